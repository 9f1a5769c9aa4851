export const id = 6886;
export const ids = [6886];
export const modules = {

/***/ 48860:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ LayerFault)
/* harmony export */ });
/**
 * What is wrong with a layer, as the end of a sentence that begins with the layer's name.
 *
 * Thrown by the readers of streams and tars, which do not know whose bytes they read; `indexLayer` makes an ImageError
 * of it. Names from the image stand in it only as `quoteText` writes them.
 */
class LayerFault extends Error {
    name = 'LayerFault';
}


/***/ }),

/***/ 53554:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ messages)
/* harmony export */ });
/* harmony import */ var _text_format_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47790);
/* harmony import */ var _text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75091);


/**
 * Every error of this room in one table, each once: what is wrong, where, and how to fix it. Those without a subject are about a layer,
 * which `indexLayer` names.
 */
const messages = {
    tooCostly: (what, size, limit) => `${what} of ${(0,_text_format_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(size)} ${limit}`,
    unpacksTooLarge: (limit) => `unpacks to more than ${limit}, which is the limit: it may be a decompression bomb`,
    tooManyEntries: (limit) => `has more than ${limit} entries, which is the limit`,
    namesTooLong: (limit) => `has names of more than ${limit} in total, which is the limit`,
    tooManyClaims: (limit) => `has package databases that name more than ${limit} files and packages, which is the limit`,
    tooMuchParsed: (limit) => `has package databases and tar headers of more than ${limit}, which is the limit`,
    tooManySteps: (limit) => `takes more than ${limit} steps to read, which is the limit for its size`,
    tooManyNodes: (limit) => `makes more than ${limit} files and directories, which is the limit`,
    tarHeaderInvalid: 'has an invalid tar header',
    tarNumberInvalid: 'has a tar header with an invalid number',
    paxMalformed: 'has a malformed PAX header',
    sparseMapInvalid: 'has a sparse file with an impossible map',
    entryEndsEarly: (name) => `ends in the middle of ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(name)}`,
    faultInEntry: (fault, place) => `${fault}, ${place}`,
    headerEndsEarly: 'ends in the middle of a tar header',
    loneZeroBlock: 'has a lone block of zeros between its tar entries',
    extensionTooLong: (size, limit) => `has a tar extension header of ${size} bytes (limit ${limit})`,
    extensionEndsEarly: 'ends in the middle of a tar extension header',
    negativeSize: (name) => `has a negative size for ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(name)}`,
    nameTooLong: (length, limit) => `has a name of ${length} bytes (limit ${limit})`,
    whiteoutWithoutName: (path) => `has a whiteout without a name, ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(path)}`,
    layerFault: (digest, fault) => `layer ${digest} ${fault}`,
    diffIdWrong: (layer, layers, digest, found, stated) => `layer ${layer} of ${layers} (${digest}) unpacks to ${found}, but the config says ${stated}: build or copy the image again`,
    compressionUnreadable: (compression) => `its compression ${compression} is not supported`,
    mediaTypeUnreadable: (mediaType) => `its media type ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(mediaType)} is not supported`,
};


/***/ }),

/***/ 76886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ TarReader)
});

// EXTERNAL MODULE: ./src/text/quote-text.ts
var quote_text = __webpack_require__(75091);
// EXTERNAL MODULE: ./src/measure/layer-fault.ts
var layer_fault = __webpack_require__(48860);
// EXTERNAL MODULE: ./src/measure/messages.ts
var messages = __webpack_require__(53554);
;// CONCATENATED MODULE: ./src/measure/tar/byte-reader.ts
const NOTHING = Buffer.alloc(0);
/**
 * Reads a stream of chunks by the byte, without copying as long as what is asked for lies in one chunk. What it gives out holds until more is
 * asked for: the source may use the memory of a chunk again.
 */
class ByteReader {
    /** Bytes read so far. */
    offset = 0;
    #source;
    #chunk = NOTHING;
    #at = 0;
    constructor(source) {
        this.#source = source[Symbol.asyncIterator]();
    }
    /** Bytes at hand. */
    get ready() {
        return this.#chunk.length - this.#at;
    }
    /** The next `length` bytes, which must be at hand. */
    take(length) {
        return this.#cut(length);
    }
    /** The chunk that the next byte lies in, where one is at hand; to be read from {@link at} on. */
    get chunk() {
        return this.#chunk;
    }
    /** Where in {@link chunk} the next byte lies. */
    get at() {
        return this.#at;
    }
    /** Passes over `length` bytes, which must be at hand. */
    pass(length) {
        this.#at += length;
        this.offset += length;
    }
    /** The next bytes at hand, at least one and at most `limit`; null at the end. */
    async some(limit) {
        while (this.#at === this.#chunk.length) {
            if (!(await this.#advance()))
                return null;
        }
        return this.#cut(limit);
    }
    /** The next `length` bytes; fewer only at the end. */
    async upTo(length) {
        if (this.ready >= length)
            return this.#cut(length);
        const parts = [];
        for (let missing = length; missing > 0;) {
            const part = await this.some(missing);
            if (part === null)
                break;
            parts.push(Buffer.from(part));
            missing -= part.length;
        }
        return Buffer.concat(parts);
    }
    /** Passes over `length` bytes; returns how many there were. */
    async skip(length) {
        let skipped = 0;
        while (skipped < length) {
            const part = await this.some(length - skipped);
            if (part === null)
                break;
            skipped += part.length;
        }
        return skipped;
    }
    #cut(limit) {
        const part = this.#chunk.subarray(this.#at, this.#at + limit);
        this.#at += part.length;
        this.offset += part.length;
        return part;
    }
    async #advance() {
        const next = await this.#source.next();
        if (next.done === true)
            return false;
        this.#chunk = next.value;
        this.#at = 0;
        return true;
    }
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./src/measure/tar/decode-name.ts

/** Characters that are made a text at a time: each is an argument. */
const PIECE = 4096;
/**
 * The text of a name in a tar. A byte that is not part of UTF-8 becomes the lone surrogate U+DC00 + byte, as Python's
 * "surrogateescape" (PEP 383) does it: a name is never refused and never confused with another one.
 */
function decodeName(bytes) {
    if ((0,external_node_buffer_.isUtf8)(bytes))
        return bytes.toString('utf8');
    const parts = [];
    let points = [];
    for (let at = 0; at < bytes.length;) {
        const { point, length } = sequenceAt(bytes, at);
        points.push(point);
        at += length;
        if (points.length < PIECE)
            continue;
        parts.push(String.fromCodePoint(...points));
        points = [];
    }
    return parts.join('') + String.fromCodePoint(...points);
}
/** The character that begins at a byte, or the stand-in for a byte that begins none. */
function sequenceAt(bytes, at) {
    const lead = bytes[at] ?? 0;
    const length = sequenceLength(lead);
    let point = length === 1 ? lead : lead & (0x7f >> length);
    let valid = length > 0;
    for (let more = 1; more < length; more++) {
        const byte = bytes[at + more] ?? 0;
        valid &&= (byte & 0xc0) === 0x80;
        point = (point << 6) | (byte & 0x3f);
    }
    return valid && isShortest(point, length) ? { point, length } : { point: 0xdc00 + lead, length: 1 };
}
/** Length of the UTF-8 sequence that starts with a given byte; 0 for bytes that start none (RFC 3629). */
function sequenceLength(lead) {
    if (lead < 0x80)
        return 1;
    if (lead < 0xc2 || lead > 0xf4)
        return 0;
    if (lead < 0xe0)
        return 2;
    return lead < 0xf0 ? 3 : 4;
}
/** Longer forms of a character, surrogates and what is beyond Unicode are no UTF-8. */
function isShortest(point, length) {
    if (length === 3)
        return point >= 0x800 && (point < 0xd800 || point > 0xdfff);
    return length !== 4 || (point >= 0x10000 && point <= 0x10ffff);
}

// EXTERNAL MODULE: ./src/model/column.ts
var column = __webpack_require__(3699);
;// CONCATENATED MODULE: ./src/measure/tar/header.ts




/** Bytes of a tar block: headers are one, contents are filled up to a multiple. */
const BLOCK = 512;
/** Whether the block that begins at `at` has nothing but zeros: the end of an archive. */
function isZeroBlock(bytes, at = 0) {
    return bytes[at] === 0 && bytes.subarray(at, at + BLOCK).equals(ZEROS);
}
const ZEROS = Buffer.alloc(BLOCK);
const HARD_LINK = 0x31;
const SYMBOLIC_LINK = 0x32;
/**
 * Parses the header block that begins at `at` (POSIX.1-1988 ustar, GNU and the oldest format). As lenient as Go's
 * archive/tar, by which every container engine unpacks layers.
 *
 * @throws LayerFault when the checksum is wrong or a number is not one.
 */
function parseHeader(bytes, at = 0) {
    if (!hasValidChecksum(bytes, at))
        throw new layer_fault/* LayerFault */.U(messages/* messages */.D.tarHeaderInvalid);
    const flag = bytes[at + 156] ?? 0;
    const name = decodeField(bytes, at, at + 100);
    // Most names need none, whatever the format.
    const prefix = bytes[at + 345] === 0 ? '' : prefixOf(bytes.subarray(at, at + BLOCK));
    return {
        name: prefix === '' ? name : `${prefix}/${name}`,
        link: flag === HARD_LINK || flag === SYMBOLIC_LINK ? decodeField(bytes, at + 157, at + 257) : '',
        flag: String.fromCharCode(flag),
        mode: numberIn(bytes, at + 100, at + 108) & 0o7777,
        uid: numberIn(bytes, at + 108, at + 116),
        gid: numberIn(bytes, at + 116, at + 124),
        size: numberIn(bytes, at + 124, at + 136),
    };
}
/** The bytes before the first NUL. */
function upToNul(field) {
    const end = field.indexOf(0);
    return end === -1 ? field : field.subarray(0, end);
}
/** The text before the first NUL of a field. Most are ASCII, which costs no object but the text. */
function decodeField(block, start, limit) {
    let end = start;
    let bits = 0;
    for (let byte = block[end] ?? 0; end < limit && byte !== 0; byte = block[++end] ?? 0)
        bits |= byte;
    return bits < 0x80 ? block.toString('latin1', start, end) : decodeName(block.subarray(start, end));
}
/**
 * A number in a header field: octal digits between blanks and NULs, or binary, big-endian, two's complement, marked by
 * the top bit ("base-256", GNU tar manual, "Extensions to the Format").
 *
 * @throws LayerFault when it is neither, or beyond what a double holds exactly.
 */
function parseNumber(field) {
    return numberIn(field, 0, field.length);
}
function numberIn(block, start, end) {
    const plain = plainOctal(block, start, end);
    if (plain !== null)
        return plain;
    const field = block.subarray(start, end);
    return ((field[0] ?? 0) & 0x80) !== 0 ? parseBinary(field) : exact(parseOctal(field) ?? 0);
}
const NUL = 0;
const BLANK = 0x20;
const DIGITS = 0x30;
/** What all writers write, without an object: digits, then NULs or blanks. Null for all else. */
function plainOctal(block, start, end) {
    let value = 0;
    let at = start;
    for (let digit = (block[at] ?? 0) - DIGITS; at < end && digit >= 0 && digit < 8;) {
        value = value * 8 + digit;
        digit = (block[++at] ?? 0) - DIGITS;
    }
    const after = at < end ? block[at] : NUL;
    const isEnd = after === NUL || (after === BLANK && (at + 1 === end || block[at + 1] === NUL));
    return at > start && isEnd ? value : null;
}
/** NaN for what is no number; null for a field that is empty. */
function parseOctal(field) {
    const text = upToNul(field.subarray(leadingNuls(field)))
        .toString('latin1')
        .trim();
    if (text === '')
        return null;
    return /^[0-7]+$/.test(text) ? Number.parseInt(text, 8) : NaN;
}
function leadingNuls(field) {
    const at = field.findIndex(byte => byte !== 0 && byte !== 0x20);
    return at === -1 ? field.length : at;
}
function parseBinary(field) {
    const negative = ((field[0] ?? 0) & 0x40) !== 0;
    let value = 0;
    for (const [at, byte] of field.entries()) {
        const bits = at === 0 ? byte & 0x7f : byte;
        value = value * 256 + (negative ? (at === 0 ? 0x7f : 0xff) - bits : bits);
    }
    return exact(negative ? -1 - value : value);
}
function exact(value) {
    if (Number.isSafeInteger(value))
        return value;
    throw new layer_fault/* LayerFault */.U(messages/* messages */.D.tarNumberInvalid);
}
/** The sum of the block's bytes, its own field taken as blanks; some old tars summed signed bytes. */
function hasValidChecksum(bytes, start) {
    const field = start + 148;
    const written = plainOctal(bytes, field, field + 8) ?? parseOctal(bytes.subarray(field, field + 8));
    const sum = 8 * 0x20 + sumOfBlock(bytes, start) - sumOf(bytes, field, field + 8);
    return written === sum || written === sum - 256 * highBytes(bytes.subarray(start, start + BLOCK));
}
const TWO_LANES = 0xff_00_ff;
/**
 * The sum of a block's bytes, four at a time: two are added to the upper half of a number and two to the lower half, of which each has room
 * for those of a block. It takes a quarter of the time, which is a fiftieth of all that half a million files take.
 */
function sumOfBlock(bytes, start) {
    const at = bytes.byteOffset + start;
    // Blocks of a tar that is unpacked by the piece are at such places.
    if (at % 4 !== 0)
        return sumOf(bytes, start, start + BLOCK);
    const words = wordsOf(bytes.buffer);
    let lanes = 0;
    for (let word = at / 4; word < (at + BLOCK) / 4; word++) {
        const four = (0,column/* wordAt */.E7)(words, word);
        lanes = (lanes + (four & TWO_LANES) + ((four >>> 8) & TWO_LANES)) | 0;
    }
    return (lanes & 0xffff) + (lanes >>> 16);
}
/** That of the last memory, since one piece after the other is unpacked into it. */
let lastWords = new Uint32Array();
function wordsOf(memory) {
    if (lastWords.buffer !== memory)
        lastWords = new Uint32Array(memory, 0, Math.floor(memory.byteLength / 4));
    return lastWords;
}
function sumOf(bytes, start, end) {
    let sum = 0;
    for (let at = start; at < end; at++)
        sum += bytes[at] ?? 0;
    return sum;
}
/** How many bytes are negative where bytes have a sign, the checksum's own left out. */
function highBytes(block) {
    return block.reduce((count, byte, at) => count + (at < 148 || at >= 156 ? byte >> 7 : 0), 0);
}
function prefixOf(block) {
    const magic = block.toString('latin1', 257, 265);
    if (magic === 'ustar  \0')
        return mangledPrefix(block);
    if (!magic.startsWith('ustar\0'))
        return '';
    // Schilling's star ends its header with its own magic and has access and change time in the prefix's last bytes.
    const star = block.toString('latin1', 508, 512) === 'tar\0';
    return decodeField(block, 345, star ? 476 : 500);
}
/**
 * The GNU format has times where ustar has the prefix, but Go's writer before 1.8 put a prefix there all the same. As
 * Go's own reader does, it is taken as one when the times make no numbers and the text is plain ASCII.
 */
function mangledPrefix(block) {
    if (isNumber(block.subarray(345, 357)) && isNumber(block.subarray(357, 369)))
        return '';
    const prefix = upToNul(block.subarray(345, 500));
    return prefix.every(byte => byte < 0x80) ? prefix.toString('latin1') : '';
}
function isNumber(field) {
    try {
        parseNumber(field);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./src/measure/tar/pax.ts


const WANTED = new Set([
    'path',
    'linkpath',
    'size',
    'uid',
    'gid',
    'GNU.sparse.major',
    'GNU.sparse.minor',
    'GNU.sparse.name',
    'GNU.sparse.size',
    'GNU.sparse.realsize',
    'GNU.sparse.map',
]);
/**
 * Parses PAX records, `length key=value\n` each (POSIX.1-2001, pax, "pax Extended Header"). Of a key that stands there
 * twice the last one counts.
 *
 * @throws LayerFault when a record is not as long as it says or has no key.
 */
function parsePax(content) {
    const values = new Map();
    const sparsePairs = [];
    for (let at = 0; at < content.length;) {
        const { key, value, end } = parseRecord(content, at);
        at = end;
        if (key === 'GNU.sparse.offset' || key === 'GNU.sparse.numbytes') {
            if ((sparsePairs.length % 2 === 0) !== (key === 'GNU.sparse.offset'))
                throw malformed();
            sparsePairs.push(parseDecimal(value));
        }
        else if (WANTED.has(key))
            values.set(key, value);
    }
    return { values, sparsePairs };
}
/**
 * A whole number in a PAX record or a sparse map.
 *
 * @throws LayerFault for anything but decimal digits that make an exact number.
 */
function parseDecimal(bytes) {
    const text = bytes.toString('latin1');
    const value = /^[0-9]{1,16}$/.test(text) ? Number(text) : NaN;
    if (!Number.isSafeInteger(value))
        throw malformed();
    return value;
}
function parseRecord(content, start) {
    const blank = content.indexOf(0x20, start);
    if (blank === -1 || blank - start > 16)
        throw malformed();
    const end = start + parseDecimal(content.subarray(start, blank));
    const equals = content.indexOf(0x3d, blank);
    if (end > content.length || equals <= blank + 1 || equals >= end - 1 || content[end - 1] !== 0x0a) {
        throw malformed();
    }
    const key = content.toString('latin1', blank + 1, equals);
    const value = content.subarray(equals + 1, end - 1);
    // A NUL would end the name for some readers and not for others.
    if (NAMES.has(key) && value.includes(0))
        throw malformed();
    return { key, value, end };
}
const NAMES = new Set(['path', 'linkpath', 'GNU.sparse.name']);
function malformed() {
    return new layer_fault/* LayerFault */.U(messages/* messages */.D.paxMalformed);
}

;// CONCATENATED MODULE: ./src/measure/tar/sparse.ts




/** More regions than any file system makes of one file; a map is held in memory. */
const MOST_REGIONS = 200_000;
/** An extension block of GNU's old format has 21 regions, and one of numbers some 40. */
const STEPS_OF_A_BLOCK = 120;
/** Each is read by itself, and so is the hole before it. */
const STEPS_OF_A_REGION = 10;
/**
 * The map of a file in GNU's old format: four regions in the header, more in the blocks that follow, which are read.
 *
 * @throws LayerFault when the map is not possible.
 */
async function readOldSparseMap(block, header, { bytes, budget }) {
    const size = parseNumber(block.subarray(483, 495));
    const regions = regionsIn(block.subarray(386, 482));
    for (let more = block[482] !== 0; more;) {
        const extension = await bytes.upTo(BLOCK);
        if (extension.length < BLOCK || regions.length > MOST_REGIONS)
            throw impossible();
        budget?.spend('parsed', BLOCK);
        budget?.spend('steps', STEPS_OF_A_BLOCK);
        regions.push(...regionsIn(extension.subarray(0, 504)));
        more = extension[504] !== 0;
    }
    return checked({ size, regions }, header.size, budget);
}
function regionsIn(list) {
    const regions = [];
    // A region whose offset field starts with NUL ends the list.
    for (let at = 0; at < list.length && list[at] !== 0; at += 24) {
        regions.push({
            offset: parseNumber(list.subarray(at, at + 12)),
            length: parseNumber(list.subarray(at + 12, at + 24)),
        });
    }
    return regions;
}
/** The name that a sparse file's PAX header gives it, since its `path` is a made-up one. */
function paxSparseName({ values }) {
    return values.get('GNU.sparse.name');
}
/**
 * The map of a file in one of the PAX formats, 0.0 and 0.1 (in the header) and 1.0 (before the data, which is read
 * here); null for a file that is not sparse.
 *
 * @param stored bytes of content in the tar, the 1.0 map included.
 * @returns the map and how many bytes of the content it took.
 * @throws LayerFault when the map is not possible.
 */
async function readPaxSparseMap(pax, stored, source) {
    const version = ['major', 'minor'].map(part => pax.values.get(`GNU.sparse.${part}`)?.toString('latin1') ?? '');
    const size = pax.values.get('GNU.sparse.size') ?? pax.values.get('GNU.sparse.realsize');
    if (version.join('.') === '1.0') {
        const { numbers, taken } = await readMapBlocks(source, stored);
        return { map: mapOf(numbers, size, stored - taken, source.budget), taken };
    }
    const listed = pax.values.get('GNU.sparse.map');
    if (listed === undefined && pax.sparsePairs.length === 0)
        return null;
    const numbers = listed === undefined ? pax.sparsePairs : listed.length === 0 ? [] : decimals(listed);
    return { map: mapOf(numbers, size, stored, source.budget), taken: 0 };
}
function decimals(list) {
    return list
        .toString('latin1')
        .split(',')
        .map(text => parseDecimal(Buffer.from(text, 'latin1')));
}
function mapOf(numbers, size, stored, budget) {
    if (size === undefined || numbers.length % 2 !== 0)
        throw impossible();
    const regions = [];
    for (let at = 0; at < numbers.length; at += 2) {
        regions.push({ offset: numbers[at] ?? 0, length: numbers[at + 1] ?? 0 });
    }
    return checked({ size: parseDecimal(size), regions }, stored, budget);
}
/** Format 1.0: the number of regions, then offset and length of each, a line each, filled up to whole blocks. */
async function readMapBlocks({ bytes, budget }, stored) {
    const numbers = [];
    let text = Buffer.alloc(0);
    let taken = 0;
    for (let missing = 1; missing > 0;) {
        const block = await bytes.upTo(BLOCK);
        taken += BLOCK;
        budget?.spend('parsed', BLOCK);
        budget?.spend('steps', STEPS_OF_A_BLOCK);
        if (block.length < BLOCK || taken > stored || text.length > BLOCK)
            throw impossible();
        text = Buffer.concat([text, block]);
        for (let end = text.indexOf(0x0a); end !== -1 && missing > 0; end = text.indexOf(0x0a)) {
            const number = parseDecimal(text.subarray(0, end));
            text = text.subarray(end + 1);
            missing += numbers.length === 0 ? 2 * number - 1 : -1;
            if (number > MOST_REGIONS && numbers.length === 0)
                throw impossible();
            numbers.push(number);
        }
    }
    return { numbers: numbers.slice(1), taken };
}
/** Regions in order, apart from each other, within the file, and together as long as what is stored. */
function checked(map, stored, budget) {
    budget?.spend('steps', map.regions.length * STEPS_OF_A_REGION);
    let end = 0;
    let sum = 0;
    for (const { offset, length } of map.regions) {
        if (offset < end || length < 0 || offset + length > map.size)
            throw impossible();
        end = offset + length;
        sum += length;
    }
    if (map.size < 0 || sum !== stored)
        throw impossible();
    return map;
}
function impossible() {
    return new layer_fault/* LayerFault */.U(messages/* messages */.D.sparseMapInvalid);
}

;// CONCATENATED MODULE: ./src/measure/tar/tar-content.ts
const tar_content_ZEROS = Buffer.alloc(256 * 1024);
/** What is still to be read of one entry's content. */
class TarContent {
    static empty = TarContent.plain(0, 0);
    /** Bytes of filling after the content. */
    padding;
    #size;
    /** Null: one, from the first byte to the last. */
    #regions;
    #region = 0;
    #at = 0;
    constructor(size, regions, padding) {
        this.#size = size;
        this.#regions = regions;
        this.padding = padding;
    }
    static plain(size, padding) {
        return new TarContent(size, null, padding);
    }
    static sparse({ size, regions }, padding) {
        return new TarContent(size, regions, padding);
    }
    get done() {
        return this.#at === this.#size;
    }
    /** All of the content, where it is at hand in one piece; null where it is not, or was begun. */
    whole(source) {
        if (this.#regions !== null || this.#at > 0 || source.ready < this.#size)
            return null;
        this.#at = this.#size;
        return source.take(this.#size);
    }
    /** The next piece, of a region or of the hole before it; null when the source ends too early. */
    async read(source) {
        const piece = await (this.#regions === null
            ? source.some(this.#size - this.#at)
            : this.#readRegion(source, this.#regions));
        this.#at += piece?.length ?? 0;
        return piece;
    }
    #readRegion(source, regions) {
        const region = this.#nextRegion(regions);
        const hole = region.offset - this.#at;
        if (hole > 0)
            return tar_content_ZEROS.subarray(0, Math.min(hole, tar_content_ZEROS.length));
        return source.some(region.offset + region.length - this.#at);
    }
    /** The region that is not behind; past the last one, an empty one at the end of the file. */
    #nextRegion(regions) {
        for (; this.#region < regions.length; this.#region++) {
            const region = regions[this.#region];
            if (region !== undefined && region.offset + region.length > this.#at)
                return region;
        }
        return { offset: this.#size, length: 0 };
    }
}

;// CONCATENATED MODULE: ./src/measure/tar/tar-reader.ts









/** Long names and PAX headers are held in memory; Go's archive/tar has the same limit. */
const LONGEST_EXTENSION = 1 << 20;
/** More than any system that images are for takes as a path: Linux 4096 bytes, Windows 32767 characters. */
const LONGEST_NAME = 1 << 15;
const STEPS_OF_A_HEADER = 20;
/** A record of PAX has six bytes at least. */
const BYTES_OF_A_STEP = 16;
/** What flags say. All others are files, as POSIX wants it. */
const TYPES = {
    '1': 'hardlink',
    '2': 'symlink',
    '3': 'device',
    '4': 'device',
    '5': 'directory',
    '6': 'fifo',
    D: 'directory',
};
/** Types without content, whatever size their header states. */
const HEADER_ONLY = '123456';
/** Types of headers that speak of the next one, or are not all that is to be read. */
const SAID_IN_MORE = 'xXgLKS';
const NOTHING_MORE = { pax: null, longName: null, longLink: null };
/**
 * Reads a tar entry by entry, as it streams by: POSIX ustar and PAX, GNU, and the oldest format.
 *
 * It accepts what Go's archive/tar accepts, since that is what unpacks layers in every container engine: a missing end
 * mark, anything at all after the end mark, one without the other of checksum flavours… Global PAX headers are passed
 * over, as engines do. Memory is one chunk of the source and one extension header.
 *
 * All methods throw LayerFault for a tar that contradicts itself, and whatever the source and the budget throw.
 */
class TarReader {
    #bytes;
    #budget;
    #content = TarContent.empty;
    #name = null;
    #contentStart = null;
    #end = null;
    /** @param budget is told of each header, and what is parsed of it. */
    constructor(source, budget) {
        this.#bytes = new ByteReader(source);
        this.#budget = budget;
    }
    /** The offset after the last entry; known once `next` has returned null. */
    get end() {
        return this.#end ?? this.#bytes.offset;
    }
    /** Offset in the tar of the current entry's content; null where the tar has less than the content, a sparse file's holes. */
    get contentStart() {
        return this.#contentStart;
    }
    /**
     * The next entry, or null at the end. What is left of the content of the one before is passed over.
     *
     * No promise where all that it takes is at hand, as it mostly is: half a million of them take a second.
     */
    next() {
        if (this.#end !== null)
            return null;
        return this.#nextAtHand() ?? this.#nextInTurns();
    }
    /** All content of the entry that `next` returned last, where it is at hand and nothing of it was read; else null. */
    whole() {
        return this.#content.whole(this.#bytes);
    }
    /** The next piece of the content of the entry that `next` returned last; null at its end. Holes are zeros. */
    async chunk() {
        if (this.#content.done)
            return null;
        const piece = await this.#content.read(this.#bytes);
        if (piece !== null)
            return piece;
        throw new layer_fault/* LayerFault */.U(messages/* messages */.D.entryEndsEarly(this.#name ?? ''));
    }
    /** Reads the source to its end. */
    async drain() {
        while ((await this.#bytes.some(Infinity)) !== null)
            ;
    }
    /** The next entry, where its one header block is at hand; null where it takes more than that, or is not as it should be. */
    #nextAtHand() {
        const { padding, done } = this.#content;
        if (!done || this.#bytes.ready < padding + BLOCK)
            return null;
        const header = plainHeader(this.#bytes.chunk, this.#bytes.at + padding);
        if (header === null)
            return null;
        this.#budget?.spend('steps', STEPS_OF_A_HEADER);
        const start = this.#bytes.offset + padding;
        this.#bytes.pass(padding + BLOCK);
        this.#content = TarContent.empty;
        if (!HEADER_ONLY.includes(header.flag))
            this.#openPlain(header.size);
        this.#name = header.name;
        return describe(header, NOTHING_MORE, start, header.name, header.size);
    }
    async #nextInTurns() {
        while ((await this.chunk()) !== null)
            ;
        await this.#bytes.skip(this.#content.padding);
        this.#content = TarContent.empty;
        const start = this.#bytes.offset;
        const entry = await this.#readEntry(start).catch((error) => {
            throw this.#located(error);
        });
        if (entry === null)
            this.#end = start;
        this.#name = entry?.name ?? null;
        return entry;
    }
    get #source() {
        return { bytes: this.#bytes, budget: this.#budget };
    }
    #located(error) {
        if (!(error instanceof layer_fault/* LayerFault */.U))
            return error;
        const place = this.#name === null ? 'where its first entry should be' : `after ${(0,quote_text/* quoteText */.o)(this.#name)}`;
        return new layer_fault/* LayerFault */.U(messages/* messages */.D.faultInEntry(error.message, place));
    }
    async #readEntry(start) {
        const extension = { pax: null, longName: null, longLink: null };
        for (;;) {
            const block = await this.#readHeaderBlock();
            if (block === null)
                return null;
            const header = parseHeader(block);
            if (!(await this.#readExtension(header, extension)))
                return await this.#entry(block, header, extension, start);
        }
    }
    /** The next header block; null at the end of the archive. */
    async #readHeaderBlock() {
        this.#budget?.spend('steps', STEPS_OF_A_HEADER);
        const block = await this.#bytes.upTo(BLOCK);
        if (block.length === 0)
            return null;
        if (block.length < BLOCK)
            throw new layer_fault/* LayerFault */.U(messages/* messages */.D.headerEndsEarly);
        if (!isZeroBlock(block))
            return block;
        const second = await this.#bytes.upTo(BLOCK);
        if (second.length === BLOCK && !isZeroBlock(second)) {
            throw new layer_fault/* LayerFault */.U(messages/* messages */.D.loneZeroBlock);
        }
        return null;
    }
    /** Whether the header is one that says something about the entry after it; if so, what it says is taken in. */
    async #readExtension(header, extension) {
        switch (header.flag) {
            case 'x':
            case 'X': // Solaris before POSIX settled on "x"
                extension.pax = parsePax(await this.#readExtensionContent(header));
                return true;
            case 'L':
                extension.longName = upToNul(await this.#readExtensionContent(header));
                return true;
            case 'K':
                extension.longLink = upToNul(await this.#readExtensionContent(header));
                return true;
            case 'g':
                await this.#readExtensionContent(header);
                return true;
            default:
                return false;
        }
    }
    async #readExtensionContent({ size }) {
        if (size < 0 || size > LONGEST_EXTENSION) {
            throw new layer_fault/* LayerFault */.U(messages/* messages */.D.extensionTooLong(size, LONGEST_EXTENSION));
        }
        // The chunk that it lies in is not kept alive by a name.
        const content = Buffer.from(await this.#bytes.upTo(size));
        if (content.length < size)
            throw new layer_fault/* LayerFault */.U(messages/* messages */.D.extensionEndsEarly);
        this.#budget?.spend('parsed', size);
        this.#budget?.spend('steps', size / BYTES_OF_A_STEP);
        await this.#bytes.skip(paddingOf(size));
        return content;
    }
    async #entry(block, header, extension, start) {
        const name = nameOf(header, extension);
        const stored = numberOf('size', header.size, extension);
        if (stored < 0)
            throw new layer_fault/* LayerFault */.U(messages/* messages */.D.negativeSize(name));
        const size = HEADER_ONLY.includes(header.flag)
            ? 0
            : await this.#openContent(block, header, extension, stored);
        return describe(header, extension, start, name, size);
    }
    /** Makes `#content` ready; returns the size of the content as it is read. */
    async #openContent(block, header, { pax }, stored) {
        const source = this.#source;
        const isOld = header.flag === 'S';
        const map = isOld
            ? await readOldSparseMap(block, { ...header, size: stored }, source)
            : ((await (pax && readPaxSparseMap(pax, stored, source)))?.map ?? null);
        if (map === null)
            return this.#openPlain(stored);
        this.#content = TarContent.sparse(map, paddingOf(stored));
        this.#contentStart = null;
        return map.size;
    }
    #openPlain(stored) {
        this.#content = TarContent.plain(stored, paddingOf(stored));
        this.#contentStart = this.#bytes.offset;
        return stored;
    }
}
/** A header that says all of an entry by itself; null for any other block, which takes more than a look. */
function plainHeader(bytes, at) {
    if (isZeroBlock(bytes, at))
        return null;
    try {
        const header = parseHeader(bytes, at);
        return SAID_IN_MORE.includes(header.flag) || header.size < 0 ? null : header;
    }
    catch {
        return null;
    }
}
function describe(header, extension, start, name, size) {
    const type = typeOf(header.flag, name);
    const isLink = type === 'symlink' || type === 'hardlink';
    return {
        start,
        name,
        type,
        size: type === 'file' ? size : 0,
        mode: header.mode,
        uid: numberOf('uid', header.uid, extension),
        gid: numberOf('gid', header.gid, extension),
        link: isLink ? linkOf(header, extension) : '',
    };
}
function paddingOf(size) {
    return (BLOCK - (size % BLOCK)) % BLOCK;
}
/** The oldest format has no directories, only files whose name ends in a slash. */
function typeOf(flag, name) {
    if (flag === '\0' && name.endsWith('/'))
        return 'directory';
    return TYPES[flag] ?? 'file';
}
function nameOf(header, { pax, longName }) {
    const sparseName = pax === null ? undefined : paxSparseName(pax);
    const more = longName ?? said(sparseName) ?? said(pax?.values.get('path'));
    return more === undefined ? header.name : checkedName(more);
}
function linkOf(header, { pax, longLink }) {
    const more = longLink ?? said(pax?.values.get('linkpath'));
    return more === undefined ? header.link : checkedName(more);
}
function numberOf(key, fallback, { pax }) {
    const value = said(pax?.values.get(key));
    return value === undefined ? fallback : parseDecimal(value);
}
/** An empty value takes a record back (POSIX.1-2001, pax). */
function said(value) {
    return value?.length === 0 ? undefined : value;
}
function checkedName(bytes) {
    if (bytes.length <= LONGEST_NAME)
        return decodeName(bytes);
    throw new layer_fault/* LayerFault */.U(messages/* messages */.D.nameTooLong(bytes.length, LONGEST_NAME));
}


/***/ })

};
