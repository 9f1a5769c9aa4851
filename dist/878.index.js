export const id = 878;
export const ids = [878];
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
// EXTERNAL MODULE: ./src/buildx/bake/read-bake-recipe.ts + 12 modules
var read_bake_recipe = __webpack_require__(51764);
// EXTERNAL MODULE: ./src/inputs/parse-bake-variables.ts
var parse_bake_variables = __webpack_require__(64894);
// EXTERNAL MODULE: ./src/cli/docker-options.ts
var docker_options = __webpack_require__(61115);
;// CONCATENATED MODULE: ./src/cli/bake-options.ts

/** Declares docker's bake options on a command. */
function addBakeOptions(command) {
    return (0,docker_options/* addDockerOptions */.ME)(command, DOCKER_OPTIONS);
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

// EXTERNAL MODULE: ./src/cli/examples.ts
var examples = __webpack_require__(14323);
// EXTERNAL MODULE: ./src/cli/make-images.ts + 1 modules
var make_images = __webpack_require__(79251);
// EXTERNAL MODULE: ./src/cli/make-options.ts + 1 modules
var make_options = __webpack_require__(4951);
// EXTERNAL MODULE: ./src/cli/write-report.ts
var write_report = __webpack_require__(64256);
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
    const { requiredTarget = [] } = options;
    const readRecipe = (context) => (0,read_bake_recipe/* readBakeRecipe */.m)(request, requiredTarget, context);
    const result = await (0,make_images/* makeImages */.X)({ image: request.image, builder: options.builder, readRecipe }, options, io);
    await (0,write_report/* writeReports */.Li)(result, options, io);
    for (const target of result.others)
        io.stderr.write(`slim-build: the target ${target} makes no image, so it is not measured\n`);
    return (0,make_images/* exitCodeOf */.F)(result, io);
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
