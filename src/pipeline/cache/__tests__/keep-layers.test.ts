import { beforeEach, describe, expect, it } from '@jest/globals'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Digest } from '../../../model/digest.ts'
import type { DirectoryCache } from '../directory-cache.ts'
import { directoryStore } from '../directory-store.ts'
import { keepLayers } from '../keep-layers.ts'
import { openLayerStore } from '../open-layer-store.ts'
import { readRecentLayers } from '../recent-layers.ts'
import { restoreLayers } from '../restore-layers.ts'
import { layer, storeIndex } from './stored-index.ts'

let root: string
let keys: string[]
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'kept-layers-'))
  keys = []
})

/** Directories under `root`, found by the beginnings of their keys, as GitHub's service finds them. */
function service(): DirectoryCache {
  const kept = directoryStore(path.join(root, 'service'))
  return {
    restore: (directory, beginnings) => {
      const found = beginnings.flatMap(each => keys.findLast(key => key.startsWith(each)) ?? [])
      return kept.restore(directory, found)
    },
    save: (directory, key) => {
      if (keys.includes(key)) return Promise.resolve({ kind: 'there' })
      keys.push(key)
      return kept.save(directory, key)
    },
  }
}

const newMachine = () => {
  const storeDir = mkdtempSync(path.join(root, 'machine-'))
  return { storeDir, tempDir: path.join(storeDir, 'temp') }
}

const believed = () => ({ directories: service(), distrust: () => Promise.resolve(null) })

/** What a run on a new machine keeps: it gets what is kept, reads the layers that it lacks, and keeps all. */
async function run(images: string, ...layers: readonly [Digest, number][]): Promise<void> {
  const machine = newMachine()
  expect(await restoreLayers(images, believed(), machine)).toBeNull()
  for (const [digest, files] of layers)
    if (!(await openLayerStore(machine.storeDir).has(digest)))
      await storeIndex(machine.storeDir, digest, files)
  const digests = layers.map(([digest]) => digest)
  expect(await keepLayers(images, digests, service(), machine)).toBeNull()
}

/** Which layers a new machine knows of some images. */
async function knownTo(images: string, onDamage?: (message: string) => void): Promise<string> {
  const machine = newMachine()
  expect(await restoreLayers(images, believed(), machine, onDamage)).toBeNull()
  const store = openLayerStore(machine.storeDir)
  const known = await Promise.all(
    ['a', 'b', 'c', 'd', 'e', 'f'].map(async letter => ((await store.has(layer(letter))) ? letter : '')),
  )
  return known.join('')
}

describe('layers that are kept between machines', () => {
  it('are those of the images of the run', async () => {
    await run('api', [layer('a'), 1], [layer('b'), 1])
    expect(await knownTo('api')).toBe('ab')
  })

  it('are those of any images where none of them was measured: they may have a base image in common', async () => {
    await run('api', [layer('a'), 1])
    await run('web', [layer('b'), 1])
    expect(await knownTo('worker')).toBe('b')
    expect(await knownTo('api')).toBe('a')
  })

  it('are none where nothing was kept', async () => {
    expect(await knownTo('api')).toBe('')
  })

  it('are as many bytes of earlier runs again at most, of which the oldest make room', async () => {
    await run('api', [layer('a'), 10], [layer('b'), 9_000])
    await run('api', [layer('a'), 10], [layer('c'), 10_000])
    expect(await knownTo('api')).toBe('abc')
    await run('api', [layer('a'), 10], [layer('d'), 11_000])
    expect(await knownTo('api')).toBe('acd')
    await run('api', [layer('e'), 10])
    expect(await knownTo('api')).toBe('ae')
  })

  it('are kept under the key of what they are: what is kept already is not kept again', async () => {
    await run('api', [layer('a'), 1], [layer('b'), 100])
    await run('api', [layer('b'), 100], [layer('a'), 1])
    expect(keys).toHaveLength(1)
    await run('api', [layer('b'), 100])
    expect(keys).toHaveLength(1)
    await run('api', [layer('c'), 1])
    expect(keys).toHaveLength(2)
  })

  it('are remembered as those that a build will most likely have again, the most recent first', async () => {
    await run('api', [layer('a'), 10], [layer('b'), 10])
    await run('api', [layer('a'), 10], [layer('c'), 10])
    const machine = newMachine()
    await restoreLayers('api', believed(), machine)
    const [key = ''] = keys
    const remembered = await readRecentLayers(machine.storeDir, key.replace(/[^-]*$/, ''))
    expect(remembered).toStrictEqual([layer('a'), layer('c'), layer('b')])
  })

  it('are not taken from an entry that is not believed', async () => {
    await run('api', [layer('a'), 1])
    const machine = newMachine()
    const asked: string[] = []
    const distrust = (key: string) => {
      asked.push(key)
      return Promise.resolve('somebody stored them')
    }
    const why = await restoreLayers('api', { directories: service(), distrust }, machine)
    expect(why).toBe('somebody stored them')
    expect(asked).toStrictEqual(keys)
    expect(readdirSync(machine.storeDir)).toStrictEqual(['temp'])
    expect(readdirSync(machine.tempDir)).toStrictEqual([])
  })
})

describe('an entry that somebody changed', () => {
  const entry = (...names: string[]) => path.join(root, 'service', keys[0] ?? '', ...names)
  const indexOf = (letter: string) => entry('v2', 'sha256', `${letter.repeat(64)}.index`)
  beforeEach(async () => {
    await run('api', [layer('a'), 1], [layer('b'), 1])
  })

  it('is told of where an index is damaged, and has none then', async () => {
    const packed = readFileSync(indexOf('a'))
    packed[packed.length - 40]! ^= 1
    writeFileSync(indexOf('a'), packed)
    const told: string[] = []
    expect(await knownTo('api', message => told.push(message))).toBe('b')
    expect(told).toStrictEqual([
      `The stored index of layer ${layer('a')} is damaged or was altered, so the layer is read again.`,
    ])
  })

  it('has no index of another layer, and none that its list does not name', async () => {
    writeFileSync(indexOf('a'), readFileSync(indexOf('b')))
    expect(await knownTo('api')).toBe('b')
    writeFileSync(entry('layers.json'), JSON.stringify([layer('a')]))
    expect(await knownTo('api')).toBe('')
  })

  it.each(['', '{}', '[1, null, "../../../etc/passwd", "sha256:../a"]', `["${'x'.repeat(2_000_000)}"]`])(
    'has nothing where its list is none: %.30j',
    async list => {
      writeFileSync(entry('layers.json'), list)
      expect(await knownTo('api')).toBe('')
    },
  )

  it('has nothing where there is a link or a directory', async () => {
    rmSync(indexOf('a'))
    symlinkSync('/etc/passwd', indexOf('a'))
    rmSync(indexOf('b'))
    mkdirSync(indexOf('b'))
    expect(await knownTo('api')).toBe('')
  })
})
