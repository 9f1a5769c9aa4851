export const id = 3814;
export const ids = [3814];
export const modules = {

/***/ 90561:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ toolReason)
/* harmony export */ });
/* harmony import */ var _text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75091);

/** What is wrong stands at the end of what Go programs say. Characters. */
const LONGEST = 500;
/** Why a tool failed, in its own words: the last line that says so. Quoted, for a message. */
function toolReason({ stderr, stdout, exitCode }) {
    const error = stderr.findLast(line => line.startsWith('ERROR:')) ?? /^Error:.*$/m.exec(stdout)?.[0];
    const line = error ?? stderr.findLast(text => text.trim() !== '');
    if (line !== undefined)
        return (0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(line.replace(/^error:\s*/i, '').trim(), LONGEST);
    return exitCode === null ? 'it was killed' : `exit code ${exitCode}`;
}


/***/ }),

/***/ 41416:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ readCacheService)
});

// EXTERNAL MODULE: ./src/text/go-flag.ts
var go_flag = __webpack_require__(95680);
;// CONCATENATED MODULE: ./src/buildx/cache/cache-token.ts
const MALFORMED = { kind: 'unusable', why: 'the token of this run is malformed' };
/** Seconds that a token must still live to be worth anything: a build that exports after that fails. */
const LEAST_LIFE = 60;
/**
 * Reads a runner's token, unverified, as BuildKit does: a JWT with the numbers `exp` and `nbf`, and the text `ac`, which is
 * JSON: a list of `{Scope, Permission}`, where permission 1 reads and 2 writes. BuildKit fails the build when one is missing
 * or the token has expired, even where the failure to export is to be ignored.
 *
 * @param now milliseconds since 1970.
 */
function parseCacheToken(token, now) {
    const claims = claimsOf(token);
    if (claims === null)
        return MALFORMED;
    const { exp, nbf, ac } = claims;
    if (typeof exp !== 'number' || typeof nbf !== 'number' || typeof ac !== 'string')
        return MALFORMED;
    const scopes = parseJson(ac);
    if (!Array.isArray(scopes) || !scopes.every(isScope))
        return MALFORMED;
    if (exp * 1000 < now + LEAST_LIFE * 1000) {
        return { kind: 'unusable', why: 'the token of this run has expired' };
    }
    const reads = scopes.some(({ Permission }) => (Permission & 1) !== 0);
    const writes = scopes.some(({ Permission }) => (Permission & 2) !== 0);
    if (reads || writes)
        return { kind: 'usable', reads, writes };
    return { kind: 'unusable', why: 'the token of this run has no rights to any cache' };
}
function claimsOf(token) {
    const parts = token.split('.');
    if (parts.length !== 3 || !parts.every(part => /^[\w-]+$/.test(part)))
        return null;
    const [header, claims] = parts
        .slice(0, 2)
        .map(part => parseJson(Buffer.from(part, 'base64url').toString('utf8')));
    return isObject(header) && isObject(claims) ? claims : null;
}
function isScope(value) {
    return isObject(value) && typeof value.Scope === 'string' && Number.isInteger(value.Permission);
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/buildx/cache/cache-service.ts


/**
 * Reads the variables that buildx takes the service from by itself.
 *
 * @param now milliseconds since 1970.
 */
function readCacheService(env, now) {
    const { ACTIONS_RUNTIME_TOKEN: token = '', ACTIONS_RESULTS_URL: url = '', ACTIONS_CACHE_MODE = '' } = env;
    if (token === '')
        return { state: 'absent' };
    if (!(0,go_flag/* environmentFlag */.O)(env.ACTIONS_CACHE_SERVICE_V2, false) || !URL.canParse(url)) {
        return { state: 'unusable', why: 'the runner offers no cache service of version 2' };
    }
    const read = parseCacheToken(token, now);
    if (read.kind === 'unusable')
        return { state: 'unusable', why: read.why };
    return withMode({ state: 'usable', url, token, ...rights(read) }, ACTIONS_CACHE_MODE);
}
function rights({ reads, writes }) {
    return { reads, writeProtected: writes ? null : 'the token of this run can only read caches' };
}
/** ACTIONS_CACHE_MODE is how a workflow narrows down what its caches are used for. */
function withMode(service, mode) {
    switch (mode) {
        case 'none':
            return { state: 'unusable', why: 'ACTIONS_CACHE_MODE is none' };
        case 'read':
            return { ...service, writeProtected: 'ACTIONS_CACHE_MODE is read' };
        case 'write-only':
            return { ...service, reads: false };
        default:
            return service;
    }
}


/***/ }),

/***/ 50109:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ repositoryOf),
/* harmony export */   w: () => (/* binding */ pushedRepository)
/* harmony export */ });
/* harmony import */ var _parse_output_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52913);

/**
 * The repository that a build pushes to first, `ghcr.io/acme/api`; null when it pushes nothing or names nothing. Tags take the place of
 * the names that outputs have.
 *
 * @throws InputError for an output that cannot be read.
 */
function pushedRepository(request) {
    const [tag] = request.tags ?? [];
    for (const { attributes } of (0,_parse_output_js__WEBPACK_IMPORTED_MODULE_0__/* .publishedOutputs */ .h_)(request)) {
        const name = tag ?? attributes.get('name')?.split(',')[0] ?? '';
        if (name !== '')
            return repositoryOf(name);
    }
    return null;
}
/** A reference without its tag and digest. A colon before the last slash belongs to a registry's port. */
function repositoryOf(reference) {
    const name = reference.trim().split('@')[0] ?? '';
    const colon = name.lastIndexOf(':');
    return colon > name.lastIndexOf('/') ? name.slice(0, colon) : name;
}


/***/ }),

/***/ 46281:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ replaceDirectory)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



/** Each time another run was there first; of as many at once none is known. */
const MOST_TRIES = 100;
/**
 * Puts a directory in the place of another, which may be there or not. Several runs may do so at once: whoever is last wins. For a moment
 * nothing is there, since no system call that Node.js has exchanges two directories.
 *
 * @param aside a directory of the caller's own, on the same disk: what was there before is in it afterwards.
 * @throws the file system's error.
 */
async function replaceDirectory(directory, place, aside) {
    for (let tries = 1;; tries++) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(place, node_path__WEBPACK_IMPORTED_MODULE_2___default().join(aside, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)())).catch(unless('ENOENT'));
        if (await moved(directory, place, tries))
            return;
    }
}
async function moved(directory, place, tries) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(directory, place).then(() => true, (error) => {
        if (tries === MOST_TRIES)
            throw error;
        unless('ENOTEMPTY', 'EEXIST')(error);
        return false;
    });
}
function unless(...codes) {
    return error => {
        if (!codes.includes(error.code ?? ''))
            throw error;
    };
}


/***/ }),

/***/ 77808:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ readEntryContent)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/measure/elf/elf-scan.ts + 4 modules
var elf_scan = __webpack_require__(16695);
// EXTERNAL MODULE: ./src/errors/image-error.ts
var image_error = __webpack_require__(19101);
;// CONCATENATED MODULE: ./src/measure/packages/careful-parser.ts

const NONE = [];
/**
 * The parsers of a file, one of each catalog that wants it. Catalogs promise to throw nothing but what the budget throws;
 * should one do, its packages are missing, but the layer can still be weighed.
 */
function parsersOf(catalogs, file, budget) {
    // It is asked of every file, and few are wanted by any.
    let parsers = null;
    for (const catalog of catalogs.mayWant(file.path)) {
        if (!wantsFile(catalog, file))
            continue;
        const parser = carefulParser(catalog, file.path, budget);
        if (parser !== null)
            (parsers ??= []).push(parser);
    }
    return parsers ?? NONE;
}
function wantsFile(catalog, { path, size, first }) {
    if (size > catalog.maxBytes)
        return false;
    try {
        return catalog.wants(path) || catalog.wantsContent?.(first) === true;
    }
    catch (error) {
        if (error instanceof image_error/* ImageError */.C)
            throw error;
        return false;
    }
}
function carefulParser(catalog, path, budget) {
    let parser = attempt(() => catalog.start(path, budget));
    if (parser === null)
        return null;
    return {
        add(piece) {
            const isFine = attempt(() => {
                parser?.add(piece);
                return true;
            });
            if (isFine === null)
                parser = null;
        },
        end: () => attempt(() => parser?.end() ?? null),
    };
}
/** Null, too, for an error in the catalog itself. */
function attempt(work) {
    try {
        return work();
    }
    catch (error) {
        if (error instanceof image_error/* ImageError */.C)
            throw error;
        return null;
    }
}

;// CONCATENATED MODULE: ./src/measure/entry-content.ts



/** Reads the content of the file that the reader stands at; at once where all of it is at hand. */
function readEntryContent(tar, file, reading) {
    const whole = tar.whole();
    return whole === null ? readInPieces(tar, file, reading) : readWhole(whole, file, reading);
}
function readWhole(whole, file, reading) {
    const readers = startReaders(whole, file, reading);
    reading.budget.spend('content', whole.length);
    for (const reader of readers.all)
        reader.add(whole);
    return contentOf(readers, whole.length, (0,external_node_crypto_.hash)('sha256', whole, 'binary'));
}
async function readInPieces(tar, file, reading) {
    const first = (await tar.chunk()) ?? Buffer.alloc(0);
    const readers = startReaders(first, file, reading);
    const { budget } = reading;
    const sha = (0,external_node_crypto_.createHash)('sha256');
    for (let chunk = first; chunk !== null; chunk = await tar.chunk()) {
        budget.spend('content', chunk.length);
        if (budget.isDue)
            await budget.pause();
        sha.update(chunk);
        for (const reader of readers.all)
            reader.add(chunk);
    }
    return contentOf(readers, file.size, sha.digest('binary'));
}
const NO_READERS = { scan: null, parsers: [], all: [] };
function startReaders(first, { path, size }, { catalogs, budget }) {
    const scan = (0,elf_scan/* mayBeElf */.a)(first) ? new elf_scan/* ElfScan */.b(budget) : null;
    const parsers = parsersOf(catalogs, { path, size, first }, budget);
    // Most files are read by nobody.
    if (scan === null && parsers.length === 0)
        return NO_READERS;
    return { scan, parsers, all: scan === null ? parsers : [scan, ...parsers] };
}
const NO_CLAIMS = [];
function contentOf({ scan, parsers }, size, sha256) {
    const claims = parsers.length === 0 ? NO_CLAIMS : parsers.map(parser => parser.end()).filter(claim => claim !== null);
    return { sha256, elf: scan?.end(size) ?? null, claims };
}


/***/ }),

/***/ 60942:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ CatalogIndex)
/* harmony export */ });
/**
 * Catalogs by how the paths end that they want. Nearly no file is wanted by any: the last two characters of its path tell, and asking each
 * catalog of each file takes ten times as long.
 */
class CatalogIndex {
    #byEnd = new Map();
    /** Those that have to be asked of all files. */
    #always;
    constructor(catalogs) {
        const isAsked = (catalog) => catalog.endings === undefined || catalog.wantsContent !== undefined;
        this.#always = catalogs.filter(isAsked);
        for (const end of catalogs.flatMap(({ endings = [] }) => endings.map(endOf))) {
            const wants = (catalog) => catalog.endings?.some(each => endOf(each) === end) === true;
            this.#byEnd.set(end, catalogs.filter(each => isAsked(each) || wants(each)));
        }
    }
    /** Those that may want a file of that path, in their order. */
    mayWant(path) {
        return this.#byEnd.get(endOf(path)) ?? this.#always;
    }
}
/** Its last two characters, as a number. */
function endOf(text) {
    return text.length < 2 ? -1 : text.charCodeAt(text.length - 2) * 0x10000 + text.charCodeAt(text.length - 1);
}


/***/ }),

/***/ 46276:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ ReadingBudget)
/* harmony export */ });
/* harmony import */ var _errors_image_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19101);
/* harmony import */ var _model_column_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3699);
/* harmony import */ var _text_format_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47790);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53554);




/**
 * The limits. Real images stay below a tenth of each: their smallest files take a hundred compressed bytes, their names thirty.
 * Together they hold what ten megabytes can cost below 400 MB of memory and 20 s of one core.
 */
const LIMITS = {
    unpacked: {
        always: 1024 ** 3,
        perByte: 100,
        most: Infinity,
        says: _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.unpacksTooLarge,
    },
    content: {
        always: 1024 ** 3,
        perByte: 100,
        most: Infinity,
        says: _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.unpacksTooLarge,
    },
    entries: {
        always: 100_000,
        perByte: 1 / 64,
        most: 2_000_000,
        says: _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.tooManyEntries,
    },
    names: {
        always: 24e6,
        perByte: 1,
        // They are one text in memory, and the longest that V8 makes has 536 million characters.
        most: 500e6,
        says: _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.namesTooLong,
    },
    claims: {
        always: 150_000,
        perByte: 1 / 64,
        most: 10_000_000,
        says: _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.tooManyClaims,
    },
    parsed: {
        always: 32e6,
        perByte: 2,
        most: 4e9,
        says: _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.tooMuchParsed,
    },
    steps: {
        always: 5e6,
        perByte: 1,
        most: 4e9,
        says: _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.tooManySteps,
    },
    nodes: {
        always: 100_000,
        perByte: 1 / 128,
        most: 20_000_000,
        says: _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.tooManyNodes,
    },
};
/** Those that are numbers of bytes. */
const IN_BYTES = new Set(['unpacked', 'content', 'names', 'parsed']);
/** Those of which whichever is more counts, what is always allowed or what follows from the size, and not the sum. */
const EITHER = new Set(['unpacked', 'content']);
/** Pieces of work, of a microsecond each, after which a signal is to be heard. */
const STEPS_BETWEEN_PAUSES = 20_000;
/** As much is unpacked, hashed and looked through as one step takes. */
const BYTES_OF_A_STEP = 2048;
/**
 * What reading an image, or one layer of it, has cost so far. Code that reads spends from it before it does the
 * work, and ends with one sentence where that is more than an image of this size needs.
 *
 * It also is where a signal is heard: code that loops calls {@link pause} whenever {@link isDue}.
 */
class ReadingBudget {
    #what;
    /** By {@link placeOf}. */
    #limits = new Float64Array(COSTS.length);
    #spent = new Float64Array(COSTS.length);
    #given;
    #signal;
    #size;
    #work = 0;
    /**
     * @param what the layer or image, to begin a sentence with.
     * @param size its compressed bytes.
     * @param limits in place of those that follow from the size.
     */
    constructor(what, size, limits = {}, signal) {
        this.#what = what;
        this.#size = size;
        this.#given = limits;
        this.#signal = signal;
        this.#limits.set(limitsFor(size, limits));
    }
    /** Another layer, of so many compressed bytes, is a part of what is read. */
    grow(size) {
        this.#size += size;
        this.#limits.set(limitsFor(this.#size, this.#given));
    }
    /** @throws ImageError when that is more than may be spent. */
    spend(cost, amount = 1) {
        const place = placeOf(cost);
        const spent = (0,_model_column_js__WEBPACK_IMPORTED_MODULE_1__/* .doubleAt */ .jn)(this.#spent, place) + amount;
        this.#spent[place] = spent;
        this.#work += workOf(cost, amount);
        if (spent > (0,_model_column_js__WEBPACK_IMPORTED_MODULE_1__/* .doubleAt */ .jn)(this.#limits, place))
            throw this.#exceeded(cost);
    }
    /** @throws ImageError when an amount, such as that which a header claims, would be too much to spend. */
    foresee(cost, amount) {
        const place = placeOf(cost);
        if ((0,_model_column_js__WEBPACK_IMPORTED_MODULE_1__/* .doubleAt */ .jn)(this.#spent, place) + amount > (0,_model_column_js__WEBPACK_IMPORTED_MODULE_1__/* .doubleAt */ .jn)(this.#limits, place))
            throw this.#exceeded(cost);
    }
    /** Whether it is time to {@link pause}. */
    get isDue() {
        return this.#work >= STEPS_BETWEEN_PAUSES;
    }
    /** Lets the event loop turn, so that signals are heard. @throws the signal's reason when it has aborted. */
    async pause() {
        this.#work = 0;
        await new Promise(resolve => setImmediate(resolve));
        this.#signal?.throwIfAborted();
    }
    #exceeded(cost) {
        const limit = (0,_model_column_js__WEBPACK_IMPORTED_MODULE_1__/* .doubleAt */ .jn)(this.#limits, placeOf(cost));
        const text = IN_BYTES.has(cost) ? (0,_text_format_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z)(limit) : `${Math.floor(limit)}`;
        return new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ImageError */ .C(_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.tooCostly(this.#what, this.#size, LIMITS[cost].says(text)));
    }
}
/** As a number of steps: a piece of work each time, or as much as there is. Half a million files spend two million times. */
function workOf(cost, amount) {
    if (cost === 'unpacked' || cost === 'content')
        return amount / BYTES_OF_A_STEP;
    return cost === 'steps' ? amount : 1;
}
const COSTS = [
    'unpacked',
    'content',
    'entries',
    'names',
    'claims',
    'parsed',
    'steps',
    'nodes',
];
/** Its place in {@link COSTS}. V8 makes a number of it where the cost is written out, and looks up no property. */
function placeOf(cost) {
    switch (cost) {
        case 'unpacked':
            return 0;
        case 'content':
            return 1;
        case 'entries':
            return 2;
        case 'names':
            return 3;
        case 'claims':
            return 4;
        case 'parsed':
            return 5;
        case 'steps':
            return 6;
        case 'nodes':
            return 7;
    }
}
function limitsFor(size, given) {
    return COSTS.map(cost => {
        const { always, perByte, most } = LIMITS[cost];
        const bySize = perByte * size;
        return given[cost] ?? Math.min(most, EITHER.has(cost) ? Math.max(always, bySize) : always + bySize);
    });
}


/***/ }),

/***/ 3699:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ wordAt),
/* harmony export */   Il: () => (/* binding */ hashAt),
/* harmony export */   aL: () => (/* binding */ byteAt),
/* harmony export */   jn: () => (/* binding */ doubleAt),
/* harmony export */   si: () => (/* binding */ isSamePart),
/* harmony export */   t9: () => (/* binding */ free),
/* harmony export */   vo: () => (/* binding */ enlarged)
/* harmony export */ });
/*
 * The value at a place; 0 where there is none. A function for each kind of column: V8 remembers the kinds that it has seen at a place in the
 * code, and one function for all of them takes ten nanoseconds instead of one and a half.
 */
function byteAt(column, at) {
    return column[at] ?? 0;
}
function wordAt(column, at) {
    return column[at] ?? 0;
}
function hashAt(column, at) {
    return column[at] ?? 0;
}
function doubleAt(column, at) {
    return column[at] ?? 0;
}
/**
 * A column with the same values, and room for so many in all. The old one is gone then: it would take its memory until the next collection,
 * which looks at the small heap alone.
 */
function enlarged(column, kind, length) {
    const larger = new kind(length);
    larger.set(column);
    free(column);
    return larger;
}
/** Gives back the memory of a column at once, and of all that are in its buffer. It has no values any more. */
function free({ buffer }) {
    if (buffer instanceof ArrayBuffer)
        buffer.transfer(0);
}
/** Whether so many values from a place on are the same, to the bit, as those of another column of the kind. */
function isSamePart(column, start, other, otherStart, count) {
    return bytesOf(column, start, count).equals(bytesOf(other, otherStart, count));
}
function bytesOf({ buffer, byteOffset, BYTES_PER_ELEMENT: size }, start, count) {
    return Buffer.from(buffer, byteOffset + size * start, size * count);
}


/***/ }),

/***/ 53814:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prepareCaches: () => (/* binding */ prepareCaches)
});

// EXTERNAL MODULE: ./src/buildx/cache/cache-service.ts + 1 modules
var cache_service = __webpack_require__(41416);
// EXTERNAL MODULE: ./src/text/attributes.ts
var text_attributes = __webpack_require__(5454);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
;// CONCATENATED MODULE: ./src/buildx/cache/cache-scope.ts


/** Longest readable part in characters: a registry's tag has at most 128. */
const LONGEST = 60;
/**
 * The name under which one build keeps its cache: readable, and another one for each image, Dockerfile, target, set of platforms and
 * leg of a matrix, since builds that share a name overwrite each other's cache. Fit for a registry's tag.
 *
 * Build arguments are not in it: many hold a commit or a time, and would make each run's cache another. Where they tell images apart,
 * the matrix or the bake target does, too.
 */
function cacheScope({ image, bakeTarget = '', nativePlatform, request, run }) {
    const { target = '', platforms = [], context, file } = request;
    const directory = directoryOf(context);
    const dockerfile = external_node_path_default().posix.normalize(file ?? external_node_path_default().posix.join(directory, 'Dockerfile'));
    const sorted = platforms.length > 0 ? [...platforms].sort() : [nativePlatform];
    const identity = JSON.stringify([image, bakeTarget, directory, dockerfile, target, sorted, run.matrix]);
    const named = bakeTarget === image ? [image] : [image, bakeTarget];
    const readable = [...named, target, ...sorted.map(platform => platform.replace(/^linux\//, ''))]
        .map(slug)
        .filter(part => part !== '')
        .join('-');
    return `${readable.slice(0, LONGEST)}-${fingerprint(identity)}`;
}
/** The URL of a Git context names the commit, which would make each commit's cache another: the folder in it is what counts. */
function directoryOf(context) {
    if (!/^[\w+.-]+:\/\/|^git@/.test(context))
        return folder(context);
    const [, query = '', fragment = ''] = /^[^?#]*(?:\?([^#]*))?(?:#(.*))?$/s.exec(context) ?? [];
    return folder(new URLSearchParams(query).get('subdir') ?? fragment.split(':')[1] ?? '');
}
function folder(written) {
    const normal = external_node_path_default().posix.normalize(written).replace(/(?<=.)\/$/, '');
    return normal === '.' ? '' : normal;
}
/** What a branch, tag or pull request is called in a cache's name: `main`, `feature-x-1a2b3c4d`, `pull-7`. */
function refSlug(ref) {
    const pull = /^refs\/pull\/(\d+)\//.exec(ref)?.[1];
    if (pull !== undefined)
        return `pull-${pull}`;
    const name = ref.replace(/^refs\/(heads|tags)\//, '');
    const short = slug(name).slice(0, 30);
    // A branch may be called as a pull request is here.
    return short === name && !/^pull-\d+$/.test(name) ? short : `${short}-${fingerprint(name)}`;
}
function slug(text) {
    return text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '');
}
function fingerprint(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 8);
}

;// CONCATENATED MODULE: ./src/buildx/cache/explain-choice.ts
/** Why nothing may be written to a shared cache, or null. */
function writeProtection({ run }, other) {
    return run.untrusted ?? other;
}
/** The sentence for the log, and a warning when what was built is not kept. */
function explainChoice(where, reads, barrier) {
    const rights = barrier === null ? (reads ? 'read and written' : 'written') : reads ? 'read only' : 'not used';
    const warning = `The cache is not written, because ${barrier ?? ''}`;
    return {
        explanation: `Cache: ${where}, ${rights}${barrier === null ? '' : `, because ${barrier}`}`,
        warnings: barrier === null ? [] : [warning],
    };
}

;// CONCATENATED MODULE: ./src/buildx/cache/no-cache-choice.ts
/** @param why the end of the sentence "Cache: none, …" */
function noCacheChoice(why) {
    return { cacheFrom: [], cacheTo: [], explanation: `Cache: none, ${why}`, warnings: [] };
}
/**
 * A cache that was asked for and cannot be had here.
 *
 * @param why a sentence without its full stop
 */
function cacheUnavailable(mode, why) {
    const warnings = [`The build runs without a shared cache: \`cache: ${mode}\` is set, but ${why}`];
    return { ...noCacheChoice(`because ${why}`), warnings };
}

;// CONCATENATED MODULE: ./src/buildx/cache/choose-gha.ts




/** How long BuildKit asks again when it is told to wait (429); by itself it does for ten minutes. */
const RETRY = ['timeout', '1m'];
/**
 * GitHub's cache service. The service itself lets a run read what its branch, its base branch and the default branch wrote,
 * so one name is enough. buildx adds the address and the token from its environment.
 */
function chooseGha(context) {
    const { service, mode, request } = context;
    if (service.state !== 'usable') {
        const why = service.state === 'absent' ? 'this run has no token for the cache service' : service.why;
        return cacheUnavailable(mode, why);
    }
    if (!context.exportsCache)
        return cacheUnavailable(mode, 'this builder cannot export a cache');
    const scope = cacheScope(context);
    const barrier = writeProtection(context, service.writeProtected);
    const reads = service.reads && request.noCache !== true;
    return {
        cacheFrom: reads ? [(0,text_attributes/* formatAttributes */.x)([['type', 'gha'], ['scope', scope], RETRY])] : [],
        cacheTo: barrier === null
            ? [
                (0,text_attributes/* formatAttributes */.x)([
                    ['type', 'gha'],
                    ['scope', scope],
                    ['mode', 'max'],
                    ['ignore-error', 'true'],
                    RETRY,
                ]),
            ]
            : [],
        ...explainChoice(`GitHub's cache service, scope ${scope}`, reads, barrier),
    };
}

;// CONCATENATED MODULE: ./src/buildx/cache/choose-inline.ts



/** Most tags of the image that are read; each costs a question to the registry. */
const MOST_TAGS = 5;
/** The cache inside of the image that is pushed: only the steps of its last stage. */
function chooseInline(context) {
    const { request, mode } = context;
    const tags = (request.tags ?? []).slice(0, MOST_TAGS);
    if (tags.length === 0)
        return cacheUnavailable(mode, 'the image has no tag to read its cache from');
    const barrier = writeProtection(context, null);
    const reads = request.noCache !== true;
    return {
        cacheFrom: reads
            ? tags.map(tag => (0,text_attributes/* formatAttributes */.x)([
                ['type', 'registry'],
                ['ref', tag],
            ]))
            : [],
        cacheTo: barrier === null ? ['type=inline'] : [],
        ...explainChoice('inside the image, last stage only', reads, barrier),
    };
}

;// CONCATENATED MODULE: ./src/buildx/cache/choose-local.ts



/**
 * A directory of BuildKit's local cache: kept by GitHub's cache service from run to run, on any other machine by the machine
 * itself. Who opens the directory says where it is.
 */
function chooseLocal(context) {
    const { service, mode, request, run } = context;
    if (!context.exportsCache)
        return cacheUnavailable(mode, 'this builder cannot export a cache');
    if (run.onGitHub && service.state !== 'usable') {
        const why = service.state === 'absent' ? 'this run has no token for the cache service' : service.why;
        return cacheUnavailable(mode, why);
    }
    const scope = cacheScope(context);
    const kept = service.state === 'usable';
    const barrier = writeProtection(context, kept ? service.writeProtected : null);
    const reads = request.noCache !== true && (!kept || service.reads);
    const where = kept ? `a directory that GitHub's cache service keeps` : 'a directory of this machine';
    return {
        cacheFrom: [],
        cacheTo: [],
        directory: { scope, refs: refsOf(context), kept, reads, writes: barrier === null },
        ...explainChoice(`${where}, scope ${scope}`, reads, barrier),
    };
}
/** This ref, the base branch, the default branch: each once. */
function refsOf({ run }) {
    const branches = [run.baseBranch, run.defaultBranch].filter(branch => branch !== '');
    const refs = [
        run.ref === '' ? 'refs/heads/main' : run.ref,
        ...branches.map(branch => `refs/heads/${branch}`),
    ];
    return [...new Set(refs.map(refSlug))];
}

// EXTERNAL MODULE: ./src/buildx/cache/pushed-repository.ts
var pushed_repository = __webpack_require__(50109);
;// CONCATENATED MODULE: ./src/buildx/cache/choose-registry.ts





/**
 * The repository that the image is pushed to: a tag `buildcache-…` for each build and branch. Read are those of this ref, the
 * base branch and the default branch.
 */
function chooseRegistry(context) {
    const { request, run, mode } = context;
    if (!context.exportsCache)
        return cacheUnavailable(mode, 'this builder cannot export a cache');
    const pushed = (0,pushed_repository/* pushedRepository */.w)(request);
    const [tag] = request.tags ?? [];
    const repository = pushed ?? (tag === undefined ? null : (0,pushed_repository/* repositoryOf */._)(tag));
    if (repository === null)
        return cacheUnavailable(mode, 'the image has no tag that names a registry');
    const name = `${repository}:buildcache-${cacheScope(context)}`;
    const branches = [run.baseBranch, run.defaultBranch].filter(branch => branch !== '');
    const refs = [
        run.ref === '' ? 'refs/heads/main' : run.ref,
        ...branches.map(branch => `refs/heads/${branch}`),
    ];
    const places = [...new Set(refs.map(ref => `${name}-${refSlug(ref)}`))];
    const barrier = writeProtection(context, ownBarrier(run.ref, pushed));
    const reads = request.noCache !== true;
    return {
        cacheFrom: reads
            ? places.map(place => (0,text_attributes/* formatAttributes */.x)([
                ['type', 'registry'],
                ['ref', place],
            ]))
            : [],
        cacheTo: barrier === null ? places.slice(0, 1).map(exportTo) : [],
        ...explainChoice(`the registry, ${places[0] ?? name}`, reads, barrier),
        ...(pushed === null && run.untrusted === null ? { warnings: [] } : {}),
    };
}
/** Some registries refuse the index that BuildKit writes by default: `image-manifest` makes it an image as any other. */
function exportTo(place) {
    return (0,text_attributes/* formatAttributes */.x)([
        ['type', 'registry'],
        ['ref', place],
        ['mode', 'max'],
        ['image-manifest', 'true'],
        ['oci-mediatypes', 'true'],
        ['ignore-error', 'true'],
    ]);
}
/** GitHub makes a branch for each attempt to merge, and a registry would keep the cache of each for ever. */
const MERGE_QUEUE = 'refs/heads/gh-readonly-queue/';
function ownBarrier(ref, pushed) {
    if (pushed === null)
        return 'the image is not pushed, so the cache is not either';
    if (ref.startsWith('refs/tags/'))
        return 'no later build would read the cache of a Git tag';
    return ref.startsWith(MERGE_QUEUE) ? 'no later build would read the cache of a merge queue' : null;
}

;// CONCATENATED MODULE: ./src/buildx/cache/explicit-cache.ts

/** What the user gave passes through untouched; what will go wrong with it is said. */
function explicitCache({ request, mode, service, run }) {
    const { cacheFrom = [], cacheTo = [] } = request;
    const warnings = mode === 'auto' ? [] : [`\`cache: ${mode}\` is ignored, because cache-from or cache-to is set`];
    const gha = [...cacheFrom, ...cacheTo].map(text_attributes/* parseAttributes */.v).filter(isPlainGha);
    if (gha.length > 0) {
        if (service.state === 'absent') {
            warnings.push('buildx leaves out the cache type=gha, because this run has no token for it');
        }
        else if (service.state === 'unusable') {
            warnings.push(`The cache type=gha does not work and may fail the build, because ${service.why}`);
        }
        else if (service.writeProtected !== null && cacheTo.some(isGha)) {
            warnings.push(`The cache type=gha cannot be written, because ${service.writeProtected}; this fails the build unless ignore-error=true is set`);
        }
    }
    if (run.matrix.length > 0 && cacheTo.map(text_attributes/* parseAttributes */.v).some(isUnscopedGha)) {
        warnings.push('The jobs of this matrix overwrite one cache: give type=gha a scope with a value of the matrix, in cache-to and cache-from (scope=build-linux-arm64)');
    }
    return {
        cacheFrom,
        cacheTo,
        explanation: 'Cache: as set by cache-from and cache-to',
        warnings,
    };
}
function isGha(cache) {
    return (0,text_attributes/* parseAttributes */.v)(cache).get('type') === 'gha';
}
/** One that takes its token from the environment. */
function isPlainGha(attributes) {
    return attributes.get('type') === 'gha' && !attributes.has('token');
}
/** BuildKit calls all of these `buildkit`. */
function isUnscopedGha(attributes) {
    return attributes.get('type') === 'gha' && (attributes.get('scope') ?? '') === '';
}

;// CONCATENATED MODULE: ./src/buildx/cache/choose-cache.ts






/**
 * Which cache a build imports and exports. Pure.
 *
 * What the user gave passes through as it is. Otherwise `auto` takes GitHub's cache service where it works, and none elsewhere: any other
 * cache is asked for by its name.
 */
function chooseCache(context) {
    const { cacheFrom = [], cacheTo = [] } = context.request;
    if (cacheFrom.length > 0 || cacheTo.length > 0)
        return explicitCache(context);
    return CHOOSE[context.mode](context);
}
const CHOOSE = {
    auto: chooseAutomatically,
    gha: chooseGha,
    registry: chooseRegistry,
    local: chooseLocal,
    inline: chooseInline,
    none: () => noCacheChoice('as set by `cache`'),
};
function chooseAutomatically(context) {
    const { service, exportsCache } = context;
    if (exportsCache && service.state === 'usable')
        return chooseGha(context);
    const problem = exportsCache ? problemOf(service) : 'this builder cannot export a cache';
    // Nobody has asked for a cache, so this is no warning, whether the service is not there or fails.
    return noCacheChoice(`because ${problem}; ${exportsCache ? OTHERS : INLINE}`);
}
function problemOf(service) {
    return service.state === 'unusable' ? service.why : 'this run has no token for the cache service';
}
/** Whether layers of stages that are not in the image may be published is for the workflow to say. */
const OTHERS = '`cache: registry` (--cache registry) keeps one in the registry, beside the pushed image';
const INLINE = '`cache: inline` (--cache inline) keeps one inside the pushed image';

;// CONCATENATED MODULE: ./src/buildx/cache/probe-cache-service.ts
const METHOD = 'twirp/github.actions.results.api.v1.CacheService/GetCacheEntryDownloadURL';
/** Any will do: a cache that is not there is an answer, too. */
const QUESTION = { key: 'slim-build-probe', restore_keys: [], version: '0'.repeat(64) };
/**
 * Asks GitHub's cache service one question before the build does. BuildKit waits for minutes on a service that does not
 * answer or that refuses for now, so it is better left out; a service that says no is known before, not after the build.
 */
async function probeCacheService(service, { signal, patience = 5000 }) {
    if (service.state !== 'usable')
        return service;
    const why = await problem(service, signal, patience);
    signal.throwIfAborted();
    return why === null ? service : { state: 'unusable', why };
}
async function problem({ url, token }, signal, patience) {
    const timeout = AbortSignal.timeout(patience);
    try {
        const answer = await fetch(new URL(METHOD, url.endsWith('/') ? url : `${url}/`), {
            method: 'POST',
            headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
            body: JSON.stringify(QUESTION),
            redirect: 'error',
            signal: AbortSignal.any([signal, timeout]),
        });
        await answer.body?.cancel();
        return answer.ok ? null : `the cache service answered with status ${answer.status}`;
    }
    catch (error) {
        return timeout.aborted
            ? `the cache service did not answer within ${patience / 1000} s`
            : `the cache service cannot be reached (${errorMessage(error)})`;
    }
}
/** What a failed request was about: Node's fetch hides it in the cause. */
function errorMessage(error) {
    if (!(error instanceof Error))
        return String(error);
    const { cause } = error;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    return code === '' ? error.message : code;
}

// EXTERNAL MODULE: ./src/buildx/find-buildx.ts
var find_buildx = __webpack_require__(72654);
// EXTERNAL MODULE: ./src/buildx/recipe.ts + 1 modules
var buildx_recipe = __webpack_require__(87322);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/errors/machine-failure.ts
var machine_failure = __webpack_require__(87973);
// EXTERNAL MODULE: ./src/files/make-directory.ts
var make_directory = __webpack_require__(9971);
;// CONCATENATED MODULE: ./src/files/link-directory.ts



/**
 * Gives the files of a directory, and of those below it, a second name in a new directory on the same disk. It takes no room, and they stay
 * when the first directory is removed or replaced. Only this user can look into the new one. Nothing is made where the first is not there, or goes
 * meanwhile.
 *
 * @throws the file system's error when the new directory cannot be written.
 */
async function linkDirectory(directory, copy) {
    await (0,make_directory/* makeDirectory */.O)(copy, 0o700);
    try {
        await linkFiles(directory, copy);
    }
    catch (error) {
        await (0,promises_.rm)(copy, { recursive: true, force: true });
        if (error.code !== 'ENOENT')
            throw error;
    }
}
async function linkFiles(directory, copy) {
    for (const entry of await (0,promises_.readdir)(directory, { withFileTypes: true })) {
        const [from, to] = [external_node_path_default().join(directory, entry.name), external_node_path_default().join(copy, entry.name)];
        if (entry.isDirectory()) {
            await (0,make_directory/* makeDirectory */.O)(to, 0o700);
            await linkFiles(from, to);
        }
        else if (entry.isFile())
            await (0,promises_.link)(from, to);
    }
}

// EXTERNAL MODULE: ./src/files/owned-directory.ts
var owned_directory = __webpack_require__(11708);
// EXTERNAL MODULE: ./src/files/replace-directory.ts
var replace_directory = __webpack_require__(46281);
// EXTERNAL MODULE: ./src/buildx/json-shape.ts
var json_shape = __webpack_require__(6344);
// EXTERNAL MODULE: ./src/files/read-regular-file.ts
var read_regular_file = __webpack_require__(47269);
// EXTERNAL MODULE: ./src/model/digest.ts
var model_digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/oci/blob-path.ts
var blob_path = __webpack_require__(92608);
;// CONCATENATED MODULE: ./src/pipeline/cache/cache-identity.ts






/** Bytes of an index, manifest or cache config. */
const LARGEST = 64 * 1024 * 1024;
/**
 * What tells the content of one local cache from another's, as 16 characters: its layers, and the steps that made them. Its index
 * does not do: BuildKit numbers and orders the same records anew in each export.
 *
 * @returns null for a directory that is not such a cache.
 */
async function cacheIdentity(directory) {
    const index = await readJson(external_node_path_default().join(directory, 'index.json'));
    const manifest = await readBlob(directory, (0,json_shape/* field */.ZZ)((0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(index, 'manifests'))[0], 'digest'));
    const config = await readBlob(directory, (0,json_shape/* field */.ZZ)(manifest, 'config', 'digest'));
    const layers = (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(config, 'layers')).map(layer => (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(layer, 'blob')) ?? '');
    const steps = (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(config, 'records'))
        .filter(record => (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(record, 'layers')).length > 0)
        .map(record => (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(record, 'digest')) ?? '');
    if (layers.length + steps.length === 0)
        return null;
    return (0,external_node_crypto_.createHash)('sha256')
        .update([...layers.sort(), ...steps.sort()].join('\n'))
        .digest('hex')
        .slice(0, 16);
}
async function readBlob(directory, digest) {
    return (0,model_digest/* isDigest */.Bc)(digest) ? readJson(external_node_path_default().join(directory, (0,blob_path/* blobPath */.n)(digest))) : null;
}
async function readJson(file) {
    try {
        return JSON.parse((await (0,read_regular_file/* readRegularFile */.XF)(file, { most: LARGEST, links: 'follow' })) ?? '');
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./src/pipeline/cache/local-cache.ts










/**
 * Opens the directory of a local cache.
 *
 * BuildKit only ever adds to such a directory (docker/build-push-action#252), so each build exports to a new one, which then takes
 * the place of the old: it holds what this build used and nothing else. Another run may do so at any time, so a build reads links of its own
 * to the files that are there now: it would fail without one.
 *
 * @param storeDir where directories are kept on this machine.
 * @param service keeps them between machines; null: there is none, or it may not be used.
 */
async function openLocalCache(directory, storeDir, service) {
    const folder = external_node_path_default().join(storeDir, 'build-cache', directory.scope);
    try {
        // Buildx lets others read what it writes.
        await (0,make_directory/* makeDirectory */.O)(folder, 0o700);
        return await openIn(folder, await (0,owned_directory/* makeOwnedDirectory */.d)(folder), directory, service);
    }
    catch (error) {
        const why = `The cache is not used, because ${folder} cannot be written: ${(0,machine_failure/* reasonOf */.A)(error, folder)}`;
        return { cacheFrom: [], cacheTo: [], warnings: [why], ...NOTHING_KEPT };
    }
}
/** What becomes of a cache that is in no directory of ours. */
const NOTHING_KEPT = {
    keep: () => Promise.resolve([]),
    drop: () => Promise.resolve(),
};
/** @param own a directory of this run. */
async function openIn(folder, own, { scope, refs, reads, writes }, service) {
    const [current, next] = [external_node_path_default().join(folder, 'current'), external_node_path_default().join(own, 'next')];
    const keys = refs.map(ref => `slim-build-cache-${scope}-${ref}-`);
    const warnings = reads && service !== null ? await restore(service, current, keys) : [];
    const drop = () => (0,promises_.rm)(own, { recursive: true, force: true }).catch(() => undefined);
    const from = reads ? await linked(current, external_node_path_default().join(own, 'from')) : null;
    return {
        cacheFrom: from !== null && (0,external_node_fs_.existsSync)(external_node_path_default().join(from, 'index.json')) ? [local('src', from)] : [],
        cacheTo: writes ? [`${local('dest', next)},mode=max,ignore-error=true`] : [],
        warnings,
        keep: async () => {
            try {
                if (!(0,external_node_fs_.existsSync)(external_node_path_default().join(next, 'index.json')))
                    return [];
                await (0,replace_directory/* replaceDirectory */.Q)(next, current, own);
                return service === null ? [] : await save(service, current, keys[0] ?? '');
            }
            catch (error) {
                return [`The cache was not kept, because ${(0,machine_failure/* reasonOf */.A)(error, folder)}`];
            }
            finally {
                await drop();
            }
        },
        drop,
    };
}
/** Where the file system has no links, it is the directory itself: then no other run should end meanwhile. */
async function linked(directory, copy) {
    return linkDirectory(directory, copy).then(() => copy, () => directory);
}
async function restore(service, directory, keys) {
    await (0,promises_.rm)(directory, { recursive: true, force: true });
    const restored = await service.restore(directory, keys);
    return restored.kind === 'failed' ? [`The cache was not read, because ${restored.why}`] : [];
}
/** Under a name of what it holds, so that a build that changed nothing keeps nothing new. */
async function save(service, directory, prefix) {
    const identity = await cacheIdentity(directory);
    if (identity === null)
        return [];
    const saved = await service.save(directory, `${prefix}${identity}`);
    return saved.kind === 'failed' ? [`The cache was not written, because ${saved.why}`] : [];
}
function local(key, directory) {
    return (0,text_attributes/* formatAttributes */.x)([
        ['type', 'local'],
        [key, directory],
    ]);
}

// EXTERNAL MODULE: ./src/buildx/builder/tool-reason.ts
var tool_reason = __webpack_require__(90561);
// EXTERNAL MODULE: ./node_modules/dockerfile-ast/lib/main.js
var main = __webpack_require__(78390);
// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
;// CONCATENATED MODULE: ./src/buildx/cache-mounts/attributes-of.ts


/** What a `--mount` says; null for what BuildKit would refuse. Untrusted text. */
function attributesOf(mount) {
    try {
        // A Dockerfile's own quotes are taken away before the attributes are read.
        return (0,text_attributes/* parseAttributes */.v)(mount.replaceAll('"', ''));
    }
    catch (error) {
        if (error instanceof input_error/* InputError */.d)
            return null;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/buildx/cache-mounts/needed-stages.ts


/**
 * Which stages a build of a target needs, by their place in the Dockerfile: the target, what it stands on, and what it copies or mounts
 * from. Where a name is made of variables any stage before may be meant, so all are.
 *
 * @param target name or number of a stage; undefined: the last one. Of one that is not there, all stages are needed.
 */
function neededStages(dockerfile, target) {
    const froms = dockerfile.getFROMs();
    const names = froms.map(from => from.getBuildStage()?.toLowerCase() ?? '');
    const find = (name, before) => {
        if (name.includes('$'))
            return [...froms.keys()].slice(0, before);
        const found = names.slice(0, before).lastIndexOf(name.toLowerCase());
        if (found >= 0)
            return [found];
        return /^\d+$/.test(name) && Number(name) < before ? [Number(name)] : [];
    };
    const start = target === undefined || target === '' ? [froms.length - 1] : find(target, froms.length);
    const needed = new Set();
    const visit = (stage) => {
        if (needed.has(stage))
            return;
        needed.add(stage);
        const used = [froms[stage]?.getImage() ?? '', ...instructionsOf(dockerfile, froms, stage).flatMap(usedBy)];
        for (const name of used)
            find(name, stage).forEach(visit);
    };
    for (const stage of start.length > 0 ? start : froms.keys())
        visit(stage);
    return needed;
}
/** The number of the stage that an instruction stands in; -1 before the first. */
function stageOf(froms, instruction) {
    const { line } = instruction.getRange().start;
    return froms.findLastIndex(from => from.getRange().start.line <= line);
}
function instructionsOf(dockerfile, froms, stage) {
    return dockerfile.getInstructions().filter(instruction => stageOf(froms, instruction) === stage);
}
/** What `COPY --from` and `RUN --mount=…,from=` name. */
function usedBy(instruction) {
    if (!(instruction instanceof main.ModifiableInstruction))
        return [];
    return instruction.getFlags().flatMap(flag => {
        const value = flag.getValue() ?? '';
        if (flag.getName() === 'from')
            return [value];
        return flag.getName() === 'mount' ? [attributesOf(value)?.get('from') ?? ''] : [];
    });
}

;// CONCATENATED MODULE: ./src/buildx/cache-mounts/find-cache-mounts.ts





/** Where the mounts are while they are filled and emptied. */
const MOUNT_TARGET = '/slim-build/mount';
/** Longer texts are not taken for Dockerfiles. Characters. */
const find_cache_mounts_LONGEST = 1024 * 1024;
/**
 * The cache mounts of the stages that a target needs, each id once. Untrusted text: what cannot be parsed has none.
 *
 * @param target undefined: the last stage.
 */
function findCacheMounts(text, target) {
    const found = text.length > find_cache_mounts_LONGEST ? [] : usesOf(text, target);
    const mounts = new Map();
    const unresolved = [];
    for (const { line, ...use } of found) {
        const mount = parseMount(use);
        if (mount === 'variable')
            unresolved.push(line);
        else if (mount !== null && !mounts.has(mount.id))
            mounts.set(mount.id, mount);
    }
    return { mounts: [...mounts.values()], unresolved };
}
function usesOf(text, target) {
    let dockerfile;
    try {
        dockerfile = main.DockerfileParser.parse(text);
    }
    catch {
        return [];
    }
    const froms = dockerfile.getFROMs();
    const stages = new Set(froms.map(from => from.getBuildStage()?.toLowerCase()));
    const needed = neededStages(dockerfile, target);
    return dockerfile.getInstructions().flatMap(instruction => {
        const stage = stageOf(froms, instruction);
        const from = froms[stage];
        if (from === undefined || !needed.has(stage))
            return [];
        const line = instruction.getRange().start.line + 1;
        const standsOnStage = stages.has(from.getImage()?.toLowerCase() ?? '');
        return mountFlags(instruction).map(value => ({ value, from: baseOf(from), standsOnStage, line }));
    });
}
function mountFlags(instruction) {
    if (instruction.getKeyword() !== 'RUN' || !(instruction instanceof main.ModifiableInstruction))
        return [];
    return instruction.getFlags().flatMap(flag => (flag.getName() === 'mount' ? [flag.getValue() ?? ''] : []));
}
function baseOf(from) {
    const platform = from.getPlatformFlag()?.getValue() ?? null;
    return [platform === null ? '' : `--platform=${platform} `, from.getImage() ?? ''].join('');
}
/** Null for other mounts, and for those that BuildKit would refuse. */
function parseMount({ value, from, standsOnStage }) {
    const attributes = attributesOf(value);
    if (attributes?.get('type') !== 'cache')
        return null;
    const target = attributes.get('target') ?? attributes.get('dst') ?? attributes.get('destination') ?? '';
    if (target === '')
        return null;
    if (/[$\s"']/.test(value))
        return 'variable';
    // As BuildKit does: a clean path without its last slash.
    const id = attributes.get('id') ?? external_node_path_default().posix.normalize(target).replace(/(?<=.)\/$/, '');
    const others = [...attributes].filter(([key]) => !OWN.has(key));
    const mount = (0,text_attributes/* formatAttributes */.x)([['type', 'cache'], ['id', id], ['target', MOUNT_TARGET], ...others]);
    return { id, mount, from, needsStage: standsOnStage || attributes.has('from') };
}
const OWN = new Set(['type', 'id', 'target', 'dst', 'destination', 'ro', 'readonly', 'rw', 'readwrite']);

;// CONCATENATED MODULE: ./src/buildx/cache-mounts/mount-dockerfile.ts


/** The stage that stands on all others. */
const MOUNTS_STAGE = 'slim-build-mounts';
/** The named context that holds the archives. */
const SAVED_CONTEXT = 'slim-build-saved';
const DONE = '/slim-build.done';
/** The file that holds what was in a mount. Ids are untrusted text. */
function archiveName({ id }) {
    return `${(0,external_node_crypto_.createHash)('sha256').update(id).digest('hex').slice(0, 16)}.tar`;
}
function mountStage(index) {
    return `slim-build-mount-${index}`;
}
/**
 * The Dockerfile with stages that fill its cache mounts from archives. A mount that holds anything stays as it is: it is newer.
 *
 * @param nonce letters and digits that no other run has: the steps must run, and BuildKit's own way to that (`--no-cache-filter`)
 *   gives a step its cache mounts again, too.
 */
function fillingDockerfile(dockerfile, mounts, nonce) {
    return extended(dockerfile, mounts, nonce, mount => {
        const archives = `--mount=type=bind,from=${SAVED_CONTEXT},target=/slim-build/saved`;
        const fill = `tar -xf /slim-build/saved/${archiveName(mount)} -C ${MOUNT_TARGET}`;
        const script = `{ [ -n "$(ls -A ${MOUNT_TARGET})" ] || ${fill}; } && : > ${DONE}`;
        return { flags: archives, script, result: DONE };
    });
}
/** The Dockerfile with stages that write its cache mounts into archives; `nonce` as above. */
function emptyingDockerfile(dockerfile, mounts, nonce) {
    return extended(dockerfile, mounts, nonce, mount => {
        const file = `/${archiveName(mount)}`;
        return { flags: '', script: `tar -cf ${file} -C ${MOUNT_TARGET} .`, result: file };
    });
}
/**
 * The stages stand on what the Dockerfile itself starts from, where there is a shell: RUN needed one. What an image says of its
 * user or its shell has no effect.
 */
function extended(dockerfile, mounts, nonce, work) {
    const stages = mounts.map((mount, index) => {
        const { flags, script } = work(mount);
        const run = `RUN --mount=${mount.mount} ${flags} ${JSON.stringify(['/bin/sh', '-c', script, nonce])}`;
        return `FROM ${mount.from} AS ${mountStage(index)}\nUSER 0:0\n${run}`;
    });
    const copies = mounts.map((mount, index) => `COPY --from=${mountStage(index)} ${work(mount).result} /`);
    return [dockerfile, ...stages, [`FROM scratch AS ${MOUNTS_STAGE}`, ...copies].join('\n'), ''].join('\n\n');
}

// EXTERNAL MODULE: ./src/buildx/read-dockerfile.ts
var read_dockerfile = __webpack_require__(37333);
// EXTERNAL MODULE: ./src/buildx/solve/solve-arguments.ts
var solve_arguments = __webpack_require__(96170);
// EXTERNAL MODULE: ./src/files/with-temporary-directory.ts
var with_temporary_directory = __webpack_require__(9547);
// EXTERNAL MODULE: ./src/text/format-bytes.ts
var format_bytes = __webpack_require__(47790);
// EXTERNAL MODULE: ./src/tools/run-tool.ts + 2 modules
var run_tool = __webpack_require__(56220);
// EXTERNAL MODULE: ./src/tools/runner-services.ts
var runner_services = __webpack_require__(26114);
// EXTERNAL MODULE: ./src/measure/entry-content.ts + 1 modules
var entry_content = __webpack_require__(77808);
// EXTERNAL MODULE: ./src/measure/packages/catalog-index.ts
var catalog_index = __webpack_require__(60942);
// EXTERNAL MODULE: ./src/measure/reading-budget.ts
var reading_budget = __webpack_require__(46276);
// EXTERNAL MODULE: ./src/measure/tar/tar-reader.ts + 6 modules
var tar_reader = __webpack_require__(76886);
// EXTERNAL MODULE: ./src/text/quote-text.ts
var quote_text = __webpack_require__(75091);
;// CONCATENATED MODULE: ./src/pipeline/cache/archives-identity.ts









const NONE = new catalog_index/* CatalogIndex */.g([]);
/**
 * What tells the content of some tars from another's, as 16 characters: names of tars, and paths, owners, rights and contents in
 * them. Neither the order of entries nor their times count: both differ where nothing was changed.
 *
 * @throws LayerFault for a tar that contradicts itself; ImageError for one that takes too much to read; an error of the file system.
 */
async function archivesIdentity(files) {
    const all = (0,external_node_crypto_.createHash)('sha256');
    for (const file of files) {
        all.update(`${external_node_path_default().basename(file)}\n`);
        for (const entry of (await entriesOf(file)).sort())
            all.update(entry);
    }
    return all.digest('hex').slice(0, 16);
}
async function entriesOf(file) {
    const { size: weight } = await (0,promises_.stat)(file);
    const budget = new reading_budget/* ReadingBudget */.o(`the archive ${(0,quote_text/* quoteText */.o)(external_node_path_default().basename(file))}`, weight);
    const tar = new tar_reader/* TarReader */.R((0,external_node_fs_.createReadStream)(file), budget);
    const entries = [];
    for (let entry = await tar.next(); entry !== null; entry = await tar.next()) {
        budget.spend('entries');
        const { name, type, size, mode, uid, gid, link } = entry;
        const content = type === 'file'
            ? (await (0,entry_content/* readEntryContent */.U)(tar, { path: name, size }, { catalogs: NONE, budget })).sha256
            : '';
        const text = JSON.stringify([name, type, mode, uid, gid, link, content]);
        entries.push((0,external_node_crypto_.createHash)('sha256').update(text).digest('base64url'));
    }
    return entries;
}

;// CONCATENATED MODULE: ./src/pipeline/cache/cache-mounts.ts
















/** Unpacked bytes of all mounts together that are kept: GitHub keeps 10 GB a repository. */
const MOST_BYTES = 4_000_000_000;
const BUILT_TO_FILL_MOUNTS = 'Steps that were built to fill the cache mounts in this run count as cached.';
/**
 * Fills the cache mounts of a Dockerfile with what the last run left in them, and keeps what this one leaves. BuildKit itself
 * exports them nowhere (moby/buildkit#1512), so both are done by a build of their own, which mounts them.
 *
 * @param most unpacked bytes of all mounts together that are kept.
 */
async function openCacheMounts(build, place, service, context, most = MOST_BYTES) {
    const { request } = build;
    const dockerfile = await (0,read_dockerfile/* readDockerfile */.n)(build, context.cwd);
    if (dockerfile === null)
        return noMounts('the Dockerfile is not a local file');
    const { mounts, unresolved } = findCacheMounts(dockerfile, request.target);
    const warnings = unresolved.map(line => `The cache mount in line ${line} of the Dockerfile is not kept: only BuildKit knows the values of its variables`);
    if (mounts.length === 0)
        return { ...noMounts('the Dockerfile has no cache mount that can be kept'), warnings };
    const directory = external_node_path_default().join(context.storeDir, 'cache-mounts', place.scope);
    const opened = await cache_mounts_openIn({ request, dockerfile, mounts, directory }, place, { service, most }, context).catch((error) => {
        if (context.signal.aborted)
            throw error;
        const why = `${directory} cannot be used: ${(0,machine_failure/* reasonOf */.A)(error, directory)}`;
        return { ...noMounts(why), warnings: [`The cache mounts are not kept, because ${why}`] };
    });
    return { ...opened, warnings: [...warnings, ...opened.warnings] };
}
async function cache_mounts_openIn(work, place, { service, most }, context) {
    const { mounts, directory } = work;
    const warnings = [];
    await (0,promises_.rm)(directory, { recursive: true, force: true });
    await (0,make_directory/* makeDirectory */.O)(external_node_path_default().dirname(directory), 0o700);
    const prefixes = place.refs.map(ref => `slim-build-mounts-${place.scope}-${ref}-`);
    const restored = place.reads ? await service.restore(directory, prefixes) : { kind: 'nothing' };
    const saved = mounts.filter(mount => (0,external_node_fs_.existsSync)(external_node_path_default().join(directory, archiveName(mount))));
    if (restored.kind === 'failed')
        warnings.push(`The cache mounts were not restored, because ${restored.why}`);
    const failed = saved.length === 0 ? null : await fill({ ...work, mounts: saved }, context);
    if (failed !== null)
        warnings.push(`The cache mounts were not restored: ${failed}`);
    const rights = place.writes ? '' : ', read only';
    return {
        explanation: `Cache mounts: ${failed === null ? saved.length : 0} of ${mounts.length} were found${rights}`,
        warnings,
        notes: saved.some(({ needsStage }) => needsStage) ? [BUILT_TO_FILL_MOUNTS] : [],
        keep: async () => {
            if (!place.writes)
                return [];
            return cache_mounts_save(work, { prefix: prefixes[0] ?? '', service, most }, context).catch((error) => {
                if (context.signal.aborted)
                    throw error;
                return [`The cache mounts were not saved: ${(0,machine_failure/* reasonOf */.A)(error, directory)}`];
            });
        },
    };
}
/** Nothing can be kept, and why. */
function noMounts(why) {
    return {
        explanation: `Cache mounts: none, ${why}`,
        warnings: [],
        notes: [],
        keep: () => Promise.resolve([]),
    };
}
function fill(work, context) {
    const { request, dockerfile, mounts, directory } = work;
    const buildContexts = [...(request.buildContexts ?? []), `${SAVED_CONTEXT}=${directory}`];
    const text = fillingDockerfile(dockerfile, mounts, (0,external_node_crypto_.randomUUID)());
    return buildStages({ ...request, buildContexts }, text, 'type=cacheonly', context);
}
async function cache_mounts_save(work, { service, prefix, most }, context) {
    const { request, dockerfile, mounts, directory } = work;
    await (0,promises_.rm)(directory, { recursive: true, force: true });
    const text = emptyingDockerfile(dockerfile, mounts, (0,external_node_crypto_.randomUUID)());
    const failed = await buildStages(request, text, `type=local,dest=${directory}`, context);
    if (failed !== null)
        return [`The cache mounts were not saved: ${failed}`];
    const files = (await (0,promises_.readdir)(directory)).sort().map(name => external_node_path_default().join(directory, name));
    const sizes = await Promise.all(files.map(async (file) => (await (0,promises_.stat)(file)).size));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    if (bytes > most) {
        const sizes = `they hold ${(0,format_bytes/* formatBytes */.z)(bytes)} unpacked, the limit is ${(0,format_bytes/* formatBytes */.z)(most)}`;
        return [
            `The cache mounts were not saved: ${sizes}. ${await startOver(directory, { service, prefix, most })}`,
        ];
    }
    const identity = await archivesIdentity(files).catch(() => null);
    if (identity === null)
        return ['The cache mounts were not saved: their content makes no readable archive'];
    const kept = await service.save(directory, `${prefix}${identity}`);
    return kept.kind === 'failed' ? [`The cache mounts were not saved, because ${kept.why}`] : [];
}
/**
 * Mounts only ever grow. What was kept last would be found by every run and grow too big again, so nothing takes its place: then a run
 * starts with empty mounts, which hold what it needs and no more.
 */
async function startOver(directory, { service, prefix }) {
    await (0,promises_.rm)(directory, { recursive: true, force: true });
    await (0,promises_.mkdir)(directory);
    const kept = await service.save(directory, `${prefix}empty-${(0,external_node_crypto_.randomUUID)()}`);
    return kept.kind === 'failed'
        ? `The next run restores the last saved ones`
        : 'The next run starts with empty ones';
}
/** Builds the stages that work on mounts, as the build itself would. Returns why it could not. */
async function buildStages(request, dockerfile, output, context) {
    return (0,with_temporary_directory/* withTemporaryDirectory */.n)(context.tempDir, async (directory) => {
        const file = external_node_path_default().join(directory, 'Dockerfile');
        await (0,promises_.writeFile)(file, dockerfile);
        await copyIgnoreFile(request, file, context.cwd);
        const plan = { outputs: [output], load: false };
        const staged = stagesRequest(request, file);
        const { args, env } = (0,solve_arguments/* solveArguments */.e)(staged, plan, external_node_path_default().join(directory, 'metadata.json'));
        const run = await (0,run_tool/* runTool */.qI)('docker', args, {
            env: { ...context.env, ...env },
            runnerServices: (0,runner_services/* needsRunnerServices */.W)(staged),
            cwd: context.cwd,
            signal: context.signal,
        });
        return run.exitCode === 0 ? null : (0,tool_reason/* toolReason */.$)(run);
    });
}
/** The file of a Dockerfile's own that says what is left out of its context stands beside it, and goes where it goes. */
async function copyIgnoreFile(request, dockerfile, cwd) {
    const own = `${external_node_path_default().resolve(cwd, request.file ?? external_node_path_default().join(request.context, 'Dockerfile'))}.dockerignore`;
    if ((0,external_node_fs_.existsSync)(own))
        await (0,promises_.copyFile)(own, `${dockerfile}.dockerignore`);
}
/** What the stages below may need, and nothing that publishes. */
function stagesRequest(request, file) {
    const { context, buildArgs, buildContexts, secrets, ssh, builder, network, addHosts, allow, cacheFrom } = request;
    const given = { buildArgs, buildContexts, secrets, ssh, builder, network, addHosts, allow, cacheFrom };
    const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    return {
        ...present,
        context,
        file,
        target: MOUNTS_STAGE,
        provenance: 'false',
    };
}

;// CONCATENATED MODULE: ./src/pipeline/cache/open-target-mounts.ts


/** Nothing is kept, and nothing is said of it. */
const NO_MOUNTS = {
    explanation: '',
    warnings: [],
    notes: [],
    keep: () => Promise.resolve([]),
};
/** Mounts are kept as a local cache would be, whichever cache the layers have. */
async function openTargetMounts({ links, inlineDockerfile }, cacheContext, service, context) {
    if (links.length > 0)
        return noMounts('a target that builds on other targets cannot be built alone');
    const { directory } = chooseLocal({ ...cacheContext, mode: 'local', exportsCache: true });
    if (directory?.kept === true)
        return openCacheMounts({ request: cacheContext.request, inlineDockerfile }, directory, service, context);
    const why = cacheContext.service.state === 'unusable' ? cacheContext.service.why : 'this run has no cache service';
    const explanation = `Cache mounts: kept only on the builder, because ${why}`;
    return { ...NO_MOUNTS, explanation, warnings: cacheContext.run.onGitHub ? [explanation] : [] };
}

;// CONCATENATED MODULE: ./src/pipeline/cache/prepare-caches.ts









/**
 * Looks at what this run and its builder can do, and gives each target the cache that suits it, under a name of its own. Where the
 * workflow or the bake files name a cache for any target, theirs are the only ones.
 *
 * @throws InputError for a cache-from or cache-to that cannot be read; ToolError when there is no builder.
 */
async function prepareCaches(plan, options, context) {
    const { recipe, targets } = plan;
    const builder = await (0,find_buildx/* findBuildx */.a)((0,buildx_recipe/* builderOf */.zp)(recipe), context.answers);
    const all = [...recipe.definition.targets.values()];
    const isExplicit = all.some(isNamed);
    const offered = (0,cache_service/* readCacheService */.Y)(context.env, context.now().getTime());
    const asks = options.mounts || (isExplicit ? all.some(usesGha) : SERVED.includes(options.mode));
    const service = asks ? await probeCacheService(offered, { signal: context.signal }) : offered;
    const cacheContext = { ...options, ...builder, service };
    const prepared = [];
    for (const each of targets)
        prepared.push(await prepare(each, { plan, cacheContext, isExplicit }, options, context));
    // Targets below others keep the caches that the files give them; what will go wrong with them is said, too.
    const below = all.filter(each => isNamed(each) && !targets.some(({ target }) => target.name === each.name));
    const foreseen = below.flatMap(({ name, request }) => explicitCache({ ...cacheContext, image: name, request }).warnings);
    return {
        plan: { ...plan, targets: prepared.map(({ target }) => target) },
        explanations: explain(prepared),
        isAskedFor: isExplicit || options.mode !== 'auto',
        warnings: [...new Set([...prepared.flatMap(({ warnings }) => warnings), ...foreseen])],
        notes: new Map(prepared.map(({ target, notes }) => [target.target.name, notes])),
        keep: async () => {
            const warnings = new Set();
            for (const { keep } of prepared)
                for (const warning of await keep())
                    warnings.add(warning);
            return [...warnings];
        },
        drop: async () => {
            await Promise.all(prepared.map(({ drop }) => drop()));
        },
    };
}
/** Modes that may use GitHub's cache service. */
const SERVED = ['auto', 'gha', 'local'];
async function prepare(each, { plan: { recipe }, cacheContext: shared, isExplicit }, { directories, mounts }, context) {
    const { target, image, request } = each;
    const isBake = recipe.kind === 'bake';
    const cacheContext = { ...shared, image, request, bakeTarget: isBake ? target.name : undefined };
    const choice = isExplicit && !isNamed(each) ? NO_CACHE : chooseCache(cacheContext);
    const cache = await openChoice(choice, directories, context);
    const own = { ...context, env: (0,buildx_recipe/* environmentOf */.p7)(recipe, context) };
    const kept = mounts
        ? await openTargetMounts(target, { ...cacheContext, request: { ...request, cacheFrom: choice.cacheFrom } }, directories, own)
        : NO_MOUNTS;
    const explanation = isExplicit && isBake ? 'Cache: as set in the bake files' : choice.explanation;
    return {
        target: { ...each, request: { ...request, cacheFrom: cache.cacheFrom, cacheTo: cache.cacheTo } },
        explanations: [explanation, kept.explanation].filter(sentence => sentence !== ''),
        warnings: [...choice.warnings, ...cache.warnings, ...kept.warnings],
        notes: kept.notes,
        keep: async () => [...(await cache.keep()), ...(await kept.keep())],
        drop: cache.drop,
    };
}
const NO_CACHE = { cacheFrom: [], cacheTo: [], explanation: '', warnings: [] };
/** What is the same for all is said once. */
function explain(prepared) {
    const distinct = new Set(prepared.flatMap(({ explanations }) => explanations));
    const [first] = prepared;
    if (prepared.length <= 1 || distinct.size <= (first?.explanations.length ?? 0))
        return [...distinct];
    return prepared.flatMap(({ target: { target }, explanations }) => explanations.map(each => `${target.name}: ${each}`));
}
/** Opens the directory of a cache that has one. */
function openChoice({ directory, cacheFrom, cacheTo }, service, { storeDir }) {
    if (directory === undefined)
        return Promise.resolve({ cacheFrom, cacheTo, warnings: [], ...NOTHING_KEPT });
    return openLocalCache(directory, storeDir, directory.kept ? service : null);
}
function cachesOf({ cacheFrom = [], cacheTo = [] }) {
    return [...cacheFrom, ...cacheTo];
}
/** Whether the workflow or the bake files name a cache for it. */
function isNamed({ request }) {
    return cachesOf(request).length > 0;
}
function usesGha({ request }) {
    return cachesOf(request).some(cache => (0,text_attributes/* parseAttributes */.v)(cache).get('type') === 'gha');
}


/***/ })

};
