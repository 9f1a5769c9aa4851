import { expect, test } from '@jest/globals'
import { builderOutputs } from '../builder-outputs.ts'

test('a builder is told of as docker/setup-buildx-action does, the old outputs by its first node', () => {
  const nodes = [
    { name: 'a', endpoint: 'unix:///x', status: 'running', platforms: 'linux/amd64,linux/386' },
    { name: 'b', endpoint: 'tcp://y', status: 'inactive', platforms: 'linux/arm64,linux/386' },
  ]
  expect(builderOutputs({ name: 'two', driver: 'remote', nodes })).toStrictEqual({
    name: 'two',
    driver: 'remote',
    platforms: 'linux/amd64,linux/386,linux/arm64',
    nodes: JSON.stringify(nodes, null, 2),
    endpoint: 'unix:///x',
    status: 'running',
    flags: '',
  })
})

test('a builder that is not known has empty outputs', () => {
  expect(new Set(Object.values(builderOutputs(null)))).toStrictEqual(new Set(['']))
})
