import { execFileSync, spawnSync } from 'node:child_process'
import type { LayerEntry } from '../../model/layer-index.ts'
import { layerPath } from '../layer-path.ts'
import { decodeName } from '../tar/decode-name.ts'

/** An entry in GNU tar's own words, as far as a layer entry says the same. */
export type ListedEntry = Pick<LayerEntry, 'path' | 'type' | 'unpacked' | 'uid' | 'gid' | 'link'> & {
  /** `rwxr-xr-x` */
  readonly permissions: string
}

const ENV = { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C' }

/** What `tar -tv` lists, names taken out of their quotes. */
export function listWithGnuTar(tar: Buffer): ListedEntry[] {
  const text = execFileSync(
    'tar',
    ['-tv', '--numeric-owner', '--full-time', '--quoting-style=c', '-f', '-'],
    {
      input: tar,
      encoding: 'latin1',
      env: ENV,
      maxBuffer: 64e6,
      stdio: ['pipe', 'pipe', 'ignore'],
    },
  )
  return text.split('\n').filter(Boolean).map(parseLine)
}

/** Packs a directory; what the format cannot hold (a long name in ustar) is left out, as tar does with a warning. */
export function packWithGnuTar(directory: string, ...options: string[]): Buffer {
  const args = [...options, '--sort=name', '-cf', '-', '-C', directory, '.']
  return spawnSync('tar', args, { env: ENV, maxBuffer: 64e6 }).stdout
}

/** The same of our own entries. */
export function asListed({ path, type, unpacked, uid, gid, link, mode }: LayerEntry): ListedEntry {
  return {
    path,
    type,
    unpacked,
    uid,
    gid,
    permissions: permissionsOf(mode),
    ...(link === undefined ? {} : { link }),
  }
}

const LINE =
  /^(.)(.{9}) (\d+)\/(\d+) +(\d+(?:,\d+)?) \S+ \S+ +"((?:[^"\\]|\\.)*)"(?: (?:->|link to) "((?:[^"\\]|\\.)*)")?$/

const TYPES: Readonly<Record<string, LayerEntry['type']>> = {
  '-': 'file',
  C: 'file',
  d: 'directory',
  l: 'symlink',
  h: 'hardlink',
  c: 'device',
  b: 'device',
  p: 'fifo',
}

function parseLine(line: string): ListedEntry {
  const [, letter = '', permissions = '', uid, gid, size, name = '', target] = LINE.exec(line) ?? []
  const type = TYPES[letter]
  if (type === undefined) throw new Error(`tar listed ${JSON.stringify(line)}`)
  const link = target === undefined ? undefined : unquoted(target)
  return {
    path: layerPath(unquoted(name)),
    type,
    unpacked: type === 'file' ? Number(size) : 0,
    uid: Number(uid),
    gid: Number(gid),
    permissions,
    ...(link === undefined ? {} : { link: type === 'hardlink' ? layerPath(link) : link }),
  }
}

const ESCAPES: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  t: 9,
  n: 10,
  v: 11,
  f: 12,
  r: 13,
  '"': 34,
  '\\': 92,
}

function unquoted(text: string): string {
  const bytes = [...text.matchAll(/\\([0-7]{3})|\\(.)|([\s\S])/g)].map(([, octal, escape, plain]) =>
    octal === undefined
      ? escape === undefined
        ? plain!.charCodeAt(0)
        : ESCAPES[escape]!
      : Number.parseInt(octal, 8),
  )
  return decodeName(Buffer.from(bytes))
}

function permissionsOf(mode: number): string {
  const letters = Array.from('rwxrwxrwx', (letter, at) => ((mode >> (8 - at)) & 1 ? letter : '-'))
  for (const [at, bit, letter] of [
    [2, 0o4000, 's'],
    [5, 0o2000, 's'],
    [8, 0o1000, 't'],
  ] as const) {
    if (mode & bit) letters[at] = letters[at] === 'x' ? letter : letter.toUpperCase()
  }
  return letters.join('')
}
