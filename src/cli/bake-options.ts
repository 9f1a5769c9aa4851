import type { Command } from 'commander'
import { addDockerOptions, type DockerOptionGroups, type DockerOptions } from './docker-options.ts'

/** Options of `docker buildx bake` that `slim-build bake` takes by the same names, as commander reads them. */
export interface BakeOptions extends DockerOptions {
  readonly file?: readonly string[]
  readonly set?: readonly string[]
  readonly var?: readonly string[]
}

/** Declares docker's bake options on a command. */
export function addBakeOptions(command: Command): Command {
  return addDockerOptions(command, DOCKER_OPTIONS)
}

const DOCKER_OPTIONS: DockerOptionGroups = {
  "Docker's targets": [
    ['-f, --file <path>', 'bake or Compose file (default: those that buildx finds)', 'many'],
    ['--set <target.key=value>', 'override a value in the files', 'many'],
    ['--var <NAME=value>', 'value of a variable in the files', 'many'],
    ['--no-cache', 'build without the cache'],
    ['--pull', 'always pull all referenced images'],
    ['--allow <entitlement>', 'extra privileged entitlement', 'many'],
  ],
  "Docker's output": [
    ['--push', 'push the images after all are measured and within their budgets'],
    ['--load', 'load the images into the engine'],
    ['--provenance <value>', 'shorthand for --set=*.attest=type=provenance'],
    ['--sbom <value>', 'shorthand for --set=*.attest=type=sbom'],
    ['--metadata-file <path>', "write the build's metadata to a file"],
  ],
}
