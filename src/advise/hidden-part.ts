import { type Bytes, NO_BYTES } from '../model/bytes.ts'
import type { PlatformMeasurement } from '../model/measurement.ts'
import type { Finding, Rule } from './finding.ts'

/** What a finding is about; `saves` is undefined where it is all bytes of the files. */
interface Found extends Pick<Finding, 'files'> {
  readonly saves: Finding['saves'] | undefined
}

/**
 * Tells which of the bytes that findings save are hidden, that is, by how much there will be less of those. Null where that is not known:
 *
 * - Another base image has hidden bytes of its own.
 * - A part of a file's bytes is saved, and some of the files are hidden.
 * - A file that goes covers one that stays, which then shows again.
 */
export function hiddenParts({ files }: PlatformMeasurement): (rule: Rule, found: Found) => Bytes | null {
  const covered = new Map<string, number[]>()
  for (const index of files.hiddenFiles()) {
    const hidden = files.hidden(index)
    if (hidden?.why !== 'overwritten' && hidden?.why !== 'metadata') continue
    const place = `${hidden.by} ${files.path(index)}`
    const below = covered.get(place)
    if (below === undefined) covered.set(place, [index])
    else below.push(index)
  }
  const coveredBy = (file: number): number[] => covered.get(`${files.layer(file)} ${files.path(file)}`) ?? []
  return ({ exchangesBase }, { files: indexes, saves }) => {
    if (exchangesBase === true) return null
    const own = new Set(indexes)
    const hidden: number[] = []
    for (const index of indexes) {
      if (files.isHidden(index)) hidden.push(index)
      else if (covered.size > 0 && coveredBy(index).some(below => !own.has(below))) return null
    }
    if (hidden.length === 0) return NO_BYTES
    return saves === undefined ? files.sum(hidden) : null
  }
}
