import { afterAll, expect } from '@jest/globals'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startGrpcProxy } from '../../../../test-kit/drivers/grpc-proxy.ts'
import { useEngine } from '../../../../test-kit/engine.ts'
import type { BuilderNode, NewBuilder } from '../../../model/builder-plan.ts'
import { runTool } from '../../../tools/run-tool.ts'
import { solve } from '../../solve/solve.ts'
import { BuilderAnswers } from '../builder-answers.ts'
import type { BuilderContext } from '../create-builder.ts'
import type { CreatedBuilder } from '../created-builder.ts'
import type { NodeCertificates } from '../node-certificates.ts'

/** The engine of the tests. */
export const engine = await useEngine(['alpine:3.19'])
/** Its BuildKit, on a port. */
export const buildkit = await startGrpcProxy(engine.dockerHost)
/** That port, as buildx is told of it. */
export const address = `tcp://127.0.0.1:${buildkit.port}`
afterAll(() => {
  buildkit.close()
})

/** In the name of all that is made: no other run has it. */
export const RANDOM = randomBytes(4).toString('hex')
/** A node with nothing set. */
export const NODE: BuilderNode = { driverOpts: [], platforms: [] }

/** A machine of its own as far as buildx can tell: no builder but the engine's. */
export function machine(): BuilderContext & { readonly lines: string[] } {
  const home = mkdtempSync(path.join(tmpdir(), 'builder-'))
  const lines: string[] = []
  const env = { ...engine.env, BUILDX_CONFIG: path.join(home, 'buildx') }
  return {
    env,
    cwd: home,
    tempDir: home,
    signal: new AbortController().signal,
    lines,
    say: line => lines.push(line),
  }
}

/** A builder as it is called once it is created. */
export function named(driver: CreatedBuilder['driver'], more: Partial<CreatedBuilder> = {}): CreatedBuilder {
  const name = `test-${RANDOM}-${randomBytes(3).toString('hex')}`
  const none = { previous: null, certificates: null, context: null }
  return { name, driver, keepState: false, use: false, logs: false, ...none, ...more }
}

/** A builder to be created, of one node. */
export function builderOf(driver: CreatedBuilder['driver'], node: Partial<BuilderNode>): NewBuilder {
  return { driver, nodes: [{ ...NODE, ...node }], config: null }
}

/** No certificates. */
export const NONE = new Map<number, NodeCertificates>()

/** Builds with a builder, pushes and loads what comes out, and shows that both have it. */
export async function showThatItBuilds({ name }: CreatedBuilder, host: BuilderContext): Promise<void> {
  const content = randomBytes(20).toString('hex')
  writeFileSync(path.join(host.cwd, 'Dockerfile'), 'FROM scratch\nCOPY content /content\n')
  writeFileSync(path.join(host.cwd, 'content'), content)
  const tag = `${engine.registry}/slim-build-test/${name}:1`
  const built = await solve(
    { context: '.', tags: [tag], push: true, load: true, builder: name },
    { ...host, answers: new BuilderAnswers(host) },
  )
  expect(existsSync(path.join(built.layout, 'index.json'))).toBe(true)
  expect(built.records.size).toBe(1)
  const pushed = await fetch(
    `http://${engine.registry}/v2/slim-build-test/${name}/manifests/${built.digest ?? ''}`,
    {
      method: 'HEAD',
      headers: {
        accept: 'application/vnd.oci.image.manifest.v1+json, application/vnd.oci.image.index.v1+json',
      },
    },
  )
  expect(pushed.status).toBe(200)
  assert.equal((await docker(host, 'image', 'rm', tag)).exitCode, 0, 'it was loaded into the engine')
}

/** Runs docker as that machine would. */
export async function docker(host: BuilderContext, ...args: string[]) {
  return runTool('docker', args, { env: host.env })
}

/** Identifiers of the containers or volumes whose names hold this one. */
export async function listOf(
  host: BuilderContext,
  kind: 'container' | 'volume',
  name: string,
): Promise<string[]> {
  const all = kind === 'container' ? ['--all'] : []
  const { stdout } = await docker(host, kind, 'ls', ...all, '--filter', `name=${name}`, '--quiet')
  return stdout.split('\n').filter(line => line !== '')
}
