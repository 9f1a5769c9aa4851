/** Compilers, linkers, build systems and version control: what distributions call their packages. */
const BUILD_TOOLS = new RegExp(
  '^(?:' +
    [
      'build-(?:base|essential)',
      '(?:gcc|g\\+\\+|cpp|clang|llvm)(?:-[\\w.+-]+)?',
      'golang(?:-[\\w.-]+)?|rustc|cargo',
      'binutils(?:-[\\w.-]+)?',
      'make|cmake|meson|ninja(?:-build)?|samu',
      'autoconf|automake|libtool|m4|bison|flex|patch|fakeroot',
      'pkg-config|pkgconf|dpkg-dev|git|mercurial|subversion',
      '[\\w.+-]+-(?:dev|devel|dbg)',
    ].join('|') +
    ')$',
)

/** Ends of names that look like a tool's and are run time: `gcc-12-base` holds the copyright file of libgcc. */
const RUN_TIME = /-base$|-libs?$/

/** Whether a distribution's package of that name is for building software rather than for running it. */
export function isBuildTool(name: string): boolean {
  return name === 'build-base' || (BUILD_TOOLS.test(name) && !RUN_TIME.test(name))
}
