import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { type Overview, overviewOf } from '../../model/overview.ts'
import { UNFOLDED } from '../document/detail-level.ts'
import { documentOf } from '../document/document-of.ts'
import { renderMarkdown } from '../render-markdown.ts'
import { writeTerminal } from '../writers/terminal.ts'
import { styler } from '../writers/terminal/style-text.ts'
import { LINKS } from './links-to-shop.ts'
import { OVERVIEWS } from './overviews.ts'
import { SCENARIOS } from './scenarios.ts'

/** An amount with its unit, a place in a Dockerfile, or a name with a slash in it. */
const FACT =
  /[+−±]?\d[\d.]* (?:[kMGT]?B|%|m?s|min|layers?|images?|files?|packages?|budgets?|steps?|lines?|changes?|causes?|savings?)(?![\w/])|[\w./-]*Dockerfile:\d+|[@/][\w@*-]+(?:[./][\w@*-]+)+/g

/** What one surface alone shows, by design. */
const MARKDOWN_ALONE: readonly RegExp[] = [
  // Terminals draw no chart, and what is said of its axis goes with it.
  /^The axis goes from .*$/gm,
  /^```mermaid[^]*?^```$/gm,
  // Where all is folded, the open part is kept short: the rest of its table is summed up in a row of its own.
  /^.*\| \d+ (?:smaller|small) (?:change|saving)s? \|.*$/gm,
  // What is folded is pointed at.
  /\(\d+ changes?, in the details\)/g,
  // Savings that show have no row in the details, whose sum is that of the others.
  /<b>More savings<\/b>: .*$/gm,
  /^.*\*\*all of these\*\* .*$/gm,
  /^- ℹ️ \d+ more notes? in the details\.$/gm,
  // The commit that was measured and the run are links, or not there.
  / · \[Full report\]\S+/g,
  / at `9c1d2e7`/g,
  // A table that is split for the sake of the lines that show.
  /<b>More images<\/b>: .*$/gm,
  /<b>Image by image<\/b>: .*$/gm,
]

/** The other way around. */
const TERMINAL_ALONE: readonly RegExp[] = [
  // The line of all savings has no room beside that of the smallest fix; they are in the details.
  /^ *Possible savings(?: on [^:]*)?: .*$/gm,
  // All savings are in one table, which has a sum.
  /^Savings: .*$/gm,
  /^.* all of it$/gm,
]

function inMarkdown(overview: Overview): string {
  const text = renderMarkdown(overview, { links: LINKS, full: true, maxBytes: 10_000_000 })
  return text.replace(/\]\(https:[^)]*\)/g, ']')
}

function inTerminal(overview: Overview): string {
  // A log has the details of the first thirty images.
  const level = { ...UNFOLDED, images: 1000 }
  const blocks = documentOf(overview, false).at({ level, head: null, run: null })
  return writeTerminal(blocks, { width: 1000, paint: styler(false) })
}

function factsOf(text: string, without: readonly RegExp[] = []): Set<string> {
  const rest = without.reduce((left, each) => left.replace(each, ''), text)
  const words = rest.replace(/<\/?\w+>/g, '').replace(/[`*[\]\\|]/g, ' ')
  return new Set(words.replace(/ +/g, ' ').match(FACT))
}

describe('markdown and terminal', () => {
  const all: Readonly<Record<string, () => Overview>> = {
    ...Object.fromEntries(Object.entries(SCENARIOS).map(([name, make]) => [name, () => overviewOf(make())])),
    ...OVERVIEWS,
  }
  for (const [name, make] of Object.entries(all)) {
    // Names that are cut in the middle are cut at other places.
    if (name.includes('hostile')) continue
    it(`show the same facts: ${name}`, () => {
      const [markdown, terminal] = [inMarkdown(make()), inTerminal(make())]
      const [ours, theirs] = [factsOf(markdown, MARKDOWN_ALONE), factsOf(terminal, TERMINAL_ALONE)]
      expect(ours.size + theirs.size).toBeGreaterThan(3)
      const [all, shown] = [factsOf(markdown), factsOf(terminal)]
      assert.deepEqual(
        [...ours].filter(fact => !shown.has(fact)),
        [],
        'only in markdown',
      )
      assert.deepEqual(
        [...theirs].filter(fact => !all.has(fact)),
        [],
        'only in the terminal',
      )
    })
  }
})
