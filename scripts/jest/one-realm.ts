import vm from 'node:vm'
import { ModuleMocker } from 'jest-mock'
import { openHandles, whatStaysOpen } from './open-handles.ts'
import { restorer } from './restore.ts'
import { watchFile } from './watchdog.ts'

/**
 * jest gives each file of tests a vm context with an `Error`, `Array` and `Object` of its own. What Node.js itself makes is of the
 * main one, so that `error instanceof Error` is false for an error of node:zlib or node:fs, in the program as in its tests.
 * So modules are loaded into the main one. They are still jest's: each file of tests has a set of its own.
 */
const CONTEXT = vm.createContext({})

type Options = Readonly<Record<string, unknown>>

const inMain = (key: string, { [key]: context, ...options }: Options = {}): Options =>
  context === CONTEXT ? options : { ...options, [key]: context }

const { SourceTextModule, SyntheticModule, compileFunction } = vm
Object.assign(vm, {
  SourceTextModule: class extends SourceTextModule {
    constructor(code: string, options?: Options) {
      super(code, inMain('context', options))
    }
  },
  SyntheticModule: class extends SyntheticModule {
    constructor(names: string[], evaluate: () => void, options?: Options) {
      super(names, evaluate, inMain('context', options))
    }
  },
  compileFunction: compileOnce,
})

interface Compiled {
  readonly code: string
  readonly run: ReturnType<typeof compileFunction>
}

/** By the name of the file. */
const compiled = new Map<unknown, Compiled>()

/**
 * What jest and most packages are made of: the body of a function, which makes a new module each time it is called. Compiled for each
 * file of tests anew, they took longer than most files do. One that imports at run time would import for the file that was first.
 */
function compileOnce(code: string, names?: readonly string[], options: Options = {}): Compiled['run'] {
  const known = compiled.get(options.filename)
  if (known?.code === code) return known.run
  const run = compileFunction(code, names, inMain('parsingContext', options))
  if (!code.includes('import(')) compiled.set(options.filename, { code, run })
  return run
}

interface Config {
  /** `fileLimit`: milliseconds for a file of tests as a whole. */
  readonly projectConfig: { readonly testEnvironmentOptions: { readonly fileLimit?: number } }
}

/** Where jest runs one file of tests; it makes one for each. */
export default class OneRealm {
  readonly global = globalThis
  readonly moduleMocker = new ModuleMocker(globalThis)
  // Tests here wait for what is to happen, never for a time.
  readonly fakeTimers = null
  readonly fakeTimersModern = null
  readonly #restore = restorer()
  readonly #open = openHandles()
  readonly #watched: { end: () => void }

  constructor({ projectConfig }: Config, { testPath }: { readonly testPath: string }) {
    this.#watched = watchFile(testPath, projectConfig.testEnvironmentOptions.fileLimit)
  }

  getVmContext(): vm.Context {
    return CONTEXT
  }

  exportConditions(): string[] {
    return ['node', 'node-addons']
  }

  async setup(): Promise<void> {
    // jest asks for it; all is there already.
  }

  /** jest takes what is thrown here as a failure of the file. */
  async handleTestEvent({ name }: { readonly name: string }): Promise<void> {
    if (name !== 'run_finish') return
    const open = await whatStaysOpen(this.#open)
    if (open.length > 0)
      throw new Error(`its tests left open: ${open.join(', ')}; close it in afterAll or afterThisTest`)
  }

  async teardown(): Promise<void> {
    this.#restore()
    this.#watched.end()
    return Promise.resolve()
  }
}
