export const id = 1681;
export const ids = [1681];
export const modules = {

/***/ 79262:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mF: () => (/* binding */ decompress),
  IR: () => (/* binding */ detectCompression),
  WW: () => (/* binding */ unreadableCompression)
});

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./src/oci/piece.ts
/** Bytes of a piece, at most. */
const PIECE_LENGTH = 256 * 1024;

;// CONCATENATED MODULE: ./src/oci/codec-at-once.ts


const NOTHING = Buffer.alloc(0);
/**
 * A decompressor that works on this thread, into one buffer that it uses again. It takes a quarter less processor time than the stream of
 * `node:zlib`, which takes new memory for each piece and has another thread fill it. Pieces are cut where the stream cuts them.
 */
class CodecAtOnce {
    #codec;
    #handle;
    #left;
    #flush;
    #output = Buffer.allocUnsafeSlow(PIECE_LENGTH);
    #outputAt = 0;
    #consumed = 0;
    constructor(codec, { handle, left, flush }) {
        this.#codec = codec;
        this.#handle = handle;
        this.#left = left;
        this.#flush = flush;
        // It is told by `write`.
        codec.on('error', () => undefined);
    }
    /** Null where this Node.js has other things inside: the stream does the same. */
    static create(compression) {
        const codec = compression === 'gzip' ? (0,external_node_zlib_.createGunzip)() : (0,external_node_zlib_.createZstdDecompress)();
        const { _handle: handle, _writeState: left } = codec;
        if (typeof handle?.writeSync === 'function' && left instanceof Uint32Array)
            return new CodecAtOnce(codec, { handle: handle, left, flush: FLUSH[compression] });
        codec.destroy();
        return null;
    }
    /** Compressed bytes that were taken in so far. */
    get consumed() {
        return this.#consumed;
    }
    /**
     * Takes in what it wants of a chunk: up to the end of a frame. A piece holds until the next one is asked for.
     *
     * @throws the error of `node:zlib`.
     */
    write(chunk) {
        return this.#process(chunk, this.#flush.more);
    }
    /** To be called when there is no more. @throws the error of `node:zlib`, as when the stream is cut off. */
    end() {
        return this.#process(NOTHING, this.#flush.end);
    }
    close() {
        this.#codec.destroy();
    }
    *#process(chunk, flush) {
        for (let at = 0, room = 0; room === 0;) {
            const from = this.#outputAt;
            const before = PIECE_LENGTH - from;
            this.#handle.writeSync(flush, chunk, at, chunk.length - at, this.#output, from, before);
            if (this.#codec.errored !== null)
                throw this.#codec.errored;
            const [roomLeft = 0, unread = 0] = this.#left;
            room = roomLeft;
            this.#consumed += chunk.length - unread - at;
            at = chunk.length - unread;
            this.#outputAt = room === 0 ? 0 : PIECE_LENGTH - room;
            if (room < before)
                yield { data: this.#output.subarray(from, PIECE_LENGTH - room), consumed: this.#consumed };
        }
    }
}
const FLUSH = {
    gzip: { more: external_node_zlib_.constants.Z_NO_FLUSH, end: external_node_zlib_.constants.Z_FINISH },
    zstd: { more: external_node_zlib_.constants.ZSTD_e_continue, end: external_node_zlib_.constants.ZSTD_e_end },
};

// EXTERNAL MODULE: ./src/oci/messages.ts
var messages = __webpack_require__(57949);
// EXTERNAL MODULE: ./src/oci/stream-fault.ts
var stream_fault = __webpack_require__(984);
;// CONCATENATED MODULE: ./src/oci/nothing-follows.ts


/**
 * Zeros after the last gzip member are passed over, as gzip(1) does.
 *
 * @throws StreamFault when anything else follows.
 */
function checkNothingFollows(rest, compression) {
    if (rest.some(byte => byte !== 0))
        throw new stream_fault/* StreamFault */.l(messages/* messages */.D.bytesAfterStream(compression));
}

;// CONCATENATED MODULE: ./src/oci/unpack-at-once.ts

/**
 * Unpacks a stream on this thread. A piece holds until the next one is asked for.
 *
 * @throws the error of `node:zlib`, StreamFault for bytes that follow, and whatever the source and `onFrame` throw.
 */
async function* unpackAtOnce({ source, compression, onFrame }, codec) {
    try {
        let ended = false;
        for await (const chunk of source) {
            let rest = chunk;
            while (!ended && rest.length > 0) {
                const before = codec.consumed;
                onFrame();
                yield* codec.write(rest);
                ended = codec.consumed === before;
                rest = rest.subarray(codec.consumed - before);
            }
            if (ended)
                checkNothingFollows(rest, compression);
        }
        yield* codec.end();
    }
    finally {
        codec.close();
    }
}

;// CONCATENATED MODULE: ./src/oci/unpack-beside.ts





/**
 * Unpacks a stream on another thread, some pieces ahead of whoever takes them: for one who has another core for it.
 *
 * @throws the error of `node:zlib`, StreamFault for bytes that follow, and whatever the source and `onFrame` throw.
 */
async function* unpackBeside(packed) {
    const codec = createCodec(packed.compression);
    const feeding = feed(packed, codec).catch((error) => {
        codec.destroy(error);
    });
    try {
        for await (const piece of codec)
            yield piece;
    }
    finally {
        codec.destroy();
        await feeding;
    }
}
const OPTIONS = {
    chunkSize: PIECE_LENGTH,
    // Pieces are objects; a few are unpacked ahead while the consumer is at work.
    readableObjectMode: true,
    readableHighWaterMark: 4,
};
function createCodec(compression) {
    const codec = compression === 'gzip' ? (0,external_node_zlib_.createGunzip)(OPTIONS) : (0,external_node_zlib_.createZstdDecompress)(OPTIONS);
    const push = codec.push.bind(codec);
    // Where the codec stands is only known while it pushes. And it takes the end of a zstd frame, or zeros after a gzip
    // member, for the end of everything (push(null)): what is left then goes in once more, see `feed`.
    codec.push = (data) => {
        if (data !== null)
            return push({ data, consumed: codec.bytesWritten });
        return codec.writableEnded ? push(null) : true;
    };
    return codec;
}
async function feed({ source, compression, onFrame }, codec) {
    let ended = false;
    for await (const chunk of source) {
        let rest = chunk;
        while (!ended && rest.length > 0) {
            const before = codec.bytesWritten;
            onFrame();
            await write(codec, rest);
            ended = codec.bytesWritten === before;
            rest = rest.subarray(codec.bytesWritten - before);
        }
        if (ended)
            checkNothingFollows(rest, compression);
    }
    codec.end();
}
/** Resolves when the codec has taken in what it wants of the chunk, or is closed: an error ends a write unanswered. */
function write(codec, chunk) {
    return new Promise((resolve, reject) => {
        const closed = () => {
            reject(new stream_fault/* StreamFault */.l(messages/* messages */.D.streamNotReadToEnd));
        };
        codec.once('close', closed);
        codec.write(chunk, error => {
            codec.off('close', closed);
            if (error)
                reject(error);
            else
                resolve();
        });
    });
}

// EXTERNAL MODULE: ./src/oci/unreadable-compression.ts
var unreadable_compression = __webpack_require__(86373);
;// CONCATENATED MODULE: ./src/oci/decompress.ts






/** What zlib allows a frame of zstd to ask for: memory is taken for all of it. */
const LARGEST_WINDOW = '128 MiB';
/** How a stream is packed, by its first bytes: gzip (RFC 1952), zstd (RFC 8878, skippable frames included) or not. */
function detectCompression(start) {
    if (start[0] === 0x1f && start[1] === 0x8b)
        return 'gzip';
    if (start.length < 4)
        return 'none';
    const magic = start.readUInt32LE(0);
    return magic === 0xfd2fb528 || (magic & 0xfffffff0) >>> 0 === 0x184d2a50 ? 'zstd' : 'none';
}
/** First bytes of compressions that are known and not read. */
const UNREADABLE = [
    ['xz', Buffer.from('fd377a585a00', 'hex')],
    ['lz4', Buffer.from('04224d18', 'hex')],
];
// What follows is a block, or the end of an empty stream.
const BZIP2 = /^BZh[1-9](?:314159265359|177245385090)/;
/** The name of the compression of a stream, by its first bytes, that cannot be read; null: it is none of those. */
function unreadableCompression(start) {
    if (BZIP2.test(start.toString('latin1', 0, 4) + start.toString('hex', 4, 10)))
        return 'bzip2';
    return UNREADABLE.find(([, mark]) => start.subarray(0, mark.length).equals(mark))?.[0] ?? null;
}
/**
 * Unpacks a stream: all members of a gzip, all frames of a zstd. Zeros after the last gzip member are passed over, as
 * gzip(1) does. The source is always read to its end, and the same source chunks give the same pieces.
 *
 * @throws StreamFault when the stream is damaged or ends too early, UnreadableCompression when its window is too large, and whatever
 *   the source and `onFrame` throw.
 */
async function* decompress(source, compression, { onFrame = () => undefined, atOnce = false } = {}) {
    if (compression === 'none') {
        let consumed = 0;
        for await (const data of source)
            yield { data, consumed: (consumed += data.length) };
        return;
    }
    const codec = atOnce ? CodecAtOnce.create(compression) : null;
    const packed = { source, compression, onFrame };
    try {
        yield* codec === null ? unpackBeside(packed) : unpackAtOnce(packed, codec);
    }
    catch (error) {
        throw explained(error, compression);
    }
}
function explained(error, compression) {
    if (!(error instanceof Error) || !('code' in error) || !/^Z_|^ZSTD_/.test(String(error.code)))
        return error;
    if (error.code === 'ZSTD_error_frameParameter_windowTooLarge')
        return new unreadable_compression/* UnreadableCompression */.a(`zstd with a window of more than ${LARGEST_WINDOW} (zstd --long)`);
    if (error.code === 'Z_BUF_ERROR')
        return new stream_fault/* StreamFault */.l(messages/* messages */.D.streamEndsEarly(compression));
    return new stream_fault/* StreamFault */.l(messages/* messages */.D.streamDamaged(compression, error.message));
}


/***/ }),

/***/ 29217:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   $p: () => (/* binding */ OCI_INDEX),
/* harmony export */   B1: () => (/* binding */ IN_TOTO),
/* harmony export */   EG: () => (/* binding */ OCI_MANIFEST),
/* harmony export */   IO: () => (/* binding */ isLayerType),
/* harmony export */   Ky: () => (/* binding */ isImageConfigType),
/* harmony export */   MZ: () => (/* binding */ DOCKER_LAYER_GZIP),
/* harmony export */   N6: () => (/* binding */ isTarLayerType),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   Vv: () => (/* binding */ DOCKER_MANIFEST),
/* harmony export */   WO: () => (/* binding */ isPlainLayerType),
/* harmony export */   aH: () => (/* binding */ OCI_LAYER_ZSTD),
/* harmony export */   e6: () => (/* binding */ DOCKER_CONFIG),
/* harmony export */   mi: () => (/* binding */ isForeignLayerType),
/* harmony export */   mj: () => (/* binding */ isUnreadableType),
/* harmony export */   n2: () => (/* binding */ DOCKER_LAYER)
/* harmony export */ });
/** Media types of an image index: OCI and Docker ("manifest list"). */
const INDEX = new Set([
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
]);
/** Media types of an image manifest: OCI and Docker schema 2. */
const MANIFEST = new Set([
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
]);
/** Media types of an image's config; artifacts (charts, signatures) have others. */
const IMAGE_CONFIG = new Set([
    'application/vnd.oci.image.config.v1+json',
    'application/vnd.docker.container.image.v1+json',
]);
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const DOCKER_CONFIG = 'application/vnd.docker.container.image.v1+json';
const DOCKER_LAYER = 'application/vnd.docker.image.rootfs.diff.tar';
const DOCKER_LAYER_GZIP = 'application/vnd.docker.image.rootfs.diff.tar.gzip';
const OCI_LAYER_ZSTD = 'application/vnd.oci.image.layer.v1.tar+zstd';
const IN_TOTO = 'application/vnd.in-toto+json';
function isIndexType(mediaType) {
    return INDEX.has(mediaType);
}
function isManifestType(mediaType) {
    return MANIFEST.has(mediaType);
}
function isImageConfigType(mediaType) {
    return IMAGE_CONFIG.has(mediaType);
}
const LAYER_TYPE = /^application\/vnd\.(oci\.image\.layer|docker\.image\.rootfs)\./;
/** What calls itself a layer of a file system, as engines have it. */
function isLayerType(mediaType) {
    return LAYER_TYPE.test(mediaType);
}
/** A layer that a registry does not need to hold: it is fetched from where its vendor has it. */
function isForeignLayerType(mediaType) {
    return isLayerType(mediaType) && /\.(?:foreign|nondistributable)\./.test(mediaType);
}
/** A file system in a format of its own, or an encrypted one: whatever its bytes are, they are no tar of its files. */
function isUnreadableType(mediaType) {
    return /\+encrypted$|\b(?:nydus|erofs|squashfs)\b/.test(mediaType);
}
/** A layer that its media type calls a tar, compressed or not. */
function isTarLayerType(mediaType) {
    return isLayerType(mediaType) && /\.tar(?:[.+](?:gzip|zstd))?$/.test(mediaType);
}
/** A layer that its media type calls an uncompressed tar. */
function isPlainLayerType(mediaType) {
    return mediaType === DOCKER_LAYER || mediaType === 'application/vnd.oci.image.layer.v1.tar';
}


/***/ }),

/***/ 57949:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ messages)
/* harmony export */ });
/* harmony import */ var _text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75091);

/**
 * Every error of this room in one table, each once: what is wrong, where, and how to fix it. Those without a subject are about a stream,
 * which the caller names.
 */
const messages = {
    platformMissing: (platform) => `the image has no platform ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(platform)}`,
    configNotJson: 'the config of the image is not JSON: build or copy the image again',
    linkLeadsOut: (file, root) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(file)} of the image in ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(root)} is a link to a file outside of it: copy the image without links`,
    notAFile: (file, root) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(file)} of the image in ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(root)} is not a regular file`,
    notReadable: (file, reason) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(file)} cannot be read: ${reason}`,
    bytesAfterStream: (compression) => `has bytes after the end of its ${compression} stream`,
    streamNotReadToEnd: 'was not read to its end',
    streamEndsEarly: (compression) => `ends in the middle of its ${compression} stream`,
    streamDamaged: (compression, reason) => `has a damaged ${compression} stream (${reason})`,
    digestInvalid: (where, found) => `${where} has no valid sha256 or sha512 digest: ${found}`,
    notAJsonObject: (where, found) => `${where} is not a JSON object: ${found}`,
    fieldInvalid: (where, wanted, key, found) => `${where} must have ${wanted} in ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(key)}, but has ${found}`,
    jsonTooNested: (where) => `${where} has more lists and objects, or deeper ones, than any image has`,
    notJson: (where) => `${where} is not valid JSON`,
    schema1: (where) => `${where} is a Docker schema 1 manifest without layer sizes: push the image again with a current Docker`,
    notAManifest: (where, mediaType) => `${where} is not an image manifest, although it is listed as one: ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(mediaType)}`,
    tooManyLayers: (where, count, limit) => `${where} lists ${count} layers, more than ${limit}, which is the limit`,
    fileTooLong: (what, limit) => `${what} is longer than the limit of ${limit} bytes`,
    blobDigestWrong: (digest, found) => `the blob ${digest} has another digest than its name: ${found}; build or copy the image again`,
    blobTruncated: (digest, length, size) => `the blob ${digest} is truncated: ${length} of ${size} bytes; build or copy the image again`,
    blobTooLong: (digest, size) => `the blob ${digest} is longer than the ${size} bytes that its descriptor says; build or copy the image again`,
    blobMissing: (digest, image) => `the blob ${digest} is not in ${image}; build or copy the image again`,
    documentTooLarge: (image, digest, size, limit) => `the document ${digest} of ${image} has ${size} bytes, more than ${limit}, which is the limit`,
    configMissing: (image, config) => `${image} lacks its config ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(config)}: save the image again`,
    notAListOfImages: (where) => `${where} is not a list of images`,
    notAText: (where) => `${where} is not a text`,
    noImageInArchive: (label) => `${label} holds no image: its manifest.json is empty`,
    severalImages: (label, count, names) => `${label} holds ${count} images (${names}): save one alone`,
    nameLeadsOut: (label, name) => `${label} names a file outside of itself: ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(name)}`,
    configDigestWrong: (name, digest) => `the config ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(name)} has another digest than its name: ${digest}; build or copy the image again`,
    layerMissing: (image, layer) => `${image} lacks its layer ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(layer)}: save the image again`,
    notAnIndex: (where, mediaType) => `${where} is not an image index, although it is listed as one: ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(mediaType)}`,
    manifestsTooLong: (image, limit) => `${image} has more than ${limit} bytes of manifests, which is the limit`,
    tooManyImages: (image, limit) => `${image} lists more than ${limit} images, which is the limit`,
    indexesTooDeep: (image, limit) => `${image} nests image indexes more than ${limit} deep, which is the limit`,
    layoutVersion: (image, version) => `${image} is an image layout of version ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(version)}: only version 1.0.0 is supported`,
    imageIncomplete: (label, missing) => `${label} holds no image: the manifest or config of ${missing} is missing`,
    onlyOtherContent: (label, types) => `${label} holds no image, only content of type ${types}`,
    indexEmpty: (label) => `${label} holds no image: its index is empty`,
    severalForPlatform: (label, platform) => `${label} holds more than one image for ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(platform)}: save one alone`,
    noLayout: (image) => `${image} holds no image: an OCI layout has an index.json, an unpacked \`docker save\` a manifest.json`,
    tooManyMembers: (label, limit) => `${label} is not an image archive: it has more than ${limit} members`,
    noTarHeader: (label, offset) => `${label} is a broken tar: there is no header at byte ${offset}; write the archive again`,
    tarHeadersTooLong: (label, limit) => `${label} is not an image archive: it has tar headers of more than ${limit} bytes`,
    tarHeaderTooLong: (label, size) => `${label} is not an image archive: it has a tar header of ${size} bytes`,
    paxSizeInvalid: (label) => `${label} is a broken tar: a PAX size is not a number of bytes; write the archive again`,
    archiveEndsEarly: (label, member, there, size) => `${label} ends inside ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(member)}, after ${there} of ${size} bytes: write the archive again`,
    archiveDamaged: (label, reason) => `${label} ${reason}: write the archive again`,
    notUnpacked: (label, reason) => `${label} cannot be unpacked: ${reason}`,
    tooManyParts: (limit) => `is in more than ${limit} parts, which is the limit`,
    unpacksTooLarge: (label, limit) => `${label} unpacks to more than the limit of ${limit} bytes`,
    compressionUnreadable: (label, compression) => `${label} is compressed with ${compression}, which is not supported: decompress it first`,
    notATar: (label) => `${label} is not a tar: use an OCI layout, a \`docker save\` archive or a saved measurement`,
    tarWithoutImage: (label) => `${label} is a tar without an image: an OCI layout has an index.json, a \`docker save\` archive a manifest.json`,
    noFile: (location) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(location)} is missing: use the path of an OCI layout or of a \`docker save\` archive`,
    notAnImage: (location) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(location)} is neither a directory nor a file: use the path of an OCI layout or of a \`docker save\` archive`,
};


/***/ }),

/***/ 984:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ StreamFault)
/* harmony export */ });
/**
 * What is wrong with a compressed stream, as the end of a sentence that begins with the name of what is compressed. Thrown by
 * `decompress`, which does not know whose bytes it reads.
 */
class StreamFault extends Error {
    name = 'StreamFault';
}


/***/ }),

/***/ 86373:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ UnreadableCompression)
/* harmony export */ });
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33712);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57949);


/** That a stream is whole, as far as can be told, but in a compression that is not read; the message is its name. */
class UnreadableCompression extends Error {
    name = 'UnreadableCompression';
    /** The error of an archive that is such a stream. */
    ofArchive(label) {
        return new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.compressionUnreadable(label, this.message), { cause: this });
    }
}


/***/ }),

/***/ 17132:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ verifyContent),
/* harmony export */   n: () => (/* binding */ lengthError)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_image_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19101);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95305);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57949);




/**
 * The pieces of a blob as they are, held on the way to the size (bytes as stored) and digest that its descriptor promises.
 *
 * @throws ImageError at once when the blob is longer, at its end when it is shorter or another; whatever the source throws.
 */
async function* verifyContent(source, { digest, size }) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestAlgorithm */ .g4)(digest));
    let seen = 0;
    for await (const piece of source) {
        seen += piece.length;
        if (seen > size)
            throw lengthError({ digest, size }, seen);
        hash.update(piece);
        yield piece;
    }
    if (seen < size)
        throw lengthError({ digest, size }, seen);
    const found = `${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestAlgorithm */ .g4)(digest)}:${hash.digest('hex')}`;
    if (found !== digest)
        throw new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ImageError */ .C(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.blobDigestWrong(digest, found));
}
/** The error for a blob that has not as many bytes as its descriptor says. */
function lengthError({ digest, size }, length) {
    return new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ImageError */ .C(length < size ? _messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.blobTruncated(digest, length, size) : _messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.blobTooLong(digest, size));
}


/***/ })

};
