import { afterAll, describe, expect, it } from '@jest/globals'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { overviewOf } from '../../model/overview.ts'
import { OVERVIEWS } from '../../report/__tests__/overviews.ts'
import { SCENARIOS } from '../../report/__tests__/scenarios.ts'
import { appendJobSummary } from '../job-summary.ts'

describe('appendJobSummary', () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'summary-'))
  afterAll(() => {
    rmSync(directory, { recursive: true })
  })
  const fresh = (name: string, content = ''): string => {
    const file = path.join(directory, name)
    writeFileSync(file, content)
    return file
  }

  it('writes the report with links to the commit', async () => {
    const file = fresh('empty.md')
    const links = { server: 'https://github.com', repository: 'acme/shop', sha: 'a'.repeat(40) }
    expect(await appendJobSummary(overviewOf(SCENARIOS.grew!()), { file, links })).toBeNull()
    const summary = readFileSync(file, 'utf8')
    expect(summary).toMatch(/^### ✅ `api` \+20\.6 MB/)
    expect(summary).toMatch(
      /\[Dockerfile:14\]\(https:\/\/github\.com\/acme\/shop\/blob\/a{40}\/Dockerfile#L14-L15\)/,
    )
  })

  it('keeps what others wrote', async () => {
    const file = fresh('before.md', '# mine')
    expect(await appendJobSummary(overviewOf(SCENARIOS.unchanged!()), { file })).toBeNull()
    expect(readFileSync(file, 'utf8')).toMatch(/^# mine\n✅ `api`/)
  })

  it('tells of all images of a run, with all that a comment has no room for', async () => {
    const file = fresh('many.md')
    expect(await appendJobSummary(OVERVIEWS['forty-legs']!(), { file })).toBeNull()
    const summary = readFileSync(file, 'utf8')
    expect(summary).toMatch(/^### ❌ 40 images/)
    expect(summary.match(/^<details><summary><code>service-/gm)?.length).toBe(39)
  })

  it('gets shorter when others left little room', async () => {
    const file = fresh('little.md', 'x'.repeat(1024 * 1024 - 5000))
    expect(await appendJobSummary(overviewOf(SCENARIOS.failed!()), { file })).toBeNull()
    const summary = readFileSync(file, 'utf8')
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1024 * 1024)
    expect(summary).toMatch(/tables were cut to fit/)
  })

  it('says so when no room is left, and leaves the file alone', async () => {
    const file = fresh('full.md', 'x'.repeat(1024 * 1024 - 100))
    const warning = await appendJobSummary(overviewOf(SCENARIOS.failed!()), { file })
    expect(warning ?? '').toMatch(/size limit/)
    expect(readFileSync(file).length).toBe(1024 * 1024 - 100)
  })

  const nowhere = [undefined, '', path.join(directory, 'no', 'such', 'directory.md')]
  for (const [index, file] of nowhere.entries()) {
    it(`warns where there is no such file (${index + 1}), and fails nothing`, async () => {
      const warning = await appendJobSummary(overviewOf(SCENARIOS.grew!()), { file })
      expect(warning ?? '').toMatch(/^The job summary was not written: .+\.$/)
    })
  }
})
