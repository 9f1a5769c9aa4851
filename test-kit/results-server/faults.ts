import type { ServerResponse } from 'node:http'
import { type Respond, send } from './block-blobs.ts'

/** What goes wrong with one request. */
export interface Fault {
  /** A status, or: no answer, one that breaks off, one that does not list all that there is. */
  readonly kind: number | 'reset' | 'truncated' | 'incomplete'
  /** Whether what was asked for is done all the same. */
  readonly isDone?: boolean
}

/** An answer before it is sent. */
class Caught implements Respond {
  status = 500
  headers: Readonly<Record<string, string | number>> = {}
  body = Buffer.alloc(0)

  writeHead(status: number, headers: Readonly<Record<string, string | number>>): void {
    this.status = status
    this.headers = headers
  }

  end(body: Buffer | string): void {
    this.body = Buffer.from(body)
  }
}

/**
 * Answers a request of which something goes wrong.
 *
 * @param answer as it would be.
 */
export function goesWrong(
  { kind, isDone = false }: Fault,
  response: ServerResponse,
  answer: (place: Respond) => void,
): void {
  const whole = new Caught()
  if (isDone || kind === 'truncated' || kind === 'incomplete') answer(whole)
  if (kind === 'reset') response.socket?.resetAndDestroy()
  else if (kind === 'truncated') breakOff(whole, response)
  else if (kind === 'incomplete') sendLess(whole, response)
  else send(response, kind, JSON.stringify({ code: 'unavailable', msg: 'the service is in trouble' }))
}

function breakOff({ status, headers, body }: Caught, response: ServerResponse): void {
  response.writeHead(status, { ...headers })
  response.write(body.subarray(0, body.length / 2), () => response.socket?.resetAndDestroy())
}

/** A list without its newest half, as one that is behind. */
function sendLess({ status, body }: Caught, response: ServerResponse): void {
  const { artifacts = [] } = JSON.parse(body.toString('utf8')) as { artifacts?: readonly unknown[] }
  const some = JSON.stringify({ artifacts: artifacts.slice(0, artifacts.length / 2) })
  send(response, status, some, { 'content-type': 'application/json' })
}
