import type { PackageChangeRow } from '../../model/report-change.ts'

/** What stands in the place of a version that nobody knows. */
export const UNKNOWN_VERSION = 'unknown version'

/** Versions that tell what became of a package: both where it has another one, else the one that it has or had, if that is known. */
export function packageVersions({
  change,
  from,
  to,
}: Pick<PackageChangeRow, 'change' | 'from' | 'to'>): readonly string[] {
  if (change === 'upgraded' || change === 'downgraded')
    return [from, to].map(each => (isKnown(each) ? each : UNKNOWN_VERSION))
  return [change === 'removed' ? from : to].filter(isKnown)
}

/** A version may be an empty text, where a package says none. */
function isKnown(version: string | null): version is string {
  return version !== null && version !== ''
}
