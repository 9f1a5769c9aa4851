import { describe, expect, it } from '@jest/globals'
import { mayRequireMounts } from '../may-require-mounts.ts'

describe('whether a build may need what must be given', () => {
  const may: [what: string, dockerfile: string | null, buildArgs?: string[]][] = [
    ['a Dockerfile that cannot be read', null],
    ['a required secret', 'FROM alpine\nRUN --mount=type=secret,id=token,required cat /run/secrets/token\n'],
    ['a required agent', 'FROM alpine\nRUN --mount=type=ssh,required=true ssh host\n'],
    ['an option in capitals', 'FROM alpine\nRUN --mount=type=secret,id=token,REQUIRED=$NEED true\n'],
    ['a line that goes on', 'FROM alpine\nRUN --mount=type=secret,id=token,requi\\\nred true\n'],
    ['comment in between', '# escape=`\nFROM alpine\nRUN --mount=type=ssh,requi` \n # no\n#\nred true\n'],
    ['another frontend', '# syntax=acme/frontend:1\nanything\n'],
    ['another frontend, as JSON', '{"syntax": "acme/frontend"}\n'],
    ['a frontend that looks like Docker’s', '# syntax=docker/dockerfiles\nFROM alpine\n'],
    ['a frontend by argument', 'FROM alpine\n', ['BUILDKIT_SYNTAX=acme/frontend']],
  ]
  for (const [what, dockerfile, buildArgs = []] of may) {
    it(`may: ${what}`, () => {
      expect(mayRequireMounts(dockerfile, { buildArgs })).toBe(true)
    })
  }

  const not: [what: string, dockerfile: string][] = [
    ['a plain Dockerfile', 'FROM alpine\nRUN true\n'],
    ['a secret that may be missing', 'FROM alpine\nRUN --mount=type=secret,id=token true\n'],
    ['Docker’s frontend', '# syntax=docker/dockerfile:1\nFROM alpine\n'],
    [
      'Docker’s frontend by its whole name',
      '#syntax = docker.io/docker/dockerfile-upstream:master\nFROM x\n',
    ],
    ['Docker’s frontend without a tag', '# syntax=docker/dockerfile\nFROM alpine\n'],
  ]
  for (const [what, dockerfile] of not) {
    it(`does not: ${what}`, () => {
      expect(mayRequireMounts(dockerfile, {})).toBe(false)
    })
  }
})
