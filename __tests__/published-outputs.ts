import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { Engine } from '../test-kit/engine.ts'
import type { Spelling } from './output-spellings.ts'
import { folderWith, type Run, runDist } from './run-dist.ts'

/** Larger than the first of the budgets, smaller than the second. */
export const OVER: readonly string[] = ['--max-size', '10 kB']
export const WITHIN: readonly string[] = ['--max-size', '1 MB']

/** An image of 20 kB, and what the registry gets of it. */
export class PublishedOutputs {
  /** No other run of the tests has used it in the registry. */
  readonly #run = `slim-build-outputs-${randomBytes(5).toString('hex')}`
  readonly #home = { XDG_CACHE_HOME: folderWith({}), XDG_STATE_HOME: folderWith({}) }
  readonly #engine: Engine
  readonly workspace = folderWith({
    Dockerfile: 'FROM scratch\nCOPY big.bin /big.bin\n',
    'big.bin': randomBytes(20_000),
  })

  constructor(engine: Engine) {
    this.#engine = engine
  }

  /** The repository of a name in the registry. */
  repository(name: string): string {
    return `${this.#run}/${name}`
  }

  /** A reference by which an image of a name is pushed. */
  reference(name: string): string {
    return `${this.#engine.registry}/${this.repository(name)}`
  }

  /** Every repository of this run that the registry knows, whether anything in it has a tag or not. */
  async repositories(): Promise<ReadonlySet<string>> {
    const found = new Set<string>()
    for (let last = ''; ;) {
      const answer = await fetch(
        `http://${this.#engine.registry}/v2/_catalog?n=1000&last=${encodeURIComponent(last)}`,
      )
      const { repositories: some } = (await answer.json()) as { repositories: string[] }
      for (const name of some) if (name.startsWith(this.#run)) found.add(name)
      if (!answer.headers.has('link')) return found
      last = some.at(-1) ?? ''
    }
  }

  /** Puts a reference, and a file to write, into the text of an output. */
  filled(text: string, name: string): string {
    const reference = this.reference(name)
    return text
      .replaceAll('=NAME', `=${reference}:1`)
      .replaceAll('"NAME', `"${reference}:1`)
      .replaceAll(',NAME-too', `,${reference}-too:1`)
      .replaceAll('FILE', path.join(this.workspace, `${name}.tar`))
  }

  slimBuild(...args: readonly string[]): Promise<Run> {
    return runDist('cli.js', args, { env: { ...this.#engine.env, ...this.#home }, cwd: this.workspace })
  }

  /** The terminal takes what the action would trim or split. */
  build(text: string, name: string, budget: readonly string[]): Promise<Run> {
    return this.slimBuild('build', '-q', '-o', this.filled(text, name), ...budget, '.')
  }

  /** Which of the spellings have put something into the registry. */
  async pushed(spellings: readonly Spelling[], run: string): Promise<string[]> {
    const known = await this.repositories()
    return spellings.flatMap(([text], at) => (known.has(this.repository(`${run}-${at}`)) ? [text] : []))
  }
}

/** As many at once as two processors can carry. */
export async function forEach<Item>(
  items: readonly Item[],
  work: (item: Item, at: number) => Promise<void>,
): Promise<void> {
  const waiting = items.entries()
  const worker = async () => {
    for (const [at, item] of waiting) await work(item, at)
  }
  await Promise.all([worker(), worker(), worker()])
}
