import type { PlatformMeasurement } from '../../measure/measurement.ts'
import type { Words } from '../advice.ts'
import { biggestNames } from '../biggest-names.ts'
import type { Finding } from '../finding.ts'
import { hiddenGroups, type HiddenGroup } from '../hidden-groups.ts'
import { parseInstruction } from '../instruction.ts'
import { copiesContext } from '../line-graph.ts'
import { commandOf } from '../maker-of.ts'
import { lineWords, shortCommand } from '../wording.ts'

/** Files that one line makes and a later one deletes: they ship all the same. */
export function deletedLater(image: PlatformMeasurement, isFree: (file: number) => boolean): Finding[] {
  return hiddenGroups(image, isFree, ['deleted', 'opaque']).map(group => ({
    files: group.files,
    line: group.maker ?? group.hider,
    fix: fixOf(image, group),
    reason: reasonOf(image, group),
    examples: biggestNames(image, group.files, ({ path }) => `/${path}`).biggest,
  }))
}

function reasonOf(image: PlatformMeasurement, { maker, hider, files }: HiddenGroup): Words {
  const what = files.length === 1 ? 'a file' : `${files.length} files`
  const them = files.length === 1 ? 'it' : 'them'
  if (hider === null)
    return [
      `${what} of an earlier layer ${files.length === 1 ? 'is' : 'are'} deleted, and shipped all the same`,
    ]
  // Without a maker the advice stands at the line that deletes.
  if (maker === null)
    return [
      `${what} of an earlier layer ${files.length === 1 ? 'is' : 'are'} deleted here, and shipped all the same`,
    ]
  return [`${lineWords(image, hider)} deletes ${what} of this one, which ships ${them} all the same`]
}

function fixOf(image: PlatformMeasurement, { maker, hider }: HiddenGroup): Words {
  const line = image.lines[maker ?? -1]
  const { name } = parseInstruction(line?.instruction ?? '')
  if (line !== undefined && copiesContext(line)) {
    return [{ code: 'RUN --mount=type=bind' }, ' instead of copying what is only used while building']
  }
  if (name === 'ADD') return ['download, use and delete it in one RUN']
  if (name === 'COPY') return ['copy only what stays']
  const command = commandOf(image, hider)
  if (name === 'RUN' && isDeletion(command))
    return [{ code: shortCommand(command) }, ' in the RUN that makes what it deletes']
  return ['delete what is not needed in the RUN that makes it']
}

/** A command that does nothing else, so that it can move as it is. */
function isDeletion(command: string): boolean {
  const parts = command.split(/&&|;|\n/)
  return parts.every(
    part =>
      /^\s*(?:rm|find|apt-get|apt|apk|dnf|yum|npm|yarn|pip|pnpm)\b[^|]*$/.test(part) && DELETES.test(part),
  )
}

const DELETES = /\b(?:rm|-delete|purge|autoremove|remove|del|clean|autoclean|prune|uninstall)\b/
