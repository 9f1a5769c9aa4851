import { afterAll, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { newRepository, type Repository } from '../src/git/__tests__/repository.ts'
import type { Report } from '../src/model/report.ts'
import { startGitHttp } from '../test-kit/git-http.ts'
import { measured, newProject, type Project, pullRequest } from './project.ts'
import { type Run, runDist } from './run-dist.ts'
import { engine, world } from './world.ts'

const closed = await startGitHttp('secret')
afterAll(() => closed.close())

// Files can be given to another user by root alone.
const describeAsRoot = process.getuid?.() === 0 ? describe : describe.skip

/** What a repository's configuration can name that runs a program, by the remote that it needs; `process` wins over `smudge`. */
const WAYS = {
  ssh: ['core.fsmonitor', 'core.sshCommand', 'core.hooksPath', 'filter.x.smudge', 'filter.x.clean'],
  file: ['remote.origin.uploadpack', 'filter.x.process'],
  http: ['credential.helper'],
} as const

const IN_APP = { 'app/Dockerfile': 'FROM scratch\nCOPY main.js /main.js\n' }
const AT_TOP = { Dockerfile: 'FROM scratch\nCOPY . /\n' }

type Remote = keyof typeof WAYS
type Way = (typeof WAYS)[Remote][number]
const REMOTES = Object.keys(WAYS) as Remote[]

interface Trap {
  /** Adds the way to a repository. */
  set(repository: Repository, way: Way): void
  /** The ways by which something was run. */
  sprung(): string[]
}

function newTrap(): Trap {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'trap-'))
  const command = (way: Way) => `touch ${path.join(folder, way)}; false`
  return {
    set(repository, way) {
      repository.git('config', way, way === 'core.hooksPath' ? hooks(folder, command(way)) : command(way))
    },
    sprung: () => readdirSync(folder).filter(name => name !== 'hooks'),
  }
}

function hooks(folder: string, command: string): string {
  const directory = path.join(folder, 'hooks')
  mkdirSync(directory)
  for (const hook of ['post-checkout', 'post-index-change', 'reference-transaction'])
    writeFileSync(path.join(directory, hook), `#!/bin/sh\n${command}\n`, { mode: 0o755 })
  return directory
}

/** A repository that would be compared with: two commits, a remote, files that a filter is for. */
function trapped(trap: Trap, remote: Remote = 'ssh'): Repository {
  const evil = newRepository()
  evil.commit('one', { '.gitattributes': '* filter=x\n', 'app/main.js': 'evil\n', ...IN_APP, ...AT_TOP })
  evil.commit('two', { 'app/main.js': 'more evil\n' })
  const urls = {
    ssh: 'ssh://git@127.0.0.1:9/x',
    file: `file://${evil.directory}`,
    http: `${closed.url}/acme/evil`,
  }
  evil.git('remote', 'add', 'origin', urls[remote])
  evil.git('update-ref', 'refs/remotes/origin/main', 'HEAD~1')
  evil.git('config', 'core.worktree', '..')
  for (const way of WAYS[remote]) trap.set(evil, way)
  return evil
}

/** The parts of a repository that may be committed: a bare one. */
function embed(evil: Repository, folder: string): void {
  for (const name of ['HEAD', 'config', 'index', 'objects', 'refs'])
    cpSync(path.join(evil.directory, '.git', name), path.join(folder, name), { recursive: true })
}

function projectInApp(): Project {
  const project = newProject()
  project.origin.commit('app', IN_APP)
  return project
}

describe('a bare repository that a pull request puts into the folder of the context', () => {
  for (const remote of REMOTES) {
    it(`runs nothing by ${WAYS[remote].join(', ')}, and the baseline is that of the real one`, async () => {
      const [trap, project] = [newTrap(), projectInApp()]
      const { report } = await pullRequest(
        world,
        project,
        { 'app/main.js': 'hello, world\n' },
        { context: 'app' },
        {
          prepare: origin => {
            embed(trapped(trap, remote), path.join(origin.directory, 'app'))
          },
        },
      )
      expect(trap.sprung()).toStrictEqual([])
      const { origin } = measured(report.baseline)
      expect([origin.source, origin.commit]).toStrictEqual(['rebuilt', project.origin.head()])
      expect(report.platforms[0]?.change?.delta.unpacked).toBe('hello, world\n'.length - 'hello\n'.length)
    })
  }

  it('runs nothing in a terminal, where the files are looked through for changes', async () => {
    const [trap, { origin }] = [newTrap(), projectInApp()]
    embed(trapped(trap), path.join(origin.directory, 'app'))
    const run = await atTerminal(path.join(origin.directory, 'app'), '--baseline', 'auto')
    assert.equal(run.code, 0, run.stderr)
    expect(trap.sprung()).toStrictEqual([])
    expect(measured((JSON.parse(run.stdout) as Report).baseline).origin.commit).toBe(origin.head())
  })
})

describe('a `.git` that an unpacked archive puts into a folder of the checkout', () => {
  it('runs nothing, whatever it is: a folder, or a file that leads to one', async () => {
    for (const kind of ['folder', 'file']) {
      const [trap, project] = [newTrap(), projectInApp()]
      const { report } = await pullRequest(
        world,
        project,
        { 'app/main.js': 'hello, world\n', 'inner/readme': '\n' },
        { context: 'app', baseline: 'rebuild' },
        {
          prepare: origin => {
            if (kind === 'file') embed(trapped(trap), path.join(origin.directory, 'inner'))
          },
          afterCheckout: work => {
            const git = path.join(work.directory, 'app', '.git')
            if (kind === 'file') writeFileSync(git, 'gitdir: ../inner\n')
            else embed(trapped(trap), git)
          },
        },
      )
      assert.deepEqual(trap.sprung(), [], kind)
      assert.equal(measured(report.baseline).origin.commit, project.origin.head(), kind)
    }
  })
})

describeAsRoot('a checkout of another user', () => {
  it('above a project runs nothing in a terminal, and the user learns what to do', async () => {
    const trap = newTrap()
    const above = trapped(trap)
    above.git('config', '--unset', 'core.worktree')
    const project = path.join(above.directory, 'project')
    mkdirSync(project)
    writeFileSync(path.join(project, 'Dockerfile'), 'FROM scratch\nCOPY Dockerfile /\n')
    giveAway(above.directory)
    giveAway(project, 0)
    const sentence = `git refuses the repository in "${above.directory}", which belongs to another user: if you trust it, run \`git config --global --add safe.directory ${above.directory}\``
    const told = ({ stderr }: Run) => stderr.split(sentence).length - 1

    const courtesy = await atTerminal(project, '--baseline', 'auto')
    assert.equal(courtesy.code, 0, courtesy.stderr)
    expect(courtesy.stderr).toMatch(/^warning: There is no baseline to compare with: git refuses /im)
    assert.equal(told(courtesy), 1, courtesy.stderr)
    for (const options of [['--baseline', 'rebuild'], ['--baseline', 'stored'], ['--reproducible']]) {
      const asked = await atTerminal(project, ...options)
      assert.deepEqual([asked.code, told(asked)], [2, 1], asked.stderr)
    }
    expect(trap.sprung()).toStrictEqual([])
  })

  it('is read in the action where it is the workspace or in it, as in a container', async () => {
    for (const folder of [undefined, 'shop']) {
      const project = newProject()
      const { report, stdout } = await pullRequest(
        world,
        project,
        { 'app/seed.txt': 'x'.repeat(500) },
        { baseline: 'rebuild', reproducible: 'true', ...(folder === undefined ? {} : { context: folder }) },
        {
          ...(folder === undefined ? {} : { folder }),
          afterCheckout: work => {
            giveAway(realpathSync(work.directory))
          },
        },
      )
      const { origin } = measured(report.baseline)
      assert.deepEqual([origin.source, origin.commit], ['rebuilt', project.origin.head()], stdout)
      expect(report.platforms[0]?.change?.delta.unpacked).toBe(500)
    }
  })

  it('is not read in the action where it is above the workspace', async () => {
    const trap = newTrap()
    const above = trapped(trap)
    above.git('config', '--unset', 'core.worktree')
    giveAway(above.directory)
    const { stdout, report } = await pullRequest(
      world,
      newProject(),
      {},
      { context: '.' },
      {
        afterCheckout: work => {
          const workspace = path.join(above.directory, 'work')
          renameSync(work.directory, workspace)
          rmSync(path.join(workspace, '.git'), { recursive: true })
          symlinkSync(workspace, work.directory)
        },
      },
    )
    expect(trap.sprung()).toStrictEqual([])
    expect(report.baseline.kind).toBe('none')
    expect(stdout).toMatch(/^::warning::There is no baseline to compare with: git refuses the repository in/m)
  })
})

describe('a submodule', () => {
  it('is a repository of its own, as git made it', async () => {
    const inner = newProject()
    const { origin } = newProject()
    origin.git(
      '-c',
      'protocol.file.allow=always',
      'submodule',
      'add',
      '--quiet',
      inner.origin.directory,
      'inner',
    )
    origin.commit('submodule', {})
    const directory = path.join(origin.directory, 'inner')
    writeFileSync(path.join(directory, 'app', 'b.js'), 'bb')
    const run = await atTerminal(directory, '--baseline', 'auto')
    expect(measured((JSON.parse(run.stdout) as Report).baseline).origin.commit).toBe(inner.origin.head())
    expect(existsSync(path.join(directory, '.git'))).toBe(true)
  })
})

const CACHE_HOME = mkdtempSync(path.join(tmpdir(), 'cache-home-'))

function atTerminal(cwd: string, ...options: readonly string[]): Promise<Run> {
  const env = { ...engine.env, XDG_CACHE_HOME: CACHE_HOME, GITHUB_WORKSPACE: undefined }
  return runDist('cli.js', ['build', '--format', 'json', ...options, '.'], { env, cwd })
}

/** To another user, all of it. */
function giveAway(directory: string, user = 1234): void {
  chownSync(directory, user, user)
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const inside = path.join(directory, entry.name)
    if (entry.isDirectory()) giveAway(inside, user)
    else if (!entry.isSymbolicLink()) chownSync(inside, user, user)
  }
}
