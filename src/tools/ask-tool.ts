import { getExecOutput } from '@actions/exec'
import { ToolError } from '../errors/tool-error.ts'
import { buildxProgram } from './buildx-program.ts'
import { findProgram } from './find-program.ts'
import { messages } from './messages.ts'
import { lastLines, notStarted, type RunOptions, type ToolRun } from './run-tool.ts'
import { withoutRunnerServices } from './runner-services.ts'

/**
 * Asks a tool what it knows by itself, such as its version or the contexts of this machine: something that it answers at once and without
 * reading anything. `@actions/exec` can neither end a tool nor close its standard input safely, so what asks an engine, a registry or a
 * cluster is for `runTool`. A failed run is a value.
 *
 * @throws ToolError when the tool cannot be started or the run was cancelled.
 */
export async function askTool(
  tool: string,
  args: readonly string[],
  { env, cwd, signal }: Pick<RunOptions, 'env' | 'cwd' | 'signal'>,
): Promise<ToolRun> {
  signal?.throwIfAborted()
  const program = buildxProgram(tool, args, env)
  // `@actions/exec` looks in the PATH of this process, not in that of the tool.
  const file = findProgram(program.file, env.PATH ?? '') ?? tool
  const { exitCode, stdout, stderr } = await getExecOutput(quote(file), [...args], {
    env: definedOnly(withoutRunnerServices(program.env)),
    ...(cwd !== undefined && { cwd }),
    silent: true,
    ignoreReturnCode: true,
  }).catch((cause: unknown) => {
    throw notStarted(tool, cause, cwd)
  })
  if (signal?.aborted === true) throw new ToolError(messages.cancelled(tool), { cause: signal.reason })
  return { exitCode, stdout, stderr: lastLines(stderr) }
}

/** It takes the program as the start of a command line. */
function quote(program: string): string {
  return `"${program.replaceAll('"', '\\"')}"`
}

function definedOnly(env: RunOptions['env']): Record<string, string> {
  const defined = Object.entries(env).filter(pair => pair[1] !== undefined)
  return Object.fromEntries(defined) as Record<string, string>
}
