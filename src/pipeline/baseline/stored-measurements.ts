import { createHash } from 'node:crypto'
import path from 'node:path'
import { InputError } from '../../errors/input-error.ts'
import { makeDirectory } from '../../files/make-directory.ts'
import { readKeptFile } from '../../files/read-kept-file.ts'
import { withTemporaryDirectory } from '../../files/with-temporary-directory.ts'
import { writePrivate } from '../../files/write-atomically.ts'
import { shortCommit } from '../../git/commit-id.ts'
import { firstParents } from '../../git/first-parents.ts'
import type { GitLocation } from '../../git/git.ts'
import { readCommit } from '../../git/read-commit.ts'
import { identityKeys, type ImageParts } from '../../model/image-identity.ts'
import type { Measurement } from '../../model/measurement.ts'
import { DEFAULT_NOISE_FLOOR } from '../../model/noise-floor.ts'
import { pairPlatforms } from '../../model/same-platform.ts'
import type { TempDir } from '../../tools/tool-context.ts'
import type { DirectoryCache } from '../cache/directory-cache.ts'
import { formatStepTimes, parseStepTimes, readStepTimes, type StepTimes } from '../cache/step-times.ts'
import { messages } from '../messages.ts'
import { LARGEST_MEASUREMENT } from './measurement-files.ts'
import type { Clock, Storage } from '../run-context.ts'
import { type About, DIRECTORY, FILES, LARGEST_BESIDE, readAbout, readBeside } from './measurement-files.ts'
import { formatHistory, type SizeHistory, withoutCommit } from './size-history.ts'

/** Commits that are looked for at most: the wanted one and those before it. */
const MOST_COMMITS = 50

/** Steps whose times are kept with a measurement, the most recent first. */
const MOST_TIMES = 200

/** Of all files of one measurement. Bytes. */
export const LARGEST_STORED = LARGEST_MEASUREMENT + 3 * LARGEST_BESIDE

/** Where measurements are kept between runs. */
export interface MeasurementStore {
  readonly directories: DirectoryCache
  /** After how many days what is not used is removed; null: never. */
  readonly days: number | null
  /** Whose run stored what was found under a key; absent: nobody knows. */
  readonly storedBy?: (key: string) => Promise<StoredBy>
}

/** Whose run stored a measurement. */
export type StoredBy =
  | { readonly kind: 'branch'; readonly branch: string }
  /** Of a change that may never be merged, whose author has a say in all that its runs store. */
  | { readonly kind: 'change'; readonly name: 'pull request' | 'merge group' }
  | { readonly kind: 'unknown' }

/** A measurement, and what led to it. */
export interface KeptMeasurement {
  readonly measurement: Measurement
  /** Sizes of the commits before. */
  readonly history: SizeHistory
  /** The branch whose commit it is of; null or absent: not known. */
  readonly branch?: string | null
  /** The run that measured it and its attempt; null or absent: none. */
  readonly run?: string | null
}

export interface StoredMeasurement extends KeptMeasurement {
  readonly commit: string
  /** How many commits it is before the wanted one. */
  readonly commitsOlder: number
  readonly measuredAt: string | null
  /** The branch whose run stored it, which nothing in it can say; null: not known. */
  readonly storedOn: string | null
  /** What steps of the image took when they last ran, as far as it was known then. */
  readonly stepTimes: StepTimes
}

export type FoundMeasurement =
  | ({ readonly kind: 'found' } & StoredMeasurement)
  | {
      readonly kind: 'none'
      readonly cause: 'no-measurement' | 'expired' | 'not-trusted' | 'indistinct' | 'unavailable'
      readonly reason: string
      /** What is stored of an image of this name was built with other arguments or contexts. */
      readonly otherInputs?: boolean
    }

/** The beginning of the key that all measurements of an image have; the commit is the end. */
export function measurementKey(image: ImageParts): string {
  return `${anyInputsKey(image)}${identityKeys(image).inputs}-`
}

/** The beginning of the keys of marks: see {@link markIndistinct}. */
function indistinctKey(image: ImageParts): string {
  return measurementKey(image).replace('-measurement-', '-indistinct-')
}

/** The beginning of the keys of an image, whatever the arguments and contexts of its build. */
function anyInputsKey(image: ImageParts): string {
  return `slim-build-measurement-v2-${identityKeys(image).image}-`
}

/**
 * The measurement that an earlier run kept of a commit, or else of the nearest one before it on the same branch. What is found
 * may be anybody's, so everything in it is checked. Where a run of the change itself stored it, no commit before takes its place: the change could choose
 * one.
 *
 * @param place the checkout, for the commits before; null: there is none.
 */
export async function findMeasurement(
  wanted: string,
  image: ImageParts,
  store: MeasurementStore,
  place: GitLocation | null,
  context: TempDir & Clock,
): Promise<FoundMeasurement> {
  const exact = await restore([wanted], image, store, context)
  if (exact.kind !== 'nothing') return exact
  const line = place === null ? [wanted] : await firstParents(wanted, MOST_COMMITS, place)
  const nearest = line.length > 1 ? await restoreNearest(line, image, store, context) : exact
  if (nearest.kind !== 'nothing') return nearest
  const before = line.length - 1
  const others = before === 0 ? '' : ` or of the ${before} commits before it`
  const none = `no measurement of ${shortCommit(wanted)}${others} is stored`
  if (await isStoredOtherwise(image, store, context)) {
    const reason = `${none}: the stored one has other build arguments or contexts`
    return { kind: 'none', cause: 'no-measurement', reason, otherInputs: true }
  }
  const days = place === null || store.days === null ? 0 : await ageInDays(wanted, place, context)
  return store.days === null || days <= store.days
    ? { kind: 'none', cause: 'no-measurement', reason: none }
    : {
        kind: 'none',
        cause: 'expired',
        reason: `${none}: it is ${days} days old, and unused ones are removed after ${store.days} days`,
      }
}

/**
 * Keeps a measurement for the runs to come, under its commit, with the sizes of the commits before and with what its steps took,
 * as far as this machine knows. Returns why it was not kept, as the end of a sentence.
 */
export async function keepMeasurement(
  { measurement, history, branch = null, run = null }: KeptMeasurement,
  commit: string,
  image: ImageParts,
  store: DirectoryCache,
  context: Storage & Clock,
): Promise<string | null> {
  return withTemporaryDirectory(context.tempDir, async parent => {
    const directory = path.join(parent, DIRECTORY)
    const text = JSON.stringify(measurement)
    const about: About = {
      commit,
      measuredAt: context.now().toISOString(),
      branch,
      run,
      checksum: checksumOf(text),
    }
    await writePrivate(path.join(directory, FILES.measurement), text)
    await writePrivate(path.join(directory, FILES.about), JSON.stringify(about))
    await writePrivate(path.join(directory, FILES.history), formatHistory(withoutCommit(history, commit)))
    const times = await readStepTimes(context.storeDir, image.image)
    await writePrivate(path.join(directory, FILES.times), formatStepTimes(times, MOST_TIMES))
    const saved = await store.save(directory, `${measurementKey(image)}${commit}`)
    if (saved.kind === 'there') await markIndistinct({ measurement, run }, commit, image, store, context)
    return saved.kind === 'failed' ? saved.why : null
  })
}

/**
 * Marks a commit of which one run has measured several images that nothing tells apart, where they are not the same after all: none of them
 * is a baseline of the others. A job that tests an image and one that publishes it measure the same.
 */
async function markIndistinct(
  { measurement, run }: { readonly measurement: Measurement; readonly run: string | null },
  commit: string,
  image: ImageParts,
  store: DirectoryCache,
  context: TempDir,
): Promise<void> {
  if (run === null) return
  await withTemporaryDirectory(context.tempDir, async parent => {
    const directory = path.join(parent, DIRECTORY)
    await makeDirectory(parent)
    const restored = await store.restore(directory, [`${measurementKey(image)}${commit}`])
    if (restored.kind !== 'found') return
    const first = await read(directory, commit, 0)
    const about = await readAbout(directory, commit)
    if (first.kind !== 'found' || about.run !== run || isAlike(first.measurement, measurement)) return
    await store.save(directory, `${indistinctKey(image)}${commit}`)
  })
}

/** Whether two measurements may be of one image that was built twice. */
function isAlike(one: Measurement, other: Measurement): boolean {
  const pairs = pairPlatforms(one.platforms, other.platforms)
  return one.platforms.every(({ unpacked }, at) => {
    const same = pairs[at] ?? null
    const { bytes, percent } = DEFAULT_NOISE_FLOOR
    return same !== null && Math.abs(same.unpacked - unpacked) <= Math.max(bytes, (unpacked * percent) / 100)
  })
}

/** Whether the last that was stored of an image of this name was built with other arguments or contexts than this one has. */
async function isStoredOtherwise(
  image: ImageParts,
  { directories }: MeasurementStore,
  context: TempDir,
): Promise<boolean> {
  if (image.buildArgs.length + image.buildContexts.length === 0) return false
  return withTemporaryDirectory(context.tempDir, async parent => {
    await makeDirectory(parent)
    const last = await directories.restore(path.join(parent, DIRECTORY), [anyInputsKey(image)])
    return last.kind === 'found' && !last.key.startsWith(measurementKey(image))
  })
}

async function restoreNearest(
  ...[commits, image, store, context]: Parameters<typeof restore>
): ReturnType<typeof restore> {
  const nearest = await restore(commits, image, store, context)
  if (nearest.kind !== 'found') return nearest
  const alone = await restore([nearest.commit], image, store, context)
  return alone.kind === 'none' ? alone : nearest
}

/** Of one commit alone it is asked, too, whether it is marked: that of many would be as many questions more. */
async function restore(
  commits: readonly string[],
  image: ImageParts,
  { directories, storedBy }: MeasurementStore,
  context: TempDir,
): Promise<FoundMeasurement | { readonly kind: 'nothing' }> {
  return withTemporaryDirectory(context.tempDir, async parent => {
    const directory = path.join(parent, DIRECTORY)
    await makeDirectory(parent)
    const measured = commits.map(commit => `${measurementKey(image)}${commit}`)
    const marks = commits.length === 1 ? commits.map(commit => `${indistinctKey(image)}${commit}`) : []
    const restored = await directories.restore(directory, [...marks, ...measured])
    if (restored.kind === 'nothing') return restored
    if (restored.kind === 'failed') return problem(restored.why)
    const isMarked = marks.includes(restored.key)
    const commitsOlder = isMarked ? 0 : measured.indexOf(restored.key)
    const commit = commits[commitsOlder]
    if (commit === undefined) return { kind: 'nothing' }
    const by = (await storedBy?.(restored.key)) ?? { kind: 'unknown' }
    if (by.kind === 'change') return notTrusted(commit, by.name)
    if (isMarked) return indistinct(commit)
    const found = await read(directory, commit, commitsOlder)
    return by.kind === 'branch' && found.kind === 'found' ? { ...found, storedOn: by.branch } : found
  })
}

async function read(directory: string, commit: string, commitsOlder: number): Promise<FoundMeasurement> {
  try {
    const where = `the stored measurement of ${shortCommit(commit)}`
    const text = await readKeptFile(directory, FILES.measurement, LARGEST_MEASUREMENT)
    const { checksum, measuredAt, branch } = await readAbout(directory, commit)
    if (checksum !== null && checksum !== checksumOf(text)) return problem(messages.measurementAltered(where))
    const { parseMeasurement } = await import('../parse-measurement.ts')
    const { parseHistory } = await import('./parse-history.ts')
    const measurement = parseMeasurement(text, where)
    const history = parseHistory(await readBeside(directory, FILES.history), commit)
    const stepTimes = parseStepTimes(await readBeside(directory, FILES.times), MOST_TIMES)
    const facts = { commit, commitsOlder, measuredAt, branch, storedOn: null }
    return { kind: 'found', measurement, ...facts, history, stepTimes }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return problem(error.message)
  }
}

async function ageInDays(sha: string, place: GitLocation, { now }: Clock): Promise<number> {
  const commit = await readCommit(sha, place)
  return commit === null ? 0 : Math.floor((now().getTime() / 1000 - commit.time) / (24 * 3600))
}

function notTrusted(commit: string, name: string): FoundMeasurement {
  const reason = `the stored measurement of ${shortCommit(commit)} was written by a run of this ${name}`
  return { kind: 'none', cause: 'not-trusted', reason }
}

function indistinct(commit: string): FoundMeasurement {
  const reason = `a run measured several images of this name at ${shortCommit(commit)} that slim-build cannot tell apart; they were built with other arguments or files: give each an \`image\``
  return { kind: 'none', cause: 'indistinct', reason, otherInputs: true }
}

function problem(reason: string): FoundMeasurement {
  return { kind: 'none', cause: 'unavailable', reason }
}

function checksumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
