import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, beforeEach, describe, it } from 'node:test'
import { runTool } from '../../buildx/run-tool.ts'
import { InputError } from '../../errors/input-error.ts'
import { ToolError } from '../../errors/tool-error.ts'
import { serveBuildxReleases } from '../../../test-kit/buildx-releases.ts'
import { useEngine } from '../../../test-kit/engine.ts'
import { installBuildx } from '../install-buildx.ts'

const engine = await useEngine()
const { stdout: said } = await runTool('docker', ['buildx', 'version'], { env: engine.env })
const version = /buildx\s+v?(\d+\.\d+\.\d+)/.exec(said)?.[1] ?? ''
const { stdout: known } = await runTool(
  'docker',
  ['info', '--format', '{{range .ClientInfo.Plugins}}{{.Name}} {{.Path}}\n{{end}}'],
  { env: engine.env },
)
const releases = await serveBuildxReleases(/^buildx (.*)$/m.exec(known)?.[1] ?? '', version)

const folders: string[] = []
const folder = () => {
  folders.push(mkdtempSync(path.join(tmpdir(), 'install-')))
  return folders.at(-1) ?? ''
}
after(() => {
  releases.close()
  for (const one of folders) rmSync(one, { recursive: true })
})

/** A user of docker without any plugin of their own. */
function machine(more: Readonly<Record<string, string>> = {}) {
  const log: string[] = []
  const env: Readonly<Record<string, string | undefined>> = {
    ...engine.env,
    DOCKER_CONFIG: folder(),
    BUILDX_RELEASES_URL: releases.url,
    ...more,
  }
  const tools = { env, signal: new AbortController().signal, say: (line: string) => log.push(line) }
  const plugins = () => {
    try {
      return readdirSync(path.join(env.DOCKER_CONFIG ?? '', 'cli-plugins'))
    } catch {
      return []
    }
  }
  const buildx = async () => (await runTool('docker', ['buildx', 'version'], { env })).stdout
  return { tools, log, plugins, buildx }
}

describe('installBuildx', () => {
  beforeEach(() => {
    releases.asked.length = 0
    releases.lie(null)
  })

  it('downloads nothing when the buildx that is there will do', async () => {
    const { tools } = machine({ DOCKER_CONFIG: engine.env.DOCKER_CONFIG ?? '' })
    await installBuildx({ version: null, keep: true }, tools)
    await installBuildx({ version, keep: true }, tools)
    assert.deepEqual(releases.asked, [])
  })

  it('installs the latest where there is none, for all who use this docker configuration', async () => {
    const { tools, buildx, plugins, log } = machine()
    assert.doesNotMatch(await buildx(), /buildx/)
    await installBuildx({ version: null, keep: true }, tools)
    assert.equal(await buildx(), said)
    assert.deepEqual(plugins(), ['docker-buildx'])
    assert.deepEqual(log, [`Installed buildx ${version} from ${releases.url}`])
  })

  it('takes it from the tool cache of the machine the second time', async () => {
    const cache = { RUNNER_TOOL_CACHE: folder() }
    await installBuildx({ version, keep: true }, machine(cache).tools)
    releases.asked.length = 0
    const { tools, buildx } = machine(cache)
    await installBuildx({ version, keep: true }, tools)
    assert.equal(await buildx(), said)
    assert.deepEqual(releases.asked, [])
  })

  it('keeps nothing in the tool cache when told not to', async () => {
    const cache = folder()
    await installBuildx({ version, keep: false }, machine({ RUNNER_TOOL_CACHE: cache }).tools)
    assert.deepEqual(readdirSync(cache), [])
  })

  it('installs nothing whose checksum is not the stated one', async () => {
    releases.lie('a'.repeat(64))
    const { tools, plugins } = machine()
    await assert.rejects(installBuildx({ version, keep: true }, tools), (error: unknown) => {
      assert.ok(error instanceof ToolError)
      assert.match(
        error.message,
        /was not installed: the file at .* has the SHA-256 \w{64}, but its release says a{64}$/,
      )
      return true
    })
    assert.deepEqual(plugins(), [])
  })

  it('says that there is no such release', async () => {
    await assert.rejects(
      installBuildx({ version: '9.9.9', keep: true }, machine().tools),
      (error: unknown) => {
        assert.ok(error instanceof InputError)
        assert.match(
          error.message,
          /^there is no buildx 9\.9\.9 \(nothing at http.*\): choose another in input `version`$/,
        )
        return true
      },
    )
  })

  it('says what to do without a network', async () => {
    const { tools } = machine({ BUILDX_RELEASES_URL: 'http://127.0.0.1:9' })
    await assert.rejects(installBuildx({ version: null, keep: true }, tools), (error: unknown) => {
      assert.ok(error instanceof ToolError)
      assert.match(
        error.message,
        /^buildx latest could not be downloaded from http.* \(.+\): install it on the runner/,
      )
      return true
    })
  })
})
