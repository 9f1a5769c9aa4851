import path from 'node:path'
import { exportRecord } from '../../buildx/record/export-record.ts'
import { ToolError } from '../../errors/tool-error.ts'
import type { BuiltImage } from '../../pipeline/run-result.ts'
import { visible } from '../../text/escape/visible.ts'
import { environmentFlag } from '../../text/go-flag.ts'
import type { TempDir, ToolContext } from '../../tools/tool-context.ts'
import type { WorkflowLog } from '../log/workflow-log.ts'
import { uploadArtifact } from './upload-artifact.ts'

/**
 * Uploads BuildKit's record of the build as an artifact, named as docker/build-push-action names it, when
 * DOCKER_BUILD_RECORD_UPLOAD asks for it: a record holds the build arguments in full. What stands in its way is one warning.
 */
export async function uploadBuildRecord(
  { metadata }: Pick<BuiltImage, 'metadata'>,
  builder: string | undefined,
  context: ToolContext & TempDir,
  log: WorkflowLog,
): Promise<void> {
  const { env } = context
  if (!environmentFlag(env.DOCKER_BUILD_RECORD_UPLOAD, false)) return
  const ref = metadata['buildx.build.ref']
  const id = typeof ref === 'string' ? (ref.split('/').at(-1) ?? '') : ''
  const repository = (env.GITHUB_REPOSITORY ?? 'build').replace('/', '~').replaceAll(/[^\w.~-]/g, '-')
  const name = `${repository}~${id.slice(0, 6).toUpperCase()}.dockerbuild`
  const file = path.join(context.tempDir, name)
  try {
    await exportRecord(id, file, { builder, context })
  } catch (error) {
    if (!(error instanceof ToolError) || context.signal.aborted) throw error
    log.warning(`The build record was not uploaded: ${visible(error.message, 500)}`)
    return
  }
  const retentionDays = readDays(env.DOCKER_BUILD_RECORD_RETENTION_DAYS, log)
  const { signal } = context
  const warning = await uploadArtifact(name, [file], context.tempDir, {
    env,
    signal,
    retentionDays,
    asFile: true,
  })
  if (warning === null) log.lines([`The build record is the artifact ${name}`])
  else log.warning(warning)
}

function readDays(text: string | undefined, log: WorkflowLog): number | undefined {
  if (text === undefined || text.trim() === '') return undefined
  if (/^[1-9]\d{0,3}$/.test(text.trim())) return Number(text)
  log.warning(
    'DOCKER_BUILD_RECORD_RETENTION_DAYS is not a number of days: the record is kept as long as the setting of the repository',
  )
  return undefined
}
