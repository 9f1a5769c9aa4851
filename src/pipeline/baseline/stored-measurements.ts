import { createHash } from 'node:crypto'
import path from 'node:path'
import { InputError } from '../../errors/input-error.ts'
import { makeDirectory } from '../../files/make-directory.ts'
import { readKeptFile } from '../../files/read-kept-file.ts'
import { withTemporaryDirectory } from '../../files/with-temporary-directory.ts'
import { writePrivate } from '../../files/write-atomically.ts'
import { shortCommit } from '../../git/commit-id.ts'
import { firstParents } from '../../git/first-parents.ts'
import type { GitPlace } from '../../git/git.ts'
import { isBranchName } from '../../git/is-branch-name.ts'
import { readCommit } from '../../git/read-commit.ts'
import { identityKeys, type ImageParts } from '../../model/image-identity.ts'
import type { Measurement } from '../../model/measurement.ts'
import type { TempDir } from '../../tools/tool-context.ts'
import type { DirectoryCache } from '../cache/directory-cache.ts'
import { formatStepTimes, parseStepTimes, readStepTimes, type StepTimes } from '../cache/step-times.ts'
import { messages } from '../messages.ts'
import { LARGEST_MEASUREMENT, parseMeasurement } from '../parse-measurement.ts'
import type { Clock, Storage } from '../run-context.ts'
import { formatHistory, parseHistory, type SizeHistory, withoutCommit } from './size-history.ts'

/** Commits that are looked for at most: the wanted one and those before it. */
const MOST_COMMITS = 50

/** Goes into the service's name for what is kept, so it is the same for all. */
const DIRECTORY = 'measurement'
const FILES = {
  measurement: 'measurement.json',
  about: 'about.json',
  history: 'history.json',
  times: 'times.json',
}

/** Steps whose times are kept with a measurement, the most recent first. */
const MOST_TIMES = 200

/** Of all files but the measurement itself. Bytes. */
const LARGEST = 1_000_000

/** Of all files of one measurement. Bytes. */
export const LARGEST_STORED = LARGEST_MEASUREMENT + 3 * LARGEST

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
}

/** What is kept beside a measurement to say what it is of. */
interface About {
  readonly commit: string
  readonly measuredAt: string | null
  readonly branch: string | null
  /** SHA-256 of the measurement's text, hex. */
  readonly checksum: string
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
      readonly cause: 'no-measurement' | 'expired' | 'not-trusted' | 'unavailable'
      readonly reason: string
      /** What is stored of an image of this name was built with other arguments or contexts. */
      readonly otherInputs?: boolean
    }

/** The beginning of the key that all measurements of an image have; the commit is the end. */
export function measurementKey(image: ImageParts): string {
  return `${anyInputsKey(image)}${identityKeys(image).inputs}-`
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
  place: GitPlace | null,
  context: TempDir & Clock,
): Promise<FoundMeasurement> {
  const prefix = measurementKey(image)
  const exact = await restore([wanted], prefix, store, context)
  if (exact.kind !== 'nothing') return exact
  const line = place === null ? [wanted] : await firstParents(wanted, MOST_COMMITS, place)
  if (line.length > 1) {
    const nearest = await restore(line, prefix, store, context)
    if (nearest.kind !== 'nothing') return nearest
  }
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
  { measurement, history, branch = null }: KeptMeasurement,
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
      checksum: checksumOf(text),
    }
    await writePrivate(path.join(directory, FILES.measurement), text)
    await writePrivate(path.join(directory, FILES.about), JSON.stringify(about))
    await writePrivate(path.join(directory, FILES.history), formatHistory(withoutCommit(history, commit)))
    const times = await readStepTimes(context.storeDir, image.image)
    await writePrivate(path.join(directory, FILES.times), formatStepTimes(times, MOST_TIMES))
    const saved = await store.save(directory, `${measurementKey(image)}${commit}`)
    return saved.kind === 'failed' ? saved.why : null
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

async function restore(
  commits: readonly string[],
  prefix: string,
  { directories, storedBy }: MeasurementStore,
  context: TempDir,
): Promise<FoundMeasurement | { readonly kind: 'nothing' }> {
  return withTemporaryDirectory(context.tempDir, async parent => {
    const directory = path.join(parent, DIRECTORY)
    await makeDirectory(parent)
    const keys = commits.map(commit => `${prefix}${commit}`)
    const restored = await directories.restore(directory, keys)
    if (restored.kind === 'nothing') return restored
    if (restored.kind === 'failed') return trouble(restored.why)
    const commitsOlder = keys.indexOf(restored.key)
    const commit = commits[commitsOlder]
    if (commit === undefined) return { kind: 'nothing' }
    const by = (await storedBy?.(restored.key)) ?? { kind: 'unknown' }
    if (by.kind === 'change') return notTrusted(commit, by.name)
    const found = await read(directory, commit, commitsOlder)
    return by.kind === 'branch' && found.kind === 'found' ? { ...found, storedOn: by.branch } : found
  })
}

async function read(directory: string, commit: string, commitsOlder: number): Promise<FoundMeasurement> {
  try {
    const where = `the stored measurement of ${shortCommit(commit)}`
    const text = await readKeptFile(directory, FILES.measurement, LARGEST_MEASUREMENT)
    const about = parseAbout(await readBeside(directory, FILES.about))
    // Measurements of earlier versions have none.
    if (about.checksum !== undefined && about.checksum !== checksumOf(text))
      return trouble(messages.measurementAltered(where))
    const measurement = parseMeasurement(text, where)
    const history = parseHistory(await readBeside(directory, FILES.history), commit)
    const stepTimes = parseStepTimes(await readBeside(directory, FILES.times), MOST_TIMES)
    const facts = { commit, commitsOlder, ...whenAndWhere(about, commit), storedOn: null }
    return { kind: 'found', measurement, ...facts, history, stepTimes }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return trouble(error.message)
  }
}

/** A measurement whose time and branch are not known is one all the same. */
function whenAndWhere(about: UncheckedAbout, commit: string): Pick<About, 'measuredAt' | 'branch'> {
  if (about.commit !== commit) return { measuredAt: null, branch: null }
  const { measuredAt: time, branch } = about
  const isTime =
    typeof time === 'string' && /^[0-9T:.-]{19,30}Z$/.test(time) && !Number.isNaN(Date.parse(time))
  return { measuredAt: isTime ? time : null, branch: isBranchName(branch) ? branch : null }
}

type UncheckedAbout = Partial<Record<keyof About, unknown>>

function parseAbout(text: string): UncheckedAbout {
  try {
    return (JSON.parse(text) as UncheckedAbout | null) ?? {}
  } catch {
    return {}
  }
}

/** What stands beside a measurement is not there in those of earlier versions, and never worth losing one. */
async function readBeside(directory: string, name: string): Promise<string> {
  return readKeptFile(directory, name, LARGEST).catch(() => '')
}

async function ageInDays(sha: string, place: GitPlace, { now }: Clock): Promise<number> {
  const commit = await readCommit(sha, place)
  return commit === null ? 0 : Math.floor((now().getTime() / 1000 - commit.time) / (24 * 3600))
}

function notTrusted(commit: string, name: string): FoundMeasurement {
  const reason = `the stored measurement of ${shortCommit(commit)} was written by a run of this ${name}`
  return { kind: 'none', cause: 'not-trusted', reason }
}

function trouble(reason: string): FoundMeasurement {
  return { kind: 'none', cause: 'unavailable', reason }
}

function checksumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
