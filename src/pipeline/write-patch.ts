import { lstat, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Patch, PatchedFile } from '../edit/make-patch.ts'
import { InputError } from '../errors/input-error.ts'
import { leadsOutOf } from '../files/leads-out-of.ts'
import { writeAtomically } from '../files/write-atomically.ts'
import { isUncommitted } from '../git/uncommitted.ts'
import type { ToolContext } from '../tools/tool-context.ts'
import { messages } from './messages.ts'
import type { Checkout } from './run-context.ts'

/**
 * Writes the files of a patch, each as a whole or not at all. Before the first is written, all are looked at: they are as they were when
 * the patch was made, are no links, and do not stand behind one that leads out of the sources.
 *
 * @param force whether files may be written that have changes which are in no commit.
 * @throws InputError that names the file; ToolError when the file system or git refuses.
 */
export async function writePatch(
  { files }: Pick<Patch, 'files'>,
  force: boolean,
  context: ToolContext & Checkout,
): Promise<void> {
  const { cwd, sources = cwd } = context
  const places = files.map(file => ({ ...file, place: path.resolve(sources, file.file) }))
  for (const each of places) await assertWritable(each, force, { ...context, sources })
  for (const { place, after, before } of places)
    await writeAtomically(place, after, before === null ? undefined : (await lstat(place)).mode & 0o777)
}

async function assertWritable(
  { file, before, place }: PatchedFile & { readonly place: string },
  force: boolean,
  { sources, ...context }: ToolContext & { readonly sources: string } & Checkout,
): Promise<void> {
  const found = await lstat(place).catch(() => null)
  if (found?.isSymbolicLink() === true || (await leadsOutOf(sources, place)))
    throw new InputError(messages.sourceIsLink(file))
  const text = found === null ? null : await readFile(place, 'utf8')
  if (text !== before) throw new InputError(messages.sourceChanged(file))
  if (force || before === null) return
  const { env, signal, workspace } = context
  if (await isUncommitted(place, { directory: path.dirname(place), env, signal, workspace }))
    throw new InputError(messages.sourceUncommitted(file))
}
