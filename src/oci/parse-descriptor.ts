import type { Descriptor, Platform } from '../model/descriptor.ts'
import type { JsonFields } from './json-fields.ts'

/** A descriptor, each field checked. @throws ImageError. */
export function parseDescriptor(fields: JsonFields): Descriptor {
  const annotations = fields.optionalTexts('annotations')
  const platformFields = fields.optionalObject('platform')
  const platform = platformFields === undefined ? undefined : parsePlatform(platformFields)
  return {
    mediaType: fields.text('mediaType'),
    digest: fields.digest('digest'),
    size: fields.bytes('size'),
    ...(annotations === undefined ? {} : { annotations }),
    ...(platform === undefined ? {} : { platform }),
  }
}

/**
 * The platform that an index entry or a config names, or undefined where it names none.
 *
 * @throws ImageError when a field is not a text.
 */
export function parsePlatform(fields: JsonFields): Platform | undefined {
  const os = fields.optionalText('os') ?? ''
  const architecture = fields.optionalText('architecture') ?? ''
  const variant = fields.optionalText('variant') ?? ''
  const osVersion = fields.optionalText('os.version') ?? ''
  if (os === '' && architecture === '') return undefined
  return {
    os: os === '' ? 'unknown' : os,
    architecture: architecture === '' ? 'unknown' : architecture,
    ...(variant === '' ? {} : { variant }),
    ...(osVersion === '' ? {} : { osVersion }),
  }
}
