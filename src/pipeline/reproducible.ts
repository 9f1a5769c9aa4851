import { environmentOf, type Recipe } from '../buildx/recipe.ts'
import { InputError } from '../errors/input-error.ts'
import { type GitLocation, gitText } from '../git/git.ts'
import type { BuildRequest } from '../model/build-request.ts'
import { parseAttributes } from '../text/attributes.ts'
import type { ToolContext } from '../tools/tool-context.ts'
import { checkoutOf } from './checkout-of.ts'
import { messages } from './messages.ts'
import { olderFiles } from './older-files.ts'
import type { Checkout, RunContext } from './run-context.ts'
import type { RunPlan } from './run-plan.ts'

/** What a run is planned with. */
export type PlanContext = ToolContext & Checkout & Pick<RunContext, 'onEvent'>

/** The variable that BuildKit and many a tool take a time from; buildx hands it on from its environment. */
const VARIABLE = 'SOURCE_DATE_EPOCH'

/**
 * The plan for images that have the same digest whenever the same content is built: no time is later than that of the commit, or what
 * SOURCE_DATE_EPOCH says, as a build argument or in the environment. Files that are older keep their time, which is warned of. BuildKit's own provenance is left out unless it is asked for,
 * since it holds the time of the build, and the digest of an index with it is another each time.
 *
 * @throws InputError when nothing says which time that is; ToolError when git does not read the checkout.
 */
export async function reproducible(plan: RunPlan, context: PlanContext): Promise<RunPlan> {
  const { recipe } = plan
  const targets = plan.targets.map(each => ({ ...each, request: steadyRequest(each.request) }))
  const given = targets.map(({ request }) => argumentOf(request))
  const inherited = environmentOf(recipe, context)[VARIABLE] ?? ''
  const isGiven = inherited !== '' || given.every(each => each !== null)
  const epoch = isGiven ? inherited : String(await commitTime(checkoutOf(sourceOf(recipe), context)))
  await warnOfOlder(
    targets.map(({ request }, at) => ({ request, epoch: orElse(given[at], epoch) })),
    context,
  )
  return isGiven ? { ...plan, targets } : { ...plan, targets, env: { ...plan.env, [VARIABLE]: epoch } }
}

/** The time that a build argument gives; '' for the one of the environment; null where there is none. */
function argumentOf({ buildArgs = [] }: BuildRequest): string | null {
  const given = buildArgs.findLast(each => each === VARIABLE || each.startsWith(`${VARIABLE}=`))
  return given?.slice(VARIABLE.length + 1) ?? null
}

function orElse(own: string | null | undefined, inherited: string): string {
  return own === undefined || own === null || own === '' ? inherited : own
}

interface TimedBuild {
  readonly request: BuildRequest
  /** Seconds since 1970, as it was written. */
  readonly epoch: string
}

/** A time that is none is for BuildKit to refuse. */
async function warnOfOlder(builds: readonly TimedBuild[], context: PlanContext): Promise<void> {
  const warnings = new Set<string>()
  for (const { request, epoch } of builds) {
    const warning = /^\d+$/.test(epoch) ? await olderFiles(request, Number(epoch), context) : null
    if (warning !== null) warnings.add(warning)
  }
  for (const message of warnings) context.onEvent({ type: 'warning', message })
}

function steadyRequest(request: BuildRequest): BuildRequest {
  const { attests = [], provenance } = request
  const isAttested =
    provenance !== undefined || attests.some(each => parseAttributes(each).get('type') === 'provenance')
  return {
    ...request,
    rewriteTimestamps: true,
    attests: isAttested ? attests : [...attests, 'type=provenance,disabled=true'],
  }
}

/** The directory, URL or standard input whose commit is built. */
function sourceOf(recipe: Recipe): string {
  const [target] = recipe.definition.targets.values()
  return recipe.kind === 'bake' ? recipe.request.source : (target?.request.context ?? '.')
}

/**
 * Time of the commit that is checked out, in seconds since 1970.
 *
 * @throws InputError when there is none; ToolError when git does not read the checkout.
 */
async function commitTime(place: GitLocation): Promise<number> {
  const text = await gitText(['log', '-1', '--no-show-signature', '--format=%ct'], place)
  const seconds = Number(text)
  if (text !== null && /^\d+$/.test(text) && Number.isSafeInteger(seconds)) return seconds
  throw new InputError(messages.noTimeForReproducible)
}
