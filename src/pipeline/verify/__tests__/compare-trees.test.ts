import { describe, expect, it } from '@jest/globals'
import type { LayerEntry } from '../../../model/layer-index.ts'
import { type Expected, treeDifference } from '../compare-trees.ts'
import { finalTree } from '../final-tree.ts'

type Spec = Partial<LayerEntry> & Pick<LayerEntry, 'path'>

function layer(...entries: readonly Spec[]): { readonly entries: LayerEntry[] } {
  return {
    entries: entries.map(entry => ({
      ...{ type: 'file', unpacked: 10, compressed: 5, mode: 0o644, uid: 0, gid: 0, content: 'a' },
      ...entry,
    })),
  }
}

const BASE = layer({ path: 'bin/sh' }, { path: 'etc', type: 'directory', mode: 0o755 })
const APP = layer(
  { path: 'app', type: 'directory', mode: 0o755, uid: 1000 },
  { path: 'app/main.js', uid: 1000 },
  { path: 'app/lib/x.js' },
  { path: 'app/start', type: 'symlink', link: 'main.js' },
)

const EXPECTED: Expected = {
  isClaimed: () => false,
  isOfScripts: () => false,
  mayLose: 'nothing',
  baseLayers: 1,
}

function difference(
  after: readonly ReturnType<typeof layer>[],
  expected: Partial<Expected> = {},
  before = [BASE, APP],
): string | null {
  const words = treeDifference(finalTree(before), finalTree(after), { ...EXPECTED, ...expected })
  return words?.map(part => (typeof part === 'string' ? part : part.code)).join('') ?? null
}

const changed = (path: string, change: Partial<LayerEntry>) => [
  BASE,
  { entries: APP.entries.map(entry => (entry.path === path ? { ...entry, ...change } : entry)) },
]
const without = (...paths: readonly string[]) => [
  BASE,
  { entries: APP.entries.filter(({ path }) => !paths.includes(path)) },
]

describe('the final file system', () => {
  it('has what whiteouts, opaque directories and links leave', () => {
    const tree = finalTree([
      BASE,
      APP,
      layer(
        { path: 'app/lib', type: 'opaque' },
        { path: 'app/lib/y.js', content: 'y' },
        { path: 'app/start', type: 'whiteout' },
        { path: 'app/again.js', type: 'hardlink', link: 'app/main.js' },
      ),
    ])
    expect([...tree.keys()].sort()).toStrictEqual([
      'app',
      'app/again.js',
      'app/lib/y.js',
      'app/main.js',
      'bin/sh',
      'etc',
    ])
    expect(tree.get('app/again.js')).toMatchObject({ type: 'file', uid: 1000, content: 'a' })
  })
})

describe('what a change makes of the final file system', () => {
  it('is nothing where nothing differs, in however many layers', () => {
    expect(difference([BASE, APP])).toBeNull()
    expect(difference([{ entries: [...BASE.entries, ...APP.entries] }])).toBeNull()
  })

  it('is what is gone, beside what the change is about', () => {
    expect(difference(without('app/lib/x.js'))).toBe('/app/lib/x.js is gone, too')
    expect(difference(without('app/lib/x.js'), { isClaimed: path => path === 'app/lib/x.js' })).toBeNull()
    expect(difference(without('app/lib/x.js', 'app/start'))).toBe(
      '/app/lib/x.js is gone, too, and 1 more path',
    )
  })

  it('is another owner or mode, of what the change is about, too', () => {
    expect(difference(changed('app/main.js', { uid: 0 }), { isClaimed: () => true })).toBe(
      '/app/main.js belongs to 0:0 instead of 1000:0',
    )
    expect(difference(changed('app', { mode: 0o700 }))).toBe('/app has the mode 700 instead of 755')
  })

  it('is another content, but not one of the same size, which holds a time or an id', () => {
    expect(difference(changed('app/main.js', { content: 'b', unpacked: 11 }))).toBe(
      '/app/main.js has another content',
    )
    expect(difference(changed('app/main.js', { content: 'b' }))).toBeNull()
    expect(difference(changed('app/start', { link: 'lib/x.js' }))).toBe('/app/start has another content')
  })

  it('is what is new, but not a directory, which a mount leaves behind', () => {
    expect(difference([BASE, APP, layer({ path: 'app/new.js' })])).toBe('/app/new.js is new')
    expect(difference([BASE, APP, layer({ path: 'root/.npm', type: 'directory' })])).toBeNull()
  })

  it('is no link to what is gone, and no directory that has nothing left in it', () => {
    const claimed = { isClaimed: (path: string) => path === 'app/main.js' }
    expect(difference(without('app/main.js', 'app/start'), claimed)).toBeNull()
    const folder = layer({ path: 'cache', type: 'directory' }, { path: 'cache/x' })
    const before = [BASE, APP, folder]
    const isClaimed = (path: string) => path === 'cache/x'
    expect(difference([BASE, APP], { isClaimed }, before)).toBeNull()
    const empty = [...before, layer({ path: 'cache/later', type: 'directory' })]
    expect(
      difference([BASE, APP, layer({ path: 'cache', type: 'directory' })], { isClaimed }, empty),
    ).toBeNull()
    expect(difference([BASE, APP], {}, [BASE, APP, layer({ path: 'data', type: 'directory' })])).toBe(
      '/data is gone, too',
    )
    // A mount makes the target anew: with its own mode, but it must not take the owner.
    const made = (entry: Spec) => [BASE, APP, layer({ type: 'directory', ...entry })]
    expect(difference(made({ path: 'cache', mode: 0o755 }), { isClaimed }, before)).toBeNull()
    expect(difference(made({ path: 'cache', uid: 7 }), { isClaimed }, before)).toBe(
      '/cache belongs to 7:0 instead of 0:0',
    )
  })

  it('is nothing that package managers and programs write for themselves', () => {
    const books = [
      'var/lib/dpkg/status',
      'var/log/apt/history.log',
      'etc/passwd',
      'app/node_modules/.package-lock.json',
      'app/__pycache__/x.cpython-313.pyc',
      'root/.npm/_logs/x',
      'etc/ssl/certs/ca-certificates.crt',
    ].map(path => ({ path }))
    expect(difference([BASE, APP], {}, [BASE, APP, layer(...books)])).toBeNull()
    expect(difference([BASE, APP, layer(...books)])).toBeNull()
  })

  it('may be another base image, where the change exchanges it', () => {
    const slim = layer({ path: 'bin/dash' })
    expect(difference([slim, APP])).toBe('/bin/sh is gone, too, and 2 more paths')
    expect(difference([slim, APP], { mayLose: 'base' })).toBeNull()
    expect(difference([slim, layer({ path: 'app/main.js' })], { mayLose: 'base' })).toMatch(/is gone, too/)
    expect(difference([slim, layer({ path: 'app/main.js' })], { mayLose: 'anything' })).toBe(
      '/app/main.js belongs to 0:0 instead of 1000:0',
    )
  })
})
