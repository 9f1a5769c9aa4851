import type { RequiredCapabilities } from '../buildx/builder/missing-capability.ts'
import { ToolError } from '../errors/tool-error.ts'
import { type ActionInputs, inputsToMask, parseActionInputs } from '../inputs/parse-action-inputs.ts'
import { RunCancelled } from '../pipeline/run-cancelled.ts'
import { environmentFlag } from '../text/go-flag.ts'
import { buildxService } from './builder/buildx-service.ts'
import { installBuildx } from './builder/install-buildx.ts'
import { prepareBuilder } from './builder/prepare-builder.ts'
import { readActionContext } from './event/read-action-context.ts'
import { readRawInputs } from './event/read-raw-inputs.ts'
import { resolveSourceRoot } from './event/resolve-source-root.ts'
import { secretsToMask } from './event/secrets-to-mask.ts'
import { explainWithoutCheckout } from './event/without-checkout.ts'
import { growthAcceptance } from './growth-acceptance.ts'
import { failStep } from './log/fail-step.ts'
import { LogProgress } from './log/log-progress.ts'
import { maskSecrets } from './log/mask-secrets.ts'
import { WorkflowLog } from './log/workflow-log.ts'
import { messages } from './messages.ts'
import { setBuilderOutputs, setMetadataOutput } from './publish/set-outputs.ts'
import type { TempDir, ToolContext } from '../tools/tool-context.ts'
import { runAndReport } from './run-and-report.ts'
import { runnerContext } from './runner-context.ts'

/** The action: inputs to outputs, and a failed step with one sentence when the image is over budget or anything fails. */
export async function runAction(): Promise<void> {
  const log = new WorkflowLog(text => process.stdout.write(text))
  const annotates = environmentFlag(process.env.DOCKER_BUILD_CHECKS_ANNOTATIONS, true)
  const progress = new LogProgress(log, annotates)
  const abort = new AbortController()
  const cancel = () => {
    abort.abort(new ToolError(messages.runCancelled))
  }
  process.once('SIGINT', cancel).once('SIGTERM', cancel)
  try {
    const raw = readRawInputs(process.env)
    const actionContext = readActionContext(process.env, process.cwd())
    const pointedAt = secretsToMask(raw, process.env, actionContext.workspace)
    maskSecrets([...inputsToMask(raw), ...pointedAt], log)
    const inputs = parseActionInputs(raw, actionContext)
    for (const warning of inputs.warnings) log.warning(warning)
    const { workspace: cwd, commit } = actionContext
    const { bake } = inputs
    const given = await runnerContext({ cwd, signal: abort.signal, onEvent: progress.onEvent })
    if (usesWhatIsThere(inputs)) given.answers.ask(inputs.request.builder)
    const [sources, answers] = await Promise.all([
      resolveSourceRoot(bake?.source ?? inputs.request.context, given),
      installBuildx(inputs.buildx, {
        ...given,
        service: buildxService(given),
        say: line => {
          log.lines([line])
        },
      }),
    ])
    const acceptance = growthAcceptance(inputs.acceptance, log)
    const host = { ...given, answers }
    const prepared = await prepareBuilder(inputs.builder, requiredCapabilities(inputs), host, log)
    const context = { ...given, sources, acceptance, ...prepared }
    await setBuilderOutputs(inputs.request.builder, context)
    if (inputs.call === null)
      await runAndReport({ inputs, commit, checks: annotates }, context, log, progress)
    else await evaluateStep(inputs, inputs.call, context, log)
  } catch (error) {
    progress.end()
    // Whatever broke off first says so in words of its own.
    const workspace = process.env.GITHUB_WORKSPACE ?? process.cwd()
    failStep(
      abort.signal.aborted
        ? reasonOfCancel(error, abort.signal)
        : await explainWithoutCheckout(error, workspace),
      log,
    )
  } finally {
    progress.end()
    log.close()
    process.removeListener('SIGINT', cancel).removeListener('SIGTERM', cancel)
  }
}

/** A run that was ended while it published says what became of that. */
function reasonOfCancel(error: unknown, { reason }: AbortSignal): unknown {
  return error instanceof RunCancelled ? error : reason
}

/** What was found wrong fails the step, which has its outputs then, too. */
async function evaluateStep(
  inputs: ActionInputs,
  method: string,
  context: ToolContext & TempDir,
  log: WorkflowLog,
): Promise<void> {
  const { evaluate } = await import('../pipeline/evaluate.ts')
  const { printed, metadata, failure } = await evaluate(inputs, method, context)
  log.lines(printed)
  setMetadataOutput(metadata)
  if (failure !== null) throw failure
}

/** Neither buildx nor a builder is asked for that may not be there yet. */
function usesWhatIsThere({ buildx, builder }: ActionInputs): boolean {
  return buildx.version === null && builder.wanted === null
}

/** As far as the inputs say: the outputs of a bake's targets stand in its files. */
function requiredCapabilities({ request, bake }: ActionInputs): RequiredCapabilities {
  return bake === null
    ? { outputs: request.outputs ?? [], allow: request.allow ?? [] }
    : { outputs: bake.set.flatMap(outputOf), allow: bake.allow }
}

/** The output that an override of a bake says, if it does. */
function outputOf(override: string): string[] {
  return /^[^.=]*\.output\+?=(.*)$/s.exec(override)?.slice(1) ?? []
}
