import { describe, expect, it } from '@jest/globals'
import { ownersOf, packagesOf } from './files-image.ts'

describe('conda', () => {
  const record = (name: string, version: string, files: string[]) =>
    JSON.stringify({ name, version, build: 'py312_0', channel: 'conda-forge', files })

  it('takes packages and their files from the records of each environment', () => {
    const image = {
      'opt/conda/conda-meta/zlib-1.3.1-h4ab18f5_1.json': record('zlib', '1.3.1', ['lib/libz.so.1']),
      'opt/conda/conda-meta/history': 'x',
      'opt/conda/lib/libz.so.1': 'x',
      'opt/conda/envs/a/conda-meta/zlib-1.2.json': record('zlib', '1.2', ['lib/libz.so.1', 'gone']),
      'opt/conda/envs/a/lib/libz.so.1': 'x',
    }
    expect(packagesOf(image)).toStrictEqual([
      'conda zlib 1.3.1 (2) opt/conda',
      'conda zlib 1.2 (2) opt/conda/envs/a',
    ])
  })

  it('owns the distributions of Python that it installed', () => {
    const site = 'lib/python3.12/site-packages'
    const image = {
      'env/conda-meta/six-1.16.0.json': record('six', '1.16.0', [
        `${site}/six.py`,
        `${site}/six-1.16.0.dist-info/METADATA`,
      ]),
      [`env/${site}/six.py`]: 'x',
      [`env/${site}/six-1.16.0.dist-info/METADATA`]: 'Name: six\nVersion: 1.16.0\n',
    }
    expect(packagesOf(image)).toStrictEqual(['conda six 1.16.0 (3) env'])
  })
})

describe('gem', () => {
  /** As RubyGems writes it. */
  const specification = (name: string, version: string) =>
    [
      '# -*- encoding: utf-8 -*-',
      `# stub: ${name} ${version} ruby lib`,
      '',
      'Gem::Specification.new do |s|',
      `  s.name = "${name}".freeze`,
      `  s.version = "${version}"`,
      '',
      '  s.required_rubygems_version = Gem::Requirement.new(">= 0".freeze) if s.respond_to? :x=',
      'end',
    ].join('\n')

  it('takes gems with their directory, what was compiled of them, and their archive', () => {
    const home = 'usr/local/bundle'
    const image = {
      [`${home}/specifications/nokogiri-1.16.0.gemspec`]: specification('nokogiri', '1.16.0'),
      [`${home}/gems/nokogiri-1.16.0/lib/nokogiri.rb`]: 'x',
      [`${home}/extensions/x86_64-linux/3.3.0/nokogiri-1.16.0/gem.build_complete`]: '',
      [`${home}/extensions/x86_64-linux/3.3.0/nokogiri-1.16.0/nokogiri.so`]: 'x',
      [`${home}/cache/nokogiri-1.16.0.gem`]: 'x',
      [`${home}/specifications/rack-3.0.8.gemspec`]: specification('rack', '3.0.8'),
      [`${home}/gems/rack-3.0.8/lib/rack.rb`]: 'x',
      'usr/lib/ruby/gems/3.3.0/specifications/default/json-2.7.1.gemspec': specification('json', '2.7.1'),
    }
    expect(packagesOf(image)).toStrictEqual([
      'gem json 2.7.1 (1) usr/lib/ruby/gems/3.3.0/gems/json-2.7.1',
      `gem nokogiri 1.16.0 (5) ${home}/gems/nokogiri-1.16.0`,
      `gem rack 3.0.8 (2) ${home}/gems/rack-3.0.8`,
    ])
  })
})

describe('composer', () => {
  const files = {
    'app/vendor/monolog/monolog/src/Logger.php': 'x',
    'app/vendor/phpunit/phpunit/phpunit': 'x',
  }

  it('takes packages with their directories, and knows those of development', () => {
    const installed = {
      packages: [
        { name: 'monolog/monolog', version: '3.5.0', 'install-path': '../monolog/monolog', type: 'library' },
        { name: 'phpunit/phpunit', version: '10.5.0', 'install-path': '../phpunit/phpunit' },
        { name: 'meta/package', version: '1.0.0', 'install-path': null, type: 'metapackage' },
        { name: 'lead/out', version: '1.0.0', 'install-path': '../../../../etc' },
      ],
      dev: true,
      'dev-package-names': ['phpunit/phpunit'],
    }
    const image = { ...files, 'app/vendor/composer/installed.json': JSON.stringify(installed) }
    expect(packagesOf(image)).toStrictEqual([
      'composer monolog/monolog 3.5.0 (1) app/vendor/monolog/monolog',
      'composer phpunit/phpunit 10.5.0 (1) development app/vendor/phpunit/phpunit',
    ])
  })

  it('reads the list of Composer 1', () => {
    const image = {
      ...files,
      'app/vendor/composer/installed.json': JSON.stringify([{ name: 'monolog/monolog', version: '1.0.0' }]),
    }
    expect(packagesOf(image)).toStrictEqual(['composer monolog/monolog 1.0.0 (1) app/vendor/monolog/monolog'])
  })
})

describe('dotnet', () => {
  /** As `dotnet publish` writes it. */
  const deps = {
    runtimeTarget: { name: '.NETCoreApp,Version=v8.0', signature: '' },
    targets: {
      '.NETCoreApp,Version=v8.0': {
        'api/1.0.0': { dependencies: { 'Newtonsoft.Json': '13.0.3' }, runtime: { 'api.dll': {} } },
        'Newtonsoft.Json/13.0.3': {
          runtime: { 'lib/net6.0/Newtonsoft.Json.dll': { assemblyVersion: '13.0.0.0' } },
        },
        'SQLite/2.1.6': {
          resources: { 'lib/net8.0/de/SQLite.resources.dll': { locale: 'de' } },
          runtimeTargets: {
            'runtimes/linux-x64/native/libe_sqlite3.so': { rid: 'linux-x64', assetType: 'native' },
          },
        },
      },
    },
    libraries: {
      'api/1.0.0': { type: 'project', serviceable: false, sha512: '' },
      'Newtonsoft.Json/13.0.3': { type: 'package', serviceable: true, sha512: 'sha512-x' },
      'SQLite/2.1.6': { type: 'package', serviceable: true, sha512: 'sha512-x' },
    },
  }

  it('takes the packages of a program with their files, and not the program itself', () => {
    const image = {
      'app/api.deps.json': JSON.stringify(deps),
      'app/api.dll': 'x',
      'app/Newtonsoft.Json.dll': 'x',
      'app/de/SQLite.resources.dll': 'x',
      'app/runtimes/linux-x64/native/libe_sqlite3.so': 'x',
    }
    expect(packagesOf(image)).toStrictEqual([
      'dotnet Newtonsoft.Json 13.0.3 (1) app',
      'dotnet SQLite 2.1.6 (2) app',
    ])
    expect(ownersOf(image)['app/api.dll']).toBeNull()
  })
})
