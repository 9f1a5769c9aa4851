export const id = 6816;
export const ids = [6816];
export const modules = {

/***/ 33712:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ InputError)
/* harmony export */ });
/**
 * Something that the author of the workflow, the command line or the config file can fix.
 *
 * The message is one sentence that says what is wrong, where, and what would be right. It is shown without a stack.
 */
class InputError extends Error {
    name = 'InputError';
}


/***/ }),

/***/ 20694:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ ToolError)
/* harmony export */ });
/** Something outside slim-build failed: buildx, the engine, a registry, the file system. */
class ToolError extends Error {
    name = 'ToolError';
    command;
    exitCode;
    stderr;
    constructor(message, failure = {}) {
        super(message, failure.cause === undefined ? undefined : { cause: failure.cause });
        this.command = failure.command;
        this.exitCode = failure.exitCode;
        this.stderr = failure.stderr ?? [];
    }
}


/***/ }),

/***/ 3699:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ wordAt),
/* harmony export */   Il: () => (/* binding */ hashAt),
/* harmony export */   aL: () => (/* binding */ byteAt),
/* harmony export */   jn: () => (/* binding */ doubleAt),
/* harmony export */   si: () => (/* binding */ isSamePart),
/* harmony export */   t9: () => (/* binding */ free),
/* harmony export */   vo: () => (/* binding */ enlarged)
/* harmony export */ });
/*
 * The value at a place; 0 where there is none. A function for each kind of column: V8 remembers the kinds that it has seen at a place in the
 * code, and one function for all of them takes ten nanoseconds instead of one and a half.
 */
function byteAt(column, at) {
    return column[at] ?? 0;
}
function wordAt(column, at) {
    return column[at] ?? 0;
}
function hashAt(column, at) {
    return column[at] ?? 0;
}
function doubleAt(column, at) {
    return column[at] ?? 0;
}
/**
 * A column with the same values, and room for so many in all. The old one is gone then: it would take its memory until the next collection,
 * which looks at the small heap alone.
 */
function enlarged(column, kind, length) {
    const larger = new kind(length);
    larger.set(column);
    free(column);
    return larger;
}
/** Gives back the memory of a column at once, and of all that are in its buffer. It has no values any more. */
function free({ buffer }) {
    if (buffer instanceof ArrayBuffer)
        buffer.transfer(0);
}
/** Whether so many values from a place on are the same, to the bit, as those of another column of the kind. */
function isSamePart(column, start, other, otherStart, count) {
    return bytesOf(column, start, count).equals(bytesOf(other, otherStart, count));
}
function bytesOf({ buffer, byteOffset, BYTES_PER_ELEMENT: size }, start, count) {
    return Buffer.from(buffer, byteOffset + size * start, size * count);
}


/***/ }),

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

/***/ 85787:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ unpackDirectory)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20694);
/* harmony import */ var _measure_layer_fault_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(48860);
/* harmony import */ var _measure_tar_tar_reader_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76886);
/* harmony import */ var _oci_decompress_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(79262);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95408);









/** More files than anything that is kept has. */
const MOST_FILES = 100_000;
/** GitHub's client packs with a window of 2^30 bytes, which a stream must then be allowed to ask for. */
const WINDOW = { params: { [node_zlib__WEBPACK_IMPORTED_MODULE_3__.constants.ZSTD_d_windowLogMax]: 30 } };
/**
 * Unpacks a directory that was kept as a tar, packed or not: plain files and directories below `directory`, which is new, and nothing else.
 * Anybody who could run something in the same scope of the cache may have written the archive.
 *
 * @param most bytes of all files together.
 * @throws ToolError for an archive with a link, with another path, with too much in it, or that is broken; nothing is left of it then.
 */
async function unpackDirectory(archive, directory, most) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(directory, { mode: 0o700 });
    try {
        await unpack(new _measure_tar_tar_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .TarReader */ .R(await decompressed(archive)), directory, most);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(directory, { recursive: true, force: true });
        if (error instanceof _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_4__/* .ToolError */ .v)
            throw error;
        const why = error instanceof _measure_layer_fault_js__WEBPACK_IMPORTED_MODULE_8__/* .LayerFault */ .U ? error.message : `is broken (${error.message})`;
        throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_4__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_7__/* .messages */ .D.archiveWrong(why), { cause: error });
    }
}
async function decompressed(archive) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(archive);
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0).finally(() => file.close());
    const stream = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(archive);
    const compression = (0,_oci_decompress_js__WEBPACK_IMPORTED_MODULE_6__/* .detectCompression */ .IR)(buffer);
    if (compression === 'none')
        return stream;
    const codec = compression === 'gzip' ? (0,node_zlib__WEBPACK_IMPORTED_MODULE_3__.createGunzip)() : (0,node_zlib__WEBPACK_IMPORTED_MODULE_3__.createZstdDecompress)(WINDOW);
    stream.once('error', error => codec.destroy(error));
    return stream.pipe(codec);
}
async function unpack(tar, directory, most) {
    let [files, left] = [0, most];
    for (let entry = await tar.next(); entry !== null; entry = await tar.next()) {
        left -= entry.size;
        files += 1;
        if (left < 0)
            throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_4__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_7__/* .messages */ .D.archiveTooLarge(most));
        if (files > MOST_FILES)
            throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_4__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_7__/* .messages */ .D.archiveOfManyFiles(MOST_FILES));
        await place(entry, tar, pathOf(entry, directory));
    }
}
async function place({ name, type, mode }, tar, target) {
    if (type === 'directory') {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(target, { recursive: true, mode: 0o700 });
        return;
    }
    if (type !== 'file')
        throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_4__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_7__/* .messages */ .D.archiveOfOtherKinds(name));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(target), { recursive: true, mode: 0o700 });
    // There is nothing in the directory but what was unpacked here: no link, and no file twice.
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(target, 'wx', 0o600 | (mode & 0o100));
    try {
        for (let chunk = await tar.chunk(); chunk !== null; chunk = await tar.chunk())
            await file.write(chunk);
    }
    finally {
        await file.close();
    }
}
/** Names count from the directory around, whose last part is that of the directory itself. */
function pathOf({ name }, directory) {
    const [first, ...parts] = name.replace(/^\.\//, '').replace(/\/$/, '').split('/');
    if (first !== node_path__WEBPACK_IMPORTED_MODULE_2___default().basename(directory) || parts.some(part => ['', '.', '..'].includes(part)))
        throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_4__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_7__/* .messages */ .D.archiveOutside(name, node_path__WEBPACK_IMPORTED_MODULE_2___default().basename(directory)));
    return node_path__WEBPACK_IMPORTED_MODULE_2___default().join(directory, ...parts);
}


/***/ }),

/***/ 95408:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ messages)
/* harmony export */ });
/* harmony import */ var _text_capitalized_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55161);
/* harmony import */ var _text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75091);


/** Every error of this room in one table, each once: what is wrong, where, and how to fix it. */
const messages = {
    engineSilent: (command) => `the engine did not answer \`docker ${command}\` within a minute`,
    imageNotRun: (reason) => `the engine cannot run the image: ${reason}`,
    verifyingNotAsked: (where) => `${where} is for advice that is built: set \`advice\` to \`verified\`, too`,
    layerIndexNotStored: (digest, directory, reason) => `the index of layer ${digest} cannot be stored in ${directory}: ${reason}`,
    layerIndexTooLarge: (digest) => `the index of layer ${digest} holds more than slim-build takes from a store`,
    layerIndexDamaged: (digest) => `The stored index of layer ${digest} is damaged or was altered, so the layer is read again.`,
    stackDamaged: 'An image that was kept is damaged or was altered, so it is put together from its layers again.',
    stackNotStored: (reason) => `The image was not kept, so it is put together from its layers again next time: ${reason}`,
    reportInsteadOfMeasurement: (where) => `${where} is a report, which leaves out small files; use the measurement beside it, measurement.json`,
    invalidMeasurement: (where, reason) => `${where} is not a valid measurement: ${reason}`,
    measurementNotJson: (where) => `${where} is not JSON; use a measurement that slim-build saved`,
    measurementIndexMissing: (where) => `${where} is not a valid measurement: an index refers to a missing entry`,
    measurementTotalsWrong: (where) => `${where} is not a valid measurement: its parts do not add up to its totals`,
    measurementUnsound: (where, what) => `${where} is not a valid measurement: ${what}`,
    measurementAltered: (where) => `${where} is damaged or was altered: it does not have its checksum`,
    measurementTooLarge: (location) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(location)} is too large for a measurement`,
    baselineOfOneImage: (location) => `the baseline ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(location)} is for one image, and the bake makes several: use {target} or {image} in it`,
    baselineMissing: (reason) => `the baseline ${reason}`,
    noTimeForReproducible: 'A reproducible build needs a time for its files, and there is no commit: check out the repository, or set SOURCE_DATE_EPOCH (seconds since 1970) in the environment, or as a build argument (--build-arg, input build-args)',
    requiredTargetsFromStandardInput: 'A build from standard input cannot have required targets; use files instead',
    budgetsFromStandardInput: 'A build from standard input cannot be checked against budgets before the push; use files instead',
    outputsPackedDifferently: (output) => `the output ${output} is pushed with other layers than the previous one, so one budget cannot apply to both: set the same compression, compression-level, force-compression and rewrite-timestamp for both`,
    noBaseline: (reason) => `there is no baseline to compare with: ${reason}`,
    goesOnUnmeasured: (reason) => `${(0,_text_capitalized_js__WEBPACK_IMPORTED_MODULE_1__/* .capitalized */ .l)(reason)}; there is no budget, so the build goes on without numbers`,
    cancelledUnpublished: 'Nothing was published',
    cancelledPublished: (references) => `Published before the cancel took effect: ${references
        .slice(0, 10)
        .map(each => (0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(each, 300))
        .join(', ')}`,
    cancelledWhilePushing: 'A push had begun, and the registry may have taken it after all: look there before you rely on either',
    publishedAgain: (reason) => `${(0,_text_capitalized_js__WEBPACK_IMPORTED_MODULE_1__/* .capitalized */ .l)(reason)}; it is tried once more`,
    pushedImageDiffers: (name, digest) => `The image ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(name)} that was pushed is not the measured one: the builder lost its cache and built again (${digest}); run the build again`,
    reportDirectoryOutside: (directory, within) => `the directory ${directory} is a link that leads out of ${within}: use another directory`,
    olderPatchStays: (file, reason) => `the patch of an earlier run cannot be removed, and is not of this one: ${file}: ${reason}`,
    platformUnknown: (platform, nearest) => `the platform ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(platform, 60)} is not known; did you mean ${nearest}?`,
    platformBuiltTwice: (platform) => `the platform ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(platform)} was built twice: each part of a split build must have its own platforms`,
    problemsFound: (method) => `\`call: ${method}\` found problems`,
    locationMissing: (location) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(location)} is missing; use an OCI layout, a \`docker save\` archive, a saved measurement or an image reference`,
    locationOfReports: (location) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(location)} is a directory of reports; use the measurement in it, measurement.json`,
    locationOfSources: (location) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(location)} is a directory without an image in it; for the image of this name, write ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(`${location}:latest`)}`,
    sourceIsLink: (file) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(file, 200)} is not written: it is a link, or stands behind one; change the file that it leads to`,
    sourceChanged: (file) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(file, 200)} is not written: it was changed while the image was built; run the command again`,
    sourceUncommitted: (file) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(file, 200)} is not written: it has changes that are not committed; commit them, or set --force`,
    keptReplaced: 'other runs replace what is in it faster than it is read',
    archiveWrong: (reason) => `its archive ${reason}`,
    archiveTooLarge: (limit) => `its files have more than ${limit} bytes`,
    archiveOfManyFiles: (limit) => `it has more than ${limit} files`,
    archiveOfOtherKinds: (name) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(name)} in it is neither a file nor a directory`,
    archiveOutside: (name, directory) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(name)} in it is not in ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(directory)}`,
    noPartsIn: (directory) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(directory)} has no measurement.json: upload the directory that \`report-dir\` names in each part, and download them all there`,
    noMeasurementsToMerge: 'there are no measurements to merge',
    noImageToMerge: 'there is no image to merge',
    indexWithoutName: 'the index of all platforms needs a name: set the input `tags`',
    indexHoldsOtherImage: (index, platforms, measured) => `the index ${index} does not hold the image for ${platforms} that was measured (${measured}): measure the same image that is pushed`,
    noPartsDirectory: (directory) => `there is no directory ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(directory)} with the measurements of the parts`,
    tooManyParts: (directory, limit) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(directory)} has more than ${limit} measurements`,
};


/***/ }),

/***/ 2745:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _actions_cache__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17337);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20694);
/* harmony import */ var _pipeline_cache_unpack_directory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85787);
/* harmony import */ var _own_tar_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35645);





/** Keys that the service takes in one question, the first of them twice. */
const MOST_KEYS = 9;
/**
 * GitHub's own client of its cache service, in a process of its own: it prints commands to the log, waits for minutes on a service
 * that does not answer, and holds whole archives open. Here it can be ended. With more arguments it is what that client takes for tar.
 */
const [, program = '', asked = '', ...more] = process.argv;
const question = JSON.parse(asked);
if (question.do === 'restore' && more.length > 0) {
    process.exitCode = await unpack(question, more);
}
else {
    const answer = question.do === 'save'
        ? { key: null, saved: await (0,_actions_cache__WEBPACK_IMPORTED_MODULE_0__/* .saveCache */ .Io)([question.directory], question.key) }
        : { key: await (0,_own_tar_js__WEBPACK_IMPORTED_MODULE_4__/* .withOwnTar */ .s)([process.execPath, program, asked], () => restore(question)), saved: null };
    process.stdout.write(`\n${JSON.stringify(answer)}\n`, () => process.exit());
}
/** The service takes the first key for a whole one, and the others for beginnings. Of many keys the best ones are asked for first. */
async function restore({ directory, keys }) {
    for (let start = 0; start < keys.length; start += MOST_KEYS) {
        const some = keys.slice(start, start + MOST_KEYS);
        const found = await (0,_actions_cache__WEBPACK_IMPORTED_MODULE_0__/* .restoreCache */ .P3)([directory], some[0] ?? '', some);
        if (found !== undefined)
            return found;
    }
    return null;
}
/** As `tar -xf archive -P -C workspace …`, but careful. What stands in its way is said as the client says it. */
async function unpack({ directory, most }, args) {
    const after = (option) => args[args.indexOf(option) + 1] ?? '';
    try {
        await (0,_pipeline_cache_unpack_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .unpackDirectory */ .q)(after('-xf'), node_path__WEBPACK_IMPORTED_MODULE_1___default().join(after('-C'), directory), most);
        return 0;
    }
    catch (error) {
        if (!(error instanceof _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ToolError */ .v))
            throw error;
        process.stdout.write(`Failed to restore: ${error.message}\n`);
        return 1;
    }
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 35645:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ withOwnTar)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



/** Names by which GitHub's client looks for tar: the second one on macOS. */
const NAMES = ['tar', 'gtar'];
/**
 * Runs a task in which `tar` is a program of ours. GitHub's client unpacks with `tar -P`, which follows links and writes to absolute paths,
 * as much as there is.
 *
 * @param command program and arguments that get those of tar.
 */
async function withOwnTar(command, task) {
    const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(process.env.RUNNER_TEMP ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'slim-build-tar-'));
    const words = command.map(word => `'${word.replaceAll("'", String.raw `'\''`)}'`);
    const { PATH = '' } = process.env;
    try {
        for (const name of NAMES)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(directory, name), `#!/bin/sh\nexec ${words.join(' ')} "$@"\n`, {
                mode: 0o700,
            });
        process.env.PATH = `${directory}${(node_path__WEBPACK_IMPORTED_MODULE_2___default().delimiter)}${PATH}`;
        return await task();
    }
    finally {
        process.env.PATH = PATH;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(directory, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 55161:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ capitalized)
/* harmony export */ });
/** A message as the start of a sentence. */
function capitalized(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}


/***/ }),

/***/ 18040:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isUnseen)
/* harmony export */ });
/**
 * What must not reach a reader as it is: control characters, what has no glyph or turns the reading direction, blanks
 * other than the space, halves of surrogate pairs, private and non-characters.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Zs}\p{DI}\p{NChar}\u2800]/u;
/** Whether a character, other than the space, is to be spelled out. */
function isUnseen(char) {
    return UNSEEN.test(char);
}


/***/ }),

/***/ 47790:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];
const DECIMALS = [0, 1, 1, 2, 2, 2];
/**
 * A number of bytes for people, decimal as Docker and registries print it: `999 B`, `20.6 MB`, `1.24 GB`.
 *
 * The unit is chosen after rounding, so `1000.0 kB` never shows. Fractions are rounded to whole bytes; a negative number
 * has a true minus sign (U+2212).
 *
 * @throws RangeError for NaN and infinities: an unknown number of bytes must be said in words, with a reason.
 */
function formatBytes(bytes) {
    if (!Number.isFinite(bytes))
        throw new RangeError(`${bytes} is not a number of bytes`);
    const whole = Math.round(Math.abs(bytes));
    const sign = bytes < 0 && whole > 0 ? '\u2212' : '';
    for (const [power, unit] of UNITS.entries()) {
        const shown = (whole / 1000 ** power).toFixed(DECIMALS[power]);
        if (Number(shown) < 1000 || power === UNITS.length - 1)
            return `${sign}${shown} ${unit}`;
    }
    throw new RangeError('unreachable: the last unit takes any number');
}


/***/ }),

/***/ 89568:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ hidePasswords),
/* harmony export */   r: () => (/* binding */ withoutCredentials)
/* harmony export */ });
/** User and password of a URL, wherever it stands in a text. The last `@` before the path ends them. */
const CREDENTIALS = /(\b[a-z][a-z0-9+.-]{0,30}:\/\/)[^\s/]*@/gi;
/** What a URL in a text may be part of: it ends at a space or a quotation mark. */
const WORDS = /[^\s"'`<>]+/g;
/** Names in a query that what is secret has: of signed addresses (S3, Azure, Google Cloud), tokens and sessions. */
const SECRET = /token|secret|pass|pwd|key|sig|auth|cred|session|jwt|code/i;
/**
 * A text with the URLs in it, but without their users, passwords and what is secret in their queries: in the log of another tool a token
 * may stand there.
 */
function hidePasswords(text) {
    if (!text.includes('://'))
        return text;
    return text.replace(CREDENTIALS, '$1xxxxx@').replace(WORDS, hideQuery);
}
/** A URL or path without user, password and query, in which a token may stand. */
function withoutCredentials(location) {
    if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(location))
        return location;
    return location.replace(/^([^/]*\/\/)[^/]*@/, '$1').replace(/^([^?#]*)\?[^#]*/, '$1');
}
function hideQuery(word) {
    const scheme = word.indexOf('://');
    const start = scheme < 0 ? -1 : word.indexOf('?', scheme);
    if (start < 0)
        return word;
    const fragment = word.indexOf('#', start);
    // `Get https://host/a?b: not found`
    const last = word.endsWith(':') ? word.length - 1 : word.length;
    const end = fragment < 0 ? last : fragment;
    const parts = word
        .slice(start + 1, end)
        .split('&')
        .map(hidePart);
    return `${word.slice(0, start + 1)}${parts.join('&')}${word.slice(end)}`;
}
/** `token=xxxxx`; a part without a name may be the token itself. */
function hidePart(part) {
    const equals = part.indexOf('=');
    if (part === '' || (equals > 0 && !SECRET.test(part.slice(0, equals))))
        return part;
    return `${part.slice(0, equals + 1)}xxxxx`;
}


/***/ }),

/***/ 75091:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ quoteText)
/* harmony export */ });
/* harmony import */ var _escape_is_unseen_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18040);
/* harmony import */ var _hide_passwords_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89568);


const LONGEST = 120;
/** A mark on its letter, of up to three; or else what may not be what it looks like. */
const OTHER = /((?<=\p{L}\p{M}{0,2})\p{M})|[^\x20-\x7e…]/gu;
/** What lies upon whatever its neighbour is, and what has no meaning yet. */
const UNSURE = /[\p{M}\p{Cn}]/u;
/**
 * Untrusted text for a message: in double quotes, on one line, at most 120 characters unless told otherwise.
 *
 * No user, password or value of a query of a URL is in it. Letters of any script stay as the user wrote them; control characters, escape
 * sequences, direction marks and piles of combining marks come out as `\u001b`.
 */
function quoteText(text, longest = LONGEST) {
    // Before it is cut short: what ends a password may be cut off.
    const whole = (0,_hide_passwords_js__WEBPACK_IMPORTED_MODULE_0__/* .hidePasswords */ .X)(text);
    const shown = whole.length > longest ? `${whole.slice(0, longest)}…` : whole;
    return JSON.stringify(shown).replace(OTHER, (char, onLetter) => {
        const isSure = onLetter !== undefined || !UNSURE.test(char);
        return isSure && !(0,_escape_is_unseen_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnseen */ .N)(char) ? char : spelled(char);
    });
}
/** As JSON has it: a character beyond the first plane in two halves. */
function spelled(char) {
    return char
        .split('')
        .map(half => `\\u${half.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join('');
}


/***/ })

};
