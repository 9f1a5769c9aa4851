export const id = 3735;
export const ids = [3735];
export const modules = {

/***/ 13735:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   evaluate: () => (/* binding */ evaluate)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _buildx_bake_call_bake_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15654);
/* harmony import */ var _buildx_bake_read_bake_recipe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51764);
/* harmony import */ var _buildx_bake_run_bake_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51751);
/* harmony import */ var _buildx_json_shape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6344);
/* harmony import */ var _buildx_solve_evaluation_arguments_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88609);
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(20694);
/* harmony import */ var _tools_run_tool_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(56220);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(95408);










/**
 * Evaluates a build, or the targets of bake files, instead of running it (`docker buildx build --call check`): no image is made, nothing
 * is measured.
 *
 * @returns what it printed, and what it found wrong.
 * @throws InputError for bake files that cannot be used; ToolError when docker cannot be started.
 */
async function evaluate({ request, bake }, method, context) {
    const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(context.tempDir, 'call-'));
    const metadataFile = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(directory, 'metadata.json');
    const run = bake === null
        ? evaluateBuild(request, method, metadataFile, context)
        : evaluateBake(bake, method, metadataFile, context);
    const { exitCode, stdout, stderr } = await run;
    const metadata = (0,_buildx_json_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJsonText */ .lk)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(metadataFile, 'utf8').catch(() => '')) ?? null;
    const printed = stdout.split('\n');
    if (exitCode === 0)
        return { printed, metadata, failure: null };
    // Progress is JSON; the rest is what people are meant to read.
    const errors = stderr.filter(line => !line.startsWith('{'));
    const failure = new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_7__/* .ToolError */ .v([_messages_js__WEBPACK_IMPORTED_MODULE_9__/* .messages */ .D.problemsFound(method), ...printed, ...errors].join('\n'), {
        command: `docker buildx ${bake === null ? 'build' : 'bake'}`,
        exitCode,
        stderr: errors,
    });
    return { printed: [], metadata, failure };
}
function evaluateBuild(request, method, metadataFile, context) {
    const { args, env } = (0,_buildx_solve_evaluation_arguments_js__WEBPACK_IMPORTED_MODULE_6__/* .evaluationArguments */ .B)(request, method, metadataFile);
    const { cwd, signal } = context;
    return (0,_tools_run_tool_js__WEBPACK_IMPORTED_MODULE_8__/* .runTool */ .qI)('docker', args, { env: { ...context.env, ...env }, cwd, signal });
}
async function evaluateBake(request, method, metadataFile, context) {
    const recipe = await (0,_buildx_bake_read_bake_recipe_js__WEBPACK_IMPORTED_MODULE_3__/* .readBakeRecipe */ .m)({ ...request, push: false, load: false }, [], context);
    const { definition } = recipe;
    const command = {
        set: (0,_buildx_bake_call_bake_js__WEBPACK_IMPORTED_MODULE_2__/* .plainOverrides */ .k)(definition),
        options: [`--call=${method}`, `--metadata-file=${metadataFile}`],
        targets: definition.requested,
    };
    return (0,_buildx_bake_run_bake_js__WEBPACK_IMPORTED_MODULE_4__/* .runBake */ .L)(recipe, command, context);
}


/***/ })

};
