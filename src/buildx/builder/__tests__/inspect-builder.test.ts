import { describe, expect, it } from '@jest/globals'
import { parseBuilder } from '../inspect-builder.ts'

describe('what `docker buildx inspect` prints', () => {
  it('is read with all nodes, options and platforms that were asked for', () => {
    const text = `Name:          two
Driver:        docker-container
Last Activity: 2026-11-24 03:10:45 +0000 UTC

Nodes:
Name:                  two0
Endpoint:              unix:///run/docker.sock
Driver Options:        env.no_proxy="a,b" image="foo" network="host"
Status:                running
BuildKit daemon flags: --debug --x=1
BuildKit version:      v0.25.0
Platforms:             linux/amd64*, linux/amd64/v2, linux/386
Labels:
 org.mobyproject.buildkit.worker.hostname: Endpoint
GC Policy rule#0:
 All: false

Name:     two1
Endpoint: tcp://10.0.0.2:1234
Status:   inactive
Platforms: linux/arm64, linux/arm/v7
`
    expect(parseBuilder(text)).toStrictEqual({
      name: 'two',
      driver: 'docker-container',
      nodes: [
        {
          name: 'two0',
          endpoint: 'unix:///run/docker.sock',
          status: 'running',
          'driver-opts': ['env.no_proxy=a,b', 'image=foo', 'network=host'],
          'buildkitd-flags': '--debug --x=1',
          buildkit: 'v0.25.0',
          platforms: 'linux/amd64',
        },
        {
          name: 'two1',
          endpoint: 'tcp://10.0.0.2:1234',
          status: 'inactive',
          platforms: 'linux/arm64,linux/arm/v7',
        },
      ],
    })
  })

  it('is nothing when it is something else', () => {
    expect(parseBuilder('')).toBeNull()
    expect(parseBuilder('Name: x\nNodes:\nDriver: y\n')).toBeNull()
    expect(parseBuilder('Name: x\nDriver: y\n')).toStrictEqual({ name: 'x', driver: 'y', nodes: [] })
  })
})
