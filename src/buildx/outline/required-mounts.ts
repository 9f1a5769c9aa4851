import { asList, asText, field } from '../json-shape.ts'

/** What a stage cannot be built without, as `--call=outline,format=json` tells. */
export interface RequiredMount {
  /** As the Dockerfile says it: untrusted text. */
  readonly id: string
  /** 1-based line in the Dockerfile, or null. */
  readonly line: number | null
}

/** The secrets or the SSH agents and keys that the stage says it requires. */
export function requiredMounts(outline: unknown, kind: 'secrets' | 'ssh'): readonly RequiredMount[] {
  return asList(field(outline, kind)).flatMap(mount => {
    const id = asText(field(mount, 'name'))
    if (id === null || field(mount, 'required') !== true) return []
    const line = field(asList(field(mount, 'location', 'ranges'))[0], 'start', 'line')
    return [{ id, line: typeof line === 'number' && Number.isSafeInteger(line) ? line : null }]
  })
}
