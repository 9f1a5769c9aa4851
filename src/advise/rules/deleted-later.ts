import type { Words } from '../../model/advice.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { biggestNames } from '../biggest-names.ts'
import { joinRuns } from '../edits/join-runs.ts'
import { type AdviceContext, type Change, type Finding, hint, type Rule } from '../finding.ts'
import { type HiddenGroup, hiddenGroups } from '../hidden-groups.ts'
import { parseInstruction } from '../instruction.ts'
import { copiesContext, linesAfter, linesBefore } from '../line-graph.ts'
import { commandOf } from '../line-origin.ts'
import { lineWords, shortCommand } from '../wording.ts'

/** Files that one line makes and a later one deletes: they ship all the same. */
export const deletedLater: Rule = {
  id: 'deleted-later',
  finds: 'files that a later line deletes, which are still shipped',
  saves: 'the deleted files',
  inGeneral: {
    fix: 'delete files in the line that makes them',
    reason: 'a later line deletes files, which ship all the same',
  },
  example: {
    before: 'RUN curl -fsSLO https://example.com/data.tar.gz && tar -xzf data.tar.gz\nRUN rm data.tar.gz',
    after:
      'RUN curl -fsSLO https://example.com/data.tar.gz && tar -xzf data.tar.gz \\\n    && rm data.tar.gz',
  },
  find,
}

function find(
  image: PlatformMeasurement,
  isFree: (file: number) => boolean,
  context: AdviceContext,
): Finding[] {
  return hiddenGroups(image, isFree, ['deleted', 'opaque']).map(group => ({
    files: group.files,
    line: group.maker ?? group.hider,
    ...changeOf(image, group, context),
    reason: reasonOf(image, group),
    examples: biggestNames(image, group.files, file => `/${image.files.path(file)}`).biggest,
  }))
}

function reasonOf(image: PlatformMeasurement, { maker, hider, files }: HiddenGroup): Words {
  const [what, are, them] =
    files.length === 1 ? ['a file', 'is', 'it'] : [`${files.length} files`, 'are', 'them']
  if (maker !== null && hider !== null) {
    return [`${lineWords(image, hider)} deletes ${what} of this line, which still ships ${them}`]
  }
  return [`${what} of an earlier layer ${are} deleted${hider === null ? '' : ' here'}, but still shipped`]
}

function changeOf(image: PlatformMeasurement, group: HiddenGroup, context: AdviceContext): Change {
  const line = image.lines[group.maker ?? -1]
  if (line !== undefined && copiesContext(line)) {
    return hint({ code: 'RUN --mount=type=bind' }, ' instead of copying files that only the build uses')
  }
  switch (parseInstruction(line?.instruction ?? '').name) {
    case 'ADD':
      return hint('download, use and delete it in one RUN')
    case 'COPY':
      return hint('copy only the files that stay')
    default:
      return runChange(image, group, context)
  }
}

function runChange(image: PlatformMeasurement, group: HiddenGroup, context: AdviceContext): Change {
  const { maker, hider, files } = group
  const command = commandOf(image, hider)
  const edits = joinRuns(image, maker, hider, context)
  if (files.every(file => image.files.path(file).startsWith('var/lib/apt/lists/')))
    return { fix: APT_LISTS, edits }
  if (maker !== null && hider !== null && isUsedBetween(image, maker, hider)) {
    return hint('create, use and delete it in one RUN, or in a separate stage')
  }
  if (maker !== null && isDeletion(command)) {
    return { fix: [{ code: shortCommand(command) }, ' in the RUN that creates the files'], edits }
  }
  return hider === null || edits === null
    ? hint('delete unneeded files in the RUN that creates them')
    : { fix: [{ code: 'RUN' }, ' of this line and ', lineWords(image, hider), ' in one'], edits }
}

const APT_LISTS: Words = [
  { code: 'apt-get update' },
  ', ',
  { code: 'apt-get install' },
  ' and ',
  { code: 'rm -rf /var/lib/apt/lists/*' },
  ' in one RUN',
]

/** Whether a command ran in between: it may have needed what was still there. */
function isUsedBetween(image: PlatformMeasurement, maker: number, hider: number): boolean {
  const after = new Set(linesAfter(image, maker))
  return linesBefore(image, hider).some(each => after.has(each) && commandOf(image, each) !== '')
}

/** A command that does nothing else, so that it can move as it is. */
function isDeletion(command: string): boolean {
  const parts = command.split(/&&|;/)
  return parts.every(
    part =>
      /^\s*(?:rm|find|apt-get|apt|apk|dnf|yum|npm|yarn|pip|pnpm)\b[^|]*$/.test(part) && DELETES.test(part),
  )
}

const DELETES = /\b(?:rm|-delete|purge|autoremove|remove|del|clean|autoclean|prune|uninstall)\b/
