import { describe, expect, it } from '@jest/globals'
import { InputError } from '../../errors/input-error.ts'
import { ADVICE_MODES, CACHE_MODES, PUSH_WHENS } from '../../model/choices.ts'
import { parseChoice } from '../parse-choice.ts'

describe('a choice', () => {
  it('is the first one of the list when nothing is given', () => {
    expect(parseChoice('', CACHE_MODES, 'input `cache`')).toBe('auto')
    expect(parseChoice('  ', PUSH_WHENS, '--push-when')).toBe('within-budget')
  })

  it('is read without regard to case and blanks, whatever the list', () => {
    expect(parseChoice(' GHA ', CACHE_MODES, 'input `cache`')).toBe('gha')
    expect(parseChoice('Never', ADVICE_MODES, '--advice')).toBe('never')
    expect(parseChoice('Always', PUSH_WHENS, '--push-when')).toBe('always')
  })

  it('says which one was meant', () => {
    expect(() => parseChoice('regisrty', CACHE_MODES, 'input `cache`')).toThrow(
      new InputError('input `cache` is "regisrty"; did you mean `registry`?'),
    )
  })

  it('says which ones there are when none is near', () => {
    expect(() => parseChoice('s3://bucket', CACHE_MODES, '--cache')).toThrow(
      new InputError('--cache is "s3://bucket"; write one of auto, gha, registry, local, inline, none'),
    )
  })

  it('shows hostile text as text, and not all of it', () => {
    expect(() => parseChoice(`\u001b[31m${'x'.repeat(100)}`, ADVICE_MODES, '--advice')).toThrow(
      /^--advice is "\\u001b\[31mx{35}…"; write one of auto, offline, never, verified$/,
    )
  })
})
