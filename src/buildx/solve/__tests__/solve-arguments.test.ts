import { describe, expect, it } from '@jest/globals'
import type { BuildRequest } from '../../../model/build-request.ts'
import { solveArguments } from '../solve-arguments.ts'

const PLAN = { outputs: ['type=oci'], layout: '/t', usersLayout: false, load: false }
const HEAD = ['buildx', 'build', '--progress', 'rawjson', '--metadata-file', '/t/m.json']

function options(request: Partial<BuildRequest>): readonly string[] {
  const { args } = solveArguments({ context: '.', ...request }, PLAN, '/t/m.json')
  expect(args.slice(0, 8)).toStrictEqual([...HEAD, '--output', 'type=oci'])
  expect(args.slice(-2)).toStrictEqual(['--', '.'])
  return args.slice(8, -2)
}

describe('the command line of a solve', () => {
  const cases: [Partial<BuildRequest>, string[]][] = [
    [{}, []],
    [{ file: 'docker/api.Dockerfile' }, ['--file=docker/api.Dockerfile']],
    [{ platforms: ['linux/amd64', 'linux/arm64'] }, ['--platform=linux/amd64,linux/arm64']],
    [{ platforms: [], tags: [] }, []],
    [{ buildArgs: ['A=1', 'B=x y'] }, ['--build-arg=A=1', '--build-arg=B=x y']],
    [{ buildContexts: ['base=docker-image://b'] }, ['--build-context=base=docker-image://b']],
    [
      { tags: ['a:1', 'b:2'], labels: ['l=1'], annotations: ['index:k=v'] },
      ['--annotation=index:k=v', '--label=l=1', '--tag=a:1', '--tag=b:2'],
    ],
    [
      { cacheFrom: ['type=gha'], cacheTo: ['type=gha,mode=max'] },
      ['--cache-from=type=gha', '--cache-to=type=gha,mode=max'],
    ],
    [
      { noCache: true, noCacheFilters: ['deps'], pull: true },
      ['--no-cache', '--no-cache-filter=deps', '--pull'],
    ],
    [{ noCache: false, pull: false, push: false }, []],
    [{ provenance: 'mode=max', sbom: 'true' }, ['--provenance=mode=max', '--sbom=true']],
    [{ attests: ['type=sbom'] }, ['--attest=type=sbom']],
    [
      { network: 'host', addHosts: ['a:1.2.3.4'], allow: ['network.host'] },
      ['--add-host=a:1.2.3.4', '--allow=network.host', '--network=host'],
    ],
    [
      { shmSize: '64m', ulimit: ['nofile=1'], cgroupParent: 'g' },
      ['--cgroup-parent=g', '--shm-size=64m', '--ulimit=nofile=1'],
    ],
    [{ builder: 'b', target: 't', ssh: ['default'] }, ['--builder=b', '--ssh=default', '--target=t']],
    [{ push: true }, ['--push']],
    [{ extra: ['--quiet', '--load'] }, ['--quiet', '--load']],
    [{ tags: ['--push'] }, ['--tag=--push']],
  ]
  for (const [request, expected] of cases) {
    it(JSON.stringify(request), () => {
      expect(options(request)).toStrictEqual(expected)
    })
  }

  it('takes a context that looks like an option for a context', () => {
    const { args } = solveArguments({ context: '--push' }, PLAN, '/t/m.json')
    expect(args.slice(-2)).toStrictEqual(['--', '--push'])
  })

  it("hands secret values to buildx's environment only", () => {
    const { args, env } = solveArguments(
      {
        context: '.',
        secrets: [
          { id: 'token', value: 'hunter2' },
          { id: 'npmrc', file: 'a,b/.npmrc' },
          { id: 'key', env: 'KEY' },
          { id: 'second,env=HOME', value: 'line\nbreak' },
        ],
      },
      PLAN,
      '/t/m.json',
    )
    expect(args.filter((_, at) => args[at - 1] === '--secret')).toStrictEqual([
      'id=token,env=SLIM_BUILD_SECRET_0',
      'id=npmrc,"src=a,b/.npmrc"',
      'id=key,env=KEY',
      '"id=second,env=HOME",env=SLIM_BUILD_SECRET_3',
    ])
    expect(env).toStrictEqual({ SLIM_BUILD_SECRET_0: 'hunter2', SLIM_BUILD_SECRET_3: 'line\nbreak' })
    expect(args.join(' ')).not.toContain('hunter2')
  })
})
