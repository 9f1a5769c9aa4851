import path from 'node:path'
import {
  DockerfileParser,
  type Dockerfile,
  type From,
  type Instruction,
  ModifiableInstruction,
} from 'dockerfile-ast'
import { InputError } from '../../errors/input-error.ts'
import { formatAttributes, parseAttributes } from '../attributes.ts'

/** A `RUN --mount=type=cache` whose content can be reached. */
export interface CacheMount {
  /** By which BuildKit tells one from another: its `id`, else its target. */
  readonly id: string
  /** The whole mount, at the target {@link MOUNT_TARGET}. */
  readonly mount: string
  /** What FROM says in the stage where it is used first: image or stage, and platform. */
  readonly from: string
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

/** The cache mounts of a Dockerfile, each id once. Hostile text: what cannot be parsed has none. */
export function findCacheMounts(text: string): CacheMounts {
  const found = text.length > LONGEST ? [] : usesOf(text)
  const mounts = new Map<string, CacheMount>()
  const unresolved: number[] = []
  for (const { value, from, line } of found) {
    const mount = parseMount(value, from)
    if (mount === 'variable') unresolved.push(line)
    else if (mount !== null && !mounts.has(mount.id)) mounts.set(mount.id, mount)
  }
  return { mounts: [...mounts.values()], unresolved }
}

interface Use {
  readonly value: string
  readonly from: string
  readonly line: number
}

function usesOf(text: string): Use[] {
  let dockerfile: Dockerfile
  try {
    dockerfile = DockerfileParser.parse(text)
  } catch {
    return []
  }
  const froms = dockerfile.getFROMs()
  return dockerfile.getInstructions().flatMap(instruction => {
    const line = instruction.getRange().start.line + 1
    const from = froms.findLast(each => each.getRange().start.line < line)
    if (from === undefined) return []
    return mountFlags(instruction).map(value => ({ value, from: baseOf(from), line }))
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
function parseMount(value: string, from: string): CacheMount | 'variable' | null {
  const attributes = attributesOf(value)
  if (attributes?.get('type') !== 'cache') return null
  const target = attributes.get('target') ?? attributes.get('dst') ?? attributes.get('destination') ?? ''
  if (target === '') return null
  if (/[$\s"']/.test(value)) return 'variable'
  // As BuildKit does: a clean path without its last slash.
  const id = attributes.get('id') ?? path.posix.normalize(target).replace(/(?<=.)\/$/, '')
  const others = [...attributes].filter(([key]) => !OWN.has(key))
  const mount = formatAttributes([['type', 'cache'], ['id', id], ['target', MOUNT_TARGET], ...others])
  return { id, mount, from }
}

const OWN = new Set(['type', 'id', 'target', 'dst', 'destination', 'ro', 'readonly', 'rw', 'readwrite'])

function attributesOf(value: string): Map<string, string> | null {
  try {
    return parseAttributes(value)
  } catch (error) {
    if (error instanceof InputError) return null
    throw error
  }
}
