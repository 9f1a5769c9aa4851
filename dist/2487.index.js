export const id = 2487;
export const ids = [2487,2675];
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


/***/ })

};
