import { readFileSync } from 'node:fs'
import path from 'node:path'

const EXAMPLES = path.join(import.meta.dirname, '..', 'examples')

/** An application in `examples/`, with the Dockerfile that people write first and a multi-stage one. */
export interface ExampleApplication {
  /** Its folder in `examples/`. */
  readonly name: string
  /** The port that the multi-stage image listens on. */
  readonly port: number
  /** A path that answers with status 200, and what its answer holds. */
  readonly path: string
  readonly answer: string
}

export type ExampleDockerfile = 'Dockerfile' | 'Dockerfile.monolithic'

const HEALTHY = { path: '/health', answer: '{"ok":true}' }

export const EXAMPLE_APPLICATIONS = {
  'node-typescript': { name: 'node-typescript', port: 3000, ...HEALTHY },
  'go-http': { name: 'go-http', port: 8080, ...HEALTHY },
  'python-fastapi': { name: 'python-fastapi', port: 8000, ...HEALTHY },
  'react-nginx': { name: 'react-nginx', port: 80, path: '/about', answer: '<title>Packing list</title>' },
  'spring-boot': { name: 'spring-boot', port: 8080, path: '/actuator/health', answer: '"status":"UP"' },
  'rust-axum': { name: 'rust-axum', port: 8080, ...HEALTHY },
} as const satisfies Readonly<Record<string, ExampleApplication>>

type Named = Pick<ExampleApplication, 'name'>

/** Where an application is. */
export function folderOf({ name }: Named): string {
  return path.join(EXAMPLES, name)
}

/** The images that a Dockerfile of an application starts from. */
export function baseImagesOf(application: Named, dockerfile: ExampleDockerfile): string[] {
  const text = readFileSync(path.join(folderOf(application), dockerfile), 'utf8')
  const stages = [...text.matchAll(/^FROM (\S+)(?: AS (\S+))?$/gm)]
  const own = new Set(['scratch', ...stages.map(([, , name]) => name)])
  return [...new Set(stages.flatMap(([, image = '']) => (own.has(image) ? [] : [image])))]
}
