import { setOutput } from '@actions/core'
import type { Answers } from '../../buildx/build-context.ts'
import { inspectBuilder } from '../../buildx/builder/inspect-builder.ts'
import type { RunResult, UnmeasuredImage } from '../../pipeline/run-result.ts'
import type { ReportFiles } from '../../pipeline/write-report-files.ts'
import { bakeOutputs } from '../../publish/bake-outputs.ts'
import { resultOf } from '../../publish/report-outputs.ts'
import { type BuilderOutput, builderOutputs } from '../builder/builder-outputs.ts'
import type { ActionOutputName } from './action-outputs.ts'

/**
 * Sets the outputs that tell of the images. Those that are about one image are empty unless there is exactly one, and those that name
 * files without any. Of a build, `result` is about its one image; of a bake, a list.
 */
export function setOutputs(
  { kind, images, unmeasured, metadata }: RunResult,
  files: ReadonlyMap<string, ReportFiles | null>,
): void {
  const single = images.length === 1 ? images[0] : undefined
  const own = single === undefined ? null : (files.get(single.target) ?? null)
  const outputs: Partial<ImageOutputs> = {
    ...namesOf([...images.map(({ built }) => built), ...unmeasured]),
    ...bakeOutputs(
      images.map(({ target, built: { report } }) => ({ target, report, files: files.get(target) ?? null })),
    ),
    ...(kind === 'build' && single !== undefined
      ? { result: JSON.stringify(resultOf(single.built.report)) }
      : {}),
    ...fileOutputs(own),
  }
  setMetadataOutput(metadata)
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value)
}

/** @param metadata of buildx; null: it has none, and there is no such output, as of Docker's actions. */
export function setMetadataOutput(metadata: unknown): void {
  if (metadata !== null) setOutput('metadata', JSON.stringify(metadata, null, 2))
}

/** What the only image is known by. Docker's actions do not set what there is not, and so it stays unset here. */
function namesOf(
  images: readonly Pick<UnmeasuredImage, 'imageId' | 'digest'>[],
): Partial<Pick<ImageOutputs, 'imageid' | 'digest'>> {
  const { imageId = null, digest = null } = (images.length === 1 ? images[0] : undefined) ?? {}
  return { ...(imageId !== null && { imageid: imageId }), ...(digest !== null && { digest }) }
}

/**
 * Sets the outputs that tell of the builder: before the build, so that they are there when it fails.
 *
 * @param named the builder that the inputs name; undefined for the current one.
 */
export async function setBuilderOutputs(named: string | undefined, { answers }: Answers): Promise<void> {
  const builder = await inspectBuilder(named, answers)
  for (const [name, value] of Object.entries(builderOutputs(builder))) setOutput(name, value)
}

type ImageOutputs = Record<Exclude<ActionOutputName, BuilderOutput>, string>

function fileOutputs(
  files: ReportFiles | null,
): Pick<ImageOutputs, 'report' | 'report-markdown' | 'measurement' | 'patch'> {
  return {
    report: files?.json ?? '',
    'report-markdown': files?.markdown ?? '',
    measurement: files?.measurement ?? '',
    patch: files?.patch ?? '',
  }
}
