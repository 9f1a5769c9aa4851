import type { Measurement, PlatformMeasurement } from '../../model/measurement.ts'
import { pairPlatforms } from '../../model/same-platform.ts'
import type { ResolvedBaseline } from './baseline.ts'

type Measured = Extract<ResolvedBaseline, { readonly kind: 'measured' }>

/** Sentences on what makes the two sides of a comparison differ for no reason of the author's. */
export function baselineNotes({ measurement, origin, notes = [] }: Measured, head: Measurement): string[] {
  const before = pairPlatforms(head.platforms, measurement.platforms)
  const standIns = head.platforms.flatMap((image, at) => {
    const earlier = before[at] ?? null
    return earlier === null ? [] : standInNote(earlier, image)
  })
  const git = origin?.source === 'rebuilt' && head.platforms.some(holdsGit) ? [GIT_NOTE] : []
  return [...new Set([...notes, ...git, ...standIns])]
}

const GIT_NOTE =
  'The image holds the .git directory of the checkout, which the rebuilt baseline does not have: add .git to .dockerignore.'

function holdsGit({ files }: PlatformMeasurement): boolean {
  return files.some(file => files.endsWith(file, 'HEAD') && /(?:^|\/)\.git\/HEAD$/.test(files.path(file)))
}

/** A stand-in has its name from the real image, and not a single byte. */
function standInNote(earlier: PlatformMeasurement, image: PlatformMeasurement): string[] {
  const [was, is] = [isStandIn(earlier), isStandIn(image)]
  if (was === null || is === null || was === is) return []
  const [real, standIn] = is ? ['baseline', 'image'] : ['image', 'baseline']
  return [
    `The ${standIn} is built on a stand-in and the ${real} on the real base image, so the change of the base image is meaningless.`,
  ]
}

function isStandIn({ base }: PlatformMeasurement): boolean | null {
  return base.kind === 'known' ? base.standIn !== null : null
}
