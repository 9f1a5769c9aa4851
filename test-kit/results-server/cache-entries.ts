import { randomUUID } from 'node:crypto'
import type { ListedCache } from '../github-server/caches.ts'
import type { TokenScope } from './cache-token.ts'

export interface TwirpAnswer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

interface CacheEntry {
  readonly id: number
  readonly key: string
  readonly version: string
  readonly scope: string
  readonly blob: string
  readonly created: string
  done: boolean
}

/** What the entries need of the blobs that they name. */
export interface BlobPlaces {
  reserve(id: string): void
  fill(id: string, data: Buffer): void
  sizeOf(id: string): number | undefined
  url(id: string, permission: 'cw' | 'r'): string
}

/** The CacheService of GitHub's results service, version 2: who may save and find what. */
export class CacheEntries {
  private readonly entries: CacheEntry[] = []
  private readonly blobs: BlobPlaces

  constructor(blobs: BlobPlaces) {
    this.blobs = blobs
  }

  /** Keys that can be restored, oldest first. */
  get keys(): readonly string[] {
    return this.entries.filter(({ done }) => done).map(({ key }) => key)
  }

  /** Those that can be restored as GitHub's REST API lists them, oldest first. */
  get listed(): readonly ListedCache[] {
    return this.entries
      .filter(({ done }) => done)
      .map(({ id, scope, key, version, blob, created }) => {
        return { id, ref: scope, key, version, size: this.blobs.sizeOf(blob) ?? 0, created }
      })
  }

  call(method: string, body: Readonly<Record<string, unknown>>, scopes: readonly TokenScope[]): TwirpAnswer {
    const key = text(body.key)
    const version = text(body.version)
    switch (method) {
      case 'CreateCacheEntry':
        return this.create(key, version, scopes)
      case 'FinalizeCacheEntryUpload':
        return this.finalize(key, version, Number(body.size_bytes), scopes)
      case 'GetCacheEntryDownloadURL':
        return this.find([key, ...texts(body.restore_keys)], version, scopes)
      default:
        return fault(404, 'bad_route', `no handler for ${method}`)
    }
  }

  private create(key: string, version: string, scopes: readonly TokenScope[]): TwirpAnswer {
    const scope = scopes.find(canWrite)?.Scope
    if (scope === undefined) {
      return fault(403, 'permission_denied', 'cache write denied: token has no writable cache scopes')
    }
    if (this.entries.some(entry => entry.key === key && entry.version === version && entry.scope === scope)) {
      return fault(409, 'already_exists', 'cache entry with the same key, version, and scope already exists')
    }
    const entry = {
      id: this.entries.length + 1,
      key,
      version,
      scope,
      blob: randomUUID(),
      created: new Date().toISOString(),
      done: false,
    }
    this.entries.push(entry)
    this.blobs.reserve(entry.blob)
    return { status: 200, body: { ok: true, signed_upload_url: this.blobs.url(entry.blob, 'cw') } }
  }

  private finalize(key: string, version: string, size: number, scopes: readonly TokenScope[]): TwirpAnswer {
    const writable = scopes.filter(canWrite).map(({ Scope }) => Scope)
    const entry = this.entries.find(
      one => one.key === key && one.version === version && writable.includes(one.scope),
    )
    if (entry === undefined) return fault(404, 'not_found', 'cache entry not found')
    const uploaded = this.blobs.sizeOf(entry.blob)
    if (uploaded !== size) return fault(400, 'invalid_argument', `${uploaded} bytes are here, not ${size}`)
    entry.done = true
    return { status: 200, body: { ok: true, entry_id: String(entry.id) } }
  }

  /** In the order of the token's scopes; the first key must match whole, others may be prefixes. */
  private find(keys: readonly string[], version: string, scopes: readonly TokenScope[]): TwirpAnswer {
    for (const { Scope } of scopes.filter(({ Permission }) => (Permission & 1) !== 0)) {
      const here = this.entries.filter(one => one.done && one.version === version && one.scope === Scope)
      for (const [index, key] of keys.entries()) {
        const whole = here.find(one => one.key === key)
        const found = whole ?? (index > 0 ? here.findLast(one => one.key.startsWith(key)) : undefined)
        if (found === undefined) continue
        const url = this.blobs.url(found.blob, 'r')
        return { status: 200, body: { ok: true, signed_download_url: url, matched_key: found.key } }
      }
    }
    return { status: 200, body: { ok: false, signed_download_url: '', matched_key: '' } }
  }
}

export function fault(status: number, code: string, msg: string): TwirpAnswer {
  return { status, body: { code, msg } }
}

function canWrite({ Permission }: TokenScope): boolean {
  return (Permission & 2) !== 0
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(text) : []
}
