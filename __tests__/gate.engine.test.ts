import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runTool } from '../src/tools/run-tool.ts'
import { useEngine } from '../test-kit/engine.ts'
import { runAction } from './run-action.ts'
import { folderWith } from './run-dist.ts'

const engine = await useEngine(['alpine:3'])

/** A name that no other run of the tests has used in the registry. */
function newRepository(): string {
  return `${engine.registry}/slim-build-gate-${randomBytes(6).toString('hex')}`
}

const MEDIA_TYPES = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
].join(', ')

async function ask(repository: string, what: string): Promise<Response> {
  const name = repository.slice(engine.registry.length + 1)
  return fetch(`http://${engine.registry}/v2/${name}/${what}`, { headers: { accept: MEDIA_TYPES } })
}

interface Descriptor {
  readonly digest: string
  readonly platform?: object
  readonly annotations?: Readonly<Record<string, string>>
}

interface Manifest {
  readonly mediaType: string
  readonly manifests?: readonly Descriptor[]
  readonly layers?: readonly Descriptor[]
}

/**
 * Everything that a tag leads to, free of what no two builds have in common: times, digests of steps (which hold the id of the
 * session that sent the context), and here the name of the repository.
 */
async function published(repository: string, tag: string): Promise<object> {
  const index = (await (await ask(repository, `manifests/${tag}`)).json()) as Manifest
  const manifests = index.manifests ?? []
  const isAttestation = ({ annotations = {} }: Descriptor): boolean =>
    'vnd.docker.reference.type' in annotations
  return {
    mediaType: index.mediaType,
    images: manifests.filter(each => !isAttestation(each)),
    attestations: await Promise.all(
      manifests.filter(isAttestation).map(async ({ digest, platform, annotations }) => {
        const { layers = [] } = (await (await ask(repository, `manifests/${digest}`)).json()) as Manifest
        const statements = await Promise.all(
          layers.map(async layer => (await ask(repository, `blobs/${layer.digest}`)).text()),
        )
        return { platform, annotations, statements: statements.map(text => timeless(text, repository)) }
      }),
    ),
  }
}

function timeless(statement: string, repository: string): unknown {
  const name = repository.slice(engine.registry.length + 1)
  const changing = /^(buildStartedOn|buildFinishedOn|buildInvocationID|startedOn|finishedOn|invocationId)$/
  return JSON.parse(statement.replaceAll(name, 'REPOSITORY'), (key, value: unknown) => {
    if (key === 'digestMapping') return Object.values(value as Record<string, string>).sort()
    return changing.test(key) ? 'CHANGES' : value
  })
}

async function plainPush(workspace: string, options: readonly string[]): Promise<void> {
  const args = ['buildx', 'build', '--push', ...options, '.']
  const env = { ...engine.env, SOURCE_DATE_EPOCH: '0' }
  const { exitCode, stderr } = await runTool('docker', args, { env, cwd: workspace })
  assert.equal(exitCode, 0, stderr.join('\n'))
}

const DOCKERFILE = `FROM scratch AS base
COPY big.bin /data/big.bin
FROM base AS test
COPY tested.txt /tested.txt
FROM base
COPY Dockerfile /Dockerfile
`

describe('push, with budgets', () => {
  const workspace = folderWith({ Dockerfile: DOCKERFILE, 'tested.txt': 'x', 'big.bin': randomBytes(100_000) })

  it('puts nothing of an image that is over them into the registry', async () => {
    const repository = newRepository()
    const tags = `${repository}:1,${repository}:latest`
    const { code, stdout, outputs } = await runAction(engine, workspace, {
      tags,
      push: 'true',
      'max-size': '50 kB',
    })
    assert.equal(code, 1, stdout)
    expect(stdout).toMatch(/^::error::.*The image was not pushed\.$/m)
    for (const what of ['tags/list', 'manifests/1', 'manifests/latest', `manifests/${outputs.digest ?? ''}`])
      assert.equal((await ask(repository, what)).status, 404, what)
  })

  it('pushes it with `push-when: always`, and fails', async () => {
    const repository = newRepository()
    const { code, stdout, outputs } = await runAction(engine, workspace, {
      ...{ tags: `${repository}:1`, push: 'true', 'max-size': '50 kB', 'push-when': 'always' },
    })
    assert.equal(code, 1, stdout)
    expect(stdout).not.toMatch(/not pushed/)
    const pushed = await ask(repository, 'manifests/1')
    expect(pushed.headers.get('docker-content-digest')).toBe(outputs.digest)
  })

  it('gives the very digest of a plain push', async () => {
    const [plain, gated] = [newRepository(), newRepository()]
    const annotation = 'manifest:org.example.note=a note'
    await plainPush(workspace, ['-t', `${plain}:1`, '--provenance=false', '--annotation', annotation])
    const { code, stdout, outputs } = await runAction(
      engine,
      workspace,
      {
        ...{ tags: `${gated}:1\n${gated}:latest`, push: 'true', 'max-size': '1 MB' },
        ...{ provenance: 'false', annotations: annotation, context: '.' },
      },
      { SOURCE_DATE_EPOCH: '0' },
    )
    assert.equal(code, 0, stdout)
    const digest = (await ask(plain, 'manifests/1')).headers.get('docker-content-digest')
    expect(outputs.digest).toBe(digest)
    for (const tag of ['1', 'latest'])
      expect((await ask(gated, `manifests/${tag}`)).headers.get('docker-content-digest')).toBe(digest)
  })

  it('gives the attestations of a plain push', async () => {
    const [plain, gated] = [newRepository(), newRepository()]
    const run = 'https://github.com/acme/shop/actions/runs/7/attempts/1'
    await plainPush(workspace, ['-t', `${plain}:1`, `--attest=type=provenance,mode=max,builder-id=${run}`])
    const { code, stdout, outputs } = await runAction(
      engine,
      workspace,
      { tags: `${gated}:1`, push: 'true', 'max-size': '1 MB', context: '.' },
      { SOURCE_DATE_EPOCH: '0', GITHUB_RUN_ID: '7', GITHUB_RUN_ATTEMPT: '1' },
    )
    assert.equal(code, 0, stdout)
    expect(await published(gated, '1')).toStrictEqual(await published(plain, '1'))
    expect((await ask(gated, 'manifests/1')).headers.get('docker-content-digest')).toBe(outputs.digest)
    expect(outputs.imageid).toBe(outputs.digest)
  })
})

describe('an image that is built anew before it is pushed', () => {
  /** A docker that forgets what it has built, before it publishes. */
  function forgetful(): NodeJS.ProcessEnv {
    const folder = folderWith({})
    const script = `#!/bin/sh
export PATH='${engine.env.PATH ?? ''}'
case "$*" in *push=true*|*--push*) docker builder prune --all --force >/dev/null 2>&1 ;; esac
exec docker "$@"
`
    writeFileSync(path.join(folder, 'docker'), script, { mode: 0o755 })
    return { ...engine.env, PATH: `${folder}:${engine.env.PATH ?? ''}` }
  }

  it.each(['false', 'mode=max'])(
    'is told from the one that was judged (provenance: %s)',
    async provenance => {
      const repository = newRepository()
      const workspace = folderWith({
        Dockerfile: 'FROM alpine:3\nRUN head -c 1000 /dev/urandom > /random\n',
      })
      const { code, stdout } = await runAction({ ...engine, env: forgetful() }, workspace, {
        ...{ tags: `${repository}:1`, push: 'true', 'max-size': '1 GB', provenance },
      })
      assert.equal(code, 1, stdout)
      expect(stdout).toMatch(/^::error::.*is not the measured one: the builder lost its cache/m)
    },
  )
})

/**
 * A scanner as BuildKit runs one (docs/attestations/sbom-protocol.md): it is shown the image and writes statements. Docker's own cannot
 * be had everywhere.
 */
const SCANNER = `FROM alpine:3
COPY --chmod=755 scan /scan
ENTRYPOINT ["/scan"]
`

const SCAN = `#!/bin/sh
count=$(find "$BUILDKIT_SCAN_SOURCE" -type f | wc -l)
type=https://in-toto.io/Statement/v0.1
echo '{"_type":"'$type'","predicateType":"https://spdx.dev/Document","predicate":{"files":'$count'}}' \\
  > "$BUILDKIT_SCAN_DESTINATION/found.spdx.json"
`

describe('an SBOM', () => {
  it('is that of a plain push, beside every kind of provenance', async () => {
    const workspace = folderWith({ Dockerfile: DOCKERFILE, 'tested.txt': 'x', 'big.bin': randomBytes(9000) })
    const scanner = `${newRepository()}:1`
    await plainPush(folderWith({ Dockerfile: SCANNER, scan: SCAN }), ['-t', scanner])
    const run = 'https://github.com/acme/shop/actions/runs/7/attempts/1'
    for (const mode of ['mode=max', 'mode=min']) {
      const [plain, gated] = [newRepository(), newRepository()]
      const provenance = `--attest=type=provenance,${mode},builder-id=${run}`
      await plainPush(workspace, ['-t', `${plain}:1`, `--sbom=generator=${scanner}`, provenance])
      const { code, stdout } = await runAction(
        engine,
        workspace,
        {
          ...{ tags: `${gated}:1`, push: 'true', 'max-size': '1 MB', context: '.' },
          ...{ sbom: `generator=${scanner}`, provenance: mode },
        },
        { SOURCE_DATE_EPOCH: '0', GITHUB_RUN_ID: '7', GITHUB_RUN_ATTEMPT: '1' },
      )
      assert.equal(code, 0, stdout)
      const expected = await published(plain, '1')
      expect(JSON.stringify(expected)).toMatch(/spdx\.dev.*"files":2/)
      expect(await published(gated, '1')).toStrictEqual(expected)
    }
  })
})

describe('required targets', () => {
  const workspace = folderWith({ Dockerfile: DOCKERFILE, 'big.bin': randomBytes(1000) })

  it('must build before anything is pushed', async () => {
    const repository = newRepository()
    const { code, stdout } = await runAction(engine, workspace, {
      ...{ tags: `${repository}:1`, push: 'true', 'required-targets': 'base,test' },
    })
    assert.equal(code, 1, stdout)
    expect(stdout).toMatch(
      /^::error file=Dockerfile,line=4,endLine=4,title=Build failed::the required target "test" did not build: the build step at Dockerfile:4 failed/m,
    )
    expect((await ask(repository, 'tags/list')).status).toBe(404)
  })

  it('let the image through when they do', async () => {
    const repository = newRepository()
    writeFileSync(path.join(workspace, 'tested.txt'), 'fine')
    const { code, stdout, outputs } = await runAction(engine, workspace, {
      ...{ tags: `${repository}:1`, push: 'true', 'required-targets': 'test' },
    })
    assert.equal(code, 0, stdout)
    expect(stdout).toMatch(/Building the required target test/)
    expect(outputs.layers).toBe('2')
  })

  it('that the Dockerfile does not have are named', async () => {
    const { code, stdout } = await runAction(engine, workspace, { 'required-targets': 'scan' })
    assert.equal(code, 1, stdout)
    expect(stdout).toMatch(/^::error::the required target "scan" did not build: .*has no stage "scan"/m)
  })
})

describe('before the build', () => {
  const workspace = folderWith({
    Dockerfile: `FROM scratch as base
COPY Dockerfile /a
FROM base
ENV PASSWORD=x
COPY --from=base /a /%0A::error::b
`,
  })

  it("shows what BuildKit's checks find, once each, at their lines", async () => {
    const { code, stdout } = await runAction(engine, workspace, { 'max-size': '1 MB', file: 'Dockerfile' })
    assert.equal(code, 0, stdout)
    const annotations = stdout.split('\n').filter(line => line.startsWith('::warning file='))
    expect(annotations.map(line => line.replace(/::[^:]*$/, '').replace(/ \(http.*/, ''))).toStrictEqual([
      "::warning file=Dockerfile,line=1,endLine=1,title=FromAsCasing::'as' and 'FROM' keywords' casing do not match",
      '::warning file=Dockerfile,line=4,endLine=4,title=SecretsUsedInArgOrEnv::Do not use ARG or ENV instructions for sensitive data (ENV "PASSWORD")',
    ])
    expect(stdout.split('SecretsUsedInArgOrEnv')).toHaveLength(2)
  })

  it('makes no annotations when they are not wanted', async () => {
    const { code, stdout } = await runAction(
      engine,
      workspace,
      {},
      { DOCKER_BUILD_CHECKS_ANNOTATIONS: 'false' },
    )
    assert.equal(code, 0, stdout)
    expect(stdout).not.toMatch(/^::warning.*Password/im)
    expect(stdout).toMatch(/^warning: SecretsUsedInArgOrEnv/m)
  })

  it('names a required secret that is missing, and why it may be', async () => {
    const needy = folderWith({
      Dockerfile:
        'FROM scratch AS test\nRUN --mount=type=secret,id=scan,required=true ["x"]\nFROM scratch\nRUN --mount=type=secret,id=npm,required=true ["x"]\n',
    })
    const event = path.join(mkdtempSync(path.join(tmpdir(), 'event-')), 'event.json')
    writeFileSync(event, JSON.stringify({ pull_request: { head: { repo: { full_name: 'stranger/shop' } } } }))
    const { code, stdout } = await runAction(
      engine,
      needy,
      { 'secret-envs': 'npm=NPM_TOKEN', 'required-targets': 'test' },
      // As `env: NPM_TOKEN: ${{ secrets.NPM_TOKEN }}` where there is no such secret.
      { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: event, NPM_TOKEN: '' },
    )
    expect(code).toBe(1)
    expect(stdout).toMatch(
      /^::error::the build needs the secrets "npm" \(Dockerfile:4, whose environment variable "NPM_TOKEN" is empty\), "scan" \(Dockerfile:2\), but did not get them: .*; a pull request from a fork gets no secrets/m,
    )
    expect(stdout).not.toMatch(/^Building/m)
  })

  it('names one that only a base image requires', async () => {
    const tag = `${engine.registry}/slim-build-gate/onbuild:1`
    const base = folderWith({
      Dockerfile: 'FROM scratch\nONBUILD RUN --mount=type=secret,id=gate-onbuild,required=true ["x"]\n',
    })
    const pushed = await runAction(engine, base, { tags: tag, push: 'true', provenance: 'false' })
    assert.equal(pushed.code, 0, pushed.stdout)
    const { code, stdout } = await runAction(engine, folderWith({ Dockerfile: `FROM ${tag}\n` }), {})
    expect(code).toBe(1)
    expect(stdout).toMatch(/^::error::the build needs the secret "gate-onbuild" \(Dockerfile/m)
  })
})
