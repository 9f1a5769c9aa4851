import type { Destination } from './destination.ts'
import { annotations } from './destinations/annotations.ts'
import { artifact } from './destinations/artifact.ts'
import { buildRecord } from './destinations/build-record.ts'
import { check } from './destinations/check.ts'
import { comment } from './destinations/comment.ts'
import { jobSummary } from './destinations/job-summary.ts'
import { log } from './destinations/log.ts'
import { measurementStore } from './destinations/measurement-store.ts'
import { outputs } from './destinations/outputs.ts'
import { patch } from './destinations/patch.ts'
import { suggestions } from './destinations/suggestions.ts'

/** Every place where a step tells what it found out, in the order in which they are written. */
export const DESTINATIONS: readonly Destination[] = [
  // Later steps go on with them whatever becomes of the rest.
  outputs,
  measurementStore,
  buildRecord,
  jobSummary,
  artifact,
  comment,
  suggestions,
  check,
  annotations,
  patch,
  log,
]
