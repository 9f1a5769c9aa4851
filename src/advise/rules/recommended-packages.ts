import type { Words } from '../../model/advice.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { biggestNames } from '../biggest-names.ts'
import type { Finding, Rule } from '../finding.ts'
import { groupByLine } from '../group-by-line.ts'
import { lineOriginOf } from '../line-origin.ts'

/** Debian packages that are there only because others recommend them, by the line that installed them. */
export const recommendedPackages: Rule = {
  id: 'recommended-packages',
  finds: 'Debian packages that are installed only because others recommend them',
  saves: 'their files',
  inGeneral: {
    fix: 'install without recommended packages',
    reason: 'packages were installed because others recommend them',
  },
  find,
}

function find(image: PlatformMeasurement, isFree: (file: number) => boolean): Finding[] {
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
      fix: fixOf(image, installs),
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

/** Certificates are recommended, too, and what fetches over https fails without them: they have to be named then. */
function fixOf(image: PlatformMeasurement, maker: number | null): Words {
  const fix = { code: 'apt-get install --no-install-recommends' }
  const instruction = image.lines[maker ?? -1]?.instruction ?? ''
  const brought = image.files.some(({ layer, owner }) => {
    const { line, origin } = image.layers[layer] ?? {}
    return origin === 'own' && line === maker && image.packages[owner ?? -1]?.name === 'ca-certificates'
  })
  if (!brought || instruction.includes('ca-certificates')) return [fix]
  return [fix, ', and add ', { code: 'ca-certificates' }]
}
