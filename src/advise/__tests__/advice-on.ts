import { buildPlatform, type FileSpec, type PlatformSpec } from '../../../test-kit/measurement-builder.ts'
import type { Words } from '../../model/advice.ts'
import { advise } from '../advise.ts'
import type { AdviceContext } from '../finding.ts'

/** All that is advised, each as `rule, what it saves in kB, line: fix | reason`, code in backticks. */
export function adviceOn(spec: PlatformSpec, context: Partial<AdviceContext> = {}): string[] {
  const image = buildPlatform(spec)
  return advise(image, { bases: [], ...context }).map(({ rule, saves, line, fix, reason, eachEdit }) => {
    const at = line === null ? '' : `, line ${image.lines[line]?.line}`
    const size =
      eachEdit === undefined
        ? `${saves.compressed / 1000} kB`
        : `${eachEdit.seconds ?? '?'} s and ${eachEdit.compressed / 1000} kB each edit`
    return `${rule}, ${size}${at}: ${inWords(fix)} | ${inWords(reason)}`
  })
}

/** What to do, of what {@link adviceOn} gives. */
export function onlyFix(advice: string): string {
  return advice.replace(/^.*?: (.*) \| .*$/, '$1')
}

/** A file of some kilobytes, compressed; unpacked it has four times as many. */
export function file(path: string, kilobytes: number, more: Partial<FileSpec> = {}): FileSpec {
  return { path, compressed: kilobytes * 1000, unpacked: kilobytes * 4000, ...more }
}

/** Words as a line, code in backticks. */
export function inWords(words: Words): string {
  return words.map(part => (typeof part === 'string' ? part : `\`${part.code}\``)).join('')
}
