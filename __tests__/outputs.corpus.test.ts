import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { useEngine } from '../test-kit/engine.ts'
import { SPELLINGS } from './output-spellings.ts'
import { forEach, OVER, PublishedOutputs } from './published-outputs.ts'

const published = new PublishedOutputs(await useEngine())

describe('an output of a build, in each spelling by which plain buildx pushes,', () => {
  it('puts nothing over its budget into the registry', async () => {
    // A build each: where one of several outputs is known to push, all are held back.
    await forEach(SPELLINGS, async ([text, pushes], at) => {
      if (!pushes) return
      const { code, stderr } = await published.build(text, `over-${at}`, OVER)
      assert.equal(code, 1, `${text}\n${stderr}`)
    })
    expect(await published.pushed(SPELLINGS, 'over')).toStrictEqual([])
  })
})
