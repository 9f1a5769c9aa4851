export const id = 7356;
export const ids = [7356];
export const modules = {

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
    await (0,_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_5__/* .writeAtomically */ .v)(files.json, (0,_report_render_json_js__WEBPACK_IMPORTED_MODULE_8__/* .renderJson */ .h)(report));
    await (0,_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_5__/* .writeAtomically */ .v)(files.markdown, (0,_report_render_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .renderMarkdown */ .G)((0,_model_overview_js__WEBPACK_IMPORTED_MODULE_9__/* .overviewOf */ .b)(report), { full: true }));
    await (0,_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_5__/* .writeAtomically */ .v)(files.measurement, `${JSON.stringify(measurement)}\n`);
    return { ...files, patch: await writePatch(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(directory, 'slim-build.patch'), report) };
}
/** That of the platform that the report starts with. */
async function writePatch(file, { platforms: [image] }) {
    const patch = image?.advice.patch;
    if (patch !== undefined)
        await (0,_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_5__/* .writeAtomically */ .v)(file, patch);
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

/***/ 52361:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ renderTerminal),
/* harmony export */   j: () => (/* binding */ renderTerminalTable)
/* harmony export */ });
/* harmony import */ var _document_all_images_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30380);
/* harmony import */ var _document_detail_level_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56030);
/* harmony import */ var _document_document_of_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79923);
/* harmony import */ var _writers_terminal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57674);
/* harmony import */ var _writers_terminal_style_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11015);





/** Narrower than this, columns would be all ellipses. */
const NARROWEST = 60;
const WIDEST = 160;
/** The images of one run for a terminal or a log: all that a comment folds, one after another. */
function renderTerminal(overview, { width, colour }) {
    const blocks = (0,_document_document_of_js__WEBPACK_IMPORTED_MODULE_2__/* .documentOf */ .l)(overview, false).at({ level: _document_detail_level_js__WEBPACK_IMPORTED_MODULE_1__/* .UNFOLDED */ .w, head: null, run: null });
    return (0,_writers_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .writeTerminal */ .O)(blocks, canvasOf({ width, colour }));
}
/** One table over all images, for the end of the reports on each. */
function renderTerminalTable(overview, options) {
    return (0,_writers_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .writeTerminal */ .O)((0,_document_all_images_js__WEBPACK_IMPORTED_MODULE_0__/* .allImages */ .W)(overview), canvasOf(options));
}
function canvasOf({ width, colour }) {
    return { width: Math.min(WIDEST, Math.max(NARROWEST, width)), paint: (0,_writers_terminal_style_text_js__WEBPACK_IMPORTED_MODULE_4__/* .styler */ .Y)(colour) };
}


/***/ }),

/***/ 57674:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ writeTerminal)
});

// EXTERNAL MODULE: ./src/text/escape/visible.ts
var visible = __webpack_require__(8625);
// EXTERNAL MODULE: ./src/report/document/block.ts
var document_block = __webpack_require__(60959);
// EXTERNAL MODULE: ./node_modules/get-east-asian-width/index.js + 3 modules
var get_east_asian_width = __webpack_require__(55322);
;// CONCATENATED MODULE: ./src/report/writers/terminal/columns-of.ts

/**
 * Letters that are one column wide each, whatever stands beside them: printable ASCII, Latin, Greek and Cyrillic without what is combined,
 * and the marks of our own reports. Almost every text is of these alone.
 */
const PLAIN = /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u0391-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u203b\u2190-\u21ff\u2500-\u257f\u2714\u2716]*$/;
/** What is drawn into the letter before it, or not at all. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Surrogate}]/gu;
/** Shown as a picture: by itself, or because the letter asks for it (U+FE0F), is a keycap, a flag or a sequence of pictures. */
const PICTURE = /\p{Emoji_Presentation}|\p{Emoji}\ufe0f|[\d#*]\ufe0f?\u20e3|\p{Extended_Pictographic}.*\u200d/u;
/** The parts of a syllable of Hangul, which are drawn as one. */
const SYLLABLE = /([\u1100-\u115f\ua960-\ua97c])[\u1160-\u11a7\ud7b0-\ud7c6][\u11a8-\u11ff\ud7cb-\ud7fb]?/g;
let segmenter = null;
/**
 * Columns that a text takes in a terminal: wide letters and pictures two, what is combined none. It is that of the package `string-width`,
 * or one more for what no terminal shows alike; its table of all pictures takes longer to set up than a whole report.
 */
function columnsOf(text) {
    if (PLAIN.test(text))
        return text.length;
    let columns = 0;
    segmenter ??= new Intl.Segmenter('en');
    for (const { segment } of segmenter.segment(text))
        columns += columnsOfLetter(segment);
    return columns;
}
function columnsOfLetter(letter) {
    if (PLAIN.test(letter))
        return letter.length;
    if (PICTURE.test(letter))
        return 2;
    let columns = 0;
    for (const seen of letter.replace(SYLLABLE, '$1').replace(UNSEEN, ''))
        columns += (0,get_east_asian_width/* eastAsianWidth */.Q1)(seen.codePointAt(0) ?? 0);
    return columns;
}

;// CONCATENATED MODULE: ./src/report/writers/terminal/fit-text.ts

/** A text of at most `width` columns; what goes is shown as `…`. A cut middle leaves more of the end than of the start. */
function fitText(text, width) {
    if (columnsOf(text) <= width)
        return text;
    if (width < 2)
        return width < 1 ? '' : '…';
    const letters = lettersOf(text);
    const tail = take(letters.toReversed(), Math.ceil((width - 1) * 0.6)).reverse();
    const head = take(letters, width - 1 - columnsOf(tail.join('')));
    return `${head.join('')}…${tail.join('')}`;
}
/** Columns below which nothing but ellipses would be left of what tells texts apart. */
const LEAST_APART = 8;
/** {@link fitText} for texts that stand below one another: what tells them apart stays, whatever else of them goes. */
function fitTexts(texts, width) {
    const fitted = new Map([...new Set(texts)].map(text => [text, fitText(text, width)]));
    if (width >= LEAST_APART)
        tellApart([...fitted], 0);
    return texts.map(text => fitted.get(text) ?? text);
    /** @param from columns before this letter have been given up already. */
    function tellApart(all, from) {
        for (const alike of Map.groupBy(all, ([, fit]) => fit).values()) {
            if (alike.length < 2)
                continue;
            const letters = alike.map(([text]) => lettersOf(text));
            const start = Math.max(from, startOf(letters, width));
            const shorter = alike.map(([text], index) => [text, fitFrom(letters[index] ?? [], start, width)]);
            for (const [text, fit] of shorter)
                fitted.set(text, fit);
            if (start > from)
                tellApart(shorter, start);
        }
    }
}
/** From which letter on to show texts that have their start in common: from a part of a path that differs, if that is not far. */
function startOf(texts, width) {
    const [first = []] = texts;
    const differs = first.findIndex((letter, at) => texts.some(text => text[at] !== letter));
    const end = differs < 0 ? first.length : differs;
    return Math.max(first.lastIndexOf('/', end - 1) + 1, end - Math.floor(width / 3), 0);
}
function fitFrom(letters, start, width) {
    const rest = letters.slice(start);
    const room = width - (start > 0 ? 1 : 0);
    const isWhole = columnsOf(rest.join('')) <= room;
    const shown = isWhole ? rest : take(rest, room - 1);
    return `${start > 0 ? '…' : ''}${shown.join('')}${isWhole ? '' : '…'}`;
}
/** Lines of at most `width` columns, broken at blanks; words that are wider, where a path or an option may end. */
function wrapText(text, width) {
    const lines = [];
    let line = '';
    const add = (piece, blank) => {
        const longer = line === '' ? piece : `${line}${blank}${piece}`;
        if (columnsOf(longer) <= width) {
            line = longer;
        }
        else {
            lines.push(line);
            line = piece;
        }
    };
    for (const word of text.split(' ')) {
        const [first = '', ...others] = columnsOf(word) <= width ? [word] : partsOf(word);
        add(fitText(first, width), ' ');
        for (const part of others)
            add(fitText(part, width), '');
    }
    return [...lines, line].filter(each => each !== '');
}
/** A word in parts, none of which begins with a colon: two of those at the start of a line are a command to the Actions runner. */
function partsOf(word) {
    return word.split(/(?<=[/,&=])(?![/,&=:])/);
}
function lettersOf(text) {
    return Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => segment);
}
function take(letters, width) {
    const taken = [];
    let left = width;
    for (const letter of letters) {
        left -= columnsOf(letter);
        if (left < 0)
            break;
        taken.push(letter);
    }
    return taken;
}

// EXTERNAL MODULE: ./src/report/writers/terminal/inlines.ts
var inlines = __webpack_require__(23608);
;// CONCATENATED MODULE: ./src/report/writers/terminal/table.ts



const GAP = 2;
const INDENT = 2;
/** From this width on there is room for more than the necessary. */
const WIDE = 100;
/** A heading that is longer than its numbers gets no more columns than this, or four more than they. */
const LONGEST_HEADING = 17;
/** Columns that a text should have before headings of numbers are cut. */
const LEAST_TEXT = 12;
/** Columns of a number whose unit stands below it. */
const WRAPPED_NUMBER = 10;
/** Columns of the longest word of ours in a heading, `Compressed`, and a few more. */
const LONGEST_WORD = 12;
/** Columns of text within the width, indented by two. Columns that are all empty are left out, unless a heading says what is not there. */
function tableLines({ columns: all, rows: texts }, canvas) {
    const used = [...all.keys()].filter(index => {
        const column = all[index];
        if (column === undefined || column.below === true)
            return false;
        if (column.wide === true && canvas.width < WIDE)
            return false;
        const isEmpty = texts.every(row => (0,inlines/* plainLine */.h0)(row[index] ?? '') === '');
        return !isEmpty || ((0,inlines/* plainLine */.h0)(column.heading) !== '' && column.keep !== true);
    });
    const columns = used.flatMap(index => all[index] ?? []);
    const cells = texts.map(row => used.map(index => cellOf(row[index])));
    const headings = columns.map(({ heading }) => ({ text: (0,inlines/* plainLine */.h0)(heading), style: 'faint' }));
    const widths = columnWidths(columns, headings, cells, canvas.width - INDENT);
    const laid = columns.map((column, index) => layColumn(column, textsOf(cells, index), widths[index] ?? 0));
    const rows = texts.map((row, at) => ({
        cells: cells[at] ?? [],
        lines: laid.map(column => column[at] ?? []),
        below: belowWords(row, all),
    }));
    const head = headings.map(({ text }, index) => wrapText(text, widths[index] ?? 0));
    return [
        ...(headings.every(({ text }) => text === '')
            ? []
            : rowLines(columns, { cells: headings, lines: head, below: '' }, widths, canvas)),
        ...rows.flatMap(row => rowLines(columns, row, widths, canvas)),
    ];
}
/** The cells of a column in the lines that each takes: one, where it is not to wrap. */
function layColumn({ wrap }, texts, width) {
    return wrap === true ? texts.map(text => wrapText(text, width)) : fitTexts(texts, width).map(text => [text]);
}
function textsOf(rows, column) {
    return rows.map(cells => cells[column]?.text ?? '');
}
function cellOf(text = '') {
    return { text: (0,inlines/* plainLine */.h0)(text), style: (0,inlines/* styleOf */.Vj)(text) ?? 'plain' };
}
/** Cells that stand below a row have their headings before them, where there are any. */
function belowWords(row, columns) {
    return columns
        .map(({ heading, below }, index) => {
        const text = below === true ? (0,inlines/* plainLine */.h0)(row[index] ?? '') : '';
        const name = (0,inlines/* plainLine */.h0)(heading);
        return text === '' || name === '' ? text : `${name}: ${text}`;
    })
        .filter(text => text !== '')
        .join(' · ');
}
/** A row, in as many lines as its longest cell takes, and what stands below it. */
function rowLines(columns, { cells, lines: texts, below: more }, widths, { width, paint }) {
    const height = Math.max(1, ...texts.map(({ length }) => length));
    const lines = Array.from({ length: height }, (_, line) => {
        const laid = columns.map(({ align }, index) => {
            const text = texts[index]?.[line] ?? '';
            const blank = ' '.repeat(Math.max(0, (widths[index] ?? 0) - columnsOf(text)));
            const painted = paint(cells[index]?.style ?? 'plain', text);
            return align === 'right' ? blank + painted : painted + blank;
        });
        return `${' '.repeat(INDENT)}${laid.join(' '.repeat(GAP))}`.trimEnd();
    });
    const margin = ' '.repeat(INDENT + belowOffset(columns, widths));
    return [...lines, ...wrapText(more, width - margin.length).map(line => margin + paint('faint', line))];
}
/** What stands below a row is set under its first text that takes a share of the room. */
function belowOffset(columns, widths) {
    return widths
        .slice(0, Math.max(0, columns.findIndex(isFlexible)))
        .reduce((sum, each) => sum + each + GAP, 0);
}
/** Numbers and what is to be kept take what they need; texts share what is left. Headings give way first, numbers are never cut. */
function columnWidths(columns, headings, rows, width) {
    const room = width - GAP * (columns.length - 1);
    const needed = columns.map((_, index) => Math.max(0, ...textsOf(rows, index).map(text => columnsOf(text))));
    const wanted = needed.map((widest, index) => {
        const heading = columnsOf(headings[index]?.text ?? '');
        return Math.max(widest, Math.min(heading, Math.max(widest + 4, LONGEST_HEADING)));
    });
    const flexible = columns.flatMap((column, index) => (isFlexible(column) ? [index] : []));
    const fixed = [...columns.keys()].filter(index => !flexible.includes(index));
    const least = room - LEAST_TEXT * flexible.length;
    const tight = needed.map((widest, index) => columns[index]?.wrap === true ? Math.min(widest, WRAPPED_NUMBER) : widest);
    const wrapped = tight.map((widest, index) => Math.max(widest, longestWord(headings[index]?.text ?? '')));
    const fixedWidths = [wanted, wrapped].find(each => sumOf(fixed.map(index => each[index])) <= least) ?? tight;
    const widths = wanted.map((each, index) => (flexible.includes(index) ? each : (fixedWidths[index] ?? 0)));
    let left = Math.max(0, room - sumOf(fixed.map(index => widths[index])));
    // The least demanding first, so that what it leaves goes to the others.
    const order = flexible.toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
    for (const [taken, index] of order.entries()) {
        const given = Math.min(wanted[index] ?? 0, Math.floor(left / (order.length - taken)));
        widths[index] = given;
        left -= given;
    }
    return squeeze(columns, widths, room);
}
/** A heading takes several lines rather than being cut; only a name in it may be longer than this. */
function longestWord(text) {
    return Math.min(LONGEST_WORD, Math.max(...text.split(' ').map(columnsOf)));
}
function sumOf(widths) {
    return widths.reduce((sum, each) => sum + (each ?? 0), 0);
}
function isFlexible({ align, keep }) {
    return align === undefined && keep !== true;
}
/** Where the room is too small for all, texts give way; numbers are never cut. */
function squeeze(columns, widths, room) {
    let excess = Math.max(0, widths.reduce((sum, each) => sum + each, 0) - room);
    const texts = columns.flatMap(({ align }, index) => (align === undefined ? [index] : []));
    for (const index of texts.sort((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0))) {
        const less = Math.max(0, Math.min(excess, (widths[index] ?? 0) - 1));
        widths[index] = (widths[index] ?? 0) - less;
        excess -= less;
    }
    return widths;
}

;// CONCATENATED MODULE: ./src/report/writers/terminal.ts





const terminal_INDENT = '  ';
/**
 * A document as plain text in columns. Nothing that came from an image, a Dockerfile or a name can move the cursor, start a line or
 * speak to the Actions runner.
 */
function writeTerminal(blocks, canvas) {
    return `${layBlocks(blocks, canvas, isApart).join('\n')}\n`;
}
function layBlocks(blocks, canvas, apart) {
    const lines = [];
    let before;
    for (const block of blocks) {
        const own = linesOf(block, before, canvas);
        if (own.length === 0)
            continue;
        if (before !== undefined && apart(before, block))
            lines.push('');
        lines.push(...own);
        before = block;
    }
    return lines;
}
/** Whether a blank line stands between two parts of a report. */
function isApart(before, block) {
    if (before.kind === 'heading' || block.kind === 'code')
        return false;
    return !(block.kind === 'paragraph' && block.continues === true);
}
/** Below one heading only tables need a blank line between them. */
function isApartInside(before, block) {
    return block.kind === 'details' || (before.kind === 'table' && block.kind === 'table');
}
function linesOf(block, before, canvas) {
    switch (block.kind) {
        case 'headline':
            return painted(block.text, (0,inlines/* styleOf */.Vj)(block.text) ?? 'strong', canvas);
        case 'heading':
            return painted(block.text, 'heading', canvas);
        case 'paragraph':
            return paragraphLines(block.text, before?.kind === 'headline', canvas);
        case 'alert':
            return block.sentences.flatMap(text => itemLines(text, (0,inlines/* symbolOf */.wX)(block.mark), canvas, ALERTS[block.mark]));
        case 'table':
            return tableLines(block, canvas);
        case 'list':
            return block.items.flatMap(text => itemLines(text, (0,inlines/* symbolOf */.wX)(block.mark ?? 'note'), canvas));
        case 'details': {
            const blocks = layBlocks(block.blocks, canvas, isApartInside);
            return [...painted((0,document_block/* joinTexts */.B5)([block.title, block.facts], ': '), 'heading', canvas), ...blocks];
        }
        case 'code':
            return block.lines.map(line => `${terminal_INDENT}${fitText((0,visible/* visibleLine */.P)(line), canvas.width - terminal_INDENT.length)}`);
        case 'footer':
            return painted((0,document_block/* joinTexts */.B5)(block.parts, ' · '), 'faint', canvas);
        default:
            return [];
    }
}
const ALERTS = { fail: 'bad', warn: 'near' };
function painted(text, style, { width, paint }) {
    return wrapText((0,inlines/* plainLine */.h0)(text), width).map(line => paint(style, line));
}
/** What follows the first line is set below it; what leads a paragraph stands out. */
function paragraphLines(text, isSecondLine, { width, paint }) {
    if (isSecondLine)
        return painted(text, 'faint', { width, paint });
    const [lead = ''] = (0,document_block/* inlinesOf */.ew)(text);
    const strong = typeof lead === 'object' && 'strong' in lead ? (0,inlines/* plainLine */.h0)(lead.strong) : '';
    return wrapText((0,inlines/* plainLine */.h0)(text), width - terminal_INDENT.length).map((line, index) => {
        const isLed = index === 0 && strong !== '' && line.startsWith(strong);
        return terminal_INDENT + (isLed ? paint('strong', strong) + line.slice(strong.length) : line);
    });
}
function itemLines(text, symbol, { width, paint }, style = 'plain') {
    const margin = ' '.repeat(terminal_INDENT.length + symbol.length);
    return wrapText((0,inlines/* plainLine */.h0)(text), width - margin.length).map((line, index) => index === 0 ? `${terminal_INDENT}${paint(style, symbol.trimEnd())} ${line}` : margin + line);
}


/***/ }),

/***/ 23608:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vj: () => (/* binding */ styleOf),
/* harmony export */   h0: () => (/* binding */ plainLine),
/* harmony export */   wX: () => (/* binding */ symbolOf)
/* harmony export */ });
/* harmony import */ var _text_escape_visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8625);
/* harmony import */ var _text_format_delta_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13099);
/* harmony import */ var _document_block_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60959);
/* harmony import */ var _document_plain_pieces_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15988);




const MARKS = {
    fail: ['✖', 'bad'],
    warn: ['▲', 'near'],
    pass: ['✔', 'good'],
    skipped: ['-', 'faint'],
    accepted: ['▲', 'near'],
    new: ['', 'plain'],
    shrank: ['▼', 'good'],
    pending: ['⏳', 'near'],
    missing: ['✖', 'bad'],
    base: ['🧱', 'plain'],
    rebuilt: ['♻', 'plain'],
    note: ['·', 'plain'],
};
/** What someone put between backticks: a terminal shows it as it is. */
const QUOTED = /`([^`]+)`/g;
/** A line as plain text, in which nothing moves the cursor, starts a line or speaks to the Actions runner. */
function plainLine(text) {
    const written = (0,_document_plain_pieces_js__WEBPACK_IMPORTED_MODULE_0__/* .piecesOf */ .X)(text)
        .map(piece => (typeof piece === 'string' ? piece.replace(QUOTED, '$1') : plainMarkup(piece)))
        .join('');
    // What is harmless in each of two pieces need not be so where they meet.
    return (0,_text_escape_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(written, Infinity).trim().replace(/ +/g, ' ');
}
/** A symbol with its blank; '' where the words say it all. */
function symbolOf(mark) {
    const [symbol] = MARKS[mark];
    return symbol === '' ? '' : `${symbol} `;
}
/** How a line looks: as the first thing in it that looks like something. */
function styleOf(text) {
    for (const inline of (0,_document_block_js__WEBPACK_IMPORTED_MODULE_2__/* .inlinesOf */ .ew)(text)) {
        const style = inlineStyle(inline);
        if (style !== null && style !== 'plain')
            return style;
    }
    return null;
}
function inlineStyle(inline) {
    if (typeof inline === 'string')
        return null;
    if ('mark' in inline)
        return MARKS[inline.mark][1];
    if ('strong' in inline)
        return styleOf(inline.strong) ?? 'strong';
    return 'delta' in inline ? deltaStyle(inline.delta) : null;
}
/** Growth is red, shrinkage green. */
function deltaStyle(delta) {
    if (delta === 0)
        return 'faint';
    return delta > 0 ? 'bad' : 'good';
}
function plainMarkup(piece) {
    if ('code' in piece)
        return (0,_text_escape_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(piece.code, piece.most);
    if ('strong' in piece)
        return plainLine(piece.strong);
    if ('delta' in piece)
        return (0,_text_format_delta_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDelta */ .C)(piece.delta);
    if ('mark' in piece)
        return symbolOf(piece.mark) + (piece.word ?? '');
    if ('place' in piece)
        return placeName(piece.place);
    if ('commit' in piece)
        return piece.commit.slice(0, 7);
    if ('time' in piece)
        return `${piece.time.slice(0, 10)} ${piece.time.slice(11, 16)} UTC`;
    return piece.label;
}
/** `Dockerfile:14`, `api/Dockerfile:14`: the file and the directory that it is in, as columns are scarce. */
function placeName({ dockerfile, line }) {
    return `${(0,_text_escape_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(dockerfile.split('/').slice(-2).join('/'), 30)}:${line}`;
}


/***/ }),

/***/ 11015:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ styler)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

const FORMATS = {
    heading: ['bold', 'cyan'],
    strong: ['bold'],
    good: ['green'],
    bad: ['red', 'bold'],
    near: ['yellow'],
    faint: ['dim'],
};
/** A styler that colours, or one that leaves texts as they are. */
function styler(colour) {
    if (!colour)
        return (_style, text) => text;
    // Whether the other end takes colours was settled by whoever asked for them.
    return (style, text) => style === 'plain' || text === '' ? text : (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)([...FORMATS[style]], text, { validateStream: false });
}


/***/ })

};
