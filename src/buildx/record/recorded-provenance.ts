import { runTool } from '../../tools/run-tool.ts'
import type { ToolContext } from '../../tools/tool-context.ts'
import { asText, parseJsonText } from '../json-shape.ts'

const TYPES = ['https://slsa.dev/provenance/v0.2', 'https://slsa.dev/provenance/v1']

/** A build in BuildKit's own records. */
export interface RecordReference {
  /** Builder, node and id of the record, as buildx gives it. */
  readonly ref: string | null
  readonly builder: string | undefined
  readonly context: ToolContext
}

/**
 * The provenance of platforms out of BuildKit's own build record, where the metadata file does not hold it (buildx writes none for builds
 * of several platforms). All have theirs in the same version of the format, so the first one tells which that is, and the others are read
 * at the same time.
 *
 * @returns by platform; undefined when there is no such record: lines are a courtesy, sizes do not need them.
 */
export async function readRecordedProvenance(
  [first, ...others]: readonly string[],
  { ref, ...place }: RecordReference,
): Promise<ReadonlyMap<string, unknown>> {
  const id = asText(ref?.split('/').at(-1))
  if (first === undefined || id === null || !/^[a-z0-9]+$/.test(id)) return new Map()
  for (const type of TYPES) {
    const read = async (platform: string) =>
      [platform, await readAttachment({ id, platform, type }, place)] as const
    const found = await read(first)
    if (found[1] !== undefined) return new Map([found, ...(await Promise.all(others.map(read)))])
  }
  return readRecordedProvenance(others, { ref, ...place })
}

async function readAttachment(
  { id, platform, type }: { readonly id: string; readonly platform: string; readonly type: string },
  { builder, context: { env, cwd, signal } }: Omit<RecordReference, 'ref'>,
): Promise<unknown> {
  const args = ['buildx', 'history', 'inspect', 'attachment', `--platform=${platform}`, `--type=${type}`]
  if (builder !== undefined) args.push(`--builder=${builder}`)
  const run = await runTool('docker', [...args, id], { env, cwd, signal })
  return run.exitCode === 0 ? parseJsonText(run.stdout) : undefined
}
