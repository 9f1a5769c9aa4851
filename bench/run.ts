import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { compile } from '../scripts/bundle/compile.ts'
import { formatBytes } from '../src/text/format-bytes.ts'
import type { LayerRecipe } from './image-content.ts'
import { blobFile, type MadeLayer, makeImage, makeLayer } from './make-image.ts'
import type { Weighed } from './weigh.ts'

/** What must hold: docs/architecture.md, "A layer is indexed once ever", and memory that does not grow with the image. */
const MOST_MEMORY = 250e6
const SLOWEST = 2

const MB = 1e6

/** 1.5 GB unpacked: a distribution, a runtime of few big files, a tree of very many small ones, data, an application. */
const RECIPES: readonly LayerRecipe[] = [
  { name: 'distribution', unpacked: 300 * MB, meanFile: 40_000, text: 0.4, seed: 1 },
  { name: 'runtime', unpacked: 350 * MB, meanFile: 400_000, text: 0.1, seed: 2 },
  { name: 'node_modules', unpacked: 350 * MB, meanFile: 9_000, text: 0.95, seed: 3 },
  { name: 'data', unpacked: 400 * MB, meanFile: 4_000_000, text: 0.5, seed: 4 },
  { name: 'app', unpacked: 100 * MB, meanFile: 15_000, text: 0.8, seed: 5 },
]
const CHANGED_TOP: LayerRecipe = { name: 'app', unpacked: 100 * MB, meanFile: 15_000, text: 0.8, seed: 6 }

const directory = mkdtempSync(path.join(tmpdir(), 'slim-build-bench-'))
try {
  process.exitCode = (await run()) ? 0 : 1
} finally {
  rmSync(directory, { recursive: true, force: true })
}

async function run(): Promise<boolean> {
  const layout = path.join(directory, 'layout')
  console.log('Making an image of 1.5 GB …')
  const layers = await makeLayers(layout, RECIPES)
  await makeImage(layout, layers)
  const reference = timeReference(layers.map(layer => blobFile(layout, layer.descriptor.digest)))
  const program = await compileWeigh()
  const cold = weigh(program, layout)
  const [changed] = await makeLayers(layout, [CHANGED_TOP])
  if (changed === undefined) throw new Error('no layer was made')
  await makeImage(layout, [...layers.slice(0, -1), changed])
  const warm = weigh(program, layout)
  const total = layers.reduce((sum, layer) => sum + layer.descriptor.size, 0)
  const ratio = cold.seconds / reference
  const checks = [
    check(
      cold.read === total && cold.known === 0,
      `${size(cold)}: all ${formatBytes(cold.read)} (compressed) read`,
    ),
    check(
      cold.peakMemory < MOST_MEMORY,
      `peak memory ${formatBytes(cold.peakMemory)}, limit ${formatBytes(MOST_MEMORY)}`,
    ),
    check(
      ratio <= SLOWEST,
      `${ratio.toFixed(2)} × the time of \`gzip -dc | tar t\`, limit ${SLOWEST} × (${cold.seconds.toFixed(1)} s to ${reference.toFixed(1)} s)`,
    ),
    check(
      warm.read === changed.descriptor.size && warm.known === total - (layers.at(-1)?.descriptor.size ?? 0),
      `top layer changed: ${formatBytes(warm.read)} (compressed) read, ${formatBytes(warm.known)} known; ` +
        `${(warm.seconds / cold.seconds).toFixed(2)} × the time, peak memory ${formatBytes(warm.peakMemory)}`,
    ),
  ]
  return checks.every(passed => passed)
}

async function makeLayers(layout: string, recipes: readonly LayerRecipe[]): Promise<MadeLayer[]> {
  return await Promise.all(recipes.map(recipe => makeLayer(layout, recipe)))
}

/** Seconds that the usual tools need to list the same layers, the files being as warm as they are for us. */
function timeReference(blobs: readonly string[]): number {
  for (const blob of blobs) readFileSync(blob)
  const begun = performance.now()
  for (const blob of blobs)
    runTool('sh', ['-c', 'gzip -dc "$1" | tar t > "$2"', 'sh', blob, path.join(directory, 'list')])
  return (performance.now() - begun) / 1000
}

/** As users run it: compiling TypeScript in the process would weigh 40 MB of its own. */
async function compileWeigh(): Promise<string> {
  const folder = path.join(directory, 'program')
  mkdirSync(folder)
  const { files } = await compile('bench/weigh.ts')
  for (const [name, content] of files) writeFileSync(path.join(folder, name), content)
  writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}')
  return path.join(folder, 'index.js')
}

function weigh(program: string, layout: string): Weighed {
  return JSON.parse(
    runTool(process.execPath, [program, layout, path.join(directory, 'store'), directory]),
  ) as Weighed
}

function runTool(command: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64e6 })
  if (status === 0) return stdout
  throw new Error(`${command} failed: ${error?.message ?? stderr}`)
}

function size({ unpacked, files }: Weighed): string {
  return `${formatBytes(unpacked)} unpacked in ${files} files`
}

function check(passed: boolean, sentence: string): boolean {
  console.log(`${passed ? 'ok  ' : 'FAIL'}  ${sentence}`)
  return passed
}
