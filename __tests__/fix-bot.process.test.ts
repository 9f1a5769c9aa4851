import { beforeEach, expect, test } from '@jest/globals'
import assert from 'node:assert/strict'
import { execFileSync, spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { newRepository, type Repository } from '../src/git/__tests__/repository.ts'
import { DIST, folderWith } from './run-dist.ts'
import { documentWorkflows } from './workflow-files.ts'

/**
 * The scripts of docs/fix-bot.md: one makes the patch, the other opens the pull request. They run with git, and with a `gh` that keeps pull
 * requests in a file.
 */
const MAKES = scriptOf('find', 'Make the patch')
const PROPOSES = scriptOf('propose', 'Propose the patch')

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

test('what a fix writes is the patch, with the files that it makes', () => {
  const { status, stdout, patch } = make(WRITES)
  expect([status, stdout]).toStrictEqual([0, 'saves 7 MB\n'])
  expect(propose(patch)).toBe('')
  expect(branch()).toBe('FROM node\nRUN npm ci --omit=dev')
  expect(branch('.dockerignore')).toBe('test')
})

test('a fix that changes nothing is an empty patch', () => {
  expect(make('console.error("No patch")')).toStrictEqual({ status: 0, stdout: 'No patch\n', patch: '' })
})

test('a fix that fails ends the job, and shows what it said', () => {
  const program = `require('node:child_process').execFileSync(process.execPath, [${JSON.stringify(path.join(DIST, 'cli.js'))}, ...process.argv.slice(4)], { stdio: 'inherit' })`
  const { status, stdout } = make(program)
  expect([status, stdout]).toStrictEqual([1, expect.stringMatching(/^slim-build: .*docker/i)])
})

test('a patch that leads out of the checkout is refused', () => {
  const outside =
    'diff --git a/../x b/../x\nnew file mode 100644\n--- /dev/null\n+++ b/../x\n@@ -0,0 +1 @@\n+a\n'
  expect(() => propose(outside)).toThrow(/invalid path/)
  expect(pulls()).toStrictEqual([])
})

/** A fix as the first job runs it, by a program in the place of npx. */
function make(program: string): { status: number | null; stdout: string; patch: string } {
  const temp = folderWith({ npx: `#!${process.execPath}\n${program}\n` })
  chmodSync(path.join(temp, 'npx'), 0o755)
  const { status, stdout } = runScript(MAKES, temp, {
    PATH: `${temp}:${process.env.PATH}`,
    MINIMUM: '5 MB',
    DOCKER_HOST: 'unix:///nonexistent/docker.sock',
  })
  const made = path.join(temp, 'fix', 'fix.patch')
  return { status, stdout, patch: existsSync(made) ? readFileSync(made, 'utf8') : '' }
}

/** What a fresh run prints. */
function propose(patch: string): string {
  const temp = folderWith({})
  mkdirSync(path.join(temp, 'fix'))
  writeFileSync(path.join(temp, 'fix', 'fix.patch'), patch)
  writeFileSync(path.join(temp, 'fix', 'summary.txt'), 'saves 7 MB\n')
  const { status, stdout, stderr } = runScript(PROPOSES, temp, {
    PATH: `${tools}:${process.env.PATH}`,
    BRANCH: 'slim-build/fix',
  })
  if (status !== 0) throw new Error(stderr)
  return stdout
}

/** Runs a script in a clone of its own, as a step of a job does. */
function runScript(
  script: string,
  temp: string,
  env: Readonly<Record<string, string>>,
): SpawnSyncReturns<string> {
  const checkout = path.join(temp, 'checkout')
  execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${origin.directory}`, checkout])
  return spawnSync('bash', ['-e', '-c', script], {
    cwd: checkout,
    encoding: 'utf8',
    env: { ...process.env, RUNNER_TEMP: temp, ...env },
  })
}

function pulls(): Pull[] {
  return JSON.parse(readFileSync(path.join(tools, 'pulls.json'), 'utf8')) as Pull[]
}

function branch(file = 'Dockerfile'): string {
  return origin.git('show', `slim-build/fix:${file}`)
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

/** Of a fix, what becomes of the checkout and of both outputs. */
const WRITES = `
const { writeFileSync } = require('node:fs')
writeFileSync('Dockerfile', 'FROM node\\nRUN npm ci --omit=dev\\n')
writeFileSync('.dockerignore', 'test\\n')
console.log('the patch')
console.error('saves 7 MB')
`

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
