import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, it } from 'node:test'
import { promisify } from 'node:util'
import type { Tally } from '../tests/tally.ts'

const root = mkdtempSync(path.join(tmpdir(), 'test-files-'))
after(() => {
  rmSync(root, { recursive: true })
})

const HEAD = "import { describe, it } from 'node:test'\n"
const FILES: Readonly<Record<string, readonly [source: string, tally: Tally]>> = {
  'passes and fails': [
    `${HEAD}it('a', () => {}); it('b', () => { throw new Error('b') }); it.skip('c', () => {})`,
    { passed: 1, failed: 1, skipped: 1 },
  ],
  'has a suite that breaks before its first test': [
    `${HEAD}it('a', () => {}); describe('b', () => { throw new Error('b') })`,
    { passed: 1, failed: 1, skipped: 0 },
  ],
  'has a suite that breaks after its first test': [
    `${HEAD}describe('b', () => { it('a', () => {}); throw new Error('b') })`,
    { passed: 0, failed: 1, skipped: 0 },
  ],
  'is no program': ['it(', { passed: 0, failed: 1, skipped: 0 }],
  'ends itself': ['process.exit(3)', { passed: 0, failed: 1, skipped: 0 }],
  hangs: [
    `${HEAD}it('a', () => new Promise(() => setInterval(() => {}, 1000)))`,
    { passed: 0, failed: 1, skipped: 0 },
  ],
}

/** A program of its own: within a test, Node.js runs no other tests. */
const PROGRAM = `
import { runTestFiles } from '${new URL('../tests/run-test-files.ts', import.meta.url).href}'
import { TestOutput } from '${new URL('../tests/test-output.ts', import.meta.url).href}'
const output = new TestOutput(process.stderr)
await runTestFiles(process.argv.slice(2), { root: process.cwd(), lanes: [{}], timeout: 5_000, output })
await output.end()
console.log(JSON.stringify(output.tally))
`

const program = path.join(root, 'program.mjs')
writeFileSync(program, PROGRAM)

describe('the counts of a file of tests that', { concurrency: true }, () => {
  for (const [title, [source, tally]] of Object.entries(FILES)) {
    it(title, async () => {
      const file = path.join(root, `${title.replaceAll(' ', '-')}.test.mjs`)
      writeFileSync(file, source)
      const env = { ...process.env, NODE_TEST_CONTEXT: undefined }
      const { stdout, stderr } = await promisify(execFile)(process.execPath, [program, file], {
        cwd: root,
        env,
      })
      const [last = ''] = stdout.trim().split('\n').slice(-1)
      assert.deepEqual(JSON.parse(last), tally, stderr)
    })
  }
})
