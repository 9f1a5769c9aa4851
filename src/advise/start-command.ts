import type { FileRecord, PlatformMeasurement } from '../model/measurement.ts'

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

/** The names of the scripts that own lines brought and a container starts. */
export function ownScripts({ command = [], files, layers }: PlatformMeasurement): string[] {
  const names = command
    .flatMap(word => word.split(/[\s"';&|()]+/))
    .filter(word => SCRIPT.test(word))
    .map(word => word.slice(word.lastIndexOf('/') + 1))
  const isOwn = ({ path, layer, hidden }: FileRecord, name: string): boolean =>
    hidden === undefined && layers[layer]?.origin !== 'base' && (path === name || path.endsWith(`/${name}`))
  return [...new Set(names)].filter(name => files.some(file => isOwn(file, name)))
}
