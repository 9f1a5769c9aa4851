export const id = 4210;
export const ids = [4210,6344];
export const modules = {

/***/ 49446:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ dockerfilePath),
/* harmony export */   V: () => (/* binding */ isRemote)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _files_path_inside_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76573);
/* harmony import */ var _text_hide_passwords_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89568);



/**
 * What a report calls the Dockerfile: its URL without what may be a token, or its path from the top of the sources where it stands below that.
 *
 * @param sources absolute; default: the working directory.
 */
function dockerfilePath(request, cwd, sources = cwd) {
    if (request.file === '-')
        return 'standard input';
    if (request.file !== undefined)
        return isRemote(request.file) ? (0,_text_hide_passwords_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutCredentials */ .r)(request.file) : shorten(request.file, cwd, sources);
    if (request.context === '-' || isRemote(request.context))
        return 'Dockerfile';
    return shorten(node_path__WEBPACK_IMPORTED_MODULE_0___default().join(request.context, 'Dockerfile'), cwd, sources);
}
/** A context or Dockerfile that BuildKit or buildx fetches: a URL, or git's `user@host:path` and `host/path.git`. */
function isRemote(location) {
    return /^[a-z][a-z0-9+.-]*:\/\//i.test(location) || /^git@|^github\.com\//.test(location);
}
function shorten(file, cwd, sources) {
    return (0,_files_path_inside_js__WEBPACK_IMPORTED_MODULE_1__/* .pathInside */ ._)(node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(cwd, file), sources) ?? file.split((node_path__WEBPACK_IMPORTED_MODULE_0___default().sep)).join('/');
}


/***/ }),

/***/ 72654:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ findBuildx),
/* harmony export */   v: () => (/* binding */ engineError)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20694);
/* harmony import */ var _text_quote_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75091);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96314);




const OLDEST = [0, 19];
/**
 * Finds buildx and looks at the builder that a solve would use.
 *
 * @param builder its name, or undefined for the current one.
 * @throws ToolError when there is no Docker, no buildx or one older than 0.19, no engine, no such builder, or a builder
 *   that cannot write OCI layouts.
 */
async function findBuildx(builder, answers) {
    const [version, inspected] = await Promise.all([answers.version(), answers.inspect(builder)]);
    return { version: checkVersion(version), ...parseBuilder(inspected) };
}
/** Debian prints `0.29.1+ds1`, Docker `v0.29.1`; builds from source may print no number or 0.0.0, and are trusted. */
function checkVersion(run) {
    if (run.exitCode !== 0 || !run.stdout.includes('buildx')) {
        throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.noBuildx, {
            command: 'docker buildx version',
            exitCode: run.exitCode,
            stderr: run.stderr,
        });
    }
    const found = /buildx\s+v?(\d+)\.(\d+)(\.\d+)?/.exec(run.stdout);
    if (found === null)
        return run.stdout.trim().slice(0, 100);
    const [, major = '', minor = '', patch = ''] = found;
    const version = `${major}.${minor}${patch}`;
    const [oldMajor, oldMinor] = OLDEST;
    const old = Number(major) < oldMajor || (Number(major) === oldMajor && Number(minor) < oldMinor);
    if (old && version !== '0.0.0') {
        throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.oldBuildx(version));
    }
    return version;
}
/** Reads `docker buildx inspect`: the first node speaks for the builder. */
function parseBuilder(run) {
    const text = run.stdout;
    const failure = { command: 'docker buildx inspect', exitCode: run.exitCode, stderr: run.stderr };
    const error = errorOf(run);
    const problem = error === null ? null : engineError(error);
    if (problem !== null)
        throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v(problem, failure);
    const driver = /^Driver:[ \t]*(\S+)/m.exec(text)?.[1];
    if (run.exitCode !== 0 || driver === undefined) {
        const why = error === null ? '' : ` (${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteText */ .o)(error)})`;
        throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.noBuilderShown(why), failure);
    }
    if (driver === 'docker' && feature(text, 'OCI exporter') === false)
        throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.noLayouts, failure);
    return {
        driver,
        loadsByDefault: feature(text, LOADS) ?? driver === 'docker',
        exportsCache: feature(text, 'Cache export') ?? true,
        nativePlatform: nativePlatform(text),
    };
}
/** Go's names for what Node.js calls otherwise. */
const ARCHITECTURES = { x64: 'amd64', ia32: '386', ppc64: 'ppc64le' };
/** The first one is the builder's own; a `*` marks those that it was given by hand. */
function nativePlatform(text) {
    const first = /^Platforms:[ \t]*([^\s,*]+)/m.exec(text)?.[1];
    return first ?? `linux/${ARCHITECTURES[(0,node_os__WEBPACK_IMPORTED_MODULE_0__.arch)()] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.arch)()}`;
}
const LOADS = 'Automatically load images to the Docker Engine image store';
/** What buildx gives as the reason, on standard error or in the text that it prints about a builder. */
function errorOf({ stdout, stderr }) {
    const line = stderr.find(text => text.startsWith('ERROR:')) ?? /^Error:.*$/m.exec(stdout)?.[0];
    return line?.replace(/^error:\s*/i, '') ?? null;
}
/** One sentence for a problem that has nothing to do with a Dockerfile, or null when it is of another kind. */
function engineError(error) {
    const builder = /no builder "([^"]*)" found/.exec(error)?.[1];
    if (builder !== undefined) {
        return _messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.noBuilder(builder);
    }
    if (/cannot connect to the docker daemon|dial (tcp|unix)\S* .*(refused|no such)|docker\.sock.*denied/i.test(error)) {
        return _messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.engineUnreachable(error);
    }
    if (/exporter is not supported for the docker driver|OCI exporter/i.test(error))
        return _messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.noLayouts;
    return null;
}
function feature(text, name) {
    const found = new RegExp(`^\\s*${name}:\\s+(true|false)`, 'm').exec(text);
    return found === null ? null : found[1] === 'true';
}


/***/ }),

/***/ 6344:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ asList),
/* harmony export */   JU: () => (/* binding */ asInteger),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   e1: () => (/* binding */ asText),
/* harmony export */   eB: () => (/* binding */ asObject),
/* harmony export */   lk: () => (/* binding */ parseJsonText)
/* harmony export */ });
/** JSON from outside, taken apart without trust: what is not there or of another shape is empty. */
const NOTHING = Object.freeze({});
function asObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : NOTHING;
}
function asList(value) {
    return Array.isArray(value) ? value : [];
}
function asText(value) {
    return typeof value === 'string' ? value : null;
}
/** A whole number that is exactly representable, or the other one. */
function asInteger(value, otherwise) {
    return Number.isSafeInteger(value) ? value : otherwise;
}
/** An own field of an object; what `__proto__` and its like name is not a field. */
function field(value, ...path) {
    let at = value;
    for (const key of path) {
        const object = asObject(at);
        if (!Object.hasOwn(object, key))
            return undefined;
        at = object[key];
    }
    return at;
}
/** The JSON that a text spells, or undefined. */
function parseJsonText(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 37333:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readDockerfile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _dockerfile_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49446);



/** Longer texts are not taken for Dockerfiles. In bytes. */
const LARGEST = 1024 * 1024;
/** The text of a Dockerfile; null when it is not a file of this machine. */
async function readDockerfile({ request, inlineDockerfile }, cwd) {
    if (inlineDockerfile !== null)
        return inlineDockerfile;
    const file = fileOf(request);
    if (file === null)
        return null;
    const place = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(cwd, file);
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(place);
        return found.isFile() && found.size <= LARGEST ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(place, 'utf8') : null;
    }
    catch {
        // The build has better words for it.
        return null;
    }
}
function fileOf({ context, file }) {
    if (file === '-' || (file !== undefined && (0,_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isRemote */ .V)(file)))
        return null;
    // Of a context that is fetched, a relative path is a file in there.
    if (context === '-' || (0,_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isRemote */ .V)(context))
        return file !== undefined && node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(file) ? file : null;
    return file ?? node_path__WEBPACK_IMPORTED_MODULE_1___default().join(context, 'Dockerfile');
}


/***/ }),

/***/ 66320:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readsInput)
/* harmony export */ });
/** Whether a build reads standard input, which is used up then: it cannot be done again. */
function readsInput({ context, file }) {
    return context === '-' || file === '-';
}


/***/ }),

/***/ 63651:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ joinInstruction)
/* harmony export */ });
/**
 * An instruction on one line: continuation lines joined by one blank, comment lines and empty ones left out.
 *
 * A heredoc's body is left out too: the instruction ends with the first line that does not go on.
 *
 * @param escape the Dockerfile's escape character, `\` or (by its `# escape=` directive) a backtick.
 */
function joinInstruction(lines, escape = '\\') {
    const parts = [];
    for (const line of lines) {
        const text = line.trim();
        if (text === '' || text.startsWith('#'))
            continue;
        const goesOn = text.endsWith(escape);
        parts.push(goesOn ? text.slice(0, -1).trimEnd() : text);
        if (!goesOn)
            break;
    }
    return parts.filter(part => part !== '').join(' ');
}


/***/ }),

/***/ 46568:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ NOWHERE),
/* harmony export */   W: () => (/* binding */ described)
/* harmony export */ });
/** Where a build goes that is only to be described. */
const NOWHERE = 'type=cacheonly';
/**
 * The same build once more, for what BuildKit says of it: all its steps are in the cache by now, and nothing is published, written or
 * exported again.
 */
function described(request) {
    return {
        ...request,
        noCache: false,
        noCacheFilters: [],
        pull: false,
        push: false,
        load: false,
        cacheTo: [],
        attests: [],
        provenance: 'false',
        sbom: '',
    };
}


/***/ }),

/***/ 78298:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ askWhenOdd)
/* harmony export */ });
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20694);
/* harmony import */ var _build_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92215);
/* harmony import */ var _export_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56310);



/**
 * Solves, and asks what buildx and the builder can do where the solve is odd: it failed, and neither by a step nor by an export, or BuildKit
 * said nothing of it, as it does by an old buildx. Asking costs two starts of buildx, which a solve that went well does not need.
 *
 * @param ask fails with what the builder lacks.
 * @throws what `ask` fails with; else what the solve throws.
 */
async function askWhenOdd(solving, isSilent, { ask, signal }) {
    try {
        const result = await solving;
        if (isSilent(result))
            await ask();
        return result;
    }
    catch (error) {
        const isOwn = error instanceof _build_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .BuildFailure */ .$ || error instanceof _export_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .ExportFailure */ .z || signal.aborted;
        if (error instanceof _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v && !isOwn)
            await ask();
        throw error;
    }
}


/***/ }),

/***/ 92215:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ BuildFailure)
/* harmony export */ });
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20694);
/* harmony import */ var _text_plain_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84651);


/** A step of the user's own build failed. The message has several lines: where and what, the last of the log, BuildKit's own words. */
class BuildFailure extends _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v {
    step;
    constructor(step, failure) {
        super(describe(step), failure);
        this.step = step;
    }
}
function describe(step) {
    const { dockerfile, line, endLine } = step;
    const lines = line === null ? '' : line === endLine ? `:${line}` : `:${line}-${endLine ?? line}`;
    return [
        `the build step at ${dockerfile}${lines} ${howItFailed(step)}`,
        `  ${(0,_text_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .w)(step.instruction)}`,
        ...step.log.map(text => `  | ${(0,_text_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .w)(text)}`),
        ...ownWords(step),
    ].join('\n');
}
function howItFailed({ exitCode, explained, reason }) {
    if (exitCode === null)
        return `failed: ${explained ?? reason}`;
    return `failed with exit code ${exitCode}${explained === null ? '' : ` (${explained})`}`;
}
/** BuildKit's words, behind ours. */
function ownWords({ exitCode, explained, reason }) {
    return exitCode === null && explained !== null ? [`  BuildKit: ${(0,_text_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .w)(reason)}`] : [];
}


/***/ }),

/***/ 23558:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ copiedOrStreamed),
/* harmony export */   c: () => (/* binding */ readingStreams)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87973);
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20694);
/* harmony import */ var _text_format_bytes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(47790);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96314);
/* harmony import */ var _layout_not_read_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31341);
/* harmony import */ var _stream_layouts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39100);








/** Free bytes below which no copy is tried: who fills a disk fails others on it. */
const ROOM = 500_000_000;
/**
 * Does a solve whose images are copied, where there is room for the copy; else, or when it did not fit, one whose images are read as they
 * are written. A copy is what costs least where layers are known: those are not sent at all.
 *
 * @param once whether it cannot be done a second time; then nothing is copied.
 * @throws LayoutNotRead when the images cannot be read either way; what the solve throws.
 */
async function copiedOrStreamed(attempt, { context, name, once = false, }) {
    const { tempDir, unpackLayout: unpack = null, signal } = context;
    const newDirectory = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(tempDir, name));
    const streamed = async (reader) => attempt({ directory: await newDirectory(), unpack: reader });
    const free = await freeBytes(tempDir);
    if (unpack !== null && (once || free < ROOM)) {
        const tried = await unlessWithoutPipes(streamed(unpack));
        if (tried !== null)
            return tried.result;
    }
    const directory = await newDirectory();
    try {
        return await attempt({ directory, unpack: null });
    }
    catch (error) {
        const why = signal.aborted ? null : noRoomReason(error, directory);
        if (why === null)
            throw error;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(directory, { recursive: true, force: true });
        if (unpack === null || once)
            throw notRead(tempDir, free, why, error);
        return await streamed(unpack);
    }
}
/** Null when there are no pipes: then nothing was solved. */
async function unlessWithoutPipes(solving) {
    try {
        return { result: await solving };
    }
    catch (error) {
        if (error instanceof _layout_not_read_js__WEBPACK_IMPORTED_MODULE_5__/* .PipeNotMade */ .H)
            return null;
        throw error;
    }
}
/**
 * Does a solve while its images are read, where they are.
 *
 * @param layouts directories of the layouts that are ours.
 * @throws LayoutNotRead when one cannot be read for want of room; what the solve or the reading throws.
 */
async function readingStreams(layouts, unpack, context, solve) {
    if (unpack === null)
        return solve();
    const { result, unread } = await (0,_stream_layouts_js__WEBPACK_IMPORTED_MODULE_6__/* .withLayoutStreams */ .m)(layouts, unpack, context, solve);
    if (unread === null)
        return result;
    context.signal.throwIfAborted();
    const { tempDir } = context;
    const why = (0,_errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .machineFailure */ ._)(unread, tempDir) ?? (unread instanceof _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ToolError */ .v ? unread.message : null);
    throw why === null ? unread : notRead(tempDir, null, why, unread);
}
function notRead(tempDir, free, why, cause) {
    const room = free === null || free === Infinity ? null : (0,_text_format_bytes_js__WEBPACK_IMPORTED_MODULE_7__/* .formatBytes */ .z)(free);
    return new _layout_not_read_js__WEBPACK_IMPORTED_MODULE_5__/* .LayoutNotRead */ .k(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .messages */ .D.imageNotRead(tempDir, room, why), { cause });
}
/** Infinity where it cannot be told. */
async function freeBytes(directory) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(directory).catch(() => null);
    return found === null ? Infinity : found.bavail * found.bsize;
}
/** What Go says of a write that the system refuses. */
const REFUSED = /no space left on device|disk quota exceeded|file too large|read-only file system/i;
/** Why a directory of ours could not be written to; null where it was something else that failed, as the disk of a builder. */
function noRoomReason(error, directory) {
    const own = (0,_errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .machineFailure */ ._)(error, directory);
    if (own !== null)
        return own;
    if (!(error instanceof _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ToolError */ .v))
        return null;
    const said = [error.message, ...error.stderr].find(line => line.includes(directory));
    return REFUSED.exec(said ?? '')?.[0].toLowerCase() ?? null;
}


/***/ }),

/***/ 37295:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ explainFailure)
});

// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
// EXTERNAL MODULE: ./src/errors/tool-error.ts
var tool_error = __webpack_require__(20694);
// EXTERNAL MODULE: ./src/text/nearest-of.ts
var nearest_of = __webpack_require__(83399);
// EXTERNAL MODULE: ./src/text/plain-text.ts
var plain_text = __webpack_require__(84651);
// EXTERNAL MODULE: ./src/buildx/find-buildx.ts
var find_buildx = __webpack_require__(72654);
// EXTERNAL MODULE: ./src/buildx/messages.ts
var messages = __webpack_require__(96314);
// EXTERNAL MODULE: ./src/buildx/record/join-instruction.ts
var join_instruction = __webpack_require__(63651);
// EXTERNAL MODULE: ./src/buildx/solve/build-failure.ts
var build_failure = __webpack_require__(92215);
// EXTERNAL MODULE: ./src/buildx/solve/export-failure.ts + 1 modules
var export_failure = __webpack_require__(56310);
;// CONCATENATED MODULE: ./src/buildx/solve/explain-exit.ts

/** Exit codes that shells and kernels use alike. */
const CODES = new Map([
    [126, messages/* messages */.D.notExecutable],
    [127, messages/* messages */.D.commandMissing],
    [137, messages/* messages */.D.killed],
    [139, messages/* messages */.D.crashed],
]);
/** Last lines of a step that say why it ended. */
const LAST_LINES = 3;
const PRINTED = [
    [
        /runc run failed: .*\bexec: "([^"]{1,300})": (?:stat .*: no such file or directory|executable file not found)/,
        messages/* messages */.D.programMissing,
    ],
    [/\bexec format error\b/i, () => messages/* messages */.D.otherPlatform],
    [/\bno space left on device\b/i, () => messages/* messages */.D.builderFull],
];
/** What the exit code of a step means, or what it printed last; null where these say it all. */
function explainExit(exitCode, log) {
    const last = log.slice(-LAST_LINES);
    for (const [pattern, say] of PRINTED) {
        const found = last.map(line => pattern.exec(line)).find(each => each !== null);
        if (found !== undefined)
            return say(found[1] ?? '');
    }
    return CODES.get(exitCode) ?? null;
}

// EXTERNAL MODULE: ./src/oci/familiar-reference.ts
var familiar_reference = __webpack_require__(49078);
// EXTERNAL MODULE: ./src/buildx/solve/login-hint.ts
var login_hint = __webpack_require__(10551);
;// CONCATENATED MODULE: ./src/buildx/solve/explain-pull.ts




/** What BuildKit says of an image that it cannot find out about: the name as it is written, the whole reference, and why. */
const UNRESOLVED = /(?:(?:^|: )(\S{1,500}): )?failed to resolve source metadata for (\S{1,500}?): ([^]*)$/;
/** An instruction that names an image. */
const PULLED = /^\s*(?:FROM\s+(?:--\S+\s+)*|(?:COPY|RUN)\s.*?\bfrom=)([^\s,$]+)/i;
/** A name without anything that only images have: it may be meant for a stage. */
const PLAIN_NAME = /^[\w-]+$/;
/** BuildKit may have a guess which stage is meant. */
const MISSING = /\bnot found(?: \(did you mean ([\w.-]{1,200})\?\))?$/;
/** Why a registry cannot be reached, in the words that the network has for it. */
const NETWORK = /\b(no such host|connection refused|connection reset by peer|network is unreachable|no route to host|i\/o timeout|TLS handshake timeout|context deadline exceeded|x509: [^"]{1,200}|server gave HTTP response to HTTPS client)$/;
/** Why an image cannot be had from a registry, and what to do; null where that is not what failed, or not known. */
function explainPull(reason, place) {
    const pull = pullOf(reason, place);
    const { reference, why } = pull;
    const registry = (0,login_hint/* registryIn */.hY)(reason) ?? (reference === undefined ? null : (0,login_hint/* registryOf */.Fv)(reference));
    if (registry === null)
        return null;
    const hint = (0,login_hint/* loginHint */.t$)(why, registry);
    if (hint !== null)
        return messages/* messages */.D.pullRefused(reference === undefined ? null : (0,familiar_reference/* familiarReference */.Z)(reference), hint);
    const network = NETWORK.exec(why.trim())?.[1];
    return network === undefined ? explainAnswer(pull, place) : messages/* messages */.D.registryNotReached(registry, network);
}
function pullOf(reason, { instruction }) {
    const [, written, resolved, why = reason] = UNRESOLVED.exec(reason) ?? [];
    return { written, resolved, why, reference: resolved ?? PULLED.exec(instruction.slice(0, 2000))?.[1] };
}
/** What a registry that lets the builder in says of an image. */
function explainAnswer({ resolved, written, why }, place) {
    if (resolved === undefined)
        return null;
    const image = (0,familiar_reference/* familiarReference */.Z)(resolved);
    if (/\b429\b|toomanyrequests/i.test(why))
        return messages/* messages */.D.registryLimit(image);
    const failed = /\b(5\d\d [A-Z][\w ]{2,40})$/.exec(why)?.[1];
    if (failed !== undefined)
        return messages/* messages */.D.registryFailed(image, failed);
    if (why.startsWith('no match for platform in manifest'))
        return messages/* messages */.D.platformNotPublished(image);
    const [missing, guess] = MISSING.exec(why) ?? [];
    if (missing === undefined)
        return null;
    if (place.instruction.startsWith('#'))
        return messages/* messages */.D.frontendMissing(image);
    return written !== undefined && PLAIN_NAME.test(written)
        ? stageOrImageMissing(written, place.stages, guess)
        : messages/* messages */.D.imageMissing(image);
}
/** A stage that stands below is none for FROM. */
function stageOrImageMissing(name, stages, guess) {
    if (stages.includes(name))
        return messages/* messages */.D.stageBelow(name);
    const known = stages.length > 0 ? stages : guess === undefined ? [] : [guess];
    return messages/* messages */.D.stageOrImageMissing(name, (0,nearest_of/* choicesInstead */.P)(name, known));
}

;// CONCATENATED MODULE: ./src/buildx/solve/explain-reason.ts


/** What BuildKit says, and a sentence of ours for it: what is wrong, and how to fix it. */
const REASONS = [
    [
        /^(?:failed to calculate checksum of ref \S{1,300}: )?"(.{1,4096}?)"(?: not found)?: not found$/,
        missingFile,
    ],
    [
        /^failed to parse stage name "(.{1,500}?)": invalid reference format/,
        (_, text) => messages/* messages */.D.neitherStageNorImage(text),
    ],
    [/^base name \((.{1,500})\) should not be blank$/, (_, text) => messages/* messages */.D.fromIsEmpty(text)],
    [/^secret (\S{1,200}): not found$/, (_, id) => messages/* messages */.D.secretNotGiven(id)],
    [/^unset ssh forward key (\S{1,200})$/, (_, id) => messages/* messages */.D.sshNotForwarded(id)],
    [
        /^invalid response status (\d{3})$/,
        (place, status) => notDownloaded(place, `the server answered ${status}`),
    ],
    [/^Get "[^"]{1,4096}": (?:.*: )?([^:]{1,200})$/, notDownloaded],
    [/^digest mismatch (\S{1,200}): (\S{1,200})$/, (_, is, wanted) => messages/* messages */.D.downloadDiffers(is, wanted)],
    [
        /: unable to find (?:user|group) (\S{1,200}): no matching entries/,
        (_, name) => messages/* messages */.D.userMissing(name),
    ],
    [/: cannot allocate memory$/, () => messages/* messages */.D.outOfMemory],
    [/\bno space left on device$/, () => messages/* messages */.D.builderFull],
    [/^file with no instructions$/, () => messages/* messages */.D.noInstructions],
    [/^no build stage in current context$/, () => messages/* messages */.D.notBegunWithFrom],
    [
        /^failed to read dockerfile: .*\bgit stderr:\s(?:.*\bfatal: )?(.{1,800}?)(?:\s*: exit status \d+)?$/,
        (_, why) => messages/* messages */.D.gitContextNotFetched(why),
    ],
];
/** What BuildKit's reason means; null where its own words have to do. */
function explainReason(reason, place) {
    for (const [pattern, say] of REASONS) {
        const [found, first = '', second = ''] = pattern.exec(reason) ?? [];
        const said = found === undefined ? null : say(place, first, second);
        if (said !== null)
            return said;
    }
    return explainPull(reason, place);
}
/** BuildKit names a file by its path from the top of where it is copied from, whatever the instruction says. */
function missingFile({ instruction }, file) {
    const from = /\bfrom=([^\s,]{1,500})/i.exec(instruction)?.[1];
    if (from !== undefined)
        return messages/* messages */.D.fileNotInStage(file, from);
    return /(?:^|[\s=,"'])(?:\.\/)*\.\.\//.test(instruction)
        ? messages/* messages */.D.fileOutsideContext(file)
        : messages/* messages */.D.fileNotInContext(file);
}
function notDownloaded({ instruction }, why) {
    const url = /\bADD\s.*?(https?:\/\/\S{1,2000})/i.exec(instruction)?.[1];
    return url === undefined ? null : messages/* messages */.D.notDownloaded(url, why);
}

// EXTERNAL MODULE: ./src/buildx/solve/source-frame.ts
var source_frame = __webpack_require__(17827);
// EXTERNAL MODULE: ./src/buildx/solve/strip-target-prefix.ts
var strip_target_prefix = __webpack_require__(24975);
;// CONCATENATED MODULE: ./src/buildx/solve/explain-failure.ts













/** The error to throw for a failed solve: which line of the Dockerfile, or what else was wrong and how to fix it. */
function explainFailure(solve) {
    const reason = reasonOf(solve.text);
    const failure = { command: solve.command, exitCode: solve.exitCode, stderr: solve.text.slice(-40) };
    const vertex = failedVertex(solve.vertices);
    const exporting = vertex === null ? null : (0,export_failure/* explainExport */.C)(vertex, solve.pushed, failure);
    if (exporting !== null)
        return exporting;
    const step = failedStep(solve, vertex, reason);
    if (step !== null)
        return new build_failure/* BuildFailure */.$(step, failure);
    const message = fixable(reason, solve);
    if (message !== null)
        return new input_error/* InputError */.d(message, { cause: new tool_error/* ToolError */.v(reason, failure) });
    const explained = explainReason(reason, { instruction: '', stages: solve.stages });
    return new tool_error/* ToolError */.v((0,find_buildx/* engineError */.v)(reason) ?? lostBuilder(reason) ?? messages/* messages */.D.buildFailed(explained, reason), failure);
}
function failedStep(solve, vertex, reason) {
    const place = framedPlace(solve) ?? (vertex === null ? null : namedPlace(solve, vertex));
    if (place === null)
        return null;
    const ran = { exitCode: exitCodeIn(vertex?.error ?? reason), reason, log: vertex?.log ?? [] };
    return { dockerfile: solve.dockerfile, ...place, ...ran, ...explainStep(ran, place.instruction, solve) };
}
function framedPlace({ text }) {
    const frame = (0,source_frame/* findSourceFrame */.s)(text);
    if (frame === null)
        return null;
    const { line, endLine, source } = frame;
    // A directive such as `# syntax=` is no instruction.
    return { line, endLine, instruction: (0,join_instruction/* joinInstruction */.H)(source) || (source[0]?.trim() ?? '') };
}
/** BuildKit names a step by its text, behind its number in the stage. */
function namedPlace({ findInstruction }, { name }) {
    if ((0,strip_target_prefix/* stripTargetPrefix */.Q)(name).startsWith('[internal]'))
        return null;
    const called = name.replace(/^\[[^\]]{1,300}\] /, '');
    const found = findInstruction(called);
    if (found !== null)
        return { ...found, instruction: called };
    // An image that no line names, such as the scanner of an SBOM.
    return called.startsWith('resolve image config for ')
        ? null
        : { line: null, endLine: null, instruction: name };
}
function explainStep({ exitCode, reason, log }, instruction, { stages }) {
    const explained = exitCode === null ? explainReason(reason, { instruction, stages }) : explainExit(exitCode, log);
    return { explained };
}
/** Other steps are cancelled when one fails: those are not the reason. */
function failedVertex(vertices) {
    const failed = [...vertices].filter(({ error }) => error !== null && error !== '');
    return failed.find(({ error }) => !/context canceled|CANCELED/i.test(error ?? '')) ?? failed[0] ?? null;
}
/** What BuildKit wraps a reason in. Whether it went away must still be seen. */
const WRAPPED = /^(?:failed to (?:build|run Build function|solve|compute cache key|load cache key|load LLB|create LLB definition|solve with frontend \S+): |rpc error: code = (?!Unavailable)\w+ desc = |dockerfile parse error on line \d+: )+/;
/** What buildx says last, from its `ERROR:` on, without the chain of "failed to …" before the reason itself. */
function reasonOf(text) {
    const start = text.findLastIndex(line => /^(ERROR: |unknown (shorthand )?flag|invalid argument ")/.test(line));
    const lines = start < 0 ? text.slice(-1) : text.slice(start);
    const end = lines.findIndex(line => line.trim() === '');
    const said = (0,plain_text/* plainText */.w)(lines.slice(0, end < 0 ? undefined : end).join(' '))
        .replace(/^ERROR:\s*/, '')
        .replace(WRAPPED, '');
    return said === '' ? messages/* messages */.D.noReason : said.slice(0, 1000);
}
/** One sentence for a BuildKit that went away in the middle of a build, or null (gRPC status `Unavailable`). */
function lostBuilder(reason) {
    if (!/rpc error: code = Unavailable|^Unavailable: |failed to receive status/.test(reason))
        return null;
    return messages/* messages */.D.builderLost(reason);
}
function exitCodeIn(error) {
    const found = /exit code: (\d+)\s*$/.exec(error);
    return found === null ? null : Number(found[1]);
}
/** Failures that the author of the workflow can fix, each in one sentence. */
const FIXABLE = [
    [
        /failed to read dockerfile: open .*no such file|^resolve : lstat .*no such file/,
        (_, { dockerfile }) => messages/* messages */.D.dockerfileMissing(dockerfile),
    ],
    [/unable to prepare context: path "([^"]*)" not found/, messages/* messages */.D.contextMissing],
    [
        /target stage "([^"]*)" could not be found/,
        (stage, { dockerfile, stages }) => messages/* messages */.D.stageMissing(dockerfile, stage, (0,nearest_of/* choicesInstead */.P)(stage, stages)),
    ],
    [/^failed to stat (.*?): stat .*no such file/, missingSecret],
    [/^unknown (?:shorthand )?flag: (.*)/, messages/* messages */.D.optionUnknown],
    [/^invalid argument (".*" for ".*" flag: .*)$/, messages/* messages */.D.argumentInvalid],
    [/^tag is needed when pushing to registry$/, () => messages/* messages */.D.pushedWithoutName],
    [/^"[^"]*" is an invalid .*component of "([^"]*)":/, messages/* messages */.D.platformInvalid],
    [/^(network\.host|security\.insecure) is not allowed$/, messages/* messages */.D.privilegeNotGranted],
    [
        /^failed to get build context (\S+: stat .*?): no such file or directory$/,
        found => {
            const [name = '', location = ''] = found.split(': stat ', 2);
            return messages/* messages */.D.namedContextMissing(name, location);
        },
    ],
];
/** buildx names the file alone; null when it is no secret's. */
function missingSecret(file, { secretFiles }) {
    const secret = secretFiles.find(each => each.file === file);
    return secret === undefined ? null : messages/* messages */.D.secretUnreadable(secret.id, file);
}
function fixable(reason, solve) {
    for (const [pattern, say] of FIXABLE) {
        const found = pattern.exec(reason);
        if (found !== null)
            return say(found[1] ?? '', solve);
    }
    return null;
}


/***/ }),

/***/ 56310:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ ExportFailure),
  C: () => (/* binding */ explainExport)
});

// EXTERNAL MODULE: ./src/errors/tool-error.ts
var tool_error = __webpack_require__(20694);
// EXTERNAL MODULE: ./src/buildx/messages.ts
var messages = __webpack_require__(96314);
// EXTERNAL MODULE: ./src/buildx/solve/login-hint.ts
var login_hint = __webpack_require__(10551);
;// CONCATENATED MODULE: ./src/buildx/solve/push-hint.ts


/** Registries say it in words of their own, with status 400, 403, 409 or 412. */
const IMMUTABLE = /\bimmutab(?:le|ility)\b/i;
/** A quota that is used up. HTTP has status 507 for it, and many registries answer 403. */
const FULL = /\bquota\b|exceed the configured upper limit|\b507\b|insufficient storage/i;
/** What to do about a registry that does not take an image and would not take it again; null for any other problem. */
function pushHint(reason, reference) {
    if (IMMUTABLE.test(reason))
        return messages/* messages */.D.tagImmutable;
    const registry = (0,login_hint/* registryOf */.Fv)(reference);
    return FULL.test(reason) ? messages/* messages */.D.registryFull(registry) : (0,login_hint/* loginHint */.t$)(reason, registry);
}
/** The same of an export of which only BuildKit's reason is known. */
function exportHint(reason) {
    return FULL.test(reason) ? messages/* messages */.D.storageFull : (0,login_hint/* hintIn */.LW)(reason);
}

// EXTERNAL MODULE: ./src/buildx/solve/strip-target-prefix.ts
var strip_target_prefix = __webpack_require__(24975);
// EXTERNAL MODULE: ./src/buildx/solve/without-address.ts
var without_address = __webpack_require__(38393);
;// CONCATENATED MODULE: ./src/buildx/solve/export-failure.ts





/** Steps of BuildKit and buildx that come after the last line of a Dockerfile. */
const EXPORT = /^(?:exporting |pushing |merging manifest list |sending tarball|importing to docker|copying files|preparing \S+ ?cache for export)/;
const PUSH = /^failed to push (\S{1,500}): ([^]*)$/;
/**
 * What does not happen the next time. An engine removes what no image needs any more, and with it what another image is being unpacked onto
 * (github.com/moby/buildkit/issues/6521: once in thirty builds, where each replaces the image of the one before). And where builds give a name
 * to an image that no image has yet, at the same moment, only the first may.
 */
const PASSING = /\bparent snapshot \S{1,200} does not exist: not found\b|^image "[^"]{1,500}": already exists$/;
/** The image was built, and could not be stored where it was to go. */
class ExportFailure extends tool_error/* ToolError */.v {
    /** What was pushed all the same: `ghcr.io/acme/shop:1@sha256:…`. */
    published;
    /** Whether the registry refused, and would again. */
    isRefused;
    /** Whether the engine is known to store it the next time. */
    isPassing;
    constructor(message, failure, { published, isRefused, isPassing }) {
        super(message, failure);
        this.published = published;
        this.isRefused = isRefused;
        this.isPassing = isPassing;
    }
}
/**
 * What a failed export means; null where it was another step that failed.
 *
 * @param pushed what BuildKit pushed to its end.
 */
function explainExport({ name, error }, pushed, failure) {
    const step = (0,strip_target_prefix/* stripTargetPrefix */.Q)(name);
    if (!EXPORT.test(step))
        return null;
    const [, reference = null, why = ''] = PUSH.exec(error ?? '') ?? [];
    const hint = reference === null ? exportHint(error ?? '') : pushHint(why, reference);
    const message = reference === null
        ? messages/* messages */.D.exportFailed(step, error ?? '', hint)
        : messages/* messages */.D.pushFailed(reference, (0,without_address/* withoutAddress */.L)(why), hint);
    const said = pushed.length === 0 ? '' : `. ${messages/* messages */.D.alreadyPublished(pushed)}`;
    return new ExportFailure(message + said, failure, {
        published: pushed,
        isRefused: hint !== null,
        isPassing: PASSING.test(error ?? ''),
    });
}


/***/ }),

/***/ 37729:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ withPlaceholders)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _files_make_directory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9971);
/* harmony import */ var _oci_blob_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92608);




/**
 * Waits for a build, and lays an empty file in the place of each layer that need not be exported: BuildKit's exporter skips a blob whose
 * file is there already, whatever its content. What is not there in time is exported, and whatever fails costs an export, and no more.
 *
 * Placeholders of layers that an image does not have do no harm: nothing lists them.
 *
 * @param layouts directories of the layouts that the build makes.
 */
async function withPlaceholders(building, layouts, find = () => []) {
    const built = new AbortController();
    const placing = layouts.length === 0 ? null : writePlaceholders(layouts, find, built.signal).catch(() => undefined);
    try {
        return await building;
    }
    finally {
        built.abort();
        // None may be laid any more once the directory is gone.
        await placing;
    }
}
async function writePlaceholders(layouts, find, built) {
    for await (const digest of find(built)) {
        if (built.aborted)
            return;
        for (const layout of layouts) {
            const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(layout, (0,_oci_blob_path_js__WEBPACK_IMPORTED_MODULE_3__/* .blobPath */ .n)(digest));
            await (0,_files_make_directory_js__WEBPACK_IMPORTED_MODULE_2__/* .makeDirectory */ .O)(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(file));
            // What BuildKit has exported by now stays.
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, '', { flag: 'wx' }).catch(() => undefined);
        }
    }
}


/***/ }),

/***/ 10551:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fv: () => (/* binding */ registryOf),
/* harmony export */   LW: () => (/* binding */ hintIn),
/* harmony export */   hY: () => (/* binding */ registryIn),
/* harmony export */   t$: () => (/* binding */ loginHint)
/* harmony export */ });
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96314);

const REFUSED = /\b401\b|\b403\b|unauthorized|forbidden|denied|authorization failed|no basic auth credentials|insufficient_scope/i;
/** A login is there, and may not do it. */
const NOT_ALLOWED = /\b403\b|forbidden/i;
/** What to do about a registry that refuses; null for any other problem. */
function loginHint(reason, registry) {
    if (!REFUSED.test(reason))
        return null;
    return NOT_ALLOWED.test(reason) ? _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.loginNotAllowed(registry) : _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.loginNeeded(registry);
}
/** Docker Hub answers from several hosts, and has one login. */
const DOCKER_HUB = /^(?:auth|index|registry-1)\.docker\.io$/;
/** The registry that BuildKit says it asked; null when it names none. */
function registryIn(reason) {
    const reference = /resolve source metadata for (\S{1,500}?): /.exec(reason)?.[1];
    if (reference !== undefined)
        return registryOf(reference);
    const host = /https?:\/\/([^\s/"]{1,300})\/(?:v2|token)\b/.exec(reason)?.[1] ?? null;
    return host !== null && DOCKER_HUB.test(host) ? 'docker.io' : host;
}
/** What to do about a registry that refuses, of which only BuildKit's reason is known; null for any other problem. */
function hintIn(reason) {
    const registry = registryIn(reason);
    return registry === null ? null : loginHint(reason, registry);
}
/** The registry of an image reference, as `docker login` takes it: `docker.io` where none is named. */
function registryOf(reference) {
    const [first = '', ...rest] = reference.split('/');
    return rest.length > 0 && /[.:]|^localhost$/.test(first) ? first : 'docker.io';
}


/***/ }),

/***/ 88444:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ secretFiles)
/* harmony export */ });
/* harmony import */ var _text_attributes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5454);

const OPTION = '--secret=';
/** The files that secrets of a build are read from, be they given as inputs or as docker's own option. */
function secretFiles({ secrets = [], extra = [] }) {
    const given = secrets.flatMap(secret => ('file' in secret ? [{ id: secret.id, file: secret.file }] : []));
    const options = extra.filter(each => each.startsWith(OPTION)).map(each => each.slice(OPTION.length));
    return [...given, ...options.flatMap(fileOf)];
}
function fileOf(text) {
    const attributes = (0,_text_attributes_js__WEBPACK_IMPORTED_MODULE_0__/* .parseAttributes */ .v)(text);
    const file = attributes.get('src') ?? attributes.get('source');
    return file === undefined ? [] : [{ id: attributes.get('id') ?? '', file }];
}


/***/ }),

/***/ 96170:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ solveArguments)
/* harmony export */ });
/* harmony import */ var _text_attributes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5454);

/** The command line of the solve. Pure: nothing is read, nothing is checked that buildx checks itself. */
function solveArguments(request, plan, metadataFile) {
    const secrets = (request.secrets ?? []).map(passSecret);
    const args = [
        'buildx',
        'build',
        '--progress',
        'rawjson',
        '--metadata-file',
        metadataFile,
        ...plan.outputs.flatMap(output => ['--output', output]),
        ...OPTIONS.flatMap(([flag, read]) => formatOption(flag, read(request))),
        ...secrets.flatMap(secret => ['--secret', secret.attributes]),
        ...(plan.load ? ['--load'] : []),
        ...(request.extra ?? []),
        '--',
        request.context,
    ];
    return { args, env: Object.assign({}, ...secrets.map(secret => secret.env)) };
}
/** In the order of `docker buildx build --help`. */
const OPTIONS = [
    ['add-host', r => r.addHosts],
    ['allow', r => r.allow],
    ['annotation', r => r.annotations],
    ['attest', r => r.attests],
    ['build-arg', r => r.buildArgs],
    ['build-context', r => r.buildContexts],
    ['builder', r => r.builder],
    ['cache-from', r => r.cacheFrom],
    ['cache-to', r => r.cacheTo],
    ['cgroup-parent', r => r.cgroupParent],
    ['file', r => r.file],
    ['label', r => r.labels],
    ['network', r => r.network],
    ['no-cache', r => r.noCache],
    ['no-cache-filter', r => r.noCacheFilters],
    ['platform', r => r.platforms?.join(',')],
    ['provenance', r => r.provenance],
    ['pull', r => r.pull],
    ['push', r => r.push],
    ['sbom', r => r.sbom],
    ['shm-size', r => r.shmSize],
    ['ssh', r => r.ssh],
    ['tag', r => r.tags],
    ['target', r => r.target],
    ['ulimit', r => r.ulimit],
];
/** Values are tied to their flags with `=`, so one that starts with a dash stays a value. */
function formatOption(flag, value) {
    if (value === undefined || value === false || value === '')
        return [];
    if (value === true)
        return [`--${flag}`];
    const values = typeof value === 'string' ? [value] : value;
    return values.map(one => `--${flag}=${one}`);
}
/**
 * A value reaches buildx through its environment alone: never through its arguments, which every process on the
 * machine can read, and never through a file, which may outlive the build.
 */
function passSecret(secret, index) {
    const id = ['id', secret.id];
    if ('file' in secret)
        return { attributes: (0,_text_attributes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAttributes */ .x)([id, ['src', secret.file]]), env: {} };
    if ('env' in secret)
        return { attributes: (0,_text_attributes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAttributes */ .x)([id, ['env', secret.env]]), env: {} };
    const variable = `SLIM_BUILD_SECRET_${index}`;
    return { attributes: (0,_text_attributes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAttributes */ .x)([id, ['env', variable]]), env: { [variable]: secret.value } };
}


/***/ }),

/***/ 52997:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ withoutImage),
/* harmony export */   o: () => (/* binding */ parseSolveMetadata)
/* harmony export */ });
/* harmony import */ var _json_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6344);

const PROVENANCE = 'buildx.build.provenance';
const WARNINGS = 'buildx.build.warnings';
const CONFIG_DIGEST = 'containerimage.config.digest';
/** Reads a metadata file. What is missing or of another shape counts as not said. */
function parseSolveMetadata(text) {
    const all = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJsonText */ .lk)(text));
    const shown = Object.entries(all).filter(([key]) => !isOurs(key) && !(key === CONFIG_DIGEST && isIndex(all)));
    const digest = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(all['containerimage.digest']);
    return {
        shown: Object.fromEntries(shown),
        digest,
        imageId: isIndex(all) ? digest : ((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(all[CONFIG_DIGEST]) ?? digest),
        provenance: new Map(Object.entries(all)
            .filter(([key]) => key === PROVENANCE || key.startsWith(`${PROVENANCE}/`))
            .map(([key, value]) => [key.slice(PROVENANCE.length + 1), value])),
        ref: (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(all['buildx.build.ref']),
        warnings: (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .asList */ .DD)(all[WARNINGS]).map(parseWarning),
    };
}
/** What buildx would have said without our own exporter, where no other makes an image. */
function withoutImage(metadata) {
    const others = Object.entries(metadata.shown).filter(([key]) => !/^(containerimage|image)\./.test(key));
    return { ...metadata, shown: Object.fromEntries(others), digest: null, imageId: null };
}
/**
 * Our OCI exporter's config digest shows through beside the index of the user's own exporter (BuildKit merges what
 * exporters answer), and would make a wrong image id.
 */
function isIndex(metadata) {
    const type = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(metadata, 'containerimage.descriptor', 'mediaType')) ?? '';
    return type.includes('image.index') || type.includes('manifest.list');
}
function isOurs(key) {
    return key === PROVENANCE || key.startsWith(`${PROVENANCE}/`);
}
function parseWarning(value) {
    const line = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .asList */ .DD)((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(value, 'range'))[0], 'start', 'line');
    return {
        message: decode((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(value, 'short')),
        detail: (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .asList */ .DD)((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(value, 'detail')).map(decode),
        url: (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(value, 'url')),
        line: Number.isSafeInteger(line) ? line : null,
    };
}
function decode(value) {
    return Buffer.from((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(value) ?? '', 'base64').toString('utf8');
}


/***/ }),

/***/ 67765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ SolveProgress)
});

// EXTERNAL MODULE: ./src/model/digest.ts
var model_digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/text/hide-passwords.ts
var hide_passwords = __webpack_require__(89568);
// EXTERNAL MODULE: ./src/buildx/json-shape.ts
var json_shape = __webpack_require__(6344);
// EXTERNAL MODULE: ./src/buildx/solve/strip-target-prefix.ts
var strip_target_prefix = __webpack_require__(24975);
;// CONCATENATED MODULE: ./src/buildx/cache/cache-transfers.ts



const IMPORT = 'importing cache manifest from ';
const EXPORT = /^exporting (to GitHub Actions Cache|cache to |content cache|to (Amazon )?S3|to Azure)/;
/** These name every layer, whether it was there or not. */
const NAMES_ALL = /^exporting (cache to (registry|client directory)|content cache)/;
const WRITING = /^writing layer (sha256:[0-9a-f]{64})$/;
const INLINE = 'preparing layers for inline cache';
/** Sources and what BuildKit fetches for itself come from no cache. */
const STEP = /^\[(?!internal\])[^\]]*\] (?!FROM )/;
/** More than any build has; the rest of an untrusted builder's words is not kept. */
const MOST_KEPT = 20_000;
/** Gathers the statuses of a solve that tell of layers. */
class LayerStatuses {
    fetched = new Map();
    written = new Map();
    inline = false;
    kept = 0;
    /** One status as `--progress=rawjson` writes it; what has another shape is left out. */
    see(status) {
        const vertex = (0,json_shape/* field */.ZZ)(status, 'vertex');
        const id = (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(status, 'id'));
        if (!(0,model_digest/* isDigest */.Bc)(vertex) || id === null || this.kept >= MOST_KEPT)
            return;
        if (id === INLINE)
            this.inline = true;
        if ((0,model_digest/* isDigest */.Bc)(id))
            this.fetch(vertex, id, (0,json_shape/* asInteger */.JU)((0,json_shape/* field */.ZZ)(status, 'current'), 0));
        const layer = WRITING.exec(id)?.[1];
        if ((0,model_digest/* isDigest */.Bc)(layer))
            this.write(vertex, layer);
    }
    /**
     * What the statuses say, once the solve has ended.
     *
     * @param vertices all of the solve, by digest.
     * @param sizes of layers that are known from elsewhere, compressed.
     */
    moves(vertices, sizes) {
        const all = [...vertices.values()].map(vertex => ({ ...vertex, name: (0,strip_target_prefix/* stripTargetPrefix */.Q)(vertex.name) }));
        const steps = all.filter(({ name, cached }) => cached && STEP.test(name));
        const fetched = new Map();
        for (const { digest } of steps) {
            for (const [blob, bytes] of this.fetched.get(digest) ?? []) {
                fetched.set(blob, Math.max(bytes, fetched.get(blob) ?? 0));
            }
        }
        const exports = all
            .filter(({ name }) => EXPORT.test(name))
            .map(({ digest, name, error }) => ({
            kind: 'other',
            layers: [...(this.written.get(digest) ?? [])].map(layer => ({
                digest: layer,
                bytes: sizes.get(layer) ?? null,
            })),
            onlyNew: !NAMES_ALL.test(name),
            failed: isFailure(error),
        }));
        return {
            imports: all
                .filter(({ name, error }) => name.startsWith(IMPORT) && !isFailure(error))
                .map(({ name }) => name.slice(IMPORT.length)),
            fetched: [...fetched].map(([digest, bytes]) => ({ digest, bytes })),
            exports: this.inline
                ? [...exports, { kind: 'inline', layers: [], onlyNew: true, failed: false }]
                : exports,
        };
    }
    fetch(vertex, blob, bytes) {
        const blobs = this.fetched.get(vertex) ?? new Map();
        if (!blobs.has(blob))
            this.kept += 1;
        blobs.set(blob, Math.max(0, bytes, blobs.get(blob) ?? 0));
        this.fetched.set(vertex, blobs);
    }
    write(vertex, layer) {
        const layers = this.written.get(vertex) ?? new Set();
        if (!layers.has(layer))
            this.kept += 1;
        this.written.set(vertex, layers.add(layer));
    }
}
function isFailure(error) {
    return error !== null && error !== '';
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./src/buildx/solve/log-lines.ts

/** Longest line in characters; what is longer is cut into several. */
const LONGEST = 8192;
/** Puts pieces of a byte stream together to lines, across characters and lines that were cut in two. */
class LogLines {
    decoder = new external_node_string_decoder_.StringDecoder('utf8');
    rest = '';
    /** The lines that are complete now, without their ends. */
    push(bytes) {
        const lines = (this.rest + this.decoder.write(bytes)).split('\n');
        this.rest = lines.pop() ?? '';
        while (this.rest.length > LONGEST) {
            lines.push(this.rest.slice(0, LONGEST));
            this.rest = this.rest.slice(LONGEST);
        }
        return lines.map(withoutReturn);
    }
    /** The last line, where it has no end. */
    end() {
        const last = withoutReturn(this.rest + this.decoder.end());
        this.rest = '';
        return last === '' ? [] : [last];
    }
}
function withoutReturn(line) {
    return line.endsWith('\r') ? line.slice(0, -1) : line;
}

;// CONCATENATED MODULE: ./src/buildx/solve/solve-progress.ts





/** Log lines of a step that a failure shows. */
const TAIL = 20;
/** Things that a step moves, such as layers; more are not counted. */
const MOST_MOVED = 1000;
/** Seconds below which a run of a step is BuildKit looking up its cache key, not the step itself. */
const LOOKUP = 0.001;
/** Two exports of one blob at once: the loser tries again. buildx reports it as an error, and succeeds. */
const RETRY = /^ERROR: \(\*service\)\.Write failed: .{0,500} locked for .{0,500}: unavailable$/;
const PUSHED = /^pushing manifest for (\S{1,1000}@sha256:[0-9a-f]{64})$/;
const PUSHING = /^pushing (?:layers|manifest)/;
/** More tags than anyone pushes. */
const MOST_PUSHES = 100;
/**
 * Reads what `docker buildx build --progress=rawjson` writes to standard error: one JSON object a line (BuildKit's
 * SolveStatus), and plain text from buildx itself.
 *
 * Untrusted input: a line of another shape is passed on as text, never an error.
 */
class SolveProgress {
    steps = new Map();
    text = [];
    layers = new LayerStatuses();
    pushes = new Set();
    /** Ids of what is being pushed. */
    pushing = new Set();
    onEvent;
    constructor(onEvent = () => undefined) {
        this.onEvent = onEvent;
    }
    /** One line of standard error. */
    line(line) {
        const status = line.startsWith('{') ? (0,json_shape/* parseJsonText */.lk)(line) : undefined;
        if (status === undefined) {
            this.plainLine(line);
            return;
        }
        for (const vertex of (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(status, 'vertexes')))
            this.vertex(vertex);
        for (const log of (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(status, 'logs')))
            this.log(log);
        for (const each of (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(status, 'statuses')))
            this.status(each);
        for (const warning of (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(status, 'warnings')))
            this.warning(warning);
    }
    /** To be called after the last line: reports what has not been reported yet. */
    end() {
        for (const step of this.steps.values())
            step.end();
    }
    /** All steps that BuildKit named, by their digest. */
    get vertices() {
        return new Map([...this.steps].map(([digest, step]) => [digest, step.vertex()]));
    }
    /**
     * Which layers came from caches and went to caches.
     *
     * @param sizes of layers, compressed: BuildKit names those that it writes, but not their sizes.
     */
    layerMoves(sizes) {
        return this.layers.moves(this.vertices, sizes);
    }
    /** What was pushed to its end: `ghcr.io/acme/shop:1@sha256:…`. */
    get pushed() {
        return [...this.pushes];
    }
    /** Whether a push has begun and not ended. */
    get isPushing() {
        return this.pushing.size > 0;
    }
    /** The last lines that were no JSON: buildx's own words, and the source frame of a failure. */
    get plainText() {
        return this.text;
    }
    plainLine(line) {
        if (RETRY.test(line))
            return;
        const text = (0,hide_passwords/* hidePasswords */.X)(line);
        this.text.push(text.slice(0, 4000));
        if (this.text.length > 500)
            this.text.shift();
        this.onEvent({ type: 'text', text });
    }
    status(value) {
        this.layers.see(value);
        const id = (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(value, 'id')) ?? '';
        this.move(id, value);
        const isDone = (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(value, 'completed')) !== null;
        if (PUSHING.test(id))
            this.followPush(id, isDone);
        const reference = PUSHED.exec(id)?.[1];
        if (reference === undefined || !isDone)
            return;
        if (this.pushes.size < MOST_PUSHES)
            this.pushes.add((0,hide_passwords/* hidePasswords */.X)(reference));
    }
    move(id, value) {
        const vertex = (0,json_shape/* field */.ZZ)(value, 'vertex');
        const bytes = (0,json_shape/* asInteger */.JU)((0,json_shape/* field */.ZZ)(value, 'current'), 0);
        if (!(0,model_digest/* isDigest */.Bc)(vertex) || bytes <= 0)
            return;
        this.steps.get(vertex)?.move(id, bytes, (0,json_shape/* asInteger */.JU)((0,json_shape/* field */.ZZ)(value, 'total'), 0));
    }
    followPush(id, isDone) {
        if (isDone)
            this.pushing.delete(id);
        else if (this.pushing.size < MOST_PUSHES)
            this.pushing.add(id);
    }
    vertex(value) {
        const digest = (0,json_shape/* field */.ZZ)(value, 'digest');
        if (!(0,model_digest/* isDigest */.Bc)(digest))
            return;
        const step = this.steps.get(digest) ?? new Step(digest, this.steps.size + 1, this.onEvent);
        this.steps.set(digest, step);
        step.update(value);
    }
    log(value) {
        const digest = (0,json_shape/* field */.ZZ)(value, 'vertex');
        const data = (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(value, 'data'));
        if (!(0,model_digest/* isDigest */.Bc)(digest) || data === null)
            return;
        const stream = (0,json_shape/* field */.ZZ)(value, 'stream') === 2 ? 'stderr' : 'stdout';
        this.steps.get(digest)?.log(stream, Buffer.from(data, 'base64'));
    }
    warning(value) {
        const message = decoded((0,json_shape/* field */.ZZ)(value, 'short'));
        if (message === null)
            return;
        const range = (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(value, 'range'))[0];
        const line = lineOf((0,json_shape/* field */.ZZ)(range, 'start', 'line'));
        this.onEvent({
            type: 'warning',
            message,
            url: (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(value, 'url')),
            line,
            endLine: line === null ? null : (lineOf((0,json_shape/* field */.ZZ)(range, 'end', 'line')) ?? line),
            dockerfile: decoded((0,json_shape/* field */.ZZ)(value, 'sourceInfo', 'data')),
        });
    }
}
/** One vertex while its messages come in. BuildKit sends each several times, and may run it more than once. */
class Step {
    runs = new Map();
    lines = { stdout: new LogLines(), stderr: new LogLines() };
    tail = [];
    name = '';
    cached = false;
    error = null;
    announced = 'nothing';
    /** By what is moved: bytes, and how many there are; 0: nobody knows. */
    moved = new Map();
    digest;
    number;
    onEvent;
    constructor(digest, number, onEvent) {
        this.digest = digest;
        this.number = number;
        this.onEvent = onEvent;
    }
    update(value) {
        this.name = shown((0,json_shape/* field */.ZZ)(value, 'name')) ?? this.name;
        this.cached ||= (0,json_shape/* field */.ZZ)(value, 'cached') === true;
        this.error = shown((0,json_shape/* field */.ZZ)(value, 'error')) ?? this.error;
        const started = (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(value, 'started'));
        if (started === null)
            return;
        if (this.announced === 'nothing') {
            this.announced = 'start';
            this.onEvent({ type: 'step-started', step: this.number, name: this.name });
        }
        const seconds = secondsBetween(started, (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(value, 'completed')));
        if (seconds === null)
            return;
        this.runs.set(started, Math.max(this.runs.get(started) ?? 0, seconds));
        if (seconds >= LOOKUP || this.cached || this.error !== null)
            this.end();
    }
    log(stream, bytes) {
        this.print(stream, this.lines[stream].push(bytes));
    }
    /** So much of something is there by now. */
    move(id, bytes, total) {
        if (this.announced !== 'start' || (this.moved.size >= MOST_MOVED && !this.moved.has(id)))
            return;
        this.moved.set(id, [bytes, total]);
        const all = [...this.moved.values()];
        this.onEvent({
            type: 'step-moving',
            step: this.number,
            name: this.name,
            bytes: sum(all.map(([each]) => each)),
            total: all.every(([, each]) => each > 0) ? sum(all.map(([, each]) => each)) : null,
        });
    }
    /** Reports the step's end, once. */
    end() {
        if (this.announced !== 'start' || this.runs.size === 0)
            return;
        this.print('stdout', this.lines.stdout.end());
        this.print('stderr', this.lines.stderr.end());
        this.announced = 'end';
        const { name, cached, seconds, error } = this.vertex();
        this.onEvent({ type: 'step-completed', step: this.number, name, seconds, cached, error });
    }
    vertex() {
        const seconds = this.cached || this.runs.size === 0 ? null : sum(this.runs.values());
        const { digest, name, cached, error, tail } = this;
        return { digest, name, ran: cached || this.runs.size > 0, cached, seconds, error, log: [...tail] };
    }
    print(stream, lines) {
        for (const text of lines.map(hide_passwords/* hidePasswords */.X)) {
            this.tail.push(text.slice(0, 1000));
            if (this.tail.length > TAIL)
                this.tail.shift();
            this.onEvent({ type: 'step-log', step: this.number, name: this.name, stream, text });
        }
    }
}
function decoded(value) {
    const text = (0,json_shape/* asText */.e1)(value);
    return text === null ? null : Buffer.from(text, 'base64').toString('utf8');
}
function lineOf(value) {
    return Number.isSafeInteger(value) && value > 0 ? value : null;
}
/** Names and errors hold the address of a Git context, as it was given. */
function shown(value) {
    const text = (0,json_shape/* asText */.e1)(value);
    return text === null ? null : (0,hide_passwords/* hidePasswords */.X)(text);
}
/** Seconds between two RFC 3339 times, to the microsecond; null where one is missing or odd. */
function secondsBetween(started, completed) {
    const [from, to] = [microseconds(started), completed === null ? NaN : microseconds(completed)];
    return to >= from ? (to - from) / 1e6 : null;
}
/** Date knows milliseconds only, and BuildKit's times have nine digits. */
function microseconds(time) {
    const fraction = /\.(\d{1,9})/.exec(time)?.[1] ?? '';
    return Date.parse(time.replace(/\.\d+/, '')) * 1000 + Number(fraction.padEnd(6, '0').slice(0, 6));
}
function sum(values) {
    let total = 0;
    for (const value of values)
        total += value;
    return total;
}


/***/ }),

/***/ 19813:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kH: () => (/* binding */ solve),
  vO: () => (/* binding */ solveUnread),
  Lr: () => (/* binding */ solveWithoutImage)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
// EXTERNAL MODULE: ./src/errors/tool-error.ts
var tool_error = __webpack_require__(20694);
// EXTERNAL MODULE: ./src/tools/run-tool.ts + 2 modules
var run_tool = __webpack_require__(56220);
// EXTERNAL MODULE: ./src/tools/runner-services.ts
var runner_services = __webpack_require__(26114);
// EXTERNAL MODULE: ./src/buildx/dockerfile-path.ts
var dockerfile_path = __webpack_require__(49446);
// EXTERNAL MODULE: ./src/buildx/find-buildx.ts
var find_buildx = __webpack_require__(72654);
// EXTERNAL MODULE: ./src/buildx/messages.ts
var messages = __webpack_require__(96314);
// EXTERNAL MODULE: ./src/buildx/read-dockerfile.ts
var read_dockerfile = __webpack_require__(37333);
;// CONCATENATED MODULE: ./src/buildx/load-records.ts
/** Loads what reads an image that was built, and what BuildKit said of it: beside the build, which need not wait for it to start. */
const loadRecords = () => Promise.all(/* import() */[__webpack_require__.e(5279), __webpack_require__.e(1681), __webpack_require__.e(9853), __webpack_require__.e(4477), __webpack_require__.e(8134)]).then(__webpack_require__.bind(__webpack_require__, 48134));

// EXTERNAL MODULE: ./src/buildx/reads-input.ts
var reads_input = __webpack_require__(66320);
// EXTERNAL MODULE: ./src/buildx/solve/ask-again.ts
var ask_again = __webpack_require__(46568);
// EXTERNAL MODULE: ./src/buildx/solve/ask-when-odd.ts
var ask_when_odd = __webpack_require__(78298);
// EXTERNAL MODULE: ./src/buildx/solve/copied-or-streamed.ts
var copied_or_streamed = __webpack_require__(23558);
// EXTERNAL MODULE: ./src/buildx/solve/explain-failure.ts + 3 modules
var explain_failure = __webpack_require__(37295);
// EXTERNAL MODULE: ./src/buildx/solve/known-layers.ts
var known_layers = __webpack_require__(37729);
// EXTERNAL MODULE: ./src/buildx/solve/output-plan.ts + 1 modules
var output_plan = __webpack_require__(30043);
// EXTERNAL MODULE: ./src/buildx/solve/secret-files.ts
var secret_files = __webpack_require__(88444);
// EXTERNAL MODULE: ./src/buildx/solve/solve-arguments.ts
var solve_arguments = __webpack_require__(96170);
// EXTERNAL MODULE: ./src/buildx/solve/solve-cancelled.ts
var solve_cancelled = __webpack_require__(11569);
// EXTERNAL MODULE: ./src/buildx/solve/solve-metadata.ts
var solve_metadata = __webpack_require__(52997);
// EXTERNAL MODULE: ./src/buildx/solve/solve-progress.ts + 2 modules
var solve_progress = __webpack_require__(67765);
;// CONCATENATED MODULE: ./src/buildx/solve/solve.ts
























/**
 * Builds an image and leaves it in an OCI layout, beside whatever outputs the user asked for.
 *
 * @throws BuildFailure when a step of the Dockerfile fails; InputError for a missing Dockerfile or context; ToolError
 *   when buildx, the builder or the engine does.
 */
async function solve(request, context, { findKnown, called, onSign } = {}) {
    if ((0,reads_input/* readsInput */.s)(request) && context.stdin === undefined) {
        throw new input_error/* InputError */.d(messages/* messages */.D.noStandardInput);
    }
    const ask = () => (0,find_buildx/* findBuildx */.a)(request.builder, context.answers);
    const place = await (0,output_plan/* placeAtBuilder */.GE)(request, ask, context.env);
    const attempt = (way) => solveInto(request, way, { place, findKnown, called, onSign }, context);
    const solving = (0,copied_or_streamed/* copiedOrStreamed */.b)(attempt, {
        context,
        name: 'solve-',
        once: context.stdin instanceof external_node_stream_.Readable && (0,reads_input/* readsInput */.s)(request),
    });
    return (0,ask_when_odd/* askWhenOdd */.V)(solving, ({ records }) => records.size === 0, { ask, signal: context.signal });
}
async function solveInto(request, { directory, unpack }, { place, findKnown, called, onSign }, context) {
    const metadataFile = external_node_path_default().join(directory, 'metadata.json');
    const plan = (0,output_plan/* planOutputs */.iS)(request, {
        directory: external_node_path_default().join(directory, 'layout'),
        cwd: context.cwd,
        ...place,
        streamed: unpack !== null,
    });
    const own = plan.usersLayout ? [] : [plan.layout];
    if (unpack === null)
        context.onLayouts?.(own);
    const building = (0,copied_or_streamed/* readingStreams */.c)(own, unpack, context, () => build(request, plan, metadataFile, context, onSign));
    const progress = await (0,known_layers/* withPlaceholders */.r)(building, unpack === null ? own : [], findKnown);
    const said = (0,solve_metadata/* parseSolveMetadata */.o)(await (0,promises_.readFile)(metadataFile, 'utf8').catch(() => ''));
    const metadata = plan.exportsImage ? said : (0,solve_metadata/* withoutImage */.W)(said);
    // It holds build-arg values.
    await (0,promises_.rm)(metadataFile, { force: true });
    const { readRecords, repairLayoutIndex, saidLayers } = await loadRecords();
    await repairLayoutIndex(plan.layout);
    const { records, sizes } = await readRecords({
        layout: plan.layout,
        called,
        metadata,
        vertices: progress.vertices,
        dockerfile: (0,dockerfile_path/* dockerfilePath */.S)(request, context.cwd, context.sources),
        target: request.target,
        builder: request.builder,
    }, () => askAgain(request, directory, context), context);
    return {
        layout: plan.layout,
        records,
        layerMoves: progress.layerMoves(sizes),
        imageId: metadata.imageId,
        digest: metadata.digest,
        saidLayers: saidLayers(metadata.provenance),
        metadata: metadata.shown,
        warnings: metadata.warnings,
    };
}
/** A failure of it costs what BuildKit would have said, and no more. */
async function askAgain(request, directory, context) {
    // What came by standard input is used up.
    if ((0,reads_input/* readsInput */.s)(request))
        return null;
    const metadataFile = external_node_path_default().join(directory, 'again.json');
    const silent = { ...context, onEvent: undefined };
    try {
        await build((0,ask_again/* described */.W)(request), { outputs: [ask_again/* NOWHERE */.J], load: false }, metadataFile, silent, undefined);
        return (0,solve_metadata/* parseSolveMetadata */.o)(await (0,promises_.readFile)(metadataFile, 'utf8').catch(() => ''));
    }
    catch (error) {
        if (context.signal.aborted || !(error instanceof tool_error/* ToolError */.v))
            throw error;
        return null;
    }
    finally {
        // It holds build-arg values.
        await (0,promises_.rm)(metadataFile, { force: true });
    }
}
/**
 * Builds an image that is not measured, beside whatever outputs the user asked for, as buildx does by itself.
 *
 * @returns what buildx says of it.
 * @throws what {@link solve} throws.
 */
async function solveUnread(request, context) {
    const ask = () => (0,find_buildx/* findBuildx */.a)(request.builder, context.answers);
    const place = await (0,output_plan/* placeAtBuilder */.GE)(request, ask, context.env);
    const directory = await (0,promises_.mkdtemp)(external_node_path_default().join(context.tempDir, 'solve-'));
    const metadataFile = external_node_path_default().join(directory, 'metadata.json');
    const plan = (0,output_plan/* planOutputs */.iS)(request, { directory, cwd: context.cwd, ...place, streamed: false });
    await build(request, (0,output_plan/* withoutLayout */.xg)(plan), metadataFile, context, undefined);
    const said = (0,solve_metadata/* parseSolveMetadata */.o)(await (0,promises_.readFile)(metadataFile, 'utf8').catch(() => ''));
    // It holds build-arg values.
    await (0,promises_.rm)(directory, { recursive: true, force: true });
    const { saidLayers } = await loadRecords();
    return {
        imageId: said.imageId,
        digest: said.digest,
        metadata: said.shown,
        saidLayers: saidLayers(said.provenance),
    };
}
/**
 * Builds what makes no image to be measured: a stage that must succeed, files, a cache.
 *
 * @throws what {@link solve} throws.
 */
async function solveWithoutImage(request, context) {
    const directory = await (0,promises_.mkdtemp)(external_node_path_default().join(context.tempDir, 'solve-'));
    const plan = { outputs: request.outputs ?? [], load: request.load === true };
    const building = build(request, plan, external_node_path_default().join(directory, 'metadata.json'), context, undefined);
    const ask = () => (0,find_buildx/* findBuildx */.a)(request.builder, context.answers);
    await (0,ask_when_odd/* askWhenOdd */.V)(building, () => false, { ask, signal: context.signal });
    // Its metadata holds build-arg values.
    await (0,promises_.rm)(directory, { recursive: true, force: true });
}
async function build(request, plan, metadataFile, context, onSign) {
    const { args, env } = (0,solve_arguments/* solveArguments */.e)(request, plan, metadataFile);
    const progress = new solve_progress/* SolveProgress */.l(event => context.onEvent?.({ type: 'solve', event }));
    const options = {
        env: { ...context.env, ...env, BUILDX_METADATA_PROVENANCE: 'max', BUILDX_METADATA_WARNINGS: 'true' },
        cwd: context.cwd,
        signal: context.signal,
        runnerServices: (0,runner_services/* needsRunnerServices */.W)(request),
        onErrorLine: (line) => {
            onSign?.();
            progress.line(line);
        },
    };
    const streams = { stdin: (0,reads_input/* readsInput */.s)(request) ? context.stdin : undefined, stdout: context.stdout };
    const running = (0,run_tool/* runTool */.qI)('docker', args, options, streams);
    loadRecords().catch(() => undefined);
    const run = await (0,solve_cancelled/* orCancelled */.N)(running, progress, context.signal);
    progress.end();
    if (run.exitCode === 0)
        return progress;
    const { stageNames, findInstruction } = await loadRecords();
    const dockerfile = await (0,read_dockerfile/* readDockerfile */.n)({ request, inlineDockerfile: null }, context.cwd);
    throw (0,explain_failure/* explainFailure */.S)({
        command: 'docker buildx build',
        stages: stageNames(dockerfile),
        findInstruction: called => findInstruction(dockerfile, called),
        secretFiles: (0,secret_files/* secretFiles */.s)(request),
        exitCode: run.exitCode,
        text: progress.plainText,
        vertices: progress.vertices.values(),
        pushed: progress.pushed,
        dockerfile: (0,dockerfile_path/* dockerfilePath */.S)(request, context.cwd, context.sources),
    });
}


/***/ }),

/***/ 17827:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ findSourceFrame)
/* harmony export */ });
/**
 * Finds the source frame that buildx prints when a step fails:
 *
 *     Dockerfile:2
 *     --------------------
 *        1 |     FROM alpine
 *        2 | >>> RUN false
 *     --------------------
 *
 * The last frame counts: before it come those of the causes that wrap it.
 */
function findSourceFrame(lines) {
    for (let at = lines.length - 1; at > 0; at--) {
        if (!isRule(lines[at]) || isRule(lines[at - 1]))
            continue;
        const head = /^(.+):(\d+)$/.exec(lines[at - 1] ?? '');
        if (head?.[1] === undefined)
            continue;
        const marked = markedLines(lines.slice(at + 1));
        const first = marked[0]?.line ?? Number(head[2]);
        return {
            file: head[1],
            line: first,
            endLine: marked.at(-1)?.line ?? first,
            source: marked.map(({ text }) => text),
        };
    }
    return null;
}
function isRule(line) {
    return line !== undefined && /^-{10,}$/.test(line);
}
function markedLines(lines) {
    const marked = [];
    for (const line of lines) {
        if (isRule(line))
            break;
        const found = /^\s*(\d+) \| >>> ?(.*)$/.exec(line);
        if (found !== null)
            marked.push({ line: Number(found[1]), text: found[2] ?? '' });
    }
    return marked;
}


/***/ }),

/***/ 24975:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ stripTargetPrefix)
/* harmony export */ });
/**
 * The name of a step without the bake target that buildx puts in front: `[app internal] load …` is `[internal] load …`, and
 * `[app] exporting …` is `exporting …`. Steps of a Dockerfile (`[app 2/3] RUN …`) keep it, since it tells where they stand.
 */
function stripTargetPrefix(name) {
    if (name.startsWith('[internal]'))
        return name;
    return name.replace(/^\[\S+ internal\]/, '[internal]').replace(/^\[[\w-]+\] (?=(?:ex|im)porting )/, '');
}


/***/ }),

/***/ 38393:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ withoutAddress)
/* harmony export */ });
const ASKED = /^failed to do request: \w+ "[^"]*": /;
/** What went wrong with a request to a registry: which address was asked is of no use beside the name of the image. */
function withoutAddress(reason) {
    return reason.replace(ASKED, '');
}


/***/ }),

/***/ 11708:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ makeOwnedDirectory)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _read_regular_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47269);



const PREFIX = 'slim-build-';
const NAME = /^slim-build-[A-Za-z0-9]{6}$/;
/** In each directory: which process it is of. */
const OWNER = 'owner.json';
const LARGEST_OWNER = 1000;
/** Directories that are looked at, at most. */
const MOST = 200;
/**
 * Makes a directory of a run of its own, which says whose it is, and removes what earlier runs left there because they were killed: only
 * directories of this user whose process is known to be dead.
 *
 * @throws the file system's error when it cannot be made.
 */
async function makeOwnedDirectory(parent) {
    const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(parent, PREFIX)).catch((error) => {
        // Of the two names the user knows this one.
        throw Object.assign(error, { path: parent });
    });
    const own = await readOwnProcess();
    if (own === null)
        return directory;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(directory, OWNER), JSON.stringify(own), { mode: 0o600 });
    await sweep(parent, directory, own);
    return directory;
}
/** What cannot be removed stays: it is a courtesy. */
async function sweep(parent, own, owner) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(parent).catch(() => []);
    const { uid } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(own);
    for (const name of names.filter(each => NAME.test(each)).slice(0, MOST)) {
        const directory = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(parent, name);
        if (directory !== own && (await isLeftBehind(directory, uid, owner)))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(directory, { recursive: true, force: true }).catch(() => undefined);
    }
}
async function isLeftBehind(directory, uid, own) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(directory).catch(() => null);
    if (found === null || !found.isDirectory() || found.uid !== uid)
        return false;
    const owner = await readOwner(directory);
    // Of another boot or namespace nobody here can say whether it lives.
    if (owner?.boot !== own.boot || owner.namespace !== own.namespace)
        return false;
    return (await startOf(String(owner.pid))) !== owner.started;
}
async function readOwner(directory) {
    try {
        const text = await (0,_read_regular_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readRegularFile */ .XF)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(directory, OWNER), { most: LARGEST_OWNER, links: 'refuse' });
        const value = JSON.parse(text ?? 'null');
        return typeof value === 'object' ? value : null;
    }
    catch {
        return null;
    }
}
/** Null where there is no `/proc` to tell by: then nothing is swept. */
async function readOwnProcess() {
    try {
        const pid = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)('/proc/self');
        const started = await startOf(pid);
        const boot = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/proc/sys/kernel/random/boot_id', 'utf8')).trim();
        const namespace = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)('/proc/self/ns/pid');
        return started === null ? null : { pid: Number(pid), started, boot, namespace };
    }
    catch {
        return null;
    }
}
/** By proc(5), the 22nd field of `/proc/pid/stat`; names may hold blanks and brackets. Null: there is no such process. */
async function startOf(pid) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${Number(pid)}/stat`, 'utf8').catch(() => '');
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}


/***/ }),

/***/ 9547:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ withTemporaryDirectory)
/* harmony export */ });
/* harmony import */ var _make_directory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9971);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



/**
 * Runs a task with a directory of its own, which is gone when the task has ended, however it ended.
 *
 * @param parent where the directory is made; made itself when it is missing.
 */
async function withTemporaryDirectory(parent, task) {
    await (0,_make_directory_js__WEBPACK_IMPORTED_MODULE_0__/* .makeDirectory */ .O)(parent);
    const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(parent, 'slim-build-'));
    try {
        return await task(directory);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(directory, { recursive: true, force: true, maxRetries: 3 });
    }
}


/***/ }),

/***/ 19341:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ shortCommit),
/* harmony export */   j: () => (/* binding */ isCommitId)
/* harmony export */ });
/** Whether a text is the full name of a commit, and nothing that git could read as an option or an expression. */
function isCommitId(value) {
    return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value) && !/^0+$/.test(value);
}
/** As git abbreviates it. */
function shortCommit(sha) {
    return sha.slice(0, 7);
}


/***/ }),

/***/ 37016:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B8: () => (/* binding */ writeCommitTree),
/* harmony export */   Pu: () => (/* binding */ submodulesOf),
/* harmony export */   a6: () => (/* binding */ hasPath),
/* harmony export */   iT: () => (/* binding */ haveCommit),
/* harmony export */   ic: () => (/* binding */ earlierPath),
/* harmony export */   jD: () => (/* binding */ removedPaths),
/* harmony export */   wl: () => (/* binding */ checkoutTop)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _files_make_directory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9971);
/* harmony import */ var _commit_id_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19341);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42389);
/* harmony import */ var _read_commit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78982);
/* harmony import */ var _remote_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60668);
/* harmony import */ var _run_git_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16148);








/** Absolute path of the top of the checkout that a directory is in; null when it is in none. */
async function checkoutTop(place) {
    const top = await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .gitText */ .q)(['rev-parse', '--show-toplevel'], place);
    return top === null || top === '' ? null : top;
}
/** Makes sure that a commit is here, files and all. */
async function haveCommit(sha, place) {
    if ((await (0,_read_commit_js__WEBPACK_IMPORTED_MODULE_4__/* .readCommit */ .k)(sha, place)) !== null)
        return true;
    await (0,_remote_js__WEBPACK_IMPORTED_MODULE_5__/* .fetchCommits */ .Bj)([sha], 1, place);
    return (await (0,_read_commit_js__WEBPACK_IMPORTED_MODULE_4__/* .readCommit */ .k)(sha, place)) !== null;
}
/**
 * Writes the files of a commit into a new directory, with an index of its own beside it: the checkout, its index and its list of
 * worktrees are not touched.
 *
 * @returns null, or why it did not work.
 */
async function writeCommitTree(sha, directory, place) {
    const gitDir = await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .gitText */ .q)(['rev-parse', '--absolute-git-dir'], place);
    if (gitDir === null)
        return 'the repository cannot be read';
    await (0,_files_make_directory_js__WEBPACK_IMPORTED_MODULE_2__/* .makeDirectory */ .O)(directory);
    const own = {
        GIT_WORK_TREE: directory,
        GIT_INDEX_FILE: `${directory}.index`,
        GIT_DIR: gitDir,
        // Large files are fetched if they were for the checkout, too.
        ...((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(gitDir, 'lfs', 'objects')) ? {} : { GIT_LFS_SKIP_SMUDGE: '1' }),
    };
    const run = await (0,_run_git_js__WEBPACK_IMPORTED_MODULE_6__/* .runGit */ .EO)(['read-tree', '-u', '--reset', sha], { ...place, directory }, own);
    return run.exitCode === 0
        ? null
        : `git cannot write the files of ${(0,_commit_id_js__WEBPACK_IMPORTED_MODULE_7__/* .shortCommit */ .A)(sha)} (${run.stderr.at(-1) ?? ''})`;
}
/** Whether a commit has a file or directory at a path from the top; the top itself is ''. */
async function hasPath(sha, file, place) {
    const wanted = file.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)).join('/');
    if (wanted === '')
        return (await (0,_read_commit_js__WEBPACK_IMPORTED_MODULE_4__/* .readCommit */ .k)(sha, place)) !== null;
    const { exitCode, stdout } = await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .git */ .$)(['ls-tree', '--full-tree', '-z', sha, '--', wanted], place);
    return exitCode === 0 && stdout !== '';
}
/** Paths from the top at which a commit has other repositories, whose files are not its own. */
async function submodulesOf(sha, place) {
    const { exitCode, stdout } = await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .git */ .$)(['ls-tree', '--full-tree', '-r', '-z', sha], place);
    if (exitCode !== 0)
        return [];
    return stdout.split('\0').flatMap(line => /^160000 .*\t(.+)$/s.exec(line)?.[1] ?? []);
}
/** Files that an earlier commit has and a later one has not. Paths from the top. */
async function removedPaths({ from, to }, place) {
    const args = ['diff-tree', '-r', '-z', '--no-renames', '--diff-filter=D', '--name-only', '--no-ext-diff'];
    const { exitCode, stdout } = await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .git */ .$)([...args, from, to], place);
    return exitCode === 0 ? stdout.split('\0').filter(name => name !== '') : [];
}
/** What a file was called in an earlier commit, where it was renamed since; null when it was not. Paths from the top. */
async function earlierPath(file, { from, to }, place) {
    const args = ['diff-tree', '-r', '-z', '-M', '--diff-filter=R', '--name-status', '--no-ext-diff', from, to];
    const { exitCode, stdout } = await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .git */ .$)(args, place);
    if (exitCode !== 0)
        return null;
    const fields = stdout.split('\0');
    // Status, old name and new name follow each other.
    const at = fields.findIndex((field, index) => index % 3 === 2 && field === file);
    return at < 0 ? null : (fields[at - 1] ?? null);
}


/***/ }),

/***/ 4948:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ fetchHint)
/* harmony export */ });
/* harmony import */ var _remote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60668);

/**
 * What to do where the clone lacks something and it cannot be fetched: a setting of the step that clones in a workflow, else a command
 * of git, which says itself what is wrong if it fails, too.
 *
 * @param wanted a commit in full, or a branch of the remote.
 */
async function fetchHint(wanted, place) {
    if (place.workspace !== undefined)
        return 'set `fetch-depth: 0` in actions/checkout';
    const remote = await (0,_remote_js__WEBPACK_IMPORTED_MODULE_0__/* .remoteName */ .iy)(place);
    if (remote === null)
        return 'the clone has no remote to fetch it from: add one with `git remote add`';
    const deepen = (await (0,_remote_js__WEBPACK_IMPORTED_MODULE_0__/* .isShallow */ .fE)(place)) ? ['--unshallow'] : [];
    const names = [remote, wanted].filter(name => PLAIN.test(name));
    return `run \`${['git', 'fetch', ...deepen, ...names].join(' ')}\``;
}
/** A name that can be copied to a shell as it is: git lets names have what is a command there. */
const PLAIN = /^\w[\w/.@+-]*$/;


/***/ }),

/***/ 42389:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ git),
  q: () => (/* binding */ gitText)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/files/read-regular-file.ts
var read_regular_file = __webpack_require__(47269);
// EXTERNAL MODULE: ./src/files/path-inside.ts
var path_inside = __webpack_require__(76573);
// EXTERNAL MODULE: ./src/git/run-git.ts
var run_git = __webpack_require__(16148);
;// CONCATENATED MODULE: ./src/git/find-work-tree.ts





/**
 * The top of the checkout that a directory is in: the nearest folder above that has a `.git`, as git itself looks for it, but for two
 * things that anybody can put into a checkout: a folder that looks like a bare repository, which a commit may hold, and a `.git` in a
 * folder whose files another repository above has, or that leads to such a folder, which an unpacked archive may hold.
 *
 * @returns an absolute path without links; null where there is no checkout, or no such directory.
 */
async function findWorkTree(place) {
    const start = await (0,promises_.realpath)(place.directory).catch(() => null);
    return start === null ? null : nearest(start, place);
}
async function nearest(directory, place) {
    const above = await parentOf(directory, place);
    if (!(await hasGit(directory)))
        return above === null ? null : nearest(above, place);
    const outer = above === null ? null : await nearest(above, place);
    return outer !== null && (await isPlanted(directory, outer, place)) ? outer : directory;
}
/** Where git looks next; null where it ends: at a ceiling that the user set, and at the end of a file system. */
async function parentOf(directory, { env }) {
    const parent = external_node_path_default().dirname(directory);
    const ceilings = (env.GIT_CEILING_DIRECTORIES ?? '').split((external_node_path_default()).delimiter);
    if (parent === directory || ceilings.includes(parent))
        return null;
    const [here, there] = [await (0,promises_.stat)(directory), await (0,promises_.stat)(parent)];
    return here.dev === there.dev ? parent : null;
}
/** A folder that git made, or the file that stands for one in submodules and worktrees. */
async function hasGit(directory) {
    const git = external_node_path_default().join(directory, '.git');
    const found = await (0,promises_.stat)(git).catch(() => null);
    if (!found?.isDirectory())
        return found?.isFile() === true;
    return (0,promises_.lstat)(external_node_path_default().join(git, 'HEAD')).then(() => true, () => false);
}
/** Git adds no file of a folder that has a `.git` to the repository around it: where files are in there, the `.git` came later. */
async function isPlanted(directory, outer, place) {
    const folders = [directory, await gitFolder(external_node_path_default().join(directory, '.git'))];
    for (const folder of folders)
        if (folder !== null && (await hasFilesIn(folder, outer, place)))
            return true;
    return false;
}
/** Bytes of a `.git` that is a file: it holds one path. */
const LARGEST_LINK = 10_000;
/** Where a `.git` leads to: itself, or what a link or a file says. */
async function gitFolder(git) {
    const text = await (0,read_regular_file/* readRegularFile */.XF)(git, { most: LARGEST_LINK, links: 'follow' }).catch(() => null);
    const [, target = '.git'] = /^gitdir: (.+?)\s*$/.exec(text ?? '') ?? [];
    return (0,promises_.realpath)(external_node_path_default().resolve(external_node_path_default().dirname(git), target)).catch(() => null);
}
async function hasFilesIn(folder, outer, place) {
    const inside = (0,path_inside/* pathInside */._)(folder, outer);
    if (inside === null)
        return false;
    const args = ['--literal-pathspecs', 'ls-files', '-z', '--', inside === '' ? '.' : inside];
    const { stdout } = await (0,run_git/* runGit */.EO)(args, { ...place, directory: outer });
    // A submodule is the folder itself.
    return stdout.split('\0').some(file => file !== '' && file !== inside);
}

// EXTERNAL MODULE: ./src/git/repository-refused.ts
var repository_refused = __webpack_require__(54179);
;// CONCATENATED MODULE: ./src/git/git.ts



/** What git answers where it finds no repository. */
const NOWHERE = { exitCode: 128, stdout: '', stderr: ['fatal: not a git repository'] };
/** `unsafe repository` is what git said before 2.37. */
const REFUSED = /^fatal: (?:detected dubious ownership in|unsafe) repository/;
/**
 * Runs git at the top of the checkout that a place is in. A failed run is a value.
 *
 * @throws RepositoryRefused where the checkout belongs to another user; ToolError when git cannot be started or was aborted.
 */
async function git(args, place) {
    const top = await findWorkTree(place);
    if (top === null)
        return NOWHERE;
    const run = await (0,run_git/* runGit */.EO)(args, { ...place, directory: top });
    if (run.exitCode !== 0 && run.stderr.some(line => REFUSED.test(line)))
        throw new repository_refused/* RepositoryRefused */.J(top);
    return run;
}
/** What git prints, without blanks around it; null when it fails. */
async function gitText(args, place) {
    const { exitCode, stdout } = await git(args, place);
    return exitCode === 0 ? stdout.trim() : null;
}


/***/ }),

/***/ 53199:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ isBranchName)
/* harmony export */ });
/** Whether a text may be the name of a branch (git-check-ref-format), so that no option or expression can be made of it. */
function isBranchName(value) {
    return (typeof value === 'string' &&
        value.length <= 255 &&
        /^[^\0-\x20\x7f~^:?*[\\]+$/.test(value) &&
        !/^[-/.]|\.\.|@\{|\/\/|\/\.|\.lock(?:\/|$)|[/.]$|^@$/.test(value));
}


/***/ }),

/***/ 8253:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ hasChanges),
/* harmony export */   t: () => (/* binding */ localBase)
/* harmony export */ });
/* harmony import */ var _commit_id_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19341);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42389);
/* harmony import */ var _merge_base_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35836);
/* harmony import */ var _read_commit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78982);
/* harmony import */ var _remote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60668);
/* harmony import */ var _why_apart_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26249);
/* harmony import */ var _untracked_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13434);







/**
 * What someone at a terminal compares with: where the branch parted from the default branch, or from its own upstream. On the
 * default branch itself it is the last commit while there are changes on top of it, else the one before.
 */
async function localBase(head, place) {
    const main = await defaultBranch(place);
    const sha = main === null ? head.sha : await (0,_merge_base_js__WEBPACK_IMPORTED_MODULE_1__/* .mergeBase */ .w)(head.sha, main.sha, place);
    if (sha === null) {
        const branch = await branchOf(main?.name ?? '', place);
        return { kind: 'unknown', reason: await (0,_why_apart_js__WEBPACK_IMPORTED_MODULE_4__/* .whyApart */ .H)(head.sha, branch, place) };
    }
    const branch = main?.name ?? null;
    if (sha !== head.sha)
        return { kind: 'known', sha, branch, relation: 'merge-base' };
    // What is edited is a change on top of the last commit, as a branch is: no one has judged it yet.
    if (await hasChanges(place))
        return { kind: 'known', sha, branch, relation: 'merge-base' };
    const [parent] = head.parents;
    if (parent !== undefined)
        return { kind: 'known', sha: parent, branch, relation: 'previous' };
    return {
        kind: 'unknown',
        reason: `${(0,_commit_id_js__WEBPACK_IMPORTED_MODULE_6__/* .shortCommit */ .A)(sha)} is the first commit, so there is no previous commit`,
    };
}
/**
 * Whether something is not as in the commit: a file that git knows, anywhere in the checkout, or one in the place itself that git
 * neither knows nor ignores.
 */
async function hasChanges(place) {
    const known = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .gitText */ .q)(['status', '--porcelain', '--untracked-files=no'], place);
    return known !== '' || (await (0,_untracked_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .hasNewFiles */ .g0)(place));
}
async function defaultBranch(place) {
    const remote = await (0,_remote_js__WEBPACK_IMPORTED_MODULE_3__/* .remoteName */ .iy)(place);
    const remotes = remote === null ? [] : [`${remote}/HEAD`, `${remote}/main`, `${remote}/master`];
    const refs = [
        ...remotes.map(name => `refs/remotes/${name}`),
        'refs/heads/main',
        'refs/heads/master',
        '@{upstream}',
    ];
    for (const ref of refs) {
        const commit = await (0,_read_commit_js__WEBPACK_IMPORTED_MODULE_2__/* .readCommit */ .k)(ref, place);
        if (commit !== null)
            return { sha: commit.sha, name: (await nameOf(ref, place)) ?? ref };
    }
    return null;
}
/** `main` for `origin/main`: what the remote calls it. */
async function branchOf(name, place) {
    const start = `${await (0,_remote_js__WEBPACK_IMPORTED_MODULE_3__/* .remoteName */ .iy)(place)}/`;
    return name.startsWith(start) ? name.slice(start.length) : name;
}
/** `origin/main` for `refs/remotes/origin/HEAD`. */
async function nameOf(ref, place) {
    const name = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .gitText */ .q)(['rev-parse', '--abbrev-ref', '--end-of-options', ref], place);
    return name === null ? null : (name.split('\n').at(-1) ?? null);
}


/***/ }),

/***/ 35836:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ isAncestor),
/* harmony export */   w: () => (/* binding */ mergeBase)
/* harmony export */ });
/* harmony import */ var _commit_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19341);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42389);
/* harmony import */ var _read_commit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78982);
/* harmony import */ var _remote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60668);




/** How much history a shallow clone is given until the two sides meet, in commits of each. */
const DEPTHS = [50, 500, 5000];
/**
 * Where two commits parted: the best commit that both have. Of several (criss-cross merges) it is the one that git names first,
 * which is always the same.
 *
 * A shallow clone is deepened a few times.
 *
 * @returns null when they have none, or it is not within reach.
 */
async function mergeBase(one, other, place) {
    if (!(await (0,_remote_js__WEBPACK_IMPORTED_MODULE_2__/* .isShallow */ .fE)(place))) {
        const missing = (await (0,_read_commit_js__WEBPACK_IMPORTED_MODULE_1__/* .readCommit */ .k)(other, place)) === null;
        if (missing && !(await (0,_remote_js__WEBPACK_IMPORTED_MODULE_2__/* .fetchCommits */ .Bj)([other], null, place)))
            return null;
        return meeting(one, other, place);
    }
    for (const depth of DEPTHS) {
        const found = await meeting(one, other, place);
        if (found !== null)
            return found;
        if (!(await (0,_remote_js__WEBPACK_IMPORTED_MODULE_2__/* .deepen */ .gN)([one, other], depth, place)))
            return null;
    }
    return meeting(one, other, place);
}
/** Whether one commit is in the history of the other, as far as it is here. */
async function isAncestor(earlier, later, place) {
    const { exitCode } = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$)(['merge-base', '--is-ancestor', earlier, later], place);
    return exitCode === 0;
}
async function meeting(one, other, place) {
    const { exitCode, stdout } = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$)(['merge-base', one, other], place);
    const sha = stdout.trim();
    return exitCode === 0 && (0,_commit_id_js__WEBPACK_IMPORTED_MODULE_3__/* .isCommitId */ .j)(sha) ? sha : null;
}


/***/ }),

/***/ 78982:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ readCommit)
/* harmony export */ });
/* harmony import */ var _commit_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19341);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42389);


/** A commit by its name, `HEAD` or a ref; null when it is not here. */
async function readCommit(revision, place) {
    const name = `${revision}^{commit}`;
    const sha = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .gitText */ .q)(['rev-parse', '--verify', '--quiet', '--end-of-options', name], place);
    if (!(0,_commit_id_js__WEBPACK_IMPORTED_MODULE_1__/* .isCommitId */ .j)(sha))
        return null;
    const { exitCode, stdout } = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$)(['cat-file', 'commit', sha], place);
    return exitCode === 0 ? parseCommit(sha, stdout) : null;
}
/** The header of a commit object, which ends at the first empty line. */
function parseCommit(sha, text) {
    const header = text.split('\n\n', 1)[0] ?? '';
    const parents = [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent = '']) => parent);
    const time = Number(/^committer .* (\d{1,12}) [+-]\d{4}$/m.exec(header)?.[1] ?? 0);
    return { sha, parents: parents.filter(_commit_id_js__WEBPACK_IMPORTED_MODULE_1__/* .isCommitId */ .j), time };
}


/***/ }),

/***/ 60668:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ fetchCommits),
/* harmony export */   W_: () => (/* binding */ remoteTip),
/* harmony export */   fE: () => (/* binding */ isShallow),
/* harmony export */   gN: () => (/* binding */ deepen),
/* harmony export */   gX: () => (/* binding */ remoteUrl),
/* harmony export */   iy: () => (/* binding */ remoteName)
/* harmony export */ });
/* harmony import */ var _commit_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19341);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42389);
/* harmony import */ var _run_git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16148);



/** A remote that does not answer gets no more of a run. Milliseconds. */
const PATIENCE = 60_000;
/** Whether the clone was cut off at some depth, as actions/checkout does. */
async function isShallow(place) {
    return (await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .gitText */ .q)(['rev-parse', '--is-shallow-repository'], place)) === 'true';
}
/** The remote that the checkout is from; null when it has none. */
async function remoteName(place) {
    const names = ((await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .gitText */ .q)(['remote'], place)) ?? '').split('\n').filter(name => name !== '');
    return names.includes('origin') ? 'origin' : (names[0] ?? null);
}
/** Where that remote is, as the checkout has it; null when it has none. */
async function remoteUrl(place) {
    const name = await remoteName(place);
    return name === null ? null : (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .gitText */ .q)(['config', '--get', `remote.${name}.url`], place);
}
/** The commit that a branch has at the remote right now; null when the remote does not say. */
async function remoteTip(branch, place) {
    const remote = await remoteName(place);
    if (remote === null)
        return null;
    const wanted = `refs/heads/${branch}`;
    const text = await patiently(place, inTime => (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .gitText */ .q)(['ls-remote', '--quiet', _run_git_js__WEBPACK_IMPORTED_MODULE_1__/* .UPLOAD_PACK */ .I3, '--end-of-options', remote, wanted], inTime));
    const line = text?.split('\n').find(each => each.endsWith(`\t${wanted}`));
    const sha = line?.split('\t')[0];
    return (0,_commit_id_js__WEBPACK_IMPORTED_MODULE_2__/* .isCommitId */ .j)(sha) ? sha : null;
}
/** Fetches that are under way, by repository and by what they fetch. */
const underWay = new Map();
/** The last fetch that each repository is asked for: git refuses to cut one clone again from two sides at once. */
const lastOf = new Map();
/**
 * Brings commits and what is before them from the remote, as objects alone: no ref, no file and no setting of the checkout
 * changes. Images of one bake ask at the same time for the same: it is fetched once, and anything else in turn.
 *
 * @param depth how many commits of each; null: all. A clone that is not shallow is not made so: it gets them all.
 * @returns whether they came.
 */
async function fetchCommits(shas, depth, place) {
    const repository = (await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .gitText */ .q)(['rev-parse', '--absolute-git-dir'], place)) ?? place.directory;
    const wanted = JSON.stringify([repository, shas, depth]);
    const same = underWay.get(wanted);
    if (same !== undefined)
        return same;
    const before = lastOf.get(repository) ?? Promise.resolve();
    const fetching = before.then(() => fetchNow(shas, depth, place));
    lastOf.set(repository, fetching.catch(() => null));
    underWay.set(wanted, fetching);
    return fetching.finally(() => underWay.delete(wanted));
}
/**
 * As `fetchCommits`, for a shallow clone that must keep what it has: git would cut the checkout's own history off at a depth that is
 * less than its own.
 */
async function deepen(shas, depth, place) {
    const own = Number(await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .gitText */ .q)(['rev-list', '--count', '--first-parent', 'HEAD'], place));
    return fetchCommits(shas, Math.max(depth, own), place);
}
async function fetchNow(shas, depth, place) {
    const remote = await remoteName(place);
    if (remote === null)
        return false;
    const options = [
        '--quiet',
        _run_git_js__WEBPACK_IMPORTED_MODULE_1__/* .UPLOAD_PACK */ .I3,
        '--no-tags',
        '--no-recurse-submodules',
        '--no-write-fetch-head',
        '--refmap=',
    ];
    const deep = depth === null || !(await isShallow(place)) ? [] : [`--depth=${depth}`];
    const args = ['fetch', ...options, ...deep, '--end-of-options', remote, ...shas];
    const run = await patiently(place, inTime => (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$)(args, inTime));
    return run?.exitCode === 0;
}
/** Null when it took too long. */
async function patiently(place, task) {
    const timeout = AbortSignal.timeout(PATIENCE);
    try {
        return await task({ ...place, signal: AbortSignal.any([place.signal, timeout]) });
    }
    catch (error) {
        place.signal.throwIfAborted();
        if (timeout.aborted)
            return null;
        throw error;
    }
}


/***/ }),

/***/ 54179:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ RepositoryRefused)
/* harmony export */ });
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20694);
/* harmony import */ var _text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75091);


/** Git does not read a checkout that belongs to another user, whose configuration could run programs. */
class RepositoryRefused extends _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v {
    /** @param top of the checkout. */
    constructor(top) {
        super(`git refuses the repository in ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(top, 4096)}, which belongs to another user: if you trust it, run \`git config --global --add safe.directory ${shellWord(top)}\``);
    }
}
/** A path as one word of a command to copy. */
function shellWord(text) {
    return /^[\w/.@+-]+$/.test(text) ? text : (0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(text, 4096);
}


/***/ }),

/***/ 16148:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EO: () => (/* binding */ runGit),
/* harmony export */   G9: () => (/* binding */ runGitWithoutRepository),
/* harmony export */   I3: () => (/* binding */ UPLOAD_PACK)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _tools_run_tool_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56220);
/* harmony import */ var _files_path_inside_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76573);





/**
 * What no command line has any use for here, and would run a program that the repository names, or tidy up beside the work. The first
 * stands for git itself what `findWorkTree` sees to for every version of it: a folder of the checkout that looks like a repository is none.
 */
const CAREFUL = [
    ['safe.bareRepository', 'explicit'],
    ['core.hooksPath', node_os__WEBPACK_IMPORTED_MODULE_1__.devNull],
    ['core.fsmonitor', 'false'],
    ['core.alternateRefsCommand', ':'],
    ['log.showSignature', 'false'],
    ['submodule.recurse', 'false'],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
];
/** For what reaches a remote: the program at the other end is git's own, whatever the configuration names in its place. */
const UPLOAD_PACK = '--upload-pack=git-upload-pack';
/** Those of git itself. Others are programs of such names (`git-remote-ext`), which a configuration can send anywhere. */
const PROTOCOLS = 'git:http:https:ssh';
/**
 * Starts git, for all of slim-build: no hooks, no terminal to ask for passwords, and nothing of the environment that names a
 * repository. What is left of the repository's own configuration is what actions/checkout and the user put there: how to reach the
 * remote, and filters such as those of Git LFS. A failed run is a value.
 *
 * @param more variables of this call alone.
 * @throws ToolError when git cannot be started or was aborted.
 */
async function runGit(args, place, more = {}) {
    const { directory, env, signal } = place;
    const settings = [...CAREFUL, ...(await trust(place))].flatMap(([key, value]) => ['-c', `${key}=${value}`]);
    return (0,_tools_run_tool_js__WEBPACK_IMPORTED_MODULE_3__/* .runTool */ .qI)('git', ['--no-replace-objects', ...settings, '-C', directory, ...args], {
        env: { ...neededBy(env), ...asksNobody(env), GIT_ALLOW_PROTOCOL: protocols(args, env), ...more },
        signal,
    });
}
/**
 * Runs git where it has no repository, for what asks a remote alone: nothing but the user's own configuration counts.
 *
 * @throws ToolError when git cannot be started or was aborted.
 */
function runGitWithoutRepository(args, { env, signal }) {
    return runGit(args, { directory: node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve('/'), env, signal }, { GIT_DIR: node_os__WEBPACK_IMPORTED_MODULE_1__.devNull });
}
/** Git names the top of a checkout without links; each is named by itself, since wildcards came with git 2.46. */
async function trust({ directory, workspace }) {
    if (workspace === undefined)
        return [];
    const [top, around] = [await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(directory), await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(workspace)];
    return (0,_files_path_inside_js__WEBPACK_IMPORTED_MODULE_4__/* .pathInside */ ._)(top, around) === null ? [] : [['safe.directory', top]];
}
/** Programs that the environment names for passwords and proxies are the user's; those that a repository names are not started. */
function asksNobody({ GIT_ASKPASS, SSH_ASKPASS, GIT_PROXY_COMMAND }) {
    return {
        GIT_ASKPASS: GIT_ASKPASS ?? SSH_ASKPASS ?? '',
        GIT_PROXY_COMMAND: GIT_PROXY_COMMAND ?? '',
        GIT_TERMINAL_PROMPT: '0',
        GIT_OPTIONAL_LOCKS: '0',
        LC_ALL: 'C',
    };
}
/**
 * Without `UPLOAD_PACK` git reaches a remote only for objects that a partial clone lacks, and would start the program that the
 * configuration names for a remote that is a folder of this machine. What the user has said of protocols stays.
 */
function protocols(args, { GIT_ALLOW_PROTOCOL }) {
    return GIT_ALLOW_PROTOCOL ?? (args.includes(UPLOAD_PACK) ? `file:${PROTOCOLS}` : PROTOCOLS);
}
/**
 * In a hook, git says by variables which repository it is about; here the directory says. The tokens of the runner and the inputs of a
 * step are for none of what git starts. Others stay, also those that the build gets as secrets: any command may reach the remote (of a
 * partial clone, or by Git LFS), and only the user's credential helper knows what it reads: that of `gh` takes `GH_TOKEN` or
 * `GITHUB_TOKEN`, and one in a configuration any variable.
 */
function neededBy(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !PLACES.has(name) && !/^(?:ACTIONS|INPUT)_/.test(name)));
}
const PLACES = new Set([
    'GIT_DIR',
    'GIT_WORK_TREE',
    'GIT_INDEX_FILE',
    'GIT_OBJECT_DIRECTORY',
    'GIT_ALTERNATE_OBJECT_DIRECTORIES',
    'GIT_COMMON_DIR',
    'GIT_NAMESPACE',
    'GIT_PREFIX',
    'GIT_QUARANTINE_PATH',
    'GIT_SHALLOW_FILE',
]);


/***/ }),

/***/ 13434:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f4: () => (/* binding */ trackedPaths),
/* harmony export */   g0: () => (/* binding */ hasNewFiles),
/* harmony export */   kN: () => (/* binding */ untrackedPaths),
/* harmony export */   zw: () => (/* binding */ untrackedFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _commit_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37016);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42389);
/* harmony import */ var _files_path_inside_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76573);




/** Files and directories in a checkout that no commit has, ignored ones too: what earlier steps made. Paths from the directory. */
async function untrackedPaths(place) {
    const args = ['ls-files', '--others', '--directory', '--no-empty-directory', '-z'];
    return listed(args, place);
}
/** The same, file by file. */
async function untrackedFiles(place) {
    return listed(['ls-files', '--others', '-z'], place);
}
/** Whether there is a file in the directory that no commit has and that git does not ignore. */
async function hasNewFiles(place) {
    return (await listed(['ls-files', '--others', '--exclude-standard', '-z'], place)).length > 0;
}
/** Files in the directory that are in git's index, those of submodules left out. Paths from the directory. */
async function trackedPaths(place) {
    return listed(['ls-files', '--cached', '-z'], place);
}
/** Git starts at the top of the checkout, and is asked of the directory alone. */
async function listed(args, place) {
    const top = await (0,_commit_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .checkoutTop */ .wl)(place);
    const inside = top === null ? null : (0,_files_path_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .pathInside */ ._)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(place.directory), top);
    if (inside === null)
        return [];
    const { exitCode, stdout } = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$)(['--literal-pathspecs', ...args, '--', inside === '' ? '.' : inside], place);
    if (exitCode !== 0)
        return [];
    const start = inside === '' ? 0 : inside.length + 1;
    return stdout.split('\0').flatMap(name => (name === '' ? [] : [name.slice(start) || './']));
}


/***/ }),

/***/ 26249:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ whyApart)
/* harmony export */ });
/* harmony import */ var _commit_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19341);
/* harmony import */ var _fetch_hint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4948);
/* harmony import */ var _remote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60668);



/**
 * Why no merge base of a commit and a branch is known.
 *
 * @param branch its name at the remote.
 */
async function whyApart(sha, branch, place) {
    const base = `merge base of ${(0,_commit_id_js__WEBPACK_IMPORTED_MODULE_2__/* .shortCommit */ .A)(sha)} and ${branch}`;
    return (await (0,_remote_js__WEBPACK_IMPORTED_MODULE_1__/* .isShallow */ .fE)(place))
        ? `the clone is too shallow to find the ${base}: ${await (0,_fetch_hint_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchHint */ .m)(branch, place)}`
        : `there is no ${base}: they have no commit in common`;
}


/***/ }),

/***/ 21039:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ budgetsOfImage)
});

// EXTERNAL MODULE: ./src/inputs/nearest-name.ts
var nearest_name = __webpack_require__(86583);
;// CONCATENATED MODULE: ./src/inputs/config-layers.ts

/** What a config file says about one image, and a warning when it knows others but not this one. */
function configLayers(config, image, file) {
    const known = [...config.images.keys()];
    const ofAllImages = new Set(known.some(name => name !== image) ? sourcesIn(config.defaults) : []);
    const own = config.images.get(image);
    if (own !== undefined)
        return { layers: [config.defaults, own], ofAllImages, warnings: [] };
    if (known.length === 0)
        return { layers: [config.defaults], ofAllImages, warnings: [] };
    const nearest = (0,nearest_name/* nearestName */.q)(image, known);
    const hint = nearest === null ? `it has ${known.slice(0, 10).join(', ')}` : `did you mean \`${nearest}\`?`;
    return {
        layers: [config.defaults],
        ofAllImages,
        warnings: [`${file} has no budgets for an image \`${image}\` (${hint}); only its defaults apply`],
    };
}
function sourcesIn(layer) {
    return Object.entries(layer)
        .filter(([key]) => key !== 'platforms')
        .flatMap(([, value]) => (value instanceof Map ? [...value.values()] : [value]))
        .map(value => value.source);
}

;// CONCATENATED MODULE: ./src/inputs/budgets-of-image.ts

/**
 * The budgets of one image.
 *
 * @param image the name to look for in the config file; null: only its defaults hold.
 */
function budgetsOfImage({ file, config, base, own }, image, warn) {
    const { layers, ofAllImages, warnings } = layersOf(config, image, file);
    for (const warning of warnings)
        warn(warning);
    const budgets = { layers: [...layers, own], ofAllImages };
    if (base === null)
        return budgets;
    const before = layersOf(base.config, image, file).layers;
    return { ...budgets, base: { commit: base.commit, from: base.from, layers: [...before, own] } };
}
function layersOf(config, image, file) {
    return image === null
        ? { layers: [config.defaults], ofAllImages: new Set(), warnings: [] }
        : configLayers(config, image, file);
}


/***/ }),

/***/ 11869:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ readConfigAt)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
// EXTERNAL MODULE: ./src/git/commit-id.ts
var commit_id = __webpack_require__(19341);
// EXTERNAL MODULE: ./src/git/commit-tree.ts
var commit_tree = __webpack_require__(37016);
// EXTERNAL MODULE: ./src/git/git.ts + 1 modules
var git = __webpack_require__(42389);
;// CONCATENATED MODULE: ./src/git/file-at-commit.ts


/** Links that are followed at most. */
const MOST_LINKS = 10;
/** `100644 blob 2e7c… 120	name`, as git lists an entry with its size in bytes. */
const ENTRY = /^(?<mode>\d{6}) \w+ (?<id>[0-9a-f]+) +(?<size>\d+|-)\t/;
/**
 * Reads a file as a commit has it: of git's objects alone, whatever is in the checkout. A link is followed within the commit.
 *
 * @param file its path from the top, with slashes.
 * @param most bytes; a longer file is not read.
 */
async function readFileAt(sha, file, most, place) {
    let name = file;
    for (let links = 0; links <= MOST_LINKS; links++) {
        const entry = await readEntry(sha, name, most, place);
        if (entry.kind === 'absent' && links > 0)
            return UNUSABLE;
        if (entry.kind !== 'link')
            return entry;
        name = external_node_path_default().posix.join(external_node_path_default().posix.dirname(name), entry.target);
        if (external_node_path_default().posix.isAbsolute(entry.target) || name.startsWith('../'))
            return UNUSABLE;
    }
    return UNUSABLE;
}
const UNUSABLE = { kind: 'unusable' };
async function readEntry(sha, name, most, place) {
    const args = ['--literal-pathspecs', 'ls-tree', '--full-tree', '-l', '-z', sha, '--', name];
    const { exitCode, stdout } = await (0,git/* git */.$)(args, place);
    if (exitCode === 0 && stdout === '')
        return { kind: 'absent' };
    const { mode = '', id = '', size = '' } = ENTRY.exec(stdout)?.groups ?? {};
    if (![LINK, ...FILES].includes(mode) || Number(size) > most)
        return UNUSABLE;
    const blob = await (0,git/* git */.$)(['cat-file', 'blob', id], place);
    if (blob.exitCode !== 0)
        return UNUSABLE;
    return mode === LINK ? { kind: 'link', target: blob.stdout } : { kind: 'file', text: blob.stdout };
}
const FILES = ['100644', '100755'];
const LINK = '120000';

// EXTERNAL MODULE: ./src/git/fetch-hint.ts
var fetch_hint = __webpack_require__(4948);
// EXTERNAL MODULE: ./src/files/path-inside.ts
var path_inside = __webpack_require__(76573);
// EXTERNAL MODULE: ./src/inputs/messages.ts
var messages = __webpack_require__(3741);
// EXTERNAL MODULE: ./src/inputs/read-config.ts
var read_config = __webpack_require__(99200);
;// CONCATENATED MODULE: ./src/inputs/read-config-at.ts










/**
 * The config file as a commit has it, or an empty config where it has none. It is read out of git's objects, never out of the checkout.
 *
 * @param file as the input or the option names it, from `cwd`.
 * @param place a directory in the checkout.
 * @throws InputError when the commit is not here and cannot be fetched, or its file cannot be read or is wrong.
 */
async function readConfigAt(sha, file, { cwd, place }) {
    const top = await (0,commit_tree/* checkoutTop */.wl)(place);
    const name = top === null ? null : (0,path_inside/* pathInside */._)(external_node_path_default().resolve(await (0,promises_.realpath)(cwd), file), top);
    // What is in no checkout is in no commit.
    if (name === null)
        return read_config/* NO_CONFIG */.H5;
    if (!(await (0,commit_tree/* haveCommit */.iT)(sha, place)))
        throw new input_error/* InputError */.d(messages/* messages */.D.commitMissing((0,commit_id/* shortCommit */.A)(sha), await (0,fetch_hint/* fetchHint */.m)(sha, place)));
    const found = await readFileAt(sha, name, read_config/* LARGEST_CONFIG */.UK, place);
    if (found.kind === 'absent')
        return read_config/* NO_CONFIG */.H5;
    // As git names it.
    const where = `${(0,commit_id/* shortCommit */.A)(sha)}:${file}`;
    if (found.kind === 'unusable')
        throw new input_error/* InputError */.d(messages/* messages */.D.configNotAFile(where));
    const { parseConfig } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2210), __webpack_require__.e(6649)]).then(__webpack_require__.bind(__webpack_require__, 49030));
    return parseConfig(found.text, where);
}


/***/ }),

/***/ 19545:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ ANNOTATE_MODES),
/* harmony export */   Ip: () => (/* binding */ FAIL_ONS),
/* harmony export */   Kz: () => (/* binding */ BUDGETS_FROM),
/* harmony export */   Sc: () => (/* binding */ CHECK_MODES),
/* harmony export */   ZF: () => (/* binding */ PUSH_WHENS),
/* harmony export */   _R: () => (/* binding */ CACHE_MODES),
/* harmony export */   i3: () => (/* binding */ ADVICE_MODES),
/* harmony export */   p8: () => (/* binding */ COMMENT_MODES),
/* harmony export */   vo: () => (/* binding */ READING_ADVICE_MODES)
/* harmony export */ });
/** Words that an input or an option takes: of each list, the first is the default. */
/** Which cache a build imports and exports when `cache-from` and `cache-to` are not given. */
const CACHE_MODES = ['auto', 'gha', 'registry', 'local', 'inline', 'none'];
/**
 * What is done to find out what would make an image smaller.
 *
 * - `auto`: the image is read, and the registry of its base image is asked for smaller ones
 * - `offline`: the image is read; no registry is asked for advice
 * - `never`: no advice
 * - `verified`: as `auto`, and what can be written as edits is built, compared and started
 */
const ADVICE_MODES = ['auto', 'offline', 'never', 'verified'];
/** Those of an image that is not built. */
const READING_ADVICE_MODES = ['auto', 'offline', 'never'];
/** `within-budget`: an image over its budgets is not pushed. `always`: it is, and the step fails all the same. */
const PUSH_WHENS = ['within-budget', 'always'];
/** Whose limits hold where a pull request changes its own: its own, those of the commit that it is compared with, or the stricter of both. */
const BUDGETS_FROM = ['head', 'base', 'stricter'];
/** When a comment is written on the pull request. */
const COMMENT_MODES = ['auto', 'on-change', 'always', 'never'];
/** Whether the verdict is shown at the commit. */
const CHECK_MODES = ['auto', 'never'];
/** Whether the Dockerfile lines that grew are annotated. */
const ANNOTATE_MODES = ['auto', 'never'];
/** When the step that collects reports fails: for the reports of its own run, for any, or never. */
const FAIL_ONS = ['auto', 'any', 'never'];


/***/ }),

/***/ 95305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   g4: () => (/* binding */ digestAlgorithm),
/* harmony export */   sU: () => (/* binding */ digestHex)
/* harmony export */ });
const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
/** Whether a text is a well-formed digest. Anything else must never become part of a path. */
function isDigest(text) {
    return typeof text === 'string' && DIGEST.test(text);
}
function digestAlgorithm(digest) {
    return digest.startsWith('sha512:') ? 'sha512' : 'sha256';
}
/** The hex digits of a digest, the name of its blob in an image layout. */
function digestHex(digest) {
    return digest.slice('sha256:'.length);
}


/***/ }),

/***/ 34003:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iu: () => (/* binding */ nearestPlatform),
/* harmony export */   Jh: () => (/* binding */ isKnownPlatform),
/* harmony export */   SW: () => (/* binding */ isSamePlatform),
/* harmony export */   WC: () => (/* binding */ platformPattern)
/* harmony export */ });
/* harmony import */ var leven__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47785);
/* harmony import */ var _normal_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80264);


/** Systems that Go builds for, by which BuildKit and containerd name platforms. */
const SYSTEMS = words('aix android darwin dragonfly freebsd illumos ios js linux netbsd openbsd plan9 solaris wasi wasip1 windows');
/** Architectures that Go builds for. Variants of these are all numbers, such as `v7` and `v8.1`. */
const OF_NUMBERED_VARIANTS = words('amd64 arm arm64');
const OTHERS = words('386 loong64 mips mips64 mips64le mipsle ppc64 ppc64le riscv64 s390x wasm');
/** What images are mostly built for: what a misspelt name is likely to mean. */
const USUAL = [
    ...['amd64', 'arm64', 'arm/v7', 'arm/v6', '386', 'ppc64le', 's390x', 'riscv64'].map(each => `linux/${each}`),
    ...['windows/amd64', 'windows/arm64', 'darwin/amd64', 'darwin/arm64', 'freebsd/amd64', 'wasi/wasm'],
];
/** Letters that may be wrong. */
const FARTHEST = 2;
/** A regular expression of what names system and architecture of a platform that a tool builds for, in small letters. */
function platformPattern() {
    const system = oneOf([...SYSTEMS, ...Object.keys(_normal_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .OTHER_SYSTEMS */ .gH)]);
    const [numbered, other] = [OF_NUMBERED_VARIANTS, OTHERS].map(list => oneOf(list.flatMap(spellingsOf)));
    return String.raw `^${system}(\([0-9.]+\))?/(${numbered}(/v?\d(\.\d)?)?|${other}(/[a-z0-9._-]+)?)$`;
}
const KNOWN = new RegExp(platformPattern());
/** Whether a name is one of a platform that a tool builds for. `local` is what BuildKit runs on; a system or an architecture may stand alone. */
function isKnownPlatform(name) {
    const { system, architecture } = (0,_normal_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .platformParts */ .Yn)(name);
    const alone = ['local', ...SYSTEMS, ...OF_NUMBERED_VARIANTS, ...OTHERS];
    return architecture === undefined ? alone.includes(system) : KNOWN.test((0,_normal_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .normalPlatform */ .Je)(name));
}
/** The platform that was probably meant, or null when none is near: first one with the same letters in another order. */
function nearestPlatform(name) {
    const written = name.trim().toLowerCase().slice(0, 60);
    const near = USUAL.map(each => ({ each, distance: (0,leven__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(written, each, { maxDistance: FARTHEST + 1 }) }))
        .filter(({ distance }) => distance <= FARTHEST)
        .toSorted((a, b) => a.distance - b.distance);
    const [best] = [...near.filter(({ each }) => lettersOf(each) === lettersOf(written)), ...near];
    return best?.each ?? null;
}
function words(text) {
    return text.split(' ');
}
function oneOf(texts) {
    return `(${texts.join('|')})`;
}
function spellingsOf(architecture) {
    const others = Object.entries(_normal_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .OTHER_ARCHITECTURES */ .uv).filter(([, [own]]) => own === architecture);
    return [architecture, ...others.map(([name]) => name)];
}
function lettersOf(text) {
    return Array.from(text).toSorted().join('');
}
/** Whether a platform that was asked for is one of an image. A variant counts where both name one, since engines run lower ones. */
function isSamePlatform(asked, own) {
    const [wanted, is] = [(0,_normal_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .platformParts */ .Yn)(asked), (0,_normal_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .platformParts */ .Yn)(own)];
    const hasVariants = wanted.variant !== undefined && is.variant !== undefined;
    return (wanted.system === is.system &&
        wanted.architecture === is.architecture &&
        (!hasVariants || wanted.variant === is.variant));
}


/***/ }),

/***/ 80264:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Je: () => (/* binding */ normalPlatform),
/* harmony export */   Yn: () => (/* binding */ platformParts),
/* harmony export */   gH: () => (/* binding */ OTHER_SYSTEMS),
/* harmony export */   uv: () => (/* binding */ OTHER_ARCHITECTURES)
/* harmony export */ });
/** Other names of systems. */
const OTHER_SYSTEMS = { macos: 'darwin' };
/** Other names of architectures, with the variant that they stand for. */
const OTHER_ARCHITECTURES = {
    i386: ['386', ''],
    x86_64: ['amd64'],
    'x86-64': ['amd64'],
    aarch64: ['arm64'],
    armhf: ['arm', 'v7'],
    armel: ['arm', 'v6'],
};
/** Variants that are the architecture itself, which containerd leaves out. */
const ITSELF = { amd64: 'v1', arm64: 'v8' };
/** What containerd takes arm for where no variant is said. */
const USUAL_ARM = 'v7';
/**
 * The one name of a platform, however it is spelled: `linux/amd64/v1` is `linux/amd64`, and `linux/arm` is `linux/arm/v7`
 * (containerd's platforms, "Normalization").
 */
function normalPlatform(name) {
    const { version, ...parts } = platformParts(name);
    const system = version === '' ? parts.system : `${parts.system}(${version})`;
    const variant = parts.variant ?? (parts.architecture === 'arm' ? USUAL_ARM : undefined);
    return [system, parts.architecture, variant].filter(part => part !== undefined).join('/');
}
/** The parts of a name; what stands behind the third part belongs to it, since names are untrusted. */
function platformParts(name) {
    const [first = '', second, ...rest] = name.trim().toLowerCase().split('/');
    const [, system = first, version = ''] = /^([^()]*)\(([^()]*)\)$/.exec(first) ?? [];
    const written = rest.length === 0 ? undefined : rest.join('/');
    // A name of one word is a system, or an architecture of any system.
    if (second === undefined)
        return { system: ownName(system), version, architecture: undefined, variant: undefined };
    const [architecture, implied] = architectureNames(second);
    return {
        system: ownName(system),
        version,
        architecture,
        variant: variantOf(architecture, implied ?? written),
    };
}
function ownName(word) {
    const system = Object.hasOwn(OTHER_SYSTEMS, word) ? OTHER_SYSTEMS[word] : undefined;
    return system ?? architectureNames(word)[0];
}
function architectureNames(word) {
    const other = Object.hasOwn(OTHER_ARCHITECTURES, word) ? OTHER_ARCHITECTURES[word] : undefined;
    return other ?? [word];
}
function variantOf(architecture, written) {
    if (written === undefined || written === '')
        return undefined;
    const isOfArm = architecture === 'arm' || architecture === 'arm64';
    const variant = isOfArm && /^\d$/.test(written) ? `v${written}` : written;
    return variant === ITSELF[architecture] ? undefined : variant;
}


/***/ }),

/***/ 92608:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ blobPath)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95305);

/** Where a layout keeps a blob (image spec, image-layout.md). */
function blobPath(digest) {
    return `blobs/${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestAlgorithm */ .g4)(digest)}/${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestHex */ .sU)(digest)}`;
}


/***/ }),

/***/ 49078:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ familiarReference)
/* harmony export */ });
/**
 * An image reference as people write it, for words about an image: `docker.io/library/node:22@sha256:…` is `node:22`. Without its digest
 * it may name another image by now.
 */
function familiarReference(reference) {
    return reference
        .replace(/^docker\.io\/(?:library\/(?=[^/]*$))?/, '')
        .replace(/@sha(?:256|512):[0-9a-f]+$/, '');
}


/***/ }),

/***/ 41515:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ assertHas),
/* harmony export */   l: () => (/* binding */ assertPlatforms)
/* harmony export */ });
/* harmony import */ var _buildx_messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96314);
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33712);
/* harmony import */ var _model_known_platforms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34003);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95408);




/**
 * BuildKit builds for whatever it is told, and only fails where a command is to run. A name that no tool knows and that is near to no
 * other may be meant.
 *
 * @throws InputError for a platform that is misspelt, with the right spelling.
 */
function assertPlatforms(platforms = []) {
    for (const platform of platforms) {
        const nearest = (0,_model_known_platforms_js__WEBPACK_IMPORTED_MODULE_1__/* .isKnownPlatform */ .Jh)(platform) ? null : (0,_model_known_platforms_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestPlatform */ .Iu)(platform);
        if (nearest !== null)
            throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.platformUnknown(platform, nearest));
    }
}
/**
 * What is at a path is measured as a whole, and what a registry sends may be less than was asked for.
 *
 * @throws InputError when an image lacks a platform that was asked for.
 */
function assertHas({ platforms }, { location, platforms: asked = [], }) {
    const own = platforms.map(({ platform }) => platform);
    const missing = asked.find(each => each !== 'local' && !own.some(name => (0,_model_known_platforms_js__WEBPACK_IMPORTED_MODULE_1__/* .isSamePlatform */ .SW)(each, name)));
    if (missing !== undefined)
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d(_buildx_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.platformMissing(location, missing, own));
}


/***/ }),

/***/ 10625:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ commitToCompare)
});

// EXTERNAL MODULE: ./src/errors/tool-error.ts
var tool_error = __webpack_require__(20694);
// EXTERNAL MODULE: ./src/git/commit-id.ts
var commit_id = __webpack_require__(19341);
// EXTERNAL MODULE: ./src/git/fetch-hint.ts
var fetch_hint = __webpack_require__(4948);
// EXTERNAL MODULE: ./src/git/is-branch-name.ts
var is_branch_name = __webpack_require__(53199);
// EXTERNAL MODULE: ./src/git/local-base.ts
var local_base = __webpack_require__(8253);
// EXTERNAL MODULE: ./src/git/merge-base.ts
var merge_base = __webpack_require__(35836);
// EXTERNAL MODULE: ./src/git/read-commit.ts
var read_commit = __webpack_require__(78982);
// EXTERNAL MODULE: ./src/git/remote.ts
var git_remote = __webpack_require__(60668);
// EXTERNAL MODULE: ./src/git/why-apart.ts
var why_apart = __webpack_require__(26249);
;// CONCATENATED MODULE: ./src/git/find-base-commit.ts








/**
 * Which commit a run is to be compared with: what its changes are merged into or started from, else the one before on the same
 * branch. What is checked out decides, not what the event said when it happened.
 *
 * @throws ToolError when git cannot be started.
 */
async function findBaseCommit(event, place) {
    const head = await (0,read_commit/* readCommit */.k)('HEAD', place);
    if (head === null) {
        const fix = event.kind === 'local' ? '' : ': check out the repository (actions/checkout)';
        return unknown(`there is no checkout to find the previous commit in${fix}`);
    }
    switch (event.kind) {
        case 'pull-request':
            return pullRequestBase(head, event, place);
        case 'merge-group':
            return mergeGroupBase(event);
        case 'push':
            return pushBase(head, event, place);
        case 'other':
            return previous(head, branchBuilt(head, event));
        case 'local':
            return (0,local_base/* localBase */.t)(head, place);
    }
}
async function pullRequestBase(head, { baseBranch, headSha, mergeSha }, place) {
    const [base, merged] = head.parents;
    const isMerge = merged !== undefined && (merged === headSha || head.sha === mergeSha);
    if (isMerge && base !== undefined)
        return { kind: 'known', sha: base, branch: baseBranch, relation: 'base' };
    if (!(0,is_branch_name/* isBranchName */.Q)(baseBranch))
        return unknown('the event does not name the base branch');
    const tips = await branchTips(baseBranch, place);
    if (tips.length === 0) {
        const fix = await (0,fetch_hint/* fetchHint */.m)(baseBranch, place);
        return unknown(`the branch ${baseBranch} is not in the clone and cannot be fetched: ${fix}`);
    }
    const sha = await firstMergeBase(head.sha, tips, place);
    if (sha === null)
        return unknown(await (0,why_apart/* whyApart */.H)(head.sha, baseBranch, place));
    // Compared with itself, whatever grew would show as no change.
    if (sha === head.sha) {
        return unknown(headSha === null || headSha === sha
            ? `${baseBranch} already contains ${(0,commit_id/* shortCommit */.A)(sha)}, as after a merge`
            : `${baseBranch} itself is checked out instead of the pull request: check \`ref\` of actions/checkout`);
    }
    return { kind: 'known', sha, branch: baseBranch, relation: 'merge-base' };
}
/**
 * As the remote says it, else as it is here: a shallow clone has no branch but its own, and a workspace that is used again has one that an
 * earlier run fetched.
 */
async function branchTips(branch, place) {
    const remote = await (0,git_remote/* remoteName */.iy)(place);
    const here = remote === null ? null : await (0,read_commit/* readCommit */.k)(`refs/remotes/${remote}/${branch}`, place);
    const there = await (0,git_remote/* remoteTip */.W_)(branch, place);
    return [...new Set([there, here?.sha])].filter(commit_id/* isCommitId */.j);
}
/** The merge base with the first tip that has one within reach. */
async function firstMergeBase(head, tips, place) {
    for (const tip of tips) {
        const found = await (0,merge_base/* mergeBase */.w)(head, tip, place);
        if (found !== null)
            return found;
    }
    return null;
}
function mergeGroupBase({ baseBranch, baseSha }) {
    return (0,commit_id/* isCommitId */.j)(baseSha)
        ? { kind: 'known', sha: baseSha, branch: baseBranch, relation: 'base' }
        : unknown('the event of the merge queue does not name its base commit');
}
/** Several commits that were pushed at once are one change. */
async function pushBase(head, event, place) {
    const { before, sha, forced } = event;
    const branch = branchBuilt(head, event);
    const [parent] = head.parents;
    // Another commit was checked out than the one that was pushed, there is no earlier one, or a tag was moved.
    if (!(0,commit_id/* isCommitId */.j)(before) ||
        before === head.sha ||
        sha !== head.sha ||
        before === parent ||
        parent === undefined ||
        branch === null)
        return previous(head, branch);
    if (forced === false || (await (0,merge_base/* isAncestor */.Q)(before, head.sha, place)))
        return { kind: 'known', sha: before, branch, relation: 'previous' };
    const parted = await (0,merge_base/* mergeBase */.w)(head.sha, before, place);
    if (parted === null || parted === head.sha)
        return previous(head, branch);
    return { kind: 'known', sha: parted, branch, relation: 'previous' };
}
/** A run for one branch may check another one out, which nothing names then: by hand, after another workflow, on a comment. */
function branchBuilt(head, { branch, sha }) {
    return sha === null || sha === head.sha ? branch : null;
}
function previous({ sha, parents: [parent] }, branch) {
    return parent === undefined
        ? unknown(`${(0,commit_id/* shortCommit */.A)(sha)} is the first commit of the repository, so there is no previous commit`)
        : { kind: 'known', sha: parent, branch, relation: 'previous' };
}
function unknown(reason) {
    return { kind: 'unknown', reason };
}

// EXTERNAL MODULE: ./src/git/repository-refused.ts
var repository_refused = __webpack_require__(54179);
;// CONCATENATED MODULE: ./src/pipeline/baseline/commit-to-compare.ts



/**
 * The commit that a run is compared with. Where git cannot tell, that is the reason why there is none, and no end of the run; a
 * repository that git does not read is warned of, since the user can change that.
 */
async function commitToCompare(event, place, onEvent) {
    try {
        return await findBaseCommit(event, place);
    }
    catch (error) {
        if (!(error instanceof tool_error/* ToolError */.v) || place.signal.aborted)
            throw error;
        if (!(error instanceof repository_refused/* RepositoryRefused */.J))
            return { kind: 'unknown', reason: error.message };
        onEvent({ type: 'warning', message: `There is no baseline to compare with: ${error.message}` });
        return { kind: 'unknown', reason: error.message, warned: true };
    }
}


/***/ }),

/***/ 36408:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ checkoutOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _buildx_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49446);


/** The checkout that a context is in; that of the working directory, for a build from a URL or standard input. */
function checkoutOf(context, { cwd, env, signal, workspace }) {
    const elsewhere = context === '-' || (0,_buildx_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isRemote */ .V)(context);
    return { directory: elsewhere ? cwd : node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(cwd, context), env, signal, workspace };
}


/***/ }),

/***/ 22714:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ layoutUnpacker)
/* harmony export */ });
/** Reads images into layouts, and their layers into the store of this machine. What does so is loaded where an image is read like that. */
function layoutUnpacker({ storeDir, relied = new Map(), }) {
    return async (archive, layout, signal) => {
        const [{ unpackLayout }, { openLayerStore }, { lastingStoreOfWritten }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(6695), __webpack_require__.e(6429), __webpack_require__.e(5488), __webpack_require__.e(6886), __webpack_require__.e(1681), __webpack_require__.e(1231), __webpack_require__.e(3785)]).then(__webpack_require__.bind(__webpack_require__, 13785)),
            Promise.all(/* import() */[__webpack_require__.e(6695), __webpack_require__.e(6429), __webpack_require__.e(5488), __webpack_require__.e(2675)]).then(__webpack_require__.bind(__webpack_require__, 32675)),
            Promise.all(/* import() */[__webpack_require__.e(6695), __webpack_require__.e(6429), __webpack_require__.e(5488), __webpack_require__.e(2487)]).then(__webpack_require__.bind(__webpack_require__, 22487)),
        ]);
        const store = lastingStoreOfWritten(openLayerStore(storeDir), relied);
        await unpackLayout(archive, layout, { store, signal });
    };
}


/***/ }),

/***/ 33144:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ loadAhead)
/* harmony export */ });
/**
 * Loads what is needed after a build, or after layers are read, once that is under way: until then loading would hold it up, and after it,
 * too.
 *
 * @param load may fail; whoever needs what it loads hears of it.
 * @returns what is to be told of the events of the run.
 */
function loadAhead(onEvent, load) {
    let isLoading = false;
    return event => {
        onEvent(event);
        if (isLoading || (event.type !== 'solve' && event.type !== 'measure'))
            return;
        isLoading = true;
        load().catch(() => undefined);
    };
}


/***/ }),

/***/ 14687:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ Pace)
/* harmony export */ });
/** Milliseconds that something takes before how far it is stays on the screen, and between two such lines. */
const FIRST = 2000;
const NEXT = 10_000;
/** When to say how far something is, where each time is a line that stays. */
class Pace {
    now;
    due;
    /** @param now milliseconds of a clock that is never set back. */
    constructor(now) {
        this.now = now;
        this.due = now() + FIRST;
    }
    /** Whether it is time; then the next is ten seconds later. */
    isDue() {
        const now = this.now();
        if (now < this.due)
            return false;
        this.due = now + NEXT;
        return true;
    }
}


/***/ }),

/***/ 78345:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ phaseInWords)
/* harmony export */ });
/** What a run is at, in words, as the end of a sentence would say it. Foreign text is as it came. */
function phaseInWords(phase) {
    const words = WORDS[phase.kind];
    return 'subject' in phase ? `${words} ${phase.subject}` : words;
}
const WORDS = {
    build: 'building',
    target: 'building the required target',
    fetch: 'reading the layers of',
    measure: 'measuring',
    compare: 'comparing',
    publish: 'pushing from the cache',
    rebuild: 'building the baseline, commit',
    verify: 'trying the advice on',
    report: 'reporting',
};


/***/ }),

/***/ 44575:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ movingInWords),
/* harmony export */   o: () => (/* binding */ readingInWords)
/* harmony export */ });
/* harmony import */ var _text_format_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47790);

/** How far the reading of layers is: `layer 2 of 5, 410.0 MB of 1.20 GB`. */
function readingInWords({ read, total, layers, layersDone }) {
    const layer = Math.min(layersDone + 1, layers);
    return `layer ${layer} of ${layers}, ${(0,_text_format_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(read)} of ${(0,_text_format_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(total)}`;
}
/** How far a step is that moves bytes: `45.0 MB of 120.0 MB`, or `45.0 MB` where nobody knows how many there are. */
function movingInWords({ bytes, total }) {
    return total === null ? (0,_text_format_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(bytes) : `${(0,_text_format_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(bytes)} of ${(0,_text_format_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(total)}`;
}


/***/ }),

/***/ 57152:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ formatSeconds)
/* harmony export */ });
/**
 * A duration given in seconds, for people: `< 0.1 s`, `0.4 s`, `12.3 s`, `1 min 12 s`, `2 h 5 min`.
 *
 * @throws RangeError for negative numbers, NaN and infinities.
 */
function formatSeconds(seconds) {
    if (!Number.isFinite(seconds) || seconds < 0)
        throw new RangeError(`${seconds} is not a duration in seconds`);
    if (seconds > 0 && seconds < 0.05)
        return '< 0.1 s';
    if (seconds < 59.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    if (whole < 3600)
        return `${Math.floor(whole / 60)} min ${whole % 60} s`;
    const minutes = Math.round(seconds / 60);
    return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}


/***/ })

};
