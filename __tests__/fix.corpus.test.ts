import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { useEngine } from '../test-kit/engine.ts'
import { filesIn, fix, repositoryWith } from './fixed-repository.ts'
import { assertKept, type Files, start, weigh } from './follow-advice.ts'

const engine = await useEngine(['debian:bookworm-slim'])

const DEBIAN: Files = {
  Dockerfile: `FROM debian:bookworm-slim
RUN apt-get update \\
 && apt-get install -y git
RUN head -c 400000 /dev/urandom > /srv/big
# no longer needed
RUN rm /srv/big
CMD ["git", "--version"]
`,
}

describe('a fix that is written', () => {
  it('of an image with packages of Debian: smaller as promised, starts, and leaves nothing to fix', async () => {
    const folder = repositoryWith(DEBIAN)
    const { code, stderr } = await fix(engine, folder, '--write')
    assert.equal(code, 0, stderr)
    const files = filesIn(folder, DEBIAN)
    expect(String(files.Dockerfile)).toBe(`FROM debian:bookworm-slim
RUN apt-get update \\
 && apt-get install --no-install-recommends -y git ca-certificates \\
 && rm -rf /var/lib/apt/lists/*
RUN head -c 400000 /dev/urandom > /srv/big \\
# no longer needed
    && rm /srv/big
CMD ["git", "--version"]
`)
    const [before, after] = [await weigh(DEBIAN), await weigh(files)]
    assertKept(before, after)
    expect(await start(files)).toMatch(/^git version /)
    const again = await fix(engine, folder, '--force')
    expect([again.code, again.stdout]).toStrictEqual([0, ''])
  })
})
