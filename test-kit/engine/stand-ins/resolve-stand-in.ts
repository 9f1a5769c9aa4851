import { InputError } from '../../../src/errors/input-error.ts'

/** How one stand-in is made: a Dockerfile in recipes/, what it stands on, and what it is told. */
export interface StandIn {
  /** The name that Dockerfiles use: `node:22-alpine`, `gcr.io/distroless/static-debian12:nonroot`. */
  readonly name: string
  /** Where the local registry keeps it: `library/node:22-alpine`, `distroless/static-debian12:nonroot`. */
  readonly repository: string
  readonly tag: string
  /** The file in recipes/ without `.Dockerfile`. */
  readonly recipe: string
  /** The stand-ins that the recipe starts from, by the build argument that names them. */
  readonly from: Readonly<Record<string, string>>
  /** Files that are to be made ready for the recipe. */
  readonly contexts: readonly StandInContext[]
  /** Other build arguments of the recipe. */
  readonly args?: Readonly<Record<string, string>>
}

/** Files that a recipe copies, made from packages. */
export type StandInContext =
  | { readonly kind: 'debian-root'; readonly suite: string; readonly slim: boolean }
  | { readonly kind: 'alpine-root' }
  | { readonly kind: 'node'; readonly major: number }
  | { readonly kind: 'distroless-root'; readonly packages: readonly string[]; readonly nonroot: boolean }
  | { readonly kind: 'host' }

type Draft = Pick<StandIn, 'recipe'> & Partial<Pick<StandIn, 'from' | 'contexts' | 'args'>>

/** Node.js releases that `node:lts` and a bare `node` are taken for. */
const CURRENT_NODE = 22
const STABLE_SUITE = 'bookworm'

/** What the `# syntax` line of a Dockerfile names. */
const FRONTEND = 'docker/dockerfile'

const UV = 'astral/uv'

/**
 * How to make the stand-in for an image, by the name that a Dockerfile uses.
 *
 * @throws {InputError} when no stand-in is known for it
 */
export function resolveStandIn(name: string): StandIn {
  const { repository, tag } = parseName(name)
  const draft = draftOf(repository, tag)
  if (draft === null) {
    throw new InputError(
      `there is no stand-in for ${name}: there are some for ${[...Object.keys(LIBRARY), FRONTEND, UV, 'gcr.io/distroless/…'].join(', ')}`,
    )
  }
  return { name, repository, tag, from: {}, contexts: [], ...draft }
}

/** Docker's rules for short names: `node` is `docker.io/library/node:latest`. */
function parseName(name: string): { repository: string; tag: string } {
  const [path, tag] = name.includes('@') ? ['', ''] : splitTag(name)
  const short = path.replace(/^(?:index\.)?docker\.io\//, '').replace(/^library\//, '')
  if (short === FRONTEND || short === UV) return { repository: short, tag }
  if (short.startsWith('gcr.io/distroless/')) return { repository: short.replace('gcr.io/', ''), tag }
  return { repository: `library/${short}`, tag }
}

function splitTag(name: string): [string, string] {
  const match = /^(.*?)(?::(\w[\w.-]{0,127}))?$/.exec(name)
  return [match?.[1] ?? name, match?.[2] ?? 'latest']
}

function draftOf(repository: string, tag: string): Draft | null {
  const [space, image = ''] = repository.split(/\/(.*)/s)
  if (repository === FRONTEND)
    return { recipe: 'dockerfile-frontend', from: { BASE: `node:${CURRENT_NODE}-alpine` } }
  if (space === 'distroless') return distroless(image, tag)
  if (repository === UV) return uv(tag)
  return (Object.hasOwn(LIBRARY, image) ? LIBRARY[image] : undefined)?.(tag) ?? null
}

const LIBRARY: Readonly<Record<string, (tag: string) => Draft | null>> = {
  debian: tag => ({
    recipe: 'debian',
    contexts: [{ kind: 'debian-root', suite: debianSuite(tag), slim: tag.endsWith('-slim') }],
  }),
  alpine: () => ({ recipe: 'alpine', contexts: [{ kind: 'alpine-root' }] }),
  'buildpack-deps': tag => ({ recipe: 'buildpack', from: { BASE: `debian:${suiteIn(tag)}` } }),
  node: tag => ({
    recipe: 'node',
    from: { BASE: baseIn(tag) },
    contexts: [{ kind: 'node', major: numberIn(tag) ?? CURRENT_NODE }, { kind: 'host' }],
  }),
  python: tag => ({ recipe: 'python', from: { BASE: baseIn(tag) }, contexts: [{ kind: 'host' }] }),
  golang: tag =>
    tag.includes('alpine')
      ? { recipe: 'golang-alpine', from: { BASE: 'alpine', GOLANG: 'golang' }, contexts: [{ kind: 'host' }] }
      : { recipe: 'golang', from: { BASE: 'debian:trixie' }, contexts: [{ kind: 'host' }] },
  'eclipse-temurin': temurin,
  maven,
  gradle,
  rust,
  nginx: tag =>
    tag.includes('alpine')
      ? { recipe: 'nginx-alpine', from: { BASE: 'alpine', NGINX: 'nginx' } }
      : { recipe: 'nginx', from: { BASE: `debian:${STABLE_SUITE}-slim` } },
}

/** The first suite that has a release of Java. */
const JAVA: Readonly<Record<number, string>> = { 17: 'bookworm', 21: 'trixie' }
const CURRENT_JAVA = 21

/** Real ones stand on Ubuntu, which has as little in its image as a slim Debian. */
function temurin(tag: string): Draft | null {
  const major = numberIn(tag) ?? CURRENT_JAVA
  const suite = JAVA[major]
  if (suite === undefined || tag.includes('alpine')) return null
  const debian = `debian:${suite}-slim`
  return {
    recipe: 'temurin',
    from: { BASE: debian, DEBIAN: debian },
    args: { PACKAGE: `openjdk-${major}-${tag.includes('jre') ? 'jre' : 'jdk'}-headless` },
  }
}

/** Tags have the release of Maven first: `3.9-eclipse-temurin-21`. */
function maven(tag: string): Draft | null {
  const java = /^[\w.]+(?:-eclipse-temurin-(?<java>.+))?$/.exec(tag)?.groups
  if (java === undefined) return null
  const temurinTag = java.java ?? `${CURRENT_JAVA}`
  if (temurin(temurinTag) === null) return null
  return { recipe: 'maven', from: { BASE: `eclipse-temurin:${temurinTag}`, DEBIAN: 'debian:trixie-slim' } }
}

/** Tags have the release of Gradle first: `8.10-jdk17`. Debian's starts on Java 17 at the newest. */
function gradle(tag: string): Draft | null {
  if (!/^[\w.]+-jdk-?17$/.test(tag)) return null
  return { recipe: 'gradle', from: { BASE: 'eclipse-temurin:17' } }
}

function rust(tag: string): Draft | null {
  if (tag.includes('alpine')) return null
  // What Debian builds its browsers with: the compiler of the release itself is years older.
  const packages = suiteIn(tag) === 'bookworm' ? 'cargo-web rustc-web' : 'cargo rustc'
  return {
    recipe: 'rust',
    from: { BASE: baseIn(tag) },
    args: { PACKAGES: packages },
    contexts: [{ kind: 'host' }],
  }
}

/** Those that stand on an image of Python: `python3.11-bookworm-slim`. */
function uv(tag: string): Draft | null {
  const [, version, release, slim = ''] = /^python(3\.\d+)-(\w+)(-slim)?$/.exec(tag) ?? []
  if (version === undefined || release === undefined) return null
  return { recipe: 'uv', from: { BASE: `python:${version}${slim}-${release}` } }
}

function distroless(image: string, tag: string): Draft | null {
  const parts = /^(?<kind>static|base|cc|nodejs)(?<major>\d*)(?<release>-debian\d+)?$/.exec(image)?.groups
  if (parts === undefined) return null
  const { kind = '', major = '', release = '' } = parts
  if (kind === 'nodejs') {
    const node = { kind: 'node', major: Number(major === '' ? CURRENT_NODE : major) } as const
    const base = `gcr.io/distroless/cc${release}:${tag}`
    return { recipe: 'distroless-nodejs', from: { BASE: base }, contexts: [node] }
  }
  const packages = PACKAGES[kind] ?? []
  return {
    recipe: 'distroless',
    contexts: [{ kind: 'distroless-root', packages, nonroot: tag.includes('nonroot') }],
  }
}

const STATIC_PACKAGES = ['base-files', 'netbase', 'tzdata', 'ca-certificates']
const BASE_PACKAGES = [...STATIC_PACKAGES, 'libc6', 'libssl3']
const CC_PACKAGES = [...BASE_PACKAGES, 'libgcc-s1', 'libgomp1', 'libstdc++6']
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  static: STATIC_PACKAGES,
  base: BASE_PACKAGES,
  cc: CC_PACKAGES,
}

/** What the image of a language stands on: alpine, slim or full. */
function baseIn(tag: string): string {
  if (tag.includes('alpine')) return 'alpine'
  return tag.includes('slim') ? `debian:${suiteIn(tag)}-slim` : `buildpack-deps:${suiteIn(tag)}`
}

function suiteIn(tag: string): string {
  return /bullseye|bookworm|trixie|forky|sid/.exec(tag)?.[0] ?? STABLE_SUITE
}

/** Debian's own images are tagged by number, too. */
function debianSuite(tag: string): string {
  const byNumber: Readonly<Record<number, string>> = { 11: 'bullseye', 12: 'bookworm', 13: 'trixie' }
  return byNumber[numberIn(tag) ?? 0] ?? suiteIn(tag)
}

function numberIn(tag: string): number | null {
  const digits = /^\d+/.exec(tag)?.[0]
  return digits === undefined ? null : Number(digits)
}
