import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ACTION_INPUTS, type ActionInput } from '../src/inputs/action-inputs.ts'
import type { Engine } from '../test-kit/engine.ts'
import { folderWith, type Run, runDist } from './run-dist.ts'
import { workspaceContext } from './workspace-context.ts'

export interface ActionRun extends Run {
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  readonly state: Readonly<Record<string, string>>
  readonly runnerTemp: string
}

/** Runs the action as a runner does: inputs and their defaults in the environment, files for what it hands back. */
export async function runAction(
  engine: Engine,
  workspace: string,
  inputs: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string | undefined>> = {},
): Promise<ActionRun> {
  const runnerTemp = folderWith({ output: '', state: '', summary: '', env: '', path: '' })
  const file = (name: string) => path.join(runnerTemp, name)
  const defaults = ACTION_INPUTS.map(({ name, default: value = '' }: ActionInput) => [
    name,
    value.replace(/\$\{\{.*\}\}/, ''),
  ])
  const given = Object.entries({
    ...Object.fromEntries(defaults),
    ...workspaceContext(workspace, inputs),
    ...inputs,
  } as Record<string, string>)
  const env = {
    ...engine.env,
    ...Object.fromEntries(given.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    GITHUB_OUTPUT: file('output'),
    GITHUB_STATE: file('state'),
    GITHUB_STEP_SUMMARY: file('summary'),
    GITHUB_ENV: file('env'),
    GITHUB_PATH: file('path'),
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: 'acme/shop',
    RUNNER_TEMP: runnerTemp,
    ...environment,
  }
  const run = await runDist('main.js', [], { env, cwd: workspace })
  return {
    ...run,
    outputs: readFileCommands(file('output')),
    state: readFileCommands(file('state')),
    summary: readFileSync(file('summary'), 'utf8'),
    runnerTemp,
  }
}

function readFileCommands(file: string): Record<string, string> {
  const found = readFileSync(file, 'utf8').matchAll(/^(.+?)<<(ghadelimiter_.+?)\n([\s\S]*?)\n\2$/gm)
  return Object.fromEntries([...found].map(([, name = '', , value = '']) => [name, value]))
}
