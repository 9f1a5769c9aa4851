/** Longer entries are cut before anything is looked for in them: an image can have megabytes of them, and no one reads more. */
const LONGEST = 20_000

const BUILDKIT = '# buildkit'

/** What Docker writes before a RUN's command where there are build arguments: `|2 VERSION=1 TOKEN=x /bin/sh -c …`. */
const ARGUMENTS = /^(?:RUN )?\|\d+ /

const SHELL = /^(?:RUN )? ?\/bin\/sh -c (?!#\(nop\))/

/**
 * What a config's history says of a layer, as a Dockerfile would: `RUN npm ci` for `RUN |1 TOKEN=x /bin/sh -c npm ci #
 * buildkit`. Docker writes the values of build arguments there; they are no one's business and left out.
 *
 * The text is anybody's: it takes no more time than its length, and no more than {@link LONGEST} characters of it are read.
 */
export function historyText(createdBy: string): string {
  const text = withoutMark(cut(createdBy)).replace(/^\/bin\/sh -c #\(nop\) +/, '')
  return withoutArguments(text).replace(SHELL, 'RUN ')
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

function withoutMark(text: string): string {
  return text.endsWith(BUILDKIT) ? text.slice(0, -BUILDKIT.length).trimEnd() : text
}

function withoutArguments(text: string): string {
  const [start] = ARGUMENTS.exec(text) ?? []
  if (start === undefined) return text
  const command = commandAfterArguments(text.slice(start.length))
  return command === null ? 'RUN …' : `RUN ${command}`
}

/**
 * The shell and its command. Values may hold blanks, so that only the shell tells where they end: one or more paths, as of
 * `/usr/bin/env /bin/bash`, and an option that ends in `c`. Null where there is none.
 */
function commandAfterArguments(text: string): string | null {
  const words = text.split(' ')
  let paths = 0
  // Before the first blank stands a value; an option that is the last word has no command.
  for (let at = 1; at < words.length - 1; at++) {
    const word = words[at] ?? ''
    if (paths > 0 && /^-\S*c$/.test(word)) return words.slice(at - paths).join(' ')
    paths = /^\/\S+$/.test(word) ? paths + 1 : 0
  }
  return null
}
