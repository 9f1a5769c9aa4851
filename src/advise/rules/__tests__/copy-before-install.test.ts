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

const contextOf = (files: Readonly<Record<string, string>>) => ({
  contextFile: (path: string) => files[path] ?? null,
})

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
    ['npm ci', 'package*.json'],
    ['npm install --no-audit && npm cache clean --force', 'package*.json'],
    ['yarn --frozen-lockfile', 'package.json yarn.lock'],
    ['corepack enable && pnpm install', 'package.json pnpm-lock.yaml'],
    ['pip install --no-cache-dir -r requirements.txt', 'requirements.txt'],
    ['bundle install --jobs 4', 'Gemfile Gemfile.lock'],
    ['go mod download', 'go.mod go.sum'],
    ['mvn -B dependency:go-offline', 'pom.xml'],
  ] as const) {
    it(install, () => {
      expect(build('COPY . .', `RUN ${install}`)).toStrictEqual([told(2, manifests)])
    })
  }

  it('are installed by a line that does nothing else, or it is not known what the installing takes', () => {
    for (const install of [
      'npm ci && npm run build',
      'pip install .',
      'npm install express',
      'cargo build',
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
    ['npm ci', { 'package.json': '{"workspaces":["packages/*"]}' }],
    ['npm ci', { 'package.json': '{"dependencies":{"lib":"file:lib"}}' }],
    ['npm ci', { 'package.json': '{"dependencies":{"lib":"../lib"}}' }],
    ['npm ci', { 'package.json': '{"scripts":{"postinstall":"patch-package"}}' }],
    ['npm ci', { 'binding.gyp': '{}' }],
    ['npm ci', { 'package.json': '' }],
    ['pnpm i', { 'pnpm-workspace.yaml': 'packages: []' }],
    ['yarn', { '.yarnrc.yml': 'yarnPath: .yarn/releases/yarn.cjs' }],
    ['pip install -r requirements.txt', { 'requirements.txt': 'flask\n-e .\n' }],
    ['pip install -r requirements.txt', { 'requirements.txt': '-r base.txt\n' }],
    ['pip install -r requirements.txt', { 'requirements.txt': './wheels/a.whl\n' }],
    ['bundle install', { Gemfile: "gem 'a', path: 'gems/a'" }],
    ['go mod download', { 'go.mod': 'replace a.example/b => ./b' }],
    ['go mod download', { 'go.work': 'use ./a' }],
    ['mvn dependency:resolve', { 'pom.xml': '<project><modules/></project>' }],
  ] as const) {
    it(`need more than manifests: ${install}, ${JSON.stringify(files)}`, () => {
      expect(buildWith({ ...MANIFESTS, ...files }, 'COPY . .', `RUN ${install}`)).toStrictEqual([])
    })
  }

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
