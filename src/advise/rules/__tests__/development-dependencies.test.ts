import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import type { PlatformSpec } from '../../../../test-kit/measurement-builder.ts'
import type { LineMeasurement } from '../../../model/measurement.ts'
import { adviceOn, file } from '../../__tests__/advice-on.ts'

/** One development package and one that runs, made by a line. */
function modules(
  lines: readonly Partial<LineMeasurement>[],
  line: number,
  { command, manifest }: { command?: readonly string[]; manifest?: string } = {},
): string[] {
  const contextFile = (path: string) => (path === 'package.json' ? (manifest ?? null) : null)
  const spec: PlatformSpec = {
    ...(command === undefined ? {} : { command }),
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
  }
  return adviceOn(spec, { contextFile })
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
      expect(modules([{ instruction }], 0)).toStrictEqual([`${START}, line 1: ${fix} | ${REASON}`])
    })
  }

  it('that a later line builds with are installed apart from what runs', () => {
    const lines = [{ instruction: 'RUN npm ci' }, { instruction: 'RUN npm run build', inputs: [0] }]
    expect(modules(lines, 0)).toStrictEqual([
      `${START}, line 1: build in a separate stage, and \`npm ci --omit=dev\` in this stage | ${REASON}`,
    ])
  })

  it('that any later line may need are there until then, unless it is known to tidy up', () => {
    const after = (...commands: string[]) => {
      const lines = ['npm ci', ...commands].map((command, at) => ({
        instruction: `RUN ${command}`,
        inputs: at === 0 ? [] : [at - 1],
      }))
      return modules(lines, 0)[0] ?? ''
    }
    for (const command of ['node build.mjs', './build.sh', 'echo $(node build.mjs)', 'mkdir a && node b'])
      assert.match(after(command), /: build in a separate stage/, command)
    expect(after('mkdir a && chown -R node a', 'apk add tini')).toMatch(/: `npm ci --omit=dev` \|/)
    expect(modules([{ instruction: 'RUN npm ci && node build.mjs' }], 0)[0] ?? '').toMatch(
      /in a separate stage/,
    )
  })

  it('that another stage builds with are left out in a stage of its own', () => {
    const lines = [
      { instruction: 'RUN npm ci', stage: 'modules' },
      { instruction: 'RUN node build.mjs', stage: 'build', inputs: [0] },
      { instruction: 'COPY --from=modules /app/node_modules ./node_modules', inputs: [0] },
    ]
    expect(modules(lines, 2)[0] ?? '').toMatch(
      /line 1: `npm ci --omit=dev` in a separate stage, to copy from/,
    )
  })

  it('that scripts of the install may need are taken away after it, by npm', () => {
    const manifest = '{"scripts":{"prepare":"tsc"}}'
    const fixOf = (command: string) => modules([{ instruction: `RUN ${command}` }], 0, { manifest })
    expect(fixOf('npm ci')).toStrictEqual([
      `${START}, line 1: \`npm prune --omit=dev\` at the end of the same RUN | ${REASON}`,
    ])
    expect(fixOf('npm ci --ignore-scripts')).toStrictEqual([
      `${START}, line 1: \`npm ci --omit=dev\` | ${REASON}`,
    ])
    expect(fixOf('yarn')).toStrictEqual([])
  })

  it('that a container starts with stay', () => {
    const install = [{ instruction: 'RUN npm ci' }]
    const startsWith = (command: string, manifest?: string) =>
      modules(install, 0, { command: command.split(' '), ...(manifest === undefined ? {} : { manifest }) })
    for (const command of [
      'tsc --watch',
      'node -r typescript/register a.ts',
      'node_modules/.bin/tsc',
      'npx typescript',
      'npm run dev',
    ])
      assert.deepEqual(startsWith(command), [], command)
    const manifest = (start: string) => JSON.stringify({ scripts: { start, serve: 'tsc && node a.js' } })
    expect(startsWith('npm start', manifest('npm run serve'))).toStrictEqual([])
    for (const [command, text] of [
      ['npm start', manifest('node dist/a.js')],
      ['npm start', undefined],
      ['node a.js', undefined],
    ] as const)
      assert.equal(startsWith(command, text).length, 1, command)
  })

  it('that come from a stage which only installs are left out there', () => {
    const lines = [
      { instruction: 'RUN npm ci', stage: 'modules' },
      { instruction: 'FROM node:22-slim' },
      { instruction: 'COPY --from=modules /app/node_modules ./node_modules', inputs: [0, 1] },
    ]
    expect(modules(lines, 2)).toStrictEqual([`${START}, line 1: \`npm ci --omit=dev\` | ${REASON}`])
  })

  it('that come from a stage which builds with them are pruned at its end', () => {
    const lines = [
      { instruction: 'RUN npm ci', stage: 'modules' },
      { instruction: 'RUN npm run build', stage: 'build', inputs: [0] },
      { instruction: 'FROM node:22-slim' },
      { instruction: 'COPY --from=build /app/node_modules ./node_modules', inputs: [1, 2] },
    ]
    expect(modules(lines, 3)).toStrictEqual([
      `${START}, line 2: \`RUN npm prune --omit=dev\` at the end of stage \`build\` | ${REASON}`,
    ])
  })

  it('that come with the build context are pruned before', () => {
    expect(modules([{ instruction: 'COPY . .', readsContext: true }], 0)).toStrictEqual([
      `${START}, line 1: \`npm prune --omit=dev\` before they are copied | ${REASON}`,
    ])
  })

  it('that a later line copied for their owner are told where they were installed', () => {
    const lines = [{ instruction: 'RUN npm ci' }, { instruction: 'RUN chown -R node /app', inputs: [0] }]
    const path = 'app/node_modules/typescript/a'
    const layers = [
      { line: 0, files: [file(path, 900, { hidden: { by: 1, why: 'metadata' as const } })] },
      { line: 1, files: [file(path, 901, { package: 'typescript' })] },
    ]
    const packages = { typescript: { purpose: 'development' as const } }
    expect(adviceOn({ lines, layers, packages })).toStrictEqual([
      `development-dependencies, 901 kB, line 1: \`npm ci --omit=dev\` | ${REASON}`,
    ])
  })

  it('of an image whose lines are not known are told without one', () => {
    const packages = { typescript: { purpose: 'development' as const } }
    const layers = [{ files: [file('node_modules/typescript/a', 900, { package: 'typescript' })] }]
    const base = { kind: 'unknown' as const, reason: 'nobody said' }
    expect(adviceOn({ base, layers, packages })).toStrictEqual([
      `${START}: \`npm ci --omit=dev\` | ${REASON}`,
    ])
  })
})
