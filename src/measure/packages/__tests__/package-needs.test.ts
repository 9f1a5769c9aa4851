import { describe, expect, it } from '@jest/globals'
import { type Files, inspect, manifest } from './files-image.ts'

describe('packages that are there only because others recommend them', () => {
  const installed = (name: string, fields = '') =>
    `Package: ${name}\nStatus: install ok installed\nVersion: 1\n${fields}`
  const marked = (...names: string[]) =>
    names.map(name => `Package: ${name}\nArchitecture: amd64\nAuto-Installed: 1\n`).join('\n')
  const recommendedOf = (...layers: Files[]) =>
    inspect(layers)
      .packages.filter(({ recommended }) => recommended === true)
      .map(({ name }) => name)
  const image = (status: string[], states: string): Files => ({
    'var/lib/dpkg/status': status.join('\n'),
    'var/lib/apt/extended_states': states,
  })

  it('are those that only Recommends lead to, with what they need in turn', () => {
    const status = [
      installed(
        'git',
        'Depends: libc6 (>= 2.34), perl:any\nRecommends: patch, less, ssh-client\nPre-Depends: init\n',
      ),
      ...['libc6', 'perl', 'init', 'patch'].map(name => installed(name)),
      installed('less', 'Depends: libless\n'),
      installed('libless', 'Recommends: pager-extras\n'),
      installed('pager-extras'),
      installed('openssh-client', 'Provides: ssh-client, rsh-client (= 1)\n'),
    ]
    const others = ['libc6', 'perl', 'init', 'patch', 'less', 'libless', 'pager-extras', 'openssh-client']
    expect(recommendedOf(image(status, marked(...others)))).toStrictEqual([
      'less',
      'libless',
      'openssh-client',
      'pager-extras',
      'patch',
    ])
  })

  it('are none that somebody asked for by name, or that such a one needs, by an alternative or another name', () => {
    const status = [
      installed('mutt', 'Depends: mta | local-mta\nRecommends: exim4, links | lynx, less\n'),
      installed('exim4', 'Provides: mta\n'),
      installed('lynx'),
      installed('less'),
      installed('asked', 'Depends: links | lynx\n'),
    ]
    expect(recommendedOf(image(status, marked('exim4', 'lynx')))).toStrictEqual([])
    expect(recommendedOf(image(status, marked('exim4', 'lynx', 'less')))).toStrictEqual(['less'])
  })

  it('are no leftovers of what is gone, which nothing leads to', () => {
    expect(recommendedOf(image([installed('left'), installed('a')], marked('left')))).toStrictEqual([])
  })

  it('are no certificates, which https needs, nor what those need', () => {
    const status = [
      installed('curl', 'Recommends: ca-certificates, publicsuffix\n'),
      installed('ca-certificates', 'Depends: openssl\n'),
      installed('openssl'),
      installed('publicsuffix'),
    ]
    const states = marked('ca-certificates', 'openssl', 'publicsuffix')
    expect(recommendedOf(image(status, states))).toStrictEqual(['publicsuffix'])
  })

  it('are not known where apt left no notes, or they were deleted', () => {
    const status = [installed('a', 'Recommends: b\n'), installed('b')]
    expect(recommendedOf({ 'var/lib/dpkg/status': status.join('\n') })).toStrictEqual([])
    expect(recommendedOf(image(status, marked('b')), { 'var/lib/apt': null })).toStrictEqual([])
    expect(recommendedOf(image(status, 'Package: b\nAuto-Installed: 0\n'))).toStrictEqual([])
  })

  it('are told by the topmost notes and database', () => {
    const [a, b] = [installed('a', 'Recommends: b\n'), installed('b')]
    const below = image([a, b], marked('b'))
    expect(recommendedOf(below, { 'var/lib/apt/extended_states': '' })).toStrictEqual([])
    expect(recommendedOf(image([b], ''), image([a, b], marked('b')))).toStrictEqual(['b'])
  })

  it('may lead to each other in circles', () => {
    const status = [
      installed('a', 'Recommends: b\n'),
      installed('b', 'Depends: c\nRecommends: a\n'),
      installed('c', 'Depends: b\n'),
    ]
    expect(recommendedOf(image(status, marked('b', 'c')))).toStrictEqual(['b', 'c'])
  })
})

describe('which packages a package requires', () => {
  /** `a → b` for each, by name. */
  const requiredIn = (...layers: Files[]): string[] => {
    const { packages } = inspect(layers)
    return packages.flatMap(({ name, requires = [] }) =>
      requires.map(index => `${name} → ${packages[index]?.name ?? '?'}`),
    )
  }
  const wheel = (name: string, ...lines: string[]): Files => ({
    [`site/${name}-1.dist-info/METADATA`]: [`Name: ${name}`, 'Version: 1', ...lines, '', 'x'].join('\n'),
  })

  it('says Requires-Dist of Python, however the name is written, but not for an extra that no one asked for', () => {
    const pandas = wheel(
      'pandas',
      'Requires-Dist: NumPy>=1.22.4; python_version < "3.11"',
      'Requires-Dist: python-dateutil (>=2.8.2)',
      "Requires-Dist: pytest>=7; extra == 'test'",
      'Requires-Dist: absent',
    )
    expect(
      requiredIn({ ...pandas, ...wheel('numpy'), ...wheel('python_dateutil'), ...wheel('pytest') }),
    ).toStrictEqual(['pandas → numpy', 'pandas → python_dateutil'])
  })

  it('says package.json of npm, as Node.js would find it', () => {
    const nested = 'app/node_modules/a/node_modules/b'
    expect(
      requiredIn({
        'app/node_modules/a/package.json': manifest('a', '1', { dependencies: { b: '2', c: '1' } }),
        [`${nested}/package.json`]: manifest('b', '2'),
        'app/node_modules/b/package.json': manifest('b', '1'),
        'app/node_modules/c/package.json': manifest('c', '1', { devDependencies: { a: '1' } }),
      }),
    ).toStrictEqual(['a → b', 'a → c'])
    const { packages } = inspect([
      {
        'app/node_modules/a/package.json': manifest('a', '1', { dependencies: { b: '2' } }),
        [`${nested}/package.json`]: manifest('b', '2'),
        'app/node_modules/b/package.json': manifest('b', '1'),
      },
    ])
    expect(packages[packages[0]?.requires?.[0] ?? -1]?.version).toBe('2')
  })

  it('says Depends of Debian, by any name that a package answers to', () => {
    const installed = (name: string, fields = '') =>
      `Package: ${name}\nStatus: install ok installed\nVersion: 1\n${fields}`
    const status = [
      installed('git', 'Depends: libc6 (>= 2), mta | gone\nRecommends: less\n'),
      installed('libc6'),
      installed('less'),
      installed('exim4', 'Provides: mta\n'),
    ]
    expect(requiredIn({ 'var/lib/dpkg/status': status.join('\n') })).toStrictEqual([
      'git → exim4',
      'git → libc6',
    ])
  })

  it('says the database of Alpine, but for conflicts', () => {
    const stanza = (name: string, ...lines: string[]) => `P:${name}\nV:1\n${lines.join('\n')}\n\n`
    const installed =
      stanza('curl', 'D:so:libcurl.so.4 musl>=1.2 !wget') +
      stanza('libcurl', 'p:so:libcurl.so.4=4.8.0 cmd:x=1') +
      stanza('musl') +
      stanza('wget')
    expect(requiredIn({ 'lib/apk/db/installed': installed })).toStrictEqual(['curl → libcurl', 'curl → musl'])
  })

  it('never names itself, or one that a later layer deleted', () => {
    const both = { ...wheel('a', 'Requires-Dist: a', 'Requires-Dist: b'), ...wheel('b') }
    expect(requiredIn(both)).toStrictEqual(['a → b'])
    expect(requiredIn(both, { 'site/b-1.dist-info': null })).toStrictEqual([])
  })
})
