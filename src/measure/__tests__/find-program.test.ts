import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ImageCommand } from '../../oci/config.ts'
import { findProgram } from '../find-program.ts'
import type { LayerEntry } from '../layer-index.ts'
import { LayerStack } from '../layer-stack.ts'

const rest = { compressed: 0, mode: 0o755, uid: 0, gid: 0 }
const file = (path: string): LayerEntry => ({ ...rest, path, type: 'file', unpacked: 1, content: path })

const stack = new LayerStack()
stack.add({
  entries: [
    file('bin/sh'),
    file('usr/bin/node'),
    file('app/main'),
    file('app/server.js'),
    { ...rest, path: 'usr/bin/main', type: 'symlink', unpacked: 0, link: '/app/main' },
    { ...rest, path: 'loop', type: 'symlink', unpacked: 0, link: 'loop' },
  ],
})

/** The path of the program that a container of such a command starts. */
function programOf(argv: string[], more: Partial<ImageCommand> = {}): string | null {
  const command = { argv, searchPath: null, workingDirectory: '/', healthCheck: [], ...more }
  return stack.files[findProgram(command, stack) ?? -1]?.path ?? null
}

describe('the program that a container starts with', () => {
  it('is found by its path, from the working directory, and in the search path', () => {
    assert.equal(programOf(['/app/main', 'serve', '--port=80', '']), 'app/main')
    assert.equal(programOf(['./main'], { workingDirectory: '/app' }), 'app/main')
    assert.equal(programOf(['node']), 'usr/bin/node')
    assert.equal(programOf(['main'], { searchPath: '/nowhere:/app' }), 'app/main')
  })

  it('is the one that a symbolic link leads to', () => {
    assert.equal(programOf(['main']), 'app/main')
    assert.equal(programOf(['/loop']), null)
  })

  it('is not known when it works on another file, or nothing says', () => {
    assert.equal(programOf(['node', 'server.js'], { workingDirectory: '/app' }), null)
    assert.equal(programOf(['/app/main', '--', 'node']), null)
    assert.equal(programOf(['/bin/sh', '/app/main']), null)
    assert.equal(programOf([]), null)
    assert.equal(programOf(['']), null)
    assert.equal(programOf(['/app']), null)
    assert.equal(programOf(['/app/main', ...new Array<string>(64).fill('x')]), null)
  })

  it('is not alone where another one asks for its health', () => {
    assert.equal(programOf(['/app/main'], { healthCheck: ['CMD-SHELL', 'wget -q localhost'] }), null)
    assert.equal(programOf(['/app/main'], { healthCheck: ['CMD', 'node'] }), null)
    assert.equal(programOf(['/app/main'], { healthCheck: ['CMD', '/app/main', 'check'] }), 'app/main')
    assert.equal(programOf(['/app/main'], { healthCheck: ['NONE'] }), 'app/main')
  })
})
