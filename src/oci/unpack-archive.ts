import { createReadStream, createWriteStream } from 'node:fs'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createZstdDecompress } from 'node:zlib'
import { ImageError } from '../errors/image-error.ts'
import { ToolError } from '../errors/tool-error.ts'

/**
 * Decompresses a packed archive (`docker save | gzip`) into a file.
 *
 * @param limit largest number of bytes that may come out.
 * @throws ImageError when the stream is broken or bigger than the limit; ToolError when the disk is full.
 */
export async function unpackArchive(
  archive: string,
  {
    target,
    compression,
    limit,
    label,
  }: { target: string; compression: 'gzip' | 'zstd'; limit: number; label: string },
): Promise<void> {
  const unpack = compression === 'gzip' ? createGunzip() : createZstdDecompress()
  try {
    await pipeline(
      createReadStream(archive),
      unpack,
      upTo(limit, label),
      createWriteStream(target, { flags: 'wx' }),
    )
  } catch (error) {
    if (error instanceof ImageError) throw error
    const { code = 'unknown reason' } = error as NodeJS.ErrnoException
    if (code.startsWith('Z_') || code.startsWith('ZSTD_')) {
      throw new ImageError(`${label} is a broken ${compression} stream (${code}): write the archive again`)
    }
    throw new ToolError(`${label} cannot be unpacked: ${code}`, { cause: error })
  }
}

function upTo(limit: number, label: string): Transform {
  let seen = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length
      if (seen > limit) done(new ImageError(`${label} unpacks to more than the limit of ${limit} bytes`))
      else done(null, chunk)
    },
  })
}
