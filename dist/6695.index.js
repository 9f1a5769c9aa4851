export const id = 6695;
export const ids = [6695];
export const modules = {

/***/ 16695:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ ElfScan),
  a: () => (/* binding */ mayBeElf)
});

;// CONCATENATED MODULE: ./src/measure/elf/elf-header.ts
/** Bytes of the longest file header, that of 64 bits. */
const HEADER_LENGTH = 64;
const MAGIC = Buffer.from('\x7fELF', 'latin1');
/** More sections than any linker makes of a program; each is 64 bytes of the table at most. */
const MOST_SECTIONS = 4096;
/** Types of files that are linked: programs and shared libraries (ELF, "ELF Header", `e_type`). */
const FIXED = 2;
const LINKED = new Set([FIXED, 3]);
/**
 * The header of a program or shared library, 32 or 64 bits, of either byte order.
 *
 * @param bytes the first 64 bytes of the file.
 * @returns null for whatever else: objects that are yet to be linked, core dumps, no section headers or more than 4096.
 */
function parseElfHeader(bytes) {
    const identity = identify(bytes);
    if (identity === null)
        return null;
    const { wide, littleEndian } = identity;
    const read = new Fields(bytes, wide, littleEndian);
    const counts = wide ? 58 : 46;
    const [entryLength, sections] = [read.half(counts), read.half(counts + 2)];
    const isLinked = LINKED.has(read.half(16));
    if (!isLinked || entryLength !== entryLengthOf(wide) || sections === 0 || sections > MOST_SECTIONS)
        return null;
    return {
        wide,
        littleEndian,
        isFixed: read.half(16) === FIXED,
        entry: read.word(24),
        segmentsStart: read.word(wide ? 32 : 28),
        segmentsLength: read.half(counts - 2) * segmentLengthOf(wide),
        tableStart: read.word(wide ? 40 : 32),
        tableLength: sections * entryLength,
        sections,
        names: read.half(counts + 4),
    };
}
/** What the first bytes say (ELF, "ELF Identification"). */
function identify(bytes) {
    if (bytes.length < HEADER_LENGTH || !bytes.subarray(0, MAGIC.length).equals(MAGIC))
        return null;
    const [width, order] = [bytes[4], bytes[5]];
    const isKnown = (width === 1 || width === 2) && (order === 1 || order === 2);
    return isKnown ? { wide: width === 2, littleEndian: order === 1 } : null;
}
/** The section headers, from the bytes of their table. */
function parseElfSections(table, { wide, littleEndian, sections }) {
    const entryLength = entryLengthOf(wide);
    return Array.from({ length: sections }, (_, index) => {
        const read = new Fields(table.subarray(index * entryLength, (index + 1) * entryLength), wide, littleEndian);
        return {
            name: read.int(0),
            type: read.int(4),
            flags: read.word(8) % 2 ** 32,
            offset: wide ? read.word(24) : read.word(16),
            length: wide ? read.word(32) : read.word(20),
            link: wide ? read.int(40) : read.int(24),
            info: wide ? read.int(44) : read.int(28),
        };
    });
}
function entryLengthOf(wide) {
    return wide ? 64 : 40;
}
/** The segments, from the bytes of their table. */
function parseElfSegments(table, { wide, littleEndian }) {
    const segments = [];
    for (let at = 0; at < table.length; at += segmentLengthOf(wide)) {
        const read = new Fields(table.subarray(at), wide, littleEndian);
        const [offset, address, length] = wide ? [8, 16, 32] : [4, 8, 16];
        segments.push({
            type: read.int(0),
            offset: read.word(offset),
            address: read.word(address),
            length: read.word(length),
        });
    }
    return segments;
}
/** The pairs of tag and value that a dynamic segment holds, as far as the one that ends it. */
function parseDynamic(bytes, { wide, littleEndian }) {
    const width = wide ? 8 : 4;
    const pairs = [];
    for (let at = 0; at + 2 * width <= bytes.length; at += 2 * width) {
        const read = new Fields(bytes.subarray(at), wide, littleEndian);
        if (read.word(0) === 0)
            break;
        pairs.push([read.word(0), read.word(width)]);
    }
    return pairs;
}
function segmentLengthOf(wide) {
    return wide ? 56 : 32;
}
/** Numbers of a structure. Those of 64 bits are exact up to 2⁵³; beyond, they are past the end of every file. */
class Fields {
    #bytes;
    #wide;
    #littleEndian;
    constructor(bytes, wide, littleEndian) {
        this.#bytes = bytes;
        this.#wide = wide;
        this.#littleEndian = littleEndian;
    }
    half(at) {
        return this.#littleEndian ? this.#bytes.readUInt16LE(at) : this.#bytes.readUInt16BE(at);
    }
    int(at) {
        return this.#littleEndian ? this.#bytes.readUInt32LE(at) : this.#bytes.readUInt32BE(at);
    }
    /** As wide as the file's addresses. */
    word(at) {
        if (!this.#wide)
            return this.int(at);
        return Number(this.#littleEndian ? this.#bytes.readBigUInt64LE(at) : this.#bytes.readBigUInt64BE(at));
    }
}

;// CONCATENATED MODULE: ./src/measure/elf/byte-window.ts
/** The first bytes of a stream that goes by, and the last ones before where it stands, in memory that is used again. */
class ByteWindow {
    /** Bytes that have gone by. */
    seen = 0;
    #head;
    #capacity;
    #first = Buffer.alloc(0);
    /** Bytes behind the head: that at `#origin` stands at its start, and it goes round once it is as large as may be. */
    #ring = Buffer.alloc(0);
    #origin;
    #from = 0;
    /**
     * @param capacity bytes before where the stream stands that are kept.
     * @param head bytes at the start that are kept, too.
     */
    constructor(capacity, head) {
        this.#capacity = capacity;
        this.#head = head;
        this.#origin = head;
    }
    /** No byte between the head and that place will be asked for, so none is copied from now on. */
    forgetUntil(place) {
        this.#from = Math.max(this.#from, place);
    }
    /** Takes a copy of what has to be kept of the next piece. */
    add(piece) {
        this.#addFirst(piece);
        const end = this.seen + piece.length;
        const begin = Math.max(this.seen, this.#head, this.#from, end - this.#capacity);
        // What was kept before would not reach up to it.
        if (begin > this.seen)
            this.#origin = begin;
        if (begin < end)
            this.#addLast(piece.subarray(begin - this.seen), begin - this.#origin);
        this.seen = end;
    }
    /** A copy of the `length` bytes from `offset` on; null when they are not all there: not yet, or no longer. */
    slice(offset, length) {
        const end = offset + length;
        if (end > this.seen)
            return null;
        const behind = Math.max(offset, Math.min(this.#head, this.seen));
        const isThere = behind >= end || behind >= Math.max(this.#origin, this.seen - this.#capacity);
        return isThere ? Buffer.concat([this.#first.subarray(offset, end), ...this.#lasts(behind, end)]) : null;
    }
    #addFirst(piece) {
        if (this.seen >= this.#head)
            return;
        const end = Math.min(this.#head, this.seen + piece.length);
        this.#first = grown(this.#first, end, this.#head);
        piece.copy(this.#first, this.seen, 0, end - this.seen);
    }
    #addLast(piece, at) {
        this.#ring = grown(this.#ring, at + piece.length, this.#capacity);
        const place = at % this.#ring.length;
        const fits = piece.copy(this.#ring, place);
        if (fits < piece.length)
            piece.copy(this.#ring, 0, fits);
    }
    #lasts(from, end) {
        if (from >= end)
            return [];
        const start = (from - this.#origin) % this.#ring.length;
        const over = start + (end - from) - this.#ring.length;
        const part = this.#ring.subarray(start, start + (end - from));
        return over <= 0 ? [part] : [part, this.#ring.subarray(0, over)];
    }
}
/** Four times as large where it is too small: new memory costs more than the copy. */
function grown(memory, length, most) {
    if (memory.length >= Math.min(length, most))
        return memory;
    const larger = Buffer.allocUnsafeSlow(Math.min(most, Math.max(length, 4 * memory.length)));
    memory.copy(larger);
    return larger;
}

;// CONCATENATED MODULE: ./src/measure/elf/needed-libraries.ts

/** Tags of the dynamic segment (ELF, "Dynamic Section"). */
const TAG = { needed: 1, names: 5, namesLength: 10 };
/** Bytes of a dynamic segment and of its names, and how many libraries a program asks for; what has more is no program of anybody. */
const LONGEST_DYNAMIC = 16 * 1024;
const LONGEST_NAMES = 8 * 1024 * 1024;
const MOST_NEEDED = 512;
const NAME = /^[\w.+@-]{1,200}$/;
/**
 * Finds the libraries that a program asks the loader for, as the loader does: from the dynamic segment to the table of names. Content is
 * untrusted: what does not make sense cannot be told.
 */
class NeededLibraries {
    /** Whether there is something still to be read. */
    isOpen = true;
    /** Null: it cannot be told. */
    names = null;
    #dynamic;
    #loaded;
    #header;
    #pairs = null;
    /** @param loaded the segments that say where in the file an address is. */
    constructor(dynamic, loaded, header) {
        this.#dynamic = dynamic;
        this.#loaded = loaded;
        this.#header = header;
        this.isOpen = dynamic.length <= LONGEST_DYNAMIC;
    }
    /** Takes what has gone by, at once, so that it is remembered for sure. */
    read(window) {
        if (!this.isOpen)
            return;
        this.#readDynamic(window);
        this.#readNames(window);
    }
    #readDynamic(window) {
        const { offset, length } = this.#dynamic;
        if (this.#pairs !== null || window.seen < offset + length)
            return;
        const bytes = window.slice(offset, length);
        this.#pairs = bytes === null ? null : parseDynamic(bytes, this.#header);
        this.isOpen = bytes !== null;
    }
    #readNames(window) {
        if (this.#pairs === null)
            return;
        const places = this.#pairs.filter(([tag]) => tag === TAG.needed).map(([, place]) => place);
        const [offset, length] = [this.#offsetOf(this.#valueOf(TAG.names)), this.#valueOf(TAG.namesLength)];
        const isSound = offset !== null && length !== null && length <= LONGEST_NAMES && places.length <= MOST_NEEDED;
        if (isSound && window.seen < offset + length)
            return;
        const table = isSound ? window.slice(offset, length) : null;
        this.names = places.length === 0 ? [] : table === null ? null : namesIn(table, places);
        this.isOpen = false;
    }
    #valueOf(wanted) {
        return this.#pairs?.find(([tag]) => tag === wanted)?.[1] ?? null;
    }
    #offsetOf(place) {
        if (place === null)
            return null;
        const segment = this.#loaded.find(({ address, length }) => address <= place && place < address + length);
        return segment === undefined ? null : place - segment.address + segment.offset;
    }
}
function namesIn(table, places) {
    const names = places.map(place => {
        const end = table.indexOf(0, place);
        return place < table.length && end >= 0 ? table.toString('latin1', place, Math.min(end, place + 201)) : '';
    });
    return names.every(name => NAME.test(name)) ? [...new Set(names)].sort() : null;
}

;// CONCATENATED MODULE: ./src/measure/elf/strippable-ranges.ts
/** Types and flags of sections (ELF, "Sections"). */
const TYPE = { none: 0, symbols: 2, strings: 3, addends: 4, noBits: 8, relocations: 9, symbolIndexes: 18 };
const FLAG = { allocated: 2, compressed: 2048 };
/** What a debugger reads: GNU strip knows it by name, too (binutils, `_bfd_elf_make_section_from_shdr`). */
const DEBUGGING = /^\.(?:z?debug|gnu\.debuglto_\.debug_|gnu\.linkonce\.wi\.|line|stab|gdb_index$)/;
const LONGEST_NAME = 64;
/** Bytes after the last section that are padding, and no content of their own. */
const MOST_PADDING = 4096;
/**
 * The parts of a program that GNU `strip` takes off: the symbol table, its strings, and what only debuggers read. In rising order, apart
 * from each other, inside the file. All that is loaded, notes, comments and sections of other names stay.
 *
 * Without names only what the types of sections tell is found. And nothing is found in a file that goes on after its last section: strip
 * would cut off what was appended there (the JavaScript of a single executable, an archive), and the program with it.
 *
 * @param size bytes of the file.
 */
function strippableRanges(parts, size) {
    const { sections, tableEnd } = parts;
    const end = sections.filter(isStored).reduce((last, { offset, length }) => {
        return Math.max(last, offset + length);
    }, tableEnd);
    if (end > size || size - end > MOST_PADDING)
        return [];
    const debugging = new Set(sections.filter(section => isDebugging(section, parts)));
    const isForDebugging = ({ info }) => {
        const target = sections[info];
        return target !== undefined && debugging.has(target);
    };
    const [ofDebugging, ofProgram] = split(sections.filter(isRelocation), isForDebugging);
    // A linker that is told to keep relocations keeps the symbols that they name, and so does `strip --strip-unneeded`.
    const symbols = ofProgram.length > 0 ? [] : symbolSections(parts);
    return apart([...debugging, ...ofDebugging, ...symbols].filter(isStored));
}
/** The name of a section; empty when it has none. */
function sectionName({ name }, names) {
    const start = names.subarray(name, name + LONGEST_NAME);
    const end = start.indexOf(0);
    return start.toString('latin1', 0, end < 0 ? start.length : end);
}
function isDebugging(section, { names }) {
    if (isAllocated(section))
        return false;
    // Linkers compress nothing else.
    if ((section.flags & FLAG.compressed) !== 0)
        return true;
    return names !== null && DEBUGGING.test(sectionName(section, names));
}
function symbolSections({ sections, nameSection }) {
    const tables = sections.filter(({ type }) => type === TYPE.symbols);
    const strings = tables
        .map(({ link }) => sections[link])
        .filter(section => section !== undefined)
        .filter(section => section.type === TYPE.strings && section !== nameSection);
    const indexes = sections.filter(({ type }) => type === TYPE.symbolIndexes);
    return [...tables, ...strings, ...indexes].filter(section => !isAllocated(section));
}
/** Whether the file has bytes for it. */
function isStored({ type }) {
    return type !== TYPE.none && type !== TYPE.noBits;
}
function isAllocated({ flags }) {
    return (flags & FLAG.allocated) !== 0;
}
function isRelocation(section) {
    return (section.type === TYPE.addends || section.type === TYPE.relocations) && !isAllocated(section);
}
function split(all, test) {
    return [all.filter(test), all.filter(each => !test(each))];
}
/** Sections of an untrusted file may overlap: no byte is told twice. */
function apart(sections) {
    const ranges = [];
    for (const { offset, length } of sections.toSorted((a, b) => a.offset - b.offset)) {
        const last = ranges.at(-1);
        const end = offset + length;
        if (last !== undefined && offset <= last.end)
            last.end = Math.max(last.end, end);
        else if (length > 0)
            ranges.push({ start: offset, end });
    }
    return ranges;
}

;// CONCATENATED MODULE: ./src/measure/elf/elf-scan.ts




/**
 * Bytes before the section headers that are remembered. Their names stand there, and some linkers put the symbols' strings, which a big
 * program has many megabytes of, between the two.
 */
const REMEMBERED = 16 * 1024 * 1024;
/** Bytes at the start: what a loader reads of libraries stands there. */
const HEAD = 1024 * 1024;
const elf_scan_LONGEST_NAMES = 64 * 1024;
/** It is parsed, and looked at in turn for what it is of. */
const STEPS_OF_A_SECTION = 4;
/** Types of segments (ELF, "Program Header"). */
const SEGMENT = { load: 1, dynamic: 2, interpreter: 3 };
/** Bytes of the program headers; most programs have a dozen of 56 bytes. */
const LONGEST_SEGMENTS = 4096;
/** A section that only Go's linker writes: where the runtime finds its functions. */
const GO_SECTION = '.gopclntab';
/** Whether a file may be a program, by its first piece, which may be as short as a byte. */
function mayBeElf(piece) {
    // By the byte: it is asked of every file, and few are.
    if (piece[0] !== MAGIC[0])
        return false;
    const start = piece.subarray(0, MAGIC.length);
    return start.equals(MAGIC.subarray(0, start.length));
}
/**
 * Finds in one pass over a file what `strip` would take off, and how it is linked. Memory is 17 MiB and a section table at most. Content is untrusted: whatever
 * does not make sense is no finding, and nothing throws but the budget.
 */
class ElfScan {
    #window = new ByteWindow(REMEMBERED, HEAD);
    #budget;
    #header = null;
    #sections = null;
    #names = null;
    /** The names were read, or there are none to read. */
    #isNamed = false;
    #isStatic = null;
    #needed = null;
    /** There is nothing more to look for, or never was. */
    #done = false;
    /** @param budget is told of each section. */
    constructor(budget) {
        this.#budget = budget;
    }
    /** Takes the next piece of the file. */
    add(piece) {
        if (this.#done)
            return;
        this.#window.add(piece);
        if (this.#header === null && this.#window.seen >= HEADER_LENGTH)
            this.#readHeader();
        this.#readSegments();
        this.#readSections();
        this.#readNames();
        this.#needed?.read(this.#window);
        // Where the segments stand, an untrusted header decides: what is found must not hang on how the file comes in pieces.
        this.#done ||= this.#isNamed && this.#isStatic !== null && this.#needed?.isOpen !== true;
    }
    /** What was found in all; null when it is no program, or there is nothing to tell. */
    end(size) {
        const [header, sections] = [this.#header, this.#sections];
        if (header === null || sections === null)
            return null;
        const names = this.#names;
        const parts = {
            sections,
            nameSection: sections[header.names],
            names,
            tableEnd: header.tableStart + header.tableLength,
        };
        const strippable = strippableRanges(parts, size);
        const isStatic = this.#isStatic === true;
        const needs = isStatic ? undefined : this.#needed?.names;
        if (strippable.length === 0 && !isStatic && needs === undefined)
            return null;
        const isGo = names !== null && sections.some(section => sectionName(section, names) === GO_SECTION);
        return { strippable, isStatic, isGo, ...(needs === undefined ? {} : { needs }) };
    }
    #readHeader() {
        const bytes = this.#window.slice(0, HEADER_LENGTH);
        this.#header = bytes === null ? null : parseElfHeader(bytes);
        this.#done = this.#header === null;
    }
    /** They stand right behind the header. */
    #readSegments() {
        const header = this.#header;
        if (header === null || this.#isStatic !== null)
            return;
        const { segmentsStart, segmentsLength } = header;
        if (segmentsLength > LONGEST_SEGMENTS)
            this.#isStatic = false;
        else if (this.#window.seen >= segmentsStart + segmentsLength) {
            const table = this.#window.slice(segmentsStart, segmentsLength);
            const segments = table === null ? [] : parseElfSegments(table, header);
            this.#isStatic = isStatic(segments, header);
            const dynamic = segments.find(({ type }) => type === SEGMENT.dynamic);
            if (dynamic !== undefined && !this.#isStatic)
                this.#needed = new NeededLibraries(dynamic, segments.filter(isLoaded), header);
            // All that is read stands at most so far before one of the two: most of a big program need not be copied.
            this.#window.forgetUntil(Math.min(header.tableStart, dynamic?.offset ?? Infinity) - REMEMBERED);
        }
    }
    /** At once when they have gone by, so that they are remembered for sure. */
    #readSections() {
        const header = this.#header;
        if (header === null || this.#sections !== null)
            return;
        const { tableStart, tableLength } = header;
        if (this.#window.seen < tableStart + tableLength)
            return;
        const table = this.#window.slice(tableStart, tableLength);
        this.#done = table === null;
        if (table === null)
            return;
        this.#budget?.spend('steps', header.sections * STEPS_OF_A_SECTION);
        this.#sections = parseElfSections(table, header);
    }
    /** They stand before the section headers, or after them. */
    #readNames() {
        const section = this.#sections?.[this.#header?.names ?? -1];
        if (this.#isNamed || this.#sections === null)
            return;
        this.#isNamed = section === undefined || section.length > elf_scan_LONGEST_NAMES;
        if (section === undefined || this.#isNamed || this.#window.seen < section.offset + section.length)
            return;
        const names = this.#window.slice(section.offset, section.length);
        // A copy, so that the piece that it lies in is not kept.
        this.#names = names === null ? null : Buffer.from(names);
        this.#isNamed = true;
    }
}
/**
 * What is started by itself asks for no loader. A static program that may be placed anywhere has a dynamic segment all the same, and so
 * has a library, which starts nowhere.
 */
function isStatic(segments, { isFixed, entry }) {
    const has = (wanted) => segments.some(({ type }) => type === wanted);
    if (entry === 0 || segments.length === 0 || has(SEGMENT.interpreter))
        return false;
    return !isFixed || !has(SEGMENT.dynamic);
}
function isLoaded({ type }) {
    return type === SEGMENT.load;
}


/***/ })

};
