export const id = 990;
export const ids = [990];
export const modules = {

/***/ 11990:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildCommand: () => (/* binding */ buildCommand)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48179);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _buildx_recipe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52625);
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(33712);
/* harmony import */ var _files_write_output_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55976);
/* harmony import */ var _model_default_image_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29978);
/* harmony import */ var _build_options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59185);
/* harmony import */ var _examples_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(14323);
/* harmony import */ var _make_images_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(79251);
/* harmony import */ var _make_options_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4951);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(77136);
/* harmony import */ var _write_report_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(64256);












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
    (0,_examples_js__WEBPACK_IMPORTED_MODULE_10__/* .addExamples */ .L)(command, EXAMPLES);
    (0,_make_options_js__WEBPACK_IMPORTED_MODULE_7__/* .addMakeOptions */ .c)(command, OUTPUT);
    return (0,_build_options_js__WEBPACK_IMPORTED_MODULE_5__/* .addBuildOptions */ .oy)(command).action(async (context, options) => {
        setExitCode(await build(context, options, io));
    });
}
async function build(context, options, io) {
    const { report, exporters } = splitOutput(options);
    const request = (0,_build_options_js__WEBPACK_IMPORTED_MODULE_5__/* .requestFromOptions */ .IH)(context, options, exporters);
    const directory = context === '-' || context.includes('://') ? null : node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(io.cwd, context);
    const image = options.name ?? (0,_model_default_image_name_js__WEBPACK_IMPORTED_MODULE_4__/* .defaultImageName */ .e)({ tags: options.tag ?? [], repository: null, directory });
    const { builder } = request;
    const readRecipe = (context) => (0,_buildx_recipe_js__WEBPACK_IMPORTED_MODULE_2__/* .buildRecipe */ .BA)(request, context);
    const subject = { image, builder, readRecipe };
    const result = await (0,_make_images_js__WEBPACK_IMPORTED_MODULE_6__/* .makeImages */ .X)(subject, options, io);
    await writeImageId(result, options, io.cwd);
    await (0,_write_report_js__WEBPACK_IMPORTED_MODULE_9__/* .writeReports */ .Li)(result, { ...options, output: report }, io);
    return (0,_make_images_js__WEBPACK_IMPORTED_MODULE_6__/* .exitCodeOf */ .F)(result, io);
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
    return (0,_docker_options_js__WEBPACK_IMPORTED_MODULE_0__/* .addDockerOptions */ .ME)(command, DOCKER_OPTIONS);
}
/** Declares those of them that say what is built, without what is to become of the image. */
function addSourceOptions(command) {
    const groups = Object.entries(DOCKER_OPTIONS).map(([group, options]) => [
        group,
        options.filter(([flags]) => !PUBLISHING.test(flags)),
    ]);
    return (0,_docker_options_js__WEBPACK_IMPORTED_MODULE_0__/* .addDockerOptions */ .ME)(command, Object.fromEntries(groups));
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

/***/ 79251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ exitCodeOf),
  X: () => (/* binding */ makeImages)
});

// EXTERNAL MODULE: ./src/inputs/budgets-of-image.ts + 1 modules
var budgets_of_image = __webpack_require__(21039);
// EXTERNAL MODULE: ./src/pipeline/plan-run.ts + 5 modules
var plan_run = __webpack_require__(25402);
// EXTERNAL MODULE: ./src/pipeline/run.ts + 63 modules
var run = __webpack_require__(32349);
// EXTERNAL MODULE: ./src/tools/runner-services.ts
var runner_services = __webpack_require__(26114);
// EXTERNAL MODULE: ./src/cli/baseline-option.ts + 2 modules
var baseline_option = __webpack_require__(80127);
// EXTERNAL MODULE: ./src/cli/docker-options.ts
var docker_options = __webpack_require__(61115);
// EXTERNAL MODULE: ./src/buildx/dockerfile-path.ts
var dockerfile_path = __webpack_require__(49446);
// EXTERNAL MODULE: ./src/git/local-base.ts
var local_base = __webpack_require__(8253);
// EXTERNAL MODULE: ./src/git/read-commit.ts
var read_commit = __webpack_require__(78982);
// EXTERNAL MODULE: ./src/git/repository-refused.ts
var repository_refused = __webpack_require__(54179);
// EXTERNAL MODULE: ./src/pipeline/baseline/stored-image.ts
var stored_image = __webpack_require__(12621);
// EXTERNAL MODULE: ./src/pipeline/baseline/stored-measurements.ts + 1 modules
var stored_measurements = __webpack_require__(68729);
// EXTERNAL MODULE: ./src/pipeline/checkout-of.ts
var checkout_of = __webpack_require__(36408);
;// CONCATENATED MODULE: ./src/cli/keep-locally.ts








/** Keeps what was measured, to be compared with later, when it is of a commit as it is. Says why it could not. */
async function keepLocally({ measurement, history, request, image, }, context, warn) {
    if (request.context === '-' || (0,dockerfile_path/* isRemote */.V)(request.context))
        return;
    const place = (0,checkout_of/* checkoutOf */.o)(request.context, context);
    const sha = await unchangedCommit(place);
    if (sha === null)
        return;
    const { directories } = (0,baseline_option/* localMeasurements */.h)(context);
    const problem = await (0,stored_measurements/* keepMeasurement */.uG)({ measurement, history }, sha, { ...(0,stored_image/* storedImage */.Z)({ image, request }, context.cwd, context.env), moving: [sha] }, directories, context);
    if (problem !== null)
        warn(`the measurement was not stored, because ${problem}`);
}
/** The commit that is checked out without changes; null where there is none, or git does not read it, of which the baseline has told. */
async function unchangedCommit(place) {
    try {
        const head = await (0,read_commit/* readCommit */.k)('HEAD', place);
        return head === null || (await (0,local_base/* hasChanges */.i)(place)) ? null : head.sha;
    }
    catch (error) {
        if (error instanceof repository_refused/* RepositoryRefused */.J)
            return null;
        throw error;
    }
}

// EXTERNAL MODULE: ./src/cli/make-options.ts + 1 modules
var make_options = __webpack_require__(4951);
// EXTERNAL MODULE: ./src/cli/read-budgets.ts
var read_budgets = __webpack_require__(58107);
// EXTERNAL MODULE: ./src/cli/with-pipeline.ts + 1 modules
var with_pipeline = __webpack_require__(4098);
;// CONCATENATED MODULE: ./src/cli/make-images.ts










/**
 * Builds, measures, compares and judges what a command of the terminal asks for, and writes docker's own files.
 *
 * @throws InputError for an option that cannot be read; what the run throws.
 */
async function makeImages(subject, options, io) {
    const asked = (0,make_options/* runOptionsFrom */._)(options, io.env);
    const result = await (0,with_pipeline/* withPipeline */.f)(io, (0,docker_options/* progressOf */.jA)(options), async (context, warn) => {
        context.answers.ask(subject.builder);
        const budgets = await (0,read_budgets/* readBudgets */.l)({ ...options }, context);
        const targets = {
            image: subject.image,
            defaultProvenance: null,
            budgetsOf: (image) => (0,budgets_of_image/* budgetsOfImage */.n)(budgets, image, warn),
            baselineOf: (each) => (0,baseline_option/* baselineFromOptions */.__)(options, each, context),
        };
        const plan = await (0,plan_run/* planRun */.n)({ ...asked, recipe: await subject.readRecipe(context), targets }, context);
        const made = await (0,run/* run */.e)(plan, reachesCache(plan, context));
        const compared = new Set(plan.targets.filter(({ baseline }) => baseline.kind === 'chain').map(each => each.target.name));
        for (const { target, built, ...each } of made.images)
            if (compared.has(target))
                await keepLocally({ ...built, ...each }, context, warn);
        return made;
    });
    await (0,docker_options/* writeMetadata */.f5)(result.metadata, options, io.cwd);
    return result;
}
/** A local cache is for this machine: what reaches a workflow's cache service stays out of it. */
function reachesCache({ cache }, context) {
    return cache?.mode === 'local' ? { ...context, env: (0,runner_services/* withoutRunnerServices */.v)(context.env) } : context;
}
function isFailed({ outcome }) {
    return outcome === 'fail';
}
/**
 * What the command ends with: 1 when an image is over its budgets.
 *
 * @throws ExportFailure when an image could not be published.
 */
function exitCodeOf({ kind, images, unpublished }, io) {
    if (unpublished !== null)
        throw unpublished;
    const what = kind === 'build' ? 'the image was not pushed' : 'nothing was pushed';
    const failed = images.flatMap(({ built }) => built.verdict.judgements).filter(isFailed);
    const why = failed.some(({ actual }) => actual !== null) ? 'over budget' : 'a budget was not judged';
    if (images.some(({ built }) => built.withheld))
        io.stderr.write(`slim-build: ${why}, so ${what}\n`);
    return failed.length > 0 ? 1 : 0;
}


/***/ })

};
