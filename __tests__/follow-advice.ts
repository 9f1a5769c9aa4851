import { afterAll } from '@jest/globals'
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { applyEdits } from '../src/edit/apply-edits.ts'
import type { Saving } from '../src/model/advice.ts'
import { subtractBytes } from '../src/model/bytes.ts'
import type { Edit } from '../src/model/edit.ts'
import type { AdviceRow, EachEditRow } from '../src/model/report-advice.ts'
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
export async function weigh(files: Files, ...options: readonly string[]): Promise<PlatformReport> {
  const { code, stdout, stderr } = await runDist(
    'cli.js',
    ['build', '--quiet', '--name', 'app', '--format', 'json', ...options, '.'],
    { env: { ...engine.env, XDG_CACHE_HOME: path.join(scratch, 'cache') }, cwd: contextWith(files) },
  )
  assert.equal(code, 0, stderr)
  return (JSON.parse(stdout) as Report).platforms[0]!
}

/** What a container of the image prints, without a network. */
export async function start(files: Files): Promise<string> {
  return await withImage(contextWith(files), tag => docker('run', '--rm', '--network=none', tag))
}

/** What is asked of a program over HTTP. */
export interface Question {
  readonly port: number
  readonly path: string
}

/** Starts the image of a folder, and asks until it answers. */
export async function answerOf(folder: string, question: Question): Promise<string> {
  return await withImage(folder, async tag => {
    const id = (await docker('run', '-d', tag)).trim()
    try {
      return await ask(id, question)
    } finally {
      await docker('rm', '-f', id)
    }
  })
}

async function ask(id: string, { port, path }: Question): Promise<string> {
  const address = (await docker('inspect', '-f', '{{.NetworkSettings.IPAddress}}', id)).trim()
  for (;;) {
    const answer = await fetch(`http://${address}:${port}${path}`).catch(() => null)
    if (answer !== null) return await answer.text()
    const state = await docker('inspect', '-f', '{{.State.Running}}', id)
    assert.equal(state.trim(), 'true', await docker('logs', id))
    await wait(100)
  }
}

async function withImage<Result>(folder: string, use: (tag: string) => Promise<Result>): Promise<Result> {
  const tag = `advice-followed:${path.basename(path.dirname(folder)).toLowerCase()}-${path.basename(folder).toLowerCase()}`
  await docker('buildx', 'build', '-q', '--load', '-t', tag, folder)
  try {
    return await use(tag)
  } finally {
    await docker('image', 'rm', '-f', tag)
  }
}

function docker(...args: readonly string[]): Promise<string> {
  return run('docker', args, { env: engine.env })
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
export function edited(files: Files, image: PlatformReport, ...rules: readonly string[]): Files {
  return withEdits(
    files,
    certain(image).filter(({ rule }) => rules.length === 0 || rules.includes(rule)),
  )
}

/** A row of advice that is written as a change of the files. */
export type CertainRow = (AdviceRow | EachEditRow) & { readonly edits: readonly Edit[] }

/** All that is certain, whether it saves bytes or work after each edit. */
export function certain({ advice }: PlatformReport): CertainRow[] {
  const rows: readonly (AdviceRow | EachEditRow)[] = [...advice.rows, ...advice.eachEdit]
  return rows.filter((row): row is CertainRow => row.edits !== undefined)
}

/** The files with these changes made. */
export function withEdits(files: Files, rows: readonly Pick<CertainRow, 'edits'>[]): Files {
  const edits = rows.flatMap(row => row.edits)
  const changed = [...Map.groupBy(edits, ({ file }) => file)].map(([file, own]) => {
    const text = applyEdits(String(files[file] ?? ''), own)
    assert(text !== null, `${file} cannot be edited`)
    return [file, text] as const
  })
  return { ...files, ...Object.fromEntries(changed) }
}

/** What was promised of the certain changes is what came of them. */
export function assertKept(before: PlatformReport, after: PlatformReport): void {
  const rows = before.advice.rows.filter(({ edits }) => edits !== undefined)
  const told = sumOf(rows)
  assert.ok(told.compressed > 0, 'nothing was promised')
  assertPromise(told, subtractBytes(before.total, after.total))
}

/** What of several is known: unpacked is null where it is not known of one. */
export function sumOf(savings: readonly Saving[]): Saving {
  const unpacked = savings.map(each => each.unpacked)
  return {
    compressed: savings.reduce((sum, each) => sum + each.compressed, 0),
    unpacked: unpacked.includes(null) ? null : unpacked.reduce<number>((sum, each) => sum + (each ?? 0), 0),
  }
}

/** Within 2 %, or 100 kB. */
export function assertPromise(told: Saving, saved: Saving, about = ''): void {
  for (const metric of ['compressed', 'unpacked'] as const) {
    const [promised, real] = [told[metric], saved[metric]]
    if (promised === null || real === null) continue
    assert.ok(
      Math.abs(real - promised) <= Math.max(0.02 * promised, 100_000),
      `${metric}: ${promised} told, ${real} saved ${about}`,
    )
  }
}
