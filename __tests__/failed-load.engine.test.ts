import { describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { useEngine } from '../test-kit/engine.ts'
import { folderWith, runDist } from './run-dist.ts'

const engine = await useEngine()

/** What Docker Engine says, once in thirty builds that each replace the image before (github.com/moby/buildkit/issues/6521). */
const WHY = `failed to prepare extraction snapshot "extract-1-o4Qh sha256:${'c'.repeat(64)}": parent snapshot sha256:${'b'.repeat(64)} does not exist: not found`

const NOW = new Date().toISOString()
const STEP = {
  digest: `sha256:${'a'.repeat(64)}`,
  name: 'exporting to image',
  started: NOW,
  completed: NOW,
  error: WHY,
}

/** A `docker` whose builds succeed and then say that the image could not be stored, while so many of them are left to fail. */
function failingDocker(failures: number): NodeJS.ProcessEnv {
  const real = execFileSync('sh', ['-c', 'command -v docker'], { env: engine.env, encoding: 'utf8' }).trim()
  const said = `${JSON.stringify({ vertexes: [STEP] })}\nERROR: failed to build: failed to solve: ${WHY}\n`
  const folder = folderWith({ said, left: 'x'.repeat(failures) })
  const at = (name: string) => path.join(folder, name)
  const script = `#!/bin/sh
case " $* " in
  *' buildx build '*) if [ -s '${at('left')}' ]; then
    '${real}' "$@" || exit
    cut -c 2- '${at('left')}' | tr -d '\\n' > '${at('next')}'; mv '${at('next')}' '${at('left')}'
    cat '${at('said')}' >&2
    exit 1
  fi ;;
esac
exec '${real}' "$@"
`
  writeFileSync(at('docker'), script, { mode: 0o755 })
  return { ...engine.env, PATH: `${folder}:${engine.env.PATH ?? ''}` }
}

function build(failures: number, ...options: readonly string[]) {
  const context = folderWith({
    Dockerfile: 'FROM scratch\nCOPY file /\n',
    file: randomBytes(3000).toString('hex'),
  })
  const tag = `slim-build-failed-load:${randomBytes(6).toString('hex')}`
  return runDist('cli.js', ['build', '--load', '--tag', tag, ...options, '.'], {
    env: failingDocker(failures),
    cwd: context,
  })
}

describe('an image that the engine loses while it stores it', () => {
  it.each([[[]], [['--no-cache']]])(
    'is stored at the second try, and a warning says so: %j',
    async options => {
      const { code, stdout, stderr } = await build(1, ...options)
      expect({ code, stderr }).toMatchObject({ code: 0 })
      expect(stderr).toMatch(
        /The image was built, but "exporting to image" failed: .*; it is tried once more/,
      )
      expect(stdout).toContain('6.0 kB')
    },
  )

  it('fails the build where it is lost again', async () => {
    const { code, stderr } = await build(2)
    expect(code).toBe(2)
    expect(stderr).toMatch(/slim-build: the image was built, but "exporting to image" failed: /)
  })
})
