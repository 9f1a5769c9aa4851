import { randomBytes } from 'node:crypto'
import { useEngine } from '../test-kit/engine.ts'
import { runAction } from './run-action.ts'

/** The engine that workspaces are baked on. */
export const engine = await useEngine(['alpine:3'])

/** Where an image is pushed to that no other test pushes. */
export const repository = () => `${engine.registry}/slim-build-bake-${randomBytes(6).toString('hex')}`

/** Bakes a workspace with the action, without a cache unless the inputs ask for one. */
export const bake = (
  workspace: string,
  inputs: Readonly<Record<string, string>> = {},
  environment: Readonly<Record<string, string | undefined>> = {},
) => runAction(engine, workspace, { bake: 'true', source: '.', cache: 'none', ...inputs }, environment)

/** A bake file of two images. */
export const TWO = `
group "default" { targets = ["api", "web"] }
target "api" {
  dockerfile-inline = "FROM scratch\\nCOPY api.txt /"
}
target "web" {
  dockerfile-inline = "FROM scratch\\nCOPY web.txt /"
}
`
