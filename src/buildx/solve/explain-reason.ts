import { messages } from '../messages.ts'
import { explainPull } from './explain-pull.ts'
import type { FailedPlace } from './failed-place.ts'

/** Gets what the groups of the pattern found; '' where there is none. */
type Say = (place: FailedPlace, first: string, second: string) => string | null

/** What BuildKit says, and a sentence of ours for it: what is wrong, and how to fix it. */
const REASONS: readonly (readonly [reason: RegExp, say: Say])[] = [
  [
    /^(?:failed to calculate checksum of ref \S{1,300}: )?"(.{1,4096}?)"(?: not found)?: not found$/,
    missingFile,
  ],
  [
    /^failed to parse stage name "(.{1,500}?)": invalid reference format/,
    (_, text) => messages.neitherStageNorImage(text),
  ],
  [/^base name \((.{1,500})\) should not be blank$/, (_, text) => messages.fromIsEmpty(text)],
  [/^secret (\S{1,200}): not found$/, (_, id) => messages.secretNotGiven(id)],
  [/^unset ssh forward key (\S{1,200})$/, (_, id) => messages.sshNotForwarded(id)],
  [
    /^invalid response status (\d{3})$/,
    (place, status) => notDownloaded(place, `the server answered ${status}`),
  ],
  [/^Get "[^"]{1,4096}": (?:.*: )?([^:]{1,200})$/, notDownloaded],
  [/^digest mismatch (\S{1,200}): (\S{1,200})$/, (_, is, wanted) => messages.downloadDiffers(is, wanted)],
  [
    /: unable to find (?:user|group) (\S{1,200}): no matching entries/,
    (_, name) => messages.userMissing(name),
  ],
  [/: cannot allocate memory$/, () => messages.outOfMemory],
  [/\bno space left on device$/, () => messages.builderFull],
  [/^file with no instructions$/, () => messages.noInstructions],
  [/^no build stage in current context$/, () => messages.notBegunWithFrom],
  [
    /^failed to read dockerfile: .*\bgit stderr:\s(?:.*\bfatal: )?(.{1,800}?)(?:\s*: exit status \d+)?$/,
    (_, why) => messages.gitContextNotFetched(why),
  ],
]

/** What BuildKit's reason means; null where its own words have to do. */
export function explainReason(reason: string, place: FailedPlace): string | null {
  for (const [pattern, say] of REASONS) {
    const [found, first = '', second = ''] = pattern.exec(reason) ?? []
    const said = found === undefined ? null : say(place, first, second)
    if (said !== null) return said
  }
  return explainPull(reason, place)
}

/** BuildKit names a file by its path from the top of where it is copied from, whatever the instruction says. */
function missingFile({ instruction }: FailedPlace, file: string): string {
  const from = /\bfrom=([^\s,]{1,500})/i.exec(instruction)?.[1]
  if (from !== undefined) return messages.fileNotInStage(file, from)
  return /(?:^|[\s=,"'])(?:\.\/)*\.\.\//.test(instruction)
    ? messages.fileOutsideContext(file)
    : messages.fileNotInContext(file)
}

function notDownloaded({ instruction }: FailedPlace, why: string): string | null {
  const url = /\bADD\s.*?(https?:\/\/\S{1,2000})/i.exec(instruction)?.[1]
  return url === undefined ? null : messages.notDownloaded(url, why)
}
