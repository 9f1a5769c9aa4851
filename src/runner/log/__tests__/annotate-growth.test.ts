import { afterAll, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ReportAdvice } from '../../../model/report-advice.ts'
import type { CauseRow } from '../../../model/report-change.ts'
import type { SourceLocation } from '../../../model/report-rows.ts'
import type { PlatformReport, Report } from '../../../model/report.ts'
import { HOSTILE_TEXTS } from '../../../report/__tests__/hostile-text.ts'
import { SCENARIOS } from '../../../report/__tests__/scenarios.ts'
import { adviceOf, saving } from '../../../report/summary/__tests__/example-image.ts'
import { annotateGrowth } from '../annotate-growth.ts'
import { WorkflowLog } from '../workflow-log.ts'

describe('annotations of the Dockerfile lines that grew', () => {
  const workspace = mkdtempSync(path.join(tmpdir(), 'annotate-'))
  writeFileSync(path.join(workspace, 'Dockerfile'), 'FROM scratch\n')
  mkdirSync(path.join(workspace, 'folder'))
  afterAll(() => {
    rmSync(workspace, { recursive: true })
  })

  const annotate = async (report: Report, before: (log: WorkflowLog) => void = () => undefined) => {
    let text = ''
    const log = new WorkflowLog(piece => (text += piece))
    before(log)
    await annotateGrowth(report, workspace, log)
    log.close()
    return text.split('\n').filter(line => line !== '')
  }

  it('are notices without a budget on growth, the biggest line first', async () => {
    expect(await annotate(SCENARIOS['grew-without-budgets']!())).toStrictEqual([
      '::notice file=Dockerfile,line=14,endLine=15,title=+17.2 MB::RUN npm ci makes api 17.2 MB larger (compressed): @aws-sdk/* +14.1 MB (32 new npm packages), sharp +3.1 MB (0.33.5 → 0.34.1)',
      '::notice file=Dockerfile,line=17,endLine=17,title=+2.7 MB::COPY . . makes api 2.7 MB larger (compressed): /app/test/fixtures/seed.sqlite +2.7 MB (new file)',
    ])
  })

  it('end with what can be taken back at their line', async () => {
    const lines = await annotate(SCENARIOS.grew!())
    expect(lines.map(line => line.replace(/^.*\), /, '').replace(/^.*\. (?=Saves)/, ''))).toStrictEqual([
      'Saves about 24.5 MB compressed: npm ci --omit=dev; RUN --mount=type=cache,target=/root/.npm npm ci',
      'Saves about 2.7 MB compressed: add test/ to .dockerignore',
    ])
    const [warning] = await annotate(SCENARIOS['way-back']!())
    expect(warning ?? '').toMatch(
      /^::warning file=Dockerfile,line=14,.*\. Saves about 24\.5 MB compressed: npm ci/,
    )
  })

  it('are warnings when a budget on growth is overrun', async () => {
    for (const line of await annotate(SCENARIOS.failed!()))
      expect(line).toMatch(/^::warning file=Dockerfile,/)
  })

  it('tell each line once, of the platform where it grew most', async () => {
    const lines = await annotate(SCENARIOS.platforms!())
    expect(lines).toHaveLength(2)
    expect(lines[0]!).toMatch(/^::notice file=Dockerfile,line=14,.*makes api on linux\/amd64 17\.2 MB larger/)
  })

  for (const scenario of ['unchanged', 'shrank', 'reduced', 'first-run', 'base-moved', 'empty']) {
    it(`are none where nobody made anything bigger: ${scenario}`, async () => {
      expect(await annotate(SCENARIOS[scenario]!())).toStrictEqual([])
    })
  }

  it('speak of unpacked bytes where compressed ones must not be subtracted', async () => {
    const [first] = await annotate(SCENARIOS.incomparable!())
    expect(first ?? '').toMatch(/larger \(unpacked\)/)
  })

  it('name the line that hides what another one made', async () => {
    const { where } = cause({ line: 9 }, 0)
    const hidden: CauseRow = {
      ...cause({ line: 5 }, 500_000),
      ...{
        type: 'hidden',
        subject: null,
        detail: 'hidden bytes: deleted',
        hiddenBy: { where, side: 'head' },
      },
    }
    const [line] = await annotate(withCauses([hidden]))
    expect(line).toMatch(
      /^::notice file=Dockerfile,line=5,.*: hidden bytes: deleted by Dockerfile:9 \+500\.0 kB$/,
    )
  })

  it('are at most 8 of a step, together with those that others made', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => cause({ line: index + 1 }, 500_000 + index))
    expect(await annotate(withCauses(rows))).toHaveLength(8)
    const lines = await annotate(withCauses(rows, SCENARIOS.failed!()), log => {
      for (let i = 0; i < 5; i++) log.warning('A check')
    })
    expect(lines).toHaveLength(8)
    expect(lines.filter(line => line.includes('Dockerfile'))).toHaveLength(3)
  })

  for (const dockerfile of [
    'standard input',
    'folder',
    '../Dockerfile',
    '/etc/passwd',
    './Dockerfile',
    '',
    'x'.repeat(5000),
    'Dockerfile\0',
    'Dockerfile/x',
  ]) {
    it(`are none in what is no file of the workspace: ${JSON.stringify(dockerfile.slice(0, 20))}`, async () => {
      expect(await annotate(withCauses([cause({ dockerfile }, 500_000)]))).toStrictEqual([])
    })
  }

  it('are one line of plain text each, whatever the names', async () => {
    for (const text of HOSTILE_TEXTS) {
      const row = { ...cause({ instruction: text }, 500_000), subject: text, detail: text }
      const advice = adviceOf([
        saving(1, 3, { where: row.where, fix: [text, { code: text }] }),
        saving(1, 3, { where: row.where, fix: [{ code: text }, text] }),
        saving(1, 3, { where: row.where }),
      ])
      const report = withCauses([row], SCENARIOS['grew-without-budgets']!(), advice)
      const lines = await annotate({ ...report, image: { ...report.image, name: text } })
      assert.equal(lines.length, 1, JSON.stringify(lines))
      expect(lines[0]!).toMatch(/^::notice file=Dockerfile,line=3,endLine=3,title=\+500\.0 kB::/)
      expect(lines[0]!).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cf}]|##\[/u)
      expect(lines[0]!).toMatch(/Saves about 3\.0 MB compressed: .*; and 1 more$/)
      expect(lines[0]!.length).toBeLessThan(4096)
    }
  })
})

function cause(where: Partial<SourceLocation>, bytes: number): CauseRow {
  const place = { dockerfile: 'Dockerfile', line: 3, endLine: 3, stage: null, instruction: 'RUN x' }
  return {
    type: 'file',
    subject: '/f',
    detail: 'new file',
    blame: 'yours',
    side: 'head',
    compressed: bytes,
    unpacked: bytes,
    where: { ...place, ...where },
  }
}

function withCauses(
  rows: readonly CauseRow[],
  report = SCENARIOS['grew-without-budgets']!(),
  advice?: ReportAdvice,
): Report {
  const [image] = report.platforms as readonly [PlatformReport]
  const change = { ...image.change!, causes: { ...image.change!.causes, rows } }
  return { ...report, platforms: [{ ...image, change, advice: advice ?? image.advice }] }
}
