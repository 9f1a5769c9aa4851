export const id = 800;
export const ids = [800];
export const modules = {

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

/***/ 33712:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ InputError)
/* harmony export */ });
/**
 * Something that the author of the workflow, the command line or the config file can fix.
 *
 * The message is one sentence that says what is wrong, where, and what would be right. It is shown without a stack.
 */
class InputError extends Error {
    name = 'InputError';
}


/***/ }),

/***/ 91670:
/***/ ((__unused_webpack_module, __unused_webpack___webpack_exports__, __webpack_require__) => {


// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./src/errors/image-error.ts
var image_error = __webpack_require__(19101);
// EXTERNAL MODULE: ./src/measure/index-layer.ts + 5 modules
var index_layer = __webpack_require__(59759);
// EXTERNAL MODULE: ./src/measure/packed-index.ts + 4 modules
var packed_index = __webpack_require__(33968);
// EXTERNAL MODULE: ./src/measure/packages/package-catalogs.ts + 27 modules
var package_catalogs = __webpack_require__(27703);
// EXTERNAL MODULE: ./src/measure/unreadable-layer.ts
var unreadable_layer = __webpack_require__(6457);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
;// CONCATENATED MODULE: ./src/tools/serve-thread.ts

/** The program of a thread: answers each question, with the bytes that come with it. To be called once, in a thread of `Thread`. */
function serveThread(answer) {
    const port = external_node_worker_threads_.parentPort;
    if (port === null)
        throw new TypeError('only a thread can serve');
    const say = (message) => {
        port.postMessage(message);
    };
    let inbox = new Inbox(say);
    port.on('message', (message) => {
        if (message.kind !== 'question') {
            inbox.add(message);
            return;
        }
        inbox = new Inbox(say);
        answer(message.question, inbox).then(answer => {
            say({ kind: 'answer', answer });
        }, (error) => {
            const { message, stack } = error instanceof Error ? error : new Error(String(error));
            say({ kind: 'failed', message, stack });
        });
    });
}
/** The bytes of one question, as they arrive. */
class Inbox {
    #say;
    #messages = [];
    #wake = () => undefined;
    constructor(say) {
        this.#say = say;
    }
    add(message) {
        this.#messages.push(message);
        this.#wake();
    }
    async *[Symbol.asyncIterator]() {
        for (;;) {
            const message = this.#messages.shift();
            if (message === undefined) {
                await new Promise(resolve => {
                    this.#wake = resolve;
                });
                continue;
            }
            if (message.kind === 'end')
                return;
            if (message.kind === 'broken')
                throw new TypeError('the bytes ended too early');
            this.#say({ kind: 'taken' });
            const { buffer, byteOffset, byteLength } = message.piece;
            yield Buffer.from(buffer, byteOffset, byteLength);
        }
    }
}

;// CONCATENATED MODULE: ./src/pipeline/layer-thread.ts







// The program of a thread that reads layers.
serveThread((question, bytes) => answer(question, bytes));
async function answer({ descriptor, ...options }, bytes) {
    try {
        const open = () => Promise.resolve(external_node_stream_.Readable.from(bytes, { objectMode: false }));
        const index = await (0,index_layer/* indexLayer */.U)(open, descriptor, { ...options, catalogs: package_catalogs/* PACKAGE_CATALOGS */.c });
        return { kind: 'index', packed: await (0,packed_index/* packIndex */.q_)(index) };
    }
    catch (error) {
        return failureOf(error);
    }
}
function failureOf(error) {
    if (error instanceof image_error/* ImageError */.C)
        return { kind: 'image-error', message: error.message };
    if (error instanceof unreadable_layer/* UnreadableLayer */.FR)
        return { kind: 'unreadable', message: error.message };
    throw error;
}


/***/ }),

/***/ 47790:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];
const DECIMALS = [0, 1, 1, 2, 2, 2];
/**
 * A number of bytes for people, decimal as Docker and registries print it: `999 B`, `20.6 MB`, `1.24 GB`.
 *
 * The unit is chosen after rounding, so `1000.0 kB` never shows. Fractions are rounded to whole bytes; a negative number
 * has a true minus sign (U+2212).
 *
 * @throws RangeError for NaN and infinities: an unknown number of bytes must be said in words, with a reason.
 */
function formatBytes(bytes) {
    if (!Number.isFinite(bytes))
        throw new RangeError(`${bytes} is not a number of bytes`);
    const whole = Math.round(Math.abs(bytes));
    const sign = bytes < 0 && whole > 0 ? '\u2212' : '';
    for (const [power, unit] of UNITS.entries()) {
        const shown = (whole / 1000 ** power).toFixed(DECIMALS[power]);
        if (Number(shown) < 1000 || power === UNITS.length - 1)
            return `${sign}${shown} ${unit}`;
    }
    throw new RangeError('unreachable: the last unit takes any number');
}


/***/ }),

/***/ 89568:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ hidePasswords),
/* harmony export */   r: () => (/* binding */ withoutCredentials)
/* harmony export */ });
/** User and password of a URL, wherever it stands in a text. The last `@` before the path ends them. */
const CREDENTIALS = /(\b[a-z][a-z0-9+.-]{0,30}:\/\/)[^\s/]*@/gi;
/** What a URL in a text may be part of: it ends at a space or a quotation mark. */
const WORDS = /[^\s"'`<>]+/g;
/** Names in a query that what is secret has: of signed addresses (S3, Azure, Google Cloud), tokens and sessions. */
const SECRET = /token|secret|pass|pwd|key|sig|auth|cred|session|jwt|code/i;
/**
 * A text with the URLs in it, but without their users, passwords and what is secret in their queries: in the log of another tool a token
 * may stand there.
 */
function hidePasswords(text) {
    if (!text.includes('://'))
        return text;
    return text.replace(CREDENTIALS, '$1xxxxx@').replace(WORDS, hideQuery);
}
/** A URL or path without user, password and query, in which a token may stand. */
function withoutCredentials(location) {
    if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(location))
        return location;
    return location.replace(/^([^/]*\/\/)[^/]*@/, '$1').replace(/^([^?#]*)\?[^#]*/, '$1');
}
function hideQuery(word) {
    const scheme = word.indexOf('://');
    const start = scheme < 0 ? -1 : word.indexOf('?', scheme);
    if (start < 0)
        return word;
    const fragment = word.indexOf('#', start);
    // `Get https://host/a?b: not found`
    const last = word.endsWith(':') ? word.length - 1 : word.length;
    const end = fragment < 0 ? last : fragment;
    const parts = word
        .slice(start + 1, end)
        .split('&')
        .map(hidePart);
    return `${word.slice(0, start + 1)}${parts.join('&')}${word.slice(end)}`;
}
/** `token=xxxxx`; a part without a name may be the token itself. */
function hidePart(part) {
    const equals = part.indexOf('=');
    if (part === '' || (equals > 0 && !SECRET.test(part.slice(0, equals))))
        return part;
    return `${part.slice(0, equals + 1)}xxxxx`;
}


/***/ }),

/***/ 75091:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ quoteText)
/* harmony export */ });
/* harmony import */ var _hide_passwords_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89568);

const LONGEST = 120;
/**
 * Untrusted text for a message: in double quotes, at most 120 characters unless told otherwise, nothing but printable ASCII.
 *
 * No user, password or value of a query of a URL is in it. Control characters, escape sequences and direction marks come out as `\u001b`.
 */
function quoteText(text, longest = LONGEST) {
    // Before it is cut short: what ends a password may be cut off.
    const whole = (0,_hide_passwords_js__WEBPACK_IMPORTED_MODULE_0__/* .hidePasswords */ .X)(text);
    const shown = whole.length > longest ? `${whole.slice(0, longest)}…` : whole;
    return JSON.stringify(shown).replace(/[^\x20-\x7e…]/g, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}


/***/ })

};
