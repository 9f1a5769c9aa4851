import { describe, expect, test } from '@jest/globals'
import { useEngine } from '../test-kit/engine.ts'
import { baseImagesOf, EXAMPLE_APPLICATIONS } from '../test-kit/example-applications.ts'
import { answerOfExample } from '../test-kit/start-example.ts'

/** The quickest one is in examples.engine.test.ts. */
const SLOW = Object.values(EXAMPLE_APPLICATIONS).filter(({ name }) => name !== 'node-typescript')

const engine = await useEngine(SLOW.flatMap(application => baseImagesOf(application, 'Dockerfile')))

describe('the multi-stage image of an example', () => {
  test.each(SLOW)(
    '$name starts and answers',
    async application => {
      expect(await answerOfExample(engine, application)).toContain(application.answer)
    },
    1_800_000,
  )
})
