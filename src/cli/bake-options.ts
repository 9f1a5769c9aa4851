import type { Command } from 'commander'
import { addDockerOptions, type DockerOption, type DockerOptions } from './docker-options.ts'

/** Options of `docker buildx bake` that `slim-build bake` takes by the same names, as commander reads them. */
export interface BakeOptions extends DockerOptions {
  readonly file?: readonly string[]
  readonly set?: readonly string[]
  readonly var?: readonly string[]
}

/** Declares docker's bake options on a command. */
export function addBakeOptions(command: Command): Command {
  return addDockerOptions(command, "Docker's bake options", DOCKER_OPTIONS)
}

const DOCKER_OPTIONS: readonly DockerOption[] = [
  ['-f, --file <path>', 'bake or Compose file (default: those that buildx finds)', 'many'],
  ['--set <target.key=value>', 'override a value in the files', 'many'],
  ['--var <NAME=value>', 'value of a variable in the files', 'many'],
  ['--push', 'push the images after all are measured and within their budgets'],
  ['--load', 'load the images into the engine'],
  ['--no-cache', 'build without the cache'],
  ['--pull', 'always pull all referenced images'],
  ['--builder <name>', 'builder instance'],
  ['--provenance <value>', 'shorthand for --set=*.attest=type=provenance'],
  ['--sbom <value>', 'shorthand for --set=*.attest=type=sbom'],
  ['--allow <entitlement>', 'extra privileged entitlement', 'many'],
  ['--metadata-file <path>', "write the build's metadata to a file"],
]
