import { readFileSync } from 'node:fs'
import { limitYoungGeneration } from '../src/limit-young-generation.ts'
import { measureImage } from '../src/measure/measure-image.ts'
import { openImage } from '../src/oci/open-image.ts'
import { openLayerStore } from '../src/pipeline/cache/open-layer-store.ts'
import { openLayerThreads } from '../src/pipeline/layer-threads.ts'

/** What a run of its own says about one measurement. */
export interface Weighed {
  /** Highest resident memory of the whole process in bytes, Node.js itself included. */
  readonly peakMemory: number
  /** Compressed bytes of the layers that were read, and of those that were known. */
  readonly read: number
  readonly known: number
  readonly unpacked: number
  readonly files: number
}

/** What the threads of the program run. */
export const layerThread = () => import('../src/pipeline/layer-thread.ts')

/** `weigh LAYOUT STORE TEMP` in a process of its own, so that the peak is that of a measurement and of nothing else. */
export async function weigh([layout, store, tempDir]: readonly string[]): Promise<void> {
  if (layout === undefined || store === undefined || tempDir === undefined)
    throw new Error('weigh LAYOUT STORE TEMP')
  limitYoungGeneration()
  const source = await openImage(layout, { tempDir })
  const { platforms } = await measureImage(source, {
    name: 'bench',
    store: openLayerStore(store),
    openReaders: openLayerThreads,
  })
  await source.close()
  const layers = platforms.flatMap(platform => platform.layers)
  const sum = (known: boolean) =>
    layers.filter(layer => layer.known === known).reduce((total, layer) => total + layer.compressed, 0)
  const weighed: Weighed = {
    peakMemory: peakMemory(),
    read: sum(false),
    known: sum(true),
    unpacked: layers.reduce((total, layer) => total + layer.unpacked, 0),
    files: platforms.reduce((total, platform) => total + platform.files.length, 0),
  }
  console.log(JSON.stringify(weighed))
}

/** Linux carries `maxRSS` over from the process that started this one; the high-water mark of its own memory it does not. */
function peakMemory(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
  return Number(kilobytes) * 1024
}
