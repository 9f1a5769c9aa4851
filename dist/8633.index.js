export const id = 8633;
export const ids = [8633];
export const modules = {

/***/ 65869:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ keepNewest)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** Removes all of what is in a directory but so many, the oldest first. Other runs may do so at the same time. */
async function keepNewest(directory, most) {
    const kept = await Promise.all((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory)).map(async (name) => {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(directory, name);
        // Another run may have removed it.
        return { file, time: (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file).catch(() => null))?.mtimeMs ?? 0 };
    }));
    const oldest = kept.toSorted((a, b) => b.time - a.time).slice(most);
    for (const { file } of oldest)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(file, { recursive: true, force: true });
}


/***/ }),

/***/ 99343:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wJ: () => (/* binding */ packStack),
  Eg: () => (/* binding */ stackKey),
  rn: () => (/* binding */ unpackStack)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/model/version.ts
var version = __webpack_require__(52621);
// EXTERNAL MODULE: ./src/measure/column-bytes.ts
var column_bytes = __webpack_require__(92342);
// EXTERNAL MODULE: ./src/model/image-files.ts
var image_files = __webpack_require__(29286);
// EXTERNAL MODULE: ./src/model/path-tree.ts
var path_tree = __webpack_require__(91067);
// EXTERNAL MODULE: ./src/model/column.ts
var column = __webpack_require__(3699);
// EXTERNAL MODULE: ./src/measure/are-integers.ts
var are_integers = __webpack_require__(2692);
// EXTERNAL MODULE: ./src/measure/is-count.ts
var is_count = __webpack_require__(57524);
// EXTERNAL MODULE: ./src/measure/packages/package-catalogs.ts + 29 modules
var package_catalogs = __webpack_require__(46429);
;// CONCATENATED MODULE: ./src/measure/is-package-measurement.ts


const PURPOSES = new Set([null, 'development', 'build-tool']);
const FLAGS = new Set([undefined, true]);
/**
 * Whether a value read from a file has the shape of a measured package.
 *
 * @param count how many packages there are.
 */
function isPackageMeasurement(value, count) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { ecosystem, name, version, location, purpose, recommended, requires, inside, ...bytes } = value;
    const { files, compressed, unpacked, ...others } = bytes;
    return (Object.keys(others).length === 0 &&
        isEcosystem(ecosystem) &&
        [name, version].every(text => typeof text === 'string') &&
        (location === null || typeof location === 'string') &&
        PURPOSES.has(purpose) &&
        [recommended, inside].every(flag => FLAGS.has(flag)) &&
        isPlaces(requires, count) &&
        [files, compressed, unpacked].every(is_count/* isCount */.m));
}
function isEcosystem(value) {
    return typeof value === 'string' && (0,package_catalogs/* packageCatalog */.S)(value) !== undefined;
}
function isPlaces(value, count) {
    if (value === undefined)
        return true;
    return Array.isArray(value) && value.every(place => (0,is_count/* isCount */.m)(place) && place < count);
}

// EXTERNAL MODULE: ./src/measure/is-sound-program.ts
var is_sound_program = __webpack_require__(35002);
// EXTERNAL MODULE: ./src/measure/layer-path.ts
var layer_path = __webpack_require__(47637);
;// CONCATENATED MODULE: ./src/measure/is-sound-stack.ts







/** Whether paths that were read from a file end: each stands in one before it, or in itself as a root, and has a name that a path can have. */
function areSoundPaths({ parents, textOf, starts, ends, texts }) {
    for (let path = 0; path < parents.length; path++) {
        const [start, end] = [(0,column/* wordAt */.E7)(starts, path), (0,column/* wordAt */.E7)(ends, path)];
        if ((0,column/* wordAt */.E7)(parents, path) > path || start > end)
            return false;
        // A root has no name, nor has what a whiteout without a name was to hide.
        if (start === end)
            continue;
        const text = texts[(0,column/* wordAt */.E7)(textOf, path)]?.text ?? '';
        if (end > text.length || !(0,layer_path/* isLayerName */.nd)(text, start, end))
            return false;
    }
    return parents.length > 0;
}
/** Whether numbers that were read from a file are of files that an image of so many paths and layers can have. */
function areSoundFiles(numbers, paths, layers) {
    const { nodes, hiddenBy, hiddenWhy, compressed, unpacked } = numbers;
    let last = 0;
    for (let file = 0; file < nodes.length; file++) {
        const [layer, by] = [(0,column/* wordAt */.E7)(numbers.layers, file), hiddenBy[file] ?? image_files/* NOBODY */.oQ];
        if (layer < last || layer >= layers || (0,column/* wordAt */.E7)(nodes, file) >= paths)
            return false;
        if (by !== image_files/* NOBODY */.oQ && (by < layer || by >= layers))
            return false;
        if ((0,column/* byteAt */.aL)(hiddenWhy, file) >= image_files/* REASONS */.ez.length)
            return false;
        last = layer;
    }
    return (0,are_integers/* areIntegers */.Q)(compressed, 0) && (0,are_integers/* areIntegers */.Q)(unpacked, 0);
}
/** Whether a value that was read from a file says of such files what can be said of them, and packages have just the bytes of their files. */
function isSoundRest(value, numbers) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { packages, program, danglingLinks, rest, links, lengths, ...others } = value;
    const isFile = (file) => (0,is_count/* isCount */.m)(file) && file < numbers.nodes.length;
    return (Object.keys(others).length === 0 &&
        (0,is_count/* isCount */.m)(danglingLinks) &&
        (program === null || isFile(program)) &&
        isPairs(links, (file, names) => isFile(file) && (0,is_count/* isCount */.m)(names)) &&
        isPairs(rest, (file, said) => isFile(file) && isProgram(said, file, numbers)) &&
        isList(lengths, is_count/* isCount */.m) &&
        isPackages(packages) &&
        haveOwnBytes(packages, numbers));
}
function isProgram(value, file, { compressed, unpacked }) {
    return (0,is_sound_program/* isSoundProgram */.m)(value, (0,column/* doubleAt */.jn)(unpacked, file), (0,column/* doubleAt */.jn)(compressed, file));
}
function isList(value, isOne) {
    return Array.isArray(value) && value.every(isOne);
}
function isPairs(value, isOne) {
    return isList(value, pair => Array.isArray(pair) && pair.length === 2 && isOne(pair[0], pair[1]));
}
function isPackages(value) {
    return Array.isArray(value) && value.every(each => isPackageMeasurement(each, value.length));
}
function haveOwnBytes(packages, numbers) {
    const { owners, compressed, unpacked } = numbers;
    const sums = packages.map(() => ({ files: 0, compressed: 0, unpacked: 0 }));
    for (let file = 0; file < owners.length; file++) {
        const owner = owners[file] ?? image_files/* NOBODY */.oQ;
        if (owner === image_files/* NOBODY */.oQ)
            continue;
        const sum = sums[owner];
        if (sum === undefined)
            return false;
        sum.files++;
        sum.compressed += (0,column/* doubleAt */.jn)(compressed, file);
        sum.unpacked += (0,column/* doubleAt */.jn)(unpacked, file);
    }
    return packages.every((each, at) => {
        const sum = sums[at];
        return each.files === sum?.files && each.compressed === sum.compressed && each.unpacked === sum.unpacked;
    });
}

;// CONCATENATED MODULE: ./src/measure/encode-stack.ts




/** All columns of files, in bytes a file, and those of paths. */
const WIDTH = 2 * 8 + 4 * image_files/* HASH_WORDS */.Vj + 4 * 4 + 1;
const PATH_WIDTH = 4 * 4;
/** The columns of a stacked image one after the other, and what is no column. */
function encodeStack({ files, packages, program, danglingLinks }) {
    const { paths, rest, links, ...numbers } = files.all();
    const { compressed, unpacked, hashes, nodes, layers, owners, hiddenBy, hiddenWhy } = numbers;
    const { parents, textOf, starts, ends, texts } = paths.columns();
    const columns = [
        compressed,
        unpacked,
        hashes,
        nodes,
        layers,
        owners,
        hiddenBy,
        parents,
        textOf,
        starts,
        ends,
        hiddenWhy,
    ];
    const lengths = texts.map(({ text }) => text.length);
    const other = { packages, program, danglingLinks, rest: [...rest], links: [...links], lengths };
    return {
        body: (0,column_bytes/* joinColumns */.a)({ columns, names: texts.map(({ text }) => text).join(''), other }),
        counts: { files: files.length, paths: parents.length },
    };
}
/**
 * What {@link encodeStack} made bytes of; null for bytes that it makes of nothing: they may come from anyone.
 *
 * @param body is kept: columns are parts of it.
 * @param layers how many the image has.
 */
function decodeStack(body, { files: length, paths: count }, layers) {
    const reader = column_bytes/* ColumnReader */.mA.open(body, WIDTH * length + PATH_WIDTH * count);
    if (reader === null)
        return null;
    const wide = {
        compressed: reader.doubles(length),
        unpacked: reader.doubles(length),
        hashes: reader.words(image_files/* HASH_WORDS */.Vj * length),
        nodes: reader.words(length),
        layers: reader.words(length),
        owners: reader.signedWords(length),
        hiddenBy: reader.signedWords(length),
    };
    const places = {
        parents: reader.words(count),
        textOf: reader.words(count),
        starts: reader.words(count),
        ends: reader.words(count),
    };
    const numbers = { ...wide, hiddenWhy: reader.bytes(length) };
    const other = reader.other(false);
    if (!areSoundFiles(numbers, count, layers) || !isSoundRest(other, numbers))
        return null;
    const { rest, links, lengths, ...stacked } = other;
    const paths = { ...places, texts: partsOf(reader.names, lengths) };
    if (!areSoundPaths(paths))
        return null;
    const columns = {
        length,
        ...numbers,
        paths: path_tree/* PathTree */.W.of(paths),
        rest: new Map(rest),
        links: new Map(links),
    };
    return { ...stacked, files: new image_files/* ImageFiles */.XP(columns) };
}
function partsOf(names, lengths) {
    let end = 0;
    return lengths.map(length => ({ text: names.slice(end, (end += length)) }));
}

// EXTERNAL MODULE: ./src/measure/packed-file.ts
var packed_file = __webpack_require__(92625);
// EXTERNAL MODULE: ./src/measure/packed-index.ts + 3 modules
var packed_index = __webpack_require__(65488);
;// CONCATENATED MODULE: ./src/measure/packed-stack.ts







/** To be raised when the format changes, or between two releases something else is made of the same layers: what is stored is not that. */
const FORMAT = 1;
/** @param layers of the image, bottom first. */
function stackKey(layers, command) {
    const parts = layers.map(({ digest, size }) => `${digest} ${size}`);
    return (0,external_node_crypto_.hash)('sha256', JSON.stringify([version/* VERSION */.x, FORMAT, packed_index/* READING */.rq, parts, command]));
}
/** A stacked image as it is stored; null for one of which too much is to be said to take it from others. */
async function packStack(key, image) {
    const { body, counts } = encodeStack(image);
    if (!(0,column_bytes/* isForOthers */.FN)(body))
        return null;
    const header = { key, ...counts, body: body.length };
    return await (0,packed_file/* packFile */.qt)(header, body);
}
/**
 * A stacked image as {@link packStack} packed it.
 *
 * @param layers how many it has.
 * @throws BrokenFile for another image, a checksum that is wrong, or what no layers make.
 */
async function unpackStack(packed, key, layers) {
    const file = (0,packed_file/* openPackedFile */.d5)(packed);
    file.check();
    const { header } = file;
    if (!isHeader(header) || header.key !== key)
        return (0,packed_file/* broken */.mw)();
    return decodeStack(await file.unpack(header.body), header, layers) ?? (0,packed_file/* broken */.mw)();
}
function isHeader(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { key, files, paths, body } = value;
    return typeof key === 'string' && [files, paths, body].every(is_count/* isCount */.m);
}


/***/ }),

/***/ 91067:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ ROOT),
/* harmony export */   W: () => (/* binding */ PathTree)
/* harmony export */ });
/* harmony import */ var _column_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3699);

/** The root of every tree. As every root, it is its own parent. */
const ROOT = 0;
/** What nobody has written to takes no memory. */
const GROWTH = 2;
const NO_PATH = -1;
/**
 * Paths in columns: each is a number, and has a parent and a name, which is a part of a text that is there anyway. That takes sixteen bytes
 * a path; a text for each would take a hundred.
 */
class PathTree {
    #count = 1;
    /** Each once, and where it stands. */
    #texts = [];
    #numbers = new Map();
    #lastNames = null;
    #lastNumber = 0;
    #parents;
    #textOf;
    #starts;
    #ends;
    /** Whether each path stands behind its directory. */
    #isAscending = true;
    /** The directory whose text was asked for last, and that text with a slash at its end. */
    #last = NO_PATH;
    #lastText = '';
    /** @param room paths that there is room for at first; more make room for themselves. */
    constructor(room) {
        this.#parents = new Uint32Array(room);
        this.#textOf = new Uint32Array(room);
        this.#starts = new Uint32Array(room);
        this.#ends = new Uint32Array(room);
    }
    /** The tree that gave these columns, which are kept. */
    static of({ parents, textOf, starts, ends, texts }) {
        const tree = new PathTree(0);
        tree.#count = parents.length;
        for (const names of texts)
            tree.#numberOf(names);
        tree.#parents = parents;
        tree.#textOf = textOf;
        tree.#starts = starts;
        tree.#ends = ends;
        return tree;
    }
    /** All paths. */
    columns() {
        const all = (column) => column.subarray(0, this.#count);
        return {
            parents: all(this.#parents),
            textOf: all(this.#textOf),
            starts: all(this.#starts),
            ends: all(this.#ends),
            texts: [...this.#texts],
        };
    }
    /** How many there are, the roots too. */
    get count() {
        return this.#count;
    }
    /** A further root, whose path is empty. */
    addRoot() {
        const root = this.#append();
        this.#parents[root] = root;
        return root;
    }
    /** A path that is called by a part of a text below another one. */
    add(parent, names, start, end) {
        const path = this.#append();
        this.#parents[path] = parent;
        this.#textOf[path] = this.#numberOf(names);
        this.#starts[path] = start;
        this.#ends[path] = end;
        return path;
    }
    parent(path) {
        return (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .wordAt */ .E7)(this.#parents, path);
    }
    /** Puts a path, and all that are below it, below another one. */
    move(path, parent) {
        this.#parents[path] = parent;
        this.#last = NO_PATH;
        if (parent > path)
            this.#isAscending = false;
    }
    /** The whole path, its parts between slashes. */
    text(path) {
        const parent = this.parent(path);
        if (this.parent(parent) === parent)
            return parent === path ? '' : this.name(path);
        // Most often it stands beside the one before.
        if (parent !== this.#last) {
            this.#lastText = `${this.#join(parent)}/`;
            this.#last = parent;
        }
        return this.#lastText + this.name(path);
    }
    #join(path) {
        const names = [];
        for (let each = path; this.parent(each) !== each; each = this.parent(each))
            names.push(this.name(each));
        return names.reverse().join('/');
    }
    /** The last part of a path. */
    name(path) {
        return this.names(path).text.slice(this.start(path), this.end(path));
    }
    /** The text that the name of a path is a part of, from {@link start} to {@link end}. */
    names(path) {
        return this.#texts[(0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .wordAt */ .E7)(this.#textOf, path)] ?? NO_NAMES;
    }
    start(path) {
        return (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .wordAt */ .E7)(this.#starts, path);
    }
    end(path) {
        return (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .wordAt */ .E7)(this.#ends, path);
    }
    /** Whether the name of a path is that part of a text. */
    isNamed(path, { text }, start, end) {
        const from = this.start(path);
        if (this.end(path) - from !== end - start)
            return false;
        const own = this.names(path).text;
        for (let at = start; at < end; at++) {
            if (text.charCodeAt(at) !== own.charCodeAt(from + at - start))
                return false;
        }
        return true;
    }
    /** Below zero where the name of a path comes before that part of a text, by code units; above where it comes after it. */
    compare(path, { text }, start, end) {
        const from = this.start(path);
        const to = this.end(path);
        const own = this.names(path).text;
        const shorter = Math.min(to - from, end - start);
        for (let at = 0; at < shorter; at++) {
            const difference = own.charCodeAt(from + at) - text.charCodeAt(start + at);
            if (difference !== 0)
                return difference;
        }
        return to - from - (end - start);
    }
    /** Whether the names of two paths are the same, of another tree, too. */
    isNamedLike(path, others, other) {
        return this.isNamed(path, others.names(other), others.start(other), others.end(other));
    }
    /**
     * How many paths from the first one on are the same in another tree, as those are that the same layers made. That takes a few looks at whole
     * columns, and none at a path.
     */
    commonStart(others) {
        if (!this.#isAscending || !others.#isAscending)
            return 0;
        let [same, end] = [0, Math.min(this.#count, others.#count)];
        while (same < end) {
            const middle = (same + end + 1) >> 1;
            if (this.#startsLike(others, middle))
                same = middle;
            else
                end = middle - 1;
        }
        const texts = this.#texts.findIndex(({ text }, at) => text !== others.#texts[at]?.text);
        const firstWithOther = texts === -1 ? -1 : this.#textOf.indexOf(texts);
        return firstWithOther === -1 ? same : Math.min(same, firstWithOther);
    }
    #startsLike(others, count) {
        return ((0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .isSamePart */ .si)(this.#parents, 0, others.#parents, 0, count) &&
            (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .isSamePart */ .si)(this.#textOf, 0, others.#textOf, 0, count) &&
            (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .isSamePart */ .si)(this.#starts, 0, others.#starts, 0, count) &&
            (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .isSamePart */ .si)(this.#ends, 0, others.#ends, 0, count));
    }
    /** Whether the name of a path ends like that, which takes no text of it. */
    endsWith(path, ending) {
        const { text } = this.names(path);
        const end = this.end(path);
        const from = end - ending.length;
        if (from < this.start(path))
            return false;
        // From the last one, in which most names differ: half a million are asked for a few endings each.
        for (let at = end - 1; at >= from; at--) {
            if (text.charCodeAt(at) !== ending.charCodeAt(at - from))
                return false;
        }
        return true;
    }
    /** As {@link endsWith}, of any of these. */
    endsWithAny(path, endings) {
        // Backwards by index: an iterator for each of half a million names is twelve megabytes.
        for (let at = endings.length - 1; at >= 0; at--) {
            if (this.endsWith(path, endings[at] ?? ''))
                return true;
        }
        return false;
    }
    #numberOf(names) {
        // Nearly always it is the text that the one before is a part of.
        if (this.#lastNames === names)
            return this.#lastNumber;
        const number = this.#numbers.get(names) ?? this.#texts.push(names) - 1;
        this.#numbers.set(names, number);
        this.#lastNames = names;
        this.#lastNumber = number;
        return number;
    }
    #append() {
        if (this.#count === this.#parents.length)
            this.reserve(GROWTH * this.#count);
        return this.#count++;
    }
    /** Makes room for so many in all. */
    reserve(room) {
        this.#parents = (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .enlarged */ .vo)(this.#parents, Uint32Array, room);
        this.#textOf = (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .enlarged */ .vo)(this.#textOf, Uint32Array, room);
        this.#starts = (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .enlarged */ .vo)(this.#starts, Uint32Array, room);
        this.#ends = (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .enlarged */ .vo)(this.#ends, Uint32Array, room);
    }
}
const NO_NAMES = { text: '' };


/***/ }),

/***/ 78017:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ awaitArrival),
/* harmony export */   N: () => (/* binding */ awaitArrivalBeforeReading)
/* harmony export */ });
/** Compressed bytes of layers that two processors read in a second at most: a slow one is no reason to wait longer. */
const READ_IN_A_SECOND = 100_000_000;
/** Milliseconds. A manifest may say of a layer that it has any number of bytes. */
const LONGEST = 60_000;
/** Waits for what is on its way to the store of this machine, until a signal aborts. */
async function awaitArrival({ arrival }, signal) {
    if (arrival === undefined || signal.aborted)
        return;
    const over = new AbortController();
    const aborted = new Promise(resolve => {
        const settle = () => {
            resolve();
        };
        signal.addEventListener('abort', settle, { once: true, signal: over.signal });
    });
    await Promise.race([arrival, aborted]);
    over.abort();
}
/**
 * Waits for it before the layers of an image are read, and no longer than it takes to read them: what never comes at most doubles the time.
 */
async function awaitArrivalBeforeReading({ platforms }, context) {
    if (context.arrival === undefined)
        return;
    const layers = platforms.flatMap(({ manifest }) => manifest.layers);
    const sizes = new Map(layers.map(({ digest, size }) => [digest, size]));
    const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    const time = Math.min(LONGEST, Math.ceil((bytes / READ_IN_A_SECOND) * 1000));
    await awaitArrival(context, AbortSignal.any([context.signal, AbortSignal.timeout(time)]));
}


/***/ }),

/***/ 22487:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lastingStore: () => (/* binding */ lastingStore),
/* harmony export */   lastingStoreOfWritten: () => (/* binding */ lastingStoreOfWritten)
/* harmony export */ });
/* harmony import */ var _measure_packed_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65488);
/* harmony import */ var _open_layer_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32675);


/**
 * A store that, for the rest of a run, has what it said that it has, whatever becomes of its files: the run left these layers out of an
 * export, and another one may damage an index, another version replace it, or somebody clear the cache before the image is measured.
 */
function lastingStore(store, relied) {
    const open = async (digest) => relied.get(digest) ?? (await store.open(digest));
    return {
        open,
        read: async (digest) => (await (await open(digest))?.unpack()) ?? null,
        async has(digest) {
            const index = await open(digest);
            if (index === null || (await index.unpack()) === null)
                return false;
            relied.set(digest, index);
            return true;
        },
        write: (digest, packed) => store.write(digest, packed),
    };
}
/** The same for whoever leaves out each layer that it writes the index of, be it one that a later run does not take. */
function lastingStoreOfWritten(store, relied) {
    return {
        ...lastingStore(store, relied),
        async write(digest, packed) {
            if ((0,_open_layer_store_js__WEBPACK_IMPORTED_MODULE_1__.isReadAgain)(packed, digest))
                await store.write(digest, packed);
            const index = (0,_measure_packed_index_js__WEBPACK_IMPORTED_MODULE_0__/* .openIndex */ .b6)(packed, digest, true);
            if (index !== null)
                relied.set(digest, { header: index.header, packed, unpack: () => index.unpack() });
        },
    };
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

/***/ 57677:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ layerStoreOf),
  b: () => (/* binding */ stackStoreOf)
});

// EXTERNAL MODULE: ./src/pipeline/cache/lasting-store.ts
var lasting_store = __webpack_require__(22487);
// EXTERNAL MODULE: ./src/pipeline/cache/open-layer-store.ts
var open_layer_store = __webpack_require__(32675);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors/machine-failure.ts
var machine_failure = __webpack_require__(87973);
// EXTERNAL MODULE: ./src/files/keep-newest.ts
var keep_newest = __webpack_require__(65869);
// EXTERNAL MODULE: ./src/files/read-regular-file.ts
var read_regular_file = __webpack_require__(47269);
// EXTERNAL MODULE: ./src/files/write-atomically.ts
var write_atomically = __webpack_require__(2214);
// EXTERNAL MODULE: ./src/measure/packed-file.ts
var packed_file = __webpack_require__(92625);
// EXTERNAL MODULE: ./src/measure/packed-stack.ts + 3 modules
var packed_stack = __webpack_require__(99343);
// EXTERNAL MODULE: ./src/pipeline/messages.ts
var messages = __webpack_require__(95408);
;// CONCATENATED MODULE: ./src/pipeline/cache/open-stack-store.ts









/** Images that are kept; the oldest make room. One of a hundred thousand files takes some five megabytes. */
const MOST = 20;
/** Files of an image that is kept: of more, keeping it takes memory that measuring it was spared. */
const MOST_FILES = 250_000;
/** Bytes of what is written, and looked into. */
const LARGEST = 128 * 1024 * 1024;
/**
 * Opens the store in a directory, which need not exist yet. What is damaged there is removed, so that it is told of once.
 *
 * @param tell is told, in a whole sentence, of an image that is not as it was written, and of one that could not be.
 */
function openStackStore(directory, tell) {
    const fileOf = (key) => external_node_path_default().join(directory, `${key}.image`);
    return {
        async read(key, layers) {
            const file = fileOf(key);
            try {
                const packed = await (0,read_regular_file/* readRegularBytes */.Of)(file, { most: LARGEST, links: 'refuse' });
                return packed === null ? null : await (0,packed_stack/* unpackStack */.rn)(packed, key, layers);
            }
            catch (error) {
                // Anything else is a problem with the disk, which a later run may not have, or there is no file.
                if (!(error instanceof packed_file/* BrokenFile */.Cr))
                    return null;
                await (0,promises_.rm)(file, { force: true }).catch(() => undefined);
                tell(messages/* messages */.D.stackDamaged);
                return null;
            }
        },
        async write(key, image) {
            if (image.files.length > MOST_FILES)
                return;
            try {
                const packed = await (0,packed_stack/* packStack */.wJ)(key, image);
                if (packed === null || packed.length > LARGEST)
                    return;
                await (0,write_atomically/* writePrivate */.pb)(fileOf(key), packed);
                await (0,keep_newest/* keepNewest */.I)(directory, MOST);
            }
            catch (error) {
                tell(messages/* messages */.D.stackNotStored(directory, (0,machine_failure/* reasonOf */.A)(error)));
            }
        },
    };
}

;// CONCATENATED MODULE: ./src/pipeline/layer-store-of.ts



/** The layer store of a run, which is warned of what is damaged in it. */
function layerStoreOf({ storeDir, relied, onEvent, }) {
    const store = (0,open_layer_store.openLayerStore)(storeDir, message => {
        onEvent({ type: 'warning', message });
    });
    return relied === undefined ? store : (0,lasting_store.lastingStore)(store, relied);
}
/** The store of whole images of a run, if it has one. */
function stackStoreOf({ imagesDir, onEvent, }) {
    if (imagesDir === undefined)
        return undefined;
    return openStackStore(imagesDir, message => {
        onEvent({ type: 'warning', message });
    });
}


/***/ }),

/***/ 16725:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ openLayerThreads),
  m: () => (/* binding */ readyLayerThreads)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors/image-error.ts
var image_error = __webpack_require__(19101);
// EXTERNAL MODULE: ./src/measure/unreadable-layer.ts
var unreadable_layer = __webpack_require__(6457);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./src/errors/tool-error.ts
var tool_error = __webpack_require__(20694);
// EXTERNAL MODULE: ./src/tools/messages.ts
var messages = __webpack_require__(44491);
;// CONCATENATED MODULE: ./src/tools/thread.ts



/** A program in a thread of its own, that answers one question after the other. While it is asked nothing, it keeps no process from ending. */
class Thread {
    #worker;
    #name;
    #failure = null;
    #heard = () => undefined;
    #failed = () => undefined;
    constructor({ program, name, memory }) {
        this.#name = name;
        this.#worker = new external_node_worker_threads_.Worker(program, { resourceLimits: { maxOldGenerationSizeMb: memory } });
        this.#worker.on('message', (message) => {
            this.#heard(message);
        });
        this.#worker.on('error', error => {
            this.#fail(error instanceof Error ? error.message : String(error), error);
        });
        this.#worker.on('exit', code => {
            this.#fail(`exit code ${code}`);
        });
        this.#worker.unref();
    }
    /**
     * Asks the program. One question at a time.
     *
     * @param question any value that can be cloned.
     * @param onProgress is told what the program says of how far it is.
     * @throws ToolError when the thread ends before it answers, as when its memory is full; what the program threw, as an error of its
     *   words and of what the system said.
     */
    async ask(question, onProgress = () => undefined) {
        if (this.#failure !== null)
            throw this.#failure;
        this.#worker.ref();
        return await new Promise((resolve, reject) => {
            this.#failed = reject;
            this.#heard = message => {
                if (message.kind === 'progress')
                    onProgress(message.done);
                else if (message.kind === 'answer')
                    resolve(message.answer);
                else
                    reject(Object.assign(new Error(message.error.message), message.error));
            };
            this.#worker.postMessage({ question });
        }).finally(() => {
            this.#worker.unref();
        });
    }
    async close() {
        await this.#worker.terminate();
    }
    #fail(reason, cause) {
        this.#failure ??= new tool_error/* ToolError */.v(messages/* messages */.D.threadEnded(this.#name, reason), { cause });
        this.#failed(this.#failure);
    }
}

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
;// CONCATENATED MODULE: ./src/pipeline/limit-young-generation.ts

/**
 * Keeps the young generation of V8's heaps from growing from now on, those of threads among them. What is read of layers lives short, in
 * many small pieces; V8 would answer with ever larger semi-spaces: half as much resident memory again where half a million files are read,
 * for no gain in time. Where all layers are known, it does gain by them (a tenth, `npm run bench`).
 */
function limitYoungGeneration() {
    (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=1');
}

;// CONCATENATED MODULE: ./src/pipeline/mostly-alone.ts
/** Sizes say roughly how long layers take. What follows from that for less than this part of the whole time may be wrong. */
const CERTAIN = 1 / 3;
/**
 * Which layers are being read for the greater part, and for long, while no other is, so that there is a core left to inflate beside: the last
 * one, or one that is larger than all others together.
 *
 * @param sizes what the layers take, in the order in which they are begun.
 * @param width how many are read at a time.
 */
function mostlyAlone(sizes, width) {
    const free = Array.from({ length: width }, () => 0);
    const times = sizes.map(size => {
        const lane = free.indexOf(Math.min(...free));
        const start = free[lane] ?? 0;
        const end = start + size;
        free[lane] = end;
        return { start, end };
    });
    const whole = Math.max(0, ...free);
    return times.map(({ start, end }, at) => {
        const others = Math.max(0, ...times.filter((_, other) => other !== at).map(time => time.end));
        return end - Math.max(start, others) > Math.max((end - start) / 2, CERTAIN * whole);
    });
}

;// CONCATENATED MODULE: ./src/pipeline/layer-threads.ts







/** Beside this file, in the sources as in the bundle. */
const PROGRAM = external_node_path_default().join(import.meta.dirname, `layer-thread${external_node_path_default().extname(import.meta.filename)}`);
/** Compressed bytes that have to be read before threads are started: an estimate, as what a start costs hangs on the machine. */
const WORTH_THREADS = 24e6;
/** More bring little: then the disk decides, and each takes some twenty megabytes. */
const MOST_THREADS = 4;
/** Megabytes of heap for as many threads as there may be. An ordinary layer needs a few. */
const MEMORY = 2048;
/** Threads that were started before it was known what there is to read. */
const ready = [];
/** Starts threads for an image that will have to be read, which takes as long as to read some megabytes: beside the build that makes it. */
function readyLayerThreads(cores = (0,external_node_os_.availableParallelism)()) {
    const most = widest(cores);
    while (most > 1 && ready.length < most)
        ready.push(startThread(cores));
}
/**
 * Threads that read layers, as many as there are cores and layers; null where reading takes less than starting them, or there is nothing to
 * do at the same time.
 *
 * @param sizes compressed bytes of the layers that have to be read.
 */
function openLayerThreads(sizes, { cores = (0,external_node_os_.availableParallelism)(), worthThreads = WORTH_THREADS, memory = MEMORY } = {}) {
    if (sizes.length > 0)
        limitYoungGeneration();
    const started = ready.splice(0);
    const width = Math.min(widest(cores), sizes.length);
    const isWorth = width > 1 && sizes.reduce((sum, size) => sum + size, 0) >= worthThreads;
    for (const needless of started.splice(isWorth ? width : 0))
        void needless.close();
    if (!isWorth)
        return null;
    const all = Array.from({ length: width }, () => started.pop() ?? startThread(cores, memory));
    const idle = [...all];
    const alone = mostlyAlone(sizes.toSorted((a, b) => b - a), width).values();
    return {
        width,
        async read(blob, descriptor, reading) {
            const atOnce = alone.next().value !== true;
            const thread = idle.pop();
            if (thread === undefined)
                throw new RangeError('no thread is idle');
            try {
                return indexIn(await ask(thread, { blob, descriptor, reading: { ...reading, atOnce } }));
            }
            finally {
                idle.push(thread);
                await blob.close();
            }
        },
        async close() {
            await Promise.all(all.map(thread => thread.close()));
        },
    };
}
function widest(cores) {
    return Math.min(cores, MOST_THREADS);
}
function startThread(cores, memory = MEMORY) {
    return new Thread({
        program: PROGRAM,
        name: 'the thread that reads layers',
        memory: Math.floor(memory / widest(cores)),
    });
}
async function ask(thread, { blob, descriptor, reading }) {
    const { onProgress, ...options } = reading;
    const question = { descriptor, place: blob.place, ...options };
    return (await thread.ask(question, read => onProgress?.(read, descriptor.size)));
}
function indexIn(answer) {
    switch (answer.kind) {
        case 'index':
            return Buffer.from(answer.packed.buffer, answer.packed.byteOffset, answer.packed.byteLength);
        case 'image-error':
            throw new image_error/* ImageError */.C(answer.message);
        case 'unreadable':
            throw new unreadable_layer/* UnreadableLayer */.FR(answer.message);
    }
}


/***/ })

};
