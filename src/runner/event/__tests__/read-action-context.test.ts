import { describe, expect, it } from '@jest/globals'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readActionContext } from '../read-action-context.ts'

function workspaceWith(...files: readonly string[]): string {
  const workspace = mkdtempSync(path.join(tmpdir(), 'workspace-'))
  for (const file of files) writeFileSync(path.join(workspace, file), '')
  return workspace
}

const checkedOut = (workspace: string) => readActionContext({ GITHUB_WORKSPACE: workspace }, '/').checkedOut

describe('a checkout', () => {
  it('is a workspace with a `.git`, which is a file in a worktree', () => {
    const workspace = workspaceWith()
    mkdirSync(path.join(workspace, '.git'))
    expect(checkedOut(workspace)).toBe(true)
    expect(checkedOut(workspaceWith('.git'))).toBe(true)
  })

  it('is not a Dockerfile that an earlier step has made or downloaded', () => {
    expect(checkedOut(workspaceWith('Dockerfile'))).toBe(false)
  })
})
