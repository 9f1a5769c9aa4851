import { setFailed } from '@actions/core'
import type { BakedImage, BakeResult } from '../../pipeline/bake/run-bake.ts'
import { visible } from '../../report/escape/visible.ts'
import type { WorkflowLog } from './workflow-log.ts'

/** Ends the step by the verdicts on all images of a bake, as {@link conclude} does by that on one; each sentence names its image. */
export function concludeBake({ images }: Pick<BakeResult, 'images'>, log: WorkflowLog): void {
  const said = images.flatMap(image => sentencesOf(image, images.length > 1))
  for (const { outcome, sentence } of said) if (outcome === 'warn') log.warning(visible(sentence, 1000))
  const failures = said.filter(({ outcome }) => outcome === 'fail').map(({ sentence }) => sentence)
  if (failures.length === 0) return
  log.close()
  const withheld = images.some(({ built }) => built.withheld) ? ' Nothing was pushed.' : ''
  setFailed(visible(`${failures.join(' ')}${withheld}`, 3000))
}

function sentencesOf({ built: { verdict, report } }: BakedImage, named: boolean) {
  return verdict.judgements.map(({ outcome, sentence }) => ({
    outcome,
    sentence: named ? `${report.image.name}: ${sentence}` : sentence,
  }))
}
