import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, it } from 'node:test'
import { parse } from 'yaml'

const ROOT = path.join(import.meta.dirname, '..')
const ACTIONLINT = path.join(ROOT, 'node_modules', '@tktco', 'node-actionlint', 'bin', 'node-actionlint.js')

interface Workflow {
  /** `pull-requests-1.yml`: the document and the number of the workflow in it. */
  readonly name: string
  readonly text: string
}

/** Every YAML example that is a whole workflow. */
function workflowsIn(file: string): Workflow[] {
  const text = readFileSync(path.join(ROOT, file), 'utf8')
  const fences = [...text.matchAll(/^```ya?ml\n([\s\S]*?)^```$/gm)].map(([, yaml = '']) => yaml)
  return fences
    .filter(yaml => /^jobs:/m.test(yaml))
    .map((yaml, index) => ({ name: `${path.basename(file, '.md')}-${index + 1}.yml`, text: yaml }))
}

const documents = ['README.md', ...readdirSync(path.join(ROOT, 'docs')).map(name => `docs/${name}`)]
const workflows = documents.filter(name => name.endsWith('.md')).flatMap(workflowsIn)

/** What actionlint says of a workflow, or of one that is broken on purpose. */
function lint({ name, text }: Workflow): { status: number | null; output: string } {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'workflows-')), '.github', 'workflows')
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, name), text)
  const cwd = path.join(folder, '..', '..')
  const { status, stdout, stderr } = spawnSync(process.execPath, [ACTIONLINT, '.github/workflows/*.yml'], {
    cwd,
    encoding: 'utf8',
  })
  return { status, output: stdout + stderr }
}

describe('the workflows in the documents', () => {
  for (const workflow of workflows) {
    it(`${workflow.name} is one that GitHub takes`, () => {
      // A workflow without `on` shows only its jobs.
      const whole = /^on:/m.test(workflow.text) ? workflow.text : `on: push\n${workflow.text}`
      const { status, output } = lint({ ...workflow, text: whole })
      assert.equal(status, 0, output)
    })

    it(`${workflow.name} says which rights its token has, and takes no more than it needs`, () => {
      const { permissions, jobs } = parse(workflow.text) as {
        permissions?: Record<string, string>
        jobs: Record<string, { permissions?: Record<string, string> }>
      }
      for (const [job, { permissions: own = permissions }] of Object.entries(jobs)) {
        assert.ok(own !== undefined, `${job} has the rights of the repository's default`)
        assert.doesNotMatch(JSON.stringify(own), /write-all/)
        assert.notEqual(own.contents, 'write')
      }
    })
  }

  for (const { name, text } of workflows.filter(({ text: yaml }) => /\bpull_request\b/.test(yaml))) {
    it(`${name} has something to compare a pull request with`, () => {
      const { on } = parse(text) as { on?: { push?: object; workflow_run?: object } }
      const compares = text.includes('org/slim-build@') && !/^ +baseline:/m.test(text)
      if (compares) assert.ok(on?.push !== undefined, 'no run on the default branch stores a measurement')
    })
  }

  it('would not pass with a mistake in them', () => {
    const text =
      'on: pull_reqest\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps: [{ run: "echo ${{ github.evnt }}" }]\n'
    assert.notEqual(lint({ name: 'wrong.yml', text }).status, 0)
  })
})
