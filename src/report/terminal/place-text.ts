import { visible } from '../escape/visible.ts'
import type { Place } from '../report.ts'

/** `Dockerfile:14`. */
export function placeName({ dockerfile, line }: Place): string {
  return `${visible(dockerfile, 30)}:${line}`
}

/** `RUN npm ci`. */
export function instructionText({ instruction }: Place): string {
  return visible(instruction.length > 200 ? `${instruction.slice(0, 200)}…` : instruction, 400)
}
