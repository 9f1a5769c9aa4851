import { openLayerStore } from '../open-layer-store.ts'

// A program that reads the index of a layer from a store, in as much memory as it is given.
const [directory = '', digest = ''] = process.argv.slice(2)
const index = await openLayerStore(directory).read(digest as `sha256:${string}`)
process.stdout.write(`${JSON.stringify(index)}\n`)
