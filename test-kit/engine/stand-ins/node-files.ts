import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { runCommand } from '../run-command.ts'

/**
 * Writes Node.js (`node/` with bin, include and share), npm and yarn to `dir`, all of them from the npm registry that the
 * machine is configured with, and the version of Node.js to `dir/version`.
 */
export async function writeNodeFiles(dir: string, major: number): Promise<void> {
  mkdirSync(dir, { recursive: true })
  const platform = process.arch === 'arm64' ? 'arm64' : 'x64'
  await Promise.all([
    unpackFromNpm(dir, 'node', `node-linux-${platform}@${major}`),
    unpackFromNpm(dir, 'npm', `npm@${major >= 24 ? 11 : 10}`),
    unpackFromNpm(dir, 'yarn', 'yarn@1'),
  ])
  const manifest = path.join(dir, 'node', 'package.json')
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
  writeFileSync(path.join(dir, 'version'), version)
  for (const name of readdirSync(path.join(dir, 'node'))) {
    if (!['bin', 'include', 'share'].includes(name)) rmSync(path.join(dir, 'node', name), { recursive: true })
  }
}

async function unpackFromNpm(dir: string, name: string, wanted: string): Promise<void> {
  const download = path.join(dir, `${name}-download`)
  mkdirSync(download)
  await runCommand('npm', ['pack', '--silent', '--pack-destination', download, wanted], { cwd: download })
  const [archive = ''] = readdirSync(download)
  await runCommand('tar', ['-xzf', path.join(download, archive), '-C', download, '--no-same-owner'])
  renameSync(path.join(download, 'package'), path.join(dir, name))
  rmSync(download, { recursive: true })
}
