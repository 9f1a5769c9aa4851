import { type Command, Option } from 'commander'

export type ReportFormat = 'terminal' | 'markdown' | 'json'

/** Options on where the report goes and what it looks like. */
export interface ReportOptions {
  readonly format: ReportFormat
  /** File for the report instead of standard output. */
  readonly output?: string | undefined
  readonly saveMeasurement?: string | undefined
  readonly reportDir?: string | undefined
  readonly advice?: string | undefined
}

/**
 * Declares the report options on a command.
 *
 * @param output flags and description of `--output`, which docker's build options share with us.
 */
export function addReportOptions(
  command: Command,
  output: { readonly flags: string; readonly description: string },
): Command {
  const group = 'Report'
  return command
    .addOption(
      new Option('--format <format>', 'what the report looks like')
        .choices(['terminal', 'markdown', 'json'])
        .default('terminal')
        .helpGroup(group),
    )
    .addOption(new Option(output.flags, output.description).helpGroup(group))
    .addOption(
      new Option(
        '--save-measurement <file>',
        'save the measurement, to be given as --baseline later',
      ).helpGroup(group),
    )
    .addOption(
      new Option(
        '--report-dir <directory>',
        'also write report.json, report.md and measurement.json there',
      ).helpGroup(group),
    )
    .addOption(
      new Option(
        '--advice <mode>',
        'on a smaller image: `auto` (default; after a build the registry of its base is asked for smaller ones), `offline` or `never`',
      ).helpGroup(group),
    )
}
