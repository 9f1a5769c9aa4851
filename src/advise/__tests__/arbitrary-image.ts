import { buildPlatform, type FileSpec, type LayerSpec } from '../../../test-kit/measurement-builder.ts'
import fc from '../../../test-kit/properties.ts'
import type { Hidden } from '../../model/file-record.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'

/** Each is in the way of some rule, some of more than one. */
const paths = fc.constantFrom(
  'app/node_modules/typescript/lib/tsc.js',
  'app/node_modules/ms/index.js',
  'app/node_modules/ms/index.js.map',
  'app/node_modules/.cache/babel/one.json',
  'app/.git/objects/pack/one.pack',
  'app/test/seed.sqlite',
  'app/src/server.ts',
  'app/dist/server.js',
  'app/dist/server.js.map',
  'root/.npm/_cacache/one',
  'var/lib/apt/lists/one',
  'usr/bin/make',
  'usr/share/doc/make/NEWS.gz',
  'usr/lib/libone.a',
)

const instructions = [
  { instruction: 'FROM node:22-slim' },
  { instruction: 'WORKDIR /app' },
  { instruction: 'COPY . .', readsContext: true },
  { instruction: 'RUN npm install', seconds: 9, cached: false },
  { instruction: 'RUN apt-get update && apt-get install -y make' },
  { instruction: 'RUN npm run build' },
  { instruction: 'COPY --from=build /app /app', stage: 'final' },
  { instruction: 'RUN chown -R node /app' },
]

const PACKAGES = {
  typescript: { purpose: 'development' as const },
  ms: {},
  make: { ecosystem: 'dpkg' as const, purpose: 'build-tool' as const },
}

const layer = fc.record({
  files: fc.uniqueArray(
    fc.record({
      path: paths,
      content: fc.constantFrom('one', 'two'),
      package: fc.option(fc.constantFrom('typescript', 'ms', 'make'), { nil: undefined }),
    }),
    { maxLength: 6, selector: ({ path }) => path },
  ),
  line: fc.option(fc.nat({ max: instructions.length - 1 })),
})

const why = fc.constantFrom<Hidden['why']>('overwritten', 'metadata', 'deleted', 'opaque')

/**
 * A small image of which the sizes tell the files: the file with index n has 2ⁿ times 10 kB compressed, so any sum says which files
 * are in it.
 */
export const arbitraryImage: fc.Arbitrary<PlatformMeasurement> = fc
  .record({
    layers: fc.array(layer, { maxLength: 5 }),
    base: fc.nat({ max: 2 }),
    why,
    inputs: fc.array(fc.array(fc.nat({ max: instructions.length - 1 }), { maxLength: 2 }), {
      minLength: instructions.length,
      maxLength: instructions.length,
    }),
  })
  .map(spec => {
    let index = 0
    const layers = spec.layers.map(({ files, line }, at): LayerSpec => {
      const specs = files.map(({ path, content, package: owner }): FileSpec => {
        const size = 2 ** index++ * 10_000
        const by = spec.layers.findIndex(
          (each, above) => above > at && each.files.some(other => other.path === path),
        )
        return {
          path,
          content,
          compressed: size,
          unpacked: size * 4,
          ...(owner === undefined ? {} : { package: owner }),
          ...(by === -1 ? {} : { hidden: { by, why: spec.why } }),
        }
      })
      return { files: specs, line }
    })
    return buildPlatform({
      base: { kind: 'known', reference: 'node:22-slim', digest: null, layers: spec.base, standIn: null },
      lines: instructions.map((each, at) => ({ ...each, inputs: spec.inputs[at] ?? [] })),
      layers,
      packages: PACKAGES,
    })
  })
