import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

const FOLDERS = ['__tests__', 'src', 'test-kit', 'scripts', 'bench']

/** All `*.test.ts` below `__tests__` folders of a checkout, sorted; with filters, those whose path contains one of them. */
export function findTestFiles(root: string, filters: readonly string[]): string[] {
  return FOLDERS.filter(folder => existsSync(path.join(root, folder)))
    .flatMap(folder =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map(name =>
        path.join(folder, name),
      ),
    )
    .filter(name => /(^|\/)__tests__\//.test(name) && name.endsWith('.test.ts'))
    .filter(name => filters.length === 0 || filters.some(filter => name.includes(filter)))
    .sort()
    .map(name => path.join(root, name))
}
