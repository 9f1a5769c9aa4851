export const id = 2955;
export const ids = [2955];
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

/***/ 96161:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ formatDiff)
/* harmony export */ });
/* harmony import */ var _line_changes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29268);

/** Lines around a change, as git shows them. */
const CONTEXT = 3;
/**
 * A patch in the form of `git diff`, which `git apply` and `patch -p1` take. It is made of the edits themselves, so nothing has to be
 * searched: what did not change is not in it.
 */
function formatDiff({ files }) {
    return files.map(formatFile).join('');
}
function formatFile({ file, before, edits }) {
    const lines = (0,_line_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .D)(before ?? '');
    const [from, to] = [gitPath(`a/${file}`), gitPath(`b/${file}`)];
    const head = [
        `diff --git ${from} ${to}`,
        ...(before === null ? ['new file mode 100644', '--- /dev/null'] : [`--- ${from}${tabAfter(from)}`]),
        `+++ ${to}${tabAfter(to)}`,
    ];
    return `${[...head, ...hunks(lines, (0,_line_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .changesOf */ .f)(lines, edits))].join('\n')}\n`;
}
function hunks(lines, changes) {
    const hunks = [];
    for (const change of changes) {
        const last = hunks.at(-1);
        if (last !== undefined && change.from - (last.at(-1)?.to ?? 0) <= 2 * CONTEXT)
            last.push(change);
        else
            hunks.push([change]);
    }
    let grown = 0;
    return hunks.flatMap(own => {
        const written = formatHunk(lines, own, grown);
        grown += own.reduce((sum, { from, to, lines: { length } }) => sum + length - (to - from), 0);
        return written;
    });
}
/** @param grown lines by which the file is longer than it was before this place. */
function formatHunk(lines, changes, grown) {
    const from = Math.max(0, (changes[0]?.from ?? 0) - CONTEXT);
    const to = Math.min(lines.length, (changes.at(-1)?.to ?? 0) + CONTEXT);
    const written = [];
    let at = from;
    let added = 0;
    for (const change of changes) {
        written.push(...marked(' ', lines.slice(at, change.from)));
        written.push(...marked('-', lines.slice(change.from, change.to)), ...marked('+', change.lines));
        added += change.lines.length - (change.to - change.from);
        at = change.to;
    }
    written.push(...marked(' ', lines.slice(at, to)));
    const head = `@@ -${rangeOf(from, to - from)} +${rangeOf(from + grown, to - from + added)} @@`;
    return [head, ...written];
}
/** Of no lines, the line before is named. */
function rangeOf(from, count) {
    return count === 0 ? `${from},0` : count === 1 ? `${from + 1}` : `${from + 1},${count}`;
}
function marked(mark, lines) {
    return lines.flatMap(line => line.endsWith('\n') ? [mark + line.slice(0, -1)] : [mark + line, '\\ No newline at end of file']);
}
const ESCAPES = {
    '"': '\\"',
    '\\': '\\\\',
    '\n': '\\n',
    '\t': '\\t',
    '\r': '\\r',
};
/** A path as git quotes it (`core.quotePath`). */
function gitPath(path) {
    if (/^[ !#-[\]-~]*$/.test(path))
        return path;
    const quoted = Array.from(new TextEncoder().encode(path), byte => {
        const char = String.fromCharCode(byte);
        if (ESCAPES[char] !== undefined)
            return ESCAPES[char];
        return byte >= 0x20 && byte < 0x7f ? char : `\\${byte.toString(8).padStart(3, '0')}`;
    });
    return `"${quoted.join('')}"`;
}
/** Says where a name with blanks ends. */
function tabAfter(path) {
    return path.includes(' ') && !path.startsWith('"') ? '\t' : '';
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

/***/ 70987:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ makePatch)
/* harmony export */ });
/* harmony import */ var _apply_edits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42164);
/* harmony import */ var _source_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81376);


/**
 * Puts changes together, the first ones first. A change that is about the same characters as one before it, so that both cannot be made,
 * is left for the next time.
 *
 * @param changes each with all its edits; one without any is no part of the patch.
 */
function makePatch(changes, sources) {
    const made = [];
    let edits = [];
    for (const [index, own] of changes.entries()) {
        const together = [...edits, ...own];
        if (own.length === 0 || !(0,_source_files_js__WEBPACK_IMPORTED_MODULE_0__/* .isSound */ .g)(together, sources))
            continue;
        edits = together;
        made.push(index);
    }
    const files = [...Map.groupBy(edits, ({ file }) => file)].flatMap(([file, own]) => {
        const before = (0,_source_files_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b)(sources, file);
        const after = before === null ? null : (0,_apply_edits_js__WEBPACK_IMPORTED_MODULE_1__/* .applyEdits */ .c)(before, own);
        if (before === null || after === null)
            return [];
        const isNew = sources.ignoreFile?.file === file && sources.ignoreFile.text === null;
        return [{ file, before: isNew ? null : before, after, edits: own }];
    });
    return { files, made };
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

/***/ 43061:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ isCertain)
/* harmony export */ });
/** Whether it can be written as changes of the files, so that it is no hint. */
function isCertain({ edits }) {
    return edits !== undefined;
}


/***/ }),

/***/ 59767:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ chooseFix)
/* harmony export */ });
/* harmony import */ var _edit_make_patch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70987);
/* harmony import */ var _model_advice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43061);


/**
 * Makes one patch of what is certain and, where it was to be tried, proved.
 *
 * @param rules names of those whose advice is wanted; none: all.
 */
function chooseFix(advice, sources, rules) {
    const wanted = advice.filter(({ rule }) => rules.length === 0 || rules.includes(rule));
    const certain = wanted.filter(_model_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .isCertain */ .t);
    const sure = certain.filter(({ trial }) => trial === undefined || trial.state === 'proved');
    const patch = (0,_edit_make_patch_js__WEBPACK_IMPORTED_MODULE_0__/* .makePatch */ .J)(sure.map(({ edits = [] }) => edits), sources);
    const inState = (state) => certain.filter(({ trial }) => trial?.state === state);
    return {
        patch,
        made: sure.filter((_, index) => patch.made.includes(index)),
        left: sure.filter((_, index) => !patch.made.includes(index)),
        wrong: inState('wrong'),
        untried: inState('untried'),
        hints: wanted.filter(each => !(0,_model_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .isCertain */ .t)(each)),
    };
}


/***/ }),

/***/ 94010:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ec: () => (/* binding */ ignoredRules),
/* harmony export */   iU: () => (/* binding */ RULE_NAMES),
/* harmony export */   sF: () => (/* binding */ unknownRules)
/* harmony export */ });
/* harmony import */ var _advise_advice_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93975);
/* harmony import */ var _judge_ignored_advice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3110);
/* harmony import */ var _text_nearest_of_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83399);
/* harmony import */ var _text_escape_visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8625);




/** Names of all rules, in their order. */
const RULE_NAMES = _advise_advice_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .ADVICE_RULES */ .B.map(({ id }) => id);
/** Longest warning. Characters. */
const LONGEST = 1000;
/** Rules that the settings of an image silence; undefined: none. */
function ignoredRules(layers) {
    const found = (0,_judge_ignored_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveIgnoredAdvice */ .re)(layers);
    return found === undefined ? undefined : { rules: found.value, source: found.source };
}
/** Warnings of names that are to be silenced and are those of no rule, whole sentences. */
function unknownRules(ignored, { platforms }) {
    const written = [
        ...(ignored?.rules ?? []).map(name => ({ name, source: ignored?.source ?? '' })),
        ...platforms.flatMap(({ lines }) => lines.flatMap(({ dockerfile, line, ignored: names = [] }) => names.map(name => ({ name, source: `the comment above ${dockerfile}:${line}` })))),
    ];
    const sentences = written
        .filter(({ name }) => !RULE_NAMES.includes(name))
        .map(({ name, source }) => (0,_text_escape_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .R)(`No rule of advice is called "${name}" (${source})${(0,_text_nearest_of_js__WEBPACK_IMPORTED_MODULE_3__/* .choicesInstead */ .P)(name, RULE_NAMES)}`, LONGEST));
    return [...new Set(sentences)];
}


/***/ }),

/***/ 34668:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ adviceRow),
/* harmony export */   v: () => (/* binding */ reportAdvice)
/* harmony export */ });
/* harmony import */ var _model_advice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43061);
/* harmony import */ var _clip_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12687);
/* harmony import */ var _report_place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32145);



/** Rows of advice in the report, of each kind. */
const MOST_ADVICE = 20;
/** Edits of a row, and the characters of one: as the schema has it, a row with more has none. */
const MOST_EDITS = 50;
const LONGEST_EDIT = 10_000;
/** Characters of a patch; a longer one is left out, since half of it would do something else. */
const LONGEST_PATCH = 20_000;
/**
 * What would make the image smaller, what was proved first, then most bytes first, and all of it in sum; what needs a decision, and what
 * was found wrong, beside it; and what would make the next build shorter.
 */
function reportAdvice(image, advice, { patch = '', silenced = [], bases = [], } = {}) {
    const smaller = advice.filter(({ eachEdit, trial }) => eachEdit === undefined && trial?.state !== 'wrong');
    const certain = smaller.filter(_model_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .isCertain */ .t);
    const proved = certain.filter(isProved);
    const ordered = [...proved, ...certain.filter(each => !isProved(each))];
    const others = ordered.slice(MOST_ADVICE);
    const hints = smaller.filter(each => !(0,_model_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .isCertain */ .t)(each));
    const wrong = advice.filter(({ trial }) => trial?.state === 'wrong');
    return {
        rows: ordered.slice(0, MOST_ADVICE).map(each => adviceRow(image, each)),
        rest: counted(others),
        total: sumSavings(certain),
        ...(proved.length === 0 ? {} : { proved: counted(proved) }),
        ...(hints.length === 0
            ? {}
            : {
                hints: {
                    rows: hints.slice(0, MOST_ADVICE).map(each => adviceRow(image, each)),
                    more: Math.max(0, hints.length - MOST_ADVICE),
                },
            }),
        ...(wrong.length === 0 ? {} : { wrong: wrong.slice(0, MOST_ADVICE).map(each => adviceRow(image, each)) }),
        eachEdit: advice
            .flatMap((each) => {
            const { eachEdit, trial } = each;
            return eachEdit === undefined || trial?.state === 'wrong'
                ? []
                : [{ ...reportWords(image, each), ...eachEdit }];
        })
            .slice(0, MOST_ADVICE),
        ...(patch === '' || patch.length > LONGEST_PATCH ? {} : { patch }),
        ...(bases.length === 0 ? {} : { bases: bases.slice(0, MOST_ADVICE).map(baseRow) }),
        ...(silenced.length === 0
            ? {}
            : { silenced: silenced.slice(0, MOST_ADVICE).map(each => silencedRow(image, each)) }),
    };
}
function isProved({ trial }) {
    return trial?.state === 'proved';
}
/** One piece of advice, as a report has it. */
function adviceRow(image, advice) {
    return {
        ...reportWords(image, advice),
        ...advice.saves,
        ...(advice.hidden === undefined ? {} : { hidden: advice.hidden }),
        examples: advice.examples.map(example => (0,_clip_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clipText */ .g)(example)),
    };
}
function baseRow({ reference, lacks, neededBy, ...bytes }) {
    return {
        ...{ reference: (0,_clip_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clipText */ .g)(reference), ...bytes },
        ...{ lacks: clipWords(lacks), neededBy: clipWords(neededBy) },
    };
}
function silencedRow(image, { rule, compressed, by }) {
    const isComment = typeof by === 'number';
    return {
        ...{ rule, compressed, by: isComment ? null : (0,_clip_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clipText */ .g)(by) },
        where: isComment ? (0,_report_place_js__WEBPACK_IMPORTED_MODULE_2__/* .reportPlace */ .Y)(image.lines, by) : null,
    };
}
function reportWords(image, { rule, fix, reason, line, step, edits = [], trial }) {
    return {
        rule,
        fix: clipWords(fix),
        reason: clipWords(reason),
        where: (0,_report_place_js__WEBPACK_IMPORTED_MODULE_2__/* .reportPlace */ .Y)(image.lines, line),
        ...(step === undefined ? {} : { step: (0,_clip_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clipText */ .g)(step) }),
        ...(edits.length > 0 && fits(edits) ? { edits } : {}),
        ...(trial === undefined
            ? {}
            : { trial: 'why' in trial ? { ...trial, why: clipWords(trial.why) } : trial }),
    };
}
function fits(edits) {
    return (edits.length <= MOST_EDITS &&
        edits.every(({ file, text }) => (0,_clip_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clipText */ .g)(file) === file && text.length <= LONGEST_EDIT));
}
function counted(all) {
    return { ...sumSavings(all), count: all.length };
}
/** Unpacked bytes that are not known of one part are not known of the sum. */
function sumSavings(all) {
    let compressed = 0;
    let unpacked = 0;
    for (const { saves } of all) {
        compressed += saves.compressed;
        unpacked = unpacked === null || saves.unpacked === null ? null : unpacked + saves.unpacked;
    }
    return { compressed, unpacked };
}
function clipWords(words) {
    return words.map(part => (typeof part === 'string' ? (0,_clip_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clipText */ .g)(part) : { code: (0,_clip_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clipText */ .g)(part.code) }));
}


/***/ })

};
