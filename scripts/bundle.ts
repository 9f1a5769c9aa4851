import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build, type Metafile, type Plugin } from 'esbuild'

const ROOT = path.join(import.meta.dirname, '..')

/** Programs that run in a process of their own. */
const CLIENTS = ['runner/artifacts/artifact-client', 'runner/cache/cache-client']

/** Start-up code alone; all else is in app.js, which is loaded once Node.js is known to be new enough. */
const STARTERS = ['main', 'post', 'report', 'cli']

/** CommonJS dependencies ask for Node's own modules by `require`, which a module does not have. */
const REQUIRE = `import { createRequire as bundleRequire } from 'node:module'; const require = bundleRequire(import.meta.url);`

/**
 * Writes the bundle: everything that the action and the command line need, to be run from any folder. The same sources
 * make the same bytes on every machine.
 *
 * @param target the directory, made anew.
 */
export async function bundle(target: string): Promise<void> {
  await rm(target, { recursive: true, force: true })
  await mkdir(target, { recursive: true })
  const { metafile } = await bundleEntries(['app'], target, {
    banner: { js: REQUIRE },
    plugins: [WITHOUT_OIDC],
  })
  const clients = await bundleEntries(CLIENTS, target, {
    banner: { js: REQUIRE },
    entryNames: '[name]',
    plugins: [WITHOUT_UNZIP],
  })
  await bundleEntries(STARTERS, target, { plugins: [LOAD_APP] })
  await chmod(path.join(target, 'cli.js'), 0o755)
  await writeFile(path.join(target, 'package.json'), `${JSON.stringify({ type: 'module' })}\n`)
  await writeFile(path.join(target, 'licenses.txt'), await licenses([metafile, clients.metafile]))
}

async function bundleEntries(
  names: readonly string[],
  outdir: string,
  options: { readonly banner?: { js: string }; readonly plugins?: Plugin[]; readonly entryNames?: string },
): Promise<{ metafile: Metafile }> {
  return build({
    absWorkingDir: ROOT,
    entryPoints: names.map(name => `src/${name}.ts`),
    outdir,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    // Where a dependency has both, its ES module.
    mainFields: ['module', 'main'],
    ...options,
  })
}

/**
 * `@actions/core` brings an HTTP client for OIDC tokens, which nothing here asks for. Declared free of side effects, it is left
 * out: half the bundle, and half the time to load it.
 */
const WITHOUT_OIDC: Plugin = {
  name: 'without-oidc',
  setup(build) {
    build.onResolve({ filter: /\/oidc-utils\.js$/ }, async ({ path: file, ...from }) => {
      if (from.pluginData === WITHOUT_OIDC.name) return undefined
      const resolved = await build.resolve(file, { ...from, pluginData: WITHOUT_OIDC.name })
      return { ...resolved, sideEffects: false }
    })
  },
}

/** `@actions/artifact` unpacks what it downloads with this one; nothing is downloaded here, and a part of it names no licence. */
const WITHOUT_UNZIP: Plugin = {
  name: 'without-unzip',
  setup(build) {
    build.onResolve({ filter: /^unzip-stream$/ }, ({ path: file }) => ({ path: file, namespace: 'nothing' }))
    build.onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: 'export default {}' }))
  },
}

const LOAD_APP: Plugin = {
  name: 'load-app',
  setup(build) {
    build.onResolve({ filter: /\/app\.ts$/ }, () => ({ path: './app.js', external: true }))
  },
}

/** The licence texts of all packages that are in the bundle. */
async function licenses(metafiles: readonly Metafile[]): Promise<string> {
  const files = metafiles.flatMap(({ inputs }) => Object.keys(inputs))
  const folders = new Set(files.flatMap(packageFolder))
  const texts = await Promise.all([...folders].sort().map(licence))
  return `What this bundle contains besides slim-build itself, and under which terms.\n\n${texts.join('\n')}`
}

/** `node_modules/@scope/name`, the innermost one. */
function packageFolder(file: string): string[] {
  const [, folder] = /^(.*\bnode_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file) ?? []
  return folder === undefined ? [] : [folder]
}

async function licence(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(path.join(ROOT, folder, 'package.json'), 'utf8')) as {
    name: string
    version: string
    license?: string
  }
  const files = (await readdir(path.join(ROOT, folder))).filter(name =>
    /^(licen[sc]e|copying|notice)/i.test(name),
  )
  const texts = await Promise.all(files.sort().map(name => readFile(path.join(ROOT, folder, name), 'utf8')))
  const title = `${manifest.name} ${manifest.version} (${manifest.license ?? 'no licence named'})`
  const body = texts.map(text => text.replaceAll('\r\n', '\n').trim()).join('\n\n')
  return `${title}\n${'-'.repeat(title.length)}\n\n${body}\n`
}

if (import.meta.main) await bundle(path.join(ROOT, 'dist'))
