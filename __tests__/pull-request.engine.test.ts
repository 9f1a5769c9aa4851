import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'

import type { CauseRow, PlatformReport, Report } from '../src/report/report.ts'
import { sumBytes, subtractBytes } from '../src/units/bytes.ts'
import { useEngine, type Engine } from '../test-kit/engine.ts'
import { writeTar } from '../test-kit/tar-writer.ts'

/**
 * What the product exists for: a pull request adds one npm dependency and copies one big file, and meanwhile the base
 * image moved. Who is told what?
 */
const run = promisify(execFile)

const CLI = path.join(import.meta.dirname, '..', 'dist', 'cli.js')
const SEED = randomBytes(3_000_000)
const MOVE = randomBytes(700_000)

describe('a pull request', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'slim-build-pr-'))
  const app = path.join(folder, 'app')
  let engine: Engine
  let base: string
  let earlier: PlatformReport
  let later: PlatformReport
  let report: Report

  before(async () => {
    engine = await useEngine(['node:22-alpine'])
    base = `${engine.registry}/acme/node:22`
    await tool('crane', 'copy', await nodeImage(), base)
    mkdirSync(app)
    writeFileSync(path.join(app, 'Dockerfile'), dockerfile(base))
    await writePackage({ picomatch: '4.0.2' })
    writeFileSync(path.join(app, 'server.js'), "console.log('hello')\n")
    earlier = platformOf(await build('baseline', ['--save-measurement', at('baseline-measurement.json')]))

    await writePackage({ picomatch: '4.0.2', zod: '4.0.5' })
    mkdirSync(path.join(app, 'fixtures'))
    writeFileSync(path.join(app, 'fixtures', 'seed.sqlite'), SEED)
    await moveBase()
    report = await build('head', ['--baseline', at('baseline-measurement.json'), '--pull'])
    later = platformOf(report)
  })

  after(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  it('names the package that was added, its version and the line that installs it', () => {
    const zod = causeOf('zod')
    assert.equal(zod.type, 'packages')
    assert.match(zod.detail, /4\.0\.5/)
    assert.equal(zod.blame, 'yours')
    assert.equal(zod.where?.line, 4)
    assert.equal(zod.where.instruction, 'RUN npm ci --no-audit --no-fund')
    const installed = later.packages.rows.find(({ name }) => name === 'zod')
    assert.deepEqual(sizes(zod), sizes(installed!))
  })

  it('names the file that was added, and the line that copies it', () => {
    const seed = causeOf('/app/fixtures/seed.sqlite')
    assert.equal(seed.type, 'file')
    assert.equal(seed.blame, 'yours')
    assert.equal(seed.where?.line, 5)
    assert.equal(seed.unpacked, SEED.length)
  })

  it('blames the base image for its own bytes, to the byte, and for no other', () => {
    const moved = later.change!.causes.rows.find(({ blame }) => blame === 'base-moved')!
    assert.equal(moved.type, 'base')
    assert.equal(moved.where?.line, 1)
    assert.equal(moved.unpacked, MOVE.length)
    assert.deepEqual(sizes(later.change!.split['base-moved']), {
      compressed: later.base.bytes.compressed - earlier.base.bytes.compressed,
      unpacked: MOVE.length,
    })
  })

  it('has totals that equal the difference of the two manifests', async () => {
    const sums = await Promise.all(
      ['baseline', 'head'].map(tag => manifestSum(`${engine.registry}/acme/app:${tag}`)),
    )
    assert.equal(earlier.total.compressed, sums[0])
    assert.equal(later.total.compressed, sums[1])
    assert.deepEqual(later.change!.delta, subtractBytes(later.total, earlier.total))
  })

  it('accounts for every byte of the change once', () => {
    const { delta, split, causes } = later.change!
    assert.deepEqual(sumBytes(Object.values(split)), sizes(delta))
    assert.deepEqual(sumBytes([...causes.rows, causes.rest]), sizes(delta))
  })

  it('finds that the biggest part of the change is the author’s own', () => {
    assert.ok(later.change!.split.yours.unpacked > SEED.length)
    assert.deepEqual(later.change!.split.rebuilt.unpacked, 0)
  })

  function at(name: string): string {
    return path.join(folder, name)
  }

  function causeOf(subject: string): CauseRow {
    const rows = later.change!.causes.rows
    const found = rows.find(row => row.subject === subject)
    assert.ok(found, `no cause ${subject} among ${rows.map(row => row.subject).join(', ')}`)
    return found
  }

  async function build(tag: string, options: readonly string[]): Promise<Report> {
    const output = at(`${tag}.json`)
    const image = ['--tag', `${engine.registry}/acme/app:${tag}`, '--push', '--name', 'app']
    const form = ['--format', 'json', '--output', output]
    await tool(process.execPath, CLI, 'build', ...image, ...form, ...options, app)
    return JSON.parse(readFileSync(output, 'utf8')) as Report
  }

  /** A package with these dependencies and the lock file that npm makes of them. */
  async function writePackage(dependencies: Record<string, string>): Promise<void> {
    const text = JSON.stringify({ name: 'app', version: '1.0.0', private: true, dependencies })
    writeFileSync(path.join(app, 'package.json'), text)
    await run('npm', ['install', '--package-lock-only', '--no-audit', '--no-fund'], { cwd: app })
  }

  /** The base image gets one more layer under the same name, as a security update of an operating system does. */
  async function moveBase(): Promise<void> {
    const layer = at('move.tar.gz')
    writeFileSync(layer, gzipSync(writeTar([{ path: 'usr/lib/update.bin', content: MOVE }])))
    await tool('crane', 'append', '--base', base, '--new_layer', layer, '--new_tag', base)
  }

  async function nodeImage(): Promise<string> {
    if (engine.ours) return `${engine.registry}/library/node:22-alpine`
    return Promise.resolve('node:22-alpine')
  }

  async function manifestSum(reference: string): Promise<number> {
    const { stdout } = await tool('crane', 'manifest', '--platform', later.platform, reference)
    const { layers } = JSON.parse(stdout) as { layers: { size: number }[] }
    return layers.reduce((sum, { size }) => sum + size, 0)
  }

  async function tool(command: string, ...args: string[]): Promise<{ stdout: string }> {
    return await run(command, args, { env: engine.env, maxBuffer: 64 * 1024 * 1024 })
  }
})

function platformOf(report: Report): PlatformReport {
  return report.platforms[0]!
}

function dockerfile(base: string): string {
  return [
    `FROM ${base}`,
    'WORKDIR /app',
    'COPY package.json package-lock.json ./',
    'RUN npm ci --no-audit --no-fund',
    'COPY . .',
    'CMD ["node", "server.js"]',
    '',
  ].join('\n')
}

function sizes({ compressed, unpacked }: { compressed: number; unpacked: number }) {
  return { compressed, unpacked }
}
