import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ToolError } from '../../../src/errors/tool-error.ts'
import type { Checkout } from '../checkout.ts'
import { aptOf } from '../debian-packages.ts'
import { readDistribution } from '../distribution.ts'
import { prefixOf } from '../prefix.ts'
import type { PrivateApt } from '../private-apt.ts'
import { writeAlpineRoot } from './alpine-root.ts'
import { writeDebianRoots } from './debian-root.ts'
import { writeDistrolessRoot } from './distroless-root.ts'
import { writeHostSettings } from './host-settings.ts'
import { writeNodeFiles } from './node-files.ts'
import type { StandInContext } from './resolve-stand-in.ts'

/** What a recipe is given: folders by the names that its COPY lines use, and build arguments. */
export interface Prepared {
  readonly folders: Readonly<Record<string, string>>
  readonly buildArgs: Readonly<Record<string, string>>
}

/** Files of stand-ins that are made once and kept: raise it when the way to make them changes. */
export const FILES_REVISION = 5

/**
 * Makes the files that a recipe copies ready, or finds them from last time.
 *
 * @throws {ToolError} when a package cannot be had
 */
export async function prepareContext(
  checkout: Checkout,
  context: StandInContext,
  files: string,
): Promise<Prepared> {
  const distribution = readDistribution()
  if (distribution === null)
    throw new ToolError('stand-ins for base images can only be made on Debian or Ubuntu')
  const apt = aptOf(checkout, distribution)
  const once = async (name: string, write: (dir: string) => Promise<void>) =>
    await madeOnce(path.join(checkout.shared, 'stand-ins', `${FILES_REVISION}-${name}`), apt, write)

  switch (context.kind) {
    case 'debian-root': {
      const { suite, slim } = context
      const options = { suite, prefix: prefixOf(checkout), distribution, sources: apt.sources }
      const dir = await once(`debian-${suite}`, async into => {
        await writeDebianRoots(into, options)
      })
      return { folders: { root: path.join(dir, slim ? 'slim' : 'full') }, buildArgs: {} }
    }
    case 'alpine-root': {
      const dir = await once('alpine', async into => {
        await writeAlpineRoot(into, apt, files)
      })
      return { folders: { root: path.join(dir, 'root') }, buildArgs: {} }
    }
    case 'distroless-root': {
      const { packages, nonroot } = context
      const dir = await once(`distroless-${packages.join('_')}`, async into => {
        await writeDistrolessRoot(into, apt, packages)
      })
      return { folders: { root: path.join(dir, 'root') }, buildArgs: { RUN_AS: nonroot ? '65532' : '0' } }
    }
    case 'node': {
      const dir = await once(`node-${context.major}`, async into => {
        await writeNodeFiles(into, context.major)
      })
      const folders = Object.fromEntries(['node', 'npm', 'yarn'].map(name => [name, path.join(dir, name)]))
      return { folders, buildArgs: { NODE_VERSION: readFileSync(path.join(dir, 'version'), 'utf8') } }
    }
    case 'host': {
      const dir = path.join(checkout.shared, 'stand-ins', 'host')
      await writeHostSettings(dir)
      return { folders: { host: dir }, buildArgs: {} }
    }
  }
}

/** Makes a folder under another name first, so that one that is there is always whole. */
async function madeOnce(
  dir: string,
  apt: PrivateApt,
  write: (dir: string) => Promise<void>,
): Promise<string> {
  if (existsSync(dir)) return dir
  const unfinished = `${dir}.unfinished`
  const attempt = async () => {
    rmSync(unfinished, { recursive: true, force: true })
    mkdirSync(unfinished, { recursive: true })
    await write(unfinished)
  }
  try {
    await attempt()
  } catch {
    // Package lists from another day may name versions that the mirror has replaced since.
    await apt.update()
    await attempt()
  }
  renameSync(unfinished, dir)
  return dir
}
