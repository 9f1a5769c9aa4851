import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import type { PlatformSpec } from '../../../../test-kit/measurement-builder.ts'
import type { LineMeasurement } from '../../../model/measurement.ts'
import { adviceOn, file } from '../../__tests__/advice-on.ts'
import { contextWith } from '../../edits/__tests__/marked-dockerfile.ts'

interface More {
  readonly command?: readonly string[]
  readonly manifest?: string
  /** Of the build context, where the last line copies all of it. */
  readonly sources?: Readonly<Record<string, string>>
}

/** One development package and one that runs, made by a line. */
function modules(
  lines: readonly Partial<LineMeasurement>[],
  line: number,
  { command, manifest, sources = {} }: More = {},
): string[] {
  const context = contextWith({ ...sources, ...(manifest === undefined ? {} : { 'package.json': manifest }) })
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
      { line: lines.length - 1, files: Object.keys(sources).map(name => file(`app/${name}`, 0)) },
    ],
    packages: { 'typescript@5.9.2': { purpose: 'development' } },
  }
  return adviceOn(spec, context)
}

const START = 'development-dependencies, 900 kB'
const REASON = '1 development package is in the image'

describe('packages that only development needs', () => {
  it('stay where a source, or a script that a container starts with, starts one', () => {
    const lines = [{ instruction: 'RUN npm ci' }, { instruction: 'COPY . .', readsContext: true }]
    const found = (sources: Readonly<Record<string, string>>, ...command: readonly string[]): number =>
      modules(lines, 0, { manifest: '{}', sources, command }).length
    const calling = "require('child_process').execFile("
    expect(found({ 'a.js': "console.log('tsc')" }, 'node', 'a.js')).toBe(1)
    expect(found({ 'a.js': `${calling}'npx', ['tsc'])` }, 'node', 'a.js')).toBe(0)
    expect(found({ 'start.sh': 'npx tsc\nexec "$@"\n' }, './start.sh', 'node', 'a.js')).toBe(0)
    expect(found({ 'start.sh': 'date\nexec "$@"\n' }, './start.sh', 'node', 'a.js')).toBe(1)
  })

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

  it('that no line installs are told in the words of the manager that the project has', () => {
    const packed = [{ instruction: 'COPY --from=elsewhere /app /app' }]
    for (const [sources, install] of [
      [{}, 'npm prune --omit=dev'],
      [{ 'pnpm-lock.yaml': '' }, 'pnpm prune --prod'],
      [{ 'yarn.lock': '' }, 'yarn install --production --frozen-lockfile'],
      [{ 'bun.lock': '' }, 'rm -rf node_modules && bun install --production'],
    ] as const)
      expect(modules(packed, 0, { sources })[0]).toContain(`: \`${install}\` before they are copied`)
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

  it('that a later line copied for their owner are told where they were installed, with both copies', () => {
    const lines = [{ instruction: 'RUN npm ci' }, { instruction: 'RUN chown -R node /app', inputs: [0] }]
    const path = 'app/node_modules/typescript/a'
    const layers = [
      { line: 0, files: [file(path, 900, { hidden: { by: 1, why: 'metadata' as const } })] },
      { line: 1, files: [file(path, 901, { package: 'typescript' })] },
    ]
    const packages = { typescript: { purpose: 'development' as const } }
    expect(adviceOn({ lines, layers, packages })).toStrictEqual([
      `development-dependencies, 1801 kB, line 1: \`npm ci --omit=dev\` | ${REASON}`,
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

describe('Python packages that only development needs', () => {
  const PYPROJECT = `[project]
name = "app"
dependencies = ["flask>=3", "click"]

[dependency-groups]
lint = ["ruff"]
dev = [
  "pytest>=8", # tests
  {include-group = "lint"},
]

[tool.poetry.group.dev.dependencies]
pytest = "^8"
ruff = "*"
`
  const FILES: Readonly<Record<string, string>> = {
    'pyproject.toml': PYPROJECT,
    'requirements.txt': 'Flask==3.1.0\n',
    'requirements-dev.txt': '-r requirements.txt\npytest\nruff\n',
    'test.txt': 'pytest\nruff\n',
  }
  const site = 'usr/local/lib/python3.13/site-packages'
  /** Flask needs Click, and so does pytest, which needs pluggy, too. */
  const on = (
    commands: readonly string[],
    more: { command?: readonly string[]; files?: typeof FILES } = {},
  ) => {
    const { command, files: texts = FILES } = more
    const lines = [...commands.map(each => `RUN ${each}`), 'COPY . /app/'].map((instruction, at) => ({
      instruction,
      inputs: at === 0 ? [] : [at - 1],
      readsContext: instruction.startsWith('COPY'),
    }))
    const names = ['Flask', 'click', 'pytest', 'pluggy', 'ruff']
    const requires = { Flask: [1], pytest: [1, 3] } as Record<string, readonly number[]>
    return adviceOn(
      {
        ...(command === undefined ? {} : { command }),
        lines,
        packages: Object.fromEntries(
          names.map(name => [
            name,
            {
              ecosystem: 'python' as const,
              ...(requires[name] === undefined ? {} : { requires: requires[name] }),
            },
          ]),
        ),
        layers: [
          { line: 0, files: names.map(name => file(`${site}/${name}/a.py`, 100, { package: name })) },
          { line: commands.length, files: Object.keys(texts).map(name => file(`app/${name}`, 0)) },
        ],
      },
      contextWith(texts),
    )
  }

  for (const [command, fix] of [
    ['uv sync --frozen', '`uv sync --no-dev`'],
    ['pip install uv && uv sync', '`uv sync --no-dev`'],
    ['poetry install --no-root', '`poetry install --only main`'],
    [
      'pip install -r requirements-dev.txt',
      'install `-r requirements.txt` instead of `-r requirements-dev.txt`',
    ],
    ['pip install -r requirements.txt -r test.txt', 'install without `-r test.txt`'],
  ] as const) {
    it(`${command}: ${fix}`, () => {
      expect(on([command])).toStrictEqual([
        `development-dependencies, 300 kB, line 1: ${fix} | 3 development packages are in the image`,
      ])
    })
  }

  it('are not told where they are wanted, or the container starts with them', () => {
    for (const command of [
      'uv sync --no-dev',
      'uv sync --group lint',
      'poetry install --with dev',
      'pip install -r requirements.txt',
    ])
      assert.deepEqual(on([command]), [], command)
    expect(on(['uv sync'], { command: ['pytest', '-q'] })).toStrictEqual([])
    expect(on(['uv sync'], { command: ['uv', 'run', 'flask'] })).toStrictEqual([])
    expect(on(['uv sync'], { command: ['uv', 'run', '--no-sync', 'flask'] })).toHaveLength(1)
  })

  it('are not told where the script that a container starts with runs one, or installs them again', () => {
    const scripted = (script: string): number =>
      on(['uv sync'], { command: ['/app/start.sh'], files: { ...FILES, 'start.sh': script } }).length
    expect(scripted('exec flask run\n')).toBe(1)
    expect(scripted('pytest -q && exec flask run\n')).toBe(0)
    expect(scripted('exec uv run flask\n')).toBe(0)
  })

  it('stay for a later line that may need them', () => {
    expect(on(['uv sync', 'uv run pytest'])[0]).toContain(
      'test and check in a separate stage, and `uv sync --no-dev` in this one',
    )
    expect(on(['uv sync && ruff check'])[0]).toContain('in a separate stage')
  })

  it('are those that are named, where extras of the others may need the rest', () => {
    const files = { ...FILES, 'pyproject.toml': PYPROJECT.replace('"flask>=3"', '"flask[async]"') }
    expect(on(['uv sync'], { files })[0]).toContain('200 kB')
  })
})
