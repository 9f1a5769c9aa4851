import assert from 'node:assert/strict'
import { buildApp } from '../src/app.js'

const NOON = new Date('2026-01-01T12:00:00Z')

describe('the incidents API', () => {
  it('keeps an incident open until it is resolved', async () => {
    const app = await buildApp(() => NOON)
    const opened = await app.inject({
      method: 'POST',
      url: '/incidents',
      payload: { title: 'Checkout is slow', severity: 'major' },
    })
    assert.equal(opened.statusCode, 201)
    assert.equal((await app.inject('/incidents')).json<unknown[]>().length, 1)

    const { id } = opened.json<{ id: number }>()
    assert.equal((await app.inject({ method: 'POST', url: `/incidents/${id}/resolve` })).statusCode, 204)
    assert.deepEqual((await app.inject('/incidents')).json(), [])
  })

  it('refuses an incident without a severity', async () => {
    const app = await buildApp()
    const refused = await app.inject({
      method: 'POST',
      url: '/incidents',
      payload: { title: 'Checkout is slow' },
    })
    assert.equal(refused.statusCode, 422)
  })
})
