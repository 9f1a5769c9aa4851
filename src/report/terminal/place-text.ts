import { visible } from '../escape/visible.ts'
import type { Place } from '../report.ts'

/**
 * `Dockerfile:14`, `api/Dockerfile:14`: the file and the directory that it is in, as columns are scarce. The heading over the lines has
 * the whole path.
 */
export function placeName({ dockerfile, line }: Place): string {
  return `${visible(dockerfile.split('/').slice(-2).join('/'), 30)}:${line}`
}

/** `RUN npm ci`. */
export function instructionText({ instruction }: Place): string {
  return visible(instruction.length > 200 ? `${instruction.slice(0, 200)}…` : instruction, 400)
}
