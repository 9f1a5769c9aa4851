import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { buildMeasurement } from '../../../../test-kit/measurement-builder.ts'
import { readStepTimes, timesOfMeasurement, writeStepTimes } from '../step-times.ts'

const directory = mkdtempSync(path.join(tmpdir(), 'times-'))

describe('how long steps took', () => {
  it('is remembered for each image', async () => {
    await writeStepTimes(directory, 'shop', new Map([['a', 41.5]]))
    await writeStepTimes(directory, '../shop', new Map([['a', 1]]))
    expect(await readStepTimes(directory, 'shop')).toStrictEqual(new Map([['a', 41.5]]))
    expect(await readStepTimes(directory, 'other')).toStrictEqual(new Map())
  })

  it('is remembered of no more images and steps than are worth it', async () => {
    const many = new Map(Array.from({ length: 3000 }, (_, index) => [`step${index}`, index] as const))
    for (let index = 0; index < 55; index++) await writeStepTimes(directory, `image${index}`, many)
    expect(readdirSync(path.join(directory, 'times'))).toHaveLength(50)
    expect((await readStepTimes(directory, 'image54')).size).toBe(1000)
  })

  it('is not taken from a file that anybody spoilt', async () => {
    const other = mkdtempSync(path.join(tmpdir(), 'times-'))
    await writeStepTimes(other, 'shop', new Map())
    const [name = ''] = readdirSync(path.join(other, 'times'))
    for (const text of ['', 'null', '[1]', '{"a":-1,"b":"1","c":1e308,"d":null,"__proto__":3}', '{']) {
      writeFileSync(path.join(other, 'times', name), text)
      const times = await readStepTimes(other, 'shop')
      assert.ok(!times.has('a') && !times.has('b') && !times.has('c') && !times.has('d'), text)
    }
    mkdirSync(path.join(other, 'times', 'a directory'))
    await writeStepTimes(other, 'shop', new Map())
  })

  it('is told by a measurement for steps that were built for it, not for cached ones', () => {
    const times = timesOfMeasurement(
      buildMeasurement({
        lines: [
          { line: 1, instruction: 'FROM node:22' },
          { line: 2, instruction: 'RUN a', seconds: 5, cached: false, inputs: [0] },
          { line: 3, instruction: 'RUN b', seconds: 7, cached: true, inputs: [1] },
          { line: 4, instruction: 'RUN c', seconds: null, cached: false, inputs: [1] },
        ],
      }),
    )
    expect([...times.values()]).toStrictEqual([5])
  })
})
