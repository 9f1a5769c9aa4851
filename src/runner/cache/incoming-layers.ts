import type { ActionInputs } from '../../inputs/parse-action-inputs.ts'
import { reasonOf } from '../../errors/machine-failure.ts'
import { restoreLayers } from '../../pipeline/cache/restore-layers.ts'
import type { WholeContext } from '../../pipeline/run-context.ts'
import type { RunPlan } from '../../pipeline/run-plan.ts'
import { visible } from '../../text/escape/visible.ts'
import { openGitHubApi } from '../publish/open-github-api.ts'
import { imagesOfRun } from './images-of-run.ts'
import { openKeptLayers } from './open-kept-layers.ts'

type Inputs = Pick<ActionInputs, 'acceptance' | 'baseline' | 'merge' | 'variant'>

/** Layers on their way from GitHub's cache service. */
export interface IncomingLayers {
  /** Settles when they are there, or will not come; never rejects. */
  readonly arrival: Promise<unknown>
  /** Gives up what has not come by now, and says what went wrong. */
  end(): Promise<void>
}

/**
 * Begins to fetch what earlier runs read, for the images of a plan. What stands in its way costs time, and no more.
 *
 * @returns null where there is nothing that this run could use.
 */
export function fetchLayers(plan: RunPlan, inputs: Inputs, context: WholeContext): IncomingLayers | null {
  const ended = new AbortController()
  const signal = AbortSignal.any([context.signal, ended.signal])
  const { token } = inputs.acceptance
  const api = token === null ? null : openGitHubApi(context.env, token, signal)
  const kept = openKeptLayers({ ...context, signal }, api)
  const measured = plan.targets.filter(each => each.measured)
  if (kept?.reads !== true || inputs.baseline.choice.kind !== 'commit' || measured.length === 0) return null
  const warn = (message: string) => {
    context.onEvent({ type: 'warning', message })
  }
  const arrival = restoreLayers(imagesOfRun(measured, inputs, context), kept, context, warn).catch(
    (error: unknown) => (signal.aborted ? null : reasonOf(error)),
  )
  return {
    arrival,
    end: async () => {
      ended.abort()
      const why = await arrival
      if (why === null) return
      const sentence = `The layers that earlier runs read were not used, because ${why}`
      context.onEvent({ type: 'cache', sentence: visible(sentence, 1000) })
    },
  }
}
