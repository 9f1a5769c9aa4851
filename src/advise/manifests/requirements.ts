import { posix } from 'node:path'
import { inside, type Project, type ReadsFound } from './project.ts'

/** Options with a value that names no file of the project. */
const WITH_VALUE =
  /^(?:-i|--(?:extra-)?index-url|--trusted-host|--(?:no|only)-binary|--use-feature|--timeout|--retries|--progress-bar|--python(?:-version)?|--index-strategy|--hash|--config-settings?)$/

const REQUIREMENT = /^(?:|-e|--editable)$/
const REQUIREMENTS_FILE = /^(?:-[rc]|--requirements?|--constraints?)$/
const LINKS = /^(?:-f|--find-links)$/

/** A name of the index, with extras and versions: `uvicorn[standard]>=0.30,<1`. */
const NAMED = /^[A-Za-z0-9][\w.-]*(?:\[[\w,.\s-]*\])?\s*(?:[=<>~!]=?=?[^/]*)?$/

/**
 * Adds what pip reads by its arguments or by the lines of a requirements file, which are of one kind.
 *
 * @param args each an option with what it is set to, or a requirement.
 * @param from the folder of the file that they stand in.
 * @returns false where the project itself is among it, or something is not understood.
 */
export function addRequirements(
  found: ReadsFound,
  args: readonly (readonly [option: string, value: string])[],
  project: Project,
  from = '',
): boolean {
  return args.every(([option, value]) => {
    if (REQUIREMENT.test(option)) return addRequirement(found, value)
    if (REQUIREMENTS_FILE.test(option)) return addRequirementsFile(found, inside(value, from), project)
    if (LINKS.test(option)) return addLinks(found, value, project, from)
    return WITH_VALUE.test(option) || value === ''
  })
}

/** Options of a command, or of a line, each with its value. */
export function splitArguments(words: readonly string[]): (readonly [option: string, value: string])[] {
  const found: (readonly [string, string])[] = []
  for (let at = 0; at < words.length; at++) {
    const word = unquoted(words[at] ?? '')
    const [, short, joined] = /^(-[rcef])(.+)$/.exec(word) ?? []
    const [, long, value] = /^(--[\w-]+)=(.*)$/.exec(word) ?? []
    if (short !== undefined && joined !== undefined) found.push([short, joined])
    else if (long !== undefined && value !== undefined) found.push([long, unquoted(value)])
    else if (!word.startsWith('-')) found.push(['', word])
    else if (takesValue(word)) found.push([word, unquoted(words[(at += 1)] ?? '')])
    else found.push([word, ''])
  }
  return found
}

function takesValue(option: string): boolean {
  return [REQUIREMENT, REQUIREMENTS_FILE, LINKS, WITH_VALUE].some(each => each.test(option))
}

function unquoted(word: string): string {
  return word.replace(/^(["'])(.*)\1$/, '$2')
}

function addRequirementsFile(found: ReadsFound, path: string | null, project: Project): boolean {
  const text = path === null ? null : project.read(path)
  if (path === null || text === null || text === '') return false
  if (found.files.has(path)) return true
  if (found.add(path) === null) return false
  return linesOf(text).every(line => addLine(found, line, project, posix.dirname(path)))
}

function linesOf(text: string): string[] {
  return text
    .replace(/\\\r?\n/g, ' ')
    .split(/\r?\n/)
    .map(line => line.replace(/(?:^|\s)#.*$/, '').trim())
    .filter(line => line !== '')
}

function addLine(found: ReadsFound, line: string, project: Project, from: string): boolean {
  const [requirement = ''] = line.split(/\s;|\s--/)
  const args = line.startsWith('-')
    ? splitArguments(line.split(/\s+/))
    : [['', requirement.replace(/;.*$/, '').trim()] as const]
  return addRequirements(found, args, project, from)
}

/** Paths are those from where pip runs, wherever the file with them stands. */
function addRequirement(found: ReadsFound, text: string): boolean {
  if (/\bfile:/.test(text)) return false
  if (text.includes('://') || NAMED.test(text)) return true
  const path = text.replace(/\[[^[\]]*\]$/, '')
  return /^[\w./@+-]+$/.test(path) && found.add(path) !== null
}

/** pip looks beside the file first. */
function addLinks(found: ReadsFound, value: string, project: Project, from: string): boolean {
  if (/^https?:/.test(value)) return true
  const beside = inside(value, from)
  const isBeside = beside !== null && project.read(beside) !== null
  return found.add(value, isBeside ? from : '') !== null
}
