import { posix } from 'node:path'
import type { ReadingBudget } from '../reading-budget.ts'
import { KeptTexts, type LineReading } from './line-parser.ts'

/** What pnpm writes about what it installed: its lock file, in short. */
export const PNPM_LOCK = /(?:^|\/)node_modules\/\.pnpm\/lock\.yaml$/

/** Where the project's own dependencies stand: by the folder of the project, and without it in old files. */
const OF_PROJECT = /^(?:importers \. )?(?:dependencies|optionalDependencies|devDependencies)$/

/** Reads what the project asks for, which its own manifest may no longer say: only `node_modules` is copied to many images. */
export function pnpmLock(source: string, budget: ReadingBudget): LineReading {
  const runtime = new KeptTexts(budget)
  const development = new KeptTexts(budget)
  let around: readonly string[] = []
  return {
    line(text) {
      const [, indent = '', key] = /^((?: {2}){0,3})'?([^\s:'#][^:']*)'?:(?:\s|$)/.exec(text) ?? []
      if (key === undefined) return
      around = around.slice(0, indent.length / 2)
      if (OF_PROJECT.test(around.join(' '))) {
        const names = around.at(-1) === 'devDependencies' ? development : runtime
        names.add(key)
      }
      around = [...around, key]
    },
    end() {
      const directory = posix.resolve('/', source, '../../..').slice(1)
      return {
        source,
        packages: [],
        needs: { directory, runtime: runtime.all, development: development.all },
      }
    },
  }
}
