import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import jest from '../jest.config.ts'
import {
  documentWorkflows,
  repositoryWorkflows,
  ROOT,
  type WorkflowFile,
  withTrigger,
} from './workflow-files.ts'

const ACTIONLINT = path.join(ROOT, 'node_modules', '@tktco', 'node-actionlint', 'bin', 'node-actionlint.js')

type Permissions = Record<string, string> | undefined

interface Job {
  readonly permissions?: Permissions
  readonly 'timeout-minutes'?: number
  readonly uses?: string
  readonly steps?: readonly { readonly uses?: string; readonly with?: Record<string, unknown> }[]
}

interface WorkflowContent {
  readonly on?: { readonly push?: object; readonly workflow_run?: object }
  readonly permissions?: Permissions
  readonly concurrency?: object
  readonly jobs: Record<string, Job>
}

const workflows = documentWorkflows()
const own = repositoryWorkflows()

/** What actionlint says of workflows, all at once, since it takes seconds to start. */
function lint(files: readonly WorkflowFile[]): { status: number | null; output: string } {
  const cwd = mkdtempSync(path.join(tmpdir(), 'workflows-'))
  const folder = path.join(cwd, '.github', 'workflows')
  mkdirSync(folder, { recursive: true })
  for (const { name, text } of files) writeFileSync(path.join(folder, name), text)
  const { status, stdout, stderr } = spawnSync(process.execPath, [ACTIONLINT, '.github/workflows/*.yml'], {
    cwd,
    encoding: 'utf8',
  })
  return { status, output: stdout + stderr }
}

it('all workflows are ones that GitHub takes', () => {
  const { status, output } = lint([...workflows.map(withTrigger), ...own])
  assert.equal(status, 0, output)
})

it('a workflow with a mistake in it would not pass', () => {
  const text =
    'on: pull_reqest\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps: [{ run: "echo ${{ github.evnt }}" }]\n'
  const { status, output } = lint([{ name: 'wrong.yml', text }, ...own])
  expect(status).not.toBe(0)
  expect(output).toMatch(/pull_reqest/)
})

describe('the workflows in the documents', () => {
  for (const workflow of workflows) {
    it(`${workflow.name} says which rights its token has, and takes no more than it needs`, () => {
      const { permissions, jobs } = parse(workflow.text) as WorkflowContent
      for (const [job, { permissions: rights = permissions }] of Object.entries(jobs)) {
        assert.ok(rights !== undefined, `${job} has the rights of the repository's default`)
        expect(JSON.stringify(rights)).not.toMatch(/write-all/)
        // A bot that sends fixes has to push its branch; what it pushes was built by another job.
        if (`${workflow.name} ${job}` !== 'fix-bot-1.yml propose') expect(rights.contents).not.toBe('write')
      }
    })

    it(`${workflow.name} cannot run for hours, whatever somebody makes it read or build`, () => {
      const { jobs } = parse(workflow.text) as WorkflowContent
      for (const [name, job] of Object.entries(jobs))
        assert.ok(job.uses !== undefined || Number(job['timeout-minutes']) <= 60, name)
    })
  }

  for (const { name, text } of workflows.filter(({ text: yaml }) => /\bpull_request\b/.test(yaml))) {
    it(`${name} has something to compare a pull request with`, () => {
      const { on } = parse(text) as WorkflowContent
      const compares = text.includes('org/slim-build@') && !/^ +baseline:/m.test(text)
      if (compares) assert.ok(on?.push !== undefined, 'no run on the default branch stores a measurement')
    })
  }
})

describe('the workflows of this repository', () => {
  it('check a pull request, scan the code, make a release and look further once a week', () => {
    expect(own.map(({ name }) => name).sort()).toStrictEqual([
      'ci.yml',
      'codeql.yml',
      'release.yml',
      'weekly.yml',
    ])
  })

  it('run all tests: those of each project of jest', () => {
    const commands = {
      pure: 'npm test -- --pure',
      process: 'npm test -- .process.test.ts',
      engine: 'npm test -- .engine.test.ts',
      corpus: 'npm run test:corpus --',
    }
    const projects = jest.projects?.map(project => (project as { displayName?: unknown }).displayName)
    expect(projects).toStrictEqual(Object.keys(commands))
    const run = own.flatMap(({ text }) =>
      [...text.matchAll(/^ +(?:- )?run: (.*?)(?: --shard=.*)?$/gm)].map(([, command]) => command),
    )
    expect(run).toStrictEqual(expect.arrayContaining(Object.values(commands)))
  })

  for (const workflow of own) {
    const { jobs, permissions, concurrency } = parse(workflow.text) as WorkflowContent

    it(`${workflow.name} gives no rights but job by job, and only a release may write to the repository`, () => {
      expect(permissions).toStrictEqual({})
      const writers = Object.entries(jobs).filter(([, job]) => job.permissions?.contents === 'write')
      expect(writers.map(([name]) => `${workflow.name} ${name}`)).toStrictEqual(
        workflow.name === 'release.yml' ? ['release.yml publish'] : [],
      )
      for (const [name, job] of Object.entries(jobs)) assert.ok(job.permissions !== undefined, name)
    })

    it(`${workflow.name} cannot run for hours, nor twice at once for the same thing`, () => {
      expect(concurrency).toBeDefined()
      for (const [name, job] of Object.entries(jobs))
        assert.ok(job.uses !== undefined || Number(job['timeout-minutes']) <= 60, name)
    })

    it(`${workflow.name} takes every action at a commit, with its version beside it`, () => {
      const used = [...workflow.text.matchAll(/\buses: (.+)$/gm)].map(([, reference = '']) => reference)
      const foreign = used.filter(reference => !reference.startsWith('./'))
      for (const reference of foreign) expect(reference).toMatch(/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
    })

    it(`${workflow.name} leaves no token in the checkout`, () => {
      const steps = Object.values(jobs).flatMap(job => job.steps ?? [])
      for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
        expect(step.with?.['persist-credentials']).toBe(false)
    })

    it(`${workflow.name} hands no text of an event to a shell`, () => {
      const scripts = [...workflow.text.matchAll(/^( +)(?:- )?run:(.*(?:\n\1 +.*)*)/gm)].map(([text]) => text)
      for (const script of scripts) expect(script).not.toMatch(/\$\{\{/)
    })
  }

  it('take an action at the same commit everywhere', () => {
    const used = own.flatMap(({ text }) =>
      [...text.matchAll(/\buses: ([^@\s]+@.+)$/gm)].map(match => match[1] ?? ''),
    )
    const byName = Map.groupBy(new Set(used), reference => reference.split('@')[0])
    for (const references of byName.values()) assert.equal(references.length, 1, references.join(', '))
  })
})
