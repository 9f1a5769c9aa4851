export const id = 8878;
export const ids = [8878];
export const modules = {

/***/ 58878:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bakeCommand: () => (/* binding */ bakeCommand)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./src/inputs/parse-bake-variables.ts
var parse_bake_variables = __webpack_require__(64894);
// EXTERNAL MODULE: ./src/cli/docker-options.ts
var docker_options = __webpack_require__(61115);
;// CONCATENATED MODULE: ./src/cli/bake-options.ts

/** Declares docker's bake options on a command. */
function addBakeOptions(command) {
    return (0,docker_options/* addDockerOptions */.M)(command, DOCKER_OPTIONS);
}
const DOCKER_OPTIONS = {
    "Docker's targets": [
        ['-f, --file <path>', 'bake or Compose file (default: those that buildx finds)', 'many'],
        ['--set <target.key=value>', 'override a value in the files', 'many'],
        ['--var <NAME=value>', 'value of a variable in the files', 'many'],
        ['--no-cache', 'build without the cache'],
        ['--pull', 'always pull all referenced images'],
        ['--allow <entitlement>', 'extra privileged entitlement', 'many'],
    ],
    "Docker's output": [
        ['--push', 'push the images after all are measured and within their budgets'],
        ['--load', 'load the images into the engine'],
        ['--provenance <value>', 'shorthand for --set=*.attest=type=provenance'],
        ['--sbom <value>', 'shorthand for --set=*.attest=type=sbom'],
        ['--metadata-file <path>', "write the build's metadata to a file"],
    ],
};

// EXTERNAL MODULE: ./src/cli/builder-answers.ts
var builder_answers = __webpack_require__(72043);
// EXTERNAL MODULE: ./src/cli/load-reports.ts
var load_reports = __webpack_require__(75706);
// EXTERNAL MODULE: ./src/cli/examples.ts
var examples = __webpack_require__(14323);
// EXTERNAL MODULE: ./src/cli/make-options.ts + 1 modules
var make_options = __webpack_require__(75506);
;// CONCATENATED MODULE: ./src/cli/bake-command.ts







const EXAMPLES = [
    ['all images of the default group', '--load'],
    ['two targets, compared with the branch', '--baseline auto api worker'],
    ['of a Compose file, within a limit each', '-f compose.yml --max-size 150MB'],
];
/** `slim-build bake [options] [target…]`. */
function bakeCommand(io, setExitCode) {
    const command = new esm/* Command */.uB('bake')
        .description("build the targets of bake and Compose files, and measure, compare and check each image; takes docker's bake options")
        .argument('[targets...]', 'targets and groups of the bake files (default: default)');
    (0,examples/* addExamples */.L)(command, EXAMPLES);
    (0,make_options/* addMakeOptions */.c)(command, {
        flags: '-o, --output <file>',
        description: 'write the report to a file',
    });
    return addBakeOptions(command).action(async (targets, options) => {
        setExitCode(await bake(targets, options, io));
    });
}
async function bake(targets, options, io) {
    const request = requestFrom(targets, options);
    const answers = (0,builder_answers/* builderAnswers */.b)(io);
    // Asked first of all: what is done with the answers is loaded meanwhile.
    answers.ask(options.builder);
    const { exitCodeOf, makeImages, readBakeRecipe } = await Promise.all(/* import() */[__webpack_require__.e(6695), __webpack_require__.e(6429), __webpack_require__.e(5488), __webpack_require__.e(4210), __webpack_require__.e(7477), __webpack_require__.e(3400), __webpack_require__.e(8538), __webpack_require__.e(8414)]).then(__webpack_require__.bind(__webpack_require__, 28691));
    const { requiredTarget = [] } = options;
    const readRecipe = (context) => readBakeRecipe(request, requiredTarget, context);
    const result = await makeImages({ image: request.image, answers, readRecipe }, options, io);
    const { writeReports } = await (0,load_reports/* loadReports */.y)();
    await writeReports(result, options, io);
    for (const target of result.others)
        io.stderr.write(`slim-build: the target ${target} makes no image, so it is not measured\n`);
    return exitCodeOf(result, io);
}
function requestFrom(targets, options) {
    return {
        targets,
        files: options.file ?? [],
        set: options.set ?? [],
        variables: (0,parse_bake_variables/* parseBakeVariables */.Y)(options.var ?? [], '--var'),
        source: '.',
        builder: options.builder ?? null,
        allow: options.allow ?? [],
        noCache: options.noCache === true,
        pull: options.pull === true,
        push: options.push === true,
        load: options.load === true,
        provenance: options.provenance ?? null,
        defaultProvenance: null,
        sbom: options.sbom ?? null,
        image: options.name ?? null,
        gitToken: null,
    };
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


/***/ })

};
