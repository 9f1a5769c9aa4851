import { publishedOutputs } from '../buildx/parse-output.ts'
import { SolveCancelled } from '../buildx/solve/solve-cancelled.ts'
import { ToolError } from '../errors/tool-error.ts'
import { messages } from './messages.ts'
import type { RunResult } from './run-result.ts'
import type { RunPlan } from './run-plan.ts'

/** A run that was ended from outside. The message says what had become of its push, where it had one. */
export class RunCancelled extends ToolError {}

/**
 * What a cancelled run has to say.
 *
 * @param error what it ended with.
 * @param reason why it was cancelled.
 */
export function runCancelled(error: unknown, reason: unknown, { targets }: RunPlan): RunCancelled {
  const said = reason instanceof Error ? reason.message : String(reason)
  const publishes = targets.some(({ request }) => publishedOutputs(request).length > 0)
  return new RunCancelled(publishes ? `${said}. ${fateOf(error)}` : said, { cause: error })
}

/**
 * The same of a run that was done, and was cancelled while it told what it had found out.
 *
 * @param reason why it was cancelled.
 */
export function cancelledAfterRun(
  { images, unmeasured, unpublished }: RunResult,
  reason: unknown,
): RunCancelled {
  const said = reason instanceof Error ? reason.message : String(reason)
  const made = [
    ...images.filter(({ built }) => !built.withheld).map(each => ({ ...each, ...each.built })),
    ...unmeasured,
  ]
  const references =
    unpublished?.published ??
    made
      .filter(({ request }) => publishedOutputs(request).length > 0)
      .flatMap(({ request: { tags = [] }, digest }) =>
        tags.map(tag => `${tag}@${digest ?? 'digest unknown'}`),
      )
  const published = references.length === 0 ? '' : `. ${messages.cancelledPublished(references)}`
  return new RunCancelled(said + published)
}

function fateOf(error: unknown): string {
  if (!(error instanceof SolveCancelled)) return messages.cancelledUnpublished
  const { published, wasPushing } = error
  const done = published.length === 0 ? [] : [messages.cancelledPublished(published)]
  const open = wasPushing ? [messages.cancelledWhilePushing] : []
  return [...done, ...open].join('. ') || messages.cancelledUnpublished
}
