import type { ClaimedPackage, PackageClaim } from '../../model/package-claim.ts'
import { mayBeElf } from '../elf/elf-scan.ts'
import type { ReadingBudget } from '../reading-budget.ts'
import { splitPath } from '../split-path.ts'
import { type GoBuildInfo, type GoModule, GoModulesFinder, parseGoModules } from './go-build-info.ts'
import { keep, lineParser, type LineReading } from './line-parser.ts'
import type { ClaimParser, PackageCatalog } from './package-catalog.ts'

/** Where Go itself is: `/usr/local/go`, `~/sdk/go1.22.1`. */
const TOOLCHAIN = /(?:^|\/)go(?:\d[\w.]*)?\/VERSION$/

/** What scanners of packages call Go's own (syft, trivy), which is in every program. */
const STANDARD_LIBRARY = 'stdlib'

/** Modules of Go programs, and Go's toolchain. */
export const go: PackageCatalog = {
  ecosystem: 'go',
  version: 1,
  packages: 'Go programs and the modules in them; the Go toolchain, which is a build tool',
  files: 'the build information of ELF programs; `VERSION` of a `go` directory',
  versions: { isSemantic: true },
  maxBytes: 4e9,
  endings: ['/VERSION'],
  wants: path => path.endsWith('/VERSION') && TOOLCHAIN.test(path),
  wantsContent: mayBeElf,
  start: (path, budget) =>
    TOOLCHAIN.test(path) ? lineParser(toolchain(path), budget) : programParser(path, budget),
}

/** The first line: `go1.22.1` (Go, `runtime.Version`). */
function toolchain(source: string): LineReading {
  const [directory] = splitPath(source)
  let first: string | null = null
  return {
    line(text) {
      first ??= text
    },
    end() {
      const version = /^go(\d[\w.]{0,40})\s*$/.exec(first ?? '')?.[1]
      if (version === undefined) return null
      const own = { key: directory, location: directory, roots: [directory], purpose: 'build-tool' as const }
      return { source, packages: [{ ecosystem: 'go', name: 'go', version, ...own }] }
    },
  }
}

function programParser(source: string, budget: ReadingBudget): ClaimParser {
  let info: GoBuildInfo | null = null
  const finder = new GoModulesFinder((text, before) => {
    budget.spend('parsed', text.length)
    budget.spend('steps', STEPS_OF_A_TEXT + text.length / BYTES_OF_A_STEP)
    const found = parseGoModules(text, before)
    // What is there twice is the same, but for the version of Go, which only one of the two has beside it.
    info = found === null ? info : { ...found, goVersion: found.goVersion ?? info?.goVersion ?? null }
  })
  return {
    add(piece) {
      budget.spend('steps', piece.length / BYTES_SOUGHT_IN_A_STEP)
      finder.add(piece)
    },
    end: () => (info === null ? null : claimOf(source, info, budget)),
  }
}

const STEPS_OF_A_TEXT = 4
const BYTES_OF_A_STEP = 16
const BYTES_SOUGHT_IN_A_STEP = 4096

/**
 * A program that was fetched as a module of some version (`go install path@v1.2.3`) is a package, and owns its file. One that was built
 * from its source is an application, which is no more a package than a project of Node.js is; the modules in it are.
 */
function claimOf(source: string, info: GoBuildInfo, budget: ReadingBudget): PackageClaim | null {
  const { main, dependencies, goVersion } = info
  const packages =
    main !== null && main.sum !== ''
      ? [{ ...claimed(source, main), files: [source] }]
      : [...standardLibrary(goVersion), ...dependencies]
          .filter(({ path, version }) => path !== '' && version !== '')
          .map(each => ({ ...claimed(source, each), inside: true as const }))
  for (const { name, version, location } of packages) keep(budget, name, version, location)
  return packages.length === 0 ? null : { source, packages }
}

function standardLibrary(version: string | null): GoModule[] {
  return version === null ? [] : [{ path: STANDARD_LIBRARY, version, sum: '' }]
}

function claimed(source: string, { path, version }: GoModule): ClaimedPackage & { location: string } {
  return { ecosystem: 'go', name: path, version, key: `${source}\n${path}`, location: source }
}
