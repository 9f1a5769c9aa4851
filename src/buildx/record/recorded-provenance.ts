import { runTool } from '../../tools/run-tool.ts'
import type { ToolContext } from '../../tools/tool-context.ts'
import { asText, parseJsonText } from '../json-shape.ts'

const TYPES = ['https://slsa.dev/provenance/v0.2', 'https://slsa.dev/provenance/v1']

/**
 * The provenance of one platform out of BuildKit's own build record, where the metadata file does not hold it (buildx
 * writes none for builds of several platforms).
 *
 * @param ref builder, node and id of the record, as buildx gives it.
 * @returns undefined when there is no such record: lines are a courtesy, sizes do not need them.
 */
export async function readRecordedProvenance(
  ref: string | null,
  platform: string,
  { builder, context }: { builder: string | undefined; context: ToolContext },
): Promise<unknown> {
  const id = asText(ref?.split('/').at(-1))
  if (id === null || !/^[a-z0-9]+$/.test(id)) return undefined
  for (const type of TYPES) {
    const args = ['buildx', 'history', 'inspect', 'attachment', `--platform=${platform}`, `--type=${type}`]
    if (builder !== undefined) args.push(`--builder=${builder}`)
    const run = await runTool('docker', [...args, id], context)
    if (run.exitCode === 0) return parseJsonText(run.stdout)
  }
  return undefined
}
