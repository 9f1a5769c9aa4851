import type { BuilderNeeds } from '../buildx/builder/engine-lacks.ts'
import { ToolError } from '../errors/tool-error.ts'
import { type ActionInputs, inputsToMask, parseActionInputs } from '../inputs/parse-action-inputs.ts'
import { evaluate } from '../pipeline/evaluate.ts'
import { environmentFlag } from '../text/go-flag.ts'
import { actionTools } from './action-tools.ts'
import { buildxService } from './builder/buildx-service.ts'
import { installBuildx } from './builder/install-buildx.ts'
import { prepareBuilder } from './builder/prepare-builder.ts'
import { readRawInputs } from './event/read-raw-inputs.ts'
import { readSurroundings } from './event/read-surroundings.ts'
import { growthAcceptance } from './growth-acceptance.ts'
import { failStep } from './log/fail-step.ts'
import { LogProgress } from './log/log-progress.ts'
import { maskSecrets } from './log/mask-secrets.ts'
import { WorkflowLog } from './log/workflow-log.ts'
import { setBuilderOutputs } from './publish/set-outputs.ts'
import { readForeignSecrets } from './read-foreign-secrets.ts'
import { runAndReport } from './run-and-report.ts'
import { withSources } from './with-sources.ts'

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
    const surroundings = readSurroundings(process.env, process.cwd())
    const pointedAt = readForeignSecrets(raw, process.env, surroundings.workspace)
    maskSecrets([...inputsToMask(raw), ...pointedAt], log)
    const inputs = parseActionInputs(raw, surroundings)
    for (const warning of inputs.warnings) log.warning(warning)
    const { workspace: cwd, commit } = surroundings
    const { bake } = inputs
    const own = await withSources(
      actionTools({ cwd, signal: abort.signal, onEvent: progress.onEvent }),
      bake?.source ?? inputs.request.context,
    )
    await installBuildx(inputs.buildx, {
      ...own,
      service: buildxService(own),
      say: line => {
        log.lines([line])
      },
    })
    const acceptance = growthAcceptance(inputs.acceptance, log)
    const tools = { ...(await prepareBuilder(inputs.builder, builderNeeds(inputs), own, log)), acceptance }
    await setBuilderOutputs(inputs.request.builder, tools)
    if (inputs.call === null) await runAndReport({ inputs, commit, checks: annotates }, tools, log, progress)
    else log.lines(await evaluate(inputs, inputs.call, tools))
  } catch (error) {
    progress.end()
    // Whatever broke off first says so in words of its own.
    failStep(abort.signal.aborted ? abort.signal.reason : error, log)
  } finally {
    progress.end()
    log.close()
    process.removeListener('SIGINT', cancel).removeListener('SIGTERM', cancel)
  }
}

/** As far as the inputs say: the outputs of a bake's targets stand in its files. */
function builderNeeds({ request, bake }: ActionInputs): BuilderNeeds {
  return bake === null
    ? { outputs: request.outputs ?? [], allow: request.allow ?? [] }
    : { outputs: bake.set.flatMap(outputOf), allow: bake.allow }
}

/** The output that an override of a bake says, if it does. */
function outputOf(override: string): string[] {
  return /^[^.=]*\.output\+?=(.*)$/s.exec(override)?.slice(1) ?? []
}
