import { ToolError } from '../../errors/tool-error.ts'
import { type Digest, isDigest } from '../../model/digest.ts'
import { type RunOptions, runTool } from '../../tools/run-tool.ts'
import { toolReason } from '../builder/tool-reason.ts'
import { asList, asText, field, parseJsonText } from '../json-shape.ts'
import { messages } from '../messages.ts'

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
 * @throws ToolError when the registry refuses, or an image is not there.
 */
export async function createIndex(wanted: WantedIndex, options: RunOptions): Promise<CreatedIndex> {
  const args = [
    ...wanted.tags.map(tag => `--tag=${tag}`),
    ...wanted.annotations.map(annotation => `--annotation=${annotation}`),
  ]
  await imagetools(['create', ...args, '--', ...wanted.sources], options)
  const [tag = ''] = wanted.tags
  const text = await imagetools(['inspect', '--format', '{{json .Manifest}}', '--', tag], options)
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
    const args = ['buildx', 'imagetools', 'inspect', '--raw', '--', `${repository}@${digest}`]
    const { exitCode } = await runTool('docker', args, options)
    if (exitCode === 0) return repository
  }
  return repositories[0]
}

async function imagetools(args: readonly string[], options: RunOptions): Promise<string> {
  const run = await runTool('docker', ['buildx', 'imagetools', ...args], options)
  if (run.exitCode === 0) return run.stdout
  throw new ToolError(messages.indexNotCreated(toolReason(run)), {
    command: `docker buildx imagetools ${args[0] ?? ''}`,
    exitCode: run.exitCode,
    stderr: run.stderr,
  })
}
