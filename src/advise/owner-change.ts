import { posix } from 'node:path'
import { type ShellCommand, shellCommands } from '../edit/shell-commands.ts'
import type { PlatformMeasurement } from '../model/measurement.ts'
import { workingDirectory } from './context-copy.ts'
import { commandOf } from './line-origin.ts'

/** A `chown` or `chmod` of a RUN. */
export interface OwnerChange {
  readonly program: 'chown' | 'chmod'
  /** As written: `node:node`, `755`. */
  readonly value: string
  /** What it is about, as layer paths; '' is the root. */
  readonly paths: readonly string[]
  /** Whether what is below the paths is changed, too. */
  readonly isRecursive: boolean
}

const OPTION = /^(?:-[Rcfv]+|--(?:recursive|changes|silent|quiet|verbose))$/
const RECURSIVE = /^(?:-\w*R\w*|--recursive)$/

/** The changes of owner and mode that a line makes, in their order; null where one of them cannot be read. */
export function ownerChanges(image: PlatformMeasurement, line: number): readonly OwnerChange[] | null {
  const commands = shellCommands(commandOf(image, line))
  if (commands === null) return null
  // Where a `cd` leads is not followed.
  const moves = commands.some(({ words }) => /^(?:cd|pushd)$/.test(words[0]?.text ?? ''))
  const place = moves ? null : workingDirectory(image, line)
  const changes: OwnerChange[] = []
  for (const command of commands) {
    const change = changeOf(command, place)
    if (change === null) return null
    if (change !== 'none') changes.push(change)
  }
  return changes
}

function changeOf({ words }: ShellCommand, place: string | null): OwnerChange | 'none' | null {
  const [program = '', ...rest] = words.map(({ text }) => text)
  if (program !== 'chown' && program !== 'chmod')
    return rest.some(text => /\b(?:chown|chmod|chgrp)\b/.test(text)) || program === 'chgrp' ? null : 'none'
  const options = rest.filter(text => OPTION.test(text))
  const [value = '', ...paths] = rest.filter(text => !OPTION.test(text)).map(unquoted)
  const isPlain = [value, ...paths].every(text => /^[\w@%+=:,./-]+$/.test(text) && !text.startsWith('-'))
  const isKnown = paths.every(path => path.startsWith('/') || place !== null)
  if (!isPlain || !isKnown || paths.length === 0) return null
  const resolved = paths.map(path => posix.resolve('/', place ?? '', path).slice(1))
  return { program, value, paths: resolved, isRecursive: options.some(text => RECURSIVE.test(text)) }
}

function unquoted(text: string): string {
  return text.replace(/^(["'])(.*)\1$/, '$2')
}

/** Whether a change is about a path. */
export function touches({ paths, isRecursive }: OwnerChange, path: string): boolean {
  return paths.some(each => path === each || (isRecursive && (each === '' || path.startsWith(`${each}/`))))
}
