import { expect, it } from '@jest/globals'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterThisTest } from '../../../test-kit/after-this-test.ts'
import { buildMeasurement } from '../../../test-kit/measurement-builder.ts'
import { reportOf } from '../../report/__tests__/report-of.ts'
import { writeReportFiles } from '../write-report-files.ts'

function writtenBeside(prepare: (patch: string) => void) {
  const directory = mkdtempSync(path.join(tmpdir(), 'report-files-'))
  afterThisTest(() => {
    rmSync(directory, { recursive: true, force: true })
  })
  const patch = path.join(directory, 'slim-build.patch')
  prepare(patch)
  const measurement = buildMeasurement({})
  const image = { measurement, report: reportOf(measurement, measurement, []) }
  return { patch, written: writeReportFiles(directory, image, [directory]) }
}

it('removes the patch of an earlier run', async () => {
  const { patch, written } = writtenBeside(file => {
    writeFileSync(file, 'older')
  })
  expect((await written).patch).toBeNull()
  expect(existsSync(patch)).toBe(false)
})

it('says when that cannot be removed, since it would be taken for one of this run', async () => {
  const { written } = writtenBeside(file => {
    mkdirSync(file)
  })
  await expect(written).rejects.toThrow(
    /^the patch of an earlier run cannot be removed, and is not of this one: /,
  )
})

it('follows no link out of the directory that it must not leave: a checkout may hold one', async () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'report-files-'))
  const elsewhere = mkdtempSync(path.join(tmpdir(), 'report-files-'))
  afterThisTest(() => {
    for (const each of [directory, elsewhere]) rmSync(each, { recursive: true, force: true })
  })
  const linked = path.join(directory, 'reports')
  symlinkSync(elsewhere, linked)
  const measurement = buildMeasurement({})
  const image = { measurement, report: reportOf(measurement, measurement, []) }
  await expect(writeReportFiles(linked, image, [directory])).rejects.toThrow(
    /reports is a link that leads out of .*: use another directory$/,
  )
  expect(readdirSync(elsewhere)).toStrictEqual([])
  expect((await writeReportFiles(linked, image, [directory, elsewhere])).json).toBe(
    path.join(linked, 'report.json'),
  )
})
