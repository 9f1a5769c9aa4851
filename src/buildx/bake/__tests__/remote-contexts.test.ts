import { describe, expect, it } from '@jest/globals'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { withPlacedContexts } from '../remote-contexts.ts'

const SOURCE = 'https://github.com/acme/shop.git#c0ffee'
const cwd = mkdtempSync(path.join(tmpdir(), 'here-'))
mkdirSync(path.join(cwd, 'here'))

const placed = (target: object, source = SOURCE) => withPlacedContexts('app', { ...target }, { source, cwd })

describe('the contexts of a definition in Git', () => {
  it('are folders of the repository', () => {
    expect(placed({ context: 'app' })).toStrictEqual({ context: `${SOURCE}:app` })
    expect(placed({ context: 'app' }, `${SOURCE}:docker`).context).toBe(`${SOURCE}:docker/app`)
    expect(placed({ context: 'app' }, 'git://host/.git').context).toBe('git://host/.git#:app')
    const query = 'https://github.com/acme/shop.git?ref=c0ffee'
    expect(placed({ context: 'app' }, query).context).toBe(`${query}&subdir=app`)
    expect(placed({ context: 'app' }, `${query}&subdir=a`).context).toBe(`${query}&subdir=a/app`)
    expect(
      placed({ contexts: { all: '.', one: 'lib', base: 'target:base', image: 'docker-image://a' } }),
    ).toStrictEqual({
      context: '.',
      contexts: { all: SOURCE, one: `${SOURCE}:lib`, base: 'target:base', image: 'docker-image://a' },
    })
  })

  it('stay what they are where they are URLs, or of this machine', () => {
    const target = { context: SOURCE, contexts: { mine: 'cwd://lib', theirs: 'https://host/x.git' } }
    expect(placed(target)).toStrictEqual(target)
    // What buildx prints of `cwd://`, as which it spells the repository's own folder out.
    expect(placed({ context: '.' }).context).toBe('.')
  })

  it('are refused where they may be of either', () => {
    const twofold = { context: 'here', 'dockerfile-inline': 'FROM scratch' }
    expect(() => placed(twofold)).toThrow(/"here" of the target "app" may be .*#c0ffee:here/)
    expect(() => placed({ context: 'here', dockerfile: 'cwd://Dockerfile' })).toThrow(/may be/)
    expect(placed({ ...twofold, context: 'there' }).context).toBe(`${SOURCE}:there`)
    expect(placed({ context: 'here', dockerfile: 'Dockerfile' }).context).toBe(`${SOURCE}:here`)
  })

  it('are refused where no URL can say them', () => {
    expect(() => placed({ context: 'app' }, 'https://host/bake.tar.gz')).toThrow(/Git URL/)
  })
})
