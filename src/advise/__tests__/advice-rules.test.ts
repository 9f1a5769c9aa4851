import { describe, expect, it } from '@jest/globals'
import { parseDockerfileText } from '../../edit/dockerfile-text.ts'
import { ADVICE_RULES } from '../advice-rules.ts'

const KEYWORDS = /^(?:FROM|RUN|COPY|CMD)$/

describe('the example of each rule', () => {
  for (const { id, example } of ADVICE_RULES) {
    it(`is lines of a file that differ: ${id}`, () => {
      expect(example.after).not.toBe(example.before)
      for (const text of Object.values(example)) {
        const isOther = /^# (?!Dockerfile)\S+\n/.test(text)
        const keywords = parseDockerfileText(text)?.instructions.map(({ keyword }) => keyword) ?? []
        expect(isOther || (keywords.length > 0 && keywords.every(each => KEYWORDS.test(each)))).toBe(true)
      }
    })
  }
})
