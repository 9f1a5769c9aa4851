import type { ClaimedPackage, PackageClaim } from '../../model/package-claim.ts'
import { mayBeElf } from '../elf/elf-scan.ts'
import type { ReadingBudget } from '../reading-budget.ts'
import { splitPath } from '../split-path.ts'
import { CrateListFinder } from './crate-list.ts'
import { asLabel, asList, asObject, parseDocument } from './json-document.ts'
import { keep, lineParser, type LineReading } from './line-parser.ts'
import type { ClaimParser, PackageCatalog } from './package-catalog.ts'

/** What rustup keeps of the release that it installed, in each toolchain: all its packages and their versions. */
const TOOLCHAIN = /^(.*(?:^|\/)toolchains\/[^/]+)\/lib\/rustlib\/multirust-channel-manifest\.toml$/

/** Crates of Rust programs, and toolchains that rustup installed. */
export const rust: PackageCatalog = {
  ecosystem: 'rust',
  version: 1,
  packages:
    'Rust programs that `cargo auditable` built and the crates in them; Rust toolchains, which are build tools',
  files:
    'the section `.dep-v0` of ELF programs; `toolchains/*/lib/rustlib/multirust-channel-manifest.toml` of rustup',
  versions: { isSemantic: true },
  maxBytes: 4e9,
  endings: ['-manifest.toml'],
  wants: path => path.endsWith('-manifest.toml') && TOOLCHAIN.test(path),
  wantsContent: mayBeElf,
  start: (path, budget) =>
    TOOLCHAIN.test(path) ? lineParser(toolchain(path), budget) : programParser(path, budget),
}

/** `[pkg.rustc]`, and in it `version = "1.77.0 (aedd173a2 2024-03-17)"` (rustup, "Channel manifests"). */
function toolchain(source: string): LineReading {
  const directory = TOOLCHAIN.exec(source)?.[1] ?? splitPath(source)[0]
  let table = ''
  let version: string | null = null
  return {
    line(text) {
      if (text.startsWith('[')) table = text.trim()
      else if (table === '[pkg.rustc]') version ??= /^version = "(\d[\w.-]{0,40})/.exec(text)?.[1] ?? null
    },
    end() {
      if (version === null) return null
      const own = { key: directory, location: directory, roots: [directory], purpose: 'build-tool' as const }
      return { source, packages: [{ ecosystem: 'rust', name: 'rust', version, ...own }] }
    },
  }
}

function programParser(source: string, budget: ReadingBudget): ClaimParser {
  const finder = new CrateListFinder(() => {
    budget.spend('steps', STEPS_OF_A_TRY)
  })
  return {
    add(piece) {
      budget.spend('steps', piece.length / BYTES_SOUGHT_IN_A_STEP)
      finder.add(piece)
    },
    end() {
      const list = finder.end()
      if (list === null) return null
      budget.spend('parsed', list.length)
      budget.spend('steps', list.length / BYTES_OF_A_STEP)
      return claimOf(source, parseDocument(list), budget)
    },
  }
}

const STEPS_OF_A_TRY = 20
const BYTES_OF_A_STEP = 64
const BYTES_SOUGHT_IN_A_STEP = 1024

interface Crate {
  readonly name: string
  readonly version: string
  readonly isFetched: boolean
  readonly isRoot: boolean
}

/**
 * A program that was fetched as a crate (`cargo auditable install ripgrep`) is a package, and owns its file. One that was built from its
 * source is an application, and no package; the crates in it are.
 */
function claimOf(source: string, list: unknown, budget: ReadingBudget): PackageClaim | null {
  const crates = asList(asObject(list).packages).flatMap(each => crateOf(asObject(each)) ?? [])
  const program = crates.find(({ isRoot, isFetched }) => isRoot && isFetched)
  const inside = crates.filter(({ isFetched }) => isFetched)
  const packages =
    program === undefined
      ? inside.map(crate => ({ ...claimed(source, crate), inside: true as const }))
      : [{ ...claimed(source, program), files: [source] }]
  for (const { name, version } of packages) keep(budget, name, version, source)
  return packages.length === 0 ? null : { source, packages }
}

/** Null for what only the build needed, and is not in the program. */
function crateOf({ name, version, source, kind, root }: Readonly<Record<string, unknown>>): Crate | null {
  const [label, number] = [asLabel(name), asLabel(version)]
  if (label === null || number === null || kind === 'build') return null
  return { name: label, version: number, isFetched: source !== 'local', isRoot: root === true }
}

function claimed(source: string, { name, version }: Crate): ClaimedPackage {
  return { ecosystem: 'rust', name, version, key: `${source}\n${name}\n${version}`, location: source }
}
