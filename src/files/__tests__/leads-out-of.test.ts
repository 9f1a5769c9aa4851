import { describe, expect, it } from '@jest/globals'
import { mkdirSync, mkdtempSync, realpathSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { leadsOutOf } from '../leads-out-of.ts'

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'leads-out-of-')))
const inside = path.join(folder, 'inside')
const outside = path.join(folder, 'outside')
for (const each of [inside, outside]) mkdirSync(each)
symlinkSync(outside, path.join(inside, 'out'))
symlinkSync('.', path.join(inside, 'here'))

describe('a path in a directory', () => {
  it.each(['.', 'a', 'a/b', 'here/a', 'here/here', '..a'])('stays in it: %s', async name => {
    expect(await leadsOutOf(inside, path.join(inside, name))).toBe(false)
  })

  it.each(['out', 'out/a', 'out/a/b', 'here/out', 'here/out/a'])(
    'leads out of it by a link: %s',
    async name => {
      expect(await leadsOutOf(inside, path.join(inside, name))).toBe(true)
      expect(await leadsOutOf(inside, path.join(inside, name), [outside])).toBe(false)
    },
  )

  it('that was named outside of it leads nowhere else', async () => {
    expect(await leadsOutOf(inside, outside)).toBe(false)
    expect(await leadsOutOf(inside, path.join(inside, '..', 'other'))).toBe(false)
  })
})
