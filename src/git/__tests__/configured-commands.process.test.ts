import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startGitHttp } from '../../../test-kit/git-http.ts'
import { changedPaths, pathsBetween } from '../changed-paths.ts'
import {
  checkoutTop,
  earlierPath,
  hasPath,
  haveCommit,
  submodulesOf,
  writeCommitTree,
} from '../commit-tree.ts'
import { findBaseCommit } from '../find-base-commit.ts'
import { firstParents } from '../first-parents.ts'
import type { GitLocation } from '../git.ts'
import { hasChanges } from '../local-base.ts'
import { isAncestor, mergeBase } from '../merge-base.ts'
import { deepen, remoteTip, remoteUrl } from '../remote.ts'
import { untrackedFiles, untrackedPaths } from '../untracked-paths.ts'
import { GIT_ENV, newRepository, type Repository } from './repository.ts'
import { type Remote, UNUSED, USED, type Way } from './ways-to-run.ts'

const closed = await startGitHttp('secret')
afterAll(() => closed.close())

/** A program that leaves a trace, and fails. */
interface Trap {
  readonly program: string
  sprung(): boolean
  /** Sets it anew. */
  reset(): void
  /** The environment that it was run in, a line each variable. */
  environment(): string
}

function newTrap(): Trap {
  const folder = newFolder()
  const [program, trace] = [path.join(folder, 'program'), path.join(folder, 'trace')]
  writeFileSync(program, `#!/bin/sh\nenv > '${trace}'\nexit 1\n`)
  chmodSync(program, 0o755)
  return {
    program,
    sprung: () => existsSync(trace),
    reset: () => {
      rmSync(trace, { force: true })
    },
    environment: () => readFileSync(trace, 'utf8'),
  }
}

function newFolder(): string {
  return mkdtempSync(path.join(realpathSync(tmpdir()), 'configured-'))
}

interface Checkout extends Repository {
  /** A commit that the remote has and the checkout has not. */
  readonly later: string
}

/** What each checkout is a copy of: two commits, a remote with a third one, and attributes for whatever has a driver. */
const far = newRepository()
far.commit('one', { '.gitattributes': '* filter=x diff=x merge=x\n', file: 'one\n' })
far.commit('two', { file: 'two\n' })
const near = far.clone()
const later = far.commit('three', { file: 'three\n' })

function newCheckout(remote: Remote = 'file'): Checkout {
  const checkout = near.copy()
  const urls = {
    git: 'git://127.0.0.1:9/acme/shop',
    http: `${closed.url}/acme/shop`,
    ssh: 'ssh://git@127.0.0.1:9/acme/shop',
  }
  if (remote !== 'file') checkout.git('config', 'remote.origin.url', urls[remote])
  return { ...checkout, later }
}

type Setting = readonly [string, string]

/** Adds settings to a file in `.git`. */
function configure({ directory }: Repository, settings: readonly Setting[], file = 'config'): void {
  appendFileSync(path.join(directory, '.git', file), settings.map(formatSetting).join(''))
}

/** As git itself writes it (git-config(1), "Syntax"). */
function formatSetting([key, value]: Setting): string {
  const [, section, subsection, name] = /^([^.]*)(?:\.(.*))?\.([^.]*)$/.exec(key) ?? []
  const heading = subsection === undefined ? section : `${section} ${JSON.stringify(subsection)}`
  return `[${heading}]\n\t${name} = ${JSON.stringify(value)}\n`
}

function settings({ config }: Way, { program }: Trap): Setting[] {
  const filled = (text: string) => text.replaceAll('PROGRAM', program)
  return Object.entries(config).map(([key, value]) => [filled(key), filled(value)])
}

/** Sets ways up in one checkout, each with a trap of its own; what they need is done before a program could be run for it. */
function setUp(ways: readonly Way[], checkout: Repository, traps: readonly Trap[]): void {
  const pairs = ways.map((way, index) => [way, traps[index]!] as const)
  for (const [way, { program }] of pairs) way.prepare?.(checkout, program)
  configure(
    checkout,
    pairs.flatMap(([way, trap]) => settings(way, trap)),
  )
}

/** All that slim-build asks git for. */
async function askEverything(place: GitLocation, checkout: Checkout): Promise<void> {
  const [now, { later }] = [checkout.head(), checkout]
  const branch = { baseBranch: 'main', intoDefault: true, headSha: null, mergeSha: null }
  await findBaseCommit({ kind: 'pull-request', ...branch }, place)
  await findBaseCommit({ kind: 'push', branch: 'main', sha: now, before: later, forced: true }, place)
  await findBaseCommit({ kind: 'local' }, place)
  const [, first = now] = await firstParents(now, 2, place)
  await hasChanges(place)
  await untrackedPaths(place)
  await untrackedFiles(place)
  await changedPaths(place)
  await pathsBetween(first, now, place)
  await remoteTip('main', place)
  await remoteUrl(place)
  await isAncestor(first, now, place)
  await haveCommit(later, place)
  await mergeBase(now, later, place)
  await deepen([later], 3, place)
  await hasPath(first, 'file', place)
  await submodulesOf(now, place)
  await earlierPath('file', { from: first, to: now }, place)
  for (const sha of [first, now]) await writeCommitTree(sha, path.join(newFolder(), 'tree'), place)
}

/** Where settings stand beside `.git/config`, in `.git`. */
const PLACES = [
  ['of a worktree', 'config.worktree'],
  ['that are included', 'included'],
  ['that are included on a branch', 'included-for-main'],
] as const

interface Plant {
  readonly name: string
  readonly remote: Remote
  /** Makes the `.git` folder of a stranger one of a folder of the checkout. */
  readonly plant: (git: string, folder: string, outer: Repository) => void
}

const PLANTS: readonly Plant[] = [
  {
    name: 'a bare one in a commit',
    remote: 'ssh',
    plant: (git, folder, outer) => {
      cpSync(git, folder, { recursive: true })
      outer.commit('bare', {})
    },
  },
  {
    name: 'a folder `.git`',
    remote: 'http',
    plant: (git, folder) => {
      cpSync(git, path.join(folder, '.git'), { recursive: true })
    },
  },
  {
    name: 'a file `.git` that leads to files of a commit',
    remote: 'file',
    plant: (git, folder, outer) => {
      commitInner(git, outer)
      writeFileSync(path.join(folder, '.git'), 'gitdir: ../inner\n')
    },
  },
  {
    name: 'a file `.git` that leads out of the checkout',
    remote: 'git',
    plant: (git, folder) => {
      writeFileSync(path.join(folder, '.git'), `gitdir: ${git}\n`)
    },
  },
  {
    name: 'a link that leads to files of a commit',
    remote: 'ssh',
    plant: (git, folder, outer) => {
      commitInner(git, outer)
      symlinkSync('../inner', path.join(folder, '.git'))
    },
  },
]

function commitInner(git: string, outer: Repository): void {
  cpSync(git, path.join(outer.directory, 'inner'), { recursive: true })
  outer.commit('inner', {})
}

/** The program fails, and git with it. */
async function runBait(bait: string, { directory }: Repository): Promise<void> {
  const child = spawn('sh', ['-c', bait], { cwd: directory, env: GIT_ENV, stdio: 'ignore' })
  await once(child, 'close')
}

describe('a program that the configuration of the checkout names', () => {
  describe.each(UNUSED)('is not run where no checkout needs it', (...ways) => {
    const traps = ways.map(newTrap)
    let checkout: Checkout
    let sprung: readonly boolean[]

    beforeAll(async () => {
      checkout = newCheckout(ways[0]?.remote)
      setUp(ways, checkout, traps)
      await askEverything(checkout.place, checkout)
      sprung = traps.map(trap => trap.sprung())
    })

    it.each(ways.map((way, index) => ({ ...way, index })))('$name', async ({ bait, index }) => {
      expect(sprung[index]).toBe(false)
      traps[index]!.reset()
      await runBait(bait, checkout.copy())
      expect(traps[index]!.sprung()).toBe(true)
    })
  })

  it.each(PLACES)('is not run by settings %s', async (_, file) => {
    const [checkout, trap] = [newCheckout(), newTrap()]
    const ways = UNUSED.flat().filter(({ remote, prepare }) => remote === undefined && prepare === undefined)
    configure(
      checkout,
      ways.flatMap(way => settings(way, trap)),
      file,
    )
    configure(checkout, [
      ['extensions.worktreeConfig', 'true'],
      ['include.path', 'included'],
      ['includeIf.onbranch:main.path', 'included-for-main'],
    ])
    await askEverything(checkout.place, checkout)
    expect(trap.sprung()).toBe(false)
    await runBait('git status', checkout)
    expect(trap.sprung()).toBe(true)
  })

  describe.each(USED)('is run where a checkout needs it', (...ways) => {
    const traps = ways.map(newTrap)

    beforeAll(async () => {
      const checkout = newCheckout(ways[0]?.remote)
      setUp(ways, checkout, traps)
      writeFileSync(path.join(checkout.directory, 'file'), 'changed\n')
      await askEverything(checkout.place, checkout)
    })

    it.each(ways.map(({ name }, index) => ({ name, trap: traps[index]! })))('$name', ({ trap }) => {
      expect(trap.sprung()).toBe(true)
    })
  })
})

describe('a program that git starts', () => {
  it('gets the tokens that a credential helper may need, and none of the runner', async () => {
    const [checkout, trap] = [newCheckout('http'), newTrap()]
    configure(checkout, [['credential.helper', trap.program]])
    const runner = {
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'runner-secret',
      ACTIONS_RUNTIME_TOKEN: 'runner-secret',
      INPUT_SECRETS: 'runner-secret',
    }
    const env = { ...checkout.place.env, GH_TOKEN: 'for-the-helper', ...runner }
    await remoteTip('main', { ...checkout.place, env })
    expect(trap.environment()).toContain('GH_TOKEN=for-the-helper\n')
    expect(trap.environment()).not.toContain('runner-secret')
  })
})

describe('a repository that a stranger puts into a folder of the checkout', () => {
  it.each(PLANTS)('is none, and runs nothing: $name', async ({ remote, plant }) => {
    const [evil, trap, outer] = [newCheckout(remote), newTrap(), newCheckout()]
    const ways = [...UNUSED, ...USED].flat().filter(({ prepare }) => prepare === undefined)
    setUp(
      ways,
      evil,
      ways.map(() => trap),
    )
    configure(evil, [['core.worktree', outer.directory]])
    outer.commit('app', { 'app/main.js': 'x' })
    const directory = path.join(outer.directory, 'app')
    plant(path.join(evil.directory, '.git'), directory, outer)
    const place = { ...outer.place, directory }
    await askEverything(place, outer)
    expect(await checkoutTop(place)).toBe(outer.directory)
    expect(trap.sprung()).toBe(false)
  })
})
