import { quoteText } from './quote-text.ts'
import { quoteValue } from './quote-value.ts'

/** Every error of this room in one table, each once: what is wrong, where, and how to fix it. */
export const messages = {
  notAttributes: (text: string) => `${quoteText(text, 200)} is not a list of key=value: check its quotes`,
  notASize: (where: string, text: string) =>
    `${where} is ${quoteValue(text)}; write a size like \`145 MB\`, \`1.5 GB\` or \`512 KiB\``,
  sizeTooLarge: (where: string, text: string) =>
    `${where} is ${quoteValue(text)}, more than can be counted; write a size below 9000 TB`,
  sizeWithoutUnit: (where: string, number: string) =>
    `${where} is ${number}, without a unit; write \`${number} MB\`, or \`${number} B\` for bytes`,
  unitUnknown: (where: string, text: string, decimal: string, binary: string) =>
    `${where} is ${quoteValue(text)}; write \`${decimal}\` (decimal) or \`${binary}\` (binary)`,
} as const
