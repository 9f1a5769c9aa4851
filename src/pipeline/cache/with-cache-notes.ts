import type { BuiltImage } from '../run-build.ts'

/** What was built, with sentences in its report that qualify what the cache did. */
export function withCacheNotes(built: BuiltImage, notes: readonly string[]): BuiltImage {
  const { cache } = built.report
  if (cache.kind === 'unknown') return built
  return { ...built, report: { ...built.report, cache: { ...cache, notes: [...cache.notes, ...notes] } } }
}
