import { existsSync, readdirSync, renameSync } from 'node:fs'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { type Prefix, PROGRAMS } from './prefix.ts'

/**
 * Makes `bin/` of an unpacked prefix. Packages link `iptables` by a script at installation and expect their libraries in
 * the system's folders; a wrapper each does both. `dir` is where the files are now, `prefix` where they will stand.
 */
export async function linkPrograms(dir: string, prefix: Prefix): Promise<void> {
  const bin = path.join(dir, 'bin')
  if (existsSync(bin)) renameSync(bin, path.join(dir, 'debian-bin'))
  await mkdir(bin, { recursive: true })
  const wrapped: Record<string, string> = {
    'iptables-nft': 'xtables-nft-multi',
    'iptables-legacy': 'xtables-legacy-multi',
  }
  for (const program of PROGRAMS) {
    const file = findProgram(dir, wrapped[program] ?? program)
    if (file === null) continue
    const target = path.join(prefix.dir, file)
    if (program in wrapped || program === 'runc') {
      const args = program in wrapped ? 'iptables "$@"' : '"$@"'
      await writeFile(path.join(bin, program), wrapper(dir, prefix, target, args), { mode: 0o755 })
    } else {
      await symlink(target, path.join(bin, program))
    }
  }
  const tini = findProgram(dir, 'tini-static') ?? findProgram(dir, 'docker-init')
  if (tini !== null) await symlink(path.join(prefix.dir, tini), path.join(bin, 'docker-init'))
  await mkdir(path.join(dir, 'tools-bin'))
  for (const tool of ['docker-registry', 'crane']) {
    await symlink(path.join(prefix.bin, tool), path.join(dir, 'tools-bin', tool))
  }
  const buildx = path.join('usr', 'libexec', 'docker', 'cli-plugins', 'docker-buildx')
  await mkdir(path.join(dir, 'cli-plugins'))
  await symlink(path.join(prefix.dir, buildx), path.join(dir, 'cli-plugins', 'docker-buildx'))
}

/** The path of a program below the prefix. */
function findProgram(dir: string, program: string): string | null {
  const folders = ['usr/bin', 'usr/sbin', 'debian-bin', 'sbin', 'usr/libexec/docker']
  return (
    folders.map(folder => path.join(folder, program)).find(file => existsSync(path.join(dir, file))) ?? null
  )
}

function wrapper(dir: string, prefix: Prefix, target: string, args: string): string {
  const libraries = ['usr/lib', 'lib']
    .filter(folder => existsSync(path.join(dir, folder)))
    .flatMap(folder =>
      readdirSync(path.join(dir, folder))
        .filter(name => name.includes('-linux-'))
        .map(name => path.join(prefix.dir, folder, name)),
    )
  const plugins = libraries.find(folder =>
    existsSync(path.join(dir, path.relative(prefix.dir, folder), 'xtables')),
  )
  return [
    '#!/bin/sh',
    `export LD_LIBRARY_PATH='${libraries.join(':')}'`,
    ...(plugins === undefined ? [] : [`export XTABLES_LIBDIR='${plugins}/xtables'`]),
    `exec '${target}' ${args}`,
    '',
  ].join('\n')
}
