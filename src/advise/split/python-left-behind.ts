import { posix } from 'node:path'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { startedPrograms } from '../programs/started-programs.ts'
import { isBelow, pathOf } from './own-files.ts'
import type { Application } from './plan.ts'
import { type Environment, environmentsOf } from './python-environments.ts'
import { startText } from './start-programs.ts'

/** What only installs, where nothing that starts calls it. */
const INSTALLERS =
  /^\/(?:usr\/(?:local\/)?)?bin\/(?:uvx?|poetry|pdm|pipenv|hatch|pip[\d.]*|wheel|f2py|cython\w*)$/

/** What each run of Python writes beside its own modules, and what packages bring for people, shells and compilers. */
const WRITTEN =
  /^\/usr\/(?:local\/)?lib\/python3\.\d+\/(?!(?:site|dist)-packages\/).*\.pyc$|^\/usr\/local\/(?:include|share\/(?:man|doc|info|bash-completion|zsh|fish))\//

/** What is installed for all, which an environment does not see. */
const FOR_ALL =
  /^\/(?:usr\/local\/(?:lib\/python3\.\d+\/(?:site|dist)-packages|bin)|root\/\.local\/(?:bin|pipx|lib|share\/(?:man|pipx|pypoetry)))\//

/** Answers whether a file, by its index, is of use to installing alone. */
export function leftBehind(
  application: Application,
  environment: Environment | null,
): (file: number) => boolean {
  const { image, stage, context } = application
  const started = startedPrograms(image, context)
  const words = [...startText(application).split(/[\s"',[\]]+/), ...started.programs, ...started.words]
  const called = new Set(words.map(word => posix.basename(word)))
  const isOfOthers = ofOthers(application, environment)
  return file => {
    const path = pathOf(image, file)
    if (isBelow(path, stage.folder ?? '/')) return false
    if (INSTALLERS.test(path)) return !called.has(posix.basename(path))
    return isMadeByRun(image, file) && (WRITTEN.test(path) || path.endsWith('.whl') || isOfOthers(path))
  }
}

/** What is in no environment, or in another one, where the one that is started sees nothing of it. */
function ofOthers({ image }: Application, environment: Environment | null): (path: string) => boolean {
  if (environment?.isSealed !== true) return () => false
  const others = environmentsOf(image).filter(root => root !== environment.root)
  return path => FOR_ALL.test(path) || others.some(root => isBelow(path, root))
}

/** Whether a RUN made a file, and not the build context. */
export function isMadeByRun({ files, layers, lines }: PlatformMeasurement, file: number): boolean {
  return /^run\b/i.test(lines[layers[files.layer(file)]?.line ?? -1]?.instruction ?? '')
}
