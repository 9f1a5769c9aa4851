import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, describe, expect, it } from '@jest/globals'

const ROOT = path.join(import.meta.dirname, '..', '..')
const scratch = mkdtempSync(path.join(tmpdir(), 'run-tests-'))
afterAll(() => {
  rmSync(scratch, { recursive: true })
})

const HEAD = "import { afterAll, describe, it } from '@jest/globals'\n"

/** Each makes one failure. */
const BROKEN = {
  'a-failure': `${HEAD}it('a', () => { throw new Error('a') })`,
  'no-program': 'it(',
  'a-missing-import': `import './nothing.ts'\n${HEAD}it('a', () => {})`,
  'no-test': HEAD,
  'a-suite-that-breaks-before-its-first-test': `${HEAD}describe('a', () => { throw new Error('a') })`,
  'a-suite-that-breaks-after-its-first-test': `${HEAD}describe('a', () => { it('b', () => {}); throw new Error('a') })`,
  'a-rejection-at-the-top': `await Promise.reject(new Error('a'))\n${HEAD}it('a', () => {})`,
  'a-stray-rejection': `${HEAD}it('a', async () => { void Promise.reject(new Error('a')); await new Promise(resolve => setTimeout(resolve, 20)) })`,
  'an-end-of-the-process': `${HEAD}it('a', () => { process.exit(0) })`,
  'a-hook-that-throws': `${HEAD}it('a', () => {}); afterAll(() => { throw new Error('a') })`,
  'an-error-after-the-last-test': `${HEAD}it('a', () => { setTimeout(() => { throw new Error('a') }, 0) })`,
}

const HANGING = {
  'a-test': `${HEAD}it('a', () => new Promise(() => setInterval(() => {}, 1000)))`,
  'the-top-of-a-file': `${HEAD}await new Promise(() => setInterval(() => {}, 1000)); it('a', () => {})`,
  'a-loop': `${HEAD}it('a', () => { for (;;); })`,
}

describe('npm test', () => {
  it('counts what passed, what failed and what was skipped', async () => {
    const file = `${HEAD}it('a', () => {}); it('b', () => { throw new Error('b') }); it.skip('c', () => {})`
    const { code, lines } = await run({ file })
    expect(code).toBe(1)
    expect(lines.slice(-3)).toStrictEqual([
      expect.stringMatching(/file\.test\.ts: b$/),
      '1 skipped',
      '1 passed, 1 failed',
    ])
  })

  it('succeeds when all that there is passed, and leaves the corpus out', async () => {
    const passes = `${HEAD}it('a', () => {})`
    const { code, lines } = await run({ one: passes, two: passes, 'three.corpus': 'it(' })
    expect(code).toBe(0)
    expect(lines.at(-1)).toBe('2 passed, 0 failed')
  })

  it('fails when no file matches', async () => {
    const { code, lines } = await run({ one: `${HEAD}it('a', () => {})` }, {}, ['no-such-file'])
    expect(code).toBe(1)
    expect(lines.at(-1)).toBe('0 passed, 0 failed')
  })

  it('fails for a file that breaks, whatever way', async () => {
    const { code, lines } = await run(BROKEN)
    expect(code).toBe(1)
    expect(failedFiles(lines)).toStrictEqual(Object.keys(BROKEN).sort())
    // Those of hooks, and of what comes late, have a test that passed before.
    expect(lines.at(-1)).toMatch(/^[0-2] passed, 11 failed$/)
  })

  it('fails for a file that hangs, and ends it', async () => {
    const { code, lines } = await run(HANGING, { testEnvironmentOptions: { fileLimit: 4000 } })
    expect(code).toBe(1)
    expect(failedFiles(lines)).toStrictEqual(Object.keys(HANGING).sort())
    expect(lines.at(-1)).toBe('0 passed, 3 failed')
  })

  it('fails when jest itself cannot start', async () => {
    const { code, lines } = await run({}, { testEnvironment: '<rootDir>/no-such-file.ts' })
    expect(code).toBe(1)
    expect(lines.at(-1)).toMatch(/^0 passed, 1 failed$/)
  })
})

/** Runs these files of tests as `npm test -- --pure` does, with the project's configuration but for `changes`. */
async function run(
  files: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, unknown>> = {},
  args: readonly string[] = [],
): Promise<{ code: number | null; lines: string[] }> {
  const folder = mkdtempSync(path.join(scratch, 'tests-'))
  mkdirSync(path.join(folder, '__tests__'))
  for (const [name, source] of Object.entries(files))
    writeFileSync(path.join(folder, '__tests__', `${name}.test.ts`), source)
  const config = path.join(folder, 'jest.config.mjs')
  writeFileSync(
    config,
    `import config from '${path.join(ROOT, 'jest.config.ts')}'
     const changes = { rootDir: '${ROOT}', roots: ['${folder}'], ...${JSON.stringify(changes)} }
     export default { ...config, rootDir: '${ROOT}', projects: [{ ...config.projects[0], ...changes }] }`,
  )
  const program = path.join(ROOT, 'scripts', 'test.ts')
  const child = spawn(process.execPath, [program, '--pure', '--config', config, ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = new Promise<number | null>(resolve => child.once('close', resolve))
  const lines = (await text(child.stdout)).trimEnd().split('\n')
  return { code: await ended, lines }
}

function failedFiles(lines: readonly string[]): string[] {
  return lines.flatMap(line => /^failed: .*\/([\w-]+)\.test\.ts/.exec(line)?.[1] ?? []).sort()
}
