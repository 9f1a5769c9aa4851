export const id = 1990;
export const ids = [1990];
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

/***/ 11990:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildCommand: () => (/* binding */ buildCommand)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48179);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(33712);
/* harmony import */ var _buildx_solve_output_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30043);
/* harmony import */ var _files_write_output_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55976);
/* harmony import */ var _model_default_image_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29978);
/* harmony import */ var _build_options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59185);
/* harmony import */ var _builder_answers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(72043);
/* harmony import */ var _examples_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(14323);
/* harmony import */ var _make_options_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(75506);
/* harmony import */ var _load_reports_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(75706);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(77136);












const OUTPUT = {
    flags: '--output <file>',
    description: 'write the report to a file; with type=…, an output destination as with -o',
};
const EXAMPLES = [
    ['what is in the image, and what could go', '-t api .'],
    ['what the branch changes, within a limit', '--baseline auto --max-growth 5MB .'],
    ['publish only what is small enough', '-t ghcr.io/acme/api --max-size 150MB --push .'],
];
/** `slim-build build [options] [context]`. */
function buildCommand(io, setExitCode) {
    const command = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB('build')
        .description("build an image, measure it, compare it with a baseline and check its budgets; takes docker's build options")
        .argument('[context]', 'build context: directory, URL, or - for standard input', '.');
    (0,_examples_js__WEBPACK_IMPORTED_MODULE_9__/* .addExamples */ .L)(command, EXAMPLES);
    (0,_make_options_js__WEBPACK_IMPORTED_MODULE_7__/* .addMakeOptions */ .c)(command, OUTPUT);
    return (0,_build_options_js__WEBPACK_IMPORTED_MODULE_5__/* .addBuildOptions */ .oy)(command).action(async (context, options) => {
        setExitCode(await build(context, options, io));
    });
}
async function build(context, options, io) {
    const { report, exporters } = splitOutput(options);
    const request = (0,_build_options_js__WEBPACK_IMPORTED_MODULE_5__/* .requestFromOptions */ .IH)(context, options, exporters);
    const answers = (0,_builder_answers_js__WEBPACK_IMPORTED_MODULE_6__/* .builderAnswers */ .b)(io);
    // Asked first of all: what is done with the answers is loaded meanwhile.
    if ((0,_buildx_solve_output_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .hangsOnBuilder */ .OR)(request, io.env))
        answers.ask(request.builder);
    const { buildRecipe, exitCodeOf, makeImages } = await Promise.all(/* import() */[__webpack_require__.e(6695), __webpack_require__.e(6429), __webpack_require__.e(5488), __webpack_require__.e(4210), __webpack_require__.e(7477), __webpack_require__.e(3400), __webpack_require__.e(8538), __webpack_require__.e(8691)]).then(__webpack_require__.bind(__webpack_require__, 28691));
    const directory = context === '-' || context.includes('://') ? null : node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(io.cwd, context);
    const image = options.name ?? (0,_model_default_image_name_js__WEBPACK_IMPORTED_MODULE_4__/* .defaultImageName */ .e)({ tags: options.tag ?? [], repository: null, directory });
    const readRecipe = (context) => buildRecipe(request, context);
    const subject = { image, answers, readRecipe };
    const result = await makeImages(subject, options, io);
    await writeImageId(result, options, io.cwd);
    const { writeReports } = await (0,_load_reports_js__WEBPACK_IMPORTED_MODULE_10__/* .loadReports */ .y)();
    await writeReports(result, { ...options, output: report }, io);
    return exitCodeOf(result, io);
}
/** `--output` is the report's file, as in the other commands, unless it names an exporter as docker's does. */
function splitOutput({ output, o = [] }) {
    if (output === undefined)
        return { report: undefined, exporters: o };
    if (/(^|,)"?\s*type\s*=/i.test(output))
        return { report: undefined, exporters: [...o, output] };
    return { report: output, exporters: o };
}
async function writeImageId({ images, unmeasured }, { iidfile }, cwd) {
    if (iidfile === undefined)
        return;
    const imageId = images[0]?.built.imageId ?? unmeasured[0]?.imageId ?? null;
    if (imageId === null)
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_11__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_8__/* .messages */ .D.noImageId);
    await (0,_files_write_output_js__WEBPACK_IMPORTED_MODULE_3__/* .writeOutput */ .z)(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(cwd, iidfile), imageId);
}


/***/ }),

/***/ 59185:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F6: () => (/* binding */ addSourceOptions),
/* harmony export */   IH: () => (/* binding */ requestFromOptions),
/* harmony export */   oy: () => (/* binding */ addBuildOptions)
/* harmony export */ });
/* harmony import */ var _docker_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61115);

/** Declares docker's build options on a command. */
function addBuildOptions(command) {
    return (0,_docker_options_js__WEBPACK_IMPORTED_MODULE_0__/* .addDockerOptions */ .M)(command, DOCKER_OPTIONS);
}
/** Declares those of them that say what is built, without what is to become of the image. */
function addSourceOptions(command) {
    const groups = Object.entries(DOCKER_OPTIONS).map(([group, options]) => [
        group,
        options.filter(([flags]) => !PUBLISHING.test(flags)),
    ]);
    return (0,_docker_options_js__WEBPACK_IMPORTED_MODULE_0__/* .addDockerOptions */ .M)(command, Object.fromEntries(groups));
}
const PUBLISHING = /--(?:tag|push|load|annotation|attest|provenance|sbom|cache-to|metadata-file|iidfile)\b|^-o\b/;
const DOCKER_OPTIONS = {
    "Docker's image": [
        ['-f, --file <path>', 'Dockerfile (default: Dockerfile in the context)'],
        ['-t, --tag <name>', 'name and tag of the image', 'many'],
        ['--target <stage>', 'stage to build'],
        ['--platform <list>', 'target platforms', 'many'],
        ['--build-arg <KEY=value>', 'build-time variable', 'many'],
        ['--build-context <name=path>', 'additional build context', 'many'],
        ['--label <KEY=value>', 'metadata label', 'many'],
        ['--annotation <KEY=value>', 'annotation', 'many'],
        ['--pull', 'always pull all referenced images'],
    ],
    "Docker's secrets and limits": [
        ['--secret <attributes>', 'secret for the build (id=x,src=file or id=x,env=NAME)', 'many'],
        ['--ssh <attributes>', 'SSH agent socket or keys', 'many'],
        ['--network <mode>', 'network for RUN instructions'],
        ['--add-host <host:ip>', 'custom host-to-IP mapping', 'many'],
        ['--allow <entitlement>', 'extra privileged entitlement', 'many'],
        ['--shm-size <size>', 'size of /dev/shm'],
        ['--ulimit <option>', 'ulimit option', 'many'],
        ['--cgroup-parent <name>', 'parent cgroup for the build containers'],
    ],
    "Docker's cache": [
        ['--cache-from <attributes>', 'external cache source', 'many'],
        ['--cache-to <attributes>', 'cache export destination', 'many'],
        ['--no-cache', 'build without the cache'],
        ['--no-cache-filter <stages>', 'stages to build without the cache', 'many'],
    ],
    "Docker's output": [
        ['--push', 'push the image after it is measured and within its budgets'],
        ['--load', 'load the image into the engine'],
        ['-o <exporter>', 'output destination (type=local,dest=path)', 'many'],
        ['--attest <attributes>', 'attestation (type=sbom,…)', 'many'],
        ['--provenance <value>', 'shorthand for --attest=type=provenance'],
        ['--sbom <value>', 'shorthand for --attest=type=sbom'],
        ['--metadata-file <path>', "write the build's metadata to a file"],
        ['--iidfile <path>', 'write the image ID to a file'],
    ],
};
/** What the options ask of buildx. `exporters` are those of `-o`, and of `--output` where it names one. */
function requestFromOptions(context, options, exporters) {
    const { file, target, provenance, sbom, builder, network, shmSize, cgroupParent, ssh, allow, ulimit } = options;
    return {
        context,
        ...given({ file, target, provenance, sbom, builder, network, shmSize, cgroupParent, ssh, allow, ulimit }),
        ...given({
            platforms: options.platform?.flatMap(list => list.split(',')),
            buildArgs: options.buildArg,
            buildContexts: options.buildContext,
            labels: options.label,
            annotations: options.annotation,
            tags: options.tag,
            cacheFrom: options.cacheFrom,
            cacheTo: options.cacheTo,
            noCacheFilters: options.noCacheFilter,
            addHosts: options.addHost,
            attests: options.attest,
            extra: options.secret?.map(secret => `--secret=${secret}`),
        }),
        noCache: options.noCache === true,
        pull: options.pull === true,
        push: options.push === true,
        load: options.load === true,
        outputs: exporters,
    };
}
/** Without the options that were not given. */
function given(options) {
    const entries = Object.entries(options).filter(([, value]) => value !== undefined);
    return Object.fromEntries(entries);
}


/***/ }),

/***/ 61115:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ addDockerOptions),
/* harmony export */   f: () => (/* binding */ writeMetadata)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48179);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _files_write_output_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55976);
/* harmony import */ var _progress_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65508);




/** Declares options of docker's on a command, and those of builder and progress, which we print. */
function addDockerOptions(command, groups) {
    for (const [group, options] of Object.entries({ ...groups, [PROGRESS]: BUILDER }))
        for (const option of options)
            command.addOption(optionOf(option).helpGroup(group));
    return (0,_progress_options_js__WEBPACK_IMPORTED_MODULE_3__/* .addProgressOptions */ .T)(command, PROGRESS);
}
function optionOf([flags, description, kind]) {
    const option = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$(flags, description);
    // To commander --no-cache is the opposite of --cache, and --no-cache-filter that of --cache-filter.
    option.negate = false;
    return kind === 'many' ? option.argParser(append) : option;
}
const PROGRESS = "Docker's builder and progress";
const BUILDER = [['--builder <name>', 'builder instance']];
/** Writes what buildx says of the build where `--metadata-file` says. */
async function writeMetadata(metadata, { metadataFile }, cwd) {
    if (metadataFile === undefined)
        return;
    await (0,_files_write_output_js__WEBPACK_IMPORTED_MODULE_2__/* .writeOutput */ .z)(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(cwd, metadataFile), `${JSON.stringify(metadata, null, 2)}\n`);
}
function append(value, before = []) {
    return [...before, value];
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

/***/ 75506:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ addMakeOptions)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
;// CONCATENATED MODULE: ./src/cli/baseline-option.ts

/** Declares `--baseline` and `--baseline-image`. */
function addBaselineOption(command) {
    const group = 'Baseline';
    return command
        .addOption(new esm/* Option */.c$('--baseline <what>', 'what to compare with: an image, a saved measurement, or the commit that the branch started from: `auto`, or only `stored`, `registry` or `rebuild` (default: `none`; with a limit on growth or --baseline-image, `auto`)').helpGroup(group))
        .addOption(new esm/* Option */.c$('--baseline-image <reference>', 'published image of that commit, used when no measurement is stored').helpGroup(group));
}

// EXTERNAL MODULE: ./src/cli/judge-options.ts
var judge_options = __webpack_require__(55738);
// EXTERNAL MODULE: ./src/cli/report-options.ts
var report_options = __webpack_require__(95073);
;// CONCATENATED MODULE: ./src/cli/make-options.ts




/** Declares them on a command. `output`: see {@link addReportOptions}. */
function addMakeOptions(command, output) {
    (0,report_options/* addReportOptions */.u)(addBaselineOption((0,judge_options/* addJudgeOptions */.F)(command)), output);
    for (const option of MAKE_OPTIONS)
        command.addOption(option.helpGroup('Build and push'));
    return command;
}
const MAKE_OPTIONS = [
    new esm/* Option */.c$('--push-when <when>', 'when to push: `within-budget` (default) or `always`'),
    new esm/* Option */.c$('--cache <where>', "cache to read and write: auto, gha, registry, local, inline, none (default: the builder's own)"),
    new esm/* Option */.c$('--required-target <stage>', 'stage that must build before the image is built; for bake, a target').argParser((stage, before) => [...(before ?? []), stage]),
    new esm/* Option */.c$('--verify-command <command>', 'with --advice verified: shell command that must succeed in a container of the changed image'),
    new esm/* Option */.c$('--reproducible', 'make the same digest from fresh checkouts of a commit: no time is later than the commit'),
];


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

/***/ 55976:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ writeOutput)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87973);
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20694);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1043);
/* harmony import */ var _write_atomically_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2214);






/**
 * Writes where the user said, as a shell's `>` would: a file as a whole or not at all, with the mode that it has; through a link into
 * what it leads to; into anything else (a pipe, `/dev/null`, a terminal), which stays what it is.
 *
 * @throws ToolError when the file system refuses, or no one reads the pipe.
 */
async function writeOutput(file, content) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file).catch(() => null);
    if (found !== null && !found.isFile()) {
        await writeInto(file, found, content);
        return;
    }
    // A link that leads nowhere is made good where it leads to, which only the file system can tell.
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(file).catch(() => null);
    if (real === null)
        await writeThroughLink(file, content);
    else
        await (0,_write_atomically_js__WEBPACK_IMPORTED_MODULE_5__/* .writeAtomically */ .vK)(real, content, found === null ? undefined : found.mode & 0o777);
}
async function writeThroughLink(file, content) {
    const isLink = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK).then(handle => handle.close().then(() => false), (error) => error.code === 'ELOOP');
    if (!isLink)
        await (0,_write_atomically_js__WEBPACK_IMPORTED_MODULE_5__/* .writeAtomically */ .vK)(file, content);
    else
        await orToolError(file, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(file, content));
}
async function writeInto(file, found, content) {
    await orToolError(file, async () => {
        // A pipe that no one reads would be waited for without end; opened like this it is refused.
        const first = found.isFIFO() ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK) : null;
        try {
            const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY);
            await handle.writeFile(content).finally(() => handle.close());
        }
        finally {
            await first?.close();
        }
    });
}
async function orToolError(file, write) {
    try {
        await write();
    }
    catch (cause) {
        const { code } = cause;
        const why = code === 'ENXIO' ? _messages_js__WEBPACK_IMPORTED_MODULE_4__/* .messages */ .D.pipeUnread : (0,_errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A)(cause, file);
        throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .messages */ .D.notWritten(file, why), { cause });
    }
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


/***/ })

};
