import { useEngine } from '../test-kit/engine.ts'
import { service } from './cache-service.ts'
import type { World } from './project.ts'

/** The engine that workflows build on. */
export const engine = await useEngine()

/** Where the workflows of one file of tests run, with a cache service of their own. */
export const world = { engine, service } satisfies World
