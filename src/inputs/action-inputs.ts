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
    'Builder instance; with `driver` one of this name is created, unless it is there already',
  ),
  input('cache-from', 'lines', 'External cache sources (`user/app:cache`, `type=local,src=path/to/dir`)'),
  input('cache-to', 'lines', 'Cache export destinations (`user/app:cache`, `type=local,dest=path/to/dir`)'),
  input('call', 'text', 'Evaluate the build instead of running it (`check`); nothing is measured then'),
  input('cgroup-parent', 'text', 'Parent cgroup of the containers of the build'),
  {
    ...input(
      'context',
      'text',
      'Directory or URL that the build reads; default: the workspace when the repository is checked out there, else (and always in events like `pull_request_target`) the Git context of the commit',
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
  input('network', 'text', 'Network of the RUN instructions'),
  { ...input('no-cache', 'flag', 'Build without the cache'), default: 'false' },
  input('no-cache-filters', 'csv', 'Stages to build without the cache'),
  input('outputs', 'verbatim-lines', 'Output destinations (`type=local,dest=path`)'),
  { ...input('platforms', 'csv', 'Target platforms of the build'), also: ['platform'] },
  input('provenance', 'text', 'Provenance attestation, like `--attest=type=provenance`'),
  { ...input('pull', 'flag', 'Always pull the images that are referenced'), default: 'false' },
  {
    ...input('push', 'flag', 'Push the image, once it is measured and within its budgets'),
    default: 'false',
  },
  input('sbom', 'text', 'SBOM attestation, like `--attest=type=sbom`'),
  input('secrets', 'raw-lines', 'Secrets for the build (`key=value`)'),
  input('secret-envs', 'csv', 'Environment variables to hand to the build as secrets (`key=ENV_NAME`)'),
  input('secret-files', 'lines', 'Files to hand to the build as secrets (`key=./secret.txt`)'),
  input('shm-size', 'text', 'Size of /dev/shm (`2g`)'),
  input('ssh', 'csv', 'SSH agent sockets or keys to expose to the build'),
  { ...input('tags', 'csv', 'Tags of the image'), also: ['tag', 'image-tags'] },
  input('target', 'text', 'Stage to build'),
  input('ulimit', 'lines', 'Ulimit options (`nofile=1024:1024`)'),
  {
    ...input(
      'github-token',
      'text',
      'Token that reads the repository when it is the Git context, and writes the comment on a pull request',
    ),
    default: '${{ github.token }}',
    also: ['token', 'gh-token'],
  },

  input(
    'driver',
    'text',
    'Driver of a builder to create for this job: `docker-container`, `kubernetes`, `remote` or `cloud`; or `docker`, the builder of the engine itself',
  ),
  input('driver-opts', 'verbatim-lines', 'Options of the driver (`image=moby/buildkit:master`)'),
  input(
    'buildkitd-flags',
    'text',
    'Command line options of BuildKit; default: those that let a build ask for `network.host` and `security.insecure`',
  ),
  input('buildkitd-config', 'text', 'BuildKit configuration file'),
  input('buildkitd-config-inline', 'text', 'BuildKit configuration, as text'),
  input(
    'endpoint',
    'text',
    'Docker context or address of the builder; with `driver: remote`, of BuildKit; with `driver: cloud`, `ORG/BUILDER`',
  ),
  input('builder-platforms', 'csv', 'Platforms that the first node of the builder builds for'),
  input(
    'append',
    'text',
    'More nodes of the builder: a YAML list with `name`, `endpoint`, `driver-opts`, `buildkitd-flags`, `platforms`',
  ),
  {
    ...input('use', 'text', 'Whether later steps of the job use the builder that was created, too'),
    default: 'true',
  },
  {
    ...input(
      'keep-state',
      'flag',
      'Keep the cache of a docker-container builder when the builder is removed',
    ),
    default: 'false',
  },
  {
    ...input('cleanup', 'text', 'Remove the builder that was created when the job ends'),
    default: 'true',
  },
  input(
    'version',
    'text',
    'buildx to install: a release (`v0.29.1`), `latest`, one of Docker’s cloud edition (`cloud:latest`), or a Git URL to build it from; default: the one that is there, the latest when there is none',
  ),
  {
    ...input(
      'cache-binary',
      'text',
      'Keep a buildx that was downloaded or built in the tool cache of the runner and in GitHub’s cache service',
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
  input('files', 'csv', 'With `bake`: bake and Compose files; default: those that buildx looks for'),
  input('targets', 'csv', 'With `bake`: targets and groups to build; default: `default`'),
  input(
    'set',
    'verbatim-lines',
    'With `bake`: values that take the place of those in the files (`app*.args.MODE=release`)',
  ),
  input('vars', 'verbatim-lines', 'With `bake`: values of variables in the files (`TAG=1.4`)'),
  input(
    'source',
    'text',
    'With `bake`: directory to run in, or a Git URL that has the bake files; default: the workspace when the repository is checked out there, else (and always in events like `pull_request_target`) the Git context of the commit',
  ),

  {
    ...input(
      'cache',
      'text',
      'Cache when neither `cache-from` nor `cache-to` is given: `auto` (GitHub’s cache service where it works, else none), `gha`, `registry`, `local`, `inline` or `none`',
    ),
    default: 'auto',
    also: ['cache-type', 'cache-backend'],
  },
  {
    ...input(
      'cache-mounts',
      'flag',
      'Keep what `RUN --mount=type=cache` holds between runs, in the cache service of GitHub',
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
      'Label that accepts a pull request’s growth over `max-growth`, when somebody who may write to the repository set it; empty: none does',
    ),
    default: 'size-increase-ok',
    also: ['accept-label'],
  },
  {
    ...input(
      'push-when',
      'text',
      'Whether `push` waits for the verdict: `within-budget` (an image over its budgets is not pushed) or `always`',
    ),
    default: 'within-budget',
  },
  {
    ...input(
      'required-targets',
      'csv',
      'Stages that must build before the image is built and pushed (`test`, `security-scan`); with `bake`, targets',
    ),
    also: ['required-target', 'test-target'],
  },
  input(
    'merge',
    'text',
    'Directory with the measurements of an image whose platforms were built on several runners: nothing is built, the index of all is made',
  ),
  {
    ...input(
      'reproducible',
      'flag',
      'Make the same digest from the same content: all times are that of the commit, or SOURCE_DATE_EPOCH',
    ),
    default: 'false',
  },
  {
    ...input(
      'config',
      'text',
      'Config file with budgets for each image; it need not be there under its default name',
    ),
    default: '.github/slim-build.yml',
    also: ['config-file'],
  },
  {
    ...input(
      'baseline',
      'text',
      'What to compare with: `auto` (the commit that the pull request is merged into, or the one before: its stored measurement, its image, or a build of it), only `stored`, `registry` or `rebuild`, `none`, or an image reference, an OCI layout, a `docker save` archive, a saved measurement',
    ),
    default: 'auto',
    also: ['base-image', 'compare-with'],
  },
  input(
    'baseline-image',
    'text',
    'Published image to compare with when no measurement is stored (`ghcr.io/acme/api:main`); with `baseline: registry` it defaults to the branch and `latest` in the repository of the first tag',
  ),
  {
    ...input(
      'report-dir',
      'text',
      'Directory for report.json, report.md and measurement.json; default: a temporary one',
    ),
    also: ['report', 'output-dir'],
  },
  {
    ...input(
      'comment',
      'text',
      'When to comment on the pull request: `auto` (a first comment only when a budget or the noise floor is crossed; for bots, a budget), `on-change` (the same for everybody), `always` or `never`',
    ),
    default: 'auto',
  },
  {
    ...input(
      'check',
      'text',
      'Whether the verdict is shown at the commit, as a check run or else a commit status, where the token may write one: `auto` or `never`',
    ),
    default: 'auto',
  },
  {
    ...input(
      'annotate',
      'text',
      'Whether the Dockerfile lines that made the image bigger are annotated: `auto` or `never`',
    ),
    default: 'auto',
  },
  {
    ...input(
      'advice',
      'text',
      'What is done to advise on a smaller image: `auto` (the registry of the base image is asked for smaller ones of its family; no layer is fetched), `offline` (no registry is asked) or `never`',
    ),
    default: 'auto',
  },
  input(
    'comment-key',
    'text',
    'Tells comments on one pull request apart: jobs of a workflow with the same key share one; default: the workflow file',
  ),
  {
    ...input('matrix', 'text', 'Values of the job’s matrix, which tell its legs apart; leave it as it is'),
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
