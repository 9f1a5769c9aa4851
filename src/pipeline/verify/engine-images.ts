import { randomUUID } from 'node:crypto'
import type { BuildContext } from '../../buildx/build-context.ts'
import { solveUnread } from '../../buildx/solve/solve.ts'
import type { BuildRequest } from '../../model/build-request.ts'
import { once } from '../../tools/once.ts'
import { runToolWithin } from '../../tools/run-tool-within.ts'
import type { ToolContext } from '../../tools/tool-context.ts'
import { whenWeEnd } from '../../tools/when-we-end.ts'
import { removing } from './container.ts'

/** Milliseconds. */
const PATIENCE = 15_000

/** What the engine here runs: `linux/amd64`; null where there is none that answers. */
export async function enginePlatform(context: ToolContext): Promise<string | null> {
  const args = ['version', '--format={{.Server.Os}}/{{.Server.Arch}}']
  const run = await runToolWithin(PATIENCE, 'docker', args, context).catch(() => null)
  context.signal.throwIfAborted()
  return run?.exitCode === 0 ? run.stdout.trim() : null
}

/**
 * A name in the engine that no one else uses. The image is removed when the task has ended, however it ended, even when this process is
 * killed.
 */
export async function withEngineImage<Result>(
  context: ToolContext,
  task: (name: string) => Promise<Result>,
): Promise<Result> {
  const name = `slim-build-verify:${randomUUID()}`
  const remove = ['image', 'rm', '--force', name] as const
  const letGo = whenWeEnd(['docker', ...remove], context)
  try {
    return await task(name)
  } finally {
    await removing(remove, context)
    letGo()
  }
}

/** Brings the image of a request into the engine, when it is first asked for, from the builder's cache. */
export function imageInEngine(
  request: BuildRequest,
  name: string,
  context: BuildContext,
): () => Promise<string> {
  return once(async () => {
    await solveUnread({ ...request, outputs: [], load: true, tags: [name] }, context)
    return name
  })
}
