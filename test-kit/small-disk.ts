import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterThisTest } from './after-this-test.ts'

/** What `mount` is started by: root itself, or sudo where it asks for no password, as on GitHub's runners. */
const AS_ROOT = process.getuid?.() === 0 ? [] : ['sudo', '-n']

/**
 * A directory on a disk of its own, in memory, for the rest of the test.
 *
 * @param size as `mount -t tmpfs -o size=` takes it.
 * @param options further ones of `mount`, such as `ro`.
 */
export function smallDisk(size: string, ...options: readonly string[]): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'small-disk-'))
  const mounting = [`size=${size}`, 'mode=1777', ...options].join(',')
  run('mount', '-t', 'tmpfs', '-o', mounting, 'tmpfs', directory)
  afterThisTest(() => {
    run('umount', '--lazy', directory)
    rmdirSync(directory)
  })
  return directory
}

function run(...command: readonly string[]): void {
  const [program = '', ...args] = [...AS_ROOT, ...command]
  execFileSync(program, args, { stdio: 'pipe' })
}
