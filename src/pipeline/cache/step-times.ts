import path from 'node:path'
import { type KeyedStep, stepKeys } from '../../buildx/cache/step-keys.ts'
import { readRegularFile } from '../../files/read-regular-file.ts'
import type { BuildRecord } from '../../model/build-record.ts'
import type { Measurement } from '../../model/measurement.ts'
import { fileOfImage, rememberImage } from './remembered-images.ts'

/** Steps that are remembered of one image. */
const MOST_STEPS = 1000

/** Bytes of what is remembered of one image. */
const LARGEST = 1_000_000

/** Seconds, more than any step takes. */
const LONGEST = 1_000_000

/** Seconds that steps took when they last ran, by their `stepKeys`. */
export type StepTimes = ReadonlyMap<string, number>

interface TimedStep extends KeyedStep {
  readonly seconds: number | null
  readonly cached: boolean | null
}

/**
 * How long the steps of an image took when they last ran on this machine. What cannot be read counts as not there: the only loss
 * is an estimate.
 */
export async function readStepTimes(directory: string, image: string): Promise<Map<string, number>> {
  try {
    const text = await readRegularFile(fileOfImage(folderIn(directory), image), {
      most: LARGEST,
      links: 'refuse',
    })
    return parseStepTimes(text ?? '')
  } catch {
    return new Map()
  }
}

/** The first of those that {@link formatStepTimes} wrote. It may come from anyone: what is no time of a step is left out. */
export function parseStepTimes(text: string, most = MOST_STEPS): Map<string, number> {
  try {
    const value: unknown = JSON.parse(text)
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
    return new Map(entries.slice(0, most).filter(isTime))
  } catch {
    return new Map()
  }
}

/** The first of those that there are, which are the most recent. */
export function formatStepTimes(times: StepTimes, most = MOST_STEPS): string {
  return JSON.stringify(Object.fromEntries([...times].slice(0, most)))
}

/** How long the steps took that a measurement tells of, where they were built for it. */
export function timesOfMeasurement({ platforms }: Measurement): Map<string, number> {
  return new Map(platforms.flatMap(({ platform, lines }) => timesOf(lines, platform)))
}

/** How long the steps took that were built in this run. */
export function timesOfRecords(records: ReadonlyMap<string, BuildRecord>): Map<string, number> {
  return new Map([...records].flatMap(([platform, { steps }]) => timesOf(steps, platform)))
}

/**
 * Remembers what the steps of an image took, the most recent first.
 *
 * @throws ToolError when it cannot be written.
 */
export async function writeStepTimes(directory: string, image: string, times: StepTimes): Promise<void> {
  await rememberImage(folderIn(directory), image, formatStepTimes(times))
}

function folderIn(directory: string): string {
  return path.join(directory, 'times')
}

function timesOf(steps: readonly TimedStep[], platform: string): [string, number][] {
  const keys = stepKeys(steps, platform)
  return steps.flatMap(({ seconds, cached }, index): [string, number][] => {
    const key = keys[index]
    return key === undefined || seconds === null || cached !== false ? [] : [[key, seconds]]
  })
}

function isTime(entry: [string, unknown]): entry is [string, number] {
  const [, seconds] = entry
  return typeof seconds === 'number' && seconds >= 0 && seconds <= LONGEST
}
