import type { PackageMeasurement, PlatformMeasurement } from '../model/measurement.ts'

/** Says of a file, by its index, whether it is of one of the packages that are wanted; null: none is, so no file needs to be asked about. */
export function ownedBy(
  { files, packages }: PlatformMeasurement,
  isWanted: (each: PackageMeasurement) => boolean,
): ((file: number) => boolean) | null {
  const wanted = packages.map(isWanted)
  return wanted.includes(true) ? file => wanted[files.owner(file) ?? -1] === true : null
}
