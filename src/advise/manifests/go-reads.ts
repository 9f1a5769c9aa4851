import { posix } from 'node:path'
import { inside, present, type Project, type Reads, ReadsFound } from './project.ts'

/**
 * What `go mod download` reads: the manifest of the module or those of a workspace, and those of modules that a folder replaces.
 *
 * @param fetch what fetches them before a command that builds, too: there is nothing to fetch where no module is required.
 */
export function goReads(project: Project, fetch?: string): Reads | null {
  if (project.read('vendor/modules.txt') !== null) return null
  const work = project.read('go.work')
  const folders = work === null ? [''] : foldersUsed(work).map(folder => inside(folder))
  const texts = folders.map(folder => (folder === null ? '' : manifestIn(project, folder)))
  const found = new ReadsFound(project)
  const isAll =
    (work === null || addWorkspace(found, project, work)) &&
    folders.every((folder, at) => folder !== null && addModule(found, project, folder, texts[at] ?? ''))
  if (!isAll || (fetch !== undefined && !texts.some(text => /^[ \t]*require\b/m.test(text)))) return null
  return found.reads(fetch)
}

function manifestIn(project: Project, folder: string): string {
  return project.read(posix.join(folder, 'go.mod')) ?? ''
}

function addWorkspace(found: ReadsFound, project: Project, work: string): boolean {
  const files = ['go.work', ...present(project, ['go.work.sum'])]
  return files.every(path => found.add(path) !== null) && addReplaced(found, project, '', work)
}

function addModule(found: ReadsFound, project: Project, folder: string, text: string): boolean {
  return text !== '' && addManifest(found, project, folder) && addReplaced(found, project, folder, text)
}

function addManifest(found: ReadsFound, project: Project, folder: string): boolean {
  const files = ['go.mod', ...present(project, [posix.join(folder, 'go.sum')]).map(() => 'go.sum')]
  return files.every(name => found.add(name, folder) !== null)
}

/** `replace a.example/b => ./b`. */
function addReplaced(found: ReadsFound, project: Project, folder: string, text: string): boolean {
  const paths = [...text.matchAll(/=>\s*["'`]?([./][^\s"'`]*)/g)].map(([, path = '']) => path)
  return paths.every(path => {
    const place = inside(path, folder)
    return place !== null && addManifest(found, project, place)
  })
}

/** Folders that a `go.work` uses. */
function foldersUsed(text: string): string[] {
  const found: string[] = []
  let isUse = false
  for (const line of text.replace(/\/\/.*$/gm, '').split(/\r?\n/)) {
    const one = /^\s*use\s+([^\s(]+)\s*$/.exec(line)?.[1]
    if (one !== undefined) found.push(one)
    else if (/^\s*use\s*\(/.test(line)) isUse = true
    else if (line.includes(')')) isUse = false
    else if (isUse && line.trim() !== '') found.push(line.trim())
  }
  return found
}
