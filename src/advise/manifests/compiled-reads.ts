import { goReads } from './go-reads.ts'
import type { Install } from './install.ts'
import { present, type Project, type Reads, ReadsFound } from './project.ts'

const GO_BUILD =
  /^go\s+(?:build|install|test|vet)(?!\s+(?:.*\s)?(?:-C\b|-mod[=\s]vendor|-modfile\b|\S*@))(?:\s|$)/
const MAVEN_BUILD =
  /^(?:\.\/)?mvnw?\s+(?!.*(?:\s-f\b|--file\b|-pl\b|--projects\b|dependency:|-o\b|--offline\b))/
const CARGO_BUILD =
  /^cargo\s+(?:build|install|test|check)(?!.*\s(?:--manifest-path|-p|--package|--git|--index|--offline)\b)/

/** What compiles fetches on the way: that alone can be done before the sources are there. */
export const COMPILED_INSTALLS: readonly Install[] = [
  { family: 'go', command: /^go\s+mod\s+download$/, readsOf: (_command, project) => goReads(project) },
  {
    family: 'go',
    command: GO_BUILD,
    builds: true,
    readsOf: (_command, project) => goReads(project, 'go mod download'),
  },
  {
    family: 'java',
    command: /^(?:\.\/)?mvnw?(?:\s+-\S+)*\s+dependency:(?:go-offline|resolve)(?:\s+-\S+)*$/,
    readsOf: (command, project) => mavenReads(command, project),
  },
  {
    family: 'java',
    command: MAVEN_BUILD,
    builds: true,
    // All that the plugins of a whole life cycle need, and a plugin to find that.
    fetchesMore: true,
    readsOf(command, project) {
      const [program = ''] = command.split(/\s/)
      const profiles = command.match(/\s-P\s?[\w,!-]+/g)?.join('') ?? ''
      return mavenReads(command, project, `${program} -B${profiles} dependency:go-offline`)
    },
  },
  {
    family: 'rust',
    command: CARGO_BUILD,
    builds: true,
    readsOf: (_command, project) => cargoReads(project),
  },
]

/** One module alone: those of a build of several need one another. */
function mavenReads(command: string, project: Project, fetch?: string): Reads | null {
  const text = project.read('pom.xml') ?? ''
  const isAlone = text !== '' && !/<(?:modules|systemPath)\b|<relativePath>[^<]|file:|basedir\}/.test(text)
  const found = new ReadsFound(project)
  const wrapper = command.startsWith('./') ? ['mvnw'] : []
  const files = ['pom.xml', ...wrapper, ...present(project, ['.mvn'])]
  return isAlone && files.every(path => found.add(path) !== null) ? found.reads(fetch) : null
}

/**
 * One package of the usual form: cargo wants a source to be there when it reads the manifest, so an empty one stands for it until the
 * sources come. It is not compiled, or cargo would take the result for newer than what comes.
 */
function cargoReads(project: Project): Reads | null {
  const text = project.read('Cargo.toml') ?? ''
  const isPlain =
    !/^[ \t]*\[(?:workspace|lib|\[(?:bin|example|test|bench)\])|\bpath\s*=|^[ \t]*(?:build|autobins)\s*=/m.test(
      text,
    )
  const [source] = present(project, ['src/main.rs', 'src/lib.rs'])
  const settings = project.read('.cargo/config.toml') ?? ''
  const isFetched = /^source = "/m.test(project.read('Cargo.lock') ?? '')
  if (!isFetched || !isPlain || source === undefined || /\bdirectory\b|\bpath/.test(settings)) return null
  const found = new ReadsFound(project)
  const files = [
    'Cargo.toml',
    'Cargo.lock',
    ...present(project, ['.cargo', 'rust-toolchain', 'rust-toolchain.toml']),
  ]
  return files.every(path => found.add(path) !== null)
    ? found.reads(`mkdir -p src && touch ${source} && cargo fetch`)
    : null
}
