import { expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { BaselineCause } from '../src/model/report-baseline.ts'
import type { SkippedBy } from '../src/model/verdict.ts'

/**
 * The row of docs/cannot-tell.md for each cause that the code knows; the types of the causes make a new one fail to compile here. Null: it is
 * meant, and told below the table.
 */
const CAUSES: Readonly<Record<BaselineCause | SkippedBy, string | null>> = {
  'not-wanted': null,
  settled: null,
  'no-commit': 'which commit to compare with is not known',
  'new-image': 'the platform or the image is new',
  'no-measurement': 'no measurement is stored',
  expired: 'the measurement is no longer kept',
  'not-trusted': 'it was stored by a run of the same pull request',
  indistinct: 'several images cannot be told apart',
  'build-failed': 'the commit does not build',
  absent: 'the registry has no such image, or refuses it',
  refused: 'the registry has no such image, or refuses it',
  'other-platform': 'the platform or the image is new',
  unavailable: 'the registry did not answer',
  'no-platform': 'the image has no such platform',
}

/** Reasons that follow from the numbers themselves (src/judge/budgets/growth.ts). */
const NUMBERS = [
  'earlier steps of the job made files of the image',
  'compressed bytes cannot be compared',
  'the baseline is empty',
]

test('each reason why a budget was not judged has its row, and each row its reason', () => {
  const document = readFileSync(path.join(import.meta.dirname, '../docs/cannot-tell.md'), 'utf8')
  const [, section = ''] = document.split(/^## A budget was not judged$/m)
  const [table = ''] = section.split(/^## /m, 1)
  const rows = [...table.matchAll(/^\| (?!reason|-)(.*?) +\|/gm)].map(([, reason]) => reason)
  const reasons = [...Object.values(CAUSES).filter(reason => reason !== null), ...NUMBERS]
  expect(rows.toSorted()).toStrictEqual([...new Set(reasons)].sort())
})
