import { describe, expect, it } from '@jest/globals'
import type { FileSpec, LayerSpec, PlatformSpec } from '../../../test-kit/measurement-builder.ts'
import { adviceOn, file } from './advice-on.ts'

const PACKAGE = 'app/node_modules/typescript/a'
const OWN = 'app/data'

const copied = (path: string, size: number, by: number): FileSpec =>
  file(path, size, { hidden: { by, why: 'metadata' } })

/** Lines that install and change the owner and the mode, over a base image: each is the layer of its number. */
function image(...layers: readonly LayerSpec[]): PlatformSpec {
  const lines = ['FROM node', 'RUN npm ci && make data', 'RUN chown -R 1000:0 /app', 'RUN chmod -R 755 /app']
  return {
    lines: lines.map((instruction, at) => ({ instruction, inputs: at === 0 ? [] : [at - 1] })),
    layers: [{ line: 0, origin: 'base' }, ...layers],
    packages: { typescript: { purpose: 'development' } },
  }
}

const told = (...layers: readonly LayerSpec[]): string[] =>
  adviceOn(image(...layers)).map(advice => advice.replace(/: .*/, ''))

describe('packages that are not installed', () => {
  const owned = (path: string, size: number): FileSpec =>
    file(path, size, path === PACKAGE ? { package: 'typescript' } : {})

  it('save what a change of their owner copied, too, and the advice on that is about the other files', () => {
    const below = [copied(PACKAGE, 900, 2), copied(OWN, 50, 2)]
    expect(
      told({ line: 1, files: below }, { line: 2, files: [owned(PACKAGE, 901), owned(OWN, 51)] }),
    ).toStrictEqual(['development-dependencies, 1801 kB, line 2', 'overwritten-later, 50 kB, line 2'])
  })

  it('save each of several copies', () => {
    expect(
      told(
        { line: 1, files: [copied(PACKAGE, 900, 2)] },
        { line: 2, files: [copied(PACKAGE, 901, 3)] },
        { line: 3, files: [owned(PACKAGE, 902)] },
      ),
    ).toStrictEqual(['development-dependencies, 2703 kB, line 2'])
  })

  it('save nothing of the base image', () => {
    const spec = image({ line: 2, files: [owned(PACKAGE, 901)] })
    const [, ...own] = spec.layers ?? []
    const base = { line: 0, origin: 'base' as const, files: [copied(PACKAGE, 900, 1)] }
    expect(
      adviceOn({ ...spec, layers: [base, ...own] }).filter(each => /1801|900 kB/.test(each)),
    ).toStrictEqual([])
  })
})
