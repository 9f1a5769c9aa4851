import { copyFileSync, cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import type { PrivateApt } from '../private-apt.ts'
import { runCommand } from '../run-command.ts'
import { unpackDebs } from './unpack-debs.ts'

const FOLDERS = [
  ...[
    'bin',
    'dev',
    'etc',
    'home',
    'lib',
    'media',
    'mnt',
    'opt',
    'proc',
    'root',
    'run',
    'sbin',
    'srv',
    'sys',
    'tmp',
  ],
  ...[
    'usr/bin',
    'usr/lib',
    'usr/local/bin',
    'usr/sbin',
    'usr/share',
    'var/cache',
    'var/lib',
    'var/log',
    'var/tmp',
  ],
]

/** What Node.js and programs like it are linked with. */
const LIBRARIES = /^(ld-linux.*|lib(c|m|dl|pthread|rt|resolv|nss_dns|nss_files|gcc_s|stdc\+\+)\.so\.\d+)$/

const FILES: Readonly<Record<string, string>> = {
  passwd: 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/:/sbin/nologin\n',
  group: 'root:x:0:root\nnogroup:x:65533:\nnobody:x:65534:\n',
  shadow: 'root:*::0:::::\nnobody:!::0:::::\n',
  'os-release':
    'NAME="Alpine Linux stand-in"\nID=alpine\nVERSION_ID=3\nPRETTY_NAME="busybox and the GNU C library"\n',
  'nsswitch.conf': 'hosts: files dns\n',
  profile: 'export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin\n',
}

/**
 * Writes the root of the stand-in for alpine to `dir/root`: busybox and the GNU C library out of Debian packages, since
 * Alpine's own are not to be had where its registry is not.
 */
export async function writeAlpineRoot(dir: string, apt: PrivateApt, files: string): Promise<void> {
  const root = path.join(dir, 'root')
  const debs = path.join(dir, 'debs')
  FOLDERS.forEach(folder => mkdirSync(path.join(root, folder), { recursive: true }))
  await unpackDebs(apt, ['busybox-static', 'libc6', 'libgcc-s1', 'libstdc++6'], debs)
  copyLibraries(debs, root)
  await linkBusybox(path.join(debs, 'bin', 'busybox'), root)
  Object.entries(FILES).forEach(([name, text]) => {
    writeFileSync(path.join(root, 'etc', name), text)
  })
  cpSync(path.join(files, 'apk'), path.join(root, 'sbin', 'apk'))
  cpSync(path.join(files, 'adduser'), path.join(root, 'usr', 'sbin', 'adduser'))
  symlinkSync('adduser', path.join(root, 'usr', 'sbin', 'addgroup'))
  await runCommand('chmod', ['1777', path.join(root, 'tmp'), path.join(root, 'var', 'tmp')])
  rmSync(debs, { recursive: true })
}

/** Copies the shared libraries to where the loader looks for them: /lib64 for itself, /lib/TRIPLET for the others. */
function copyLibraries(debs: string, root: string): void {
  for (const entry of readdirSync(debs, { recursive: true, withFileTypes: true, encoding: 'utf8' })) {
    if (entry.isDirectory() || !LIBRARIES.test(entry.name)) continue
    const folder = path.relative(debs, entry.parentPath).replace(/^usr\//, '')
    mkdirSync(path.join(root, folder), { recursive: true })
    const source = path.join(entry.parentPath, entry.name)
    // The loader's link is absolute and would lead to this machine's own.
    const real =
      entry.isSymbolicLink() && entry.name.startsWith('ld-linux') ? loaderIn(debs, entry.name) : source
    copyFileSync(real, path.join(root, folder, entry.name))
  }
}

function loaderIn(debs: string, name: string): string {
  const found = readdirSync(debs, { recursive: true, withFileTypes: true, encoding: 'utf8' }).find(
    entry => entry.name === name && entry.isFile(),
  )
  return found === undefined ? path.join(debs, name) : path.join(found.parentPath, found.name)
}

async function linkBusybox(busybox: string, root: string): Promise<void> {
  cpSync(busybox, path.join(root, 'bin', 'busybox'))
  const applets = (await runCommand(busybox, ['--list-full'])).split('\n').filter(applet => applet !== '')
  for (const applet of applets) {
    if (applet === 'bin/busybox') continue
    mkdirSync(path.join(root, path.dirname(applet)), { recursive: true })
    symlinkSync('/bin/busybox', path.join(root, applet))
  }
}
