import type { Unmeasured } from '../model/overview.ts'
import { retellReport } from '../report/untrusted/retell-report.ts'
import { quotedName } from '../report/untrusted/plain-words.ts'
import type { JobReport } from './job-report.ts'

/**
 * What a leg of a run says that anybody may have written, told anew: its reports by {@link retellReport}, and of images without numbers that their
 * build failed and where. Such a run has no say in what is still being measured.
 */
export function retellJobReport(leg: JobReport): JobReport {
  return { ...leg, reports: leg.reports.map(retellReport), unmeasured: leg.unmeasured.map(retellUnmeasured) }
}

/** What `unmeasured-of.ts` says; an instruction is in backticks, which nothing in it can end. */
const REASONS =
  /^(?:The build failed at `[^`]{1,100}`, (?:exit code \d{1,5}|see the log)\.|The (?:step|build) failed before (?:there was an image|the first line of the Dockerfile); see the log\.)$/

function retellUnmeasured({ name, reason, where }: Unmeasured): Unmeasured {
  return {
    name,
    state: 'failed',
    reason: REASONS.test(reason) ? reason : 'Its run did not measure it; see the log of that run.',
    where: where !== null && quotedName(where.dockerfile) === where.dockerfile ? where : null,
  }
}
