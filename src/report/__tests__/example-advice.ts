import type { Advice, BaseOption, Trial } from '../../model/advice.ts'
import { HOSTILE_TEXTS } from './hostile-text.ts'

const MB = 1_000_000

/**
 * What could be said of the image of the shop; lines are those of its Dockerfile in `scenarios.ts`. What is certain comes to 27.2 MB
 * compressed, the hints to 10.1 MB. */
export const SHOP_ADVICE: readonly Advice[] = [
  {
    rule: 'development-dependencies',
    saves: { compressed: 18.4 * MB, unpacked: 60.2 * MB },
    fix: [{ code: 'npm ci --omit=dev' }],
    reason: ['211 development packages are in the image'],
    examples: ['typescript', '@types/node', 'jest', 'eslint', 'prettier'],
    line: 3,
    edits: [{ file: 'Dockerfile', start: 210, end: 210, text: ' --omit=dev' }],
  },
  {
    rule: 'base-image',
    saves: { compressed: 9_940_000, unpacked: null },
    fix: ['use ', { code: 'node:22-alpine' }],
    reason: ['it is smaller than ', { code: 'node:22-slim' }],
    examples: [],
    line: 0,
  },
  {
    rule: 'package-manager-cache',
    saves: { compressed: 6.1 * MB, unpacked: 6.2 * MB },
    fix: [{ code: 'RUN --mount=type=cache,target=/root/.npm npm ci' }],
    reason: ['the npm cache is in the layer'],
    examples: ['/root/.npm/_cacache'],
    line: 3,
    edits: [{ file: 'Dockerfile', start: 203, end: 203, text: ' --mount=type=cache,target=/root/.npm' }],
  },
  {
    rule: 'context-clutter',
    saves: { compressed: 2.7 * MB, unpacked: 8.7 * MB },
    fix: ['add ', { code: 'test/' }, ' to ', { code: '.dockerignore' }],
    reason: ['1 test file is copied from the build context'],
    examples: ['/app/test/fixtures/seed.sqlite'],
    line: 4,
    edits: [{ file: '.dockerignore', start: 18, end: 18, text: 'test\n' }],
  },
  {
    rule: 'overwritten-later',
    saves: { compressed: 160_000, unpacked: 700_000 },
    fix: [{ code: 'COPY --chown=node:node' }],
    reason: ['line 18 changes only the owner of a file of this line, and ships it again'],
    examples: ['/app/dist/server.js.map'],
    line: 4,
  },
  {
    rule: 'copy-before-install',
    saves: { compressed: 0, unpacked: 0 },
    fix: [{ code: 'COPY package*.json ./' }, ' and this line before the sources are copied'],
    reason: ['Dockerfile:17 copies the sources first, so each edit reinstalls everything'],
    examples: [],
    line: 3,
    eachEdit: { seconds: 42.3, compressed: 30.8 * MB },
  },
]

/** What the image of the shop could stand on. */
export const SHOP_BASES: readonly BaseOption[] = [
  {
    ...{ reference: 'docker.io/library/node:22-slim', compressed: 46.34 * MB, unpacked: 126.9 * MB },
    ...{ lacks: [], neededBy: [] },
  },
  {
    ...{ reference: 'docker.io/library/node:22-alpine', compressed: 36.4 * MB, unpacked: null },
    lacks: ['glibc (it has musl), bash, the package manager of the base'],
    neededBy: [{ code: 'sharp' }, '; line 4'],
  },
]

/** What of it is certain. */
export const SHOP_PATCH = `diff --git a/.dockerignore b/.dockerignore
--- a/.dockerignore
+++ b/.dockerignore
@@ -1,2 +1,3 @@
 .git
 node_modules
+test
diff --git a/Dockerfile b/Dockerfile
--- a/Dockerfile
+++ b/Dockerfile
@@ -11,7 +11,7 @@
 
 WORKDIR /app
 COPY package*.json ./
-RUN npm ci
+RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev
 
 
 COPY . .
`

const TRIALS: Readonly<Partial<Record<string, Trial>>> = {
  'development-dependencies': {
    state: 'wrong',
    why: [
      'a container exits with code 1 where the image as it is stays up: ',
      { code: "Error: Cannot find module 'typescript'" },
    ],
  },
  'package-manager-cache': { state: 'proved', promised: { compressed: 6.1 * MB, unpacked: 6.2 * MB } },
  'context-clutter': { state: 'untried', why: ['the limit of 7 builds was reached'] },
}

/** The same after it was tried. */
export const TRIED_ADVICE: readonly Advice[] = SHOP_ADVICE.map(advice => {
  const trial = TRIALS[advice.rule]
  return trial === undefined ? advice : { ...advice, trial }
})

/** Three pieces of it, for a platform of less. */
export const FEW_ADVICE: readonly Advice[] = SHOP_ADVICE.filter(({ rule }) =>
  ['package-manager-cache', 'context-clutter', 'overwritten-later'].includes(rule),
)

/** Lines of a Dockerfile of strangers. */
export const HOSTILE_PATCH = `@@ -1 +1,99 @@\n${HOSTILE_TEXTS.map(text => `+${text}\n`).join('')}`

/** What untrusted packages, files and Dockerfile lines would make of it. */
export const HOSTILE_BASES: readonly BaseOption[] = HOSTILE_TEXTS.map(text => ({
  ...{ reference: text, compressed: 1, unpacked: null },
  ...{ lacks: [text, { code: text }], neededBy: [{ code: text }, text] },
}))

export const HOSTILE_ADVICE: readonly Advice[] = HOSTILE_TEXTS.flatMap((text, index): Advice[] => {
  const words = {
    fix: [text, { code: text }, { code: text }, text],
    reason: [text, text, { code: text }],
    examples: [text, text],
    line: index,
  }
  const unpacked = index % 2 === 0 ? null : 20_000
  const eachEdit = { seconds: index % 2 === 0 ? null : 1, compressed: 1 }
  // A third of it are hints.
  const certain = index % 3 === 0 ? {} : { edits: [{ file: text, start: 0, end: 0, text }] }
  return [
    { rule: 'deleted-later', saves: { compressed: 30_000 - index, unpacked }, ...words, ...certain },
    { rule: 'copy-before-install', saves: { compressed: 0, unpacked: 0 }, eachEdit, ...words },
  ]
})
