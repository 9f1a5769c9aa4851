import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { installLinters, whyNoLinters } from '../test-kit/linters.ts'
import { documentWorkflows, ROOT, type WorkflowFile, withTrigger } from './workflow-files.ts'

const UNSAFE = `on: pull_request_target
jobs:
  a:
    runs-on: ubuntu-latest
    steps: [{ run: "echo \${{ github.event.pull_request.title }}" }]
`

;(whyNoLinters() === null ? describe : describe.skip)('linters of the trade', () => {
  let programs = ''
  beforeAll(() => {
    programs = installLinters()
  })

  function run(program: string, args: readonly string[]): { status: number | null; output: string } {
    const options = { cwd: ROOT, encoding: 'utf8' } as const
    const { status, stdout, stderr } = spawnSync(path.join(programs, program), args, options)
    return { status, output: stdout + stderr }
  }

  const zizmor = (...args: string[]) => run('zizmor', ['--offline', '--no-progress', ...args])

  it('zizmor finds nothing in .github/ and the actions, however strict it is', () => {
    const { status, output } = zizmor('--persona', 'pedantic', '.github', 'action.yml', 'report/action.yml')
    assert.equal(status, 0, output)
  })

  it('zizmor finds nothing in the workflows of the documents', () => {
    const folder = folderOf(documentWorkflows().map(withTrigger))
    const { status, output } = zizmor('--config', path.join(ROOT, '.github/linters/documents.yml'), folder)
    assert.equal(status, 0, output)
  })

  it('zizmor would find an unsafe one', () => {
    const { status, output } = zizmor(folderOf([{ name: 'unsafe.yml', text: UNSAFE }]))
    expect(status).not.toBe(0)
    expect(output).toMatch(/template-injection/)
  })

  it('hadolint finds nothing in the examples', () => {
    const dockerfiles = globSync('examples/*/Dockerfile*', { cwd: ROOT })
    expect(dockerfiles.length).toBeGreaterThan(0)
    const { status, output } = run('hadolint', ['--no-color', ...dockerfiles])
    assert.equal(status, 0, output)
  })
})

function folderOf(workflows: readonly WorkflowFile[]): string {
  const root = mkdtempSync(path.join(tmpdir(), 'linted-'))
  const folder = path.join(root, '.github', 'workflows')
  mkdirSync(folder, { recursive: true })
  for (const { name, text } of workflows) writeFileSync(path.join(folder, name), text)
  return root
}
