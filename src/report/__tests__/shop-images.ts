import {
  buildMeasurement,
  digestOf,
  type LayerSpec,
  type PlatformSpec,
} from '../../../test-kit/measurement-builder.ts'
import type { BaseMeasurement } from '../../model/measurement.ts'
import { MB } from './report-of.ts'

export const LINES = [
  { line: 1, instruction: 'FROM node:22-slim', stage: null },
  { line: 12, instruction: 'WORKDIR /app', inputs: [0], seconds: 0.1, cached: true },
  {
    line: 13,
    instruction: 'COPY package*.json ./',
    inputs: [1],
    seconds: 0.1,
    cached: false,
    readsContext: true,
  },
  { line: 14, endLine: 15, instruction: 'RUN npm ci', inputs: [2], seconds: 42.3, cached: false },
  { line: 17, instruction: 'COPY . .', inputs: [3], seconds: 0.4, cached: false, readsContext: true },
  { line: 18, instruction: 'RUN chown -R node:node /app', inputs: [4], seconds: 1.2, cached: false },
]

export function lockFile(modules: string): LayerSpec {
  return {
    line: 2,
    structure: 400,
    files: [{ path: 'app/package-lock.json', compressed: 9_000, unpacked: 41_000, content: modules }],
  }
}

export function base(digest: string, standIn: string | null = null): BaseMeasurement {
  return {
    kind: 'known',
    reference: 'docker.io/library/node:22-slim',
    digest: digestOf(digest),
    layers: 1,
    standIn,
  }
}

export function baseLayer(version: string, extra = 0): LayerSpec {
  return {
    line: 0,
    known: true,
    structure: 40_000,
    files: [
      { path: 'usr/local/bin/node', compressed: 42 * MB, unpacked: 118 * MB, content: 'node' },
      {
        path: 'usr/lib/libc.so.6',
        compressed: 1_100_000 + extra,
        unpacked: 2_300_000 + 3 * extra,
        content: version,
        package: 'libc6',
      },
      {
        path: 'usr/lib/libssl.so.3',
        compressed: 2_500_000,
        unpacked: 6_600_000,
        content: 'ssl',
        package: 'libssl3',
      },
    ],
  }
}

export const DEBIAN = {
  libc6: { ecosystem: 'dpkg', name: 'libc6', version: '2.36-9' },
  libssl3: { ecosystem: 'dpkg', name: 'libssl3', version: '3.0.15' },
} as const

export function modules(sharp: string, aws: number): LayerSpec {
  return {
    line: 3,
    structure: 210_000,
    files: [
      {
        path: 'app/node_modules/express/lib/express.js',
        compressed: 900_000,
        unpacked: 2_400_000,
        package: 'express@5.1.0',
      },
      {
        path: 'app/node_modules/sharp/lib/sharp.node',
        compressed: sharp === '0.33.5' ? 6_100_000 : 9_200_000,
        unpacked: sharp === '0.33.5' ? 15_000_000 : 26_900_000,
        content: sharp,
        package: `sharp@${sharp}`,
      },
      {
        path: 'app/node_modules/typescript/lib/tsc.js',
        compressed: 6_400_000,
        unpacked: 22_900_000,
        package: 'typescript@5.9.2',
      },
      ...Array.from({ length: aws }, (_, index) => ({
        path: `app/node_modules/@aws-sdk/client-${index}/dist/index.js`,
        compressed: 440_000 + index * 37,
        unpacked: 1_470_000 + index * 101,
        package: `@aws-sdk/client-${index}@3.${index}.0`,
      })),
    ],
  }
}

export function sources(seed: boolean): LayerSpec {
  return {
    line: 4,
    structure: 12_000,
    files: [
      { path: 'app/dist/server.js', compressed: 80_000, unpacked: 310_000 },
      {
        path: 'app/dist/server.js.map',
        compressed: 160_000,
        unpacked: 700_000,
        hidden: { by: 4, why: 'metadata' },
      },
      ...(seed
        ? [{ path: 'app/test/fixtures/seed.sqlite', compressed: 2_700_000, unpacked: 8_700_000 }]
        : []),
    ],
  }
}

export const CHOWN: LayerSpec = {
  line: 5,
  structure: 3_000,
  files: [{ path: 'app/dist/server.js.map', compressed: 160_000, unpacked: 700_000 }],
}

const TYPESCRIPT = {
  'typescript@5.9.2': { name: 'typescript', version: '5.9.2', purpose: 'development' },
} as const

export function shop(spec: Partial<PlatformSpec> & { layers: readonly LayerSpec[] }): PlatformSpec {
  return {
    base: base('first'),
    lines: LINES,
    packages: { ...DEBIAN, ...TYPESCRIPT },
    ...spec,
  }
}

export const NAME = { name: 'api' }

export const BEFORE = buildMeasurement(
  shop({ layers: [baseLayer('a'), lockFile('0.33.5 0'), modules('0.33.5', 0), sources(false), CHOWN] }),
  NAME,
)

export const GROWN = shop({
  base: base('second'),
  layers: [baseLayer('b', 700_000), lockFile('0.34.1 32'), modules('0.34.1', 32), sources(true), CHOWN],
  packages: { ...DEBIAN, ...TYPESCRIPT, libc6: { ...DEBIAN.libc6, version: '2.36-10' } },
})

export const AFTER = buildMeasurement(GROWN, NAME)

export const STAND_IN =
  'The base image node:22-slim is a stand-in built from Debian and npm packages; its sizes are not those of the original.'

export function zstd(spec: PlatformSpec): PlatformSpec {
  return {
    ...spec,
    layers: (spec.layers ?? []).map(layer => ({
      ...layer,
      compression: 'zstd',
      blob: `zstd ${JSON.stringify(layer)}`,
    })),
  }
}
