import { InputError } from '../errors/input-error.ts'
import type { BaselineChoice } from '../model/baseline-choice.ts'
import { messages } from './messages.ts'
import { nearestName } from './nearest-name.ts'

const CHOICES: Readonly<Record<string, BaselineChoice>> = {
  none: { kind: 'none' },
  auto: { kind: 'commit', source: 'any' },
  stored: { kind: 'commit', source: 'stored' },
  registry: { kind: 'commit', source: 'registry' },
  rebuild: { kind: 'commit', source: 'rebuilt' },
}

/** A branch is never the name of an image that someone compares with; Docker Hub would be asked for it. */
const BRANCHES: readonly string[] = [
  ...['main', 'master', 'trunk', 'develop', 'dev', 'staging', 'production', 'next', 'gh-pages'],
  ...['merge-base', 'base', 'HEAD'],
]

/** What only git takes: `origin/main`, `HEAD~1`, a commit. */
const REVISION = /^(?:origin|refs)\/|^HEAD[~^@]|^[0-9a-f]{40}$/

/** Words for nothing, by people who look for `none`. */
const NOTHING: readonly string[] = ['off', 'no', 'false', 'never', 'disabled', '0']

/**
 * Reads the input `baseline`, or the option of that name. A file of such a name is meant by `./auto`, an image by `auto:latest`.
 *
 * @param where ``input `baseline` ``, for messages.
 * @throws InputError for a branch or a commit, and for what is likely a misspelt choice.
 */
export function parseBaselineChoice(text: string, where: string): BaselineChoice {
  const choice = Object.hasOwn(CHOICES, text) ? CHOICES[text] : undefined
  if (choice !== undefined) return choice
  if (REVISION.test(text) || BRANCHES.includes(text))
    throw new InputError(messages.baselineIsBranch(where, text))
  const nearest = NOTHING.includes(text.toLowerCase()) ? 'none' : nearestChoice(text)
  if (nearest !== null) throw new InputError(messages.baselineMisspelt(where, text, nearest))
  return { kind: 'named', location: text }
}

function nearestChoice(text: string): string | null {
  return /^[a-z-]+$/i.test(text) ? nearestName(text.replaceAll('-', ''), Object.keys(CHOICES)) : null
}
