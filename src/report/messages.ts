/** Every error of this room in one table, each once: what is wrong, where, and how to fix it. */
export const messages = {
  tooLong: (where: string) => `${where} is not a valid report: it is longer than 64 MiB`,
  formWrong: (where: string, what: string) => `${where} is not a report of version 1: ${what}`,
  notJson: (where: string) => `${where} is not JSON; use a file that \`--format json\` wrote`,
  stepsMissing: (where: string) =>
    `${where} is not a valid report: it refers to missing steps; measure again`,
  trendInconsistent: (where: string) =>
    `${where} is not a valid report: its trend is inconsistent; measure again`,
  linesMissing: (where: string) =>
    `${where} is not a valid report: it refers to missing lines or layers; measure again`,
} as const
