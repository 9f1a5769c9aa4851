export const id = 7191;
export const ids = [7191];
export const modules = {

/***/ 96935:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xd: () => (/* binding */ standInOf),
/* harmony export */   lN: () => (/* binding */ findBase),
/* harmony export */   lS: () => (/* binding */ unnamedLayersNote)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95305);
/* harmony import */ var _oci_familiar_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49078);
/* harmony import */ var _text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75091);



/** Label of images that stand in for a base image that could not be fetched. Builds hand it on. What it says is not shown. */
const STAND_IN_LABEL = 'io.slim-build.stand-in';
/** Annotations, and labels of the same names, that say what an image was built on (image spec, annotations.md). */
const BASE_NAME = 'org.opencontainers.image.base.name';
const BASE_DIGEST = 'org.opencontainers.image.base.digest';
/** What can name an image. Anything else is quoted, so that it does not go on as our own sentence. */
const REFERENCE = /^[a-z0-9][\w./:@-]{0,254}$/i;
const LAYERS_UNKNOWN = 'BuildKit did not say which layers the steps of this build made, so layers have no Dockerfile line, and those of the base image are not known. Build again when no other build runs.';
const LAYERS_ORDERED = 'BuildKit did not say which layers are those of the base image: all below the first step are taken for them.';
/** What a reader has to know where BuildKit did not say which step made which layer; null: nothing. */
function unnamedLayersNote(record) {
    if (record?.layersUnnamed === undefined)
        return null;
    return record.layersUnnamed === 'unknown' ? LAYERS_UNKNOWN : LAYERS_ORDERED;
}
/** What an image stands on. Only a build record knows how many layers that is, so without one it stays unknown. */
function findBase(image, record) {
    if (record === undefined)
        return unrecorded(image);
    if (record.layersUnnamed === 'unknown')
        return { kind: 'unknown', reason: LAYERS_UNKNOWN };
    if (record.base === null)
        return { kind: 'scratch' };
    return {
        kind: 'known',
        reference: record.base.reference,
        digest: record.base.digest,
        layers: Math.min(record.base.layers, image.manifest.layers.length),
        standIn: standInOf(record.base.reference, image.config.labels),
    };
}
/**
 * What is said of an image that is built on a stand-in, by its labels; null for others.
 *
 * @param reference the base image; null where that is not known, or the image itself may be the stand-in.
 */
function standInOf(reference, labels) {
    if (!Object.hasOwn(labels, STAND_IN_LABEL))
        return null;
    return reference === null
        ? 'By its labels this image is a stand-in or built on one: its size is not that of the real image.'
        : `The base image ${(0,_oci_familiar_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .familiarReference */ .Z)(reference)} is a stand-in made from other packages: its size is not that of the real image.`;
}
function unrecorded({ manifest, config }) {
    const said = (key) => manifest.annotations[key] ?? config.labels[key] ?? '';
    const name = said(BASE_NAME);
    const digest = said(BASE_DIGEST);
    if (name === 'scratch')
        return { kind: 'scratch' };
    const called = REFERENCE.test(name) || name === '' ? name : (0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(name);
    const base = [called, (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(digest) ? digest : ''].filter(part => part !== '').join('@');
    return {
        kind: 'unknown',
        reason: base === ''
            ? 'The image was built elsewhere or comes without the record of its build, and it does not name its base image.'
            : `The image names its base image ${base}, but not which layers came from it.`,
    };
}


/***/ }),

/***/ 22615:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ GrowingFiles)
/* harmony export */ });
/* harmony import */ var _model_column_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3699);
/* harmony import */ var _model_image_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29286);


/** What nobody has written to takes no memory. */
const GROWTH = 2;
/** Files of an image in the making: what becomes of each is settled as layers are added. */
class GrowingFiles extends _model_image_files_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageFiles */ .XP {
    /** @param paths those of the files, and others. */
    constructor(paths) {
        super({
            length: 0,
            nodes: new Uint32Array(),
            layers: new Uint32Array(),
            compressed: new Float64Array(),
            unpacked: new Float64Array(),
            hashes: new Uint32Array(),
            owners: new Int32Array(),
            hiddenBy: new Int32Array(),
            hiddenWhy: new Uint8Array(),
            paths,
            rest: new Map(),
            links: new Map(),
        });
    }
    /**
     * A file that shows, and that no package owns.
     *
     * @param hashes of which the one of its content begins at the word `start`.
     */
    add({ node, layer, compressed, unpacked, rest }, hashes, start) {
        const { columns } = this;
        if (columns.length === columns.nodes.length)
            this.reserve(1);
        const file = columns.length++;
        this.knownRuns = null;
        columns.nodes[file] = node;
        columns.layers[file] = layer;
        columns.compressed[file] = compressed;
        columns.unpacked[file] = unpacked;
        columns.owners[file] = _model_image_files_js__WEBPACK_IMPORTED_MODULE_0__/* .NOBODY */ .oQ;
        columns.hiddenBy[file] = _model_image_files_js__WEBPACK_IMPORTED_MODULE_0__/* .NOBODY */ .oQ;
        const place = file * _model_image_files_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_WORDS */ .Vj;
        // One by one they take a fourth of the time of a part of the array and a copy of it.
        for (let at = 0; at < _model_image_files_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_WORDS */ .Vj; at++)
            columns.hashes[place + at] = hashes[start + at] ?? 0;
        if (rest !== undefined)
            columns.rest.set(file, rest);
        return file;
    }
    own(file, owner) {
        this.columns.owners[file] = owner;
    }
    hide(file, { by, why }) {
        this.knownHidden = null;
        this.columns.hiddenBy[file] = by;
        this.columns.hiddenWhy[file] = _model_image_files_js__WEBPACK_IMPORTED_MODULE_0__/* .REASONS */ .ez.indexOf(why);
    }
    /** Lets it go by another one of its names. */
    rename(file, node) {
        this.columns.nodes[file] = node;
        this.knownRuns = null;
    }
    /** @param links how many other names it has. */
    link(file, links) {
        this.columns.links.set(file, links);
    }
    /** Makes room for some more. */
    reserve(more) {
        const { columns } = this;
        if (columns.length + more <= columns.nodes.length)
            return;
        const room = Math.max(columns.length + more, GROWTH * columns.length);
        columns.nodes = (0,_model_column_js__WEBPACK_IMPORTED_MODULE_1__/* .enlarged */ .vo)(columns.nodes, Uint32Array, room);
        columns.layers = (0,_model_column_js__WEBPACK_IMPORTED_MODULE_1__/* .enlarged */ .vo)(columns.layers, Uint32Array, room);
        columns.compressed = (0,_model_column_js__WEBPACK_IMPORTED_MODULE_1__/* .enlarged */ .vo)(columns.compressed, Float64Array, room);
        columns.unpacked = (0,_model_column_js__WEBPACK_IMPORTED_MODULE_1__/* .enlarged */ .vo)(columns.unpacked, Float64Array, room);
        columns.owners = (0,_model_column_js__WEBPACK_IMPORTED_MODULE_1__/* .enlarged */ .vo)(columns.owners, Int32Array, room);
        columns.hiddenBy = (0,_model_column_js__WEBPACK_IMPORTED_MODULE_1__/* .enlarged */ .vo)(columns.hiddenBy, Int32Array, room);
        columns.hiddenWhy = (0,_model_column_js__WEBPACK_IMPORTED_MODULE_1__/* .enlarged */ .vo)(columns.hiddenWhy, Uint8Array, room);
        columns.hashes = (0,_model_column_js__WEBPACK_IMPORTED_MODULE_1__/* .enlarged */ .vo)(columns.hashes, Uint32Array, _model_image_files_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_WORDS */ .Vj * room);
    }
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
// EXTERNAL MODULE: ./src/model/image-files.ts
var image_files = __webpack_require__(29286);
// EXTERNAL MODULE: ./src/model/path-tree.ts
var path_tree = __webpack_require__(91067);
// EXTERNAL MODULE: ./src/measure/column-bytes.ts
var column_bytes = __webpack_require__(92342);
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
        body: (0,column_bytes/* joinColumns */.a)({ columns, names: texts.map(({ text }) => text), other }),
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
    const reader = column_bytes/* ColumnReader */.m.open(body, WIDTH * length + PATH_WIDTH * count);
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
/**
 * A stacked image as it is stored, piece by piece; null for one of which too much is to be said to take it from others.
 *
 * @param most bytes of it, unpacked; null for more.
 */
function packStack(key, image, most) {
    const { body, counts } = encodeStack(image);
    if (!body.isForOthers || body.length > most)
        return null;
    const header = { key, ...counts, body: body.length };
    return (0,packed_file/* packFile */.qt)(header, body.parts());
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

/***/ 57149:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ snapshotterFiles)
/* harmony export */ });
/** What eStargz calls the table of contents that it appends to a layer, and what it marks the files with that are fetched first. */
const TABLE = 'stargz.index.json';
const LANDMARKS = new Set(['.prefetch.landmark', '.no.prefetch.landmark']);
/**
 * The entries of a layer, by index, that a snapshotter needs and that no container is to see (eStargz specification, "The structure"):
 * the table of contents, which is the last file of its layer, and landmarks of one byte. They are structure of the layer: each layer
 * has its own, so they would count as hidden.
 */
function snapshotterFiles(entries) {
    const found = new Set();
    let last = -1;
    for (let at = 0; at < entries.length; at++) {
        if (!entries.isFile(at))
            continue;
        last = at;
        if (entries.unpacked(at) === 1 && LANDMARKS.has(entries.path(at)))
            found.add(at);
    }
    if (last >= 0 && entries.path(last) === TABLE)
        found.add(last);
    return found;
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

/***/ 97191:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ beginMeasuring)
});

// EXTERNAL MODULE: ./src/model/format-platform.ts
var format_platform = __webpack_require__(40712);
// EXTERNAL MODULE: ./src/model/bytes.ts
var bytes = __webpack_require__(15410);
;// CONCATENATED MODULE: ./src/measure/attribute-lines.ts
/**
 * Says for each layer, bottom first, whose it is and which line of {@link linesOf} made it.
 *
 * Two lines may make the same blob (two `WORKDIR`s, say): they are given out in the order of the build.
 */
function attributeLines(layers, base, record) {
    const baseLayers = base.kind === 'known' ? base.layers : 0;
    const from = baseLine(record);
    const makers = stepsByLayer(record?.steps ?? []);
    return layers.map((digest, index) => {
        if (base.kind === 'unknown')
            return { origin: 'unknown', line: null };
        if (index < baseLayers)
            return { origin: 'base', line: from };
        const steps = makers.get(digest);
        return {
            origin: 'own',
            line: (steps !== undefined && steps.length > 1 ? steps.shift() : steps?.[0]) ?? null,
        };
    });
}
/** The steps of a build as lines of a measurement: same order, so that indexes into either are the same. */
function linesOf(record) {
    return (record?.steps ?? []).map(step => ({
        dockerfile: step.dockerfile ?? record?.dockerfile ?? '',
        stage: step.stage,
        line: step.line,
        endLine: step.endLine,
        instruction: step.instruction,
        definition: step.definition,
        ...(step.ignored !== undefined && { ignored: step.ignored }),
        seconds: step.seconds,
        cached: step.cached,
        inputs: step.inputs,
        readsContext: step.readsContext,
    }));
}
/** The `FROM` that brought the base's layers. */
function baseLine(record) {
    const line = record?.base?.line ?? null;
    if (record === undefined || line === null)
        return null;
    const index = record.steps.findIndex(step => step.line === line && step.dockerfile === record.base?.dockerfile && /^from\b/i.test(step.instruction));
    return index < 0 ? null : index;
}
function stepsByLayer(steps) {
    const makers = new Map();
    steps.forEach(({ layer }, index) => {
        if (layer === null)
            return;
        const known = makers.get(layer);
        if (known === undefined)
            makers.set(layer, [index]);
        else
            known.push(index);
    });
    return makers;
}

// EXTERNAL MODULE: ./src/measure/base-image.ts
var base_image = __webpack_require__(96935);
;// CONCATENATED MODULE: ./src/measure/history-text.ts
/** Longer entries are cut before anything is looked for in them: an image can have megabytes of them, and no one reads more. */
const LONGEST = 20_000;
const BUILDKIT = '# buildkit';
/** What Docker writes before a RUN's command where there are build arguments: `|2 VERSION=1 TOKEN=x /bin/sh -c …`. */
const ARGUMENTS = /^(?:RUN )?\|\d+ /;
const SHELL = /^(?:RUN )? ?\/bin\/sh -c (?!#\(nop\))/;
/**
 * What a config's history says of a layer, as a Dockerfile would: `RUN npm ci` for `RUN |1 TOKEN=x /bin/sh -c npm ci #
 * buildkit`. Docker writes the values of build arguments there; they are no one's business and left out.
 *
 * The text is anybody's: it takes no more time than its length, and no more than {@link LONGEST} characters of it are read.
 */
function historyText(createdBy) {
    const text = withoutMark(cut(createdBy)).replace(/^\/bin\/sh -c #\(nop\) +/, '');
    return withoutArguments(text).replace(SHELL, 'RUN ');
}
function cut(text) {
    return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
function withoutMark(text) {
    return text.endsWith(BUILDKIT) ? text.slice(0, -BUILDKIT.length).trimEnd() : text;
}
function withoutArguments(text) {
    const [start] = ARGUMENTS.exec(text) ?? [];
    if (start === undefined)
        return text;
    const command = commandAfterArguments(text.slice(start.length));
    return command === null ? 'RUN …' : `RUN ${command}`;
}
/**
 * The shell and its command. Values may hold blanks, so that only the shell tells where they end: one or more paths, as of
 * `/usr/bin/env /bin/bash`, and an option that ends in `c`. Null where there is none.
 */
function commandAfterArguments(text) {
    const words = text.split(' ');
    let paths = 0;
    // Before the first blank stands a value; an option that is the last word has no command.
    for (let at = 1; at < words.length - 1; at++) {
        const word = words[at] ?? '';
        if (paths > 0 && /^-\S*c$/.test(word))
            return words.slice(at - paths).join(' ');
        paths = /^\/\S+$/.test(word) ? paths + 1 : 0;
    }
    return null;
}

;// CONCATENATED MODULE: ./src/measure/layer-origins.ts

/**
 * What the config's history says made each layer, bottom first; null where it says nothing.
 *
 * History entries have no layer's name on them: they are matched by order, which only means something when there are as
 * many as layers (image spec, config.md, "history"). Null instead of a list when they do not match.
 */
function layerOrigins(history, layers) {
    const made = history.filter(entry => !entry.emptyLayer);
    if (history.length === 0)
        return new Array(layers).fill(null);
    if (made.length !== layers)
        return null;
    return made.map(({ createdBy }) => (createdBy === '' ? null : historyText(createdBy)));
}

// EXTERNAL MODULE: ./src/oci/media-types.ts
var media_types = __webpack_require__(29217);
// EXTERNAL MODULE: ./src/text/format-bytes.ts
var format_bytes = __webpack_require__(47790);
// EXTERNAL MODULE: ./src/text/quote-text.ts
var quote_text = __webpack_require__(75091);
;// CONCATENATED MODULE: ./src/measure/measurement-notes.ts




/** Whole sentences on what a reader has to know to read an image's numbers right. */
function measurementNotes({ image, base, layers, danglingLinks, historyMatches, record, }) {
    const { config, manifest } = image;
    const diffIds = config.diffIds.length;
    const notStored = layers.find(layer => layer.notStored !== null)?.notStored ?? null;
    const notes = [
        ...oddLayers(layers),
        (0,base_image/* unnamedLayersNote */.lS)(record),
        base.kind === 'known' ? base.standIn : (0,base_image/* standInOf */.Xd)(null, config.labels),
        diffIds === layers.length
            ? null
            : `The config names ${count(diffIds, 'layer')}, the manifest has ${manifest.layers.length}: an engine may refuse this image.`,
        historyMatches
            ? null
            : 'The history in the config does not match the layers, so the origin of the layers is not known.',
        ...otherContent(layers),
        uncompressed(layers),
        danglingLinks === 0
            ? null
            : `${count(danglingLinks, 'hard link')} in the layers ${danglingLinks === 1 ? 'leads' : 'lead'} to no file: an engine may refuse this image.`,
        notStored === null
            ? null
            : `The index of the layers could not be stored, so they will be read again next time: ${(0,quote_text/* quoteText */.o)(notStored)}.`,
    ];
    return notes.filter(note => note !== null).filter(note => note !== '');
}
/** A few: an image may have a thousand layers. */
const MOST_LAYERS = 5;
/** What of the numbers a layer is missing from, and which layers are not in the registry. */
function oddLayers(layers) {
    const notes = layers.flatMap(({ descriptor: { mediaType, size }, unread }, at) => {
        const which = `Layer ${at + 1} of ${layers.length}`;
        if (unread !== null)
            return [
                `${which} (${(0,format_bytes/* formatBytes */.z)(size)} compressed) was not read: ${unread}. Its compressed size counts; what is in it is in no other number.`,
            ];
        return (0,media_types/* isForeignLayerType */.mi)(mediaType)
            ? [`${which} is a foreign layer (${(0,quote_text/* quoteText */.o)(mediaType)}): registries do not need to hold it.`]
            : [];
    });
    const more = notes.length - MOST_LAYERS;
    return more > 0
        ? [...notes.slice(0, MOST_LAYERS), `The same is true of ${count(more, 'more layer')}.`]
        : notes;
}
function otherContent(layers) {
    const read = layers.filter(({ unread }) => unread === null);
    const types = new Set(read.map(({ descriptor }) => descriptor.mediaType).filter(type => !(0,media_types/* isLayerType */.IO)(type)));
    return [...types].map(type => `The manifest lists content of type ${(0,quote_text/* quoteText */.o)(type)}, which is not a file system layer.`);
}
function uncompressed(layers) {
    const plain = layers.filter(layer => layer.compression === 'none' && (0,media_types/* isLayerType */.IO)(layer.descriptor.mediaType));
    if (plain.length === 0)
        return null;
    const which = plain.length === layers.length
        ? 'All layers are'
        : `${plain.length} of ${layers.length} layers ${plain.length === 1 ? 'is' : 'are'}`;
    return `${which} stored uncompressed: their compressed bytes are those of the tar itself.`;
}
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

// EXTERNAL MODULE: ./src/errors/image-error.ts
var image_error = __webpack_require__(19101);
// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
;// CONCATENATED MODULE: ./src/measure/find-program.ts
/** Where Docker and Kubernetes look where an image does not say. */
const USUAL_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** Words of a command, and directories of a search path, that are looked at. */
const MOST = 64;
/**
 * The program that a container starts with, as the index of its file. Null when it is to work on another file of the image (`node
 * server.js`, `tini -- app`, `sh -c …` of a file), when something else is run beside it to ask for its health, and when there is none.
 */
function findProgram(command, stack) {
    const { argv, healthCheck } = command;
    const [name, ...others] = argv;
    const [kind = 'NONE', asked] = healthCheck;
    if (name === undefined || argv.length > MOST)
        return null;
    if (kind !== 'NONE' && (kind !== 'CMD' || asked !== name))
        return null;
    if (others.some(word => locate(word, command, stack) !== null))
        return null;
    return locate(name, command, stack);
}
/** The file that a word names: as a path, from the working directory, or in the search path. */
function locate(word, command, stack) {
    if (word.startsWith('/'))
        return stack.resolve(word);
    if (word === '')
        return null;
    const directories = word.includes('/') ? [] : (command.searchPath ?? USUAL_PATH).split(':').slice(0, MOST);
    for (const directory of [...directories, command.workingDirectory]) {
        const found = stack.resolve(`${directory}/${word}`);
        if (found !== null)
            return found;
    }
    return null;
}

;// CONCATENATED MODULE: ./src/measure/in-turns.ts
/**
 * Does the work to its end, with a pause whenever the budget says so.
 *
 * @throws whatever the work throws; the signal's reason when it aborts.
 */
async function runInTurns(work, budget) {
    for (;;) {
        const turn = work.next();
        if (turn.done === true)
            return turn.value;
        if (budget.isDue)
            await budget.pause();
    }
}

// EXTERNAL MODULE: ./src/model/image-files.ts
var image_files = __webpack_require__(29286);
// EXTERNAL MODULE: ./src/model/path-tree.ts
var path_tree = __webpack_require__(91067);
// EXTERNAL MODULE: ./src/model/column.ts
var model_column = __webpack_require__(3699);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/measure/name-hash.ts

/** Another one in each process: nobody can make an image of names that share a slot of a table. */
const SEED = (0,external_node_crypto_.randomInt)(2 ** 32);
/** A number of 32 bits for a part of a text, mixed as Jenkins's one-at-a-time hash. */
function nameHash(text, start, end) {
    let hash = SEED;
    for (let at = start; at < end; at++) {
        hash = Math.imul(hash + text.charCodeAt(at), 1025);
        hash ^= hash >>> 6;
    }
    hash = Math.imul(hash, 9);
    hash ^= hash >>> 11;
    return Math.imul(hash, 32769);
}

;// CONCATENATED MODULE: ./src/measure/child-table.ts


/** In place of a child that there is not. */
const NONE = 0;
/** Slots for each that is taken, at least. */
const LOAD = 1.5;
/** Slots at first, a power of two as ever after. */
const START = 1024;
/**
 * Finds children of directories by their names, in a table of hashes. A slot is two words, the hash of directory and name, and the node: with the
 * hash elsewhere, each slot that is looked at would be a place in memory that no cache has.
 *
 * Nothing is taken out: a node that has gone or was moved stays where it was. One that was moved is not found there any more.
 */
class ChildTable {
    #paths;
    #slots = new Int32Array(2 * START);
    #taken = 0;
    /** @param paths in which the number of a node is that of its path. */
    constructor(paths) {
        this.#paths = paths;
    }
    /** The child of a name that is a part of a text, as it was added last, or {@link NONE}. */
    find(directory, names, start, end) {
        const key = keyOf(directory, names, start, end);
        return (0,model_column/* hashAt */.Il)(this.#slots, this.#slot(key, directory, names, start, end) + 1);
    }
    /** Adds a child in place of another one of its name, if there was one. */
    add(directory, node) {
        if (LOAD * (this.#taken + 1) > this.#slots.length / 2)
            this.#enlarge();
        const [names, start, end] = [this.#paths.names(node), this.#paths.start(node), this.#paths.end(node)];
        const key = keyOf(directory, names, start, end);
        const slot = this.#slot(key, directory, names, start, end);
        if (this.#slots[slot + 1] === NONE)
            this.#taken++;
        this.#slots[slot] = key;
        this.#slots[slot + 1] = node;
    }
    /** Gives back its memory: nothing is to be asked of it any more. */
    free() {
        (0,model_column/* free */.t9)(this.#slots);
    }
    /** Where the child of that name is, or would be. */
    #slot(key, directory, names, start, end) {
        const last = this.#slots.length - 1;
        for (let slot = (key << 1) & last;; slot = (slot + 2) & last) {
            const node = (0,model_column/* hashAt */.Il)(this.#slots, slot + 1);
            if (node === NONE)
                return slot;
            if (this.#slots[slot] !== key || this.#paths.parent(node) !== directory)
                continue;
            if (this.#paths.isNamed(node, names, start, end))
                return slot;
        }
    }
    #enlarge() {
        const old = this.#slots;
        this.#slots = new Int32Array(2 * old.length);
        const last = this.#slots.length - 1;
        for (let at = 0; at < old.length; at += 2) {
            const [key, node] = [(0,model_column/* hashAt */.Il)(old, at), (0,model_column/* hashAt */.Il)(old, at + 1)];
            if (node === NONE)
                continue;
            let slot = (key << 1) & last;
            while (this.#slots[slot + 1] !== NONE)
                slot = (slot + 2) & last;
            this.#slots[slot] = key;
            this.#slots[slot + 1] = node;
        }
    }
}
/** The same name stands in many directories. */
function keyOf(directory, { text }, start, end) {
    const mixed = Math.imul(nameHash(text, start, end) ^ Math.imul(directory, 0x9e3779b1), 0x85ebca6b);
    return mixed ^ (mixed >>> 15);
}

;// CONCATENATED MODULE: ./src/measure/file-tree.ts



/** What stands at a place of a tree; `name` is a further name of a file, a hard link. Each one's number is its place here. */
const KINDS = ['gone', 'nothing', 'directory', 'file', 'name', 'symlink', 'other'];
const NUMBERS = Object.fromEntries(KINDS.map((kind, number) => [kind, number]));
/** What nobody has written to takes no memory. */
const GROWTH = 2;
const WHITEOUT = 1;
const OPAQUE = 2;
/** Of a directory: a child came that does not follow the one before, by its name, and by length and name. */
const UNSORTED = 4;
const UNSORTED_BY_LENGTH = 8;
/** Of a directory: its children are in the table, and may be in any order. */
const LISTED = 16;
const BOTH = UNSORTED | UNSORTED_BY_LENGTH;
/**
 * A tree of files in columns: a node is a number, each of its values stands in a typed array, and its name is a part of a text that is
 * there anyway. That takes some forty bytes a node; objects would take three hundred.
 *
 * A layer's own tree has a root of its own in the same columns, until what it brings {@link move}s into the final file system. Marks say
 * what the layer does to what is below it; in the final file system they mean nothing.
 *
 * Children are listed in the order in which they came. A name that follows all of them is new: as tars are sorted for the most part, few
 * directories have to be looked through, and only these are in the table of hashes. Of half a million files, that takes a third of the time of a
 * table of all. No number is used again: what was taken away stays as `gone`, and is neither found nor listed.
 */
class FileTree {
    /** Where each node is: a node is the number of its path. */
    paths;
    #targets = [];
    /** The last child of a directory; what follows that one is the first. */
    #lasts;
    #nexts;
    #kinds;
    #marks;
    #values;
    #table;
    /** @param room nodes that there is room for at first; more make room for themselves. */
    constructor(room) {
        this.paths = new path_tree/* PathTree */.W(room);
        this.#lasts = new Uint32Array(room);
        this.#nexts = new Uint32Array(room);
        this.#kinds = new Uint8Array(room);
        this.#marks = new Uint8Array(room);
        this.#values = new Uint32Array(room);
        this.#table = new ChildTable(this.paths);
        this.#kinds[path_tree/* ROOT */.D] = NUMBERS.directory;
    }
    /** A further root: what is below it is a tree of its own. */
    addRoot() {
        this.reserve(1);
        const node = this.paths.addRoot();
        this.#kinds[node] = NUMBERS.directory;
        return node;
    }
    kind(node) {
        return KINDS[(0,model_column/* byteAt */.aL)(this.#kinds, node)] ?? 'gone';
    }
    isDirectory(node) {
        return this.#kinds[node] === NUMBERS.directory;
    }
    /** The file that a `file` or `name` is; null for all else. */
    file(node) {
        const kind = this.#kinds[node];
        return kind === NUMBERS.file || kind === NUMBERS.name ? (0,model_column/* wordAt */.E7)(this.#values, node) : null;
    }
    /** Where a symbolic link leads. */
    target(node) {
        return this.#targets[(0,model_column/* wordAt */.E7)(this.#values, node)] ?? '';
    }
    parent(node) {
        return this.paths.parent(node);
    }
    path(node) {
        return this.paths.text(node);
    }
    /** The child of a name that is a part of a text, or {@link NONE}. */
    child(directory, names, start, end) {
        if (((0,model_column/* byteAt */.aL)(this.#marks, directory) & LISTED) === 0) {
            if (this.#isNext(directory, names, start, end))
                return NONE;
            const last = (0,model_column/* wordAt */.E7)(this.#lasts, directory);
            if (this.paths.isNamed(last, names, start, end))
                return this.parent(last) === directory ? this.#shown(last) : NONE;
            this.#list(directory);
        }
        return this.#shown(this.#table.find(directory, names, start, end));
    }
    /** The child of the name that another node has, or {@link NONE}. */
    childLike(directory, node) {
        return this.child(directory, this.paths.names(node), this.paths.start(node), this.paths.end(node));
    }
    /** The child of a name that is a part of a text, made where there is none: then it is `nothing`, until it is {@link put} otherwise. */
    place(directory, names, start, end) {
        const isNext = this.#isNext(directory, names, start, end);
        const found = isNext ? NONE : this.child(directory, names, start, end);
        if (found !== NONE)
            return found;
        this.reserve(1);
        const node = this.paths.add(directory, names, start, end);
        this.#kinds[node] = NUMBERS.nothing;
        this.#link(node, directory);
        return node;
    }
    /**
     * Makes a node, with all that is below it, the last child of another directory, which has none of its name. The one where it was must not be asked
     * for its children any more.
     */
    move(node, directory) {
        this.paths.move(node, directory);
        this.#link(node, directory);
    }
    /** Lets a node be something else. Below it there is nothing, or {@link remove} has been there. A mark of a whiteout stays. */
    put(node, kind, file = 0) {
        this.#kinds[node] = NUMBERS[kind];
        this.#values[node] = file;
        this.#lasts[node] = NONE;
        this.#marks[node] = (0,model_column/* byteAt */.aL)(this.#marks, node) & WHITEOUT;
    }
    /** As {@link put}. */
    putLink(node, target) {
        this.put(node, 'other', this.#targets.push(target) - 1);
        this.#kinds[node] = NUMBERS.symlink;
    }
    /** As {@link put}, what another node is, without what is below that one. */
    putLike(node, like) {
        this.put(node, 'other', (0,model_column/* wordAt */.E7)(this.#values, like));
        this.#kinds[node] = (0,model_column/* byteAt */.aL)(this.#kinds, like);
    }
    /** Takes a node away, and all that is below it. @param onGone is told of each, while it is still there. */
    remove(node, onGone) {
        this.#removeAll([node], onGone);
    }
    /** As {@link remove}, of all that is below a directory. */
    clear(directory, onGone) {
        const children = [];
        this.#pushChildren(directory, children);
        this.#removeAll(children, onGone);
        this.#lasts[directory] = NONE;
        this.#marks[directory] = (0,model_column/* byteAt */.aL)(this.#marks, directory) & (WHITEOUT | OPAQUE);
    }
    /** The first child in the order in which they came, or {@link NONE}. */
    firstChild(directory) {
        const last = (0,model_column/* wordAt */.E7)(this.#lasts, directory);
        return last === NONE ? NONE : this.#shownFrom((0,model_column/* wordAt */.E7)(this.#nexts, last), last);
    }
    /** The child of the same directory that came next, or {@link NONE}. */
    nextChild(child) {
        const last = (0,model_column/* wordAt */.E7)(this.#lasts, this.parent(child));
        return child === last ? NONE : this.#shownFrom((0,model_column/* wordAt */.E7)(this.#nexts, child), last);
    }
    /** Every node of the tree, the root too, parents first. */
    *walk() {
        const todo = [path_tree/* ROOT */.D];
        for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
            yield next;
            this.#pushChildren(next, todo);
        }
    }
    isWhiteout(node) {
        return ((0,model_column/* byteAt */.aL)(this.#marks, node) & WHITEOUT) !== 0;
    }
    markWhiteout(node) {
        this.#marks[node] = (0,model_column/* byteAt */.aL)(this.#marks, node) | WHITEOUT;
    }
    isOpaque(node) {
        return ((0,model_column/* byteAt */.aL)(this.#marks, node) & OPAQUE) !== 0;
    }
    markOpaque(node) {
        this.#marks[node] = (0,model_column/* byteAt */.aL)(this.#marks, node) | OPAQUE;
    }
    #removeAll(todo, onGone) {
        for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
            onGone(next);
            this.#pushChildren(next, todo);
            this.#kinds[next] = NUMBERS.gone;
            this.#lasts[next] = NONE;
        }
    }
    #pushChildren(directory, todo) {
        for (let child = this.firstChild(directory); child !== NONE; child = this.nextChild(child))
            todo.push(child);
    }
    /** The first that is not gone, from one up to the last of its directory. */
    #shownFrom(node, last) {
        for (let each = node;; each = (0,model_column/* wordAt */.E7)(this.#nexts, each)) {
            if (this.#kinds[each] !== NUMBERS.gone)
                return each;
            if (each === last)
                return NONE;
        }
    }
    #shown(node) {
        return this.#kinds[node] === NUMBERS.gone ? NONE : node;
    }
    /** Whether a name follows those of all children, in an order in which they all came. */
    #isNext(directory, names, start, end) {
        const last = (0,model_column/* wordAt */.E7)(this.#lasts, directory);
        if (last === NONE)
            return true;
        return (((0,model_column/* byteAt */.aL)(this.#marks, directory) | this.#broken(last, names, start, end)) & BOTH) !== BOTH;
    }
    /** Marks for the orders in which a name does not follow that of a node. */
    #broken(node, names, start, end) {
        const order = this.paths.compare(node, names, start, end);
        const longer = end - start - (this.paths.end(node) - this.paths.start(node));
        const isSorted = order < 0;
        const isSortedByLength = longer > 0 || (longer === 0 && isSorted);
        return (isSorted ? 0 : UNSORTED) | (isSortedByLength ? 0 : UNSORTED_BY_LENGTH);
    }
    /** Puts the children of a directory into the table. */
    #list(directory) {
        for (let child = this.firstChild(directory); child !== NONE; child = this.nextChild(child)) {
            this.#table.add(directory, child);
        }
        this.#marks[directory] = (0,model_column/* byteAt */.aL)(this.#marks, directory) | LISTED | BOTH;
    }
    /** Makes a node the last child. One of its name that is gone keeps its place among the children. */
    #link(node, directory) {
        const last = (0,model_column/* wordAt */.E7)(this.#lasts, directory);
        const marks = (0,model_column/* byteAt */.aL)(this.#marks, directory);
        if ((marks & LISTED) !== 0)
            this.#table.add(directory, node);
        else if (last !== NONE) {
            const { paths } = this;
            this.#marks[directory] =
                marks | this.#broken(last, paths.names(node), paths.start(node), paths.end(node));
        }
        this.#nexts[node] = last === NONE ? node : (0,model_column/* wordAt */.E7)(this.#nexts, last);
        if (last !== NONE)
            this.#nexts[last] = node;
        this.#lasts[directory] = node;
    }
    /** Makes room for some more nodes at once, which takes less time than bit by bit. */
    reserve(more) {
        const { count } = this.paths;
        if (count + more > this.#kinds.length)
            this.#enlarge(Math.max(count + more, GROWTH * count));
    }
    /** Gives back the memory of all but the paths: nothing is to be asked of the tree any more. */
    free() {
        for (const column of [this.#lasts, this.#nexts, this.#kinds, this.#marks, this.#values])
            (0,model_column/* free */.t9)(column);
        this.#table.free();
    }
    #enlarge(room) {
        this.paths.reserve(room);
        this.#lasts = (0,model_column/* enlarged */.vo)(this.#lasts, Uint32Array, room);
        this.#nexts = (0,model_column/* enlarged */.vo)(this.#nexts, Uint32Array, room);
        this.#kinds = (0,model_column/* enlarged */.vo)(this.#kinds, Uint8Array, room);
        this.#marks = (0,model_column/* enlarged */.vo)(this.#marks, Uint8Array, room);
        this.#values = (0,model_column/* enlarged */.vo)(this.#values, Uint32Array, room);
    }
}

;// CONCATENATED MODULE: ./src/measure/follow-path.ts

/** As many symbolic links as Linux follows on one path before it gives up (path_resolution(7), ELOOP). */
const MOST_LINKS = 40;
/** A link that is longer than Linux takes a path leads nowhere, in characters (PATH_MAX). */
const LONGEST_TARGET = 4095;
const SLASH = '/'.charCodeAt(0);
const DOT = '.'.charCodeAt(0);
/**
 * The node at a path, all symbolic links on the way followed as if the tree were the whole file system: none leads out.
 *
 * @param from the directory where the path begins.
 * @throws ImageError when the walk costs more than the budget has.
 */
function followPath(from, path, walk) {
    const way = { walk, node: from, links: 0, steps: 0, todo: [{ ...path }] };
    const isThere = goAlong(way);
    walk.budget.spend('steps', way.steps);
    return isThere ? way : null;
}
/** A path by itself. */
function wholePath(path) {
    return { names: { text: path }, start: 0, end: path.length };
}
/** Goes to the end, or as far as there is something. */
function goAlong(way) {
    for (let rest = way.todo.at(-1); rest !== undefined; rest = way.todo.at(-1)) {
        const { names, start } = rest;
        if (start > rest.end) {
            way.todo.pop();
            continue;
        }
        const end = endOfName(names.text, start, rest.end);
        rest.start = end + 1;
        way.steps++;
        if (isDots(names.text, start, end)) {
            if (end - start === 2)
                way.node = way.walk.tree.parent(way.node);
        }
        else if (!enter(way, { names, start, end }))
            return false;
    }
    return true;
}
/** Goes one part further; false when there is nothing of that name. */
function enter(way, name) {
    const { tree, make } = way.walk;
    const next = tree.child(way.node, name.names, name.start, name.end);
    if (next !== NONE && tree.kind(next) === 'symlink' && turn(way, tree.target(next)))
        return true;
    const isFound = make === undefined ? next !== NONE : next !== NONE && tree.isDirectory(next);
    if (isFound)
        way.node = next;
    else if (make !== undefined)
        way.node = make(way.node, name);
    return isFound || make !== undefined;
}
/** Goes where a link leads; false when that is one too many, or nowhere. */
function turn(way, target) {
    if (way.links >= MOST_LINKS || target.length > LONGEST_TARGET)
        return false;
    way.links++;
    if (target.startsWith('/'))
        way.node = way.walk.root;
    way.todo.push({ ...wholePath(target) });
    return true;
}
function endOfName(text, start, end) {
    let at = start;
    while (at < end && text.charCodeAt(at) !== SLASH)
        at++;
    return at;
}
/** Whether a name is none, one dot or two. */
function isDots(text, start, end) {
    if (end - start > 2)
        return false;
    for (let at = start; at < end; at++)
        if (text.charCodeAt(at) !== DOT)
            return false;
    return true;
}

// EXTERNAL MODULE: ./src/measure/growing-files.ts
var growing_files = __webpack_require__(22615);
// EXTERNAL MODULE: ./src/measure/in-columns.ts
var in_columns = __webpack_require__(23227);
;// CONCATENATED MODULE: ./src/measure/found-directories.ts
/** The directories of a layer that are found already, where no link leads to. All are looked for again once anything gave way. */
class FoundDirectories {
    #found;
    /** When each was found. */
    #times;
    #now = 1;
    constructor(count) {
        this.#found = new Array(count);
        this.#times = new Uint32Array(count);
    }
    get(directory) {
        return this.#times[directory] === this.#now ? (this.#found[directory] ?? null) : null;
    }
    set(directory, { node, steps }) {
        this.#found[directory] = { node, links: 0, steps };
        this.#times[directory] = this.#now;
    }
    /** Takes no time, however many there are: a layer may let something give way at each entry. */
    forget() {
        this.#now++;
    }
}

// EXTERNAL MODULE: ./src/measure/split-path.ts
var split_path = __webpack_require__(4818);
;// CONCATENATED MODULE: ./src/measure/layer-tree.ts





/**
 * Makes one layer's own tree, as an engine that stores layers side by side (overlayfs) extracts it: into an empty directory,
 * entry by entry, the later one winning. So a symbolic link of the same layer is followed, and one of a lower layer is
 * not: it gives way to a directory (containerd, `archive.applyNaive` on an overlay's upper directory).
 *
 * @param left entries that are left out, by index.
 * @throws ImageError when that costs more than the budget has.
 */
function* buildLayerTree(entries, left, host) {
    const builder = new LayerTreeBuilder(entries, host);
    for (let entry = 0; entry < entries.length; entry++) {
        if (host.budget.isDue)
            yield;
        if (!left.has(entry))
            builder.extract(entry);
    }
    return builder;
}
class LayerTreeBuilder {
    root;
    whiteouts = [];
    #tree;
    #entries;
    #host;
    #names;
    #found;
    constructor(entries, host) {
        this.#tree = host.tree;
        this.root = host.tree.addRoot();
        this.#entries = entries;
        this.#host = host;
        this.#names = { text: entries.columns.names };
        this.#found = new FoundDirectories(entries.columns.directoryEnds.length);
    }
    extract(entry) {
        if (this.#entries.type(entry) === 'opaque') {
            const directory = this.#follow(wholePath(this.#entries.path(entry)));
            if (directory !== null)
                this.#tree.markOpaque(directory.node);
            return;
        }
        const directory = this.#find(this.#entries.directory(entry));
        this.#host.budget.spend('nodes');
        if (directory !== null) {
            this.#place(entry, directory, this.#entries.nameStart(entry), this.#entries.nameEnd(entry));
        }
    }
    #find(directory) {
        const known = this.#found.get(directory);
        if (known !== null) {
            this.#host.budget.spend('steps', known.steps);
            return known;
        }
        const [start, end] = [this.#entries.directoryStart(directory), this.#entries.directoryEnd(directory)];
        const found = this.#follow({ names: this.#names, start, end });
        if (found?.links === 0)
            this.#found.set(directory, found);
        return found;
    }
    #follow(path) {
        const walk = { tree: this.#tree, root: this.root, budget: this.#host.budget, make: this.#make };
        return followPath(this.root, path, walk);
    }
    #make = (directory, { names, start, end }) => {
        this.#host.budget.spend('nodes');
        const node = this.#clear(this.#tree.place(directory, names, start, end), null);
        this.#tree.put(node, 'directory');
        return node;
    };
    /** @param start where in the names that of the entry begins. */
    #place(entry, directory, start, end) {
        const type = this.#entries.type(entry);
        if (start === end && type !== 'whiteout') {
            this.#placeAtRoot(entry);
            return;
        }
        const node = this.#tree.place(directory.node, this.#names, start, end);
        // A whiteout speaks of lower layers only, so an entry of the same layer stays (image spec, layer.md, "Whiteouts").
        if (type === 'whiteout')
            this.#placeWhiteout(node);
        else if (type === 'file')
            this.#placeFile(entry, directory, node);
        else if (type === 'hardlink')
            this.#placeHardLink(entry, node);
        else if (type === 'symlink')
            this.#tree.putLink(this.#clear(node, null), this.#entries.link(entry));
        else if (type !== 'directory')
            this.#tree.put(this.#clear(node, null), 'other');
        else if (!this.#tree.isDirectory(node))
            this.#tree.put(this.#clear(node, null), 'directory');
    }
    #placeWhiteout(node) {
        this.#tree.markWhiteout(node);
        this.whiteouts.push(node);
    }
    /** Only the root has an empty name, and a file cannot stand there. It is counted, and no one ever sees it. */
    #placeAtRoot(entry) {
        if (this.#entries.type(entry) === 'file')
            this.#host.lost(this.#host.addFile(entry, path_tree/* ROOT */.D));
    }
    /** A path behind links may be longer than any entry's. */
    #placeFile(entry, directory, node) {
        if (directory.links > 0)
            this.#host.budget.spend('names', this.#tree.path(node).length);
        const file = this.#host.addFile(entry, node);
        this.#tree.put(this.#clear(node, file), 'file', file);
    }
    /** The parent of a link's target is followed, the target itself is not: a hard link to a symbolic link is one, too. */
    #placeHardLink(entry, node) {
        const tree = this.#tree;
        const target = this.#targetOf(entry);
        const file = target === null ? null : tree.file(target);
        const link = target !== null && tree.kind(target) === 'symlink' ? tree.target(target) : null;
        if (target === null || tree.isDirectory(target))
            this.#host.dangling();
        if (file !== null)
            this.#host.named(file);
        this.#clear(node, file);
        if (link !== null)
            tree.putLink(node, link);
        else if (file === null)
            tree.put(node, 'other');
        else
            tree.put(node, 'name', file);
    }
    #targetOf(entry) {
        const path = {
            names: this.#names,
            start: this.#entries.nameEnd(entry),
            end: this.#entries.linkEnd(entry),
        };
        const walk = { tree: this.#tree, root: this.root, budget: this.#host.budget };
        const own = childAt(path, walk);
        return own !== null && this.#tree.kind(own) !== 'nothing' ? own : childAt(path, { ...walk, root: path_tree/* ROOT */.D });
    }
    /** Takes away what stands where something else is to stand. */
    #clear(node, by) {
        if (this.#tree.kind(node) === 'nothing')
            return node;
        this.#found.forget();
        this.#host.replaced(node, by);
        return node;
    }
}
/** What stands at a path, symbolic links followed, but not one at the path itself. */
function childAt({ names, start, end }, walk) {
    const name = (0,split_path/* lastName */.UK)(names.text, start, end);
    const directory = followPath(walk.root, { names, start, end: Math.max(start, name - 1) }, walk);
    const child = directory === null ? NONE : walk.tree.child(directory.node, names, name, end);
    return child === NONE ? null : child;
}

;// CONCATENATED MODULE: ./src/measure/merge-layer.ts


/**
 * Lays a layer's tree over what lower layers made (image spec, layer.md, "Applying Changesets"): directories merge, all
 * else replaces, whiteouts and opaque directories hide what is below and nothing of the layer itself.
 *
 * What is only in the layer moves as a whole: most layers bring whole directories.
 */
function* mergeLayer(tree, { root, whiteouts }, host) {
    const todo = [[path_tree/* ROOT */.D, root]];
    for (let pair = todo.pop(); pair !== undefined; pair = todo.pop()) {
        const [below, above] = pair;
        if (tree.isOpaque(above))
            host.emptied(below);
        for (let node = tree.firstChild(above), next; node !== NONE; node = next) {
            next = tree.nextChild(node);
            host.budget.spend('steps');
            if (host.budget.isDue)
                yield;
            const now = lay(node, below, tree, host);
            if (now !== node && tree.isDirectory(node))
                todo.push([now, node]);
        }
    }
    for (const node of whiteouts)
        if (tree.kind(node) === 'nothing')
            tree.remove(node, () => undefined);
}
/** What stands in a directory at the name of an upper node afterwards: that node, or what was there, which has become like it. */
function lay(node, directory, tree, host) {
    const now = tree.childLike(directory, node);
    if (tree.kind(node) === 'nothing') {
        if (now !== NONE)
            host.deleted(now);
        return node;
    }
    if (now === NONE) {
        tree.move(node, directory);
        return node;
    }
    const isDirectory = tree.isDirectory(node);
    if (isDirectory && tree.isDirectory(now) && !tree.isWhiteout(node))
        return now;
    if (isDirectory && tree.isWhiteout(node))
        host.deleted(now);
    else
        host.overwritten(now, tree.file(node));
    tree.putLike(now, node);
    return now;
}

// EXTERNAL MODULE: ./src/measure/snapshotter-files.ts
var snapshotter_files = __webpack_require__(57149);
;// CONCATENATED MODULE: ./src/measure/layer-stack.ts









/** Files and directories of an ordinary image: a tree that grows from nothing would be copied again and again. */
const USUAL_SIZE = 32_768;
/**
 * The final file system of an image, made by adding its layers, bottom first; and what became of every regular file on
 * the way. Time and memory are linear in the number of entries and the length of their paths.
 *
 * What asks for a path or adds a layer throws ImageError when that costs more than the budget has.
 */
class LayerStack {
    /** Hard links, in all layers, whose target was nowhere. */
    danglingLinks = 0;
    /** The final file system so far. */
    tree = new FileTree(USUAL_SIZE);
    /** Every regular file of every layer so far, in layer order. */
    files = new growing_files/* GrowingFiles */.T(this.tree.paths);
    budget;
    /** How many names are left of a file that had more than one, by its index. Its bytes show as long as there is one. */
    #names = new Map();
    #walk;
    #layers = 0;
    /** @param budget is told of all that is made and walked. */
    constructor(budget) {
        this.budget = budget;
        this.#walk = { tree: this.tree, root: path_tree/* ROOT */.D, budget };
    }
    /** Puts the next layer on top, without what a snapshotter put there for itself. */
    *add(layer) {
        const by = this.#layers++;
        const entries = (0,in_columns/* inColumns */.x)(layer.entries);
        this.tree.reserve(entries.length + entries.columns.directoryEnds.length + 1);
        this.files.reserve(entries.length);
        const layerTree = yield* buildLayerTree(entries, (0,snapshotter_files/* snapshotterFiles */.B)(entries), this.#host(entries, by));
        yield* mergeLayer(this.tree, layerTree, {
            budget: this.budget,
            deleted: node => {
                this.#hide(node, { by, why: 'deleted' });
            },
            emptied: directory => {
                this.tree.clear(directory, this.#nameGone({ by, why: 'opaque' }));
            },
            overwritten: (node, file) => {
                this.#hide(node, { by, why: this.#replacedWhy(this.tree.file(node), file) });
            },
        });
    }
    /** Gives back the memory of all but the files: nothing is to be asked of what shows any more. */
    free() {
        this.tree.free();
    }
    /**
     * Index of the visible file record at a path, or null. Symbolic links to directories are followed (Debian's `/bin` is
     * `usr/bin`), a symbolic link at the path itself is not: it has no bytes.
     */
    find(path) {
        const node = childAt(wholePath(path), this.#walk);
        return node === null ? null : this.tree.file(node);
    }
    /** As {@link find}, but a symbolic link at the path itself is followed, too. */
    resolve(path) {
        const node = this.#follow(path_tree/* ROOT */.D, path);
        return node === null ? null : this.tree.file(node);
    }
    /** A directory as a node of the tree, all symbolic links followed; null when there is none. */
    directory(path) {
        return this.directoryIn(path_tree/* ROOT */.D, path);
    }
    /** As {@link directory}, from a directory that stands somewhere. */
    directoryIn(directory, path) {
        const node = this.#follow(directory, path);
        return node !== null && this.tree.isDirectory(node) ? node : null;
    }
    /** Where a directory really is, all symbolic links followed; null when there is none. */
    realDirectory(path) {
        const node = this.directory(path);
        return node === null ? null : this.pathOf(node);
    }
    /** The path of a node, which costs something. */
    pathOf(node) {
        const path = this.tree.path(node);
        this.budget.spend('names', path.length);
        return path;
    }
    /** Everything that shows in the final file system, the root left out, in no particular order. */
    *visible() {
        for (const node of this.tree.walk()) {
            if (node === path_tree/* ROOT */.D)
                continue;
            const file = this.tree.file(node);
            const type = file === null ? this.tree.kind(node) : 'file';
            yield { path: this.tree.path(node), type, inode: file === null ? null : { file } };
        }
    }
    /**
     * Gives each file whose own name is gone, but not its last hard link, a name that is still there, and says of each how many
     * other names it has.
     */
    *settlePaths() {
        if (this.#names.size === 0)
            return;
        const named = new Uint8Array(this.files.length);
        const others = [];
        for (const node of this.tree.walk()) {
            this.budget.spend('steps');
            if (this.budget.isDue)
                yield;
            const file = this.tree.file(node);
            if (file === null)
                continue;
            this.#tellLinks(file);
            if (this.tree.kind(node) === 'file')
                named[file] = 1;
            else
                others.push(node);
        }
        const nameless = others.filter(node => !this.#hasName(node, named));
        for (const node of nameless) {
            const file = this.tree.file(node) ?? 0;
            if (named[file] === 0)
                this.#goBy(node, file, named);
        }
    }
    /** Whether the file of a hard link has a name, or its first one back, which a later layer may have given to it. */
    #hasName(node, named) {
        const file = this.tree.file(node) ?? 0;
        if (named[file] === 1)
            return true;
        if (this.files.path(file) !== this.tree.path(node))
            return false;
        this.#goBy(node, file, named);
        return true;
    }
    #goBy(node, file, named) {
        named[file] = 1;
        this.tree.put(node, 'file', file);
        this.files.rename(file, node);
    }
    #tellLinks(file) {
        const names = this.#names.get(file) ?? 1;
        if (names > 1)
            this.files.link(file, names - 1);
    }
    #host(entries, layer) {
        return {
            budget: this.budget,
            tree: this.tree,
            addFile: (entry, node) => this.#addFile(entries, entry, node, layer),
            lost: file => {
                this.#loseName(file, { by: layer, why: 'overwritten' });
            },
            named: file => {
                this.#names.set(file, (this.#names.get(file) ?? 1) + 1);
            },
            replaced: (node, file) => {
                this.#hide(node, { by: layer, why: this.#replacedWhy(this.tree.file(node), file) });
            },
            dangling: () => {
                this.danglingLinks++;
            },
        };
    }
    #addFile(entries, entry, node, layer) {
        const file = {
            node,
            layer,
            compressed: entries.compressed(entry),
            unpacked: entries.unpacked(entry),
            rest: entries.rest(entry),
        };
        return this.files.add(file, entries.hashes, entry * image_files/* HASH_WORDS */.Vj);
    }
    #follow(directory, path) {
        return followPath(directory, wholePath(path), this.#walk)?.node ?? null;
    }
    #hide(node, hidden) {
        this.tree.remove(node, this.#nameGone(hidden));
    }
    #nameGone(hidden) {
        return node => {
            const file = this.tree.file(node);
            if (file !== null)
                this.#loseName(file, hidden);
        };
    }
    #loseName(file, hidden) {
        const left = (this.#names.get(file) ?? 1) - 1;
        if (left > 0) {
            this.#names.set(file, left);
            return;
        }
        this.#names.delete(file);
        this.files.hide(file, hidden);
    }
    #replacedWhy(lower, upper) {
        if (lower === null || upper === null)
            return 'overwritten';
        return this.files.isSameContent(lower, this.files, upper) ? 'metadata' : 'overwritten';
    }
}

// EXTERNAL MODULE: ./src/measure/messages.ts
var messages = __webpack_require__(53554);
// EXTERNAL MODULE: ./src/measure/packed-stack.ts + 3 modules
var packed_stack = __webpack_require__(99343);
;// CONCATENATED MODULE: ./src/measure/packages/find-development.ts




/**
 * Directories of npm packages that only development needs.
 *
 * npm's own lock file inside `node_modules` says so. Where it is missing (yarn, pnpm, old npm), a package counts as
 * development's when the project's `devDependencies` lead to it and its other dependencies do not.
 */
function* findDevelopment(claims, stack) {
    const found = new Set();
    const locked = new Set();
    for (const { source, development } of claims) {
        if (development === undefined)
            continue;
        locked.add((0,split_path/* splitPath */.Uf)((0,split_path/* splitPath */.Uf)(source)[0])[0]);
        for (const directory of development) {
            yield;
            found.add(stack.realDirectory(directory) ?? directory);
        }
    }
    const needs = claims.map(claim => claim.needs).filter(each => each !== undefined);
    const projects = [];
    const byDirectory = new Map();
    for (const each of needs) {
        yield;
        if (isProject(each.directory, stack) && !locked.has(each.directory))
            projects.push(each);
        byDirectory.set(stack.realDirectory(each.directory) ?? each.directory, each);
    }
    const runtime = yield* reach(projects, each => each.runtime, byDirectory, stack);
    for (const directory of yield* reach(projects, each => each.development, byDirectory, stack)) {
        if (!runtime.has(directory))
            found.add(directory);
    }
    return found;
}
/** A directory with modules of its own, and not itself a module: an application, or a workspace of one. */
function isProject(directory, stack) {
    const inModules = `/${directory}/`.includes('/node_modules/');
    return !inModules && stack.realDirectory((0,split_path/* joinPath */.uJ)(directory, 'node_modules')) !== null;
}
/** All package directories that the starting needs lead to, over the run-time needs of each package on the way. */
function* reach(projects, start, byDirectory, stack) {
    const reached = new Set();
    const todo = projects.map(project => ({ from: project.directory, names: start(project) }));
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
        const around = next.names.length === 0 ? null : stack.directory(next.from);
        for (const name of next.names) {
            yield;
            const directory = findModule(around, name, stack);
            if (directory === null || reached.has(directory))
                continue;
            reached.add(directory);
            todo.push({ from: directory, names: byDirectory.get(directory)?.runtime ?? [] });
        }
    }
    return reached;
}
const MODULES = wholePath('node_modules');
/**
 * The nearest `node_modules/name`, from a directory upwards (Node.js docs, modules, "Loading from node_modules").
 *
 * @param directory null where there is none.
 */
function findModule(directory, name, stack) {
    const { tree, budget } = stack;
    const { names, start, end } = MODULES;
    for (let around = directory; around !== null; around = around === path_tree/* ROOT */.D ? null : tree.parent(around)) {
        budget.spend('steps');
        if (tree.child(around, names, start, end) === NONE || tree.paths.isNamed(around, names, start, end))
            continue;
        const found = stack.directoryIn(around, `node_modules/${name}`);
        if (found !== null)
            return stack.pathOf(found);
    }
    return null;
}

;// CONCATENATED MODULE: ./src/measure/packages/find-recommended.ts
/** Recommended by all that fetch something, and not to be done without: no https works without certificates. */
const ALWAYS_WANTED = ['ca-certificates'];
/**
 * Names of Debian packages that only recommendations lead to: `apt-get install --no-install-recommends` would have left them out. No one
 * asked for them by name, and none that someone asked for needs them, nor what those need in turn.
 *
 * What nothing leads to any more, which `apt-get autoremove` would take away, is not among them. Nothing is where apt kept no notes.
 */
function findRecommended(claims) {
    const automatic = new Set(claims.flatMap(claim => claim.automatic ?? []));
    if (automatic.size === 0)
        return new Set();
    const installed = claims
        .flatMap(claim => claim.packages)
        .filter(({ ecosystem, version }) => ecosystem === 'dpkg' && version !== '');
    const asked = installed.map(({ name }) => name).filter(name => !automatic.has(name));
    const byName = namedBy(installed);
    const needed = find_recommended_reach([...asked, ...ALWAYS_WANTED], byName, ({ depends = [] }) => depends);
    const wanted = find_recommended_reach(asked, byName, ({ depends = [], recommends = [] }) => [...depends, ...recommends]);
    return new Set([...wanted].filter(name => !needed.has(name)));
}
/** Installed packages by their own name and those that they provide. */
function namedBy(installed) {
    const byName = new Map();
    for (const item of installed) {
        for (const name of new Set([item.name, ...(item.relations?.provides ?? [])])) {
            const known = byName.get(name);
            if (known === undefined)
                byName.set(name, [item]);
            else
                known.push(item);
        }
    }
    return byName;
}
/** Names of all packages that some lead to, themselves included. */
function find_recommended_reach(from, byName, follow) {
    const asked = new Set(from);
    const reached = new Set();
    // A package may go by thousands of names: what it leads to is followed once.
    const followed = new Set();
    const todo = [...from];
    for (let name = todo.pop(); name !== undefined; name = todo.pop()) {
        for (const item of byName.get(name) ?? []) {
            if (followed.has(item))
                continue;
            followed.add(item);
            reached.add(item.name);
            for (const next of follow(item.relations ?? {})) {
                if (asked.has(next))
                    continue;
                asked.add(next);
                todo.push(next);
            }
        }
    }
    return reached;
}

;// CONCATENATED MODULE: ./src/measure/packages/find-required.ts

/** Packages that answer to one name, as the architectures of one library do; more are no one's intention. */
const MOST_OF_A_NAME = 8;
/**
 * For each package the indexes of those that it does not work without, as its metadata says: by name, or as Node.js finds modules. What is
 * not there is left out.
 */
function* findRequired(packages, claims, stack) {
    const found = packages.map(() => new Set());
    yield* byRelations(packages, stack, found);
    yield* byModules(packages, claims, { stack, found });
    return found.map((required, index) => [...required].filter(each => each !== index).sort((a, b) => a - b));
}
/** By the names that packages ask for. */
function* byRelations(packages, { budget }, found) {
    const named = yield* indexNames(packages);
    for (const [index, { ecosystem, location, relations }] of packages.entries()) {
        for (const name of relations?.depends ?? []) {
            yield;
            budget.spend('steps');
            const all = named.get(`${ecosystem} ${name}`) ?? [];
            // Of several environments, each has its own.
            const beside = all.filter(each => packages[each]?.location === location);
            for (const each of beside.length > 0 ? beside : all)
                found[index]?.add(each);
        }
    }
}
/** Packages by ecosystem and the names that they answer to. */
function* indexNames(packages) {
    const named = new Map();
    for (const [index, item] of packages.entries()) {
        for (const name of namesOf(item)) {
            yield;
            const key = `${item.ecosystem} ${name}`;
            const known = named.get(key) ?? [];
            named.set(key, known);
            if (known.length < MOST_OF_A_NAME)
                known.push(index);
        }
    }
    return named;
}
function namesOf({ name, relations }) {
    return new Set([name, ...(relations?.provides ?? [])]);
}
/** By the directories in which Node.js looks for what a package asks for. */
function* byModules(packages, claims, { stack, found }) {
    const roots = packages.flatMap(({ ecosystem, roots }, index) => ecosystem === 'npm' ? roots.map(root => [root, index]) : []);
    const at = new Map(roots);
    for (const needs of claims.flatMap(claim => claim.needs ?? [])) {
        const own = found[at.get(stack.realDirectory(needs.directory) ?? needs.directory) ?? -1];
        if (own === undefined || needs.runtime.length === 0)
            continue;
        const around = stack.directory(needs.directory);
        for (const name of needs.runtime) {
            yield;
            const required = at.get(findModule(around, name, stack) ?? '');
            if (required !== undefined)
                own.add(required);
        }
    }
}

;// CONCATENATED MODULE: ./src/measure/packages/join-claims.ts
/** The claims whose source shows in the final file system, as their own layer wrote it. */
function* visibleClaims(claims, stack) {
    // Of a source that a layer's tar holds twice, the later claim is the one about the file that shows.
    const bySource = new Map();
    for (const { layer, claim } of claims) {
        yield;
        const index = stack.find(claim.source);
        if (index !== null && stack.files.layer(index) === layer)
            bySource.set(claim.source, claim);
    }
    return [...bySource.values()];
}
/** Packages that a claim gives a version to. A list of files that nothing else speaks of is no package. */
function* joinClaims(claims, stack) {
    const packages = new Map();
    for (const item of claims.flatMap(claim => claim.packages)) {
        yield;
        const key = `${item.ecosystem} ${item.key ?? item.name}`;
        const joined = packages.get(key) ?? nothingKnown(item.ecosystem);
        packages.set(key, joined);
        join(joined, item);
        for (const root of item.roots ?? [])
            joined.roots.push(stack.realDirectory(root) ?? root);
    }
    return [...packages.values()].filter(item => item.version !== '');
}
function nothingKnown(ecosystem) {
    return { ecosystem, name: '', version: '', location: null, purpose: null, files: [], roots: [] };
}
function join(joined, item) {
    if (item.version !== '' && joined.version === '') {
        joined.name = item.name;
        joined.version = item.version;
    }
    joined.location ??= item.location ?? null;
    joined.purpose ??= item.purpose ?? null;
    if (item.relations !== undefined)
        joined.relations ??= item.relations;
    if (item.inside === true)
        joined.inside = true;
    if (item.files !== undefined)
        joined.files.push(item.files);
}

// EXTERNAL MODULE: ./src/measure/packages/package-catalogs.ts + 29 modules
var package_catalogs = __webpack_require__(46429);
;// CONCATENATED MODULE: ./src/measure/packages/collect-packages.ts








/**
 * The packages of the final file system, each with the visible bytes of its files, in a stable order.
 *
 * Gives every visible file of the stack at most one owner: the first package that lists the file itself, else the
 * package with the deepest directory around it.
 *
 * @throws ImageError when what the claims say takes more steps than the stack's budget has.
 */
function* collectPackages(claims, stack, catalogs = package_catalogs/* PACKAGE_CATALOGS */.c) {
    const visible = yield* visibleClaims(claims, stack);
    const packages = (yield* joinClaims(visible, stack)).sort(byCatalog(catalogs));
    const development = yield* findDevelopment(visible, stack);
    const recommended = findRecommended(visible);
    for (const item of packages) {
        if (item.roots.some(root => development.has(root)))
            item.purpose ??= 'development';
        if (item.ecosystem === 'dpkg' && recommended.has(item.name))
            item.recommended = true;
    }
    const required = yield* findRequired(packages, visible, stack);
    const owned = packages.map(() => []);
    const own = (index, file) => {
        stack.files.own(file, index);
        owned[index]?.push(file);
    };
    yield* ownListed(packages, stack, own);
    if (packages.length > 0)
        yield* ownBytecode(stack, own);
    yield* ownByRoot(packages, stack, own);
    return renumber(packages, { owned, required, stack }, catalogs);
}
/** In the order of the catalogs, then by name. */
function byCatalog(catalogs) {
    const ranks = new Map(catalogs.map(({ ecosystem }, index) => [ecosystem, index]));
    return (a, b) => (ranks.get(a.ecosystem) ?? 0) - (ranks.get(b.ecosystem) ?? 0) ||
        compare(a.name, b.name) ||
        compare(a.location ?? '', b.location ?? '') ||
        compare(a.version, b.version);
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function* ownListed(packages, stack, own) {
    for (const [index, { files }] of packages.entries()) {
        for (const path of files.flat()) {
            yield;
            const file = stack.find(path);
            if (file !== null && stack.files.owner(file) === null)
                own(index, file);
        }
    }
}
/** `a/__pycache__/b.cpython-312.pyc` is made at install time, in no list, and its source's owner's (PEP 3147). */
function* ownBytecode(stack, own) {
    const { files } = stack;
    const compiled = files.filter(file => files.endsWith(file, '.pyc') && !files.isHidden(file) && files.owner(file) === null);
    for (const file of compiled) {
        yield;
        const [, directory, name] = /^(.*)__pycache__\/([^/.]+)\.[^/]*$/.exec(files.path(file)) ?? [];
        if (directory === undefined || name === undefined)
            continue;
        const owner = files.owner(stack.find(`${directory}${name}.py`) ?? image_files/* NOBODY */.oQ);
        if (owner !== null)
            own(owner, file);
    }
}
/** The first package that has a directory for its own. */
function* ownersOfRoots(packages, stack) {
    const owners = new Map();
    for (const [index, { roots }] of packages.entries()) {
        for (const path of roots) {
            yield;
            const root = stack.directory(path);
            if (root !== null && !owners.has(root))
                owners.set(root, index);
        }
    }
    return owners;
}
/** Down from the root, each directory handing on who owns what is in it: the owner of the deepest known one around a file. */
function* ownByRoot(packages, stack, own) {
    const owners = yield* ownersOfRoots(packages, stack);
    if (owners.size === 0)
        return;
    const { tree } = stack;
    const todo = [[path_tree/* ROOT */.D, owners.get(path_tree/* ROOT */.D) ?? null]];
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
        const [directory, owner] = next;
        for (let node = tree.firstChild(directory); node !== NONE; node = tree.nextChild(node)) {
            yield;
            if (tree.isDirectory(node))
                todo.push([node, owners.get(node) ?? owner]);
            const file = owner === null ? null : ownFileAt(node, stack);
            if (owner !== null && file !== null)
                own(owner, file);
        }
    }
}
/** The file at a node that no one owns yet. Of several names of a file, the one counts that it goes by. */
function ownFileAt(node, { tree, files }) {
    const file = tree.kind(node) === 'file' ? tree.file(node) : null;
    return file !== null && files.owner(file) === null ? file : null;
}
/**
 * A package of a language that owns nothing is one that the distribution installed under its own name (Debian's
 * `python3-yaml`), and left out. A distribution's package without files is a real one: it only asks for others.
 */
function renumber(packages, { owned, required, stack }, catalogs) {
    const system = new Set(catalogs.filter(({ isSystem }) => isSystem).map(({ ecosystem }) => ecosystem));
    const kept = packages.flatMap((item, index) => owned[index]?.length !== 0 || system.has(item.ecosystem) || isInsideOfOwnFile(item, packages, stack)
        ? [index]
        : []);
    const places = new Map(kept.map((index, place) => [index, place]));
    return kept.flatMap((index, place) => {
        const item = packages[index];
        if (item === undefined)
            return [];
        const { ecosystem, name, version, location, purpose, recommended, inside } = item;
        const files = owned[index] ?? [];
        for (const file of files)
            stack.files.own(file, place);
        const requires = (required[index] ?? []).flatMap(each => places.get(each) ?? []);
        const measured = {
            ecosystem,
            name,
            version,
            location,
            purpose,
            ...(recommended === undefined ? {} : { recommended }),
            ...(requires.length === 0 ? {} : { requires }),
            ...(inside === undefined ? {} : { inside }),
            files: files.length,
            ...stack.files.sum(files),
        };
        return [measured];
    });
}
/** A package of another kind that owns the file around it (the distribution's, a toolchain) stands for all that it brought along. */
function isInsideOfOwnFile({ inside, location }, packages, stack) {
    if (inside !== true)
        return false;
    const owner = stack.files.owner(stack.find(location ?? '') ?? image_files/* NOBODY */.oQ);
    return owner === null || packages[owner]?.location === location;
}

;// CONCATENATED MODULE: ./src/measure/stack-image.ts








/**
 * Stacks the layers of one platform of an image. One that was stacked before is not stacked again, where the store knows all of its layers.
 *
 * @throws ImageError when a layer is damaged or not the one that the config names, or the image costs too much; see `indexLayer`.
 */
async function stackImage(image, reader, { stacks, ...options }) {
    const { manifest, config } = image;
    const key = (0,packed_stack/* stackKey */.Eg)(manifest.layers, config.command);
    const headers = reader.headers(manifest.layers);
    const known = headers === null ? null : await stacks?.read(key, headers.length);
    if (headers !== null && known != null)
        return { layers: knownLayers(image, headers), stacked: known };
    const stack = await stackLayers(image, reader, options);
    if (stack.layers.every(({ unread }) => unread === null))
        stacks?.write(key, stack.stacked);
    return stack;
}
function knownLayers(image, headers) {
    return image.manifest.layers.flatMap((descriptor, layer) => {
        const header = headers[layer];
        if (header === undefined)
            return [];
        const { diffId, compression } = header;
        checkDiffId(image, layer, diffId);
        return [{ descriptor, diffId, compression, known: true, notStored: null, unread: null }];
    });
}
async function stackLayers(image, reader, { catalogs, budget }) {
    const { manifest, config } = image;
    const stack = new LayerStack(budget);
    const claims = [];
    const layers = [];
    for (const [layer, descriptor] of manifest.layers.entries()) {
        const { index, forget, ...reading } = await reader.read(descriptor);
        const { diffId, compression, entries, claims: found, } = index ?? unreadIndex(config.diffIds[layer] ?? descriptor.digest);
        if (index !== null)
            checkDiffId(image, layer, diffId);
        await runInTurns(stack.add({ entries }), budget);
        forget();
        for (const claim of found)
            claims.push({ layer, claim });
        layers.push({ descriptor, diffId, compression, ...reading });
    }
    await runInTurns(stack.settlePaths(), budget);
    const packages = await runInTurns(collectPackages(claims, stack, catalogs), budget);
    const program = findProgram(config.command, stack);
    const { files, danglingLinks } = stack;
    stack.free();
    return { layers, stacked: { files, packages, program, danglingLinks } };
}
/** What is known of a layer that was not read. */
function unreadIndex(diffId) {
    return { diffId, compression: 'unknown', entries: [], claims: [] };
}
/** Engines refuse an image whose layers are not the ones that its config names; a number about it would mean nothing. */
function checkDiffId({ config, manifest }, layer, diffId) {
    const said = config.diffIds[layer];
    // Of a layer's tar only the sha256 is computed; its blob was checked by whatever the manifest says.
    if (said === undefined ||
        said === diffId ||
        (0,digest/* digestAlgorithm */.g4)(said) !== 'sha256' ||
        config.diffIds.length > manifest.layers.length)
        return;
    throw new image_error/* ImageError */.C(messages/* messages */.D.diffIdWrong(layer + 1, manifest.layers.length, manifest.layers[layer]?.digest ?? '', diffId, said));
}

;// CONCATENATED MODULE: ./src/measure/measure-platform.ts







/**
 * Weighs one platform of an image.
 *
 * @param findRecord is asked once all layers are read.
 * @param options of which the budget is what all platforms of the image may cost together.
 * @throws what {@link stackImage} throws.
 */
async function measurePlatform(image, findRecord, reader, options) {
    const { manifest, config } = image;
    const { layers: read, stacked } = await stackImage(image, reader, options);
    const record = await findRecord();
    const base = (0,base_image/* findBase */.lN)(image, record);
    const makers = attributeLines(manifest.layers.map(({ digest }) => digest), base, record);
    const { files, packages, program, danglingLinks } = stacked;
    const history = layerOrigins(config.history, manifest.layers.length);
    const layers = weighLayers(read, files, { makers, history: history ?? [] });
    return {
        platform: (0,format_platform/* formatPlatform */.B)(config.platform),
        digest: image.descriptor.digest,
        ...(0,bytes/* sumBytes */.jO)(layers),
        hidden: files.sum(files.hiddenFiles()),
        base,
        layers,
        lines: linesOf(record),
        files,
        packages,
        ...(program === null ? {} : { program }),
        ...startOf(config.command),
        ...(config.cacheVariables === undefined ? {} : { cacheVariables: config.cacheVariables }),
        notes: measurementNotes({
            image,
            base,
            layers: read,
            danglingLinks,
            historyMatches: history !== null,
            record,
        }),
    };
}
/** No one writes longer ones, and a measurement is stored. */
const LONGEST_COMMAND = 4000;
function startOf({ argv }) {
    const isKept = argv.length > 0 && argv.join(' ').length <= LONGEST_COMMAND;
    return isKept ? { command: argv } : {};
}
function weighLayers(read, files, { makers, history }) {
    const unpacked = read.map(() => 0);
    const inFiles = read.map(() => 0);
    for (let file = 0; file < files.length; file++) {
        const layer = files.layer(file);
        unpacked[layer] = (unpacked[layer] ?? 0) + files.unpacked(file);
        inFiles[layer] = (inFiles[layer] ?? 0) + files.compressed(file);
    }
    return read.map(({ descriptor, diffId, compression, known, unread }, layer) => ({
        digest: descriptor.digest,
        diffId,
        mediaType: descriptor.mediaType,
        compression,
        compressed: descriptor.size,
        unpacked: unpacked[layer] ?? 0,
        structure: descriptor.size - (inFiles[layer] ?? 0),
        origin: makers[layer]?.origin ?? 'unknown',
        line: makers[layer]?.line ?? null,
        createdBy: history[layer] ?? null,
        known,
        ...(unread === null ? {} : { unread }),
    }));
}

// EXTERNAL MODULE: ./src/oci/missing-blob.ts
var missing_blob = __webpack_require__(36129);
// EXTERNAL MODULE: ./src/measure/index-layer.ts + 4 modules
var index_layer = __webpack_require__(21231);
;// CONCATENATED MODULE: ./src/measure/known-layers.ts
/** Looks all of the layers up. Each stays as it is stored, some twenty bytes a file, until it is taken. */
async function findKnownLayers(layers, store, signal) {
    const found = new Map();
    for (const { digest } of layers) {
        signal?.throwIfAborted();
        const index = await store.open(digest);
        if (index !== null)
            found.set(digest, index);
    }
    // A manifest that lies about the size is found out when the blob is read.
    const header = ({ digest, size }) => {
        const known = found.get(digest)?.header;
        return known?.size === size ? known : null;
    };
    return {
        has: descriptor => header(descriptor) !== null,
        header,
        async take(descriptor) {
            const index = header(descriptor) === null ? undefined : found.get(descriptor.digest);
            found.delete(descriptor.digest);
            return (await index?.unpack()) ?? null;
        },
    };
}

;// CONCATENATED MODULE: ./src/measure/layer-progress.ts
/** Adds up what is read of several layers, which may be read at the same time. */
class LayerProgress {
    #total;
    #layers;
    #onProgress;
    #current = new Map();
    #done = 0;
    #layersDone = 0;
    /** @param layers those that have to be read. */
    constructor(layers, onProgress) {
        this.#total = layers.reduce((sum, { size }) => sum + size, 0);
        this.#layers = layers.length;
        this.#onProgress = onProgress;
    }
    /** So many bytes of a layer are read. */
    report({ digest }, read) {
        this.#current.set(digest, read);
        this.#tell();
    }
    done({ digest, size }) {
        this.#current.delete(digest);
        this.#done += size;
        this.#layersDone++;
        this.#tell();
    }
    #tell() {
        const current = [...this.#current.values()].reduce((sum, read) => sum + read, 0);
        this.#onProgress?.({
            read: this.#done + current,
            total: this.#total,
            layers: this.#layers,
            layersDone: this.#layersDone,
        });
    }
}

// EXTERNAL MODULE: ./src/measure/packed-index.ts + 3 modules
var packed_index = __webpack_require__(65488);
;// CONCATENATED MODULE: ./src/measure/read-ahead.ts
/**
 * Reads layers, several at a time, the biggest first: whoever reads the last one then keeps the others waiting least.
 *
 * A failure waits for whoever asks for its layer.
 */
function readAhead(layers, width, read) {
    const waiting = layers.toSorted((a, b) => b.size - a.size);
    const started = waiting.map(descriptor => ({ descriptor, ...Promise.withResolvers() }));
    const todo = started.values();
    const work = async () => {
        for (const { descriptor, resolve } of todo) {
            const reading = read(descriptor);
            resolve(reading);
            await reading.catch(() => undefined);
        }
    };
    for (let lane = 0; lane < width; lane++)
        void work();
    for (const { promise } of started)
        promise.catch(() => undefined);
    return new Map(started.map(({ descriptor, promise }) => [descriptor.digest, promise]));
}

// EXTERNAL MODULE: ./src/measure/unreadable-layer.ts
var unreadable_layer = __webpack_require__(6457);
;// CONCATENATED MODULE: ./src/measure/read-layers.ts









/**
 * Hands a {@link LayerReader} for all platforms of an image to whoever uses it, and ends what it does beside when they are done. What
 * `indexLayer` throws, its reader throws.
 */
async function withLayerReader(source, options, use) {
    const { store, signal, openReaders, onProgress } = options;
    const all = source.platforms.flatMap(({ manifest }) => manifest.layers);
    const each = [...new Map(all.map(layer => [layer.digest, layer])).values()];
    const known = await findKnownLayers(each, store, signal);
    const missing = each.filter(layer => !known.has(layer));
    const reading = { source, options, progress: new LayerProgress(missing, onProgress) };
    const readers = openReaders?.(missing.map(({ size }) => size)) ?? null;
    const end = () => {
        void readers?.close();
    };
    signal?.addEventListener('abort', end);
    try {
        const ahead = readers === null ? NOTHING_AHEAD : startReaders(missing, readers, reading);
        // What they take is needed for what is made of the layers.
        void Promise.allSettled(ahead.values()).then(end);
        return await use(layerReader(all, known, ahead, reading));
    }
    finally {
        signal?.removeEventListener('abort', end);
        await readers?.close();
    }
}
const NOTHING_AHEAD = new Map();
function startReaders(missing, { width, read }, reading) {
    return readAhead(missing, width, descriptor => readBlob(descriptor, reading, async (options) => {
        const packed = await read(await reading.source.openBlob(descriptor), descriptor, options);
        return { packed, index: () => unpackOwn(packed, descriptor) };
    }));
}
function unpackOwn(packed, { digest }) {
    const index = (0,packed_index/* openIndex */.b6)(packed, digest, true);
    if (index === null)
        throw new TypeError('an index of this version is of another version');
    return index.unpack();
}
function layerReader(all, known, ahead, reading) {
    const { budget, signal } = reading.options;
    const repeated = repeatedDigests(all);
    const kept = new Map();
    let packed = reading.source.packed ?? Infinity;
    const read = async (descriptor) => {
        signal?.throwIfAborted();
        const before = kept.get(descriptor.digest);
        if (before !== undefined)
            return { ...before, forget: () => undefined };
        const begun = ahead.get(descriptor.digest);
        ahead.delete(descriptor.digest);
        const layer = (await readStored(descriptor, known)) ?? (await finish(begun ?? readHere(descriptor, reading), signal));
        const weight = Math.min(descriptor.size, packed);
        budget.grow(weight);
        packed -= weight;
        if (!repeated.has(descriptor.digest))
            return { ...layer, forget: () => layer.index?.entries.free?.() };
        kept.set(descriptor.digest, layer);
        return { ...layer, forget: () => undefined };
    };
    const headers = (layers) => {
        const found = layers.map(layer => known.header(layer)).filter(header => header !== null);
        return found.length === layers.length ? found : null;
    };
    return { read, headers };
}
function repeatedDigests(all) {
    const seen = new Set();
    const repeated = new Set();
    for (const { digest } of all)
        (seen.has(digest) ? repeated : seen).add(digest);
    return repeated;
}
async function readStored(descriptor, known) {
    const index = await known.take(descriptor);
    return index === null ? null : { index, unread: null, known: true, notStored: null };
}
async function finish(blob, signal) {
    try {
        const { index, ...read } = await blob;
        return { ...read, index: await index(), known: false };
    }
    catch (error) {
        // Readers that are ended say so, and not why.
        signal?.throwIfAborted();
        throw error;
    }
}
function readHere(descriptor, reading) {
    const { catalogs, signal } = reading.options;
    return readBlob(descriptor, reading, async (options) => {
        const open = async () => (await reading.source.openBlob(descriptor)).stream();
        const index = await (0,index_layer/* indexLayer */.U)(open, descriptor, { ...options, catalogs, signal });
        return { packed: await (0,packed_index/* packIndex */.q_)(index), index: () => Promise.resolve(index) };
    });
}
async function readBlob(descriptor, { source, options: { store, limits }, progress }, read) {
    try {
        const { packed, index } = await read({
            limits,
            weight: Math.min(descriptor.size, source.packed ?? Infinity),
            onProgress: bytes => {
                progress.report(descriptor, bytes);
            },
        });
        return { index, unread: null, notStored: await keep(descriptor.digest, packed, store) };
    }
    catch (error) {
        const unread = whyUnread(error, descriptor);
        if (unread === null)
            throw error;
        return { index: () => Promise.resolve(null), unread, notStored: null };
    }
    finally {
        progress.done(descriptor);
    }
}
/** Null for what is wrong with the image. */
function whyUnread(error, { mediaType }) {
    if (error instanceof unreadable_layer/* UnreadableLayer */.FR)
        return error.message;
    if (!(error instanceof missing_blob/* MissingBlob */.y) || !(0,media_types/* isForeignLayerType */.mi)(mediaType))
        return null;
    return `it is a foreign layer (${(0,quote_text/* quoteText */.o)(mediaType)}), which the image does not hold`;
}
/** Why the index could not be kept, or null. */
async function keep(digest, packed, store) {
    try {
        await store.write(digest, packed);
        return null;
    }
    catch (error) {
        return error instanceof Error ? error.message : 'unknown reason';
    }
}

// EXTERNAL MODULE: ./src/measure/reading-budget.ts
var reading_budget = __webpack_require__(46276);
;// CONCATENATED MODULE: ./src/measure/measure-image.ts





/**
 * Weighs every platform of an image. Each layer is read at most once, and not at all when the store knows it.
 *
 * @throws ImageError when the image is not what it says it is; the signal's reason when it aborts.
 */
async function measureImage(source, options) {
    const { name, records, stacks, catalogs = package_catalogs/* PACKAGE_CATALOGS */.c, ...rest } = options;
    const budget = new reading_budget/* ReadingBudget */.o('the image', 0, rest.limits, rest.signal);
    const kept = options.catalogs === undefined ? stacks : undefined;
    const platforms = await withLayerReader(source, { ...rest, catalogs, budget }, async (reader) => {
        const measured = [];
        for (const image of source.platforms) {
            const findRecord = async () => (await records)?.get((0,format_platform/* formatPlatform */.B)(image.config.platform));
            measured.push(await measurePlatform(image, findRecord, reader, { catalogs, budget, stacks: kept }));
        }
        return measured;
    });
    return { version: 1, name, digest: source.descriptor.digest, platforms };
}

// EXTERNAL MODULE: ./src/pipeline/cache/await-arrival.ts
var await_arrival = __webpack_require__(78017);
// EXTERNAL MODULE: ./src/pipeline/layer-store-of.ts
var layer_store_of = __webpack_require__(95317);
// EXTERNAL MODULE: ./src/pipeline/layer-threads.ts + 3 modules
var layer_threads = __webpack_require__(16725);
;// CONCATENATED MODULE: ./src/pipeline/begin-measuring.ts




/** Begins to read the layers of an image, which goes on until it must be known how the image was built. */
function beginMeasuring(source, context) {
    const { signal } = context;
    const records = Promise.withResolvers();
    let onProgress;
    const measuring = measure(source, context, records.promise, progress => onProgress?.(progress));
    // Whoever finishes it hears of either.
    for (const each of [measuring, records.promise])
        each.catch(() => undefined);
    const abandon = () => {
        records.reject(signal.reason);
    };
    if (signal.aborted)
        abandon();
    else
        signal.addEventListener('abort', abandon, { once: true });
    return {
        async finish(finishing) {
            signal.removeEventListener('abort', abandon);
            onProgress = finishing.onProgress;
            records.resolve(finishing.records);
            return { ...(await measuring), name: finishing.name };
        },
        ended: Promise.allSettled([measuring]),
    };
}
async function measure(source, context, records, onProgress) {
    await (0,await_arrival/* awaitArrivalBeforeReading */.N)(source, context);
    return await measureImage(source, {
        name: '',
        records,
        store: (0,layer_store_of/* layerStoreOf */.k)(context),
        stacks: context.images,
        openReaders: layer_threads/* openLayerThreads */.B,
        signal: context.signal,
        onProgress,
    });
}


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

/***/ 95317:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ layerStoreOf)
/* harmony export */ });
/* harmony import */ var _cache_lasting_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22487);
/* harmony import */ var _cache_open_layer_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32675);


/** The layer store of a run, which is warned of what is damaged in it. */
function layerStoreOf({ storeDir, relied, onEvent, }) {
    const store = (0,_cache_open_layer_store_js__WEBPACK_IMPORTED_MODULE_1__.openLayerStore)(storeDir, message => {
        onEvent({ type: 'warning', message });
    });
    return relied === undefined ? store : (0,_cache_lasting_store_js__WEBPACK_IMPORTED_MODULE_0__.lastingStore)(store, relied);
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
