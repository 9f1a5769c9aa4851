import type { Words } from '../../model/advice.ts'
import { pause } from '../../tools/pause.ts'
import type { ToolContext } from '../../tools/tool-context.ts'
import type { RunConfig } from './compare-configs.ts'
import { type Container, type ContainerPlan, withContainer } from './container.ts'
import { printsTheSame, type Start, startDifference } from './same-start.ts'
import type { Attempt } from './settle-changes.ts'

/** Milliseconds that a container is watched, a HEALTHCHECK may take to pass, and `verify-command` may take. */
const WATCHED = 5000
const UNTIL_HEALTHY = 60_000
const COMMAND = 120_000

/** Milliseconds between two looks at a HEALTHCHECK. */
const HEALTH_INTERVAL = 1000

/** How often a HEALTHCHECK may fail before the container counts as not well. */
const HEALTH_TRIES = 30

/** What is to be started. */
export interface StartTrial {
  /** The changed image, as the engine calls it. */
  readonly changed: string
  /** Brings the image as it is into the engine, when it is needed, and says what the engine calls it. */
  readonly asItIs: () => Promise<string>
  /** A shell command that the changed image must pass; null: its HEALTHCHECK, or its entry point. */
  readonly command: string | null
  /** How containers of the changed image run. */
  readonly config: RunConfig
}

type Found = Attempt<null>

const GOOD: Found = { kind: 'good', result: null }

/**
 * Starts the changed image and finds out whether it works: by a command of the user's, by its HEALTHCHECK or, where it has none, by whether
 * it starts as the image as it is does. What that one does not pass either says nothing of the change.
 *
 * @throws ToolError when the engine does not do its part.
 */
export async function tryStart(trial: StartTrial, context: ToolContext): Promise<Found> {
  const { command, config } = trial
  if (command !== null) return tryCommand(trial, command, context)
  if (hasHealthCheck(config)) {
    if (await isHealthy(trial.changed, context)) return GOOD
    if (await isHealthy(await trial.asItIs(), context))
      return { kind: 'wrong', why: ['its HEALTHCHECK no longer passes'] }
  }
  if (!startsSomething(config)) {
    return { kind: 'unknown', why: ['the image starts nothing by itself: set ', { code: 'verify-command' }] }
  }
  return tryEntryPoint(trial, context)
}

async function tryCommand(trial: StartTrial, command: string, context: ToolContext): Promise<Found> {
  const plan = (image: string): ContainerPlan => ({ image, entrypoint: 'sh', args: ['-c', command] })
  const run = (image: string) => watch(plan(image), COMMAND, context)
  const after = await run(trial.changed)
  if (after.exitCode === 0) return GOOD
  const before = await run(await trial.asItIs())
  if (before.exitCode === 0) {
    const { exitCode } = after
    const how = exitCode === null ? 'takes more than two minutes' : `exits with code ${exitCode}`
    return { kind: 'wrong', why: [{ code: 'verify-command' }, ` ${how}`, ...saying(before, after)] }
  }
  return { kind: 'unknown', why: [{ code: 'verify-command' }, ' fails in the image as it is, too'] }
}

function saying(before: Start, after: Start): Words {
  const difference = after.exitCode === null ? null : startDifference(before, after)
  return difference?.slice(1) ?? []
}

async function tryEntryPoint({ changed, asItIs }: StartTrial, context: ToolContext): Promise<Found> {
  const original = await asItIs()
  const run = (image: string, time = WATCHED) => watch({ image }, time, context)
  let [after, before] = [await run(changed), await run(original)]
  // One of them may only have been slow.
  if ((after.exitCode === null) !== (before.exitCode === null))
    [after, before] = [await run(changed, 2 * WATCHED), await run(original, 2 * WATCHED)]
  const difference = startDifference(before, after)
  if (difference === null) return GOOD
  if (before.exitCode === after.exitCode && !printsTheSame(before, await run(original))) return GOOD
  return { kind: 'wrong', why: difference }
}

function watch(plan: ContainerPlan, time: number, context: ToolContext): Promise<Start> {
  return withContainer({ ...plan, options: ['--no-healthcheck'] }, context, async container => {
    const exitCode = await container.exitCode(time)
    return { exitCode, lines: exitCode === null ? [] : await container.firstLines() }
  })
}

function isHealthy(image: string, context: ToolContext): Promise<boolean> {
  const options = [`--health-interval=${HEALTH_INTERVAL}ms`, `--health-retries=${HEALTH_TRIES}`]
  return withContainer({ image, options }, context, container => becomesHealthy(container, context))
}

async function becomesHealthy(container: Container, { signal }: ToolContext): Promise<boolean> {
  for (let waited = 0; waited < UNTIL_HEALTHY; waited += HEALTH_INTERVAL) {
    const health = await container.health()
    if (health === 'healthy') return true
    if (health === null || health === 'unhealthy') return false
    await pause(HEALTH_INTERVAL, signal)
  }
  return false
}

function hasHealthCheck({ Healthcheck: check }: RunConfig): boolean {
  const test = (check as { readonly Test?: unknown } | null | undefined)?.Test
  return Array.isArray(test) && test.length > 0 && test[0] !== 'NONE'
}

function startsSomething({ Entrypoint: entrypoint, Cmd: command }: RunConfig): boolean {
  return [entrypoint, command].some(each => Array.isArray(each) && each.length > 0)
}
