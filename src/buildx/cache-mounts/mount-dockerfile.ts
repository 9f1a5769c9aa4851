import { createHash } from 'node:crypto'
import { type CacheMount, MOUNT_TARGET } from './find-cache-mounts.ts'

/** The stage that stands on all others. */
export const MOUNTS_STAGE = 'slim-build-mounts'
/** The named context that holds the archives. */
export const SAVED_CONTEXT = 'slim-build-saved'

const DONE = '/slim-build.done'

/** The file that holds what was in a mount. Ids are untrusted text. */
export function archiveName({ id }: CacheMount): string {
  return `${createHash('sha256').update(id).digest('hex').slice(0, 16)}.tar`
}

function mountStage(index: number): string {
  return `slim-build-mount-${index}`
}

/**
 * The Dockerfile with stages that fill its cache mounts from archives. A mount that holds anything stays as it is: it is newer.
 *
 * @param nonce letters and digits that no other run has: the steps must run, and BuildKit's own way to that (`--no-cache-filter`)
 *   gives a step its cache mounts again, too.
 */
export function fillingDockerfile(dockerfile: string, mounts: readonly CacheMount[], nonce: string): string {
  return extended(dockerfile, mounts, nonce, mount => {
    const archives = `--mount=type=bind,from=${SAVED_CONTEXT},target=/slim-build/saved`
    const fill = `tar -xf /slim-build/saved/${archiveName(mount)} -C ${MOUNT_TARGET}`
    const script = `{ [ -n "$(ls -A ${MOUNT_TARGET})" ] || ${fill}; } && : > ${DONE}`
    return { flags: archives, script, result: DONE }
  })
}

/** The Dockerfile with stages that write its cache mounts into archives; `nonce` as above. */
export function emptyingDockerfile(dockerfile: string, mounts: readonly CacheMount[], nonce: string): string {
  return extended(dockerfile, mounts, nonce, mount => {
    const file = `/${archiveName(mount)}`
    return { flags: '', script: `tar -cf ${file} -C ${MOUNT_TARGET} .`, result: file }
  })
}

interface Work {
  readonly flags: string
  readonly script: string
  /** What the work leaves in the stage. */
  readonly result: string
}

/**
 * The stages stand on what the Dockerfile itself starts from, where there is a shell: RUN needed one. What an image says of its
 * user or its shell has no effect.
 */
function extended(
  dockerfile: string,
  mounts: readonly CacheMount[],
  nonce: string,
  work: (mount: CacheMount) => Work,
): string {
  const stages = mounts.map((mount, index) => {
    const { flags, script } = work(mount)
    const run = `RUN --mount=${mount.mount} ${flags} ${JSON.stringify(['/bin/sh', '-c', script, nonce])}`
    return `FROM ${mount.from} AS ${mountStage(index)}\nUSER 0:0\n${run}`
  })
  const copies = mounts.map((mount, index) => `COPY --from=${mountStage(index)} ${work(mount).result} /`)
  return [dockerfile, ...stages, [`FROM scratch AS ${MOUNTS_STAGE}`, ...copies].join('\n'), ''].join('\n\n')
}
