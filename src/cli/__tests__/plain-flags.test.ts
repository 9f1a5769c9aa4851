import { describe, expect, it } from '@jest/globals'
import { plainFlags } from '../plain-flags.ts'
import { program } from '../program.ts'
import { folderWithImages, inTerminal } from './terminal.ts'

const root = await program(
  {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: {},
    cwd: '.',
    signal: AbortSignal.any([]),
  },
  () => undefined,
)
const plain = (...args: string[]) => plainFlags(args, root).join(' ')

/** Every option of every command that is true or false. */
const FLAGS = root.commands.flatMap(command =>
  command.options
    .filter(option => option.isBoolean())
    .map(({ long }) => [command.name(), long ?? ''] as const),
)

describe('an option that is true or false', () => {
  it.each(FLAGS)('may say so: %s %s', (command, flag) => {
    for (const text of ['true', 'True', 'TRUE'])
      expect(plain(command, `${flag}=${text}`)).toBe(`${command} ${flag}`)
    for (const text of ['false', 'False', 'FALSE']) expect(plain(command, `${flag}=${text}`)).toBe(command)
    for (const text of ['', 'yes', 'no', 'on', '1', '0', 'tRUE'])
      expect(() => plain(command, `${flag}=${text}`)).toThrow(
        `option ${flag} is "${text}"; write \`true\` or \`false\``,
      )
  })

  it('is one of many', () => {
    expect(FLAGS.map(each => each.join(' '))).toContain('build --push')
    expect(FLAGS.map(each => each.join(' '))).toContain('inspect --require-baseline')
  })

  it('is not what is the value of another option, or an argument', () => {
    for (const args of [
      'build --build-arg --push=no .',
      'build --tag=--push=no .',
      'build -- --push=no',
      'build -t --push=no .',
      'inspect image --name --require-baseline=no',
    ])
      expect(plain(...args.split(' '))).toBe(args)
    expect(plain('build', '--tag', 'a:1', '--push=false', '.')).toBe('build --tag a:1 .')
  })

  it('is read so by the commands', async () => {
    const cwd = folderWithImages({})
    const wrong = await inTerminal(cwd, 'build', '--push=yes', '.')
    expect([wrong.code, wrong.stderr]).toStrictEqual([2, 'option --push is "yes"; write `true` or `false`'])
    const missing = await inTerminal(cwd, 'inspect', './none', '--require-baseline=false')
    expect(missing.stderr).toContain('"./none" is missing')
  })
})
