import { beforeEach, describe, expect, it } from '@jest/globals'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterThisTest } from '../../../test-kit/after-this-test.ts'
import { buildxProgram } from '../buildx-program.ts'

const BINARY = '\u007fELF and more'
const BUILD = ['buildx', 'build', '.']

/** A machine with docker in the PATH and a plugin in the user's directory. */
let root: string
let env: { PATH: string; HOME: string }
const place = (...names: string[]): string => path.join(root, ...names)
const plugin = (): string => place('home', '.docker', 'cli-plugins', 'docker-buildx')

function program(file: string, content: string): void {
  mkdirSync(path.dirname(file), { recursive: true })
  rmSync(file, { force: true })
  writeFileSync(file, content, { mode: 0o755 })
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'buildx-program-'))
  afterThisTest(() => {
    rmSync(root, { recursive: true })
  })
  program(place('bin', 'docker'), BINARY)
  program(plugin(), BINARY)
  env = { PATH: place('bin'), HOME: place('home') }
})

describe('a command of buildx', () => {
  it('starts the plugin as docker does', () => {
    expect(buildxProgram('docker', BUILD, env)).toStrictEqual({
      file: plugin(),
      env: { ...env, DOCKER_CLI_PLUGIN_ORIGINAL_CLI_COMMAND: 'docker' },
    })
  })

  it('starts the plugin of the settings that the environment names', () => {
    const file = place('settings', 'cli-plugins', 'docker-buildx')
    program(file, BINARY)
    const found = buildxProgram('docker', BUILD, { ...env, DOCKER_CONFIG: place('settings') })
    expect(found.file).toBe(file)
    expect(buildxProgram('docker', BUILD, { ...env, DOCKER_CONFIG: '' }).file).toBe(plugin())
  })

  it('starts the plugin of the system where the user has none', () => {
    rmSync(plugin())
    expect(buildxProgram('docker', BUILD, env).file).toMatch(/^docker$|^\/usr\//)
  })
})

describe('docker is started', () => {
  const CASES: readonly (readonly [string, () => void])[] = [
    [
      'that is a script',
      () => {
        program(place('bin', 'docker'), '#!/bin/sh\nexec sudo docker "$@"\n')
      },
    ],
    [
      'that is a link to the launcher of a package manager',
      () => {
        program(place('snap', 'snap'), BINARY)
        rmSync(place('bin', 'docker'))
        symlinkSync(place('snap', 'snap'), place('bin', 'docker'))
      },
    ],
    [
      'that is not there',
      () => {
        rmSync(place('bin', 'docker'))
      },
    ],
    [
      'whose plugin is a script',
      () => {
        program(plugin(), '#!/bin/sh\n')
      },
    ],
    [
      'whose plugin cannot be started',
      () => {
        chmodSync(plugin(), 0o644)
      },
    ],
    [
      'whose settings name other directories of plugins',
      () => {
        writeFileSync(place('home', '.docker', 'config.json'), '{"cliPluginsExtraDirs": ["/opt"]}')
      },
    ],
  ]

  it.each(CASES)('%s', (_, change) => {
    change()
    expect(buildxProgram('docker', BUILD, env)).toStrictEqual({ file: 'docker', env })
  })

  it('for its other commands, and other programs are themselves', () => {
    expect(buildxProgram('docker', ['image', 'ls'], env).file).toBe('docker')
    expect(buildxProgram('git', BUILD, env).file).toBe('git')
  })

  it('where nobody may look into the settings', () => {
    // A path that is too long is refused to root as well.
    const refused = { ...env, DOCKER_CONFIG: place('a'.repeat(5000)) }
    expect(buildxProgram('docker', BUILD, refused)).toStrictEqual({ file: 'docker', env: refused })
  })

  it('where it is not known whose settings count', () => {
    expect(buildxProgram('docker', BUILD, { PATH: env.PATH }).file).toBe('docker')
  })
})
