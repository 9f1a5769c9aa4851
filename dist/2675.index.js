export const id = 2675;
export const ids = [2675];
export const modules = {

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


/***/ })

};
