import { withoutCredentials } from '../text/hide-passwords.ts'
import { quoteText } from '../text/quote-text.ts'

/** Every error of this room in one table, each once: what is wrong, where, and how to fix it. */
export const messages = {
  buildxNotBuilt: (url: string, reason: string) =>
    `buildx could not be built from ${quoteText(withoutCredentials(url))}: ${reason}`,
  buildxBinaryMissing: (url: string, name: string) =>
    `buildx could not be built from ${quoteText(withoutCredentials(url))}: its target \`binaries\` makes no ${name}`,
  noBuildxForPlatform: (version: string, platform: string, base: string) =>
    `there is no buildx ${version} for ${platform} at ${base}: set another version in input \`version\``,
  buildxDigestWrong: (version: string, url: string, found: string, sha256: string) =>
    `buildx ${version} was not installed: the file at ${url} has the SHA-256 ${found}, but its release states ${sha256}`,
  noBuildxRelease: (version: string, url: string) =>
    `there is no buildx ${version} (nothing at ${url}): set another version in input \`version\``,
  buildxNotDownloaded: (version: string, url: string, reason: string) =>
    `buildx ${version} could not be downloaded from ${url} (${reason}): install it on the runner, or try again`,
  unexpectedStatus: (status: number, hint: string) => `GitHub's API answered ${status}${hint}`,
  artifactNameUnknown: 'its name is not one of slim-build',
  artifactsTooLong: 'the reports of the run are too long in total',
  artifactNameDiffers: 'it does not match its name',
  tooManyImages: (limit: number) => `the run has more than ${limit} images`,
  workspaceEmpty: (message: string) =>
    `${message}; the workspace is empty: there is no actions/checkout before this step`,
  downloadFailed: (status: number) => `its download failed with status ${status}`,
  downloadInterrupted: 'its download was interrupted',
  artifactTooLong: (limit: number) => `it is longer than ${limit} bytes`,
  artifactWithoutUrl: 'the artifact service returned no URL',
  runCancelled: 'The run was cancelled',
  ownReportMissing: 'the artifact service does not list the report of this job',
  artifactExpired: 'it has expired',
  tokenForOtherRun: 'a token is needed to read the reports of another run: set `github-token`',
  tokenForRun: 'a token is needed to read the reports of the run: set `github-token`',
  notOnGitHub: 'this action needs GitHub Actions: GITHUB_REPOSITORY is not set',
  baseBudgetsUnknown: (reason: string) => `the budgets before the pull request are not known: ${reason}`,
  noCheckout: 'the workspace is no Git checkout: run actions/checkout where git is installed',
  budgetsNotCompared: (reason: string) =>
    `The budgets of this pull request were not compared with those before it, because ${reason}`,
  foreignBudgetsUnknown: (reason: string) =>
    `This pull request comes from a fork, so the limits of its base branch hold as well, and they cannot be read: ${reason}`,
} as const
