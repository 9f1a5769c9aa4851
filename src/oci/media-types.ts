/** Media types of an image index: OCI and Docker ("manifest list"). */
const INDEX = new Set([
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
])

/** Media types of an image manifest: OCI and Docker schema 2. */
const MANIFEST = new Set([
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
])

/** Media types of an image's config; artifacts (charts, signatures) have others. */
const IMAGE_CONFIG = new Set([
  'application/vnd.oci.image.config.v1+json',
  'application/vnd.docker.container.image.v1+json',
])

export const OCI_INDEX = 'application/vnd.oci.image.index.v1+json'
export const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json'
export const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json'
export const DOCKER_CONFIG = 'application/vnd.docker.container.image.v1+json'
export const DOCKER_LAYER = 'application/vnd.docker.image.rootfs.diff.tar'
export const DOCKER_LAYER_GZIP = 'application/vnd.docker.image.rootfs.diff.tar.gzip'
export const OCI_LAYER_ZSTD = 'application/vnd.oci.image.layer.v1.tar+zstd'
export const IN_TOTO = 'application/vnd.in-toto+json'

export function isIndexType(mediaType: string): boolean {
  return INDEX.has(mediaType)
}

export function isManifestType(mediaType: string): boolean {
  return MANIFEST.has(mediaType)
}

export function isImageConfigType(mediaType: string): boolean {
  return IMAGE_CONFIG.has(mediaType)
}

const LAYER_TYPE = /^application\/vnd\.(oci\.image\.layer|docker\.image\.rootfs)\./

/** What calls itself a layer of a file system, as engines have it. */
export function isLayerType(mediaType: string): boolean {
  return LAYER_TYPE.test(mediaType)
}

/** A layer that a registry does not need to hold: it is fetched from where its vendor has it. */
export function isForeignLayerType(mediaType: string): boolean {
  return isLayerType(mediaType) && /\.(?:foreign|nondistributable)\./.test(mediaType)
}

/** A file system in a format of its own, or an encrypted one: whatever its bytes are, they are no tar of its files. */
export function isUnreadableType(mediaType: string): boolean {
  return /\+encrypted$|\b(?:nydus|erofs|squashfs)\b/.test(mediaType)
}

/** A layer that its media type calls a tar, compressed or not. */
export function isTarLayerType(mediaType: string): boolean {
  return isLayerType(mediaType) && /\.tar(?:[.+](?:gzip|zstd))?$/.test(mediaType)
}

/** A layer that its media type calls an uncompressed tar. */
export function isPlainLayerType(mediaType: string): boolean {
  return mediaType === DOCKER_LAYER || mediaType === 'application/vnd.oci.image.layer.v1.tar'
}
