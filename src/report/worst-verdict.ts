import { worstOf } from '../judge/worst-outcome.ts'
import type { Report } from '../model/report.ts'

/** The worst verdict of several reports; null of none. */
export function worstVerdict(reports: readonly Report[]): Report['verdict']['outcome'] | null {
  return worstOf(reports.map(({ verdict }) => verdict.outcome))
}
