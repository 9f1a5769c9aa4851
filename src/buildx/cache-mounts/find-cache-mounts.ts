import {
  type Dockerfile,
  DockerfileParser,
  type From,
  type Instruction,
  ModifiableInstruction,
} from 'dockerfile-ast'
import path from 'node:path'
import { formatAttributes } from '../../text/attributes.ts'
import { attributesOf } from './attributes-of.ts'
import { neededStages, stageOf } from './needed-stages.ts'

/** A `RUN --mount=type=cache` whose content can be reached. */
export interface CacheMount {
  /** By which BuildKit tells one from another: its `id`, else its target. */
  readonly id: string
  /** The whole mount, at the target {@link MOUNT_TARGET}. */
  readonly mount: string
  /** What FROM says in the stage where it is used first: image or stage, and platform. */
  readonly from: string
  /** Whether it needs another stage, whose steps are built for it. */
  readonly needsStage: boolean
}

export interface CacheMounts {
  readonly mounts: readonly CacheMount[]
  /** Lines (1-based) of those whose id or options are made of variables, which only BuildKit resolves. */
  readonly unresolved: readonly number[]
}

/** Where the mounts are while they are filled and emptied. */
export const MOUNT_TARGET = '/slim-build/mount'

/** Longer texts are not taken for Dockerfiles. Characters. */
const LONGEST = 1024 * 1024

/**
 * The cache mounts of the stages that a target needs, each id once. Untrusted text: what cannot be parsed has none.
 *
 * @param target undefined: the last stage.
 */
export function findCacheMounts(text: string, target?: string): CacheMounts {
  const found = text.length > LONGEST ? [] : usesOf(text, target)
  const mounts = new Map<string, CacheMount>()
  const unresolved: number[] = []
  for (const { line, ...use } of found) {
    const mount = parseMount(use)
    if (mount === 'variable') unresolved.push(line)
    else if (mount !== null && !mounts.has(mount.id)) mounts.set(mount.id, mount)
  }
  return { mounts: [...mounts.values()], unresolved }
}

interface Use {
  readonly value: string
  readonly from: string
  readonly standsOnStage: boolean
  readonly line: number
}

function usesOf(text: string, target: string | undefined): Use[] {
  let dockerfile: Dockerfile
  try {
    dockerfile = DockerfileParser.parse(text)
  } catch {
    return []
  }
  const froms = dockerfile.getFROMs()
  const stages = new Set(froms.map(from => from.getBuildStage()?.toLowerCase()))
  const needed = neededStages(dockerfile, target)
  return dockerfile.getInstructions().flatMap(instruction => {
    const stage = stageOf(froms, instruction)
    const from = froms[stage]
    if (from === undefined || !needed.has(stage)) return []
    const line = instruction.getRange().start.line + 1
    const standsOnStage = stages.has(from.getImage()?.toLowerCase() ?? '')
    return mountFlags(instruction).map(value => ({ value, from: baseOf(from), standsOnStage, line }))
  })
}

function mountFlags(instruction: Instruction): string[] {
  if (instruction.getKeyword() !== 'RUN' || !(instruction instanceof ModifiableInstruction)) return []
  return instruction.getFlags().flatMap(flag => (flag.getName() === 'mount' ? [flag.getValue() ?? ''] : []))
}

function baseOf(from: From): string {
  const platform = from.getPlatformFlag()?.getValue() ?? null
  return [platform === null ? '' : `--platform=${platform} `, from.getImage() ?? ''].join('')
}

/** Null for other mounts, and for those that BuildKit would refuse. */
function parseMount({ value, from, standsOnStage }: Omit<Use, 'line'>): CacheMount | 'variable' | null {
  const attributes = attributesOf(value)
  if (attributes?.get('type') !== 'cache') return null
  const target = attributes.get('target') ?? attributes.get('dst') ?? attributes.get('destination') ?? ''
  if (target === '') return null
  if (/[$\s"']/.test(value)) return 'variable'
  // As BuildKit does: a clean path without its last slash.
  const id = attributes.get('id') ?? path.posix.normalize(target).replace(/(?<=.)\/$/, '')
  const others = [...attributes].filter(([key]) => !OWN.has(key))
  const mount = formatAttributes([['type', 'cache'], ['id', id], ['target', MOUNT_TARGET], ...others])
  return { id, mount, from, needsStage: standsOnStage || attributes.has('from') }
}

const OWN = new Set(['type', 'id', 'target', 'dst', 'destination', 'ro', 'readonly', 'rw', 'readwrite'])
