import path from 'node:path'

/** What is used of a file of tests, as jest knows it. */
interface TestFile {
  readonly path: string
  readonly context: {
    readonly config: { readonly rootDir: string }
    readonly hasteFS: { getSize(path: string): number | null }
  }
}

/**
 * The files that take longest, so that none of them runs alone at the end; a fresh clone has no times of an earlier run.
 */
export const LONGEST: readonly string[] = [
  '__tests__/hostile-corpus.process.test.ts',
  '__tests__/report-fork.process.test.ts',
  '__tests__/report-fork-untrusted.process.test.ts',
  '__tests__/hostile-reports.process.test.ts',
  '__tests__/dist.process.test.ts',
  '__tests__/report.process.test.ts',
  'src/git/__tests__/configured-commands.process.test.ts',
  'src/runner/publish/__tests__/two-images.process.test.ts',
  'src/runner/publish/__tests__/comment-on-run.test.ts',
  'src/publish/__tests__/pull-request-comment.test.ts',
  // The first two wait for what does not answer, while the other engines have the processors; the third makes base images.
  '__tests__/failed-build.engine.test.ts',
  '__tests__/registry-baseline.engine.test.ts',
  '__tests__/dockerfiles.engine.test.ts',
  '__tests__/baseline.engine.test.ts',
  '__tests__/cache.engine.test.ts',
  '__tests__/rebuilt-baseline.engine.test.ts',
  '__tests__/cache-mounts.engine.test.ts',
  '__tests__/secrets.engine.test.ts',
  '__tests__/outputs.engine.test.ts',
  '__tests__/published-base.engine.test.ts',
  '__tests__/advice-edits.engine.test.ts',
  '__tests__/variants.engine.test.ts',
  '__tests__/examples.engine.test.ts',
  '__tests__/gate.engine.test.ts',
  '__tests__/left-behind.engine.test.ts',
  // Four machines share these: what compiles is on the first two.
  '__tests__/dockerfiles-compiled.corpus.test.ts',
  '__tests__/split-stages.corpus.test.ts',
  '__tests__/dockerfiles-web.corpus.test.ts',
  '__tests__/dockerfiles-python.corpus.test.ts',
  '__tests__/advice-followed-dependencies.corpus.test.ts',
  '__tests__/savings.corpus.test.ts',
  '__tests__/dockerfiles-node.corpus.test.ts',
  '__tests__/examples.corpus.test.ts',
]

/** Where jest asks in which order files run. The others follow by their length. */
export default class LongestFirst {
  sort<File extends TestFile>(files: readonly File[]): File[] {
    return files.toSorted((a, b) => rankOf(a) - rankOf(b) || sizeOf(b) - sizeOf(a))
  }

  /** The files of one of several machines (`--shard=1/3`), each of which has about as many long ones. */
  shard<File extends TestFile>(
    files: readonly File[],
    { shardIndex, shardCount }: { readonly shardIndex: number; readonly shardCount: number },
  ): File[] {
    return this.sort(files.toSorted((a, b) => (a.path < b.path ? -1 : 1))).filter(
      (_, at) => at % shardCount === shardIndex - 1,
    )
  }

  cacheResults(): void {
    // The order is the same in each run.
  }
}

function rankOf({ path: file, context }: TestFile): number {
  const at = LONGEST.indexOf(path.relative(context.config.rootDir, file))
  return at < 0 ? LONGEST.length : at
}

function sizeOf({ path: file, context }: TestFile): number {
  return context.hasteFS.getSize(file) ?? 0
}
