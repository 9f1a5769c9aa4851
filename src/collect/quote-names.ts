import type { Overview } from '../model/overview.ts'
import type { Report } from '../model/report.ts'
import { quotedName, quotedWords } from '../report/untrusted/plain-words.ts'

/**
 * Names of images, jobs and artifacts of a run that anybody may have written, in quotes unless they are one word: in the title of a check, which
 * knows no code, a name of several words would be a sentence of ours, and `all images` our own name.
 */
export function quoteNames(overview: Overview): Overview {
  const { reports, legs = [], unmeasured } = overview
  return {
    ...overview,
    reports: reports.map(withQuotedName),
    legs: legs.map(optional),
    unmeasured: unmeasured.map(image => ({
      ...image,
      name: quotedName(image.name),
      leg: optional(image.leg ?? null),
    })),
  }
}

function withQuotedName(report: Report): Report {
  return { ...report, image: { ...report.image, name: quotedName(report.image.name) } }
}

function optional(leg: string | null): string | null {
  return leg === null ? null : quotedWords(leg)
}
