import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { type Engine, useEngine } from '../../../../test-kit/engine.ts'
import { InputError } from '../../../errors/input-error.ts'
import type { BuildRecord } from '../../../model/build-record.ts'
import type { BuildRequest } from '../../../model/build-request.ts'
import { type Digest, digestHex } from '../../../model/digest.ts'
import type { ImageSource } from '../../../oci/image-source.ts'
import { openLayoutDirectory } from '../../../oci/open-layout-directory.ts'
import type { BuildContext } from '../../build-context.ts'
import { BuilderAnswers } from '../../builder/builder-answers.ts'
import { BuildFailure } from '../build-failure.ts'
import { solve, type SolveOptions } from '../solve.ts'

const run = promisify(execFile)

const DOCKERFILE = `# syntax is BuildKit's own
FROM scratch AS files
COPY one.txt /one.txt
COPY two.txt /two.txt

FROM scratch
ARG WORD
LABEL word=said
COPY --from=files /one.txt \\
  /copied.txt
ADD two.txt /added.txt
`

let engine: Engine
let directory: string

beforeAll(async () => {
  engine = await useEngine(['alpine'])
  directory = await mkdtemp(path.join(tmpdir(), 'solve-'))
  await writeFile(path.join(directory, 'Dockerfile'), DOCKERFILE)
  await writeFile(path.join(directory, 'one.txt'), 'one\n')
  await writeFile(path.join(directory, 'two.txt'), 'two\n')
})
afterAll(() => rm(directory, { recursive: true, force: true }))

async function context(change: Partial<BuildContext> = {}): Promise<BuildContext> {
  const tempDir = await mkdtemp(path.join(directory, 'temp-'))
  const { env = engine.env } = change
  const { signal } = new AbortController()
  return { env, cwd: directory, tempDir, signal, answers: new BuilderAnswers({ env }), ...change }
}

async function build(
  request: Partial<BuildRequest>,
  change: Partial<BuildContext> = {},
  options: SolveOptions = {},
) {
  return solve({ context: directory, ...request }, await context(change), options)
}

/** A build of a Dockerfile of its own, given on standard input. */
function buildText(
  dockerfile: string,
  request: Partial<BuildRequest> = {},
  change: Partial<BuildContext> = {},
) {
  return build({ file: '-', ...request }, { stdin: dockerfile, ...change })
}

function linesOf(record: BuildRecord | undefined) {
  return record?.steps.map(({ line, endLine, instruction }) => `${line}-${endLine} ${instruction}`)
}

async function digestsOf(image: ImageSource): Promise<string[]> {
  await image.close()
  return image.platforms.flatMap(({ manifest }) => manifest.layers.map(({ digest }) => digest))
}

async function everyFile(folder: string): Promise<Buffer> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile())
  return Buffer.concat(await Promise.all(files.map(file => readFile(path.join(file.parentPath, file.name)))))
}

describe('a multi-stage build', () => {
  it('comes out as a layout, with the lines that made its layers', async () => {
    const { layout, records, metadata } = await build({ buildArgs: ['WORD=build-arg-value'] })
    const record = [...records.values()][0]
    expect(record?.dockerfile).toBe('Dockerfile')
    expect(record!.base).toBeNull()
    expect(linesOf(record)).toStrictEqual([
      '3-3 COPY one.txt /one.txt',
      '4-4 COPY two.txt /two.txt',
      '9-10 COPY --from=files /one.txt /copied.txt',
      '11-11 ADD two.txt /added.txt',
    ])
    const shipped = record!.steps.flatMap(({ layer }) => layer ?? [])
    expect(shipped).toStrictEqual(await digestsOf(await openLayoutDirectory(layout)))
    expect(JSON.stringify([record, metadata])).not.toContain('build-arg-value')
  })

  it('tells its steps as they happen', async () => {
    const seen: string[] = []
    await build(
      { noCache: true },
      {
        onEvent: ({ event }) => {
          if (event.type === 'step-completed' && !event.cached && event.seconds !== null)
            seen.push(event.name)
        },
      },
    )
    expect(seen.some(name => name.endsWith('ADD two.txt /added.txt'))).toBe(true)
  })

  it('does not export layers that are known', async () => {
    const first = await build({})
    const known = await digestsOf(await openLayoutDirectory(first.layout))
    const second = await build({}, {}, { findKnown: () => known as Digest[] })
    const image = await openLayoutDirectory(second.layout)
    expect(await digestsOf(image)).toStrictEqual(known)
    for (const { descriptor, manifest } of image.platforms) {
      const file = (digest: typeof descriptor.digest) =>
        path.join(second.layout, 'blobs', 'sha256', digestHex(digest))
      for (const layer of manifest.layers) expect((await stat(file(layer.digest))).size).toBe(0)
      expect((await stat(file(descriptor.digest))).size).toBe(descriptor.size)
    }
  })

  it('has a record for each of its platforms', async () => {
    const platforms = ['linux/amd64', 'linux/arm64']
    const { records } = await buildText('FROM scratch\nARG TARGETARCH\nCOPY one.txt /$TARGETARCH\n', {
      platforms,
    })
    expect([...records.keys()]).toStrictEqual(platforms)
    const layers = [...records.values()].map(({ steps }) => steps[0]?.layer)
    expect(layers.every(layer => typeof layer === 'string')).toBe(true)
    expect(layers[0]).not.toBe(layers[1])
  })
})

describe('a build on a base image', () => {
  it('says what FROM came to, and leaves secrets nowhere', async () => {
    const value = 'hunter2-the-secret'
    const text = `FROM alpine AS base
RUN --mount=type=secret,id=token test "$(wc -c < /run/secrets/token)" = ${value.length}
FROM base
COPY one.txt /
`
    const result = await buildText(text, { secrets: [{ id: 'token', value }] })
    const [record] = result.records.values()
    expect(record?.base?.reference.split(':')[0]).toBe('docker.io/library/alpine')
    expect(record!.base!.digest ?? '').toMatch(/^sha256:/)
    expect(record!.base!.line).toBe(1)
    const image = await openLayoutDirectory(result.layout)
    expect(record!.base!.layers).toBe((await digestsOf(image)).length - 2)
    expect(
      record!.steps.map(({ stage, inputs, readsContext }) => [stage, inputs, readsContext]),
    ).toStrictEqual([
      ['base', [], false],
      ['base', [0], false],
      [null, [1], true],
    ])
    expect(JSON.stringify([record, result.metadata])).not.toContain(value)
    expect((await everyFile(result.layout)).includes(value)).toBe(false)
  })

  it('knows a base that a named context puts in the place of FROM', async () => {
    const { records } = await buildText('FROM base AS a\nCOPY one.txt /\nFROM a\nENV X=1\n', {
      buildContexts: ['base=docker-image://alpine'],
    })
    const [record] = records.values()
    expect(record?.base?.reference ?? '').toMatch(/^docker\.io\/library\/alpine/)
    expect(record?.base?.digest ?? '').toMatch(/^sha256:/)
    expect(record?.base?.line).toBe(1)
    expect(record?.steps.map(({ stage, instruction, inputs }) => [stage, instruction, inputs])).toStrictEqual(
      [
        ['a', 'FROM base AS a', []],
        ['a', 'COPY one.txt /', [0]],
      ],
    )
  })

  it('shows the line, the log and the exit code of a step that fails', async () => {
    const failing = 'FROM alpine\nRUN echo first && \\\n  sh -c "echo last words; exit 7"\n'
    await assert.rejects(buildText(failing), (error: Error) => {
      assert.ok(error instanceof BuildFailure)
      const { line, endLine, exitCode, log, instruction } = error.step
      expect([line, endLine, exitCode]).toStrictEqual([2, 3, 7])
      expect(log.slice(-2)).toStrictEqual(['first', 'last words'])
      assert.equal(instruction, 'RUN echo first && sh -c "echo last words; exit 7"')
      return true
    })
  })

  it('ends when it is cancelled', async () => {
    const controller = new AbortController()
    const solving = buildText(
      'FROM alpine\nRUN sleep 3600\n',
      { noCache: true },
      {
        signal: controller.signal,
        onEvent: ({ event }) => {
          if (event.type === 'step-started' && event.name.includes('sleep')) controller.abort()
        },
      },
    )
    await expect(solving).rejects.toThrow(/cancelled/)
  })
})

describe('what the author of a workflow can mend', () => {
  it('a missing Dockerfile', async () => {
    await assert.rejects(build({ file: 'nosuch/Dockerfile' }), (error: Error) => {
      assert.ok(error instanceof InputError)
      expect(error.message).toMatch(/no Dockerfile at "nosuch\/Dockerfile"/)
      return true
    })
  })

  it('a line of the Dockerfile that is no instruction', async () => {
    await assert.rejects(buildText('FROM scratch\nCOPPY a b\n'), (error: Error) => {
      assert.ok(error instanceof BuildFailure)
      expect(error.step.line).toBe(2)
      expect(error.message).toMatch(/unknown instruction: COPPY/)
      return true
    })
  })

  it('a builder that there is not', async () => {
    await expect(build({ builder: 'nosuch' })).rejects.toThrow(/no builder "nosuch"/)
  })
})

describe("the user's own outputs", () => {
  it('a push reports the digest that was pushed', async () => {
    const name = `${engine.registry}/slim-build/solve-test:1`
    const { digest, imageId, layout } = await build({ push: true, tags: [name] })
    const { stdout } = await run('crane', ['digest', '--insecure', name], { env: engine.env })
    expect(digest).toBe(stdout.trim())
    expect(imageId).toBe(digest)
    const image = await openLayoutDirectory(layout)
    expect(image.platforms).toHaveLength(1)
    const manifest = await run('crane', ['manifest', '--insecure', '--platform', 'linux/amd64', name], {
      env: engine.env,
    })
    const pushed = JSON.parse(manifest.stdout) as { layers: { digest: string }[] }
    expect(await digestsOf(image)).toStrictEqual(pushed.layers.map(layer => layer.digest))
  })

  it('a push that is to be loaded as well is in the engine, every time', async () => {
    for (let index = 0; index < 5; index++) {
      const name = `${engine.registry}/slim-build/solve-test:both-${randomBytes(4).toString('hex')}`
      await build({ push: true, load: true, tags: [name] })
      const { stdout } = await run('docker', ['image', 'ls', '-q', name], { env: engine.env })
      expect(stdout.trim()).not.toBe('')
    }
  })

  it('a push of zstd layers is measured as zstd layers, line by line', async () => {
    const name = `${engine.registry}/slim-build/solve-test:zstd`
    const output = `type=image,name=${name},push=true,compression=zstd,force-compression=true`
    const { layout, records } = await build({ outputs: [output] })
    const image = await openLayoutDirectory(layout)
    expect(image.platforms[0]?.manifest.layers[0]?.mediaType ?? '').toMatch(/zstd/)
    const [record] = records.values()
    expect(record?.steps.flatMap(({ layer }) => layer ?? [])).toStrictEqual(await digestsOf(image))
  })

  it('what is only cached is no image, and none is told of', async () => {
    const { digest, imageId, metadata, layout } = await build({ outputs: ['type=cacheonly'] })
    expect([digest, imageId, Object.keys(metadata)]).toStrictEqual([null, null, ['buildx.build.ref']])
    expect((await openLayoutDirectory(layout)).platforms).toHaveLength(1)
  })

  it('a folder and an archive are written as they would be without us', async () => {
    const folder = path.join(directory, 'out')
    const archive = path.join(directory, 'image.tar')
    await build({ outputs: [`type=local,dest=${folder}`, `type=docker,dest=${archive}`] })
    expect(await readFile(path.join(folder, 'copied.txt'), 'utf8')).toBe('one\n')
    expect((await stat(archive)).size).toBeGreaterThan(0)
  })

  it('a layout directory of their own is the one that is measured', async () => {
    const own = path.join(directory, 'own layout')
    await mkdir(own)
    const { layout } = await build({ outputs: [`type=oci,tar=false,dest=${own}`] })
    expect(layout).toBe(own)
    expect(await digestsOf(await openLayoutDirectory(own))).toHaveLength(2)
  })

  it('nothing asked for: the image is loaded, as docker build does', async () => {
    await build({ tags: ['slim-build-solve-test:loaded'] })
    const { stdout } = await run('docker', ['image', 'ls', '-q', 'slim-build-solve-test:loaded'], {
      env: engine.env,
    })
    expect(stdout.trim()).not.toBe('')
  })
})
