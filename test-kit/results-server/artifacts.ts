import { randomUUID } from 'node:crypto'
import { type BlobPlaces, fault, type TwirpAnswer } from './cache-entries.ts'

/** An artifact that was uploaded to its end. */
export interface StoredArtifact {
  readonly name: string
  /** `application/zip`, or the type of the one file that it is. */
  readonly mimeType: string | null
  /** Until when it is kept, as the client asked; null: as long as the repository says. */
  readonly expiresAt: string | null
  /** What `fetch` downloads. */
  readonly url: string
}

interface Artifact {
  readonly id: number
  /** Of the workflow run; artifacts of other runs are not seen. */
  readonly run: string
  readonly job: string
  readonly name: string
  readonly mimeType: string | null
  readonly expiresAt: string | null
  readonly created: string
  readonly blob: string
  size: string
  hash: string
  done: boolean
}

type Body = Readonly<Record<string, unknown>>

/** The ArtifactService of GitHub's results service, as `@actions/artifact` speaks to it. */
export class Artifacts {
  private readonly artifacts: Artifact[] = []
  private readonly blobs: BlobPlaces

  constructor(blobs: BlobPlaces) {
    this.blobs = blobs
  }

  /** Those that were uploaded to their end, oldest first. */
  get stored(): readonly StoredArtifact[] {
    return this.artifacts
      .filter(({ done }) => done)
      .map(({ name, mimeType, expiresAt, blob }) => {
        return { name, mimeType, expiresAt, url: this.blobs.url(blob, 'r') }
      })
  }

  /** One that a job uploaded as it is. */
  add(name: string, content: string | Buffer, run = 'run-1'): void {
    const blob = randomUUID()
    this.blobs.fill(blob, Buffer.from(content))
    this.artifacts.push({
      id: this.artifacts.length + 1,
      run,
      job: 'job-2',
      name,
      mimeType: 'application/json',
      expiresAt: null,
      created: new Date().toISOString(),
      blob,
      size: String(this.blobs.sizeOf(blob)),
      hash: '',
      done: true,
    })
  }

  call(method: string, body: Body): TwirpAnswer {
    const run = text(body.workflow_run_backend_id)
    const mine = this.artifacts.filter(one => one.run === run)
    switch (method) {
      case 'CreateArtifact':
        return this.create(mine, run, body)
      case 'FinalizeArtifact':
        return this.finalize(mine, body)
      case 'ListArtifacts':
        return list(mine, body)
      case 'GetSignedArtifactURL': {
        const found = mine.find(({ done, name }) => done && name === body.name)
        return found === undefined ? MISSING : ok({ signed_url: this.blobs.url(found.blob, 'r') })
      }
      default:
        return fault(404, 'bad_route', `no handler for ${method}`)
    }
  }

  private create(mine: readonly Artifact[], run: string, body: Body): TwirpAnswer {
    if (mine.some(({ done, name }) => done && name === body.name)) {
      return fault(409, 'already_exists', 'an artifact with this name already exists on the workflow run')
    }
    const artifact = {
      id: this.artifacts.length + 1,
      run,
      job: text(body.workflow_job_run_backend_id),
      name: text(body.name),
      mimeType: text(body.mime_type) || null,
      expiresAt: text(body.expires_at) || null,
      created: new Date().toISOString(),
      blob: randomUUID(),
      size: '0',
      hash: '',
      done: false,
    }
    this.artifacts.push(artifact)
    this.blobs.reserve(artifact.blob)
    return ok({ ok: true, signed_upload_url: this.blobs.url(artifact.blob, 'cw') })
  }

  private finalize(mine: readonly Artifact[], body: Body): TwirpAnswer {
    const found = mine.findLast(({ done, name }) => !done && name === body.name)
    if (found === undefined) return MISSING
    const uploaded = this.blobs.sizeOf(found.blob)
    if (uploaded !== Number(body.size)) {
      return fault(400, 'invalid_argument', `${uploaded} bytes are here, not ${text(body.size)}`)
    }
    found.size = text(body.size)
    found.hash = text(body.hash)
    found.done = true
    return ok({ ok: true, artifact_id: String(found.id) })
  }
}

const MISSING = fault(404, 'not_found', 'artifact not found')

function list(mine: readonly Artifact[], body: Body): TwirpAnswer {
  const name = text(body.name_filter)
  const id = text(body.id_filter)
  const found = mine.filter(
    one => one.done && (name === '' || one.name === name) && (id === '' || String(one.id) === id),
  )
  const artifacts = found.map(one => ({
    workflow_run_backend_id: one.run,
    workflow_job_run_backend_id: one.job,
    database_id: String(one.id),
    name: one.name,
    size: one.size,
    created_at: one.created,
    digest: one.hash,
  }))
  return ok({ artifacts })
}

function ok(body: Body): TwirpAnswer {
  return { status: 200, body }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
