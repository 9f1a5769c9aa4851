import type { HistoryEntry, ImageConfig } from './config.ts'
import { parseDigest } from './digest.ts'
import { JsonFields } from './json-fields.ts'
import { parsePlatform } from './parse-descriptor.ts'

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
  return {
    platform: parsePlatform(fields) ?? { os: 'unknown', architecture: 'unknown' },
    created: fields.optionalText('created') ?? null,
    diffIds: fields.optionalObject('rootfs')?.list('diff_ids', parseDigest) ?? [],
    history: fields.objects('history', parseHistoryEntry),
    labels: fields.optionalObject('config')?.optionalTexts('Labels') ?? {},
  }
}

function parseHistoryEntry(fields: JsonFields): HistoryEntry {
  return { createdBy: fields.optionalText('created_by') ?? '', emptyLayer: fields.flag('empty_layer') }
}
