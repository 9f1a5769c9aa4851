import type { ErrorObject } from 'ajv/dist/2020.js'
import { InputError } from '../errors/input-error.ts'
import { filesOf } from '../measure/files-of.ts'
import { layerPath } from '../measure/layer-path.ts'
import { type Bytes, sumBytes } from '../model/bytes.ts'
import type { FileRecord } from '../model/file-record.ts'
import type { Measurement, PlatformMeasurement } from '../model/measurement.ts'
import { validatorOf } from '../schema/validator-of.ts'
import schema from './measurement.schema.json' with { type: 'json' }
import { messages } from './messages.ts'

/** As it stands in a file. */
interface StoredPlatform extends Omit<PlatformMeasurement, 'files'> {
  readonly files: readonly FileRecord[]
}

interface StoredMeasurement extends Omit<Measurement, 'platforms'> {
  readonly platforms: readonly StoredPlatform[]
}

const validator = validatorOf<StoredMeasurement>(schema, { strictTypes: false, strictRequired: false })

/**
 * A saved measurement. Its file may come from anyone, so shape, indexes and sums are all checked.
 *
 * @param where what the text is, for messages.
 * @throws InputError when it is no measurement, or one that does not add up.
 */
export function parseMeasurement(text: string, where: string): Measurement {
  const value = parseJson(text, where)
  if (isReport(value)) {
    throw new InputError(messages.reportInsteadOfMeasurement(where))
  }
  const isMeasurement = validator()
  if (!isMeasurement(value))
    throw new InputError(messages.invalidMeasurement(where, inWords(isMeasurement.errors?.[0])))
  for (const platform of value.platforms) check(platform, where)
  return {
    ...value,
    platforms: value.platforms.map(platform => ({ ...platform, files: filesOf(platform.files) })),
  }
}

function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new InputError(messages.measurementNotJson(where))
  }
}

function isReport(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'tool' in value && 'verdict' in value
}

function inWords(error: ErrorObject | undefined): string {
  if (error === undefined) return 'it does not match the schema'
  return `${error.instancePath === '' ? 'it' : error.instancePath.slice(0, 100)} ${error.message ?? 'is wrong'}`
}

/** What the schema cannot say: indexes point at something, and the parts are the whole. */
function check(platform: StoredPlatform, where: string): void {
  const { layers, lines, files, packages, program = null } = platform
  const within = (index: number | null, list: readonly unknown[]) => index === null || index < list.length
  const sound =
    within(program, files) &&
    layers.every(({ line }) => within(line, lines)) &&
    lines.every(({ inputs }) => inputs.every(input => within(input, lines))) &&
    packages.every(({ requires = [] }) => requires.every(each => within(each, packages))) &&
    files.every(({ layer, owner, hidden }) => {
      return within(layer, layers) && within(owner, packages) && within(hidden?.by ?? null, layers)
    })
  if (!sound) throw new InputError(messages.measurementIndexMissing(where))
  const [unsound] = UNSOUND.filter(([isSo]) => isSo(platform))
  if (unsound !== undefined) throw new InputError(messages.measurementUnsound(where, unsound[1]))
  if (![addsUp, hiddenAddsUp, packagesAddUp, strippableFits].every(holds => holds(platform)))
    throw new InputError(messages.measurementTotalsWrong(where))
}

/** What no image can be, however its numbers add up. */
const UNSOUND: readonly (readonly [isSo: (platform: StoredPlatform) => boolean, what: string])[] = [
  [showsTwice, 'it shows a path twice'],
  [({ files }) => files.some(({ path }) => layerPath(path) !== path), 'a path in it leads out of the image'],
  [
    ({ files }) => files.some(({ layer, hidden }) => hidden !== undefined && hidden.by < layer),
    'a file in it is hidden by a lower layer',
  ],
  [hasLayerOfTwoSizes, 'a layer in it has two sizes'],
  [
    ({ base, layers }) => base.kind === 'known' && base.layers > layers.length,
    'its base has more layers than the image',
  ],
  [
    ({ layers, files }) => files.some(({ layer }) => layers[layer]?.unread !== undefined),
    'a layer that was not read has files in it',
  ],
]

function showsTwice({ files }: StoredPlatform): boolean {
  const shown = files.filter(({ hidden }) => hidden === undefined)
  return new Set(shown.map(({ path }) => path)).size !== shown.length
}

function hasLayerOfTwoSizes({ layers }: StoredPlatform): boolean {
  const sizes = new Map(layers.map(({ digest, compressed }) => [digest, compressed]))
  return layers.some(({ digest, compressed }) => sizes.get(digest) !== compressed)
}

function addsUp({ compressed, unpacked, layers, files }: StoredPlatform): boolean {
  const sizes = layers.map(({ structure }) => ({ compressed: structure, unpacked: 0 }))
  for (const file of files) {
    const size = sizes[file.layer]
    if (size === undefined) return false
    size.compressed += file.compressed
    size.unpacked += file.unpacked
  }
  const layersHold = layers.every((layer, at) => {
    return layer.compressed === sizes[at]?.compressed && layer.unpacked === sizes[at].unpacked
  })
  const whole = sumBytes(layers)
  return layersHold && equal(whole, { compressed, unpacked })
}

function hiddenAddsUp({ hidden, files }: StoredPlatform): boolean {
  return equal(hidden, sumBytes(files.filter(file => file.hidden !== undefined)))
}

function packagesAddUp({ packages, files }: StoredPlatform): boolean {
  const owned = Map.groupBy(files, file => file.owner)
  return packages.every((each, index) => {
    const own = owned.get(index) ?? []
    return own.length === each.files && equal(each, sumBytes(own))
  })
}

function strippableFits({ files }: StoredPlatform): boolean {
  return files.every(({ strippable, compressed, unpacked }) => {
    return (
      strippable === undefined || (strippable.compressed <= compressed && strippable.unpacked <= unpacked)
    )
  })
}

function equal(a: Bytes, b: Bytes): boolean {
  return a.compressed === b.compressed && a.unpacked === b.unpacked
}
