import { messages } from '../messages.ts'

/** Exit codes that shells and kernels use alike. */
const CODES: ReadonlyMap<number, string> = new Map([
  [126, messages.notExecutable],
  [127, messages.commandMissing],
  [137, messages.killed],
  [139, messages.crashed],
])

/** Last lines of a step that say why it ended. */
const LAST_LINES = 3

const PRINTED: readonly (readonly [line: RegExp, say: (found: string) => string])[] = [
  [
    /runc run failed: .*\bexec: "([^"]{1,300})": (?:stat .*: no such file or directory|executable file not found)/,
    messages.programMissing,
  ],
  [/\bexec format error\b/i, () => messages.otherPlatform],
  [/\bno space left on device\b/i, () => messages.builderFull],
]

/** What the exit code of a step means, or what it printed last; null where these say it all. */
export function explainExit(exitCode: number, log: readonly string[]): string | null {
  const last = log.slice(-LAST_LINES)
  for (const [pattern, say] of PRINTED) {
    const found = last.map(line => pattern.exec(line)).find(each => each !== null)
    if (found !== undefined) return say(found[1] ?? '')
  }
  return CODES.get(exitCode) ?? null
}
