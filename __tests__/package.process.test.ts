import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'

const ROOT = path.join(import.meta.dirname, '..')
const scratch = mkdtempSync(path.join(tmpdir(), 'package-'))
afterAll(() => {
  rmSync(scratch, { recursive: true })
})

describe('the package that npm installs', () => {
  const [packed] = JSON.parse(npm('pack', '--json', '--pack-destination', scratch)) as [Packed]

  it('is the bundle, and nothing that only developers need', () => {
    const folders = new Set(packed.files.map(file => path.dirname(file.path)))
    expect([...folders].sort()).toStrictEqual(['.', 'dist'])
  })

  it('brings the command line, and no other package', () => {
    // Nothing may come from a registry, for there is nothing to fetch.
    npm('install', '--global', '--offline', '--prefix', scratch, path.join(scratch, packed.filename))
    expect(readdirSync(path.join(scratch, 'lib', 'node_modules'))).toStrictEqual(['slim-build'])
    const command = path.join(scratch, 'bin', 'slim-build')
    const version = execFileSync(process.execPath, [command, '--version'], { encoding: 'utf8' })
    expect(version.trim()).toBe(packed.version)
  })
})

interface Packed {
  readonly filename: string
  readonly version: string
  readonly files: readonly { readonly path: string }[]
}

function npm(...args: readonly string[]): string {
  return execFileSync('npm', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}
