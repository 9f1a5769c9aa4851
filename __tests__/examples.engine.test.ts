import { describe, expect, test } from '@jest/globals'
import { useEngine } from '../test-kit/engine.ts'
import { baseImagesOf, EXAMPLE_APPLICATIONS } from '../test-kit/example-applications.ts'
import { answerOfExample } from '../test-kit/start-example.ts'

/** The others are in examples.corpus.test.ts. */
const QUICK = EXAMPLE_APPLICATIONS['node-typescript']

const engine = await useEngine(baseImagesOf(QUICK, 'Dockerfile'))

describe('the multi-stage image of an example', () => {
  test('passes its own tests, starts and answers', async () => {
    expect(await answerOfExample(engine, QUICK)).toContain(QUICK.answer)
  })
})
