export const id = 4069;
export const ids = [4069];
export const modules = {

/***/ 28001:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ BuilderAnswers)
/* harmony export */ });
/* harmony import */ var _errors_no_answer_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65000);
/* harmony import */ var _tools_run_tool_within_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64709);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96314);



/** buildx itself gives each node 20 seconds; what it asks before that has no limit of its own. Milliseconds. */
const PATIENCE = 60_000;
/**
 * What docker's buildx says of itself and of its builders. A run asks each question once, whoever wants to know first, since each one
 * starts three processes (docker, and buildx twice) and asks the engine. What failed is asked again: the next answer may be another.
 */
class BuilderAnswers {
    options;
    given;
    patience;
    /**
     * @param options of the whole run: an answer is for all of it.
     * @param patience milliseconds that docker or a builder may take to answer.
     */
    constructor(options, given = new Map(), patience = PATIENCE) {
        this.options = options;
        this.given = given;
        this.patience = patience;
    }
    /** What is known already, where the environment names a builder. */
    withBuilder(name) {
        const { options, given, patience } = this;
        return new BuilderAnswers({ ...options, env: { ...options.env, BUILDX_BUILDER: name } }, given, patience);
    }
    /** Nothing is known any more: docker has another buildx now. */
    asNew() {
        return new BuilderAnswers(this.options, undefined, this.patience);
    }
    /**
     * `docker buildx version`.
     *
     * @throws ToolError when docker cannot be started or the run was cancelled; NoAnswerError when it does not end.
     */
    version() {
        return this.once('version', async () => {
            const run = await (0,_tools_run_tool_within_js__WEBPACK_IMPORTED_MODULE_1__/* .runToolWithin */ .D)(this.patience, 'docker', ['buildx', 'version'], this.options);
            if (run === null)
                throw new _errors_no_answer_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NoAnswerError */ .i(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.versionSilent(this.patience / 1000));
            return run;
        });
    }
    /**
     * `docker buildx inspect`, with the features of each node.
     *
     * @param builder its name, or undefined for the one that the environment names, or else the current one.
     * @throws ToolError when docker cannot be started or the run was cancelled; NoAnswerError when no one answers it.
     */
    inspect(builder) {
        const { env } = this.options;
        const name = builder ?? env.BUILDX_BUILDER ?? '';
        const args = ['buildx', 'inspect', ...(builder ? ['--', builder] : [])];
        return this.once(`inspect ${name}`, async () => {
            // Features are printed in debug mode only.
            const options = { ...this.options, env: { ...env, DEBUG: '1' } };
            const run = await (0,_tools_run_tool_within_js__WEBPACK_IMPORTED_MODULE_1__/* .runToolWithin */ .D)(this.patience, 'docker', args, options);
            if (run === null)
                throw new _errors_no_answer_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NoAnswerError */ .i(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.builderSilent(name, this.patience / 1000));
            return run;
        });
    }
    /** Asks what every run needs to know, all at the same time, for those who will want the answers. */
    ask(builder) {
        // Whoever wants an answer hears what went wrong with it.
        for (const answer of [this.version(), this.inspect(builder)])
            answer.catch(() => undefined);
    }
    once(question, ask) {
        const known = this.given.get(question);
        if (known !== undefined)
            return known;
        const answer = ask();
        this.given.set(question, answer);
        const forget = () => this.given.delete(question);
        answer.then(run => {
            if (failed(run))
                forget();
        }, forget);
        return answer;
    }
}
/** buildx ends well when it cannot reach a builder, and says so in what it prints. */
function failed({ exitCode, stdout }) {
    return exitCode !== 0 || /^Error:/m.test(stdout);
}


/***/ }),

/***/ 72043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ builderAnswers)
/* harmony export */ });
/* harmony import */ var _buildx_builder_builder_answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28001);

/** What buildx says to this command. */
function builderAnswers({ env, cwd, signal }) {
    return new _buildx_builder_builder_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .BuilderAnswers */ .d({ env, cwd, signal });
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

/***/ 55738:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ addJudgeOptions),
/* harmony export */   X: () => (/* binding */ budgetsFromOptions)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48179);
/* harmony import */ var _inputs_parse_budget_setting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96699);
/* harmony import */ var _inputs_read_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99200);
/* harmony import */ var _judge_budgets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92618);
/* harmony import */ var _named_option_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86781);





/** Declares the budget options on a command. */
function addJudgeOptions(command) {
    const group = 'Budgets';
    for (const { key, description, value } of (0,_judge_budgets_js__WEBPACK_IMPORTED_MODULE_3__/* .budgetSettings */ .f3)()) {
        command.addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$(`--${key} <${value.argument}>`, inHelp(description)).helpGroup(group));
    }
    return command
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--config <path>', `config file with budgets (default: ${_inputs_read_config_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_CONFIG */ .PV})`).helpGroup(group))
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--budgets-from <whose>', 'compare the config file with that of the commit that the branch started from; whose limits hold: `head` (those of the working directory), `base` or `stricter`').helpGroup(group))
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--require-baseline', 'fail each budget that cannot be judged, such as growth without a baseline').helpGroup(group))
        .addOption((0,_named_option_js__WEBPACK_IMPORTED_MODULE_4__/* .namedOption */ .x)('--name <name>', 'name of the image in the report and the config file').helpGroup(group));
}
/**
 * The budgets that options declare.
 *
 * @throws InputError with the right spelling.
 */
function budgetsFromOptions(options) {
    const settings = (0,_judge_budgets_js__WEBPACK_IMPORTED_MODULE_3__/* .budgetSettings */ .f3)().map(setting => {
        const { key } = setting;
        const text = options[camelCase(key)];
        return typeof text === 'string' ? (0,_inputs_parse_budget_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBudgetSetting */ .p)(setting, text, `--${key}`, `option --${key}`) : {};
    });
    return Object.assign({}, ...settings);
}
function inHelp(description) {
    const plain = description.replaceAll('`', '');
    return plain.charAt(0).toLowerCase() + plain.slice(1);
}
/** As commander names options. */
function camelCase(key) {
    return key.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}


/***/ }),

/***/ 86781:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ fileOption),
/* harmony export */   x: () => (/* binding */ namedOption)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48179);
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33712);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77136);



/** An option whose value names something. Empty, as of a variable that is not set, it would mean the working directory. */
function namedOption(flags, description) {
    return new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$(flags, description).argParser(asName(flags));
}
/** The same of a file: others take `-` for standard output, and here it would become a file of that name. */
function fileOption(flags, description) {
    const asNamed = asName(flags);
    return new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$(flags, description).argParser((value) => {
        if (value === '-')
            throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.optionIsDash(nameIn(flags)));
        return asNamed(value);
    });
}
function asName(flags) {
    return value => {
        if (value === '')
            throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.nameEmpty(nameIn(flags)));
        return value;
    };
}
/** `--output` of `-o, --output <file>`. */
function nameIn(flags) {
    return /--\S+/.exec(flags)?.[0] ?? flags;
}


/***/ }),

/***/ 65508:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ addProgressOptions),
/* harmony export */   j: () => (/* binding */ progressOf)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48179);

/** Declares the options on progress on a command, in a group of its help. */
function addProgressOptions(command, group) {
    const progress = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--progress <type>', 'progress on standard error');
    return command
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('-q, --quiet', 'no progress').helpGroup(group))
        .addOption(progress.choices(['auto', 'plain', 'tty', 'quiet']).default('auto').helpGroup(group));
}
/** Which progress is wanted. */
function progressOf({ quiet, progress }) {
    return quiet === true ? 'quiet' : progress;
}


/***/ }),

/***/ 65000:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ NoAnswerError)
/* harmony export */ });
/* harmony import */ var _tool_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20694);

/** Someone outside slim-build did not answer, or not to the end, in the time that there was. */
class NoAnswerError extends _tool_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v {
}


/***/ }),

/***/ 44015:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ leadsOutOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _path_inside_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76573);



/**
 * Whether a path that stands in a directory by its name leads out of it by a link. What is not there yet is judged by the nearest
 * directory above it that is.
 *
 * @param also directories that it may lead to.
 */
async function leadsOutOf(directory, location, also = []) {
    if ((0,_path_inside_js__WEBPACK_IMPORTED_MODULE_2__/* .pathInside */ ._)(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(location), node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(directory)) === null)
        return false;
    const real = await nearestReal(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(location));
    const allowed = await Promise.all([directory, ...also].map(nearestReal));
    return allowed.every(each => (0,_path_inside_js__WEBPACK_IMPORTED_MODULE_2__/* .pathInside */ ._)(real, each) === null);
}
/** A name that is missing is added to the real path of what is above it. */
async function nearestReal(location) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(location);
    }
    catch {
        const parent = node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(location);
        return parent === location ? location : node_path__WEBPACK_IMPORTED_MODULE_1___default().join(await nearestReal(parent), node_path__WEBPACK_IMPORTED_MODULE_1___default().basename(location));
    }
}


/***/ }),

/***/ 76573:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ pathInside)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** The path of a file from a folder, with slashes, '' for the folder itself; null for what is not in it. */
function pathInside(file, folder) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(folder, file);
    const outside = relative === '..' || relative.startsWith(`..${(node_path__WEBPACK_IMPORTED_MODULE_0___default().sep)}`) || node_path__WEBPACK_IMPORTED_MODULE_0___default().isAbsolute(relative);
    return outside ? null : relative.split((node_path__WEBPACK_IMPORTED_MODULE_0___default().sep)).join('/');
}


/***/ }),

/***/ 47269:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Of: () => (/* binding */ readRegularBytes),
/* harmony export */   XF: () => (/* binding */ readRegularFile),
/* harmony export */   ZU: () => (/* binding */ openRegularFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);


/** A pipe or a device would be waited for, so nothing but a file is read. */
const WITHOUT_WAITING = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK;
/**
 * Opens a file to read it, whatever stands in its place: a pipe, a device or a directory is not waited for and counts as none.
 *
 * @param links whether a link in the last part of the path is followed.
 * @returns null for what is there and is no file; the caller closes the handle.
 * @throws the file system's error where nothing is, or it refuses.
 */
async function openRegularFile(file, links) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, WITHOUT_WAITING | (links === 'refuse' ? node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW : 0));
    const found = await handle.stat();
    if (found.isFile())
        return { handle, size: found.size };
    await handle.close();
    return null;
}
/**
 * The text of such a file, see {@link readRegularBytes}.
 *
 * @throws the file system's error where nothing is, or it refuses.
 */
async function readRegularFile(file, limits) {
    return (await readRegularBytes(file, limits))?.toString('utf8') ?? null;
}
/**
 * What is in such a file.
 *
 * @returns null for what is no file, or a larger one.
 * @throws the file system's error where nothing is, or it refuses.
 */
async function readRegularBytes(file, { most, links }) {
    const opened = await openRegularFile(file, links);
    if (opened === null)
        return null;
    try {
        return opened.size > most ? null : await opened.handle.readFile();
    }
    finally {
        await opened.handle.close();
    }
}


/***/ }),

/***/ 96699:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ parseBudgetSetting)
/* harmony export */ });
/* harmony import */ var _parse_choice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24044);

/**
 * One setting, from its text.
 *
 * @param where what the text is, for the message: ``input `max-size` ``.
 * @param source where it was declared, as the report shows it.
 * @throws InputError with the right spelling.
 */
function parseBudgetSetting({ key, value }, text, where, source) {
    const read = 'choices' in value ? (0,_parse_choice_js__WEBPACK_IMPORTED_MODULE_0__/* .parseChoice */ .H)(text, value.choices, where) : value.parse(text.trim(), where);
    return { [key]: { value: read, source } };
}


/***/ }),

/***/ 99200:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H5: () => (/* binding */ NO_CONFIG),
/* harmony export */   PV: () => (/* binding */ DEFAULT_CONFIG),
/* harmony export */   UK: () => (/* binding */ LARGEST_CONFIG),
/* harmony export */   Xg: () => (/* binding */ readConfig)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(33712);
/* harmony import */ var _errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87973);
/* harmony import */ var _files_leads_out_of_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44015);
/* harmony import */ var _files_read_regular_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47269);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3741);







/** Where the config file is looked for, from the root of the repository. */
const DEFAULT_CONFIG = '.github/slim-build.yml';
/** What a config file says that is not there. */
const NO_CONFIG = { defaults: {}, images: new Map() };
/** Bytes; the parser has a closer limit in characters. */
const LARGEST_CONFIG = 4_000_000;
/**
 * The config file, or an empty config where it is not there and did not have to be.
 *
 * @param file the file as messages and reports show it, and `location`, where it is read.
 * @param required whether someone named it, so that its absence is a mistake.
 * @param workspace the checkout of a workflow's run, out of which no link may lead; null: the machine is the user's own.
 * @throws InputError when it is required and missing, cannot be read, is no file, or is wrong: without its budgets all would be green.
 */
async function readConfig(file, location, { required, workspace }) {
    const stats = await statOf(file, location);
    if (stats === null) {
        await refuseOtherName(file, location);
        if (required)
            throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_5__/* .messages */ .D.configMissing(file));
        return NO_CONFIG;
    }
    await refuseOutside(file, location, workspace);
    if (!stats.isFile())
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_5__/* .messages */ .D.configNotAFile(file));
    if (stats.size > LARGEST_CONFIG)
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_5__/* .messages */ .D.configTooLarge(file, stats.size));
    const text = await (0,_files_read_regular_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readRegularFile */ .XF)(location, { most: LARGEST_CONFIG, links: 'follow' }).catch((error) => {
        throw unreadable(file, error);
    });
    if (text === null)
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_5__/* .messages */ .D.configNotAFile(file));
    // Most have no config file: the parsers of YAML and of its schema are not loaded for nothing.
    const { parseConfig } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2210), __webpack_require__.e(9030)]).then(__webpack_require__.bind(__webpack_require__, 49030));
    return parseConfig(text, file);
}
/** What a message quotes of it must not be what a checkout's author cannot read: git's own files hold tokens, others of the runner keys. */
async function refuseOutside(file, location, workspace) {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(location);
    const isGit = real.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)).includes('.git');
    if (!isGit && (workspace === null || !(await (0,_files_leads_out_of_js__WEBPACK_IMPORTED_MODULE_3__/* .leadsOutOf */ .t)(workspace, location))))
        return;
    throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_5__/* .messages */ .D.configOutsideCheckout(file));
}
/** Of two spellings of one name it is easy to take the other, and then no budget would hold. */
async function refuseOtherName(file, location) {
    if (!file.endsWith('.yml'))
        return;
    const other = (name) => name.replace(/yml$/, 'yaml');
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(other(location)).catch(() => null)) === null)
        return;
    throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_5__/* .messages */ .D.configOtherName(other(file), file));
}
/** Null where nothing is. A link that leads nowhere is something: its budgets were meant to hold. */
async function statOf(file, location) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(location);
    }
    catch (error) {
        if (!NOT_THERE.includes(codeOf(error)))
            throw unreadable(file, error);
    }
    const link = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(location).catch(() => null);
    if (link === null)
        return null;
    throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_5__/* .messages */ .D.configDanglingLink(file));
}
const NOT_THERE = ['ENOENT', 'ENOTDIR'];
function unreadable(file, cause) {
    return new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_5__/* .messages */ .D.configNotReadable(file, (0,_errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A)(cause, file)), { cause });
}
function codeOf(error) {
    return error.code ?? 'unknown reason';
}


/***/ }),

/***/ 64709:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ runToolWithin)
/* harmony export */ });
/* harmony import */ var _run_tool_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56220);
/* harmony import */ var _timeout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98200);


/**
 * Runs a tool that asks someone who may not answer.
 *
 * @param patience milliseconds.
 * @returns null when it had not ended by then.
 * @throws what {@link runTool} throws.
 */
async function runToolWithin(patience, tool, args, options) {
    const timeout = new _timeout_js__WEBPACK_IMPORTED_MODULE_1__/* .Timeout */ .E({ idle: patience, total: patience }, options.signal);
    try {
        return await (0,_run_tool_js__WEBPACK_IMPORTED_MODULE_0__/* .runTool */ .qI)(tool, args, { ...options, signal: timeout.signal });
    }
    catch (error) {
        options.signal?.throwIfAborted();
        if (timeout.expired !== null)
            return null;
        throw error;
    }
    finally {
        timeout.end();
    }
}


/***/ }),

/***/ 98200:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ Timeout)
/* harmony export */ });
/** Ends what was not heard of for too long, or takes too long in all. */
class Timeout {
    #over = new AbortController();
    #limits;
    #idle;
    #total;
    #ended = false;
    #expired = null;
    /** Aborted when a limit is reached, or with the outer signal. */
    signal;
    constructor(limits, outer) {
        this.#limits = limits;
        this.#idle = this.#start('idle');
        this.#total = this.#start('total');
        this.signal = AbortSignal.any([this.#over.signal, ...(outer === undefined ? [] : [outer])]);
    }
    /** Which limit was reached; null: none. */
    get expired() {
        return this.#expired;
    }
    /** Something was heard. */
    refresh = () => {
        if (this.#ended)
            return;
        clearTimeout(this.#idle);
        this.#idle = this.#start('idle');
    };
    /** To be called when it has ended by itself. */
    end() {
        this.#ended = true;
        clearTimeout(this.#idle);
        clearTimeout(this.#total);
    }
    #start(limit) {
        return setTimeout(() => {
            this.#expired ??= limit;
            this.#over.abort(new Error(`timed out after ${this.#limits[limit]} ms`));
        }, this.#limits[limit]);
    }
}


/***/ }),

/***/ 47785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ leven),
/* harmony export */   h: () => (/* binding */ closestMatch)
/* harmony export */ });
const array = [];
const characterCodeCache = [];

function leven(first, second, options) {
	if (first === second) {
		return 0;
	}

	const maxDistance = options?.maxDistance;
	const swap = first;

	// Swapping the strings if `a` is longer than `b` so we know which one is the
	// shortest & which one is the longest
	if (first.length > second.length) {
		first = second;
		second = swap;
	}

	let firstLength = first.length;
	let secondLength = second.length;

	// Performing suffix trimming:
	// We can linearly drop suffix common to both strings since they
	// don't increase distance at all
	// Note: `~-` is the bitwise way to perform a `- 1` operation
	while (firstLength > 0 && (first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength))) {
		firstLength--;
		secondLength--;
	}

	// Performing prefix trimming
	// We can linearly drop prefix common to both strings since they
	// don't increase distance at all
	let start = 0;

	while (start < firstLength && (first.charCodeAt(start) === second.charCodeAt(start))) {
		start++;
	}

	firstLength -= start;
	secondLength -= start;

	// Early termination after trimming: if difference in length exceeds max distance
	if (maxDistance !== undefined && secondLength - firstLength > maxDistance) {
		return maxDistance;
	}

	if (firstLength === 0) {
		return maxDistance !== undefined && secondLength > maxDistance
			? maxDistance
			: secondLength;
	}

	let bCharacterCode;
	let result;
	let temporary;
	let temporary2;
	let index = 0;
	let index2 = 0;

	while (index < firstLength) {
		characterCodeCache[index] = first.charCodeAt(start + index);
		array[index] = ++index;
	}

	while (index2 < secondLength) {
		bCharacterCode = second.charCodeAt(start + index2);
		temporary = index2++;
		result = index2;

		for (index = 0; index < firstLength; index++) {
			temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
			temporary = array[index];
			// eslint-disable-next-line no-multi-assign
			result = array[index] = temporary > result
				? (temporary2 > result ? result + 1 : temporary2)
				: (temporary2 > temporary ? temporary + 1 : temporary2);
		}

		// Early termination: if all values in current row exceed maxDistance
		if (maxDistance !== undefined) {
			let rowMinimum = result;
			for (index = 0; index < firstLength; index++) {
				if (array[index] < rowMinimum) {
					rowMinimum = array[index];
				}
			}

			if (rowMinimum > maxDistance) {
				return maxDistance;
			}
		}
	}

	// Bound arrays to avoid retaining large previous sizes
	array.length = firstLength;
	characterCodeCache.length = firstLength;

	return maxDistance !== undefined && result > maxDistance ? maxDistance : result;
}

function closestMatch(target, candidates, options) {
	if (!Array.isArray(candidates) || candidates.length === 0) {
		return undefined;
	}

	const userMax = options?.maxDistance;
	const targetLength = target.length;

	// Exact match fast-path
	for (const candidate of candidates) {
		if (candidate === target) {
			return candidate;
		}
	}

	if (userMax === 0) {
		return undefined;
	}

	let best;
	let bestDist = Number.POSITIVE_INFINITY;
	const seen = new Set();

	for (const candidate of candidates) {
		if (seen.has(candidate)) {
			continue;
		}

		seen.add(candidate);

		const lengthDiff = Math.abs(candidate.length - targetLength);
		if (lengthDiff >= bestDist) {
			continue;
		}

		if (userMax !== undefined && lengthDiff > userMax) {
			continue;
		}

		const cap = Number.isFinite(bestDist)
			? (userMax === undefined ? bestDist : Math.min(bestDist, userMax))
			: userMax;

		const distance = cap === undefined
			? leven(target, candidate)
			: leven(target, candidate, {maxDistance: cap});

		// Skip candidates that exceed the user's maximum distance
		if (userMax !== undefined && distance > userMax) {
			continue;
		}

		// If we got a capped result that equals the cap, we need the actual distance
		// for accurate comparison, but only if the cap was due to userMax
		let actualD = distance;
		if (cap !== undefined && distance === cap && cap === userMax) {
			actualD = leven(target, candidate);
		}

		if (actualD < bestDist) {
			bestDist = actualD;
			best = candidate;
			if (bestDist === 0) {
				break;
			}
		}
	}

	if (userMax !== undefined && bestDist > userMax) {
		return undefined;
	}

	return best;
}


/***/ })

};
