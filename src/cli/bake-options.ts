import { type Command, Option } from 'commander'

/** Options of `docker buildx bake` that `slim-build bake` takes by the same names, as commander reads them. */
export interface BakeOptions {
  readonly file?: readonly string[]
  readonly set?: readonly string[]
  readonly var?: readonly string[]
  readonly push?: boolean
  readonly load?: boolean
  /** commander's spelling of `--no-cache`: false when it was given. */
  readonly cache: boolean
  readonly pull?: boolean
  readonly builder?: string
  readonly provenance?: string
  readonly sbom?: string
  readonly allow?: readonly string[]
  readonly metadataFile?: string
  readonly progress: string
  readonly quiet?: boolean
}

/** Declares docker's bake options on a command. */
export function addBakeOptions(command: Command): Command {
  const group = "Docker's bake options"
  for (const [flags, description, kind] of DOCKER_OPTIONS) {
    const option = new Option(flags, description).helpGroup(group)
    command.addOption(kind === 'many' ? option.argParser(append) : option)
  }
  const progress = new Option('--progress <type>', 'progress on standard error').helpGroup(group)
  return command.addOption(progress.choices(['auto', 'plain', 'tty', 'quiet']).default('auto'))
}

const DOCKER_OPTIONS: readonly (readonly [flags: string, description: string, kind?: 'many'])[] = [
  ['-f, --file <path>', 'bake or Compose file (default: those that buildx looks for)', 'many'],
  ['--set <target.key=value>', 'value that takes the place of that in the files', 'many'],
  ['--var <NAME=value>', 'value of a variable in the files', 'many'],
  ['--push', 'push the images, once all are measured and within their budgets'],
  ['--load', 'load the images into the engine'],
  ['--no-cache', 'build without the cache'],
  ['--pull', 'always pull the images that are referenced'],
  ['--builder <name>', 'builder instance'],
  ['--provenance <value>', 'shorthand for --set=*.attest=type=provenance'],
  ['--sbom <value>', 'shorthand for --set=*.attest=type=sbom'],
  ['--allow <entitlement>', 'extra privileged entitlement', 'many'],
  ['--metadata-file <path>', "write the build's metadata to a file"],
  ['-q, --quiet', 'no progress'],
]

function append(value: string, before: readonly string[] = []): string[] {
  return [...before, value]
}
