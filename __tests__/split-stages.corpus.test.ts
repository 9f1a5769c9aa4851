import { afterAll, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { applyEdits } from '../src/edit/apply-edits.ts'
import type { PlatformReport, Report } from '../src/model/report.ts'
import { adviceRows } from '../test-kit/advice-rows.ts'
import { useEngine } from '../test-kit/engine.ts'
import { answerOf } from './follow-advice.ts'
import { runDist } from './run-dist.ts'

/** The applications of examples/, as people write them first: the one change, against the Dockerfile that was written by hand. */
const engine = await useEngine([
  'docker/dockerfile:1',
  'debian:trixie-slim',
  'golang:1.24',
  'nginx:stable-alpine',
  'nginx:1.28-alpine',
  'node:22',
  'node:22-alpine',
  'node:22-slim',
  'python:3.11',
  'python:3.11-slim',
])
const scratch = mkdtempSync(path.join(tmpdir(), 'slim-build-split-'))
afterAll(() => {
  rmSync(scratch, { recursive: true })
})

interface Application {
  readonly name: string
  readonly port: number
  /** What is asked for, and what the answer has in it. */
  readonly asks: string
  readonly answers: RegExp
  /** Of what the one by hand saves, in percent. */
  readonly reaches: number
}

const APPLICATIONS: readonly Application[] = [
  // Stand-ins are not found at gcr.io, so that a slim Debian takes the place of distroless.
  { name: 'go-http', port: 8080, asks: '/health', answers: /ok/, reaches: engine.ours ? 88 : 98 },
  { name: 'react-nginx', port: 4173, asks: '/about', answers: /<div id="root">/, reaches: 90 },
  { name: 'node-typescript', port: 3000, asks: '/incidents', answers: /\[/, reaches: 90 },
  { name: 'python-fastapi', port: 8000, asks: '/openapi.json', answers: /openapi/, reaches: 90 },
]

function copyOf(name: string): string {
  const folder = path.join(mkdtempSync(path.join(scratch, 'context-')), name)
  cpSync(path.join(import.meta.dirname, '..', 'examples', name), folder, { recursive: true })
  return folder
}

async function weigh(folder: string): Promise<PlatformReport> {
  const env = { ...engine.env, XDG_CACHE_HOME: path.join(scratch, 'cache') }
  const { code, stdout, stderr } = await runDist(
    'cli.js',
    ['build', '--name', 'app', '--format', 'json', '.'],
    { env, cwd: folder },
  )
  assert.equal(code, 0, stderr)
  return (JSON.parse(stdout) as Report).platforms[0]!
}

describe('the application, split by its one change', () => {
  for (const application of APPLICATIONS) {
    it(`${application.name}: saves what was promised, and answers`, async () => {
      const folder = copyOf(application.name)
      const dockerfile = path.join(folder, 'Dockerfile')
      const byHand = await weigh(folder)
      cpSync(path.join(folder, 'Dockerfile.monolithic'), dockerfile)
      const before = await weigh(folder)
      const row = adviceRows(before).find(({ rule }) => rule === 'split-stages')
      assert(
        row?.edits !== undefined,
        adviceRows(before)
          .map(({ rule }) => rule)
          .join(', '),
      )
      const split = applyEdits(readFileSync(dockerfile, 'utf8'), row.edits)!
      writeFileSync(dockerfile, split)
      const after = await weigh(folder)
      const saved = before.total.compressed - after.total.compressed
      const best = before.total.compressed - byHand.total.compressed
      const numbers = `${before.total.compressed} before, ${after.total.compressed} after, ${byHand.total.compressed} by hand, ${row.compressed} promised\n${split}`
      assert.ok(Math.abs(saved - row.compressed) <= Math.max(0.02 * saved, 100_000), numbers)
      assert.ok(saved >= (application.reaches / 100) * best, numbers)
      expect(adviceRows(after).filter(({ rule }) => rule === 'split-stages')).toStrictEqual([])
      expect(await answerOf(folder, { port: application.port, path: application.asks })).toMatch(
        application.answers,
      )
    })
  }
})
