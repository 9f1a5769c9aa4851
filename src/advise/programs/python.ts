import { type Calling, type Language, LIKE_SHELL, oneOf } from './language.ts'
import type { SourceText } from './source-text.ts'

/** What starts a program, by the module that has it. */
const STARTERS: Readonly<Record<string, string>> = {
  subprocess: 'run|call|check_call|check_output|Popen|getoutput|getstatusoutput',
  os: 'system|popen|exec[lv]p?e?|spawn[lv]p?e?|posix_spawnp?',
  asyncio: 'create_subprocess_exec|create_subprocess_shell',
  shutil: 'which',
  pexpect: 'spawn|run|spawnu',
  pty: 'spawn',
  anyio: 'run_process|open_process',
  trio: 'run_process|open_process',
}

/** Modules whose parts are programs. */
const PROGRAMS_OF = /^(?:sh|plumbum\.cmd)$/

const MENTION =
  /\b(?:subprocess|os|asyncio|shutil|pexpect|pty|anyio|trio|sh|plumbum|ctypes|cffi|dlopen|create_subprocess_\w+)\b/

/** Libraries that are loaded by a name: what they are no image says. */
const LOADS = /\b(?:find_library|LoadLibrary|dlopen)\s*\(|\bC?DLL\s*\(\s*(?!None)/

export const PYTHON: Language = {
  endings: ['py'],
  writing: LIKE_SHELL,
  callingOf,
  itself: /^sys\s*\.\s*executable\b/,
}

function callingOf({ code, bare }: SourceText): Calling | null {
  if (!MENTION.test(bare)) return null
  const calls: string[] = []
  const named: string[] = []
  let isHidden = LOADS.test(bare)
  for (const [module, starters] of Object.entries(STARTERS)) {
    const spaces = [module, ...aliasesOf(bare, module)]
    calls.push(String.raw`(?<![\w.])${oneOf(spaces)}\s*\.\s*(?:${starters})`)
    // `Popen` is a type, too.
    const passed = starters.replace('|Popen', '')
    isHidden ||= new RegExp(String.raw`(?<![\w.])${oneOf(spaces)}\s*\.\s*(?:${passed})(?![\w]|\s*\()`).test(
      bare,
    )
    const own = importedFrom(bare, module)
      .filter(([name]) => new RegExp(`^(?:${starters})$`).test(name))
      .map(([, local]) => local)
    if (own.length > 0) calls.push(String.raw`(?<![\w.])(?<!\bdef\s+)${oneOf(own)}`)
  }
  for (const module of ['sh', 'plumbum.cmd'])
    if (PROGRAMS_OF.test(module)) named.push(...importedFrom(bare, module).map(([name]) => name))
  for (const space of /^[ \t]*import[ \t]+sh[ \t]*$/m.test(bare) ? ['sh', ...aliasesOf(bare, 'sh')] : [])
    named.push(
      ...[...bare.matchAll(new RegExp(String.raw`(?<![\w.])${space}\.(\w+)`, 'g'))].map(
        each => each[1] ?? '',
      ),
    )
  if (/\bplumbum\b/.test(bare) && /\blocal\s*\[/.test(bare)) calls.push(String.raw`(?<![\w.])local\s*`)
  return {
    calls: calls.map(each => new RegExp(String.raw`${each}\s*[([]\s*`, 'g')),
    named: named.map(name => name.replaceAll('_', '-')),
    isHidden:
      isHidden || /^[ \t]*from[ \t]+(?:subprocess|sh|plumbum(?:\.cmd)?)[ \t]+import[ \t]+\*/m.test(code),
  }
}

/** `sp` of `import subprocess as sp`. */
function aliasesOf(bare: string, module: string): string[] {
  return [
    ...bare.matchAll(new RegExp(String.raw`\bimport\s+(?:[\w., ]+,\s*)?${module}\s+as\s+(\w+)`, 'g')),
  ].map(([, name = '']) => name)
}

/** What is imported from a module, and as what: `from subprocess import run as start`. */
function importedFrom(bare: string, module: string): [string, string][] {
  const pattern = new RegExp(
    String.raw`\bfrom\s+${module.replace('.', String.raw`\.`)}\s+import\s+(?:\(([^()]{0,1000})\)|([^\n(]{1,500}))`,
    'g',
  )
  return [...bare.matchAll(pattern)].flatMap(([, inside = '', line = '']) =>
    (inside || line).split(',').flatMap((part): [string, string][] => {
      const [, name = '', local = name] = /^\s*(\w+)(?:\s+as\s+(\w+))?\s*$/.exec(part) ?? []
      return name === '' ? [] : [[name, local]]
    }),
  )
}
