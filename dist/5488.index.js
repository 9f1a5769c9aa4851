export const id = 5488;
export const ids = [5488];
export const modules = {

/***/ 2692:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ areIntegers)
/* harmony export */ });
/* harmony import */ var _model_column_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3699);

/**
 * Whether all numbers are whole, exact, and not below one of them. Of zero and more, it is as `isCount` of each; what that is asked of is not known
 * to be a number, which takes ten times as long.
 */
function areIntegers(column, least) {
    for (let at = 0; at < column.length; at++) {
        const value = (0,_model_column_js__WEBPACK_IMPORTED_MODULE_0__/* .doubleAt */ .jn)(column, at);
        if (value < least || !Number.isSafeInteger(value))
            return false;
    }
    return true;
}


/***/ }),

/***/ 92342:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ joinColumns),
/* harmony export */   m: () => (/* binding */ ColumnReader)
/* harmony export */ });
/* harmony import */ var _text_bounded_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10181);

/** Where names have a character that is not in Latin-1 they take two bytes a character. */
const ENCODINGS = ['latin1', 'utf16le'];
const BEYOND_LATIN1 = /[^\0-\xff]/;
/** Lengths in bytes of names and JSON, and the encoding of the names. */
const PREFIX = 16;
/** The columns one after the other, and the rest as JSON at the end. Numbers are as this machine has them; what slim-build runs on has the low byte first. */
function joinColumns({ columns, names, other }) {
    const wide = names.some(text => BEYOND_LATIN1.test(text)) ? 1 : 0;
    const textLength = (1 + wide) * sum(names);
    const json = Buffer.from(JSON.stringify(other));
    const prefix = Buffer.alloc(PREFIX);
    prefix.writeDoubleLE(textLength, 0);
    prefix.writeUInt32LE(json.length, 8);
    prefix.writeUInt32LE(wide, 12);
    const numbers = columns.map(bytesOf);
    return {
        *parts() {
            yield prefix;
            yield* numbers;
            for (const text of names)
                yield Buffer.from(text, ENCODINGS[wide]);
            yield json;
        },
        length: PREFIX + sum(numbers) + textLength + json.length,
        isForOthers: isModestJson(json),
    };
}
function sum(parts) {
    return parts.reduce((total, { length }) => total + length, 0);
}
function bytesOf({ buffer, byteOffset, byteLength }) {
    return new Uint8Array(buffer, byteOffset, byteLength);
}
/** Gives the columns of {@link joinColumns} one after the other, as they were given to it. They are parts of the body, which is kept. */
class ColumnReader {
    names;
    #buffer;
    #json;
    #at;
    constructor(body, { names, json }) {
        const { buffer, byteOffset } = aligned(body);
        this.names = names;
        this.#buffer = buffer;
        this.#at = byteOffset + PREFIX;
        this.#json = json;
    }
    /**
     * Null for bytes that {@link joinColumns} makes of nothing: they may come from anyone.
     *
     * @param bytes of all columns.
     */
    static open(body, bytes) {
        if (body.length < PREFIX)
            return null;
        const [length, jsonLength] = [body.readDoubleLE(0), body.readUInt32LE(8)];
        const encoding = ENCODINGS[body.readUInt32LE(12)];
        const start = PREFIX + bytes;
        if (encoding === undefined || body.length !== start + length + jsonLength)
            return null;
        const end = start + length;
        return new ColumnReader(body, { names: body.toString(encoding, start, end), json: body.subarray(end) });
    }
    doubles(count) {
        return new Float64Array(this.#buffer, this.#next(8 * count), count);
    }
    words(count) {
        return new Uint32Array(this.#buffer, this.#next(4 * count), count);
    }
    signedWords(count) {
        return new Int32Array(this.#buffer, this.#next(4 * count), count);
    }
    shorts(count) {
        return new Uint16Array(this.#buffer, this.#next(2 * count), count);
    }
    bytes(count) {
        return new Uint8Array(this.#buffer, this.#next(count), count);
    }
    /**
     * What is no column; null where that is no JSON.
     *
     * @param isOwn whether this run made it. Of others, JSON of more than any real image is not parsed.
     */
    other(isOwn) {
        return isOwn || isModestJson(this.#json) ? parseJson(this.#json.toString()) : null;
    }
    #next(bytes) {
        const start = this.#at;
        this.#at += bytes;
        return start;
    }
}
/** A column of doubles begins at a multiple of eight bytes; small buffers are parts of a larger one. */
function aligned(body) {
    const { buffer, byteOffset } = body;
    if (byteOffset % 8 === 0 && buffer instanceof ArrayBuffer)
        return { buffer, byteOffset };
    return { buffer: new Uint8Array(body).buffer, byteOffset: 0 };
}
/** Bytes of JSON that can be parsed whatever it is made of. */
const HARMLESS_JSON = 4e6;
/** Bytes of JSON, and values in it. What goes beyond is not stored. */
const LONGEST_JSON = 128e6;
const MOST_VALUES = 2e6;
const BYTES_OF_A_VALUE = 8;
const DEEPEST = 16;
/** Half a gigabyte of brackets takes some kilobytes of a frame, and more memory than V8 has. */
function isModestJson(json) {
    if (json.length <= HARMLESS_JSON)
        return true;
    const values = MOST_VALUES + json.length / BYTES_OF_A_VALUE;
    return json.length <= LONGEST_JSON && (0,_text_bounded_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isBoundedJson */ .Y)(json, { values, depth: DEEPEST });
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 269:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ ColumnWriter)
});

// EXTERNAL MODULE: ./src/model/image-files.ts
var image_files = __webpack_require__(29286);
// EXTERNAL MODULE: ./src/model/column.ts
var column = __webpack_require__(3699);
;// CONCATENATED MODULE: ./src/measure/name-writer.ts
/** Names are put together in pieces of about this many characters. */
const PIECE = 8 * 1024;
/** Puts names together to one text. */
class NameWriter {
    #piece = '';
    #pieces = [];
    #length = 0;
    /** Where the name ends in the text. */
    add(name) {
        this.#piece += name;
        this.#length += name.length;
        if (this.#piece.length >= PIECE) {
            this.#pieces.push(inOnePiece(this.#piece));
            this.#piece = '';
        }
        return this.#length;
    }
    text() {
        return [...this.#pieces, this.#piece].join('');
    }
}
const ANYTHING = /[\0\n]/;
/** V8 keeps the names that a text was put together from, until someone looks at its characters: as a search does, whatever it is for. */
function inOnePiece(text) {
    ANYTHING.test(text);
    return text;
}

// EXTERNAL MODULE: ./src/measure/split-path.ts
var split_path = __webpack_require__(4818);
;// CONCATENATED MODULE: ./src/measure/directory-writer.ts


/** Finds the directory of each path, and keeps each once. */
class DirectoryWriter {
    #names = new NameWriter();
    #numbers = new Map();
    #ends = [];
    /** Most entries stand beside the one before. */
    #last = null;
    /** The number of the directory that a path is in, and its last part. */
    add(path) {
        // `lastIndexOf` is many times slower than both of these.
        if (this.#last === null ||
            !path.startsWith(this.#last.start) ||
            path.includes('/', this.#last.start.length)) {
            const [parent] = (0,split_path/* splitPath */.Uf)(path);
            this.#last = { start: (0,split_path/* joinPath */.uJ)(parent, ''), directory: this.#numberOf(parent) };
        }
        const { start, directory } = this.#last;
        return { directory, name: path.slice(start.length) };
    }
    /** The paths of all, one after the other. */
    paths() {
        return this.#names.text();
    }
    /** Where in {@link paths} each ends. */
    ends() {
        return Uint32Array.from(this.#ends);
    }
    #numberOf(directory) {
        const known = this.#numbers.get(directory);
        if (known !== undefined)
            return known;
        const number = this.#ends.push(this.#names.add(directory)) - 1;
        this.#numbers.set(directory, number);
        return number;
    }
}

// EXTERNAL MODULE: ./src/measure/entry-columns.ts
var entry_columns = __webpack_require__(75682);
;// CONCATENATED MODULE: ./src/measure/column-writer.ts





/** Entries that there is room for at first. */
const START = 64;
const TYPE_NUMBERS = Object.fromEntries(entry_columns/* ENTRY_TYPES */.v.map((type, at) => [type, at]));
/** Puts entries into columns, which grow as they need to. */
class ColumnWriter {
    #count = 0;
    #names = new NameWriter();
    #directories = new DirectoryWriter();
    #directoryOf = new Uint32Array(START);
    #nameEnds = new Uint32Array(2 * START);
    #types = new Uint8Array(START);
    #modes = new Uint16Array(START);
    #uids = new Float64Array(START);
    #gids = new Float64Array(START);
    #unpacked = new Float64Array(START);
    #compressed = new Float64Array(START);
    #hashes = Buffer.alloc(image_files/* HASH_LENGTH */.yJ * START);
    #rest = new Map();
    /**
     * @param compressed its share of the layer, bytes.
     * @param rest what there is to say of a program, if there is.
     */
    add({ path, type, unpacked, mode, uid, gid, link = '', sha256 = '' }, compressed, rest) {
        if (this.#count === this.#types.length)
            this.#grow();
        const at = this.#count++;
        const { directory, name } = this.#directories.add(path);
        this.#directoryOf[at] = directory;
        this.#nameEnds[2 * at] = this.#names.add(name);
        this.#nameEnds[2 * at + 1] = this.#names.add(link);
        this.#types[at] = TYPE_NUMBERS[type];
        this.#modes[at] = mode;
        this.#uids[at] = uid;
        this.#gids[at] = gid;
        this.#unpacked[at] = unpacked;
        this.#compressed[at] = compressed;
        this.#hashes.write(sha256, at * image_files/* HASH_LENGTH */.yJ, image_files/* HASH_LENGTH */.yJ, 'latin1');
        if (rest !== null)
            this.#rest.set(at, rest);
    }
    /** The entries so far. Nothing may be added afterwards. */
    entries() {
        const count = this.#count;
        return new entry_columns/* ColumnEntries */.h({
            names: this.#directories.paths() + this.#names.text(),
            directoryEnds: this.#directories.ends(),
            directories: this.#directoryOf.subarray(0, count),
            nameEnds: this.#nameEnds.subarray(0, 2 * count),
            types: this.#types.subarray(0, count),
            modes: this.#modes.subarray(0, count),
            uids: this.#uids.subarray(0, count),
            gids: this.#gids.subarray(0, count),
            unpacked: this.#unpacked.subarray(0, count),
            compressed: this.#compressed.subarray(0, count),
            hashes: this.#hashes.subarray(0, image_files/* HASH_LENGTH */.yJ * count),
            rest: this.#rest,
        });
    }
    #grow() {
        const room = 2 * this.#count;
        this.#directoryOf = (0,column/* enlarged */.vo)(this.#directoryOf, Uint32Array, room);
        this.#nameEnds = (0,column/* enlarged */.vo)(this.#nameEnds, Uint32Array, 2 * room);
        this.#types = (0,column/* enlarged */.vo)(this.#types, Uint8Array, room);
        this.#modes = (0,column/* enlarged */.vo)(this.#modes, Uint16Array, room);
        this.#uids = (0,column/* enlarged */.vo)(this.#uids, Float64Array, room);
        this.#gids = (0,column/* enlarged */.vo)(this.#gids, Float64Array, room);
        this.#unpacked = (0,column/* enlarged */.vo)(this.#unpacked, Float64Array, room);
        this.#compressed = (0,column/* enlarged */.vo)(this.#compressed, Float64Array, room);
        this.#hashes = Buffer.from((0,column/* enlarged */.vo)(new Uint8Array(this.#hashes.buffer), Uint8Array, image_files/* HASH_LENGTH */.yJ * room).buffer);
    }
}


/***/ }),

/***/ 75682:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ ColumnEntries),
/* harmony export */   v: () => (/* binding */ ENTRY_TYPES)
/* harmony export */ });
/* harmony import */ var _model_column_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3699);
/* harmony import */ var _model_image_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29286);
/* harmony import */ var _split_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4818);



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
const FILE = ENTRY_TYPES.indexOf('file');
/** Entries in columns: each is made when it is asked for, and no one keeps it. */
class ColumnEntries {
    columns;
    /** Where in the names those of entries begin. */
    #start;
    /** Those of the content, four words an entry. */
    hashes;
    constructor(columns) {
        this.columns = columns;
        this.#start = columns.directoryEnds.at(-1) ?? 0;
        const { buffer, byteOffset, byteLength } = columns.hashes;
        this.hashes = new Uint32Array(buffer, byteOffset, byteLength / 4);
    }
    get length() {
        return this.columns.types.length;
    }
    /** What was decoded is one piece of memory, which would be there until the next collection: ten layers are forty megabytes. */
    free() {
        const { buffer } = this.columns.hashes;
        // A small one may be a part of what Node.js gives to all small buffers.
        const isOwn = buffer.byteLength > Buffer.poolSize;
        if (isOwn && buffer instanceof ArrayBuffer)
            buffer.transfer(0);
    }
    *[Symbol.iterator]() {
        for (let at = 0; at < this.length; at++)
            yield this.#entry(at);
    }
    type(at) {
        return ENTRY_TYPES[(0,_model_column_js__WEBPACK_IMPORTED_MODULE_2__/* .byteAt */ .aL)(this.columns.types, at)] ?? 'file';
    }
    isFile(at) {
        return this.columns.types[at] === FILE;
    }
    /** The directory that an entry stands in, by its number. */
    directory(at) {
        return (0,_model_column_js__WEBPACK_IMPORTED_MODULE_2__/* .wordAt */ .E7)(this.columns.directories, at);
    }
    /** Where in the names the path of a directory begins. */
    directoryStart(directory) {
        return directory === 0 ? 0 : (0,_model_column_js__WEBPACK_IMPORTED_MODULE_2__/* .wordAt */ .E7)(this.columns.directoryEnds, directory - 1);
    }
    directoryEnd(directory) {
        return (0,_model_column_js__WEBPACK_IMPORTED_MODULE_2__/* .wordAt */ .E7)(this.columns.directoryEnds, directory);
    }
    /** Where in the names the last part of an entry's path begins. */
    nameStart(at) {
        return this.#start + (at === 0 ? 0 : (0,_model_column_js__WEBPACK_IMPORTED_MODULE_2__/* .wordAt */ .E7)(this.columns.nameEnds, 2 * at - 1));
    }
    /** Where in the names the last part of an entry's path ends, and its link begins. */
    nameEnd(at) {
        return this.#start + (0,_model_column_js__WEBPACK_IMPORTED_MODULE_2__/* .wordAt */ .E7)(this.columns.nameEnds, 2 * at);
    }
    linkEnd(at) {
        return this.#start + (0,_model_column_js__WEBPACK_IMPORTED_MODULE_2__/* .wordAt */ .E7)(this.columns.nameEnds, 2 * at + 1);
    }
    path(at) {
        const { names } = this.columns;
        const directory = this.directory(at);
        const path = names.slice(this.directoryStart(directory), this.directoryEnd(directory));
        return (0,_split_path_js__WEBPACK_IMPORTED_MODULE_1__/* .joinPath */ .uJ)(path, names.slice(this.nameStart(at), this.nameEnd(at)));
    }
    link(at) {
        return this.columns.names.slice(this.nameEnd(at), this.linkEnd(at));
    }
    unpacked(at) {
        return (0,_model_column_js__WEBPACK_IMPORTED_MODULE_2__/* .doubleAt */ .jn)(this.columns.unpacked, at);
    }
    compressed(at) {
        return (0,_model_column_js__WEBPACK_IMPORTED_MODULE_2__/* .doubleAt */ .jn)(this.columns.compressed, at);
    }
    content(at) {
        const { buffer, byteOffset } = this.hashes;
        return Buffer.from(buffer, byteOffset + at * _model_image_files_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_LENGTH */ .yJ, _model_image_files_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_LENGTH */ .yJ).toString('base64url');
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
            uid: (0,_model_column_js__WEBPACK_IMPORTED_MODULE_2__/* .doubleAt */ .jn)(uids, at),
            gid: (0,_model_column_js__WEBPACK_IMPORTED_MODULE_2__/* .doubleAt */ .jn)(gids, at),
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
/* harmony import */ var _column_writer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(269);
/* harmony import */ var _entry_columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75682);


/** Entries in columns, as most are already. */
function inColumns(entries) {
    if (entries instanceof _entry_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .ColumnEntries */ .h)
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

/***/ 57524:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ isCount)
/* harmony export */ });
/** A whole number that counts something: not negative and exact. */
function isCount(value) {
    return Number.isSafeInteger(value) && value >= 0;
}


/***/ }),

/***/ 35002:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ isSoundProgram)
/* harmony export */ });
/* harmony import */ var _is_count_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57524);

/** Whether that can be said of a program of so many bytes: nothing has more to strip off than it has. */
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
    if (!(0,_is_count_js__WEBPACK_IMPORTED_MODULE_0__/* .isCount */ .m)(value.unpacked) || !(0,_is_count_js__WEBPACK_IMPORTED_MODULE_0__/* .isCount */ .m)(value.compressed))
        return false;
    return ((language === 'go' || language === null) && value.unpacked <= unpacked && value.compressed <= compressed);
}
function isObject(value) {
    return typeof value === 'object' && value !== null;
}


/***/ }),

/***/ 47637:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rc: () => (/* binding */ layerNamesIn),
/* harmony export */   T7: () => (/* binding */ layerPathsIn),
/* harmony export */   nV: () => (/* binding */ layerPath),
/* harmony export */   nd: () => (/* binding */ isLayerName)
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
/** Says of parts of a text, each behind the one before, whether they are the last part of such a path, other than of the root's. */
function layerNamesIn(text) {
    const hasSlash = partsWith('/', text);
    return (start, end) => {
        if (hasSlash(start, end) || start === end)
            return false;
        return end - start > 2 || isLayerPath(text, start, end);
    };
}
/** As {@link layerNamesIn}, of one part of a text. */
function isLayerName(text, start, end) {
    for (let at = start; at < end; at++)
        if (text.charCodeAt(at) === SLASH)
            return false;
    return end - start > 2 || (start < end && isLayerPath(text, start, end));
}
/** Says of parts of a text, each behind the one before, whether they hold some characters. */
function partsWith(held, text) {
    let next = text.indexOf(held);
    return (start, end) => {
        if (next !== -1 && next < start)
            next = text.indexOf(held, start);
        return next !== -1 && next + held.length <= end;
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

/***/ 92625:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cr: () => (/* binding */ BrokenFile),
/* harmony export */   d5: () => (/* binding */ openPackedFile),
/* harmony export */   mw: () => (/* binding */ broken),
/* harmony export */   qt: () => (/* binding */ packFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_3__);




/** Bytes of the first line, at most: what is before the first line break of a file of anybody may be all of it. */
const LONGEST_HEADER = 10_000;
/** Bytes of the SHA-256 at the end. */
const CHECKSUM = 32;
/** Bytes of a body, unpacked; an untrusted file must not fill the memory. */
const LARGEST_BODY = 1.5 * 1024 ** 3;
/** What `node:zlib` takes for a size of its pieces at least. */
const SMALLEST_CHUNK = 64;
/** Of the columns half are hashes, which no level makes smaller. */
const LEVEL = 1;
/** Of the parts of a body: names are made bytes of when it is their turn. */
const ONE_AHEAD = { highWaterMark: 1 };
const FRAME = { params: { [node_zlib__WEBPACK_IMPORTED_MODULE_3__.constants.ZSTD_c_compressionLevel]: LEVEL } };
const decompress = (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_3__.zstdDecompress);
/** That bytes are not what slim-build writes, though they are of the version that it writes. */
class BrokenFile extends Error {
    name = 'BrokenFile';
}
/** @throws BrokenFile always. */
function broken() {
    throw new BrokenFile();
}
/** What is stored, piece by piece: a line of JSON, a body as one frame of zstd, the SHA-256 of both. */
async function* packFile(header, body) {
    const sum = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const line = Buffer.from(`${JSON.stringify(header)}\n`);
    sum.update(line);
    yield line;
    const frame = node_stream__WEBPACK_IMPORTED_MODULE_1__.Readable.from(body, ONE_AHEAD).compose((0,node_zlib__WEBPACK_IMPORTED_MODULE_3__.createZstdCompress)(FRAME));
    for await (const piece of frame) {
        sum.update(piece);
        yield piece;
    }
    yield sum.digest();
}
/** @throws BrokenFile for bytes that do not begin as a packed file. */
function openPackedFile(packed) {
    const lineEnd = packed.subarray(0, LONGEST_HEADER).indexOf(0x0a);
    const end = packed.length - CHECKSUM;
    return {
        header: parseLine(packed.toString('utf8', 0, Math.max(0, lineEnd))),
        check() {
            if (!(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', packed.subarray(0, end), 'buffer').equals(packed.subarray(end)))
                broken();
        },
        unpack: length => unpackBody(packed.subarray(lineEnd + 1, end), length),
    };
}
async function unpackBody(frame, length) {
    if (length > LARGEST_BODY)
        return broken();
    // In one piece: columns are not put together from thousands.
    const whole = { maxOutputLength: Math.max(1, length), chunkSize: Math.max(SMALLEST_CHUNK, length) };
    const body = await decompress(frame, whole).catch(() => null);
    return body?.length === length ? body : broken();
}
function parseLine(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return broken();
    }
}


/***/ }),

/***/ 65488:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rq: () => (/* binding */ READING),
  b6: () => (/* binding */ openIndex),
  q_: () => (/* binding */ packIndex)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./src/model/column.ts
var model_column = __webpack_require__(3699);
// EXTERNAL MODULE: ./src/model/digest.ts
var model_digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/model/image-files.ts
var image_files = __webpack_require__(29286);
// EXTERNAL MODULE: ./src/measure/are-integers.ts
var are_integers = __webpack_require__(2692);
// EXTERNAL MODULE: ./src/measure/entry-columns.ts
var entry_columns = __webpack_require__(75682);
// EXTERNAL MODULE: ./src/measure/is-sound-program.ts
var is_sound_program = __webpack_require__(35002);
// EXTERNAL MODULE: ./src/measure/layer-path.ts
var layer_path = __webpack_require__(47637);
;// CONCATENATED MODULE: ./src/measure/are-sound-columns.ts





const FILE = entry_columns/* ENTRY_TYPES */.v.indexOf('file');
/** Whether columns that were read from a file are of entries that a layer can have. */
function areSoundColumns(columns) {
    return (areSoundDirectories(columns) &&
        areSoundNames(columns) &&
        areSoundNumbers(columns) &&
        areSoundPrograms(columns));
}
function areSoundDirectories({ names, directoryEnds, directories }) {
    const isPath = (0,layer_path/* layerPathsIn */.T7)(names);
    let start = 0;
    for (const end of directoryEnds) {
        if (end < start || end > names.length || !isPath(start, end))
            return false;
        start = end;
    }
    for (let at = 0; at < directories.length; at++) {
        if ((0,model_column/* wordAt */.E7)(directories, at) >= directoryEnds.length)
            return false;
    }
    return true;
}
/** Of sound directories. */
function areSoundNames({ names, nameEnds, directories, directoryEnds }) {
    const isName = (0,layer_path/* layerNamesIn */.Rc)(names);
    const first = directoryEnds.at(-1) ?? 0;
    let start = first;
    for (let at = 0; at < directories.length; at++) {
        const nameEnd = first + (0,model_column/* wordAt */.E7)(nameEnds, 2 * at);
        const linkEnd = first + (0,model_column/* wordAt */.E7)(nameEnds, 2 * at + 1);
        if (nameEnd < start || linkEnd < nameEnd || linkEnd > names.length)
            return false;
        if (!isName(start, nameEnd) && (nameEnd > start || !isRoot(directoryEnds, (0,model_column/* wordAt */.E7)(directories, at))))
            return false;
        start = linkEnd;
    }
    return start === names.length;
}
/** The root stands in itself, and has no name. */
function isRoot(ends, directory) {
    return (0,model_column/* wordAt */.E7)(ends, directory) === (directory === 0 ? 0 : (0,model_column/* wordAt */.E7)(ends, directory - 1));
}
function areSoundNumbers({ types, uids, gids, unpacked, compressed }) {
    for (let at = 0; at < types.length; at++) {
        if ((0,model_column/* byteAt */.aL)(types, at) >= entry_columns/* ENTRY_TYPES */.v.length)
            return false;
        if (types[at] !== FILE && unpacked[at] !== 0)
            return false;
    }
    return ([unpacked, compressed].every(column => (0,are_integers/* areIntegers */.Q)(column, 0)) &&
        [uids, gids].every(column => (0,are_integers/* areIntegers */.Q)(column, Number.MIN_SAFE_INTEGER)));
}
function areSoundPrograms({ rest, types, unpacked, compressed }) {
    for (const [at, program] of rest) {
        if (types[at] !== FILE)
            return false;
        if (!(0,is_sound_program/* isSoundProgram */.m)(program, unpacked[at] ?? 0, compressed[at] ?? 0))
            return false;
    }
    return true;
}

// EXTERNAL MODULE: ./src/measure/column-bytes.ts
var column_bytes = __webpack_require__(92342);
// EXTERNAL MODULE: ./src/measure/in-columns.ts
var in_columns = __webpack_require__(23227);
// EXTERNAL MODULE: ./src/measure/packages/package-catalogs.ts + 29 modules
var package_catalogs = __webpack_require__(46429);
;// CONCATENATED MODULE: ./src/measure/is-package-claim.ts

const PURPOSES = new Set([undefined, 'development', 'build-tool']);
const FLAGS = new Set([undefined, true]);
/** Whether a value read from a file has the shape of a package claim. */
function isPackageClaim(value) {
    if (!isObject(value))
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
    if (!isObject(value))
        return false;
    const { directory, runtime, development } = value;
    return typeof directory === 'string' && isTexts(runtime) && isTexts(development);
}
function isClaimedPackage(value) {
    if (!isObject(value))
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
    if (!isObject(value))
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
function isObject(value) {
    return typeof value === 'object' && value !== null;
}

;// CONCATENATED MODULE: ./src/measure/encode-columns.ts






/** All columns of entries, in bytes an entry, and what a directory takes. */
const WIDTH = 4 * 8 + 3 * 4 + 2 + 1 + image_files/* HASH_LENGTH */.yJ;
const DIRECTORY_WIDTH = 4;
/** The columns of entries one after the other, and what is no column, the claims too. */
function encodeColumns(entries, claims) {
    const { columns } = (0,in_columns/* inColumns */.x)(entries);
    const { unpacked, compressed, uids, gids, hashes, directories, nameEnds, directoryEnds, modes, types } = columns;
    const numbers = [
        unpacked,
        compressed,
        uids,
        gids,
        hashes,
        directories,
        nameEnds,
        directoryEnds,
        modes,
        types,
    ];
    return {
        body: (0,column_bytes/* joinColumns */.a)({ columns: numbers, names: [columns.names], other: [[...columns.rest], claims] }),
        counts: { entries: entries.length, directories: directoryEnds.length },
    };
}
/**
 * What {@link encodeColumns} made bytes of; null for bytes that it makes of nothing: they may come from anyone.
 *
 * @param body is kept: columns are parts of it.
 * @param isOwn whether this run made them.
 */
function decodeColumns(body, counts, isOwn) {
    const reader = column_bytes/* ColumnReader */.m.open(body, WIDTH * counts.entries + DIRECTORY_WIDTH * counts.directories);
    const other = reader === null ? null : parseOther(reader.other(isOwn));
    if (reader === null || other === null)
        return null;
    const columns = { names: reader.names, ...numbersIn(reader, counts), rest: other.rest };
    return areSoundColumns(columns) ? { entries: new entry_columns/* ColumnEntries */.h(columns), claims: other.claims } : null;
}
function numbersIn(reader, { entries, directories }) {
    return {
        unpacked: reader.doubles(entries),
        compressed: reader.doubles(entries),
        uids: reader.doubles(entries),
        gids: reader.doubles(entries),
        hashes: reader.bytes(image_files/* HASH_LENGTH */.yJ * entries),
        directories: reader.words(entries),
        nameEnds: reader.words(2 * entries),
        directoryEnds: reader.words(directories),
        modes: reader.shorts(entries),
        types: reader.bytes(entries),
    };
}
function parseOther(value) {
    if (!Array.isArray(value))
        return null;
    const [rest, claims] = value;
    if (!Array.isArray(rest) || !Array.isArray(claims) || !claims.every(isPackageClaim))
        return null;
    if (!rest.every(each => Array.isArray(each) && each.length === 2))
        return null;
    return { rest: new Map(rest), claims };
}

// EXTERNAL MODULE: ./src/measure/is-count.ts
var is_count = __webpack_require__(57524);
// EXTERNAL MODULE: ./src/measure/packed-file.ts
var packed_file = __webpack_require__(92625);
;// CONCATENATED MODULE: ./src/measure/packed-index.ts







/** To be raised when the format changes, or says more of a file: what is stored does not say it. */
const FORMAT = 8;
/** What the catalogs of packages read, and as what: what is stored of others is stale. */
const READING = package_catalogs/* PACKAGE_CATALOGS */.c.map(({ ecosystem, version }) => `${ecosystem} ${version}`).join(', ');
/** Stands in the place of that where only the run that packed an index takes it. */
const OWN = 'more than is taken from others';
const COMPRESSIONS = { gzip: true, zstd: true, none: true };
/** A layer index as it is stored. */
async function packIndex({ entries, claims, ...rest }) {
    const { body, counts } = encodeColumns(entries, claims);
    const header = { ...rest, ...counts, body: body.length };
    const reading = body.isForOthers ? READING : OWN;
    const pieces = external_node_stream_.Readable.from((0,packed_file/* packFile */.qt)({ format: FORMAT, reading, ...header }, body.parts()));
    return Buffer.concat((await pieces.toArray()));
}
/**
 * The packed index in bytes, or null when they are of another version, or of a layer of which too much is to be said to take it from others.
 *
 * @param isOwn whether this run packed it; others may be anybody's.
 * @throws BrokenFile for another layer, a checksum that is wrong, or what is no index at all.
 */
function openIndex(packed, digest, isOwn = false) {
    const file = (0,packed_file/* openPackedFile */.d5)(packed);
    const counted = parseHeader(file.header, digest, isOwn);
    if (counted === null)
        return null;
    file.check();
    const { entries, directories, body, ...header } = counted;
    return {
        header,
        unpack: () => unpack(header, { entries, directories }, () => file.unpack(body), isOwn),
    };
}
async function unpack(header, counts, unpackBody, isOwn) {
    const decoded = decodeColumns(await unpackBody(), counts, isOwn);
    if (decoded === null)
        return (0,packed_file/* broken */.mw)();
    const index = { ...header, ...decoded };
    return addsUp(index) ? index : (0,packed_file/* broken */.mw)();
}
function addsUp({ entries: { columns }, size, unpacked, trailer }) {
    return sum(columns.compressed) + trailer === size && sum(columns.unpacked) === unpacked;
}
function sum(column) {
    let total = 0;
    for (let at = 0; at < column.length; at++)
        total += (0,model_column/* doubleAt */.jn)(column, at);
    return total;
}
const COUNTS = ['size', 'unpacked', 'trailer', 'entries', 'directories', 'body'];
/** Null for what is stored by a version that reads or writes otherwise: it is as it should be, and of no use. */
function parseHeader(value, digest, isOwn) {
    if (typeof value !== 'object' || value === null)
        return (0,packed_file/* broken */.mw)();
    const { format, reading, ...header } = value;
    if (format !== FORMAT || (reading !== READING && !(isOwn && reading === OWN)))
        return null;
    return isHeader(header) && header.digest === digest ? header : (0,packed_file/* broken */.mw)();
}
function isHeader(value) {
    const { digest, diffId, compression } = value;
    return ((0,model_digest/* isDigest */.Bc)(digest) &&
        (0,model_digest/* isDigest */.Bc)(diffId) &&
        typeof compression === 'string' &&
        Object.hasOwn(COMPRESSIONS, compression) &&
        COUNTS.every(key => (0,is_count/* isCount */.m)(value[key])) &&
        Object.keys(value).length === COUNTS.length + 3);
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

/***/ 29286:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vj: () => (/* binding */ HASH_WORDS),
/* harmony export */   XP: () => (/* binding */ ImageFiles),
/* harmony export */   ez: () => (/* binding */ REASONS),
/* harmony export */   oQ: () => (/* binding */ NOBODY),
/* harmony export */   yJ: () => (/* binding */ HASH_LENGTH)
/* harmony export */ });
/* harmony import */ var _column_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3699);

/** Bytes of a content hash, and words. */
const HASH_LENGTH = 16;
const HASH_WORDS = 4;
/** What a file may be hidden by; each one's number is its place here. */
const REASONS = ['overwritten', 'metadata', 'deleted', 'opaque'];
/** In place of a package or a layer that there is not. */
const NOBODY = -1;
/**
 * The files of an image, in columns. Of half a million, records would take 100 MB, and as long to make as all else together: what asks for one
 * value of all files asks for it by their indexes, and a {@link FileRecord} is made of those alone that are shown or kept.
 */
class ImageFiles {
    columns;
    /** Once anybody has asked for them. */
    knownHidden = null;
    knownRuns = null;
    constructor(columns) {
        this.columns = columns;
    }
    get length() {
        return this.columns.length;
    }
    /** The file of that index with all that is known of it; undefined where there is none. */
    get(file) {
        return file >= 0 && file < this.length ? this.record(file) : undefined;
    }
    /** As {@link get}, of an index that is one. */
    record(file) {
        const [links, hidden] = [this.links(file), this.hidden(file)];
        return {
            path: this.path(file),
            layer: this.layer(file),
            compressed: this.compressed(file),
            unpacked: this.unpacked(file),
            content: this.content(file),
            owner: this.owner(file),
            ...this.columns.rest.get(file),
            ...(links === undefined ? {} : { links }),
            ...(hidden === undefined ? {} : { hidden }),
        };
    }
    *[Symbol.iterator]() {
        for (let file = 0; file < this.length; file++)
            yield this.record(file);
    }
    /** All that is known of them, without the room for more. */
    all() {
        const { length, columns } = this;
        return {
            ...columns,
            nodes: columns.nodes.subarray(0, length),
            layers: columns.layers.subarray(0, length),
            compressed: columns.compressed.subarray(0, length),
            unpacked: columns.unpacked.subarray(0, length),
            hashes: columns.hashes.subarray(0, HASH_WORDS * length),
            owners: columns.owners.subarray(0, length),
            hiddenBy: columns.hiddenBy.subarray(0, length),
            hiddenWhy: columns.hiddenWhy.subarray(0, length),
        };
    }
    /** As it is stored. */
    toJSON() {
        return [...this];
    }
    /** The whole path: a text that is made. */
    path(file) {
        return this.columns.paths.text(this.node(file));
    }
    /** The last part of the path. */
    name(file) {
        return this.columns.paths.name(this.node(file));
    }
    /** The indexes of those whose paths end like one of these. */
    withEnding(endings) {
        const { paths } = this.columns;
        return this.filter(file => paths.endsWithAny(this.node(file), endings));
    }
    /** The indexes of those that {@link rest} says something of. */
    programs() {
        return [...this.columns.rest.keys()];
    }
    /** Whether the last part of the path ends like that. */
    endsWith(file, ending) {
        return this.columns.paths.endsWith(this.node(file), ending);
    }
    /** A number that all files of one directory share, most often. Files of one directory may have different ones, if another layer brought them. */
    directory(file) {
        return this.columns.paths.parent(this.node(file));
    }
    /** The path of what {@link directory} gives. */
    directoryPath(directory) {
        return this.columns.paths.text(directory);
    }
    layer(file) {
        return this.columns.layers[file] ?? NOBODY;
    }
    compressed(file) {
        return (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .doubleAt */ .jn)(this.columns.compressed, file);
    }
    unpacked(file) {
        return (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .doubleAt */ .jn)(this.columns.unpacked, file);
    }
    bytes(file) {
        return { compressed: this.compressed(file), unpacked: this.unpacked(file) };
    }
    owner(file) {
        const owner = this.columns.owners[file] ?? NOBODY;
        return owner === NOBODY ? null : owner;
    }
    isHidden(file) {
        return this.hiddenBy(file) !== NOBODY;
    }
    /** The layer that hides it, or {@link NOBODY}. */
    hiddenBy(file) {
        return this.columns.hiddenBy[file] ?? NOBODY;
    }
    hidden(file) {
        const by = this.hiddenBy(file);
        const why = REASONS[(0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .byteAt */ .aL)(this.columns.hiddenWhy, file)];
        return by === NOBODY || why === undefined ? undefined : { by, why };
    }
    /** The indexes of those that show, without a list of them. */
    get shown() {
        return {
            length: this.length - this.hiddenFiles().length,
            forEach: use => {
                for (let file = 0; file < this.length; file++)
                    if (!this.isHidden(file))
                        use(file);
            },
        };
    }
    /** The indexes of those that do not show, which are few. */
    hiddenFiles() {
        this.knownHidden ??= this.filter(file => this.isHidden(file));
        return this.knownHidden;
    }
    links(file) {
        return this.columns.links.get(file);
    }
    /** What there is to say of a program; empty for what is none. */
    rest(file) {
        return this.columns.rest.get(file) ?? NO_REST;
    }
    content(file) {
        const { buffer, byteOffset } = this.columns.hashes;
        return Buffer.from(buffer, byteOffset + file * HASH_LENGTH, HASH_LENGTH).toString('base64url');
    }
    /** A word of the content's hash, of {@link HASH_WORDS}. */
    contentWord(file, word) {
        return (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .wordAt */ .E7)(this.columns.hashes, HASH_WORDS * file + word);
    }
    /** Whether two files are the same but for their path, by hash and size. */
    isSameContent(file, others, other) {
        if (this.unpacked(file) !== others.unpacked(other))
            return false;
        for (let word = 0; word < HASH_WORDS; word++) {
            if (this.contentWord(file, word) !== others.contentWord(other, word))
                return false;
        }
        return true;
    }
    /**
     * Says whether so many files from one on have the paths and contents of as many of the others, in the same order. Where the same layers made
     * both, no file is looked at.
     */
    runComparer(others) {
        const [own, theirs] = [this.columns, others.columns];
        const isAt = this.pathComparer(others);
        const common = own.paths.commonStart(theirs.paths);
        return (start, other, count) => {
            if (!(0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .isSamePart */ .si)(own.hashes, HASH_WORDS * start, theirs.hashes, HASH_WORDS * other, HASH_WORDS * count))
                return false;
            if (!(0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .isSamePart */ .si)(own.unpacked, start, theirs.unpacked, other, count))
                return false;
            const nodes = own.nodes.subarray(start, start + count);
            if ((0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .isSamePart */ .si)(nodes, 0, theirs.nodes, other, count) && nodes.every(node => node < common))
                return true;
            return nodes.every((_, at) => isAt(start + at, other + at));
        };
    }
    /** Says whether a file has the path of one of the others. Most often it stands beside the one before, as the other one does. */
    pathComparer(others) {
        let last = { directory: NOBODY, other: NOBODY, isSame: false };
        const [own, theirs] = [this.columns.paths, others.columns.paths];
        return (file, each) => {
            const directory = this.directory(file);
            const other = others.directory(each);
            if (directory !== last.directory || other !== last.other) {
                last = { directory, other, isSame: own.text(directory) === theirs.text(other) };
            }
            return last.isSame && own.isNamedLike(this.node(file), theirs, others.node(each));
        };
    }
    /** The indexes of those that are wanted. */
    filter(isWanted) {
        const found = [];
        for (let file = 0; file < this.length; file++)
            if (isWanted(file))
                found.push(file);
        return found;
    }
    /**
     * As {@link filter}, for what hangs on nothing but the directory: is asked of the first of files that stand one behind the other in one.
     * Most directories are one such run, so that rules look at forty times fewer of them.
     */
    filterDirectories(isWanted) {
        const found = [];
        this.eachRun((start, end) => {
            if (isWanted(start))
                for (let file = start; file < end; file++)
                    found.push(file);
        });
        return found;
    }
    /** Calls for each run of files of one directory, the end left out. */
    eachRun(use) {
        this.knownRuns ??= this.findRuns();
        const runs = this.knownRuns;
        runs.forEach((start, at) => {
            use(start, runs[at + 1] ?? this.length);
        });
    }
    some(isWanted) {
        return this.find(isWanted) !== null;
    }
    /** The first that is wanted. */
    find(isWanted) {
        for (let file = 0; file < this.length; file++)
            if (isWanted(file))
                return file;
        return null;
    }
    /** Of those indexes. */
    sum(files) {
        let [compressed, unpacked] = [0, 0];
        for (const file of files) {
            compressed += this.compressed(file);
            unpacked += this.unpacked(file);
        }
        return { compressed, unpacked };
    }
    /** Of all files by the numbers that they are given, one each, below a limit. */
    sumsBy(numbers, limit) {
        const { compressed, unpacked, length } = this.columns;
        const [packed, plain] = [new Float64Array(limit), new Float64Array(limit)];
        for (let file = 0; file < length; file++) {
            const number = (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .byteAt */ .aL)(numbers, file);
            packed[number] = (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .doubleAt */ .jn)(packed, number) + (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .doubleAt */ .jn)(compressed, file);
            plain[number] = (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .doubleAt */ .jn)(plain, number) + (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .doubleAt */ .jn)(unpacked, file);
        }
        return Array.from(packed, (sum, number) => ({ compressed: sum, unpacked: (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .doubleAt */ .jn)(plain, number) }));
    }
    findRuns() {
        const starts = [];
        let last = NOBODY;
        for (let file = 0; file < this.length; file++) {
            const directory = this.directory(file);
            if (directory !== last)
                starts.push(file);
            last = directory;
        }
        return starts;
    }
    node(file) {
        return (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .wordAt */ .E7)(this.columns.nodes, file);
    }
}
const NO_REST = {};


/***/ })

};
