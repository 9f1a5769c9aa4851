import { beforeAll, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import type { PlatformReport, Report } from '../src/model/report.ts'
import { adviceRows } from '../test-kit/advice-rows.ts'
import { useEngine } from '../test-kit/engine.ts'

const ROOT = path.join(import.meta.dirname, '..')

describe('npm run demo', () => {
  let printed: string
  let image: PlatformReport

  beforeAll(async () => {
    const { env } = await useEngine()
    const demo = path.join(ROOT, 'scripts', 'demo.ts')
    const { stdout } = await promisify(execFile)(process.execPath, [demo], {
      env,
      maxBuffer: 64 * 1024 * 1024,
    })
    printed = stdout
    const file = path.join(ROOT, 'reports', 'demo', 'multi-stage', 'report.json')
    image = (JSON.parse(readFileSync(file, 'utf8')) as Report).platforms[0]!
  })

  it('reaches the 79 % of the article, compressed and unpacked', () => {
    const { baseline, delta } = image.change!
    assert.ok(
      -delta.compressed / baseline.compressed >= 0.79,
      `${delta.compressed} of ${baseline.compressed}`,
    )
    assert.ok(-delta.unpacked / baseline.unpacked >= 0.79, `${delta.unpacked} of ${baseline.unpacked}`)
  })

  it('names development dependencies and build tools among the reasons', () => {
    const left = image.change!.kinds.filter(({ delta }) => delta.unpacked < -10e6)
    const examples = new Map(left.map(({ kind, examples }) => [kind, examples]))
    expect(examples.get('development dependencies')?.includes('typescript')).toBeTruthy()
    expect(examples.get('build tools')?.some(name => name.startsWith('gcc'))).toBeTruthy()
  })

  it('advises on the first Dockerfile what the second one does', () => {
    const file = path.join(ROOT, 'reports', 'demo', 'monolithic', 'report.json')
    const [first] = (JSON.parse(readFileSync(file, 'utf8')) as Report).platforms
    const split = adviceRows(first!).find(({ rule }) => rule === 'split-stages')
    assert.ok(
      split !== undefined,
      adviceRows(first!)
        .map(({ rule }) => rule)
        .join(', '),
    )
    assert.ok(split.compressed >= 0.9 * -image.change!.delta.compressed, `${split.compressed} advised`)
  })

  it('prints the reduction: before, after, and what made the difference', () => {
    expect(printed).toMatch(/Before +After +Reduction/)
    expect(printed).toMatch(/What made the difference/)
    expect(printed).toMatch(/build tools +gcc/)
  })

  it('says that the base images are stand-ins, where they are', async () => {
    const { ours } = await useEngine()
    expect(printed.match(/is a stand-in made from/g)?.length ?? 0).toBe(ours ? 2 : 0)
  })
})
