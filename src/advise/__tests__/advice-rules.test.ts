import { describe, expect, it } from '@jest/globals'
import { parseDockerfileText } from '../../edit/dockerfile-text.ts'
import { ADVICE_RULES } from '../advice-rules.ts'

const KEYWORDS = /^(?:FROM|WORKDIR|USER|EXPOSE|RUN|COPY|CMD)$/

describe('each example of a rule', () => {
  for (const { id, example, otherExamples = [] } of ADVICE_RULES) {
    it.each([example, ...otherExamples])(`is lines of a file that differ: ${id} $of`, ({ before, after }) => {
      expect(after).not.toBe(before)
      for (const text of [before, after]) {
        const isOther = /^# (?!Dockerfile)\S+\n/.test(text)
        const keywords = parseDockerfileText(text)?.instructions.map(({ keyword }) => keyword) ?? []
        expect(isOther || (keywords.length > 0 && keywords.every(each => KEYWORDS.test(each)))).toBe(true)
      }
    })
    it(`is named by its ecosystem, where there are several: ${id}`, () => {
      const names = [example, ...otherExamples].map(({ of }) => of)
      expect(new Set(names).size).toBe(names.length)
      expect(otherExamples.length === 0 || !names.includes(undefined)).toBe(true)
    })
  }
})
