import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { addVersions } from './bundle/add-versions.ts'
import { compile } from './bundle/compile.ts'

/** What each file of dist/ starts: an export of src/entries.ts. */
const STARTERS = {
  main: 'main',
  post: 'post',
  report: 'report',
  cli: 'cli',
  'artifact-client': 'artifactClient',
  'cache-client': 'cacheClient',
  'layer-thread': 'layerThread',
}

/**
 * `npm run bundle [directory]`: writes everything that the action and the command line need, to be run from any folder, into
 * `dist/` or another directory, which is made anew.
 */
const target = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '..', 'dist'))
try {
  await bundle(target)
} catch (error) {
  // Not thrown: Node.js would print the line of ncc that threw, which is half a megabyte long.
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function bundle(target: string): Promise<void> {
  const { files, modules } = await compile('src/entries.ts')
  await rm(target, { recursive: true, force: true })
  await mkdir(target, { recursive: true })
  const write = (name: string, content: string | Buffer) => writeFile(path.join(target, name), content)
  for (const [name, content] of files) await write(name, content)
  await write('licenses.txt', addVersions(String(files.get('licenses.txt')), modules))
  for (const [file, name] of Object.entries(STARTERS)) {
    const head = file === 'cli' ? '#!/usr/bin/env node\n' : ''
    await write(`${file}.js`, `${head}import { ${name} } from './index.js'\n\nawait ${name}()\n`)
  }
  await chmod(path.join(target, 'cli.js'), 0o755)
  await write('package.json', `${JSON.stringify({ type: 'module' })}\n`)
}
