export const id = 6149;
export const ids = [6149];
export const modules = {

/***/ 28001:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ BuilderAnswers)
/* harmony export */ });
/* harmony import */ var _errors_no_answer_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65000);
/* harmony import */ var _tools_run_tool_within_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64709);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96314);



/** buildx itself gives each node 20 seconds; what it asks before that has no limit of its own. Milliseconds. */
const PATIENCE = 60_000;
/**
 * What docker's buildx says of itself and of its builders. A run asks each question once, whoever wants to know first, since each one
 * starts three processes (docker, and buildx twice) and asks the engine. What failed is asked again: the next answer may be another.
 */
class BuilderAnswers {
    options;
    given;
    patience;
    /**
     * @param options of the whole run: an answer is for all of it.
     * @param patience milliseconds that docker or a builder may take to answer.
     */
    constructor(options, given = new Map(), patience = PATIENCE) {
        this.options = options;
        this.given = given;
        this.patience = patience;
    }
    /** What is known already, where the environment names a builder. */
    withBuilder(name) {
        const { options, given, patience } = this;
        return new BuilderAnswers({ ...options, env: { ...options.env, BUILDX_BUILDER: name } }, given, patience);
    }
    /** Nothing is known any more: docker has another buildx now. */
    asNew() {
        return new BuilderAnswers(this.options, undefined, this.patience);
    }
    /**
     * `docker buildx version`.
     *
     * @throws ToolError when docker cannot be started or the run was cancelled; NoAnswerError when it does not end.
     */
    version() {
        return this.once('version', async () => {
            const run = await (0,_tools_run_tool_within_js__WEBPACK_IMPORTED_MODULE_1__/* .runToolWithin */ .D)(this.patience, 'docker', ['buildx', 'version'], this.options);
            if (run === null)
                throw new _errors_no_answer_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NoAnswerError */ .i(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.versionSilent(this.patience / 1000));
            return run;
        });
    }
    /**
     * `docker buildx inspect`, with the features of each node.
     *
     * @param builder its name, or undefined for the one that the environment names, or else the current one.
     * @throws ToolError when docker cannot be started or the run was cancelled; NoAnswerError when no one answers it.
     */
    inspect(builder) {
        const { env } = this.options;
        const name = builder ?? env.BUILDX_BUILDER ?? '';
        const args = ['buildx', 'inspect', ...(builder ? ['--', builder] : [])];
        return this.once(`inspect ${name}`, async () => {
            // Features are printed in debug mode only.
            const options = { ...this.options, env: { ...env, DEBUG: '1' } };
            const run = await (0,_tools_run_tool_within_js__WEBPACK_IMPORTED_MODULE_1__/* .runToolWithin */ .D)(this.patience, 'docker', args, options);
            if (run === null)
                throw new _errors_no_answer_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NoAnswerError */ .i(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.builderSilent(name, this.patience / 1000));
            return run;
        });
    }
    /** Asks what every run needs to know, all at the same time, for those who will want the answers. */
    ask(builder) {
        // Whoever wants an answer hears what went wrong with it.
        for (const answer of [this.version(), this.inspect(builder)])
            answer.catch(() => undefined);
    }
    once(question, ask) {
        const known = this.given.get(question);
        if (known !== undefined)
            return known;
        const answer = ask();
        this.given.set(question, answer);
        const forget = () => this.given.delete(question);
        answer.then(run => {
            if (failed(run))
                forget();
        }, forget);
        return answer;
    }
}
/** buildx ends well when it cannot reach a builder, and says so in what it prints. */
function failed({ exitCode, stdout }) {
    return exitCode !== 0 || /^Error:/m.test(stdout);
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

/***/ 52913:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J5: () => (/* binding */ loadsImage),
/* harmony export */   Q8: () => (/* binding */ parseOutputs),
/* harmony export */   fw: () => (/* binding */ layerAttributes),
/* harmony export */   h_: () => (/* binding */ publishedOutputs),
/* harmony export */   lu: () => (/* binding */ makesImage),
/* harmony export */   mQ: () => (/* binding */ measuredOutput)
/* harmony export */ });
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33712);
/* harmony import */ var _text_attribute_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99697);
/* harmony import */ var _text_go_flag_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95680);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96314);




/** Exporters that make no image. */
const WITHOUT_IMAGE = new Set(['local', 'tar', 'cacheonly']);
/**
 * Reads outputs; empty ones are none, as to buildx.
 *
 * @throws InputError for one that buildx refuses.
 */
function parseOutputs(texts = []) {
    return texts.filter(text => text !== '').map(parseOutput);
}
function parseOutput(text) {
    const fields = (0,_text_attribute_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .splitFields */ .Kp)(text);
    // A lone word is a path, and so is `Type=registry`: buildx asks for lower case before it knows that there are attributes.
    if (fields.length === 1 && fields[0] === text && !text.startsWith('type='))
        return placeOf(text);
    const attributes = new Map(fields.map(field => attributeOf(field, text)));
    const type = attributes.get('type') ?? '';
    if (type === '')
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.outputWithoutType(quote(text)));
    return { text, type, attributes };
}
/** `-` is a tar on standard output, anything else a directory. */
function placeOf(text) {
    const type = text === '-' ? 'tar' : 'local';
    return {
        text,
        type,
        attributes: new Map([
            ['type', type],
            ['dest', text],
        ]),
    };
}
function attributeOf(field, text) {
    const [key, value] = (0,_text_attribute_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .readField */ .dR)(field);
    if (value !== null)
        return [key, value];
    throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.outputWithoutValue(quote(text), quote(field), key === '' ? 'key' : key));
}
function quote(text) {
    return JSON.stringify(text.slice(0, 200));
}
/** Whether an image comes out. Of an exporter that is not known it may. */
function makesImage({ type }) {
    return !WITHOUT_IMAGE.has(type);
}
/**
 * The outputs of a build that put an image into a registry. An output that may do so counts: one of an exporter that is not known, and
 * one whose `push` BuildKit will refuse to read.
 */
function publishedOutputs({ outputs, push }) {
    const all = parseOutputs(outputs);
    if (push !== true)
        return all.filter(pushes);
    const images = all.filter(output => isPushed(output) || pushes(output));
    return all.some(isPushed) ? images : [...images, ...parseOutputs(['type=image,push=true'])];
}
/** What `--push` makes push, whatever its own attributes say. */
function isPushed({ type }) {
    return type === 'image' || type === 'registry';
}
function pushes(output) {
    const { type, attributes } = output;
    if (type === 'registry')
        return true;
    if (!makesImage(output) || type === 'oci')
        return false;
    // The builder of an engine loads an image with the exporter that pushes, so `type=docker,push=true` does push there.
    if (type !== 'image' && type !== 'docker')
        return true;
    const push = attributes.get('push');
    // Empty is true to BuildKit.
    return push !== undefined && (0,_text_go_flag_js__WEBPACK_IMPORTED_MODULE_1__/* .readGoFlag */ .j)(push) !== false;
}
/** Whether an image is loaded into the engine. */
function loadsImage({ type }) {
    return type === 'docker';
}
/** Attributes of an image exporter that change the blobs of the layers, so that what is measured must have them as well. */
const LAYER_ATTRIBUTES = ['compression', 'compression-level', 'force-compression', 'rewrite-timestamp'];
/** Those of an output. */
function layerAttributes({ attributes }) {
    return LAYER_ATTRIBUTES.flatMap(key => {
        const value = attributes.get(key);
        return value === undefined ? [] : [[key, value]];
    });
}
/** The output whose image is the one to measure: the first that is published, else the first that makes one; null without any. */
function measuredOutput(request) {
    return publishedOutputs(request)[0] ?? parseOutputs(request.outputs).find(makesImage) ?? null;
}


/***/ }),

/***/ 31341:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ PipeNotMade),
/* harmony export */   k: () => (/* binding */ LayoutNotRead)
/* harmony export */ });
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20694);

/** The image was built, and this machine has no room for what it takes to measure it. A plain build would have passed. */
class LayoutNotRead extends _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v {
}
/** There are no named pipes here, so an image must be copied to be read. */
class PipeNotMade extends LayoutNotRead {
}


/***/ }),

/***/ 30043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  OR: () => (/* binding */ hangsOnBuilder),
  GE: () => (/* binding */ placeAtBuilder),
  iS: () => (/* binding */ planOutputs),
  xg: () => (/* binding */ withoutLayout)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
// EXTERNAL MODULE: ./src/text/attributes.ts
var text_attributes = __webpack_require__(5454);
// EXTERNAL MODULE: ./src/text/go-flag.ts
var go_flag = __webpack_require__(95680);
// EXTERNAL MODULE: ./src/buildx/messages.ts
var messages = __webpack_require__(96314);
// EXTERNAL MODULE: ./src/buildx/parse-output.ts
var parse_output = __webpack_require__(52913);
;// CONCATENATED MODULE: ./src/buildx/solve/rewrite-timestamps.ts


const REWRITE = 'rewrite-timestamp';
/** What is loaded into an engine keeps its times: its own builder cannot rewrite what it unpacks. */
const EXPORTERS = new Set(['image', 'registry', 'oci']);
/**
 * The outputs of a request, with those that publish or write an image setting the times of its files to SOURCE_DATE_EPOCH. `push` has
 * no attributes, so the output that it stands for is spelled out; buildx then adds none of its own.
 *
 * @throws InputError for an output that cannot be read.
 */
function rewriteTimestamps({ outputs, push }) {
    const given = (0,parse_output/* parseOutputs */.Q8)(outputs);
    const pushes = given.some(({ type }) => type === 'image' || type === 'registry');
    const added = push === true && !pushes ? (0,parse_output/* parseOutputs */.Q8)(['type=image']) : [];
    return [...given, ...added].map(rewrite);
}
function rewrite({ text, type, attributes }) {
    if (!EXPORTERS.has(type))
        return text;
    const steady = new Map([[REWRITE, 'true'], ...(type === 'oci' ? [] : [STORE_NOTHING]), ...attributes]);
    return (0,text_attributes/* formatAttributes */.x)([['type', type], ...[...steady].filter(([key]) => key !== 'type')]);
}
/** An engine unpacks what it stores, which BuildKit refuses to do with rewritten times ("conflicts with unpack"). */
const STORE_NOTHING = ['store', 'false'];

// EXTERNAL MODULE: ./src/buildx/solve/stream-layouts.ts
var stream_layouts = __webpack_require__(39100);
;// CONCATENATED MODULE: ./src/buildx/solve/output-plan.ts








/**
 * Adds the exporter that writes the layout we measure.
 *
 * It stands first because BuildKit merges the answers of exporters and the last one wins: the digest that is reported
 * stays that of the user's own output. BuildKit allows one directory layout a solve, so one that the user asked for is
 * shared.
 *
 * @param directory where our own layout would stand; absolute.
 * @param loadsByDefault whether a build without outputs loads its image into the engine, as the docker driver does.
 * @param storesPushed whether an image that is pushed is in the engine as well, as with the docker driver. Loading it beside that
 *   stores it twice at once, and BuildKit fails at random ("already exists"), with docker/build-push-action, too.
 * @throws InputError for an output that cannot be read.
 */
function planOutputs(request, { directory, cwd, loadsByDefault, storesPushed, streamed }) {
    const rewrites = request.rewriteTimestamps === true;
    const stored = storesPushed && !rewrites && pushesTags(request);
    const outputs = usersOutputs(request, stored);
    const parsed = (0,parse_output/* parseOutputs */.Q8)(outputs);
    const load = !stored && loads(request, loadsByDefault);
    const exportsImage = load || request.push === true || parsed.some(parse_output/* makesImage */.lu);
    const own = parsed.find(({ type, attributes }) => type === 'oci' && isFalse(attributes.get('tar')));
    if (own !== undefined) {
        const dest = own.attributes.get('dest');
        if (!dest)
            throw new input_error/* InputError */.d(messages/* messages */.D.layoutOutputWithoutDirectory);
        return { outputs, layout: external_node_path_default().resolve(cwd, dest), usersLayout: true, load, exportsImage };
    }
    // The layers that are measured must be the very ones that come out.
    const model = (0,parse_output/* measuredOutput */.mQ)({ ...request, outputs });
    const layers = model === null ? [] : (0,parse_output/* layerAttributes */.fw)(model);
    // A build that loads by default has no exporter to take it from.
    if (rewrites && model === null)
        layers.push(['rewrite-timestamp', 'true']);
    const place = streamed
        ? [['dest', (0,stream_layouts/* pipeOf */._)(directory)]]
        : [
            ['tar', 'false'],
            ['dest', directory],
        ];
    const ours = (0,text_attributes/* formatAttributes */.x)([['type', 'oci'], ...place, ...layers]);
    return { outputs: [ours, ...outputs], layout: directory, usersLayout: false, load, exportsImage };
}
/**
 * Whether the plan of a request hangs on the builder: it does not say by itself where its image goes.
 *
 * @throws InputError for an output that cannot be read.
 */
function hangsOnBuilder(request, env) {
    const { outputs = [], push = false, load = false } = request;
    const isSilent = outputs.length === 0 && !push && !load;
    const loadsAndPushes = pushesTags(request) && (load || (0,parse_output/* parseOutputs */.Q8)(outputs).some(parse_output/* loadsImage */.J5));
    return (isSilent && mayLoad(env)) || loadsAndPushes;
}
/** Whether a build without outputs may load its image. */
function mayLoad(env) {
    return !(0,go_flag/* environmentFlag */.O)(env.BUILDX_NO_DEFAULT_LOAD, false);
}
/**
 * What a plan must know of the builder, which is asked only where the plan hangs on it.
 *
 * @throws InputError for an output that cannot be read; what the answer fails with, where it is needed.
 */
async function placeAtBuilder(request, ask, env) {
    if (!hangsOnBuilder(request, env))
        return { loadsByDefault: false, storesPushed: false };
    const { loadsByDefault, driver } = await ask();
    return { loadsByDefault: loadsByDefault && mayLoad(env), storesPushed: driver === 'docker' };
}
/** The same without the exporter of our own layout. */
function withoutLayout(plan) {
    return plan.usersLayout ? plan : { ...plan, outputs: plan.outputs.slice(1) };
}
/** What is pushed with other times than its own is not stored, what is pushed as it is need not be stored once more. */
function usersOutputs(request, stored) {
    if (request.rewriteTimestamps === true)
        return rewriteTimestamps(request);
    const { outputs = [] } = request;
    if (!stored)
        return outputs;
    return (0,parse_output/* parseOutputs */.Q8)(outputs)
        .filter(output => !((0,parse_output/* loadsImage */.J5)(output) && output.attributes.size === 1))
        .map(({ text }) => text);
}
function loads({ load, push, outputs = [] }, byDefault) {
    return load === true || (outputs.length === 0 && push !== true && byDefault);
}
/** Whether the image is pushed under the names that it would be loaded by. */
function pushesTags(request) {
    const published = (0,parse_output/* publishedOutputs */.h_)(request);
    const named = (0,parse_output/* parseOutputs */.Q8)(request.outputs).filter(({ type }) => type === 'image' || type === 'registry');
    return (published.length > 0 && !named.some(({ attributes }) => attributes.has('name') || attributes.has('store')));
}
/** The spellings of false that Go's strconv.ParseBool takes. */
function isFalse(text) {
    return (0,go_flag/* readGoFlag */.j)(text ?? '') === false;
}


/***/ }),

/***/ 11569:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ orCancelled),
/* harmony export */   l: () => (/* binding */ SolveCancelled)
/* harmony export */ });
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20694);

/** A solve that was ended from outside, and what had become of its push by then. */
class SolveCancelled extends _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v {
    /** What was pushed to its end: `ghcr.io/acme/shop:1@sha256:…`. */
    published;
    /** Whether something else was on its way to a registry, which may have taken it after all. */
    wasPushing;
    constructor(message, { pushed, isPushing }, cause) {
        super(message, { cause });
        this.published = pushed;
        this.wasPushing = isPushing;
    }
}
/**
 * Waits for a tool that solves.
 *
 * @throws SolveCancelled when it was cancelled; what the tool's run throws.
 */
async function orCancelled(running, progress, signal) {
    try {
        return await running;
    }
    catch (error) {
        if (!signal.aborted || !(error instanceof Error))
            throw error;
        throw new SolveCancelled(error.message, progress, error);
    }
}


/***/ }),

/***/ 39100:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ pipeOf),
/* harmony export */   m: () => (/* binding */ withLayoutStreams)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87973);
/* harmony import */ var _tools_run_tool_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56220);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96314);
/* harmony import */ var _layout_not_read_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31341);





/** The pipe of a layout; beside it, since nothing but the layout may be in it. */
function pipeOf(layout) {
    return `${layout}.pipe`;
}
/**
 * Runs a solve whose images are written into pipes, and reads them meanwhile. A solve never waits for who reads: what cannot be read is
 * taken in all the same, so that it does all else that it is to do.
 *
 * @returns what the solve returned, and why an image could not be read; null: all were.
 * @throws what the solve throws; PipeNotMade when there are no pipes on this machine, before anything is solved.
 */
async function withLayoutStreams(layouts, unpack, context, solve) {
    const streams = layouts.map(layout => ({ layout, pipe: pipeOf(layout) }));
    for (const { pipe } of streams)
        await makePipe(pipe, context);
    const over = new AbortController();
    const signal = AbortSignal.any([over.signal, context.signal]);
    const reading = Promise.all(streams.map(each => readStream(each, unpack, { ...context, signal })));
    try {
        const result = await solve();
        for (const { pipe } of streams)
            await endUnwritten(pipe, context);
        return { result, unread: (await reading).find(failure => failure !== null) ?? null };
    }
    finally {
        over.abort();
        await reading;
    }
}
async function makePipe(pipe, { env, signal }) {
    const { exitCode, stderr } = await (0,_tools_run_tool_js__WEBPACK_IMPORTED_MODULE_2__/* .runTool */ .qI)('mkfifo', ['-m', '600', pipe], { env, signal }).catch((error) => {
        signal.throwIfAborted();
        return { exitCode: null, stderr: [(0,_errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A)(error)] };
    });
    if (exitCode !== 0)
        throw new _layout_not_read_js__WEBPACK_IMPORTED_MODULE_4__/* .PipeNotMade */ .H(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.pipeNotMade(pipe, stderr.join(' ')));
}
/** Why it could not be read, or null. Takes in all that is written, whatever becomes of it. */
async function readStream({ pipe, layout }, unpack, { env, signal }) {
    const archive = new node_stream__WEBPACK_IMPORTED_MODULE_0__.PassThrough();
    // A program of its own: Node.js cannot be kept from waiting for who opens a pipe.
    const copying = (0,_tools_run_tool_js__WEBPACK_IMPORTED_MODULE_2__/* .runTool */ .qI)('cat', [pipe], { env, signal, grace: 100 }, { stdout: archive }).then(() => archive.end(), (error) => archive.destroy(error));
    const pieces = archive.iterator({ destroyOnReturn: false });
    try {
        await unpack(pieces, layout, signal);
        return null;
    }
    catch (error) {
        return error;
    }
    finally {
        await pieces.return?.().catch(() => undefined);
        archive.resume().on('error', () => undefined);
        await copying;
    }
}
/** What no image was written into has no end by itself: a writer that comes and goes makes one. */
async function endUnwritten(pipe, { env, signal }) {
    await (0,_tools_run_tool_js__WEBPACK_IMPORTED_MODULE_2__/* .runTool */ .qI)('sh', ['-c', ': <> "$1"', 'sh', pipe], { env, signal });
}


/***/ }),

/***/ 65000:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ NoAnswerError)
/* harmony export */ });
/* harmony import */ var _tool_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20694);

/** Someone outside slim-build did not answer, or not to the end, in the time that there was. */
class NoAnswerError extends _tool_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v {
}


/***/ }),

/***/ 44015:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ leadsOutOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Whether a path that stands in a directory by its name leads out of it by a link. What is not there yet is judged by the nearest
 * directory above it that is.
 *
 * @param also directories that it may lead to.
 */
async function leadsOutOf(directory, location, also = []) {
    if (!isIn(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(directory), node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(location)))
        return false;
    const real = await nearestReal(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(location));
    const allowed = await Promise.all([directory, ...also].map(nearestReal));
    return !allowed.some(each => isIn(each, real));
}
/** A name that is missing is added to the real path of what is above it. */
async function nearestReal(location) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(location);
    }
    catch {
        const parent = node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(location);
        return parent === location ? location : node_path__WEBPACK_IMPORTED_MODULE_1___default().join(await nearestReal(parent), node_path__WEBPACK_IMPORTED_MODULE_1___default().basename(location));
    }
}
function isIn(directory, location) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(directory, location);
    return relative !== '..' && !relative.startsWith(`..${(node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)}`) && !node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(relative);
}


/***/ }),

/***/ 47269:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readRegularFile),
/* harmony export */   Z: () => (/* binding */ openRegularFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);


/** A pipe or a device would be waited for, so nothing but a file is read. */
const WITHOUT_WAITING = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK;
/**
 * Opens a file to read it, whatever stands in its place: a pipe, a device or a directory is not waited for and counts as none.
 *
 * @param links whether a link in the last part of the path is followed.
 * @returns null for what is there and is no file; the caller closes the handle.
 * @throws the file system's error where nothing is, or it refuses.
 */
async function openRegularFile(file, links) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, WITHOUT_WAITING | (links === 'refuse' ? node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW : 0));
    const found = await handle.stat();
    if (found.isFile())
        return { handle, size: found.size };
    await handle.close();
    return null;
}
/**
 * The text of such a file.
 *
 * @param most bytes.
 * @returns null for what is no file, or a larger one.
 * @throws the file system's error where nothing is, or it refuses.
 */
async function readRegularFile(file, { most, links }) {
    const opened = await openRegularFile(file, links);
    if (opened === null)
        return null;
    try {
        return opened.size > most ? null : await opened.handle.readFile('utf8');
    }
    finally {
        await opened.handle.close();
    }
}


/***/ }),

/***/ 64894:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ parseBakeVariables)
/* harmony export */ });
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33712);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3741);


/**
 * Variables of bake files, `NAME=value` each; the value may hold `=`.
 *
 * @throws InputError for an item that has no name. The message does not repeat the value, which may be a secret.
 */
function parseBakeVariables(items, where) {
    return new Map(items.map((item, index) => {
        const [, name, value] = /^([A-Za-z_]\w*)=(.*)$/s.exec(item) ?? [];
        if (name !== undefined && value !== undefined)
            return [name, value];
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.variableInvalid(index + 1, where));
    }));
}


/***/ }),

/***/ 96699:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ parseBudgetSetting)
/* harmony export */ });
/* harmony import */ var _parse_choice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24044);

/**
 * One setting, from its text.
 *
 * @param where what the text is, for the message: ``input `max-size` ``.
 * @param source where it was declared, as the report shows it.
 * @throws InputError with the right spelling.
 */
function parseBudgetSetting({ key, value }, text, where, source) {
    const read = 'choices' in value ? (0,_parse_choice_js__WEBPACK_IMPORTED_MODULE_0__/* .parseChoice */ .H)(text, value.choices, where) : value.parse(text.trim(), where);
    return { [key]: { value: read, source } };
}


/***/ }),

/***/ 29497:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ readFlag),
/* harmony export */   o: () => (/* binding */ parseFlag)
/* harmony export */ });
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33712);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3741);


/** The booleans of YAML 1.2's core schema (section 10.3.2), the only ones that the Actions toolkit takes. */
const FLAGS = new Map([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['False', false],
    ['FALSE', false],
]);
/** The boolean that a text spells, or null when it spells none. */
function readFlag(text) {
    return FLAGS.get(text.trim()) ?? null;
}
/**
 * The boolean that a text spells.
 *
 * @throws InputError for `yes`, `on`, `1` and the like, and for an empty text, as the toolkit does: an expression of an unset value is
 *   one.
 */
function parseFlag(text, where) {
    const flag = readFlag(text);
    if (flag === null)
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.flagInvalid(where, JSON.stringify(text.slice(0, 40))));
    return flag;
}


/***/ }),

/***/ 76210:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ko: () => (/* binding */ failOn),
  s5: () => (/* binding */ inFile),
  hN: () => (/* binding */ parseYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
;// CONCATENATED MODULE: ./src/inputs/hidden-keys.ts

/**
 * What is well-formed and makes a budget count for nothing: merge keys, which are keys like any other in YAML 1.2, so that
 * `images: { <<: *shared }` would be an image of that name; and anchors that are set twice, of which an alias means the nearer one.
 */
function hiddenKeys(document) {
    const found = [];
    const anchors = new Set();
    (0,dist/* visit */.YR)(document, {
        Pair(_, { key }) {
            if ((0,dist/* isScalar */.jn)(key) && key.value === '<<' && key.type === 'PLAIN')
                found.push({ at: startOf(key), message: 'merge keys (`<<`) are not supported; write out the keys' });
        },
        Node(_, node) {
            const { anchor } = node;
            if (anchor === undefined)
                return;
            if (anchors.has(anchor))
                found.push({
                    at: startOf(node),
                    message: 'this anchor is already set above; use another name',
                });
            anchors.add(anchor);
        },
    });
    return found;
}
/** Where a node of a document stands: an offset of its text. */
function startOf(node) {
    return (0,dist/* isNode */.Ll)(node) ? (node.range?.[0] ?? 0) : 0;
}

;// CONCATENATED MODULE: ./src/inputs/wrong-aliases.ts


/**
 * Aliases that mean nothing, since no anchor of their name is set before them or since they stand inside of what they mean, and the first that
 * is one too many. An alias of a block with aliases counts as all of these.
 */
function wrongAliases(document, most) {
    const weights = new Map();
    const open = new Set();
    const found = [];
    let count = 0;
    const add = (alias) => {
        const weight = open.has(alias.source) ? undefined : weights.get(alias.source);
        if (weight === undefined) {
            found.push({ at: startOf(alias), message: 'no anchor of this name is complete above this alias' });
            return;
        }
        const before = count;
        count += weight;
        if (before <= most && count > most)
            found.push({
                at: startOf(alias),
                message: `this is one alias too many (limit ${most}); write out the block`,
            });
    };
    const walk = (node) => {
        if ((0,dist/* isAlias */.Vj)(node)) {
            add(node);
            return;
        }
        const { anchor } = (0,dist/* isNode */.Ll)(node) ? node : {};
        if (anchor !== undefined)
            open.add(anchor);
        const before = count;
        for (const child of childrenOf(node))
            walk(child);
        if (anchor === undefined)
            return;
        open.delete(anchor);
        weights.set(anchor, 1 + count - before);
    };
    walk(document.contents);
    return found;
}
function childrenOf(node) {
    if ((0,dist/* isPair */.tO)(node))
        return [node.key, node.value];
    return (0,dist/* isCollection */.P3)(node) ? node.items : [];
}

;// CONCATENATED MODULE: ./src/inputs/parse-yaml.ts




/** Enough to share a block between the images of a monorepo, too few to grow a document beyond measure. */
const MAX_ALIASES = 200;
/** Reported together, but not without end. */
const MAX_ERRORS = 20;
/** As compilers name a place in a file: `.github/slim-build.yml:3:5`. */
function inFile(file) {
    return ({ line, column }) => `${file}:${line}:${column}`;
}
/**
 * Reads YAML 1.2 by its core schema, whatever version the text says it is of.
 *
 * @param placeOf what a place in the text is called in messages.
 * @throws InputError with every error of syntax; every document but the first, key that is there twice, merge key, and alias that means
 *   nothing or is one too many is an error.
 */
function parseYaml(text, placeOf) {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, {
        lineCounter: lines,
        prettyErrors: false,
        // LineColumn `silent`, what stands behind the first document is left out without a word.
        logLevel: 'error',
        stringKeys: true,
        // Sets and ordered maps have no keys, and what is in them would hold nobody to anything.
        schema: 'core',
        resolveKnownTags: false,
    });
    const wrong = [...document.errors, ...document.warnings].map(error => ({
        at: error.pos[0],
        message: messageOf(error),
    }));
    const found = wrong.length > 0 ? wrong : [...hiddenKeys(document), ...wrongAliases(document, MAX_ALIASES)];
    const places = found.map(({ at, message }) => {
        const { line, col } = lines.linePos(at);
        return { line: Math.max(1, line), column: Math.max(1, col), message };
    });
    failOn(oncePerLine(places).map(({ message, ...at }) => `${placeOf(at)}: ${message}`));
    return { document, lines, value: document.toJS({ maxAliasCount: -1 }) };
}
/** @throws InputError with the first of the errors, and how many more there are; nothing without any. */
function failOn(errors) {
    if (errors.length === 0)
        return;
    const more = errors.length > MAX_ERRORS ? [`and ${errors.length - MAX_ERRORS} more`] : [];
    throw new input_error/* InputError */.d([...new Set(errors)].slice(0, MAX_ERRORS).concat(more).join('\n'));
}
/** What is wrong with one token is said again of those after it. */
function oncePerLine(all) {
    const said = new Set();
    return all.filter(({ line, message }) => {
        const isNew = !said.has(`${line} ${message}`);
        said.add(`${line} ${message}`);
        return isNew;
    });
}
/** The parser's own words, which hold nothing of the text. */
const OWN = null;
/** What is said of each error. Where the parser would quote the text, what stands there may be a secret that was put into the wrong place. */
const SAID = {
    ALIAS_PROPS: OWN,
    BAD_ALIAS: OWN,
    BAD_COLLECTION_TYPE: 'a tag (`!name`) has no meaning here; leave it out',
    BAD_DIRECTIVE: 'a directive (a line that begins with `%`) has no meaning here; leave it out, or quote the text',
    BAD_DQ_ESCAPE: 'an escape sequence in the double-quoted text is not valid; use single quotes',
    BAD_INDENT: OWN,
    BAD_PROP_ORDER: OWN,
    BAD_SCALAR_START: OWN,
    BLOCK_AS_IMPLICIT_KEY: OWN,
    BLOCK_IN_FLOW: OWN,
    DUPLICATE_KEY: OWN,
    IMPOSSIBLE: OWN,
    KEY_OVER_1024_CHARS: OWN,
    MISSING_CHAR: OWN,
    MULTILINE_IMPLICIT_KEY: OWN,
    MULTIPLE_ANCHORS: OWN,
    MULTIPLE_DOCS: 'a second document begins here and would be ignored; write one document, without `---` or `...`',
    MULTIPLE_TAGS: OWN,
    NON_STRING_KEY: OWN,
    RESOURCE_EXHAUSTION: OWN,
    TAB_AS_INDENT: OWN,
    TAG_RESOLVE_FAILED: 'a tag (`!name`) has no meaning here; leave it out',
    UNEXPECTED_TOKEN: 'this does not belong here; write lines of `key: value`, and quote values with special characters',
};
function messageOf({ code, message }) {
    return SAID[code] ?? message.split('\n')[0] ?? '';
}


/***/ }),

/***/ 99200:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H5: () => (/* binding */ NO_CONFIG),
/* harmony export */   PV: () => (/* binding */ DEFAULT_CONFIG),
/* harmony export */   UK: () => (/* binding */ LARGEST_CONFIG),
/* harmony export */   Xg: () => (/* binding */ readConfig)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(33712);
/* harmony import */ var _errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87973);
/* harmony import */ var _files_leads_out_of_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44015);
/* harmony import */ var _files_read_regular_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47269);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3741);







/** Where the config file is looked for, from the root of the repository. */
const DEFAULT_CONFIG = '.github/slim-build.yml';
/** What a config file says that is not there. */
const NO_CONFIG = { defaults: {}, images: new Map() };
/** Bytes; the parser has a closer limit in characters. */
const LARGEST_CONFIG = 4_000_000;
/**
 * The config file, or an empty config where it is not there and did not have to be.
 *
 * @param file the file as messages and reports show it, and `location`, where it is read.
 * @param required whether someone named it, so that its absence is a mistake.
 * @param workspace the checkout of a workflow's run, out of which no link may lead; null: the machine is the user's own.
 * @throws InputError when it is required and missing, cannot be read, is no file, or is wrong: without its budgets all would be green.
 */
async function readConfig(file, location, { required, workspace }) {
    const stats = await statOf(file, location);
    if (stats === null) {
        await refuseOtherName(file, location);
        if (required)
            throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_5__/* .messages */ .D.configMissing(file));
        return NO_CONFIG;
    }
    await refuseOutside(file, location, workspace);
    if (!stats.isFile())
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_5__/* .messages */ .D.configNotAFile(file));
    if (stats.size > LARGEST_CONFIG)
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_5__/* .messages */ .D.configTooLarge(file, stats.size));
    const text = await (0,_files_read_regular_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readRegularFile */ .X)(location, { most: LARGEST_CONFIG, links: 'follow' }).catch((error) => {
        throw unreadable(file, error);
    });
    if (text === null)
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_5__/* .messages */ .D.configNotAFile(file));
    // Most have no config file: the parsers of YAML and of its schema are not loaded for nothing.
    const { parseConfig } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2210), __webpack_require__.e(9030)]).then(__webpack_require__.bind(__webpack_require__, 49030));
    return parseConfig(text, file);
}
/** What a message quotes of it must not be what a checkout's author cannot read: git's own files hold tokens, others of the runner keys. */
async function refuseOutside(file, location, workspace) {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(location);
    const isGit = real.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)).includes('.git');
    if (!isGit && (workspace === null || !(await (0,_files_leads_out_of_js__WEBPACK_IMPORTED_MODULE_3__/* .leadsOutOf */ .t)(workspace, location))))
        return;
    throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_5__/* .messages */ .D.configOutsideCheckout(file));
}
/** Of two spellings of one name it is easy to take the other, and then no budget would hold. */
async function refuseOtherName(file, location) {
    if (!file.endsWith('.yml'))
        return;
    const other = (name) => name.replace(/yml$/, 'yaml');
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(other(location)).catch(() => null)) === null)
        return;
    throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_5__/* .messages */ .D.configOtherName(other(file), file));
}
/** Null where nothing is. A link that leads nowhere is something: its budgets were meant to hold. */
async function statOf(file, location) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(location);
    }
    catch (error) {
        if (!NOT_THERE.includes(codeOf(error)))
            throw unreadable(file, error);
    }
    const link = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(location).catch(() => null);
    if (link === null)
        return null;
    throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_5__/* .messages */ .D.configDanglingLink(file));
}
const NOT_THERE = ['ENOENT', 'ENOTDIR'];
function unreadable(file, cause) {
    return new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_5__/* .messages */ .D.configNotReadable(file, (0,_errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A)(cause, file)), { cause });
}
function codeOf(error) {
    return error.code ?? 'unknown reason';
}


/***/ }),

/***/ 29978:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ defaultImageName)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/**
 * What to call an image that was given no name: the last part of its first tag's repository (`ghcr.io/acme/api:1` → `api`),
 * else the repository's name, else that of the directory that is built.
 */
function defaultImageName(from) {
    const candidates = [repositoryOf(from.tags[0] ?? ''), from.repository ?? '', from.directory ?? ''];
    const names = candidates.map(candidate => node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.basename(candidate));
    return names.find(name => name !== '') ?? 'image';
}
/** A reference without its tag and digest. A colon before the last slash belongs to a registry's port. */
function repositoryOf(reference) {
    const withoutDigest = reference.split('@')[0] ?? '';
    const colon = withoutDigest.lastIndexOf(':');
    return colon > withoutDigest.lastIndexOf('/') ? withoutDigest.slice(0, colon) : withoutDigest;
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
    const store = (0,open_layer_store.openLayerStore)(context.storeDir);
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

/***/ 95408:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ messages)
/* harmony export */ });
/* harmony import */ var _text_capitalized_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55161);
/* harmony import */ var _text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75091);


/** Every error of this room in one table, each once: what is wrong, where, and how to fix it. */
const messages = {
    engineSilent: (command) => `the engine did not answer \`docker ${command}\` within a minute`,
    imageNotRun: (reason) => `the engine cannot run the image: ${reason}`,
    verifyingNotAsked: (where) => `${where} is for advice that is built: set \`advice\` to \`verified\`, too`,
    layerIndexNotStored: (digest, directory, reason) => `the index of layer ${digest} cannot be stored in ${directory}: ${reason}`,
    layerIndexDamaged: (digest) => `The stored index of layer ${digest} is damaged or was altered, so the layer is read again.`,
    reportInsteadOfMeasurement: (where) => `${where} is a report, which leaves out small files; use the measurement beside it, measurement.json`,
    invalidMeasurement: (where, reason) => `${where} is not a valid measurement: ${reason}`,
    measurementNotJson: (where) => `${where} is not JSON; use a measurement that slim-build saved`,
    measurementIndexMissing: (where) => `${where} is not a valid measurement: an index refers to a missing entry`,
    measurementTotalsWrong: (where) => `${where} is not a valid measurement: its parts do not add up to its totals`,
    measurementUnsound: (where, what) => `${where} is not a valid measurement: ${what}`,
    measurementAltered: (where) => `${where} is damaged or was altered: it does not have its checksum`,
    measurementTooLarge: (location) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(location)} is too large for a measurement`,
    baselineOfOneImage: (location) => `the baseline ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(location)} is for one image, and the bake makes several: use {target} or {image} in it`,
    baselineMissing: (reason) => `the baseline ${reason}`,
    noTimeForReproducible: 'A reproducible build needs a time for its files, and there is no commit: check out the repository, or set SOURCE_DATE_EPOCH (seconds since 1970) in `env` or `build-args`',
    requiredTargetsFromStandardInput: 'A build from standard input cannot have required targets; use files instead',
    budgetsFromStandardInput: 'A build from standard input cannot be checked against budgets before the push; use files instead',
    outputsPackedDifferently: (output) => `the output ${output} is pushed with other layers than the previous one, so one budget cannot apply to both: set the same compression, compression-level, force-compression and rewrite-timestamp for both`,
    noBaseline: (reason) => `there is no baseline to compare with: ${reason}`,
    goesOnUnmeasured: (reason) => `${(0,_text_capitalized_js__WEBPACK_IMPORTED_MODULE_1__/* .capitalized */ .l)(reason)}; there is no budget, so the build goes on without numbers`,
    cancelledUnpublished: 'Nothing was published',
    cancelledPublished: (references) => `Published before the cancel took effect: ${references
        .slice(0, 10)
        .map(each => (0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(each, 300))
        .join(', ')}`,
    cancelledWhilePushing: 'A push had begun, and the registry may have taken it after all: look there before you rely on either',
    publishedAgain: (reason) => `${(0,_text_capitalized_js__WEBPACK_IMPORTED_MODULE_1__/* .capitalized */ .l)(reason)}; it is tried once more`,
    pushedImageDiffers: (name, digest) => `The image ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(name)} that was pushed is not the measured one: the builder lost its cache and built again (${digest}); run the build again`,
    reportDirectoryOutside: (directory, within) => `the directory ${directory} is a link that leads out of ${within}: use another directory`,
    olderPatchStays: (file, reason) => `the patch of an earlier run cannot be removed, and is not of this one: ${file}: ${reason}`,
    platformUnknown: (platform, nearest) => `the platform ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(platform, 60)} is not known; did you mean ${nearest}?`,
    platformBuiltTwice: (platform) => `the platform ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(platform)} was built twice: each part of a split build must have its own platforms`,
    problemsFound: (method) => `\`call: ${method}\` found problems`,
    locationMissing: (location) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(location)} is missing; use an OCI layout, a \`docker save\` archive, a saved measurement or an image reference`,
    sourceIsLink: (file) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(file, 200)} is not written: it is a link, or stands behind one; change the file that it leads to`,
    sourceChanged: (file) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(file, 200)} is not written: it was changed while the image was built; run the command again`,
    sourceUncommitted: (file) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(file, 200)} is not written: it has changes that are not committed; commit them, or set --force`,
    archiveWrong: (reason) => `its archive ${reason}`,
    archiveTooLarge: (limit) => `its files have more than ${limit} bytes`,
    archiveOfManyFiles: (limit) => `it has more than ${limit} files`,
    archiveOfOtherKinds: (name) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(name)} in it is neither a file nor a directory`,
    archiveOutside: (name, directory) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(name)} in it is not in ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(directory)}`,
    noPartsIn: (directory) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(directory)} has no measurement.json: upload the directory that \`report-dir\` names in each part, and download them all there`,
    noMeasurementsToMerge: 'there are no measurements to merge',
    noImageToMerge: 'there is no image to merge',
    indexWithoutName: 'the index of all platforms needs a name: set the input `tags`',
    indexHoldsOtherImage: (index, platforms, measured) => `the index ${index} does not hold the image for ${platforms} that was measured (${measured}): measure the same image that is pushed`,
    noPartsDirectory: (directory) => `there is no directory ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(directory)} with the measurements of the parts`,
    tooManyParts: (directory, limit) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(directory)} has more than ${limit} measurements`,
};


/***/ }),

/***/ 44305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LJ: () => (/* binding */ runCancelled),
/* harmony export */   Tq: () => (/* binding */ cancelledAfterRun),
/* harmony export */   zL: () => (/* binding */ RunCancelled)
/* harmony export */ });
/* harmony import */ var _buildx_parse_output_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52913);
/* harmony import */ var _buildx_solve_solve_cancelled_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11569);
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20694);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95408);




/** A run that was ended from outside. The message says what had become of its push, where it had one. */
class RunCancelled extends _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ToolError */ .v {
}
/**
 * What a cancelled run has to say.
 *
 * @param error what it ended with.
 * @param reason why it was cancelled.
 */
function runCancelled(error, reason, { targets }) {
    const said = reason instanceof Error ? reason.message : String(reason);
    const publishes = targets.some(({ request }) => (0,_buildx_parse_output_js__WEBPACK_IMPORTED_MODULE_0__/* .publishedOutputs */ .h_)(request).length > 0);
    return new RunCancelled(publishes ? `${said}. ${fateOf(error)}` : said, { cause: error });
}
/**
 * The same of a run that was done, and was cancelled while it told what it had found out.
 *
 * @param reason why it was cancelled.
 */
function cancelledAfterRun({ images, unmeasured, unpublished }, reason) {
    const said = reason instanceof Error ? reason.message : String(reason);
    const made = [
        ...images.filter(({ built }) => !built.withheld).map(each => ({ ...each, ...each.built })),
        ...unmeasured,
    ];
    const references = unpublished?.published ??
        made
            .filter(({ request }) => (0,_buildx_parse_output_js__WEBPACK_IMPORTED_MODULE_0__/* .publishedOutputs */ .h_)(request).length > 0)
            .flatMap(({ request: { tags = [] }, digest }) => tags.map(tag => `${tag}@${digest ?? 'digest unknown'}`));
    const published = references.length === 0 ? '' : `. ${_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.cancelledPublished(references)}`;
    return new RunCancelled(said + published);
}
function fateOf(error) {
    if (!(error instanceof _buildx_solve_solve_cancelled_js__WEBPACK_IMPORTED_MODULE_1__/* .SolveCancelled */ .l))
        return _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.cancelledUnpublished;
    const { published, wasPushing } = error;
    const done = published.length === 0 ? [] : [_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.cancelledPublished(published)];
    const open = wasPushing ? [_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.cancelledWhilePushing] : [];
    return [...done, ...open].join('. ') || _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.cancelledUnpublished;
}


/***/ }),

/***/ 87791:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./src/errors/tool-error.ts
var tool_error = __webpack_require__(20694);
// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
// EXTERNAL MODULE: ./src/judge/budgets.ts + 8 modules
var budgets = __webpack_require__(1626);
// EXTERNAL MODULE: ./src/model/choices.ts
var choices = __webpack_require__(19545);
// EXTERNAL MODULE: ./src/model/default-image-name.ts
var default_image_name = __webpack_require__(29978);
// EXTERNAL MODULE: ./src/text/go-flag.ts
var go_flag = __webpack_require__(95680);
// EXTERNAL MODULE: ./src/inputs/parse-flag.ts
var parse_flag = __webpack_require__(29497);
// EXTERNAL MODULE: ./node_modules/csv-parse/lib/sync.js + 9 modules
var sync = __webpack_require__(25175);
// EXTERNAL MODULE: ./src/inputs/messages.ts
var messages = __webpack_require__(3741);
;// CONCATENATED MODULE: ./src/inputs/parse-list.ts



/**
 * The items of a list input, read as docker/build-push-action reads them: rows are CSV with relaxed quotes, so a quoted item
 * may hold line breaks and commas. Empty items are left out.
 *
 * @throws InputError when a quote is never closed. The message does not repeat the text, which may be a secret.
 */
function parseList(text, syntax, where) {
    const input = syntax.raw === true ? text : text.trim();
    if (input === '')
        return [];
    const items = rows(input, syntax.verbatim === true, where).flatMap(row => itemsOf(row, syntax.commas === true));
    return items.filter(item => item.trim() !== '').map(item => (syntax.raw === true ? item : item.trim()));
}
function rows(input, verbatim, where) {
    try {
        return (0,sync/* parse */.qg)(input, {
            columns: false,
            relaxQuotes: true,
            relaxColumnCount: true,
            skipEmptyLines: true,
            ...(verbatim ? { quote: false } : {}),
        });
    }
    catch {
        throw new input_error/* InputError */.d(messages/* messages */.D.listInvalid(where));
    }
}
/** A quoted row is one record; where commas separate, the text inside the quotes is split as well, as Docker does. */
function itemsOf(row, commas) {
    if (!commas)
        return [row.join(',')];
    return row.length === 1 ? (row[0] ?? '').split(',') : [...row];
}

;// CONCATENATED MODULE: ./src/inputs/attestations.ts



/**
 * The attestations to ask for, by docker/build-push-action's rules: `provenance` and `sbom` win over the same type in
 * `attests`; without any, provenance is `mode=max` for public repositories and minimal for private ones.
 */
function resolveAttestations(inputs, context) {
    const provenance = provenanceValue(inputs, context);
    const attests = inputs.attests
        .filter(attest => !(inputs.provenance !== '' && isOfType(attest, 'provenance')))
        .filter(attest => !(inputs.sbom !== '' && isOfType(attest, 'sbom')))
        .map(attest => completed(attest, context.runUrl));
    return {
        attests,
        ...(provenance === null ? {} : { provenance }),
        ...(inputs.sbom === '' ? {} : { sbom: withFlagsNamed(inputs.sbom) }),
    };
}
/** As docker/build-push-action leaves it: one of a type that it knows is taken as it is, but for the name of the builder. */
function completed(attest, runUrl) {
    if (isOfType(attest, 'provenance'))
        return withBuilder(attest, runUrl);
    return isOfType(attest, 'sbom') ? attest : withFlagsNamed(attest);
}
function provenanceValue(inputs, { runUrl, privateRepository, noDefault }) {
    if (inputs.provenance !== '')
        return explicitProvenance(inputs.provenance, runUrl);
    if (noDefault || inputs.attests.some(attest => isOfType(attest, 'provenance')))
        return null;
    if (runUrl === null)
        return null;
    return withBuilder(privateRepository === true ? 'mode=min,inline-only=true' : 'mode=max', runUrl);
}
function explicitProvenance(value, runUrl) {
    const flag = (0,parse_flag/* readFlag */.f)(value);
    if (flag === false)
        return 'false';
    if (flag === true)
        return runUrl === null ? 'true' : `builder-id=${runUrl}`;
    return withFlagsNamed(withBuilder(value, runUrl));
}
/** `true` among attributes is `disabled=false`, and so on; buildx knows that of a flag that stands alone. */
function withFlagsNamed(attributes) {
    if (!attributes.includes(',') || attributes.includes('"'))
        return attributes;
    return attributes.split(',').map(nameFlag).join(',');
}
function nameFlag(field) {
    const flag = (0,go_flag/* readGoFlag */.j)(field.trim());
    return flag === null ? field : `disabled=${!flag}`;
}
function withBuilder(attributes, runUrl) {
    const named = fieldsOf(attributes).some(field => /^builder-id\s*=/.test(field));
    return named || runUrl === null ? attributes : `${attributes},builder-id=${runUrl}`;
}
function isOfType(attest, type) {
    return fieldsOf(attest).some(field => field.replace(/(?<!\s)\s*=\s*/, '=') === `type=${type}`);
}
function fieldsOf(attributes) {
    return parseList(attributes, { commas: true }, 'an attestation');
}

;// CONCATENATED MODULE: ./src/inputs/bake-warnings.ts
const list = (name) => read => read.list(name).length > 0;
const bake_warnings_text = (name) => read => read.text(name) !== '';
/** Inputs that say what a bake file says of each target, and the key that they have there. */
const OF_THE_FILE = [
    ['add-hosts', list('add-hosts'), 'extra-hosts.NAME'],
    ['annotations', list('annotations'), 'annotations'],
    ['attests', list('attests'), 'attest'],
    ['build-args', list('build-args'), 'args.NAME'],
    ['build-contexts', list('build-contexts'), 'contexts.NAME'],
    ['cache-from', list('cache-from'), 'cache-from'],
    ['cache-to', list('cache-to'), 'cache-to'],
    ['context', bake_warnings_text('context'), 'context'],
    ['file', bake_warnings_text('file'), 'dockerfile'],
    ['labels', list('labels'), 'labels.NAME'],
    ['network', bake_warnings_text('network'), 'network'],
    ['no-cache-filters', list('no-cache-filters'), 'no-cache-filter'],
    ['outputs', list('outputs'), 'output'],
    ['platforms', list('platforms'), 'platform'],
    ['secrets', list('secrets'), 'secrets'],
    ['secret-envs', list('secret-envs'), 'secrets'],
    ['secret-files', list('secret-files'), 'secrets'],
    ['shm-size', bake_warnings_text('shm-size'), 'shm-size'],
    ['ssh', list('ssh'), 'ssh'],
    ['tags', list('tags'), 'tags'],
    ['target', bake_warnings_text('target'), 'target'],
    ['ulimit', list('ulimit'), 'ulimits'],
];
const WITHOUT_KEY = [
    ['cgroup-parent', bake_warnings_text('cgroup-parent'), 'bake has no such input'],
];
const ONLY_WITH_BAKE = [
    ['files', list('files')],
    ['targets', list('targets')],
    ['set', list('set')],
    ['vars', list('vars')],
    ['source', bake_warnings_text('source')],
];
/** A sentence for each input that has no effect, because it is for a single build or for a bake file alone. */
function bakeOnlyWarnings(read) {
    if (!read.flag('bake')) {
        return ONLY_WITH_BAKE.filter(([, given]) => given(read)).map(([name]) => `\`${name}\` has no effect without \`bake: true\``);
    }
    const placed = OF_THE_FILE.filter(([, given]) => given(read)).map(([name, , key]) => `\`${name}\` has no effect with \`bake: true\`: set it in the bake file, or with \`set: TARGET.${key}=…\``);
    const without = WITHOUT_KEY.filter(([, given]) => given(read)).map(([name, , why]) => `\`${name}\` has no effect with \`bake: true\`: ${why}`);
    return [...placed, ...without];
}

// EXTERNAL MODULE: ./src/git/git-context.ts
var git_context = __webpack_require__(67338);
;// CONCATENATED MODULE: ./src/inputs/default-context.ts

/**
 * What is built, or where the bake files are. Where no input says, docker's actions fetch the commit of the run from Git even when it is
 * checked out, which ignores .dockerignore and all that earlier steps made: the usual cause of an image that is not what was meant. Here
 * the checkout wins, unless the run has the secrets of the repository and may have checked out what a stranger wrote.
 * `{{defaultContext}}` still is the Git URL, since what follows it is Git's syntax.
 */
function contextOrDefault(text, { commit, checkedOut, privilegedBy }) {
    if (text !== '')
        return (0,git_context/* withDefaultContext */.h8)(text, commit);
    return (checkedOut && privilegedBy === null) || commit === null ? '.' : (0,git_context/* gitContext */.cw)(commit);
}
/** That a checkout is there and not built. */
function checkoutWarnings(input, text, { commit, checkedOut, privilegedBy }) {
    if (text !== '' || !checkedOut || privilegedBy === null || commit === null)
        return [];
    return [
        `The commit of the run is built and not the checkout, since ${privilegedBy} runs with the secrets of the repository, whoever wrote what is checked out: to build that all the same, set \`${input}: .\`; to keep the commit of the run, set \`${input}: '{{defaultContext}}'\``,
    ];
}

// EXTERNAL MODULE: ./src/inputs/parse-bake-variables.ts
var parse_bake_variables = __webpack_require__(64894);
;// CONCATENATED MODULE: ./src/inputs/bake-inputs.ts






/**
 * What the inputs ask of `docker buildx bake`, by docker/bake-action's rules but for the default source.
 *
 * @returns null for the request when `bake` is not set.
 * @throws InputError for variables that are none, or for `merge` beside `bake`.
 */
function parseBakeInputs(read, context) {
    const warnings = bakeOnlyWarnings(read);
    if (!read.flag('bake'))
        return { bake: null, warnings };
    if (read.text('merge') !== '')
        throw new input_error/* InputError */.d(messages/* messages */.D.mergeWithBake);
    const bake = {
        targets: read.list('targets'),
        files: read.list('files'),
        set: read.list('set'),
        variables: (0,parse_bake_variables/* parseBakeVariables */.Y)(read.list('vars'), 'input `vars`'),
        source: contextOrDefault(read.text('source'), context),
        builder: read.text('builder') || null,
        // As docker/bake-action, which grants files whatever else is granted.
        allow: ['fs=*', ...read.list('allow')],
        noCache: read.flag('no-cache'),
        pull: read.flag('pull'),
        push: read.flag('push'),
        load: read.flag('load'),
        sbom: read.text('sbom') || null,
        image: read.text('image') || null,
        gitToken: read.text('github-token') || null,
        ...provenanceOf(read, context),
    };
    return { bake, warnings: [...warnings, ...checkoutWarnings('source', read.text('source'), context)] };
}
/** What is asked for holds for all targets; the default only for those that say nothing of it themselves. */
function provenanceOf(read, { attestation }) {
    const given = read.text('provenance');
    const noDefault = attestation.noDefault || read.flag('load') || read.flag('reproducible');
    const { provenance = null } = resolveAttestations({ attests: [], provenance: given, sbom: '' }, { ...attestation, noDefault });
    return given === ''
        ? { provenance: null, defaultProvenance: provenance }
        : { provenance, defaultProvenance: null };
}

;// CONCATENATED MODULE: ./src/model/builder-plan.ts
const DRIVERS = ['docker', 'docker-container', 'kubernetes', 'remote', 'cloud'];
/** A builder of the driver docker-container without any options. */
const CONTAINER_BUILDER = {
    driver: 'docker-container',
    nodes: [{ driverOpts: [], platforms: [] }],
    config: null,
};

// EXTERNAL MODULE: ./src/inputs/parse-choice.ts
var parse_choice = __webpack_require__(24044);
// EXTERNAL MODULE: ./src/inputs/parse-yaml.ts + 2 modules
var parse_yaml = __webpack_require__(76210);
;// CONCATENATED MODULE: ./src/inputs/builder-inputs.ts






/**
 * Reads the inputs of docker/setup-buildx-action, `builder` in place of its `name` and `builder-platforms` in place of its
 * `platforms`.
 *
 * @returns the plan, and a sentence for each input that the driver ignores, as docker/setup-buildx-action does in silence.
 * @throws InputError for an unknown driver and for a malformed `append`.
 */
function parseBuilderInputs(read) {
    const wanted = newBuilder(read);
    const keepState = read.flag('keep-state');
    const driver = wanted?.driver ?? 'docker-container';
    if (keepState && driver !== 'docker-container') {
        throw new input_error/* InputError */.d(messages/* messages */.D.keepStateUnsupported(driver));
    }
    const builder = {
        name: read.text('builder') || null,
        wanted,
        use: read.flag('use'),
        keepState,
        cleanup: read.flag('cleanup'),
    };
    return { builder, warnings: wanted === null ? [] : ignoredOptions(wanted) };
}
function newBuilder(read) {
    const given = read.text('driver');
    const first = firstNode(read);
    const others = parseAppend(read.text('append'));
    const config = configOf(read);
    const asked = [given, first.endpoint, first.flags].some(text => text !== undefined && text !== '') ||
        [first.driverOpts, first.platforms, others].some(list => list.length > 0) ||
        config !== null;
    if (!asked)
        return null;
    const driver = given === '' ? 'docker-container' : (0,parse_choice/* parseChoice */.H)(given, DRIVERS, 'input `driver`');
    const builder = { driver, nodes: [first, ...others], config };
    requireEndpoints(builder);
    return builder;
}
function firstNode(read) {
    const endpoint = read.text('endpoint');
    const flags = read.text('buildkitd-flags');
    return {
        ...(endpoint !== '' && { endpoint }),
        ...(flags !== '' && { flags }),
        driverOpts: read.list('driver-opts'),
        platforms: read.list('builder-platforms'),
    };
}
function configOf(read) {
    const file = read.text('buildkitd-config');
    const text = read.text('buildkitd-config-inline');
    if (file !== '' && text !== '') {
        throw new input_error/* InputError */.d(messages/* messages */.D.twoBuildkitdConfigs);
    }
    if (file !== '')
        return { file };
    return text === '' ? null : { text };
}
const DAEMONS = ['docker-container', 'kubernetes'];
const MADE = DRIVERS.filter(driver => driver !== 'docker');
/** What the driver has no use for: buildx takes it and does nothing with it. */
function ignoredOptions({ driver, nodes, config }) {
    const [first] = nodes;
    const options = [
        ['buildkitd-config', DAEMONS, config !== null],
        ['buildkitd-flags', DAEMONS, first.flags !== undefined],
        ['driver-opts', MADE, first.driverOpts.length > 0],
        ['builder-platforms', MADE, first.platforms.length > 0],
        ['endpoint', MADE, first.endpoint !== undefined],
        ['append', MADE, nodes.length > 1],
    ];
    return options
        .filter(([, drivers, given]) => given && !drivers.includes(driver))
        .map(([name]) => `\`${name}\` has no effect with the driver ${driver}`);
}
/** What buildx would refuse in words of its own. */
function requireEndpoints({ driver, nodes }) {
    const place = {
        remote: 'the address of BuildKit, like tcp://host:1234',
        cloud: 'the builder, like acme/default',
    };
    if (driver !== 'remote' && driver !== 'cloud')
        return;
    nodes.forEach(({ endpoint }, index) => {
        if (endpoint !== undefined)
            return;
        const where = index === 0 ? 'input `endpoint`' : `\`endpoint\` of node ${index} in input \`append\``;
        throw new input_error/* InputError */.d(messages/* messages */.D.endpointMissing(driver, where, place[driver]));
    });
}
const NODE_KEYS = ['name', 'endpoint', 'driver-opts', 'buildkitd-flags', 'platforms'];
function parseAppend(text) {
    if (text === '')
        return [];
    const { value: nodes } = (0,parse_yaml/* parseYaml */.hN)(text, ({ line, column }) => `input \`append\`:${line}:${column}`);
    if (!Array.isArray(nodes)) {
        throw new input_error/* InputError */.d(messages/* messages */.D.appendNotAList);
    }
    return nodes.map((node, index) => parseNode(node, `node ${index + 1} in input \`append\``));
}
function parseNode(node, where) {
    if (typeof node !== 'object' || node === null || Array.isArray(node)) {
        throw new input_error/* InputError */.d(messages/* messages */.D.nodeNotAMapping(where, NODE_KEYS.join(', ')));
    }
    const fields = node;
    const unknown = Object.keys(fields).find(key => !NODE_KEYS.includes(key));
    if (unknown !== undefined) {
        throw new input_error/* InputError */.d(messages/* messages */.D.nodeKeyUnknown(where, unknown, NODE_KEYS.join(', ')));
    }
    const text = (key) => textOf(fields[key], `\`${key}\` of ${where}`);
    const name = text('name');
    const endpoint = text('endpoint');
    const flags = text('buildkitd-flags');
    return {
        ...(name !== '' && { name }),
        ...(endpoint !== '' && { endpoint }),
        ...(flags !== '' && { flags }),
        driverOpts: listOf(fields['driver-opts'], { verbatim: true }, `\`driver-opts\` of ${where}`),
        platforms: listOf(fields.platforms, { commas: true }, `\`platforms\` of ${where}`),
    };
}
function textOf(value, where) {
    if (value === undefined || value === null)
        return '';
    if (typeof value === 'string')
        return value.trim();
    throw new input_error/* InputError */.d(messages/* messages */.D.textInvalid(where));
}
/** A YAML list, or a text that is read as the input of the same name. */
function listOf(value, syntax, where) {
    if (Array.isArray(value))
        return value.map(item => textOf(item, where)).filter(item => item !== '');
    return parseList(textOf(value, where), syntax, where);
}

;// CONCATENATED MODULE: ./src/inputs/buildx-version.ts


const RELEASE = /^(?:(cloud|lab):)?(?:v?(\d{1,5}\.\d{1,5}\.\d{1,5}(?:-[\w.-]{1,40})?)|latest)$/;
const GIT = /^(?:https?:\/\/|git:\/\/|ssh:\/\/|git@|github\.com\/)[^\s\p{Cc}]{1,2000}$/u;
/**
 * Reads docker/setup-buildx-action's input `version`.
 *
 * @param driver that of the builder to be made; `cloud` needs the cloud edition, whatever `version` says.
 * @throws InputError for what is neither a release nor a Git URL.
 */
function parseBuildxVersion(text, driver) {
    if (text === '')
        return driver === 'cloud' ? { kind: 'release', edition: 'cloud', number: 'latest' } : null;
    const release = RELEASE.exec(text);
    if (release !== null) {
        const [, edition, number = 'latest'] = release;
        return {
            kind: 'release',
            edition: edition === undefined && driver !== 'cloud' ? 'official' : 'cloud',
            number,
        };
    }
    if (GIT.test(text))
        return { kind: 'git', url: text };
    throw new input_error/* InputError */.d(messages/* messages */.D.versionInvalid(text));
}

;// CONCATENATED MODULE: ./src/inputs/call-method.ts
/** The method of the input `call` that evaluates a build instead of running it; null for `build`, which is what buildx does anyway. */
function callMethod(text) {
    return text === '' || text === 'build' ? null : text;
}

// EXTERNAL MODULE: ./src/inputs/action-inputs.ts
var action_inputs = __webpack_require__(16441);
;// CONCATENATED MODULE: ./src/inputs/input-reader.ts




/** A reader of the inputs that the runner passed. Its functions throw an InputError for a text that is none of the kind. */
function inputReader(raw) {
    const given = (name) => raw.get(name) ?? '';
    return {
        text: name => given(name).trim(),
        budget: key => given(key).trim(),
        flag: name => (0,parse_flag/* parseFlag */.o)(raw.get(name) ?? defaultOf(name), inputName(name)),
        choice: (name, choices) => (0,parse_choice/* parseChoice */.H)(given(name), choices, inputName(name)),
        list: name => {
            const kind = action_inputs/* ACTION_INPUTS */.b.find(input => input.name === name)?.kind;
            const syntax = {
                commas: kind === 'csv',
                raw: kind === 'raw-lines',
                verbatim: kind === 'verbatim-lines',
            };
            return parseList(given(name), syntax, inputName(name));
        },
    };
}
/** What action.yml says of an input that is not given; '' where it says nothing. */
function defaultOf(name) {
    const input = action_inputs/* ACTION_INPUTS */.b.find(candidate => candidate.name === name);
    return input?.default ?? '';
}
/** What an input is called in messages. */
function inputName(name) {
    return `input \`${name}\``;
}

// EXTERNAL MODULE: ./src/inputs/parse-baseline-choice.ts
var parse_baseline_choice = __webpack_require__(61622);
// EXTERNAL MODULE: ./src/inputs/parse-budget-setting.ts
var parse_budget_setting = __webpack_require__(96699);
;// CONCATENATED MODULE: ./src/inputs/parse-matrix.ts
/** As many values as a leg may have; what is more is one value. */
const MOST_VALUES = 50;
/**
 * Values of a job's matrix as GitHub shows them behind the job's name, from the JSON of the context `matrix`: those of lists and objects
 * one by one, and none for what is empty (`MatrixBuilder.cs` of actions/runner). Without a matrix, and for what is no JSON of one, there
 * are none.
 */
function parseMatrix(text) {
    try {
        const matrix = JSON.parse(text);
        if (typeof matrix !== 'object')
            return [];
        const values = scalarsOf(matrix);
        const rest = values.slice(MOST_VALUES - 1);
        return rest.length === 0 ? values : [...values.slice(0, MOST_VALUES - 1), rest.join(', ')];
    }
    catch {
        return [];
    }
}
function scalarsOf(value) {
    if (typeof value === 'object' && value !== null)
        return Object.values(value).flatMap(scalarsOf);
    if (value === null || value === '')
        return [];
    return [typeof value === 'string' ? value : JSON.stringify(value)];
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
;// CONCATENATED MODULE: ./src/inputs/parse-secrets.ts


/**
 * The secrets of the three secret inputs. As with docker/build-push-action, one that cannot be used is left out with a
 * warning: in a pull request from a fork all secrets are empty, and the build decides whether it needs them.
 *
 * @param directory where relative paths of secret files start.
 */
function parseSecrets(lists, directory) {
    const secrets = [];
    const warnings = [];
    const each = (items, input, add) => {
        items.forEach((item, index) => {
            const pair = splitPair(item);
            if (pair !== null)
                add(...pair);
            else
                warnings.push(invalid(item, index, input));
        });
    };
    each(lists.values, 'secrets', (id, value) => secrets.push({ id, value }));
    each(lists.envs, 'secret-envs', (id, env) => secrets.push({ id, env }));
    each(lists.files, 'secret-files', (id, file) => {
        if ((0,external_node_fs_.existsSync)(external_node_path_default().resolve(directory, file)))
            secrets.push({ id, file });
        else
            warnings.push(`The file of secret \`${id}\` (input \`secret-files\`) does not exist; the build continues without it`);
    });
    return { secrets, warnings };
}
/**
 * The values of secrets as the inputs give them. Where an item has no key it may be nothing but a value, so the whole of it is one.
 */
function secretValues(items) {
    return items.map(item => {
        const pair = splitPair(item);
        return pair === null ? { id: null, value: item } : { id: pair[0], value: pair[1] };
    });
}
/** Keys and what follows them in items of `secret-envs` or `secret-files`; items without one are left out. */
function secretPlaces(items) {
    return items.flatMap(item => {
        const pair = splitPair(item);
        return pair === null ? [] : [pair];
    });
}
/** The first `=` splits; a key and a value are both needed. */
function splitPair(item) {
    const at = item.indexOf('=');
    if (at <= 0 || at === item.length - 1)
        return null;
    return [item.slice(0, at), item.slice(at + 1)];
}
function invalid(item, index, input) {
    const key = item.endsWith('=') && item.indexOf('=') === item.length - 1 ? item.slice(0, -1) : '';
    const what = key === ''
        ? `Item ${index + 1} of input \`${input}\` has no key`
        : `Secret \`${key}\` (input \`${input}\`) is empty`;
    return `${what}; write \`key=value\`; the build continues without it`;
}

// EXTERNAL MODULE: ./src/buildx/parse-output.ts
var parse_output = __webpack_require__(52913);
;// CONCATENATED MODULE: ./src/inputs/request-from-inputs.ts






/** What the build inputs ask of buildx, by docker/build-push-action's rules but for the default context. */
function requestFromInputs(read, actionContext) {
    const context = contextOrDefault(read.text('context'), actionContext);
    const { secrets, warnings } = parseSecrets({ values: read.list('secrets'), envs: read.list('secret-envs'), files: read.list('secret-files') }, actionContext.workspace);
    const request = {
        context,
        ...textOptions(read),
        ...listOptions(read),
        buildContexts: read.list('build-contexts').map(item => (0,git_context/* withDefaultContext */.h8)(item, actionContext.commit)),
        secrets: [...secrets, ...gitToken(read, context, actionContext.commit)],
        ...attestations(read, actionContext),
        noCache: read.flag('no-cache'),
        pull: read.flag('pull'),
        push: read.flag('push'),
        load: read.flag('load'),
    };
    return {
        request,
        warnings: [
            ...warnings,
            ...(buildsContext(read) ? checkoutWarnings('context', read.text('context'), actionContext) : []),
            ...(callMethod(read.text('call')) === null ? [] : callWarning(read)),
        ],
    };
}
/** A bake has its contexts in its files, and what is merged is built already. */
function buildsContext(read) {
    return !read.flag('bake') && read.text('merge') === '';
}
function textOptions(read) {
    return withoutEmpty({
        file: read.text('file'),
        target: read.text('target'),
        builder: read.text('builder'),
        network: read.text('network'),
        cgroupParent: read.text('cgroup-parent'),
        shmSize: read.text('shm-size'),
    });
}
function listOptions(read) {
    return {
        platforms: read.list('platforms'),
        buildArgs: read.list('build-args'),
        labels: read.list('labels'),
        annotations: read.list('annotations'),
        tags: read.list('tags'),
        ssh: read.list('ssh'),
        cacheFrom: read.list('cache-from'),
        cacheTo: read.list('cache-to'),
        noCacheFilters: read.list('no-cache-filters'),
        outputs: read.list('outputs'),
        addHosts: read.list('add-hosts'),
        allow: read.list('allow'),
        ulimit: read.list('ulimit'),
    };
}
function attestations(read, { attestation }) {
    const loads = read.flag('load') || (0,parse_output/* parseOutputs */.Q8)(read.list('outputs')).some(parse_output/* loadsImage */.J5);
    return resolveAttestations({ attests: read.list('attests'), provenance: read.text('provenance'), sbom: read.text('sbom') }, { ...attestation, noDefault: attestation.noDefault || loads || read.flag('reproducible') });
}
/** BuildKit reads the token for a Git context from a secret of this name; one that the user gives wins. */
function gitToken(read, context, commit) {
    const token = read.text('github-token');
    if (token === '' || commit === null || !context.startsWith((0,git_context/* gitContext */.cw)(commit)))
        return [];
    const id = `GIT_AUTH_TOKEN.${new URL(commit.serverUrl).host}`;
    const given = read
        .list('secrets')
        .some(item => ['GIT_AUTH_TOKEN=', `${id}=`].some(key => item.startsWith(key)));
    return given ? [] : [{ id, value: token }];
}
function callWarning(read) {
    return read.flag('push') || read.flag('load')
        ? ['With `call`, nothing is built, so `push` and `load` have no effect']
        : [];
}
function withoutEmpty(options) {
    return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== ''));
}

// EXTERNAL MODULE: ./src/inputs/nearest-name.ts
var nearest_name = __webpack_require__(86583);
;// CONCATENATED MODULE: ./src/inputs/unknown-inputs.ts


const NAMES = action_inputs/* ACTION_INPUTS */.b.map(({ name }) => name);
/**
 * A sentence for each input that the action does not have. The runner hands them on all the same, and a misspelt budget would
 * silently never be judged.
 *
 * @param given names of inputs as the runner passes them, in lower case.
 */
function unknownInputs(given) {
    return [...given].filter(name => !NAMES.includes(name)).map(sentence);
}
function sentence(name) {
    const nearest = (0,nearest_name/* nearestName */.q)(name, NAMES);
    const hint = nearest === null ? 'see action.yml for its inputs' : `did you mean \`${nearest}\`?`;
    return `slim-build has no input \`${name.slice(0, 60)}\`; ${hint}`;
}

;// CONCATENATED MODULE: ./src/inputs/parse-action-inputs.ts
















/**
 * Secrets that stand in the inputs, to be masked in the log before anything else happens, errors included.
 */
function inputsToMask(raw) {
    return [...secretValues(secretItems(raw)), { id: 'github-token', value: raw.get('github-token') ?? '' }];
}
/**
 * @throws InputError for the first input that cannot be read.
 */
function parseActionInputs(raw, context) {
    const read = inputReader(raw);
    const { request, warnings } = requestFromInputs(read, context);
    const { bake, warnings: bakeWarnings } = parseBakeInputs(read, context);
    const { builder, warnings: builderWarnings } = parseBuilderInputs(read);
    const config = read.text('config');
    const matrix = parseMatrix(read.text('matrix'));
    const defaultConfig = defaultOf('config');
    return {
        request,
        bake,
        builder,
        buildx: {
            version: parseBuildxVersion(read.text('version'), builder.wanted?.driver),
            keep: read.flag('cache-binary'),
        },
        call: callMethod(read.text('call')),
        cache: { mode: read.choice('cache', choices/* CACHE_MODES */._R), mounts: read.flag('cache-mounts') },
        merge: read.text('merge') || null,
        reproducible: read.flag('reproducible'),
        image: read.text('image') || imageName(request, context),
        budgets: budgetsOf(read),
        pushWhen: read.choice('push-when', choices/* PUSH_WHENS */.ZF),
        requiredTargets: read.list('required-targets'),
        config: { file: config || defaultConfig, required: config !== '' && config !== defaultConfig },
        budgetsFrom: read.choice('budgets-from', choices/* BUDGETS_FROM */.Kz),
        baseline: {
            choice: (0,parse_baseline_choice/* parseBaselineChoice */.g)(read.text('baseline') || defaultOf('baseline'), 'input `baseline`'),
            image: read.text('baseline-image') || null,
        },
        requireBaseline: read.flag('require-baseline'),
        reportDir: read.text('report-dir') || null,
        ...publishing(read),
        advice: read.choice('advice', choices/* ADVICE_MODES */.i3),
        verifyCommand: read.text('verify-command') || null,
        matrix,
        variant: read.text('image') === '' ? matrix : [],
        warnings: [...unknownInputs(raw.keys()), ...warnings, ...bakeWarnings, ...builderWarnings],
    };
}
/** What is shown on GitHub besides the step itself. */
function publishing(read) {
    const token = read.text('github-token') || null;
    return {
        comment: { mode: read.choice('comment', choices/* COMMENT_MODES */.p8), key: read.text('comment-key') || null, token },
        check: { mode: read.choice('check', choices/* CHECK_MODES */.Sc), token },
        suggest: read.flag('suggest'),
        annotate: read.choice('annotate', choices/* ANNOTATE_MODES */.C1),
        acceptance: { label: read.text('override-label') || null, token },
    };
}
function budgetsOf(read) {
    const settings = (0,budgets/* budgetSettings */.f3)().map(setting => {
        const { key } = setting;
        const text = read.budget(key);
        return text === '' ? {} : (0,parse_budget_setting/* parseBudgetSetting */.p)(setting, text, inputName(key), `input ${key}`);
    });
    return Object.assign({}, ...settings);
}
function imageName(request, { commit, workspace }) {
    return (0,default_image_name/* defaultImageName */.e)({
        tags: request.tags ?? [],
        repository: commit?.repository ?? null,
        directory: workspace,
    });
}
/** Items of `secrets` for masking. A list that cannot be parsed is masked line by line. */
function secretItems(raw) {
    const text = raw.get('secrets') ?? '';
    try {
        return parseList(text, { raw: true }, inputName('secrets'));
    }
    catch (error) {
        if (!(error instanceof input_error/* InputError */.d))
            throw error;
        return text.split('\n');
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/buildx/bake/call-bake.ts
var call_bake = __webpack_require__(15654);
// EXTERNAL MODULE: ./src/buildx/bake/read-bake-recipe.ts + 12 modules
var read_bake_recipe = __webpack_require__(51764);
// EXTERNAL MODULE: ./src/buildx/bake/run-bake.ts
var run_bake = __webpack_require__(51751);
// EXTERNAL MODULE: ./src/buildx/json-shape.ts
var json_shape = __webpack_require__(6344);
// EXTERNAL MODULE: ./src/buildx/solve/evaluation-arguments.ts
var evaluation_arguments = __webpack_require__(88609);
// EXTERNAL MODULE: ./src/tools/run-tool.ts + 2 modules
var run_tool = __webpack_require__(56220);
// EXTERNAL MODULE: ./src/pipeline/messages.ts
var pipeline_messages = __webpack_require__(95408);
;// CONCATENATED MODULE: ./src/pipeline/evaluate.ts










/**
 * Evaluates a build, or the targets of bake files, instead of running it (`docker buildx build --call check`): no image is made, nothing
 * is measured.
 *
 * @returns what it printed, and what it found wrong.
 * @throws InputError for bake files that cannot be used; ToolError when docker cannot be started.
 */
async function evaluate({ request, bake }, method, context) {
    const directory = await (0,promises_.mkdtemp)(external_node_path_default().join(context.tempDir, 'call-'));
    const metadataFile = external_node_path_default().join(directory, 'metadata.json');
    const run = bake === null
        ? evaluateBuild(request, method, metadataFile, context)
        : evaluateBake(bake, method, metadataFile, context);
    const { exitCode, stdout, stderr } = await run;
    const metadata = (0,json_shape/* parseJsonText */.lk)(await (0,promises_.readFile)(metadataFile, 'utf8').catch(() => '')) ?? null;
    const printed = stdout.split('\n');
    if (exitCode === 0)
        return { printed, metadata, failure: null };
    // Progress is JSON; the rest is what people are meant to read.
    const errors = stderr.filter(line => !line.startsWith('{'));
    const failure = new tool_error/* ToolError */.v([pipeline_messages/* messages */.D.problemsFound(method), ...printed, ...errors].join('\n'), {
        command: `docker buildx ${bake === null ? 'build' : 'bake'}`,
        exitCode,
        stderr: errors,
    });
    return { printed: [], metadata, failure };
}
function evaluateBuild(request, method, metadataFile, context) {
    const { args, env } = (0,evaluation_arguments/* evaluationArguments */.B)(request, method, metadataFile);
    const { cwd, signal } = context;
    return (0,run_tool/* runTool */.qI)('docker', args, { env: { ...context.env, ...env }, cwd, signal });
}
async function evaluateBake(request, method, metadataFile, context) {
    const recipe = await (0,read_bake_recipe/* readBakeRecipe */.m)({ ...request, push: false, load: false }, [], context);
    const { definition } = recipe;
    const command = {
        set: (0,call_bake/* plainOverrides */.k)(definition),
        options: [`--call=${method}`, `--metadata-file=${metadataFile}`],
        targets: definition.requested,
    };
    return (0,run_bake/* runBake */.L)(recipe, command, context);
}

// EXTERNAL MODULE: ./src/pipeline/run-cancelled.ts
var run_cancelled = __webpack_require__(44305);
// EXTERNAL MODULE: ./src/buildx/cache/cache-service.ts + 1 modules
var cache_service = __webpack_require__(41416);
// EXTERNAL MODULE: ./src/runner/client-program.ts
var client_program = __webpack_require__(6986);
;// CONCATENATED MODULE: ./src/runner/cache/actions-cache.ts




const CLIENT = (0,client_program/* clientProgram */.G)('cache-client');
/** Milliseconds that gigabytes may take; a service that hangs takes no more. */
const PATIENCE = 10 * 60_000;
/** Bytes. */
const MOST_BYTES = 10 * 1024 ** 3;
/**
 * Directories in GitHub's cache service, by its own client. What a run may read and write there is decided by GitHub: a pull
 * request reads what its base branch kept, and what it keeps itself is seen by itself alone.
 */
function actionsCache(options) {
    const { most = MOST_BYTES } = options;
    return {
        restore: async (directory, keys) => {
            const wanted = { do: 'restore', directory: external_node_path_default().basename(directory), keys, most };
            const { answer, problem } = await ask(wanted, directory, options);
            if (answer?.key != null)
                return { kind: 'found', key: answer.key };
            return problem === null ? { kind: 'nothing' } : { kind: 'failed', why: problem };
        },
        save: async (directory, key) => {
            const wanted = { do: 'save', directory: external_node_path_default().basename(directory), key };
            const { answer, problem } = await ask(wanted, directory, options);
            if (answer?.saved != null && answer.saved >= 0)
                return { kind: 'saved' };
            if (problem === null || /\(409\)|already exists/.test(problem))
                return { kind: 'there' };
            return { kind: 'failed', why: problem };
        },
    };
}
async function ask(question, directory, options) {
    const { env, signal, patience = PATIENCE } = options;
    const timeout = AbortSignal.timeout(patience);
    const parent = external_node_path_default().dirname(directory);
    try {
        const { exitCode, stdout, stderr } = await (0,run_tool/* runTool */.qI)(process.execPath, [CLIENT, JSON.stringify(question)], {
            // The client names what it keeps by its path from the workspace, which thus is the same on every machine.
            env: { ...env, GITHUB_WORKSPACE: parent },
            runnerServices: true,
            cwd: parent,
            signal: AbortSignal.any([signal, timeout]),
        });
        const lines = stdout.trimEnd().split('\n');
        if (exitCode !== 0)
            return { answer: null, problem: stderr.at(-1) ?? 'its client failed' };
        return { answer: JSON.parse(lines.at(-1) ?? ''), problem: problemIn(lines) };
    }
    catch (error) {
        signal.throwIfAborted();
        if (timeout.aborted)
            return { answer: null, problem: `the cache service did not answer within ${patience / 1000} s` };
        if (!(error instanceof tool_error/* ToolError */.v || error instanceof SyntaxError))
            throw error;
        return { answer: null, problem: error.message };
    }
}
/** The client tells of failures in its log alone, and of why a key was refused in what it prints to debug it. */
function problemIn(lines) {
    const found = lines.flatMap(line => TROUBLE.exec(line)?.[1] ?? []);
    return found[0] ?? null;
}
const TROUBLE = /^(?:::debug::Failed to reserve cache: (?:Error: )?|(?:::warning::)?Failed to (?:save|restore): )(.*)/;

;// CONCATENATED MODULE: ./src/runner/builder/buildx-service.ts


/** Milliseconds: what takes longer than the download that it spares is given up. */
const buildx_service_PATIENCE = 60_000;
/** A binary of buildx has a fifth of it. */
const buildx_service_MOST_BYTES = 500_000_000;
/** GitHub's cache service for the binary of buildx, used as far as the token of this run may; null where there is none. */
function buildxService({ env, signal, now }) {
    const service = (0,cache_service/* readCacheService */.Y)(env, now().getTime());
    if (service.state !== 'usable')
        return null;
    const cache = actionsCache({ env, signal, patience: buildx_service_PATIENCE, most: buildx_service_MOST_BYTES });
    return {
        restore: (directory, keys) => service.reads ? cache.restore(directory, keys) : Promise.resolve({ kind: 'nothing' }),
        save: (directory, key) => service.writeProtected === null ? cache.save(directory, key) : Promise.resolve({ kind: 'there' }),
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./src/text/hide-passwords.ts
var hide_passwords = __webpack_require__(89568);
// EXTERNAL MODULE: ./src/buildx/builder/tool-reason.ts
var tool_reason = __webpack_require__(90561);
// EXTERNAL MODULE: ./src/git/run-git.ts
var run_git = __webpack_require__(16148);
// EXTERNAL MODULE: ./src/runner/messages.ts
var runner_messages = __webpack_require__(90256);
;// CONCATENATED MODULE: ./src/runner/builder/build-buildx.ts







/**
 * Builds buildx from its sources by the buildx that is there, as docker/setup-buildx-action does: the target `binaries` of the Git
 * context. A private repository is read with the token in GIT_AUTH_TOKEN.
 *
 * @param target is made.
 * @throws ToolError when it does not build.
 */
async function buildBuildx(url, target, { env, signal, tempDir, say }) {
    const directory = await (0,promises_.mkdtemp)(external_node_path_default().join(tempDir, 'buildx-'));
    const secret = (env.GIT_AUTH_TOKEN ?? '') === '' ? [] : ['--secret=id=GIT_AUTH_TOKEN'];
    const args = [
        ...['buildx', 'build', '--progress=plain', '--target=binaries', '--platform=local'],
        ...['--build-arg=BUILDKIT_CONTEXT_KEEP_GIT_DIR=1', `--output=type=local,dest=${directory}`],
        ...[...secret, '--', url],
    ];
    try {
        const run = await (0,run_tool/* runTool */.qI)('docker', args, { env, signal, onErrorLine: say });
        if (run.exitCode !== 0) {
            throw new tool_error/* ToolError */.v(runner_messages/* messages */.D.buildxNotBuilt(url, (0,tool_reason/* toolReason */.$)(run)), {
                command: 'docker buildx build',
                exitCode: run.exitCode,
                stderr: run.stderr,
            });
        }
        const name = process.platform === 'win32' ? 'buildx.exe' : 'buildx';
        await (0,promises_.copyFile)(external_node_path_default().join(directory, name), target).catch((cause) => {
            throw new tool_error/* ToolError */.v(runner_messages/* messages */.D.buildxBinaryMissing(url, name), { cause });
        });
    }
    finally {
        await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
}
/**
 * The commit that a Git context stands for, by which a build of it is kept; null when it cannot be told without credentials.
 *
 * @param url `https://…/buildx.git#ref`; without a ref it is HEAD.
 */
async function commitOf(url, { env, signal }) {
    const [repository = '', ref = 'HEAD'] = url.split('#', 2);
    if (/^[0-9a-f]{40}$/.test(ref))
        return ref;
    if (ref.includes(':') || !/^[\w./-]+$/.test(ref))
        return null;
    const run = await (0,run_git/* runGitWithoutRepository */.G9)(['ls-remote', run_git/* UPLOAD_PACK */.I3, '--', repository, ref], {
        env,
        signal: AbortSignal.any([signal, AbortSignal.timeout(30_000)]),
    }).catch(() => null);
    signal.throwIfAborted();
    const found = [...(run?.stdout.matchAll(/^([0-9a-f]{40})\t(.*)$/gm) ?? [])];
    const exact = found.filter(([, , name]) => names(ref).includes(name ?? ''));
    return (exact.length === 1 ? exact[0]?.[1] : undefined) ?? null;
}
function names(ref) {
    return [ref, `refs/heads/${ref}`, `refs/tags/${ref}`];
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./src/runner/builder/buildx-release.ts







/** Characters of a list of checksums that are read; buildx's have 4 KB. */
const LONGEST_LIST = 100_000;
/**
 * Finds the file of a release in the release's own list of checksums.
 *
 * @param base address of the releases, `https://github.com/docker/buildx/releases`
 * @param platform `linux-amd64`
 * @throws InputError when there is no such release or none for this platform; ToolError when it cannot be reached.
 */
async function findRelease(base, version, platform, signal) {
    const place = version === 'latest' ? 'latest/download' : `download/v${version}`;
    const list = (await (await get(`${base}/${place}/checksums.txt`, version, signal)).text()).slice(0, LONGEST_LIST);
    const lines = list.matchAll(/^([0-9a-f]{64}) [ *](buildx-v(\d[\w.-]*?)\.([a-z]+-[a-z0-9-]+)(?:\.exe)?)$/gm);
    for (const [, sha256 = '', name = '', found = '', made] of lines) {
        if (made === platform && (version === 'latest' || version === found))
            return { version: found, name, sha256 };
    }
    throw new input_error/* InputError */.d(runner_messages/* messages */.D.noBuildxForPlatform(version, platform, base));
}
/**
 * Downloads a file of a release.
 *
 * @param target is made, and holds nothing of use after an error
 * @throws ToolError when it cannot be reached or is not what the release states.
 */
async function downloadRelease(base, { version, name, sha256 }, target, signal) {
    const url = `${base}/download/v${version}/${name}`;
    const { body } = await get(url, version, signal);
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const hashing = new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            hash.update(chunk);
            done(null, chunk);
        },
    });
    try {
        const bytes = external_node_stream_.Readable.fromWeb(body ?? new Blob([]).stream());
        await (0,external_node_stream_promises_.pipeline)(bytes, hashing, (0,external_node_fs_.createWriteStream)(target, { mode: 0o755 }), { signal });
    }
    catch (cause) {
        throw unreachable(url, version, cause);
    }
    const found = hash.digest('hex');
    if (found === sha256)
        return;
    throw new tool_error/* ToolError */.v(runner_messages/* messages */.D.buildxDigestWrong(version, url, found, sha256));
}
async function get(url, version, signal) {
    const response = await fetch(url, { signal }).catch((cause) => {
        throw unreachable(url, version, cause);
    });
    if (response.status === 404) {
        throw new input_error/* InputError */.d(runner_messages/* messages */.D.noBuildxRelease(version, url));
    }
    if (response.ok)
        return response;
    throw unreachable(url, version, new Error(`status ${response.status}`));
}
function unreachable(url, version, cause) {
    const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
    const why = inner instanceof Error ? inner.message : String(inner);
    return new tool_error/* ToolError */.v(runner_messages/* messages */.D.buildxNotDownloaded(version, url, why), { cause });
}

// EXTERNAL MODULE: ./src/files/make-directory.ts
var make_directory = __webpack_require__(9971);
;// CONCATENATED MODULE: ./src/runner/builder/kept-buildx.ts



/** The service names what it keeps by its path as well, so it is always this one. */
const FOLDER = 'slim-build-buildx';
const FILE = 'docker-buildx';
/** Opens both places. Names are made of letters, digits, dots and dashes. */
function openKeptBuildx({ toolCache, service, tempDir, say }) {
    const keptFile = (name) => toolCache === null ? null : external_node_path_default().join(toolCache, 'buildx', name, process.arch, FILE);
    const folder = external_node_path_default().join(tempDir, FOLDER);
    const through = async (task) => {
        try {
            return await task();
        }
        finally {
            await (0,promises_.rm)(folder, { recursive: true, force: true });
        }
    };
    return {
        fromMachine: (name, file) => copied(keptFile(name), file),
        fromService: async (name, file) => {
            if (service === null)
                return false;
            return through(async () => {
                const key = keyOf(name);
                const found = await service.restore(folder, [key]);
                if (found.kind === 'failed')
                    say(`buildx was not read from GitHub's cache service: ${found.why}`);
                return found.kind === 'found' && found.key === key && copied(external_node_path_default().join(folder, FILE), file);
            });
        },
        onMachine: async (name, file) => {
            const target = keptFile(name);
            if (target === null)
                return;
            const part = `${target}.part`;
            // Later jobs download again where this machine keeps nothing.
            await (0,make_directory/* makeDirectory */.O)(external_node_path_default().dirname(target)).catch(() => undefined);
            if (await copied(file, part))
                await (0,promises_.rename)(part, target).catch(() => (0,promises_.rm)(part, { force: true }));
        },
        inService: async (name, file) => {
            if (service === null)
                return;
            await through(async () => {
                await (0,make_directory/* makeDirectory */.O)(folder);
                const there = await copied(file, external_node_path_default().join(folder, FILE));
                const saved = there
                    ? await service.save(folder, keyOf(name))
                    : { kind: 'failed', why: 'it could not be copied' };
                if (saved.kind === 'failed')
                    say(`buildx was not saved in GitHub's cache service: ${saved.why}`);
            });
        },
    };
}
function keyOf(name) {
    return `slim-build-buildx-${name}-${process.platform}-${process.arch}`;
}
/** Whether there was one to copy, and room to copy it to. */
async function copied(from, to) {
    if (from === null)
        return false;
    try {
        await (0,promises_.copyFile)(from, to);
        return true;
    }
    catch {
        await (0,promises_.rm)(to, { force: true });
        return false;
    }
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./src/runner/builder/place-buildx.ts





/**
 * Puts a buildx where docker looks for plugins of its user. It is written under another name first: whoever calls docker meanwhile
 * gets the old one or the new one.
 *
 * @param write fills the file that it is given, and tells where from; null: it has nothing, and nothing is placed.
 * @returns what `write` does.
 * @throws what `write` throws; an error of the file system.
 */
async function placeBuildx(env, write) {
    const target = pluginFile(env);
    await (0,make_directory/* makeDirectory */.O)(external_node_path_default().dirname(target));
    const file = `${target}.${(0,external_node_crypto_.randomUUID)()}`;
    try {
        const from = await write(file);
        if (from === null)
            return null;
        await (0,promises_.chmod)(file, 0o755);
        await (0,promises_.rename)(file, target);
        return from;
    }
    finally {
        await (0,promises_.rm)(file, { force: true });
    }
}
/** The file that {@link placeBuildx} writes. */
function pluginFile({ DOCKER_CONFIG: config }) {
    const name = process.platform === 'win32' ? 'docker-buildx.exe' : 'docker-buildx';
    return external_node_path_default().join(config ?? external_node_path_default().join((0,external_node_os_.homedir)(), '.docker'), 'cli-plugins', name);
}

;// CONCATENATED MODULE: ./src/runner/builder/install-buildx.ts








/** Where releases are, unless BUILDX_RELEASES_URL or BUILDX_CLOUD_RELEASES_URL names a mirror of them. */
const RELEASES = 'https://github.com/docker/buildx/releases';
const CLOUD_RELEASES = 'https://github.com/docker/buildx-desktop/releases';
/** Milliseconds that 70 MB may take. */
const install_buildx_PATIENCE = 5 * 60_000;
/** Where a kept one comes from, in words. */
const MACHINE = 'the runner’s tool cache';
const SERVICE = 'GitHub’s cache service';
const LATEST = { kind: 'release', edition: 'official', number: 'latest' };
/**
 * Sees to it that docker has the buildx that is wanted, for this step and later ones: nothing is done when it is there. Without a
 * version, the latest is installed when there is none.
 *
 * @returns the answers of the buildx that is there now.
 * @throws InputError when there is no such release; ToolError when it cannot be had.
 */
async function installBuildx({ version, keep }, context) {
    const { answers } = context;
    const there = await installedVersion(answers);
    if (there !== null && version === null)
        return answers;
    const { RUNNER_TOOL_CACHE: toolCache = '' } = context.env;
    const kept = openKeptBuildx({
        ...context,
        toolCache: keep && toolCache !== '' ? toolCache : null,
        service: keep ? context.service : null,
    });
    if (version?.kind !== 'git') {
        await installRelease(version ?? LATEST, { there, kept }, context);
        return answers.asNew();
    }
    if (there === null)
        await installRelease(LATEST, { there, kept }, context);
    await installBuild(version.url, kept, context);
    return answers.asNew();
}
async function installRelease({ edition, number }, { there, kept }, context) {
    if (number === there)
        return;
    const named = (version) => (edition === 'cloud' ? `cloud-${version}` : version);
    if (number !== 'latest' && (await installKept(named(number), number, kept, context)))
        return;
    const signal = AbortSignal.any([context.signal, AbortSignal.timeout(install_buildx_PATIENCE)]);
    const base = releasesOf(edition, context.env);
    const release = await findRelease(base, number, platformName(), signal);
    const name = named(release.version);
    if (release.version === there || (await installKept(name, release.version, kept, context)))
        return;
    const from = await placeBuildx(context.env, async (file) => {
        // Whoever could write to the cache may have: it counts for no more than the download that it spares.
        if ((await kept.fromService(name, file)) && (await sha256Of(file)) === release.sha256)
            return SERVICE;
        await downloadRelease(base, release, file, signal);
        return base;
    });
    context.say(`Installed buildx ${release.version} from ${from ?? base}`);
    await keepCopies(name, from, kept, context);
}
/** A build is kept by its commit: a branch moves. */
async function installBuild(url, kept, context) {
    const commit = await commitOf(url, context);
    const name = commit === null ? null : `git-${sourceName(url, commit)}`;
    const from = await placeBuildx(context.env, async (file) => {
        if (name !== null && (await kept.fromMachine(name, file)))
            return MACHINE;
        if (name !== null && (await kept.fromService(name, file)))
            return SERVICE;
        await buildBuildx(url, file, context);
        return 'its sources';
    });
    context.say(`Installed buildx of ${(0,hide_passwords/* withoutCredentials */.r)(url)} from ${from ?? 'its sources'}`);
    if (name !== null)
        await keepCopies(name, from, kept, context);
}
async function keepCopies(name, from, kept, { env }) {
    if (from !== MACHINE)
        await kept.onMachine(name, pluginFile(env));
    if (from !== MACHINE && from !== SERVICE)
        await kept.inService(name, pluginFile(env));
}
/** The number of the buildx that docker has; null without one; an empty text for a build that tells no number. */
async function installedVersion(answers) {
    const { exitCode, stdout } = await answers.version();
    if (exitCode !== 0 || !stdout.includes('buildx'))
        return null;
    return /buildx\s+v?(\d+\.\d+\.\d+(?:-[\w.-]+)?)/.exec(stdout)?.[1] ?? '';
}
async function installKept(name, version, kept, { env, say }) {
    const from = await placeBuildx(env, async (file) => ((await kept.fromMachine(name, file)) ? MACHINE : null));
    if (from === null)
        return false;
    say(`Installed buildx ${version} from ${from}`);
    return true;
}
function releasesOf(edition, env) {
    return edition === 'cloud'
        ? (env.BUILDX_CLOUD_RELEASES_URL ?? CLOUD_RELEASES)
        : (env.BUILDX_RELEASES_URL ?? RELEASES);
}
/** Two repositories may have the same commit, and other refs of one the same binary. */
function sourceName(url, commit) {
    const [repository = ''] = url.split('#', 1);
    return (0,external_node_crypto_.createHash)('sha256').update(`${repository}\n${commit}`).digest('hex').slice(0, 40);
}
async function sha256Of(file) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(file), hash);
    return hash.digest('hex');
}
/** As releases name their files. */
function platformName() {
    const system = process.platform === 'win32' ? 'windows' : process.platform;
    const names = { x64: 'amd64', arm: 'arm-v7', ppc64: 'ppc64le' };
    return `${system}-${names[process.arch] ?? process.arch}`;
}

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 6 modules
var core = __webpack_require__(96251);
// EXTERNAL MODULE: ./src/buildx/messages.ts
var buildx_messages = __webpack_require__(96314);
// EXTERNAL MODULE: ./src/buildx/builder/container-logs.ts
var container_logs = __webpack_require__(68223);
;// CONCATENATED MODULE: ./src/buildx/builder/boot-builder.ts





/** Lines of a container's log that a failure repeats. */
const LOG_LINES = 20;
/**
 * Boots all nodes of a builder and waits until they answer. One that runs already stays as it is.
 *
 * @param say called with each line that tells of the progress; untrusted text.
 * @throws ToolError when one does not boot. Its first line is the reason; those below are what the containers printed.
 */
async function bootBuilder(name, options, say) {
    const run = await (0,run_tool/* runTool */.qI)('docker', ['buildx', 'inspect', '--bootstrap', '--', name], {
        ...options,
        onErrorLine: say,
    });
    const problem = /^Error:.*$/m.test(run.stdout);
    if (run.exitCode === 0 && !problem)
        return;
    const printed = await containerLogs(name, options);
    const sentence = buildx_messages/* messages */.D.builderNotBooted(name, (0,tool_reason/* toolReason */.$)(run));
    throw new tool_error/* ToolError */.v([sentence, ...printed].join('\n'), {
        command: 'docker buildx inspect --bootstrap',
        exitCode: run.exitCode,
        stderr: run.stderr,
    });
}
/** What the containers of a docker-container builder printed last; nothing when there are none to ask. */
async function containerLogs(name, options) {
    const logs = (await (0,container_logs/* containersOf */.M)(name, options)).map(async (container) => {
        const lines = await (0,container_logs/* containerLog */.C)(container, LOG_LINES, options);
        return lines.length === 0 ? [] : [`The last lines of ${container}:`, ...lines.slice(-LOG_LINES)];
    });
    return (await Promise.all(logs)).flat();
}

// EXTERNAL MODULE: ./src/buildx/builder/builder-exists.ts
var builder_exists = __webpack_require__(55328);
// EXTERNAL MODULE: ./src/text/quote-text.ts
var quote_text = __webpack_require__(75091);
;// CONCATENATED MODULE: ./src/buildx/builder/create-arguments.ts
/** What docker/setup-buildx-action allows a build to ask for; whether a build does is up to its `allow`. */
const DEFAULT_FLAGS = '--allow-insecure-entitlement security.insecure --allow-insecure-entitlement network.host';
/** Arguments of `docker` that create a builder with its first node. */
function createArguments(words, node) {
    return [
        ...['buildx', 'create', `--name=${words.name}`, `--driver=${words.driver}`],
        ...(words.use ? ['--use'] : []),
        ...(words.configFile === null ? [] : [`--buildkitd-config=${words.configFile}`]),
        ...nodeArguments(words, node),
    ];
}
/** Arguments of `docker` that add a node to a builder. */
function appendArguments(words, node) {
    return [
        ...['buildx', 'create', `--name=${words.name}`, '--append'],
        ...(node.name === undefined ? [] : [`--node=${node.name}`]),
        ...(words.configFile === null ? [] : [`--buildkitd-config=${words.configFile}`]),
        ...nodeArguments(words, node),
    ];
}
/** Values are tied to their flags with `=`, so one that starts with a dash stays a value. */
function nodeArguments({ driver }, node) {
    const flags = node.flags ?? (driver === 'docker-container' || driver === 'kubernetes' ? DEFAULT_FLAGS : undefined);
    return [
        ...node.driverOpts.map(option => `--driver-opt=${option}`),
        ...(flags === undefined ? [] : [`--buildkitd-flags=${flags}`]),
        ...(node.platforms.length === 0 ? [] : [`--platform=${node.platforms.join(',')}`]),
        ...(node.endpoint === undefined ? [] : ['--', node.endpoint]),
    ];
}

// EXTERNAL MODULE: ./src/tools/ask-tool.ts
var ask_tool = __webpack_require__(67501);
;// CONCATENATED MODULE: ./src/buildx/builder/tls-context.ts





/**
 * Whether docker reaches its engine by TLS files that the environment names (DOCKER_TLS_VERIFY, DOCKER_CERT_PATH), as with an engine
 * in a container beside the runner. buildx makes no docker-container builder there: it has no place to keep the files, which a Docker
 * context is (buildx, builder/builder.go: "could not create a builder instance with TLS data loaded from environment").
 */
async function hasTlsOfEnvironment(options) {
    const shown = await (0,ask_tool/* askTool */.C)('docker', ['context', 'show'], options);
    if (shown.stdout.trim() !== 'default')
        return false;
    const { stdout } = await (0,ask_tool/* askTool */.C)('docker', ['context', 'inspect', '--format={{json .TLSMaterial}}', 'default'], options);
    const files = (0,json_shape/* field */.ZZ)((0,json_shape/* parseJsonText */.lk)(stdout), 'docker');
    return Array.isArray(files) && files.length > 0;
}
/**
 * Keeps how docker reaches its engine, TLS files included, under a name.
 *
 * @throws ToolError when docker cannot.
 */
async function createContext(name, options) {
    const run = await (0,ask_tool/* askTool */.C)('docker', ['context', 'create', '--', name], options);
    if (run.exitCode === 0)
        return;
    throw new tool_error/* ToolError */.v(buildx_messages/* messages */.D.contextNotCreated(name, (0,tool_reason/* toolReason */.$)(run)));
}

;// CONCATENATED MODULE: ./src/buildx/builder/write-certificates.ts





/**
 * Writes the certificates of a node where buildx will read them, for no one else to read.
 *
 * @param directory made if it is not there
 * @returns options of the driver remote that name the files.
 * @throws ToolError when they cannot be written.
 */
async function writeCertificates(directory, node, certificates) {
    try {
        await (0,make_directory/* makeDirectory */.O)(directory, 0o700);
        const options = [];
        for (const part of ['cacert', 'cert', 'key']) {
            const text = certificates[part];
            if (text === undefined)
                continue;
            const file = external_node_path_default().join(directory, `${node}-${part}.pem`);
            await (0,promises_.writeFile)(file, text.endsWith('\n') ? text : `${text}\n`, { mode: 0o600, flag: 'wx' });
            options.push(`${part}=${file}`);
        }
        return options;
    }
    catch (cause) {
        throw new tool_error/* ToolError */.v(buildx_messages/* messages */.D.certificatesNotWritten(node, directory), { cause });
    }
}

;// CONCATENATED MODULE: ./src/buildx/builder/create-builder.ts











/**
 * Creates a builder with all its nodes and boots it. What a failure leaves behind is for `removeBuilder` to remove, which
 * needs no more than `made`.
 *
 * @param certificates by number of the node
 * @throws ToolError when buildx refuses the description or a node does not boot.
 */
async function createBuilder(made, wanted, certificates, context) {
    const directory = await (0,promises_.mkdtemp)(external_node_path_default().join(context.tempDir, 'builder-'));
    try {
        const configFile = await placeConfig(wanted.config, directory, context.cwd);
        const words = { name: made.name, driver: made.driver, configFile, use: made.use };
        if (made.context !== null)
            await createContext(made.context, context);
        for (const [index, node] of nodesOf(wanted, made).entries()) {
            const options = await tlsOptions(made, index, certificates.get(index));
            await create(words, index, { ...node, driverOpts: [...node.driverOpts, ...options] }, context);
        }
    }
    finally {
        await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
    await bootBuilder(made.name, context, context.say);
}
/** The first one is where its context leads. */
function nodesOf({ nodes: [first, ...others] }, { context }) {
    return [context === null ? first : { ...first, endpoint: context }, ...others];
}
/** buildx reads the file while it creates the builder, and keeps what it says with the builder. */
async function placeConfig(config, directory, cwd) {
    if (config === null)
        return null;
    if ('file' in config)
        return external_node_path_default().resolve(cwd, config.file);
    const file = external_node_path_default().join(directory, 'buildkitd.toml');
    await (0,promises_.writeFile)(file, config.text, { mode: 0o600 });
    return file;
}
async function tlsOptions({ certificates }, node, given) {
    if (given === undefined || certificates === null)
        return [];
    return writeCertificates(certificates, node, given);
}
async function create(words, index, node, context) {
    const args = index === 0 ? createArguments(words, node) : appendArguments(words, node);
    const run = await (0,run_tool/* runTool */.qI)('docker', args, context);
    if (run.exitCode === 0)
        return;
    const what = index === 0
        ? `the builder ${(0,quote_text/* quoteText */.o)(words.name)} could not be created`
        : `node ${index} of input \`append\` could not be added`;
    const failure = { command: 'docker buildx create', exitCode: run.exitCode, stderr: run.stderr };
    throw new tool_error/* ToolError */.v(buildx_messages/* messages */.D.builderNotCreated(what, (0,tool_reason/* toolReason */.$)(run)), failure);
}

// EXTERNAL MODULE: ./src/buildx/find-buildx.ts
var find_buildx = __webpack_require__(72654);
;// CONCATENATED MODULE: ./src/buildx/builder/missing-capability.ts





/**
 * What the current builder, where it is that of an engine, lacks for a build; null when it lacks nothing. docker/setup-buildx-action
 * makes a builder that has it all.
 *
 * @returns what it lacks, as the end of "this Docker engine …".
 * @throws InputError for an output that cannot be read; ToolError when there is no buildx or no engine.
 */
async function missingCapability(needs, answers) {
    try {
        const { driver } = await (0,find_buildx/* findBuildx */.a)(undefined, answers);
        return driver === 'docker' ? lackOf(needs) : null;
    }
    catch (error) {
        if (!(error instanceof tool_error/* ToolError */.v && error.message === buildx_messages/* messages */.D.noLayouts))
            throw error;
        return 'has no containerd image store and cannot export the image to measure';
    }
}
/** buildx refuses the first one for the driver docker, whatever the engine can do; BuildKit the second unless the engine is set up for it. */
function lackOf({ outputs, allow }) {
    const digests = (0,parse_output/* parseOutputs */.Q8)(outputs).map(({ attributes }) => attributes.get('push-by-digest') ?? '');
    if (digests.some(digest => (0,go_flag/* readGoFlag */.j)(digest) === true))
        return 'cannot push by digest';
    return allow.includes('security.insecure') ? 'does not grant security.insecure' : null;
}

// EXTERNAL MODULE: ./src/buildx/builder/node-certificates.ts
var node_certificates = __webpack_require__(52223);
// EXTERNAL MODULE: ./src/runner/run-post.ts + 2 modules
var run_post = __webpack_require__(77573);
;// CONCATENATED MODULE: ./src/runner/builder/prepare-builder.ts










/**
 * Finds or makes the builder that the inputs ask for; without any, one is made only when the current one lacks what the build needs.
 * The post step removes what was made.
 *
 * @returns the environment of a run that uses it, and what is known of it.
 * @throws InputError or ToolError
 */
async function prepareBuilder(plan, needs, context, log) {
    const { answers } = context;
    const env = (0,node_certificates/* withoutCertificates */.Z)(context.env);
    const building = { ...context, env, say: sayTo(log) };
    const wanted = plan.wanted ?? (await missingBuilder(plan, needs, answers, log));
    if (wanted === null)
        return { env, answers };
    const name = await findOrMake(plan, wanted, building, context, log);
    return { env: { ...env, BUILDX_BUILDER: name }, answers: answers.withBuilder(name) };
}
async function findOrMake(plan, { driver, ...wanted }, building, context, log) {
    if (driver === 'docker')
        return plan.name ?? (0,builder_exists/* engineBuilder */.St)(building);
    if (plan.name !== null && (await (0,builder_exists/* builderExists */.cv)(plan.name, building))) {
        log.lines([`The builder ${plan.name} exists already and is used as it is`]);
        await bootBuilder(plan.name, building, building.say);
        return plan.name;
    }
    const certificates = certificatesFor(driver, context, log);
    const [previous, inContext] = await Promise.all([
        plan.use ? (0,builder_exists/* currentBuilder */.h0)(building) : null,
        needsContext(driver, wanted, building),
    ]);
    const made = {
        ...whatIsMade(plan, { driver, ...wanted }),
        driver,
        previous,
        certificates: certificates.size === 0 ? null : `${context.tempDir}-tls`,
        context: inContext ? `slim-build-${(0,external_node_crypto_.randomUUID)()}` : null,
    };
    log.group(`Creating the builder ${made.name} (${driver})`);
    // Before anything is made: a step that is killed says no more.
    if (plan.cleanup)
        (0,core/* saveState */.LZ)(run_post.STATE_BUILDER, JSON.stringify(made));
    await createBuilder(made, { driver, ...wanted }, certificates, building);
    log.endGroup();
    return made.name;
}
function certificatesFor(driver, { env }, log) {
    const certificates = (0,node_certificates/* readNodeCertificates */.N)(env);
    for (const { key } of certificates.values())
        if (key !== undefined)
            log.mask(key);
    if (certificates.size === 0 || driver === 'remote')
        return certificates;
    log.warning(`BUILDER_NODE_*_AUTH_TLS_* has no effect with the driver ${driver}`);
    return new Map();
}
/** What the inputs alone say of it. */
function whatIsMade({ name, keepState, use }, { nodes }) {
    return {
        name: name ?? `slim-build-${(0,external_node_crypto_.randomUUID)()}`,
        keepState,
        use,
        logs: (0,core/* isDebug */._o)() || nodes.some(({ flags = '' }) => flags.includes('--debug')),
    };
}
async function needsContext(driver, { nodes: [first] }, building) {
    return (driver === 'docker-container' && first.endpoint === undefined && (await hasTlsOfEnvironment(building)));
}
/** What docker/setup-buildx-action would have made, where the engine's own builder does not do. */
async function missingBuilder({ name }, needs, answers, log) {
    const lack = name === null ? await missingCapability(needs, answers) : null;
    if (lack === null)
        return null;
    log.lines([`This Docker engine ${lack}: a builder is created`]);
    return CONTAINER_BUILDER;
}
function sayTo(log) {
    return line => {
        log.lines([line]);
    };
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./src/inputs/privileged-event.ts
/**
 * Events that anybody can cause, or what anybody did, whose runs have the secrets of the repository: they are for a commit of its own, while
 * what a step checks out in them is commonly another one. Runs for pull requests of forks (`pull_request`) have no secrets.
 */
const EVENTS = [
    'check_run',
    'check_suite',
    'discussion',
    'discussion_comment',
    'fork',
    'issue_comment',
    'issues',
    'pull_request_target',
    'status',
    'watch',
    'workflow_run',
];
/** The event by which a run is one of those; null when it is not. */
function privilegedEvent(name) {
    return name !== undefined && EVENTS.includes(name) ? name : null;
}

// EXTERNAL MODULE: ./src/runner/event/read-event.ts
var read_event = __webpack_require__(98724);
;// CONCATENATED MODULE: ./src/runner/event/read-action-context.ts






/** What a runner's environment says, besides inputs. */
function readActionContext(env, cwd) {
    const workspace = env.GITHUB_WORKSPACE ?? cwd;
    const event = (0,read_event/* readEvent */.j)(env.GITHUB_EVENT_PATH);
    return {
        workspace,
        checkedOut: (0,external_node_fs_.existsSync)(external_node_path_default().join(workspace, '.git')),
        privilegedBy: privilegedEvent(env.GITHUB_EVENT_NAME),
        commit: read_action_context_commitOf(env, event),
        attestation: {
            runUrl: runUrl(env),
            privateRepository: (0,read_event/* eventField */.$)((0,read_event/* eventField */.$)(event, 'repository'), 'private') === true,
            noDefault: (0,go_flag/* environmentFlag */.O)(env.BUILDX_NO_DEFAULT_ATTESTATIONS, false),
        },
    };
}
function read_action_context_commitOf(env, event) {
    const { GITHUB_REPOSITORY: repository, GITHUB_SHA: sha = '', GITHUB_REF: ref = '' } = env;
    if (repository === undefined || repository === '')
        return null;
    const head = (0,read_event/* eventField */.$)((0,read_event/* eventField */.$)((0,read_event/* eventField */.$)(event, 'pull_request'), 'head'), 'sha');
    const useHead = (0,go_flag/* environmentFlag */.O)(env.DOCKER_DEFAULT_GIT_CONTEXT_PR_HEAD_REF, false);
    return {
        serverUrl: env.GITHUB_SERVER_URL ?? 'https://github.com',
        repository,
        sha,
        ref,
        pullRequestHead: useHead ? (typeof head === 'string' ? head : ref.replace(/\/merge$/, '/head')) : null,
        asQuery: (0,go_flag/* environmentFlag */.O)(env.BUILDX_SEND_GIT_QUERY_AS_INPUT, false) && takesGitQueries(env),
    };
}
function runUrl(env) {
    const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
    if (repository === undefined || run === undefined)
        return null;
    const server = env.GITHUB_SERVER_URL ?? 'https://github.com';
    return `${server}/${repository}/actions/runs/${run}/attempts/${env.GITHUB_RUN_ATTEMPT ?? '1'}`;
}
/** Whether buildx is 0.29 or later, which hands queries of Git URLs on. One that does not say its version is not asked to. */
function takesGitQueries(env) {
    const { PATH, HOME, DOCKER_CONFIG } = env;
    const { error, stdout } = (0,external_node_child_process_.spawnSync)('docker', ['buildx', 'version'], {
        env: { PATH, HOME, DOCKER_CONFIG },
        encoding: 'utf8',
        timeout: 20_000,
    });
    const [, major = '0', minor = '0'] = /buildx\s+v?(\d+)\.(\d+)/.exec(error === undefined ? stdout : '') ?? [];
    return Number(major) > 0 || Number(minor) >= 29;
}

// EXTERNAL MODULE: ./src/runner/event/read-raw-inputs.ts
var read_raw_inputs = __webpack_require__(88642);
// EXTERNAL MODULE: ./src/buildx/dockerfile-path.ts
var dockerfile_path = __webpack_require__(49446);
// EXTERNAL MODULE: ./src/git/commit-tree.ts
var commit_tree = __webpack_require__(37016);
// EXTERNAL MODULE: ./src/git/read-commit.ts
var read_commit = __webpack_require__(78982);
// EXTERNAL MODULE: ./src/git/remote.ts
var remote = __webpack_require__(60668);
// EXTERNAL MODULE: ./src/pipeline/checkout-of.ts
var checkout_of = __webpack_require__(36408);
// EXTERNAL MODULE: ./src/runner/publish/open-github-api.ts
var open_github_api = __webpack_require__(15963);
;// CONCATENATED MODULE: ./src/runner/event/read-own-checkout.ts







/** The checkout that a build context is in; null when it is in none, or in one of another repository, or nothing local is built. */
async function readOwnCheckout(buildContext, context) {
    const repository = (0,open_github_api/* repositoryOfRun */.z)(context.env);
    if (repository === null || buildContext === '-' || (0,dockerfile_path/* isRemote */.V)(buildContext))
        return null;
    const place = (0,checkout_of/* checkoutOf */.o)(buildContext, context);
    try {
        const url = (await (0,remote/* remoteUrl */.gX)(place)) ?? '';
        if (!isOf(url, repository))
            return null;
        const [top, head] = [await (0,commit_tree/* checkoutTop */.wl)(place), await (0,read_commit/* readCommit */.k)('HEAD', place)];
        return top === null || head === null ? null : { top, head: head.sha };
    }
    catch (error) {
        if (!(error instanceof tool_error/* ToolError */.v) || context.signal.aborted)
            throw error;
        return null;
    }
}
/** `https://github.com/acme/shop`, `git@github.com:acme/shop.git`. */
function isOf(url, repository) {
    const name = url.replace(/\/$/, '').replace(/\.git$/, '');
    return new RegExp(`[/:]${repository.replaceAll('.', '\\.')}$`, 'i').test(name);
}

;// CONCATENATED MODULE: ./src/runner/event/resolve-source-root.ts



/**
 * Where the paths start by which Dockerfiles are called: the top of the repository, also where that was checked out into a folder of the
 * workspace, since links and annotations are of files as GitHub has them. Undefined: the working directory.
 *
 * @param buildContext what is built, or where the bake files are.
 */
async function resolveSourceRoot(buildContext, context) {
    const checkout = await readOwnCheckout(buildContext, context);
    if (checkout === null)
        return undefined;
    // Git names the checkout without links.
    const folder = external_node_path_default().relative(await (0,promises_.realpath)(context.cwd), checkout.top);
    const isInside = folder !== '..' && !folder.startsWith(`..${(external_node_path_default()).sep}`) && !external_node_path_default().isAbsolute(folder);
    return isInside ? external_node_path_default().join(context.cwd, folder) : undefined;
}

;// CONCATENATED MODULE: ./src/runner/event/secrets-to-mask.ts





/** Bytes of a secret file that is masked: a key or a token is smaller, and every mask slows the log down. */
const LARGEST = 64 * 1024;
/**
 * Secrets that the inputs only point at: what stands in the variables of `secret-envs` and in the files of
 * `secret-files`. What is not there, or cannot be read, is left to the build to complain of.
 */
function secretsToMask(raw, env, directory) {
    const variables = placesIn(raw, 'secret-envs', true);
    const files = placesIn(raw, 'secret-files', false);
    return [
        ...variables.map(([id, name]) => ({ id, value: env[name] ?? '' })),
        ...files.map(([id, file]) => ({ id, value: readSmall(external_node_path_default().resolve(directory, file)) })),
    ];
}
function placesIn(raw, name, commas) {
    try {
        return secretPlaces(parseList(raw.get(name) ?? '', { commas }, name));
    }
    catch (error) {
        // It is said when the inputs are parsed.
        if (error instanceof input_error/* InputError */.d)
            return [];
        throw error;
    }
}
/** The text of a small file; '' for any other. */
function readSmall(file) {
    try {
        const found = (0,external_node_fs_.statSync)(file);
        return found.isFile() && found.size <= LARGEST ? (0,external_node_fs_.readFileSync)(file, 'utf8') : '';
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./src/runner/event/without-checkout.ts



/**
 * The error of a step, with what is most likely behind it: that something of the repository is missing because nothing was checked out.
 *
 * @param workspace the directory that `actions/checkout` fills.
 */
async function explainWithoutCheckout(error, workspace) {
    if (!(error instanceof input_error/* InputError */.d))
        return error;
    const names = await (0,promises_.readdir)(workspace).catch(() => []);
    if (names.length > 0)
        return error;
    return new input_error/* InputError */.d(runner_messages/* messages */.D.workspaceEmpty(error.message), { cause: error });
}

// EXTERNAL MODULE: ./src/publish/messages.ts
var publish_messages = __webpack_require__(96055);
// EXTERNAL MODULE: ./src/publish/read-answer.ts
var read_answer = __webpack_require__(73382);
;// CONCATENATED MODULE: ./src/publish/label-events.ts



/** More pages of 100 events than any pull request has. */
const MOST_PAGES = 100;
/**
 * Who set the label that a pull request has; null when its history does not say, or says that it was taken off.
 *
 * @param issue the path of the pull request as an issue.
 * @throws ToolError when GitHub refuses, does not answer, or has more history than can be read.
 */
async function labelActor(api, issue, label) {
    let actor = null;
    for (let page = 1; page <= MOST_PAGES; page++) {
        const { body, more } = (0,read_answer/* readAnswer */.J)(await api.request('GET', `${issue}/events?per_page=100&page=${page}`));
        for (const event of Array.isArray(body) ? body : []) {
            const { event: kind, label: about, actor: by } = label_events_fieldsOf(event);
            if (!isLabel(about, label))
                continue;
            if (kind === 'labeled')
                actor = actorOf(by);
            if (kind === 'unlabeled')
                actor = null;
        }
        if (!more)
            return actor;
    }
    throw new tool_error/* ToolError */.v(publish_messages/* messages */.D.tooManyEvents(MOST_PAGES * 100));
}
/** Whether what the API says is this label; GitHub tells labels apart without regard to case. */
function isLabel(value, label) {
    const { name } = label_events_fieldsOf(value);
    return typeof name === 'string' && name.toLowerCase() === label.toLowerCase();
}
function actorOf(value) {
    const { login, type } = label_events_fieldsOf(value);
    if (typeof login !== 'string' || typeof type !== 'string')
        return null;
    return /^[\w-]{1,100}(?:\[bot\])?$/.test(login) ? { login, type } : null;
}
function label_events_fieldsOf(value) {
    return typeof value === 'object' && value !== null ? value : {};
}

;// CONCATENATED MODULE: ./src/publish/find-acceptance.ts



/** Permissions with which GitHub lets someone merge. `maintain` is told as `write`, `triage` as `read`. */
const MAY_ACCEPT = ['write', 'admin'];
/**
 * Whether growth over its budget is accepted: by the label on the pull request, when the person who set it may write to the
 * repository, so that no one from outside accepts their own. What cannot be found out is not accepted.
 */
async function findAcceptance(question, api) {
    const { label } = question;
    try {
        const found = await whoAccepts(question, api);
        if (found === null)
            return { accepted: null, warning: null };
        if (typeof found !== 'string')
            return { accepted: { by: found.login, label }, warning: null };
        return { accepted: null, warning: `The label \`${label}\` does not count: ${found}.` };
    }
    catch (error) {
        if (!(error instanceof tool_error/* ToolError */.v))
            throw error;
        return {
            accepted: null,
            warning: `The label \`${label}\` could not be verified: ${error.message}. The growth is not accepted.`,
        };
    }
}
/** Who accepts, a reason why the label does not count, or null without the label. */
async function whoAccepts({ repository, pullRequest, label, labels }, api) {
    const issue = `/repos/${repository}/issues/${pullRequest}`;
    const atStart = labels.some(name => isLabel({ name }, label));
    if (!atStart && !(await hasLabel(api, issue, label)))
        return null;
    const actor = await labelActor(api, issue, label);
    if (actor === null) {
        return atStart && !(await hasLabel(api, issue, label))
            ? null
            : 'the history of the pull request does not show who set it';
    }
    if (actor.type !== 'User')
        return `\`${actor.login}\` set it, which is not a person`;
    const permission = await permissionOf(actor, repository, api);
    if (MAY_ACCEPT.includes(permission))
        return actor;
    return `\`${actor.login}\` set it, who has no write access to this repository`;
}
async function hasLabel(api, issue, label) {
    const { body } = (0,read_answer/* readAnswer */.J)(await api.request('GET', `${issue}/labels?per_page=100`));
    return Array.isArray(body) && body.some(each => isLabel(each, label));
}
async function permissionOf({ login }, repository, api) {
    const { body } = (0,read_answer/* readAnswer */.J)(await api.request('GET', `/repos/${repository}/collaborators/${login}/permission`));
    const permission = body?.permission;
    return typeof permission === 'string' ? permission : 'none';
}

// EXTERNAL MODULE: ./src/text/escape/visible.ts
var visible = __webpack_require__(8625);
// EXTERNAL MODULE: ./src/runner/event/read-pull-request.ts
var read_pull_request = __webpack_require__(75401);
;// CONCATENATED MODULE: ./src/runner/growth-acceptance.ts





/**
 * How growth over its budget can be accepted in this run: by a label on the pull request that it is for, also when
 * that one is in a merge queue. GitHub is asked once, and
 * only when there is something to accept.
 *
 * @returns undefined where nobody can: without a pull request, a label or a token.
 */
function growthAcceptance({ label, token }, log) {
    const { env } = process;
    const event = (0,read_event/* readEvent */.j)(env.GITHUB_EVENT_PATH);
    const { GITHUB_EVENT_NAME: name } = env;
    const pullRequest = (0,read_pull_request/* readPullRequest */.D)(name, event)?.number ?? (0,read_pull_request/* readQueuedPullRequest */.M)(name, event);
    const repository = (0,open_github_api/* repositoryOfRun */.z)(env);
    if (label === null || token === null || pullRequest === null || repository === null)
        return undefined;
    const question = { repository, pullRequest, label, labels: labelsOf(event) };
    let answer = null;
    const ask = async () => {
        const { accepted, warning } = await findAcceptance(question, (0,open_github_api/* openGitHubApi */.I)(env, token));
        if (warning !== null)
            log.warning((0,visible/* visible */.R)(warning, 1000));
        return accepted;
    };
    return { label, ask: () => (answer ??= ask()) };
}
/** Names of the labels that the pull request had when the event happened. */
function labelsOf(event) {
    const labels = (0,read_event/* eventField */.$)((0,read_event/* eventField */.$)(event, 'pull_request'), 'labels');
    const names = Array.isArray(labels) ? labels.map(label => (0,read_event/* eventField */.$)(label, 'name')) : [];
    return names.filter(name => typeof name === 'string');
}

// EXTERNAL MODULE: ./src/runner/log/fail-step.ts
var fail_step = __webpack_require__(75610);
// EXTERNAL MODULE: ./src/buildx/solve/strip-target-prefix.ts
var strip_target_prefix = __webpack_require__(24975);
// EXTERNAL MODULE: ./src/pipeline/pace.ts
var pace = __webpack_require__(14687);
// EXTERNAL MODULE: ./src/pipeline/phase-in-words.ts
var phase_in_words = __webpack_require__(78345);
// EXTERNAL MODULE: ./src/pipeline/progress-in-words.ts
var progress_in_words = __webpack_require__(44575);
// EXTERNAL MODULE: ./src/text/format-seconds.ts
var format_seconds = __webpack_require__(57152);
;// CONCATENATED MODULE: ./src/pipeline/timeline.ts

/** How long a run was at each thing. What comes again, as the measuring of each image of a bake, is one thing. */
class Timeline {
    now;
    milliseconds = new Map();
    current = 'prepare';
    since;
    /** @param now milliseconds of a clock that is never set back. */
    constructor(now) {
        this.now = now;
        this.since = now();
    }
    onEvent = (event) => {
        if (event.type !== 'phase')
            return;
        this.stop();
        this.current = event.phase.kind;
    };
    /** All until now, in the order in which it began: `38.1 s: preparing 1.2 s, building 30.4 s, measuring 4.0 s, …`. */
    inWords() {
        this.stop();
        const total = [...this.milliseconds.values()].reduce((sum, each) => sum + each, 0);
        const each = [...this.milliseconds].map(([kind, time]) => `${DOING[kind]} ${(0,format_seconds/* formatSeconds */.X)(time / 1000)}`);
        return `${(0,format_seconds/* formatSeconds */.X)(total / 1000)}: ${each.join(', ')}`;
    }
    stop() {
        const now = this.now();
        this.milliseconds.set(this.current, (this.milliseconds.get(this.current) ?? 0) + now - this.since);
        this.since = now;
    }
}
const DOING = {
    prepare: 'preparing',
    build: 'building',
    target: 'building required targets',
    fetch: 'reading layers',
    measure: 'measuring',
    compare: 'comparing',
    publish: 'pushing',
    rebuild: 'building the baseline',
    verify: 'trying advice',
    report: 'reporting',
};

// EXTERNAL MODULE: ./src/text/capitalized.ts
var capitalized = __webpack_require__(55161);
;// CONCATENATED MODULE: ./src/runner/log/annotation-of.ts
/** A finding in the Dockerfile as GitHub shows it: on its line, under the name of the check. */
function annotationOf(dockerfile, { rule, message, url, line, endLine }) {
    return {
        file: dockerfile,
        line,
        endLine,
        title: rule,
        message: url === null ? message : `${message} (${url})`,
    };
}

;// CONCATENATED MODULE: ./src/runner/log/log-progress.ts









/** Lines that a step has printed while another step had the log. More are counted only. */
const MOST_WAITING = 2000;
/**
 * Shows a run in the log as it goes: one group a build step, live. Steps that run at the same time take turns: the others'
 * lines wait until the one that has the log is done.
 */
class LogProgress {
    log;
    annotates;
    steps = new Map();
    /** The step that has the log. */
    current = null;
    now;
    timeline;
    /** Of what has no steps. */
    pace;
    /**
     * @param annotates whether warnings of the build become annotations; else they are lines like all others.
     * @param now milliseconds of a clock that is never set back.
     */
    constructor(log, annotates = true, now = () => performance.now()) {
        this.log = log;
        this.annotates = annotates;
        this.now = now;
        this.timeline = new Timeline(now);
        this.pace = new pace/* Pace */.o(now);
    }
    onEvent = (event) => {
        this.timeline.onEvent(event);
        if (event.type === 'solve')
            this.solve(event.event);
        else if (event.type === 'warning')
            this.log.warning(event.message);
        else if (event.type === 'finding')
            this.log.annotate(annotationOf(event.dockerfile, event.finding));
        else if (event.type === 'phase')
            this.phase(event);
        else if (event.type === 'cache')
            this.cache(event.sentence);
        else
            this.measure(event.progress);
    };
    /** To be called at the end, however it came: shows what still waits. */
    end() {
        for (const number of [...this.steps.keys()])
            this.flush(number);
        this.log.endGroup();
    }
    /** Says what took how long, as the last line. */
    tellTimes() {
        this.end();
        this.log.lines([this.timeline.inWords()]);
    }
    /** It is told after the build, so whatever still waits comes first. */
    cache(sentence) {
        this.end();
        this.log.lines([sentence]);
    }
    phase({ phase }) {
        this.end();
        this.steps.clear();
        this.pace = new pace/* Pace */.o(this.now);
        this.log.lines([(0,capitalized/* capitalized */.l)((0,phase_in_words/* phaseInWords */.Y)(phase))]);
    }
    measure(progress) {
        if (progress.layers > 0 && this.pace.isDue())
            this.log.lines([(0,progress_in_words/* readingInWords */.o)(progress)]);
    }
    solve(event) {
        switch (event.type) {
            case 'step-started':
                this.step(event.step, event.name);
                break;
            case 'step-log':
                this.print(event.step, this.step(event.step, event.name), event.text);
                break;
            case 'step-moving':
                this.move(event);
                break;
            case 'step-completed':
                this.complete(event);
                break;
            case 'warning':
                this.warn(event.url === null ? event.message : `${event.message} (${event.url})`);
                break;
            case 'text':
                break;
        }
    }
    warn(message) {
        if (this.annotates)
            this.log.warning((0,visible/* visible */.R)(message, 1000));
        else
            this.log.lines([`warning: ${message}`]);
    }
    step(number, title) {
        const step = this.steps.get(number) ?? {
            title,
            pace: new pace/* Pace */.o(this.now),
            waiting: [],
            dropped: 0,
            end: null,
        };
        this.steps.set(number, step);
        return step;
    }
    move(event) {
        const step = this.step(event.step, event.name);
        if (step.pace.isDue())
            this.print(event.step, step, (0,progress_in_words/* movingInWords */.X)(event));
    }
    print(number, step, text) {
        if (this.current === null)
            this.open(number, step);
        if (this.current === number)
            this.log.lines([text]);
        else if (step.waiting.length < MOST_WAITING)
            step.waiting.push(text);
        else
            step.dropped += 1;
    }
    complete(event) {
        const step = this.step(event.step, event.name);
        step.end = endOf(event);
        if (this.current === null || this.current === event.step)
            this.flush(event.step);
        if (this.current !== null)
            return;
        for (const [number, { end }] of this.steps)
            if (end !== null)
                this.flush(number);
        this.giveLogToNext();
    }
    /** A step that waits with lines gets the log, live from here on. */
    giveLogToNext() {
        const next = [...this.steps].find(([, step]) => step.waiting.length > 0);
        if (next === undefined)
            return;
        this.open(...next);
        this.log.lines(next[1].waiting);
        next[1].waiting = [];
    }
    open(number, step) {
        this.log.group(step.title);
        this.current = number;
    }
    /** Everything that a step has to show; a step that printed nothing is one line. */
    flush(number) {
        const step = this.steps.get(number);
        if (step === undefined)
            return;
        this.steps.delete(number);
        const lines = [...step.waiting, ...(step.dropped > 0 ? [`(${step.dropped} more lines)`] : [])];
        if (lines.length > 0 && this.current !== number)
            this.open(number, step);
        this.log.lines(lines);
        if (this.current === number) {
            this.log.lines(step.end === null ? [] : [step.end]);
            this.log.endGroup();
            this.current = null;
        }
        else if (step.end !== null && isTelling(step))
            this.log.lines([`${step.title}  ${step.end}`]);
    }
}
/** BuildKit's own errands, like loading the Dockerfile, are news only when they fail. */
function isTelling({ title, end }) {
    return !(0,strip_target_prefix/* stripTargetPrefix */.Q)(title).startsWith('[internal]') || end?.startsWith('failed') === true;
}
function endOf({ seconds, cached, error }) {
    if (error !== null)
        return `failed: ${error}`;
    if (cached)
        return 'cached';
    return seconds === null ? 'done' : `done in ${(0,format_seconds/* formatSeconds */.X)(seconds)}`;
}

;// CONCATENATED MODULE: ./src/text/maskable-texts.ts
/** Shorter texts are no secrets: they can be guessed, and stand in every log. In characters. */
const SHORTEST = 4;
/** Shorter numbers are ports, years, versions and counts. In digits. */
const SHORTEST_NUMBER = 6;
/** Words that settings are made of, and that logs are full of. */
const COMMON = new Set('true false none null undefined enabled disabled default auto always never latest main master head local localhost linux amd64 arm64 debug info warn warning error build docker image test tests development staging production prod root admin user username password secret token build github example'.split(' '));
/**
 * What of a secret's value is to be masked in a log: the value and each of its lines, each once, as far as they can be secrets. To mask `1`
 * or `true` would blank the log, and hide nothing.
 */
function maskableTexts(value) {
    const texts = [value, ...value.split(/\r?\n/)].map(text => text.trim());
    return [...new Set(texts)].filter(canBeSecret);
}
function canBeSecret(text) {
    if (/^\d+$/.test(text))
        return text.length >= SHORTEST_NUMBER;
    return text.length >= SHORTEST && !COMMON.has(text.toLowerCase());
}

;// CONCATENATED MODULE: ./src/runner/log/mask-secrets.ts


/**
 * Masks the values of secrets in the log, whoever gives them. Then one warning names those that are not masked, because their values
 * cannot be secrets.
 */
function maskSecrets(secrets, log) {
    const found = secrets.map(({ id, value }) => ({ id, value, texts: maskableTexts(value) }));
    for (const text of new Set(found.flatMap(({ texts }) => texts)))
        log.mask(text);
    const unmasked = found.filter(({ value, texts }) => texts.length === 0 && value.trim() !== '');
    const ids = unmasked.flatMap(({ id }) => id ?? []);
    if (ids.length === 0)
        return;
    const names = [...new Set(ids)].map(id => (0,quote_text/* quoteText */.o)(id)).join(', ');
    log.warning(`The values of these secrets are not masked in the log, because they are too short or too common: ${names}`);
}

// EXTERNAL MODULE: ./src/runner/log/workflow-log.ts
var workflow_log = __webpack_require__(86509);
;// CONCATENATED MODULE: ./src/buildx/builder/inspect-builder.ts
/**
 * What buildx says of a builder.
 *
 * @param builder its name, or undefined for the current one.
 * @returns null when it says nothing that can be read; a build tells what is wrong.
 */
async function inspectBuilder(builder, answers) {
    const { exitCode, stdout } = await answers.inspect(builder);
    return exitCode === 0 ? parseBuilder(stdout) : null;
}
/** Reads what `docker buildx inspect` prints: a head, and a block for each node. */
function parseBuilder(text) {
    const [head = '', nodes = ''] = text.split(/^Nodes:[ \t]*$/m);
    const name = field(head, 'Name');
    const driver = field(head, 'Driver');
    if (name === undefined || driver === undefined)
        return null;
    return { name, driver, nodes: nodes.split(/^(?=Name:)/m).flatMap(inspect_builder_parseNode) };
}
function inspect_builder_parseNode(block) {
    const name = field(block, 'Name');
    if (name === undefined)
        return [];
    const node = {
        name,
        endpoint: field(block, 'Endpoint'),
        status: field(block, 'Status'),
        'driver-opts': parseOptions(field(block, 'Driver Options')),
        'buildkitd-flags': field(block, 'BuildKit daemon flags') ?? field(block, 'Flags'),
        buildkit: field(block, 'BuildKit version') ?? field(block, 'Buildkit'),
        platforms: parsePlatforms(field(block, 'Platforms')),
    };
    return [withoutUnknown(node)];
}
/** Lines of a node's own stand at the margin; labels and policies below are indented. */
function field(block, key) {
    const value = new RegExp(`^${key}:[ \\t]*(.*?)[ \\t]*$`, 'm').exec(block)?.[1];
    return value === '' ? undefined : value;
}
/** `env.no_proxy="a,b" image="foo"` */
function parseOptions(text) {
    if (text === undefined)
        return undefined;
    return [...text.matchAll(/(?<![^\s=])([^\s=]+)="((?:[^"\\]|\\.)*)"/g)].map(([, key = '', value = '']) => `${key}=${value}`);
}
/** buildx marks those that were asked for by a star. */
function parsePlatforms(text) {
    const all = text?.split(/,\s*/);
    const marked = all?.filter(platform => platform.endsWith('*')).map(platform => platform.slice(0, -1)) ?? [];
    return (marked.length > 0 ? marked : all)?.join(',');
}
function withoutUnknown(node) {
    const known = Object.entries(node).filter(([, value]) => value !== undefined);
    return { name: node.name, ...Object.fromEntries(known) };
}

// EXTERNAL MODULE: ./src/judge/worst-outcome.ts
var worst_outcome = __webpack_require__(97997);
;// CONCATENATED MODULE: ./src/report/worst-verdict.ts

/** The worst verdict of several reports; null of none. */
function worstVerdict(reports) {
    return (0,worst_outcome/* worstOf */.h)(reports.map(({ verdict }) => verdict.outcome));
}

// EXTERNAL MODULE: ./src/report/summary/platform-summary.ts
var platform_summary = __webpack_require__(56035);
;// CONCATENATED MODULE: ./src/publish/report-outputs.ts

/**
 * What a report says, as outputs of a step: single values in bytes for the platform that the report's first line is about,
 * and all platforms as JSON in `result`. A number that is not known is an empty text, never 0.
 */
function reportOutputs(report) {
    const image = (0,platform_summary/* mainPlatform */.l9)(report);
    const isRead = image !== undefined && isWhollyRead(image);
    return {
        verdict: report.verdict.outcome,
        size: show(image?.total.compressed),
        'unpacked-size': show(isRead ? image.total.unpacked : null),
        'hidden-size': show(isRead ? image.hidden.unpacked : null),
        layers: show(image?.layers.length),
        delta: show(image === undefined ? undefined : comparableDelta(image)),
        'unpacked-delta': show(image === undefined ? undefined : unpackedDelta(image)),
        result: JSON.stringify(resultOf(report)),
    };
}
function show(number) {
    return String(number ?? '');
}
/** Compressed bytes of gzip and zstd are not subtracted. */
function comparableDelta({ change }) {
    return change?.compressedIncomparable === null ? change.delta.compressed : null;
}
/** What is in a layer that was not read is in neither side. */
function unpackedDelta({ change }) {
    return change === null || change.unpackedIncomparable !== undefined ? null : change.delta.unpacked;
}
function isWhollyRead({ layers }) {
    return layers.every(({ unread }) => unread === undefined);
}
/** Small enough for an output whatever the image: names and files stay in the report. */
function resultOf({ image, baseline, platforms, verdict }) {
    return { image, baseline, platforms: platforms.map(platformResult), verdict };
}
function platformResult(image) {
    const { platform, digest, total, hidden, layers, change } = image;
    const isRead = isWhollyRead(image);
    const mask = ({ compressed, unpacked }) => ({
        compressed: change?.compressedIncomparable === null ? compressed : null,
        unpacked: change?.unpackedIncomparable === undefined ? unpacked : null,
    });
    return {
        platform,
        digest,
        size: isRead ? total : { ...total, unpacked: null },
        hidden: isRead ? hidden : null,
        layers: layers.length,
        delta: change === null ? null : mask(change.delta),
        split: change === null
            ? null
            : Object.fromEntries(Object.entries(change.split).map(([blame, bytes]) => [blame, mask(bytes)])),
    };
}

;// CONCATENATED MODULE: ./src/publish/bake-outputs.ts


/**
 * What the reports of a bake say, as outputs of a step: `verdict` is the worst of all images, `result` a list with an entry for each,
 * and the numbers are empty texts unless there is exactly one image that they can be about.
 */
function bakeOutputs(images) {
    const [only] = images;
    const numbers = only !== undefined && images.length === 1 ? reportOutputs(only.report) : NOTHING;
    return {
        ...numbers,
        verdict: worstVerdict(images.map(({ report }) => report)) ?? 'skipped',
        result: JSON.stringify(images.map(resultOfTarget)),
    };
}
const NOTHING = {
    verdict: '',
    size: '',
    'unpacked-size': '',
    'hidden-size': '',
    layers: '',
    delta: '',
    'unpacked-delta': '',
    result: '',
};
function resultOfTarget({ target, report, files }) {
    return {
        target,
        ...resultOf(report),
        report: files?.json ?? null,
        'report-markdown': files?.markdown ?? null,
        measurement: files?.measurement ?? null,
        patch: files?.patch ?? null,
    };
}

;// CONCATENATED MODULE: ./src/runner/builder/builder-outputs.ts
/**
 * The builder as docker/setup-buildx-action tells of it. The last three speak of the first node alone and are there for
 * workflows that still read them. What is not known is an empty text.
 */
function builderOutputs(builder) {
    const { name = '', driver = '', nodes = [] } = builder ?? {};
    const [first] = nodes;
    const platforms = nodes.flatMap(node => node.platforms?.split(',') ?? []);
    return {
        name,
        driver,
        platforms: [...new Set(platforms)].join(','),
        nodes: builder === null ? '' : JSON.stringify(nodes, null, 2),
        endpoint: first?.endpoint ?? '',
        status: first?.status ?? '',
        flags: first?.['buildkitd-flags'] ?? '',
    };
}

;// CONCATENATED MODULE: ./src/runner/publish/set-outputs.ts





/**
 * Sets the outputs that tell of the images. Those that are about one image are empty unless there is exactly one, and those that name
 * files without any. Of a build, `result` is about its one image; of a bake, a list.
 */
function setOutputs({ kind, images, unmeasured, metadata }, files) {
    const single = images.length === 1 ? images[0] : undefined;
    const own = single === undefined ? null : (files.get(single.target) ?? null);
    const outputs = {
        ...namesOf([...images.map(({ built }) => built), ...unmeasured]),
        ...bakeOutputs(images.map(({ target, built: { report } }) => ({ target, report, files: files.get(target) ?? null }))),
        ...(kind === 'build' && single !== undefined
            ? { result: JSON.stringify(resultOf(single.built.report)) }
            : {}),
        ...fileOutputs(own),
    };
    setMetadataOutput(metadata);
    for (const [name, value] of Object.entries(outputs))
        (0,core/* setOutput */.uH)(name, value);
}
/** @param metadata of buildx; null: it has none, and there is no such output, as of Docker's actions. */
function setMetadataOutput(metadata) {
    if (metadata !== null)
        (0,core/* setOutput */.uH)('metadata', JSON.stringify(metadata, null, 2));
}
/** What the only image is known by. Docker's actions do not set what there is not, and so it stays unset here. */
function namesOf(images) {
    const { imageId = null, digest = null } = (images.length === 1 ? images[0] : undefined) ?? {};
    return { ...(imageId !== null && { imageid: imageId }), ...(digest !== null && { digest }) };
}
/**
 * Sets the outputs that tell of the builder: before the build, so that they are there when it fails.
 *
 * @param named the builder that the inputs name; undefined for the current one.
 */
async function setBuilderOutputs(named, { answers }) {
    const builder = await inspectBuilder(named, answers);
    for (const [name, value] of Object.entries(builderOutputs(builder)))
        (0,core/* setOutput */.uH)(name, value);
}
function fileOutputs(files) {
    return {
        report: files?.json ?? '',
        'report-markdown': files?.markdown ?? '',
        measurement: files?.measurement ?? '',
        patch: files?.patch ?? '',
    };
}

// EXTERNAL MODULE: ./src/buildx/cache/pushed-repository.ts
var pushed_repository = __webpack_require__(50109);
// EXTERNAL MODULE: ./src/errors/no-answer-error.ts
var no_answer_error = __webpack_require__(65000);
// EXTERNAL MODULE: ./src/model/digest.ts
var model_digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/tools/run-tool-within.ts
var run_tool_within = __webpack_require__(64709);
// EXTERNAL MODULE: ./src/buildx/registry/ask-registry.ts
var ask_registry = __webpack_require__(71539);
// EXTERNAL MODULE: ./src/buildx/registry/fetch-limits.ts
var fetch_limits = __webpack_require__(46787);
;// CONCATENATED MODULE: ./src/buildx/registry/create-index.ts









/**
 * Makes an index of images that are in a registry, there (`docker buildx imagetools create`).
 *
 * @throws ToolError when the registry refuses, takes longer than `patience` (milliseconds), or an image is not there.
 */
async function createIndex(wanted, options, patience = fetch_limits/* OPTIONAL_FETCH_LIMITS */.V.total) {
    const [tag = ''] = wanted.tags;
    const within = { tag, patience };
    const args = [
        ...wanted.tags.map(tag => `--tag=${tag}`),
        ...wanted.annotations.map(annotation => `--annotation=${annotation}`),
    ];
    await imagetools(['create', ...args, '--', ...wanted.sources], within, options);
    const text = await imagetools(['inspect', '--format', '{{json .Manifest}}', '--', tag], within, options);
    const manifest = (0,json_shape/* parseJsonText */.lk)(text);
    const digest = (0,json_shape/* field */.ZZ)(manifest, 'digest');
    if (!(0,model_digest/* isDigest */.Bc)(digest))
        throw new tool_error/* ToolError */.v(buildx_messages/* messages */.D.indexNotNamed);
    const manifests = (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(manifest, 'manifests')).map(each => (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(each, 'digest')) ?? '');
    return { digest, manifests };
}
/** The first of some repositories that holds a manifest; the first of all where none does, or where no one can say. */
async function repositoryWith(digest, repositories, options) {
    if (repositories.length === 1)
        return repositories[0];
    for (const repository of repositories) {
        const found = await (0,ask_registry/* askRegistry */.r)(['--raw'], `${repository}@${digest}`, options);
        if (found?.exitCode === 0)
            return repository;
    }
    return repositories[0];
}
async function imagetools(args, { tag, patience }, options) {
    const run = await (0,run_tool_within/* runToolWithin */.D)(patience, 'docker', ['buildx', 'imagetools', ...args], options);
    if (run === null)
        throw new no_answer_error/* NoAnswerError */.i(buildx_messages/* messages */.D.indexTooSlow(tag, patience / 1000));
    if (run.exitCode === 0)
        return run.stdout;
    throw new tool_error/* ToolError */.v(buildx_messages/* messages */.D.indexNotCreated((0,tool_reason/* toolReason */.$)(run)), {
        command: `docker buildx imagetools ${args[0] ?? ''}`,
        exitCode: run.exitCode,
        stderr: run.stderr,
    });
}

// EXTERNAL MODULE: ./src/pipeline/base-alternatives.ts + 1 modules
var base_alternatives = __webpack_require__(5462);
// EXTERNAL MODULE: ./src/pipeline/baseline/baseline-chain.ts + 15 modules
var baseline_chain = __webpack_require__(87258);
// EXTERNAL MODULE: ./src/pipeline/baseline/stored-image.ts
var stored_image = __webpack_require__(12621);
// EXTERNAL MODULE: ./src/pipeline/judge-measurement.ts + 56 modules
var judge_measurement = __webpack_require__(81184);
;// CONCATENATED MODULE: ./src/pipeline/merge-measurements.ts


/**
 * One measurement of all platforms, from one for each part of a build that was split over runners.
 *
 * @param digest of the index that holds them all.
 * @throws InputError when two parts have the same platform, or there is no part.
 */
function mergeMeasurements(name, digest, parts) {
    const platforms = parts.flatMap(part => part.platforms);
    const names = platforms.map(({ platform }) => platform);
    const twice = names.find((platform, at) => names.indexOf(platform) !== at);
    if (twice !== undefined) {
        throw new input_error/* InputError */.d(pipeline_messages/* messages */.D.platformBuiltTwice(twice));
    }
    if (platforms.length === 0)
        throw new input_error/* InputError */.d(pipeline_messages/* messages */.D.noMeasurementsToMerge);
    const sorted = platforms.toSorted((a, b) => (a.platform < b.platform ? -1 : 1));
    return { version: 1, name, digest, platforms: sorted };
}

// EXTERNAL MODULE: ./src/pipeline/resolve-image.ts + 5 modules
var resolve_image = __webpack_require__(98433);
;// CONCATENATED MODULE: ./src/pipeline/run-merge.ts














/** More parts than there are platforms. */
const MOST_PARTS = 100;
/**
 * Puts an image together whose platforms were built on several runners, each pushed by its digest: all platforms are compared and
 * judged as one, and the index that the tags name is made when the verdict allows it.
 *
 * @param plan of the image, as if it were built here.
 * @param directory where the measurements of the parts are, at any depth.
 * @throws InputError, ImageError or ToolError; the signal's reason when it aborts.
 */
async function runMerge(plan, directory, context) {
    const [only] = plan.targets;
    if (only === undefined)
        throw new input_error/* InputError */.d(pipeline_messages/* messages */.D.noImageToMerge);
    const { image, request, target, budgets, baseline } = only;
    const { tags = [], annotations = [] } = request;
    const { pushWhen, advice, requireBaseline } = plan;
    const part = { image, budgets, baseline, pushWhen, advice, requireBaseline, directory, tags, annotations };
    const built = await mergeParts(part, context);
    return {
        kind: plan.recipe.kind,
        images: [{ target: target.name, image, request, built }],
        unmeasured: [],
        others: [],
        metadata: built.metadata,
        unpublished: null,
    };
}
async function mergeParts(run, context) {
    const [tag] = run.tags;
    if (tag === undefined)
        throw new input_error/* InputError */.d(pipeline_messages/* messages */.D.indexWithoutName);
    const parts = await readParts(run.directory, context);
    const [first] = parts;
    if (first === undefined)
        throw new input_error/* InputError */.d(pipeline_messages/* messages */.D.noPartsIn(run.directory));
    const measurement = mergeMeasurements(run.image, first.digest, parts);
    const platforms = measurement.platforms.map(({ platform }) => platform);
    const opened = await (0,baseline_chain/* openBaseline */.E)(run.baseline, (0,stored_image/* mergedImage */.G)(run.image, platforms, run.tags), context);
    const rebuild = { impossible: 'a merged image cannot be built again' };
    const [baseline, alternatives] = await Promise.all([
        (0,baseline_chain/* closeBaseline */.o)(opened, { rebuild, measurement }, context),
        (0,base_alternatives/* alternativesFinder */.l)({ advice: run.advice }, context)(measurement),
    ]);
    const { budgets, advice, requireBaseline } = run;
    const judged = await (0,judge_measurement/* judgeMeasurement */.c)({ measurement, baseline, budgets, advice, requireBaseline, alternatives }, context);
    const withheld = judged.verdict.outcome === 'fail' && run.pushWhen !== 'always';
    if (withheld)
        return { ...judged, imageId: null, digest: null, metadata: {}, withheld };
    context.onEvent({ type: 'phase', phase: { kind: 'publish' } });
    // The parts may have been pushed to any one of several registries that the tags name.
    const [, ...others] = new Set(run.tags.map(pushed_repository/* repositoryOf */._));
    const repository = await repositoryWith(first.digest, [(0,pushed_repository/* repositoryOf */._)(tag), ...others], context);
    const sources = parts.map(({ digest }) => `${repository}@${digest}`);
    const digest = await publish({ tags: run.tags, annotations: run.annotations, sources }, parts, context);
    return {
        ...judged,
        measurement: { ...measurement, digest },
        report: { ...judged.report, image: { ...judged.report.image, digest } },
        imageId: digest,
        digest,
        metadata: { 'containerimage.digest': digest, 'image.name': run.tags.join(',') },
        withheld: false,
    };
}
/**
 * A part is in the index as the manifest that was pushed, or, where that was an index itself (with attestations), by the manifests
 * of its platforms.
 *
 * @throws ToolError when the index does not hold the very images that were judged.
 */
async function publish(wanted, parts, context) {
    const { digest, manifests } = await createIndex(wanted, context);
    const holds = (part) => manifests.includes(part.digest) || part.platforms.every(platform => manifests.includes(platform.digest));
    const other = parts.find(part => !holds(part));
    if (other === undefined)
        return digest;
    const names = other.platforms.map(({ platform }) => (0,quote_text/* quoteText */.o)(platform)).join(', ');
    throw new tool_error/* ToolError */.v(pipeline_messages/* messages */.D.indexHoldsOtherImage(digest, names, other.digest));
}
async function readParts(directory, context) {
    const folder = external_node_path_default().resolve(context.cwd, directory);
    const names = await (0,promises_.readdir)(folder, { recursive: true }).catch(() => {
        throw new input_error/* InputError */.d(pipeline_messages/* messages */.D.noPartsDirectory(directory));
    });
    const files = names.filter(name => external_node_path_default().basename(name) === 'measurement.json').sort();
    if (files.length > MOST_PARTS) {
        throw new input_error/* InputError */.d(pipeline_messages/* messages */.D.tooManyParts(directory, MOST_PARTS));
    }
    const parts = [];
    for (const name of files) {
        parts.push(await (0,resolve_image/* resolveImage */.AT)({ location: external_node_path_default().join(folder, name), name: null }, context));
    }
    return parts;
}

// EXTERNAL MODULE: ./src/pipeline/run.ts + 14 modules
var run = __webpack_require__(15909);
// EXTERNAL MODULE: ./src/model/image-identity.ts + 2 modules
var image_identity = __webpack_require__(41442);
;// CONCATENATED MODULE: ./src/runner/event/moving-values.ts

/**
 * What the runner says that another run says otherwise, and that workflows write into tags and build arguments: commits, names of
 * branches and tags, numbers of the run.
 */
function movingValues(env) {
    const event = (0,read_event/* readEvent */.j)(env.GITHUB_EVENT_PATH);
    const pull = (0,read_event/* eventField */.$)(event, 'pull_request');
    const commits = [
        env.GITHUB_SHA,
        ...['head', 'base'].map(side => (0,read_event/* eventField */.$)((0,read_event/* eventField */.$)(pull, side), 'sha')),
        (0,read_event/* eventField */.$)(pull, 'merge_commit_sha'),
        ...['head_commit', 'merge_group'].flatMap(of => ['id', 'head_sha', 'base_sha'].map(name => (0,read_event/* eventField */.$)((0,read_event/* eventField */.$)(event, of), name))),
        ...['before', 'after'].map(name => (0,read_event/* eventField */.$)(event, name)),
    ];
    const { GITHUB_REF, GITHUB_REF_NAME, GITHUB_HEAD_REF, GITHUB_BASE_REF, GITHUB_RUN_ID, GITHUB_RUN_NUMBER } = env;
    const branch = /^refs\/(?:heads|tags|pull)\/(.+)$/s.exec(GITHUB_REF ?? '')?.[1];
    const base = (0,read_event/* eventField */.$)((0,read_event/* eventField */.$)(pull, 'base'), 'ref');
    const head = (0,read_event/* eventField */.$)((0,read_event/* eventField */.$)(pull, 'head'), 'ref');
    const names = [GITHUB_REF, GITHUB_REF_NAME, GITHUB_HEAD_REF, GITHUB_BASE_REF, branch, base, head];
    const known = [...commits, ...names, GITHUB_RUN_ID, GITHUB_RUN_NUMBER];
    return [...new Set(known.filter(value => typeof value === 'string' && value !== ''))];
}

;// CONCATENATED MODULE: ./src/runner/event/identity-of.ts




/**
 * All that makes the image of a step what it is, or one image of its bake.
 *
 * @param platforms of one that is put together, where more is known of them than the inputs say.
 */
function imageParts({ image, request, merge, variant }, { cwd, env }, platforms = request.platforms ?? []) {
    const parts = merge === null ? (0,stored_image/* storedImage */.Z)({ image, request }, cwd, env) : (0,stored_image/* mergedImage */.G)(image, platforms, request.tags);
    return { ...parts, variant, moving: movingValues(env) };
}
/** What the image of a step is, or one image of its bake. */
function identityOf(built, context) {
    return (0,image_identity/* imageIdentity */.a)(imageParts(built, context));
}
/** The inputs of a step with what it builds. A bake is known as a whole, before it is known what its targets are. */
function identified(inputs, context) {
    if (inputs.bake === null)
        return { ...inputs, built: identityOf(inputs, context) };
    const named = { ...inputs, image: nameOf(inputs.bake) };
    return { ...named, built: bakeIdentity(inputs.bake, named, context) };
}
/** What tells the comment of one bake from that of another in the same workflow. */
function nameOf({ image, files, targets }) {
    return image ?? ['bake', ...files.map(hide_passwords/* withoutCredentials */.r), ...targets].join(' ');
}
function bakeIdentity({ files, targets, set, variables, source }, { image, variant }, { env }) {
    const parts = {
        ...(0,stored_image/* mergedImage */.G)(image, []),
        target: targets.join(' '),
        recipe: { context: (0,hide_passwords/* withoutCredentials */.r)(source), dockerfile: files.map(hide_passwords/* withoutCredentials */.r).join(' ') },
        buildArgs: [...set, ...[...variables].map(([name, value]) => `${name}=${value}`)],
    };
    return (0,image_identity/* imageIdentity */.a)({ ...parts, variant, moving: movingValues(env) });
}

;// CONCATENATED MODULE: ./src/runner/log/finish-step.ts



/**
 * Ends the step by the verdicts on its images: warnings for budgets that are nearly used up, a failed step with one sentence each for
 * those overrun, and one for images that are not where they were to go. Of many images, each sentence names its own.
 */
function finishStep({ kind, images, unpublished }, log) {
    const said = images.flatMap(image => sentencesOf(image, images.length > 1));
    for (const { outcome, sentence } of said)
        if (outcome === 'warn')
            log.warning((0,visible/* visible */.R)(sentence, 1000));
    const failures = said.filter(({ outcome }) => outcome === 'fail').map(({ sentence }) => sentence);
    if (unpublished !== null)
        failures.push(`${(0,capitalized/* capitalized */.l)(unpublished.message)}.`);
    if (failures.length === 0)
        return;
    log.close();
    const what = kind === 'build' ? 'The image was not pushed.' : 'Nothing was pushed.';
    const withheld = images.some(({ built }) => built.withheld) ? ` ${what}` : '';
    (0,core/* setFailed */.C1)((0,visible/* visible */.R)(`${failures.join(' ')}${withheld}`, 3000));
}
function sentencesOf({ built: { verdict, report } }, named) {
    const { overrideLabel: label } = verdict;
    const offer = label === undefined ? '' : ` To accept it, a maintainer sets the label \`${label}\`.`;
    return verdict.judgements.map(({ outcome, sentence }) => ({
        outcome,
        sentence: `${named ? `${report.image.name}: ` : ''}${sentence}${outcome === 'fail' ? offer : ''}`,
    }));
}

// EXTERNAL MODULE: ./src/buildx/bake/bake-context.ts
var bake_context = __webpack_require__(16105);
// EXTERNAL MODULE: ./src/buildx/recipe.ts + 1 modules
var buildx_recipe = __webpack_require__(87322);
// EXTERNAL MODULE: ./src/inputs/budgets-of-image.ts + 1 modules
var budgets_of_image = __webpack_require__(21039);
// EXTERNAL MODULE: ./src/inputs/read-config.ts
var read_config = __webpack_require__(99200);
// EXTERNAL MODULE: ./src/pipeline/plan-run.ts + 5 modules
var plan_run = __webpack_require__(25402);
// EXTERNAL MODULE: ./src/model/known-platforms.ts
var known_platforms = __webpack_require__(34003);
;// CONCATENATED MODULE: ./src/pipeline/shared-tags.ts




/**
 * Warnings of tags under which the jobs of a matrix push different platforms: each push replaces the whole image, so that the last job's
 * platform is the only one left.
 *
 * @param matrix values of this job; where none of them is its platforms, the matrix is not one of platforms.
 */
function sharedTags(requests, matrix) {
    const shared = requests.flatMap(request => {
        const { platforms = [] } = request;
        const isOfMatrix = platforms.length > 0 && matrix.some(value => namesAll(value, platforms));
        return isOfMatrix ? pushedTags(request).filter(tag => !platforms.every(each => isIn(tag, each))) : [];
    });
    return [...new Set(shared)].map(tag => `Each job of this matrix pushes its platform under ${(0,quote_text/* quoteText */.o)(tag)}, so only that of the last one stays; push by digest and merge the jobs (input \`merge\`), or put the platform into the tag`);
}
/** Tags that are set in the registry, and not those of an output that is pushed by its digest alone. */
function pushedTags(request) {
    const { tags = [] } = request;
    return (0,parse_output/* publishedOutputs */.h_)(request)
        .filter(({ attributes }) => (0,go_flag/* readGoFlag */.j)(attributes.get('push-by-digest') ?? 'false') !== true)
        .flatMap(({ attributes }) => attributes.get('name')?.split(',') ?? tags);
}
/** Whether a value of a matrix is what is built for: `linux/arm64`, `linux/amd64,linux/arm64`, `arm64`. */
function namesAll(value, platforms) {
    const parts = value.split(',').map(part => part.trim());
    return platforms.every(each => parts.some(part => (0,known_platforms/* isSamePlatform */.SW)(part, each) || part === architectureOf(each)));
}
function isIn(tag, platform) {
    return tag.includes(architectureOf(platform));
}
function architectureOf(platform) {
    return platform.split('/')[1] ?? platform;
}

// EXTERNAL MODULE: ./src/pipeline/verify/verify-options.ts
var verify_options = __webpack_require__(90094);
// EXTERNAL MODULE: ./src/git/repository-refused.ts
var repository_refused = __webpack_require__(54179);
// EXTERNAL MODULE: ./src/inputs/read-config-at.ts + 1 modules
var read_config_at = __webpack_require__(11869);
// EXTERNAL MODULE: ./src/pipeline/baseline/commit-to-compare.ts + 1 modules
var commit_to_compare = __webpack_require__(10625);
// EXTERNAL MODULE: ./src/git/commit-id.ts
var commit_id = __webpack_require__(19341);
;// CONCATENATED MODULE: ./src/runner/event/read-run-event.ts


/** What started the run, from a runner's environment and the event. Fields that do not look like what they are count as not there. */
function readRunEvent(env) {
    const event = (0,read_event/* readEvent */.j)(env.GITHUB_EVENT_PATH);
    const ref = env.GITHUB_REF ?? '';
    const sha = commit(env.GITHUB_SHA);
    switch (env.GITHUB_EVENT_NAME) {
        case 'pull_request':
        case 'pull_request_target': {
            const pull = (0,read_event/* eventField */.$)(event, 'pull_request');
            const baseBranch = read_run_event_text((0,read_event/* eventField */.$)((0,read_event/* eventField */.$)(pull, 'base'), 'ref')) ?? read_run_event_text(env.GITHUB_BASE_REF);
            const main = read_run_event_text((0,read_event/* eventField */.$)((0,read_event/* eventField */.$)(event, 'repository'), 'default_branch'));
            return {
                kind: 'pull-request',
                baseBranch,
                intoDefault: baseBranch === null || main === null ? null : baseBranch === main,
                headSha: commit((0,read_event/* eventField */.$)((0,read_event/* eventField */.$)(pull, 'head'), 'sha')),
                mergeSha: /^refs\/pull\/\d+\/merge$/.test(ref) ? sha : null,
            };
        }
        case 'merge_group': {
            const group = (0,read_event/* eventField */.$)(event, 'merge_group');
            return {
                kind: 'merge-group',
                baseBranch: branchOf(read_run_event_text((0,read_event/* eventField */.$)(group, 'base_ref')) ?? ''),
                baseSha: commit((0,read_event/* eventField */.$)(group, 'base_sha')),
            };
        }
        case 'push': {
            const forced = (0,read_event/* eventField */.$)(event, 'forced');
            return {
                kind: 'push',
                branch: branchOf(ref),
                sha,
                before: commit((0,read_event/* eventField */.$)(event, 'before')),
                forced: typeof forced === 'boolean' ? forced : null,
            };
        }
        default:
            return runItself(env);
    }
}
/** The commit that the run is for, whatever started it. */
function runItself({ GITHUB_REF: ref = '', GITHUB_SHA: sha }) {
    return { kind: 'other', branch: branchOf(ref), sha: commit(sha) };
}
/** `main` of `refs/heads/main`; null for tags. */
function branchOf(ref) {
    return /^refs\/heads\/(.+)$/s.exec(ref)?.[1] ?? null;
}
function commit(value) {
    return (0,commit_id/* isCommitId */.j)(value) ? value : null;
}
function read_run_event_text(value) {
    return typeof value === 'string' && value !== '' ? value : null;
}

;// CONCATENATED MODULE: ./src/runner/base-config.ts












/**
 * The config file of the commit that a pull request is compared with; null for other events, and where no one reads what the pull request
 * says. From a fork, the stricter limits hold, whatever the inputs say.
 *
 * @param config of the pull request.
 * @throws InputError when limits of the base hold that cannot be read: a fork could raise its own by making those of the base unreadable.
 */
async function readBaseConfig({ budgetsFrom, config: { file } }, config, context, log) {
    const { env } = process;
    const place = (0,checkout_of/* checkoutOf */.o)('.', context);
    if (readRunEvent(env).kind !== 'pull-request')
        return null;
    const pull = (0,read_pull_request/* readPullRequest */.D)(env.GITHUB_EVENT_NAME, (0,read_event/* readEvent */.j)(env.GITHUB_EVENT_PATH));
    const isForeign = pull === null || pull.fromFork;
    try {
        const head = await (0,read_commit/* readCommit */.k)('HEAD', place);
        if (head === null) {
            // Without a checkout nobody's config file holds.
            if (config === read_config/* NO_CONFIG */.H5)
                return null;
            throw new input_error/* InputError */.d(runner_messages/* messages */.D.baseBudgetsUnknown(runner_messages/* messages */.D.noCheckout));
        }
        if (!isOfPullRequest(head))
            return null;
        return { ...(await readAt(file, place, context)), from: isForeign ? 'stricter' : budgetsFrom };
    }
    catch (error) {
        const isUnknown = error instanceof input_error/* InputError */.d || error instanceof repository_refused/* RepositoryRefused */.J;
        if (!isUnknown)
            throw error;
        if (pull?.fromFork === true)
            throw new input_error/* InputError */.d(runner_messages/* messages */.D.foreignBudgetsUnknown(error.message), { cause: error });
        if (budgetsFrom !== 'head')
            throw error;
        // An event that does not say where the pull request comes from is none of GitHub's.
        if (pull === null)
            log.warning((0,visible/* visible */.R)(runner_messages/* messages */.D.budgetsNotCompared(error.message), 1000));
        return null;
    }
}
async function readAt(file, place, context) {
    // The baseline, which is of the same commit, says for itself why it is not known.
    const base = await (0,commit_to_compare/* commitToCompare */._)(readRunEvent(process.env), place, () => undefined);
    if (base.kind === 'unknown')
        throw new input_error/* InputError */.d(runner_messages/* messages */.D.baseBudgetsUnknown(base.reason));
    return { commit: base.sha, config: await (0,read_config_at/* readConfigAt */.i)(base.sha, file, { cwd: context.cwd, place }) };
}
/** In `pull_request_target` the base branch is checked out, unless the workflow says otherwise; then the budgets are its own. */
function isOfPullRequest(head) {
    const { GITHUB_EVENT_NAME: name, GITHUB_SHA: sha } = process.env;
    return name !== 'pull_request_target' || head.sha !== sha;
}

;// CONCATENATED MODULE: ./src/runner/cache/read-cache-run.ts

/**
 * What a runner's environment and its event say of the run, as far as caches go.
 *
 * @param matrix values of the job's matrix.
 */
function readCacheRun(env, matrix) {
    const event = (0,read_event/* readEvent */.j)(env.GITHUB_EVENT_PATH);
    const defaultBranch = (0,read_event/* eventField */.$)((0,read_event/* eventField */.$)(event, 'repository'), 'default_branch');
    return {
        onGitHub: env.GITHUB_ACTIONS === 'true',
        ref: env.GITHUB_REF ?? '',
        baseBranch: baseBranchOf(env.GITHUB_BASE_REF ?? '', event),
        defaultBranch: typeof defaultBranch === 'string' ? defaultBranch : '',
        matrix,
        untrusted: untrustedBecause(env.GITHUB_EVENT_NAME ?? '', event),
    };
}
/** GitHub names the branch that a merge queue merges into in the event alone. */
function baseBranchOf(named, event) {
    const queued = (0,read_event/* eventField */.$)((0,read_event/* eventField */.$)(event, 'merge_group'), 'base_ref');
    return named === '' && typeof queued === 'string' ? queued.replace(/^refs\/heads\//, '') : named;
}
/**
 * Events that run with the rights of the default branch on what a stranger may have written: a cache from such a run would
 * reach the builds of that branch.
 */
function untrustedBecause(name, event) {
    if (name === 'pull_request_target' || name === 'issue_comment') {
        return `the event ${name} may build untrusted code`;
    }
    if (name !== 'workflow_run')
        return null;
    const head = (0,read_event/* eventField */.$)((0,read_event/* eventField */.$)((0,read_event/* eventField */.$)(event, 'workflow_run'), 'head_repository'), 'full_name');
    const own = (0,read_event/* eventField */.$)((0,read_event/* eventField */.$)(event, 'repository'), 'full_name');
    return typeof head === 'string' && head === own
        ? null
        : 'the event workflow_run comes from a fork and may build untrusted code';
}

;// CONCATENATED MODULE: ./src/runner/event/read-secrets-hint.ts

/** Why this run may have got no secrets although they are set up, as an end of a sentence; undefined when it should have. */
function readSecretsHint(env) {
    if (env.GITHUB_ACTOR === 'dependabot[bot]') {
        return 'a run by Dependabot gets only the secrets for Dependabot';
    }
    const pullRequest = (0,read_event/* eventField */.$)((0,read_event/* readEvent */.j)(env.GITHUB_EVENT_PATH), 'pull_request');
    const head = (0,read_event/* eventField */.$)((0,read_event/* eventField */.$)((0,read_event/* eventField */.$)(pullRequest, 'head'), 'repo'), 'full_name');
    const foreign = typeof head === 'string' && head !== env.GITHUB_REPOSITORY;
    if (!foreign || env.GITHUB_EVENT_NAME !== 'pull_request')
        return undefined;
    return 'a pull request from a fork gets no secrets of the repository';
}

// EXTERNAL MODULE: ./src/pipeline/baseline/choose-baseline.ts + 2 modules
var choose_baseline = __webpack_require__(55544);
// EXTERNAL MODULE: ./src/pipeline/baseline/stored-measurements.ts + 1 modules
var stored_measurements = __webpack_require__(68729);
// EXTERNAL MODULE: ./src/git/is-branch-name.ts
var is_branch_name = __webpack_require__(53199);
;// CONCATENATED MODULE: ./src/runner/cache/scopes-of-run.ts


const CHANGES = [
    [/^refs\/pull\//, 'pull request'],
    [/^refs\/heads\/gh-readonly-queue\//, 'merge group'],
];
/** The scopes that GitHub's cache service searches for a run, in its order: its own ref's, the base branch's, the default branch's. */
function scopesOfRun(env) {
    const { ref, baseBranch, defaultBranch } = readCacheRun(env, []);
    const branches = [baseBranch, defaultBranch].filter(is_branch_name/* isBranchName */.Q).map(branch => `refs/heads/${branch}`);
    return [...new Set([ref, ...branches])].filter(each => each !== '').map(each => scopeOf(each));
}
function scopeOf(ref) {
    const change = CHANGES.find(([pattern]) => pattern.test(ref));
    if (change !== undefined)
        return { ref, by: { kind: 'change', name: change[1] } };
    const branch = ref.replace(/^refs\/heads\//, '');
    const known = branch !== ref && (0,is_branch_name/* isBranchName */.Q)(branch);
    return { ref, by: known ? { kind: 'branch', branch } : { kind: 'unknown' } };
}

;// CONCATENATED MODULE: ./src/runner/cache/who-stored.ts

const UNKNOWN = { kind: 'unknown' };
/**
 * Whose run stored the entry that GitHub's cache service gave for a key. The service does not say it, and takes the first scope that has one: so
 * does this, by GitHub's list of caches, which takes `actions: read`. Without an answer it is not known.
 *
 * @param repository `owner/name`.
 * @param scopes those of the run, in the order in which the service searches them.
 */
async function whoStored(key, repository, scopes, api) {
    for (const { ref, by } of scopes) {
        const has = await hasEntry(key, ref, repository, api);
        if (has === null)
            return UNKNOWN;
        if (has)
            return by;
    }
    return UNKNOWN;
}
/**
 * Null when GitHub does not say. Its list takes a key for the beginning of one. Whatever begins with a key that ends with a commit was not stored by
 * slim-build, so one entry tells all, however many somebody has put beside it.
 */
async function hasEntry(key, ref, repository, api) {
    const query = new URLSearchParams({ key, ref, per_page: '1' });
    try {
        const { status, body } = await api.request('GET', `/repos/${repository}/actions/caches?${query.toString()}`);
        const { actions_caches: entries } = (body ?? {});
        if (status !== 200 || !Array.isArray(entries))
            return null;
        // A service that is not GitHub's may answer something else than it was asked.
        return entries.every(entry => who_stored_isOf(entry, key, ref)) ? entries.length > 0 : null;
    }
    catch (error) {
        if (!(error instanceof tool_error/* ToolError */.v))
            throw error;
        return null;
    }
}
function who_stored_isOf(entry, key, ref) {
    const { key: its, ref: where } = (entry ?? {});
    return typeof its === 'string' && its.startsWith(key) && where === ref;
}

;// CONCATENATED MODULE: ./src/runner/cache/open-measurement-store.ts






/** A measurement is small: a service that takes longer is not waited for. Milliseconds. */
const open_measurement_store_PATIENCE = 60_000;
/** Days after which GitHub removes a cache that was not used. */
const DAYS = 7;
/**
 * GitHub's cache service as a place for measurements, or why it is none: the end of a sentence.
 *
 * @param api is asked whose run stored what is found; null: nobody is.
 */
function openMeasurementStore(context, api) {
    const service = (0,cache_service/* readCacheService */.Y)(context.env, context.now().getTime());
    if (service.state === 'absent')
        return 'this run has no cache service';
    if (service.state === 'unusable')
        return service.why;
    const directories = actionsCache({ ...context, patience: open_measurement_store_PATIENCE, most: stored_measurements/* LARGEST_STORED */.LU });
    const repository = (0,open_github_api/* repositoryOfRun */.z)(context.env);
    if (api === null || repository === null)
        return { directories, days: DAYS };
    const scopes = scopesOfRun(context.env);
    return { directories, days: DAYS, storedBy: key => whoStored(key, repository, scopes, api) };
}

;// CONCATENATED MODULE: ./src/runner/event/commit-without-checkout.ts



/**
 * Which commit a build from a Git URL is to be compared with where nothing is checked out that tells: the one that the event names,
 * unless it may be outdated, else what the run's commit stands on, which GitHub is asked for.
 *
 * @param otherwise why the checkout does not tell.
 * @param api null: there is no token.
 */
async function commitWithoutCheckout(event, commit, otherwise, api) {
    if (event.kind === 'merge-group' && event.baseSha !== null)
        return { kind: 'known', sha: event.baseSha, branch: event.baseBranch, relation: 'base' };
    if (event.kind === 'push' && event.before !== null && event.forced === false)
        return { kind: 'known', sha: event.before, branch: event.branch, relation: 'previous' };
    const side = sideOf(event, commit);
    if (side === null || api === null)
        return otherwise;
    try {
        const [sha] = await commitParents(commit.repository, commit.sha, api);
        return sha === undefined ? otherwise : { kind: 'known', sha, ...side };
    }
    catch (error) {
        if (!(error instanceof tool_error/* ToolError */.v))
            throw error;
        return { kind: 'unknown', reason: `${otherwise.reason}. GitHub was asked instead, but ${error.message}` };
    }
}
/** What the first parent of the run's commit is to it; null where it is not what to compare with. */
function sideOf(event, { pullRequestHead }) {
    if (event.kind === 'pull-request') {
        const isMerge = event.mergeSha !== null && pullRequestHead === null;
        return isMerge ? { branch: event.baseBranch, relation: 'base' } : null;
    }
    return event.kind === 'other' ? { branch: event.branch, relation: 'previous' } : null;
}
/**
 * The commits that a commit stands on, as GitHub knows it: the first one is what it was merged into.
 *
 * @param repository `owner/name`.
 * @throws ToolError when GitHub does not say, with what to do about it.
 */
async function commitParents(repository, sha, api) {
    const { status, body } = await api.request('GET', `/repos/${repository}/git/commits/${sha}`);
    if (status !== 200) {
        const fix = status === 403 || status === 404 ? '; give the job `contents: read`' : '';
        throw new tool_error/* ToolError */.v(runner_messages/* messages */.D.unexpectedStatus(status, fix));
    }
    const parents = body?.parents;
    const shas = Array.isArray(parents) ? parents.map(each => each?.sha) : [];
    return shas.filter(commit_id/* isCommitId */.j);
}

;// CONCATENATED MODULE: ./src/runner/plan-baseline.ts










/** What an image of the run is compared with, by the inputs `baseline` and `baseline-image`. */
async function planBaseline({ baseline, acceptance, variant }, subject, commit, context) {
    const buildContext = subject.request.context;
    const byUrl = (0,dockerfile_path/* isRemote */.V)(buildContext) && commit !== null;
    const ofRun = byUrl && privilegedEvent(process.env.GITHUB_EVENT_NAME) !== null;
    const event = ofRun ? runItself(process.env) : readRunEvent(process.env);
    const wanted = {
        ...baseline,
        whyNone: 'The comparison is switched off (`baseline: none`)',
        rebuilds: event.kind === 'pull-request' || event.kind === 'merge-group',
        ancestors: ancestorsFor(event),
        required: false,
    };
    const know = async (place) => {
        const { token } = acceptance;
        const api = token === null ? null : (0,open_github_api/* openGitHubApi */.I)(context.env, token);
        const base = await findCommit(event, place, { commit: byUrl ? commit : null, api, ofRun }, context.onEvent);
        const isInGit = base.kind === 'known' && commit !== null;
        return {
            commit: base,
            store: openMeasurementStore(context, api),
            edits: 'steps',
            variant,
            moving: movingValues(context.env),
            context: isInGit ? (0,git_context/* gitContextAt */.Xw)(buildContext, base.sha, commit) : null,
        };
    };
    return (0,choose_baseline/* chooseBaseline */.h)(subject, wanted, know, context);
}
/**
 * What waits in a merge queue, or is on a branch that is no long-lived one (a pull request on a pull request), is not judged yet: its
 * growth must not be counted as that of the change on top of it.
 */
function ancestorsFor(event) {
    if (event.kind === 'merge-group')
        return 'none';
    return event.kind === 'pull-request' && event.intoDefault === false ? 'own-branch' : 'any';
}
/** Whoever wrote what is checked out has no say in what the commit of the run is compared with. */
const NOT_CHECKED_OUT = {
    kind: 'unknown',
    reason: 'the commit of the run is built, and without `github-token` its previous commit is not known',
};
async function findCommit(event, place, { commit, api, ofRun }, onEvent) {
    const found = ofRun ? NOT_CHECKED_OUT : await (0,commit_to_compare/* commitToCompare */._)(event, place, onEvent);
    return found.kind === 'unknown' && commit !== null
        ? commitWithoutCheckout(event, commit, found, api)
        : found;
}

;// CONCATENATED MODULE: ./src/runner/read-bake-secrets.ts


/**
 * Secrets that bake files only point at: what stands in the variables and files of their secrets. What is not there, or cannot
 * be read, is left to the build to complain of.
 *
 * @param directory where the paths of secrets start.
 */
function readBakeSecrets({ targets }, env, directory) {
    const secrets = [...targets.values()].flatMap(({ request }) => request.secrets ?? []);
    return secrets.flatMap(secret => {
        const { id } = secret;
        if ('env' in secret)
            return [{ id, value: env[secret.env] ?? '' }];
        if (!('file' in secret))
            return [secret];
        // Without a word of where it is, buildx looks for a variable of its name, too.
        const values = [env[id] ?? '', readSmall(external_node_path_default().resolve(directory, secret.file))];
        return values.map(value => ({ id, value }));
    });
}

;// CONCATENATED MODULE: ./src/runner/plan-step.ts
















/**
 * What the inputs, the bake files and the config file ask for, as one run of the pipeline.
 *
 * @throws InputError for bake files or a config file that cannot be used; ToolError when buildx fails, or the time of the commit cannot
 *   be had.
 */
async function planStep({ inputs, commit, checks }, context, log) {
    const { file, required } = inputs.config;
    const config = await (0,read_config/* readConfig */.Xg)(file, external_node_path_default().resolve(context.cwd, file), {
        required,
        workspace: context.cwd,
    });
    const base = await readBaseConfig(inputs, config, context, log);
    const budgets = { file, config, base, own: inputs.budgets };
    const recipe = await readRecipe(inputs, context, log);
    const targets = {
        image: inputs.bake === null ? inputs.image : inputs.bake.image,
        defaultProvenance: inputs.bake?.defaultProvenance ?? null,
        budgetsOf: (image) => (0,budgets_of_image/* budgetsOfImage */.n)(budgets, image, warning => {
            log.warning(warning);
        }),
        baselineOf: (subject) => planBaseline(inputs, subject, commit, context),
    };
    const { pushWhen, requireBaseline, advice, requiredTargets, reproducible, matrix } = inputs;
    const cache = {
        ...inputs.cache,
        run: readCacheRun(process.env, matrix),
        directories: actionsCache(context),
    };
    const secretsHint = readSecretsHint(process.env);
    const plan = await (0,plan_run/* planRun */.n)({
        ...{ recipe, targets, pushWhen, requireBaseline, advice, requiredTargets },
        ...{ checks, secretsHint, cache, reproducible },
        verify: (0,verify_options/* verifyOptions */.G)({ advice, command: inputs.verifyCommand, where: 'input `verify-command`' }),
    }, context);
    const requests = plan.targets.map(({ request }) => request);
    for (const warning of sharedTags(requests, matrix))
        log.warning(warning);
    return plan;
}
/** Bake files point at secrets, which are masked before anything else happens. */
async function readRecipe({ request, bake, requiredTargets }, context, log) {
    if (bake === null)
        return (0,buildx_recipe/* buildRecipe */.BA)(request, context);
    const recipe = await (0,read_bake_recipe/* readBakeRecipe */.m)(bake, requiredTargets, context);
    const { env, cwd } = (0,bake_context/* bakeContext */.z)(bake, context);
    const definitions = [recipe, recipe.required].flatMap(each => each?.definition ?? []);
    maskSecrets(definitions.flatMap(each => readBakeSecrets(each, env, cwd)), log);
    return recipe;
}

// EXTERNAL MODULE: ./src/runner/publish/pending-banner.ts + 1 modules
var pending_banner = __webpack_require__(22527);
// EXTERNAL MODULE: ./src/tools/once.ts
var once = __webpack_require__(74090);
// EXTERNAL MODULE: ./src/runner/artifacts/upload-job-report.ts + 1 modules
var upload_job_report = __webpack_require__(72060);
// EXTERNAL MODULE: ./src/collect/newest-job-reports.ts
var newest_job_reports = __webpack_require__(46222);
// EXTERNAL MODULE: ./src/collect/report-artifact.ts
var report_artifact = __webpack_require__(71461);
// EXTERNAL MODULE: ./src/collect/reported-images.ts + 1 modules
var reported_images = __webpack_require__(1312);
// EXTERNAL MODULE: ./src/runner/artifacts/collect-job-reports.ts + 1 modules
var collect_job_reports = __webpack_require__(81724);
// EXTERNAL MODULE: ./src/runner/artifacts/results-artifacts.ts
var results_artifacts = __webpack_require__(30838);
// EXTERNAL MODULE: ./src/runner/event/run-of.ts
var run_of = __webpack_require__(95196);
;// CONCATENATED MODULE: ./src/runner/publish/check-label.ts









/** Most characters of what an image is in the name of its check. */
const LONGEST = 60;
/**
 * What the check of an image is always called by: values of the matrix that tell the image from those of the same name that other jobs
 * build (of an image that the workflow names, these are its platforms alone), and the target.
 */
function baseLabel(image, { request, matrix, variant, bake = null }) {
    const { platforms = [], target = '' } = request;
    const told = variant.length > 0 ? variant : matrix.filter(value => value === platforms.join(','));
    const stage = bake === null && target !== '' ? [target] : [];
    return [...new Set([...told, ...stage])].filter(value => value !== image).join(', ') || null;
}
/**
 * What the check of an image is called by besides its name. An image of the run that would have the same check makes it say what it
 * is; where that cannot be known it says so anyway.
 */
async function checkLabel({ image, identity, own }, inputs, context) {
    const base = baseLabel(image, inputs);
    const run = own === null ? null : await jobReportsLike(own, context);
    if (run === 'own')
        return base;
    const mine = run?.find(leg => (0,report_artifact/* reportArtifactName */.m5)(leg) === own);
    if (run === null || mine === undefined) {
        const whole = inputs.bake == null ? aloneLabel(identity, context.env) : '';
        return joined([base ?? '', whole]);
    }
    const others = run.filter(leg => leg !== mine && !isEarlier(leg, mine) && (leg.label ?? null) === base);
    const namesakes = others.flatMap(reported_images/* reportedImages */.K).filter(({ name }) => name === image);
    return namesakes.length === 0 ? base : joined([base ?? '', labelAmong(namesakes, identity, mine)]);
}
/** The legs of the run that may tell of an image of this name, or that there is the own one alone; null when they cannot be had. */
async function jobReportsLike(own, { env, signal }) {
    const source = (0,results_artifacts/* resultsArtifacts */.q)(env, { signal });
    if (source === null)
        return null;
    const image = (0,report_artifact/* parseReportArtifactName */.RN)(own)?.image;
    const isLike = (name) => {
        const other = (0,report_artifact/* parseReportArtifactName */.RN)(name)?.image ?? '';
        // A bake is called by its files, and may build an image of any name.
        return (0,report_artifact/* isReportArtifact */.nZ)(name) && (other === image || /^bake\b/.test(other) || /^bake\b/.test(image ?? ''));
    };
    const known = new Map();
    try {
        const artifacts = (await source.list()).artifacts.filter(({ name }) => isLike(name));
        if (artifacts.every(({ name }) => name === own))
            return 'own';
        await (0,collect_job_reports/* collectJobReports */.FF)({ ...source, list: () => Promise.resolve({ artifacts, left: 0 }) }, (0,run_of/* runOf */.ng)(env).id, known);
    }
    catch (error) {
        if (!(error instanceof tool_error/* ToolError */.v) || signal.aborted)
            throw error;
        return null;
    }
    const legs = [...known.values()].filter(one => 'leg' in one);
    return (0,newest_job_reports/* newestJobReports */.z)({ legs, refused: [] }).legs.map(({ leg }) => leg);
}
function labelAmong(namesakes, identity, mine) {
    const own = description(identity);
    const isTold = namesakes.every(each => each.identity !== undefined && description(each.identity) !== own);
    if (own !== '' && own.length <= LONGEST && isTold)
        return own;
    const twins = namesakes.filter(({ leg }) => placeOf(leg) === placeOf(mine)).map(({ leg }) => leg.call ?? '');
    const number = twins.length === 0 ? '' : `.${twins.filter(call => call < (mine.call ?? '')).length + 1}`;
    return `#${(0,external_node_crypto_.createHash)('sha256').update(placeOf(mine)).digest('hex').slice(0, 4)}${number}`;
}
/** An attempt that this one takes for its own: it has the same check. */
function isEarlier(leg, mine) {
    return placeOf(leg) === placeOf(mine) && leg.attempt < mine.attempt;
}
function placeOf({ job, matrix, step, built }) {
    return JSON.stringify([job, matrix, step, built?.hash]);
}
/** All that tells an image from others of its name, with its number in the job, since nobody knows which others there are. */
function aloneLabel(identity, { GITHUB_ACTION: step = '' }) {
    const number = /_(\d+)$/.exec(step)?.[1];
    const own = description(identity);
    const isTold = !identity.hidden && own.length <= LONGEST;
    return (joined([isTold ? own : `#${identity.hash.slice(0, 4)}`, number === undefined ? '' : `#${number}`]) ?? '');
}
/** The target is told anyway. */
function description({ traits }) {
    return joined(traits.filter((_, index) => image_identity/* TRAITS */.GS[index] !== 'target')) ?? '';
}
function joined(texts) {
    return texts.filter(text => text !== '').join(', ') || null;
}

// EXTERNAL MODULE: ./src/publish/pull-request-comment.ts + 5 modules
var pull_request_comment = __webpack_require__(78933);
// EXTERNAL MODULE: ./src/runner/event/read-only-token.ts
var read_only_token = __webpack_require__(15496);
// EXTERNAL MODULE: ./src/runner/publish/banner-state.ts
var banner_state = __webpack_require__(71574);
// EXTERNAL MODULE: ./src/collect/overview-of-run.ts + 2 modules
var overview_of_run = __webpack_require__(19676);
// EXTERNAL MODULE: ./src/publish/run-jobs.ts
var run_jobs = __webpack_require__(13107);
;// CONCATENATED MODULE: ./src/runner/publish/writer-turn.ts
/** Jobs of which each looks at the comment at once; more wait first, to spare the requests that a token has in an hour. */
const FEW = 8;
/**
 * Milliseconds after its report until a job writes the comment that all jobs write: at once when it is the only one. Of several the last
 * one that has reported does, a moment later, since jobs that end together are still on their way. All others have it told by that one,
 * and write in the order of their reports when it does not.
 *
 * @param random from 0 to 1.
 */
function ownTurn({ count, later, isLast }, random) {
    if (count <= 1)
        return 0;
    if (isLast)
        return Math.min(4000, 1000 + 150 * count) * (0.75 + random / 2);
    return 10_000 + Math.min(later, 8) * 3000 + random * 2000;
}
/** Milliseconds between two looks of a job that has it told by another one. */
function betweenLooks(random) {
    return 5000 + random * 2000;
}
/** Whether a job looks at the comment before it waits for the first time. */
function looksFirst({ count }) {
    return count <= FEW;
}

;// CONCATENATED MODULE: ./src/runner/publish/run-content.ts







/** Looks for the own artifact, which the service may list a moment after it was uploaded. */
const MOST_LOOKS = 3;
/** What all jobs of this run have reported under a key, as one of them sees it. */
class RunContent {
    options;
    known = new Map();
    listed = [];
    own = 0;
    isLast = true;
    /** Ids of what this job has to see in the comment: what was there when it came, and whenever it wrote. */
    duty = [];
    /** When the job's turn began, and what chance has given it. */
    since;
    constructor(options) {
        this.options = options;
        this.since = this.fromNow();
    }
    /** @throws ToolError when the reports cannot be listed. */
    static async open(options) {
        const content = new RunContent(options);
        await content.written();
        return content;
    }
    async refresh() {
        await this.list();
        this.isLast = !(await this.hasLater());
    }
    async written() {
        await this.refresh();
        this.duty = this.listed.map(({ id }) => id);
        this.since = this.fromNow();
    }
    isCovered(reports) {
        const told = new Set(reports);
        return this.duty.every(id => {
            if (told.has(word(id)))
                return true;
            const known = this.known.get(id);
            const isUnread = known === undefined ? id !== this.own : !('leg' in known);
            return isUnread && told.has(unreadWord(id));
        });
    }
    turn() {
        // Nobody's comment is to be waited for then.
        if (this.options.target.readOnly === true)
            return 0;
        const { time, chance } = this.since;
        const left = time + ownTurn(this.standing, chance) - this.options.patience.now();
        if (left <= 0)
            return 0;
        return this.isLast ? left : Math.min(left, betweenLooks(this.options.patience.random()));
    }
    /** Whether the comment is to be looked at before anything is waited for. */
    get looksFirst() {
        return looksFirst(this.standing);
    }
    async gather(withJobs) {
        const { source, target, api } = this.options;
        for (const [id, one] of this.known)
            if ('reason' in one)
                this.known.delete(id);
        await (0,collect_job_reports/* collectJobReports */.FF)(source, target.run.id, this.known);
        const { jobs } = withJobs
            ? await (0,run_jobs/* listRunJobs */.c)(api, { repository: target.links.repository, run: target.run.id })
            : { jobs: null };
        const reports = [...this.known].map(([id, one]) => ('leg' in one ? word(id) : unreadWord(id)));
        return { overview: (0,overview_of_run/* overviewOfRun */.i)(this.ofKey(jobs)), reports: reports.toSorted() };
    }
    get standing() {
        const { listed, own, isLast } = this;
        const peers = listed.filter(({ name }) => this.isPeer(name));
        return { count: peers.length, later: peers.filter(({ id }) => id > own).length, isLast };
    }
    fromNow() {
        const { patience } = this.options;
        return { time: patience.now(), chance: patience.random() };
    }
    async list() {
        const { source, own, patience } = this.options;
        for (let looks = 1;; looks++) {
            this.listed = (await source.list()).artifacts.filter(({ name }) => (0,report_artifact/* isReportArtifact */.nZ)(name));
            const mine = this.listed.findLast(({ name }) => name === own);
            if (mine !== undefined) {
                this.own = mine.id;
                return;
            }
            if (looks === MOST_LOOKS)
                throw new tool_error/* ToolError */.v(runner_messages/* messages */.D.ownReportMissing);
            await patience.wait(1000);
        }
    }
    /** Whether a later report belongs to the same comment. The newest says so most often, so one is read at a time. */
    async hasLater() {
        const { source, target } = this.options;
        const later = this.listed.filter(({ id, name }) => id > this.own && this.isPeer(name));
        for (const artifact of later.toSorted((a, b) => b.id - a.id)) {
            const one = { ...source, list: () => Promise.resolve({ artifacts: [artifact], left: 0 }) };
            await (0,collect_job_reports/* collectJobReports */.FF)(one, target.run.id, this.known);
            const read = this.known.get(artifact.id);
            if (read !== undefined && 'leg' in read && read.leg.key === target.key)
                return true;
        }
        return false;
    }
    isPeer(name) {
        return (0,report_artifact/* parseReportArtifactName */.RN)(name)?.attempt === this.options.target.run.attempt;
    }
    /** Whose a refused artifact is, nobody knows: it shows in every comment. */
    ofKey(jobs) {
        const all = [...this.known.values()];
        return {
            legs: all.filter(one => 'leg' in one).filter(({ leg }) => leg.key === this.options.target.key),
            refused: all.filter(one => 'reason' in one),
            jobs,
        };
    }
}
/** How a comment says that it was made from a report. */
function word(id) {
    return id.toString(36);
}
/** How it says that the report could not be read. */
function unreadWord(id) {
    return `${word(id)}X`;
}

;// CONCATENATED MODULE: ./src/runner/publish/comment-on-run.ts


/**
 * Writes the one comment of all jobs of this run that have reported under a key. Jobs do this at the same time: the last one that has
 * reported writes, and the others see to it that what they know of is told.
 *
 * @throws ToolError when the reports cannot be listed.
 */
async function commentOnRun(run) {
    const content = await RunContent.open(run);
    const pause = content.turn();
    if (pause > 0 && !content.looksFirst)
        await run.patience.wait(pause);
    return await (0,pull_request_comment/* publishContent */.b)(content, run.target, run.api);
}

// EXTERNAL MODULE: ./src/runner/publish/patience.ts
var publish_patience = __webpack_require__(53147);
// EXTERNAL MODULE: ./src/runner/publish/run-comment.ts
var run_comment = __webpack_require__(75507);
;// CONCATENATED MODULE: ./src/runner/publish/comment-on-pull-request.ts











/**
 * Comments on the pull request that the run is for, if there is one: with what all jobs of the run have told under the same key, or, where
 * artifacts cannot be shared, with a comment of this image's own. What stands in its way is one warning.
 *
 * @param own the name of the artifact that this job has uploaded; null when none was.
 * @returns whether it could not be written for another reason than a missing permission, so that what stands there may be wrong.
 */
async function commentOnPullRequest(overview, own, inputs, context, log) {
    const { env, signal } = context;
    const place = (0,run_comment/* runComment */.P6)(inputs, env, own !== null);
    if (place === null)
        return false;
    const { problem, key } = own === null
        ? await commentAlone(overview, place, context)
        : await commentTogether(overview, { ...place, own }, inputs, context, log);
    signal.throwIfAborted();
    if (problem !== null) {
        logFailure(problem, place, log);
        return !problem.refused;
    }
    // Else the note stands on another comment than the one that was written, and the post step takes it away.
    if (key === (0,run_comment/* runComment */.P6)(inputs, env, (0,upload_job_report/* sharesReports */.i)(env))?.target.key)
        (0,banner_state/* forgetBanner */.g)();
    return false;
}
async function commentTogether(overview, { target, token, own }, inputs, context, log) {
    const { env, signal } = context;
    try {
        const source = (0,results_artifacts/* resultsArtifacts */.q)(env, context);
        if (source === null)
            throw new tool_error/* ToolError */.v(runner_messages/* messages */.D.noArtifactService);
        const api = (0,open_github_api/* openGitHubApi */.I)(env, token, signal);
        const patience = (0,publish_patience/* realPatience */.i)(signal);
        return { problem: await commentOnRun({ source, target, api, patience, own }), key: target.key };
    }
    catch (error) {
        const alone = (0,run_comment/* runComment */.P6)(inputs, env, false);
        if (!(error instanceof tool_error/* ToolError */.v) || signal.aborted || alone === null)
            throw error;
        log.warning(`The reports of the run's other jobs could not be listed (${error.message}): the comment has only this one.`);
        return await commentAlone(overview, alone, context);
    }
}
async function commentAlone(overview, { target, token }, { env, signal }) {
    return {
        problem: await (0,pull_request_comment/* publishComment */.p)(overview, target, (0,open_github_api/* openGitHubApi */.I)(env, token, signal)),
        key: target.key,
    };
}
/** A token that can only read, as that of a fork, is no warning. */
function logFailure(problem, { readOnlyFor }, log) {
    if (problem.refused && readOnlyFor !== null)
        log.notice((0,read_only_token/* readOnlyNotice */.p)(readOnlyFor));
    else
        log.warning(problem.sentence);
}

;// CONCATENATED MODULE: ./src/runner/publish/likely-secrets.ts

/** What variables that hold secrets are called. */
const SECRET_NAME = /token|secret|passw|pwd|key|auth|credential/i;
/**
 * Values that a build may print and that nobody may want to see in a comment: build arguments, and variables that are called like
 * secrets. The runner knows more of them, and masks them in the log alone.
 */
function likelySecrets({ buildArgs = [] }, env) {
    const given = buildArgs.map(each => each.split(/=(.*)/s)[1] ?? env[each] ?? '');
    const variables = Object.entries(env).flatMap(([name, value = '']) => SECRET_NAME.test(name) ? [value] : []);
    return [...given, ...variables].flatMap(maskableTexts);
}

// EXTERNAL MODULE: ./src/errors/machine-failure.ts
var machine_failure = __webpack_require__(87973);
// EXTERNAL MODULE: ./src/judge/budgets/growth.ts + 1 modules
var growth = __webpack_require__(57922);
;// CONCATENATED MODULE: ./src/report/summary/grown-lines.ts

/** The lines that grew by at least the noise floor, each once, biggest first. A base that moved and what was only rebuilt are left out. */
function grownLines({ platforms }) {
    const lines = new Map();
    for (const image of platforms) {
        for (const line of grownOn(image)) {
            const key = JSON.stringify([line.where.dockerfile, line.where.line]);
            const platform = platforms.length > 1 ? image.platform : null;
            if (line.bytes > (lines.get(key)?.bytes ?? 0))
                lines.set(key, { ...line, platform });
        }
    }
    return [...lines.values()].sort((a, b) => b.bytes - a.bytes);
}
function grownOn({ change }) {
    if (change === null)
        return [];
    const metric = change.compressedIncomparable === null ? 'compressed' : 'unpacked';
    const own = change.causes.rows.filter(row => row.blame === 'yours' && row.side === 'head');
    const byLine = Map.groupBy(own, ({ where }) => where === null ? null : JSON.stringify([where.dockerfile, where.line]));
    return [...byLine.values()].flatMap(rows => {
        const where = rows[0]?.where ?? null;
        const bytes = rows.reduce((sum, row) => sum + row[metric], 0);
        if (where === null || bytes <= 0 || bytes < change.noiseFloor[metric])
            return [];
        const causes = rows.filter(row => row[metric] > 0).sort((a, b) => b[metric] - a[metric]);
        return [{ where, metric, bytes, causes }];
    });
}
/** Whether a budget on growth is overrun or nearly used up. */
function crossesGrowth({ verdict }) {
    return verdict.judgements.some(({ kind, outcome }) => kind === growth/* growth */.A.kind && (outcome === 'fail' || outcome === 'warn'));
}

;// CONCATENATED MODULE: ./src/report/summary/line-savings.ts
/**
 * What can be taken back at one line of a Dockerfile, most bytes first.
 *
 * @param platform of the image; null where it has one only.
 */
function lineSavings({ platforms }, { dockerfile, line }, platform) {
    const image = platforms.find(each => platform === null || each.platform === platform);
    return (image?.advice.rows ?? []).filter(({ where, compressed }) => compressed > 0 && where?.dockerfile === dockerfile && where.line === line);
}

// EXTERNAL MODULE: ./src/report/writers/terminal/inlines.ts
var inlines = __webpack_require__(23608);
// EXTERNAL MODULE: ./src/text/format-bytes.ts
var format_bytes = __webpack_require__(47790);
// EXTERNAL MODULE: ./src/text/format-delta.ts
var format_delta = __webpack_require__(13099);
;// CONCATENATED MODULE: ./src/runner/log/annotate-growth.ts








/** Causes that a message names. */
const MOST_CAUSES = 3;
/** Changes that a message asks for. */
const MOST_SAVINGS = 2;
/**
 * Annotates the Dockerfile lines that made an image bigger, the biggest first: as warnings when a budget on growth is overrun or
 * nearly used up, else as notices. Only a Dockerfile that is a file of the repository has lines that GitHub can show.
 *
 * @param sources the directory that paths start at; absolute.
 */
async function annotateGrowth(report, sources, log) {
    const level = crossesGrowth(report) ? 'warning' : 'notice';
    for (const line of grownLines(report)) {
        if (log.roomFor(level) === 0)
            return;
        if (await isFileOf(sources, line.where.dockerfile))
            log.annotate({ ...annotationOfLine(line, report), level });
    }
}
async function isFileOf(sources, file) {
    const inside = external_node_path_default().relative(sources, external_node_path_default().resolve(sources, file));
    if (inside.split((external_node_path_default()).sep).join('/') !== file || inside.startsWith('..'))
        return false;
    return (0,promises_.stat)(external_node_path_default().join(sources, inside)).then(found => found.isFile(), () => false);
}
/** `RUN npm ci makes api 17.2 MB compressed larger: @aws-sdk/* +14.1 MB (32 new npm packages), …. Saves about 18.4 MB compressed: npm ci --omit=dev`. */
function annotationOfLine(grown, report) {
    const { where, metric, bytes, causes, platform } = grown;
    const shown = causes.slice(0, MOST_CAUSES).map(({ subject, detail, made, [metric]: size }) => {
        const origin = made === undefined ? '' : `, from line ${made.line}`;
        const words = detail.replaceAll('`', '').slice(0, 100) + origin;
        return subject === null
            ? `${words} ${(0,format_delta/* formatDelta */.C)(size)}`
            : `${subject.slice(-150)} ${(0,format_delta/* formatDelta */.C)(size)} (${words})`;
    });
    const left = causes.length - shown.length;
    const rest = left === 0 ? '' : `, and ${left} more`;
    const on = platform === null ? '' : ` on ${platform}`;
    const what = `${where.instruction.slice(0, 100)} makes ${report.image.name.slice(0, 80)}${on}`;
    return {
        file: where.dockerfile,
        line: where.line,
        endLine: where.endLine,
        title: (0,format_delta/* formatDelta */.C)(bytes),
        message: `${what} ${(0,format_bytes/* formatBytes */.z)(bytes)} larger (${metric}): ${shown.join(', ')}${rest}${savingsOfLine(grown, report)}`,
    };
}
/** `. Saves about 18.4 MB compressed: npm ci --omit=dev`; empty where nothing is known to save anything there. */
function savingsOfLine({ where, platform }, report) {
    const all = lineSavings(report, where, platform);
    if (all.length === 0)
        return '';
    const saved = all.reduce((sum, { compressed }) => sum + compressed, 0);
    const shown = all.slice(0, MOST_SAVINGS).map(({ fix }) => (0,visible/* visible */.R)((0,inlines/* plainLine */.h0)({ words: fix }), 120));
    const left = all.length - shown.length;
    return `. Saves about ${(0,format_bytes/* formatBytes */.z)(saved)} compressed: ${shown.join('; ')}${left === 0 ? '' : `; and ${left} more`}`;
}

;// CONCATENATED MODULE: ./src/runner/publish/destinations/annotations.ts


/** Annotations of the Dockerfile lines that made an image bigger. */
const annotations = {
    name: 'the annotations',
    async publish({ overview, inputs }, context, log) {
        if (inputs.annotate !== 'auto' || (0,dockerfile_path/* isRemote */.V)(inputs.request.context))
            return;
        for (const report of overview.reports)
            await annotateGrowth(report, context.sources ?? context.cwd, log);
    },
};

;// CONCATENATED MODULE: ./src/runner/publish/destinations/artifact.ts
/** The artifact from which the other jobs of the run, and whoever collects it, hear of this step. */
const artifact = {
    name: 'the artifact for other jobs',
    async publish({ artifact }) {
        await artifact();
    },
};

;// CONCATENATED MODULE: ./src/buildx/record/export-record.ts





/**
 * Writes BuildKit's record of a build (steps, logs, sources, build arguments in full) to a file that Docker Desktop opens.
 *
 * @param ref builder, node and id of the record, as buildx gives it
 * @param file the file to write; absolute
 * @throws ToolError when there is no such record, or buildx is older than 0.24.
 */
async function exportRecord(ref, file, { builder, context }) {
    const id = (0,json_shape/* asText */.e1)(ref.split('/').at(-1));
    if (id === null || !/^[a-z0-9]+$/.test(id))
        throw new tool_error/* ToolError */.v(buildx_messages/* messages */.D.recordNotNamed);
    const args = ['buildx', 'history', 'export', '--finalize', `--output=${file}`];
    if (builder !== undefined)
        args.push(`--builder=${builder}`);
    const run = await (0,run_tool/* runTool */.qI)('docker', [...args, id], context);
    if (run.exitCode === 0)
        return;
    throw new tool_error/* ToolError */.v(buildx_messages/* messages */.D.recordNotExported((0,tool_reason/* toolReason */.$)(run)), {
        command: 'docker buildx history export',
        exitCode: run.exitCode,
        stderr: run.stderr,
    });
}

// EXTERNAL MODULE: ./src/runner/artifacts/upload-artifact.ts
var upload_artifact = __webpack_require__(44968);
;// CONCATENATED MODULE: ./src/runner/artifacts/upload-build-record.ts






/**
 * Uploads BuildKit's record of the build as an artifact, named as docker/build-push-action names it, when
 * DOCKER_BUILD_RECORD_UPLOAD asks for it: a record holds the build arguments in full. What stands in its way is one warning.
 */
async function uploadBuildRecord({ metadata }, builder, context, log) {
    const { env } = context;
    if (!(0,go_flag/* environmentFlag */.O)(env.DOCKER_BUILD_RECORD_UPLOAD, false))
        return;
    const ref = metadata['buildx.build.ref'];
    const id = typeof ref === 'string' ? (ref.split('/').at(-1) ?? '') : '';
    const repository = (env.GITHUB_REPOSITORY ?? 'build').replace('/', '~').replaceAll(/[^\w.~-]/g, '-');
    const name = `${repository}~${id.slice(0, 6).toUpperCase()}.dockerbuild`;
    const file = external_node_path_default().join(context.tempDir, name);
    try {
        await exportRecord(id, file, { builder, context });
    }
    catch (error) {
        if (!(error instanceof tool_error/* ToolError */.v) || context.signal.aborted)
            throw error;
        log.warning(`The build record was not uploaded: ${(0,visible/* visible */.R)(error.message, 500)}`);
        return;
    }
    const retentionDays = readDays(env.DOCKER_BUILD_RECORD_RETENTION_DAYS, log);
    const { signal } = context;
    const warning = await (0,upload_artifact/* uploadArtifact */.m)(name, [file], context.tempDir, {
        env,
        signal,
        retentionDays,
        asFile: true,
    });
    if (warning === null)
        log.lines([`The build record is the artifact ${name}`]);
    else
        log.warning(warning);
}
function readDays(text, log) {
    if (text === undefined || text.trim() === '')
        return undefined;
    if (/^[1-9]\d{0,3}$/.test(text.trim()))
        return Number(text);
    log.warning('DOCKER_BUILD_RECORD_RETENTION_DAYS is not a number of days: the record is kept as long as the setting of the repository');
    return undefined;
}

;// CONCATENATED MODULE: ./src/runner/publish/destinations/build-record.ts

/** The artifact with BuildKit's own record of each build, as docker/build-push-action uploads it, where it is asked for. */
const buildRecord = {
    name: 'the build record',
    async publish({ made, inputs }, context, log) {
        for (const { built } of made?.result.images ?? [])
            await uploadBuildRecord(built, inputs.request.builder, context, log);
    },
};

// EXTERNAL MODULE: ./src/publish/publish-check.ts
var publish_check = __webpack_require__(36245);
// EXTERNAL MODULE: ./src/publish/publish-failed-check.ts
var publish_failed_check = __webpack_require__(13);
;// CONCATENATED MODULE: ./src/runner/publish/check-commit.ts









/**
 * Shows the verdict, or that the build failed, at the commit that the run is for. What stands in its way is one warning.
 *
 * @param checked what the image is; null: it is known by its name.
 * @param isCommentLost whether the comment could not be written.
 */
async function checkCommit(report, inputs, context, log, checked = null, isCommentLost = false) {
    const { mode, token } = inputs.check;
    const { env } = context;
    const repository = (0,open_github_api/* repositoryOfRun */.z)(env);
    if (mode === 'never' || token === null || repository === null)
        return;
    const sha = await builtCommit(inputs.request.context, context);
    if (!(0,commit_id/* isCommitId */.j)(sha))
        return;
    const source = (0,run_of/* sourceOf */.vz)(env);
    const links = { server: env.GITHUB_SERVER_URL ?? 'https://github.com', repository, sha, source };
    const api = (0,open_github_api/* openGitHubApi */.I)(env, token, context.signal);
    const image = 'verdict' in report ? report.image.name : report.name;
    const label = checked === null ? baseLabel(image, inputs) : await checkLabel({ ...checked, image }, inputs, context);
    const warning = 'verdict' in report
        ? await (0,publish_check/* publishCheck */.k)(report, links, api, label, isCommentLost)
        : await (0,publish_failed_check/* publishFailedCheck */.P)({ ...report, leg: label }, links, api);
    if (warning !== null)
        log.warning(warning);
}
/** GitHub shows the checks of a pull request at its head; a run of anything else may build another commit than the one that it is for. */
async function builtCommit(buildContext, context) {
    const { env } = context;
    const pull = (0,read_pull_request/* readPullRequest */.D)(env.GITHUB_EVENT_NAME, (0,read_event/* readEvent */.j)(env.GITHUB_EVENT_PATH));
    return pull?.headSha ?? (await readOwnCheckout(buildContext, context))?.head ?? env.GITHUB_SHA;
}

;// CONCATENATED MODULE: ./src/runner/publish/destinations/check.ts

/** A check of each image at the commit. */
const check = {
    name: 'the check',
    async publish({ overview, identities, inputs, artifact, isCommentLost }, context, log) {
        const own = await artifact();
        // What it throws was told where the comment was written.
        const isLost = await isCommentLost().catch(() => true);
        for (const [index, image] of [...overview.reports, ...overview.unmeasured].entries())
            await checkCommit(image, inputs, context, log, { identity: identities[index] ?? inputs.built, own }, isLost);
    },
};

;// CONCATENATED MODULE: ./src/runner/publish/destinations/comment.ts
/** The comment on the pull request. */
const comment = {
    name: 'the comment',
    async publish({ isCommentLost }) {
        await isCommentLost();
    },
};

// EXTERNAL MODULE: ./src/publish/job-summary.ts
var job_summary = __webpack_require__(50817);
;// CONCATENATED MODULE: ./src/runner/publish/write-summary.ts


/**
 * Writes the job summary, unless `DOCKER_BUILD_SUMMARY` switches it off, as with docker/build-push-action. It is a courtesy: what
 * stands in its way is a warning.
 */
async function writeSummary(overview, commit, env, log) {
    if (!(0,go_flag/* environmentFlag */.O)(env.DOCKER_BUILD_SUMMARY, true))
        return;
    const links = commit === null || commit.sha === ''
        ? undefined
        : { server: commit.serverUrl, repository: commit.repository, sha: commit.sha };
    const warning = await (0,job_summary/* appendJobSummary */.I)(overview, { file: env.GITHUB_STEP_SUMMARY, links });
    if (warning !== null)
        log.warning(warning);
}

;// CONCATENATED MODULE: ./src/runner/publish/destinations/job-summary.ts

/** The job summary. */
const jobSummary = {
    name: 'the job summary',
    async publish({ overview, commit }, { env }, log) {
        await writeSummary(overview, commit, env, log);
    },
};

// EXTERNAL MODULE: ./src/report/render-terminal.ts
var render_terminal = __webpack_require__(52361);
;// CONCATENATED MODULE: ./src/runner/publish/destinations/log.ts

/** Columns of the report in the log. */
const LOG_WIDTH = 120;
/** The log of the step, where a failed build has said already why. */
const log = {
    name: 'the log',
    publish({ overview }, _context, log) {
        if (overview.reports.length > 0)
            log.rendered((0,render_terminal/* renderTerminal */.b)(overview, { width: LOG_WIDTH, colour: true }));
    },
};

;// CONCATENATED MODULE: ./src/runner/cache/store-measurement.ts











/** Events whose runs build what is on the branch already. Pull requests and merge queues build what may never get there. */
const store_measurement_EVENTS = ['push', 'schedule', 'workflow_dispatch'];
/**
 * Keeps the measurement for the pull requests to come, when the run is for a branch that lasts: the default branch, or one that is
 * protected. What stands in its way is one warning.
 */
async function storeMeasurement({ measurement, history }, inputs, context, log) {
    const { choice } = inputs.baseline;
    const store = openMeasurementStore(context, null);
    if (choice.kind !== 'commit' || typeof store === 'string' || !isLasting(process.env))
        return;
    try {
        const commit = await store_measurement_builtCommit(inputs.request.context, context);
        if (commit === null)
            return;
        const platforms = measurement.platforms.map(({ platform }) => platform);
        const image = imageParts(inputs, context, platforms);
        const branch = commit === process.env.GITHUB_SHA ? store_measurement_branchOf(process.env) : null;
        const run = (0,run_of/* runOf */.ng)(context.env);
        const kept = { measurement, history, branch, run: `${run.id}.${run.attempt}` };
        const problem = await (0,stored_measurements/* keepMeasurement */.uG)(kept, commit, image, store.directories, context);
        if (problem !== null)
            warn(problem, log);
    }
    catch (error) {
        if (!(error instanceof tool_error/* ToolError */.v))
            throw error;
        warn(error.message, log);
    }
}
function warn(why, log) {
    log.warning((0,visible/* visible */.R)(`The measurement was not stored for later pull requests, because ${why}`, 1000));
}
function store_measurement_branchOf({ GITHUB_REF = '' }) {
    return /^refs\/heads\/(.+)$/s.exec(GITHUB_REF)?.[1] ?? null;
}
function isLasting(env) {
    const { GITHUB_EVENT_NAME, GITHUB_REF_PROTECTED, GITHUB_EVENT_PATH } = env;
    const branch = store_measurement_branchOf(env);
    if (branch === null || !store_measurement_EVENTS.includes(GITHUB_EVENT_NAME ?? ''))
        return false;
    const repository = (0,read_event/* eventField */.$)((0,read_event/* readEvent */.j)(GITHUB_EVENT_PATH), 'repository');
    return GITHUB_REF_PROTECTED === 'true' || branch === (0,read_event/* eventField */.$)(repository, 'default_branch');
}
/** What is checked out may be another commit than the run is for. */
async function store_measurement_builtCommit(buildContext, context) {
    const head = await (0,read_commit/* readCommit */.k)('HEAD', (0,checkout_of/* checkoutOf */.o)(buildContext, context));
    if (head !== null && !(0,dockerfile_path/* isRemote */.V)(buildContext))
        return head.sha;
    const { GITHUB_SHA: sha } = process.env;
    return (0,dockerfile_path/* isRemote */.V)(buildContext) && (0,commit_id/* isCommitId */.j)(sha) ? sha : null;
}

;// CONCATENATED MODULE: ./src/runner/publish/destinations/measurement-store.ts

/** The cache of measurements, in which later runs find what they compare with. */
const measurementStore = {
    name: 'the store of measurements',
    async publish({ made, inputs }, context, log) {
        for (const { built, image, request } of made?.result.images ?? [])
            await storeMeasurement(built, { ...inputs, image, request }, context, log);
    },
};

;// CONCATENATED MODULE: ./src/runner/publish/destinations/outputs.ts

/** The outputs of the step. */
const outputs = {
    name: 'the outputs',
    isRequired: true,
    publish({ made }) {
        if (made !== null)
            setOutputs(made.result, made.files);
    },
};

;// CONCATENATED MODULE: ./src/runner/publish/destinations/patch.ts



/** The artifact with the changes that are certain, as `git apply` takes them: of a bake, a file in a folder of each target. */
const patch = {
    name: 'the artifact with the patch',
    async publish({ made, artifact }, { env, signal }, log) {
        const { result, files } = made ?? {};
        const patches = (result?.images ?? []).flatMap(({ target }) => files?.get(target)?.patch ?? []);
        const [first] = patches;
        const own = first === undefined ? null : await artifact();
        if (first === undefined || own === null)
            return;
        const name = (0,report_artifact/* patchArtifactName */.OI)(own);
        const root = patches.length === 1 ? external_node_path_default().dirname(first) : external_node_path_default().dirname(external_node_path_default().dirname(first));
        const warning = await (0,upload_artifact/* uploadArtifact */.m)(name, patches, root, { env, signal });
        if (warning !== null)
            log.warning(warning);
        else
            log.lines([`The patch is the artifact ${name}: gh run download --name ${name}`]);
    },
};

// EXTERNAL MODULE: ./src/edit/line-changes.ts
var line_changes = __webpack_require__(29268);
;// CONCATENATED MODULE: ./src/edit/replaced-lines.ts

/**
 * What edits make of a text, as one range of lines. Lines that are only added come with one beside them, the one above if there is one:
 * a range has a line at least.
 *
 * @returns null where nothing changes, or the text has no line.
 */
function replacedLines(text, edits) {
    const lines = (0,line_changes/* linesOf */.D)(text);
    const changes = (0,line_changes/* changesOf */.f)(lines, edits).filter(({ from, to, lines: own }) => to > from || own.length > 0);
    const [first, last] = [changes[0], changes.at(-1)];
    if (first === undefined || last === undefined || lines.length === 0)
        return null;
    const isAdded = first === last && first.from === first.to;
    const from = isAdded ? Math.max(0, first.from - 1) : first.from;
    const to = isAdded ? from + 1 : last.to;
    const after = [];
    let at = from;
    for (const change of changes) {
        after.push(...lines.slice(at, change.from), ...change.lines);
        at = change.to;
    }
    after.push(...lines.slice(at, to));
    return { startLine: from + 1, endLine: to, before: bare(lines.slice(from, to)), after: bare(after) };
}
function bare(lines) {
    return lines.map(line => line.replace(/\n$/, ''));
}

// EXTERNAL MODULE: ./src/edit/source-files.ts + 1 modules
var source_files = __webpack_require__(81376);
;// CONCATENATED MODULE: ./src/pipeline/suggested-fixes.ts



/** Lines of a suggestion; more are no small change. */
const MOST_LINES = 30;
/**
 * What of an image's advice can be said as one change of a few lines of one file that is there, most bytes first. It is that of the platform
 * that the report starts with. Lines that cannot be shown to the letter are left out: what would be applied is what is shown.
 */
function suggestedFixes({ report, sources }) {
    const [image] = report.platforms;
    if (image === undefined || sources === undefined)
        return [];
    const { rows, eachEdit } = image.advice;
    return [...rows, ...eachEdit].filter(isSure).flatMap(row => suggestedFix(row, sources) ?? []);
}
/** Where changes are tried, only what is proved is suggested. */
function isSure({ trial }) {
    return trial === undefined || trial.state === 'proved';
}
function suggestedFix(advice, sources) {
    const { edits = [], where } = advice;
    const [file, ...others] = new Set(edits.map(edit => edit.file));
    const text = file === undefined || others.length > 0 ? null : (0,source_files/* textOf */.b)(sources, file);
    const lines = text === null ? null : replacedLines(text, edits);
    if (file === undefined || lines === null)
        return null;
    const { startLine, endLine, before, after } = lines;
    if (Math.max(before.length, after.length) > MOST_LINES)
        return null;
    if (![...before, ...after].every(line => (0,visible/* visibleLine */.P)(line) === line))
        return null;
    const about = where?.dockerfile === file ? where : { line: startLine, endLine };
    return { file, ...lines, about: { line: about.line, endLine: about.endLine }, advice };
}

// EXTERNAL MODULE: ./src/report/comment/marker.ts
var marker = __webpack_require__(77208);
// EXTERNAL MODULE: ./src/report/writers/markdown.ts + 5 modules
var markdown = __webpack_require__(56307);
;// CONCATENATED MODULE: ./src/report/comment/suggestion.ts





const MARKER = /^<!-- slim-build suggestion v1 key=(\S{1,12000}) id=([0-9a-f]{16}) -->\r?\n/;
/** Reads the mark of a suggestion; null for what is none. */
function parseSuggestion(body) {
    const [, key, id] = MARKER.exec(body) ?? [];
    return key === undefined || id === undefined ? null : { key, id };
}
/** The same for the same change of the same lines, wherever they stand in the file. */
function suggestionId({ file, before, after, advice }) {
    const said = JSON.stringify([advice.rule, file, before, after]);
    return (0,external_node_crypto_.createHash)('sha256').update(said).digest('hex').slice(0, 16);
}
/** A review comment with the change, which GitHub can apply. What is untrusted in it becomes text or code. */
function suggestionBody(fix, key) {
    const { advice, after } = fix;
    const blocks = [
        { kind: 'paragraph', text: [...savedWords(fix), ': ', { words: advice.reason }] },
        { kind: 'code', language: 'suggestion', lines: after },
        { kind: 'footer', parts: ['slim-build', ['rule ', { code: advice.rule }]] },
    ];
    const mark = `<!-- slim-build suggestion v1 key=${(0,marker/* markerWord */.d)(key)} id=${suggestionId(fix)} -->\n`;
    return `${mark}${(0,markdown/* writeMarkdown */.p)(blocks, { links: undefined, linked: false })}\n`;
}
function savedWords({ advice }) {
    const { compressed } = advice;
    if ('seconds' in advice) {
        const time = advice.seconds === null ? '' : `${(0,format_seconds/* formatSeconds */.X)(advice.seconds)} and `;
        return [{ strong: `Saves ${time}${(0,format_bytes/* formatBytes */.z)(compressed)}` }, ' compressed to pull after each edit'];
    }
    return [{ strong: `Saves about ${(0,format_bytes/* formatBytes */.z)(compressed)}` }, ' compressed'];
}

// EXTERNAL MODULE: ./src/publish/api-error.ts
var api_error = __webpack_require__(28108);
;// CONCATENATED MODULE: ./src/publish/pull-diff.ts



/** Pages of 100 files; GitHub lists 3,000 files at most. */
const pull_diff_MOST_PAGES = 30;
/**
 * What a pull request's diff shows of some files, by path. A file that it does not touch, or is too large to be shown, has no hunks.
 *
 * @throws ToolError when GitHub refuses or does not answer.
 */
async function readPullDiff(api, { repository, pullRequest }, files) {
    const found = new Map();
    for (let page = 1; page <= pull_diff_MOST_PAGES && found.size < files.size; page++) {
        const path = `/repos/${repository}/pulls/${pullRequest}/files?per_page=100&page=${page}`;
        const { body, more } = (0,read_answer/* readAnswer */.J)(await api.request('GET', path));
        if (!Array.isArray(body))
            throw new tool_error/* ToolError */.v(publish_messages/* messages */.D.noPullRequestFiles);
        for (const { filename, patch } of body)
            if (typeof filename === 'string' && files.has(filename))
                found.set(filename, typeof patch === 'string' ? hunksOf(patch) : []);
        if (!more)
            break;
    }
    return found;
}
/** Takes a unified diff of one file apart; what is no line of the head is left out. */
function hunksOf(patch) {
    const hunks = [];
    let line = 0;
    for (const text of patch.split('\n')) {
        const start = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(text)?.[1];
        if (start !== undefined) {
            line = Number(start);
            hunks.push(new Map());
        }
        else if (text.startsWith('+') || text.startsWith(' '))
            hunks.at(-1)?.set(line++, { text: text.slice(1), isAdded: text.startsWith('+') });
    }
    return hunks;
}

// EXTERNAL MODULE: ./src/publish/pull-head.ts
var pull_head = __webpack_require__(69287);
// EXTERNAL MODULE: ./src/publish/accept-answer.ts
var accept_answer = __webpack_require__(67662);
// EXTERNAL MODULE: ./src/publish/minimize-comment.ts
var minimize_comment = __webpack_require__(62223);
;// CONCATENATED MODULE: ./src/publish/suggestion-threads.ts





const THREADS = `query($owner:String!,$name:String!,$number:Int!,$after:String){
  repository(owner:$owner,name:$name){pullRequest(number:$number){reviewThreads(first:100,after:$after){
    nodes{id isResolved isOutdated comments(first:1){nodes{id body isMinimized viewerDidAuthor}}}
    pageInfo{hasNextPage endCursor}}}}}`;
const RESOLVE = 'mutation($id:ID!){resolveReviewThread(input:{threadId:$id}){clientMutationId}}';
/** More pages of 100 than any pull request has. */
const suggestion_threads_MOST_PAGES = 50;
/**
 * All suggestions that the token's owner made on a pull request, the oldest first.
 *
 * @throws ToolError when GitHub does not list them.
 */
async function listSuggestions(api, { repository, pullRequest }) {
    const [owner, name] = repository.split('/');
    const found = [];
    let after = null;
    for (let page = 1; page <= suggestion_threads_MOST_PAGES; page++) {
        const answer = await api.graphql(THREADS, { owner, name, number: pullRequest, after });
        const { nodes, pageInfo } = threadsOf((0,accept_answer/* accept */.J)(answer).body);
        found.push(...nodes.flatMap(node => suggestionOf(node) ?? []));
        after = pageInfo?.hasNextPage === true ? (pageInfo.endCursor ?? null) : null;
        if (after === null)
            break;
    }
    return found;
}
/**
 * Closes a suggestion: resolves its thread, or folds its comment away where the token may not. GitHub lets only tokens with
 * `contents: write` resolve.
 *
 * @throws ToolError when GitHub does neither.
 */
async function closeSuggestion({ thread, comment }, api) {
    const { status, body } = await api.graphql(RESOLVE, { id: thread });
    const isResolved = status === 200 && body?.errors === undefined;
    if (!isResolved)
        await (0,minimize_comment/* minimizeComment */.A)(comment, api);
}
function threadsOf(body) {
    const { data } = (body ?? {});
    const threads = data?.repository?.pullRequest?.reviewThreads;
    if (!Array.isArray(threads?.nodes))
        throw new tool_error/* ToolError */.v(publish_messages/* messages */.D.noReviewThreads);
    return threads;
}
/** Null for a thread that someone else began, or that is about something else. */
function suggestionOf(node) {
    const { id: thread, isResolved, isOutdated, comments } = (node ?? {});
    const { id: comment, body, isMinimized, viewerDidAuthor } = comments?.nodes?.[0] ?? {};
    if (typeof thread !== 'string' || typeof comment !== 'string' || viewerDidAuthor !== true)
        return null;
    const mark = typeof body === 'string' ? parseSuggestion(body) : null;
    if (mark === null)
        return null;
    const isOpen = isResolved !== true && isMinimized !== true;
    return { mark, thread, comment, isOpen, isOutdated: isOutdated === true };
}

;// CONCATENATED MODULE: ./src/publish/publish-suggestions.ts






/** Suggestions that are open on a pull request at one time. */
const MOST_OPEN = 3;
const WRITES = { verb: 'write', permission: '`pull-requests: write`, which forks do not get' };
/**
 * Suggests fixes on lines of a pull request, where its diff shows these lines and it has touched the instruction that a fix is about. A
 * suggestion is made once: not again when someone has resolved it. Those of this key that are outdated, or no longer needed, are closed.
 * Nothing is done for a commit that is no longer the head.
 *
 * @param wanted all that the image could be fixed with, the most telling first.
 * @throws ToolError when GitHub refuses or does not answer.
 */
async function publishSuggestions(wanted, target, api) {
    const place = { repository: target.links.repository, pullRequest: target.pullRequest };
    if ((await (0,pull_head/* headOfPull */.b)(target, api)) !== target.links.sha)
        return;
    const known = await listSuggestions(api, place);
    const stale = staleOf(known, wanted, (0,marker/* markerWord */.d)(target.key));
    for (const thread of stale)
        await closeSuggestion(thread, api);
    const open = known.filter(each => each.isOpen && !stale.includes(each)).length;
    const said = new Set(known.map(({ mark }) => mark.id));
    const unsaid = wanted.filter(fix => !said.has(suggestionId(fix)));
    if (open >= MOST_OPEN || unsaid.length === 0)
        return;
    const diff = await readPullDiff(api, place, new Set(unsaid.map(({ file }) => file)));
    const chosen = withoutOverlap(unsaid.filter(fix => isInDiff(fix, diff.get(fix.file) ?? [])));
    const posted = [];
    for (const fix of chosen.slice(0, MOST_OPEN - open))
        if (await isPosted(fix, target, api))
            posted.push(suggestionId(fix));
    if (posted.length > 0)
        await closeDoubles(await listSuggestions(api, place), posted, api);
}
/** Suggestions of other images of the run are theirs to close. */
function staleOf(known, wanted, key) {
    const needed = new Set(wanted.map(suggestionId));
    return known.filter(({ mark, isOpen, isOutdated }) => isOpen && mark.key === key && (isOutdated || !needed.has(mark.id)));
}
/**
 * Whether GitHub can show a fix where its lines stand: one hunk has them all, as they are in the build, which may be of a merge. And whether
 * the pull request has touched what it is about.
 */
function isInDiff({ startLine, before, about }, hunks) {
    const hunk = hunks.find(lines => before.every((text, index) => lines.get(startLine + index)?.text === text));
    return [...(hunk ?? [])].some(([line, { isAdded }]) => isAdded && line >= about.line && line <= about.endLine);
}
/** Each once, the first ones first: of two that change one line only one can be applied. */
function withoutOverlap(fixes) {
    const chosen = [];
    for (const fix of fixes)
        if (!chosen.some(({ file, startLine, endLine }) => file === fix.file && startLine <= fix.endLine && endLine >= fix.startLine))
            chosen.push(fix);
    return chosen;
}
/** False where GitHub does not take the lines: its diff is another one by now. */
async function isPosted(fix, target, api) {
    const { file, startLine, endLine } = fix;
    const { repository, sha } = target.links;
    const answer = await api.request('POST', `/repos/${repository}/pulls/${target.pullRequest}/comments`, {
        body: suggestionBody(fix, target.key),
        commit_id: sha,
        path: file,
        line: endLine,
        side: 'RIGHT',
        ...(startLine < endLine && { start_line: startLine, start_side: 'RIGHT' }),
    });
    if (answer.status === 422)
        return false;
    if (answer.status >= 300)
        throw (0,api_error/* apiErrorFrom */.Ft)(answer, WRITES);
    return true;
}
/** Two jobs may have made one suggestion in the same second: the oldest stays. */
async function closeDoubles(known, posted, api) {
    for (const id of posted) {
        const [, ...doubles] = known.filter(({ mark, isOpen }) => isOpen && mark.id === id);
        for (const thread of doubles)
            await closeSuggestion(thread, api);
    }
}

;// CONCATENATED MODULE: ./src/runner/publish/destinations/suggestions.ts




/** Fixes as suggestions on lines of the pull request, where they are asked for. */
const suggestions = {
    name: 'the suggestions',
    async publish({ made, inputs }, { env, signal }) {
        // What an image needs that was not measured, nobody knows.
        if (!inputs.suggest || made === null || made.result.unmeasured.length > 0)
            return;
        const comment = (0,run_comment/* runComment */.P6)({ ...inputs, comment: { ...inputs.comment, mode: 'always' } }, env, false);
        if (comment === null || comment.target.readOnly === true)
            return;
        const wanted = made.result.images.flatMap(({ built }) => suggestedFixes(built));
        await publishSuggestions(wanted, comment.target, (0,open_github_api/* openGitHubApi */.I)(env, comment.token, signal));
    },
};

;// CONCATENATED MODULE: ./src/runner/publish/destinations.ts











/** Every place where a step tells what it found out, in the order in which they are written. */
const DESTINATIONS = [
    // Later steps go on with them whatever becomes of the rest.
    outputs,
    measurementStore,
    buildRecord,
    jobSummary,
    artifact,
    comment,
    suggestions,
    check,
    annotations,
    patch,
    log,
];

;// CONCATENATED MODULE: ./src/runner/publish/publish-to-all.ts


/**
 * Says what a step found out at every place where somebody may look for it. What stands in the way of one is a warning; it throws only
 * what a required one throws, and the signal's reason.
 */
async function publishToAll(result, context, log, destinations = DESTINATIONS) {
    for (const destination of destinations) {
        try {
            await destination.publish(result, context, log);
        }
        catch (error) {
            if (destination.isRequired === true || context.signal.aborted)
                throw error;
            const why = (0,machine_failure/* reasonOf */.A)(error);
            log.warning(`Nothing was written to ${destination.name}: ${why}`);
        }
    }
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./src/buildx/solve/build-failure.ts
var build_failure = __webpack_require__(92215);
// EXTERNAL MODULE: ./src/text/hide-secrets.ts
var hide_secrets = __webpack_require__(9847);
;// CONCATENATED MODULE: ./src/runner/publish/unmeasured-of.ts




/** Characters of a line that are shown. */
const LONGEST_LINE = 300;
/**
 * An image that there is not, because of an error, as reports tell it. They are not masked as the log is, so they show what the Dockerfile says, the
 * exit code and what the step printed last without anything that may be a secret. BuildKit's own words, which may hold the address of a
 * context with its password, are left to the log.
 *
 * @param secrets values that must not be shown.
 */
function unmeasuredOf(error, name, secrets) {
    if (!(error instanceof build_failure/* BuildFailure */.$)) {
        const reason = 'The step failed before there was an image; see the log.';
        return { name, state: 'failed', reason, where: null };
    }
    const { dockerfile, line, endLine, instruction, exitCode } = error.step;
    if (line === null) {
        const reason = 'The build failed before the first line of the Dockerfile; see the log.';
        return { name, state: 'failed', reason, where: null };
    }
    const how = exitCode === null ? 'see the log' : `exit code ${exitCode}`;
    return {
        name,
        state: 'failed',
        reason: `The build failed at \`${instruction.replaceAll('`', "'").slice(0, 100)}\`, ${how}.`,
        where: { dockerfile, line, endLine: endLine ?? line, stage: null, instruction },
        ...(exitCode !== null && { log: tailOf(error.step.log, secrets) }),
    };
}
function tailOf(printed, secrets) {
    return printed
        .map(line => (0,visible/* visible */.R)((0,hide_secrets/* hideSecrets */.s)((0,external_node_util_.stripVTControlCharacters)(line), secrets).trimEnd(), LONGEST_LINE))
        .filter(line => line !== '');
}

;// CONCATENATED MODULE: ./src/runner/publish/publish-failure.ts







/**
 * Says that an image has no size because its build failed, where its size would stand: in the job summary, in the comment that is
 * there, in what other jobs of the run hear of it, at the commit. A run that was cancelled tells nothing. What stands in the way is a
 * warning.
 */
async function publishFailure(error, publishContext, context, log) {
    if (context.signal.aborted)
        return;
    const { inputs } = publishContext;
    const image = unmeasuredOf(error, inputs.image, [
        ...log.masked,
        ...likelySecrets(inputs.request, context.env),
    ]);
    const overview = { reports: [], unmeasured: [image] };
    const jobReport = { ...inputs, label: baseLabel(image.name, inputs) };
    const artifact = (0,once/* once */.O)(() => (0,upload_job_report/* uploadJobReport */.l)(overview, jobReport, context, log));
    const isCommentLost = (0,once/* once */.O)(async () => commentOnPullRequest(overview, await artifact(), inputs, context, log));
    const result = {
        ...publishContext,
        overview,
        identities: [inputs.built],
        made: null,
        artifact,
        isCommentLost,
    };
    await publishToAll(result, context, log);
}

// EXTERNAL MODULE: ./src/pipeline/write-report-files.ts
var write_report_files = __webpack_require__(82786);
;// CONCATENATED MODULE: ./src/runner/publish/publish-results.ts










/** Says what a run found out, at every place where somebody may look for it. */
async function publishResults(result, publishContext, context, log) {
    const { inputs } = publishContext;
    const { images, unmeasured } = result;
    const directory = external_node_path_default().resolve(context.cwd, inputs.reportDir ?? external_node_path_default().join(context.tempDir, 'report'));
    const within = [context.cwd, process.env.RUNNER_TEMP ?? context.tempDir];
    const made = { result, files: await writeAllFiles(directory, result, within, log) };
    const identities = [...images, ...unmeasured].map(({ image, request }) => identityOf({ ...inputs, image, request }, context));
    const overview = {
        reports: images.map(({ built }) => built.report),
        unmeasured: unmeasured.map(({ image }) => ({
            ...{ name: image, state: 'absent', where: null },
            reason: 'The image was built, but this machine has no room to measure it; see the log.',
        })),
    };
    const jobReport = { ...inputs, label: baseLabel(inputs.image, inputs), images: identities };
    const artifact = (0,once/* once */.O)(() => (0,upload_job_report/* uploadJobReport */.l)(overview, jobReport, context, log));
    const isCommentLost = (0,once/* once */.O)(async () => commentOnPullRequest(overview, await artifact(), inputs, context, log));
    // Without an image there is nothing to tell but that.
    const all = images.length + unmeasured.length > 0 ? DESTINATIONS : DESTINATIONS.filter(({ isRequired }) => isRequired);
    await publishToAll({ ...publishContext, overview, identities, made, artifact, isCommentLost }, context, log, all);
}
/** Each image of a bake has its files in a directory of its target; those of a single one are where a single build has them, too. */
async function writeAllFiles(directory, { kind, images }, within, log) {
    const files = new Map();
    if (kind === 'bake')
        for (const { target, built } of images)
            files.set(target, await writeFiles(external_node_path_default().join(directory, target), built, within, log));
    const [only] = images;
    if (only !== undefined && images.length === 1)
        files.set(only.target, await writeFiles(directory, only.built, within, log));
    return files;
}
/** The image may be pushed already: files that cannot be written must not cost the step its outputs. */
async function writeFiles(directory, built, within, log) {
    try {
        return await (0,write_report_files/* writeReportFiles */.t)(directory, built, within);
    }
    catch (error) {
        if (!(error instanceof tool_error/* ToolError */.v))
            throw error;
        log.warning(`The report files were not written: ${error.message}`);
        return null;
    }
}

;// CONCATENATED MODULE: ./src/runner/run-and-report.ts









/** Builds what the inputs ask for, and says what was found out, or that nothing was and why. */
async function runAndReport(step, context, log, progress) {
    const publishContext = { commit: step.commit, inputs: identified(step.inputs, context) };
    const result = await makeImages(step, publishContext, context, log).catch(async (error) => {
        progress.end();
        await publishFailure(error, publishContext, context, log);
        throw error;
    });
    progress.end();
    log.lines(result.others.map(target => `The target ${target} makes no image, so it was built but not measured`));
    if (result.images.length + result.unmeasured.length === 0)
        log.warning('No target of the bake makes an image, so nothing was measured or judged');
    context.onEvent({ type: 'phase', phase: { kind: 'report' } });
    await publishResults(result, publishContext, context, log).catch((error) => {
        throw context.signal.aborted ? (0,run_cancelled/* cancelledAfterRun */.Tq)(result, context.signal.reason) : error;
    });
    progress.tellTimes();
    finishStep(result, log);
}
async function makeImages(step, publishContext, context, log) {
    const plan = await planStep(step, context, log);
    await (0,pending_banner/* setPendingBanner */.I)(publishContext.inputs, context.env);
    const { merge } = step.inputs;
    return merge === null ? (0,run/* run */.e)(plan, context) : runMerge(plan, merge, context);
}

// EXTERNAL MODULE: ./src/buildx/builder/builder-answers.ts
var builder_answers = __webpack_require__(28001);
// EXTERNAL MODULE: ./src/files/owned-directory.ts
var owned_directory = __webpack_require__(11708);
// EXTERNAL MODULE: ./src/model/version.ts
var version = __webpack_require__(52621);
;// CONCATENATED MODULE: ./src/runner/runner-context.ts








/** What a runner gives the pipeline. Its `tempDir` is there until the post step. */
async function runnerContext(from) {
    const tempDir = await temporaryDirectory();
    const env = withoutInputs(process.env);
    return {
        ...from,
        version: version/* VERSION */.x,
        env,
        answers: new builder_answers/* BuilderAnswers */.d({ ...from, env: (0,node_certificates/* withoutCertificates */.Z)(env) }),
        workspace: process.env.GITHUB_WORKSPACE,
        tempDir,
        // Shared by all steps of the job, where there is a folder that is the job's alone.
        storeDir: external_node_path_default().join(process.env.RUNNER_TEMP ?? tempDir, 'slim-build-layers'),
        now: () => new Date(),
    };
}
/** A directory of this step's own, by a name that no one can guess; the post step removes it. */
async function temporaryDirectory() {
    const directory = await (0,owned_directory/* makeOwnedDirectory */.d)(process.env.RUNNER_TEMP ?? (0,external_node_os_.tmpdir)());
    (0,core/* saveState */.LZ)(run_post.STATE_DIRECTORY, directory);
    return directory;
}
/** Inputs hold secrets, and no tool that is started needs them. */
function withoutInputs(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('INPUT_')));
}

;// CONCATENATED MODULE: ./src/runner/run-action.ts






















/** The action: inputs to outputs, and a failed step with one sentence when the image is over budget or anything fails. */
async function runAction() {
    const log = new workflow_log/* WorkflowLog */.m(text => process.stdout.write(text));
    const annotates = (0,go_flag/* environmentFlag */.O)(process.env.DOCKER_BUILD_CHECKS_ANNOTATIONS, true);
    const progress = new LogProgress(log, annotates);
    const abort = new AbortController();
    const cancel = () => {
        abort.abort(new tool_error/* ToolError */.v(runner_messages/* messages */.D.runCancelled));
    };
    process.once('SIGINT', cancel).once('SIGTERM', cancel);
    try {
        const raw = (0,read_raw_inputs/* readRawInputs */.y)(process.env);
        const actionContext = readActionContext(process.env, process.cwd());
        const pointedAt = secretsToMask(raw, process.env, actionContext.workspace);
        maskSecrets([...inputsToMask(raw), ...pointedAt], log);
        const inputs = parseActionInputs(raw, actionContext);
        for (const warning of inputs.warnings)
            log.warning(warning);
        const { workspace: cwd, commit } = actionContext;
        const { bake } = inputs;
        const given = await runnerContext({ cwd, signal: abort.signal, onEvent: progress.onEvent });
        if (usesWhatIsThere(inputs))
            given.answers.ask(inputs.request.builder);
        const sources = await resolveSourceRoot(bake?.source ?? inputs.request.context, given);
        const answers = await installBuildx(inputs.buildx, {
            ...given,
            service: buildxService(given),
            say: line => {
                log.lines([line]);
            },
        });
        const acceptance = growthAcceptance(inputs.acceptance, log);
        const host = { ...given, answers };
        const prepared = await prepareBuilder(inputs.builder, requiredCapabilities(inputs), host, log);
        const context = { ...given, sources, acceptance, ...prepared };
        await setBuilderOutputs(inputs.request.builder, context);
        if (inputs.call === null)
            await runAndReport({ inputs, commit, checks: annotates }, context, log, progress);
        else
            await evaluateStep(inputs, inputs.call, context, log);
    }
    catch (error) {
        progress.end();
        // Whatever broke off first says so in words of its own.
        const workspace = process.env.GITHUB_WORKSPACE ?? process.cwd();
        (0,fail_step/* failStep */.v)(abort.signal.aborted
            ? reasonOfCancel(error, abort.signal)
            : await explainWithoutCheckout(error, workspace), log);
    }
    finally {
        progress.end();
        log.close();
        process.removeListener('SIGINT', cancel).removeListener('SIGTERM', cancel);
    }
}
/** A run that was ended while it published says what became of that. */
function reasonOfCancel(error, { reason }) {
    return error instanceof run_cancelled/* RunCancelled */.zL ? error : reason;
}
/** What was found wrong fails the step, which has its outputs then, too. */
async function evaluateStep(inputs, method, context, log) {
    const { printed, metadata, failure } = await evaluate(inputs, method, context);
    log.lines(printed);
    setMetadataOutput(metadata);
    if (failure !== null)
        throw failure;
}
/** Neither buildx nor a builder is asked for that may not be there yet. */
function usesWhatIsThere({ buildx, builder }) {
    return buildx.version === null && builder.wanted === null;
}
/** As far as the inputs say: the outputs of a bake's targets stand in its files. */
function requiredCapabilities({ request, bake }) {
    return bake === null
        ? { outputs: request.outputs ?? [], allow: request.allow ?? [] }
        : { outputs: bake.set.flatMap(outputOf), allow: bake.allow };
}
/** The output that an override of a bake says, if it does. */
function outputOf(override) {
    return /^[^.=]*\.output\+?=(.*)$/s.exec(override)?.slice(1) ?? [];
}


/***/ }),

/***/ 55161:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ capitalized)
/* harmony export */ });
/** A message as the start of a sentence. */
function capitalized(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}


/***/ }),

/***/ 95680:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ environmentFlag),
/* harmony export */   j: () => (/* binding */ readGoFlag)
/* harmony export */ });
/** The booleans of Go's `strconv.ParseBool`, by which Docker's tools read the environment and their options. */
const FLAGS = new Map([
    ...['1', 't', 'T', 'true', 'TRUE', 'True'].map(text => [text, true]),
    ...['0', 'f', 'F', 'false', 'FALSE', 'False'].map(text => [text, false]),
]);
/** The boolean that a text spells to Docker's tools, or null when it spells none. */
function readGoFlag(text) {
    return FLAGS.get(text) ?? null;
}
/** The boolean that an environment variable spells; `otherwise` when it is unset or spells none. */
function environmentFlag(text, otherwise) {
    return readGoFlag(text ?? '') ?? otherwise;
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


/***/ }),

/***/ 64709:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ runToolWithin)
/* harmony export */ });
/* harmony import */ var _run_tool_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56220);
/* harmony import */ var _timeout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98200);


/**
 * Runs a tool that asks someone who may not answer.
 *
 * @param patience milliseconds.
 * @returns null when it had not ended by then.
 * @throws what {@link runTool} throws.
 */
async function runToolWithin(patience, tool, args, options) {
    const timeout = new _timeout_js__WEBPACK_IMPORTED_MODULE_1__/* .Timeout */ .E({ idle: patience, total: patience }, options.signal);
    try {
        return await (0,_run_tool_js__WEBPACK_IMPORTED_MODULE_0__/* .runTool */ .qI)(tool, args, { ...options, signal: timeout.signal });
    }
    catch (error) {
        options.signal?.throwIfAborted();
        if (timeout.expired !== null)
            return null;
        throw error;
    }
    finally {
        timeout.end();
    }
}


/***/ }),

/***/ 98200:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ Timeout)
/* harmony export */ });
/** Ends what was not heard of for too long, or takes too long in all. */
class Timeout {
    #over = new AbortController();
    #limits;
    #idle;
    #total;
    #ended = false;
    #expired = null;
    /** Aborted when a limit is reached, or with the outer signal. */
    signal;
    constructor(limits, outer) {
        this.#limits = limits;
        this.#idle = this.#start('idle');
        this.#total = this.#start('total');
        this.signal = AbortSignal.any([this.#over.signal, ...(outer === undefined ? [] : [outer])]);
    }
    /** Which limit was reached; null: none. */
    get expired() {
        return this.#expired;
    }
    /** Something was heard. */
    refresh = () => {
        if (this.#ended)
            return;
        clearTimeout(this.#idle);
        this.#idle = this.#start('idle');
    };
    /** To be called when it has ended by itself. */
    end() {
        this.#ended = true;
        clearTimeout(this.#idle);
        clearTimeout(this.#total);
    }
    #start(limit) {
        return setTimeout(() => {
            this.#expired ??= limit;
            this.#over.abort(new Error(`timed out after ${this.#limits[limit]} ms`));
        }, this.#limits[limit]);
    }
}


/***/ })

};
