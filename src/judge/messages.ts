import { quoteValue } from '../text/quote-value.ts'

/** Every error of this room in one table, each once: what is wrong, where, and how to fix it. */
export const messages = {
  notAWholeNumber: (where: string, text: string) =>
    `${where} is ${quoteValue(text)}; write a whole number like \`20\``,
  notAPercentage: (where: string, text: string) =>
    `${where} is ${quoteValue(text)}; write a percentage like \`5 %\` or \`0.5 %\``,
  patternTooLong: (source: string, length: number, limit: number) =>
    `${source} has a pattern of ${length} characters; write at most ${limit}`,
  patternNegated: (source: string) =>
    `${source} has a pattern with \`!(…)\`, which is not supported; write what should match`,
  patternTooComplex: (source: string) =>
    `${source} has a pattern with too many alternatives; use fewer wildcards`,
  notRuleNames: (where: string, text: string) =>
    `${where} names ${quoteValue(text)}; write names of rules like \`debug-symbols\``,
  noiseFloorTwice: (where: string, example: string) =>
    `${where} has two sizes or two percentages; write a size, a percentage or one of each: ${example}`,
  notASmallPercentage: (where: string, text: string) =>
    `${where} is ${quoteValue(text)}; write a percentage like \`0.1 %\``,
} as const
