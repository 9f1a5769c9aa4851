import { NoAnswerError } from '../../errors/no-answer-error.ts'
import { ToolError } from '../../errors/tool-error.ts'
import { type Digest, isDigest } from '../../model/digest.ts'
import { runToolWithin } from '../../tools/run-tool-within.ts'
import type { RunOptions } from '../../tools/run-tool.ts'
import { toolReason } from '../builder/tool-reason.ts'
import { asList, asText, field, parseJsonText } from '../json-shape.ts'
import { messages } from '../messages.ts'
import { askRegistry } from './ask-registry.ts'
import { OPTIONAL_FETCH_LIMITS } from './fetch-limits.ts'

export interface CreatedIndex {
  readonly digest: Digest
  /** Digests of the manifests in it, those of attestations included. */
  readonly manifests: readonly string[]
}

export interface WantedIndex {
  readonly tags: readonly string[]
  /** References of the images and indexes whose manifests it takes up. */
  readonly sources: readonly string[]
  readonly annotations: readonly string[]
}

/**
 * Makes an index of images that are in a registry, there (`docker buildx imagetools create`).
 *
 * @throws ToolError when the registry refuses, takes longer than `patience` (milliseconds), or an image is not there.
 */
export async function createIndex(
  wanted: WantedIndex,
  options: RunOptions,
  patience: number = OPTIONAL_FETCH_LIMITS.total,
): Promise<CreatedIndex> {
  const [tag = ''] = wanted.tags
  const within = { tag, patience }
  const args = [
    ...wanted.tags.map(tag => `--tag=${tag}`),
    ...wanted.annotations.map(annotation => `--annotation=${annotation}`),
  ]
  await imagetools(['create', ...args, '--', ...wanted.sources], within, options)
  const text = await imagetools(['inspect', '--format', '{{json .Manifest}}', '--', tag], within, options)
  const manifest = parseJsonText(text)
  const digest = field(manifest, 'digest')
  if (!isDigest(digest)) throw new ToolError(messages.indexNotNamed)
  const manifests = asList(field(manifest, 'manifests')).map(each => asText(field(each, 'digest')) ?? '')
  return { digest, manifests }
}

/** The first of some repositories that holds a manifest; the first of all where none does, or where no one can say. */
export async function repositoryWith(
  digest: Digest,
  repositories: readonly [string, ...string[]],
  options: RunOptions,
): Promise<string> {
  if (repositories.length === 1) return repositories[0]
  for (const repository of repositories) {
    const found = await askRegistry(['--raw'], `${repository}@${digest}`, options)
    if (found?.exitCode === 0) return repository
  }
  return repositories[0]
}

async function imagetools(
  args: readonly string[],
  { tag, patience }: { readonly tag: string; readonly patience: number },
  options: RunOptions,
): Promise<string> {
  const run = await runToolWithin(patience, 'docker', ['buildx', 'imagetools', ...args], options)
  if (run === null) throw new NoAnswerError(messages.indexTooSlow(tag, patience / 1000))
  if (run.exitCode === 0) return run.stdout
  throw new ToolError(messages.indexNotCreated(toolReason(run)), {
    command: `docker buildx imagetools ${args[0] ?? ''}`,
    exitCode: run.exitCode,
    stderr: run.stderr,
  })
}
