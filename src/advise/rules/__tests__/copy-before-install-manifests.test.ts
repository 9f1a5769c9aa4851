import { describe, expect, it } from '@jest/globals'
import { buildWith, MANIFESTS } from './copied-before.ts'

describe('dependencies that are installed after the sources were copied', () => {
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
})
