export const id = 2630;
export const ids = [2630,2675,2487];
export const modules = {

/***/ 32765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ removeUnfinished)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** Milliseconds after which nobody is writing a file any more. */
const LONGEST = 60 * 60 * 1000;
/**
 * Removes files that runs were writing when they were killed. What cannot be removed stays: it only takes room.
 *
 * @param isUnfinished tells them by their names from the others in the directory.
 * @param finished a file that has just been written there: its time is that of the same clock.
 */
async function removeUnfinished(isUnfinished, finished) {
    const directory = node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(finished);
    const now = await timeOf(finished);
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory).catch(() => []);
    for (const name of names.filter(isUnfinished)) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(directory, name);
        const time = await timeOf(file);
        if (now === null || time === null || now - time < LONGEST)
            continue;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(file, { force: true }).catch(() => undefined);
    }
}
async function timeOf(file) {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file).catch(() => null))?.mtimeMs ?? null;
}


/***/ }),

/***/ 53554:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ messages)
/* harmony export */ });
/* harmony import */ var _text_format_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47790);
/* harmony import */ var _text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75091);


/**
 * Every error of this room in one table, each once: what is wrong, where, and how to fix it. Those without a subject are about a layer,
 * which `indexLayer` names.
 */
const messages = {
    tooCostly: (what, size, limit) => `${what} of ${(0,_text_format_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(size)} ${limit}`,
    unpacksTooLarge: (limit) => `unpacks to more than ${limit}, which is the limit: it may be a decompression bomb`,
    tooManyEntries: (limit) => `has more than ${limit} entries, which is the limit`,
    namesTooLong: (limit) => `has names of more than ${limit} in total, which is the limit`,
    tooManyClaims: (limit) => `has package databases that name more than ${limit} files and packages, which is the limit`,
    tooMuchParsed: (limit) => `has package databases and tar headers of more than ${limit}, which is the limit`,
    tooManySteps: (limit) => `takes more than ${limit} steps to read, which is the limit for its size`,
    tooManyNodes: (limit) => `makes more than ${limit} files and directories, which is the limit`,
    tarHeaderInvalid: 'has an invalid tar header',
    tarNumberInvalid: 'has a tar header with an invalid number',
    paxMalformed: 'has a malformed PAX header',
    sparseMapInvalid: 'has a sparse file with an impossible map',
    entryEndsEarly: (name) => `ends in the middle of ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(name)}`,
    faultInEntry: (fault, place) => `${fault}, ${place}`,
    headerEndsEarly: 'ends in the middle of a tar header',
    loneZeroBlock: 'has a lone block of zeros between its tar entries',
    extensionTooLong: (size, limit) => `has a tar extension header of ${size} bytes (limit ${limit})`,
    extensionEndsEarly: 'ends in the middle of a tar extension header',
    negativeSize: (name) => `has a negative size for ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(name)}`,
    nameTooLong: (length, limit) => `has a name of ${length} bytes (limit ${limit})`,
    whiteoutWithoutName: (path) => `has a whiteout without a name, ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(path)}`,
    layerFault: (digest, fault) => `layer ${digest} ${fault}`,
    diffIdWrong: (layer, layers, digest, found, stated) => `layer ${layer} of ${layers} (${digest}) unpacks to ${found}, but the config says ${stated}: build or copy the image again`,
    compressionUnreadable: (compression) => `its compression ${compression} is not supported`,
    mediaTypeUnreadable: (mediaType) => `its media type ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(mediaType)} is not supported`,
};


/***/ }),

/***/ 6457:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FR: () => (/* binding */ UnreadableLayer),
/* harmony export */   XR: () => (/* binding */ unreadableCompressionOf),
/* harmony export */   Xo: () => (/* binding */ unreadableTypeOf),
/* harmony export */   ro: () => (/* binding */ checkReadable)
/* harmony export */ });
/* harmony import */ var _oci_media_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29217);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53554);


/**
 * That what is in a layer cannot be told, while its size in the manifest holds all the same. The message is the reason, as the end of a
 * sentence that begins with the layer.
 */
class UnreadableLayer extends Error {
    name = 'UnreadableLayer';
}
/** A layer in a compression that is not read. */
function unreadableCompressionOf(compression) {
    return new UnreadableLayer(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.compressionUnreadable(compression));
}
/** A layer of a media type that is not read. */
function unreadableTypeOf({ mediaType }) {
    return new UnreadableLayer(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.mediaTypeUnreadable(mediaType));
}
/** @throws UnreadableLayer for a layer whose media type says that its bytes are no tar of files. */
function checkReadable(descriptor) {
    if ((0,_oci_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnreadableType */ .mj)(descriptor.mediaType))
        throw unreadableTypeOf(descriptor);
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

/***/ 52630:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findLikelyLayers: () => (/* reexport */ findLikelyLayers),
  readyLayerThreads: () => (/* reexport */ layer_threads/* readyLayerThreads */.m)
});

// EXTERNAL MODULE: ./src/pipeline/layer-store-of.ts
var layer_store_of = __webpack_require__(95317);
// EXTERNAL MODULE: ./src/pipeline/cache/await-arrival.ts
var await_arrival = __webpack_require__(78017);
// EXTERNAL MODULE: ./src/pipeline/cache/recent-layers.ts
var recent_layers = __webpack_require__(59783);
;// CONCATENATED MODULE: ./src/pipeline/cache/likely-layers.ts



/**
 * Which layers a build of images will most likely have again: those that this machine knows, then those that arrive while it builds, each once.
 *
 * @param built ends when the build has.
 */
async function* findLikelyLayers(images, context, built) {
    const store = (0,layer_store_of/* layerStoreOf */.k)(context);
    const named = new Set();
    const others = { has: async (digest) => !named.has(digest) && (await store.has(digest)) };
    for await (const digest of (0,recent_layers/* recentLayers */.ye)(context.storeDir, images, others)) {
        named.add(digest);
        yield digest;
    }
    if (context.arrival === undefined)
        return;
    await (0,await_arrival/* awaitArrival */.K)(context, built);
    if (!built.aborted)
        yield* (0,recent_layers/* recentLayers */.ye)(context.storeDir, images, others);
}

// EXTERNAL MODULE: ./src/pipeline/layer-threads.ts + 3 modules
var layer_threads = __webpack_require__(16725);
;// CONCATENATED MODULE: ./src/pipeline/before-reading.ts
/** What a run does beside a build, so that its images are read sooner. */




/***/ }),

/***/ 78017:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ awaitArrival),
/* harmony export */   N: () => (/* binding */ awaitArrivalBeforeReading)
/* harmony export */ });
/** Compressed bytes of layers that two processors read in a second at most: a slow one is no reason to wait longer. */
const READ_IN_A_SECOND = 100_000_000;
/** Milliseconds. A manifest may say of a layer that it has any number of bytes. */
const LONGEST = 60_000;
/** Waits for what is on its way to the store of this machine, until a signal aborts. */
async function awaitArrival({ arrival }, signal) {
    if (arrival === undefined || signal.aborted)
        return;
    const over = new AbortController();
    const aborted = new Promise(resolve => {
        const settle = () => {
            resolve();
        };
        signal.addEventListener('abort', settle, { once: true, signal: over.signal });
    });
    await Promise.race([arrival, aborted]);
    over.abort();
}
/**
 * Waits for it before the layers of an image are read, and no longer than it takes to read them: what never comes at most doubles the time.
 */
async function awaitArrivalBeforeReading({ platforms }, context) {
    if (context.arrival === undefined)
        return;
    const layers = platforms.flatMap(({ manifest }) => manifest.layers);
    const sizes = new Map(layers.map(({ digest, size }) => [digest, size]));
    const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    const time = Math.min(LONGEST, Math.ceil((bytes / READ_IN_A_SECOND) * 1000));
    await awaitArrival(context, AbortSignal.any([context.signal, AbortSignal.timeout(time)]));
}


/***/ }),

/***/ 22487:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lastingStore: () => (/* binding */ lastingStore),
/* harmony export */   lastingStoreOfWritten: () => (/* binding */ lastingStoreOfWritten)
/* harmony export */ });
/* harmony import */ var _measure_packed_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65488);
/* harmony import */ var _open_layer_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32675);


/**
 * A store that, for the rest of a run, has what it said that it has, whatever becomes of its files: the run left these layers out of an
 * export, and another one may damage an index, another version replace it, or somebody clear the cache before the image is measured.
 */
function lastingStore(store, relied) {
    const open = async (digest) => relied.get(digest) ?? (await store.open(digest));
    return {
        open,
        read: async (digest) => (await (await open(digest))?.unpack()) ?? null,
        async has(digest) {
            const index = await open(digest);
            if (index === null || (await index.unpack()) === null)
                return false;
            relied.set(digest, index);
            return true;
        },
        write: (digest, packed) => store.write(digest, packed),
    };
}
/** The same for whoever leaves out each layer that it writes the index of, be it one that a later run does not take. */
function lastingStoreOfWritten(store, relied) {
    return {
        ...lastingStore(store, relied),
        async write(digest, packed) {
            if ((0,_open_layer_store_js__WEBPACK_IMPORTED_MODULE_1__.isReadAgain)(packed, digest))
                await store.write(digest, packed);
            const index = (0,_measure_packed_index_js__WEBPACK_IMPORTED_MODULE_0__/* .openIndex */ .b6)(packed, digest, true);
            if (index !== null)
                relied.set(digest, { header: index.header, packed, unpack: () => index.unpack() });
        },
    };
}


/***/ }),

/***/ 32675:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isReadAgain: () => (/* binding */ isReadAgain),
/* harmony export */   openLayerStore: () => (/* binding */ openLayerStore)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87973);
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20694);
/* harmony import */ var _files_make_directory_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9971);
/* harmony import */ var _files_read_regular_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47269);
/* harmony import */ var _files_remove_unfinished_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(32765);
/* harmony import */ var _measure_packed_file_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(92625);
/* harmony import */ var _measure_packed_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(65488);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(95305);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(95408);












/** Files above this many bytes are neither written nor looked into; an index of a million files takes about 30 MB. */
const LARGEST_FILE = 512 * 1024 * 1024;
/** What a file is called until it is written as a whole. */
const UNFINISHED = /\.index\.[0-9a-f-]{36}$/;
/**
 * Opens the store in a directory, which need not exist yet. What is damaged there is removed, so that it is told of once, and so is what
 * killed runs left unfinished, once something is written.
 */
function openLayerStore(directory, onDamage = () => undefined) {
    const fileOf = (digest) => node_path__WEBPACK_IMPORTED_MODULE_2___default().join(directory, 'v2', (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_11__/* .digestAlgorithm */ .g4)(digest), `${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_11__/* .digestHex */ .sU)(digest)}.index`);
    const open = (digest) => openStored(fileOf(digest), digest, onDamage);
    let isTidy = false;
    const write = async (digest, packed) => {
        const file = fileOf(digest);
        if (!isReadAgain(packed, digest))
            throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_4__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_10__/* .messages */ .D.layerIndexTooLarge(digest));
        await writeIndex(file, digest, packed);
        if (isTidy)
            return;
        isTidy = true;
        await (0,_files_remove_unfinished_js__WEBPACK_IMPORTED_MODULE_7__/* .removeUnfinished */ .E)(name => UNFINISHED.test(name), file);
    };
    const read = async (digest) => (await (await open(digest))?.unpack()) ?? null;
    return {
        open,
        read,
        write,
        has: async (digest) => (await read(digest)) !== null,
    };
}
/** Whether a later run takes an index: of a layer that says more than almost any other, it would be written in vain. */
function isReadAgain(packed, digest) {
    return packed.length <= LARGEST_FILE && (0,_measure_packed_index_js__WEBPACK_IMPORTED_MODULE_9__/* .openIndex */ .b6)(packed, digest) !== null;
}
async function openStored(file, digest, onDamage) {
    const unlessBroken = async (read) => {
        try {
            return await read();
        }
        catch (error) {
            // Anything else is a problem with the disk, which a later run may not have.
            if (!(error instanceof _measure_packed_file_js__WEBPACK_IMPORTED_MODULE_8__/* .BrokenFile */ .Cr))
                return null;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(file, { force: true }).catch(() => undefined);
            onDamage(_messages_js__WEBPACK_IMPORTED_MODULE_10__/* .messages */ .D.layerIndexDamaged(digest));
            return null;
        }
    };
    return await unlessBroken(async () => {
        const packed = await readPacked(file);
        const index = packed === null ? null : (0,_measure_packed_index_js__WEBPACK_IMPORTED_MODULE_9__/* .openIndex */ .b6)(packed, digest);
        return packed === null || index === null
            ? null
            : { header: index.header, packed, unpack: () => unlessBroken(() => index.unpack()) };
    });
}
/** Null where there is no file, or one that is too large to be looked into. */
async function readPacked(file) {
    const opened = await (0,_files_read_regular_file_js__WEBPACK_IMPORTED_MODULE_6__/* .openRegularFile */ .ZU)(file, 'refuse').catch(() => null);
    try {
        return opened === null || opened.size > LARGEST_FILE ? null : await opened.handle.readFile();
    }
    finally {
        await opened?.handle.close();
    }
}
async function writeIndex(file, digest, packed) {
    const unfinished = `${file}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    try {
        await (0,_files_make_directory_js__WEBPACK_IMPORTED_MODULE_5__/* .makeDirectory */ .O)(node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(file), 0o700);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(unfinished, packed, { flag: 'wx', mode: 0o600 });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(unfinished, file);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(unfinished, { force: true }).catch(() => undefined);
        throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_4__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_10__/* .messages */ .D.layerIndexNotStored(digest, node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(file), (0,_errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonOf */ .A)(error)), {
            cause: error,
        });
    }
}


/***/ }),

/***/ 59783:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I1: () => (/* binding */ readRecentLayers),
/* harmony export */   J4: () => (/* binding */ writeRecentLayers),
/* harmony export */   ye: () => (/* binding */ recentLayers)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _files_read_regular_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47269);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95305);
/* harmony import */ var _remembered_images_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40880);




/** Layers that a build is spared at most: each is looked up, so that no damaged index is relied on. */
const MOST_LAYERS = 60;
/** Bytes of what is remembered of one image. */
const LARGEST = 1_000_000;
/** Images other than the one to be built whose layers are looked up, for the base images that they share. */
const OTHER_IMAGES = 3;
/**
 * Which layers a build of images will most likely have again: those of their last measurements, then those of the images that
 * were measured last. Only layers whose index the store has are named, each as soon as that is known.
 *
 * What cannot be read counts as not there: the only loss is time.
 */
async function* recentLayers(directory, images, store) {
    const folder = folderIn(directory);
    const own = images.map(image => (0,_remembered_images_js__WEBPACK_IMPORTED_MODULE_2__/* .fileOfImage */ .dn)(folder, image));
    const others = (await (0,_remembered_images_js__WEBPACK_IMPORTED_MODULE_2__/* .rememberedImages */ .PN)(folder)).filter(file => !own.includes(file)).slice(0, OTHER_IMAGES);
    const seen = new Set();
    for (const file of [...own, ...others]) {
        for (const digest of await readDigests(file)) {
            if (seen.has(digest) || seen.size >= MOST_LAYERS * images.length)
                continue;
            seen.add(digest);
            if (await store.has(digest))
                yield digest;
        }
    }
}
/** Remembers the layers of an image that was just measured. */
async function writeRecentLayers(directory, { name, platforms }) {
    const digests = platforms.flatMap(platform => platform.layers.map(layer => layer.digest));
    await (0,_remembered_images_js__WEBPACK_IMPORTED_MODULE_2__/* .rememberImage */ .N1)(folderIn(directory), name, JSON.stringify([...new Set(digests)]));
}
/** Those that are remembered under a name; none where nothing is. */
function readRecentLayers(directory, name) {
    return readDigests((0,_remembered_images_js__WEBPACK_IMPORTED_MODULE_2__/* .fileOfImage */ .dn)(folderIn(directory), name));
}
function folderIn(directory) {
    return node_path__WEBPACK_IMPORTED_MODULE_0___default().join(directory, 'recent');
}
async function readDigests(file) {
    try {
        const text = await (0,_files_read_regular_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readRegularFile */ .XF)(file, { most: LARGEST, links: 'refuse' });
        const value = JSON.parse(text ?? '');
        return Array.isArray(value) ? value.filter(_model_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .Bc) : [];
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 40880:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N1: () => (/* binding */ rememberImage),
/* harmony export */   PN: () => (/* binding */ rememberedImages),
/* harmony export */   dn: () => (/* binding */ fileOfImage)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _files_remove_unfinished_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32765);
/* harmony import */ var _files_write_atomically_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2214);





/** Images that something is remembered of; more would only be searched in vain. */
const MOST_IMAGES = 50;
/** The file in a folder that is about an image. Names are untrusted, so it is named after the name's hash. */
function fileOfImage(folder, image) {
    return node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(image).digest('hex')}.json`);
}
/**
 * Remembers something of an image in a folder. What is remembered of the oldest makes room, and what killed runs left unfinished is removed.
 *
 * @throws ToolError when it cannot be written.
 */
async function rememberImage(folder, image, text) {
    const file = fileOfImage(folder, image);
    await (0,_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_4__/* .writePrivate */ .pb)(file, text);
    const outdated = (await rememberedImages(folder)).slice(MOST_IMAGES);
    await Promise.all(outdated.map(each => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(each, { force: true })));
    await (0,_files_remove_unfinished_js__WEBPACK_IMPORTED_MODULE_3__/* .removeUnfinished */ .E)(_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_4__/* .isPartial */ .mt, file);
}
/** The files in a folder that are about images, the newest first. */
async function rememberedImages(folder) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch(() => []);
    const files = await Promise.all(names
        .filter(name => name.endsWith('.json'))
        .map(async (name) => {
        const file = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, name);
        const changed = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file).catch(() => null);
        return { file, at: changed?.mtimeMs ?? 0 };
    }));
    return files.sort((a, b) => b.at - a.at).map(({ file }) => file);
}


/***/ }),

/***/ 95317:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ layerStoreOf)
/* harmony export */ });
/* harmony import */ var _cache_lasting_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22487);
/* harmony import */ var _cache_open_layer_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32675);


/** The layer store of a run, which is warned of what is damaged in it. */
function layerStoreOf({ storeDir, relied, onEvent, }) {
    const store = (0,_cache_open_layer_store_js__WEBPACK_IMPORTED_MODULE_1__.openLayerStore)(storeDir, message => {
        onEvent({ type: 'warning', message });
    });
    return relied === undefined ? store : (0,_cache_lasting_store_js__WEBPACK_IMPORTED_MODULE_0__.lastingStore)(store, relied);
}


/***/ }),

/***/ 16725:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ openLayerThreads),
  m: () => (/* binding */ readyLayerThreads)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors/image-error.ts
var image_error = __webpack_require__(19101);
// EXTERNAL MODULE: ./src/measure/unreadable-layer.ts
var unreadable_layer = __webpack_require__(6457);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./src/errors/tool-error.ts
var tool_error = __webpack_require__(20694);
// EXTERNAL MODULE: ./src/tools/messages.ts
var messages = __webpack_require__(44491);
;// CONCATENATED MODULE: ./src/tools/thread.ts



/** A program in a thread of its own, that answers one question after the other. While it is asked nothing, it keeps no process from ending. */
class Thread {
    #worker;
    #name;
    #failure = null;
    #heard = () => undefined;
    #failed = () => undefined;
    constructor({ program, name, memory }) {
        this.#name = name;
        this.#worker = new external_node_worker_threads_.Worker(program, { resourceLimits: { maxOldGenerationSizeMb: memory } });
        this.#worker.on('message', (message) => {
            this.#heard(message);
        });
        this.#worker.on('error', error => {
            this.#fail(error instanceof Error ? error.message : String(error), error);
        });
        this.#worker.on('exit', code => {
            this.#fail(`exit code ${code}`);
        });
        this.#worker.unref();
    }
    /**
     * Asks the program. One question at a time.
     *
     * @param question any value that can be cloned.
     * @param onProgress is told what the program says of how far it is.
     * @throws ToolError when the thread ends before it answers, as when its memory is full; what the program threw, as an error of its
     *   words and of what the system said.
     */
    async ask(question, onProgress = () => undefined) {
        if (this.#failure !== null)
            throw this.#failure;
        this.#worker.ref();
        return await new Promise((resolve, reject) => {
            this.#failed = reject;
            this.#heard = message => {
                if (message.kind === 'progress')
                    onProgress(message.done);
                else if (message.kind === 'answer')
                    resolve(message.answer);
                else
                    reject(Object.assign(new Error(message.error.message), message.error));
            };
            this.#worker.postMessage({ question });
        }).finally(() => {
            this.#worker.unref();
        });
    }
    async close() {
        await this.#worker.terminate();
    }
    #fail(reason, cause) {
        this.#failure ??= new tool_error/* ToolError */.v(messages/* messages */.D.threadEnded(this.#name, reason), { cause });
        this.#failed(this.#failure);
    }
}

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
;// CONCATENATED MODULE: ./src/pipeline/limit-young-generation.ts

/**
 * Keeps the young generation of V8's heaps from growing from now on, those of threads among them. What is read of layers lives short, in
 * many small pieces; V8 would answer with ever larger semi-spaces: half as much resident memory again where half a million files are read,
 * for no gain in time. Where all layers are known, it does gain by them (a tenth, `npm run bench`).
 */
function limitYoungGeneration() {
    (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=1');
}

;// CONCATENATED MODULE: ./src/pipeline/mostly-alone.ts
/** Sizes say roughly how long layers take. What follows from that for less than this part of the whole time may be wrong. */
const CERTAIN = 1 / 3;
/**
 * Which layers are being read for the greater part, and for long, while no other is, so that there is a core left to inflate beside: the last
 * one, or one that is larger than all others together.
 *
 * @param sizes what the layers take, in the order in which they are begun.
 * @param width how many are read at a time.
 */
function mostlyAlone(sizes, width) {
    const free = Array.from({ length: width }, () => 0);
    const times = sizes.map(size => {
        const lane = free.indexOf(Math.min(...free));
        const start = free[lane] ?? 0;
        const end = start + size;
        free[lane] = end;
        return { start, end };
    });
    const whole = Math.max(0, ...free);
    return times.map(({ start, end }, at) => {
        const others = Math.max(0, ...times.filter((_, other) => other !== at).map(time => time.end));
        return end - Math.max(start, others) > Math.max((end - start) / 2, CERTAIN * whole);
    });
}

;// CONCATENATED MODULE: ./src/pipeline/layer-threads.ts







/** Beside this file, in the sources as in the bundle. */
const PROGRAM = external_node_path_default().join(import.meta.dirname, `layer-thread${external_node_path_default().extname(import.meta.filename)}`);
/** Compressed bytes that have to be read before threads are started: an estimate, as what a start costs hangs on the machine. */
const WORTH_THREADS = 24e6;
/** More bring little: then the disk decides, and each takes some twenty megabytes. */
const MOST_THREADS = 4;
/** Megabytes of heap for as many threads as there may be. An ordinary layer needs a few. */
const MEMORY = 2048;
/** Threads that were started before it was known what there is to read. */
const ready = [];
/** Starts threads for an image that will have to be read, which takes as long as to read some megabytes: beside the build that makes it. */
function readyLayerThreads(cores = (0,external_node_os_.availableParallelism)()) {
    const most = widest(cores);
    while (most > 1 && ready.length < most)
        ready.push(startThread(cores));
}
/**
 * Threads that read layers, as many as there are cores and layers; null where reading takes less than starting them, or there is nothing to
 * do at the same time.
 *
 * @param sizes compressed bytes of the layers that have to be read.
 */
function openLayerThreads(sizes, { cores = (0,external_node_os_.availableParallelism)(), worthThreads = WORTH_THREADS, memory = MEMORY } = {}) {
    if (sizes.length > 0)
        limitYoungGeneration();
    const started = ready.splice(0);
    const width = Math.min(widest(cores), sizes.length);
    const isWorth = width > 1 && sizes.reduce((sum, size) => sum + size, 0) >= worthThreads;
    for (const needless of started.splice(isWorth ? width : 0))
        void needless.close();
    if (!isWorth)
        return null;
    const all = Array.from({ length: width }, () => started.pop() ?? startThread(cores, memory));
    const idle = [...all];
    const alone = mostlyAlone(sizes.toSorted((a, b) => b - a), width).values();
    return {
        width,
        async read(blob, descriptor, reading) {
            const atOnce = alone.next().value !== true;
            const thread = idle.pop();
            if (thread === undefined)
                throw new RangeError('no thread is idle');
            try {
                return indexIn(await ask(thread, { blob, descriptor, reading: { ...reading, atOnce } }));
            }
            finally {
                idle.push(thread);
                await blob.close();
            }
        },
        async close() {
            await Promise.all(all.map(thread => thread.close()));
        },
    };
}
function widest(cores) {
    return Math.min(cores, MOST_THREADS);
}
function startThread(cores, memory = MEMORY) {
    return new Thread({
        program: PROGRAM,
        name: 'the thread that reads layers',
        memory: Math.floor(memory / widest(cores)),
    });
}
async function ask(thread, { blob, descriptor, reading }) {
    const { onProgress, ...options } = reading;
    const question = { descriptor, place: blob.place, ...options };
    return (await thread.ask(question, read => onProgress?.(read, descriptor.size)));
}
function indexIn(answer) {
    switch (answer.kind) {
        case 'index':
            return Buffer.from(answer.packed.buffer, answer.packed.byteOffset, answer.packed.byteLength);
        case 'image-error':
            throw new image_error/* ImageError */.C(answer.message);
        case 'unreadable':
            throw new unreadable_layer/* UnreadableLayer */.FR(answer.message);
    }
}


/***/ })

};
