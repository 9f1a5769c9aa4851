import { lstat, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { BakeTarget } from '../buildx/bake/bake-target.ts'
import { isRemote } from '../buildx/dockerfile-path.ts'
import { parseDockerfileText } from '../edit/dockerfile-text.ts'
import type { IgnoreFile, SourceFiles } from '../edit/source-files.ts'
import { pathInside } from '../git/path-inside.ts'
import type { BuildRequest } from '../model/build-request.ts'
import type { ToolContext } from '../tools/tool-context.ts'
import type { Checkout } from './run-context.ts'

/** Longer files are not edited. In bytes. */
const LARGEST = 1024 * 1024

/**
 * The files that advice on an image can edit, as they are; undefined where the build takes them from elsewhere. Links are not followed:
 * what is written would go where no one looks for it.
 */
export async function readSourceFiles(
  { dockerfile: name, inlineDockerfile }: Pick<BakeTarget, 'dockerfile' | 'inlineDockerfile'>,
  { context, file = path.join(context, 'Dockerfile') }: BuildRequest,
  { cwd, sources = cwd }: Pick<ToolContext, 'cwd'> & Checkout,
): Promise<SourceFiles | undefined> {
  if (inlineDockerfile !== null || [context, file].some(each => each === '-' || isRemote(each)))
    return undefined
  const place = path.resolve(cwd, file)
  const read = await readText(place)
  const dockerfile = typeof read === 'string' ? parseDockerfileText(read) : null
  if (dockerfile === null || pathInside(place, sources) !== name) return undefined
  return {
    dockerfiles: new Map([[name, dockerfile]]),
    ignoreFile: await readIgnoreFile(place, path.resolve(cwd, context), sources),
  }
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
