import { describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { useEngine } from '../test-kit/engine.ts'
import { filesIn, fix, repositoryWith } from './fixed-repository.ts'
import { assertKept, contextWith, type Files, start, weigh } from './follow-advice.ts'

const engine = await useEngine(['docker/dockerfile:1', 'node:22-alpine'])

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

describe('a fix that is written', () => {
  it('of an application with npm: smaller as promised, starts, and leaves nothing to fix', async () => {
    const folder = repositoryWith(NODE)
    const { code, stdout, stderr } = await fix(engine, folder, '--write')
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
    const again = await fix(engine, folder, '--force')
    expect([again.code, again.stdout]).toStrictEqual([0, ''])
  })
})

describe('a fix that is shown', () => {
  it('is what git applies, of the rules that are asked for', async () => {
    const folder = repositoryWith(NODE)
    const small = await fix(engine, folder, '--minimum', '100 MB', '--write')
    expect([small.code, small.stdout, small.stderr]).toStrictEqual([
      0,
      '',
      expect.stringMatching(/No patch: its changes save \d+\.\d MB, less than --minimum/),
    ])
    const { stdout } = await fix(engine, folder, '--rule', 'context-clutter')
    expect(stdout).toMatch(/^diff --git a\/\.dockerignore b\/\.dockerignore$/m)
    expect(stdout).not.toMatch(/Dockerfile b/)
    execFileSync('git', ['apply', '-'], { cwd: folder, input: stdout })
    expect(readFileSync(path.join(folder, '.dockerignore'), 'utf8')).toMatch(/\ntest\b/)
    expect(readFileSync(path.join(folder, 'Dockerfile'), 'utf8')).toBe(NODE.Dockerfile)
  })

  it('names the rule that may have been meant', async () => {
    const { code, stderr } = await fix(engine, contextWith(NODE), '--rule', 'context-cluter')
    expect([code, stderr]).toStrictEqual([2, expect.stringMatching(/--rule.*did you mean `context-clutter`/)])
  })
})

describe('a fix is not written', () => {
  const BIG: Files = {
    Dockerfile: 'FROM node:22-alpine\nCOPY . /srv/\n',
    'a.log': randomBytes(200_000),
  }

  it('over changes that are not committed, unless it is forced', async () => {
    const folder = repositoryWith({ ...BIG, '.dockerignore': '# nothing\n' })
    writeFileSync(path.join(folder, '.dockerignore'), '# something\n')
    const refused = await fix(engine, folder, '--write')
    expect([refused.code, refused.stderr]).toStrictEqual([
      2,
      expect.stringMatching(/"\.dockerignore" is not written: it has changes that are not committed/),
    ])
    expect(readFileSync(path.join(folder, '.dockerignore'), 'utf8')).toBe('# something\n')
    expect((await fix(engine, folder, '--write', '--force')).code).toBe(0)
    expect(readFileSync(path.join(folder, '.dockerignore'), 'utf8')).toMatch(/^# something\n.*\*\.log\n/s)
  })

  it('through a link', async () => {
    const elsewhere = contextWith({ ignore: '# nothing\n' })
    const folder = repositoryWith(BIG)
    symlinkSync(path.join(elsewhere, 'ignore'), path.join(folder, '.dockerignore'))
    renameSync(path.join(folder, 'Dockerfile'), path.join(elsewhere, 'Dockerfile'))
    symlinkSync(path.join(elsewhere, 'Dockerfile'), path.join(folder, 'Dockerfile'))
    const { code } = await fix(engine, folder, '--write', '--force')
    expect(code).toBe(2)
    expect(readFileSync(path.join(elsewhere, 'ignore'), 'utf8')).toBe('# nothing\n')
  })
})
