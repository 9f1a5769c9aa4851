import { describe, expect, it } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Report } from '../src/model/report.ts'
import { publishedDigest } from '../test-kit/ask-for-manifest.ts'
import { useEngine } from '../test-kit/engine.ts'
import { smallDisk } from '../test-kit/small-disk.ts'
import { runAction } from './run-action.ts'
import { folderWith, type Run, runDist } from './run-dist.ts'

const engine = await useEngine()

/** Bytes of a file that cannot be compressed, and does not fit on the disk. */
const LARGE = 12_000_000

const DOCKERFILE = 'FROM scratch\nCOPY large /large\nCOPY small /small\n'

const workspace = (files: Readonly<Record<string, string>> = {}) =>
  folderWith({ Dockerfile: DOCKERFILE, large: randomBytes(LARGE), small: 'small', ...files })

const newTag = () => `${engine.registry}/slim-build-small-disk-${randomBytes(6).toString('hex')}:1`

const unpackedOf = (report: Report) => report.platforms[0]?.total.unpacked

describe('an image that does not fit on the disk for temporary files', () => {
  it.each([
    ['with a budget', { 'max-size': '1 GB' }],
    ['without one', {}],
  ])('is measured without a copy, %s', async (_, budget) => {
    const tag = newTag()
    const RUNNER_TEMP = smallDisk('6m')
    const inputs = { push: 'true', cache: 'none', tags: tag, ...budget }
    const run = await runAction(engine, workspace(), inputs, { RUNNER_TEMP })
    expect(run).toMatchObject({ code: 0 })
    expect(run.stdout).not.toMatch(/no space|::warning/)
    const report = JSON.parse(readFileSync(run.outputs.report ?? '', 'utf8')) as Report
    expect(unpackedOf(report)).toBe(LARGE + 5)
    expect(report.platforms[0]?.layers).toHaveLength(2)
    expect(await publishedDigest(tag)).not.toBeNull()
  })

  it('is measured beside others of a bake, and the caller gets its own archive', async () => {
    const cwd = workspace({
      'docker-bake.hcl': `group "default" { targets = ["a", "b"] }
target "a" { output = ["type=oci,dest=a.tar"] }
target "b" { dockerfile-inline = "FROM scratch\\nCOPY small large /\\n" }
`,
    })
    const run = await runDist('cli.js', ['bake', '--format', 'json'], {
      cwd,
      env: { ...engine.env, TMPDIR: smallDisk('4m'), XDG_CACHE_HOME: folderWith({}) },
    })
    expect(run).toMatchObject({ code: 0 })
    expect((JSON.parse(run.stdout) as Report[]).map(unpackedOf)).toStrictEqual([LARGE + 5, LARGE + 5])
    expect(readFileSync(path.join(cwd, 'a.tar')).length).toBeGreaterThan(LARGE)
  })
})

describe('a machine that has no room for what is found out of a layer', () => {
  const run = (args: readonly string[]): Promise<Run> =>
    runDist('cli.js', ['build', ...args, '.'], {
      cwd: workspace(),
      env: { ...engine.env, TMPDIR: smallDisk('4m'), XDG_CACHE_HOME: '/proc' },
    })

  it('builds and publishes without numbers, with a warning', async () => {
    const tag = newTag()
    const { code, stderr, stdout } = await run(['--push', '-t', tag])
    expect({ code, stderr, stdout }).toMatchObject({ code: 0 })
    expect(stderr).toMatch(
      /warning: The image was built, but it cannot be measured: a copy of its new layers needs .* in "\/.*" \(TMPDIR, .*; there is no budget, so the build goes on without numbers/,
    )
    expect(await publishedDigest(tag)).not.toBeNull()
  })

  it('fails when there is a budget, and publishes nothing', async () => {
    const tag = newTag()
    const { code, stderr } = await run(['--push', '-t', tag, '--max-size', '1 GB'])
    expect(code).toBe(2)
    expect(stderr).toMatch(/slim-build: the image was built, but it cannot be measured: /)
    expect(stderr).not.toMatch(/\n\s+at |please report/)
    expect(await publishedDigest(tag)).toBeNull()
  })

  it('says so where the numbers of a step would stand', async () => {
    const RUNNER_TEMP = smallDisk('4m')
    writeFileSync(path.join(RUNNER_TEMP, 'slim-build-layers'), 'where a directory is needed')
    const tag = newTag()
    const inputs = { push: 'true', cache: 'none', tags: tag, image: 'api' }
    const { code, outputs, stdout, summary } = await runAction(engine, workspace(), inputs, { RUNNER_TEMP })
    expect({ code, stdout }).toMatchObject({ code: 0 })
    expect(stdout).toMatch(/^::warning::The image was built, but it cannot be measured: .* without numbers$/m)
    expect(summary).toMatch(/^### ❌ No size for `api`[^]*no room to measure it/)
    expect(outputs.digest).toMatch(/^sha256:/)
    expect(await publishedDigest(tag)).not.toBeNull()
  })
})
