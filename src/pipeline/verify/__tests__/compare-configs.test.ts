import { describe, expect, it } from '@jest/globals'
import { configDifference } from '../compare-configs.ts'

const CONFIG = {
  User: 'node',
  Env: ['PATH=/usr/bin', 'PORT=80'],
  Cmd: ['node', 'server.js'],
  WorkingDir: '/app',
  ExposedPorts: { '80/tcp': {}, '443/tcp': {} },
  Volumes: { '/data': {} },
  Labels: { a: '1' },
}
const ALL = { own: null, mayRestate: false }

describe('the config of an image after a change', () => {
  it('is the same in another order, and with empty fields', () => {
    const same = {
      ...CONFIG,
      ExposedPorts: { '443/tcp': {}, '80/tcp': {} },
      Env: [...CONFIG.Env].reverse(),
      Entrypoint: null,
      OnBuild: [],
    }
    expect(configDifference(CONFIG, same, ALL)).toBeNull()
  })

  it.each([
    [{ User: 'root' }, 'the image differs in its user'],
    [{ User: undefined }, 'the image differs in its user'],
    [{ Cmd: ['node'] }, 'the image differs in its command'],
    [{ Entrypoint: ['tini'] }, 'the image differs in its entry point'],
    [{ WorkingDir: '/' }, 'the image differs in its working directory'],
    [{ ExposedPorts: { '80/tcp': {} } }, 'the image differs in its exposed ports'],
    [{ Volumes: {} }, 'the image differs in its volumes'],
    [{ Healthcheck: { Test: ['NONE'] } }, 'the image differs in its HEALTHCHECK'],
  ])('differs: %j', (change, sentence) => {
    expect(configDifference(CONFIG, { ...CONFIG, ...change }, ALL)).toStrictEqual([sentence])
  })

  it('names a variable and a label, never their values', () => {
    expect(configDifference(CONFIG, { ...CONFIG, Env: ['PATH=/usr/bin'] }, ALL)).toStrictEqual([
      'the environment variable ',
      { code: 'PORT' },
      ' is another',
    ])
    expect(configDifference(CONFIG, { ...CONFIG, Labels: { a: '2' } }, ALL)?.[1]).toStrictEqual({ code: 'a' })
  })

  it('may differ in what came with another base image', () => {
    const other = { ...CONFIG, Env: ['PATH=/bin', 'PORT=80'], Labels: {} }
    const expected = { own: (name: string) => name === 'PORT', mayRestate: false }
    expect(configDifference(CONFIG, other, expected)).toBeNull()
    expect(configDifference(CONFIG, { ...other, Env: [] }, expected)?.[1]).toStrictEqual({ code: 'PORT' })
  })
})
