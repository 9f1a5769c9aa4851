import { saveState } from '@actions/core'
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { RunContext, WholeContext } from '../pipeline/run-context.ts'
import { VERSION } from '../pipeline/version.ts'
import { STATE_DIRECTORY } from './run-post.ts'

/** What a runner gives the pipeline. Its `tempDir` is there until the post step. */
export function runnerContext(from: Omit<RunContext, 'env'>): WholeContext {
  const parent = process.env.RUNNER_TEMP ?? tmpdir()
  return {
    ...from,
    version: VERSION,
    env: withoutInputs(process.env),
    workspace: process.env.GITHUB_WORKSPACE,
    tempDir: temporaryDirectory(parent),
    // Shared by all steps of the job.
    storeDir: path.join(parent, 'slim-build-layers'),
    now: () => new Date(),
  }
}

/** A directory of this step's own; the post step removes it. */
function temporaryDirectory(parent: string): string {
  const directory = path.join(parent, `slim-build-${process.env.GITHUB_ACTION ?? 'step'}-${process.pid}`)
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  saveState(STATE_DIRECTORY, directory)
  return directory
}

/** Inputs hold secrets, and no tool that is started needs them. */
function withoutInputs(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('INPUT_')))
}
