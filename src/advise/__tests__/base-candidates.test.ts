import assert from 'node:assert/strict'
import { describe, expect, it } from '@jest/globals'
import { baseCandidates } from '../base-candidates.ts'

/** By the name in a Dockerfile: the tags, or for another repository the names, that are asked for. */
function named(name: string): string[] {
  const reference = /^[^/]*[.:][^/]*\//.test(name)
    ? name
    : `docker.io/${name.includes('/') ? '' : 'library/'}${name}`
  const repository = reference.slice(0, reference.lastIndexOf(':') + 1)
  return baseCandidates(reference).map(
    ({ kind, reference: found }) => `${kind} ${found.replace(repository, '')}`,
  )
}

const TABLE: Readonly<Record<string, readonly string[]>> = {
  'node:22': ['slim 22-slim', 'musl 22-alpine'],
  'node:22.1.0': ['slim 22.1.0-slim', 'musl 22.1.0-alpine'],
  'node:lts': ['slim lts-slim', 'musl lts-alpine'],
  'node:latest': ['slim slim', 'musl alpine'],
  'node:bookworm': ['slim bookworm-slim', 'musl alpine'],
  'node:22-bookworm': ['slim 22-bookworm-slim', 'musl 22-alpine'],
  'node:22-slim': [],
  'node:22-bookworm-slim': [],
  'node:22-alpine': [],
  'node:22-alpine3.21': [],
  'python:3.13': ['slim 3.13-slim', 'musl 3.13-alpine'],
  'python:3.13-bookworm': ['slim 3.13-slim-bookworm', 'musl 3.13-alpine'],
  'python:3.13-slim-bookworm': [],
  'python:3.13-windowsservercore-ltsc2025': [],
  'ruby:3.4': ['slim 3.4-slim', 'musl 3.4-alpine'],
  'php:8.4': ['musl 8.4-alpine'],
  'php:8.4-cli': ['musl 8.4-cli-alpine'],
  'php:8.4-fpm-bookworm': ['musl 8.4-fpm-alpine'],
  'php:8.4-apache': [],
  'perl:5.40': ['slim 5.40-slim'],
  'nginx:1.27': ['musl 1.27-alpine'],
  'debian:bookworm': ['slim bookworm-slim'],
  'debian:12': ['slim 12-slim'],
  'debian:latest': ['slim stable-slim'],
  'debian:bookworm-slim': [],
  'ubuntu:24.04': [],
  'alpine:3.21': [],
  'eclipse-temurin:21-jdk': ['runtime 21-jre', 'musl 21-jre-alpine'],
  'eclipse-temurin:21': ['runtime 21-jre', 'musl 21-jre-alpine'],
  'eclipse-temurin:21-jdk-noble': ['runtime 21-jre-noble', 'musl 21-jre-alpine'],
  'eclipse-temurin:21-noble': ['runtime 21-jre-noble', 'musl 21-jre-alpine'],
  'eclipse-temurin:21-jre': [],
  'eclipse-temurin:21-jre-alpine': [],
  'tomcat:10-jdk21': ['runtime 10-jre21'],
  'ibm-semeru-runtimes:open-21-jdk': ['runtime open-21-jre'],
  'azul/zulu-openjdk:21': ['runtime 21-jre'],
  'openjdk:17': ['slim 17-slim'],
  'openjdk:17-jdk-bullseye': ['runtime 17-jre-bullseye', 'slim 17-jdk-slim-bullseye'],
  'amazoncorretto:21': ['slim 21-headless', 'musl 21-alpine'],
  'amazoncorretto:21-al2023': ['slim 21-al2023-headless', 'musl 21-alpine'],
  'amazoncorretto:21-headless': [],
  'mcr.microsoft.com/dotnet/sdk:8.0.404': [
    'runtime mcr.microsoft.com/dotnet/aspnet:8.0',
    'runtime mcr.microsoft.com/dotnet/runtime:8.0',
  ],
  'mcr.microsoft.com/dotnet/sdk:9.0-noble': [
    'runtime mcr.microsoft.com/dotnet/aspnet:9.0-noble',
    'runtime mcr.microsoft.com/dotnet/runtime:9.0-noble',
  ],
  'mcr.microsoft.com/dotnet/aspnet:8.0-bookworm-slim': [],
  'mcr.microsoft.com/dotnet/aspnet:9.0-noble-chiseled': [],
  'gcr.io/distroless/nodejs22-debian12:latest': [],
}

describe('smaller images of the family of a base', () => {
  for (const [name, expected] of Object.entries(TABLE)) {
    it(`${name} → ${expected.join(', ') || 'none'}`, () => {
      expect(named(name)).toStrictEqual(expected)
    })
  }

  it('of images that compile are none: what they compile is to be shipped without them', () => {
    for (const name of ['golang:1.24', 'rust:1', 'gradle:8-jdk21', 'maven:3-eclipse-temurin-21', 'gcc:14'])
      assert.deepEqual(named(name), [], name)
  })

  it('of a copy elsewhere are asked for where the copy is', () => {
    expect(
      baseCandidates('registry.example:5000/acme/base/node:22').map(({ reference }) => reference),
    ).toStrictEqual([
      'registry.example:5000/acme/base/node:22-slim',
      'registry.example:5000/acme/base/node:22-alpine',
    ])
    expect(named('registry.example/acme/api:22')).toStrictEqual([])
  })

  it('are none of what was not pulled by a tag, or is no reference', () => {
    const odd = ['docker.io/library/node', 'node:22', 'base', '', 'docker.io/library/node:', 'constructor:1']
    for (const reference of [
      ...odd,
      'docker.io/library/constructor:1',
      'docker.io/library/node:22\nRUN x',
      'x.io/node:$TAG',
    ])
      assert.deepEqual(baseCandidates(reference), [], reference)
  })
})
