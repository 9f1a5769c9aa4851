import type { Unmeasured } from '../model/overview.ts'
import { retellReport } from '../report/untrusted/retell-report.ts'
import { quotedName } from '../report/untrusted/plain-words.ts'
import type { Leg } from './leg.ts'

/**
 * What a leg of a run says that anybody may have written, told anew: its reports by {@link retellReport}, and of images without numbers that their
 * build failed and where. Such a run has no say in what is still being measured.
 */
export function retellLeg(leg: Leg): Leg {
  return { ...leg, reports: leg.reports.map(retellReport), unmeasured: leg.unmeasured.map(retellUnmeasured) }
}

/** What `unmeasured-of.ts` says; an instruction is in backticks, which nothing in it can end. */
const REASONS =
  /^(?:The build failed at `[^`]{1,100}`, (?:exit code \d{1,5}|the log says why)|The (?:step|build) failed before (?:there was an image|it came to a line of the Dockerfile); the log says why)\.$/

function retellUnmeasured({ name, reason, where }: Unmeasured): Unmeasured {
  return {
    name,
    state: 'failed',
    reason: REASONS.test(reason) ? reason : 'Its run has no size of it; the log of that run says why.',
    where: where !== null && quotedName(where.dockerfile) === where.dockerfile ? where : null,
  }
}
