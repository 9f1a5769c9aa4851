import type { Command } from 'commander'
import type { BuildRequest } from '../model/build-request.ts'
import { addDockerOptions, type DockerOptionGroups, type DockerOptions } from './docker-options.ts'

/** Options of `docker buildx build` that `slim-build build` takes by the same names, as commander reads them. */
export interface BuildOptions extends DockerOptions {
  readonly file?: string
  readonly tag?: readonly string[]
  readonly target?: string
  readonly platform?: readonly string[]
  readonly buildArg?: readonly string[]
  readonly buildContext?: readonly string[]
  readonly secret?: readonly string[]
  readonly ssh?: readonly string[]
  readonly label?: readonly string[]
  readonly annotation?: readonly string[]
  readonly attest?: readonly string[]
  readonly cacheFrom?: readonly string[]
  readonly cacheTo?: readonly string[]
  readonly noCacheFilter?: readonly string[]
  /** `-o`: docker's exporters. */
  readonly o?: readonly string[]
  readonly network?: string
  readonly addHost?: readonly string[]
  readonly shmSize?: string
  readonly ulimit?: readonly string[]
  readonly cgroupParent?: string
  readonly iidfile?: string
}

/** Declares docker's build options on a command. */
export function addBuildOptions(command: Command): Command {
  return addDockerOptions(command, DOCKER_OPTIONS)
}

/** Declares those of them that say what is built, without what is to become of the image. */
export function addSourceOptions(command: Command): Command {
  const groups = Object.entries(DOCKER_OPTIONS).map(([group, options]) => [
    group,
    options.filter(([flags]) => !PUBLISHING.test(flags)),
  ])
  return addDockerOptions(command, Object.fromEntries(groups) as DockerOptionGroups)
}

const PUBLISHING =
  /--(?:tag|push|load|annotation|attest|provenance|sbom|cache-to|metadata-file|iidfile)\b|^-o\b/

const DOCKER_OPTIONS: DockerOptionGroups = {
  "Docker's image": [
    ['-f, --file <path>', 'Dockerfile (default: Dockerfile in the context)'],
    ['-t, --tag <name>', 'name and tag of the image', 'many'],
    ['--target <stage>', 'stage to build'],
    ['--platform <list>', 'target platforms', 'many'],
    ['--build-arg <KEY=value>', 'build-time variable', 'many'],
    ['--build-context <name=path>', 'additional build context', 'many'],
    ['--label <KEY=value>', 'metadata label', 'many'],
    ['--annotation <KEY=value>', 'annotation', 'many'],
    ['--pull', 'always pull all referenced images'],
  ],
  "Docker's secrets and limits": [
    ['--secret <attributes>', 'secret for the build (id=x,src=file or id=x,env=NAME)', 'many'],
    ['--ssh <attributes>', 'SSH agent socket or keys', 'many'],
    ['--network <mode>', 'network for RUN instructions'],
    ['--add-host <host:ip>', 'custom host-to-IP mapping', 'many'],
    ['--allow <entitlement>', 'extra privileged entitlement', 'many'],
    ['--shm-size <size>', 'size of /dev/shm'],
    ['--ulimit <option>', 'ulimit option', 'many'],
    ['--cgroup-parent <name>', 'parent cgroup for the build containers'],
  ],
  "Docker's cache": [
    ['--cache-from <attributes>', 'external cache source', 'many'],
    ['--cache-to <attributes>', 'cache export destination', 'many'],
    ['--no-cache', 'build without the cache'],
    ['--no-cache-filter <stages>', 'stages to build without the cache', 'many'],
  ],
  "Docker's output": [
    ['--push', 'push the image after it is measured and within its budgets'],
    ['--load', 'load the image into the engine'],
    ['-o <exporter>', 'output destination (type=local,dest=path)', 'many'],
    ['--attest <attributes>', 'attestation (type=sbom,…)', 'many'],
    ['--provenance <value>', 'shorthand for --attest=type=provenance'],
    ['--sbom <value>', 'shorthand for --attest=type=sbom'],
    ['--metadata-file <path>', "write the build's metadata to a file"],
    ['--iidfile <path>', 'write the image ID to a file'],
  ],
}

/** What the options ask of buildx. `exporters` are those of `-o`, and of `--output` where it names one. */
export function requestFromOptions(
  context: string,
  options: BuildOptions,
  exporters: readonly string[],
): BuildRequest {
  const { file, target, provenance, sbom, builder, network, shmSize, cgroupParent, ssh, allow, ulimit } =
    options
  return {
    context,
    ...given({ file, target, provenance, sbom, builder, network, shmSize, cgroupParent, ssh, allow, ulimit }),
    ...given({
      platforms: options.platform?.flatMap(list => list.split(',')),
      buildArgs: options.buildArg,
      buildContexts: options.buildContext,
      labels: options.label,
      annotations: options.annotation,
      tags: options.tag,
      cacheFrom: options.cacheFrom,
      cacheTo: options.cacheTo,
      noCacheFilters: options.noCacheFilter,
      addHosts: options.addHost,
      attests: options.attest,
      extra: options.secret?.map(secret => `--secret=${secret}`),
    }),
    noCache: options.noCache === true,
    pull: options.pull === true,
    push: options.push === true,
    load: options.load === true,
    outputs: exporters,
  }
}

/** Without the options that were not given. */
function given<Options extends object>(
  options: Options,
): { [Key in keyof Options]?: Exclude<Options[Key], undefined> } {
  const entries = Object.entries(options).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as { [Key in keyof Options]?: Exclude<Options[Key], undefined> }
}
