export const id = 6718;
export const ids = [6718,2675];
export const modules = {

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

/***/ 96718:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findLikelyLayers: () => (/* binding */ findLikelyLayers)
/* harmony export */ });
/* harmony import */ var _layer_store_of_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95317);
/* harmony import */ var _await_arrival_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78017);
/* harmony import */ var _recent_layers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59783);



/**
 * Which layers a build of images will most likely have again: those that this machine knows, then those that arrive while it builds, each once.
 *
 * @param built ends when the build has.
 */
async function* findLikelyLayers(images, context, built) {
    const store = (0,_layer_store_of_js__WEBPACK_IMPORTED_MODULE_0__/* .layerStoreOf */ .k)(context);
    const named = new Set();
    const others = { has: async (digest) => !named.has(digest) && (await store.has(digest)) };
    for await (const digest of (0,_recent_layers_js__WEBPACK_IMPORTED_MODULE_1__/* .recentLayers */ .ye)(context.storeDir, images, others)) {
        named.add(digest);
        yield digest;
    }
    if (context.arrival === undefined)
        return;
    await (0,_await_arrival_js__WEBPACK_IMPORTED_MODULE_2__/* .awaitArrival */ .K)(context, built);
    if (!built.aborted)
        yield* (0,_recent_layers_js__WEBPACK_IMPORTED_MODULE_1__/* .recentLayers */ .ye)(context.storeDir, images, others);
}


/***/ }),

/***/ 32675:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
/* harmony import */ var _measure_packed_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(33968);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(95305);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(95408);










/** Files above this many bytes are not looked into; an index of a million files takes about 30 MB. */
const LARGEST_FILE = 512 * 1024 * 1024;
/**
 * Opens the store in a directory, which need not exist yet. What is damaged there is removed, so that it is told of once.
 */
function openLayerStore(directory, onDamage = () => undefined) {
    const fileOf = (digest) => node_path__WEBPACK_IMPORTED_MODULE_2___default().join(directory, 'v2', (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_9__/* .digestAlgorithm */ .g4)(digest), `${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_9__/* .digestHex */ .sU)(digest)}.index`);
    const open = (digest) => openStored(fileOf(digest), digest, onDamage);
    const read = async (digest) => (await (await open(digest))?.unpack()) ?? null;
    return {
        open,
        read,
        write: (digest, packed) => writeIndex(fileOf(digest), digest, packed),
        has: async (digest) => (await read(digest)) !== null,
    };
}
async function openStored(file, digest, onDamage) {
    const unlessBroken = async (read) => {
        try {
            return await read();
        }
        catch (error) {
            // Anything else is a problem with the disk, which a later run may not have.
            if (!(error instanceof _measure_packed_index_js__WEBPACK_IMPORTED_MODULE_7__/* .BrokenIndex */ .w1))
                return null;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(file, { force: true }).catch(() => undefined);
            onDamage(_messages_js__WEBPACK_IMPORTED_MODULE_8__/* .messages */ .D.layerIndexDamaged(digest));
            return null;
        }
    };
    return await unlessBroken(async () => {
        const packed = await readPacked(file);
        const index = packed === null ? null : (0,_measure_packed_index_js__WEBPACK_IMPORTED_MODULE_7__/* .openIndex */ .b6)(packed, digest);
        return packed === null || index === null
            ? null
            : { size: index.size, packed, unpack: () => unlessBroken(() => index.unpack()) };
    });
}
/** Null where there is no file, or one that is too large to be looked into. */
async function readPacked(file) {
    const opened = await (0,_files_read_regular_file_js__WEBPACK_IMPORTED_MODULE_6__/* .openRegularFile */ .Z)(file, 'refuse').catch(() => null);
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
        throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_4__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_8__/* .messages */ .D.layerIndexNotStored(digest, node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(file), (0,_errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonOf */ .A)(error)), {
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
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _files_read_regular_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47269);
/* harmony import */ var _files_write_atomically_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2214);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95305);






/** Images whose layers are remembered; more would only be searched in vain. */
const MOST_IMAGES = 50;
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
    const own = images.map(image => fileOf(directory, image));
    const others = (await newestFirst(directory)).filter(file => !own.includes(file)).slice(0, OTHER_IMAGES);
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
    await (0,_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_4__/* .writePrivate */ .p)(fileOf(directory, name), JSON.stringify([...new Set(digests)]));
    const outdated = (await newestFirst(directory)).slice(MOST_IMAGES);
    await Promise.all(outdated.map(file => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(file, { force: true })));
}
/** Those that are remembered under a name; none where nothing is. */
function readRecentLayers(directory, name) {
    return readDigests(fileOf(directory, name));
}
/** Names are untrusted, so a file is named after the name's hash. */
function fileOf(directory, image) {
    return node_path__WEBPACK_IMPORTED_MODULE_2___default().join(directory, 'recent', `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(image).digest('hex')}.json`);
}
async function readDigests(file) {
    try {
        const text = await (0,_files_read_regular_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readRegularFile */ .X)(file, { most: LARGEST, links: 'refuse' });
        const value = JSON.parse(text ?? '');
        return Array.isArray(value) ? value.filter(_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .isDigest */ .Bc) : [];
    }
    catch {
        return [];
    }
}
async function newestFirst(directory) {
    const folder = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(directory, 'recent');
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
/* harmony import */ var _cache_open_layer_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32675);

/** The layer store of a run, which is warned of what is damaged in it. */
function layerStoreOf({ storeDir, onEvent }) {
    return (0,_cache_open_layer_store_js__WEBPACK_IMPORTED_MODULE_0__.openLayerStore)(storeDir, message => {
        onEvent({ type: 'warning', message });
    });
}


/***/ })

};
