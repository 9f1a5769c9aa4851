import { rm } from 'node:fs/promises'
import { quoteText } from '../../text/quote-text.ts'
import { askTool } from '../../tools/ask-tool.ts'
import { type RunOptions, runTool, type ToolRun } from '../../tools/run-tool.ts'
import { builderExists, currentBuilder } from './builder-exists.ts'
import type { CreatedBuilder } from './created-builder.ts'
import { toolReason } from './tool-reason.ts'

/** Milliseconds: a pod may take half a minute to end. */
const PATIENCE = 60_000
/** Milliseconds that a question to buildx alone may take on a busy machine. */
const LEAST = 5000

/**
 * Removes a builder, however far it came, with its containers, pods and TLS files. Removing one that is gone is fine.
 *
 * @param patience milliseconds after which an engine counts as one that does not answer.
 * @returns a sentence for each thing that could not be removed. Never throws.
 */
export async function removeBuilder(
  made: CreatedBuilder,
  options: RunOptions,
  patience = PATIENCE,
): Promise<string[]> {
  const attempts = [
    () => removeInstance(made, options, patience),
    () => restoreCurrent(made, options),
    () => removeCertificates(made),
    () => removeContext(made, options),
  ]
  const warnings: string[] = []
  for (const attempt of attempts) {
    const warning = await attempt().catch((error: unknown) =>
      error instanceof Error ? error.message : String(error),
    )
    if (warning !== null) warnings.push(`Builder ${quoteText(made.name)}: ${warning}`)
  }
  return warnings
}

async function removeInstance(
  made: CreatedBuilder,
  options: RunOptions,
  patience: number,
): Promise<string | null> {
  const keep = made.keepState ? ['--keep-state'] : []
  const run = await runFor(patience, ['buildx', 'rm', ...keep, '--', made.name], options)
  if (run !== null && (run.exitCode === 0 || isUnknown(run))) return null
  const forgotten = await forget(made, options, patience)
  return `it was not removed: ${reasonOf(run, made, patience)}; ${laterRemoval(made, forgotten)}`
}

/**
 * buildx forgets a builder even when it cannot reach what belongs to it, and so it does when it is ended while it waits for an
 * engine that does not answer. Asking once more, for nothing but that, is for those cases in which it did not come to it.
 */
async function forget({ name }: CreatedBuilder, options: RunOptions, patience: number): Promise<boolean> {
  const args = ['buildx', 'rm', '--keep-daemon', '--', name]
  for (const wait of [patience / 4, patience / 8]) {
    const run = await runFor(Math.max(wait, LEAST), args, options)
    if (run !== null && (run.exitCode === 0 || isUnknown(run))) return true
  }
  return false
}

/** Null when the tool was ended because it took longer. */
async function runFor(
  milliseconds: number,
  args: readonly string[],
  options: RunOptions,
): Promise<ToolRun | null> {
  const timeout = AbortSignal.timeout(milliseconds)
  const signal = options.signal === undefined ? timeout : AbortSignal.any([options.signal, timeout])
  try {
    return await runTool('docker', args, { ...options, signal })
  } catch (error) {
    if (timeout.aborted && options.signal?.aborted !== true) return null
    throw error
  }
}

function isUnknown({ stderr }: ToolRun): boolean {
  return stderr.some(line => /no builder .* found/.test(line))
}

function reasonOf(run: ToolRun | null, { name }: CreatedBuilder, patience: number): string {
  if (run === null) return `its engine did not answer within ${patience / 1000} s`
  const prefix = `failed to remove ${name}: `
  const line = run.stderr.find(text => text.startsWith(prefix))
  return line === undefined ? toolReason(run) : quoteText(line.slice(prefix.length), 500)
}

/** How to remove by hand what is left, once its engine or cluster is there again. */
function laterRemoval({ name, driver, keepState }: CreatedBuilder, forgotten: boolean): string {
  if (!forgotten) return `remove it later with docker buildx rm ${name}`
  const first = `buildx_buildkit_${name}0`
  switch (driver) {
    case 'docker-container':
      return `buildx has forgotten it; remove its container ${first} later by hand: docker container rm --force ${first}${keepState ? '' : ` && docker volume rm ${first}_state`} (further nodes end in 1, 2…)`
    case 'kubernetes':
      return `buildx has forgotten it; remove its pods later by hand: kubectl delete deployment ${name}0 (further nodes end in 1, 2… or have names of their own)`
    case 'remote':
    case 'cloud':
      return 'buildx has forgotten it, and nothing else is left to remove'
  }
}

/** buildx falls back to the engine's own builder when the current one is removed. */
async function restoreCurrent(
  { use, previous }: CreatedBuilder,
  options: RunOptions,
): Promise<string | null> {
  if (!use || previous === null) return null
  if ((await currentBuilder(options)) === previous || !(await builderExists(previous, options))) return null
  const run = await askTool('docker', ['buildx', 'use', '--', previous], options)
  return run.exitCode === 0
    ? null
    : `${quoteText(previous)} could not be made the current builder again: ${toolReason(run)}`
}

async function removeContext({ context }: CreatedBuilder, options: RunOptions): Promise<string | null> {
  if (context === null) return null
  const run = await askTool('docker', ['context', 'rm', '--force', '--', context], options)
  return run.exitCode === 0
    ? null
    : `its Docker context ${quoteText(context)} was not removed: ${toolReason(run)}`
}

async function removeCertificates({ certificates }: CreatedBuilder): Promise<string | null> {
  if (certificates === null) return null
  await rm(certificates, { recursive: true, force: true, maxRetries: 3 })
  return null
}
