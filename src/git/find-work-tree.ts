import { lstat, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { readRegularFile } from '../files/read-regular-file.ts'
import { pathInside } from '../files/path-inside.ts'
import { type GitLocation, runGit } from './run-git.ts'

/**
 * The top of the checkout that a directory is in: the nearest folder above that has a `.git`, as git itself looks for it, but for two
 * things that anybody can put into a checkout: a folder that looks like a bare repository, which a commit may hold, and a `.git` in a
 * folder whose files another repository above has, or that leads to such a folder, which an unpacked archive may hold.
 *
 * @returns an absolute path without links; null where there is no checkout, or no such directory.
 */
export async function findWorkTree(place: GitLocation): Promise<string | null> {
  const start = await realpath(place.directory).catch(() => null)
  return start === null ? null : nearest(start, place)
}

async function nearest(directory: string, place: GitLocation): Promise<string | null> {
  const above = await parentOf(directory, place)
  if (!(await hasGit(directory))) return above === null ? null : nearest(above, place)
  const outer = above === null ? null : await nearest(above, place)
  return outer !== null && (await isPlanted(directory, outer, place)) ? outer : directory
}

/** Where git looks next; null where it ends: at a ceiling that the user set, and at the end of a file system. */
async function parentOf(directory: string, { env }: GitLocation): Promise<string | null> {
  const parent = path.dirname(directory)
  const ceilings = (env.GIT_CEILING_DIRECTORIES ?? '').split(path.delimiter)
  if (parent === directory || ceilings.includes(parent)) return null
  const [here, there] = [await stat(directory), await stat(parent)]
  return here.dev === there.dev ? parent : null
}

/** A folder that git made, or the file that stands for one in submodules and worktrees. */
async function hasGit(directory: string): Promise<boolean> {
  const git = path.join(directory, '.git')
  const found = await stat(git).catch(() => null)
  if (!found?.isDirectory()) return found?.isFile() === true
  return lstat(path.join(git, 'HEAD')).then(
    () => true,
    () => false,
  )
}

/** Git adds no file of a folder that has a `.git` to the repository around it: where files are in there, the `.git` came later. */
async function isPlanted(directory: string, outer: string, place: GitLocation): Promise<boolean> {
  const folders = [directory, await gitFolder(path.join(directory, '.git'))]
  for (const folder of folders) if (folder !== null && (await hasFilesIn(folder, outer, place))) return true
  return false
}

/** Bytes of a `.git` that is a file: it holds one path. */
const LARGEST_LINK = 10_000

/** Where a `.git` leads to: itself, or what a link or a file says. */
async function gitFolder(git: string): Promise<string | null> {
  const text = await readRegularFile(git, { most: LARGEST_LINK, links: 'follow' }).catch(() => null)
  const [, target = '.git'] = /^gitdir: (.+?)\s*$/.exec(text ?? '') ?? []
  return realpath(path.resolve(path.dirname(git), target)).catch(() => null)
}

async function hasFilesIn(folder: string, outer: string, place: GitLocation): Promise<boolean> {
  const inside = pathInside(folder, outer)
  if (inside === null) return false
  const args = ['--literal-pathspecs', 'ls-files', '-z', '--', inside === '' ? '.' : inside]
  const { stdout } = await runGit(args, { ...place, directory: outer })
  // A submodule is the folder itself.
  return stdout.split('\0').some(file => file !== '' && file !== inside)
}
