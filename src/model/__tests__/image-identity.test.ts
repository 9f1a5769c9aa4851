import assert from 'node:assert/strict'
import { describe, expect, it } from '@jest/globals'
import { identityKeys, imageIdentity, type ImageParts } from '../image-identity.ts'

const SHOP: ImageParts = {
  image: 'shop',
  target: undefined,
  platforms: [],
  recipe: { context: '', dockerfile: 'Dockerfile' },
  repository: '',
  buildArgs: [],
  buildContexts: [],
  tags: [],
  variant: [],
  moving: [],
}
const COMMIT = '9c1d2e70b5f3a8e4d6c7b8a9f0e1d2c3b4a59687'
const OTHER = '3ad4be1f5c6d7e8f90a1b2c3d4e5f60718293a4b'

const keyOf = (parts: Partial<ImageParts>) => {
  const { image, inputs } = identityKeys({ ...SHOP, ...parts })
  return `${image}-${inputs}`
}
const hashOf = (parts: Partial<ImageParts>) => imageIdentity({ ...SHOP, ...parts }).hash

/** Ways to have another image of one name. */
const WAYS: Readonly<Record<string, Partial<ImageParts>>> = {
  'nothing said': {},
  'another name': { image: 'web' },
  'a target': { target: 'api' },
  'another target': { target: 'worker' },
  'a platform': { platforms: ['linux/arm64'] },
  'a context': { recipe: { context: 'api', dockerfile: 'Dockerfile' } },
  'a Dockerfile': { recipe: { context: '', dockerfile: 'docker/api.Dockerfile' } },
  'nothing to build': { recipe: null },
  'another repository': { repository: 'https://github.com/acme/lib.git' },
  'a build argument': { buildArgs: ['PY=3.12'] },
  'another value of it': { buildArgs: ['PY=3.13'] },
  'another argument': { buildArgs: ['NODE=3.12'] },
  'a build context': { buildContexts: ['base=docker-image://alpine'] },
  'another build context': { buildContexts: ['base=docker-image://debian'] },
  'a tag': { tags: ['acme/shop:alpine'] },
  'another tag': { tags: ['acme/shop:bookworm'] },
  'another repository of the tag': { tags: ['acme/shop-api:1'] },
  'a value of the matrix': { variant: ['22'] },
}

describe('two images', () => {
  it('are told apart by any one thing that differs, in pairs', () => {
    for (const identify of [hashOf, keyOf]) {
      const ways = Object.entries(WAYS).map(([way, parts]) => [way, identify(parts)] as const)
      for (const [way, own] of ways)
        for (const [another, other] of ways)
          if (way !== another) assert.notEqual(own, other, `${way}, and ${another}`)
    }
  })

  it('are one whatever the order in which platforms, arguments, contexts and tags are given', () => {
    const given = {
      platforms: ['linux/arm64', 'linux/amd64'],
      buildArgs: ['A=1', 'B=2'],
      buildContexts: ['a=docker-image://a', 'b=docker-image://b'],
      tags: ['acme/shop:alpine', 'ghcr.io/acme/shop:slim'],
    }
    const turned = Object.fromEntries(Object.entries(given).map(([key, list]) => [key, list.toReversed()]))
    expect(hashOf(given)).toBe(hashOf(turned))
    expect(keyOf(given)).toBe(keyOf(turned))
  })

  it('are one however their platforms are spelled', () => {
    const [one, other] = [
      { platforms: ['linux/amd64', 'linux/arm/v7'] },
      { platforms: ['linux/arm', 'linux/amd64/v1'] },
    ]
    expect(hashOf(one)).toBe(hashOf(other))
    expect(keyOf(one)).toBe(keyOf(other))
  })

  it('are of one family where nothing but the platform, and what the tags say of it, differs', () => {
    const family = (parts: Partial<ImageParts>) => imageIdentity({ ...SHOP, ...parts }).family
    const arm = family({ platforms: ['linux/arm64'], tags: ['acme/shop:arm64'], variant: ['linux/arm64'] })
    expect(arm).toBe(family({ platforms: ['linux/amd64'] }))
    expect(arm).not.toBe(family({ platforms: ['linux/arm64'], target: 'api' }))
    expect(arm).not.toBe(family({ platforms: ['linux/arm64'], buildArgs: ['PY=3.12'] }))
  })
})

describe('the same image of another run', () => {
  const run = (sha: string, branch: string, number: string, day: string) => ({
    moving: [sha, branch, number],
    tags: [
      `acme/shop:${branch.replaceAll('/', '-')}`,
      `acme/shop:sha-${sha.slice(0, 7)}`,
      'acme/shop:latest',
    ],
    buildArgs: [
      `SOURCE=${sha}`,
      `SHORT=${sha.slice(0, 8)}`,
      `BRANCH=${branch}`,
      `RELEASE=1.4-${branch}.${number}.1+${sha.slice(0, 9)}`,
      `DESCRIBED=v1.4.2-${number.slice(2)}-g${sha.slice(0, 7)}`,
      `MADE=2026-11-${day}T09:30:00Z`,
      `DAY=202611${day}`,
      `SECONDS_NOW=17643${day}000`,
      `BUILD_DATE=Sun Nov ${day} 09:30 2026`,
      `CACHE_BUST=${number}`,
      'BASE=bookworm-20241111-slim',
      'EDITION=full',
    ],
    buildContexts: [`lib=https://github.com/acme/lib.git#${sha}`],
  })
  const main = run(COMMIT, 'main', '1281', '28')

  it('has the same key, whatever names the commit, the branch, the day or the run', () => {
    const pull = run(OTHER, 'feat/seed', '1290', '29')
    expect(keyOf(main)).toBe(keyOf(pull))
    expect(hashOf(main)).toBe(hashOf(pull))
    expect(keyOf({ tags: ['acme/shop:pr-7'] })).toBe(keyOf({ tags: ['acme/shop:main', 'acme/shop:1.4.2'] }))
    expect(keyOf({ moving: ['7/merge'], buildArgs: ['REF=7/merge'] })).toBe(
      keyOf({ moving: ['main'], buildArgs: ['REF=main'] }),
    )
  })

  it('has another one where what stays differs', () => {
    const other = main.buildArgs.map(text => text.replace('EDITION=full', 'EDITION=small'))
    expect(keyOf(main)).not.toBe(keyOf({ ...main, buildArgs: other }))
    // A small number is a version as likely as that of the run.
    const node = (version: string, number: string) =>
      keyOf({ moving: [number], buildArgs: [`NODE=${version}`] })
    expect(node('22', '22')).not.toBe(node('24', '24'))
    expect(keyOf({ buildArgs: ['PY=3.12.1'] })).not.toBe(keyOf({ buildArgs: ['PY=3.13.0'] }))
  })

  it('has a key that is the same whatever a secret is, and differs by what is public', () => {
    for (const name of ['NPM_TOKEN', 'PASSWORD', 'api_key', '*.args.AUTH', 'DB_PASSWORD_PROD'])
      assert.equal(keyOf({ buildArgs: [`${name}=a`] }), keyOf({ buildArgs: [`${name}=b`] }), name)
    for (const name of ['MONKEY', 'PUBLIC_KEY', 'EDITION'])
      assert.notEqual(keyOf({ buildArgs: [`${name}=a`] }), keyOf({ buildArgs: [`${name}=b`] }), name)
  })
})

describe('what is shown of an image', () => {
  const shown = (parts: Partial<ImageParts>) => {
    const { traits, hidden } = imageIdentity({ ...SHOP, ...parts })
    return [traits.filter(trait => trait !== ''), hidden]
  }

  it('is nothing where it is built as is usual', () => {
    expect(shown({ tags: ['ghcr.io/acme/shop:latest'] })).toStrictEqual([[], false])
  })

  it('is the target, words of the tags, paths and platforms', () => {
    expect(
      shown({
        target: 'api',
        tags: [`localhost:5000/acme/shop:py3.13-alpine-${COMMIT.slice(0, 7)}`],
        recipe: { context: 'api', dockerfile: 'docker/Dockerfile' },
        platforms: ['linux/arm64', 'linux/amd64'],
        moving: [COMMIT],
      }),
    ).toStrictEqual([['api', 'alpine py3.13', 'api', 'docker/Dockerfile', 'linux/amd64, linux/arm64'], false])
  })

  it('is of an argument its value where that is a version, and of a context its name', () => {
    expect(shown({ buildArgs: ['PY=3.13', 'NODE=22'] })).toStrictEqual([['PY=3.13, NODE=22'], false])
    for (const text of ['EDITION=hush', 'PIN=1234', 'URL=https://a:b@c', 'PY='])
      assert.deepEqual(shown({ buildArgs: [text] }), [[], true], text)
    for (const text of ['NPM_TOKEN=22', 'BUILD_DATE=2026'])
      assert.deepEqual(shown({ buildArgs: [text] }), [[], false], text)
    expect(shown({ buildContexts: ['lib=https://a:b@c/d.git'] })).toStrictEqual([['lib'], true])
  })
})
