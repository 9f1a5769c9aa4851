import { posix } from 'node:path'
import { baseCandidates } from '../base-candidates.ts'
import { compileCommands, runOf } from './build-commands.ts'
import { filesByPath, isBelow, ownFiles, pathOf } from './own-files.ts'
import type { Application, SplitPlan } from './plan.ts'
import { type SingleStage, stepsOf } from './single-stage.ts'
import { healthText } from './start-programs.ts'
import { userSetup } from './users.ts'

/**
 * Applications in .NET: what was published, on the runtime of ASP.NET Core, which has the other one in it. A hint: no image of it was ever
 * built and started by a test of ours.
 */
export function planDotnet(application: Application): SplitPlan | null {
  const { image, stage } = application
  const found = compileCommands(application, ({ name, home }) => name === 'sdk' && home.endsWith('/dotnet/'))
  const published = found === null ? null : publishedFolder(stage, found.commands)
  if (found === null || published === null || !isStartedFrom(application, published)) return null
  const { home, name, tag } = found.base
  const user = userSetup(application, ['app', 'nobody'])
  const runtime = baseCandidates(`${home}${name}:${tag}`)[0]?.reference
  if (user === null || runtime === undefined) return null
  return {
    isHint: true,
    bases: [runtime],
    atEnd: [],
    first: [
      // What the runtime sets and the SDK does not would change the port.
      ...(setsPort(stage) ? [] : ['ENV ASPNETCORE_HTTP_PORTS=']),
      ...runOf(user.commands),
    ],
    copies: [{ from: [published], to: published }],
    kept: ownFiles(image).filter(file => isBelow(pathOf(image, file), published)),
  }
}

/** `dotnet Shop.dll`, without a question for its health. */
function isStartedFrom({ image, stage, start }: Application, published: string): boolean {
  const [program, library = ''] = start.words
  const started = posix.resolve(stage.folder ?? '/', library)
  return (
    program === 'dotnet' &&
    !start.needsShell &&
    posix.dirname(started) === published &&
    filesByPath(image).has(started) &&
    healthText({ stage }) === ''
  )
}

/** `dotnet publish -c Release -o /out`, once. */
function publishedFolder({ folder }: SingleStage, commands: readonly string[]): string | null {
  const [only, ...others] = commands.filter(command => /^dotnet\s+publish\b/.test(command))
  const to = /\s(?:-o|--output)[\s=](\S+)/.exec(only ?? '')?.[1]
  if (to === undefined || others.length > 0 || (folder === null && !to.startsWith('/'))) return null
  return posix.resolve(folder ?? '/', to)
}

function setsPort(stage: SingleStage): boolean {
  return stepsOf(stage).some(
    ({ name, rest }) => name === 'ENV' && /\b(?:ASPNETCORE|DOTNET)_(?:URLS|HTTP_PORTS)\b/.test(rest),
  )
}
