import type { Words } from '../../model/advice.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { biggestNames } from '../biggest-names.ts'
import { joinRuns } from '../edits/join-runs.ts'
import { ownOnCopy } from '../edits/own-on-copy.ts'
import { type AdviceContext, type Change, type Finding, hint, type Rule } from '../finding.ts'
import { type HiddenGroup, hiddenGroups } from '../hidden-groups.ts'
import { parseInstruction } from '../instruction.ts'
import { commandOf } from '../line-origin.ts'
import { ownerAt } from '../owner-at.ts'
import { type OwnerChange, ownerChanges, touches } from '../owner-change.ts'
import { sharedDirectory } from '../shared-directory.ts'
import { commandParts, isTidying } from '../tidying.ts'
import { lineWords, shortCommand } from '../wording.ts'

/** Files that one line makes and a later one rewrites, or gives another owner or mode: both copies ship. */
export const overwrittenLater: Rule = {
  id: 'overwritten-later',
  finds: 'files that a later line rewrites, or whose owner or mode it changes',
  saves: 'the first version',
  inGeneral: {
    fix: 'write the files once',
    reason: 'a later line overwrites files, which ship all the same',
  },
  example: {
    before: 'COPY config.json /app/config.json\nCOPY config.production.json /app/config.json',
    after: 'COPY config.production.json /app/config.json',
  },
  find,
}

function find(
  image: PlatformMeasurement,
  isFree: (file: number) => boolean,
  context: AdviceContext,
): Finding[] {
  const overwritten = hiddenGroups(image, isFree, ['overwritten']).map(group => ({
    files: group.files,
    line: group.maker ?? group.hider,
    fix: fixOf(image, group),
    reason: reasonOf(image, group),
    examples: examplesOf(image, group),
  }))
  const owned = withoutTaken(image, hiddenGroups(image, isFree, ['metadata']), isFree)
  return [...overwritten, ...owned.flatMap(group => ownedLater(image, group, context))]
}

/** Without the files that go with the copy that hides them. */
function withoutTaken(
  image: PlatformMeasurement,
  groups: readonly HiddenGroup[],
  isFree: (file: number) => boolean,
): readonly HiddenGroup[] {
  if (groups.length === 0) return groups
  const isTaken = takenAbove(image, isFree)
  return groups
    .map(group => ({ ...group, files: group.files.filter(file => !isTaken(file)) }))
    .filter(({ files }) => files.length > 0)
}

function reasonOf(image: PlatformMeasurement, { maker, hider, files }: HiddenGroup): Words {
  const [what, are] = files.length === 1 ? ['a file', 'is'] : [`${files.length} files`, 'are']
  if (maker !== null && hider !== null) {
    return [`${lineWords(image, hider)} overwrites ${what} of this line, and both versions ship`]
  }
  return [`${what} ${are} overwritten, and ${are} shipped in both versions`]
}

/** Whether earlier advice takes the copy away that hides a file: then the first one goes with it. */
function takenAbove(
  image: PlatformMeasurement,
  isFree: (file: number) => boolean,
): (file: number) => boolean {
  const { files } = image
  const taken = new Set(
    files.filter(file => !isFree(file)).map(file => `${files.layer(file)} ${files.path(file)}`),
  )
  return file => files.isHidden(file) && taken.has(`${files.hiddenBy(file)} ${files.path(file)}`)
}

function examplesOf(image: PlatformMeasurement, { files }: HiddenGroup): readonly string[] {
  return biggestNames(image, files, file => `/${image.files.path(file)}`).biggest
}

/** What every run of a package manager rewrites. */
const DATABASE =
  /^(?:var\/(?:lib\/(?:dpkg|apt|rpm|dnf)|cache\/debconf|log)|(?:usr\/)?lib\/(?:apk|sysimage\/rpm))\/|^etc\/ld\.so\.cache$/

function fixOf(image: PlatformMeasurement, { maker, hider, files }: HiddenGroup): Words {
  if (maker === null || hider === null) return ['write each file in one line only']
  if (files.every(file => DATABASE.test(image.files.path(file)))) {
    return [`install the packages of this line and of ${lineWords(image, hider)} in one RUN`]
  }
  return [`write each file in one line only: this one or ${lineWords(image, hider)}`]
}

/** Files that a later `chown` or `chmod` copies whole; where no such command is about all of them, it is not known why they are there twice. */
function ownedLater(image: PlatformMeasurement, group: HiddenGroup, context: AdviceContext): Finding[] {
  const { maker, hider, files } = group
  if (maker === null || hider === null) return []
  const paths = files.map(file => image.files.path(file))
  const changes = (ownerChanges(image, hider) ?? []).filter(change =>
    paths.some(path => touches(change, path)),
  )
  const isAll = changes.every(change => paths.every(path => touches(change, path)))
  const programs = new Set(changes.map(({ program }) => program))
  if (!isAll || changes.length === 0 || programs.size < changes.length) return []
  const change = changeOwner(image, { maker, hider, paths, changes }, context)
  if (change === null) return []
  const what = [...programs].map(program => (program === 'chown' ? 'owner' : 'mode')).join(' and ')
  const one = files.length === 1
  return [
    {
      files,
      line: maker,
      ...change,
      reason: [
        `${lineWords(image, hider)} changes only the ${what} of ${one ? 'a file' : `${files.length} files`} of this line, and ships ${one ? 'it' : 'them'} again`,
      ],
      examples: examplesOf(image, group),
    },
  ]
}

interface Owned {
  readonly maker: number
  readonly hider: number
  readonly paths: readonly string[]
  readonly changes: readonly OwnerChange[]
}

function changeOwner(image: PlatformMeasurement, owned: Owned, context: AdviceContext): Change | null {
  const { maker, hider } = owned
  const { name } = parseInstruction(image.lines[maker]?.instruction ?? '')
  if (name === 'COPY') return changeOnCopy(image, owned, context)
  const command = commandOf(image, hider)
  if (name !== 'RUN' || !commandParts(command).every(isTidying)) return null
  return {
    fix: [{ code: shortCommand(command) }, ' in the RUN that creates the files'],
    edits: joinRuns(image, maker, hider, context),
  }
}

/** Modes that `--chmod` takes as they are: no special bits, which it drops, and nothing that depends on the mode before. */
const MODE = /^0?[0-7]{3}$/

function changeOnCopy(image: PlatformMeasurement, owned: Owned, context: AdviceContext): Change | null {
  const { maker, hider, paths, changes } = owned
  if (changes.some(({ program, value }) => program === 'chmod' && !MODE.test(value))) return null
  const values = changes.map(({ program, value }) => {
    return program === 'chmod' ? value : ownerAt(image, value, { copy: maker, change: hider })
  })
  const flagsOf = (written: readonly (string | null)[]): string[] =>
    changes.map(({ program, value }, at) => `--${program}=${written[at] ?? value}`)
  if (!isWhole(image, maker, hider))
    return hint(
      { code: ['COPY', ...flagsOf([])].join(' ') },
      ' of ',
      { code: `/${paths.length === 1 ? (paths[0] ?? '') : sharedDirectory(paths)}` },
      ` alone, left out of ${lineWords(image, maker)}`,
    )
  if (values.includes(null))
    return hint('create the user before this line, then ', { code: ['COPY', ...flagsOf([])].join(' ') })
  const flags = flagsOf(values)
  return {
    fix: [{ code: ['COPY', ...flags].join(' ') }],
    edits: ownOnCopy(image, maker, { flags, changes }, context),
  }
}

/** Whether a later line changed all files of a COPY that are still there. */
function isWhole({ files, layers }: PlatformMeasurement, maker: number, hider: number): boolean {
  const isKept = (file: number): boolean => {
    const hidden = files.hidden(file)
    return hidden === undefined || (hidden.why === 'metadata' && layers[hidden.by]?.line !== hider)
  }
  return !files.some(file => layers[files.layer(file)]?.line === maker && isKept(file))
}
