import type { PlatformMeasurement } from '../model/measurement.ts'

/** A word that names a script for a shell. */
const SCRIPT = /\.(?:ba|k|z)?sh$/

/** What a container starts with, on one line; '' where that is not known. */
export function startCommand({ command = [] }: PlatformMeasurement): string {
  return command.join(' ').replace(/\s+/g, ' ').trim()
}

/** Whether a container starts a shell alone: what is typed there no one knows. */
export function startsShell(image: PlatformMeasurement): boolean {
  return /^(?:\S*\/)?(?:ba|da|k|z|a)?sh(?: -[il])?$/.test(startCommand(image))
}

/** The names of the scripts that own lines brought and a container starts: by their ending, or since they have none and are no program. */
export function ownScripts({ command = [], files, layers, lines }: PlatformMeasurement): string[] {
  const names = command
    .flatMap(word => word.split(/[\s"';&|()]+/))
    .map(word => word.slice(word.lastIndexOf('/') + 1))
    .filter(name => SCRIPT.test(name) || /^[\w-]+$/.test(name))
  const isCopied = (file: number): boolean =>
    files.rest(file).needs === undefined &&
    files.rest(file).isStatic === undefined &&
    /^(?:copy|add)\s+(?!--from=)/i.test(lines[layers[files.layer(file)]?.line ?? -1]?.instruction ?? '')
  const isOwn = (file: number, name: string): boolean =>
    !files.isHidden(file) &&
    layers[files.layer(file)]?.origin !== 'base' &&
    files.name(file) === name &&
    (SCRIPT.test(name) || isCopied(file))
  return [...new Set(names)].filter(name => files.some(file => isOwn(file, name)))
}
