import { cacheServiceOf } from '../test-kit/results-server/cache-service-of.ts'
import { cacheToken } from '../test-kit/results-server/cache-token.ts'
import type { DifferenceName } from './drop-in-differences.ts'

export interface DropInCase {
  readonly name: string
  readonly inputs: Readonly<Record<string, string>>
  /** Environment of the step, beside a runner's own. */
  readonly env?: Readonly<Record<string, string>>
  /** Payload of the event that started the workflow; default: one of a private repository. */
  readonly event?: object
  /** A builder like the docker driver's. */
  readonly loadsByDefault?: boolean
  /** What docker/build-push-action (7.x, buildx 0.29) starts docker buildx with. A secret's file is called VALUE. */
  readonly theirs: readonly string[]
  /** Where ours differs, besides what differs always. */
  readonly differs?: readonly DifferenceName[]
}

const IMAGE_ID = ['--iidfile', '/runner/iidfile.txt'] as const
const METADATA = ['--metadata-file', '/runner/metadata.json'] as const
const RUN = 'https://github.com/docker/build-push-action/actions/runs/123456789/attempts/1'
const GIT = 'https://github.com/docker/build-push-action.git#refs/heads/master'
const PROVENANCE = ['--attest', `type=provenance,mode=min,inline-only=true,builder-id=${RUN}`] as const

const TOKEN = 'abcdefghijklmno0123456789'

/** GitHub's cache service, as a runner offers it. */
const CACHE_SERVICE = cacheServiceOf({ url: 'https://results.example/' })

/** A build with the defaults of a private repository, and these options. */
function build(options: readonly string[], context = '.'): readonly string[] {
  return ['build', ...IMAGE_ID, ...PROVENANCE, ...METADATA, ...options, context]
}

/** Without an image ID file, which the local and the tar exporter do not go with. */
function exported(options: readonly string[], context = '.'): readonly string[] {
  return ['build', ...PROVENANCE, ...METADATA, ...options, context]
}

/** Without provenance by default. */
function bare(options: readonly string[], context = '.'): readonly string[] {
  return ['build', ...IMAGE_ID, ...METADATA, ...options, context]
}

export const CASES: readonly DropInCase[] = [
  { name: 'a directory', inputs: { context: '.' }, theirs: build([]) },
  { name: 'nothing given', inputs: {}, theirs: build([], GIT) },
  {
    name: 'nothing given, checked out',
    inputs: {},
    env: { GITHUB_WORKSPACE: `${import.meta.dirname}/..` },
    theirs: build([], GIT),
    differs: ['checkout'],
  },
  {
    name: 'build arguments with commas and line breaks',
    inputs: { 'build-args': 'MY_ARG=val1,val2,val3\nARG=val\n"MULTILINE=aaaa\nbbbb\nccc"' },
    theirs: build(
      ['MY_ARG=val1,val2,val3', 'ARG=val', 'MULTILINE=aaaa\nbbbb\nccc'].flatMap(each => [
        '--build-arg',
        each,
      ]),
      GIT,
    ),
  },
  {
    name: 'a build argument with a hash',
    inputs: { context: '.', 'build-args': 'FOO=bar#baz', load: 'true' },
    theirs: bare(['--build-arg', 'FOO=bar#baz', '--load']),
  },
  {
    name: 'tags between commas',
    inputs: { tags: 'name/app:7.4, name/app:latest' },
    theirs: build(['--tag', 'name/app:7.4', '--tag', 'name/app:latest'], GIT),
  },
  {
    name: 'tags beside a line of blanks',
    inputs: { context: '.', tags: 'name/app:1\n  \nname/app:2' },
    theirs: build(['--tag', 'name/app:1', '--tag', '', '--tag', 'name/app:2']),
    differs: ['blank-items'],
  },
  {
    name: 'labels with commas',
    inputs: {
      context: '.',
      labels:
        'org.opencontainers.image.title=buildkit\norg.opencontainers.image.description=concurrent, cache-efficient, and Dockerfile-agnostic builder toolkit',
      outputs: 'type=local,dest=./release-out',
    },
    theirs: exported([
      ...['--label', 'org.opencontainers.image.title=buildkit'],
      '--label',
      'org.opencontainers.image.description=concurrent, cache-efficient, and Dockerfile-agnostic builder toolkit',
      ...['--output', 'type=local,dest=./release-out'],
    ]),
  },
  {
    name: 'labels with quotes',
    inputs: {
      context: '.',
      labels:
        'org.opencontainers.image.title=filter_results_top_n\norg.opencontainers.image.description=Reference implementation of operation "filter results (top-n)"',
      outputs: 'type=local,dest=./release-out',
    },
    theirs: exported([
      ...['--label', 'org.opencontainers.image.title=filter_results_top_n'],
      '--label',
      'org.opencontainers.image.description=Reference implementation of operation "filter results (top-n)"',
      ...['--output', 'type=local,dest=./release-out'],
    ]),
  },
  {
    name: 'platforms',
    inputs: { context: '.', platforms: 'linux/amd64,linux/arm64' },
    theirs: build(['--platform', 'linux/amd64,linux/arm64']),
  },
  {
    name: 'a secret with an equals sign',
    inputs: { context: '.', secrets: 'GIT_AUTH_TOKEN=abcdefghijklmno=0123456789' },
    theirs: build(['--secret', 'id=GIT_AUTH_TOKEN,src=VALUE']),
    differs: ['secret-in-environment'],
  },
  {
    name: 'the token for the Git context',
    inputs: { 'github-token': TOKEN, outputs: '.' },
    theirs: exported(['--output', '.', '--secret', 'id=GIT_AUTH_TOKEN.github.com,src=VALUE'], GIT),
    differs: ['secret-in-environment'],
  },
  {
    name: 'the token for a folder of the Git context',
    inputs: { 'github-token': TOKEN, context: '{{defaultContext}}:subdir' },
    theirs: build(['--secret', 'id=GIT_AUTH_TOKEN.github.com,src=VALUE'], `${GIT}:subdir`),
    differs: ['secret-in-environment'],
  },
  {
    name: 'the token beside a secret of a name that begins alike',
    inputs: { 'github-token': TOKEN, context: '{{defaultContext}}', secrets: 'GIT_AUTH_TOKEN_OTHER=x' },
    theirs: build(
      ['--secret', 'id=GIT_AUTH_TOKEN_OTHER,src=VALUE', '--secret', 'id=GIT_AUTH_TOKEN.github.com,src=VALUE'],
      GIT,
    ),
    differs: ['secret-in-environment'],
  },
  {
    name: "the token beside the user's own for the server",
    inputs: { 'github-token': TOKEN, context: '{{defaultContext}}', secrets: 'GIT_AUTH_TOKEN.github.com=x' },
    theirs: build(
      [
        ...['--secret', 'id=GIT_AUTH_TOKEN.github.com,src=VALUE'],
        ...['--secret', 'id=GIT_AUTH_TOKEN.github.com,src=VALUE'],
      ],
      GIT,
    ),
    differs: ['secret-in-environment', 'one-token'],
  },
  ...[
    'GIT_AUTH_TOKEN=abcdefghi,jklmno=0123456789\n"MYSECRET=aaaaaaaa\nbbbbbbb\nccccccccc"\nFOO=bar\n"EMPTYLINE=aaaa\n\nbbbb\nccc"',
    'GIT_AUTH_TOKEN=abcdefghi,jklmno=0123456789\nMYSECRET=aaaaaaaa\nbbbbbbb\nccccccccc\nFOO=bar\nEMPTYLINE=aaaa\n\nbbbb\nccc',
  ].map((secrets, index): DropInCase => ({
    name: `secrets of several lines, ${index === 0 ? 'quoted' : 'not quoted, whose further lines are left out'}`,
    inputs: {
      context: GIT,
      'github-token': TOKEN,
      tags: 'localhost:5000/name/app:latest',
      platforms: 'linux/amd64,linux/arm64',
      secrets,
      file: './test/Dockerfile',
      builder: 'builder-git-context-2',
      push: 'true',
    },
    theirs: build(
      [
        ...['--tag', 'localhost:5000/name/app:latest', '--file', './test/Dockerfile'],
        ...['--platform', 'linux/amd64,linux/arm64'],
        ...['GIT_AUTH_TOKEN', 'MYSECRET', 'FOO', 'EMPTYLINE'].flatMap(id => [
          '--secret',
          `id=${id},src=VALUE`,
        ]),
        ...['--builder', 'builder-git-context-2', '--push'],
      ],
      GIT,
    ),
    differs: ['secret-in-environment'],
  })),
  {
    name: 'a secret that cannot be used is left out',
    inputs: { context: '.', secrets: 'hunter2\nEMPTY=', 'secret-envs': 'X', 'secret-files': 'Y=nowhere.txt' },
    theirs: build([]),
  },
  {
    name: 'a secret from a file',
    inputs: {
      context: GIT,
      tags: 'localhost:5000/name/app:latest',
      'secret-files': 'MY_SECRET=secret.txt',
      file: './test/Dockerfile',
      builder: 'builder-git-context-2',
      network: 'host',
      push: 'true',
    },
    theirs: build(
      [
        ...['--file', './test/Dockerfile', '--secret', 'id=MY_SECRET,src=secret.txt'],
        ...['--builder', 'builder-git-context-2', '--network', 'host', '--push'],
        ...['--tag', 'localhost:5000/name/app:latest'],
      ],
      GIT,
    ),
  },
  ...[
    'MY_SECRET=MY_SECRET_ENV\nANOTHER_SECRET=ANOTHER_SECRET_ENV',
    'MY_SECRET=MY_SECRET_ENV,ANOTHER_SECRET=ANOTHER_SECRET_ENV',
  ].map((list, index): DropInCase => ({
    name: `secrets from the environment, ${index === 0 ? 'one a line' : 'between commas'}`,
    inputs: { context: '.', load: 'true', 'secret-envs': list },
    theirs: bare([
      ...['--secret', 'id=MY_SECRET,env=MY_SECRET_ENV'],
      ...['--secret', 'id=ANOTHER_SECRET,env=ANOTHER_SECRET_ENV', '--load'],
    ]),
  })),
  ...['docker:10.180.0.1,foo:10.0.0.1', 'docker:10.180.0.1\nfoo:10.0.0.1'].map(
    (hosts, index): DropInCase => ({
      name: `hosts, ${index === 0 ? 'between commas' : 'one a line'}, and limits`,
      inputs: {
        context: '.',
        file: './test/Dockerfile',
        'add-hosts': hosts,
        'cgroup-parent': 'foo',
        'shm-size': '2g',
        ulimit: 'nofile=1024:1024\nnproc=3',
        network: 'host',
      },
      theirs: build([
        ...['--add-host', 'docker:10.180.0.1', '--add-host', 'foo:10.0.0.1', '--cgroup-parent', 'foo'],
        ...['--file', './test/Dockerfile', '--shm-size', '2g', '--network', 'host'],
        ...['--ulimit', 'nofile=1024:1024', '--ulimit', 'nproc=3'],
      ]),
    }),
  ),
  {
    name: 'entitlements, stages without cache, SSH, a target, pull, no cache',
    inputs: {
      context: '.',
      allow: 'network.host,security.insecure',
      'no-cache-filters': 'deps,build',
      'no-cache': 'true',
      pull: 'true',
      ssh: 'default\nkey=./id',
      target: 'final',
      'cache-from': 'type=local,src=a\nuser/app:cache',
      'cache-to': 'type=local,dest=b,mode=max',
    },
    theirs: build([
      ...['--allow', 'network.host', '--allow', 'security.insecure'],
      ...['--no-cache-filter', 'deps', '--no-cache-filter', 'build', '--no-cache', '--pull'],
      ...['--ssh', 'default', '--ssh', 'key=./id', '--target', 'final'],
      ...['--cache-from', 'type=local,src=a', '--cache-from', 'user/app:cache'],
      ...['--cache-to', 'type=local,dest=b,mode=max'],
    ]),
  },
  {
    name: 'further contexts',
    inputs: {
      context: '.',
      'build-contexts': 'alpine=docker-image://alpine\nrepo={{ defaultContext }}:docker',
    },
    theirs: build([
      '--build-context',
      'alpine=docker-image://alpine',
      '--build-context',
      `repo=${GIT}:docker`,
    ]),
  },
  {
    name: 'annotations of every kind',
    inputs: {
      context: '.',
      annotations:
        'example1=www\nindex:example2=xxx\nmanifest:example3=yyy\nmanifest-descriptor[linux/amd64]:example4=zzz',
      outputs: 'type=local,dest=./release-out',
    },
    theirs: exported([
      ...['--annotation', 'example1=www', '--annotation', 'index:example2=xxx'],
      ...['--annotation', 'manifest:example3=yyy'],
      ...['--annotation', 'manifest-descriptor[linux/amd64]:example4=zzz'],
      ...['--output', 'type=local,dest=./release-out'],
    ]),
  },
  {
    name: 'an output with a list of names',
    inputs: {
      context: '.',
      outputs:
        'type=image,"name=localhost:5000/name/app:latest,localhost:5000/name/app:foo",push-by-digest=true,name-canonical=true,push=true',
    },
    theirs: build([
      '--output',
      'type=image,"name=localhost:5000/name/app:latest,localhost:5000/name/app:foo",push-by-digest=true,name-canonical=true,push=true',
    ]),
  },
  {
    name: 'an OCI layout as output, which is the one that is measured',
    inputs: { context: '.', outputs: 'type=oci,tar=false,dest=out' },
    theirs: build(['--output', 'type=oci,tar=false,dest=out']),
  },
  {
    name: 'no output on a builder that loads images by default',
    inputs: { context: '.' },
    loadsByDefault: true,
    theirs: build([]),
    differs: ['loads-as-docker-does'],
  },
  {
    name: 'an image that is pushed and loaded, on a builder that stores what it pushes',
    inputs: { context: '.', push: 'true', load: 'true', tags: 'name/app:1' },
    loadsByDefault: true,
    theirs: bare(['--push', '--load', '--tag', 'name/app:1']),
    differs: ['stored-once'],
  },
  {
    name: 'an image that is pushed and loaded',
    inputs: { context: '.', push: 'true', load: 'true', tags: 'name/app:1' },
    theirs: bare(['--push', '--load', '--tag', 'name/app:1']),
  },
  {
    name: 'a folder of the Git context',
    inputs: { context: '{{defaultContext}}:docker' },
    theirs: build([], `${GIT}:docker`),
  },
  {
    name: 'the commit in the Git context',
    inputs: {},
    env: { GITHUB_SHA: 'c0ffee' },
    theirs: build([], 'https://github.com/docker/build-push-action.git#c0ffee'),
  },
  {
    name: "a pull request's merge commit",
    inputs: {},
    env: { GITHUB_REF: 'refs/pull/7/merge' },
    theirs: build([], 'https://github.com/docker/build-push-action.git#refs/pull/7/merge'),
  },
  {
    name: "a pull request's head (DOCKER_DEFAULT_GIT_CONTEXT_PR_HEAD_REF)",
    inputs: {},
    env: {
      GITHUB_REF: 'refs/pull/7/merge',
      GITHUB_SHA: 'c0ffee',
      DOCKER_DEFAULT_GIT_CONTEXT_PR_HEAD_REF: 'true',
    },
    event: { pull_request: { head: { sha: 'deadbeef' } } },
    theirs: bare(
      ['--attest', `type=provenance,mode=max,builder-id=${RUN}`],
      'https://github.com/docker/build-push-action.git#deadbeef',
    ),
  },
  {
    name: "a pull request's head that the event does not tell",
    inputs: {},
    env: { GITHUB_REF: 'refs/pull/7/merge', DOCKER_DEFAULT_GIT_CONTEXT_PR_HEAD_REF: '1' },
    theirs: build([], 'https://github.com/docker/build-push-action.git#refs/pull/7/head'),
  },
  {
    name: 'the Git context by query (BUILDX_SEND_GIT_QUERY_AS_INPUT)',
    inputs: {},
    env: { BUILDX_SEND_GIT_QUERY_AS_INPUT: 'true' },
    theirs: build([], 'https://github.com/docker/build-push-action.git?ref=refs/heads/master'),
  },
  {
    name: 'a folder of the Git context by query',
    inputs: { context: '{{{defaultContext}}}:docker' },
    env: { BUILDX_SEND_GIT_QUERY_AS_INPUT: 'true' },
    theirs: build([], 'https://github.com/docker/build-push-action.git?ref=refs/heads/master:docker'),
    differs: ['subdirectory-of-a-query'],
  },
  {
    name: 'the Git context by query, with a buildx that does not know it',
    inputs: {},
    env: { BUILDX_SEND_GIT_QUERY_AS_INPUT: 'true', BUILDX_OF_THE_TEST: '0.28.0' },
    theirs: build([], GIT),
  },
  ...['http://10.0.0.5:22827', 'https://github.cds.internal.example'].map((server): DropInCase => ({
    name: `another server, ${server}`,
    inputs: { 'github-token': TOKEN, context: '{{defaultContext}}' },
    env: { GITHUB_SERVER_URL: server },
    theirs: bare(
      [
        '--attest',
        `type=provenance,mode=min,inline-only=true,builder-id=${RUN.replace('https://github.com', server)}`,
        ...['--secret', `id=GIT_AUTH_TOKEN.${new URL(server).host},src=VALUE`],
      ],
      `${server}/docker/build-push-action.git#refs/heads/master`,
    ),
    differs: ['secret-in-environment'],
  })),
  ...(
    [
      [{ provenance: 'true' }, [`type=provenance,builder-id=${RUN}`]],
      [{ provenance: 'mode=max' }, [`type=provenance,mode=max,builder-id=${RUN}`]],
      [{ provenance: 'false' }, ['type=provenance,disabled=true']],
      [{ provenance: 'builder-id=foo' }, ['type=provenance,builder-id=foo']],
      [
        { provenance: 'mode=max', sbom: 'true' },
        [`type=provenance,mode=max,builder-id=${RUN}`, 'type=sbom,disabled=false'],
      ],
      [{ sbom: 'false', provenance: 'false' }, ['type=provenance,disabled=true', 'type=sbom,disabled=true']],
      [
        { sbom: 'generator=docker/scout', provenance: 'false', attests: 'type=sbom,generator=x' },
        ['type=provenance,disabled=true', 'type=sbom,generator=docker/scout'],
      ],
      [
        { attests: 'type=provenance,mode=min', provenance: 'mode=max' },
        [`type=provenance,mode=max,builder-id=${RUN}`],
      ],
      [{ provenance: '1' }, [`type=provenance,disabled=false,builder-id=${RUN}`]],
      [{ provenance: 'false,mode=max' }, [`type=provenance,disabled=true,mode=max,builder-id=${RUN}`]],
      [{ provenance: 'mode=max, builder-id = foo' }, ['type=provenance,mode=max, builder-id = foo']],
      [
        { sbom: 'true,generator=x', provenance: 'false' },
        ['type=provenance,disabled=true', 'type=sbom,disabled=false,generator=x'],
      ],
      [{ attests: 'type=provenance,mode=min' }, [`type=provenance,mode=min,builder-id=${RUN}`]],
      [
        { attests: 'type=sbom,generator=x', provenance: 'true' },
        [`type=provenance,builder-id=${RUN}`, 'type=sbom,generator=x'],
      ],
    ] as const
  ).map(([inputs, attests]): DropInCase => ({
    name: `attestations ${JSON.stringify(inputs)}`,
    inputs: { context: '.', ...inputs },
    theirs: bare(attests.flatMap(each => ['--attest', each])),
  })),
  {
    name: 'no provenance by default for an image that docker gets',
    inputs: { context: '.', outputs: 'type=docker' },
    theirs: bare(['--output', 'type=docker']),
  },
  {
    name: 'no provenance by default for an image that is loaded',
    inputs: { context: '.', load: 'true' },
    theirs: bare(['--load']),
  },
  {
    name: 'no provenance by default at all (BUILDX_NO_DEFAULT_ATTESTATIONS)',
    inputs: { context: '.' },
    env: { BUILDX_NO_DEFAULT_ATTESTATIONS: '1' },
    theirs: bare([]),
  },
  {
    name: 'more provenance by default for a public repository',
    inputs: { context: '.' },
    event: { repository: { private: false } },
    theirs: bare(['--attest', `type=provenance,mode=max,builder-id=${RUN}`]),
  },
  {
    name: "a build where GitHub's cache service works",
    inputs: { context: '.', push: 'true', tags: 'name/app:1' },
    env: CACHE_SERVICE,
    theirs: build(['--push', '--tag', 'name/app:1']),
    differs: ['default-cache'],
  },
  {
    name: 'a build without cache where the service works',
    inputs: { context: '.', 'no-cache': 'true' },
    env: CACHE_SERVICE,
    theirs: build(['--no-cache']),
    differs: ['default-cache'],
  },
  ...[{ 'cache-from': 'type=gha' }, { 'cache-to': 'type=registry,ref=name/app:cache' }].map(
    (inputs): DropInCase => ({
      name: `a cache of one's own where the service works, ${JSON.stringify(inputs)}`,
      inputs: { context: '.', ...inputs },
      env: CACHE_SERVICE,
      theirs: build(Object.entries(inputs).flatMap(([name, value]) => [`--${name}`, value])),
    }),
  ),
  {
    name: 'a build where the service works, and no cache is wanted',
    inputs: { context: '.', cache: 'none' },
    env: CACHE_SERVICE,
    theirs: build([]),
  },
  ...[
    { ...CACHE_SERVICE, ACTIONS_RUNTIME_TOKEN: cacheToken({ secondsToLive: 1 }) },
    { ...CACHE_SERVICE, ACTIONS_CACHE_MODE: 'none' },
    { ...CACHE_SERVICE, ACTIONS_RESULTS_URL: '' },
  ].map((env, index): DropInCase => ({
    name: `an image of one tag that is pushed where the service cannot be used, ${index + 1}`,
    inputs: { context: '.', push: 'true', tags: 'name/app:1' },
    env,
    theirs: build(['--push', '--tag', 'name/app:1']),
  })),
  {
    name: 'a call for a build, which is one like any other',
    inputs: { context: '.', call: 'build', push: 'true', tags: 'name/app:1' },
    theirs: build(['--call', 'build', '--push', '--tag', 'name/app:1']),
    differs: ['call-of-a-build'],
  },
  {
    name: 'a call',
    inputs: { context: '.', call: 'check', push: 'true', 'cache-to': 'type=inline' },
    theirs: build(['--call', 'check', '--push', '--cache-to', 'type=inline']),
    differs: ['call-has-no-outputs'],
  },
]
