import type { AdviceRule } from '../../model/advice.ts'
import type { AdviceRow, EachEditRow, ReportAdvice } from '../../model/report.ts'

interface Told {
  readonly fix: string
  readonly reason: string
}

/**
 * Advice by its rule alone. In a run of its own, advice names commands and images; in a report of strangers those could be any command, under
 * our name.
 */
const TOLD: Readonly<Record<AdviceRule, Told>> = {
  'development-dependencies': {
    fix: 'install without development dependencies',
    reason: 'packages that only development needs are in the image',
  },
  'build-tools': {
    fix: 'build in a stage of its own, and copy what was built',
    reason: 'compilers and build systems are in the image',
  },
  'package-manager-cache': {
    fix: 'remove the package manager’s cache in the line that installs, or keep it in a cache mount',
    reason: 'downloads and lists of a package manager are in the image',
  },
  'recommended-packages': {
    fix: 'install without recommended packages',
    reason: 'packages were installed because others recommend them',
  },
  'deleted-later': {
    fix: 'delete files in the line that makes them',
    reason: 'a later line deletes files, which ship all the same',
  },
  'copied-again': {
    fix: 'set owner and mode in the line that makes the files',
    reason: 'a later line changes only owner, mode or times, and ships the files again',
  },
  'overwritten-later': {
    fix: 'write the files once',
    reason: 'a later line overwrites files, which ship all the same',
  },
  'context-clutter': {
    fix: 'exclude the files in .dockerignore',
    reason: 'files that no running image needs came with the build context',
  },
  'build-leftovers': {
    fix: 'leave out what only the build needs',
    reason: 'source maps, or sources beside what was made of them, are in the image',
  },
  'duplicate-files': { fix: 'keep one copy', reason: 'the same content is at several paths' },
  'debug-symbols': { fix: 'strip the programs', reason: 'programs have symbols and debugging sections' },
  documentation: {
    fix: 'remove the documentation in the line that installs it',
    reason: 'manuals, translations and copyright files are in the image',
  },
  'static-program': {
    fix: 'start the last stage from scratch',
    reason: 'the program needs nothing of the image that it stands on',
  },
  'base-image': { fix: 'use a smaller base image', reason: 'a smaller one was found' },
  'copy-before-install': {
    fix: 'install dependencies before the sources are copied',
    reason: 'they are installed again after every edit',
  },
}

/** What would make the image smaller, by the numbers and rules of the report. */
export function retellAdvice({ rows, eachEdit, ...sums }: ReportAdvice): ReportAdvice {
  return { ...sums, rows: rows.map(retellRow), eachEdit: eachEdit.map(retellRow) }
}

function retellRow<Row extends AdviceRow | EachEditRow>(row: Row): Row {
  const { fix, reason } = TOLD[row.rule]
  return { ...row, fix: [fix], reason: [reason] }
}
