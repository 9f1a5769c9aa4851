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
  const text = (key: string) => fields.optionalText(key) ?? ''
  const [os, architecture] = [text('os'), text('architecture')]
  const osFeatures = fields.textsOrNone('os.features')
  if (os === '' && architecture === '' && osFeatures.length === 0) return undefined
  const optional = { variant: text('variant'), osVersion: text('os.version') }
  return {
    os: os === '' ? 'unknown' : os,
    architecture: architecture === '' ? 'unknown' : architecture,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== '')),
    ...(osFeatures.length === 0 ? {} : { osFeatures }),
  }
}
