export const id = 939;
export const ids = [939];
export const modules = {

/***/ 64256:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeOut: () => (/* binding */ writeOut),
/* harmony export */   writeReport: () => (/* binding */ writeReport),
/* harmony export */   writeReports: () => (/* binding */ writeReports)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _files_write_output_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55976);
/* harmony import */ var _model_overview_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(23034);
/* harmony import */ var _pipeline_write_report_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82786);
/* harmony import */ var _report_render_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(70123);
/* harmony import */ var _report_render_markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92168);
/* harmony import */ var _report_render_terminal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52361);
/* harmony import */ var _cli_io_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66061);








/** Writes the report on one image where and how the options say, and the measurement, if it is to be saved. */
async function writeReport(image, options, io) {
    await saveMeasurement([image], options, io);
    if (options.reportDir !== undefined) {
        const directory = node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(io.cwd, options.reportDir);
        await (0,_pipeline_write_report_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeReportFiles */ .t)(directory, image, [directory]);
    }
    await writeRendered([image], false, options, io);
}
/**
 * The same for what a command made. Of a bake, each target has its report files in a directory of its own, JSON is a list, and one table over
 * all images ends the report.
 */
async function writeReports(result, options, io) {
    const images = result.images.map(({ built }) => built);
    const [only] = images;
    if (result.kind === 'build' && only !== undefined) {
        await writeReport(only, options, io);
        return;
    }
    await saveMeasurement(images, options, io);
    if (options.reportDir !== undefined) {
        const directory = node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(io.cwd, options.reportDir);
        for (const { target, built } of result.images)
            await (0,_pipeline_write_report_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeReportFiles */ .t)(node_path__WEBPACK_IMPORTED_MODULE_0___default().join(directory, target), built, [directory]);
    }
    await writeRendered(images, true, options, io);
}
/** Of the one image: with another number of them, nothing is built (`makeImages`). */
async function saveMeasurement([only], { saveMeasurement: file }, { cwd }) {
    if (file === undefined || only === undefined)
        return;
    await (0,_files_write_output_js__WEBPACK_IMPORTED_MODULE_1__/* .writeOutput */ .z)(node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(cwd, file), `${JSON.stringify(only.measurement)}\n`);
}
/** @param isList whether JSON is a list. */
async function writeRendered(images, isList, { format, output }, io) {
    const text = render();
    if (output === undefined)
        await writeOut(io, text);
    else
        await (0,_files_write_output_js__WEBPACK_IMPORTED_MODULE_1__/* .writeOutput */ .z)(node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(io.cwd, output), text);
    function render() {
        const reports = images.map(({ report }) => report);
        const [only] = reports;
        if (format === 'json')
            return isList || only === undefined ? (0,_report_render_json_js__WEBPACK_IMPORTED_MODULE_6__/* .renderJson */ .h)(reports) : (0,_report_render_json_js__WEBPACK_IMPORTED_MODULE_6__/* .renderJson */ .h)(only);
        const overviews = reports.map(_model_overview_js__WEBPACK_IMPORTED_MODULE_7__/* .overviewOf */ .b);
        // What a reader of many reports looks for first stands last, where the terminal stops.
        const all = reports.length > 1 ? { reports, unmeasured: [] } : null;
        if (format === 'markdown') {
            const each = overviews.map(overview => (0,_report_render_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .renderMarkdown */ .G)(overview, { full: true }));
            return [...each, ...(all === null ? [] : [(0,_report_render_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .renderMarkdownTable */ .I)(all)])].join('\n');
        }
        const colour = output === undefined && (0,_cli_io_js__WEBPACK_IMPORTED_MODULE_5__/* .coloursOn */ .rK)(io.stdout, io.env);
        const options = { width: (0,_cli_io_js__WEBPACK_IMPORTED_MODULE_5__/* .widthOf */ .qz)(io.stdout), colour };
        const each = overviews.map(overview => (0,_report_render_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .renderTerminal */ .b)(overview, options));
        return [...each, ...(all === null ? [] : [(0,_report_render_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .renderTerminalTable */ .j)(all, options)])].join('\n');
    }
}
/** Waits until a pipe has taken all of it, since the process may end next. */
async function writeOut(io, text) {
    await new Promise(resolve => {
        io.stdout.write(text, () => {
            resolve();
        });
    });
}


/***/ }),

/***/ 55976:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ writeOutput)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87973);
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20694);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1043);
/* harmony import */ var _write_atomically_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2214);






/**
 * Writes where the user said, as a shell's `>` would: a file as a whole or not at all, with the mode that it has; through a link into
 * what it leads to; into anything else (a pipe, `/dev/null`, a terminal), which stays what it is.
 *
 * @throws ToolError when the file system refuses, or no one reads the pipe.
 */
async function writeOutput(file, content) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file).catch(() => null);
    if (found !== null && !found.isFile()) {
        await writeInto(file, found, content);
        return;
    }
    // A link that leads nowhere is made good where it leads to, which only the file system can tell.
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(file).catch(() => null);
    if (real === null)
        await writeThroughLink(file, content);
    else
        await (0,_write_atomically_js__WEBPACK_IMPORTED_MODULE_5__/* .writeAtomically */ .vK)(real, content, found === null ? undefined : found.mode & 0o777);
}
async function writeThroughLink(file, content) {
    const isLink = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK).then(handle => handle.close().then(() => false), (error) => error.code === 'ELOOP');
    if (!isLink)
        await (0,_write_atomically_js__WEBPACK_IMPORTED_MODULE_5__/* .writeAtomically */ .vK)(file, content);
    else
        await orToolError(file, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(file, content));
}
async function writeInto(file, found, content) {
    await orToolError(file, async () => {
        // A pipe that no one reads would be waited for without end; opened like this it is refused.
        const first = found.isFIFO() ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK) : null;
        try {
            const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY);
            await handle.writeFile(content).finally(() => handle.close());
        }
        finally {
            await first?.close();
        }
    });
}
async function orToolError(file, write) {
    try {
        await write();
    }
    catch (cause) {
        const { code } = cause;
        const why = code === 'ENXIO' ? _messages_js__WEBPACK_IMPORTED_MODULE_4__/* .messages */ .D.pipeUnread : (0,_errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A)(cause, file);
        throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .messages */ .D.notWritten(file, why), { cause });
    }
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

/***/ 82786:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ writeReportFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87973);
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20694);
/* harmony import */ var _files_leads_out_of_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44015);
/* harmony import */ var _files_write_atomically_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2214);
/* harmony import */ var _model_overview_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(23034);
/* harmony import */ var _report_render_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(70123);
/* harmony import */ var _report_render_markdown_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92168);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95408);










/**
 * Writes report.json, report.md, measurement.json and, where there are certain changes, slim-build.patch into a directory. A link that has
 * one of these names is replaced, and the patch of an earlier run is removed.
 *
 * @param within the directory that it must not lead out of by a link, since a checkout may hold one, and others that it may lead to.
 * @throws ToolError when it leads out, or the file system refuses.
 */
async function writeReportFiles(directory, { report, measurement }, [within, ...also]) {
    if (await (0,_files_leads_out_of_js__WEBPACK_IMPORTED_MODULE_4__/* .leadsOutOf */ .t)(within, directory, also))
        throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_7__/* .messages */ .D.reportDirectoryOutside(directory, within));
    const files = {
        json: node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(directory, 'report.json'),
        markdown: node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(directory, 'report.md'),
        measurement: node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(directory, 'measurement.json'),
    };
    await (0,_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_5__/* .writeAtomically */ .vK)(files.json, (0,_report_render_json_js__WEBPACK_IMPORTED_MODULE_8__/* .renderJson */ .h)(report));
    await (0,_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_5__/* .writeAtomically */ .vK)(files.markdown, (0,_report_render_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .renderMarkdown */ .G)((0,_model_overview_js__WEBPACK_IMPORTED_MODULE_9__/* .overviewOf */ .b)(report), { full: true }));
    await (0,_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_5__/* .writeAtomically */ .vK)(files.measurement, `${JSON.stringify(measurement)}\n`);
    return { ...files, patch: await writePatch(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(directory, 'slim-build.patch'), report) };
}
/** That of the platform that the report starts with. */
async function writePatch(file, { platforms: [image] }) {
    const patch = image?.advice.patch;
    if (patch !== undefined)
        await (0,_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_5__/* .writeAtomically */ .vK)(file, patch);
    else
        await removeOlder(file);
    return patch === undefined ? null : file;
}
/** A patch that is left there would be taken for one of this run. */
async function removeOlder(file) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(file, { force: true });
    }
    catch (cause) {
        throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_7__/* .messages */ .D.olderPatchStays(file, (0,_errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A)(cause, file)), { cause });
    }
}


/***/ }),

/***/ 12687:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ clipOptional),
/* harmony export */   g: () => (/* binding */ clipText)
/* harmony export */ });
/**
 * An untrusted text for the report: whole up to `most` characters, else with its middle cut to `…`, so that one name of
 * megabytes cannot fill the report. Not yet escaped.
 */
function clipText(text, most = 1000) {
    if (text.length <= most)
        return text;
    const half = Math.floor((most - 1) / 2);
    const head = text.slice(0, half).replace(/[\ud800-\udbff]$/, '');
    const tail = text.slice(-half).replace(/^[\udc00-\udc7f\udd00-\udfff]/, '');
    return `${head}…${tail}`;
}
/** {@link clipText} for what may be missing. */
function clipOptional(text) {
    return text === null ? null : clipText(text);
}


/***/ }),

/***/ 77208:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ markerWord),
/* harmony export */   x: () => (/* binding */ marker)
/* harmony export */ });
/**
 * The invisible first line by which an earlier comment is found again. Key and commit are spelled so that neither can
 * end the HTML comment.
 */
function marker({ marker: wanted, links }) {
    if (wanted === undefined)
        return '';
    const head = links === undefined ? '' : ` head=${markerWord(links.sha)}`;
    const run = wanted.run === undefined ? '' : ` run=${wanted.run.id} attempt=${wanted.run.attempt}`;
    return `<!-- slim-build v1 key=${markerWord(wanted.key)}${head}${run} -->\n`;
}
/** A text that can neither end an HTML comment nor be taken for two words of one. */
function markerWord(text) {
    return encodeURIComponent(text.toWellFormed()).replaceAll('--', '%2D%2D');
}


/***/ }),

/***/ 70123:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ renderJson)
/* harmony export */ });
/** What would act on a terminal or on the Actions runner if the JSON is printed; JSON has another spelling for all. */
const ACTIVE = /(?<=#)#(?=\[)|[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
/** A report, or a list of them, as JSON text, indented, with a line end. It parses to exactly that. */
function renderJson(report) {
    const json = JSON.stringify(report, null, 2);
    return `${json.replace(ACTIVE, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
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

/***/ 30739:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ codeCell),
/* harmony export */   S: () => (/* binding */ codeSpan)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8625);

/**
 * An untrusted text as a markdown code span, shown to the letter: nothing inside it is a link, mention, issue reference,
 * emoji shortcode or HTML. Not for table cells: see {@link codeCell}.
 *
 * The fence is longer than any run of backticks inside (CommonMark 6.1).
 */
function codeSpan(text, most) {
    const shown = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(text, most);
    if (shown === '')
        return '(empty)';
    const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    const pad = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
    return fence + pad + shown + pad + fence;
}
/**
 * {@link codeSpan} for table cells, where a pipe ends the cell even inside a code span unless a backslash stands before
 * it (GFM 4.10). Readers of GFM differ on a backslash before that, so such a pipe is spelled `\x7c`.
 */
function codeCell(text, most) {
    return codeSpan(text, most).replaceAll('\\|', '\\\\x7c').replaceAll('|', '\\|');
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
