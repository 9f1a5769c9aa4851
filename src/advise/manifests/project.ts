import { posix } from 'node:path'
import type { AdviceContext } from '../finding.ts'

/** A folder of the build context that a line copies, as installing finds it. Paths are those in the folder; texts are untrusted. */
export interface Project {
  /** '' where it cannot be read; null: there is none. */
  readonly read: (path: string) => string | null
  /** Names in a folder; null where it is none, or that is not known. */
  readonly list: (path: string) => readonly string[] | null
}

/** The project in a folder of the context ('' is all of it); null where the context is not at hand. */
export function projectIn({ contextFile, contextFolder }: AdviceContext, folder = ''): Project | null {
  if (contextFile === undefined) return null
  return {
    read: path => contextFile(posix.join(folder, path)),
    list: path => contextFolder?.(posix.join(folder, path)) ?? null,
  }
}

/** What installing reads of a project. */
export interface Reads {
  readonly files: readonly string[]
  /** With all that is in them. */
  readonly folders: readonly string[]
  /**
   * The command that fetches what is needed, to run before the sources are there: the installing itself needs those, too. Absent: the
   * installing needs no more than what is named here.
   */
  readonly fetch?: string
}

/** Those of some files that are there. */
export function present(project: Project, files: readonly string[]): string[] {
  return files.filter(file => project.read(file) !== null)
}

/** Collects what is read, as long as all of it is inside of the project. */
export class ReadsFound {
  readonly files = new Set<string>()
  readonly folders = new Set<string>()
  readonly #project: Project

  constructor(project: Project) {
    this.#project = project
  }

  /**
   * Adds a file or a folder by its path from another folder.
   *
   * @returns its path in the project; null where it is not there, is outside of it, or is all of it.
   */
  add(path: string, from = ''): string | null {
    const place = inside(path, from)
    if (place === null || place === '' || this.#project.read(place) === null) return null
    ;(this.#project.list(place) === null ? this.files : this.folders).add(place)
    return place
  }

  /** Whether a path is a folder that is read whole. */
  isFolder(path: string): boolean {
    return this.folders.has(path)
  }

  /** Each once: what is in a folder that is read whole is not named by itself. */
  reads(fetch?: string): Reads {
    const isBelow = (path: string): boolean =>
      this.folders.values().some(folder => path.startsWith(`${folder}/`))
    return {
      files: [...this.files].filter(file => !isBelow(file)),
      folders: [...this.folders].filter(folder => !isBelow(folder)),
      ...(fetch === undefined ? {} : { fetch }),
    }
  }
}

/** A path from a folder, as one from the root of the project; null where it leads out of it. */
export function inside(path: string, from = ''): string | null {
  if (/^[/~]|[\\$*?]/.test(path)) return null
  const place = posix.normalize(posix.join(from, path)).replace(/\/$/, '')
  if (place === '.') return ''
  return place.startsWith('..') ? null : place
}
