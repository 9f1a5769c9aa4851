import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { newRepository, type Repository } from '../src/git/__tests__/repository.ts'
import type { Report } from '../src/model/report.ts'
import { useEngine } from '../test-kit/engine.ts'
import { publish } from './project.ts'
import { folderWith, runDist } from './run-dist.ts'

const engine = await useEngine()

const OLD = randomBytes(30_000)
const NEW = randomBytes(50_000)
const SECRET = 'hunter2-value'

interface Story {
  /** A clone on a branch that adds 700 bytes. */
  readonly work: Repository
  /** Published from main, with provenance. */
  readonly published: string
}

/** Main's image is published with provenance, its base image moves, and a branch adds 700 bytes. */
function prepare(mode: string): Story {
  const id = `terminal${randomBytes(5).toString('hex')}`
  const base = `${engine.registry}/acme/${id}-base:1`
  const published = `${engine.registry}/acme/${id}:main`
  publish(engine, base, { 'base.bin': OLD })
  const origin = newRepository()
  origin.commit('first', {
    Dockerfile: `FROM ${base}\nARG TOKEN\nCOPY app /app\n`,
    'docker-bake.hcl': `target "default" {\n  args = { TOKEN = "${SECRET}" }\n}\n`,
    'app/main.js': 'hello\n',
  })
  const args = ['buildx', 'build', '--quiet', '--push', `--provenance=mode=${mode}`]
  const given = [`--build-arg=TOKEN=${SECRET}`, `--tag=${published}`, origin.directory]
  execFileSync('docker', [...args, ...given], { env: engine.env, stdio: 'pipe' })
  publish(engine, base, { 'base.bin': NEW })
  const work = origin.clone()
  work.git('checkout', '--quiet', '-b', 'feature')
  work.commit('feature', { 'app/b.js': 'x'.repeat(700) })
  return { work, published }
}

function slimBuild(cwd: string, args: readonly string[]) {
  return runDist('cli.js', args, { env: { ...engine.env, XDG_CACHE_HOME: folderWith({}) }, cwd })
}

const BUILD = ['build', '.', '--build-arg', `TOKEN=${SECRET}`]
const BAKE = ['bake']
const NAMED = ['--baseline']
const FROM_REGISTRY = ['--baseline', 'registry', '--baseline-image']
const AUTO = ['--baseline', 'auto', '--baseline-image']

/** The only report of a run: a build writes it as it is, a bake in a list. */
function reportIn(stdout: string): Report {
  return [JSON.parse(stdout) as Report | Report[]].flat()[0]!
}

describe('standard output is the report and nothing else, when the image to compare with has provenance', () => {
  const cases = {
    min: [
      [...BUILD, ...NAMED],
      [...BAKE, ...FROM_REGISTRY],
    ],
    max: [BUILD, BAKE].flatMap(command =>
      [NAMED, FROM_REGISTRY, AUTO].map(compared => [...command, ...compared]),
    ),
  }
  for (const [mode, commands] of Object.entries(cases)) {
    const { work, published } = prepare(mode)
    for (const args of commands) {
      it(`mode=${mode}: ${args.join(' ')}`, async () => {
        const run = await slimBuild(work.directory, [...args, published, '--pull', '--format', 'json'])
        assert.equal(run.code, 0, run.stderr)
        const report = reportIn(run.stdout)
        const { split, baseMoved } = report.platforms[0]!.change!
        expect(split.yours.unpacked).toBe(700)
        expect(split['base-moved'].unpacked).toBe(NEW.length - OLD.length)
        expect(baseMoved?.reference ?? '').toMatch(/-base:1$/)
        expect(report.notes.join('\n')).not.toMatch(/counts as your change/)
        expect(run.stdout + run.stderr).not.toMatch(/hunter2|buildType|llbDefinition|invocation/)
      })
    }
  }

  it('for people, too', async () => {
    const { work, published } = prepare('max')
    const run = await slimBuild(work.directory, [...BUILD, '--pull', ...NAMED, published])
    assert.equal(run.code, 0, run.stderr)
    expect(run.stdout + run.stderr).not.toMatch(/hunter2|^\s*[{}"]/m)
  })
})

describe('standard input', () => {
  it('is the build’s that reads it, to the last byte, whatever is asked besides', () => {
    const { work, published } = prepare('max')
    writeFileSync(path.join(work.directory, 'main.bin'), 'not read')
    const dockerfile = `${readFileSync(path.join(work.directory, 'Dockerfile'), 'utf8')}${'# a comment\n'.repeat(20_000)}COPY main.bin /\n`
    const child = execFileSync(
      process.execPath,
      [
        path.join(import.meta.dirname, '..', 'dist', 'cli.js'),
        ...['build', '--pull', '-f', '-', '--format', 'json', '--baseline', published, '.'],
      ],
      {
        env: { ...engine.env, XDG_CACHE_HOME: folderWith({}) },
        cwd: work.directory,
        input: dockerfile,
        encoding: 'utf8',
        stdio: 'pipe',
      },
    )
    expect(reportIn(child).platforms[0]!.change!.split.yours.unpacked).toBe(700 + 'not read'.length)
  })
})
