import type { ImageParts } from '../../model/image-identity.ts'
import type { TempDir } from '../../tools/tool-context.ts'
import type { Clock } from '../run-context.ts'
import type { BaselineChain } from './baseline.ts'
import { dockerfileAtCommit } from './dockerfile-at-commit.ts'
import { findMeasurement, type FoundMeasurement, type MeasurementStore } from './stored-measurements.ts'

type Places = Pick<BaselineChain, 'place' | 'ancestors' | 'variant' | 'moving'> & {
  readonly store: MeasurementStore
}

/**
 * The stored measurement of an image, also where its Dockerfile had another name then: it is the same image, of the same target and built
 * from the same context.
 */
export async function findUnderAnyName(
  sha: string,
  image: ImageParts,
  { store, place, ancestors, variant, moving = [] }: Places,
  context: TempDir & Clock,
): Promise<FoundMeasurement> {
  const own = { ...image, variant, moving }
  const find = (parts: ImageParts) =>
    findMeasurement(sha, parts, store, ancestors === 'none' ? null : place, context)
  const found = await find(own)
  if (found.kind === 'found' || found.cause !== 'no-measurement') return found
  const recipe = await recipeAt(sha, own, place)
  const renamed = recipe === null ? null : await find({ ...own, recipe })
  return renamed?.kind === 'found' ? renamed : found
}

/** What the image was built from then; null: the same, or it is not known. */
async function recipeAt(
  sha: string,
  { recipe, repository }: ImageParts,
  place: BaselineChain['place'],
): Promise<ImageParts['recipe']> {
  if (recipe === null || repository !== '' || recipe.context === '-' || place === null) return null
  const then = await dockerfileAtCommit(recipe.dockerfile, sha, place)
  if ('missing' in then || then.path === recipe.dockerfile) return null
  return { ...recipe, dockerfile: then.path }
}
