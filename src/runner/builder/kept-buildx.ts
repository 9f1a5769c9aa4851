import { copyFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { makeDirectory } from '../../files/make-directory.ts'
import type { DirectoryCache, Saved } from '../../pipeline/cache/directory-cache.ts'
import { placeAt } from './place-buildx.ts'

/** Where a buildx is kept for later jobs. What cannot be kept is downloaded or built again: nothing here fails a run. */
export interface KeptBuildx {
  /** Copies one from the tool cache of the machine; false: there is none. */
  readonly fromMachine: (name: string, file: string) => Promise<boolean>
  /** Copies one from GitHub's cache service; false: there is none. */
  readonly fromService: (name: string, file: string) => Promise<boolean>
  readonly onMachine: (name: string, file: string) => Promise<void>
  readonly inService: (name: string, file: string) => Promise<void>
}

export interface KeptBuildxOptions {
  /** Directory of the machine's tool cache; null: there is none, or nothing is to be kept. Absolute. */
  readonly toolCache: string | null
  /** GitHub's cache service; null likewise. */
  readonly service: DirectoryCache | null
  /** An existing directory for what is on its way. Absolute. */
  readonly tempDir: string
  /** Receives a line when the service fails; foreign text. */
  readonly say: (line: string) => void
}

/** The service names what it keeps by its path as well, so it is always this one. */
const FOLDER = 'slim-build-buildx'
const FILE = 'docker-buildx'

/** Opens both places. Names are made of letters, digits, dots and dashes. */
export function openKeptBuildx({ toolCache, service, tempDir, say }: KeptBuildxOptions): KeptBuildx {
  const keptFile = (name: string) =>
    toolCache === null ? null : path.join(toolCache, 'buildx', name, process.arch, FILE)
  const folder = path.join(tempDir, FOLDER)
  const through = async <Result>(task: () => Promise<Result>): Promise<Result> => {
    try {
      return await task()
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  return {
    fromMachine: (name, file) => copied(keptFile(name), file),
    fromService: async (name, file) => {
      if (service === null) return false
      return through(async () => {
        const key = keyOf(name)
        const found = await service.restore(folder, [key])
        if (found.kind === 'failed') say(`buildx was not read from GitHub's cache service: ${found.why}`)
        return found.kind === 'found' && found.key === key && copied(path.join(folder, FILE), file)
      })
    },
    onMachine: async (name, file) => {
      const target = keptFile(name)
      if (target === null) return
      const write = async (part: string) => ((await copied(file, part)) ? file : null)
      // Later jobs download again where this machine keeps nothing.
      await placeAt(target, write).catch(() => null)
    },
    inService: async (name, file) => {
      if (service === null) return
      await through(async () => {
        await makeDirectory(folder)
        const there = await copied(file, path.join(folder, FILE))
        const saved: Saved = there
          ? await service.save(folder, keyOf(name))
          : { kind: 'failed', why: 'it could not be copied' }
        if (saved.kind === 'failed') say(`buildx was not saved in GitHub's cache service: ${saved.why}`)
      })
    },
  }
}

function keyOf(name: string): string {
  return `slim-build-buildx-${name}-${process.platform}-${process.arch}`
}

/** Whether there was one to copy, and room to copy it to. */
async function copied(from: string | null, to: string): Promise<boolean> {
  if (from === null) return false
  try {
    await copyFile(from, to)
    return true
  } catch {
    await rm(to, { force: true })
    return false
  }
}
