import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { resolveStandIn } from '../engine/stand-ins/resolve-stand-in.ts'

/** Where the registry keeps it, how it is made, what it stands on. */
function plan(name: string): [string, string, string[]] {
  const { repository, tag, recipe, from } = resolveStandIn(name)
  return [`${repository}:${tag}`, recipe, Object.values(from)]
}

describe('the stand-in for an image', () => {
  it('is found by the name that Dockerfiles use', () => {
    assert.deepEqual(plan('node:22-alpine'), ['library/node:22-alpine', 'node', ['alpine']])
    assert.deepEqual(plan('node:20-slim'), ['library/node:20-slim', 'node', ['debian:bookworm-slim']])
    assert.deepEqual(plan('node:22'), ['library/node:22', 'node', ['buildpack-deps:bookworm']])
    assert.deepEqual(plan('node:22-trixie-slim'), [
      'library/node:22-trixie-slim',
      'node',
      ['debian:trixie-slim'],
    ])
    assert.deepEqual(plan('python:3.12-slim'), [
      'library/python:3.12-slim',
      'python',
      ['debian:bookworm-slim'],
    ])
    assert.deepEqual(plan('golang:1.24-alpine'), [
      'library/golang:1.24-alpine',
      'golang-alpine',
      ['alpine', 'golang'],
    ])
    assert.deepEqual(plan('nginx'), ['library/nginx:latest', 'nginx', ['debian:bookworm-slim']])
    assert.deepEqual(plan('alpine:3.20'), ['library/alpine:3.20', 'alpine', []])
    assert.deepEqual(plan('docker/dockerfile:1'), [
      'docker/dockerfile:1',
      'dockerfile-frontend',
      ['node:22-alpine'],
    ])
  })

  it('is the same under the long forms of a name', () => {
    for (const name of ['docker.io/library/node:22', 'docker.io/node:22', 'library/node:22']) {
      assert.deepEqual(plan(name), plan('node:22'))
    }
  })

  it('has the release of Node.js that the tag asks for', () => {
    const major = (name: string) =>
      resolveStandIn(name).contexts.find(context => context.kind === 'node')?.major
    assert.equal(major('node:18-alpine'), 18)
    assert.equal(major('node:20.11.1-bookworm'), 20)
    assert.equal(major('node:lts-alpine'), 22)
    assert.equal(major('node'), 22)
  })

  it("has Debian's release, by its name or by its number", () => {
    const root = (name: string) => resolveStandIn(name).contexts[0]
    assert.deepEqual(root('debian:bookworm-slim'), { kind: 'debian-root', suite: 'bookworm', slim: true })
    assert.deepEqual(root('debian:13'), { kind: 'debian-root', suite: 'trixie', slim: false })
    assert.deepEqual(root('debian'), { kind: 'debian-root', suite: 'bookworm', slim: false })
  })

  it('is kept outside of library/ when it is distroless', () => {
    const name = 'gcr.io/distroless/nodejs22-debian12:nonroot'
    const base = 'gcr.io/distroless/cc-debian12:nonroot'
    assert.deepEqual(plan(name), ['distroless/nodejs22-debian12:nonroot', 'distroless-nodejs', [base]])
    assert.deepEqual(plan(base), ['distroless/cc-debian12:nonroot', 'distroless', []])
    assert.deepEqual(resolveStandIn(base).contexts[0]?.kind, 'distroless-root')
  })

  it('is refused in one sentence when there is none', () => {
    for (const name of [
      'redis:7',
      'ghcr.io/acme/app',
      'node@sha256:0',
      'gcr.io/distroless/java',
      'constructor',
      '',
    ]) {
      assert.throws(() => resolveStandIn(name), { name: 'InputError', message: /^there is no stand-in for / })
    }
  })
})
