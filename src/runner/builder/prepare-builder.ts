import { isDebug, saveState } from '@actions/core'
import { randomUUID } from 'node:crypto'
import type { Answers } from '../../buildx/build-context.ts'
import { bootBuilder } from '../../buildx/builder/boot-builder.ts'
import type { BuilderAnswers } from '../../buildx/builder/builder-answers.ts'
import { builderExists, currentBuilder, engineBuilder } from '../../buildx/builder/builder-exists.ts'
import { type BuilderContext, createBuilder } from '../../buildx/builder/create-builder.ts'
import type { CreatedBuilder } from '../../buildx/builder/created-builder.ts'
import { missingCapability, type RequiredCapabilities } from '../../buildx/builder/missing-capability.ts'
import {
  type NodeCertificates,
  readNodeCertificates,
  withoutCertificates,
} from '../../buildx/builder/node-certificates.ts'
import { hasTlsOfEnvironment } from '../../buildx/builder/tls-context.ts'
import { type BuilderPlan, CONTAINER_BUILDER, type NewBuilder } from '../../model/builder-plan.ts'
import type { RunContext } from '../../pipeline/run-context.ts'
import type { TempDir, ToolContext } from '../../tools/tool-context.ts'
import type { WorkflowLog } from '../log/workflow-log.ts'
import { STATE_BUILDER } from '../run-post.ts'

/**
 * Finds or makes the builder that the inputs ask for; without any, one is made only when the current one lacks what the build needs.
 * The post step removes what was made.
 *
 * @returns the environment of a run that uses it, and what is known of it.
 * @throws InputError or ToolError
 */
export async function prepareBuilder(
  plan: BuilderPlan,
  needs: RequiredCapabilities,
  context: ToolContext & TempDir & Answers,
  log: WorkflowLog,
): Promise<Pick<RunContext, 'env' | 'answers'>> {
  const { answers } = context
  const env = withoutCertificates(context.env)
  const building = { ...context, env, say: sayTo(log) }
  const wanted = plan.wanted ?? (await missingBuilder(plan, needs, answers, log))
  if (wanted === null) return { env, answers }
  const name = await findOrMake(plan, wanted, building, context, log)
  return { env: { ...env, BUILDX_BUILDER: name }, answers: answers.withBuilder(name) }
}

async function findOrMake(
  plan: BuilderPlan,
  { driver, ...wanted }: NewBuilder,
  building: BuilderContext,
  context: ToolContext & TempDir,
  log: WorkflowLog,
): Promise<string> {
  if (driver === 'docker') return plan.name ?? engineBuilder(building)
  if (plan.name !== null && (await builderExists(plan.name, building))) {
    log.lines([`The builder ${plan.name} exists already and is used as it is`])
    await bootBuilder(plan.name, building, building.say)
    return plan.name
  }
  const certificates = certificatesFor(driver, context, log)
  const [previous, inContext] = await Promise.all([
    plan.use ? currentBuilder(building) : null,
    needsContext(driver, wanted, building),
  ])
  const made: CreatedBuilder = {
    ...whatIsMade(plan, { driver, ...wanted }),
    driver,
    previous,
    certificates: certificates.size === 0 ? null : `${context.tempDir}-tls`,
    context: inContext ? `slim-build-${randomUUID()}` : null,
  }
  log.group(`Creating the builder ${made.name} (${driver})`)
  // Before anything is made: a step that is killed says no more.
  if (plan.cleanup) saveState(STATE_BUILDER, JSON.stringify(made))
  await createBuilder(made, { driver, ...wanted }, certificates, building)
  log.endGroup()
  return made.name
}

function certificatesFor(
  driver: NewBuilder['driver'],
  { env }: ToolContext,
  log: WorkflowLog,
): ReadonlyMap<number, NodeCertificates> {
  const certificates = readNodeCertificates(env)
  for (const { key } of certificates.values()) if (key !== undefined) log.mask(key)
  if (certificates.size === 0 || driver === 'remote') return certificates
  log.warning(`BUILDER_NODE_*_AUTH_TLS_* has no effect with the driver ${driver}`)
  return new Map()
}

/** What the inputs alone say of it. */
function whatIsMade(
  { name, keepState, use }: BuilderPlan,
  { nodes }: NewBuilder,
): Pick<CreatedBuilder, 'name' | 'keepState' | 'use' | 'logs'> {
  return {
    name: name ?? `slim-build-${randomUUID()}`,
    keepState,
    use,
    logs: isDebug() || nodes.some(({ flags = '' }) => flags.includes('--debug')),
  }
}

async function needsContext(
  driver: NewBuilder['driver'],
  { nodes: [first] }: Pick<NewBuilder, 'nodes'>,
  building: BuilderContext,
): Promise<boolean> {
  return (
    driver === 'docker-container' && first.endpoint === undefined && (await hasTlsOfEnvironment(building))
  )
}

/** What docker/setup-buildx-action would have made, where the engine's own builder does not do. */
async function missingBuilder(
  { name }: BuilderPlan,
  needs: RequiredCapabilities,
  answers: BuilderAnswers,
  log: WorkflowLog,
): Promise<NewBuilder | null> {
  const lack = name === null ? await missingCapability(needs, answers) : null
  if (lack === null) return null
  log.lines([`This Docker engine ${lack}: a builder is created`])
  return CONTAINER_BUILDER
}

function sayTo(log: WorkflowLog): (line: string) => void {
  return line => {
    log.lines([line])
  }
}
