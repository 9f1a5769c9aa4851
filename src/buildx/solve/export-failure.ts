import { ToolError, type ToolFailure } from '../../errors/tool-error.ts'
import { messages } from '../messages.ts'
import { exportHint, pushHint } from './push-hint.ts'
import { stripTargetPrefix } from './strip-target-prefix.ts'
import type { Vertex } from './vertex.ts'
import { withoutAddress } from './without-address.ts'

/** Steps of BuildKit and buildx that come after the last line of a Dockerfile. */
const EXPORT =
  /^(?:exporting |pushing |merging manifest list |sending tarball|importing to docker|copying files|preparing \S+ ?cache for export)/

const PUSH = /^failed to push (\S{1,500}): ([^]*)$/

/**
 * What does not happen the next time. An engine removes what no image needs any more, and with it what another image is being unpacked onto
 * (github.com/moby/buildkit/issues/6521: once in thirty builds, where each replaces the image of the one before). And where builds give a name
 * to an image that no image has yet, at the same moment, only the first may.
 */
const PASSING =
  /\bparent snapshot \S{1,200} does not exist: not found\b|^image "[^"]{1,500}": already exists$/

/** The image was built, and could not be stored where it was to go. */
export class ExportFailure extends ToolError {
  /** What was pushed all the same: `ghcr.io/acme/shop:1@sha256:…`. */
  readonly published: readonly string[]
  /** Whether the registry refused, and would again. */
  readonly isRefused: boolean
  /** Whether the engine is known to store it the next time. */
  readonly isPassing: boolean

  constructor(
    message: string,
    failure: ToolFailure,
    { published, isRefused, isPassing }: Pick<ExportFailure, 'published' | 'isRefused' | 'isPassing'>,
  ) {
    super(message, failure)
    this.published = published
    this.isRefused = isRefused
    this.isPassing = isPassing
  }
}

/**
 * What a failed export means; null where it was another step that failed.
 *
 * @param pushed what BuildKit pushed to its end.
 */
export function explainExport(
  { name, error }: Vertex,
  pushed: readonly string[],
  failure: ToolFailure,
): ExportFailure | null {
  const step = stripTargetPrefix(name)
  if (!EXPORT.test(step)) return null
  const [, reference = null, why = ''] = PUSH.exec(error ?? '') ?? []
  const hint = reference === null ? exportHint(error ?? '') : pushHint(why, reference)
  const message =
    reference === null
      ? messages.exportFailed(step, error ?? '', hint)
      : messages.pushFailed(reference, withoutAddress(why), hint)
  const said = pushed.length === 0 ? '' : `. ${messages.alreadyPublished(pushed)}`
  return new ExportFailure(message + said, failure, {
    published: pushed,
    isRefused: hint !== null,
    isPassing: PASSING.test(error ?? ''),
  })
}
