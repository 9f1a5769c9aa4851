import { InputError } from '../../errors/input-error.ts'
import { ToolError } from '../../errors/tool-error.ts'
import { choicesInstead } from '../../text/nearest-of.ts'
import { plainText } from '../../text/plain-text.ts'
import type { ToolRun } from '../../tools/run-tool.ts'
import { engineError } from '../find-buildx.ts'
import { messages } from '../messages.ts'

/** What the bake files say, as far as it is known though buildx refused them. */
export interface Known {
  /** Names of all targets and groups. */
  readonly targets: readonly string[]
  /** Id of the secret whose file is missing; null: there is none, or it is not known. */
  readonly secretId: string | null
}

/** buildx names the file, and no secret. */
const SECRET_FILE_MISSING = /^failed to stat (.*?): stat .*no such file/

/** The file of a secret that buildx did not find, as it is spelled in the bake files; null: it failed for another reason. */
export function missingSecretFile(stderr: readonly string[]): string | null {
  return SECRET_FILE_MISSING.exec(reasonIn(stderr) ?? '')?.[1] ?? null
}

/** Failures of which there is more to say than buildx does. */
const FIXABLE: readonly (readonly [pattern: RegExp, say: (found: string, known: Known) => string])[] = [
  [/^couldn't find a bake definition/, () => messages.noBakeFile],
  [
    /^failed to find target (.*)/,
    (name, { targets }) => messages.noTarget(name, choicesInstead(name, targets)),
  ],
  [/^open (.*): no such file/, messages.bakeFileMissing],
  [SECRET_FILE_MISSING, (file, { secretId }) => messages.secretFileMissing(file, secretId)],
  [/^could not find any target matching '(.*)'/, messages.noTargetToSet],
]

/** The error to throw when buildx could not read the bake files: nearly always it is for their author to fix. */
export function explainDefinition(
  { exitCode, stderr }: Pick<ToolRun, 'exitCode' | 'stderr'>,
  known: Known,
): Error {
  const failure = { command: 'docker buildx bake --print', exitCode, stderr }
  const told = reasonIn(stderr)
  const reason = told ?? plainText(stderr.join(' ')).trim()
  const problem = engineError(reason)
  if (told === null || problem !== null) {
    return new ToolError(problem ?? messages.definitionNotPrinted(reason), failure)
  }
  const cause = new ToolError(reason, failure)
  for (const [pattern, say] of FIXABLE) {
    const found = pattern.exec(reason)
    if (found !== null) return new InputError(say(found[1] ?? '', known), { cause })
  }
  return new InputError(messages.bakeFilesUnusable(reason), { cause })
}

/** What buildx calls its error; null where it has none. */
function reasonIn(stderr: readonly string[]): string | null {
  const at = stderr.findLastIndex(line => line.startsWith('ERROR:'))
  if (at < 0) return null
  return plainText(stderr.slice(at).join(' '))
    .replace(/^ERROR:\s*/, '')
    .trim()
}
