import { describe, expect, it } from '@jest/globals'
import fc from '../../../../test-kit/properties.ts'
import { formatBakeFile, literalTarget } from '../bake-file.ts'

/** What HCL makes of a text in which nothing but strings is interpolated. */
function evaluated(template: string): string {
  return template.replaceAll(/\$\{"([$%])"\}/g, '$1')
}

function readAgain(file: string): Record<string, unknown> {
  const { target } = JSON.parse(file) as { target: Record<string, Record<string, unknown>> }
  return target.app ?? {}
}

describe('what bake files come to, as a bake file', () => {
  it('has the texts that `--print` escapes as they are meant, and leaves the others', () => {
    const printed = { args: { A: '$${x}', B: '%%{y}' }, labels: { a: '$${x}' }, tags: ['$${x}'], pull: true }
    expect(literalTarget(printed)).toStrictEqual({
      args: { A: '${x}', B: '%{y}' },
      labels: { a: '${x}' },
      tags: ['$${x}'],
      pull: true,
    })
  })

  it('leaves nothing to evaluate, in a value or in the name of one', () => {
    const target = {
      contexts: { a: '${uuidv4()}' },
      args: { '${TOKEN}': '1', more: '$$${x} 5 %' },
      output: [{ type: 'local', dest: '%{ if true }x%{ endif }' }],
      'no-cache': true,
      plain: '100 % of $HOME',
    }
    const { contexts, args, output, plain } = readAgain(formatBakeFile(new Map([['app', target]])))
    expect(contexts).toStrictEqual({ a: '${"$"}{uuidv4()}' })
    expect(args).toStrictEqual({ '${"$"}{TOKEN}': '1', more: '${"$"}${"$"}${"$"}{x} 5 ${"%"}' })
    expect(output).toStrictEqual([{ type: 'local', dest: '${"%"}{ if true }x${"%"}{ endif }' }])
    expect(plain).toBe('100 % of $HOME')
  })

  it('says every text as it was', () => {
    const texts = fc.string({ unit: fc.constantFrom('$', '%', '{', '}', 'a', '"', '\\', '\n') })
    fc.assert(
      fc.property(texts, text => {
        const { tags } = readAgain(formatBakeFile(new Map([['app', { tags: [text] }]])))
        const [written = ''] = tags as string[]
        expect(evaluated(written)).toBe(text)
        expect(written.replaceAll(/\$\{"[$%]"\}/g, '')).not.toMatch(/[$%]\{/)
      }),
    )
  })
})
