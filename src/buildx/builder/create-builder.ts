import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { ToolError } from '../../errors/tool-error.ts'
import type { BuilderNode, NewBuilder } from '../../model/builder-plan.ts'
import { quoteText } from '../../text/quote-text.ts'
import { runTool } from '../../tools/run-tool.ts'
import type { TempDir, ToolContext } from '../../tools/tool-context.ts'
import { messages } from '../messages.ts'
import { bootBuilder } from './boot-builder.ts'
import { appendArguments, createArguments, type CreateOptions } from './create-arguments.ts'
import type { CreatedBuilder } from './created-builder.ts'
import type { NodeCertificates } from './node-certificates.ts'
import { createContext } from './tls-context.ts'
import { toolReason } from './tool-reason.ts'
import { writeCertificates } from './write-certificates.ts'

/** What making a builder reaches. */
export interface BuilderContext extends ToolContext, TempDir {
  /** Receives lines that tell of the progress; foreign text. */
  readonly say: (line: string) => void
}

/**
 * Creates a builder with all its nodes and boots it. What a failure leaves behind is for `removeBuilder` to remove, which
 * needs no more than `made`.
 *
 * @param certificates by number of the node
 * @throws ToolError when buildx refuses the description or a node does not boot.
 */
export async function createBuilder(
  made: CreatedBuilder,
  wanted: NewBuilder,
  certificates: ReadonlyMap<number, NodeCertificates>,
  context: BuilderContext,
): Promise<void> {
  const directory = await mkdtemp(path.join(context.tempDir, 'builder-'))
  try {
    const configFile = await placeConfig(wanted.config, directory, context.cwd)
    const words = { name: made.name, driver: made.driver, configFile, use: made.use }
    if (made.context !== null) await createContext(made.context, context)
    for (const [index, node] of nodesOf(wanted, made).entries()) {
      const options = await tlsOptions(made, index, certificates.get(index))
      await create(words, index, { ...node, driverOpts: [...node.driverOpts, ...options] }, context)
    }
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
  await bootBuilder(made.name, context, context.say)
}

/** The first one is where its context leads. */
function nodesOf({ nodes: [first, ...others] }: NewBuilder, { context }: CreatedBuilder): BuilderNode[] {
  return [context === null ? first : { ...first, endpoint: context }, ...others]
}

/** buildx reads the file while it creates the builder, and keeps what it says with the builder. */
async function placeConfig(
  config: NewBuilder['config'],
  directory: string,
  cwd: string,
): Promise<string | null> {
  if (config === null) return null
  if ('file' in config) return path.resolve(cwd, config.file)
  const file = path.join(directory, 'buildkitd.toml')
  await writeFile(file, config.text, { mode: 0o600 })
  return file
}

async function tlsOptions(
  { certificates }: CreatedBuilder,
  node: number,
  given: NodeCertificates | undefined,
): Promise<string[]> {
  if (given === undefined || certificates === null) return []
  return writeCertificates(certificates, node, given)
}

async function create(
  words: CreateOptions,
  index: number,
  node: BuilderNode,
  context: BuilderContext,
): Promise<void> {
  const args = index === 0 ? createArguments(words, node) : appendArguments(words, node)
  const run = await runTool('docker', args, context)
  if (run.exitCode === 0) return
  const what =
    index === 0
      ? `the builder ${quoteText(words.name)} could not be created`
      : `node ${index} of input \`append\` could not be added`
  const failure = { command: 'docker buildx create', exitCode: run.exitCode, stderr: run.stderr }
  throw new ToolError(messages.builderNotCreated(what, toolReason(run)), failure)
}
