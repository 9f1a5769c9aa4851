import type { CacheManager } from '../compare/package-manager-cache.ts'
import type { PlatformMeasurement } from '../model/measurement.ts'
import type { AdviceContext } from './finding.ts'
import { pathsBelow } from './paths-below.ts'
import { instructionTexts, settingsIn } from './stage-settings.ts'
import { startedPrograms } from './programs/started-programs.ts'
import { startCommand } from './start-command.ts'

/** What makes links into the cache of what it installs, instead of copies. */
const LINKED: Partial<Record<CacheManager, RegExp>> = {
  uv: /\bUV_LINK_MODE[= ]\s?["']?symlink\b|--link-mode[= ]symlink\b/,
  bun: /--backend[= ]symlink\b/,
}

/**
 * Answers whether something runs from a directory that is called a cache: the container's program or what its sources start, an environment
 * of Python, what the search path names, or what is installed as links into it.
 */
export function runsFrom(
  image: PlatformMeasurement,
  context: AdviceContext,
): (directory: string, manager: CacheManager) => boolean {
  const { files } = image
  const environments = files
    .filter(file => files.endsWith(file, 'pyvenv.cfg') && !files.isHidden(file))
    .map(file => files.path(file))
    // Those that tests were run in.
    .filter(path => path.endsWith('/pyvenv.cfg') && !/(?:^|\/)\.(?:tox|nox)\//.test(path))
  const program = files.get(image.program ?? -1)?.path
  const searched = settingsIn(image, context, ['PATH']).map(([, path]) => `${path.slice(1)}/`)
  const isAround = pathsBelow([...environments, ...searched, ...(program === undefined ? [] : [program])])
  const commands = [startCommand(image), ...startedPrograms(image, context).lines]
  const texts = instructionTexts(image, context)
  return (directory, manager) => {
    const linked = LINKED[manager]
    return (
      isAround(directory) ||
      commands.some(command => command.includes(`/${directory}/`)) ||
      (linked !== undefined && texts.some(text => linked.test(text)))
    )
  }
}
