import { describe, expect, it } from '@jest/globals'
import { filesOf } from '../../../measure/files-of.ts'
import { buildPlatform, type PlatformSpec } from '../../../../test-kit/measurement-builder.ts'
import { makePatch } from '../../../edit/make-patch.ts'
import { advise } from '../../advise.ts'
import { contextWith, file, measuredLines, sourcesOf, unmark } from './marked-dockerfile.ts'

describe('a static program', () => {
  const alone = (
    marked: string,
    more: Partial<PlatformSpec> = {},
    code = 'package main\n',
  ): readonly [string | undefined, string] => {
    const { before, after } = unmark(marked)
    const sources = sourcesOf(before)
    const lines = measuredLines(before)
    const from = lines.findLastIndex(({ instruction = '' }) => instruction.startsWith('FROM'))
    const copies = [...lines.keys()].filter(
      at => at > from && /^(?:COPY|RUN)/.test(lines[at]?.instruction ?? ''),
    )
    const image = buildPlatform({
      base: {
        kind: 'known',
        reference: 'docker.io/library/alpine:3',
        digest: null,
        layers: 1,
        standIn: null,
      },
      lines,
      layers: [
        {
          line: from,
          files: [
            file('bin/busybox', 5000),
            file('etc/ssl/certs/ca-certificates.crt', 100),
            file('etc/passwd', 1),
          ],
        },
        ...copies.map(line => ({ line, files: [file('srv/app', 100)] })),
      ],
      command: ['/srv/app'],
      ...more,
    })
    const program = image.files.length - 1
    const files = filesOf(
      [...image.files].map((each, at) => (at === program ? { ...each, isStatic: true as const } : each)),
    )
    const advice = advise(
      { ...image, files, program },
      { bases: [], sources, ...contextWith({ 'main.go': code }) },
    )
    const patch = makePatch(
      advice.map(({ edits = [] }) => edits),
      sources,
    )
    return [patch.files[0]?.after, after]
  }
  const certificates = 'COPY --from=alpine:3 /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/\n'
  const users = 'COPY --from=alpine:3 /etc/passwd /etc/group /etc/\n'
  const build = 'FROM golang AS build\nCOPY main.go .\nRUN go build -o /app\n'

  it('stays where its code may start another one, or is not there', () => {
    const marked = `${build}FROM alpine:3\nCOPY --from=build /app /srv/\nUSER 1000:1000\nCMD ["/srv/app"]\n`
    expect(alone(marked, {}, 'import "os/exec"\n\nvar a = exec.Command("ls")\n')[0]).toBeUndefined()
    expect(alone(marked.replace('COPY main.go .\n', ''))[0]).toBeUndefined()
  })

  it('starts from scratch, with the certificates and the users that it may need', () => {
    for (const marked of [
      `${build}FROM ‹alpine:3›«scratch»\n«${certificates}»COPY --from=build /app /srv/\nUSER 1000:1000\nCMD ["/srv/app"]\n`,
      `${build}FROM --platform=linux/amd64 ‹alpine:3›«scratch» AS run # x\n«${certificates}${users}»WORKDIR /srv\nCOPY --chown=nobody --from=build /app ./\nCMD ["./app"]\n`,
      `ARG BASE=alpine:3\n${build}FROM ‹$BASE›«scratch»\n«${certificates}${users}»USER nobody\nCOPY --from=build /app /srv/\n`,
    ]) {
      const [made, after] = alone(marked)
      expect(made).toBe(after)
    }
  })

  it('stays where it is with a shell, a check of its health, a RUN, or a stage upon it', () => {
    const copy = 'COPY --from=build /app /srv/\n'
    for (const text of [
      `${build}FROM alpine:3\n${copy}CMD /srv/app\n`,
      `${build}FROM alpine:3\n${copy}HEALTHCHECK CMD wget localhost\nCMD ["/srv/app"]\n`,
      `${build}FROM alpine:3\nRUN apk add curl\n${copy}CMD ["/srv/app"]\n`,
    ])
      expect(alone(text)[0]).toBeUndefined()
    expect(alone(`${build}FROM alpine:3\n${copy}`, { command: ['app'] })[0]).toBeUndefined()
  })
})
