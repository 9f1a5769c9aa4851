import { describe, expect, it } from '@jest/globals'

import { resolveStandIn } from '../stand-ins/resolve-stand-in.ts'

/** Where the registry keeps it, how it is made, what it stands on. */
function plan(name: string): [string, string, string[]] {
  const { repository, tag, recipe, from } = resolveStandIn(name)
  return [`${repository}:${tag}`, recipe, Object.values(from)]
}

describe('the stand-in for an image', () => {
  it('is found by the name that Dockerfiles use', () => {
    expect(plan('node:22-alpine')).toStrictEqual(['library/node:22-alpine', 'node', ['alpine']])
    expect(plan('node:20-slim')).toStrictEqual(['library/node:20-slim', 'node', ['debian:bookworm-slim']])
    expect(plan('node:22')).toStrictEqual(['library/node:22', 'node', ['buildpack-deps:bookworm']])
    expect(plan('node:22-trixie-slim')).toStrictEqual([
      'library/node:22-trixie-slim',
      'node',
      ['debian:trixie-slim'],
    ])
    expect(plan('python:3.12-slim')).toStrictEqual([
      'library/python:3.12-slim',
      'python',
      ['debian:bookworm-slim'],
    ])
    expect(plan('golang:1.24-alpine')).toStrictEqual([
      'library/golang:1.24-alpine',
      'golang-alpine',
      ['alpine', 'golang'],
    ])
    expect(plan('nginx')).toStrictEqual(['library/nginx:latest', 'nginx', ['debian:bookworm-slim']])
    expect(plan('nginx:1.28-alpine')).toStrictEqual([
      'library/nginx:1.28-alpine',
      'nginx-alpine',
      ['alpine', 'nginx'],
    ])
    expect(plan('rust:1-slim')).toStrictEqual(['library/rust:1-slim', 'rust', ['debian:bookworm-slim']])
    expect(plan('rust:1.96')).toStrictEqual(['library/rust:1.96', 'rust', ['buildpack-deps:bookworm']])
    expect(plan('eclipse-temurin:17')).toStrictEqual([
      'library/eclipse-temurin:17',
      'temurin',
      ['debian:bookworm-slim', 'debian:bookworm-slim'],
    ])
    expect(plan('maven:3.9-eclipse-temurin-21')).toStrictEqual([
      'library/maven:3.9-eclipse-temurin-21',
      'maven',
      ['eclipse-temurin:21', 'debian:trixie-slim'],
    ])
    expect(plan('maven:3')).toStrictEqual([
      'library/maven:3',
      'maven',
      ['eclipse-temurin:21', 'debian:trixie-slim'],
    ])
    expect(plan('alpine:3.20')).toStrictEqual(['library/alpine:3.20', 'alpine', []])
    expect(plan('docker/dockerfile:1')).toStrictEqual([
      'docker/dockerfile:1',
      'dockerfile-frontend',
      ['node:22-alpine'],
    ])
  })

  it('is the same under the long forms of a name', () => {
    for (const name of ['docker.io/library/node:22', 'docker.io/node:22', 'library/node:22']) {
      expect(plan(name)).toStrictEqual(plan('node:22'))
    }
  })

  it('has the release of Node.js that the tag asks for', () => {
    const major = (name: string) =>
      resolveStandIn(name).contexts.find(context => context.kind === 'node')?.major
    expect(major('node:18-alpine')).toBe(18)
    expect(major('node:20.11.1-bookworm')).toBe(20)
    expect(major('node:lts-alpine')).toBe(22)
    expect(major('node')).toBe(22)
  })

  it('has the release of Java that the tag asks for, to run or to compile with', () => {
    const packaged = (name: string) => resolveStandIn(name).args?.PACKAGE
    expect(packaged('eclipse-temurin:21-jre')).toBe('openjdk-21-jre-headless')
    expect(packaged('eclipse-temurin:17-jdk-jammy')).toBe('openjdk-17-jdk-headless')
    expect(packaged('eclipse-temurin')).toBe('openjdk-21-jdk-headless')
  })

  it("has Debian's release, by its name or by its number", () => {
    const root = (name: string) => resolveStandIn(name).contexts[0]
    expect(root('debian:bookworm-slim')).toStrictEqual({ kind: 'debian-root', suite: 'bookworm', slim: true })
    expect(root('debian:13')).toStrictEqual({ kind: 'debian-root', suite: 'trixie', slim: false })
    expect(root('debian')).toStrictEqual({ kind: 'debian-root', suite: 'bookworm', slim: false })
  })

  it('is kept outside of library/ when it is distroless', () => {
    const name = 'gcr.io/distroless/nodejs22-debian12:nonroot'
    const base = 'gcr.io/distroless/cc-debian12:nonroot'
    expect(plan(name)).toStrictEqual(['distroless/nodejs22-debian12:nonroot', 'distroless-nodejs', [base]])
    expect(plan(base)).toStrictEqual(['distroless/cc-debian12:nonroot', 'distroless', []])
    expect(resolveStandIn(base).contexts[0]?.kind).toStrictEqual('distroless-root')
  })

  it('is that of uv on Python', () => {
    const name = 'astral/uv:python3.11-bookworm-slim'
    expect(plan(name)).toStrictEqual([name, 'uv', ['python:3.11-slim-bookworm']])
  })

  it('is refused in one sentence when there is none', () => {
    for (const name of [
      'redis:7',
      'ghcr.io/acme/app',
      'node@sha256:0',
      'gcr.io/distroless/java',
      'astral/uv:latest',
      'eclipse-temurin:11',
      'maven:3-amazoncorretto-21',
      'maven:3-eclipse-temurin-8',
      'rust:1-alpine',
      'constructor',
      '',
    ]) {
      expect(() => resolveStandIn(name)).toThrow(
        expect.objectContaining({
          name: 'InputError',
          message: expect.stringMatching(/^there is no stand-in for /),
        }),
      )
    }
  })
})
