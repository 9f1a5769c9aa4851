import { isDebug, saveState } from '@actions/core'
import { randomUUID } from 'node:crypto'
import { bootBuilder } from '../../buildx/builder/boot-builder.ts'
import { builderExists, currentBuilder } from '../../buildx/builder/builder-exists.ts'
import { type BuilderTools, createBuilder } from '../../buildx/builder/create-builder.ts'
import { engineBuilder } from '../../buildx/builder/engine-builder.ts'
import { type BuilderNeeds, engineLacks } from '../../buildx/builder/engine-lacks.ts'
import type { MadeBuilder } from '../../buildx/builder/made-builder.ts'
import {
  type NodeCertificates,
  readNodeCertificates,
  withoutCertificates,
} from '../../buildx/builder/node-certificates.ts'
import { hasTlsOfEnvironment } from '../../buildx/builder/tls-context.ts'
import { type BuilderPlan, CONTAINER_BUILDER, type NewBuilder } from '../../model/builder-plan.ts'
import type { PipelineTools } from '../../pipeline/pipeline-tools.ts'
import type { WorkflowLog } from '../log/workflow-log.ts'
import { STATE_BUILDER } from '../run-post.ts'

/**
 * Finds or makes the builder that the inputs ask for; without any, one is made only when the current one lacks what the build needs.
 * The post step removes what was made.
 *
 * @returns the tools of a run that uses it.
 * @throws InputError or ToolError
 */
export async function prepareBuilder(
  plan: BuilderPlan,
  needs: BuilderNeeds,
  tools: PipelineTools,
  log: WorkflowLog,
): Promise<PipelineTools> {
  const env = withoutCertificates(tools.env)
  const building = { ...tools, env, say: sayTo(log) }
  const wanted = plan.wanted ?? (await missingBuilder(plan, needs, tools, log))
  if (wanted === null) return { ...tools, env }
  const name = await findOrMake(plan, wanted, building, tools, log)
  return { ...tools, env: { ...env, BUILDX_BUILDER: name }, answers: tools.answers.withBuilder(name) }
}

async function findOrMake(
  plan: BuilderPlan,
  { driver, ...wanted }: NewBuilder,
  building: BuilderTools,
  tools: PipelineTools,
  log: WorkflowLog,
): Promise<string> {
  if (driver === 'docker') return plan.name ?? engineBuilder(building)
  if (plan.name !== null && (await builderExists(plan.name, building))) {
    log.lines([`The builder ${plan.name} is there already and is used as it is`])
    await bootBuilder(plan.name, building, building.say)
    return plan.name
  }
  const certificates = certificatesFor(driver, tools, log)
  const [previous, inContext] = await Promise.all([
    plan.use ? currentBuilder(building) : null,
    needsContext(driver, wanted, building),
  ])
  const made: MadeBuilder = {
    ...whatIsMade(plan, { driver, ...wanted }),
    driver,
    previous,
    certificates: certificates.size === 0 ? null : `${tools.tempDir}-tls`,
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
  { env }: Pick<PipelineTools, 'env'>,
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
): Pick<MadeBuilder, 'name' | 'keepState' | 'use' | 'logs'> {
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
  building: BuilderTools,
): Promise<boolean> {
  return (
    driver === 'docker-container' && first.endpoint === undefined && (await hasTlsOfEnvironment(building))
  )
}

/** What docker/setup-buildx-action would have made, where the engine's own builder does not do. */
async function missingBuilder(
  { name }: BuilderPlan,
  needs: BuilderNeeds,
  { answers }: Pick<PipelineTools, 'answers'>,
  log: WorkflowLog,
): Promise<NewBuilder | null> {
  const lack = name === null ? await engineLacks(needs, answers) : null
  if (lack === null) return null
  log.lines([`This Docker engine ${lack}: a builder is created`])
  return CONTAINER_BUILDER
}

function sayTo(log: WorkflowLog): (line: string) => void {
  return line => {
    log.lines([line])
  }
}
