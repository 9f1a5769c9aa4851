export const id = 3694;
export const ids = [3694];
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

// EXTERNAL MODULE: ./src/pipeline/layer-store-of.ts + 1 modules
var layer_store_of = __webpack_require__(57677);
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


/***/ })

};
