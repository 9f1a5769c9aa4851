import type { BuildRequest, BuildSecret } from '../../model/build-request.ts'
import { formatAttributes } from '../../text/attributes.ts'
import type { OutputPlan } from './output-plan.ts'

/** What buildx is started with. */
export interface SolveArguments {
  /** Arguments of `docker`. Free of secret values, so they may be shown. */
  readonly args: readonly string[]
  /** Variables that the buildx process gets beside its own: the secrets that were given by value. */
  readonly env: Readonly<Record<string, string>>
}

/** The command line of the solve. Pure: nothing is read, nothing is checked that buildx checks itself. */
export function solveArguments(
  request: BuildRequest,
  plan: Pick<OutputPlan, 'outputs' | 'load'>,
  metadataFile: string,
): SolveArguments {
  const secrets = (request.secrets ?? []).map(passSecret)
  const args = [
    'buildx',
    'build',
    '--progress',
    'rawjson',
    '--metadata-file',
    metadataFile,
    ...plan.outputs.flatMap(output => ['--output', output]),
    ...OPTIONS.flatMap(([flag, read]) => formatOption(flag, read(request))),
    ...secrets.flatMap(secret => ['--secret', secret.attributes]),
    ...(plan.load ? ['--load'] : []),
    ...(request.extra ?? []),
    '--',
    request.context,
  ]
  return { args, env: Object.assign({}, ...secrets.map(secret => secret.env)) as Record<string, string> }
}

type OptionValue = string | boolean | readonly string[] | undefined

/** In the order of `docker buildx build --help`. */
const OPTIONS: readonly (readonly [flag: string, read: (request: BuildRequest) => OptionValue])[] = [
  ['add-host', r => r.addHosts],
  ['allow', r => r.allow],
  ['annotation', r => r.annotations],
  ['attest', r => r.attests],
  ['build-arg', r => r.buildArgs],
  ['build-context', r => r.buildContexts],
  ['builder', r => r.builder],
  ['cache-from', r => r.cacheFrom],
  ['cache-to', r => r.cacheTo],
  ['cgroup-parent', r => r.cgroupParent],
  ['file', r => r.file],
  ['label', r => r.labels],
  ['network', r => r.network],
  ['no-cache', r => r.noCache],
  ['no-cache-filter', r => r.noCacheFilters],
  ['platform', r => r.platforms?.join(',')],
  ['provenance', r => r.provenance],
  ['pull', r => r.pull],
  ['push', r => r.push],
  ['sbom', r => r.sbom],
  ['shm-size', r => r.shmSize],
  ['ssh', r => r.ssh],
  ['tag', r => r.tags],
  ['target', r => r.target],
  ['ulimit', r => r.ulimit],
]

/** Values are tied to their flags with `=`, so one that starts with a dash stays a value. */
function formatOption(flag: string, value: OptionValue): readonly string[] {
  if (value === undefined || value === false || value === '') return []
  if (value === true) return [`--${flag}`]
  const values = typeof value === 'string' ? [value] : value
  return values.map(one => `--${flag}=${one}`)
}

/**
 * A value reaches buildx through its environment alone: never through its arguments, which every process on the
 * machine can read, and never through a file, which may outlive the build.
 */
function passSecret(
  secret: BuildSecret,
  index: number,
): { attributes: string; env: Readonly<Record<string, string>> } {
  const id: readonly [string, string] = ['id', secret.id]
  if ('file' in secret) return { attributes: formatAttributes([id, ['src', secret.file]]), env: {} }
  if ('env' in secret) return { attributes: formatAttributes([id, ['env', secret.env]]), env: {} }
  const variable = `SLIM_BUILD_SECRET_${index}`
  return { attributes: formatAttributes([id, ['env', variable]]), env: { [variable]: secret.value } }
}
