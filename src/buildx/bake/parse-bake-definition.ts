import { ToolError } from '../../errors/tool-error.ts'
import { asList, asObject, asText, field, parseJsonText } from '../json-shape.ts'
import { messages } from '../messages.ts'
import type { BakeDefinition } from './bake-target.ts'
import { type DefinitionPlace, parseBakeTarget } from './parse-bake-target.ts'

/** What bake allows in the name of a target. Names become parts of options and of paths. */
const NAME = /^[A-Za-z0-9_-]+$/

/** Groups in groups: no one nests them deeper. */
const DEEPEST = 20

/**
 * Reads what `docker buildx bake --print` prints: all targets with their values, and in the group `default` those that were asked
 * for.
 *
 * @throws ToolError when it is not that.
 */
export function parseBakeDefinition(text: string, place: DefinitionPlace): BakeDefinition {
  const printed = parseJsonText(text)
  const targets = new Map(
    Object.entries(asObject(field(printed, 'target'))).map(([name, value]) => {
      if (!NAME.test(name)) throw new ToolError(messages.targetNameInvalid(name))
      return [name, parseBakeTarget(name, value, place)]
    }),
  )
  const requested = [...new Set(expand('default', printed, 0))].filter(name => targets.has(name))
  if (requested.length > 0) return { targets, requested }
  throw new ToolError(messages.noTargetsListed)
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
