import { InputError } from '../errors/input-error.ts'
import type { BuilderDriver } from '../model/builder-plan.ts'
import { messages } from './messages.ts'

/** Which buildx a run wants, and whether one that is downloaded or built is kept for later jobs. */
export interface BuildxPlan {
  /** Null: the one that is there. */
  readonly version: BuildxVersion | null
  readonly keep: boolean
}

export type BuildxVersion =
  | {
      readonly kind: 'release'
      /** `cloud`: Docker's own, which has the driver of its cloud builders. */
      readonly edition: 'official' | 'cloud'
      /** `0.29.1`, or `latest`. */
      readonly number: string
    }
  /** A Git context to build it from, as BuildKit reads them: `https://github.com/docker/buildx.git#master`. */
  | { readonly kind: 'git'; readonly url: string }

const RELEASE = /^(?:(cloud|lab):)?(?:v?(\d{1,5}\.\d{1,5}\.\d{1,5}(?:-[\w.-]{1,40})?)|latest)$/
const GIT = /^(?:https?:\/\/|git:\/\/|ssh:\/\/|git@|github\.com\/)[^\s\p{Cc}]{1,2000}$/u

/**
 * Reads docker/setup-buildx-action's input `version`.
 *
 * @param driver that of the builder to be made; `cloud` needs the cloud edition, whatever `version` says.
 * @throws InputError for what is neither a release nor a Git URL.
 */
export function parseBuildxVersion(text: string, driver?: BuilderDriver): BuildxVersion | null {
  if (text === '') return driver === 'cloud' ? { kind: 'release', edition: 'cloud', number: 'latest' } : null
  const release = RELEASE.exec(text)
  if (release !== null) {
    const [, edition, number = 'latest'] = release
    return {
      kind: 'release',
      edition: edition === undefined && driver !== 'cloud' ? 'official' : 'cloud',
      number,
    }
  }
  if (GIT.test(text)) return { kind: 'git', url: text }
  throw new InputError(messages.versionInvalid(text))
}
