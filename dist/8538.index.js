export const id = 8538;
export const ids = [8538];
export const modules = {

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

/***/ 23526:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ runOptionsFrom)
});

// EXTERNAL MODULE: ./src/inputs/parse-choice.ts
var parse_choice = __webpack_require__(24044);
// EXTERNAL MODULE: ./src/model/choices.ts
var choices = __webpack_require__(19545);
// EXTERNAL MODULE: ./src/pipeline/verify/verify-options.ts
var verify_options = __webpack_require__(90094);
;// CONCATENATED MODULE: ./src/cli/terminal-run.ts
/** Events whose runs have the rights of the default branch and may build what a stranger wrote. */
const UNTRUSTED = ['pull_request_target', 'issue_comment', 'workflow_run'];
/** What the environment says of a build that a person starts, or a step of a workflow by a command. */
function terminalRun(env) {
    const { GITHUB_REF: ref = '', GITHUB_BASE_REF: baseBranch = '', GITHUB_EVENT_NAME: event = '' } = env;
    return {
        // Nobody who types a command expects the cache service of a workflow to be there.
        onGitHub: false,
        ref,
        baseBranch,
        defaultBranch: '',
        matrix: [],
        untrusted: UNTRUSTED.includes(event) ? `the event ${event} may build untrusted code` : null,
    };
}

;// CONCATENATED MODULE: ./src/cli/run-options.ts




/** A directory stays where it is: on the machine. */
const NO_SERVICE = {
    restore: () => Promise.resolve({ kind: 'nothing' }),
    save: () => Promise.resolve({ kind: 'there' }),
};
/**
 * What is asked of a run beside its images. Without `--cache` the builder's own cache is all there is, as with docker, beside what the
 * command or the bake files name.
 *
 * @throws InputError with the right spelling.
 */
function runOptionsFrom({ pushWhen = '', requiredTarget = [], requireBaseline = false, advice = '', cache, reproducible = false, verifyCommand = '', }, env) {
    const adviceMode = (0,parse_choice/* parseChoice */.H)(advice, choices/* ADVICE_MODES */.i3, '--advice');
    const where = '--verify-command';
    const run = { mounts: false, run: terminalRun(env), directories: NO_SERVICE };
    return {
        pushWhen: (0,parse_choice/* parseChoice */.H)(pushWhen, choices/* PUSH_WHENS */.ZF, '--push-when'),
        requiredTargets: requiredTarget,
        requireBaseline,
        advice: adviceMode,
        verify: (0,verify_options/* verifyOptions */.G)({ advice: adviceMode, command: verifyCommand || null, where }),
        cache: cache === undefined ? undefined : { mode: (0,parse_choice/* parseChoice */.H)(cache, choices/* CACHE_MODES */._R, '--cache'), ...run },
        reproducible,
    };
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

/***/ 99343:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wJ: () => (/* binding */ packStack),
  Eg: () => (/* binding */ stackKey),
  rn: () => (/* binding */ unpackStack)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/model/version.ts
var version = __webpack_require__(52621);
// EXTERNAL MODULE: ./src/model/image-files.ts
var image_files = __webpack_require__(29286);
// EXTERNAL MODULE: ./src/model/path-tree.ts
var path_tree = __webpack_require__(91067);
// EXTERNAL MODULE: ./src/measure/column-bytes.ts
var column_bytes = __webpack_require__(92342);
// EXTERNAL MODULE: ./src/model/column.ts
var column = __webpack_require__(3699);
// EXTERNAL MODULE: ./src/measure/are-integers.ts
var are_integers = __webpack_require__(2692);
// EXTERNAL MODULE: ./src/measure/is-count.ts
var is_count = __webpack_require__(57524);
// EXTERNAL MODULE: ./src/measure/packages/package-catalogs.ts + 29 modules
var package_catalogs = __webpack_require__(46429);
;// CONCATENATED MODULE: ./src/measure/is-package-measurement.ts


const PURPOSES = new Set([null, 'development', 'build-tool']);
const FLAGS = new Set([undefined, true]);
/**
 * Whether a value read from a file has the shape of a measured package.
 *
 * @param count how many packages there are.
 */
function isPackageMeasurement(value, count) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { ecosystem, name, version, location, purpose, recommended, requires, inside, ...bytes } = value;
    const { files, compressed, unpacked, ...others } = bytes;
    return (Object.keys(others).length === 0 &&
        isEcosystem(ecosystem) &&
        [name, version].every(text => typeof text === 'string') &&
        (location === null || typeof location === 'string') &&
        PURPOSES.has(purpose) &&
        [recommended, inside].every(flag => FLAGS.has(flag)) &&
        isPlaces(requires, count) &&
        [files, compressed, unpacked].every(is_count/* isCount */.m));
}
function isEcosystem(value) {
    return typeof value === 'string' && (0,package_catalogs/* packageCatalog */.S)(value) !== undefined;
}
function isPlaces(value, count) {
    if (value === undefined)
        return true;
    return Array.isArray(value) && value.every(place => (0,is_count/* isCount */.m)(place) && place < count);
}

// EXTERNAL MODULE: ./src/measure/is-sound-program.ts
var is_sound_program = __webpack_require__(35002);
// EXTERNAL MODULE: ./src/measure/layer-path.ts
var layer_path = __webpack_require__(47637);
;// CONCATENATED MODULE: ./src/measure/is-sound-stack.ts







/** Whether paths that were read from a file end: each stands in one before it, or in itself as a root, and has a name that a path can have. */
function areSoundPaths({ parents, textOf, starts, ends, texts }) {
    for (let path = 0; path < parents.length; path++) {
        const [start, end] = [(0,column/* wordAt */.E7)(starts, path), (0,column/* wordAt */.E7)(ends, path)];
        if ((0,column/* wordAt */.E7)(parents, path) > path || start > end)
            return false;
        // A root has no name, nor has what a whiteout without a name was to hide.
        if (start === end)
            continue;
        const text = texts[(0,column/* wordAt */.E7)(textOf, path)]?.text ?? '';
        if (end > text.length || !(0,layer_path/* isLayerName */.nd)(text, start, end))
            return false;
    }
    return parents.length > 0;
}
/** Whether numbers that were read from a file are of files that an image of so many paths and layers can have. */
function areSoundFiles(numbers, paths, layers) {
    const { nodes, hiddenBy, hiddenWhy, compressed, unpacked } = numbers;
    let last = 0;
    for (let file = 0; file < nodes.length; file++) {
        const [layer, by] = [(0,column/* wordAt */.E7)(numbers.layers, file), hiddenBy[file] ?? image_files/* NOBODY */.oQ];
        if (layer < last || layer >= layers || (0,column/* wordAt */.E7)(nodes, file) >= paths)
            return false;
        if (by !== image_files/* NOBODY */.oQ && (by < layer || by >= layers))
            return false;
        if ((0,column/* byteAt */.aL)(hiddenWhy, file) >= image_files/* REASONS */.ez.length)
            return false;
        last = layer;
    }
    return (0,are_integers/* areIntegers */.Q)(compressed, 0) && (0,are_integers/* areIntegers */.Q)(unpacked, 0);
}
/** Whether a value that was read from a file says of such files what can be said of them, and packages have just the bytes of their files. */
function isSoundRest(value, numbers) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { packages, program, danglingLinks, rest, links, lengths, ...others } = value;
    const isFile = (file) => (0,is_count/* isCount */.m)(file) && file < numbers.nodes.length;
    return (Object.keys(others).length === 0 &&
        (0,is_count/* isCount */.m)(danglingLinks) &&
        (program === null || isFile(program)) &&
        isPairs(links, (file, names) => isFile(file) && (0,is_count/* isCount */.m)(names)) &&
        isPairs(rest, (file, said) => isFile(file) && isProgram(said, file, numbers)) &&
        isList(lengths, is_count/* isCount */.m) &&
        isPackages(packages) &&
        haveOwnBytes(packages, numbers));
}
function isProgram(value, file, { compressed, unpacked }) {
    return (0,is_sound_program/* isSoundProgram */.m)(value, (0,column/* doubleAt */.jn)(unpacked, file), (0,column/* doubleAt */.jn)(compressed, file));
}
function isList(value, isOne) {
    return Array.isArray(value) && value.every(isOne);
}
function isPairs(value, isOne) {
    return isList(value, pair => Array.isArray(pair) && pair.length === 2 && isOne(pair[0], pair[1]));
}
function isPackages(value) {
    return Array.isArray(value) && value.every(each => isPackageMeasurement(each, value.length));
}
function haveOwnBytes(packages, numbers) {
    const { owners, compressed, unpacked } = numbers;
    const sums = packages.map(() => ({ files: 0, compressed: 0, unpacked: 0 }));
    for (let file = 0; file < owners.length; file++) {
        const owner = owners[file] ?? image_files/* NOBODY */.oQ;
        if (owner === image_files/* NOBODY */.oQ)
            continue;
        const sum = sums[owner];
        if (sum === undefined)
            return false;
        sum.files++;
        sum.compressed += (0,column/* doubleAt */.jn)(compressed, file);
        sum.unpacked += (0,column/* doubleAt */.jn)(unpacked, file);
    }
    return packages.every((each, at) => {
        const sum = sums[at];
        return each.files === sum?.files && each.compressed === sum.compressed && each.unpacked === sum.unpacked;
    });
}

;// CONCATENATED MODULE: ./src/measure/encode-stack.ts




/** All columns of files, in bytes a file, and those of paths. */
const WIDTH = 2 * 8 + 4 * image_files/* HASH_WORDS */.Vj + 4 * 4 + 1;
const PATH_WIDTH = 4 * 4;
/** The columns of a stacked image one after the other, and what is no column. */
function encodeStack({ files, packages, program, danglingLinks }) {
    const { paths, rest, links, ...numbers } = files.all();
    const { compressed, unpacked, hashes, nodes, layers, owners, hiddenBy, hiddenWhy } = numbers;
    const { parents, textOf, starts, ends, texts } = paths.columns();
    const columns = [
        compressed,
        unpacked,
        hashes,
        nodes,
        layers,
        owners,
        hiddenBy,
        parents,
        textOf,
        starts,
        ends,
        hiddenWhy,
    ];
    const lengths = texts.map(({ text }) => text.length);
    const other = { packages, program, danglingLinks, rest: [...rest], links: [...links], lengths };
    return {
        body: (0,column_bytes/* joinColumns */.a)({ columns, names: texts.map(({ text }) => text), other }),
        counts: { files: files.length, paths: parents.length },
    };
}
/**
 * What {@link encodeStack} made bytes of; null for bytes that it makes of nothing: they may come from anyone.
 *
 * @param body is kept: columns are parts of it.
 * @param layers how many the image has.
 */
function decodeStack(body, { files: length, paths: count }, layers) {
    const reader = column_bytes/* ColumnReader */.m.open(body, WIDTH * length + PATH_WIDTH * count);
    if (reader === null)
        return null;
    const wide = {
        compressed: reader.doubles(length),
        unpacked: reader.doubles(length),
        hashes: reader.words(image_files/* HASH_WORDS */.Vj * length),
        nodes: reader.words(length),
        layers: reader.words(length),
        owners: reader.signedWords(length),
        hiddenBy: reader.signedWords(length),
    };
    const places = {
        parents: reader.words(count),
        textOf: reader.words(count),
        starts: reader.words(count),
        ends: reader.words(count),
    };
    const numbers = { ...wide, hiddenWhy: reader.bytes(length) };
    const other = reader.other(false);
    if (!areSoundFiles(numbers, count, layers) || !isSoundRest(other, numbers))
        return null;
    const { rest, links, lengths, ...stacked } = other;
    const paths = { ...places, texts: partsOf(reader.names, lengths) };
    if (!areSoundPaths(paths))
        return null;
    const columns = {
        length,
        ...numbers,
        paths: path_tree/* PathTree */.W.of(paths),
        rest: new Map(rest),
        links: new Map(links),
    };
    return { ...stacked, files: new image_files/* ImageFiles */.XP(columns) };
}
function partsOf(names, lengths) {
    let end = 0;
    return lengths.map(length => ({ text: names.slice(end, (end += length)) }));
}

// EXTERNAL MODULE: ./src/measure/packed-file.ts
var packed_file = __webpack_require__(92625);
// EXTERNAL MODULE: ./src/measure/packed-index.ts + 3 modules
var packed_index = __webpack_require__(65488);
;// CONCATENATED MODULE: ./src/measure/packed-stack.ts






/** To be raised when the format changes, or between two releases something else is made of the same layers: what is stored is not that. */
const FORMAT = 1;
/** @param layers of the image, bottom first. */
function stackKey(layers, command) {
    const parts = layers.map(({ digest, size }) => `${digest} ${size}`);
    return (0,external_node_crypto_.hash)('sha256', JSON.stringify([version/* VERSION */.x, FORMAT, packed_index/* READING */.rq, parts, command]));
}
/**
 * A stacked image as it is stored, piece by piece; null for one of which too much is to be said to take it from others.
 *
 * @param most bytes of it, unpacked; null for more.
 */
function packStack(key, image, most) {
    const { body, counts } = encodeStack(image);
    if (!body.isForOthers || body.length > most)
        return null;
    const header = { key, ...counts, body: body.length };
    return (0,packed_file/* packFile */.qt)(header, body.parts());
}
/**
 * A stacked image as {@link packStack} packed it.
 *
 * @param layers how many it has.
 * @throws BrokenFile for another image, a checksum that is wrong, or what no layers make.
 */
async function unpackStack(packed, key, layers) {
    const file = (0,packed_file/* openPackedFile */.d5)(packed);
    file.check();
    const { header } = file;
    if (!isHeader(header) || header.key !== key)
        return (0,packed_file/* broken */.mw)();
    return decodeStack(await file.unpack(header.body), header, layers) ?? (0,packed_file/* broken */.mw)();
}
function isHeader(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { key, files, paths, body } = value;
    return typeof key === 'string' && [files, paths, body].every(is_count/* isCount */.m);
}


/***/ }),

/***/ 91067:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ ROOT),
/* harmony export */   W: () => (/* binding */ PathTree)
/* harmony export */ });
/* harmony import */ var _column_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3699);

/** The root of every tree. As every root, it is its own parent. */
const ROOT = 0;
/** What nobody has written to takes no memory. */
const GROWTH = 2;
const NO_PATH = -1;
/**
 * Paths in columns: each is a number, and has a parent and a name, which is a part of a text that is there anyway. That takes sixteen bytes
 * a path; a text for each would take a hundred.
 */
class PathTree {
    #count = 1;
    /** Each once, and where it stands. */
    #texts = [];
    #numbers = new Map();
    #lastNames = null;
    #lastNumber = 0;
    #parents;
    #textOf;
    #starts;
    #ends;
    /** Whether each path stands behind its directory. */
    #isAscending = true;
    /** The directory whose text was asked for last, and that text with a slash at its end. */
    #last = NO_PATH;
    #lastText = '';
    /** @param room paths that there is room for at first; more make room for themselves. */
    constructor(room) {
        this.#parents = new Uint32Array(room);
        this.#textOf = new Uint32Array(room);
        this.#starts = new Uint32Array(room);
        this.#ends = new Uint32Array(room);
    }
    /** The tree that gave these columns, which are kept. */
    static of({ parents, textOf, starts, ends, texts }) {
        const tree = new PathTree(0);
        tree.#count = parents.length;
        for (const names of texts)
            tree.#numberOf(names);
        tree.#parents = parents;
        tree.#textOf = textOf;
        tree.#starts = starts;
        tree.#ends = ends;
        return tree;
    }
    /** All paths. */
    columns() {
        const all = (column) => column.subarray(0, this.#count);
        return {
            parents: all(this.#parents),
            textOf: all(this.#textOf),
            starts: all(this.#starts),
            ends: all(this.#ends),
            texts: [...this.#texts],
        };
    }
    /** How many there are, the roots too. */
    get count() {
        return this.#count;
    }
    /** A further root, whose path is empty. */
    addRoot() {
        const root = this.#append();
        this.#parents[root] = root;
        return root;
    }
    /** A path that is called by a part of a text below another one. */
    add(parent, names, start, end) {
        const path = this.#append();
        this.#parents[path] = parent;
        this.#textOf[path] = this.#numberOf(names);
        this.#starts[path] = start;
        this.#ends[path] = end;
        return path;
    }
    parent(path) {
        return (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .wordAt */ .E7)(this.#parents, path);
    }
    /** Puts a path, and all that are below it, below another one. */
    move(path, parent) {
        this.#parents[path] = parent;
        this.#last = NO_PATH;
        if (parent > path)
            this.#isAscending = false;
    }
    /** The whole path, its parts between slashes. */
    text(path) {
        const parent = this.parent(path);
        if (this.parent(parent) === parent)
            return parent === path ? '' : this.name(path);
        // Most often it stands beside the one before.
        if (parent !== this.#last) {
            this.#lastText = `${this.#join(parent)}/`;
            this.#last = parent;
        }
        return this.#lastText + this.name(path);
    }
    #join(path) {
        const names = [];
        for (let each = path; this.parent(each) !== each; each = this.parent(each))
            names.push(this.name(each));
        return names.reverse().join('/');
    }
    /** The last part of a path. */
    name(path) {
        return this.names(path).text.slice(this.start(path), this.end(path));
    }
    /** The text that the name of a path is a part of, from {@link start} to {@link end}. */
    names(path) {
        return this.#texts[(0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .wordAt */ .E7)(this.#textOf, path)] ?? NO_NAMES;
    }
    start(path) {
        return (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .wordAt */ .E7)(this.#starts, path);
    }
    end(path) {
        return (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .wordAt */ .E7)(this.#ends, path);
    }
    /** Whether the name of a path is that part of a text. */
    isNamed(path, { text }, start, end) {
        const from = this.start(path);
        if (this.end(path) - from !== end - start)
            return false;
        const own = this.names(path).text;
        for (let at = start; at < end; at++) {
            if (text.charCodeAt(at) !== own.charCodeAt(from + at - start))
                return false;
        }
        return true;
    }
    /** Below zero where the name of a path comes before that part of a text, by code units; above where it comes after it. */
    compare(path, { text }, start, end) {
        const from = this.start(path);
        const to = this.end(path);
        const own = this.names(path).text;
        const shorter = Math.min(to - from, end - start);
        for (let at = 0; at < shorter; at++) {
            const difference = own.charCodeAt(from + at) - text.charCodeAt(start + at);
            if (difference !== 0)
                return difference;
        }
        return to - from - (end - start);
    }
    /** Whether the names of two paths are the same, of another tree, too. */
    isNamedLike(path, others, other) {
        return this.isNamed(path, others.names(other), others.start(other), others.end(other));
    }
    /**
     * How many paths from the first one on are the same in another tree, as those are that the same layers made. That takes a few looks at whole
     * columns, and none at a path.
     */
    commonStart(others) {
        if (!this.#isAscending || !others.#isAscending)
            return 0;
        let [same, end] = [0, Math.min(this.#count, others.#count)];
        while (same < end) {
            const middle = (same + end + 1) >> 1;
            if (this.#startsLike(others, middle))
                same = middle;
            else
                end = middle - 1;
        }
        const texts = this.#texts.findIndex(({ text }, at) => text !== others.#texts[at]?.text);
        const firstWithOther = texts === -1 ? -1 : this.#textOf.indexOf(texts);
        return firstWithOther === -1 ? same : Math.min(same, firstWithOther);
    }
    #startsLike(others, count) {
        return ((0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .isSamePart */ .si)(this.#parents, 0, others.#parents, 0, count) &&
            (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .isSamePart */ .si)(this.#textOf, 0, others.#textOf, 0, count) &&
            (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .isSamePart */ .si)(this.#starts, 0, others.#starts, 0, count) &&
            (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .isSamePart */ .si)(this.#ends, 0, others.#ends, 0, count));
    }
    /** Whether the name of a path ends like that, which takes no text of it. */
    endsWith(path, ending) {
        const { text } = this.names(path);
        const end = this.end(path);
        const from = end - ending.length;
        if (from < this.start(path))
            return false;
        // From the last one, in which most names differ: half a million are asked for a few endings each.
        for (let at = end - 1; at >= from; at--) {
            if (text.charCodeAt(at) !== ending.charCodeAt(at - from))
                return false;
        }
        return true;
    }
    /** As {@link endsWith}, of any of these. */
    endsWithAny(path, endings) {
        // Backwards by index: an iterator for each of half a million names is twelve megabytes.
        for (let at = endings.length - 1; at >= 0; at--) {
            if (this.endsWith(path, endings[at] ?? ''))
                return true;
        }
        return false;
    }
    #numberOf(names) {
        // Nearly always it is the text that the one before is a part of.
        if (this.#lastNames === names)
            return this.#lastNumber;
        const number = this.#numbers.get(names) ?? this.#texts.push(names) - 1;
        this.#numbers.set(names, number);
        this.#lastNames = names;
        this.#lastNumber = number;
        return number;
    }
    #append() {
        if (this.#count === this.#parents.length)
            this.reserve(GROWTH * this.#count);
        return this.#count++;
    }
    /** Makes room for so many in all. */
    reserve(room) {
        this.#parents = (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .enlarged */ .vo)(this.#parents, Uint32Array, room);
        this.#textOf = (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .enlarged */ .vo)(this.#textOf, Uint32Array, room);
        this.#starts = (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .enlarged */ .vo)(this.#starts, Uint32Array, room);
        this.#ends = (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .enlarged */ .vo)(this.#ends, Uint32Array, room);
    }
}
const NO_NAMES = { text: '' };


/***/ })

};
