import { mkdtemp } from 'node:fs/promises'
import path from 'node:path'
import { ToolError } from '../../errors/tool-error.ts'
import type { Digest } from '../../model/digest.ts'
import { IdleTimeout } from '../../tools/idle-timeout.ts'
import { runTool } from '../../tools/run-tool.ts'
import type { TempDir, ToolContext } from '../../tools/tool-context.ts'
import type { BuildContext } from '../build-context.ts'
import { findBuildx } from '../find-buildx.ts'
import { messages } from '../messages.ts'
import { solve, type SolveOptions } from '../solve/solve.ts'
import { checkImageReference } from './check-image-reference.ts'
import { type LocatedReference, locateReference, type ReferenceSource } from './locate-reference.ts'

/** A fetch of which nothing was heard for so long has come to a stop. BuildKit has no limit of its own. Milliseconds. */
const PATIENCE = 300_000

/** The same where the registry could not be asked, and only a mirror of the engine may help. Milliseconds. */
const SHORT_PATIENCE = 30_000

export interface ExportOptions extends Pick<SolveOptions, 'knownLayers'> {
  /** Which platforms to fetch; absent: all that the image has (of an image in the engine, the one that it runs). */
  readonly platforms?: readonly string[] | undefined
  readonly builder?: string | undefined
  /** Who is asked; default: anyone. The engine's image of that name may be older than the registry's. */
  readonly from?: ReferenceSource | undefined
}

export interface ExportedImage {
  /** An OCI layout directory, or a `docker save` archive: for `openImage`. */
  readonly location: string
  /** Digest of the index or manifest where the image came from; null when the engine does not say. */
  readonly digest: Digest | null
}

/**
 * Brings an image that the engine or a registry has into an OCI layout, by a solve of `FROM <reference>`: so buildx's
 * credentials, mirrors and proxies serve, and layers that are known are not fetched.
 *
 * Manifests, configs and layers come out as they went in; of an index only the platforms asked for.
 *
 * @throws InputError when the text is no reference or no one has the image; ToolError when the engine or registry fails.
 */
export async function exportReference(
  text: string,
  options: ExportOptions,
  context: BuildContext,
): Promise<ExportedImage> {
  const reference = checkImageReference(text)
  const { builder } = options
  const [{ driver }, located] = await Promise.all([
    findBuildx(builder, context.answers),
    locateReference(reference, { from: options.from ?? 'anyone', builder }, context),
  ])
  const { digest } = located
  // Other drivers run a BuildKit of their own, which does not see the engine's images.
  if (located.where === 'engine' && driver !== 'docker') {
    return { location: await saveImage(reference, context), digest }
  }
  const idle = new IdleTimeout(located.trouble === null ? PATIENCE : SHORT_PATIENCE, context.signal)
  const watched = { ...context, signal: idle.signal }
  try {
    return {
      location: await solveReference(reference, located, { ...options, onSign: idle.refresh }, watched),
      digest,
    }
  } catch (error) {
    context.signal.throwIfAborted()
    if (located.trouble !== null) throw located.trouble
    if (!idle.expired) throw error
    const waited = `no data for ${PATIENCE / 1000} seconds`
    throw new ToolError(messages.imageNotSent(reference, waited))
  } finally {
    idle.end()
  }
}

async function solveReference(
  reference: string,
  located: LocatedReference,
  options: ExportOptions & SolveOptions,
  context: BuildContext,
): Promise<string> {
  const platforms = options.platforms ?? located.platforms
  const { layout } = await solve(
    {
      context: '-',
      platforms,
      provenance: 'false',
      // What stands in the registry now, not what was pulled once.
      pull: located.where === 'registry',
      ...(options.builder !== undefined && { builder: options.builder }),
    },
    {
      ...context,
      env: { ...context.env, BUILDX_NO_DEFAULT_LOAD: 'true' },
      stdin: `FROM ${reference}\n`,
      stdout: undefined,
    },
    options,
  )
  return layout
}

async function saveImage(reference: string, context: ToolContext & TempDir): Promise<string> {
  const directory = await mkdtemp(path.join(context.tempDir, 'save-'))
  const file = path.join(directory, 'image.tar')
  const run = await runTool('docker', ['image', 'save', `--output=${file}`, '--', reference], context)
  if (run.exitCode === 0) return file
  throw new ToolError(messages.imageNotSaved(reference, run.stderr.at(-1) ?? ''), {
    command: 'docker image save',
    exitCode: run.exitCode,
    stderr: run.stderr,
  })
}
