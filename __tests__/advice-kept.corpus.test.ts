import { beforeAll, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { applyEdits } from '../src/edit/apply-edits.ts'
import type { AdviceRule } from '../src/model/advice.ts'
import type { FileRecord } from '../src/model/file-record.ts'
import type { Measurement, PlatformMeasurement } from '../src/model/measurement.ts'
import type { AdviceRow } from '../src/model/report-advice.ts'
import type { PlatformReport, Report } from '../src/model/report.ts'
import { adviceRows } from '../test-kit/advice-rows.ts'
import { run } from '../test-kit/corpus/run.ts'
import { useEngine } from '../test-kit/engine.ts'
import { folderWith, runDist } from './run-dist.ts'

const engine = await useEngine(['alpine:3.19', 'debian:bookworm-slim', 'golang:1.24'])

const DOCKERFILE = `FROM golang:1.24 AS builder
WORKDIR /app
COPY main.go .
RUN CGO_ENABLED=0 go build -o main main.go

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*
COPY --from=builder /app/main /usr/local/bin/main
`

const workspace = folderWith({
  'main.go': 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("hello") }\n',
})
const cache = folderWith({})

interface Built {
  readonly report: PlatformReport
  readonly image: PlatformMeasurement
}

async function build(name: string, dockerfile: string): Promise<Built> {
  writeFileSync(path.join(workspace, name), dockerfile)
  const result = await runDist(
    'cli.js',
    ['build', '-f', name, '--name', 'app', '--format', 'json', '--save-measurement', `${name}.json`, '.'],
    { env: { ...engine.env, XDG_CACHE_HOME: cache }, cwd: workspace },
  )
  assert.equal(result.code, 0, result.stderr)
  const { platforms } = JSON.parse(readFileSync(path.join(workspace, `${name}.json`), 'utf8')) as Measurement
  return { report: (JSON.parse(result.stdout) as Report).platforms[0]!, image: platforms[0]! }
}

function adviceIn({ report }: Built, rule: AdviceRule): AdviceRow | undefined {
  return adviceRows(report).find(row => row.rule === rule)
}

/** What dpkg, apt and the linker's cache write about all that is installed: nobody promised that it gets smaller. */
const ADMINISTRATION = /^(?:var\/(?:lib\/dpkg\/(?!info\/)|lib\/apt\/|cache\/|log\/)|etc\/ld\.so\.cache$)/

describe('advice keeps its promise when the Dockerfile is changed as it says', () => {
  let wasteful: Built
  let changed: Built
  const own = ({ image }: Built, test: (file: FileRecord) => boolean): number =>
    [...image.files]
      .filter(file => image.layers[file.layer]?.origin === 'own' && test(file))
      .reduce((sum, { unpacked }) => sum + unpacked, 0)

  beforeAll(async () => {
    wasteful = await build('before.Dockerfile', DOCKERFILE)
    const dockerfile = DOCKERFILE.replace('go build', 'go build -ldflags="-s -w"').replace(
      'install -y git',
      'install --no-install-recommends -y git ca-certificates',
    )
    changed = await build('after.Dockerfile', dockerfile)
  })

  it('on symbols: to the byte, but for the section headers of what is gone', () => {
    const advice = adviceIn(wasteful, 'debug-symbols')!
    const isMain = ({ path }: FileRecord) => path === 'usr/local/bin/main'
    const gone = own(wasteful, isMain) - own(changed, isMain)
    assert.ok(gone >= advice.unpacked! && gone - advice.unpacked! < 1500, `${advice.unpacked} of ${gone}`)
    expect(advice.fix).toStrictEqual([{ code: 'go build -ldflags="-s -w"' }])
    expect(advice.where?.line).toBe(4)
    expect(adviceIn(changed, 'debug-symbols')).toBeUndefined()
  })

  it('on recommended packages: to the byte of their files', () => {
    const advice = adviceIn(wasteful, 'recommended-packages')!
    const isPackage = ({ path }: FileRecord) => !ADMINISTRATION.test(path) && path !== 'usr/local/bin/main'
    const gone = own(wasteful, isPackage) - own(changed, isPackage)
    // Their installation scripts write a little more: users, groups, /etc/networks.
    assert.ok(gone >= advice.unpacked! && gone - advice.unpacked! < 5000, `${advice.unpacked} of ${gone}`)
    expect(advice.fix).toStrictEqual([
      { code: 'apt-get install --no-install-recommends' },
      ', and add ',
      { code: 'ca-certificates' },
    ])
    expect(advice.where?.line).toBe(7)
    expect(adviceIn(changed, 'recommended-packages')).toBeUndefined()
  })
})

describe('advice to leave the base image out', () => {
  const STATIC = `FROM golang:1.24 AS builder
WORKDIR /app
COPY main.go .
RUN CGO_ENABLED=0 go build -ldflags="-s -w" -o main main.go

FROM alpine:3.19
WORKDIR /root/
COPY --from=builder /app/main .
CMD ["./main"]
`
  it('saves all of it but certificates and time zones, at the line that names it', async () => {
    const built = await build('based.Dockerfile', STATIC)
    const advice = adviceIn(built, 'static-program')!
    const changed = applyEdits(STATIC, advice.edits ?? [])!
    expect(changed).toMatch(/^FROM scratch\n/m)
    const bare = await build('bare.Dockerfile', changed)
    const gone = built.image.compressed - bare.image.compressed
    // What is kept of the base, and the directory of the program, has to be in layers that are left.
    assert.ok(Math.abs(advice.compressed - gone) < 3000, `${advice.compressed} of ${gone}`)
    expect(built.image.unpacked - bare.image.unpacked).toBe(advice.unpacked)
    expect(advice.where?.line).toBe(6)
    expect(adviceIn(bare, 'static-program')).toBeUndefined()
  })

  it('leaves a program that runs', async () => {
    const file = path.join(workspace, 'bare.Dockerfile')
    const tag = `advice-kept:${process.pid}`
    const { env } = engine
    await run('docker', ['buildx', 'build', '-q', '--load', '-t', tag, '-f', file, workspace], { env })
    expect(await run('docker', ['run', '--rm', tag], { env })).toBe('hello\n')
    await run('docker', ['image', 'rm', tag], { env })
  })
})
