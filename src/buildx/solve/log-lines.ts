import { StringDecoder } from 'node:string_decoder'

/** Longest line in characters; what is longer is cut into several. */
const LONGEST = 8192

/** Puts pieces of a byte stream together to lines, across characters and lines that were cut in two. */
export class LogLines {
  private readonly decoder = new StringDecoder('utf8')
  private rest = ''

  /** The lines that are complete now, without their ends. */
  push(bytes: Buffer): string[] {
    const lines = (this.rest + this.decoder.write(bytes)).split('\n')
    this.rest = lines.pop() ?? ''
    while (this.rest.length > LONGEST) {
      lines.push(this.rest.slice(0, LONGEST))
      this.rest = this.rest.slice(LONGEST)
    }
    return lines.map(withoutReturn)
  }

  /** The last line, where it has no end. */
  end(): string[] {
    const last = withoutReturn(this.rest + this.decoder.end())
    this.rest = ''
    return last === '' ? [] : [last]
  }
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}
