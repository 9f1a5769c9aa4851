import zlib from 'node:zlib'
import { keepCompiled } from './keep-compiled.ts'
import { useProxy } from './use-proxy.ts'

/**
 * Runs the program, unless this Node.js is too old to: zstd came to `node:zlib` in 22.15 (and 23.8), and an older one would fail with
 * words that help nobody.
 *
 * @param run loads the program and runs it.
 */
export async function start(run: () => Promise<void>): Promise<void> {
  if (!('createZstdDecompress' in zlib)) {
    process.stderr.write(
      `slim-build needs Node.js 22.15 or later to read zstd layers; this is ${process.version}\n`,
    )
    process.exitCode = 2
    return
  }
  keepCompiled(process.env)
  const problem = await useProxy(process.env)
  if (problem !== null) process.stderr.write(`${problem}\n`)
  await run()
}
