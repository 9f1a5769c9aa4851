import type { PlatformMeasurement } from '../../model/measurement.ts'

/** What no running program reads: what installing and compiling left, and the books of a package manager. Locales are asked for apart. */
const LEFT_BY_TOOLS =
  /^(?:tmp|var\/(?:tmp|cache|log|lib\/(?:apt|dpkg|apk|pam))|run|root\/(?:\.npm|\.cache(?!\/(?:pypoetry\/virtualenvs|ms-playwright|puppeteer))|\.config|\.gnupg|\.gradle|\.m2|\.cargo|\.yarn|\.bun|\.node-gyp|\.wget-hsts|\.bash\w*|\.profile|\.nuget|\.dotnet|\.local\/(?:share\/pnpm|state))|home\/[^/]+\/(?:\.npm|\.cache(?!\/(?:pypoetry\/virtualenvs|ms-playwright|puppeteer))|\.config|\.bash\w*|\.profile)|usr\/local\/share\/\.cache|etc\/(?:ld\.so\.cache|apt|alternatives|\.pwd\.lock|[^/]*-|locale\.(?:gen|alias|conf)|default\/locale)|go\/pkg|(?:usr\/)?lib\/locale|usr\/share\/i18n|usr\/share\/(?:doc|man|info|locale|lintian|bug))(?:\/|$)/

/** Where users are listed; an instruction that makes users changes these. */
const USER_FILES = /^etc\/(?:passwd|group|shadow|gshadow|subuid|subgid)$/

/** The files that own lines made and that show in the image, apart from what tools left behind, as indexes. */
export function ownFiles(image: PlatformMeasurement): number[] {
  return visibleOwn(image).filter(index => {
    const path = image.files.path(index)
    const isUsers = LEFT_BY_TOOLS.test(path) || USER_FILES.test(path)
    return !isUsers && !isOfDistribution(image, image.files.owner(index))
  })
}

/** All of them. */
export function visibleOwn({ files, layers }: PlatformMeasurement): number[] {
  return files.filter(file => !files.isHidden(file) && layers[files.layer(file)]?.origin === 'own')
}

/** The distribution's own packages, which own lines installed. */
export function isOfDistribution({ packages }: PlatformMeasurement, owner: number | null): boolean {
  return /^(?:dpkg|apk|rpm)$/.test(packages[owner ?? -1]?.ecosystem ?? '')
}

/** Where a file is: `/app/server`. */
export function pathOf({ files }: PlatformMeasurement, index: number): string {
  return `/${files.path(index)}`
}

/** Whether a path is a folder, or below it. Both absolute. */
export function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder === '/' ? '/' : `${folder}/`)
}

/** A file that is to be looked up by its path, among those that show. */
export function filesByPath({ files }: PlatformMeasurement): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (let file = 0; file < files.length; file++)
    if (!files.isHidden(file)) found.set(`/${files.path(file)}`, file)
  return found
}
