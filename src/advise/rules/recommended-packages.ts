import type { Edit } from '../../model/edit.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { biggestNames } from '../biggest-names.ts'
import { addOption } from '../edits/add-options.ts'
import { afterWord, programOf, runCommands, verbOf } from '../edits/run-commands.ts'
import type { AdviceContext, Change, Finding, Rule } from '../finding.ts'
import { groupByLine } from '../group-by-line.ts'
import { linesAfter } from '../line-graph.ts'
import { commandOf, lineOriginOf } from '../line-origin.ts'
import { commandParts, isTidying } from '../tidying.ts'

/** Debian packages that are there only because others recommend them, by the line that installed them. */
export const recommendedPackages: Rule = {
  id: 'recommended-packages',
  finds: 'Debian packages that are installed only because others recommend them',
  saves: 'their files',
  inGeneral: {
    fix: 'install without recommended packages',
    reason: 'packages were installed because others recommend them',
  },
  example: {
    before: 'RUN apt-get update && apt-get install -y git',
    after: 'RUN apt-get update && apt-get install --no-install-recommends -y git ca-certificates',
  },
  find,
}

function find(
  image: PlatformMeasurement,
  isFree: (file: number) => boolean,
  context: AdviceContext,
): Finding[] {
  const recommended = newRecommended(image)
  const isWanted = (index: number): boolean => {
    const { owner = null, hidden } = image.files[index] ?? {}
    return isFree(index) && hidden === undefined && recommended.has(owner ?? -1)
  }
  return groupByLine(image, isWanted).map(({ line, files }) => {
    const names = biggestNames(image, files, ({ owner }) => image.packages[owner ?? -1]?.name ?? null)
    const maker = lineOriginOf(image, line, /\b(?:apt|apt-get|aptitude)\b/)
    const installs = maker?.how === 'run' ? maker.line : null
    return {
      files,
      line: installs ?? line,
      ...changeOf(image, installs, files, context),
      reason: [
        names.count === 1
          ? '1 package is installed only because others recommend it'
          : `${names.count} packages are installed only because others recommend them`,
      ],
      examples: names.biggest,
    }
  })
}

/**
 * Indexes of the packages in question, without those that a line of the Dockerfile only upgraded: they were in the base image before, as
 * their files still are.
 */
function newRecommended({ packages, files, layers }: PlatformMeasurement): Set<number> {
  const replaced = new Set(
    files
      .filter(({ layer, hidden }) => hidden !== undefined && layers[layer]?.origin === 'base')
      .map(({ path }) => path),
  )
  const found = new Set([...packages.keys()].filter(index => packages[index]?.recommended === true))
  for (const { owner, path } of files) if (owner !== null && replaced.has(path)) found.delete(owner)
  return found
}

const OPTION = '--no-install-recommends'
const PROGRAMS = /^(?:apt-get|apt)$/

/** Certificates are recommended, too, and what fetches over https fails without them: they have to be named then. */
function changeOf(
  image: PlatformMeasurement,
  maker: number | null,
  files: readonly number[],
  context: AdviceContext,
): Change {
  const fix = { code: `apt-get install ${OPTION}` }
  const instruction = image.lines[maker ?? -1]?.instruction ?? ''
  const brought = image.files.some(({ layer, owner }) => {
    const { line, origin } = image.layers[layer] ?? {}
    return origin === 'own' && line === maker && image.packages[owner ?? -1]?.name === CERTIFICATES
  })
  const added = brought && !instruction.includes(CERTIFICATES) ? [CERTIFICATES] : []
  return {
    fix: [fix, ...added.flatMap(name => [', and add ', { code: name }])],
    edits: isUsedLater(image, maker, files) ? null : installWithout(image, maker, added, context),
  }
}

const CERTIFICATES = 'ca-certificates'

function installWithout(
  image: PlatformMeasurement,
  line: number | null,
  added: readonly string[],
  context: AdviceContext,
): Edit[] | null {
  const options = addOption(image, line, { programs: PROGRAMS, verbs: /^install$/, option: OPTION }, context)
  const found = runCommands(image, line, context)
  const install = found?.commands.find(
    command => PROGRAMS.test(programOf(command)) && verbOf(command)?.text === 'install',
  )
  const last = install?.words.at(-1)
  if (options === null || found === null || last === undefined) return null
  return [...options, ...added.map(name => afterWord(found, last, ` ${name}`))]
}

/** Headers and compilers for what is built later, and programs that a later command names: without them the build may fail. */
function isUsedLater(image: PlatformMeasurement, maker: number | null, files: readonly number[]): boolean {
  if (maker === null) return true
  const names = new Set(files.flatMap(file => image.packages[image.files[file]?.owner ?? -1]?.name ?? []))
  const commands = [maker, ...linesAfter(image, maker)]
    .flatMap(line => commandParts(commandOf(image, line)))
    .filter(part => !isTidying(part))
  const words = new Set(commands.flatMap(part => part.split(/[\s"'@:/]+/)))
  const isNamed = [...names].some(name => words.has(name) || (name.startsWith('openssh') && words.has('ssh')))
  return isNamed || (commands.length > 0 && [...names].some(name => COMPILES.test(name)))
}

const COMPILES = /-dev$|^(?:gcc|g\+\+|cpp|make|binutils|dpkg-dev|libtool)\b/
