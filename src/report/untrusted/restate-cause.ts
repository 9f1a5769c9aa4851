import type { CauseRow } from '../../model/report-change.ts'
import { HIDDEN_WORDS } from '../summary/hidden-words.ts'
import { UNKNOWN_VERSION } from '../summary/package-versions.ts'
import { plainVersion, VERSION } from './plain-words.ts'

const ECOSYSTEM = '[a-z0-9-]{1,20}'
const ROLE = `(?:${ECOSYSTEM} package|(?:development|build tool) package of ${ECOSYSTEM})`
const EITHER = `(?:${VERSION}|${UNKNOWN_VERSION})`

/** All that `report-cause.ts` says of each kind of cause; numbers, versions, digests and names in backticks are the only variables. */
const DETAILS: Readonly<Record<CauseRow['type'], RegExp>> = {
  packages: new RegExp(
    `^(?:${[
      `(?:${VERSION}, )?new ${ROLE}`,
      `(?:${VERSION}, )?${ROLE} removed`,
      `(?:${VERSION}, )?same version, different size`,
      `(?:${VERSION}, )?moved(?:, different size)?`,
      `${EITHER} → ${EITHER}`,
      String.raw`\d{1,9} (?:new )?${ECOSYSTEM} packages(?: (?:removed|upgraded|downgraded|moved|changed))?`,
    ].join('|')})$`,
  ),
  file: /^(?:new file|file (?:removed|modified|moved))$/,
  files: /^\d{1,9} files? (?:added|removed|changed|moved) in this directory$/,
  base: /^base image (?:instead of `[^`\s]{1,200}`|moved `[^`\s]{1,200}` → `[^`\s]{1,200}`)$/,
  hidden: new RegExp(
    `^hidden bytes: (?:${Object.values(HIDDEN_WORDS).join('|')})(?: by (?:this line|a later layer))?$`,
  ),
  repacked: /^unchanged files: recompressed$/,
  structure: /^layer structure: directories, links, tar and stream trailers$/,
}

/** What is said where the report says something else. */
const OTHERWISE: Readonly<Record<CauseRow['type'], string>> = {
  packages: 'packages changed',
  file: 'file changed',
  files: 'files changed in this directory',
  base: 'base image changed',
  hidden: 'hidden bytes',
  repacked: 'unchanged files: recompressed',
  structure: 'layer structure',
}

/** One cause of a change, with no words but those of this program. */
export function restateCause(cause: CauseRow): CauseRow {
  const detail = DETAILS[cause.type].test(cause.detail) ? cause.detail : OTHERWISE[cause.type]
  // Only bytes that have no name are told of without one.
  const isNameless = ['hidden', 'repacked', 'structure'].includes(cause.type)
  const { packages, ...others } = cause
  return {
    ...{ ...others, detail, subject: isNameless ? null : cause.subject },
    ...(packages === undefined
      ? {}
      : { packages: { ...packages, rows: packages.rows.map(restateVersions) } }),
  }
}

/** What became of a package, with nothing in the place of a version that is none. */
export function restateVersions<Row extends { readonly from: string | null; readonly to: string | null }>(
  row: Row,
): Row {
  const { from, to } = row
  return {
    ...row,
    from: from === null ? null : plainVersion(from),
    to: to === null ? null : plainVersion(to),
  }
}
