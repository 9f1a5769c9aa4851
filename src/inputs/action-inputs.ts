import { budgetSettings } from '../judge/budgets.ts'

/**
 * How an input's text is read:
 *
 * - `text`: trimmed; empty is absent.
 * - `flag`: a boolean of YAML 1.2's core schema.
 * - `lines`: one item a line; CSV quoting joins lines, commas are kept.
 * - `csv`: one item a line or between commas.
 * - `raw-lines`: like `lines`, blanks at the ends of a line kept (secrets).
 * - `verbatim-lines`: one item a line, quotes kept (exporters do their own CSV).
 */
export type InputKind = 'text' | 'flag' | 'lines' | 'csv' | 'raw-lines' | 'verbatim-lines'

export interface ActionInput {
  readonly name: string
  readonly kind: InputKind
  readonly description: string
  /** As action.yml says it: the text, before it is read. */
  readonly default?: string
  /** Names that people bring from other tools and that mean this input. */
  readonly also?: readonly string[]
}

/**
 * What is built and how. The first part is docker/build-push-action's, by the same names and with the same parsing, so that a workflow
 * changes nothing but its `uses:` line.
 */
const BUILDING = [
  input('add-hosts', 'csv', 'Custom host-to-IP mappings (`docker:10.180.0.1`)'),
  input('allow', 'csv', 'Extra privileged entitlements (`network.host,security.insecure`)'),
  input('annotations', 'lines', 'Annotations to set on the image'),
  input('attests', 'lines', 'Attestations (`type=sbom,generator=image`)'),
  { ...input('build-args', 'lines', 'Build-time variables (`KEY=value`)'), also: ['args', 'buildargs'] },
  input('build-contexts', 'lines', 'Additional build contexts (`name=path`)'),
  input(
    'builder',
    'text',
    'Builder instance; with `driver`, a builder with this name is created unless it exists',
  ),
  input('cache-from', 'lines', 'External cache sources (`user/app:cache`, `type=local,src=path/to/dir`)'),
  input('cache-to', 'lines', 'Cache export destinations (`user/app:cache`, `type=local,dest=path/to/dir`)'),
  input('call', 'text', 'Evaluate the build instead of running it (`check`); nothing is measured'),
  input('cgroup-parent', 'text', 'Parent cgroup for the build containers'),
  {
    ...input(
      'context',
      'text',
      'Build context, a directory or URL; default: the workspace when the repository is checked out there, else the Git context of the commit (always in events like `pull_request_target`)',
    ),
    also: ['path', 'build-context', 'working-directory'],
  },
  {
    ...input('file', 'text', 'Path of the Dockerfile; default: `Dockerfile` in the context'),
    also: ['dockerfile'],
  },
  input('labels', 'lines', 'Metadata labels of the image'),
  {
    ...input('load', 'flag', 'Load the image into the engine, like `--output=type=docker`'),
    default: 'false',
  },
  input('network', 'text', 'Network for RUN instructions'),
  { ...input('no-cache', 'flag', 'Build without the cache'), default: 'false' },
  input('no-cache-filters', 'csv', 'Stages to build without the cache'),
  input('outputs', 'verbatim-lines', 'Output destinations (`type=local,dest=path`)'),
  { ...input('platforms', 'csv', 'Target platforms of the build'), also: ['platform'] },
  input('provenance', 'text', 'Provenance attestation, like `--attest=type=provenance`'),
  { ...input('pull', 'flag', 'Always pull all referenced images'), default: 'false' },
  {
    ...input('push', 'flag', 'Push the image after it is measured and within its budgets'),
    default: 'false',
  },
  input('sbom', 'text', 'SBOM attestation, like `--attest=type=sbom`'),
  input('secrets', 'raw-lines', 'Secrets for the build (`key=value`)'),
  input('secret-envs', 'csv', 'Environment variables to pass to the build as secrets (`key=ENV_NAME`)'),
  input('secret-files', 'lines', 'Files to pass to the build as secrets (`key=./secret.txt`)'),
  input('shm-size', 'text', 'Size of /dev/shm (`2g`)'),
  input('ssh', 'csv', 'SSH agent sockets or keys to expose to the build'),
  { ...input('tags', 'csv', 'Tags of the image'), also: ['tag', 'image-tags'] },
  input('target', 'text', 'Stage to build'),
  input('ulimit', 'lines', 'Ulimit options (`nofile=1024:1024`)'),
  {
    ...input(
      'github-token',
      'text',
      'Token to read the repository as the Git context and to write the comment on a pull request',
    ),
    default: '${{ github.token }}',
    also: ['token', 'gh-token'],
  },

  input(
    'driver',
    'text',
    'Driver of the builder to create for this job: `docker-container`, `kubernetes`, `remote` or `cloud`; `docker` is the engine’s own builder',
  ),
  input('driver-opts', 'verbatim-lines', 'Options of the driver (`image=moby/buildkit:master`)'),
  input(
    'buildkitd-flags',
    'text',
    'BuildKit daemon flags; default: those that allow `network.host` and `security.insecure`',
  ),
  input('buildkitd-config', 'text', 'BuildKit daemon configuration file'),
  input('buildkitd-config-inline', 'text', 'BuildKit daemon configuration, inline'),
  input(
    'endpoint',
    'text',
    'Docker context or address of the builder; with `driver: remote`, address of BuildKit; with `driver: cloud`, `ORG/BUILDER`',
  ),
  input('builder-platforms', 'csv', 'Platforms of the first node of the builder'),
  input(
    'append',
    'text',
    'Additional nodes of the builder: a YAML list with `name`, `endpoint`, `driver-opts`, `buildkitd-flags`, `platforms`',
  ),
  {
    ...input('use', 'flag', 'Make the created builder the current one, so later steps of the job use it too'),
    default: 'true',
  },
  {
    ...input('keep-state', 'flag', 'Keep the cache of a docker-container builder when it is removed'),
    default: 'false',
  },
  {
    ...input('cleanup', 'flag', 'Remove the created builder at the end of the job'),
    default: 'true',
  },
  input(
    'version',
    'text',
    'buildx version to install: a release (`v0.29.1`), `latest`, a release of Docker’s cloud edition (`cloud:latest`), or a Git URL to build; default: the installed version, else the latest',
  ),
  {
    ...input(
      'cache-binary',
      'flag',
      'Cache the downloaded or built buildx in the runner’s tool cache and in GitHub’s cache service',
    ),
    default: 'true',
  },

  {
    ...input(
      'bake',
      'flag',
      'Build the targets of a bake file (`docker-bake.hcl`, a Compose file) instead of one Dockerfile, as docker/bake-action does',
    ),
    default: 'false',
  },
  input('files', 'csv', 'With `bake`: bake and Compose files; default: those that buildx finds'),
  input('targets', 'csv', 'With `bake`: targets and groups to build; default: `default`'),
  input(
    'set',
    'verbatim-lines',
    'With `bake`: values that override those in the files (`app*.args.MODE=release`)',
  ),
  input('vars', 'verbatim-lines', 'With `bake`: values of variables in the files (`TAG=1.4`)'),
  input(
    'source',
    'text',
    'With `bake`: directory to run in, or a Git URL with the bake files; default: the workspace when the repository is checked out there, else the Git context of the commit (always in events like `pull_request_target`)',
  ),

  {
    ...input(
      'cache',
      'text',
      'Cache to use without `cache-from` and `cache-to`: `auto` (GitHub’s cache service where it works, else none), `gha`, `registry`, `local`, `inline` or `none`',
    ),
    default: 'auto',
    also: ['cache-type', 'cache-backend'],
  },
  {
    ...input(
      'cache-mounts',
      'flag',
      'Keep the content of `RUN --mount=type=cache` between runs, in GitHub’s cache service',
    ),
    default: 'false',
  },
  {
    ...input(
      'image',
      'text',
      'Name of the image in reports and the config file; default: from its first tag',
    ),
    also: ['name', 'image-name', 'key'],
  },
] as const satisfies readonly ActionInput[]

/** What is asked for of the verdict and of what is told. */
const REPORTING = [
  {
    ...input(
      'override-label',
      'text',
      'Label that accepts a pull request’s growth over `max-growth`, if set by a person with write access to the repository; empty: no label does',
    ),
    default: 'size-increase-ok',
    also: ['accept-label'],
  },
  {
    ...input(
      'push-when',
      'text',
      'When to push: `within-budget` (an image that exceeds a budget is not pushed) or `always`',
    ),
    default: 'within-budget',
  },
  {
    ...input(
      'required-targets',
      'csv',
      'Stages that must build before the image is built and pushed (`test`, `security-scan`); with `bake`, targets of the bake file',
    ),
    also: ['required-target', 'test-target'],
  },
  input(
    'merge',
    'text',
    'Directory with the measurements of platforms that were built on several runners: instead of a build, their index is created',
  ),
  {
    ...input(
      'reproducible',
      'flag',
      'Make the same digest from fresh checkouts of a commit: no time is later than that of the commit, or SOURCE_DATE_EPOCH (0: from any checkout and cache)',
    ),
    default: 'false',
  },
  {
    ...input('config', 'text', 'Config file with budgets for each image; optional unless this input is set'),
    default: '.github/slim-build.yml',
    also: ['config-file'],
  },
  {
    ...input(
      'budgets-from',
      'text',
      'Whose limits hold where a pull request changes the config file: `head` (its own; the comment says what it loosens), `base` (those of the commit that it is compared with) or `stricter` (of both; always for pull requests from forks)',
    ),
    default: 'head',
  },
  {
    ...input(
      'baseline',
      'text',
      'What to compare with: `auto` (the commit that the pull request is merged into, or the previous commit: its stored measurement, its image, or a build), only `stored`, `registry` or `rebuild`, `none`, or an image reference, an OCI layout, a `docker save` archive, a saved measurement',
    ),
    default: 'auto',
    also: ['base-image', 'compare-with'],
  },
  input(
    'baseline-image',
    'text',
    'Published image to compare with when no measurement is stored (`ghcr.io/acme/api:main`); default with `baseline: registry`: the branch’s name, then `latest`, in the repository of the first tag',
  ),
  {
    ...input(
      'require-baseline',
      'flag',
      'Fail each budget that cannot be judged, such as growth without a baseline; default: a warning',
    ),
    default: 'false',
  },
  {
    ...input(
      'report-dir',
      'text',
      'Directory for report.json, report.md, measurement.json and slim-build.patch; default: a temporary one',
    ),
    also: ['report', 'output-dir'],
  },
  {
    ...input(
      'comment',
      'text',
      'When to comment on the pull request: `auto` (first comment only when a budget fails or warns or the image changed; on pull requests of bots only for a budget), `on-change` (the same for everyone), `always` or `never`',
    ),
    default: 'auto',
  },
  {
    ...input(
      'check',
      'text',
      'Whether to show the verdict at the commit, as a check run or a commit status, if the token may write one: `auto` or `never`',
    ),
    default: 'auto',
  },
  {
    ...input(
      'suggest',
      'flag',
      'Suggest fixes on the lines that a pull request touches, as review comments that GitHub can apply: three at most, each once',
    ),
    default: 'false',
  },
  {
    ...input(
      'annotate',
      'text',
      'Whether to annotate the Dockerfile lines that made the image bigger: `auto` or `never`',
    ),
    default: 'auto',
  },
  {
    ...input(
      'advice',
      'text',
      'Advice on how to make the image smaller: `auto` (also asks the registry of the base image for smaller tags, without fetching a layer), `offline` (asks no registry), `never`, or `verified` (as `auto`, and builds the image with its advice, compares it and starts it)',
    ),
    default: 'auto',
  },
  input(
    'verify-command',
    'text',
    'With `advice: verified`: a shell command that must succeed in a container of the changed image; default: its HEALTHCHECK, or that it starts as the image as it is does',
  ),
  input(
    'comment-key',
    'text',
    'Key of the comment: jobs of a workflow file with the same key share one comment on the pull request; default: one for the workflow file',
  ),
  {
    ...input('matrix', 'text', 'Values of the job’s matrix, which distinguish its jobs; do not set it'),
    default: '${{ toJSON(matrix) }}',
  },
] as const satisfies readonly ActionInput[]

/** Every input of the action, the single source: `action.yml` is held to this table by a test. */
export const ACTION_INPUTS: readonly ActionInput[] = [
  ...BUILDING,
  ...budgetSettings().map(({ key, description, also = [] }): ActionInput => {
    return { name: key, kind: 'text', description, also }
  }),
  ...REPORTING,
]

/** An input that is no setting of budgets. */
export type OwnInput = (typeof BUILDING | typeof REPORTING)[number]

export type ActionInputName = OwnInput['name']

function input<const Name extends string, const Kind extends InputKind>(
  name: Name,
  kind: Kind,
  description: string,
): { readonly name: Name; readonly kind: Kind; readonly description: string } {
  return { name, kind, description }
}
