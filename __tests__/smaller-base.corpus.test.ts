import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import type { AdviceRow } from '../src/model/report-advice.ts'
import { adviceRows } from '../test-kit/advice-rows.ts'
import { useEngine } from '../test-kit/engine.ts'
import { onBase, reportOfAction } from './advice-on-base.ts'

const engine = await useEngine(['node:22', 'node:22-slim', 'node:22-alpine'])

const textOf = (words: AdviceRow['reason'] = []) =>
  words.map(part => (typeof part === 'string' ? part : part.code)).join('')

/** What the registry says that the layers of a stand-in weigh: not by way of the engine, nor of slim-build. */
async function weigh(tag: string): Promise<number> {
  const accept =
    'application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.v2+json'
  const answer = await fetch(`http://${engine.registry}/v2/library/node/manifests/${tag}`, {
    headers: { accept },
  })
  const { layers } = (await answer.json()) as { layers: { size: number }[] }
  return layers.reduce((sum, { size }) => sum + size, 0)
}

// Else skipped: the second opinion is of the registry beside the checkout’s own engine.
;(engine.ours ? describe : describe.skip)('an image on node:22', () => {
  it('is told what node:22-slim would save, and is smaller by exactly that when it stands on it', async () => {
    const before = await reportOfAction(engine, 'FROM node:22\nCOPY Dockerfile /app/\n')
    const [advice, ...others] = adviceRows(before).filter(onBase)
    expect(others).toHaveLength(0)
    const [full, slim, alpine] = await Promise.all(['22', '22-slim', '22-alpine'].map(weigh))
    assert.ok(full !== undefined && slim !== undefined && alpine !== undefined)
    expect(advice?.compressed).toBe(full - slim)
    expect(advice!.fix).toStrictEqual([{ code: 'FROM node:22-slim' }])
    expect(advice!.where?.line).toBe(1)
    expect(
      before.advice.bases?.map(({ reference, compressed }) => [reference.replace(/^.*:/, ''), compressed]),
    ).toStrictEqual([
      ['22', full],
      ['22-slim', slim],
      ['22-alpine', alpine],
    ])
    expect(textOf(advice!.reason)).toMatch(/these are stand-ins/)

    const after = await reportOfAction(engine, 'FROM node:22-slim\nCOPY Dockerfile /app/\n')
    const own = (report: typeof before) => report.total.compressed - report.base.bytes.compressed
    expect(before.base.bytes.compressed - after.base.bytes.compressed).toBe(advice!.compressed)
    assert.ok(Math.abs(own(before) - own(after)) < 20, 'the Dockerfile has another text, and nothing else')
  })
})
