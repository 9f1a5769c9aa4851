import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { subtractBytes, sumBytes } from '../src/model/bytes.ts'
import type { CauseRow } from '../src/model/report-change.ts'
import type { PlatformReport, Report } from '../src/model/report.ts'
import { type Engine, useEngine } from '../test-kit/engine.ts'
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

  beforeAll(async () => {
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

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  it('names the package that was added, its version and the line that installs it', () => {
    const zod = causeOf('zod')
    expect(zod.type).toBe('packages')
    expect(zod.detail).toMatch(/4\.0\.5/)
    expect(zod.blame).toBe('yours')
    expect(zod.where?.line).toBe(4)
    expect(zod.where!.instruction).toBe('RUN npm ci --no-audit --no-fund')
    const installed = later.packages.rows.find(({ name }) => name === 'zod')
    expect(sizes(zod)).toStrictEqual(sizes(installed!))
  })

  it('names the file that was added, and the line that copies it', () => {
    const seed = causeOf('/app/fixtures/seed.sqlite')
    expect(seed.type).toBe('file')
    expect(seed.blame).toBe('yours')
    expect(seed.where?.line).toBe(5)
    expect(seed.unpacked).toBe(SEED.length)
  })

  it('blames the base image for its own bytes, to the byte, and for no other', () => {
    const moved = later.change!.causes.rows.find(({ blame }) => blame === 'base-moved')!
    expect(moved.type).toBe('base')
    expect(moved.where?.line).toBe(1)
    expect(moved.unpacked).toBe(MOVE.length)
    expect(sizes(later.change!.split['base-moved'])).toStrictEqual({
      compressed: later.base.bytes.compressed - earlier.base.bytes.compressed,
      unpacked: MOVE.length,
    })
  })

  it('has totals that equal the difference of the two manifests', async () => {
    const sums = await Promise.all(
      ['baseline', 'head'].map(tag => manifestSum(`${engine.registry}/acme/app:${tag}`)),
    )
    expect(earlier.total.compressed).toBe(sums[0])
    expect(later.total.compressed).toBe(sums[1])
    expect(later.change!.delta).toStrictEqual(subtractBytes(later.total, earlier.total))
  })

  it('accounts for every byte of the change once', () => {
    const { delta, split, causes } = later.change!
    expect(sumBytes(Object.values(split))).toStrictEqual(sizes(delta))
    expect(sumBytes([...causes.rows, causes.rest])).toStrictEqual(sizes(delta))
  })

  it('finds that the biggest part of the change is the author’s own', () => {
    expect(later.change!.split.yours.unpacked).toBeGreaterThan(SEED.length)
    expect(later.change!.split.rebuilt.unpacked).toStrictEqual(0)
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
