/**
 * Where package managers keep downloads and lists that a running image never reads, as layer paths. The root's home and
 * every user's home count alike.
 */
const IN_HOME =
  /^(?:root|home\/[^/]+)\/(?:\.cache|\.npm|\.bun\/install\/cache|\.yarn\/berry\/cache|\.local\/share\/pnpm\/store|\.pnpm-store|\.composer\/cache|\.gem\/specs|\.cargo\/registry|\.m2\/repository|\.gradle\/caches|go\/pkg\/mod\/cache)\//

const IN_SYSTEM =
  /^(?:var\/cache\/(?:apt|apk|yum|dnf|man|debconf|fontconfig|ldconfig)|etc\/apk\/cache|var\/lib\/apt\/lists|usr\/local\/share\/\.cache|usr\/local\/cargo\/registry|usr\/local\/bundle\/cache|go\/pkg\/mod\/cache|tmp\/(?:npm|pip|yarn|v8-compile-cache|node-compile-cache|corepack|pnpm)[^/]*)\//

const IN_PROJECT = /(?:^|\/)(?:node_modules\/\.cache|\.pnpm-store|\.yarn\/cache|_cacache)\//

/** Whether a layer path is inside a package manager's cache. */
export function isPackageManagerCache(path: string): boolean {
  return IN_HOME.test(path) || IN_SYSTEM.test(path) || IN_PROJECT.test(path)
}
