import DOMPurify from 'dompurify'

// Without a window there is no HTML to clean, and mermaid insists on its cleaner.
Object.assign(DOMPurify, { addHook: () => undefined, sanitize: (text: string) => text })
const { default: mermaid } = await import('mermaid')

/** The kinds of the charts in a markdown text, by mermaid's own parser, which throws where it cannot read one. */
export async function parseMermaid(markdown: string): Promise<string[]> {
  const charts = [...markdown.matchAll(/^```mermaid\n([\s\S]*?)\n```$/gm)]
  return Promise.all(charts.map(async ([, text = '']) => (await mermaid.parse(text)).diagramType))
}
