import path from 'node:path'
import type { BuildRequest, BuildSecret } from '../../model/build-request.ts'
import { readField, splitFields } from '../../text/attribute-fields.ts'
import { parseAttributes } from '../../text/attributes.ts'
import { dockerfilePath, isRemote } from '../dockerfile-path.ts'
import { asList, asObject, asText, field } from '../json-shape.ts'
import { formatEntry } from './bake-entry.ts'
import type { BakeTarget } from './bake-target.ts'

/** Where the paths of a definition start. */
export interface DefinitionLocation {
  /** Absolute path that bake runs in. */
  readonly directory: string
  /** Absolute path that paths in the request and in reports start from. */
  readonly cwd: string
  /** Where the paths start by which Dockerfiles are called; default: `cwd`. */
  readonly sources?: string | undefined
}

/** A target as `docker buildx bake --print` prints it, texts as they are meant. What is not there or of another shape is absent. */
export function parseBakeTarget(name: string, value: unknown, place: DefinitionLocation): BakeTarget {
  const texts = (key: string) => asList(field(value, key)).map(formatEntry)
  const context = placed(asText(field(value, 'context')) ?? '.', place)
  const inlineDockerfile = asText(field(value, 'dockerfile-inline'))
  const file = fileOf(context, asText(field(value, 'dockerfile')) ?? 'Dockerfile')
  const target = asText(field(value, 'target'))
  const request: BuildRequest = {
    context,
    file,
    ...(target !== null && target !== '' && { target }),
    ...argumentsOf(value),
    ...contextsOf(value, place),
    platforms: texts('platforms'),
    tags: texts('tags'),
    outputs: texts('output'),
    cacheFrom: texts('cache-from'),
    cacheTo: texts('cache-to'),
    attests: texts('attest'),
    noCache: field(value, 'no-cache') === true,
    noCacheFilters: texts('no-cache-filter'),
    pull: field(value, 'pull') === true,
    secrets: asList(field(value, 'secret')).flatMap(secretOf),
    ssh: asList(field(value, 'ssh')).map(entry => asText(field(entry, 'id')) ?? formatEntry(entry)),
  }
  return {
    name,
    request,
    dockerfile:
      inlineDockerfile === null
        ? dockerfilePath(request, place.cwd, place.sources)
        : `dockerfile-inline of ${name}`,
    inlineDockerfile,
    call: callOf(asText(field(value, 'call')) ?? ''),
    links: linksOf(value),
  }
}

/** One without a value (null) takes it from the environment. */
function argumentsOf(value: unknown): Pick<BuildRequest, 'buildArgs'> {
  const given = Object.entries(asObject(field(value, 'args')))
  const buildArgs = given.map(([name, text]) => {
    const own = asText(text)
    return own === null ? name : `${name}=${own}`
  })
  return buildArgs.length === 0 ? {} : { buildArgs }
}

/** Named contexts, but for targets, which no single build has. */
function contextsOf(value: unknown, place: DefinitionLocation): Pick<BuildRequest, 'buildContexts'> {
  const given = Object.entries(asObject(field(value, 'contexts')))
  const buildContexts = given.flatMap(([name, text]) => {
    const own = asText(text) ?? ''
    if (own === '' || own.startsWith('target:')) return []
    return [`${name}=${/^[a-z-]+:/.test(own) ? own : placed(own, place)}`]
  })
  return buildContexts.length === 0 ? {} : { buildContexts }
}

/** The method stands among attributes (`format=json,check`). `build` is what a target without a word of it does. */
function callOf(call: string): string | null {
  const fields = splitFields(call).map(readField)
  if (fields.length === 0) return null
  const [method = ''] = fields.find(([, value]) => value === null) ?? []
  return method === 'build' ? null : method
}

/** Where buildx takes a secret from; without a word of it, from a variable or a file that is called like the secret. */
function secretOf(entry: unknown): BuildSecret[] {
  const attributes = typeof entry === 'string' ? Object.fromEntries(parseAttributes(entry)) : asObject(entry)
  const id = asText(attributes.id)
  const env = asText(attributes.env)
  if (id === null) return []
  return [env === null ? { id, file: asText(attributes.src) ?? id } : { id, env }]
}

function placed(context: string, { directory, cwd }: DefinitionLocation): string {
  if (isRemote(context) || context === '-') return context
  const own = context.replace(/^cwd:\/\//, '')
  return path.relative(cwd, path.resolve(directory, own)) || '.'
}

/** In a bake file the path of a Dockerfile starts at its context. */
function fileOf(context: string, dockerfile: string): string {
  if (isRemote(dockerfile) || path.isAbsolute(dockerfile)) return dockerfile
  return isRemote(context) ? dockerfile : path.join(context, dockerfile)
}

function linksOf(value: unknown): string[] {
  return Object.values(asObject(field(value, 'contexts'))).flatMap(
    context => /^target:(.+)$/.exec(asText(context) ?? '')?.[1] ?? [],
  )
}
