import { namedReport, makeLeg } from '../../runner/artifacts/__tests__/leg-artifacts.ts'
import type { Report } from '../../model/report.ts'
import type { JobReport } from '../job-report.ts'

const SMALL = namedReport('small', 'first-run')
const LARGE = namedReport('large', 'failed')
const IMAGE = { name: 'none', state: 'failed', reason: 'x'.repeat(1000), where: null } as const

/**
 * What a fork may upload to keep the collecting job busy, or out of memory. All of it fits the schemas, and is as much as a step that is
 * quadratic, or that keeps what it has read, does not survive; more of it would only cost more.
 */
export const EXHAUSTING: Readonly<Record<string, () => readonly JobReport[]>> = {
  'thousands of images': () => legs(5, leg => many(400, each => named(SMALL, `i${leg}-${each}`))),
  'thousands of images of one name': () => legs(5, () => many(150, () => named(LARGE, 'same'))),
  'an image in a thousand platforms': () =>
    legs(4, leg => many(100, each => onPlatform(SMALL, `linux/p${leg}-${each}`))),
  'platforms that all others lack': () =>
    legs(5, leg =>
      many(40, each => ({
        ...onPlatform(SMALL, `linux/p${leg}-${each}`),
        removedPlatforms: many(100, gone => `linux/g${gone}`),
      })),
    ),
  'a report of a hundred platforms with two thousand budgets': () => [
    makeLeg('leg', { reports: [crowded()] }),
  ],
  'a hundred jobs': () => legs(120, () => [SMALL]),
  'thousands of images without numbers': () =>
    many(8, leg =>
      makeLeg(`leg-${leg}`, {
        reports: [],
        unmeasured: many(500, each => ({ ...IMAGE, name: `n${leg}-${each}` })),
      }),
    ),
  'a hundred steps of one job': () =>
    many(120, step => makeLeg('api', { step: `s${step}`, reports: [named(SMALL, 'api')] })),
  'the longest texts': () => legs(4, () => many(20, () => longTexts(LARGE))),
  'thousands of layers and lines': () => legs(2, () => [deep()]),
}

function legs(count: number, reports: (leg: number) => readonly Report[]): JobReport[] {
  return many(count, leg => makeLeg(`leg-${leg}`, { reports: reports(leg) }))
}

function many<Item>(length: number, make: (index: number) => Item): Item[] {
  return Array.from({ length }, (_, index) => make(index))
}

function named(report: Report, name: string): Report {
  return { ...report, image: { ...report.image, name } }
}

function onPlatform(report: Report, platform: string): Report {
  return { ...report, platforms: report.platforms.map(image => ({ ...image, platform })) }
}

function crowded(): Report {
  const [image] = LARGE.platforms
  const [judgement] = LARGE.verdict.judgements
  const judgements = many(2000, index => ({ ...judgement!, platform: `linux/p${index % 100}` }))
  const platforms = many(100, index => ({ ...image!, platform: `linux/p${index}` }))
  return { ...LARGE, platforms, verdict: { ...LARGE.verdict, judgements } }
}

function longTexts(report: Report): Report {
  const text = '`@org/team` '.repeat(330)
  return JSON.parse(
    JSON.stringify(report, (key, value: unknown) =>
      ['name', 'instruction', 'dockerfile', 'path', 'sentence', 'detail'].includes(key) &&
      value !== 'slim-build'
        ? text
        : value,
    ),
  ) as Report
}

/** Bytes of nothing, in layers and lines without end. */
function deep(): Report {
  const [image] = SMALL.platforms
  const [layer, line] = [image!.layers[0]!, image!.lines[0]!]
  const nothing = { compressed: 0, unpacked: 0 }
  const layers = [...image!.layers, ...many(4900, () => ({ ...layer, ...nothing }))]
  const lines = [...image!.lines, ...many(4900, () => ({ ...line, ...nothing }))]
  return { ...SMALL, platforms: [{ ...image!, layers, lines }] }
}
