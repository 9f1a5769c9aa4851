import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ACTION_INPUTS, type ActionInput } from '../src/inputs/action-inputs.ts'
import type { Command } from './timed.ts'

/** A step of a workflow on a runner of its own: what starts it, and what makes the runner a fresh one. */
export interface ActionStep {
  readonly command: (program: string) => Command
  /** The same where no layer is known. */
  readonly fresh: (program: string) => Command
}

/**
 * As a runner starts it: inputs and their defaults in the environment, files for what it hands back.
 *
 * @param runner the runner's folder for temporary files.
 * @param workspace the build context.
 */
export function actionStep(
  env: NodeJS.ProcessEnv,
  { runner, workspace }: { readonly runner: string; readonly workspace: string },
  inputs: Readonly<Record<string, string>>,
): ActionStep {
  mkdirSync(runner, { recursive: true })
  const command = (program: string) => ({
    args: [process.execPath, program],
    env: { ...env, ...inputVariables(inputs), ...runnerVariables(runner, workspace) },
    cwd: workspace,
  })
  const forget = () => {
    rmSync(path.join(runner, 'slim-build-layers'), { recursive: true, force: true })
  }
  return { command, fresh: program => ({ ...command(program), prepare: forget }) }
}

function inputVariables(inputs: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const defaults = ACTION_INPUTS.map(({ name, default: value = '' }: ActionInput) => [
    name,
    value.replace(/\$\{\{.*\}\}/, ''),
  ])
  const all = { ...Object.fromEntries(defaults), context: '.', ...inputs } as Record<string, string>
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  )
}

function runnerVariables(runner: string, workspace: string): NodeJS.ProcessEnv {
  const file = (name: string) => {
    writeFileSync(path.join(runner, name), '')
    return path.join(runner, name)
  }
  return {
    GITHUB_OUTPUT: file('output'),
    GITHUB_STATE: file('state'),
    GITHUB_STEP_SUMMARY: file('summary'),
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: 'acme/shop',
    RUNNER_TEMP: runner,
    // docker/build-push-action does not start without them.
    GITHUB_REF: 'refs/heads/main',
    GITHUB_SHA: '0'.repeat(40),
    GITHUB_EVENT_NAME: 'push',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: 'https://api.github.com',
  }
}
