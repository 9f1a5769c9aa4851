import type { MissingSecret } from '../buildx/outline/missing-secrets.ts'
import type { RequiredMount } from '../buildx/outline/required-mounts.ts'
import { quoteText } from '../text/quote-text.ts'

/**
 * One sentence on secrets that a build needs and was not given.
 *
 * @param how how they are given, the end of the sentence.
 */
export function explainSecrets(missing: readonly MissingSecret[], dockerfile: string, how: string): string {
  const each = missing.map(mount => {
    const { variable } = mount
    const why =
      variable === null ? '' : `, whose environment variable ${quoteText(variable.name)} ${variable.lack}`
    return named(mount, dockerfile, why)
  })
  return `${listed('secret', each)}: ${how}`
}

/** The same for SSH agents and keys. */
export function explainAgents(missing: readonly RequiredMount[], dockerfile: string, how: string): string {
  const each = missing.map(mount => named(mount, dockerfile, ''))
  return `${listed('SSH agent or key', each)}: ${how}`
}

function named({ id, line }: RequiredMount, dockerfile: string, why: string): string {
  return `${quoteText(id)} (${dockerfile}${line === null ? '' : `:${line}`}${why})`
}

function listed(what: string, each: readonly string[]): string {
  const [names, it] =
    each.length === 1 ? [`${what} ${each.join()}`, 'it'] : [`${what}s ${each.join(', ')}`, 'them']
  return `the build needs the ${names}, but did not get ${it}`
}
