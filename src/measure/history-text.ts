/** Build arguments before a RUN's command: `|2 VERSION=1 TOKEN=x /bin/sh -c …`. Values may hold blanks. */
const ARGUMENTS = /^(?:RUN )?\|\d+ .*?(?=(?: \/\S+)+ -\S*c |$)/s

const SHELL = /^(?:RUN )? ?\/bin\/sh -c (?!#\(nop\))/

/**
 * What a config's history says of a layer, as a Dockerfile would: `RUN npm ci` for `RUN |1 TOKEN=x /bin/sh -c npm ci #
 * buildkit`. Docker writes the values of build arguments there; they are nobody's business and left out.
 */
export function historyText(createdBy: string): string {
  const text = createdBy.replace(/ *# buildkit$/, '').replace(/^\/bin\/sh -c #\(nop\) +/, '')
  const command = text.replace(ARGUMENTS, 'RUN')
  if (command === 'RUN') return 'RUN …'
  return command.replace(SHELL, 'RUN ')
}
