import { type Command, Option } from 'commander'
import { fileOption } from './named-option.ts'

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
      new Option('--format <format>', 'format of the report')
        .choices(['terminal', 'markdown', 'json'])
        .default('terminal')
        .helpGroup(group),
    )
    .addOption(fileOption(output.flags, output.description).helpGroup(group))
    .addOption(
      fileOption('--save-measurement <file>', 'save the measurement, for a later --baseline').helpGroup(
        group,
      ),
    )
    .addOption(
      fileOption(
        '--report-dir <directory>',
        'also write report.json, report.md, measurement.json and slim-build.patch to this directory',
      ).helpGroup(group),
    )
    .addOption(
      new Option(
        '--advice <mode>',
        'advice on how to make the image smaller: `auto` (default; after a build also asks the registry of the base image for smaller tags), `offline` or `never`; after a build also `verified`, which builds the image with its advice, compares it and starts it',
      ).helpGroup(group),
    )
}
