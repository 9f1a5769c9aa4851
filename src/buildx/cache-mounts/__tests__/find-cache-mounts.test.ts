import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { findCacheMounts } from '../find-cache-mounts.ts'

describe('the cache mounts of a Dockerfile', () => {
  it('are told by id, else by target, and keep their other options', () => {
    const { mounts } = findCacheMounts(`FROM node:22 AS deps
RUN --mount=type=cache,target=/root/.npm/ --mount=type=secret,id=token npm ci
RUN --mount=type=cache,id=apt,target=/var/cache/apt,sharing=locked,uid=7,readonly \\
    apt-get update
`)
    assert.deepEqual(mounts, [
      { id: '/root/.npm', mount: 'type=cache,id=/root/.npm,target=/slim-build/mount', from: 'node:22' },
      {
        id: 'apt',
        mount: 'type=cache,id=apt,target=/slim-build/mount,sharing=locked,uid=7',
        from: 'node:22',
      },
    ])
  })

  it('stand on what their stage starts from, platform and variables as written', () => {
    const { mounts } = findCacheMounts(`ARG BASE=alpine
FROM --platform=$BUILDPLATFORM \${BASE}:3 AS build
FROM build
RUN --mount=type=cache,target=/a true
FROM --platform=$BUILDPLATFORM \${BASE}:3
RUN --mount=type=cache,target=/a true
RUN --mount=type=cache,target=/b true
`)
    assert.deepEqual(
      mounts.map(({ id, from }) => [id, from]),
      [
        ['/a', 'build'],
        ['/b', '--platform=$BUILDPLATFORM ${BASE}:3'],
      ],
    )
  })

  it('that are made of variables are not resolved, and named by their lines', () => {
    const { mounts, unresolved } = findCacheMounts(
      'FROM a\nRUN --mount=type=cache,id=$TARGETARCH,target=/a true\nRUN --mount=type=cache,target="/b" true\n',
    )
    assert.deepEqual([mounts, unresolved], [[], [2, 3]])
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
