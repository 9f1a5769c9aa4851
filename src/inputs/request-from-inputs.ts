import { loadsImage, parseOutputs } from '../buildx/parse-output.ts'
import { gitContext, withDefaultContext } from '../git/git-context.ts'
import type { BuildRequest, BuildSecret } from '../model/build-request.ts'
import type { CommitContext } from '../model/commit-context.ts'
import type { ActionContext } from './action-context.ts'
import { resolveAttestations } from './attestations.ts'
import { callMethod } from './call-method.ts'
import { checkoutWarnings, contextOrDefault } from './default-context.ts'
import type { InputReader } from './input-reader.ts'
import { parseSecrets } from './parse-secrets.ts'

/** What the build inputs ask of buildx, by docker/build-push-action's rules but for the default context. */
export function requestFromInputs(
  read: InputReader,
  actionContext: ActionContext,
): { readonly request: BuildRequest; readonly warnings: readonly string[] } {
  const context = contextOrDefault(read.text('context'), actionContext)
  const { secrets, warnings } = parseSecrets(
    { values: read.list('secrets'), envs: read.list('secret-envs'), files: read.list('secret-files') },
    actionContext.workspace,
  )
  const request: BuildRequest = {
    context,
    ...textOptions(read),
    ...listOptions(read),
    buildContexts: read.list('build-contexts').map(item => withDefaultContext(item, actionContext.commit)),
    secrets: [...secrets, ...gitToken(read, context, actionContext.commit)],
    ...attestations(read, actionContext),
    noCache: read.flag('no-cache'),
    pull: read.flag('pull'),
    push: read.flag('push'),
    load: read.flag('load'),
  }
  return {
    request,
    warnings: [
      ...warnings,
      ...(buildsContext(read) ? checkoutWarnings('context', read.text('context'), actionContext) : []),
      ...(callMethod(read.text('call')) === null ? [] : callWarning(read)),
    ],
  }
}

/** A bake has its contexts in its files, and what is merged is built already. */
function buildsContext(read: InputReader): boolean {
  return !read.flag('bake') && read.text('merge') === ''
}

function textOptions(read: InputReader): Partial<BuildRequest> {
  return withoutEmpty({
    file: read.text('file'),
    target: read.text('target'),
    builder: read.text('builder'),
    network: read.text('network'),
    cgroupParent: read.text('cgroup-parent'),
    shmSize: read.text('shm-size'),
  })
}

function listOptions(read: InputReader): Partial<BuildRequest> {
  return {
    platforms: read.list('platforms'),
    buildArgs: read.list('build-args'),
    labels: read.list('labels'),
    annotations: read.list('annotations'),
    tags: read.list('tags'),
    ssh: read.list('ssh'),
    cacheFrom: read.list('cache-from'),
    cacheTo: read.list('cache-to'),
    noCacheFilters: read.list('no-cache-filters'),
    outputs: read.list('outputs'),
    addHosts: read.list('add-hosts'),
    allow: read.list('allow'),
    ulimit: read.list('ulimit'),
  }
}

function attestations(read: InputReader, { attestation }: ActionContext): Partial<BuildRequest> {
  const loads = read.flag('load') || parseOutputs(read.list('outputs')).some(loadsImage)
  return resolveAttestations(
    { attests: read.list('attests'), provenance: read.text('provenance'), sbom: read.text('sbom') },
    { ...attestation, noDefault: attestation.noDefault || loads || read.flag('reproducible') },
  )
}

/** BuildKit reads the token for a Git context from a secret of this name; one that the user gives wins. */
function gitToken(read: InputReader, context: string, commit: CommitContext | null): BuildSecret[] {
  const token = read.text('github-token')
  if (token === '' || commit === null || !context.startsWith(gitContext(commit))) return []
  const id = `GIT_AUTH_TOKEN.${new URL(commit.serverUrl).host}`
  const given = read
    .list('secrets')
    .some(item => ['GIT_AUTH_TOKEN=', `${id}=`].some(key => item.startsWith(key)))
  return given ? [] : [{ id, value: token }]
}

function callWarning(read: InputReader): string[] {
  return read.flag('push') || read.flag('load')
    ? ['With `call`, nothing is built, so `push` and `load` have no effect']
    : []
}

function withoutEmpty(options: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== ''))
}
