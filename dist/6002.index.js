export const id = 6002;
export const ids = [6002];
export const modules = {

/***/ 82786:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ writeReportFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87973);
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20694);
/* harmony import */ var _files_leads_out_of_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44015);
/* harmony import */ var _files_write_atomically_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2214);
/* harmony import */ var _model_overview_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(23034);
/* harmony import */ var _report_render_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(70123);
/* harmony import */ var _report_render_markdown_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92168);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95408);










/**
 * Writes report.json, report.md, measurement.json and, where there are certain changes, slim-build.patch into a directory. A link that has
 * one of these names is replaced, and the patch of an earlier run is removed.
 *
 * @param within the directory that it must not lead out of by a link, since a checkout may hold one, and others that it may lead to.
 * @throws ToolError when it leads out, or the file system refuses.
 */
async function writeReportFiles(directory, { report, measurement }, [within, ...also]) {
    if (await (0,_files_leads_out_of_js__WEBPACK_IMPORTED_MODULE_4__/* .leadsOutOf */ .t)(within, directory, also))
        throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_7__/* .messages */ .D.reportDirectoryOutside(directory, within));
    const files = {
        json: node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(directory, 'report.json'),
        markdown: node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(directory, 'report.md'),
        measurement: node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(directory, 'measurement.json'),
    };
    await (0,_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_5__/* .writeAtomically */ .vK)(files.json, (0,_report_render_json_js__WEBPACK_IMPORTED_MODULE_8__/* .renderJson */ .h)(report));
    await (0,_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_5__/* .writeAtomically */ .vK)(files.markdown, (0,_report_render_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .renderMarkdown */ .G)((0,_model_overview_js__WEBPACK_IMPORTED_MODULE_9__/* .overviewOf */ .b)(report), { full: true }));
    await (0,_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_5__/* .writeAtomically */ .vK)(files.measurement, `${JSON.stringify(measurement)}\n`);
    return { ...files, patch: await writePatch(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(directory, 'slim-build.patch'), report) };
}
/** That of the platform that the report starts with. */
async function writePatch(file, { platforms: [image] }) {
    const patch = image?.advice.patch;
    if (patch !== undefined)
        await (0,_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_5__/* .writeAtomically */ .vK)(file, patch);
    else
        await removeOlder(file);
    return patch === undefined ? null : file;
}
/** A patch that is left there would be taken for one of this run. */
async function removeOlder(file) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(file, { force: true });
    }
    catch (cause) {
        throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_7__/* .messages */ .D.olderPatchStays(file, (0,_errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A)(cause, file)), { cause });
    }
}


/***/ }),

/***/ 70123:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ renderJson)
/* harmony export */ });
/** What would act on a terminal or on the Actions runner if the JSON is printed; JSON has another spelling for all. */
const ACTIVE = /(?<=#)#(?=\[)|[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
/** A report, or a list of them, as JSON text, indented, with a line end. It parses to exactly that. */
function renderJson(report) {
    const json = JSON.stringify(report, null, 2);
    return `${json.replace(ACTIVE, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}


/***/ }),

/***/ 6002:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishResults: () => (/* binding */ publishResults)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20694);
/* harmony import */ var _pipeline_write_report_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82786);
/* harmony import */ var _artifacts_upload_job_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34588);
/* harmony import */ var _event_identity_of_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5693);
/* harmony import */ var _check_label_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88353);
/* harmony import */ var _comment_on_pull_request_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(55056);
/* harmony import */ var _destinations_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(10241);
/* harmony import */ var _tools_once_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(74090);
/* harmony import */ var _publish_to_all_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(47553);










/** Says what a run found out, at every place where somebody may look for it. */
async function publishResults(result, publishContext, context, log) {
    const { inputs } = publishContext;
    const { images, unmeasured } = result;
    const directory = node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(context.cwd, inputs.reportDir ?? node_path__WEBPACK_IMPORTED_MODULE_0___default().join(context.tempDir, 'report'));
    const within = [context.cwd, process.env.RUNNER_TEMP ?? context.tempDir];
    const made = { result, files: await writeAllFiles(directory, result, within, log) };
    const identities = [...images, ...unmeasured].map(({ image, request }) => (0,_event_identity_of_js__WEBPACK_IMPORTED_MODULE_4__/* .identityOf */ .cu)({ ...inputs, image, request }, context));
    const overview = {
        reports: images.map(({ built }) => built.report),
        unmeasured: unmeasured.map(({ image }) => ({
            ...{ name: image, state: 'absent', where: null },
            reason: 'The image was built, but this machine has no room to measure it; see the log.',
        })),
    };
    const jobReport = { ...inputs, label: (0,_check_label_js__WEBPACK_IMPORTED_MODULE_5__/* .baseLabel */ .k)(inputs.image, inputs), images: identities };
    const artifact = (0,_tools_once_js__WEBPACK_IMPORTED_MODULE_9__/* .once */ .O)(() => (0,_artifacts_upload_job_report_js__WEBPACK_IMPORTED_MODULE_3__/* .uploadJobReport */ .l)(overview, jobReport, context, log));
    const isCommentLost = (0,_tools_once_js__WEBPACK_IMPORTED_MODULE_9__/* .once */ .O)(async () => (0,_comment_on_pull_request_js__WEBPACK_IMPORTED_MODULE_6__/* .commentOnPullRequest */ .r)(overview, await artifact(), inputs, context, log));
    // Without an image there is nothing to tell but that.
    const all = images.length + unmeasured.length > 0 ? _destinations_js__WEBPACK_IMPORTED_MODULE_7__/* .DESTINATIONS */ .q : _destinations_js__WEBPACK_IMPORTED_MODULE_7__/* .DESTINATIONS */ .q.filter(({ isRequired }) => isRequired);
    await (0,_publish_to_all_js__WEBPACK_IMPORTED_MODULE_8__/* .publishToAll */ .i)({ ...publishContext, overview, identities, made, artifact, isCommentLost }, context, log, all);
}
/** Each image of a bake has its files in a directory of its target; those of a single one are where a single build has them, too. */
async function writeAllFiles(directory, { kind, images }, within, log) {
    const files = new Map();
    if (kind === 'bake')
        for (const { target, built } of images)
            files.set(target, await writeFiles(node_path__WEBPACK_IMPORTED_MODULE_0___default().join(directory, target), built, within, log));
    const [only] = images;
    if (only !== undefined && images.length === 1)
        files.set(only.target, await writeFiles(directory, only.built, within, log));
    return files;
}
/** The image may be pushed already: files that cannot be written must not cost the step its outputs. */
async function writeFiles(directory, built, within, log) {
    try {
        return await (0,_pipeline_write_report_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeReportFiles */ .t)(directory, built, within);
    }
    catch (error) {
        if (!(error instanceof _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v))
            throw error;
        log.warning(`The report files were not written: ${error.message}`);
        return null;
    }
}


/***/ })

};
