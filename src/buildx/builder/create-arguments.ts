import type { BuilderNode, NewBuilder } from '../../model/builder-plan.ts'

/** What docker/setup-buildx-action allows a build to ask for; whether a build does is up to its `allow`. */
const DEFAULT_FLAGS =
  '--allow-insecure-entitlement security.insecure --allow-insecure-entitlement network.host'

export interface CreateOptions {
  readonly name: string
  readonly driver: NewBuilder['driver']
  /** BuildKit's configuration file, or null for none. */
  readonly configFile: string | null
  /** Whether the builder becomes the current one. */
  readonly use: boolean
}

/** Arguments of `docker` that create a builder with its first node. */
export function createArguments(words: CreateOptions, node: BuilderNode): string[] {
  return [
    ...['buildx', 'create', `--name=${words.name}`, `--driver=${words.driver}`],
    ...(words.use ? ['--use'] : []),
    ...(words.configFile === null ? [] : [`--buildkitd-config=${words.configFile}`]),
    ...nodeArguments(words, node),
  ]
}

/** Arguments of `docker` that add a node to a builder. */
export function appendArguments(words: CreateOptions, node: BuilderNode): string[] {
  return [
    ...['buildx', 'create', `--name=${words.name}`, '--append'],
    ...(node.name === undefined ? [] : [`--node=${node.name}`]),
    ...(words.configFile === null ? [] : [`--buildkitd-config=${words.configFile}`]),
    ...nodeArguments(words, node),
  ]
}

/** Values are tied to their flags with `=`, so one that starts with a dash stays a value. */
function nodeArguments({ driver }: CreateOptions, node: BuilderNode): string[] {
  const flags =
    node.flags ?? (driver === 'docker-container' || driver === 'kubernetes' ? DEFAULT_FLAGS : undefined)
  return [
    ...node.driverOpts.map(option => `--driver-opt=${option}`),
    ...(flags === undefined ? [] : [`--buildkitd-flags=${flags}`]),
    ...(node.platforms.length === 0 ? [] : [`--platform=${node.platforms.join(',')}`]),
    ...(node.endpoint === undefined ? [] : ['--', node.endpoint]),
  ]
}
