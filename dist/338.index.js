export const id = 338;
export const ids = [338];
export const modules = {

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
// EXTERNAL MODULE: ./src/buildx/recipe.ts + 4 modules
var buildx_recipe = __webpack_require__(52625);
// EXTERNAL MODULE: ./src/edit/format-diff.ts
var format_diff = __webpack_require__(96161);
// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
// EXTERNAL MODULE: ./src/git/path-inside.ts
var path_inside = __webpack_require__(84334);
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
// EXTERNAL MODULE: ./src/pipeline/run.ts + 63 modules
var run = __webpack_require__(32349);
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
        await (0,write_atomically/* writeAtomically */.v)(place, after, before === null ? undefined : (await (0,promises_.lstat)(place)).mode & 0o777);
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

// EXTERNAL MODULE: ./src/text/escape/visible.ts
var visible = __webpack_require__(8625);
// EXTERNAL MODULE: ./src/report/build/report-advice.ts
var report_advice = __webpack_require__(34668);
// EXTERNAL MODULE: ./src/report/sections/savings.ts + 1 modules
var savings = __webpack_require__(69575);
// EXTERNAL MODULE: ./src/report/writers/terminal.ts + 3 modules
var terminal = __webpack_require__(57674);
// EXTERNAL MODULE: ./src/report/writers/terminal/style-text.ts
var style_text = __webpack_require__(11015);
;// CONCATENATED MODULE: ./src/report/render-fix.ts





/** What a patch does and saves, what it leaves for the next time, what was found wrong and why, and what is for a person to do; for a terminal or a log. */
function renderFix(image, { made, left, wrong, untried, hints }, { width, colour }) {
    const part = (title, advice, columns = savings/* COLUMNS */.cZ) => {
        const rows = advice
            .map(each => (0,report_advice/* adviceRow */.J)(image, each))
            .map(row => [...(0,savings/* rowCells */.o5)(row), ...(columns === savings/* COLUMNS */.cZ ? [] : [(0,savings/* whyCell */.rJ)(row)])]);
        return rows.length === 0
            ? []
            : [
                { kind: 'heading', text: title },
                { kind: 'table', columns, rows },
            ];
    };
    const blocks = [
        ...part('In the patch', made),
        ...part('Not in the patch, since it changes the same words: run the command again after it', left),
        ...part('Not in the patch, since it is wrong', wrong, savings/* WITH_REASON */._D),
        ...part('Not in the patch, since it was not tried', untried, savings/* WITH_REASON */._D),
        ...part('Not in the patch, since it needs a decision of yours', hints),
    ];
    if (blocks.length === 0)
        return 'Nothing to change.\n';
    return (0,terminal/* writeTerminal */.O)(blocks, { width, paint: (0,style_text/* styler */.Y)(colour) });
}
/** A patch as a terminal or a log can show it: nothing of it moves the cursor or speaks to the Actions runner. */
function showPatch(patch) {
    return patch.split('\n').map(visible/* visibleLine */.P).join('\n');
}

// EXTERNAL MODULE: ./src/text/format-bytes.ts
var format_bytes = __webpack_require__(47790);
// EXTERNAL MODULE: ./src/text/parse-bytes.ts
var parse_bytes = __webpack_require__(50810);
// EXTERNAL MODULE: ./src/cli/build-options.ts
var build_options = __webpack_require__(59185);
// EXTERNAL MODULE: ./src/cli/cli-io.ts
var cli_io = __webpack_require__(66061);
// EXTERNAL MODULE: ./src/cli/docker-options.ts
var docker_options = __webpack_require__(61115);
// EXTERNAL MODULE: ./src/cli/make-options.ts + 1 modules
var make_options = __webpack_require__(4951);
// EXTERNAL MODULE: ./src/cli/messages.ts
var cli_messages = __webpack_require__(77136);
// EXTERNAL MODULE: ./src/cli/read-budgets.ts
var read_budgets = __webpack_require__(58107);
// EXTERNAL MODULE: ./src/cli/with-pipeline.ts + 1 modules
var with_pipeline = __webpack_require__(4098);
// EXTERNAL MODULE: ./src/cli/write-report.ts
var write_report = __webpack_require__(64256);
;// CONCATENATED MODULE: ./src/cli/fix-command.ts


























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
    await (0,with_pipeline/* withPipeline */.f)(io, (0,docker_options/* progressOf */.jA)(options), async (given) => {
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
        await (0,write_report/* writeOut */.sD)(io, patchFor(io, (0,format_diff/* formatDiff */.V)(patch)));
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
    const asked = (0,make_options/* runOptionsFrom */._)({ format: 'terminal', advice }, io.env);
    const recipe = (0,buildx_recipe/* buildRecipe */.BA)(request, context);
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


/***/ })

};
