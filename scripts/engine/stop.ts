import { THIS_CHECKOUT } from './checkout.ts'
import { stopEngine } from './stop-engine.ts'

/** `npm run engine:stop` */
const log = (line: string) => {
  console.log(`engine: ${line}`)
}

try {
  await stopEngine(THIS_CHECKOUT, log)
  log("this checkout's engine is stopped; its images are kept in .engine/")
} catch (error) {
  console.error(`engine: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
