import { setFailed } from '@actions/core'
import type { Collected, CollectedJobReport, RefusedArtifact } from '../collect/collected.ts'
import { type Expected, parseExpected } from '../collect/expected.ts'
import { overviewOfRun } from '../collect/overview-of-run.ts'
import { quoteNames } from '../collect/quote-names.ts'
import { reportArtifactName } from '../collect/report-artifact.ts'
import { restateJobReport } from '../collect/restate-job-report.ts'
import { showableOverview } from '../collect/showable-overview.ts'
import { InputError } from '../errors/input-error.ts'
import { ToolError } from '../errors/tool-error.ts'
import { parseReportInputs, type ReportInputs } from '../inputs/parse-report-inputs.ts'
import type { Overview } from '../model/overview.ts'
import type { CheckLocation } from '../publish/check-location.ts'
import type { GitHubApi } from '../publish/github-api.ts'
import { appendJobSummary } from '../publish/job-summary.ts'
import { publishCheck } from '../publish/publish-check.ts'
import { publishFailedCheck } from '../publish/publish-failed-check.ts'
import { publishOverviewCheck } from '../publish/publish-overview-check.ts'
import { publishComment } from '../publish/pull-request-comment.ts'
import { listRunJobs } from '../publish/run-jobs.ts'
import { clipText } from '../report/build/clip-text.ts'
import type { CommitLinks } from '../report/markdown-options.ts'
import { visible } from '../text/escape/visible.ts'
import { collectJobReports, type KnownJobReports } from './artifacts/collect-job-reports.ts'
import { type CollectedRun, findCollectedRun } from './artifacts/collected-run.ts'
import { readOnlyNotice } from './event/read-only-token.ts'
import { readRawInputs } from './event/read-raw-inputs.ts'
import { failStep } from './log/fail-step.ts'
import { WorkflowLog } from './log/workflow-log.ts'
import { messages } from './messages.ts'
import { openGitHubApi, repositoryOfRun } from './publish/open-github-api.ts'
import { ofWorkflow } from './publish/run-comment.ts'

/** Images that get a check each; a run of more shows what it is in its comment. */
const MOST_CHECKS = 20

/** The action in `report/`: collects what the jobs of a run have reported, and reports it once. */
export async function runReport(): Promise<void> {
  const log = new WorkflowLog(text => process.stdout.write(text))
  const abort = new AbortController()
  const cancel = () => {
    abort.abort(new ToolError(messages.runCancelled))
  }
  process.once('SIGINT', cancel).once('SIGTERM', cancel)
  try {
    const raw = readRawInputs(process.env)
    const token = raw.get('github-token')?.trim() ?? ''
    if (token !== '') log.mask(token)
    const inputs = parseReportInputs(raw)
    for (const warning of inputs.warnings) log.warning(warning)
    await collectAndTell(inputs, process.env, abort.signal, log)
  } catch (error) {
    failStep(error, log)
  } finally {
    log.close()
    process.removeListener('SIGINT', cancel).removeListener('SIGTERM', cancel)
  }
}

async function collectAndTell(
  inputs: ReportInputs,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
  log: WorkflowLog,
): Promise<void> {
  const repository = repositoryOfRun(env)
  if (repository === null) throw new InputError(messages.notOnGitHub)
  const api = inputs.token === null ? null : openGitHubApi(env, inputs.token)
  const expected = parseExpected(inputs.expected)
  const run = await findCollectedRun(inputs.run, { repository, api }, env, signal)
  const overview = await overviewOf(run, expected, { repository, api }, log)
  const links = { server: env.GITHUB_SERVER_URL ?? 'https://github.com', repository, sha: run.headSha }
  const warning = await appendJobSummary(overview, { file: env.GITHUB_STEP_SUMMARY, links })
  if (warning !== null) log.warning(warning)
  if (run.whyNotPosted !== null) log.notice(`Nothing is posted. ${run.whyNotPosted}`)
  else if (api !== null) {
    const isCommentLost = await comment(overview, run, { inputs, links, api }, log)
    const { own, shownAs } = run
    if (!own) await check(overview, { links: { ...links, source: shownAs }, api, isCommentLost }, log)
  }
  conclude(overview, inputs.failOn === 'any' || (inputs.failOn === 'auto' && run.own), log)
}

async function overviewOf(
  run: CollectedRun,
  expected: Expected,
  { repository, api }: { readonly repository: string; readonly api: GitHubApi | null },
  log: WorkflowLog,
): Promise<Overview> {
  const known: KnownJobReports = new Map()
  await collectJobReports(run.source, run.id, known)
  const { jobs, problem } =
    api === null ? { jobs: null, problem: null } : await listRunJobs(api, { repository, run: run.id })
  if (problem !== null)
    log.warning(`The jobs of the run could not be listed: ${problem}. Jobs without a report are not listed.`)
  const overview = overviewOfRun({ ...jobReportsOf(known, run), jobs }, expected)
  return showableOverview(run.foreign ? quoteNames(overview) : overview)
}

/** Those that the run can have, restated where anybody may have written them. */
function jobReportsOf(
  known: KnownJobReports,
  { attempt, foreign }: CollectedRun,
): Pick<Collected, 'legs' | 'refused'> {
  const legs: CollectedJobReport[] = []
  const refused: RefusedArtifact[] = []
  for (const one of known.values()) {
    if ('reason' in one) refused.push(one)
    else if (one.leg.attempt > attempt)
      refused.push(refuseJobReport(one, `it is of attempt ${one.leg.attempt} of a run that had ${attempt}`))
    else if (foreign) restate(one, legs, refused)
    else legs.push(one)
  }
  return { legs, refused }
}

/** What cannot be restated, for whatever reason, is a row that says so. */
function restate(one: CollectedJobReport, legs: CollectedJobReport[], refused: RefusedArtifact[]): void {
  try {
    legs.push({ id: one.id, leg: restateJobReport(one.leg) })
  } catch {
    refused.push(refuseJobReport(one, 'it is not what slim-build writes'))
  }
}

function refuseJobReport({ id, leg }: CollectedJobReport, reason: string): RefusedArtifact {
  return { id, name: reportArtifactName(leg), reason }
}

interface Publishing {
  readonly inputs: ReportInputs
  readonly links: CommitLinks
  readonly api: GitHubApi
}

/** Whether the comment could not be written for another reason than a missing permission, so that what stands there may be wrong. */
async function comment(
  overview: Overview,
  { id, attempt, workflow, pull }: CollectedRun,
  { inputs, links, api }: Publishing,
  log: WorkflowLog,
): Promise<boolean> {
  const { mode, key } = inputs.comment
  if (mode === 'never') return false
  if (overview.reports.length + overview.unmeasured.length === 0) {
    log.notice('No job of the run reported an image, so there is no comment.')
    return false
  }
  if (typeof pull === 'string') {
    log.notice(`There is no comment. ${pull}`)
    return false
  }
  const { number, others, authorIsBot, readOnlyFor } = pull
  if (others.length > 0) log.notice(severalNotice([number, ...others]))
  const about = { authorIsBot, mode, key: clipText(ofWorkflow(workflow, key)), run: { id, attempt }, links }
  let isLost = false
  for (const pullRequest of [number, ...others]) {
    const target = { ...about, pullRequest, readOnly: readOnlyFor !== null }
    const problem = await publishComment(overview, target, api)
    if (problem === null) continue
    isLost ||= !problem.refused
    if (problem.refused && readOnlyFor !== null) log.notice(readOnlyNotice(readOnlyFor))
    else log.warning(problem.sentence)
  }
  return isLost
}

/** One branch may be meant for several others, and each has its own run: what a comment compares with is in its text. */
function severalNotice(numbers: readonly number[]): string {
  const list = numbers.map(number => `#${number}`).join(', ')
  return `The commit is the head of several pull requests (${list}): each gets the report of this run, which compares with the base of one.`
}

interface CheckedCommit extends Pick<Publishing, 'api'> {
  readonly links: CheckLocation
  /** No check is green then: the comment may still say something else. */
  readonly isCommentLost: boolean
}

/** One check for all images where there are several, which a branch can require, and one for each. */
async function check(overview: Overview, commit: CheckedCommit, log: WorkflowLog): Promise<void> {
  const problem = await checkTogether(overview, commit)
  if (problem !== null) {
    log.warning(problem)
    return
  }
  const each = checksOfEach(overview, commit)
  if (each.length > MOST_CHECKS) {
    log.notice(
      `The commit got one check for all images: the run has ${each.length}, more than ${MOST_CHECKS}.`,
    )
    return
  }
  for (const publish of each) {
    const warning = await publish()
    if (warning === null) continue
    log.warning(warning)
    return
  }
}

/** Also of an image whose build failed: an earlier attempt may have a green one. */
function checksOfEach(
  { reports, legs, unmeasured }: Overview,
  { links, api, isCommentLost }: CheckedCommit,
): (() => Promise<string | null>)[] {
  const failed = unmeasured.filter(({ state }) => state === 'failed')
  return [
    ...reports.map((report, index) => {
      return () => publishCheck(report, links, api, legs?.[index] ?? null, isCommentLost)
    }),
    // A single one is shown already.
    ...(reports.length + unmeasured.length > 1 ? failed : []).map(image => {
      return () => publishFailedCheck(image, links, api)
    }),
  ]
}

/** What a single image cannot say: that of all, or that there are no numbers. */
async function checkTogether(
  overview: Overview,
  { links, api, isCommentLost }: CheckedCommit,
): Promise<string | null> {
  const { reports, unmeasured } = overview
  if (reports.length + unmeasured.length > 1)
    return await publishOverviewCheck(overview, links, api, isCommentLost)
  const [image] = unmeasured
  return image === undefined ? null : await publishFailedCheck(image, links, api)
}

/** Says what there is, and fails the step when it should and not all is well. */
function conclude({ reports, legs = [], unmeasured }: Overview, fails: boolean, log: WorkflowLog): void {
  const named = reports.map(({ image, verdict }, index) => {
    return { name: withLabel(image.name, legs[index]), outcome: verdict.outcome }
  })
  const over = named.filter(({ outcome }) => outcome === 'fail').map(({ name }) => name)
  log.lines([
    ...named.map(({ name, outcome }) => `${visible(name)}: ${outcome}`),
    ...unmeasured.map(({ name, leg, reason }) => `${visible(withLabel(name, leg))}: ${visible(reason, 500)}`),
  ])
  if (!fails || over.length + unmeasured.length === 0) return
  log.close()
  const missing = unmeasured.map(({ name, leg }) => withLabel(name, leg))
  setFailed([...say('Over budget', over), ...say('Without numbers', missing)].join(' '))
}

/** Images of one name are told apart by what is behind it. */
function withLabel(name: string, leg: string | null = null): string {
  return leg === null ? name : `${name} (${leg})`
}

function say(what: string, names: readonly string[]): string[] {
  const shown = names.slice(0, 20).map(name => visible(name, 60))
  const more = names.length > shown.length ? ` and ${names.length - shown.length} more` : ''
  return names.length === 0 ? [] : [`${what}: ${shown.join(', ')}${more}.`]
}
