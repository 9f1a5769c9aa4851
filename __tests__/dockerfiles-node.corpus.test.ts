import { describe, test } from '@jest/globals'
import { slowMembers } from '../test-kit/dockerfiles/quick.ts'
import { readMember } from '../test-kit/dockerfiles/read-member.ts'
import { useEngine } from '../test-kit/engine.ts'
import { proveMember } from './prove-member.ts'

/** Node.js. The quick ones are in `dockerfiles.engine.test.ts`. */
const MEMBERS = slowMembers('node')

await useEngine(MEMBERS.flatMap(name => readMember(name).images))

describe('advice on a Dockerfile of the corpus is complete and right', () => {
  test.each(MEMBERS)('%s', proveMember)
})
