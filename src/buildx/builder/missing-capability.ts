import { ToolError } from '../../errors/tool-error.ts'
import { readGoFlag } from '../../text/go-flag.ts'
import { findBuildx } from '../find-buildx.ts'
import { messages } from '../messages.ts'
import { parseOutputs } from '../parse-output.ts'
import type { BuilderAnswers } from './builder-answers.ts'

/** What a build asks for that the builder of an engine may not have. */
export interface RequiredCapabilities {
  /** Values of `--output`. */
  readonly outputs: readonly string[]
  /** Values of `--allow`. */
  readonly allow: readonly string[]
}

/**
 * What the current builder, where it is that of an engine, lacks for a build; null when it lacks nothing. docker/setup-buildx-action
 * makes a builder that has it all.
 *
 * @returns what it lacks, as the end of "this Docker engine …".
 * @throws InputError for an output that cannot be read; ToolError when there is no buildx or no engine.
 */
export async function missingCapability(
  needs: RequiredCapabilities,
  answers: BuilderAnswers,
): Promise<string | null> {
  try {
    const { driver } = await findBuildx(undefined, answers)
    return driver === 'docker' ? lackOf(needs) : null
  } catch (error) {
    if (!(error instanceof ToolError && error.message === messages.noLayouts)) throw error
    return 'has no containerd image store and cannot export the image to measure'
  }
}

/** buildx refuses the first one for the driver docker, whatever the engine can do; BuildKit the second unless the engine is set up for it. */
function lackOf({ outputs, allow }: RequiredCapabilities): string | null {
  const digests = parseOutputs(outputs).map(({ attributes }) => attributes.get('push-by-digest') ?? '')
  if (digests.some(digest => readGoFlag(digest) === true)) return 'cannot push by digest'
  return allow.includes('security.insecure') ? 'does not grant security.insecure' : null
}
