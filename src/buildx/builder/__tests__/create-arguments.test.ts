import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { appendArguments, createArguments } from '../create-arguments.ts'

const WORDS = { name: 'b', driver: 'docker-container', configFile: null, use: false } as const
const NODE = { driverOpts: [], platforms: [] }
const FLAGS =
  '--buildkitd-flags=--allow-insecure-entitlement security.insecure --allow-insecure-entitlement network.host'

describe('docker buildx create', () => {
  it('lets builds ask for what docker/setup-buildx-action lets them ask for', () => {
    assert.deepEqual(createArguments(WORDS, NODE), [
      'buildx',
      'create',
      '--name=b',
      '--driver=docker-container',
      FLAGS,
    ])
    for (const driver of ['remote', 'cloud'] as const)
      assert.ok(!createArguments({ ...WORDS, driver }, NODE).some(arg => arg.includes('flags')))
  })

  it('hands on all that a node is, and ends options before the endpoint', () => {
    const node = {
      endpoint: '-x',
      flags: '',
      driverOpts: ['--privileged', 'a=b,c'],
      platforms: ['linux/amd64', 'linux/arm64'],
    }
    assert.deepEqual(createArguments({ ...WORDS, configFile: '/c.toml', use: true }, node).slice(4), [
      '--use',
      '--buildkitd-config=/c.toml',
      '--driver-opt=--privileged',
      '--driver-opt=a=b,c',
      '--buildkitd-flags=',
      '--platform=linux/amd64,linux/arm64',
      '--',
      '-x',
    ])
  })

  it('appends a node by its name, with the configuration of the first', () => {
    const words = { ...WORDS, configFile: '/c.toml' }
    assert.deepEqual(appendArguments(words, { ...NODE, name: 'arm' }), [
      'buildx',
      'create',
      '--name=b',
      '--append',
      '--node=arm',
      '--buildkitd-config=/c.toml',
      FLAGS,
    ])
  })
})
