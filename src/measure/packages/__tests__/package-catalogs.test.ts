import { describe, expect, it, test } from '@jest/globals'
import { finished } from '../../../../test-kit/finished.ts'
import fc from '../../../../test-kit/properties.ts'
import { LayerStack } from '../../layer-stack.ts'
import { collectPackages } from '../collect-packages.ts'
import { PACKAGE_CATALOGS } from '../package-catalogs.ts'
import { budget, entryOf, manifest, ownersOf, packagesOf, readClaim, wantsFile } from './files-image.ts'

describe('dpkg', () => {
  const status = [
    'Package: libc6\nStatus: install ok installed\nSection: libs\nArchitecture: amd64\nMulti-Arch: same\nVersion: 2.36-9\n',
    'Package: coreutils\nStatus: install ok installed\nVersion: 9.1-1\nDescription: tools\n more\n .\n Version: 0\n',
    'Package: old\nStatus: deinstall ok config-files\nVersion: 1.0\n',
    'Package: gcc-12\nStatus: install ok installed\nSection: devel\nVersion: 12.2\n',
    'Package: gcc-12-base\nStatus: install ok installed\nSection: libs\nVersion: 12.2\n',
  ].join('\n')

  it('takes installed packages from the status and their files from the lists', () => {
    const image = {
      'var/lib/dpkg/status': status,
      'var/lib/dpkg/info/libc6:amd64.list': '/.\n/lib\n/lib/libc.so.6\n/usr/share/doc/gone\n',
      'var/lib/dpkg/info/coreutils.list': '/.\n/bin\n/bin/ls\n/bin/cat\n',
      'var/lib/dpkg/info/old.list': '/etc/old\n',
      'lib/libc.so.6': 'x',
      'bin/ls': 'x',
      'bin/cat': 'x',
      'etc/old': 'x',
    }
    expect(packagesOf(image)).toStrictEqual([
      'dpkg coreutils 9.1-1 (2)',
      'dpkg gcc-12 12.2 (0) build-tool',
      'dpkg gcc-12-base 12.2 (0)',
      'dpkg libc6 2.36-9 (1)',
    ])
    expect(ownersOf(image)['etc/old']).toBeNull()
  })

  it('finds /bin/ls where /bin is a link to usr/bin', () => {
    const owners = ownersOf({
      bin: '-> usr/bin',
      'usr/bin/ls': 'x',
      'var/lib/dpkg/status': status,
      'var/lib/dpkg/info/coreutils.list': '/bin/ls\n',
    })
    expect(owners['usr/bin/ls']).toBe('coreutils')
  })

  it('reads distroless images: one file a package, checksums beside it', () => {
    const image = {
      'var/lib/dpkg/status.d/tzdata': 'Package: tzdata\nVersion: 2024a\nArchitecture: all\n',
      'var/lib/dpkg/status.d/tzdata.md5sums': `${'0'.repeat(32)}  usr/share/zoneinfo/UTC\n`,
      'usr/share/zoneinfo/UTC': 'x',
    }
    expect(packagesOf(image)).toStrictEqual(['dpkg tzdata 2024a (1)'])
  })

  it('believes the topmost database only', () => {
    const newer = 'Package: coreutils\nStatus: install ok installed\nVersion: 9.2\n'
    expect(packagesOf({ 'var/lib/dpkg/status': status }, { 'var/lib/dpkg/status': newer })).toStrictEqual([
      'dpkg coreutils 9.2 (0)',
    ])
    expect(packagesOf({ 'var/lib/dpkg/status': status }, { 'var/lib/dpkg': null })).toStrictEqual([])
  })
})

describe('apk', () => {
  it('takes packages and files from the installed database', () => {
    const image = {
      'lib/apk/db/installed':
        'C:Q1\nP:musl\nV:1.2.5-r0\nF:lib\nR:ld-musl-x86_64.so.1\na:0:0:755\n\nP:musl-dev\nV:1.2.5-r0\nF:usr/include\nR:stdio.h\n\n',
      'lib/ld-musl-x86_64.so.1': 'x',
      'usr/include/stdio.h': 'x',
    }
    expect(packagesOf(image)).toStrictEqual(['apk musl 1.2.5-r0 (1)', 'apk musl-dev 1.2.5-r0 (1) build-tool'])
  })
})

describe('npm', () => {
  it('takes every package with its directory, nested and scoped ones on their own', () => {
    const image = {
      'app/node_modules/a/package.json': manifest('a', '1.0.0'),
      'app/node_modules/a/lib/x.js': 'x',
      'app/node_modules/a/dist/esm/package.json': '{"type":"module"}',
      'app/node_modules/a/node_modules/b/package.json': manifest('b', '2.0.0'),
      'app/node_modules/@org/team/package.json': manifest('@org/team', '3.0.0'),
      'app/index.js': 'x',
    }
    expect(packagesOf(image)).toStrictEqual([
      'npm @org/team 3.0.0 (1) app/node_modules/@org/team',
      'npm a 1.0.0 (3) app/node_modules/a',
      'npm b 2.0.0 (1) app/node_modules/a/node_modules/b',
    ])
    expect(ownersOf(image)['app/index.js']).toBeNull()
  })

  it("knows development dependencies from npm's lock file in node_modules", () => {
    const image = {
      'app/package.json': manifest('app', '1.0.0', { dependencies: { a: '1' }, devDependencies: { t: '1' } }),
      'app/node_modules/.package-lock.json': JSON.stringify({
        packages: { 'node_modules/a': {}, 'node_modules/t': { dev: true } },
      }),
      'app/node_modules/a/package.json': manifest('a', '1.0.0'),
      'app/node_modules/t/package.json': manifest('t', '5.0.0'),
    }
    expect(packagesOf(image)).toStrictEqual([
      'npm a 1.0.0 (1) app/node_modules/a',
      'npm t 5.0.0 (1) development app/node_modules/t',
    ])
  })

  it('without it, follows what the project asks for: what only devDependencies lead to is development', () => {
    const image = {
      'app/package.json': manifest('app', '1.0.0', { dependencies: { a: '1' }, devDependencies: { t: '1' } }),
      'app/node_modules/a/package.json': manifest('a', '1.0.0', { dependencies: { both: '1' } }),
      'app/node_modules/both/package.json': manifest('both', '1.0.0'),
      'app/node_modules/t/package.json': manifest('t', '1.0.0', { dependencies: { both: '1', deep: '1' } }),
      'app/node_modules/deep/package.json': manifest('deep', '1.0.0'),
      'app/node_modules/stray/package.json': manifest('stray', '1.0.0'),
    }
    expect(packagesOf(image).map(line => line.replace(' 1.0.0 (1)', '').replace(/ app.*/, ''))).toStrictEqual(
      ['npm a', 'npm both', 'npm deep development', 'npm stray', 'npm t development'],
    )
  })

  it("follows pnpm's links into its store, and counts each file once", () => {
    const image = {
      'app/package.json': manifest('app', '1.0.0', { devDependencies: { t: '1' } }),
      'app/node_modules/t': '-> .pnpm/t@1.0.0/node_modules/t',
      'app/node_modules/.pnpm/t@1.0.0/node_modules/t/package.json': manifest('t', '1.0.0'),
      'app/node_modules/.pnpm/t@1.0.0/node_modules/t/index.js': 'x',
    }
    expect(packagesOf(image)).toStrictEqual([
      'npm t 1.0.0 (2) development app/node_modules/.pnpm/t@1.0.0/node_modules/t',
    ])
  })

  it("knows them from pnpm's lock file in node_modules, where the project's manifest is not there", () => {
    const store = 'app/node_modules/.pnpm'
    const image = (...lock: readonly string[]) => ({
      'app/node_modules/a': '-> .pnpm/a@1.0.0/node_modules/a',
      'app/node_modules/@s/t': '-> ../.pnpm/@s+t@1.0.0/node_modules/@s/t',
      [`${store}/a@1.0.0/node_modules/a/package.json`]: manifest('a', '1.0.0'),
      [`${store}/@s+t@1.0.0/node_modules/@s/t/package.json`]: manifest('@s/t', '1.0.0'),
      [`${store}/lock.yaml`]: lock.join('\n'),
    })
    const listed = (asked: string, section: string) => [`${section}:`, `  ${asked}:`, '    specifier: 1.0.0']
    const project = [...listed('a', 'dependencies'), ...listed("'@s/t'", 'devDependencies')]
    const expected = [
      `npm @s/t 1.0.0 (1) development ${store}/@s+t@1.0.0/node_modules/@s/t`,
      `npm a 1.0.0 (1) ${store}/a@1.0.0/node_modules/a`,
    ]
    const inImporters = ['importers:', '', '  .:', ...project.map(line => `    ${line}`), '', 'packages:']
    expect(packagesOf(image("lockfileVersion: '9.0'", '', ...inImporters))).toStrictEqual(expected)
    expect(packagesOf(image('lockfileVersion: 5.4', '', ...project))).toStrictEqual(expected)
    expect(packagesOf(image('packages:', ...project.map(line => `  ${line}`)))).toHaveLength(2)
  })

  it('leaves out what a later layer deleted', () => {
    const lower = { 'app/node_modules/a/package.json': manifest('a', '1.0.0') }
    expect(packagesOf(lower, { 'app/node_modules/a': null })).toStrictEqual([])
  })
})

describe('python', () => {
  const site = 'usr/lib/python3/site-packages'

  it('takes distributions from METADATA and their files from RECORD', () => {
    const image = {
      [`${site}/six-1.16.0.dist-info/METADATA`]:
        'Metadata-Version: 2.1\nName: six\nVersion: 1.16.0\n\nName: no\n',
      [`${site}/six-1.16.0.dist-info/RECORD`]:
        'six.py,sha256=x,3\n"../../../bin/s,ix",,\n../../../../../../etc/passwd,,\n',
      [`${site}/six.py`]: 'x',
      'usr/bin/s,ix': 'x',
      'etc/passwd': 'x',
    }
    expect(packagesOf(image)).toStrictEqual([`python six 1.16.0 (4) ${site}`])
    expect(ownersOf(image)['etc/passwd']).toBeNull()
  })

  it('counts byte code for the package that owns its source', () => {
    const image = {
      [`${site}/six-1.16.0.dist-info/METADATA`]: 'Name: six\nVersion: 1.16.0\n',
      [`${site}/six-1.16.0.dist-info/RECORD`]: 'six.py,,\n',
      [`${site}/six.py`]: 'x',
      [`${site}/__pycache__/six.cpython-311.pyc`]: 'x',
      [`${site}/__pycache__/other.cpython-311.pyc`]: 'x',
    }
    expect(ownersOf(image)[`${site}/__pycache__/six.cpython-311.pyc`]).toBe('six')
    expect(ownersOf(image)[`${site}/__pycache__/other.cpython-311.pyc`]).toBeNull()
  })

  it('takes eggs: directories with file lists, and single files', () => {
    const image = {
      [`${site}/a.egg-info/PKG-INFO`]: 'Name: a\nVersion: 1\n',
      [`${site}/a.egg-info/installed-files.txt`]: '../a.py\nPKG-INFO\n',
      [`${site}/a.py`]: 'x',
      [`${site}/b-2.egg-info`]: 'Name: b\nVersion: 2\n',
    }
    expect(packagesOf(image)).toStrictEqual([`python a 1 (3) ${site}`, `python b 2 (1) ${site}`])
  })

  it('counts what was installed with `pip install -e` once, and leaves its source to the project', () => {
    const image = {
      'app/src/demo.egg-info/PKG-INFO': 'Name: demo\nVersion: 1.0\n',
      'app/src/demo.egg-info/SOURCES.txt': 'src/demo/__init__.py\n',
      'app/src/demo/__init__.py': 'x',
      [`${site}/__editable__.demo-1.0.pth`]: '/app/src',
      [`${site}/demo-1.0.dist-info/METADATA`]: 'Name: demo\nVersion: 1.0\n',
      [`${site}/demo-1.0.dist-info/RECORD`]: '__editable__.demo-1.0.pth,,\n',
    }
    expect(packagesOf(image)).toStrictEqual([`python demo 1.0 (3) ${site}`])
    expect(ownersOf(image)['app/src/demo/__init__.py']).toBeNull()
  })

  it('leaves to dpkg what Debian installed', () => {
    const image = {
      'var/lib/dpkg/status': 'Package: python3-six\nStatus: install ok installed\nVersion: 1.16.0-4\n',
      'var/lib/dpkg/info/python3-six.list': `/${site}/six.py\n/${site}/six-1.16.0.egg-info\n`,
      [`${site}/six.py`]: 'x',
      [`${site}/six-1.16.0.egg-info`]: 'Name: six\nVersion: 1.16.0\n',
    }
    expect(packagesOf(image)).toStrictEqual(['dpkg python3-six 1.16.0-4 (2)'])
  })
})

describe('whatever a file holds, no catalog throws', () => {
  const paths = [
    'var/lib/dpkg/status',
    'var/lib/dpkg/status.d/x',
    'var/lib/dpkg/status.d/x.md5sums',
    'var/lib/dpkg/info/x.list',
    'lib/apk/db/installed',
    'app/package.json',
    'app/node_modules/x/package.json',
    'app/node_modules/.package-lock.json',
    'app/node_modules/.pnpm/lock.yaml',
    'a/x.dist-info/METADATA',
    'a/x.dist-info/RECORD',
    'site-packages/x.egg-info/SOURCES.txt',
    'usr/local/go/VERSION',
    'lib/a.jar',
    'var/lib/rpm/rpmdb.sqlite',
    'var/lib/rpm/Packages.db',
    'var/lib/rpm/Packages',
    'env/conda-meta/a-1.json',
    'gems/specifications/a-1.gemspec',
    'app/vendor/composer/installed.json',
    'app/a.deps.json',
    'toolchains/stable/lib/rustlib/multirust-channel-manifest.toml',
  ]
  const odd = fc.oneof(
    fc.uint8Array().map(bytes => Buffer.from(bytes)),
    fc.uint8Array().map(bytes => Buffer.concat([Buffer.from('\x7fELF'), bytes])),
    fc.uint8Array({ minLength: 40 }).map(bytes => Buffer.concat([Buffer.from('PK\x03\x04'), bytes])),
    fc.json().map(text => Buffer.from(text)),
    fc
      .record({
        name: fc.anything(),
        version: fc.anything(),
        dependencies: fc.anything(),
        packages: fc.anything(),
        libraries: fc.anything(),
        targets: fc.anything(),
        files: fc.anything(),
      })
      .map(value =>
        Buffer.from(JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? 0 : each))),
      ),
    fc.string().map(text => Buffer.from(`Package: ${text}\nVersion: ${text}\nName: ${text}\n"${text}`)),
  )

  test('and what it says can be collected', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), odd, (path, content) => {
        const stack = new LayerStack(budget)
        finished(stack.add({ entries: [entryOf([path, 'x'])] }))
        const claims = PACKAGE_CATALOGS.filter(catalog => wantsFile(catalog, path, content))
          .map(catalog => readClaim(catalog, path, content))
          .filter(claim => claim !== null)
        finished(
          collectPackages(
            claims.map(claim => ({ layer: 0, claim })),
            stack,
          ),
        )
      }),
    )
  })
})
