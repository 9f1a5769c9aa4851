import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { InputError } from '../../errors/input-error.ts'
import { ToolError } from '../../errors/tool-error.ts'
import { messages } from '../messages.ts'

/** One file of a release. */
export interface ReleaseFile {
  /** `0.29.1` */
  readonly version: string
  readonly name: string
  /** Hexadecimal SHA-256 that the release states. */
  readonly sha256: string
}

/** Characters of a list of checksums that are read; buildx's have 4 KB. */
const LONGEST_LIST = 100_000

/**
 * Finds the file of a release in the release's own list of checksums.
 *
 * @param base address of the releases, `https://github.com/docker/buildx/releases`
 * @param platform `linux-amd64`
 * @throws InputError when there is no such release or none for this platform; ToolError when it cannot be reached.
 */
export async function findRelease(
  base: string,
  version: string,
  platform: string,
  signal: AbortSignal,
): Promise<ReleaseFile> {
  const place = version === 'latest' ? 'latest/download' : `download/v${version}`
  const list = (await (await get(`${base}/${place}/checksums.txt`, version, signal)).text()).slice(
    0,
    LONGEST_LIST,
  )
  const lines = list.matchAll(/^([0-9a-f]{64}) [ *](buildx-v(\d[\w.-]*?)\.([a-z]+-[a-z0-9-]+)(?:\.exe)?)$/gm)
  for (const [, sha256 = '', name = '', found = '', made] of lines) {
    if (made === platform && (version === 'latest' || version === found))
      return { version: found, name, sha256 }
  }
  throw new InputError(messages.noBuildxForPlatform(version, platform, base))
}

/**
 * Downloads a file of a release.
 *
 * @param target is made, and holds nothing of use after an error
 * @throws ToolError when it cannot be reached or is not what the release states.
 */
export async function downloadRelease(
  base: string,
  { version, name, sha256 }: ReleaseFile,
  target: string,
  signal: AbortSignal,
): Promise<void> {
  const url = `${base}/download/v${version}/${name}`
  const { body } = await get(url, version, signal)
  const hash = createHash('sha256')
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  try {
    const bytes = Readable.fromWeb(body ?? new Blob([]).stream())
    await pipeline(bytes, hashing, createWriteStream(target, { mode: 0o755 }), { signal })
  } catch (cause) {
    throw unreachable(url, version, cause)
  }
  const found = hash.digest('hex')
  if (found === sha256) return
  throw new ToolError(messages.buildxDigestWrong(version, url, found, sha256))
}

async function get(url: string, version: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(url, { signal }).catch((cause: unknown) => {
    throw unreachable(url, version, cause)
  })
  if (response.status === 404) {
    throw new InputError(messages.noBuildxRelease(version, url))
  }
  if (response.ok) return response
  throw unreachable(url, version, new Error(`status ${response.status}`))
}

function unreachable(url: string, version: string, cause: unknown): ToolError {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause
  const why = inner instanceof Error ? inner.message : String(inner)
  return new ToolError(messages.buildxNotDownloaded(version, url, why), { cause })
}
