import { isCacheVariable } from '../model/cache-variables.ts'
import type { HistoryEntry, ImageCommand, ImageConfig } from '../model/image-config.ts'
import { JsonFields } from './json-fields.ts'
import { parsePlatform } from './parse-descriptor.ts'
import { parseDigest } from './parse-digest.ts'

/**
 * An image config, OCI or Docker, each field that is used checked.
 *
 * A config that names no platform is `unknown/unknown`: it can be weighed all the same.
 *
 * @param where what to call the document in messages, at the start of a sentence.
 * @throws ImageError when it is anything else.
 */
export function parseConfig(bytes: Buffer, where: string): ImageConfig {
  const fields = JsonFields.parse(bytes, where)
  const run = fields.optionalObject('config')
  return {
    platform: parsePlatform(fields) ?? { os: 'unknown', architecture: 'unknown' },
    created: fields.optionalText('created') ?? null,
    diffIds: fields.optionalObject('rootfs')?.list('diff_ids', parseDigest) ?? [],
    history: fields.objects('history', parseHistoryEntry),
    labels: run?.optionalTexts('Labels') ?? {},
    command: parseCommand(run),
    ...cacheVariables(run),
  }
}

/** No one writes longer ones. */
const LONGEST_PATH = 500

function cacheVariables(run: JsonFields | undefined): Pick<ImageConfig, 'cacheVariables'> {
  const found = (run?.textsOrNone('Env') ?? []).flatMap(text => {
    const [name = '', ...rest] = text.split('=')
    const value = rest.join('=')
    return isCacheVariable(name) && value.startsWith('/') && value.length <= LONGEST_PATH
      ? [[name, value] as const]
      : []
  })
  return found.length === 0 ? {} : { cacheVariables: Object.fromEntries(found) }
}

/** Nothing but advice depends on it, so what is odd here is no reason to refuse an image. */
function parseCommand(run: JsonFields | undefined): ImageCommand {
  const texts = (key: string) => run?.textsOrNone(key) ?? []
  const path = texts('Env').findLast(variable => variable.startsWith('PATH='))
  return {
    argv: [...texts('Entrypoint'), ...texts('Cmd')],
    searchPath: path?.slice('PATH='.length) ?? null,
    workingDirectory: run?.textOrNone('WorkingDir') ?? '/',
    healthCheck: run?.objectOrNone('Healthcheck')?.textsOrNone('Test') ?? [],
  }
}

function parseHistoryEntry(fields: JsonFields): HistoryEntry {
  return { createdBy: fields.optionalText('created_by') ?? '', emptyLayer: fields.flag('empty_layer') }
}
