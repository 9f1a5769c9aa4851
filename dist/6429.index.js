export const id = 6429;
export const ids = [6429];
export const modules = {

/***/ 46429:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ PACKAGE_CATALOGS),
  S: () => (/* binding */ packageCatalog)
});

;// CONCATENATED MODULE: ./src/measure/packages/build-tool-names.ts
/** Compilers, linkers, build systems and version control: what distributions call their packages. */
const BUILD_TOOLS = new RegExp('^(?:' +
    [
        'build-(?:base|essential)',
        '(?:gcc|g\\+\\+|cpp|clang|llvm)(?:-[\\w.+-]+)?',
        'golang(?:-[\\w.-]+)?|rustc|cargo',
        'binutils(?:-[\\w.-]+)?',
        'make|cmake|meson|ninja(?:-build)?|samu',
        'autoconf|automake|libtool|m4|bison|flex|patch|fakeroot',
        'pkg-config|pkgconf|dpkg-dev|git|mercurial|subversion',
        '[\\w.+-]+-(?:dev|devel|dbg)',
    ].join('|') +
    ')$');
/** Ends of names that look like a tool's and are run time: `gcc-12-base` holds the copyright file of libgcc. */
const RUN_TIME = /-base$|-libs?$/;
/** Whether a distribution's package of that name is for building software rather than for running it. */
function isBuildTool(name) {
    return name === 'build-base' || (BUILD_TOOLS.test(name) && !RUN_TIME.test(name));
}

;// CONCATENATED MODULE: ./src/measure/packages/line-parser.ts
/** Longer lines are cut. No package has a name, a path or as many dependencies as that. */
const LONGEST_LINE = 64 * 1024;
const NEWLINE = 0x0a;
/** Reads a text file line by line, holding no more than one of them. */
function lineParser(reading, budget) {
    let begun = [];
    let held = 0;
    const hold = (piece) => {
        const part = piece.subarray(0, LONGEST_LINE - held);
        if (part.length === 0)
            return;
        // A copy: pieces of a stream are big, and lines begin at their ends.
        begun.push(Buffer.from(part));
        held += part.length;
    };
    const take = (piece) => {
        budget.spend('steps');
        if (held === 0)
            reading.line(piece.toString('utf8', 0, LONGEST_LINE));
        else {
            hold(piece);
            reading.line(Buffer.concat(begun, held).toString('utf8'));
            begun = [];
            held = 0;
        }
    };
    return {
        add(piece) {
            budget.spend('parsed', piece.length);
            let from = 0;
            for (let end = piece.indexOf(NEWLINE); end >= 0; end = piece.indexOf(NEWLINE, from)) {
                take(piece.subarray(from, end));
                from = end + 1;
            }
            if (from < piece.length)
                hold(piece.subarray(from));
        },
        end() {
            if (held > 0)
                take(Buffer.alloc(0));
            return reading.end();
        },
    };
}
/** Texts that a file says, each charged as it is kept. */
class KeptTexts {
    all = [];
    #budget;
    constructor(budget) {
        this.#budget = budget;
    }
    add(text) {
        keep(this.#budget, text);
        this.all.push(text);
    }
}
/** Charges texts that are about to be remembered. @throws ImageError when they are too many or too long. */
function keep(budget, ...texts) {
    for (const text of texts) {
        budget.spend('claims');
        budget.spend('names', text.length);
    }
}

;// CONCATENATED MODULE: ./src/measure/packages/package-catalog.ts
/** What distributions and languages call a pre-release alike. */
const PRE_RELEASES = ['alpha', 'beta', 'pre', 'rc'];

;// CONCATENATED MODULE: ./src/measure/packages/apk.ts



const DATABASES = new Set(['lib/apk/db/installed', 'usr/lib/apk/db/installed']);
/** Alpine's package database: one letter a field, `F:` a directory, `R:` a file in it (apk spec, "installed-db"). */
const apk = {
    ecosystem: 'apk',
    version: 2,
    packages: 'Alpine and Wolfi packages',
    files: '`lib/apk/db/installed`',
    isSystem: true,
    versions: { preReleases: new Set(PRE_RELEASES) },
    maxBytes: 64_000_000,
    endings: ['/installed'],
    wants: path => DATABASES.has(path),
    start: (path, budget) => lineParser(installed(path, budget), budget),
};
function installed(source, budget) {
    const packages = [];
    let stanza = new ApkStanza(budget);
    const endStanza = () => {
        const item = stanza.claimed();
        if (item !== null)
            packages.push(item);
        stanza = new ApkStanza(budget);
    };
    return {
        line(text) {
            if (text === '')
                endStanza();
            else
                stanza.add(text);
        },
        end() {
            endStanza();
            return packages.length === 0 ? null : { source, packages };
        },
    };
}
class ApkStanza {
    #budget;
    #files;
    #name = '';
    #version = '';
    #directory = '';
    #depends = [];
    #provides = [];
    constructor(budget) {
        this.#budget = budget;
        this.#files = new KeptTexts(budget);
    }
    add(line) {
        const value = line.slice(2).trim();
        if (line.startsWith('P:'))
            this.#name = value;
        else if (line.startsWith('V:'))
            this.#version = value;
        else if (line.startsWith('D:'))
            this.#depends = namesIn(value);
        else if (line.startsWith('p:'))
            this.#provides = namesIn(value);
        else if (line.startsWith('F:'))
            this.#directory = value;
        else if (line.startsWith('R:'))
            this.#files.add(this.#directory === '' ? value : `${this.#directory}/${value}`);
    }
    claimed() {
        const [name, version] = [this.#name, this.#version];
        if (name === '' || version === '')
            return null;
        const [depends, provides] = [this.#depends, this.#provides];
        keep(this.#budget, name, version, ...depends, ...provides);
        return {
            ecosystem: 'apk',
            name,
            version,
            files: this.#files.all,
            ...(isBuildTool(name) ? { purpose: 'build-tool' } : {}),
            ...(depends.length === 0 && provides.length === 0 ? {} : { relations: { depends, provides } }),
        };
    }
}
/** `so:libcurl.so.4=4.8.0 musl>=1.2 !wget`: the names alone, without what must not be there. */
function namesIn(field) {
    return field.split(' ').flatMap(part => /^[^!<>=~\s][^<>=~\s]*/.exec(part)?.[0] ?? []);
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/measure/split-path.ts
var split_path = __webpack_require__(4818);
// EXTERNAL MODULE: ./src/text/bounded-json.ts
var bounded_json = __webpack_require__(10181);
;// CONCATENATED MODULE: ./src/measure/packages/whole-file-parser.ts
/** As many bytes are parsed as one step takes. */
const BYTES_OF_A_STEP = 64;
/** For a file that makes sense only as a whole, so that it is held as one; `maxBytes` of its catalog says how much that is at most. */
function wholeFileParser(budget, read) {
    const pieces = [];
    return {
        add(piece) {
            budget.spend('parsed', piece.length);
            budget.spend('steps', piece.length / BYTES_OF_A_STEP);
            pieces.push(Buffer.from(piece));
        },
        end: () => read(Buffer.concat(pieces)),
    };
}

;// CONCATENATED MODULE: ./src/measure/packages/json-document.ts


/** More values than the lock file of twenty thousand packages has, and nested deeper than any. */
const JSON_LIMITS = { values: 500_000, depth: 100 };
/** Longest name or version that is taken for one. The npm registry allows names of 214 characters. */
const LONGEST = 300;
/** A JSON document. */
function documentParser(budget, read) {
    return wholeFileParser(budget, file => read(parseDocument(file)));
}
/** The value that bytes spell; undefined for what is no JSON, or too much of it. */
function parseDocument(content) {
    if (!(0,bounded_json/* isBoundedJson */.Y)(content, JSON_LIMITS))
        return undefined;
    try {
        const text = content.toString('utf8');
        return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
    }
    catch {
        return undefined;
    }
}
/** An object as it is; whatever else has no properties. */
function asObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
/** A list as it is; whatever else is empty. */
function asList(value) {
    return Array.isArray(value) ? value : [];
}
/** A name or version; null for what cannot be one. */
function asLabel(value) {
    return typeof value === 'string' && value !== '' && value.length <= LONGEST ? value : null;
}
/** The texts of a list. */
function asTexts(value) {
    return asList(value).filter(each => typeof each === 'string');
}

;// CONCATENATED MODULE: ./src/measure/packages/composer.ts





const INSTALLED = /(?:^|\/)vendor\/composer\/installed\.json$/;
/** Longer ones no system has, and they take long to join. */
const LONGEST_PATH = 4096;
/** PHP packages, by what Composer writes beside them (composer, `InstalledFilesystemRepository`). */
const composer = {
    ecosystem: 'composer',
    version: 1,
    packages: 'PHP packages that Composer installed',
    files: '`vendor/composer/installed.json`',
    versions: { preReleases: new Set([...PRE_RELEASES, 'a', 'b']), first: new Set(['dev']) },
    maxBytes: 16_000_000,
    endings: ['/installed.json'],
    wants: path => INSTALLED.test(path),
    start: (path, budget) => documentParser(budget, value => claimOf(path, value, budget)),
};
/** Composer 1 wrote a list, and Composer 2 an object with that list in it. */
function claimOf(source, value, budget) {
    const document = asObject(value);
    const list = Array.isArray(value) ? asList(value) : asList(document.packages);
    const development = new Set(asTexts(document['dev-package-names']));
    const [directory] = (0,split_path/* splitPath */.Uf)(source);
    const packages = list.flatMap((each) => {
        const entry = asObject(each);
        const [name, version] = [asLabel(entry.name), asLabel(entry.version)];
        if (name === null || version === null)
            return [];
        const root = rootOf(directory, name, entry['install-path']);
        if (root === null)
            return [];
        keep(budget, name, version, root);
        const purpose = development.has(name) ? { purpose: 'development' } : {};
        return [{ ecosystem: 'composer', name, version, key: root, location: root, roots: [root], ...purpose }];
    });
    return packages.length === 0 ? null : { source, packages };
}
/** The path counts from `vendor/composer`; Composer 1 has none. Null for a package without files, or one that leads out of the image. */
function rootOf(directory, name, path) {
    if (path === null)
        return null;
    const told = typeof path === 'string' && path.length <= LONGEST_PATH ? path : `../${name}`;
    const root = told.startsWith('/') ? external_node_path_.posix.normalize(told).slice(1) : external_node_path_.posix.join(directory, told);
    return root === '' || root === '.' || root === '..' || root.startsWith('../')
        ? null
        : root.replace(/\/$/, '');
}

;// CONCATENATED MODULE: ./src/measure/packages/conda.ts




const RECORD = /^(?:.*\/)?conda-meta\/[^/]+\.json$/;
/** Packages of conda environments, of Python or not: one record each (conda docs, "conda-meta", `PrefixRecord`). */
const conda = {
    ecosystem: 'conda',
    version: 1,
    packages: 'packages that conda, mamba or pixi put into an environment',
    files: '`conda-meta/*.json`',
    versions: { preReleases: new Set([...PRE_RELEASES, 'a', 'b', 'c']), first: new Set(['dev']) },
    maxBytes: 16_000_000,
    endings: ['.json'],
    wants: path => RECORD.test(path),
    start: (path, budget) => documentParser(budget, value => conda_claimOf(path, value, budget)),
};
/** Its files are named from the environment on. */
function conda_claimOf(source, value, budget) {
    const record = asObject(value);
    const [name, version] = [asLabel(record.name), asLabel(record.version)];
    if (name === null || version === null)
        return null;
    const [environment] = (0,split_path/* splitPath */.Uf)((0,split_path/* splitPath */.Uf)(source)[0]);
    const files = [...asTexts(record.files).map(file => (0,split_path/* joinPath */.uJ)(environment, file)), source];
    keep(budget, name, version, ...files);
    const own = { key: `${environment}\n${name}`, location: environment, files };
    return { source, packages: [{ ecosystem: 'conda', name, version, ...own }] };
}

;// CONCATENATED MODULE: ./src/measure/packages/dotnet.ts



/** NuGet packages of .NET programs and runtimes (dotnet/sdk, documentation/specs/runtime-configuration-file.md, "deps.json"). */
const dotnet = {
    ecosystem: 'dotnet',
    version: 1,
    packages: 'NuGet packages of published .NET programs, and .NET runtimes',
    files: '`*.deps.json`',
    versions: { isSemantic: true },
    maxBytes: 16_000_000,
    endings: ['.deps.json'],
    wants: path => path.endsWith('.deps.json') && !path.includes('/node_modules/'),
    start: (path, budget) => documentParser(budget, value => dotnet_claimOf(path, value, budget)),
};
/** `libraries` says what is a package and what a project of the program itself; `targets` which files each has. */
function dotnet_claimOf(source, value, budget) {
    const document = asObject(value);
    const libraries = asObject(document.libraries);
    const targets = Object.values(asObject(document.targets)).map(asObject);
    const [directory] = (0,split_path/* splitPath */.Uf)(source);
    const packages = Object.keys(libraries).flatMap((id) => {
        const slash = id.lastIndexOf('/');
        const [name, version] = [asLabel(id.slice(0, Math.max(0, slash))), asLabel(id.slice(slash + 1))];
        const { type } = asObject(libraries[id]);
        if (name === null || version === null || (type !== 'package' && type !== 'runtimepack'))
            return [];
        const files = targets.flatMap(target => filesOf(asObject(target[id]), directory));
        keep(budget, name, version, ...files);
        return [{ ecosystem: 'dotnet', name, version, key: `${directory}\n${id}`, location: directory, files }];
    });
    return packages.length === 0 ? null : { source, packages };
}
/**
 * Where they are after `dotnet publish`: assemblies and native libraries beside the program, those of a language in a directory of its
 * name, and those of a platform where the package has them.
 */
function filesOf(library, directory) {
    const flat = ['runtime', 'native'].flatMap(kind => Object.keys(asObject(library[kind])));
    const resources = Object.entries(asObject(library.resources)).map(([path, about]) => {
        const locale = asLabel(asObject(about).locale) ?? '';
        return (0,split_path/* joinPath */.uJ)(locale, (0,split_path/* splitPath */.Uf)(path)[1]);
    });
    const ofPlatforms = Object.keys(asObject(library.runtimeTargets));
    return [...flat.map(path => (0,split_path/* splitPath */.Uf)(path)[1]), ...resources, ...ofPlatforms].map(path => (0,split_path/* joinPath */.uJ)(directory, path));
}

;// CONCATENATED MODULE: ./src/measure/packages/parse-stanzas.ts
/** More fields than any stanza has; others are left out. */
const MOST_FIELDS = 1000;
/**
 * Stanzas of `Field: value` lines with blank lines between them (deb-control(5), RFC 822 headers), line by line. Continuation lines
 * are left out: no field that names a package has any.
 */
class StanzaReader {
    #take;
    #fields = new Map();
    /** @param take is given each stanza once it is whole. */
    constructor(take) {
        this.#take = take;
    }
    line(text) {
        if (text.trim() === '')
            this.end();
        else
            addField(this.#fields, text);
    }
    /** There are no more lines. */
    end() {
        if (this.#fields.size === 0)
            return;
        const stanza = this.#fields;
        this.#fields = new Map();
        this.#take(stanza);
    }
}
function addField(fields, line) {
    const colon = line.indexOf(':');
    if (colon <= 0 || line.startsWith(' ') || line.startsWith('\t') || fields.size >= MOST_FIELDS)
        return;
    const name = line.slice(0, colon).toLowerCase();
    if (!fields.has(name))
        fields.set(name, line.slice(colon + 1).trim());
}

;// CONCATENATED MODULE: ./src/measure/packages/dpkg.ts



const STATUS = 'var/lib/dpkg/status';
/** Distroless images have one file a package, and one of checksums beside it. */
const STATUS_DIRECTORY = 'var/lib/dpkg/status.d/';
/** What apt installed because of something else; it stands beside dpkg's own database. */
const EXTENDED_STATES = 'var/lib/apt/extended_states';
const LIST = /^var\/lib\/dpkg\/info\/([^/]+)\.list$/;
const BUILD_SECTIONS = new Set(['devel', 'libdevel', 'vcs']);
/** The states in which a package's files are on the disk (dpkg(1), "Package states"). */
const ON_DISK = new Set([
    'installed',
    'unpacked',
    'half-configured',
    'half-installed',
    'triggers-awaited',
    'triggers-pending',
]);
/** Debian's package database: `status` and `info/*.list`, or distroless' `status.d/`; and apt's notes on why they are there. */
const dpkg = {
    ecosystem: 'dpkg',
    version: 1,
    packages: 'Debian and Ubuntu packages, those of distroless images included',
    files: '`var/lib/dpkg/status`, `status.d/*`, `info/*.list`, `var/lib/apt/extended_states`',
    isSystem: true,
    maxBytes: 32_000_000,
    wants: path => path === STATUS ||
        path === EXTENDED_STATES ||
        (path.endsWith('.list') && LIST.test(path)) ||
        isStatusPart(path),
    start: (path, budget) => lineParser(readingOf(path, budget), budget),
};
function readingOf(path, budget) {
    const list = LIST.exec(path);
    if (list !== null)
        return listedFiles(path, list[1] ?? '', budget);
    if (path.endsWith('.md5sums'))
        return summedFiles(path, partName(path).slice(0, -8), budget);
    return path === EXTENDED_STATES ? automatic(path, budget) : dpkg_installed(path, budget);
}
function dpkg_installed(source, budget) {
    const packages = [];
    const stanzas = new StanzaReader(stanza => {
        const item = claimed(stanza, source);
        if (item === null)
            return;
        const { depends = [], recommends = [], provides = [] } = item.relations ?? {};
        keep(budget, item.name, item.version, ...depends, ...recommends, ...provides);
        packages.push(item);
    });
    return {
        line: text => {
            stanzas.line(text);
        },
        end() {
            stanzas.end();
            return packages.length === 0 ? null : { source, packages };
        },
    };
}
function isStatusPart(path) {
    return path.startsWith(STATUS_DIRECTORY) && !partName(path).includes('/');
}
function partName(path) {
    return path.slice(STATUS_DIRECTORY.length);
}
function claimed(stanza, path) {
    const name = stanza.get('package') ?? '';
    const version = stanza.get('version') ?? '';
    if (name === '' || version === '' || !isOnDisk(stanza))
        return null;
    const section = stanza.get('section')?.split('/').at(-1) ?? '';
    return {
        ecosystem: 'dpkg',
        name,
        version,
        key: path === STATUS ? listName(name, stanza) : partName(path),
        ...(BUILD_SECTIONS.has(section) || isBuildTool(name) ? { purpose: 'build-tool' } : {}),
        ...(path === STATUS ? { relations: relationsOf(stanza) } : {}),
    };
}
function automatic(source, budget) {
    const names = new Set();
    const stanzas = new StanzaReader(stanza => {
        const name = stanza.get('package') ?? '';
        if (name === '' || stanza.get('auto-installed') !== '1' || names.has(name))
            return;
        keep(budget, name);
        names.add(name);
    });
    return {
        line: text => {
            stanzas.line(text);
        },
        end() {
            stanzas.end();
            return names.size === 0 ? null : { source, packages: [], automatic: [...names] };
        },
    };
}
function relationsOf(stanza) {
    const depends = [...dpkg_namesIn(stanza.get('pre-depends')), ...dpkg_namesIn(stanza.get('depends'))];
    const recommends = dpkg_namesIn(stanza.get('recommends'));
    const provides = dpkg_namesIn(stanza.get('provides'));
    return {
        ...(depends.length === 0 ? {} : { depends: [...new Set(depends)] }),
        ...(recommends.length === 0 ? {} : { recommends }),
        ...(provides.length === 0 ? {} : { provides }),
    };
}
/** `libc6 (>= 2.34), python3:any | python3-minimal` (deb-control(5), "Depends"): the names alone. */
function dpkg_namesIn(field = '') {
    return field.split(/[,|]/).flatMap(part => /^\s*([\w.+-]+)/.exec(part)?.[1] ?? []);
}
/** Distroless' parts have no `Status`, for there all packages are installed. */
function isOnDisk(stanza) {
    const status = stanza.get('status');
    return status === undefined || ON_DISK.has(status.split(/\s+/).at(-1) ?? '');
}
/** dpkg puts the architecture into the list's name when packages of several may stand side by side. */
function listName(name, stanza) {
    return stanza.get('multi-arch') === 'same' ? `${name}:${stanza.get('architecture') ?? ''}` : name;
}
function fileClaim(source, key, files) {
    return { source, packages: [{ ecosystem: 'dpkg', name: key, key, version: '', files }] };
}
/** A list names each directory before what is in it: those are left out, for they are no package's own. */
function listedFiles(source, key, budget) {
    const files = new KeptTexts(budget);
    let before = null;
    const take = (next) => {
        if (before !== null && next?.startsWith(`${before}/`) !== true)
            files.add(before.slice(1));
        before = next;
    };
    return {
        line(text) {
            if (text.startsWith('/') && text !== '/.')
                take(text);
        },
        end() {
            take(null);
            return fileClaim(source, key, files.all);
        },
    };
}
/** `md5sum`'s format: 32 hex digits, two characters, the path. */
function summedFiles(source, key, budget) {
    const files = new KeptTexts(budget);
    return {
        line(text) {
            const path = /^[0-9a-f]{32} [ *](?:\.?\/)?(.+)$/.exec(text)?.[1];
            if (path !== undefined)
                files.add(path);
        },
        end: () => fileClaim(source, key, files.all),
    };
}

;// CONCATENATED MODULE: ./src/measure/packages/gem.ts


/** A gem's specification; the first group is the directory of all gems, the second the gem's full name. */
const SPECIFICATION = /^((?:.*\/)?)specifications\/(?:default\/)?([^/]+)\.gemspec$/;
/** What RubyGems leaves where it has compiled a gem's extensions, in a directory a platform and version of Ruby. */
const EXTENSION = /^((?:.*\/)?)(extensions\/[^/]+\/[^/]+\/([^/]+))\/gem\.build_complete$/;
/** Ruby gems: specifications as RubyGems writes them when it installs (rubygems, `Gem::Specification#to_ruby_for_cache`). */
const gem = {
    ecosystem: 'gem',
    version: 1,
    packages: 'Ruby gems',
    files: '`specifications/*.gemspec`, `extensions/*/*/*/gem.build_complete`',
    versions: { preReleases: new Set(PRE_RELEASES) },
    maxBytes: 2_000_000,
    endings: ['.gemspec', '/gem.build_complete'],
    wants: path => (path.endsWith('.gemspec') && SPECIFICATION.test(path)) ||
        (path.endsWith('/gem.build_complete') && EXTENSION.test(path)),
    start: (path, budget) => lineParser(gem_readingOf(path, budget), budget),
};
function gem_readingOf(source, budget) {
    const [, home = '', directory, full = ''] = EXTENSION.exec(source) ?? [];
    return directory === undefined
        ? specification(source, budget)
        : { line: () => undefined, end: () => extensionClaim({ source, home, directory, full }) };
}
/** The lines `s.name = "rack".freeze` and `s.version = "3.0.8"`. */
const FIELD = /^\s*\w+\.(name|version) = (?:Gem::Version\.new\()?["']([^"'\\]{1,300})["']/;
function specification(source, budget) {
    const fields = new Map();
    return {
        line(text) {
            const [, field, value] = FIELD.exec(text) ?? [];
            if (field !== undefined && value !== undefined && !fields.has(field))
                fields.set(field, value);
        },
        end() {
            const [name, version] = [fields.get('name'), fields.get('version')];
            if (name === undefined || version === undefined)
                return null;
            keep(budget, name, version);
            return { source, packages: [gem_claimed(source, name, version)] };
        },
    };
}
/** Default gems, which come with Ruby, have no more than their specification. */
function gem_claimed(source, name, version) {
    const [, home = '', full = ''] = SPECIFICATION.exec(source) ?? [];
    return {
        ecosystem: 'gem',
        name,
        version,
        key: `${home}${full}`,
        location: `${home}gems/${full}`,
        files: [source, `${home}cache/${full}.gem`],
        roots: [`${home}gems/${full}`],
    };
}
function extensionClaim({ source, home, directory, full }) {
    const key = `${home}${full}`;
    return { source, packages: [{ ecosystem: 'gem', name: key, key, version: '', roots: [home + directory] }] };
}

// EXTERNAL MODULE: ./src/measure/elf/elf-scan.ts + 4 modules
var elf_scan = __webpack_require__(16695);
;// CONCATENATED MODULE: ./src/measure/packages/last-bytes.ts
/** A copy of the last `length` bytes of two that follow each other; fewer where there are fewer. */
function lastBytes(before, piece, length) {
    if (piece.length >= length)
        return Buffer.from(piece.subarray(piece.length - length));
    return Buffer.concat([before.subarray(Math.max(0, before.length + piece.length - length)), piece]);
}

;// CONCATENATED MODULE: ./src/measure/packages/go-build-info.ts

/** What stands before the modules and after them in every program (Go, cmd/go/internal/modload/build.go, `infoStart` and `infoEnd`). */
const START = Buffer.from('3077af0c9274080241e1c107e6d618e6', 'hex');
const END = Buffer.from('f932433186182072008242104116d8f2', 'hex');
/** Programs of hundreds of modules have some ten thousand bytes of it. */
const go_build_info_LONGEST = 1_000_000;
/** Bytes before the modules in which the version of Go stands, since Go 1.18. */
const BEFORE = 64;
const NOTHING = Buffer.alloc(0);
/**
 * Finds the text of the modules as a program goes by. Programs since Go 1.18 have it twice: as a string constant, and inside of the
 * section `.go.buildinfo`. Older ones have pointers in that section, and the constant only. So the marks are looked for, not the section.
 */
class GoModulesFinder {
    #take;
    /** The last bytes of what went by. */
    #edge = NOTHING;
    #before = NOTHING;
    /** What went by since the first mark; null when none is open. */
    #held = null;
    #length = 0;
    /** @param take is given each text. */
    constructor(take) {
        this.#take = take;
    }
    add(piece) {
        for (let rest = piece; rest !== null;)
            rest = this.#held === null ? this.#seek(rest) : this.#collect(rest, this.#held);
    }
    /** What is left after the first mark; null when it is not there. */
    #seek(piece) {
        const edge = this.#edge;
        const inEdge = Buffer.concat([edge, piece.subarray(0, START.length - 1)]).indexOf(START);
        // Where the mark begins, by the piece.
        const at = inEdge < 0 ? piece.indexOf(START) : inEdge - edge.length;
        if (inEdge < 0 && at < 0) {
            this.#edge = lastBytes(edge, piece, BEFORE + START.length);
            return null;
        }
        this.#before =
            at < 0
                ? lastBytes(NOTHING, edge.subarray(0, at), BEFORE)
                : lastBytes(edge, piece.subarray(0, at), BEFORE);
        this.#edge = NOTHING;
        this.#held = [];
        this.#length = 0;
        return piece.subarray(at + START.length);
    }
    /** What is left after the last mark; null when it is not there. */
    #collect(piece, held) {
        // Copied only at the start of a piece, and not for each of the marks in it.
        const data = this.#edge.length === 0 ? piece : Buffer.concat([this.#edge, piece]);
        const at = data.indexOf(END);
        const end = at < 0 ? data.length - END.length + 1 : at;
        if (end > 0)
            held.push(Buffer.from(data.subarray(0, end)));
        this.#length += Math.max(0, end);
        this.#edge = at < 0 ? Buffer.from(data.subarray(Math.max(0, end))) : NOTHING;
        const isOver = this.#length > go_build_info_LONGEST;
        if (at < 0 && !isOver)
            return null;
        this.#held = null;
        if (!isOver)
            this.#take(Buffer.concat(held).toString('utf8'), this.#before);
        return at < 0 ? null : data.subarray(at + END.length);
    }
}
/**
 * The modules that lines name, in the form of `debug.BuildInfo.String` (Go, runtime/debug/mod.go): words with tabs between them, and the
 * replacement of a module on the line after it. Null when it is something else.
 *
 * @param before what stands before the text in the program.
 */
function parseGoModules(text, before) {
    const lines = text.split('\n');
    if (!lines.some(line => line.startsWith('path\t') || line.startsWith('mod\t')))
        return null;
    let main = null;
    const dependencies = [];
    let last = '';
    for (const line of lines) {
        const [word = '', path = '', version = '', sum = ''] = line.split('\t');
        if (word === 'mod')
            main = { path, version, sum };
        if (word === 'dep')
            dependencies.push({ path, version, sum });
        // A directory that replaces a module has no version: the module's own says more.
        if (word === '=>' && last === 'dep' && version !== '')
            dependencies.splice(-1, 1, { path, version, sum });
        last = word;
    }
    return { goVersion: goVersionIn(before), main, dependencies };
}
/** Its length, itself, and the length of what follows, which takes more than one byte (Go, debug/buildinfo, `decodeString`). */
function goVersionIn(before) {
    const [, length = '', version = ''] = /([^])(go\d[\x20-\x7e]{0,255})[\x80-\xff]{1,9}[^]$/.exec(before.toString('latin1')) ?? [];
    if (version === '' || length.charCodeAt(0) !== version.length)
        return null;
    return version.slice(2).split(' ')[0] ?? null;
}

;// CONCATENATED MODULE: ./src/measure/packages/go.ts




/** Where Go itself is: `/usr/local/go`, `~/sdk/go1.22.1`. */
const TOOLCHAIN = /(?:^|\/)go(?:\d[\w.]*)?\/VERSION$/;
/** What scanners of packages call Go's own (syft, trivy), which is in every program. */
const STANDARD_LIBRARY = 'stdlib';
/** Modules of Go programs, and Go's toolchain. */
const go = {
    ecosystem: 'go',
    version: 1,
    packages: 'Go programs and the modules in them; the Go toolchain, which is a build tool',
    files: 'the build information of ELF programs; `VERSION` of a `go` directory',
    versions: { isSemantic: true },
    maxBytes: 4e9,
    endings: ['/VERSION'],
    wants: path => path.endsWith('/VERSION') && TOOLCHAIN.test(path),
    wantsContent: elf_scan/* mayBeElf */.a,
    start: (path, budget) => TOOLCHAIN.test(path) ? lineParser(toolchain(path), budget) : programParser(path, budget),
};
/** The first line: `go1.22.1` (Go, `runtime.Version`). */
function toolchain(source) {
    const [directory] = (0,split_path/* splitPath */.Uf)(source);
    let first = null;
    return {
        line(text) {
            first ??= text;
        },
        end() {
            const version = /^go(\d[\w.]{0,40})\s*$/.exec(first ?? '')?.[1];
            if (version === undefined)
                return null;
            const own = { key: directory, location: directory, roots: [directory], purpose: 'build-tool' };
            return { source, packages: [{ ecosystem: 'go', name: 'go', version, ...own }] };
        },
    };
}
function programParser(source, budget) {
    let info = null;
    const finder = new GoModulesFinder((text, before) => {
        budget.spend('parsed', text.length);
        budget.spend('steps', STEPS_OF_A_TEXT + text.length / go_BYTES_OF_A_STEP);
        const found = parseGoModules(text, before);
        // What is there twice is the same, but for the version of Go, which only one of the two has beside it.
        info = found === null ? info : { ...found, goVersion: found.goVersion ?? info?.goVersion ?? null };
    });
    return {
        add(piece) {
            budget.spend('steps', piece.length / BYTES_SOUGHT_IN_A_STEP);
            finder.add(piece);
        },
        end: () => (info === null ? null : go_claimOf(source, info, budget)),
    };
}
const STEPS_OF_A_TEXT = 4;
const go_BYTES_OF_A_STEP = 16;
const BYTES_SOUGHT_IN_A_STEP = 4096;
/**
 * A program that was fetched as a module of some version (`go install path@v1.2.3`) is a package, and owns its file. One that was built
 * from its source is an application, which is no more a package than a project of Node.js is; the modules in it are.
 */
function go_claimOf(source, info, budget) {
    const { main, dependencies, goVersion } = info;
    const packages = main !== null && main.sum !== ''
        ? [{ ...go_claimed(source, main), files: [source] }]
        : [...standardLibrary(goVersion), ...dependencies]
            .filter(({ path, version }) => path !== '' && version !== '')
            .map(each => ({ ...go_claimed(source, each), inside: true }));
    for (const { name, version, location } of packages)
        keep(budget, name, version, location);
    return packages.length === 0 ? null : { source, packages };
}
function standardLibrary(version) {
    return version === null ? [] : [{ path: STANDARD_LIBRARY, version, sum: '' }];
}
function go_claimed(source, { path, version }) {
    return { ecosystem: 'go', name: path, version, key: `${source}\n${path}`, location: source };
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./src/measure/packages/zip-scan.ts
const MARK = Buffer.from('PK\x03\x04', 'latin1');
const HEADER_LENGTH = 30;
/** Bit 3: sizes stand behind the data. */
const SIZES_BEHIND = 8;
const UNKNOWN = 0xffff_ffff;
/** No file in a layer has a longer one. */
const LONGEST_NAME = 4096;
/** Bytes of an entry that are kept. */
const MOST_KEPT = 32 * 1024;
const STEPS_OF_AN_ENTRY = 4;
const zip_scan_BYTES_SOUGHT_IN_A_STEP = 4096;
/** Reads an archive as it goes by, from header to header, without the directory at its end. Nothing throws but the budget. */
class ZipScan {
    #reading;
    #budget;
    #pending = Buffer.alloc(0);
    /** Where in the file the first pending byte stands. */
    #at = 0;
    /** Bytes that are still to be passed over. */
    #toSkip = 0;
    #wanted = null;
    constructor(reading, budget) {
        this.#reading = reading;
        this.#budget = budget;
    }
    add(piece) {
        this.#budget.spend('steps', piece.length / zip_scan_BYTES_SOUGHT_IN_A_STEP);
        const skipped = Math.min(this.#toSkip, piece.length);
        this.#toSkip -= skipped;
        this.#at += skipped;
        if (skipped === piece.length)
            return;
        const rest = piece.subarray(skipped);
        let data = this.#pending.length === 0 ? rest : Buffer.concat([this.#pending, rest]);
        for (let used = this.#step(data); used > 0; used = this.#step(data)) {
            const passed = Math.min(used, data.length);
            this.#at += passed;
            this.#toSkip = used - passed;
            data = data.subarray(passed);
        }
        // A copy: pieces of a stream are big.
        this.#pending = Buffer.from(data);
    }
    /** There is no more. */
    end() {
        if (this.#wanted !== null)
            this.#reading.kept(this.#wanted, this.#pending);
    }
    /** How many bytes are done with, which may be more than there are; 0: more are needed. */
    #step(data) {
        if (this.#wanted !== null)
            return this.#keep(data, this.#wanted);
        const mark = data.indexOf(MARK);
        if (mark < 0)
            return Math.max(0, data.length - MARK.length + 1);
        return mark > 0 ? mark : this.#header(data);
    }
    #keep(data, entry) {
        const length = Math.min(entry.size ?? MOST_KEPT, MOST_KEPT);
        if (data.length < length)
            return 0;
        this.#wanted = null;
        this.#reading.kept(entry, data.subarray(0, length));
        // What is deflated and of unknown length is looked through for the next header.
        return entry.size ?? 1;
    }
    #header(data) {
        if (data.length < HEADER_LENGTH)
            return 0;
        const [nameLength, extraLength] = [data.readUInt16LE(26), data.readUInt16LE(28)];
        if (nameLength > LONGEST_NAME)
            return MARK.length;
        const length = HEADER_LENGTH + nameLength;
        if (data.length < length)
            return 0;
        this.#budget.spend('steps', STEPS_OF_AN_ENTRY);
        this.#budget.spend('parsed', length);
        const size = data.readUInt32LE(18);
        const isUnknown = size === UNKNOWN || (data.readUInt16LE(6) & SIZES_BEHIND) !== 0;
        const entry = {
            name: data.toString('utf8', HEADER_LENGTH, length),
            method: data.readUInt16LE(8),
            size: isUnknown ? null : size,
            start: this.#at + length + extraLength,
        };
        const answer = this.#reading.entry(entry);
        if (answer === 'keep')
            this.#wanted = entry;
        return length + extraLength + (answer === 'skip' ? (entry.size ?? 0) : 0);
    }
}

;// CONCATENATED MODULE: ./src/measure/packages/jar-archive.ts



const POM = /^META-INF\/maven\/[^/]+\/[^/]+\/pom\.properties$/;
const MANIFEST = 'META-INF/MANIFEST.MF';
const ARCHIVE = /\.(?:jar|war|ear)$/;
const [STORED, DEFLATED] = [0, 8];
/** Archives inside of each other; an application server has three. */
const DEEPEST = 8;
/** A manifest unpacks to so many bytes at most; names and versions stand at its beginning. */
const LONGEST_TEXT = 256 * 1024;
const jar_archive_BYTES_OF_A_STEP = 64;
/** Reads an archive of Java as it goes by, with those that are stored in it. */
class JarScan {
    archive;
    #budget;
    #zip;
    /** Those that are open, the outermost first, and where each ends. */
    #open;
    constructor(path, budget) {
        this.archive = emptyArchive(path);
        this.#budget = budget;
        this.#open = [{ archive: this.archive, end: Infinity }];
        this.#zip = new ZipScan({
            entry: entry => this.#entry(entry),
            kept: (entry, bytes) => {
                this.#read(entry, bytes);
            },
        }, budget);
    }
    add(piece) {
        this.#zip.add(piece);
    }
    end() {
        this.#zip.end();
        return this.archive;
    }
    #entry(entry) {
        const { name, method, size, start } = entry;
        while (start > (this.#open.at(-1)?.end ?? Infinity))
            this.#open.pop();
        if (name === MANIFEST || POM.test(name))
            return 'keep';
        if (!ARCHIVE.test(name))
            return 'skip';
        const nested = emptyArchive(name);
        this.#budget.spend('claims');
        this.#budget.spend('names', name.length);
        this.archive.nested.push(nested);
        if (method !== STORED || size === null || this.#open.length > DEEPEST)
            return 'skip';
        this.#open.push({ archive: nested, end: start + size });
        return 'enter';
    }
    #read({ name, method }, bytes) {
        const archive = this.#open.at(-1)?.archive;
        const text = method === DEFLATED ? inflated(bytes) : bytes.toString('utf8');
        this.#budget.spend('steps', (text?.length ?? LONGEST_TEXT) / jar_archive_BYTES_OF_A_STEP);
        if (text === null || archive === undefined)
            return;
        this.#budget.spend('parsed', text.length);
        if (name === MANIFEST)
            archive.version = manifestVersion(text);
        else {
            const library = pomLibrary(text);
            if (library === null)
                return;
            this.#budget.spend('claims', 2);
            this.#budget.spend('names', library.name.length + library.version.length);
            archive.poms.push(library);
        }
    }
}
function emptyArchive(path) {
    return { path, poms: [], version: '', nested: [] };
}
/** Deflated data says itself where it ends; null for what is damaged, or too long. */
function inflated(bytes) {
    try {
        return (0,external_node_zlib_.inflateRawSync)(bytes, { maxOutputLength: LONGEST_TEXT }).toString('utf8');
    }
    catch {
        return null;
    }
}
/** `groupId`, `artifactId` and `version`, one a line (Maven Archiver, "pom.properties"). */
function pomLibrary(text) {
    const fields = new Map();
    for (const line of text.split('\n', 100)) {
        const [key = '', value = ''] = line.trim().split('=', 2);
        if (!key.startsWith('#'))
            fields.set(key, value);
    }
    const [group, artifact, version] = ['groupId', 'artifactId', 'version'].map(key => fields.get(key) ?? '');
    if (group === '' || artifact === '' || version === '')
        return null;
    return { name: `${group ?? ''}:${artifact ?? ''}`, version: version ?? '' };
}
/** Of the main attributes, which end at the first blank line (JAR File Specification, "JAR Manifest"). */
function manifestVersion(text) {
    const main = text.split(/\r?\n\r?\n/, 1)[0] ?? '';
    const fields = new Map(main.split(/\r?\n/).map(line => {
        const colon = line.indexOf(': ');
        return [line.slice(0, Math.max(0, colon)), line.slice(colon + 2).trim()];
    }));
    return (['Implementation-Version', 'Bundle-Version', 'Specification-Version']
        .map(key => fields.get(key) ?? '')
        .find(version => /^\d/.test(version)) ?? '');
}
/**
 * What an archive is by itself: what Maven says where that is one library, or one fits the file's name; else what the name and the
 * manifest say. Null when several libraries were merged into it and none has its name, or nothing tells a version.
 */
function libraryOf({ path, poms, version }) {
    const [, file] = (0,split_path/* splitPath */.Uf)(path);
    const base = file.replace(ARCHIVE, '');
    const fitting = poms.filter(({ name }) => {
        const artifact = name.slice(name.indexOf(':') + 1);
        return base === artifact || base.startsWith(`${artifact}-`);
    });
    const own = poms.length === 1 ? poms[0] : fitting.toSorted((a, b) => b.name.length - a.name.length)[0];
    if (own !== undefined)
        return own;
    if (poms.length > 0)
        return null;
    const [, name = base, told = version] = /^(.+?)-(\d[\w.+-]*)$/.exec(base) ?? [];
    return told === '' ? null : { name, version: told };
}

;// CONCATENATED MODULE: ./src/measure/packages/java.ts


const JAR = /\.(?:jar|war|ear)$/;
/** What build tools fetched and programs do not read: caches of theirs are no installed packages. */
const CACHE = /(?:^|\/)(?:\.m2\/repository|\.gradle\/caches|\.ivy2|\.cache\/coursier)\//;
/** Libraries of Java: archives of their own, and those in the archive of an application. */
const java = {
    ecosystem: 'java',
    version: 1,
    packages: 'Java libraries: JAR files, and those inside of JAR, WAR and EAR files (Spring Boot, shaded)',
    files: '`META-INF/maven/*/*/pom.properties`, `META-INF/MANIFEST.MF` and the name of each archive',
    versions: { preReleases: new Set(['alpha', 'beta', 'cr', 'm', 'milestone', 'rc', 'snapshot']) },
    maxBytes: 4e9,
    endings: ['.jar', '.war', '.ear'],
    wants: path => JAR.test(path) && !CACHE.test(path),
    start: jarParser,
};
function jarParser(source, budget) {
    const scan = new JarScan(source, budget);
    return {
        add(piece) {
            scan.add(piece);
        },
        end: () => java_claimOf(source, scan.end(), budget),
    };
}
/**
 * An archive with others in it is an application, and theirs is its file. Of one without, the library owns the file, and what was merged
 * into it is inside.
 */
function java_claimOf(source, archive, budget) {
    const own = archive.nested.length > 0 ? null : libraryOf(archive);
    const merged = archive.nested.length > 0 ? archive.nested.map(libraryOf) : archive.poms;
    const inside = merged.filter(library => library !== null && !isSame(library, own));
    const packages = inside.map(library => ({ ...java_claimed(source, library), inside: true }));
    if (own !== null)
        packages.unshift({ ...java_claimed(source, own), files: [source] });
    for (const { name, version } of packages)
        keep(budget, name, version, source);
    return packages.length === 0 ? null : { source, packages };
}
function isSame(a, b) {
    return a.name === b?.name && a.version === b.version;
}
function java_claimed(source, { name, version }) {
    return { ecosystem: 'java', name, version, key: `${source}\n${name}\n${version}`, location: source };
}

;// CONCATENATED MODULE: ./src/measure/packages/pnpm-lock.ts


/** What pnpm writes about what it installed: its lock file, in short. */
const PNPM_LOCK = /(?:^|\/)node_modules\/\.pnpm\/lock\.yaml$/;
/** Where the project's own dependencies stand: by the folder of the project, and without it in old files. */
const OF_PROJECT = /^(?:importers \. )?(?:dependencies|optionalDependencies|devDependencies)$/;
/** Reads what the project asks for, which its own manifest may no longer say: only `node_modules` is copied to many images. */
function pnpmLock(source, budget) {
    const runtime = new KeptTexts(budget);
    const development = new KeptTexts(budget);
    let around = [];
    return {
        line(text) {
            const [, indent = '', key] = /^((?: {2}){0,3})'?([^\s:'#][^:']*)'?:(?:\s|$)/.exec(text) ?? [];
            if (key === undefined)
                return;
            around = around.slice(0, indent.length / 2);
            if (OF_PROJECT.test(around.join(' '))) {
                const names = around.at(-1) === 'devDependencies' ? development : runtime;
                names.add(key);
            }
            around = [...around, key];
        },
        end() {
            const directory = external_node_path_.posix.resolve('/', source, '../../..').slice(1);
            return {
                source,
                packages: [],
                needs: { directory, runtime: runtime.all, development: development.all },
            };
        },
    };
}

;// CONCATENATED MODULE: ./src/measure/packages/npm.ts




/** An installed package's own manifest; deeper ones (`x/dist/esm/package.json`) only say how to load modules. */
const npm_INSTALLED = /(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/@.][^/]*\/package\.json$/;
/** What npm (7 and later) writes about what it installed. */
const HIDDEN_LOCK = /(?:^|\/)node_modules\/\.package-lock\.json$/;
const PROJECT = /(?:^|\/)package\.json$/;
const IN_MODULES = /(?:^|\/)node_modules\//;
/** Packages that npm, pnpm or yarn put into `node_modules`, nested ones each on their own. */
const npm = {
    ecosystem: 'npm',
    version: 2,
    packages: 'packages that npm, pnpm, Yarn or Bun put into `node_modules`',
    files: '`package.json` of each package and of the project, `node_modules/.package-lock.json`, `node_modules/.pnpm/lock.yaml`',
    versions: { isSemantic: true },
    maxBytes: 16_000_000,
    endings: ['.json', '/lock.yaml'],
    wants: path => (path.endsWith('.json') && (PROJECT.test(path) || HIDDEN_LOCK.test(path)) && !isInside(path)) ||
        (path.endsWith('/lock.yaml') && PNPM_LOCK.test(path)),
    start: (path, budget) => PNPM_LOCK.test(path) ? lineParser(pnpmLock(path, budget), budget) : manifestParser(path, budget),
};
function manifestParser(path, budget) {
    return documentParser(budget, value => {
        const claim = npm_claimOf(path, value);
        const { runtime = [], development = [] } = claim?.needs ?? {};
        for (const list of [runtime, development, claim?.development ?? []])
            keep(budget, ...list);
        return claim;
    });
}
function npm_claimOf(path, value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return null;
    const json = value;
    if (HIDDEN_LOCK.test(path))
        return lockClaim(path, json);
    const directory = directoryOf(path);
    const needs = needsOf(json, directory);
    if (!npm_INSTALLED.test(path))
        return { source: path, packages: [], needs };
    const item = npm_claimed(json, directory);
    return item === null ? null : { source: path, packages: [item], needs: { ...needs, development: [] } };
}
/** A manifest somewhere inside an installed package. */
function isInside(path) {
    return IN_MODULES.test(path) && !npm_INSTALLED.test(path) && !HIDDEN_LOCK.test(path);
}
function npm_claimed(json, directory) {
    const [name, version] = [asLabel(json.name), asLabel(json.version)];
    if (name === null || version === null)
        return null;
    return { ecosystem: 'npm', name, version, key: directory, location: directory, roots: [directory] };
}
function needsOf(json, directory) {
    const optional = asObject(json.peerDependenciesMeta);
    const peers = Object.keys(asObject(json.peerDependencies));
    return {
        directory,
        runtime: [
            ...Object.keys(asObject(json.dependencies)),
            ...Object.keys(asObject(json.optionalDependencies)),
            ...peers.filter(name => asObject(optional[name]).optional !== true),
        ],
        development: Object.keys(asObject(json.devDependencies)),
    };
}
/** `packages` of a lock file, version 2 and 3: `{"node_modules/x": {"dev": true}}` (npm docs, package-lock.json). */
function lockClaim(source, json) {
    const project = directoryOf(directoryOf(source));
    const development = Object.entries(asObject(json.packages))
        .filter(([, value]) => asObject(value).dev === true)
        .map(([path]) => external_node_path_.posix.join(project, path));
    return { source, packages: [], development };
}
/** '' for what stands in the root. */
function directoryOf(path) {
    const directory = external_node_path_.posix.dirname(path);
    return directory === '.' ? '' : directory;
}

;// CONCATENATED MODULE: ./src/measure/packages/python.ts




/** `site-packages/x-1.0.dist-info/METADATA` and its like; the first group is what stands for the package. */
const METADATA = /^(.*\.dist-info)\/METADATA$|^(.*\.egg-info)(?:\/PKG-INFO)?$|^(.*\.egg)\/EGG-INFO\/PKG-INFO$/;
const python_RECORD = /^(.*\.dist-info)\/RECORD$/;
const WANTED = /\.dist-info\/(?:METADATA|RECORD)$|\.egg-info(?:\/(?:PKG-INFO|(?:installed-files|SOURCES)\.txt))?$|\.egg\/EGG-INFO\/PKG-INFO$/;
const EGG_FILES = /^(.*\.egg-info)\/(installed-files|SOURCES)\.txt$/;
/** Python distributions: wheels' `dist-info` (PyPA "Recording installed projects"), and eggs before them. */
const python = {
    ecosystem: 'python',
    version: 2,
    packages: 'Python distributions',
    files: '`*.dist-info/METADATA` and `RECORD`, `*.egg-info`, `*.egg`',
    // PEP 440 has short forms; elsewhere a letter is a patch (`openssl 1.1.1n`).
    versions: {
        preReleases: new Set([...PRE_RELEASES, 'a', 'b', 'c', 'preview']),
        first: new Set(['dev']),
    },
    maxBytes: 16_000_000,
    endings: ['/METADATA', '/RECORD', '.egg-info', '/PKG-INFO', '.txt'],
    wants: path => WANTED.test(path) && !isOfProject(path),
    start: (path, budget) => lineParser(python_readingOf(path, budget), budget),
};
/** A directory of metadata, and whether it lies where distributions are installed. */
const EGG_INFO = /^((?:[^/]*\/)*?)[^/]+\.egg-info\//;
const python_INSTALLED = /(?:^|\/)(?:site|dist)-packages\/$/;
/**
 * What setuptools leaves in the directory of a project that is built or installed from there (`pip install -e .`): the source is the
 * user's own, and what was installed has metadata of its own among the other distributions.
 */
function isOfProject(path) {
    const [, directory] = EGG_INFO.exec(path) ?? [];
    return directory !== undefined && !python_INSTALLED.test(directory);
}
function python_readingOf(path, budget) {
    const record = python_RECORD.exec(path);
    if (record !== null)
        return recordedFiles(path, record[1] ?? '', budget);
    const egg = EGG_FILES.exec(path);
    if (egg !== null)
        return eggFiles(path, egg[1] ?? '', egg[2] ?? '', budget);
    const found = METADATA.exec(path);
    return nameReading(path, found?.[1] ?? found?.[2] ?? found?.[3] ?? path, budget);
}
/** What stands before the first blank line; a description may follow. */
function nameReading(path, key, budget) {
    let header = null;
    const depends = new Set();
    const stanzas = new StanzaReader(stanza => {
        header ??= stanza;
    });
    return {
        line(text) {
            if (header !== null)
                return;
            stanzas.line(text);
            const name = requiredBy(text);
            if (name !== null)
                depends.add(name);
        },
        end() {
            stanzas.end();
            return nameClaim(path, key, { header: header ?? new Map(), depends }, budget);
        },
    };
}
function nameClaim(path, key, { header, depends }, budget) {
    const name = header.get('name') ?? '';
    const version = header.get('version') ?? '';
    if (name === '' || version === '')
        return null;
    const relations = { depends: [...depends], provides: [plainName(name)] };
    keep(budget, name, version, ...relations.depends, ...relations.provides);
    const owns = key === path ? { files: [path] } : { roots: [key] };
    const location = external_node_path_.posix.dirname(key);
    return {
        source: path,
        packages: [{ ecosystem: 'python', name, version, key, location, ...owns, relations }],
    };
}
/**
 * `Requires-Dist: NumPy>=1.22; python_version < "3.11"` → `numpy` (core metadata, "Requires-Dist"); null for other lines, and for what only
 * an extra asks for, of which nothing says that it was wanted.
 */
function requiredBy(line) {
    const name = /^Requires-Dist:\s*([\w.-]+)/i.exec(line)?.[1];
    return name === undefined || /^[^;]*;.*\bextra\b/.test(line) ? null : plainName(name);
}
/** The one spelling of a name (PyPA, "Names and normalization"). */
function plainName(name) {
    return name.toLowerCase().replace(/[-_.]+/g, '-');
}
function python_fileClaim(source, key, files) {
    return { source, packages: [{ ecosystem: 'python', name: key, key, version: '', files }] };
}
/** RECORD is a CSV of path, hash and size; paths count from the directory that `dist-info` stands in, or are absolute. */
function recordedFiles(source, key, budget) {
    const files = new KeptTexts(budget);
    return {
        line(text) {
            const path = inside(external_node_path_.posix.dirname(key), firstField(text));
            if (path !== null)
                files.add(path);
        },
        end: () => python_fileClaim(source, key, files.all),
    };
}
/** Quotes stand around a field, and are doubled inside (RFC 4180). No tool writes a path with a line break in it. */
function firstField(line) {
    const quoted = /^"((?:[^"]|"")*)"/.exec(line)?.[1];
    return quoted?.replaceAll('""', '"') ?? line.replace(/[,\r].*$/s, '');
}
function eggFiles(source, key, kind, budget) {
    const from = kind === 'SOURCES' ? external_node_path_.posix.dirname(key) : key;
    const files = new KeptTexts(budget);
    return {
        line(text) {
            const path = text.trim() === '' ? null : inside(from, text.trim());
            if (path !== null)
                files.add(path);
        },
        end: () => python_fileClaim(source, key, files.all),
    };
}
/** Longer ones no system has, and they take long to join. */
const python_LONGEST_PATH = 4096;
/** A path in the image that is written relative to a directory; null when it leads out of the image. */
function inside(directory, path) {
    if (path.length > python_LONGEST_PATH)
        return null;
    const joined = path.startsWith('/') ? external_node_path_.posix.normalize(path).slice(1) : external_node_path_.posix.join(directory, path);
    return joined.startsWith('../') || joined === '..' || joined === '' ? null : joined;
}

;// CONCATENATED MODULE: ./src/measure/packages/rpm-berkeley.ts
/** Of a hash database, in its first page (Berkeley DB, src/dbinc/db_page.h, `DBMETA`). */
const MAGIC = 0x06_15_61;
/** Kinds of pages, and of what stands in one (db_page.h). */
const KIND = { unsortedHash: 2, overflow: 7, hash: 13 };
const OFF_PAGE = 3;
const PAGE_HEADER = 26;
const LEAST_PAGE = 512;
const MOST_PAGE = 65_536;
/**
 * The packages' headers in a hash database of Berkeley DB, which rpm had before 4.16: values lie in chains of pages. Each page is read
 * once, whatever chains say.
 */
function* berkeleyHeaders(file) {
    const pages = file.length < LEAST_PAGE ? null : Pages.of(file);
    if (pages === null)
        return;
    for (let page = 1; page < pages.count; page++) {
        const kind = pages.kind(page);
        if (kind !== KIND.hash && kind !== KIND.unsortedHash)
            continue;
        // Keys and values take turns.
        for (let entry = 1; entry < pages.entries(page); entry += 2) {
            const first = pages.valueOf(page, entry);
            if (first !== null)
                yield pages.chain(first);
        }
    }
}
class Pages {
    count;
    #file;
    #size;
    #isLittle;
    #read = new Set();
    static of(file) {
        const isLittle = file.readUInt32LE(12) === MAGIC;
        if (!isLittle && file.readUInt32BE(12) !== MAGIC)
            return null;
        const size = isLittle ? file.readUInt32LE(20) : file.readUInt32BE(20);
        const isSize = size >= LEAST_PAGE && size <= MOST_PAGE && (size & (size - 1)) === 0;
        return isSize ? new Pages(file, size, isLittle) : null;
    }
    constructor(file, size, isLittle) {
        this.#file = file;
        this.#size = size;
        this.#isLittle = isLittle;
        this.count = Math.floor(file.length / size);
    }
    kind(page) {
        return this.#file[page * this.#size + 25] ?? 0;
    }
    /** No more than have room for their places. */
    entries(page) {
        return Math.min(this.#half(page * this.#size + 20), (this.#size - PAGE_HEADER) / 2);
    }
    /** The page where a value begins; null for one that lies in this page, and is no package. */
    valueOf(page, entry) {
        const at = this.#half(page * this.#size + PAGE_HEADER + 2 * entry);
        if (at + 12 > this.#size || this.#file[page * this.#size + at] !== OFF_PAGE)
            return null;
        return this.#int(page * this.#size + at + 4);
    }
    chain(first) {
        const parts = [];
        for (let page = first; page > 0 && page < this.count && !this.#read.has(page);) {
            this.#read.add(page);
            if (this.kind(page) !== KIND.overflow)
                break;
            const start = page * this.#size;
            const next = this.#int(start + 16);
            const length = next === 0 ? this.#half(start + 22) : this.#size;
            parts.push(this.#file.subarray(start + PAGE_HEADER, Math.min(start + PAGE_HEADER + length, start + this.#size)));
            page = next;
        }
        return Buffer.concat(parts);
    }
    #half(at) {
        return this.#isLittle ? this.#file.readUInt16LE(at) : this.#file.readUInt16BE(at);
    }
    #int(at) {
        return this.#isLittle ? this.#file.readUInt32LE(at) : this.#file.readUInt32BE(at);
    }
}

;// CONCATENATED MODULE: ./src/measure/packages/rpm-header.ts
/** Tags (rpm, include/rpm/rpmtag.h). */
const TAG = {
    name: 1000,
    version: 1001,
    release: 1002,
    epoch: 1003,
    directoryIndexes: 1116,
    baseNames: 1117,
    directoryNames: 1118,
};
const ENTRY_LENGTH = 16;
const MOST_ENTRIES = 4096;
const STEPS_OF_A_HEADER = 200;
/**
 * A header as the databases of rpm keep it: two counts, an index of 16 bytes an entry (tag, type, offset, count), and the data, all with
 * the high byte first (rpm, "RPM V4 package format", Header). Null for what is none.
 */
function parseRpmHeader(blob, budget) {
    budget.spend('steps', STEPS_OF_A_HEADER);
    const entries = blob.length < 8 ? 0 : blob.readUInt32BE(0);
    const start = 8 + entries * ENTRY_LENGTH;
    if (entries === 0 || entries > MOST_ENTRIES || start > blob.length)
        return null;
    const fields = new Fields(blob, entries, start);
    const [name, version] = [fields.text(TAG.name), fields.text(TAG.version)];
    if (name === '' || version === '')
        return null;
    return { name, version: fullVersion(version, fields), files: rpm_header_filesOf(fields, budget) };
}
function fullVersion(version, fields) {
    const release = fields.text(TAG.release);
    const [epoch = 0] = fields.numbers(TAG.epoch);
    return `${epoch === 0 ? '' : `${epoch}:`}${version}${release === '' ? '' : `-${release}`}`;
}
/** Each file's name, and the number of its directory in a list of those. */
function rpm_header_filesOf(fields, budget) {
    const names = fields.texts(TAG.baseNames);
    const directories = fields.texts(TAG.directoryNames);
    const indexes = fields.numbers(TAG.directoryIndexes);
    return names.map((name, index) => {
        const path = `${directories[indexes[index] ?? -1] ?? '/'}${name}`.replace(/^\/+/, '');
        budget.spend('claims');
        budget.spend('names', path.length);
        return path;
    });
}
class Fields {
    #blob;
    #start;
    #places = new Map();
    constructor(blob, entries, start) {
        this.#blob = blob;
        this.#start = start;
        for (let at = 8; at < 8 + entries * ENTRY_LENGTH; at += ENTRY_LENGTH) {
            const place = { at: blob.readUInt32BE(at + 8), count: blob.readUInt32BE(at + 12) };
            this.#places.set(blob.readUInt32BE(at), place);
        }
    }
    /** The first of the texts; '' where there is none. */
    text(tag) {
        return this.texts(tag)[0] ?? '';
    }
    /** Each ends at a zero byte. */
    texts(tag) {
        const { at = 0, count = 0 } = this.#places.get(tag) ?? {};
        const texts = [];
        for (let from = this.#start + at; texts.length < count && from < this.#blob.length;) {
            const end = this.#blob.indexOf(0, from);
            if (end < 0)
                break;
            texts.push(this.#blob.toString('utf8', from, end));
            from = end + 1;
        }
        return texts;
    }
    /** Of four bytes each. */
    numbers(tag) {
        const { at = 0, count = 0 } = this.#places.get(tag) ?? {};
        const from = this.#start + at;
        const most = Math.max(0, Math.floor((this.#blob.length - from) / 4));
        return Array.from({ length: Math.min(count, most) }, (_, index) => this.#blob.readUInt32BE(from + 4 * index));
    }
}

;// CONCATENATED MODULE: ./src/measure/packages/rpm-ndb.ts
const [HEADER_MARK, SLOT_MARK, BLOB_MARK] = ['RpmP', 'Slot', 'BlbS'].map(text => Buffer.from(text, 'latin1'));
const PAGE = 4096;
/** Of a slot, of the header of a blob, and of the blocks that a slot counts in. */
const UNIT = 16;
/**
 * The packages' headers in rpm's own format: pages of slots, each with the place of a blob (rpm, lib/backend/ndb/rpmpkg.c). Numbers have
 * the low byte first. A place is read once, whatever slots say.
 */
function* ndbHeaders(file) {
    if (file.length < PAGE || !isAt(file, 0, HEADER_MARK))
        return;
    const end = Math.min(file.length, file.readUInt32LE(12) * PAGE);
    let last = 0;
    const places = [];
    for (let at = 2 * UNIT; at + UNIT <= end && isAt(file, at, SLOT_MARK); at += UNIT)
        if (file.readUInt32LE(at + 4) !== 0)
            places.push(file.readUInt32LE(at + 8) * UNIT);
    for (const at of places.sort((a, b) => a - b)) {
        if (at < last || at + UNIT > file.length || !isAt(file, at, BLOB_MARK))
            continue;
        last = at + UNIT + file.readUInt32LE(at + 12);
        yield file.subarray(at + UNIT, last);
    }
}
function isAt(file, at, mark) {
    return mark !== undefined && file.subarray(at, at + mark.length).equals(mark);
}

;// CONCATENATED MODULE: ./src/measure/packages/sqlite-table.ts
const sqlite_table_MAGIC = Buffer.from('SQLite format 3\0', 'latin1');
const FILE_HEADER = 100;
const [INTERIOR, LEAF] = [0x05, 0x0d];
const [sqlite_table_LEAST_PAGE, sqlite_table_MOST_PAGE] = [512, 65_536];
/**
 * The rows of a table of an SQLite database that is at rest (SQLite, "Database File Format"): trees of pages, rows that are too long for
 * one going on in a chain of others. Each page is read once, whatever trees and chains say; what makes no sense is left out.
 */
function* sqliteRows(file, table) {
    const database = Database.of(file);
    const root = database === null ? null : sqlite_table_rootOf(database, table);
    if (database !== null && root !== null)
        for (const row of database.payloads(root))
            yield valuesOf(row);
}
/** The first page of a table; null where there is none of that name. */
function sqlite_table_rootOf(database, table) {
    for (const payload of database.payloads(SCHEMA)) {
        const [type, name] = valuesOf(payload);
        if (type?.toString() === 'table' && name?.toString() === table)
            return numberAt(payload, 3);
    }
    return null;
}
/** The page of the table of tables. */
const SCHEMA = 1;
class Database {
    #file;
    #size;
    #usable;
    #read = new Set();
    static of(file) {
        if (file.length < sqlite_table_LEAST_PAGE || !file.subarray(0, sqlite_table_MAGIC.length).equals(sqlite_table_MAGIC))
            return null;
        const told = file.readUInt16BE(16);
        const size = told === 1 ? sqlite_table_MOST_PAGE : told;
        return size < sqlite_table_LEAST_PAGE || size > file.length ? null : new Database(file, size, file[20] ?? 0);
    }
    constructor(file, size, reserved) {
        this.#file = file;
        this.#size = size;
        this.#usable = size - reserved;
    }
    /** Of all rows of a tree, the left ones first. */
    *payloads(root) {
        const todo = [root];
        for (let number = todo.pop(); number !== undefined; number = todo.pop()) {
            const page = this.#page(number);
            if (page === null)
                continue;
            const start = number === SCHEMA ? FILE_HEADER : 0;
            const kind = page[start];
            if (kind !== INTERIOR && kind !== LEAF)
                continue;
            const cells = cellsOf(page, start, kind);
            if (kind === LEAF)
                for (const at of cells)
                    yield this.#payload(page, at);
            else
                todo.push(page.readUInt32BE(start + 8), ...cells.map(at => page.readUInt32BE(at)).reverse());
        }
    }
    /** Null for what is not there, or was read. */
    #page(number) {
        const end = number * this.#size;
        if (number < 1 || end > this.#file.length || this.#read.has(number))
            return null;
        this.#read.add(number);
        return this.#file.subarray(end - this.#size, end);
    }
    #payload(page, at) {
        const [length, afterLength] = varint(page, at);
        const [, start] = varint(page, afterLength);
        const local = this.#localLength(length);
        const parts = [page.subarray(start, start + local)];
        let left = length - local;
        let next = left > 0 && start + local + 4 <= page.length ? page.readUInt32BE(start + local) : 0;
        for (let more = this.#page(next); left > 0 && more !== null; more = this.#page(next)) {
            const part = more.subarray(4, Math.min(4 + left, this.#usable));
            parts.push(part);
            left -= part.length;
            next = more.readUInt32BE(0);
        }
        return parts.length === 1 ? page.subarray(start, start + local) : Buffer.concat(parts);
    }
    /** How much of a row its leaf holds ("Cell Payload Overflow Pages"). */
    #localLength(length) {
        const most = this.#usable - 35;
        if (length <= most)
            return length;
        const least = Math.floor(((this.#usable - 12) * 32) / 255) - 23;
        const fitting = least + ((length - least) % (this.#usable - 4));
        return fitting <= most ? fitting : least;
    }
}
/** Where the cells of a page stand: those that have room in it. */
function cellsOf(page, start, kind) {
    const pointers = start + (kind === LEAF ? 8 : 12);
    const count = Math.min(page.readUInt16BE(start + 3), Math.floor((page.length - pointers) / 2));
    const cells = Array.from({ length: count }, (_, index) => page.readUInt16BE(pointers + 2 * index));
    return cells.filter(at => at + 4 <= page.length);
}
/** Up to nine bytes, the high ones first; those beyond 2⁵³ are past the end of every file. */
function varint(bytes, at) {
    let value = 0;
    for (let index = 0; index < 8; index++) {
        const byte = bytes[at + index] ?? 0;
        value = value * 128 + (byte & 127);
        if (byte < 128)
            return [value, at + index + 1];
    }
    return [value * 256 + (bytes[at + 8] ?? 0), at + 9];
}
/** Bytes of a number by its serial type ("Record Format"). */
const NUMBER_LENGTHS = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];
const MOST_COLUMNS = 16;
function* columnsOf(payload) {
    const [header, first] = varint(payload, 0);
    let start = header;
    let at = first;
    for (let column = 0; at < header && at < payload.length && column < MOST_COLUMNS; column++) {
        const [type, next] = varint(payload, at);
        const end = start + (type < 12 ? (NUMBER_LENGTHS[type] ?? 0) : Math.floor((type - 12) / 2));
        yield { type, start, end };
        start = end;
        at = next;
    }
}
function valuesOf(payload) {
    return [...columnsOf(payload)].map(({ type, start, end }) => type < 12 ? null : payload.subarray(start, end));
}
/** A whole number of at most six bytes in a column; null for another value. */
function numberAt(payload, column) {
    const { type = 0, start = 0, end = 0 } = [...columnsOf(payload)][column] ?? {};
    if (type === 9)
        return 1;
    return type >= 1 && type <= 5 && end <= payload.length ? payload.readUIntBE(start, end - start) : null;
}

;// CONCATENATED MODULE: ./src/measure/packages/rpm.ts







const DATABASE = /^(?:var\/lib|usr\/share|usr\/lib\/sysimage)\/rpm\/(rpmdb\.sqlite|Packages\.db|Packages)$/;
/** The database of rpm, in each of the three formats that distributions have. */
const rpm = {
    ecosystem: 'rpm',
    version: 1,
    packages: 'packages of Fedora, RHEL, Amazon Linux, openSUSE and their like',
    files: '`rpmdb.sqlite`, `Packages.db` or `Packages` of rpm',
    isSystem: true,
    maxBytes: 64_000_000,
    endings: ['/rpmdb.sqlite', '/Packages.db', '/Packages'],
    wants: path => DATABASE.test(path),
    // Its pages refer to each other.
    start: (source, budget) => wholeFileParser(budget, file => rpm_claimOf(source, file, budget)),
};
function rpm_claimOf(source, file, budget) {
    const packages = [];
    for (const blob of headersIn(source, file)) {
        const header = parseRpmHeader(blob, budget);
        // Keys that signatures are checked with are kept as packages of that name.
        if (header === null || header.name === 'gpg-pubkey')
            continue;
        const { name, version, files } = header;
        keep(budget, name, version);
        // Of the kernel, several versions stand side by side.
        const key = `${name} ${version}`;
        const purpose = isBuildTool(name) ? { purpose: 'build-tool' } : {};
        packages.push({ ecosystem: 'rpm', name, version, key, files, ...purpose });
    }
    return packages.length === 0 ? null : { source, packages };
}
function* headersIn(source, file) {
    if (source.endsWith('.db'))
        yield* ndbHeaders(file);
    else if (!source.endsWith('.sqlite'))
        yield* berkeleyHeaders(file);
    else
        for (const [, blob = null] of sqliteRows(file, 'Packages'))
            if (blob !== null)
                yield blob;
}

;// CONCATENATED MODULE: ./src/measure/packages/may-begin-zlib.ts
/** The first byte of a zlib stream with a window of 32 kB, and the second for each of its four levels (RFC 1950, 2.2). */
const ZLIB = 0x78;
const LEVELS = new Set([0x01, 0x5e, 0x9c, 0xda]);
/** Kinds of blocks (RFC 1951, 3.2.3). */
const may_begin_zlib_KIND = { fixed: 1, dynamic: 2 };
/** Most codes that a block may have (RFC 1951, 3.2.7): of literals and lengths, and of distances. */
const MOST_LITERALS = 286;
const MOST_DISTANCES = 30;
/** Codes of 8 bits that stand for the literals from 0 to 143, in a fixed block (RFC 1951, 3.2.6). */
const FIRST_LITERAL = 0b00110000;
/**
 * Whether a zlib stream may begin at a place, by the header of the stream and that of its first block, which is packed. It is right of every
 * stream, and of one other place in a million: to try a place by unpacking it takes a hundred times as long.
 *
 * @param first the first byte that it unpacks to, below 144.
 */
function mayBeginZlib(data, at, first) {
    if (data[at] !== ZLIB || !LEVELS.has(data[at + 1] ?? 0))
        return false;
    const block = 8 * (at + 2);
    const kind = bitsAt(data, block + 1, 2);
    if (kind === may_begin_zlib_KIND.fixed)
        return reversed(bitsAt(data, block + 3, 8)) === FIRST_LITERAL + first;
    return kind === may_begin_zlib_KIND.dynamic && hasCodes(data, block + 3);
}
/** Whether the header of a dynamic block is possible: the lengths of codes are written in a code of their own, which must be complete. */
function hasCodes(data, start) {
    if (bitsAt(data, start, 5) + 257 > MOST_LITERALS || bitsAt(data, start + 5, 5) + 1 > MOST_DISTANCES)
        return false;
    const count = bitsAt(data, start + 10, 4) + 4;
    let used = 0;
    for (let code = 0; code < count; code++) {
        const length = bitsAt(data, start + 14 + 3 * code, 3);
        if (length > 0)
            used += 1 << (7 - length);
    }
    return used === 1 << 7;
}
/** At most eight bits, the lowest of each byte first. */
function bitsAt(data, from, count) {
    const byte = from >> 3;
    const both = (data[byte] ?? 0) | ((data[byte + 1] ?? 0) << 8);
    return (both >> (from & 7)) & ((1 << count) - 1);
}
/** Eight bits from the last to the first: codes are written with their highest bit first. */
function reversed(bits) {
    let result = 0;
    for (let at = 0; at < 8; at++)
        result |= ((bits >> at) & 1) << (7 - at);
    return result;
}

;// CONCATENATED MODULE: ./src/measure/packages/crate-list.ts



/** What `cargo auditable` writes begins so: it sorts no properties, and this is the first (rust-secure-code/cargo-auditable, PARSING.md). */
const BEGINNING = '{"packages":[';
const FIRST = BEGINNING.charCodeAt(0);
/** Bytes that are unpacked to see whether a stream begins so. */
const TRIED = 128;
/** Places of a program that are tried: one in a million bytes looks like a beginning by chance. */
const MOST_TRIES = 20_000;
/** The list of a thousand crates takes some thirty thousand bytes. */
const MOST_PACKED = 1_000_000;
/** The most that PARSING.md of `cargo auditable` asks readers to take. */
const MOST_UNPACKED = 8 * 1024 * 1024;
/**
 * Finds the list of crates in a program as it goes by: `.dep-v0`, a section that only its name marks, and names stand at the end of a
 * file. So each place that may be the start of a zlib stream is tried.
 */
class CrateListFinder {
    #tried;
    #edge = Buffer.alloc(0);
    #held = null;
    #length = 0;
    #tries = 0;
    /** @param tried is told of each place that is tried. */
    constructor(tried) {
        this.#tried = tried;
    }
    add(piece) {
        if (this.#held !== null) {
            this.#hold(piece, this.#held);
            return;
        }
        if (this.#tries >= MOST_TRIES)
            return;
        const edge = this.#edge;
        const inEdge = this.#seek(Buffer.concat([edge, piece.subarray(0, TRIED - 1)]));
        const start = inEdge ?? this.#seek(piece);
        this.#edge = lastBytes(edge, piece, TRIED - 1);
        if (start === null)
            return;
        this.#held = [];
        if (inEdge !== null)
            this.#hold(edge.subarray(inEdge), this.#held);
        this.#hold(inEdge === null ? piece.subarray(start) : piece, this.#held);
    }
    /** The document; null when there is none. */
    end() {
        if (this.#held === null) {
            // The last bytes were not tried: less than that might still come.
            const start = this.#seek(Buffer.concat([this.#edge, Buffer.alloc(TRIED)]));
            if (start === null)
                return null;
            this.#hold(this.#edge.subarray(start), (this.#held = []));
        }
        return unpacked(Buffer.concat(this.#held), MOST_UNPACKED);
    }
    #seek(data) {
        for (let at = data.indexOf(ZLIB); at >= 0 && at + TRIED <= data.length; at = data.indexOf(ZLIB, at + 1)) {
            if (!mayBeginZlib(data, at, FIRST) || this.#tries >= MOST_TRIES)
                continue;
            this.#tries++;
            this.#tried();
            const beginning = unpacked(data.subarray(at, at + TRIED), 64 * 1024);
            if (beginning?.toString('latin1', 0, BEGINNING.length) === BEGINNING)
                return at;
        }
        return null;
    }
    #hold(piece, held) {
        const part = piece.subarray(0, MOST_PACKED - this.#length);
        if (part.length === 0)
            return;
        held.push(Buffer.from(part));
        this.#length += part.length;
    }
}
/** What a stream unpacks to, as far as it goes; null for what is none, or more. */
function unpacked(bytes, most) {
    try {
        return (0,external_node_zlib_.inflateSync)(bytes, { finishFlush: external_node_zlib_.constants.Z_SYNC_FLUSH, maxOutputLength: most });
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./src/measure/packages/rust.ts





/** What rustup keeps of the release that it installed, in each toolchain: all its packages and their versions. */
const rust_TOOLCHAIN = /^(.*(?:^|\/)toolchains\/[^/]+)\/lib\/rustlib\/multirust-channel-manifest\.toml$/;
/** Crates of Rust programs, and toolchains that rustup installed. */
const rust = {
    ecosystem: 'rust',
    version: 1,
    packages: 'Rust programs that `cargo auditable` built and the crates in them; Rust toolchains, which are build tools',
    files: 'the section `.dep-v0` of ELF programs; `toolchains/*/lib/rustlib/multirust-channel-manifest.toml` of rustup',
    versions: { isSemantic: true },
    maxBytes: 4e9,
    endings: ['-manifest.toml'],
    wants: path => path.endsWith('-manifest.toml') && rust_TOOLCHAIN.test(path),
    wantsContent: elf_scan/* mayBeElf */.a,
    start: (path, budget) => rust_TOOLCHAIN.test(path) ? lineParser(rust_toolchain(path), budget) : rust_programParser(path, budget),
};
/** `[pkg.rustc]`, and in it `version = "1.77.0 (aedd173a2 2024-03-17)"` (rustup, "Channel manifests"). */
function rust_toolchain(source) {
    const directory = rust_TOOLCHAIN.exec(source)?.[1] ?? (0,split_path/* splitPath */.Uf)(source)[0];
    let table = '';
    let version = null;
    return {
        line(text) {
            if (text.startsWith('['))
                table = text.trim();
            else if (table === '[pkg.rustc]')
                version ??= /^version = "(\d[\w.-]{0,40})/.exec(text)?.[1] ?? null;
        },
        end() {
            if (version === null)
                return null;
            const own = { key: directory, location: directory, roots: [directory], purpose: 'build-tool' };
            return { source, packages: [{ ecosystem: 'rust', name: 'rust', version, ...own }] };
        },
    };
}
function rust_programParser(source, budget) {
    const finder = new CrateListFinder(() => {
        budget.spend('steps', STEPS_OF_A_TRY);
    });
    return {
        add(piece) {
            budget.spend('steps', piece.length / rust_BYTES_SOUGHT_IN_A_STEP);
            finder.add(piece);
        },
        end() {
            const list = finder.end();
            if (list === null)
                return null;
            budget.spend('parsed', list.length);
            budget.spend('steps', list.length / rust_BYTES_OF_A_STEP);
            return rust_claimOf(source, parseDocument(list), budget);
        },
    };
}
const STEPS_OF_A_TRY = 20;
const rust_BYTES_OF_A_STEP = 64;
const rust_BYTES_SOUGHT_IN_A_STEP = 1024;
/**
 * A program that was fetched as a crate (`cargo auditable install ripgrep`) is a package, and owns its file. One that was built from its
 * source is an application, and no package; the crates in it are.
 */
function rust_claimOf(source, list, budget) {
    const crates = asList(asObject(list).packages).flatMap(each => crateOf(asObject(each)) ?? []);
    const program = crates.find(({ isRoot, isFetched }) => isRoot && isFetched);
    const inside = crates.filter(({ isFetched }) => isFetched);
    const packages = program === undefined
        ? inside.map(crate => ({ ...rust_claimed(source, crate), inside: true }))
        : [{ ...rust_claimed(source, program), files: [source] }];
    for (const { name, version } of packages)
        keep(budget, name, version, source);
    return packages.length === 0 ? null : { source, packages };
}
/** Null for what only the build needed, and is not in the program. */
function crateOf({ name, version, source, kind, root }) {
    const [label, number] = [asLabel(name), asLabel(version)];
    if (label === null || number === null || kind === 'build')
        return null;
    return { name: label, version: number, isFetched: source !== 'local', isRoot: root === true };
}
function rust_claimed(source, { name, version }) {
    return { ecosystem: 'rust', name, version, key: `${source}\n${name}\n${version}`, location: source };
}

;// CONCATENATED MODULE: ./src/measure/packages/package-catalogs.ts












/** Every ecosystem that is read today. Where two of them claim one file, the earlier one owns it. */
const PACKAGE_CATALOGS = [
    dpkg,
    apk,
    rpm,
    conda,
    python,
    npm,
    go,
    java,
    rust,
    gem,
    composer,
    dotnet,
];
/** The catalog of an ecosystem; undefined where there is none of that name. */
function packageCatalog(ecosystem) {
    return PACKAGE_CATALOGS.find(catalog => catalog.ecosystem === ecosystem);
}


/***/ }),

/***/ 4818:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UK: () => (/* binding */ lastName),
/* harmony export */   Uf: () => (/* binding */ splitPath),
/* harmony export */   uJ: () => (/* binding */ joinPath)
/* harmony export */ });
const SLASH = '/'.charCodeAt(0);
/** Path of a name in a directory; the root's names have no slash before them. */
function joinPath(directory, name) {
    return directory === '' ? name : `${directory}/${name}`;
}
/** A path's directory and its last part: `a/b/c` is `['a/b', 'c']`. */
function splitPath(path) {
    const slash = path.lastIndexOf('/');
    return slash < 0 ? ['', path] : [path.slice(0, slash), path.slice(slash + 1)];
}
/** Where in a text the last part of a path begins that is a part of it. */
function lastName(text, start, end) {
    let at = end;
    while (at > start && text.charCodeAt(at - 1) !== SLASH)
        at--;
    return at;
}


/***/ }),

/***/ 10181:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ isBoundedJson)
/* harmony export */ });
const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);
/** Whether the bytes of what may be a JSON document stay within limits: to be asked before it is parsed, for that takes the memory. */
function isBoundedJson(bytes, { values, depth }) {
    let [made, deep] = [0, 0];
    for (let at = 0; at < bytes.length; at++) {
        const byte = bytes[at] ?? 0;
        if (byte === QUOTE)
            at = endOfText(bytes, at);
        else if (byte === COMMA)
            made++;
        else if (OPENING.has(byte)) {
            made++;
            deep++;
        }
        else if (CLOSING.has(byte))
            deep--;
        if (made > values || deep > depth)
            return false;
    }
    return true;
}
/** The place of the quote that ends a text. */
function endOfText(bytes, start) {
    for (let end = bytes.indexOf(QUOTE, start + 1); end >= 0; end = bytes.indexOf(QUOTE, end + 1)) {
        let escapes = 0;
        while (bytes[end - 1 - escapes] === BACKSLASH)
            escapes++;
        if (escapes % 2 === 0)
            return end;
    }
    return bytes.length;
}


/***/ })

};
