import { setFailed } from '@actions/core'
import type { Verdict } from '../../judge/verdict.ts'
import type { BuiltImage } from '../../pipeline/run-build.ts'
import { visible } from '../../report/escape/visible.ts'
import type { WorkflowLog } from './workflow-log.ts'

/** Ends the step by its verdict: warnings for budgets that are nearly used up, a failed step with one sentence each for those overrun. */
export function conclude(
  { verdict, withheld }: Pick<BuiltImage, 'verdict' | 'withheld'>,
  log: WorkflowLog,
): void {
  for (const { outcome, sentence } of verdict.judgements)
    if (outcome === 'warn') log.warning(visible(sentence, 1000))
  if (verdict.outcome !== 'fail') return
  log.close()
  setFailed(visible(`${failures(verdict)}${withheld ? ' The image was not pushed.' : ''}`, 3000))
}

function failures(verdict: Verdict): string {
  return verdict.judgements
    .filter(({ outcome }) => outcome === 'fail')
    .map(({ sentence }) => sentence)
    .join(' ')
}
