import { saveState } from '@actions/core'
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { BuilderAnswers } from '../buildx/builder/builder-answers.ts'
import { withoutCertificates } from '../buildx/builder/node-certificates.ts'
import type { PipelineTools } from '../pipeline/pipeline-tools.ts'
import { VERSION } from '../pipeline/version.ts'
import { STATE_DIRECTORY } from './run-post.ts'

/** What the pipeline needs, from a runner. Its `tempDir` is there until the post step. */
export function actionTools(from: Pick<PipelineTools, 'cwd' | 'signal' | 'onEvent'>): PipelineTools {
  const parent = process.env.RUNNER_TEMP ?? tmpdir()
  const env = withoutInputs(process.env)
  return {
    ...from,
    version: VERSION,
    env,
    answers: new BuilderAnswers({ ...from, env: withoutCertificates(env) }),
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
