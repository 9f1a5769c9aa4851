import { describe, expect, it } from '@jest/globals'
import { buildMeasurement } from '../test-kit/measurement-builder.ts'
import { folderWith, runDist } from './run-dist.ts'

const saved = (unpacked: number): string =>
  JSON.stringify(buildMeasurement({ layers: [{ files: [{ path: 'app/server', compressed: 9, unpacked }] }] }))

describe('a saved measurement', () => {
  const compare = async (...options: readonly string[]) => {
    const cwd = folderWith({ 'old.json': saved(100), 'new.json': saved(200) })
    const args = ['compare', 'old.json', 'new.json', '--format', 'json', ...options]
    const { code, stdout, stderr } = await runDist('cli.js', args, { cwd, env: process.env })
    expect({ code, stderr }).toMatchObject({ code: 0 })
    return JSON.parse(stdout) as {
      readonly image: { readonly name: string }
      readonly baseline: { readonly name: string }
    }
  }

  it('has the name that it was saved with', async () => {
    expect((await compare()).image.name).toBe(buildMeasurement({}).name)
  })

  it('is called what --name says, its baseline not', async () => {
    const { image, baseline } = await compare('--name', 'shop')
    expect([image.name, baseline.name]).toStrictEqual(['shop', buildMeasurement({}).name])
  })

  it('is named where only the directory of its report was given', async () => {
    const cwd = folderWith({ 'measurement.json': saved(100) })
    const { code, stderr } = await runDist('cli.js', ['inspect', '.'], { cwd, env: process.env })
    expect(stderr).toMatch(/"\." is a directory of reports; use the measurement in it, measurement\.json\n$/)
    expect(code).toBe(2)
  })
})
