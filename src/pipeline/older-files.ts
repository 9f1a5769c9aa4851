import { lstat } from 'node:fs/promises'
import path from 'node:path'
import { isRemote } from '../buildx/dockerfile-path.ts'
import { trackedPaths } from '../git/untracked-paths.ts'
import type { BuildRequest } from '../model/build-request.ts'
import { quoteText } from '../text/quote-text.ts'
import type { ToolContext } from '../tools/tool-context.ts'
import { checkoutOf } from './checkout-of.ts'
import type { Checkout } from './run-context.ts'

/** Files that are looked at once; a repository has a hundred thousand. */
const AT_ONCE = 200

/**
 * A warning where files of a build context are older than the time of the image; null where none is. BuildKit lowers the times of files that are
 * later, and keeps those that are older, which another checkout of the same commit does not have.
 *
 * @param epoch seconds since 1970.
 */
export async function olderFiles(
  { context }: BuildRequest,
  epoch: number,
  tools: ToolContext & Checkout,
): Promise<string | null> {
  if (epoch <= 0 || context === '-' || isRemote(context)) return null
  const place = checkoutOf(context, tools)
  const older: string[] = []
  const files = await trackedPaths(place)
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const found = await Promise.all(
      files.slice(at, at + AT_ONCE).map(async file => {
        const stats = await lstat(path.join(place.directory, file)).catch(() => null)
        return stats !== null && stats.mtimeMs < epoch * 1000 ? [file] : []
      }),
    )
    older.push(...found.flat())
  }
  const [first] = older
  if (first === undefined) return null
  const [what, it] =
    older.length === 1
      ? ['1 file of the build context is', '']
      : [`${older.length} files of the build context are`, 'such as ']
  return `${what} older than the time of the image (${it}${quoteText(first, 100)}), so that another checkout of the commit may make another digest: check it out anew, or set SOURCE_DATE_EPOCH to 0`
}
