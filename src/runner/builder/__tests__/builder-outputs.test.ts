import assert from 'node:assert/strict'
import { test } from 'node:test'
import { builderOutputs } from '../builder-outputs.ts'

test('a builder is told of as docker/setup-buildx-action does, the old outputs by its first node', () => {
  const nodes = [
    { name: 'a', endpoint: 'unix:///x', status: 'running', platforms: 'linux/amd64,linux/386' },
    { name: 'b', endpoint: 'tcp://y', status: 'inactive', platforms: 'linux/arm64,linux/386' },
  ]
  assert.deepEqual(builderOutputs({ name: 'two', driver: 'remote', nodes }), {
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
  assert.deepEqual(new Set(Object.values(builderOutputs(null))), new Set(['']))
})
