import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { json, writeImage } from '../../../test-kit/image-writer.ts'
import fc, { trials } from '../../../test-kit/properties.ts'
import { writeTar } from '../../../test-kit/tar-writer.ts'
import { ImageError } from '../../errors/image-error.ts'
import { parseConfig } from '../parse-config.ts'
import { parseIndex } from '../parse-index.ts'
import { parseManifest } from '../parse-manifest.ts'

const image = writeImage({
  layers: [{ tar: writeTar([{ path: 'a', content: 'A' }]) }],
  platform: { os: 'linux', architecture: 'arm', variant: 'v7' },
  created: '2024-05-01T10:00:00Z',
  history: [{ created_by: 'ADD a /' }, { created_by: 'ENV A=1', empty_layer: true }],
  labels: { 'org.opencontainers.image.title': 'small' },
  annotations: { 'org.opencontainers.image.revision': 'abc' },
})
const manifestBytes = image.blobs.get(image.descriptor.digest)!
const configBytes = image.blobs.get(image.config.digest)!
const indexBytes = json({ schemaVersion: 2, manifests: [image.descriptor] })

/** The document with one field laid over. */
function changed(bytes: Buffer, change: object): Buffer {
  return json({ ...(JSON.parse(bytes.toString()) as object), ...change })
}

function refuses(parse: () => unknown, message: string | RegExp): void {
  assert.throws(parse, (error: unknown) => {
    assert.ok(error instanceof ImageError, String(error))
    if (typeof message === 'string') expect(error.message).toBe(message)
    else expect(error.message).toMatch(message)
    return true
  })
}

describe('parseManifest', () => {
  it('reads config, layers and annotations', () => {
    expect(parseManifest(manifestBytes, 'it')).toStrictEqual({
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      config: image.config,
      layers: image.layers,
      annotations: { 'org.opencontainers.image.revision': 'abc' },
    })
  })

  it('takes a manifest without media type for an OCI one, and absent or null lists for empty ones', () => {
    const bytes = changed(manifestBytes, { mediaType: undefined, layers: null, annotations: null })
    const { mediaType, layers, annotations } = parseManifest(bytes, 'it')
    expect([mediaType, layers, annotations]).toStrictEqual([
      'application/vnd.oci.image.manifest.v1+json',
      [],
      {},
    ])
  })

  const layer = { mediaType: 'x', digest: image.descriptor.digest, size: 1 }
  const broken: [string, object, string | RegExp][] = [
    [
      'a negative size',
      { layers: [{ ...layer, size: -1 }] },
      'it, layers[0] must have a whole number of bytes in "size", but has -1',
    ],
    ['half a byte', { layers: [{ ...layer, size: 0.5 }] }, /whole number of bytes in "size", but has 0.5$/],
    [
      'a size beyond counting',
      { layers: [layer, { ...layer, size: 2 ** 60 }] },
      /layers\[1\] must have a whole/,
    ],
    ['a size that is a text', { layers: [{ ...layer, size: '1' }] }, /but has "1"$/],
    ['no size', { layers: [{ ...layer, size: undefined }] }, /but has nothing$/],
    [
      'a digest that leads elsewhere',
      { layers: [{ ...layer, digest: 'sha256:../../../etc/passwd' }] },
      'it, layers[0], digest has no valid sha256 or sha512 digest: "sha256:../../../etc/passwd"',
    ],
    [
      'a digest of another kind',
      { layers: [{ ...layer, digest: { a: 1 } }] },
      /has no valid sha256 or sha512 digest: object$/,
    ],
    ['a layer that is no object', { layers: [7] }, 'it, layers[0] is not a JSON object: 7'],
    ['layers that are no list', { layers: {} }, /must have a list in "layers", but has an object$/],
    ['no config', { config: undefined }, /must have an object in "config", but has nothing$/],
    ['annotations that are no texts', { annotations: { a: 1 } }, /must have a text in "a", but has 1$/],
    [
      'a manifest list in disguise',
      { manifests: [] },
      /is not an image manifest, although it is listed as one/,
    ],
    [
      'another media type',
      { mediaType: 'text/\u001b[31mred' },
      'it is not an image manifest, although it is listed as one: "text/\\u001b[31mred"',
    ],
    ['Docker schema 1', { fsLayers: [] }, /is a Docker schema 1 manifest/],
  ]
  for (const [what, change, message] of broken) {
    it(`refuses ${what}`, () => {
      refuses(() => parseManifest(changed(manifestBytes, change), 'it'), message)
    })
  }

  it('refuses an infinite size, which JSON can spell', () => {
    const text = manifestBytes.toString().replace(/"size":\d+/, '"size":1e999')
    refuses(() => parseManifest(Buffer.from(text), 'it'), /but has Infinity$/)
  })

  it('refuses what is no JSON, no object, or nested without end', () => {
    refuses(() => parseManifest(Buffer.from('{'), 'it'), 'it is not valid JSON')
    refuses(() => parseManifest(Buffer.from('[]'), 'it'), 'it is not a JSON object: a list')
    refuses(() => parseManifest(Buffer.from('['.repeat(1_000_000)), 'it'), /^it has more lists and objects/)
    const deep = `{"config":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`
    refuses(() => parseManifest(Buffer.from(deep), 'it'), /./)
  })
})

describe('parseIndex', () => {
  it('reads the entries with their platforms', () => {
    expect(parseIndex(indexBytes, 'it').manifests).toStrictEqual([image.descriptor])
  })

  it('tells builds of Windows apart', () => {
    const platform = { os: 'windows', architecture: 'amd64', 'os.version': '10.0.20348.2227' }
    const [entry] = parseIndex(json({ manifests: [{ ...image.descriptor, platform }] }), 'it').manifests
    expect(entry?.platform).toStrictEqual({
      os: 'windows',
      architecture: 'amd64',
      osVersion: '10.0.20348.2227',
    })
  })

  it('refuses a manifest in disguise', () => {
    for (const change of [{ layers: [] }, { config: image.config }, { mediaType: 'text/plain' }]) {
      refuses(() => parseIndex(changed(indexBytes, change), 'it'), /is not an image index, although/)
    }
  })
})

describe('parseConfig', () => {
  it('reads platform, time, diffIDs, history and labels', () => {
    expect(parseConfig(configBytes, 'it')).toStrictEqual({
      platform: { os: 'linux', architecture: 'arm', variant: 'v7' },
      created: '2024-05-01T10:00:00Z',
      diffIds: image.diffIds,
      history: [
        { createdBy: 'ADD a /', emptyLayer: false },
        { createdBy: 'ENV A=1', emptyLayer: true },
      ],
      labels: { 'org.opencontainers.image.title': 'small' },
      command: { argv: [], searchPath: null, workingDirectory: '/', healthCheck: [] },
    })
  })

  it('makes do with a config that says next to nothing', () => {
    expect(parseConfig(json({ history: null, config: null, rootfs: null }), 'it')).toStrictEqual({
      platform: { os: 'unknown', architecture: 'unknown' },
      created: null,
      diffIds: [],
      history: [],
      labels: {},
      command: { argv: [], searchPath: null, workingDirectory: '/', healthCheck: [] },
    })
  })

  it('reads what a container starts with, and of the environment where programs are looked for', () => {
    const config = {
      Entrypoint: ['/app'],
      Cmd: ['serve', '--port', '80'],
      Env: ['TOKEN=x', 'PATH=/first', 'PATH=/opt/bin:/bin'],
      WorkingDir: '/srv',
      Healthcheck: { Test: ['CMD', '/app', 'check'] },
    }
    expect(parseConfig(json({ config }), 'it').command).toStrictEqual({
      argv: ['/app', 'serve', '--port', '80'],
      searchPath: '/opt/bin:/bin',
      workingDirectory: '/srv',
      healthCheck: ['CMD', '/app', 'check'],
    })
  })

  it('keeps of the environment where package managers have their caches, as paths', () => {
    const config = { Env: ['TOKEN=x', 'UV_CACHE_DIR=/opt/uv', 'CARGO_HOME=none', 'PIP_CACHE_DIR'] }
    expect(parseConfig(json({ config }), 'it').cacheVariables).toStrictEqual({ UV_CACHE_DIR: '/opt/uv' })
  })

  it('does not refuse an image for an odd command, which can be weighed', () => {
    const config = { Entrypoint: '/app', Cmd: [1], Env: {}, WorkingDir: 5, Healthcheck: [] }
    const none = { argv: [], searchPath: null, workingDirectory: '/', healthCheck: [] }
    expect(parseConfig(json({ config }), 'it').command).toStrictEqual(none)
  })

  it('keeps labels with the names of prototype properties plain', () => {
    const text = '{"config":{"Labels":{"__proto__":"x","constructor":"y"}}}'
    const { labels } = parseConfig(Buffer.from(text), 'it')
    expect(Object.entries(labels)).toStrictEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ])
    expect(Object.getPrototypeOf(labels)).toBe(Object.prototype)
  })

  it('does not take inherited properties for fields', () => {
    refuses(() => parseConfig(json({ rootfs: 'x' }), 'it'), /rootfs is not a JSON object: "x"$/)
    expect(parseConfig(Buffer.from('{"__proto__":{"os":"linux"}}'), 'it').platform.os).toStrictEqual(
      'unknown',
    )
  })
})

describe('whatever the bytes, a parser answers or throws an ImageError', () => {
  const parsers = { manifest: parseManifest, index: parseIndex, config: parseConfig }
  const originals = { manifest: manifestBytes, index: indexBytes, config: configBytes }
  for (const [kind, parse] of Object.entries(parsers)) {
    const original = originals[kind as keyof typeof originals]

    function survives(bytes: Buffer): void {
      try {
        parse(bytes, 'it')
      } catch (error) {
        assert.ok(error instanceof ImageError, String(error))
        expect(error.message).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]|\p{M}{4}/u)
      }
    }

    it(`${kind}: flipped bytes`, () => {
      const flips = fc.array(fc.tuple(fc.nat(original.length - 1), fc.integer({ min: 1, max: 255 })), {
        minLength: 1,
        maxLength: 8,
      })
      fc.assert(
        fc.property(flips, all => {
          const bytes = Buffer.from(original)
          for (const [at, mask] of all) bytes[at]! ^= mask
          survives(bytes)
        }),
        { numRuns: trials(500) },
      )
    })

    it(`${kind}: any value in place of any field`, () => {
      const field = fc.constantFrom(
        ...[
          'config',
          'layers',
          'manifests',
          'annotations',
          'mediaType',
          'rootfs',
          'history',
          'os',
          'created',
        ],
      )
      fc.assert(
        fc.property(field, fc.jsonValue(), (name, value) => {
          survives(changed(original, { [name]: value }))
        }),
        { numRuns: trials(500) },
      )
    })
  }
})
