export const id = 7815;
export const ids = [7815];
export const modules = {

/***/ 50109:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ repositoryOf),
/* harmony export */   w: () => (/* binding */ pushedRepository)
/* harmony export */ });
/* harmony import */ var _parse_output_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52913);

/**
 * The repository that a build pushes to first, `ghcr.io/acme/api`; null when it pushes nothing or names nothing. Tags take the place of
 * the names that outputs have.
 *
 * @throws InputError for an output that cannot be read.
 */
function pushedRepository(request) {
    const [tag] = request.tags ?? [];
    for (const { attributes } of (0,_parse_output_js__WEBPACK_IMPORTED_MODULE_0__/* .publishedOutputs */ .h_)(request)) {
        const name = tag ?? attributes.get('name')?.split(',')[0] ?? '';
        if (name !== '')
            return repositoryOf(name);
    }
    return null;
}
/** A reference without its tag and digest. A colon before the last slash belongs to a registry's port. */
function repositoryOf(reference) {
    const name = reference.trim().split('@')[0] ?? '';
    const colon = name.lastIndexOf(':');
    return colon > name.lastIndexOf('/') ? name.slice(0, colon) : name;
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


/***/ }),

/***/ 59783:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I1: () => (/* binding */ readRecentLayers),
/* harmony export */   J4: () => (/* binding */ writeRecentLayers),
/* harmony export */   ye: () => (/* binding */ recentLayers)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _files_read_regular_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47269);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95305);
/* harmony import */ var _remembered_images_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40880);




/** Layers that a build is spared at most: each is looked up, so that no damaged index is relied on. */
const MOST_LAYERS = 60;
/** Bytes of what is remembered of one image. */
const LARGEST = 1_000_000;
/** Images other than the one to be built whose layers are looked up, for the base images that they share. */
const OTHER_IMAGES = 3;
/**
 * Which layers a build of images will most likely have again: those of their last measurements, then those of the images that
 * were measured last. Only layers whose index the store has are named, each as soon as that is known.
 *
 * What cannot be read counts as not there: the only loss is time.
 */
async function* recentLayers(directory, images, store) {
    const folder = folderIn(directory);
    const own = images.map(image => (0,_remembered_images_js__WEBPACK_IMPORTED_MODULE_2__/* .fileOfImage */ .dn)(folder, image));
    const others = (await (0,_remembered_images_js__WEBPACK_IMPORTED_MODULE_2__/* .rememberedImages */ .PN)(folder)).filter(file => !own.includes(file)).slice(0, OTHER_IMAGES);
    const seen = new Set();
    for (const file of [...own, ...others]) {
        for (const digest of await readDigests(file)) {
            if (seen.has(digest) || seen.size >= MOST_LAYERS * images.length)
                continue;
            seen.add(digest);
            if (await store.has(digest))
                yield digest;
        }
    }
}
/** Remembers the layers of an image that was just measured. */
async function writeRecentLayers(directory, { name, platforms }) {
    const digests = platforms.flatMap(platform => platform.layers.map(layer => layer.digest));
    await (0,_remembered_images_js__WEBPACK_IMPORTED_MODULE_2__/* .rememberImage */ .N1)(folderIn(directory), name, JSON.stringify([...new Set(digests)]));
}
/** Those that are remembered under a name; none where nothing is. */
function readRecentLayers(directory, name) {
    return readDigests((0,_remembered_images_js__WEBPACK_IMPORTED_MODULE_2__/* .fileOfImage */ .dn)(folderIn(directory), name));
}
function folderIn(directory) {
    return node_path__WEBPACK_IMPORTED_MODULE_0___default().join(directory, 'recent');
}
async function readDigests(file) {
    try {
        const text = await (0,_files_read_regular_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readRegularFile */ .XF)(file, { most: LARGEST, links: 'refuse' });
        const value = JSON.parse(text ?? '');
        return Array.isArray(value) ? value.filter(_model_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .Bc) : [];
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 41813:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openBaselines: () => (/* binding */ openBaselines)
/* harmony export */ });
/* harmony import */ var _baseline_baseline_chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87258);
/* harmony import */ var _baseline_stored_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12621);


/**
 * What there is of the baselines of all images already, by target.
 *
 * @throws what {@link openBaseline} throws.
 */
async function openBaselines(targets, context) {
    const opened = new Map();
    // One after the other: they may fetch into the same clone.
    for (const plan of targets.filter(each => each.measured)) {
        const { target, baseline } = plan;
        opened.set(target.name, await (0,_baseline_baseline_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .openBaseline */ .E)(baseline, (0,_baseline_stored_image_js__WEBPACK_IMPORTED_MODULE_1__/* .storedImage */ .Z)(plan, context.cwd, context.env), context));
    }
    return opened;
}


/***/ })

};
