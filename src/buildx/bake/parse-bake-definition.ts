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

/** Groups in groups: no one nests them deeper. */
const DEEPEST = 20

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
  const requested = [...new Set(expand('default', printed, 0))].filter(name => byName.has(name))
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

/** The targets of a group, those of groups in it too. */
function expand(name: string, printed: unknown, depth: number): string[] {
  const members = field(printed, 'group', name, 'targets')
  // A target may have the name of the group that it is in.
  if (members === undefined || depth > DEEPEST) return [name]
  return asList(members)
    .map(member => asText(member) ?? '')
    .flatMap(member => (member === name ? [member] : expand(member, printed, depth + 1)))
}
