import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** One line of `tar -tv`. */
export interface ListedMember {
  /** The first letter of the mode: `-` a regular file, `d`, `l`, `h` a hard link, `c`, `b`, `p`. */
  readonly kind: string
  /** One character a byte (Latin-1), no slashes or `./` at the ends. */
  readonly path: string
  /** Bytes; 0 for what is no regular file. */
  readonly size: number
  /** What a symbolic or hard link points at; spelled like `path`. */
  readonly target: string | null
}

const LINE = /^(.)\S{9} +\d+\/\d+ +(\d+|\d+,\s*\d+) +\S+ \S+ (.*)$/

/** What GNU tar lists of an archive. */
export async function listTar(archive: Readable): Promise<ListedMember[]> {
  const argv = ['-tv', '--numeric-owner', '--full-time', '--quoting-style=escape', '--absolute-names']
  const tar = spawn('tar', argv, { env: { ...process.env, LC_ALL: 'C' }, stdio: ['pipe', 'pipe', 'inherit'] })
  tar.stdout.setEncoding('latin1')
  const ended = once(tar, 'close')
  // tar closes its end as soon as it has seen the end of the archive: that some zeros are left over is no failure.
  const fed = pipeline(archive, tar.stdin).catch((error: unknown) => error)
  const [listing, closed, error] = await Promise.all([text(tar.stdout), ended, fed])
  if (closed[0] !== 0)
    throw new Error(`tar cannot list the archive: exit code ${String(closed[0])}`, { cause: error })
  return listing
    .split('\n')
    .filter(line => line !== '')
    .map(parseLine)
}

function parseLine(line: string): ListedMember {
  const [, kind = '', size = '', rest = ''] = LINE.exec(line) ?? []
  if (kind === '') throw new Error(`tar lists what this test cannot read: ${line}`)
  const arrow = kind === 'l' ? ' -> ' : kind === 'h' ? ' link to ' : null
  const [name = '', target] = arrow === null ? [rest] : rest.split(arrow)
  return {
    kind,
    path: plain(name),
    size: kind === '-' ? Number(size) : 0,
    target: target === undefined ? null : plain(target),
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
}

/** Undoes `--quoting-style=escape`. */
function plain(name: string): string {
  return name
    .replace(/\\([0-7]{3}|.)/g, (_, code: string) =>
      code.length === 3 ? String.fromCharCode(parseInt(code, 8)) : (ESCAPES[code] ?? code),
    )
    .split('/')
    .filter(part => part !== '' && part !== '.')
    .join('/')
}
