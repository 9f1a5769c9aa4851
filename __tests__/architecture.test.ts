import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'

/**
 * Law 1 of docs/architecture.md: data flows one way. Each room lists the rooms that it may import from.
 * A room that is not in this table has no right to exist yet.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  // The entry points in src/ itself.
  '': ['runner', 'cli'],
  errors: [],
  model: [],
  schema: [],
  units: ['errors'],
  oci: ['errors'],
  inputs: ['errors', 'schema', 'units', 'oci'],
  buildx: ['errors', 'units', 'oci', 'inputs'],
  git: ['errors', 'oci', 'buildx'],
  baseline: ['errors', 'inputs', 'buildx', 'git'],
  measure: ['errors', 'units', 'oci', 'buildx'],
  compare: ['errors', 'units', 'measure'],
  judge: ['errors', 'units', 'inputs', 'measure', 'compare'],
  advise: ['errors', 'units', 'oci', 'measure', 'compare'],
  report: [
    'errors',
    'model',
    'schema',
    'units',
    'oci',
    'inputs',
    'buildx',
    'measure',
    'compare',
    'judge',
    'advise',
  ],
  collect: ['errors', 'model', 'schema', 'units', 'report'],
  publish: ['errors', 'units', 'report', 'collect'],
  pipeline: [
    'errors',
    'model',
    'schema',
    'units',
    'oci',
    'inputs',
    'buildx',
    'git',
    'baseline',
    'measure',
    'compare',
    'judge',
    'advise',
    'report',
  ],
  runner: [
    'errors',
    'model',
    'units',
    'oci',
    'inputs',
    'buildx',
    'git',
    'baseline',
    'measure',
    'compare',
    'judge',
    'advise',
    'report',
    'collect',
    'publish',
    'pipeline',
  ],
  cli: [
    'errors',
    'units',
    'oci',
    'inputs',
    'buildx',
    'git',
    'baseline',
    'measure',
    'compare',
    'judge',
    'advise',
    'report',
    'publish',
    'pipeline',
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
const EDGES: Record<string, string> = { publish: '@actions/github/', buildx: '@actions/exec' }

test('only the outsides import @actions/*, and the rooms at an edge the one package for it', () => {
  const wrong = imports
    .filter(({ room, from }) => from.startsWith('@actions/') && !OUTSIDES.includes(room))
    .filter(({ room, from }) => !from.startsWith(EDGES[room] ?? ' '))
  expect(wrong.map(describe)).toStrictEqual([])
})

test('only the outsides and the entry points touch the process and the console', () => {
  const wrong = sourceFiles()
    .filter(file => ![...OUTSIDES, ''].includes(roomOf(file)))
    .filter(file => /\bprocess\.|\bconsole\./.test(withoutComments(readFileSync(file, 'utf8'))))
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
