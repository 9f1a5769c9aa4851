import { readDockerfile } from '../read-dockerfile.ts'
import type { LinkedDockerfiles } from '../record/name-sources.ts'
import type { BakeDefinition, BakeTarget } from './bake-target.ts'

/**
 * The Dockerfiles of a target and of all targets that it is built upon; undefined for a target that stands alone. One that cannot be
 * read (it is in a Git repository) is left out.
 */
export async function readLinkedDockerfiles(
  target: BakeTarget,
  definition: BakeDefinition,
  cwd: string,
): Promise<LinkedDockerfiles | undefined> {
  const below = targetsBelow(target, definition)
  if (below.length === 0) return undefined
  const others = await Promise.all(
    below.map(async other => ({ dockerfile: other.dockerfile, text: await readDockerfile(other, cwd) })),
  )
  return {
    own: await readDockerfile(target, cwd),
    others: others.flatMap(({ dockerfile, text }) => (text === null ? [] : [{ dockerfile, text }])),
  }
}

/** Those that are its contexts, and theirs, each once. */
export function targetsBelow(target: BakeTarget, { targets }: BakeDefinition): BakeTarget[] {
  const found = new Set<BakeTarget>()
  const visit = ({ links }: BakeTarget): void => {
    for (const link of links) {
      const other = targets.get(link)
      if (other === undefined || found.has(other)) continue
      found.add(other)
      visit(other)
    }
  }
  visit(target)
  found.delete(target)
  return [...found]
}
