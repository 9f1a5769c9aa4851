import { buildMeasurement, digestOf } from '../../../test-kit/measurement-builder.ts'
import type { BaseMeasurement, Measurement } from '../../model/measurement.ts'
import { HOSTILE_TEXTS } from './hostile-text.ts'
import { MB } from './report-of.ts'
import { NAME } from './shop-images.ts'

export const MONOLITHIC = buildMeasurement(
  {
    base: {
      kind: 'known',
      reference: 'docker.io/library/node:22',
      digest: digestOf('big'),
      layers: 1,
      standIn: null,
    },
    lines: [
      { dockerfile: 'Dockerfile.monolithic', line: 1, instruction: 'FROM node:22' },
      { dockerfile: 'Dockerfile.monolithic', line: 4, instruction: 'COPY . .', seconds: 0.2 },
      {
        dockerfile: 'Dockerfile.monolithic',
        line: 5,
        instruction: 'RUN npm ci && npm run build',
        seconds: 61,
      },
    ],
    packages: {
      gcc: { ecosystem: 'dpkg', name: 'gcc-12', version: '12.2.0', purpose: 'build-tool' },
      make: { ecosystem: 'dpkg', name: 'make', version: '4.3', purpose: 'build-tool' },
      ts: { name: 'typescript', version: '5.9.2', purpose: 'development' },
      jest: { name: 'jest', version: '30.0.0', purpose: 'development' },
    },
    layers: [
      {
        line: 0,
        structure: 900_000,
        files: [
          { path: 'usr/local/bin/node', compressed: 42 * MB, unpacked: 118 * MB, content: 'node' },
          { path: 'usr/bin/gcc-12', compressed: 61 * MB, unpacked: 202 * MB, package: 'gcc' },
          { path: 'usr/bin/make', compressed: 300_000, unpacked: 800_000, package: 'make' },
          { path: 'usr/share/doc/all', compressed: 180 * MB, unpacked: 540 * MB },
        ],
      },
      { line: 1, files: [{ path: 'app/src/server.ts', compressed: 40_000, unpacked: 140_000 }] },
      {
        line: 2,
        structure: 300_000,
        files: [
          {
            path: 'app/node_modules/typescript/lib/tsc.js',
            compressed: 6_400_000,
            unpacked: 22_900_000,
            package: 'ts',
          },
          {
            path: 'app/node_modules/jest/index.js',
            compressed: 4_100_000,
            unpacked: 15_900_000,
            package: 'jest',
          },
          {
            path: 'app/node_modules/express/lib/express.js',
            compressed: 900_000,
            unpacked: 2_400_000,
            package: 'express@5.1.0',
          },
          { path: 'root/.npm/_cacache/content-v2/sha512/aa', compressed: 21 * MB, unpacked: 22 * MB },
          { path: 'app/dist/server.js', compressed: 80_000, unpacked: 310_000 },
        ],
      },
    ],
  },
  NAME,
)

export const MULTI_STAGE = buildMeasurement(
  {
    base: {
      kind: 'known',
      reference: 'docker.io/library/node:22-alpine',
      digest: digestOf('small'),
      layers: 1,
      standIn: null,
    },
    lines: [
      { line: 1, stage: 'build', instruction: 'FROM node:22 AS build' },
      { line: 4, stage: 'build', instruction: 'RUN npm ci && npm run build', seconds: 61.4, cached: false },
      { line: 7, instruction: 'FROM node:22-alpine' },
      { line: 9, instruction: 'RUN npm ci --omit=dev', seconds: 12.2, cached: false },
      { line: 10, instruction: 'COPY --from=build /app/dist /app/dist', seconds: 0.1, cached: false },
    ],
    layers: [
      {
        line: 2,
        structure: 100_000,
        files: [
          { path: 'usr/local/bin/node', compressed: 44 * MB, unpacked: 121 * MB, content: 'node musl' },
        ],
      },
      {
        line: 3,
        structure: 90_000,
        files: [
          {
            path: 'app/node_modules/express/lib/express.js',
            compressed: 900_000,
            unpacked: 2_400_000,
            package: 'express@5.1.0',
          },
        ],
      },
      { line: 4, files: [{ path: 'app/dist/server.js', compressed: 80_000, unpacked: 310_000 }] },
    ],
  },
  NAME,
)

export function hostile(suffix: string): Measurement {
  return buildMeasurement(
    {
      platform: 'linux/@org',
      base: {
        kind: 'known',
        reference: 'evil.example/@org/team|x`y`',
        digest: null,
        layers: 1,
        standIn: 'Stand-in by @org/team\n::error::x',
      },
      lines: HOSTILE_TEXTS.map((text, index) => ({
        line: index + 1,
        dockerfile: text,
        instruction: `RUN ${text}`,
        stage: text,
        seconds: 1,
      })),
      notes: HOSTILE_TEXTS.map(text => `Odd: ${text}`),
      packages: Object.fromEntries(
        HOSTILE_TEXTS.map((text, index) => [
          `p${index}`,
          { name: text, version: `${text}${suffix}`, location: text },
        ]),
      ),
      layers: HOSTILE_TEXTS.map((text, index) => ({
        line: index,
        createdBy: text,
        blob: `${text}${suffix}${index}`,
        files: [
          {
            path: `${text}/f`,
            compressed: 30_000 + index,
            unpacked: 90_000,
            content: suffix,
            package: `p${index}`,
          },
          { path: `${text}/g${suffix}`, compressed: 20_000 + index, unpacked: 70_000 },
          {
            path: `${text}/h${suffix}`,
            compressed: 10_000 + index,
            unpacked: 40_000,
            hidden: { by: index, why: 'overwritten' },
          },
        ],
      })),
    },
    { name: HOSTILE_TEXTS.join('') + suffix },
  )
}

/** An image without a Dockerfile, but with a history. */
export function elsewhere(grown: boolean): Measurement {
  const cache = { path: 'var/lib/apt/lists/archive.lz4', compressed: 9 * MB, unpacked: 20 * MB }
  return buildMeasurement(
    {
      base: { kind: 'unknown', reason: 'The image was built elsewhere.' },
      layers: [
        {
          createdBy: '/bin/sh -c #(nop) ADD file:3a7bff in /',
          files: [{ path: 'usr/lib/libc.so.6', compressed: 20 * MB, unpacked: 60 * MB }],
        },
        {
          createdBy: 'RUN apt-get update && apt-get install -y curl',
          files: [{ path: 'usr/bin/curl', compressed: MB, unpacked: 3 * MB }, ...(grown ? [cache] : [])],
        },
        {
          createdBy: 'COPY . /srv/app',
          files: [
            { path: 'srv/app/main.py', compressed: 20_000, unpacked: 90_000, content: `${grown}` },
            ...(grown
              ? [{ path: 'srv/app/model.bin', compressed: 30 * MB, unpacked: 41 * MB }]
              : [{ path: 'srv/app/old.bin', compressed: 2 * MB, unpacked: 3 * MB }]),
          ],
        },
      ],
    },
    { name: 'api:1.5' },
  )
}

/** A service whose environment is made in one stage, copied into another, and moved by the change. */
export function python(grown: boolean): Measurement {
  const venv = grown ? 'srv/venv' : 'venv'
  const [build, final] = [{ stage: 'build' }, { stage: null }]
  const at = (name: string, version: string, requires: readonly number[] = []) => ({
    ecosystem: 'python',
    name,
    version,
    location: `${venv}/lib/site-packages`,
    ...(requires.length === 0 ? {} : { requires }),
  })
  const file = (name: string, compressed: number, owner?: string, unpacked = compressed * 3) => ({
    path: `${venv}/lib/site-packages/${name}`,
    compressed,
    unpacked,
    content: name,
    ...(owner === undefined ? {} : { package: owner }),
  })
  const slim: BaseMeasurement = {
    kind: 'known',
    reference: 'docker.io/library/python:3.13-slim',
    digest: digestOf('slim'),
    layers: 1,
    standIn: null,
  }
  return buildMeasurement(
    {
      base: slim,
      lines: [
        { line: 1, ...build, instruction: 'FROM python:3.13 AS build' },
        { line: 2, ...build, instruction: `RUN python -m venv /${venv}`, inputs: [0] },
        { line: 3, ...build, instruction: 'COPY requirements.txt .', inputs: [1], readsContext: true },
        {
          line: 4,
          ...build,
          instruction: `RUN /${venv}/bin/pip install -r requirements.txt`,
          inputs: [2],
          seconds: 21.2,
        },
        { line: 6, ...final, instruction: 'FROM python:3.13-slim' },
        { line: 7, ...final, instruction: `COPY --from=build /${venv} /${venv}`, inputs: [3, 4] },
      ],
      packages: {
        flask: at('flask', '3.1.0'),
        ...(grown ? { pandas: at('pandas', '2.2.3', [2]), numpy: at('numpy', '2.1.3') } : {}),
      },
      layers: [
        { line: 4, files: [{ path: 'usr/local/bin/python3', compressed: 40 * MB, unpacked: 120 * MB }] },
        {
          line: 5,
          files: [
            file('flask/app.py', grown ? 99_998 : 100_000, 'flask', 300_000),
            ...(grown
              ? [file('pandas/core.so', 11 * MB, 'pandas'), file('numpy/core.so', 16 * MB, 'numpy')]
              : []),
          ],
        },
      ],
    },
    NAME,
  )
}

export function pythonContext(path: string): string | null {
  return path === 'requirements.txt' ? 'flask==3.1.0\npandas==2.2.3\n' : null
}
