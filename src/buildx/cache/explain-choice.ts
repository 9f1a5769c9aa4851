import type { CacheContext } from './cache-context.ts'

/** Why nothing may be written to a shared cache, or null. */
export function writeProtection({ run }: CacheContext, other: string | null): string | null {
  return run.untrusted ?? other
}

/** The sentence for the log, and a warning when what was built is not kept. */
export function explainChoice(
  where: string,
  reads: boolean,
  barrier: string | null,
): { readonly explanation: string; readonly warnings: readonly string[] } {
  const rights =
    barrier === null ? (reads ? 'read and written' : 'written') : reads ? 'read only' : 'not used'
  const warning = `The cache is not written, because ${barrier ?? ''}`
  return {
    explanation: `Cache: ${where}, ${rights}${barrier === null ? '' : `, because ${barrier}`}`,
    warnings: barrier === null ? [] : [warning],
  }
}
