import { expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { afterThisTest } from '../../../test-kit/after-this-test.ts'
import { machineFailure } from '../../errors/machine-failure.ts'
import { Thread } from '../thread.ts'

function startThread(): Thread {
  const program = path.join(import.meta.dirname, 'threads', 'odd-thread.ts')
  const thread = new Thread({ program, name: 'the odd thread', memory: 32 })
  afterThisTest(() => thread.close())
  return thread
}

it('a thread answers one question after the other, says how far it is, and goes on whatever became of the one before', async () => {
  const thread = startThread()
  const heard: number[] = []
  expect(await thread.ask('a', done => heard.push(done))).toStrictEqual({ question: 'a' })
  expect(heard).toStrictEqual([1, 2])
  await expect(thread.ask('throw')).rejects.toThrow('thrown on purpose')
  expect(await thread.ask('b')).toStrictEqual({ question: 'b' })
})

it('what the system refuses a thread is told as what it refuses anybody', async () => {
  const error: unknown = await startThread()
    .ask('read a directory')
    .catch((reason: unknown) => reason)
  expect(machineFailure(error, 'here')).toBe(
    '"here" is a directory where a file is needed: name a file, or remove it',
  )
})

it.each([
  [
    'fill the memory',
    /^the odd thread ended before its work was done \(.*memory.*\): use a machine with more memory/,
  ],
  ['exit', /^the odd thread ended before its work was done \("exit code 3"\)/],
])('a thread that is told to %s ends in a sentence, and answers no more', async (question, sentence) => {
  const thread = startThread()
  await expect(thread.ask(question)).rejects.toThrow(sentence)
  await expect(thread.ask('a')).rejects.toThrow(sentence)
})

it('a thread that is closed leaves no question open', async () => {
  const thread = startThread()
  const asked = thread.ask('wait')
  void thread.close()
  await expect(asked).rejects.toThrow(/^the odd thread ended before its work was done/)
})

it('a thread that is asked nothing keeps no process from ending', () => {
  const program = path.join(import.meta.dirname, 'threads', 'asks-once.ts')
  expect(execFileSync(process.execPath, [program], { encoding: 'utf8' })).toBe('{"question":"a"}\n')
})
