import { quoteText } from '../text/quote-text.ts'

/** Every error of this room in one table, each once: what is wrong, where, and how to fix it. */
export const messages = {
  variableInvalid: (item: number, where: string) =>
    `item ${item} of ${where} is not a variable; write \`NAME=value\``,
  choiceInvalid: (where: string, text: string, hint: string) => `${where} is ${quoteText(text, 40)}; ${hint}`,
  configTooLong: (file: string, length: number, limit: number) =>
    `${file} has ${length} characters; a config file has at most ${limit}`,
  configMissing: (file: string) =>
    `The config file \`${file}\` does not exist; set an existing file, or leave the option out`,
  configNotAFile: (file: string) => `The config file \`${file}\` is not a file`,
  configTooLarge: (file: string, size: number) =>
    `The config file \`${file}\` has ${size} bytes, which is too large for a config file`,
  configOutsideCheckout: (file: string) =>
    `The config file \`${file}\` is a link to a file outside of the checkout; commit the budgets themselves`,
  configOtherName: (other: string, file: string) =>
    `The config file \`${other}\` is not read: rename it to \`${file}\`, or set \`config\` to it`,
  configDanglingLink: (file: string) => `The config file \`${file}\` is a link to a file that does not exist`,
  commitMissing: (sha: string, fix: string) =>
    `the commit ${sha} is not in the clone and cannot be fetched: ${fix}`,
  configNotReadable: (file: string, reason: string) =>
    `The config file \`${file}\` cannot be read: ${reason}`,
  flagInvalid: (where: string, value: string) => `${where} is ${value}; write \`true\` or \`false\``,
  listInvalid: (where: string) => `${where} is not a list: a double quote is never closed`,
  mergeWithBake: 'input `merge` creates one image and cannot be combined with `bake: true`',
  keepStateUnsupported: (driver: string) =>
    `input \`keep-state\` works only with the driver docker-container, not with ${driver}`,
  twoBuildkitdConfigs: 'set either input `buildkitd-config` or `buildkitd-config-inline`, not both',
  endpointMissing: (driver: string, where: string, example: string) =>
    `the driver ${driver} needs ${where}: ${example}`,
  appendNotAList: 'input `append` is not a YAML list of nodes (`- endpoint: …`)',
  nodeNotAMapping: (where: string, keys: string) => `${where} is not a mapping with ${keys}`,
  nodeKeyUnknown: (where: string, key: string, keys: string) =>
    `${where} has no ${quoteText(key)}; there are ${keys}`,
  textInvalid: (where: string) => `${where} is not a text`,
  versionInvalid: (text: string) =>
    `input \`version\` is ${quoteText(text)}, which is not a release of buildx; write a version like v0.29.1, latest, cloud:latest or a Git URL`,
  baselineIsBranch: (where: string, text: string) =>
    `${where} is ${quoteText(text, 40)}, which is the name of a branch or a commit; leave it out to compare with the commit that the branch started from, or name an image like \`ghcr.io/org/app:main\``,
  baselineMisspelt: (where: string, text: string, nearest: string) =>
    `${where} is ${quoteText(text, 40)}; did you mean \`${nearest}\`? An image of that name is \`${text}:latest\`, a file \`./${text}\``,
  runIdInvalid: (value: string) => `input \`run-id\` is ${value}; write the number of a workflow run`,
} as const
