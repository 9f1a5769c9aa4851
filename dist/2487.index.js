export const id = 2487;
export const ids = [2487];
export const modules = {

/***/ 22487:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lastingStore: () => (/* binding */ lastingStore),
/* harmony export */   lastingStoreOfWritten: () => (/* binding */ lastingStoreOfWritten)
/* harmony export */ });
/* harmony import */ var _measure_packed_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33968);

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
/** The same for whoever leaves out each layer that it writes the index of. */
function lastingStoreOfWritten(store, relied) {
    return {
        ...lastingStore(store, relied),
        async write(digest, packed) {
            await store.write(digest, packed);
            const index = (0,_measure_packed_index_js__WEBPACK_IMPORTED_MODULE_0__/* .openIndex */ .b6)(packed, digest, true);
            if (index !== null)
                relied.set(digest, { size: index.size, packed, unpack: () => index.unpack() });
        },
    };
}


/***/ })

};
