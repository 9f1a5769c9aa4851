import { expect, test } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Law 1 of docs/architecture.md: data flows one way. Each room lists the rooms that it may import from.
 * A room that is not in this table has no right to exist yet.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  // The entry points in src/ itself.
  '': ['model', 'runner', 'cli', 'pipeline'],
  errors: [],
  schema: [],
  text: ['errors'],
  model: ['text'],
  files: ['errors'],
  tools: ['errors', 'text', 'model'],
  oci: ['errors', 'text', 'model'],
  buildx: ['errors', 'text', 'model', 'files', 'tools', 'oci'],
  git: ['errors', 'text', 'model', 'files', 'tools'],
  measure: ['errors', 'text', 'model', 'oci'],
  // Where things stand in the files that a user wrote, and what they are with changes made.
  edit: ['text', 'model'],
  // How versions are ordered and which packages are a distribution's, the catalogs of packages say.
  compare: ['model', 'measure'],
  judge: ['errors', 'text', 'model'],
  advise: ['text', 'model', 'oci', 'measure', 'compare', 'edit'],
  report: ['errors', 'text', 'model', 'schema', 'oci', 'measure', 'judge', 'advise'],
  collect: ['errors', 'text', 'model', 'schema', 'report'],
  publish: ['errors', 'text', 'model', 'report', 'collect'],
  pipeline: [
    'errors',
    'schema',
    'text',
    'model',
    'tools',
    'oci',
    'buildx',
    'git',
    'measure',
    'files',
    'compare',
    'judge',
    'edit',
    'advise',
    'report',
  ],
  // The edge: how an input is spelt is nobody's business but theirs.
  // Which settings of budgets there are and how each is written, the kinds of budget say.
  inputs: ['errors', 'schema', 'text', 'model', 'files', 'git', 'buildx', 'judge'],
  runner: [
    'errors',
    'text',
    'model',
    'tools',
    'oci',
    'buildx',
    'git',
    'files',
    'report',
    'collect',
    'publish',
    'pipeline',
    'inputs',
  ],
  cli: [
    'errors',
    'text',
    'model',
    'tools',
    'buildx',
    'git',
    'files',
    'measure',
    'judge',
    'edit',
    'report',
    'pipeline',
    'inputs',
  ],
}

/** Law 2: only the two outsides know that GitHub Actions exists. */
const OUTSIDES = ['runner', 'cli']

const SRC = path.join(import.meta.dirname, '..', 'src')

interface Import {
  readonly file: string
  readonly room: string
  readonly from: string
}

const imports = sourceFiles().flatMap(file => importsOf(file))

test('every room is in the import table', () => {
  const rooms = readdirSync(SRC, { withFileTypes: true }).filter(entry => entry.isDirectory())
  expect(rooms.map(room => room.name).filter(name => !(name in MAY_IMPORT))).toStrictEqual([])
})

test('a room imports only from itself and from rooms to its left', () => {
  const wrong = imports
    .filter(({ from }) => from.startsWith('.'))
    .filter(({ file, room, from }) => {
      const target = roomOf(path.resolve(path.dirname(file), from))
      return target !== room && !(MAY_IMPORT[room] ?? []).includes(target)
    })
  expect(wrong.map(describe)).toStrictEqual([])
})

/** What is not the runner's protocol: a client of GitHub's API, and a way to run tools. */
const EDGES: Record<string, string> = { publish: '@actions/github/', tools: '@actions/exec' }

test('only the outsides import @actions/*, and the rooms at an edge the one package for it', () => {
  const wrong = imports
    .filter(({ room, from }) => from.startsWith('@actions/') && !OUTSIDES.includes(room))
    .filter(({ room, from }) => !from.startsWith(EDGES[room] ?? ' '))
  expect(wrong.map(describe)).toStrictEqual([])
})

/** What reaches out of the program, by what it looks like, and the rooms beside the outsides that may. */
const REACHES_OUT = [
  {
    what: 'files',
    sign: /'node:fs(\/promises)?'/,
    rooms: ['files', 'tools', 'oci', 'buildx', 'git', 'pipeline', 'publish', 'inputs'],
  },
  { what: 'processes', sign: /'node:(child_process|worker_threads|cluster)'/, rooms: ['tools'] },
  {
    what: 'network',
    sign: /'node:(net|tls|http|https|http2|dgram|dns)(\/promises)?'|\bfetch\(|\bWebSocket\b/,
    rooms: ['buildx', 'publish'],
  },
  {
    what: 'clock',
    sign: /'node:timers(\/promises)?'|\bset(Timeout|Interval)\(|\bnew Date\(\)|\bDate\.now\b|\bperformance\.now\b/,
    rooms: ['tools', 'buildx'],
  },
  { what: 'process and console', sign: /\bprocess\.(?!kill\()|\bconsole\./, rooms: [] },
  { what: 'signals to processes', sign: /\bprocess\.kill\(/, rooms: ['tools'] },
] as const

test.each(REACHES_OUT)('only rooms at the edge touch $what', ({ sign, rooms }) => {
  const allowed: readonly string[] = [...rooms, ...OUTSIDES, '']
  const wrong = sourceFiles()
    .filter(file => !allowed.includes(roomOf(file)))
    .filter(file => sign.test(withoutComments(readFileSync(file, 'utf8'))))
  expect(wrong.map(file => path.relative(SRC, file))).toStrictEqual([])
})

/** A program that is started by its name, behind the time that it may take or not. */
const STARTS_GIT = /\b(?:runTool\w*|askTool|spawn\w*|exec\w*|getExecOutput)\(\s*(?:[\w.]+,\s*)?['"`]git\b/

test('one file starts git, since it says what of a repository counts and what of the environment git gets', () => {
  const starting = sourceFiles().filter(file => STARTS_GIT.test(withoutComments(readFileSync(file, 'utf8'))))
  expect(starting.map(file => path.relative(SRC, file))).toStrictEqual(['git/run-git.ts'])
})

test('no file leads back to itself by its imports, types included', () => {
  expect(cycles().map(cycle => cycle.map(file => path.relative(SRC, file)).join(' → '))).toStrictEqual([])
})

/** Errors for people. A `RangeError` or `TypeError` is a fault of ours, and is told as one. */
const ERROR_WITH_TEXT = /\bnew (?!Range|Type)\w+(?:Error|Fault|Failure|Cancelled|Blob|Layer)\(\s*['"`]/

test('what errors say stands in one table a room, messages.ts', () => {
  const wrong = sourceFiles()
    .filter(file => path.basename(file) !== 'messages.ts')
    .filter(file => ERROR_WITH_TEXT.test(withoutComments(readFileSync(file, 'utf8'))))
  expect(wrong.map(file => path.relative(SRC, file))).toStrictEqual([])
})

test('there are no barrels and no junk drawers', () => {
  const wrong = sourceFiles().filter(file =>
    /(^|\/)(index|utils?|helpers?|common|misc)(\.ts$|\/)/.test(path.relative(SRC, file)),
  )
  expect(wrong).toStrictEqual([])
})

function sourceFiles(): string[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts') && !file.includes('__tests__'))
    .map(file => path.join(SRC, file))
}

/** Each way round that imports make, once: depth first, a file on the way that is met again closes one. */
function cycles(): string[][] {
  const next = new Map(sourceFiles().map(file => [file, filesImportedBy(file)]))
  const found: string[][] = []
  const done = new Set<string>()
  const visit = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file)
    if (at >= 0) found.push([...way.slice(at), file])
    if (at >= 0 || done.has(file)) return
    for (const each of next.get(file) ?? []) visit(each, [...way, file])
    done.add(file)
  }
  for (const file of next.keys()) visit(file, [])
  return found
}

function filesImportedBy(file: string): string[] {
  return imports
    .filter(each => each.file === file && each.from.startsWith('.'))
    .map(({ from }) => path.resolve(path.dirname(file), from))
}

function importsOf(file: string): Import[] {
  const text = withoutComments(readFileSync(file, 'utf8'))
  const found = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)
  return [...found].map(([, from]) => ({ file, room: roomOf(file), from: from ?? '' }))
}

/** The first folder below src/, or '' for the entry points that stand in src/ itself. */
function roomOf(file: string): string {
  const [first = '', ...rest] = path.relative(SRC, file).split(path.sep)
  return rest.length === 0 ? '' : first
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}

function describe({ file, from }: Import): string {
  return `${path.relative(SRC, file)} imports ${from}`
}
