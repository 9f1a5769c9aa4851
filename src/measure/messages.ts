import { formatBytes } from '../text/format-bytes.ts'
import { quoteText } from '../text/quote-text.ts'

/**
 * Every error of this room in one table, each once: what is wrong, where, and how to fix it. Those without a subject are about a layer,
 * which `indexLayer` names.
 */
export const messages = {
  tooCostly: (what: string, size: number, limit: string) => `${what} of ${formatBytes(size)} ${limit}`,
  unpacksTooLarge: (limit: string) =>
    `unpacks to more than ${limit}, which is the limit: it may be a decompression bomb`,
  tooManyEntries: (limit: string) => `has more than ${limit} entries, which is the limit`,
  namesTooLong: (limit: string) => `has names of more than ${limit} in total, which is the limit`,
  tooManyClaims: (limit: string) =>
    `has package databases that name more than ${limit} files and packages, which is the limit`,
  tooMuchParsed: (limit: string) =>
    `has package databases and tar headers of more than ${limit}, which is the limit`,
  tooManySteps: (limit: string) => `takes more than ${limit} steps to read, which is the limit for its size`,
  tooManyNodes: (limit: string) => `makes more than ${limit} files and directories, which is the limit`,
  tarHeaderInvalid: 'has an invalid tar header',
  tarNumberInvalid: 'has a tar header with an invalid number',
  paxMalformed: 'has a malformed PAX header',
  sparseMapInvalid: 'has a sparse file with an impossible map',
  entryEndsEarly: (name: string) => `ends in the middle of ${quoteText(name)}`,
  faultInEntry: (fault: string, place: string) => `${fault}, ${place}`,
  headerEndsEarly: 'ends in the middle of a tar header',
  loneZeroBlock: 'has a lone block of zeros between its tar entries',
  extensionTooLong: (size: number, limit: number) =>
    `has a tar extension header of ${size} bytes (limit ${limit})`,
  extensionEndsEarly: 'ends in the middle of a tar extension header',
  negativeSize: (name: string) => `has a negative size for ${quoteText(name)}`,
  nameTooLong: (length: number, limit: number) => `has a name of ${length} bytes (limit ${limit})`,
  whiteoutWithoutName: (path: string) => `has a whiteout without a name, ${quoteText(path)}`,
  layerFault: (digest: string, fault: string) => `layer ${digest} ${fault}`,
  diffIdWrong: (layer: number, layers: number, digest: string, found: string, stated: string) =>
    `layer ${layer} of ${layers} (${digest}) unpacks to ${found}, but the config says ${stated}: build or copy the image again`,
  compressionUnreadable: (compression: string) => `its compression ${compression} is not supported`,
  mediaTypeUnreadable: (mediaType: string) => `its media type ${quoteText(mediaType)} is not supported`,
} as const
