import { once } from 'node:events'
import http from 'node:http'
import { text } from 'node:stream/consumers'
import type { Engine } from './engine.ts'

/** A record goes only after those that stand on it, and some need a second look. */
const MOST_ROUNDS = 20

/** What the engine's API says of a record of the build cache. */
interface CacheRecord {
  readonly ID: string
  readonly Description: string
}

/**
 * Makes the engine forget the steps whose text holds `marker` (letters and digits), as if it had never built them, and
 * nothing that other tests use at the same time.
 */
export async function forgetSteps(engine: Engine, marker: string): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const records = await recordsOf(engine, marker)
    if (records.length === 0) return
    const ids = records.map(({ ID }) => ID).join('|')
    await ask(engine, 'POST', '/build/prune', {
      all: 'true',
      filters: JSON.stringify({ id: [`"^(${ids})$"`] }),
    })
  }
  throw new Error(`the engine does not forget the steps of ${marker}`)
}

async function recordsOf(engine: Engine, marker: string): Promise<readonly CacheRecord[]> {
  const { BuildCache } = JSON.parse(await ask(engine, 'GET', '/system/df', { type: 'build-cache' })) as {
    readonly BuildCache: readonly CacheRecord[] | null
  }
  return (BuildCache ?? []).filter(({ Description }) => Description.includes(marker))
}

/** Asks the engine itself: its command line takes a quarter of a second of a processor to start. */
async function ask(
  { dockerHost }: Engine,
  method: string,
  path: string,
  parameters: Readonly<Record<string, string>>,
): Promise<string> {
  const request = http.request({
    socketPath: dockerHost.replace(/^unix:\/\//, ''),
    path: `${path}?${new URLSearchParams(parameters).toString()}`,
    method,
    agent: false,
  })
  request.end()
  const [response] = (await once(request, 'response')) as [http.IncomingMessage]
  const answer = await text(response)
  if (response.statusCode !== 200) throw new Error(`${method} ${path}: ${answer}`)
  return answer
}
