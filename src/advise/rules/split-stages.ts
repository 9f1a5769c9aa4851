import type { Words } from '../../model/advice.ts'
import { type Bytes, sumBytes } from '../../model/bytes.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { familiarReference } from '../../oci/familiar-reference.ts'
import { formatBytes } from '../../text/format-bytes.ts'
import { biggestNames } from '../biggest-names.ts'
import type { AdviceContext, BaseAlternative, Finding, Rule } from '../finding.ts'
import { planDotnet } from '../split/dotnet.ts'
import { SCRATCH } from '../split/final-stage-bases.ts'
import { planGo } from '../split/go.ts'
import { planJava } from '../split/java.ts'
import { keepLocales } from '../split/keep-locales.ts'
import { planNode } from '../split/node.ts'
import type { Application, Planner, SplitPlan } from '../split/plan.ts'
import { planPython } from '../split/python.ts'
import { planRust } from '../split/rust.ts'
import { readSingleStage, type SingleStage } from '../split/single-stage.ts'
import { readStart } from '../split/start-words.ts'
import { planStaticSite } from '../split/static-site.ts'
import { writeStages } from '../split/write-stages.ts'

/** What saves less is not worth another stage: a share of the image, and compressed bytes. */
const LEAST_SHARE = 0.05
const LEAST_BYTES = 1_000_000

/** The first that knows an application makes the plan: a site of files alone needs no Node.js. */
const PLANNERS: readonly Planner[] = [
  planStaticSite,
  planNode,
  planPython,
  planGo,
  planRust,
  planJava,
  planDotnet,
]

/**
 * A Dockerfile of one stage, whose image has all that building needs. What the application needs goes to a stage of its own, on a base
 * image that has what it asks for.
 *
 * It is advised only where it can be written whole, and where the bytes of the base image are known.
 */
export const splitStages: Rule = {
  id: 'split-stages',
  finds: 'a Dockerfile of one stage that ships what only building needs',
  saves:
    'all files that the last stage does not have, and the layers of the base image minus those of its own; unpacked only where slim-build has measured both',
  inGeneral: {
    fix: 'build in a stage of its own, and copy the result',
    reason: 'the image has what only building needs',
  },
  example: {
    of: 'Go',
    before: 'FROM golang:1.24\nWORKDIR /app\nCOPY . .\nRUN go build -o /server .\nCMD ["/server"]',
    after:
      'FROM golang:1.24 AS build\nWORKDIR /app\nCOPY . .\nRUN go build -o /server .\n\nFROM gcr.io/distroless/base-debian12\nWORKDIR /app\nCOPY --from=build /server /server\nCMD ["/server"]',
  },
  otherExamples: [
    {
      of: 'Node.js',
      before:
        'FROM node:22\nWORKDIR /app\nCOPY . .\nRUN npm ci\nRUN npm run build\nUSER node\nCMD ["node", "dist/server.js"]',
      after:
        'FROM node:22 AS build\nWORKDIR /app\nCOPY . .\nRUN npm ci\nRUN npm run build\nRUN npm prune --omit=dev\n\nFROM node:22-alpine\nWORKDIR /app\nCOPY --from=build /app /app\nUSER node\nCMD ["node", "dist/server.js"]',
    },
    {
      of: 'a site that Node.js builds',
      before:
        'FROM node:22\nWORKDIR /app\nCOPY . .\nRUN npm ci\nRUN npm run build\nEXPOSE 4173\nCMD ["npm", "run", "preview"]',
      after:
        "FROM node:22 AS build\nWORKDIR /app\nCOPY . .\nRUN npm ci\nRUN npm run build\n\nFROM nginx:stable-alpine\nRUN printf '%s\\n' 'server {' '  listen 4173;' '  root /usr/share/nginx/html;' '  location / { try_files $uri $uri/ /index.html; }' '}' > /etc/nginx/conf.d/default.conf\nCOPY --from=build /app/dist /usr/share/nginx/html\nEXPOSE 4173\nCMD [\"nginx\", \"-g\", \"daemon off;\"]",
    },
    {
      of: 'Python',
      before:
        'FROM python:3.13\nWORKDIR /app\nCOPY . .\nRUN pip install -r requirements.txt\nCMD ["uvicorn", "main:app"]',
      after:
        'FROM python:3.13 AS build\nWORKDIR /app\nCOPY . .\nRUN pip install -r requirements.txt\n\nFROM python:3.13-slim\nWORKDIR /app\nCOPY --from=build /usr/local/lib/python3.13/site-packages /usr/local/lib/python3.13/site-packages\nCOPY --from=build /usr/local/bin/uvicorn /usr/local/bin/uvicorn\nCOPY --from=build /app /app\nCMD ["uvicorn", "main:app"]',
    },
    {
      of: 'Java',
      before:
        'FROM maven:3.9-eclipse-temurin-21\nWORKDIR /app\nCOPY . .\nRUN mvn -B package\nCMD ["java", "-jar", "target/shop.jar"]',
      after:
        'FROM maven:3.9-eclipse-temurin-21 AS build\nWORKDIR /app\nCOPY . .\nRUN mvn -B package\n\nFROM eclipse-temurin:21-jre\nWORKDIR /app\nCOPY --from=build /app/target/shop.jar /app/target/shop.jar\nCMD ["java", "-jar", "target/shop.jar"]',
    },
    {
      of: 'Spring Boot, extracted',
      before:
        'FROM maven:3.9-eclipse-temurin-21\nWORKDIR /src\nCOPY . .\nRUN mvn -B package && java -Djarmode=tools -jar target/shop.jar extract --destination /app\nCMD ["java", "-jar", "/app/shop.jar"]',
      after:
        'FROM maven:3.9-eclipse-temurin-21 AS build\nWORKDIR /src\nCOPY . .\nRUN mvn -B package && java -Djarmode=tools -jar target/shop.jar extract --destination /app\n\nFROM eclipse-temurin:21-jre\nWORKDIR /src\nCOPY --from=build /app/lib /app/lib\nCOPY --from=build /app/shop.jar /app/shop.jar\nCMD ["java", "-jar", "/app/shop.jar"]',
    },
    {
      of: 'Rust',
      before: 'FROM rust:1\nWORKDIR /app\nCOPY . .\nRUN cargo build --release\nCMD ["./target/release/web"]',
      after:
        'FROM rust:1 AS build\nWORKDIR /app\nCOPY . .\nRUN cargo build --release\n\nFROM gcr.io/distroless/cc-debian12\nWORKDIR /app\nCOPY --from=build /app/target/release/web /app/target/release/web\nCMD ["./target/release/web"]',
    },
  ],
  exchangesBase: true,
  rewrites: true,
  find,
}

function find(
  image: PlatformMeasurement,
  isFree: (file: number) => boolean,
  context: AdviceContext,
): Finding[] {
  const stage = image.base.kind === 'known' ? readSingleStage(image, context) : null
  const start = stage === null ? null : readStart(stage)
  if (stage === null || start === null || image.files.some(file => !isFree(file))) return []
  const application = { image, context, stage, start }
  for (const planner of PLANNERS) {
    const plan = planner(application)
    if (plan !== null) return findingsOf(application, keepLocales(application, plan))
  }
  return []
}

function findingsOf({ image, context, stage, start }: Application, plan: SplitPlan): Finding[] {
  const base = smallestBase(image, stage, plan, context)
  const written = base === null ? null : writeStages(stage, start, plan, base.name)
  if (base === null || written === null)
    return plan.otherwise === undefined ? [] : findingsOf({ image, context, stage, start }, plan.otherwise)
  const finding = findingOf(image, plan, base, written.copies)
  const isWorth = (finding.saves?.compressed ?? 0) >= Math.max(LEAST_BYTES, image.compressed * LEAST_SHARE)
  if (!isWorth) return []
  // What is not certain takes no files from rules that are.
  if (plan.isHint === true) return [{ ...finding, files: [], edits: null }]
  return [{ ...finding, edits: [...written.edits, ...(plan.more ?? [])] }]
}

/** What the last stage stands on. */
interface FinalBase {
  /** As FROM names it. */
  readonly name: string
  readonly isSame: boolean
  readonly compressed: number
  readonly unpacked: number | null
}

/** Of those that the program runs on and that are known to be published. */
function smallestBase(
  image: PlatformMeasurement,
  stage: SingleStage,
  { bases }: SplitPlan,
  context: AdviceContext,
): FinalBase | null {
  const found = bases.flatMap((reference): FinalBase[] => {
    if (reference === SCRATCH) return [{ name: SCRATCH, isSame: false, compressed: 0, unpacked: 0 }]
    const same = image.base.kind === 'known' && reference === image.base.reference
    if (same) return [{ name: writtenBase(stage), isSame: true, ...baseBytes(image) }]
    const known = context.bases.find(each => each.reference === reference)
    const name = known === undefined ? null : nameOf(image, stage, known)
    return known === undefined || name === null
      ? []
      : [{ name, isSame: false, compressed: known.compressed, unpacked: known.unpacked }]
  })
  found.sort((a, b) => a.compressed - b.compressed)
  return found[0] ?? null
}

function writtenBase({ dockerfile: { text }, from: { image } }: SingleStage): string {
  return image === null ? '' : text.slice(image.start, image.end)
}

/** Where a variable says the version, the other image has it, too; null where that cannot be written. */
function nameOf(
  { base }: PlatformMeasurement,
  stage: SingleStage,
  { reference }: BaseAlternative,
): string | null {
  const written = writtenBase(stage)
  const present = base.kind === 'known' ? base.reference : ''
  const isSibling = reference.replace(/:[^:]*$/, '') === present.replace(/:[^:]*$/, '')
  if (!isSibling || !written.includes('$')) return familiarReference(reference).replace(/:latest$/, '')
  return reference.startsWith(present) ? written + reference.slice(present.length) : null
}

function baseBytes({ layers }: PlatformMeasurement): Bytes {
  return sumBytes(layers.filter(({ origin }) => origin === 'base'))
}

function findingOf(
  image: PlatformMeasurement,
  plan: SplitPlan,
  base: FinalBase,
  copies: readonly string[],
): Finding {
  const kept = new Set(plan.kept)
  const isOfBase = (file: number): boolean => image.layers[image.files.layer(file)]?.origin === 'base'
  const files = image.files.filter(file => (isOfBase(file) ? !base.isSame : !kept.has(file)))
  // What the base has is not installed again there.
  const again = (plan.again ?? []).filter(file => !base.isSame || !isOfBase(file))
  const left = image.files.sum(new Set([...plan.kept, ...again]))
  const saves = {
    compressed: image.compressed - emptyLayers(image, kept) - base.compressed - left.compressed,
    unpacked: base.unpacked === null ? null : image.unpacked - base.unpacked - left.unpacked,
  }
  const gone = files.filter(file => !isOfBase(file))
  return {
    files,
    saves,
    ...(plan.altered === undefined ? {} : { altered: plan.altered }),
    line: image.layers.find(({ origin }) => origin === 'base')?.line ?? null,
    fix: fixOf(base, copies),
    reason: reasonOf(image, plan, base),
    examples: biggestNames(image, gone, file => `/${image.files.path(file)}`).biggest,
  }
}

/** Folders and ends of the layers that stay. */
function emptyLayers({ layers, files }: PlatformMeasurement, kept: ReadonlySet<number>): number {
  const staying = new Set([...kept].map(file => files.layer(file)))
  return layers
    .filter(({ origin }, index) => origin !== 'base' && staying.has(index))
    .reduce((sum, { structure }) => sum + structure, 0)
}

function fixOf({ name }: FinalBase, copies: readonly string[]): Words {
  const [first = '', ...others] = copies
  return [
    'name this stage, and add a last stage: ',
    { code: `FROM ${name}` },
    ', ',
    { code: first },
    ...(others.length === 0 ? [] : [` and ${others.length} more`]),
  ]
}

function reasonOf(
  image: PlatformMeasurement,
  { remarks = [], unmeasured }: SplitPlan,
  base: FinalBase,
): Words {
  const { reference, standIn } = image.base.kind === 'known' ? image.base : { reference: '', standIn: null }
  const bases: Words = base.isSame
    ? []
    : [
        '; ',
        { code: familiarReference(reference) },
        ` is ${formatBytes(baseBytes(image).compressed)} compressed, `,
        { code: base.name },
        base.name === SCRATCH ? ' nothing' : ` ${formatBytes(base.compressed)}`,
      ]
  return [
    'the image has what only building needs',
    ...bases,
    ...remarks.flatMap(remark => ['; ', ...remark]),
    ...(unmeasured === undefined ? [] : [`; not counted: ${unmeasured}`]),
    ...(standIn === null || base.isSame
      ? []
      : ['; these are stand-ins, the real images have different sizes']),
  ]
}
