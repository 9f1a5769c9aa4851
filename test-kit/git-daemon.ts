import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

export interface GitDaemon {
  /** `git://127.0.0.1:PORT/repository`. */
  readonly url: string
  /** What is at the tip of `main`. */
  readonly commit: string
  close(): void
}

/** A repository with one commit on `main`, tagged `v1`, served by git itself. */
export async function startGitDaemon(
  files: Readonly<Record<string, { readonly text: string; readonly mode?: number }>>,
): Promise<GitDaemon> {
  const base = mkdtempSync(path.join(tmpdir(), 'git-daemon-'))
  const repository = path.join(base, 'repository')
  const git = (...args: string[]) => execFileSync('git', args, { cwd: repository, encoding: 'utf8' }).trim()
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', repository])
  for (const [name, { text, mode = 0o644 }] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(repository, name)), { recursive: true })
    writeFileSync(path.join(repository, name), text, { mode })
  }
  git('add', '--all')
  git('-c', 'user.name=test', '-c', 'user.email=test@localhost', 'commit', '--quiet', '--message=first')
  git('tag', 'v1')
  const port = await freePort()
  const daemon = spawn(
    'git',
    ['daemon', '--export-all', '--listen=127.0.0.1', `--port=${port}`, `--base-path=${base}`, base],
    { stdio: 'ignore' },
  )
  const url = `git://127.0.0.1:${port}/repository`
  await untilItAnswers(url)
  return {
    url,
    commit: git('rev-parse', 'HEAD'),
    close: () => {
      daemon.kill()
      rmSync(base, { recursive: true })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function untilItAnswers(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    try {
      execFileSync('git', ['ls-remote', url], { stdio: 'ignore' })
      return
    } catch {
      await wait(100)
    }
  }
  throw new Error(`git does not serve ${url}`)
}
