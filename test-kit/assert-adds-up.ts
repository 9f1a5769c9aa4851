import assert from 'node:assert/strict'
import { type Bytes, sumBytes } from '../src/model/bytes.ts'
import type { Measurement, PlatformMeasurement } from '../src/model/measurement.ts'

/** Fails unless the parts of a measurement add up to the whole, each invariant of the contract in turn. */
export function assertAddsUp(measurement: Measurement): void {
  for (const platform of measurement.platforms) assertPlatformAddsUp(platform)
}

function assertPlatformAddsUp(platform: PlatformMeasurement): void {
  const { layers, packages, lines, hidden } = platform
  const files = [...platform.files]
  const where = platform.platform
  assert.deepEqual(bytesOf(platform), sumBytes(layers), `${where}: total = sum of its layers`)
  assert.equal(platform.unpacked, sumBytes(files).unpacked, `${where}: unpacked = sum of its files`)

  layers.forEach((layer, index) => {
    const own = sumBytes(files.filter(file => file.layer === index))
    assert.equal(layer.compressed, own.compressed + layer.structure, `${where}: layer ${index}, compressed`)
    assert.equal(layer.unpacked, own.unpacked, `${where}: layer ${index}, unpacked`)
    assert.ok(layer.line === null || layer.line in lines, `${where}: layer ${index}, line`)
  })

  const gone = files.filter(file => file.hidden !== undefined)
  assert.deepEqual(bytesOf(hidden), sumBytes(gone), `${where}: hidden = sum of its hidden files`)
  assert.ok(
    gone.every(({ hidden, layer }) => hidden && hidden.by >= layer && hidden.by < layers.length),
    `${where}: what hides a file is a layer, and not one below it`,
  )

  packages.forEach((item, index) => {
    const owned = files.filter(file => file.owner === index)
    assert.ok(
      owned.every(file => file.hidden === undefined),
      `${where}: ${item.name} owns no hidden file`,
    )
    assert.deepEqual(bytesOf(item), sumBytes(owned), `${where}: ${item.name} = sum of its files`)
    assert.equal(item.files, owned.length, `${where}: ${item.name}, number of files`)
  })
  assert.ok(
    files.every(({ owner, layer }) => (owner === null || owner in packages) && layer in layers),
    `${where}: owners and layers exist`,
  )
  const numbers = [
    ...files,
    ...layers,
    ...layers.map(({ structure }) => ({ compressed: structure, unpacked: 0 })),
  ]
  assert.ok(
    numbers.every(each => isSize(each.compressed) && isSize(each.unpacked)),
    `${where}: every size is a whole number, not negative`,
  )
}

function bytesOf({ compressed, unpacked }: Bytes): Bytes {
  return { compressed, unpacked }
}

function isSize(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}
