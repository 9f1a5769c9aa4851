import { describe, expect, it } from '@jest/globals'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterThisTest } from '../../../../test-kit/after-this-test.ts'
import { fileOfImage, rememberedImages, rememberImage } from '../remembered-images.ts'

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'remembered-'))
  afterThisTest(() => {
    rmSync(folder, { recursive: true })
  })
  return folder
}

/** Writes a file that is so many hours old. */
function leave(file: string, hours: number): string {
  writeFileSync(file, '[')
  const time = Date.now() / 1000 - hours * 3600
  utimesSync(file, time, time)
  return path.basename(file)
}

describe('what is remembered of images', () => {
  it('is a file each, whatever they are called', async () => {
    const folder = path.join(newFolder(), 'new')
    await rememberImage(folder, '../../etc/passwd', '[]')
    await rememberImage(folder, 'api', '[]')
    expect(readdirSync(folder).filter(name => /^[0-9a-f]{64}\.json$/.test(name))).toHaveLength(2)
  })

  it('is that of the fifty that came last', async () => {
    const folder = newFolder()
    for (let at = 0; at < 60; at++) leave(fileOfImage(folder, `image${at}`), 100 - at)
    await rememberImage(folder, 'new', '[]')
    const newest = [...Array.from({ length: 49 }, (_, at) => `image${59 - at}`)]
    expect(await rememberedImages(folder)).toStrictEqual(
      ['new', ...newest].map(image => fileOfImage(folder, image)),
    )
    expect(readdirSync(folder)).toHaveLength(50)
  })

  it('takes the place of what a killed run left unfinished, and of nothing that another one may be at', async () => {
    const folder = newFolder()
    const partial = (name: string) => path.join(folder, `${name}.json.${crypto.randomUUID()}.partial`)
    leave(partial('a'), 30)
    const young = leave(partial('b'), 0.5)
    const foreign = leave(path.join(folder, 'notes'), 30)
    mkdirSync(path.join(folder, 'directory.json.partial'))
    await rememberImage(folder, 'new', '[]')
    expect(readdirSync(folder).sort()).toStrictEqual(
      [path.basename(fileOfImage(folder, 'new')), young, 'directory.json.partial', foreign].sort(),
    )
  })
})
