import { expect, it } from '@jest/globals'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { median, timeInTurns } from '../timed.ts'

function shell(line: string, cwd: string) {
  return { args: ['sh', '-c', line], cwd }
}

it('commands run in turn, so that a busy machine is busy for all', () => {
  const cwd = mkdtempSync(path.join(tmpdir(), 'timed-'))
  const times = timeInTurns([shell('printf a >> ran', cwd), shell('printf b >> ran', cwd)], 3)
  expect(readFileSync(path.join(cwd, 'ran'), 'utf8')).toBe('ababab')
  expect(times).toHaveLength(2)
  for (const { wall, cpu } of times) expect(wall > 0 && cpu >= 0).toBe(true)
})

it('what a command says last, without an end of the line, is not its time', () => {
  const [time] = timeInTurns([shell('printf "9 9 9" >&2', tmpdir())], 1)
  expect(time!.cpu).toBeLessThan(9)
})

it('a command that fails is not timed, and says why', () => {
  expect(() => timeInTurns([shell('echo no such image >&2; exit 3', tmpdir())], 1)).toThrow('no such image')
})

it('a command is prepared before each run', () => {
  let prepared = 0
  const prepare = () => {
    prepared += 1
  }
  timeInTurns([{ ...shell('true', tmpdir()), prepare }], 3)
  expect(prepared).toBe(3)
})

it('the median is the value in the middle', () => {
  expect(median([5, 1, 3])).toBe(3)
})
