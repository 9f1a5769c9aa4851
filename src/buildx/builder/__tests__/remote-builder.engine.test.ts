import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterThisTest } from '../../../../test-kit/after-this-test.ts'
import { makeCertificates, startTlsFront } from '../../../../test-kit/drivers/tls-front.ts'
import type { NewBuilder } from '../../../model/builder-plan.ts'
import { createBuilder } from '../create-builder.ts'
import { removeBuilder } from '../remove-builder.ts'
import {
  address,
  builderOf,
  buildkit,
  docker,
  machine,
  named,
  NODE,
  NONE,
  showThatItBuilds,
} from './real-builders.ts'

describe('a builder of the driver remote', () => {
  it('has several nodes, builds, pushes, loads, and gives its place back', async () => {
    const host = machine()
    const made = named('remote', { use: true, previous: 'default' })
    const wanted: NewBuilder = {
      ...builderOf('remote', { endpoint: address, platforms: ['linux/amd64'] }),
      nodes: [
        { ...NODE, endpoint: address, platforms: ['linux/amd64'] },
        {
          ...NODE,
          name: 'arm',
          endpoint: address.replace('127.0.0.1', 'localhost'),
          platforms: ['linux/arm64'],
        },
      ],
    }
    await createBuilder(made, wanted, NONE, host)
    const { stdout } = await docker(host, 'buildx', 'inspect')
    assert.match(stdout, new RegExp(`^Name: +${made.name}$`, 'm'), 'it is the current builder')
    expect(stdout).toMatch(/^Name: +arm$[\s\S]*linux\/arm64\*/m)
    await showThatItBuilds(made, host)
    expect(await removeBuilder(made, host)).toStrictEqual([])
    expect((await docker(host, 'buildx', 'inspect')).stdout).toMatch(/^Name: +default$/m)
  })

  it('proves who it is by certificates, which only its owner can read and which go with it', async () => {
    const certificates = await makeCertificates()
    const front = await startTlsFront(buildkit.port, certificates)
    afterThisTest(() => {
      front.close()
    })
    const host = machine()
    const made = named('remote', { certificates: path.join(host.tempDir, 'tls') })
    const { cert, key } = certificates.client
    const given = new Map([[0, { cacert: certificates.ca, cert, key }]])
    const wanted = builderOf('remote', {
      endpoint: `tcp://127.0.0.1:${front.port}`,
      driverOpts: ['servername=localhost'],
    })
    await createBuilder(made, wanted, given, host)
    const file = path.join(host.tempDir, 'tls', '0-key.pem')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    await showThatItBuilds(made, host)
    expect(await removeBuilder(made, host)).toStrictEqual([])
    expect(existsSync(path.dirname(file))).toBe(false)
    expect(filesWith(key, host.tempDir)).toStrictEqual([])
  })

  it('does not boot without a certificate that the server asks for', async () => {
    const certificates = await makeCertificates()
    const front = await startTlsFront(buildkit.port, certificates)
    afterThisTest(() => {
      front.close()
    })
    const host = machine()
    const made = named('remote', { certificates: path.join(host.tempDir, 'tls') })
    const wanted = builderOf('remote', {
      endpoint: `tcp://127.0.0.1:${front.port}`,
      driverOpts: ['servername=localhost'],
    })
    await expect(
      createBuilder(made, wanted, new Map([[0, { cacert: certificates.ca }]]), host),
    ).rejects.toThrow(
      expect.objectContaining({
        name: 'ToolError',
        message: expect.stringMatching(/^the builder "[\w-]+" did not boot: /),
      }),
    )
    expect(await removeBuilder(made, host)).toStrictEqual([])
  })
})

/** Files below a directory that hold a text. */
function filesWith(text: string, directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
    .filter(file => readFileSync(file, 'utf8').includes(text.trim()))
}
