import { describe, expect, it } from '@jest/globals'
import { parseList } from '../parse-list.ts'

/** What docker/build-push-action makes of the same texts. */
describe('parseList reads lists as docker/build-push-action does', () => {
  const lines = (text: string) => parseList(text, {}, 'input `build-args`')
  const csv = (text: string) => parseList(text, { commas: true }, 'input `tags`')

  it('splits at commas only where the input says so', () => {
    expect(csv('a:1,b:2\nc:3')).toStrictEqual(['a:1', 'b:2', 'c:3'])
    expect(lines('FOO=a,b')).toStrictEqual(['FOO=a,b'])
  })

  it('splits what stands in quotes, too, where commas separate', () => {
    expect(csv('"a:1,b:2"')).toStrictEqual(['a:1', 'b:2'])
  })

  it('keeps quotes inside an item and drops those around it', () => {
    expect(lines('BAR="x y"')).toStrictEqual(['BAR="x y"'])
    expect(lines('"BAZ=multi\nline"')).toStrictEqual(['BAZ=multi\nline'])
    expect(lines('"K={""a"":1}"')).toStrictEqual(['K={"a":1}'])
    expect(lines('MULTI=[{"a":1},{"b":"c,d"}]')).toStrictEqual(['MULTI=[{"a":1},{"b":"c,d"}]'])
  })

  it('takes CRLF for a line break and leaves empty lines out', () => {
    expect(lines('A=1\r\n\r\nB=2\r\n')).toStrictEqual(['A=1', 'B=2'])
    expect(lines('  \n ')).toStrictEqual([])
    expect(csv('a,,b, ')).toStrictEqual(['a', 'b'])
  })

  it('knows no comments', () => {
    expect(lines('# comment\na=b')).toStrictEqual(['# comment', 'a=b'])
  })

  it('keeps blanks of raw items and quotes of verbatim ones', () => {
    expect(parseList('A=1  \n  B=2', { raw: true }, 'input `secrets`')).toStrictEqual(['A=1  ', '  B=2'])
    const output = 'type=image,"name=a,b",push=true'
    expect(parseList(output, { verbatim: true }, 'input `outputs`')).toStrictEqual([output])
  })

  it('says which input has an open quote, and not what stands in it', () => {
    expect(() => parseList('"KEY=hunter2', { raw: true }, 'input `secrets`')).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: 'input `secrets` is not a list: a double quote is never closed',
      }),
    )
  })
})
