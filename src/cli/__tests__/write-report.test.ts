import { expect, it } from '@jest/globals'
import { Writable } from 'node:stream'
import { buildMeasurement } from '../../../test-kit/measurement-builder.ts'
import type { RunResult } from '../../pipeline/run-result.ts'
import { reportOf, total } from '../../report/__tests__/report-of.ts'
import { SCENARIOS } from '../../report/__tests__/scenarios.ts'
import type { CliIo } from '../cli-io.ts'
import { writeReports } from '../write-report.ts'

/** What is printed of a bake whose images have these reports. */
async function printed(format: 'terminal' | 'markdown', ...names: readonly string[]): Promise<string> {
  let text = ''
  const stdout = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString('utf8')
      done()
    },
  })
  const io = { stdout: Object.assign(stdout, { columns: 100 }), env: {}, cwd: '/' } as unknown as CliIo
  const measurement = buildMeasurement({})
  const small = buildMeasurement(
    { layers: [{ files: [{ path: 'a', compressed: 5_000_000 }] }] },
    { name: 'web' },
  )
  const reports = { api: SCENARIOS.failed!(), web: reportOf(small, small, [total(9_000_000)]) }
  const images = names.map(name => ({
    target: name,
    built: { measurement, report: reports[name as keyof typeof reports] },
  }))
  await writeReports({ kind: 'bake', images } as unknown as RunResult, { format }, io)
  return text
}

it('ends a bake with one table over all its images, the worst first', async () => {
  const terminal = await printed('terminal', 'web', 'api')
  const table = terminal.slice(terminal.lastIndexOf('2 images')).split('\n')
  expect(table[0]).toBe('2 images: +20.6 MB compressed (+31.8 %), 1 over budget, 1 unchanged')
  expect(table.slice(2).filter(line => /^ {2}\S/.test(line))).toStrictEqual([
    expect.stringMatching(/^ {2}✖ over +api +59\.7 MB +80\.3 MB +\+20\.6 MB/),
    expect.stringMatching(/^ {2}✔ ok +web +5\.0 MB +5\.0 MB +±0 B/),
  ])
  const markdown = await printed('markdown', 'web', 'api')
  const last = markdown.slice(markdown.lastIndexOf('###'))
  expect(last).toMatch(
    /^### ❌ 2 images: .*\n\n\| \| Image \|.*\n.*\n\| ❌ over \| `api` .*\n\| ✅ ok \| `web` .*\n$/,
  )
})

it('has no such table for one image', async () => {
  expect(await printed('terminal', 'api')).not.toMatch(/1 image/)
})
