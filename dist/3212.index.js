export const id = 3212;
export const ids = [3212];
export const modules = {

/***/ 52913:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J5: () => (/* binding */ loadsImage),
/* harmony export */   Q8: () => (/* binding */ parseOutputs),
/* harmony export */   fw: () => (/* binding */ layerAttributes),
/* harmony export */   h_: () => (/* binding */ publishedOutputs),
/* harmony export */   lu: () => (/* binding */ makesImage),
/* harmony export */   mQ: () => (/* binding */ measuredOutput)
/* harmony export */ });
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33712);
/* harmony import */ var _text_attribute_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99697);
/* harmony import */ var _text_go_flag_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95680);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96314);




/** Exporters that make no image. */
const WITHOUT_IMAGE = new Set(['local', 'tar', 'cacheonly']);
/**
 * Reads outputs; empty ones are none, as to buildx.
 *
 * @throws InputError for one that buildx refuses.
 */
function parseOutputs(texts = []) {
    return texts.filter(text => text !== '').map(parseOutput);
}
function parseOutput(text) {
    const fields = (0,_text_attribute_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .splitFields */ .Kp)(text);
    // A lone word is a path, and so is `Type=registry`: buildx asks for lower case before it knows that there are attributes.
    if (fields.length === 1 && fields[0] === text && !text.startsWith('type='))
        return placeOf(text);
    const attributes = new Map(fields.map(field => attributeOf(field, text)));
    const type = attributes.get('type') ?? '';
    if (type === '')
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.outputWithoutType(quote(text)));
    return { text, type, attributes };
}
/** `-` is a tar on standard output, anything else a directory. */
function placeOf(text) {
    const type = text === '-' ? 'tar' : 'local';
    return {
        text,
        type,
        attributes: new Map([
            ['type', type],
            ['dest', text],
        ]),
    };
}
function attributeOf(field, text) {
    const [key, value] = (0,_text_attribute_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .readField */ .dR)(field);
    if (value !== null)
        return [key, value];
    throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.outputWithoutValue(quote(text), quote(field), key === '' ? 'key' : key));
}
function quote(text) {
    return JSON.stringify(text.slice(0, 200));
}
/** Whether an image comes out. Of an exporter that is not known it may. */
function makesImage({ type }) {
    return !WITHOUT_IMAGE.has(type);
}
/**
 * The outputs of a build that put an image into a registry. An output that may do so counts: one of an exporter that is not known, and
 * one whose `push` BuildKit will refuse to read.
 */
function publishedOutputs({ outputs, push }) {
    const all = parseOutputs(outputs);
    if (push !== true)
        return all.filter(pushes);
    const images = all.filter(output => isPushed(output) || pushes(output));
    return all.some(isPushed) ? images : [...images, ...parseOutputs(['type=image,push=true'])];
}
/** What `--push` makes push, whatever its own attributes say. */
function isPushed({ type }) {
    return type === 'image' || type === 'registry';
}
function pushes(output) {
    const { type, attributes } = output;
    if (type === 'registry')
        return true;
    if (!makesImage(output) || type === 'oci')
        return false;
    // The builder of an engine loads an image with the exporter that pushes, so `type=docker,push=true` does push there.
    if (type !== 'image' && type !== 'docker')
        return true;
    const push = attributes.get('push');
    // Empty is true to BuildKit.
    return push !== undefined && (0,_text_go_flag_js__WEBPACK_IMPORTED_MODULE_1__/* .readGoFlag */ .j)(push) !== false;
}
/** Whether an image is loaded into the engine. */
function loadsImage({ type }) {
    return type === 'docker';
}
/** Attributes of an image exporter that change the blobs of the layers, so that what is measured must have them as well. */
const LAYER_ATTRIBUTES = ['compression', 'compression-level', 'force-compression', 'rewrite-timestamp'];
/** Those of an output. */
function layerAttributes({ attributes }) {
    return LAYER_ATTRIBUTES.flatMap(key => {
        const value = attributes.get(key);
        return value === undefined ? [] : [[key, value]];
    });
}
/** The output whose image is the one to measure: the first that is published, else the first that makes one; null without any. */
function measuredOutput(request) {
    return publishedOutputs(request)[0] ?? parseOutputs(request.outputs).find(makesImage) ?? null;
}


/***/ }),

/***/ 11569:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ orCancelled),
/* harmony export */   l: () => (/* binding */ SolveCancelled)
/* harmony export */ });
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20694);

/** A solve that was ended from outside, and what had become of its push by then. */
class SolveCancelled extends _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v {
    /** What was pushed to its end: `ghcr.io/acme/shop:1@sha256:…`. */
    published;
    /** Whether something else was on its way to a registry, which may have taken it after all. */
    wasPushing;
    constructor(message, { pushed, isPushing }, cause) {
        super(message, { cause });
        this.published = pushed;
        this.wasPushing = isPushing;
    }
}
/**
 * Waits for a tool that solves.
 *
 * @throws SolveCancelled when it was cancelled; what the tool's run throws.
 */
async function orCancelled(running, progress, signal) {
    try {
        return await running;
    }
    catch (error) {
        if (!signal.aborted || !(error instanceof Error))
            throw error;
        throw new SolveCancelled(error.message, progress, error);
    }
}


/***/ }),

/***/ 77136:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ messages)
/* harmony export */ });
/** Every error of this room in one table, each once: what is wrong, where, and how to fix it. */
const messages = {
    optionEmpty: (option) => `The option ${option} is empty: set what to compare with, or leave it out`,
    baseBudgetsUnknown: (reason) => `--budgets-from needs the commit that the branch started from: ${reason}`,
    nothingToCompare: (option) => `inspect compares nothing, so it has no use for ${option}: use slim-build compare <baseline> <image>`,
    nothingMeasured: 'There is no measurement for --save-measurement: nothing was measured',
    severalMeasurements: '--save-measurement is for one image, and the bake makes several: use --report-dir',
    noImageId: 'There is no image ID for --iidfile: the build made no image',
    fixWithoutImage: 'fix needs a build that makes an image',
    sourcesNotAtHand: 'fix changes a Dockerfile that is a file of text in the working directory or the build context: give a directory, and no link, URL or `-`',
    verifyCommandAlone: '--verify-command is for changes that are built: set --verify, too',
    outputLost: (reason) => `the output was lost: ${reason}`,
    interrupted: 'interrupted',
};


/***/ }),

/***/ 93212:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runCli: () => (/* binding */ runCli)
/* harmony export */ });
/* harmony import */ var _errors_image_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19101);
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33712);
/* harmony import */ var _errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87973);
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20694);
/* harmony import */ var _pipeline_run_cancelled_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44305);
/* harmony import */ var _text_escape_visible_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8625);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77136);







/** Wrong use or failure; 0 is within budget, 1 is over. */
const FAILURE = 2;
/** As a shell reports a program that Ctrl-C has ended. */
const INTERRUPTED = 130;
/** Ctrl-C and `kill`. */
const ENDING = ['SIGINT', 'SIGTERM'];
/** The command line. Sets the process's exit code: 0 within budget, 1 over, 2 wrong use or failure, 130 interrupted. */
async function runCli(args) {
    const abort = new AbortController();
    const interrupt = () => {
        abort.abort(new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.interrupted));
    };
    for (const signal of ENDING)
        process.once(signal, interrupt);
    const { stdin, stdout, stderr, env } = process;
    const lost = lostOutput(stdout);
    // Without its progress a run goes on.
    stderr.on('error', () => undefined);
    const exitCode = await exitCodeOf(args, {
        stdin,
        stdout,
        stderr,
        env,
        cwd: process.cwd(),
        signal: abort.signal,
    });
    const error = lost();
    if (error !== null)
        stderr.write(messageOf(error));
    process.exitCode = error === null ? exitCode : FAILURE;
    for (const signal of ENDING)
        process.removeListener(signal, interrupt);
}
/**
 * What became of writing what was asked for, in the end: null where it is written, or its reader has had enough of it (`| head`), which
 * changes nothing of the verdict.
 */
function lostOutput(stdout) {
    let lost = null;
    stdout.on('error', (cause) => {
        if (cause.code === 'EPIPE')
            return;
        lost = new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.outputLost((0,_errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A)(cause, 'standard output')), { cause });
    });
    return () => lost;
}
async function exitCodeOf(args, io) {
    let exitCode = 0;
    const setExitCode = (code) => {
        exitCode = code;
    };
    try {
        const { runCommand } = await Promise.all(/* import() */[__webpack_require__.e(8179), __webpack_require__.e(4302)]).then(__webpack_require__.bind(__webpack_require__, 14302));
        await runCommand(args, io, setExitCode);
        return exitCode;
    }
    catch (error) {
        if (io.signal.aborted) {
            if (error instanceof _pipeline_run_cancelled_js__WEBPACK_IMPORTED_MODULE_2__/* .RunCancelled */ .zL)
                io.stderr.write(messageOf(error));
            return INTERRUPTED;
        }
        // commander has printed its message, or the help that was asked for.
        if (isOfCommander(error))
            return error.exitCode === 0 ? 0 : FAILURE;
        io.stderr.write(messageOf(error));
        return FAILURE;
    }
}
function isOfCommander(error) {
    return error instanceof Error && 'exitCode' in error && error.name === 'CommanderError';
}
/** Errors that are for people are their sentence; a bug in slim-build shows where it is. */
function messageOf(error) {
    const machine = (0,_errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .machineFailure */ ._)(error);
    const expected = machine !== null || [_errors_input_error_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .d, _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v, _errors_image_error_js__WEBPACK_IMPORTED_MODULE_5__/* .ImageError */ .C].some(kind => error instanceof kind);
    const text = machine ??
        (error instanceof Error ? (expected ? error.message : (error.stack ?? error.message)) : String(error));
    const lines = text.split('\n').map(line => (0,_text_escape_visible_js__WEBPACK_IMPORTED_MODULE_6__/* .visible */ .R)(line, 1000));
    return `slim-build: ${expected ? '' : 'this is a bug, please report it: '}${lines.join('\n')}\n`;
}


/***/ }),

/***/ 19101:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ ImageError)
/* harmony export */ });
/**
 * An image that is not what it says it is: a truncated blob, a wrong digest, a tar that lies, a bomb.
 *
 * The message is one sentence that names the blob or file. Bytes from the image appear in it only in escaped form.
 */
class ImageError extends Error {
    name = 'ImageError';
}


/***/ }),

/***/ 95408:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ messages)
/* harmony export */ });
/* harmony import */ var _text_capitalized_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55161);
/* harmony import */ var _text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75091);


/** Every error of this room in one table, each once: what is wrong, where, and how to fix it. */
const messages = {
    engineSilent: (command) => `the engine did not answer \`docker ${command}\` within a minute`,
    imageNotRun: (reason) => `the engine cannot run the image: ${reason}`,
    verifyingNotAsked: (where) => `${where} is for advice that is built: set \`advice\` to \`verified\`, too`,
    layerIndexNotStored: (digest, directory, reason) => `the index of layer ${digest} cannot be stored in ${directory}: ${reason}`,
    layerIndexDamaged: (digest) => `The stored index of layer ${digest} is damaged or was altered, so the layer is read again.`,
    reportInsteadOfMeasurement: (where) => `${where} is a report, which leaves out small files; use the measurement beside it, measurement.json`,
    invalidMeasurement: (where, reason) => `${where} is not a valid measurement: ${reason}`,
    measurementNotJson: (where) => `${where} is not JSON; use a measurement that slim-build saved`,
    measurementIndexMissing: (where) => `${where} is not a valid measurement: an index refers to a missing entry`,
    measurementTotalsWrong: (where) => `${where} is not a valid measurement: its parts do not add up to its totals`,
    measurementUnsound: (where, what) => `${where} is not a valid measurement: ${what}`,
    measurementAltered: (where) => `${where} is damaged or was altered: it does not have its checksum`,
    measurementTooLarge: (location) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(location)} is too large for a measurement`,
    baselineOfOneImage: (location) => `the baseline ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(location)} is for one image, and the bake makes several: use {target} or {image} in it`,
    baselineMissing: (reason) => `the baseline ${reason}`,
    noTimeForReproducible: 'A reproducible build needs a time for its files, and there is no commit: check out the repository, or set SOURCE_DATE_EPOCH (seconds since 1970) in the environment, or as a build argument (--build-arg, input build-args)',
    requiredTargetsFromStandardInput: 'A build from standard input cannot have required targets; use files instead',
    budgetsFromStandardInput: 'A build from standard input cannot be checked against budgets before the push; use files instead',
    outputsPackedDifferently: (output) => `the output ${output} is pushed with other layers than the previous one, so one budget cannot apply to both: set the same compression, compression-level, force-compression and rewrite-timestamp for both`,
    noBaseline: (reason) => `there is no baseline to compare with: ${reason}`,
    goesOnUnmeasured: (reason) => `${(0,_text_capitalized_js__WEBPACK_IMPORTED_MODULE_1__/* .capitalized */ .l)(reason)}; there is no budget, so the build goes on without numbers`,
    cancelledUnpublished: 'Nothing was published',
    cancelledPublished: (references) => `Published before the cancel took effect: ${references
        .slice(0, 10)
        .map(each => (0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(each, 300))
        .join(', ')}`,
    cancelledWhilePushing: 'A push had begun, and the registry may have taken it after all: look there before you rely on either',
    publishedAgain: (reason) => `${(0,_text_capitalized_js__WEBPACK_IMPORTED_MODULE_1__/* .capitalized */ .l)(reason)}; it is tried once more`,
    pushedImageDiffers: (name, digest) => `The image ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(name)} that was pushed is not the measured one: the builder lost its cache and built again (${digest}); run the build again`,
    reportDirectoryOutside: (directory, within) => `the directory ${directory} is a link that leads out of ${within}: use another directory`,
    olderPatchStays: (file, reason) => `the patch of an earlier run cannot be removed, and is not of this one: ${file}: ${reason}`,
    platformUnknown: (platform, nearest) => `the platform ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(platform, 60)} is not known; did you mean ${nearest}?`,
    platformBuiltTwice: (platform) => `the platform ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(platform)} was built twice: each part of a split build must have its own platforms`,
    problemsFound: (method) => `\`call: ${method}\` found problems`,
    locationMissing: (location) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(location)} is missing; use an OCI layout, a \`docker save\` archive, a saved measurement or an image reference`,
    sourceIsLink: (file) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(file, 200)} is not written: it is a link, or stands behind one; change the file that it leads to`,
    sourceChanged: (file) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(file, 200)} is not written: it was changed while the image was built; run the command again`,
    sourceUncommitted: (file) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(file, 200)} is not written: it has changes that are not committed; commit them, or set --force`,
    archiveWrong: (reason) => `its archive ${reason}`,
    archiveTooLarge: (limit) => `its files have more than ${limit} bytes`,
    archiveOfManyFiles: (limit) => `it has more than ${limit} files`,
    archiveOfOtherKinds: (name) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(name)} in it is neither a file nor a directory`,
    archiveOutside: (name, directory) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(name)} in it is not in ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(directory)}`,
    noPartsIn: (directory) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(directory)} has no measurement.json: upload the directory that \`report-dir\` names in each part, and download them all there`,
    noMeasurementsToMerge: 'there are no measurements to merge',
    noImageToMerge: 'there is no image to merge',
    indexWithoutName: 'the index of all platforms needs a name: set the input `tags`',
    indexHoldsOtherImage: (index, platforms, measured) => `the index ${index} does not hold the image for ${platforms} that was measured (${measured}): measure the same image that is pushed`,
    noPartsDirectory: (directory) => `there is no directory ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(directory)} with the measurements of the parts`,
    tooManyParts: (directory, limit) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(directory)} has more than ${limit} measurements`,
};


/***/ }),

/***/ 44305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LJ: () => (/* binding */ runCancelled),
/* harmony export */   Tq: () => (/* binding */ cancelledAfterRun),
/* harmony export */   zL: () => (/* binding */ RunCancelled)
/* harmony export */ });
/* harmony import */ var _buildx_parse_output_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52913);
/* harmony import */ var _buildx_solve_solve_cancelled_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11569);
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20694);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95408);




/** A run that was ended from outside. The message says what had become of its push, where it had one. */
class RunCancelled extends _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ToolError */ .v {
}
/**
 * What a cancelled run has to say.
 *
 * @param error what it ended with.
 * @param reason why it was cancelled.
 */
function runCancelled(error, reason, { targets }) {
    const said = reason instanceof Error ? reason.message : String(reason);
    const publishes = targets.some(({ request }) => (0,_buildx_parse_output_js__WEBPACK_IMPORTED_MODULE_0__/* .publishedOutputs */ .h_)(request).length > 0);
    return new RunCancelled(publishes ? `${said}. ${fateOf(error)}` : said, { cause: error });
}
/**
 * The same of a run that was done, and was cancelled while it told what it had found out.
 *
 * @param reason why it was cancelled.
 */
function cancelledAfterRun({ images, unmeasured, unpublished }, reason) {
    const said = reason instanceof Error ? reason.message : String(reason);
    const made = [
        ...images.filter(({ built }) => !built.withheld).map(each => ({ ...each, ...each.built })),
        ...unmeasured,
    ];
    const references = unpublished?.published ??
        made
            .filter(({ request }) => (0,_buildx_parse_output_js__WEBPACK_IMPORTED_MODULE_0__/* .publishedOutputs */ .h_)(request).length > 0)
            .flatMap(({ request: { tags = [] }, digest }) => tags.map(tag => `${tag}@${digest ?? 'digest unknown'}`));
    const published = references.length === 0 ? '' : `. ${_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.cancelledPublished(references)}`;
    return new RunCancelled(said + published);
}
function fateOf(error) {
    if (!(error instanceof _buildx_solve_solve_cancelled_js__WEBPACK_IMPORTED_MODULE_1__/* .SolveCancelled */ .l))
        return _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.cancelledUnpublished;
    const { published, wasPushing } = error;
    const done = published.length === 0 ? [] : [_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.cancelledPublished(published)];
    const open = wasPushing ? [_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.cancelledWhilePushing] : [];
    return [...done, ...open].join('. ') || _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.cancelledUnpublished;
}


/***/ }),

/***/ 99697:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kp: () => (/* binding */ splitFields),
/* harmony export */   YZ: () => (/* binding */ readKey),
/* harmony export */   dR: () => (/* binding */ readField)
/* harmony export */ });
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33712);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9927);


/** A field and what ends it. Quotes stand around a whole field or nowhere, and are doubled inside. */
const FIELD = /(?:"([^"]*(?:""[^"]*)*)"|([^",]*))(,|$)/y;
/**
 * The fields of a text with attributes (`type=image,"name=a,b"`), as Docker's tools read it: one record of CSV, in which a line break
 * is part of its field. One at the end of the text does not count.
 *
 * @throws InputError for a text that they refuse as well.
 */
function splitFields(text) {
    const line = text.replace(/\r?\n$/, '');
    const fields = [];
    for (let at = 0, ended = line === ''; !ended;) {
        FIELD.lastIndex = at;
        const [all = '', quoted, plain = '', end] = FIELD.exec(line) ?? refuse(text);
        fields.push(quoted?.replaceAll('""', '"') ?? plain);
        at += all.length;
        ended = end === '';
    }
    return fields;
}
function refuse(text) {
    throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.notAttributes(text));
}
/** Key and value of a field; null where it has no `=`. */
function readField(field) {
    const equals = field.indexOf('=');
    return equals < 0 ? [readKey(field), null] : [readKey(field.slice(0, equals)), field.slice(equals + 1)];
}
/** Blanks to Go's strings.TrimSpace, which are not those of JavaScript's trim. */
const BLANK = String.raw `[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]`;
const BLANKS = new RegExp(`^${BLANK}+|(?<!${BLANK})${BLANK}+$`, 'g');
/** Keys are without regard to case and to blanks around them. In Go, `İ` in lower case is a plain `i`. */
function readKey(text) {
    return text.replaceAll('\u0130', 'i').toLowerCase().replace(BLANKS, '');
}


/***/ }),

/***/ 55161:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ capitalized)
/* harmony export */ });
/** A message as the start of a sentence. */
function capitalized(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}


/***/ }),

/***/ 95680:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ environmentFlag),
/* harmony export */   j: () => (/* binding */ readGoFlag)
/* harmony export */ });
/** The booleans of Go's `strconv.ParseBool`, by which Docker's tools read the environment and their options. */
const FLAGS = new Map([
    ...['1', 't', 'T', 'true', 'TRUE', 'True'].map(text => [text, true]),
    ...['0', 'f', 'F', 'false', 'FALSE', 'False'].map(text => [text, false]),
]);
/** The boolean that a text spells to Docker's tools, or null when it spells none. */
function readGoFlag(text) {
    return FLAGS.get(text) ?? null;
}
/** The boolean that an environment variable spells; `otherwise` when it is unset or spells none. */
function environmentFlag(text, otherwise) {
    return readGoFlag(text ?? '') ?? otherwise;
}


/***/ })

};
