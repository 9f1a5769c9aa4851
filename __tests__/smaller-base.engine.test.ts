import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { runTool } from '../src/tools/run-tool.ts'
import { adviceRows } from '../test-kit/advice-rows.ts'
import { afterThisTest } from '../test-kit/after-this-test.ts'
import { useEngine } from '../test-kit/engine.ts'
import { startRegistryFront } from '../test-kit/registry-front.ts'
import { onBase, readReport, reportOfAction } from './advice-on-base.ts'
import { runAction } from './run-action.ts'
import { folderWith } from './run-dist.ts'

const engine = await useEngine()

/** Names that no other run of the tests has used in the registry. */
const SPACE = `slim-build-advice-${randomBytes(6).toString('hex')}`

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
    const { advice, log } = await reportOfAction(
      engine,
      `FROM ${engine.registry}/${name}:18\nCOPY Dockerfile /\n`,
    )
    expect(adviceRows({ advice }).filter(onBase)).toStrictEqual([])
    expect(log).not.toMatch(/::warning|18-slim|18-alpine/)
  })

  it('is not asked about them with `advice: offline`', async () => {
    const front = await startRegistryFront(engine.registry)
    afterThisTest(() => {
      front.close()
    })
    const { advice } = await reportOfAction(engine, `FROM ${front.host}/${name}:22\nCOPY Dockerfile /\n`, {
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
    const { advice, log } = await reportOfAction(engine, dockerfile)
    expect(siblings(front.requests)).toHaveLength(2)
    expect(adviceRows({ advice })).toStrictEqual([])
    expect(log).not.toMatch(/::warning|slim-build-advice.*-slim/)
  })
})
