import { getExecOutput } from '@actions/exec'
import { accessSync, constants, statSync } from 'node:fs'
import path from 'node:path'
import { ToolError } from '../errors/tool-error.ts'
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
  const program = findProgram(tool, env.PATH ?? '')
  const { exitCode, stdout, stderr } = await getExecOutput(quote(program), [...args], {
    env: definedOnly(withoutRunnerServices(env)),
    ...(cwd !== undefined && { cwd }),
    silent: true,
    ignoreReturnCode: true,
  }).catch((cause: unknown) => {
    throw notStarted(tool, cause, cwd)
  })
  if (signal?.aborted === true) throw new ToolError(messages.cancelled(tool), { cause: signal.reason })
  return { exitCode, stdout, stderr: lastLines(stderr) }
}

/** `@actions/exec` looks in the PATH of this process, not in that of the tool; it knows what Windows adds to names. */
function findProgram(tool: string, searched: string): string {
  const folders = searched.split(path.delimiter).filter(folder => folder !== '')
  return folders.map(folder => path.resolve(folder, tool)).find(isProgram) ?? tool
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

/** It takes the program as the start of a command line. */
function quote(program: string): string {
  return `"${program.replaceAll('"', '\\"')}"`
}

function definedOnly(env: RunOptions['env']): Record<string, string> {
  const defined = Object.entries(env).filter(pair => pair[1] !== undefined)
  return Object.fromEntries(defined) as Record<string, string>
}
