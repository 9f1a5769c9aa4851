import type { PlatformReport } from '../report.ts'

/** From a tenth on, a smaller image is worth the story of where the bytes went. */
const WORTH_A_STORY = 0.1

/** Whether an image shrank so much, in compressed or unpacked bytes, that its reports tell what made the difference. */
export function shrankMuch({ change }: PlatformReport): boolean {
  if (change === null) return false
  const { baseline, delta, compressedIncomparable } = change
  const unpacked = -delta.unpacked > WORTH_A_STORY * baseline.unpacked
  if (compressedIncomparable !== null) return unpacked
  return unpacked || -delta.compressed > WORTH_A_STORY * baseline.compressed
}
