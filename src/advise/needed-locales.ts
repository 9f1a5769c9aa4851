import { posix } from 'node:path'
import type { Words } from '../model/advice.ts'
import type { PlatformMeasurement } from '../model/measurement.ts'
import { onceADirectory } from '../model/once-a-directory.ts'
import type { AdviceContext } from './finding.ts'
import { instructionTexts } from './stage-settings.ts'
import { startCommand } from './start-command.ts'

/** Locales that an image has beside `C` and its kin, and that something asks for. */
export interface NeededLocales {
  /** `de_DE.UTF-8`; null: own lines make some, and a program asks for them itself. */
  readonly name: string | null
  /** The files that they are, as indexes. */
  readonly files: readonly number[]
  /** The folders, or the archive of all, that they are in: absolute. */
  readonly places: readonly string[]
  /** Whether the base image has them, not own lines alone. */
  readonly isOfBase: boolean
}

/** Those that glibc and musl load; `C.utf8` is in every image. */
const FILE =
  /^(?:(?:usr\/)?lib\/locale\/(?:locale-archive$|(?!C\b)[^/]+(?=\/))|usr\/share\/i18n\/locales\/musl\/(?!C\b)[^/]+$)/

/** Where these stand: what is asked of each directory need not be asked of each file. */
const DIRECTORY = /^(?:(?:usr\/)?lib\/locale|usr\/share\/i18n\/locales\/musl)\//

/** `LANG=de_DE.UTF-8`, `LC_ALL de_DE`: C and POSIX are none of these. */
const NAMED =
  /(?<![\w$])(?:LANG|LC_[A-Z]+)[= ]\s?["']?([a-z]{2,3}(?:_[a-z]{2})?(?:\.[\w-]+)?(?:@\w+)?)(?!\w)/gi

/** What would be lost on an image without them; null where nothing would: there are none, or no one asks for them. */
export function neededLocales(image: PlatformMeasurement, context: AdviceContext): NeededLocales | null {
  const { files: all } = image
  const isThere = onceADirectory(all, path => DIRECTORY.test(path))
  const visible = all.filter(file => isThere(file) && !all.isHidden(file) && FILE.test(all.path(file)))
  if (visible.length === 0) return null
  const names = namesIn([...instructionTexts(image, context), startCommand(image)])
  const asked = visible.filter(index => isAsked(image.files.path(index), names))
  const files = names.length === 0 ? visible.filter(index => !isOfBase(image, index)) : asked
  if (files.length === 0) return null
  return {
    name: names[0] ?? null,
    files,
    places: [...new Set(files.map(index => `/${FILE.exec(image.files.path(index))?.[0] ?? ''}`))],
    isOfBase: files.some(index => isOfBase(image, index)),
  }
}

function isOfBase({ files, layers }: PlatformMeasurement, index: number): boolean {
  return layers[files.layer(index)]?.origin === 'base'
}

function namesIn(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap(text => [...text.matchAll(NAMED)].map(([, name = '']) => name)))]
}

/** An archive may have any of them. */
function isAsked(path: string, names: readonly string[]): boolean {
  const name = posix.basename(FILE.exec(path)?.[0] ?? '')
  return name === 'locale-archive' || names.some(each => plain(each) === plain(name))
}

/** `de_DE.UTF-8` and `de_DE.utf8` are one. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll('-', '')
}

/** That another image may lack them, as a clause. */
export function lackWords({ name }: NeededLocales): Words {
  return name === null
    ? ['it may lack the locales that your lines make']
    : ['it may lack the locale ', { code: name }]
}
