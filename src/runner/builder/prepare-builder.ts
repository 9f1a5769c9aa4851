import { isDebug, saveState } from '@actions/core'
import { randomUUID } from 'node:crypto'
import { bootBuilder } from '../../buildx/builder/boot-builder.ts'
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
import type { TempDir, ToolContext } from '../../tools/tool-context.ts'
import type { WorkflowLog } from '../log/workflow-log.ts'
import { STATE_BUILDER } from '../run-post.ts'

/**
 * Finds or makes the builder that the inputs ask for; without any, one is made only when the current one lacks what the build needs.
 * The post step removes what was made.
 *
 * @returns the environment of a run that uses it.
 * @throws InputError or ToolError
 */
export async function prepareBuilder(
  plan: BuilderPlan,
  needs: RequiredCapabilities,
  context: ToolContext & TempDir,
  log: WorkflowLog,
): Promise<ToolContext['env']> {
  const env = withoutCertificates(context.env)
  const building = { ...context, env, say: sayTo(log) }
  const wanted = plan.wanted ?? (await missingBuilder(plan, needs, building, log))
  if (wanted === null) return env
  const name = await findOrMake(plan, wanted, building, context, log)
  return { ...env, BUILDX_BUILDER: name }
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
    log.lines([`The builder ${plan.name} is there already and is used as it is`])
    await bootBuilder(plan.name, building, building.say)
    return plan.name
  }
  const certificates = certificatesFor(driver, context, log)
  const made: CreatedBuilder = {
    ...whatIsMade(plan, { driver, ...wanted }),
    driver,
    previous: plan.use ? await currentBuilder(building) : null,
    certificates: certificates.size === 0 ? null : `${context.tempDir}-tls`,
    context: (await needsContext(driver, wanted, building)) ? `slim-build-${randomUUID()}` : null,
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
  building: BuilderContext,
  log: WorkflowLog,
): Promise<NewBuilder | null> {
  const lack = name === null ? await missingCapability(needs, building) : null
  if (lack === null) return null
  log.lines([`This Docker engine ${lack}: a builder is created`])
  return CONTAINER_BUILDER
}

function sayTo(log: WorkflowLog): (line: string) => void {
  return line => {
    log.lines([line])
  }
}
