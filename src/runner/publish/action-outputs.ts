export interface ActionOutput {
  readonly name: string
  readonly description: string
}

/** Every output of the action, the single source: `action.yml` is held to this table by a test. */
export const ACTION_OUTPUTS = [
  { name: 'imageid', description: 'Image ID' },
  { name: 'digest', description: 'Image digest' },
  { name: 'metadata', description: 'Build result metadata, as JSON; with `bake`, by target' },
  { name: 'verdict', description: '`pass`, `warn`, `fail` or `skipped`: the worst of all budgets' },
  {
    name: 'size',
    description:
      'Compressed bytes of the image (what a node pulls); with several platforms, of the platform that the report starts with',
  },
  {
    name: 'unpacked-size',
    description:
      'Unpacked bytes of the same platform (what it takes on disk); empty when a layer cannot be read',
  },
  {
    name: 'hidden-size',
    description:
      'Unpacked bytes of the same platform that are shipped but deleted or overwritten by a later layer',
  },
  { name: 'layers', description: 'Number of layers of the same platform' },
  {
    name: 'delta',
    description:
      'Growth over the baseline in compressed bytes; empty without a baseline, or when it was packed differently',
  },
  {
    name: 'unpacked-delta',
    description:
      'Growth over the baseline in unpacked bytes; empty without a baseline, or when a layer that changed cannot be read',
  },
  {
    name: 'result',
    description:
      'Sizes, deltas, the verdict and the sentence of each budget for each platform, as JSON; with `bake`, a list of all images',
  },
  { name: 'report', description: 'Path of the report as JSON' },
  { name: 'report-markdown', description: 'Path of the report as markdown' },
  {
    name: 'measurement',
    description: 'Path of the measurement, which a later run can use as its `baseline`',
  },
  {
    name: 'patch',
    description:
      'Path of a patch with the changes that are certain to make the image smaller; empty without any',
  },

  { name: 'name', description: 'Name of the builder' },
  { name: 'driver', description: 'Driver of the builder' },
  { name: 'platforms', description: 'Platforms of the nodes of the builder, separated by commas' },
  { name: 'nodes', description: 'Nodes of the builder, as JSON' },
  { name: 'endpoint', description: 'Endpoint of the first node; `nodes` has all' },
  { name: 'status', description: 'Status of the first node; `nodes` has all' },
  { name: 'flags', description: 'BuildKit flags of the first node; `nodes` has all' },
] as const satisfies readonly ActionOutput[]

export type ActionOutputName = (typeof ACTION_OUTPUTS)[number]['name']
