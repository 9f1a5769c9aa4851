import { mkdtemp } from 'node:fs/promises'
import path from 'node:path'
import { NoAnswerError } from '../../errors/no-answer-error.ts'
import { InputError } from '../../errors/input-error.ts'
import { ToolError } from '../../errors/tool-error.ts'
import type { Digest } from '../../model/digest.ts'
import { runToolWithin } from '../../tools/run-tool-within.ts'
import { type TimeLimits, Timeout } from '../../tools/timeout.ts'
import type { TempDir, ToolContext } from '../../tools/tool-context.ts'
import type { BuildContext } from '../build-context.ts'
import { findBuildx } from '../find-buildx.ts'
import { messages } from '../messages.ts'
import type { BuildWarning } from '../solve/solve-metadata.ts'
import { solve, type SolveOptions, type SolveResult } from '../solve/solve.ts'
import { checkImageReference } from './check-image-reference.ts'
import { choosePlatforms, lacksPlatform, platformNotes } from './choose-platforms.ts'
import { FETCH_LIMITS, type FetchLimits } from './fetch-limits.ts'
import { isPackedAsStored } from './is-packed-as-stored.ts'
import { type LocatedReference, locateReference, type ReferenceSource } from './locate-reference.ts'

export interface ExportOptions extends Pick<SolveOptions, 'findKnown'> {
  /** Which platforms to fetch; absent: all that the image has (of an image in the engine, the one that it runs). */
  readonly platforms?: readonly string[] | undefined
  readonly builder?: string | undefined
  /** Who is asked; default: anyone. The engine's image of that name may be older than the registry's. */
  readonly from?: ReferenceSource | undefined
  /** How long it may take; default: {@link FETCH_LIMITS}. */
  readonly limits?: FetchLimits | undefined
}

export interface ExportedImage {
  /** An OCI layout directory, or a `docker save` archive: for `openImage`. */
  readonly location: string
  /** Digest of the index or manifest where the image came from; null when the engine does not say. */
  readonly digest: Digest | null
  /** What it leaves out of the image: whole sentences, safe to print. */
  readonly notes: readonly string[]
}

/**
 * Brings an image that the engine or a registry has into an OCI layout, by a solve of `FROM <reference>`: so buildx's
 * credentials, mirrors and proxies serve, and layers that are known are not fetched.
 *
 * Manifests, configs and layers come out as they went in; of an index only the platforms asked for. Where BuildKit has the same content in
 * other layers and takes those, the engine saves its image.
 *
 * @throws InputError when the text is no reference, no one has the image, it has more platforms than can be meant, or BuildKit exports
 *   other layers than the registry's;
 *   ImageError when its manifest is larger than any; ToolError when the engine or registry fails; NoAnswerError when one of them
 *   takes too long.
 */
export async function exportReference(
  text: string,
  options: ExportOptions,
  context: BuildContext,
): Promise<ExportedImage> {
  const reference = checkImageReference(text)
  const { builder, limits = FETCH_LIMITS } = options
  const [{ driver }, located] = await Promise.all([
    findBuildx(builder, context.answers),
    locate(reference, options, limits, context),
  ])
  const { digest } = located
  const notes = platformNotes(located, options.platforms)
  const platforms = choosePlatforms(reference, located, options.platforms)
  // Other drivers run a BuildKit of their own, which does not see the engine's images.
  if (located.where === 'engine' && driver !== 'docker') {
    return { location: await saveImage(reference, limits.total, context), digest, notes: [] }
  }
  // Where the registry could not be asked, only a mirror of the engine may help.
  const idle = located.problem === null ? limits.idle : limits.answer
  const timeout = new Timeout({ ...limits, idle }, context.signal)
  const watched = { ...context, signal: timeout.signal }
  const watchedOptions = { ...options, platforms, onSign: timeout.refresh }
  const solved = await solveReference(reference, located, watchedOptions, watched)
    .catch((error: unknown) => {
      context.signal.throwIfAborted()
      if (located.problem !== null) throw located.problem
      if (timeout.expired === null) throw error
      throw new NoAnswerError(messages.imageNotSent(reference, waited(timeout.expired, limits)))
    })
    .finally(() => {
      timeout.end()
    })
  refuseOther(reference, solved.warnings)
  if (await isPackedAsStored(reference, located, { ...solved, builder }, context))
    return { location: solved.layout, digest, notes }
  if (located.where === 'registry') throw new InputError(messages.packedOtherwise(reference))
  return { location: await saveImage(reference, limits.total, context), digest, notes }
}

/** As BuildKit's check `InvalidBaseImagePlatform` says it. */
const OTHER_PLATFORM = /\bwas pulled with platform "([^"]{1,100})", expected "([^"]{1,100})"/

/**
 * What a mirror of the engine has is not known before it is fetched, and BuildKit gives an image that is no index the platform that it is
 * asked for.
 *
 * @throws InputError when the image is of another platform.
 */
function refuseOther(reference: string, warnings: readonly BuildWarning[]): void {
  for (const { message } of warnings) {
    const [, own, asked] = OTHER_PLATFORM.exec(message) ?? []
    if (own !== undefined && asked !== undefined)
      throw new InputError(messages.platformMissing(reference, asked, [own]))
  }
}

function waited(limit: keyof TimeLimits, limits: TimeLimits): string {
  const seconds = `${limits[limit] / 1000} seconds`
  return limit === 'idle' ? `no data for ${seconds}` : `only a part of it came in ${seconds}`
}

/** The image of the engine, unless that does not have a platform that was asked for and the registry's does. */
async function locate(
  reference: string,
  { from = 'anyone', builder, platforms = [] }: ExportOptions,
  { answer: patience }: FetchLimits,
  context: BuildContext,
): Promise<LocatedReference> {
  const located = await locateReference(reference, { from, builder, patience }, context)
  if (located.where === 'registry' || from !== 'anyone' || !lacksPlatform(located, platforms)) return located
  const published = await locateReference(reference, { from: 'registry', builder, patience }, context).catch(
    () => null,
  )
  return published?.problem === null ? published : located
}

async function solveReference(
  reference: string,
  located: LocatedReference,
  { platforms, ...options }: ExportOptions & SolveOptions & { readonly platforms: readonly string[] },
  context: BuildContext,
): Promise<SolveResult> {
  return solve(
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
    { ...options, called: reference },
  )
}

async function saveImage(
  reference: string,
  patience: number,
  context: ToolContext & TempDir,
): Promise<string> {
  const directory = await mkdtemp(path.join(context.tempDir, 'save-'))
  const file = path.join(directory, 'image.tar')
  const run = await runToolWithin(
    patience,
    'docker',
    ['image', 'save', `--output=${file}`, '--', reference],
    context,
  )
  if (run === null) throw new NoAnswerError(messages.saveTooSlow(reference, patience / 1000))
  if (run.exitCode === 0) return file
  throw new ToolError(messages.imageNotSaved(reference, run.stderr.at(-1) ?? ''), {
    command: 'docker image save',
    exitCode: run.exitCode,
    stderr: run.stderr,
  })
}
