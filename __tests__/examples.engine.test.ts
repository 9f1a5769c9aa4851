import { describe, expect, test } from '@jest/globals'
import { useEngine } from '../test-kit/engine.ts'
import { baseImagesOf, EXAMPLE_APPLICATIONS } from '../test-kit/example-applications.ts'
import { answerOfExample } from '../test-kit/start-example.ts'

/** Those that compile for long are in examples.corpus.test.ts. */
const QUICK = [
  EXAMPLE_APPLICATIONS['node-typescript'],
  EXAMPLE_APPLICATIONS['python-fastapi'],
  EXAMPLE_APPLICATIONS['react-nginx'],
]

const engine = await useEngine(QUICK.flatMap(application => baseImagesOf(application, 'Dockerfile')))

describe('the multi-stage image of an example', () => {
  test.each(QUICK)('$name passes its own tests, starts and answers', async application => {
    expect(await answerOfExample(engine, application)).toContain(application.answer)
  })
})
