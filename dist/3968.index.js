export const id = 3968;
export const ids = [3968];
export const modules = {

/***/ 44258:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ ColumnWriter)
/* harmony export */ });
/* harmony import */ var _column_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65664);
/* harmony import */ var _entry_columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75682);


/** Entries that there is room for at first. */
const START = 64;
/** Names are put together in pieces of about this many characters. */
const PIECE = 64 * 1024;
const TYPE_NUMBERS = Object.fromEntries(_entry_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .ENTRY_TYPES */ .vB.map((type, at) => [type, at]));
/** Puts entries into columns, which grow as they need to. */
class ColumnWriter {
    #count = 0;
    #piece = '';
    #pieces = [];
    #nameLength = 0;
    #nameEnds = new Uint32Array(2 * START);
    #types = new Uint8Array(START);
    #modes = new Uint16Array(START);
    #uids = new Float64Array(START);
    #gids = new Float64Array(START);
    #unpacked = new Float64Array(START);
    #compressed = new Float64Array(START);
    #hashes = Buffer.alloc(_entry_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_LENGTH */ .yJ * START);
    #rest = new Map();
    /**
     * @param compressed its share of the layer, bytes.
     * @param rest what there is to say of a program, if there is.
     */
    add({ path, type, unpacked, mode, uid, gid, link = '', sha256 = '' }, compressed, rest) {
        if (this.#count === this.#types.length)
            this.#grow();
        const at = this.#count++;
        this.#addName(2 * at, path);
        this.#addName(2 * at + 1, link);
        this.#types[at] = TYPE_NUMBERS[type];
        this.#modes[at] = mode;
        this.#uids[at] = uid;
        this.#gids[at] = gid;
        this.#unpacked[at] = unpacked;
        this.#compressed[at] = compressed;
        this.#hashes.write(sha256, at * _entry_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_LENGTH */ .yJ, _entry_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_LENGTH */ .yJ, 'latin1');
        if (rest !== null)
            this.#rest.set(at, rest);
    }
    /** The entries so far. Nothing may be added afterwards. */
    entries() {
        const count = this.#count;
        return new _entry_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .ColumnEntries */ .h4({
            names: [...this.#pieces, this.#piece].join(''),
            nameEnds: this.#nameEnds.subarray(0, 2 * count),
            types: this.#types.subarray(0, count),
            modes: this.#modes.subarray(0, count),
            uids: this.#uids.subarray(0, count),
            gids: this.#gids.subarray(0, count),
            unpacked: this.#unpacked.subarray(0, count),
            compressed: this.#compressed.subarray(0, count),
            hashes: this.#hashes.subarray(0, _entry_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_LENGTH */ .yJ * count),
            rest: this.#rest,
        });
    }
    #addName(place, name) {
        this.#piece += name;
        this.#nameLength += name.length;
        this.#nameEnds[place] = this.#nameLength;
        if (this.#piece.length < PIECE)
            return;
        this.#pieces.push(this.#piece);
        this.#piece = '';
    }
    #grow() {
        const room = 2 * this.#count;
        this.#nameEnds = (0,_column_js__WEBPACK_IMPORTED_MODULE_1__/* .enlarged */ .vo)(this.#nameEnds, Uint32Array, 2 * room);
        this.#types = (0,_column_js__WEBPACK_IMPORTED_MODULE_1__/* .enlarged */ .vo)(this.#types, Uint8Array, room);
        this.#modes = (0,_column_js__WEBPACK_IMPORTED_MODULE_1__/* .enlarged */ .vo)(this.#modes, Uint16Array, room);
        this.#uids = (0,_column_js__WEBPACK_IMPORTED_MODULE_1__/* .enlarged */ .vo)(this.#uids, Float64Array, room);
        this.#gids = (0,_column_js__WEBPACK_IMPORTED_MODULE_1__/* .enlarged */ .vo)(this.#gids, Float64Array, room);
        this.#unpacked = (0,_column_js__WEBPACK_IMPORTED_MODULE_1__/* .enlarged */ .vo)(this.#unpacked, Float64Array, room);
        this.#compressed = (0,_column_js__WEBPACK_IMPORTED_MODULE_1__/* .enlarged */ .vo)(this.#compressed, Float64Array, room);
        this.#hashes = Buffer.concat([this.#hashes], _entry_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_LENGTH */ .yJ * room);
    }
}


/***/ }),

/***/ 65664:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ wordAt),
/* harmony export */   Il: () => (/* binding */ hashAt),
/* harmony export */   aL: () => (/* binding */ byteAt),
/* harmony export */   jn: () => (/* binding */ doubleAt),
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
/** A column with the same values, and room for so many in all. */
function enlarged(column, kind, length) {
    const larger = new kind(length);
    larger.set(column);
    return larger;
}


/***/ }),

/***/ 75682:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h4: () => (/* binding */ ColumnEntries),
/* harmony export */   vB: () => (/* binding */ ENTRY_TYPES),
/* harmony export */   yJ: () => (/* binding */ HASH_LENGTH)
/* harmony export */ });
/* harmony import */ var _column_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65664);

/** A type's number in {@link EntryColumns.types} is its place here: what is stored hangs on the order. */
const ENTRY_TYPES = [
    'file',
    'directory',
    'symlink',
    'hardlink',
    'device',
    'fifo',
    'whiteout',
    'opaque',
];
/** Bytes of a content hash. */
const HASH_LENGTH = 16;
/** Entries in columns: each is made when it is asked for, and no one keeps it. */
class ColumnEntries {
    columns;
    #hashes;
    constructor(columns) {
        this.columns = columns;
        const { buffer, byteOffset, byteLength } = columns.hashes;
        this.#hashes = Buffer.from(buffer, byteOffset, byteLength);
    }
    get length() {
        return this.columns.types.length;
    }
    *[Symbol.iterator]() {
        for (let at = 0; at < this.length; at++)
            yield this.#entry(at);
    }
    type(at) {
        return ENTRY_TYPES[(0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .byteAt */ .aL)(this.columns.types, at)] ?? 'file';
    }
    /** Where in the names the path of an entry begins. */
    pathStart(at) {
        return at === 0 ? 0 : (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .wordAt */ .E7)(this.columns.nameEnds, 2 * at - 1);
    }
    /** Where in the names the path of an entry ends, and its link begins. */
    pathEnd(at) {
        return (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .wordAt */ .E7)(this.columns.nameEnds, 2 * at);
    }
    linkEnd(at) {
        return (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .wordAt */ .E7)(this.columns.nameEnds, 2 * at + 1);
    }
    path(at) {
        return this.columns.names.slice(this.pathStart(at), this.pathEnd(at));
    }
    link(at) {
        return this.columns.names.slice(this.pathEnd(at), this.linkEnd(at));
    }
    unpacked(at) {
        return (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .doubleAt */ .jn)(this.columns.unpacked, at);
    }
    compressed(at) {
        return (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .doubleAt */ .jn)(this.columns.compressed, at);
    }
    content(at) {
        return this.#hashes.toString('base64url', at * HASH_LENGTH, (at + 1) * HASH_LENGTH);
    }
    /** Undefined for what is no program. */
    rest(at) {
        return this.columns.rest.get(at);
    }
    #entry(at) {
        const { modes, uids, gids } = this.columns;
        const type = this.type(at);
        const entry = {
            path: this.path(at),
            type,
            unpacked: this.unpacked(at),
            compressed: this.compressed(at),
            mode: modes[at] ?? 0,
            uid: (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .doubleAt */ .jn)(uids, at),
            gid: (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .doubleAt */ .jn)(gids, at),
        };
        if (type === 'file')
            return { ...entry, content: this.content(at), ...this.rest(at) };
        if (type !== 'symlink' && type !== 'hardlink')
            return entry;
        return { ...entry, link: this.link(at) };
    }
}


/***/ }),

/***/ 23227:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ inColumns)
/* harmony export */ });
/* harmony import */ var _column_writer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44258);
/* harmony import */ var _entry_columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75682);


/** Entries in columns, as most are already. */
function inColumns(entries) {
    if (entries instanceof _entry_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .ColumnEntries */ .h4)
        return entries;
    const writer = new _column_writer_js__WEBPACK_IMPORTED_MODULE_0__/* .ColumnWriter */ .w();
    for (const { content = '', strippable, isStatic, needs, compressed, ...entry } of entries) {
        const rest = {
            ...(strippable === undefined ? {} : { strippable }),
            ...(isStatic === undefined ? {} : { isStatic }),
            ...(needs === undefined ? {} : { needs }),
        };
        const sha256 = Buffer.from(content, 'base64url').toString('latin1');
        writer.add({ ...entry, sha256 }, compressed, Object.keys(rest).length === 0 ? null : rest);
    }
    return writer.entries();
}


/***/ }),

/***/ 47637:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ layerPathsIn),
/* harmony export */   n: () => (/* binding */ layerPath)
/* harmony export */ });
/**
 * A name in a tar as a layer path: no leading or trailing slash, no `.`, each `..` resolved and never out of the root,
 * whose own path is empty. The same as Go's `path.Clean("/" + name)`, by which containerd keeps entries inside.
 */
function layerPath(name) {
    // As most names are.
    if (isLayerPath(name, 0, name.length))
        return name;
    const segments = [];
    for (const segment of name.split('/')) {
        if (segment === '..')
            segments.pop();
        else if (segment !== '' && segment !== '.')
            segments.push(segment);
    }
    return segments.join('/');
}
const SLASH = '/'.charCodeAt(0);
const DOT = '.'.charCodeAt(0);
/**
 * Says of parts of a text, each behind the one before, whether they are paths as {@link layerPath} makes them. Nearly all have neither a slash
 * nor a dot behind a slash: these are looked for in the whole text at once, which takes a fifth of the time.
 */
function layerPathsIn(text) {
    const hasEmptyName = partsWith('//', text);
    const hasDottedName = partsWith('/.', text);
    return (start, end) => {
        const first = text.charCodeAt(start);
        if (start < end && first !== SLASH && first !== DOT && text.charCodeAt(end - 1) !== SLASH) {
            if (!hasEmptyName(start, end) && !hasDottedName(start, end))
                return true;
        }
        return isLayerPath(text, start, end);
    };
}
/** Says of parts of a text, each behind the one before, whether they hold two characters. */
function partsWith(pair, text) {
    let next = text.indexOf(pair);
    return (start, end) => {
        if (next !== -1 && next < start)
            next = text.indexOf(pair, start);
        return next !== -1 && next + pair.length <= end;
    };
}
function isLayerPath(text, start, end) {
    if (start === end)
        return true;
    let length = 0;
    let dots = 0;
    for (let at = start; at <= end; at++) {
        const character = at === end ? SLASH : text.charCodeAt(at);
        if (character !== SLASH) {
            length++;
            if (character === DOT)
                dots++;
            continue;
        }
        if (length === dots && length <= 2)
            return false;
        length = 0;
        dots = 0;
    }
    return true;
}


/***/ }),

/***/ 33968:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w1: () => (/* binding */ BrokenIndex),
  b6: () => (/* binding */ openIndex),
  q_: () => (/* binding */ packIndex)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./src/model/digest.ts
var model_digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/measure/column.ts
var measure_column = __webpack_require__(65664);
// EXTERNAL MODULE: ./src/measure/entry-columns.ts
var entry_columns = __webpack_require__(75682);
;// CONCATENATED MODULE: ./src/measure/is-count.ts
/** A whole number that counts something: not negative and exact. */
function isCount(value) {
    return Number.isSafeInteger(value) && value >= 0;
}

// EXTERNAL MODULE: ./src/measure/layer-path.ts
var layer_path = __webpack_require__(47637);
;// CONCATENATED MODULE: ./src/measure/are-sound-columns.ts




const FILE = entry_columns/* ENTRY_TYPES */.vB.indexOf('file');
/** Whether columns that were read from a file are of entries that a layer can have. */
function areSoundColumns(columns) {
    return areSoundNames(columns) && areSoundNumbers(columns) && areSoundPrograms(columns);
}
function areSoundNames({ names, nameEnds }) {
    const isPath = (0,layer_path/* layerPathsIn */.T)(names);
    let start = 0;
    for (let at = 0; at < nameEnds.length; at += 2) {
        const pathEnd = (0,measure_column/* wordAt */.E7)(nameEnds, at);
        const linkEnd = (0,measure_column/* wordAt */.E7)(nameEnds, at + 1);
        if (pathEnd < start || linkEnd < pathEnd || linkEnd > names.length)
            return false;
        if (!isPath(start, pathEnd))
            return false;
        start = linkEnd;
    }
    return start === names.length;
}
function areSoundNumbers({ types, uids, gids, unpacked, compressed }) {
    for (let at = 0; at < types.length; at++) {
        if ((0,measure_column/* byteAt */.aL)(types, at) >= entry_columns/* ENTRY_TYPES */.vB.length)
            return false;
        if (types[at] !== FILE && unpacked[at] !== 0)
            return false;
    }
    return [unpacked, compressed].every(areCounts) && [uids, gids].every(areSafeIntegers);
}
/** As `isCount` of each; what that is asked of is not known to be a number, which takes ten times as long. */
function areCounts(column) {
    for (let at = 0; at < column.length; at++)
        if ((0,measure_column/* doubleAt */.jn)(column, at) < 0)
            return false;
    return areSafeIntegers(column);
}
function areSafeIntegers(column) {
    for (let at = 0; at < column.length; at++)
        if (!Number.isSafeInteger((0,measure_column/* doubleAt */.jn)(column, at)))
            return false;
    return true;
}
function areSoundPrograms({ rest, types, unpacked, compressed }) {
    for (const [at, program] of rest) {
        if (types[at] !== FILE)
            return false;
        if (!isSoundProgram(program, unpacked[at] ?? 0, compressed[at] ?? 0))
            return false;
    }
    return true;
}
/** Nothing has more to strip off than it has. */
function isSoundProgram(value, unpacked, compressed) {
    if (!isObject(value))
        return false;
    const { strippable, isStatic, needs, ...others } = value;
    if (Object.keys(others).length > 0)
        return false;
    if (isStatic !== undefined && isStatic !== true)
        return false;
    if (needs != null && !(Array.isArray(needs) && needs.every(each => typeof each === 'string')))
        return false;
    return strippable === undefined || isStrippable(strippable, unpacked, compressed);
}
function isStrippable(value, unpacked, compressed) {
    if (!isObject(value) || Object.keys(value).length !== 3)
        return false;
    const { language } = value;
    if (!isCount(value.unpacked) || !isCount(value.compressed))
        return false;
    return ((language === 'go' || language === null) && value.unpacked <= unpacked && value.compressed <= compressed);
}
function isObject(value) {
    return typeof value === 'object' && value !== null;
}

// EXTERNAL MODULE: ./src/measure/in-columns.ts
var in_columns = __webpack_require__(23227);
// EXTERNAL MODULE: ./src/measure/packages/package-catalogs.ts + 29 modules
var package_catalogs = __webpack_require__(46429);
;// CONCATENATED MODULE: ./src/measure/is-package-claim.ts

const PURPOSES = new Set([undefined, 'development', 'build-tool']);
const FLAGS = new Set([undefined, true]);
/** Whether a value read from a file has the shape of a package claim. */
function isPackageClaim(value) {
    if (!is_package_claim_isObject(value))
        return false;
    const { source, packages, development, needs, automatic } = value;
    return (typeof source === 'string' &&
        Array.isArray(packages) &&
        packages.every(isClaimedPackage) &&
        isOptionalTexts(development) &&
        isOptionalTexts(automatic) &&
        (needs === undefined || isNeeds(needs)));
}
function isNeeds(value) {
    if (!is_package_claim_isObject(value))
        return false;
    const { directory, runtime, development } = value;
    return typeof directory === 'string' && isTexts(runtime) && isTexts(development);
}
function isClaimedPackage(value) {
    if (!is_package_claim_isObject(value))
        return false;
    const { ecosystem, name, version, key, location, files, roots, purpose, relations, inside } = value;
    return (typeof ecosystem === 'string' &&
        (0,package_catalogs/* packageCatalog */.S)(ecosystem) !== undefined &&
        typeof name === 'string' &&
        typeof version === 'string' &&
        [key, location].every(isOptionalText) &&
        [files, roots].every(isOptionalTexts) &&
        PURPOSES.has(purpose) &&
        FLAGS.has(inside) &&
        (relations === undefined || isRelations(relations)));
}
function isRelations(value) {
    if (!is_package_claim_isObject(value))
        return false;
    const { depends, recommends, provides } = value;
    return [depends, recommends, provides].every(isOptionalTexts);
}
function isOptionalTexts(value) {
    return value === undefined || isTexts(value);
}
function isTexts(value) {
    return Array.isArray(value) && value.every(text => typeof text === 'string');
}
function isOptionalText(value) {
    return value === undefined || typeof value === 'string';
}
function is_package_claim_isObject(value) {
    return typeof value === 'object' && value !== null;
}

;// CONCATENATED MODULE: ./src/measure/encode-columns.ts




/** Where names have a character that is not in Latin-1 they take two bytes a character. */
const ENCODINGS = ['latin1', 'utf16le'];
const BEYOND_LATIN1 = /[^\0-\xff]/;
/** Lengths in bytes of names and JSON, and the encoding of the names. */
const PREFIX = 16;
/** All columns but names and what follows them, in bytes an entry; those of the widest values first, so that each is aligned. */
const WIDTH = 4 * 8 + 2 * 4 + 2 + 1 + entry_columns/* HASH_LENGTH */.yJ;
/**
 * The columns one after the other, and what is no column, the claims too, as JSON at the end. Numbers are as this machine has them; what
 * slim-build runs on has the low byte first.
 */
function encodeColumns(entries, claims) {
    const { columns } = (0,in_columns/* inColumns */.x)(entries);
    const wide = BEYOND_LATIN1.test(columns.names) ? 1 : 0;
    const names = Buffer.from(columns.names, ENCODINGS[wide]);
    const json = Buffer.from(JSON.stringify([[...columns.rest], claims]));
    const prefix = Buffer.alloc(PREFIX);
    prefix.writeDoubleLE(names.length, 0);
    prefix.writeUInt32LE(json.length, 8);
    prefix.writeUInt32LE(wide, 12);
    const { unpacked, compressed, uids, gids, nameEnds, modes, types, hashes } = columns;
    const numbers = [unpacked, compressed, uids, gids, nameEnds, modes, types, hashes].map(bytesOf);
    return Buffer.concat([prefix, ...numbers, names, json]);
}
function bytesOf({ buffer, byteOffset, byteLength }) {
    return new Uint8Array(buffer, byteOffset, byteLength);
}
/**
 * What {@link encodeColumns} made bytes of; null for bytes that it makes of nothing: they may come from anyone.
 *
 * @param body is kept: columns are parts of it.
 */
function decodeColumns(body, count) {
    if (body.length < PREFIX)
        return null;
    const [namesLength, jsonLength, wide] = [body.readDoubleLE(0), body.readUInt32LE(8), body.readUInt32LE(12)];
    const encoding = ENCODINGS[wide];
    const namesStart = PREFIX + WIDTH * count;
    if (encoding === undefined || body.length !== namesStart + namesLength + jsonLength)
        return null;
    const names = body.toString(encoding, namesStart, namesStart + namesLength);
    const other = parseOther(body.toString('utf8', namesStart + namesLength));
    if (other === null)
        return null;
    const columns = { names, ...numbersIn(body, count), rest: other.rest };
    return areSoundColumns(columns) ? { entries: new entry_columns/* ColumnEntries */.h4(columns), claims: other.claims } : null;
}
function numbersIn(body, count) {
    const { buffer, byteOffset } = aligned(body);
    let at = byteOffset + PREFIX;
    const next = (bytes) => {
        const start = at;
        at += bytes * count;
        return [buffer, start];
    };
    return {
        unpacked: new Float64Array(...next(8), count),
        compressed: new Float64Array(...next(8), count),
        uids: new Float64Array(...next(8), count),
        gids: new Float64Array(...next(8), count),
        nameEnds: new Uint32Array(...next(8), 2 * count),
        modes: new Uint16Array(...next(2), count),
        types: new Uint8Array(...next(1), count),
        hashes: new Uint8Array(...next(entry_columns/* HASH_LENGTH */.yJ), entry_columns/* HASH_LENGTH */.yJ * count),
    };
}
/** A column of doubles begins at a multiple of eight bytes; small buffers are parts of a larger one. */
function aligned(body) {
    const { buffer, byteOffset } = body;
    if (byteOffset % 8 === 0 && buffer instanceof ArrayBuffer)
        return { buffer, byteOffset };
    return { buffer: new Uint8Array(body).buffer, byteOffset: 0 };
}
function parseOther(text) {
    const value = parseJson(text);
    if (!Array.isArray(value))
        return null;
    const [rest, claims] = value;
    if (!Array.isArray(rest) || !Array.isArray(claims) || !claims.every(isPackageClaim))
        return null;
    if (!rest.every(each => Array.isArray(each) && each.length === 2))
        return null;
    return { rest: new Map(rest), claims };
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./src/measure/packed-index.ts








/** To be raised when the format changes, or says more of a file: what is stored does not say it. */
const FORMAT = 5;
/** What the catalogs of packages read, and as what: what is stored of others is stale. */
const READING = package_catalogs/* PACKAGE_CATALOGS */.c.map(({ ecosystem, version }) => `${ecosystem} ${version}`).join(', ');
const COMPRESSIONS = { gzip: true, zstd: true, none: true };
/** Bytes of the SHA-256 at the end. */
const CHECKSUM = 32;
/** Bytes of the columns of one layer, unpacked; an untrusted file must not fill the memory. */
const LARGEST_BODY = 1.5 * 1024 ** 3;
/** What `node:zlib` takes for a size of its pieces at least. */
const SMALLEST_CHUNK = 64;
/** Of the columns half are hashes, which no level makes smaller. */
const LEVEL = 1;
const compress = (0,external_node_util_.promisify)(external_node_zlib_.zstdCompress);
const decompress = (0,external_node_util_.promisify)(external_node_zlib_.zstdDecompress);
/** That bytes are not what {@link packIndex} writes, though they are of the version that it writes. */
class BrokenIndex extends Error {
    name = 'BrokenIndex';
}
/** A layer index as it is stored: a line of JSON, the columns of the entries and the claims as one frame of zstd, the SHA-256 of both. */
async function packIndex({ entries, claims, ...rest }) {
    const body = encodeColumns(entries, claims);
    const header = { ...rest, entries: entries.length, body: body.length };
    const line = Buffer.from(`${JSON.stringify({ format: FORMAT, reading: READING, ...header })}\n`);
    const packed = await compress(body, { params: { [external_node_zlib_.constants.ZSTD_c_compressionLevel]: LEVEL } });
    const whole = Buffer.concat([line, packed]);
    return Buffer.concat([whole, (0,external_node_crypto_.hash)('sha256', whole, 'buffer')]);
}
/**
 * The packed index in bytes, or null when they are of another version.
 *
 * @throws BrokenIndex for another layer, a checksum that is wrong, or what is no index at all.
 */
function openIndex(packed, digest) {
    const lineEnd = packed.indexOf(0x0a);
    const header = parseHeader(packed.toString('utf8', 0, Math.max(0, lineEnd)), digest);
    if (header === null)
        return null;
    const end = packed.length - CHECKSUM;
    if (!(0,external_node_crypto_.hash)('sha256', packed.subarray(0, end), 'buffer').equals(packed.subarray(end)))
        return broken();
    return { size: header.size, unpack: () => unpack(header, packed.subarray(lineEnd + 1, end)) };
}
async function unpack({ entries: count, body: length, ...rest }, frame) {
    const decoded = decodeColumns(await unpackBody(frame, length), count);
    if (decoded === null)
        return broken();
    const index = { ...rest, ...decoded };
    return addsUp(index) ? index : broken();
}
async function unpackBody(frame, length) {
    // In one piece: columns are not put together from thousands.
    const whole = { maxOutputLength: Math.max(1, length), chunkSize: Math.max(SMALLEST_CHUNK, length) };
    const body = await decompress(frame, whole).catch(() => null);
    return body?.length === length ? body : broken();
}
function broken() {
    throw new BrokenIndex();
}
function addsUp({ entries: { columns }, size, unpacked, trailer }) {
    return sum(columns.compressed) + trailer === size && sum(columns.unpacked) === unpacked;
}
function sum(column) {
    let total = 0;
    for (let at = 0; at < column.length; at++)
        total += (0,measure_column/* doubleAt */.jn)(column, at);
    return total;
}
const COUNTS = ['size', 'unpacked', 'trailer', 'entries', 'body'];
/** Null for what is stored by a version that reads or writes otherwise: it is as it should be, and of no use. */
function parseHeader(line, digest) {
    const value = parseLine(line);
    if (typeof value !== 'object' || value === null)
        return broken();
    const { format, reading, ...header } = value;
    if (format !== FORMAT || reading !== READING)
        return null;
    return isHeader(header) && header.digest === digest ? header : broken();
}
function parseLine(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return broken();
    }
}
function isHeader(value) {
    const { digest, diffId, compression, body } = value;
    return ((0,model_digest/* isDigest */.Bc)(digest) &&
        (0,model_digest/* isDigest */.Bc)(diffId) &&
        typeof compression === 'string' &&
        Object.hasOwn(COMPRESSIONS, compression) &&
        COUNTS.every(key => isCount(value[key])) &&
        body <= LARGEST_BODY &&
        Object.keys(value).length === COUNTS.length + 3);
}


/***/ })

};
