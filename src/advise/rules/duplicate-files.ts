import type { FileRecord, PlatformMeasurement } from '../../model/measurement.ts'
import { biggestNames } from '../biggest-names.ts'
import type { Finding, Rule } from '../finding.ts'
import { sharedDirectory } from '../shared-directory.ts'
import { shellPath } from '../wording.ts'

/** Unpacked bytes that the copies of one place must have. */
const FLOOR = 100_000

/**
 * The same content at several places: all copies but one, by line and by the two places, so that a directory that is there twice is
 * told as one. What package managers installed is left out, for their files have to be where they are, and so are hard links, which
 * take no bytes.
 */
export const duplicateFiles: Rule = {
  id: 'duplicate-files',
  finds: 'the same content at several paths, 100 kB or more unpacked',
  saves: 'all copies but one',
  inGeneral: {
    fix: 'keep one copy',
    reason: 'the same content is at several paths',
  },
  example: {
    before: 'COPY . /app\nCOPY assets /srv/assets',
    after: 'COPY --exclude=assets . /app\nCOPY assets /srv/assets',
  },
  find,
}

function find(image: PlatformMeasurement, isFree: (file: number) => boolean): Finding[] {
  const places = new Map<string, Place>()
  for (const [kept, ...copies] of sameContent(image, isFree)) {
    for (const copy of copies) addCopy(image, places, { kept: kept ?? copy, copy })
  }
  return [...places.values()]
    .filter(({ unpacked }) => unpacked >= FLOOR)
    .map(place => findingOn(image, place))
}

interface Place {
  readonly line: number | null
  /** Where they are kept, and where the copies are: layer paths that end alike. */
  readonly kept: string
  readonly copies: string
  readonly files: number[]
  unpacked: number
}

/** Indexes of files with the same content, the one to keep first: that of the lowest layer. */
function* sameContent(image: PlatformMeasurement, isFree: (file: number) => boolean): Generator<number[]> {
  const groups = new Map<string, number[]>()
  for (const [index, file] of image.files.entries()) {
    if (
      file.hidden !== undefined ||
      file.links !== undefined ||
      file.unpacked === 0 ||
      isInstalled(image, file)
    )
      continue
    if (!isFree(index)) continue
    const key = `${file.content} ${file.unpacked}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [index])
    else group.push(index)
  }
  for (const group of groups.values()) if (group.length > 1) yield group
}

function isInstalled(image: PlatformMeasurement, { owner, path }: FileRecord): boolean {
  const item = image.packages[owner ?? -1]
  if (item === undefined) return false
  // One npm package inside another cannot go elsewhere; two `node_modules` of their own can be one.
  return item.ecosystem !== 'npm' || path.split('node_modules/').length > 2
}

function addCopy(
  image: PlatformMeasurement,
  places: Map<string, Place>,
  { kept, copy }: { kept: number; copy: number },
): void {
  const [from, to] = [image.files[kept], image.files[copy]]
  const layer = image.layers[to?.layer ?? -1]
  if (from === undefined || to === undefined || layer === undefined || layer.origin === 'base') return
  const [keptPlace, copyPlace] = differingStarts(from.path, to.path)
  const key = JSON.stringify([layer.line, keptPlace, copyPlace])
  const place = places.get(key) ?? {
    line: layer.line,
    kept: keptPlace,
    copies: copyPlace,
    files: [],
    unpacked: 0,
  }
  places.set(key, place)
  place.files.push(copy)
  place.unpacked += to.unpacked
}

/** What two paths have before the directories and the name that they end in alike: `app` and `srv` of `app/a/b` and `srv/a/b`. */
function differingStarts(a: string, b: string): [string, string] {
  const [left, right] = [a.split('/'), b.split('/')]
  while (left.length > 0 && right.length > 0 && left.at(-1) === right.at(-1)) {
    left.pop()
    right.pop()
  }
  return [left.join('/'), right.join('/')]
}

function findingOn(image: PlatformMeasurement, { line, kept, copies, files }: Place): Finding {
  const ends = files.map(file => (image.files[file]?.path ?? '').slice(copies.length))
  const shared = ends.length === 1 ? (ends[0] ?? '') : sharedDirectory(ends)
  const [original, copy] = [`/${kept}${shared}`, `/${copies}${shared}`].map(clean)
  return {
    files,
    line,
    fix: [
      'keep one, and link the other to it: ',
      { code: `ln -s ${shellPath(original ?? '')} ${shellPath(copy ?? '')}` },
    ],
    reason: [
      `${files.length === 1 ? 'the same file' : `${files.length} files with the same content`} at `,
      { code: original ?? '' },
      ' and ',
      { code: copy ?? '' },
    ],
    examples: biggestNames(image, files, ({ path }) => `/${path}`).biggest,
  }
}

function clean(path: string): string {
  return path.replace(/\/+/g, '/').replace(/(.)\/$/, '$1')
}
