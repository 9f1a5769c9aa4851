import { renderTerminal } from '../../../report/render-terminal.ts'
import type { Destination } from '../destination.ts'

/** Columns of the report in the log. */
const LOG_WIDTH = 120

/** The log of the step, where a failed build has said already why. */
export const log: Destination = {
  name: 'the log',
  publish({ overview }, _context, log) {
    if (overview.reports.length > 0)
      log.rendered(renderTerminal(overview, { width: LOG_WIDTH, colour: true }))
  },
}
