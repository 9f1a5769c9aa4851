/** What a run does once its images are built. */
export { judgeTargets } from './judge-targets.ts'
export { publishJudged } from './publish-judged.ts'
