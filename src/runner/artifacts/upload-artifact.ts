import { ToolError } from '../../errors/tool-error.ts'
import { visible } from '../../text/escape/visible.ts'
import { runTool } from '../../tools/run-tool.ts'
import { clientProgram } from '../client-program.ts'
import type { ArtifactRequest, ArtifactResponse } from './artifact-client.ts'

const CLIENT = clientProgram('artifact-client')

/** Milliseconds that an upload may take. */
const PATIENCE = 3 * 60_000

export interface UploadOptions {
  /** Environment of the step, with the address of the service and the token. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly signal: AbortSignal
  /** Days that the artifact is kept; default: what the repository says. */
  readonly retentionDays?: number | undefined
  /** Uploads the one file as it is, under its own name, instead of an archive. */
  readonly asFile?: boolean
  /** Milliseconds for the whole upload; default three minutes. */
  readonly patience?: number
}

/**
 * Uploads files as an artifact of the workflow run.
 *
 * @param files absolute paths below `root`
 * @returns null, or one sentence on why it was not uploaded: an artifact is a courtesy.
 * @throws the signal's reason when it aborts.
 */
export async function uploadArtifact(
  name: string,
  files: readonly string[],
  root: string,
  options: UploadOptions,
): Promise<string | null> {
  const { env, signal, retentionDays = null, asFile = false, patience = PATIENCE } = options
  const why = env.ACTIONS_RUNTIME_TOKEN
    ? await upload({ name, files, root, retentionDays, asFile }, { env, signal, patience })
    : 'this run has no token for the artifact service'
  return why === null ? null : `The artifact ${name} was not uploaded: ${visible(why, 500)}`
}

async function upload(
  question: ArtifactRequest,
  { env, signal, patience }: Required<Pick<UploadOptions, 'env' | 'signal' | 'patience'>>,
): Promise<string | null> {
  const timeout = AbortSignal.timeout(patience)
  try {
    const { exitCode, stdout, stderr } = await runTool(process.execPath, [CLIENT, JSON.stringify(question)], {
      env,
      runnerServices: true,
      cwd: question.root,
      signal: AbortSignal.any([signal, timeout]),
    })
    if (exitCode !== 0) return stderr.at(-1) ?? 'its client failed'
    return (JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as ArtifactResponse).problem
  } catch (error) {
    signal.throwIfAborted()
    if (timeout.aborted) return `the artifact service did not answer within ${patience / 1000} s`
    if (!(error instanceof ToolError || error instanceof SyntaxError)) throw error
    return error.message
  }
}
