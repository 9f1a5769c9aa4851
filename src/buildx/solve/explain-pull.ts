import { familiarReference } from '../../oci/familiar-reference.ts'
import { choicesInstead } from '../../text/nearest-of.ts'
import { messages } from '../messages.ts'
import type { FailedPlace } from './failed-place.ts'
import { loginHint, registryIn, registryOf } from './login-hint.ts'

/** What BuildKit says of an image that it cannot find out about: the name as it is written, the whole reference, and why. */
const UNRESOLVED = /(?:(?:^|: )(\S{1,500}): )?failed to resolve source metadata for (\S{1,500}?): ([^]*)$/

/** An instruction that names an image. */
const PULLED = /^\s*(?:FROM\s+(?:--\S+\s+)*|(?:COPY|RUN)\s.*?\bfrom=)([^\s,$]+)/i

/** A name without anything that only images have: it may be meant for a stage. */
const PLAIN_NAME = /^[\w-]+$/

/** BuildKit may have a guess which stage is meant. */
const MISSING = /\bnot found(?: \(did you mean ([\w.-]{1,200})\?\))?$/

/** Why a registry cannot be reached, in the words that the network has for it. */
const NETWORK =
  /\b(no such host|connection refused|connection reset by peer|network is unreachable|no route to host|i\/o timeout|TLS handshake timeout|context deadline exceeded|x509: [^"]{1,200}|server gave HTTP response to HTTPS client)$/

/** What is known of a pull that failed. */
interface Pull {
  /** As it is written; absent where BuildKit does not say. */
  readonly written: string | undefined
  /** The image that BuildKit asked for; absent where it names none. */
  readonly resolved: string | undefined
  /** The same, or what the instruction names. */
  readonly reference: string | undefined
  readonly why: string
}

/** Why an image cannot be had from a registry, and what to do; null where that is not what failed, or not known. */
export function explainPull(reason: string, place: FailedPlace): string | null {
  const pull = pullOf(reason, place)
  const { reference, why } = pull
  const registry = registryIn(reason) ?? (reference === undefined ? null : registryOf(reference))
  if (registry === null) return null
  const hint = loginHint(why, registry)
  if (hint !== null)
    return messages.pullRefused(reference === undefined ? null : familiarReference(reference), hint)
  const network = NETWORK.exec(why.trim())?.[1]
  return network === undefined ? explainAnswer(pull, place) : messages.registryNotReached(registry, network)
}

function pullOf(reason: string, { instruction }: FailedPlace): Pull {
  const [, written, resolved, why = reason] = UNRESOLVED.exec(reason) ?? []
  return { written, resolved, why, reference: resolved ?? PULLED.exec(instruction.slice(0, 2000))?.[1] }
}

/** What a registry that lets the builder in says of an image. */
function explainAnswer({ resolved, written, why }: Pull, place: FailedPlace): string | null {
  if (resolved === undefined) return null
  const image = familiarReference(resolved)
  if (/\b429\b|toomanyrequests/i.test(why)) return messages.registryLimit(image)
  const failed = /\b(5\d\d [A-Z][\w ]{2,40})$/.exec(why)?.[1]
  if (failed !== undefined) return messages.registryFailed(image, failed)
  if (why.startsWith('no match for platform in manifest')) return messages.platformNotPublished(image)
  const [missing, guess] = MISSING.exec(why) ?? []
  if (missing === undefined) return null
  if (place.instruction.startsWith('#')) return messages.frontendMissing(image)
  return written !== undefined && PLAIN_NAME.test(written)
    ? stageOrImageMissing(written, place.stages, guess)
    : messages.imageMissing(image)
}

/** A stage that stands below is none for FROM. */
function stageOrImageMissing(name: string, stages: readonly string[], guess: string | undefined): string {
  if (stages.includes(name)) return messages.stageBelow(name)
  const known = stages.length > 0 ? stages : guess === undefined ? [] : [guess]
  return messages.stageOrImageMissing(name, choicesInstead(name, known))
}
