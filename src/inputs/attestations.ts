import { readGoFlag } from '../text/go-flag.ts'
import { readFlag } from './parse-flag.ts'
import { parseList } from './parse-list.ts'

/** What decides on attestations, besides the inputs. */
export interface AttestationContext {
  /** URL of the workflow run, the builder's name in provenance; null outside of GitHub. */
  readonly runUrl: string | null
  /** Private repositories publish less by default. Null when nothing says. */
  readonly privateRepository: boolean | null
  /** `BUILDX_NO_DEFAULT_ATTESTATIONS`, or an image that is loaded into the engine. */
  readonly noDefault: boolean
}

export interface Attestations {
  readonly attests: readonly string[]
  readonly provenance?: string
  readonly sbom?: string
}

/**
 * The attestations to ask for, by docker/build-push-action's rules: `provenance` and `sbom` win over the same type in
 * `attests`; without any, provenance is `mode=max` for public repositories and minimal for private ones.
 */
export function resolveAttestations(
  inputs: { readonly attests: readonly string[]; readonly provenance: string; readonly sbom: string },
  context: AttestationContext,
): Attestations {
  const provenance = provenanceValue(inputs, context)
  const attests = inputs.attests
    .filter(attest => !(inputs.provenance !== '' && isOfType(attest, 'provenance')))
    .filter(attest => !(inputs.sbom !== '' && isOfType(attest, 'sbom')))
    .map(attest => completed(attest, context.runUrl))
  return {
    attests,
    ...(provenance === null ? {} : { provenance }),
    ...(inputs.sbom === '' ? {} : { sbom: withFlagsNamed(inputs.sbom) }),
  }
}

/** As docker/build-push-action leaves it: one of a type that it knows is taken as it is, but for the name of the builder. */
function completed(attest: string, runUrl: string | null): string {
  if (isOfType(attest, 'provenance')) return withBuilder(attest, runUrl)
  return isOfType(attest, 'sbom') ? attest : withFlagsNamed(attest)
}

function provenanceValue(
  inputs: { readonly attests: readonly string[]; readonly provenance: string },
  { runUrl, privateRepository, noDefault }: AttestationContext,
): string | null {
  if (inputs.provenance !== '') return explicitProvenance(inputs.provenance, runUrl)
  if (noDefault || inputs.attests.some(attest => isOfType(attest, 'provenance'))) return null
  if (runUrl === null) return null
  return withBuilder(privateRepository === true ? 'mode=min,inline-only=true' : 'mode=max', runUrl)
}

function explicitProvenance(value: string, runUrl: string | null): string {
  const flag = readFlag(value)
  if (flag === false) return 'false'
  if (flag === true) return runUrl === null ? 'true' : `builder-id=${runUrl}`
  return withFlagsNamed(withBuilder(value, runUrl))
}

/** `true` among attributes is `disabled=false`, and so on; buildx knows that of a flag that stands alone. */
function withFlagsNamed(attributes: string): string {
  if (!attributes.includes(',') || attributes.includes('"')) return attributes
  return attributes.split(',').map(nameFlag).join(',')
}

function nameFlag(field: string): string {
  const flag = readGoFlag(field.trim())
  return flag === null ? field : `disabled=${!flag}`
}

function withBuilder(attributes: string, runUrl: string | null): string {
  const named = fieldsOf(attributes).some(field => /^builder-id\s*=/.test(field))
  return named || runUrl === null ? attributes : `${attributes},builder-id=${runUrl}`
}

function isOfType(attest: string, type: string): boolean {
  return fieldsOf(attest).some(field => field.replace(/(?<!\s)\s*=\s*/, '=') === `type=${type}`)
}

function fieldsOf(attributes: string): string[] {
  return parseList(attributes, { commas: true }, 'an attestation')
}
