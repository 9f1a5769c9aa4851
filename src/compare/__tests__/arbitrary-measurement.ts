import {
  buildMeasurement,
  digestOf,
  type FileSpec,
  type LayerSpec,
  type PlatformSpec,
} from '../../../test-kit/measurement-builder.ts'
import fc from '../../../test-kit/properties.ts'
import type { BaseMeasurement, Measurement } from '../../model/measurement.ts'

/** Few names on purpose, so that two random images have much in common. */
const paths = fc.constantFrom(
  'a',
  'app/x.js',
  'app/y.js',
  'app/test/seed.sqlite',
  'root/.npm/_cacache/1',
  'node_modules/p/i.js',
)
const sizes = fc.nat({ max: 9 })
const packageKeys = fc.constantFrom('p@1.0.0', 'p@2.0.0', '@s/a@1.0.0', '@s/b@1.0.0', '@s/c@1.0.0', 'q@1.0.0')

const base: fc.Arbitrary<BaseMeasurement> = fc.oneof(
  fc.constant({ kind: 'scratch' as const }),
  fc.constant({ kind: 'unknown' as const, reason: 'nobody said' }),
  fc.record({
    kind: fc.constant('known' as const),
    reference: fc.constantFrom('docker.io/library/node:22', 'docker.io/library/alpine:3'),
    digest: fc.constantFrom(null, digestOf('1'), digestOf('2')),
    layers: fc.nat({ max: 2 }),
    standIn: fc.constant(null),
  }),
)

const lines = fc.array(
  fc.record({
    instruction: fc.constantFrom(
      'FROM node:22',
      'RUN npm ci',
      'RUN npm ci --omit=dev',
      'COPY . .',
      'RUN make',
    ),
    stage: fc.constantFrom(null, 'build'),
    readsContext: fc.boolean(),
    inputs: fc.array(fc.nat({ max: 4 }), { maxLength: 2 }),
  }),
  { maxLength: 5 },
)

const file = fc.record({
  path: paths,
  compressed: sizes,
  unpacked: sizes,
  content: fc.constantFrom('one', 'two'),
  package: fc.option(packageKeys, { nil: undefined }),
})

const layer = fc.record({
  files: fc.uniqueArray(file, { maxLength: 4, selector: ({ path }) => path }),
  structure: sizes,
  line: fc.option(fc.nat({ max: 4 })),
  createdBy: fc.option(fc.constantFrom('RUN npm ci', 'COPY . .')),
  compression: fc.constantFrom('gzip' as const, 'zstd' as const),
  salt: fc.nat({ max: 2 }),
})

/** A valid platform: a file is hidden by the next layer that has its path. */
const platform: fc.Arbitrary<PlatformSpec> = fc
  .record({ base, lines, layers: fc.array(layer, { maxLength: 5 }) })
  .map(spec => ({
    ...spec,
    layers: spec.layers.map(({ salt, ...rest }, index): LayerSpec => {
      const files = rest.files.map(each => hide(each, index, spec.layers))
      return {
        ...rest,
        files,
        line: rest.line !== null && rest.line < spec.lines.length ? rest.line : null,
        blob: JSON.stringify([rest.files, rest.structure, salt]),
      }
    }),
  }))

function hide(
  { package: owner, ...spec }: Omit<FileSpec, 'package'> & { readonly package?: string | undefined },
  index: number,
  layers: readonly { files: readonly { path: string }[] }[],
): FileSpec {
  const by = layers.findIndex((each, at) => at > index && each.files.some(({ path }) => path === spec.path))
  const { path, compressed = 0, unpacked = 0, content = '' } = spec
  const plain = { path, compressed, unpacked, content }
  const owned = owner === undefined ? plain : { ...plain, package: owner }
  return by === -1 ? owned : { ...owned, hidden: { by, why: 'overwritten' } }
}

/** A random image of one platform, small enough to read when a property fails. */
export const arbitraryMeasurement: fc.Arbitrary<Measurement> = platform.map(spec => buildMeasurement(spec))

/** Two images that share a random choice of layers, as two builds of one Dockerfile do. */
export const arbitraryPair: fc.Arbitrary<readonly [Measurement, Measurement]> = fc.oneof(
  fc.tuple(arbitraryMeasurement, arbitraryMeasurement),
  fc
    .tuple(platform, platform, fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }))
    .map(([one, other, kept]) => {
      const mixed = (one.layers ?? []).flatMap((each, at) => {
        return kept[at] === true ? [each] : (other.layers ?? []).slice(at, at + 1)
      })
      const layers = rehide(mixed, one.lines?.length ?? 0)
      const pair: readonly [Measurement, Measurement] = [
        buildMeasurement(one),
        buildMeasurement({ ...one, base: other.base ?? { kind: 'scratch' }, layers }),
      ]
      return pair
    }),
)

function rehide(layers: readonly LayerSpec[], lineCount: number): LayerSpec[] {
  const plain = layers.map(each => ({ ...each, files: each.files ?? [] }))
  return plain.map((each, index) => ({
    ...each,
    line: each.line != null && each.line < lineCount ? each.line : null,
    files: each.files.map(spec => hide(spec, index, plain)),
  }))
}
