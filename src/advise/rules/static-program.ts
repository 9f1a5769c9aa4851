import type { Words } from '../../model/advice.ts'
import { sumBytes } from '../../model/bytes.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { familiarReference } from '../../oci/familiar-reference.ts'
import type { Finding, Rule } from '../finding.ts'

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
  saves: 'the layers of the base image, exactly',
  inGeneral: {
    fix: 'start the last stage from scratch',
    reason: 'the program needs nothing of the image that it stands on',
  },
  example: {
    before: 'FROM debian:bookworm-slim\nCOPY --from=build /out/server /server\nCMD ["/server"]',
    after: 'FROM scratch\nCOPY --from=build /out/server /server\nCMD ["/server"]',
  },
  find,
}

function find(image: PlatformMeasurement, isFree: (file: number) => boolean): Finding[] {
  const { base, files, layers, program } = image
  const file = files[program ?? -1]
  if (base.kind !== 'known' || MADE_FOR_IT.test(base.reference) || file?.isStatic !== true) return []
  if (layers[file.layer]?.origin !== 'own') return []
  const saves = sumBytes(layers.filter(({ origin }) => origin === 'base'))
  const inBase = [...files.keys()].filter(index => layers[files[index]?.layer ?? -1]?.origin === 'base')
  if (saves.compressed < SMALLEST_BASE || !inBase.every(isFree)) return []
  return [
    {
      files: inBase,
      saves,
      line: layers.find(({ origin }) => origin === 'base')?.line ?? null,
      fix: [{ code: 'FROM scratch' }],
      reason: reasonOf(image, file.path),
      examples: [],
    },
  ]
}

function reasonOf({ base, layers, lines }: PlatformMeasurement, path: string): Words {
  const reference = base.kind === 'known' ? familiarReference(base.reference) : ''
  const runs = layers.some(({ origin, line }) => {
    return origin === 'own' && /^run\b/i.test(lines[line ?? -1]?.instruction ?? '')
  })
  return [
    { code: `/${path}` },
    ' is linked statically and needs no library of ',
    { code: reference },
    '; for certificates or time zones, use ',
    { code: 'gcr.io/distroless/static' },
    ...(runs ? ['; each ', { code: 'RUN' }, ' must move to the stage that builds it'] : []),
  ]
}
