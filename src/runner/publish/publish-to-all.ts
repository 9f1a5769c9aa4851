import { reasonOf } from '../../errors/machine-failure.ts'
import type { WorkflowLog } from '../log/workflow-log.ts'
import type { Destination, DestinationContext, StepResult } from './destination.ts'
import { DESTINATIONS } from './destinations.ts'

/**
 * Says what a step found out at every place where somebody may look for it. What stands in the way of one is a warning; it throws only
 * what a required one throws, and the signal's reason.
 */
export async function publishToAll(
  result: StepResult,
  context: DestinationContext,
  log: WorkflowLog,
  destinations: readonly Destination[] = DESTINATIONS,
): Promise<void> {
  for (const destination of destinations) {
    try {
      await destination.publish(result, context, log)
    } catch (error) {
      if (destination.isRequired === true || context.signal.aborted) throw error
      const why = reasonOf(error)
      log.warning(`Nothing was written to ${destination.name}: ${why}`)
    }
  }
}
