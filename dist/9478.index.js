export const id = 9478;
export const ids = [9478];
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

/***/ 75302:
/***/ ((__unused_webpack_module, __unused_webpack___webpack_exports__, __webpack_require__) => {


// EXTERNAL MODULE: ./src/errors/image-error.ts
var image_error = __webpack_require__(19101);
// EXTERNAL MODULE: ./src/measure/index-layer.ts + 4 modules
var index_layer = __webpack_require__(21231);
// EXTERNAL MODULE: ./src/measure/packed-index.ts + 3 modules
var packed_index = __webpack_require__(65488);
// EXTERNAL MODULE: ./src/measure/packages/package-catalogs.ts + 29 modules
var package_catalogs = __webpack_require__(46429);
// EXTERNAL MODULE: ./src/measure/unreadable-layer.ts
var unreadable_layer = __webpack_require__(6457);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./src/oci/read-place.ts

/** Bytes that are read at a time: with what they unpack to they stay in the cache of the core, which saves two hundredths of a cold reading. */
const ROOM = 256 * 1024;
/** Bytes of a piece. */
const PIECE = 64 * 1024;
/**
 * The bytes of an open file, read by the thread that asks for them, into memory that it uses again: a piece holds until the next one is asked
 * for. There are fewer where the file has become shorter.
 */
function* readPlace({ fd, offset, size }) {
    const room = Buffer.allocUnsafeSlow(Math.min(ROOM, size));
    for (let at = 0; at < size;) {
        const read = (0,external_node_fs_.readSync)(fd, room, 0, Math.min(room.length, size - at), offset + at);
        if (read === 0)
            return;
        at += read;
        for (let from = 0; from < read; from += PIECE)
            yield room.subarray(from, Math.min(from + PIECE, read));
    }
}

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
;// CONCATENATED MODULE: ./src/tools/serve-thread.ts

/** The program of a thread: answers each question. To be called once, in a thread of `Thread`. */
function serveThread(answer) {
    const port = external_node_worker_threads_.parentPort;
    if (port === null)
        throw new TypeError('only a thread can serve');
    const say = (message) => {
        port.postMessage(message);
    };
    const onProgress = (done) => {
        say({ kind: 'progress', done });
    };
    port.on('message', ({ question }) => {
        answer(question, onProgress).then(answer => {
            say({ kind: 'answer', answer });
        }, (error) => {
            const thrown = error instanceof Error ? error : new Error(String(error));
            const { message, stack, errno, code, syscall, path } = thrown;
            say({ kind: 'failed', error: { message, stack, errno, code, syscall, path } });
        });
    });
}

;// CONCATENATED MODULE: ./src/pipeline/layer-thread.ts







/** Compressed bytes after which is said how far it is: a tenth of a second. Each time, another thread wakes. */
const SAID_EVERY = 8 << 20;
// The program of a thread that reads layers.
serveThread((question, onProgress) => answer(question, onProgress));
async function answer({ descriptor, place, ...options }, onProgress) {
    let said = 0;
    try {
        const index = await (0,index_layer/* indexLayer */.U)(() => Promise.resolve(readPlace(place)), descriptor, {
            ...options,
            catalogs: package_catalogs/* PACKAGE_CATALOGS */.c,
            onProgress(read) {
                if (read < said + SAID_EVERY)
                    return;
                said = read;
                onProgress(read);
            },
        });
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

/***/ 18040:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isUnseen)
/* harmony export */ });
/**
 * What must not reach a reader as it is: control characters, what has no glyph or turns the reading direction, blanks
 * other than the space, halves of surrogate pairs, private and non-characters.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Zs}\p{DI}\p{NChar}\u2800]/u;
/** Whether a character, other than the space, is to be spelled out. */
function isUnseen(char) {
    return UNSEEN.test(char);
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
/* harmony import */ var _escape_is_unseen_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18040);
/* harmony import */ var _hide_passwords_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89568);


const LONGEST = 120;
/** A mark on its letter, of up to three; or else what may not be what it looks like. */
const OTHER = /((?<=\p{L}\p{M}{0,2})\p{M})|[^\x20-\x7e…]/gu;
/** What lies upon whatever its neighbour is, and what has no meaning yet. */
const UNSURE = /[\p{M}\p{Cn}]/u;
/**
 * Untrusted text for a message: in double quotes, on one line, at most 120 characters unless told otherwise.
 *
 * No user, password or value of a query of a URL is in it. Letters of any script stay as the user wrote them; control characters, escape
 * sequences, direction marks and piles of combining marks come out as `\u001b`.
 */
function quoteText(text, longest = LONGEST) {
    // Before it is cut short: what ends a password may be cut off.
    const whole = (0,_hide_passwords_js__WEBPACK_IMPORTED_MODULE_0__/* .hidePasswords */ .X)(text);
    const shown = whole.length > longest ? `${whole.slice(0, longest)}…` : whole;
    return JSON.stringify(shown).replace(OTHER, (char, onLetter) => {
        const isSure = onLetter !== undefined || !UNSURE.test(char);
        return isSure && !(0,_escape_is_unseen_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnseen */ .N)(char) ? char : spelled(char);
    });
}
/** As JSON has it: a character beyond the first plane in two halves. */
function spelled(char) {
    return char
        .split('')
        .map(half => `\\u${half.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join('');
}


/***/ })

};
