import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { useEngine } from '../test-kit/engine.ts'
import { assertKept, contextWith, type Files, start, weigh } from './follow-advice.ts'
import { type Run, runDist } from './run-dist.ts'

const engine = await useEngine(['docker/dockerfile:1', 'debian:bookworm-slim', 'node:22-alpine'])

/** A context in a repository where everything is committed. */
function repositoryWith(files: Files): string {
  const folder = contextWith(files)
  const git = (...args: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], { cwd: folder })
  }
  git('init', '-q')
  git('add', '-A', '-f')
  git('commit', '-q', '-m', 'first')
  return folder
}

function fix(folder: string, ...args: readonly string[]): Promise<Run> {
  const env = { ...engine.env, XDG_CACHE_HOME: path.join(folder, '..', 'cache-of-fix') }
  return runDist('cli.js', ['fix', '--quiet', '--advice', 'offline', ...args], { env, cwd: folder })
}

/** The files of a context, with those that a fix may change as they are now. */
function filesIn(folder: string, files: Files): Files {
  const changed = ['Dockerfile', '.dockerignore'].filter(name => existsSync(path.join(folder, name)))
  return {
    ...files,
    ...Object.fromEntries(changed.map(name => [name, readFileSync(path.join(folder, name))])),
  }
}

const NODE: Files = {
  'package.json': JSON.stringify({
    name: 'app',
    version: '1.0.0',
    dependencies: { ms: '2.1.3' },
    devDependencies: { prettier: '3.6.2' },
  }),
  Dockerfile: [
    '# syntax=docker/dockerfile:1',
    'FROM node:22-alpine',
    'ENV NODE_DISABLE_COMPILE_CACHE=1',
    'WORKDIR /app',
    'COPY package.json ./',
    '# all of it',
    'RUN npm install \\',
    '    # quick',
    '    --no-audit',
    'COPY . .',
    'CMD ["node", "-e", "console.log(require(\'ms\')(\'1h\'))"]',
    '',
  ].join('\r\n'),
  '.dockerignore': 'node_modules\n# more',
  'test/fixture.bin': randomBytes(300_000),
  'debug.log': randomBytes(200_000),
}

const DEBIAN: Files = {
  Dockerfile: `FROM debian:bookworm-slim
RUN apt-get update \\
 && apt-get install -y git
RUN head -c 400000 /dev/urandom > /srv/big
# no longer needed
RUN rm /srv/big
CMD ["git", "--version"]
`,
}

describe('a fix that is written', () => {
  it('of an application with npm: smaller as promised, starts, and leaves nothing to fix', async () => {
    const folder = repositoryWith(NODE)
    const { code, stdout, stderr } = await fix(folder, '--write')
    expect([code, stderr]).toStrictEqual([0, expect.stringMatching(/In the patch[^]*Written: /)])
    const files = filesIn(folder, NODE)
    const mount = 'RUN --mount=type=cache,target=/root/.npm npm install --omit=dev \\\r\n'
    expect(String(files.Dockerfile)).toBe(String(NODE.Dockerfile).replace('RUN npm install \\\r\n', mount))
    expect(String(files['.dockerignore'])).toMatch(
      /^node_modules\n# more(?:\n(?:test|\*\*\/\*\.log|\.git|\*\*\/Dockerfile)){4}$/,
    )
    expect(stdout).toMatch(/^-RUN npm install \\\r\n\+RUN --mount/m)

    const [before, after] = [await weigh(NODE), await weigh(files)]
    assertKept(before, after)
    expect(await start(files)).toBe('3600000\n')
    const again = await fix(folder, '--force')
    expect([again.code, again.stdout]).toStrictEqual([0, ''])
  })

  it('of an image with packages of Debian: smaller as promised, starts, and leaves nothing to fix', async () => {
    const folder = repositoryWith(DEBIAN)
    const { code, stderr } = await fix(folder, '--write')
    assert.equal(code, 0, stderr)
    const files = filesIn(folder, DEBIAN)
    expect(String(files.Dockerfile)).toBe(`FROM debian:bookworm-slim
RUN apt-get update \\
 && apt-get install --no-install-recommends -y git ca-certificates \\
 && rm -rf /var/lib/apt/lists/*
RUN head -c 400000 /dev/urandom > /srv/big \\
# no longer needed
    && rm /srv/big
CMD ["git", "--version"]
`)
    const [before, after] = [await weigh(DEBIAN), await weigh(files)]
    assertKept(before, after)
    expect(await start(files)).toMatch(/^git version /)
    const again = await fix(folder, '--force')
    expect([again.code, again.stdout]).toStrictEqual([0, ''])
  })
})

describe('a fix that is shown', () => {
  it('is what git applies, of the rules that are asked for', async () => {
    const folder = repositoryWith(NODE)
    const small = await fix(folder, '--minimum', '100 MB', '--write')
    expect([small.code, small.stdout, small.stderr]).toStrictEqual([
      0,
      '',
      expect.stringMatching(/No patch: its changes save \d+\.\d MB, less than --minimum/),
    ])
    const { stdout } = await fix(folder, '--rule', 'context-clutter')
    expect(stdout).toMatch(/^diff --git a\/\.dockerignore b\/\.dockerignore$/m)
    expect(stdout).not.toMatch(/Dockerfile b/)
    execFileSync('git', ['apply', '-'], { cwd: folder, input: stdout })
    expect(readFileSync(path.join(folder, '.dockerignore'), 'utf8')).toMatch(/\ntest\b/)
    expect(readFileSync(path.join(folder, 'Dockerfile'), 'utf8')).toBe(NODE.Dockerfile)
  })

  it('names the rule that may have been meant', async () => {
    const { code, stderr } = await fix(contextWith(NODE), '--rule', 'context-cluter')
    expect([code, stderr]).toStrictEqual([2, expect.stringMatching(/--rule.*did you mean `context-clutter`/)])
  })
})

describe('a fix is not written', () => {
  const BIG: Files = {
    Dockerfile: 'FROM debian:bookworm-slim\nCOPY . /srv/\n',
    'a.log': randomBytes(200_000),
  }

  it('over changes that are not committed, unless it is forced', async () => {
    const folder = repositoryWith({ ...BIG, '.dockerignore': '# nothing\n' })
    writeFileSync(path.join(folder, '.dockerignore'), '# something\n')
    const refused = await fix(folder, '--write')
    expect([refused.code, refused.stderr]).toStrictEqual([
      2,
      expect.stringMatching(/"\.dockerignore" is not written: it has changes that are not committed/),
    ])
    expect(readFileSync(path.join(folder, '.dockerignore'), 'utf8')).toBe('# something\n')
    expect((await fix(folder, '--write', '--force')).code).toBe(0)
    expect(readFileSync(path.join(folder, '.dockerignore'), 'utf8')).toMatch(/^# something\n.*\*\.log\n/s)
  })

  it('through a link', async () => {
    const elsewhere = contextWith({ ignore: '# nothing\n' })
    const folder = repositoryWith(BIG)
    symlinkSync(path.join(elsewhere, 'ignore'), path.join(folder, '.dockerignore'))
    renameSync(path.join(folder, 'Dockerfile'), path.join(elsewhere, 'Dockerfile'))
    symlinkSync(path.join(elsewhere, 'Dockerfile'), path.join(folder, 'Dockerfile'))
    const { code } = await fix(folder, '--write', '--force')
    expect(code).toBe(2)
    expect(readFileSync(path.join(elsewhere, 'ignore'), 'utf8')).toBe('# nothing\n')
  })
})
