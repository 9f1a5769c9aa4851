import { describe, expect, it } from '@jest/globals'
import type { BuildRequest } from '../../model/build-request.ts'
import { sharedTags } from '../shared-tags.ts'

const arm: Partial<BuildRequest> = { platforms: ['linux/arm64'], tags: ['ghcr.io/acme/shop:1'], push: true }
const DIGEST = 'type=image,name=ghcr.io/acme/shop,push-by-digest=true,push=true'

describe('a tag that the jobs of a matrix push different platforms under', () => {
  const shared: [what: string, request: Partial<BuildRequest>, matrix: string[]][] = [
    ['whole name', {}, ['linux/arm64']],
    ['name among others', {}, ['22', 'linux/arm64']],
    ['architecture', {}, ['arm64']],
    ['list', { platforms: ['linux/amd64', 'linux/arm64'] }, ['linux/amd64,linux/arm64']],
    ['name, for an output', { push: false, outputs: ['type=registry'] }, ['linux/arm64']],
    [
      'name, for a named output',
      { tags: [], push: false, outputs: ['type=image,name=ghcr.io/acme/shop:1,push=true'] },
      ['linux/arm64'],
    ],
  ]
  it.each(shared)('is warned of: the matrix has its %s', (_, request, matrix) => {
    const [warning, ...others] = sharedTags([{ ...arm, ...request }], matrix)
    expect(warning).toMatch(
      /^Each job of this matrix pushes its platform under "ghcr\.io\/acme\/shop:1", so only that of the last/,
    )
    expect(others).toStrictEqual([])
  })

  const fine: [what: string, request: Partial<BuildRequest>, matrix: string[]][] = [
    ['there is no matrix', {}, []],
    ['the matrix is not of platforms', {}, ['22', 'alpine']],
    ['the tag names the platform', { tags: ['ghcr.io/acme/shop:1-arm64'] }, ['linux/arm64']],
    ['it is pushed by digest', { tags: [], push: false, outputs: [DIGEST] }, ['linux/arm64']],
    ['nothing is pushed', { push: false }, ['linux/arm64']],
    ['all platforms are built together', { platforms: ['linux/amd64', 'linux/arm64'] }, ['linux/arm64']],
  ]
  it.each(fine)('is not warned of where %s', (_, request, matrix) => {
    expect(sharedTags([{ ...arm, ...request }], matrix)).toStrictEqual([])
  })
})
