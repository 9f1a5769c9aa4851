import { describe, expect, it } from '@jest/globals'
import { buildPlatform, type FileSpec, type PlatformSpec } from '../../../test-kit/measurement-builder.ts'
import { comparePlatform } from '../../compare/compare-platform.ts'
import type { Cause } from '../../model/comparison.ts'
import { causeTracer } from '../trace-causes.ts'

type Context = Readonly<Record<string, string>>

const file = (path: string, owner?: string): FileSpec => ({
  path,
  compressed: 10,
  unpacked: 20,
  ...(owner === undefined ? {} : { package: owner }),
})

/** Each cause of an image that was nothing before, its line, the line that made it elsewhere, and who asked for it. */
function traced(spec: PlatformSpec, context?: Context): string[] {
  const image = buildPlatform(spec)
  const { causes, packages } = comparePlatform(buildPlatform({ ...spec, layers: [], packages: {} }), image)
  const contextFile = context === undefined ? undefined : (path: string) => context[path] ?? null
  const trace = causeTracer(image, { packages, contextFile })
  return causes.map(cause => {
    const { made, asked } = trace(cause)
    const { by = null, others = 0, manifest = null } = asked ?? {}
    return [
      `${nameOf(cause)} at ${cause.line !== null && 'index' in cause.line ? cause.line.index : 'none'}`,
      made === null ? '' : ` from ${made}`,
      by === null ? '' : ` by ${by}${others === 0 ? '' : ` and ${others}`}`,
      manifest === null ? '' : ` in ${manifest.file}:${manifest.line}`,
    ].join('')
  })
}

function nameOf({ what }: Cause): string {
  if (what.type === 'packages') return what.label
  return what.type === 'file' ? what.path : what.type
}

const python = (name: string, requires: readonly number[] = []) => ({
  ecosystem: 'python',
  name,
  version: '1',
  ...(requires.length === 0 ? {} : { requires }),
})

/** A stage `build` of some lines, and what is copied from it. */
function stages(copy: string, build: readonly string[], ...files: readonly FileSpec[]): PlatformSpec {
  const lines = ['FROM python:3.13 AS build', ...build].map((instruction, index) => ({
    instruction,
    stage: 'build',
    inputs: index === 0 ? [] : [index - 1],
    readsContext: /^COPY (?!--from)/.test(instruction),
  }))
  const from = { instruction: 'FROM python:3.13-slim', stage: 'final' }
  const inputs = [lines.length, lines.length - 1]
  return {
    lines: [...lines, from, { instruction: copy, stage: 'final', inputs }],
    layers: [{ line: lines.length + 1, files }],
  }
}

const VENV = 'COPY --from=build /venv /venv'
const INSTALLED = [
  'RUN python -m venv /venv',
  'COPY requirements.txt .',
  'RUN /venv/bin/pip install -r requirements.txt',
]

describe('packages that are copied from another stage', () => {
  it('are traced to the line that installed them', () => {
    const spec = stages(VENV, INSTALLED, file('venv/lib/site/numpy/a.so', 'numpy'))
    expect(traced({ ...spec, packages: { numpy: python('numpy') } })).toStrictEqual(['numpy at 5 from 3'])
  })
  it('are traced to the one of several installs that names them or their manifest', () => {
    const build = ['RUN pip install --upgrade pip', ...INSTALLED, 'RUN /venv/bin/pip install gunicorn==23']
    const files = [file('venv/a', 'numpy'), file('venv/b', 'gunicorn'), file('venv/c', 'other')]
    const packages = { numpy: python('numpy'), gunicorn: python('gunicorn'), other: python('other') }
    const context = { 'requirements.txt': '# what we need\nNumPy==2\n' }
    expect(traced({ ...stages(VENV, build, ...files), packages }, context)).toStrictEqual([
      'gunicorn at 7 from 5',
      'numpy at 7 from 4 in requirements.txt:2',
      'other at 7',
    ])
  })
  it('are traced through a stage that only hands them on, and not where nothing installs', () => {
    const packages = { numpy: python('numpy') }
    const none = stages(VENV, ['RUN make deps'], file('venv/a', 'numpy'))
    expect(traced({ ...none, packages })).toStrictEqual(['numpy at 3'])
    const lines = [
      { instruction: 'RUN pip install --target=/d numpy', stage: 'a' },
      { instruction: 'COPY --from=a /d /d', stage: 'b', inputs: [0] },
      { instruction: 'COPY --from=b /d /d', stage: 'final', inputs: [1] },
    ]
    const spec = { lines, packages, layers: [{ line: 2, files: [file('d/numpy', 'numpy')] }] }
    expect(traced(spec)).toStrictEqual(['numpy at 2 from 0'])
  })
})

describe('who asked for a package', () => {
  const requirements = 'flask>=3 # web\n-r more.txt\npandas[excel]==2.2 ; python_version > "3"\n'
  const lines = [
    { instruction: 'FROM python:3.13' },
    { instruction: 'COPY api/requirements.txt /tmp/', inputs: [0], readsContext: true },
    { instruction: 'RUN pip install -r /tmp/requirements.txt', inputs: [1] },
  ]
  const image = (packages: NonNullable<PlatformSpec['packages']>): PlatformSpec => ({
    lines,
    packages,
    layers: [{ line: 2, files: Object.keys(packages).map(name => file(`site/${name}`, name)) }],
  })
  const context = { 'api/requirements.txt': requirements }
  const pandas = {
    pandas: python('pandas', [1, 2]),
    numpy: python('numpy'),
    six: python('six'),
    pytz: python('pytz'),
  }

  it('is the manifest, or what the manifest names and requires it', () => {
    expect(traced(image(pandas), context)).toStrictEqual([
      'numpy at 2 by pandas in api/requirements.txt:3',
      'pandas at 2 in api/requirements.txt:3',
      'pytz at 2',
      'six at 2 by pandas in api/requirements.txt:3',
    ])
  })
  it('is found over packages between, and in circles', () => {
    const packages = {
      pandas: python('pandas', [1]),
      dateutil: python('python_dateutil', [2]),
      six: python('six', [1]),
    }
    expect(traced(image(packages), context)).toContain('six at 2 by pandas in api/requirements.txt:3')
  })
  it('is what requires it where no manifest is at hand', () => {
    expect(traced(image({ ...pandas, other: python('other', [1]) }))).toStrictEqual([
      'numpy at 2 by pandas and 1',
      'other at 2',
      'pandas at 2',
      'pytz at 2',
      'six at 2 by pandas',
    ])
  })
  it('is the command itself where that names the package', () => {
    const git = { ecosystem: 'dpkg', name: 'git', version: '1', requires: [1] }
    const spec: PlatformSpec = {
      lines: [{ instruction: 'RUN apt-get update && apt-get install -y git' }],
      packages: { git, perl: { ecosystem: 'dpkg', name: 'perl', version: '5' } },
      layers: [{ line: 0, files: [file('usr/bin/git', 'git'), file('usr/bin/perl', 'perl')] }],
    }
    expect(traced(spec)).toStrictEqual(['git at 0', 'perl at 0 by git'])
  })
  it('is package.json, by the line of the dependency', () => {
    const npm = (name: string, requires?: readonly number[]) => ({
      name,
      version: '1.0.0',
      ...(requires === undefined ? {} : { requires }),
    })
    const scope = ['@aws-sdk/client-s3', '@aws-sdk/core', '@aws-sdk/types']
    const packages = {
      ...Object.fromEntries(scope.map((name, index) => [name, npm(name, index === 0 ? [1, 2] : [])])),
      sharp: npm('sharp'),
    }
    const spec: PlatformSpec = {
      lines: [
        { instruction: 'WORKDIR /app' },
        { instruction: 'COPY package*.json ./', inputs: [0], readsContext: true },
        { instruction: 'RUN npm ci', inputs: [1] },
      ],
      packages,
      layers: [{ line: 2, files: [...scope, 'sharp'].map(name => file(`app/node_modules/${name}/i`, name)) }],
    }
    const manifest =
      '{\n "name": "sharp",\n "dependencies": {\n  "@aws-sdk/client-s3": "3",\n  "sharp": "1"\n }\n}'
    expect(traced(spec, { 'package.json': manifest })).toStrictEqual([
      '@aws-sdk/* at 2 in package.json:4',
      'sharp at 2 in package.json:5',
    ])
  })
  it('is pyproject.toml, in its lists and tables of dependencies only', () => {
    const text =
      '[project]\nname = "numpy"\ndependencies = [\n  "pandas>=2",\n]\n[tool.poetry.dependencies]\nsix = "^1"\n[tool.x]\npytz = 1\n'
    const uv = lines.map((line, index) => ({
      ...line,
      instruction: ['FROM python:3.13', 'COPY . /app', 'RUN cd /app && uv sync'][index] ?? '',
    }))
    expect(traced({ ...image(pandas), lines: uv }, { 'pyproject.toml': text })).toStrictEqual([
      'numpy at 2 by pandas in pyproject.toml:4',
      'pandas at 2 in pyproject.toml:4',
      'pytz at 2',
      'six at 2 in pyproject.toml:7',
    ])
  })
})

describe('files that are copied from another stage', () => {
  const app = 'COPY --from=build /out/app /usr/local/bin/app'
  it('are traced to the command that names where they stood', () => {
    const build = ['COPY . .', 'RUN go build -o /out/app ./cmd/app', 'RUN rm -rf /out/tmp']
    expect(traced(stages(app, build, file('usr/local/bin/app')), {})).toStrictEqual([
      'usr/local/bin/app at 5 from 2',
    ])
  })
  it('are traced to the line that copied them from the build context, where they are there', () => {
    const dist = 'COPY --from=build /app /app'
    const build = ['WORKDIR /app', 'COPY . .', 'RUN npm run build']
    const spec = stages(dist, build, file('app/seed.sqlite'), file('app/dist/main.js'))
    const context = { 'seed.sqlite': '', 'package.json': '{}' }
    expect(traced(spec, context)).toStrictEqual([
      'app/dist/main.js at 5 from 3',
      'app/seed.sqlite at 5 from 2',
    ])
  })
  it('are not traced where the context may have brought them, and is not at hand', () => {
    const build = ['WORKDIR /app', 'COPY . .', 'RUN npm run build']
    const spec = stages('COPY --from=build /app /app', build, file('app/seed.sqlite'))
    expect(traced(spec)).toStrictEqual(['app/seed.sqlite at 5'])
  })
  it('are not traced where the context has them, but may leave them out', () => {
    const build = ['WORKDIR /app', 'COPY . .', 'RUN npm run build']
    const spec = stages('COPY --from=build /app /app', build, file('app/dist/main.js'))
    const context = { 'dist/main.js': '', '.dockerignore': 'dist\n' }
    expect(traced(spec, context)).toStrictEqual(['app/dist/main.js at 5'])
  })
})

it('what a line makes itself, or copies from the build context, has no other line', () => {
  const spec: PlatformSpec = {
    lines: [
      { instruction: 'COPY . /app', readsContext: true },
      { instruction: 'RUN make', inputs: [0] },
    ],
    layers: [
      { line: 0, files: [file('app/a')] },
      { line: 1, files: [file('out/b')] },
    ],
  }
  expect(traced(spec, { a: '' })).toStrictEqual(['app/a at 0', 'out/b at 1'])
})
