import { afterAll, describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { startTroubledRegistry, type Trouble, TROUBLES } from '../test-kit/troubled-registry.ts'
import { type Done, newProject, publish, pullRequest, pushMain } from './project.ts'
import { engine, world } from './world.ts'

const troubles = new Map<string, Trouble>()
const registry = await startTroubledRegistry(
  engine.registry,
  url => [...troubles].find(([digest]) => url.endsWith(digest))?.[1] ?? null,
)
afterAll(() => registry.close())

const OLD = randomBytes(30_000)
const NEW = randomBytes(50_000)
const OTHER = randomBytes(10_000)

interface Story {
  /** What the run on main is given besides, by the digest and the name of the base image, and the digest of another one of that name. */
  readonly inputs: (digest: string, name: string, other: string) => Readonly<Record<string, string>>
  /** What happens between that run and the pull request. */
  readonly meanwhile?: (digest: string) => unknown
  /** The input that names the image to compare with. */
  readonly by?: 'baseline' | 'baseline-image'
}

/** Main publishes an image, its base image moves, and a pull request adds 700 bytes. */
async function tell({ inputs, meanwhile, by = 'baseline-image' }: Story): Promise<Done> {
  const base = `acme/base${randomBytes(5).toString('hex')}:1`
  // By the registry itself: this process, which the other one is in, waits.
  const publishBase = (content: Buffer) => {
    publish(engine, `${engine.registry}/${base}`, { 'base.bin': content })
  }
  publishBase(OTHER)
  const other = digestOf(`${engine.registry}/${base}`)
  publishBase(OLD)
  const digest = digestOf(`${engine.registry}/${base}`)
  const project = newProject(`FROM ${registry.host}/${base}\nARG TOKEN\nCOPY app /app\n`)
  const tag = `${registry.host}/acme/${project.image}`
  await pushMain(world, project, {
    tags: `${tag}:main`,
    push: 'true',
    baseline: 'none',
    ...inputs(digest, `${registry.host}/${base}`, other),
  })
  publishBase(NEW)
  meanwhile?.(digest)
  const compare = by === 'baseline' ? {} : { baseline: 'registry' }
  return pullRequest(
    world,
    project,
    { 'app/b.js': 'x'.repeat(700) },
    // As many workflows do: under the very name of what is compared with.
    { ...compare, [by]: `${tag}:main`, tags: `${tag}:main`, push: 'true', pull: 'true' },
  )
}

describe('a base image that moved under a published image', () => {
  const provenance = (mode: string) => () => ({
    provenance: `mode=${mode}`,
    'build-args': 'TOKEN=hunter2-value',
  })
  const labels = (digest: string, name: string) => ({
    provenance: 'false',
    labels: `org.opencontainers.image.base.name=${name}\norg.opencontainers.image.base.digest=${digest}`,
  })

  for (const [how, story] of Object.entries<Story>({
    'that has the least provenance': { inputs: provenance('min') },
    'that has all of it': { inputs: provenance('max') },
    'that has labels alone': { inputs: labels },
    'that is named as the baseline': { inputs: provenance('min'), by: 'baseline' },
  })) {
    it(`is not the author's, to the byte: ${how}`, async () => {
      const done = await tell(story)
      const { split, causes } = done.report.platforms[0]!.change!
      expect(split.yours.unpacked).toBe(700)
      expect(split['base-moved'].unpacked).toBe(NEW.length - OLD.length)
      expect(causes.rows.find(({ blame }) => blame === 'base-moved')?.type).toBe('base')
      expect(done.report.notes.join('\n')).not.toMatch(/counts as your change/)
      expect(everythingOf(done)).not.toMatch(/hunter2/)
    })
  }

  const answers = (trouble: Trouble) => (digest: string) => {
    troubles.set(digest, trouble)
    // The engine has it yet.
    execFileSync('docker', ['buildx', 'prune', '--all', '--force'], { env: engine.env })
  }
  for (const [how, [story, note]] of Object.entries<readonly [Story, RegExp]>({
    'says nothing of it': [{ inputs: () => ({ provenance: 'false' }) }, /does not name localhost/],
    'was built on one that is gone': [
      {
        inputs: provenance('min'),
        meanwhile: answers(TROUBLES.unknown),
      },
      /was built on localhost\S+@sha256:[0-9a-f]{64}, which its registry no longer has/,
    ],
    'was built on one that the registry does not speak of': [
      {
        inputs: provenance('min'),
        meanwhile: answers(TROUBLES.hangs),
      },
      /was built on localhost\S+@sha256:[0-9a-f]{64}, whose registry did not answer in 30 s/,
    ],
    'names another one': [
      { inputs: (_, name, other) => labels(other, name) },
      /was built on localhost\S+@sha256:[0-9a-f]{64}, but does not start with its layers/,
    ],
    'names one that there never was': [
      { inputs: (_, name) => labels(`sha256:${'0'.repeat(64)}`, name) },
      /was built on localhost\S+@sha256:[0-9a-f]{64}, which its registry no longer has/,
    ],
  })) {
    it(`counts as the author's, and a note says why, where the image ${how}`, async () => {
      const { report } = await tell(story)
      const { split } = report.platforms[0]!.change!
      expect([split.yours.unpacked, split['base-moved'].unpacked]).toStrictEqual([20_700, 0])
      expect(report.notes.join('\n')).toMatch(note)
      expect(report.notes.join('\n')).toMatch(/: a base image that moved counts as your change\./)
    })
  }
})

function digestOf(reference: string): string {
  return execFileSync('crane', ['digest', reference], { env: engine.env, encoding: 'utf8' }).trim()
}

/** What a run said and wrote. */
function everythingOf({ stdout, stderr, summary, outputs, runnerTemp }: Done): string {
  const files = readdirSync(runnerTemp, { recursive: true, withFileTypes: true }).filter(file =>
    file.isFile(),
  )
  const texts = files.map(file => readFileSync(path.join(file.parentPath, file.name), 'utf8'))
  return [stdout, stderr, summary, JSON.stringify(outputs), ...texts].join('\n')
}
