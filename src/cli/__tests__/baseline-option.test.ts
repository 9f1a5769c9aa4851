import { describe, expect, it } from '@jest/globals'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { BuilderAnswers } from '../../buildx/builder/builder-answers.ts'
import { newRepository } from '../../git/__tests__/repository.ts'
import type { ImageBudgets } from '../../model/image-budgets.ts'
import type { WholeContext } from '../../pipeline/run-context.ts'
import { baselineFromOptions } from '../baseline-from-options.ts'
import { type BaselineOptions } from '../baseline-option.ts'
import { budgetsFromOptions } from '../judge-options.ts'

const NONE: ImageBudgets = { layers: [] }
const SIZE: ImageBudgets = { layers: [budgetsFromOptions({ maxSize: '9 MB', noiseFloor: '5 kB' })] }
const GROWTH: ImageBudgets = { layers: [budgetsFromOptions({ maxGrowth: '5 %' })] }

/** Where the baseline of an image with these budgets is looked for: the sources of a commit; else the kind. */
async function lookedFor(options: BaselineOptions, budgets: ImageBudgets) {
  const repository = newRepository()
  repository.commit('a')
  repository.commit('b')
  const context: WholeContext = {
    version: '1.0.0',
    env: repository.place.env,
    cwd: repository.directory,
    tempDir: mkdtempSync(path.join(tmpdir(), 'baseline-')),
    storeDir: tmpdir(),
    answers: new BuilderAnswers(repository.place),
    signal: repository.place.signal,
    now: () => new Date('2026-03-14T09:26:53.000Z'),
    onEvent: () => undefined,
  }
  const subject = { target: 'api', image: 'api', request: { context: '.' }, alone: true, budgets }
  const baseline = await baselineFromOptions(options, subject, context)
  return baseline.kind === 'chain' ? baseline.sources.join() : baseline.kind
}

describe('what the terminal compares with', () => {
  it('is nothing where nobody asks for it, not even by a budget', async () => {
    expect(await lookedFor({}, NONE)).toBe('none')
    expect(await lookedFor({}, SIZE)).toBe('none')
  })

  it('is the commit where a budget is on growth, wherever it was declared', async () => {
    expect(await lookedFor({}, GROWTH)).toBe('stored,rebuilt')
    const [growth] = GROWTH.layers
    const platforms = new Map([['linux/arm64', growth!]])
    expect(await lookedFor({}, { layers: [{ platforms }] })).toBe('stored,rebuilt')
    const base = { commit: 'a'.repeat(40), layers: GROWTH.layers }
    expect(await lookedFor({}, { layers: [], base: { ...base, from: 'stricter' } })).toBe('stored,rebuilt')
    expect(await lookedFor({}, { layers: [], base: { ...base, from: 'head' } })).toBe('none')
  })

  it('is the commit where its published image is named', async () => {
    const options = { baselineImage: 'ghcr.io/acme/api:main' }
    expect(await lookedFor(options, NONE)).toBe('stored,registry,rebuilt')
  })

  it('is nothing where that is asked for', async () => {
    expect(await lookedFor({ baseline: 'none' }, GROWTH)).toBe('none')
  })

  it('is an error where the variable that names it is not set', async () => {
    await expect(lookedFor({ baseline: '' }, GROWTH)).rejects.toThrow(/option --baseline is empty/)
    await expect(lookedFor({ baselineImage: '' }, NONE)).rejects.toThrow(/option --baseline-image is empty/)
  })
})
