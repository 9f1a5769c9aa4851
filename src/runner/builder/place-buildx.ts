import { randomUUID } from 'node:crypto'
import { chmod, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { makeDirectory } from '../../files/make-directory.ts'
import { removeUnfinished } from '../../files/remove-unfinished.ts'
import { dockerSettings } from '../../tools/docker-settings.ts'

/** What the plugin is called until it is written as a whole. */
const UNFINISHED = /^docker-buildx(?:\.exe)?\.[0-9a-f-]{36}$/

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Puts a buildx where docker looks for plugins of its user.
 *
 * @param write as of {@link placeAt}.
 * @returns what `write` does.
 * @throws what `write` throws; an error of the file system.
 */
export async function placeBuildx<From>(
  env: Environment,
  write: (file: string) => Promise<From | null>,
): Promise<From | null> {
  return placeAt(pluginFile(env), write)
}

/**
 * Puts a buildx into a directory that other runs use at the same time. It is written under another name first: whoever starts it meanwhile
 * gets the old one or the new one. What killed runs left under such names is removed.
 *
 * @param write fills the file that it is given, and tells where from; null: it has nothing, and nothing is placed.
 * @returns what `write` does.
 * @throws what `write` throws; an error of the file system.
 */
export async function placeAt<From>(
  target: string,
  write: (file: string) => Promise<From | null>,
): Promise<From | null> {
  await makeDirectory(path.dirname(target))
  const file = `${target}.${randomUUID()}`
  try {
    const from = await write(file)
    if (from === null) return null
    await chmod(file, 0o755)
    await rename(file, target)
    await removeUnfinished(name => UNFINISHED.test(name), target)
    return from
  } finally {
    await rm(file, { force: true })
  }
}

/** The file that {@link placeBuildx} writes. */
export function pluginFile(env: Environment): string {
  const name = process.platform === 'win32' ? 'docker-buildx.exe' : 'docker-buildx'
  return path.join(dockerSettings(env) ?? path.join(homedir(), '.docker'), 'cli-plugins', name)
}
