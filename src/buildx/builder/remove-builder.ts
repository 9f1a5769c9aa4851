import { rm } from 'node:fs/promises'
import { quoteText } from '../../oci/quote-text.ts'
import { runTool, type RunOptions } from '../run-tool.ts'
import { builderExists, currentBuilder } from './builder-exists.ts'
import type { MadeBuilder } from './made-builder.ts'
import { toolReason } from './tool-reason.ts'

/**
 * Removes a builder, however far it came, with its containers, pods and TLS files. Removing one that is gone is fine.
 *
 * @returns a sentence for each thing that could not be removed. Never throws.
 */
export async function removeBuilder(made: MadeBuilder, options: RunOptions): Promise<string[]> {
  const attempts = [
    () => removeInstance(made, options),
    () => restoreCurrent(made, options),
    () => removeCertificates(made),
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

async function removeInstance(made: MadeBuilder, options: RunOptions): Promise<string | null> {
  const keep = made.keepState ? ['--keep-state'] : []
  const run = await runTool('docker', ['buildx', 'rm', ...keep, '--', made.name], options)
  if (run.exitCode === 0 || run.stderr.some(line => /no builder .* found/.test(line))) return null
  const prefix = `failed to remove ${made.name}: `
  const line = run.stderr.find(text => text.startsWith(prefix))
  const reason = line === undefined ? toolReason(run) : quoteText(line.slice(prefix.length), 500)
  return `it was not removed: ${reason}${await laterRemoval(made, options)}`
}

/** How to remove it by hand. buildx forgets a builder even when it could not reach all that belongs to it. */
async function laterRemoval({ name, driver }: MadeBuilder, options: RunOptions): Promise<string> {
  if (await builderExists(name, options).catch(() => false))
    return `; later, docker buildx rm ${name} will do`
  if (driver !== 'docker-container') return ''
  return `; later, docker container rm --force --volumes buildx_buildkit_${name}0 will do`
}

/** buildx falls back to the engine's own builder when the current one is removed. */
async function restoreCurrent({ use, previous }: MadeBuilder, options: RunOptions): Promise<string | null> {
  if (!use || previous === null) return null
  if ((await currentBuilder(options)) === previous || !(await builderExists(previous, options))) return null
  const run = await runTool('docker', ['buildx', 'use', '--', previous], options)
  return run.exitCode === 0
    ? null
    : `${quoteText(previous)} is not the current builder again: ${toolReason(run)}`
}

async function removeCertificates({ certificates }: MadeBuilder): Promise<string | null> {
  if (certificates === null) return null
  await rm(certificates, { recursive: true, force: true, maxRetries: 3 })
  return null
}
