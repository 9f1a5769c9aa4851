export const id = 6552;
export const ids = [6552,926];
export const modules = {

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

/***/ 72797:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   compareCommand: () => (/* binding */ compareCommand)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48179);
/* harmony import */ var _examples_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14323);
/* harmony import */ var _inspect_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98883);



const EXAMPLES = [
    ['two tags of an engine or a registry', 'api:1.4 api:1.5'],
    ['with what --save-measurement wrote', 'before.json api:latest'],
    ['for a pull request, by hand', '--format markdown api:main api:branch'],
];
/** `slim-build compare <baseline> <head>`. */
function compareCommand(io, setExitCode) {
    const command = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB('compare')
        .description('show what changed between two images, and check the budgets of the second')
        .argument('<baseline>', 'image or saved measurement')
        .argument('<head>', 'image or saved measurement');
    (0,_examples_js__WEBPACK_IMPORTED_MODULE_2__/* .addExamples */ .L)(command, EXAMPLES);
    return (0,_inspect_command_js__WEBPACK_IMPORTED_MODULE_1__.addInspectOptions)(command).action(async (location, head, options) => {
        setExitCode(await (0,_inspect_command_js__WEBPACK_IMPORTED_MODULE_1__.inspect)(head, { kind: 'image', location, required: true, platforms: options.platform }, options, io));
    });
}


/***/ }),

/***/ 98883:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  addInspectOptions: () => (/* binding */ addInspectOptions),
  inspect: () => (/* binding */ inspect),
  inspectCommand: () => (/* binding */ inspectCommand)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
// EXTERNAL MODULE: ./src/inputs/budgets-of-image.ts + 1 modules
var budgets_of_image = __webpack_require__(21039);
// EXTERNAL MODULE: ./src/inputs/parse-choice.ts
var parse_choice = __webpack_require__(24044);
// EXTERNAL MODULE: ./src/judge/budgets.ts + 4 modules
var budgets = __webpack_require__(92618);
// EXTERNAL MODULE: ./src/model/choices.ts
var choices = __webpack_require__(19545);
// EXTERNAL MODULE: ./src/files/with-temporary-directory.ts
var with_temporary_directory = __webpack_require__(9547);
// EXTERNAL MODULE: ./src/model/default-image-name.ts
var default_image_name = __webpack_require__(29978);
// EXTERNAL MODULE: ./src/pipeline/baseline/baseline.ts
var baseline_baseline = __webpack_require__(81597);
// EXTERNAL MODULE: ./src/pipeline/layout-unpacker.ts
var layout_unpacker = __webpack_require__(22714);
// EXTERNAL MODULE: ./src/pipeline/load-ahead.ts
var load_ahead = __webpack_require__(33144);
// EXTERNAL MODULE: ./src/pipeline/resolve-image.ts + 6 modules
var resolve_image = __webpack_require__(3917);
;// CONCATENATED MODULE: ./src/pipeline/inspect-image.ts






/**
 * Measures an image that is there already, compares it with a baseline, if one is given, and judges it.
 *
 * @throws InputError, ToolError or ImageError; the signal's reason when it aborts.
 */
async function inspectImage(run, context) {
    return (0,with_temporary_directory/* withTemporaryDirectory */.n)(context.tempDir, async (directory) => {
        const onEvent = (0,load_ahead/* loadAhead */.k)(context.onEvent, loadJudging);
        const inside = { ...context, tempDir: directory, unpackLayout: (0,layout_unpacker/* layoutUnpacker */.U)(context), onEvent };
        const baseline = await (0,baseline_baseline/* resolveBaseline */.oL)(run.baseline, inside);
        const measurement = await (0,resolve_image/* resolveImage */.AT)(run, inside);
        const { name } = measurement;
        const budgets = run.budgetsOf(run.name ?? (0,default_image_name/* defaultImageName */.e)({ tags: [name], repository: null, directory: null }));
        const { judgeMeasurement } = await loadJudging();
        return await judgeMeasurement({ ...run, measurement, baseline, budgets }, context);
    });
}
/** Most of the program: see {@link loadAhead}. */
const loadJudging = () => Promise.all(/* import() */[__webpack_require__.e(5279), __webpack_require__.e(8815), __webpack_require__.e(3023), __webpack_require__.e(2955), __webpack_require__.e(2146), __webpack_require__.e(3545)]).then(__webpack_require__.bind(__webpack_require__, 82146));

// EXTERNAL MODULE: ./src/cli/examples.ts
var examples = __webpack_require__(14323);
// EXTERNAL MODULE: ./src/cli/judge-options.ts
var judge_options = __webpack_require__(55738);
// EXTERNAL MODULE: ./src/cli/load-reports.ts
var load_reports = __webpack_require__(75706);
// EXTERNAL MODULE: ./src/cli/messages.ts
var messages = __webpack_require__(77136);
// EXTERNAL MODULE: ./src/cli/progress-options.ts
var progress_options = __webpack_require__(65508);
// EXTERNAL MODULE: ./src/cli/read-budgets.ts
var read_budgets = __webpack_require__(58107);
// EXTERNAL MODULE: ./src/cli/report-options.ts
var report_options = __webpack_require__(95073);
// EXTERNAL MODULE: ./src/cli/with-pipeline.ts + 3 modules
var with_pipeline = __webpack_require__(79630);
;// CONCATENATED MODULE: ./src/cli/inspect-command.ts
















const ALONE = {
    kind: 'none',
    reason: 'Nothing is compared by `inspect`; `compare` takes a baseline',
    unasked: true,
};
const EXAMPLES = [
    ['what is in an image, and what could go', 'python:3.13-slim'],
    ['an archive of docker save', 'api.tar'],
    ['fail above a size', '--max-size 150MB api:latest'],
];
/** `slim-build inspect <image>`. */
function inspectCommand(io, setExitCode) {
    const command = new esm/* Command */.uB('inspect')
        .description('show the size of an image and what makes it up, and check its budgets')
        .argument('<image>', 'OCI layout, docker save archive or reference');
    (0,examples/* addExamples */.L)(command, EXAMPLES);
    addInspectOptions(command);
    command.addOption(new esm/* Option */.c$(`${BASELINE} <image>`));
    // Whoever tries one is told what compares.
    for (const option of comparing(command))
        option.hideHelp();
    return command.action(async (location, options) => {
        refuseComparing(command);
        setExitCode(await inspect(location, ALONE, options, io));
    });
}
const BASELINE = '--baseline';
/** The options that only a comparison can use. */
function comparing({ options }) {
    const compared = budgets/* BUDGET_KINDS */.qW.filter(({ compares }) => compares === true)
        .flatMap(({ settings, counting = [] }) => [...settings, ...counting])
        .map(({ key }) => `--${key}`);
    return options.filter(({ long }) => [BASELINE, ...compared].includes(long ?? ''));
}
/** @throws InputError for an option that only a comparison can use: what it asks for would silently not be done. */
function refuseComparing(command) {
    const useless = comparing(command).find(option => command.getOptionValue(option.attributeName()) !== undefined);
    if (useless !== undefined)
        throw new input_error/* InputError */.d(messages/* messages */.D.nothingToCompare(useless.long ?? ''));
}
/** Measures what is there already, judges it and writes the report. Gives the exit code. */
async function inspect(location, baseline, options, io) {
    const name = options.name ?? null;
    const advice = (0,parse_choice/* parseChoice */.H)(options.advice ?? '', choices/* READING_ADVICE_MODES */.vo, '--advice');
    const judged = await (0,with_pipeline/* withPipeline */.f)(io, (0,progress_options/* progressOf */.j)(options), async (given, warn) => {
        const context = { ...given, onEvent: (0,load_ahead/* loadAhead */.k)(given.onEvent, load_reports/* loadReports */.y) };
        const budgets = await (0,read_budgets/* readBudgets */.l)({ ...options }, context);
        const budgetsOf = (image) => (0,budgets_of_image/* budgetsOfImage */.n)(budgets, image, warn);
        const { platform: platforms, requireBaseline } = options;
        return inspectImage({ location, name, platforms, baseline, budgetsOf, advice, requireBaseline }, context);
    });
    const { writeReport } = await (0,load_reports/* loadReports */.y)();
    await writeReport(judged, options, io);
    return judged.verdict.outcome === 'fail' ? 1 : 0;
}
/** Declares what a command takes that measures images which are there already. */
function addInspectOptions(command) {
    const platform = new esm/* Option */.c$('--platform <list>', 'platforms of a reference to fetch (default: all)');
    (0,judge_options/* addJudgeOptions */.F)(command).addOption(platform.argParser((list) => list.split(',').map(each => each.trim())));
    (0,report_options/* addReportOptions */.u)(command, { flags: '-o, --output <file>', description: 'write the report to a file' });
    return (0,progress_options/* addProgressOptions */.T)(command, 'Progress');
}


/***/ }),

/***/ 75706:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ loadReports)
/* harmony export */ });
/** Loads what a command does once its images are made and judged. */
const loadReports = () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(6695), __webpack_require__.e(6429), __webpack_require__.e(3023), __webpack_require__.e(9111), __webpack_require__.e(2361), __webpack_require__.e(939)]).then(__webpack_require__.bind(__webpack_require__, 64256));


/***/ }),

/***/ 58107:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ readBudgets)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(33712);
/* harmony import */ var _inputs_parse_choice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24044);
/* harmony import */ var _inputs_read_config_at_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11869);
/* harmony import */ var _inputs_read_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99200);
/* harmony import */ var _model_choices_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(19545);
/* harmony import */ var _pipeline_baseline_commit_to_compare_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10625);
/* harmony import */ var _pipeline_checkout_of_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36408);
/* harmony import */ var _judge_options_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(55738);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77136);










/**
 * The budgets of the config file and of the options, with those of the commit that the branch started from where an option asks for them.
 *
 * @throws InputError for a wrong option or config file, or where those of the commit cannot be read.
 */
async function readBudgets(options, context) {
    const { cwd } = context;
    const file = options.config ?? _inputs_read_config_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_CONFIG */ .PV;
    const own = (0,_judge_options_js__WEBPACK_IMPORTED_MODULE_6__/* .budgetsFromOptions */ .X)(options);
    const config = await (0,_inputs_read_config_js__WEBPACK_IMPORTED_MODULE_3__/* .readConfig */ .Xg)(file, node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(cwd, file), {
        required: options.config !== undefined,
        workspace: null,
    });
    const { budgetsFrom } = options;
    if (budgetsFrom === undefined)
        return { file, config, own, base: null };
    const from = (0,_inputs_parse_choice_js__WEBPACK_IMPORTED_MODULE_1__/* .parseChoice */ .H)(budgetsFrom, _model_choices_js__WEBPACK_IMPORTED_MODULE_8__/* .BUDGETS_FROM */ .Kz, '--budgets-from');
    return { file, config, own, base: { ...(await readBase(file, context)), from } };
}
async function readBase(file, context) {
    const place = (0,_pipeline_checkout_of_js__WEBPACK_IMPORTED_MODULE_5__/* .checkoutOf */ .o)('.', context);
    const base = await (0,_pipeline_baseline_commit_to_compare_js__WEBPACK_IMPORTED_MODULE_4__/* .commitToCompare */ ._)({ kind: 'local' }, place, () => undefined);
    if (base.kind === 'unknown')
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_9__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_7__/* .messages */ .D.baseBudgetsUnknown(base.reason));
    const config = await (0,_inputs_read_config_at_js__WEBPACK_IMPORTED_MODULE_2__/* .readConfigAt */ .i)(base.sha, file, { cwd: context.cwd, place });
    return { commit: base.sha, config };
}


/***/ }),

/***/ 95073:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ addReportOptions)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48179);
/* harmony import */ var _named_option_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86781);


/**
 * Declares the report options on a command.
 *
 * @param output flags and description of `--output`, which docker's build options share with us.
 */
function addReportOptions(command, output) {
    const group = 'Report';
    return command
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--format <format>', 'format of the report')
        .choices(['terminal', 'markdown', 'json'])
        .default('terminal')
        .helpGroup(group))
        .addOption((0,_named_option_js__WEBPACK_IMPORTED_MODULE_1__/* .fileOption */ .S)(output.flags, output.description).helpGroup(group))
        .addOption((0,_named_option_js__WEBPACK_IMPORTED_MODULE_1__/* .fileOption */ .S)('--save-measurement <file>', 'save the measurement, for a later --baseline').helpGroup(group))
        .addOption((0,_named_option_js__WEBPACK_IMPORTED_MODULE_1__/* .fileOption */ .S)('--report-dir <directory>', 'also write report.json, report.md, measurement.json and slim-build.patch to this directory').helpGroup(group))
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--advice <mode>', 'advice on how to make the image smaller: `auto` (default; after a build also asks the registry of the base image for smaller tags), `offline` or `never`; after a build also `verified`, which builds the image with its advice, compares it and starts it').helpGroup(group));
}


/***/ }),

/***/ 79630:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ withPipeline)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./src/files/close-to-others.ts



const OTHERS = 0o077;
/** Nothing is waited for, and no link is followed. */
const AS_IT_IS = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK;
/**
 * Takes a directory of ours, and what is below it, from others that an earlier version let into it. What is below a directory that is closed
 * already is not looked at, but for the directories right below this one.
 *
 * @param user whose it has to be; undefined where the system has no users.
 * @returns whether it is its user's alone, or not there; one of another user stays as it is.
 */
async function closeToOthers(directory, user) {
    const found = await (0,promises_.stat)(directory).catch(() => null);
    if (found === null)
        return true;
    if (!found.isDirectory() || found.uid !== (user ?? found.uid))
        return false;
    try {
        if ((found.mode & OTHERS) !== 0)
            await (0,promises_.chmod)(directory, 0o700);
        await closeBelow(directory, found.uid);
        return true;
    }
    catch {
        return false;
    }
}
async function closeBelow(directory, user) {
    for (const entry of await (0,promises_.readdir)(directory, { withFileTypes: true })) {
        const below = external_node_path_default().join(directory, entry.name);
        if (!entry.isDirectory() && !entry.isFile())
            continue;
        if ((await close_to_others_close(below, user)) && entry.isDirectory())
            await closeBelow(below, user);
    }
}
/** Whether it was open to others. */
async function close_to_others_close(file, user) {
    // Another run may have removed it, and nobody can open what its owner may not read.
    const handle = await (0,promises_.open)(file, AS_IT_IS).catch(() => null);
    if (handle === null)
        return false;
    try {
        const { uid, mode } = await handle.stat();
        if (uid !== user || (mode & OTHERS) === 0)
            return false;
        await handle.chmod(mode & 0o700);
        return true;
    }
    finally {
        await handle.close();
    }
}

// EXTERNAL MODULE: ./src/files/owned-directory.ts
var owned_directory = __webpack_require__(11708);
// EXTERNAL MODULE: ./src/model/version.ts
var version = __webpack_require__(52621);
// EXTERNAL MODULE: ./src/errors/machine-failure.ts
var machine_failure = __webpack_require__(87973);
// EXTERNAL MODULE: ./src/files/keep-newest.ts
var keep_newest = __webpack_require__(65869);
// EXTERNAL MODULE: ./src/files/read-regular-file.ts
var read_regular_file = __webpack_require__(47269);
// EXTERNAL MODULE: ./src/files/write-atomically.ts
var write_atomically = __webpack_require__(2214);
// EXTERNAL MODULE: ./src/measure/packed-file.ts
var packed_file = __webpack_require__(92625);
// EXTERNAL MODULE: ./src/measure/packed-stack.ts + 3 modules
var packed_stack = __webpack_require__(99343);
// EXTERNAL MODULE: ./src/pipeline/messages.ts
var messages = __webpack_require__(95408);
;// CONCATENATED MODULE: ./src/pipeline/cache/open-stack-store.ts









/** Images that are kept; the oldest make room. One of a hundred thousand files takes some five megabytes. */
const MOST = 20;
/** Bytes of an image as it is written, unpacked, and of a file that is looked into. A million files take 130 MB. */
const LARGEST = 256 * 1024 * 1024;
/**
 * Opens the store in a directory, which need not exist yet. What is damaged there is removed, so that it is told of once.
 *
 * @param tell is told, in a whole sentence, of an image that is not as it was written, and of one that could not be.
 */
function openStackStore(directory, tell) {
    const fileOf = (key) => external_node_path_default().join(directory, `${key}.image`);
    const writing = new Set();
    const keep = async (key, image) => {
        try {
            const packed = (0,packed_stack/* packStack */.wJ)(key, image, LARGEST);
            if (packed === null)
                return;
            await (0,write_atomically/* writePrivate */.pb)(fileOf(key), packed);
            await (0,keep_newest/* keepNewest */.I)(directory, MOST);
        }
        catch (error) {
            tell(messages/* messages */.D.stackNotStored((0,machine_failure/* reasonOf */.A)(error)));
        }
    };
    return {
        async read(key, layers) {
            const file = fileOf(key);
            try {
                const packed = await (0,read_regular_file/* readRegularBytes */.Of)(file, { most: LARGEST, links: 'refuse' });
                return packed === null ? null : await (0,packed_stack/* unpackStack */.rn)(packed, key, layers);
            }
            catch (error) {
                // Anything else is a problem with the disk, which a later run may not have, or there is no file.
                if (!(error instanceof packed_file/* BrokenFile */.Cr))
                    return null;
                await (0,promises_.rm)(file, { force: true }).catch(() => undefined);
                tell(messages/* messages */.D.stackDamaged);
                return null;
            }
        },
        write(key, image) {
            const kept = keep(key, image);
            writing.add(kept);
            void kept.then(() => writing.delete(kept));
        },
        async settled() {
            await Promise.all(writing);
        },
    };
}

// EXTERNAL MODULE: ./src/cli/builder-answers.ts
var builder_answers = __webpack_require__(72043);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./src/buildx/solve/strip-target-prefix.ts
var strip_target_prefix = __webpack_require__(24975);
// EXTERNAL MODULE: ./src/pipeline/pace.ts
var pace = __webpack_require__(14687);
// EXTERNAL MODULE: ./src/pipeline/phase-in-words.ts
var phase_in_words = __webpack_require__(78345);
// EXTERNAL MODULE: ./src/pipeline/progress-in-words.ts
var progress_in_words = __webpack_require__(44575);
// EXTERNAL MODULE: ./src/text/escape/visible.ts
var visible = __webpack_require__(8625);
// EXTERNAL MODULE: ./src/text/format-seconds.ts
var format_seconds = __webpack_require__(57152);
// EXTERNAL MODULE: ./src/cli/cli-io.ts
var cli_io = __webpack_require__(66061);
;// CONCATENATED MODULE: ./src/cli/progress.ts








/** Milliseconds between two paintings of the live line. */
const PACE = 80;
/** Back to the start of the line, and clear it (ECMA-48: CR, EL 0). */
const CLEAR = '\r\u001b[K';
/**
 * Shows a run on standard error: on a terminal one live line that is gone at the end, elsewhere a line for each thing that
 * happened, and now and then one for how far it is that takes long.
 */
class Progress {
    output;
    style;
    painted = 0;
    live = false;
    now;
    /** Of the step, or the reading, that was told of last. */
    pace;
    /**
     * @param type `auto`, `plain`, `tty` or `quiet`.
     * @param now milliseconds of a clock that is never set back.
     */
    constructor(output, type, now = () => performance.now()) {
        this.output = output;
        this.now = now;
        this.pace = new pace/* Pace */.o(now);
        if (type === 'quiet')
            this.style = 'quiet';
        else
            this.style = type === 'tty' || (type === 'auto' && output.isTTY === true) ? 'live' : 'plain';
    }
    onEvent = (event) => {
        switch (event.type) {
            case 'warning':
                this.line(`warning: ${event.message}`, true);
                break;
            case 'finding':
                this.line(findingInWords(event.dockerfile, event.finding), false);
                break;
            case 'cache':
                this.line(event.sentence, false);
                break;
            case 'phase':
                this.phase(event.phase);
                break;
            case 'measure':
                if (event.progress.layers > 0)
                    this.moving((0,progress_in_words/* readingInWords */.o)(event.progress));
                break;
            case 'solve':
                this.solve(event.event);
        }
    };
    /** Removes the live line. */
    end() {
        if (this.live)
            this.output.write(CLEAR);
        this.live = false;
    }
    solve(event) {
        if (event.type === 'step-started') {
            this.pace = new pace/* Pace */.o(this.now);
            this.show(event.name, false);
        }
        if (event.type === 'step-moving')
            this.moving(`${event.name}: ${(0,progress_in_words/* movingInWords */.X)(event)}`);
        if (event.type === 'step-log') {
            if (this.style === 'plain')
                this.line(`#${event.step} ${event.text}`, false);
            else
                this.show(`${event.name}: ${event.text}`, false);
        }
        if (event.type === 'step-completed' && this.style === 'plain' && isTelling(event)) {
            this.line(`#${event.step} ${event.name}  ${endOf(event)}`, false);
        }
        if (event.type === 'warning')
            this.line(`warning: ${event.message}`, false);
    }
    phase(phase) {
        this.pace = new pace/* Pace */.o(this.now);
        // It takes no time, unless it says by itself what it is at.
        this.show((0,phase_in_words/* phaseInWords */.Y)(phase), phase.kind !== 'compare');
    }
    /** How far something is: elsewhere than on a live line, each time is a line that stays. */
    moving(text) {
        if (this.style === 'live')
            this.show(text, false);
        else if (this.style === 'plain' && this.pace.isDue())
            this.line(text, false);
    }
    /** What is going on now: replaces the live line, and is a line of its own elsewhere when it `matters`. */
    show(text, matters) {
        if (this.style === 'plain' && matters)
            this.line(text, matters);
        if (this.style !== 'live')
            return;
        const now = this.now();
        if (!matters && now - this.painted < PACE)
            return;
        this.painted = now;
        this.live = true;
        this.output.write(`${CLEAR}${readable(text, (0,cli_io/* widthOf */.qz)(this.output) - 1)}`);
    }
    /** A line that stays. */
    line(text, matters) {
        if (this.style === 'quiet' && !matters)
            return;
        this.end();
        this.output.write(`${readable(text, 1000)}\n`);
    }
}
function findingInWords(dockerfile, { rule, message, line }) {
    return `${dockerfile}${line === null ? '' : `:${line}`} ${rule}: ${message}`;
}
function endOf({ seconds, cached, error }) {
    if (error !== null)
        return `failed: ${error}`;
    if (cached)
        return 'cached';
    return seconds === null ? 'done' : (0,format_seconds/* formatSeconds */.X)(seconds);
}
/** BuildKit's own errands, like loading the Dockerfile, are news only when they fail. */
function isTelling({ name, error }) {
    return error !== null || !(0,strip_target_prefix/* stripTargetPrefix */.Q)(name).startsWith('[internal]');
}
function readable(text, most) {
    return (0,visible/* visible */.R)((0,external_node_util_.stripVTControlCharacters)(text).trimEnd().replaceAll('\t', '    '), most);
}

;// CONCATENATED MODULE: ./src/cli/with-pipeline.ts









/**
 * Runs a task with the pipeline's context, and shows its progress on standard error.
 *
 * @param progress `auto`, `plain`, `tty` or `quiet`.
 */
async function withPipeline(io, progress, task) {
    const shown = new Progress(io.stderr, progress);
    const warn = (message) => {
        shown.onEvent({ type: 'warning', message });
    };
    const tempDir = await (0,owned_directory/* makeOwnedDirectory */.d)((0,external_node_os_.tmpdir)());
    try {
        const storage = await openStorage(io.env, tempDir, warn);
        try {
            return await task(toolsFor(io, storage, shown), warn);
        }
        finally {
            await storage.images?.settled();
        }
    }
    finally {
        shown.end();
        await (0,promises_.rm)(tempDir, { recursive: true, force: true, maxRetries: 3 });
    }
}
function toolsFor(io, storage, progress) {
    const { env, cwd, signal, stdin, stdout } = io;
    return {
        version: version/* VERSION */.x,
        env,
        cwd,
        ...storage,
        signal,
        answers: (0,builder_answers/* builderAnswers */.b)(io),
        now: () => new Date(),
        onEvent: progress.onEvent,
        stdin,
        stdout,
    };
}
/** What is kept between runs; where others may write or read that, a run keeps indexes in a directory of its own. */
async function openStorage(env, tempDir, warn) {
    const kept = external_node_path_default().join(cacheDirectory(env), 'slim-build');
    const relied = new Map();
    if (!(await closeToOthers(kept, process.getuid?.())))
        return { tempDir, storeDir: external_node_path_default().join(tempDir, 'layers'), relied };
    const images = openStackStore(external_node_path_default().join(kept, 'images'), warn);
    return { tempDir, storeDir: external_node_path_default().join(kept, 'layers'), images, relied };
}
/** XDG base directory specification: a relative path there is to be ignored. */
function cacheDirectory(env) {
    const { XDG_CACHE_HOME: cache = '' } = env;
    return external_node_path_default().isAbsolute(cache) ? cache : external_node_path_default().join((0,external_node_os_.homedir)(), '.cache');
}


/***/ }),

/***/ 65869:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ keepNewest)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** Removes all of what is in a directory but so many, the oldest first. Other runs may do so at the same time. */
async function keepNewest(directory, most) {
    const kept = await Promise.all((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory)).map(async (name) => {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(directory, name);
        // Another run may have removed it.
        return { file, time: (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file).catch(() => null))?.mtimeMs ?? 0 };
    }));
    const oldest = kept.toSorted((a, b) => b.time - a.time).slice(most);
    for (const { file } of oldest)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(file, { recursive: true, force: true });
}


/***/ }),

/***/ 45367:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ readKeptFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33712);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1043);
/* harmony import */ var _read_regular_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47269);




/**
 * A file of a directory that was kept between runs. An archive that someone else made may hold a link or a pipe where a file is expected.
 *
 * @param most bytes.
 * @throws InputError when there is no such file, or a longer one.
 */
async function readKeptFile(directory, name, most) {
    const text = await (0,_read_regular_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readRegularFile */ .XF)(node_path__WEBPACK_IMPORTED_MODULE_0___default().join(directory, name), { most, links: 'refuse' }).catch(() => null);
    if (text === null)
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.keptFileMissing(name));
    return text;
}


/***/ }),

/***/ 32765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ removeUnfinished)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** Milliseconds after which nobody is writing a file any more. */
const LONGEST = 60 * 60 * 1000;
/**
 * Removes files that runs were writing when they were killed. What cannot be removed stays: it only takes room.
 *
 * @param isUnfinished tells them by their names from the others in the directory.
 * @param finished a file that has just been written there: its time is that of the same clock.
 */
async function removeUnfinished(isUnfinished, finished) {
    const directory = node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(finished);
    const now = await timeOf(finished);
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory).catch(() => []);
    for (const name of names.filter(isUnfinished)) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(directory, name);
        const time = await timeOf(file);
        if (now === null || time === null || now - time < LONGEST)
            continue;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(file, { force: true }).catch(() => undefined);
    }
}
async function timeOf(file) {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file).catch(() => null))?.mtimeMs ?? null;
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

/***/ 52914:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ LARGEST_BESIDE),
/* harmony export */   Md: () => (/* binding */ DIRECTORY),
/* harmony export */   Sw: () => (/* binding */ LARGEST_MEASUREMENT),
/* harmony export */   cn: () => (/* binding */ FILES),
/* harmony export */   id: () => (/* binding */ readAbout),
/* harmony export */   ri: () => (/* binding */ readBeside)
/* harmony export */ });
/* harmony import */ var _files_read_kept_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45367);
/* harmony import */ var _git_is_branch_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53199);


/** Goes into the service's name for what is kept, so it is the same for all. */
const DIRECTORY = 'measurement';
const FILES = {
    measurement: 'measurement.json',
    about: 'about.json',
    history: 'history.json',
    times: 'times.json',
};
/** A saved measurement is read as a whole; one of a million files takes about 200 MB. Bytes. */
const LARGEST_MEASUREMENT = 400_000_000;
/** Of all files but the measurement itself. Bytes. */
const LARGEST_BESIDE = 1_000_000;
/** What a measurement of a commit is of. One of which it is not known is one all the same. */
async function readAbout(directory, commit) {
    const about = parseAbout(await readBeside(directory, FILES.about));
    const checksum = checksumIn(about.checksum);
    if (about.commit !== commit)
        return { measuredAt: null, branch: null, run: null, checksum };
    const { measuredAt: time, branch, run } = about;
    const isTime = typeof time === 'string' && /^[0-9T:.-]{19,30}Z$/.test(time) && !Number.isNaN(Date.parse(time));
    return {
        measuredAt: isTime ? time : null,
        branch: (0,_git_is_branch_name_js__WEBPACK_IMPORTED_MODULE_1__/* .isBranchName */ .Q)(branch) ? branch : null,
        run: typeof run === 'string' ? run : null,
        checksum,
    };
}
/** What is no text is the checksum of nothing. */
function checksumIn(said) {
    if (said === undefined)
        return null;
    return typeof said === 'string' ? said : '';
}
function parseAbout(text) {
    try {
        return JSON.parse(text) ?? {};
    }
    catch {
        return {};
    }
}
/** What stands beside a measurement is not there in those of earlier versions, and never worth losing one. */
async function readBeside(directory, name) {
    return (0,_files_read_kept_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readKeptFile */ .x)(directory, name, LARGEST_BESIDE).catch(() => '');
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

/***/ 40880:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N1: () => (/* binding */ rememberImage),
/* harmony export */   PN: () => (/* binding */ rememberedImages),
/* harmony export */   dn: () => (/* binding */ fileOfImage)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _files_remove_unfinished_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32765);
/* harmony import */ var _files_write_atomically_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2214);





/** Images that something is remembered of; more would only be searched in vain. */
const MOST_IMAGES = 50;
/** The file in a folder that is about an image. Names are untrusted, so it is named after the name's hash. */
function fileOfImage(folder, image) {
    return node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(image).digest('hex')}.json`);
}
/**
 * Remembers something of an image in a folder. What is remembered of the oldest makes room, and what killed runs left unfinished is removed.
 *
 * @throws ToolError when it cannot be written.
 */
async function rememberImage(folder, image, text) {
    const file = fileOfImage(folder, image);
    await (0,_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_4__/* .writePrivate */ .pb)(file, text);
    const outdated = (await rememberedImages(folder)).slice(MOST_IMAGES);
    await Promise.all(outdated.map(each => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(each, { force: true })));
    await (0,_files_remove_unfinished_js__WEBPACK_IMPORTED_MODULE_3__/* .removeUnfinished */ .E)(_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_4__/* .isPartial */ .mt, file);
}
/** The files in a folder that are about images, the newest first. */
async function rememberedImages(folder) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch(() => []);
    const files = await Promise.all(names
        .filter(name => name.endsWith('.json'))
        .map(async (name) => {
        const file = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, name);
        const changed = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file).catch(() => null);
        return { file, at: changed?.mtimeMs ?? 0 };
    }));
    return files.sort((a, b) => b.at - a.at).map(({ file }) => file);
}


/***/ })

};
