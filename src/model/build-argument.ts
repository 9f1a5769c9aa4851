import { steadyText } from '../text/steady-text.ts'

/** Names by which BuildKit's check `SecretsUsedInArgOrEnv` knows a secret, but for those of what is public. */
const SECRET = /(?:^|_)(?:apikey|auth|credentials?|key|password|pword|passwd|secret|token)(?:_|$)/i
const PUBLIC = /(?:^|_)public(?:_|$)/i

/** Names of what is stamped onto an image, and never makes another one of it. */
const STAMP = new RegExp(
  `(?:^|_)(?:${[
    'source_date_epoch',
    '(?:build_?|commit_?)?(?:date|timestamp)',
    '(?:build|commit)_?time',
    '(?:git_?|commit_?)?sha',
    'git_?(?:ref|rev|revision|hash|describe)',
    'commit(?:_?(?:hash|id|ref))?',
    'vcs_?ref',
    '(?:build|run)_?(?:number|num|no|id|attempt)',
    'cache_?bust(?:er)?',
  ].join('|')})$`,
  'i',
)

/** No password has so few digits. */
const VERSION = /^v?\d{1,3}(?:\.\d{1,3}){0,3}$/

/** A build argument, as far as it tells an image from another. */
export interface SteadyArgument {
  readonly name: string
  /** Without what differs from run to run; null: it says nothing of what the image is, or is a secret. */
  readonly value: string | null
  /** Whether the value may be shown: it is a version number. */
  readonly shown: boolean
}

/**
 * Reads `NAME=value`.
 *
 * @param moving what {@link steadyText} takes.
 */
export function steadyArgument(text: string, moving: readonly string[]): SteadyArgument {
  const [, name = text, value = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? []
  // In the file of a bake it is the last part of a path: `*.args.TOKEN`.
  const own = name.slice(name.lastIndexOf('.') + 1)
  const isSecret = SECRET.test(own) && !PUBLIC.test(own)
  if (isSecret || STAMP.test(own)) return { name, value: null, shown: false }
  return { name, value: steadyText(value, moving), shown: VERSION.test(value) }
}
