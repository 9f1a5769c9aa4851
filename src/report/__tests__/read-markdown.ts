import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/** Markdown as GitHub reads it. */
export function readMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
}

/** All nodes of a tree, parents before children. */
export function nodesOf(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(child => nodesOf(child)) : [])]
}

/** What a reader sees as running text, outside of code: the place where GitHub looks for mentions and references. */
export function runningText(root: Root): string[] {
  return nodesOf(root)
    .filter(node => node.type === 'text')
    .map(node => node.value)
}
