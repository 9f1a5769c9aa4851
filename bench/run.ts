import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import { compile } from '../scripts/bundle/compile.ts'
import { formatBytes } from '../src/text/format-bytes.ts'
import { blobFile, makeImage, makeLayer } from './make-image.ts'
import { type BenchImage, installedPeers } from './peers.ts'
import { BIG_IMAGE, CHANGED_IMAGE, type ImageRecipe, MANY_FILES } from './recipes.ts'
import { type Taken, timeCommand } from './time-command.ts'
import type { Weighed } from './weigh.ts'

/**
 * `npm run bench [-- DIRECTORY [RUNS]]`: reads images of 1.5 GB and of half a million files, cold and known, in turn with what a user would run
 * instead, and prints ratios. Images are made anew, unless a directory is given to keep them in.
 *
 * Fails on what does not hang on the machine: bytes that were read, and memory.
 */
const RUNS = 5

/** docs/performance.md: memory that does not grow with the image; a file of half a million takes some three hundred bytes. */
const MOST_MEMORY = 250e6
const MOST_MEMORY_MANY = 350e6

const [kept, wanted = String(RUNS)] = process.argv.slice(2)
const runs = Number(wanted)
const scratch = mkdtempSync(path.join(tmpdir(), 'slim-build-bench-'))
const images = path.resolve(kept ?? scratch)
try {
  process.exitCode = (await run()) ? 0 : 1
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

async function run(): Promise<boolean> {
  const [big, changed, many] = [
    await makeBenchImage(BIG_IMAGE),
    await makeBenchImage(CHANGED_IMAGE),
    await makeBenchImage(MANY_FILES),
  ]
  await compileProgram()
  console.log(
    `Medians of ${runs} runs in turn, ${availableParallelism()} cores, Node.js ${process.version}\n`,
  )
  console.log(
    '| image | command | wall | CPU | wall of ours to it, cold / known | CPU of ours to it, cold / known |',
  )
  console.log('| --- | --- | --: | --: | --: | --: |')
  compareWithPeers(big, BIG_IMAGE.name)
  compareWithPeers(many, MANY_FILES.name)
  console.log()
  return [
    checkCold(BIG_IMAGE.name, big, MOST_MEMORY),
    checkChanged(big, changed),
    checkCold(MANY_FILES.name, many, MOST_MEMORY_MANY),
  ].every(passed => passed)
}

/** Makes an image once. */
async function makeBenchImage({ name, layers }: ImageRecipe): Promise<BenchImage> {
  const layout = path.join(images, name)
  const archive = `${layout}.tar`
  const blobs = path.join(images, `${name}.json`)
  if (!existsSync(blobs)) {
    console.error(`making the image ${name} …`)
    const made = await Promise.all(layers.map(layer => makeLayer(layout, layer)))
    await makeImage(layout, made)
    writeFileSync(path.join(layout, 'manifest.json'), savedManifest(layout, name))
    runTool('tar', ['cf', archive, '-C', layout, 'manifest.json', 'oci-layout', 'index.json', 'blobs'])
    writeFileSync(blobs, JSON.stringify(made.map(({ descriptor }) => blobFile(layout, descriptor.digest))))
  }
  return { layout, archive, blobs: JSON.parse(readFileSync(blobs, 'utf8')) as string[] }
}

/** What `docker save` writes beside a layout. */
function savedManifest(layout: string, name: string): string {
  const read = (file: string) => JSON.parse(readFileSync(path.join(layout, file), 'utf8')) as never
  const inBlobs = ({ digest }: Named) => `blobs/sha256/${digest.slice('sha256:'.length)}`
  const { manifests } = read('index.json') as { readonly manifests: readonly [Named] }
  const { config, layers } = read(inBlobs(manifests[0])) as {
    readonly config: Named
    readonly layers: readonly Named[]
  }
  return JSON.stringify([
    { Config: inBlobs(config), RepoTags: [`${name}:latest`], Layers: layers.map(inBlobs) },
  ])
}

interface Named {
  readonly digest: string
}

/** As users run it: compiling TypeScript in the process would weigh 40 MB of its own. */
async function compileProgram(): Promise<void> {
  const { files } = await compile('bench/weigh.ts')
  for (const [name, content] of files) writeFileSync(path.join(scratch, name), content)
  const starters = { weigh: 'await weigh(process.argv.slice(2))', 'layer-thread': 'await layerThread()' }
  for (const [name, call] of Object.entries(starters))
    writeFileSync(
      path.join(scratch, `${name}.js`),
      `import { weigh, layerThread } from './index.js'\n${call}\n`,
    )
  writeFileSync(path.join(scratch, 'package.json'), '{"type":"module"}')
}

function weighCommand({ layout }: BenchImage, store: string): readonly string[] {
  return [process.execPath, path.join(scratch, 'weigh.js'), layout, store, scratch]
}

/** A line of the table for each peer: all of them, and ours, once in each run, so that a busy machine is busy for all. */
function compareWithPeers(image: BenchImage, name: string): void {
  const store = path.join(scratch, `store-of-${name}`)
  const ours = weighCommand(image, store).join(' ')
  const peers = installedPeers()
  const commands = [`rm -rf ${store}; ${ours}`, ours, ...peers.map(peer => peer.command(image))]
  const taken = commands.map((): Taken[] => [])
  for (let run = 0; run < runs; run++)
    for (const [at, command] of commands.entries()) taken[at]?.push(timeCommand(command))
  const [cold, known, ...others] = taken.map(medianOf)
  if (cold === undefined || known === undefined) throw new Error('nothing was timed')
  const seconds = ({ wall, cpu }: Taken) => `${wall.toFixed(2)} s | ${cpu.toFixed(2)} s`
  console.log(`| ${name} | slim-build, cold | ${seconds(cold)} | | |`)
  console.log(`| ${name} | slim-build, known | ${seconds(known)} | | |`)
  for (const [at, { name: peer }] of peers.entries()) {
    const other = others[at] ?? { wall: NaN, cpu: NaN }
    const ratios = (key: keyof Taken) =>
      [cold, known].map(each => (each[key] / other[key]).toFixed(2)).join(' / ')
    console.log(`| ${name} | ${peer} | ${seconds(other)} | ${ratios('wall')} | ${ratios('cpu')} |`)
  }
}

function medianOf(taken: readonly Taken[]): Taken {
  const middle = (key: keyof Taken) =>
    taken.map(each => each[key]).sort((a, b) => a - b)[taken.length >> 1] ?? NaN
  return { wall: middle('wall'), cpu: middle('cpu') }
}

function checkCold(name: string, image: BenchImage, most: number): boolean {
  const { read, known, peakMemory, unpacked, files } = weigh(image, `cold-${name}`)
  const all = known === 0 && read > 0
  return check(
    all && peakMemory < most,
    `${name}: ${formatBytes(unpacked)} unpacked in ${files} files, all ${formatBytes(read)} (compressed) read, ` +
      `peak memory ${formatBytes(peakMemory)}, limit ${formatBytes(most)}`,
  )
}

function checkChanged(before: BenchImage, after: BenchImage): boolean {
  weigh(before, 'changed')
  const { read, known, peakMemory } = weigh(after, 'changed')
  return check(
    read > 0 && known > 10 * read,
    `top layer changed: ${formatBytes(read)} (compressed) read, ${formatBytes(known)} known, peak memory ${formatBytes(peakMemory)}`,
  )
}

function weigh(image: BenchImage, store: string): Weighed {
  const [program = '', ...args] = weighCommand(image, path.join(scratch, store))
  return JSON.parse(runTool(program, args)) as Weighed
}

function runTool(command: string, args: readonly string[]): string {
  mkdirSync(scratch, { recursive: true })
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64e6 })
  if (status === 0) return stdout
  throw new Error(`${command} failed: ${error?.message ?? stderr}`)
}

function check(passed: boolean, sentence: string): boolean {
  console.log(`${passed ? 'ok  ' : 'FAIL'}  ${sentence}`)
  return passed
}
