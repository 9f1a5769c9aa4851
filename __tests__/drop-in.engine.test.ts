import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { useEngine } from '../test-kit/engine.ts'
import { forgetSteps } from '../test-kit/forget-steps.ts'
import { runAction } from './run-action.ts'
import { folderWith } from './run-dist.ts'

const engine = await useEngine(['alpine'])

/** A workflow as articles show it, with the tag from a secret, a cache in a folder and the inline cache. */
const WORKFLOW = `
name: Build and Push
on:
  push:
    branches: [main]
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - name: Set up Docker Buildx
        uses: docker/setup-buildx-action@v3
      - name: Cache Docker layers
        uses: actions/cache@v3
        with:
          path: /tmp/.buildx-cache
          key: \${{ runner.os }}-buildx-\${{ github.sha }}
          restore-keys: |
            \${{ runner.os }}-buildx-
      - name: Login to registry
        uses: docker/login-action@v3
        with:
          registry: \${{ secrets.REGISTRY_URL }}
          username: \${{ secrets.REGISTRY_USERNAME }}
          password: \${{ secrets.REGISTRY_PASSWORD }}
      - name: Build and push
        uses: docker/build-push-action@v5
        with:
          context: .
          push: true
          tags: \${{ secrets.REGISTRY_URL }}/myapp:latest
          cache-from: type=local,src=/tmp/.buildx-cache
          cache-to: type=local,dest=/tmp/.buildx-cache-new,mode=max
          build-args: |
            BUILDKIT_INLINE_CACHE=1
`

interface Step {
  readonly uses: string
  readonly with?: Readonly<Record<string, string | boolean>>
}

/** The inputs of the step that is replaced, as the runner hands them on. */
function inputsOfBuild(): Record<string, string> {
  const workflow = parse(WORKFLOW) as { jobs: { build: { steps: Step[] } } }
  const step = workflow.jobs.build.steps.find(({ uses }) => uses.startsWith('docker/build-push-action@'))
  return Object.fromEntries(
    Object.entries(step?.with ?? {}).map(([name, value]) => [
      name,
      String(value).replace('${{ secrets.REGISTRY_URL }}', engine.registry),
    ]),
  )
}

const CACHE = '/tmp/.buildx-cache'

function removeCaches(): void {
  for (const folder of [CACHE, `${CACHE}-new`]) rmSync(folder, { recursive: true, force: true })
}

describe('a workflow that builds with docker/build-push-action, its `uses:` line replaced', () => {
  const marker = `built${randomBytes(6).toString('hex')}`
  const workspace = folderWith({
    Dockerfile: `FROM alpine AS build\nRUN echo x > /${marker}\nFROM alpine\nCOPY --from=build /${marker} /\n`,
  })
  beforeAll(removeCaches)
  afterAll(removeCaches)

  it('builds, pushes and writes its cache on the first run, when there is none to read', async () => {
    const { code, stdout, outputs } = await runAction(engine, workspace, inputsOfBuild())
    assert.equal(code, 0, stdout)
    expect(await pushed()).toStrictEqual({ digest: outputs.digest, inlineCache: true })
    expect(existsSync(`${CACHE}-new/index.json`)).toBe(true)
    expect(stdout).not.toMatch(/^::(error|warning)::.*(input|cache-to)/m)
  })

  it('reads the cache that was kept for it on the second run', async () => {
    renameSync(`${CACHE}-new`, CACHE)
    await forgetSteps(engine, marker)
    const { code, stdout, outputs } = await runAction(engine, workspace, inputsOfBuild())
    assert.equal(code, 0, stdout)
    expect(stdout).toMatch(new RegExp(`^.*RUN echo x > /${marker}  cached$`, 'm'))
    expect((await pushed()).digest).toBe(outputs.digest)
  })

  it('does the same held to a budget', async () => {
    const { code, stdout, outputs } = await runAction(engine, workspace, {
      ...inputsOfBuild(),
      'max-size': '500 MB',
      'cache-to': `type=local,dest=${CACHE}-new,mode=max`,
    })
    assert.equal(code, 0, stdout)
    expect(outputs.verdict).toBe('pass')
    expect(await pushed()).toStrictEqual({ digest: outputs.digest, inlineCache: true })
    expect(existsSync(`${CACHE}-new/index.json`)).toBe(true)
  })
})

/** What stands in the registry under the tag of the workflow. */
async function pushed(): Promise<{ digest: string | null; inlineCache: boolean }> {
  const manifest = await ask('manifests/latest')
  let document = (await manifest.json()) as Manifest
  const [image] = document.manifests ?? []
  if (image !== undefined) document = (await (await ask(`manifests/${image.digest}`)).json()) as Manifest
  const config = (await (await ask(`blobs/${document.config?.digest ?? ''}`)).json()) as object
  return {
    digest: manifest.headers.get('docker-content-digest'),
    inlineCache: 'moby.buildkit.cache.v0' in config,
  }
}

interface Manifest {
  readonly config?: { readonly digest: string }
  readonly manifests?: readonly { readonly digest: string }[]
}

async function ask(what: string): Promise<Response> {
  const types = ['oci.image.index.v1', 'oci.image.manifest.v1', 'docker.distribution.manifest.v2']
  const accept = types.map(type => `application/vnd.${type}+json`).join(', ')
  return fetch(`http://${engine.registry}/v2/myapp/${what}`, { headers: { accept } })
}
