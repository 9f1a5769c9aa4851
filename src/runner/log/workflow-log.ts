import { randomUUID } from 'node:crypto'
import { stripVTControlCharacters } from 'node:util'
import { visible } from '../../text/escape/visible.ts'

/** Lines longer than this lose their middle. Characters. */
const LONGEST_LINE = 2000

/** GitHub shows 10 of each kind a step; the last two are for whoever has the last word. */
const MOST_ANNOTATIONS = 8

/** What to say about lines of a file; 1-based, inclusive. */
export interface Annotation {
  readonly file: string
  readonly line: number | null
  readonly endLine: number | null
  readonly title: string
  readonly message: string
  /** Default: `warning`. */
  readonly level?: 'warning' | 'notice' | 'error' | undefined
}

/**
 * The log of a step. The runner takes lines of it for commands (`::set-output`, `::add-mask`), so whatever comes from
 * outside is written between `stop-commands` and a token that nobody can guess, each line by itself and with control
 * characters spelled out.
 */
export class WorkflowLog {
  private readonly write: (text: string) => void
  private token: string | null = null
  private open = false
  private readonly annotations = { warning: 0, notice: 0, error: 0 }
  private readonly secrets = new Set<string>()

  constructor(write: (text: string) => void) {
    this.write = write
  }

  /** Foreign text, one line an item. */
  lines(lines: readonly string[]): void {
    if (lines.length === 0) return
    this.stopCommands()
    for (const line of lines) this.write(`${readable(line)}\n`)
  }

  /** A text of ours that was made harmless already, as it is: its colours and blanks stay. */
  rendered(text: string): void {
    this.stopCommands()
    this.write(text.endsWith('\n') ? text : `${text}\n`)
  }

  /** Starts a group; one that is open ends. */
  group(title: string): void {
    this.endGroup()
    this.command('group', visible(title, 200))
    this.open = true
  }

  endGroup(): void {
    if (!this.open) return
    this.command('endgroup', '')
    this.open = false
  }

  notice(message: string): void {
    this.command('notice', message)
  }

  warning(message: string): void {
    this.annotations.warning++
    this.command('warning', message)
  }

  /** How many annotations of a kind may follow: GitHub shows no more than the first few of a step. */
  roomFor(level: 'warning' | 'notice'): number {
    return Math.max(0, MOST_ANNOTATIONS - this.annotations[level])
  }

  /** What GitHub shows at a line of a file. All its texts may be foreign. */
  annotate({ file, line, endLine, title, message, level = 'warning' }: Annotation): void {
    this.annotations[level]++
    const place = { file, ...(line === null ? {} : { line, endLine: endLine ?? line }), title }
    const properties = Object.entries(place).map(
      ([name, value]) => `${name}=${escapeProperty(visible(String(value), 500))}`,
    )
    this.command(`${level} ${properties.join(',')}`, visible(message, 1000))
  }

  error(message: string): void {
    this.command('error', message)
  }

  /** What the runner was told to mask: it does so in the log alone. */
  get masked(): readonly string[] {
    return [...this.secrets]
  }

  mask(secret: string): void {
    this.secrets.add(secret)
    this.command('add-mask', secret)
  }

  /** Lets the runner see commands again, as whatever runs next will expect. */
  close(): void {
    this.endGroup()
    this.resumeCommands()
  }

  private command(name: string, message: string): void {
    this.resumeCommands()
    this.write(`::${name}::${escapeData(message)}\n`)
  }

  private stopCommands(): void {
    if (this.token !== null) return
    this.token = randomUUID()
    this.write(`::stop-commands::${this.token}\n`)
  }

  private resumeCommands(): void {
    if (this.token === null) return
    this.write(`::${this.token}::\n`)
    this.token = null
  }
}

/** Colours and progress bars of the programs that a build runs are dropped; all else stays, visibly. */
function readable(line: string): string {
  const plain = stripVTControlCharacters(line).trimEnd().replaceAll('\t', '    ')
  return visible(plain.slice(plain.lastIndexOf('\r') + 1), LONGEST_LINE)
}

/** As the runner undoes it in a command's property. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/** As the runner undoes it in a command's message. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
