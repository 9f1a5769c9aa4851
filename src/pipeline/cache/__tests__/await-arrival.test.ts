import { describe, expect, it } from '@jest/globals'
import type { ImageSource } from '../../../oci/image-source.ts'
import { awaitArrival, awaitArrivalBeforeReading } from '../await-arrival.ts'
import { layer } from './stored-index.ts'

const NEVER = new Promise<never>(() => undefined)
const { signal: endless } = new AbortController()

/** An image of one layer, as its manifest says it. */
function imageOf(size: number): Pick<ImageSource, 'platforms'> {
  const layers = [{ digest: layer('a'), size, mediaType: 'application/vnd.oci.image.layer.v1.tar' }]
  return { platforms: [{ manifest: { layers } }] } as unknown as Pick<ImageSource, 'platforms'>
}

describe('layers on their way from other machines', () => {
  it('are waited for until they are there', async () => {
    const order: string[] = []
    const arrival = Promise.resolve().then(() => order.push('arrived'))
    await awaitArrival({ arrival }, endless)
    expect(order).toStrictEqual(['arrived'])
  })

  it('are not waited for where there are none, or once nobody needs them', async () => {
    const ended = new AbortController()
    const waiting = awaitArrival({ arrival: NEVER }, ended.signal)
    ended.abort()
    await waiting
    await awaitArrival({ arrival: NEVER }, ended.signal)
    await awaitArrival({}, endless)
  })

  it('are not waited for any longer than it takes to read the image', async () => {
    const waiting = awaitArrivalBeforeReading(imageOf(1000), { arrival: NEVER, signal: endless })
    // Nothing else keeps this process alive, as the client of the service does.
    const alive = setInterval(() => undefined, 1000)
    await waiting
    clearInterval(alive)
  })

  it('are waited for whatever size a manifest says', async () => {
    for (const size of [0, 2 ** 53 - 1])
      await awaitArrivalBeforeReading(imageOf(size), { arrival: Promise.resolve(), signal: endless })
  })
})
