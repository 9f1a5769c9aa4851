import { setFailed } from '@actions/core'
import type { BuiltTarget, RunResult } from '../../pipeline/run-result.ts'
import { capitalized } from '../../text/capitalized.ts'
import { visible } from '../../text/escape/visible.ts'
import type { WorkflowLog } from './workflow-log.ts'

/**
 * Ends the step by the verdicts on its images: warnings for budgets that are nearly used up, a failed step with one sentence each for
 * those overrun, and one for images that are not where they were to go. Of many images, each sentence names its own.
 */
export function finishStep({ kind, images, unpublished }: RunResult, log: WorkflowLog): void {
  const said = images.flatMap(image => sentencesOf(image, images.length > 1))
  for (const { outcome, sentence } of said) if (outcome === 'warn') log.warning(visible(sentence, 1000))
  const failures = said.filter(({ outcome }) => outcome === 'fail').map(({ sentence }) => sentence)
  if (unpublished !== null) failures.push(`${capitalized(unpublished.message)}.`)
  if (failures.length === 0) return
  log.close()
  const what = kind === 'build' ? 'The image was not pushed.' : 'Nothing was pushed.'
  const withheld = images.some(({ built }) => built.withheld) ? ` ${what}` : ''
  setFailed(visible(`${failures.join(' ')}${withheld}`, 3000))
}

function sentencesOf({ built: { verdict, report } }: BuiltTarget, named: boolean) {
  const { overrideLabel: label } = verdict
  const offer = label === undefined ? '' : ` To accept it, a maintainer sets the label \`${label}\`.`
  return verdict.judgements.map(({ outcome, sentence }) => ({
    outcome,
    sentence: `${named ? `${report.image.name}: ` : ''}${sentence}${outcome === 'fail' ? offer : ''}`,
  }))
}
