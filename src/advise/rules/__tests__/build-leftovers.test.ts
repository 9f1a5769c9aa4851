import { describe, expect, it } from '@jest/globals'
import type { FileSpec } from '../../../../test-kit/measurement-builder.ts'
import { adviceOn, file } from '../../__tests__/advice-on.ts'

const made = (files: readonly FileSpec[], instruction = 'RUN npm run build'): string[] =>
  adviceOn({
    lines: [{ instruction, readsContext: instruction.startsWith('COPY') }],
    layers: [{ line: 0, files }],
  })

describe('what is left of compiling', () => {
  it('is source maps beside what they are of', () => {
    const files = [
      file('app/dist/a.js', 10),
      file('app/dist/a.js.map', 50),
      file('app/dist/sub/b.css', 10),
      file('app/dist/sub/b.css.map', 20),
    ]
    expect(made(files)).toStrictEqual([
      "build-leftovers, 70 kB, line 1: `find /app/dist -name '*.map' -exec rm {} +` in the same RUN, unless you need them for stack traces | 2 source maps are in the image",
    ])
  })
  it('is not any file of that name', () => {
    expect(made([file('app/world.map', 50)])).toStrictEqual([])
  })
  it('stays out of the context, if it comes from there', () => {
    expect(made([file('a/b.js', 10), file('a/b.js.map', 50)], 'COPY . .')[0] ?? '').toMatch(
      /: `\*\*\/\*\.map` in `\.dockerignore` \|/,
    )
  })
  it('is what cargo and node-gyp keep for the next build', () => {
    const files = [
      file('app/target/release/deps/liba.rlib', 50),
      file('app/node_modules/b/build/Release/obj.target/b.o', 50),
      file('app/node_modules/b/build/Release/b.node', 50),
    ]
    expect(made(files, 'RUN cargo build --release && npm ci')).toStrictEqual([
      'build-leftovers, 100 kB, line 1: build in a separate stage, then `COPY --from` only what runs | 2 object files are in the image',
    ])
  })
  it('is not a file that has another name, under which it stays', () => {
    expect(
      made([file('app/target/release/deps/app-1f2e', 50, { links: 1 })], 'RUN cargo build'),
    ).toStrictEqual([])
  })
  it('is sources beside what was compiled of them', () => {
    const files = [file('app/src/a.ts', 50), file('app/src/b.ts', 50), file('app/dist/a.js', 50)]
    expect(made(files)).toStrictEqual([
      'build-leftovers, 50 kB, line 1: build in a separate stage, then `COPY --from` only what runs | sources are in the image beside their compiled output',
    ])
  })
})
