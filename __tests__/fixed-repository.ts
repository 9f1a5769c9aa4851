import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Engine } from '../test-kit/engine.ts'
import { contextWith, type Files } from './follow-advice.ts'
import { type Run, runDist } from './run-dist.ts'

/** A context in a repository where everything is committed. */
export function repositoryWith(files: Files): string {
  const folder = contextWith(files)
  const git = (...args: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], { cwd: folder })
  }
  git('init', '-q')
  git('add', '-A', '-f')
  git('commit', '-q', '-m', 'first')
  return folder
}

/** Runs `slim-build fix` there. */
export function fix({ env: environment }: Engine, folder: string, ...args: readonly string[]): Promise<Run> {
  const env = { ...environment, XDG_CACHE_HOME: path.join(folder, '..', 'cache-of-fix') }
  return runDist('cli.js', ['fix', '--quiet', '--advice', 'offline', ...args], { env, cwd: folder })
}

/** The files of a context, with those that a fix may change as they are now. */
export function filesIn(folder: string, files: Files): Files {
  const changed = ['Dockerfile', '.dockerignore'].filter(name => existsSync(path.join(folder, name)))
  return {
    ...files,
    ...Object.fromEntries(changed.map(name => [name, readFileSync(path.join(folder, name))])),
  }
}
