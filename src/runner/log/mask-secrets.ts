import type { SecretValue } from '../../model/secret-value.ts'
import { maskableTexts } from '../../text/maskable-texts.ts'
import { quoteText } from '../../text/quote-text.ts'
import type { WorkflowLog } from './workflow-log.ts'

/**
 * Masks the values of secrets in the log, whoever gives them. Then one warning names those that are not masked, because their values
 * cannot be secrets.
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
    `The values of these secrets are not masked in the log, because they are too short or too common: ${names}`,
  )
}
