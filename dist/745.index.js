export const id = 745;
export const ids = [745];
export const modules = {

/***/ 2745:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _actions_cache__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63872);

/** Keys that the service takes in one question, the first of them twice. */
const MOST_KEYS = 9;
/**
 * GitHub's own client of its cache service, in a process of its own: it prints commands to the log, waits for minutes on a service
 * that does not answer, and holds whole archives open. Here it can be ended.
 */
const question = JSON.parse(process.argv[2] ?? '');
const answer = question.do === 'save'
    ? { key: null, saved: await (0,_actions_cache__WEBPACK_IMPORTED_MODULE_0__/* .saveCache */ .Io)([question.directory], question.key) }
    : { key: await restore(question.directory, question.keys), saved: null };
process.stdout.write(`\n${JSON.stringify(answer)}\n`, () => process.exit());
/** The service takes the first key for a whole one, and the others for beginnings. Of many keys the best ones are asked for first. */
async function restore(directory, keys) {
    for (let start = 0; start < keys.length; start += MOST_KEYS) {
        const some = keys.slice(start, start + MOST_KEYS);
        const found = await (0,_actions_cache__WEBPACK_IMPORTED_MODULE_0__/* .restoreCache */ .P3)([directory], some[0] ?? '', some);
        if (found !== undefined)
            return found;
    }
    return null;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
