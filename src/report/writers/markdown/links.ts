import type { SourceLocation } from '../../../model/report-rows.ts'
import { codeSpan } from '../../../text/escape/code-span.ts'
import type { Code } from '../../../text/escape/escape-sentence.ts'
import type { CommitLinks } from '../../markdown-options.ts'

const SERVER = /^https:\/\/[a-z0-9.-]+(?::\d+)?$/i
const REPOSITORY = /^[\w.-]+\/[\w.-]+$/
const SHA = /^[0-9a-f]{40,64}$/

/** File names that neither markdown nor GitHub reads anything into. */
const PLAIN = /^(?!.*www)[A-Za-z][A-Za-z0-9/]*(?:\.[A-Za-z]+)*$/

/** `[Dockerfile:14](…)`; without the means or the right to link, the text alone. */
export function placeLink(place: SourceLocation, links: CommitLinks | undefined, code: Code): string {
  const name = `${place.dockerfile}:${place.line}`
  const text = PLAIN.test(place.dockerfile) && place.dockerfile.length < 60 ? name : code(name, 60)
  const url = placeUrl(place, links)
  return url === null ? text : `[${text}](${url})`
}

/** What slim-build calls Dockerfiles that are no files. */
const NO_FILE = /^(?:standard input|dockerfile-inline of [\w-]+)$/

function placeUrl(
  { dockerfile, line, endLine }: SourceLocation,
  links: CommitLinks | undefined,
): string | null {
  const segments = dockerfile.split('/')
  // A browser walks `..` and empty segments out of the repository that the link seems to stay in.
  if (
    !isUsable(links) ||
    NO_FILE.test(dockerfile) ||
    segments.some(each => ['', '.', '..'].includes(each) || !each.isWellFormed())
  )
    return null
  const file = segments.map(encode).join('/')
  const lines = endLine > line ? `#L${line}-L${endLine}` : `#L${line}`
  return `${links.server}/${links.repository}/blob/${links.sha}/${file}${lines}`
}

/** `` [`9c1d2e7`](…) ``, or null when it cannot be linked. */
export function commitLink(sha: string, links: CommitLinks | undefined): string | null {
  if (!isUsable(links) || !SHA.test(sha)) return null
  return `[${codeSpan(sha.slice(0, 7))}](${links.server}/${links.repository}/commit/${sha})`
}

/** The page of a run of the workflow, or null when it is not known. */
export function runLink(run: number, links: CommitLinks | undefined): string | null {
  if (!isUsable(links) || !Number.isSafeInteger(run) || run < 1) return null
  return `${links.server}/${links.repository}/actions/runs/${run}`
}

/** Whether links can be made of them, wherever they came from. */
export function isUsable(links: CommitLinks | undefined): links is CommitLinks {
  return (
    links !== undefined &&
    SERVER.test(links.server) &&
    REPOSITORY.test(links.repository) &&
    SHA.test(links.sha)
  )
}

/** `encodeURIComponent` leaves `!~*'()`, of which the parentheses would end a markdown link. */
function encode(segment: string): string {
  return encodeURIComponent(segment).replace(
    /[!~*'()]/g,
    char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
