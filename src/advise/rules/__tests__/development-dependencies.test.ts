import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import type { LineMeasurement } from '../../../measure/measurement.ts'
import { adviceOn, file } from '../../__tests__/advice-on.ts'

/** One development package and one that runs, made by a line. */
function modules(lines: readonly Partial<LineMeasurement>[], line: number): string[] {
  return adviceOn({
    lines,
    layers: [
      {
        line,
        files: [
          file('app/node_modules/typescript/lib/tsc.js', 900, { package: 'typescript@5.9.2' }),
          file('app/node_modules/ms/index.js', 3, { package: 'ms@2.1.3' }),
        ],
      },
    ],
    packages: { 'typescript@5.9.2': { purpose: 'development' } },
  })
}

const START = 'development-dependencies, 900 kB'
const REASON = '1 development package is in the image'

describe('packages that only development needs', () => {
  for (const [instruction, fix] of [
    ['RUN npm ci', '`npm ci --omit=dev`'],
    ['RUN npm install', '`npm install --omit=dev`'],
    ['RUN npm ci --include=dev', '`npm ci --omit=dev` without `--include=dev`'],
    ['RUN npm ci --only=production=false', '`npm ci --omit=dev` without `--only=production=false`'],
    ['RUN NODE_ENV=development npm ci', '`npm ci --omit=dev` without `NODE_ENV=development`'],
    ['RUN yarn', '`yarn install --production --frozen-lockfile`'],
    ['RUN yarn install --immutable', '`yarn workspaces focus --all --production`'],
    ['RUN corepack enable && pnpm i', '`pnpm install --prod --frozen-lockfile`'],
    ['RUN bun install', '`bun install --production`'],
  ] as const) {
    it(`${instruction}: ${fix}`, () => {
      assert.deepEqual(modules([{ instruction }], 0), [`${START}, line 1: ${fix} | ${REASON}`])
    })
  }

  it('that a later line builds with are installed apart from what runs', () => {
    const lines = [{ instruction: 'RUN npm ci' }, { instruction: 'RUN npm run build', inputs: [0] }]
    assert.deepEqual(modules(lines, 0), [
      `${START}, line 1: build in a stage of its own, and \`npm ci --omit=dev\` in this one | ${REASON}`,
    ])
  })

  it('that come from a stage which only installs are left out there', () => {
    const lines = [
      { instruction: 'RUN npm ci', stage: 'modules' },
      { instruction: 'FROM node:22-slim' },
      { instruction: 'COPY --from=modules /app/node_modules ./node_modules', inputs: [0, 1] },
    ]
    assert.deepEqual(modules(lines, 2), [`${START}, line 1: \`npm ci --omit=dev\` | ${REASON}`])
  })

  it('that come from a stage which builds with them are pruned at its end', () => {
    const lines = [
      { instruction: 'RUN npm ci', stage: 'modules' },
      { instruction: 'RUN npm run build', stage: 'build', inputs: [0] },
      { instruction: 'FROM node:22-slim' },
      { instruction: 'COPY --from=build /app/node_modules ./node_modules', inputs: [1, 2] },
    ]
    assert.deepEqual(modules(lines, 3), [
      `${START}, line 2: \`RUN npm prune --omit=dev\` at the end of stage \`build\` | ${REASON}`,
    ])
  })

  it('that come with the build context are pruned before', () => {
    assert.deepEqual(modules([{ instruction: 'COPY . .', readsContext: true }], 0), [
      `${START}, line 1: \`npm prune --omit=dev\` before they are copied | ${REASON}`,
    ])
  })

  it('that a later line copied for their owner are told where they were installed, and the copy apart', () => {
    const lines = [{ instruction: 'RUN npm ci' }, { instruction: 'RUN chown -R node /app', inputs: [0] }]
    const path = 'app/node_modules/typescript/a'
    const layers = [
      { line: 0, files: [file(path, 900, { hidden: { by: 1, why: 'metadata' as const } })] },
      { line: 1, files: [file(path, 901, { package: 'typescript' })] },
    ]
    const packages = { typescript: { purpose: 'development' as const } }
    assert.deepEqual(adviceOn({ lines, layers, packages }), [
      `development-dependencies, 901 kB, line 1: \`npm ci --omit=dev\` | ${REASON}`,
      'copied-again, 900 kB, line 2: `chown -R node /app` in line 1, in the same RUN | a file ships twice, the second time only for owner, mode or times',
    ])
  })

  it('of an image whose lines are not known are told without one', () => {
    const packages = { typescript: { purpose: 'development' as const } }
    const layers = [{ files: [file('node_modules/typescript/a', 900, { package: 'typescript' })] }]
    const base = { kind: 'unknown' as const, reason: 'nobody said' }
    assert.deepEqual(adviceOn({ base, layers, packages }), [`${START}: \`npm ci --omit=dev\` | ${REASON}`])
  })
})
