export const id = 883;
export const ids = [883];
export const modules = {

/***/ 14323:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ addExamples)
/* harmony export */ });
/**
 * Shows examples at the top of a command's help: what most people look for there.
 *
 * @param examples what each does, and the arguments of the command.
 */
function addExamples(command, examples) {
    const name = `slim-build ${command.name()}`;
    const widest = Math.max(...examples.map(([, args]) => args.length));
    const lines = examples.map(([does, args]) => `  ${name} ${args.padEnd(widest)}  ${does}`);
    return command.addHelpText('before', `Examples:\n${lines.join('\n')}\n`);
}


/***/ }),

/***/ 98883:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  addPlatformOption: () => (/* binding */ addPlatformOption),
  inspect: () => (/* binding */ inspect),
  inspectCommand: () => (/* binding */ inspectCommand)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./src/inputs/budgets-of-image.ts + 1 modules
var budgets_of_image = __webpack_require__(21039);
// EXTERNAL MODULE: ./src/inputs/parse-choice.ts
var parse_choice = __webpack_require__(24044);
// EXTERNAL MODULE: ./src/model/choices.ts
var choices = __webpack_require__(19545);
// EXTERNAL MODULE: ./src/files/with-temporary-directory.ts
var with_temporary_directory = __webpack_require__(9547);
// EXTERNAL MODULE: ./src/model/default-image-name.ts
var default_image_name = __webpack_require__(29978);
// EXTERNAL MODULE: ./src/pipeline/baseline/baseline.ts
var baseline_baseline = __webpack_require__(81597);
// EXTERNAL MODULE: ./src/pipeline/judge-measurement.ts + 56 modules
var judge_measurement = __webpack_require__(81184);
// EXTERNAL MODULE: ./src/pipeline/resolve-image.ts + 5 modules
var resolve_image = __webpack_require__(98433);
// EXTERNAL MODULE: ./src/pipeline/unpack-layout.ts
var unpack_layout = __webpack_require__(13785);
;// CONCATENATED MODULE: ./src/pipeline/inspect-image.ts






/**
 * Measures an image that is there already, compares it with a baseline, if one is given, and judges it.
 *
 * @throws InputError, ToolError or ImageError; the signal's reason when it aborts.
 */
async function inspectImage(run, context) {
    return (0,with_temporary_directory/* withTemporaryDirectory */.n)(context.tempDir, async (directory) => {
        const inside = { ...context, tempDir: directory, unpackLayout: (0,unpack_layout/* layoutUnpacker */.U)(context) };
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
// EXTERNAL MODULE: ./src/cli/read-budgets.ts
var read_budgets = __webpack_require__(58107);
// EXTERNAL MODULE: ./src/cli/report-options.ts
var report_options = __webpack_require__(95073);
// EXTERNAL MODULE: ./src/cli/with-pipeline.ts + 1 modules
var with_pipeline = __webpack_require__(4098);
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
    (0,report_options/* addReportOptions */.u)(addPlatformOption((0,judge_options/* addJudgeOptions */.F)(command)), {
        flags: '-o, --output <file>',
        description: 'write the report to a file',
    });
    return command.action(async (location, options) => {
        setExitCode(await inspect(location, ALONE, options, io));
    });
}
/** Measures what is there already, judges it and writes the report. Gives the exit code. */
async function inspect(location, baseline, options, io) {
    const name = options.name ?? null;
    const advice = (0,parse_choice/* parseChoice */.H)(options.advice ?? '', choices/* READING_ADVICE_MODES */.vo, '--advice');
    const judged = await (0,with_pipeline/* withPipeline */.f)(io, 'auto', async (context, warn) => {
        const budgets = await (0,read_budgets/* readBudgets */.l)({ ...options }, context);
        const budgetsOf = (image) => (0,budgets_of_image/* budgetsOfImage */.n)(budgets, image, warn);
        const { platform: platforms, requireBaseline } = options;
        return inspectImage({ location, name, platforms, baseline, budgetsOf, advice, requireBaseline }, context);
    });
    await (0,write_report/* writeReport */.u5)(judged, options, io);
    return judged.verdict.outcome === 'fail' ? 1 : 0;
}
/** Declares `--platform` for images that are there already. */
function addPlatformOption(command) {
    const option = new esm/* Option */.c$('--platform <list>', 'platforms of a reference to fetch (default: all)');
    return command.addOption(option.argParser((list) => list.split(',').map(platform => platform.trim())));
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

/***/ 4098:
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
// EXTERNAL MODULE: ./src/buildx/builder/builder-answers.ts
var builder_answers = __webpack_require__(28001);
// EXTERNAL MODULE: ./src/files/owned-directory.ts
var owned_directory = __webpack_require__(11708);
// EXTERNAL MODULE: ./src/model/version.ts
var version = __webpack_require__(52621);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./src/buildx/solve/strip-target-prefix.ts
var strip_target_prefix = __webpack_require__(24975);
// EXTERNAL MODULE: ./src/text/escape/visible.ts
var visible = __webpack_require__(8625);
// EXTERNAL MODULE: ./src/text/format-bytes.ts
var format_bytes = __webpack_require__(47790);
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
 * happened.
 */
class Progress {
    output;
    style;
    painted = 0;
    live = false;
    /** @param type `auto`, `plain`, `tty` or `quiet`. */
    constructor(output, type) {
        this.output = output;
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
                this.show(inWords(event.phase), true);
                break;
            case 'measure':
                this.measure(event.progress);
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
        if (event.type === 'step-started')
            this.show(event.name, false);
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
    /** Only the live line counts bytes: elsewhere it would be a line for each chunk. */
    measure({ read, total, layers, layersDone }) {
        if (this.style !== 'live' || layers === 0)
            return;
        this.show(`layer ${Math.min(layersDone + 1, layers)} of ${layers}, ${(0,format_bytes/* formatBytes */.z)(read)} of ${(0,format_bytes/* formatBytes */.z)(total)}`, false);
    }
    /** What is going on now: replaces the live line, and is a line of its own elsewhere when it `matters`. */
    show(text, matters) {
        if (this.style === 'plain' && matters)
            this.line(text, matters);
        if (this.style !== 'live')
            return;
        const now = performance.now();
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
function inWords(phase) {
    switch (phase.kind) {
        case 'build':
            return 'building';
        case 'target':
            return `building the required target ${phase.subject}`;
        case 'fetch':
            return `reading the layers of ${phase.subject}`;
        case 'measure':
            return `measuring ${phase.subject}`;
        case 'publish':
            return 'pushing from the cache';
        case 'rebuild':
            return `building the baseline, commit ${phase.subject}`;
        case 'verify':
            return `trying the advice on ${phase.subject}`;
    }
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
        return await task(toolsFor(io, tempDir, shown), message => {
            shown.onEvent({ type: 'warning', message });
        });
    }
    finally {
        shown.end();
        await (0,promises_.rm)(tempDir, { recursive: true, force: true, maxRetries: 3 });
    }
}
function toolsFor({ env, cwd, signal, stdin, stdout }, tempDir, progress) {
    return {
        version: version/* VERSION */.x,
        env,
        cwd,
        tempDir,
        storeDir: external_node_path_default().join(cacheDirectory(env), 'slim-build', 'layers'),
        signal,
        answers: new builder_answers/* BuilderAnswers */.d({ env, cwd, signal }),
        now: () => new Date(),
        onEvent: progress.onEvent,
        stdin,
        stdout,
    };
}
/** XDG base directory specification: a relative path there is to be ignored. */
function cacheDirectory(env) {
    const { XDG_CACHE_HOME: cache = '' } = env;
    return external_node_path_default().isAbsolute(cache) ? cache : external_node_path_default().join((0,external_node_os_.homedir)(), '.cache');
}


/***/ }),

/***/ 64256:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Li: () => (/* binding */ writeReports),
/* harmony export */   sD: () => (/* binding */ writeOut),
/* harmony export */   u5: () => (/* binding */ writeReport)
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
