import { setFailed } from '@actions/core'
import path from 'node:path'
import { ToolError } from '../errors/tool-error.ts'
import { configLayers } from '../inputs/config-layers.ts'
import { environmentFlag } from '../inputs/environment-flag.ts'
import type { CommitContext } from '../inputs/git-context.ts'
import { type ActionInputs, inputsToMask, parseActionInputs } from '../inputs/parse-action-inputs.ts'
import { readConfig } from '../inputs/read-config.ts'
import type { Verdict } from '../judge/verdict.ts'
import { evaluateBuild } from '../pipeline/evaluate-build.ts'
import type { PipelineTools } from '../pipeline/pipeline-tools.ts'
import { reproducibleRequest } from '../pipeline/reproducible-request.ts'
import type { BuiltImage } from '../pipeline/run-build.ts'
import { runMerge } from '../pipeline/run-merge.ts'
import { type ReportFiles, writeReportFiles } from '../pipeline/write-report-files.ts'
import { visible } from '../report/escape/visible.ts'
import { renderTerminal } from '../report/render-terminal.ts'
import { actionTools } from './action-tools.ts'
import { buildWithCache } from './build-with-cache.ts'
import { checkCommit } from './check-commit.ts'
import { commentOnPullRequest } from './comment-on-pull-request.ts'
import { failStep } from './fail-step.ts'
import { installBuildx } from './install-buildx.ts'
import { LogProgress } from './log-progress.ts'
import { prepareBuilder } from './prepare-builder.ts'
import { readForeignSecrets } from './read-foreign-secrets.ts'
import { readRawInputs } from './read-raw-inputs.ts'
import { readSecretsHint } from './read-secrets-hint.ts'
import { readSurroundings } from './read-surroundings.ts'
import { setBuilderOutputs, setOutputs } from './set-outputs.ts'
import { uploadBuildRecord } from './upload-build-record.ts'
import { WorkflowLog } from './workflow-log.ts'
import { writeSummary } from './write-summary.ts'

/** Columns of the report in the log. */
const LOG_WIDTH = 120

/** The action: inputs to outputs, and a failed step with one sentence when the image is over budget or anything fails. */
export async function runAction(): Promise<void> {
  const log = new WorkflowLog(text => process.stdout.write(text))
  const annotates = environmentFlag(process.env.DOCKER_BUILD_CHECKS_ANNOTATIONS, true)
  const progress = new LogProgress(log, annotates)
  const abort = new AbortController()
  const cancel = () => {
    abort.abort(new ToolError('The run was cancelled'))
  }
  process.once('SIGINT', cancel).once('SIGTERM', cancel)
  try {
    const raw = readRawInputs(process.env)
    for (const secret of inputsToMask(raw)) log.mask(secret)
    const surroundings = readSurroundings(process.env, process.cwd())
    for (const secret of readForeignSecrets(raw, process.env, surroundings.workspace)) log.mask(secret)
    const inputs = parseActionInputs(raw, surroundings)
    for (const warning of inputs.warnings) log.warning(warning)
    const { workspace: cwd, commit } = surroundings
    const own = actionTools({ cwd, signal: abort.signal, onEvent: progress.onEvent })
    await installBuildx(inputs.buildx, {
      ...own,
      say: line => {
        log.lines([line])
      },
    })
    const tools = await prepareBuilder(inputs.builder, own, log)
    await setBuilderOutputs(inputs.request.builder, tools)
    if (inputs.call === null)
      await buildAndReport({ inputs, commit, checks: annotates }, tools, log, progress)
    else log.lines(await evaluateBuild(inputs.request, inputs.call, tools))
  } catch (error) {
    progress.end()
    failStep(error, log)
  } finally {
    progress.end()
    log.close()
    process.removeListener('SIGINT', cancel).removeListener('SIGTERM', cancel)
  }
}

interface Step {
  readonly inputs: ActionInputs
  readonly commit: CommitContext | null
  /** Whether BuildKit's checks become annotations. */
  readonly checks: boolean
}

async function buildAndReport(
  { inputs, commit, checks }: Step,
  tools: PipelineTools,
  log: WorkflowLog,
  progress: LogProgress,
): Promise<void> {
  const { file, required } = inputs.config
  const config = await readConfig(file, path.resolve(tools.cwd, file), required)
  const { layers, warnings } = configLayers(config, inputs.image, file)
  for (const warning of warnings) log.warning(warning)
  const baseline =
    inputs.baseline === null
      ? ({ kind: 'none', reason: 'No baseline was named (input `baseline`)' } as const)
      : ({ kind: 'image', location: inputs.baseline, required: false } as const)
  const run = {
    request: inputs.reproducible ? await reproducibleRequest(inputs.request, tools) : inputs.request,
    image: inputs.image,
    budgets: [...layers, inputs.budgets],
    baseline,
    pushWhen: inputs.pushWhen,
    requiredTargets: inputs.requiredTargets,
    checks,
    secretsHint: readSecretsHint(process.env),
  }
  const { tags = [], annotations = [] } = run.request
  const built =
    inputs.merge === null
      ? await buildWithCache(run, inputs.cache, tools, log)
      : await runMerge({ ...run, directory: inputs.merge, tags, annotations }, tools)
  progress.end()
  const reportDir = path.resolve(tools.cwd, inputs.reportDir ?? path.join(tools.tempDir, 'report'))
  setOutputs(built, await writeFiles(reportDir, built, log))
  await uploadBuildRecord(built, inputs.request.builder, tools, log)
  await writeSummary(built.report, commit, log)
  await commentOnPullRequest(built.report, inputs.comment, log)
  await checkCommit(built.report, inputs.check, log)
  log.rendered(renderTerminal(built.report, { width: LOG_WIDTH, colour: true }))
  conclude(built, log)
}

/** The image may be pushed already: files that cannot be written must not cost the step its outputs. */
async function writeFiles(
  directory: string,
  built: BuiltImage,
  log: WorkflowLog,
): Promise<ReportFiles | null> {
  try {
    return await writeReportFiles(directory, built)
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    log.warning(`The report files were not written: ${error.message}`)
    return null
  }
}

function conclude({ verdict, withheld }: BuiltImage, log: WorkflowLog): void {
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
