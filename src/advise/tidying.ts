/** Commands that build and test nothing: they put away, set up users, owners and packages of the distribution. */
const TIDYING =
  /^(?:rm|rmdir|mkdir|chown|chmod|chgrp|ln|touch|echo|printf|addgroup|adduser|groupadd|useradd|usermod|apt-get|apt|apk|dnf|microdnf|yum|(?:npm|yarn)\s+cache|npm\s+prune|pnpm\s+(?:store|prune)|corepack\s+(?:enable|prepare|install)|cd|set|export|true|:)(?=\s|$)/

/** The commands of a shell line, each without the variables that are set for it. */
export function commandParts(command: string): string[] {
  return command
    .split(/&&|\|\||[;|]/)
    .map(part => part.trim().replace(/^(?:\w+=\S*\s+)+/, ''))
    .filter(part => part !== '')
}

/** Whether a command only tidies up. What is written with `$(…)` or backticks may run anything. */
export function isTidying(part: string): boolean {
  return TIDYING.test(part) && !/\$\(|`/.test(part)
}
