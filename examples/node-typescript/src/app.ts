import helmet from '@fastify/helmet'
import swagger from '@fastify/swagger'
import fastify, { type FastifyInstance } from 'fastify'
import { IncidentLog, NewIncident } from './incidents.js'

/** The HTTP interface; `now` is a parameter so that tests own the clock. */
export async function buildApp(now: () => Date = () => new Date()): Promise<FastifyInstance> {
  const app = fastify()
  const log = new IncidentLog()
  await app.register(helmet)
  await app.register(swagger, { openapi: { info: { title: 'Incidents', version: '1.0.0' } } })

  app.get('/health', () => ({ ok: true }))
  app.get('/openapi.json', () => app.swagger())
  app.get('/incidents', () => log.listOpen(now()))

  app.post('/incidents', async (request, reply) => {
    const parsed = NewIncident.safeParse(request.body)
    if (!parsed.success) return reply.code(422).send({ errors: parsed.error.issues })
    return reply.code(201).send(log.open(parsed.data, now()))
  })

  app.post<{ Params: { id: string } }>('/incidents/:id/resolve', async (request, reply) => {
    return reply.code(log.resolve(Number(request.params.id), now()) ? 204 : 404).send()
  })
  return app
}
