import { createHash } from 'node:crypto'
import { ImageError } from '../../errors/image-error.ts'
import { InputError } from '../../errors/input-error.ts'
import { NoAnswerError } from '../../errors/no-answer-error.ts'
import { ToolError } from '../../errors/tool-error.ts'
import { type Digest, isDigest } from '../../model/digest.ts'
import { formatPlatform } from '../../model/format-platform.ts'
import { isSamePlatform } from '../../model/known-platforms.ts'
import { runToolWithin } from '../../tools/run-tool-within.ts'
import type { RunOptions, ToolRun } from '../../tools/run-tool.ts'
import { engineError } from '../find-buildx.ts'
import { asList, asText, field, parseJsonText } from '../json-shape.ts'
import { messages } from '../messages.ts'
import { registryOf } from '../solve/login-hint.ts'
import { withoutAddress } from '../solve/without-address.ts'
import { askRegistry } from './ask-registry.ts'
import { credentialHelper } from './credential-helper.ts'
import { listedInEngine } from './engine-platforms.ts'
import { FETCH_LIMITS } from './fetch-limits.ts'

/** Where an image by reference is, and what it is there. */
export interface LocatedReference {
  readonly where: 'engine' | 'registry'
  /** Digest of its index or manifest as it is stored there; null when the engine does not say. */
  readonly digest: Digest | null
  /** Platforms that it has, as far as it says. Empty: unknown. */
  readonly platforms: readonly string[]
  /** Platforms beside those that its index lists, too: of an image in the engine, which shows one. */
  readonly others: readonly string[]
  /** Whether it is an index; a registry that could not be asked may have one. */
  readonly isIndex: boolean
  /** Digests of the manifests that its index in the registry lists, by platform. Empty: it is none, or not known. */
  readonly manifests: ReadonlyMap<string, Digest>
  /** Bytes of all that the engine has of the platform that it shows, and of the index or manifest that names it; null: it does not say. */
  readonly size: number | null
  readonly descriptor: number | null
  /** Why the registry could not be asked. The engine may still reach it by a mirror of its own. */
  readonly problem: ToolError | null
}

/** Largest manifest or index in bytes: what registries accept (distribution spec, "Pushing Manifests"). */
const LARGEST_MANIFEST = 4 * 1024 * 1024

/** Entries of an index; the biggest public ones have a few dozen. */
const MOST_MANIFESTS = 1000

/** Who is asked for an image; `anyone` is the engine first, then its registry. */
export type ReferenceSource = 'anyone' | 'registry' | 'engine'

interface Question {
  readonly from: ReferenceSource
  readonly builder: string | undefined
  /** How long the registry may take; the engine has the time that anyone has. Milliseconds. */
  readonly patience?: number
}

/**
 * Looks for an image.
 *
 * @throws InputError when no one of those who are asked has it; ImageError when its manifest or index is larger than any;
 *   ToolError when there is no engine, or it does not answer.
 */
export async function locateReference(
  reference: string,
  { from, builder, patience = FETCH_LIMITS.answer }: Question,
  options: RunOptions,
): Promise<LocatedReference> {
  const local = from === 'registry' ? null : await findInEngine(reference, options)
  if (local !== null) return local
  if (from === 'engine') throw new InputError(messages.imageNotInEngine(reference))
  const at = builder === undefined ? [] : [`--builder=${builder}`]
  const raw = await askRegistry([...at, '--raw'], reference, options, patience)
  if (raw?.exitCode !== 0) {
    const problem = raw === null ? await silence(reference, patience, options) : explain(reference, raw, from)
    return { ...UNKNOWN, where: 'registry', isIndex: true, problem }
  }
  const index = readIndex(reference, raw.stdout)
  const isIndex = index.length > 0
  return {
    ...UNKNOWN,
    where: 'registry',
    digest: `sha256:${createHash('sha256').update(raw.stdout).digest('hex')}`,
    platforms: isIndex
      ? [...new Set(index.flatMap(entry => platformOf(entry) ?? []))]
      : await configPlatform(at, reference, options, patience),
    isIndex,
    manifests: manifestsOf(index),
  }
}

const UNKNOWN = {
  digest: null,
  platforms: [],
  others: [],
  manifests: new Map(),
  size: null,
  descriptor: null,
  problem: null,
} as const

/** Of several for one platform, none: which of them is meant is not known. */
function manifestsOf(index: readonly unknown[]): Map<string, Digest> {
  const found = Map.groupBy(index, platformOf)
  return new Map(
    [...found].flatMap(([platform, [entry, ...others]]) => {
      const digest = field(entry, 'digest')
      return platform === null || others.length > 0 || !isDigest(digest) ? [] : [[platform, digest] as const]
    }),
  )
}

/** What the config of an image that is no index says; none where that cannot be had. */
async function configPlatform(
  at: readonly string[],
  reference: string,
  options: RunOptions,
  patience: number,
): Promise<readonly string[]> {
  const run = await askRegistry([...at, '--format={{json .Image}}'], reference, options, patience)
  const platform = run?.exitCode === 0 ? platformOf({ platform: parseJsonText(run.stdout) }) : null
  return platform === null ? [] : [platform]
}

async function silence(reference: string, patience: number, { env }: RunOptions): Promise<NoAnswerError> {
  const helper = await credentialHelper(reference, env)
  return new NoAnswerError(messages.registrySilent(reference, helper, patience / 1000))
}

/** The entries of an index; none of a manifest. */
function readIndex(reference: string, text: string): readonly unknown[] {
  const bytes = Buffer.byteLength(text)
  if (bytes > LARGEST_MANIFEST) throw new ImageError(messages.manifestTooLarge(reference, `${bytes}`))
  const entries = asList(field(parseJsonText(text), 'manifests'))
  if (entries.length > MOST_MANIFESTS)
    throw new ImageError(messages.indexTooLong(reference, entries.length, MOST_MANIFESTS))
  return entries
}

/** Only an engine with the containerd image store names manifests by their digest. */
async function findInEngine(reference: string, options: RunOptions): Promise<LocatedReference | null> {
  const run = await runToolWithin(
    FETCH_LIMITS.answer,
    'docker',
    ['image', 'inspect', '--', reference],
    options,
  )
  if (run === null) throw new NoAnswerError(messages.engineSilent(reference, FETCH_LIMITS.answer / 1000))
  const image = asList(parseJsonText(run.stdout))[0]
  if (run.exitCode !== 0 || image === undefined) return null
  const digest = field(image, 'Descriptor', 'digest')
  const platform = platformOf({
    platform: {
      os: field(image, 'Os'),
      architecture: field(image, 'Architecture'),
      variant: field(image, 'Variant'),
    },
  })
  const listed = await listedInEngine(reference, options)
  return {
    ...UNKNOWN,
    where: 'engine',
    digest: isDigest(digest) ? digest : null,
    ...(isDigest(digest) && {
      size: asBytes(field(image, 'Size')),
      descriptor: asBytes(field(image, 'Descriptor', 'size')),
    }),
    platforms: platform === null ? [] : [platform],
    others: platform === null ? [] : listed.filter(each => !isSamePlatform(each, platform)),
    isIndex: listed.length > 0,
  }
}

function asBytes(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null
}

/** The platform of an entry of an image index; null for attestations, which stand there under `unknown/unknown`. */
export function platformOf(entry: unknown): string | null {
  const os = asText(field(entry, 'platform', 'os'))
  const architecture = asText(field(entry, 'platform', 'architecture'))
  const variant = asText(field(entry, 'platform', 'variant')) ?? ''
  if (os === null || architecture === null || os === 'unknown') return null
  const platform = formatPlatform({ os, architecture, variant })
  return /^[\w./-]+$/.test(platform) ? platform : null
}

/** @throws InputError when the registry answered that there is no such image, or none for us; ImageError when it is too large. */
function explain(reference: string, run: ToolRun, from: ReferenceSource): ToolError {
  const reason = (run.stderr.findLast(line => line.startsWith('ERROR:')) ?? run.stderr.at(-1) ?? '').replace(
    /^ERROR:\s*/,
    '',
  )
  const failure = { command: 'docker buildx imagetools inspect', exitCode: run.exitCode, stderr: run.stderr }
  const problem = engineError(reason)
  if (problem !== null && !reason.includes('/v2/')) throw new ToolError(problem, failure)
  const cause = new ToolError(reason, failure)
  const who = from === 'registry' ? 'the registry does not have' : 'neither the engine nor its registry has'
  refuseLarge(reference, cause)
  if (/not found|manifest unknown|name unknown/i.test(reason)) {
    throw new InputError(messages.imageNotFound(who, reference), { cause })
  }
  const status = /unexpected status from .*: (\d{3}\b.*)/.exec(reason)?.[1] ?? ''
  if (status.startsWith('403')) {
    throw new InputError(messages.readNotAllowed(reference), { cause })
  }
  if (/unauthorized|denied|forbidden|authorization failed/i.test(reason)) {
    throw new InputError(messages.loginRequired(reference, messages.loginNeeded(registryOf(reference))), {
      cause,
    })
  }
  return new ToolError(whyNotAsked(reference, status, reason), failure)
}

/** containerd says "not found" of what it would not take. @throws ImageError when it did so. */
function refuseLarge(reference: string, cause: ToolError): void {
  const bytes = /rejecting (\d+) byte manifest/.exec(cause.message)?.[1]
  if (bytes !== undefined) throw new ImageError(messages.manifestTooLarge(reference, bytes), { cause })
}

/** @param status what the registry answered, `429 Too Many Requests`; '' when it did not. */
function whyNotAsked(reference: string, status: string, reason: string): string {
  if (status.startsWith('429')) return messages.registryLimit(reference)
  if (status.startsWith('5')) return messages.registryFailed(reference, status)
  return messages.registryUnreachable(reference, withoutAddress(reason))
}
