import { capitalized } from '../text/capitalized.ts'
import { quoteText } from '../text/quote-text.ts'

/** Every error of this room in one table, each once: what is wrong, where, and how to fix it. */
export const messages = {
  engineSilent: (command: string) => `the engine did not answer \`docker ${command}\` within a minute`,
  imageNotRun: (reason: string) => `the engine cannot run the image: ${reason}`,
  verifyingNotAsked: (where: string) =>
    `${where} is for advice that is built: set \`advice\` to \`verified\`, too`,
  layerIndexNotStored: (digest: string, directory: string, reason: string) =>
    `the index of layer ${digest} cannot be stored in ${directory}: ${reason}`,
  layerIndexTooLarge: (digest: string) =>
    `the index of layer ${digest} holds more than slim-build takes from a store`,
  layerIndexDamaged: (digest: string) =>
    `The stored index of layer ${digest} is damaged or was altered, so the layer is read again.`,
  stackDamaged:
    'An image that was kept is damaged or was altered, so it is put together from its layers again.',
  stackNotStored: (reason: string) =>
    `The image was not kept, so it is put together from its layers again next time: ${reason}`,
  reportInsteadOfMeasurement: (where: string) =>
    `${where} is a report, which leaves out small files; use the measurement beside it, measurement.json`,
  invalidMeasurement: (where: string, reason: string) => `${where} is not a valid measurement: ${reason}`,
  measurementNotJson: (where: string) => `${where} is not JSON; use a measurement that slim-build saved`,
  measurementIndexMissing: (where: string) =>
    `${where} is not a valid measurement: an index refers to a missing entry`,
  measurementTotalsWrong: (where: string) =>
    `${where} is not a valid measurement: its parts do not add up to its totals`,
  measurementUnsound: (where: string, what: string) => `${where} is not a valid measurement: ${what}`,
  measurementAltered: (where: string) => `${where} is damaged or was altered: it does not have its checksum`,
  measurementTooLarge: (location: string) => `${quoteText(location)} is too large for a measurement`,
  baselineOfOneImage: (location: string) =>
    `the baseline ${quoteText(location)} is for one image, and the bake makes several: use {target} or {image} in it`,
  baselineMissing: (reason: string) => `the baseline ${reason}`,
  noTimeForReproducible:
    'A reproducible build needs a time for its files, and there is no commit: check out the repository, or set SOURCE_DATE_EPOCH (seconds since 1970) in the environment, or as a build argument (--build-arg, input build-args)',
  requiredTargetsFromStandardInput:
    'A build from standard input cannot have required targets; use files instead',
  budgetsFromStandardInput:
    'A build from standard input cannot be checked against budgets before the push; use files instead',
  outputsPackedDifferently: (output: string) =>
    `the output ${output} is pushed with other layers than the previous one, so one budget cannot apply to both: set the same compression, compression-level, force-compression and rewrite-timestamp for both`,
  noBaseline: (reason: string) => `there is no baseline to compare with: ${reason}`,
  goesOnUnmeasured: (reason: string) =>
    `${capitalized(reason)}; there is no budget, so the build goes on without numbers`,
  cancelledUnpublished: 'Nothing was published',
  cancelledPublished: (references: readonly string[]) =>
    `Published before the cancel took effect: ${references
      .slice(0, 10)
      .map(each => quoteText(each, 300))
      .join(', ')}`,
  cancelledWhilePushing:
    'A push had begun, and the registry may have taken it after all: look there before you rely on either',
  publishedAgain: (reason: string) => `${capitalized(reason)}; it is tried once more`,
  pushedImageDiffers: (name: string, digest: string) =>
    `The image ${quoteText(name)} that was pushed is not the measured one: the builder lost its cache and built again (${digest}); run the build again`,
  reportDirectoryOutside: (directory: string, within: string) =>
    `the directory ${directory} is a link that leads out of ${within}: use another directory`,
  olderPatchStays: (file: string, reason: string) =>
    `the patch of an earlier run cannot be removed, and is not of this one: ${file}: ${reason}`,
  platformUnknown: (platform: string, nearest: string) =>
    `the platform ${quoteText(platform, 60)} is not known; did you mean ${nearest}?`,
  platformBuiltTwice: (platform: string) =>
    `the platform ${quoteText(platform)} was built twice: each part of a split build must have its own platforms`,
  problemsFound: (method: string) => `\`call: ${method}\` found problems`,
  locationMissing: (location: string) =>
    `${quoteText(location)} is missing; use an OCI layout, a \`docker save\` archive, a saved measurement or an image reference`,
  locationOfReports: (location: string) =>
    `${quoteText(location)} is a directory of reports; use the measurement in it, measurement.json`,
  locationOfSources: (location: string) =>
    `${quoteText(location)} is a directory without an image in it; for the image of this name, write ${quoteText(`${location}:latest`)}`,
  sourceIsLink: (file: string) =>
    `${quoteText(file, 200)} is not written: it is a link, or stands behind one; change the file that it leads to`,
  sourceChanged: (file: string) =>
    `${quoteText(file, 200)} is not written: it was changed while the image was built; run the command again`,
  sourceUncommitted: (file: string) =>
    `${quoteText(file, 200)} is not written: it has changes that are not committed; commit them, or set --force`,
  keptReplaced: 'other runs replace what is in it faster than it is read',
  archiveWrong: (reason: string) => `its archive ${reason}`,
  archiveTooLarge: (limit: number) => `its files have more than ${limit} bytes`,
  archiveOfManyFiles: (limit: number) => `it has more than ${limit} files`,
  archiveOfOtherKinds: (name: string) => `${quoteText(name)} in it is neither a file nor a directory`,
  archiveOutside: (name: string, directory: string) =>
    `${quoteText(name)} in it is not in ${quoteText(directory)}`,
  noPartsIn: (directory: string) =>
    `${quoteText(directory)} has no measurement.json: upload the directory that \`report-dir\` names in each part, and download them all there`,
  noMeasurementsToMerge: 'there are no measurements to merge',
  noImageToMerge: 'there is no image to merge',
  indexWithoutName: 'the index of all platforms needs a name: set the input `tags`',
  indexHoldsOtherImage: (index: string, platforms: string, measured: string) =>
    `the index ${index} does not hold the image for ${platforms} that was measured (${measured}): measure the same image that is pushed`,
  noPartsDirectory: (directory: string) =>
    `there is no directory ${quoteText(directory)} with the measurements of the parts`,
  tooManyParts: (directory: string, limit: number) =>
    `${quoteText(directory)} has more than ${limit} measurements`,
} as const
