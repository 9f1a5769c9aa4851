import type { PlatformMeasurement } from '../model/measurement.ts'
import { biggestNames } from './biggest-names.ts'
import type { AdviceContext, Finding } from './finding.ts'
import { groupByLine } from './group-by-line.ts'
import { commandOf } from './line-origin.ts'
import { commandParts } from './tidying.ts'

/** What installs packages of Python, and is one itself. */
const INSTALLERS = /^(?:poetry|uv|pipenv|pdm|hatch)$/

/** Files of a project that name what it needs. */
const MANIFESTS = ['pyproject.toml', 'requirements.txt', 'Pipfile', 'setup.py', 'setup.cfg']

/**
 * Poetry and its like, which pip installed into the image, with all that nothing else in it needs. The caller knows that no container starts
 * one. How to install without it in the image is for people to say.
 */
export function installedInstallers(
  image: PlatformMeasurement,
  isFree: (file: number) => boolean,
  context: AdviceContext,
): Finding[] {
  const nameOf = (file: number): string | null => image.packages[image.files.owner(file) ?? -1]?.name ?? null
  const isInstaller = (file: number): boolean => {
    const { ecosystem } = image.packages[image.files.owner(file) ?? -1] ?? {}
    return ecosystem === 'python' && INSTALLERS.test(nameOf(file) ?? '') && !image.files.isHidden(file)
  }
  return groupByLine(image, file => isFree(file) && isInstaller(file)).flatMap(({ line, files: first }) => {
    const [name = ''] = biggestNames(image, first, nameOf).biggest
    if (line === null || !installs(commandOf(image, line), name)) return []
    const own = onlyFor(image, name, context)
    const layers = new Set(first.map(file => image.files.layer(file)))
    const files = image.files.filter(
      file =>
        !image.files.isHidden(file) &&
        layers.has(image.files.layer(file)) &&
        own.has(image.files.owner(file) ?? -1) &&
        isFree(file),
    )
    return [
      {
        files,
        line,
        fix: [
          'install with ',
          { code: name },
          ' in a stage of its own, and ',
          { code: 'COPY --from' },
          ' what it installs',
        ],
        reason: [{ code: name }, ' only installs, and no container starts it'],
        examples: biggestNames(image, files, nameOf).biggest,
      },
    ]
  })
}

/** `pip install poetry==1.8.5`, alone or with others. */
function installs(command: string, name: string): boolean {
  return commandParts(command).some(
    part =>
      /\bpip[\d.]*\s.*\binstall\b/.test(part) &&
      part.split(/[\s"'=<>~!@;[]+/).some(word => word.toLowerCase() === name),
  )
}

/** Indexes of a package and of those that only it leads to, apart from what the project names. */
function onlyFor(
  { packages }: PlatformMeasurement,
  name: string,
  { contextFile }: AdviceContext,
): Set<number> {
  const python = [...packages.keys()].filter(index => packages[index]?.ecosystem === 'python')
  const reach = (starts: readonly number[]): Set<number> => {
    const seen = new Set(starts)
    for (const index of seen) for (const each of packages[index]?.requires ?? []) seen.add(each)
    return seen
  }
  const own = reach(python.filter(index => packages[index]?.name === name))
  const words = new Set(
    MANIFESTS.flatMap(
      file =>
        contextFile?.(file)
          ?.slice(0, 100_000)
          .toLowerCase()
          .split(/[^\w.-]+/) ?? [],
    ),
  )
  const isNamed = (index: number): boolean => words.has(packages[index]?.name.toLowerCase() ?? '')
  const others = reach(
    python.filter(index => !own.has(index) || (isNamed(index) && packages[index]?.name !== name)),
  )
  return new Set([...own].filter(index => !others.has(index)))
}
