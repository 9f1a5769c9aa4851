import assert from 'node:assert/strict'
import type { Saving } from '../src/model/advice.ts'
import { subtractBytes } from '../src/model/bytes.ts'
import type { AdviceRow, EachEditRow } from '../src/model/report-advice.ts'
import type { PlatformReport } from '../src/model/report.ts'
import { adviceRows } from '../test-kit/advice-rows.ts'
import { useEngine } from '../test-kit/engine.ts'
import { standInBuildContext } from '../test-kit/engine/stand-ins/ensure-stand-ins.ts'
import { type Member, readMember } from '../test-kit/dockerfiles/read-member.ts'
import {
  answerOf,
  assertPromise,
  certain,
  type CertainRow,
  contextWith,
  type Files,
  start,
  sumOf,
  weigh,
  withEdits,
} from './follow-advice.ts'

const engine = await useEngine()

/** What an image may have besides what was planted, as a share of it. Compressed. */
const NOISE = 0.01

/**
 * Proves the advice on one Dockerfile of `corpus/`: what was planted is found at its line, and nothing else that matters. Each change that is
 * certain, made alone and all together, leaves an image that builds, starts, passes its own check and is as much smaller as was promised.
 *
 * @throws AssertionError that names the member.
 */
export async function proveMember(name: string): Promise<void> {
  const member = readMember(name)
  const { files } = member
  // Builds all changes together, compares the two images, and starts them.
  const found = await weigh(files, ...contextsOf(member), '--advice', 'verified')
  assertFound(member, found)
  await assertWorks(files, member, 'as it is')
  const changes = certain(found)
  if (changes.length === 0) return
  assertProved(found)
  await assertWorks(withEdits(files, changes), member, 'with all changes')
  if (changes.length > 1) for (const change of changes) await proveAlone(change, member, found)
}

async function proveAlone(change: CertainRow, member: Member, found: PlatformReport): Promise<void> {
  const about = `with ${change.rule} alone`
  const files = withEdits(member.files, [change])
  const saved = subtractBytes(
    found.total,
    (await weigh(files, ...contextsOf(member), '--advice', 'never')).total,
  )
  const all = sumOf([...certain(found).map(promiseOf), ...twiceThere(found)])
  const own = promiseOf(change)
  // What is not installed is in no cache either: a change may take bytes along that another one was promised to save, and none beside.
  const most = { compressed: all.compressed, unpacked: own.unpacked === null ? null : all.unpacked }
  assertPromise(clamp(saved, own, most), saved, about)
  await assertWorks(files, member, about)
}

/** Hints about files that ship in two versions: a change of what they are made of makes both smaller. */
function twiceThere({ advice }: PlatformReport): AdviceRow[] {
  return (advice.hints?.rows ?? []).filter(row => row.hidden?.compressed === row.compressed)
}

/** The nearest to what was saved that is from the least to the most. */
function clamp(saved: Saving, least: Saving, most: Saving): Saving {
  const between = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)
  return {
    compressed: between(saved.compressed, least.compressed, most.compressed),
    unpacked:
      saved.unpacked === null || least.unpacked === null || most.unpacked === null
        ? null
        : between(saved.unpacked, least.unpacked, most.unpacked),
  }
}

function assertFound({ planted }: Member, image: PlatformReport): void {
  const rows = [...adviceRows(image), ...(image.advice.wrong ?? []), ...image.advice.eachEdit]
  const found = rows.map(row => ({ row, said: inWords(row) }))
  const expected = planted.map(({ rule, line, isHint }) => `${rule}, line ${line}${isHint ? ', a hint' : ''}`)
  const list = found.map(({ row, said }) => `${said} (${row.compressed} bytes: ${words(row)})`).join('\n')
  const missing = expected.filter(each => !found.some(({ said }) => said === each))
  assert.deepEqual(missing, [], `not found; found is\n${list}`)
  const more = found.filter(
    ({ row, said }) =>
      !expected.includes(said) && 'unpacked' in row && row.compressed > NOISE * image.total.compressed,
  )
  assert.deepEqual(
    more.map(({ said }) => said),
    [],
    `nobody planted this\n${list}`,
  )
}

function inWords(row: AdviceRow | EachEditRow): string {
  return `${row.rule}, line ${row.where?.line ?? '?'}${row.edits === undefined ? ', a hint' : ''}`
}

function words({ fix, trial }: AdviceRow | EachEditRow): string {
  const why = trial === undefined || trial.state === 'proved' ? [] : [` ${trial.state}: `, ...trial.why]
  return [...fix, ...why].map(part => (typeof part === 'string' ? part : `\`${part.code}\``)).join('')
}

/** All changes together are proved, and save what was promised of them. */
function assertProved(image: PlatformReport): void {
  const { advice } = image
  assert.deepEqual((advice.wrong ?? []).map(words), [], 'wrong')
  const rows = advice.rows.filter(({ edits }) => edits !== undefined)
  const unproved = [...rows, ...advice.eachEdit].filter(row => row.trial?.state !== 'proved')
  assert.deepEqual(unproved.filter(({ edits }) => edits !== undefined).map(words), [], 'not proved')
  const least = sumOf(rows.map(promiseOf))
  const most = sumOf([least, ...twiceThere(image)])
  const saved = sumOf(rows)
  assertPromise(clamp(saved, least, most), saved, `with all changes:\n${rows.map(words).join('\n')}`)
}

/** What was said before it was tried. What is about work after each edit promises no bytes. */
function promiseOf(row: AdviceRow | CertainRow): Saving {
  if (!('unpacked' in row)) return { compressed: 0, unpacked: 0 }
  return row.trial?.state === 'proved' ? row.trial.promised : row
}

/** Where stand-ins are that an engine does not find by their names. */
function contextsOf({ images }: Pick<Member, 'images'>): string[] {
  return images.flatMap(image => standInBuildContext(engine, image))
}

async function assertWorks(files: Files, member: Member, how: string): Promise<void> {
  const { check } = member
  const options = contextsOf(member)
  const said =
    check.kind === 'prints'
      ? await start(files, ...options)
      : await answerOf(contextWith(files), check, ...options)
  assert.ok(said.includes(check.text), `${how}: "${check.text}" expected, but it said ${said}`)
}
