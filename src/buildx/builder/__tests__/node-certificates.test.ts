import { describe, expect, it } from '@jest/globals'
import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseCreatedBuilder } from '../created-builder.ts'
import { readNodeCertificates, withoutCertificates } from '../node-certificates.ts'
import { writeCertificates } from '../write-certificates.ts'

const ENV = {
  BUILDER_NODE_0_AUTH_TLS_CACERT: 'authority',
  BUILDER_NODE_0_AUTH_TLS_KEY: 'key',
  BUILDER_NODE_2_AUTH_TLS_CERT: 'certificate',
  BUILDER_NODE_1_AUTH_TLS_CERT: ' ',
  BUILDER_NODE_0_AUTH_TLS_OTHER: 'other',
}

describe('certificates of nodes', () => {
  it('come from the environment by number of the node; an unset secret is none', () => {
    expect([...readNodeCertificates(ENV)]).toStrictEqual([
      [0, { cacert: 'authority', key: 'key' }],
      [2, { cert: 'certificate' }],
    ])
    expect(withoutCertificates(ENV)).toStrictEqual({ BUILDER_NODE_0_AUTH_TLS_OTHER: 'other' })
  })

  it('are written for nobody else to read', async () => {
    const directory = path.join(mkdtempSync(path.join(tmpdir(), 'tls-')), 'inside')
    const options = await writeCertificates(directory, 3, { cacert: 'authority\n', key: 'key' })
    expect(options).toStrictEqual([`cacert=${directory}/3-cacert.pem`, `key=${directory}/3-key.pem`])
    expect(readFileSync(path.join(directory, '3-cacert.pem'), 'utf8')).toBe('authority\n')
    expect(statSync(path.join(directory, '3-key.pem')).mode & 0o777).toBe(0o600)
    expect(statSync(directory).mode & 0o777).toBe(0o700)
    await expect(writeCertificates(directory, 3, { key: 'other' })).rejects.toThrow(
      expect.objectContaining({ name: 'ToolError' }),
    )
  })
})

describe('what the post step is told', () => {
  it('is read back as it was written, and anything else is no builder', () => {
    const made = {
      name: 'b',
      driver: 'remote',
      keepState: true,
      use: true,
      previous: 'default',
      certificates: '/t/tls',
      context: 'slim-build-1',
      logs: true,
    }
    expect(parseCreatedBuilder(JSON.stringify(made))).toStrictEqual(made)
    for (const text of ['', 'null', '{', '{"name":"default","driver":"docker"}', '{"driver":"remote"}'])
      expect(parseCreatedBuilder(text)).toBeNull()
  })
})
