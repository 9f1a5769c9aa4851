import { type DockerfileSource, parseDockerfile } from './dockerfile-source.ts'
import type { SourceFile } from './provenance.ts'

/** A Dockerfile that took part in a build. */
export interface NamedSource {
  /** What reports call it; null for the build's own, which the record names. */
  readonly dockerfile: string | null
  readonly source: DockerfileSource
}

/** The Dockerfiles of a target whose contexts are other targets of its bake file. */
export interface LinkedDockerfiles {
  /** Text of the target's own; null: it could not be read. */
  readonly own: string | null
  /** Those of the targets below it. */
  readonly others: readonly { readonly dockerfile: string; readonly text: string }[]
}

/**
 * Says which Dockerfile each source in a provenance is. BuildKit calls them all `Dockerfile`, so where there are several they are
 * told apart by their texts; null is one that cannot be.
 *
 * @param linked absent for a build of a single Dockerfile, which is the first source.
 */
export function nameSources(
  sources: readonly SourceFile[],
  linked: LinkedDockerfiles | undefined,
): readonly (NamedSource | null)[] {
  return sources.map(({ text }, index) => {
    const source = parseDockerfile(text)
    if (linked === undefined) return index === 0 ? { dockerfile: null, source } : null
    if (text === linked.own) return { dockerfile: null, source }
    const other = linked.others.find(each => each.text === text)
    return other === undefined ? null : { dockerfile: other.dockerfile, source }
  })
}
