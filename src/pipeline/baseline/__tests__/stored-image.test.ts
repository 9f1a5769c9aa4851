import { describe, expect, it } from '@jest/globals'
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { newRepository } from '../../../git/__tests__/repository.ts'
import type { BuildRequest } from '../../../model/build-request.ts'
import { storedImage } from '../stored-image.ts'

const { directory: top } = newRepository()

const recipe = (request: BuildRequest, cwd = top) => storedImage({ image: 'shop', request }, cwd).recipe

describe('what tells images of one name apart is', () => {
  it('the context and the Dockerfile, from the top of the checkout, from wherever they are named', () => {
    mkdirSync(path.join(top, 'api'))
    const api = { context: 'api', dockerfile: 'api/Dockerfile' }
    expect(recipe({ context: './api' })).toStrictEqual(api)
    expect(recipe({ context: '.' }, path.join(top, 'api'))).toStrictEqual(api)
    expect(recipe({ context: path.join(top, 'api'), file: `${top}/api/Dockerfile` })).toStrictEqual(api)
    expect(recipe({ context: '.', file: 'api/Dockerfile' })).toStrictEqual({ ...api, context: '' })
  })

  it('the same for a build from a Git URL of whatever commit', () => {
    const url = (commit: string) => `https://github.com/acme/shop.git#${commit}:api`
    const api = { context: 'api', dockerfile: 'api/Dockerfile' }
    expect(recipe({ context: url('a'.repeat(40)) })).toStrictEqual(api)
    expect(recipe({ context: url('b'.repeat(40)) })).toStrictEqual(api)
  })

  it('no password or token of a URL', () => {
    const file = 'https://user:ghp_s@example.com/Dockerfile?token=ghp_s'
    const shown = 'https://example.com/Dockerfile'
    expect(recipe({ context: '.', file })).toStrictEqual({ context: '', dockerfile: shown })
    expect(recipe({ context: '-', file })).toStrictEqual({ context: '-', dockerfile: shown })
    expect(recipe({ context: 'https://ghp_s@github.com/acme/shop.git#main:api', file })).toStrictEqual({
      context: 'api',
      dockerfile: shown,
    })
  })

  it('no path that differs from run to run', () => {
    const outside = path.join(tmpdir(), 'context-123')
    const file = path.join(tmpdir(), 'generated-456', 'Dockerfile')
    expect(recipe({ context: outside, file })).toStrictEqual({ context: '', dockerfile: 'Dockerfile' })
    expect(recipe({ context: '-', file: '-' })).toStrictEqual({ context: '-', dockerfile: '-' })
  })
  it('the value that counts of what is given twice: the last one', () => {
    const request = {
      context: '.',
      buildArgs: ['PY=3.12', 'A=1', 'PY=3.13'],
      buildContexts: ['a=x:1', 'a=x:2'],
    }
    const { buildArgs, buildContexts } = storedImage({ image: 'shop', request }, top)
    expect([buildArgs.toSorted(), buildContexts]).toStrictEqual([['A=1', 'PY=3.13'], ['a=x:2']])
  })
})
