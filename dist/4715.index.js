export const id = 4715;
export const ids = [4715];
export const modules = {

/***/ 9971:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ makeDirectory)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Makes a directory and those above it. Node.js's own `recursive` never returns below `/proc`, which refuses a new name as if the directory
 * above it were missing (measured with Node.js 20 and 24).
 *
 * @param mode of the directories that are made; default: what the umask leaves.
 * @throws the file system's error when it refuses, or when something else has the name.
 */
async function makeDirectory(directory, mode = 0o777) {
    const parent = node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(directory);
    const error = await tryMake(directory, mode);
    if (error === null)
        return;
    if (error.code !== 'ENOENT' || parent === directory)
        throw error;
    await makeDirectory(parent, mode);
    const again = await tryMake(directory, mode);
    if (again !== null)
        throw again;
}
/** Null when the directory is there. */
async function tryMake(directory, mode) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(directory, { mode });
        return null;
    }
    catch (error) {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(directory).catch(() => null);
        return found?.isDirectory() === true ? null : error;
    }
}


/***/ }),

/***/ 1043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ messages)
/* harmony export */ });
/** Every error of this room in one table, each once: what is wrong, where, and how to fix it. */
const messages = {
    notWritten: (file, reason) => `${file} cannot be written: ${reason}`,
    pipeUnread: 'nothing reads the pipe',
    keptFileMissing: (name) => `the stored data has no ${name}`,
};


/***/ }),

/***/ 2214:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mt: () => (/* binding */ isPartial),
/* harmony export */   pb: () => (/* binding */ writePrivate),
/* harmony export */   vK: () => (/* binding */ writeAtomically)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87973);
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20694);
/* harmony import */ var _make_directory_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9971);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1043);







/** What a file is called until it is written as a whole, behind its name. */
const PARTIAL = '.partial';
/** Whether a name is that of a file which is not written as a whole: a run is at it, or was when it was killed. */
function isPartial(name) {
    return name.endsWith(PARTIAL);
}
/**
 * Writes a file that is there as a whole or not at all, with the directories above it. What has its name is replaced, a link too.
 *
 * @param mode of the file, and `directoryMode` of directories that are made; default: what the umask leaves.
 * @throws ToolError when the file system refuses, or the content is not to be had.
 */
async function writeAtomically(file, content, mode, directoryMode) {
    const partial = `${file}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}${PARTIAL}`;
    try {
        await (0,_make_directory_js__WEBPACK_IMPORTED_MODULE_5__/* .makeDirectory */ .O)(node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(file), directoryMode);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(partial, content, { flag: 'wx', mode: mode ?? 0o666 });
        if (mode !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(partial, mode);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(partial, file);
    }
    catch (cause) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(partial, { force: true }).catch(() => undefined);
        throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_4__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_6__/* .messages */ .D.notWritten(file, (0,_errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonOf */ .A)(cause, file)), { cause });
    }
}
/**
 * The same for what is kept between runs: only its user may read what was built here.
 *
 * @throws ToolError when the file system refuses.
 */
async function writePrivate(file, content) {
    await writeAtomically(file, content, 0o600, 0o700);
}


/***/ }),

/***/ 5454:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ parseAttributes),
/* harmony export */   x: () => (/* binding */ formatAttributes)
/* harmony export */ });
/* harmony import */ var _attribute_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99697);

/**
 * Attributes as buildx spells them, `type=gha,scope=app`: one CSV record of `key=value` fields. Keys are in lower case; a field without
 * `=` has the value ''. Outputs have a reader of their own, `parseOutputs`.
 *
 * @throws InputError when the text is not one CSV record.
 */
function parseAttributes(text) {
    return new Map((0,_attribute_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .splitFields */ .Kp)(text).map(field => {
        const [key, value] = (0,_attribute_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .readField */ .dR)(field);
        return [key, value ?? ''];
    }));
}
/** The reverse: fields with commas, quotes or line breaks are quoted, so no value can add an attribute. */
function formatAttributes(attributes) {
    return [...attributes].map(([key, value]) => formatField(`${key}=${value}`)).join(',');
}
function formatField(field) {
    return /[",\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}


/***/ }),

/***/ 48906:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ buildxProgram)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _docker_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79329);
/* harmony import */ var _find_program_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17105);





/** Where docker looks for plugins after the user's own directory (docker/cli, `cli-plugins/manager/manager_unix.go`). */
const SYSTEM_PLUGINS = [
    '/usr/local/lib/docker/cli-plugins',
    '/usr/local/libexec/docker/cli-plugins',
    '/usr/lib/docker/cli-plugins',
    '/usr/libexec/docker/cli-plugins',
];
/**
 * The program that `docker buildx …` ends up in. docker starts its plugin twice for that, once to ask what it is: two thirds of the
 * processor time of a question to buildx, a fifth of a second of a build on a hosted runner. Started here, the plugin gets the same
 * arguments and the variable that tells it from a program of its own (docker/cli, `PluginRunCommand`).
 *
 * It is docker after all where that is somebody's script, where its settings name other directories of plugins, and where the plugin is
 * not found in the places that are known of Linux.
 */
function buildxProgram(tool, args, env) {
    const asGiven = { file: tool, env };
    if (tool !== 'docker' || args[0] !== 'buildx' || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.platform)() !== 'linux')
        return asGiven;
    const docker = (0,_find_program_js__WEBPACK_IMPORTED_MODULE_4__/* .findProgram */ .K)(tool, env.PATH ?? '');
    if (docker === null || !isDocker(docker))
        return asGiven;
    const settings = (0,_docker_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .dockerSettings */ .y)(env);
    if (settings === null || namesOtherDirectories(settings))
        return asGiven;
    const plugin = [node_path__WEBPACK_IMPORTED_MODULE_2___default().join(settings, 'cli-plugins'), ...SYSTEM_PLUGINS]
        .map(directory => node_path__WEBPACK_IMPORTED_MODULE_2___default().join(directory, 'docker-buildx'))
        .find(file => !isMissing(file));
    if (plugin === undefined || !(0,_find_program_js__WEBPACK_IMPORTED_MODULE_4__/* .isProgram */ .V)(plugin) || !isBinary(plugin))
        return asGiven;
    return { file: plugin, env: { ...env, DOCKER_CLI_PLUGIN_ORIGINAL_CLI_COMMAND: tool } };
}
/** Not so: a script that wraps it, and what stands for all programs of a package, as of snap. */
function isDocker(file) {
    return isBinary(file) && node_path__WEBPACK_IMPORTED_MODULE_2___default().basename((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(file)) === 'docker';
}
/** Whether a program is none of a shell or of another interpreter: it begins with the magic number of ELF. */
function isBinary(file) {
    const bytes = Buffer.alloc(4);
    let descriptor;
    try {
        descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, 'r');
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, bytes);
    }
    catch {
        return false;
    }
    finally {
        if (descriptor !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
    return bytes.toString('latin1') === '\u007fELF';
}
/** Whether docker's settings are such that it would look elsewhere. Settings that cannot be read are docker's to complain of. */
function namesOtherDirectories(settings) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(settings, 'config.json');
    if (isMissing(file))
        return false;
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8').includes('cliPluginsExtraDirs');
    }
    catch {
        return true;
    }
}
/** Not so: what cannot be looked at, as in the settings of another user. */
function isMissing(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false }) === undefined;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 79329:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ dockerSettings)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** The directory of docker's settings and of its user's plugins; null where the environment tells none. An empty variable counts as none. */
function dockerSettings({ DOCKER_CONFIG: set = '', HOME: home = '', }) {
    if (set !== '')
        return set;
    return home === '' ? null : node_path__WEBPACK_IMPORTED_MODULE_0___default().join(home, '.docker');
}


/***/ }),

/***/ 17105:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ findProgram),
/* harmony export */   V: () => (/* binding */ isProgram)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** The file that is started for a name, by a `PATH`; null when there is none. It does not know what Windows adds to names. */
function findProgram(name, searchPath) {
    const directories = searchPath.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().delimiter)).filter(directory => directory !== '');
    return directories.map(directory => node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(directory, name)).find(isProgram) ?? null;
}
/** Whether a file is there to be started. */
function isProgram(file) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file).isFile();
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 44491:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ messages)
/* harmony export */ });
/* harmony import */ var _text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75091);

/** Every error of this room in one table, each once: what is wrong, where, and how to fix it. */
const messages = {
    cancelled: (tool) => `${tool} was cancelled`,
    argumentTooLong: (tool, limit) => `${tool} cannot be given all that the inputs or options say: one value has more than ${limit} bytes, or all of them more than the system takes`,
    argumentWithNul: (tool) => `${tool} cannot be given a value with a NUL character: take it out of the inputs or options`,
    notStarted: (tool, reason) => `${tool} could not be started: ${reason}`,
    noDirectory: (directory) => `there is no directory ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(directory, 300)} to start it in`,
    threadEnded: (name, reason) => `${name} ended before its work was done (${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(reason, 300)}): use a machine with more memory, or report it`,
    notInstalled: 'check that it is installed and in the PATH',
    printedTooMuch: (tool, limit) => `${tool} printed more than ${limit} bytes, which is the limit`,
};


/***/ }),

/***/ 56220:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w$: () => (/* binding */ lastLines),
  DY: () => (/* binding */ notStarted),
  qI: () => (/* binding */ runTool)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
// EXTERNAL MODULE: ./src/errors/machine-failure.ts
var machine_failure = __webpack_require__(87973);
// EXTERNAL MODULE: ./src/errors/tool-error.ts
var tool_error = __webpack_require__(20694);
// EXTERNAL MODULE: ./src/text/hide-passwords.ts
var hide_passwords = __webpack_require__(89568);
// EXTERNAL MODULE: ./src/tools/buildx-program.ts
var buildx_program = __webpack_require__(48906);
;// CONCATENATED MODULE: ./src/tools/end-with-us.ts

/**
 * Reads which programs run (`+12`) and which have ended (`-12`), and ends those that are left when its input ends: whoever started it is
 * gone then, however that ended.
 */
const SCRIPT = `running=' '
while read -r line; do
  case $line in
    +*) running="$running\${line#+} " ;;
    -*) running="\${running%% \${line#-} *} \${running#* \${line#-} }" ;;
  esac
done
for pid in $running; do kill -TERM "$pid"; done`;
let watcher = null;
/**
 * Lets a program end when this process does, even when it is killed and can do nothing any more. Where there is no `sh`, it does not. One
 * process watches over all programs: starting one costs as much as a small tool itself.
 *
 * @param pid of the program.
 * @param path the `PATH` to find `sh` in.
 * @returns what to call when the program has ended: its number may be another's then.
 */
function endWithUs(pid, path) {
    const told = (watcher ??= startWatcher(path)).stdin;
    told?.write(`+${pid}\n`);
    let isOver = false;
    return () => {
        if (!isOver)
            told?.write(`-${pid}\n`);
        isOver = true;
    };
}
/** In a session of its own: what is sent to all processes of a terminal, or of a job, is not for it. */
function startWatcher(path) {
    const started = (0,external_node_child_process_.spawn)('sh', ['-c', SCRIPT], {
        ...{ stdio: ['pipe', 'ignore', 'ignore'], detached: true },
        ...{ env: { PATH: path }, cwd: '/' },
    });
    const forget = () => {
        if (watcher === started)
            watcher = null;
    };
    started.once('error', forget).once('exit', forget);
    started.stdin?.on('error', forget);
    started.unref();
    return started;
}

;// CONCATENATED MODULE: ./src/tools/kill-tree.ts

/**
 * Ends a process that did not end by itself, with all that it has started: docker starts buildx, and buildx credential helpers, which would
 * stay behind. Where there is no `/proc` it ends alone.
 */
function killTree(pid) {
    // Listed first: what has lost its parent is no longer found by it.
    for (const each of [pid, ...descendantsOf(pid)]) {
        try {
            process.kill(each, 'SIGKILL');
        }
        catch {
            // It has ended meanwhile.
        }
    }
}
/** By proc(5), `/proc/pid/task/tid/children`: each thread has those that it started. */
function descendantsOf(pid) {
    const children = threadsOf(pid).flatMap(thread => childrenOf(pid, thread));
    return children.flatMap(child => [child, ...descendantsOf(child)]);
}
function threadsOf(pid) {
    try {
        return (0,external_node_fs_.readdirSync)(`/proc/${pid}/task`);
    }
    catch {
        return [];
    }
}
function childrenOf(pid, thread) {
    try {
        const text = (0,external_node_fs_.readFileSync)(`/proc/${pid}/task/${thread}/children`, 'utf8');
        return text
            .split(' ')
            .map(Number)
            .filter(child => child > 0);
    }
    catch {
        return [];
    }
}

// EXTERNAL MODULE: ./src/tools/messages.ts
var messages = __webpack_require__(44491);
// EXTERNAL MODULE: ./src/tools/runner-services.ts
var runner_services = __webpack_require__(26114);
;// CONCATENATED MODULE: ./src/tools/run-tool.ts












/** A runner that cancels a job takes 10 seconds until it kills what is left. */
const GRACE = 6000;
/** Milliseconds that what a tool has started may hold its output open after it, when the run is cancelled. */
const LINGER = 1000;
/** Lines of standard error that a failure remembers. */
const TAIL = 40;
/** Characters of one line that are kept; a tool that prints more on one line is not read by people. */
const LINE = 4000;
/** Bytes of standard output that are collected, unless a caller takes less. */
const MOST_OUTPUT = 64 * 1024 * 1024;
/**
 * Runs a tool to its end, without a shell, and ends it when the run is cancelled, which `@actions/exec` cannot: a build, or what asks an
 * engine, a registry or a cluster. A failed run is a value, not an error.
 *
 * @throws ToolError when the tool cannot be started, was aborted, or prints more than `maxOutput` bytes.
 */
async function runTool(tool, args, options, { stdin, stdout: target } = {}) {
    options.signal?.throwIfAborted();
    const child = start(tool, args, options, stdin === undefined ? 'ignore' : 'pipe');
    const ended = new Promise((resolve, reject) => {
        child.once('error', cause => {
            reject(notStarted(tool, cause, options.cwd));
        });
        child.once('close', code => {
            resolve(code);
        });
    });
    const { givenUp, release } = endOnAbort(child, options.signal, options.grace ?? GRACE);
    const letGo = child.pid === undefined ? () => undefined : endWithUs(child.pid, options.env.PATH);
    child.once('exit', letGo);
    feed(child.stdin, stdin);
    try {
        const run = await Promise.race([
            givenUp,
            Promise.all([
                ended,
                target === undefined
                    ? collect(child.stdout, tool, options.maxOutput ?? MOST_OUTPUT)
                    : passOn(child.stdout, target),
                readLines(child.stderr, options.onErrorLine),
            ]),
        ]);
        if (run === null || options.signal?.aborted)
            throw new tool_error/* ToolError */.v(messages/* messages */.D.cancelled(tool), { cause: options.signal?.reason });
        const [exitCode, stdout, stderr] = run;
        return { exitCode, stdout, stderr };
    }
    finally {
        release();
        stop(child);
        letGo();
    }
}
function start(tool, args, options, stdin) {
    const { file, env } = (0,buildx_program/* buildxProgram */.T)(tool, args, options.env);
    try {
        return (0,external_node_child_process_.spawn)(file, args, {
            env: options.runnerServices === true ? env : (0,runner_services/* withoutRunnerServices */.v)(env),
            cwd: options.cwd,
            stdio: [stdin, 'pipe', 'pipe'],
            windowsHide: true,
        });
    }
    catch (cause) {
        throw notStarted(tool, cause, options.cwd);
    }
}
/** Most bytes of one argument or variable that Linux takes (`MAX_ARG_STRLEN`). */
const LONGEST_ARGUMENT = 128 * 1024;
/** Why a tool could not be started. Arguments come from inputs, so a wrong one is the user's to correct. */
function notStarted(tool, cause, cwd) {
    const { code } = cause;
    if (code === 'E2BIG')
        return new input_error/* InputError */.d(messages/* messages */.D.argumentTooLong(tool, LONGEST_ARGUMENT), { cause });
    if (code === 'ERR_INVALID_ARG_VALUE')
        return new input_error/* InputError */.d(messages/* messages */.D.argumentWithNul(tool), {
            cause,
        });
    // The system says of a missing directory what it says of a missing program.
    const why = (cwd === undefined ? null : whyNotIn(cwd)) ??
        (code === 'ENOENT' ? messages/* messages */.D.notInstalled : ((0,machine_failure/* machineFailure */._)(cause, tool) ?? messages/* messages */.D.notInstalled));
    return new tool_error/* ToolError */.v(messages/* messages */.D.notStarted(tool, why), { cause });
}
/** Why nothing can be started in a directory; null: the directory is not to blame. */
function whyNotIn(directory) {
    try {
        const isDirectory = (0,external_node_fs_.statSync)(directory, { throwIfNoEntry: false })?.isDirectory() === true;
        return isDirectory ? null : messages/* messages */.D.noDirectory(directory);
    }
    catch (error) {
        return (0,machine_failure/* machineFailure */._)(error, directory) ?? messages/* messages */.D.noDirectory(directory);
    }
}
/** Ends what is left of a tool that nobody waits for any more. */
function stop(child) {
    child.stdout?.destroy();
    child.stderr?.destroy();
    if (child.exitCode === null && child.signalCode === null)
        child.kill('SIGKILL');
}
/**
 * Docker's command line passes the signal on to its plugins, so the child alone is told. One that is told before it could pass anything
 * on leaves a plugin behind that nobody has told, and that holds the output open: it is not waited for.
 */
function endOnAbort(child, signal, grace) {
    let timer;
    const after = (milliseconds, act) => {
        clearTimeout(timer);
        timer = setTimeout(act, milliseconds);
        timer.unref();
    };
    let giveUp = () => undefined;
    const givenUp = new Promise(resolve => {
        giveUp = () => {
            after(LINGER, () => {
                resolve(null);
            });
        };
    });
    const end = () => {
        if (child.exitCode !== null || child.signalCode !== null) {
            giveUp();
            return;
        }
        child.once('exit', giveUp);
        child.kill('SIGTERM');
        after(grace, () => {
            if (child.pid !== undefined)
                killTree(child.pid);
        });
    };
    signal?.addEventListener('abort', end, { once: true });
    const release = () => {
        signal?.removeEventListener('abort', end);
        child.removeListener('exit', giveUp);
        clearTimeout(timer);
    };
    return { givenUp, release };
}
function feed(target, source) {
    if (target === null || source === undefined)
        return;
    // A tool may end without having read all of its input: that shows in its exit code, not here.
    target.on('error', () => undefined);
    if (typeof source === 'string')
        target.end(source);
    else
        source.pipe(target);
}
function passOn(stream, target) {
    // The writer is not ours to end: more may be written to it.
    stream?.pipe(target, { end: false });
    return '';
}
async function collect(stream, tool, limit) {
    if (!isThere(stream))
        return '';
    const chunks = [];
    let size = 0;
    for await (const chunk of stream) {
        size += chunk.length;
        if (size > limit)
            throw new tool_error/* ToolError */.v(messages/* messages */.D.printedTooMuch(tool, limit));
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
async function readLines(stream, onLine) {
    const tail = [];
    if (!isThere(stream))
        return tail;
    for await (const line of (0,external_node_readline_.createInterface)({ input: stream, crlfDelay: Infinity })) {
        onLine?.(line);
        tail.push(kept(line));
        if (tail.length > TAIL)
            tail.shift();
    }
    return tail;
}
/** A tool that could not be started for want of files (EMFILE) has no streams at all, whatever the types of Node.js say. */
function isThere(stream) {
    return Boolean(stream);
}
/** What of a tool's standard error a failure remembers. */
function lastLines(text) {
    const lines = text.split(/\r?\n/);
    if (lines.at(-1) === '')
        lines.pop();
    return lines.slice(-TAIL).map(kept);
}
/** What is kept of a line is shown in messages: so without passwords. */
function kept(line) {
    return (0,hide_passwords/* hidePasswords */.X)(line).slice(0, LINE);
}


/***/ }),

/***/ 26114:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ needsRunnerServices),
/* harmony export */   v: () => (/* binding */ withoutRunnerServices)
/* harmony export */ });
/* harmony import */ var _text_attributes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5454);

/** What a runner gives a step to reach GitHub's cache and artifact services: addresses, and a token that writes there. */
const NAMES = /^ACTIONS_(RUNTIME|RESULTS|CACHE)_/;
/** An environment for tools that have no business with those services. */
function withoutRunnerServices(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !NAMES.test(name)));
}
/** Whether buildx must reach the cache service itself: it fills in the address and the token of a `gha` cache. */
function needsRunnerServices({ cacheFrom = [], cacheTo = [] }) {
    return [...cacheFrom, ...cacheTo].some(cache => (0,_text_attributes_js__WEBPACK_IMPORTED_MODULE_0__/* .parseAttributes */ .v)(cache).get('type') === 'gha');
}


/***/ })

};
