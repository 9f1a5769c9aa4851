export const id = 3728;
export const ids = [3728];
export const modules = {

/***/ 23728:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keepLocally: () => (/* binding */ keepLocally)
/* harmony export */ });
/* harmony import */ var _buildx_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49446);
/* harmony import */ var _git_local_base_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8253);
/* harmony import */ var _git_read_commit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78982);
/* harmony import */ var _git_repository_refused_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54179);
/* harmony import */ var _pipeline_baseline_stored_image_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12621);
/* harmony import */ var _pipeline_baseline_stored_measurements_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68729);
/* harmony import */ var _pipeline_checkout_of_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(36408);
/* harmony import */ var _baseline_from_options_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(11987);








/** Keeps what was measured, to be compared with later, when it is of a commit as it is. Says why it could not. */
async function keepLocally({ measurement, history, request, image, }, context, warn) {
    if (request.context === '-' || (0,_buildx_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isRemote */ .V)(request.context))
        return;
    const place = (0,_pipeline_checkout_of_js__WEBPACK_IMPORTED_MODULE_6__/* .checkoutOf */ .o)(request.context, context);
    const sha = await unchangedCommit(place);
    if (sha === null)
        return;
    const { directories } = (0,_baseline_from_options_js__WEBPACK_IMPORTED_MODULE_7__/* .localMeasurements */ .h)(context);
    const problem = await (0,_pipeline_baseline_stored_measurements_js__WEBPACK_IMPORTED_MODULE_5__/* .keepMeasurement */ .uG)({ measurement, history }, sha, { ...(0,_pipeline_baseline_stored_image_js__WEBPACK_IMPORTED_MODULE_4__/* .storedImage */ .Z)({ image, request }, context.cwd, context.env), moving: [sha] }, directories, context);
    if (problem !== null)
        warn(`the measurement was not stored, because ${problem}`);
}
/** The commit that is checked out without changes; null where there is none, or git does not read it, of which the baseline has told. */
async function unchangedCommit(place) {
    try {
        const head = await (0,_git_read_commit_js__WEBPACK_IMPORTED_MODULE_2__/* .readCommit */ .k)('HEAD', place);
        return head === null || (await (0,_git_local_base_js__WEBPACK_IMPORTED_MODULE_1__/* .hasChanges */ .i)(place)) ? null : head.sha;
    }
    catch (error) {
        if (error instanceof _git_repository_refused_js__WEBPACK_IMPORTED_MODULE_3__/* .RepositoryRefused */ .J)
            return null;
        throw error;
    }
}


/***/ }),

/***/ 12621:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ mergedImage),
/* harmony export */   Z: () => (/* binding */ storedImage)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _buildx_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49446);
/* harmony import */ var _files_path_inside_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76573);
/* harmony import */ var _git_git_context_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67338);
/* harmony import */ var _text_hide_passwords_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89568);
/* harmony import */ var _request_at_commit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15569);







/**
 * Jobs and workflows may give two images the same name (`acme/shop:api`, `acme/shop:worker`): they are told apart by what they are built from.
 *
 * @param env from which arguments without a value have one.
 */
function storedImage({ image, request }, cwd, env = {}) {
    const { target, platforms = [], buildArgs = [], buildContexts = [], tags = [] } = request;
    return {
        image,
        target,
        platforms,
        recipe: recipeOf(request, cwd),
        repository: repositoryOf(request.context),
        buildArgs: lastOfEach(buildArgs).map(text => withValue(text, env)),
        buildContexts: lastOfEach(buildContexts).map(text => fromTheTop(text, cwd)),
        tags,
        variant: [],
        moving: [],
    };
}
/** One whose platforms were built elsewhere. */
function mergedImage(image, platforms, tags = []) {
    return {
        image,
        target: undefined,
        platforms,
        recipe: null,
        repository: '',
        buildArgs: [],
        buildContexts: [],
        tags,
        variant: [],
        moving: [],
    };
}
/** Of what is given more than once, the last one counts, as for Docker. */
function lastOfEach(texts) {
    return [...new Map(texts.map(text => [text.split('=', 1)[0], text])).values()];
}
/** An argument without a value has that of the variable of its name, if there is one. */
function withValue(text, env) {
    const value = text.includes('=') ? undefined : env[text];
    return value === undefined ? text : `${text}=${value}`;
}
/** A named context; that of a checkout by its path in it. */
function fromTheTop(text, cwd) {
    const equals = text.indexOf('=');
    const value = text.slice(equals + 1);
    if (equals < 0 || !(0,_request_at_commit_js__WEBPACK_IMPORTED_MODULE_4__/* .isLocal */ .IX)(value))
        return text;
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(cwd, value);
    return `${text.slice(0, equals)}=${fromTop(absolute, topOf(absolute) ?? cwd, value)}`;
}
/** That of a Git context, without what may be a password. */
function repositoryOf(context) {
    if (!(0,_buildx_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isRemote */ .V)(context))
        return '';
    const [url = ''] = context.split(/[?#]/, 1);
    return (0,_text_hide_passwords_js__WEBPACK_IMPORTED_MODULE_5__/* .withoutCredentials */ .r)(url);
}
function recipeOf({ context, file }, cwd) {
    const url = file !== undefined && (0,_buildx_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isRemote */ .V)(file) ? (0,_text_hide_passwords_js__WEBPACK_IMPORTED_MODULE_5__/* .withoutCredentials */ .r)(file) : null;
    if (context === '-')
        return { context, dockerfile: url ?? file ?? '' };
    if ((0,_buildx_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isRemote */ .V)(context)) {
        // The URL names a commit, which each run has its own of.
        const folder = (0,_git_git_context_js__WEBPACK_IMPORTED_MODULE_6__/* .gitContextFolder */ .w8)(context);
        return { context: folder, dockerfile: url ?? node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.join(folder, file ?? 'Dockerfile') };
    }
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(cwd, context);
    const top = topOf(absolute) ?? cwd;
    const dockerfile = file ?? node_path__WEBPACK_IMPORTED_MODULE_1___default().join(absolute, 'Dockerfile');
    return {
        context: fromTop(absolute, top, ''),
        dockerfile: url ?? fromTop(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(cwd, dockerfile), top, dockerfile),
    };
}
/** The checkout that a directory is in. */
function topOf(directory) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(directory, '.git')))
        return directory;
    const parent = node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(directory);
    return parent === directory ? null : topOf(parent);
}
/** Places outside of the checkout have paths that differ from run to run. */
function fromTop(location, top, outside) {
    return (0,_files_path_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .pathInside */ ._)(location, top) ?? node_path__WEBPACK_IMPORTED_MODULE_1___default().basename(outside);
}


/***/ })

};
