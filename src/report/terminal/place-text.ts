import { visible } from '../escape/visible.ts'
import type { Place } from '../report.ts'

/** `Dockerfile:14`: the file's last name, as columns are scarce; the heading over the lines names its directory. */
export function placeName({ dockerfile, line }: Place): string {
  return `${visible(dockerfile.split('/').at(-1) ?? '', 30)}:${line}`
}

/** `RUN npm ci`. */
export function instructionText({ instruction }: Place): string {
  return visible(instruction.length > 200 ? `${instruction.slice(0, 200)}…` : instruction, 400)
}
