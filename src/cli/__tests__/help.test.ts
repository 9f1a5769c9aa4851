import { describe, expect, it } from '@jest/globals'
import { program } from '../program.ts'
import type { CliIo } from '../cli-io.ts'

/** What `slim-build <command> --help` prints. */
async function helpOf(command: string): Promise<string> {
  let printed = ''
  const stdout = { write: (text: string) => (printed += text), columns: 100 }
  const io = { stdout, stderr: stdout, env: {}, cwd: '/' } as unknown as CliIo
  const root = await program(io, () => undefined)
  expect(() => root.parse(['node', 'slim-build', command, '--help'])).toThrow()
  return printed
}

describe('help', () => {
  for (const command of ['build', 'bake', 'compare', 'inspect', 'fix']) {
    it(`of ${command} begins with examples, whose options it has`, async () => {
      const help = await helpOf(command)
      const examples = help.slice(0, help.indexOf('Usage:'))
      expect(examples).toMatch(new RegExp(`^Examples:\n  slim-build ${command} `))
      const options = [...examples.matchAll(/ (--[a-z-]+)/g)].map(([, option = '']) => option)
      for (const option of options)
        expect(help.slice(examples.length)).toMatch(new RegExp(`^ .*${option}\\b`, 'm'))
    })
  }
  it('of build and bake has every option but that of help in a group that tells what it is about', async () => {
    for (const command of ['build', 'bake']) {
      const help = await helpOf(command)
      const groups = [...help.matchAll(/^(?!Usage|Examples|Arguments)(\S[^:\n]*):?$/gm)].map(
        ([, group]) => group,
      )
      expect(groups).toContain('Budgets')
      expect(groups).toContain('Baseline')
      expect(/^Options:\n((?: .*\n)+)/m.exec(help)?.[1] ?? '').toMatch(/^ +-h, --help [^\n]*\n$/)
      const sizes = help.split(/\n\n/).map(part => part.split(/\n {2}-/).length - 1)
      expect(Math.max(...sizes)).toBeLessThanOrEqual(15)
    }
  })
})
