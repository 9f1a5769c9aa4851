import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ACTION_INPUTS, type ActionInput } from '../src/inputs/action-inputs.ts'
import type { Engine } from '../test-kit/engine.ts'
import { DIST, folderWith, runDist } from './run-dist.ts'
import { workspaceContext } from './workspace-context.ts'

/** The action while it runs. */
export interface StartedAction {
  readonly child: ChildProcess
  /** Directory of everything that the run may write to. */
  readonly home: string
  readonly env: NodeJS.ProcessEnv
  readonly log: () => string
  /** Waits until the log has a text. */
  readonly shows: (text: string) => Promise<void>
  readonly ended: Promise<number | null>
}

/** A directory that is there already, or a new one with a Dockerfile. */
type Workspace = { readonly workspace: string } | { readonly dockerfile: string }

/** Starts the action as a runner does, on a machine where buildx knows no builder but the engine's. */
export function startAction(
  { engine, ...of }: { engine: Engine } & Workspace,
  inputs: Record<string, string>,
  more: NodeJS.ProcessEnv = {},
): StartedAction {
  const home = mkdtempSync(path.join(tmpdir(), 'left-behind-'))
  const folder = (name: string): string => {
    mkdirSync(path.join(home, name))
    return path.join(home, name)
  }
  const files = folderWith({ output: '', state: '', summary: '', env: '', path: '' })
  const workspace = 'workspace' in of ? of.workspace : folderWith({ Dockerfile: of.dockerfile })
  const defaults = ACTION_INPUTS.map(({ name, default: value = '' }: ActionInput) => [name, value])
  const given = {
    ...Object.fromEntries(defaults),
    ...workspaceContext(workspace, inputs),
    'github-token': '',
    ...inputs,
  } as Record<string, string>
  const env: NodeJS.ProcessEnv = {
    ...engine.env,
    ...Object.fromEntries(
      Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    ),
    BUILDX_CONFIG: folder('buildx'),
    TMPDIR: folder('tmp'),
    RUNNER_TEMP: folder('runner'),
    GITHUB_WORKSPACE: workspace,
    GITHUB_OUTPUT: path.join(files, 'output'),
    GITHUB_STATE: path.join(files, 'state'),
    GITHUB_STEP_SUMMARY: path.join(files, 'summary'),
    GITHUB_ENV: path.join(files, 'env'),
    GITHUB_PATH: path.join(files, 'path'),
    ...more,
  }
  const child = spawn(process.execPath, [path.join(DIST, 'main.js')], {
    env,
    cwd: workspace,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const take = (chunk: Buffer) => (text += chunk.toString())
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  const ended = new Promise<number | null>(resolve => child.once('close', resolve))
  const shows = async (wanted: string) => {
    for (let tries = 0; !text.includes(wanted); tries++) {
      assert.ok(tries < 1200 && child.exitCode === null, `the log does not show ${wanted}:\n${text}`)
      await wait(100)
    }
  }
  return { child, home, env, log: () => text, shows, ended }
}

/** Runs the post step as the runner does after the action, however that ended. */
export async function runPost({ env }: StartedAction): Promise<string> {
  const text = readFileSync(env.GITHUB_STATE ?? '', 'utf8')
  const found = text.matchAll(/^(.+?)<<(ghadelimiter_.+?)\n([\s\S]*?)\n\2$/gm)
  const state = Object.fromEntries([...found].map(([, name = '', , value]) => [`STATE_${name}`, value]))
  const { code, stdout, stderr } = await runDist('post.js', [], {
    env: { ...env, ...state },
    cwd: tmpdir(),
  })
  assert.equal(code, 0, stdout + stderr)
  return stdout + stderr
}
