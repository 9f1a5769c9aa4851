import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import type { Report } from '../src/model/report.ts'
import { layoutFiles, writeFiles, writeImage } from '../test-kit/image-writer.ts'
import { writeTar } from '../test-kit/tar-writer.ts'
import { hostileEntries } from './hostile-entries.ts'
import { DIST, folderWith } from './run-dist.ts'

/** CPU that the command line may have, in seconds: it needs about one. Limited by the kernel, whatever else the machine does. */
const MOST_SECONDS = 30

describe('an image whose history has entries of a megabyte', () => {
  const cwd = folderWith({})
  const entries = Object.entries(hostileEntries(1_000_000))
  const image = writeImage({
    layers: entries.map(([name]) => ({ tar: writeTar([{ path: `${name}.txt`, content: name }]) })),
    history: entries.map(([, created_by]) => ({ created_by })),
  })
  writeFiles(path.join(cwd, 'layout'), layoutFiles([image]))

  for (const format of ['json', 'markdown', 'terminal']) {
    it(`is weighed in the time of any other: ${format}`, async () => {
      const { code, stdout, stderr } = await inspect(cwd, format)
      assert.equal(code, 0, stderr)
      assert.ok(stdout.length < 200_000, `${stdout.length}`)
      if (format !== 'json') return
      const [platform] = (JSON.parse(stdout) as Report).platforms
      expect(platform?.layers.length).toBe(entries.length)
    })
  }
})

describe('an image whose files have the longest paths', () => {
  it('is weighed in the time of any other', async () => {
    const cwd = folderWith({})
    const paths = Array.from({ length: 300 }, (_, index) => `${'src/'.repeat(8000)}${index}`)
    const tar = writeTar(paths.map(path => ({ path, content: 'x' })))
    writeFiles(path.join(cwd, 'layout'), layoutFiles([writeImage({ layers: [{ tar }] })]))
    const { code, stdout, stderr } = await inspect(cwd, 'json')
    assert.equal(code, 0, stderr)
    expect((JSON.parse(stdout) as Report).platforms[0]?.total.unpacked).toBe(paths.length)
  })
})

async function inspect(cwd: string, format: string) {
  const cli = path.join(DIST, 'cli.js')
  const script = `ulimit -t ${MOST_SECONDS}; exec "$@"`
  const args = ['-c', script, 'sh', process.execPath, cli, 'inspect', 'layout', '--format', format]
  const child = spawn('sh', args, {
    cwd,
    env: { ...process.env, XDG_CACHE_HOME: path.join(cwd, 'cache') },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ])
  return { code, stdout, stderr }
}
