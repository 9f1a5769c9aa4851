import { pieceEnd } from '../../edit/shell-commands.ts'

/**
 * A script for a shell on one line: without comments and here-documents, each end of a line a `;`, `case` without its patterns, functions as
 * `name()`. What quotes and `$(…)` enclose stays as it is.
 *
 * @returns null where one of them has no end.
 */
export function plainScript(text: string): string | null {
  const plain = new Script(text.replace(/\r\n/g, '\n').replace(/\\\n/g, ' ')).read()
  return plain === null ? null : withoutGrammar(plain)
}

class Script {
  private readonly text: string
  private at = 0
  private plain = ''
  /** What ends the here-documents that begin after this line. */
  private ends: string[] = []

  constructor(text: string) {
    this.text = text
  }

  read(): string | null {
    while (this.at < this.text.length) {
      const isRead = this.readNext()
      if (!isRead) return null
    }
    return this.plain
  }

  /** False where what begins here does not end. */
  private readNext(): boolean {
    const { text, at } = this
    if (text[at] === '#' && /^[\s;&|()]?$/.test(text.slice(Math.max(0, at - 1), at)))
      this.at = lineEnd(text, at)
    else if (text[at] === '\n') this.endLine()
    else if (text.startsWith('<<', at)) this.readRedirection()
    else {
      const end = pieceEnd(text, at)
      if (end === null) return false
      this.plain += text.slice(at, end)
      this.at = end
    }
    return true
  }

  /** `<<EOF`, `<<-'EOF'`; `<<<` is followed by a word. */
  private readRedirection(): void {
    const [all = '<<', word] =
      /^<<(?!<)-?[ \t]*["']?([\w.-]+)["']?|^<<</.exec(this.text.slice(this.at, this.at + 200)) ?? []
    if (word !== undefined) this.ends.push(word)
    else this.plain += '<'
    this.at += all.length
  }

  private endLine(): void {
    this.plain += ' ; '
    this.at += 1
    for (const end of this.ends) this.skipTo(end)
    this.ends = []
  }

  private skipTo(end: string): void {
    let line = ''
    while (line.trim() !== end && this.at < this.text.length) {
      const next = lineEnd(this.text, this.at)
      line = this.text.slice(this.at, next)
      this.at = next + 1
    }
  }
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

/** `case $1 in a|b) run ;; *) exit ;; esac` → `; run ; exit ;; `; what `[[ … ]]` and `((…))` ask for is no command. */
function withoutGrammar(plain: string): string {
  return plain
    .replace(/\[\[\s[^;]{0,300}?\s\]\]/g, 'true')
    .replace(/(?<![$(])\(\([^()]{0,300}\)\)/g, 'true')
    .replace(/\b\w{1,100}\+?=\([^()]{0,1000}\)/g, 'true')
    .replace(/(?<![\w$-])function[ \t]{1,9}([\w-]{1,100})(?:[ \t]{0,9}\(\))?/g, '$1() ')
    .replace(
      /(?<![\w$-])case[ \t]{1,9}(?:"[^"]{0,300}"|'[^']{0,300}'|[^\s;]{1,300})[ \t]{1,9}in(?![\w-])[\s;]{0,50}\(?[^();]{0,300}\)/g,
      ' ; ',
    )
    .replace(/;;&?(?![\s;]{0,50}esac(?![\w-]))[\s;]{0,50}\(?[^();]{1,300}\)/g, ' ; ')
    .replace(/(?<![\w$-])esac(?![\w-])/g, ' ')
}

/** What stands in `$(…)` and in backticks, apart from what is in single quotes. */
export function substitutionsIn(line: string): string[] {
  const found: string[] = []
  let isInDouble = false
  for (let at = 0; at < line.length; at++) {
    const letter = line[at]
    const isOwn = letter === '`' || (line.startsWith('$(', at) && line[at + 2] !== '(')
    if (letter === '"') isInDouble = !isInDouble
    if (letter !== '\\' && !isOwn && (letter !== "'" || isInDouble)) continue
    const end = pieceEnd(line, at) ?? line.length
    if (isOwn) found.push(line.slice(at + (letter === '`' ? 1 : 2), end - 1))
    at = end - 1
  }
  return found
}
