import { expect, it } from '@jest/globals'
import { newRepository } from '../../../git/__tests__/repository.ts'
import { buildOfCommit } from '../build-of-commit.ts'

it('a commit that is not there cannot be built, which is said with what to do in a workflow and at a terminal', async () => {
  const origin = newRepository()
  origin.commit('a')
  const { place, directory: cwd } = origin.clone()
  const sha = 'a'.repeat(40)
  const reason = async (workspace?: string) => {
    const context = { ...place, cwd, tempDir: cwd }
    const found = await buildOfCommit(
      { context: '.' },
      sha,
      { place: { ...place, workspace }, edits: 'author' },
      context,
    )
    return 'cause' in found ? found.reason : null
  }
  const missing = 'aaaaaaa is not in the clone and cannot be fetched: '
  expect(await reason()).toBe(`${missing}run \`git fetch origin ${sha}\``)
  expect(await reason(cwd)).toBe(`${missing}set \`fetch-depth: 0\` in actions/checkout`)
})
