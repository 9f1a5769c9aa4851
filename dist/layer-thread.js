import { layerThread } from './index.js'

await layerThread()
