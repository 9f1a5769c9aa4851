import { lstat, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { BakeTarget } from '../buildx/bake/bake-target.ts'
import { isRemote } from '../buildx/dockerfile-path.ts'
import { parseDockerfileText } from '../edit/dockerfile-text.ts'
import type { IgnoreFile, SourceFiles } from '../edit/source-files.ts'
import { pathInside } from '../files/path-inside.ts'
import type { ToolContext } from '../tools/tool-context.ts'
import type { Checkout } from './run-context.ts'

/** Longer files are not edited. In bytes. */
const LARGEST = 1024 * 1024

type Target = Pick<BakeTarget, 'dockerfile' | 'inlineDockerfile' | 'request'>

/** Whether advice may have files to edit. Before the build: of a Dockerfile that is missing, the build has better words. */
export async function mayHaveSourceFiles(
  target: Target,
  context: Pick<ToolContext, 'cwd'> & Checkout,
): Promise<boolean> {
  if (isElsewhere(target)) return false
  const isMissing = (await readText(dockerfileIn(target, context.cwd))) === undefined
  return isMissing || (await readSourceFiles(target, context)) !== undefined
}

/**
 * The files that advice on an image can edit, as they are; undefined where the build takes them from elsewhere. Links are not followed:
 * what is written would go where no one looks for it.
 */
export async function readSourceFiles(
  target: Target,
  { cwd, sources = cwd }: Pick<ToolContext, 'cwd'> & Checkout,
): Promise<SourceFiles | undefined> {
  if (isElsewhere(target)) return undefined
  const place = dockerfileIn(target, cwd)
  const read = await readText(place)
  const dockerfile = typeof read === 'string' ? parseDockerfileText(read) : null
  if (dockerfile === null || pathInside(place, sources) !== target.dockerfile) return undefined
  return {
    dockerfiles: new Map([[target.dockerfile, dockerfile]]),
    ignoreFile: await readIgnoreFile(place, path.resolve(cwd, target.request.context), sources),
  }
}

function isElsewhere({ inlineDockerfile, request: { context, file = context } }: Target): boolean {
  return inlineDockerfile !== null || [context, file].some(each => each === '-' || isRemote(each))
}

function dockerfileIn({ request: { context, file } }: Target, cwd: string): string {
  return path.resolve(cwd, file ?? path.join(context, 'Dockerfile'))
}

/** As BuildKit looks for it: one beside the Dockerfile that has its name comes before that of the context. */
async function readIgnoreFile(
  dockerfile: string,
  context: string,
  sources: string,
): Promise<IgnoreFile | null> {
  const own = `${dockerfile}.dockerignore`
  const ofContext = path.join(context, '.dockerignore')
  const place = (await readText(own)) === undefined ? ofContext : own
  const [text, file] = [await readText(place), pathInside(place, sources)]
  return text === null || file === null ? null : { file, text: text ?? null }
}

/** Undefined: nothing is there. Null: it is no file, or not one of text. */
async function readText(place: string): Promise<string | null | undefined> {
  const found = await lstat(place).catch(() => undefined)
  if (found === undefined) return undefined
  if (!found.isFile() || found.size > LARGEST) return null
  const bytes = await readFile(place).catch(() => null)
  const text = bytes?.toString('utf8') ?? null
  // What is not UTF-8 would not be the same when it is written again.
  return text !== null && bytes?.equals(Buffer.from(text)) === true ? text : null
}
