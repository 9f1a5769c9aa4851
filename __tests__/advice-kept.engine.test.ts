import assert from 'node:assert/strict'
import path from 'node:path'
import { readFileSync, writeFileSync } from 'node:fs'
import { before, describe, it } from 'node:test'
import type { AdviceRule } from '../src/advise/advice.ts'
import type { FileRecord, Measurement, PlatformMeasurement } from '../src/measure/measurement.ts'
import type { AdviceRow, PlatformReport, Report } from '../src/report/report.ts'
import { useEngine } from '../test-kit/engine.ts'
import { folderWith, runDist } from './run-dist.ts'

const engine = await useEngine(['debian:bookworm-slim', 'golang:1.24'])

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
  const run = await runDist(
    'cli.js',
    ['build', '-f', name, '--name', 'app', '--format', 'json', '--save-measurement', `${name}.json`, '.'],
    { env: { ...engine.env, XDG_CACHE_HOME: cache }, cwd: workspace },
  )
  assert.equal(run.code, 0, run.stderr)
  const { platforms } = JSON.parse(readFileSync(path.join(workspace, `${name}.json`), 'utf8')) as Measurement
  return { report: (JSON.parse(run.stdout) as Report).platforms[0]!, image: platforms[0]! }
}

/** What dpkg, apt and the linker's cache write about what is installed: nobody promised that it gets smaller. */
const ADMINISTRATION = /^(?:var\/(?:lib\/dpkg|lib\/apt|cache|log)\/|etc\/ld\.so\.cache$)/

describe('advice keeps its promise when the Dockerfile is changed as it says', () => {
  let wasteful: Built
  let changed: Built
  const adviceOf = ({ report }: Built, rule: AdviceRule): AdviceRow | undefined =>
    report.advice.rows.find(row => row.rule === rule)
  const own = ({ image }: Built, test: (file: FileRecord) => boolean): number =>
    image.files
      .filter(file => image.layers[file.layer]?.origin === 'own' && test(file))
      .reduce((sum, { unpacked }) => sum + unpacked, 0)

  before(async () => {
    wasteful = await build('before.Dockerfile', DOCKERFILE)
    const dockerfile = DOCKERFILE.replace('go build', 'go build -ldflags="-s -w"').replace(
      'install -y git',
      'install --no-install-recommends -y git ca-certificates',
    )
    changed = await build('after.Dockerfile', dockerfile)
  })

  it('on symbols: to the byte, but for the section headers of what is gone', () => {
    const advice = adviceOf(wasteful, 'debug-symbols')!
    const isMain = ({ path }: FileRecord) => path === 'usr/local/bin/main'
    const gone = own(wasteful, isMain) - own(changed, isMain)
    assert.ok(gone >= advice.unpacked! && gone - advice.unpacked! < 1500, `${advice.unpacked} of ${gone}`)
    assert.deepEqual(advice.fix, [{ code: 'go build -ldflags="-s -w"' }])
    assert.equal(advice.where?.line, 4)
    assert.equal(adviceOf(changed, 'debug-symbols'), undefined)
  })

  it('on recommended packages: to the byte of their files', () => {
    const advice = adviceOf(wasteful, 'recommended-packages')!
    const isPackage = ({ path }: FileRecord) => !ADMINISTRATION.test(path) && path !== 'usr/local/bin/main'
    const gone = own(wasteful, isPackage) - own(changed, isPackage)
    // Their installation scripts write a little more: users, groups, /etc/networks.
    assert.ok(gone >= advice.unpacked! && gone - advice.unpacked! < 5000, `${advice.unpacked} of ${gone}`)
    assert.deepEqual(advice.fix, [
      { code: 'apt-get install --no-install-recommends' },
      ', and name ',
      { code: 'ca-certificates' },
    ])
    assert.equal(advice.where?.line, 7)
    assert.equal(adviceOf(changed, 'recommended-packages'), undefined)
  })
})
