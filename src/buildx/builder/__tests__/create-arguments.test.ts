import { describe, expect, it } from '@jest/globals'
import { appendArguments, createArguments } from '../create-arguments.ts'

const WORDS = { name: 'b', driver: 'docker-container', configFile: null, use: false } as const
const NODE = { driverOpts: [], platforms: [] }
const FLAGS =
  '--buildkitd-flags=--allow-insecure-entitlement security.insecure --allow-insecure-entitlement network.host'

describe('docker buildx create', () => {
  it('lets builds ask for what docker/setup-buildx-action lets them ask for', () => {
    expect(createArguments(WORDS, NODE)).toStrictEqual([
      'buildx',
      'create',
      '--name=b',
      '--driver=docker-container',
      FLAGS,
    ])
    for (const driver of ['remote', 'cloud'] as const)
      expect(createArguments({ ...WORDS, driver }, NODE).some(arg => arg.includes('flags'))).toBe(false)
  })

  it('hands on all that a node is, and ends options before the endpoint', () => {
    const node = {
      endpoint: '-x',
      flags: '',
      driverOpts: ['--privileged', 'a=b,c'],
      platforms: ['linux/amd64', 'linux/arm64'],
    }
    expect(createArguments({ ...WORDS, configFile: '/c.toml', use: true }, node).slice(4)).toStrictEqual([
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
    expect(appendArguments(words, { ...NODE, name: 'arm' })).toStrictEqual([
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
