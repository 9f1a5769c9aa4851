import { describe, expect, it } from '@jest/globals'
import type { StartedProgram } from '../counts.ts'
import { callsBeforeBuild, dockerCalls } from '../docker-calls.ts'

/** Programs in the order in which they are started; the numbers are those that had ended before. */
function programs(...lines: readonly (readonly [string, ...number[]])[]): StartedProgram[] {
  return lines.map(([line, ...after]) => ({ args: line.split(' '), after }))
}

describe('the calls of docker before a build', () => {
  it('are none where nothing is asked', () => {
    expect(callsBeforeBuild(programs(['docker buildx build .']))).toStrictEqual({ count: 0, waves: 0 })
  })

  it('are one wave where all are made at the same time', () => {
    const all = programs(
      ['docker version'],
      ['/plugins/docker-buildx buildx inspect'],
      ['docker buildx build .', 0, 1],
    )
    expect(callsBeforeBuild(all)).toStrictEqual({ count: 2, waves: 1 })
  })

  it('are a wave more for each answer that the next waits for', () => {
    const all = programs(
      ['docker version'],
      ['docker buildx inspect', 0],
      ['docker buildx build --call=outline .', 0],
      ['docker buildx ls', 0, 1, 2],
      ['docker buildx build .', 0, 1, 2, 3],
    )
    expect(callsBeforeBuild(all)).toStrictEqual({ count: 4, waves: 3 })
  })

  it('do not wait for programs that are not docker', () => {
    const all = programs(
      ['git rev-parse HEAD'],
      ['docker version'],
      ['docker buildx inspect', 0],
      ['docker buildx build .', 0, 1, 2],
    )
    expect(callsBeforeBuild(all)).toStrictEqual({ count: 2, waves: 1 })
  })

  it('cannot be told where nothing is built', () => {
    expect(() => callsBeforeBuild(programs(['docker version']))).toThrow('nothing was built')
  })
})

it('a call of docker is one of docker or of its plugin, wherever it is', () => {
  const all = programs(
    ['/usr/bin/docker ps'],
    ['docker-buildx ls'],
    ['sh -c docker'],
    ['docker-registry serve'],
  )
  expect(dockerCalls(all).map(({ args }) => args.join(' '))).toStrictEqual([
    '/usr/bin/docker ps',
    'docker-buildx ls',
  ])
})
