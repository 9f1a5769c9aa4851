import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, it } from 'node:test'
import { SCENARIOS } from '../../report/__tests__/scenarios.ts'
import { OVERVIEWS } from '../../report/__tests__/overviews.ts'
import { overviewOf } from '../../report/overview.ts'
import { appendJobSummary } from '../job-summary.ts'

describe('appendJobSummary', () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'summary-'))
  after(() => {
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
    assert.equal(await appendJobSummary(overviewOf(SCENARIOS.grew!()), { file, links }), null)
    const summary = readFileSync(file, 'utf8')
    assert.match(summary, /^### ✅ `api` \+20\.6 MB/)
    assert.match(
      summary,
      /\[Dockerfile:14\]\(https:\/\/github\.com\/acme\/shop\/blob\/a{40}\/Dockerfile#L14-L15\)/,
    )
  })

  it('keeps what others wrote', async () => {
    const file = fresh('before.md', '# mine')
    assert.equal(await appendJobSummary(overviewOf(SCENARIOS.unchanged!()), { file }), null)
    assert.match(readFileSync(file, 'utf8'), /^# mine\n✅ `api`/)
  })

  it('tells of all images of a run, with all that a comment has no room for', async () => {
    const file = fresh('many.md')
    assert.equal(await appendJobSummary(OVERVIEWS['forty-legs']!(), { file }), null)
    const summary = readFileSync(file, 'utf8')
    assert.match(summary, /^### ❌ 40 images/)
    assert.equal(summary.match(/^<details><summary><code>service-/gm)?.length, 39)
  })

  it('gets shorter when others left little room', async () => {
    const file = fresh('little.md', 'x'.repeat(1024 * 1024 - 5000))
    assert.equal(await appendJobSummary(overviewOf(SCENARIOS.failed!()), { file }), null)
    const summary = readFileSync(file, 'utf8')
    assert.ok(Buffer.byteLength(summary) <= 1024 * 1024)
    assert.match(summary, /tables were cut to fit/)
  })

  it('says so when no room is left, and leaves the file alone', async () => {
    const file = fresh('full.md', 'x'.repeat(1024 * 1024 - 100))
    const warning = await appendJobSummary(overviewOf(SCENARIOS.failed!()), { file })
    assert.match(warning ?? '', /left no room/)
    assert.equal(readFileSync(file).length, 1024 * 1024 - 100)
  })

  const nowhere = [undefined, '', path.join(directory, 'no', 'such', 'directory.md')]
  for (const [index, file] of nowhere.entries()) {
    it(`warns where there is no such file (${index + 1}), and fails nothing`, async () => {
      const warning = await appendJobSummary(overviewOf(SCENARIOS.grew!()), { file })
      assert.match(warning ?? '', /^The job summary was not written: .+\.$/)
    })
  }
})
