import { spawn } from 'node:child_process'

import type { Engine } from '../engine.ts'
import { run } from './run.ts'
import { listTar } from './tar-listing.ts'
import type { ListedMember } from './tar-listing.ts'

/** What an engine puts into every container by itself (moby, `initlayer`). */
const INJECTED = /^(\.dockerenv|dev|proc|sys|etc\/(hosts|hostname|resolv\.conf|mtab))(\/|$)/

/** Whether the engine puts something of its own at a path, so that the image's cannot be seen there. */
export function isInjected(path: string): boolean {
  return INJECTED.test(path) || path === 'etc' || path === ''
}

/**
 * Everything in the file system of a container of an image: the engine unpacks the layers, one on top of the other, and
 * exports what it sees then.
 */
export async function listContainer(
  image: string,
  platform: string,
  { env }: Engine,
): Promise<ListedMember[]> {
  const container = (await run('docker', ['create', '--platform', platform, image, '/none'], { env })).trim()
  try {
    const exporter = spawn('docker', ['export', container], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    return await listTar(exporter.stdout)
  } finally {
    await run('docker', ['rm', container], { env })
  }
}
