import { expect } from '@jest/globals'
import assert from 'node:assert/strict'
import type { CommitLinks } from '../markdown-options.ts'
import { nodesOf, readMarkdown, runningText } from './read-markdown.ts'

/** What GitHub would turn into a mention, a reference, a link or an emoji. */
const CALLS = /[@#`]|https?:\/\/|www\.|GH-\d|:[a-z0-9_+-]+:|\bTICKET-9/
const NAME = String.raw`<code>(?:[A-Za-z0-9 \/._-]|\(empty\)|&#\d+;)+<\/code>`
const PLAIN = String.raw`(?:[^<>&@#\x60]|&#\d+;)+`
const OUR_HTML = new RegExp(
  [
    String.raw`^(?:<\/?(?:details|summary|b|sub)>)+$`,
    String.raw`^<details><summary>(?:<b>(?:${PLAIN}|${NAME})+<\/b>|${PLAIN}|${NAME})+<\/summary>$`,
  ].join('|'),
)

/** A chart holds words of ours, abbreviated commits and numbers. */
function isChart({
  lang,
  value,
}: {
  readonly lang?: string | null | undefined
  readonly value: string
}): boolean {
  const numbers = String.raw`\[\d+(?:\.\d+)?(?:, \d+(?:\.\d+)?)*\]`
  const head = String.raw`---\n(?: *[a-zA-Z]+:(?: \d+| "#2f81f7, #e5534b")?\n)+---\nxychart-beta\n`
  const axes = String.raw`  x-axis \[(?:"[0-9a-f]{4,40}", )+"now"\]\n  y-axis "[kMGTP]?B compressed" [\d.]+ --> [\d.]+`
  return lang === 'mermaid' && new RegExp(`^${head}${axes}(?:\n  line ${numbers}){1,2}$`).test(value)
}

/** Fails when an untrusted text in a comment is anything but text or code. */
export function assertHarmless(markdown: string, links: CommitLinks): void {
  const root = readMarkdown(markdown.replace(/^<!-- [^\n]* -->\n/, ''))
  for (const node of nodesOf(root)) {
    if (node.type === 'html') expect(node.value).toMatch(OUR_HTML)
    if (node.type === 'link') assert.ok(node.url.startsWith(`${links.server}/${links.repository}/`), node.url)
    assert.ok(
      !['image', 'imageReference', 'linkReference', 'definition', 'footnoteReference'].includes(node.type),
      node.type,
    )
    if (node.type === 'code') assert.ok(node.lang === 'diff' || isChart(node), markdown)
    if (node.type === 'table') {
      const widths = new Set(node.children.map(row => row.children.length))
      assert.equal(widths.size, 1, markdown)
    }
  }
  for (const text of runningText(root)) expect(text.replace('[!CAUTION]', '')).not.toMatch(CALLS)
  expect(markdown).not.toMatch(/[^\P{Cc}\n]|\p{Cs}|\u202e/u)
}
