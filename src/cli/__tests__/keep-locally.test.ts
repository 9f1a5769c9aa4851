import { expect, it } from '@jest/globals'
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildMeasurement } from '../../../test-kit/measurement-builder.ts'
import { BuilderAnswers } from '../../buildx/builder/builder-answers.ts'
import { newRepository } from '../../git/__tests__/repository.ts'
import type { WholeContext } from '../../pipeline/run-context.ts'
import { keepLocally } from '../keep-locally.ts'

const measurement = buildMeasurement({
  layers: [{ files: [{ path: 'app/main', compressed: 10, unpacked: 20 }] }],
})

/** How many measurements are kept when the context of a build is the folder `app` of a checkout with this file more. */
async function keptWith(file: string | null): Promise<number> {
  const repository = newRepository()
  repository.commit('a', { 'app/main': 'x', '.gitignore': '*.log\n' })
  if (file !== null) writeFileSync(path.join(repository.directory, file), 'more')
  const storeDir = path.join(mkdtempSync(path.join(tmpdir(), 'kept-')), 'layers')
  const context: WholeContext = {
    version: '1.0.0',
    env: repository.place.env,
    cwd: repository.directory,
    tempDir: mkdtempSync(path.join(tmpdir(), 'kept-temp-')),
    storeDir,
    answers: new BuilderAnswers(repository.place),
    signal: repository.place.signal,
    now: () => new Date('2026-03-14T09:26:53.000Z'),
    onEvent: () => undefined,
  }
  const kept = { measurement, history: [], request: { context: 'app' }, image: 'api' }
  const warnings: string[] = []
  await keepLocally(kept, context, message => warnings.push(message))
  expect(warnings).toStrictEqual([])
  const folder = path.join(storeDir, 'measurements')
  return existsSync(folder) ? readdirSync(folder).length : 0
}

it('keeps a measurement for its commit only when it is of that commit and nothing else', async () => {
  expect(await keptWith(null)).toBe(1)
  expect(await keptWith('app/debug.log')).toBe(1)
  expect(await keptWith('notes.txt')).toBe(1)
  expect(await keptWith('app/new.js')).toBe(0)
  expect(await keptWith('app/main')).toBe(0)
})
