export const id = 5513;
export const ids = [5513,7894];
export const modules = {

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

/***/ 15513:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseMeasurement: () => (/* binding */ parseMeasurement)
});

// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
// EXTERNAL MODULE: ./src/model/image-files.ts
var image_files = __webpack_require__(29286);
// EXTERNAL MODULE: ./src/model/path-tree.ts
var path_tree = __webpack_require__(91067);
// EXTERNAL MODULE: ./src/measure/growing-files.ts
var growing_files = __webpack_require__(22615);
;// CONCATENATED MODULE: ./src/measure/files-of.ts



/** Files of which all is known, in columns. */
function filesOf(records) {
    const paths = new path_tree/* PathTree */.W(records.length + 1);
    const files = new growing_files/* GrowingFiles */.T(paths);
    files.reserve(records.length);
    const nodeOf = nodesIn(paths, { text: records.map(({ path }) => path).join('') });
    for (const { path, content, owner, hidden, links, ...rest } of records) {
        const node = nodeOf(path);
        const known = restOf(rest);
        const hash = new Uint32Array(image_files/* HASH_WORDS */.Vj);
        Buffer.from(hash.buffer).write(content, 'base64url');
        const file = files.add({ ...rest, node, rest: known }, hash, 0);
        if (owner !== null)
            files.own(file, owner);
        if (hidden !== undefined)
            files.hide(file, hidden);
        if (links !== undefined)
            files.link(file, links);
    }
    return files;
}
function restOf({ strippable, isStatic, needs }) {
    if (strippable === undefined && isStatic === undefined && needs === undefined)
        return undefined;
    return {
        ...(strippable === undefined ? {} : { strippable }),
        ...(isStatic === undefined ? {} : { isStatic }),
        ...(needs === undefined ? {} : { needs }),
    };
}
/**
 * Makes a path of each text, which are the parts of `names` one after the other. Directories are made once, each with its whole path for a
 * name: one that is a million levels deep costs no more than its text.
 */
function nodesIn(paths, names) {
    const directories = new Map();
    let start = 0;
    return path => {
        const [at, slash] = [start, path.lastIndexOf('/')];
        start += path.length;
        if (slash < 0)
            return paths.add(path_tree/* ROOT */.D, names, at, start);
        const directory = path.slice(0, slash);
        const parent = directories.get(directory) ?? paths.add(path_tree/* ROOT */.D, names, at, at + slash);
        directories.set(directory, parent);
        return paths.add(parent, names, at + slash + 1, start);
    };
}

// EXTERNAL MODULE: ./src/measure/layer-path.ts
var layer_path = __webpack_require__(47637);
// EXTERNAL MODULE: ./src/model/bytes.ts
var bytes = __webpack_require__(15410);
// EXTERNAL MODULE: ./src/schema/validator-of.ts
var validator_of = __webpack_require__(89055);
;// CONCATENATED MODULE: ./src/pipeline/measurement.schema.json
const measurement_schema_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","title":"A saved measurement","description":"An image, weighed by slim-build: complete enough to be compared later without the image at hand.","type":"object","required":["version","name","digest","platforms"],"properties":{"version":{"const":1},"name":{"type":"string"},"digest":{"$ref":"#/$defs/digest"},"platforms":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/platform"}}},"$defs":{"digest":{"type":"string","pattern":"^(sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$"},"bytes":{"type":"integer","minimum":0,"maximum":9007199254740991},"index":{"type":"integer","minimum":0,"maximum":9007199254740991},"line":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"text":{"type":["string","null"]},"both":{"type":"object","required":["compressed","unpacked"],"properties":{"compressed":{"$ref":"#/$defs/bytes"},"unpacked":{"$ref":"#/$defs/bytes"}}},"platform":{"$ref":"#/$defs/both","required":["platform","digest","hidden","base","layers","lines","files","packages","notes"],"properties":{"platform":{"type":"string"},"digest":{"$ref":"#/$defs/digest"},"hidden":{"$ref":"#/$defs/both"},"base":{"$ref":"#/$defs/base"},"layers":{"type":"array","maxItems":1000,"items":{"$ref":"#/$defs/layer"}},"lines":{"type":"array","items":{"$ref":"#/$defs/dockerfileLine"}},"files":{"type":"array","items":{"$ref":"#/$defs/file"}},"packages":{"type":"array","items":{"$ref":"#/$defs/package"}},"program":{"$ref":"#/$defs/index"},"command":{"type":"array","items":{"type":"string"}},"cacheVariables":{"type":"object","additionalProperties":{"type":"string"}},"notes":{"type":"array","items":{"type":"string"}}}},"base":{"type":"object","required":["kind"],"oneOf":[{"required":["reference","digest","layers","standIn"],"properties":{"kind":{"const":"known"},"reference":{"type":"string"},"digest":{"oneOf":[{"$ref":"#/$defs/digest"},{"type":"null"}]},"layers":{"$ref":"#/$defs/index"},"standIn":{"$ref":"#/$defs/text"}}},{"properties":{"kind":{"const":"scratch"}}},{"required":["reason"],"properties":{"kind":{"const":"unknown"},"reason":{"type":"string"}}}]},"layer":{"$ref":"#/$defs/both","required":["digest","diffId","mediaType","compression","structure","origin","line","createdBy","known"],"properties":{"digest":{"$ref":"#/$defs/digest"},"diffId":{"$ref":"#/$defs/digest"},"mediaType":{"type":"string"},"compression":{"enum":["gzip","zstd","none","unknown"]},"structure":{"$ref":"#/$defs/bytes"},"origin":{"enum":["base","own","unknown"]},"line":{"$ref":"#/$defs/line"},"createdBy":{"$ref":"#/$defs/text"},"known":{"type":"boolean"},"unread":{"type":"string"}}},"dockerfileLine":{"type":"object","required":["dockerfile","stage","line","endLine","instruction","definition","seconds","cached","inputs","readsContext"],"properties":{"dockerfile":{"type":"string"},"stage":{"$ref":"#/$defs/text"},"line":{"$ref":"#/$defs/index"},"endLine":{"$ref":"#/$defs/index"},"instruction":{"type":"string"},"definition":{"$ref":"#/$defs/text"},"ignored":{"type":"array","maxItems":50,"items":{"type":"string","maxLength":40}},"seconds":{"type":["number","null"],"minimum":0,"maximum":1000000000},"cached":{"type":["boolean","null"]},"inputs":{"type":"array","items":{"$ref":"#/$defs/index"}},"readsContext":{"type":"boolean"}}},"file":{"$ref":"#/$defs/both","required":["path","layer","content","owner"],"properties":{"path":{"type":"string"},"layer":{"$ref":"#/$defs/index"},"content":{"type":"string","pattern":"^[A-Za-z0-9_-]{22}$"},"owner":{"$ref":"#/$defs/line"},"strippable":{"$ref":"#/$defs/both","required":["language"],"properties":{"language":{"enum":["go",null]}}},"isStatic":{"const":true},"needs":{"type":["array","null"],"items":{"type":"string"}},"links":{"$ref":"#/$defs/index"},"hidden":{"type":"object","required":["by","why"],"properties":{"by":{"$ref":"#/$defs/index"},"why":{"enum":["overwritten","metadata","deleted","opaque"]}}}}},"package":{"$ref":"#/$defs/both","required":["ecosystem","name","version","location","purpose","files"],"properties":{"ecosystem":{"enum":["dpkg","apk","rpm","conda","python","npm","go","java","rust","gem","composer","dotnet"]},"name":{"type":"string"},"version":{"type":"string"},"location":{"$ref":"#/$defs/text"},"purpose":{"enum":["development","build-tool",null]},"recommended":{"const":true},"requires":{"type":"array","items":{"$ref":"#/$defs/index"}},"inside":{"const":true},"files":{"$ref":"#/$defs/index"}}}}}');
// EXTERNAL MODULE: ./src/pipeline/messages.ts
var messages = __webpack_require__(95408);
;// CONCATENATED MODULE: ./src/pipeline/parse-measurement.ts







const validator = (0,validator_of/* validatorOf */.q)(measurement_schema_namespaceObject, { strictTypes: false, strictRequired: false });
/**
 * A saved measurement. Its file may come from anyone, so shape, indexes and sums are all checked.
 *
 * @param where what the text is, for messages.
 * @throws InputError when it is no measurement, or one that does not add up.
 */
function parseMeasurement(text, where) {
    const value = parseJson(text, where);
    if (isReport(value)) {
        throw new input_error/* InputError */.d(messages/* messages */.D.reportInsteadOfMeasurement(where));
    }
    const isMeasurement = validator();
    if (!isMeasurement(value))
        throw new input_error/* InputError */.d(messages/* messages */.D.invalidMeasurement(where, inWords(isMeasurement.errors?.[0])));
    for (const platform of value.platforms)
        check(platform, where);
    return {
        ...value,
        platforms: value.platforms.map(platform => ({ ...platform, files: filesOf(platform.files) })),
    };
}
function parseJson(text, where) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw new input_error/* InputError */.d(messages/* messages */.D.measurementNotJson(where));
    }
}
function isReport(value) {
    return typeof value === 'object' && value !== null && 'tool' in value && 'verdict' in value;
}
function inWords(error) {
    if (error === undefined)
        return 'it does not match the schema';
    return `${error.instancePath === '' ? 'it' : error.instancePath.slice(0, 100)} ${error.message ?? 'is wrong'}`;
}
/** What the schema cannot say: indexes point at something, and the parts are the whole. */
function check(platform, where) {
    const { layers, lines, files, packages, program = null } = platform;
    const within = (index, list) => index === null || index < list.length;
    const sound = within(program, files) &&
        layers.every(({ line }) => within(line, lines)) &&
        lines.every(({ inputs }) => inputs.every(input => within(input, lines))) &&
        packages.every(({ requires = [] }) => requires.every(each => within(each, packages))) &&
        files.every(({ layer, owner, hidden }) => {
            return within(layer, layers) && within(owner, packages) && within(hidden?.by ?? null, layers);
        });
    if (!sound)
        throw new input_error/* InputError */.d(messages/* messages */.D.measurementIndexMissing(where));
    const [unsound] = UNSOUND.filter(([isSo]) => isSo(platform));
    if (unsound !== undefined)
        throw new input_error/* InputError */.d(messages/* messages */.D.measurementUnsound(where, unsound[1]));
    if (![addsUp, hiddenAddsUp, packagesAddUp, strippableFits].every(holds => holds(platform)))
        throw new input_error/* InputError */.d(messages/* messages */.D.measurementTotalsWrong(where));
}
/** What no image can be, however its numbers add up. */
const UNSOUND = [
    [showsTwice, 'it shows a path twice'],
    [({ files }) => files.some(({ path }) => (0,layer_path/* layerPath */.nV)(path) !== path), 'a path in it leads out of the image'],
    [
        ({ files }) => files.some(({ layer, hidden }) => hidden !== undefined && hidden.by < layer),
        'a file in it is hidden by a lower layer',
    ],
    [hasLayerOfTwoSizes, 'a layer in it has two sizes'],
    [
        ({ base, layers }) => base.kind === 'known' && base.layers > layers.length,
        'its base has more layers than the image',
    ],
    [
        ({ layers, files }) => files.some(({ layer }) => layers[layer]?.unread !== undefined),
        'a layer that was not read has files in it',
    ],
];
function showsTwice({ files }) {
    const shown = files.filter(({ hidden }) => hidden === undefined);
    return new Set(shown.map(({ path }) => path)).size !== shown.length;
}
function hasLayerOfTwoSizes({ layers }) {
    const sizes = new Map(layers.map(({ digest, compressed }) => [digest, compressed]));
    return layers.some(({ digest, compressed }) => sizes.get(digest) !== compressed);
}
function addsUp({ compressed, unpacked, layers, files }) {
    const sizes = layers.map(({ structure }) => ({ compressed: structure, unpacked: 0 }));
    for (const file of files) {
        const size = sizes[file.layer];
        if (size === undefined)
            return false;
        size.compressed += file.compressed;
        size.unpacked += file.unpacked;
    }
    const layersHold = layers.every((layer, at) => {
        return layer.compressed === sizes[at]?.compressed && layer.unpacked === sizes[at].unpacked;
    });
    const whole = (0,bytes/* sumBytes */.jO)(layers);
    return layersHold && equal(whole, { compressed, unpacked });
}
function hiddenAddsUp({ hidden, files }) {
    return equal(hidden, (0,bytes/* sumBytes */.jO)(files.filter(file => file.hidden !== undefined)));
}
function packagesAddUp({ packages, files }) {
    const owned = Map.groupBy(files, file => file.owner);
    return packages.every((each, index) => {
        const own = owned.get(index) ?? [];
        return own.length === each.files && equal(each, (0,bytes/* sumBytes */.jO)(own));
    });
}
function strippableFits({ files }) {
    return files.every(({ strippable, compressed, unpacked }) => {
        return (strippable === undefined || (strippable.compressed <= compressed && strippable.unpacked <= unpacked));
    });
}
function equal(a, b) {
    return a.compressed === b.compressed && a.unpacked === b.unpacked;
}


/***/ }),

/***/ 89055:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ validatorOf)
/* harmony export */ });
/* harmony import */ var ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52210);
/* harmony import */ var ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_0__);

/**
 * The check of a value by one of this program's own JSON Schemas, compiled when it is first asked for and only then: compiling
 * them all takes longer than all else that a start does. The schemas themselves are held to their meta-schema by a test.
 *
 * @param schema JSON Schema 2020-12.
 * @param options what differs from ajv's defaults, apart from union types, which all schemas have.
 */
function validatorOf(schema, options = {}) {
    let compiled;
    return () => (compiled ??= new ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_0__.Ajv2020({ allowUnionTypes: true, validateSchema: false, ...options }).compile(schema));
}


/***/ })

};
