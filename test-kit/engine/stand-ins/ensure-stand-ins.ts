import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import type { Checkout } from '../checkout.ts'
import type { Log } from '../debian-packages.ts'
import type { Engine } from '../engine.ts'
import { withLock } from '../lock.ts'
import { runCommand } from '../run-command.ts'
import { FILES_REVISION, prepareContext, type Prepared } from './prepare-context.ts'
import { readImageLabels } from './read-image-labels.ts'
import { resolveStandIn, type StandIn } from './resolve-stand-in.ts'

/** Says, in a whole sentence, that an image is a stand-in. Images built from it inherit the label. */
export const STAND_IN_LABEL = 'io.slim-build.stand-in'
const REVISION_LABEL = 'io.slim-build.stand-in.revision'

const RECIPES = path.join(import.meta.dirname, 'recipes')

/**
 * Makes base images available under the names that Dockerfiles use. On the checkout's own engine they are built from
 * Debian and npm packages, pushed to its registry and found there in the place of Docker Hub; an engine that the machine
 * has of its own fetches the real ones. What the registry has already is not made again.
 *
 * The engine looks in the registry for Docker Hub's images only: for an image of another registry, such as distroless,
 * hand the result of {@link standInBuildContext} to `docker buildx build`.
 *
 * @throws {InputError} when there is no stand-in for a name
 * @throws {ToolError} when making one fails
 */
export async function ensureStandIns(
  checkout: Checkout,
  engine: Engine,
  images: readonly string[],
  log: Log,
): Promise<void> {
  if (!engine.ours) return
  for (const image of images) await ensureStandIn(checkout, engine, resolveStandIn(image), log)
}

/** The arguments that let a Dockerfile say `FROM image` when the image is not one of Docker Hub's; none otherwise. */
export function standInBuildContext(engine: Engine, image: string): string[] {
  if (!engine.ours || !image.startsWith('gcr.io/')) return []
  return ['--build-context', `${image}=docker-image://${referenceOf(engine, resolveStandIn(image))}`]
}

async function ensureStandIn(checkout: Checkout, engine: Engine, standIn: StandIn, log: Log): Promise<void> {
  const revision = revisionOf(standIn)
  if (await isCurrent(engine, standIn, revision)) return
  for (const base of Object.values(standIn.from))
    await ensureStandIn(checkout, engine, resolveStandIn(base), log)
  await withLock(checkout, log, async () => {
    if (await isCurrent(engine, standIn, revision)) return
    const started = Date.now()
    log(`making a stand-in for ${standIn.name}`)
    await buildStandIn(checkout, engine, standIn, revision)
    log(`made a stand-in for ${standIn.name} in ${((Date.now() - started) / 1000).toFixed(1)} s`)
  })
}

async function isCurrent(engine: Engine, { repository, tag }: StandIn, revision: string): Promise<boolean> {
  const labels = await readImageLabels(engine.registry, repository, tag)
  return labels?.[REVISION_LABEL] === revision
}

async function buildStandIn(
  checkout: Checkout,
  engine: Engine,
  standIn: StandIn,
  revision: string,
): Promise<void> {
  const files = path.join(RECIPES, 'files')
  const prepared: Prepared[] = []
  for (const context of standIn.contexts) prepared.push(await prepareContext(checkout, context, files))
  // Only the main context can be unpacked from an archive by ADD.
  const { root = RECIPES, ...folders } = merge([{ files }, ...prepared.map(one => one.folders)])
  const bases = Object.entries(standIn.from).map(([arg, name]) => ({
    [arg]: referenceOf(engine, resolveStandIn(name)),
  }))
  const buildArgs = merge([...bases, ...prepared.map(one => one.buildArgs), standIn.args ?? {}])
  const sentence = `${standIn.name} is a stand-in made from Debian and npm packages: its size is not that of the real image.`
  await runCommand(
    'docker',
    [
      ...['buildx', 'build', '--quiet', '--provenance=false', '--pull', '--push'],
      ...[
        '--file',
        path.join(RECIPES, `${standIn.recipe}.Dockerfile`),
        '--tag',
        referenceOf(engine, standIn),
      ],
      ...['--label', `${STAND_IN_LABEL}=${sentence}`, '--label', `${REVISION_LABEL}=${revision}`],
      ...Object.entries(folders).flatMap(([name, folder]) => ['--build-context', `${name}=${folder}`]),
      ...Object.entries(buildArgs).flatMap(([name, value]) => ['--build-arg', `${name}=${value}`]),
      root,
    ],
    { env: engine.env, timeout: 900_000 },
  )
}

function merge(records: readonly Readonly<Record<string, string>>[]): Record<string, string> {
  return Object.fromEntries(records.flatMap(record => Object.entries(record)))
}

function referenceOf(engine: Engine, { repository, tag }: StandIn): string {
  return `${engine.registry}/${repository}:${tag}`
}

/** Changes when the way to make the stand-in, or one that it starts from, changes. */
function revisionOf(standIn: StandIn): string {
  const hash = createHash('sha256').update(`${FILES_REVISION} ${JSON.stringify(standIn)}`)
  hash.update(readFileSync(path.join(RECIPES, `${standIn.recipe}.Dockerfile`)))
  const files = path.join(RECIPES, 'files')
  readdirSync(files).forEach(name => hash.update(readFileSync(path.join(files, name))))
  Object.values(standIn.from).forEach(base => hash.update(revisionOf(resolveStandIn(base))))
  return hash.digest('hex').slice(0, 12)
}
