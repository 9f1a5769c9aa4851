import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import fc from '../../../../test-kit/properties.ts'
import type { BakeTarget } from '../bake-target.ts'
import { parseBakeDefinition } from '../parse-bake-definition.ts'
import { targetMakesImage } from '../target-makes-image.ts'

const PLACE = { directory: '/srv/shop/sub', cwd: '/srv/shop', source: null }

function definition(target: object, group: object = { default: { targets: Object.keys(target) } }) {
  return parseBakeDefinition(JSON.stringify({ group, target }), PLACE).definition
}

function one(target: object): BakeTarget {
  const found = definition({ app: target }).targets.get('app')
  assert.ok(found)
  return found
}

describe('what `docker buildx bake --print` prints', () => {
  it('names the targets that are asked for, through groups in groups, each once', () => {
    const { requested, targets } = definition(
      { app: {}, base: {}, 'tools-one': {}, 'tools-two': {}, linked: {} },
      {
        default: { targets: ['all', 'app', 'tools'] },
        all: { targets: ['app', 'base'] },
        tools: { targets: ['tools-one', 'tools-two'] },
      },
    )
    expect(requested).toStrictEqual(['app', 'base', 'tools-one', 'tools-two'])
    expect(targets.size).toBe(5)
  })

  it('may have a target that is called as its group, and groups that hold each other', () => {
    expect(definition({ default: {} }, {}).requested).toStrictEqual(['default'])
    const same = { default: { targets: ['app'] }, app: { targets: ['app', 'web'] } }
    expect(definition({ app: {}, web: {} }, same).requested).toStrictEqual(['app', 'web'])
    const circle = { default: { targets: ['a'] }, a: { targets: ['b', 'app'] }, b: { targets: ['a'] } }
    expect(definition({ app: {} }, circle).requested).toStrictEqual(['app'])
  })

  it('may have groups in groups as deep, and as often, as anyone likes', () => {
    const nested = Array.from({ length: 100 }, (_, depth): [string, object] => [
      depth === 0 ? 'default' : `g${depth}`,
      { targets: depth === 99 ? ['app'] : [`g${depth + 1}`, `g${depth + 1}`] },
    ])
    expect(definition({ app: {} }, Object.fromEntries(nested)).requested).toStrictEqual(['app'])
  })

  it('gives each target what a single build would be asked for, by paths from the working directory', () => {
    const { request, dockerfile, links } = one({
      context: 'api',
      dockerfile: 'docker/Dockerfile',
      contexts: { base: 'target:base', assets: '../assets', node: 'docker-image://node:22' },
      target: 'release',
      args: { NODE: '22', PATTERN: '$${x}', FROM_ENV: null },
      tags: ['acme/api:1', 'acme/api:latest'],
      platforms: ['linux/amd64', 'linux/arm64'],
      output: [{ type: 'image', push: 'true', name: 'a,b' }],
      'cache-from': [{ type: 'gha', scope: 'x' }, 'user/app:cache'],
      attest: [{ disabled: true, type: 'provenance' }],
      secret: [{ id: 'npm', env: 'NPM_TOKEN' }, { id: 'key', src: 'key.pem' }, { id: 'plain' }],
      ssh: [{ id: 'default' }],
      'no-cache': true,
      'no-cache-filter': ['deps'],
    })
    expect(request).toStrictEqual({
      context: 'sub/api',
      file: 'sub/api/docker/Dockerfile',
      target: 'release',
      buildArgs: ['NODE=22', 'PATTERN=${x}', 'FROM_ENV'],
      buildContexts: ['assets=assets', 'node=docker-image://node:22'],
      platforms: ['linux/amd64', 'linux/arm64'],
      tags: ['acme/api:1', 'acme/api:latest'],
      outputs: ['type=image,push=true,"name=a,b"'],
      cacheFrom: ['type=gha,scope=x', 'user/app:cache'],
      cacheTo: [],
      attests: ['disabled=true,type=provenance'],
      noCache: true,
      noCacheFilters: ['deps'],
      pull: false,
      secrets: [
        { id: 'npm', env: 'NPM_TOKEN' },
        { id: 'key', file: 'key.pem' },
        { id: 'plain', file: 'plain' },
      ],
      ssh: ['default'],
    })
    expect(dockerfile).toBe('sub/api/docker/Dockerfile')
    expect(links).toStrictEqual(['base'])
  })

  it('leaves contexts in a repository, and Dockerfiles in the bake file, where they are', () => {
    const git = 'https://github.com/acme/shop.git'
    expect(one({ context: git }).request.context).toBe(git)
    expect(one({ context: git }).dockerfile).toBe('Dockerfile')
    const inline = one({ 'dockerfile-inline': 'FROM scratch' })
    expect([inline.dockerfile, inline.inlineDockerfile]).toStrictEqual([
      'dockerfile-inline of app',
      'FROM scratch',
    ])
    // As buildx prints it: a bake file again, in which `${` would be an interpolation.
    const escaped = one({ 'dockerfile-inline': 'FROM a:$${TAG}\nRUN date +%%{x}' })
    expect(escaped.inlineDockerfile).toBe('FROM a:${TAG}\nRUN date +%{x}')
  })

  it('is refused when a name would be a path or an option', () => {
    for (const name of ['../up', 'a.output', 'a/b', 'a*', ''])
      assert.throws(() => definition({ [name]: {} }), { name: 'ToolError' }, name)
  })

  it('of any other shape is an error for people, never another one', () => {
    fc.assert(
      fc.property(fc.json(), fc.jsonValue(), (text, value) => {
        for (const printed of [text, JSON.stringify({ target: { default: value }, group: value })]) {
          try {
            parseBakeDefinition(printed, PLACE)
          } catch (error) {
            expect((error as Error).name).toBe('ToolError')
          }
        }
      }),
    )
  })
})

describe('a target makes an image', () => {
  it('unless all that it puts out are files or the cache', () => {
    const made = (...outputs: string[]) =>
      targetMakesImage({ call: null, request: { context: '.', outputs } })
    expect(made()).toBe(true)
    expect(made('type=registry')).toBe(true)
    expect(made('type=local,dest=out', 'type=docker')).toBe(true)
    expect(made('type=oci,dest=app.tar')).toBe(true)
    expect(made('type=cacheonly')).toBe(false)
    expect(made('type=local,dest=out', 'type=tar,dest=x.tar')).toBe(false)
    expect(made('out')).toBe(false)
  })

  it('unless it is evaluated and not built', () => {
    expect(targetMakesImage(one({ call: 'check,format=json' }))).toBe(false)
    expect(targetMakesImage(one({ call: 'build' }))).toBe(true)
    expect([one({}).call, one({ call: 'lint' }).call]).toStrictEqual([null, 'lint'])
  })
})
