import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import type { BakeRequest } from '../../model/bake-request.ts'
import type { ActionContext } from '../action-context.ts'
import { parse, RUN, SURROUNDINGS } from './action-inputs.ts'

function bake(inputs: Record<string, string>, surroundings: Partial<ActionContext> = {}): BakeRequest {
  const { bake: request } = parse({ bake: 'true', ...inputs }, surroundings)
  assert.ok(request)
  return request
}

/** What bake calls the inputs of the test below. */
const KEYS = ['args.NAME', 'cache-from', 'dockerfile', 'platform', 'tags']

describe('the inputs of a bake', () => {
  it('are those of docker/bake-action, parsed as it does', () => {
    const request = bake({
      files: './docker-bake.hcl, ci.hcl\ncompose.yaml',
      targets: '"image-all"',
      set: '*.platform=linux/amd64,linux/ppc64le\n*.output=type=image,"name=moby/buildkit:v0.11.0,moby/buildkit:latest",push=true\n*.labels.foo=bar=#baz',
      vars: 'TAG=1.4\nLIST=["a", "b"]\nEMPTY=',
      allow: 'network.host,security.insecure',
      'no-cache': 'true',
      push: 'true',
      sbom: 'true',
      builder: 'team',
    })
    expect(request.files).toStrictEqual(['./docker-bake.hcl', 'ci.hcl', 'compose.yaml'])
    expect(request.targets).toStrictEqual(['image-all'])
    expect(request.set).toStrictEqual([
      '*.platform=linux/amd64,linux/ppc64le',
      '*.output=type=image,"name=moby/buildkit:v0.11.0,moby/buildkit:latest",push=true',
      '*.labels.foo=bar=#baz',
    ])
    expect([...request.variables]).toStrictEqual([
      ['TAG', '1.4'],
      ['LIST', '["a", "b"]'],
      ['EMPTY', ''],
    ])
    expect(request.allow).toStrictEqual(['fs=*', 'network.host', 'security.insecure'])
    const { noCache, pull, push, load, sbom, builder } = request
    expect({ noCache, pull, push, load, sbom, builder }).toStrictEqual({
      ...{ noCache: true, pull: false, push: true, load: false, sbom: 'true', builder: 'team' },
    })
  })

  it('read the checkout by default, and the Git commit where there is none', () => {
    const git = 'https://github.example/acme/shop.git#c0ffee'
    expect(bake({}).source).toBe('.')
    expect(bake({}, { checkedOut: false }).source).toBe(git)
    expect(bake({ source: '{{defaultContext}}:subdir' }).source).toBe(`${git}:subdir`)
    expect(bake({ source: './subdir' }).source).toBe('./subdir')
  })

  it('attest provenance as docker/bake-action does', () => {
    const provenance = (inputs: Record<string, string>, attestation = {}) => {
      const request = bake(inputs, { attestation: { ...SURROUNDINGS.attestation, ...attestation } })
      return [request.provenance, request.defaultProvenance]
    }
    expect(provenance({})).toStrictEqual([null, `mode=max,builder-id=${RUN}`])
    expect(provenance({}, { privateRepository: true })).toStrictEqual([
      null,
      `mode=min,inline-only=true,builder-id=${RUN}`,
    ])
    expect(provenance({ provenance: 'true' })).toStrictEqual([`builder-id=${RUN}`, null])
    expect(provenance({ provenance: 'mode=max' })).toStrictEqual([`mode=max,builder-id=${RUN}`, null])
    expect(provenance({ provenance: 'false' })).toStrictEqual(['false', null])
    expect(provenance({ provenance: 'builder-id=foo' })).toStrictEqual(['builder-id=foo', null])
    expect(provenance({}, { noDefault: true })).toStrictEqual([null, null])
    expect(provenance({ load: 'true' })).toStrictEqual([null, null])
  })

  it('must name their variables, and a message never repeats a value', () => {
    for (const item of ['s3cret', '=s3cret', 'A-B=s3cret'])
      expect(() => bake({ vars: `TAG=1\n${item}` })).toThrow(
        expect.objectContaining({
          name: 'InputError',
          message: 'item 2 of input `vars` is not a variable; write `NAME=value`',
        }),
      )
  })

  it('that a bake file decides are a warning that says where they belong', () => {
    const { warnings } = parse({
      ...{ bake: 'true', tags: 'a', 'build-args': 'A=1', file: 'x', 'cgroup-parent': 'y' },
      ...{ 'cache-from': 'type=gha', platforms: 'linux/amd64' },
    })
    expect(warnings).toStrictEqual([
      ...['build-args', 'cache-from', 'file', 'platforms', 'tags'].map(
        (name, index) =>
          `\`${name}\` has no effect with \`bake: true\`: set it in the bake file, or with \`set: TARGET.${KEYS[index] ?? ''}=…\``,
      ),
      '`cgroup-parent` has no effect with `bake: true`: bake has no such input',
    ])
  })

  it('are a warning without `bake: true`, and nothing is baked then', () => {
    const { bake: request, warnings } = parse({ targets: 'app', set: 'a.tags=b' })
    expect(request).toBeNull()
    expect(warnings).toStrictEqual([
      '`targets` has no effect without `bake: true`',
      '`set` has no effect without `bake: true`',
    ])
  })

  it('cannot put the parts of one image together', () => {
    expect(() => bake({ merge: 'parts' })).toThrow(expect.objectContaining({ name: 'InputError' }))
  })
})
