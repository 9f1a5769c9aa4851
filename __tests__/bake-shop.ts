import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Report } from '../src/model/report.ts'
import { publishedDigest } from '../test-kit/ask-for-manifest.ts'
import { useEngine } from '../test-kit/engine.ts'
import { runAction } from './run-action.ts'
import { folderWith } from './run-dist.ts'

/** The engine that shops are baked on. */
export const engine = await useEngine(['alpine:3'])

/** A repository in a folder of its own. */
export interface Shop {
  readonly folder: string
  /** Where its images are pushed to: one that no other run of the tests has used in the registry. */
  readonly registry: string
}

/** A repository with several images: a group, contexts that are other targets, a matrix, and targets that make no image. */
export function newShop(): Shop {
  const registry = `${engine.registry}/slim-build-bake-${randomBytes(6).toString('hex')}`
  const folder = folderWith({
    'docker-bake.hcl': BAKE,
    'compose.shop.yaml': COMPOSE,
    'base/Dockerfile':
      'FROM scratch AS files\nCOPY big.bin /big.bin\nFROM files\nCOPY small.txt /small.txt\n',
    'base/big.bin': randomBytes(60_000),
    'base/small.txt': 'small',
    'app/Dockerfile': 'FROM base AS tools\nCOPY tools.bin /tools.bin\nFROM base\nCOPY app.bin /app.bin\n',
    'app/tools.bin': randomBytes(20_000),
    'app/app.bin': randomBytes(10_000),
  })
  return { folder, registry }
}

const BAKE = `
variable "REGISTRY" { default = "example.invalid" }
variable "TAG" { default = "dev" }
group "default" { targets = ["app", "base"] }
group "everything" { targets = ["default", "tools", "lint", "binary"] }
target "base" {
  context = "base"
  tags = ["\${REGISTRY}/base:\${TAG}"]
}
target "app" {
  context = "app"
  contexts = { base = "target:base" }
  tags = ["\${REGISTRY}/app:\${TAG}", "\${REGISTRY}/app:latest"]
}
target "tools" {
  matrix = { edition = ["one", "two"] }
  name = "tools-\${edition}"
  context = "app"
  contexts = { base = "target:base" }
  target = "tools"
  labels = { edition = edition }
  tags = ["\${REGISTRY}/tools:\${edition}"]
}
target "lint" {
  context = "base"
  target = "files"
  output = ["type=cacheonly"]
}
target "binary" {
  context = "base"
  target = "files"
  output = ["type=local,dest=out"]
}
target "broken" {
  context = "app"
  contexts = { base = "target:faulty" }
  tags = ["\${REGISTRY}/broken:\${TAG}"]
}
target "faulty" {
  context = "base"
  dockerfile-inline = "FROM scratch\\nCOPY small.txt /a\\nCOPY missing.txt /b\\n"
}
`

const COMPOSE = `
services:
  web:
    image: \${REGISTRY}/web:1
    build:
      context: base
  my.worker:
    build:
      context: app
      additional_contexts: { base: 'service:web' }
      x-bake: { tags: ['\${REGISTRY}/worker:1'] }
`

/** What the output `result` has of an image, as far as the tests read it. */
export interface ImageResult {
  readonly target: string
  readonly image: { readonly name: string; readonly digest: string }
  readonly platforms: readonly { readonly size: { readonly unpacked: number } }[]
  readonly verdict: { readonly outcome: string }
  readonly report: string
}

/** Bakes with the action. */
export async function bake(
  { folder, registry }: Shop,
  inputs: Readonly<Record<string, string>> = {},
  environment: Readonly<Record<string, string>> = {},
) {
  const { vars = '', ...rest } = inputs
  const own = { bake: 'true', source: '.', vars: `REGISTRY=${registry}\n${vars}`, provenance: 'false' }
  const run = await runAction(engine, folder, { ...own, ...rest }, environment)
  return { ...run, images: JSON.parse(run.outputs.result ?? '[]') as ImageResult[] }
}

/** The digest of an image of a shop in the registry, or null where it has none. */
export function pushed(registry: string, name: string, tag: string): Promise<string | null> {
  return publishedDigest(`${registry}/${name}:${tag}`)
}

/** The report that a run wrote to a directory. */
export function reportIn(directory: string): Report {
  return JSON.parse(readFileSync(path.join(directory, 'report.json'), 'utf8')) as Report
}
