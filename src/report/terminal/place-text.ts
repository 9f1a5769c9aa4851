import { visible } from '../escape/visible.ts'
import type { Place } from '../report.ts'

/** `Dockerfile:14 RUN npm ci`. */
export function placeText(place: Place): string {
  return `${placeName(place)} ${visible(place.instruction, 100)}`
}

/** `Dockerfile:14`. */
export function placeName({ dockerfile, line }: Place): string {
  return `${visible(dockerfile, 60)}:${line}`
}
