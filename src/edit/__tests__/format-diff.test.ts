import { expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterThisTest } from '../../../test-kit/after-this-test.ts'
import fc, { trials } from '../../../test-kit/properties.ts'
import { applyEdits, type TextEdit } from '../apply-edits.ts'
import { formatDiff } from '../format-diff.ts'
import type { PatchedFile } from '../make-patch.ts'

/** What git makes of the file with the diff applied. */
function appliedByGit(file: PatchedFile): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'slim-build-diff-'))
  afterThisTest(() => {
    rmSync(directory, { recursive: true, force: true })
  })
  const place = path.join(directory, file.file)
  mkdirSync(path.dirname(place), { recursive: true })
  if (file.before !== null) writeFileSync(place, file.before)
  const input = formatDiff({ files: [file] })
  execFileSync('git', ['apply', '--unidiff-zero', '--whitespace=nowarn', '-'], {
    cwd: directory,
    input,
    env: { ...process.env, GIT_CEILING_DIRECTORIES: tmpdir() },
  })
  assert(existsSync(place))
  return readFileSync(place, 'utf8')
}

function patchedFile(file: string, before: string | null, edits: readonly TextEdit[]): PatchedFile {
  const after = applyEdits(before ?? '', edits)
  assert(after !== null)
  return { file, before, after, edits: edits.map(edit => ({ ...edit, file })) }
}

it('shows a change as git does', () => {
  const text = 'FROM a\nWORKDIR /x\nCOPY . .\nRUN npm ci\nCMD a\nEXPOSE 1\nLABEL a=b\nUSER a\n'
  const at = text.indexOf('npm') - 1
  expect(
    formatDiff({
      files: [patchedFile('api/Dockerfile', text, [{ start: at, end: at, text: ' --mount=x' }])],
    }),
  ).toBe(
    [
      'diff --git a/api/Dockerfile b/api/Dockerfile',
      '--- a/api/Dockerfile',
      '+++ b/api/Dockerfile',
      '@@ -1,7 +1,7 @@',
      ' FROM a',
      ' WORKDIR /x',
      ' COPY . .',
      '-RUN npm ci',
      '+RUN --mount=x npm ci',
      ' CMD a',
      ' EXPOSE 1',
      ' LABEL a=b',
      '',
    ].join('\n'),
  )
})

it.each(['.dockerignore', 'a b/Dockerfile', 'é "x"\\y\t/Dockerfile', '-x'])('makes a new file %j', name => {
  const file = patchedFile(name, null, [{ start: 0, end: 0, text: '.git\n' }])
  expect(appliedByGit(file)).toBe('.git\n')
})

it('is applied by git to what the edits say, whatever they are', () => {
  const line = fc.constantFrom('RUN a', 'RUN b', '', '# c', ' x \\', 'é😀', 'a\r')
  const text = fc
    .tuple(fc.array(line, { maxLength: 40 }), fc.boolean())
    .map(([lines, ends]) => lines.join('\n') + (ends && lines.length > 0 ? '\n' : ''))
    .filter(each => each !== '')
  const places = fc.array(fc.tuple(fc.nat(), fc.nat(6), fc.constantFrom('', 'x', 'y\n', '\nz', 'a\nb\nc')), {
    minLength: 1,
    maxLength: 5,
  })
  fc.assert(
    fc.property(text, places, (before, wanted) => {
      const edits = wanted.map(([start, length, own]) => {
        const from = start % (before.length + 1)
        return { start: from, end: Math.min(before.length, from + length), text: own }
      })
      const after = applyEdits(before, edits)
      // Of no file git has another form, and nothing of ours empties one.
      fc.pre(
        after !== null &&
          after !== before &&
          after !== '' &&
          /^[^\uD800-\uDFFF]*$/.test(edits.map(each => each.text).join('')),
      )
      fc.pre(!/[\uD800-\uDFFF](?![\uDC00-\uDFFF])(?<![\uD800-\uDBFF][\uDC00-\uDFFF])/.test(after))
      expect(appliedByGit(patchedFile('Dockerfile', before, edits))).toBe(after)
    }),
    { numRuns: trials(150) },
  )
})
