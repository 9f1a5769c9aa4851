import { createCipheriv, createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { AdviceRule } from '../../src/model/advice.ts'

/** A Dockerfile of `corpus/` with its build context, and what its comments say of it. `corpus/README.md` says how they are written. */
export interface Member {
  /** Its folder below `corpus/`: `node/npm-cache`. */
  readonly name: string
  /** Its build context, the Dockerfile and what is made for it included. */
  readonly files: Readonly<Record<string, Buffer>>
  readonly planted: readonly Planted[]
  readonly check: Check
  /** Images that it is built from, and those that advice on it may name. */
  readonly images: readonly string[]
}

/** What is the matter with one line, on purpose. */
export interface Planted {
  readonly rule: AdviceRule
  readonly line: number
  /** That it is no certain change. */
  readonly isHint: boolean
}

/** How the image shows that it works when it is started. */
export type Check =
  | { readonly kind: 'prints'; readonly text: string }
  | { readonly kind: 'answers'; readonly port: number; readonly path: string; readonly text: string }

const CORPUS = path.join(import.meta.dirname, '..', '..', 'corpus')

/** The names of all members, in order. */
export function memberNames(): string[] {
  return readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
    .filter(file => path.basename(file) === 'Dockerfile')
    .map(file => path.dirname(file))
    .sort()
}

/**
 * Reads a member.
 *
 * @throws Error when it does not say how it is checked.
 */
export function readMember(name: string): Member {
  const folder = path.join(CORPUS, name)
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
  const own = entries
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
    .map(file => [path.relative(folder, file), readFileSync(file)] as const)
  const dockerfile = readFileSync(path.join(folder, 'Dockerfile'), 'utf8')
  const made = said(dockerfile, 'made').map(text => {
    const [, file = '', kilobytes = ''] = /^(\S+), (\d+) kB$/.exec(text) ?? []
    if (file === '') throw new Error(`corpus/${name}: "# made: ${text}" is not "# made: <path>, <number> kB"`)
    return [file, noise(path.basename(file), Number(kilobytes) * 1000)] as const
  })
  return {
    name,
    files: Object.fromEntries([...own, ...made]),
    planted: plantedIn(dockerfile),
    check: checkIn(dockerfile, name),
    images: [...new Set([...imagesIn(dockerfile), ...said(dockerfile, 'advice may name')])],
  }
}

/** What comments `# key: value` say. */
function said(dockerfile: string, key: string): string[] {
  return [...dockerfile.matchAll(new RegExp(`^# ${key}: (.+)$`, 'gm'))].flatMap(([, text = '']) => [text])
}

/** What comments say of the line that follows them. */
function plantedIn(dockerfile: string): Planted[] {
  const lines = dockerfile.split('\n')
  return lines.flatMap((text, at) => {
    const { hint, rules } = /^# planted(?<hint>, a hint)?: (?<rules>.+)$/.exec(text)?.groups ?? {}
    const line = lines.findIndex((each, index) => index > at && !each.startsWith('#')) + 1
    return (rules?.split(', ') ?? []).map(rule => ({ rule, line, isHint: hint !== undefined }))
  })
}

function checkIn(dockerfile: string, name: string): Check {
  const [text = ''] = said(dockerfile, 'starts')
  const prints = /^prints (?<text>.+)$/.exec(text)?.groups
  if (prints?.text !== undefined) return { kind: 'prints', text: prints.text }
  const answers = /^answers :(?<port>\d+)(?<path>\/\S*) with (?<text>.+)$/.exec(text)?.groups
  if (answers === undefined)
    throw new Error(
      `corpus/${name}: say "# starts: prints <text>" or "# starts: answers :<port><path> with <text>"`,
    )
  return {
    ...{ kind: 'answers', port: Number(answers.port) },
    ...{ path: answers.path ?? '', text: answers.text ?? '' },
  }
}

/** The images that stages start from and files are copied from. An ARG before the first stage may name one. */
function imagesIn(dockerfile: string): string[] {
  const globals = new Map(
    [...dockerfile.matchAll(/^ARG (\w+)="?([^\s"]+)"?$/gm)].map(([, key = '', value = '']) => [key, value]),
  )
  const stages = new Set([...dockerfile.matchAll(/^FROM .+ AS (\S+)$/gim)].map(([, stage]) => stage))
  const names = [
    ...[...dockerfile.matchAll(/^FROM (?:--\S+ )?(\S+)/gim)].map(([, image = '']) => image),
    ...[...dockerfile.matchAll(/^COPY .*--from=(\S+)/gm)].map(([, image = '']) => image),
    ...[...dockerfile.matchAll(/^# syntax=(\S+)$/gm)].map(([, image = '']) => image),
  ].map(image => image.replace(/\$\{?(\w+)\}?/g, (_, key: string) => globals.get(key) ?? ''))
  return names.filter(image => image !== 'scratch' && !/^\d+$/.test(image) && !stages.has(image))
}

/** Bytes that nothing compresses, always the same of a name. */
function noise(name: string, bytes: number): Buffer {
  const key = createHash('sha256').update(name).digest()
  return createCipheriv('aes-256-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(bytes))
}
