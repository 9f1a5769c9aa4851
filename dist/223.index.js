export const id = 223;
export const ids = [223];
export const modules = {

/***/ 69590:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ assertBakeFiles),
/* harmony export */   U: () => (/* binding */ assertBuildFiles)
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

/***/ 90561:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ toolReason)
/* harmony export */ });
/* harmony import */ var _text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75091);

/** What is wrong stands at the end of what Go programs say. Characters. */
const LONGEST = 500;
/** Why a tool failed, in its own words: the last line that says so. Quoted, for a message. */
function toolReason({ stderr, stdout, exitCode }) {
    const error = stderr.findLast(line => line.startsWith('ERROR:')) ?? /^Error:.*$/m.exec(stdout)?.[0];
    const line = error ?? stderr.findLast(text => text.trim() !== '');
    if (line !== undefined)
        return (0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(line.replace(/^error:\s*/i, '').trim(), LONGEST);
    return exitCode === null ? 'it was killed' : `exit code ${exitCode}`;
}


/***/ }),

/***/ 41416:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ readCacheService)
});

// EXTERNAL MODULE: ./src/text/go-flag.ts
var go_flag = __webpack_require__(95680);
;// CONCATENATED MODULE: ./src/buildx/cache/cache-token.ts
const MALFORMED = { kind: 'unusable', why: 'the token of this run is malformed' };
/** Seconds that a token must still live to be worth anything: a build that exports after that fails. */
const LEAST_LIFE = 60;
/**
 * Reads a runner's token, unverified, as BuildKit does: a JWT with the numbers `exp` and `nbf`, and the text `ac`, which is
 * JSON: a list of `{Scope, Permission}`, where permission 1 reads and 2 writes. BuildKit fails the build when one is missing
 * or the token has expired, even where the failure to export is to be ignored.
 *
 * @param now milliseconds since 1970.
 */
function parseCacheToken(token, now) {
    const claims = claimsOf(token);
    if (claims === null)
        return MALFORMED;
    const { exp, nbf, ac } = claims;
    if (typeof exp !== 'number' || typeof nbf !== 'number' || typeof ac !== 'string')
        return MALFORMED;
    const scopes = parseJson(ac);
    if (!Array.isArray(scopes) || !scopes.every(isScope))
        return MALFORMED;
    if (exp * 1000 < now + LEAST_LIFE * 1000) {
        return { kind: 'unusable', why: 'the token of this run has expired' };
    }
    const reads = scopes.some(({ Permission }) => (Permission & 1) !== 0);
    const writes = scopes.some(({ Permission }) => (Permission & 2) !== 0);
    if (reads || writes)
        return { kind: 'usable', reads, writes };
    return { kind: 'unusable', why: 'the token of this run has no rights to any cache' };
}
function claimsOf(token) {
    const parts = token.split('.');
    if (parts.length !== 3 || !parts.every(part => /^[\w-]+$/.test(part)))
        return null;
    const [header, claims] = parts
        .slice(0, 2)
        .map(part => parseJson(Buffer.from(part, 'base64url').toString('utf8')));
    return isObject(header) && isObject(claims) ? claims : null;
}
function isScope(value) {
    return isObject(value) && typeof value.Scope === 'string' && Number.isInteger(value.Permission);
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/buildx/cache/cache-service.ts


/**
 * Reads the variables that buildx takes the service from by itself.
 *
 * @param now milliseconds since 1970.
 */
function readCacheService(env, now) {
    const { ACTIONS_RUNTIME_TOKEN: token = '', ACTIONS_RESULTS_URL: url = '', ACTIONS_CACHE_MODE = '' } = env;
    if (token === '')
        return { state: 'absent' };
    if (!(0,go_flag/* environmentFlag */.O)(env.ACTIONS_CACHE_SERVICE_V2, false) || !URL.canParse(url)) {
        return { state: 'unusable', why: 'the runner offers no cache service of version 2' };
    }
    const read = parseCacheToken(token, now);
    if (read.kind === 'unusable')
        return { state: 'unusable', why: read.why };
    return withMode({ state: 'usable', url, token, ...rights(read) }, ACTIONS_CACHE_MODE);
}
function rights({ reads, writes }) {
    return { reads, writeProtected: writes ? null : 'the token of this run can only read caches' };
}
/** ACTIONS_CACHE_MODE is how a workflow narrows down what its caches are used for. */
function withMode(service, mode) {
    switch (mode) {
        case 'none':
            return { state: 'unusable', why: 'ACTIONS_CACHE_MODE is none' };
        case 'read':
            return { ...service, writeProtected: 'ACTIONS_CACHE_MODE is read' };
        case 'write-only':
            return { ...service, reads: false };
        default:
            return service;
    }
}


/***/ }),

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

/***/ 25452:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ stepKeys)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/**
 * A key for each step by which another build's step is found that says the same and stands on the same: its text, what it does
 * beyond that, and the keys of its inputs. What files hold is not in it: BuildKit's own digests change with every build that
 * reads a context, so they find nothing again.
 */
function stepKeys(steps, platform) {
    const keys = [];
    for (const { instruction, definition, inputs } of steps) {
        const below = inputs.flatMap(index => keys[index] ?? []);
        const text = JSON.stringify([platform, instruction, definition, below]);
        keys.push((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex'));
    }
    return keys;
}


/***/ }),

/***/ 52625:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BA: () => (/* binding */ buildRecipe),
  zp: () => (/* binding */ builderOf),
  p7: () => (/* binding */ environmentOf),
  PR: () => (/* binding */ outlineTargets),
  aF: () => (/* binding */ solveTargets)
});

// UNUSED EXPORTS: ONLY_TARGET

// EXTERNAL MODULE: ./src/buildx/bake/bake-context.ts
var bake_context = __webpack_require__(16105);
// EXTERNAL MODULE: ./src/buildx/bake/call-bake.ts
var call_bake = __webpack_require__(15654);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors/tool-error.ts
var tool_error = __webpack_require__(20694);
// EXTERNAL MODULE: ./src/text/go-flag.ts
var go_flag = __webpack_require__(95680);
// EXTERNAL MODULE: ./src/tools/once.ts
var once = __webpack_require__(74090);
// EXTERNAL MODULE: ./src/tools/runner-services.ts
var runner_services = __webpack_require__(26114);
// EXTERNAL MODULE: ./src/buildx/find-buildx.ts
var find_buildx = __webpack_require__(72654);
// EXTERNAL MODULE: ./src/buildx/json-shape.ts
var json_shape = __webpack_require__(6344);
// EXTERNAL MODULE: ./src/buildx/record/read-layer-sizes.ts
var read_layer_sizes = __webpack_require__(29445);
// EXTERNAL MODULE: ./src/buildx/record/read-records.ts + 4 modules
var read_records = __webpack_require__(16349);
// EXTERNAL MODULE: ./src/buildx/repair-layout-index.ts
var repair_layout_index = __webpack_require__(17379);
// EXTERNAL MODULE: ./src/buildx/solve/ask-again.ts
var ask_again = __webpack_require__(46568);
// EXTERNAL MODULE: ./src/buildx/solve/copied-or-streamed.ts
var copied_or_streamed = __webpack_require__(23558);
// EXTERNAL MODULE: ./src/buildx/solve/output-plan.ts + 1 modules
var output_plan = __webpack_require__(30043);
// EXTERNAL MODULE: ./src/buildx/solve/solve-cancelled.ts
var solve_cancelled = __webpack_require__(11569);
// EXTERNAL MODULE: ./src/buildx/solve/solve-metadata.ts
var solve_metadata = __webpack_require__(52997);
// EXTERNAL MODULE: ./src/buildx/solve/solve-progress.ts + 2 modules
var solve_progress = __webpack_require__(67765);
// EXTERNAL MODULE: ./src/buildx/solve/write-placeholder-blobs.ts
var write_placeholder_blobs = __webpack_require__(49510);
// EXTERNAL MODULE: ./src/buildx/bake/bake-overrides.ts
var bake_overrides = __webpack_require__(50767);
// EXTERNAL MODULE: ./src/text/hide-passwords.ts
var hide_passwords = __webpack_require__(89568);
// EXTERNAL MODULE: ./src/text/quote-text.ts
var quote_text = __webpack_require__(75091);
// EXTERNAL MODULE: ./src/buildx/read-dockerfile.ts
var read_dockerfile = __webpack_require__(37333);
// EXTERNAL MODULE: ./src/buildx/record/dockerfile-source.ts + 1 modules
var dockerfile_source = __webpack_require__(73713);
// EXTERNAL MODULE: ./src/buildx/solve/export-failure.ts
var export_failure = __webpack_require__(47895);
// EXTERNAL MODULE: ./src/buildx/solve/explain-failure.ts
var explain_failure = __webpack_require__(1680);
// EXTERNAL MODULE: ./src/buildx/solve/secret-files.ts
var secret_files = __webpack_require__(88444);
// EXTERNAL MODULE: ./src/buildx/solve/source-frame.ts
var source_frame = __webpack_require__(17827);
;// CONCATENATED MODULE: ./src/buildx/bake/read-linked-dockerfiles.ts

/**
 * The Dockerfiles of a target and of all targets that it is built upon; undefined for a target that stands alone. One that cannot be
 * read (it is in a Git repository) is left out.
 */
async function readLinkedDockerfiles(target, definition, cwd) {
    const below = targetsBelow(target, definition);
    if (below.length === 0)
        return undefined;
    const others = await Promise.all(below.map(async (other) => ({ dockerfile: other.dockerfile, text: await (0,read_dockerfile/* readDockerfile */.n)(other, cwd) })));
    return {
        own: await (0,read_dockerfile/* readDockerfile */.n)(target, cwd),
        others: others.flatMap(({ dockerfile, text }) => (text === null ? [] : [{ dockerfile, text }])),
    };
}
/** Those that are its contexts, and theirs, each once. */
function targetsBelow(target, { targets }) {
    const found = new Set();
    const visit = ({ links }) => {
        for (const link of links) {
            const other = targets.get(link);
            if (other === undefined || found.has(other))
                continue;
            found.add(other);
            visit(other);
        }
    };
    visit(target);
    found.delete(target);
    return [...found];
}

;// CONCATENATED MODULE: ./src/buildx/bake/explain-bake-failure.ts









/**
 * The error to throw for a failed bake: which target, which line of which Dockerfile, or what else was wrong.
 *
 * @param cwd where the paths of Dockerfiles start.
 */
async function explainBakeFailure({ exitCode, progress, definition }, cwd) {
    const text = progress.plainText;
    const named = namedTarget(text, definition);
    const target = named === null ? null : await targetOfStep(named, text, definition, cwd);
    const error = (0,explain_failure/* explainFailure */.S)({
        command: 'docker buildx bake',
        exitCode,
        text: text.map(line => line.replace(/^ERROR: target [\w-]+: /, 'ERROR: ')),
        vertices: progress.vertices.values(),
        pushed: progress.pushed,
        stages: (0,dockerfile_source/* stageNames */.hL)(target === null ? null : await (0,read_dockerfile/* readDockerfile */.n)(target, cwd)),
        secretFiles: [...definition.targets.values()].flatMap(each => (0,secret_files/* secretFiles */.s)(each.request)),
        dockerfile: target?.dockerfile ?? 'Dockerfile',
    });
    const how = error instanceof export_failure/* ExportFailure */.z ? '' : ' did not build';
    if (target !== null)
        error.message = `the target ${(0,quote_text/* quoteText */.o)(target.name)}${how}: ${error.message}`;
    return error;
}
/** buildx says `ERROR: target app: …`, but for the only target of a bake. */
function namedTarget(text, { targets }) {
    const [only] = targets.values();
    if (only !== undefined && targets.size === 1)
        return only;
    const name = /^ERROR: target ([\w-]+): /.exec(text.findLast(line => line.startsWith('ERROR: ')) ?? '')?.[1];
    return targets.get(name ?? '') ?? null;
}
/**
 * The target that has the step which failed: the one that buildx names, or one below it. Those fail together, and buildx names
 * whichever it hears of first; the lines that BuildKit shows tell them apart.
 */
async function targetOfStep(named, text, definition, cwd) {
    const frame = (0,source_frame/* findSourceFrame */.s)(text);
    if (frame === null)
        return named;
    for (const each of [named, ...targetsBelow(named, definition)]) {
        const written = await (0,read_dockerfile/* readDockerfile */.n)(each, cwd);
        if (written !== null && hasFrame(written, frame))
            return each;
    }
    return named;
}
/** Whether a Dockerfile has the lines that buildx printed, of which the passwords are gone. */
function hasFrame(dockerfile, { line, endLine, source }) {
    const lines = dockerfile
        .split(/\r?\n/)
        .slice(line - 1, endLine)
        .map(hide_passwords/* hidePasswords */.X);
    return source.length > 0 && lines.join('\n') === source.join('\n');
}

// EXTERNAL MODULE: ./src/buildx/bake/run-bake.ts
var run_bake = __webpack_require__(51751);
;// CONCATENATED MODULE: ./src/buildx/bake/solve-bake.ts























/**
 * Builds targets of bake files in one solve, in which they share their steps, and leaves each image in an OCI layout, beside whatever
 * outputs its target has.
 *
 * @param knownLayers layers whose content is known: they are not exported, and stand in the layouts as empty files.
 * @returns what became of each target that was asked for, by its name.
 * @throws BuildFailure when a step of a Dockerfile fails; InputError for a missing Dockerfile or context; ToolError when buildx, the
 *   builder or the engine does.
 */
async function solveBake(recipe, builds, context, knownLayers) {
    const { request } = recipe;
    const builder = await (0,find_buildx/* findBuildx */.a)(request.builder ?? undefined, context.answers);
    const attempt = (way) => solveInto(recipe, builds, { ...way, builder, knownLayers }, context);
    return (0,copied_or_streamed/* copiedOrStreamed */.b)(attempt, { context, name: 'bake-' });
}
async function solveInto(recipe, builds, { directory, unpack, builder, knownLayers, }, context) {
    const { request, definition } = recipe;
    const loadsByDefault = builder.loadsByDefault && !(0,go_flag/* environmentFlag */.O)(context.env.BUILDX_NO_DEFAULT_LOAD, false);
    const storesPushed = builder.driver === 'docker';
    const { cwd } = (0,bake_context/* bakeContext */.z)(request, context);
    const planned = builds.map(build => ({
        ...build,
        plan: planTarget(build, { directory, cwd, loadsByDefault, storesPushed, streamed: unpack !== null }),
    }));
    const own = planned.flatMap(({ plan, kind }) => plan === null || plan.usersLayout || kind === 'unread' ? [] : [plan.layout]);
    if (unpack === null)
        for (const layout of own)
            await (0,write_placeholder_blobs/* writePlaceholderBlobs */.h)(layout, knownLayers);
    const metadataFile = external_node_path_default().join(directory, 'metadata.json');
    const progress = await (0,copied_or_streamed/* readingStreams */.c)(own, unpack, context, () => bake(recipe, planned, metadataFile, context));
    const metadata = (0,json_shape/* asObject */.eB)((0,json_shape/* parseJsonText */.lk)(await (0,promises_.readFile)(metadataFile, 'utf8').catch(() => '')));
    // It holds build-arg values.
    await (0,promises_.rm)(metadataFile, { force: true });
    const again = (0,once/* once */.O)(() => askAgain(recipe, planned, external_node_path_default().join(directory, 'again.json'), context));
    const around = { builder: request.builder ?? undefined, definition, progress, again };
    return openTargets(planned, metadata, around, context);
}
/** What was printed of targets that are evaluated; null when it was a build that failed, of which buildx says so. */
function foundWrong(planned, progress, printed) {
    const called = planned.filter(({ kind, target }) => kind !== 'linked' && target.call !== null);
    if (called.length === 0 || progress.plainText.some(line => line.startsWith('ERROR: ')))
        return null;
    const names = called.map(({ target: { name, call } }) => `${name} (\`call: ${call ?? ''}\`)`);
    return `${names.join(', ')} found problems\n${printed}`;
}
/** What became of each target that was asked for. */
async function openTargets(planned, metadata, around, context) {
    const others = new Map();
    const opened = [];
    // The targets write caches together, so how big a layer is may be known of another one alone.
    const sizes = new Map();
    for (const { target, plan, kind } of planned) {
        const said = saidOf(metadata[target.name], plan);
        for (const [digest, size] of [...said.provenance.values()].flatMap(each => [...(0,read_layer_sizes/* readLayerSizes */.u)(each)]))
            sizes.set(digest, size);
        if (kind === 'linked')
            continue;
        if (kind === 'unread') {
            const { imageId, digest, shown } = said;
            others.set(target.name, { imageId, digest, metadata: shown });
        }
        const isRead = plan !== null && kind === 'image';
        const image = isRead ? await openImage({ target, layout: plan.layout, said }, around, context) : null;
        for (const [digest, size] of image?.sizes ?? [])
            sizes.set(digest, size);
        opened.push({ name: target.name, metadata: said.shown, image });
    }
    const layerMoves = around.progress.layerMoves(sizes);
    return new Map(opened.map(({ name, image, ...other }) => [
        name,
        {
            ...other,
            image: image === null ? null : { ...image.result, layerMoves },
            unread: others.get(name) ?? null,
        },
    ]));
}
function saidOf(metadata, plan) {
    const said = (0,solve_metadata/* parseSolveMetadata */.o)(JSON.stringify(metadata ?? {}));
    return plan?.exportsImage === false ? (0,solve_metadata/* withoutImage */.W)(said) : said;
}
function planTarget({ target, request, kind }, { directory, ...place }) {
    if (kind !== 'image' && kind !== 'unread')
        return null;
    const plan = (0,output_plan/* planOutputs */.i)(request, { directory: external_node_path_default().join(directory, target.name), ...place });
    return kind === 'unread' ? (0,output_plan/* withoutLayout */.x)(plan) : plan;
}
const DESCRIBED = { outputs: [ask_again/* NOWHERE */.J], load: false };
function outputsOf({ target, request, plan }) {
    // What is evaluated is not built, and an output of it would publish what the Dockerfile's frontend hands back.
    if (target.call !== null)
        return [];
    if (plan === null)
        return request.outputs ?? [];
    return plan.load ? [...plan.outputs, 'type=docker'] : plan.outputs;
}
async function bake(recipe, planned, metadataFile, context) {
    const command = {
        set: planned.flatMap(each => (0,bake_overrides/* targetOverrides */.p)(each.target.name, each.request, outputsOf(each))),
        options: [`--metadata-file=${metadataFile}`],
        targets: planned.filter(({ kind }) => kind !== 'linked').map(({ target }) => target.name),
    };
    const env = { ...context.env, BUILDX_METADATA_PROVENANCE: 'max', BUILDX_METADATA_WARNINGS: 'true' };
    const progress = new solve_progress/* SolveProgress */.l(event => context.onEvent?.({ type: 'solve', event }));
    const running = (0,run_bake/* runBake */.L)(recipe, command, { ...context, env }, {
        runnerServices: planned.some(each => (0,runner_services/* needsRunnerServices */.W)(each.request)),
        onErrorLine: line => {
            progress.line(line);
        },
    });
    const { exitCode, stdout } = await (0,solve_cancelled/* orCancelled */.N)(running, progress, context.signal);
    progress.end();
    if (exitCode === 0)
        return progress;
    const found = foundWrong(planned, progress, stdout);
    if (found !== null)
        throw new tool_error/* ToolError */.v(found, { command: 'docker buildx bake', exitCode });
    throw await explainBakeFailure({ exitCode, progress, definition: recipe.definition }, context.cwd);
}
/** A failure of it costs what BuildKit would have said, and no more. */
async function askAgain(recipe, planned, metadataFile, context) {
    const described = planned
        .filter(({ kind }) => kind !== 'other')
        .map(each => ({ ...each, request: (0,ask_again/* described */.W)(each.request), plan: DESCRIBED }));
    try {
        await bake(recipe, described, metadataFile, { ...context, onEvent: undefined });
        return (0,json_shape/* asObject */.eB)((0,json_shape/* parseJsonText */.lk)(await (0,promises_.readFile)(metadataFile, 'utf8').catch(() => '')));
    }
    catch (error) {
        if (context.signal.aborted || !(error instanceof tool_error/* ToolError */.v))
            throw error;
        return null;
    }
    finally {
        // It holds build-arg values.
        await (0,promises_.rm)(metadataFile, { force: true });
    }
}
async function openImage({ target, layout, said }, { builder, definition, progress, again }, context) {
    await (0,repair_layout_index/* repairLayoutIndex */.q)(layout);
    const { dockerfile } = target;
    const linked = await readLinkedDockerfiles(target, definition, context.cwd);
    const built = {
        layout,
        metadata: said,
        vertices: progress.vertices,
        dockerfile,
        linked,
        target: target.request.target,
        builder,
    };
    const ask = async () => {
        const metadata = await again();
        return metadata === null ? null : saidOf(metadata[target.name], null);
    };
    const { records, sizes } = await (0,read_records/* readRecords */.T)(built, ask, context);
    const { imageId, digest, shown, warnings } = said;
    return { result: { layout, records, imageId, digest, metadata: shown, warnings }, sizes };
}

// EXTERNAL MODULE: ./src/tools/run-tool.ts + 2 modules
var run_tool = __webpack_require__(56220);
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
// EXTERNAL MODULE: ./src/buildx/solve/solve.ts
var solve = __webpack_require__(1759);
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
 * @param knownLayers layers whose content is known: they are not exported, and stand in the layouts as empty files.
 * @returns what became of each target that was asked for, by its name.
 * @throws BuildFailure when a step of a Dockerfile fails; InputError for a missing Dockerfile or context; ToolError when buildx, the
 *   builder or the engine does.
 */
async function solveTargets(recipe, builds, context, knownLayers = []) {
    if (recipe.kind === 'bake')
        return solveBake(recipe, builds, context, knownLayers);
    const solved = new Map();
    for (const build of builds)
        solved.set(build.target.name, await solveOne(build, context, knownLayers));
    return solved;
}
async function solveOne({ request, kind }, context, knownLayers) {
    if (kind === 'image') {
        const image = await (0,solve/* solve */.kH)(request, context, { knownLayers });
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

/***/ 25434:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ readPublishedLayers)
/* harmony export */ });
/* unused harmony export readChain */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95305);
/* harmony import */ var _tools_run_tool_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56220);
/* harmony import */ var _json_shape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6344);
/* harmony import */ var _record_provenance_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55821);
/* harmony import */ var _solve_solve_arguments_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96170);
/* harmony import */ var _solve_solve_metadata_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52997);








/** More layers than any image has. */
const MOST_LAYERS = 1000;
/**
 * The layers of an image in its registry, bottom first, by platform. None is fetched: BuildKit reads the manifests and configs, by
 * the same mirrors, proxies and credentials that serve a build (buildx itself knows nothing of an engine's mirrors), and tells of
 * the layers in the provenance of a build that does nothing.
 *
 * @param context `tempDir` is for this question alone.
 * @returns null when there is no such image, not for all of the platforms, or when what there is makes no sense: whoever asks can do
 *   without an answer.
 * @throws ToolError when the signal aborts, or there is no docker.
 */
async function readPublishedLayers({ reference, platforms, builder, buildContexts = [] }, context) {
    const { env, cwd, tempDir, signal } = context;
    const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(tempDir, 'metadata.json');
    const request = {
        context: '-',
        platforms,
        buildContexts,
        provenance: 'false',
        pull: true,
        ...(builder !== undefined && { builder }),
    };
    const plan = { outputs: ['type=cacheonly'], load: false };
    const { args } = (0,_solve_solve_arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .solveArguments */ .e)(request, plan, file);
    const options = {
        env: { ...env, BUILDX_METADATA_PROVENANCE: 'max', BUILDX_NO_DEFAULT_LOAD: 'true' },
        cwd,
        signal,
    };
    const { exitCode } = await (0,_tools_run_tool_js__WEBPACK_IMPORTED_MODULE_2__/* .runTool */ .qI)('docker', args, options, { stdin: `FROM ${reference}\n` });
    if (exitCode !== 0)
        return null;
    const { provenance } = (0,_solve_solve_metadata_js__WEBPACK_IMPORTED_MODULE_6__/* .parseSolveMetadata */ .o)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch(() => ''));
    const found = new Map();
    for (const platform of platforms) {
        const said = provenance.get(platform) ?? (platforms.length === 1 ? provenance.get('') : undefined);
        const layers = readChain(said);
        if (layers === null)
            return null;
        found.set(platform, layers);
    }
    return found;
}
/**
 * The layers of a build's only result.
 *
 * @param json the provenance as it came; untrusted JSON.
 * @returns null when it is not one whole list of layers. BuildKit lists an image twice that it has repacked, and does not say
 *   which of the two is in the registry.
 */
function readChain(json) {
    const [chains, ...others] = Object.values((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .asObject */ .eB)((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)((0,_record_provenance_js__WEBPACK_IMPORTED_MODULE_4__/* .buildkitMetadata */ .iK)(json), 'layers')));
    const [chain, ...repacked] = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .asList */ .DD)(chains);
    if (others.length > 0 || repacked.length > 0)
        return null;
    const listed = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .asList */ .DD)(chain);
    const layers = listed.flatMap((layer) => {
        const digest = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(layer, 'digest');
        const size = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .asInteger */ .JU)((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(layer, 'size'), -1);
        const mediaType = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .asText */ .e1)((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(layer, 'mediaType')) ?? '';
        return (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .isDigest */ .Bc)(digest) && size > 0 ? [{ digest, size, mediaType }] : [];
    });
    const total = layers.reduce((sum, { size }) => sum + size, 0);
    const whole = layers.length === listed.length && layers.length > 0 && layers.length <= MOST_LAYERS;
    return whole && Number.isSafeInteger(total) ? layers : null;
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

/***/ 67338:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xw: () => (/* binding */ gitContextAt),
/* harmony export */   cw: () => (/* binding */ gitContext),
/* harmony export */   h8: () => (/* binding */ withDefaultContext),
/* harmony export */   w8: () => (/* binding */ gitContextFolder)
/* harmony export */ });
/** The Git URL of the commit, which BuildKit fetches by itself: docker/build-push-action's default context. */
function gitContext(context) {
    const { serverUrl, repository, asQuery = false } = context;
    return `${serverUrl}/${repository}.git${asQuery ? '?ref=' : '#'}${pinned(context)}`;
}
function pinned({ sha, ref, pullRequestHead }) {
    if (ref.startsWith('refs/pull/') && pullRequestHead !== null)
        return pullRequestHead;
    if (sha !== '')
        return sha;
    return ref.startsWith('refs/') ? ref : `refs/heads/${ref}`;
}
/** `{{defaultContext}}` in any spelling of Handlebars, with the folder that follows it. */
const DEFAULT_CONTEXT = /\{\{(?:\{\s*defaultContext\s*\}|&?\s*defaultContext\s*)\}\}(?::([^\s{}]+))?/g;
/**
 * Puts the Git URL where a text says `{{defaultContext}}`. A folder after it (`{{defaultContext}}:api`) is Git's fragment
 * syntax; in a query it is an attribute of its own.
 *
 * @param context null outside of GitHub, where the working directory takes its place.
 */
function withDefaultContext(text, context) {
    return text.replace(DEFAULT_CONTEXT, (_, folder) => {
        if (context === null)
            return folder ?? '.';
        const separator = context.asQuery === true ? '&subdir=' : ':';
        return gitContext(context) + (folder === undefined ? '' : `${separator}${folder}`);
    });
}
/**
 * The same place of a Git URL at another commit, which may stand in the fragment (`#SHA:folder`) or in the query (`?ref=SHA&subdir=folder`).
 *
 * @returns null for a URL that is not of the commit: of a branch, of another repository, or no Git URL at all.
 */
function gitContextAt(url, sha, context) {
    const [, repository, mark, ref, rest = ''] = /^([^?#]+)(#|\?ref=)([^:&#]+)(.*)$/s.exec(url) ?? [];
    if (repository === undefined || ref === undefined)
        return null;
    // A commit is the same wherever it is fetched from; a ref is not.
    const own = repository === `${context.serverUrl}/${context.repository}.git`;
    const names = [context.sha, context.pullRequestHead, ...(own ? [context.ref] : [])];
    if (ref === '' || !names.includes(ref))
        return null;
    // BuildKit holds what it fetches to a `checksum`, too.
    return `${repository}${mark}${sha}${rest.replaceAll(`checksum=${ref}`, `checksum=${sha}`)}`;
}
/** The folder that a Git URL names in its repository; '' for its top. */
function gitContextFolder(url) {
    const [, inFragment] = /^[^#]*#[^:]*:(.*)$/s.exec(url) ?? [];
    const [, inQuery] = /[?&]subdir=([^&#]*)/.exec(url) ?? [];
    return (inQuery ?? inFragment ?? '').replaceAll(/^\/+|(?<!\/)\/+$/g, '');
}


/***/ }),

/***/ 41442:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GS: () => (/* binding */ TRAITS),
  NZ: () => (/* binding */ identityKeys),
  a: () => (/* binding */ imageIdentity)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/text/steady-text.ts
var steady_text = __webpack_require__(56013);
;// CONCATENATED MODULE: ./src/model/build-argument.ts

/** Names by which BuildKit's check `SecretsUsedInArgOrEnv` knows a secret, but for those of what is public. */
const SECRET = /(?:^|_)(?:apikey|auth|credentials?|key|password|pword|passwd|secret|token)(?:_|$)/i;
const PUBLIC = /(?:^|_)public(?:_|$)/i;
/** Names of what is stamped onto an image, and never makes another one of it. */
const STAMP = new RegExp(`(?:^|_)(?:${[
    'source_date_epoch',
    '(?:build_?|commit_?)?(?:date|timestamp)',
    '(?:build|commit)_?time',
    '(?:git_?|commit_?)?sha',
    'git_?(?:ref|rev|revision|hash|describe)',
    'commit(?:_?(?:hash|id|ref))?',
    'vcs_?ref',
    '(?:build|run)_?(?:number|num|no|id|attempt)',
    'cache_?bust(?:er)?',
].join('|')})$`, 'i');
/** No password has so few digits. */
const VERSION = /^v?\d{1,3}(?:\.\d{1,3}){0,3}$/;
/**
 * Reads `NAME=value`.
 *
 * @param moving what {@link steadyText} takes.
 */
function steadyArgument(text, moving) {
    const [, name = text, value = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
    // In the file of a bake it is the last part of a path: `*.args.TOKEN`.
    const own = name.slice(name.lastIndexOf('.') + 1);
    const isSecret = SECRET.test(own) && !PUBLIC.test(own);
    if (isSecret || STAMP.test(own))
        return { name, value: null, shown: false };
    return { name, value: (0,steady_text/* steadyText */.o)(value, moving), shown: VERSION.test(value) };
}

// EXTERNAL MODULE: ./src/model/normal-platform.ts
var normal_platform = __webpack_require__(80264);
;// CONCATENATED MODULE: ./src/model/tag-words.ts

/** Words of tags that say where an image goes or when it was made, and not what it is. */
const PASSING = new Set(`latest main master trunk develop development dev pr pull merge ci test testing tests candidate rc beta alpha canary nightly edge
  next stable prod production staging stage preview release snapshot build local tmp temp sha git commit run branch tag head`.split(/\s+/));
/** A whole version: a release has another one than that before. */
const RELEASE = /^v?\d+\.\d+\.\d+\S*$/;
/**
 * What the tags of an image say of what it is: `alpine` and `py3.13` of `acme/api:py3.13-alpine-9c1d2e7`, in the order of the alphabet.
 *
 * @param image what it is called anyway.
 * @param moving what {@link steadyText} takes.
 */
function tagWords(tags, image, moving) {
    const words = tags.flatMap(tag => wordsOf(tag, moving));
    return [...new Set(words)].filter(word => word !== image).sort();
}
function wordsOf(reference, moving) {
    const { name, tag } = splitReference(reference);
    return [name, ...(0,steady_text/* steadyText */.o)(tag, moving).split(/[-_+]/)]
        .map(word => word.replaceAll(/^[*.]+|(?<![*.])[*.]+$/g, ''))
        .filter(word => word !== '' && !PASSING.has(word.toLowerCase()) && !RELEASE.test(word));
}
/** The last part of the repository, and the tag; '' without one. A colon before the last slash belongs to a registry's port. */
function splitReference(reference) {
    const last = reference.split('@', 1)[0]?.split('/').at(-1) ?? '';
    const [name = '', tag = ''] = last.split(':');
    return { name, tag };
}

;// CONCATENATED MODULE: ./src/model/image-identity.ts





/** Most characters of what is shown of one kind. */
const LONGEST_TRAIT = 120;
/** By what images of one name are told apart where people look, the most telling first. */
const TRAITS = [
    'target',
    'tags',
    'arguments',
    'context',
    'file',
    'contexts',
    'repository',
    'platforms',
];
/** Two images are the same only if all of it is. */
function imageIdentity(parts) {
    const { image, platforms, variant } = parts;
    const { recipe, inputs, words } = steadyParts(parts);
    const order = platformNames(platforms);
    return {
        hash: hashOf([image, recipe, inputs, order, words, variant], 16),
        family: hashOf([image, recipe, inputs], 16),
        traits: TRAITS.map(trait => clip(traitsOf(parts)[trait])),
        hidden: isHidden(parts),
    };
}
/**
 * What the keys of all that is stored of an image have in common: first everything but arguments and contexts of the build, then these.
 * So one that was built with others can be told from one that is not there at all.
 */
function identityKeys(parts) {
    const { image, platforms, variant } = parts;
    const { recipe, inputs, words } = steadyParts(parts);
    return {
        image: hashOf([image, recipe, platformNames(platforms), words, variant], 16),
        // With the image, so that arguments alone are the key of nothing.
        inputs: hashOf([image, recipe, inputs], 8),
    };
}
function steadyParts({ image, target = '', recipe, repository, buildArgs, buildContexts, tags, moving, }) {
    const argument = (text) => {
        const { name, value } = steadyArgument(text, moving);
        return [name, value];
    };
    return {
        recipe: [target, repository, recipe === null ? null : [recipe.context, recipe.dockerfile]],
        inputs: [sorted(buildArgs.map(argument)), sorted(buildContexts.map(text => (0,steady_text/* steadyText */.o)(text, moving)))],
        words: tagWords(tags, image, moving),
    };
}
/** Neither order nor spelling matters. */
function platformNames(platforms) {
    return platforms.map(normal_platform/* normalPlatform */.J).toSorted();
}
/** The order in which arguments are given does not matter. */
function sorted(values) {
    return values.map(value => JSON.stringify(value)).sort();
}
function traitsOf({ image, target = '', platforms, recipe, repository, buildArgs, buildContexts, tags, moving, }) {
    const given = buildArgs.map(text => ({ text, ...steadyArgument(text, moving) }));
    const usual = recipe === null || recipe.context === '' ? 'Dockerfile' : `${recipe.context}/Dockerfile`;
    const file = recipe?.dockerfile ?? '';
    return {
        target,
        tags: tagWords(tags, image, moving).join(' '),
        arguments: argumentsText(given),
        context: recipe?.context ?? '',
        file: file === usual ? '' : file,
        contexts: buildContexts.map(nameOf).join(', '),
        repository,
        platforms: platformNames(platforms).join(', '),
    };
}
function isHidden({ buildArgs, buildContexts, moving }) {
    const given = buildArgs.map(text => steadyArgument(text, moving));
    return buildContexts.length > 0 || given.some(({ value, shown }) => value !== null && !shown);
}
/** Version numbers alone: all else may be secret. */
function argumentsText(given) {
    return given
        .filter(({ shown }) => shown)
        .map(({ text }) => text)
        .join(', ');
}
function nameOf(text) {
    return text.split('=', 1)[0] ?? text;
}
function clip(text) {
    return text.length > LONGEST_TRAIT ? `${text.slice(0, LONGEST_TRAIT - 1)}…` : text;
}
/** One way, and cut short: what was hashed cannot be had back. */
function hashOf(value, length) {
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(value)).digest('hex').slice(0, length);
}


/***/ }),

/***/ 5462:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ alternativesFinder)
});

// EXTERNAL MODULE: ./src/advise/base-candidates.ts
var base_candidates = __webpack_require__(77974);
// EXTERNAL MODULE: ./src/advise/split/final-stage-bases.ts + 1 modules
var final_stage_bases = __webpack_require__(72720);
// EXTERNAL MODULE: ./src/buildx/registry/check-image-reference.ts
var check_image_reference = __webpack_require__(97202);
// EXTERNAL MODULE: ./src/oci/familiar-reference.ts
var familiar_reference = __webpack_require__(49078);
;// CONCATENATED MODULE: ./src/buildx/registry/context-for-image.ts

/**
 * The build context that takes the place of an image in `FROM`: `--build-context node:22=docker-image://mirror.example/node:22`. BuildKit
 * compares familiar names, without `latest`; of more contexts with one name, the last one holds.
 *
 * @param buildContexts each as `name=value`.
 * @returns the context as it was given; null: the image itself is used.
 */
function contextForImage(reference, buildContexts) {
    const name = nameOf(reference);
    return (buildContexts.findLast(item => nameOf(item.slice(0, Math.max(0, item.indexOf('=')))) === name) ?? null);
}
/** Whether a build context is an image of a registry. */
function isImageContext(item) {
    return item.slice(item.indexOf('=') + 1).startsWith('docker-image://');
}
function nameOf(reference) {
    return (0,familiar_reference/* familiarReference */.Z)(reference).replace(/:latest$/, '');
}

// EXTERNAL MODULE: ./src/buildx/registry/read-published-layers.ts
var read_published_layers = __webpack_require__(25434);
// EXTERNAL MODULE: ./src/files/with-temporary-directory.ts
var with_temporary_directory = __webpack_require__(9547);
// EXTERNAL MODULE: ./src/pipeline/cache/open-layer-store.ts
var open_layer_store = __webpack_require__(32675);
;// CONCATENATED MODULE: ./src/pipeline/base-alternatives.ts







/** Milliseconds that all questions of one run may take together. */
const PATIENCE = 10_000;
const NONE = new Map();
/**
 * Looks in registries for smaller images of the families that base images are of, and for what built programs run on: at most three
 * requests of either kind for a base, none of them twice in a run, no layer fetched.
 *
 * It is a courtesy: a registry that refuses, hangs, knows no such tag or talks nonsense costs the advice, ten seconds a run at the
 * most, and no word.
 *
 * @throws the signal's reason when the run is cancelled.
 */
function alternativesFinder({ advice = 'auto', builder }, context) {
    if (advice !== 'auto' && advice !== 'verified')
        return () => Promise.resolve(NONE);
    const asked = new Map();
    const store = (0,open_layer_store/* openLayerStore */.B)(context.storeDir);
    let left = PATIENCE;
    /** Each at once with the others, and once. */
    const ask = ({ reference, platforms, replaced }, signal) => {
        if (replaced !== null && !isImageContext(replaced))
            return Promise.resolve(null);
        const key = [reference, replaced, ...platforms].join(' ');
        const buildContexts = replaced === null ? [] : [replaced];
        const query = { reference, platforms, builder, buildContexts };
        const answer = asked.get(key) ?? published(query, { ...context, signal });
        asked.set(key, answer);
        return answer;
    };
    return async (measurement, { buildContexts = [] } = {}) => {
        const started = context.now().getTime();
        const signal = AbortSignal.any([context.signal, AbortSignal.timeout(Math.max(0, Math.floor(left)))]);
        const found = new Map();
        await Promise.all([...platformsByBase(measurement)].map(async ([base, platforms]) => {
            const candidates = [...(0,base_candidates/* baseCandidates */.q)(base), ...stageCandidates(measurement, platforms)];
            const answers = await Promise.all(candidates.map(async (candidate) => ({
                candidate,
                layers: await ask(questionOn(candidate, platforms, buildContexts), signal),
            })));
            for (const platform of platforms) {
                const all = answers.map(({ candidate, layers }) => alternativeOf(candidate, layers?.get(platform), store));
                found.set(platform, (await Promise.all(all)).filter(each => each !== null));
            }
        }));
        left -= context.now().getTime() - started;
        context.signal.throwIfAborted();
        return found;
    };
}
function questionOn({ reference }, platforms, buildContexts) {
    return { reference, platforms, replaced: contextForImage(reference, buildContexts) };
}
function stageCandidates({ platforms }, names) {
    const found = platforms.filter(({ platform }) => names.includes(platform)).flatMap(final_stage_bases/* finalStageBases */.B$);
    return [...new Set(found)].map(reference => ({ kind: 'stage', reference }));
}
function platformsByBase({ platforms }) {
    const bases = new Map();
    for (const { base, platform } of platforms) {
        if (base.kind !== 'known')
            continue;
        bases.set(base.reference, [...(bases.get(base.reference) ?? []), platform]);
    }
    return bases;
}
async function published(image, context) {
    try {
        const reference = (0,check_image_reference/* checkImageReference */.r)(image.reference);
        return await (0,with_temporary_directory/* withTemporaryDirectory */.n)(context.tempDir, tempDir => (0,read_published_layers/* readPublishedLayers */.p)({ ...image, reference }, { ...context, tempDir }));
    }
    catch {
        return null;
    }
}
async function alternativeOf(candidate, layers, store) {
    const compressions = (layers ?? []).map(({ mediaType }) => compressionOf(mediaType));
    if (layers === undefined || !compressions.every(one => one !== null))
        return null;
    return {
        ...candidate,
        compressed: layers.reduce((sum, { size }) => sum + size, 0),
        unpacked: await unpackedOf(layers, store),
        compressions: [...new Set(compressions)],
    };
}
/** As the media types of OCI and Docker end; null for what is no file system layer. */
function compressionOf(mediaType) {
    const [, end] = /^application\/vnd\.(?:oci\.image|docker\.image\.rootfs)\..*?tar(?:[.+](gzip|zstd))?$/.exec(mediaType) ??
        [];
    if (end === 'gzip' || end === 'zstd')
        return end;
    return mediaType.endsWith('.tar') ? 'none' : null;
}
/** Known when another image that stands on the alternative was measured here before. */
async function unpackedOf(layers, store) {
    let unpacked = 0;
    for (const { digest } of layers) {
        const index = await store.read(digest);
        if (index === null)
            return null;
        unpacked += index.unpacked;
    }
    return unpacked;
}


/***/ }),

/***/ 87258:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ closeBaseline),
  E: () => (/* binding */ openBaseline)
});

// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
// EXTERNAL MODULE: ./src/git/commit-id.ts
var commit_id = __webpack_require__(19341);
// EXTERNAL MODULE: ./src/measure/size-point.ts
var size_point = __webpack_require__(72928);
// EXTERNAL MODULE: ./src/model/same-platform.ts
var same_platform = __webpack_require__(73655);
// EXTERNAL MODULE: ./src/text/capitalized.ts
var capitalized = __webpack_require__(55161);
// EXTERNAL MODULE: ./src/pipeline/messages.ts
var messages = __webpack_require__(95408);
// EXTERNAL MODULE: ./src/pipeline/baseline/baseline.ts
var baseline_baseline = __webpack_require__(81597);
// EXTERNAL MODULE: ./src/buildx/registry/fetch-limits.ts
var fetch_limits = __webpack_require__(46787);
// EXTERNAL MODULE: ./src/errors/no-answer-error.ts
var no_answer_error = __webpack_require__(65000);
// EXTERNAL MODULE: ./src/pipeline/resolve-image.ts + 5 modules
var resolve_image = __webpack_require__(98433);
;// CONCATENATED MODULE: ./src/pipeline/baseline/find-published.ts





/** Label that says which commit an image was built from (image spec, annotations.md). */
const REVISION = 'org.opencontainers.image.revision';
/**
 * The first of the published images that can be had. Its label says which commit it is of; when it is another one than the wanted
 * one, that is a note.
 *
 * @param platforms that are built; none: the one that the builder runs on.
 */
async function findPublished({ images, commit }, platforms, context, limits = fetch_limits/* OPTIONAL_FETCH_LIMITS */.V) {
    let attempt = {
        source: 'registry',
        cause: 'not-wanted',
        reason: '`baseline-image` is not set',
    };
    for (const location of images) {
        try {
            const { measurement, labels, created } = await (0,resolve_image/* resolvePublished */.j4)({ location, name: null, platforms, fresh: true, limits }, context);
            const wanted = commit.kind === 'known' ? commit.sha : null;
            const revision = labels[REVISION];
            const known = (0,commit_id/* isCommitId */.j)(revision) ? revision : null;
            return {
                kind: 'measured',
                measurement,
                name: location,
                origin: {
                    source: 'registry',
                    commit: known,
                    wanted,
                    branch: commit.kind === 'known' ? commit.branch : null,
                    relation: commit.kind === 'known' ? commit.relation : null,
                    commitsOlder: null,
                    measuredAt: builtAt(created),
                },
                notes: otherCommit(known, wanted),
                publication: { reference: location, labels },
            };
        }
        catch (error) {
            if (context.signal.aborted || !(0,baseline_baseline/* isExpected */.Dn)(error))
                throw error;
            const isSlow = error instanceof no_answer_error/* NoAnswerError */.i;
            if (isSlow)
                warnOfSlow(error, context);
            const failed = { source: 'registry', cause: (0,baseline_baseline/* causeOf */.rl)(error), reason: (0,baseline_baseline/* firstLine */.TM)(error) };
            attempt = isSlow ? { ...failed, warned: true } : failed;
        }
    }
    return attempt;
}
/** Others are refusals, which the report says; that a run had to wait for nothing is to be seen in its log, too. */
function warnOfSlow(error, { onEvent }) {
    onEvent({
        type: 'warning',
        message: `The baseline was skipped, so growth is not judged by it: ${(0,baseline_baseline/* firstLine */.TM)(error)}`,
    });
}
/** A reproducible image says a time that has nothing to do with when it was made: 1970, for one. Nor has a year of five digits. */
function builtAt(created) {
    const time = Date.parse(created ?? '');
    const known = time >= Date.UTC(2013) && time < Date.UTC(10_000);
    return known ? new Date(time).toISOString() : null;
}
function otherCommit(is, wanted) {
    if (wanted === null || is === wanted)
        return [];
    const to = `the commit to compare with, ${(0,commit_id/* shortCommit */.A)(wanted)}`;
    return is === null
        ? [`The baseline does not name its commit, which may differ from ${to}.`]
        : [`The baseline was built from the commit ${(0,commit_id/* shortCommit */.A)(is)}, not from ${to}.`];
}

// EXTERNAL MODULE: ./src/git/commit-tree.ts
var commit_tree = __webpack_require__(37016);
// EXTERNAL MODULE: ./src/text/quote-text.ts
var quote_text = __webpack_require__(75091);
;// CONCATENATED MODULE: ./src/pipeline/baseline/dockerfile-at-commit.ts



/** `Dockerfile`, `Containerfile`, `api.Dockerfile`, `Dockerfile.prod`. */
const DOCKERFILE = /(?:^|\/)(?:(?:Dockerfile|Containerfile)(?:\.[^/]+)?|[^/]+\.(?:Dockerfile|Containerfile))$/i;
/**
 * The Dockerfile may have had another name; when there was none, the image is new. One that was edited so much that git does not see where it
 * comes from is the only one that is no longer there.
 *
 * @param file from the top of the repository.
 * @param place the checkout; without one, or without the commit, the name is taken as it is.
 */
async function dockerfileAtCommit(file, sha, place) {
    const unknown = place === null || !(await (0,commit_tree/* haveCommit */.iT)(sha, place));
    if (unknown || (await (0,commit_tree/* hasPath */.a6)(sha, file, place)))
        return { path: file, notes: [] };
    const span = { from: sha, to: 'HEAD' };
    const earlier = (await (0,commit_tree/* earlierPath */.ic)(file, span, place)) ?? (await onlyRemoved(span, place));
    if (earlier === null)
        return { missing: file };
    const note = `In the baseline, the commit ${(0,commit_id/* shortCommit */.A)(sha)}, the Dockerfile was ${(0,quote_text/* quoteText */.o)(earlier)}.`;
    return { path: earlier, notes: [note] };
}
async function onlyRemoved(span, place) {
    const [only = null, ...others] = (await (0,commit_tree/* removedPaths */.jD)(span, place)).filter(name => DOCKERFILE.test(name));
    return others.length === 0 ? only : null;
}

// EXTERNAL MODULE: ./src/pipeline/baseline/stored-measurements.ts + 1 modules
var stored_measurements = __webpack_require__(68729);
;// CONCATENATED MODULE: ./src/pipeline/baseline/find-under-any-name.ts


/**
 * The stored measurement of an image, also where its Dockerfile had another name then: it is the same image, of the same target and built
 * from the same context.
 */
async function findUnderAnyName(sha, image, { store, place, ancestors, variant, moving = [] }, context) {
    const own = { ...image, variant, moving };
    const find = (parts) => (0,stored_measurements/* findMeasurement */.S5)(sha, parts, store, ancestors === 'none' ? null : place, context);
    const found = await find(own);
    if (found.kind === 'found' || found.cause !== 'no-measurement')
        return found;
    const recipe = await recipeAt(sha, own, place);
    const renamed = recipe === null ? null : await find({ ...own, recipe });
    return renamed?.kind === 'found' ? renamed : found;
}
/** What the image was built from then; null: the same, or it is not known. */
async function recipeAt(sha, { recipe, repository }, place) {
    if (recipe === null || repository !== '' || recipe.context === '-' || place === null)
        return null;
    const then = await dockerfileAtCommit(recipe.dockerfile, sha, place);
    if ('missing' in then || then.path === recipe.dockerfile)
        return null;
    return { ...recipe, dockerfile: then.path };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/buildx/dockerfile-path.ts
var dockerfile_path = __webpack_require__(49446);
// EXTERNAL MODULE: ./src/buildx/solve/solve.ts
var solve = __webpack_require__(1759);
// EXTERNAL MODULE: ./src/files/with-temporary-directory.ts
var with_temporary_directory = __webpack_require__(9547);
// EXTERNAL MODULE: ./src/git/git-context.ts
var git_context = __webpack_require__(67338);
// EXTERNAL MODULE: ./src/pipeline/cache/recent-layers.ts
var recent_layers = __webpack_require__(59783);
// EXTERNAL MODULE: ./src/pipeline/layer-store-of.ts
var layer_store_of = __webpack_require__(95317);
// EXTERNAL MODULE: ./src/pipeline/measure-source.ts + 23 modules
var measure_source = __webpack_require__(25416);
// EXTERNAL MODULE: ./src/pipeline/without-news.ts
var without_news = __webpack_require__(93672);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/files/make-directory.ts
var make_directory = __webpack_require__(9971);
// EXTERNAL MODULE: ./src/pipeline/baseline/request-at-commit.ts
var request_at_commit = __webpack_require__(15569);
;// CONCATENATED MODULE: ./src/pipeline/baseline/contexts-at-commit.ts





/**
 * Whether a commit has what a build reads. Directories outside of the checkout are what they are.
 *
 * @param request with absolute paths.
 * @param top of the checkout.
 */
async function contextsAtCommit({ context, buildContexts = [] }, sha, { top, place }) {
    const main = (0,dockerfile_path/* isRemote */.V)(context) ? [] : inside(context, top);
    const values = buildContexts.map(item => item.slice(item.indexOf('=') + 1));
    const read = [...main, ...values.filter(request_at_commit/* isLocal */.IX).flatMap(each => inside(each, top))];
    const empty = [];
    for (const folder of read) {
        if (await (0,commit_tree/* hasPath */.a6)(sha, folder, place))
            continue;
        if (!(await (0,commit_tree/* hasPath */.a6)('HEAD', folder, place)))
            return { kind: 'made', context: folder };
        if (main.includes(folder))
            return { kind: 'new', context: folder };
        empty.push(folder);
    }
    for (const submodule of await (0,commit_tree/* submodulesOf */.Pu)(sha, place)) {
        const isRead = read.some(folder => holds(folder, submodule) || holds(submodule, folder));
        if (isRead && !(await isEmpty(external_node_path_default().join(top, submodule))))
            return { kind: 'submodule', path: submodule };
    }
    return { kind: 'there', empty };
}
/** The path from the top; none for what is not in the checkout. */
function inside(folder, top) {
    const relative = external_node_path_default().relative(top, folder);
    const outside = relative === '..' || relative.startsWith(`..${(external_node_path_default()).sep}`) || external_node_path_default().isAbsolute(relative);
    return outside ? [] : [relative.split((external_node_path_default()).sep).join('/')];
}
function holds(folder, file) {
    return folder === '' || file === folder || file.startsWith(`${folder}/`);
}
/** As a checkout leaves the place of a submodule that nobody asked for. */
async function isEmpty(directory) {
    // One that cannot be read may have been removed since, with files that the commit needs: not taken for empty.
    const entries = await (0,promises_.readdir)(directory).catch(() => null);
    return entries?.length === 0;
}

// EXTERNAL MODULE: ./src/git/path-inside.ts
var path_inside = __webpack_require__(84334);
// EXTERNAL MODULE: ./src/git/untracked-paths.ts
var untracked_paths = __webpack_require__(13434);
// EXTERNAL MODULE: ./src/git/git.ts + 1 modules
var git = __webpack_require__(42389);
;// CONCATENATED MODULE: ./src/git/changed-paths.ts

/** Files of the commit that is checked out which are not as they were committed, or gone. Paths from the top. */
async function changedPaths(place) {
    const { exitCode, stdout } = await (0,git/* git */.$)(['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--ignore-submodules', 'HEAD'], place);
    return exitCode === 0 ? namesIn(stdout) : [];
}
/**
 * Files that differ between two commits. Paths from the top.
 *
 * @returns null where git does not say.
 */
async function pathsBetween(from, to, place) {
    const args = ['diff-tree', '-r', '-z', '--name-only', '--no-renames', '--no-ext-diff', from, to];
    const { exitCode, stdout } = await (0,git/* git */.$)(args, place);
    return exitCode === 0 ? new Set(namesIn(stdout)) : null;
}
function namesIn(stdout) {
    return stdout.split('\0').filter(name => name !== '');
}

;// CONCATENATED MODULE: ./src/pipeline/baseline/carry-changes.ts



/**
 * Gives the files of another commit what earlier steps of the job did to the checkout: a version that was written into a file, the content
 * of a Git LFS file that was fetched, generated code. It is no change of the author, so both sides of the comparison have it.
 *
 * @param tree where the files of the commit stand; it has the place of `top`.
 */
async function carryChanges(sha, { top, tree }, place) {
    const changed = await changedPaths(place);
    if (changed.length === 0)
        return { carried: [], left: [] };
    const between = await pathsBetween(sha, 'HEAD', place);
    const carried = [];
    const left = [];
    for (const name of changed) {
        const isSame = between !== null && !between.has(name);
        const isCarried = isSame && (await carry(external_node_path_default().join(top, name), external_node_path_default().join(tree, name)));
        (isCarried ? carried : left).push(name);
    }
    return { carried, left };
}
/** The commit has a file at that path, so no link in it leads elsewhere. */
async function carry(from, to) {
    const found = await (0,promises_.lstat)(from).catch(() => null);
    if (found === null)
        await (0,promises_.rm)(to, { force: true });
    else if (found.isFile() || found.isSymbolicLink()) {
        await (0,promises_.rm)(to, { force: true });
        await (0,promises_.cp)(from, to, { verbatimSymlinks: true });
    }
    else
        return false;
    return true;
}

;// CONCATENATED MODULE: ./src/pipeline/baseline/made-before.ts





/** Names of what earlier steps made that a note has room for. */
const MOST_NAMES = 3;
/**
 * Gives the files of another commit what earlier steps of the job did to committed files, and finds what else they made: that is in this
 * build's context alone. What an author edits is left as it is.
 */
async function madeBefore({ context }, edits, { sha, place, ...places }) {
    const directory = external_node_path_default().resolve(places.cwd, context);
    const folder = { ...place, directory };
    const names = await (0,untracked_paths/* untrackedPaths */.kN)(folder);
    const untracked = names.length === 0 ? [] : [withoutUntracked(names)];
    if (edits === 'author')
        return { notes: untracked, uncommitted: null };
    const { carried, left } = await carryChanges(sha, places, place);
    const own = left.map(name => (0,path_inside/* pathInside */._)(external_node_path_default().join(places.top, name), directory));
    const edited = own.filter(name => name !== null);
    const files = [...edited, ...(names.length === 0 ? [] : await (0,untracked_paths/* untrackedFiles */.zw)(folder))];
    return {
        notes: [
            ...(carried.length === 0 ? [] : [withChanges(carried)]),
            ...(left.length === 0 ? [] : [withoutChanges(left)]),
            ...untracked,
        ],
        uncommitted: files.length === 0
            ? null
            : { files: files.map(name => external_node_path_default().join(directory, name)), names: shown([...edited, ...names]) },
    };
}
function withChanges(names) {
    return `Earlier steps of the job changed committed files (${shown(names)}). The baseline was built with them as they are now, so they are no change.`;
}
function withoutChanges(names) {
    return `Earlier steps of the job changed files that this change edits as well (${shown(names)}). The baseline has them as they were committed, so they count as your change, but fail no budget on growth by themselves.`;
}
function withoutUntracked(names) {
    return `The baseline was rebuilt from the commit, without files that no commit has (${shown(names)}). They count as your change where the build copies them.`;
}
function shown(names) {
    const quoted = names.slice(0, MOST_NAMES).map(name => (0,quote_text/* quoteText */.o)(name));
    const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
    return `${quoted.join(', ')}${more}`;
}

;// CONCATENATED MODULE: ./src/pipeline/baseline/rebuild-attempt.ts


/** Why a commit was not built. */
function attempt(cause, reason) {
    return { source: 'rebuilt', cause, reason };
}
/** What is built came with a later commit: this one does not have it. */
function newImage(sha, file) {
    return attempt('new-image', `${(0,commit_id/* shortCommit */.A)(sha)} has no ${(0,quote_text/* quoteText */.o)(file)}`);
}

;// CONCATENATED MODULE: ./src/pipeline/baseline/resolve-real-paths.ts




/** Paths as the file system has them: git names the checkout so, and one that leads there by a link is in it, too. */
async function resolveRealPaths(request, cwd) {
    const real = async (location) => {
        const absolute = external_node_path_default().resolve(cwd, location);
        return (0,dockerfile_path/* isRemote */.V)(location) ? location : (0,promises_.realpath)(absolute).catch(() => absolute);
    };
    const { context, file, buildContexts = [] } = request;
    const contexts = buildContexts.map(async (item) => {
        const [name, value] = [item.slice(0, item.indexOf('=')), item.slice(item.indexOf('=') + 1)];
        return (0,request_at_commit/* isLocal */.IX)(value) ? `${name}=${await real(value)}` : item;
    });
    return {
        ...request,
        context: await real(context),
        ...(file === undefined ? {} : { file: await real(file) }),
        buildContexts: await Promise.all(contexts),
    };
}

;// CONCATENATED MODULE: ./src/pipeline/baseline/build-of-commit.ts














/**
 * The commit's files, beside whatever else the build reads, at the same places from the working directory. What earlier steps of the job
 * did to the checkout is done to them as well, as far as it is known how.
 */
async function buildOfCommit(given, sha, { place, edits }, context) {
    const top = place === null ? null : await (0,commit_tree/* checkoutTop */.wl)(place);
    if (place === null || top === null)
        return attempt('no-commit', 'the build is not in a checkout');
    const short = (0,commit_id/* shortCommit */.A)(sha);
    if (!(await (0,commit_tree/* haveCommit */.iT)(sha, place))) {
        const deepen = 'set `fetch-depth: 0` in actions/checkout';
        return attempt('unavailable', `${short} is not in the clone and cannot be fetched: ${deepen}`);
    }
    const cwd = await (0,promises_.realpath)(context.cwd);
    const request = await resolveRealPaths(given, cwd);
    const base = external_node_path_default().join(context.tempDir, 'commit');
    const tree = external_node_path_default().join(base, external_node_path_default().relative(commonTop(cwd, top), top));
    const places = { cwd, top, tree };
    const file = await dockerfileOf(request, sha, { ...places, place });
    if ('missing' in file)
        return newImage(sha, file.missing);
    const named = file.path === null ? request : { ...request, file: file.path };
    const moved = await withEarlierContext(named, request, sha, { ...places, place });
    const contexts = await contextsAtCommit(moved, sha, { top, place });
    if (contexts.kind !== 'there')
        return withoutContext(contexts, sha);
    const problem = await (0,commit_tree/* writeCommitTree */.B8)(sha, tree, place);
    if (problem !== null)
        return attempt('unavailable', problem);
    for (const folder of contexts.empty)
        await (0,make_directory/* makeDirectory */.O)(external_node_path_default().join(tree, folder));
    const made = await madeBefore(request, edits, { sha, ...places, place });
    const own = (location) => (0,request_at_commit/* inTree */._Z)(location, { ...places, top: commonTop(cwd, top), tree: base });
    return {
        request: (0,request_at_commit/* requestAtCommit */.YK)(moved, places),
        // Dockerfiles are called by their path from here.
        cwd: own('.'),
        sources: own(context.sources ?? '.'),
        notes: [...file.notes, ...made.notes],
        uncommitted: made.uncommitted,
    };
}
/** The directory that holds the checkout and the working directory, if one is in the other. */
function commonTop(cwd, top) {
    return top.startsWith(`${cwd}${(external_node_path_default()).sep}`) ? cwd : top;
}
/** A context that was moved together with the Dockerfile in it is where that was. Absolute paths. */
async function withEarlierContext(request, { context, file = external_node_path_default().join(context, 'Dockerfile') }, sha, { cwd, top, place }) {
    const inContext = (external_node_path_default()).sep + external_node_path_default().relative(context, external_node_path_default().resolve(cwd, file));
    const { file: earlier = '' } = request;
    const before = earlier.endsWith(inContext) ? earlier.slice(0, -inContext.length) : context;
    const has = async (folder) => (0,commit_tree/* hasPath */.a6)(sha, external_node_path_default().relative(top, folder), place);
    return before !== context && !(await has(context)) && (await has(before))
        ? { ...request, context: before }
        : request;
}
/** A path of null is buildx’s own default. */
async function dockerfileOf({ file, context }, sha, { cwd, top, place }) {
    const wanted = file ?? external_node_path_default().join(context, 'Dockerfile');
    const inTop = external_node_path_default().relative(top, external_node_path_default().resolve(cwd, wanted));
    // Without a name, buildx takes a `dockerfile`, too.
    const named = file !== undefined || (0,external_node_fs_.existsSync)(external_node_path_default().resolve(cwd, wanted));
    if (!named)
        return { path: null, notes: [] };
    if ((0,dockerfile_path/* isRemote */.V)(wanted) || inTop.startsWith('..'))
        return { path: wanted, notes: [] };
    const found = await dockerfileAtCommit(inTop, sha, place);
    return 'missing' in found ? found : { ...found, path: external_node_path_default().join(top, found.path) };
}
function withoutContext(contexts, sha) {
    if (contexts.kind === 'new')
        return newImage(sha, contexts.context);
    if (contexts.kind === 'made') {
        const made = `earlier steps of the job created ${(0,quote_text/* quoteText */.o)(contexts.context)}, which no commit has`;
        return attempt('unavailable', `${made}, so its content at ${(0,commit_id/* shortCommit */.A)(sha)} is not known`);
    }
    const submodule = `the submodule ${(0,quote_text/* quoteText */.o)(contexts.path)}`;
    return attempt('unavailable', `${(0,commit_id/* shortCommit */.A)(sha)} has ${submodule}, whose files are not fetched`);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./src/model/bytes.ts
var bytes = __webpack_require__(15410);
;// CONCATENATED MODULE: ./src/pipeline/baseline/uncommitted-files.ts






/** Files that are looked at at most: more than steps make of what an image has. */
const MOST_FILES = 50_000;
/**
 * Finds files of an image that earlier steps of the job made or changed, by their content: what the build made of them is not known.
 *
 * @returns null where the image has none of them.
 */
async function findUncommitted({ files, names }, head, baseline) {
    const contents = await contentsOf(files.slice(0, MOST_FILES), head);
    const earlier = (0,same_platform/* pairPlatforms */.T)(head.platforms, baseline.platforms);
    const bytes = new Map(head.platforms.map((image, at) => [image.platform, growthOf(image, earlier[at] ?? null, contents)]));
    const isThere = [...bytes.values()].some(({ compressed, unpacked }) => compressed > 0 || unpacked > 0);
    return isThere ? { names, bytes } : null;
}
/** Only what may be in the image is read: files of a size that one in it has. */
async function contentsOf(files, { platforms }) {
    const sizes = new Set(platforms.flatMap(image => image.files.map(({ unpacked }) => unpacked)));
    const contents = new Set();
    for (const file of files) {
        const found = await (0,promises_.lstat)(file).catch(() => null);
        if (found?.isFile() !== true || found.size === 0 || !sizes.has(found.size))
            continue;
        const sha = (0,external_node_crypto_.createHash)('sha256');
        try {
            await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(file), sha);
        }
        catch {
            // It is gone, or may not be read: then the build had no such file either.
            continue;
        }
        contents.add(sha.digest().toString('base64url', 0, 16));
    }
    return contents;
}
/** What is at their paths in the baseline is no growth. */
function growthOf(image, earlier, contents) {
    const before = earlier?.files ?? [];
    const known = new Set(before.map(({ content }) => content));
    const made = image.files.filter(({ content }) => contents.has(content) && !known.has(content));
    const paths = new Set(made.map(file => file.path));
    const now = (0,bytes/* addBytes */.$i)((0,bytes/* sumBytes */.jO)(made), { compressed: structureOf(made, image), unpacked: 0 });
    return (0,bytes/* subtractBytes */.CA)(now, (0,bytes/* sumBytes */.jO)(before.filter(file => paths.has(file.path))));
}
/** Their part of what of a layer is no file: headers, and the end of each. */
function structureOf(made, { layers }) {
    const parts = [...Map.groupBy(made, ({ layer }) => layer)].map(([index, files]) => {
        const { structure = 0, unpacked = 0 } = layers[index] ?? {};
        return unpacked === 0 ? 0 : structure * ((0,bytes/* sumBytes */.jO)(files).unpacked / unpacked);
    });
    return Math.round(parts.reduce((sum, part) => sum + part, 0));
}

// EXTERNAL MODULE: ./src/pipeline/baseline/within-limits.ts
var within_limits = __webpack_require__(95146);
;// CONCATENATED MODULE: ./src/pipeline/baseline/rebuild-baseline.ts



















/** What a build says whose Dockerfile, or the folder for it, is not there. */
const NO_DOCKERFILE = /^there is no Dockerfile at "(.*?)"|invalid subdir \/?(.+?): failed to lstat/;
/**
 * Builds the commit to compare with as the image itself was built, and weighs it. It happens in a directory of its own, with the
 * builder's cache; the checkout is not touched.
 *
 * @param head what was measured, whose name the baseline shares.
 */
async function rebuildBaseline(chain, head, context) {
    const { commit } = chain;
    const { rebuild: request } = head;
    if (commit.kind === 'unknown')
        return attempt('no-commit', commit.reason);
    if ('impossible' in request)
        return attempt('unavailable', request.impossible);
    if (request.context === '-' || request.file === '-') {
        return attempt('unavailable', 'a build from standard input cannot be repeated');
    }
    context.onEvent({ type: 'phase', phase: { kind: 'rebuild', subject: (0,commit_id/* shortCommit */.A)(commit.sha) } });
    return (0,with_temporary_directory/* withTemporaryDirectory */.n)(context.tempDir, async (directory) => {
        const inside = { ...context, tempDir: directory, onEvent: (0,without_news/* withoutNews */.e)(context.onEvent) };
        const rebuild = (0,dockerfile_path/* isRemote */.V)(request.context)
            ? await atGitContext(request, chain, commit.sha, inside)
            : await buildOfCommit(request, commit.sha, chain, inside);
        if ('cause' in rebuild)
            return rebuild;
        try {
            const measurement = await (0,within_limits/* withinLimits */.o)(inside, within_limits/* REBUILD_LIMITS */.B, limited => build(rebuild, head.measurement.name, limited));
            if (measurement !== null)
                return await measured(commit, measurement, { ...rebuild, head: head.measurement }, context);
            const reason = `the build of ${(0,commit_id/* shortCommit */.A)(commit.sha)} took too long`;
            context.onEvent({ type: 'warning', message: (0,capitalized/* capitalized */.l)(messages/* messages */.D.noBaseline(reason)) });
            return attempt('unavailable', reason);
        }
        catch (error) {
            if (context.signal.aborted || !(0,baseline_baseline/* isExpected */.Dn)(error))
                throw error;
            // Without a checkout, only the build tells.
            const [, file, folder] = (0,dockerfile_path/* isRemote */.V)(request.context) ? (NO_DOCKERFILE.exec(error.message) ?? []) : [];
            const missing = file ?? folder;
            if (missing !== undefined)
                return newImage(commit.sha, missing);
            return attempt('build-failed', `${(0,commit_id/* shortCommit */.A)(commit.sha)} does not build: ${(0,baseline_baseline/* firstLine */.TM)(error)}`);
        }
    });
}
async function build({ request, cwd, sources }, image, context) {
    const knownLayers = await (0,recent_layers/* readRecentLayers */.I)(context.storeDir, image, (0,layer_store_of/* layerStoreOf */.k)(context));
    const built = await (0,solve/* solve */.kH)(request, { ...context, cwd, sources }, { knownLayers });
    // Under a name of its own, so that the next build finds the layers of the image and not these.
    const measurement = await (0,measure_source/* measureSource */.C)(built.layout, `${image} (baseline)`, built.records, context);
    return { ...measurement, name: image };
}
/** The same Git URL at the commit, which BuildKit fetches. Where there is a checkout, it tells how the Dockerfile was called. */
async function atGitContext(request, { context, place }, sha, { cwd, sources }) {
    if (context === null) {
        return attempt('unavailable', 'the build uses another Git URL than the commit, so slim-build cannot rebuild it');
    }
    const places = { cwd, top: cwd, tree: cwd };
    // Its Dockerfile is a path in the repository.
    const { file = 'Dockerfile', ...rest } = (0,request_at_commit/* requestAtCommit */.YK)({ ...request, context }, places);
    const folder = (0,git_context/* gitContextFolder */.w8)(context);
    const found = await dockerfileAtCommit(external_node_path_default().posix.join(folder, request.file ?? file), sha, place);
    if ('missing' in found)
        return newImage(sha, found.missing);
    const own = external_node_path_default().posix.relative(folder, found.path);
    return {
        request: request.file === undefined && own === 'Dockerfile' ? rest : { ...rest, file: own },
        cwd,
        sources,
        notes: found.notes,
        uncommitted: null,
    };
}
async function measured({ sha, branch, relation }, measurement, { notes, uncommitted, head }, { now }) {
    const found = uncommitted === null ? null : await findUncommitted(uncommitted, head, measurement);
    const origin = { source: 'rebuilt', commit: sha, wanted: sha, branch, relation, commitsOlder: 0 };
    return {
        kind: 'measured',
        measurement,
        name: branch ?? (0,commit_id/* shortCommit */.A)(sha),
        origin: { ...origin, measuredAt: now().toISOString() },
        notes,
        ...(found !== null && { uncommitted: found }),
    };
}

// EXTERNAL MODULE: ./src/pipeline/baseline/size-history.ts
var size_history = __webpack_require__(40470);
// EXTERNAL MODULE: ./src/buildx/cache/pushed-repository.ts
var pushed_repository = __webpack_require__(50109);
// EXTERNAL MODULE: ./src/buildx/registry/check-image-reference.ts
var check_image_reference = __webpack_require__(97202);
// EXTERNAL MODULE: ./src/buildx/registry/package-url.ts
var package_url = __webpack_require__(82406);
// EXTERNAL MODULE: ./src/buildx/registry/read-published-layers.ts
var read_published_layers = __webpack_require__(25434);
// EXTERNAL MODULE: ./src/buildx/json-shape.ts
var json_shape = __webpack_require__(6344);
// EXTERNAL MODULE: ./src/buildx/record/provenance.ts + 1 modules
var provenance = __webpack_require__(55821);
// EXTERNAL MODULE: ./src/buildx/registry/ask-registry.ts
var ask_registry = __webpack_require__(71539);
;// CONCATENATED MODULE: ./src/buildx/registry/read-published-materials.ts



/**
 * What a published image was built from, as the provenance says that stands beside it in its registry. Untrusted: anybody who may push
 * there can have written it. Nothing but names and digests of images is taken from it; values of build arguments stay behind.
 *
 * @returns what was used for one platform; nothing where there is no provenance.
 * @throws ToolError when docker cannot be started or was cancelled.
 */
async function readPublishedMaterials(reference, options) {
    const run = await (0,ask_registry/* askRegistry */.r)(['--format={{json .Provenance}}'], reference, options);
    const json = run?.exitCode === 0 ? (0,json_shape/* parseJsonText */.lk)(run.stdout) : undefined;
    // An image of one platform has its provenance at the top, others have one for each platform.
    return platform => (0,provenance/* parseMaterials */.uZ)((0,json_shape/* field */.ZZ)(json, 'SLSA') ?? (0,json_shape/* field */.ZZ)((0,json_shape/* asObject */.eB)((0,json_shape/* field */.ZZ)(json, platform)), 'SLSA'));
}

// EXTERNAL MODULE: ./src/measure/base-image.ts
var base_image = __webpack_require__(96935);
;// CONCATENATED MODULE: ./src/measure/set-base.ts
/** A measurement of an image whose base was found out afterwards: its lowest layers are the base's, all others its own. */
function setBase(image, base) {
    const layers = image.layers.map((layer, index) => ({ ...layer, origin: index < base.layers ? 'base' : 'own' }));
    return { ...image, base, layers };
}

// EXTERNAL MODULE: ./src/model/digest.ts
var model_digest = __webpack_require__(95305);
;// CONCATENATED MODULE: ./src/pipeline/baseline/with-published-bases.ts











/** Labels that say what an image was built on (image spec, annotations.md). */
const BASE_NAME = 'org.opencontainers.image.base.name';
const BASE_DIGEST = 'org.opencontainers.image.base.digest';
/**
 * Finds out which layers of a published image are its base image's, so that a base image that moved is told from what the author did.
 *
 * The provenance or the labels of the image say which image stood under the name that the head is built on, and that image's own manifest
 * says which layers it has. They are believed when the published image starts with those very layers. No other name is ever asked for
 * than the one that the head's own build has used: what a published image says is anybody's.
 *
 * @returns the measurement, and a note for the reader where it stays unknown.
 */
async function withPublishedBases(baseline, publication, head, context) {
    const heads = (0,same_platform/* pairPlatforms */.T)(baseline.platforms, head.platforms);
    const bases = baseline.platforms.map((image, at) => image.base.kind === 'unknown' ? baseOf(heads[at] ?? null) : null);
    if (bases.every(base => base === null))
        return { measurement: baseline, notes: [] };
    // By digest: under the tag, this run may have pushed another one by now.
    const named = `${(0,pushed_repository/* repositoryOf */._)(publication.reference)}@${baseline.digest}`;
    const materialsOf = await readPublishedMaterials(named, context);
    const notes = new Set();
    const platforms = [];
    for (const [at, image] of baseline.platforms.entries()) {
        const base = bases[at] ?? null;
        const found = base === null
            ? image
            : await findBase(image, base, { publication, materials: materialsOf(image.platform) }, context);
        if (typeof found === 'string')
            notes.add(found);
        platforms.push(typeof found === 'string' ? image : found);
    }
    return { measurement: { ...baseline, platforms }, notes: [...notes] };
}
/** What a platform of the head stands on; null where there is none, or it is not known. */
function baseOf(own) {
    if (own?.base.kind !== 'known')
        return null;
    return { base: own.base, layers: own.layers.slice(0, own.base.layers).map(({ digest }) => digest) };
}
/** The image with its base, or a note on why that is not known. */
async function findBase(image, { base, layers }, said, context) {
    const { reference } = base;
    const { labels } = said.publication;
    const digest = said.materials.get((0,package_url/* packageUrl */.E)(reference)) ?? labelled(reference, labels);
    if (digest === null) {
        return note(`does not name ${reference} and its digest as its base image`);
    }
    const same = digest === base.digest;
    const theirs = same
        ? layers
        : await layersOf(`${(0,pushed_repository/* repositoryOf */._)(reference)}@${digest}`, image.platform, context);
    if (typeof theirs === 'string')
        return note(`was built on ${reference}@${digest}, ${theirs}`);
    if (!theirs.every((layer, index) => image.layers[index]?.digest === layer)) {
        return note(`was built on ${reference}@${digest}, but does not start with its layers`);
    }
    const standIn = same ? base.standIn : (0,base_image/* standInOf */.Xd)(reference, labels);
    return setBase(image, { kind: 'known', reference, digest, layers: theirs.length, standIn });
}
/** Bottom first; else why they are not known, as the end of a sentence on the image. */
async function layersOf(reference, platform, context) {
    const signal = AbortSignal.any([context.signal, AbortSignal.timeout(fetch_limits/* FETCH_LIMITS */.k.answer)]);
    const wanted = { reference: (0,check_image_reference/* checkImageReference */.r)(reference), platforms: [platform], builder: undefined };
    try {
        return await (0,with_temporary_directory/* withTemporaryDirectory */.n)(context.tempDir, async (tempDir) => {
            const layers = await (0,read_published_layers/* readPublishedLayers */.p)(wanted, { ...context, tempDir, signal });
            const found = layers?.get(platform)?.map(({ digest }) => digest);
            return found ?? 'which its registry no longer has';
        });
    }
    catch (error) {
        context.signal.throwIfAborted();
        if (signal.aborted)
            return `whose registry did not answer in ${fetch_limits/* FETCH_LIMITS */.k.answer / 1000} s`;
        throw error;
    }
}
function labelled(reference, labels) {
    const [name = '', digest] = [labels[BASE_NAME], labels[BASE_DIGEST]];
    return (0,package_url/* packageUrl */.E)(name) === (0,package_url/* packageUrl */.E)(reference) && (0,model_digest/* isDigest */.Bc)(digest) ? digest : null;
}
function note(why) {
    return `The baseline is a published image that ${why}: a base image that moved counts as your change.`;
}

;// CONCATENATED MODULE: ./src/pipeline/baseline/baseline-chain.ts












/**
 * Looks for what is there already: before the build, which may push an image under the very name of the baseline.
 *
 * @throws what `resolveBaseline` throws for a baseline that is required; InputError for a required one of a commit that no source has.
 */
async function openBaseline(baseline, image, context) {
    if (baseline.kind !== 'chain') {
        const wanted = baseline.kind === 'none' ? baseline : { ...baseline, platforms: image.platforms, fresh: true };
        return { found: await (0,baseline_baseline/* resolveBaseline */.oL)(wanted, context), chain: null, tried: [] };
    }
    const attempts = [];
    for (const source of baseline.sources) {
        if (source === 'rebuilt')
            continue;
        const answer = source === 'stored'
            ? await findStored(baseline, image, context)
            : await findPublished(baseline, image.platforms, context);
        if ('kind' in answer)
            return { found: answer, chain: baseline, tried: attempts.map(plainAttempt) };
        attempts.push(answer);
    }
    const tried = attempts.map(plainAttempt);
    const { required, sources, commit } = baseline;
    // What is wanted at any price and cannot be had is no reason to build first.
    if (required && !sources.includes('rebuilt'))
        refuse(baseline, tried);
    if (required && commit.kind === 'unknown')
        refuse(baseline, [{ source: 'rebuilt', cause: 'no-commit', reason: commit.reason }]);
    const otherInputs = attempts.some(attempt => attempt.otherInputs);
    return { found: null, chain: baseline, tried, otherInputs, warned: isWarned(baseline, attempts) };
}
function isWarned({ commit, sources }, attempts) {
    if (commit.kind === 'unknown' && commit.warned === true)
        return true;
    // A build that fails has a reason of its own.
    return !sources.includes('rebuilt') && attempts.some(({ warned }) => warned);
}
/** As a report has it. */
function plainAttempt({ source, cause, reason }) {
    return { source, cause, reason };
}
/**
 * The baseline of an image that was built and measured. One that has none of its platforms is no baseline; the commit is built
 * when no other source had it.
 *
 * @throws InputError when a baseline is required and there is none.
 */
async function closeBaseline({ found, chain, tried, otherInputs = false, warned = false }, head, context) {
    if (found?.kind === 'none')
        return found;
    if (chain === null)
        return found === null ? NO_BASELINE : tellBases(found, head.measurement, context);
    const attempts = [...tried];
    if (found !== null) {
        if (sharesPlatform(found.measurement, head.measurement))
            return withNotes(await tellBases(found, head.measurement, context), chain, notTrusted(tried));
        attempts.push(otherPlatform(found));
    }
    if (chain.sources.includes('rebuilt')) {
        const answer = await rebuildBaseline(chain, head, context);
        if ('kind' in answer)
            return withNotes(answer, chain, [...notTrusted(tried), ...(otherInputs ? [OTHER_INPUTS] : [])]);
        attempts.push(answer);
    }
    return noBaseline(chain, attempts, warned);
}
const NO_BASELINE = { kind: 'none', reason: 'There is no baseline' };
function withNotes(found, { judgesGrowth }, more) {
    const notes = [...(found.notes ?? []), ...more];
    return { ...found, judgesGrowth, ...(notes.length > 0 && { notes }) };
}
/** Nobody puts a measurement where slim-build stores none but to be compared with it: a reader should know. */
function notTrusted(tried) {
    return tried
        .filter(({ cause }) => cause === 'not-trusted')
        .map(({ reason }) => `${(0,capitalized/* capitalized */.l)(reason)}, so it was not used.`);
}
/** A build of the commit has the arguments of this one: what they cost is on both sides. */
const OTHER_INPUTS = 'The stored measurement has other build arguments or contexts, so the baseline was built with those of this run. A change of them is not in the difference. Give images that are built differently a different `image`.';
/** What a published image was built on is asked for when it is known what the image itself is built on. */
async function tellBases(found, head, context) {
    const { publication, measurement, notes = [] } = found;
    if (publication === undefined)
        return found;
    try {
        const told = await withPublishedBases(measurement, publication, head, context);
        return { ...found, measurement: told.measurement, notes: [...notes, ...told.notes] };
    }
    catch (error) {
        if (context.signal.aborted || !(0,baseline_baseline/* isExpected */.Dn)(error))
            throw error;
        const note = `The base image of the published baseline is not known (${(0,baseline_baseline/* firstLine */.TM)(error)}): a base image that moved counts as your change.`;
        return { ...found, notes: [...notes, note] };
    }
}
async function findStored(chain, image, context) {
    const { commit, store, ancestors } = chain;
    const failed = (cause, reason) => ({ source: 'stored', cause, reason });
    if (commit.kind === 'unknown')
        return failed('no-commit', commit.reason);
    if (typeof store === 'string')
        return failed('unavailable', store);
    const found = await findUnderAnyName(commit.sha, image, { ...chain, store }, context);
    if (found.kind === 'none') {
        const { cause, reason, otherInputs = false } = found;
        return { ...failed(cause, reason), otherInputs };
    }
    if (ancestors === 'own-branch' && found.commitsOlder > 0 && found.branch !== commit.branch)
        return failed('no-measurement', ofOtherBranch(commit.sha, found));
    const { measurement, commitsOlder, measuredAt, storedOn, stepTimes } = found;
    const point = (0,size_point/* sizePoint */.s)(measurement, found.commit, measuredAt);
    return {
        kind: 'measured',
        measurement,
        name: commit.branch ?? (0,commit_id/* shortCommit */.A)(found.commit),
        origin: {
            source: 'stored',
            commit: found.commit,
            wanted: commit.sha,
            branch: commit.branch,
            relation: commit.relation,
            commitsOlder,
            measuredAt,
            ...(storedOn !== null && { storedOn }),
        },
        history: (0,size_history/* extendHistory */.$6)(found.history, point),
        stepTimes,
    };
}
function ofOtherBranch(wanted, { commit, branch = null }) {
    const whose = branch === null ? 'names no branch' : `is of ${branch}`;
    return `no measurement of ${(0,commit_id/* shortCommit */.A)(wanted)} is stored, and that of the earlier ${(0,commit_id/* shortCommit */.A)(commit)} ${whose}`;
}
function sharesPlatform(one, other) {
    return (0,same_platform/* pairPlatforms */.T)(one.platforms, other.platforms).some(each => each !== null);
}
function otherPlatform({ measurement, origin }) {
    const platforms = measurement.platforms.map(({ platform }) => platform).join(', ');
    return {
        source: origin?.source === 'registry' ? 'registry' : 'stored',
        cause: 'other-platform',
        reason: `the ${origin?.source === 'registry' ? 'published image' : 'stored measurement'} is for ${platforms} alone`,
    };
}
/** The causes that tell most come first: the others follow from them. */
const TELLING = [
    'no-commit',
    'new-image',
    'build-failed',
    'other-platform',
    'refused',
    'not-trusted',
    'indistinct',
    'expired',
    'no-measurement',
    'absent',
    'unavailable',
];
const NAMES = { stored: 'stored', registry: 'registry', rebuilt: 'rebuild' };
function causeOfAll(tried) {
    return TELLING.find(each => tried.some(attempt => attempt.cause === each)) ?? 'unavailable';
}
function refuse(chain, tried) {
    throw new input_error/* InputError */.d(messages/* messages */.D.noBaseline(sentenceOf(tried, causeOfAll(tried), chain)));
}
/** @param warned whether somebody was told why already. */
function noBaseline(chain, tried, warned) {
    if (chain.required)
        refuse(chain, tried);
    const cause = causeOfAll(tried);
    const reason = sentenceOf(tried, cause, chain);
    const { commit, judgesGrowth } = chain;
    return {
        kind: 'none',
        reason,
        cause,
        tried,
        commit: commit.kind === 'known' ? commit.sha : null,
        branch: commit.kind === 'known' ? commit.branch : null,
        ...(judgesGrowth ? {} : { judgesGrowth }),
        ...(warned && { warned }),
    };
}
/** One that says it all, or what each source said. */
function sentenceOf(tried, cause, { commit }) {
    const telling = tried.filter(attempt => attempt.cause !== 'not-wanted');
    const decisive = telling.find(attempt => attempt.cause === cause) ?? tried[0];
    if (decisive === undefined)
        return 'No source of a baseline was tried';
    if (cause === 'no-commit')
        return `The commit to compare with is not known: ${decisive.reason}`;
    if (cause === 'new-image')
        return `The image is new: ${decisive.reason}`;
    const all = telling.map(({ source, reason }) => `${NAMES[source]}: ${reason}`);
    const why = all.length > 1 ? `There is nothing to compare with (${all.join('; ')})` : (0,capitalized/* capitalized */.l)(decisive.reason);
    const waits = cause === 'no-measurement' || cause === 'expired';
    const branch = commit.kind === 'known' && commit.relation !== 'previous' ? commit.branch : null;
    return waits && branch !== null ? `${why}; the next run on ${branch} stores one` : why;
}


/***/ }),

/***/ 15569:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ isLocal),
/* harmony export */   YK: () => (/* binding */ requestAtCommit),
/* harmony export */   _Z: () => (/* binding */ inTree)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _buildx_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49446);
/* harmony import */ var _text_attributes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5454);
/* harmony import */ var _gate_push_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18208);




/**
 * The same build for the files of another commit: paths in the checkout become paths in the commit's tree, all others stay what
 * they are. Nothing is pushed, loaded, written or exported.
 */
function requestAtCommit(request, places) {
    const { file, buildContexts = [], cacheFrom = [], secrets = [], extra = [] } = request;
    const own = (location) => inTree(location, places);
    const stays = (location) => node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(places.cwd, location);
    return {
        ...(0,_gate_push_js__WEBPACK_IMPORTED_MODULE_3__/* .unpublished */ .O)(request),
        ...UNATTESTED,
        context: own(request.context),
        ...(file === undefined ? {} : { file: own(file) }),
        buildContexts: buildContexts.map(item => mapContext(item, own)),
        secrets: secrets.map(secret => mapSecret(secret, stays)),
        extra: extra.map(option => mapSecretOption(option, stays)),
        cacheFrom: cacheFrom.map(cache => mapAttribute(cache, ['src'], stays)),
        cacheTo: [],
        tags: [],
    };
}
/** A path in the checkout as one in the commit's tree. */
function inTree(location, { cwd, top, tree }) {
    if (location === '-' || (0,_buildx_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isRemote */ .V)(location))
        return location;
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(cwd, location);
    const relative = node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(top, absolute);
    const outside = relative === '..' || relative.startsWith(`..${(node_path__WEBPACK_IMPORTED_MODULE_0___default().sep)}`) || node_path__WEBPACK_IMPORTED_MODULE_0___default().isAbsolute(relative);
    return outside ? absolute : node_path__WEBPACK_IMPORTED_MODULE_0___default().join(tree, relative);
}
/** Attestations are not weighed, and an SBOM takes long to make. */
const UNATTESTED = { attests: [], provenance: 'false', sbom: '' };
/** Whether the value of a build context is a path; anything with a scheme (`docker-image://`, `target:`, `oci-layout://`) is none. */
function isLocal(value) {
    return !(0,_buildx_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isRemote */ .V)(value) && !/^[a-z-]+:/.test(value);
}
function mapContext(item, own) {
    const equals = item.indexOf('=');
    const [name, value] = [item.slice(0, equals), item.slice(equals + 1)];
    return equals < 0 || !isLocal(value) ? item : `${name}=${own(value)}`;
}
function mapSecret(secret, stays) {
    return 'file' in secret ? { ...secret, file: stays(secret.file) } : secret;
}
function mapSecretOption(option, stays) {
    const secret = '--secret=';
    if (!option.startsWith(secret))
        return option;
    return secret + mapAttribute(option.slice(secret.length), ['src', 'source'], stays);
}
function mapAttribute(text, keys, stays) {
    const attributes = (0,_text_attributes_js__WEBPACK_IMPORTED_MODULE_2__/* .parseAttributes */ .v)(text);
    if (!keys.some(key => attributes.has(key)))
        return text;
    return (0,_text_attributes_js__WEBPACK_IMPORTED_MODULE_2__/* .formatAttributes */ .x)([...attributes].map(([key, value]) => [key, keys.includes(key) ? stays(value) : value]));
}


/***/ }),

/***/ 40470:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ extendHistory),
/* harmony export */   As: () => (/* binding */ formatHistory),
/* harmony export */   _$: () => (/* binding */ withoutCommit)
/* harmony export */ });
/** Older commits make room. As many as the schema takes. */
const MOST_POINTS = 30;
/** A history with one more commit. One that is in it already, of a branch that was set back, is moved to the end. */
function extendHistory(history, point) {
    return [...withoutCommit(history, point.commit), point].slice(-MOST_POINTS);
}
/** The history of a commit does not hold the commit itself. */
function withoutCommit(history, sha) {
    return history.filter(({ commit }) => commit !== sha);
}
function formatHistory(points) {
    return JSON.stringify({ version: 1, points });
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
/* harmony import */ var _git_git_context_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(67338);
/* harmony import */ var _text_hide_passwords_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89568);
/* harmony import */ var _request_at_commit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15569);






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
    if (equals < 0 || !(0,_request_at_commit_js__WEBPACK_IMPORTED_MODULE_3__/* .isLocal */ .IX)(value))
        return text;
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(cwd, value);
    return `${text.slice(0, equals)}=${fromTop(absolute, topOf(absolute) ?? cwd, value)}`;
}
/** That of a Git context, without what may be a password. */
function repositoryOf(context) {
    if (!(0,_buildx_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isRemote */ .V)(context))
        return '';
    const [url = ''] = context.split(/[?#]/, 1);
    return (0,_text_hide_passwords_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutCredentials */ .r)(url);
}
function recipeOf({ context, file }, cwd) {
    const url = file !== undefined && (0,_buildx_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isRemote */ .V)(file) ? (0,_text_hide_passwords_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutCredentials */ .r)(file) : null;
    if (context === '-')
        return { context, dockerfile: url ?? file ?? '' };
    if ((0,_buildx_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isRemote */ .V)(context)) {
        // The URL names a commit, which each run has its own of.
        const folder = (0,_git_git_context_js__WEBPACK_IMPORTED_MODULE_5__/* .gitContextFolder */ .w8)(context);
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
    const relative = node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(top, location);
    const isOutside = relative === '..' || relative.startsWith(`..${(node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)}`) || node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(relative);
    return isOutside ? node_path__WEBPACK_IMPORTED_MODULE_1___default().basename(outside) : relative.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)).join('/');
}


/***/ }),

/***/ 68729:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LU: () => (/* binding */ LARGEST_STORED),
  S5: () => (/* binding */ findMeasurement),
  uG: () => (/* binding */ keepMeasurement)
});

// UNUSED EXPORTS: measurementKey

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
// EXTERNAL MODULE: ./src/files/make-directory.ts
var make_directory = __webpack_require__(9971);
// EXTERNAL MODULE: ./src/files/read-kept-file.ts
var read_kept_file = __webpack_require__(45367);
// EXTERNAL MODULE: ./src/files/with-temporary-directory.ts
var with_temporary_directory = __webpack_require__(9547);
// EXTERNAL MODULE: ./src/files/write-atomically.ts
var write_atomically = __webpack_require__(2214);
// EXTERNAL MODULE: ./src/git/commit-id.ts
var commit_id = __webpack_require__(19341);
// EXTERNAL MODULE: ./src/git/git.ts + 1 modules
var git = __webpack_require__(42389);
// EXTERNAL MODULE: ./src/git/remote.ts
var remote = __webpack_require__(60668);
;// CONCATENATED MODULE: ./src/git/first-parents.ts



/**
 * A commit and those before it on its own branch (first parents), newest first. A shallow clone is deepened once.
 *
 * @param most how many, the commit itself included; it is always there, even where its history is not.
 */
async function firstParents(sha, most, place) {
    const here = await list(sha, most, place);
    if (here.length >= most || !(await (0,remote/* isShallow */.fE)(place)))
        return here;
    if (!(await (0,remote/* deepen */.gN)([sha], most, place)))
        return here;
    const deeper = await list(sha, most, place);
    return deeper.length > here.length ? deeper : here;
}
async function list(sha, most, place) {
    const args = ['rev-list', '--first-parent', `--max-count=${most}`, '--end-of-options', sha];
    const shas = ((await (0,git/* gitText */.q)(args, place)) ?? '').split('\n').filter(commit_id/* isCommitId */.j);
    return shas.length === 0 ? [sha] : shas;
}

// EXTERNAL MODULE: ./src/git/read-commit.ts
var read_commit = __webpack_require__(78982);
// EXTERNAL MODULE: ./src/model/image-identity.ts + 2 modules
var image_identity = __webpack_require__(41442);
// EXTERNAL MODULE: ./src/model/noise-floor.ts
var noise_floor = __webpack_require__(89996);
// EXTERNAL MODULE: ./src/model/same-platform.ts
var same_platform = __webpack_require__(73655);
// EXTERNAL MODULE: ./src/pipeline/cache/step-times.ts
var step_times = __webpack_require__(45126);
// EXTERNAL MODULE: ./src/pipeline/messages.ts
var messages = __webpack_require__(95408);
// EXTERNAL MODULE: ./src/pipeline/baseline/measurement-files.ts
var measurement_files = __webpack_require__(52914);
// EXTERNAL MODULE: ./src/pipeline/baseline/size-history.ts
var size_history = __webpack_require__(40470);
;// CONCATENATED MODULE: ./src/pipeline/baseline/stored-measurements.ts


















/** Commits that are looked for at most: the wanted one and those before it. */
const MOST_COMMITS = 50;
/** Steps whose times are kept with a measurement, the most recent first. */
const MOST_TIMES = 200;
/** Of all files of one measurement. Bytes. */
const LARGEST_STORED = measurement_files/* LARGEST_MEASUREMENT */.Sw + 3 * measurement_files/* LARGEST_BESIDE */.C1;
/** The beginning of the key that all measurements of an image have; the commit is the end. */
function measurementKey(image) {
    return `${anyInputsKey(image)}${(0,image_identity/* identityKeys */.NZ)(image).inputs}-`;
}
/** The beginning of the keys of marks: see {@link markIndistinct}. */
function indistinctKey(image) {
    return measurementKey(image).replace('-measurement-', '-indistinct-');
}
/** The beginning of the keys of an image, whatever the arguments and contexts of its build. */
function anyInputsKey(image) {
    return `slim-build-measurement-v2-${(0,image_identity/* identityKeys */.NZ)(image).image}-`;
}
/**
 * The measurement that an earlier run kept of a commit, or else of the nearest one before it on the same branch. What is found
 * may be anybody's, so everything in it is checked. Where a run of the change itself stored it, no commit before takes its place: the change could choose
 * one.
 *
 * @param place the checkout, for the commits before; null: there is none.
 */
async function findMeasurement(wanted, image, store, place, context) {
    const exact = await restore([wanted], image, store, context);
    if (exact.kind !== 'nothing')
        return exact;
    const line = place === null ? [wanted] : await firstParents(wanted, MOST_COMMITS, place);
    const nearest = line.length > 1 ? await restoreNearest(line, image, store, context) : exact;
    if (nearest.kind !== 'nothing')
        return nearest;
    const before = line.length - 1;
    const others = before === 0 ? '' : ` or of the ${before} commits before it`;
    const none = `no measurement of ${(0,commit_id/* shortCommit */.A)(wanted)}${others} is stored`;
    if (await isStoredOtherwise(image, store, context)) {
        const reason = `${none}: the stored one has other build arguments or contexts`;
        return { kind: 'none', cause: 'no-measurement', reason, otherInputs: true };
    }
    const days = place === null || store.days === null ? 0 : await ageInDays(wanted, place, context);
    return store.days === null || days <= store.days
        ? { kind: 'none', cause: 'no-measurement', reason: none }
        : {
            kind: 'none',
            cause: 'expired',
            reason: `${none}: it is ${days} days old, and unused ones are removed after ${store.days} days`,
        };
}
/**
 * Keeps a measurement for the runs to come, under its commit, with the sizes of the commits before and with what its steps took,
 * as far as this machine knows. Returns why it was not kept, as the end of a sentence.
 */
async function keepMeasurement({ measurement, history, branch = null, run = null }, commit, image, store, context) {
    return (0,with_temporary_directory/* withTemporaryDirectory */.n)(context.tempDir, async (parent) => {
        const directory = external_node_path_default().join(parent, measurement_files/* DIRECTORY */.Md);
        const text = JSON.stringify(measurement);
        const about = {
            commit,
            measuredAt: context.now().toISOString(),
            branch,
            run,
            checksum: checksumOf(text),
        };
        await (0,write_atomically/* writePrivate */.p)(external_node_path_default().join(directory, measurement_files/* FILES */.cn.measurement), text);
        await (0,write_atomically/* writePrivate */.p)(external_node_path_default().join(directory, measurement_files/* FILES */.cn.about), JSON.stringify(about));
        await (0,write_atomically/* writePrivate */.p)(external_node_path_default().join(directory, measurement_files/* FILES */.cn.history), (0,size_history/* formatHistory */.As)((0,size_history/* withoutCommit */._$)(history, commit)));
        const times = await (0,step_times/* readStepTimes */.t7)(context.storeDir, image.image);
        await (0,write_atomically/* writePrivate */.p)(external_node_path_default().join(directory, measurement_files/* FILES */.cn.times), (0,step_times/* formatStepTimes */.Qi)(times, MOST_TIMES));
        const saved = await store.save(directory, `${measurementKey(image)}${commit}`);
        if (saved.kind === 'there')
            await markIndistinct({ measurement, run }, commit, image, store, context);
        return saved.kind === 'failed' ? saved.why : null;
    });
}
/**
 * Marks a commit of which one run has measured several images that nothing tells apart, where they are not the same after all: none of them
 * is a baseline of the others. A job that tests an image and one that publishes it measure the same.
 */
async function markIndistinct({ measurement, run }, commit, image, store, context) {
    if (run === null)
        return;
    await (0,with_temporary_directory/* withTemporaryDirectory */.n)(context.tempDir, async (parent) => {
        const directory = external_node_path_default().join(parent, measurement_files/* DIRECTORY */.Md);
        await (0,make_directory/* makeDirectory */.O)(parent);
        const restored = await store.restore(directory, [`${measurementKey(image)}${commit}`]);
        if (restored.kind !== 'found')
            return;
        const first = await read(directory, commit, 0);
        const about = await (0,measurement_files/* readAbout */.id)(directory, commit);
        if (first.kind !== 'found' || about.run !== run || isAlike(first.measurement, measurement))
            return;
        await store.save(directory, `${indistinctKey(image)}${commit}`);
    });
}
/** Whether two measurements may be of one image that was built twice. */
function isAlike(one, other) {
    const pairs = (0,same_platform/* pairPlatforms */.T)(one.platforms, other.platforms);
    return one.platforms.every(({ unpacked }, at) => {
        const same = pairs[at] ?? null;
        const { bytes, percent } = noise_floor/* DEFAULT_NOISE_FLOOR */.s;
        return same !== null && Math.abs(same.unpacked - unpacked) <= Math.max(bytes, (unpacked * percent) / 100);
    });
}
/** Whether the last that was stored of an image of this name was built with other arguments or contexts than this one has. */
async function isStoredOtherwise(image, { directories }, context) {
    if (image.buildArgs.length + image.buildContexts.length === 0)
        return false;
    return (0,with_temporary_directory/* withTemporaryDirectory */.n)(context.tempDir, async (parent) => {
        await (0,make_directory/* makeDirectory */.O)(parent);
        const last = await directories.restore(external_node_path_default().join(parent, measurement_files/* DIRECTORY */.Md), [anyInputsKey(image)]);
        return last.kind === 'found' && !last.key.startsWith(measurementKey(image));
    });
}
async function restoreNearest(...[commits, image, store, context]) {
    const nearest = await restore(commits, image, store, context);
    if (nearest.kind !== 'found')
        return nearest;
    const alone = await restore([nearest.commit], image, store, context);
    return alone.kind === 'none' ? alone : nearest;
}
/** Of one commit alone it is asked, too, whether it is marked: that of many would be as many questions more. */
async function restore(commits, image, { directories, storedBy }, context) {
    return (0,with_temporary_directory/* withTemporaryDirectory */.n)(context.tempDir, async (parent) => {
        const directory = external_node_path_default().join(parent, measurement_files/* DIRECTORY */.Md);
        await (0,make_directory/* makeDirectory */.O)(parent);
        const measured = commits.map(commit => `${measurementKey(image)}${commit}`);
        const marks = commits.length === 1 ? commits.map(commit => `${indistinctKey(image)}${commit}`) : [];
        const restored = await directories.restore(directory, [...marks, ...measured]);
        if (restored.kind === 'nothing')
            return restored;
        if (restored.kind === 'failed')
            return problem(restored.why);
        const isMarked = marks.includes(restored.key);
        const commitsOlder = isMarked ? 0 : measured.indexOf(restored.key);
        const commit = commits[commitsOlder];
        if (commit === undefined)
            return { kind: 'nothing' };
        const by = (await storedBy?.(restored.key)) ?? { kind: 'unknown' };
        if (by.kind === 'change')
            return notTrusted(commit, by.name);
        if (isMarked)
            return indistinct(commit);
        const found = await read(directory, commit, commitsOlder);
        return by.kind === 'branch' && found.kind === 'found' ? { ...found, storedOn: by.branch } : found;
    });
}
async function read(directory, commit, commitsOlder) {
    try {
        const where = `the stored measurement of ${(0,commit_id/* shortCommit */.A)(commit)}`;
        const text = await (0,read_kept_file/* readKeptFile */.x)(directory, measurement_files/* FILES */.cn.measurement, measurement_files/* LARGEST_MEASUREMENT */.Sw);
        const { checksum, measuredAt, branch } = await (0,measurement_files/* readAbout */.id)(directory, commit);
        if (checksum !== null && checksum !== checksumOf(text))
            return problem(messages/* messages */.D.measurementAltered(where));
        const { parseMeasurement } = await Promise.all(/* import() */[__webpack_require__.e(210), __webpack_require__.e(43)]).then(__webpack_require__.bind(__webpack_require__, 28043));
        const { parseHistory } = await Promise.all(/* import() */[__webpack_require__.e(210), __webpack_require__.e(260)]).then(__webpack_require__.bind(__webpack_require__, 93260));
        const measurement = parseMeasurement(text, where);
        const history = parseHistory(await (0,measurement_files/* readBeside */.ri)(directory, measurement_files/* FILES */.cn.history), commit);
        const stepTimes = (0,step_times/* parseStepTimes */.OI)(await (0,measurement_files/* readBeside */.ri)(directory, measurement_files/* FILES */.cn.times), MOST_TIMES);
        const facts = { commit, commitsOlder, measuredAt, branch, storedOn: null };
        return { kind: 'found', measurement, ...facts, history, stepTimes };
    }
    catch (error) {
        if (!(error instanceof input_error/* InputError */.d))
            throw error;
        return problem(error.message);
    }
}
async function ageInDays(sha, place, { now }) {
    const commit = await (0,read_commit/* readCommit */.k)(sha, place);
    return commit === null ? 0 : Math.floor((now().getTime() / 1000 - commit.time) / (24 * 3600));
}
function notTrusted(commit, name) {
    const reason = `the stored measurement of ${(0,commit_id/* shortCommit */.A)(commit)} was written by a run of this ${name}`;
    return { kind: 'none', cause: 'not-trusted', reason };
}
function indistinct(commit) {
    const reason = `a run measured several images of this name at ${(0,commit_id/* shortCommit */.A)(commit)} that slim-build cannot tell apart; they were built with other arguments or files: give each an \`image\``;
    return { kind: 'none', cause: 'indistinct', reason, otherInputs: true };
}
function problem(reason) {
    return { kind: 'none', cause: 'unavailable', reason };
}
function checksumOf(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}


/***/ }),

/***/ 95146:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ REBUILD_LIMITS),
/* harmony export */   o: () => (/* binding */ withinLimits)
/* harmony export */ });
/* harmony import */ var _tools_timeout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98200);

/** A command of a Dockerfile may be silent for long; one that is for a quarter of an hour most likely waits for somebody. */
const REBUILD_LIMITS = { idle: 15 * 60_000, total: 60 * 60_000 };
/**
 * Does what nobody needs so much that they would wait for it for ever.
 *
 * @param task is heard of by its events.
 * @returns null when a limit was reached; the task has ended by then.
 * @throws what the task throws, and the signal's reason.
 */
async function withinLimits(context, limits, task) {
    const timeout = new _tools_timeout_js__WEBPACK_IMPORTED_MODULE_0__/* .Timeout */ .E(limits, context.signal);
    const limited = {
        ...context,
        signal: timeout.signal,
        onEvent: (event) => {
            timeout.refresh();
            context.onEvent(event);
        },
    };
    try {
        return await task(limited);
    }
    catch (error) {
        if (timeout.expired === null || context.signal.aborted)
            throw error;
        return null;
    }
    finally {
        timeout.end();
    }
}


/***/ }),

/***/ 45126:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ez: () => (/* binding */ timesOfMeasurement),
/* harmony export */   OI: () => (/* binding */ parseStepTimes),
/* harmony export */   Qi: () => (/* binding */ formatStepTimes),
/* harmony export */   _4: () => (/* binding */ writeStepTimes),
/* harmony export */   sc: () => (/* binding */ timesOfRecords),
/* harmony export */   t7: () => (/* binding */ readStepTimes)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _buildx_cache_step_keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25452);
/* harmony import */ var _files_read_regular_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47269);
/* harmony import */ var _files_write_atomically_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2214);






/** Images whose steps are remembered, and steps of one image. */
const MOST_IMAGES = 50;
const MOST_STEPS = 1000;
/** Bytes of what is remembered of one image. */
const LARGEST = 1_000_000;
/** Seconds, more than any step takes. */
const LONGEST = 1_000_000;
/**
 * How long the steps of an image took when they last ran on this machine. What cannot be read counts as not there: the only loss
 * is an estimate.
 */
async function readStepTimes(directory, image) {
    try {
        const text = await (0,_files_read_regular_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readRegularFile */ .X)(fileOf(directory, image), { most: LARGEST, links: 'refuse' });
        return parseStepTimes(text ?? '');
    }
    catch {
        return new Map();
    }
}
/** The first of those that {@link formatStepTimes} wrote. It may come from anyone: what is no time of a step is left out. */
function parseStepTimes(text, most = MOST_STEPS) {
    try {
        const value = JSON.parse(text);
        const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
        return new Map(entries.slice(0, most).filter(isTime));
    }
    catch {
        return new Map();
    }
}
/** The first of those that there are, which are the most recent. */
function formatStepTimes(times, most = MOST_STEPS) {
    return JSON.stringify(Object.fromEntries([...times].slice(0, most)));
}
/** How long the steps took that a measurement tells of, where they were built for it. */
function timesOfMeasurement({ platforms }) {
    return new Map(platforms.flatMap(({ platform, lines }) => timesOf(lines, platform)));
}
/** How long the steps took that were built in this run. */
function timesOfRecords(records) {
    return new Map([...records].flatMap(([platform, { steps }]) => timesOf(steps, platform)));
}
/**
 * Remembers what the steps of an image took, the most recent first.
 *
 * @throws ToolError when it cannot be written.
 */
async function writeStepTimes(directory, image, times) {
    await (0,_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_5__/* .writePrivate */ .p)(fileOf(directory, image), formatStepTimes(times));
    const folder = node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(fileOf(directory, image));
    const files = await Promise.all((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder)).map(async (name) => {
        const file = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, name);
        return { file, at: (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file).catch(() => null))?.mtimeMs ?? 0 };
    }));
    const outdated = files.sort((a, b) => b.at - a.at).slice(MOST_IMAGES);
    await Promise.all(outdated.map(({ file }) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(file, { force: true })));
}
function timesOf(steps, platform) {
    const keys = (0,_buildx_cache_step_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .stepKeys */ .L)(steps, platform);
    return steps.flatMap(({ seconds, cached }, index) => {
        const key = keys[index];
        return key === undefined || seconds === null || cached !== false ? [] : [[key, seconds]];
    });
}
function isTime(entry) {
    const [, seconds] = entry;
    return typeof seconds === 'number' && seconds >= 0 && seconds <= LONGEST;
}
/** Names are untrusted, so a file is named after the name's hash. */
function fileOf(directory, image) {
    return node_path__WEBPACK_IMPORTED_MODULE_2___default().join(directory, 'times', `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(image).digest('hex')}.json`);
}


/***/ }),

/***/ 18208:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ gatePush),
/* harmony export */   O: () => (/* binding */ unpublished)
/* harmony export */ });
/* harmony import */ var _buildx_parse_output_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52913);
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33712);
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
    if (request.context === '-' || request.file === '-') {
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.budgetsFromStandardInput);
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
    throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.outputsPackedDifferently(JSON.stringify(other.text.slice(0, 200))));
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

// EXTERNAL MODULE: ./src/buildx/recipe.ts + 4 modules
var buildx_recipe = __webpack_require__(52625);
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

/***/ 32349:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./src/buildx/assert-files.ts
var assert_files = __webpack_require__(69590);
// EXTERNAL MODULE: ./src/buildx/find-buildx.ts
var find_buildx = __webpack_require__(72654);
// EXTERNAL MODULE: ./src/buildx/read-dockerfile.ts
var read_dockerfile = __webpack_require__(37333);
// EXTERNAL MODULE: ./src/buildx/recipe.ts + 4 modules
var buildx_recipe = __webpack_require__(52625);
// EXTERNAL MODULE: ./src/buildx/solve/export-failure.ts
var export_failure = __webpack_require__(47895);
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
var text_attributes = __webpack_require__(5454);
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
            return [secretOf((0,text_attributes/* parseAttributes */.v)(option.slice('--secret='.length)))];
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
    if (stages.some(({ request: { context, file } }) => context === '-' || file === '-')) {
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
// EXTERNAL MODULE: ./src/pipeline/cache/recent-layers.ts
var recent_layers = __webpack_require__(59783);
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

// EXTERNAL MODULE: ./src/pipeline/base-alternatives.ts + 1 modules
var base_alternatives = __webpack_require__(5462);
// EXTERNAL MODULE: ./src/pipeline/baseline/baseline-chain.ts + 15 modules
var baseline_chain = __webpack_require__(87258);
// EXTERNAL MODULE: ./src/errors/machine-failure.ts
var machine_failure = __webpack_require__(87973);
;// CONCATENATED MODULE: ./src/buildx/cache/format-cache-use.ts

/** Misses that are told one by one; the rest is counted. */
const MOST_TOLD = 3;
/** What the cache did, a whole sentence for each platform. Instructions in it are untrusted text, quoted. */
function formatCacheUse(uses) {
    return uses.map(use => `Cache${uses.length === 1 ? '' : ` for ${use.platform}`}: ${describeUse(use)}`);
}
function describeUse({ steps }) {
    const hits = steps.filter(({ cached }) => cached).length;
    if (hits === steps.length)
        return `all ${count(hits, 'step')} came from the cache`;
    if (hits === 0)
        return `none of ${count(steps.length, 'step')} came from the cache`;
    const misses = steps
        .map((step, index) => ({ step, followers: followersOf(index, steps) }))
        .filter(({ step: { miss } }) => miss !== null && miss.reason !== 'follows')
        .sort((a, b) => a.step.line - b.step.line);
    const sentences = misses.slice(0, MOST_TOLD).map(({ step, followers }) => describeMiss(step, followers));
    const rest = misses.length - sentences.length;
    return [
        `${hits} of ${count(steps.length, 'step')} came from the cache (${Math.floor((100 * hits) / steps.length)} %)`,
        ...sentences,
        ...(rest > 0 ? [`${count(rest, 'more step')} too`] : []),
    ].join('; ');
}
function followersOf(index, steps) {
    return steps.filter(({ miss }) => miss?.reason === 'follows' && miss.step === index);
}
function describeMiss(step, followers) {
    const why = step.miss?.reason === 'files'
        ? 'was not in it, because its files or its text changed'
        : 'was not in it, because its text or its base changed';
    const lines = [...new Set(followers.map(({ line }) => line))].sort((a, b) => a - b);
    const after = lines.length === 0 ? '' : `, and ${lineList(lines)} with it`;
    return `${step.dockerfile}:${step.line} (${(0,quote_text/* quoteText */.o)(step.instruction.slice(0, 60))}) ${why}${after}`;
}
function lineList(lines) {
    const shown = lines.length > 6 ? [...lines.slice(0, 5), `${lines.length - 5} more`] : lines;
    const last = shown.at(-1);
    const head = shown.slice(0, -1).join(', ');
    return `${lines.length === 1 ? 'line' : 'lines'} ${head === '' ? '' : `${head} and `}${last ?? ''}`;
}
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

// EXTERNAL MODULE: ./src/buildx/cache/step-keys.ts
var step_keys = __webpack_require__(25452);
;// CONCATENATED MODULE: ./src/buildx/cache/read-cache-use.ts

/**
 * What the cache did for each platform that BuildKit said something of.
 *
 * @param records by platform.
 * @param times seconds that steps took when they last ran, by {@link stepKeys}.
 */
function readCacheUse(records, times) {
    return [...records].flatMap(([platform, { dockerfile, steps }]) => {
        const keys = (0,step_keys/* stepKeys */.L)(steps, platform);
        const told = steps.map((step, index) => ({ step, index })).filter(({ step }) => isTold(step));
        const places = new Map(told.map(({ index }, place) => [index, place]));
        const roots = findRoots(steps);
        const use = told.map(({ step, index }) => {
            const { stage, instruction, line, endLine, seconds } = step;
            const root = roots.get(index);
            const cached = step.cached === true;
            return {
                dockerfile: step.dockerfile ?? dockerfile,
                stage,
                instruction,
                line,
                endLine,
                cached,
                seconds: cached ? null : seconds,
                savedSeconds: cached ? (times.get(keys[index] ?? '') ?? null) : null,
                miss: root === undefined ? null : missOf(step, index, root, places),
                ...(step.vertex !== undefined && { vertex: step.vertex }),
            };
        });
        return use.length === 0 ? [] : [{ platform, steps: use }];
    });
}
/**
 * For each step that was built the earliest step that it was built because of, itself where there is none. Steps come in
 * topological order, so whoever a step follows has been looked at before it.
 */
function findRoots(steps) {
    const roots = new Map();
    for (const [index, step] of steps.entries()) {
        if (!isTold(step) || step.cached === true)
            continue;
        const earlier = step.inputs.flatMap(input => roots.get(input) ?? []);
        const [first] = earlier.sort((a, b) => (steps[a]?.line ?? 0) - (steps[b]?.line ?? 0));
        roots.set(index, first ?? index);
    }
    return roots;
}
function missOf({ readsContext }, index, root, places) {
    const step = root === index ? undefined : places.get(root);
    if (step !== undefined)
        return { reason: 'follows', step };
    return { reason: readsContext ? 'files' : 'changed' };
}
function isTold({ cached, instruction }) {
    return cached !== null && !/^from\b/i.test(instruction);
}

// EXTERNAL MODULE: ./src/pipeline/cache/step-times.ts
var step_times = __webpack_require__(45126);
;// CONCATENATED MODULE: ./src/pipeline/cache/read-build-cache.ts




/**
 * What the cache did in a solve, told in the log and returned for the report. What its steps took is remembered for the next
 * build, which may find them in the cache.
 *
 * How long a cached step takes is known from when it last ran: on this machine, else for the baseline or before it. That is
 * remembered here, too, so that it is kept with the measurement from commit to commit.
 */
async function readBuildCache(image, { records }, baseline, { storeDir, onEvent }) {
    const earlier = await (0,step_times/* readStepTimes */.t7)(storeDir, image);
    const compared = baseline?.kind === 'measured' ? timesOfBaseline(baseline) : [];
    const known = new Map([...compared, ...earlier]);
    const uses = readCacheUse(records, known);
    for (const sentence of formatCacheUse(uses))
        onEvent({ type: 'cache', sentence });
    // Most recent first: a Map keeps the place of a key's first entry, and the value of its last.
    const now = (0,step_times/* timesOfRecords */.sc)(records);
    const times = new Map([...now, ...earlier, ...known, ...now]);
    if (times.size === 0)
        return uses;
    try {
        await (0,step_times/* writeStepTimes */._4)(storeDir, image, times);
    }
    catch (error) {
        const why = (0,machine_failure/* reasonOf */.A)(error);
        onEvent({
            type: 'warning',
            message: `The durations of the steps were not stored, so the next report has no time saved: ${why}`,
        });
    }
    return uses;
}
/** Those that were kept with the measurement are of more steps, and those in it of its own run. */
function timesOfBaseline({ measurement, stepTimes = new Map() }) {
    return [...stepTimes, ...(0,step_times/* timesOfMeasurement */.Ez)(measurement)];
}

;// CONCATENATED MODULE: ./src/buildx/cache/sum-cache-traffic.ts
/** Sums up what BuildKit said in all solves of one build. */
function sumCacheTraffic(moves) {
    return { imported: sumImports(moves), exported: sumExports(moves.flatMap(({ exports }) => exports)) };
}
function sumImports(moves) {
    const layers = moves.flatMap(({ fetched }) => fetched);
    const caches = new Set(moves.flatMap(({ imports }) => imports)).size;
    const note = caches === 0
        ? 'No cache was imported.'
        : 'A layer of a cache is fetched only when it is needed and not yet in the builder.';
    return { caches, layers: layers.length, bytes: sumBytes(layers), notes: [note] };
}
function sumExports(exports) {
    const written = exports.filter(({ failed }) => !failed);
    const layers = written.flatMap(each => each.layers);
    const unknown = layers.filter(({ bytes }) => bytes === null).length;
    const failed = exports.length - written.length;
    const notes = [
        exports.length === 0 ? 'No cache was written.' : null,
        failed > 0 ? `${failed} of ${exports.length} caches could not be written.` : null,
        written.some(({ kind }) => kind === 'inline')
            ? 'The inline cache is part of the image and has no layers of its own.'
            : null,
        unknown > 0 ? `BuildKit did not report the size of ${unknown} of ${layers.length} layers.` : null,
        written.some(({ onlyNew, layers: named }) => !onlyNew && named.length > 0)
            ? 'Layers that were in the cache already are counted too: BuildKit does not tell them apart.'
            : null,
    ];
    return {
        caches: written.length,
        layers: layers.length,
        bytes: sumBytes(layers),
        notes: notes.filter(note => note !== null),
    };
}
/** Null when a layer's size is not known. */
function sumBytes(layers) {
    return layers.reduce((sum, { bytes }) => (sum === null || bytes === null ? null : sum + bytes), 0);
}

;// CONCATENATED MODULE: ./src/pipeline/cache/run-cache.ts

/** What qualifies the hits of a build whose required targets were built before it. */
const BUILT_BY_REQUIRED_TARGET = 'Steps that a required target built in this run count as cached.';
const SHARED = 'The targets of a bake file are built together: imported and exported bytes are those of all targets.';
/**
 * What the cache did for one target of a run.
 *
 * @param uses of the target alone.
 * @param solves those that the target was part of.
 */
function runCache({ recipe, requiredTargets = [] }, uses, solves) {
    const traffic = sumCacheTraffic(solves.map(({ layerMoves }) => layerMoves));
    const moved = traffic.imported.caches + traffic.exported.caches > 0;
    const notes = [
        ...(requiredTargets.length > 0 ? [BUILT_BY_REQUIRED_TARGET] : []),
        ...(moved && recipe.kind === 'bake' ? [SHARED] : []),
    ];
    return { uses, traffic, notes };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/buildx/dockerfile-path.ts
var dockerfile_path = __webpack_require__(49446);
;// CONCATENATED MODULE: ./src/pipeline/context-files.ts



/** Manifests are smaller; what is bigger counts as there, and its text as not known. */
const MOST_BYTES = 2_000_000;
/** The files of a build context; undefined where that is not a directory of this machine. */
function contextFiles(context, cwd) {
    if (context === '-' || (0,dockerfile_path/* isRemote */.V)(context))
        return undefined;
    const directory = external_node_path_default().resolve(cwd, context);
    return file => {
        const place = external_node_path_default().join(directory, file);
        const found = (0,external_node_fs_.lstatSync)(place, { throwIfNoEntry: false });
        if (found === undefined)
            return null;
        // A link may lead out of the context, where BuildKit does not follow it.
        return found.isFile() && found.size <= MOST_BYTES ? (0,external_node_fs_.readFileSync)(place, 'utf8') : '';
    };
}
/** No folder of a project has as many. */
const MOST_NAMES = 5000;
/** The folders of a build context; undefined where that is not a directory of this machine. */
function contextFolders(context, cwd) {
    if (context === '-' || (0,dockerfile_path/* isRemote */.V)(context))
        return undefined;
    const directory = external_node_path_default().resolve(cwd, context);
    return folder => {
        const place = external_node_path_default().join(directory, folder);
        if ((0,external_node_fs_.lstatSync)(place, { throwIfNoEntry: false })?.isDirectory() !== true)
            return null;
        const names = (0,external_node_fs_.readdirSync)(place);
        return names.length <= MOST_NAMES ? names : null;
    };
}

// EXTERNAL MODULE: ./src/pipeline/judge-measurement.ts + 56 modules
var judge_measurement = __webpack_require__(81184);
// EXTERNAL MODULE: ./src/pipeline/measure-source.ts + 23 modules
var measure_source = __webpack_require__(25416);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/edit/dockerfile-text.ts + 1 modules
var dockerfile_text = __webpack_require__(7589);
// EXTERNAL MODULE: ./src/git/path-inside.ts
var path_inside = __webpack_require__(84334);
;// CONCATENATED MODULE: ./src/pipeline/read-source-files.ts





/** Longer files are not edited. In bytes. */
const LARGEST = 1024 * 1024;
/**
 * The files that advice on an image can edit, as they are; undefined where the build takes them from elsewhere. Links are not followed:
 * what is written would go where no one looks for it.
 */
async function readSourceFiles({ dockerfile: name, inlineDockerfile }, { context, file = external_node_path_default().join(context, 'Dockerfile') }, { cwd, sources = cwd }) {
    if (inlineDockerfile !== null || [context, file].some(each => each === '-' || (0,dockerfile_path/* isRemote */.V)(each)))
        return undefined;
    const place = external_node_path_default().resolve(cwd, file);
    const read = await readText(place);
    const dockerfile = typeof read === 'string' ? (0,dockerfile_text/* parseDockerfileText */.R)(read) : null;
    if (dockerfile === null || (0,path_inside/* pathInside */._)(place, sources) !== name)
        return undefined;
    return {
        dockerfiles: new Map([[name, dockerfile]]),
        ignoreFile: await readIgnoreFile(place, external_node_path_default().resolve(cwd, context), sources),
    };
}
/** As BuildKit looks for it: one beside the Dockerfile that has its name comes before that of the context. */
async function readIgnoreFile(dockerfile, context, sources) {
    const own = `${dockerfile}.dockerignore`;
    const ofContext = external_node_path_default().join(context, '.dockerignore');
    const place = (await readText(own)) === undefined ? ofContext : own;
    const [text, file] = [await readText(place), (0,path_inside/* pathInside */._)(place, sources)];
    return text === null || file === null ? null : { file, text: text ?? null };
}
/** Undefined: nothing is there. Null: it is no file, or not one of text. */
async function readText(place) {
    const found = await (0,promises_.lstat)(place).catch(() => undefined);
    if (found === undefined)
        return undefined;
    if (!found.isFile() || found.size > LARGEST)
        return null;
    const bytes = await (0,promises_.readFile)(place).catch(() => null);
    const text = bytes?.toString('utf8') ?? null;
    // What is not UTF-8 would not be the same when it is written again.
    return text !== null && bytes?.equals(Buffer.from(text)) === true ? text : null;
}

// EXTERNAL MODULE: ./src/edit/make-patch.ts
var make_patch = __webpack_require__(70987);
// EXTERNAL MODULE: ./src/model/advice.ts
var advice = __webpack_require__(43061);
// EXTERNAL MODULE: ./src/text/escape/visible.ts
var visible = __webpack_require__(8625);
// EXTERNAL MODULE: ./src/pipeline/baseline/within-limits.ts
var within_limits = __webpack_require__(95146);
;// CONCATENATED MODULE: ./src/pipeline/verify/settle-changes.ts
/**
 * Tries changes all together and, where that is wrong, in halves, until each that is wrong is found: a half is tried with all that is
 * known to be good, so what is good at the end was tried together.
 *
 * @param mayTry whether one more may be tried, after the first; else the reason why not.
 */
async function settleChanges(changes, attempt, mayTry) {
    let good = [];
    let result = null;
    let tried = 0;
    const wrong = new Map();
    const untried = new Map();
    const leave = (part, why) => {
        for (const change of part)
            untried.set(change, why);
    };
    /** @param known what came of the part with all that is good, where it was tried already. */
    const settle = async (part, known) => {
        if (part.length === 0)
            return;
        const stop = known === null && tried > 0 ? mayTry(tried) : null;
        if (stop !== null) {
            leave(part, stop);
            return;
        }
        if (known === null)
            tried += 1;
        const found = known ?? (await attempt([...good, ...part]));
        if (found.kind === 'good') {
            good = [...good, ...part];
            result = found.result;
        }
        else if (found.kind === 'unknown')
            leave(part, found.why);
        else if (part.length === 1)
            for (const change of part)
                wrong.set(change, found.why);
        else
            await halve(part, found);
    };
    const halve = async (part, found) => {
        const middle = Math.ceil(part.length / 2);
        const [first, second] = [part.slice(0, middle), part.slice(middle)];
        const before = good.length;
        await settle(first, null);
        // With all of the first half good, the second one is what was tried before.
        await settle(second, good.length === before + first.length ? found : null);
    };
    await settle(changes, null);
    return { good, result, wrong, untried };
}
/** How many times changes may be tried to find one that is wrong: `2 log2 n + 1`. */
function mostAttempts(changes) {
    return 2 * Math.ceil(Math.log2(Math.max(1, changes))) + 1;
}

// EXTERNAL MODULE: ./src/buildx/solve/build-failure.ts
var build_failure = __webpack_require__(92215);
// EXTERNAL MODULE: ./src/buildx/solve/solve.ts
var solve = __webpack_require__(1759);
// EXTERNAL MODULE: ./src/model/bytes.ts
var bytes = __webpack_require__(15410);
// EXTERNAL MODULE: ./src/errors/image-error.ts
var image_error = __webpack_require__(19101);
// EXTERNAL MODULE: ./src/model/format-platform.ts
var format_platform = __webpack_require__(40712);
// EXTERNAL MODULE: ./src/oci/messages.ts
var oci_messages = __webpack_require__(57949);
// EXTERNAL MODULE: ./src/oci/open-image.ts
var open_image = __webpack_require__(1925);
// EXTERNAL MODULE: ./src/oci/open-archive.ts + 4 modules
var open_archive = __webpack_require__(46166);
// EXTERNAL MODULE: ./src/oci/read-small-file.ts
var read_small_file = __webpack_require__(83674);
;// CONCATENATED MODULE: ./src/oci/read-run-config.ts






/** Bytes. */
const read_run_config_LARGEST = 4 * 1024 * 1024;
/**
 * How containers of an image run, as its config says it: user, environment, command and so on (image spec, config.md, "config").
 * Untrusted, and it may hold secrets.
 *
 * @param platform as {@link formatPlatform} writes it.
 * @throws what opening throws; ImageError when the image has no such platform, or no config that is JSON.
 */
async function readRunConfig(location, platform, options) {
    const source = await (0,open_image/* openImage */.U)(location, options);
    try {
        const image = source.platforms.find(({ config }) => (0,format_platform/* formatPlatform */.B)(config.platform) === platform);
        if (image === undefined)
            throw new image_error/* ImageError */.C(oci_messages/* messages */.D.platformMissing(platform));
        const bytes = await (0,read_small_file/* collect */.F)(await source.openBlob(image.manifest.config), read_run_config_LARGEST, 'the config');
        const { config = {} } = JSON.parse(bytes.toString('utf8'));
        return config ?? {};
    }
    catch (cause) {
        if (!(cause instanceof SyntaxError))
            throw cause;
        throw new image_error/* ImageError */.C(oci_messages/* messages */.D.configNotJson, { cause });
    }
    finally {
        await source.close();
    }
}

// EXTERNAL MODULE: ./src/text/format-bytes.ts
var format_bytes = __webpack_require__(47790);
// EXTERNAL MODULE: ./src/pipeline/baseline/baseline.ts
var baseline = __webpack_require__(81597);
// EXTERNAL MODULE: ./src/pipeline/layer-store-of.ts
var layer_store_of = __webpack_require__(95317);
// EXTERNAL MODULE: ./src/pipeline/without-news.ts
var without_news = __webpack_require__(93672);
;// CONCATENATED MODULE: ./src/pipeline/verify/compare-configs.ts
/** What is compared as a whole, with its name in a sentence. */
const WHOLE = {
    User: 'user',
    WorkingDir: 'working directory',
    ExposedPorts: 'exposed ports',
    Volumes: 'volumes',
    StopSignal: 'stop signal',
    Healthcheck: 'HEALTHCHECK',
    Entrypoint: 'entry point',
    Cmd: 'command',
    Shell: 'SHELL',
    OnBuild: 'ONBUILD',
};
const RESTATED = ['Entrypoint', 'Cmd', 'Shell'];
/** What the config says otherwise, as the end of a sentence; null: nothing. Values are not told: they may be secret. */
function configDifference(before, after, expected) {
    for (const [key, name] of Object.entries(WHOLE)) {
        if (expected.mayRestate && RESTATED.includes(key))
            continue;
        if (normalized(before[key]) !== normalized(after[key]))
            return [`the image differs in its ${name}`];
    }
    const variable = otherName(variablesOf(before), variablesOf(after), expected);
    if (variable !== null)
        return ['the environment variable ', { code: variable }, ' is another'];
    const label = otherName(labelsOf(before), labelsOf(after), expected);
    return label === null ? null : ['the label ', { code: label }, ' is another'];
}
function otherName(before, after, { own }) {
    const names = new Set([...before.keys(), ...after.keys()]);
    return [...names].find(name => (own?.(name) ?? true) && before.get(name) !== after.get(name)) ?? null;
}
function variablesOf({ Env: env }) {
    const all = Array.isArray(env) ? env.filter(each => typeof each === 'string') : [];
    return new Map(all.map(each => [each.split('=', 1)[0] ?? '', each]));
}
function labelsOf({ Labels: labels }) {
    return new Map(Object.entries(labels ?? {}).map(([name, value]) => [name, JSON.stringify(value)]));
}
/** Nothing, null and an empty list are the same; the order of names does not count. */
function normalized(value) {
    if (value === undefined || value === null || value === '')
        return '';
    if (Array.isArray(value))
        return value.length === 0 ? '' : JSON.stringify(value);
    if (typeof value !== 'object')
        return JSON.stringify(value);
    const fields = Object.entries(value).filter(([, each]) => normalized(each) !== '');
    return fields.length === 0 && Object.keys(value).length === 0
        ? ''
        : JSON.stringify(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

;// CONCATENATED MODULE: ./src/pipeline/verify/generated-files.ts
/**
 * What package managers, their scripts and programs write for themselves: it differs on any rebuild or with any package, and no program
 * of the user's is in it.
 *
 * - books of package managers, and what their triggers make of all packages that are installed
 * - caches, logs, temporary files
 * - users and groups, which the scripts of packages add; a user that the image starts with is tried by starting it
 * - byte code of Python, which holds the time of its source
 */
const GENERATED = [
    /^var\/(?:cache|log|tmp|backups|spool)(?:\/|$)/,
    /^var\/lib\/(?:dpkg|apt|rpm|dnf|yum|systemd|ucf|pam|misc|ispell|dictionaries-common|ghc|emacsen-common)(?:\/|$)/,
    /^(?:usr\/)?lib\/(?:apk|sysimage)(?:\/|$)/,
    /^(?:tmp|run)(?:\/|$)/,
    /^etc\/(?:passwd|group|shadow|gshadow|subuid|subgid)-?$/,
    /^etc\/(?:ld\.so\.cache|mailcap|machine-id|resolv\.conf|hosts|hostname|networks|\.pwd\.lock)$/,
    /^etc\/(?:alternatives|rc[0-6S]\.d|apk|ssl\/certs)(?:\/|$)/,
    /^etc\/systemd\/.*\.wants(?:\/|$)/,
    /^usr\/share\/(?:info\/dir(?:\.old)?$|mime\/|applications\/mimeinfo\.cache$|glib-2\.0\/schemas\/gschemas\.compiled$)/,
    /(?:^|\/)(?:icon-theme\.cache|giomodule\.cache|loaders\.cache|fonts\.dir|fonts\.scale)$/,
    /(?:^|\/)(?:\.cache|\.npm|_cacache|_logs|\.yarn-cache)(?:\/|$)/,
    /(?:^|\/)__pycache__(?:\/|$)|\.py[co]$/,
    /(?:^|\/)node_modules\/(?:\.package-lock\.json|\.yarn-integrity|\.yarn-state\.yml|\.modules\.yaml|\.pnpm\/lock\.yaml|\.pnpm-workspace-state[^/]*\.json|\.cache(?:\/|$))/,
    /\.log$/,
];
/** Whether a file is one that no one looks at when two builds of an image are compared. */
function isGenerated(path) {
    return GENERATED.some(pattern => pattern.test(path));
}

;// CONCATENATED MODULE: ./src/pipeline/verify/compare-trees.ts

/** Where nothing is gone that should be there: what stands below is told before its directory. */
const RANKS = { gone: 0, owner: 1, changed: 2, added: 3 };
/**
 * What a change makes of the final file system besides what it is about, as the end of a sentence: the worst, and how many more there
 * are; null: nothing.
 *
 * What differs on any rebuild is no difference: times are not compared, a file of the same size is taken for one that holds a time or an
 * id, and so is what {@link isGenerated} knows. A new directory is none, either: a mount leaves its target behind.
 */
function treeDifference(before, after, expected) {
    const found = [...lost(before, after, expected), ...added(before, after, expected)];
    found.sort((a, b) => a.rank - b.rank || (a.path < b.path ? -1 : 1));
    const [worst, ...others] = found;
    if (worst === undefined)
        return null;
    const more = others.length === 0 ? '' : `, and ${others.length} more ${others.length === 1 ? 'path' : 'paths'}`;
    return [...worst.words, more].filter(part => part !== '');
}
function lost(before, after, expected) {
    const emptied = emptiedDirectories(before, after);
    return [...before].flatMap(([path, entry]) => {
        if (isExempt(path, entry, expected))
            return [];
        const now = after.get(path);
        if (now !== undefined)
            return changed({ path, entry, now }, emptied, expected);
        if (expected.mayLose === 'anything' || emptied.has(path))
            return [];
        if (expected.isClaimed(path) || expected.isOfScripts(path, entry.layer))
            return [];
        if (entry.type === 'symlink' && leadsNowhere(path, entry, after))
            return [];
        // Caches have empty directories for what is still to come.
        if (entry.type === 'directory' && emptied.has(directoryOf(path)))
            return [];
        return [{ rank: RANKS.gone, path, words: [{ code: `/${path}` }, ' is gone, too'] }];
    });
}
function isExempt(path, { layer }, { mayLose, baseLayers }) {
    return isGenerated(path) || (mayLose !== 'nothing' && layer < baseLayers);
}
function changed({ path, entry, now }, emptied, { isClaimed, isOfScripts }) {
    const code = { code: `/${path}` };
    if (entry.uid !== now.uid || entry.gid !== now.gid) {
        const words = [code, ` belongs to ${now.uid}:${now.gid} instead of ${entry.uid}:${entry.gid}`];
        return [{ rank: RANKS.owner, path, words }];
    }
    // A mount makes the directory anew that it leaves empty.
    if (entry.mode !== now.mode && !emptied.has(path)) {
        const words = [code, ` has the mode ${now.mode.toString(8)} instead of ${entry.mode.toString(8)}`];
        return [{ rank: RANKS.owner, path, words }];
    }
    if (isClaimed(path) || isOfScripts(path, entry.layer) || isSame(entry, now))
        return [];
    const words = [code, entry.type === now.type ? ' has another content' : ' is something else'];
    return [{ rank: RANKS.changed, path, words }];
}
function isSame(entry, now) {
    return entry.type === now.type && entry.target === now.target && entry.size === now.size;
}
function added(before, after, { mayLose, isClaimed }) {
    // What another base image has, no one promised.
    if (mayLose !== 'nothing')
        return [];
    return [...after].flatMap(([path, { type }]) => {
        if (before.has(path) || type === 'directory' || isGenerated(path) || isClaimed(path))
            return [];
        return [{ rank: RANKS.added, path, words: [{ code: `/${path}` }, ' is new'] }];
    });
}
/** Directories that had something in them and have nothing any more, or are gone with it. */
function emptiedDirectories(before, after) {
    const full = parentsOf(before);
    const still = parentsOf(after);
    return new Set([...full].filter(path => !still.has(path)));
}
/** Every directory that something but directories stands below. */
function parentsOf(tree) {
    const parents = new Set();
    for (const [path, { type }] of tree) {
        if (type === 'directory')
            continue;
        for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            const parent = path.slice(0, end);
            if (parents.has(parent))
                break;
            parents.add(parent);
        }
    }
    return parents;
}
function directoryOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
/** Whether what a symbolic link points at is not there: such a link went with it. */
function leadsNowhere(path, { target }, after) {
    const parts = target?.startsWith('/') === true ? [] : path.split('/').slice(0, -1);
    for (const part of (target ?? '').split('/')) {
        if (part === '..')
            parts.pop();
        else if (part !== '' && part !== '.')
            parts.push(part);
    }
    return parts.length > 0 && !after.has(parts.join('/'));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/tools/once.ts
var once = __webpack_require__(74090);
// EXTERNAL MODULE: ./src/tools/run-tool-within.ts
var run_tool_within = __webpack_require__(64709);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./src/tools/when-we-end.ts

/** Waits for the end of its input, which comes when whoever started it is gone, however it ended. */
const SCRIPT = 'read -r _; exec "$0" "$@"';
/**
 * Lets a command run when this process is gone, even when it is killed and can do nothing any more. Where there is no `sh`, it does not run.
 *
 * @returns what to call when it is no longer needed.
 */
function whenWeEnd(command, { env }) {
    // In a session of its own: what is sent to all processes of a terminal, or of a job, is not for it.
    const watcher = (0,external_node_child_process_.spawn)('sh', ['-c', SCRIPT, ...command], {
        ...{ stdio: ['pipe', 'ignore', 'ignore'], detached: true },
        ...{ env, cwd: '/' },
    });
    watcher.on('error', () => undefined);
    watcher.stdin?.on('error', () => undefined);
    watcher.unref();
    return () => {
        watcher.kill('SIGKILL');
        watcher.stdin?.destroy();
    };
}

// EXTERNAL MODULE: ./src/errors/tool-error.ts
var tool_error = __webpack_require__(20694);
// EXTERNAL MODULE: ./src/tools/run-tool.ts + 2 modules
var run_tool = __webpack_require__(56220);
;// CONCATENATED MODULE: ./src/pipeline/verify/container.ts






/**
 * What a container may do at most: it has no network, nothing of this machine, no variable and no secret, and no more rights than it would
 * have by default. What it prints is kept up to a megabyte.
 */
const BOUNDS = [
    ...['--network=none', '--hostname=slim-build', '--pull=never', '--restart=no'],
    ...['--memory=1g', '--memory-swap=1g', '--pids-limit=512', '--cpus=1', '--ulimit=core=0'],
    '--security-opt=no-new-privileges',
    ...['--log-driver=json-file', '--log-opt=max-size=1m', '--log-opt=max-file=1'],
];
/** Milliseconds that the engine may take to start a container or to answer, and to remove what is left. */
const PATIENCE = 60_000;
const REMOVAL = 30_000;
/** Bytes of a container's log that are read, and lines of it that are kept of each of its two streams. */
const MOST_OUTPUT = 8 * 1024 * 1024;
const MOST_LINES = 10;
/** What the engine says of a command that the image does not have, or that cannot be run. */
const NO_SUCH_COMMAND = new Set([126, 127]);
/**
 * Starts a container, and removes it when the task has ended, however it ended: with all that it wrote, also when the run is cancelled, and
 * even when this process is killed.
 *
 * @throws ToolError when the engine does not start it; what the task throws.
 */
async function withContainer(plan, context, task) {
    const name = `slim-build-verify-${(0,external_node_crypto_.randomUUID)()}`;
    const remove = ['container', 'rm', '--force', '--volumes', name];
    const letGo = whenWeEnd(['docker', ...remove], context);
    try {
        return await task(await start(name, plan, context));
    }
    finally {
        await removing(remove, context);
        letGo();
    }
}
/** Removes something of the engine, also after the run was cancelled. What it has not is no failure. */
async function removing(args, { env, cwd }) {
    await (0,run_tool_within/* runToolWithin */.D)(REMOVAL, 'docker', args, { env, cwd }).catch(() => null);
}
async function start(name, plan, context) {
    const { image, entrypoint, args = [], options = [] } = plan;
    const run = await ask([
        ...['container', 'run', '--detach', `--name=${name}`, ...BOUNDS, ...options],
        ...(entrypoint === undefined ? [] : [`--entrypoint=${entrypoint}`]),
        ...[image, ...args],
    ], context);
    if (run.exitCode !== null && NO_SUCH_COMMAND.has(run.exitCode))
        return notRun(run, run.exitCode);
    if (run.exitCode !== 0)
        throw failed('docker container run', run);
    return {
        exitCode: async (time) => {
            const waited = await (0,run_tool_within/* runToolWithin */.D)(time, 'docker', ['container', 'wait', name], context);
            if (waited === null)
                return null;
            if (waited.exitCode !== 0)
                throw failed('docker container wait', waited);
            return Number(waited.stdout.trim());
        },
        health: async () => {
            const format = '{{if .State.Running}}{{with .State.Health}}{{.Status}}{{end}}{{end}}';
            const shown = await ask(['container', 'inspect', `--format=${format}`, name], context);
            return shown.stdout.trim() || null;
        },
        firstLines: () => readLog(name, context),
    };
}
function notRun({ stderr }, code) {
    const lines = stderr.filter(line => line.trim() !== '' && !line.startsWith('Run ')).slice(0, MOST_LINES);
    return {
        exitCode: () => Promise.resolve(code),
        health: () => Promise.resolve(null),
        firstLines: () => Promise.resolve(lines),
    };
}
async function readLog(name, { env, cwd, signal }) {
    const errors = [];
    const { stdout } = await (0,run_tool/* runTool */.qI)('docker', ['container', 'logs', name], {
        ...{ env, cwd, signal, maxOutput: MOST_OUTPUT },
        onErrorLine: line => {
            if (errors.length < MOST_LINES)
                errors.push(line);
        },
    });
    const lines = stdout.split('\n', MOST_LINES + 1);
    return [...lines.slice(0, MOST_LINES).filter(line => line !== ''), ...errors];
}
async function ask(args, context) {
    const run = await (0,run_tool_within/* runToolWithin */.D)(PATIENCE, 'docker', args, context);
    if (run !== null)
        return run;
    throw new tool_error/* ToolError */.v(messages/* messages */.D.engineSilent(args.slice(0, 2).join(' ')));
}
function failed(command, { exitCode, stderr }) {
    const why = stderr.find(line => /error/i.test(line)) ?? stderr[0] ?? `exit code ${exitCode ?? 'unknown'}`;
    return new tool_error/* ToolError */.v(messages/* messages */.D.imageNotRun(why.replace(/^docker: |^Error response from daemon: /gi, '')), {
        command,
        exitCode,
        stderr,
    });
}

;// CONCATENATED MODULE: ./src/pipeline/verify/engine-images.ts






/** Milliseconds. */
const engine_images_PATIENCE = 15_000;
/** What the engine here runs: `linux/amd64`; null where there is none that answers. */
async function enginePlatform(context) {
    const args = ['version', '--format={{.Server.Os}}/{{.Server.Arch}}'];
    const run = await (0,run_tool_within/* runToolWithin */.D)(engine_images_PATIENCE, 'docker', args, context).catch(() => null);
    context.signal.throwIfAborted();
    return run?.exitCode === 0 ? run.stdout.trim() : null;
}
/**
 * A name in the engine that no one else uses. The image is removed when the task has ended, however it ended, even when this process is
 * killed.
 */
async function withEngineImage(context, task) {
    const name = `slim-build-verify:${(0,external_node_crypto_.randomUUID)()}`;
    const remove = ['image', 'rm', '--force', name];
    const letGo = whenWeEnd(['docker', ...remove], context);
    try {
        return await task(name);
    }
    finally {
        await removing(remove, context);
        letGo();
    }
}
/** Brings the image of a request into the engine, when it is first asked for, from the builder's cache. */
function imageInEngine(request, name, context) {
    return (0,once/* once */.O)(async () => {
        await (0,solve/* solveUnread */.vO)({ ...request, outputs: [], load: true, tags: [name] }, context);
        return name;
    });
}

// EXTERNAL MODULE: ./src/advise/advice-rules.ts + 98 modules
var advice_rules = __webpack_require__(49217);
;// CONCATENATED MODULE: ./src/pipeline/verify/expected-changes.ts


/** Packages whose scripts write files that no package owns. */
const WITH_SCRIPTS = new Set(['dpkg', 'apk', 'rpm']);
/** What pnpm writes for the programs of packages. npm makes links, which lead nowhere when a package is gone. */
const PROGRAM = /(?:^|\/)node_modules\/\.bin\/[^/]+$/;
/** Where such scripts write. */
const SYSTEM = /^(?:etc|lib|usr(?!\/local\/)|var)\//;
/** What some changes may make of the final file system besides what they are about. */
function expectedTree(image, changes) {
    const claimed = changes.flatMap(({ files = [], altered = [] }) => [...files, ...altered].flatMap(file => image.files[file] ?? []));
    const paths = new Set(claimed.map(({ path }) => path));
    const owned = new Set(image.files.flatMap(({ owner, path }) => (owner === null ? [] : [path])));
    const scripts = new Set(claimed.filter(isOf(image, WITH_SCRIPTS)).map(({ layer }) => layer));
    const modules = new Set(claimed.filter(isOf(image, new Set(['npm']))).map(({ layer }) => layer));
    return {
        isClaimed: path => paths.has(path),
        isOfScripts: (path, layer) => !owned.has(path) &&
            ((scripts.has(layer) && SYSTEM.test(path)) || (modules.has(layer) && PROGRAM.test(path))),
        mayLose: changes.some(rewrites) ? 'anything' : changes.some(exchangesBase) ? 'base' : 'nothing',
        baseLayers: image.layers.filter(({ origin }) => origin === 'base').length,
    };
}
function isOf({ packages }, ecosystems) {
    return ({ owner }) => ecosystems.has(packages[owner ?? -1]?.ecosystem ?? '');
}
/** What some changes may make of the config. */
function expectedConfig({ dockerfiles }, changes) {
    if (!changes.some(each => exchangesBase(each) || rewrites(each)))
        return { own: null, mayRestate: false };
    const set = [...dockerfiles.values()].flatMap(({ text, instructions }) => instructions
        .filter(({ keyword }) => keyword === 'ENV' || keyword === 'LABEL')
        .map(({ arguments: { start, end } }) => text.slice(start, end)));
    return {
        // The search path is the base image's own.
        own: name => name !== 'PATH' && set.some(text => text.includes(name)),
        mayRestate: changes.some(rewrites),
    };
}
/** Whether what a change saves is told by its files; a base image is exchanged for one that has bytes of its own. */
function goneOf(change, before, after) {
    if (exchangesBase(change) || rewrites(change))
        return null;
    const left = Map.groupBy(after.files, keyOf);
    const own = new Set(change.files);
    // Of two copies, the one that the change is not about is the one that is left.
    for (const [index, file] of before.files.entries())
        if (!own.has(index))
            left.get(keyOf(file))?.pop();
    const visible = new Map(after.files.flatMap(each => (each.hidden === undefined ? [[each.path, each]] : [])));
    return (0,bytes/* sumBytes */.jO)((change.files ?? []).flatMap((index) => {
        const file = before.files[index];
        if (file === undefined || left.get(keyOf(file))?.pop() !== undefined)
            return [];
        const now = file.hidden === undefined ? visible.get(file.path) : undefined;
        return [
            {
                compressed: Math.max(0, file.compressed - (now?.compressed ?? 0)),
                unpacked: Math.max(0, file.unpacked - (now?.unpacked ?? 0)),
            },
        ];
    }));
}
function keyOf({ path, content }) {
    return `${path}\0${content}`;
}
function exchangesBase({ rule }) {
    return (0,advice_rules/* adviceRule */.X)(rule)?.exchangesBase === true;
}
function rewrites({ rule }) {
    return (0,advice_rules/* adviceRule */.X)(rule)?.rewrites === true;
}

// EXTERNAL MODULE: ./src/measure/snapshotter-files.ts
var snapshotter_files = __webpack_require__(57149);
;// CONCATENATED MODULE: ./src/pipeline/verify/final-tree.ts

/**
 * The final file system of an image with owners and modes, from the layers as BuildKit writes them: each path is the real one, so no link
 * has to be followed.
 */
function finalTree(layers) {
    const root = emptyNode();
    for (const [layer, { entries }] of layers.entries()) {
        const own = [...(0,snapshotter_files/* withoutSnapshotterFiles */.h)(entries)];
        // What hides is about lower layers only, wherever it stands in its own.
        for (const entry of own)
            hide(root, entry);
        for (const entry of own)
            place(root, entry, layer);
    }
    const tree = new Map();
    collect(root, '', tree);
    return tree;
}
function emptyNode() {
    return { entry: null, children: new Map() };
}
function hide(root, { type, path }) {
    if (type === 'opaque')
        find(root, path)?.children.clear();
    if (type !== 'whiteout')
        return;
    const slash = path.lastIndexOf('/');
    find(root, path.slice(0, Math.max(0, slash)))?.children.delete(path.slice(slash + 1));
}
function place(root, entry, layer) {
    if (entry.type === 'whiteout' || entry.type === 'opaque' || entry.path === '')
        return;
    let node = root;
    for (const name of entry.path.split('/')) {
        const next = node.children.get(name) ?? emptyNode();
        node.children.set(name, next);
        node = next;
    }
    if (entry.type !== 'directory')
        node.children.clear();
    node.entry = treeEntry(root, entry, layer);
}
function treeEntry(root, entry, layer) {
    const { type, mode, uid, gid, unpacked, content = null, link = null } = entry;
    if (type === 'hardlink') {
        const linked = find(root, link ?? '')?.entry;
        if (linked?.type === 'file')
            return { ...linked, layer };
    }
    const kind = type === 'file' || type === 'directory' || type === 'symlink' ? type : 'other';
    const target = kind === 'symlink' ? link : null;
    return { type: kind, mode, uid, gid, size: unpacked, content, target, layer };
}
function find(root, path) {
    if (path === '')
        return root;
    return path.split('/').reduce((node, name) => node?.children.get(name), root);
}
function collect(root, from, tree) {
    const todo = [[from, root]];
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
        const [path, { entry, children }] = next;
        if (entry !== null)
            tree.set(path, entry);
        for (const [name, child] of children)
            todo.push([path === '' ? name : `${path}/${name}`, child]);
    }
}

;// CONCATENATED MODULE: ./src/pipeline/verify/share-savings.ts
/**
 * What each change that was built with others really saves: the bytes of its files that are gone. What is left of the difference between
 * both images (directories, books of packages, how the rest compresses) goes to the one that exchanges the base image, else to each by
 * its size. They add up to the difference exactly.
 */
function shareSavings(real, shares) {
    const compressed = share(Math.max(0, real.compressed), shares, 'compressed');
    const unpacked = share(Math.max(0, real.unpacked), shares, 'unpacked');
    return shares.map((_, at) => ({ compressed: compressed[at] ?? 0, unpacked: unpacked[at] ?? 0 }));
}
function share(real, shares, metric) {
    const own = shares.map(({ promised, gone }) => (gone === null ? (promised[metric] ?? 0) : gone[metric]));
    const rest = real - own.reduce((sum, each) => sum + each, 0);
    const base = shares.findIndex(({ gone }) => gone === null);
    if (base >= 0 && (own[base] ?? 0) + rest >= 0)
        return own.map((each, at) => (at === base ? each + rest : each));
    const all = own.reduce((sum, each) => sum + each, 0);
    const shared = own.map(each => each + (all === 0 ? 0 : Math.trunc((rest * each) / all)));
    const left = real - shared.reduce((sum, each) => sum + each, 0);
    const biggest = own.indexOf(Math.max(...own));
    return shared.map((each, at) => (at === biggest ? each + left : each));
}

// EXTERNAL MODULE: ./src/edit/source-files.ts + 1 modules
var source_files = __webpack_require__(81376);
// EXTERNAL MODULE: ./src/files/read-regular-file.ts
var read_regular_file = __webpack_require__(47269);
;// CONCATENATED MODULE: ./src/pipeline/verify/trial-request.ts





/** A build that is repeated: of one platform, from the builder's cache, and published nowhere. */
function repeated(request, platform) {
    return {
        ...(0,gate_push/* unpublished */.O)(request),
        ...{ attests: [], provenance: 'false', sbom: '', tags: [], cacheTo: [] },
        ...{ noCache: false, noCacheFilters: [], pull: false },
        ...(request.platforms === undefined || request.platforms.length === 0 ? {} : { platforms: [platform] }),
    };
}
/** Bytes of a file of patterns; longer ones are not copied. */
const LONGEST_IGNORE_FILE = 10_000_000;
/**
 * Writes the Dockerfile of a patch into a directory of its own, with what says which files of the build context stay out beside it, where
 * BuildKit looks for that first. No file of the user's is touched.
 *
 * @param dockerfile its name in the patch.
 * @returns the same build with the written files.
 * @throws the file system's error where it refuses.
 */
async function writeTrial(request, { patch, sources, dockerfile, }, { directory, cwd }) {
    const file = external_node_path_default().join(directory, 'Dockerfile');
    const after = (name) => patch.files.find(each => each.file === name)?.after ?? (0,source_files/* textOf */.b)(sources, name);
    await (0,promises_.writeFile)(file, after(dockerfile) ?? '');
    const ignoreFile = `${file}.dockerignore`;
    if (sources.ignoreFile !== null)
        await (0,promises_.writeFile)(ignoreFile, after(sources.ignoreFile.file) ?? '');
    else {
        const own = `${external_node_path_default().resolve(cwd, request.file ?? external_node_path_default().join(request.context, 'Dockerfile'))}.dockerignore`;
        const text = await ignoreFileOf(own);
        // Without one, that of the context holds.
        if (text !== null)
            await (0,promises_.writeFile)(ignoreFile, text);
    }
    return { ...request, file };
}
/** Null where there is none; another fault would leave files in the context that the build as it is keeps out. */
async function ignoreFileOf(file) {
    try {
        return await (0,read_regular_file/* readRegularFile */.X)(file, { most: LONGEST_IGNORE_FILE, links: 'follow' });
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return null;
        throw error;
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./src/tools/pause.ts

/**
 * Waits before something is looked at again.
 *
 * @param time milliseconds.
 * @throws the signal's reason when it aborts.
 */
async function pause(time, signal) {
    await (0,external_node_timers_promises_.setTimeout)(time, undefined, { signal }).catch((error) => {
        signal.throwIfAborted();
        throw error;
    });
}

// EXTERNAL MODULE: ./src/text/hide-secrets.ts
var hide_secrets = __webpack_require__(9847);
// EXTERNAL MODULE: ./src/text/steady-text.ts
var steady_text = __webpack_require__(56013);
;// CONCATENATED MODULE: ./src/pipeline/verify/same-start.ts


/**
 * What a container of the changed image does otherwise than one of the image as it is, as the end of a sentence; null: nothing.
 *
 * Both still run, or both ended with the same exit code and the same first lines. Numbers, addresses, dates and ids are taken out: they
 * differ from run to run.
 */
function startDifference(before, after) {
    if (before.exitCode !== after.exitCode) {
        const said = errorLine(after);
        return [
            `a container ${ended(after)} where one of the image as it is ${ended(before)}`,
            ...(said === null ? [] : [': ', { code: said }]),
        ];
    }
    if (after.exitCode === null)
        return null;
    const [was, is] = [before, after].map(({ lines }) => lines.map(steady));
    const at = (is ?? []).findIndex((line, index) => line !== was?.[index]);
    const other = at >= 0 ? after.lines[at] : undefined;
    if (other !== undefined)
        return ['a container prints something else: ', { code: shown(other) }];
    const missing = before.lines[after.lines.length];
    return missing === undefined ? null : ['a container no longer prints ', { code: shown(missing) }];
}
/** Whether two containers of one image printed the same. */
function printsTheSame(one, other) {
    return one.lines.map(steady).join('\n') === other.lines.map(steady).join('\n');
}
function ended({ exitCode }) {
    return exitCode === null ? 'stays up' : `exits with code ${exitCode}`;
}
/** The line that says most of why it ended. */
function errorLine({ exitCode, lines }) {
    if (exitCode === null)
        return null;
    const line = lines.find(each => /error|cannot|not found|no such|denied|missing|fail/i.test(each)) ?? lines.at(-1);
    return line === undefined ? null : shown(line);
}
function steady(line) {
    return (0,steady_text/* steadyText */.o)(line, [])
        .replace(/0x[0-9a-f]+/gi, '*')
        .replace(/\d+(?:[.,]\d+)*/g, '*')
        .trimEnd();
}
/** Characters of a line that a sentence has. */
const LONGEST_LINE = 200;
/** As a report can show it. */
function shown(line) {
    const text = (0,hide_secrets/* hideSecrets */.s)(line.trim(), []);
    return text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE - 1)}…` : text;
}

;// CONCATENATED MODULE: ./src/pipeline/verify/try-start.ts



/** Milliseconds that a container is watched, a HEALTHCHECK may take to pass, and `verify-command` may take. */
const WATCHED = 5000;
const UNTIL_HEALTHY = 60_000;
const COMMAND = 120_000;
/** Milliseconds between two looks at a HEALTHCHECK. */
const HEALTH_INTERVAL = 1000;
/** How often a HEALTHCHECK may fail before the container counts as not well. */
const HEALTH_TRIES = 30;
const GOOD = { kind: 'good', result: null };
/**
 * Starts the changed image and finds out whether it works: by a command of the user's, by its HEALTHCHECK or, where it has none, by whether
 * it starts as the image as it is does. What that one does not pass either says nothing of the change.
 *
 * @throws ToolError when the engine does not do its part.
 */
async function tryStart(trial, context) {
    const { command, config } = trial;
    if (command !== null)
        return tryCommand(trial, command, context);
    if (hasHealthCheck(config)) {
        if (await isHealthy(trial.changed, context))
            return GOOD;
        if (await isHealthy(await trial.asItIs(), context))
            return { kind: 'wrong', why: ['its HEALTHCHECK no longer passes'] };
    }
    if (!startsSomething(config)) {
        return { kind: 'unknown', why: ['the image starts nothing by itself: set ', { code: 'verify-command' }] };
    }
    return tryEntryPoint(trial, context);
}
async function tryCommand(trial, command, context) {
    const plan = (image) => ({ image, entrypoint: 'sh', args: ['-c', command] });
    const run = (image) => watch(plan(image), COMMAND, context);
    const after = await run(trial.changed);
    if (after.exitCode === 0)
        return GOOD;
    const before = await run(await trial.asItIs());
    if (before.exitCode === 0) {
        const { exitCode } = after;
        const how = exitCode === null ? 'takes more than two minutes' : `exits with code ${exitCode}`;
        return { kind: 'wrong', why: [{ code: 'verify-command' }, ` ${how}`, ...saying(before, after)] };
    }
    return { kind: 'unknown', why: [{ code: 'verify-command' }, ' fails in the image as it is, too'] };
}
function saying(before, after) {
    const difference = after.exitCode === null ? null : startDifference(before, after);
    return difference?.slice(1) ?? [];
}
async function tryEntryPoint({ changed, asItIs }, context) {
    const original = await asItIs();
    const run = (image, time = WATCHED) => watch({ image }, time, context);
    let [after, before] = [await run(changed), await run(original)];
    // One of them may only have been slow.
    if ((after.exitCode === null) !== (before.exitCode === null))
        [after, before] = [await run(changed, 2 * WATCHED), await run(original, 2 * WATCHED)];
    const difference = startDifference(before, after);
    if (difference === null)
        return GOOD;
    if (before.exitCode === after.exitCode && !printsTheSame(before, await run(original)))
        return GOOD;
    return { kind: 'wrong', why: difference };
}
function watch(plan, time, context) {
    return withContainer({ ...plan, options: ['--no-healthcheck'] }, context, async (container) => {
        const exitCode = await container.exitCode(time);
        return { exitCode, lines: exitCode === null ? [] : await container.firstLines() };
    });
}
function isHealthy(image, context) {
    const options = [`--health-interval=${HEALTH_INTERVAL}ms`, `--health-retries=${HEALTH_TRIES}`];
    return withContainer({ image, options }, context, container => becomesHealthy(container, context));
}
async function becomesHealthy(container, { signal }) {
    for (let waited = 0; waited < UNTIL_HEALTHY; waited += HEALTH_INTERVAL) {
        const health = await container.health();
        if (health === 'healthy')
            return true;
        if (health === null || health === 'unhealthy')
            return false;
        await pause(HEALTH_INTERVAL, signal);
    }
    return false;
}
function hasHealthCheck({ Healthcheck: check }) {
    const test = check?.Test;
    return Array.isArray(test) && test.length > 0 && test[0] !== 'NONE';
}
function startsSomething({ Entrypoint: entrypoint, Cmd: command }) {
    return [entrypoint, command].some(each => Array.isArray(each) && each.length > 0);
}

;// CONCATENATED MODULE: ./src/pipeline/verify/try-changes.ts




















/** Compressed bytes by which an image may be bigger with changes that are not about bytes. */
const NOISE = 10_000;
/**
 * Builds an image with changes of its files, compares it with the image as it is, and starts it.
 *
 * @throws the signal's reason when it aborts; everything else that goes wrong is part of the answer.
 */
async function tryChanges(changes, trial, context) {
    try {
        return await (0,with_temporary_directory/* withTemporaryDirectory */.n)(context.tempDir, directory => build(changes, trial, { ...context, tempDir: directory, onEvent: (0,without_news/* withoutNews */.e)(context.onEvent) }));
    }
    catch (error) {
        context.signal.throwIfAborted();
        if (error instanceof build_failure/* BuildFailure */.$)
            return { kind: 'wrong', why: failedStep(error) };
        const why = (0,baseline/* isExpected */.Dn)(error) ? (0,baseline/* firstLine */.TM)(error) : (0,machine_failure/* machineFailure */._)(error);
        if (why === null)
            throw error;
        return { kind: 'unknown', why: [why] };
    }
}
function failedStep({ step: { instruction, exitCode } }) {
    const how = exitCode === null ? '' : ` with exit code ${exitCode}`;
    return ['the image does not build: ', { code: instruction.slice(0, 200) }, ` fails${how}`];
}
async function build(changes, trial, context) {
    const { request, image, name, sources, dockerfile } = trial;
    const original = repeated(request, image.platform);
    const patch = (0,make_patch/* makePatch */.J)(changes.map(({ edits = [] }) => edits), sources);
    const places = { directory: context.tempDir, cwd: context.cwd };
    const changed = await writeTrial(original, { patch, sources, dockerfile }, places);
    const notRun = notRunBecause(image.platform, await enginePlatform(context));
    return withEngineImage(context, async (tag) => {
        const loaded = notRun === null ? { ...changed, load: true, tags: [tag] } : changed;
        const knownLayers = image.layers.map(({ digest }) => digest);
        const built = await (0,solve/* solve */.kH)(loaded, context, { knownLayers });
        // Under a name of its own, so that the next build finds the layers of the image and not these.
        const measured = await (0,measure_source/* measureSource */.C)(built.layout, `${name} (verified)`, built.records, context);
        const [after] = measured.platforms;
        if (after === undefined)
            return { kind: 'unknown', why: ['nothing was measured'] };
        const config = await readRunConfig(built.layout, after.platform, context);
        const compared = await compare(changes, { trial, after, config }, context);
        if (compared.kind !== 'good')
            return compared;
        if (notRun !== null)
            return { kind: 'unknown', why: notRun };
        const started = await try_changes_start({ tag, original, config, command: trial.command }, context);
        return started.kind === 'good' ? compared : started;
    });
}
function notRunBecause(platform, engine) {
    if (engine === null)
        return ['there is no engine that starts the image'];
    if (platform === engine || platform.startsWith(`${engine}/`))
        return null;
    return ['the image is for ', { code: platform }, ', and the engine here is of ', { code: engine }];
}
async function compare(changes, { trial: { image, layout, sources }, after, config }, context) {
    const before = await readRunConfig(layout, image.platform, context);
    const trees = [await readTree(image, context), await readTree(after, context)];
    const [was, is] = trees;
    if (was === null || is === null)
        return { kind: 'unknown', why: ['a layer of the image cannot be read'] };
    const why = configDifference(before, config, expectedConfig(sources, changes)) ??
        treeDifference(was, is, expectedTree(image, changes)) ??
        sizeDifference(changes, (0,bytes/* subtractBytes */.CA)(image, after));
    return why === null
        ? { kind: 'good', result: { saves: savedBy(changes, image, after) } }
        : { kind: 'wrong', why };
}
/** Null where a layer is not known. */
async function readTree({ layers }, context) {
    const store = (0,layer_store_of/* layerStoreOf */.k)(context);
    const read = [];
    for (const { digest, unread } of layers) {
        const index = unread === undefined ? await store.read(digest) : null;
        if (index === null)
            return null;
        read.push(index);
    }
    return finalTree(read);
}
function sizeDifference(changes, { compressed: real }) {
    const promised = changes.reduce((sum, { saves }) => sum + saves.compressed, 0);
    if (promised > 0 ? real > 0 : real > -NOISE)
        return null;
    return [real === 0 ? 'the image is not smaller' : `the image is ${(0,format_bytes/* formatBytes */.z)(-real)} compressed bigger`];
}
function savedBy(changes, before, after) {
    const shares = changes.map(each => ({ promised: each.saves, gone: goneOf(each, before, after) }));
    return shareSavings((0,bytes/* subtractBytes */.CA)(before, after), shares);
}
/** The image as it is is brought into the engine only where it is needed, from the builder's cache. */
function try_changes_start({ tag, original, config, command, }, context) {
    return withEngineImage(context, name => tryStart({ changed: tag, asItIs: imageInEngine(original, name, context), command, config }, context));
}

;// CONCATENATED MODULE: ./src/pipeline/verify/verify-advice.ts






/** Milliseconds that all builds of one image may take together, and that one may be silent. */
const TOTAL = 30 * 60_000;
const IDLE = 10 * 60_000;
/** Milliseconds after which a run that only wants to know does not look for the change that is wrong. */
const SHORT = 3 * 60_000;
/**
 * Builds the image with its advice, all together and, where that is wrong, in halves; compares it with the image as it is; and starts it. No
 * file of the user's is touched, nothing is published, and nothing is left in the engine.
 *
 * It is a courtesy: whatever it cannot do is a warning, and the advice counts as not tried.
 *
 * @returns the advice with what became of it, most bytes first.
 * @throws the signal's reason when the run is cancelled.
 */
async function verifyAdvice(advice, subject, options, context) {
    const isWanted = wantedBy(options);
    const wanted = advice.filter(isWanted);
    if (wanted.length === 0)
        return [...advice];
    context.onEvent({ type: 'phase', phase: { kind: 'verify', subject: subject.name } });
    const { made } = (0,make_patch/* makePatch */.J)(wanted.map(({ edits = [] }) => edits), subject.sources);
    const changes = wanted.filter((_, index) => made.includes(index));
    const settled = await settle(changes, subject, options, context);
    const [reason] = settled.untried.values();
    if (reason !== undefined)
        context.onEvent({
            type: 'warning',
            message: (0,visible/* visible */.R)(`Advice was not verified, as a whole or in part: ${plain(reason)}.`, 1000),
        });
    const tried = withTrials(advice, isWanted, settled);
    return tried.toSorted((a, b) => b.saves.compressed - a.saves.compressed);
}
/** The same advice where it cannot be tried. */
function notTried(advice, options, why) {
    const isWanted = wantedBy(options);
    return advice.map(each => (isWanted(each) ? { ...each, trial: { state: 'untried', why } } : each));
}
function wantedBy({ rules }) {
    return each => (0,advice/* isCertain */.t)(each) && (rules.length === 0 || rules.includes(each.rule));
}
function plain(words) {
    return words.map(part => (typeof part === 'string' ? part : part.code)).join('');
}
const SAME_WORDS = ['another change is about the same words; it can be made after that one'];
function withTrials(advice, isWanted, { good, result, wrong, untried }) {
    return advice.map(each => {
        if (!isWanted(each))
            return each;
        const at = good.indexOf(each);
        const saves = result?.saves[at];
        if (saves !== undefined)
            return { ...each, saves, trial: { state: 'proved', promised: each.saves } };
        const why = wrong.get(each);
        const trial = why === undefined ? { state: 'untried', why: untried.get(each) ?? SAME_WORDS } : { state: 'wrong', why };
        return { ...each, trial };
    });
}
async function settle(changes, subject, { command, isThorough }, context) {
    const started = context.now().getTime();
    const spent = () => context.now().getTime() - started;
    const attempt = async (together) => {
        const limits = { idle: IDLE, total: Math.max(1, TOTAL - spent()) };
        const found = await (0,within_limits/* withinLimits */.o)(context, limits, limited => tryChanges(together, { ...subject, command }, limited));
        return found ?? TOO_LONG;
    };
    const mayTry = (tried) => {
        if (!isThorough && spent() > SHORT)
            return NO_TIME;
        if (spent() > TOTAL)
            return TOO_LONG.why;
        const most = mostAttempts(changes.length);
        return tried < most ? null : [`the limit of ${most} builds was reached`];
    };
    return settleChanges(changes, attempt, mayTry);
}
const TOO_LONG = { kind: 'unknown', why: [`it took more than ${TOTAL / 60_000} minutes`] };
const NO_TIME = [
    'one of several changes is wrong, and there was no time to find out which; ',
    { code: 'slim-build fix --verify' },
    ' does',
];

;// CONCATENATED MODULE: ./src/pipeline/judge-targets.ts










/**
 * Measures, compares and judges the images that were built, by target, in the order of the run.
 *
 * @throws InputError, ImageError or ToolError.
 */
async function judgeTargets(plan, { solved, baselines, }, context) {
    const judged = new Map();
    const find = (0,base_alternatives/* alternativesFinder */.l)({ advice: plan.advice, builder: (0,buildx_recipe/* builderOf */.zp)(plan.recipe) }, context);
    const named = plan.targets.length > 1;
    for (const each of plan.targets) {
        const { name } = each.target;
        const built = solved.get(name)?.image ?? null;
        const baseline = baselines.get(name);
        if (built === null || baseline === undefined)
            continue;
        const own = named ? { ...context, onEvent: namingImage(each.image, context.onEvent) } : context;
        judged.set(name, await judgeTarget(each, { plan, built, baseline, find }, own));
    }
    return judged;
}
async function judgeTarget({ target, image, request, budgets }, { plan, built, baseline: opened, find }, context) {
    const uses = await readBuildCache(image, built, opened.found, context);
    const measurement = await (0,measure_source/* measureSource */.C)(built.layout, image, built.records, context);
    const closing = (0,baseline_chain/* closeBaseline */.o)(opened, { rebuild: rebuildable(target, request), measurement }, context);
    const looking = find(measurement, request);
    await Promise.allSettled([closing, looking]);
    const [baseline, alternatives] = await Promise.all([closing, looking]);
    const cache = runCache(plan, uses, [built]);
    const { advice, requireBaseline } = plan;
    const contextFile = contextFiles(request.context, context.cwd);
    const contextFolder = contextFolders(request.context, context.cwd);
    const sources = await readSourceFiles(target, request, context);
    const judging = { measurement, baseline, budgets, cache, advice, requireBaseline, alternatives };
    const tryAdvice = triesOf({ target, request, plan, built, measurement, sources }, context);
    const judged = await (0,judge_measurement/* judgeMeasurement */.c)({ ...judging, contextFile, contextFolder, sources, tryAdvice }, context);
    return { ...judged, uses };
}
/** How the advice on each platform of an image is tried; undefined where it is not. Platforms stand on the same files: one is built. */
function triesOf({ target: { links, dockerfile }, request, plan: { verify, recipe }, built: { layout }, measurement: { name, platforms }, sources, }, context) {
    const [image] = platforms;
    if (verify === undefined || sources === undefined || image === undefined)
        return undefined;
    const inside = { ...context, env: (0,buildx_recipe/* environmentOf */.p7)(recipe, context) };
    return (advice, at) => {
        if (links.length > 0)
            return Promise.resolve(notTried(advice, verify, [LINKED]));
        if (at > 0)
            return Promise.resolve(notTried(advice, verify, ['only ', { code: image.platform }, ' is tried']));
        return verifyAdvice(advice, { name, request, dockerfile, layout, image, sources }, verify, inside);
    };
}
const LINKED = 'a target that builds on other targets cannot be built alone';
/** What stands in the bake file alone, or is built upon another target, cannot be built at another commit by itself. */
function rebuildable({ links, inlineDockerfile }, request) {
    if (links.length > 0)
        return { impossible: LINKED };
    if (inlineDockerfile !== null)
        return { impossible: 'its Dockerfile is inline in the bake file' };
    return request;
}
/** Says of warnings and of sentences about the cache which image they are about. */
function namingImage(image, onEvent) {
    return event => {
        if (event.type === 'cache')
            onEvent({ ...event, sentence: `${image}: ${event.sentence}` });
        else if (event.type === 'warning')
            onEvent({ ...event, message: `${image}: ${event.message}` });
        else
            onEvent(event);
    };
}

// EXTERNAL MODULE: ./src/pipeline/baseline/stored-image.ts
var stored_image = __webpack_require__(12621);
;// CONCATENATED MODULE: ./src/pipeline/open-baselines.ts


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
        opened.set(target.name, await (0,baseline_chain/* openBaseline */.E)(baseline, (0,stored_image/* storedImage */.Z)(plan, context.cwd, context.env), context));
    }
    return opened;
}

// EXTERNAL MODULE: ./src/report/build/report-cache.ts
var report_cache = __webpack_require__(2616);
;// CONCATENATED MODULE: ./src/pipeline/publish-targets.ts






/**
 * The second solve, and the proof that it made what was judged.
 *
 * @throws ToolError when it made another image, which is then in the registry: BuildKit had lost its cache in between.
 */
async function publishTargets(plan, builds, before, context) {
    context.onEvent({ type: 'phase', phase: { kind: 'publish' } });
    const layers = [...before.judged.values()].flatMap(({ measurement }) => measurement.platforms.flatMap(platform => platform.layers.map(layer => layer.digest)));
    const solved = await (0,buildx_recipe/* solveTargets */.aF)(plan.recipe, builds, context, layers);
    for (const [name, { image }] of solved) {
        const judged = before.judged.get(name);
        if (image !== null && judged !== undefined)
            await assertSameImage(judged.measurement, image, context.tempDir);
    }
    return { solved, judged: withFinalCache(plan, before, solved) };
}
/** Caches in a registry are written by what publishes. What went to caches in a solve went there for all of its targets. */
function withFinalCache(plan, { judged, solved }, published) {
    const moved = [solved, published].flatMap(targets => [...targets.values()].flatMap(({ image }) => image ?? []).slice(0, 1));
    return new Map([...judged].map(([name, found]) => {
        const cache = (0,report_cache/* reportCache */.N)(runCache(plan, found.uses, moved));
        return [name, { ...found, report: { ...found.report, cache } }];
    }));
}
/**
 * The proof that what was published is what was judged.
 *
 * @throws ToolError when it is another image, which is then in the registry: BuildKit had lost its cache in between.
 */
async function assertSameImage(measurement, published, tempDir) {
    const judged = measurement.platforms.flatMap(platform => platform.layers.map(layer => layer.digest));
    const source = await (0,open_image/* openImage */.U)(published.layout, { tempDir });
    const made = source.platforms.flatMap(({ manifest }) => manifest.layers.map(layer => layer.digest));
    await source.close();
    if (judged.join() === made.join())
        return;
    throw new tool_error/* ToolError */.v(messages/* messages */.D.pushedImageDiffers(measurement.name, published.digest ?? 'digest unknown'));
}

// EXTERNAL MODULE: ./src/model/digest.ts
var model_digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/oci/familiar-reference.ts
var familiar_reference = __webpack_require__(49078);
// EXTERNAL MODULE: ./src/text/capitalized.ts
var capitalized = __webpack_require__(55161);
;// CONCATENATED MODULE: ./src/pipeline/run-result.ts



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
    return (0,familiar_reference/* familiarReference */.Z)(reference) === (0,familiar_reference/* familiarReference */.Z)(tag);
}
function noted(judged, unpublished) {
    if (unpublished === null)
        return judged;
    const { report } = judged;
    return {
        ...judged,
        report: { ...report, notes: [...report.notes, `${(0,capitalized/* capitalized */.l)(unpublished.message)}.`] },
    };
}
/**
 * What was found out, under the digest that the image has for everybody else: in an index with attestations it differs from
 * one solve to the next, since they hold the time, while the image itself is the same.
 */
function builtImage(judged, { imageId, digest, metadata }, withheld) {
    const { measurement, report } = judged;
    const known = (0,model_digest/* isDigest */.Bc)(digest) ? digest : measurement.digest;
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

;// CONCATENATED MODULE: ./src/pipeline/publish-judged.ts




const NONE = new Set();
/**
 * Publishes what was judged. What was found out of the images is kept when that fails.
 *
 * @throws what {@link publishTargets} throws of anything but a failed export.
 */
async function publishJudged(plan, builds, { solved, judged }, context) {
    try {
        const published = await twice(() => publishTargets(plan, builds, { solved, judged }, context), context);
        return runResult(plan, new Map([...solved, ...published.solved]), published.judged, NONE);
    }
    catch (error) {
        if (!(error instanceof export_failure/* ExportFailure */.z) || context.signal.aborted)
            throw error;
        return runResult(plan, solved, judged, NONE, error);
    }
}
/** A registry that is down for a moment gets a second chance; one that refuses would refuse again. */
async function twice(attempt, { signal, onEvent }) {
    try {
        return await attempt();
    }
    catch (error) {
        if (!(error instanceof export_failure/* ExportFailure */.z) || error.isRefused || signal.aborted)
            throw error;
        onEvent({ type: 'warning', message: messages/* messages */.D.publishedAgain(error.message) });
        return attempt();
    }
}

// EXTERNAL MODULE: ./src/pipeline/run-cancelled.ts
var run_cancelled = __webpack_require__(44305);
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

// EXTERNAL MODULE: ./src/pipeline/unpack-layout.ts
var unpack_layout = __webpack_require__(13785);
// EXTERNAL MODULE: ./src/buildx/solve/strip-target-prefix.ts
var strip_target_prefix = __webpack_require__(24975);
;// CONCATENATED MODULE: ./src/buildx/cache/cache-errors.ts


const IMPORT = 'importing cache manifest from ';
const EXPORT = /^exporting (to GitHub Actions Cache|cache to |content cache)/;
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
        if (EXPORT.test(name))
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

// EXTERNAL MODULE: ./src/buildx/cache/cache-service.ts + 1 modules
var cache_service = __webpack_require__(41416);
;// CONCATENATED MODULE: ./src/buildx/cache/cache-scope.ts


/** Longest readable part in characters: a registry's tag has at most 128. */
const LONGEST = 60;
/**
 * The name under which one build keeps its cache: readable, and another one for each image, Dockerfile, target, set of platforms and
 * leg of a matrix, since builds that share a name overwrite each other's cache. Fit for a registry's tag.
 *
 * Build arguments are not in it: many hold a commit or a time, and would make each run's cache another. Where they tell images apart,
 * the matrix or the bake target does, too.
 */
function cacheScope({ image, bakeTarget = '', nativePlatform, request, run }) {
    const { target = '', platforms = [], context, file } = request;
    const directory = cache_scope_directoryOf(context);
    const dockerfile = external_node_path_default().posix.normalize(file ?? external_node_path_default().posix.join(directory, 'Dockerfile'));
    const sorted = platforms.length > 0 ? [...platforms].sort() : [nativePlatform];
    const identity = JSON.stringify([image, bakeTarget, directory, dockerfile, target, sorted, run.matrix]);
    const named = bakeTarget === image ? [image] : [image, bakeTarget];
    const readable = [...named, target, ...sorted.map(platform => platform.replace(/^linux\//, ''))]
        .map(slug)
        .filter(part => part !== '')
        .join('-');
    return `${readable.slice(0, LONGEST)}-${fingerprint(identity)}`;
}
/** The URL of a Git context names the commit, which would make each commit's cache another: the folder in it is what counts. */
function cache_scope_directoryOf(context) {
    if (!/^[\w+.-]+:\/\/|^git@/.test(context))
        return folder(context);
    const [, query = '', fragment = ''] = /^[^?#]*(?:\?([^#]*))?(?:#(.*))?$/s.exec(context) ?? [];
    return folder(new URLSearchParams(query).get('subdir') ?? fragment.split(':')[1] ?? '');
}
function folder(written) {
    const normal = external_node_path_default().posix.normalize(written).replace(/(?<=.)\/$/, '');
    return normal === '.' ? '' : normal;
}
/** What a branch, tag or pull request is called in a cache's name: `main`, `feature-x-1a2b3c4d`, `pull-7`. */
function refSlug(ref) {
    const pull = /^refs\/pull\/(\d+)\//.exec(ref)?.[1];
    if (pull !== undefined)
        return `pull-${pull}`;
    const name = ref.replace(/^refs\/(heads|tags)\//, '');
    const short = slug(name).slice(0, 30);
    // A branch may be called as a pull request is here.
    return short === name && !/^pull-\d+$/.test(name) ? short : `${short}-${fingerprint(name)}`;
}
function slug(text) {
    return text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '');
}
function fingerprint(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 8);
}

;// CONCATENATED MODULE: ./src/buildx/cache/explain-choice.ts
/** Why nothing may be written to a shared cache, or null. */
function writeProtection({ run }, other) {
    return run.untrusted ?? other;
}
/** The sentence for the log, and a warning when what was built is not kept. */
function explainChoice(where, reads, barrier) {
    const rights = barrier === null ? (reads ? 'read and written' : 'written') : reads ? 'read only' : 'not used';
    const warning = `The cache is not written, because ${barrier ?? ''}`;
    return {
        explanation: `Cache: ${where}, ${rights}${barrier === null ? '' : `, because ${barrier}`}`,
        warnings: barrier === null ? [] : [warning],
    };
}

;// CONCATENATED MODULE: ./src/buildx/cache/no-cache-choice.ts
/** @param why the end of the sentence "Cache: none, …" */
function noCacheChoice(why) {
    return { cacheFrom: [], cacheTo: [], explanation: `Cache: none, ${why}`, warnings: [] };
}
/**
 * A cache that was asked for and cannot be had here.
 *
 * @param why a sentence without its full stop
 */
function cacheUnavailable(mode, why) {
    const warnings = [`The build runs without a shared cache: \`cache: ${mode}\` is set, but ${why}`];
    return { ...noCacheChoice(`because ${why}`), warnings };
}

;// CONCATENATED MODULE: ./src/buildx/cache/choose-gha.ts




/** How long BuildKit asks again when it is told to wait (429); by itself it does for ten minutes. */
const RETRY = ['timeout', '1m'];
/**
 * GitHub's cache service. The service itself lets a run read what its branch, its base branch and the default branch wrote,
 * so one name is enough. buildx adds the address and the token from its environment.
 */
function chooseGha(context) {
    const { service, mode, request } = context;
    if (service.state !== 'usable') {
        const why = service.state === 'absent' ? 'this run has no token for the cache service' : service.why;
        return cacheUnavailable(mode, why);
    }
    if (!context.exportsCache)
        return cacheUnavailable(mode, 'this builder cannot export a cache');
    const scope = cacheScope(context);
    const barrier = writeProtection(context, service.writeProtected);
    const reads = service.reads && request.noCache !== true;
    return {
        cacheFrom: reads ? [(0,text_attributes/* formatAttributes */.x)([['type', 'gha'], ['scope', scope], RETRY])] : [],
        cacheTo: barrier === null
            ? [
                (0,text_attributes/* formatAttributes */.x)([
                    ['type', 'gha'],
                    ['scope', scope],
                    ['mode', 'max'],
                    ['ignore-error', 'true'],
                    RETRY,
                ]),
            ]
            : [],
        ...explainChoice(`GitHub's cache service, scope ${scope}`, reads, barrier),
    };
}

;// CONCATENATED MODULE: ./src/buildx/cache/choose-inline.ts



/** Most tags of the image that are read; each costs a question to the registry. */
const MOST_TAGS = 5;
/** The cache inside of the image that is pushed: only the steps of its last stage. */
function chooseInline(context) {
    const { request, mode } = context;
    const tags = (request.tags ?? []).slice(0, MOST_TAGS);
    if (tags.length === 0)
        return cacheUnavailable(mode, 'the image has no tag to read its cache from');
    const barrier = writeProtection(context, null);
    const reads = request.noCache !== true;
    return {
        cacheFrom: reads
            ? tags.map(tag => (0,text_attributes/* formatAttributes */.x)([
                ['type', 'registry'],
                ['ref', tag],
            ]))
            : [],
        cacheTo: barrier === null ? ['type=inline'] : [],
        ...explainChoice('inside the image, last stage only', reads, barrier),
    };
}

;// CONCATENATED MODULE: ./src/buildx/cache/choose-local.ts



/**
 * A directory of BuildKit's local cache: kept by GitHub's cache service from run to run, on any other machine by the machine
 * itself. Who opens the directory says where it is.
 */
function chooseLocal(context) {
    const { service, mode, request, run } = context;
    if (!context.exportsCache)
        return cacheUnavailable(mode, 'this builder cannot export a cache');
    if (run.onGitHub && service.state !== 'usable') {
        const why = service.state === 'absent' ? 'this run has no token for the cache service' : service.why;
        return cacheUnavailable(mode, why);
    }
    const scope = cacheScope(context);
    const kept = service.state === 'usable';
    const barrier = writeProtection(context, kept ? service.writeProtected : null);
    const reads = request.noCache !== true && (!kept || service.reads);
    const where = kept ? `a directory that GitHub's cache service keeps` : 'a directory of this machine';
    return {
        cacheFrom: [],
        cacheTo: [],
        directory: { scope, refs: refsOf(context), kept, reads, writes: barrier === null },
        ...explainChoice(`${where}, scope ${scope}`, reads, barrier),
    };
}
/** This ref, the base branch, the default branch: each once. */
function refsOf({ run }) {
    const branches = [run.baseBranch, run.defaultBranch].filter(branch => branch !== '');
    const refs = [
        run.ref === '' ? 'refs/heads/main' : run.ref,
        ...branches.map(branch => `refs/heads/${branch}`),
    ];
    return [...new Set(refs.map(refSlug))];
}

// EXTERNAL MODULE: ./src/buildx/cache/pushed-repository.ts
var pushed_repository = __webpack_require__(50109);
;// CONCATENATED MODULE: ./src/buildx/cache/choose-registry.ts





/**
 * The repository that the image is pushed to: a tag `buildcache-…` for each build and branch. Read are those of this ref, the
 * base branch and the default branch.
 */
function chooseRegistry(context) {
    const { request, run, mode } = context;
    if (!context.exportsCache)
        return cacheUnavailable(mode, 'this builder cannot export a cache');
    const pushed = (0,pushed_repository/* pushedRepository */.w)(request);
    const [tag] = request.tags ?? [];
    const repository = pushed ?? (tag === undefined ? null : (0,pushed_repository/* repositoryOf */._)(tag));
    if (repository === null)
        return cacheUnavailable(mode, 'the image has no tag that names a registry');
    const name = `${repository}:buildcache-${cacheScope(context)}`;
    const branches = [run.baseBranch, run.defaultBranch].filter(branch => branch !== '');
    const refs = [
        run.ref === '' ? 'refs/heads/main' : run.ref,
        ...branches.map(branch => `refs/heads/${branch}`),
    ];
    const places = [...new Set(refs.map(ref => `${name}-${refSlug(ref)}`))];
    const barrier = writeProtection(context, ownBarrier(run.ref, pushed));
    const reads = request.noCache !== true;
    return {
        cacheFrom: reads
            ? places.map(place => (0,text_attributes/* formatAttributes */.x)([
                ['type', 'registry'],
                ['ref', place],
            ]))
            : [],
        cacheTo: barrier === null ? places.slice(0, 1).map(exportTo) : [],
        ...explainChoice(`the registry, ${places[0] ?? name}`, reads, barrier),
        ...(pushed === null && run.untrusted === null ? { warnings: [] } : {}),
    };
}
/** Some registries refuse the index that BuildKit writes by default: `image-manifest` makes it an image as any other. */
function exportTo(place) {
    return (0,text_attributes/* formatAttributes */.x)([
        ['type', 'registry'],
        ['ref', place],
        ['mode', 'max'],
        ['image-manifest', 'true'],
        ['oci-mediatypes', 'true'],
        ['ignore-error', 'true'],
    ]);
}
/** GitHub makes a branch for each attempt to merge, and a registry would keep the cache of each for ever. */
const MERGE_QUEUE = 'refs/heads/gh-readonly-queue/';
function ownBarrier(ref, pushed) {
    if (pushed === null)
        return 'the image is not pushed, so the cache is not either';
    if (ref.startsWith('refs/tags/'))
        return 'no later build would read the cache of a Git tag';
    return ref.startsWith(MERGE_QUEUE) ? 'no later build would read the cache of a merge queue' : null;
}

;// CONCATENATED MODULE: ./src/buildx/cache/explicit-cache.ts

/** What the user gave passes through untouched; what will go wrong with it is said. */
function explicitCache({ request, mode, service, run }) {
    const { cacheFrom = [], cacheTo = [] } = request;
    const warnings = mode === 'auto' ? [] : [`\`cache: ${mode}\` is ignored, because cache-from or cache-to is set`];
    const gha = [...cacheFrom, ...cacheTo].map(text_attributes/* parseAttributes */.v).filter(isPlainGha);
    if (gha.length > 0) {
        if (service.state === 'absent') {
            warnings.push('buildx leaves out the cache type=gha, because this run has no token for it');
        }
        else if (service.state === 'unusable') {
            warnings.push(`The cache type=gha does not work and may fail the build, because ${service.why}`);
        }
        else if (service.writeProtected !== null && cacheTo.some(isGha)) {
            warnings.push(`The cache type=gha cannot be written, because ${service.writeProtected}; this fails the build unless ignore-error=true is set`);
        }
    }
    if (run.matrix.length > 0 && cacheTo.map(text_attributes/* parseAttributes */.v).some(isUnscopedGha)) {
        warnings.push('The jobs of this matrix overwrite one cache: give type=gha a scope with a value of the matrix, in cache-to and cache-from (scope=build-linux-arm64)');
    }
    return {
        cacheFrom,
        cacheTo,
        explanation: 'Cache: as set by cache-from and cache-to',
        warnings,
    };
}
function isGha(cache) {
    return (0,text_attributes/* parseAttributes */.v)(cache).get('type') === 'gha';
}
/** One that takes its token from the environment. */
function isPlainGha(attributes) {
    return attributes.get('type') === 'gha' && !attributes.has('token');
}
/** BuildKit calls all of these `buildkit`. */
function isUnscopedGha(attributes) {
    return attributes.get('type') === 'gha' && (attributes.get('scope') ?? '') === '';
}

;// CONCATENATED MODULE: ./src/buildx/cache/choose-cache.ts






/**
 * Which cache a build imports and exports. Pure.
 *
 * What the user gave passes through as it is. Otherwise `auto` takes GitHub's cache service where it works, and none elsewhere: any other
 * cache is asked for by its name.
 */
function chooseCache(context) {
    const { cacheFrom = [], cacheTo = [] } = context.request;
    if (cacheFrom.length > 0 || cacheTo.length > 0)
        return explicitCache(context);
    return CHOOSE[context.mode](context);
}
const CHOOSE = {
    auto: chooseAutomatically,
    gha: chooseGha,
    registry: chooseRegistry,
    local: chooseLocal,
    inline: chooseInline,
    none: () => noCacheChoice('as set by `cache`'),
};
function chooseAutomatically(context) {
    const { service, exportsCache } = context;
    if (exportsCache && service.state === 'usable')
        return chooseGha(context);
    const problem = exportsCache ? problemOf(service) : 'this builder cannot export a cache';
    // Nobody has asked for a cache, so this is no warning, whether the service is not there or fails.
    return noCacheChoice(`because ${problem}; ${exportsCache ? OTHERS : INLINE}`);
}
function problemOf(service) {
    return service.state === 'unusable' ? service.why : 'this run has no token for the cache service';
}
/** Whether layers of stages that are not in the image may be published is for the workflow to say. */
const OTHERS = '`cache: registry` (--cache registry) keeps one in the registry, beside the pushed image';
const INLINE = '`cache: inline` (--cache inline) keeps one inside the pushed image';

;// CONCATENATED MODULE: ./src/buildx/cache/probe-cache-service.ts
const METHOD = 'twirp/github.actions.results.api.v1.CacheService/GetCacheEntryDownloadURL';
/** Any will do: a cache that is not there is an answer, too. */
const QUESTION = { key: 'slim-build-probe', restore_keys: [], version: '0'.repeat(64) };
/**
 * Asks GitHub's cache service one question before the build does. BuildKit waits for minutes on a service that does not
 * answer or that refuses for now, so it is better left out; a service that says no is known before, not after the build.
 */
async function probeCacheService(service, { signal, patience = 5000 }) {
    if (service.state !== 'usable')
        return service;
    const why = await problem(service, signal, patience);
    signal.throwIfAborted();
    return why === null ? service : { state: 'unusable', why };
}
async function problem({ url, token }, signal, patience) {
    const timeout = AbortSignal.timeout(patience);
    try {
        const answer = await fetch(new URL(METHOD, url.endsWith('/') ? url : `${url}/`), {
            method: 'POST',
            headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
            body: JSON.stringify(QUESTION),
            redirect: 'error',
            signal: AbortSignal.any([signal, timeout]),
        });
        await answer.body?.cancel();
        return answer.ok ? null : `the cache service answered with status ${answer.status}`;
    }
    catch (error) {
        return timeout.aborted
            ? `the cache service did not answer within ${patience / 1000} s`
            : `the cache service cannot be reached (${errorMessage(error)})`;
    }
}
/** What a failed request was about: Node's fetch hides it in the cause. */
function errorMessage(error) {
    if (!(error instanceof Error))
        return String(error);
    const { cause } = error;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    return code === '' ? error.message : code;
}

// EXTERNAL MODULE: ./src/files/make-directory.ts
var make_directory = __webpack_require__(9971);
// EXTERNAL MODULE: ./src/oci/blob-path.ts
var blob_path = __webpack_require__(92608);
;// CONCATENATED MODULE: ./src/pipeline/cache/cache-identity.ts






/** Bytes of an index, manifest or cache config. */
const cache_identity_LARGEST = 64 * 1024 * 1024;
/**
 * What tells the content of one local cache from another's, as 16 characters: its layers, and the steps that made them. Its index
 * does not do: BuildKit numbers and orders the same records anew in each export.
 *
 * @returns null for a directory that is not such a cache.
 */
async function cacheIdentity(directory) {
    const index = await readJson(external_node_path_default().join(directory, 'index.json'));
    const manifest = await readBlob(directory, (0,json_shape/* field */.ZZ)((0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(index, 'manifests'))[0], 'digest'));
    const config = await readBlob(directory, (0,json_shape/* field */.ZZ)(manifest, 'config', 'digest'));
    const layers = (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(config, 'layers')).map(layer => (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(layer, 'blob')) ?? '');
    const steps = (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(config, 'records'))
        .filter(record => (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(record, 'layers')).length > 0)
        .map(record => (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(record, 'digest')) ?? '');
    if (layers.length + steps.length === 0)
        return null;
    return (0,external_node_crypto_.createHash)('sha256')
        .update([...layers.sort(), ...steps.sort()].join('\n'))
        .digest('hex')
        .slice(0, 16);
}
async function readBlob(directory, digest) {
    return (0,model_digest/* isDigest */.Bc)(digest) ? readJson(external_node_path_default().join(directory, (0,blob_path/* blobPath */.n)(digest))) : null;
}
async function readJson(file) {
    try {
        return JSON.parse((await (0,read_regular_file/* readRegularFile */.X)(file, { most: cache_identity_LARGEST, links: 'follow' })) ?? '');
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./src/pipeline/cache/local-cache.ts






/**
 * Opens the directory of a local cache.
 *
 * BuildKit only ever adds to such a directory (docker/build-push-action#252), so each build exports to a new one, which then takes
 * the place of the old: it holds what this build used and nothing else.
 *
 * @param storeDir where directories are kept on this machine.
 * @param service keeps them between machines; null: there is none, or it may not be used.
 */
async function openLocalCache({ scope, refs, reads, writes }, storeDir, service) {
    const folder = external_node_path_default().join(storeDir, 'build-cache', scope);
    const [current, next] = [external_node_path_default().join(folder, 'current'), external_node_path_default().join(folder, 'next')];
    await (0,promises_.rm)(next, { recursive: true, force: true });
    // Buildx lets others read what it writes.
    if (writes || service !== null)
        await (0,make_directory/* makeDirectory */.O)(folder, 0o700);
    const keys = refs.map(ref => `slim-build-cache-${scope}-${ref}-`);
    const warnings = reads && service !== null ? await restore(service, current, keys) : [];
    return {
        cacheFrom: reads && (0,external_node_fs_.existsSync)(external_node_path_default().join(current, 'index.json')) ? [local('src', current)] : [],
        cacheTo: writes ? [`${local('dest', next)},mode=max,ignore-error=true`] : [],
        warnings,
        keep: async () => {
            if (!(0,external_node_fs_.existsSync)(external_node_path_default().join(next, 'index.json')))
                return [];
            await (0,promises_.rm)(current, { recursive: true, force: true });
            await (0,promises_.rename)(next, current);
            return service === null ? [] : save(service, current, keys[0] ?? '');
        },
    };
}
async function restore(service, directory, keys) {
    await (0,promises_.rm)(directory, { recursive: true, force: true });
    const restored = await service.restore(directory, keys);
    return restored.kind === 'failed' ? [`The cache was not read, because ${restored.why}`] : [];
}
/** Under a name of what it holds, so that a build that changed nothing keeps nothing new. */
async function save(service, directory, prefix) {
    const identity = await cacheIdentity(directory);
    if (identity === null)
        return [];
    const saved = await service.save(directory, `${prefix}${identity}`);
    return saved.kind === 'failed' ? [`The cache was not written, because ${saved.why}`] : [];
}
function local(key, directory) {
    return (0,text_attributes/* formatAttributes */.x)([
        ['type', 'local'],
        [key, directory],
    ]);
}

// EXTERNAL MODULE: ./src/buildx/builder/tool-reason.ts
var tool_reason = __webpack_require__(90561);
// EXTERNAL MODULE: ./node_modules/dockerfile-ast/lib/main.js
var main = __webpack_require__(78390);
;// CONCATENATED MODULE: ./src/buildx/cache-mounts/attributes-of.ts


/** What a `--mount` says; null for what BuildKit would refuse. Untrusted text. */
function attributesOf(mount) {
    try {
        // A Dockerfile's own quotes are taken away before the attributes are read.
        return (0,text_attributes/* parseAttributes */.v)(mount.replaceAll('"', ''));
    }
    catch (error) {
        if (error instanceof input_error/* InputError */.d)
            return null;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/buildx/cache-mounts/needed-stages.ts


/**
 * Which stages a build of a target needs, by their place in the Dockerfile: the target, what it stands on, and what it copies or mounts
 * from. Where a name is made of variables any stage before may be meant, so all are.
 *
 * @param target name or number of a stage; undefined: the last one. Of one that is not there, all stages are needed.
 */
function neededStages(dockerfile, target) {
    const froms = dockerfile.getFROMs();
    const names = froms.map(from => from.getBuildStage()?.toLowerCase() ?? '');
    const find = (name, before) => {
        if (name.includes('$'))
            return [...froms.keys()].slice(0, before);
        const found = names.slice(0, before).lastIndexOf(name.toLowerCase());
        if (found >= 0)
            return [found];
        return /^\d+$/.test(name) && Number(name) < before ? [Number(name)] : [];
    };
    const start = target === undefined || target === '' ? [froms.length - 1] : find(target, froms.length);
    const needed = new Set();
    const visit = (stage) => {
        if (needed.has(stage))
            return;
        needed.add(stage);
        const used = [froms[stage]?.getImage() ?? '', ...instructionsOf(dockerfile, froms, stage).flatMap(usedBy)];
        for (const name of used)
            find(name, stage).forEach(visit);
    };
    for (const stage of start.length > 0 ? start : froms.keys())
        visit(stage);
    return needed;
}
/** The number of the stage that an instruction stands in; -1 before the first. */
function stageOf(froms, instruction) {
    const { line } = instruction.getRange().start;
    return froms.findLastIndex(from => from.getRange().start.line <= line);
}
function instructionsOf(dockerfile, froms, stage) {
    return dockerfile.getInstructions().filter(instruction => stageOf(froms, instruction) === stage);
}
/** What `COPY --from` and `RUN --mount=…,from=` name. */
function usedBy(instruction) {
    if (!(instruction instanceof main.ModifiableInstruction))
        return [];
    return instruction.getFlags().flatMap(flag => {
        const value = flag.getValue() ?? '';
        if (flag.getName() === 'from')
            return [value];
        return flag.getName() === 'mount' ? [attributesOf(value)?.get('from') ?? ''] : [];
    });
}

;// CONCATENATED MODULE: ./src/buildx/cache-mounts/find-cache-mounts.ts





/** Where the mounts are while they are filled and emptied. */
const MOUNT_TARGET = '/slim-build/mount';
/** Longer texts are not taken for Dockerfiles. Characters. */
const find_cache_mounts_LONGEST = 1024 * 1024;
/**
 * The cache mounts of the stages that a target needs, each id once. Untrusted text: what cannot be parsed has none.
 *
 * @param target undefined: the last stage.
 */
function findCacheMounts(text, target) {
    const found = text.length > find_cache_mounts_LONGEST ? [] : usesOf(text, target);
    const mounts = new Map();
    const unresolved = [];
    for (const { line, ...use } of found) {
        const mount = parseMount(use);
        if (mount === 'variable')
            unresolved.push(line);
        else if (mount !== null && !mounts.has(mount.id))
            mounts.set(mount.id, mount);
    }
    return { mounts: [...mounts.values()], unresolved };
}
function usesOf(text, target) {
    let dockerfile;
    try {
        dockerfile = main.DockerfileParser.parse(text);
    }
    catch {
        return [];
    }
    const froms = dockerfile.getFROMs();
    const stages = new Set(froms.map(from => from.getBuildStage()?.toLowerCase()));
    const needed = neededStages(dockerfile, target);
    return dockerfile.getInstructions().flatMap(instruction => {
        const stage = stageOf(froms, instruction);
        const from = froms[stage];
        if (from === undefined || !needed.has(stage))
            return [];
        const line = instruction.getRange().start.line + 1;
        const standsOnStage = stages.has(from.getImage()?.toLowerCase() ?? '');
        return mountFlags(instruction).map(value => ({ value, from: baseOf(from), standsOnStage, line }));
    });
}
function mountFlags(instruction) {
    if (instruction.getKeyword() !== 'RUN' || !(instruction instanceof main.ModifiableInstruction))
        return [];
    return instruction.getFlags().flatMap(flag => (flag.getName() === 'mount' ? [flag.getValue() ?? ''] : []));
}
function baseOf(from) {
    const platform = from.getPlatformFlag()?.getValue() ?? null;
    return [platform === null ? '' : `--platform=${platform} `, from.getImage() ?? ''].join('');
}
/** Null for other mounts, and for those that BuildKit would refuse. */
function parseMount({ value, from, standsOnStage }) {
    const attributes = attributesOf(value);
    if (attributes?.get('type') !== 'cache')
        return null;
    const target = attributes.get('target') ?? attributes.get('dst') ?? attributes.get('destination') ?? '';
    if (target === '')
        return null;
    if (/[$\s"']/.test(value))
        return 'variable';
    // As BuildKit does: a clean path without its last slash.
    const id = attributes.get('id') ?? external_node_path_default().posix.normalize(target).replace(/(?<=.)\/$/, '');
    const others = [...attributes].filter(([key]) => !OWN.has(key));
    const mount = (0,text_attributes/* formatAttributes */.x)([['type', 'cache'], ['id', id], ['target', MOUNT_TARGET], ...others]);
    return { id, mount, from, needsStage: standsOnStage || attributes.has('from') };
}
const OWN = new Set(['type', 'id', 'target', 'dst', 'destination', 'ro', 'readonly', 'rw', 'readwrite']);

;// CONCATENATED MODULE: ./src/buildx/cache-mounts/mount-dockerfile.ts


/** The stage that stands on all others. */
const MOUNTS_STAGE = 'slim-build-mounts';
/** The named context that holds the archives. */
const SAVED_CONTEXT = 'slim-build-saved';
const DONE = '/slim-build.done';
/** The file that holds what was in a mount. Ids are untrusted text. */
function archiveName({ id }) {
    return `${(0,external_node_crypto_.createHash)('sha256').update(id).digest('hex').slice(0, 16)}.tar`;
}
function mountStage(index) {
    return `slim-build-mount-${index}`;
}
/**
 * The Dockerfile with stages that fill its cache mounts from archives. A mount that holds anything stays as it is: it is newer.
 *
 * @param nonce letters and digits that no other run has: the steps must run, and BuildKit's own way to that (`--no-cache-filter`)
 *   gives a step its cache mounts again, too.
 */
function fillingDockerfile(dockerfile, mounts, nonce) {
    return extended(dockerfile, mounts, nonce, mount => {
        const archives = `--mount=type=bind,from=${SAVED_CONTEXT},target=/slim-build/saved`;
        const fill = `tar -xf /slim-build/saved/${archiveName(mount)} -C ${MOUNT_TARGET}`;
        const script = `{ [ -n "$(ls -A ${MOUNT_TARGET})" ] || ${fill}; } && : > ${DONE}`;
        return { flags: archives, script, result: DONE };
    });
}
/** The Dockerfile with stages that write its cache mounts into archives; `nonce` as above. */
function emptyingDockerfile(dockerfile, mounts, nonce) {
    return extended(dockerfile, mounts, nonce, mount => {
        const file = `/${archiveName(mount)}`;
        return { flags: '', script: `tar -cf ${file} -C ${MOUNT_TARGET} .`, result: file };
    });
}
/**
 * The stages stand on what the Dockerfile itself starts from, where there is a shell: RUN needed one. What an image says of its
 * user or its shell has no effect.
 */
function extended(dockerfile, mounts, nonce, work) {
    const stages = mounts.map((mount, index) => {
        const { flags, script } = work(mount);
        const run = `RUN --mount=${mount.mount} ${flags} ${JSON.stringify(['/bin/sh', '-c', script, nonce])}`;
        return `FROM ${mount.from} AS ${mountStage(index)}\nUSER 0:0\n${run}`;
    });
    const copies = mounts.map((mount, index) => `COPY --from=${mountStage(index)} ${work(mount).result} /`);
    return [dockerfile, ...stages, [`FROM scratch AS ${MOUNTS_STAGE}`, ...copies].join('\n'), ''].join('\n\n');
}

// EXTERNAL MODULE: ./src/buildx/solve/solve-arguments.ts
var solve_arguments = __webpack_require__(96170);
// EXTERNAL MODULE: ./src/tools/runner-services.ts
var runner_services = __webpack_require__(26114);
// EXTERNAL MODULE: ./src/measure/entry-content.ts
var entry_content = __webpack_require__(94316);
// EXTERNAL MODULE: ./src/measure/reading-budget.ts
var reading_budget = __webpack_require__(46276);
// EXTERNAL MODULE: ./src/measure/tar/tar-reader.ts + 6 modules
var tar_reader = __webpack_require__(76886);
;// CONCATENATED MODULE: ./src/pipeline/cache/archives-identity.ts








/**
 * What tells the content of some tars from another's, as 16 characters: names of tars, and paths, owners, rights and contents in
 * them. Neither the order of entries nor their times count: both differ where nothing was changed.
 *
 * @throws LayerFault for a tar that contradicts itself; ImageError for one that takes too much to read; an error of the file system.
 */
async function archivesIdentity(files) {
    const all = (0,external_node_crypto_.createHash)('sha256');
    for (const file of files) {
        all.update(`${external_node_path_default().basename(file)}\n`);
        for (const entry of (await entriesOf(file)).sort())
            all.update(entry);
    }
    return all.digest('hex').slice(0, 16);
}
async function entriesOf(file) {
    const { size: weight } = await (0,promises_.stat)(file);
    const budget = new reading_budget/* ReadingBudget */.o(`the archive ${(0,quote_text/* quoteText */.o)(external_node_path_default().basename(file))}`, weight);
    const tar = new tar_reader/* TarReader */.R((0,external_node_fs_.createReadStream)(file), budget);
    const entries = [];
    for (let entry = await tar.next(); entry !== null; entry = await tar.next()) {
        budget.spend('entries');
        const { name, type, size, mode, uid, gid, link } = entry;
        const content = type === 'file' ? (await (0,entry_content/* readEntryContent */.U)(tar, size, { parsersFor: () => [], budget })).sha256 : '';
        const text = JSON.stringify([name, type, mode, uid, gid, link, content]);
        entries.push((0,external_node_crypto_.createHash)('sha256').update(text).digest('base64url'));
    }
    return entries;
}

;// CONCATENATED MODULE: ./src/pipeline/cache/cache-mounts.ts















/** Unpacked bytes of all mounts together that are kept: GitHub keeps 10 GB a repository. */
const cache_mounts_MOST_BYTES = 4_000_000_000;
const BUILT_TO_FILL_MOUNTS = 'Steps that were built to fill the cache mounts in this run count as cached.';
/**
 * Fills the cache mounts of a Dockerfile with what the last run left in them, and keeps what this one leaves. BuildKit itself
 * exports them nowhere (moby/buildkit#1512), so both are done by a build of their own, which mounts them.
 *
 * @param most unpacked bytes of all mounts together that are kept.
 */
async function openCacheMounts(build, place, service, context, most = cache_mounts_MOST_BYTES) {
    const { request } = build;
    const dockerfile = await (0,read_dockerfile/* readDockerfile */.n)(build, context.cwd);
    if (dockerfile === null)
        return noMounts('the Dockerfile is not a local file');
    const { mounts, unresolved } = findCacheMounts(dockerfile, request.target);
    const warnings = unresolved.map(line => `The cache mount in line ${line} of the Dockerfile is not kept: only BuildKit knows the values of its variables`);
    if (mounts.length === 0)
        return { ...noMounts('the Dockerfile has no cache mount that can be kept'), warnings };
    const directory = external_node_path_default().join(context.storeDir, 'cache-mounts', place.scope);
    await (0,promises_.rm)(directory, { recursive: true, force: true });
    await (0,make_directory/* makeDirectory */.O)(external_node_path_default().dirname(directory), 0o700);
    const prefixes = place.refs.map(ref => `slim-build-mounts-${place.scope}-${ref}-`);
    const restored = place.reads ? await service.restore(directory, prefixes) : { kind: 'nothing' };
    const saved = mounts.filter(mount => (0,external_node_fs_.existsSync)(external_node_path_default().join(directory, archiveName(mount))));
    if (restored.kind === 'failed')
        warnings.push(`The cache mounts were not restored, because ${restored.why}`);
    const failed = saved.length === 0 ? null : await fill({ request, dockerfile, mounts: saved, directory }, context);
    if (failed !== null)
        warnings.push(`The cache mounts were not restored: ${failed}`);
    const rights = place.writes ? '' : ', read only';
    return {
        explanation: `Cache mounts: ${failed === null ? saved.length : 0} of ${mounts.length} were found${rights}`,
        warnings,
        notes: saved.some(({ needsStage }) => needsStage) ? [BUILT_TO_FILL_MOUNTS] : [],
        keep: async () => {
            if (!place.writes)
                return [];
            const work = { request, dockerfile, mounts, directory };
            return cache_mounts_save(work, { prefix: prefixes[0] ?? '', service, most }, context);
        },
    };
}
/** Nothing can be kept, and why. */
function noMounts(why) {
    return {
        explanation: `Cache mounts: none, ${why}`,
        warnings: [],
        notes: [],
        keep: () => Promise.resolve([]),
    };
}
function fill(work, context) {
    const { request, dockerfile, mounts, directory } = work;
    const buildContexts = [...(request.buildContexts ?? []), `${SAVED_CONTEXT}=${directory}`];
    const text = fillingDockerfile(dockerfile, mounts, (0,external_node_crypto_.randomUUID)());
    return buildStages({ ...request, buildContexts }, text, 'type=cacheonly', context);
}
async function cache_mounts_save(work, { service, prefix, most }, context) {
    const { request, dockerfile, mounts, directory } = work;
    await (0,promises_.rm)(directory, { recursive: true, force: true });
    const text = emptyingDockerfile(dockerfile, mounts, (0,external_node_crypto_.randomUUID)());
    const failed = await buildStages(request, text, `type=local,dest=${directory}`, context);
    if (failed !== null)
        return [`The cache mounts were not saved: ${failed}`];
    const files = (await (0,promises_.readdir)(directory)).sort().map(name => external_node_path_default().join(directory, name));
    const sizes = await Promise.all(files.map(async (file) => (await (0,promises_.stat)(file)).size));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    if (bytes > most) {
        const sizes = `they hold ${(0,format_bytes/* formatBytes */.z)(bytes)} unpacked, the limit is ${(0,format_bytes/* formatBytes */.z)(most)}`;
        return [
            `The cache mounts were not saved: ${sizes}. ${await startOver(directory, { service, prefix, most })}`,
        ];
    }
    const identity = await archivesIdentity(files).catch(() => null);
    if (identity === null)
        return ['The cache mounts were not saved: their content makes no readable archive'];
    const kept = await service.save(directory, `${prefix}${identity}`);
    return kept.kind === 'failed' ? [`The cache mounts were not saved, because ${kept.why}`] : [];
}
/**
 * Mounts only ever grow. What was kept last would be found by every run and grow too big again, so nothing takes its place: then a run
 * starts with empty mounts, which hold what it needs and no more.
 */
async function startOver(directory, { service, prefix }) {
    await (0,promises_.rm)(directory, { recursive: true, force: true });
    await (0,promises_.mkdir)(directory);
    const kept = await service.save(directory, `${prefix}empty-${(0,external_node_crypto_.randomUUID)()}`);
    return kept.kind === 'failed'
        ? `The next run restores the last saved ones`
        : 'The next run starts with empty ones';
}
/** Builds the stages that work on mounts, as the build itself would. Returns why it could not. */
async function buildStages(request, dockerfile, output, context) {
    return (0,with_temporary_directory/* withTemporaryDirectory */.n)(context.tempDir, async (directory) => {
        const file = external_node_path_default().join(directory, 'Dockerfile');
        await (0,promises_.writeFile)(file, dockerfile);
        await copyIgnoreFile(request, file, context.cwd);
        const plan = { outputs: [output], load: false };
        const staged = stagesRequest(request, file);
        const { args, env } = (0,solve_arguments/* solveArguments */.e)(staged, plan, external_node_path_default().join(directory, 'metadata.json'));
        const run = await (0,run_tool/* runTool */.qI)('docker', args, {
            env: { ...context.env, ...env },
            runnerServices: (0,runner_services/* needsRunnerServices */.W)(staged),
            cwd: context.cwd,
            signal: context.signal,
        });
        return run.exitCode === 0 ? null : (0,tool_reason/* toolReason */.$)(run);
    });
}
/** The file of a Dockerfile's own that says what is left out of its context stands beside it, and goes where it goes. */
async function copyIgnoreFile(request, dockerfile, cwd) {
    const own = `${external_node_path_default().resolve(cwd, request.file ?? external_node_path_default().join(request.context, 'Dockerfile'))}.dockerignore`;
    if ((0,external_node_fs_.existsSync)(own))
        await (0,promises_.copyFile)(own, `${dockerfile}.dockerignore`);
}
/** What the stages below may need, and nothing that publishes. */
function stagesRequest(request, file) {
    const { context, buildArgs, buildContexts, secrets, ssh, builder, network, addHosts, allow, cacheFrom } = request;
    const given = { buildArgs, buildContexts, secrets, ssh, builder, network, addHosts, allow, cacheFrom };
    const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    return {
        ...present,
        context,
        file,
        target: MOUNTS_STAGE,
        provenance: 'false',
    };
}

;// CONCATENATED MODULE: ./src/pipeline/cache/open-target-mounts.ts


/** Nothing is kept, and nothing is said of it. */
const NO_MOUNTS = {
    explanation: '',
    warnings: [],
    notes: [],
    keep: () => Promise.resolve([]),
};
/** Mounts are kept as a local cache would be, whichever cache the layers have. */
async function openTargetMounts({ links, inlineDockerfile }, cacheContext, service, context) {
    if (links.length > 0)
        return noMounts('a target that builds on other targets cannot be built alone');
    const { directory } = chooseLocal({ ...cacheContext, mode: 'local', exportsCache: true });
    if (directory?.kept === true)
        return openCacheMounts({ request: cacheContext.request, inlineDockerfile }, directory, service, context);
    const why = cacheContext.service.state === 'unusable' ? cacheContext.service.why : 'this run has no cache service';
    const explanation = `Cache mounts: kept only on the builder, because ${why}`;
    return { ...NO_MOUNTS, explanation, warnings: cacheContext.run.onGitHub ? [explanation] : [] };
}

;// CONCATENATED MODULE: ./src/pipeline/cache/prepare-caches.ts









/**
 * Looks at what this run and its builder can do, and gives each target the cache that suits it, under a name of its own. Where the
 * workflow or the bake files name a cache for any target, theirs are the only ones.
 *
 * @throws InputError for a cache-from or cache-to that cannot be read; ToolError when there is no builder.
 */
async function prepareCaches(plan, options, context) {
    const { recipe, targets } = plan;
    const builder = await (0,find_buildx/* findBuildx */.a)((0,buildx_recipe/* builderOf */.zp)(recipe), context.answers);
    const all = [...recipe.definition.targets.values()];
    const isExplicit = all.some(isNamed);
    const offered = (0,cache_service/* readCacheService */.Y)(context.env, context.now().getTime());
    const asks = options.mounts || (isExplicit ? all.some(usesGha) : SERVED.includes(options.mode));
    const service = asks ? await probeCacheService(offered, { signal: context.signal }) : offered;
    const cacheContext = { ...options, ...builder, service };
    const prepared = [];
    for (const each of targets)
        prepared.push(await prepare(each, { plan, cacheContext, isExplicit }, options, context));
    // Targets below others keep the caches that the files give them; what will go wrong with them is said, too.
    const below = all.filter(each => isNamed(each) && !targets.some(({ target }) => target.name === each.name));
    const foreseen = below.flatMap(({ name, request }) => explicitCache({ ...cacheContext, image: name, request }).warnings);
    return {
        plan: { ...plan, targets: prepared.map(({ target }) => target) },
        explanations: explain(prepared),
        isAskedFor: isExplicit || options.mode !== 'auto',
        warnings: [...new Set([...prepared.flatMap(({ warnings }) => warnings), ...foreseen])],
        notes: new Map(prepared.map(({ target, notes }) => [target.target.name, notes])),
        keep: async () => {
            const warnings = new Set();
            for (const { keep } of prepared)
                for (const warning of await keep())
                    warnings.add(warning);
            return [...warnings];
        },
    };
}
/** Modes that may use GitHub's cache service. */
const SERVED = ['auto', 'gha', 'local'];
async function prepare(each, { plan: { recipe }, cacheContext: shared, isExplicit }, { directories, mounts }, context) {
    const { target, image, request } = each;
    const isBake = recipe.kind === 'bake';
    const cacheContext = { ...shared, image, request, bakeTarget: isBake ? target.name : undefined };
    const choice = isExplicit && !isNamed(each) ? NO_CACHE : chooseCache(cacheContext);
    const cache = await openChoice(choice, directories, context);
    const own = { ...context, env: (0,buildx_recipe/* environmentOf */.p7)(recipe, context) };
    const kept = mounts
        ? await openTargetMounts(target, { ...cacheContext, request: { ...request, cacheFrom: choice.cacheFrom } }, directories, own)
        : NO_MOUNTS;
    const explanation = isExplicit && isBake ? 'Cache: as set in the bake files' : choice.explanation;
    return {
        target: { ...each, request: { ...request, cacheFrom: cache.cacheFrom, cacheTo: cache.cacheTo } },
        explanations: [explanation, kept.explanation].filter(sentence => sentence !== ''),
        warnings: [...choice.warnings, ...cache.warnings, ...kept.warnings],
        notes: kept.notes,
        keep: async () => [...(await cache.keep()), ...(await kept.keep())],
    };
}
const NO_CACHE = { cacheFrom: [], cacheTo: [], explanation: '', warnings: [] };
/** What is the same for all is said once. */
function explain(prepared) {
    const distinct = new Set(prepared.flatMap(({ explanations }) => explanations));
    const [first] = prepared;
    if (prepared.length <= 1 || distinct.size <= (first?.explanations.length ?? 0))
        return [...distinct];
    return prepared.flatMap(({ target: { target }, explanations }) => explanations.map(each => `${target.name}: ${each}`));
}
/** Opens the directory of a cache that has one. */
function openChoice({ directory, cacheFrom, cacheTo }, service, { storeDir }) {
    if (directory === undefined)
        return Promise.resolve({ cacheFrom, cacheTo, warnings: [], keep: () => Promise.resolve([]) });
    return openLocalCache(directory, storeDir, directory.kept ? service : null);
}
function cachesOf({ cacheFrom = [], cacheTo = [] }) {
    return [...cacheFrom, ...cacheTo];
}
/** Whether the workflow or the bake files name a cache for it. */
function isNamed({ request }) {
    return cachesOf(request).length > 0;
}
function usesGha({ request }) {
    return cachesOf(request).some(cache => (0,text_attributes/* parseAttributes */.v)(cache).get('type') === 'gha');
}

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

// EXTERNAL MODULE: ./src/text/format-seconds.ts
var format_seconds = __webpack_require__(57152);
;// CONCATENATED MODULE: ./src/pipeline/with-cache-fallback.ts



/** Milliseconds: an export of gigabytes takes minutes. */
const with_cache_fallback_PATIENCE = 15 * 60_000;
/**
 * Does a build, and ends it when GitHub's cache service hangs while the cache is exported; then the other build takes its place.
 *
 * An import that hangs cannot be helped: BuildKit does not let go of it, and the next build waits for it, too.
 *
 * @throws what the builds throw.
 */
async function withCacheFallback(build, withoutService, context, { tell, patience = with_cache_fallback_PATIENCE }) {
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
 * A run whose targets get the caches that suit it. a cache that fails is a warning, never a failed build: when GitHub's cache service
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
    const result = await withCacheFallback(own => run(caches.plan, own), async () => withCacheNotes(await run(withoutService(caches.plan), watched), () => [BUILT_STUCK]), watched, { tell: reportFailure, patience: plan.cache.patience });
    for (const warning of await caches.keep())
        warn(warning);
    if (errors.warning !== null)
        reportFailure(errors.warning);
    return withCacheNotes(result, target => caches.notes.get(target) ?? []);
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
    const others = (caches = []) => caches.filter(cache => (0,text_attributes/* parseAttributes */.v)(cache).get('type') !== 'gha');
    return {
        ...subject,
        request: { ...request, cacheFrom: others(request.cacheFrom), cacheTo: others(request.cacheTo) },
    };
}

;// CONCATENATED MODULE: ./src/pipeline/run.ts























const run_NONE = new Set();
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
            unpackLayout: (0,unpack_layout/* layoutUnpacker */.U)(context),
        };
        for (const { request, inlineDockerfile } of plan.recipe.definition.targets.values()) {
            (0,assert_platforms/* assertPlatforms */.l)(request.platforms);
            if (inlineDockerfile === null)
                await (0,assert_files/* assertBuildFiles */.U)(request, inside.cwd);
        }
        const onEvent = tellFindings(await dockerfilesOf(plan, inside), plan.checks ?? true, inside.onEvent);
        const quiet = { ...inside, onEvent };
        const baselines = await run_prepare(plan, quiet);
        const { gated, solved } = await run_build(plan, quiet);
        const judged = await judgeTargets(plan, { solved, baselines }, quiet);
        if (gated.publish === null)
            return runResult(plan, solved, judged, run_NONE);
        const isOver = [...judged.values()].some(({ verdict }) => verdict.outcome === 'fail');
        if (isOver && plan.pushWhen !== 'always')
            return runResult(plan, solved, judged, gated.held);
        return await publishJudged(plan, gated.publish, { solved, judged }, quiet);
    });
}
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
async function run_prepare(plan, context) {
    const opening = openBaselines(plan.targets, context);
    const all = [opening, assertMounts(plan, context)];
    const finding = (0,find_buildx/* findBuildx */.a)((0,buildx_recipe/* builderOf */.zp)(plan.recipe), context.answers);
    // None may go on in the directory when it is gone because another failed.
    await Promise.allSettled([...all, finding]);
    const [baselines] = await Promise.all([...all, finding]);
    return baselines;
}
/** What was built and could not be published is taken from the builder's cache again, to be measured and then published once more. */
async function run_build(plan, context) {
    const gated = gateTargets(plan);
    try {
        await buildRequiredTargets(plan, context);
        return { gated, solved: await buildTargets(plan, gated.build, context) };
    }
    catch (error) {
        if (error instanceof layout_not_read/* LayoutNotRead */.k)
            return await buildUnread(plan, error, context);
        const held = error instanceof export_failure/* ExportFailure */.z && gated.publish === null ? holdAll(plan) : null;
        if (held === null) {
            await explainByMounts(error, plan, context);
            throw error;
        }
        context.onEvent({ type: 'warning', message: messages/* messages */.D.publishedAgain(error.message) });
        return { gated: held, solved: await buildTargets(plan, held.build, context) };
    }
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
    return { gated: { build, publish: null, held: run_NONE }, solved: await buildTargets(plan, build, context) };
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
    return (0,buildx_recipe/* solveTargets */.aF)(plan.recipe, builds, context, await recentLayers(plan, context));
}
async function recentLayers({ targets }, context) {
    const { storeDir } = context;
    const store = (0,layer_store_of/* layerStoreOf */.k)(context);
    const measured = targets.filter(each => each.measured);
    const all = await Promise.all(measured.map(({ image }) => (0,recent_layers/* readRecentLayers */.I)(storeDir, image, store)));
    return [...new Set(all.flat())];
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


/***/ }),

/***/ 93672:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ withoutNews)
/* harmony export */ });
/** What another build than that of the run has to say is no news of it: its lines are shown, and no warnings. */
function withoutNews(onEvent) {
    return event => {
        const news = event.type === 'cache' || (event.type === 'solve' && event.event.type === 'warning');
        if (!news)
            onEvent(event);
    };
}


/***/ }),

/***/ 9847:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ hideSecrets)
/* harmony export */ });
const HIDDEN = '***';
/** `token=…`, `"password": "…"`, `//registry/:_authToken=…`. */
const NAMED = /((?:token|secret|passw(?:or)?d|pwd|passphrase|auth|credentials?|api[-_]?key|access[-_]?key|private[-_]?key)[\w-]{0,40}["']?\s{0,4}[:=]\s{0,4}["']?)[^\s"'&,;]+/gi;
/** `Authorization: Bearer …`. */
const SCHEME = /\b(bearer|basic)\s+[\w+/.=~-]{8,}/gi;
/** Tokens that say whose they are: GitHub, GitLab, npm, Slack, AWS, JWT… */
const KNOWN = /\b(?:gh[pousr]_|github_pat_|glpat-|npm_|xox[abprs]-|AKIA|ASIA|sk-|eyJ)[\w.-]{8,}/g;
/** Long words of letters and digits: keys, and digests, which nobody needs here. */
const RANDOM = /[A-Za-z0-9+_=-]{32,}/g;
/**
 * A line of a program without what looks like a secret. It is for what a runner does not mask, and hides too much rather than too little.
 *
 * @param known values that are secrets.
 */
function hideSecrets(line, known) {
    // The longest first, so that none is left in part.
    const values = known.filter(value => value !== '').toSorted((a, b) => b.length - a.length);
    return values
        .reduce((text, value) => text.replaceAll(value, HIDDEN), line)
        .replace(SCHEME, `$1 ${HIDDEN}`)
        .replace(NAMED, `$1${HIDDEN}`)
        .replace(KNOWN, HIDDEN)
        .replace(RANDOM, word => (/\d/.test(word) && /[A-Za-z]/.test(word) ? HIDDEN : word));
}


/***/ }),

/***/ 56013:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ steadyText)
/* harmony export */ });
/** Stands for whatever differs from run to run. */
const MOVES = '*';
/** Characters of a commit's short name. */
const SHORT_COMMIT = 7;
/** Digits of a number that is taken for that of the run: `22` is a version as likely as not. */
const LEAST_DIGITS = 3;
/** What `git describe` says: the last tag, the commits since and the commit. */
const DESCRIBED = /v?\d{1,6}(?:\.\d{1,6}){1,3}[\w.-]{0,40}?-\d{1,6}-g[0-9a-f]{7,40}(?![0-9a-f])/gi;
/** What is the commit's, the day's or the run's by its shape alone. */
const SHAPES = [
    /(?<![0-9a-f])(?:[0-9a-f]{64}|[0-9a-f]{40})(?![0-9a-f])/gi,
    /(?<![0-9a-f])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f])/gi,
    /(?<!\d)20\d\d([-.]?)(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])(?:[T_. -]?\d\d:?\d\d(?::?\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)/gi,
    // Seconds or milliseconds since 1970, from 2017 on.
    /(?<!\d)(?:1[5-9]|2\d)\d{8}(?:\d{3})?(?!\d)/g,
    /(?<![a-z0-9])(?:pr|pull)[-_./]?\d+(?:[-/]merge)?(?![a-z0-9])/gi,
    /(?<!\d)\d+[-/]merge(?![a-z0-9])/gi,
];
/** What stands between two things that move moves with them. */
const SEVERAL = /\*(?:[-_.+/]*\*)+/g;
/**
 * A text without what differs from run to run: commits, dates, numbers of runs, names of branches. What is left is the same for the
 * same image of another commit, and differs between images that differ.
 *
 * @param moving what is known of this run: commits in full, names of refs, numbers.
 */
function steadyText(text, moving) {
    const longestFirst = moving.toSorted((a, b) => b.length - a.length);
    const known = longestFirst.reduce(withoutKnown, text.replaceAll(DESCRIBED, MOVES));
    return SHAPES.reduce((rest, shape) => rest.replaceAll(shape, MOVES), known).replaceAll(SEVERAL, MOVES);
}
function withoutKnown(text, value) {
    if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value))
        return withoutCommit(text, value);
    if (/^\d+$/.test(value))
        return value.length < LEAST_DIGITS ? text : withoutWord(text, value, ATTEMPT);
    // In tags, a branch is spelt with what Docker takes.
    return [value, value.replaceAll(/[^a-zA-Z0-9._-]+/g, '-')].reduce((rest, word) => withoutWord(rest, word), text);
}
/** Also by a short name of it. */
function withoutCommit(text, sha) {
    const short = new RegExp(`${sha.slice(0, SHORT_COMMIT)}[0-9a-f]*`, 'gi');
    return text.replaceAll(short, found => (sha.startsWith(found.toLowerCase()) ? MOVES : found));
}
/** That of the run stands behind its number. */
const ATTEMPT = String.raw `(?:[-_.][1-9])?(?!\.\d)`;
function withoutWord(text, word, end = '') {
    if (word === '')
        return text;
    const escaped = word.replaceAll(/[.*+?^${}()|[\]\\/-]/g, String.raw `\$&`);
    return text.replaceAll(new RegExp(`(?<![a-zA-Z0-9])${escaped}${end}(?![a-zA-Z0-9])`, 'g'), MOVES);
}


/***/ }),

/***/ 74090:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ once)
/* harmony export */ });
/** A function that does something when it is first called, and gives the same answer ever after. */
function once(ask) {
    let answer = null;
    return () => (answer ??= ask());
}


/***/ })

};
