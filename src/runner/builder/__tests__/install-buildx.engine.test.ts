import { afterAll, beforeEach, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { serveBuildxReleases } from '../../../../test-kit/buildx-releases.ts'
import { useEngine } from '../../../../test-kit/engine.ts'
import { startGitDaemon } from '../../../../test-kit/git-daemon.ts'
import { cacheToken } from '../../../../test-kit/results-server/cache-token.ts'
import { startResultsServer } from '../../../../test-kit/results-server/results-server.ts'
import { BuilderAnswers } from '../../../buildx/builder/builder-answers.ts'
import { InputError } from '../../../errors/input-error.ts'
import { ToolError } from '../../../errors/tool-error.ts'
import { runTool } from '../../../tools/run-tool.ts'
import { buildxService } from '../buildx-service.ts'
import { installBuildx } from '../install-buildx.ts'
import type { InstallContext } from '../install-context.ts'

const engine = await useEngine()
const { stdout: said } = await runTool('docker', ['buildx', 'version'], { env: engine.env })
const version = /buildx\s+v?(\d+\.\d+\.\d+)/.exec(said)?.[1] ?? ''
const { stdout: known } = await runTool(
  'docker',
  ['info', '--format', '{{range .ClientInfo.Plugins}}{{.Name}} {{.Path}}\n{{end}}'],
  { env: engine.env },
)
const installed = /^buildx (.*)$/m.exec(known)?.[1] ?? ''
// Small, so that it is quickly served, checked and kept; it is buildx all the same.
const releases = await serveBuildxReleases(Buffer.from(`#!/bin/sh\nexec '${installed}' "$@"\n`), version)
const cloud = await serveBuildxReleases(readFileSync(installed), `${version}-desktop.1`)
const service = await startResultsServer()

const folders: string[] = []
const folder = () => {
  folders.push(mkdtempSync(path.join(tmpdir(), 'install-')))
  return folders.at(-1) ?? ''
}
afterAll(() => {
  releases.close()
  cloud.close()
  void service.close()
  for (const one of folders) rmSync(one, { recursive: true })
})

const release = (number: string, edition: 'official' | 'cloud' = 'official') =>
  ({ kind: 'release', edition, number }) as const

/** A user of docker without any plugin of their own. */
function machine(more: Readonly<Record<string, string>> = {}) {
  const log: string[] = []
  const env: Readonly<Record<string, string | undefined>> = {
    ...engine.env,
    DOCKER_CONFIG: folder(),
    BUILDX_RELEASES_URL: releases.url,
    BUILDX_CLOUD_RELEASES_URL: cloud.url,
    ...more,
  }
  const context: InstallContext = {
    env,
    signal: new AbortController().signal,
    tempDir: folder(),
    answers: new BuilderAnswers({ env }),
    service: null,
    say: line => log.push(line),
  }
  const plugins = () => {
    try {
      return readdirSync(path.join(env.DOCKER_CONFIG ?? '', 'cli-plugins'))
    } catch {
      return []
    }
  }
  const buildx = async () => (await runTool('docker', ['buildx', 'version'], { env })).stdout
  return { context, log, plugins, buildx }
}

describe('installBuildx', () => {
  beforeEach(() => {
    releases.asked.length = 0
    releases.lie(null)
  })

  it('downloads nothing when the buildx that is there will do', async () => {
    const { context } = machine({ DOCKER_CONFIG: engine.env.DOCKER_CONFIG ?? '' })
    await installBuildx({ version: null, keep: true }, context)
    await installBuildx({ version: release(version), keep: true }, context)
    expect(releases.asked).toStrictEqual([])
  })

  it('installs the latest where there is none, for all who use this docker configuration', async () => {
    const { context, buildx, plugins, log } = machine()
    expect(await buildx()).not.toMatch(/buildx/)
    await installBuildx({ version: null, keep: true }, context)
    expect(await buildx()).toBe(said)
    expect(plugins()).toStrictEqual(['docker-buildx'])
    expect(log).toStrictEqual([`Installed buildx ${version} from ${releases.url}`])
  })

  it('takes it from the tool cache of the machine the second time', async () => {
    const cache = { RUNNER_TOOL_CACHE: folder() }
    await installBuildx({ version: release(version), keep: true }, machine(cache).context)
    releases.asked.length = 0
    const { context, buildx } = machine(cache)
    await installBuildx({ version: release(version), keep: true }, context)
    expect(await buildx()).toBe(said)
    expect(releases.asked).toStrictEqual([])
  })

  it('keeps nothing in the tool cache when told not to', async () => {
    const cache = folder()
    await installBuildx(
      { version: release(version), keep: false },
      machine({ RUNNER_TOOL_CACHE: cache }).context,
    )
    expect(readdirSync(cache)).toStrictEqual([])
  })

  it('installs nothing whose checksum is not the stated one', async () => {
    releases.lie('a'.repeat(64))
    const { context, plugins } = machine()
    await assert.rejects(
      installBuildx({ version: release(version), keep: true }, context),
      (error: unknown) => {
        assert.ok(error instanceof ToolError)
        expect(error.message).toMatch(
          /was not installed: the file at .* has the SHA-256 \w{64}, but its release states a{64}$/,
        )
        return true
      },
    )
    expect(plugins()).toStrictEqual([])
  })

  it('says that there is no such release', async () => {
    await assert.rejects(
      installBuildx({ version: release('9.9.9'), keep: true }, machine().context),
      (error: unknown) => {
        assert.ok(error instanceof InputError)
        expect(error.message).toMatch(
          /^there is no buildx 9\.9\.9 \(nothing at http.*\): set another version in input `version`$/,
        )
        return true
      },
    )
  })

  it('says what to do without a network', async () => {
    const { context } = machine({ BUILDX_RELEASES_URL: 'http://127.0.0.1:9' })
    await assert.rejects(installBuildx({ version: null, keep: true }, context), (error: unknown) => {
      assert.ok(error instanceof ToolError)
      expect(error.message).toMatch(
        /^buildx latest could not be downloaded from http.* \(.+\): install it on the runner/,
      )
      return true
    })
  })
})

describe('Docker’s cloud edition', () => {
  for (const number of ['latest', `${version}-desktop.1`]) {
    it(`is installed from its own releases: ${number}`, async () => {
      const { context, buildx, log } = machine()
      await installBuildx({ version: release(number, 'cloud'), keep: true }, context)
      expect(await buildx()).toBe(said)
      expect(log).toStrictEqual([`Installed buildx ${version}-desktop.1 from ${cloud.url}`])
    })
  }

  it('is kept apart from the other edition', async () => {
    const cache = { RUNNER_TOOL_CACHE: folder() }
    await installBuildx({ version: release('latest', 'cloud'), keep: true }, machine(cache).context)
    expect(readdirSync(path.join(cache.RUNNER_TOOL_CACHE, 'buildx'))).toStrictEqual([
      `cloud-${version}-desktop.1`,
    ])
  })
})

describe('GitHub’s cache service', () => {
  const onGitHub = (token = cacheToken()) => {
    const made = machine({
      ACTIONS_RUNTIME_TOKEN: token,
      ACTIONS_RESULTS_URL: service.url,
      ACTIONS_CACHE_SERVICE_V2: 'true',
    })
    const { env, signal } = made.context
    return {
      ...made,
      context: { ...made.context, service: buildxService({ env, signal, now: () => new Date() }) },
    }
  }
  const binaries = () => releases.asked.filter(asked => !asked.endsWith('checksums.txt'))
  const plan = { version: release(version), keep: true }

  beforeEach(() => {
    releases.asked.length = 0
    releases.lie(null)
    service.fail(null)
  })

  it('keeps nothing when told not to, or with a token that only reads', async () => {
    const token = cacheToken({ scopes: [{ Scope: 'refs/heads/main', Permission: 1 }] })
    await installBuildx({ ...plan, keep: false }, onGitHub().context)
    await installBuildx(plan, onGitHub(token).context)
    expect(service.keys).toStrictEqual([])
  })

  it('keeps what one machine downloaded for the next', async () => {
    await installBuildx(plan, onGitHub().context)
    expect(service.keys).toStrictEqual([`slim-build-buildx-${version}-linux-${process.arch}`])
    expect(binaries()).toHaveLength(1)
    const { context, buildx, log } = onGitHub()
    await installBuildx(plan, context)
    expect(await buildx()).toBe(said)
    expect(binaries()).toHaveLength(1)
    expect(log).toStrictEqual([`Installed buildx ${version} from GitHub’s cache service`])
    expect(service.keys).toHaveLength(1)
  })

  it('is not believed: what it gives must have the stated checksum', async () => {
    releases.lie('b'.repeat(64))
    const { context, plugins } = onGitHub()
    await expect(installBuildx(plan, context)).rejects.toThrow(
      /was not installed: the file at .* has the SHA-256/,
    )
    expect(binaries()).toHaveLength(1)
    expect(plugins()).toStrictEqual([])
  })

  it('failing costs one line, and no more', async () => {
    service.fail({ status: 400 })
    const { context, buildx, log } = onGitHub()
    await installBuildx({ ...plan, version: release('latest') }, context)
    expect(await buildx()).toBe(said)
    expect(log.at(-2) ?? log[0]).toBe(`Installed buildx ${version} from ${releases.url}`)
    expect(log.at(-1) ?? '').toMatch(/^buildx was not saved in GitHub's cache service: /)
  })
})

describe('buildx from its sources', () => {
  const script = `#!/bin/sh
[ "$1" = docker-cli-plugin-metadata ] && exec echo '{"SchemaVersion":"0.1.0","Vendor":"acme","Version":"v0.99.0"}'
echo 'github.com/docker/buildx v0.99.0-dev from its sources'
`
  const dockerfile = 'FROM scratch AS binaries\nCOPY --chmod=755 script /buildx\nFROM nowhere.example/x\n'
  const repository = startGitDaemon({ Dockerfile: { text: dockerfile }, script: { text: script } })
  afterAll(async () => {
    ;(await repository).close()
  })
  const git = async (ref: string) => ({ kind: 'git', url: `${(await repository).url}${ref}` }) as const

  for (const ref of ['', '#main', '#v1', '#refs/heads/main']) {
    it(`is built from a Git context${ref}, by the buildx that is installed first where there is none`, async () => {
      const { context, buildx, log } = machine()
      await installBuildx({ version: await git(ref), keep: true }, context)
      expect(await buildx()).toBe('github.com/docker/buildx v0.99.0-dev from its sources\n')
      expect(log.at(0)).toBe(`Installed buildx ${version} from ${releases.url}`)
      expect(log.at(-1)).toBe(`Installed buildx of ${(await git(ref)).url} from its sources`)
    })
  }

  it('is kept by its commit', async () => {
    const cache = { RUNNER_TOOL_CACHE: folder() }
    await installBuildx({ version: await git('#main'), keep: true }, machine(cache).context)
    const { context, buildx, log } = machine(cache)
    await installBuildx({ version: await git(`#${(await repository).commit}`), keep: true }, context)
    expect(await buildx()).toMatch(/from its sources/)
    expect(log.at(-1) ?? '').toMatch(/ from the runner’s tool cache$/)
  })

  it('that does not build fails with the reason, and shows no password', async () => {
    const { context } = machine()
    const url = (await git('#nowhere')).url.replace('//', '//user:hunter2@')
    await assert.rejects(
      installBuildx({ version: { kind: 'git', url }, keep: true }, context),
      (error: unknown) => {
        assert.ok(error instanceof ToolError)
        expect(error.message).toMatch(
          /^buildx could not be built from "git:\/\/127\.0\.0\.1:\d+\/repository#nowhere": /,
        )
        return true
      },
    )
  })
})
