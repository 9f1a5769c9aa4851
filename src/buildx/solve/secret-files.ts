import type { BuildRequest } from '../../model/build-request.ts'
import { parseAttributes } from '../../text/attributes.ts'

/** A secret that is read from a file. */
export interface SecretFile {
  readonly id: string
  readonly file: string
}

const OPTION = '--secret='

/** The files that secrets of a build are read from, be they given as inputs or as docker's own option. */
export function secretFiles({ secrets = [], extra = [] }: BuildRequest): SecretFile[] {
  const given = secrets.flatMap(secret => ('file' in secret ? [{ id: secret.id, file: secret.file }] : []))
  const options = extra.filter(each => each.startsWith(OPTION)).map(each => each.slice(OPTION.length))
  return [...given, ...options.flatMap(fileOf)]
}

function fileOf(text: string): SecretFile[] {
  const attributes = parseAttributes(text)
  const file = attributes.get('src') ?? attributes.get('source')
  return file === undefined ? [] : [{ id: attributes.get('id') ?? '', file }]
}
