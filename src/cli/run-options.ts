import { parseChoice } from '../inputs/parse-choice.ts'
import { ADVICE_MODES, CACHE_MODES, PUSH_WHENS } from '../model/choices.ts'
import type { DirectoryCache } from '../pipeline/cache/directory-cache.ts'
import type { RunRequest } from '../pipeline/plan-run.ts'
import { verifyOptions } from '../pipeline/verify/verify-options.ts'
import type { CliIo } from './cli-io.ts'
import type { MakeOptions } from './make-options.ts'
import { terminalRun } from './terminal-run.ts'

/** A directory stays where it is: on the machine. */
const NO_SERVICE: DirectoryCache = {
  restore: () => Promise.resolve({ kind: 'nothing' }),
  save: () => Promise.resolve({ kind: 'there' }),
}

/**
 * What is asked of a run beside its images. Without `--cache` the builder's own cache is all there is, as with docker, beside what the
 * command or the bake files name.
 *
 * @throws InputError with the right spelling.
 */
export function runOptionsFrom(
  {
    pushWhen = '',
    requiredTarget = [],
    requireBaseline = false,
    advice = '',
    cache,
    reproducible = false,
    verifyCommand = '',
  }: MakeOptions,
  env: CliIo['env'],
): Omit<RunRequest, 'recipe' | 'targets'> {
  const adviceMode = parseChoice(advice, ADVICE_MODES, '--advice')
  const where = '--verify-command'
  const run = { mounts: false, run: terminalRun(env), directories: NO_SERVICE }
  return {
    pushWhen: parseChoice(pushWhen, PUSH_WHENS, '--push-when'),
    requiredTargets: requiredTarget,
    requireBaseline,
    advice: adviceMode,
    verify: verifyOptions({ advice: adviceMode, command: verifyCommand || null, where }),
    cache: cache === undefined ? undefined : { mode: parseChoice(cache, CACHE_MODES, '--cache'), ...run },
    reproducible,
  }
}
