import assert from 'node:assert/strict'
import { file } from '../../__tests__/advice-on.ts'
import { buildPlatform, type FileSpec, type PlatformSpec } from '../../../../test-kit/measurement-builder.ts'
import { parseDockerfile } from '../../../buildx/record/dockerfile-source.ts'
import { parseDockerfileText } from '../../../edit/dockerfile-text.ts'
import { makePatch } from '../../../edit/make-patch.ts'
import type { SourceFiles } from '../../../edit/source-files.ts'
import type { Advice } from '../../../model/advice.ts'
import type { LineMeasurement } from '../../../model/measurement.ts'
import { advise } from '../../advise.ts'
import type { AdviceContext } from '../../finding.ts'

/** A Dockerfile with `‹what goes›` and `«what comes»` in it. */
export function unmark(marked: string): { readonly before: string; readonly after: string } {
  return {
    before: marked.replace(/«[^»]*»/g, '').replace(/[‹›]/g, ''),
    after: marked.replace(/‹[^›]*›/g, '').replace(/[«»]/g, ''),
  }
}

/** What the parser of build records reads at each instruction: the same as from a real build. */
export function measuredLines(text: string): Partial<LineMeasurement>[] {
  const source = parseDockerfile(text)
  const dockerfile = parseDockerfileText(text)
  assert(dockerfile !== null)
  return dockerfile.instructions.map(({ line, start, arguments: rest, keyword }, index) => {
    const endLine = line + (text.slice(start, rest.end).split('\n').length - 1)
    return {
      line,
      endLine,
      instruction: source.instruction(line, endLine),
      inputs: index === 0 ? [] : [index - 1],
      readsContext: /^(?:COPY|ADD)$/.test(keyword),
    }
  })
}

export function sourcesOf(text: string, ignoreFile: string | null = null): SourceFiles {
  const dockerfile = parseDockerfileText(text)
  assert(dockerfile !== null)
  return {
    dockerfiles: new Map([['Dockerfile', dockerfile]]),
    ignoreFile: { file: '.dockerignore', text: ignoreFile },
  }
}

/** A build context of these files. */
export function contextWith(
  files: Readonly<Record<string, string>>,
): Pick<AdviceContext, 'contextFile' | 'contextFolder'> {
  return {
    contextFile: name => files[name] ?? null,
    contextFolder: folder => {
      const below = Object.keys(files).filter(name => folder === '' || name.startsWith(`${folder}/`))
      const names = below.map(name => name.slice(folder === '' ? 0 : folder.length + 1).split('/')[0] ?? '')
      return below.length === 0 && folder !== '' ? null : [...new Set(names)]
    },
  }
}

export interface Found {
  readonly advice: readonly Advice[]
  /** The files after all that was certain. */
  readonly files: Readonly<Record<string, string>>
}

/**
 * What is advised on an image of this Dockerfile where one instruction left some files, and what becomes of the files.
 *
 * @param isMaker which instruction, by its text.
 */
export function fixOn(
  text: string,
  isMaker: (instruction: string) => boolean,
  files: readonly FileSpec[],
  more: Partial<AdviceContext> & { readonly ignore?: string | null } = {},
): Found {
  const lines = measuredLines(text)
  const line = lines.findLastIndex(({ instruction = '' }) => isMaker(instruction))
  const { ignore = null, ...context } = more
  const sources = sourcesOf(text, ignore)
  const image = buildPlatform({
    lines,
    layers: [{ line, files }],
    packages: {
      dev: { name: 'jest', purpose: 'development' },
      recommended: { name: 'less', ecosystem: 'deb', recommended: true },
    },
  })
  const known = contextWith({ 'package.json': '{}' })
  const advice = advise(image, { bases: [], sources, ...known, ...context })
  const patch = makePatch(
    advice.map(({ edits = [] }) => edits),
    sources,
  )
  return { advice, files: Object.fromEntries(patch.files.map(({ file: name, after }) => [name, after])) }
}

/** Everything that is certain, made. */
export function patched(
  text: string,
  spec: (lines: readonly Partial<LineMeasurement>[]) => PlatformSpec,
  context: Partial<AdviceContext> = {},
): string | undefined {
  const sources = sourcesOf(text)
  const image = buildPlatform(spec(measuredLines(text)))
  const advice = advise(image, { bases: [], sources, ...contextWith({}), ...context })
  return makePatch(
    advice.map(({ edits = [] }) => edits),
    sources,
  ).files[0]?.after
}

export { file }
