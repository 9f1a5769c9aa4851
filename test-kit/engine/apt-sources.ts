import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** One place that apt takes binary packages from. */
export interface AptSource {
  readonly uri: string
  readonly suites: readonly string[]
  readonly components: readonly string[]
  /** Keyring file(s), as apt wants them in `signed-by`; null when apt's trusted keys are used. */
  readonly signedBy: string | null
}

/** What the machine's own apt is configured with, unparsable lines left out. */
export function readAptSources(etc = '/etc/apt'): AptSource[] {
  const parts = path.join(etc, 'sources.list.d')
  const files = [
    path.join(etc, 'sources.list'),
    ...(existsSync(parts) ? readdirSync(parts).sort() : []).map(name => path.join(parts, name)),
  ]
  return files.filter(file => existsSync(file)).flatMap(file => parseFile(file))
}

function parseFile(file: string): AptSource[] {
  if (file.endsWith('.sources')) return parseDeb822(readFileSync(file, 'utf8'))
  if (file.endsWith('.list')) return parseOneLine(readFileSync(file, 'utf8'))
  return []
}

/** Parses the one-line format of sources.list(5): `deb [ options ] uri suite component…`. */
export function parseOneLine(text: string): AptSource[] {
  return text.split('\n').flatMap(line => {
    const match = /^\s*deb\s+(?:\[([^\]]*)\]\s+)?(\S+)\s+(\S+)([^#]*)/.exec(line)
    if (match === null) return []
    const [, options = '', uri = '', suite = '', components = ''] = match
    const signedBy = /(?:^|\s)signed-by=(\S+)/i.exec(options)?.[1] ?? null
    return [{ uri, suites: [suite], components: words(components), signedBy }]
  })
}

/** Parses the deb822 format of sources.list(5). Keys that stand in the file itself are not taken over. */
export function parseDeb822(text: string): AptSource[] {
  const withoutComments = text.replace(/^#.*\n?/gm, '')
  return withoutComments.split(/\n\s*\n/).flatMap(stanza => {
    const fields = stanzaFields(stanza)
    const enabled = (fields.get('enabled') ?? 'yes').toLowerCase() !== 'no'
    if (!enabled || !words(fields.get('types')).includes('deb')) return []
    const signedBy = fields.get('signed-by') ?? null
    const source = {
      suites: words(fields.get('suites')),
      components: words(fields.get('components')),
      signedBy: signedBy?.startsWith('/') === true ? signedBy : null,
    }
    return words(fields.get('uris')).map(uri => ({ uri, ...source }))
  })
}

function stanzaFields(stanza: string): Map<string, string> {
  const unfolded = stanza.replace(/\n[ \t]+/g, ' ')
  const pairs = unfolded.split('\n').flatMap(line => {
    const match = /^([A-Za-z][\w-]*):\s*(.*)$/.exec(line)
    return match === null ? [] : [[match[1]?.toLowerCase() ?? '', match[2]?.trim() ?? ''] as const]
  })
  return new Map(pairs)
}

function words(text: string | undefined): string[] {
  return (text ?? '').split(/\s+/).filter(word => word !== '')
}

/**
 * The sources of the distribution itself: the release, its updates and its security fixes. Backports and other people's
 * repositories are left out, even where their suites are named after the release.
 */
export function distributionSources(sources: readonly AptSource[], codename: string): AptSource[] {
  const wanted = new Set(['', '-updates', '-security', '/updates'].map(end => codename + end))
  return sources
    .map(source => ({ ...source, suites: source.suites.filter(suite => wanted.has(suite)) }))
    .filter(source => source.suites.length > 0 && source.components.includes('main'))
}

/** Writes a source in the one-line format, one line a suite. */
export function formatAptSource({ uri, suites, components, signedBy }: AptSource): string {
  const options = signedBy === null ? '' : `[signed-by=${signedBy}] `
  return suites.map(suite => `deb ${options}${uri} ${suite} ${components.join(' ')}\n`).join('')
}
