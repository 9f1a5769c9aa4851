import { InputError } from '../errors/input-error.ts'
import type { BakeRequest } from '../model/bake-request.ts'
import type { ActionContext } from './action-context.ts'
import { resolveAttestations } from './attestations.ts'
import { bakeOnlyWarnings } from './bake-warnings.ts'
import { checkoutWarnings, contextOrDefault } from './default-context.ts'
import type { InputReader } from './input-reader.ts'
import { messages } from './messages.ts'
import { parseBakeVariables } from './parse-bake-variables.ts'

/**
 * What the inputs ask of `docker buildx bake`, by docker/bake-action's rules but for the default source.
 *
 * @returns null for the request when `bake` is not set.
 * @throws InputError for variables that are none, or for `merge` beside `bake`.
 */
export function parseBakeInputs(
  read: InputReader,
  context: ActionContext,
): { readonly bake: BakeRequest | null; readonly warnings: readonly string[] } {
  const warnings = bakeOnlyWarnings(read)
  if (!read.flag('bake')) return { bake: null, warnings }
  if (read.text('merge') !== '') throw new InputError(messages.mergeWithBake)
  const bake: BakeRequest = {
    targets: read.list('targets'),
    files: read.list('files'),
    set: read.list('set'),
    variables: parseBakeVariables(read.list('vars'), 'input `vars`'),
    source: contextOrDefault(read.text('source'), context),
    builder: read.text('builder') || null,
    // As docker/bake-action, which grants files whatever else is granted.
    allow: ['fs=*', ...read.list('allow')],
    noCache: read.flag('no-cache'),
    pull: read.flag('pull'),
    push: read.flag('push'),
    load: read.flag('load'),
    sbom: read.text('sbom') || null,
    image: read.text('image') || null,
    gitToken: read.text('github-token') || null,
    ...provenanceOf(read, context),
  }
  return { bake, warnings: [...warnings, ...checkoutWarnings('source', read.text('source'), context)] }
}

/** What is asked for holds for all targets; the default only for those that say nothing of it themselves. */
function provenanceOf(
  read: InputReader,
  { attestation }: ActionContext,
): Pick<BakeRequest, 'provenance' | 'defaultProvenance'> {
  const given = read.text('provenance')
  const noDefault = attestation.noDefault || read.flag('load') || read.flag('reproducible')
  const { provenance = null } = resolveAttestations(
    { attests: [], provenance: given, sbom: '' },
    { ...attestation, noDefault },
  )
  return given === ''
    ? { provenance: null, defaultProvenance: provenance }
    : { provenance, defaultProvenance: null }
}
