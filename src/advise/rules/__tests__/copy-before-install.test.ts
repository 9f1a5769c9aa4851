import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { adviceOn, file } from '../../__tests__/advice-on.ts'

/** Manifests that say all there is to install. */
const MANIFESTS: Readonly<Record<string, string>> = {
  'package.json': '{"name":"app","dependencies":{"ms":"2.1.3"}}',
  'yarn.lock': 'ms',
  'pnpm-lock.yaml': 'ms',
  'requirements.txt': 'flask==3.1.0\n',
  Gemfile: "source 'https://a.example'\ngem 'rack'\n",
  'Gemfile.lock': 'rack',
  'go.mod': 'module a.example/b\n\nrequire c.example/d v1.0.0\n',
  'go.sum': 'c.example/d',
  'pom.xml': '<project/>',
}

const contextOf = (files: Readonly<Record<string, string>>) => {
  const isFolder = (path: string) => Object.keys(files).some(file => file.startsWith(`${path}/`))
  return {
    contextFile: (path: string) => files[path] ?? (isFolder(path) ? '' : null),
    contextFolder: (path: string) => {
      const start = path === '' ? '' : `${path}/`
      const below = Object.keys(files).filter(file => file.startsWith(start))
      const names = below.map(file => file.slice(start.length).split('/')[0] ?? '')
      return names.length === 0 ? null : [...new Set(names)]
    },
  }
}

/** Lines one upon the other, of which the last one took 30 seconds and ships 500 kB. */
function build(...instructions: readonly string[]): string[] {
  return buildWith(MANIFESTS, ...instructions)
}

function buildWith(files: Readonly<Record<string, string>>, ...instructions: readonly string[]): string[] {
  const lines = instructions.map((instruction, at) => ({
    instruction,
    readsContext: instruction.startsWith('COPY'),
    inputs: at === 0 ? [] : [at - 1],
    seconds: 30,
    cached: false,
  }))
  return adviceOn(
    { lines, layers: [{ line: lines.length - 1, files: [file('app/x', 500)] }] },
    contextOf(files),
  )
}

const told = (line: number, manifests: string): string =>
  `copy-before-install, 30 s and 500 kB each edit, line ${line}: \`COPY ${manifests} ./\` and this line before the sources are copied | ` +
  `line ${line - 1} copies the sources first, so each edit reinstalls everything`

describe('dependencies that are installed after the sources were copied', () => {
  for (const [install, manifests] of [
    ['npm ci', 'package.json'],
    ['npm install --no-audit && npm cache clean --force', 'package.json'],
    ['yarn --frozen-lockfile', 'package.json yarn.lock'],
    ['corepack enable && pnpm install', 'package.json pnpm-lock.yaml'],
    ['pip install --no-cache-dir -r requirements.txt', 'requirements.txt'],
    ['bundle install --jobs 4', 'Gemfile Gemfile.lock'],
    ['go mod download', 'go.mod go.sum'],
    ['mvn -B dependency:go-offline', 'pom.xml'],
    ['pip install -U pip && pip install --no-cache-dir -r requirements.txt', 'requirements.txt'],
    ['apt-get update && apt-get install -y gcc && pip install -r requirements.txt', 'requirements.txt'],
    ['uv pip install --system -r requirements.txt', 'requirements.txt'],
    ['npm install -g pnpm@9 && pnpm install', 'package.json pnpm-lock.yaml'],
  ] as const) {
    it(install, () => {
      expect(build('COPY . .', `RUN ${install}`)).toStrictEqual([told(2, manifests)])
    })
  }

  it('are installed by a line that does nothing else, or it is not known what the installing takes', () => {
    for (const install of [
      'npm ci && npm run build',
      'npm ci --prefix=web',
      'rm -rf test && npm ci',
      'pip install .',
      'npm install express',
      'cargo fetch',
      'composer install',
      'cd app && npm ci',
      './mvnw dependency:go-offline',
      'pip install -r requirements/prod.txt',
    ]) {
      assert.deepEqual(build('COPY . .', `RUN ${install}`), [], install)
    }
  })

  it('are well installed after manifests alone', () => {
    expect(build('COPY package.json package-lock.json ./', 'RUN npm ci')).toStrictEqual([])
  })

  it('may be installed once more, without what building needs', () => {
    expect(build('COPY package.json ./', 'RUN npm ci', 'COPY . .', 'RUN npm ci --omit=dev')).toStrictEqual([])
  })

  for (const [install, files] of [
    ['npm ci', { 'package.json': '{"workspaces":["packages/**"]}' }],
    ['npm ci', { 'package.json': '{"dependencies":{"lib":"../lib"}}' }],
    ['npm ci', { 'package.json': '{"overrides":{"lib":"file:lib"}}', 'lib/package.json': '{}' }],
    ['npm ci', { 'package.json': '{"scripts":{"postinstall":"patch-package"}}' }],
    ['npm ci', { 'binding.gyp': '{}' }],
    ['npm ci', { '.npmrc': 'cafile=ca.pem' }],
    ['npm ci', { 'package.json': '' }],
    ['npm ci', { 'package.json': '{"workspaces":["cli"]}', 'cli/package.json': '{"bin":"x.js"}' }],
    ['pnpm i', { '.pnpmfile.cjs': 'x' }],
    ['yarn', { '.yarnrc.yml': 'yarnPath: .yarn/releases/yarn.cjs' }],
    ['pip install -r requirements.txt', { 'requirements.txt': 'flask\n-e .\n' }],
    ['pip install -r requirements.txt', { 'requirements.txt': '-r base.txt\n' }],
    ['pip install -r requirements.txt', { 'requirements.txt': '../wheels/a.whl\n' }],
    ['uv sync', { 'pyproject.toml': '[project]\n[tool.uv.workspace]\nmembers = ["a"]\n' }],
    ['uv sync', { 'pyproject.toml': '[project]\ndynamic = ["version"]\n' }],
    ['bundle install', { Gemfile: "gem 'a', path: 'gems/a'" }],
    ['go mod download', { 'go.mod': 'replace a.example/b => ../b' }],
    ['go build', { 'vendor/modules.txt': '# a' }],
    ['GOFLAGS=-mod=mod go build', {}],
    ['go install a.example/tool@v1', {}],
    ['mvn dependency:resolve', { 'pom.xml': '<project><modules/></project>' }],
    [
      'mvn package',
      { 'pom.xml': '<project><parent><relativePath>../pom.xml</relativePath></parent></project>' },
    ],
    ['cargo build', { 'Cargo.toml': '[workspace]\n' }],
    ['cargo build', { 'Cargo.toml': '[package]\n[dependencies]\na = { path = "a" }\n' }],
  ] as const) {
    it(`need more than is certain: ${install}, ${JSON.stringify(files)}`, () => {
      expect(buildWith({ ...MANIFESTS, ...files }, 'COPY . .', `RUN ${install}`)).toStrictEqual([])
    })
  }

  for (const [install, files, copies] of [
    [
      'npm ci',
      {
        'package.json': '{"workspaces":["packages/*"],"devDependencies":{"tool":"file:vendor/tool.tgz"}}',
        'package-lock.json': '{}',
        'packages/cli/package.json': '{"dependencies":{"heavy":"file:../../vendor/heavy.tgz"}}',
        'packages/server/package.json': '{"main":"index.js"}',
        'packages/server/index.js': '',
        'vendor/tool.tgz': 'x',
        'vendor/heavy.tgz': 'x',
      },
      [
        'COPY package.json package-lock.json ./',
        'COPY vendor/tool.tgz vendor/heavy.tgz vendor/',
        'COPY packages/cli/package.json packages/cli/',
        '1 more such line',
      ],
    ],
    [
      'pnpm install --frozen-lockfile',
      {
        'pnpm-workspace.yaml': 'packages:\n  - apps/web\npatchedDependencies:\n  ms: patches/ms.patch\n',
        'apps/web/package.json': '{"dependencies":{"ms":"catalog:"}}',
        'patches/ms.patch': 'x',
      },
      [
        'COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./',
        'COPY patches/ms.patch patches/',
        'COPY apps/web/package.json apps/web/',
      ],
    ],
    [
      'yarn --immutable',
      { '.yarnrc.yml': 'nodeLinker: node-modules', '.yarn/releases/yarn.cjs': 'x' },
      ['COPY package.json yarn.lock .yarnrc.yml ./', 'COPY .yarn/releases .yarn/releases/'],
    ],
    [
      'npm ci',
      { 'package.json': '{"dependencies":{"lib":"file:lib"}}', 'lib/package.json': '{}', 'lib/a.js': '' },
      ['COPY package.json ./', 'COPY lib lib/'],
    ],
    [
      'pip install -r requirements/prod.txt',
      {
        'requirements/prod.txt': '-r base.txt\n-c limits.txt\n--find-links ./vendor\n',
        'requirements/base.txt':
          'flask==3.1.0 \\\n  --hash=sha256:0 # web\n./libs/own\nlocal ; python_version > "3"\n',
        'requirements/limits.txt': 'jinja2<4\n',
        'vendor/a.whl': 'x',
        'libs/own/pyproject.toml': 'x',
      },
      [
        'COPY requirements/prod.txt requirements/base.txt requirements/limits.txt requirements/',
        'COPY libs/own libs/own/',
        'COPY vendor vendor/',
      ],
    ],
    [
      'pip install uv && uv sync --frozen',
      { 'pyproject.toml': '[project]\nname = "a"\n', 'uv.lock': 'x', '.python-version': '3.13' },
      ['COPY pyproject.toml uv.lock .python-version ./'],
    ],
    [
      'poetry install --no-root',
      { 'pyproject.toml': '[tool.poetry.dependencies]\na = {path = "libs/a"}\n', 'libs/a/x.py': '' },
      ['COPY pyproject.toml ./', 'COPY libs/a libs/a/'],
    ],
    [
      'go mod download',
      { 'go.work': 'use (\n  ./api // one\n)\n', 'api/go.mod': 'x', 'api/go.sum': 'x' },
      ['COPY go.work ./', 'COPY api/go.mod api/go.sum api/'],
    ],
  ] as const) {
    it(`are installed by what the files name: ${install}, ${Object.keys(files).join(' ')}`, () => {
      const [found = '', ...others] = buildWith({ ...MANIFESTS, ...files }, 'COPY . .', `RUN ${install}`)
      expect(others).toStrictEqual([])
      const said = copies.map(each => (each.startsWith('COPY') ? `\`${each}\`` : each)).join(', ')
      expect(found).toContain(`line 2: ${said} and this line before the sources are copied |`)
    })
  }

  for (const [install, files, first] of [
    ['go build -o /server ./cmd/server', {}, '`COPY go.mod go.sum ./` and `RUN go mod download`'],
    ['CGO_ENABLED=0 go install ./...', {}, '`COPY go.mod go.sum ./` and `RUN go mod download`'],
    [
      'go test ./... && go build',
      { 'go.mod': 'require a.example/b v1\nreplace a.example/b => ./b\n', 'b/go.mod': 'x' },
      '`COPY go.mod go.sum ./`, `COPY b/go.mod b/` and `RUN go mod download`',
    ],
    [
      'cargo build --release',
      { 'Cargo.toml': '[package]\n', 'Cargo.lock': 'source = "registry"\n', 'src/main.rs': '' },
      '`COPY Cargo.toml Cargo.lock ./` and `RUN mkdir -p src && touch src/main.rs && cargo fetch`',
    ],
    [
      'pip install uv && uv sync --locked',
      { 'pyproject.toml': '[project]\n[build-system]\n', 'uv.lock': 'x' },
      '`COPY pyproject.toml uv.lock ./` and `RUN pip install uv && uv sync --locked --no-install-project`',
    ],
    [
      'poetry install --only main',
      { 'pyproject.toml': '[tool.poetry]\n', 'poetry.lock': 'x' },
      '`COPY pyproject.toml poetry.lock ./` and `RUN poetry install --only main --no-root`',
    ],
  ] as const) {
    it(`are fetched first where the line builds, too: ${install}`, () => {
      expect(buildWith({ ...MANIFESTS, ...files }, 'COPY . .', `RUN ${install}`)).toStrictEqual([
        `copy-before-install, ? s and 0 kB each edit, line 2: ${first} before the sources are copied | line 1 copies the sources first, so each edit fetches all dependencies again`,
      ])
    })
  }

  for (const [install, files, first] of [
    [
      'mvn -B -Pprod package -DskipTests',
      {},
      '`COPY pom.xml ./` and `RUN mvn -B -Pprod dependency:go-offline`',
    ],
    [
      './mvnw package',
      { mvnw: 'x', '.mvn/wrapper/maven-wrapper.properties': 'x' },
      '`COPY pom.xml mvnw ./`, `COPY .mvn .mvn/` and `RUN ./mvnw -B dependency:go-offline`',
    ],
  ] as const) {
    it(`are fetched first in a stage that does not ship, where more is fetched then: ${install}`, () => {
      const made = [
        { instruction: 'COPY . .', readsContext: true },
        { instruction: `RUN ${install}`, inputs: [0], seconds: 30, cached: false },
      ]
      const copied = { instruction: 'COPY --from=build /app /app', inputs: [1] }
      const all = contextOf({ ...MANIFESTS, ...files })
      const shipped = { line: 1, files: [file('app/x', 500)] }
      const words = `line 2: ${first} before the sources are copied`
      const [hint, edit] = [
        adviceOn({ lines: made, layers: [shipped] }, all),
        adviceOn({ lines: [...made, copied], layers: [{ ...shipped, line: 2 }] }, all),
      ]
      expect(hint[0]).toContain(
        `${words}, in a stage that does not ship: that fetches more than the line does |`,
      )
      expect(edit[0]).toContain(`${words} |`)
    })
  }

  it('are not fetched first where a cache of the builder keeps them, or they were before', () => {
    const cached = 'RUN --mount=type=cache,target=/go/pkg/mod go build'
    expect(build('COPY . .', cached)).toStrictEqual([])
    expect(
      build('COPY go.* ./', 'RUN go mod download && go mod verify', 'COPY . .', 'RUN go build'),
    ).toStrictEqual([])
  })

  it('are those of a folder of the build context, where that is what is copied', () => {
    const files = { 'web/package.json': '{}', 'web/yarn.lock': 'x' }
    expect(buildWith(files, 'WORKDIR /app', 'COPY web .', 'RUN yarn')[0]).toContain(
      '`COPY web/package.json web/yarn.lock ./`',
    )
    expect(buildWith(files, 'COPY web/ /app/', 'WORKDIR /app', 'RUN yarn')[0]).toContain(
      '`COPY web/package.json web/yarn.lock /app/`',
    )
  })

  it('whose scripts are not run need manifests alone', () => {
    const scripts = { ...MANIFESTS, 'package.json': '{"scripts":{"prepare":"tsc"}}' }
    expect(buildWith(scripts, 'COPY . .', 'RUN npm ci --ignore-scripts')).toHaveLength(1)
  })

  it('of manifests that are not at hand are not told', () => {
    const lines = [
      { instruction: 'COPY . .', readsContext: true },
      { instruction: 'RUN npm ci', inputs: [0] },
    ]
    expect(adviceOn({ lines, layers: [{ line: 1, files: [file('app/x', 500)] }] })).toStrictEqual([])
  })

  it('are installed where the sources were copied to', () => {
    expect(build('COPY . .', 'WORKDIR /app/server', 'RUN npm ci')).toStrictEqual([])
    expect(build('WORKDIR /app', 'COPY . /srv', 'RUN npm ci')).toStrictEqual([])
    expect(build('COPY . /srv', 'WORKDIR /srv', 'RUN npm ci')).toHaveLength(1)
  })

  it('from the cache are told by what is pulled again, and by what they took when they last ran', () => {
    const lines = [
      { instruction: 'COPY . .', readsContext: true },
      { instruction: 'RUN npm ci', inputs: [0], cached: true, seconds: 0.1 },
    ]
    expect(
      adviceOn({ lines, layers: [{ line: 1, files: [file('app/x', 500)] }] }, contextOf(MANIFESTS))[0] ?? '',
    ).toMatch(/^copy-before-install, \? s and 500 kB each edit/)
    expect(adviceOn({ lines, layers: [] }, contextOf(MANIFESTS))).toStrictEqual([])
    expect(
      adviceOn(
        { lines, layers: [] },
        { ...contextOf(MANIFESTS), secondsOf: line => (line === 1 ? 30 : null) },
      )[0] ?? '',
    ).toMatch(/^copy-before-install, 30 s and 0 kB each edit/)
  })
})
