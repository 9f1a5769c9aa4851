import path from 'node:path'
import { ToolError } from '../../errors/tool-error.ts'
import { isRemote } from '../dockerfile-path.ts'
import { asList, asObject, asText, field, type JsonObject, parseJsonText } from '../json-shape.ts'
import { messages } from '../messages.ts'
import { literalTarget } from './bake-file.ts'
import type { BakeDefinition, BakeTarget } from './bake-target.ts'
import { type DefinitionLocation, parseBakeTarget } from './parse-bake-target.ts'
import { withPlacedContexts } from './remote-contexts.ts'

/** What bake allows in the name of a target. Names become parts of options and of paths. */
const NAME = /^[A-Za-z0-9_-]+$/

/** What bake files come to. */
export interface PrintedBake {
  readonly definition: BakeDefinition
  /** The targets as they were printed, every text as it is meant, and every path one of this machine. */
  readonly literals: ReadonlyMap<string, JsonObject>
}

/** Where the bake files are, and where they are worked with. */
export type PrintedLocation = DefinitionLocation & {
  /** The Git URL that the files were read from; null: they are files of this machine. */
  readonly source: string | null
}

/**
 * Reads what `docker buildx bake --print` prints: all targets with their values, and in the group `default` those that were asked
 * for.
 *
 * @throws ToolError when it is not that; InputError for a context of which it does not tell where it is.
 */
export function parseBakeDefinition(text: string, place: PrintedLocation): PrintedBake {
  const { source } = place
  const printed = parseJsonText(text)
  const targets = Object.entries(asObject(field(printed, 'target'))).map(([name, value]) => {
    if (!NAME.test(name)) throw new ToolError(messages.targetNameInvalid(name))
    const literal = literalTarget(value)
    if (source === null) return { literal, target: parseBakeTarget(name, literal, place) }
    const placed = withPlacedContexts(name, literal, { source, cwd: place.directory })
    const target = parseBakeTarget(name, placed, place)
    return { literal: placed, target: withFolder(target, literal) }
  })
  const byName = new Map(targets.map(({ target }) => [target.name, target]))
  const requested = [...targetsIn('default', printed)].filter(name => byName.has(name))
  const literals = new Map(targets.map(({ target, literal }) => [target.name, literal]))
  if (requested.length > 0) return { definition: { targets: byName, requested }, literals }
  throw new ToolError(messages.noTargetsListed)
}

/** A Dockerfile in a folder of the repository is called by its path there. */
function withFolder(target: BakeTarget, { context }: JsonObject): BakeTarget {
  const folder = asText(context) ?? '.'
  if (target.inlineDockerfile !== null || [folder, target.dockerfile].some(isRemote)) return target
  return { ...target, dockerfile: path.posix.join(folder, target.dockerfile) }
}

/** The targets of a group, those of groups in it too. Groups may hold each other, and many the same: each is gone through once. */
function targetsIn(group: string, printed: unknown): Set<string> {
  const targets = new Set<string>()
  const seen = new Set<string>()
  const todo = [{ name: group, within: '' }]
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const { name, within } = next
    // A target may have the name of the group that it is in.
    const members = name === within ? undefined : field(printed, 'group', name, 'targets')
    if (members === undefined) targets.add(name)
    else if (!seen.has(name)) {
      seen.add(name)
      for (const member of asList(members).toReversed())
        todo.push({ name: asText(member) ?? '', within: name })
    }
  }
  return targets
}
