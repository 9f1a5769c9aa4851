import type { Edit } from '../../model/edit.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { biggestNames } from '../biggest-names.ts'
import { addOption } from '../edits/add-options.ts'
import { afterWord, programOf, runCommands, verbOf } from '../edits/run-commands.ts'
import type { AdviceContext, Change, Finding, Rule } from '../finding.ts'
import { groupByLine } from '../group-by-line.ts'
import { commandOf, lineOriginOf } from '../line-origin.ts'
import { neededPackages } from '../needed-packages.ts'
import { onlyIfKnown } from '../programs/only-if-known.ts'
import { startedPrograms } from '../programs/started-programs.ts'
import { listOf } from '../wording.ts'

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
  takesCopies: true,
  takesFromAll: true,
  find,
}

function find(
  image: PlatformMeasurement,
  isFree: (file: number) => boolean,
  context: AdviceContext,
): Finding[] {
  const recommended = newRecommended(image)
  if (recommended.size === 0) return []
  const isWanted = (index: number): boolean => {
    return isFree(index) && !image.files.isHidden(index) && recommended.has(image.files.owner(index) ?? -1)
  }
  return groupByLine(image, isWanted).flatMap(({ line, files }) => {
    const maker = lineOriginOf(image, line, /\b(?:apt|apt-get|aptitude)\b/)
    const installs = maker?.how === 'run' ? maker.line : null
    const started = startedPrograms(image, context)
    const needed = neededPackages(image, installs, files, started)
    const gone = files.filter(file => !needed.all.has(image.files.owner(file) ?? -1))
    const names = biggestNames(
      image,
      gone,
      file => image.packages[image.files.owner(file) ?? -1]?.name ?? null,
    )
    // dpkg may be told to leave out all that a package has.
    const bare = [...recommended].filter(each => image.packages[each]?.files === 0 && !needed.all.has(each))
    if (gone.length === 0) return []
    const finding: Finding = {
      files: [...gone, ...notesOn(image, { gone, bare }, isFree)],
      line: installs ?? line,
      ...changeOf(image, installs, needed.named, context),
      reason: [
        names.count === 1
          ? '1 package is installed only because others recommend it'
          : `${names.count} packages are installed only because others recommend them`,
      ],
      examples: names.biggest,
    }
    return [onlyIfKnown(finding, started)]
  })
}

/**
 * What dpkg keeps of packages in files of their names: lists, checksums and scripts.
 *
 * @param gone files of packages. @param bare packages without any.
 */
function notesOn(
  { files, packages }: PlatformMeasurement,
  { gone, bare }: { readonly gone: readonly number[]; readonly bare: readonly number[] },
  isFree: (file: number) => boolean,
): number[] {
  const owners = gone.map(file => files.owner(file) ?? -1)
  const names = new Set([...owners, ...bare].flatMap(each => packages[each]?.name ?? []))
  const layers = new Set(gone.map(file => files.layer(file)))
  return files.filter(index => {
    if (files.isHidden(index) || !layers.has(files.layer(index)) || !isFree(index)) return false
    const name = /^var\/lib\/dpkg\/info\/([^/:]+?)(?::\w+)?\.[a-z0-9]+$/.exec(files.path(index))?.[1]
    return name !== undefined && names.has(name)
  })
}

/**
 * Indexes of the packages in question, without those that a line of the Dockerfile only upgraded: they were in the base image before, as
 * their files still are.
 */
function newRecommended({ packages, files, layers }: PlatformMeasurement): Set<number> {
  const found = new Set([...packages.keys()].filter(index => packages[index]?.recommended === true))
  if (found.size === 0) return found
  const replaced = new Set(
    files
      .hiddenFiles()
      .filter(file => layers[files.layer(file)]?.origin === 'base')
      .map(file => files.path(file)),
  )
  for (let file = 0; file < files.length; file++) {
    const owner = files.owner(file)
    if (owner !== null && replaced.has(files.path(file))) found.delete(owner)
  }
  return found
}

const OPTION = '--no-install-recommends'
const PROGRAMS = /^(?:apt-get|apt)$/

/** More packages are no small change. */
const MOST_NAMED = 10

/**
 * Certificates are recommended, too, and what fetches over https fails without them: they have to be named then.
 *
 * @param needed names of packages that would be missed.
 */
function changeOf(
  image: PlatformMeasurement,
  maker: number | null,
  needed: readonly string[],
  context: AdviceContext,
): Change {
  const words = commandOf(image, maker).split(/[\s"'=]+/)
  const brought = image.files.some(file => {
    const { line, origin } = image.layers[image.files.layer(file)] ?? {}
    const owner = image.packages[image.files.owner(file) ?? -1]
    return origin === 'own' && line === maker && owner?.name === CERTIFICATES
  })
  const added = [...new Set([...needed, ...(brought ? [CERTIFICATES] : [])])].filter(
    name => !words.includes(name),
  )
  return {
    fix: [
      { code: `apt-get install ${OPTION}` },
      ...(added.length === 0 ? [] : [', and add ', ...listOf(added)]),
    ],
    edits: added.length > MOST_NAMED ? null : installWithout(image, maker, added, context),
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
