import zlib from 'node:zlib'
import type * as App from './app.ts'
import { limitYoungGeneration } from './limit-young-generation.ts'
import { useProxy } from './use-proxy.ts'

/**
 * Loads the program and runs it, unless this Node.js is too old to: zstd came to `node:zlib` in 22.15 (and 23.8), and an older
 * one would fail with words that help nobody.
 */
export async function start(run: (app: typeof App) => Promise<void>): Promise<void> {
  if (!('createZstdDecompress' in zlib)) {
    process.stderr.write(
      `slim-build needs Node.js 22.15 or later to read zstd layers; this is ${process.version}\n`,
    )
    process.exitCode = 2
    return
  }
  limitYoungGeneration()
  const problem = useProxy(process.env)
  if (problem !== null) process.stderr.write(`${problem}\n`)
  await run(await import('./app.ts'))
}
