import type { BakeRequest } from '../../model/bake-request.ts'
import { isRemote } from '../dockerfile-path.ts'

/**
 * What `docker buildx bake` is started with, whatever it is to do: which files, and what takes the place of what they say. Targets
 * come last, so they are not in it.
 */
export function bakeArguments({ files, allow, builder }: BakeRequest, set: readonly string[]): string[] {
  return [
    'buildx',
    'bake',
    ...allow.map(each => `--allow=${each}`),
    ...files.map(file => `--file=${file}`),
    ...set.map(each => `--set=${each}`),
    ...(builder === null ? [] : [`--builder=${builder}`]),
  ]
}

/** Options that say something of all targets, as what stands in the files is said of each. */
export function bakeShorthands(request: BakeRequest): string[] {
  const { provenance, sbom, noCache, pull, push, load } = request
  return [
    ...(provenance === null ? [] : [`--provenance=${provenance}`]),
    ...(sbom === null ? [] : [`--sbom=${sbom}`]),
    ...(noCache ? ['--no-cache'] : []),
    ...(pull ? ['--pull'] : []),
    ...(push ? ['--push'] : []),
    ...(load ? ['--load'] : []),
  ]
}

/** The words at the end of the command line: the source when it is a Git URL, and the targets. */
export function bakeTargetArguments({ source }: BakeRequest, targets: readonly string[]): string[] {
  return ['--', ...(isRemote(source) ? [source] : []), ...targets]
}
