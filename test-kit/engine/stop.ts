import { checkoutAt, LANES, THIS_CHECKOUT } from './checkout.ts'
import { stopEngine } from './stop-engine.ts'

/** `npm run engine:stop` */
const log = (line: string) => {
  console.log(`engine: ${line}`)
}

try {
  for (const lane of LANES) await stopEngine(checkoutAt(THIS_CHECKOUT.root, lane), log)
  log("this checkout's engines are stopped; their images are kept in .engine/")
} catch (error) {
  console.error(`engine: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
