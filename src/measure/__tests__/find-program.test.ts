import { describe, expect, it } from '@jest/globals'
import { finished } from '../../../test-kit/finished.ts'
import type { ImageCommand } from '../../model/image-config.ts'
import type { LayerEntry } from '../../model/layer-index.ts'
import { findProgram } from '../find-program.ts'
import { LayerStack } from '../layer-stack.ts'
import { ReadingBudget } from '../reading-budget.ts'

const rest = { compressed: 0, mode: 0o755, uid: 0, gid: 0 }
const file = (path: string): LayerEntry => ({ ...rest, path, type: 'file', unpacked: 1, content: path })

const stack = new LayerStack(new ReadingBudget('the image', 0))
finished(
  stack.add({
    entries: [
      file('bin/sh'),
      file('usr/bin/node'),
      file('app/main'),
      file('app/server.js'),
      { ...rest, path: 'usr/bin/main', type: 'symlink', unpacked: 0, link: '/app/main' },
      { ...rest, path: 'loop', type: 'symlink', unpacked: 0, link: 'loop' },
    ],
  }),
)

/** The path of the program that a container of such a command starts. */
function programOf(argv: string[], more: Partial<ImageCommand> = {}): string | null {
  const command = { argv, searchPath: null, workingDirectory: '/', healthCheck: [], ...more }
  return stack.files.get(findProgram(command, stack) ?? -1)?.path ?? null
}

describe('the program that a container starts with', () => {
  it('is found by its path, from the working directory, and in the search path', () => {
    expect(programOf(['/app/main', 'serve', '--port=80', ''])).toBe('app/main')
    expect(programOf(['./main'], { workingDirectory: '/app' })).toBe('app/main')
    expect(programOf(['node'])).toBe('usr/bin/node')
    expect(programOf(['main'], { searchPath: '/nowhere:/app' })).toBe('app/main')
  })

  it('is the one that a symbolic link leads to', () => {
    expect(programOf(['main'])).toBe('app/main')
    expect(programOf(['/loop'])).toBeNull()
  })

  it('is not known when it works on another file, or nothing says', () => {
    expect(programOf(['node', 'server.js'], { workingDirectory: '/app' })).toBeNull()
    expect(programOf(['/app/main', '--', 'node'])).toBeNull()
    expect(programOf(['/bin/sh', '/app/main'])).toBeNull()
    expect(programOf([])).toBeNull()
    expect(programOf([''])).toBeNull()
    expect(programOf(['/app'])).toBeNull()
    expect(programOf(['/app/main', ...new Array<string>(64).fill('x')])).toBeNull()
  })

  it('is not alone where another one asks for its health', () => {
    expect(programOf(['/app/main'], { healthCheck: ['CMD-SHELL', 'wget -q localhost'] })).toBeNull()
    expect(programOf(['/app/main'], { healthCheck: ['CMD', 'node'] })).toBeNull()
    expect(programOf(['/app/main'], { healthCheck: ['CMD', '/app/main', 'check'] })).toBe('app/main')
    expect(programOf(['/app/main'], { healthCheck: ['NONE'] })).toBe('app/main')
  })
})
