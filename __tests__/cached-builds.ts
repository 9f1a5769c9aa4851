import { expect } from '@jest/globals'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Report } from '../src/model/report.ts'
import { useEngine } from '../test-kit/engine.ts'
import { forgetSteps } from '../test-kit/forget-steps.ts'
import { ELSEWHERE } from './cache-service.ts'
import { runAction } from './run-action.ts'
import { folderWith } from './run-dist.ts'

/** The engine, which forgets what it is told to. */
export const engine = await useEngine(['alpine:3'])

/** A project whose steps are in no cache but its own. */
export interface Project {
  /** Names the project's steps, its image and its caches: no other test shares them. */
  readonly marker: string
  readonly workspace: string
}

/** Steps whose results are random: only a cache can make the same image again. */
export function newProject(): Project {
  const marker = `cachetest${randomBytes(5).toString('hex')}`
  const dockerfile = `FROM alpine:3 AS deps
RUN head -c 50000 /dev/urandom > /${marker}-first
FROM alpine:3
COPY --from=deps /${marker}-first /${marker}-kept
RUN head -c 50000 /dev/urandom > /${marker}-second
`
  return { marker, workspace: folderWith({ Dockerfile: dockerfile }) }
}

/** What a build says of its cache. */
export interface Built {
  readonly log: string
  readonly warnings: readonly string[]
  /** What the report says of the hits. */
  readonly notes: readonly string[]
  readonly layers: readonly string[]
  /** How each step with the project's marker ended, as the log shows it. */
  readonly steps: Readonly<Record<string, string>>
}

/** Variables of an environment. */
export type Texts = Readonly<Record<string, string | undefined>>

/** A build on an engine that does not know the project's steps. */
export async function buildAnew(
  project: Project,
  inputs: Record<string, string>,
  env: Texts,
): Promise<Built> {
  await forgetSteps(engine, project.marker)
  return build(project, inputs, env)
}

/** A build on an engine that may know them. */
export async function build(
  { marker, workspace }: Project,
  inputs: Record<string, string>,
  env: Texts,
): Promise<Built> {
  const given = { image: marker, outputs: 'type=image,push=false,store=false', ...inputs }
  const { code, stdout, outputs } = await runAction(engine, workspace, given, { ...ELSEWHERE, ...env })
  assert.equal(code, 0, stdout)
  const measurement = JSON.parse(readFileSync(outputs.measurement ?? '', 'utf8')) as {
    platforms: { layers: { digest: string }[] }[]
  }
  const { cache } = JSON.parse(readFileSync(outputs.report ?? '', 'utf8')) as Report
  const lines = stdout.split('\n').filter(line => line.includes(marker))
  const ends = lines.flatMap(line => {
    const [, instruction = '', end] = /^\[\S+ \d\/\d\] ([A-Z]+ .*?) {2}(cached|done.*)$/.exec(line) ?? []
    return end === undefined ? [] : [[instruction.replace(/^RUN .*-/, 'RUN '), end] as const]
  })
  return {
    log: stdout,
    notes: cache.kind === 'told' ? cache.notes : [],
    warnings: stdout.split('\n').flatMap(line => /^::warning::(.*)/.exec(line)?.[1] ?? []),
    layers: measurement.platforms.flatMap(({ layers }) => layers.map(({ digest }) => digest)),
    steps: Object.fromEntries(ends),
  }
}

/** What the registry has of the project's image. */
export async function tagsOf({ marker }: Project): Promise<readonly string[]> {
  const answer = await fetch(`http://${engine.registry}/v2/${marker}/tags/list`)
  return ((await answer.json()) as { tags: string[] }).tags
}

/** The second build made what the first did, and took every step from the cache. */
export function assertRestored(first: Built, second: Built): void {
  expect(second.layers).toStrictEqual(first.layers)
  const ends = Object.values(second.steps)
  assert.ok(ends.length > 0, second.log)
  assert.deepEqual(new Set(ends), new Set(['cached']), second.log)
}
