import { describe, expect, it } from '@jest/globals'
import type { FileSpec } from '../../../../test-kit/measurement-builder.ts'
import { adviceOn, file } from '../../__tests__/advice-on.ts'

const copies = (...files: readonly FileSpec[]): string[] =>
  adviceOn({ lines: [{ instruction: 'RUN make' }], layers: [{ line: 0, files }] })

const two = (path: string, more: Partial<FileSpec> = {}) => file(path, 50, { content: 'two', ...more })
const one = (path: string, more: Partial<FileSpec> = {}) =>
  file(path, 50, { content: 'one', unpacked: 90_000, ...more })

describe('the same content at several places', () => {
  it('is kept once: all but the first are counted', () => {
    expect(copies(two('app/a'), two('srv/a'), two('opt/x/a')).map(text => text.slice(0, 80))).toStrictEqual([
      'duplicate-files, 50 kB, line 1: keep one, and link the other to it: `ln -s /app/',
      'duplicate-files, 50 kB, line 1: keep one, and link the other to it: `ln -s /app/',
    ])
  })
  it('is told as one directory, where it is one', () => {
    const files = ['app', 'srv'].flatMap(root => [
      one(`${root}/node_modules/a/i.js`),
      two(`${root}/node_modules/b/i.js`),
    ])
    expect(copies(...files)).toStrictEqual([
      'duplicate-files, 100 kB, line 1: keep one, and link the other to it: `ln -s /app/node_modules /srv/node_modules` | 2 files with the same content at `/app/node_modules` and `/srv/node_modules`',
    ])
  })
  it('below 100 kB unpacked is not worth a link', () => {
    expect(copies(one('app/a'), one('srv/a'))).toStrictEqual([])
  })
  it('by hard links takes no bytes', () => {
    expect(copies(two('app/a', { links: 1 }), two('srv/a'))).toStrictEqual([])
  })
  it('in packages is where it has to be', () => {
    const [a, b] = ['app/node_modules/a/node_modules/c/i.js', 'app/node_modules/b/node_modules/c/i.js']
    expect(copies(two(a, { package: 'c@1.0.0' }), two(b, { package: 'c@1.0.0' }))).toStrictEqual([])
  })
})
