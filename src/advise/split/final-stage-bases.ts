import type { PlatformMeasurement } from '../../model/measurement.ts'
import { baseCandidates } from '../base-candidates.ts'
import { startCommand } from '../start-command.ts'
import { debianReleaseOf } from './debian-release.ts'

/** A base image, taken apart. */
export interface BaseName {
  /** Registry and repository without the last part: `docker.io/library/`. */
  readonly home: string
  /** `golang` */
  readonly name: string
  /** `1.24-bookworm` */
  readonly tag: string
}

/** The image that has nothing, which no registry is asked about. */
export const SCRATCH = 'scratch'

const DISTROLESS = 'gcr.io/distroless'

/** The image that an image stands on; null where it is not known, or not one of a registry with a tag. */
export function baseNameOf({ base }: PlatformMeasurement): BaseName | null {
  const reference = base.kind === 'known' ? base.reference.replace(/@sha(?:256|512):[0-9a-f]+$/, '') : ''
  const found = /^((?=[^/]*[.:])[^/]*\/(?:[^/:@]+\/)*|localhost\/)([^/:@]+):([\w.-]{1,120})$/.exec(reference)
  if (found === null) return null
  const [, home = '', name = '', tag = ''] = found
  return { home, name, tag }
}

/** A program that serves files, or a script of `package.json`, which may run one. */
const MAY_SERVE = /\b(?:serve|http-server|preview|start)\b/

/**
 * Images that the last stage of an image may stand on when it is built in another one, where they are no smaller siblings of the base:
 * normalized references.
 */
export function finalStageBases(image: PlatformMeasurement): string[] {
  const base = baseNameOf(image)
  if (base === null) return []
  switch (base.name) {
    case 'golang':
      return compiledBases(image, base, 'base')
    case 'rust':
      return compiledBases(image, base, 'cc')
    case 'maven':
    case 'gradle': {
      const java = javaRuntime(base)
      return java === null ? [] : [java]
    }
    case 'uv': {
      const python = pythonOfUv(base)
      return python === null ? [] : [python]
    }
    case 'node':
      return MAY_SERVE.test(startCommand(image)) ? [nginx(base)] : []
    default:
      return []
  }
}

/** A server of files. */
export function nginx({ home }: BaseName): string {
  return `${home}nginx:stable-alpine`
}

/** Where uv's own images are, and copies of them: `ghcr.io/astral-sh/`, `docker.io/astral/`. */
const HOME_OF_UV = /\/astral(?:-sh)?\/$/

/** Tags of those that stand on an image of Python: `python3.13-bookworm-slim`, `0.5.14-python3.13-bookworm`. */
const ON_PYTHON = /^(?:\d[\d.]*-)?python(3\.\d+)-([a-z]+)(?:-slim)?$/

/** The slim image of Python that one of uv's images stands on, or a sibling of it; null for other images. Alpine's has all that uv's has. */
export function pythonOfUv({ home, name, tag }: BaseName): string | null {
  const [, version = '', release = ''] = ON_PYTHON.exec(tag) ?? []
  const isUv = name === 'uv' && HOME_OF_UV.test(home)
  if (!isUv || version === '' || release === 'alpine') return null
  return `docker.io/library/python:${version}-slim-${release}`
}

/** A Java runtime of the version that an image to compile with has; null where its tag does not say. */
export function javaRuntime({ home, name, tag }: BaseName): string | null {
  const version =
    name === 'maven'
      ? /-eclipse-temurin-(\d+)(-alpine)?(?:-\w+)?$/.exec(tag)
      : /-jdk-?(\d+)(-alpine)?(?:-\w+)?$/.exec(tag)
  return version === null
    ? (baseCandidates(`${home}${name}:${tag}`).find(({ kind }) => kind === 'runtime')?.reference ?? null)
    : `${home}eclipse-temurin:${version[1] ?? ''}-jre${version[2] ?? ''}`
}

/** What programs can stand on that a compiler made, the smallest first. */
export interface CompiledBases {
  readonly static: string
  /** With the C library. */
  readonly dynamic: string | null
  /** With a shell. */
  readonly shell: string
}

/** Null where it is not known which C library programs were linked with. */
export function basesForPrograms(
  image: PlatformMeasurement,
  { home, tag }: BaseName,
  kind: 'base' | 'cc',
): CompiledBases | null {
  if (tag.includes('alpine')) {
    return { static: `${DISTROLESS}/static-debian12:latest`, dynamic: null, shell: `${home}alpine:3` }
  }
  const release = debianReleaseOf(image)
  if (release === null) return null
  return {
    static: `${DISTROLESS}/static-debian${release.number}:latest`,
    dynamic: `${DISTROLESS}/${kind}-debian${release.number}:latest`,
    shell: `${home}debian:${release.name}-slim`,
  }
}

function compiledBases(image: PlatformMeasurement, base: BaseName, kind: 'base' | 'cc'): string[] {
  const found = basesForPrograms(image, base, kind)
  return found === null ? [] : [found.static, found.dynamic, found.shell].filter(each => each !== null)
}
