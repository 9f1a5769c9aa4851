import type { InspectedBuilder } from '../../buildx/builder/inspect-builder.ts'

export type BuilderOutput = 'name' | 'driver' | 'platforms' | 'nodes' | 'endpoint' | 'status' | 'flags'

/**
 * The builder as docker/setup-buildx-action tells of it. The last three speak of the first node alone and are there for
 * workflows that still read them. What is not known is an empty text.
 */
export function builderOutputs(builder: InspectedBuilder | null): Record<BuilderOutput, string> {
  const { name = '', driver = '', nodes = [] } = builder ?? {}
  const [first] = nodes
  const platforms = nodes.flatMap(node => node.platforms?.split(',') ?? [])
  return {
    name,
    driver,
    platforms: [...new Set(platforms)].join(','),
    nodes: builder === null ? '' : JSON.stringify(nodes, null, 2),
    endpoint: first?.endpoint ?? '',
    status: first?.status ?? '',
    flags: first?.['buildkitd-flags'] ?? '',
  }
}
