// docker/dockerfile: a frontend of BuildKit's (gateway API: gRPC over standard input and output) that hands every build on to
// the Dockerfile frontend that is built into the engine. So Dockerfiles that begin with `# syntax=docker/dockerfile:1` build.
import { Buffer } from 'node:buffer'
import { connect } from 'node:http2'
import process from 'node:process'
import { Duplex } from 'node:stream'

const OPTION = 'BUILDKIT_FRONTEND_OPT_'
const UNKNOWN = 2

const session = connect('http://buildkit', { createConnection: standardStreams })
try {
  const response = await call('Solve', solveRequest())
  await call('Return', lengthDelimited(1, fieldOf(response, 3)))
} catch (error) {
  await call('Return', lengthDelimited(2, statusOf(error))).catch(() => process.exit(1))
}
session.close()
process.exit(0)

function standardStreams() {
  const stream = new Duplex({
    read: () => undefined,
    write(chunk, _, done) {
      process.stdout.write(chunk, done)
    },
  })
  process.stdin.on('data', chunk => stream.push(chunk)).on('end', () => stream.push(null))
  return stream
}

/** SolveRequest: Frontend = 2, FrontendOpt = 3, allowResultReturn = 5, allowResultArrayRef = 6. */
function solveRequest() {
  const options = Object.entries(process.env)
    .filter(([name]) => name.startsWith(OPTION))
    .map(([, option]) => /^(.*?)=(.*)$/s.exec(option) ?? [])
    .filter(([, key]) => key !== undefined && key !== 'source')
  const entries = options.map(([, key, value]) =>
    lengthDelimited(3, Buffer.concat([lengthDelimited(1, key), lengthDelimited(2, value)])),
  )
  return Buffer.concat([lengthDelimited(2, 'dockerfile.v0'), ...entries, flag(5), flag(6)])
}

/** google.rpc.Status. The engine's own one knows where in the Dockerfile the fault is. */
function statusOf({ status, details, message }) {
  if (details !== undefined) return Buffer.from(details, 'base64')
  return Buffer.concat([Buffer.from([1 << 3]), varint(status ?? UNKNOWN), lengthDelimited(2, message)])
}

/** One unary gRPC call: the answer's message, without its five bytes of framing. */
function call(method, message) {
  const framed = Buffer.concat([Buffer.alloc(5), message])
  framed.writeUInt32BE(message.length, 1)
  return new Promise((resolve, reject) => {
    const request = session.request({
      ':method': 'POST',
      ':path': `/moby.buildkit.v1.frontend.LLBBridge/${method}`,
      'content-type': 'application/grpc',
      te: 'trailers',
    })
    const chunks = []
    let ending = {}
    const note = headers => (ending = 'grpc-status' in headers ? headers : ending)
    request.on('response', note).on('trailers', note).on('error', reject)
    request.on('data', chunk => chunks.push(chunk))
    request.on('end', () => {
      const status = Number(ending['grpc-status'] ?? UNKNOWN)
      if (status === 0) return resolve(Buffer.concat(chunks).subarray(5))
      const reason = decodeURIComponent(ending['grpc-message'] ?? 'no status')
      return reject(Object.assign(new Error(reason), { status, details: ending['grpc-status-details-bin'] }))
    })
    request.end(framed)
  })
}

function varint(number) {
  const bytes = []
  for (; number > 127; number = Math.floor(number / 128)) bytes.push((number % 128) | 128)
  return Buffer.from([...bytes, number])
}

function lengthDelimited(field, content) {
  const bytes = Buffer.from(content)
  return Buffer.concat([varint((field << 3) | 2), varint(bytes.length), bytes])
}

function flag(field) {
  return Buffer.from([field << 3, 1])
}

/** The content of a length-delimited field; nothing when it is not there. All fields of the answer are of that kind. */
function fieldOf(message, wanted) {
  for (let at = 0; at < message.length;) {
    const [key, afterKey] = readVarint(message, at)
    const [length, start] = readVarint(message, afterKey)
    if (key >> 3 === wanted) return message.subarray(start, start + length)
    at = start + length
  }
  return Buffer.alloc(0)
}

function readVarint(message, start) {
  let number = 0
  let at = start
  for (let factor = 1; ; factor *= 128) {
    const byte = message[at++] ?? 0
    number += (byte & 127) * factor
    if (byte < 128) return [number, at]
  }
}
