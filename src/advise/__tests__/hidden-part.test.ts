import { describe, expect, it } from '@jest/globals'
import { buildPlatform, type LayerSpec, type PlatformSpec } from '../../../test-kit/measurement-builder.ts'
import fc, { trials } from '../../../test-kit/properties.ts'
import { sumBytes } from '../../model/bytes.ts'
import type { Hidden } from '../../model/file-record.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { advise } from '../advise.ts'
import type { Finding, Rule } from '../finding.ts'
import { deletedLater } from '../rules/deleted-later.ts'
import { arbitraryImage } from './arbitrary-image.ts'
import { file } from './advice-on.ts'

const by = (layer: number, why: Hidden['why']) => ({ hidden: { by: layer, why } })

/** What of a finding on these files is hidden, in kB. */
function hiddenOf(layers: readonly LayerSpec[], found: Partial<Finding>, more: Partial<Rule> = {}) {
  const spec: PlatformSpec = { lines: layers.map(() => ({ instruction: 'RUN x' })), layers }
  const rule: Rule = {
    ...deletedLater,
    ...more,
    find: () => [{ files: [], line: 0, fix: ['do'], reason: ['so'], examples: [], ...found }],
  }
  const [advice] = advise(buildPlatform(spec), { bases: [] }, [rule])
  return advice?.hidden === undefined ? undefined : advice.hidden.compressed / 1000
}

describe('of what advice saves, hidden', () => {
  const layers: LayerSpec[] = [
    { line: 0, files: [file('gone', 20, by(1, 'deleted')), file('twice', 30, by(1, 'metadata'))] },
    { line: 1, files: [file('twice', 30), file('shown', 70)] },
  ]

  it('are the files that do not show', () => {
    expect(hiddenOf(layers, { files: [0] })).toBe(20)
    expect(hiddenOf(layers, { files: [0, 1, 2, 3] })).toBe(50)
    expect(hiddenOf(layers, { files: [3] })).toBe(0)
  })
  it('is not known where what stays would show again', () => {
    expect(hiddenOf(layers, { files: [2] })).toBeUndefined()
    // What was deleted below another file of its name stays deleted.
    const [below] = layers
    const again = [{ ...below }, { line: 1, files: [file('gone', 40)] }]
    expect(hiddenOf(again, { files: [2] })).toBe(0)
  })
  it('is not known where the part of a file that goes may be hidden', () => {
    const saves = { compressed: 15_000, unpacked: 15_000 }
    expect(hiddenOf(layers, { files: [0], saves })).toBeUndefined()
    expect(hiddenOf(layers, { files: [3], saves })).toBe(0)
  })
  it('is not known of another base image', () => {
    const saves = { compressed: 50_000, unpacked: null }
    expect(hiddenOf(layers, { files: [3], saves }, { exchangesBase: true })).toBeUndefined()
  })
  it('are the files that do not show, of any image, and no more than the image hides', () => {
    const hiddenAmong =
      (image: PlatformMeasurement) =>
      (files: readonly number[] = []) =>
        image.files.sum(files.filter(index => image.files.isHidden(index)))
    fc.assert(
      fc.property(arbitraryImage, image => {
        const known = advise(image, { bases: [] }).filter(({ hidden }) => hidden !== undefined)
        for (const { hidden, files } of known) expect(hidden).toStrictEqual(hiddenAmong(image)(files))
        const all = sumBytes(known.flatMap(({ hidden }) => hidden ?? []))
        expect(all.compressed <= image.hidden.compressed && all.unpacked <= image.hidden.unpacked).toBe(true)
      }),
      { numRuns: trials(1000) },
    )
  })
})
