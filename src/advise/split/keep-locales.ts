import { baseCandidates } from '../base-candidates.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { lackWords, type NeededLocales, neededLocales } from '../needed-locales.ts'
import { debianReleaseOf } from './debian-release.ts'
import type { Application, SplitPlan } from './plan.ts'

/** More places than these are not named one by one. */
const MOST_PLACES = 8

/**
 * The same plan with the locales that the image has and something asks for. They are copied to images with the same C library, which reads
 * them there; where the plan has no such image, it is a hint.
 */
export function keepLocales(application: Application, plan: SplitPlan): SplitPlan {
  const { image, context } = application
  const needed = neededLocales(image, context)
  // What serves files says nothing in a language.
  if (needed === null || plan.dropsSettings === true || isThere(image, needed, plan)) return plan
  const otherwise =
    plan.otherwise === undefined ? {} : { otherwise: keepLocales(application, plan.otherwise) }
  const bases = plan.bases.filter(base => readsLocales(image, needed, base))
  if (bases.length === 0 || needed.places.length > MOST_PLACES)
    return { ...plan, ...otherwise, isHint: true, remarks: [...(plan.remarks ?? []), lackWords(needed)] }
  const copies = needed.places.map(path => ({ from: [path], to: path }))
  const kept = needed.isOfBase
    ? { again: [...(plan.again ?? []), ...needed.files] }
    : { kept: [...plan.kept, ...needed.files] }
  return { ...plan, ...otherwise, ...kept, bases, copies: [...copies, ...plan.copies] }
}

/** Whether the last stage stands on the image that has them. */
function isThere(
  { base, files, layers }: PlatformMeasurement,
  needed: NeededLocales,
  { bases }: SplitPlan,
): boolean {
  const isOfBase = (file: number): boolean => layers[files.layer(file)]?.origin === 'base'
  return (
    base.kind === 'known' &&
    bases.every(reference => reference === base.reference) &&
    needed.files.every(isOfBase)
  )
}

/** Whether an image has the C library that the locales were made for. The same image has those of its own already. */
function readsLocales(image: PlatformMeasurement, needed: NeededLocales, base: string): boolean {
  const release = debianReleaseOf(image)
  const present = image.base.kind === 'known' ? image.base.reference : ''
  if (base === present) return !needed.isOfBase
  if (release === null) return false
  return (
    baseCandidates(present).some(({ kind, reference }) => kind === 'slim' && reference === base) ||
    base.endsWith(`/debian:${release.name}-slim`) ||
    new RegExp(`/distroless/(?:base|cc)-debian${release.number}:`).test(base)
  )
}
