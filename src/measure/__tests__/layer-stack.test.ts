import { describe, expect, it } from '@jest/globals'
import { finished } from '../../../test-kit/finished.ts'
import type { LayerEntry } from '../../model/layer-index.ts'
import { LayerStack } from '../layer-stack.ts'
import { ReadingBudget } from '../reading-budget.ts'

/** Entries as short texts: `a/b=content`, `a/`, `a -> target`, `a => hard link target`, `-a` (whiteout), `!a` (opaque). */
function layer(...entries: string[]): { entries: LayerEntry[] } {
  return { entries: entries.map(entry) }
}

function entry(text: string): LayerEntry {
  const rest = { unpacked: 0, compressed: 0, mode: 0o644, uid: 0, gid: 0 }
  if (text.startsWith('-')) return { ...rest, path: text.slice(1), type: 'whiteout' }
  if (text.startsWith('!')) return { ...rest, path: text.slice(1), type: 'opaque' }
  if (text.endsWith('/')) return { ...rest, path: text.slice(0, -1), type: 'directory' }
  const [, path = '', sign, value = ''] = /^(.*?)( -> | => |=)(.*)$/.exec(text) ?? []
  if (sign === ' -> ') return { ...rest, path, type: 'symlink', link: value }
  if (sign === ' => ') return { ...rest, path, type: 'hardlink', link: value }
  return { ...rest, path, type: 'file', unpacked: value.length, compressed: 1, content: contentOf(value) }
}

/** A text in place of a hash, and the other way round. */
function contentOf(text: string): string {
  return Buffer.from(text.padEnd(16, '\0')).toString('base64url')
}

function textOf(content: string): string {
  return Buffer.from(content, 'base64url').toString().replaceAll('\0', '')
}

function stack(...layers: { entries: LayerEntry[] }[]): LayerStack {
  const made = new LayerStack(new ReadingBudget('the image', 0))
  for (const each of layers) finished(made.add(each))
  finished(made.settlePaths())
  return made
}

/** The regular files that show, and what hides the others: `a=1`, `a=1 overwritten by 2`. */
function files(made: LayerStack): string[] {
  return [...made.files].map(({ path, content, hidden }) =>
    [`${path}=${textOf(content)}`, ...(hidden === undefined ? [] : [`${hidden.why} by ${hidden.by}`])].join(
      ' ',
    ),
  )
}

function names(made: LayerStack): string[] {
  return [...made.visible()].map(node => node.path).sort()
}

describe('a file of an upper layer', () => {
  it('hides the file of the same path below it', () => {
    expect(files(stack(layer('a=1'), layer('a=22')))).toStrictEqual(['a=1 overwritten by 1', 'a=22'])
  })

  it('hides all copies but the last: two of three', () => {
    const made = stack(layer('a=1'), layer('a=2'), layer('a=3'))
    expect(files(made)).toStrictEqual(['a=1 overwritten by 1', 'a=2 overwritten by 2', 'a=3'])
  })

  it('with the same content is a metadata copy, as chown -R makes them', () => {
    expect(files(stack(layer('a=1'), layer('a=1')))).toStrictEqual(['a=1 metadata by 1', 'a=1'])
  })

  it('hides everything in the directory that it replaces', () => {
    const made = stack(layer('a/b/c=1', 'a/d=2', 'ab=3'), layer('a=4'))
    expect(files(made)).toStrictEqual(['a/b/c=1 overwritten by 1', 'a/d=2 overwritten by 1', 'ab=3', 'a=4'])
  })

  it('gives way to a directory of a later layer', () => {
    expect(files(stack(layer('a=1'), layer('a/b=2')))).toStrictEqual(['a=1 overwritten by 1', 'a/b=2'])
  })

  it('hides a symbolic link, a device, anything', () => {
    expect(names(stack(layer('a -> b', 'b=1'), layer('a=2')))).toStrictEqual(['a', 'b'])
  })
})

describe('a whiteout', () => {
  it('deletes a file, or a directory with all that is in it', () => {
    const made = stack(layer('a=1', 'd/e/f=2', 'd/g=3'), layer('-a', '-d'))
    expect(files(made)).toStrictEqual(['a=1 deleted by 1', 'd/e/f=2 deleted by 1', 'd/g=3 deleted by 1'])
    expect(names(made)).toStrictEqual([])
  })

  it('of something that never existed has no effect', () => {
    const made = stack(layer('-x', 'd/', '-d/y'), layer('-d/z', 'e/', '-e/f/g', 'e/h=1'))
    expect(files(made)).toStrictEqual(['e/h=1'])
    expect(names(made)).toStrictEqual(['d', 'e', 'e/f', 'e/h'])
  })

  it('leaves alone what its own layer holds, whichever comes first in the tar', () => {
    expect(files(stack(layer('a=1'), layer('-a', 'a=2')))).toStrictEqual(['a=1 overwritten by 1', 'a=2'])
    expect(files(stack(layer('a=1'), layer('a=2', '-a')))).toStrictEqual(['a=1 overwritten by 1', 'a=2'])
  })

  it('of a directory that the same layer makes anew hides its old content', () => {
    const made = stack(layer('d/a=1', 'd/b=2'), layer('-d', 'd/', 'd/b=3'))
    expect(files(made)).toStrictEqual(['d/a=1 deleted by 1', 'd/b=2 deleted by 1', 'd/b=3'])
  })

  it('does not keep the path from coming back later', () => {
    expect(files(stack(layer('a=1'), layer('-a'), layer('a=1')))).toStrictEqual(['a=1 deleted by 1', 'a=1'])
  })
})

describe('an opaque directory', () => {
  it('hides what lower layers have in it, not what its own layer has, wherever the mark stands', () => {
    const below = layer('d/a=1', 'd/e/b=2', 'x=3')
    for (const upper of [
      layer('!d', 'd/', 'd/c=4'),
      layer('d/', 'd/c=4', '!d'),
      layer('d/c=4', '!d', 'd/'),
    ]) {
      const made = stack(below, upper)
      expect(files(made)).toStrictEqual(['d/a=1 opaque by 1', 'd/e/b=2 opaque by 1', 'x=3', 'd/c=4'])
    }
  })

  it('may be the root', () => {
    expect(files(stack(layer('a=1'), layer('b=2', '!')))).toStrictEqual(['a=1 opaque by 1', 'b=2'])
  })
})

describe('within one layer', () => {
  it('the later entry of a path wins, and the earlier one is hidden by its own layer', () => {
    expect(files(stack(layer('a=1', 'a=2')))).toStrictEqual(['a=1 overwritten by 0', 'a=2'])
    expect(files(stack(layer('a=1', 'a=1')))).toStrictEqual(['a=1 metadata by 0', 'a=1'])
  })

  it('a symbolic link to a directory is followed', () => {
    const made = stack(layer('usr/lib/', 'lib -> usr/lib', 'lib/a=1', 'abs -> /lib', 'abs/b=2'))
    expect(files(made)).toStrictEqual(['usr/lib/a=1', 'usr/lib/b=2'])
  })

  it('links that lead nowhere, out of the root or in a circle harm nobody', () => {
    expect(files(stack(layer('up -> ../../..', 'up/a=1')))).toStrictEqual(['a=1'])
    expect(files(stack(layer('gone -> no/where', 'gone/a=1')))).toStrictEqual(['no/where/a=1'])
    expect(files(stack(layer('x -> y', 'y -> x', 'x/a=1'))).join()).toMatch(/^[xy]\/a=1$/)
  })
})

describe('a symbolic link of a lower layer', () => {
  it('gives way to a directory, as on an overlay file system', () => {
    const made = stack(layer('usr/lib/a=1', 'lib -> usr/lib'), layer('lib/b=2'))
    expect(names(made)).toStrictEqual(['lib', 'lib/b', 'usr', 'usr/lib', 'usr/lib/a'])
  })

  it('is followed when a path is looked up', () => {
    const made = stack(layer('usr/lib/a=1', 'lib -> usr/lib'))
    expect(made.find('lib/a')).toBe(0)
    expect(made.find('lib')).toBeNull()
    expect(made.realDirectory('lib')).toBe('usr/lib')
  })
})

describe('a hard link', () => {
  it('keeps the bytes in sight while one name is left', () => {
    expect(files(stack(layer('a=1', 'b => a'), layer('-b')))).toStrictEqual(['a=1'])
    expect(files(stack(layer('a=1', 'b => a'), layer('-a', '-b')))).toStrictEqual(['a=1 deleted by 1'])
  })

  it('gives the bytes its own name once the first one is gone', () => {
    expect(files(stack(layer('a=1', 'b => a'), layer('-a')))).toStrictEqual(['b=1'])
    expect(files(stack(layer('a=1', 'b => a', 'a=22')))).toStrictEqual(['b=1', 'a=22'])
  })

  it('may name a file of a lower layer, even one that its own layer deletes', () => {
    expect(files(stack(layer('a=1'), layer('b => a', '-a')))).toStrictEqual(['b=1'])
  })

  it('is counted while it shows, beside the name that has the bytes', () => {
    const links = (...layers: { entries: LayerEntry[] }[]) =>
      [...stack(...layers).files].map(each => each.links)
    expect(links(layer('a=1', 'b => a', 'c => a', 'd=2'))).toStrictEqual([2, undefined])
    expect(links(layer('a=1', 'b => a'), layer('-a'))).toStrictEqual([undefined])
  })

  it('to nothing has no bytes and is counted', () => {
    const made = stack(layer('b => a'))
    expect([files(made), made.danglingLinks]).toStrictEqual([[], 1])
  })
})

describe('a layer that is listed twice', () => {
  it('ships its bytes twice and shows them once', () => {
    const twice = layer('a=1', 'd/b=2', 'l => a')
    expect(files(stack(twice, twice))).toStrictEqual([
      'a=1 metadata by 1',
      'd/b=2 metadata by 1',
      'a=1',
      'd/b=2',
    ])
  })
})

describe('hostile layers', () => {
  it('a path of ninety thousand directories is no problem', () => {
    const deep = `${'d/'.repeat(90_000)}f=1`
    expect(stack(layer(deep), layer('-d')).files.hidden(0)?.why).toBe('deleted')
  })

  it('a whiteout for each of many files takes linear time', () => {
    const many = Array.from({ length: 30_000 }, (_, index) => `d/${index}`)
    const made = stack(layer(...many.map(path => `${path}=1`)), layer(...many.map(path => `-${path}`)))
    expect([...made.files].every(file => file.hidden?.why === 'deleted')).toBe(true)
  })

  it('names like __proto__ are names', () => {
    expect(names(stack(layer('__proto__/constructor=1')))).toStrictEqual([
      '__proto__',
      '__proto__/constructor',
    ])
  })

  it('a file that claims to be the root is counted and never shows', () => {
    expect(files(stack(layer('=1')))).toStrictEqual(['=1 overwritten by 0'])
  })
})
