import { acceptGrowth, isFailingGrowth, offerAcceptance } from '../judge/accept-growth.ts'
import type { Acceptance, Verdict } from '../model/verdict.ts'

/** How growth over its budget can be accepted. */
export interface GrowthAcceptance {
  /** The label that does it. */
  readonly label: string
  /** Who accepted it, or null. Never throws: what cannot be found out is not accepted. */
  readonly ask: () => Promise<Acceptance | null>
}

/** The verdict once it was asked whether growth over its budget is accepted, if there is any. */
export async function withAcceptance(
  verdict: Verdict,
  acceptance: GrowthAcceptance | undefined,
): Promise<Verdict> {
  if (acceptance === undefined || !verdict.judgements.some(isFailingGrowth)) return verdict
  const accepted = await acceptance.ask()
  return accepted === null ? offerAcceptance(verdict, acceptance.label) : acceptGrowth(verdict, accepted)
}
