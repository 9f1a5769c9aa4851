export const id = 1279;
export const ids = [1279];
export const modules = {

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


/***/ })

};
