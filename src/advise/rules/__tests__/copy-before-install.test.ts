import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { adviceOn, file } from '../../__tests__/advice-on.ts'
import { build, buildWith, contextOf, MANIFESTS } from './copied-before.ts'

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
