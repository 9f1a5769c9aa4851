import { type HostileImage, imageWith, times } from './hostile-image.ts'

const ELF = Buffer.from('\x7fELF\x02\x01', 'latin1')

/** The marks around the modules of a Go program. */
const GO_START = Buffer.from('3077af0c9274080241e1c107e6d618e6', 'hex')
const GO_END = Buffer.from('f932433186182072008242104116d8f2', 'hex')

const program = (name: string, make: () => readonly Buffer[]): HostileImage => ({
  name,
  make: () => imageWith([{ path: 'bin/p', content: Buffer.concat([ELF, ...make()]), mode: 0o755 }]),
})

const filled = (bytes: Buffer, length: number): Buffer => Buffer.alloc(length, bytes)

/** Programs, archives and databases that name packages without end, or lie about where they are. */
export const PACKAGE_IMAGES: readonly HostileImage[] = [
  program('a Go program of nothing but first marks', () => [filled(GO_START, 60_000_000)]),
  program('a Go program of half marks', () => [filled(GO_START.subarray(0, 15), 60_000_000)]),
  program('a Go program of modules without end', () => [
    GO_START,
    filled(Buffer.from('dep\ta\tv1\n'), 60_000_000),
  ]),
  program('a Go program of a million modules', () => [
    ...times(60, () => [
      GO_START,
      Buffer.from('path\ta\n'),
      filled(Buffer.from('dep\ta\tv1\n'), 900_000),
      GO_END,
    ]).flat(),
  ]),
  program('a Go program of line ends and tabs', () => [
    ...times(60, () => [
      GO_START,
      Buffer.from('path\ta\n'),
      filled(Buffer.from('\t\n'), 900_000),
      GO_END,
    ]).flat(),
  ]),
  program('a Go program of empty texts', () => [filled(Buffer.concat([GO_START, GO_END]), 60_000_000)]),
]
