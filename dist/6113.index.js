export const id = 6113;
export const ids = [6113];
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
// EXTERNAL MODULE: ./src/pipeline/judge-measurement.ts + 60 modules
var judge_measurement = __webpack_require__(11273);
// EXTERNAL MODULE: ./src/pipeline/resolve-image.ts + 5 modules
var resolve_image = __webpack_require__(98433);
// EXTERNAL MODULE: ./src/pipeline/layout-unpacker.ts
var layout_unpacker = __webpack_require__(22714);
;// CONCATENATED MODULE: ./src/pipeline/inspect-image.ts






/**
 * Measures an image that is there already, compares it with a baseline, if one is given, and judges it.
 *
 * @throws InputError, ToolError or ImageError; the signal's reason when it aborts.
 */
async function inspectImage(run, context) {
    return (0,with_temporary_directory/* withTemporaryDirectory */.n)(context.tempDir, async (directory) => {
        const inside = { ...context, tempDir: directory, unpackLayout: (0,layout_unpacker/* layoutUnpacker */.U)(context) };
        const baseline = await (0,baseline_baseline/* resolveBaseline */.oL)(run.baseline, inside);
        const measurement = await (0,resolve_image/* resolveImage */.AT)(run, inside);
        const { name } = measurement;
        const budgets = run.budgetsOf(run.name ?? (0,default_image_name/* defaultImageName */.e)({ tags: [name], repository: null, directory: null }));
        return await (0,judge_measurement/* judgeMeasurement */.c)({ ...run, measurement, baseline, budgets }, context);
    });
}

// EXTERNAL MODULE: ./src/cli/examples.ts
var examples = __webpack_require__(14323);
// EXTERNAL MODULE: ./src/cli/judge-options.ts
var judge_options = __webpack_require__(55738);
// EXTERNAL MODULE: ./src/cli/messages.ts
var messages = __webpack_require__(77136);
// EXTERNAL MODULE: ./src/cli/progress-options.ts
var progress_options = __webpack_require__(65508);
// EXTERNAL MODULE: ./src/cli/read-budgets.ts
var read_budgets = __webpack_require__(58107);
// EXTERNAL MODULE: ./src/cli/report-options.ts
var report_options = __webpack_require__(95073);
// EXTERNAL MODULE: ./src/cli/with-pipeline.ts + 2 modules
var with_pipeline = __webpack_require__(88729);
// EXTERNAL MODULE: ./src/cli/write-report.ts
var write_report = __webpack_require__(64256);
;// CONCATENATED MODULE: ./src/cli/inspect-command.ts















const ALONE = {
    kind: 'none',
    reason: 'Nothing is compared by `inspect`; `compare` takes a baseline',
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
    const judged = await (0,with_pipeline/* withPipeline */.f)(io, (0,progress_options/* progressOf */.j)(options), async (context, warn) => {
        const budgets = await (0,read_budgets/* readBudgets */.l)({ ...options }, context);
        const budgetsOf = (image) => (0,budgets_of_image/* budgetsOfImage */.n)(budgets, image, warn);
        const { platform: platforms, requireBaseline } = options;
        return inspectImage({ location, name, platforms, baseline, budgetsOf, advice, requireBaseline }, context);
    });
    await (0,write_report.writeReport)(judged, options, io);
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
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$(output.flags, output.description).helpGroup(group))
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--save-measurement <file>', 'save the measurement, for a later --baseline').helpGroup(group))
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--report-dir <directory>', 'also write report.json, report.md, measurement.json and slim-build.patch to this directory').helpGroup(group))
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--advice <mode>', 'advice on how to make the image smaller: `auto` (default; after a build also asks the registry of the base image for smaller tags), `offline` or `never`; after a build also `verified`, which builds the image with its advice, compares it and starts it').helpGroup(group));
}


/***/ }),

/***/ 88729:
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
    const tempDir = await (0,owned_directory/* makeOwnedDirectory */.d)((0,external_node_os_.tmpdir)());
    try {
        const storeDir = await storeDirectory(io.env, tempDir);
        return await task(toolsFor(io, { tempDir, storeDir }, shown), message => {
            shown.onEvent({ type: 'warning', message });
        });
    }
    finally {
        shown.end();
        await (0,promises_.rm)(tempDir, { recursive: true, force: true, maxRetries: 3 });
    }
}
function toolsFor(io, directories, progress) {
    const { env, cwd, signal, stdin, stdout } = io;
    return {
        version: version/* VERSION */.x,
        env,
        cwd,
        ...directories,
        signal,
        answers: (0,builder_answers/* builderAnswers */.b)(io),
        now: () => new Date(),
        onEvent: progress.onEvent,
        stdin,
        stdout,
    };
}
/** Where indexes are kept between runs; with what others may write or read, a run has a directory of its own instead. */
async function storeDirectory(env, tempDir) {
    const kept = external_node_path_default().join(cacheDirectory(env), 'slim-build');
    return external_node_path_default().join((await closeToOthers(kept, process.getuid?.())) ? kept : tempDir, 'layers');
}
/** XDG base directory specification: a relative path there is to be ignored. */
function cacheDirectory(env) {
    const { XDG_CACHE_HOME: cache = '' } = env;
    return external_node_path_default().isAbsolute(cache) ? cache : external_node_path_default().join((0,external_node_os_.homedir)(), '.cache');
}


/***/ }),

/***/ 64256:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeOut: () => (/* binding */ writeOut),
/* harmony export */   writeReport: () => (/* binding */ writeReport),
/* harmony export */   writeReports: () => (/* binding */ writeReports)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(33712);
/* harmony import */ var _files_write_output_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55976);
/* harmony import */ var _model_overview_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(23034);
/* harmony import */ var _pipeline_write_report_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82786);
/* harmony import */ var _report_render_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(70123);
/* harmony import */ var _report_render_markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92168);
/* harmony import */ var _report_render_terminal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52361);
/* harmony import */ var _cli_io_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66061);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(77136);










/** Writes the report on one image where and how the options say, and the measurement, if it is to be saved. */
async function writeReport(image, options, io) {
    await saveMeasurement([image], options, io);
    if (options.reportDir !== undefined) {
        const directory = node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(io.cwd, options.reportDir);
        await (0,_pipeline_write_report_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeReportFiles */ .t)(directory, image, [directory]);
    }
    await writeRendered([image], false, options, io);
}
/**
 * The same for what a command made. Of a bake, each target has its report files in a directory of its own, JSON is a list, and one table over
 * all images ends the report.
 *
 * @throws InputError for --save-measurement beside several images.
 */
async function writeReports(result, options, io) {
    const images = result.images.map(({ built }) => built);
    const [only] = images;
    if (result.kind === 'build' && only !== undefined) {
        await writeReport(only, options, io);
        return;
    }
    await saveMeasurement(images, options, io);
    if (options.reportDir !== undefined) {
        const directory = node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(io.cwd, options.reportDir);
        for (const { target, built } of result.images)
            await (0,_pipeline_write_report_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeReportFiles */ .t)(node_path__WEBPACK_IMPORTED_MODULE_0___default().join(directory, target), built, [directory]);
    }
    await writeRendered(images, true, options, io);
}
async function saveMeasurement(images, { saveMeasurement: file }, { cwd }) {
    if (file === undefined)
        return;
    const [only] = images;
    if (only === undefined)
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_7__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_6__/* .messages */ .D.nothingMeasured);
    if (images.length > 1)
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_7__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_6__/* .messages */ .D.severalMeasurements);
    await (0,_files_write_output_js__WEBPACK_IMPORTED_MODULE_1__/* .writeOutput */ .z)(node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(cwd, file), `${JSON.stringify(only.measurement)}\n`);
}
/** @param isList whether JSON is a list. */
async function writeRendered(images, isList, { format, output }, io) {
    const text = render();
    if (output === undefined)
        await writeOut(io, text);
    else
        await (0,_files_write_output_js__WEBPACK_IMPORTED_MODULE_1__/* .writeOutput */ .z)(node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(io.cwd, output), text);
    function render() {
        const reports = images.map(({ report }) => report);
        const [only] = reports;
        if (format === 'json')
            return isList || only === undefined ? (0,_report_render_json_js__WEBPACK_IMPORTED_MODULE_8__/* .renderJson */ .h)(reports) : (0,_report_render_json_js__WEBPACK_IMPORTED_MODULE_8__/* .renderJson */ .h)(only);
        const overviews = reports.map(_model_overview_js__WEBPACK_IMPORTED_MODULE_9__/* .overviewOf */ .b);
        // What a reader of many reports looks for first stands last, where the terminal stops.
        const all = reports.length > 1 ? { reports, unmeasured: [] } : null;
        if (format === 'markdown') {
            const each = overviews.map(overview => (0,_report_render_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .renderMarkdown */ .G)(overview, { full: true }));
            return [...each, ...(all === null ? [] : [(0,_report_render_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .renderMarkdownTable */ .I)(all)])].join('\n');
        }
        const colour = output === undefined && (0,_cli_io_js__WEBPACK_IMPORTED_MODULE_5__/* .coloursOn */ .rK)(io.stdout, io.env);
        const options = { width: (0,_cli_io_js__WEBPACK_IMPORTED_MODULE_5__/* .widthOf */ .qz)(io.stdout), colour };
        const each = overviews.map(overview => (0,_report_render_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .renderTerminal */ .b)(overview, options));
        return [...each, ...(all === null ? [] : [(0,_report_render_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .renderTerminalTable */ .j)(all, options)])].join('\n');
    }
}
/** Waits until a pipe has taken all of it, since the process may end next. */
async function writeOut(io, text) {
    await new Promise(resolve => {
        io.stdout.write(text, () => {
            resolve();
        });
    });
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
    const text = await (0,_read_regular_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readRegularFile */ .X)(node_path__WEBPACK_IMPORTED_MODULE_0___default().join(directory, name), { most, links: 'refuse' }).catch(() => null);
    if (text === null)
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.keptFileMissing(name));
    return text;
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

/***/ 73655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ pairPlatforms),
/* harmony export */   u: () => (/* binding */ meansPlatform)
/* harmony export */ });
/* harmony import */ var _normal_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80264);

/**
 * What each platform of an image was earlier, or null where it is new. A spelling (`linux/amd64/v1`) makes no other platform, and the version of an operating system does not make a
 * platform another one either, since a base image that was patched has a new one: it only tells platforms of one image apart. So
 * the one of the same name comes first, then that of the same build (`10.0.20348`), then the only one of that system and architecture.
 */
function pairPlatforms(head, earlier) {
    const pairs = new Map();
    const pair = (keyOf, isAlone) => {
        const paired = new Set(pairs.values());
        const before = Map.groupBy(earlier.filter(each => !paired.has(each)), each => keyOf(each.platform));
        const now = Map.groupBy(head.filter(each => !pairs.has(each)), each => keyOf(each.platform));
        for (const [key, group] of now) {
            const candidates = before.get(key) ?? [];
            if (isAlone && (group.length > 1 || candidates.length > 1))
                continue;
            for (const [at, each] of group.entries()) {
                const candidate = candidates[at];
                if (candidate !== undefined)
                    pairs.set(each, candidate);
            }
        }
    };
    pair(name => name, false);
    pair(buildOf, true);
    pair(name => partsOf(name).kind, true);
    return head.map(each => pairs.get(each) ?? null);
}
/** Whether a platform that somebody wrote is this one: without a version it is each of that kind, with the first parts of one each of that build. */
function meansPlatform(wanted, platform) {
    const [asked, is] = [partsOf(wanted), partsOf(platform)];
    if (asked.kind !== is.kind)
        return false;
    return asked.version === '' || `${is.version}.`.startsWith(`${asked.version}.`);
}
/** The name with no more of the version than a patch leaves as it is. */
function buildOf(name) {
    const { kind, version } = partsOf(name);
    return `${kind} ${version.split('.').slice(0, 3).join('.')}`;
}
function partsOf(name) {
    const { version } = (0,_normal_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .platformParts */ .Y)(name);
    const normal = (0,_normal_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .normalPlatform */ .J)(name);
    return { kind: version === '' ? normal : normal.replace(`(${version})`, ''), version };
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
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _files_read_regular_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47269);
/* harmony import */ var _files_write_atomically_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2214);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95305);






/** Images whose layers are remembered; more would only be searched in vain. */
const MOST_IMAGES = 50;
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
    const own = images.map(image => fileOf(directory, image));
    const others = (await newestFirst(directory)).filter(file => !own.includes(file)).slice(0, OTHER_IMAGES);
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
    await (0,_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_4__/* .writePrivate */ .p)(fileOf(directory, name), JSON.stringify([...new Set(digests)]));
    const outdated = (await newestFirst(directory)).slice(MOST_IMAGES);
    await Promise.all(outdated.map(file => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(file, { force: true })));
}
/** Those that are remembered under a name; none where nothing is. */
function readRecentLayers(directory, name) {
    return readDigests(fileOf(directory, name));
}
/** Names are untrusted, so a file is named after the name's hash. */
function fileOf(directory, image) {
    return node_path__WEBPACK_IMPORTED_MODULE_2___default().join(directory, 'recent', `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(image).digest('hex')}.json`);
}
async function readDigests(file) {
    try {
        const text = await (0,_files_read_regular_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readRegularFile */ .X)(file, { most: LARGEST, links: 'refuse' });
        const value = JSON.parse(text ?? '');
        return Array.isArray(value) ? value.filter(_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .isDigest */ .Bc) : [];
    }
    catch {
        return [];
    }
}
async function newestFirst(directory) {
    const folder = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(directory, 'recent');
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


/***/ }),

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
    await (0,_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_5__/* .writeAtomically */ .v)(files.json, (0,_report_render_json_js__WEBPACK_IMPORTED_MODULE_8__/* .renderJson */ .h)(report));
    await (0,_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_5__/* .writeAtomically */ .v)(files.markdown, (0,_report_render_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .renderMarkdown */ .G)((0,_model_overview_js__WEBPACK_IMPORTED_MODULE_9__/* .overviewOf */ .b)(report), { full: true }));
    await (0,_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_5__/* .writeAtomically */ .v)(files.measurement, `${JSON.stringify(measurement)}\n`);
    return { ...files, patch: await writePatch(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(directory, 'slim-build.patch'), report) };
}
/** That of the platform that the report starts with. */
async function writePatch(file, { platforms: [image] }) {
    const patch = image?.advice.patch;
    if (patch !== undefined)
        await (0,_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_5__/* .writeAtomically */ .v)(file, patch);
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

/***/ 12687:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ clipOptional),
/* harmony export */   g: () => (/* binding */ clipText)
/* harmony export */ });
/**
 * An untrusted text for the report: whole up to `most` characters, else with its middle cut to `…`, so that one name of
 * megabytes cannot fill the report. Not yet escaped.
 */
function clipText(text, most = 1000) {
    if (text.length <= most)
        return text;
    const half = Math.floor((most - 1) / 2);
    const head = text.slice(0, half).replace(/[\ud800-\udbff]$/, '');
    const tail = text.slice(-half).replace(/^[\udc00-\udc7f\udd00-\udfff]/, '');
    return `${head}…${tail}`;
}
/** {@link clipText} for what may be missing. */
function clipOptional(text) {
    return text === null ? null : clipText(text);
}


/***/ }),

/***/ 77208:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ markerWord),
/* harmony export */   x: () => (/* binding */ marker)
/* harmony export */ });
/**
 * The invisible first line by which an earlier comment is found again. Key and commit are spelled so that neither can
 * end the HTML comment.
 */
function marker({ marker: wanted, links }) {
    if (wanted === undefined)
        return '';
    const head = links === undefined ? '' : ` head=${markerWord(links.sha)}`;
    const run = wanted.run === undefined ? '' : ` run=${wanted.run.id} attempt=${wanted.run.attempt}`;
    return `<!-- slim-build v1 key=${markerWord(wanted.key)}${head}${run} -->\n`;
}
/** A text that can neither end an HTML comment nor be taken for two words of one. */
function markerWord(text) {
    return encodeURIComponent(text.toWellFormed()).replaceAll('--', '%2D%2D');
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

/***/ 30739:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ codeCell),
/* harmony export */   S: () => (/* binding */ codeSpan)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8625);

/**
 * An untrusted text as a markdown code span, shown to the letter: nothing inside it is a link, mention, issue reference,
 * emoji shortcode or HTML. Not for table cells: see {@link codeCell}.
 *
 * The fence is longer than any run of backticks inside (CommonMark 6.1).
 */
function codeSpan(text, most) {
    const shown = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(text, most);
    if (shown === '')
        return '(empty)';
    const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    const pad = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
    return fence + pad + shown + pad + fence;
}
/**
 * {@link codeSpan} for table cells, where a pipe ends the cell even inside a code span unless a backslash stands before
 * it (GFM 4.10). Readers of GFM differ on a backslash before that, so such a pipe is spelled `\x7c`.
 */
function codeCell(text, most) {
    return codeSpan(text, most).replaceAll('\\|', '\\\\x7c').replaceAll('|', '\\|');
}


/***/ })

};
