import { describe, expect, it } from '@jest/globals'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterThisTest } from '../../../test-kit/after-this-test.ts'
import { NoAnswerError } from '../../errors/no-answer-error.ts'
import type { BakeRequest } from '../../model/bake-request.ts'
import { readBakeRecipe } from '../bake/read-bake-recipe.ts'
import { BuilderAnswers } from '../builder/builder-answers.ts'

/** A docker that asks an engine which never answers. */
function silent(script = 'exec sleep 300') {
  const cwd = mkdtempSync(path.join(tmpdir(), 'silent-engine-'))
  afterThisTest(() => {
    rmSync(cwd, { recursive: true })
  })
  writeFileSync(path.join(cwd, 'docker'), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  return { env: { PATH: `${cwd}:${process.env.PATH ?? ''}` }, cwd, signal: new AbortController().signal }
}

const BAKE: BakeRequest = {
  ...{ targets: [], files: [], set: [], variables: new Map(), source: '.', builder: null, allow: [] },
  ...{ noCache: false, pull: false, push: false, load: false, provenance: null, defaultProvenance: null },
  ...{ sbom: null, image: null, gitToken: null },
}

async function failureOf(asked: Promise<unknown>): Promise<string> {
  const error: unknown = await asked.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(NoAnswerError)
  return (error as Error).message
}

describe('an engine that does not answer', () => {
  it('is named when it is asked for a builder', async () => {
    const message = await failureOf(new BuilderAnswers(silent(), undefined, 200).inspect('far'))
    expect(message).toMatch(
      /^the builder "far" or its engine did not answer within 0\.2 seconds .* DOCKER_HOST/,
    )
  })

  it('is not waited for by docker that is asked for its version', async () => {
    const message = await failureOf(new BuilderAnswers(silent(), undefined, 200).version())
    expect(message).toMatch(/^docker did not answer within 0\.2 seconds .*\(docker buildx version\): check /)
  })

  it('is named when it is asked what bake files come to', async () => {
    const message = await failureOf(readBakeRecipe(BAKE, [], silent(), { idle: 200, total: 60_000 }))
    expect(message).toMatch(/^the bake files were not evaluated .*: no answer for 0\.2 seconds; check/)
  })

  it('is not waited for either when it goes on for ever', async () => {
    const context = silent('while :; do echo more >&2; sleep 0.05; done')
    const message = await failureOf(readBakeRecipe(BAKE, [], context, { idle: 60_000, total: 400 }))
    expect(message).toMatch(/: not done in 0\.4 seconds; /)
  })
})
