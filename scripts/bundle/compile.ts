import path from 'node:path'
import ncc, { type Module } from '@vercel/ncc'

const ROOT = path.join(import.meta.dirname, '..', '..')

/** What dependencies ask for and nothing here does: a module of Node.js that is loaded anyway stands in its place. */
const LEFT_OUT = {
  // The HTTP client for OIDC tokens in @actions/core.
  './oidc-utils.js': 'node:os',
  // @actions/artifact unpacks with it what it downloads.
  'unzip-stream': 'node:os',
  // debug takes it where it happens to be installed.
  'supports-color': 'node:os',
}

export interface Program {
  /** `index.js`, its chunks, and `licenses.txt`. */
  readonly files: ReadonlyMap<string, string | Buffer>
  readonly modules: readonly Module[]
}

/**
 * A program and all that it imports, compiled by ncc. The same sources make the same bytes on every machine.
 *
 * @param entry its path from the root; `tsconfig.json` beside it says how
 */
export async function compile(entry: string): Promise<Program> {
  // ncc names modules by their path from here, and looks for what a program might read from here on, too.
  process.chdir(ROOT)
  const { code, assets, stats } = await ncc(path.join(ROOT, entry), {
    filename: 'index.js',
    esm: true,
    target: 'es2022',
    transpileOnly: true,
    cache: false,
    license: 'licenses.txt',
    externals: LEFT_OUT,
    // ncc would take a path that a program makes up while it runs for a file to bring along wherever one lies about here (reports of the
    // demo), and put one beside the program in its place.
    customEmit: () => false,
    quiet: true,
  })
  const files = new Map<string, string | Buffer>([['index.js', code]])
  for (const [name, { source }] of Object.entries(assets)) files.set(name, source)
  return { files, modules: [...stats.compilation.modules] }
}
