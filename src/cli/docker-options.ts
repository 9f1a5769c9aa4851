import { type Command, Option } from 'commander'
import path from 'node:path'
import { writeOutput } from '../files/write-output.ts'
import { addProgressOptions, type ProgressOptions } from './progress-options.ts'

/** An option of docker's: flags, description, and whether it may be given many times. */
export type DockerOption = readonly [flags: string, description: string, kind?: 'many']

/** Options that `docker buildx build` and `docker buildx bake` share, as commander reads them. */
export interface DockerOptions extends ProgressOptions {
  readonly noCache?: boolean
  readonly pull?: boolean
  readonly push?: boolean
  readonly load?: boolean
  readonly builder?: string
  readonly provenance?: string
  readonly sbom?: string
  readonly allow?: readonly string[]
  readonly metadataFile?: string
}

/** Options of docker's by the groups that help shows them in. */
export type DockerOptionGroups = Readonly<Record<string, readonly DockerOption[]>>

/** Declares options of docker's on a command, and those of builder and progress, which we print. */
export function addDockerOptions(command: Command, groups: DockerOptionGroups): Command {
  for (const [group, options] of Object.entries({ ...groups, [PROGRESS]: BUILDER }))
    for (const option of options) command.addOption(optionOf(option).helpGroup(group))
  return addProgressOptions(command, PROGRESS)
}

function optionOf([flags, description, kind]: DockerOption): Option {
  const option = new Option(flags, description)
  // To commander --no-cache is the opposite of --cache, and --no-cache-filter that of --cache-filter.
  option.negate = false
  return kind === 'many' ? option.argParser(append) : option
}

const PROGRESS = "Docker's builder and progress"

const BUILDER: readonly DockerOption[] = [['--builder <name>', 'builder instance']]

/** Writes what buildx says of the build where `--metadata-file` says. */
export async function writeMetadata(
  metadata: object,
  { metadataFile }: DockerOptions,
  cwd: string,
): Promise<void> {
  if (metadataFile === undefined) return
  await writeOutput(path.resolve(cwd, metadataFile), `${JSON.stringify(metadata, null, 2)}\n`)
}

function append(value: string, before: readonly string[] = []): string[] {
  return [...before, value]
}
