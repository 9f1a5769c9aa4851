import { describe, expect, it } from '@jest/globals'
import { parseBaselineChoice } from '../parse-baseline-choice.ts'

const parse = (text: string) => parseBaselineChoice(text, 'input `baseline`')

describe('what an image is compared with', () => {
  it('is a commit, from any source or from one', () => {
    expect(parse('auto')).toStrictEqual({ kind: 'commit', source: 'any' })
    expect(parse('rebuild')).toStrictEqual({ kind: 'commit', source: 'rebuilt' })
    expect(parse('none')).toStrictEqual({ kind: 'none' })
  })

  it.each(['ghcr.io/acme/shop:main', 'alpine', 'nginx', 'main:latest', './auto', 'old.json', 'sha256:0123'])(
    'is an image or a file: %s',
    location => {
      expect(parse(location)).toStrictEqual({ kind: 'named', location })
    },
  )

  it.each(['aoto', 'Auto', 'registy', 'rebuilt', 're-build', 'store', 'off', 'no', 'False'])(
    'is not guessed where a choice is misspelt: %s',
    text => {
      expect(() => parse(text)).toThrow(
        /^input `baseline` is ".*"; did you mean `[a-z]+`\? .*`[\w./-]+:latest`/,
      )
    },
  )

  it.each([
    ...['main', 'master', 'develop', 'dev', 'gh-pages', 'merge-base', 'origin/release', 'refs/heads/x'],
    ...['HEAD~1', 'HEAD^', '9c1d2e70b5f3a8e4d6c7b8a9f0e1d2c3b4a59687'],
  ])('is no branch and no commit: %s', text => {
    expect(() => parse(text)).toThrow(/is the name of a branch or a commit.*leave it out.*or name an image/)
  })
})
