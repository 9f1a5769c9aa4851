import path from 'node:path'
import { parseAttributes } from '../../text/attributes.ts'
import { formatEntry } from '../bake/bake-entry.ts'
import { asList, asObject, asText, field, type JsonObject } from '../json-shape.ts'
import { type Output, parseOutputs } from '../parse-output.ts'

/** What a build asks for beyond its own directory and its own network, or what it was granted of that. */
export interface Privileges {
  /** In the words of `--allow`: `network.host`, `security.insecure`, `device=NAME`, `ssh`… */
  readonly entitlements: ReadonlySet<string>
  /** Paths as they were written. */
  readonly reads: ReadonlySet<string>
  readonly writes: ReadonlySet<string>
}

/** Deletes what is in the directory of an output and not in the image. */
export const LOCAL_DELETE = 'buildx.local.delete'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * What the targets of a bake ask for, as buildx collects it before it asks for consent.
 *
 * @param targets as they were printed, texts as they are meant.
 * @throws InputError for an output or a cache that cannot be read.
 */
export function requestedPrivileges(targets: Iterable<JsonObject>, env: Environment): Privileges {
  const asked = [...targets].map(target => askedBy(target, env))
  return {
    entitlements: new Set(asked.flatMap(({ entitlements }) => entitlements)),
    reads: new Set(asked.flatMap(({ reads }) => reads)),
    writes: new Set(asked.flatMap(({ writes }) => writes)),
  }
}

function askedBy(target: JsonObject, env: Environment) {
  const outputs = parseOutputs(entries(target, 'output'))
  const keys = sshKeys(target)
  return {
    entitlements: [
      ...entries(target, 'entitlements'),
      ...(target.network === 'host' ? ['network.host'] : []),
      ...(keys.some(paths => paths.length === 0) ? ['ssh'] : []),
      ...(outputs.some(deletes) ? [LOCAL_DELETE] : []),
    ],
    reads: [
      ...localContexts(target),
      ...entries(target, 'cache-from').flatMap(cache => localCache(cache, 'src')),
      ...asList(target.secret).flatMap(secret => secretPath(secret, env)),
      ...keys.flat(),
    ],
    writes: [
      ...outputs.flatMap(writtenPath),
      ...entries(target, 'cache-to').flatMap(cache => localCache(cache, 'dest')),
    ],
  }
}

function entries(target: JsonObject, key: string): string[] {
  return asList(target[key]).map(formatEntry)
}

/** Contexts and Dockerfile, as far as they are paths. A Dockerfile is looked for in its context. */
function localContexts(target: JsonObject): string[] {
  const context = localPath(asText(target.context) ?? '.')
  const file = asText(target.dockerfile) ?? 'Dockerfile'
  const inContext = !path.isAbsolute(file) && !file.startsWith('cwd://') && context !== null
  const dockerfile = localPath(file)
  const named = Object.values(asObject(target.contexts)).map(each => localPath(asText(each) ?? ''))
  return [
    context,
    inContext && dockerfile !== null ? path.join(context, dockerfile) : dockerfile,
    ...named,
  ].filter(each => each !== null)
}

/** Git's URLs count as paths: they lead nowhere out of the directory, while a path may be made to look like one. */
function localPath(location: string): string | null {
  return /^(https?:\/\/|target:|docker-image:)/.test(location) ? null : location.replace(/^cwd:\/\//, '')
}

/** What `--set` or the files say of a cache. */
export function localCache(cache: string, key: 'src' | 'dest'): string[] {
  const attributes = parseAttributes(cache)
  return attributes.get('type') === 'local' ? [attributes.get(key) ?? ''].filter(each => each !== '') : []
}

const WRITING = new Set(['local', 'tar', 'oci', 'docker'])

/** The file or directory that an output writes. `-` is standard output, which is for the user to send somewhere. */
export function writtenPath({ type, attributes }: Output): string[] {
  const place = attributes.get('dest') ?? ''
  return WRITING.has(type) && place !== '' && place !== '-' ? [place] : []
}

function deletes({ type, attributes }: Output): boolean {
  return type === 'local' && attributes.get('mode') === 'delete'
}

/**
 * The file of a secret. One that neither has a file nor is in the environment is looked for in a file of its own name, for which buildx
 * itself does not ask.
 */
function secretPath(entry: unknown, env: Environment): string[] {
  const attributes = typeof entry === 'string' ? Object.fromEntries(parseAttributes(entry)) : asObject(entry)
  const [id, variable] = [asText(attributes.id) ?? '', asText(attributes.env) ?? '']
  const file = asText(attributes.src) ?? asText(attributes.source) ?? ''
  if (file !== '') return attributes.type === 'env' ? [] : [file]
  return id === '' || variable !== '' || env[id] !== undefined ? [] : [id]
}

/** Paths of each SSH key; none of one that is the agent's. A context that Git fetches by SSH needs the agent, too. */
function sshKeys(target: JsonObject): (readonly string[])[] {
  const given = asList(target.ssh).map(keyPaths)
  const needsAgent = given.length === 0 && /^(ssh:\/\/|[\w-]+@[\w.-]+:)/.test(asText(target.context) ?? '')
  return needsAgent ? [[]] : given
}

/** Also of a text of `--set`: `id=path,path`. */
export function keyPaths(entry: unknown): readonly string[] {
  if (typeof entry === 'string')
    return entry.includes('=') ? entry.slice(entry.indexOf('=') + 1).split(',') : []
  return asList(field(entry, 'paths')).flatMap(each => asText(each) ?? [])
}
