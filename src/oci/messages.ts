import { quoteText } from '../text/quote-text.ts'

/**
 * Every error of this room in one table, each once: what is wrong, where, and how to fix it. Those without a subject are about a stream,
 * which the caller names.
 */
export const messages = {
  platformMissing: (platform: string) => `the image has no platform ${quoteText(platform)}`,
  configNotJson: 'the config of the image is not JSON: build or copy the image again',
  linkLeadsOut: (file: string, root: string) =>
    `${quoteText(file)} of the image in ${quoteText(root)} is a link to a file outside of it: copy the image without links`,
  notAFile: (file: string, root: string) =>
    `${quoteText(file)} of the image in ${quoteText(root)} is not a regular file`,
  notReadable: (file: string, reason: string) => `${quoteText(file)} cannot be read: ${reason}`,
  bytesAfterStream: (compression: string) => `has bytes after the end of its ${compression} stream`,
  streamNotReadToEnd: 'was not read to its end',
  streamEndsEarly: (compression: string) => `ends in the middle of its ${compression} stream`,
  streamDamaged: (compression: string, reason: string) => `has a damaged ${compression} stream (${reason})`,
  digestInvalid: (where: string, found: string) => `${where} has no valid sha256 or sha512 digest: ${found}`,
  notAJsonObject: (where: string, found: string) => `${where} is not a JSON object: ${found}`,
  fieldInvalid: (where: string, wanted: string, key: string, found: string) =>
    `${where} must have ${wanted} in ${quoteText(key)}, but has ${found}`,
  jsonTooNested: (where: string) => `${where} has more lists and objects, or deeper ones, than any image has`,
  notJson: (where: string) => `${where} is not valid JSON`,
  schema1: (where: string) =>
    `${where} is a Docker schema 1 manifest without layer sizes: push the image again with a current Docker`,
  notAManifest: (where: string, mediaType: string) =>
    `${where} is not an image manifest, although it is listed as one: ${quoteText(mediaType)}`,
  tooManyLayers: (where: string, count: number, limit: number) =>
    `${where} lists ${count} layers, more than ${limit}, which is the limit`,
  fileTooLong: (what: string, limit: number) => `${what} is longer than the limit of ${limit} bytes`,
  blobDigestWrong: (digest: string, found: string) =>
    `the blob ${digest} has another digest than its name: ${found}; build or copy the image again`,
  blobTruncated: (digest: string, length: number, size: number) =>
    `the blob ${digest} is truncated: ${length} of ${size} bytes; build or copy the image again`,
  blobTooLong: (digest: string, size: number) =>
    `the blob ${digest} is longer than the ${size} bytes that its descriptor says; build or copy the image again`,
  blobMissing: (digest: string, image: string) =>
    `the blob ${digest} is not in ${image}; build or copy the image again`,
  documentTooLarge: (image: string, digest: string, size: number, limit: number) =>
    `the document ${digest} of ${image} has ${size} bytes, more than ${limit}, which is the limit`,
  configMissing: (image: string, config: string) =>
    `${image} lacks its config ${quoteText(config)}: save the image again`,
  notAListOfImages: (where: string) => `${where} is not a list of images`,
  notAText: (where: string) => `${where} is not a text`,
  noImageInArchive: (label: string) => `${label} holds no image: its manifest.json is empty`,
  severalImages: (label: string, count: number, names: string) =>
    `${label} holds ${count} images (${names}): save one alone`,
  nameLeadsOut: (label: string, name: string) =>
    `${label} names a file outside of itself: ${quoteText(name)}`,
  configDigestWrong: (name: string, digest: string) =>
    `the config ${quoteText(name)} has another digest than its name: ${digest}; build or copy the image again`,
  layerMissing: (image: string, layer: string) =>
    `${image} lacks its layer ${quoteText(layer)}: save the image again`,
  notAnIndex: (where: string, mediaType: string) =>
    `${where} is not an image index, although it is listed as one: ${quoteText(mediaType)}`,
  manifestsTooLong: (image: string, limit: number) =>
    `${image} has more than ${limit} bytes of manifests, which is the limit`,
  tooManyImages: (image: string, limit: number) =>
    `${image} lists more than ${limit} images, which is the limit`,
  indexesTooDeep: (image: string, limit: number) =>
    `${image} nests image indexes more than ${limit} deep, which is the limit`,
  layoutVersion: (image: string, version: string) =>
    `${image} is an image layout of version ${quoteText(version)}: only version 1.0.0 is supported`,
  imageIncomplete: (label: string, missing: string) =>
    `${label} holds no image: the manifest or config of ${missing} is missing`,
  onlyOtherContent: (label: string, types: string) =>
    `${label} holds no image, only content of type ${types}`,
  indexEmpty: (label: string) => `${label} holds no image: its index is empty`,
  severalForPlatform: (label: string, platform: string) =>
    `${label} holds more than one image for ${quoteText(platform)}: save one alone`,
  noLayout: (image: string) =>
    `${image} holds no image: an OCI layout has an index.json, an unpacked \`docker save\` a manifest.json`,
  tooManyMembers: (label: string, limit: number) =>
    `${label} is not an image archive: it has more than ${limit} members`,
  noTarHeader: (label: string, offset: number) =>
    `${label} is a broken tar: there is no header at byte ${offset}; write the archive again`,
  tarHeadersTooLong: (label: string, limit: number) =>
    `${label} is not an image archive: it has tar headers of more than ${limit} bytes`,
  tarHeaderTooLong: (label: string, size: number) =>
    `${label} is not an image archive: it has a tar header of ${size} bytes`,
  paxSizeInvalid: (label: string) =>
    `${label} is a broken tar: a PAX size is not a number of bytes; write the archive again`,
  archiveEndsEarly: (label: string, member: string, there: number, size: number) =>
    `${label} ends inside ${quoteText(member)}, after ${there} of ${size} bytes: write the archive again`,
  archiveDamaged: (label: string, reason: string) => `${label} ${reason}: write the archive again`,
  notUnpacked: (label: string, reason: string) => `${label} cannot be unpacked: ${reason}`,
  tooManyParts: (limit: number) => `is in more than ${limit} parts, which is the limit`,
  unpacksTooLarge: (label: string, limit: number) =>
    `${label} unpacks to more than the limit of ${limit} bytes`,
  compressionUnreadable: (label: string, compression: string) =>
    `${label} is compressed with ${compression}, which is not supported: decompress it first`,
  notATar: (label: string) =>
    `${label} is not a tar: use an OCI layout, a \`docker save\` archive or a saved measurement`,
  tarWithoutImage: (label: string) =>
    `${label} is a tar without an image: an OCI layout has an index.json, a \`docker save\` archive a manifest.json`,
  noFile: (location: string) =>
    `${quoteText(location)} is missing: use the path of an OCI layout or of a \`docker save\` archive`,
  notAnImage: (location: string) =>
    `${quoteText(location)} is neither a directory nor a file: use the path of an OCI layout or of a \`docker save\` archive`,
} as const
