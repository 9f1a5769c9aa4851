import { afterAll, describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { credentialHelper } from '../credential-helper.ts'

const work = mkdtempSync(path.join(tmpdir(), 'credential-helper-'))
afterAll(() => {
  rmSync(work, { recursive: true, force: true })
})

function configured(config: unknown): { DOCKER_CONFIG: string } {
  const directory = mkdtempSync(path.join(work, 'config-'))
  writeFileSync(path.join(directory, 'config.json'), JSON.stringify(config))
  return { DOCKER_CONFIG: directory }
}

describe('the program that docker asks for credentials', () => {
  const env = configured({ credsStore: 'desktop', credHelpers: { 'ghcr.io': 'gh', 'localhost:5000': 'own' } })

  it.each([
    ['ghcr.io/acme/api:1', 'docker-credential-gh'],
    ['localhost:5000/api', 'docker-credential-own'],
    ['quay.io/acme/api', 'docker-credential-desktop'],
    ['acme/api', 'docker-credential-desktop'],
    ['node:22', 'docker-credential-desktop'],
  ])('of %s is %s', async (reference, helper) => {
    expect(await credentialHelper(reference, env)).toBe(helper)
  })

  it('is none where none is configured', async () => {
    expect(await credentialHelper('node', configured({ auths: { 'quay.io': { auth: 'x' } } }))).toBe(null)
    expect(await credentialHelper('node', { DOCKER_CONFIG: path.join(work, 'nowhere') })).toBe(null)
    expect(await credentialHelper('node', configured({ credsStore: 'a b\n' }))).toBe(null)
  })

  it('is that of the user where the environment names no other settings, or an empty name', async () => {
    const home = mkdtempSync(path.join(work, 'home-'))
    renameSync(configured({ credsStore: 'own' }).DOCKER_CONFIG, path.join(home, '.docker'))
    expect(await credentialHelper('node', { HOME: home })).toBe('docker-credential-own')
    expect(await credentialHelper('node', { HOME: home, DOCKER_CONFIG: '' })).toBe('docker-credential-own')
    expect(await credentialHelper('node', {})).toBe(null)
  })

  it('is not waited for when a pipe stands where the configuration should be', async () => {
    const directory = mkdtempSync(path.join(work, 'pipe-'))
    execFileSync('mkfifo', [path.join(directory, 'config.json')])
    expect(await credentialHelper('node', { DOCKER_CONFIG: directory })).toBe(null)
  })
})
