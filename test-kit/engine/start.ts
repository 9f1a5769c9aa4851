import { THIS_CHECKOUT } from './checkout.ts'
import { ensureEngine } from './ensure-engine.ts'
import { ensureStandIns } from './stand-ins/ensure-stand-ins.ts'

/** `npm run engine [image…]`: brings the engine up and, on one without Docker Hub, makes these stand-ins. */
const log = (line: string) => {
  console.log(`engine: ${line}`)
}

try {
  const engine = await ensureEngine(THIS_CHECKOUT, process.env, log)
  await ensureStandIns(THIS_CHECKOUT, engine, process.argv.slice(2), log)
  log(`ready at ${engine.dockerHost}, registry ${engine.registry}; to use it in this shell:`)
  const { pathPrefix, dockerConfig, dockerHost } = engine
  console.log(`  export DOCKER_HOST=${dockerHost}`)
  if (dockerConfig !== '') console.log(`  export DOCKER_CONFIG='${dockerConfig}'`)
  if (pathPrefix !== '') console.log(`  export PATH='${pathPrefix}':"$PATH"`)
} catch (error) {
  console.error(`engine: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
