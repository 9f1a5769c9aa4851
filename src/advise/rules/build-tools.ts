import type { PlatformMeasurement } from '../../model/measurement.ts'
import { biggestNames } from '../biggest-names.ts'
import type { AdviceContext, Finding, Rule } from '../finding.ts'
import { groupByLine } from '../group-by-line.ts'
import { lineOriginOf } from '../line-origin.ts'
import { ownedBy } from '../owned-by.ts'
import { startedPackages } from '../programs/started-packages.ts'
import { startedPrograms } from '../programs/started-programs.ts'
import { SYSTEM_INSTALL } from '../system-install.ts'
import { countOf } from '../wording.ts'

/** Programs run these, too: a forge, what deploys. */
const VERSION_CONTROL = /^(?:git|mercurial|subversion)$/

/**
 * Compilers, headers and build systems that own lines installed. What they pulled in and others may use stays out of
 * it, so the saving is the least there is.
 */
export const buildTools: Rule = {
  id: 'build-tools',
  finds:
    'compilers, headers and build systems that your lines install, without git, which programs also run, and what your sources start',
  saves: 'their files, without the packages that they pulled in: a minimum',
  inGeneral: {
    fix: 'build in a stage of its own, and copy what was built',
    reason: 'compilers and build systems are in the image',
  },
  example: {
    of: 'Python',
    before:
      'FROM python:3.13-slim\nRUN apt-get update && apt-get install -y gcc\nRUN pip install --prefix=/out uwsgi',
    after:
      'FROM python:3.13-slim AS build\nRUN apt-get update && apt-get install -y gcc\nRUN pip install --prefix=/out uwsgi\n\nFROM python:3.13-slim\nCOPY --from=build /out /usr/local',
  },
  otherExamples: [
    {
      of: 'Node.js',
      before:
        'FROM node:22-slim\nWORKDIR /app\nRUN apt-get update && apt-get install -y g++ make python3\nCOPY package.json package-lock.json ./\nRUN npm ci',
      after:
        'FROM node:22-slim AS build\nWORKDIR /app\nRUN apt-get update && apt-get install -y g++ make python3\nCOPY package.json package-lock.json ./\nRUN npm ci\n\nFROM node:22-slim\nWORKDIR /app\nCOPY --from=build /app /app',
    },
    {
      of: 'C on Alpine',
      before:
        'FROM alpine:3\nRUN apk add --no-cache gcc musl-dev\nCOPY server.c ./\nRUN gcc -o /usr/local/bin/server server.c',
      after:
        'FROM alpine:3 AS build\nRUN apk add --no-cache gcc musl-dev\nCOPY server.c ./\nRUN gcc -o /usr/local/bin/server server.c\n\nFROM alpine:3\nCOPY --from=build /usr/local/bin/server /usr/local/bin/server',
    },
  ],
  takesCopies: true,
  find,
}

function find(
  image: PlatformMeasurement,
  isFree: (file: number) => boolean,
  context: AdviceContext,
): Finding[] {
  const isTool = ownedBy(
    image,
    ({ purpose, name }) => purpose === 'build-tool' && !VERSION_CONTROL.test(name),
  )
  if (isTool === null) return []
  const found = groupByLine(image, file => isFree(file) && isTool(file))
  if (found.length === 0) return []
  const needed = startedPackages(image, startedPrograms(image, context))
  return found.flatMap(({ line, files: all }): Finding[] => {
    const files = all.filter(file => !needed.has(image.files.owner(file) ?? -1))
    if (files.length === 0) return []
    const names = biggestNames(
      image,
      files,
      file => image.packages[image.files.owner(file) ?? -1]?.name ?? null,
    )
    return [
      {
        files,
        line: lineOriginOf(image, line, SYSTEM_INSTALL)?.line ?? line,
        fix: ['install them and build in a separate stage, then ', { code: 'COPY --from' }, ' the result'],
        reason: [`${countOf(names.count, 'build tool')} in the image`],
        examples: names.biggest,
      },
    ]
  })
}
