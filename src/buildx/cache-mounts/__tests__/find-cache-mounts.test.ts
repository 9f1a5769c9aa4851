import assert from 'node:assert/strict'
import { describe, expect, it } from '@jest/globals'
import { findCacheMounts } from '../find-cache-mounts.ts'

describe('the cache mounts of a Dockerfile', () => {
  it('are told by id, else by target, and keep their other options', () => {
    const { mounts } = findCacheMounts(`FROM node:22 AS deps
RUN --mount=type=cache,target=/root/.npm/ --mount=type=secret,id=token npm ci
RUN --mount=type=cache,id=apt,target=/var/cache/apt,sharing=locked,uid=7,readonly \\
    apt-get update
`)
    expect(mounts).toStrictEqual([
      {
        id: '/root/.npm',
        mount: 'type=cache,id=/root/.npm,target=/slim-build/mount',
        from: 'node:22',
        needsStage: false,
      },
      {
        id: 'apt',
        mount: 'type=cache,id=apt,target=/slim-build/mount,sharing=locked,uid=7',
        from: 'node:22',
        needsStage: false,
      },
    ])
  })

  it('stand on what their stage starts from, platform and variables as written', () => {
    const { mounts } = findCacheMounts(`ARG BASE=alpine
FROM --platform=$BUILDPLATFORM \${BASE}:3 AS build
FROM Build AS packages
RUN --mount=type=cache,target=/a true
FROM --platform=$BUILDPLATFORM \${BASE}:3
RUN --mount=type=cache,target=/a --mount=type=bind,from=packages,target=/p true
RUN --mount=type=cache,target=/b true
RUN --mount=type=cache,target=/c,from=packages true
`)
    expect(mounts.map(({ id, from, needsStage }) => [id, from, needsStage])).toStrictEqual([
      ['/a', 'Build', true],
      ['/b', '--platform=$BUILDPLATFORM ${BASE}:3', false],
      ['/c', '--platform=$BUILDPLATFORM ${BASE}:3', true],
    ])
  })

  it('are those of the stages that the target needs: nothing else is built for them', () => {
    const text = `FROM alpine AS base
RUN --mount=type=cache,target=/base true
FROM base AS test
RUN --mount=type=cache,target=/test true
FROM alpine AS assets
RUN --mount=type=cache,target=/assets true
FROM base AS release
COPY --from=assets /x /
RUN --mount=type=cache,target=/release true
FROM alpine AS debug
COPY --from=1 /x /
`
    const idsOf = (target?: string) => findCacheMounts(text, target).mounts.map(({ id }) => id)
    expect(idsOf('RELEASE')).toStrictEqual(['/base', '/assets', '/release'])
    expect(idsOf('test')).toStrictEqual(['/base', '/test'])
    expect(idsOf()).toStrictEqual(['/base', '/test'])
    expect(idsOf('2')).toStrictEqual(['/assets'])
    expect(idsOf('nowhere')).toStrictEqual(['/base', '/test', '/assets', '/release'])
  })

  it('are those of all stages before where a variable says which one is meant', () => {
    const text = `ARG KIND=one
FROM a AS one
RUN --mount=type=cache,target=/one true
FROM a AS two
RUN --mount=type=cache,target=/two true
FROM $KIND
`
    expect(findCacheMounts(text).mounts.map(({ id }) => id)).toStrictEqual(['/one', '/two'])
  })

  it('that are made of variables are not resolved, and named by their lines', () => {
    const { mounts, unresolved } = findCacheMounts(
      'FROM a\nRUN --mount=type=cache,id=$TARGETARCH,target=/a true\nRUN --mount=type=cache,target="/b" true\n',
    )
    expect([mounts, unresolved]).toStrictEqual([[], [2, 3]])
  })

  it('are none in what is no Dockerfile, and none before the first stage', () => {
    for (const text of [
      '',
      '\0\0',
      'RUN --mount=type=cache,target=/a true',
      'FROM a\nRUN --mount',
      'FROM a\nRUN --mount=type=cache x',
    ])
      assert.deepEqual(findCacheMounts(text), { mounts: [], unresolved: [] }, text)
  })
})
