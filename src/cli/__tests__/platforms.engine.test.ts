import { beforeAll, describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Engine, useEngine } from '../../../test-kit/engine.ts'
import { folderWithImages, inTerminal, type Shell } from './terminal.ts'

let engine: Engine
beforeAll(async () => {
  engine = await useEngine()
})

/** A folder with a Dockerfile, and a name of an image that was built of it. */
function built(
  name: string,
  platforms: string,
  ...options: readonly string[]
): Shell & { readonly reference: string } {
  const cwd = folderWithImages({})
  mkdirSync(path.join(cwd, 'context'))
  const dockerfile = 'FROM scratch\nARG TARGETARCH\nCOPY Dockerfile /$TARGETARCH\n'
  writeFileSync(path.join(cwd, 'context', 'Dockerfile'), dockerfile)
  const reference = `${engine.registry}/slim-build/platforms:${name}`
  docker(
    'buildx',
    'build',
    '--quiet',
    '--tag',
    reference,
    '--platform',
    platforms,
    ...options,
    path.join(cwd, 'context'),
  )
  return { cwd, env: engine.env, reference }
}

function docker(...args: readonly string[]): void {
  execFileSync('docker', args, { env: engine.env, stdio: 'pipe' })
}

const asked = ['--format', 'json', '--platform']
const platformsIn = (stdout: string) =>
  (JSON.parse(stdout) as { platforms: { platform: string }[] }).platforms.map(({ platform }) => platform)

describe('the platform of an image by reference', () => {
  it('is its own, and not the one that was asked for', async () => {
    const { reference, ...shell } = built('amd64', 'linux/amd64', '--provenance=false', '--push')
    const { code, stderr } = await inTerminal(shell, 'inspect', reference, ...asked, 'linux/arm64')
    expect(stderr).toContain('has no platform linux/arm64, only linux/amd64')
    expect(code).toBe(2)
    const { stdout } = await inTerminal(shell, 'inspect', reference, ...asked, 'linux/amd64')
    expect(platformsIn(stdout)).toStrictEqual(['linux/amd64'])
  })

  it('is its own, and not that of the builder', async () => {
    const { reference, ...shell } = built('s390x', 'linux/s390x', '--provenance=false', '--push')
    const { stdout } = await inTerminal(shell, 'inspect', reference, '--format', 'json')
    expect(platformsIn(stdout)).toStrictEqual(['linux/s390x'])
  })

  it('is its own in the engine, too', async () => {
    const { reference, ...shell } = built('loaded', 'linux/amd64', '--provenance=false', '--load')
    const { code, stderr } = await inTerminal(shell, 'inspect', reference, ...asked, 'linux/arm64')
    expect(stderr).toContain('has no platform linux/arm64, only linux/amd64')
    expect(code).toBe(2)
  })

  it('is that of the registry, where the engine has another one alone', async () => {
    const { reference, ...shell } = built('two', 'linux/amd64,linux/arm64', '--push')
    docker('pull', '--quiet', reference)
    const { stdout } = await inTerminal(shell, 'inspect', reference, ...asked, 'linux/arm64')
    expect(platformsIn(stdout)).toStrictEqual(['linux/arm64'])
  })

  it('is noted to be one of several, where the engine shows one', async () => {
    const { reference, ...shell } = built('pulled', 'linux/amd64,linux/arm64', '--push')
    docker('pull', '--quiet', reference)
    const { words } = await inTerminal(shell, 'inspect', reference)
    expect(words).toContain(
      'This is linux/amd64, as the engine has it; the image lists linux/arm64, too: name it with --platform.',
    )
    const { words: alone } = await inTerminal(shell, 'inspect', reference, '--platform', 'linux/amd64')
    expect(alone).not.toContain('the image lists')
  })
})

describe('a platform that is misspelt', () => {
  it('is an error before anything is built or fetched', async () => {
    const { reference, ...shell } = built('misspelt', 'linux/amd64', '--push')
    for (const args of [
      ['build', '--platform', 'linux/amd46', 'context'],
      ['inspect', reference, '--platform', 'linux/amd46'],
    ]) {
      const { code, stderr } = await inTerminal(shell, ...args)
      expect(stderr).toContain('the platform "linux/amd46" is not known; did you mean linux/amd64?')
      expect(code).toBe(2)
    }
  })
})
