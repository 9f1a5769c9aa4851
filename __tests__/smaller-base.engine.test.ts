import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { AdviceRow } from '../src/model/report-advice.ts'
import type { Report } from '../src/model/report.ts'
import { runTool } from '../src/tools/run-tool.ts'
import { adviceRows } from '../test-kit/advice-rows.ts'
import { afterThisTest } from '../test-kit/after-this-test.ts'
import { useEngine } from '../test-kit/engine.ts'
import { startRegistryFront } from '../test-kit/registry-front.ts'
import { runAction } from './run-action.ts'
import { folderWith } from './run-dist.ts'

const engine = await useEngine(['node:22', 'node:22-slim', 'node:22-alpine'])

/** Names that no other run of the tests has used in the registry. */
const SPACE = `slim-build-advice-${randomBytes(6).toString('hex')}`

const readReport = (file: string | undefined): Report =>
  JSON.parse(readFileSync(file ?? '', 'utf8')) as Report

/** Builds an image with the action, and gives its report. */
async function build(dockerfile: string, inputs: Readonly<Record<string, string>> = {}) {
  const workspace = folderWith({ Dockerfile: dockerfile })
  const { code, stdout, stderr, outputs } = await runAction(engine, workspace, { cache: 'none', ...inputs })
  assert.equal(code, 0, stdout + stderr)
  const [platform] = readReport(outputs.report).platforms
  assert.ok(platform !== undefined)
  return { ...platform, log: stdout + stderr }
}

const onBase = ({ rule }: AdviceRow) => rule === 'base-image'
const textOf = (words: AdviceRow['reason'] = []) =>
  words.map(part => (typeof part === 'string' ? part : part.code)).join('')

/** What the registry says that the layers of a stand-in weigh: not by way of the engine, nor of slim-build. */
async function weigh(tag: string): Promise<number> {
  const accept =
    'application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.v2+json'
  const answer = await fetch(`http://${engine.registry}/v2/library/node/manifests/${tag}`, {
    headers: { accept },
  })
  const { layers } = (await answer.json()) as { layers: { size: number }[] }
  return layers.reduce((sum, { size }) => sum + size, 0)
}

// Else skipped: the second opinion is of the registry beside the checkout’s own engine.
;(engine.ours ? describe : describe.skip)('an image on node:22', () => {
  it('is told what node:22-slim would save, and is smaller by exactly that when it stands on it', async () => {
    const before = await build('FROM node:22\nCOPY Dockerfile /app/\n')
    const [advice, ...others] = adviceRows(before).filter(onBase)
    expect(others).toHaveLength(0)
    const [full, slim, alpine] = await Promise.all(['22', '22-slim', '22-alpine'].map(weigh))
    assert.ok(full !== undefined && slim !== undefined && alpine !== undefined)
    expect(advice?.compressed).toBe(full - slim)
    expect(advice!.fix).toStrictEqual([{ code: 'FROM node:22-slim' }])
    expect(advice!.where?.line).toBe(1)
    const option = ((full - alpine) / 1_000_000).toFixed(1)
    assert.ok(
      textOf(advice!.reason).includes(`node:22-alpine would save ${option} MB (musl`),
      textOf(advice!.reason),
    )
    expect(textOf(advice!.reason)).toMatch(/these are stand-ins/)

    const after = await build('FROM node:22-slim\nCOPY Dockerfile /app/\n')
    const own = (report: typeof before) => report.total.compressed - report.base.bytes.compressed
    expect(before.base.bytes.compressed - after.base.bytes.compressed).toBe(advice!.compressed)
    assert.ok(Math.abs(own(before) - own(after)) < 20, 'the Dockerfile has another text, and nothing else')
  })
})

describe('a base in a registry of one’s own', () => {
  const name = `${SPACE}/node`
  const publish = async (tag: string, bytes: number) => {
    const folder = folderWith({ Dockerfile: 'FROM scratch\nCOPY big /big\n', big: randomBytes(bytes) })
    const args = [
      'buildx',
      'build',
      '--provenance=false',
      '--push',
      `--tag=${engine.registry}/${name}:${tag}`,
    ]
    const { exitCode, stderr } = await runTool('docker', [...args, folder], { env: engine.env })
    assert.equal(exitCode, 0, stderr.join('\n'))
  }
  const siblings = (requests: readonly string[]) =>
    requests.filter(request => /^HEAD .*\/manifests\/\d+-(?:slim|alpine)$/.test(request))

  it('has its siblings there: two images of one bake ask once', async () => {
    await publish('22', 3_000_000)
    await publish('22-slim', 1_000_000)
    const front = await startRegistryFront(engine.registry)
    afterThisTest(() => {
      front.close()
    })
    const workspace = folderWith({
      Dockerfile: `FROM ${front.host}/${name}:22\nARG WHAT\nLABEL what=$WHAT\nCOPY Dockerfile /\n`,
      'docker-bake.hcl': `group "default" { targets = ["a", "b"] }
target "a" { args = { WHAT = "a" } }
target "b" { args = { WHAT = "b" } }
`,
    })
    const inputs = { bake: 'true', cache: 'none', 'report-dir': 'reports' }
    const { code, stdout, stderr } = await runAction(engine, workspace, inputs)
    assert.equal(code, 0, stdout + stderr)
    for (const target of ['a', 'b']) {
      const [platform] = readReport(`${workspace}/reports/${target}/report.json`).platforms
      const [row] = platform === undefined ? [] : adviceRows(platform).filter(onBase)
      assert.ok(row !== undefined && Math.abs(row.compressed - 2_000_000) < 20_000, String(row?.compressed))
    }
    expect(siblings(front.requests).sort()).toStrictEqual([
      `HEAD /v2/${name}/manifests/22-alpine`,
      `HEAD /v2/${name}/manifests/22-slim`,
    ])
  })

  it('may have none, and no word is said', async () => {
    await publish('18', 2_000_000)
    const { advice, log } = await build(`FROM ${engine.registry}/${name}:18\nCOPY Dockerfile /\n`)
    expect(adviceRows({ advice }).filter(onBase)).toStrictEqual([])
    expect(log).not.toMatch(/::warning|18-slim|18-alpine/)
  })

  it('is not asked about them with `advice: offline`', async () => {
    const front = await startRegistryFront(engine.registry)
    afterThisTest(() => {
      front.close()
    })
    const { advice } = await build(`FROM ${front.host}/${name}:22\nCOPY Dockerfile /\n`, {
      advice: 'offline',
    })
    expect(adviceRows({ advice }).filter(onBase)).toStrictEqual([])
    expect(siblings(front.requests)).toStrictEqual([])
  })

  it('that hangs when it is asked about them costs ten seconds, and no failed step', async () => {
    const front = await startRegistryFront(engine.registry, url =>
      /-(?:slim|alpine)$/.test(url) ? 'hang' : null,
    )
    afterThisTest(() => {
      front.close()
    })
    const dockerfile = `FROM ${front.host}/${name}:22\nCOPY Dockerfile /\n`
    const { advice, log } = await build(dockerfile)
    expect(siblings(front.requests)).toHaveLength(2)
    expect(adviceRows({ advice })).toStrictEqual([])
    expect(log).not.toMatch(/::warning|slim-build-advice.*-slim/)
  })
})
