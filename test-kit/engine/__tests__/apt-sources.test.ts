import { describe, expect, it } from '@jest/globals'

import { distributionSources, formatAptSource, parseDeb822, parseOneLine } from '../apt-sources.ts'

describe('the one-line format of apt sources', () => {
  it('is read with and without options', () => {
    const text = [
      '# a comment',
      'deb http://mirror.example/debian bookworm main contrib # and why',
      'deb [arch=amd64 signed-by=/usr/share/keyrings/a.gpg] https://mirror.example/debian bookworm-updates main',
      'deb-src http://mirror.example/debian bookworm main',
    ].join('\n')
    expect(parseOneLine(text)).toStrictEqual([
      {
        uri: 'http://mirror.example/debian',
        suites: ['bookworm'],
        components: ['main', 'contrib'],
        signedBy: null,
      },
      {
        uri: 'https://mirror.example/debian',
        suites: ['bookworm-updates'],
        components: ['main'],
        signedBy: '/usr/share/keyrings/a.gpg',
      },
    ])
  })

  it('survives writing and reading', () => {
    const source = { uri: 'http://m.example/d', suites: ['sid'], components: ['main'], signedBy: '/k.gpg' }
    expect(parseOneLine(formatAptSource(source))).toStrictEqual([source])
  })
})

describe('the deb822 format of apt sources', () => {
  it('is read stanza by stanza, comments and folded lines included', () => {
    const text = [
      'Types: deb deb-src',
      '# http://elsewhere.example/debian',
      'URIs: http://mirror.example/debian http://second.example/debian',
      'Suites: bookworm',
      ' bookworm-updates',
      'Components: main',
      'Signed-By: /usr/share/keyrings/a.gpg',
      '',
      'Types: deb-src',
      'URIs: http://mirror.example/sources',
      'Suites: bookworm',
      '',
      'Enabled: no',
      'Types: deb',
      'URIs: http://mirror.example/off',
      'Suites: bookworm',
    ].join('\n')
    const common = {
      suites: ['bookworm', 'bookworm-updates'],
      components: ['main'],
      signedBy: '/usr/share/keyrings/a.gpg',
    }
    expect(parseDeb822(text)).toStrictEqual([
      { uri: 'http://mirror.example/debian', ...common },
      { uri: 'http://second.example/debian', ...common },
    ])
  })

  it('may hold a key instead of the path of one', () => {
    const text =
      'Types: deb\nURIs: http://m.example\nSuites: sid\nComponents: main\nSigned-By:\n -----BEGIN PGP-----\n .\n'
    expect(parseDeb822(text)[0]?.signedBy).toBeNull()
  })
})

describe("the distribution's own sources", () => {
  const source = (uri: string, ...suites: string[]) => ({ uri, suites, components: ['main'], signedBy: null })

  it('are the release, its updates and its security fixes', () => {
    const found = distributionSources(
      [source('a', 'bookworm', 'bookworm-updates', 'bookworm-backports'), source('b', 'bookworm-security')],
      'bookworm',
    )
    expect(found).toStrictEqual([
      source('a', 'bookworm', 'bookworm-updates'),
      source('b', 'bookworm-security'),
    ])
  })

  it("are not other people's repositories", () => {
    const others = [source('c', 'nodistro'), source('d', 'bookworm-pgdg'), source('e', 'cloud-sdk-bookworm')]
    expect(distributionSources(others, 'bookworm')).toStrictEqual([])
  })
})
