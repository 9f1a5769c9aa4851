import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { GitLocation } from '../git.ts'

/** A real repository in a directory of its own, which is no one's configuration but its own. */
export interface Repository {
  readonly directory: string
  readonly place: GitLocation
  git(...args: readonly string[]): string
  /** Writes files and commits them; gives the commit. */
  commit(message: string, files?: Readonly<Record<string, string>>): string
  head(): string
  /** A clone by the real protocol, with the given options. */
  clone(...options: readonly string[]): Repository
  /** The same once more, folder and all, without a start of git. */
  copy(): Repository
}

export const GIT_ENV = {
  PATH: process.env.PATH,
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'octocat',
  GIT_AUTHOR_EMAIL: 'octocat@example.com',
  GIT_COMMITTER_NAME: 'octocat',
  GIT_COMMITTER_EMAIL: 'octocat@example.com',
}

/** In a shell: each start from the process of the tests copies the page tables of all its memory. `$0` is the message. */
const COMMIT = 'git add --all && git commit --quiet --allow-empty --message "$0" && git rev-parse HEAD'

export function newRepository(): Repository {
  const repository = repositoryAt(temporary())
  repository.git('init', '--quiet', '--initial-branch=main')
  return repository
}

/** As actions/checkout does it by default: one commit, detached. */
export function shallowCheckout(origin: Repository, ref: string): Repository {
  const work = newRepository()
  work.git('remote', 'add', 'origin', `file://${origin.directory}`)
  work.git('fetch', '--quiet', '--no-tags', '--depth=1', 'origin', `+${ref}:refs/remotes/checked-out`)
  work.git('checkout', '--quiet', '--detach', 'refs/remotes/checked-out')
  return work
}

function temporary(): string {
  return mkdtempSync(path.join(realpathSync(tmpdir()), 'slim-build-git-'))
}

function repositoryAt(directory: string): Repository {
  const run = (...args: readonly string[]) =>
    execFileSync('git', ['-C', directory, ...args], { env: GIT_ENV, encoding: 'utf8', stdio: 'pipe' }).trim()
  return {
    directory,
    place: { directory, env: GIT_ENV, signal: AbortSignal.timeout(120_000) },
    git: run,
    head: () => run('rev-parse', 'HEAD'),
    commit(message, files = { [`${message}.txt`]: message }) {
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(path.dirname(path.join(directory, name)), { recursive: true })
        writeFileSync(path.join(directory, name), text)
      }
      const options = { cwd: directory, env: GIT_ENV, encoding: 'utf8', stdio: 'pipe' } as const
      return execFileSync('sh', ['-c', COMMIT, message], options).trim()
    },
    clone(...options) {
      const target = temporary()
      const args = ['clone', '--quiet', ...options, `file://${directory}`, target]
      execFileSync('git', args, { env: GIT_ENV, stdio: 'pipe' })
      return repositoryAt(target)
    },
    copy() {
      const target = temporary()
      cpSync(directory, target, { recursive: true })
      return repositoryAt(target)
    },
  }
}
