import { beforeEach, expect, test } from '@jest/globals'
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { newRepository, type Repository } from '../src/git/__tests__/repository.ts'
import { folderWith } from './run-dist.ts'
import { documentWorkflows } from './workflow-files.ts'

/** The script of docs/fix-bot.md that opens the pull request, run with git and a `gh` that keeps pull requests in a file. */
const SCRIPT = scriptOf('propose', 'Propose the patch')

const PATCH =
  'diff --git a/Dockerfile b/Dockerfile\n--- a/Dockerfile\n+++ b/Dockerfile\n@@ -1,2 +1,2 @@\n FROM node\n-RUN npm ci\n+RUN npm ci --omit=dev\n'
const OTHER = PATCH.replace('--omit=dev', '--production')

interface Pull {
  readonly number: number
  readonly body: string
  readonly state: 'open' | 'closed'
}

let origin: Repository
let tools: string

beforeEach(() => {
  origin = newRepository()
  origin.commit('first', { Dockerfile: 'FROM node\nRUN npm ci\n' })
  tools = folderWith({ gh: GH, 'pulls.json': '[]' })
  chmodSync(path.join(tools, 'gh'), 0o755)
})

test('a patch becomes one pull request, which a later run brings up to date', () => {
  expect(propose(PATCH)).toBe('')
  expect(pulls()).toMatchObject([
    { number: 1, state: 'open', body: expect.stringMatching(/~{4}text\nsaves 7 MB\n~{4}/) },
  ])
  expect(branch()).toBe('FROM node\nRUN npm ci --omit=dev')
  const first = commit()
  expect(propose(PATCH)).toBe('The branch is up to date.\n')
  expect(commit()).toBe(first)
  expect(propose(OTHER)).toBe('')
  expect(branch()).toBe('FROM node\nRUN npm ci --production')
  origin.commit('second', { README: 'x\n' })
  expect(propose(OTHER)).toBe('')
  expect(pulls()).toHaveLength(1)
})

test('nothing left to fix closes it, and what is found later is proposed again', () => {
  expect(propose('')).toBe('')
  expect(pulls()).toStrictEqual([])
  propose(PATCH)
  expect(propose('')).toBe('')
  expect(pulls()).toMatchObject([{ state: 'closed' }])
  propose(PATCH)
  expect(pulls()).toMatchObject([{ state: 'closed' }, { state: 'open' }])
})

test('a pull request that someone closed is not opened again, but with another patch', () => {
  propose(PATCH)
  writeFileSync(
    path.join(tools, 'pulls.json'),
    JSON.stringify(pulls().map(pull => ({ ...pull, state: 'closed' }))),
  )
  expect(propose(PATCH)).toBe('This patch was declined before.\n')
  expect(pulls()).toHaveLength(1)
  propose(OTHER)
  expect(pulls()).toMatchObject([{ state: 'closed' }, { state: 'open' }])
})

test('a patch that leads out of the checkout is refused', () => {
  const outside =
    'diff --git a/../x b/../x\nnew file mode 100644\n--- /dev/null\n+++ b/../x\n@@ -0,0 +1 @@\n+a\n'
  expect(() => propose(outside)).toThrow(/invalid path/)
  expect(pulls()).toStrictEqual([])
})

/** What a fresh run prints. */
function propose(patch: string): string {
  const temp = folderWith({})
  mkdirSync(path.join(temp, 'fix'))
  writeFileSync(path.join(temp, 'fix', 'fix.patch'), patch)
  writeFileSync(path.join(temp, 'fix', 'summary.txt'), 'saves 7 MB\n')
  const checkout = path.join(temp, 'checkout')
  execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${origin.directory}`, checkout])
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', SCRIPT], {
    cwd: checkout,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${tools}:${process.env.PATH}`,
      RUNNER_TEMP: temp,
      BRANCH: 'slim-build/fix',
    },
  })
  if (status !== 0) throw new Error(stderr)
  return stdout
}

function pulls(): Pull[] {
  return JSON.parse(readFileSync(path.join(tools, 'pulls.json'), 'utf8')) as Pull[]
}

function branch(): string {
  return origin.git('show', 'slim-build/fix:Dockerfile')
}

function commit(): string {
  return origin.git('rev-parse', 'slim-build/fix')
}

function scriptOf(job: string, name: string): string {
  const workflow = documentWorkflows().find(each => each.name === 'fix-bot-1.yml')
  assert(workflow !== undefined)
  const { jobs } = parse(workflow.text) as {
    jobs: Record<string, { steps: { name?: string; run?: string }[] }>
  }
  const script = jobs[job]?.steps.find(step => step.name === name)?.run
  assert(script !== undefined)
  return script
}

/** Of `gh`, the commands that the script uses; `--jq` is what jq would make of the list, by the two questions that there are. */
const GH = `#!${process.execPath}
const { readFileSync, writeFileSync } = require('node:fs')
const file = __dirname + '/pulls.json'
const pulls = JSON.parse(readFileSync(file, 'utf8'))
const args = process.argv.slice(2)
const value = name => args.includes(name) ? args[args.indexOf(name) + 1] : undefined
const save = () => writeFileSync(file, JSON.stringify(pulls))
const text = () => value('--body') ?? readFileSync(value('--body-file'), 'utf8')
const [noun, verb, number] = args
const pull = pulls.find(each => String(each.number) === number)
if (noun === 'auth') process.exit(0)
if (verb === 'list') {
  const found = pulls.filter(({ state }) => state === value('--state'))
  const wanted = /contains\\("(.*)"\\)/.exec(value('--jq'))?.[1]
  const shown = wanted === undefined ? found.slice(0, 1) : found.filter(({ body }) => body.includes(wanted))
  for (const each of shown) console.log(each.number)
} else if (verb === 'create') pulls.push({ number: pulls.length + 1, state: 'open', body: text() })
else if (verb === 'edit') pull.body = text()
else if (verb === 'close') pull.state = 'closed'
else process.exit(1)
save()
`
