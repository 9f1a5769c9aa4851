import { describe, expect, it } from '@jest/globals'
import { CatalogIndex } from '../catalog-index.ts'
import { PACKAGE_CATALOGS } from '../package-catalogs.ts'

const asked = (path: string) => new CatalogIndex(PACKAGE_CATALOGS).mayWant(path).map(each => each.ecosystem)

/** They look at the content of all files, or want all of a directory. */
const ALWAYS = ['dpkg', 'go', 'rust']

describe('catalogs that are asked of a file', () => {
  it.each([
    ['usr/lib/libc.so.6', ALWAYS],
    ['a', ALWAYS],
    ['', ALWAYS],
    ['app/node_modules/a/package.json', ['dpkg', 'conda', 'npm', 'go', 'rust', 'composer', 'dotnet']],
    ['app/lib/a.jar', ['dpkg', 'go', 'java', 'rust']],
    ['usr/lib/apk/db/installed', ['dpkg', 'apk', 'go', 'rust']],
  ])('are those whose files may end so, in their order: %s', (path, ecosystems) => {
    expect(asked(path)).toStrictEqual(ecosystems)
  })

  it('are none where there are none', () => {
    expect(new CatalogIndex([]).mayWant('app/package.json')).toStrictEqual([])
  })

  it('say how paths end in two characters at least', () => {
    const endings = PACKAGE_CATALOGS.flatMap(catalog => catalog.endings ?? [])
    expect(endings.filter(each => each.length < 2)).toStrictEqual([])
  })
})
