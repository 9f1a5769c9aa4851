export const id = 7477;
export const ids = [7477];
export const modules = {

/***/ 69590:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A1: () => (/* binding */ BAKE_FILES),
/* harmony export */   N6: () => (/* binding */ assertBakeFiles),
/* harmony export */   U5: () => (/* binding */ assertBuildFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33712);
/* harmony import */ var _dockerfile_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49446);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96314);





/** Where buildx looks for bake files when none is named (Docker's documentation, "Bake file reference", "File format"). */
const BAKE_FILES = [
    ...['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'],
    ...['docker-bake.json', 'docker-bake.hcl', 'docker-bake.override.json', 'docker-bake.override.hcl'],
];
/**
 * Makes sure that nothing waits for a pipe where a bake file should be: what is read from one is gone for the next reader, and a writer may never come.
 * A device may never end.
 *
 * @throws InputError that names the file.
 */
async function assertBakeFiles(files, cwd) {
    const local = (files.length > 0 ? files : BAKE_FILES).filter(file => !(0,_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isRemote */ .V)(file));
    await assertFiles('bake file', local, cwd);
}
/**
 * The same for the files that say how an image is built, the Dockerfile and what it leaves out of its context.
 *
 * @throws InputError that names the file.
 */
async function assertBuildFiles({ context, file }, cwd) {
    if (file === '-' || (file !== undefined && (0,_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isRemote */ .V)(file)))
        return;
    const hasContext = context !== '-' && !(0,_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isRemote */ .V)(context);
    const dockerfile = file ?? (hasContext ? node_path__WEBPACK_IMPORTED_MODULE_1___default().join(context, 'Dockerfile') : undefined);
    if (dockerfile === undefined || (!hasContext && !node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(dockerfile)))
        return;
    await assertFiles('Dockerfile', [dockerfile], cwd);
    const ignored = [`${dockerfile}.dockerignore`, ...(hasContext ? [node_path__WEBPACK_IMPORTED_MODULE_1___default().join(context, '.dockerignore')] : [])];
    await assertFiles('file', ignored, cwd);
}
/** Of what is not there, or a directory, the tool that reads it has better words. */
async function assertFiles(what, files, cwd) {
    for (const file of files) {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(cwd, file)).catch(() => null);
        if (found === null || found.isFile() || found.isDirectory())
            continue;
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.notAFile(what, file));
    }
}


/***/ }),

/***/ 64138:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M1: () => (/* binding */ bakeShorthands),
/* harmony export */   _u: () => (/* binding */ bakeArguments),
/* harmony export */   lX: () => (/* binding */ bakeTargetArguments)
/* harmony export */ });
/* harmony import */ var _dockerfile_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49446);

/**
 * What `docker buildx bake` is started with, whatever it is to do: which files, and what takes the place of what they say. Targets
 * come last, so they are not in it.
 */
function bakeArguments({ files, allow, builder }, set) {
    return [
        'buildx',
        'bake',
        ...allow.map(each => `--allow=${each}`),
        ...files.map(file => `--file=${file}`),
        ...set.map(each => `--set=${each}`),
        ...(builder === null ? [] : [`--builder=${builder}`]),
    ];
}
/** Options that say something of all targets, as what stands in the files is said of each. */
function bakeShorthands(request) {
    const { provenance, sbom, noCache, pull, push, load } = request;
    return [
        ...(provenance === null ? [] : [`--provenance=${provenance}`]),
        ...(sbom === null ? [] : [`--sbom=${sbom}`]),
        ...(noCache ? ['--no-cache'] : []),
        ...(pull ? ['--pull'] : []),
        ...(push ? ['--push'] : []),
        ...(load ? ['--load'] : []),
    ];
}
/** The words at the end of the command line: the source when it is a Git URL, and the targets. */
function bakeTargetArguments({ source }, targets) {
    return ['--', ...((0,_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isRemote */ .V)(source) ? [source] : []), ...targets];
}


/***/ }),

/***/ 16105:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ bakeContext)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _dockerfile_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49446);


/**
 * Where bake runs, and with which environment.
 *
 * Variables of bake files are taken from the environment, and so is the token for a definition in Git: neither stands in an argument,
 * which every process of the machine can read.
 */
function bakeContext({ source, variables, gitToken }, { env, cwd, signal }) {
    const remote = (0,_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isRemote */ .V)(source);
    const token = remote && gitToken !== null ? { BUILDX_BAKE_GIT_AUTH_TOKEN: gitToken } : {};
    return {
        // A token that the workflow gives by itself wins, as with docker/bake-action.
        env: { ...token, ...env, ...Object.fromEntries(variables) },
        cwd: remote ? cwd : node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(cwd, source),
        signal,
    };
}


/***/ }),

/***/ 50767:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ targetOverrides)
/* harmony export */ });
/**
 * A target's own values as overrides. Lists are said in full: buildx adds to what was said of one key before, and an empty one takes
 * away what the files say.
 */
function targetOverrides(name, request, outputs) {
    const { cacheFrom = [], cacheTo = [], attests = [], noCacheFilters = [], noCache, pull } = request;
    return [
        ...listOverride(name, 'output', outputs),
        ...listOverride(name, 'cache-from', cacheFrom),
        ...listOverride(name, 'cache-to', cacheTo),
        ...attests.map(attest => `${name}.attest=${attest}`),
        ...listOverride(name, 'no-cache-filter', noCacheFilters),
        `${name}.no-cache=${noCache === true}`,
        `${name}.pull=${pull === true}`,
    ];
}
function listOverride(name, key, values) {
    return (values.length === 0 ? [''] : values).map(value => `${name}.${key}=${value}`);
}


/***/ }),

/***/ 15654:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ outlineOfBake),
/* harmony export */   k: () => (/* binding */ plainOverrides)
/* harmony export */ });
/* harmony import */ var _json_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6344);
/* harmony import */ var _bake_overrides_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50767);
/* harmony import */ var _run_bake_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51751);



/** Milliseconds after which a question that BuildKit does not answer is dropped. */
const PATIENCE = 60_000;
/**
 * Asks BuildKit what the Dockerfiles of a bake may be given (`--call=outline`), without building them.
 *
 * @returns the JSON that it answered, or null when it did not: a question is a courtesy, and whatever stands in its way will
 *   stop the build itself, which can say it better.
 * @throws the signal's reason when it aborts.
 */
async function outlineOfBake(recipe, context) {
    const { definition } = recipe;
    const { signal } = context;
    // Those below others, too, which are asked by themselves: of what is built upon another target BuildKit tells less.
    const command = {
        set: plainOverrides(definition),
        options: ['--call=outline,format=json'],
        targets: [...definition.targets.keys()],
    };
    try {
        const run = await (0,_run_bake_js__WEBPACK_IMPORTED_MODULE_1__/* .runBake */ .L)(recipe, command, {
            ...context,
            signal: AbortSignal.any([AbortSignal.timeout(PATIENCE), signal]),
        });
        return (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJsonText */ .lk)(run.stdout) ?? null;
    }
    catch {
        signal.throwIfAborted();
        return null;
    }
}
/**
 * Overrides for an evaluation: without what says how to build. Caches would be fetched, and an output would publish what the Dockerfile's
 * frontend hands back.
 */
function plainOverrides({ targets }) {
    return [...targets.values()].flatMap(({ name, request }) => (0,_bake_overrides_js__WEBPACK_IMPORTED_MODULE_2__/* .targetOverrides */ .p)(name, { ...request, ...PLAIN }, []));
}
const PLAIN = {
    cacheFrom: [],
    cacheTo: [],
    attests: [],
    noCache: false,
    noCacheFilters: [],
    pull: false,
};


/***/ }),

/***/ 51751:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ runBake)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _tools_run_tool_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56220);
/* harmony import */ var _bake_arguments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64138);
/* harmony import */ var _bake_context_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16105);





/**
 * Starts `docker buildx bake` on what the bake files came to. The user's own files are not read again, since they may come to something
 * else the next time, and buildx does not ask for consent, since that has been seen to.
 *
 * @throws what {@link runTool} throws.
 */
async function runBake({ request, file }, { set, options, targets }, context, more = {}) {
    const { env, cwd, signal } = (0,_bake_context_js__WEBPACK_IMPORTED_MODULE_4__/* .bakeContext */ .z)(request, context);
    const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(context.tempDir, 'definition-'));
    const written = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(directory, 'bake.json');
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(written, file, { mode: 0o600 });
        const args = [
            ...(0,_bake_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .bakeArguments */ ._u)({ ...request, files: [written] }, set),
            '--progress=rawjson',
            ...options,
            ...['--', ...targets],
        ];
        // The paths in it start where bake runs, wherever it is itself.
        const environment = { ...env, BUILDX_BAKE_FILE_RELATIVE_PATHS: undefined };
        return await (0,_tools_run_tool_js__WEBPACK_IMPORTED_MODULE_2__/* .runTool */ .qI)('docker', args, { ...more, env: environment, cwd, signal });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(directory, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 87322:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BA: () => (/* binding */ buildRecipe),
  zp: () => (/* binding */ builderOf),
  p7: () => (/* binding */ environmentOf),
  PR: () => (/* binding */ outlineTargets),
  aF: () => (/* binding */ solveTargets)
});

// EXTERNAL MODULE: ./src/buildx/bake/bake-context.ts
var bake_context = __webpack_require__(16105);
// EXTERNAL MODULE: ./src/buildx/bake/call-bake.ts
var call_bake = __webpack_require__(15654);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/tools/run-tool.ts + 2 modules
var run_tool = __webpack_require__(56220);
// EXTERNAL MODULE: ./src/buildx/json-shape.ts
var json_shape = __webpack_require__(6344);
// EXTERNAL MODULE: ./src/buildx/solve/evaluation-arguments.ts
var evaluation_arguments = __webpack_require__(88609);
;// CONCATENATED MODULE: ./src/buildx/call-buildx.ts




/** Milliseconds after which a question that BuildKit does not answer is dropped. */
const PATIENCE = 60_000;
/**
 * Asks BuildKit what a Dockerfile may be given (`--call=outline`), without building it.
 *
 * @returns the JSON that it answered, or null when it did not: a question is a courtesy, and whatever stands in its way will
 *   stop the build itself, which can say it better.
 * @throws the signal's reason when it aborts.
 */
async function outlineOf(request, context) {
    // Standard input can be read once only, and the build needs it.
    if (request.context === '-' || request.file === '-')
        return null;
    const { args, env } = (0,evaluation_arguments/* evaluationArguments */.B)(plain(request), 'outline,format=json', external_node_path_default().join(context.tempDir, 'outline.json'));
    const signal = AbortSignal.any([AbortSignal.timeout(PATIENCE), context.signal]);
    try {
        const options = { env: { ...context.env, ...env }, cwd: context.cwd, signal };
        return (0,json_shape/* parseJsonText */.lk)((await (0,run_tool/* runTool */.qI)('docker', args, options)).stdout) ?? null;
    }
    catch {
        context.signal.throwIfAborted();
        return null;
    }
}
/** Without what says how to build: caches would be fetched, and attestations and annotations may not suit an evaluation. */
function plain(request) {
    const attestations = { attests: [], provenance: '', sbom: '' };
    return { ...request, ...attestations, cacheFrom: [], annotations: [], noCache: false, pull: false };
}

// EXTERNAL MODULE: ./src/buildx/dockerfile-path.ts
var dockerfile_path = __webpack_require__(49446);
// EXTERNAL MODULE: ./src/buildx/solve/solve.ts + 1 modules
var solve = __webpack_require__(19813);
;// CONCATENATED MODULE: ./src/buildx/recipe.ts






/** What the only target of a build is called, as buildx calls the one of a bake file that no one names. */
const ONLY_TARGET = 'default';
/** The recipe of a single build. */
function buildRecipe(request, { cwd, sources }) {
    const target = {
        name: ONLY_TARGET,
        request,
        dockerfile: (0,dockerfile_path/* dockerfilePath */.S)(request, cwd, sources),
        inlineDockerfile: null,
        call: null,
        links: [],
    };
    const definition = { targets: new Map([[target.name, target]]), requested: [target.name] };
    return { kind: 'build', definition };
}
/** The builder that is named; undefined: the current one. */
function builderOf(recipe) {
    return recipe.kind === 'bake'
        ? (recipe.request.builder ?? undefined)
        : [...recipe.definition.targets.values()][0]?.request.builder;
}
/** The environment that secrets and variables of the targets are read from. */
function environmentOf(recipe, context) {
    return recipe.kind === 'bake' ? (0,bake_context/* bakeContext */.z)(recipe.request, context).env : context.env;
}
/**
 * Builds targets, and leaves each image in an OCI layout, beside whatever outputs its target has. Those of bake files are built in one
 * solve, in which they share their steps.
 *
 * @param findKnown layers whose content is known: they are not exported, and stand in the layouts as empty files.
 * @returns what became of each target that was asked for, by its name.
 * @throws BuildFailure when a step of a Dockerfile fails; InputError for a missing Dockerfile or context; ToolError when buildx, the
 *   builder or the engine does.
 */
async function solveTargets(recipe, builds, context, findKnown) {
    if (recipe.kind === 'bake') {
        const { solveBake } = await Promise.all(/* import() */[__webpack_require__.e(5279), __webpack_require__.e(1681), __webpack_require__.e(9853), __webpack_require__.e(4477), __webpack_require__.e(7722)]).then(__webpack_require__.bind(__webpack_require__, 37722));
        return solveBake(recipe, builds, context, findKnown);
    }
    const solved = new Map();
    for (const build of builds)
        solved.set(build.target.name, await solveOne(build, context, findKnown));
    return solved;
}
async function solveOne({ request, kind }, context, findKnown) {
    if (kind === 'image') {
        const image = await (0,solve/* solve */.kH)(request, context, { findKnown });
        return { image, unread: null, metadata: image.metadata };
    }
    if (kind === 'unread') {
        const unread = await (0,solve/* solveUnread */.vO)(request, context);
        return { image: null, unread, metadata: unread.metadata };
    }
    await (0,solve/* solveWithoutImage */.Lr)(request, context);
    return { image: null, unread: null, metadata: {} };
}
/**
 * Asks BuildKit what the Dockerfiles of targets may be given (`--call=outline`), without building them.
 *
 * @returns what it answered, by the targets' names; nothing of one that it did not answer on.
 * @throws the signal's reason when it aborts.
 */
async function outlineTargets(recipe, targets, context) {
    if (recipe.kind === 'build') {
        const ask = async ({ name, request }) => [name, await outlineOf(request, context)];
        return new Map(await Promise.all(targets.map(ask)));
    }
    const answer = await (0,call_bake/* outlineOfBake */.R)(recipe, context);
    return new Map(targets.map(({ name }) => [name, (0,json_shape/* field */.ZZ)(answer, 'target', name, 'outline')]));
}


/***/ }),

/***/ 88609:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ evaluationArguments)
/* harmony export */ });
/* harmony import */ var _solve_arguments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96170);

/** The command line of an evaluation: nothing is built, so nothing is pushed, loaded or cached. */
function evaluationArguments(request, method, metadataFile) {
    const evaluated = {
        ...request,
        push: false,
        cacheTo: [],
        extra: [...(request.extra ?? []), `--call=${method}`],
    };
    return (0,_solve_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .solveArguments */ .e)(evaluated, { outputs: [], load: false }, metadataFile);
}


/***/ }),

/***/ 18208:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ gatePush),
/* harmony export */   O: () => (/* binding */ unpublished)
/* harmony export */ });
/* harmony import */ var _buildx_parse_output_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52913);
/* harmony import */ var _buildx_reads_input_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66320);
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33712);
/* harmony import */ var _text_attribute_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99697);
/* harmony import */ var _text_attributes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5454);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95408);






/**
 * Splits a request that publishes, so that an image over its budgets never leaves the builder. Null when it publishes
 * nothing.
 *
 * @throws InputError for a build that cannot be done twice, because it reads standard input, and for outputs that cannot be read or held
 *   to one budget.
 *
 * The first solve makes the image and stores it nowhere but in the layout that is measured. Caches are exported by it (they
 * are worth having even when the verdict is bad), except the inline cache, which is part of the image, and caches in a
 * registry, which are manifests with the image's layers. The second solve must not build again, so all that forbids the cache
 * is left out of it.
 */
function gatePush(request) {
    const published = (0,_buildx_parse_output_js__WEBPACK_IMPORTED_MODULE_0__/* .publishedOutputs */ .h_)(request);
    if (published.length === 0)
        return null;
    if ((0,_buildx_reads_input_js__WEBPACK_IMPORTED_MODULE_4__/* .readsInput */ .s)(request)) {
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.budgetsFromStandardInput);
    }
    assertSameLayers(published);
    const caches = request.cacheTo ?? [];
    return {
        build: { ...unpublished(request), cacheTo: caches.filter(cache => !isInRegistry(cache)) },
        publish: {
            ...request,
            noCache: false,
            noCacheFilters: [],
            pull: false,
            cacheTo: caches.filter(cache => isInRegistry(cache) || typesOf(cache).includes('inline')),
        },
    };
}
/** The same image, which is stored nowhere but in the layout that is measured. */
function unpublished(request) {
    const model = (0,_buildx_parse_output_js__WEBPACK_IMPORTED_MODULE_0__/* .measuredOutput */ .mQ)(request);
    const types = model?.attributes.get('oci-mediatypes');
    const outputs = [
        (0,_text_attributes_js__WEBPACK_IMPORTED_MODULE_2__/* .formatAttributes */ .x)([
            ['type', 'image'],
            ['push', 'false'],
            ['store', 'false'],
            ...(model === null ? [] : (0,_buildx_parse_output_js__WEBPACK_IMPORTED_MODULE_0__/* .layerAttributes */ .fw)(model)),
            ...(types === undefined ? [] : [['oci-mediatypes', types]]),
        ]),
    ];
    return { ...request, push: false, load: false, outputs };
}
/** One measurement speaks for all outputs, which is true of layers that are compressed in one way. */
function assertSameLayers(published) {
    const ways = published.map(output => (0,_text_attributes_js__WEBPACK_IMPORTED_MODULE_2__/* .formatAttributes */ .x)((0,_buildx_parse_output_js__WEBPACK_IMPORTED_MODULE_0__/* .layerAttributes */ .fw)(output)));
    const other = published.find((_, at) => ways[at] !== ways[0]);
    if (other === undefined)
        return;
    throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.outputsPackedDifferently(JSON.stringify(other.text.slice(0, 200))));
}
/** Caches that are no manifests in a registry. */
const ELSEWHERE = new Set(['azblob', 'gha', 'inline', 'local', 's3']);
/** Whether a cache may go into a registry: a bare reference (`user/app:cache`) is short for `type=registry`. */
function isInRegistry(cache) {
    const types = typesOf(cache);
    return types.length === 0 || types.some(type => !ELSEWHERE.has(type));
}
/** All of them, since buildx does not trim the keys of a cache as it trims those of an output. */
function typesOf(cache) {
    return (0,_text_attribute_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .splitFields */ .Kp)(cache)
        .map(_text_attribute_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .readField */ .dR)
        .flatMap(([key, value]) => (key === 'type' ? [value ?? ''] : []));
}


/***/ }),

/***/ 25402:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ planRun)
});

// EXTERNAL MODULE: ./src/buildx/parse-output.ts
var parse_output = __webpack_require__(52913);
;// CONCATENATED MODULE: ./src/buildx/bake/target-makes-image.ts

/**
 * Whether a target makes an image. One without outputs does; one whose outputs are files or nothing but the cache (a linter, a binary)
 * does not, and neither does one that is evaluated and not built.
 *
 * @throws InputError for an output that cannot be read.
 */
function targetMakesImage({ call, request }) {
    if (call !== null)
        return false;
    const outputs = (0,parse_output/* parseOutputs */.Q8)(request.outputs);
    return outputs.length === 0 || outputs.some(parse_output/* makesImage */.lu);
}

// EXTERNAL MODULE: ./src/text/attributes.ts
var attributes = __webpack_require__(5454);
// EXTERNAL MODULE: ./src/model/default-image-name.ts
var default_image_name = __webpack_require__(29978);
;// CONCATENATED MODULE: ./src/pipeline/image-names.ts

/**
 * What to call the images of bake targets, by target: each as a single build would be called by its first tag, else as its target.
 * Where two would have the same name, both are called as their targets, so all names differ.
 */
function imageNames(targets) {
    const names = new Map(targets.map(target => [target.name, ownName(target)]));
    for (let clash = clashing(names); clash.length > 0; clash = clashing(names))
        for (const target of clash)
            names.set(target, target);
    return names;
}
/** Targets whose image has the name of another's, and could still be called otherwise. */
function clashing(names) {
    const groups = Map.groupBy(names, ([, image]) => image);
    return [...groups.values()]
        .filter(group => group.length > 1)
        .flatMap(group => group.map(([target]) => target).filter(target => names.get(target) !== target));
}
function ownName({ name, request: { tags = [] } }) {
    return tags.length === 0 ? name : (0,default_image_name/* defaultImageName */.e)({ tags, repository: name, directory: null });
}

;// CONCATENATED MODULE: ./src/pipeline/plan-targets.ts




/** Plans the targets that are asked for. A single build is measured whatever it makes: its layout is an image. */
async function planTargets({ kind, definition }, options) {
    const isMeasured = (target) => kind === 'build' || targetMakesImage(target);
    const asked = definition.requested.flatMap(name => definition.targets.get(name) ?? []);
    const names = imageNames(asked);
    const alone = asked.filter(isMeasured).length === 1;
    const provenance = asked.some(loads) ? null : options.defaultProvenance;
    return Promise.all(asked.map(async (target) => {
        const measured = isMeasured(target);
        const image = (alone && measured ? options.image : null) ?? names.get(target.name) ?? target.name;
        const budgets = measured ? options.budgetsOf(image) : { layers: [] };
        return {
            target,
            request: withProvenance(target.request, provenance),
            measured,
            image,
            budgets,
            baseline: measured
                ? await options.baselineOf({ target: target.name, image, request: target.request, budgets, alone })
                : { kind: 'none', reason: 'the target makes no image' },
        };
    }));
}
/** As docker/bake-action: an image that is loaded gets no attestation that nobody asked for, and neither does any beside it. */
function loads({ request: { outputs } }) {
    return (0,parse_output/* parseOutputs */.Q8)(outputs).some(parse_output/* loadsImage */.J5);
}
function withProvenance(request, provenance) {
    const { attests = [] } = request;
    const given = attests.some(attest => (0,attributes/* parseAttributes */.v)(attest).get('type') === 'provenance');
    if (provenance === null || given)
        return request;
    return { ...request, attests: [...attests, `type=provenance,${provenance}`] };
}

// EXTERNAL MODULE: ./src/buildx/recipe.ts + 1 modules
var buildx_recipe = __webpack_require__(87322);
// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
// EXTERNAL MODULE: ./src/git/git.ts + 1 modules
var git = __webpack_require__(42389);
// EXTERNAL MODULE: ./src/pipeline/checkout-of.ts
var checkout_of = __webpack_require__(36408);
// EXTERNAL MODULE: ./src/pipeline/messages.ts
var messages = __webpack_require__(95408);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/buildx/dockerfile-path.ts
var dockerfile_path = __webpack_require__(49446);
// EXTERNAL MODULE: ./src/git/untracked-paths.ts
var untracked_paths = __webpack_require__(13434);
// EXTERNAL MODULE: ./src/text/quote-text.ts
var quote_text = __webpack_require__(75091);
;// CONCATENATED MODULE: ./src/pipeline/older-files.ts






/** Files that are looked at once; a repository has a hundred thousand. */
const AT_ONCE = 200;
/**
 * A warning where files of a build context are older than the time of the image; null where none is. BuildKit lowers the times of files that are
 * later, and keeps those that are older, which another checkout of the same commit does not have.
 *
 * @param epoch seconds since 1970.
 */
async function olderFiles({ context }, epoch, tools) {
    if (epoch <= 0 || context === '-' || (0,dockerfile_path/* isRemote */.V)(context))
        return null;
    const place = (0,checkout_of/* checkoutOf */.o)(context, tools);
    const older = [];
    const files = await (0,untracked_paths/* trackedPaths */.f4)(place);
    for (let at = 0; at < files.length; at += AT_ONCE) {
        const found = await Promise.all(files.slice(at, at + AT_ONCE).map(async (file) => {
            const stats = await (0,promises_.lstat)(external_node_path_default().join(place.directory, file)).catch(() => null);
            return stats !== null && stats.mtimeMs < epoch * 1000 ? [file] : [];
        }));
        older.push(...found.flat());
    }
    const [first] = older;
    if (first === undefined)
        return null;
    const [what, it] = older.length === 1
        ? ['1 file of the build context is', '']
        : [`${older.length} files of the build context are`, 'such as '];
    return `${what} older than the time of the image (${it}${(0,quote_text/* quoteText */.o)(first, 100)}), so that another checkout of the commit may make another digest: check it out anew, or set SOURCE_DATE_EPOCH to 0`;
}

;// CONCATENATED MODULE: ./src/pipeline/reproducible.ts







/** The variable that BuildKit and many a tool take a time from; buildx hands it on from its environment. */
const VARIABLE = 'SOURCE_DATE_EPOCH';
/**
 * The plan for images that have the same digest whenever the same content is built: no time is later than that of the commit, or what
 * SOURCE_DATE_EPOCH says, as a build argument or in the environment. Files that are older keep their time, which is warned of. BuildKit's own provenance is left out unless it is asked for,
 * since it holds the time of the build, and the digest of an index with it is another each time.
 *
 * @throws InputError when nothing says which time that is; ToolError when git does not read the checkout.
 */
async function reproducible(plan, context) {
    const { recipe } = plan;
    const targets = plan.targets.map(each => ({ ...each, request: steadyRequest(each.request) }));
    const given = targets.map(({ request }) => argumentOf(request));
    const inherited = (0,buildx_recipe/* environmentOf */.p7)(recipe, context)[VARIABLE] ?? '';
    const isGiven = inherited !== '' || given.every(each => each !== null);
    const epoch = isGiven ? inherited : String(await commitTime((0,checkout_of/* checkoutOf */.o)(sourceOf(recipe), context)));
    await warnOfOlder(targets.map(({ request }, at) => ({ request, epoch: orElse(given[at], epoch) })), context);
    return isGiven ? { ...plan, targets } : { ...plan, targets, env: { ...plan.env, [VARIABLE]: epoch } };
}
/** The time that a build argument gives; '' for the one of the environment; null where there is none. */
function argumentOf({ buildArgs = [] }) {
    const given = buildArgs.findLast(each => each === VARIABLE || each.startsWith(`${VARIABLE}=`));
    return given?.slice(VARIABLE.length + 1) ?? null;
}
function orElse(own, inherited) {
    return own === undefined || own === null || own === '' ? inherited : own;
}
/** A time that is none is for BuildKit to refuse. */
async function warnOfOlder(builds, context) {
    const warnings = new Set();
    for (const { request, epoch } of builds) {
        const warning = /^\d+$/.test(epoch) ? await olderFiles(request, Number(epoch), context) : null;
        if (warning !== null)
            warnings.add(warning);
    }
    for (const message of warnings)
        context.onEvent({ type: 'warning', message });
}
function steadyRequest(request) {
    const { attests = [], provenance } = request;
    const isAttested = provenance !== undefined || attests.some(each => (0,attributes/* parseAttributes */.v)(each).get('type') === 'provenance');
    return {
        ...request,
        rewriteTimestamps: true,
        attests: isAttested ? attests : [...attests, 'type=provenance,disabled=true'],
    };
}
/** The directory, URL or standard input whose commit is built. */
function sourceOf(recipe) {
    const [target] = recipe.definition.targets.values();
    return recipe.kind === 'bake' ? recipe.request.source : (target?.request.context ?? '.');
}
/**
 * Time of the commit that is checked out, in seconds since 1970.
 *
 * @throws InputError when there is none; ToolError when git does not read the checkout.
 */
async function commitTime(place) {
    const text = await (0,git/* gitText */.q)(['log', '-1', '--no-show-signature', '--format=%ct'], place);
    const seconds = Number(text);
    if (text !== null && /^\d+$/.test(text) && Number.isSafeInteger(seconds))
        return seconds;
    throw new input_error/* InputError */.d(messages/* messages */.D.noTimeForReproducible);
}

;// CONCATENATED MODULE: ./src/pipeline/plan-run.ts


/**
 * Everything that a run is to do.
 *
 * @throws InputError for a config file or a baseline that cannot be used; ToolError when the time of the commit cannot be had.
 */
async function planRun({ targets, reproducible: isReproducible, ...request }, context) {
    const plan = { ...request, targets: await planTargets(request.recipe, targets) };
    return isReproducible ? reproducible(plan, context) : plan;
}


/***/ }),

/***/ 67713:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ runResult),
/* harmony export */   s: () => (/* binding */ withCacheNotes)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95305);
/* harmony import */ var _oci_familiar_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49078);
/* harmony import */ var _text_capitalized_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55161);



/**
 * Puts the result of a run together.
 *
 * @param withheld targets whose images were kept from their registries.
 * @param unpublished why publishing failed; null: it did not.
 */
function runResult({ recipe, targets }, solved, judged, withheld, unpublished = null) {
    const images = targets.flatMap(({ target: { name }, image, request }) => {
        const found = judged.get(name);
        const made = solved.get(name)?.image ?? null;
        if (found === undefined || made === null)
            return [];
        const own = unpublished === null ? made : { ...made, digest: publishedDigest(unpublished, request) };
        const built = builtImage(noted(found, unpublished), own, withheld.has(name));
        return [{ target: name, image, request, built }];
    });
    const metadata = Object.fromEntries([...solved].map(([name, each]) => [name, each.metadata]));
    return {
        kind: recipe.kind,
        images,
        unmeasured: targets.flatMap(({ target: { name }, image, request }) => {
            const unread = solved.get(name)?.unread ?? null;
            return unread === null ? [] : [{ target: name, image, request, ...unread }];
        }),
        others: targets.filter(each => !each.measured).map(({ target }) => target.name),
        metadata: recipe.kind === 'build'
            ? (images[0]?.built.metadata ?? [...solved.values()][0]?.metadata ?? {})
            : metadata,
        unpublished,
    };
}
/** The digest under which some of an image's names were published after all; null: none was. */
function publishedDigest({ published }, { tags = [] }) {
    const own = published.find(reference => tags.some(tag => isNameOf(reference, tag) || isNameOf(reference, `${tag}:latest`)));
    return own?.split('@')[1] ?? null;
}
function isNameOf(reference, tag) {
    return (0,_oci_familiar_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .familiarReference */ .Z)(reference) === (0,_oci_familiar_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .familiarReference */ .Z)(tag);
}
function noted(judged, unpublished) {
    if (unpublished === null)
        return judged;
    const { report } = judged;
    return {
        ...judged,
        report: { ...report, notes: [...report.notes, `${(0,_text_capitalized_js__WEBPACK_IMPORTED_MODULE_1__/* .capitalized */ .l)(unpublished.message)}.`] },
    };
}
/**
 * What was found out, under the digest that the image has for everybody else: in an index with attestations it differs from
 * one solve to the next, since they hold the time, while the image itself is the same.
 */
function builtImage(judged, { imageId, digest, metadata }, withheld) {
    const { measurement, report } = judged;
    const known = (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(digest) ? digest : measurement.digest;
    return {
        ...judged,
        measurement: { ...measurement, digest: known },
        report: { ...report, image: { ...report.image, digest: known } },
        imageId,
        digest,
        metadata,
        withheld,
    };
}
/** The images of a run, with sentences in their reports that qualify what the cache did. */
function withCacheNotes(result, notesOf) {
    return {
        ...result,
        images: result.images.map(each => {
            const { report } = each.built;
            const { cache } = report;
            if (cache.kind === 'unknown')
                return each;
            const notes = [...cache.notes, ...notesOf(each.target)];
            return { ...each, built: { ...each.built, report: { ...report, cache: { ...cache, notes } } } };
        }),
    };
}


/***/ }),

/***/ 99423:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./src/buildx/assert-files.ts
var assert_files = __webpack_require__(69590);
// EXTERNAL MODULE: ./src/buildx/read-dockerfile.ts
var read_dockerfile = __webpack_require__(37333);
// EXTERNAL MODULE: ./src/buildx/reads-input.ts
var reads_input = __webpack_require__(66320);
// EXTERNAL MODULE: ./src/buildx/recipe.ts + 1 modules
var buildx_recipe = __webpack_require__(87322);
// EXTERNAL MODULE: ./src/buildx/solve/export-failure.ts + 1 modules
var export_failure = __webpack_require__(56310);
// EXTERNAL MODULE: ./src/buildx/solve/layout-not-read.ts
var layout_not_read = __webpack_require__(31341);
// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
// EXTERNAL MODULE: ./src/files/with-temporary-directory.ts
var with_temporary_directory = __webpack_require__(9547);
;// CONCATENATED MODULE: ./src/buildx/outline/may-require-mounts.ts
/** What a line of a Dockerfile goes on after; lines of comment in between count as nothing. */
const CONTINUED = /[\\`][ \t]*\r?\n(?:[ \t]*#.*\r?\n)*/g;
/** Where another frontend than Docker's may be named. */
const FRONTEND = /syntax["']?\s*[=:]\s*["']?(\S*)/gi;
const DOCKERS = /^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?:[:@]|$)/;
/**
 * Whether a build of a Dockerfile may need a secret or an SSH agent that must be given. Such a mount says `required`, so without the word
 * there is none, and BuildKit need not be asked. What only a base image says (`ONBUILD`) is not seen here.
 *
 * @param dockerfile null: it cannot be read here.
 */
function mayRequireMounts(dockerfile, { buildArgs = [] }) {
    if (dockerfile === null)
        return true;
    if (buildArgs.some(argument => argument.startsWith('BUILDKIT_SYNTAX')))
        return true;
    const frontends = [...dockerfile.matchAll(FRONTEND)].map(([, name = '']) => name);
    return frontends.some(name => !DOCKERS.test(name)) || /required/i.test(dockerfile.replace(CONTINUED, ''));
}

// EXTERNAL MODULE: ./src/buildx/json-shape.ts
var json_shape = __webpack_require__(6344);
;// CONCATENATED MODULE: ./src/buildx/outline/required-mounts.ts

/** The secrets or the SSH agents and keys that the stage says it requires. */
function requiredMounts(outline, kind) {
    return (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(outline, kind)).flatMap(mount => {
        const id = (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(mount, 'name'));
        if (id === null || (0,json_shape/* field */.ZZ)(mount, 'required') !== true)
            return [];
        const line = (0,json_shape/* field */.ZZ)((0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(mount, 'location', 'ranges'))[0], 'start', 'line');
        return [{ id, line: typeof line === 'number' && Number.isSafeInteger(line) ? line : null }];
    });
}

;// CONCATENATED MODULE: ./src/buildx/outline/missing-agents.ts

/** SSH agents and keys that the build cannot do without, and that the request does not give. */
function missingAgents(outline, { ssh = [], extra = [] }) {
    const options = extra.flatMap(option => option.startsWith('--ssh=') ? [option.slice('--ssh='.length)] : []);
    // `default`, or `id=socket or key`.
    const given = new Set([...ssh, ...options].map(item => item.split('=')[0]));
    return requiredMounts(outline, 'ssh').filter(({ id }) => !given.has(id));
}

// EXTERNAL MODULE: ./src/text/attributes.ts
var attributes = __webpack_require__(5454);
;// CONCATENATED MODULE: ./src/buildx/outline/missing-secrets.ts



/**
 * Compares what `--call=outline,format=json` says the stage needs with what the request gives. A variable that is set and empty
 * gives nothing: `${{ secrets.TOKEN }}` is an empty text where there is no such secret, and BuildKit would take that for the secret.
 *
 * @param env environment of the build, where secrets that are given by the name of a variable must be.
 */
function missingSecrets(outline, request, env) {
    const lacking = new Map();
    const given = new Set();
    for (const { id, variable } of [...optionSecrets(request.extra ?? []), ...inputSecrets(request)]) {
        const value = variable === null ? null : env[variable];
        if (variable !== null && (value === undefined || value === ''))
            lacking.set(id, { name: variable, lack: value === '' ? 'is empty' : 'is not set' });
        else
            given.add(id);
    }
    return requiredMounts(outline, 'secrets')
        .filter(({ id }) => !given.has(id))
        .map(mount => ({ ...mount, variable: lacking.get(mount.id) ?? null }));
}
function inputSecrets({ secrets = [] }) {
    return secrets.map(secret => ({ id: secret.id, variable: 'env' in secret ? secret.env : null }));
}
/** Secrets that stand in options as docker takes them: `--secret=id=token,src=file`. */
function optionSecrets(extra) {
    return extra.flatMap(option => {
        if (!option.startsWith('--secret='))
            return [];
        try {
            return [secretOf((0,attributes/* parseAttributes */.v)(option.slice('--secret='.length)))];
        }
        catch (error) {
            // buildx has its own words for an option that cannot be read.
            if (error instanceof input_error/* InputError */.d)
                return [];
            throw error;
        }
    });
}
/** buildx takes the source of `type=env` for the name of a variable, where `env` does not give one. */
function secretOf(attributes) {
    const id = attributes.get('id') ?? '';
    const source = attributes.get('source') ?? attributes.get('src');
    const variable = attributes.get('env') ?? (attributes.get('type') === 'env' ? source : undefined);
    return { id, variable: variable ?? null };
}

// EXTERNAL MODULE: ./src/text/quote-text.ts
var quote_text = __webpack_require__(75091);
// EXTERNAL MODULE: ./src/pipeline/messages.ts
var messages = __webpack_require__(95408);
;// CONCATENATED MODULE: ./src/pipeline/build-required-targets.ts





/**
 * Builds what must succeed before any image is built: a `test`, a `security-scan`. Of a single build these are stages of its Dockerfile,
 * of a bake targets of its files. What they make stays in the builder's cache.
 *
 * @throws InputError, BuildFailure or ToolError that names the target, at the first one that does not build.
 */
async function buildRequiredTargets(plan, context) {
    for (const { subject, recipe } of requiredRecipes(plan)) {
        context.onEvent({ type: 'phase', phase: { kind: 'target', subject } });
        try {
            await (0,buildx_recipe/* solveTargets */.aF)(recipe, buildsOf(recipe), context);
        }
        catch (error) {
            if (recipe.kind === 'build' && error instanceof Error && !context.signal.aborted) {
                error.message = `the required target ${(0,quote_text/* quoteText */.o)(subject)} did not build: ${error.message}`;
            }
            throw error;
        }
    }
}
/** The stages that a single build requires, each as a target of its own; those of bake files stand in the files. */
function requiredStages({ recipe, requiredTargets = [] }) {
    if (recipe.kind === 'bake')
        return [];
    return [...recipe.definition.targets.values()].flatMap(target => requiredTargets.map(stage => ({ ...target, name: stage, request: { ...target.request, target: stage } })));
}
function requiredRecipes(plan) {
    const { recipe, requiredTargets = [] } = plan;
    if (requiredTargets.length === 0)
        return [];
    if (recipe.kind === 'bake') {
        const { required } = recipe;
        return required === null ? [] : [{ subject: requiredTargets.join(', '), recipe: required }];
    }
    const stages = requiredStages(plan);
    if (stages.some(({ request }) => (0,reads_input/* readsInput */.s)(request))) {
        throw new input_error/* InputError */.d(messages/* messages */.D.requiredTargetsFromStandardInput);
    }
    return stages.map(stage => ({
        subject: stage.name,
        recipe: {
            kind: 'build',
            definition: { targets: new Map([[stage.name, stage]]), requested: [stage.name] },
        },
    }));
}
function buildsOf({ definition: { targets, requested } }) {
    return [...targets.values()].map(target => ({
        target,
        request: { ...target.request, ...WITHOUT_IMAGE },
        kind: requested.includes(target.name) ? 'other' : 'linked',
    }));
}
/** What is said of the image, not of the stages; caches are written by the image's own build alone. */
const WITHOUT_IMAGE = {
    outputs: ['type=cacheonly'],
    tags: [],
    annotations: [],
    attests: ['type=provenance,disabled=true', 'type=sbom,disabled=true'],
    provenance: '',
    sbom: '',
    cacheTo: [],
    push: false,
    load: false,
};

;// CONCATENATED MODULE: ./src/pipeline/explain-missing.ts

/**
 * One sentence on secrets that a build needs and was not given.
 *
 * @param how how they are given, the end of the sentence.
 */
function explainSecrets(missing, dockerfile, how) {
    const each = missing.map(mount => {
        const { variable } = mount;
        const why = variable === null ? '' : `, whose environment variable ${(0,quote_text/* quoteText */.o)(variable.name)} ${variable.lack}`;
        return named(mount, dockerfile, why);
    });
    return `${listed('secret', each)}: ${how}`;
}
/** The same for SSH agents and keys. */
function explainAgents(missing, dockerfile, how) {
    const each = missing.map(mount => named(mount, dockerfile, ''));
    return `${listed('SSH agent or key', each)}: ${how}`;
}
function named({ id, line }, dockerfile, why) {
    return `${(0,quote_text/* quoteText */.o)(id)} (${dockerfile}${line === null ? '' : `:${line}`}${why})`;
}
function listed(what, each) {
    const [names, it] = each.length === 1 ? [`${what} ${each.join()}`, 'it'] : [`${what}s ${each.join(', ')}`, 'them'];
    return `the build needs the ${names}, but did not get ${it}`;
}

;// CONCATENATED MODULE: ./src/pipeline/assert-mounts.ts








/**
 * Stops a run before its build when a secret, an SSH agent or a key that a Dockerfile requires was not given. BuildKit is asked where a
 * Dockerfile may require one.
 *
 * @throws InputError that names every required secret, or SSH agent and key, that one target lacks.
 */
async function assertMounts(plan, context) {
    const targets = [...plan.recipe.definition.targets.values()];
    const may = await Promise.all(targets.map(async (target) => mayRequireMounts(await (0,read_dockerfile/* readDockerfile */.n)(target, context.cwd), target.request)));
    if (may.includes(true))
        await askForMounts(plan, context);
}
/**
 * Why a build failed, when it lacked what no Dockerfile of this machine requires, but a base image does (`ONBUILD`).
 *
 * @throws what {@link assertMounts} does; otherwise nothing: the build has said what is wrong.
 */
async function explainByMounts(failure, plan, context) {
    if (failure instanceof Error && /\b(secret|ssh)\b/i.test(failure.message))
        await askForMounts(plan, context);
}
/** Of targets that are built upon others BuildKit tells less, so those are asked about, too. */
async function askForMounts(plan, context) {
    const { recipe } = plan;
    const targets = [...recipe.definition.targets.values()];
    const stages = requiredStages(plan);
    const outlined = await (0,buildx_recipe/* outlineTargets */.PR)(recipe, [...targets, ...stages], context);
    for (const target of targets) {
        const outlines = [target, ...stages].map(each => outlined.get(each.name));
        assertGiven(target, outlines, plan, context);
    }
}
/** @param outlines of the target, and of the stages that must build before it. */
function assertGiven(target, outlines, { recipe, secretsHint }, context) {
    const { dockerfile, request } = target;
    const env = (0,buildx_recipe/* environmentOf */.p7)(recipe, context);
    const how = HOW_TO_GIVE[recipe.kind](target);
    const hint = secretsHint === undefined ? '' : `; ${secretsHint}`;
    const secrets = withoutRepeated(outlines.flatMap(outline => missingSecrets(outline, request, env)));
    if (secrets.length > 0)
        throw new input_error/* InputError */.d(explainSecrets(secrets, dockerfile, how.secrets + hint));
    const agents = withoutRepeated(outlines.flatMap(outline => missingAgents(outline, request)));
    if (agents.length > 0)
        throw new input_error/* InputError */.d(explainAgents(agents, dockerfile, how.agents));
}
const HOW_TO_GIVE = {
    build: () => ({
        secrets: 'use the inputs secrets, secret-envs or secret-files (--secret)',
        agents: 'use the input ssh (--ssh)',
    }),
    bake: ({ name }) => ({
        secrets: `give the target ${name} a \`secret\` in the bake file, and the step its variable`,
        agents: `give the target ${name} an \`ssh\` in the bake file`,
    }),
};
/** Stages have stages in common, and so what these require. */
function withoutRepeated(mounts) {
    return mounts.filter(({ id }, index) => mounts.findIndex(mount => mount.id === id) === index);
}

// EXTERNAL MODULE: ./src/pipeline/assert-platforms.ts
var assert_platforms = __webpack_require__(41515);
// EXTERNAL MODULE: ./src/judge/ignored-advice.ts
var ignored_advice = __webpack_require__(3110);
// EXTERNAL MODULE: ./src/judge/noise-floor.ts
var noise_floor = __webpack_require__(64242);
// EXTERNAL MODULE: ./src/pipeline/gate-push.ts
var gate_push = __webpack_require__(18208);
;// CONCATENATED MODULE: ./src/pipeline/gate-targets.ts



/**
 * Splits a run that publishes, so that nothing of a release is in a registry when one of its images is over budget. Targets that
 * publish nothing are done with the first solve.
 *
 * @param holdsAll whether images are held back that nothing is held against.
 * @throws InputError for a build that cannot be done twice, because it reads standard input.
 */
function gateTargets({ recipe, targets, pushWhen }, holdsAll = false) {
    const holds = holdsAll || (pushWhen !== 'always' && targets.some(isJudged));
    const gates = new Map(targets.map(each => [each.target.name, holds && each.measured ? (0,gate_push/* gatePush */.K)(each.request) : null]));
    const asked = new Map(targets.map(each => [each.target.name, each]));
    const build = [...recipe.definition.targets.values()].map((target) => {
        const own = asked.get(target.name);
        if (own === undefined)
            return { target, request: target.request, kind: 'linked' };
        const request = gates.get(target.name)?.build ?? own.request;
        return { target, request, kind: own.measured ? 'image' : 'other' };
    });
    const held = new Set([...gates].flatMap(([name, gate]) => (gate === null ? [] : [name])));
    if (held.size === 0)
        return { build, publish: null, held };
    const publish = build.map(({ target, request }) => {
        const gate = gates.get(target.name) ?? null;
        if (gate !== null)
            return { target, request: gate.publish, kind: 'image' };
        return { target, request: { ...request, ...FROM_THE_CACHE }, kind: 'linked' };
    });
    return { build, publish, held };
}
/** Nothing is built again, not even below a target that is published. */
const FROM_THE_CACHE = { noCache: false, noCacheFilters: [], pull: false, cacheTo: [] };
/** A run whose images were built, and not stored, once more. */
function fromTheCache(run) {
    const build = run.build.map((each) => {
        const { cacheTo = [] } = each.request;
        return { ...each, request: { ...each.request, ...FROM_THE_CACHE, cacheTo } };
    });
    return { ...run, build };
}
/** Whether an image of the run has a budget, be it of the commit before. */
function isHeldToBudgets({ targets }) {
    return targets.some(isJudged);
}
/** A change that removes all limits is held to those before it, where they hold. */
function isJudged({ measured, budgets: { layers, base } }) {
    return measured && [...layers, ...(base?.layers ?? [])].some(hasBudget);
}
/** Whether there is anything that an image can fail by; a noise floor is no budget, nor is what silences advice. */
function hasBudget(layer) {
    return Object.keys(layer).some(key => ![noise_floor/* NOISE_FLOOR */.IF.key, ignored_advice/* IGNORED_ADVICE */.cQ.key].includes(key));
}

// EXTERNAL MODULE: ./src/pipeline/load-ahead.ts
var load_ahead = __webpack_require__(33144);
// EXTERNAL MODULE: ./src/buildx/solve/strip-target-prefix.ts
var strip_target_prefix = __webpack_require__(24975);
;// CONCATENATED MODULE: ./src/pipeline/measuring-ahead.ts

/** The step of BuildKit that copies an image into a layout. */
const EXPORT = 'exporting to oci image format';
/**
 * Measures the first image that BuildKit has copied into its layout while the build goes on: it loads and pushes the image, and describes
 * what it did. Whatever does not succeed is done again in its turn, and heard of then.
 */
class MeasuringAhead {
    #context;
    #closing = new AbortController();
    #layouts = [];
    #begun = Promise.resolve(null);
    constructor(context) {
        const signal = AbortSignal.any([context.signal, this.#closing.signal]);
        this.#context = { ...context, signal };
    }
    /** To be told of the directories of the layouts. */
    onLayouts = (layouts) => {
        this.#layouts = layouts;
    };
    /** To be told of each event of the build. */
    onEvent = (event) => {
        if (event.type !== 'solve' || event.event.type !== 'step-completed')
            return;
        const { name, error } = event.event;
        if (error === null && (0,strip_target_prefix/* stripTargetPrefix */.Q)(name) === EXPORT)
            this.#begun = this.#begin(this.#begun);
    };
    /** The measurement of the image in a layout; null where it has to be measured in its turn. */
    async take(layout, digest, finishing) {
        const begun = await this.#begun;
        if (begun?.layout !== layout || begun.source.descriptor.digest !== digest)
            return null;
        return await begun.finish(finishing).catch(() => null);
    }
    /** Ends it, so that its layout may be removed. */
    async close() {
        this.#closing.abort();
        const begun = await this.#begun;
        await begun?.ended;
        await begun?.source.close();
    }
    async #begin(before) {
        const begun = await before;
        if (begun !== null || this.#closing.signal.aborted)
            return begun;
        try {
            const { beginAhead } = await Promise.all(/* import() */[__webpack_require__.e(6695), __webpack_require__.e(6429), __webpack_require__.e(5488), __webpack_require__.e(6886), __webpack_require__.e(1681), __webpack_require__.e(9853), __webpack_require__.e(1231), __webpack_require__.e(7191), __webpack_require__.e(4323)]).then(__webpack_require__.bind(__webpack_require__, 80655));
            return await beginAhead(this.#layouts, this.#context);
        }
        catch {
            return null;
        }
    }
}

// EXTERNAL MODULE: ./src/pipeline/run-cancelled.ts
var run_cancelled = __webpack_require__(44305);
// EXTERNAL MODULE: ./src/pipeline/run-result.ts
var run_result = __webpack_require__(67713);
;// CONCATENATED MODULE: ./src/buildx/checks/check-finding.ts
/** As BuildKit writes it (`linter.LintFormatShort`): `FromAsCasing: … (line 4)`. */
const WORDS = /^([A-Z][A-Za-z]{2,80}): (.*?)(?: \(line \d+\))?$/s;
/**
 * The finding that a warning of a build tells: BuildKit runs its checks in every build, whatever comes from its cache, and says what
 * `--call=check` says. Null for a warning of another kind.
 */
function findingOf({ message: words, ...place }) {
    const [, rule, message] = WORDS.exec(words) ?? [];
    if (rule === undefined || message === undefined || message === '')
        return null;
    return place.url === null && place.line === null ? null : { rule, message, ...place };
}

;// CONCATENATED MODULE: ./src/pipeline/tell-findings.ts

/**
 * Lets every warning of a build through once: what BuildKit's checks found as findings in the Dockerfile, however many targets are built of
 * it, and others as they are. A build says them again in each of its solves.
 *
 * @param checks whether findings are told as such.
 */
function tellFindings(dockerfiles, checks, onEvent) {
    const said = new Set();
    const once = (event, key) => {
        if (!said.has(key))
            onEvent(event);
        said.add(key);
    };
    return event => {
        if (event.type !== 'solve' || event.event.type !== 'warning') {
            onEvent(event);
            return;
        }
        const { type, dockerfile: text, ...warning } = event.event;
        const finding = checks ? findingOf(warning) : null;
        const names = finding === null ? [] : namesOf(text, dockerfiles);
        if (finding === null || names.length === 0)
            once(event, JSON.stringify([type, warning.message]));
        else
            for (const dockerfile of names)
                once({ type: 'finding', dockerfile, finding }, JSON.stringify([dockerfile, finding]));
    };
}
/** The Dockerfiles that a text is of: those that say just that, or the only one there is. */
function namesOf(text, dockerfiles) {
    const same = dockerfiles.filter(each => each.text !== null && each.text === text);
    const unread = dockerfiles.filter(each => each.text === null);
    const names = new Set((same.length > 0 ? same : unread).map(({ dockerfile }) => dockerfile));
    return same.length > 0 || names.size === 1 ? [...names] : [];
}

// EXTERNAL MODULE: ./src/pipeline/layout-unpacker.ts
var layout_unpacker = __webpack_require__(22714);
;// CONCATENATED MODULE: ./src/buildx/cache/cache-errors.ts


const IMPORT = 'importing cache manifest from ';
const cache_errors_EXPORT = /^exporting (to GitHub Actions Cache|cache to |content cache)/;
/** The first build of a branch finds no cache yet, which is no problem. */
const NOT_THERE = /not found|does not exist|MANIFEST_UNKNOWN|NAME_UNKNOWN|no such file/i;
/** The build was ended from outside, and whoever did says why. */
const ENDED = /context cancell?ed/i;
/**
 * Watches a solve for caches that could not be read or written. BuildKit goes on without them and says so only in the middle
 * of its log.
 */
class CacheErrors {
    reads = new Set();
    writes = new Set();
    see(event) {
        if (event.type !== 'step-completed' || event.error === null || event.error === '')
            return;
        if (ENDED.test(event.error))
            return;
        const name = (0,strip_target_prefix/* stripTargetPrefix */.Q)(event.name);
        if (cache_errors_EXPORT.test(name))
            this.writes.add(event.error);
        else if (name.startsWith(IMPORT) && !NOT_THERE.test(event.error))
            this.reads.add(event.error);
    }
    /** One sentence on all that went wrong, or null. */
    get warning() {
        const parts = [...part('read', this.reads), ...part('written', this.writes)];
        return parts.length === 0 ? null : `The build is good, but its cache ${parts.join(', and ')}`;
    }
}
function part(verb, errors) {
    const [first] = errors;
    return first === undefined ? [] : [`could not be ${verb} (${(0,quote_text/* quoteText */.o)(first)})`];
}

// EXTERNAL MODULE: ./src/text/escape/visible.ts
var visible = __webpack_require__(8625);
;// CONCATENATED MODULE: ./src/buildx/cache/cache-watch.ts

const cache_watch_EXPORT = 'exporting to GitHub Actions Cache';
/**
 * Watches a solve for an export to a cache service that hangs. BuildKit has no limit of its own on a request that is never
 * answered, so the build would stand still until the job is ended.
 */
class CacheWatch {
    timers = new Map();
    patience;
    onStuck;
    /** @param patience milliseconds that one export may take. */
    constructor(patience, onStuck) {
        this.patience = patience;
        this.onStuck = onStuck;
    }
    see(event) {
        if (event.type === 'step-started')
            this.start(event.step, event.name);
        else if (event.type === 'step-completed')
            this.stop(event.step);
    }
    /** To be called when the solve has ended. */
    end() {
        for (const step of [...this.timers.keys()])
            this.stop(step);
    }
    start(step, name) {
        if ((0,strip_target_prefix/* stripTargetPrefix */.Q)(name) !== cache_watch_EXPORT)
            return;
        this.stop(step);
        this.timers.set(step, setTimeout(() => {
            this.onStuck(this.patience / 1000);
        }, this.patience));
    }
    stop(step) {
        clearTimeout(this.timers.get(step));
        this.timers.delete(step);
    }
}

// EXTERNAL MODULE: ./src/errors/tool-error.ts
var tool_error = __webpack_require__(20694);
// EXTERNAL MODULE: ./src/text/format-seconds.ts
var format_seconds = __webpack_require__(57152);
;// CONCATENATED MODULE: ./src/pipeline/with-cache-fallback.ts



/** Milliseconds: an export of gigabytes takes minutes. */
const PATIENCE = 15 * 60_000;
/**
 * Does a build, and ends it when GitHub's cache service hangs while the cache is exported; then the other build takes its place.
 *
 * An import that hangs cannot be helped: BuildKit does not let go of it, and the next build waits for it, too.
 *
 * @throws what the builds throw.
 */
async function withCacheFallback(build, withoutService, context, { tell, patience = PATIENCE }) {
    const stuck = new AbortController();
    const watch = new CacheWatch(patience, seconds => {
        const message = `The cache is not written, because the export took longer than ${(0,format_seconds/* formatSeconds */.X)(seconds)}`;
        stuck.abort(new tool_error/* ToolError */.v(message));
    });
    const watched = {
        ...context,
        signal: AbortSignal.any([context.signal, stuck.signal]),
        onEvent: event => {
            if (event.type === 'solve')
                watch.see(event.event);
            context.onEvent(event);
        },
    };
    try {
        return await build(watched);
    }
    catch (error) {
        if (!stuck.signal.aborted || context.signal.aborted)
            throw error;
        tell(stuck.signal.reason.message);
    }
    finally {
        watch.end();
    }
    return withoutService();
}

;// CONCATENATED MODULE: ./src/pipeline/with-caches.ts





/** What qualifies the hits of a build that takes the place of one that got stuck. */
const BUILT_STUCK = 'Steps that were built before the cache service stopped answering count as cached.';
/**
 * A run whose targets get the caches that suit it. A cache that fails is a warning, never a failed build: when GitHub's cache service
 * hangs while a cache is exported, the run is ended and done again without the service; what it had made is in the builder.
 *
 * @throws what the run throws; InputError for a cache-from or cache-to that cannot be read.
 */
async function withCaches(plan, context, run) {
    if (plan.cache === undefined)
        return run(plan, context);
    const warn = (message) => {
        context.onEvent({ type: 'warning', message: (0,visible/* visible */.R)(message, 1000) });
    };
    const { prepareCaches } = await Promise.all(/* import() */[__webpack_require__.e(5279), __webpack_require__.e(6695), __webpack_require__.e(6886), __webpack_require__.e(3814)]).then(__webpack_require__.bind(__webpack_require__, 53814));
    const caches = await prepareCaches(plan, plan.cache, context);
    for (const sentence of caches.explanations)
        context.onEvent({ type: 'cache', sentence });
    for (const warning of caches.warnings)
        warn(warning);
    const reportFailure = (message) => {
        if (caches.isAskedFor)
            warn(message);
        else
            context.onEvent({ type: 'cache', sentence: (0,visible/* visible */.R)(message, 1000) });
    };
    const errors = new CacheErrors();
    const watched = {
        ...context,
        onEvent: event => {
            if (event.type === 'solve')
                errors.see(event.event);
            context.onEvent(event);
        },
    };
    const result = await withCacheFallback(own => run(caches.plan, own), async () => (0,run_result/* withCacheNotes */.s)(await run(withoutService(caches.plan), watched), () => [BUILT_STUCK]), watched, { tell: reportFailure, patience: plan.cache.patience }).catch(async (error) => {
        await caches.drop();
        throw error;
    });
    for (const warning of await caches.keep())
        warn(warning);
    if (errors.warning !== null)
        reportFailure(errors.warning);
    return (0,run_result/* withCacheNotes */.s)(result, target => caches.notes.get(target) ?? []);
}
/** The plan without the caches in GitHub's service. */
function withoutService(plan) {
    const { definition } = plan.recipe;
    const targets = new Map([...definition.targets].map(([name, target]) => [name, withoutGha(target)]));
    const others = { ...definition, targets };
    return {
        ...plan,
        recipe: { ...plan.recipe, definition: others },
        targets: plan.targets.map(withoutGha),
    };
}
function withoutGha(subject) {
    const { request } = subject;
    const others = (caches = []) => caches.filter(cache => (0,attributes/* parseAttributes */.v)(cache).get('type') !== 'gha');
    return {
        ...subject,
        request: { ...request, cacheFrom: others(request.cacheFrom), cacheTo: others(request.cacheTo) },
    };
}

;// CONCATENATED MODULE: ./src/pipeline/run.ts




















const NONE = new Set();
/**
 * Builds the targets of a run, measures, compares and judges each image, and publishes them when the verdict on all of them allows it.
 *
 * @throws InputError, ToolError or ImageError; RunCancelled when the signal aborts.
 */
async function run(plan, context) {
    try {
        return await withCaches(plan, context, makeImages);
    }
    catch (error) {
        if (context.signal.aborted)
            throw (0,run_cancelled/* runCancelled */.LJ)(error, context.signal.reason, plan);
        throw error;
    }
}
async function makeImages(plan, context) {
    return (0,with_temporary_directory/* withTemporaryDirectory */.n)(context.tempDir, async (tempDir) => {
        const inside = {
            ...{ ...context, tempDir, env: { ...context.env, ...plan.env } },
            unpackLayout: (0,layout_unpacker/* layoutUnpacker */.U)(context),
            onEvent: (0,load_ahead/* loadAhead */.k)(context.onEvent, afterBuild),
        };
        for (const { request, inlineDockerfile } of plan.recipe.definition.targets.values()) {
            (0,assert_platforms/* assertPlatforms */.l)(request.platforms);
            if (inlineDockerfile === null)
                await (0,assert_files/* assertBuildFiles */.U5)(request, inside.cwd);
        }
        const onEvent = tellFindings(await dockerfilesOf(plan, inside), plan.checks ?? true, inside.onEvent);
        const quiet = { ...inside, onEvent };
        const { gated, solved, judged } = await buildAndJudge(plan, await prepare(plan, quiet), quiet);
        if (gated.publish === null)
            return (0,run_result/* runResult */.X)(plan, solved, judged, NONE);
        const isOver = [...judged.values()].some(({ verdict }) => verdict.outcome === 'fail');
        if (isOver && plan.pushWhen !== 'always')
            return (0,run_result/* runResult */.X)(plan, solved, judged, gated.held);
        const { publishJudged } = await afterBuild();
        return await publishJudged(plan, gated.publish, { solved, judged }, quiet);
    });
}
async function buildAndJudge(plan, baselines, context) {
    const ahead = new MeasuringAhead(context);
    const onEvent = event => {
        context.onEvent(event);
        ahead.onEvent(event);
    };
    try {
        const built = await build(plan, { ...context, onEvent, onLayouts: ahead.onLayouts });
        const { judgeTargets } = await afterBuild();
        return { ...built, judged: await judgeTargets(plan, { ...built, baselines, ahead }, context) };
    }
    finally {
        await ahead.close();
    }
}
/** Most of the program: see {@link loadAhead}. */
const afterBuild = () => Promise.all(/* import() */[__webpack_require__.e(5279), __webpack_require__.e(8815), __webpack_require__.e(6695), __webpack_require__.e(6429), __webpack_require__.e(5488), __webpack_require__.e(6886), __webpack_require__.e(1681), __webpack_require__.e(3023), __webpack_require__.e(9853), __webpack_require__.e(1231), __webpack_require__.e(7191), __webpack_require__.e(1597), __webpack_require__.e(2148), __webpack_require__.e(2955), __webpack_require__.e(2146), __webpack_require__.e(7258), __webpack_require__.e(5710)]).then(__webpack_require__.bind(__webpack_require__, 4326));
function dockerfilesOf({ recipe }, { cwd }) {
    const targets = [...recipe.definition.targets.values()];
    return Promise.all(targets.map(async (target) => ({
        dockerfile: target.dockerfile,
        text: await (0,read_dockerfile/* readDockerfile */.n)(target, cwd),
    })));
}
/**
 * What must be known before the build.
 *
 * @returns the baselines: the build may load or push an image under the very name of one.
 */
async function prepare(plan, context) {
    const opening = baselinesOf(plan, context);
    const all = [opening, assertMounts(plan, context)];
    // None may go on in the directory when it is gone because another failed.
    await Promise.allSettled(all);
    const [baselines] = await Promise.all(all);
    return baselines;
}
/** Without any to open, the code that does is loaded beside the build. */
async function baselinesOf({ targets }, context) {
    const measured = targets.filter(each => each.measured);
    const none = measured.flatMap(({ target, baseline }) => baseline.kind === 'none' ? [[target.name, { found: baseline, chain: null, tried: [] }]] : []);
    if (none.length === measured.length)
        return new Map(none);
    const { openBaselines } = await Promise.all(/* import() */[__webpack_require__.e(5279), __webpack_require__.e(6695), __webpack_require__.e(6429), __webpack_require__.e(5488), __webpack_require__.e(6886), __webpack_require__.e(1681), __webpack_require__.e(9853), __webpack_require__.e(1231), __webpack_require__.e(7191), __webpack_require__.e(1597), __webpack_require__.e(2148), __webpack_require__.e(7258), __webpack_require__.e(7815)]).then(__webpack_require__.bind(__webpack_require__, 41813));
    return openBaselines(targets, context);
}
/** What was built and could not be stored is taken from the builder's cache again: to be measured first, where it is published. */
async function build(plan, context) {
    const gated = gateTargets(plan);
    try {
        await buildRequiredTargets(plan, context);
        return { gated, solved: await buildTargets(plan, gated.build, context) };
    }
    catch (error) {
        if (error instanceof layout_not_read/* LayoutNotRead */.k)
            return await buildUnread(plan, error, context);
        const again = error instanceof export_failure/* ExportFailure */.z ? secondAttempt(plan, gated, error) : null;
        if (again === null) {
            await explainByMounts(error, plan, context);
            throw error;
        }
        context.onEvent({ type: 'warning', message: messages/* messages */.D.publishedAgain(error.message) });
        return { gated: again, solved: await buildTargets(plan, again.build, context) };
    }
}
/** Null where it would fail again, or cannot be done again. */
function secondAttempt(plan, gated, { isPassing }) {
    const held = gated.publish === null ? holdAll(plan) : null;
    if (held !== null || !isPassing)
        return held;
    return gated.build.some(({ request }) => (0,reads_input/* readsInput */.s)(request)) ? null : fromTheCache(gated);
}
/**
 * An image that this machine has no room to measure, as a build without slim-build makes it: from the builder's cache, and published at
 * once.
 *
 * @throws the failure when there is anything that the image must be judged by.
 */
async function buildUnread(plan, failure, context) {
    if (isHeldToBudgets(plan))
        throw failure;
    context.onEvent({ type: 'warning', message: messages/* messages */.D.goesOnUnmeasured(failure.message) });
    const build = gateTargets(plan).build.map(each => each.kind === 'image' ? { ...each, kind: 'unread' } : each);
    return { gated: { build, publish: null, held: NONE }, solved: await buildTargets(plan, build, context) };
}
/** Null where it cannot be held back: it reads standard input, or nothing of it is published. */
function holdAll(plan) {
    try {
        const held = gateTargets(plan, true);
        return held.publish === null ? null : held;
    }
    catch (error) {
        if (error instanceof input_error/* InputError */.d)
            return null;
        throw error;
    }
}
/** Layers that the images will most likely have again are not exported. */
async function buildTargets(plan, builds, context) {
    context.onEvent({ type: 'phase', phase: { kind: 'build' } });
    return (0,buildx_recipe/* solveTargets */.aF)(plan.recipe, builds, context, built => likelyLayers(plan, context, built));
}
async function* likelyLayers({ targets }, context, built) {
    const { findLikelyLayers, readyLayerThreads } = await Promise.all(/* import() */[__webpack_require__.e(6695), __webpack_require__.e(6429), __webpack_require__.e(5488), __webpack_require__.e(2630)]).then(__webpack_require__.bind(__webpack_require__, 52630));
    const images = targets.filter(each => each.measured).map(({ image }) => image);
    let isKnown = false;
    for await (const digest of findLikelyLayers(images, context, built)) {
        isKnown = true;
        yield digest;
    }
    if (!isKnown && !built.aborted)
        readyLayerThreads();
}


/***/ }),

/***/ 90094:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ verifyOptions)
/* harmony export */ });
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33712);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95408);


/**
 * How the advice of a run is tried; undefined: it is not.
 *
 * @param where what the command was given to, for the message: ``input `verify-command` ``, `--verify-command`.
 * @throws InputError for a command that nothing would run.
 */
function verifyOptions({ advice, command, where, }) {
    if (advice === 'verified')
        return { command, rules: [], isThorough: false };
    if (command === null)
        return undefined;
    throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.verifyingNotAsked(where));
}


/***/ })

};
