import { type Calling, escaped, type Language, oneOf } from './language.ts'
import type { SourceText } from './source-text.ts'

/** Modules that start programs. */
const MODULES =
  '(?:node:)?child_process|execa|cross-spawn|shelljs|zx(?:/\\w+)?|tinyexec|nano-spawn|node-pty|foreground-child|bun'

/** What they have that starts none, or a file of JavaScript. */
const STARTS_NOTHING =
  /^(?:fork|promisify|quote|within|cd|chalk|fs|os|glob|path|sleep|argv|question|echo|file|serve|type|[A-Z]\w*)$/

/** What starts a program, by the names that modules give it. */
const STARTERS = [
  'exec',
  'execSync',
  'execFile',
  'execFileSync',
  'spawn',
  'spawnSync',
  'execa',
  'execaSync',
  'execaCommand',
  'execaCommandSync',
  'which',
  'x',
  'nanoSpawn',
]

const BINDING = new RegExp(
  String.raw`(?:import\s+([^;'"]{1,500}?)\s+from|(?:const|let|var)\s+([^;=]{1,500}?)\s*=\s*(?:await\s+import|require)\s*\()\s*['"](?:${MODULES})['"]`,
  'g',
)

const MENTION = new RegExp(String.raw`['"](?:${MODULES})['"]`, 'g')

/** `require('child_process').exec(`. */
const AT_ONCE = new RegExp(
  String.raw`(?:require|import)\s*\(\s*['"](?:${MODULES})['"]\s*\)\s*\)?\s*\.\s*\w+\s*\(\s*`,
  'g',
)

/** What starts programs where nothing is imported for it. */
const GLOBAL = /\b(?:Bun\s*\.\s*spawn(?:Sync)?|new\s+Deno\s*\.\s*Command)\s*\(\s*/g

export const JAVASCRIPT: Language = {
  endings: ['js', 'mjs', 'cjs', 'jsx', 'ts', 'mts', 'cts', 'tsx'],
  writing: { lineComments: ['//'], hasBlockComments: true, hasBackticks: true, hasPatterns: true },
  callingOf,
  itself: /^(?:process\s*\.\s*(?:execPath|argv0|argv\s*\[\s*0\s*\])|Deno\s*\.\s*execPath\b)/,
}

function callingOf(source: SourceText): Calling | null {
  const { code } = source
  const bindings = [...code.matchAll(BINDING)].map(([, imported = '', required = '']) => imported || required)
  const mentions = code.match(MENTION)?.length ?? 0
  const isGlobal = /\bBun\s*\.|\bDeno\s*\.\s*Command\b/.test(code)
  if (mentions === 0 && !isGlobal) return null
  const atOnce = code.match(AT_ONCE)?.length ?? 0
  const { names, spaces } = boundBy(source, bindings)
  const called = [
    ...(names.size === 0 ? [] : [String.raw`(?<![\w$.])(?<!\bfunction\s+)${oneOf(names)}`]),
    ...(spaces.size === 0 ? [] : [String.raw`(?<![\w$.])${oneOf(spaces)}\s*\.\s*${oneOf(STARTERS)}`]),
  ].map(each => new RegExp(String.raw`${each}\s*(?:<[^<>()]{0,100}>)?\(\s*`, 'g'))
  return {
    calls: [...called, AT_ONCE, GLOBAL],
    lines: [/(?<![\w$])\$(?:\([^()]{0,200}\))?`((?:\\.|[^`\\]){0,2000})`/g],
    isHidden: mentions > bindings.length + atOnce || isHandedOn(source, names, spaces),
  }
}

interface Bound {
  /** What is called to start a program. */
  readonly names: Set<string>
  /** What has such functions. */
  readonly spaces: Set<string>
}

/** The names that imports give, and those that wrap one of them. */
function boundBy({ bare }: SourceText, bindings: readonly string[]): Bound {
  const parts = bindings
    .filter(each => !/^type\s/.test(each))
    .map(each => /^([^{]*)(?:\{([^}]*)\})?/.exec(each) ?? [])
  const spaces = new Set(parts.flatMap(([, whole = '']) => wholeNames(whole)))
  const names = new Set([...spaces, ...parts.flatMap(([, , inside = '']) => partNames(inside))])
  const wrapping =
    /(?:const|let|var)\s+(\w+)\s*=\s*(?:\w+\s*\.\s*)?promisify\s*\(\s*(?:\w+\s*\.\s*)?(\w+)\s*\)/g
  for (const [, local = '', name = ''] of bare.matchAll(wrapping))
    if (names.has(name) || STARTERS.includes(name)) names.add(local)
  return { names, spaces }
}

/** `cp` of `* as cp`. */
function wholeNames(text: string): string[] {
  return text.split(/[\s,*]+/).filter(word => /^[\w$]+$/.test(word) && word !== 'as')
}

/** `run` of `{ exec as run }` or `{ exec: run }`. */
function partNames(text: string): string[] {
  return text.split(',').flatMap(part => {
    const [name = '', local = name] = part.split(/[\s:]+/).filter(word => word !== '' && word !== 'as')
    return /^[\w$]+$/.test(local) && name !== '$' && !STARTS_NOTHING.test(name) ? [local] : []
  })
}

/** Whether what starts programs is used in another way than by a call or by `promisify`. */
function isHandedOn({ bare }: SourceText, names: ReadonlySet<string>, spaces: ReadonlySet<string>): boolean {
  const body = bare
    .replace(/\bimport\s+[^;'"]{1,500}?\s+from\b/g, '')
    .replace(/(?:const|let|var)\s+[^;=]{1,500}?=\s*(?:await\s+import|require)\b/g, '')
    .replace(/(?:const|let|var)\s+\w+\s*=\s*(?:\w+\s*\.\s*)?promisify\s*\([^()]*\)/g, '')
  const isUsed = (name: string): boolean =>
    new RegExp(
      String.raw`(?<![\w$.])(?<!\b(?:typeof|function)\s+)${escaped(name)}(?![\w$]|\s*(?:<[^<>()]{0,100}>)?\(|\s*:)${spaces.has(name) ? String.raw`(?!\s*\.)` : ''}`,
    ).test(body)
  const isPassed = (space: string): boolean =>
    new RegExp(
      String.raw`(?<![\w$.])(?<!\btypeof\s+)${escaped(space)}\s*\.\s*${oneOf(STARTERS)}(?![\w$]|\s*(?:<[^<>()]{0,100}>)?\()`,
    ).test(body)
  return [...names].some(isUsed) || [...spaces].some(isPassed)
}
