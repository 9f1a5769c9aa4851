import { InputError } from '../../errors/input-error.ts'
import { ToolError } from '../../errors/tool-error.ts'
import { choicesInstead } from '../../text/nearest-of.ts'
import { plainText } from '../../text/plain-text.ts'
import type { ToolRun } from '../../tools/run-tool.ts'
import { engineError } from '../find-buildx.ts'
import { messages } from '../messages.ts'

/** Failures of which there is more to say than buildx does. */
const FIXABLE: readonly (readonly [
  pattern: RegExp,
  say: (found: string, targets: readonly string[]) => string,
])[] = [
  [/^couldn't find a bake definition/, () => messages.noBakeFile],
  [/^failed to find target (.*)/, (name, targets) => messages.noTarget(name, choicesInstead(name, targets))],
  [/^open (.*): no such file/, messages.bakeFileMissing],
  // buildx names no secret, and has not said yet what the files come to.
  [/^failed to stat (.*?): stat .*no such file/, messages.secretFileMissing],
  [/^could not find any target matching '(.*)'/, messages.noTargetToSet],
]

/**
 * The error to throw when buildx could not read the bake files: nearly always it is for their author to fix.
 *
 * @param targets names of all targets and groups, as far as they are known.
 */
export function explainDefinition(
  { exitCode, stderr }: Pick<ToolRun, 'exitCode' | 'stderr'>,
  targets: readonly string[],
): Error {
  const failure = { command: 'docker buildx bake --print', exitCode, stderr }
  const at = stderr.findLastIndex(line => line.startsWith('ERROR:'))
  const reason = plainText(stderr.slice(Math.max(at, 0)).join(' '))
    .replace(/^ERROR:\s*/, '')
    .trim()
  const problem = engineError(reason)
  if (at < 0 || problem !== null) {
    return new ToolError(problem ?? messages.definitionNotPrinted(reason), failure)
  }
  const cause = new ToolError(reason, failure)
  for (const [pattern, say] of FIXABLE) {
    const found = pattern.exec(reason)
    if (found !== null) return new InputError(say(found[1] ?? '', targets), { cause })
  }
  return new InputError(messages.bakeFilesUnusable(reason), { cause })
}
