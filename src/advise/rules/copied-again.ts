import type { PlatformMeasurement } from '../../model/measurement.ts'
import type { Edit } from '../../model/edit.ts'
import { biggestNames } from '../biggest-names.ts'
import { programOf, replaceWord, runCommands, verbOf } from '../edits/run-commands.ts'
import type { AdviceContext, Change, Finding, Rule } from '../finding.ts'
import { type HiddenGroup, hiddenGroups } from '../hidden-groups.ts'
import { commandOf } from '../line-origin.ts'
import { lineWords } from '../wording.ts'

/**
 * Lock files that `npm install` rewrites as they were. The lower copy is what is counted: the upper one shows, and may be in other
 * advice.
 *
 * Of other files that a line copies whole nothing is said: owner and mode are not measured, so no one here knows whether the program
 * would still have its rights if that line were changed. A user may not be there yet where the files are made, a folder keeps its owner
 * though what is copied into it gets another, and a command may be about other files, too.
 */
export const copiedAgain: Rule = {
  id: 'copied-again',
  finds: 'lock files that `npm install` rewrites without a change',
  saves: 'the first copy',
  inGeneral: {
    fix: 'set owner and mode in the line that makes the files',
    reason: 'a later line changes only owner, mode or times, and ships the files again',
  },
  example: {
    before: 'COPY package.json package-lock.json ./\nRUN npm install',
    after: 'COPY package.json package-lock.json ./\nRUN npm ci',
  },
  find,
}

function find(
  image: PlatformMeasurement,
  isFree: (file: number) => boolean,
  context: AdviceContext,
): Finding[] {
  return hiddenGroups(image, isFree, ['metadata']).flatMap(group => lockAgain(image, group, context) ?? [])
}

function lockAgain(
  image: PlatformMeasurement,
  { maker, hider, files }: HiddenGroup,
  context: AdviceContext,
): Finding | null {
  if (maker === null || hider === null || !isLockOnly(image, hider, files)) return null
  return {
    files,
    line: maker,
    ...cleanInstall(image, hider, context),
    reason: [
      `${lineWords(image, hider)} ships a file of this line again, with a different owner, mode or time only`,
    ],
    examples: biggestNames(image, files, file => `/${image.files.path(file)}`).biggest,
  }
}

/** The lock file was not changed, so it fits the manifest, as `npm ci` asks. */
function cleanInstall(image: PlatformMeasurement, line: number, context: AdviceContext): Change {
  const verb = 'ci'
  const found = runCommands(image, line, context)
  const edits: (Edit | null)[] = []
  for (const command of found?.commands ?? []) {
    const word = programOf(command) === 'npm' ? verbOf(command) : null
    if (found === null || word === null || !/^(?:i|install)$/.test(word.text)) continue
    const isWhole = command.words
      .slice(1)
      .every(each => each === word || /^--(?!global\b|location\b)[a-z-]+(?:=\S*)?$/.test(each.text))
    edits.push(isWhole ? replaceWord(found, word, verb) : null)
  }
  const certain = edits.filter(each => each !== null)
  return {
    fix: [{ code: `npm ${verb}` }, ` in ${lineWords(image, line)}, which does not rewrite the lock file`],
    edits: certain.length === edits.length ? certain : null,
  }
}

function isLockOnly(image: PlatformMeasurement, line: number, files: readonly number[]): boolean {
  const command = commandOf(image, line)
  return (
    /\bnpm\s+(?:i|install)\b/.test(command) &&
    !/\b(?:chown|chmod|chgrp)\b/.test(command) &&
    files.every(file => image.files.path(file).endsWith('package-lock.json'))
  )
}
