import { posix } from 'node:path'
import { contextCopyOf } from '../context-copy.ts'
import { isBelow, ownFiles, pathOf } from './own-files.ts'
import { isPlainPath, outsideCopies } from './outside-copies.ts'
import type { Application, Copy } from './plan.ts'

/** Files of a project that no program reads: what is for people, for the repository and for building images. */
const OF_PROJECT =
  /^(?:[^/]*\.md|(?:readme|licen[cs]e|changelog|contributing|authors|notice|copying|makefile|justfile|procfile|jenkinsfile|dockerfile|containerfile)[^/]*|(?:docker-)?compose[^/]*\.ya?ml|taskfile\.ya?ml|\.git(?:\/.*|ignore|attributes|modules)?|\.(?:github|gitlab|circleci|vscode|idea|devcontainer)\/.*|\.gitlab-ci\.ya?ml|\.travis\.ya?ml|\.dockerignore|\.editorconfig|\.pre-commit-config\.ya?ml|[^/]*\.dockerignore|\.golangci\.ya?ml|\.goreleaser\.ya?ml|\.air\.toml|\.tool-versions)$/i

/** More parts of a folder than these are not named one by one. */
const MOST_ENTRIES = 12

/** What an application has beside its program. */
export interface Entries {
  readonly copies: readonly Copy[]
  readonly files: readonly number[]
}

/** Which files are there to build. */
export interface ForBuilding {
  /** By the path inside of the application's folder. */
  readonly isForBuilding: (path: string) => boolean
  /** By the absolute path. */
  readonly isOfTools: RegExp
}

/**
 * What a compiled application may read when it runs: all files in its folders and elsewhere, without those that are known to be there to
 * build.
 *
 * @param program what is started, which comes along in another way.
 * @returns null where a command made something elsewhere, or there is too much to name.
 */
export function entriesOf(
  { image, stage }: Pick<Application, 'image' | 'stage'>,
  program: ReadonlySet<number>,
  { isForBuilding, isOfTools }: ForBuilding,
): Entries | null {
  const folders = foldersOf({ image, stage })
  const files: number[] = []
  const outside: number[] = []
  const entries = new Map<string, boolean>()
  for (const file of ownFiles(image)) {
    const path = pathOf(image, file)
    if (program.has(file) || isOfTools.test(path)) continue
    const folder = folders.find(each => isBelow(path, each)) ?? null
    const inside = folder === null ? '' : posix.relative(folder, path)
    if (isForBuilding(inside) || OF_PROJECT.test(inside)) continue
    files.push(file)
    if (folder === null) outside.push(file)
    else addEntry(entries, folder, inside)
  }
  const others = outsideCopies(image, outside)
  if (others === null || entries.size > MOST_ENTRIES || ![...entries.keys()].every(isPlainPath)) return null
  return { copies: [...others, ...[...entries].map(entryCopy)], files: withFolders(image, files, entries) }
}

/** The first part of a path inside of a folder, and whether there is more of it. */
function addEntry(entries: Map<string, boolean>, folder: string, inside: string): void {
  const [top = '', ...below] = inside.split('/')
  entries.set(posix.join(folder, top), below.length > 0)
}

function entryCopy([path]: readonly [string, boolean]): Copy {
  return { from: [path], to: path }
}

/** A folder is copied with all that is in it. */
function withFolders(
  image: Application['image'],
  files: readonly number[],
  entries: ReadonlyMap<string, boolean>,
): number[] {
  const folders = [...entries].filter(([, isFolder]) => isFolder).map(([path]) => path)
  const below = ownFiles(image).filter(file => folders.some(folder => isBelow(pathOf(image, file), folder)))
  return [...new Set([...files, ...below])]
}

/** The folder that a container starts in, and those that sources were copied to, the longest first. */
function foldersOf({ image, stage }: Pick<Application, 'image' | 'stage'>): string[] {
  const copied = [...image.lines.keys()].flatMap(line => {
    const found = contextCopyOf(image, line)
    return found === null ? [] : [`/${found.destination}`]
  })
  return [...new Set([...(stage.folder === null ? [] : [stage.folder]), ...copied])]
    .filter(
      folder =>
        !/^\/(?:(?:usr|usr\/local|etc|opt|var|bin|usr\/bin|usr\/local\/bin|srv|home|tmp)\/?)?$/.test(folder),
    )
    .sort((a, b) => b.length - a.length)
}

/** What leaves things behind that no list of files shows: folders without files, links, abilities. */
export function leavesUnseen(
  commands: readonly string[],
  { image, stage }: Pick<Application, 'image' | 'stage'>,
): boolean {
  return commands.some(command => {
    if (/^(?:ln|install|setcap|mkfifo|mknod|update-ca-certificates|tar|unzip)\b/.test(command)) return true
    const [, rest] = /^mkdir\s+(.*)$/.exec(command) ?? []
    if (rest === undefined) return false
    const made = rest.split(/\s+/).filter(word => !word.startsWith('-'))
    return !made.every(folder => hasFiles(image, posix.resolve(stage.folder ?? '/', folder)))
  })
}

function hasFiles(image: Application['image'], folder: string): boolean {
  return image.files.some(file => isBelow(pathOf(image, file), folder))
}
