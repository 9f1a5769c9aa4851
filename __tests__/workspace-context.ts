import { existsSync } from 'node:fs'
import path from 'node:path'

type Inputs = Readonly<Record<string, string>>

/** The input by which a folder with a Dockerfile is built although it is no checkout. */
export function workspaceContext(workspace: string, { bake }: Inputs): Inputs {
  const has = (name: string) => existsSync(path.join(workspace, name))
  return has('Dockerfile') && !has('.git') ? { [bake === 'true' ? 'source' : 'context']: '.' } : {}
}
