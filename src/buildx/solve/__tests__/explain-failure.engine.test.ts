import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Engine, useEngine } from '../../../../test-kit/engine.ts'
import type { BuildRequest } from '../../../model/build-request.ts'
import { BuilderAnswers } from '../../builder/builder-answers.ts'
import { solveWithoutImage } from '../solve.ts'

let engine: Engine
let directory: string

beforeAll(async () => {
  engine = await useEngine(['alpine'])
  directory = await mkdtemp(path.join(tmpdir(), 'explain-'))
  await writeFile(path.join(directory, 'one.txt'), 'one\n')
})
afterAll(() => rm(directory, { recursive: true, force: true }))

/** What a user is told of a build that fails, line by line. `REGISTRY` stands for the registry of the tests. */
async function told(dockerfile: string, request: Partial<BuildRequest> = {}): Promise<string[]> {
  const tempDir = await mkdtemp(path.join(directory, 'temp-'))
  const { env } = engine
  const { signal } = new AbortController()
  await writeFile(path.join(directory, 'Dockerfile'), dockerfile.replaceAll('REGISTRY', engine.registry))
  const context = { env, cwd: directory, tempDir, signal, answers: new BuilderAnswers({ env }) }
  const building = solveWithoutImage({ context: directory, outputs: ['type=cacheonly'], ...request }, context)
  const failure = await building.then(
    () => null,
    (error: unknown) => error,
  )
  return failure instanceof Error ? failure.message.split('\n') : []
}

const AT_LINE = /^the build step at Dockerfile:\d failed: /

describe('a real failure is told in a sentence of ours, with what BuildKit says behind it', () => {
  it.each([
    ['COPY of a missing file', 'FROM scratch\nCOPY nosuch /\n', /the build context has no "\/nosuch": check/],
    ['COPY from above', 'FROM scratch\nCOPY ../x /\n', /no "\/x": a path with `\.\.` does not lead out/],
    [
      'COPY of a file that the stage has not',
      'FROM alpine AS a\nFROM scratch\nCOPY --from=a /nosuch /\n',
      /"a" has no "\/nosuch": check the path/,
    ],
    [
      'a mount of a missing file',
      'FROM alpine\nRUN --mount=type=bind,source=nosuch,target=/x true\n',
      /the build context has no "\/nosuch"/,
    ],
    [
      'a stage that there is not',
      'FROM alpine AS deps\nFROM scratch\nCOPY --from=dep /a /\n',
      /neither a stage nor an image "dep": check the name; did you mean "deps"\?/,
    ],
    ['a stage below', 'FROM b AS a\nFROM a AS b\n', /the stage "b" stands below/],
    [
      'an image that there is not',
      'FROM acme/nosuch:1\nRUN true\n',
      /there is no image "acme\/nosuch:1": check/,
    ],
    [
      'a syntax line',
      '# syntax=acme/nosuch:1\nFROM scratch\n',
      /"acme\/nosuch:1", which the line `# syntax=` names/,
    ],
    ['an invalid reference', 'FROM My/Image\n', /"My\/Image" is neither a stage nor an image reference/],
    ['an empty FROM', 'ARG BASE\nFROM ${BASE}\n', /FROM names no image, since "\$\{BASE\}" is empty/],
    [
      'a host that there is not',
      'FROM registry.invalid/a:1\n',
      /the registry "registry\.invalid" cannot be reached \("no such host"\)/,
    ],
    [
      'a registry that is down',
      'FROM 127.0.0.1:9/a:1\n',
      /the registry "127\.0\.0\.1:9" cannot be reached \("connection refused"\)/,
    ],
    [
      'a secret that was not given',
      'FROM alpine\nRUN --mount=type=secret,id=tok,required true\n',
      /requires the secret "tok", which was not given: set the input secrets/,
    ],
    [
      'an agent that was not forwarded',
      'FROM alpine\nRUN --mount=type=ssh,required true\n',
      /requires the SSH agent or key "default", which was not forwarded: set the input ssh/,
    ],
    ['an unknown user', 'FROM alpine\nUSER nosuch\nRUN true\n', /the image has no user or group "nosuch"/],
    ['an empty Dockerfile', '# nothing\n', /the Dockerfile has no instructions/],
    ['a Dockerfile without FROM', 'RUN true\n', /the first instruction is not FROM/],
  ])('%s', async (_, dockerfile, sentence) => {
    const [head, instruction, ...rest] = await told(dockerfile)
    expect(head).toMatch(AT_LINE)
    expect(head).toMatch(sentence)
    expect(instruction).toMatch(/^ {2}\S/)
    expect(rest.at(-1)).toMatch(/^ {2}BuildKit: /)
  })

  it.each([
    [
      'a download that is not there',
      'ADD http://REGISTRY/nosuch.tar /',
      /nosuch\.tar" cannot be downloaded \("the server answered 404"\)/,
    ],
    [
      'a download of a host that is not there',
      'ADD https://nosuch.invalid/a.tar /',
      /"https:\/\/nosuch\.invalid\/a\.tar" cannot be downloaded \("no such host"\)/,
    ],
    [
      'a download with another digest',
      `ADD --checksum=sha256:${'0'.repeat(64)} http://REGISTRY/v2/ /`,
      /what was downloaded has the digest "sha256:[1-9a-f][0-9a-f]{63}", not "sha256:0{64}"/,
    ],
  ])(
    '%s, of which BuildKit does not say the line, is found by its text',
    async (_, instruction, sentence) => {
      const [head, step] = await told(`FROM scratch\n${instruction}\n`)
      expect(head).toMatch(new RegExp(`^the build step at Dockerfile:2 failed: .*${sentence.source}`))
      expect(step).toMatch(/^ {2}ADD /)
    },
  )
})

describe('what BuildKit says well is left as it is', () => {
  it.each([
    [
      'an unknown instruction',
      'FROM scratch\nCOPPY a b\n',
      /: unknown instruction: COPPY \(did you mean COPY\?\)$/,
    ],
    [
      'an unknown flag',
      'FROM alpine\nCOPY --chow=1 one.txt /\n',
      /: unknown flag: --chow \(did you mean chown\?\)$/,
    ],
    [
      'a bad option of a mount',
      'FROM alpine\nRUN --mount=type=cache,tarqet=/x true\n',
      /: unexpected key 'tarqet'/,
    ],
    [
      'a bad type of a mount',
      'FROM alpine\nRUN --mount=type=cahce,target=/x true\n',
      /: unsupported mount type "cahce"/,
    ],
  ])('%s', async (_, dockerfile, words) => {
    const [head, ...rest] = await told(dockerfile)
    expect(head).toMatch(AT_LINE)
    expect(head).toMatch(words)
    expect(rest).toHaveLength(1)
  })
})

describe('a program that fails is told with what its end means', () => {
  it.each([
    ['echo boo; exit 1', /failed with exit code 1$/],
    ['nosuch --x', /failed with exit code 127 \(a command was not found\)$/],
    ['touch /x && /x', /failed with exit code 126 \(a file could not be executed\)$/],
    [
      "sh -c 'kill -9 $$; :'; exit $?",
      /failed with exit code 137 \(killed, most often for want of memory: give/,
    ],
    ['["/nosuch"]', /failed with exit code 1 \(the image has no "\/nosuch"\)$/],
  ])('%s', async (command, words) => {
    expect((await told(`FROM alpine\nRUN ${command}\n`))[0]).toMatch(words)
  })

  it('where there is no shell', async () => {
    const [head] = await told('FROM scratch\nRUN true\n')
    expect(head).toMatch(/exit code 1 \(the image has no "\/bin\/sh": use a base image with a shell/)
  })
  it('where the program is for another machine', async () => {
    const [head] = await told('FROM alpine\nRUN echo x > /x && chmod +x /x\nRUN ["/x"]\n')
    expect(head).toMatch(/\(a program is for another platform than the builder/)
  })
  it('where no space is left', async () => {
    const fill = 'dd if=/dev/zero of=/t/x bs=1k count=100'
    const [head] = await told(`FROM alpine\nRUN --mount=type=tmpfs,size=4096,target=/t ${fill}\n`)
    expect(head).toMatch(/\(no space was left on the device: free some/)
  })
})

describe('what is wrong with the request is told as such', () => {
  it.each<[string, Partial<BuildRequest>, RegExp]>([
    ['a platform', { platforms: ['no good!'] }, /^"no good!" is not a platform: write one like linux\/amd64/],
    [
      'a build context',
      { buildContexts: ['x=./nosuch'] },
      /^the build context "x" is to be "\.\/nosuch", which does not exist/,
    ],
    [
      'a Git repository',
      { context: 'https://nosuch.invalid/a.git', file: 'Dockerfile' },
      /^the build failed: the Git repository of the build context cannot be fetched \(".*resolve host: nosuch\.invalid"\): check its address/,
    ],
  ])('%s', async (_, request, sentence) => {
    expect((await told('FROM x\n', request)).join('\n')).toMatch(sentence)
  })

  it('a permission', async () => {
    expect(await told('FROM alpine\nRUN --network=host true\n')).toStrictEqual([
      'the Dockerfile asks for network.host, which was not granted: set the input allow (--allow network.host), and use a builder that may grant it',
    ])
  })
})
