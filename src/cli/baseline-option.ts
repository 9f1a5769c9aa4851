import { type Command, Option } from 'commander'
import type { Baseline } from '../pipeline/baseline.ts'

/** No `--baseline` was given. */
export const NO_BASELINE: Baseline = { kind: 'none', reason: 'No baseline was named (option --baseline)' }

/** Declares `--baseline`. */
export function addBaselineOption(command: Command): Command {
  const description = 'what to compare with: an image or a saved measurement'
  return command.addOption(new Option('--baseline <image|file>', description).helpGroup('Report'))
}
