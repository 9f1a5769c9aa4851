import { describe, expect, it } from '@jest/globals'
import { parseSolveMetadata } from '../solve-metadata.ts'

const CONFIG = `sha256:${'c'.repeat(64)}`
const MANIFEST = `sha256:${'d'.repeat(64)}`

function metadata(mediaType: string, more: object = {}) {
  return parseSolveMetadata(
    JSON.stringify({
      'buildx.build.ref': 'default/default/abc',
      'containerimage.config.digest': CONFIG,
      'containerimage.descriptor': { mediaType, digest: MANIFEST, size: 1 },
      'containerimage.digest': MANIFEST,
      ...more,
    }),
  )
}

describe("the metadata of a solve, as build-push-action's outputs", () => {
  it('names an image without an index by its config', () => {
    const { imageId, digest } = metadata('application/vnd.oci.image.manifest.v1+json')
    expect([imageId, digest]).toStrictEqual([CONFIG, MANIFEST])
  })

  it("names an index by itself, and drops our exporter's config digest", () => {
    const { imageId, shown } = metadata('application/vnd.oci.image.index.v1+json')
    expect(imageId).toBe(MANIFEST)
    expect(Object.keys(shown)).toStrictEqual([
      'buildx.build.ref',
      'containerimage.descriptor',
      'containerimage.digest',
    ])
  })

  it('shows no provenance: it holds build-arg values', () => {
    const { shown, provenance } = metadata('application/vnd.oci.image.manifest.v1+json', {
      'buildx.build.provenance': { args: 'hunter2' },
      'buildx.build.provenance/linux/amd64': { args: 'hunter2' },
    })
    expect(JSON.stringify(shown)).not.toContain('hunter2')
    expect([...provenance.keys()]).toStrictEqual(['', 'linux/amd64'])
  })

  it("reads BuildKit's findings, and hands them on as docker/build-push-action does", () => {
    const { warnings, shown } = metadata('', {
      'buildx.build.warnings': [
        {
          short: Buffer.from('FromAsCasing: x (line 3)').toString('base64'),
          detail: [Buffer.from('why').toString('base64')],
          url: 'https://docs.docker.com/go/dockerfile/rule/from-as-casing/',
          range: [{ start: { line: 3 }, end: { line: 3 } }],
        },
        null,
      ],
    })
    expect(warnings[0]?.message).toBe('FromAsCasing: x (line 3)')
    expect(warnings[0]!.line).toBe(3)
    expect(warnings[1]).toStrictEqual({ message: '', detail: [], url: null, line: null })
    expect(shown['buildx.build.warnings'] as unknown[]).toHaveLength(2)
  })

  it('is empty when there is none', () => {
    expect(parseSolveMetadata('').shown).toStrictEqual({})
    expect(parseSolveMetadata('[1').imageId).toBeNull()
  })
})
