import type { AdviceRow } from '../../model/report-advice.ts'
import type { PlatformReport } from '../../model/report.ts'
import { HOSTILE_TEXTS } from '../../report/__tests__/hostile-text.ts'
import { adviceOf } from '../../report/summary/__tests__/example-image.ts'
import { artifactOf, makeLeg, namedReport, RUN } from '../../runner/artifacts/__tests__/leg-artifacts.ts'
import type { JobReport } from '../job-report.ts'
import { writeZip, type ZipEntry } from './write-zip.ts'

/** What an untrusted job may upload. */
export interface HostileArtifact {
  readonly what: string
  /** Of the artifact; default: the one that an honest job would give it. */
  readonly name?: string
  readonly bytes: Buffer
}

const LEG = makeLeg('evil')
const TEXT = artifactOf(LEG).text

/** Artifacts that must be refused, each with a row that says so. */
export const REFUSED: readonly HostileArtifact[] = [
  ...Object.entries(brokenTexts()).map(([what, text]) => ({ what, bytes: Buffer.from(text) })),
  ...Object.entries(brokenValues()).map(([what, value]) => ({
    what,
    bytes: Buffer.from(JSON.stringify(value)),
  })),
  ...Object.entries(brokenArchives()).map(([what, bytes]) => ({ what, bytes })),
  ...badNames().map(name => ({
    what: `the name ${JSON.stringify(name.slice(0, 60))}`,
    name,
    bytes: Buffer.from(TEXT),
  })),
]

/** Artifacts that are well-formed and full of texts that want to be more than texts. */
export const HOSTILE_LEGS: readonly JobReport[] = HOSTILE_TEXTS.map(text => {
  const clipped = text.slice(0, 900)
  const report = namedReport(clipped, 'failed')
  return makeLeg('evil', {
    matrix: [clipped],
    reports: [
      {
        ...report,
        notes: [clipped],
        platforms: report.platforms.map(image => ({
          ...image,
          advice: { ...image.advice, rows: image.advice.rows.map(row => hostileRow(row, clipped)) },
        })),
        verdict: {
          ...report.verdict,
          judgements: report.verdict.judgements.map(judgement => ({
            ...judgement,
            sentence: clipped,
            source: clipped,
          })),
        },
      },
    ],
  })
})

function hostileRow(row: AdviceRow, text: string): AdviceRow {
  const where = row.where === null ? null : { ...row.where, dockerfile: text, instruction: text }
  const words = [text, { code: text }, { code: text }, text, text]
  return { ...row, fix: words, reason: words, examples: [text, text], where }
}

function brokenTexts(): Record<string, string> {
  const long = 'x'.repeat(10 * 1024 * 1024)
  return {
    nothing: '',
    'no JSON': '{',
    'a deep nest of lists': '['.repeat(200_000),
    'a deep nest of objects': '{"a":'.repeat(200_000) + '1' + '}'.repeat(200_000),
    'a deep nest in a report': TEXT.replace(
      '"notes":[',
      `"notes":[${'['.repeat(50_000)}${']'.repeat(50_000)},`,
    ),
    'a text of 10 MB': TEXT.replace('"evil"', JSON.stringify(long)),
    'a job of 10 MB': JSON.stringify({ ...LEG, job: long }),
    'a key named __proto__': TEXT.replace('{', '{"__proto__":{"polluted":true},'),
    'a key named constructor': TEXT.replace('{', '{"constructor":{"prototype":{"polluted":true}},'),
    'a report with __proto__': TEXT.replace('"image":{', '"image":{"__proto__":{"x":1},'),
    'a number that is none': TEXT.replace(/"compressed":\d+/, '"compressed":NaN'),
    'an infinite number': TEXT.replace(/"compressed":\d+/, '"compressed":1e999'),
    'a size of 10 MB of digits': TEXT.replace(/"compressed":\d+/, `"compressed":${'9'.repeat(1_000_000)}`),
    'a list': '[]',
    null: 'null',
    'a text': '"slim-build"',
    'a comment marker': '<!-- slim-build v1 key=ci.yml run=99 attempt=1 -->',
    'a workflow command': '::error::owned\n::set-output name=x::y',
    'a page of HTML': '<html><script>alert(1)</script></html>',
    'JSON behind a byte order mark of another kind': `\ufffe${TEXT}`,
    'two documents': `${TEXT}${TEXT}`,
  }
}

function brokenValues(): Record<string, unknown> {
  const [report] = LEG.reports
  const [platform] = report!.platforms
  const withPlatform = (more: object) => ({
    ...LEG,
    reports: [{ ...report, platforms: [{ ...platform, ...more }] }],
  })
  const total = platform!.total
  const [commit, measuredAt] = ['3ad4be1f5b6a7c8d9e0f1a2b3c4d5e6f7a8b9c0d', null]
  const lastPoint = { ...platform!.change!.baseline, commit, measuredAt, compression: 'gzip', standIn: false }
  const image = { name: 'x', state: 'failed', reason: 'y', where: null }
  const [judgement] = namedReport('evil', 'failed').verdict.judgements
  const withJudgement = (more: object) => ({
    ...LEG,
    reports: [{ ...report, verdict: { ...report!.verdict, judgements: [{ ...judgement, ...more }] } }],
  })
  return {
    'another version': { ...LEG, version: 2 },
    'no version': { ...LEG, version: undefined },
    'another run': { ...LEG, run: RUN + 1 },
    'a run that is a text': { ...LEG, run: String(RUN) },
    'attempt 0': { ...LEG, attempt: 0 },
    'an attempt of the future': { ...LEG, attempt: 1e9 },
    'an attempt that its name does not say': { ...LEG, attempt: 2 },
    'a job that its name does not say': { ...LEG, job: 'deploy' },
    'a property more': { ...LEG, pullRequest: 1 },
    'a report of another version': { ...LEG, reports: [{ ...report, version: 2 }] },
    'a report that is a text': { ...LEG, reports: ['report'] },
    'a report without platforms': { ...LEG, reports: [{ ...report, platforms: [] }] },
    '501 reports': { ...LEG, reports: Array.from({ length: 501 }, () => ({})) },
    '10,000 images without numbers': { ...LEG, unmeasured: Array.from({ length: 10_000 }, () => image) },
    'a state that there is not': { ...LEG, unmeasured: [{ ...image, state: 'passed' }] },
    'a line below 1': {
      ...LEG,
      unmeasured: [
        { ...image, where: { dockerfile: 'D', line: -1, endLine: 1, stage: null, instruction: 'RUN' } },
      ],
    },
    'a negative total': withPlatform({ total: { ...total, compressed: -1 } }),
    'half a byte': withPlatform({ total: { ...total, compressed: 0.5 } }),
    'a total beyond all numbers': withPlatform({ total: { ...total, compressed: 1e300 } }),
    'numbers whose difference is beyond all numbers': withJudgement({ actual: 1.7e308, limit: -1.7e308 }),
    'an amount beyond all numbers': withJudgement({ actual: 1.7e308 }),
    'a growth below all numbers': withJudgement({ actual: -1e16 }),
    'a limit beyond all numbers': withJudgement({ limit: 1e300 }),
    'a negative limit': withJudgement({ limit: -1 }),
    'a line that took longer than all time': withPlatform({
      lines: platform!.lines.map(line => ({ ...line, seconds: 1e300 })),
    }),
    'the 99th of a 99th month': { ...LEG, reports: [{ ...report, measuredAt: '2026-99-99T99:99:99Z' }] },
    'a total that its layers do not add up to': withPlatform({
      total: { ...total, compressed: total.compressed - 1 },
    }),
    'no layers': withPlatform({ layers: [] }),
    'a layer twice': withPlatform({ layers: [...platform!.layers, platform!.layers[0]] }),
    'a change that does not add up': withPlatform({
      change: { ...platform!.change, delta: { compressed: 0, unpacked: 0 } },
    }),
    'a blame that does not add up': withPlatform({
      change: {
        ...platform!.change,
        split: { ...platform!.change!.split, yours: { compressed: 0, unpacked: 0 } },
      },
    }),
    'a trend that ends at another size than the baseline': withPlatform({
      trend: [{ ...lastPoint, compressed: lastPoint.compressed + 1 }],
    }),
    'a trend with a commit twice': withPlatform({ trend: [lastPoint, lastPoint] }),
    'a trend of a text': withPlatform({ trend: [{ ...lastPoint, commit: '"]\n```\n@org/team' }] }),
    'a trend of 31 commits': withPlatform({
      trend: Array.from({ length: 31 }, (_, index) => ({
        ...lastPoint,
        commit: String(index + 10).repeat(20),
      })),
    }),
    'a trend without a baseline': withPlatform({ change: null, trend: [lastPoint] }),
    ...Object.fromEntries(
      Object.entries(brokenAdvice(platform!)).map(([what, advice]) => [what, withPlatform({ advice })]),
    ),
    'hidden bytes that no file has': withPlatform({ hidden: { compressed: 1, unpacked: 1 } }),
    'a digest that is none': { ...LEG, reports: [{ ...report, image: { name: 'x', digest: '../../etc' } }] },
  }
}

function brokenAdvice({ advice, total }: PlatformReport): Record<string, unknown> {
  const [row, ...others] = advice.rows
  const known = advice.rows.filter(({ unpacked }) => unpacked !== null)
  return {
    'no advice': undefined,
    'savings that do not add up': { ...advice, total: { ...advice.total, compressed: 1 } },
    'savings of a row that nobody summed': { ...advice, rows: [...advice.rows, { ...row, compressed: 1 }] },
    'unpacked savings that are known in sum only': { ...advice, total: { ...advice.total, unpacked: 1 } },
    'unpacked savings that are known of each and not in sum': {
      ...adviceOf(known),
      total: { ...adviceOf(known).total, unpacked: null },
    },
    'savings of no change': { ...advice, ...adviceOf(advice.rows, { compressed: 1, unpacked: 1, count: 0 }) },
    'savings of more than the image': adviceOf([{ ...row!, compressed: total.compressed + 1 }]),
    'savings of more than the unpacked image': adviceOf([
      row!,
      { ...row!, compressed: 0, unpacked: total.unpacked },
    ]),
    'savings of more hidden bytes than it saves': adviceOf([
      { ...row!, hidden: { compressed: row!.compressed + 1, unpacked: 0 } },
      ...others,
    ]),
    'negative savings': adviceOf([{ ...row!, compressed: -1 }, ...others]),
    'a rule that there is not': adviceOf([{ ...row!, rule: '@org/team' }]),
    'advice without words': adviceOf([{ ...row!, fix: [] }]),
    'advice of 21 words': adviceOf([{ ...row!, fix: Array.from({ length: 21 }, () => 'x') }]),
    '51 pieces of advice': adviceOf(
      Array.from({ length: 51 }, () => ({ ...row!, compressed: 0, unpacked: 0 })),
    ),
    'HTML beside the words': adviceOf([{ ...row!, fix: [{ code: 'x', html: '<b>' } as { code: string }] }]),
  }
}

function brokenArchives(): Record<string, Buffer> {
  const entry = (more: Partial<ZipEntry>) => writeZip([{ name: 'report.json', content: TEXT, ...more }])
  const good = entry({})
  const zeros = Buffer.alloc(64 * 1024 * 1024)
  const patched = (at: number, value: number) => {
    const copy = Buffer.from(good)
    copy[at] = value
    return copy
  }
  return {
    'an archive that climbs out': entry({ name: '../../../etc/passwd' }),
    'an archive with an absolute path': entry({ name: '/etc/passwd' }),
    'an archive with a drive': entry({ name: 'C:\\Windows\\x' }),
    'an archive with backslashes': entry({ name: '..\\..\\x' }),
    'an archive with a symbolic link': entry({ mode: 0o120777, content: '/etc/passwd' }),
    'an archive with a folder': entry({ name: 'folder/' }),
    'an archive with a folder that is called like a file': entry({ mode: 0o040755 }),
    'an archive with a folder of DOS': entry({ mode: 0, dos: 0x10 }),
    'an archive with a pipe': entry({ mode: 0o010644 }),
    'an archive with a device': entry({ mode: 0o020666 }),
    'an archive with a socket': entry({ mode: 0o140777 }),
    'an archive whose checksum is another one': entry({ crc: 1 }),
    'an archive of a file that is not compressed and was changed': entry({ stored: true, crc: 1 }),
    'an encrypted archive': patched(6, 1).fill(
      1,
      good.indexOf('PK\u0001\u0002', 0, 'latin1') + 8,
      good.indexOf('PK\u0001\u0002', 0, 'latin1') + 9,
    ),
    'an empty archive': writeZip([]),
    'an archive with two entries of one name': writeZip([
      { name: 'report.json', content: TEXT },
      { name: 'report.json', content: TEXT },
    ]),
    'an archive with 5,000 entries': writeZip(
      Array.from({ length: 5000 }, (_, index) => ({ name: `${index}.json`, content: TEXT.slice(0, 10) })),
    ),
    'a bomb': entry({ content: zeros }),
    'a bomb that says it is small': entry({ content: zeros, claims: 100 }),
    'an entry that says it is huge': entry({ claims: 0xfffffff0 }),
    'a truncated archive': good.subarray(0, good.length / 2),
    'an archive without its index': good.subarray(0, good.length - 30),
    'an archive with a way of compression that nobody knows': patched(8, 99).fill(
      99,
      good.indexOf('PK\u0001\u0002', 0, 'latin1') + 10,
      good.indexOf('PK\u0001\u0002', 0, 'latin1') + 11,
    ),
    'an archive of noise': Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), Buffer.alloc(1000, 0xff)]),
    'an archive in an archive': entry({ content: good }),
    'bytes that are no UTF-8': Buffer.from([0x7b, 0xff, 0xfe, 0x7d]),
    '17 MiB': Buffer.alloc(17 * 1024 * 1024, ' '),
  }
}

function badNames(): string[] {
  return [
    '@org/team',
    '-->',
    '</details>',
    '<!-- slim-build v1 key=ci.yml -->',
    '\u202egnp.exe',
    'a|b|c',
    '`code`',
    '../../../x.json',
    '::error::owned',
    '\u001b[31mred',
    '[click](https://evil.example)',
    '__proto__',
    'x'.repeat(5000),
    'api-0123456789abcdef-1.json\n@org/team',
  ].map(name => `slim-build-report-${name}`)
}
