import { describe, expect, it } from '@jest/globals'
import { deflateSync } from 'node:zlib'
import { writeElf } from '../../../../test-kit/elf-writer.ts'
import { packagesOf } from './files-image.ts'

/** The section `.dep-v0` of a program of one crate that `cargo auditable build --release` made, as it is. */
const SECTION = Buffer.from(
  'eJxVzDEOwjAMQNG7eI6ies1VEIPlGohI48pJWarcHcNQtevX19thJX7TUxqk2w6VFoEELylFIcBHrGWtXqaIcfLSdDP+LUWZiodZVqmzVM5/Au8BTLVD6rbJCAeZu9JFdC8inkk26tJiVhiuPNQWcgfHFwnyNKI=',
  'base64',
)

/** As the real ones are laid out: behind the code, before the names. */
const program = (section: Buffer): Buffer =>
  writeElf({
    sections: [
      { name: '.text', flags: 2, content: Buffer.from(`${'x\x9c'.repeat(300)}x`, 'latin1') },
      { name: '.dep-v0', content: section },
      { name: '.symtab', content: Buffer.alloc(5000, 'x') },
    ],
  })

const listOf = (...packages: object[]): Buffer => deflateSync(JSON.stringify({ packages }))

const manifest = [
  'manifest-version = "2"',
  'date = "2024-03-21"',
  '[pkg.cargo]',
  'version = "0.78.0 (7065f0ef4 2024-03-12)"',
  '[pkg.rustc]',
  'version = "1.77.0 (aedd173a2 2024-03-17)"',
  '[pkg.rustc.target.x86_64-unknown-linux-gnu]',
  'available = true',
].join('\n')

describe('rust', () => {
  it('tells the crates inside of a program that was built from its source', () => {
    expect(packagesOf({ 'app/hello': program(SECTION) })).toStrictEqual(['rust itoa 1.0.11 (0) app/hello'])
  })

  it('takes a program that was installed as a crate for a package', () => {
    const list = listOf(
      { name: 'ripgrep', version: '14.1.0', source: 'crates.io', dependencies: [1, 2], root: true },
      { name: 'memchr', version: '2.7.1', source: 'crates.io' },
    )
    expect(packagesOf({ 'usr/bin/rg': program(list) })).toStrictEqual(['rust ripgrep 14.1.0 (1) usr/bin/rg'])
  })

  it('leaves out what only the build needed, and finds a list at the very end', () => {
    const list = listOf(
      { name: 'app', version: '1.0.0', source: 'local', root: true },
      { name: 'cc', version: '1.0.90', source: 'crates.io', kind: 'build' },
      { name: 'serde', version: '1.0.200', source: 'registry' },
      { name: 'serde', version: '0.9.0', source: 'git' },
    )
    const bare = Buffer.concat([Buffer.from('\x7fELF', 'latin1'), list])
    expect(packagesOf({ app: bare })).toStrictEqual([
      'rust serde 0.9.0 (0) app',
      'rust serde 1.0.200 (0) app',
    ])
  })

  it('takes a toolchain with all that is in it for one build tool', () => {
    const root = 'usr/local/rustup/toolchains/stable-x86_64-unknown-linux-gnu'
    const image = {
      [`${root}/lib/rustlib/multirust-channel-manifest.toml`]: manifest,
      [`${root}/bin/rustc`]: 'x',
    }
    expect(packagesOf(image)).toStrictEqual([`rust rust 1.77.0 (2) build-tool ${root}`])
  })
})
