import type { PlatformMeasurement } from '../model/measurement.ts'
import type { AdviceContext } from './finding.ts'
import { readNodeProject, scriptsOf } from './node-project.ts'
import { startedPrograms } from './programs/started-programs.ts'
import { startCommand } from './start-command.ts'

/** Scripts whose names say that they are for development; what they run is not known where their project cannot be read. */
const DEVELOPS =
  /\b(?:npm|pnpm|yarn|bun)\s+(?:run(?:-script)?\s+)?\S*\b(?:dev|develop|watch|debug|test|preview)\b/

/** Programs that have another name than the package they come with. */
const PROGRAMS: Readonly<Record<string, string>> = {
  tsc: 'typescript',
  ng: '@angular/cli',
  nest: '@nestjs/cli',
  dotenv: 'dotenv-cli',
  vue: '@vue/cli-service',
  'vue-cli-service': '@vue/cli-service',
}

/**
 * Whether a container starts with one of some npm packages, as a program or as what `node` is to load: itself, by its scripts, or by what its
 * sources start.
 */
export function startsWithPackages(
  image: PlatformMeasurement,
  names: ReadonlySet<string>,
  context: AdviceContext,
): boolean {
  const commands = [startCommand(image), ...startedPrograms(image, context).lines]
  const project = readNodeProject(context)
  const scriptsBy = commands.map(command => (project === null ? [] : scriptsOf(project, command)))
  if (commands.some((command, index) => scriptsBy[index]?.length === 0 && DEVELOPS.test(command))) return true
  return [...commands, ...scriptsBy.flat()].some(text => wordsOf(text).some(word => isOneOf(word, names)))
}

function wordsOf(text: string): string[] {
  return text.split(/[\s"'=;&|()]+/).filter(word => word !== '')
}

/** `tsx`, `ts-node/register`, `@scope/tool`, `node_modules/.bin/nodemon`, `./node_modules/vite/bin/vite.js`. */
function isOneOf(word: string, names: ReadonlySet<string>): boolean {
  const inside = word.replace(/^.*node_modules\/(?:\.bin\/)?/, '')
  const name = /^(?:@[^/]+\/)?[^/]*/.exec(inside)?.[0] ?? inside
  return names.has(name) || names.has(PROGRAMS[name] ?? '')
}
