/**
 * An untrusted text for the report: whole up to `most` characters, else with its middle cut to `…`, so that one name of
 * megabytes cannot fill the report. Not yet escaped.
 */
export function clipText(text: string, most = 1000): string {
  if (text.length <= most) return text
  const half = Math.floor((most - 1) / 2)
  const head = text.slice(0, half).replace(/[\ud800-\udbff]$/, '')
  const tail = text.slice(-half).replace(/^[\udc00-\udc7f\udd00-\udfff]/, '')
  return `${head}…${tail}`
}

/** {@link clipText} for what may be missing. */
export function clipOptional(text: string | null): string | null {
  return text === null ? null : clipText(text)
}
