export const id = 3785;
export const ids = [3785];
export const modules = {

/***/ 13785:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   unpackLayout: () => (/* binding */ unpackLayout)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _files_make_directory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9971);
/* harmony import */ var _measure_index_layer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21231);
/* harmony import */ var _measure_packed_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65488);
/* harmony import */ var _measure_packages_package_catalogs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(46429);
/* harmony import */ var _measure_tar_tar_reader_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(76886);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(95305);









/** A manifest, an index or a config is no larger; what is, is a layer. */
const LARGEST_DOCUMENT = 4 * 1024 * 1024;
/** Of a layout: `oci-layout`, `index.json`, blobs. */
const BLOB = /^blobs\/sha256\/([0-9a-f]{64})$/;
const FILES = ['index.json', 'oci-layout'];
const LAYER = 'application/octet-stream';
/**
 * Reads the archive of an OCI layout as it is written, and leaves a layout in which each layer is an empty file: its index goes into the
 * store as it streams by, so no layer is ever on the disk. What the layout says is kept as it is.
 *
 * @throws ToolError when an index cannot be stored; ImageError when a layer is damaged; the file system's error; the signal's reason when
 *   it aborts.
 */
async function unpackLayout(archive, layout, { store, signal }) {
    const tar = new _measure_tar_tar_reader_js__WEBPACK_IMPORTED_MODULE_7__/* .TarReader */ .R(archive);
    await (0,_files_make_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .makeDirectory */ .O)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(layout, 'blobs', 'sha256'));
    for (let entry = await tar.next(); entry !== null; entry = await tar.next()) {
        const hex = BLOB.exec(entry.name)?.[1];
        if (entry.type !== 'file' || (hex === undefined && !FILES.includes(entry.name)))
            continue;
        const digest = `sha256:${hex ?? ''}`;
        const kept = (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_8__/* .isDigest */ .Bc)(digest)
            ? await blobToKeep(tar, entry, digest, { store, signal })
            : await allOf(contentOf(tar));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(layout, entry.name), kept);
    }
    await tar.drain();
}
/** What stands in the layout for a blob: itself when it is a document, and nothing when it is a layer. */
async function blobToKeep(tar, { size }, digest, { store, signal }) {
    const content = contentOf(tar);
    const first = await content.next();
    const start = first.done === true ? Buffer.alloc(0) : first.value;
    // A layer is a tar, gzip or zstd, and none of these begins like JSON.
    if (size <= LARGEST_DOCUMENT && start[0] === BRACE)
        return Buffer.concat([start, await allOf(content)]);
    if (!(await store.has(digest))) {
        const whole = node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable.from(startingWith(start, content), { objectMode: false });
        const descriptor = { digest, size, mediaType: LAYER };
        const open = () => Promise.resolve(whole);
        const index = await (0,_measure_index_layer_js__WEBPACK_IMPORTED_MODULE_4__/* .indexLayer */ .U)(open, descriptor, { signal, catalogs: _measure_packages_package_catalogs_js__WEBPACK_IMPORTED_MODULE_6__/* .PACKAGE_CATALOGS */ .c });
        await store.write(digest, await (0,_measure_packed_index_js__WEBPACK_IMPORTED_MODULE_5__/* .packIndex */ .q_)(index));
    }
    return Buffer.alloc(0);
}
const BRACE = 0x7b;
async function* contentOf(tar) {
    for (let chunk = await tar.chunk(); chunk !== null; chunk = await tar.chunk())
        yield chunk;
}
async function* startingWith(start, rest) {
    yield start;
    yield* rest;
}
async function allOf(content) {
    const chunks = [];
    for await (const chunk of content)
        chunks.push(chunk);
    return Buffer.concat(chunks);
}


/***/ })

};
