import { describe, expect, test } from '@jest/globals'
import { useEngine } from '../test-kit/engine.ts'
import { baseImagesOf, EXAMPLE_APPLICATIONS } from '../test-kit/example-applications.ts'
import { answerOfExample } from '../test-kit/start-example.ts'

/** The quicker ones are in examples.engine.test.ts. */
const SLOW = [
  EXAMPLE_APPLICATIONS['go-http'],
  EXAMPLE_APPLICATIONS['spring-boot'],
  EXAMPLE_APPLICATIONS['rust-axum'],
]

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
