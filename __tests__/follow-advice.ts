import { afterAll } from '@jest/globals'
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { applyEdits } from '../src/edit/apply-edits.ts'
import type { Edit } from '../src/model/edit.ts'
import type { AdviceRow } from '../src/model/report-advice.ts'
import type { PlatformReport, Report } from '../src/model/report.ts'
import { adviceRows, adviceTotal } from '../test-kit/advice-rows.ts'
import { run } from '../test-kit/corpus/run.ts'
import { useEngine } from '../test-kit/engine.ts'
import { runDist } from './run-dist.ts'

const engine = await useEngine()
const scratch = mkdtempSync(path.join(tmpdir(), 'slim-build-followed-'))
afterAll(() => {
  rmSync(scratch, { recursive: true })
})

/** Files of a build context by their paths there. */
export type Files = Readonly<Record<string, string | Buffer>>

/** A new folder with these files. */
export function contextWith(files: Files): string {
  const folder = mkdtempSync(path.join(scratch, 'context-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  return folder
}

/** Builds and weighs with the command line, as it ships. */
export async function weigh(files: Files): Promise<PlatformReport> {
  const { code, stdout, stderr } = await runDist(
    'cli.js',
    ['build', '--name', 'app', '--format', 'json', '.'],
    { env: { ...engine.env, XDG_CACHE_HOME: path.join(scratch, 'cache') }, cwd: contextWith(files) },
  )
  assert.equal(code, 0, stderr)
  return (JSON.parse(stdout) as Report).platforms[0]!
}

/** What a container of the image prints, without a network. */
export async function start(files: Files): Promise<string> {
  const { env } = engine
  const folder = contextWith(files)
  const tag = `advice-followed:${path.basename(folder).toLowerCase()}`
  await run('docker', ['buildx', 'build', '-q', '--load', '-t', tag, folder], { env })
  try {
    return await run('docker', ['run', '--rm', '--network=none', tag], { env })
  } finally {
    await run('docker', ['image', 'rm', '-f', tag], { env })
  }
}

function words({ fix }: Pick<AdviceRow, 'fix'>): string {
  return fix.map(part => (typeof part === 'string' ? part : `\`${part.code}\``)).join('')
}

/** What is said of an image, each as `rule, line: what to do`. */
export function said(image: PlatformReport, ...rules: readonly AdviceRow['rule'][]): string[] {
  return adviceRows(image)
    .filter(({ rule }) => rules.length === 0 || rules.includes(rule))
    .map(row => `${row.rule}, ${row.where?.line ?? '?'}: ${words(row)}`)
}

/** What would no longer happen after each edit, in the same words. */
export function saidOfEdits({ advice }: PlatformReport): string[] {
  return advice.eachEdit.map(row => `copy-before-install, ${row.where?.line ?? '?'}: ${words(row)}`)
}

/** What was foretold came of it, as far as estimates of compressed bytes go, and directories that go with their files. */
export function assertSaved(before: PlatformReport, after: PlatformReport): void {
  const told = adviceTotal(before)
  const saved = before.total.compressed - after.total.compressed
  assert.ok(Math.abs(saved - told) <= 0.03 * told + 3000, `${told} foretold, ${saved} saved`)
}

/** The files with all that is certain made: of some rules, where they are named. */
export function edited(files: Files, { advice }: PlatformReport, ...rules: readonly string[]): Files {
  const rows: readonly Pick<AdviceRow, 'rule' | 'edits'>[] = [...advice.rows, ...advice.eachEdit]
  const edits = rows
    .filter(({ rule }) => rules.length === 0 || rules.includes(rule))
    .flatMap((row): readonly Edit[] => row.edits ?? [])
  const changed = [...Map.groupBy(edits, ({ file }) => file)].map(([file, own]) => {
    const text = applyEdits(String(files[file] ?? ''), own)
    assert(text !== null, `${file} cannot be edited`)
    return [file, text] as const
  })
  return { ...files, ...Object.fromEntries(changed) }
}

/** What was promised of the certain changes is what came of them: within 2 %, or 100 kB. */
export function assertKept(before: PlatformReport, after: PlatformReport): void {
  const certain = before.advice.rows.filter(({ edits }) => edits !== undefined)
  for (const metric of ['compressed', 'unpacked'] as const) {
    const told = certain.reduce((sum, row) => sum + row[metric]!, 0)
    const saved = before.total[metric] - after.total[metric]
    assert.ok(
      told > 0 && Math.abs(saved - told) <= Math.max(0.02 * told, 100_000),
      `${metric}: ${told} told, ${saved} saved`,
    )
  }
}
