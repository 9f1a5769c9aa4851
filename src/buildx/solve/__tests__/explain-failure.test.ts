import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { InputError } from '../../../errors/input-error.ts'
import { ToolError } from '../../../errors/tool-error.ts'
import { BuildFailure } from '../build-failure.ts'
import { explainFailure } from '../explain-failure.ts'
import { SolveProgress } from '../solve-progress.ts'
import type { Vertex } from '../vertex.ts'

const FRAME = [
  'Dockerfile:2',
  '--------------------',
  '   1 |     FROM alpine AS a',
  '   2 | >>> RUN echo hi && \\',
  '   3 | >>>     exit 7',
  '   4 |     ',
  '--------------------',
]

function vertex(change: Partial<Vertex>): Vertex {
  return {
    digest: `sha256:${'a'.repeat(64)}`,
    name: '[2/2] RUN echo hi && exit 7',
    ran: true,
    cached: false,
    seconds: 1,
    error: 'process "/bin/sh -c echo hi && exit 7" did not complete successfully: exit code: 7',
    log: ['hi'],
    ...change,
  }
}

function explain(
  text: readonly string[],
  vertices: readonly Vertex[] = [],
  pushed: readonly string[] = [],
): Error {
  return explainFailure({
    command: 'docker buildx build',
    exitCode: 1,
    text,
    vertices,
    pushed,
    dockerfile: 'app/Dockerfile',
    stages: ['deps', 'build', 'test'],
    findInstruction: called => (called.startsWith('ADD ') ? { line: 4, endLine: 5 } : null),
    secretFiles: [{ id: 'npm', file: 'no/.npmrc' }],
  })
}

describe('a URL with a password or a token in it', () => {
  it.each([
    ['ERROR: failed to solve: Get "https://ghp_s@host/Dockerfile?token=ghp_s": dial tcp: no such host'],
    ['ERROR: unable to prepare context: path "https://u:ghp_s@h/x" not found'],
    ['ERROR: failed to read dockerfile: open https://u:ghp_s@h/x: no such file'],
  ])('is hidden, in what is remembered, too: %s', line => {
    const progress = new SolveProgress()
    for (const each of [...FRAME, `   2 | >>> ADD https://u:ghp_s@host/a /`, line]) progress.line(each)
    const error = explain(progress.plainText)
    const { cause } = error
    const told = [error, cause].flatMap(each =>
      each instanceof Error ? [each.message, JSON.stringify(each)] : [],
    )
    expect(told.join('\n')).not.toContain('ghp_s')
  })
})

describe('a step that fails', () => {
  const error = explain(
    [...FRAME, 'ERROR: failed to build: failed to solve: process did not complete: exit code: 7'],
    [vertex({ name: '[3/3] RUN other', error: 'context canceled', log: [] }), vertex({})],
  )

  it('is shown with its lines, its exit code, its instruction and the last that it printed', () => {
    expect(error).toBeInstanceOf(BuildFailure)
    expect(error.message).toBe(
      [
        'the build step at app/Dockerfile:2-3 failed with exit code 7',
        '  RUN echo hi && exit 7',
        '  | hi',
      ].join('\n'),
    )
  })

  it('can be read piece by piece', () => {
    assert.ok(error instanceof BuildFailure)
    assert.deepEqual(error.step, {
      dockerfile: 'app/Dockerfile',
      line: 2,
      endLine: 3,
      instruction: 'RUN echo hi && exit 7',
      exitCode: 7,
      reason: 'process did not complete: exit code: 7',
      explained: null,
      log: ['hi'],
    })
    expect(error.exitCode).toBe(1)
  })

  it('without a program has a reason in place of an exit code', () => {
    const missing = explain(
      [...FRAME, 'ERROR: failed to build: failed to solve: failed to compute cache key: "/x": not found'],
      [vertex({ name: '[1/1] COPY x y', error: 'failed to calculate checksum: "/x": not found', log: [] })],
    )
    expect(missing.message).toMatch(
      /^the build step at app\/Dockerfile:2-3 failed: the build context has no "\/x": check .*\n/,
    )
    expect(missing.message).toMatch(/\n {2}BuildKit: "\/x": not found$/)
  })

  it('without a source frame is found by what BuildKit calls it', () => {
    const failed = explain(
      ['ERROR: failed to solve: failed to load cache key: invalid response status 404'],
      [vertex({ name: '[app 2/3] ADD https://a.example/x /x', error: 'status 404', log: [] })],
    )
    expect(failed.message).toBe(
      [
        'the build step at app/Dockerfile:4-5 failed: "https://a.example/x" cannot be downloaded ("the server answered 404"): check the address, and the network of the builder',
        '  ADD https://a.example/x /x',
        '  BuildKit: invalid response status 404',
      ].join('\n'),
    )
  })

  it('without a source frame is named as BuildKit names it, where it is not found', () => {
    const failed = explain(['ERROR: failed to solve: x'], [vertex({})])
    expect(failed.message).toMatch(
      /^the build step at app\/Dockerfile failed with exit code 7\n {2}\[2\/2\] RUN/,
    )
  })
})

it('an image that no line names, such as the scanner of an SBOM, fails no step', () => {
  const why =
    'failed to resolve source metadata for docker.io/docker/buildkit-syft-scanner:stable-1: docker.io/docker/buildkit-syft-scanner:stable-1: not found'
  const name = 'resolve image config for docker-image://docker.io/docker/buildkit-syft-scanner:stable-1'
  expect(
    explain([`ERROR: failed to solve: ${why}`], [vertex({ name, error: why, log: [] })]).message,
  ).toMatch(
    /^the build failed: there is no image "docker\/buildkit-syft-scanner:stable-1": check its name and tag/,
  )
})

it('what a program printed cannot steer a terminal', () => {
  const { message } = explain(FRAME, [vertex({ log: ['\u001b[2J\u001b]0;title\u0007done\r::error::'] })])
  expect(message.endsWith('  | done ::error::')).toBe(true)
})

describe('other failures are one sentence that says how to mend it', () => {
  const cases: [line: string, type: new (message: string) => Error, message: RegExp][] = [
    [
      'ERROR: failed to build: failed to solve: failed to read dockerfile: open nosuch: no such file or directory',
      InputError,
      /there is no Dockerfile at "app\/Dockerfile": set its path/,
    ],
    [
      'ERROR: failed to build: unable to prepare context: path "nosuch" not found',
      InputError,
      /context "nosuch" does not exist or is no directory: name a directory, `\.` for the current one; a stage is named by --target/,
    ],
    ['ERROR: no builder "nope" found', ToolError, /no builder "nope": docker buildx ls/],
    [
      'ERROR: Cannot connect to the Docker daemon at unix:///x. Is the docker daemon running?',
      ToolError,
      /engine cannot be reached/,
    ],
    [
      'ERROR: OCI exporter is not supported for the docker driver. Switch to a different driver',
      ToolError,
      /containerd image store/,
    ],
    [
      'ERROR: failed to build: resolve : lstat nosuch: no such file or directory',
      InputError,
      /there is no Dockerfile at "app/,
    ],
    [
      'ERROR: failed to solve: target stage "x" could not be found',
      InputError,
      /has no stage "x": check the target; there are "deps", "build", "test"$/,
    ],
    [
      'ERROR: failed to solve: target stage "tset" could not be found',
      InputError,
      /has no stage "tset": check the target; did you mean "test"\? There are "deps", "build", "test"$/,
    ],
    [
      'ERROR: failed to build: failed to stat no/.npmrc: stat no/.npmrc: no such file or directory',
      InputError,
      /^the secret "npm" is to be read from "no\/\.npmrc", which does not exist: make the file/,
    ],
    [
      'ERROR: failed to build: failed to stat other: stat other: no such file or directory',
      ToolError,
      /^the build failed: failed to stat other/,
    ],
    // Which of the two ways BuildKit goes differs from run to run.
    [
      'ERROR: failed to build: failed to solve: failed to run Build function: file with no instructions',
      ToolError,
      /^the build failed: the Dockerfile has no instructions/,
    ],
    ['unknown flag: --frob', InputError, /does not know the option "--frob"/],
    [
      'ERROR: failed to build: tag is needed when pushing to registry',
      InputError,
      /^an image without a name cannot be pushed: set the input tags \(--tag\), in a bake file `tags` of each target$/,
    ],
    [
      'ERROR: failed to build: failed to solve: failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://auth.docker.io/token?scope=x: 401 Unauthorized',
      ToolError,
      /: log in to "docker\.io" first \(docker login, in a workflow docker\/login-action\)/,
    ],
    [
      'ERROR: failed to solve: rpc error: code = Unknown desc = failed to solve with frontend dockerfile.v0: failed to create LLB definition: dockerfile parse error on line 2: odd',
      ToolError,
      /^the build failed: odd$/,
    ],
    [
      'ERROR: failed to solve: nosuch: failed to resolve source metadata for docker.io/library/nosuch:latest: docker.io/library/nosuch:latest: not found',
      ToolError,
      /^the build failed: there is neither a stage nor an image "nosuch": check the name; there are "deps", "build", "test" \(BuildKit: nosuch: failed to resolve source/,
    ],
    ['ERROR: odd \u001b[31mred\u001b[0m\u202eback', ToolError, /^the build failed: odd red back$/],
    ['ERROR: something new', ToolError, /the build failed: something new/],
  ]
  for (const [line, type, message] of cases) {
    it(line, () => {
      const error = explain([line])
      expect(error).toBeInstanceOf(type)
      expect(error.message).toMatch(message)
      expect(error.message).not.toContain('\n')
    })
  }

  it('a value that buildx does not take is told, and not where its help is', () => {
    const error = explain([
      'invalid argument "a \\"b\\"" for "--ulimit" flag: invalid ulimit argument: a "b"',
      '',
      'Usage:  docker buildx build [OPTIONS] PATH | URL | -',
      '',
      "Run 'docker buildx build --help' for more information",
    ])
    expect(error).toBeInstanceOf(InputError)
    expect(error.message).toBe(
      'docker buildx does not take the value "a \\"b\\"" for "--ulimit" flag: invalid ulimit argument: a "b"',
    )
  })

  it('says so when BuildKit went away', () => {
    const lost = [
      'ERROR: failed to receive status: rpc error: code = Unavailable desc = error reading from server: EOF',
      'ERROR: failed to build: failed to solve: Unavailable: error reading from server: EOF',
    ]
    for (const said of lost) {
      const error = explain([said])
      expect(error).toBeInstanceOf(ToolError)
      expect(error.message).toMatch(/^the connection to BuildKit was lost .* the builder was stopped/)
    }
  })

  it('says so when buildx gave no reason', () => {
    expect(explain([]).message).toMatch(/gave no reason/)
  })
})

describe('an export that fails', () => {
  const DIGEST = `sha256:${'b'.repeat(64)}`
  const exporting = (error: string, pushed: readonly string[] = [], name = 'exporting to image') =>
    explain([`ERROR: failed to build: failed to solve: ${error}`], [vertex({ name, error, log: [] })], pushed)

  it('is no failed step: the image was built, and what was pushed before is named', () => {
    const error = exporting(
      'failed to push dead.example/c2:1: failed to do request: Head "https://dead.example/v2/c2/blobs/sha256:1": dial tcp 127.0.0.1:1: connect: connection refused',
      [`ghcr.io/acme/c2:1@${DIGEST}`],
    )
    expect(error).not.toBeInstanceOf(BuildFailure)
    expect(error.message).toBe(
      `the image was built, but pushing "dead.example/c2:1" failed: "dial tcp 127.0.0.1:1: connect: connection refused". Already published: "ghcr.io/acme/c2:1@${DIGEST}"`,
    )
    expect(error).toMatchObject({ published: [`ghcr.io/acme/c2:1@${DIGEST}`], isRefused: false })
  })

  it.each([
    [
      'unexpected status from POST request to https://x/: 401 Unauthorized',
      /log in to "ghcr.io" first \(docker login/,
    ],
    ['denied: permission_denied: write_package', /log in to "ghcr.io" first/],
    ['unexpected status: 403 Forbidden', /the login for "ghcr.io" is not allowed.*packages: write/],
    [
      "tag invalid: The image tag '1' already exists in the 'shop' repository and cannot be overwritten because the repository is immutable.",
      /does not let anyone overwrite this tag: use a tag that is new/,
    ],
    [
      'denied: adding 20.3 MiB of storage resource, which when updated to current usage of 10.0 MiB will exceed the configured upper limit of 20.0 MiB.',
      /the quota of "ghcr.io" is used up/,
    ],
    ['unexpected status from POST request: 507 Insufficient Storage', /the quota of "ghcr.io" is used up/],
  ])('says what to do where the registry refuses, and is not tried again: %s', (why, hint) => {
    const error = exporting(`failed to push ghcr.io/acme/shop:1: ${why}`)
    expect(error.message).toMatch(hint)
    expect(error).toMatchObject({ isRefused: true })
  })

  it.each([
    'blob upload unknown to registry',
    'unexpected status from PUT request to https://ghcr.io/v2/acme/shop/blobs/uploads/1: 404 Not Found',
    'no active session for 1f9vy: context deadline exceeded',
  ])('is tried again where it would not be refused: %s', why => {
    expect(exporting(`failed to push ghcr.io/acme/shop:1: ${why}`)).toMatchObject({ isRefused: false })
  })

  it('passes where the engine removed what the image was being unpacked onto', () => {
    const why = `failed to prepare extraction snapshot "extract-1-o4Qh ${DIGEST}": parent snapshot ${DIGEST} does not exist: not found`
    expect(exporting(why)).toMatchObject({ isPassing: true, isRefused: false })
    expect(exporting('no space left on device')).toMatchObject({ isPassing: false })
  })

  it('passes where another build gave the same name to its image at that moment', () => {
    const why = 'image "docker.io/library/shop:1": already exists'
    expect(exporting(why, [], 'exporting to image')).toMatchObject({ isPassing: true, isRefused: false })
    expect(exporting(`mkdir: ${why}`)).toMatchObject({ isPassing: false })
  })

  it('says what to do where a cache is full', () => {
    const why = 'error writing manifest blob: quota exceeded'
    expect(exporting(why, [], 'exporting cache to registry')).toMatchObject({
      isRefused: true,
      message: `the image was built, but "exporting cache to registry" failed: "${why}": its storage is used up: delete what is old there, or raise the quota`,
    })
  })

  it.each([
    ['[app] exporting to docker image format', 'no space left on device'],
    ['exporting to client directory', 'open out: permission denied'],
  ])('names the step where it is no push: %s', (name, why) => {
    const error = exporting(why, [], name)
    expect(error.message).toMatch(/^the image was built, but "[a-z ]+" failed: ".*"$/)
  })
})

describe('an image that a registry does not hand out', () => {
  it.each([
    ['FROM --platform=linux/amd64 ghcr.io/acme/base:1 AS app', '"ghcr.io"'],
    ['FROM acme/private', '"docker.io"'],
    ['COPY --from=localhost:5000/tools:1 /a /b', '"localhost:5000"'],
  ])('is said with the login that it takes: %s', (instruction, registry) => {
    const frame = [
      'Dockerfile:1',
      '--------------------',
      `   1 | >>> ${instruction}`,
      '--------------------',
    ]
    const why = 'failed to authorize: failed to fetch oauth token: unexpected status: 401 Unauthorized'
    const { message } = explain([...frame, `ERROR: failed to build: failed to solve: ${why}`])
    expect(message).toContain(`log in to ${registry} first`)
  })
})
