import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { isRemote } from '../dockerfile-path.ts'
import type { LinkedDockerfiles } from '../record/name-sources.ts'
import type { BakeDefinition, BakeTarget } from './bake-target.ts'

/** Longer texts are not taken for Dockerfiles. In bytes. */
const LARGEST = 1024 * 1024

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
    below.map(async other => ({ dockerfile: other.dockerfile, text: await readDockerfileText(other, cwd) })),
  )
  return {
    own: await readDockerfileText(target, cwd),
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

/** The text of a target’s Dockerfile; null when it is not a file of this machine. */
export async function readDockerfileText(
  { inlineDockerfile, request }: BakeTarget,
  cwd: string,
): Promise<string | null> {
  if (inlineDockerfile !== null) return inlineDockerfile
  const { context, file = '' } = request
  if (isRemote(context) || isRemote(file)) return null
  const place = path.resolve(cwd, file)
  try {
    const found = await stat(place)
    return found.isFile() && found.size <= LARGEST ? await readFile(place, 'utf8') : null
  } catch {
    // The build has better words for it.
    return null
  }
}
