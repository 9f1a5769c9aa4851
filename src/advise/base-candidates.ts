/** What a smaller image of the same family lacks, from what is exchanged most easily to what needs most thought. */
export type BaseKind =
  /** Fewer packages of the same distribution. */
  | 'slim'
  /** What runs programs, without what compiles them. */
  | 'runtime'
  /** Another distribution, with the C library musl in the place of glibc. */
  | 'musl'
  /** What built programs run on: it takes the place of the base in a stage of its own only. */
  | 'stage'

/** An image that may be published beside another one. */
export interface BaseCandidate {
  readonly kind: BaseKind
  /** Normalized, like the reference that it was found for: `docker.io/library/node:22-slim`. */
  readonly reference: string
}

/** A reference, taken apart. */
interface Parsed {
  /** Registry and repository, without the tag. */
  readonly repository: string
  /** The last part of the repository. */
  readonly name: string
  /** The tag between its dashes. */
  readonly tag: readonly string[]
}

/** How the tags of a family of images say that they are smaller. */
interface Family {
  /** Where `slim` stands in a tag that names a release of the distribution: `22-bookworm-slim`, `3.13-slim-bookworm`. */
  readonly slim?: 'last' | 'before-release'
  readonly alpine?: boolean
  /** A tag that does not say whether it is a JDK or a JRE is a JDK. */
  readonly jdk?: boolean
}

/** By the last part of the repository, so that copies of these images in other registries are known, too. */
const FAMILIES: Readonly<Record<string, Family>> = {
  debian: { slim: 'last' },
  elixir: { slim: 'last', alpine: true },
  erlang: { slim: 'last', alpine: true },
  'eclipse-temurin': { jdk: true, alpine: true },
  httpd: { alpine: true },
  nginx: { alpine: true },
  node: { slim: 'last', alpine: true },
  openjdk: { slim: 'before-release' },
  perl: { slim: 'before-release' },
  php: { alpine: true },
  pypy: { slim: 'before-release' },
  python: { slim: 'before-release', alpine: true },
  ruby: { slim: 'before-release', alpine: true },
  sapmachine: { jdk: true },
  swift: { slim: 'last' },
  'zulu-openjdk': { jdk: true },
  'zulu-openjdk-debian': { jdk: true },
}

/** Images that are there to compile: what is to be shipped comes out of them, and their smaller siblings compile, too. */
const COMPILERS = new Set(
  'buildpack-deps clojure dart gcc golang gradle haskell maven rust sbt scala-sbt'.split(' '),
)

/** Tags of images that are as small as their family gets, or that are not for Linux. */
const SMALLEST =
  /^(?:alpine[\d.]*|distroless|chisell?ed|static|busybox|musl|scratch|apache|nanoserver|windowsservercore.*)$/
/** What someone has chosen who knows the smaller ones: the way from there to Alpine is theirs to think of. */
/** No reference that can be pulled is longer; what is has nothing to say. */
const LONGEST = 512

const SETTLED = /^(?:slim|jre\d*|headless)$/
/** Releases of the distributions that tags name. */
const RELEASE =
  /^(?:stretch|buster|bullseye|bookworm|trixie|forky|sid|bionic|focal|jammy|noble|resolute|al2|al2023)$/

/** As many as are asked for at most. */
const MOST = 3

/**
 * Images of the same family that may be smaller, the one that changes least first. Whether they are published is for the registry
 * to say; the names follow the way in which official images name their variants.
 *
 * @param reference normalized, as BuildKit gives it: `docker.io/library/node:22`. Anything else has no candidates.
 */
export function baseCandidates(reference: string): BaseCandidate[] {
  const image = parse(reference)
  if (image === null || COMPILERS.has(image.name)) return []
  if (image.tag.some(part => SMALLEST.test(part) || SETTLED.test(part))) return []
  const found = image.repository.includes('/dotnet/') ? dotnet(image) : candidatesOf(image)
  return found.filter(each => each.reference !== reference).slice(0, MOST)
}

function candidatesOf(image: Parsed): BaseCandidate[] {
  if (image.name === 'amazoncorretto') return corretto(image)
  const family = (Object.hasOwn(FAMILIES, image.name) ? FAMILIES[image.name] : undefined) ?? {}
  const runtime = withoutCompiler(image, family)
  return [
    ...(runtime === null ? [] : [runtime]),
    ...(family.slim === undefined ? [] : [slim(image, family.slim)]),
    // A JDK on Alpine is bigger than a JRE, so where there is one, it is the JRE's.
    ...(family.alpine === true ? [alpine(runtime === null ? image : { ...image, tag: runtime.tag })] : []),
  ]
}

function slim(image: Parsed, where: 'last' | 'before-release'): BaseCandidate {
  const { tag, name } = image
  // Debian has no `latest-slim`, and `latest` is `stable` there.
  const named = isLatest(tag) ? (name === 'debian' ? ['stable'] : []) : tag
  const at = where === 'last' ? named.length : beforeRelease(named)
  return candidate('slim', image, named.toSpliced(at, 0, 'slim'))
}

/** Alpine's tags name no release of Debian, and there is only one size of it. */
function alpine(image: Parsed): BaseCandidate {
  const named = image.tag.filter(part => part !== 'latest' && !RELEASE.test(part))
  return candidate('musl', image, [...named, 'alpine'])
}

/** A Java runtime in the place of a development kit; null when the tag says that it is one already, or nothing of Java. */
function withoutCompiler(
  image: Parsed,
  { jdk = false }: Family,
): (BaseCandidate & Pick<Parsed, 'tag'>) | null {
  const { tag } = image
  const said = tag.findIndex(part => /^jdk\d*$/.test(part))
  const silent = jdk && !isLatest(tag)
  if (said < 0 && !silent) return null
  const runtime =
    said < 0
      ? tag.toSpliced(beforeRelease(tag), 0, 'jre')
      : tag.with(said, (tag[said] ?? '').replace('jdk', 'jre'))
  return { ...candidate('runtime', image, runtime), tag: runtime }
}

/** Whether an image runs Java and compiles none, by its tag. */
export function isRuntime(reference: string): boolean {
  return parse(reference)?.tag.some(part => /^jre\d*$/.test(part)) === true
}

/** Amazon's images are JDKs alone; those without a desktop are called headless. */
function corretto(image: Parsed): BaseCandidate[] {
  const { tag } = image
  const plain = tag.filter(part => !['full', 'headful', 'jdk'].includes(part))
  return [candidate('slim', image, [...plain, 'headless']), alpine({ ...image, tag: plain })]
}

/** The versions of an SDK are not those of its runtimes, but they share the first two numbers. */
function dotnet(image: Parsed): BaseCandidate[] {
  if (image.name !== 'sdk') return []
  const [version = '', ...rest] = image.tag
  const tag = [version.replace(/^(\d+\.\d+)\..*/, '$1'), ...rest]
  return ['aspnet', 'runtime'].map(name => {
    return candidate('runtime', { ...image, repository: image.repository.replace(/sdk$/, name) }, tag)
  })
}

function candidate(kind: BaseKind, { repository }: Parsed, tag: readonly string[]): BaseCandidate {
  return { kind, reference: `${repository}:${tag.join('-')}` }
}

function beforeRelease(tag: readonly string[]): number {
  const at = tag.findIndex(part => RELEASE.test(part))
  return at < 0 ? tag.length : at
}

function isLatest(tag: readonly string[]): boolean {
  return tag.length === 1 && tag[0] === 'latest'
}

/** Only what names its registry was pulled from one: an OCI layout has the name that the Dockerfile gives it. */
function parse(reference: string): Parsed | null {
  if (reference.length > LONGEST) return null
  const found = /^((?:(?=[^/]*[.:])[^/]*|localhost)\/(?:[^/:@]+\/)*([^/:@]+)):([\w.-]{1,120})$/.exec(
    reference,
  )
  if (found === null) return null
  const [, repository = '', name = '', tag = ''] = found
  return { repository, name, tag: tag.split('-') }
}
