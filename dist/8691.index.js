export const id = 8691;
export const ids = [8691];
export const modules = {

/***/ 11987:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ baselineFromOptions),
  h: () => (/* binding */ localMeasurements)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
// EXTERNAL MODULE: ./src/git/read-commit.ts
var read_commit = __webpack_require__(78982);
// EXTERNAL MODULE: ./src/inputs/parse-baseline-choice.ts
var parse_baseline_choice = __webpack_require__(61622);
// EXTERNAL MODULE: ./src/model/budget.ts
var budget = __webpack_require__(21368);
// EXTERNAL MODULE: ./src/judge/budgets.ts + 4 modules
var budgets = __webpack_require__(92618);
;// CONCATENATED MODULE: ./src/judge/compares-images.ts


/** Whether any budget of an image is held against a baseline, so that one is needed. */
function comparesImages({ layers, base }) {
    const before = base === undefined || base.from === 'head' ? [] : base.layers;
    return [...layers, ...before]
        .flatMap(layer => [layer, ...(layer.platforms?.values() ?? [])])
        .some(declaresComparison);
}
function declaresComparison(settings) {
    return budgets/* BUDGET_KINDS */.qW.some(kind => kind.compares === true && kind.from(settings, budget/* METRICS */.C[0]).length > 0);
}

// EXTERNAL MODULE: ./src/pipeline/baseline/choose-baseline.ts + 2 modules
var choose_baseline = __webpack_require__(55544);
// EXTERNAL MODULE: ./src/pipeline/baseline/commit-to-compare.ts + 1 modules
var commit_to_compare = __webpack_require__(10625);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/errors/machine-failure.ts
var machine_failure = __webpack_require__(87973);
// EXTERNAL MODULE: ./src/errors/tool-error.ts
var tool_error = __webpack_require__(20694);
// EXTERNAL MODULE: ./src/files/keep-newest.ts
var keep_newest = __webpack_require__(65869);
// EXTERNAL MODULE: ./src/files/make-directory.ts
var make_directory = __webpack_require__(9971);
// EXTERNAL MODULE: ./src/files/replace-directory.ts
var replace_directory = __webpack_require__(46281);
// EXTERNAL MODULE: ./src/pipeline/messages.ts
var messages = __webpack_require__(95408);
;// CONCATENATED MODULE: ./src/pipeline/cache/directory-store.ts









/** Directories that are kept; the oldest make room. */
const MOST = 100;
/** Copies that were begun of one directory, and another run replaced it each time. */
const MOST_TRIES = 20;
/**
 * Directories that are kept on this machine for its user alone, each in a folder named after its key. Several runs may read and write them
 * at once.
 */
function directoryStore(folder) {
    return {
        restore: async (directory, keys) => {
            for (const key of await fitting(folder, keys)) {
                try {
                    if (await copyWhole(external_node_path_default().join(folder, key), directory))
                        return { kind: 'found', key };
                }
                catch (error) {
                    // A pipe in there, for one, which cannot be copied.
                    return { kind: 'failed', why: `${folder} cannot be read (${(0,machine_failure/* reasonOf */.A)(error)})` };
                }
            }
            return { kind: 'nothing' };
        },
        save: async (directory, key) => {
            try {
                await keepCopy(directory, folder, key);
                await (0,keep_newest/* keepNewest */.I)(folder, MOST);
                return { kind: 'saved' };
            }
            catch (error) {
                return { kind: 'failed', why: `${folder} cannot be written (${(0,machine_failure/* reasonOf */.A)(error, folder)})` };
            }
        },
    };
}
/** The keys of what is kept that begin so, those of the best beginning first, and of these the newest. */
async function fitting(folder, beginnings) {
    const names = await (0,promises_.readdir)(folder).catch(() => []);
    const kept = await Promise.all(names
        .filter(name => beginnings.some(beginning => name.startsWith(beginning)))
        .map(async (name) => ({
        name,
        time: (await (0,promises_.stat)(external_node_path_default().join(folder, name)).catch(() => null))?.mtimeMs ?? 0,
    })));
    const newest = kept.toSorted((a, b) => b.time - a.time).map(({ name }) => name);
    return beginnings.flatMap(beginning => newest.filter(name => name.startsWith(beginning)));
}
/**
 * Whether there is such a directory. One that another run replaces meanwhile is copied anew, so that no two are mixed.
 *
 * @throws ToolError when it is never the same for as long as that takes; the file system's error.
 */
async function copyWhole(kept, directory) {
    for (let tries = 1; tries <= MOST_TRIES; tries++) {
        const before = await identityOf(kept);
        if (before === null)
            return false;
        const failure = await (0,promises_.cp)(kept, directory, { recursive: true }).then(() => null, (error) => error);
        if ((await identityOf(kept)) === before) {
            if (failure === null)
                return true;
            throw failure;
        }
        await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
    throw new tool_error/* ToolError */.v(messages/* messages */.D.keptReplaced);
}
async function keepCopy(directory, folder, key) {
    const unfinished = external_node_path_default().join(folder, `.${(0,external_node_crypto_.randomUUID)()}`);
    try {
        const copy = external_node_path_default().join(unfinished, key);
        await (0,make_directory/* makeDirectory */.O)(unfinished, 0o700);
        await (0,promises_.cp)(directory, copy, { recursive: true });
        await (0,replace_directory/* replaceDirectory */.Q)(copy, external_node_path_default().join(folder, key), unfinished);
    }
    finally {
        await (0,promises_.rm)(unfinished, { recursive: true, force: true });
    }
}
/** Tells a directory from the one that takes its place; null: there is none. */
async function identityOf(directory) {
    const found = await (0,promises_.stat)(directory).catch(() => null);
    return found?.isDirectory() === true ? `${found.ino} ${found.mtimeMs}` : null;
}

// EXTERNAL MODULE: ./src/cli/messages.ts
var cli_messages = __webpack_require__(77136);
;// CONCATENATED MODULE: ./src/cli/baseline-from-options.ts









/** What the options ask to compare an image with. A published image of the commit, or a limit on growth, asks for the commit itself. */
async function baselineFromOptions(options, subject, context) {
    const choice = choiceFrom(options, subject);
    const wanted = {
        choice,
        whyNone: 'No baseline was set (option --baseline)',
        image: options.baselineImage ?? null,
        rebuilds: true,
        ancestors: 'any',
        required: true,
    };
    const isRequired = choice.kind === 'commit' && choice.source !== 'any';
    const know = async (place) => {
        const onEvent = isRequired ? () => undefined : context.onEvent;
        const commit = await (0,commit_to_compare/* commitToCompare */._)({ kind: 'local' }, place, onEvent);
        // Of a checkout that git does not read, it is said once why.
        const head = commit.kind === 'known' ? await (0,read_commit/* readCommit */.k)('HEAD', place) : null;
        const moving = head === null ? [] : [head.sha];
        const store = localMeasurements(context);
        return { commit, store, context: null, edits: 'author', variant: [], moving };
    };
    return (0,choose_baseline/* chooseBaseline */.h)(subject, wanted, know, context);
}
function choiceFrom({ baseline, baselineImage }, { budgets }) {
    // As of a variable that is not set; it would mean the working directory.
    if (baseline === '')
        throw emptyOption('--baseline');
    if (baselineImage === '')
        throw emptyOption('--baseline-image');
    if (baseline !== undefined)
        return (0,parse_baseline_choice/* parseBaselineChoice */.g)(baseline, '--baseline');
    const isNeeded = baselineImage !== undefined || comparesImages(budgets);
    return isNeeded ? { kind: 'commit', source: 'any' } : { kind: 'none' };
}
function emptyOption(option) {
    return new input_error/* InputError */.d(cli_messages/* messages */.D.optionEmpty(option));
}
/** Where measurements of commits are kept on this machine. */
function localMeasurements({ storeDir }) {
    return { directories: directoryStore(external_node_path_default().join(storeDir, 'measurements')), days: null };
}


/***/ }),

/***/ 28691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildRecipe: () => (/* reexport */ recipe/* buildRecipe */.BA),
  exitCodeOf: () => (/* reexport */ exitCodeOf),
  makeImages: () => (/* reexport */ makeImages),
  readBakeRecipe: () => (/* reexport */ read_bake_recipe/* readBakeRecipe */.m)
});

// EXTERNAL MODULE: ./src/buildx/bake/read-bake-recipe.ts + 12 modules
var read_bake_recipe = __webpack_require__(51764);
// EXTERNAL MODULE: ./src/buildx/recipe.ts + 1 modules
var recipe = __webpack_require__(87322);
// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
// EXTERNAL MODULE: ./src/inputs/budgets-of-image.ts + 1 modules
var budgets_of_image = __webpack_require__(21039);
// EXTERNAL MODULE: ./src/pipeline/load-ahead.ts
var load_ahead = __webpack_require__(33144);
// EXTERNAL MODULE: ./src/pipeline/plan-run.ts + 5 modules
var plan_run = __webpack_require__(25402);
// EXTERNAL MODULE: ./src/pipeline/run.ts + 15 modules
var run = __webpack_require__(99423);
// EXTERNAL MODULE: ./src/tools/runner-services.ts
var runner_services = __webpack_require__(26114);
// EXTERNAL MODULE: ./src/cli/baseline-from-options.ts + 2 modules
var baseline_from_options = __webpack_require__(11987);
// EXTERNAL MODULE: ./src/cli/docker-options.ts
var docker_options = __webpack_require__(61115);
// EXTERNAL MODULE: ./src/cli/load-reports.ts
var load_reports = __webpack_require__(75706);
// EXTERNAL MODULE: ./src/cli/messages.ts
var messages = __webpack_require__(77136);
// EXTERNAL MODULE: ./src/cli/progress-options.ts
var progress_options = __webpack_require__(65508);
// EXTERNAL MODULE: ./src/cli/read-budgets.ts
var read_budgets = __webpack_require__(58107);
// EXTERNAL MODULE: ./src/cli/run-options.ts + 1 modules
var run_options = __webpack_require__(23526);
// EXTERNAL MODULE: ./src/cli/with-pipeline.ts + 3 modules
var with_pipeline = __webpack_require__(79630);
;// CONCATENATED MODULE: ./src/cli/make-images.ts














/**
 * Builds, measures, compares and judges what a command of the terminal asks for, and writes docker's own files.
 *
 * @throws InputError for an option that cannot be read, or --save-measurement beside several images; what the run throws.
 */
async function makeImages(subject, options, io) {
    const asked = (0,run_options/* runOptionsFrom */._)(options, io.env);
    const result = await (0,with_pipeline/* withPipeline */.f)(io, (0,progress_options/* progressOf */.j)(options), async (given, warn) => {
        const onEvent = (0,load_ahead/* loadAhead */.k)(given.onEvent, load_reports/* loadReports */.y);
        const context = { ...given, answers: subject.answers, onEvent };
        const budgets = await (0,read_budgets/* readBudgets */.l)({ ...options }, context);
        const targets = {
            image: subject.image,
            defaultProvenance: null,
            budgetsOf: (image) => (0,budgets_of_image/* budgetsOfImage */.n)(budgets, image, warn),
            baselineOf: (each) => (0,baseline_from_options/* baselineFromOptions */._)(options, each, context),
        };
        const plan = await (0,plan_run/* planRun */.n)({ ...asked, recipe: await subject.readRecipe(context), targets }, context);
        assertOneToSave(plan, options);
        const made = await (0,run/* run */.e)(plan, reachesCache(plan, context));
        const compared = new Set(plan.targets.filter(({ baseline }) => baseline.kind === 'chain').map(each => each.target.name));
        if (compared.size === 0)
            return made;
        const { keepLocally } = await Promise.all(/* import() */[__webpack_require__.e(2148), __webpack_require__.e(3728)]).then(__webpack_require__.bind(__webpack_require__, 23728));
        for (const { target, built, ...each } of made.images)
            if (compared.has(target))
                await keepLocally({ ...built, ...each }, context, warn);
        return made;
    });
    await (0,docker_options/* writeMetadata */.f)(result.metadata, options, io.cwd);
    return result;
}
/** Told before anything is built or pushed, for the report would be lost. */
function assertOneToSave({ targets }, { saveMeasurement }) {
    if (saveMeasurement === undefined)
        return;
    const { length } = targets.filter(({ measured }) => measured);
    if (length === 0)
        throw new input_error/* InputError */.d(messages/* messages */.D.nothingToSave);
    if (length > 1)
        throw new input_error/* InputError */.d(messages/* messages */.D.severalMeasurements);
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

;// CONCATENATED MODULE: ./src/cli/make.ts
/** What the commands that make images load first, while buildx answers. */





/***/ }),

/***/ 46281:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ replaceDirectory)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



/** Each time another run was there first; of as many at once none is known. */
const MOST_TRIES = 100;
/**
 * Puts a directory in the place of another, which may be there or not. Several runs may do so at once: whoever is last wins. For a moment
 * nothing is there, since no system call that Node.js has exchanges two directories.
 *
 * @param aside a directory of the caller's own, on the same disk: what was there before is in it afterwards.
 * @throws the file system's error.
 */
async function replaceDirectory(directory, place, aside) {
    for (let tries = 1;; tries++) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(place, node_path__WEBPACK_IMPORTED_MODULE_2___default().join(aside, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)())).catch(unless('ENOENT'));
        if (await moved(directory, place, tries))
            return;
    }
}
async function moved(directory, place, tries) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(directory, place).then(() => true, (error) => {
        if (tries === MOST_TRIES)
            throw error;
        unless('ENOTEMPTY', 'EEXIST')(error);
        return false;
    });
}
function unless(...codes) {
    return error => {
        if (!codes.includes(error.code ?? ''))
            throw error;
    };
}


/***/ })

};
