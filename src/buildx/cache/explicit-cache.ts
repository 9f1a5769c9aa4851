import { parseAttributes } from '../../text/attributes.ts'
import type { CacheChoice, CacheContext } from './cache-context.ts'

/** What the user gave passes through untouched; what will go wrong with it is said. */
export function explicitCache({ request, mode, service, run }: CacheContext): CacheChoice {
  const { cacheFrom = [], cacheTo = [] } = request
  const warnings =
    mode === 'auto' ? [] : [`\`cache: ${mode}\` is ignored, because cache-from or cache-to is set`]
  const gha = [...cacheFrom, ...cacheTo].map(parseAttributes).filter(isPlainGha)
  if (gha.length > 0) {
    if (service.state === 'absent') {
      warnings.push('buildx leaves out the cache type=gha, because this run has no token for it')
    } else if (service.state === 'unusable') {
      warnings.push(`The cache type=gha does not work and may fail the build, because ${service.why}`)
    } else if (service.writeProtected !== null && cacheTo.some(isGha)) {
      warnings.push(
        `The cache type=gha cannot be written, because ${service.writeProtected}; this fails the build unless ignore-error=true is set`,
      )
    }
  }
  if (run.matrix.length > 0 && cacheTo.map(parseAttributes).some(isUnscopedGha)) {
    warnings.push(
      'The jobs of this matrix overwrite one cache: give type=gha a scope with a value of the matrix, in cache-to and cache-from (scope=build-linux-arm64)',
    )
  }
  return {
    cacheFrom,
    cacheTo,
    explanation: 'Cache: as set by cache-from and cache-to',
    warnings,
  }
}

function isGha(cache: string): boolean {
  return parseAttributes(cache).get('type') === 'gha'
}

/** One that takes its token from the environment. */
function isPlainGha(attributes: ReadonlyMap<string, string>): boolean {
  return attributes.get('type') === 'gha' && !attributes.has('token')
}

/** BuildKit calls all of these `buildkit`. */
function isUnscopedGha(attributes: ReadonlyMap<string, string>): boolean {
  return attributes.get('type') === 'gha' && (attributes.get('scope') ?? '') === ''
}
