import { saveState } from '@actions/core'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { BuilderAnswers } from '../buildx/builder/builder-answers.ts'
import { withoutCertificates } from '../buildx/builder/node-certificates.ts'
import { makeOwnedDirectory } from '../files/owned-directory.ts'
import type { RunContext, WholeContext } from '../pipeline/run-context.ts'
import { VERSION } from '../model/version.ts'
import { STATE_DIRECTORY } from './run-post.ts'

/** What a runner gives the pipeline. Its `tempDir` is there until the post step. */
export async function runnerContext(from: Omit<RunContext, 'env' | 'answers'>): Promise<WholeContext> {
  const tempDir = await temporaryDirectory()
  const env = withoutInputs(process.env)
  return {
    ...from,
    version: VERSION,
    env,
    answers: new BuilderAnswers({ ...from, env: withoutCertificates(env) }),
    workspace: process.env.GITHUB_WORKSPACE,
    tempDir,
    // Shared by all steps of the job, where there is a folder that is the job's alone.
    storeDir: path.join(process.env.RUNNER_TEMP ?? tempDir, 'slim-build-layers'),
    relied: new Map(),
    now: () => new Date(),
  }
}

/** A directory of this step's own, by a name that no one can guess; the post step removes it. */
async function temporaryDirectory(): Promise<string> {
  const directory = await makeOwnedDirectory(process.env.RUNNER_TEMP ?? tmpdir())
  saveState(STATE_DIRECTORY, directory)
  return directory
}

/** Inputs hold secrets, and no tool that is started needs them. */
function withoutInputs(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('INPUT_')))
}
