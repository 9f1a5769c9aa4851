import { describe, expect, it } from '@jest/globals'
import { parseActionInputs } from '../parse-action-inputs.ts'

const SURROUNDINGS = {
  workspace: '/home/runner/work/shop/shop',
  checkedOut: true,
  privilegedBy: null,
  commit: null,
  attestation: { runUrl: null, privateRepository: false, noDefault: false },
}

function parse(inputs: Record<string, string>) {
  return parseActionInputs(new Map(Object.entries(inputs)), SURROUNDINGS).builder
}

describe('the builder', () => {
  it('is the current one when no input describes another', () => {
    expect(parse({})).toStrictEqual({ name: null, wanted: null, use: true, keepState: false, cleanup: true })
    expect(parse({ builder: 'mine', cleanup: 'false', use: 'false' })).toStrictEqual({
      name: 'mine',
      wanted: null,
      use: false,
      keepState: false,
      cleanup: false,
    })
  })

  it('is described by the inputs of docker/setup-buildx-action', () => {
    const { wanted } = parse({
      driver: 'docker-container',
      'driver-opts': 'image=moby/buildkit:master\nnetwork=host\n"env.no_proxy=a,b"',
      'buildkitd-flags': '--debug',
      'buildkitd-config-inline': '[registry."docker.io"]\n  mirrors = ["mirror.example"]',
      endpoint: 'tcp://a.example:2376',
      'builder-platforms': 'linux/amd64,linux/arm64',
    })
    expect(wanted).toStrictEqual({
      driver: 'docker-container',
      nodes: [
        {
          endpoint: 'tcp://a.example:2376',
          flags: '--debug',
          driverOpts: ['image=moby/buildkit:master', 'network=host', '"env.no_proxy=a,b"'],
          platforms: ['linux/amd64', 'linux/arm64'],
        },
      ],
      config: { text: '[registry."docker.io"]\n  mirrors = ["mirror.example"]' },
    })
  })

  it('is of the driver docker-container unless `driver` says otherwise', () => {
    expect(parse({ 'driver-opts': 'network=host' }).wanted?.driver).toBe('docker-container')
    expect(() => parse({ driver: 'podman' })).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message:
          'input `driver` is "podman"; write one of docker, docker-container, kubernetes, remote, cloud',
      }),
    )
  })

  it('has a node more for each item of `append`', () => {
    const append = `
- name: arm
  endpoint: tcp://b.example:1234
  driver-opts: [a=b, "c=d,e"]
  buildkitd-flags: --debug
  platforms: linux/arm64,linux/arm/v7
- endpoint: tcp://c.example:1234
  driver-opts: |
    a=b
    c=d
`
    const { wanted } = parse({ driver: 'remote', endpoint: 'tcp://a.example:1', append })
    expect(wanted?.nodes.slice(1)).toStrictEqual([
      {
        name: 'arm',
        endpoint: 'tcp://b.example:1234',
        flags: '--debug',
        driverOpts: ['a=b', 'c=d,e'],
        platforms: ['linux/arm64', 'linux/arm/v7'],
      },
      { endpoint: 'tcp://c.example:1234', driverOpts: ['a=b', 'c=d'], platforms: [] },
    ])
  })
})

describe('what the driver has no use for', () => {
  it('is a warning, where docker/setup-buildx-action is silent', () => {
    const warned = (inputs: Record<string, string>) =>
      parseActionInputs(new Map(Object.entries(inputs)), SURROUNDINGS).warnings
    const remote = { driver: 'remote', endpoint: 'tcp://a:1' }
    expect(
      warned({ ...remote, 'buildkitd-flags': '--debug', 'buildkitd-config-inline': 'debug = true' }),
    ).toStrictEqual([
      '`buildkitd-config` has no effect with the driver remote',
      '`buildkitd-flags` has no effect with the driver remote',
    ])
    expect(warned({ driver: 'docker', 'driver-opts': 'network=host' })).toStrictEqual([
      '`driver-opts` has no effect with the driver docker',
    ])
    expect(warned(remote)).toStrictEqual([])
  })
})

describe('what buildx would misread', () => {
  const cases: [inputs: Record<string, string>, sentence: RegExp][] = [
    [{ driver: 'remote' }, /needs input `endpoint`/],
    [{ driver: 'cloud' }, /needs input `endpoint`: the builder, like acme\/default/],
    [
      { driver: 'remote', endpoint: 'tcp://a:1', append: '- name: b' },
      /needs `endpoint` of node 1 in input `append`/,
    ],
    [{ 'buildkitd-config': 'a.toml', 'buildkitd-config-inline': 'debug = true' }, /not both/],
    [{ driver: 'kubernetes', 'keep-state': 'true' }, /`keep-state` works only with the driver docker-con/],
    [{ append: 'arm' }, /not a YAML list of nodes/],
    [{ append: '- [a' }, /^input `append`:1:5: /],
    [{ append: '- name: a\n---\n- name: b' }, /^input `append`:2:1: a second document begins here/],
    [{ append: '- name: a\n...\n- name: b' }, /^input `append`:3:1: a second document begins here/],
    [
      { append: '- name: a\n  name: b' },
      /^input `append`:2:3: this key is there twice; leave one of them out$/,
    ],
    [{ append: '- &a {name: a}\n- <<: *a' }, /^input `append`:2:3: merge keys \(`<<`\) are not supported/],
    [{ append: '- *a' }, /^input `append`:1:3: no anchor of this name is complete above this alias$/],
    [{ append: '- !!set {a}' }, /^input `append`:1:3: a tag \(`!name`\) has no meaning here/],
    [{ append: '- arm' }, /node 1 in input `append` is not a mapping/],
    [{ append: '- nmae: arm' }, /has no "nmae"; there are name, endpoint,/],
    [{ append: '- name: {}' }, /`name` of node 1 in input `append` is not a text/],
    [{ cleanup: 'no' }, /input `cleanup` is "no"; write `true` or `false`/],
  ]
  for (const [inputs, sentence] of cases) {
    it(`is refused: ${JSON.stringify(inputs)}`, () => {
      expect(() => parse(inputs)).toThrow(
        expect.objectContaining({ name: 'InputError', message: expect.stringMatching(sentence) }),
      )
    })
  }
})
