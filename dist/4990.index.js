export const id = 4990;
export const ids = [4990];
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
    // Whoever reads it may not read just when the program fails: an error that nobody listens for ends the process.
    const archive = new node_stream__WEBPACK_IMPORTED_MODULE_0__.PassThrough().on('error', () => undefined);
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
        archive.resume();
        await copying;
    }
}
/** What no image was written into has no end by itself: a writer that comes and goes makes one. */
async function endUnwritten(pipe, { env, signal }) {
    await (0,_tools_run_tool_js__WEBPACK_IMPORTED_MODULE_2__/* .runTool */ .qI)('sh', ['-c', ': <> "$1"', 'sh', pipe], { env, signal });
}


/***/ }),

/***/ 19101:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ ImageError)
/* harmony export */ });
/**
 * An image that is not what it says it is: a truncated blob, a wrong digest, a tar that lies, a bomb.
 *
 * The message is one sentence that names the blob or file. Bytes from the image appear in it only in escaped form.
 */
class ImageError extends Error {
    name = 'ImageError';
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
/* harmony import */ var _path_inside_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76573);



/**
 * Whether a path that stands in a directory by its name leads out of it by a link. What is not there yet is judged by the nearest
 * directory above it that is.
 *
 * @param also directories that it may lead to.
 */
async function leadsOutOf(directory, location, also = []) {
    if ((0,_path_inside_js__WEBPACK_IMPORTED_MODULE_2__/* .pathInside */ ._)(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(location), node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(directory)) === null)
        return false;
    const real = await nearestReal(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(location));
    const allowed = await Promise.all([directory, ...also].map(nearestReal));
    return allowed.every(each => (0,_path_inside_js__WEBPACK_IMPORTED_MODULE_2__/* .pathInside */ ._)(real, each) === null);
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


/***/ }),

/***/ 76573:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ pathInside)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** The path of a file from a folder, with slashes, '' for the folder itself; null for what is not in it. */
function pathInside(file, folder) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(folder, file);
    const outside = relative === '..' || relative.startsWith(`..${(node_path__WEBPACK_IMPORTED_MODULE_0___default().sep)}`) || node_path__WEBPACK_IMPORTED_MODULE_0___default().isAbsolute(relative);
    return outside ? null : relative.split((node_path__WEBPACK_IMPORTED_MODULE_0___default().sep)).join('/');
}


/***/ }),

/***/ 47269:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Of: () => (/* binding */ readRegularBytes),
/* harmony export */   XF: () => (/* binding */ readRegularFile),
/* harmony export */   ZU: () => (/* binding */ openRegularFile)
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
 * The text of such a file, see {@link readRegularBytes}.
 *
 * @throws the file system's error where nothing is, or it refuses.
 */
async function readRegularFile(file, limits) {
    return (await readRegularBytes(file, limits))?.toString('utf8') ?? null;
}
/**
 * What is in such a file.
 *
 * @returns null for what is no file, or a larger one.
 * @throws the file system's error where nothing is, or it refuses.
 */
async function readRegularBytes(file, { most, links }) {
    const opened = await openRegularFile(file, links);
    if (opened === null)
        return null;
    try {
        return opened.size > most ? null : await opened.handle.readFile();
    }
    finally {
        await opened.handle.close();
    }
}


/***/ }),

/***/ 3741:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ messages)
/* harmony export */ });
/* harmony import */ var _text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75091);

/** Every error of this room in one table, each once: what is wrong, where, and how to fix it. */
const messages = {
    variableInvalid: (item, where) => `item ${item} of ${where} is not a variable; write \`NAME=value\``,
    choiceInvalid: (where, text, hint) => `${where} is ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(text, 40)}; ${hint}`,
    configTooLong: (file, length, limit) => `${file} has ${length} characters; a config file has at most ${limit}`,
    configMissing: (file) => `The config file \`${file}\` does not exist; set an existing file, or leave the option out`,
    configNotAFile: (file) => `The config file \`${file}\` is not a file`,
    configTooLarge: (file, size) => `The config file \`${file}\` has ${size} bytes, which is too large for a config file`,
    configOutsideCheckout: (file) => `The config file \`${file}\` is a link to a file outside of the checkout; commit the budgets themselves`,
    configOtherName: (other, file) => `The config file \`${other}\` is not read: rename it to \`${file}\`, or set \`config\` to it`,
    configDanglingLink: (file) => `The config file \`${file}\` is a link to a file that does not exist`,
    commitMissing: (sha, fix) => `the commit ${sha} is not in the clone and cannot be fetched: ${fix}`,
    configNotReadable: (file, reason) => `The config file \`${file}\` cannot be read: ${reason}`,
    flagInvalid: (where, value) => `${where} is ${value}; write \`true\` or \`false\``,
    listInvalid: (where) => `${where} is not a list: a double quote is never closed`,
    mergeWithBake: 'input `merge` creates one image and cannot be combined with `bake: true`',
    keepStateUnsupported: (driver) => `input \`keep-state\` works only with the driver docker-container, not with ${driver}`,
    twoBuildkitdConfigs: 'set either input `buildkitd-config` or `buildkitd-config-inline`, not both',
    endpointMissing: (driver, where, example) => `the driver ${driver} needs ${where}: ${example}`,
    appendNotAList: 'input `append` is not a YAML list of nodes (`- endpoint: …`)',
    nodeNotAMapping: (where, keys) => `${where} is not a mapping with ${keys}`,
    nodeKeyUnknown: (where, key, keys) => `${where} has no ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(key)}; there are ${keys}`,
    textInvalid: (where) => `${where} is not a text`,
    versionInvalid: (text) => `input \`version\` is ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(text)}, which is not a release of buildx; write a version like v0.29.1, latest, cloud:latest or a Git URL`,
    baselineIsBranch: (where, text) => `${where} is ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(text, 40)}, which is the name of a branch or a commit; leave it out to compare with the commit that the branch started from, or name an image like \`ghcr.io/org/app:main\``,
    baselineMisspelt: (where, text, nearest) => `${where} is ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(text, 40)}; did you mean \`${nearest}\`? An image of that name is \`${text}:latest\`, a file \`./${text}\``,
    runIdInvalid: (value) => `input \`run-id\` is ${value}; write the number of a workflow run`,
};


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
        // At `silent`, what stands behind the first document is left out without a word.
        logLevel: 'error',
        stringKeys: true,
        // Sets and ordered maps have no keys, and what is in them would hold nobody to anything.
        schema: 'core',
        resolveKnownTags: false,
    });
    const wrong = [...document.errors, ...document.warnings].map(error => ({
        at: error.pos[0],
        message: SAID[error.code],
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
const NO_TAG = 'a tag (`!name`) has no meaning here; leave it out';
/**
 * What is said of each error, with what to do. The parser's own words are about its grammar, and some of them quote the text, where a secret
 * may stand that was put into the wrong place.
 */
const SAID = {
    ALIAS_PROPS: 'an alias (`*name`) stands alone; leave out what is before it',
    BAD_ALIAS: 'this is not the name of an anchor or alias; quote a text that begins with `&` or `*`',
    BAD_COLLECTION_TYPE: NO_TAG,
    BAD_DIRECTIVE: 'a directive (a line that begins with `%`) has no meaning here; leave it out, or quote the text',
    BAD_DQ_ESCAPE: 'an escape sequence in the double-quoted text is not valid; use single quotes',
    BAD_INDENT: 'this line does not begin in the column of the others of its block, or a bracket before it is not closed; indent it as they are, or close the bracket',
    BAD_PROP_ORDER: 'an anchor (`&name`) belongs behind its key or its `-`; move it there',
    BAD_SCALAR_START: 'a text cannot begin with this character; quote the text',
    BLOCK_AS_IMPLICIT_KEY: 'a second key cannot begin here; write one `key: value` a line, and quote a value that has `: ` in it',
    BLOCK_IN_FLOW: 'lines of a block cannot stand in brackets; write them in brackets, too',
    DUPLICATE_KEY: 'this key is there twice; leave one of them out',
    IMPOSSIBLE: 'this is not YAML; write lines of `key: value`',
    KEY_OVER_1024_CHARS: 'this key has more than 1024 characters; write a shorter one',
    MISSING_CHAR: 'a closing quote or bracket, a comma, or the `: ` behind a key is missing; close what is open, and write lines of `key: value`',
    MULTILINE_IMPLICIT_KEY: 'a key stands on one line, with `: ` behind it; write lines of `key: value`',
    MULTIPLE_ANCHORS: 'a value has one anchor (`&name`) at most; leave the others out',
    MULTIPLE_DOCS: 'a second document begins here and would be ignored; write one document, without `---` or `...`',
    MULTIPLE_TAGS: NO_TAG,
    NON_STRING_KEY: 'a key is a text; write a plain or a quoted one',
    RESOURCE_EXHAUSTION: 'this is nested too deep to be read; write fewer levels',
    TAB_AS_INDENT: 'a tab indents this line; use spaces',
    TAG_RESOLVE_FAILED: NO_TAG,
    UNEXPECTED_TOKEN: 'this does not belong here; write lines of `key: value`, and quote values with special characters',
};


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
    const text = await (0,_files_read_regular_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readRegularFile */ .XF)(location, { most: LARGEST_CONFIG, links: 'follow' }).catch((error) => {
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

/***/ 97997:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ worstOutcome),
/* harmony export */   h: () => (/* binding */ worstOf)
/* harmony export */ });
const WORST_FIRST = ['fail', 'warn', 'pass', 'skipped'];
/** The worst of several outcomes; null of none. */
function worstOf(outcomes) {
    return WORST_FIRST.find(each => outcomes.includes(each)) ?? null;
}
/** The worst of the judgements; `skipped` when none could be judged, `pass` when there are none. */
function worstOutcome(judgements) {
    return worstOf(judgements.map(({ outcome }) => outcome)) ?? 'pass';
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

/***/ 55034:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ shortHash),
/* harmony export */   Cm: () => (/* binding */ LARGEST_LIST),
/* harmony export */   F3: () => (/* binding */ keyOfImages),
/* harmony export */   Md: () => (/* binding */ DIRECTORY),
/* harmony export */   Sq: () => (/* binding */ LARGEST_INDEXES),
/* harmony export */   U$: () => (/* binding */ ANY_IMAGES),
/* harmony export */   rl: () => (/* binding */ LIST),
/* harmony export */   yW: () => (/* binding */ LARGEST_ENTRY)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** Goes into the service's name for what is kept, so it is the same for all. */
const DIRECTORY = 'layers';
/** In it, beside the indexes: the digests of their layers, the most recent first. */
const LIST = 'layers.json';
/** Bytes of the list. */
const LARGEST_LIST = 1_000_000;
/** Bytes of the indexes of one entry; that of a layer of a hundred thousand files has two million. */
const LARGEST_INDEXES = 64_000_000;
/** Bytes of an entry. */
const LARGEST_ENTRY = LARGEST_INDEXES + LARGEST_LIST;
/** The beginning of all keys. */
const ANY_IMAGES = 'slim-build-layers-v1-';
/** The beginning of the keys of what is kept for the images of a run. */
function keyOfImages(images) {
    return `${ANY_IMAGES}${shortHash(images)}-`;
}
/** The end of a key: it tells what is kept from anything else that is. */
function shortHash(value) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', JSON.stringify(value)).slice(0, 16);
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
    layerIndexTooLarge: (digest) => `the index of layer ${digest} holds more than slim-build takes from a store`,
    layerIndexDamaged: (digest) => `The stored index of layer ${digest} is damaged or was altered, so the layer is read again.`,
    stackDamaged: 'An image that was kept is damaged or was altered, so it is put together from its layers again.',
    stackNotStored: (reason) => `The image was not kept, so it is put together from its layers again next time: ${reason}`,
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
    noTimeForReproducible: 'A reproducible build needs a time for its files, and there is no commit: check out the repository, or set SOURCE_DATE_EPOCH (seconds since 1970) in the environment, or as a build argument (--build-arg, input build-args)',
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
    locationOfReports: (location) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(location)} is a directory of reports; use the measurement in it, measurement.json`,
    locationOfSources: (location) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(location)} is a directory without an image in it; for the image of this name, write ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(`${location}:latest`)}`,
    sourceIsLink: (file) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(file, 200)} is not written: it is a link, or stands behind one; change the file that it leads to`,
    sourceChanged: (file) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(file, 200)} is not written: it was changed while the image was built; run the command again`,
    sourceUncommitted: (file) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(file, 200)} is not written: it has changes that are not committed; commit them, or set --force`,
    keptReplaced: 'other runs replace what is in it faster than it is read',
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

/***/ 92929:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ architectureOf),
/* harmony export */   w: () => (/* binding */ isOfPlatformMatrix)
/* harmony export */ });
/* harmony import */ var _model_known_platforms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34003);

/**
 * Whether a build is that of a job in a matrix of platforms: others build the other platforms of the image.
 *
 * @param matrix values of this job; where none of them is its platforms, the matrix is not one of platforms.
 */
function isOfPlatformMatrix({ platforms = [] }, matrix) {
    return platforms.length > 0 && matrix.some(value => namesAll(value, platforms));
}
/** `amd64` of `linux/amd64`. */
function architectureOf(platform) {
    return platform.split('/')[1] ?? platform;
}
/** Whether a value of a matrix is what is built for: `linux/arm64`, `linux/amd64,linux/arm64`, `arm64`. */
function namesAll(value, platforms) {
    const parts = value.split(',').map(part => part.trim());
    return platforms.every(each => parts.some(part => (0,_model_known_platforms_js__WEBPACK_IMPORTED_MODULE_0__/* .isSamePlatform */ .SW)(part, each) || part === architectureOf(each)));
}


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

/***/ 73382:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ readAnswer)
/* harmony export */ });
/* harmony import */ var _api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28108);

/**
 * The answer to a question, when GitHub gave one.
 *
 * @param permission that the question takes.
 * @throws ToolError with what to do about it.
 */
function readAnswer(answer, permission = 'pull-requests: read') {
    if (answer.status === 200)
        return answer;
    throw (0,_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .apiErrorFrom */ .Ft)(answer, { verb: 'read', permission: `\`${permission}\`` });
}


/***/ }),

/***/ 56035:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OC: () => (/* binding */ totalBudget),
/* harmony export */   Ph: () => (/* binding */ summarizePlatform),
/* harmony export */   l9: () => (/* binding */ mainPlatform)
/* harmony export */ });
/* harmony import */ var _judge_budgets_total_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63944);

const WORST_FIRST = ['fail', 'warn', 'pass', 'skipped'];
/** Sums up one platform of a report. */
function summarizePlatform({ verdict, baseline }, image) {
    const { change } = image;
    const metric = change !== null && change.compressedIncomparable !== null ? 'unpacked' : 'compressed';
    const judgements = verdict.judgements.filter(({ platform }) => platform === image.platform);
    return {
        state: change === null ? withoutChange(baseline) : stateOf(change, metric),
        metric,
        size: image.total[metric],
        delta: change?.delta[metric] ?? 0,
        before: change?.baseline[metric] ?? 0,
        outcome: WORST_FIRST.find(each => judgements.some(({ outcome }) => outcome === each)) ?? null,
        budget: totalBudget(judgements, metric),
    };
}
/** A platform that the baseline lacks is new; without a baseline, only an image that the commit to compare with does not have. */
function withoutChange(baseline) {
    return baseline.kind === 'measured' || baseline.cause === 'new-image' ? 'new' : 'uncompared';
}
function stateOf({ delta, noiseFloor }, metric) {
    const quiet = (kind) => Math.abs(delta[kind]) < noiseFloor[kind];
    if (quiet('unpacked') && (metric === 'unpacked' || quiet('compressed')))
        return 'unchanged';
    return delta[metric] === 0 ? 'unchanged' : delta[metric] > 0 ? 'grew' : 'shrank';
}
/** The tightest budget on the total, in bytes of `metric`; null when there is none. */
function totalBudget(judgements, metric) {
    const limits = judgements
        .filter(judgement => judgement.kind === _judge_budgets_total_js__WEBPACK_IMPORTED_MODULE_0__/* .total */ .X.kind && judgement.metric === metric)
        .map(({ limit }) => limit);
    return limits.length === 0 ? null : Math.min(...limits);
}
/** The platform that the first line is about: the worst verdict, then the biggest growth, then the biggest image. */
function mainPlatform(report) {
    const ranked = report.platforms.map(image => ({ image, summary: summarizePlatform(report, image) }));
    ranked.sort((a, b) => rankOf(a.summary) - rankOf(b.summary) ||
        b.summary.delta - a.summary.delta ||
        b.summary.size - a.summary.size);
    return ranked[0]?.image;
}
function rankOf({ outcome }) {
    return outcome === null ? WORST_FIRST.length : WORST_FIRST.indexOf(outcome);
}


/***/ }),

/***/ 61343:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ actionsCache)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20694);
/* harmony import */ var _tools_run_tool_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56220);
/* harmony import */ var _client_program_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6986);




const CLIENT = (0,_client_program_js__WEBPACK_IMPORTED_MODULE_3__/* .clientProgram */ .G)('cache-client');
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
            const wanted = { do: 'restore', directory: node_path__WEBPACK_IMPORTED_MODULE_0___default().basename(directory), keys, most };
            const { answer, problem } = await ask(wanted, directory, options);
            if (answer?.key != null)
                return { kind: 'found', key: answer.key };
            return problem === null ? { kind: 'nothing' } : { kind: 'failed', why: problem };
        },
        save: async (directory, key) => {
            const wanted = { do: 'save', directory: node_path__WEBPACK_IMPORTED_MODULE_0___default().basename(directory), key };
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
    const parent = node_path__WEBPACK_IMPORTED_MODULE_0___default().dirname(directory);
    try {
        const { exitCode, stdout, stderr } = await (0,_tools_run_tool_js__WEBPACK_IMPORTED_MODULE_2__/* .runTool */ .qI)(process.execPath, [CLIENT, JSON.stringify(question)], {
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
        if (!(error instanceof _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v || error instanceof SyntaxError))
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


/***/ }),

/***/ 4055:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ imagesOfRun)
/* harmony export */ });
/* harmony import */ var _model_image_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41442);
/* harmony import */ var _event_identity_of_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5693);


/** What tells the images of a run from those of others, of whatever commit and with whatever arguments. */
function imagesOfRun(images, inputs, context) {
    const keys = images.map(({ image, request }) => (0,_model_image_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .identityKeys */ .NZ)((0,_event_identity_of_js__WEBPACK_IMPORTED_MODULE_1__/* .imageParts */ .Ck)({ ...inputs, image, request }, context)).image);
    return keys.sort().join(' ');
}


/***/ }),

/***/ 35735:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ openKeptLayers)
/* harmony export */ });
/* harmony import */ var _buildx_cache_cache_service_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41416);
/* harmony import */ var _pipeline_cache_kept_layers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55034);
/* harmony import */ var _publish_open_github_api_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15963);
/* harmony import */ var _actions_cache_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61343);
/* harmony import */ var _scopes_of_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61886);
/* harmony import */ var _who_stored_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74347);






/** What takes longer than the layers take to be read is of no use. Milliseconds. */
const PATIENCE = 60_000;
const UNKNOWN = 'GitHub does not say whose run stored them (`actions: read`)';
/**
 * GitHub's cache service as a place for the indexes of layers; null where there is none.
 *
 * A wrong index makes wrong numbers, and nothing in it tells. So a run of a change takes only what GitHub's list says that a run on a branch
 * stored: whatever the change itself runs can save entries that are found before those.
 *
 * @param api is asked whose run stored what is found; null: nobody is.
 */
function openKeptLayers(context, api) {
    const service = (0,_buildx_cache_cache_service_js__WEBPACK_IMPORTED_MODULE_0__/* .readCacheService */ .Y)(context.env, context.now().getTime());
    if (service.state !== 'usable')
        return null;
    const scopes = (0,_scopes_of_run_js__WEBPACK_IMPORTED_MODULE_4__/* .scopesOfRun */ ._)(context.env);
    const ofChange = scopes.some(({ by }) => by.kind === 'change');
    const repository = (0,_publish_open_github_api_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryOfRun */ .z)(context.env);
    return {
        directories: (0,_actions_cache_js__WEBPACK_IMPORTED_MODULE_3__/* .actionsCache */ .k)({ ...context, patience: PATIENCE, most: _pipeline_cache_kept_layers_js__WEBPACK_IMPORTED_MODULE_1__/* .LARGEST_ENTRY */ .yW }),
        reads: service.reads && (!ofChange || api !== null),
        writes: service.writeProtected === null,
        distrust: async (key) => {
            if (!ofChange)
                return null;
            if (api === null || repository === null)
                return UNKNOWN;
            const by = await (0,_who_stored_js__WEBPACK_IMPORTED_MODULE_5__/* .whoStored */ .a)(key, repository, scopes, api);
            if (by.kind === 'change')
                return `a run of this ${by.name} stored them`;
            return by.kind === 'branch' ? null : UNKNOWN;
        },
    };
}


/***/ }),

/***/ 76434:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ openMeasurementStore)
/* harmony export */ });
/* harmony import */ var _buildx_cache_cache_service_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41416);
/* harmony import */ var _pipeline_baseline_stored_measurements_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68729);
/* harmony import */ var _publish_open_github_api_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15963);
/* harmony import */ var _actions_cache_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61343);
/* harmony import */ var _scopes_of_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61886);
/* harmony import */ var _who_stored_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74347);






/** A measurement is small: a service that takes longer is not waited for. Milliseconds. */
const PATIENCE = 60_000;
/** Days after which GitHub removes a cache that was not used. */
const DAYS = 7;
/**
 * GitHub's cache service as a place for measurements, or why it is none: the end of a sentence.
 *
 * @param api is asked whose run stored what is found; null: nobody is.
 */
function openMeasurementStore(context, api) {
    const service = (0,_buildx_cache_cache_service_js__WEBPACK_IMPORTED_MODULE_0__/* .readCacheService */ .Y)(context.env, context.now().getTime());
    if (service.state === 'absent')
        return 'this run has no cache service';
    if (service.state === 'unusable')
        return service.why;
    const directories = (0,_actions_cache_js__WEBPACK_IMPORTED_MODULE_3__/* .actionsCache */ .k)({ ...context, patience: PATIENCE, most: _pipeline_baseline_stored_measurements_js__WEBPACK_IMPORTED_MODULE_1__/* .LARGEST_STORED */ .LU });
    const repository = (0,_publish_open_github_api_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryOfRun */ .z)(context.env);
    if (api === null || repository === null)
        return { directories, days: DAYS };
    const scopes = (0,_scopes_of_run_js__WEBPACK_IMPORTED_MODULE_4__/* .scopesOfRun */ ._)(context.env);
    return { directories, days: DAYS, storedBy: key => (0,_who_stored_js__WEBPACK_IMPORTED_MODULE_5__/* .whoStored */ .a)(key, repository, scopes, api) };
}


/***/ }),

/***/ 19204:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ readCacheRun)
/* harmony export */ });
/* harmony import */ var _event_read_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98724);

/**
 * What a runner's environment and its event say of the run, as far as caches go.
 *
 * @param matrix values of the job's matrix.
 */
function readCacheRun(env, matrix) {
    const event = (0,_event_read_event_js__WEBPACK_IMPORTED_MODULE_0__/* .readEvent */ .j)(env.GITHUB_EVENT_PATH);
    const defaultBranch = (0,_event_read_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventField */ .$)((0,_event_read_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventField */ .$)(event, 'repository'), 'default_branch');
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
    const queued = (0,_event_read_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventField */ .$)((0,_event_read_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventField */ .$)(event, 'merge_group'), 'base_ref');
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
    const head = (0,_event_read_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventField */ .$)((0,_event_read_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventField */ .$)((0,_event_read_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventField */ .$)(event, 'workflow_run'), 'head_repository'), 'full_name');
    const own = (0,_event_read_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventField */ .$)((0,_event_read_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventField */ .$)(event, 'repository'), 'full_name');
    return typeof head === 'string' && head === own
        ? null
        : 'the event workflow_run comes from a fork and may build untrusted code';
}


/***/ }),

/***/ 61886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ scopesOfRun)
/* harmony export */ });
/* harmony import */ var _git_is_branch_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53199);
/* harmony import */ var _read_cache_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19204);


const CHANGES = [
    [/^refs\/pull\//, 'pull request'],
    [/^refs\/heads\/gh-readonly-queue\//, 'merge group'],
];
/** The scopes that GitHub's cache service searches for a run, in its order: its own ref's, the base branch's, the default branch's. */
function scopesOfRun(env) {
    const { ref, baseBranch, defaultBranch } = (0,_read_cache_run_js__WEBPACK_IMPORTED_MODULE_0__/* .readCacheRun */ .w)(env, []);
    const branches = [baseBranch, defaultBranch].filter(_git_is_branch_name_js__WEBPACK_IMPORTED_MODULE_1__/* .isBranchName */ .Q).map(branch => `refs/heads/${branch}`);
    return [...new Set([ref, ...branches])].filter(each => each !== '').map(each => scopeOf(each));
}
function scopeOf(ref) {
    const change = CHANGES.find(([pattern]) => pattern.test(ref));
    if (change !== undefined)
        return { ref, by: { kind: 'change', name: change[1] } };
    const branch = ref.replace(/^refs\/heads\//, '');
    const known = branch !== ref && (0,_git_is_branch_name_js__WEBPACK_IMPORTED_MODULE_1__/* .isBranchName */ .Q)(branch);
    return { ref, by: known ? { kind: 'branch', branch } : { kind: 'unknown' } };
}


/***/ }),

/***/ 74347:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ whoStored)
/* harmony export */ });
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20694);

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
        return entries.every(entry => isOf(entry, key, ref)) ? entries.length > 0 : null;
    }
    catch (error) {
        if (!(error instanceof _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v))
            throw error;
        return null;
    }
}
function isOf(entry, key, ref) {
    const { key: its, ref: where } = (entry ?? {});
    return typeof its === 'string' && its.startsWith(key) && where === ref;
}


/***/ }),

/***/ 5693:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AR: () => (/* binding */ identified),
/* harmony export */   Ck: () => (/* binding */ imageParts),
/* harmony export */   cu: () => (/* binding */ identityOf)
/* harmony export */ });
/* harmony import */ var _model_image_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41442);
/* harmony import */ var _pipeline_baseline_stored_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12621);
/* harmony import */ var _text_hide_passwords_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89568);
/* harmony import */ var _moving_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32346);




/**
 * All that makes the image of a step what it is, or one image of its bake.
 *
 * @param platforms of one that is put together, where more is known of them than the inputs say.
 */
function imageParts({ image, request, merge, variant }, { cwd, env }, platforms = request.platforms ?? []) {
    const parts = merge === null ? (0,_pipeline_baseline_stored_image_js__WEBPACK_IMPORTED_MODULE_1__/* .storedImage */ .Z)({ image, request }, cwd, env) : (0,_pipeline_baseline_stored_image_js__WEBPACK_IMPORTED_MODULE_1__/* .mergedImage */ .G)(image, platforms, request.tags);
    return { ...parts, variant, moving: (0,_moving_values_js__WEBPACK_IMPORTED_MODULE_2__/* .movingValues */ .p)(env) };
}
/** What the image of a step is, or one image of its bake. */
function identityOf(built, context) {
    return (0,_model_image_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .imageIdentity */ .a)(imageParts(built, context));
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
    return image ?? ['bake', ...files.map(_text_hide_passwords_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutCredentials */ .r), ...targets].join(' ');
}
function bakeIdentity({ files, targets, set, variables, source }, { image, variant }, { env }) {
    const parts = {
        ...(0,_pipeline_baseline_stored_image_js__WEBPACK_IMPORTED_MODULE_1__/* .mergedImage */ .G)(image, []),
        target: targets.join(' '),
        recipe: { context: (0,_text_hide_passwords_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutCredentials */ .r)(source), dockerfile: files.map(_text_hide_passwords_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutCredentials */ .r).join(' ') },
        buildArgs: [...set, ...[...variables].map(([name, value]) => `${name}=${value}`)],
    };
    return (0,_model_image_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .imageIdentity */ .a)({ ...parts, variant, moving: (0,_moving_values_js__WEBPACK_IMPORTED_MODULE_2__/* .movingValues */ .p)(env) });
}


/***/ }),

/***/ 32346:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ movingValues)
/* harmony export */ });
/* harmony import */ var _read_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98724);

/**
 * What the runner says that another run says otherwise, and that workflows write into tags and build arguments: commits, names of
 * branches and tags, numbers of the run.
 */
function movingValues(env) {
    const event = (0,_read_event_js__WEBPACK_IMPORTED_MODULE_0__/* .readEvent */ .j)(env.GITHUB_EVENT_PATH);
    const pull = (0,_read_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventField */ .$)(event, 'pull_request');
    const commits = [
        env.GITHUB_SHA,
        ...['head', 'base'].map(side => (0,_read_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventField */ .$)((0,_read_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventField */ .$)(pull, side), 'sha')),
        (0,_read_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventField */ .$)(pull, 'merge_commit_sha'),
        ...['head_commit', 'merge_group'].flatMap(of => ['id', 'head_sha', 'base_sha'].map(name => (0,_read_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventField */ .$)((0,_read_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventField */ .$)(event, of), name))),
        ...['before', 'after'].map(name => (0,_read_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventField */ .$)(event, name)),
    ];
    const { GITHUB_REF, GITHUB_REF_NAME, GITHUB_HEAD_REF, GITHUB_BASE_REF, GITHUB_RUN_ID, GITHUB_RUN_NUMBER } = env;
    const branch = /^refs\/(?:heads|tags|pull)\/(.+)$/s.exec(GITHUB_REF ?? '')?.[1];
    const base = (0,_read_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventField */ .$)((0,_read_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventField */ .$)(pull, 'base'), 'ref');
    const head = (0,_read_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventField */ .$)((0,_read_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventField */ .$)(pull, 'head'), 'ref');
    const names = [GITHUB_REF, GITHUB_REF_NAME, GITHUB_HEAD_REF, GITHUB_BASE_REF, branch, base, head];
    const known = [...commits, ...names, GITHUB_RUN_ID, GITHUB_RUN_NUMBER];
    return [...new Set(known.filter(value => typeof value === 'string' && value !== ''))];
}


/***/ }),

/***/ 10721:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ readOwnCheckout)
/* harmony export */ });
/* harmony import */ var _buildx_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49446);
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20694);
/* harmony import */ var _git_commit_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37016);
/* harmony import */ var _git_read_commit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78982);
/* harmony import */ var _git_remote_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60668);
/* harmony import */ var _pipeline_checkout_of_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36408);
/* harmony import */ var _publish_open_github_api_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15963);







/** The checkout that a build context is in; null when it is in none, or in one of another repository, or nothing local is built. */
async function readOwnCheckout(buildContext, context) {
    const repository = (0,_publish_open_github_api_js__WEBPACK_IMPORTED_MODULE_6__/* .repositoryOfRun */ .z)(context.env);
    if (repository === null || buildContext === '-' || (0,_buildx_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isRemote */ .V)(buildContext))
        return null;
    const place = (0,_pipeline_checkout_of_js__WEBPACK_IMPORTED_MODULE_5__/* .checkoutOf */ .o)(buildContext, context);
    try {
        const url = (await (0,_git_remote_js__WEBPACK_IMPORTED_MODULE_4__/* .remoteUrl */ .gX)(place)) ?? '';
        if (!isOf(url, repository))
            return null;
        const [top, head] = [await (0,_git_commit_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .checkoutTop */ .wl)(place), await (0,_git_read_commit_js__WEBPACK_IMPORTED_MODULE_3__/* .readCommit */ .k)('HEAD', place)];
        return top === null || head === null ? null : { top, head: head.sha };
    }
    catch (error) {
        if (!(error instanceof _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v) || context.signal.aborted)
            throw error;
        return null;
    }
}
/** `https://github.com/acme/shop`, `git@github.com:acme/shop.git`. */
function isOf(url, repository) {
    const name = url.replace(/\/$/, '').replace(/\.git$/, '');
    return new RegExp(`[/:]${repository.replaceAll('.', '\\.')}$`, 'i').test(name);
}


/***/ }),

/***/ 88642:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readRawInputs)
/* harmony export */ });
/** The inputs that a runner passes: `INPUT_MAX-SIZE` is `max-size`. Unset ones are empty texts. */
function readRawInputs(env) {
    return new Map(Object.entries(env)
        .filter(([name]) => name.startsWith('INPUT_'))
        .map(([name, value]) => [name.slice('INPUT_'.length).toLowerCase(), value ?? '']));
}


/***/ }),

/***/ 75610:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ failStep)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96251);
/* harmony import */ var _buildx_solve_build_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92215);
/* harmony import */ var _errors_image_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19101);
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33712);
/* harmony import */ var _errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87973);
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20694);
/* harmony import */ var _text_escape_visible_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8625);







/**
 * Ends the step as failed. Errors that are for people are their sentence, with what a failed build step printed above it in the
 * log; a bug in slim-build shows where it is.
 */
function failStep(error, log) {
    const machine = (0,_errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .machineFailure */ ._)(error);
    const lines = (machine ?? (error instanceof Error ? error.message : String(error))).split('\n');
    const [first = '', ...rest] = lines;
    if (error instanceof _buildx_solve_build_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .BuildFailure */ .$) {
        log.lines(rest);
        endAtLine(error, first, log);
    }
    else if (machine !== null || [_errors_input_error_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .d, _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ToolError */ .v, _errors_image_error_js__WEBPACK_IMPORTED_MODULE_5__/* .ImageError */ .C].some(kind => error instanceof kind))
        end(lines, log);
    else {
        log.lines((error instanceof Error ? (error.stack ?? '') : '').split('\n'));
        end([`slim-build itself failed, please report it: ${first}`], log);
    }
}
/** What reports call a Dockerfile that is no file of the checkout. */
const NO_FILE = /^(?:-$|dockerfile-inline )|:\/\//;
/** At the line of the Dockerfile that failed, where GitHub shows it in the changed files, too. */
function endAtLine({ step }, sentence, log) {
    const { dockerfile, line, endLine } = step;
    const why = step.exitCode === null ? null : errorLineOf(step.log);
    const message = why === null ? sentence : `${sentence}: ${why}`;
    if (line === null || NO_FILE.test(dockerfile)) {
        end([message], log);
        return;
    }
    log.annotate({ file: dockerfile, line, endLine, title: 'Build failed', message, level: 'error' });
    log.close();
    process.exitCode = 1;
}
/** What most programs begin the line with that says what is wrong; a summary often follows. */
const ERROR = /\b(?:error|fatal|failed|failure|not found|no such|cannot|can't|unable|denied|exception|panic)\b/i;
/** The last line of a step that tells of an error, else the last one that is not empty; null: it printed nothing. */
function errorLineOf(printed) {
    const lines = printed.map(line => line.trim()).filter(line => line !== '');
    return lines.findLast(line => ERROR.test(line)) ?? lines.at(-1) ?? null;
}
function end(lines, log) {
    log.close();
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1)(lines.map(line => (0,_text_escape_visible_js__WEBPACK_IMPORTED_MODULE_6__/* .visible */ .R)(line, 1000)).join('\n'));
}


/***/ }),

/***/ 81054:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Kk: () => (/* binding */ setBuilderOutputs),
  PQ: () => (/* binding */ setMetadataOutput),
  n0: () => (/* binding */ setOutputs)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 6 modules
var core = __webpack_require__(96251);
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
    return { name, driver, nodes: nodes.split(/^(?=Name:)/m).flatMap(parseNode) };
}
function parseNode(block) {
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


/***/ }),

/***/ 25252:
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
// EXTERNAL MODULE: ./src/judge/budgets.ts + 4 modules
var budgets = __webpack_require__(92618);
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

// EXTERNAL MODULE: ./src/pipeline/run-cancelled.ts
var run_cancelled = __webpack_require__(44305);
// EXTERNAL MODULE: ./src/buildx/cache/cache-service.ts + 1 modules
var cache_service = __webpack_require__(41416);
// EXTERNAL MODULE: ./src/runner/cache/actions-cache.ts
var actions_cache = __webpack_require__(61343);
;// CONCATENATED MODULE: ./src/runner/builder/buildx-service.ts


/** Milliseconds: what takes longer than the download that it spares is given up. */
const PATIENCE = 60_000;
/** A binary of buildx has a fifth of it. */
const MOST_BYTES = 500_000_000;
/** GitHub's cache service for the binary of buildx, used as far as the token of this run may; null where there is none. */
function buildxService({ env, signal, now }) {
    const service = (0,cache_service/* readCacheService */.Y)(env, now().getTime());
    if (service.state !== 'usable')
        return null;
    const cache = (0,actions_cache/* actionsCache */.k)({ env, signal, patience: PATIENCE, most: MOST_BYTES });
    return {
        restore: (directory, keys) => service.reads ? cache.restore(directory, keys) : Promise.resolve({ kind: 'nothing' }),
        save: (directory, key) => service.writeProtected === null ? cache.save(directory, key) : Promise.resolve({ kind: 'there' }),
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./src/text/hide-passwords.ts
var hide_passwords = __webpack_require__(89568);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/buildx/builder/tool-reason.ts
var tool_reason = __webpack_require__(90561);
// EXTERNAL MODULE: ./src/git/run-git.ts
var run_git = __webpack_require__(16148);
// EXTERNAL MODULE: ./src/tools/run-tool.ts + 2 modules
var run_tool = __webpack_require__(56220);
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
    const directory = await (0,external_node_fs_promises_.mkdtemp)(external_node_path_default().join(tempDir, 'buildx-'));
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
        await (0,external_node_fs_promises_.copyFile)(external_node_path_default().join(directory, name), target).catch((cause) => {
            throw new tool_error/* ToolError */.v(runner_messages/* messages */.D.buildxBinaryMissing(url, name), { cause });
        });
    }
    finally {
        await (0,external_node_fs_promises_.rm)(directory, { recursive: true, force: true });
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
        await (0,promises_.pipeline)(bytes, hashing, (0,external_node_fs_.createWriteStream)(target, { mode: 0o755 }), { signal });
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
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/files/remove-unfinished.ts
var remove_unfinished = __webpack_require__(32765);
// EXTERNAL MODULE: ./src/tools/docker-settings.ts
var docker_settings = __webpack_require__(79329);
;// CONCATENATED MODULE: ./src/runner/builder/place-buildx.ts







/** What the plugin is called until it is written as a whole. */
const UNFINISHED = /^docker-buildx(?:\.exe)?\.[0-9a-f-]{36}$/;
/**
 * Puts a buildx where docker looks for plugins of its user.
 *
 * @param write as of {@link placeAt}.
 * @returns what `write` does.
 * @throws what `write` throws; an error of the file system.
 */
async function placeBuildx(env, write) {
    return placeAt(pluginFile(env), write);
}
/**
 * Puts a buildx into a directory that other runs use at the same time. It is written under another name first: whoever starts it meanwhile
 * gets the old one or the new one. What killed runs left under such names is removed.
 *
 * @param write fills the file that it is given, and tells where from; null: it has nothing, and nothing is placed.
 * @returns what `write` does.
 * @throws what `write` throws; an error of the file system.
 */
async function placeAt(target, write) {
    await (0,make_directory/* makeDirectory */.O)(external_node_path_default().dirname(target));
    const file = `${target}.${(0,external_node_crypto_.randomUUID)()}`;
    try {
        const from = await write(file);
        if (from === null)
            return null;
        await (0,external_node_fs_promises_.chmod)(file, 0o755);
        await (0,external_node_fs_promises_.rename)(file, target);
        await (0,remove_unfinished/* removeUnfinished */.E)(name => UNFINISHED.test(name), target);
        return from;
    }
    finally {
        await (0,external_node_fs_promises_.rm)(file, { force: true });
    }
}
/** The file that {@link placeBuildx} writes. */
function pluginFile(env) {
    const name = process.platform === 'win32' ? 'docker-buildx.exe' : 'docker-buildx';
    return external_node_path_default().join((0,docker_settings/* dockerSettings */.y)(env) ?? external_node_path_default().join((0,external_node_os_.homedir)(), '.docker'), 'cli-plugins', name);
}

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
            await (0,external_node_fs_promises_.rm)(folder, { recursive: true, force: true });
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
            const write = async (part) => ((await copied(file, part)) ? file : null);
            // Later jobs download again where this machine keeps nothing.
            await placeAt(target, write).catch(() => null);
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
        await (0,external_node_fs_promises_.copyFile)(from, to);
        return true;
    }
    catch {
        await (0,external_node_fs_promises_.rm)(to, { force: true });
        return false;
    }
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
    await (0,promises_.pipeline)((0,external_node_fs_.createReadStream)(file), hash);
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
// EXTERNAL MODULE: ./src/buildx/json-shape.ts
var json_shape = __webpack_require__(6344);
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
            await (0,external_node_fs_promises_.writeFile)(file, text.endsWith('\n') ? text : `${text}\n`, { mode: 0o600, flag: 'wx' });
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
    const directory = await (0,external_node_fs_promises_.mkdtemp)(external_node_path_default().join(context.tempDir, 'builder-'));
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
        await (0,external_node_fs_promises_.rm)(directory, { recursive: true, force: true });
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
    await (0,external_node_fs_promises_.writeFile)(file, config.text, { mode: 0o600 });
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
// EXTERNAL MODULE: ./src/files/path-inside.ts
var path_inside = __webpack_require__(76573);
// EXTERNAL MODULE: ./src/runner/event/read-own-checkout.ts
var read_own_checkout = __webpack_require__(10721);
;// CONCATENATED MODULE: ./src/runner/event/resolve-source-root.ts




/**
 * Where the paths start by which Dockerfiles are called: the top of the repository, also where that was checked out into a folder of the
 * workspace, since links and annotations are of files as GitHub has them. Undefined: the working directory.
 *
 * @param buildContext what is built, or where the bake files are.
 */
async function resolveSourceRoot(buildContext, context) {
    const checkout = await (0,read_own_checkout/* readOwnCheckout */.D)(buildContext, context);
    if (checkout === null)
        return undefined;
    // Git names the checkout without links.
    const folder = (0,path_inside/* pathInside */._)(checkout.top, await (0,external_node_fs_promises_.realpath)(context.cwd));
    return folder === null ? undefined : external_node_path_default().join(context.cwd, folder);
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
    const names = await (0,external_node_fs_promises_.readdir)(workspace).catch(() => []);
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
// EXTERNAL MODULE: ./src/runner/publish/open-github-api.ts
var open_github_api = __webpack_require__(15963);
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

// EXTERNAL MODULE: ./src/text/maskable-texts.ts
var maskable_texts = __webpack_require__(43250);
;// CONCATENATED MODULE: ./src/runner/log/mask-secrets.ts


/**
 * Masks the values of secrets in the log, whoever gives them. Then one warning names those that are not masked, because their values
 * cannot be secrets.
 */
function maskSecrets(secrets, log) {
    const found = secrets.map(({ id, value }) => ({ id, value, texts: (0,maskable_texts/* maskableTexts */.p)(value) }));
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
// EXTERNAL MODULE: ./src/runner/publish/set-outputs.ts + 5 modules
var set_outputs = __webpack_require__(81054);
// EXTERNAL MODULE: ./src/pipeline/load-ahead.ts
var load_ahead = __webpack_require__(33144);
// EXTERNAL MODULE: ./src/pipeline/run.ts + 15 modules
var run = __webpack_require__(99423);
// EXTERNAL MODULE: ./src/errors/machine-failure.ts
var machine_failure = __webpack_require__(87973);
// EXTERNAL MODULE: ./src/files/read-kept-file.ts
var read_kept_file = __webpack_require__(45367);
// EXTERNAL MODULE: ./src/files/with-temporary-directory.ts
var with_temporary_directory = __webpack_require__(9547);
// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/pipeline/cache/kept-layers.ts
var kept_layers = __webpack_require__(55034);
// EXTERNAL MODULE: ./src/pipeline/cache/recent-layers.ts
var recent_layers = __webpack_require__(59783);
;// CONCATENATED MODULE: ./src/pipeline/cache/restore-layers.ts






/**
 * Puts the layers that earlier runs read of some images into the store of this machine, or else those that were read of any: they may have
 * base images in common. Of an entry, only the indexes that its list names are looked at, and only those that are whole are taken.
 *
 * @param images tells the images of the run from those of others.
 * @returns why they were not, as the end of a sentence; null: they are there, or there are none.
 * @throws ToolError when the store cannot be written.
 */
async function restoreLayers(images, { directories, distrust }, { tempDir, storeDir }, onDamage) {
    return (0,with_temporary_directory/* withTemporaryDirectory */.n)(tempDir, async (parent) => {
        const directory = external_node_path_default().join(parent, kept_layers/* DIRECTORY */.Md);
        const own = (0,kept_layers/* keyOfImages */.F3)(images);
        const restored = await directories.restore(directory, [own, kept_layers/* ANY_IMAGES */.U$]);
        if (restored.kind === 'nothing')
            return null;
        if (restored.kind === 'failed')
            return restored.why;
        const why = await distrust(restored.key);
        if (why !== null)
            return why;
        // What reads indexes is loaded when there are some: until then loading would hold up the build.
        const { copyIndexes } = await Promise.all(/* import() */[__webpack_require__.e(6695), __webpack_require__.e(6429), __webpack_require__.e(5488), __webpack_require__.e(6611)]).then(__webpack_require__.bind(__webpack_require__, 6611));
        const copy = { from: directory, to: storeDir, room: kept_layers/* LARGEST_INDEXES */.Sq, onDamage };
        const layers = await copyIndexes(await listedIn(directory), copy);
        const name = restored.key.startsWith(own) ? own : kept_layers/* ANY_IMAGES */.U$;
        await (0,recent_layers/* writeRecentLayers */.J4)(storeDir, { name, platforms: [{ layers }] });
        return null;
    });
}
/** An entry may be anybody's: what is no list of digests is an empty one. */
async function listedIn(directory) {
    try {
        const list = JSON.parse(await (0,read_kept_file/* readKeptFile */.x)(directory, kept_layers/* LIST */.rl, kept_layers/* LARGEST_LIST */.Cm));
        return Array.isArray(list) ? list.filter(digest/* isDigest */.Bc) : [];
    }
    catch {
        return [];
    }
}

// EXTERNAL MODULE: ./src/runner/cache/images-of-run.ts
var images_of_run = __webpack_require__(4055);
// EXTERNAL MODULE: ./src/runner/cache/open-kept-layers.ts
var open_kept_layers = __webpack_require__(35735);
;// CONCATENATED MODULE: ./src/runner/cache/incoming-layers.ts






/**
 * Begins to fetch what earlier runs read, for the images of a plan. What stands in its way costs time, and no more.
 *
 * @returns null where there is nothing that this run could use.
 */
function fetchLayers(plan, inputs, context) {
    const ended = new AbortController();
    const signal = AbortSignal.any([context.signal, ended.signal]);
    const { token } = inputs.acceptance;
    const api = token === null ? null : (0,open_github_api/* openGitHubApi */.I)(context.env, token, signal);
    const kept = (0,open_kept_layers/* openKeptLayers */.x)({ ...context, signal }, api);
    const measured = plan.targets.filter(each => each.measured);
    if (kept?.reads !== true || inputs.baseline.choice.kind !== 'commit' || measured.length === 0)
        return null;
    const warn = (message) => {
        context.onEvent({ type: 'warning', message });
    };
    const arrival = restoreLayers((0,images_of_run/* imagesOfRun */.n)(measured, inputs, context), kept, context, warn).catch((error) => (signal.aborted ? null : (0,machine_failure/* reasonOf */.A)(error)));
    return {
        arrival,
        end: async () => {
            ended.abort();
            const why = await arrival;
            if (why === null)
                return;
            const sentence = `The layers that earlier runs read were not used, because ${why}`;
            context.onEvent({ type: 'cache', sentence: (0,visible/* visible */.R)(sentence, 1000) });
        },
    };
}

// EXTERNAL MODULE: ./src/runner/event/identity-of.ts
var identity_of = __webpack_require__(5693);
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
// EXTERNAL MODULE: ./src/buildx/bake/read-bake-recipe.ts + 12 modules
var read_bake_recipe = __webpack_require__(51764);
// EXTERNAL MODULE: ./src/buildx/recipe.ts + 1 modules
var buildx_recipe = __webpack_require__(87322);
// EXTERNAL MODULE: ./src/inputs/budgets-of-image.ts + 1 modules
var budgets_of_image = __webpack_require__(21039);
// EXTERNAL MODULE: ./src/inputs/read-config.ts
var read_config = __webpack_require__(99200);
// EXTERNAL MODULE: ./src/pipeline/plan-run.ts + 5 modules
var plan_run = __webpack_require__(25402);
// EXTERNAL MODULE: ./src/pipeline/platform-matrix.ts
var platform_matrix = __webpack_require__(92929);
;// CONCATENATED MODULE: ./src/pipeline/shared-tags.ts




/**
 * Warnings of tags under which the jobs of a matrix push different platforms: each push replaces the whole image, so that the last job's
 * platform is the only one left.
 *
 * @param matrix values of this job.
 */
function sharedTags(requests, matrix) {
    const shared = requests.flatMap(request => {
        const { platforms = [] } = request;
        return (0,platform_matrix/* isOfPlatformMatrix */.w)(request, matrix)
            ? pushedTags(request).filter(tag => !platforms.every(each => isIn(tag, each)))
            : [];
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
function isIn(tag, platform) {
    return tag.includes((0,platform_matrix/* architectureOf */.N)(platform));
}

// EXTERNAL MODULE: ./src/pipeline/verify/verify-options.ts
var verify_options = __webpack_require__(90094);
// EXTERNAL MODULE: ./src/git/read-commit.ts
var read_commit = __webpack_require__(78982);
// EXTERNAL MODULE: ./src/git/repository-refused.ts
var repository_refused = __webpack_require__(54179);
// EXTERNAL MODULE: ./src/inputs/read-config-at.ts + 1 modules
var read_config_at = __webpack_require__(11869);
// EXTERNAL MODULE: ./src/pipeline/baseline/commit-to-compare.ts + 1 modules
var commit_to_compare = __webpack_require__(10625);
// EXTERNAL MODULE: ./src/pipeline/checkout-of.ts
var checkout_of = __webpack_require__(36408);
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
        if (!(error instanceof input_error/* InputError */.d || error instanceof repository_refused/* RepositoryRefused */.J))
            throw error;
        return withoutBase(error, pull, budgetsFrom, log);
    }
}
/** What holds where the config file of the base cannot be read. */
function withoutBase(error, pull, budgetsFrom, log) {
    if (pull?.fromFork === true)
        throw new input_error/* InputError */.d(runner_messages/* messages */.D.foreignBudgetsUnknown(error.message), { cause: error });
    if (budgetsFrom !== 'head')
        throw error;
    // An event that does not say where the pull request comes from is none of GitHub's.
    if (pull === null)
        log.warning((0,visible/* visible */.R)(runner_messages/* messages */.D.budgetsNotCompared(error.message), 1000));
    return null;
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

// EXTERNAL MODULE: ./src/runner/cache/read-cache-run.ts
var read_cache_run = __webpack_require__(19204);
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

// EXTERNAL MODULE: ./src/buildx/dockerfile-path.ts
var dockerfile_path = __webpack_require__(49446);
// EXTERNAL MODULE: ./src/pipeline/baseline/choose-baseline.ts + 2 modules
var choose_baseline = __webpack_require__(55544);
// EXTERNAL MODULE: ./src/runner/cache/open-measurement-store.ts
var open_measurement_store = __webpack_require__(76434);
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

// EXTERNAL MODULE: ./src/runner/event/moving-values.ts
var moving_values = __webpack_require__(32346);
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
            store: (0,open_measurement_store/* openMeasurementStore */.w)(context, api),
            edits: 'steps',
            variant,
            moving: (0,moving_values/* movingValues */.p)(context.env),
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
        run: (0,read_cache_run/* readCacheRun */.w)(process.env, matrix),
        directories: (0,actions_cache/* actionsCache */.k)(context),
    };
    const secretsHint = readSecretsHint(process.env);
    const plan = await (0,plan_run/* planRun */.n)({
        ...{ recipe, targets, pushWhen, requireBaseline, advice, requiredTargets },
        ...{ matrix, checks, secretsHint, cache, reproducible },
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

// EXTERNAL MODULE: ./src/runner/publish/pending-banner.ts
var pending_banner = __webpack_require__(59728);
;// CONCATENATED MODULE: ./src/runner/run-and-report.ts








/** Builds what the inputs ask for, and says what was found out, or that nothing was and why. */
async function runAndReport(step, context, log, progress) {
    const publishContext = { commit: step.commit, inputs: (0,identity_of/* identified */.AR)(step.inputs, context) };
    const onEvent = (0,load_ahead/* loadAhead */.k)(context.onEvent, afterRun);
    const making = makeImages(step, publishContext, { ...context, onEvent }, log);
    const result = await making.catch(async (error) => {
        progress.end();
        const { publishFailure } = await Promise.all(/* import() */[__webpack_require__.e(5279), __webpack_require__.e(6695), __webpack_require__.e(6429), __webpack_require__.e(5488), __webpack_require__.e(3023), __webpack_require__.e(9111), __webpack_require__.e(2361), __webpack_require__.e(6775), __webpack_require__.e(3749), __webpack_require__.e(7925)]).then(__webpack_require__.bind(__webpack_require__, 67925));
        await publishFailure(error, publishContext, context, log);
        throw error;
    });
    progress.end();
    log.lines(result.others.map(target => `The target ${target} makes no image, so it was built but not measured`));
    if (result.images.length + result.unmeasured.length === 0)
        log.warning('No target of the bake makes an image, so nothing was measured or judged');
    context.onEvent({ type: 'phase', phase: { kind: 'report' } });
    const { publishResults } = await afterRun();
    await publishResults(result, publishContext, context, log).catch((error) => {
        throw context.signal.aborted ? (0,run_cancelled/* cancelledAfterRun */.Tq)(result, context.signal.reason) : error;
    });
    progress.tellTimes();
    finishStep(result, log);
}
/** What says what was found out: see {@link loadAhead}. */
const afterRun = () => Promise.all(/* import() */[__webpack_require__.e(5279), __webpack_require__.e(6695), __webpack_require__.e(6429), __webpack_require__.e(5488), __webpack_require__.e(3023), __webpack_require__.e(9111), __webpack_require__.e(2361), __webpack_require__.e(6775), __webpack_require__.e(3749), __webpack_require__.e(6002)]).then(__webpack_require__.bind(__webpack_require__, 6002));
/** What earlier runs read is fetched beside the build. */
async function runBesideLayers({ inputs }, plan, context) {
    const incoming = fetchLayers(plan, inputs, context);
    try {
        return await (0,run/* run */.e)(plan, { ...context, arrival: incoming?.arrival });
    }
    finally {
        await incoming?.end();
    }
}
async function makeImages(step, publishContext, context, log) {
    const plan = await planStep(step, context, log);
    // GitHub is asked beside the build.
    const noting = (0,pending_banner/* setPendingBanner */.I)(publishContext.inputs, context);
    noting.catch(() => undefined);
    try {
        const { merge } = step.inputs;
        if (merge === null)
            return await runBesideLayers(step, plan, context);
        const { runMerge } = await Promise.all(/* import() */[__webpack_require__.e(5279), __webpack_require__.e(6695), __webpack_require__.e(6429), __webpack_require__.e(5488), __webpack_require__.e(6886), __webpack_require__.e(1681), __webpack_require__.e(3023), __webpack_require__.e(9853), __webpack_require__.e(1231), __webpack_require__.e(7191), __webpack_require__.e(1597), __webpack_require__.e(2955), __webpack_require__.e(2146), __webpack_require__.e(7258), __webpack_require__.e(3758)]).then(__webpack_require__.bind(__webpack_require__, 43758));
        return await runMerge(plan, merge, context);
    }
    finally {
        await noting;
    }
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
        relied: new Map(),
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
        const [sources, answers] = await Promise.all([
            resolveSourceRoot(bake?.source ?? inputs.request.context, given),
            installBuildx(inputs.buildx, {
                ...given,
                service: buildxService(given),
                say: line => {
                    log.lines([line]);
                },
            }),
        ]);
        const acceptance = growthAcceptance(inputs.acceptance, log);
        const host = { ...given, answers };
        const prepared = await prepareBuilder(inputs.builder, requiredCapabilities(inputs), host, log);
        const context = { ...given, sources, acceptance, ...prepared };
        await (0,set_outputs/* setBuilderOutputs */.Kk)(inputs.request.builder, context);
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
    const { evaluate } = await __webpack_require__.e(/* import() */ 3735).then(__webpack_require__.bind(__webpack_require__, 13735));
    const { printed, metadata, failure } = await evaluate(inputs, method, context);
    log.lines(printed);
    (0,set_outputs/* setMetadataOutput */.PQ)(metadata);
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

/***/ 43250:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ maskableTexts)
/* harmony export */ });
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
