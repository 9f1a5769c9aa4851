import { describe, expect, it } from '@jest/globals'
import { buildPlatform, type FileSpec, type PackageSpec } from '../../../../test-kit/measurement-builder.ts'
import type { PlatformMeasurement } from '../../../model/measurement.ts'
import { makePatch } from '../../../edit/make-patch.ts'
import { advise } from '../../advise.ts'
import { ADVICE_RULES } from '../../advice-rules.ts'
import { contextWith, measuredLines, sourcesOf } from '../../edits/__tests__/marked-dockerfile.ts'
import type { BaseAlternative } from '../../finding.ts'

/** An image that the lines of an example make. */
interface Made {
  /** The start of the line that leaves the files. */
  readonly line: string
  readonly files: readonly FileSpec[]
  readonly packages?: Readonly<Record<string, PackageSpec>>
  /** Files of the build context. */
  readonly context?: Readonly<Record<string, string>>
  readonly command?: readonly string[]
  /** The base image, of 300 MB, and one that is published and has 80. */
  readonly base?: string
  readonly published?: string
}

const file = (path: string, more: Partial<FileSpec> = {}): FileSpec => ({
  ...{ path, compressed: 500_000, unpacked: 2_000_000 },
  ...more,
})

const cache = (line: string, path: string): Made => ({ line, files: [file(path)] })

/** Packages for development alone, of one ecosystem. */
const development = (
  line: string,
  path: string,
  ecosystem: 'npm' | 'python',
  context: Made['context'] = {},
): Made => ({
  line,
  files: [file(path, { package: 'tool' })],
  packages: { tool: { name: 'tool', ecosystem, purpose: 'development' } },
  context,
})

/** Nothing but the time of the line that installs. */
const reads = (context: Made['context'] = {}): Made => ({ line: 'RUN', files: [], context })

const symbols = (line: string, path: string, language?: 'go', context: Made['context'] = {}): Made => ({
  line,
  files: [
    file(path, {
      strippable: { compressed: 300_000, unpacked: 900_000, ...(language === undefined ? {} : { language }) },
    }),
  ],
  context,
})

const base = (from: string, published: string): Made => ({
  line: 'FROM',
  files: [file('usr/bin/cc', { compressed: 300_000_000, unpacked: 900_000_000 })],
  base: from,
  published,
})

const NODE = { 'package.json': '{"dependencies":{"express":"5"}}', 'package-lock.json': '{}' }

/** By rule and ecosystem. What is not here is a hint, or is proved by `corpus/` and the tests of `split/` alone. */
const MADE: Readonly<Record<string, Readonly<Record<string, Made>>>> = {
  'package-manager-cache': {
    Python: cache('RUN pip', 'root/.cache/pip/http/a'),
    'Python with uv': cache('RUN uv', 'root/.cache/uv/wheels/a'),
    'Node.js': cache('RUN npm', 'root/.npm/_cacache/a'),
    Go: cache('RUN go', 'root/.cache/go-build/a'),
    Rust: cache('RUN cargo', 'usr/local/cargo/registry/cache/a'),
    Java: cache('RUN mvn', 'root/.m2/repository/a/a.jar'),
    Debian: cache('RUN apt-get', 'var/lib/apt/lists/a'),
    Alpine: cache('RUN apk', 'var/cache/apk/APKINDEX.a.tar.gz'),
  },
  'development-dependencies': {
    'Node.js': development('RUN npm', 'app/node_modules/tool/a.js', 'npm', NODE),
    'Node.js with pnpm': development('RUN pnpm', 'app/node_modules/tool/a.js', 'npm', NODE),
    'Python with uv': development('RUN uv', 'app/.venv/lib/python3.13/site-packages/tool/a.py', 'python', {
      'pyproject.toml': '[dependency-groups]\ndev = ["tool"]\n',
    }),
    'Python with Poetry': development(
      'RUN poetry',
      'usr/local/lib/python3.13/site-packages/tool/a.py',
      'python',
      { 'pyproject.toml': '[tool.poetry.group.dev.dependencies]\ntool = "*"\n' },
    ),
    Python: development('RUN pip', 'usr/local/lib/python3.13/site-packages/tool/a.py', 'python', {
      'requirements.txt': 'flask\n',
      'requirements-dev.txt': 'tool\n',
    }),
  },
  'copy-before-install': {
    'Node.js': reads(NODE),
    Python: reads({ 'requirements.txt': 'flask\n' }),
    'Python with uv': reads({ 'pyproject.toml': '[project]\nname = "a"\n', 'uv.lock': 'version = 1\n' }),
    Go: reads({ 'go.mod': 'require a.example/b v1', 'go.sum': 'a' }),
    Rust: reads({
      'Cargo.toml': '[package]\nname = "a"\n',
      'Cargo.lock': 'source = "registry"\n',
      'src/main.rs': '',
    }),
    Java: reads({ 'pom.xml': '<project></project>' }),
  },
  'package-installer': {
    'Python with uv': {
      line: 'COPY --from',
      files: [file('bin/uv')],
      command: ['python', 'app.py'],
      context: { 'app.py': '\n' },
    },
    PHP: {
      line: 'COPY --from',
      files: [file('usr/bin/composer')],
      command: ['php', 'index.php'],
      context: { 'index.php': '\n' },
    },
  },
  'debug-symbols': {
    Go: symbols('RUN go', 'out/server', 'go'),
    Rust: symbols('RUN cargo', 'app/target/release/server', undefined, {
      'Cargo.toml': '[package]\nname = "a"\n',
    }),
    'C and C++': symbols('RUN apt-get', 'usr/local/bin/server'),
  },
  'base-image': {
    Python: base('python:3.13', 'python:3.13-slim'),
    'Node.js': base('node:22', 'node:22-slim'),
    Java: base('eclipse-temurin:21', 'eclipse-temurin:21-jre'),
    Debian: base('debian:13', 'debian:13-slim'),
  },
}

const ABOVE = 'FROM a\nWORKDIR /app\n'

/** The image that a Dockerfile makes. */
function imageOf(text: string, made: Made): PlatformMeasurement {
  const { packages = {}, context = {}, command, base: from } = made
  const measured = measuredLines(text)
  const line = measured.findIndex(({ instruction = '' }) => instruction.startsWith(made.line))
  const copied = measured.findLastIndex(({ instruction = '' }) => /^COPY (?!--from)/.test(instruction))
  const own = Object.keys(context).map(name => ({ path: `app/${name}`, unpacked: 9 }))
  return buildPlatform({
    ...(from === undefined ? {} : { base: knownBase(from) }),
    ...(command === undefined ? {} : { command }),
    lines: measured.map((each, index) => ({
      ...each,
      ...{ inputs: index === 0 ? [] : [index - 1], seconds: 30, cached: false },
    })),
    layers: [{ line, files: made.files }, ...(copied < 0 ? [] : [{ line: copied, files: own }])],
    packages,
  })
}

/** What the rule makes of the lines of an example. */
function written(id: string, before: string, made: Made): string | undefined {
  const isWhole = before.startsWith('FROM')
  const text = isWhole ? before : `${ABOVE}${before}\n`
  const sources = sourcesOf(text)
  const rules = ADVICE_RULES.filter(each => each.id === id)
  const bases = made.published === undefined ? [] : [alternative(made.published)]
  const context = { bases, sources, ...contextWith(made.context ?? {}) }
  const edits = advise(imageOf(text, made), context, rules).flatMap(each => each.edits ?? [])
  const after = makePatch([edits], sources).files[0]?.after
  return isWhole ? after : after?.slice(ABOVE.length).trimEnd()
}

function knownBase(from: string) {
  return { kind: 'known', reference: normalized(from), digest: null, layers: 1, standIn: null } as const
}

function normalized(name: string): string {
  return `docker.io/library/${name}`
}

function alternative(name: string): BaseAlternative {
  const kind = name.endsWith('-jre') ? 'runtime' : 'slim'
  const reference = normalized(name)
  return { kind, reference, compressed: 80_000_000, unpacked: 240_000_000, compressions: ['gzip'] }
}

describe('an example is what the rule writes', () => {
  for (const [id, byEcosystem] of Object.entries(MADE)) {
    const { example, otherExamples = [] } = ADVICE_RULES.find(rule => rule.id === id)!
    const examples = [example, ...otherExamples]
    it(`there is one of each ecosystem: ${id}`, () => {
      expect(examples.map(({ of }) => of)).toStrictEqual(Object.keys(byEcosystem))
    })
    it.each(examples)(`${id}: $of`, ({ of = '', before, after }) => {
      expect(written(id, before, byEcosystem[of]!)).toBe(after)
    })
  }
})
