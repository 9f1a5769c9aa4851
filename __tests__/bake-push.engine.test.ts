import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { runTool } from '../src/tools/run-tool.ts'
import { startGrpcProxy } from '../test-kit/drivers/grpc-proxy.ts'
import { bake, engine, type ImageResult, newShop, pushed, reportIn } from './bake-shop.ts'
import { runAction } from './run-action.ts'
import { folderWith } from './run-dist.ts'

describe('a bake that pushes', () => {
  it('puts nothing into the registry when one of its images is over budget', async () => {
    const shop = newShop()
    writeFileSync(
      path.join(shop.folder, 'budgets.yml'),
      'images:\n  app: { max-size: 65 kB }\n  base: { max-size: 1 MB }\n',
    )
    const inputs = { push: 'true', config: 'budgets.yml', 'report-dir': 'reports' }
    const { code, stdout, outputs } = await bake(shop, inputs)
    assert.equal(code, 1, stdout)
    expect(stdout).toMatch(/^::error::app: .*over its budget of 65\.0 kB\. Nothing was pushed\.$/m)
    expect(stdout).not.toMatch(/^::error::.*base: /m)
    expect(outputs.verdict).toBe('fail')
    for (const [name, tag] of [
      ['app', 'dev'],
      ['app', 'latest'],
      ['base', 'dev'],
    ] as const)
      expect(await pushed(shop.registry, name, tag)).toBeNull()
    expect(reportIn(path.join(shop.folder, 'reports', 'base')).verdict.outcome).toBe('pass')

    const always = await bake(shop, { ...inputs, 'push-when': 'always' })
    expect(always.code).toBe(1)
    expect(always.stdout).not.toMatch(/Nothing was pushed/)
    expect(await pushed(shop.registry, 'app', 'latest')).not.toBeNull()
    expect(await pushed(shop.registry, 'base', 'dev')).not.toBeNull()
  })

  it('gives the very digests of a plain one', async () => {
    const [shop, plain] = [newShop(), `${newShop().registry}-plain`]
    const env = { ...engine.env, REGISTRY: plain, SOURCE_DATE_EPOCH: '0' }
    const args = ['buildx', 'bake', '--push', '--provenance=false', 'default', 'tools']
    const { exitCode, stderr } = await runTool('docker', args, { env, cwd: shop.folder })
    assert.equal(exitCode, 0, stderr.join('\n'))
    const { code, stdout, images } = await runAction(
      engine,
      shop.folder,
      {
        ...{ bake: 'true', source: '.', targets: 'default\ntools', push: 'true', provenance: 'false' },
        ...{ vars: `REGISTRY=${shop.registry}`, 'max-size': '1 MB', 'no-cache': 'true' },
      },
      { SOURCE_DATE_EPOCH: '0' },
    ).then(run => ({ ...run, images: JSON.parse(run.outputs.result ?? '[]') as ImageResult[] }))
    assert.equal(code, 0, stdout)
    const tags = [
      ['app', 'dev', 'app'],
      ['app', 'latest', 'app'],
      ['base', 'dev', 'base'],
      ['tools', 'one', 'tools-one'],
      ['tools', 'two', 'tools-two'],
    ] as const
    for (const [name, tag, target] of tags) {
      const digest = await pushed(shop.registry, name, tag)
      expect(digest).not.toBeNull()
      assert.equal(digest, await pushed(plain, name, tag), target)
      expect(images.find(each => each.target === target)?.image.digest).toBe(digest)
    }
  })
})

describe('a bake on a builder of its own', () => {
  it('pushes what is within budget, images with attestations too', async () => {
    const buildkit = await startGrpcProxy(engine.dockerHost)
    try {
      const shop = newShop()
      const { code, stdout, images } = await bake(
        shop,
        {
          ...{
            driver: 'remote',
            endpoint: `tcp://127.0.0.1:${buildkit.port}`,
            use: 'false',
            push: 'true',
            'max-size': '1 MB',
          },
          ...{ provenance: 'mode=max', targets: 'app\nlint' },
        },
        { BUILDX_CONFIG: folderWith({}) },
      )
      assert.equal(code, 0, stdout)
      expect(await pushed(shop.registry, 'app', 'dev')).toBe(images[0]?.image.digest)
      expect(await pushed(shop.registry, 'base', 'dev')).toBeNull()
    } finally {
      buildkit.close()
    }
  })
})
