/**
 * What package managers, their scripts and programs write for themselves: it differs on any rebuild or with any package, and no program
 * of the user's is in it.
 *
 * - books of package managers, and what their triggers make of all packages that are installed
 * - caches, logs, temporary files
 * - users and groups, which the scripts of packages add; a user that the image starts with is tried by starting it
 * - byte code of Python, which holds the time of its source
 */
const GENERATED: readonly RegExp[] = [
  /^var\/(?:cache|log|tmp|backups|spool)(?:\/|$)/,
  /^var\/lib\/(?:dpkg|apt|rpm|dnf|yum|systemd|ucf|pam|misc|ispell|dictionaries-common|ghc|emacsen-common)(?:\/|$)/,
  /^(?:usr\/)?lib\/(?:apk|sysimage)(?:\/|$)/,
  /^(?:tmp|run)(?:\/|$)/,
  /^etc\/(?:passwd|group|shadow|gshadow|subuid|subgid)-?$/,
  /^etc\/(?:ld\.so\.cache|mailcap|machine-id|resolv\.conf|hosts|hostname|networks|\.pwd\.lock)$/,
  /^etc\/(?:alternatives|rc[0-6S]\.d|apk|ssl\/certs)(?:\/|$)/,
  /^etc\/systemd\/.*\.wants(?:\/|$)/,
  /^usr\/share\/(?:info\/dir(?:\.old)?$|mime\/|applications\/mimeinfo\.cache$|glib-2\.0\/schemas\/gschemas\.compiled$)/,
  /(?:^|\/)(?:icon-theme\.cache|giomodule\.cache|loaders\.cache|fonts\.dir|fonts\.scale)$/,
  /(?:^|\/)(?:\.cache|\.npm|_cacache|_logs|\.yarn-cache)(?:\/|$)/,
  /(?:^|\/)__pycache__(?:\/|$)|\.py[co]$/,
  /(?:^|\/)node_modules\/(?:\.package-lock\.json|\.yarn-integrity|\.yarn-state\.yml|\.modules\.yaml|\.pnpm\/lock\.yaml|\.pnpm-workspace-state[^/]*\.json|\.cache(?:\/|$))/,
  /\.log$/,
]

/** Whether a file is one that no one looks at when two builds of an image are compared. */
export function isGenerated(path: string): boolean {
  return GENERATED.some(pattern => pattern.test(path))
}
