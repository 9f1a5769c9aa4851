/**
 * Where package managers keep downloads and lists that a running image never reads, as layer paths. The root's home and
 * every user's home count alike.
 */
const IN_HOME =
  /^(?:root|home\/[^/]+)\/(?:\.cache|\.npm|\.bun\/install\/cache|\.yarn\/berry\/cache|\.local\/share\/pnpm\/store|\.pnpm-store|\.composer\/cache|\.gem\/specs|\.cargo\/registry|\.m2\/repository|\.gradle\/caches|go\/pkg\/mod\/cache)\//

const IN_SYSTEM =
  /^(?:var\/cache\/(?:apt|apk|yum|dnf|man|debconf|fontconfig|ldconfig)|etc\/apk\/cache|var\/lib\/apt\/lists|usr\/local\/share\/\.cache|usr\/local\/cargo\/registry|usr\/local\/bundle\/cache|go\/pkg\/mod\/cache|tmp\/(?:npm|pip|yarn|v8-compile-cache|node-compile-cache|corepack|pnpm)[^/]*)\//

const IN_PROJECT = /(?:^|\/)(?:node_modules\/\.cache|\.pnpm-store|\.yarn\/cache|_cacache)\//

/** The package manager's cache that a layer path is inside of, as a directory without slashes at the ends; or null. */
export function packageManagerCache(path: string): string | null {
  for (const pattern of [IN_HOME, IN_SYSTEM, IN_PROJECT]) {
    const found = pattern.exec(path)
    if (found !== null) return path.slice(0, found.index + found[0].length - 1)
  }
  return null
}
