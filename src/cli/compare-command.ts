import { Command } from 'commander'
import type { CliIo } from './cli-io.ts'
import { addExamples } from './examples.ts'
import { addInspectOptions, inspect, type InspectOptions } from './inspect-command.ts'

const EXAMPLES = [
  ['two tags of an engine or a registry', 'api:1.4 api:1.5'],
  ['with what --save-measurement wrote', 'before.json api:latest'],
  ['for a pull request, by hand', '--format markdown api:main api:branch'],
] as const

/** `slim-build compare <baseline> <head>`. */
export function compareCommand(io: CliIo, setExitCode: (code: number) => void): Command {
  const command = new Command('compare')
    .description('show what changed between two images, and check the budgets of the second')
    .argument('<baseline>', 'image or saved measurement')
    .argument('<head>', 'image or saved measurement')
  addExamples(command, EXAMPLES)
  return addInspectOptions(command).action(
    async (location: string, head: string, options: InspectOptions) => {
      setExitCode(
        await inspect(
          head,
          { kind: 'image', location, required: true, platforms: options.platform },
          options,
          io,
        ),
      )
    },
  )
}
