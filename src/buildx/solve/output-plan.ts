import path from 'node:path'
import { InputError } from '../../errors/input-error.ts'
import type { BuildRequest } from '../../model/build-request.ts'
import { formatAttributes } from '../../text/attributes.ts'
import { environmentFlag, readGoFlag } from '../../text/go-flag.ts'
import type { BuildContext } from '../build-context.ts'
import type { Builder } from '../find-buildx.ts'
import { messages } from '../messages.ts'
import {
  layerAttributes,
  loadsImage,
  makesImage,
  measuredOutput,
  parseOutputs,
  publishedOutputs,
} from '../parse-output.ts'
import { rewriteTimestamps } from './rewrite-timestamps.ts'
import { pipeOf } from './stream-layouts.ts'

/** Which exporters a solve gets, and where the layout that is measured comes to stand. */
export interface OutputPlan {
  /** Values of `--output`, ours first. */
  readonly outputs: readonly string[]
  /** Directory of the OCI layout. */
  readonly layout: string
  /** The layout is the user's own output, so nothing of ours may be put there. */
  readonly usersLayout: boolean
  /** Whether `--load` is given. */
  readonly load: boolean
  /** Whether an image comes out beside the layout: pushed, loaded or in a file of the user's. */
  readonly exportsImage: boolean
}

/** Where a solve takes place. */
export interface OutputContext {
  readonly directory: string
  readonly cwd: string
  readonly loadsByDefault: boolean
  readonly storesPushed: boolean
  /** Whether the image is read as it is written, out of a pipe beside its layout. */
  readonly streamed: boolean
}

/**
 * Adds the exporter that writes the layout we measure.
 *
 * It stands first because BuildKit merges the answers of exporters and the last one wins: the digest that is reported
 * stays that of the user's own output. BuildKit allows one directory layout a solve, so one that the user asked for is
 * shared.
 *
 * @param directory where our own layout would stand; absolute.
 * @param loadsByDefault whether a build without outputs loads its image into the engine, as the docker driver does.
 * @param storesPushed whether an image that is pushed is in the engine as well, as with the docker driver. Loading it beside that
 *   stores it twice at once, and BuildKit fails at random ("already exists"), with docker/build-push-action, too.
 * @throws InputError for an output that cannot be read.
 */
export function planOutputs(
  request: BuildRequest,
  { directory, cwd, loadsByDefault, storesPushed, streamed }: OutputContext,
): OutputPlan {
  const rewrites = request.rewriteTimestamps === true
  const stored = storesPushed && !rewrites && pushesTags(request)
  const outputs = usersOutputs(request, stored)
  const parsed = parseOutputs(outputs)
  const load = !stored && loads(request, loadsByDefault)
  const exportsImage = load || request.push === true || parsed.some(makesImage)
  const own = parsed.find(({ type, attributes }) => type === 'oci' && isFalse(attributes.get('tar')))
  if (own !== undefined) {
    const dest = own.attributes.get('dest')
    if (!dest) throw new InputError(messages.layoutOutputWithoutDirectory)
    return { outputs, layout: path.resolve(cwd, dest), usersLayout: true, load, exportsImage }
  }
  // The layers that are measured must be the very ones that come out.
  const model = measuredOutput({ ...request, outputs })
  const layers = model === null ? [] : layerAttributes(model)
  // A build that loads by default has no exporter to take it from.
  if (rewrites && model === null) layers.push(['rewrite-timestamp', 'true'])
  const place: [string, string][] = streamed
    ? [['dest', pipeOf(directory)]]
    : [
        ['tar', 'false'],
        ['dest', directory],
      ]
  const ours = formatAttributes([['type', 'oci'], ...place, ...layers])
  return { outputs: [ours, ...outputs], layout: directory, usersLayout: false, load, exportsImage }
}

/** What a plan hangs on, beside the request and where it is carried out. */
export type PlaceAtBuilder = Pick<OutputContext, 'loadsByDefault' | 'storesPushed'>

/**
 * Whether the plan of a request hangs on the builder: it does not say by itself where its image goes.
 *
 * @throws InputError for an output that cannot be read.
 */
export function hangsOnBuilder(request: BuildRequest, env: BuildContext['env']): boolean {
  const { outputs = [], push = false, load = false } = request
  const isSilent = outputs.length === 0 && !push && !load
  const loadsAndPushes = pushesTags(request) && (load || parseOutputs(outputs).some(loadsImage))
  return (isSilent && mayLoad(env)) || loadsAndPushes
}

/** Whether a build without outputs may load its image. */
function mayLoad(env: BuildContext['env']): boolean {
  return !environmentFlag(env.BUILDX_NO_DEFAULT_LOAD, false)
}

/**
 * What a plan must know of the builder, which is asked only where the plan hangs on it.
 *
 * @throws InputError for an output that cannot be read; what the answer fails with, where it is needed.
 */
export async function placeAtBuilder(
  request: BuildRequest,
  ask: () => Promise<Pick<Builder, 'loadsByDefault' | 'driver'>>,
  env: BuildContext['env'],
): Promise<PlaceAtBuilder> {
  if (!hangsOnBuilder(request, env)) return { loadsByDefault: false, storesPushed: false }
  const { loadsByDefault, driver } = await ask()
  return { loadsByDefault: loadsByDefault && mayLoad(env), storesPushed: driver === 'docker' }
}

/** The same without the exporter of our own layout. */
export function withoutLayout(plan: OutputPlan): OutputPlan {
  return plan.usersLayout ? plan : { ...plan, outputs: plan.outputs.slice(1) }
}

/** What is pushed with other times than its own is not stored, what is pushed as it is need not be stored once more. */
function usersOutputs(request: BuildRequest, stored: boolean): readonly string[] {
  if (request.rewriteTimestamps === true) return rewriteTimestamps(request)
  const { outputs = [] } = request
  if (!stored) return outputs
  return parseOutputs(outputs)
    .filter(output => !(loadsImage(output) && output.attributes.size === 1))
    .map(({ text }) => text)
}

function loads({ load, push, outputs = [] }: BuildRequest, byDefault: boolean): boolean {
  return load === true || (outputs.length === 0 && push !== true && byDefault)
}

/** Whether the image is pushed under the names that it would be loaded by. */
function pushesTags(request: BuildRequest): boolean {
  const published = publishedOutputs(request)
  const named = parseOutputs(request.outputs).filter(({ type }) => type === 'image' || type === 'registry')
  return (
    published.length > 0 && !named.some(({ attributes }) => attributes.has('name') || attributes.has('store'))
  )
}

/** The spellings of false that Go's strconv.ParseBool takes. */
function isFalse(text: string | undefined): boolean {
  return readGoFlag(text ?? '') === false
}
