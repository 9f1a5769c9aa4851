import { gzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { writeTar } from '../../test-kit/tar-writer.ts'
import { layerEntries, type LayerRecipe } from '../image-content.ts'

const RECIPE: LayerRecipe = { name: 'app', unpacked: 4e6, meanFile: 20_000, text: 0.5, seed: 1 }

const tarOf = (recipe: LayerRecipe) => writeTar(layerEntries(recipe))
const sharePacked = (recipe: LayerRecipe) => gzipSync(tarOf(recipe)).length / recipe.unpacked

describe('the content of a layer', () => {
  it('has exactly the bytes that were asked for', () => {
    const sizes = [...layerEntries(RECIPE)].map(({ content = '' }) => content.length)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(RECIPE.unpacked)
  })

  it('is the same for the same seed, and another for another', () => {
    expect(tarOf(RECIPE).equals(tarOf({ ...RECIPE }))).toBe(true)
    expect(tarOf(RECIPE).equals(tarOf({ ...RECIPE, seed: 2 }))).toBe(false)
  })

  it('packs as real images do, and large files to less than a tenth where it repeats itself', () => {
    const large = { ...RECIPE, meanFile: 400_000 }
    expect(sharePacked(large)).toBeGreaterThan(0.2)
    expect(sharePacked({ ...large, repeats: true })).toBeLessThan(0.1)
  })
})
