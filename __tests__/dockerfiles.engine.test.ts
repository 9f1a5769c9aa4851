import { describe, test } from '@jest/globals'
import { QUICK } from '../test-kit/dockerfiles/quick.ts'
import { readMember } from '../test-kit/dockerfiles/read-member.ts'
import { useEngine } from '../test-kit/engine.ts'
import { proveMember } from './prove-member.ts'

/** The quick ones of corpus/: all others are in `dockerfiles-*.corpus.test.ts`. */
await useEngine(QUICK.flatMap(name => readMember(name).images))

describe('advice on a Dockerfile of the corpus is complete and right', () => {
  test.each(QUICK)('%s', proveMember)
})
