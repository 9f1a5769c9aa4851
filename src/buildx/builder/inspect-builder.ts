import type { BuilderAnswers } from './builder-answers.ts'

/** A node of a builder, by the names that docker/setup-buildx-action gives its parts. What is not known is left out. */
export interface InspectedNode {
  readonly name: string
  readonly endpoint?: string
  readonly status?: string
  readonly 'driver-opts'?: readonly string[]
  readonly 'buildkitd-flags'?: string
  /** BuildKit's version as it says it. */
  readonly buildkit?: string
  /** Between commas; only those that were asked for, where some were. */
  readonly platforms?: string
}

export interface InspectedBuilder {
  readonly name: string
  readonly driver: string
  readonly nodes: readonly InspectedNode[]
}

/**
 * What buildx says of a builder.
 *
 * @param builder its name, or undefined for the current one.
 * @returns null when it says nothing that can be read; a build tells what is wrong.
 */
export async function inspectBuilder(
  builder: string | undefined,
  answers: BuilderAnswers,
): Promise<InspectedBuilder | null> {
  const { exitCode, stdout } = await answers.inspect(builder)
  return exitCode === 0 ? parseBuilder(stdout) : null
}

/** Reads what `docker buildx inspect` prints: a head, and a block for each node. */
export function parseBuilder(text: string): InspectedBuilder | null {
  const [head = '', nodes = ''] = text.split(/^Nodes:[ \t]*$/m)
  const name = field(head, 'Name')
  const driver = field(head, 'Driver')
  if (name === undefined || driver === undefined) return null
  return { name, driver, nodes: nodes.split(/^(?=Name:)/m).flatMap(parseNode) }
}

function parseNode(block: string): InspectedNode[] {
  const name = field(block, 'Name')
  if (name === undefined) return []
  const node = {
    name,
    endpoint: field(block, 'Endpoint'),
    status: field(block, 'Status'),
    'driver-opts': parseOptions(field(block, 'Driver Options')),
    'buildkitd-flags': field(block, 'BuildKit daemon flags') ?? field(block, 'Flags'),
    buildkit: field(block, 'BuildKit version') ?? field(block, 'Buildkit'),
    platforms: parsePlatforms(field(block, 'Platforms')),
  }
  return [withoutUnknown(node)]
}

/** Lines of a node's own stand at the margin; labels and policies below are indented. */
function field(block: string, key: string): string | undefined {
  const value = new RegExp(`^${key}:[ \\t]*(.*?)[ \\t]*$`, 'm').exec(block)?.[1]
  return value === '' ? undefined : value
}

/** `env.no_proxy="a,b" image="foo"` */
function parseOptions(text: string | undefined): string[] | undefined {
  if (text === undefined) return undefined
  return [...text.matchAll(/(?<![^\s=])([^\s=]+)="((?:[^"\\]|\\.)*)"/g)].map(
    ([, key = '', value = '']) => `${key}=${value}`,
  )
}

/** buildx marks those that were asked for by a star. */
function parsePlatforms(text: string | undefined): string | undefined {
  const all = text?.split(/,\s*/)
  const marked = all?.filter(platform => platform.endsWith('*')).map(platform => platform.slice(0, -1)) ?? []
  return (marked.length > 0 ? marked : all)?.join(',')
}

function withoutUnknown(
  node: {
    readonly [Key in keyof InspectedNode]: InspectedNode[Key] | undefined
  } & { readonly name: string },
): InspectedNode {
  const known = Object.entries(node).filter(([, value]) => value !== undefined)
  return { name: node.name, ...Object.fromEntries(known) }
}
