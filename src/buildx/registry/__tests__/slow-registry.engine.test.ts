import { afterAll, describe, expect, it } from '@jest/globals'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runDist } from '../../../../__tests__/run-dist.ts'
import { useEngine } from '../../../../test-kit/engine.ts'
import { writeImage } from '../../../../test-kit/image-writer.ts'
import { pushImage } from '../../../../test-kit/push-image.ts'
import { writeTar } from '../../../../test-kit/tar-writer.ts'
import { startTroubledRegistry, type Trouble, TROUBLES } from '../../../../test-kit/troubled-registry.ts'
import { NoAnswerError } from '../../../errors/no-answer-error.ts'
import type { Baseline } from '../../../pipeline/baseline/baseline.ts'
import { findPublished } from '../../../pipeline/baseline/find-published.ts'
import { resolveBaseline } from '../../../pipeline/baseline/baseline.ts'
import type { PipelineEvent } from '../../../pipeline/pipeline-event.ts'
import { capitalized } from '../../../text/capitalized.ts'
import { BuilderAnswers } from '../../builder/builder-answers.ts'
import { exportReference } from '../export-reference.ts'
import type { FetchLimits } from '../fetch-limits.ts'

const INDEX = 'application/vnd.oci.image.index.v1+json'
const MANIFEST = 'application/vnd.oci.image.manifest.v1+json'

/** Long enough for who answers, and over at once for who never does. Milliseconds. */
const LIMITS: FetchLimits = { answer: 500, idle: 500, total: 60_000 }

/** An index of so many manifests, each of a platform of its own. */
function indexOf(count: number): Trouble {
  const manifests = Array.from({ length: count }, (_, index) => ({
    mediaType: MANIFEST,
    digest: `sha256:${index.toString(16).padStart(64, '0')}`,
    size: 500,
    platform: { os: 'linux', architecture: `a${index}` },
  }))
  return {
    mediaType: INDEX,
    body: Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: INDEX, manifests })),
  }
}

/** What is wrong with each repository; of `layer` and `helper` see below. */
const WRONG: Readonly<Record<string, Trouble>> = {
  hangs: 'hangs',
  drips: 'drips',
  helper: TROUBLES.unauthorized,
  large: { mediaType: MANIFEST, body: Buffer.alloc(50e6, ' ') },
  larger: { mediaType: MANIFEST, body: Buffer.alloc(5e6, ' ') },
  long: indexOf(5000),
  many: indexOf(200),
}

const engine = await useEngine()
const registry = await startTroubledRegistry(engine.registry, url => {
  const [, name = '', kind = ''] = /^\/v2\/slow\/(\w+)\/(manifests|blobs)\//.exec(url) ?? []
  if (name === 'layer') return kind === 'blobs' && url.endsWith(layer.layers[0]!.digest) ? 'drips' : null
  return WRONG[name] ?? null
})
const work = mkdtempSync(path.join(tmpdir(), 'slow-registry-'))
afterAll(async () => {
  await registry.close()
  rmSync(work, { recursive: true, force: true })
})

const layer = writeImage({
  layers: [{ tar: writeTar([{ path: 'a', content: Buffer.alloc(900_000, 'a') }]) }],
})
const referenceTo = (name: string) => `${registry.host}/slow/${name}:main`

function contextIn(env: NodeJS.ProcessEnv) {
  const events: PipelineEvent[] = []
  return {
    env,
    cwd: work,
    tempDir: work,
    storeDir: path.join(work, 'store'),
    signal: new AbortController().signal,
    answers: new BuilderAnswers({ env }),
    onEvent: (event: PipelineEvent) => events.push(event),
    warnings: () => events.flatMap(event => (event.type === 'warning' ? [event.message] : [])),
  }
}

/** The engine's environment, where docker asks a program for credentials that never answers. */
function withHangingHelper(): NodeJS.ProcessEnv {
  const [config, programs] = [path.join(work, 'docker'), path.join(work, 'bin')]
  for (const folder of [config, programs]) mkdirSync(folder)
  const own = engine.env.DOCKER_CONFIG ?? ''
  for (const name of readdirSync(own).filter(each => each !== 'config.json'))
    symlinkSync(path.join(own, name), path.join(config, name))
  writeFileSync(
    path.join(config, 'config.json'),
    JSON.stringify({ credHelpers: { [registry.host]: 'hangs' } }),
  )
  const program = path.join(programs, 'docker-credential-hangs')
  writeFileSync(program, '#!/bin/sh\nexec sleep 3600\n')
  chmodSync(program, 0o755)
  return { ...engine.env, DOCKER_CONFIG: config, PATH: `${programs}:${engine.env.PATH ?? ''}` }
}

describe('an image in a registry', () => {
  it.each(['hangs', 'drips'])('that %s is not waited for', async name => {
    const fetched = exportReference(referenceTo(name), { limits: LIMITS }, contextIn(engine.env))
    await expect(fetched).rejects.toThrow(
      `the registry of "${referenceTo(name)}" did not answer within 0.5 seconds`,
    )
    await expect(fetched).rejects.toBeInstanceOf(NoAnswerError)
  })

  it('for which the credential helper hangs is not waited for, and the sentence names the helper', async () => {
    const fetched = exportReference(referenceTo('helper'), { limits: LIMITS }, contextIn(withHangingHelper()))
    await expect(fetched).rejects.toThrow(
      `neither the registry of "${referenceTo('helper')}" nor the credential helper docker-credential-hangs answered within 0.5 seconds`,
    )
  })

  it('whose layer drips is not waited for', async () => {
    await pushImage(`${engine.registry}/slow/layer:main`, layer)
    const limits = { answer: 30_000, idle: 30_000, total: 3000 }
    const fetched = exportReference(referenceTo('layer'), { limits }, contextIn(engine.env))
    await expect(fetched).rejects.toThrow(
      `the registry of "${referenceTo('layer')}" did not send the image: only a part of it came in 3 seconds`,
    )
  })

  it.each([
    ['large', 'the manifest of "REFERENCE" has 50000000 bytes, which is too large: registries take 4 MiB'],
    ['larger', 'the manifest of "REFERENCE" has 5000000 bytes, which is too large: registries take 4 MiB'],
    ['long', 'the index "REFERENCE" lists 5000 manifests (limit 1000): use the digest of one image'],
    [
      'many',
      '"REFERENCE" has 200 platforms (limit 64): name those that are wanted, such as --platform linux/amd64',
    ],
  ])('that is made to be expensive to fetch is refused in a sentence: %s', async (name, sentence) => {
    const reference = referenceTo(name)
    for (const args of [
      ['inspect', reference],
      ['compare', reference, reference],
    ]) {
      const { code, stderr } = await runDist('cli.js', args, { env: engine.env, cwd: work })
      expect(stderr).toContain(sentence.replace('REFERENCE', reference))
      expect(code).toBe(2)
    }
  })
})

describe('an image whose config lists a million steps', () => {
  it('is refused in a sentence, by reference, too', async () => {
    const image = writeImage({
      layers: [{ tar: writeTar([{ path: 'a', content: 'a' }]) }],
      history: Array.from({ length: 1_000_000 }, () => ({})),
    })
    const reference = `${engine.registry}/slow/steps:main`
    await pushImage(reference, image)
    const { code, stderr } = await runDist('cli.js', ['inspect', reference], { env: engine.env, cwd: work })
    expect(stderr).toMatch(
      /slim-build: the document sha256:\w{64} of "\S+" has \d{8} bytes, more than 16777216, which is the limit\n$/,
    )
    expect(stderr).toContain(`of "${reference}" has`)
    expect(code).toBe(2)
  })
})

describe('a baseline that is too slow', () => {
  it('is skipped with a warning where the run can do without', async () => {
    const context = contextIn(engine.env)
    const location = referenceTo('hangs')
    const found = await resolveBaseline({ kind: 'image', location, required: false }, context, LIMITS)
    const said = `the registry of "${location}" did not answer within 0.5 seconds`
    const reason = capitalized(said)
    expect(found).toStrictEqual({ kind: 'none', reason, cause: 'unavailable', warned: true })
    expect(context.warnings()).toStrictEqual([`There is no baseline to compare with: ${said}`])
  })

  it('is skipped with a warning where other sources are left', async () => {
    const context = contextIn(engine.env)
    const images = [referenceTo('drips')]
    const attempt = await findPublished({ images, commit: UNKNOWN }, [], context, LIMITS)
    const reason = `the registry of "${images[0]}" did not answer within 0.5 seconds`
    expect(attempt).toStrictEqual({ source: 'registry', cause: 'unavailable', reason, warned: true })
    expect(context.warnings()).toStrictEqual([
      `The baseline was skipped, so growth is not judged by it: ${reason}`,
    ])
  })

  it('is an error where it is required', async () => {
    const baseline = { kind: 'image', location: referenceTo('hangs'), required: true } as const
    await expect(resolveBaseline(baseline, contextIn(engine.env), LIMITS)).rejects.toBeInstanceOf(
      NoAnswerError,
    )
  })
})

const UNKNOWN: Extract<Baseline, { readonly kind: 'chain' }>['commit'] = { kind: 'unknown', reason: 'none' }
