import type { PlatformMeasurement } from '../../measure/measurement.ts'
import type { Words } from '../advice.ts'
import { biggestNames } from '../biggest-names.ts'
import type { Finding } from '../finding.ts'
import { hiddenGroups, type HiddenGroup } from '../hidden-groups.ts'
import { flagOf, parseInstruction } from '../instruction.ts'
import { copiesContext } from '../line-graph.ts'
import { commandOf } from '../maker-of.ts'
import { lineWords, shortCommand } from '../wording.ts'

/**
 * Files that a later line copies whole only to change owner, mode or times. The lower copy is what is counted: the upper one shows,
 * and may be in other advice.
 */
export function copiedAgain(image: PlatformMeasurement, isFree: (file: number) => boolean): Finding[] {
  return hiddenGroups(image, isFree, ['metadata'])
    .filter(group => !isRoutine(image, group))
    .map(group => ({
      files: group.files,
      line: group.hider ?? group.maker,
      fix: fixOf(image, group),
      reason: [
        `${group.files.length === 1 ? 'a file ships' : `${group.files.length} files ship`} twice, ` +
          `the second time only for owner, mode or times`,
      ],
      examples: biggestNames(image, group.files, ({ path }) => `/${path}`).biggest,
    }))
}

/** Manifests are copied before the sources, and with them once more: so they should be. */
function isRoutine(image: PlatformMeasurement, { maker, hider }: HiddenGroup): boolean {
  const [lower, upper] = [image.lines[maker ?? -1], image.lines[hider ?? -1]]
  if (lower === undefined || upper === undefined || !copiesContext(lower) || !copiesContext(upper))
    return false
  const [before, after] = [parseInstruction(lower.instruction), parseInstruction(upper.instruction)]
  return ['chown', 'chmod'].every(flag => flagOf(before, flag) === flagOf(after, flag))
}

function fixOf(image: PlatformMeasurement, { maker, hider, files }: HiddenGroup): Words {
  if (maker === null || hider === null) return ['set owner and mode where the files are made']
  const command = commandOf(image, hider)
  const change = /\b(?:chown|chmod|chgrp)\b[^&|;\n]*/.exec(command)?.[0].trim()
  if (change !== undefined) return moveChange(image, maker, change)
  const isLock = files.every(file => image.files[file]?.path.endsWith('package-lock.json') === true)
  if (isLock && /\bnpm\b/.test(command)) return [{ code: 'npm ci' }, ', which leaves the lock file as it is']
  return [`leave the files as ${lineWords(image, maker)} makes them`]
}

/** The change of owner or mode, to where the files are made. */
function moveChange(image: PlatformMeasurement, maker: number, change: string): Words {
  const at = lineWords(image, maker)
  const { name } = parseInstruction(image.lines[maker]?.instruction ?? '')
  if (name === 'RUN') return [{ code: shortCommand(change) }, ` in ${at}, in the same RUN`]
  const flag = copyFlag(change)
  if (flag === null)
    return [`set owner and mode in ${at}, with `, { code: '--chown' }, ' and ', { code: '--chmod' }]
  return [{ code: `${name} ${flag}` }, ` in ${at} instead of `, { code: shortCommand(change) }]
}

/** What COPY has for a command: `--chown=node:node` for `chown -R node:node /app`. */
function copyFlag(change: string): string | null {
  const found = /^(chown|chmod)\s+(?:-\S+\s+)*([^\s-]\S*)\s+\S/.exec(change)
  if (found === null) return null
  const [, command, value] = found
  // Letters as a mode are for Dockerfile syntaxes that are newer than most.
  return command === 'chmod' && !/^[0-7]+$/.test(value ?? '') ? null : `--${command}=${value}`
}
