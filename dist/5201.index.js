export const id = 5201;
export const ids = [5201];
export const modules = {

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

/***/ 3741:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ messages)
/* harmony export */ });
/* harmony import */ var _text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75091);

/** Every error of this room in one table, each once: what is wrong, where, and how to fix it. */
const messages = {
    variableInvalid: (item, where) => `item ${item} of ${where} is not a variable; write \`NAME=value\``,
    choiceInvalid: (where, text, hint) => `${where} is ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(text, 40)}; ${hint}`,
    configTooLong: (file, length, limit) => `${file} has ${length} characters; a config file has at most ${limit}`,
    configMissing: (file) => `The config file \`${file}\` does not exist; set an existing file, or leave the option out`,
    configNotAFile: (file) => `The config file \`${file}\` is not a file`,
    configTooLarge: (file, size) => `The config file \`${file}\` has ${size} bytes, which is too large for a config file`,
    configOutsideCheckout: (file) => `The config file \`${file}\` is a link to a file outside of the checkout; commit the budgets themselves`,
    configOtherName: (other, file) => `The config file \`${other}\` is not read: rename it to \`${file}\`, or set \`config\` to it`,
    configDanglingLink: (file) => `The config file \`${file}\` is a link to a file that does not exist`,
    commitMissing: (sha, fix) => `the commit ${sha} is not in the clone and cannot be fetched: ${fix}`,
    configNotReadable: (file, reason) => `The config file \`${file}\` cannot be read: ${reason}`,
    flagInvalid: (where, value) => `${where} is ${value}; write \`true\` or \`false\``,
    listInvalid: (where) => `${where} is not a list: a double quote is never closed`,
    mergeWithBake: 'input `merge` creates one image and cannot be combined with `bake: true`',
    keepStateUnsupported: (driver) => `input \`keep-state\` works only with the driver docker-container, not with ${driver}`,
    twoBuildkitdConfigs: 'set either input `buildkitd-config` or `buildkitd-config-inline`, not both',
    endpointMissing: (driver, where, example) => `the driver ${driver} needs ${where}: ${example}`,
    appendNotAList: 'input `append` is not a YAML list of nodes (`- endpoint: …`)',
    nodeNotAMapping: (where, keys) => `${where} is not a mapping with ${keys}`,
    nodeKeyUnknown: (where, key, keys) => `${where} has no ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(key)}; there are ${keys}`,
    textInvalid: (where) => `${where} is not a text`,
    versionInvalid: (text) => `input \`version\` is ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(text)}, which is not a release of buildx; write a version like v0.29.1, latest, cloud:latest or a Git URL`,
    baselineIsBranch: (where, text) => `${where} is ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(text, 40)}, which is the name of a branch or a commit; leave it out to compare with the commit that the branch started from, or name an image like \`ghcr.io/org/app:main\``,
    baselineMisspelt: (where, text, nearest) => `${where} is ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(text, 40)}; did you mean \`${nearest}\`? An image of that name is \`${text}:latest\`, a file \`./${text}\``,
    runIdInvalid: (value) => `input \`run-id\` is ${value}; write the number of a workflow run`,
};


/***/ }),

/***/ 93603:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ rulingOnUnread)
/* harmony export */ });
/* harmony import */ var _budgets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92618);

/**
 * What takes the place of a ruling on an image of which a layer cannot be read: what counts the files of layers is too small, so that
 * nothing is within its limit. Null where the ruling holds: it counts no files, or it is over all the same.
 *
 * @param on ` on linux/arm64`, where the image has more than one platform; else nothing.
 */
function rulingOnUnread(budget, layers, { outcome, on }) {
    const at = layers.findIndex(({ unread }) => unread !== undefined);
    if (at < 0 || outcome === 'fail' || outcome === 'skipped' || !countsFiles(budget))
        return null;
    const sentence = `The budget on ${(0,_budgets_js__WEBPACK_IMPORTED_MODULE_0__/* .budgetKind */ .YY)(budget).title}${on} was not judged: layer ${at + 1} cannot be read.`;
    return { outcome: 'skipped', actual: null, sentence };
}
/** Growth is not among them: what is in a layer that both sides have is no growth, see `unpackedIncomparable`. */
function countsFiles(budget) {
    const { ofFiles = false, compares = false } = (0,_budgets_js__WEBPACK_IMPORTED_MODULE_0__/* .budgetKind */ .YY)(budget);
    return ofFiles || (!compares && budget.metric === 'unpacked' && (0,_budgets_js__WEBPACK_IMPORTED_MODULE_0__/* .unitOf */ .uF)(budget).ofBytes);
}


/***/ }),

/***/ 97997:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ worstOutcome),
/* harmony export */   h: () => (/* binding */ worstOf)
/* harmony export */ });
const WORST_FIRST = ['fail', 'warn', 'pass', 'skipped'];
/** The worst of several outcomes; null of none. */
function worstOf(outcomes) {
    return WORST_FIRST.find(each => outcomes.includes(each)) ?? null;
}
/** The worst of the judgements; `skipped` when none could be judged, `pass` when there are none. */
function worstOutcome(judgements) {
    return worstOf(judgements.map(({ outcome }) => outcome)) ?? 'pass';
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

/***/ 73382:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ readAnswer)
/* harmony export */ });
/* harmony import */ var _api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28108);

/**
 * The answer to a question, when GitHub gave one.
 *
 * @param permission that the question takes.
 * @throws ToolError with what to do about it.
 */
function readAnswer(answer, permission = 'pull-requests: read') {
    if (answer.status === 200)
        return answer;
    throw (0,_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .apiErrorFrom */ .Ft)(answer, { verb: 'read', permission: `\`${permission}\`` });
}


/***/ }),

/***/ 56035:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OC: () => (/* binding */ totalBudget),
/* harmony export */   Ph: () => (/* binding */ summarizePlatform),
/* harmony export */   l9: () => (/* binding */ mainPlatform)
/* harmony export */ });
/* harmony import */ var _judge_budgets_total_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63944);

const WORST_FIRST = ['fail', 'warn', 'pass', 'skipped'];
/** Sums up one platform of a report. */
function summarizePlatform({ verdict, baseline }, image) {
    const { change } = image;
    const metric = change !== null && change.compressedIncomparable !== null ? 'unpacked' : 'compressed';
    const judgements = verdict.judgements.filter(({ platform }) => platform === image.platform);
    return {
        state: change === null ? withoutChange(baseline) : stateOf(change, metric),
        metric,
        size: image.total[metric],
        delta: change?.delta[metric] ?? 0,
        before: change?.baseline[metric] ?? 0,
        outcome: WORST_FIRST.find(each => judgements.some(({ outcome }) => outcome === each)) ?? null,
        budget: totalBudget(judgements, metric),
    };
}
/** A platform that the baseline lacks is new; without a baseline, only an image that the commit to compare with does not have. */
function withoutChange(baseline) {
    return baseline.kind === 'measured' || baseline.cause === 'new-image' ? 'new' : 'uncompared';
}
function stateOf({ delta, noiseFloor }, metric) {
    const quiet = (kind) => Math.abs(delta[kind]) < noiseFloor[kind];
    if (quiet('unpacked') && (metric === 'unpacked' || quiet('compressed')))
        return 'unchanged';
    return delta[metric] === 0 ? 'unchanged' : delta[metric] > 0 ? 'grew' : 'shrank';
}
/** The tightest budget on the total, in bytes of `metric`; null when there is none. */
function totalBudget(judgements, metric) {
    const limits = judgements
        .filter(judgement => judgement.kind === _judge_budgets_total_js__WEBPACK_IMPORTED_MODULE_0__/* .total */ .X.kind && judgement.metric === metric)
        .map(({ limit }) => limit);
    return limits.length === 0 ? null : Math.min(...limits);
}
/** The platform that the first line is about: the worst verdict, then the biggest growth, then the biggest image. */
function mainPlatform(report) {
    const ranked = report.platforms.map(image => ({ image, summary: summarizePlatform(report, image) }));
    ranked.sort((a, b) => rankOf(a.summary) - rankOf(b.summary) ||
        b.summary.delta - a.summary.delta ||
        b.summary.size - a.summary.size);
    return ranked[0]?.image;
}
function rankOf({ outcome }) {
    return outcome === null ? WORST_FIRST.length : WORST_FIRST.indexOf(outcome);
}


/***/ }),

/***/ 88642:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readRawInputs)
/* harmony export */ });
/** The inputs that a runner passes: `INPUT_MAX-SIZE` is `max-size`. Unset ones are empty texts. */
function readRawInputs(env) {
    return new Map(Object.entries(env)
        .filter(([name]) => name.startsWith('INPUT_'))
        .map(([name, value]) => [name.slice('INPUT_'.length).toLowerCase(), value ?? '']));
}


/***/ }),

/***/ 75610:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ failStep)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96251);
/* harmony import */ var _buildx_solve_build_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92215);
/* harmony import */ var _errors_image_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19101);
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33712);
/* harmony import */ var _errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87973);
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20694);
/* harmony import */ var _text_escape_visible_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8625);







/**
 * Ends the step as failed. Errors that are for people are their sentence, with what a failed build step printed above it in the
 * log; a bug in slim-build shows where it is.
 */
function failStep(error, log) {
    const machine = (0,_errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .machineFailure */ ._)(error);
    const lines = (machine ?? (error instanceof Error ? error.message : String(error))).split('\n');
    const [first = '', ...rest] = lines;
    if (error instanceof _buildx_solve_build_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .BuildFailure */ .$) {
        log.lines(rest);
        endAtLine(error, first, log);
    }
    else if (machine !== null || [_errors_input_error_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .d, _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ToolError */ .v, _errors_image_error_js__WEBPACK_IMPORTED_MODULE_5__/* .ImageError */ .C].some(kind => error instanceof kind))
        end(lines, log);
    else {
        log.lines((error instanceof Error ? (error.stack ?? '') : '').split('\n'));
        end([`slim-build itself failed, please report it: ${first}`], log);
    }
}
/** What reports call a Dockerfile that is no file of the checkout. */
const NO_FILE = /^(?:-$|dockerfile-inline )|:\/\//;
/** At the line of the Dockerfile that failed, where GitHub shows it in the changed files, too. */
function endAtLine({ step }, sentence, log) {
    const { dockerfile, line, endLine } = step;
    const why = step.exitCode === null ? null : errorLineOf(step.log);
    const message = why === null ? sentence : `${sentence}: ${why}`;
    if (line === null || NO_FILE.test(dockerfile)) {
        end([message], log);
        return;
    }
    log.annotate({ file: dockerfile, line, endLine, title: 'Build failed', message, level: 'error' });
    log.close();
    process.exitCode = 1;
}
/** What most programs begin the line with that says what is wrong; a summary often follows. */
const ERROR = /\b(?:error|fatal|failed|failure|not found|no such|cannot|can't|unable|denied|exception|panic)\b/i;
/** The last line of a step that tells of an error, else the last one that is not empty; null: it printed nothing. */
function errorLineOf(printed) {
    const lines = printed.map(line => line.trim()).filter(line => line !== '');
    return lines.findLast(line => ERROR.test(line)) ?? lines.at(-1) ?? null;
}
function end(lines, log) {
    log.close();
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1)(lines.map(line => (0,_text_escape_visible_js__WEBPACK_IMPORTED_MODULE_6__/* .visible */ .R)(line, 1000)).join('\n'));
}


/***/ }),

/***/ 37419:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runReport: () => (/* binding */ runReport)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 6 modules
var core = __webpack_require__(96251);
// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
// EXTERNAL MODULE: ./src/collect/messages.ts
var messages = __webpack_require__(31464);
;// CONCATENATED MODULE: ./src/collect/expected.ts


/**
 * Reads the input `expected`: names of images, one a line, or the JSON of the context `needs`.
 *
 * @throws InputError for JSON that is not that of `needs`.
 */
function parseExpected(text) {
    if (text.trim().startsWith('{'))
        return { images: [], jobs: parseNeeds(text) };
    const images = text.split('\n').map(line => line.trim());
    return { images: [...new Set(images.filter(name => name !== ''))], jobs: new Map() };
}
function parseNeeds(text) {
    try {
        const jobs = Object.entries(JSON.parse(text));
        return new Map(jobs.map(([job, { result }]) => [job, String(result)]));
    }
    catch (error) {
        if (!(error instanceof SyntaxError || error instanceof TypeError))
            throw error;
        throw new input_error/* InputError */.d(messages/* messages */.D.expectedUnreadable, { cause: error });
    }
}

// EXTERNAL MODULE: ./src/collect/overview-of-run.ts + 6 modules
var overview_of_run = __webpack_require__(25159);
// EXTERNAL MODULE: ./src/text/quote-text.ts
var quote_text = __webpack_require__(75091);
// EXTERNAL MODULE: ./src/report/summary/package-versions.ts
var package_versions = __webpack_require__(3363);
;// CONCATENATED MODULE: ./src/report/untrusted/plain-words.ts


/** One word, as names of images, values of a matrix and paths are: what has no blank says nothing in anybody's voice. */
const WORD = String.raw `[\w./:@+=~-]{1,200}`;
/** A name, and behind it in parentheses what tells it from others, as GitHub calls the jobs of a matrix. */
const NAME = new RegExp(String.raw `^${WORD}(?: / ${WORD})?(?: \(${WORD}(?:, ${WORD}){0,9}\))?$`);
const WORDS = new RegExp(String.raw `^${WORD}(?:, ${WORD}){0,9}$`);
/** A version begins with a digit. */
const VERSION = String.raw `v?\d[\w.+~:-]{0,79}`;
const ONE_VERSION = new RegExp(`^${VERSION}$`);
/** A name that a stranger chose: in quotes, unless it is one word or called as GitHub calls a job. `all images` is ours, and has a blank. */
function quotedName(name) {
    return NAME.test(name) ? name : (0,quote_text/* quoteText */.o)(name);
}
/** What tells a name from others: in quotes, unless it is a list of words. */
function quotedWords(text) {
    return WORDS.test(text) ? text : (0,quote_text/* quoteText */.o)(text);
}
/** A version that a stranger wrote, or that it is none; an empty one says nothing in anybody's voice. */
function plainVersion(text) {
    return text === '' || ONE_VERSION.test(text) ? text : package_versions/* UNKNOWN_VERSION */.u;
}
/** A platform has no blank; what is another sign in one becomes `_`. */
function plainPlatform(text) {
    return text.slice(0, 60).replace(/[^\w./()+-]/g, '_');
}

;// CONCATENATED MODULE: ./src/collect/quote-names.ts

/**
 * Names of images, jobs and artifacts of a run that anybody may have written, in quotes unless they are one word: in the title of a check, which
 * knows no code, a name of several words would be a sentence of ours, and `all images` our own name.
 */
function quoteNames(overview) {
    const { reports, legs = [], unmeasured } = overview;
    return {
        ...overview,
        reports: reports.map(withQuotedName),
        legs: legs.map(optional),
        unmeasured: unmeasured.map(image => ({
            ...image,
            name: quotedName(image.name),
            leg: optional(image.leg ?? null),
        })),
    };
}
function withQuotedName(report) {
    return { ...report, image: { ...report.image, name: quotedName(report.image.name) } };
}
function optional(leg) {
    return leg === null ? null : quotedWords(leg);
}

// EXTERNAL MODULE: ./src/collect/report-artifact.ts
var report_artifact = __webpack_require__(71461);
// EXTERNAL MODULE: ./src/advise/advice-rules.ts + 97 modules
var advice_rules = __webpack_require__(93975);
;// CONCATENATED MODULE: ./src/report/untrusted/restate-advice.ts

/**
 * What would make the image smaller, by the numbers and rules of the report. In a run of its own, advice names commands and images; in a report
 * of strangers those could be any command, under our name; its edits, its patch and other base images are left out, and so is what came of
 * trying them and what is silenced.
 */
function restateAdvice({ rows, rest, total, eachEdit, hints }) {
    return {
        ...{ rest, total, rows: rows.map(restateRow), eachEdit: eachEdit.map(restateRow) },
        ...(hints === undefined ? {} : { hints: { ...hints, rows: hints.rows.map(restateRow) } }),
    };
}
function restateRow({ edits, trial, ...row }) {
    const rule = (0,advice_rules/* adviceRule */.X)(row.rule);
    if (rule === undefined)
        throw new TypeError(`there is no rule ${JSON.stringify(row.rule)}`);
    const { fix, reason } = rule.inGeneral;
    return { ...row, fix: [fix], reason: [reason] };
}

;// CONCATENATED MODULE: ./src/report/untrusted/restate-baseline.ts
/** Why there is nothing to compare with, as the end of a sentence. */
const REASONS = {
    'not-wanted': 'nobody asked for a comparison',
    'no-commit': 'it is not known which commit to compare with',
    'new-image': 'the commit to compare with has no such image',
    'no-measurement': 'there is no measurement of the commit to compare with',
    expired: 'the measurement of the commit to compare with is no longer kept',
    'not-trusted': 'the change itself has stored the measurement to compare with',
    indistinct: 'a run has measured several images that nothing tells apart',
    'build-failed': 'the commit to compare with does not build',
    absent: 'the registry has no such image',
    refused: 'the registry does not let the run read the image',
    'other-platform': 'what there is, is for other platforms',
    unavailable: 'a service or tool was in the way',
};
/** What an image is compared with, or why it is not: by kinds. Names of images and branches stay, and are shown as code. */
function restateBaseline(baseline) {
    if (baseline.kind === 'measured')
        return baseline;
    const { cause, tried } = baseline;
    return {
        ...baseline,
        reason: `Nothing to compare with: ${REASONS[cause]}.`,
        tried: tried.map(restateAttempt),
    };
}
function restateAttempt(attempt) {
    return { ...attempt, reason: REASONS[attempt.cause] };
}

// EXTERNAL MODULE: ./src/report/summary/hidden-words.ts
var hidden_words = __webpack_require__(26305);
;// CONCATENATED MODULE: ./src/report/untrusted/restate-cause.ts



const ECOSYSTEM = '[a-z0-9-]{1,20}';
const ROLE = `(?:${ECOSYSTEM} package|(?:development|build tool) package of ${ECOSYSTEM})`;
const EITHER = `(?:${VERSION}|${package_versions/* UNKNOWN_VERSION */.u})`;
/** All that `report-cause.ts` says of each kind of cause; numbers, versions, digests and names in backticks are the only variables. */
const DETAILS = {
    packages: new RegExp(`^(?:${[
        `(?:${VERSION}, )?new ${ROLE}`,
        `(?:${VERSION}, )?${ROLE} removed`,
        `(?:${VERSION}, )?same version, different size`,
        `(?:${VERSION}, )?moved(?:, different size)?`,
        `${EITHER} → ${EITHER}`,
        String.raw `\d{1,9} (?:new )?${ECOSYSTEM} packages(?: (?:removed|upgraded|downgraded|moved|changed))?`,
    ].join('|')})$`),
    file: /^(?:new file|file (?:removed|modified|moved))$/,
    files: /^\d{1,9} files? (?:added|removed|changed|moved) in this directory$/,
    base: /^base image (?:instead of `[^`\s]{1,200}`|moved `[^`\s]{1,200}` → `[^`\s]{1,200}`)$/,
    hidden: new RegExp(`^hidden bytes: (?:${Object.values(hidden_words/* HIDDEN_WORDS */.t).join('|')})(?: by (?:this line|a later layer))?$`),
    repacked: /^unchanged files: recompressed$/,
    structure: /^layer structure: directories, links, tar and stream trailers$/,
};
/** What is said where the report says something else. */
const OTHERWISE = {
    packages: 'packages changed',
    file: 'file changed',
    files: 'files changed in this directory',
    base: 'base image changed',
    hidden: 'hidden bytes',
    repacked: 'unchanged files: recompressed',
    structure: 'layer structure',
};
/** One cause of a change, with no words but those of this program. */
function restateCause(cause) {
    const detail = DETAILS[cause.type].test(cause.detail) ? cause.detail : OTHERWISE[cause.type];
    // Only bytes that have no name are told of without one.
    const isNameless = ['hidden', 'repacked', 'structure'].includes(cause.type);
    const { packages, ...others } = cause;
    return {
        ...{ ...others, detail, subject: isNameless ? null : cause.subject },
        ...(packages === undefined
            ? {}
            : { packages: { ...packages, rows: packages.rows.map(restateVersions) } }),
    };
}
/** What became of a package, with nothing in the place of a version that is none. */
function restateVersions(row) {
    const { from, to } = row;
    return {
        ...row,
        from: from === null ? null : plainVersion(from),
        to: to === null ? null : plainVersion(to),
    };
}

;// CONCATENATED MODULE: ./src/report/untrusted/restate-change.ts

const PACKING = '(?:gzip|zstd|no compression)(?: and (?:gzip|zstd|no compression)){0,2}';
const INCOMPARABLE = new RegExp(`^Changed layers were packed with ${PACKING} before and with ${PACKING} now, so compressed bytes cannot be compared\\.$`);
/** What changed on one platform, with no words but those of this program. */
function restateChange(change) {
    const { compressedIncomparable: why, unpackedIncomparable, causes, packages } = change;
    return {
        ...change,
        ...(unpackedIncomparable !== undefined && {
            unpackedIncomparable: 'By its run, unpacked bytes cannot be compared.',
        }),
        compressedIncomparable: why === null || INCOMPARABLE.test(why) ? why : 'By its run, compressed bytes cannot be compared.',
        causes: { ...causes, rows: causes.rows.map(restateCause) },
        packages: {
            ...packages,
            rows: packages.rows.map(restateVersions),
        },
    };
}

// EXTERNAL MODULE: ./src/report/summary/count-noun.ts
var count_noun = __webpack_require__(72415);
;// CONCATENATED MODULE: ./src/report/untrusted/restate-notes.ts

/** Sentences of this program that qualify numbers, in which nothing but numbers and words of ours varies. */
const NOTES = [
    /^The config names \d{1,9} layers?, the manifest has \d{1,9}: an engine may refuse this image\.$/,
    /^The base image (?:of the baseline is not known, so|is not known, but that of the baseline is:) the bytes of a base image count as packages and files on both sides\.$/,
    /^The history in the config does not match the layers, so the origin of the layers is not known\.$/,
    /^\d{1,9} hard links? in the layers leads? to no file: an engine may refuse this image\.$/,
    /^(?:All layers are|\d{1,9} of \d{1,9} layers (?:is|are)) stored uncompressed: their compressed bytes are those of the tar itself\.$/,
];
/** Whose word the numbers are: said first, of every report of a fork. */
const MEASURED_BY_FORK = 'A run of a fork measured this: its sizes and limits are what that run says they are.';
/** The notes of a report that are ours, whose word it is, and how many others there were. */
function restateNotes(notes) {
    const ours = notes.filter(note => NOTES.some(known => known.test(note)));
    const others = notes.length - ours.length;
    return [
        MEASURED_BY_FORK,
        ...ours,
        ...(others === 0
            ? []
            : [`${(0,count_noun/* countNoun */.y)(others, 'note')} of that run ${others === 1 ? 'is' : 'are'} not shown here.`]),
    ];
}

// EXTERNAL MODULE: ./src/judge/budgets.ts + 4 modules
var budgets = __webpack_require__(92618);
// EXTERNAL MODULE: ./src/judge/unread-layers.ts
var unread_layers = __webpack_require__(93603);
// EXTERNAL MODULE: ./src/judge/worst-outcome.ts
var worst_outcome = __webpack_require__(97997);
// EXTERNAL MODULE: ./src/judge/judge-bytes.ts
var judge_bytes = __webpack_require__(3190);
;// CONCATENATED MODULE: ./src/report/untrusted/restate-claim.ts


const LONGEST = 100;
/**
 * A budget on what the report does not have in full, such as all files below a path: what its run says against itself is believed, what it says
 * for itself is not judged.
 */
function restateClaim({ judgement, on }) {
    const { actual, limit } = judgement;
    const what = `By its run, ${nameOf(judgement)}${on}`;
    if (actual === null || judgement.outcome === 'skipped')
        return { ...judgement, actual: null, outcome: 'skipped', sentence: `${what} was not judged.` };
    const { sentence } = (0,judge_bytes/* ruleOnBytes */.l)(judgement, what, actual);
    if (actual > limit)
        return { ...judgement, outcome: 'fail', sentence };
    return {
        ...judgement,
        outcome: 'skipped',
        sentence: `${sentence} Its report has too little to check that.`,
    };
}
/** What the budget is on. A path or a package is foreign: it stands in backticks, which nothing in it can end. */
function nameOf(judgement) {
    const { title, named } = (0,budgets/* budgetKind */.YY)(judgement);
    if (judgement.subject === null || named === undefined)
        return `the budget on ${title}`;
    return `${title} \`${judgement.subject.replaceAll('`', "'").slice(0, LONGEST)}\``;
}

;// CONCATENATED MODULE: ./src/report/untrusted/restate-verdict.ts





/** Where a budget can have been declared. */
const SOURCE = /^(?:input [a-z-]{1,40}|(?:[0-9a-f]{7}:)?[\w./-]{1,100}\.ya?ml:\d{1,7})$/;
/**
 * A verdict that anybody may have written, given anew by the numbers of its report. That a maintainer accepted growth is not for a report to
 * say. A budget that was failed stays failed, whatever the numbers.
 */
function restateVerdict({ judgements, loosened }, evidence) {
    const told = judgements.map(judgement => restateJudgement(judgement, evidence));
    const outcome = (0,worst_outcome/* worstOf */.h)(told.map(each => each.outcome)) ?? 'pass';
    const said = loosened === undefined ? {} : { loosened: restateLoosened(loosened) };
    return { judgements: told, outcome, accepted: null, ...said };
}
/** That a change loosens its limits is nothing that it gains by: it is shown, without what it calls them. */
function restateLoosened({ limits, ...loosened }) {
    return {
        ...loosened,
        limits: limits.map(({ platform, ...limit }) => ({
            ...limit,
            subject: null,
            platform: platform === null ? null : plainPlatform(platform),
        })),
    };
}
function restateJudgement(judgement, { baseline, platforms }) {
    const platform = plainPlatform(judgement.platform);
    const image = platforms.find(each => each.platform === platform) ?? null;
    const source = SOURCE.test(judgement.source) ? judgement.source : 'not known';
    const judged = {
        judgement: { ...judgement, platform, source, unit: (0,budgets/* unitOf */.uF)(judgement).name },
        image,
        on: platforms.length > 1 ? ` on ${platform}` : '',
    };
    const told = restateOn(judged, baseline);
    if (judgement.outcome !== 'fail' || told.outcome === 'fail')
        return told;
    return { ...told, outcome: 'fail', sentence: `${told.sentence} Its run failed it all the same.` };
}
function restateOn(judged, baseline) {
    const { judgement, image, on } = judged;
    const compared = baseline.kind === 'measured';
    const ruling = image === null ? undefined : (0,budgets/* budgetKind */.YY)(judgement).judgeReported?.(judgement, { image, on, compared });
    if (image === null || ruling === undefined)
        return restateClaim(judged);
    const instead = (0,unread_layers/* rulingOnUnread */.U)(judgement, image.layers, { outcome: ruling.outcome, on });
    return { ...judgement, subject: null, ...(instead ?? ruling) };
}

;// CONCATENATED MODULE: ./src/report/untrusted/restate-report.ts






/**
 * A report that anybody may have written, restated: its numbers, kinds and names stay, every sentence is made from them, and every verdict is
 * the one that its own numbers give. What a reader sees under our name is ours; what the report adds in words is not shown, names are shown
 * as code or in quotes.
 */
function restateReport(report) {
    const platforms = report.platforms.map(restatePlatform);
    const { baseline, cache, verdict, notes, removedPlatforms } = report;
    return {
        ...report,
        baseline: restateBaseline(baseline),
        platforms,
        removedPlatforms: removedPlatforms.map(plainPlatform),
        verdict: restateVerdict(verdict, { baseline, platforms }),
        cache: restateCache(cache),
        notes: restateNotes(notes),
    };
}
function restatePlatform(image) {
    const { platform, base, packages, advice, change } = image;
    return {
        ...image,
        platform: plainPlatform(platform),
        base: { ...base, unknown: base.unknown === null ? null : 'its run does not know it.' },
        packages: {
            ...packages,
            rows: packages.rows.map(row => ({ ...row, version: plainVersion(row.version) })),
        },
        advice: restateAdvice(advice),
        change: change === null ? null : restateChange(change),
    };
}
function restateCache(cache) {
    if (cache.kind === 'unknown')
        return { ...cache, reason: 'The run does not say which steps came from the cache.' };
    const { platforms, imported, exported } = cache;
    return {
        ...cache,
        platforms: platforms.map(each => ({ ...each, platform: plainPlatform(each.platform) })),
        imported: { ...imported, notes: [] },
        exported: { ...exported, notes: [] },
        notes: [],
    };
}

;// CONCATENATED MODULE: ./src/collect/restate-job-report.ts


/**
 * What a leg of a run says that anybody may have written, restated: its reports by {@link restateReport}, and of images without numbers that their
 * build failed and where. Such a run has no say in what is still being measured.
 */
function restateJobReport(leg) {
    return {
        ...leg,
        reports: leg.reports.map(restateReport),
        unmeasured: leg.unmeasured.map(restateUnmeasured),
    };
}
/** What `unmeasured-of.ts` says; an instruction is in backticks, which nothing in it can end. */
const restate_job_report_REASONS = /^(?:The build failed at `[^`]{1,100}`, (?:exit code \d{1,5}|see the log)\.|The (?:step|build) failed before (?:there was an image|the first line of the Dockerfile); see the log\.)$/;
function restateUnmeasured({ name, reason, where }) {
    return {
        name,
        state: 'failed',
        reason: restate_job_report_REASONS.test(reason) ? reason : 'Its run did not measure it; see the log of that run.',
        where: where !== null && quotedName(where.dockerfile) === where.dockerfile ? where : null,
    };
}

// EXTERNAL MODULE: ./src/collect/showable-overview.ts
var showable_overview = __webpack_require__(11041);
// EXTERNAL MODULE: ./src/errors/tool-error.ts
var tool_error = __webpack_require__(20694);
// EXTERNAL MODULE: ./src/model/choices.ts
var choices = __webpack_require__(19545);
// EXTERNAL MODULE: ./src/inputs/messages.ts
var inputs_messages = __webpack_require__(3741);
// EXTERNAL MODULE: ./src/inputs/nearest-name.ts
var nearest_name = __webpack_require__(86583);
// EXTERNAL MODULE: ./src/inputs/parse-choice.ts
var parse_choice = __webpack_require__(24044);
;// CONCATENATED MODULE: ./src/inputs/report-inputs.ts
/** Every input of the action in `report/`, the single source: `report/action.yml` is held to this table by a test. */
const REPORT_INPUTS = [
    {
        name: 'run-id',
        kind: 'text',
        description: 'Workflow run to collect reports from; default: the run that started this one (`workflow_run`), else this run',
    },
    {
        name: 'expected',
        kind: 'text',
        description: 'Images that must report, one name on each line, or the context `needs` as JSON; missing ones are reported',
    },
    {
        name: 'comment',
        kind: 'text',
        description: 'When to comment on the pull request, as with the main action: `auto`, `on-change`, `always` or `never`',
        default: 'auto',
    },
    {
        name: 'comment-key',
        kind: 'text',
        description: 'Key of the comment on the pull request, beside the workflow file of the run; default: none',
    },
    {
        name: 'fail-on',
        kind: 'text',
        description: 'Fail the step when an image exceeds a budget or has no numbers: `auto` (only when collecting the reports of this run, not with `workflow_run`), `any` or `never`',
        default: 'auto',
    },
    {
        name: 'github-token',
        kind: 'text',
        description: 'Token to read the reports of another run and to write the comment',
        default: '${{ github.token }}',
    },
];

;// CONCATENATED MODULE: ./src/inputs/parse-report-inputs.ts






/** @throws InputError for the first input that cannot be read. */
function parseReportInputs(raw) {
    const text = (name) => (raw.get(name) ?? '').trim();
    return {
        run: parseRun(text('run-id')),
        expected: text('expected'),
        comment: {
            mode: (0,parse_choice/* parseChoice */.H)(text('comment'), choices/* COMMENT_MODES */.p8, 'input `comment`'),
            key: text('comment-key') || null,
        },
        failOn: (0,parse_choice/* parseChoice */.H)(text('fail-on'), choices/* FAIL_ONS */.Ip, 'input `fail-on`'),
        token: text('github-token') || null,
        warnings: unknownNames(raw),
    };
}
function parseRun(text) {
    if (text === '')
        return null;
    if (/^[1-9]\d{0,14}$/.test(text))
        return Number(text);
    throw new input_error/* InputError */.d(inputs_messages/* messages */.D.runIdInvalid(JSON.stringify(text.slice(0, 40))));
}
function unknownNames(raw) {
    const names = REPORT_INPUTS.map(({ name }) => name);
    return [...raw.keys()]
        .filter(name => !names.includes(name))
        .map(name => {
        const nearest = (0,nearest_name/* nearestName */.q)(name, names);
        const hint = nearest === null ? 'see report/action.yml for its inputs' : `did you mean \`${nearest}\`?`;
        return `slim-build/report has no input \`${name.slice(0, 60)}\`; ${hint}`;
    });
}

// EXTERNAL MODULE: ./src/publish/job-summary.ts
var job_summary = __webpack_require__(50817);
// EXTERNAL MODULE: ./src/publish/publish-check.ts
var publish_check = __webpack_require__(36245);
// EXTERNAL MODULE: ./src/publish/publish-failed-check.ts
var publish_failed_check = __webpack_require__(13);
// EXTERNAL MODULE: ./src/report/overview-title.ts
var overview_title = __webpack_require__(61472);
// EXTERNAL MODULE: ./src/report/overview/overview-summary.ts + 1 modules
var overview_summary = __webpack_require__(34881);
// EXTERNAL MODULE: ./src/report/render-markdown.ts
var render_markdown = __webpack_require__(92168);
// EXTERNAL MODULE: ./src/publish/check-name.ts
var check_name = __webpack_require__(70727);
// EXTERNAL MODULE: ./src/publish/post-check.ts
var post_check = __webpack_require__(50084);
// EXTERNAL MODULE: ./src/publish/without-comment.ts
var without_comment = __webpack_require__(69647);
;// CONCATENATED MODULE: ./src/publish/publish-overview-check.ts






/** Most bytes of a check run's summary; GitHub takes 65,535 characters. */
const LONGEST_SUMMARY = 60_000;
/** Never green while an image has no numbers; grey where nothing was held to a budget. */
const OUTCOMES = {
    failed: { conclusion: 'failure', state: 'failure' },
    pending: { conclusion: 'neutral', state: 'pending' },
    warned: { conclusion: 'success', state: 'success' },
    passed: { conclusion: 'success', state: 'success' },
    unjudged: { conclusion: 'neutral', state: 'success' },
};
/**
 * Shows the verdict on all images of a run together at a commit.
 *
 * @param links where.
 * @param isCommentLost whether the comment could not be written, which may still say something else: then the check is not green.
 * @returns a sentence for a warning when GitHub's API failed.
 */
async function publishOverviewCheck(overview, links, api, isCommentLost = false) {
    const outcome = OUTCOMES[(0,overview_summary/* summarizeOverview */.$)(overview).verdict];
    const title = (0,overview_title/* overviewTitle */.O)(overview);
    const check = {
        name: check_name/* OVERVIEW_CHECK */.f,
        ...(isCommentLost ? (0,without_comment/* withoutComment */.s)({ ...outcome, title }) : { ...outcome, title }),
        summary: (0,render_markdown/* renderMarkdown */.G)(overview, { links, full: true, maxBytes: LONGEST_SUMMARY }),
    };
    return await (0,post_check/* postCheck */.f)(check, links, api);
}

// EXTERNAL MODULE: ./src/publish/pull-request-comment.ts + 6 modules
var pull_request_comment = __webpack_require__(91138);
// EXTERNAL MODULE: ./src/publish/run-jobs.ts
var run_jobs = __webpack_require__(13107);
// EXTERNAL MODULE: ./src/report/build/clip-text.ts
var clip_text = __webpack_require__(12687);
// EXTERNAL MODULE: ./src/text/escape/visible.ts
var visible = __webpack_require__(8625);
// EXTERNAL MODULE: ./src/runner/artifacts/collect-job-reports.ts
var collect_job_reports = __webpack_require__(25488);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/publish/messages.ts
var publish_messages = __webpack_require__(96055);
// EXTERNAL MODULE: ./src/publish/read-answer.ts
var read_answer = __webpack_require__(73382);
;// CONCATENATED MODULE: ./src/publish/find-pull-request.ts



/** One branch has hardly more; nobody is to make this write a hundred comments. */
const MOST_OTHERS = 9;
/**
 * The open pull request that a run is of: the one whose head is the run's commit in the run's repository. Nothing that the run
 * uploaded has a say.
 *
 * @returns or a sentence on why there is none to comment on.
 * @throws ToolError when GitHub refuses or does not answer.
 */
async function findPullRequest(api, repository, { event, head, headSha }) {
    if (event !== 'pull_request')
        return 'The run does not belong to a pull request.';
    if (head === null)
        return 'The repository of the pull request no longer exists.';
    const wanted = encodeURIComponent(`${head.owner}:${head.branch}`);
    const path = `/repos/${repository}/pulls?state=open&head=${wanted}&per_page=100`;
    const { body } = (0,read_answer/* readAnswer */.J)(await api.request('GET', path));
    if (!Array.isArray(body))
        throw new tool_error/* ToolError */.v(publish_messages/* messages */.D.noPullRequestList);
    const theirs = body.map(pullOf).filter(pull => pull?.repositoryId === head.repositoryId);
    if (theirs.length === 0)
        return 'No open pull request has the head of this run.';
    const current = theirs.filter(pull => pull !== null).filter(({ sha }) => sha === headSha);
    const [pull, ...others] = current;
    if (pull === undefined)
        return 'The pull request has newer commits: their run reports it.';
    const { number, authorIsBot } = pull;
    return { number, authorIsBot, others: others.slice(0, MOST_OTHERS).map(other => other.number) };
}
function pullOf(item) {
    const { number, head, user } = fields(item);
    const { sha, repo } = fields(head);
    if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 1)
        return null;
    return { number, sha, repositoryId: fields(repo).id, authorIsBot: fields(user).type === 'Bot' };
}
function fields(value) {
    return typeof value === 'object' && value !== null ? value : {};
}

;// CONCATENATED MODULE: ./src/publish/is-on-default-branch.ts

/** Where GitHub reads workflows from. */
const WORKFLOW = /^\.github\/workflows\/[^/]{1,200}\.ya?ml$/;
/**
 * Whether the default branch of a repository has a workflow file: one that it lacks is in a branch or a pull request alone, whose author can give it
 * any name.
 *
 * @param path from the top of the repository.
 * @throws ToolError when GitHub refuses or does not answer.
 */
async function isOnDefaultBranch(api, repository, path) {
    if (!WORKFLOW.test(path))
        return false;
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    const answer = await api.request('GET', `/repos/${repository}/contents/${encoded}`);
    if (answer.status === 404)
        return false;
    const { body } = (0,read_answer/* readAnswer */.J)(answer, 'contents: read');
    return !Array.isArray(body) && body?.type === 'file';
}

;// CONCATENATED MODULE: ./src/publish/workflow-run.ts



/** @throws ToolError when GitHub does not say. */
async function readWorkflowRun(api, repository, id) {
    const { body } = (0,read_answer/* readAnswer */.J)(await api.request('GET', `/repos/${repository}/actions/runs/${id}`), 'actions: read');
    const run = record(body);
    const { run_attempt: attempt, event, head_sha: headSha, path } = run;
    if (typeof headSha !== 'string' || !/^[0-9a-f]{40,64}$/.test(headSha) || typeof event !== 'string') {
        throw new tool_error/* ToolError */.v(publish_messages/* messages */.D.runWithoutCommit);
    }
    const head = headOf(run);
    return {
        id,
        attempt: typeof attempt === 'number' ? attempt : 1,
        event,
        headSha,
        head,
        fromFork: head === null || head.repositoryId !== record(run.repository).id,
        workflow: typeof path === 'string' ? path.replace(/@.*$/, '') : '',
    };
}
function headOf({ head_repository: repository, head_branch: branch, }) {
    const { id, owner } = record(repository);
    const { login } = record(owner);
    if (typeof id !== 'number' || typeof login !== 'string' || typeof branch !== 'string')
        return null;
    return { repositoryId: id, owner: login, branch };
}
function record(value) {
    return typeof value === 'object' && value !== null ? value : {};
}

// EXTERNAL MODULE: ./src/runner/event/read-event.ts
var read_event = __webpack_require__(98724);
// EXTERNAL MODULE: ./src/runner/event/read-only-token.ts
var read_only_token = __webpack_require__(15496);
// EXTERNAL MODULE: ./src/runner/event/read-pull-request.ts
var read_pull_request = __webpack_require__(75401);
// EXTERNAL MODULE: ./src/runner/event/run-of.ts
var run_of = __webpack_require__(95196);
// EXTERNAL MODULE: ./src/runner/messages.ts
var runner_messages = __webpack_require__(90256);
// EXTERNAL MODULE: ./src/runner/artifacts/download-bounded.ts
var download_bounded = __webpack_require__(61520);
;// CONCATENATED MODULE: ./src/runner/artifacts/rest-artifacts.ts






/** More pages of 100 artifacts than are looked at. */
const MOST_PAGES = 20;
/** The artifacts of any run of the repository, by GitHub's REST API: it takes `actions: read`. */
function restArtifacts(api, { repository, run }, signal) {
    const artifacts = `/repos/${repository}/actions`;
    return {
        list: async () => {
            const found = [];
            let total = 0;
            for (let page = 1; page <= MOST_PAGES; page++) {
                const path = `${artifacts}/runs/${run}/artifacts?per_page=100&page=${page}`;
                const { body, more } = (0,read_answer/* readAnswer */.J)(await api.request('GET', path), 'actions: read');
                const items = (0,read_event/* eventField */.$)(body, 'artifacts');
                if (!Array.isArray(items))
                    break;
                found.push(...items.flatMap(listed));
                total = Number((0,read_event/* eventField */.$)(body, 'total_count'));
                if (!more)
                    return { artifacts: found, left: 0 };
            }
            return { artifacts: found, left: Math.max(0, total - found.length) };
        },
        download: async ({ id, size }, most) => {
            if (size > most)
                throw new input_error/* InputError */.d(runner_messages/* messages */.D.artifactTooLong(most));
            const { status, location } = await api.redirect(`${artifacts}/artifacts/${id}/zip`);
            if (status === 410)
                throw new tool_error/* ToolError */.v(runner_messages/* messages */.D.artifactExpired);
            if (location === null)
                throw new tool_error/* ToolError */.v(runner_messages/* messages */.D.downloadFailed(status));
            return await (0,download_bounded/* downloadBounded */.u)(location, most, { signal });
        },
    };
}
function listed(item) {
    const [id, name, size] = ['id', 'name', 'size_in_bytes'].map(key => (0,read_event/* eventField */.$)(item, key));
    if (typeof id !== 'number' || typeof name !== 'string')
        return [];
    const expired = (0,read_event/* eventField */.$)(item, 'expired') === true;
    return [{ id, name, size: typeof size === 'number' ? size : 0, expired }];
}

// EXTERNAL MODULE: ./src/runner/artifacts/results-artifacts.ts
var results_artifacts = __webpack_require__(30838);
;// CONCATENATED MODULE: ./src/runner/artifacts/collected-run.ts













/**
 * Finds the run that is meant: the one that the input names, the one that started this one, or this one.
 *
 * @throws InputError when a run of elsewhere is meant and there is no token; ToolError when GitHub does not tell of it.
 */
async function findCollectedRun(wanted, { repository, api }, env, signal) {
    const event = (0,read_event/* readEvent */.j)(env.GITHUB_EVENT_PATH);
    const own = (0,run_of/* runOf */.ng)(env);
    const id = wanted ?? startedBy(env.GITHUB_EVENT_NAME, event) ?? own.id;
    if (id === own.id)
        return ownRun(own, event, { repository, api }, env, signal);
    if (api === null)
        throw new input_error/* InputError */.d(runner_messages/* messages */.D.tokenForOtherRun);
    const run = await readWorkflowRun(api, repository, id);
    const pull = await findPullRequest(api, repository, run);
    const { attempt, headSha, fromFork: foreign } = run;
    // Each workflow that is collected has rows of its own: none takes those of another one away.
    const file = external_node_path_default().posix.basename(run.workflow);
    return {
        ...{ id, attempt, headSha, foreign, own: false },
        source: restArtifacts(api, { repository, run: id }, signal),
        workflow: [(0,run_of/* workflowOf */.B4)(env), ...(file === '' ? [] : [file])].join(':'),
        shownAs: { workflow: file, event: run.event, run: { id, attempt } },
        whyNotPosted: await whyNotPosted(run, pull, { repository, api }),
        pull: typeof pull === 'string' ? pull : { ...pull, readOnlyFor: null },
    };
}
/** A run that has to do with pull requests is told of at the one that it is of; one that the repository started by itself, at its commit. */
async function whyNotPosted({ workflow, event, fromFork }, pull, { repository, api }) {
    if (fromFork && !(await isOnDefaultBranch(api, repository, workflow)))
        return `The run is of a workflow that the default branch does not have (${(0,quote_text/* quoteText */.o)(workflow)}): a pull request may have added it.`;
    return typeof pull === 'string' && (fromFork || event === 'pull_request') ? pull : null;
}
function startedBy(name, event) {
    const id = name === 'workflow_run' ? (0,read_event/* eventField */.$)((0,read_event/* eventField */.$)(event, 'workflow_run'), 'id') : null;
    return typeof id === 'number' && Number.isSafeInteger(id) ? id : null;
}
function ownRun(run, event, { repository, api }, env, signal) {
    const service = (0,results_artifacts/* resultsArtifacts */.q)(env, { signal });
    const source = service ?? (api === null ? null : restArtifacts(api, { repository, run: run.id }, signal));
    if (source === null)
        throw new input_error/* InputError */.d(runner_messages/* messages */.D.tokenForRun);
    const pull = (0,read_pull_request/* readPullRequest */.D)(env.GITHUB_EVENT_NAME, event);
    return {
        ...run,
        own: true,
        foreign: false,
        source,
        headSha: pull?.headSha ?? env.GITHUB_SHA ?? '',
        workflow: (0,run_of/* workflowOf */.B4)(env),
        shownAs: (0,run_of/* sourceOf */.vz)(env),
        whyNotPosted: null,
        pull: pull === null
            ? 'The run does not belong to a pull request.'
            : { ...pull, others: [], readOnlyFor: (0,read_only_token/* readOnlyFor */.s)(pull, env) },
    };
}

// EXTERNAL MODULE: ./src/runner/event/read-raw-inputs.ts
var read_raw_inputs = __webpack_require__(88642);
// EXTERNAL MODULE: ./src/runner/log/fail-step.ts
var fail_step = __webpack_require__(75610);
// EXTERNAL MODULE: ./src/runner/log/workflow-log.ts
var workflow_log = __webpack_require__(86509);
// EXTERNAL MODULE: ./src/runner/publish/open-github-api.ts
var open_github_api = __webpack_require__(15963);
// EXTERNAL MODULE: ./src/runner/publish/run-comment.ts
var run_comment = __webpack_require__(75507);
;// CONCATENATED MODULE: ./src/runner/run-report.ts



























/** Images that get a check each; a run of more shows what it is in its comment. */
const MOST_CHECKS = 20;
/** The action in `report/`: collects what the jobs of a run have reported, and reports it once. */
async function runReport() {
    const log = new workflow_log/* WorkflowLog */.m(text => process.stdout.write(text));
    const abort = new AbortController();
    const cancel = () => {
        abort.abort(new tool_error/* ToolError */.v(runner_messages/* messages */.D.runCancelled));
    };
    process.once('SIGINT', cancel).once('SIGTERM', cancel);
    try {
        const raw = (0,read_raw_inputs/* readRawInputs */.y)(process.env);
        const token = raw.get('github-token')?.trim() ?? '';
        if (token !== '')
            log.mask(token);
        const inputs = parseReportInputs(raw);
        for (const warning of inputs.warnings)
            log.warning(warning);
        await collectAndTell(inputs, process.env, abort.signal, log);
    }
    catch (error) {
        (0,fail_step/* failStep */.v)(error, log);
    }
    finally {
        log.close();
        process.removeListener('SIGINT', cancel).removeListener('SIGTERM', cancel);
    }
}
async function collectAndTell(inputs, env, signal, log) {
    const repository = (0,open_github_api/* repositoryOfRun */.z)(env);
    if (repository === null)
        throw new input_error/* InputError */.d(runner_messages/* messages */.D.notOnGitHub);
    const api = inputs.token === null ? null : (0,open_github_api/* openGitHubApi */.I)(env, inputs.token);
    const expected = parseExpected(inputs.expected);
    const run = await findCollectedRun(inputs.run, { repository, api }, env, signal);
    const overview = await overviewOf(run, expected, { repository, api }, log);
    const links = { server: env.GITHUB_SERVER_URL ?? 'https://github.com', repository, sha: run.headSha };
    const warning = await (0,job_summary/* appendJobSummary */.I)(overview, { file: env.GITHUB_STEP_SUMMARY, links });
    if (warning !== null)
        log.warning(warning);
    if (run.whyNotPosted !== null)
        log.notice(`Nothing is posted. ${run.whyNotPosted}`);
    else if (api !== null) {
        const isCommentLost = await comment(overview, run, { inputs, links, api }, log);
        const { own, shownAs } = run;
        if (!own)
            await check(overview, { links: { ...links, source: shownAs }, api, isCommentLost }, log);
    }
    conclude(overview, inputs.failOn === 'any' || (inputs.failOn === 'auto' && run.own), log);
}
async function overviewOf(run, expected, { repository, api }, log) {
    const known = new Map();
    await (0,collect_job_reports/* collectJobReports */.FF)(run.source, run.id, known);
    const { jobs, problem } = api === null ? { jobs: null, problem: null } : await (0,run_jobs/* listRunJobs */.c)(api, { repository, run: run.id });
    if (problem !== null)
        log.warning(`The jobs of the run could not be listed: ${problem}. Jobs without a report are not listed.`);
    const overview = (0,overview_of_run/* overviewOfRun */.i)({ ...jobReportsOf(known, run), jobs }, expected);
    return (0,showable_overview/* showableOverview */.T)(run.foreign ? quoteNames(overview) : overview);
}
/** Those that the run can have, restated where anybody may have written them. */
function jobReportsOf(known, { attempt, foreign }) {
    const legs = [];
    const refused = [];
    for (const one of known.values()) {
        if ('reason' in one)
            refused.push(one);
        else if (one.leg.attempt > attempt)
            refused.push(refuseJobReport(one, `it is of attempt ${one.leg.attempt} of a run that had ${attempt}`));
        else if (foreign)
            restate(one, legs, refused);
        else
            legs.push(one);
    }
    return { legs, refused };
}
/** What cannot be restated, for whatever reason, is a row that says so. */
function restate(one, legs, refused) {
    try {
        legs.push({ id: one.id, leg: restateJobReport(one.leg) });
    }
    catch {
        refused.push(refuseJobReport(one, 'it is not what slim-build writes'));
    }
}
function refuseJobReport({ id, leg }, reason) {
    return { id, name: (0,report_artifact/* reportArtifactName */.m5)(leg), reason };
}
/** Whether the comment could not be written for another reason than a missing permission, so that what stands there may be wrong. */
async function comment(overview, { id, attempt, workflow, pull }, { inputs, links, api }, log) {
    const { mode, key } = inputs.comment;
    if (mode === 'never')
        return false;
    if (overview.reports.length + overview.unmeasured.length === 0) {
        log.notice('No job of the run reported an image, so there is no comment.');
        return false;
    }
    if (typeof pull === 'string') {
        log.notice(`There is no comment. ${pull}`);
        return false;
    }
    const { number, others, authorIsBot, readOnlyFor } = pull;
    if (others.length > 0)
        log.notice(severalNotice([number, ...others]));
    const about = { authorIsBot, mode, key: (0,clip_text/* clipText */.g)((0,run_comment/* ofWorkflow */.XD)(workflow, key)), run: { id, attempt }, links };
    let isLost = false;
    for (const pullRequest of [number, ...others]) {
        const target = { ...about, pullRequest, readOnly: readOnlyFor !== null };
        const problem = await (0,pull_request_comment/* publishComment */.p)(overview, target, api);
        if (problem === null)
            continue;
        isLost ||= !problem.refused;
        if (problem.refused && readOnlyFor !== null)
            log.notice((0,read_only_token/* readOnlyNotice */.p)(readOnlyFor));
        else
            log.warning(problem.sentence);
    }
    return isLost;
}
/** One branch may be meant for several others, and each has its own run: what a comment compares with is in its text. */
function severalNotice(numbers) {
    const list = numbers.map(number => `#${number}`).join(', ');
    return `The commit is the head of several pull requests (${list}): each gets the report of this run, which compares with the base of one.`;
}
/** One check for all images where there are several, which a branch can require, and one for each. */
async function check(overview, commit, log) {
    const problem = await checkTogether(overview, commit);
    if (problem !== null) {
        log.warning(problem);
        return;
    }
    const each = checksOfEach(overview, commit);
    if (each.length > MOST_CHECKS) {
        log.notice(`The commit got one check for all images: the run has ${each.length}, more than ${MOST_CHECKS}.`);
        return;
    }
    for (const publish of each) {
        const warning = await publish();
        if (warning === null)
            continue;
        log.warning(warning);
        return;
    }
}
/** Also of an image whose build failed: an earlier attempt may have a green one. */
function checksOfEach({ reports, legs, unmeasured }, { links, api, isCommentLost }) {
    const failed = unmeasured.filter(({ state }) => state === 'failed');
    return [
        ...reports.map((report, index) => {
            return () => (0,publish_check/* publishCheck */.k)(report, links, api, legs?.[index] ?? null, isCommentLost);
        }),
        // A single one is shown already.
        ...(reports.length + unmeasured.length > 1 ? failed : []).map(image => {
            return () => (0,publish_failed_check/* publishFailedCheck */.P)(image, links, api);
        }),
    ];
}
/** What a single image cannot say: that of all, or that there are no numbers. */
async function checkTogether(overview, { links, api, isCommentLost }) {
    const { reports, unmeasured } = overview;
    if (reports.length + unmeasured.length > 1)
        return await publishOverviewCheck(overview, links, api, isCommentLost);
    const [image] = unmeasured;
    return image === undefined ? null : await (0,publish_failed_check/* publishFailedCheck */.P)(image, links, api);
}
/** Says what there is, and fails the step when it should and not all is well. */
function conclude({ reports, legs = [], unmeasured }, fails, log) {
    const named = reports.map(({ image, verdict }, index) => {
        return { name: withLabel(image.name, legs[index]), outcome: verdict.outcome };
    });
    const over = named.filter(({ outcome }) => outcome === 'fail').map(({ name }) => name);
    log.lines([
        ...named.map(({ name, outcome }) => `${(0,visible/* visible */.R)(name)}: ${outcome}`),
        ...unmeasured.map(({ name, leg, reason }) => `${(0,visible/* visible */.R)(withLabel(name, leg))}: ${(0,visible/* visible */.R)(reason, 500)}`),
    ]);
    if (!fails || over.length + unmeasured.length === 0)
        return;
    log.close();
    const missing = unmeasured.map(({ name, leg }) => withLabel(name, leg));
    (0,core/* setFailed */.C1)([...say('Over budget', over), ...say('Without numbers', missing)].join(' '));
}
/** Images of one name are told apart by what is behind it. */
function withLabel(name, leg = null) {
    return leg === null ? name : `${name} (${leg})`;
}
function say(what, names) {
    const shown = names.slice(0, 20).map(name => (0,visible/* visible */.R)(name, 60));
    const more = names.length > shown.length ? ` and ${names.length - shown.length} more` : '';
    return names.length === 0 ? [] : [`${what}: ${shown.join(', ')}${more}.`];
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
