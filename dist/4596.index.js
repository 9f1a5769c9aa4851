export const id = 4596;
export const ids = [4596];
export const modules = {

/***/ 14596:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/**
 * GitHub's own client of its artifact service, in a process of its own, which prints nothing into the log and can be ended when the
 * service does not answer.
 */
const { name, files, root, retentionDays, asFile } = JSON.parse(process.argv[2] ?? '');
const options = { ...(retentionDays !== null && { retentionDays }), ...(asFile && { skipArchive: true }) };
const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(6251), __webpack_require__.e(4119), __webpack_require__.e(4082), __webpack_require__.e(5555), __webpack_require__.e(5310)]).then(__webpack_require__.bind(__webpack_require__, 35310));
const answer = await new DefaultArtifactClient()
    .uploadArtifact(name, [...files], root, options)
    .then(() => ({ problem: null }), (error) => ({ problem: error instanceof Error ? error.message : String(error) }));
process.stdout.write(`\n${JSON.stringify(answer)}\n`, () => process.exit());


__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
