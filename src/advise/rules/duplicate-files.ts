import type { Words } from '../../model/advice.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { biggestNames } from '../biggest-names.ts'
import { mayRepeat } from '../content-sieve.ts'
import { copiedTwice, type CopySide } from '../copied-twice.ts'
import type { AdviceContext, Finding, Rule } from '../finding.ts'
import { parseInstruction } from '../instruction.ts'
import { sharedDirectory } from '../shared-directory.ts'
import { listOf, shellPath } from '../wording.ts'

/** Unpacked bytes that the copies of one place must have. */
const FLOOR = 100_000

/** Places that are named where there are many. */
const MOST_NAMES = 3

/**
 * The same content at several places: all copies but one, by line and by the two places, so that a directory that is there twice is
 * told as one. What package managers installed is left out, for their files have to be where they are: but for whole trees of npm packages,
 * and libraries of Java, which nothing but their own file is. Other names of a file (hard links) take no bytes; a copy of it does.
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
    before: 'COPY data /app/data\nCOPY data /srv/data',
    after: 'COPY data /app/data',
  },
  find,
}

function find(
  image: PlatformMeasurement,
  isFree: (file: number) => boolean,
  context: AdviceContext,
): Finding[] {
  const places = new Map<string, Place>()
  for (const [kept, ...copies] of sameContent(image, isFree)) {
    for (const copy of copies)
      addCopy(image, places, { kept: kept ?? copy, copy, isTwice: copies.length === 1 })
  }
  const worth = [...places.values()].filter(({ unpacked }) => unpacked >= FLOOR)
  return groupsOf(image, worth).map(group => findingOn(image, group, context))
}

interface Place {
  readonly line: number | null
  /** Where they are kept, and where the copies are: layer paths that end alike. */
  readonly kept: string
  readonly copies: string
  readonly files: number[]
  /** The file that each of them is a copy of. */
  readonly originals: number[]
  unpacked: number
  /** Whether none of them is at a third place. */
  isTwice: boolean
}

/** Indexes of files with the same content, the one to keep first: that of the lowest layer. */
function* sameContent(image: PlatformMeasurement, isFree: (file: number) => boolean): Generator<number[]> {
  const { files } = image
  const isWanted = (file: number): boolean =>
    !files.isHidden(file) && files.unpacked(file) > 0 && isFree(file) && !isInstalled(image, file)
  const groups = new Map<string, number[]>()
  for (const file of mayRepeat(files).filter(isWanted)) {
    const key = `${files.content(file)} ${files.unpacked(file)}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [file])
    else group.push(file)
  }
  for (const group of groups.values()) {
    // What has other names stays by them; all of these count as the one that is kept.
    const [linked, single] = partition(group, file => files.links(file) !== undefined)
    const kept = linked.slice(0, 1)
    if (kept.length + single.length > 1) yield [...kept, ...single]
  }
}

function partition(all: readonly number[], test: (each: number) => boolean): [number[], number[]] {
  return [all.filter(test), all.filter(each => !test(each))]
}

function isInstalled({ files, packages }: PlatformMeasurement, file: number): boolean {
  const owner = files.owner(file)
  const item = owner === null ? undefined : packages[owner]
  if (item === undefined || item.ecosystem === 'java') return false
  // One npm package inside another cannot go elsewhere; two `node_modules` of their own can be one.
  return item.ecosystem !== 'npm' || withoutStore(files.path(file)).split('node_modules/').length > 2
}

/** pnpm has each package in a `node_modules` of its own, below the one of the project. */
function withoutStore(path: string): string {
  return path.replace(/\/\.pnpm\/[^/]+\/node_modules\//, '/')
}

/** Files of one package, or of one tree of packages, have to be where they are: what loads them asks for them there. */
function isInOneTree({ files, packages }: PlatformMeasurement, a: number, b: number): boolean {
  const [one, other] = [files.owner(a), files.owner(b)]
  const item = packages[one ?? -1]
  if (item === undefined || item.ecosystem === 'java' || other === null) return false
  return one === other || treeOf(files.path(a)) === treeOf(files.path(b))
}

function treeOf(path: string): string {
  return /^(?:.*?\/)??node_modules\//.exec(path)?.[0] ?? path
}

function addCopy(
  image: PlatformMeasurement,
  places: Map<string, Place>,
  { kept, copy, isTwice }: { kept: number; copy: number; isTwice: boolean },
): void {
  const { files, layers } = image
  const layer = layers[files.layer(copy)]
  if (layer === undefined || layer.origin === 'base' || isInOneTree(image, kept, copy)) return
  const [keptPlace, copyPlace] = differingStarts(files.path(kept), files.path(copy))
  const key = JSON.stringify([layer.line, keptPlace, copyPlace])
  const place = places.get(key) ?? {
    line: layer.line,
    kept: keptPlace,
    copies: copyPlace,
    files: [],
    originals: [],
    unpacked: 0,
    isTwice,
  }
  places.set(key, place)
  place.files.push(copy)
  place.originals.push(kept)
  place.isTwice &&= isTwice
  place.unpacked += files.unpacked(copy)
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

function sidesOf(
  image: PlatformMeasurement,
  { kept, copies, files, originals }: Place,
): [CopySide, CopySide] {
  const ends = files.map(file => image.files.path(file).slice(copies.length))
  const shared = ends.length === 1 ? (ends[0] ?? '') : sharedDirectory(ends)
  const sideOf = (start: string, own: readonly number[]): CopySide => ({
    ...{ files: own, start },
    place: `/${start}${shared}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1'),
  })
  return [sideOf(kept, originals), sideOf(copies, files)]
}

/** Places that copy the same one in the same line, where others have their files as well: one piece of advice is about all of them. */
function groupsOf(image: PlatformMeasurement, places: readonly Place[]): [Place, ...Place[]][] {
  const groups = new Map<string | Place, [Place, ...Place[]]>()
  for (const place of places) {
    const key = place.isTwice ? place : JSON.stringify([place.line, sidesOf(image, place)[0].place])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [place])
    else group.push(place)
  }
  return [...groups.values()]
}

function findingOn(
  image: PlatformMeasurement,
  [first, ...others]: [Place, ...Place[]],
  context: AdviceContext,
): Finding {
  return others.length === 0
    ? findingOnTwo(image, first, context)
    : findingOnSeveral(image, [first, ...others])
}

/**
 * Copies at many places, as of headers that each architecture has: one by one they would fill a page. The biggest at one place stand for
 * those at all others.
 */
function findingOnSeveral(image: PlatformMeasurement, places: readonly [Place, ...Place[]]): Finding {
  const [first] = places
  const { line } = first
  const files = places.flatMap(place => place.files)
  const kept = sidesOf(image, first)[0].place
  const names = [kept, ...places.map(place => sidesOf(image, place)[1].place)]
  return {
    ...{ files, line, edits: null, fix: fixOfSeveral(image, line, shellPath(kept)) },
    reason: [`${files.length} files are copies: the same content is at `, ...listOfMost(names)],
    examples: biggestNames(image, first.files, file => `/${image.files.path(file)}`).biggest,
  }
}

/** The first few places by name: which they are is plain from these. */
function listOfMost(names: readonly string[]): Words {
  const more = names.length - MOST_NAMES
  if (more <= 1) return listOf(names)
  return [...listOf(names.slice(0, MOST_NAMES), ', '), ` and ${more} more places`]
}

/** What is certain comes first; of files at a third place, which of all could go is not asked. */
function findingOnTwo(image: PlatformMeasurement, place: Place, context: AdviceContext): Finding {
  const [kept, copy] = sidesOf(image, place)
  const certain = place.isTwice ? copiedTwice(image, [kept, copy], context) : null
  const { line, fix, edits, files } = certain ?? {
    ...{ line: place.line, files: place.files, edits: null },
    fix: fixOf(image, place.line, [shellPath(kept.place), shellPath(copy.place)]),
  }
  return {
    ...{ files, line, fix, edits },
    reason: [
      `${files.length === 1 ? 'the same file' : `${files.length} files with the same content`} at `,
      { code: kept.place },
      ' and ',
      { code: copy.place },
      ...(certain === null ? [] : ['; what your sources read is ', { code: certain.read }]),
    ],
    examples: biggestNames(image, files, file => `/${image.files.path(file)}`).biggest,
  }
}

/** A link in a later line would leave the bytes where they are. */
function fixOf(
  image: PlatformMeasurement,
  line: number | null,
  [kept, copy]: readonly [string, string],
): Words {
  if (copiesFiles(image, line))
    return ['leave ', { code: copy }, ' out of this line, and use ', { code: kept }]
  return [
    'keep one, and link the other to it in the same RUN: ',
    { code: `rm -rf ${copy} && ln -s ${kept} ${copy}` },
  ]
}

function fixOfSeveral(image: PlatformMeasurement, line: number | null, kept: string): Words {
  if (copiesFiles(image, line)) return ['leave all others out of this line, and use ', { code: kept }]
  return ['keep ', { code: kept }, ', and link the others to it in the same RUN']
}

function copiesFiles(image: PlatformMeasurement, line: number | null): boolean {
  return ['COPY', 'ADD'].includes(parseInstruction(image.lines[line ?? -1]?.instruction ?? '').name)
}
