import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import type { Advice } from '../../model/advice.ts'
import { renderFix } from '../render-fix.ts'
import { SHOP_ADVICE } from './example-advice.ts'
import { MULTI_STAGE } from './example-images.ts'

const NONE = { made: [], left: [], wrong: [], untried: [], hints: [] }
const CERTAIN = SHOP_ADVICE.filter(({ edits }) => edits !== undefined)

function shown(parts: Partial<Record<keyof typeof NONE, readonly Advice[]>>): string {
  const [image] = MULTI_STAGE.platforms
  assert.ok(image)
  return renderFix(image, { ...NONE, ...parts }, { width: 100, colour: false })
}

describe('what a fix does', () => {
  it('ends with the sum of the patch', () => {
    expect(CERTAIN).toHaveLength(3)
    expect(shown({ made: CERTAIN })).toMatch(/^ +27\.2 MB +75\.1 MB +all of it$/m)
  })

  it('has no sum of one change, nor of what is not in the patch', () => {
    expect(shown({ made: CERTAIN.slice(0, 1), left: CERTAIN.slice(1), hints: SHOP_ADVICE })).not.toContain(
      'all of it',
    )
  })

  it('speaks of a patch only where there is one', () => {
    const rest = { wrong: CERTAIN.slice(1, 2), untried: CERTAIN.slice(2), hints: SHOP_ADVICE }
    const titles = (text: string) => text.match(/^Not .*(?= since)/gm)
    expect(titles(shown({ made: CERTAIN.slice(0, 1), ...rest }))).toStrictEqual(
      Array(3).fill('Not in the patch,'),
    )
    expect(titles(shown(rest))).toStrictEqual(Array(3).fill('Not changed,'))
    expect(shown({})).toBe('Nothing to change.\n')
  })

  it('shows no bytes of advice that saves none of the image', () => {
    const [first] = CERTAIN
    assert.ok(first)
    const cached = {
      ...first,
      saves: { compressed: 0, unpacked: 0 },
      eachEdit: { compressed: 5_000_000, seconds: null },
    }
    const text = shown({ made: [cached] })
    expect(text).toContain('npm ci --omit=dev')
    expect(text).not.toMatch(/\b0 B\b/)
  })
})
