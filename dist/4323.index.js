export const id = 4323;
export const ids = [4323];
export const modules = {

/***/ 84721:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ findLayoutRoot)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95305);
/* harmony import */ var _oci_media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29217);
/* harmony import */ var _json_shape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6344);





/** A manifest or index is small; what is larger is a layer. */
const LARGEST = 4 * 1024 * 1024;
/** The manifest or index in an OCI layout that no other lists; null: there is none. */
async function findLayoutRoot(layout) {
    const blobs = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(layout, 'blobs', 'sha256');
    const candidates = new Map();
    const listed = new Set();
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(blobs).catch(() => [])) {
        const digest = `sha256:${name}`;
        if (!(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .isDigest */ .Bc)(digest))
            continue;
        const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(blobs, name);
        const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file);
        if (size === 0 || size > LARGEST || !(await beginsAsObject(file)))
            continue;
        const document = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJsonText */ .lk)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8'));
        const mediaType = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .asText */ .e1)((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(document, 'mediaType')) ?? '';
        if (!(0,_oci_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isIndexType */ .$U)(mediaType) && !(0,_oci_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(mediaType))
            continue;
        candidates.set(digest, { mediaType, digest, size });
        for (const entry of (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .asList */ .DD)((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(document, 'manifests')))
            listed.add((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(entry, 'digest'));
    }
    return [...candidates.values()].find(({ digest }) => !listed.has(digest)) ?? null;
}
/** As BuildKit writes documents: a layer of some megabytes takes as long to be read as text as all else that is done with a layout. */
async function beginsAsObject(file) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file);
    try {
        const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, 0);
        return buffer.toString('latin1') === '{';
    }
    finally {
        await handle.close();
    }
}


/***/ }),

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

/***/ 80655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   beginAhead: () => (/* binding */ beginAhead)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _buildx_find_layout_root_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84721);
/* harmony import */ var _oci_blob_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92608);
/* harmony import */ var _oci_open_layout_directory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79853);
/* harmony import */ var _begin_measuring_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97191);






/** Begins to measure the first image that is whole; null: none is yet. */
async function beginAhead(layouts, context) {
    for (const layout of layouts) {
        const source = await openWhole(layout);
        if (source !== null)
            return { ...(0,_begin_measuring_js__WEBPACK_IMPORTED_MODULE_4__/* .beginMeasuring */ .H)(source, context), layout, source };
    }
    return null;
}
/** Null where something of the image is not there. */
async function openWhole(layout) {
    const root = await (0,_buildx_find_layout_root_js__WEBPACK_IMPORTED_MODULE_2__/* .findLayoutRoot */ .w)(layout);
    if (root === null)
        return null;
    const source = await (0,_oci_open_layout_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .openLayoutDirectory */ .i)(layout, { root });
    const layers = source.platforms.flatMap(({ manifest }) => manifest.layers);
    const isThere = await Promise.all(layers.map(({ digest }) => exists(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(layout, (0,_oci_blob_path_js__WEBPACK_IMPORTED_MODULE_5__/* .blobPath */ .n)(digest)))));
    if (source.notes.length === 0 && isThere.every(Boolean))
        return source;
    await source.close();
    return null;
}
async function exists(file) {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file).catch(() => null)) !== null;
}


/***/ })

};
