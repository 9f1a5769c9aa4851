import type { Words } from '../../model/advice.ts'
import { subtractBytes, sumBytes } from '../../model/bytes.ts'
import type { FileRecord } from '../../model/file-record.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { familiarReference } from '../../oci/familiar-reference.ts'
import { startFromScratch } from '../edits/start-from-scratch.ts'
import type { AdviceContext, Finding, Rule } from '../finding.ts'
import { lackWords, type NeededLocales, neededLocales } from '../needed-locales.ts'
import { startedPrograms } from '../programs/started-programs.ts'
import { listOf } from '../wording.ts'

/** Compressed bytes. A base as small is made for such programs: certificates, time zones and a user. */
const SMALLEST_BASE = 1_000_000

const MADE_FOR_IT = /\bstatic\b/

/**
 * A program that is linked statically and runs alone, above a base image that has a whole system in it.
 *
 * What the program does not say is whether it starts other programs, or reads certificates or time zones: it is for the reader to know,
 * so the advice says it.
 */
export const staticProgram: Rule = {
  id: 'static-program',
  finds: 'a base image below a statically linked program, which needs none',
  saves: 'the layers of the base image, without certificates, time zones and users that are kept',
  inGeneral: {
    fix: 'start the last stage from scratch',
    reason: 'the program needs nothing of the image that it stands on',
  },
  example: {
    before: 'FROM debian:bookworm-slim\nCOPY --from=build /out/server /server\nCMD ["/server"]',
    after: 'FROM scratch\nCOPY --from=build /out/server /server\nCMD ["/server"]',
  },
  exchangesBase: true,
  find,
}

function find(
  image: PlatformMeasurement,
  isFree: (file: number) => boolean,
  context: AdviceContext,
): Finding[] {
  const { files, layers } = image
  const program = staticProgramOf(image)
  if (program === null) return []
  const whole = sumBytes(layers.filter(({ origin }) => origin === 'base'))
  const inBase = files.filter(index => layers[files.layer(index)]?.origin === 'base')
  if (whole.compressed < SMALLEST_BASE || !inBase.every(isFree)) return []
  const line = layers.find(({ origin }) => origin === 'base')?.line ?? null
  const locales = neededLocales(image, context)
  const isAlone = locales === null && !startsOthers(image, context)
  const certain = isAlone ? startFromScratch(image, line, context) : null
  const kept = new Set(inBase.filter(index => certain?.isKept(files.path(index)) === true))
  const codes = ['FROM scratch', ...(certain?.copies ?? [])]
  return [
    {
      files: inBase.filter(index => !kept.has(index)),
      saves: subtractBytes(whole, files.sum(kept)),
      line,
      fix: listOf(codes),
      edits: certain?.edits ?? null,
      reason: [...reasonOf(image, program.path, certain !== null), ...lostLocales(locales)],
      examples: [],
    },
  ]
}

function lostLocales(locales: NeededLocales | null): Words {
  return locales === null ? [] : ['; ', ...lackWords(locales)]
}

/** The program that a container starts, where it is static, of an own line, and stands on an image that is not made for such ones. */
function staticProgramOf({ base, files, layers, program }: PlatformMeasurement): FileRecord | null {
  const file = files.get(program ?? -1)
  if (base.kind !== 'known' || MADE_FOR_IT.test(base.reference) || file?.isStatic !== true) return null
  return layers[file.layer]?.origin === 'own' ? file : null
}

/** Whether the program may start another one, as far as its sources say. */
function startsOthers(image: PlatformMeasurement, context: AdviceContext): boolean {
  const { unknown, programs, words, scripts, sources } = startedPrograms(image, context)
  return unknown !== null || programs.size + words.size + scripts.size > 0 || sources === 0
}

function reasonOf({ base, layers, lines }: PlatformMeasurement, path: string, isCertain: boolean): Words {
  const reference = base.kind === 'known' ? familiarReference(base.reference) : ''
  const runs = layers.some(({ origin, line }) => {
    return origin === 'own' && /^run\b/i.test(lines[line ?? -1]?.instruction ?? '')
  })
  return [
    { code: `/${path}` },
    ' is linked statically and needs no library of ',
    { code: reference },
    ...(isCertain
      ? ['; there is no shell and no ', { code: '/tmp' }, ' then']
      : ['; for certificates or time zones, use ', { code: 'gcr.io/distroless/static' }]),
    ...(runs ? ['; each ', { code: 'RUN' }, ' must move to the stage that builds it'] : []),
  ]
}
