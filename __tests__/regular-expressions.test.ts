import { expect, test } from '@jest/globals'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/**
 * Texts that others wrote are searched everywhere, so no regular expression may take the square of their length. Two shapes do, and are
 * easily written: one that begins with what may be repeated (`\/+$` begins anew at each slash of a run that does not end the text), and
 * `^\s*` of each line, which runs over the empty lines below. Say where the first may begin (`(?<!\/)\/+$`), and `[ \t]*` for the second.
 */
test('no regular expression begins anew in the middle of what it has read', () => {
  expect(literals().filter(({ source, flags }) => isQuadratic(source, flags))).toStrictEqual([])
})

test.each([
  String.raw`\/+$`,
  String.raw`^x|[-.]+$`,
  String.raw`\s*#.*$`,
  String.raw`(?:([a-z]+)=)`,
  String.raw`x|(?:y|\d{2,}z)`,
])('the shape is known: %s', source => {
  expect(isQuadratic(source, '')).toBe(true)
})

test('the shape of each line is known', () => {
  expect(isQuadratic(String.raw`x|^\s*name`, 'm')).toBe(true)
})

test.each([
  String.raw`(?<!\/)\/+$`,
  String.raw`^\s+x`,
  String.raw`[^a-z]+`,
  String.raw`\bx+$|(?:^|\/)y+$`,
  String.raw`\d+(?:[.,]\d+)*`,
  String.raw`[^\n]+\n?|\[[^\]]*\]$`,
  String.raw`[|+]x\|\d+ `,
])('others are let be: %s', source => {
  expect(isQuadratic(source, '')).toBe(false)
})

interface Literal {
  readonly at: string
  readonly source: string
  readonly flags: string
}

function literals(): Literal[] {
  const root = path.join(import.meta.dirname, '..', 'src')
  const files = globSync('**/*.ts', { cwd: root }).filter(file => !file.includes('__tests__'))
  return files.flatMap(file => literalsOf(file, readFileSync(path.join(root, file), 'utf8')))
}

function literalsOf(file: string, text: string): Literal[] {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest)
  const found: Literal[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      const line = tree.getLineAndCharacterOfPosition(node.end).line + 1
      found.push({ at: `${file}:${line}`, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

function isQuadratic(source: string, flags: string): boolean {
  // A class is one character, and what is escaped is no syntax.
  const plain = source.replaceAll(/\\.|\[\^?(?:\\.|[^\]\\])*\]/g, part => {
    if (/^\\[bB]/.test(part)) return '^'
    return /^\\[sS]/.test(part) ? part : 'C'
  })
  const starts = flags.includes('y') ? [] : startsOf(plain, '')
  const ofEachLine = flags.includes('m') && /\^\\s[*+]/.test(plain)
  return ofEachLine || starts.some(start => REPEATED.test(start))
}

/** A character as often as there is, and then something that may be missing. */
const REPEATED = /^(?:\\[sS]|[^\\^$()|?*+])(?:[*+]|\{\d+,\})\??(?!$|.\?$|\([^()]*\)[*?]$)/

/** What the alternatives of an expression begin with, each with all that follows; a group in front is opened. */
function startsOf(source: string, rest: string): string[] {
  return alternativesOf(source).flatMap(alternative => {
    const group = /^\((?:\?:|\?<\w+>|(?!\?))/.exec(alternative)
    if (group === null) return [alternative + rest]
    const end = endOfGroup(alternative)
    const behind = alternative.slice(end + 1)
    const inside = alternative.slice(group[0].length, end)
    return startsOf(inside, behind + rest)
  })
}

function alternativesOf(source: string): string[] {
  const bars: number[] = []
  let depth = 0
  for (let at = 0; at < source.length; at++) {
    if (source[at] === '(') depth++
    if (source[at] === ')') depth--
    if (source[at] === '|' && depth === 0) bars.push(at)
  }
  return [-1, ...bars].map((bar, index) => source.slice(bar + 1, bars[index]))
}

function endOfGroup(source: string): number {
  let depth = 0
  for (let at = 0; at < source.length; at++) {
    if (source[at] === '(') depth++
    if (source[at] === ')' && --depth === 0) return at
  }
  return source.length
}
