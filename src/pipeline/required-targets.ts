import path from 'node:path'
import { dockerfilePath } from '../buildx/dockerfile-path.ts'
import { explainFailure } from '../buildx/solve/explain-failure.ts'
import { runTool } from '../buildx/run-tool.ts'
import { needsRunnerServices } from '../buildx/runner-services.ts'
import { solveArguments } from '../buildx/solve/solve-arguments.ts'
import { SolveProgress } from '../buildx/solve/solve-progress.ts'
import { InputError } from '../errors/input-error.ts'
import type { SolveRequest } from '../inputs/solve-request.ts'
import { quoteText } from '../oci/quote-text.ts'
import type { PipelineTools } from './pipeline-tools.ts'

/**
 * Builds the stages that must succeed before the image is built: a `test`, a `security-scan`. They are the image's own build
 * with another target; what they make stays in the builder's cache.
 *
 * @throws InputError, BuildFailure or ToolError that names the target, at the first one that does not build.
 */
export async function buildRequiredTargets(
  targets: readonly string[],
  request: SolveRequest,
  tools: PipelineTools,
): Promise<void> {
  if (targets.length > 0 && (request.context === '-' || request.file === '-')) {
    throw new InputError('A build from standard input cannot have required targets; give files instead')
  }
  for (const target of targets) {
    tools.onEvent({ type: 'phase', phase: { kind: 'target', subject: target } })
    try {
      await buildTarget(target, request, tools)
    } catch (error) {
      if (error instanceof Error && !tools.signal.aborted) {
        error.message = `the required target ${quoteText(target)} did not build: ${error.message}`
      }
      throw error
    }
  }
}

async function buildTarget(target: string, request: SolveRequest, tools: PipelineTools): Promise<void> {
  const staged = { ...request, ...WITHOUT_IMAGE, target }
  const plan = {
    outputs: ['type=cacheonly'],
    load: false,
    exportsImage: false,
  }
  const { args, env } = solveArguments(staged, plan, path.join(tools.tempDir, 'target.json'))
  const progress = new SolveProgress(event => {
    tools.onEvent({ type: 'solve', event })
  })
  const { exitCode } = await runTool('docker', args, {
    env: { ...tools.env, ...env },
    runnerServices: needsRunnerServices(staged),
    cwd: tools.cwd,
    signal: tools.signal,
    onErrorLine: line => {
      progress.line(line)
    },
  })
  progress.end()
  if (exitCode === 0) return
  throw explainFailure({
    command: 'docker buildx build',
    exitCode,
    text: progress.plainText,
    vertices: progress.vertices.values(),
    dockerfile: dockerfilePath(staged, tools.cwd, tools.sources),
  })
}

/** What is said of the image, not of the stages; caches are written by the image's own build alone. */
const WITHOUT_IMAGE = {
  tags: [],
  annotations: [],
  attests: [],
  provenance: 'false',
  sbom: '',
  cacheTo: [],
  push: false,
  load: false,
} as const satisfies Partial<SolveRequest>
