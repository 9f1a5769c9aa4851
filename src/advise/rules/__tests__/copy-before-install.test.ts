import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { adviceOn, file } from '../../__tests__/advice-on.ts'

/** Lines one upon the other, of which the last one took 30 seconds and ships 500 kB. */
function build(...instructions: readonly string[]): string[] {
  const lines = instructions.map((instruction, at) => ({
    instruction,
    readsContext: instruction.startsWith('COPY'),
    inputs: at === 0 ? [] : [at - 1],
    seconds: 30,
    cached: false,
  }))
  return adviceOn({ lines, layers: [{ line: lines.length - 1, files: [file('app/x', 500)] }] })
}

const told = (line: number, manifests: string): string =>
  `copy-before-install, 30 s and 500 kB each edit, line ${line}: \`COPY ${manifests} ./\` and this line before the sources are copied | ` +
  `line ${line - 1} copies the sources first, so each edit of one installs all anew`

describe('dependencies that are installed after the sources were copied', () => {
  for (const [install, manifests] of [
    ['npm ci', 'package*.json'],
    ['npm install --no-audit && npm cache clean --force', 'package*.json'],
    ['yarn --frozen-lockfile', 'package.json yarn.lock'],
    ['corepack enable && pnpm install', 'package.json pnpm-lock.yaml'],
    ['pip install --no-cache-dir -r requirements.txt', 'requirements*.txt'],
    ['bundle install --jobs 4', 'Gemfile Gemfile.lock'],
    ['go mod download', 'go.mod go.sum'],
    ['composer install --no-dev', 'composer.json composer.lock'],
  ] as const) {
    it(install, () => {
      assert.deepEqual(build('COPY . .', `RUN ${install}`), [told(2, manifests)])
    })
  }

  it('are installed by a line that does nothing else, or it is not known what the installing takes', () => {
    for (const install of [
      'npm ci && npm run build',
      'pip install .',
      'npm install express',
      'cargo build',
    ]) {
      assert.deepEqual(build('COPY . .', `RUN ${install}`), [], install)
    }
  })

  it('are well installed after manifests alone', () => {
    assert.deepEqual(build('COPY package.json package-lock.json ./', 'RUN npm ci'), [])
  })

  it('may be installed once more, without what building needs', () => {
    assert.deepEqual(build('COPY package.json ./', 'RUN npm ci', 'COPY . .', 'RUN npm ci --omit=dev'), [])
  })

  it('from the cache are told by what is pulled again, and by what they took when they last ran', () => {
    const lines = [
      { instruction: 'COPY . .', readsContext: true },
      { instruction: 'RUN npm ci', inputs: [0], cached: true, seconds: 0.1 },
    ]
    assert.match(
      adviceOn({ lines, layers: [{ line: 1, files: [file('app/x', 500)] }] })[0] ?? '',
      /^copy-before-install, \? s and 500 kB each edit/,
    )
    assert.deepEqual(adviceOn({ lines, layers: [] }), [])
    assert.match(
      adviceOn({ lines, layers: [] }, { secondsOf: line => (line === 1 ? 30 : null) })[0] ?? '',
      /^copy-before-install, 30 s and 0 kB each edit/,
    )
  })
})
