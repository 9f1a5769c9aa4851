import { describe, expect, it } from '@jest/globals'
import { SHF, writeElf } from '../../../../test-kit/elf-writer.ts'
import { ownersOf, packagesOf } from './files-image.ts'

/** As `go version -m` shows them of a program that `go build` made. */
const MODULES = [
  'path\texample.com/hello',
  'mod\texample.com/hello\t(devel)\t',
  'dep\tgolang.org/x/text\tv0.0.0-20170915032832-14c0d48ead0c\th1:qgOY6WgZOaTkIIMiVjBQcw93ERBE4m30iBm00nkL0i8=',
  'dep\trsc.io/quote\tv1.5.2\th1:w5fcysjrx7yqtD/aO+QwRjYZOKnaM9Uh2b40tElTs3Y=',
  'dep\trsc.io/sampler\tv1.3.0\t',
  '=>\texample.com/fork/sampler\tv1.3.1\th1:7uVkIFmeBqHfdjD+gZwtXXI+RODJ2Wc4O7MPEh/QiW4=',
  'dep\texample.com/local\tv0.1.0\t',
  '=>\t./local\t\t',
  'build\t-compiler=gc',
  'build\tCGO_ENABLED=0',
  '',
].join('\n')

const START = Buffer.from('3077af0c9274080241e1c107e6d618e6', 'hex')
const END = Buffer.from('f932433186182072008242104116d8f2', 'hex')
const framed = (modules: string): Buffer => Buffer.concat([START, Buffer.from(modules), END])

function varint(value: number): Buffer {
  return value < 128 ? Buffer.of(value) : Buffer.of((value & 127) | 128, value >> 7)
}

/** A Go program: the constant, and the section that has been there since Go 1.18, or pointers to both texts. */
function goProgram(modules: string, form: 'inline' | 'pointers' = 'inline'): Buffer {
  const constant = framed(modules)
  const magic = Buffer.from('\xff Go buildinf:\x08', 'latin1')
  const version = 'go1.22.1'
  const inline = [
    magic,
    Buffer.of(2),
    Buffer.alloc(16),
    varint(version.length),
    Buffer.from(version),
    varint(constant.length),
    constant,
  ]
  const section = form === 'inline' ? inline : [magic, Buffer.alloc(17, 0x40)]
  return writeElf({
    sections: [
      { name: '.rodata', flags: SHF.alloc, content: Buffer.concat([Buffer.from('go1.2 text'), constant]) },
      { name: '.go.buildinfo', flags: SHF.alloc, content: Buffer.concat(section) },
    ],
  })
}

describe('go', () => {
  it('tells the modules inside of a program that was built from its source, which stays yours', () => {
    const image = { 'app/server': goProgram(MODULES) }
    expect(packagesOf(image)).toStrictEqual([
      'go example.com/fork/sampler v1.3.1 (0) app/server',
      'go example.com/local v0.1.0 (0) app/server',
      'go golang.org/x/text v0.0.0-20170915032832-14c0d48ead0c (0) app/server',
      'go rsc.io/quote v1.5.2 (0) app/server',
      'go stdlib 1.22.1 (0) app/server',
    ])
    expect(ownersOf(image)).toStrictEqual({ 'app/server': null })
  })

  it('reads programs from before Go 1.18, which do not have the version of Go beside the modules', () => {
    const lines = packagesOf({ 'app/server': goProgram(MODULES, 'pointers') })
    expect(lines).toContain('go rsc.io/quote v1.5.2 (0) app/server')
    expect(lines.join()).not.toContain('stdlib')
  })

  it('takes a program that was installed as a module of a version for a package, and what is in it for its own', () => {
    const installed = MODULES.replace('(devel)\t', 'v1.2.3\th1:abc=')
    const image = { 'usr/local/bin/hello': goProgram(installed) }
    expect(packagesOf(image)).toStrictEqual(['go example.com/hello v1.2.3 (1) usr/local/bin/hello'])
  })

  it('leaves a program to the package that owns it', () => {
    const image = {
      'lib/apk/db/installed': 'P:hello\nV:1.0-r0\nF:usr/bin\nR:hello\n\n',
      'usr/bin/hello': goProgram(MODULES),
    }
    expect(packagesOf(image)).toStrictEqual(['apk hello 1.0-r0 (1)'])
  })

  it('takes the toolchain with all that is in it for one build tool', () => {
    const image = {
      'usr/local/go/VERSION': 'go1.22.1\ntime 2024-02-29T18:18:48Z\n',
      'usr/local/go/bin/go': goProgram('path\tcmd/go\ndep\tgolang.org/x/mod\tv0.14.0\th1:x=\n'),
      'srv/go/VERSION': '3.1\n',
    }
    expect(packagesOf(image)).toStrictEqual(['go go 1.22.1 (2) build-tool usr/local/go'])
  })

  it('finds nothing in programs without modules, or that only know what they look like', () => {
    const image = {
      a: writeElf({ sections: [{ name: '.rodata', content: framed('nothing') }] }),
      b: framed(MODULES),
    }
    expect(packagesOf(image)).toStrictEqual([])
  })
})
