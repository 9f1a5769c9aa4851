import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { repairLayoutIndex } from '../repair-layout-index.ts'

const OCI = 'application/vnd.oci.image'
let layout: string

beforeEach(async () => {
  layout = await mkdtemp(path.join(tmpdir(), 'layout-'))
  await mkdir(path.join(layout, 'blobs', 'sha256'), { recursive: true })
})
afterEach(() => rm(layout, { recursive: true }))

async function blob(content: object): Promise<string> {
  const text = JSON.stringify(content)
  const hex = createHash('sha256').update(text).digest('hex')
  await writeFile(path.join(layout, 'blobs', 'sha256', hex), text)
  return `sha256:${hex}`
}

function list(...digests: readonly string[]) {
  const manifests = digests.map(digest => ({ mediaType: `${OCI}.manifest.v1+json`, digest, size: 1 }))
  return writeFile(path.join(layout, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests }))
}

async function listed(): Promise<string[]> {
  const index = JSON.parse(await readFile(path.join(layout, 'index.json'), 'utf8')) as {
    manifests: { digest: string }[]
  }
  return index.manifests.map(({ digest }) => digest)
}

describe('the root of a layout', () => {
  it('stays when it is there', async () => {
    const manifest = await blob({ mediaType: `${OCI}.manifest.v1+json`, layers: [] })
    await list(manifest)
    await repairLayoutIndex(layout)
    expect(await listed()).toStrictEqual([manifest])
  })

  it('is found when index.json names the digest of another exporter', async () => {
    const manifest = await blob({ mediaType: `${OCI}.manifest.v1+json`, layers: [] })
    await writeFile(path.join(layout, 'blobs', 'sha256', 'f'.repeat(64)), '')
    await list(`sha256:${'e'.repeat(64)}`)
    await repairLayoutIndex(layout)
    expect(await listed()).toStrictEqual([manifest])
  })

  it('is the index that no other lists', async () => {
    const manifest = await blob({ mediaType: `${OCI}.manifest.v1+json`, layers: [] })
    const index = await blob({
      mediaType: `${OCI}.index.v1+json`,
      manifests: [{ digest: manifest }],
    })
    await repairLayoutIndex(layout)
    expect(await listed()).toStrictEqual([index])
  })

  it('is no small layer, whatever that holds', async () => {
    const text = ` ${JSON.stringify({ mediaType: `${OCI}.manifest.v1+json`, layers: [] })}`
    await writeFile(path.join(layout, 'blobs', 'sha256', 'd'.repeat(64)), text)
    await expect(repairLayoutIndex(layout)).rejects.toThrow(/wrote no image/)
  })

  it('is missed where there is no image', async () => {
    await expect(repairLayoutIndex(layout)).rejects.toThrow(/wrote no image/)
  })
})
