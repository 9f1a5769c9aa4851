import { stat } from 'node:fs/promises'
import path from 'node:path'
import { InputError } from '../errors/input-error.ts'
import type { BuildRequest } from '../model/build-request.ts'
import type { ImageBudgets } from '../model/image-budgets.ts'
import type { Baseline } from './baseline/baseline.ts'
import { messages } from './messages.ts'

/** Whose baseline is looked for. */
export interface BaselineTarget {
  readonly target: string
  readonly image: string
  /** What its target asks for. */
  readonly request: BuildRequest
  /** What it is judged by. */
  readonly budgets: ImageBudgets
  /** Whether it is the only image of the bake. */
  readonly alone: boolean
}

/**
 * Where the baseline of one target is: `{target}` and `{image}` in the location stand for its names; a directory may be the
 * `report-dir` of an earlier bake. Only where there is a single image can it be named as for a single build.
 *
 * @param required whether one that cannot be had is an error.
 * @throws InputError for a location that would compare several images with the same one.
 */
export async function namedBaseline(
  location: string,
  { target, image, alone }: Omit<BaselineTarget, 'request' | 'budgets'>,
  { cwd, required }: { readonly cwd: string; readonly required: boolean },
): Promise<Baseline> {
  const names = { target, image }
  const own = location.replaceAll(/\{(target|image)\}/g, (_, which: keyof typeof names) => names[which])
  if (own !== location) return { kind: 'image', location: own, required }
  const saved = path.join(location, target, 'measurement.json')
  if (await exists(path.resolve(cwd, saved))) return { kind: 'image', location: saved, required }
  if (alone) return { kind: 'image', location, required }
  if (!/^\.{0,2}[\\/]/.test(location) && !(await exists(path.resolve(cwd, location)))) {
    throw new InputError(messages.baselineOfOneImage(location))
  }
  const reason = `${location} has no measurement of the target ${target} (${saved})`
  if (required) throw new InputError(messages.baselineMissing(reason))
  return { kind: 'none', reason }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}
