import { InputError } from '../errors/input-error.ts'
import { quoteText } from '../oci/quote-text.ts'

/** Which buildx a run wants, and whether one that is downloaded is kept for later jobs of the machine. */
export interface BuildxPlan {
  /** A number like `0.29.1`, `latest`, or null for the one that is there. */
  readonly version: string | null
  readonly keep: boolean
}

/**
 * Reads docker/setup-buildx-action's input `version`.
 *
 * @throws InputError for what is no release: a Git reference to build, or Docker's cloud edition.
 */
export function parseBuildxVersion(text: string): string | null {
  if (text === '' || text === 'latest') return text || null
  const version = /^v?(\d{1,5}\.\d{1,5}\.\d{1,5}(?:-[\w.-]{1,40})?)$/.exec(text)?.[1]
  if (version !== undefined) return version
  throw new InputError(
    `input \`version\` is ${quoteText(text)}, which is no release of buildx: give a number like v0.29.1, or latest`,
  )
}
