import { describe, expect, it } from '@jest/globals'
import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { existingPath } from '../existing-path.ts'

const top = realpathSync(mkdtempSync(path.join(tmpdir(), 'paths-')))
mkdirSync(path.join(top, 'a', 'b'), { recursive: true })
writeFileSync(path.join(top, 'file'), '')
symlinkSync('a/b', path.join(top, 'relative'))
symlinkSync(path.join(top, 'a'), path.join(top, 'absolute'))
symlinkSync(path.join(top, 'nothing', 'here'), path.join(top, 'dangling'))
symlinkSync('circle', path.join(top, 'circle'))

/** Not joined, which would take `..` out. */
const at = (location: string) => existingPath(`${top}/${location}`)

describe('where a path leads', () => {
  it('is told with links followed, as far as there is anything', () => {
    expect(at('a/./b//')).toStrictEqual({ existing: path.join(top, 'a', 'b'), missing: '' })
    expect(at('relative/x/y')).toStrictEqual({ existing: path.join(top, 'a', 'b'), missing: 'x/y' })
    expect(at('absolute/b').existing).toBe(path.join(top, 'a', 'b'))
    expect(at('dangling/x')).toStrictEqual({ existing: top, missing: 'nothing/here/x' })
    expect(existingPath('/').existing).toBe('/')
  })

  it('goes up from where a link leads, and out of what is not there', () => {
    expect(at('relative/..').existing).toBe(path.join(top, 'a'))
    expect(at('x/y/../../relative')).toStrictEqual({ existing: path.join(top, 'a', 'b'), missing: '' })
    expect(at('../../../../../../..').existing).toBe('/')
  })

  it('is a sentence where that cannot be told', () => {
    expect(() => at('circle')).toThrow(/"[^"]*circle" of the bake files cannot be followed: .*links/)
    expect(() => at('a\0b')).toThrow(/cannot be followed/)
  })
})
