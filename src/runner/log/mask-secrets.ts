import type { SecretValue } from '../../model/secret-value.ts'
import { maskableTexts } from '../../text/maskable-texts.ts'
import { quoteText } from '../../text/quote-text.ts'
import type { WorkflowLog } from './workflow-log.ts'

/**
 * Masks the values of secrets in the log, whoever gives them. Of one that cannot be a secret a warning says that it is not masked, once
 * all others are.
 */
export function maskSecrets(
  secrets: readonly SecretValue[],
  log: Pick<WorkflowLog, 'mask' | 'warning'>,
): void {
  const found = secrets.map(({ id, value }) => ({ id, value, texts: maskableTexts(value) }))
  for (const text of new Set(found.flatMap(({ texts }) => texts))) log.mask(text)
  const unmasked = found.filter(({ value, texts }) => texts.length === 0 && value.trim() !== '')
  const ids = unmasked.flatMap(({ id }) => id ?? [])
  if (ids.length === 0) return
  const names = [...new Set(ids)].map(id => quoteText(id)).join(', ')
  log.warning(
    `The log shows the value of a secret where it comes up, since it is too short or too common a word to be one, and the log could not be read without it: ${names}`,
  )
}
