import type { PipelinePhase } from './pipeline-event.ts'

/** What a run is at, in words, as the end of a sentence would say it. Foreign text is as it came. */
export function phaseInWords(phase: PipelinePhase): string {
  const words = WORDS[phase.kind]
  return 'subject' in phase ? `${words} ${phase.subject}` : words
}

const WORDS: Readonly<Record<PipelinePhase['kind'], string>> = {
  build: 'building',
  target: 'building the required target',
  fetch: 'reading the layers of',
  measure: 'measuring',
  compare: 'comparing',
  publish: 'pushing from the cache',
  rebuild: 'building the baseline, commit',
  verify: 'trying the advice on',
  report: 'reporting',
}
