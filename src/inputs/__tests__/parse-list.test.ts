import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseList } from '../parse-list.ts'

/** What docker/build-push-action makes of the same texts. */
describe('parseList reads lists as docker/build-push-action does', () => {
  const lines = (text: string) => parseList(text, {}, 'input `build-args`')
  const csv = (text: string) => parseList(text, { commas: true }, 'input `tags`')

  it('splits at commas only where the input says so', () => {
    assert.deepEqual(csv('a:1,b:2\nc:3'), ['a:1', 'b:2', 'c:3'])
    assert.deepEqual(lines('FOO=a,b'), ['FOO=a,b'])
  })

  it('splits what stands in quotes, too, where commas separate', () => {
    assert.deepEqual(csv('"a:1,b:2"'), ['a:1', 'b:2'])
  })

  it('keeps quotes inside an item and drops those around it', () => {
    assert.deepEqual(lines('BAR="x y"'), ['BAR="x y"'])
    assert.deepEqual(lines('"BAZ=multi\nline"'), ['BAZ=multi\nline'])
    assert.deepEqual(lines('"K={""a"":1}"'), ['K={"a":1}'])
    assert.deepEqual(lines('MULTI=[{"a":1},{"b":"c,d"}]'), ['MULTI=[{"a":1},{"b":"c,d"}]'])
  })

  it('takes CRLF for a line break and leaves empty lines out', () => {
    assert.deepEqual(lines('A=1\r\n\r\nB=2\r\n'), ['A=1', 'B=2'])
    assert.deepEqual(lines('  \n '), [])
    assert.deepEqual(csv('a,,b, '), ['a', 'b'])
  })

  it('knows no comments', () => {
    assert.deepEqual(lines('# comment\na=b'), ['# comment', 'a=b'])
  })

  it('keeps blanks of raw items and quotes of verbatim ones', () => {
    assert.deepEqual(parseList('A=1  \n  B=2', { raw: true }, 'input `secrets`'), ['A=1  ', '  B=2'])
    const output = 'type=image,"name=a,b",push=true'
    assert.deepEqual(parseList(output, { verbatim: true }, 'input `outputs`'), [output])
  })

  it('says which input has an open quote, and not what stands in it', () => {
    assert.throws(() => parseList('"KEY=hunter2', { raw: true }, 'input `secrets`'), {
      name: 'InputError',
      message: 'input `secrets` is not a list: a double quote that opens an item is never closed',
    })
  })
})
