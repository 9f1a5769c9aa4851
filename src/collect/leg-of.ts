import type { Overview } from '../report/overview.ts'
import { clipText } from '../report/build/clip-text.ts'
import type { Leg, LegPlace } from './leg.ts'

/** What a step has to tell, to be uploaded. */
export function legOf({ reports, unmeasured }: Overview, place: LegPlace, run: number, key: string): Leg {
  return {
    version: 1,
    run,
    attempt: place.attempt,
    image: clipText(place.image),
    job: clipText(place.job),
    matrix: place.matrix.map(value => clipText(value)),
    step: clipText(place.step),
    key: clipText(key),
    reports,
    unmeasured: unmeasured.map(image => ({
      ...image,
      name: clipText(image.name),
      reason: clipText(image.reason),
    })),
  }
}
