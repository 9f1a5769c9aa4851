import type { Unmeasured } from '../model/overview.ts'
import { quotedName } from '../report/untrusted/plain-words.ts'
import { restateReport } from '../report/untrusted/restate-report.ts'
import type { JobReport } from './job-report.ts'

/**
 * What a leg of a run says that anybody may have written, restated: its reports by {@link restateReport}, and of images without numbers that their
 * build failed and where. Such a run has no say in what is still being measured.
 */
export function restateJobReport(leg: JobReport): JobReport {
  return {
    ...leg,
    reports: leg.reports.map(restateReport),
    unmeasured: leg.unmeasured.map(restateUnmeasured),
  }
}

/** What `unmeasured-of.ts` says; an instruction is in backticks, which nothing in it can end. */
const REASONS =
  /^(?:The build failed at `[^`]{1,100}`, (?:exit code \d{1,5}|see the log)\.|The (?:step|build) failed before (?:there was an image|the first line of the Dockerfile); see the log\.)$/

function restateUnmeasured({ name, reason, where }: Unmeasured): Unmeasured {
  return {
    name,
    state: 'failed',
    reason: REASONS.test(reason) ? reason : 'Its run did not measure it; see the log of that run.',
    where: where !== null && quotedName(where.dockerfile) === where.dockerfile ? where : null,
  }
}
