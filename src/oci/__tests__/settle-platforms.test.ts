import { describe, expect, it } from '@jest/globals'
import {
  type ImageFiles,
  type ImageInput,
  json,
  layoutFiles,
  type WrittenImage,
} from '../../../test-kit/image-writer.ts'
import type { Platform } from '../../model/descriptor.ts'
import { image, inDirectory, opened, platformsOf } from './small-images.ts'

const NYDUS = { 'os.features': ['nydus.remoteimage.v1'] }
const amd64 = { os: 'linux', architecture: 'amd64' }
const arm64 = { os: 'linux', architecture: 'arm64' }

type Entry = readonly [image: WrittenImage, listed: object | undefined]

/** A layout whose index calls each image what it is told to, whatever the image's config says. */
function listing(entries: readonly Entry[]): ImageFiles {
  const files = layoutFiles(entries.map(([written]) => written))
  const manifests = entries.map(([{ descriptor }, platform]) => ({ ...descriptor, platform }))
  return files.set('index.json', json({ schemaVersion: 2, manifests }))
}

const of = (platform: Platform, input: Partial<ImageInput> = {}) =>
  image({ platform, labels: { is: JSON.stringify([platform, input]) }, ...input })

const read = (...entries: readonly Entry[]) =>
  opened(inDirectory(listing(entries)), source => ({
    platforms: platformsOf(source),
    digests: source.platforms.map(({ descriptor }) => descriptor.digest),
    notes: source.notes,
  }))

describe('an index of an image in two formats', () => {
  const plain = of(amd64)
  const nydus = of(amd64, { labels: { nydus: 'yes' } })

  it.each([
    ['that the index marks', { ...amd64, ...NYDUS }],
    ['that the index only marks', { os: '', architecture: '', ...NYDUS }],
  ])('is read as the plain one, as engines do: one %s', async (_, platform) => {
    for (const plainly of [amd64, undefined]) {
      const { platforms, digests } = await read([nydus, platform], [plain, plainly])
      expect(platforms).toStrictEqual(['linux/amd64'])
      expect(digests).toStrictEqual([plain.descriptor.digest])
    }
  })

  it('is read all the same where there is no other', async () => {
    expect((await read([nydus, { ...amd64, ...NYDUS }])).platforms).toStrictEqual(['linux/amd64'])
    const windows = { os: 'windows', architecture: 'amd64', 'os.features': ['win32k'] }
    const own = of({ os: 'windows', architecture: 'amd64' })
    expect((await read([plain, amd64], [own, windows])).platforms).toStrictEqual([
      'linux/amd64',
      'windows/amd64',
    ])
  })
})

describe('the platform of an image', () => {
  it('is what its config says, and an index that says something else is noted', async () => {
    const { platforms, notes } = await read([of(amd64), arm64])
    expect(platforms).toStrictEqual(['linux/amd64'])
    expect(notes).toStrictEqual([
      'The index lists an image as "linux/arm64" whose own config says "linux/amd64": it is shown as "linux/amd64".',
    ])
  })

  it('is what the index says where the config says less', async () => {
    const arm = { os: 'linux', architecture: 'arm' }
    const windows = { os: 'windows', architecture: 'amd64' }
    const { platforms, notes } = await read(
      [of(arm), { ...arm, variant: 'v7' }],
      [of(windows), { ...windows, 'os.version': '10.0.1.2' }],
      [image({ config: { os: undefined, architecture: undefined } }), arm64],
    )
    expect(platforms).toStrictEqual(['linux/arm/v7', 'windows(10.0.1.2)/amd64', 'linux/arm64'])
    expect(notes).toStrictEqual([])
  })

  it('is what the config says where the index says less', async () => {
    const own = { os: 'windows', architecture: 'amd64', 'os.version': '10.0.1.2' }
    const written = image({ config: own })
    expect((await read([written, { os: 'windows', architecture: 'amd64' }])).platforms).toStrictEqual([
      'windows(10.0.1.2)/amd64',
    ])
  })

  it('is what the index says where another image has the name, so that none is lost', async () => {
    const { platforms, notes } = await read([of(amd64), amd64], [of(amd64, { labels: { b: '' } }), arm64])
    expect(platforms).toStrictEqual(['linux/amd64', 'linux/arm64'])
    expect(notes).toStrictEqual([
      'The index lists an image as "linux/arm64" whose own config says "linux/amd64": it is shown as "linux/arm64".',
    ])
  })
})
