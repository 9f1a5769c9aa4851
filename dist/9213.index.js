export const id = 9213;
export const ids = [9213];
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

/***/ 71338:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fixCommand: () => (/* binding */ fixCommand)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/buildx/recipe.ts + 1 modules
var buildx_recipe = __webpack_require__(87322);
// EXTERNAL MODULE: ./src/edit/format-diff.ts
var format_diff = __webpack_require__(96161);
// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
// EXTERNAL MODULE: ./src/files/path-inside.ts
var path_inside = __webpack_require__(76573);
// EXTERNAL MODULE: ./src/inputs/budgets-of-image.ts + 1 modules
var budgets_of_image = __webpack_require__(21039);
// EXTERNAL MODULE: ./src/inputs/parse-choice.ts
var parse_choice = __webpack_require__(24044);
// EXTERNAL MODULE: ./src/judge/ignored-advice.ts
var ignored_advice = __webpack_require__(3110);
// EXTERNAL MODULE: ./src/model/default-image-name.ts
var default_image_name = __webpack_require__(29978);
// EXTERNAL MODULE: ./src/pipeline/choose-fix.ts
var choose_fix = __webpack_require__(59767);
// EXTERNAL MODULE: ./src/pipeline/ignored-rules.ts
var ignored_rules = __webpack_require__(94010);
// EXTERNAL MODULE: ./src/pipeline/plan-run.ts + 5 modules
var plan_run = __webpack_require__(25402);
// EXTERNAL MODULE: ./src/pipeline/read-source-files.ts
var read_source_files = __webpack_require__(98210);
// EXTERNAL MODULE: ./src/pipeline/run.ts + 15 modules
var run = __webpack_require__(99423);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/files/leads-out-of.ts
var leads_out_of = __webpack_require__(44015);
// EXTERNAL MODULE: ./src/files/write-atomically.ts
var write_atomically = __webpack_require__(2214);
// EXTERNAL MODULE: ./src/git/commit-tree.ts
var commit_tree = __webpack_require__(37016);
// EXTERNAL MODULE: ./src/git/git.ts + 1 modules
var git = __webpack_require__(42389);
;// CONCATENATED MODULE: ./src/git/uncommitted.ts





/**
 * Whether a file has changes that are in no commit, as it has where git does not know it. Outside of a checkout nothing has.
 *
 * @param file absolute.
 * @throws RepositoryRefused where the checkout belongs to another user; ToolError when git cannot be started or was aborted.
 */
async function isUncommitted(file, place) {
    const at = { ...place, directory: external_node_path_default().dirname(file) };
    const top = await (0,commit_tree/* checkoutTop */.wl)(at);
    const directory = await (0,promises_.realpath)(at.directory).catch(() => null);
    const inside = top === null || directory === null ? null : (0,path_inside/* pathInside */._)(external_node_path_default().join(directory, external_node_path_default().basename(file)), top);
    if (inside === null)
        return false;
    const states = ['--porcelain', '--untracked-files=all', '--ignored=matching', '-z'];
    const { exitCode, stdout } = await (0,git/* git */.$)(['--literal-pathspecs', 'status', ...states, '--', inside], at);
    return exitCode !== 0 || stdout !== '';
}

// EXTERNAL MODULE: ./src/pipeline/messages.ts
var messages = __webpack_require__(95408);
;// CONCATENATED MODULE: ./src/pipeline/write-patch.ts







/**
 * Writes the files of a patch, each as a whole or not at all. Before the first is written, all are looked at: they are as they were when
 * the patch was made, are no links, and do not stand behind one that leads out of the sources.
 *
 * @param force whether files may be written that have changes which are in no commit.
 * @throws InputError that names the file; ToolError when the file system or git refuses.
 */
async function writePatch({ files }, force, context) {
    const { cwd, sources = cwd } = context;
    const places = files.map(file => ({ ...file, place: external_node_path_default().resolve(sources, file.file) }));
    for (const each of places)
        await assertWritable(each, force, { ...context, sources });
    for (const { place, after, before } of places)
        await (0,write_atomically/* writeAtomically */.vK)(place, after, before === null ? undefined : (await (0,promises_.lstat)(place)).mode & 0o777);
}
async function assertWritable({ file, before, place }, force, { sources, ...context }) {
    const found = await (0,promises_.lstat)(place).catch(() => null);
    if (found?.isSymbolicLink() === true || (await (0,leads_out_of/* leadsOutOf */.t)(sources, place)))
        throw new input_error/* InputError */.d(messages/* messages */.D.sourceIsLink(file));
    const text = found === null ? null : await (0,promises_.readFile)(place, 'utf8');
    if (text !== before)
        throw new input_error/* InputError */.d(messages/* messages */.D.sourceChanged(file));
    if (force || before === null)
        return;
    const { env, signal, workspace } = context;
    if (await isUncommitted(place, { directory: external_node_path_default().dirname(place), env, signal, workspace }))
        throw new input_error/* InputError */.d(messages/* messages */.D.sourceUncommitted(file));
}

// EXTERNAL MODULE: ./src/text/format-bytes.ts
var format_bytes = __webpack_require__(47790);
// EXTERNAL MODULE: ./src/text/escape/visible.ts
var visible = __webpack_require__(8625);
// EXTERNAL MODULE: ./src/report/build/report-advice.ts
var report_advice = __webpack_require__(34668);
// EXTERNAL MODULE: ./src/report/sections/savings.ts + 1 modules
var savings = __webpack_require__(69575);
// EXTERNAL MODULE: ./src/report/writers/terminal.ts + 7 modules
var terminal = __webpack_require__(37399);
// EXTERNAL MODULE: ./src/report/writers/terminal/style-text.ts
var style_text = __webpack_require__(11015);
;// CONCATENATED MODULE: ./src/report/render-fix.ts






/** What a patch does and saves, what it leaves for the next time, what was found wrong and why, and what is for a person to do; for a terminal or a log. */
function renderFix(image, { made, left, wrong, untried, hints }, { width, colour }) {
    const part = (title, advice, { columns = savings/* COLUMNS */.cZ, sum = [] } = {}) => {
        const rows = advice
            .map(each => (0,report_advice/* adviceRow */.J)(image, each))
            .map(row => [...fixCells(row), ...(columns === savings/* COLUMNS */.cZ ? [] : [(0,savings/* whyCell */.rJ)(row)])]);
        return rows.length === 0
            ? []
            : [
                { kind: 'heading', text: title },
                { kind: 'table', columns, rows: [...rows, ...sum] },
            ];
    };
    const without = made.length === 0 ? 'Not changed' : 'Not in the patch';
    const blocks = [
        ...part('In the patch', made, { sum: sumRow(made) }),
        ...part(`${without}, since it changes the same words: run the command again after it`, left),
        ...part(`${without}, since it is wrong`, wrong, { columns: savings/* WITH_REASON */._D }),
        ...part(`${without}, since it was not tried`, untried, { columns: savings/* WITH_REASON */._D }),
        ...part(`${without}, since it needs a decision of yours`, hints),
    ];
    if (blocks.length === 0)
        return 'Nothing to change.\n';
    return (0,terminal/* writeTerminal */.O)(blocks, { width, paint: (0,style_text/* styler */.Y)(colour) });
}
/** Advice without bytes, such as on the cache, has none to show. */
function fixCells(row) {
    const cells = (0,savings/* rowCells */.o5)(row);
    return row.compressed === 0 && row.unpacked === 0 ? ['', '', ...cells.slice(2)] : cells;
}
/** What all of it saves; none where that is in the only row already, or not known. */
function sumRow(advice) {
    const counted = advice.filter(({ eachEdit }) => eachEdit === undefined);
    if (advice.length < 2)
        return [];
    const compressed = counted.reduce((sum, { saves }) => sum + saves.compressed, 0);
    const unpacked = counted.reduce((sum, { saves }) => (sum === null || saves.unpacked === null ? null : sum + saves.unpacked), 0);
    const sizes = [(0,format_bytes/* formatBytes */.z)(compressed), unpacked === null ? 'not known' : (0,format_bytes/* formatBytes */.z)(unpacked)];
    return [[...sizes.map((size) => ({ strong: size })), { strong: 'all of it' }]];
}
/** A patch as a terminal or a log can show it: nothing of it moves the cursor or speaks to the Actions runner. */
function showPatch(patch) {
    return patch.split('\n').map(visible/* visibleLine */.P).join('\n');
}

// EXTERNAL MODULE: ./src/text/parse-bytes.ts
var parse_bytes = __webpack_require__(50810);
// EXTERNAL MODULE: ./src/cli/build-options.ts
var build_options = __webpack_require__(59185);
// EXTERNAL MODULE: ./src/cli/cli-io.ts
var cli_io = __webpack_require__(66061);
// EXTERNAL MODULE: ./src/cli/examples.ts
var examples = __webpack_require__(14323);
// EXTERNAL MODULE: ./src/cli/run-options.ts + 1 modules
var run_options = __webpack_require__(23526);
// EXTERNAL MODULE: ./src/cli/messages.ts
var cli_messages = __webpack_require__(77136);
// EXTERNAL MODULE: ./src/cli/progress-options.ts
var progress_options = __webpack_require__(65508);
// EXTERNAL MODULE: ./src/cli/read-budgets.ts
var read_budgets = __webpack_require__(58107);
// EXTERNAL MODULE: ./src/cli/with-pipeline.ts + 3 modules
var with_pipeline = __webpack_require__(79630);
// EXTERNAL MODULE: ./src/cli/write-report.ts
var write_report = __webpack_require__(64256);
;// CONCATENATED MODULE: ./src/cli/fix-command.ts




























const EXAMPLES = [
    ['show the patch', '.'],
    ['try each change, and make those that are proved', '--verify --write .'],
    ['one rule, as reports name it', '--rule debug-symbols --write .'],
];
/** `slim-build fix [options] [context]`. */
function fixCommand(io, setExitCode) {
    const command = new esm/* Command */.uB('fix')
        .description('build an image, and print the changes of its Dockerfile and .dockerignore that make it smaller, as a patch')
        .argument('[context]', 'build context: a directory', '.')
        .option('--rule <name>', 'only changes of this rule, as reports name it', appended)
        .option('--minimum <size>', 'no patch when all its changes save less than this, compressed (`5 MB`)')
        .option('--write', 'make the changes, too')
        .option('--force', 'write files that have changes which are not committed')
        .option('--verify', 'build and start the image with the changes, and make only those that are proved')
        .option('--verify-command <command>', 'with --verify: shell command that must succeed in a container of the changed image')
        .option('--advice <mode>', '`auto` (default; asks the registry of the base image for smaller tags) or `offline`');
    (0,examples/* addExamples */.L)(command, EXAMPLES);
    return (0,build_options/* addSourceOptions */.F6)(command).action(async (context, options) => {
        await fix(context, options, io);
        setExitCode(0);
    });
}
function appended(value, before = []) {
    return [...before, value];
}
async function fix(directory, options, io) {
    const [first = '', ...others] = ignored_rules/* RULE_NAMES */.iU;
    const rules = (options.rule ?? []).map(name => (0,parse_choice/* parseChoice */.H)(name, [first, ...others], '--rule'));
    const minimum = options.minimum === undefined ? 0 : (0,parse_bytes/* parseBytes */.z)(options.minimum, '--minimum');
    await (0,with_pipeline/* withPipeline */.f)(io, (0,progress_options/* progressOf */.j)(options), async (given) => {
        const context = { ...given, sources: sourcesOf(directory, io.cwd) };
        const { measurement, advice, sources } = await build({ directory, options, rules }, io, context);
        const [image] = measurement.platforms;
        if (sources === undefined || image === undefined)
            throw new input_error/* InputError */.d(cli_messages/* messages */.D.sourcesNotAtHand);
        const { patch, ...parts } = (0,choose_fix/* chooseFix */.n)(advice[0] ?? [], sources, rules);
        const shown = { width: (0,cli_io/* widthOf */.qz)(io.stderr), colour: (0,cli_io/* coloursOn */.rK)(io.stderr, io.env) };
        io.stderr.write(renderFix(image, parts, shown));
        const saved = savedBy(parts.made);
        if (saved < minimum) {
            io.stderr.write(`No patch: its changes save ${(0,format_bytes/* formatBytes */.z)(saved)}, less than --minimum.\n`);
            return;
        }
        await (0,write_report.writeOut)(io, patchFor(io, (0,format_diff/* formatDiff */.V)(patch)));
        if (options.write !== true || patch.files.length === 0)
            return;
        await writePatch(patch, options.force === true, context);
        io.stderr.write(showPatch(`Written: ${patch.files.map(({ file }) => file).join(', ')}\n`));
    });
}
/** Compressed bytes. */
function savedBy(made) {
    return made.reduce((sum, { saves, eachEdit }) => sum + (eachEdit === undefined ? saves.compressed : 0), 0);
}
/** Files are named from here: the working directory or, where the build context is elsewhere, that. */
function sourcesOf(directory, cwd) {
    const context = external_node_path_default().resolve(cwd, directory);
    return (0,path_inside/* pathInside */._)(context, cwd) === null ? context : cwd;
}
/** The pipeline of `build`, without anything to compare with or to judge. */
async function build({ directory, options, rules, }, io, context) {
    const request = (0,build_options/* requestFromOptions */.IH)(directory, options, []);
    const recipe = (0,buildx_recipe/* buildRecipe */.BA)(request, context);
    for (const target of recipe.definition.targets.values())
        if (!(await (0,read_source_files/* mayHaveSourceFiles */.q)(target, context)))
            throw new input_error/* InputError */.d(cli_messages/* messages */.D.sourcesNotAtHand);
    context.answers.ask(request.builder);
    const budgets = await (0,read_budgets/* readBudgets */.l)({}, context);
    const targets = {
        image: (0,default_image_name/* defaultImageName */.e)({ tags: [], repository: null, directory: external_node_path_default().resolve(io.cwd, directory) }),
        defaultProvenance: null,
        // What silences advice stands among them.
        budgetsOf: (image) => ({
            layers: (0,ignored_advice/* adviceLayers */.$6)((0,budgets_of_image/* budgetsOfImage */.n)(budgets, image, () => undefined).layers),
        }),
        baselineOf: () => Promise.resolve({ kind: 'none', reason: 'a fix is compared with nothing' }),
    };
    const { advice } = options;
    const asked = (0,run_options/* runOptionsFrom */._)({ format: 'terminal', advice }, io.env);
    const plan = await (0,plan_run/* planRun */.n)({ ...asked, recipe, targets, verify: verifyOf(options, rules) }, context);
    const { images, unpublished } = await (0,run/* run */.e)(plan, context);
    const [only] = images;
    if (only === undefined)
        throw unpublished ?? new input_error/* InputError */.d(cli_messages/* messages */.D.fixWithoutImage);
    return only.built;
}
/** @throws InputError for a command that nothing would run. */
function verifyOf({ verify, verifyCommand, advice }, rules) {
    if (verify === true || advice === 'verified')
        return { command: verifyCommand ?? null, rules, isThorough: true };
    if (verifyCommand === undefined)
        return undefined;
    throw new input_error/* InputError */.d(cli_messages/* messages */.D.verifyCommandAlone);
}
/** To the letter where a program or a file takes it, so that `git apply` can read it. */
function patchFor({ stdout, env }, patch) {
    return (0,cli_io/* isShown */.aJ)(stdout, env) ? showPatch(patch) : patch;
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
/* harmony import */ var _files_write_output_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55976);
/* harmony import */ var _model_overview_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(23034);
/* harmony import */ var _pipeline_write_report_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82786);
/* harmony import */ var _report_render_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(70123);
/* harmony import */ var _report_render_markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92168);
/* harmony import */ var _report_render_terminal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52361);
/* harmony import */ var _cli_io_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66061);








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
/** Of the one image: with another number of them, nothing is built (`makeImages`). */
async function saveMeasurement([only], { saveMeasurement: file }, { cwd }) {
    if (file === undefined || only === undefined)
        return;
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
            return isList || only === undefined ? (0,_report_render_json_js__WEBPACK_IMPORTED_MODULE_6__/* .renderJson */ .h)(reports) : (0,_report_render_json_js__WEBPACK_IMPORTED_MODULE_6__/* .renderJson */ .h)(only);
        const overviews = reports.map(_model_overview_js__WEBPACK_IMPORTED_MODULE_7__/* .overviewOf */ .b);
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

/***/ 98210:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ readSourceFiles),
/* harmony export */   q: () => (/* binding */ mayHaveSourceFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _buildx_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49446);
/* harmony import */ var _edit_dockerfile_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7589);
/* harmony import */ var _files_path_inside_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76573);





/** Longer files are not edited. In bytes. */
const LARGEST = 1024 * 1024;
/** Whether advice may have files to edit. Before the build: of a Dockerfile that is missing, the build has better words. */
async function mayHaveSourceFiles(target, context) {
    if (isElsewhere(target))
        return false;
    const isMissing = (await readText(dockerfileIn(target, context.cwd))) === undefined;
    return isMissing || (await readSourceFiles(target, context)) !== undefined;
}
/**
 * The files that advice on an image can edit, as they are; undefined where the build takes them from elsewhere. Links are not followed:
 * what is written would go where no one looks for it.
 */
async function readSourceFiles(target, { cwd, sources = cwd }) {
    if (isElsewhere(target))
        return undefined;
    const place = dockerfileIn(target, cwd);
    const read = await readText(place);
    const dockerfile = typeof read === 'string' ? (0,_edit_dockerfile_text_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDockerfileText */ .R)(read) : null;
    if (dockerfile === null || (0,_files_path_inside_js__WEBPACK_IMPORTED_MODULE_4__/* .pathInside */ ._)(place, sources) !== target.dockerfile)
        return undefined;
    return {
        dockerfiles: new Map([[target.dockerfile, dockerfile]]),
        ignoreFile: await readIgnoreFile(place, node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(cwd, target.request.context), sources),
    };
}
function isElsewhere({ inlineDockerfile, request: { context, file = context } }) {
    return inlineDockerfile !== null || [context, file].some(each => each === '-' || (0,_buildx_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isRemote */ .V)(each));
}
function dockerfileIn({ request: { context, file } }, cwd) {
    return node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(cwd, file ?? node_path__WEBPACK_IMPORTED_MODULE_1___default().join(context, 'Dockerfile'));
}
/** As BuildKit looks for it: one beside the Dockerfile that has its name comes before that of the context. */
async function readIgnoreFile(dockerfile, context, sources) {
    const own = `${dockerfile}.dockerignore`;
    const ofContext = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(context, '.dockerignore');
    const place = (await readText(own)) === undefined ? ofContext : own;
    const [text, file] = [await readText(place), (0,_files_path_inside_js__WEBPACK_IMPORTED_MODULE_4__/* .pathInside */ ._)(place, sources)];
    return text === null || file === null ? null : { file, text: text ?? null };
}
/** Undefined: nothing is there. Null: it is no file, or not one of text. */
async function readText(place) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(place).catch(() => undefined);
    if (found === undefined)
        return undefined;
    if (!found.isFile() || found.size > LARGEST)
        return null;
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(place).catch(() => null);
    const text = bytes?.toString('utf8') ?? null;
    // What is not UTF-8 would not be the same when it is written again.
    return text !== null && bytes?.equals(Buffer.from(text)) === true ? text : null;
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
    await (0,_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_5__/* .writeAtomically */ .vK)(files.json, (0,_report_render_json_js__WEBPACK_IMPORTED_MODULE_8__/* .renderJson */ .h)(report));
    await (0,_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_5__/* .writeAtomically */ .vK)(files.markdown, (0,_report_render_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .renderMarkdown */ .G)((0,_model_overview_js__WEBPACK_IMPORTED_MODULE_9__/* .overviewOf */ .b)(report), { full: true }));
    await (0,_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_5__/* .writeAtomically */ .vK)(files.measurement, `${JSON.stringify(measurement)}\n`);
    return { ...files, patch: await writePatch(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(directory, 'slim-build.patch'), report) };
}
/** That of the platform that the report starts with. */
async function writePatch(file, { platforms: [image] }) {
    const patch = image?.advice.patch;
    if (patch !== undefined)
        await (0,_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_5__/* .writeAtomically */ .vK)(file, patch);
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
