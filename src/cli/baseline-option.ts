import { type Command, Option } from 'commander'

/** Options on what to compare with. */
export interface BaselineOptions {
  readonly baseline?: string
  readonly baselineImage?: string
}

/** Declares `--baseline` and `--baseline-image`. */
export function addBaselineOption(command: Command): Command {
  const group = 'Baseline'
  return command
    .addOption(
      new Option(
        '--baseline <what>',
        'what to compare with: an image, a saved measurement, or the commit that the branch started from: `auto`, or only `stored`, `registry` or `rebuild` (default: `none`; with a limit on growth or --baseline-image, `auto`)',
      ).helpGroup(group),
    )
    .addOption(
      new Option(
        '--baseline-image <reference>',
        'published image of that commit, used when no measurement is stored',
      ).helpGroup(group),
    )
}
