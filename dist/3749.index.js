export const id = 3749;
export const ids = [3749,6611];
export const modules = {

/***/ 42164:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ inOrder),
/* harmony export */   c: () => (/* binding */ applyEdits)
/* harmony export */ });
/**
 * The text with all edits made. The same edit twice counts once; several that put something in at one place do so in their order.
 *
 * @returns null where two edits are about the same characters, or one is about characters that are not there.
 */
function applyEdits(text, edits) {
    let result = '';
    let at = 0;
    for (const { start, end, text: own } of inOrder(edits)) {
        if (start < at || end < start || end > text.length)
            return null;
        result += text.slice(at, start) + own;
        at = end;
    }
    return result + text.slice(at);
}
/**
 * From the start to the end of a text, each once; what is put in stands before what is exchanged from there on. At one place, whichever was
 * found first, what belongs to the text before it is the nearest to it: `npm ci` becomes `npm ci --omit=dev && rm …`, and a line that goes
 * below it comes before the stage that begins there.
 */
function inOrder(edits) {
    const once = new Map(edits.map(edit => [JSON.stringify([edit.start, edit.end, edit.text]), edit]));
    return [...once.values()].sort((a, b) => a.start - b.start || a.end - b.end || distanceOf(a) - distanceOf(b));
}
/** How far from the text before it something belongs that is put in: in its command, its line, its stage, or none of these. */
function distanceOf({ text }) {
    if (/^[ \t]*FROM\s/im.test(text))
        return 3;
    // A line that goes on may stand before the operator.
    if (/^\s*(?:[\\`]\s*)?(?:&&|;|\|)/.test(text))
        return 1;
    return /^\r?\n/.test(text) ? 2 : 0;
}


/***/ }),

/***/ 7589:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ parseDockerfileText)
});

// EXTERNAL MODULE: ./node_modules/dockerfile-ast/lib/main.js
var main = __webpack_require__(78390);
;// CONCATENATED MODULE: ./src/edit/text-offsets.ts
/** Answers for places in a text how many characters (UTF-16 code units) stand before them. */
function offsetsOf(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return ({ line, character }) => (starts[line] ?? text.length) + character;
}

;// CONCATENATED MODULE: ./src/edit/dockerfile-text.ts


/** Longer texts are not taken for Dockerfiles. Characters. */
const LONGEST = 1024 * 1024;
/** Finds the instructions of a Dockerfile; null for what cannot be taken apart, or holds something that is no text. */
function parseDockerfileText(text) {
    if (text.length > LONGEST || /\r(?!\n)|[\0\v\f\u0085\u2028\u2029]/.test(text))
        return null;
    try {
        const dockerfile = main.DockerfileParser.parse(text);
        return {
            text,
            escape: dockerfile.getEscapeCharacter(),
            newline: text.includes('\r\n') ? '\r\n' : '\n',
            instructions: instructionsOf(dockerfile, text),
        };
    }
    catch {
        return null;
    }
}
function instructionsOf(dockerfile, text) {
    const offsetOf = offsetsOf(text);
    return dockerfile.getInstructions().map(instruction => {
        const range = instruction.getRange();
        const [start, end] = [offsetOf(range.start), offsetOf(range.end)];
        const given = instruction.getArgumentsRange();
        const heredoc = heredocsOf(instruction);
        const image = instruction instanceof main.From ? instruction.getImageRange() : null;
        return {
            keyword: instruction.getKeyword(),
            line: range.start.line + 1,
            start,
            end: trimmedEnd(text, start, end),
            keywordEnd: keywordEnd(text, start, instruction.getKeyword()),
            flags: instruction instanceof main.ModifiableInstruction ? instruction.getFlags().map(String) : [],
            arguments: given === null
                ? { start: end, end }
                : {
                    start: offsetOf(given.start),
                    end: heredoc === null ? offsetOf(given.end) : endOfLine(text, offsetOf(heredoc)),
                },
            form: heredoc !== null ? 'heredoc' : isJson(instruction) ? 'json' : 'shell',
            image: image === null ? null : { start: offsetOf(image.start), end: offsetOf(image.end) },
        };
    });
}
/** Where the last heredoc is named; null without one. */
function heredocsOf(instruction) {
    if (!('getHeredocs' in instruction))
        return null;
    const heredocs = instruction.getHeredocs();
    return heredocs.at(-1)?.getNameRange().end ?? null;
}
function isJson(instruction) {
    return instruction instanceof main.JSONInstruction && instruction.getOpeningBracket() !== null;
}
function keywordEnd(text, start, keyword) {
    const end = start + keyword.length;
    const isWhole = text.slice(start, end).toUpperCase() === keyword;
    return isWhole && /^[ \t]/.test(text.slice(end, end + 1)) ? end : null;
}
function trimmedEnd(text, start, end) {
    return start + text.slice(start, end).trimEnd().length;
}
function endOfLine(text, offset) {
    const end = text.indexOf('\n', offset);
    return trimmedEnd(text, offset, end < 0 ? text.length : end);
}


/***/ }),

/***/ 29268:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ linesOf),
/* harmony export */   f: () => (/* binding */ changesOf)
/* harmony export */ });
/* harmony import */ var _apply_edits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42164);

/** The lines of a text, with what ends them. */
function linesOf(text) {
    return text.match(/[^\n]+\n?|\n/g) ?? [];
}
/** The lines that edits touch, without those that they leave as they are. Edits of lines that touch are one change. */
function changesOf(lines, edits) {
    const starts = startsOf(lines);
    const lineOf = (offset) => Math.max(0, starts.findLastIndex(start => start <= offset));
    const groups = [];
    for (const edit of (0,_apply_edits_js__WEBPACK_IMPORTED_MODULE_0__/* .inOrder */ .a)(edits)) {
        const [from, to] = [lineOf(edit.start), Math.min(lines.length, lineOf(edit.end) + 1)];
        const last = groups.at(-1);
        if (last === undefined || from > last.to)
            groups.push({ from, to, edits: [edit] });
        else {
            last.to = Math.max(last.to, to);
            last.edits.push(edit);
        }
    }
    return groups.map(({ from, to, edits: own }) => {
        const start = starts[from] ?? 0;
        const moved = own.map(edit => ({ ...edit, start: edit.start - start, end: edit.end - start }));
        const text = (0,_apply_edits_js__WEBPACK_IMPORTED_MODULE_0__/* .applyEdits */ .c)(lines.slice(from, to).join(''), moved) ?? '';
        return trimmed({ from, to, lines: linesOf(text) }, lines);
    });
}
/** Where each line starts, and where one after the last would, unless that one does not end. */
function startsOf(lines) {
    const starts = [0];
    for (const line of lines)
        if (line.endsWith('\n'))
            starts.push((starts.at(-1) ?? 0) + line.length);
    return starts;
}
/** Without equal lines at its start and its end. */
function trimmed({ from, to, lines }, all) {
    const old = all.slice(from, to);
    const most = Math.min(old.length, lines.length);
    let head = 0;
    while (head < most && old[head] === lines[head])
        head += 1;
    let tail = 0;
    while (tail < most - head && old.at(-1 - tail) === lines.at(-1 - tail))
        tail += 1;
    return { from: from + head, to: to - tail, lines: lines.slice(head, lines.length - tail) };
}


/***/ }),

/***/ 81376:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ isSound),
  b: () => (/* binding */ source_files_textOf)
});

// EXTERNAL MODULE: ./src/edit/apply-edits.ts
var apply_edits = __webpack_require__(42164);
// EXTERNAL MODULE: ./src/edit/dockerfile-text.ts + 1 modules
var dockerfile_text = __webpack_require__(7589);
;// CONCATENATED MODULE: ./src/edit/changes-only-these.ts


/**
 * Whether a Dockerfile with some edits made still says what it said but for the instructions that the edits touch: the result is taken
 * apart again, and all other instructions have to be there, in their order, to the letter. A touched one is one instruction of the same
 * kind, or gone where an edit takes all of it; between instructions only whole new ones may come.
 */
function changesOnlyThese(before, edits) {
    const text = (0,apply_edits/* applyEdits */.c)(before.text, edits);
    const after = text === null ? null : (0,dockerfile_text/* parseDockerfileText */.R)(text);
    if (after?.escape !== before.escape)
        return false;
    const kept = before.instructions.filter(each => !edits.some(edit => isTakenBy(each, edit)));
    const found = [...after.instructions];
    for (const instruction of kept) {
        const touched = edits.filter(edit => touches(instruction, edit));
        const start = shifted(instruction.start, edits);
        const at = found.findIndex(each => each.start === start);
        const same = found[at];
        if (same?.keyword !== instruction.keyword)
            return false;
        if (touched.length === 0 && textOf(after, same) !== textOf(before, instruction))
            return false;
        found.splice(at, 1);
    }
    return found.length === edits.reduce((sum, edit) => sum + newInstructions(before, edit), 0);
}
/** An instruction whose start is gone: what is left of it goes on with the one before. */
function isTakenBy({ start, arguments: { start: rest } }, edit) {
    return edit.start <= start && edit.end >= rest;
}
/** What is put in right before an instruction is a line of its own. */
function touches({ start, end }, edit) {
    return edit.start <= end && edit.end > start;
}
/** Where a character stands when the edits before it are made. */
function shifted(offset, edits) {
    return (0,apply_edits/* inOrder */.a)(edits)
        .filter(({ end }) => end <= offset)
        .reduce((at, { start, end, text }) => at + text.length - (end - start), offset);
}
function textOf({ text }, { start, end }) {
    return text.slice(start, end);
}
/** How many instructions come with what is put in at the start of a line. */
function newInstructions(before, { start, end, text }) {
    const isLineStart = start === end && /(?:^|\n)$/.test(before.text.slice(Math.max(0, start - 1), start));
    const isLastLine = start === end && start === before.text.length && /^\r?\n/.test(text);
    if (!isLineStart && !isLastLine)
        return 0;
    return (0,dockerfile_text/* parseDockerfileText */.R)(text)?.instructions.length ?? 0;
}

;// CONCATENATED MODULE: ./src/edit/source-files.ts


/** The text of a file as it is; '' for one that is still to be made, null for one that is not at hand. */
function source_files_textOf({ dockerfiles, ignoreFile }, file) {
    if (ignoreFile?.file === file)
        return ignoreFile.text ?? '';
    return dockerfiles.get(file)?.text ?? null;
}
/** Whether all edits can be made together, and change nothing but what they are about. */
function isSound(edits, sources) {
    return [...Map.groupBy(edits, ({ file }) => file)].every(([file, own]) => {
        const dockerfile = sources.dockerfiles.get(file);
        if (dockerfile !== undefined)
            return changesOnlyThese(dockerfile, own);
        const text = source_files_textOf(sources, file);
        return text !== null && (0,apply_edits/* applyEdits */.c)(text, own) !== null;
    });
}


/***/ }),

/***/ 6611:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   copyIndexes: () => (/* binding */ copyIndexes)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _open_layer_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32675);


/** Layers of one entry. */
const MOST_LAYERS = 2000;
/**
 * Copies the indexes of layers that one store has to another one, up to the first for which there is no room.
 *
 * @throws ToolError when one cannot be written.
 */
async function copyIndexes(digests, copy) {
    const from = (0,_open_layer_store_js__WEBPACK_IMPORTED_MODULE_1__.openLayerStore)(copy.from, copy.onDamage);
    const to = (0,_open_layer_store_js__WEBPACK_IMPORTED_MODULE_1__.openLayerStore)(copy.to);
    const copied = [];
    let left = copy.room;
    for (const digest of [...new Set(digests)].slice(0, MOST_LAYERS)) {
        const index = await from.open(digest);
        if (index === null)
            continue;
        const { packed } = index;
        left -= packed.length;
        if (left < 0)
            break;
        if ((await to.open(digest)) === null)
            await to.write(digest, packed);
        copied.push({ digest, size: packed.length, hash: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', packed) });
    }
    return copied;
}


/***/ }),

/***/ 32675:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isReadAgain: () => (/* binding */ isReadAgain),
/* harmony export */   openLayerStore: () => (/* binding */ openLayerStore)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87973);
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20694);
/* harmony import */ var _files_make_directory_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9971);
/* harmony import */ var _files_read_regular_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47269);
/* harmony import */ var _files_remove_unfinished_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(32765);
/* harmony import */ var _measure_packed_file_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(92625);
/* harmony import */ var _measure_packed_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(65488);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(95305);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(95408);












/** Files above this many bytes are neither written nor looked into; an index of a million files takes about 30 MB. */
const LARGEST_FILE = 512 * 1024 * 1024;
/** What a file is called until it is written as a whole. */
const UNFINISHED = /\.index\.[0-9a-f-]{36}$/;
/**
 * Opens the store in a directory, which need not exist yet. What is damaged there is removed, so that it is told of once, and so is what
 * killed runs left unfinished, once something is written.
 */
function openLayerStore(directory, onDamage = () => undefined) {
    const fileOf = (digest) => node_path__WEBPACK_IMPORTED_MODULE_2___default().join(directory, 'v2', (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_11__/* .digestAlgorithm */ .g4)(digest), `${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_11__/* .digestHex */ .sU)(digest)}.index`);
    const open = (digest) => openStored(fileOf(digest), digest, onDamage);
    let isTidy = false;
    const write = async (digest, packed) => {
        const file = fileOf(digest);
        if (!isReadAgain(packed, digest))
            throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_4__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_10__/* .messages */ .D.layerIndexTooLarge(digest));
        await writeIndex(file, digest, packed);
        if (isTidy)
            return;
        isTidy = true;
        await (0,_files_remove_unfinished_js__WEBPACK_IMPORTED_MODULE_7__/* .removeUnfinished */ .E)(name => UNFINISHED.test(name), file);
    };
    const read = async (digest) => (await (await open(digest))?.unpack()) ?? null;
    return {
        open,
        read,
        write,
        has: async (digest) => (await read(digest)) !== null,
    };
}
/** Whether a later run takes an index: of a layer that says more than almost any other, it would be written in vain. */
function isReadAgain(packed, digest) {
    return packed.length <= LARGEST_FILE && (0,_measure_packed_index_js__WEBPACK_IMPORTED_MODULE_9__/* .openIndex */ .b6)(packed, digest) !== null;
}
async function openStored(file, digest, onDamage) {
    const unlessBroken = async (read) => {
        try {
            return await read();
        }
        catch (error) {
            // Anything else is a problem with the disk, which a later run may not have.
            if (!(error instanceof _measure_packed_file_js__WEBPACK_IMPORTED_MODULE_8__/* .BrokenFile */ .Cr))
                return null;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(file, { force: true }).catch(() => undefined);
            onDamage(_messages_js__WEBPACK_IMPORTED_MODULE_10__/* .messages */ .D.layerIndexDamaged(digest));
            return null;
        }
    };
    return await unlessBroken(async () => {
        const packed = await readPacked(file);
        const index = packed === null ? null : (0,_measure_packed_index_js__WEBPACK_IMPORTED_MODULE_9__/* .openIndex */ .b6)(packed, digest);
        return packed === null || index === null
            ? null
            : { header: index.header, packed, unpack: () => unlessBroken(() => index.unpack()) };
    });
}
/** Null where there is no file, or one that is too large to be looked into. */
async function readPacked(file) {
    const opened = await (0,_files_read_regular_file_js__WEBPACK_IMPORTED_MODULE_6__/* .openRegularFile */ .ZU)(file, 'refuse').catch(() => null);
    try {
        return opened === null || opened.size > LARGEST_FILE ? null : await opened.handle.readFile();
    }
    finally {
        await opened?.handle.close();
    }
}
async function writeIndex(file, digest, packed) {
    const unfinished = `${file}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    try {
        await (0,_files_make_directory_js__WEBPACK_IMPORTED_MODULE_5__/* .makeDirectory */ .O)(node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(file), 0o700);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(unfinished, packed, { flag: 'wx', mode: 0o600 });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(unfinished, file);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(unfinished, { force: true }).catch(() => undefined);
        throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_4__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_10__/* .messages */ .D.layerIndexNotStored(digest, node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(file), (0,_errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonOf */ .A)(error)), {
            cause: error,
        });
    }
}


/***/ }),

/***/ 88353:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ checkLabels),
/* harmony export */   k: () => (/* binding */ baseLabel)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _collect_newest_job_reports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46222);
/* harmony import */ var _collect_report_artifact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71461);
/* harmony import */ var _collect_reported_images_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1312);
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20694);
/* harmony import */ var _model_image_identity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41442);
/* harmony import */ var _artifacts_collect_job_reports_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25488);
/* harmony import */ var _artifacts_results_artifacts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30838);
/* harmony import */ var _event_run_of_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95196);









/** Most characters of what an image is in the name of its check. */
const LONGEST = 60;
/**
 * What the check of an image is always called by: values of the matrix that tell the image from those of the same name that other jobs
 * build (of an image that the workflow names, these are its platforms alone), and the target.
 */
function baseLabel(image, { request, matrix, variant, bake = null }) {
    const { platforms = [], target = '' } = request;
    const told = variant.length > 0 ? variant : matrix.filter(value => value === platforms.join(','));
    const stage = bake === null && target !== '' ? [target] : [];
    return [...new Set([...told, ...stage])].filter(value => value !== image).join(', ') || null;
}
/**
 * What the check of an image is called by besides its name. An image of the run that would have the same check makes it say what it
 * is; where that cannot be known it says so anyway.
 */
async function checkLabels({ image, identity, own }, inputs, context) {
    const base = baseLabel(image, inputs);
    const alone = joined([base ?? '', inputs.bake == null ? aloneLabel(identity, context.env) : '']);
    const run = own === null ? null : await jobReportsLike(own, context);
    const labels = (label, ...earlier) => {
        return { label, earlier: earlier.filter(each => each !== base) };
    };
    if (run === 'own')
        return labels(base, alone);
    const legs = run === null ? [] : (0,_collect_newest_job_reports_js__WEBPACK_IMPORTED_MODULE_1__/* .newestJobReports */ .z)({ legs: run, refused: [] }).legs.map(({ leg }) => leg);
    const mine = legs.find(leg => (0,_collect_report_artifact_js__WEBPACK_IMPORTED_MODULE_2__/* .reportArtifactName */ .m5)(leg) === own);
    if (run === null || mine === undefined)
        return labels(alone);
    const others = legs.filter(leg => leg !== mine && !isEarlier(leg, mine) && (leg.label ?? null) === base);
    const namesakes = others.flatMap(_collect_reported_images_js__WEBPACK_IMPORTED_MODULE_8__/* .reportedImages */ .K).filter(({ name }) => name === image);
    if (namesakes.length === 0)
        return labels(base, alone);
    const told = joined([base ?? '', labelAmong(namesakes, identity, mine)]);
    // Those that reported later were not there yet when its first attempt was shown.
    const wasAlone = mine.attempt > 1 && namesakes.every(({ leg }) => firstOf(leg, run) > firstOf(mine, run));
    return labels(wasAlone ? base : told, told, alone);
}
/** The legs of the run that may tell of an image of this name, or that there is the own one alone; null when they cannot be had. */
async function jobReportsLike(own, { env, signal }) {
    const source = (0,_artifacts_results_artifacts_js__WEBPACK_IMPORTED_MODULE_6__/* .resultsArtifacts */ .q)(env, { signal });
    if (source === null)
        return null;
    const image = (0,_collect_report_artifact_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReportArtifactName */ .RN)(own)?.image;
    const isLike = (name) => {
        const other = (0,_collect_report_artifact_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReportArtifactName */ .RN)(name)?.image ?? '';
        // A bake is called by its files, and may build an image of any name.
        return (0,_collect_report_artifact_js__WEBPACK_IMPORTED_MODULE_2__/* .isReportArtifact */ .nZ)(name) && (other === image || /^bake\b/.test(other) || /^bake\b/.test(image ?? ''));
    };
    const known = new Map();
    try {
        const artifacts = (await source.list()).artifacts.filter(({ name }) => isLike(name));
        if (artifacts.every(({ name }) => name === own))
            return 'own';
        await (0,_artifacts_collect_job_reports_js__WEBPACK_IMPORTED_MODULE_5__/* .collectJobReports */ .FF)({ ...source, list: () => Promise.resolve({ artifacts, left: 0 }) }, (0,_event_run_of_js__WEBPACK_IMPORTED_MODULE_7__/* .runOf */ .ng)(env).id, known);
    }
    catch (error) {
        if (!(error instanceof _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ToolError */ .v) || signal.aborted)
            throw error;
        return null;
    }
    return [...known.values()].filter(one => 'leg' in one);
}
function labelAmong(namesakes, identity, mine) {
    const own = description(identity);
    const isTold = namesakes.every(each => each.identity !== undefined && description(each.identity) !== own);
    if (own !== '' && own.length <= LONGEST && isTold)
        return own;
    const twins = namesakes.filter(({ leg }) => placeOf(leg) === placeOf(mine)).map(({ leg }) => leg.call ?? '');
    const number = twins.length === 0 ? '' : `.${twins.filter(call => call < (mine.call ?? '')).length + 1}`;
    return `#${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(placeOf(mine)).digest('hex').slice(0, 4)}${number}`;
}
/** An attempt that this one takes for its own: it has the same check. */
function isEarlier(leg, mine) {
    return placeOf(leg) === placeOf(mine) && leg.attempt < mine.attempt;
}
/** The number of the first report from a place. */
function firstOf(leg, all) {
    return Math.min(...all.filter(each => placeOf(each.leg) === placeOf(leg)).map(({ id }) => id));
}
function placeOf({ job, matrix, step, built }) {
    return JSON.stringify([job, matrix, step, built?.hash]);
}
/** All that tells an image from others of its name, with its number in the job, since nobody knows which others there are. */
function aloneLabel(identity, { GITHUB_ACTION: step = '' }) {
    const number = /_(\d+)$/.exec(step)?.[1];
    const own = description(identity);
    const isTold = !identity.hidden && own.length <= LONGEST;
    return (joined([isTold ? own : `#${identity.hash.slice(0, 4)}`, number === undefined ? '' : `#${number}`]) ?? '');
}
/** The target is told anyway. */
function description({ traits }) {
    return joined(traits.filter((_, index) => _model_image_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .TRAITS */ .GS[index] !== 'target')) ?? '';
}
function joined(texts) {
    return texts.filter(text => text !== '').join(', ') || null;
}


/***/ }),

/***/ 55056:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ commentOnPullRequest)
});

// EXTERNAL MODULE: ./src/collect/job-report-of.ts
var job_report_of = __webpack_require__(99452);
// EXTERNAL MODULE: ./src/publish/pull-request-comment.ts + 6 modules
var pull_request_comment = __webpack_require__(91138);
// EXTERNAL MODULE: ./src/runner/artifacts/results-artifacts.ts
var results_artifacts = __webpack_require__(30838);
// EXTERNAL MODULE: ./src/runner/artifacts/upload-job-report.ts + 1 modules
var upload_job_report = __webpack_require__(34588);
// EXTERNAL MODULE: ./src/runner/event/read-only-token.ts
var read_only_token = __webpack_require__(15496);
// EXTERNAL MODULE: ./src/runner/event/run-of.ts
var run_of = __webpack_require__(95196);
// EXTERNAL MODULE: ./src/collect/is-red.ts
var is_red = __webpack_require__(29818);
// EXTERNAL MODULE: ./src/collect/report-artifact.ts
var report_artifact = __webpack_require__(71461);
// EXTERNAL MODULE: ./src/runner/publish/run-comment.ts
var run_comment = __webpack_require__(75507);
;// CONCATENATED MODULE: ./src/runner/publish/alone-target.ts



/**
 * Where a step comments alone: under a key of its image, with what the comment of all jobs needs to know to take its place.
 *
 * @param common the comment of all jobs.
 * @param leg what the step tells.
 * @param own the name of the artifact that it has uploaded; null when none was.
 */
function aloneTarget(common, leg, own) {
    const { place, own: told } = (own === null ? null : (0,report_artifact/* parseReportArtifactName */.RN)(own)) ?? (0,report_artifact/* nameParts */.IN)(leg);
    return {
        ...common,
        key: (0,run_comment/* aloneKey */.dj)(leg),
        alone: { commonKey: common.key, place, own: told, isRed: (0,is_red/* isRed */.i)(leg) },
    };
}

// EXTERNAL MODULE: ./src/runner/publish/banner-state.ts
var banner_state = __webpack_require__(71574);
// EXTERNAL MODULE: ./src/errors/tool-error.ts
var tool_error = __webpack_require__(20694);
// EXTERNAL MODULE: ./src/collect/overview-of-run.ts + 6 modules
var overview_of_run = __webpack_require__(25159);
// EXTERNAL MODULE: ./src/publish/comment-target.ts
var comment_target = __webpack_require__(31230);
// EXTERNAL MODULE: ./src/publish/patience.ts
var publish_patience = __webpack_require__(43524);
// EXTERNAL MODULE: ./src/publish/run-jobs.ts
var run_jobs = __webpack_require__(13107);
// EXTERNAL MODULE: ./src/runner/artifacts/collect-job-reports.ts
var collect_job_reports = __webpack_require__(25488);
// EXTERNAL MODULE: ./src/runner/messages.ts
var messages = __webpack_require__(90256);
;// CONCATENATED MODULE: ./src/runner/publish/writer-turn.ts
/** Jobs of which each looks at the comment at once; more wait first, to spare the requests that a token has in an hour. */
const FEW = 8;
/**
 * Milliseconds after its report until a job writes the comment that all jobs write: at once when it is the only one. Of several the last
 * one that has reported does, a moment later, since jobs that end together are still on their way. All others have it told by that one,
 * and write in the order of their reports when it does not.
 *
 * @param random from 0 to 1.
 */
function ownTurn({ count, later, isLast }, random) {
    if (count <= 1)
        return 0;
    if (isLast)
        return Math.min(4000, 1000 + 150 * count) * (0.75 + random / 2);
    return 10_000 + Math.min(later, 8) * 3000 + random * 2000;
}
/** Milliseconds between two looks of a job that has it told by another one. */
function betweenLooks(random) {
    return 5000 + random * 2000;
}
/** Whether a job looks at the comment before it waits for the first time. */
function looksFirst({ count }) {
    return count <= FEW;
}

;// CONCATENATED MODULE: ./src/runner/publish/run-content.ts










/** Looks for the own artifact, which the service may list a moment after it was uploaded. */
const MOST_LOOKS = 3;
/** Failures in a row after which the comment does without: the reports of the others, or one that cannot be had. */
const MOST_FAILURES = 3;
/** What all jobs of this run have reported under a key, as one of them sees it. */
class RunContent {
    options;
    known = new Map();
    listed = [];
    own = 0;
    isLast = true;
    /** Ids of what this job has to see in the comment: what was there when it came, and whenever it wrote. */
    duty = [];
    /** When the job's turn began, and what chance has given it. */
    since;
    constructor(options) {
        this.options = options;
        this.since = this.fromNow();
    }
    /** @throws ToolError when the reports cannot be listed. */
    static async open(options) {
        const content = new RunContent(options);
        const { patience } = options;
        for (let failures = 1;; failures++) {
            try {
                await content.written();
                return content;
            }
            catch (error) {
                if (!(error instanceof tool_error/* ToolError */.v) || failures === MOST_FAILURES)
                    throw error;
                await patience.wait((0,publish_patience/* backoff */.J)(failures, patience));
            }
        }
    }
    async refresh() {
        await this.list();
        this.isLast = !(await this.hasLater());
    }
    async written() {
        await this.refresh();
        this.duty = this.listed.map(({ id }) => id);
        this.since = this.fromNow();
    }
    isCovered({ covered }) {
        const told = new Set(covered);
        return this.duty.every(id => {
            if (told.has(word(id)))
                return true;
            const known = this.known.get(id);
            const isUnread = known === undefined ? id !== this.own : !('leg' in known);
            return isUnread && told.has(unreadWord(id));
        });
    }
    turn() {
        // Nobody's comment is to be waited for then.
        if (this.options.target.readOnly === true)
            return 0;
        const { time, chance } = this.since;
        const left = time + ownTurn(this.standing, chance) - this.options.patience.now();
        if (left <= 0)
            return 0;
        return this.isLast ? left : Math.min(left, betweenLooks(this.options.patience.random()));
    }
    /** Whether the comment is to be looked at before anything is waited for. */
    get looksFirst() {
        return looksFirst(this.standing);
    }
    async gather(withJobs) {
        const { target, api } = this.options;
        await this.collect();
        const { jobs } = withJobs
            ? await (0,run_jobs/* listRunJobs */.c)(api, { repository: target.links.repository, run: target.run.id })
            : { jobs: null };
        const reports = [...this.known].map(([id, one]) => ('leg' in one ? word(id) : unreadWord(id)));
        const collected = this.ofKey(jobs);
        return {
            overview: (0,overview_of_run/* overviewOfRun */.i)(collected),
            reports: reports.toSorted(),
            told: collected.legs.map(toldReport),
        };
    }
    /** Again where one could not be had: its row may stand there already, and would be gone. */
    async collect() {
        const { source, target, patience } = this.options;
        for (let tries = 1;; tries++) {
            for (const [id, one] of this.known)
                if ('reason' in one)
                    this.known.delete(id);
            await (0,collect_job_reports/* collectJobReports */.FF)(source, target.run.id, this.known);
            const isMissing = [...this.known.values()].some(one => 'reason' in one && one.mayPass === true);
            if (!isMissing || tries === MOST_FAILURES)
                return;
            await patience.wait((0,publish_patience/* backoff */.J)(tries, patience));
        }
    }
    get standing() {
        const { listed, own, isLast } = this;
        const peers = listed.filter(({ name }) => this.isPeer(name));
        return { count: peers.length, later: peers.filter(({ id }) => id > own).length, isLast };
    }
    fromNow() {
        const { patience } = this.options;
        return { time: patience.now(), chance: patience.random() };
    }
    async list() {
        const { source, own, patience } = this.options;
        for (let looks = 1;; looks++) {
            this.listed = (await source.list()).artifacts.filter(({ name }) => (0,report_artifact/* isReportArtifact */.nZ)(name));
            const mine = this.listed.findLast(({ name }) => name === own);
            if (mine !== undefined) {
                this.own = mine.id;
                return;
            }
            if (looks === MOST_LOOKS)
                throw new tool_error/* ToolError */.v(messages/* messages */.D.ownReportMissing);
            await patience.wait(1000);
        }
    }
    /** Whether a later report belongs to the same comment. The newest says so most often, so one is read at a time. */
    async hasLater() {
        const { source, target } = this.options;
        const later = this.listed.filter(({ id, name }) => id > this.own && this.isPeer(name));
        for (const artifact of later.toSorted((a, b) => b.id - a.id)) {
            const one = { ...source, list: () => Promise.resolve({ artifacts: [artifact], left: 0 }) };
            await (0,collect_job_reports/* collectJobReports */.FF)(one, target.run.id, this.known);
            const read = this.known.get(artifact.id);
            if (read !== undefined && 'leg' in read && read.leg.key === target.key)
                return true;
        }
        return false;
    }
    isPeer(name) {
        return (0,report_artifact/* parseReportArtifactName */.RN)(name)?.attempt === this.options.target.run.attempt;
    }
    /** Whose a refused artifact is, nobody knows: it shows in every comment. */
    ofKey(jobs) {
        const all = [...this.known.values()];
        return {
            legs: all.filter(one => 'leg' in one).filter(({ leg }) => leg.key === this.options.target.key),
            refused: all.filter(one => 'reason' in one),
            jobs,
        };
    }
}
function toldReport({ id, leg }) {
    const { place, own, attempt } = (0,report_artifact/* nameParts */.IN)(leg);
    return { word: word(id), aloneKey: (0,comment_target/* existingKey */.b)({ key: (0,run_comment/* aloneKey */.dj)(leg) }), place, own, attempt };
}
/** How a comment says that it was made from a report. */
function word(id) {
    return id.toString(36);
}
/** How it says that the report could not be read. */
function unreadWord(id) {
    return `${word(id)}X`;
}

;// CONCATENATED MODULE: ./src/runner/publish/comment-on-run.ts


/**
 * Writes the one comment of all jobs of this run that have reported under a key. Jobs do this at the same time: the last one that has
 * reported writes, and the others see to it that what they know of is told.
 *
 * @throws ToolError when the reports cannot be listed.
 */
async function commentOnRun(run) {
    const content = await RunContent.open(run);
    const pause = content.turn();
    if (pause > 0 && !content.looksFirst)
        await run.patience.wait(pause);
    return await (0,pull_request_comment/* publishContent */.b)(content, run.target, run.api);
}

;// CONCATENATED MODULE: ./src/runner/publish/comment-with-others.ts



/**
 * Writes the one comment of all jobs of a run, or, where what they have reported cannot be listed, one of this job alone.
 *
 * @param alone where that one is.
 * @throws what the reports could not be listed for, when the signal is aborted.
 */
async function commentWithOthers(overview, run, { alone, signal }) {
    try {
        return { problem: await commentOnRun(run), key: run.target.key, unlisted: null };
    }
    catch (error) {
        if (!(error instanceof tool_error/* ToolError */.v) || signal.aborted)
            throw error;
        const problem = await (0,pull_request_comment/* publishComment */.p)(overview, alone, run.api);
        return { problem, key: alone.key, unlisted: error.message };
    }
}

// EXTERNAL MODULE: ./src/runner/publish/open-github-api.ts
var open_github_api = __webpack_require__(15963);
// EXTERNAL MODULE: ./src/runner/publish/patience.ts
var patience = __webpack_require__(53147);
;// CONCATENATED MODULE: ./src/runner/publish/comment-on-pull-request.ts












/**
 * Comments on the pull request that the run is for, if there is one: with what all jobs of the run have told under the same key, or, where
 * artifacts cannot be shared, with a comment of this image's own. What stands in its way is one warning.
 *
 * @param own the name of the artifact that this job has uploaded; null when none was.
 * @returns whether it could not be written for another reason than a missing permission, so that what stands there may be wrong.
 */
async function commentOnPullRequest(overview, own, inputs, context, log) {
    const { env, signal } = context;
    const place = (0,run_comment/* runComment */.P6)(inputs, env, true);
    if (place === null)
        return false;
    const { problem, key } = await commentOn(overview, own, place, inputs, context, log);
    signal.throwIfAborted();
    if (problem !== null) {
        logFailure(problem, place, log);
        return !problem.refused;
    }
    // Else the note stands on another comment than the one that was written, and the post step takes it away.
    if (key === (0,run_comment/* runComment */.P6)(inputs, env, (0,upload_job_report/* sharesReports */.i)(env))?.target.key)
        (0,banner_state/* forgetBanner */.g)();
    return false;
}
async function commentOn(overview, own, { target, token }, inputs, context, log) {
    const { env, signal } = context;
    const api = (0,open_github_api/* openGitHubApi */.I)(env, token, signal);
    const leg = (0,job_report_of/* jobReportOf */.H)(overview, (0,run_of/* placeOf */.$t)(env, inputs), target.run.id, target);
    const alone = aloneTarget(target, leg, own);
    const source = (0,results_artifacts/* resultsArtifacts */.q)(env, context);
    if (own === null || source === null)
        return { problem: await (0,pull_request_comment/* publishComment */.p)(overview, alone, api), key: alone.key, unlisted: null };
    const shared = { source, target, api, own, patience: (0,patience/* realPatience */.i)(signal) };
    const written = await commentWithOthers(overview, shared, { alone, signal });
    if (written.unlisted !== null)
        log.warning(`The reports of the run's other jobs could not be listed (${written.unlisted}): the comment has only this one.`);
    return written;
}
/** A token that can only read, as that of a fork, is no warning. */
function logFailure(problem, { readOnlyFor }, log) {
    if (problem.refused && readOnlyFor !== null)
        log.notice((0,read_only_token/* readOnlyNotice */.p)(readOnlyFor));
    else
        log.warning(problem.sentence);
}


/***/ }),

/***/ 10241:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ DESTINATIONS)
});

// EXTERNAL MODULE: ./src/buildx/dockerfile-path.ts
var dockerfile_path = __webpack_require__(49446);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/files/path-inside.ts
var path_inside = __webpack_require__(76573);
// EXTERNAL MODULE: ./src/report/sections/hider-words.ts
var hider_words = __webpack_require__(80597);
// EXTERNAL MODULE: ./src/judge/budgets/growth.ts + 1 modules
var growth = __webpack_require__(57922);
;// CONCATENATED MODULE: ./src/report/summary/grown-lines.ts

/** The lines that grew by at least the noise floor, each once, biggest first. A base that moved and what was only rebuilt are left out. */
function grownLines({ platforms }) {
    const lines = new Map();
    for (const image of platforms) {
        for (const line of grownOn(image)) {
            const key = JSON.stringify([line.where.dockerfile, line.where.line]);
            const platform = platforms.length > 1 ? image.platform : null;
            if (line.bytes > (lines.get(key)?.bytes ?? 0))
                lines.set(key, { ...line, platform });
        }
    }
    return [...lines.values()].sort((a, b) => b.bytes - a.bytes);
}
function grownOn({ change }) {
    if (change === null)
        return [];
    const metric = change.compressedIncomparable === null ? 'compressed' : 'unpacked';
    const own = change.causes.rows.filter(row => row.blame === 'yours' && row.side === 'head');
    const byLine = Map.groupBy(own, ({ where }) => where === null ? null : JSON.stringify([where.dockerfile, where.line]));
    return [...byLine.values()].flatMap(rows => {
        const where = rows[0]?.where ?? null;
        const bytes = rows.reduce((sum, row) => sum + row[metric], 0);
        if (where === null || bytes <= 0 || bytes < change.noiseFloor[metric])
            return [];
        const causes = rows.filter(row => row[metric] > 0).sort((a, b) => b[metric] - a[metric]);
        return [{ where, metric, bytes, causes }];
    });
}
/** Whether a budget on growth is overrun or nearly used up. */
function crossesGrowth({ verdict }) {
    return verdict.judgements.some(({ kind, outcome }) => kind === growth/* growth */.A.kind && (outcome === 'fail' || outcome === 'warn'));
}

;// CONCATENATED MODULE: ./src/report/summary/line-savings.ts
/**
 * What can be taken back at one line of a Dockerfile, most bytes first.
 *
 * @param platform of the image; null where it has one only.
 */
function lineSavings({ platforms }, { dockerfile, line }, platform) {
    const image = platforms.find(each => platform === null || each.platform === platform);
    return (image?.advice.rows ?? []).filter(({ where, compressed }) => compressed > 0 && where?.dockerfile === dockerfile && where.line === line);
}

// EXTERNAL MODULE: ./src/report/writers/terminal/inlines.ts
var inlines = __webpack_require__(23608);
// EXTERNAL MODULE: ./src/text/escape/visible.ts
var visible = __webpack_require__(8625);
// EXTERNAL MODULE: ./src/text/format-bytes.ts
var format_bytes = __webpack_require__(47790);
// EXTERNAL MODULE: ./src/text/format-delta.ts
var format_delta = __webpack_require__(13099);
;// CONCATENATED MODULE: ./src/runner/log/annotate-growth.ts










/** Causes that a message names. */
const MOST_CAUSES = 3;
/** Changes that a message asks for. */
const MOST_SAVINGS = 2;
/**
 * Annotates the Dockerfile lines that made an image bigger, the biggest first: as warnings when a budget on growth is overrun or
 * nearly used up, else as notices. Only a Dockerfile that is a file of the repository has lines that GitHub can show.
 *
 * @param sources the directory that paths start at; absolute.
 */
async function annotateGrowth(report, sources, log) {
    const level = crossesGrowth(report) ? 'warning' : 'notice';
    for (const line of grownLines(report)) {
        if (log.roomFor(level) === 0)
            return;
        if (await isFileOf(sources, line.where.dockerfile))
            log.annotate({ ...annotationOfLine(line, report), level });
    }
}
async function isFileOf(sources, file) {
    const place = external_node_path_default().resolve(sources, file);
    if ((0,path_inside/* pathInside */._)(place, external_node_path_default().resolve(sources)) !== file)
        return false;
    return (0,promises_.stat)(place).then(found => found.isFile(), () => false);
}
/** `RUN npm ci makes api 17.2 MB compressed larger: @aws-sdk/* +14.1 MB (32 new npm packages), …. Saves about 18.4 MB compressed: npm ci --omit=dev`. */
function annotationOfLine(grown, report) {
    const { where, metric, bytes, causes, platform } = grown;
    const shown = causes.slice(0, MOST_CAUSES).map(cause => causeWords(cause, metric));
    const left = causes.length - shown.length;
    const rest = left === 0 ? '' : `, and ${left} more`;
    const on = platform === null ? '' : ` on ${platform}`;
    const what = `${where.instruction.slice(0, 100)} makes ${report.image.name.slice(0, 80)}${on}`;
    return {
        file: where.dockerfile,
        line: where.line,
        endLine: where.endLine,
        title: (0,format_delta/* formatDelta */.C)(bytes),
        message: `${what} ${(0,format_bytes/* formatBytes */.z)(bytes)} larger (${metric}): ${shown.join(', ')}${rest}${savingsOfLine(grown, report)}`,
    };
}
function causeWords(cause, metric) {
    const { subject, detail, made, [metric]: size } = cause;
    const origin = made === undefined ? '' : `, from line ${made.line}`;
    const words = detail.replaceAll('`', '').slice(0, 100) + origin;
    return subject === null
        ? (0,inlines/* plainLine */.h0)([words, ...(0,hider_words/* hiderWords */.o)(cause), ` ${(0,format_delta/* formatDelta */.C)(size)}`])
        : `${subject.slice(-150)} ${(0,format_delta/* formatDelta */.C)(size)} (${words})`;
}
/** `. Saves about 18.4 MB compressed: npm ci --omit=dev`; empty where nothing is known to save anything there. */
function savingsOfLine({ where, platform }, report) {
    const all = lineSavings(report, where, platform);
    if (all.length === 0)
        return '';
    const saved = all.reduce((sum, { compressed }) => sum + compressed, 0);
    const shown = all.slice(0, MOST_SAVINGS).map(({ fix }) => (0,visible/* visible */.R)((0,inlines/* plainLine */.h0)({ words: fix }), 120));
    const left = all.length - shown.length;
    return `. Saves about ${(0,format_bytes/* formatBytes */.z)(saved)} compressed: ${shown.join('; ')}${left === 0 ? '' : `; and ${left} more`}`;
}

;// CONCATENATED MODULE: ./src/runner/publish/destinations/annotations.ts


/** Annotations of the Dockerfile lines that made an image bigger. */
const annotations = {
    name: 'the annotations',
    async publish({ overview, inputs }, context, log) {
        if (inputs.annotate !== 'auto' || (0,dockerfile_path/* isRemote */.V)(inputs.request.context))
            return;
        for (const report of overview.reports)
            await annotateGrowth(report, context.sources ?? context.cwd, log);
    },
};

;// CONCATENATED MODULE: ./src/runner/publish/destinations/artifact.ts
/** The artifact from which the other jobs of the run, and whoever collects it, hear of this step. */
const artifact = {
    name: 'the artifact for other jobs',
    async publish({ artifact }) {
        await artifact();
    },
};

// EXTERNAL MODULE: ./src/errors/tool-error.ts
var tool_error = __webpack_require__(20694);
// EXTERNAL MODULE: ./src/tools/run-tool.ts + 2 modules
var run_tool = __webpack_require__(56220);
// EXTERNAL MODULE: ./src/buildx/builder/tool-reason.ts
var tool_reason = __webpack_require__(90561);
// EXTERNAL MODULE: ./src/buildx/json-shape.ts
var json_shape = __webpack_require__(6344);
// EXTERNAL MODULE: ./src/buildx/messages.ts
var messages = __webpack_require__(96314);
;// CONCATENATED MODULE: ./src/buildx/record/export-record.ts





/**
 * Writes BuildKit's record of a build (steps, logs, sources, build arguments in full) to a file that Docker Desktop opens.
 *
 * @param ref builder, node and id of the record, as buildx gives it
 * @param file the file to write; absolute
 * @throws ToolError when there is no such record, or buildx is older than 0.24.
 */
async function exportRecord(ref, file, { builder, context }) {
    const id = (0,json_shape/* asText */.e1)(ref.split('/').at(-1));
    if (id === null || !/^[a-z0-9]+$/.test(id))
        throw new tool_error/* ToolError */.v(messages/* messages */.D.recordNotNamed);
    const args = ['buildx', 'history', 'export', '--finalize', `--output=${file}`];
    if (builder !== undefined)
        args.push(`--builder=${builder}`);
    const run = await (0,run_tool/* runTool */.qI)('docker', [...args, id], context);
    if (run.exitCode === 0)
        return;
    throw new tool_error/* ToolError */.v(messages/* messages */.D.recordNotExported((0,tool_reason/* toolReason */.$)(run)), {
        command: 'docker buildx history export',
        exitCode: run.exitCode,
        stderr: run.stderr,
    });
}

// EXTERNAL MODULE: ./src/text/go-flag.ts
var go_flag = __webpack_require__(95680);
// EXTERNAL MODULE: ./src/runner/artifacts/upload-artifact.ts
var upload_artifact = __webpack_require__(44968);
;// CONCATENATED MODULE: ./src/runner/artifacts/upload-build-record.ts






/**
 * Uploads BuildKit's record of the build as an artifact, named as docker/build-push-action names it, when
 * DOCKER_BUILD_RECORD_UPLOAD asks for it: a record holds the build arguments in full. What stands in its way is one warning.
 */
async function uploadBuildRecord({ metadata }, builder, context, log) {
    const { env } = context;
    if (!(0,go_flag/* environmentFlag */.O)(env.DOCKER_BUILD_RECORD_UPLOAD, false))
        return;
    const ref = metadata['buildx.build.ref'];
    const id = typeof ref === 'string' ? (ref.split('/').at(-1) ?? '') : '';
    const repository = (env.GITHUB_REPOSITORY ?? 'build').replace('/', '~').replaceAll(/[^\w.~-]/g, '-');
    const name = `${repository}~${id.slice(0, 6).toUpperCase()}.dockerbuild`;
    const file = external_node_path_default().join(context.tempDir, name);
    try {
        await exportRecord(id, file, { builder, context });
    }
    catch (error) {
        if (!(error instanceof tool_error/* ToolError */.v) || context.signal.aborted)
            throw error;
        log.warning(`The build record was not uploaded: ${(0,visible/* visible */.R)(error.message, 500)}`);
        return;
    }
    const retentionDays = readDays(env.DOCKER_BUILD_RECORD_RETENTION_DAYS, log);
    const { signal } = context;
    const warning = await (0,upload_artifact/* uploadArtifact */.m)(name, [file], context.tempDir, {
        env,
        signal,
        retentionDays,
        asFile: true,
    });
    if (warning === null)
        log.lines([`The build record is the artifact ${name}`]);
    else
        log.warning(warning);
}
function readDays(text, log) {
    if (text === undefined || text.trim() === '')
        return undefined;
    if (/^[1-9]\d{0,3}$/.test(text.trim()))
        return Number(text);
    log.warning('DOCKER_BUILD_RECORD_RETENTION_DAYS is not a number of days: the record is kept as long as the setting of the repository');
    return undefined;
}

;// CONCATENATED MODULE: ./src/runner/publish/destinations/build-record.ts

/** The artifact with BuildKit's own record of each build, as docker/build-push-action uploads it, where it is asked for. */
const buildRecord = {
    name: 'the build record',
    async publish({ made, inputs }, context, log) {
        for (const { built } of made?.result.images ?? [])
            await uploadBuildRecord(built, inputs.request.builder, context, log);
    },
};

// EXTERNAL MODULE: ./src/git/commit-id.ts
var commit_id = __webpack_require__(19341);
// EXTERNAL MODULE: ./src/publish/check-name.ts
var check_name = __webpack_require__(70727);
// EXTERNAL MODULE: ./src/publish/publish-check.ts
var publish_check = __webpack_require__(36245);
// EXTERNAL MODULE: ./src/publish/publish-failed-check.ts
var publish_failed_check = __webpack_require__(13);
// EXTERNAL MODULE: ./src/publish/check-sources.ts
var check_sources = __webpack_require__(94752);
// EXTERNAL MODULE: ./src/publish/own-check.ts
var own_check = __webpack_require__(41278);
// EXTERNAL MODULE: ./src/publish/post-check.ts
var post_check = __webpack_require__(50084);
;// CONCATENATED MODULE: ./src/publish/replace-failed-check.ts





/**
 * Says that a build is done whose failure an earlier attempt has shown under a name that none of its images has: the images of a bake are
 * only known once it was evaluated. Without such a check nothing is shown.
 *
 * @param build what the failure is called by.
 * @returns a sentence for a warning when GitHub's API failed.
 */
async function replaceFailedCheck(build, place, api) {
    const name = (0,check_name/* checkName */.I)(build.name, build.leg);
    const title = 'built since; each image has a check of its own';
    const check = { name, conclusion: 'neutral', state: 'success', title, summary: title };
    return (await isFailed(name, place, api)) ? await (0,post_check/* postCheck */.f)(check, place, api) : null;
}
/** What GitHub does not say is not replaced: that it failed may be so. */
async function isFailed(name, place, api) {
    try {
        const run = await (0,own_check/* ownCheck */.j)(name, place, api, check_sources/* checkRunSources */.gi);
        if ((await (0,check_sources/* newestCheckRun */.co)(run.name, place, api)) === 'failure')
            return true;
        const status = await (0,own_check/* ownCheck */.j)(name, place, api, check_sources/* statusSources */.tT);
        return (await (0,check_sources/* newestStatus */.HX)(status.name, place, api)) === 'failure';
    }
    catch (error) {
        if (!(error instanceof tool_error/* ToolError */.v))
            throw error;
        return false;
    }
}

;// CONCATENATED MODULE: ./src/publish/shown-before.ts



/** Whether an earlier attempt of a run shows a check of this name; not where GitHub does not say. */
async function isShownBefore(name, place, api) {
    const { run } = place.source ?? {};
    if (run === undefined || run.attempt === 1)
        return false;
    try {
        for (const sourcesOf of [check_sources/* checkRunSources */.gi, check_sources/* statusSources */.tT]) {
            const own = await (0,own_check/* ownCheck */.j)(name, place, api, sourcesOf);
            const shown = await sourcesOf(own.name, place, api);
            if (shown.some(each => each.run?.id === run.id))
                return true;
        }
    }
    catch (error) {
        if (!(error instanceof tool_error/* ToolError */.v))
            throw error;
    }
    return false;
}

// EXTERNAL MODULE: ./src/runner/event/read-event.ts
var read_event = __webpack_require__(98724);
// EXTERNAL MODULE: ./src/runner/event/read-own-checkout.ts
var read_own_checkout = __webpack_require__(10721);
// EXTERNAL MODULE: ./src/runner/event/read-pull-request.ts
var read_pull_request = __webpack_require__(75401);
// EXTERNAL MODULE: ./src/runner/event/run-of.ts
var run_of = __webpack_require__(95196);
// EXTERNAL MODULE: ./src/runner/publish/check-label.ts
var check_label = __webpack_require__(88353);
// EXTERNAL MODULE: ./src/runner/publish/open-github-api.ts
var open_github_api = __webpack_require__(15963);
;// CONCATENATED MODULE: ./src/runner/publish/check-commit.ts












/**
 * Shows the verdict, or that the build failed, at the commit that the run is for. What stands in its way is one warning.
 *
 * @param checked what the image is; null: it is known by its name.
 * @param isCommentLost whether the comment could not be written.
 */
async function checkCommit(report, inputs, context, log, checked = null, isCommentLost = false) {
    const place = await checkPlace(inputs, context);
    if (place === null)
        return;
    const { links, api } = place;
    const image = 'verdict' in report ? report.image.name : report.name;
    const label = checked === null
        ? (0,check_label/* baseLabel */.k)(image, inputs)
        : await labelAt(place, image, await (0,check_label/* checkLabels */.C)({ ...checked, image }, inputs, context));
    const warning = 'verdict' in report
        ? await (0,publish_check/* publishCheck */.k)(report, links, api, label, isCommentLost)
        : await (0,publish_failed_check/* publishFailedCheck */.P)({ ...report, leg: label }, links, api);
    if (warning !== null)
        log.warning(warning);
}
/** Says that a bake is done, in place of the failure that an earlier attempt has shown under the name of all of it. */
async function clearFailedBake(inputs, context, log, own) {
    const place = await checkPlace(inputs, context);
    if (place === null)
        return;
    const { image: name, identity } = inputs;
    const leg = await labelAt(place, name, await (0,check_label/* checkLabels */.C)({ image: name, identity, own }, inputs, context));
    const warning = await replaceFailedCheck({ name, leg }, place.links, place.api);
    if (warning !== null)
        log.warning(warning);
}
/** So that a later attempt takes the place of an earlier one, although more is known of the run by then. */
async function labelAt({ links, api }, image, { label, earlier }) {
    for (const each of earlier)
        if (await isShownBefore((0,check_name/* checkName */.I)(image, each), links, api))
            return each;
    return label;
}
/** Where the checks of a step are; null: it has none. */
async function checkPlace({ check: { mode, token }, request }, context) {
    const { env } = context;
    const repository = (0,open_github_api/* repositoryOfRun */.z)(env);
    if (mode === 'never' || token === null || repository === null)
        return null;
    const sha = await builtCommit(request.context, context);
    if (!(0,commit_id/* isCommitId */.j)(sha))
        return null;
    const server = env.GITHUB_SERVER_URL ?? 'https://github.com';
    return {
        links: { server, repository, sha, source: (0,run_of/* sourceOf */.vz)(env) },
        api: (0,open_github_api/* openGitHubApi */.I)(env, token, context.signal),
    };
}
/** GitHub shows the checks of a pull request at its head; a run of anything else may build another commit than the one that it is for. */
async function builtCommit(buildContext, context) {
    const { env } = context;
    const pull = (0,read_pull_request/* readPullRequest */.D)(env.GITHUB_EVENT_NAME, (0,read_event/* readEvent */.j)(env.GITHUB_EVENT_PATH));
    return pull?.headSha ?? (await (0,read_own_checkout/* readOwnCheckout */.D)(buildContext, context))?.head ?? env.GITHUB_SHA;
}

;// CONCATENATED MODULE: ./src/runner/publish/destinations/check.ts

/** A check of each image at the commit. */
const check = {
    name: 'the check',
    async publish({ overview, identities, inputs, made, artifact, isCommentLost }, context, log) {
        const own = await artifact();
        // What it throws was told where the comment was written.
        const isLost = await isCommentLost().catch(() => true);
        for (const [index, image] of [...overview.reports, ...overview.unmeasured].entries())
            await checkCommit(image, inputs, context, log, { identity: identities[index] ?? inputs.built, own }, isLost);
        if (made !== null && inputs.bake !== null)
            await clearFailedBake({ ...inputs, identity: inputs.built }, context, log, own);
    },
};

;// CONCATENATED MODULE: ./src/runner/publish/destinations/comment.ts
/** The comment on the pull request. */
const comment = {
    name: 'the comment',
    async publish({ isCommentLost }) {
        await isCommentLost();
    },
};

// EXTERNAL MODULE: ./src/publish/job-summary.ts
var job_summary = __webpack_require__(50817);
;// CONCATENATED MODULE: ./src/runner/publish/write-summary.ts


/**
 * Writes the job summary, unless `DOCKER_BUILD_SUMMARY` switches it off, as with docker/build-push-action. It is a courtesy: what
 * stands in its way is a warning.
 */
async function writeSummary(overview, commit, env, log) {
    if (!(0,go_flag/* environmentFlag */.O)(env.DOCKER_BUILD_SUMMARY, true))
        return;
    const links = commit === null || commit.sha === ''
        ? undefined
        : { server: commit.serverUrl, repository: commit.repository, sha: commit.sha };
    const warning = await (0,job_summary/* appendJobSummary */.I)(overview, { file: env.GITHUB_STEP_SUMMARY, links });
    if (warning !== null)
        log.warning(warning);
}

;// CONCATENATED MODULE: ./src/runner/publish/destinations/job-summary.ts

/** The job summary. */
const jobSummary = {
    name: 'the job summary',
    async publish({ overview, commit }, { env }, log) {
        await writeSummary(overview, commit, env, log);
    },
};

// EXTERNAL MODULE: ./src/report/render-terminal.ts
var render_terminal = __webpack_require__(52361);
;// CONCATENATED MODULE: ./src/runner/publish/destinations/log.ts

/** Columns of the report in the log. */
const LOG_WIDTH = 120;
/** The log of the step, where a failed build has said already why. */
const log = {
    name: 'the log',
    publish({ overview }, _context, log) {
        if (overview.reports.length > 0)
            log.rendered((0,render_terminal/* renderTerminal */.b)(overview, { width: LOG_WIDTH, colour: true }));
    },
};

// EXTERNAL MODULE: ./src/files/with-temporary-directory.ts
var with_temporary_directory = __webpack_require__(9547);
// EXTERNAL MODULE: ./src/files/write-atomically.ts
var write_atomically = __webpack_require__(2214);
// EXTERNAL MODULE: ./src/pipeline/cache/copy-indexes.ts
var copy_indexes = __webpack_require__(6611);
// EXTERNAL MODULE: ./src/pipeline/cache/kept-layers.ts
var kept_layers = __webpack_require__(55034);
// EXTERNAL MODULE: ./src/pipeline/cache/recent-layers.ts
var recent_layers = __webpack_require__(59783);
;// CONCATENATED MODULE: ./src/pipeline/cache/keep-layers.ts






/**
 * Keeps the indexes of layers for the runs to come: those of the images that were measured, and as many bytes again of those that were kept
 * before. The oldest make room.
 *
 * @param images as `restoreLayers` had it.
 * @returns why they were not kept, as the end of a sentence; null: they were.
 * @throws ToolError when the disk cannot be written.
 */
async function keepLayers(images, measured, directories, { tempDir, storeDir }) {
    return (0,with_temporary_directory/* withTemporaryDirectory */.n)(tempDir, async (parent) => {
        const directory = external_node_path_default().join(parent, kept_layers/* DIRECTORY */.Md);
        const own = (0,kept_layers/* keyOfImages */.F3)(images);
        const stores = { from: storeDir, to: directory };
        const current = await (0,copy_indexes.copyIndexes)(measured, { ...stores, room: kept_layers/* LARGEST_INDEXES */.Sq });
        // What could not be stored here cannot be kept.
        if (current.length === 0)
            return null;
        const bytes = current.reduce((sum, { size }) => sum + size, 0);
        const before = (await (0,recent_layers/* readRecentLayers */.I1)(storeDir, own)).filter(digest => !measured.includes(digest));
        const room = Math.min(bytes, kept_layers/* LARGEST_INDEXES */.Sq - bytes);
        const layers = [...current, ...(await (0,copy_indexes.copyIndexes)(before, { ...stores, room }))];
        await (0,write_atomically/* writePrivate */.pb)(external_node_path_default().join(directory, kept_layers/* LIST */.rl), JSON.stringify(layers.map(({ digest }) => digest)));
        const saved = await directories.save(directory, `${own}${(0,kept_layers/* shortHash */.BC)(layers.map(({ hash }) => hash).sort())}`);
        if (saved.kind === 'failed')
            return saved.why;
        await (0,recent_layers/* writeRecentLayers */.J4)(storeDir, { name: own, platforms: [{ layers }] });
        return null;
    });
}

// EXTERNAL MODULE: ./src/runner/cache/images-of-run.ts
var images_of_run = __webpack_require__(4055);
;// CONCATENATED MODULE: ./src/runner/cache/lasting-branch.ts

/** Events whose runs build what is on the branch already. Pull requests and merge queues build what may never get there. */
const EVENTS = ['push', 'schedule', 'workflow_dispatch'];
/** Whether a run is for a branch that lasts: the default branch, or one that is protected. Only such runs store what others are to rely on. */
function isLasting(env) {
    const { GITHUB_EVENT_NAME, GITHUB_REF_PROTECTED, GITHUB_EVENT_PATH } = env;
    const branch = branchOf(env);
    if (branch === null || !EVENTS.includes(GITHUB_EVENT_NAME ?? ''))
        return false;
    const repository = (0,read_event/* eventField */.$)((0,read_event/* readEvent */.j)(GITHUB_EVENT_PATH), 'repository');
    return GITHUB_REF_PROTECTED === 'true' || branch === (0,read_event/* eventField */.$)(repository, 'default_branch');
}
/** The branch that a run is for; null: something else. */
function branchOf({ GITHUB_REF = '' }) {
    return /^refs\/heads\/(.+)$/s.exec(GITHUB_REF)?.[1] ?? null;
}

// EXTERNAL MODULE: ./src/runner/cache/open-kept-layers.ts
var open_kept_layers = __webpack_require__(35735);
;// CONCATENATED MODULE: ./src/runner/cache/store-layers.ts






/** Compressed bytes that are read in less time than it takes to ask the service for them. */
const NOT_WORTH_IT = 4_000_000;
/**
 * Keeps what was read of the images of a run for the runs to come, where the run is one that stores measurements. What stands in its way is
 * one warning.
 */
async function storeLayers({ images, unmeasured }, inputs, context, log) {
    const layers = images.flatMap(({ built }) => built.measurement.platforms.flatMap(each => each.layers));
    const read = layers.filter(({ known, unread }) => !known && unread === undefined);
    const bytes = read.reduce((sum, { compressed }) => sum + compressed, 0);
    const { choice } = inputs.baseline;
    if (bytes < NOT_WORTH_IT || choice.kind !== 'commit' || inputs.merge !== null)
        return;
    const kept = (0,open_kept_layers/* openKeptLayers */.x)(context, null);
    if (kept?.writes !== true || !isLasting(context.env))
        return;
    try {
        const digests = layers.map(({ digest }) => digest);
        const own = (0,images_of_run/* imagesOfRun */.n)([...images, ...unmeasured], inputs, context);
        const why = await keepLayers(own, digests, kept.directories, context);
        if (why !== null)
            warn(why, log);
    }
    catch (error) {
        if (!(error instanceof tool_error/* ToolError */.v))
            throw error;
        warn(error.message, log);
    }
}
function warn(why, log) {
    log.warning((0,visible/* visible */.R)(`The layers that were read were not stored for later runs, because ${why}`, 1000));
}

// EXTERNAL MODULE: ./src/git/read-commit.ts
var read_commit = __webpack_require__(78982);
// EXTERNAL MODULE: ./src/pipeline/baseline/stored-measurements.ts + 1 modules
var stored_measurements = __webpack_require__(68729);
// EXTERNAL MODULE: ./src/pipeline/checkout-of.ts
var checkout_of = __webpack_require__(36408);
// EXTERNAL MODULE: ./src/runner/event/identity-of.ts
var identity_of = __webpack_require__(5693);
// EXTERNAL MODULE: ./src/runner/cache/open-measurement-store.ts
var open_measurement_store = __webpack_require__(76434);
;// CONCATENATED MODULE: ./src/runner/cache/store-measurement.ts











/**
 * Keeps the measurement for the pull requests to come, when the run is for a branch that lasts: the default branch, or one that is
 * protected. What stands in its way is one warning.
 */
async function storeMeasurement({ measurement, history }, inputs, context, log) {
    const { choice } = inputs.baseline;
    const store = (0,open_measurement_store/* openMeasurementStore */.w)(context, null);
    if (choice.kind !== 'commit' || typeof store === 'string' || !isLasting(process.env))
        return;
    try {
        const commit = await store_measurement_builtCommit(inputs.request.context, context);
        if (commit === null)
            return;
        const platforms = measurement.platforms.map(({ platform }) => platform);
        const image = (0,identity_of/* imageParts */.Ck)(inputs, context, platforms);
        const branch = commit === process.env.GITHUB_SHA ? branchOf(process.env) : null;
        const run = (0,run_of/* runOf */.ng)(context.env);
        const kept = { measurement, history, branch, run: `${run.id}.${run.attempt}` };
        const problem = await (0,stored_measurements/* keepMeasurement */.uG)(kept, commit, image, store.directories, context);
        if (problem !== null)
            store_measurement_warn(problem, log);
    }
    catch (error) {
        if (!(error instanceof tool_error/* ToolError */.v))
            throw error;
        store_measurement_warn(error.message, log);
    }
}
function store_measurement_warn(why, log) {
    log.warning((0,visible/* visible */.R)(`The measurement was not stored for later pull requests, because ${why}`, 1000));
}
/** What is checked out may be another commit than the run is for. */
async function store_measurement_builtCommit(buildContext, context) {
    const head = await (0,read_commit/* readCommit */.k)('HEAD', (0,checkout_of/* checkoutOf */.o)(buildContext, context));
    if (head !== null && !(0,dockerfile_path/* isRemote */.V)(buildContext))
        return head.sha;
    const { GITHUB_SHA: sha } = process.env;
    return (0,dockerfile_path/* isRemote */.V)(buildContext) && (0,commit_id/* isCommitId */.j)(sha) ? sha : null;
}

;// CONCATENATED MODULE: ./src/runner/publish/destinations/measurement-store.ts


/** The cache of measurements, in which later runs find what they compare with, and beside them what they need not read again. */
const measurementStore = {
    name: 'the store of measurements',
    async publish({ made, inputs }, context, log) {
        if (made === null)
            return;
        const storeEach = async () => {
            for (const { built, image, request } of made.result.images)
                await storeMeasurement(built, { ...inputs, image, request }, context, log);
        };
        await Promise.all([storeLayers(made.result, inputs, context, log), storeEach()]);
    },
};

// EXTERNAL MODULE: ./src/runner/publish/set-outputs.ts + 5 modules
var set_outputs = __webpack_require__(81054);
;// CONCATENATED MODULE: ./src/runner/publish/destinations/outputs.ts

/** The outputs of the step. */
const outputs = {
    name: 'the outputs',
    isRequired: true,
    publish({ made }) {
        if (made !== null)
            (0,set_outputs/* setOutputs */.n0)(made.result, made.files);
    },
};

// EXTERNAL MODULE: ./src/collect/report-artifact.ts
var report_artifact = __webpack_require__(71461);
;// CONCATENATED MODULE: ./src/runner/publish/destinations/patch.ts



/** The artifact with the changes that are certain, as `git apply` takes them: of a bake, a file in a folder of each target. */
const patch = {
    name: 'the artifact with the patch',
    async publish({ made, artifact }, { env, signal }, log) {
        const { result, files } = made ?? {};
        const patches = (result?.images ?? []).flatMap(({ target }) => files?.get(target)?.patch ?? []);
        const [first] = patches;
        const own = first === undefined ? null : await artifact();
        if (first === undefined || own === null)
            return;
        const name = (0,report_artifact/* patchArtifactName */.OI)(own);
        const root = patches.length === 1 ? external_node_path_default().dirname(first) : external_node_path_default().dirname(external_node_path_default().dirname(first));
        const warning = await (0,upload_artifact/* uploadArtifact */.m)(name, patches, root, { env, signal });
        if (warning !== null)
            log.warning(warning);
        else
            log.lines([`The patch is the artifact ${name}: gh run download --name ${name}`]);
    },
};

// EXTERNAL MODULE: ./src/edit/line-changes.ts
var line_changes = __webpack_require__(29268);
;// CONCATENATED MODULE: ./src/edit/replaced-lines.ts

/**
 * What edits make of a text, as one range of lines. Lines that are only added come with one beside them, the one above if there is one:
 * a range has a line at least.
 *
 * @returns null where nothing changes, or the text has no line.
 */
function replacedLines(text, edits) {
    const lines = (0,line_changes/* linesOf */.D)(text);
    const changes = (0,line_changes/* changesOf */.f)(lines, edits).filter(({ from, to, lines: own }) => to > from || own.length > 0);
    const [first, last] = [changes[0], changes.at(-1)];
    if (first === undefined || last === undefined || lines.length === 0)
        return null;
    const isAdded = first === last && first.from === first.to;
    const from = isAdded ? Math.max(0, first.from - 1) : first.from;
    const to = isAdded ? from + 1 : last.to;
    const after = [];
    let at = from;
    for (const change of changes) {
        after.push(...lines.slice(at, change.from), ...change.lines);
        at = change.to;
    }
    after.push(...lines.slice(at, to));
    return { startLine: from + 1, endLine: to, before: bare(lines.slice(from, to)), after: bare(after) };
}
function bare(lines) {
    return lines.map(line => line.replace(/\n$/, ''));
}

// EXTERNAL MODULE: ./src/edit/source-files.ts + 1 modules
var source_files = __webpack_require__(81376);
;// CONCATENATED MODULE: ./src/pipeline/suggested-fixes.ts



/** Lines of a suggestion; more are no small change. */
const MOST_LINES = 30;
/**
 * What of an image's advice can be said as one change of a few lines of one file that is there, most bytes first. It is that of the platform
 * that the report starts with. Lines that cannot be shown to the letter are left out: what would be applied is what is shown.
 */
function suggestedFixes({ report, sources }) {
    const [image] = report.platforms;
    if (image === undefined || sources === undefined)
        return [];
    const { rows, eachEdit } = image.advice;
    return [...rows, ...eachEdit].filter(isSure).flatMap(row => suggestedFix(row, sources) ?? []);
}
/** Where changes are tried, only what is proved is suggested. */
function isSure({ trial }) {
    return trial === undefined || trial.state === 'proved';
}
function suggestedFix(advice, sources) {
    const { edits = [], where } = advice;
    const [file, ...others] = new Set(edits.map(edit => edit.file));
    const text = file === undefined || others.length > 0 ? null : (0,source_files/* textOf */.b)(sources, file);
    const lines = text === null ? null : replacedLines(text, edits);
    if (file === undefined || lines === null)
        return null;
    const { startLine, endLine, before, after } = lines;
    if (Math.max(before.length, after.length) > MOST_LINES)
        return null;
    if (![...before, ...after].every(line => (0,visible/* visibleLine */.P)(line) === line))
        return null;
    const about = where?.dockerfile === file ? where : { line: startLine, endLine };
    return { file, ...lines, about: { line: about.line, endLine: about.endLine }, advice };
}

// EXTERNAL MODULE: ./src/report/comment/marker.ts
var marker = __webpack_require__(77208);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/text/format-seconds.ts
var format_seconds = __webpack_require__(57152);
// EXTERNAL MODULE: ./src/report/writers/markdown.ts + 5 modules
var markdown = __webpack_require__(56307);
;// CONCATENATED MODULE: ./src/report/comment/suggestion.ts





const MARKER = /^<!-- slim-build suggestion v1 key=(\S{1,12000}) id=([0-9a-f]{16}) -->\r?\n/;
/** Reads the mark of a suggestion; null for what is none. */
function parseSuggestion(body) {
    const [, key, id] = MARKER.exec(body) ?? [];
    return key === undefined || id === undefined ? null : { key, id };
}
/** The same for the same change of the same lines, wherever they stand in the file. */
function suggestionId({ file, before, after, advice }) {
    const said = JSON.stringify([advice.rule, file, before, after]);
    return (0,external_node_crypto_.createHash)('sha256').update(said).digest('hex').slice(0, 16);
}
/** A review comment with the change, which GitHub can apply. What is untrusted in it becomes text or code. */
function suggestionBody(fix, key) {
    const { advice, after } = fix;
    const blocks = [
        { kind: 'paragraph', text: [...savedWords(fix), ': ', { words: advice.reason }] },
        { kind: 'code', language: 'suggestion', lines: after },
        { kind: 'footer', parts: ['slim-build', ['rule ', { code: advice.rule }]] },
    ];
    const mark = `<!-- slim-build suggestion v1 key=${(0,marker/* markerWord */.d)(key)} id=${suggestionId(fix)} -->\n`;
    return `${mark}${(0,markdown/* writeMarkdown */.p)(blocks, { links: undefined, linked: false })}\n`;
}
function savedWords({ advice }) {
    const { compressed } = advice;
    if ('seconds' in advice) {
        const time = advice.seconds === null ? '' : `${(0,format_seconds/* formatSeconds */.X)(advice.seconds)} and `;
        return [{ strong: `Saves ${time}${(0,format_bytes/* formatBytes */.z)(compressed)}` }, ' compressed to pull after each edit'];
    }
    return [{ strong: `Saves about ${(0,format_bytes/* formatBytes */.z)(compressed)}` }, ' compressed'];
}

// EXTERNAL MODULE: ./src/publish/api-error.ts
var api_error = __webpack_require__(28108);
// EXTERNAL MODULE: ./src/publish/messages.ts
var publish_messages = __webpack_require__(96055);
// EXTERNAL MODULE: ./src/publish/read-answer.ts
var read_answer = __webpack_require__(73382);
;// CONCATENATED MODULE: ./src/publish/pull-diff.ts



/** Pages of 100 files; GitHub lists 3,000 files at most. */
const MOST_PAGES = 30;
/**
 * What a pull request's diff shows of some files, by path. A file that it does not touch, or is too large to be shown, has no hunks.
 *
 * @throws ToolError when GitHub refuses or does not answer.
 */
async function readPullDiff(api, { repository, pullRequest }, files) {
    const found = new Map();
    for (let page = 1; page <= MOST_PAGES && found.size < files.size; page++) {
        const path = `/repos/${repository}/pulls/${pullRequest}/files?per_page=100&page=${page}`;
        const { body, more } = (0,read_answer/* readAnswer */.J)(await api.request('GET', path));
        if (!Array.isArray(body))
            throw new tool_error/* ToolError */.v(publish_messages/* messages */.D.noPullRequestFiles);
        for (const { filename, patch } of body)
            if (typeof filename === 'string' && files.has(filename))
                found.set(filename, typeof patch === 'string' ? hunksOf(patch) : []);
        if (!more)
            break;
    }
    return found;
}
/** Takes a unified diff of one file apart; what is no line of the head is left out. */
function hunksOf(patch) {
    const hunks = [];
    let line = 0;
    for (const text of patch.split('\n')) {
        const start = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(text)?.[1];
        if (start !== undefined) {
            line = Number(start);
            hunks.push(new Map());
        }
        else if (text.startsWith('+') || text.startsWith(' '))
            hunks.at(-1)?.set(line++, { text: text.slice(1), isAdded: text.startsWith('+') });
    }
    return hunks;
}

// EXTERNAL MODULE: ./src/publish/pull-head.ts
var pull_head = __webpack_require__(69287);
// EXTERNAL MODULE: ./src/publish/accept-answer.ts
var accept_answer = __webpack_require__(67662);
// EXTERNAL MODULE: ./src/publish/minimize-comment.ts
var minimize_comment = __webpack_require__(62223);
;// CONCATENATED MODULE: ./src/publish/suggestion-threads.ts





const THREADS = `query($owner:String!,$name:String!,$number:Int!,$after:String){
  repository(owner:$owner,name:$name){pullRequest(number:$number){reviewThreads(first:100,after:$after){
    nodes{id isResolved isOutdated comments(first:1){nodes{id body isMinimized viewerDidAuthor}}}
    pageInfo{hasNextPage endCursor}}}}}`;
const RESOLVE = 'mutation($id:ID!){resolveReviewThread(input:{threadId:$id}){clientMutationId}}';
/** More pages of 100 than any pull request has. */
const suggestion_threads_MOST_PAGES = 50;
/**
 * All suggestions that the token's owner made on a pull request, the oldest first.
 *
 * @throws ToolError when GitHub does not list them.
 */
async function listSuggestions(api, { repository, pullRequest }) {
    const [owner, name] = repository.split('/');
    const found = [];
    let after = null;
    for (let page = 1; page <= suggestion_threads_MOST_PAGES; page++) {
        const answer = await api.graphql(THREADS, { owner, name, number: pullRequest, after });
        const { nodes, pageInfo } = threadsOf((0,accept_answer/* accept */.J)(answer).body);
        found.push(...nodes.flatMap(node => suggestionOf(node) ?? []));
        after = pageInfo?.hasNextPage === true ? (pageInfo.endCursor ?? null) : null;
        if (after === null)
            break;
    }
    return found;
}
/**
 * Closes a suggestion: resolves its thread, or folds its comment away where the token may not. GitHub lets only tokens with
 * `contents: write` resolve.
 *
 * @throws ToolError when GitHub does neither.
 */
async function closeSuggestion({ thread, comment }, api) {
    const { status, body } = await api.graphql(RESOLVE, { id: thread });
    const isResolved = status === 200 && body?.errors === undefined;
    if (!isResolved)
        await (0,minimize_comment/* minimizeComment */.A)(comment, api);
}
function threadsOf(body) {
    const { data } = (body ?? {});
    const threads = data?.repository?.pullRequest?.reviewThreads;
    if (!Array.isArray(threads?.nodes))
        throw new tool_error/* ToolError */.v(publish_messages/* messages */.D.noReviewThreads);
    return threads;
}
/** Null for a thread that someone else began, or that is about something else. */
function suggestionOf(node) {
    const { id: thread, isResolved, isOutdated, comments } = (node ?? {});
    const { id: comment, body, isMinimized, viewerDidAuthor } = comments?.nodes?.[0] ?? {};
    if (typeof thread !== 'string' || typeof comment !== 'string' || viewerDidAuthor !== true)
        return null;
    const mark = typeof body === 'string' ? parseSuggestion(body) : null;
    if (mark === null)
        return null;
    const isOpen = isResolved !== true && isMinimized !== true;
    return { mark, thread, comment, isOpen, isOutdated: isOutdated === true };
}

;// CONCATENATED MODULE: ./src/publish/publish-suggestions.ts






/** Suggestions that are open on a pull request at one time. */
const MOST_OPEN = 3;
const WRITES = { verb: 'write', permission: '`pull-requests: write`, which forks do not get' };
/**
 * Suggests fixes on lines of a pull request, where its diff shows these lines and it has touched the instruction that a fix is about. A
 * suggestion is made once: not again when someone has resolved it. Those of this key that are outdated, or no longer needed, are closed.
 * Nothing is done for a commit that is no longer the head.
 *
 * @param wanted all that the image could be fixed with, the most telling first.
 * @throws ToolError when GitHub refuses or does not answer.
 */
async function publishSuggestions(wanted, target, api) {
    const place = { repository: target.links.repository, pullRequest: target.pullRequest };
    if ((await (0,pull_head/* headOfPull */.b)(target, api)) !== target.links.sha)
        return;
    const known = await listSuggestions(api, place);
    const stale = staleOf(known, wanted, (0,marker/* markerWord */.d)(target.key));
    for (const thread of stale)
        await closeSuggestion(thread, api);
    const open = known.filter(each => each.isOpen && !stale.includes(each)).length;
    const said = new Set(known.map(({ mark }) => mark.id));
    const unsaid = wanted.filter(fix => !said.has(suggestionId(fix)));
    if (open >= MOST_OPEN || unsaid.length === 0)
        return;
    const diff = await readPullDiff(api, place, new Set(unsaid.map(({ file }) => file)));
    const chosen = withoutOverlap(unsaid.filter(fix => isInDiff(fix, diff.get(fix.file) ?? [])));
    const posted = [];
    for (const fix of chosen.slice(0, MOST_OPEN - open))
        if (await isPosted(fix, target, api))
            posted.push(suggestionId(fix));
    if (posted.length > 0)
        await closeDoubles(await listSuggestions(api, place), posted, api);
}
/** Suggestions of other images of the run are theirs to close. */
function staleOf(known, wanted, key) {
    const needed = new Set(wanted.map(suggestionId));
    return known.filter(({ mark, isOpen, isOutdated }) => isOpen && mark.key === key && (isOutdated || !needed.has(mark.id)));
}
/**
 * Whether GitHub can show a fix where its lines stand: one hunk has them all, as they are in the build, which may be of a merge. And whether
 * the pull request has touched what it is about.
 */
function isInDiff({ startLine, before, about }, hunks) {
    const hunk = hunks.find(lines => before.every((text, index) => lines.get(startLine + index)?.text === text));
    return [...(hunk ?? [])].some(([line, { isAdded }]) => isAdded && line >= about.line && line <= about.endLine);
}
/** Each once, the first ones first: of two that change one line only one can be applied. */
function withoutOverlap(fixes) {
    const chosen = [];
    for (const fix of fixes)
        if (!chosen.some(({ file, startLine, endLine }) => file === fix.file && startLine <= fix.endLine && endLine >= fix.startLine))
            chosen.push(fix);
    return chosen;
}
/** False where GitHub does not take the lines: its diff is another one by now. */
async function isPosted(fix, target, api) {
    const { file, startLine, endLine } = fix;
    const { repository, sha } = target.links;
    const answer = await api.request('POST', `/repos/${repository}/pulls/${target.pullRequest}/comments`, {
        body: suggestionBody(fix, target.key),
        commit_id: sha,
        path: file,
        line: endLine,
        side: 'RIGHT',
        ...(startLine < endLine && { start_line: startLine, start_side: 'RIGHT' }),
    });
    if (answer.status === 422)
        return false;
    if (answer.status >= 300)
        throw (0,api_error/* apiErrorFrom */.Ft)(answer, WRITES);
    return true;
}
/** Two jobs may have made one suggestion in the same second: the oldest stays. */
async function closeDoubles(known, posted, api) {
    for (const id of posted) {
        const [, ...doubles] = known.filter(({ mark, isOpen }) => isOpen && mark.id === id);
        for (const thread of doubles)
            await closeSuggestion(thread, api);
    }
}

// EXTERNAL MODULE: ./src/runner/publish/run-comment.ts
var run_comment = __webpack_require__(75507);
;// CONCATENATED MODULE: ./src/runner/publish/destinations/suggestions.ts




/** Fixes as suggestions on lines of the pull request, where they are asked for. */
const suggestions = {
    name: 'the suggestions',
    async publish({ made, inputs }, { env, signal }) {
        // What an image needs that was not measured, nobody knows.
        if (!inputs.suggest || made === null || made.result.unmeasured.length > 0)
            return;
        const comment = (0,run_comment/* runComment */.P6)({ ...inputs, comment: { ...inputs.comment, mode: 'always' } }, env, false);
        if (comment === null || comment.target.readOnly === true)
            return;
        const wanted = made.result.images.flatMap(({ built }) => suggestedFixes(built));
        await publishSuggestions(wanted, comment.target, (0,open_github_api/* openGitHubApi */.I)(env, comment.token, signal));
    },
};

;// CONCATENATED MODULE: ./src/runner/publish/destinations.ts











/** Every place where a step tells what it found out, in the order in which they are written. */
const DESTINATIONS = [
    // Later steps go on with them whatever becomes of the rest.
    outputs,
    measurementStore,
    buildRecord,
    jobSummary,
    artifact,
    comment,
    suggestions,
    check,
    annotations,
    patch,
    log,
];


/***/ }),

/***/ 47553:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ publishToAll)
/* harmony export */ });
/* harmony import */ var _errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87973);
/* harmony import */ var _destinations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10241);


/**
 * Says what a step found out at every place where somebody may look for it. What stands in the way of one is a warning; it throws only
 * what a required one throws, and the signal's reason.
 */
async function publishToAll(result, context, log, destinations = _destinations_js__WEBPACK_IMPORTED_MODULE_1__/* .DESTINATIONS */ .q) {
    for (const destination of destinations) {
        try {
            await destination.publish(result, context, log);
        }
        catch (error) {
            if (destination.isRequired === true || context.signal.aborted)
                throw error;
            const why = (0,_errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A)(error);
            log.warning(`Nothing was written to ${destination.name}: ${why}`);
        }
    }
}


/***/ }),

/***/ 74090:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ once)
/* harmony export */ });
/** A function that does something when it is first called, and gives the same answer ever after. */
function once(ask) {
    let answer = null;
    return () => (answer ??= ask());
}


/***/ })

};
