export const id = 3023;
export const ids = [3023];
export const modules = {

/***/ 93975:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ ADVICE_RULES),
  X: () => (/* binding */ adviceRule)
});

// EXTERNAL MODULE: ./src/advise/rules/base-image.ts + 2 modules
var base_image = __webpack_require__(44809);
;// CONCATENATED MODULE: ./src/advise/biggest-names.ts
const MOST_EXAMPLES = 5;
/** The names that a reader knows some files by. */
function biggestNames(image, files, nameOf) {
    const weights = new Map();
    for (const file of files) {
        const name = nameOf(file);
        if (name !== null)
            weights.set(name, (weights.get(name) ?? 0) + image.files.compressed(file));
    }
    const sorted = [...weights].sort(([, a], [, b]) => b - a);
    return { count: weights.size, biggest: sorted.slice(0, MOST_EXAMPLES).map(([name]) => name) };
}

// EXTERNAL MODULE: ./src/model/bytes.ts
var bytes = __webpack_require__(15410);
;// CONCATENATED MODULE: ./src/advise/byte-code-saving.ts

/** `a.cpython-313.opt-1.pyc`: byte code of Python that only `-O` reads, which stands beside `a.cpython-313.pyc`. */
const OPTIMIZED = /\.opt-[12]\.pyc$/;
/** Unpacked bytes in which deflate finds what came before (RFC 1951). */
const WINDOW = 32_768;
/**
 * What a file costs that much the same one stands before, within the window, as a share of what that one costs. Measured: 0.15 to 0.23 in
 * Pygments, and in Docutils with Poetry.
 */
const AGAIN = 0.2;
/**
 * What goes with byte code for `-O`, by indexes of its files. It is much the same as the plain one of its layer, which comes after it in the tar and
 * is compressed by what it has, where it is not too large for that: without it, the plain one costs as much as the first of them did.
 */
function byteCodeSaving({ files, layers }, optimized) {
    const own = optimized.flatMap(index => files.get(index) ?? []);
    const ofModule = Map.groupBy(own, file => moduleOf(file));
    const taken = files
        .filter(file => !files.isHidden(file) && files.endsWith(file, '.pyc') && !OPTIMIZED.test(files.name(file)))
        .flatMap(file => files.get(file) ?? [])
        .map(plain => {
        const isDeflated = layers[plain.layer]?.compression === 'gzip';
        const others = isDeflated && plain.unpacked >= WINDOW ? [] : (ofModule.get(moduleOf(plain)) ?? []);
        return { compressed: moreOf(plain, others), unpacked: 0 };
    });
    return (0,bytes/* subtractBytes */.CA)((0,bytes/* sumBytes */.jO)(own), (0,bytes/* sumBytes */.jO)(taken));
}
/** The same for all byte code that a layer has of a module. */
function moduleOf({ path, layer }) {
    return `${layer} ${path.replace(OPTIMIZED, '.pyc')}`;
}
/** Compressed bytes by which the plain one grows without the others: what all have together was the first one's for the most part. */
function moreOf(plain, others) {
    const all = (0,bytes/* sumBytes */.jO)([plain, ...others]).compressed;
    return Math.max(0, Math.round(all / (1 + AGAIN * others.length)) - plain.compressed);
}

// EXTERNAL MODULE: ./src/advise/edits/add-to-run.ts
var add_to_run = __webpack_require__(80283);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/edit/joined-lines.ts
var joined_lines = __webpack_require__(27333);
// EXTERNAL MODULE: ./src/advise/instruction.ts
var advise_instruction = __webpack_require__(8712);
;// CONCATENATED MODULE: ./src/advise/edits/exclude-from-context.ts



/**
 * Puts patterns at the end of the `.dockerignore`, each on a line of its own: what stands last there decides.
 *
 * @returns null where that is not certain: an instruction names something that would be gone, or a pattern cannot be written there.
 */
function excludeFromContext(patterns, { sources }) {
    if (sources?.ignoreFile == null || !patterns.every(isWritable))
        return null;
    const { file, text } = sources.ignoreFile;
    for (const dockerfile of sources.dockerfiles.values()) {
        const named = namedSources(dockerfile);
        if (named === null || named.some(source => patterns.some(pattern => mayMeet(pattern, source))))
            return null;
    }
    const before = text ?? '';
    const newline = before.includes('\r\n') ? '\r\n' : '\n';
    const isOpen = before !== '' && !before.endsWith('\n');
    const there = new Set(before.split(/\r?\n/).map(line => line.trim()));
    const lines = patterns.filter(pattern => !there.has(pattern));
    return lines.map(pattern => ({
        file,
        start: before.length,
        end: before.length,
        text: isOpen ? newline + pattern : pattern + newline,
    }));
}
/** ` in .dockerignore`, or in the one that BuildKit reads instead: that of the Dockerfile's name. */
function inIgnoreFile({ sources }) {
    return [' in ', { code: external_node_path_.posix.basename(sources?.ignoreFile?.file ?? '.dockerignore') }];
}
/** A line that starts with `#` is a comment there, one with `!` takes back; blanks around a pattern are not part of it. */
function isWritable(pattern) {
    return /^[^\s#!][^\r\n]*$/.test(pattern) && !/\s$/.test(pattern);
}
/** What instructions take from the build context by name, but for all of it; null where one cannot be read. */
function namedSources(dockerfile) {
    const found = [];
    for (const { keyword, start, arguments: rest, flags } of dockerfile.instructions) {
        if (!/^(?:COPY|ADD|RUN|ONBUILD)$/.test(keyword))
            continue;
        const text = (0,joined_lines/* joinLines */.c)(dockerfile, { start, end: rest.end })?.text;
        if (text === undefined)
            return null;
        const instruction = (0,advise_instruction/* parseInstruction */.ED)(text.replace(/^\s*onbuild\s+/i, ''));
        const mounted = flags
            .filter(flag => /\btype=bind\b/.test(flag) && !/\bfrom=/.test(flag))
            .map(flag => /[,=](?:source|src)=["']?([^,"']*)/.exec(flag)?.[1] ?? '');
        const copied = (0,advise_instruction/* flagOf */.iP)(instruction, 'from') === null ? ((0,advise_instruction/* copyOperands */.Qi)(instruction)?.sources ?? []) : [];
        found.push(...mounted, ...copied);
    }
    return found.map(source => external_node_path_.posix.join('/', source).slice(1)).filter(source => source !== '');
}
/** Whether a source may be one that a pattern takes away, or stand below it. The last part of the pattern is what is looked for. */
function mayMeet(pattern, source) {
    const last = external_node_path_.posix.basename(pattern);
    return source
        .split('/')
        .some(part => (PATTERN.test(part) || PATTERN.test(last) ? mayMatchBoth(part, last) : part === last));
}
const PATTERN = /[*?[\]\\$]/;
/** Two names with stars in them: only their fixed starts and ends tell them apart for certain. */
function mayMatchBoth(a, b) {
    const [startA, endA, startB, endB] = [fixedStart(a), fixedEnd(a), fixedStart(b), fixedEnd(b)];
    return ((startA.startsWith(startB) || startB.startsWith(startA)) && (endA.endsWith(endB) || endB.endsWith(endA)));
}
function fixedStart(name) {
    return /^[^*?[\]\\$]*/.exec(name)?.[0] ?? '';
}
/** What a variable stands for, and where its name ends, is not known. */
function fixedEnd(name) {
    return name.includes('$') ? '' : (/(?<![^*?[\]\\])[^*?[\]\\]*$/.exec(name)?.[0] ?? '');
}

;// CONCATENATED MODULE: ./src/advise/finding.ts
/** What nothing but words can say. */
function hint(...fix) {
    return { fix, edits: null };
}

// EXTERNAL MODULE: ./src/edit/stage-instructions.ts
var stage_instructions = __webpack_require__(68626);
// EXTERNAL MODULE: ./src/advise/edits/source-line.ts
var source_line = __webpack_require__(69400);
;// CONCATENATED MODULE: ./src/advise/edits/add-instruction.ts


/** Puts an instruction on the line after another one; null where the other is not found. */
function addInstruction(image, index, instruction, context) {
    const found = (0,source_line/* sourceLine */._)(image, index, context);
    return found === null ? null : addAfter(found, found.instruction, instruction);
}
/** Puts an instruction at the end of the stage that a line is in. */
function addToStage(line, instruction) {
    return addAfter(line, (0,stage_instructions/* instructionsOfStage */.X5)(line.dockerfile, line.instruction).at(-1) ?? line.instruction, instruction);
}
function addAfter({ file, dockerfile }, before, instruction) {
    const { text, newline } = dockerfile;
    const end = text.indexOf('\n', before.end);
    const at = end < 0 ? text.length : end + 1;
    return [{ file, start: at, end: at, text: end < 0 ? newline + instruction : instruction + newline }];
}
/** Puts an instruction on the line before another one, below its comments; null where the other is not found. */
function addInstructionBefore(image, index, instruction, context) {
    const found = (0,source_line/* sourceLine */._)(image, index, context);
    if (found === null)
        return null;
    const { file, dockerfile } = found;
    const at = dockerfile.text.lastIndexOf('\n', found.instruction.start - 1) + 1;
    return [{ file, start: at, end: at, text: instruction + dockerfile.newline }];
}

// EXTERNAL MODULE: ./src/advise/edits/stage-user.ts
var stage_user = __webpack_require__(72174);
// EXTERNAL MODULE: ./src/advise/line-origin.ts
var line_origin = __webpack_require__(21255);
;// CONCATENATED MODULE: ./src/advise/environment-makers.ts

const MAKERS = [
    {
        command: /\buv\s/,
        withoutPip: 'uv venv',
        withoutBuildSystem: 'uv pip uninstall setuptools wheel',
    },
    {
        command: /\bpoetry\s/,
        withoutPip: 'poetry config virtualenvs.options.no-pip true',
        withoutBuildSystem: 'poetry run pip uninstall -y setuptools wheel',
    },
    {
        command: /\bpipenv\s/,
        withoutPip: 'virtualenv --no-pip',
        withoutBuildSystem: 'pipenv run pip uninstall -y setuptools wheel',
    },
    {
        command: /\bvirtualenv\s/,
        withoutPip: 'virtualenv --no-pip',
        withoutBuildSystem: 'pip uninstall -y setuptools wheel',
    },
];
const VENV = {
    withoutPip: 'python -m venv --without-pip',
    withoutBuildSystem: 'pip uninstall -y setuptools wheel',
};
/** What a line makes an environment with; Python's own where it is not known to be another. */
function environmentMakerOf(image, line) {
    const command = (0,line_origin/* commandOf */.Nl)(image, line?.line ?? null);
    return MAKERS.find(maker => maker.command.test(command)) ?? VENV;
}

// EXTERNAL MODULE: ./src/advise/line-graph.ts
var line_graph = __webpack_require__(51609);
;// CONCATENATED MODULE: ./src/advise/environment-installer.ts









/** What stands in an environment of Python, after the folder of the environment. */
const INSIDE = /^(.+?)\/(?:lib(?:64)?\/python[\d.]+\/site-packages|bin)\//;
/**
 * Takes pip out of an environment that another stage makes, at the end of that stage. In the stage that ships, it is in the layer of
 * the line that made the environment, and later lines need it.
 */
function withoutInstaller(image, files, maker, context) {
    const root = rootOf(image, files);
    const { from, by } = maker?.copied ?? {};
    if (root === null || from === undefined || by === undefined || !isSamePlace(image, by, root))
        return hint('leave pip out of the environment, if nothing installs later: ', {
            code: environmentMakerOf(image, maker).withoutPip,
        });
    const instruction = `RUN /${root}/bin/python -m pip uninstall -y pip`;
    return {
        fix: [{ code: instruction }, ' at the end of the stage that it is copied from'],
        edits: mayGo(image, from, context) ? addInstruction(image, from, instruction, context) : null,
    };
}
/** The folder of the only environment that files are in; null where there are several, or it cannot be written as it is. */
function rootOf({ files }, own) {
    const roots = new Set(own.map(file => INSIDE.exec(files.path(file))?.[1] ?? ''));
    const [root = '', ...others] = roots;
    return others.length === 0 && /^[\w./-]+$/.test(root) ? root : null;
}
/** Whether a COPY puts a folder where it was. */
function isSamePlace({ lines }, by, root) {
    const { sources = [], destination = '' } = (0,advise_instruction/* copyOperands */.Qi)((0,advise_instruction/* parseInstruction */.ED)(lines[by]?.instruction ?? '')) ?? {};
    const [source = '', ...others] = sources;
    const isFolder = external_node_path_.posix.resolve('/', source) === external_node_path_.posix.resolve('/', destination);
    return others.length === 0 && isFolder && `/${root}/`.startsWith(`${external_node_path_.posix.resolve('/', source)}/`);
}
/** Whether root ends the stage, and nothing that stands on it installs. */
function mayGo(image, from, context) {
    const found = (0,source_line/* sourceLine */._)(image, from, context);
    const user = found === null ? null : (0,stage_user/* userAtEnd */.SW)(found);
    return (found !== null &&
        (user === null || (0,stage_user/* isRoot */.jX)(user)) &&
        !(0,line_graph/* linesAfter */.EU)(image, from).some(line => /\bpip\b/.test((0,line_origin/* commandOf */.Nl)(image, line))));
}

;// CONCATENATED MODULE: ./src/advise/group-by-line.ts
/**
 * The files that are wanted, by the line that made them or, where none is known, by their layer: of a copy that a later line made only to change owner or mode, the line that
 * made the first. Files of the base image are left out: no line of the Dockerfile can take their bytes back.
 *
 * @param among those that may be wanted, in their order, where that is known; else all.
 */
function groupByLine(image, isWanted, among) {
    const layerOf = firstLayers(image);
    const isBase = image.layers.map(({ origin }) => origin === 'base');
    const groups = new Map();
    const count = among?.length ?? image.files.length;
    for (let at = 0; at < count; at++) {
        const file = among?.[at] ?? at;
        if (isBase[image.files.layer(file)] === true || !isWanted(file))
            continue;
        const first = layerOf(file);
        const line = image.layers[first]?.line ?? null;
        // Both count from 0: a layer is told from a line by its sign.
        const key = line ?? -1 - first;
        const group = groups.get(key) ?? { line, files: [] };
        groups.set(key, group);
        group.files.push(file);
    }
    return [...groups.values()];
}
const KNOWN = new WeakMap();
/** {@link findFirstLayers}, once an image: most rules ask. */
function firstLayers(image) {
    const known = KNOWN.get(image) ?? findFirstLayers(image);
    KNOWN.set(image, known);
    return known;
}
/**
 * The layer that had a file first. A change of owner or mode that copies a file parts it from its hard links, too: what has no copy
 * below, but the content of one that the same layer covers, is taken for its other name.
 */
function findFirstLayers(image) {
    const covered = copiesBelow(image);
    if (covered.size === 0)
        return file => image.files.layer(file);
    const first = new Map();
    // Files stand in layer order, so that the copy below is settled before the one above.
    const { files } = image;
    for (let file = 0; file < files.length; file++) {
        const below = covered.get(files.layer(file));
        if (below === undefined)
            continue;
        const lower = below.get(`path ${files.path(file)}`) ?? below.get(`content ${files.content(file)}`);
        if (lower !== undefined && lower < file)
            first.set(file, first.get(lower) ?? lower);
    }
    return file => image.files.layer(first.get(file) ?? file);
}
/** The files that a change of owner or mode covers, by path and by content, for each layer that does so. */
function copiesBelow({ files, layers }) {
    const covered = new Map();
    for (const file of files.hiddenFiles()) {
        const hidden = files.hidden(file);
        if (hidden?.why !== 'metadata' || layers[files.layer(file)]?.origin === 'base')
            continue;
        const below = covered.get(hidden.by) ?? new Map();
        covered.set(hidden.by, below.set(`path ${files.path(file)}`, file).set(`content ${files.content(file)}`, file));
    }
    return covered;
}

// EXTERNAL MODULE: ./src/advise/start-command.ts
var start_command = __webpack_require__(49324);
// EXTERNAL MODULE: ./src/advise/stage-settings.ts
var stage_settings = __webpack_require__(6322);
;// CONCATENATED MODULE: ./src/advise/leftover-kinds.ts




/** A line that builds something. */
const BUILDS = /\b(?:npm|yarn|pnpm|bun|npx|tsc|vite|webpack|make|cmake|ninja|gcc|g\+\+|cc|cargo|pip|node-gyp|configure)\b/;
/** What is left over in an image. */
function leftoverKinds(image, context) {
    const { files } = image;
    const explaining = files.withEnding(EXPLAINING);
    const shown = shownOutputs(image, explaining);
    const built = image.layers.map(({ line }) => (0,line_origin/* lineOriginOf */.yA)(image, line, BUILDS)?.how === 'run');
    const ran = image.layers.map(({ line }) => (0,line_origin/* lineOriginOf */.yA)(image, line, /\S/)?.how === 'run');
    const isPython = pythonKinds(image, context);
    const kindOf = (file) => {
        const layer = files.layer(file);
        const isBesideOutput = outputsOf(files, file)?.some(output => shown.has(output)) === true;
        if (files.endsWith(file, '.map'))
            return isBesideOutput ? 'source map' : null;
        if (built[layer] === true && isObject(files, file))
            return 'object file';
        if (isBesideOutput)
            return 'source';
        return ran[layer] === true ? (madeByRun(files, file) ?? isPython(file)) : null;
    };
    return { kindOf, among: ran.includes(true) || built.includes(true) ? undefined : explaining };
}
/** In directories of node-gyp and cargo all is in between; elsewhere only what compilers alone read. Toolchains need theirs. */
function isObject(files, file) {
    const path = files.path(file);
    if (/(?:^|\/)build\/Release\/(?:obj\.target|\.deps)\//.test(path))
        return true;
    if (files.owner(file) !== null || /(?:^|\/)(?:rustlib|toolchains|go|gcc|sdk|sysroot)\//.test(path))
        return false;
    return /(?:^|\/)target\/(?:debug|release)\/(?:deps|build|incremental|\.fingerprint)\/|\.(?:o|a|la)$/.test(path);
}
/** How the names of files end that {@link outputsOf} may say something of. */
const EXPLAINING = ['.map', '.ts', '.tsx'];
/** What of {@link outputsOf} all files shows: most images have few of these, and a set of all paths would take 100 MB of half a million. */
function shownOutputs({ files }, explaining) {
    const outputs = new Set(explaining.flatMap(file => outputsOf(files, file) ?? []));
    if (outputs.size === 0)
        return outputs;
    const names = new Set(outputs.values().map(output => output.slice(output.lastIndexOf('/') + 1)));
    const found = files.filter(file => !files.isHidden(file) && names.has(files.name(file)));
    return new Set(found.map(file => files.path(file)).filter(path => outputs.has(path)));
}
/** Paths at which what a file only explains, or was compiled to, would stand: `dist/server.js` of `dist/server.js.map` and of `src/server.ts`; null of nearly all files. */
function outputsOf(files, file) {
    if (files.endsWith(file, '.map'))
        return [files.path(file).slice(0, -'.map'.length)];
    // First by its end: in a path of nothing but `src/` every one of them would be tried to its end.
    if (files.owner(file) !== null || !(files.endsWith(file, '.ts') || files.endsWith(file, '.tsx')))
        return null;
    const path = files.path(file);
    const [, project, inside] = /^(|.*\/)src\/(.+)\.tsx?$/.exec(path) ?? [];
    if (project === undefined || inside === undefined || path.includes('node_modules/'))
        return null;
    return ['dist', 'build', 'lib', 'out'].map(output => `${project}${output}/${inside}.js`);
}
/** Where programs and packages stand, wherever that is. */
const INSTALLED = /\/(?:s?bin|lib\d*|[\w.-]*packages|node_modules|venv)\//;
/** What commands write beside what they are run for. A file of a package is part of it. */
function madeByRun(files, file) {
    if (files.owner(file) !== null)
        return null;
    const path = files.path(file);
    // What was installed there (`pip install --target`) is run from there.
    if (/^(?:var\/)?tmp\//.test(path))
        return INSTALLED.test(path) ? null : 'temporary file';
    if (/^var\/log\/|\.log$/.test(path))
        return 'log';
    return /(?:^|\/)\.(?:git|hg|svn)\//.test(path) ? 'repository' : null;
}
/**
 * Byte code of Python that only `-O` reads, or that a variable says no one wants; tests that packages bring, and what installed them into an
 * environment that ships. Of a distribution's own packages nothing is said: its tools keep books of their files.
 */
function pythonKinds(image, context) {
    const { files, packages } = image;
    const isOptimized = /\s-OO?\s|PYTHONOPTIMIZE/.test((0,start_command/* startCommand */.S0)(image)) ||
        image.lines.some(({ instruction }) => instruction.includes('PYTHONOPTIMIZE'));
    const isUnwanted = byteCodeOfPip(image, context);
    const isSystems = (file) => /^(?:dpkg|apk|rpm|conda)$/.test(packages[files.owner(file) ?? -1]?.ecosystem ?? '');
    return file => {
        if (isSystems(file))
            return null;
        const path = files.path(file);
        if (!isOptimized && path.includes('/__pycache__/') && OPTIMIZED.test(path))
            return 'byte code';
        const inside = /\/(?:site|dist)-packages\/(.*)$/.exec(path)?.[1] ?? '';
        if (isTest(inside))
            return 'test of a package';
        return (installerOf(packages[files.owner(file) ?? -1], path, inside) ??
            (isUnwanted(file) ? 'unwanted byte code' : null));
    };
}
/** By the path below all packages. */
function isTest(inside) {
    return /^[^/]+\/(?:[^/]+\/)*tests\//.test(inside) && !/^(?:tests|pytest|unittest)\//.test(inside);
}
/** Of a file of an environment: pip, or what builds packages. */
function installerOf(owner, path, inside) {
    const { ecosystem, name } = owner ?? {};
    if (/^usr\/(?:local\/)?(?:lib|bin)\//.test(path))
        return null;
    if ((ecosystem === 'python' && name === 'pip') || /^pip(?:-[\d.]+\.dist-info)?\//.test(inside))
        return 'installer';
    return /^(?:setuptools|wheel|pkg_resources|_distutils_hack)(?:-[\d.]+\.dist-info)?\//.test(inside)
        ? 'build system'
        : null;
}
/** Whether pip wrote byte code although the image says that Python is to write none, which pip does not ask. */
function byteCodeOfPip(image, context) {
    const isSaid = (0,stage_settings/* instructionTexts */.J)(image, context).some(text => /\bPYTHONDONTWRITEBYTECODE(?:=["']?|\s)(?=[^\s"'])/.test(text));
    const isPip = image.layers.map(({ line }) => {
        const command = isSaid ? (0,line_origin/* commandOf */.Nl)(image, (0,line_origin/* lineOriginOf */.yA)(image, line, BUILDS)?.line ?? null) : '';
        return /\bpip[\d.]*\s.*\binstall\b/.test(command) && !/--(?:no-)?compile\b|\bcompileall\b/.test(command);
    });
    return file => isPip[image.files.layer(file)] === true && image.files.endsWith(file, '.pyc');
}

;// CONCATENATED MODULE: ./src/advise/shared-directory.ts
/** The directory that all paths are in, as deep as they share it; '' where they share none. */
function sharedDirectory(paths) {
    const [first = '', ...others] = paths;
    let length = lastSlash(first, first.length);
    for (const path of others) {
        let same = 0;
        while (same < length && path[same] === first[same])
            same++;
        // As far as a slash in both: `a/bc` and `a/b` share `a`.
        length = same === length && path[same] === '/' ? length : lastSlash(first, same);
    }
    return first.slice(0, length);
}
function lastSlash(path, before) {
    return Math.max(0, path.lastIndexOf('/', before - 1));
}

;// CONCATENATED MODULE: ./src/advise/programs/only-if-known.ts
/** Of a finding that takes away what a program could start: a hint, with the reason, where it is not known what the sources start. */
function onlyIfKnown(finding, { unknown }) {
    if (unknown === null || finding.edits == null)
        return finding;
    const reason = [...finding.reason, '; ', ...unknown];
    return { ...finding, edits: null, reason };
}

// EXTERNAL MODULE: ./src/model/once-a-directory.ts
var once_a_directory = __webpack_require__(59572);
;// CONCATENATED MODULE: ./src/advise/programs/started-packages.ts


/**
 * Packages, by their indexes, that have a program which sources or scripts start, or that are called as it is; and all that these do not
 * work without.
 */
function startedPackages({ files, packages }, { programs, words }) {
    const names = new Set([...programs, ...words].map(word => external_node_path_.posix.basename(word)));
    const found = new Set([...packages.keys()].filter(index => names.has(packages[index]?.name ?? '')));
    const isOfPrograms = (0,once_a_directory/* onceADirectory */.q)(files, path => /(?:^|\/)s?bin\/$/.test(path));
    for (let file = 0; file < files.length; file++) {
        const owner = files.owner(file);
        if (owner === null || files.isHidden(file) || !isOfPrograms(file))
            continue;
        if (names.has(files.name(file)))
            found.add(owner);
    }
    for (const each of found)
        for (const required of packages[each]?.requires ?? [])
            found.add(required);
    return found;
}

// EXTERNAL MODULE: ./src/advise/programs/started-programs.ts + 4 modules
var started_programs = __webpack_require__(17493);
// EXTERNAL MODULE: ./src/advise/wording.ts
var wording = __webpack_require__(53304);
;// CONCATENATED MODULE: ./src/advise/rules/build-leftovers.ts


















/** Paths that make a command which somebody reads. */
const MOST_PATHS = 5;
/** What is left of building, by line and kind. */
const buildLeftovers = {
    id: 'build-leftovers',
    finds: 'source maps, object files, archives, sources beside their compiled output; temporary files, logs and repositories that a RUN makes; of Python: byte code for `-O`, or that `PYTHONDONTWRITEBYTECODE` says no one wants, tests inside packages, pip and setuptools in an environment',
    saves: 'those files; of byte code for `-O`, without the bytes that plain byte code then takes',
    inGeneral: {
        fix: 'leave out what only the build needs',
        reason: 'source maps, or sources beside what was made of them, are in the image',
    },
    example: {
        before: 'RUN npm run build',
        after: `RUN npm run build && find dist -name '*.map' -exec rm {} +`,
    },
    takesCopies: true,
    takesFromAll: true,
    find,
};
function find(image, isFree, context) {
    const { kindOf, among } = leftoverKinds(image, context);
    const kinds = new Map();
    const isLeftover = (index) => {
        // Of a file with other names (cargo's target/release/app and deps/app-1f2e) the bytes would stay.
        if (image.files.isHidden(index) || image.files.links(index) !== undefined || !isFree(index))
            return false;
        const kind = kindOf(index);
        if (kind !== null)
            kinds.set(index, kind);
        return kind !== null;
    };
    return groupByLine(image, isLeftover, among).flatMap(({ line, files }) => [...Map.groupBy(files, file => kinds.get(file) ?? 'source')].flatMap(([kind, own]) => isStarted(image, kind, context) ? [] : findingOn(image, { line, kind, files: own }, context)));
}
/** Whether the container, or its sources, install. */
function isStarted(image, kind, context) {
    if (kind !== 'installer')
        return false;
    const words = new Set((0,start_command/* startCommand */.S0)(image).split(/[\s"'=;&|()/]+/));
    const needed = startedPackages(image, (0,started_programs/* startedPrograms */.r)(image, context));
    return words.has('pip') || image.packages.some(({ name }, index) => name === 'pip' && needed.has(index));
}
function findingOn(image, left, context) {
    const { kind, files } = left;
    const maker = (0,line_origin/* lineOriginOf */.yA)(image, left.line, isMadeByBuild(kind) ? BUILDS : /\S/);
    const line = maker?.line ?? left.line;
    const finding = {
        files,
        ...(kind === 'byte code' ? { saves: byteCodeSaving(image, files) } : {}),
        line,
        ...changeOf(image, { ...left, line }, maker, context),
        reason: [reasonOf(kind, files)],
        examples: biggestNames(image, files, file => `/${image.files.path(file)}`).biggest,
    };
    return kind === 'installer' ? onlyIfKnown(finding, (0,started_programs/* startedPrograms */.r)(image, context)) : finding;
}
function isMadeByBuild(kind) {
    return kind === 'source map' || kind === 'object file' || kind === 'source' || kind === 'unwanted byte code';
}
function reasonOf(kind, { length }) {
    switch (kind) {
        case 'source':
            return 'sources are in the image beside their compiled output';
        case 'byte code':
            return `${length === 1 ? '1 file of byte code is' : `${length} files of byte code are`} in the image that Python reads only with -O`;
        case 'repository':
            return 'the history of a repository is in the image';
        case 'unwanted byte code':
            return 'pip has written byte code, which the image says is not wanted';
        case 'installer':
            return 'pip is in an environment that ships';
        case 'build system':
            return 'setuptools or wheel is in an environment that ships';
        case 'test of a package':
            return 'tests that packages bring are in the image';
        default:
            return `${(0,wording/* countOf */.pq)(length, kind)} in the image`;
    }
}
function changeOf(image, left, maker, context) {
    switch (left.kind) {
        case 'object file':
        case 'source':
            return hint('build in a separate stage, then ', { code: 'COPY --from' }, ' only what runs');
        case 'installer':
            return withoutInstaller(image, left.files, maker, context);
        case 'build system':
            return hint({ code: environmentMakerOf(image, maker).withoutBuildSystem }, ' in the end, if no package needs them when it runs');
        case 'unwanted byte code':
            return hint({ code: 'pip install --no-compile' }, ', if the program may start more slowly: pip does not ask ', { code: 'PYTHONDONTWRITEBYTECODE' });
        case 'temporary file':
        case 'log':
        case 'repository':
            return deletion(image, left, maker, context);
        case 'source map':
        case 'byte code':
        case 'test of a package':
            return removal(image, { ...left, kind: left.kind }, maker, context);
    }
}
/** Deletes by names of files or folders below one. */
function removal(image, left, maker, context) {
    const { kind } = left;
    if (kind === 'source map' && maker?.how === 'context')
        return hint({ code: '**/*.map' }, ...inIgnoreFile(context));
    // What stands here in the image stands elsewhere in a stage that it is copied from.
    const isHere = maker?.copied == null;
    const place = isHere ? `/${sharedDirectory(pathsOf(image, left.files))}` : '.';
    const command = `find ${(0,wording/* shellPath */.G9)(place)} ${FOUND_BY[kind]} {} +`;
    if (kind === 'byte code' && isHere)
        return runChange(image, left, command, context);
    return hint({ code: command }, UNLESS[kind]);
}
const FOUND_BY = {
    'source map': "-name '*.map' -exec rm",
    'byte code': "-name '*.opt-[12].pyc' -exec rm",
    'test of a package': '-type d -name tests -prune -exec rm -rf',
};
const UNLESS = {
    'source map': ' in the same RUN, unless you need them for stack traces',
    'byte code': ' in the stage that they are copied from',
    'test of a package': ' in the same RUN, if the program starts without them',
};
function pathsOf(image, files) {
    return files.map(file => image.files.path(file));
}
/** Deletes what was left, by the fewest paths that hold nothing else. */
function deletion(image, left, maker, context) {
    const roots = [...new Set(pathsOf(image, left.files).map(path => build_leftovers_rootOf(path, left.kind)))];
    if (maker?.copied != null)
        return hint('leave them out of what ', { code: 'COPY --from' }, ' brings');
    const shown = roots.slice(0, MOST_PATHS).map(root => (0,wording/* shellPath */.G9)(`/${root}`));
    const others = roots.length - shown.length;
    const command = `rm -rf ${shown.join(' ')}`;
    if (others > 0)
        return hint({ code: command }, ` and ${others} more in the same RUN`);
    // Programs may be run from there.
    const mayRun = left.kind === 'temporary file' &&
        pathsOf(image, left.files).some(path => /\.(?:py|[cm]?js|so|jar|sh)$/.test(path));
    if (mayRun)
        return hint({ code: command }, ' in the same RUN, if nothing runs from there');
    return isUsedLater(image, left, roots)
        ? hint({ code: command }, ' in the line that uses them last, in one RUN with this one')
        : runChange(image, left, command, context);
}
/** `tmp/build` of `tmp/build/a/b`, `src/.git` of `src/.git/index`; a log is itself. */
function build_leftovers_rootOf(path, kind) {
    if (kind === 'temporary file')
        return /^(?:var\/)?tmp\/[^/]+/.exec(path)?.[0] ?? path;
    return kind === 'repository' ? (/^(?:.*?\/)?\.(?:git|hg|svn)(?=\/)/.exec(path)?.[0] ?? path) : path;
}
/** Whether a later line, or what a container starts, names what would be gone, or asks a repository. */
function isUsedLater(image, { line, kind }, roots) {
    const later = [
        (0,start_command/* startCommand */.S0)(image),
        ...(line === null ? [] : (0,line_graph/* linesAfter */.EU)(image, line)).map(each => image.lines[each]?.instruction ?? ''),
    ];
    const hasGit = image.files.some(file => !image.files.isHidden(file) && /^usr\/(?:local\/)?bin\/(?:git|hg|svn)$/.test(image.files.path(file)));
    if (kind === 'repository' && (hasGit || later.some(text => /\bgit\b/.test(text))))
        return true;
    return roots.some(root => later.some(text => text.includes(`/${root}`) || /(?:^|[\s=:"'])\/(?:var\/)?tmp\b/.test(text)));
}
function runChange(image, { line }, command, context) {
    const isRun = (0,advise_instruction/* parseInstruction */.ED)(image.lines[line ?? -1]?.instruction ?? '').name === 'RUN';
    const fix = [{ code: command }, ' in the same RUN'];
    return {
        fix,
        edits: isRun ? (0,add_to_run/* appendCommand */.mv)(image, line, command, context) : null,
    };
}

;// CONCATENATED MODULE: ./src/advise/owned-by.ts
/** Says of a file, by its index, whether it is of one of the packages that are wanted; null: none is, so no file needs to be asked about. */
function ownedBy({ files, packages }, isWanted) {
    const wanted = packages.map(isWanted);
    return wanted.includes(true) ? file => wanted[files.owner(file) ?? -1] === true : null;
}

// EXTERNAL MODULE: ./src/advise/system-install.ts
var system_install = __webpack_require__(46201);
;// CONCATENATED MODULE: ./src/advise/rules/build-tools.ts








/** Programs run these, too: a forge, what deploys. */
const VERSION_CONTROL = /^(?:git|mercurial|subversion)$/;
/**
 * Compilers, headers and build systems that own lines installed. What they pulled in and others may use stays out of
 * it, so the saving is the least there is.
 */
const buildTools = {
    id: 'build-tools',
    finds: 'compilers, headers and build systems that your lines install, without git, which programs also run, and what your sources start',
    saves: 'their files, without the packages that they pulled in: a minimum',
    inGeneral: {
        fix: 'build in a stage of its own, and copy what was built',
        reason: 'compilers and build systems are in the image',
    },
    example: {
        of: 'Python',
        before: 'FROM python:3.13-slim\nRUN apt-get update && apt-get install -y gcc\nRUN pip install --prefix=/out uwsgi',
        after: 'FROM python:3.13-slim AS build\nRUN apt-get update && apt-get install -y gcc\nRUN pip install --prefix=/out uwsgi\n\nFROM python:3.13-slim\nCOPY --from=build /out /usr/local',
    },
    otherExamples: [
        {
            of: 'Node.js',
            before: 'FROM node:22-slim\nWORKDIR /app\nRUN apt-get update && apt-get install -y g++ make python3\nCOPY package.json package-lock.json ./\nRUN npm ci',
            after: 'FROM node:22-slim AS build\nWORKDIR /app\nRUN apt-get update && apt-get install -y g++ make python3\nCOPY package.json package-lock.json ./\nRUN npm ci\n\nFROM node:22-slim\nWORKDIR /app\nCOPY --from=build /app /app',
        },
        {
            of: 'C on Alpine',
            before: 'FROM alpine:3\nRUN apk add --no-cache gcc musl-dev\nCOPY server.c ./\nRUN gcc -o /usr/local/bin/server server.c',
            after: 'FROM alpine:3 AS build\nRUN apk add --no-cache gcc musl-dev\nCOPY server.c ./\nRUN gcc -o /usr/local/bin/server server.c\n\nFROM alpine:3\nCOPY --from=build /usr/local/bin/server /usr/local/bin/server',
        },
    ],
    takesCopies: true,
    find: build_tools_find,
};
function build_tools_find(image, isFree, context) {
    const isTool = ownedBy(image, ({ purpose, name }) => purpose === 'build-tool' && !VERSION_CONTROL.test(name));
    if (isTool === null)
        return [];
    const found = groupByLine(image, file => isFree(file) && isTool(file));
    if (found.length === 0)
        return [];
    const needed = startedPackages(image, (0,started_programs/* startedPrograms */.r)(image, context));
    return found.flatMap(({ line, files: all }) => {
        const files = all.filter(file => !needed.has(image.files.owner(file) ?? -1));
        if (files.length === 0)
            return [];
        const names = biggestNames(image, files, file => image.packages[image.files.owner(file) ?? -1]?.name ?? null);
        return [
            {
                files,
                line: (0,line_origin/* lineOriginOf */.yA)(image, line, system_install/* SYSTEM_INSTALL */.g)?.line ?? line,
                fix: ['install them and build in a separate stage, then ', { code: 'COPY --from' }, ' the result'],
                reason: [`${(0,wording/* countOf */.pq)(names.count, 'build tool')} in the image`],
                examples: names.biggest,
            },
        ];
    });
}

;// CONCATENATED MODULE: ./src/advise/clutter.ts
const NOBODYS = new Set([
    '.github',
    '.gitlab',
    '.circleci',
    '.husky',
    '.vscode',
    '.idea',
    '.devcontainer',
    '.nyc_output',
    '.pytest_cache',
    '.mypy_cache',
    '.ruff_cache',
    '.tox',
    '.nox',
    '.terraform',
]);
const REPOSITORIES = new Set(['.git', '.hg', '.svn']);
/** Names that no one gives to anything else. */
const TESTS = new Set(['__tests__', '__mocks__', '__snapshots__', '__fixtures__']);
/** Words that have other meanings, too: believed near the top, and not inside of what is served or read. */
const LIKELY_TESTS = new Set(['test', 'tests', 'e2e', 'cypress']);
const DEEPEST_LIKELY = 2;
const SERVED = /(?:^|\/)(?:www|html|htdocs|public|static|assets|templates|resources|content|data|docs?)(?:\/|$)/;
/** What others made. */
const FOREIGN = new Set(['node_modules', 'vendor', 'site-packages', 'dist-packages', 'third_party', 'gems']);
/** Files that are named by their own names: beside them may be others that are needed, such as `.env.production`. */
const FILES = /^(?:\.DS_Store|Thumbs\.db|(?:.+\.)?Dockerfile(?:\..+)?|(?:docker-)?compose(?:[.-].+)?\.ya?ml|\.env\.(?:local|development|test|.+\.local))$/;
/** Whether a path would stand for more than itself in a `.dockerignore`. */
function isPattern(path) {
    return /[*?[\]\\]/.test(path);
}
/** `server.test.ts`, `server_test.go`: the pattern has the end of the name. */
const TEST_FILE = /[^/]([._](?:test|spec)\.(?:[cm]?[jt]sx?|go|rb|py|exs))$/;
/**
 * @param directory its path from where the build context was copied to, with a slash at the end; '' for that place itself.
 * @param around the path of that place.
 */
function clutterIn(directory, around) {
    const parts = directory.split('/').slice(0, -1);
    const isServed = parts.slice(0, DEEPEST_LIKELY + 1).map((_, depth) => {
        return SERVED.test(`${around}/${parts.slice(0, depth).join('/')}`);
    });
    for (const [depth, part] of parts.entries()) {
        const usedBy = userOf(part, isServed[depth] === false);
        if (usedBy !== null) {
            const clutter = { pattern: part, path: parts.slice(0, depth + 1).join('/'), depth, usedBy };
            return () => clutter;
        }
        if (FOREIGN.has(part))
            return () => null;
    }
    const mayBeServed = SERVED.test(`${around}/${directory}`);
    return name => {
        const found = clutterFile(name, mayBeServed);
        return found === null ? null : { ...found, path: directory + name, depth: null };
    };
}
/**
 * Who may need a directory of that name; null for one that a running image may need.
 *
 * @param mayBeTests whether it stands where a name that only may mean tests does.
 */
function userOf(name, mayBeTests) {
    if (REPOSITORIES.has(name))
        return 'git';
    if (NOBODYS.has(name))
        return 'nobody';
    return TESTS.has(name) || (LIKELY_TESTS.has(name) && mayBeTests) ? 'tests' : null;
}
function clutterFile(name, mayBeServed) {
    const test = TEST_FILE.exec(name)?.[1];
    if (test !== undefined)
        return { pattern: `*${test}`, usedBy: 'tests' };
    if (mayBeServed)
        return null;
    if (name.endsWith('.log'))
        return { pattern: '*.log', usedBy: 'nobody' };
    return FILES.test(name) && !isPattern(name) ? { pattern: name, usedBy: 'nobody' } : null;
}

// EXTERNAL MODULE: ./src/advise/context-copy.ts
var context_copy = __webpack_require__(34381);
// EXTERNAL MODULE: ./src/advise/node-install.ts
var node_install = __webpack_require__(40392);
;// CONCATENATED MODULE: ./src/advise/rules/context-clutter.ts










/** More patterns than these make no sentence. */
const MOST_PATTERNS = 5;
const USES_GIT = /\bgit\s+(?:-\S+\s+){0,20}(?:describe|rev-parse|log|submodule|status|show|tag|diff|branch|ls-files|symbolic-ref|clone)\b/;
const USES_TESTS = /\b(?:test|tests|pytest|jest|mocha|vitest|rspec|phpunit|tox|nox|mvnw?|gradlew?|make|cypress|playwright)\b/;
/** What came with the build context and no running image needs: repositories, tests, logs, the host's `node_modules`. */
const contextClutter = {
    id: 'context-clutter',
    finds: 'repositories, tests, logs and editor folders of the build context, and a `node_modules` of the host that covers the installed one',
    saves: 'those files',
    inGeneral: {
        fix: 'exclude the files in .dockerignore',
        reason: 'files that no running image needs came with the build context',
    },
    example: {
        before: '# .dockerignore\nnode_modules',
        after: '# .dockerignore\nnode_modules\n.git\ntest\n**/*.log',
    },
    find: context_clutter_find,
};
function context_clutter_find(image, isFree, adviceContext) {
    const lines = contextLines(image);
    if (lines.length === 0)
        return [];
    const isHostModule = hostModules(image);
    const byLine = new Map(groupByLine(image, isFree).map(({ line, files }) => [line, files]));
    const isTooWide = widePatterns(image, lines);
    return lines.flatMap(({ line, context }) => {
        const copy = copyOf(image, { line, context });
        const clutterOf = clutterFinder(image.files, copy?.destination ?? null);
        const find = (index) => {
            const clutter = clutterOf(index);
            if (clutter !== null) {
                const pattern = patternOf(clutter, copy, isTooWide);
                return pattern === null ? null : { pattern, usedBy: clutter.usedBy };
            }
            const isHosts = line === context && isHostModule(index);
            return isHosts ? { pattern: '**/node_modules', usedBy: 'nobody' } : null;
        };
        const isUsed = usersOf(image, context);
        const groups = new Map();
        for (const file of byLine.get(line) ?? []) {
            const found = find(file);
            if (found === null)
                continue;
            const used = isUsed(found.usedBy);
            const group = groups.get(used) ?? [];
            groups.set(used, group);
            group.push([file, found]);
        }
        return [...groups].map(([used, entries]) => context_clutter_findingOn(image, { line, context, used }, entries, adviceContext));
    });
}
function copyOf(image, { line, context }) {
    return line === context ? (0,context_copy/* contextCopyOf */.I)(image, line) : null;
}
/** Lines that bring files of the context into the image, by themselves or from a stage that has them. */
function contextLines(image) {
    const shipping = new Set(image.layers.filter(({ origin }) => origin !== 'base').map(({ line }) => line));
    return [...shipping].flatMap(line => {
        const made = image.lines[line ?? -1];
        if (line === null || made === undefined)
            return [];
        if ((0,line_graph/* copiesContext */.TQ)(made))
            return [{ line, context: line }];
        const maker = (0,line_origin/* lineOriginOf */.yA)(image, line, /(?!)/);
        if (maker?.copied == null)
            return [];
        const behind = (0,line_graph/* linesBehind */.gV)(image, [maker.copied.from]);
        // What was cloned did not come with the context.
        if (behind.some(each => (0,line_origin/* runs */.Np)(image, each, /\bgit\s+clone\b/)))
            return [];
        const context = behind.find(each => {
            const candidate = image.lines[each];
            return candidate !== undefined && (0,line_graph/* copiesContext */.TQ)(candidate);
        });
        return context === undefined ? [] : [{ line, context }];
    });
}
/** What files are that the context was copied to a place with. */
function clutterFinder(files, destination) {
    const inDirectory = (0,once_a_directory/* onceADirectory */.q)(files, directory => clutterInImage(directory, destination));
    return file => (files.owner(file) === null ? inDirectory(file)(files.name(file)) : null);
}
/** Where the place that the context was copied to is not known, the first directory is taken for it. */
function clutterInImage(directory, destination) {
    if (destination === '')
        return clutterIn(directory, '');
    if (destination !== null && directory.startsWith(`${destination}/`)) {
        return clutterIn(directory.slice(destination.length + 1), destination);
    }
    const slash = directory.indexOf('/');
    return clutterIn(directory.slice(slash + 1), directory.slice(0, Math.max(0, slash)));
}
/**
 * As `.dockerignore` would say it: by a pattern (`**` stands for any number of directories, none as well), or by the path where the
 * pattern would leave out more than what was found. Null where that path is not known, or is itself a pattern.
 */
function patternOf({ pattern, path, depth }, copy, isTooWide) {
    if (copy !== null && depth === 0)
        return inContext(pattern, copy);
    if (!isTooWide(pattern))
        return `**/${pattern}`;
    return copy === null || isPattern(path) ? null : inContext(path, copy);
}
function inContext(path, { source }) {
    return source === '' ? path : `${source}/${path}`;
}
/** Which patterns, anywhere in the context, would leave out files that some lines bring and that may be needed. */
function widePatterns(image, lines) {
    let names = null;
    const known = new Map();
    return pattern => {
        // Most images have nothing to be left out.
        names ??= neededNames(image, lines);
        const isWide = known.get(pattern) ?? matchesAny(pattern, names);
        known.set(pattern, isWide);
        return isWide;
    };
}
/** All parts of the paths of files that some lines bring and that may be needed. */
function neededNames(image, lines) {
    const { files, layers } = image;
    const names = new Set();
    const finders = new Map(lines.map(each => {
        return [each.line, clutterFinder(files, copyOf(image, each)?.destination ?? null)];
    }));
    for (let file = 0; file < files.length; file++) {
        const clutterOf = finders.get(layers[files.layer(file)]?.line ?? -1);
        if (clutterOf === undefined || clutterOf(file) !== null)
            continue;
        for (const part of files.path(file).split('/'))
            names.add(part);
    }
    return names;
}
function matchesAny(pattern, names) {
    if (!pattern.startsWith('*'))
        return names.has(pattern);
    const end = pattern.slice(1);
    return names.values().some(name => name.endsWith(end));
}
/**
 * The host's modules, where they only cover or are covered by those that a line installs: without them, these are what is there.
 * Elsewhere they may be all that the image has.
 */
function hostModules(image) {
    const { files } = image;
    const installing = image.layers.map(({ line }) => {
        const maker = (0,line_origin/* lineOriginOf */.yA)(image, line, node_install/* NODE_INSTALL */.N);
        return maker?.how === 'run' && (0,line_origin/* runs */.Np)(image, maker.line, node_install/* NODE_INSTALL */.N);
    });
    const installed = new Map();
    const rootOf = (0,once_a_directory/* onceADirectory */.q)(files, modulesOf);
    for (let file = 0; file < files.length; file++) {
        const layer = files.layer(file);
        const root = installing[layer] === true ? rootOf(file) : null;
        if (root !== null && !installed.has(root))
            installed.set(root, layer);
    }
    return file => {
        const root = rootOf(file);
        if (root === null)
            return false;
        return installing[files.hiddenBy(file)] === true || (installed.get(root) ?? Infinity) < files.layer(file);
    };
}
function modulesOf(path) {
    return /^(?:.*?\/)??node_modules(?=\/)/.exec(path)?.[0] ?? null;
}
/** Whether a line that stands on the copied files uses what there is of them. */
function usersOf(image, context) {
    const after = (0,line_graph/* linesAfter */.EU)(image, context);
    return usedBy => {
        if (usedBy === 'nobody')
            return false;
        const pattern = usedBy === 'git' ? USES_GIT : USES_TESTS;
        return after.some(each => (0,line_origin/* runs */.Np)(image, each, pattern));
    };
}
function context_clutter_findingOn(image, { line, context, used }, entries, adviceContext) {
    const weights = new Map();
    for (const [file, { pattern }] of entries) {
        weights.set(pattern, (weights.get(pattern) ?? 0) + image.files.compressed(file));
    }
    const patterns = [...weights].sort(([, a], [, b]) => b - a).map(([pattern]) => pattern);
    return {
        files: entries.map(([file]) => file),
        line: used ? line : context,
        ...(used ? stageFix(line === context) : ignoreChange(patterns, entries, adviceContext)),
        reason: [
            used
                ? 'files that only the build and the tests use are in the image'
                : `${entries.length === 1 ? 'a file' : `${entries.length} files`} of the build context that the running image does not need`,
        ],
        examples: patterns.slice(0, MOST_PATTERNS),
    };
}
/** Certain only where no stage of the file may need what is left out: one that was not built, too. */
function ignoreChange(patterns, entries, context) {
    const shown = patterns.slice(0, MOST_PATTERNS);
    const others = patterns.length - shown.length;
    const users = new Set(entries.map(([, { usedBy }]) => usedBy));
    return {
        fix: [
            ...(others === 0 ? (0,wording/* listOf */.c3)(shown) : [...(0,wording/* listOf */.c3)(shown, ', '), ` and ${others} more`]),
            ...inIgnoreFile(context),
        ],
        edits: mayBeRun(users, context) ? null : excludeFromContext(patterns, context),
    };
}
function mayBeRun(users, { sources }) {
    const commands = [...(sources?.dockerfiles.values() ?? [])].flatMap(({ text, instructions }) => instructions
        .filter(({ keyword }) => /^(?:RUN|ONBUILD)$/.test(keyword))
        .map(({ start, end }) => text.slice(start, end)));
    return commands.some(command => (users.has('git') && USES_GIT.test(command)) || (users.has('tests') && USES_TESTS.test(command)));
}
function stageFix(isContext) {
    if (isContext)
        return hint('build and test in a separate stage, then ', { code: 'COPY --from' }, ' only what runs');
    return hint({ code: 'COPY --from' }, ' only what runs');
}

// EXTERNAL MODULE: ./src/advise/edits/run-commands.ts
var run_commands = __webpack_require__(29502);
;// CONCATENATED MODULE: ./src/advise/hidden-groups.ts

/**
 * Hidden files by the two lines that are the matter. Advice stands at the one that made them, as in the causes of a change, and names the
 * other. Left out are those of the base image, which ship whatever the lines do, those
 * that the very layer that has them hides, and those that would show again if what hides them were gone as earlier advice has it.
 */
function hiddenGroups(image, isFree, reasons) {
    const comesBack = isCoveredByTaken(image, isFree);
    const groups = new Map();
    for (const file of image.files.hiddenFiles()) {
        const [layer, hidden] = [image.files.layer(file), image.files.hidden(file)];
        if (hidden === undefined || !reasons.includes(hidden.why) || hidden.by === layer)
            continue;
        if (image.layers[layer]?.origin === 'base' || !isFree(file) || comesBack(file))
            continue;
        const [maker, hider] = [lineOfLayer(image, layer), lineOfLayer(image, hidden.by)];
        const key = `${maker ?? `layer ${layer}`} ${hider ?? `layer ${hidden.by}`}`;
        const group = groups.get(key) ?? { maker, hider, files: [] };
        groups.set(key, group);
        group.files.push(file);
    }
    return [...groups.values()];
}
function lineOfLayer(image, layer) {
    return image.layers[layer]?.line ?? null;
}
/** Whether what covers a file came with the build context and is to stay out of it: the file below would show again. */
function isCoveredByTaken(image, isFree) {
    const ofContext = image.layers.map(({ line }) => {
        const made = image.lines[line ?? -1];
        return made !== undefined && (0,line_graph/* copiesContext */.TQ)(made);
    });
    if (!ofContext.includes(true))
        return () => false;
    const covers = new Set();
    const { files } = image;
    for (let file = 0; file < files.length; file++) {
        const layer = files.layer(file);
        if (ofContext[layer] === true && !isFree(file))
            covers.add(`${layer} ${files.path(file)}`);
    }
    return file => files.isHidden(file) && covers.has(`${files.hiddenBy(file)} ${files.path(file)}`);
}

;// CONCATENATED MODULE: ./src/advise/rules/copied-again.ts





/**
 * Lock files that `npm install` rewrites as they were. The lower copy is what is counted: the upper one shows, and may be in other
 * advice.
 *
 * Of other files that a line copies whole nothing is said: owner and mode are not measured, so no one here knows whether the program
 * would still have its rights if that line were changed. A user may not be there yet where the files are made, a folder keeps its owner
 * though what is copied into it gets another, and a command may be about other files, too.
 */
const copiedAgain = {
    id: 'copied-again',
    finds: 'lock files that `npm install` rewrites without a change',
    saves: 'the first copy',
    inGeneral: {
        fix: 'set owner and mode in the line that makes the files',
        reason: 'a later line changes only owner, mode or times, and ships the files again',
    },
    example: {
        before: 'COPY package.json package-lock.json ./\nRUN npm install',
        after: 'COPY package.json package-lock.json ./\nRUN npm ci',
    },
    find: copied_again_find,
};
function copied_again_find(image, isFree, context) {
    return hiddenGroups(image, isFree, ['metadata']).flatMap(group => lockAgain(image, group, context) ?? []);
}
function lockAgain(image, { maker, hider, files }, context) {
    if (maker === null || hider === null || !isLockOnly(image, hider, files))
        return null;
    return {
        files,
        line: maker,
        ...cleanInstall(image, hider, context),
        reason: [
            `${(0,wording/* lineWords */.CI)(image, hider)} ships a file of this line again, with a different owner, mode or time only`,
        ],
        examples: biggestNames(image, files, file => `/${image.files.path(file)}`).biggest,
    };
}
/** The lock file was not changed, so it fits the manifest, as `npm ci` asks. */
function cleanInstall(image, line, context) {
    const verb = 'ci';
    const found = (0,run_commands/* runCommands */.aK)(image, line, context);
    const edits = [];
    for (const command of found?.commands ?? []) {
        const word = (0,run_commands/* programOf */.oQ)(command) === 'npm' ? (0,run_commands/* verbOf */.rl)(command) : null;
        if (found === null || word === null || !/^(?:i|install)$/.test(word.text))
            continue;
        const isWhole = command.words
            .slice(1)
            .every(each => each === word || /^--(?!global\b|location\b)[a-z-]+(?:=\S*)?$/.test(each.text));
        edits.push(isWhole ? (0,run_commands/* replaceWord */.dx)(found, word, verb) : null);
    }
    const certain = edits.filter(each => each !== null);
    return {
        fix: [{ code: `npm ${verb}` }, ` in ${(0,wording/* lineWords */.CI)(image, line)}, which does not rewrite the lock file`],
        edits: certain.length === edits.length ? certain : null,
    };
}
function isLockOnly(image, line, files) {
    const command = (0,line_origin/* commandOf */.Nl)(image, line);
    return (/\bnpm\s+(?:i|install)\b/.test(command) &&
        !/\b(?:chown|chmod|chgrp)\b/.test(command) &&
        files.every(file => image.files.path(file).endsWith('package-lock.json')));
}

// EXTERNAL MODULE: ./src/advise/manifests/python-reads.ts + 1 modules
var python_reads = __webpack_require__(41520);
;// CONCATENATED MODULE: ./src/advise/setting-up.ts


/** Words of a package's name and version, without a path of the project: `pnpm@9`, `@scope/tool`. */
const NAMES = String.raw `(?:\s+(?:-\S+|@?[\w.-]+(?:\/[\w.-]+)?(?:@[\w.^~-]+)?))+`;
/** Tools by their names, settings, users. */
const SETS_UP = new RegExp(String.raw `^(?:true|:|set\s.*|export\s+\w+=\S*|corepack\s+(?:enable|prepare|install)\b.*|apt-get\s+(?:update|clean)\b.*|apt\s+update\b.*|` +
    String.raw `(?:npm|yarn|pnpm|pip[\d.]*)\s+cache\s.*|pnpm\s+store\s.*|npm\s+(?:i|install)\s+(?:-g|--global)${NAMES}|` +
    String.raw `python[\d.]*\s+-m\s+venv\s+\/\S+|go\s+install\s+\S+@\S+|cargo\s+install(?:\s+--locked)?(?:\s+[\w-]+(?:@[\w.]+)?)+)$`);
/** `rm -rf /root/.npm`: outside of what a project brings, as far as its path says. */
const DELETES = /^rm(?:\s+-\w+)*(?:\s+(?:\/(?:root|var|tmp|usr)\/|~\/)\S+)+$/;
/** Whether a command reads nothing of a project, so that it does the same before the project's files are there. */
function setsUp(part) {
    if (/\$\(|`/.test(part))
        return false;
    return (SETS_UP.test(part) ||
        DELETES.test(part) ||
        (0,python_reads/* installsNamesAlone */.a)(part) ||
        (system_install/* SYSTEM_INSTALL */.g.test(part) && !/\s\.{0,2}\//.test(part)));
}

// EXTERNAL MODULE: ./src/advise/tidying.ts
var tidying = __webpack_require__(24876);
;// CONCATENATED MODULE: ./src/advise/edits/install-before.ts






/**
 * Copies what installing reads, and installs or fetches, before the sources are copied.
 *
 * @returns the edits; none where they are not certain, null where what is to be copied may not be in the build context.
 */
function installBefore(image, installing, context) {
    const [upper, lower] = [installing.copy, installing.install].map(line => (0,source_line/* sourceLine */._)(image, line, context));
    if (context.sources?.ignoreFile != null && !reachesBuild(installing, ignoredBy(context)))
        return null;
    if (upper == null || lower?.file !== upper.file || context.sources?.ignoreFile == null)
        return [];
    if (coversInstalled(installing, context))
        return [];
    return ((installing.fetch === null ? moveDown(upper, lower, installing) : fetchFirst(upper, lower, installing)) ??
        []);
}
/** The lines of the `.dockerignore`. */
function ignoredBy({ sources }) {
    return (sources?.ignoreFile?.text ?? '')
        .split(/\r?\n/)
        .map(line => line.trim().replace(/\/$/, ''))
        .filter(line => line !== '' && !line.startsWith('#'));
}
function reachesBuild({ reads, source }, ignored) {
    const paths = [...reads.files, ...reads.folders].map(path => external_node_path_.posix.join(source, path));
    return !ignored.some(line => paths.some(path => mayMeet(line, path)));
}
/** Folders that installing makes in the project. */
const install_before_INSTALLED = {
    node: 'node_modules',
    python: '.venv',
    ruby: 'vendor',
};
/** Whether the sources bring packages of the host to where the others are by then. */
function coversInstalled({ family, reads, source }, context) {
    const name = install_before_INSTALLED[family];
    if (name === undefined)
        return false;
    const ignored = new Set(ignoredBy(context).map(line => line.replace(/^\//, '')));
    const folders = new Set(['', ...reads.files.map(file => external_node_path_.posix.dirname(file)), ...reads.folders]);
    return [...folders]
        .map(folder => external_node_path_.posix.join(source, folder, name))
        .some(path => context.contextFile?.(path) != null && !ignored.has(path) && !ignored.has(`**/${name}`));
}
/** Flags of the COPY that hold for what it copies first, too. */
const OWNERSHIP = /^--(?:chown|chmod)=[^\s$]+$/;
/** The sources come after the line that installs, and what it reads stands in their place. */
function moveDown(upper, lower, { copies }) {
    const { file, dockerfile, instruction: copy } = upper;
    const { instruction: install } = lower;
    if (!isCopyAlone(copy) || !readsNothing(dockerfile, copy, install))
        return null;
    const { text, newline } = dockerfile;
    const [first = '', ...others] = copies;
    const [next, end] = [lineEnd(text, copy.end), lineEnd(text, install.end)];
    const sources = text.slice(copy.start, copy.end);
    const isLast = !text.slice(0, end).endsWith('\n');
    return [
        { file, start: copy.arguments.start, end: copy.end, text: first },
        ...others.map(each => ({ file, start: next, end: next, text: install_before_copyOf(copy, each) + newline })),
        { file, start: end, end, text: isLast ? newline + sources : sources + newline },
    ];
}
/** What it reads, and what fetches, come before the sources; where something stands in between, the sources come after that, too. */
function fetchFirst(upper, lower, { copies, fetch }) {
    const { file, dockerfile, instruction: copy } = upper;
    const { instruction: install } = lower;
    if (!isCopyAlone(copy) || !readsNothing(dockerfile, copy, install))
        return null;
    const { instructions, text, newline } = dockerfile;
    const run = ['RUN', ...install.flags, fetch ?? ''].join(' ');
    const [first = '', ...others] = copies;
    const inLines = (lines) => lines.map(line => line + newline).join('');
    if (instructions.indexOf(copy) + 1 === instructions.indexOf(install)) {
        const start = lineStart(text, copy.start);
        return [{ file, start, end: start, text: inLines([...copies.map(each => install_before_copyOf(copy, each)), run]) }];
    }
    const [next, start] = [lineEnd(text, copy.end), lineStart(text, install.start)];
    return [
        { file, start: copy.arguments.start, end: copy.end, text: first },
        { file, start: next, end: next, text: inLines(others.map(each => install_before_copyOf(copy, each))) },
        { file, start, end: start, text: inLines([run, text.slice(copy.start, copy.end)]) },
    ].filter(({ start: from, end, text: own }) => from < end || own !== '');
}
function lineStart(text, start) {
    return text.lastIndexOf('\n', start - 1) + 1;
}
function install_before_copyOf({ flags }, operands) {
    return ['COPY', ...flags, operands].join(' ');
}
function isCopyAlone({ keyword, form, flags }) {
    return keyword === 'COPY' && form !== 'heredoc' && flags.every(flag => OWNERSHIP.test(flag));
}
/** Whether what stands between two instructions does the same before the sources are there. */
function readsNothing(dockerfile, copy, install) {
    const { instructions } = dockerfile;
    const [from, to] = [instructions.indexOf(copy), instructions.indexOf(install)];
    return to > from && instructions.slice(from + 1, to).every(each => isSettingUp(dockerfile, each));
}
function isSettingUp(dockerfile, { keyword, form, flags, arguments: rest }) {
    if (/^(?:ENV|ARG|LABEL|EXPOSE|WORKDIR|STOPSIGNAL)$/.test(keyword))
        return true;
    if (keyword !== 'RUN' || form !== 'shell' || flags.some(flag => /\btype=bind\b/.test(flag)))
        return false;
    const line = (0,joined_lines/* joinLines */.c)(dockerfile, rest)?.text;
    return line !== undefined && (0,tidying/* commandParts */.s)(line.replace(/\s+/g, ' ')).every(setsUp);
}
function lineEnd(text, end) {
    const newline = text.indexOf('\n', end);
    return newline < 0 ? text.length : newline + 1;
}

;// CONCATENATED MODULE: ./src/advise/manifests/copy-lines.ts

/** More lines than these make a Dockerfile that nobody reads. */
const MOST_LINES = 25;
/** What a COPY takes without quotes. */
const PLAIN = /^[\w@.+/-]+$/;
/**
 * What brings files of a project to where they stand in it, each the operands of a COPY: files of one folder together, a folder by
 * itself.
 *
 * @returns null where a name needs quotes, or there are too many.
 */
function copyLines({ files, folders }, { source, destination, isFlat }) {
    const byFolder = Map.groupBy(files, file => external_node_path_.posix.dirname(file));
    const lines = [
        ...[...byFolder].map(([folder, own]) => ({ folder: folder === '.' ? '' : folder, own })),
        ...folders.map(folder => ({ folder, own: [folder] })),
    ];
    const paths = [destination, ...files, ...folders, ...(source === '' ? [] : [source])];
    const isFound = !isFlat || lines.every(({ folder }) => folder === '');
    if (!isFound || lines.length === 0 || lines.length > MOST_LINES || !paths.every(path => PLAIN.test(path)))
        return null;
    return lines.map(({ folder, own }) => {
        return [...own.map(path => external_node_path_.posix.join(source, path)), placeIn(destination, folder)].join(' ');
    });
}
function placeIn(destination, folder) {
    return `${external_node_path_.posix.join(destination, folder)}/`.replace(/(?<!\/)\/+$/, '/');
}

// EXTERNAL MODULE: ./src/advise/manifests/installs.ts + 2 modules
var installs = __webpack_require__(52733);
// EXTERNAL MODULE: ./src/advise/manifests/project.ts
var manifests_project = __webpack_require__(33204);
// EXTERNAL MODULE: ./src/advise/package-install.ts
var package_install = __webpack_require__(13854);
;// CONCATENATED MODULE: ./src/advise/rules/copy-before-install.ts















/** COPY lines that make a sentence. */
const MOST_SHOWN = 3;
/**
 * Dependencies that are installed or fetched after the sources were copied, so again after every edit of a source.
 *
 * Where installing needs no more than what the manifests of the project name, the line itself comes before the sources. Where it builds,
 * too, what fetches comes before them, and the line stays: which part of its time that saves is not measured.
 */
const copyBeforeInstall = {
    id: 'copy-before-install',
    finds: 'dependencies that are installed or fetched after the sources are copied, where the manifests of the project say all that this reads',
    saves: 'no bytes of the image and no part of the sum: the seconds of the line (not known where it also builds), and the compressed bytes that nodes pull after each edit',
    inGeneral: {
        fix: 'install dependencies before the sources are copied',
        reason: 'they are installed again after every edit',
    },
    example: {
        of: 'Node.js',
        before: 'COPY . .\nRUN npm ci',
        after: 'COPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .',
    },
    otherExamples: [
        {
            of: 'Python',
            before: 'COPY . .\nRUN pip install -r requirements.txt',
            after: 'COPY requirements.txt ./\nRUN pip install -r requirements.txt\nCOPY . .',
        },
        {
            of: 'Python with uv',
            before: 'COPY . .\nRUN uv sync --locked',
            after: 'COPY pyproject.toml uv.lock ./\nRUN uv sync --locked\nCOPY . .',
        },
        {
            of: 'Go',
            before: 'COPY . .\nRUN go build -o /server .',
            after: 'COPY go.mod go.sum ./\nRUN go mod download\nCOPY . .\nRUN go build -o /server .',
        },
        {
            of: 'Rust',
            before: 'COPY . .\nRUN cargo build --release',
            after: 'COPY Cargo.toml Cargo.lock ./\nRUN mkdir -p src && touch src/main.rs && cargo fetch\nCOPY . .\nRUN cargo build --release',
        },
        {
            of: 'Java',
            before: 'COPY . .\nRUN mvn -B dependency:go-offline\nRUN mvn -B package',
            after: 'COPY pom.xml ./\nRUN mvn -B dependency:go-offline\nCOPY . .\nRUN mvn -B package',
        },
    ],
    find: copy_before_install_find,
};
function copy_before_install_find(image, isFree, context) {
    return image.lines.flatMap((_, index) => {
        const found = installAt((0,line_origin/* commandOf */.Nl)(image, index));
        const copy = found === null ? null : sourcesCopiedBefore(image, index, found.install, context);
        return found === null || copy === null ? [] : copy_before_install_findingOn(image, { index, found, copy }, isFree, context);
    });
}
function copy_before_install_findingOn(image, { index, found, copy }, isFree, context) {
    const { install } = found;
    const reads = readsOf(found, copy, context);
    const copies = reads === null ? null : copyLines(reads, copy);
    if (reads === null || copies === null || keepsFetched(image, index, install, reads))
        return [];
    const fetch = fetchOf(found, reads);
    const { line, source } = copy;
    const edits = installBefore(image, { family: install.family, copy: line, install: index, copies, fetch, reads, source }, context);
    if (edits === null)
        return [];
    const seconds = secondsOf(image, index, context);
    const makesBigger = fetch !== null && install.fetchesMore === true && ships(image, index);
    const told = {
        files: [],
        saves: { compressed: 0, unpacked: 0 },
        line: index,
        fix: makesBigger ? [...fixOf(copies, fetch), ...ELSEWHERE] : fixOf(copies, fetch),
        edits: makesBigger ? null : edits,
        reason: copy_before_install_reasonOf(image, line, reads),
        examples: [],
    };
    if (fetch === null)
        return [{ ...told, eachEdit: { seconds, compressed: compressedOf(image, index) } }];
    const compressed = fetchedBytes(image, index, isFree);
    return [{ ...told, lineSeconds: seconds, eachEdit: { seconds: null, compressed } }];
}
const ELSEWHERE = [', in a stage that does not ship: that fetches more than the line does'];
function ships({ layers }, line) {
    return layers.some(layer => layer.origin === 'own' && layer.line === line);
}
function readsOf({ install, part }, { source }, context) {
    const project = (0,manifests_project/* projectIn */.L9)(context, source);
    return project === null ? null : install.readsOf(part, project);
}
/** What the line took when it last ran. */
function secondsOf({ lines }, index, context) {
    const line = lines[index];
    return line?.cached === true ? (context.secondsOf?.(index) ?? null) : (line?.seconds ?? null);
}
/** What a RUN installs, where nothing before it in the line may need the sources; after it only where it builds in any case. */
function installAt(command) {
    const parts = (0,tidying/* commandParts */.s)(command);
    const at = parts.findIndex(part => !setsUp(part));
    const part = parts[at] ?? '';
    const install = installs/* INSTALLS */.r.find(({ command: pattern }) => pattern.test(part));
    if (install === undefined || (install.builds !== true && !parts.slice(at + 1).every(setsUp)))
        return null;
    // Settings of the same line are settings of what it fetches.
    const isSet = install.builds === true && /\b(?:GOFLAGS|GOPROXY|GOWORK|CARGO_\w+|MAVEN_\w+)=/.test(command);
    return isSet ? null : { install, part, before: parts.slice(0, at) };
}
/** The RUN that fetches: with what sets up the tool that it calls. */
function fetchOf({ install, before }, { fetch }) {
    if (fetch === undefined)
        return null;
    return install.builds === true ? fetch : [...before, fetch].join(' && ');
}
/** What is fetched into a cache of the builder is not fetched again. */
function keepsFetched({ lines }, index, { builds }, { fetch }) {
    const { flags } = (0,advise_instruction/* parseInstruction */.ED)(lines[index]?.instruction ?? '');
    return builds === true && fetch !== undefined && flags.some(flag => /\btype=(?:cache|bind)\b/.test(flag));
}
function fixOf(copies, fetch) {
    const shown = copies.slice(0, MOST_SHOWN).map(each => `COPY ${each}`);
    const others = copies.length - shown.length;
    return [
        ...(0,wording/* listOf */.c3)(shown, ', '),
        ...(others === 0 ? [] : [`, ${others === 1 ? '1 more such line' : `${others} more such lines`}`]),
        ' and ',
        fetch === null ? 'this line' : { code: `RUN ${fetch}` },
        ' before the sources are copied',
    ];
}
function copy_before_install_reasonOf(image, copy, { fetch }) {
    const what = fetch === undefined ? 'reinstalls everything' : 'fetches all dependencies again';
    return [`${(0,wording/* lineWords */.CI)(image, copy)} copies the sources first, so each edit ${what}`];
}
/** Where caches of modules are kept. */
const FETCHED = /(?:^|\/)(?:go\/pkg\/mod|\.m2\/repository|\.?cargo\/(?:registry|git))\//;
function compressedOf({ layers }, line) {
    return (0,bytes/* sumBytes */.jO)(layers.filter(layer => layer.origin === 'own' && layer.line === line)).compressed;
}
/** Of what a line fetched, without what other advice takes away. */
function fetchedBytes(image, line, isFree) {
    const own = image.layers.map(layer => layer.origin === 'own' && layer.line === line);
    const { files, packages } = image;
    const fetched = files.filter(file => {
        if (own[files.layer(file)] !== true || files.isHidden(file) || !isFree(file))
            return false;
        return FETCHED.test(files.path(file)) || packages[files.owner(file) ?? -1]?.ecosystem === 'python';
    });
    return files.sum(fetched).compressed;
}
/** Whether the sources were copied to where the line installs. */
function copy_before_install_isSamePlace(image, copy, install) {
    const operands = (0,advise_instruction/* copyOperands */.Qi)((0,advise_instruction/* parseInstruction */.ED)(image.lines[copy]?.instruction ?? ''));
    const moved = (0,line_graph/* linesBefore */.PY)(image, install)
        .filter(each => each > copy)
        .some(each => (0,advise_instruction/* parseInstruction */.ED)(image.lines[each]?.instruction ?? '').name === 'WORKDIR');
    if (/^\.\/?$/.test(operands?.destination ?? ''))
        return !moved;
    const place = (0,context_copy/* contextCopyOf */.I)(image, copy)?.destination;
    return place !== undefined && place === (0,context_copy/* workingDirectory */.p)(image, install)?.slice(1);
}
/** The line that copies the sources to where another installs, in the same stage or one below. */
function sourcesCopiedBefore(image, index, { family }, context) {
    for (const line of (0,line_graph/* linesBefore */.PY)(image, index)) {
        const copied = sourcesCopiedAt(image, line, context);
        if (copied === null)
            continue;
        // Where dependencies were installed before it, the second installing is on purpose: without what only building needs.
        const isSecond = (0,line_graph/* linesBefore */.PY)(image, line).some(each => hasInstalled((0,line_origin/* commandOf */.Nl)(image, each), family));
        return isSecond || !copy_before_install_isSamePlace(image, line, index) ? null : copied;
    }
    return null;
}
/** Whether a line copies a whole directory of the context. */
function sourcesCopiedAt(image, line, { contextFolder }) {
    const made = image.lines[line];
    const operands = made === undefined || !(0,line_graph/* copiesContext */.TQ)(made) ? null : (0,advise_instruction/* copyOperands */.Qi)((0,advise_instruction/* parseInstruction */.ED)(made.instruction));
    if (operands === null)
        return null;
    const { sources, destination } = operands;
    if (sources.some(each => /^\.?\/?$|^\*$/.test(each)))
        return { line, source: '', destination, isFlat: sources.includes('*') };
    const [source = '', ...others] = sources;
    const folder = external_node_path_.posix.join('/', source).replace(/^\/|\/$/g, '');
    const isFolder = others.length === 0 && !/[*?[\\$]/.test(folder) && contextFolder?.(folder) != null;
    return isFolder ? { line, source: folder, destination, isFlat: false } : null;
}
const copy_before_install_INSTALLED = {
    node: node_install/* NODE_INSTALL */.N,
    python: (0,package_install/* installOf */.hQ)('python'),
    ruby: /\bbundle\b/,
    go: /\bgo\s+(?:mod|get|build|install|list)\b/,
    java: /\bmvnw?\b/,
    rust: /\bcargo\b/,
};
function hasInstalled(command, family) {
    return (0,tidying/* commandParts */.s)(command).some(part => copy_before_install_INSTALLED[family].test(part) && !setsUp(part));
}

;// CONCATENATED MODULE: ./src/advise/edits/set-for-commands.ts

/**
 * Sets a variable for each of some commands, in all RUN of the Dockerfile: those before the last one compile what it uses, too.
 *
 * @returns null without such a command, and where one is not understood.
 */
function setForCommands(image, { mentions, isMeant, setting }, context) {
    const edits = [];
    for (const [index, { instruction }] of image.lines.entries()) {
        if (!/^run\b/i.test(instruction) || !mentions.test(instruction))
            continue;
        const found = (0,run_commands/* runCommands */.aK)(image, index, context);
        if (found === null)
            return null;
        edits.push(...found.commands.filter(isMeant).map(each => (0,run_commands/* beforeCommand */.n)(found, each, `${setting} `)));
    }
    const certain = edits.filter(each => each !== null);
    return certain.length === 0 || certain.length < edits.length ? null : certain;
}

;// CONCATENATED MODULE: ./src/advise/edits/compile-without-symbols.ts


/** The same as `strip = true` in the profile, for what is compiled for a release. */
const CARGO_STRIPS = 'CARGO_PROFILE_RELEASE_STRIP=true';
const COMPILING = {
    mentions: /\bcargo\b/,
    isMeant: command => (0,run_commands/* programOf */.oQ)(command) === 'cargo' && /^(?:build|b|install|chef|rustc)$/.test((0,run_commands/* verbOf */.rl)(command)?.text ?? ''),
    setting: CARGO_STRIPS,
};
/** Someone has thought of symbols, or of another profile. */
const DECIDED = /CARGO_PROFILE_|--profile\b|RUSTFLAGS|--config\b/;
/** A profile that keeps something to debug with, or says itself what goes. */
const PROFILE = /^[ \t]*\[profile\.release\b[^\]]*\][^[]*?^[ \t]*(?:debug|strip|split-debuginfo)[ \t]*=/m;
/**
 * Tells Cargo to leave symbols out of programs that it compiles for a release.
 *
 * @param line the RUN that compiles them.
 * @returns null where that is not certain: the manifest cannot be read or says something of symbols, or they are no release.
 */
function compileWithoutSymbols(image, line, context) {
    const { instruction = '' } = image.lines[line ?? -1] ?? {};
    const manifest = context.contextFile?.('Cargo.toml') ?? '';
    const isRelease = /\bcargo\s.*(?:\binstall\b|\s--release\b|\s-r\b)/s.test(instruction);
    const isDecided = image.lines.some(each => DECIDED.test(each.instruction));
    return manifest === '' || PROFILE.test(manifest) || !isRelease || isDecided
        ? null
        : setForCommands(image, COMPILING, context);
}

;// CONCATENATED MODULE: ./src/advise/edits/add-options.ts

/**
 * Gives an option to each command of a RUN that lacks it, right after the word that says what to do.
 *
 * @returns null where it is not certain which ones, or that these are all.
 */
function addOption(image, index, wanted, context) {
    const found = (0,run_commands/* runCommands */.aK)(image, index, context);
    if (found === null)
        return null;
    const edits = [];
    for (const command of found.commands) {
        const place = add_options_placeIn(command, wanted);
        if (place === 'not certain')
            return null;
        if (place !== 'none')
            edits.push((0,run_commands/* afterWord */.X3)(found, place, ` ${wanted.option}`));
    }
    return edits.length === 0 ? null : edits;
}
/** The word that the option is put behind. */
function add_options_placeIn(command, wanted) {
    const { words } = command;
    const { programs, verbs, option, isMeant = () => true } = wanted;
    // In quotes, or as an argument of another program: `xargs apt-get install`.
    if (!programs.test((0,run_commands/* programOf */.oQ)(command)))
        return words.some(({ text }) => mentions(text, programs)) ? 'not certain' : 'none';
    const place = verbIn(command, wanted);
    // An option with a value stands before the verb: `apt-get -o Acquire::Retries=3 install`.
    if (place === null)
        return words.some(({ text }) => verbs.test(text)) ? 'not certain' : 'none';
    const meant = isMeant(command);
    if (meant === null)
        return 'not certain';
    return meant && !words.some(({ text }) => text === option) ? place : 'none';
}
/** The word that says what to do, if that is what gets the option. */
function verbIn(command, { verbs, orBare = false }) {
    const verb = (0,run_commands/* verbOf */.rl)(command);
    if (verb === null)
        return orBare ? (command.words[0] ?? null) : null;
    return verbs.test(verb.text) ? verb : null;
}
function mentions(text, programs) {
    return text
        .split(/[\s"'`$();&|]+/)
        .some(word => programs.test(word.replace(/^\/(?:usr\/(?:local\/)?)?bin\//, '')));
}

;// CONCATENATED MODULE: ./src/advise/edits/link-without-symbols.ts


const FLAGS = '-s -w';
const GO = { programs: /^go$/, verbs: /^(?:build|install)$/, option: `-ldflags="${FLAGS}"` };
/**
 * Tells Go's linker to leave symbols and DWARF out, in each command of a RUN that builds.
 *
 * @returns null where that is not certain: flags that cannot be read, or that have one of the two already.
 */
function linkWithoutSymbols(image, line, context) {
    const found = (0,run_commands/* runCommands */.aK)(image, line, context);
    const words = found?.commands.flatMap(each => each.words) ?? [];
    const given = words.flatMap((word, at) => (LDFLAGS.test(word.text) ? [[word, words[at + 1]]] : []));
    if (found === null || given.length === 0)
        return addOption(image, line, GO, context);
    const places = given.map(([word, next]) => startOfFlags(word, next));
    const isAll = given.length === words.filter(({ text }) => GO.verbs.test(text)).length;
    return isAll && places.every(place => place !== null)
        ? places.map(place => (0,run_commands/* insertAt */.PT)(found, place, `${FLAGS} `))
        : null;
}
const LDFLAGS = /^--?ldflags(?:=|$)/;
/** One of the two, or which packages the flags are for: `all=-X main.version=1`. */
const SAYS_MORE = /["'\s]-[sw](?=["'\s])|^["'][^\s"'=-][^\s"'=]*=/;
/** Right after the quote that the flags begin with, as an offset in the line; null where they are not in quotes, or say more. */
function startOfFlags(word, next) {
    const isOne = word.text.includes('=');
    const value = isOne ? word : next;
    const text = value?.text.slice(isOne ? word.text.indexOf('=') + 1 : 0) ?? '';
    if (value === undefined || !/^["']/.test(text) || SAYS_MORE.test(text))
        return null;
    return value.end - text.length + 1;
}

;// CONCATENATED MODULE: ./src/advise/shell-word.ts
/** A text as one word of a shell's command line, whatever is in it. */
function shellWord(text) {
    return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./src/advise/strip-command.ts

/** More paths than that make no command that anybody reads. */
const strip_command_MOST_PATHS = 2;
/** The command that takes the symbols off files. Paths are layer paths. */
function stripCommand(paths) {
    return `strip --strip-unneeded ${paths.map(path => shellWord(`/${path}`)).join(' ')}`;
}
/**
 * The same in words, of many files the first ones: each by its name, for what else a pattern of names would match is left as it is.
 *
 * @param before commands that have to run first.
 */
function stripWords(paths, before = '') {
    const command = { code: before + stripCommand(paths.slice(0, strip_command_MOST_PATHS)) };
    const others = paths.length - strip_command_MOST_PATHS;
    return others <= 0 ? [command] : [command, ` and ${others} more`];
}

;// CONCATENATED MODULE: ./src/advise/edits/strip-files.ts





/** Files by their names in one command; who has more of them writes a script. */
const MOST = 10;
/** Takes the symbols off in the RUN that makes the files: whoever makes them may do so. */
function stripInRun(image, line, { paths, before }, context) {
    if (paths.length > MOST)
        return null;
    return (0,add_to_run/* appendCommand */.mv)(image, line, before + stripCommand(paths), context);
}
/** Takes them off at the end of a stage that is copied from, where the files are as they are copied. */
function stripInStage(image, last, { paths, before }, context) {
    const found = (0,source_line/* sourceLine */._)(image, last, context);
    if (found === null || paths.length > MOST || !(0,stage_user/* isRoot */.jX)((0,stage_user/* userAtEnd */.SW)(found) ?? 'root'))
        return null;
    return addToStage(found, `RUN ${before}${stripCommand(paths)}`);
}

// EXTERNAL MODULE: ./src/advise/source-path.ts
var source_path = __webpack_require__(6043);
;// CONCATENATED MODULE: ./src/advise/where-strip-is.ts


/** Packages that depend on binutils. `make` does not, nor does clang. */
const HAS_BINUTILS = /\b(?:gcc|g\+\+|cc|cargo|binutils|build-essential|build-base|node-gyp)\b/;
/** Docker's official images that have a C compiler, but for their small variants. */
const where_strip_is_COMPILING = /^FROM\s+(?:--\S+\s+)?(?:docker\.io\/library\/)?(?:gcc|golang|rust|buildpack-deps|node|python|ruby|perl)(?!\S*(?:alpine|slim|curl|scm))(?:[:@\s]|$)/i;
/** Whether a line can call `strip`: it comes with compilers; what is in the image has it, or not. */
function hasStrip(image, line, isHere) {
    if (isHere && image.files.some(file => !image.files.isHidden(file) && STRIP.test(image.files.name(file))))
        return true;
    if (line === null)
        return false;
    return [line, ...(0,line_graph/* linesBefore */.PY)(image, line)].some(each => {
        const { instruction = '' } = image.lines[each] ?? {};
        return HAS_BINUTILS.test((0,line_origin/* commandOf */.Nl)(image, each)) || where_strip_is_COMPILING.test(instruction);
    });
}
/** Takes packages away again, most often those that only compiling needs. */
const REMOVES = /\bapk\s+(?:-\S+\s+){0,20}del\b|\b(?:apt-get|apt|aptitude|dnf|microdnf|yum|zypper)\s+(?:-\S+\s+){0,20}(?:remove|purge|autoremove|erase|rm)\b/;
/** Whether a line that has `strip` may have it no more at its end. */
function losesStrip(image, line) {
    return [line, ...(0,line_graph/* linesBefore */.PY)(image, line)].some(each => REMOVES.test((0,line_origin/* commandOf */.Nl)(image, each)));
}
const STRIP = /(?:^|\/|-)strip$/;
/** What brings `strip` where lines above install packages of a distribution; null where none does. */
function installStrip(image, line) {
    const commands = [line, ...(0,line_graph/* linesBefore */.PY)(image, line)].map(each => (0,line_origin/* commandOf */.Nl)(image, each));
    if (commands.some(command => /\bapt(?:-get)?\s(?:[^;&|]{0,2000}\s)?install\b/.test(command)))
        return 'apt-get update && apt-get install -y --no-install-recommends binutils';
    if (commands.some(command => /\bapk\s(?:[^;&|]{0,2000}\s)?add\b/.test(command)))
        return 'apk add --no-cache binutils';
    return null;
}

;// CONCATENATED MODULE: ./src/advise/rules/debug-symbols.ts













/** Unpacked bytes. Fewer are not worth a line of a Dockerfile. */
const LEAST = 50_000;
/** Detached symbols, which someone wants to have; and libraries that were changed after linking, which `strip` is known to break. */
const LEFT_ALONE = /^usr\/lib\/debug\/|\.(?:dy)?libs\/|\.(?:ko|debug)$/;
/**
 * Symbols and debugging sections of programs, by the line that brings them into the image and by what made them. What packages installed
 * is left as it is: they are changed after linking, or hold what is to be linked with, and `strip` breaks both.
 */
const debugSymbols = {
    id: 'debug-symbols',
    finds: 'symbols and debugging sections of ELF programs and libraries that no package installed',
    saves: 'those sections: unpacked exactly, compressed by their place in the stream of the layer',
    inGeneral: {
        fix: 'strip the programs',
        reason: 'programs have symbols and debugging sections',
    },
    example: {
        of: 'Go',
        before: 'RUN go build -o /out/server .',
        after: 'RUN go build -ldflags="-s -w" -o /out/server .',
    },
    otherExamples: [
        {
            of: 'Rust',
            before: 'RUN cargo build --release',
            after: 'RUN CARGO_PROFILE_RELEASE_STRIP=true cargo build --release',
        },
        {
            of: 'C and C++',
            before: 'RUN apt-get update && apt-get install -y gcc make && make install',
            after: 'RUN apt-get update && apt-get install -y gcc make && make install && strip --strip-unneeded /usr/local/bin/server',
        },
    ],
    find: debug_symbols_find,
};
function debug_symbols_find(image, isFree, context) {
    const isWanted = (index) => {
        if (image.files.rest(index).strippable === undefined || image.files.isHidden(index))
            return false;
        return isFree(index) && !LEFT_ALONE.test(image.files.path(index)) && isOwn(image, index);
    };
    return groupByLine(image, isWanted, image.files.programs())
        .flatMap(({ line, files }) => byCompiler(image, line, files))
        .map(group => ({ ...group, files: group.files.filter(reachedBy(image, group)) }))
        .map(group => ({ group, saves: (0,bytes/* sumBytes */.jO)(group.files.map(file => strippableOf(image, file))) }))
        .filter(({ saves }) => saves.unpacked >= LEAST)
        .map(({ group, saves }) => {
        const names = biggestNames(image, group.files, file => `/${image.files.path(file)}`);
        const { compiler, files, line, maker } = group;
        return {
            files,
            saves,
            line: maker ?? line,
            ...debug_symbols_changeOf(image, group, context),
            reason: [debug_symbols_reasonOf(compiler, names.count)],
            examples: names.biggest,
        };
    });
}
/** What packages install is left as it is, but a program that a line compiles is one only because it was fetched as a whole. */
function isOwn({ files, packages }, file) {
    const owner = files.owner(file);
    return owner === null || isCompiled(packages[owner], files.path(file));
}
function isCompiled(owner, path) {
    return (owner?.ecosystem === 'go' || owner?.ecosystem === 'rust') && owner.location === path;
}
const RUNS = {
    go: /\bgo (?:build|install)\b/,
    rust: /\bcargo (?:\S+ )?(?:build|install|chef)\b/,
    other: /\b(?:gcc|g\+\+|clang|make|cmake|ninja|meson|node-gyp|npm|yarn|pnpm|pip3?|uv|curl|wget)\b/,
};
const COMPILES_GO = /\b(?:go|make|mage|task|bazel)\b/;
function byCompiler(image, line, files) {
    const instruction = image.lines[line ?? -1]?.instruction ?? '';
    // A program that is fetched ready-made is no one's to compile here.
    const isFetched = /^run\b/i.test(instruction) && !COMPILES_GO.test(instruction);
    const isRust = sourceOf(image, line, RUNS.rust) !== null;
    const groups = Map.groupBy(files, (file) => {
        if (image.files.rest(file).strippable?.language === 'go' && !isFetched)
            return 'go';
        return isRust ? 'rust' : 'other';
    });
    return [...groups].map(([compiler, files]) => {
        return { compiler, files, line, maker: sourceOf(image, line, RUNS[compiler]) };
    });
}
/** A line that runs something has made the files itself, and no other one before it. */
function sourceOf(image, line, pattern) {
    const instruction = image.lines[line ?? -1]?.instruction ?? '';
    if (/^run\b/i.test(instruction))
        return pattern.test(instruction) ? line : null;
    const maker = (0,line_origin/* lineOriginOf */.yA)(image, line, pattern);
    return maker?.how === 'run' ? maker.line : null;
}
function strippableOf(image, file) {
    return image.files.rest(file).strippable ?? bytes/* NO_BYTES */.CR;
}
function debug_symbols_reasonOf(compiler, count) {
    const what = { go: 'Go program', rust: 'Rust program', other: 'program or library' }[compiler];
    const many = { go: 'Go programs', rust: 'Rust programs', other: 'programs and libraries' }[compiler];
    return count === 1
        ? `a ${what} contains symbols, which only a debugger reads`
        : `${count} ${many} contain symbols, which only a debugger reads`;
}
function debug_symbols_changeOf(image, programs, context) {
    const { compiler, line, maker } = programs;
    const instruction = image.lines[maker ?? line ?? -1]?.instruction ?? '';
    if (compiler === 'go')
        return { fix: goFix(instruction), edits: linkWithoutSymbols(image, maker, context) };
    if (compiler === 'other')
        return stripChange(image, programs, context);
    return rustChange(compileWithoutSymbols(image, maker, context));
}
const IN_MANIFEST = [
    { code: 'strip = true' },
    ' in ',
    { code: '[profile.release]' },
    ' of ',
    { code: 'Cargo.toml' },
];
function rustChange(edits) {
    if (edits === null)
        return hint(...IN_MANIFEST);
    return { fix: [{ code: CARGO_STRIPS }, ' before ', { code: 'cargo' }, ', or ', ...IN_MANIFEST], edits };
}
function stripChange(image, { files, line, maker }, context) {
    const sorted = [...files].sort((a, b) => strippableOf(image, b).compressed - strippableOf(image, a).compressed);
    const paths = sorted.map(file => image.files.path(file));
    const stage = stageCopied(image, { line, maker });
    if (stage !== null) {
        const inStage = paths.flatMap(path => placeOf(image, { line, maker }, path) ?? []);
        return stageChange(image, stage, inStage, context);
    }
    const { name } = (0,advise_instruction/* parseInstruction */.ED)(image.lines[maker ?? line ?? -1]?.instruction ?? '');
    if (name === 'COPY' || name === 'ADD')
        return hint(...stripWords(paths), ' before it is copied');
    if (line === null || name !== 'RUN')
        return hint(...stripWords(paths));
    // In a later one, the layer would keep what it has, and the stripped file come on top.
    const fix = [...stripWords(paths), ' in the same ', { code: 'RUN' }];
    return losesStrip(image, line)
        ? hint(...fix, ', where ', { code: 'strip' }, ' is still there')
        : { fix, edits: stripInRun(image, line, { paths, before: '' }, context) };
}
/** @param last the last line of the stage. @param paths layer paths there. */
function stageChange(image, last, paths, context) {
    const isThere = hasStrip(image, last, false) && !losesStrip(image, last);
    const install = isThere ? null : installStrip(image, last);
    const before = install === null ? '' : `${install} && `;
    const edits = isThere || install !== null ? stripInStage(image, last, { paths, before }, context) : null;
    return { fix: stripWords(paths, before), edits };
}
/** The last line of the stage that a line copies from, where one of its commands made the files; null where the line makes them itself. */
function stageCopied(image, { line, maker }) {
    if (line === null || maker === null || maker === line)
        return null;
    return (0,line_graph/* copiedLines */.wL)(image, line)[0] ?? null;
}
/** Whether a command at the line that made a file can take its symbols off: there is `strip`, and the file has a name there. */
function reachedBy(image, programs) {
    const { compiler, line, maker } = programs;
    if (compiler !== 'other')
        return () => !isReadyMade(image, programs);
    const isUnowned = (file) => image.files.owner(file) === null;
    const at = maker ?? line;
    const { name } = (0,advise_instruction/* parseInstruction */.ED)(image.lines[at ?? -1]?.instruction ?? '');
    // Before it is copied, it is on someone's own machine.
    if (name !== 'RUN')
        return isUnowned;
    const stage = stageCopied(image, programs);
    const isThere = hasStrip(image, stage ?? at, at === line);
    if (!isThere && (stage === null || installStrip(image, stage) === null))
        return () => false;
    return file => isUnowned(file) && placeOf(image, programs, image.files.path(file)) !== null;
}
/** Whether a line takes programs from an image, or from a stage that compiled none: no command here links them. */
function isReadyMade(image, { line, maker }) {
    const instruction = (0,advise_instruction/* parseInstruction */.ED)(image.lines[line ?? -1]?.instruction ?? '');
    return maker === null && instruction.name === 'COPY' && (0,advise_instruction/* flagOf */.iP)(instruction, 'from') !== null;
}
/** The path of a file where the line ran that made it; null where that is not known. */
function placeOf(image, { line, maker }, path) {
    if (maker === null || maker === line)
        return path;
    return (0,source_path/* pathInStage */.L)(image.lines[line ?? -1]?.instruction ?? '', path);
}
/** The linker that is told so writes neither symbols nor DWARF; traces of a panic need neither. */
function goFix(instruction) {
    if (/-ldflags\b/.test(instruction))
        return ['add ', { code: '-s -w' }, ' to ', { code: '-ldflags' }];
    return [{ code: `go ${/\bgo install\b/.test(instruction) ? 'install' : 'build'} -ldflags="-s -w"` }];
}

;// CONCATENATED MODULE: ./src/advise/edits/join-runs.ts


/**
 * Makes one RUN of two, where the second follows the first with nothing but lines of comment in between; those stay where they are. Null
 * where that is not certain.
 */
function joinRuns(image, first, second, context) {
    const [upper, lower] = [(0,run_commands/* runCommands */.aK)(image, first, context), (0,run_commands/* runCommands */.aK)(image, second, context)];
    if (upper === null || lower?.file !== upper.file)
        return null;
    const { dockerfile, file } = upper;
    const { instructions, text, escape, newline } = dockerfile;
    const isNext = instructions.indexOf(upper.instruction) + 1 === instructions.indexOf(lower.instruction);
    const flags = [upper, lower].flatMap(({ instruction }) => instruction.flags);
    if (!isNext || flags.length > 0 || !mayFollow(upper.joined.text, lower.joined.text))
        return null;
    const { end } = upper.instruction;
    const between = text.slice(end, lower.instruction.start).split('\n').slice(1, -1);
    const comments = between.filter(line => line.trim() !== '').map(line => `${line}\n`);
    return [
        {
            file,
            start: end,
            end: lower.instruction.arguments.start,
            text: ` ${escape}${newline}${comments.join('')}    && `,
        },
    ];
}
/** Behind `;` and `||` a command would run, and decide, although what was before has failed; before `&` nobody waits for that. */
const HIDES_FAILURE = /;|\|\||(?<![&>])&(?![&>])/;
/** What changes how later commands of the same shell run. */
const CHANGES_SHELL = /(?:^|[;&|(]\s*|\s)(?:cd|pushd|set|export|unset|alias|umask|ulimit|trap|shopt|source|\.)\s|(?:^|&&\s*)\w+=\S*\s*(?:&&|$)/;
/** What does the same from whatever folder: on absolute paths, or on what a package manager keeps for all. */
const SAME_ANYWHERE = new RegExp(String.raw `^(?:rm(?:\s+-\S+)*(?:\s+/\S+)+|find\s+/.*|(?:chown|chgrp|chmod)(?:\s+-\S+)*\s+[\w:.][^\s/]*(?:\s+/\S+)+|` +
    String.raw `(?:apt-get|apt|apk|dnf|yum|pip)\s.*|(?:npm|yarn|pnpm)\s+cache\s.*)$`);
/** Whether the commands of a line may come after those of another one in one shell. */
function mayFollow(upper, lower) {
    if (!(0,add_to_run/* takesAnother */.ky)(upper) || HIDES_FAILURE.test(lower))
        return false;
    return !CHANGES_SHELL.test(upper) || isSameAnywhere(lower);
}
function isSameAnywhere(line) {
    return (!/[$`]/.test(line) &&
        line
            .replace(/\s+/g, ' ')
            .split('&&')
            .every(part => SAME_ANYWHERE.test(part.trim())));
}

;// CONCATENATED MODULE: ./src/advise/rules/deleted-later.ts








/** Files that one line makes and a later one deletes: they ship all the same. */
const deletedLater = {
    id: 'deleted-later',
    finds: 'files that a later line deletes, which are still shipped',
    saves: 'the deleted files',
    inGeneral: {
        fix: 'delete files in the line that makes them',
        reason: 'a later line deletes files, which ship all the same',
    },
    example: {
        before: 'RUN curl -fsSLO https://example.com/data.tar.gz && tar -xzf data.tar.gz\nRUN rm data.tar.gz',
        after: 'RUN curl -fsSLO https://example.com/data.tar.gz && tar -xzf data.tar.gz \\\n    && rm data.tar.gz',
    },
    find: deleted_later_find,
};
function deleted_later_find(image, isFree, context) {
    return hiddenGroups(image, isFree, ['deleted', 'opaque']).map(group => ({
        files: group.files,
        line: group.maker ?? group.hider,
        ...deleted_later_changeOf(image, group, context),
        reason: deleted_later_reasonOf(image, group),
        examples: biggestNames(image, group.files, file => `/${image.files.path(file)}`).biggest,
    }));
}
function deleted_later_reasonOf(image, { maker, hider, files }) {
    const [what, are, them] = files.length === 1 ? ['a file', 'is', 'it'] : [`${files.length} files`, 'are', 'them'];
    if (maker !== null && hider !== null) {
        return [`${(0,wording/* lineWords */.CI)(image, hider)} deletes ${what} of this line, which still ships ${them}`];
    }
    return [`${what} of an earlier layer ${are} deleted${hider === null ? '' : ' here'}, but still shipped`];
}
function deleted_later_changeOf(image, group, context) {
    const line = image.lines[group.maker ?? -1];
    if (line !== undefined && (0,line_graph/* copiesContext */.TQ)(line)) {
        return hint({ code: 'RUN --mount=type=bind' }, ' instead of copying files that only the build uses');
    }
    switch ((0,advise_instruction/* parseInstruction */.ED)(line?.instruction ?? '').name) {
        case 'ADD':
            return hint('download, use and delete it in one RUN');
        case 'COPY':
            return hint('copy only the files that stay');
        default:
            return deleted_later_runChange(image, group, context);
    }
}
function deleted_later_runChange(image, group, context) {
    const { maker, hider, files } = group;
    const command = (0,line_origin/* commandOf */.Nl)(image, hider);
    const edits = joinRuns(image, maker, hider, context);
    if (files.every(file => image.files.path(file).startsWith('var/lib/apt/lists/')))
        return { fix: APT_LISTS, edits };
    if (maker !== null && hider !== null && isUsedBetween(image, maker, hider)) {
        return hint('create, use and delete it in one RUN, or in a separate stage');
    }
    if (maker !== null && isDeletion(command)) {
        return { fix: [{ code: (0,wording/* shortCommand */.sw)(command) }, ' in the RUN that creates the files'], edits };
    }
    return hider === null || edits === null
        ? hint('delete unneeded files in the RUN that creates them')
        : { fix: [{ code: 'RUN' }, ' of this line and ', (0,wording/* lineWords */.CI)(image, hider), ' in one'], edits };
}
const APT_LISTS = [
    { code: 'apt-get update' },
    ', ',
    { code: 'apt-get install' },
    ' and ',
    { code: 'rm -rf /var/lib/apt/lists/*' },
    ' in one RUN',
];
/** Whether a command ran in between: it may have needed what was still there. */
function isUsedBetween(image, maker, hider) {
    const after = new Set((0,line_graph/* linesAfter */.EU)(image, maker));
    return (0,line_graph/* linesBefore */.PY)(image, hider).some(each => after.has(each) && (0,line_origin/* commandOf */.Nl)(image, each) !== '');
}
/** A command that does nothing else, so that it can move as it is. */
function isDeletion(command) {
    const parts = command.split(/&&|;/);
    return parts.every(part => /^\s*(?:rm|find|apt-get|apt|apk|dnf|yum|npm|yarn|pip|pnpm)\b[^|]*$/.test(part) && deleted_later_DELETES.test(part));
}
const deleted_later_DELETES = /\b(?:rm|-delete|purge|autoremove|remove|del|clean|autoclean|prune|uninstall)\b/;

// EXTERNAL MODULE: ./src/advise/node-project.ts
var node_project = __webpack_require__(78522);
;// CONCATENATED MODULE: ./src/advise/node-start.ts



/** Scripts whose names say that they are for development; what they run is not known where their project cannot be read. */
const DEVELOPS = /\b(?:npm|pnpm|yarn|bun)\s+(?:run(?:-script)?\s+)?\S*\b(?:dev|develop|watch|debug|test|preview)\b/;
/** Programs that have another name than the package they come with. */
const PROGRAMS = {
    tsc: 'typescript',
    ng: '@angular/cli',
    nest: '@nestjs/cli',
    dotenv: 'dotenv-cli',
    vue: '@vue/cli-service',
    'vue-cli-service': '@vue/cli-service',
};
/**
 * Whether a container starts with one of some npm packages, as a program or as what `node` is to load: itself, by its scripts, or by what its
 * sources start.
 */
function startsWithPackages(image, names, context) {
    const commands = [(0,start_command/* startCommand */.S0)(image), ...(0,started_programs/* startedPrograms */.r)(image, context).lines];
    const project = (0,node_project/* readNodeProject */.Ii)(context);
    const scriptsBy = commands.map(command => (project === null ? [] : (0,node_project/* scriptsOf */.Sf)(project, command)));
    if (commands.some((command, index) => scriptsBy[index]?.length === 0 && DEVELOPS.test(command)))
        return true;
    return [...commands, ...scriptsBy.flat()].some(text => wordsOf(text).some(word => isOneOf(word, names)));
}
function wordsOf(text) {
    return text.split(/[\s"'=;&|()]+/).filter(word => word !== '');
}
/** `tsx`, `ts-node/register`, `@scope/tool`, `node_modules/.bin/nodemon`, `./node_modules/vite/bin/vite.js`. */
function isOneOf(word, names) {
    const inside = word.replace(/^.*node_modules\/(?:\.bin\/)?/, '');
    const name = /^(?:@[^/]+\/)?[^/]*/.exec(inside)?.[0] ?? inside;
    return names.has(name) || names.has(PROGRAMS[name] ?? '');
}

// EXTERNAL MODULE: ./src/advise/manifests/node-reads.ts
var node_reads = __webpack_require__(55909);
;// CONCATENATED MODULE: ./src/advise/node-workspace.ts




/**
 * Whether development's packages of a workspace can be taken away by a command of its package manager: all members are installed by the
 * given one, which reads nothing but manifests. True for other projects, and for npm, which runs no script then.
 */
function canPruneWorkspace(command, context) {
    const read = (path) => context.contextFile?.(path) ?? null;
    const isOfPnpm = read('pnpm-workspace.yaml') !== null;
    const isWorkspace = isOfPnpm || (read('package.json') ?? '').includes('"workspaces"');
    if (!isWorkspace || (0,node_install/* nodeManagerOf */.fh)(command) === 'npm')
        return true;
    const installs = (0,tidying/* commandParts */.s)(command).filter(part => node_install/* NODE_INSTALL */.N.test(part) && !/\s-(?:g|-global)\b/.test(part));
    const isLocked = !isOfPnpm || read('pnpm-lock.yaml') !== null;
    return isLocked && installs.every(install => installsAll(install, context));
}
function installsAll(install, context) {
    const project = (0,manifests_project/* projectIn */.L9)(context);
    const found = node_reads/* NODE_INSTALLS */.E.find(({ command }) => command.test(install));
    const isOfAll = !/\s(?:--filter|-F|--focus)\b/.test(install);
    return isOfAll && project !== null && found !== undefined && found.readsOf(install, project) !== null;
}

;// CONCATENATED MODULE: ./src/advise/python-groups.ts


/** A file of requirements that only development needs, by its name. */
const DEVELOPMENT_FILE = /(?:^|[-_./])(?:dev|develop|development|tests?|testing|lint|local)(?:[-_.]|$)/;
function isDevelopmentFile(path) {
    return DEVELOPMENT_FILE.test(external_node_path_.posix.basename(path)) || /(?:^|\/)(?:dev|tests?)\.(?:txt|in)$/.test(path);
}
/** What files of requirements name, those for development apart; null where one cannot be read. */
function requirementGroups(project, files) {
    const all = files.map(file => ({ file, lines: requirementLines(project, file) }));
    if (all.some(({ lines }) => lines === null))
        return null;
    const named = all.map(({ file, lines }) => ({ isOwn: !isDevelopmentFile(file), lines: lines ?? [] }));
    const runtime = named.filter(({ isOwn }) => isOwn).flatMap(({ lines }) => lines);
    const development = named.filter(({ isOwn }) => !isOwn).flatMap(({ lines }) => lines);
    return groupsOf(runtime, development);
}
/** The file that a file for development adds to; null where it is none, or there are several. */
function extendedFile(project, file) {
    const [only, ...others] = includedFiles(project.read(file) ?? '', file);
    return only === undefined || others.length > 0 || isDevelopmentFile(only) ? null : only;
}
/** What `uv sync` installs beside the program's own: the group `dev`, unless the project says otherwise. */
function uvGroups(project) {
    const text = project.read('pyproject.toml') ?? '';
    if (text === '' || /\bdefault-groups\b/.test(text))
        return null;
    const groups = arraysOf(section(text, 'dependency-groups'));
    const older = arraysOf(section(text, 'tool.uv')).get('dev-dependencies') ?? [];
    return groupsOf(projectDependencies(text), [...groupLines(groups, 'dev'), ...older]);
}
/** What `poetry install` installs beside the main group. */
function poetryGroups(project) {
    const text = project.read('pyproject.toml') ?? '';
    if (text === '' || /^[ \t]*optional\s*=\s*true\b/m.test(text))
        return null;
    const runtime = [...projectDependencies(text), ...keysOf(section(text, 'tool.poetry.dependencies'))];
    const names = [...text.matchAll(/^\[(tool\.poetry\.(?:group\.[\w-]+\.|dev-)dependencies)\]/gm)].map(([, name = '']) => name);
    const others = names.filter(name => name !== 'tool.poetry.group.main.dependencies');
    return groupsOf(runtime, others.flatMap(name => keysOf(section(text, name))));
}
function groupsOf(runtime, development) {
    const own = new Set(runtime.map(nameOf));
    return {
        runtime: [...own],
        development: development.map(nameOf).filter(name => name !== '' && !own.has(name)),
        hasExtras: runtime.some(line => /^[\w.-]+\s*\[|\bextras\b/.test(line)),
    };
}
/** `Pandas[excel]==2.2` → `pandas`. */
function nameOf(line) {
    const name = /^\s*["']?([A-Za-z0-9][\w.-]*)/.exec(line)?.[1] ?? '';
    return name.toLowerCase().replace(/[-_.]+/g, '-');
}
function requirementLines(project, file, seen = new Set()) {
    const text = project.read(file) ?? '';
    if (text === '' || seen.has(file))
        return text === '' ? null : [];
    seen.add(file);
    const own = text.split('\n').filter(line => /^\s*[A-Za-z0-9]/.test(line));
    // What another file has is that file's: of one for development, the program's.
    const others = isDevelopmentFile(file) ? [] : includedFiles(text, file);
    const included = others.map(each => requirementLines(project, each, seen));
    return included.some(each => each === null) ? null : [...own, ...included.flatMap(each => each ?? [])];
}
function includedFiles(text, file) {
    return [...text.matchAll(/^[ \t]*(?:-r|--requirement)[ \t=]+(\S+)/gm)].flatMap(([, path = '']) => (0,manifests_project/* inside */.nx)(path, external_node_path_.posix.dirname(file)) ?? []);
}
/** The lines of a table of TOML, up to the next one. */
function section(text, name) {
    const start = text.split(/\r?\n/);
    const from = start.findIndex(line => line.trim().replace(/(?<!\s)\s*#.*$/, '') === `[${name}]`);
    if (from < 0)
        return '';
    const to = start.findIndex((line, at) => at > from && /^\s*\[[^\]]+\]\s*(?:#.*)?$/.test(line));
    return start.slice(from + 1, to < 0 ? undefined : to).join('\n');
}
const ARRAY = /^([\w-]+)\s*=\s*\[((?:[\s,]|#.*$|"[^"\n]*"|'[^'\n]*'|\{[^{}\n]*\})*)\]/gm;
/** Arrays of a table, by their names: texts as they are, and tables as written. */
function arraysOf(table) {
    return new Map([...table.matchAll(ARRAY)].map(([, name = '', body = '']) => {
        const items = body.replace(/#.*$/gm, '').match(/"[^"\n]*"|'[^'\n]*'|\{[^{}\n]*\}/g) ?? [];
        return [name, items.map(item => item.replace(/^["']|["']$/g, ''))];
    }));
}
/** With the groups that a group includes (PEP 735). */
function groupLines(groups, name, depth = 0) {
    return (groups.get(name) ?? []).flatMap(item => {
        const included = /^\{\s*include-group\s*=\s*["']([\w-]+)["']/.exec(item)?.[1];
        if (included === undefined)
            return [item];
        return depth < 5 ? groupLines(groups, included, depth + 1) : [];
    });
}
function projectDependencies(text) {
    return arraysOf(section(text, 'project')).get('dependencies') ?? [];
}
/** Names that a table gives values to, with these. */
function keysOf(table) {
    return [...table.matchAll(/^([A-Za-z0-9][\w.-]*)\s*=(.*)$/gm)]
        .filter(([, name]) => name !== 'python')
        .map(([, name = '', value = '']) => `${name} ${value}`);
}

;// CONCATENATED MODULE: ./src/advise/python-development.ts















/** Python packages that only development needs, by the line that installs them. */
function pythonDevelopment(image, isFree, context) {
    const project = (0,manifests_project/* projectIn */.L9)(context);
    const isPython = (file) => packageOf(image, file)?.ecosystem === 'python';
    if (project === null)
        return [];
    return groupByLine(image, file => isFree(file) && isPython(file)).flatMap(({ line, files }) => {
        const maker = (0,line_origin/* lineOriginOf */.yA)(image, line, (0,package_install/* installOf */.hQ)('python'));
        const installing = maker?.how === 'run' ? installingAt(image, maker.line, project) : null;
        if (maker === null || installing === null)
            return [];
        const names = developmentNames(image, installing.groups);
        const own = files.filter(file => names.has(packageOf(image, file)?.name ?? ''));
        if (own.length === 0 || startsWith(image, names, installing.how, context))
            return [];
        const change = python_development_changeOf(image, maker.line, installing, context);
        const { count, biggest } = biggestNames(image, own, file => packageOf(image, file)?.name ?? null);
        return [
            {
                files: own,
                line: maker.line,
                ...change,
                reason: [`${(0,wording/* countOf */.pq)(count, 'development package')} in the image`],
                examples: biggest,
            },
        ];
    });
}
function packageOf(image, file) {
    return image.packages[image.files.owner(file) ?? -1];
}
const UV_CHOICE = /--(?:no-dev|no-default-groups|only-group|only-dev|all-groups|group|dev)\b/;
const POETRY_CHOICE = /--(?:only|without|with|no-dev|all-groups)\b/;
function installingAt(image, line, project) {
    const parts = (0,tidying/* commandParts */.s)((0,line_origin/* commandOf */.Nl)(image, line));
    const has = (pattern, choice) => parts.some(part => pattern.test(part)) && !parts.some(part => pattern.test(part) && choice.test(part));
    if (has(/^uv\s+sync\b/, UV_CHOICE))
        return withGroups(uvGroups(project), 'uv');
    if (has(/^poetry\s+(?:install|sync)\b/, POETRY_CHOICE))
        return withGroups(poetryGroups(project), 'poetry');
    const files = parts
        .filter(part => /\bpip[\d.]*\s+install\b/.test(part))
        .flatMap(part => [...part.matchAll(/\s(?:-r|--requirements?)[\s=]*["']?([\w./-]+)/g)].map(([, file = '']) => file));
    const development = files.filter(isDevelopmentFile);
    if (development.length === 0)
        return null;
    const added = development.map(file => ({ file, instead: extendedFile(project, file) }));
    const all = [...files, ...added.flatMap(({ instead }) => instead ?? [])];
    const groups = requirementGroups(project, [...new Set(all)]);
    return groups === null ? null : { groups, how: 'pip', files: added };
}
function withGroups(groups, how) {
    return groups === null ? null : { groups, how, files: [] };
}
/** What only packages for development lead to; where more may lead to it (extras), those that are named alone. */
function developmentNames({ packages }, groups) {
    const python = [...packages.entries()].filter(([, { ecosystem }]) => ecosystem === 'python');
    const indexesOf = (names) => python.filter(([, { name }]) => names.includes(spelt(name))).map(([index]) => index);
    const named = indexesOf(groups.development);
    const own = reach(packages, indexesOf(groups.runtime));
    const found = groups.hasExtras ? new Set(named) : reach(packages, named);
    return new Set([...found].filter(index => !own.has(index)).map(index => packages[index]?.name ?? ''));
}
function spelt(name) {
    return name.toLowerCase().replace(/[-_.]+/g, '-');
}
function reach(packages, starts) {
    const seen = new Set(starts);
    for (const index of seen)
        for (const each of packages[index]?.requires ?? [])
            seen.add(each);
    return seen;
}
/** `uv run` installs what is missing before it starts anything. */
function startsWith(image, names, how, context) {
    const started = (0,started_programs/* startedPrograms */.r)(image, context);
    const lines = [(0,start_command/* startCommand */.S0)(image), ...started.lines];
    if (how === 'uv' && lines.some(line => /\buv\s+run\b(?!.*\s--no-(?:dev|sync)\b)/.test(line)))
        return true;
    const needed = startedPackages(image, started);
    const isStarted = (index) => needed.has(index) && image.packages[index]?.ecosystem === 'python';
    if (image.packages.some(({ name }, index) => isStarted(index) && names.has(name)))
        return true;
    const spelled = new Set([...names].map(spelt));
    const words = lines.flatMap(line => line.split(/[\s"'=;&|()/]+/));
    return words.some(word => spelled.has(spelt(word.split('.')[0] ?? '')));
}
/** A later line that may run one of them needs a stage of its own; a second one that installs is told the same. */
function python_development_changeOf(image, line, installing, context) {
    const lines = [line, ...(0,line_graph/* linesBefore */.PY)(image, line), ...(0,line_graph/* linesAfter */.EU)(image, line)];
    const installs = lines.filter(each => each === line || isSameInstall((0,line_origin/* commandOf */.Nl)(image, each), installing.how));
    const isUsed = (0,line_graph/* linesAfter */.EU)(image, line)
        .filter(each => !installs.includes(each))
        .some(each => (0,tidying/* commandParts */.s)((0,line_origin/* commandOf */.Nl)(image, each)).some(mayUse));
    const fix = python_development_fixOf(installing);
    if (isUsed ||
        (0,tidying/* commandParts */.s)((0,line_origin/* commandOf */.Nl)(image, line)).some(part => mayUse(part) && !(0,package_install/* installOf */.hQ)('python').test(part)))
        return { fix: ['test and check in a separate stage, and ', ...fix, ' in this one'], edits: null };
    const edits = installs.map(each => editsOf(image, each, installing, context));
    const isCertain = edits.every(each => each !== null);
    return { fix, edits: isCertain ? edits.flatMap(each => each) : null };
}
function isSameInstall(command, how) {
    return how === 'uv'
        ? /\buv\s+sync\b/.test(command)
        : how === 'poetry' && /\bpoetry\s+install\b/.test(command);
}
function mayUse(part) {
    return !(0,tidying/* isTidying */.p)(part) && !setsUp(part);
}
const OPTION = { uv: '--no-dev', poetry: '--only main' };
function python_development_fixOf({ how, files }) {
    if (how === 'uv')
        return [{ code: `uv sync ${OPTION.uv}` }];
    if (how === 'poetry')
        return [{ code: `poetry install ${OPTION.poetry}` }];
    return files.flatMap(({ file, instead }, index) => [
        ...(index === 0 ? ['install '] : [', ']),
        ...(instead === null
            ? ['without ', { code: `-r ${file}` }]
            : [{ code: `-r ${instead}` }, ' instead of ', { code: `-r ${file}` }]),
    ]);
}
function editsOf(image, line, { how, files }, context) {
    if (how === 'pip')
        return withoutFiles(image, line, files, context);
    const programs = how === 'uv' ? /^uv$/ : /^poetry$/;
    return addOption(image, line, { programs, verbs: /^(?:sync|install)$/, option: OPTION[how] }, context);
}
/** Takes `-r requirements-dev.txt` out of the command, or names the file that it adds to. */
function withoutFiles(image, line, files, context) {
    const found = (0,run_commands/* runCommands */.aK)(image, line, context);
    if (found === null)
        return null;
    const edits = found.commands
        .filter(command => /^(?:pip[\d.]*|uv)$/.test((0,run_commands/* programOf */.oQ)(command)))
        .flatMap(command => files.map(each => withoutFile(found, command, each)).filter(edit => edit !== 'none'));
    const certain = edits.filter(each => each !== null);
    return certain.length === files.length && edits.length === files.length ? certain : null;
}
function withoutFile(found, { words }, { file, instead }) {
    const at = words.findIndex(({ text }) => text === file);
    const [word, option, before] = [words[at], words[at - 1], words[at - 2]];
    if (word === undefined)
        return 'none';
    if (option?.text !== '-r' || before === undefined)
        return null;
    if (instead !== null)
        return (0,run_commands/* replaceWord */.dx)(found, word, instead);
    // The last file of a command stays, or it would install nothing.
    const isLast = words.filter(({ text }) => text === '-r').length < 2;
    return isLast ? null : (0,run_commands/* replaceWord */.dx)(found, { ...word, start: before.end }, '');
}

;// CONCATENATED MODULE: ./src/advise/rules/development-dependencies.ts




















/** Packages that only development needs, by the line that brings them into the image. */
const developmentDependencies = {
    id: 'development-dependencies',
    finds: 'packages of npm and of Python for development only that neither the container nor your sources start',
    saves: 'their files',
    inGeneral: {
        fix: 'install without development dependencies',
        reason: 'packages that only development needs are in the image',
    },
    example: { of: 'Node.js', before: 'RUN npm ci', after: 'RUN npm ci --omit=dev' },
    otherExamples: [
        {
            of: 'Node.js with pnpm',
            before: 'RUN pnpm install --frozen-lockfile',
            after: 'RUN pnpm install --prod --frozen-lockfile',
        },
        { of: 'Python with uv', before: 'RUN uv sync --locked', after: 'RUN uv sync --no-dev --locked' },
        { of: 'Python with Poetry', before: 'RUN poetry install', after: 'RUN poetry install --only main' },
        {
            of: 'Python',
            before: 'RUN pip install -r requirements.txt -r requirements-dev.txt',
            after: 'RUN pip install -r requirements.txt',
        },
    ],
    takesCopies: true,
    takesFromAll: true,
    find: development_dependencies_find,
};
function development_dependencies_find(image, isFree, context) {
    const found = [...nodeDevelopment(image, isFree, context), ...pythonDevelopment(image, isFree, context)];
    return found.length === 0 ? [] : found.map(each => onlyIfKnown(each, (0,started_programs/* startedPrograms */.r)(image, context)));
}
function nodeDevelopment(image, isFree, context) {
    const isDevelopment = ownedBy(image, ({ purpose }) => purpose === 'development');
    if (isDevelopment === null)
        return [];
    return groupByLine(image, file => isFree(file) && isDevelopment(file)).flatMap(({ line, files }) => {
        const nameOf = (file) => image.packages[image.files.owner(file) ?? -1]?.name ?? null;
        const names = biggestNames(image, files, file => image.packages[image.files.owner(file) ?? -1]?.name ?? null);
        const all = new Set(files.map(nameOf).filter(name => name !== null));
        const advice = startsWithPackages(image, all, context) ? null : adviseOn(image, line, context);
        if (advice === null)
            return [];
        return [
            {
                files,
                ...advice,
                reason: [`${(0,wording/* countOf */.pq)(names.count, 'development package')} in the image`],
                examples: names.biggest,
            },
        ];
    });
}
function adviseOn(image, line, context) {
    const maker = (0,line_origin/* lineOriginOf */.yA)(image, line, node_install/* NODE_INSTALL */.N);
    const usual = usualInstall(image, context);
    if (maker === null)
        return { line, ...hint({ code: (0,node_install/* productionInstall */.vX)(image, usual) }) };
    const isUsed = isBuiltWith(image, maker);
    if (maker.how !== 'run')
        return isUsed
            ? null
            : { line, ...hint({ code: (0,node_install/* productionPrune */.CX)(image, usual, context) }, ' before they are copied') };
    const command = (0,line_origin/* commandOf */.Nl)(image, maker.line);
    const project = (0,node_project/* readNodeProject */.Ii)(context);
    const hasScripts = project !== null && (0,node_project/* runsScripts */.fJ)(project, command);
    // Others run the scripts again when they prune, without what the scripts may need.
    if (hasScripts && (0,node_install/* nodeManagerOf */.fh)(command) !== 'npm')
        return null;
    if (!isUsed && !hasScripts)
        return { line: maker.line, ...installChange(image, maker.line, context) };
    if (maker.copied !== null)
        return development_dependencies_stageFix(image, maker, hasScripts, context);
    if (!isUsed)
        return { line: maker.line, ...pruneChange(image, maker.line, context) };
    const inThisOne = hasScripts
        ? [
            'copy the output and the modules from there, after ',
            { code: (0,node_install/* productionPrune */.CX)(image, command, context) },
        ]
        : [...installFix(image, command), ' in this stage'];
    return { line: maker.line, ...hint('build in a separate stage, and ', ...inThisOne) };
}
/** How packages are installed where no line says it: by the manager that the lock file of the project, or what was installed, is of. */
function usualInstall({ files }, { contextFile }) {
    const isThere = ([lock, left]) => (contextFile?.(lock) ?? null) !== null ||
        files.some(file => files.name(file) === lock || files.path(file).includes(`/node_modules/${left}`));
    return LEFT_BY.find(([, ...of]) => isThere(of))?.[0] ?? 'npm ci';
}
/** A command, its lock file, and what it leaves in `node_modules`. */
const LEFT_BY = [
    ['pnpm install', 'pnpm-lock.yaml', '.pnpm/'],
    ['yarn install', 'yarn.lock', '.yarn-'],
    ['bun install', 'bun.lock', '.bun/'],
];
/** Where other stages stand on the one that is copied from, what it lacks at its end they lack, too. */
function development_dependencies_stageFix(image, maker, hasScripts, context) {
    const line = maker.copied?.from ?? maker.line;
    const command = (0,line_origin/* commandOf */.Nl)(image, maker.line);
    const { stage } = image.lines[line] ?? { stage: null };
    if ((0,line_graph/* linesAfter */.EU)(image, line).some(each => usesPackages((0,line_origin/* commandOf */.Nl)(image, each))))
        return hasScripts
            ? null
            : { line: maker.line, ...hint(...installFix(image, command), ' in a separate stage, to copy from') };
    const isCertain = development_dependencies_isSamePlace(image, maker.line, line) && canPruneWorkspace(command, context);
    const instruction = `RUN ${(0,node_install/* productionPrune */.CX)(image, command, context)}`;
    return {
        line,
        fix: [
            { code: instruction },
            ...(stage === null ? [' at the end of this stage'] : [' at the end of stage ', { code: stage }]),
        ],
        edits: isCertain ? addInstruction(image, line, instruction, context) : null,
    };
}
/** Whether the end of a stage has the user and the folder of a line of it, so that what the line made can be changed there. */
function development_dependencies_isSamePlace(image, line, end) {
    const after = new Set((0,line_graph/* linesAfter */.EU)(image, line));
    const moved = [end, ...(0,line_graph/* linesBefore */.PY)(image, end)]
        .filter(each => after.has(each))
        .some(each => /^(?:WORKDIR|USER|SHELL)$/.test((0,advise_instruction/* parseInstruction */.ED)(image.lines[each]?.instruction ?? '').name));
    return !moved && !/\b(?:cd|pushd|su|sudo)\b|--(?:prefix|cwd|dir)\b|\s-C\b/.test((0,line_origin/* commandOf */.Nl)(image, line));
}
function pruneChange(image, line, context) {
    const prune = (0,node_install/* productionPrune */.CX)(image, (0,line_origin/* commandOf */.Nl)(image, line), context);
    const isHere = development_dependencies_isSamePlace(image, line, line);
    return {
        fix: [{ code: prune }, ' at the end of the same RUN'],
        edits: isHere ? (0,add_to_run/* appendCommand */.mv)(image, line, prune, context) : null,
    };
}
/**
 * Whether what was installed may be used before it ships: by the line itself, or by one that stands on it. Whatever is not known to
 * tidy up may need it.
 */
function isBuiltWith(image, { line }) {
    return (usesPackages((0,line_origin/* commandOf */.Nl)(image, line)) ||
        (0,line_graph/* linesAfter */.EU)(image, line).some(each => usesPackages((0,line_origin/* commandOf */.Nl)(image, each))));
}
function usesPackages(command) {
    return (0,tidying/* commandParts */.s)(command).some(part => node_install/* NODE_BUILD */.CD.test(part) || !((0,tidying/* isTidying */.p)(part) || node_install/* NODE_INSTALL */.N.test(part)));
}
/** What asks for them by name. */
const ASKED = /--(?:include=dev|(?:only=)?prod(?:uction)?=false|dev\b)|\bNODE_ENV=dev\w*/;
/** Certain only where the project can be read: without it no one knows whether installing runs what only development has. */
function installChange(image, line, context) {
    const command = (0,line_origin/* commandOf */.Nl)(image, line);
    const option = (0,node_install/* productionOption */.h5)(image, command);
    const manager = (0,node_install/* nodeManagerOf */.fh)(command);
    const isCertain = option !== null && !ASKED.test(command) && (0,node_project/* readNodeProject */.Ii)(context) !== null;
    return {
        fix: installFix(image, command),
        edits: isCertain
            ? addOption(image, line, {
                programs: new RegExp(`^${manager}$`),
                verbs: /^(?:ci|clean-install|i|install)$/,
                option,
                orBare: manager === 'yarn',
                isMeant: installsManifest,
            }, context)
            : null,
    };
}
/** Whether a command installs what `package.json` names; null where it names packages, or something else, itself. */
function installsManifest(command) {
    const verb = (0,run_commands/* verbOf */.rl)(command);
    if (command.words.some(({ text }) => /^(?:-g|--global|--location=global)$/.test(text)))
        return false;
    return command.words.slice(1).every(word => word === verb || /^-|^\d?>&\d$/.test(word.text)) ? true : null;
}
/** What asks for them by name has to go: it wins over what leaves them out. */
function installFix(image, command) {
    const asked = ASKED.exec(command)?.[0];
    const fix = { code: (0,node_install/* productionInstall */.vX)(image, command) };
    return asked === undefined ? [fix] : [fix, ' without ', { code: asked }];
}

;// CONCATENATED MODULE: ./src/advise/rules/documentation.ts










/** Where they stand. */
const PLACE = /^usr\/share\/(?:doc|man|info|locale|help|gtk-doc|lintian)\//;
/** `copyright` files stay: licences ask for them, and Debian's own slim images keep them. */
const DOCUMENT = /^usr\/share\/(?:doc\/(?!.*\/copyright$)|man\/|info\/|locale\/|help\/|gtk-doc\/|lintian\/)/;
/** Manuals and translations that own lines installed with packages. */
const documentation = {
    id: 'documentation',
    finds: 'manuals and translations of packages that your lines install, without licences; for dpkg once, before the first package',
    saves: 'those files',
    inGeneral: {
        fix: 'remove the documentation in the line that installs it',
        reason: 'manuals, translations and copyright files are in the image',
    },
    example: {
        before: 'RUN apt-get update && apt-get install -y nginx',
        after: `RUN printf '%s\\n' 'path-exclude=/usr/share/man/*' > /etc/dpkg/dpkg.cfg.d/excludes\nRUN apt-get update && apt-get install -y nginx`,
    },
    takesCopies: true,
    find: documentation_find,
};
function documentation_find(image, isFree, context) {
    const isDocument = (index) => {
        if (image.files.isHidden(index))
            return false;
        // An image of unknown making may have them from its base.
        if (image.layers[image.files.layer(index)]?.origin !== 'own')
            return false;
        return DOCUMENT.test(image.files.path(index));
    };
    const { files } = image;
    const places = files.filterDirectories(file => PLACE.test(`${files.directoryPath(files.directory(file))}/`));
    const groups = groupByLine(image, file => isFree(file) && isDocument(file), places).flatMap(({ line, files }) => {
        const maker = (0,line_origin/* lineOriginOf */.yA)(image, line, system_install/* SYSTEM_INSTALL */.g)?.line ?? line;
        const command = (0,line_origin/* commandOf */.Nl)(image, maker);
        return system_install/* SYSTEM_INSTALL */.g.test(command) ? [{ line: maker, files, command }] : [];
    });
    return onceForAll(image, groups).map(({ line, files, command }) => {
        const { biggest } = biggestNames(image, files, file => `/${image.files.path(file).split('/').slice(0, 3).join('/')}`);
        return {
            files,
            line,
            fix: documentation_fixOf(command, biggest),
            edits: documentation_editsOf(image, line, excludes(command, biggest), context),
            reason: ['manuals and translations of packages are in the image'],
            examples: biggest,
        };
    });
}
/** What dpkg is told before one line holds for all that stand on it. */
function onceForAll(image, groups) {
    const found = [];
    for (const group of [...groups].sort((a, b) => (a.line ?? -1) - (b.line ?? -1))) {
        const below = group.line === null ? [] : (0,line_graph/* linesBefore */.PY)(image, group.line);
        const at = found.findIndex(({ line, command }) => {
            return ((line === group.line || below.includes(line ?? -1)) && DPKG.test(command) && DPKG.test(group.command));
        });
        const first = found[at];
        if (first === undefined)
            found.push(group);
        else
            found[at] = { ...first, files: [...first.files, ...group.files] };
    }
    return found;
}
const DPKG = /\b(?:apt-get|apt|aptitude)\b/;
function documentation_fixOf(command, directories) {
    if (/\b(?:dnf|microdnf|yum)\b/.test(command))
        return [{ code: '--setopt=tsflags=nodocs' }];
    if (/\bzypper\b/.test(command))
        return [{ code: 'rpm.install.excludedocs = yes' }, ' in ', { code: '/etc/zypp/zypp.conf' }];
    if (/\bapk\b/.test(command))
        return ['leave out packages whose names end in ', { code: '-doc' }];
    return [...(0,wording/* listOf */.c3)(exclusions(directories)), ' in ', { code: EXCLUDES }, ' before this line'];
}
const EXCLUDES = '/etc/dpkg/dpkg.cfg.d/excludes';
function exclusions(directories) {
    const lines = directories.map(directory => `path-exclude=${directory}/*`);
    return directories.includes('/usr/share/doc')
        ? [...lines, 'path-include=/usr/share/doc/*/copyright']
        : lines;
}
/** What dpkg is told in a line before the first package; null for other package managers. */
function excludes(command, directories) {
    if (!DPKG.test(command) || directories.length === 0)
        return null;
    return `RUN printf '%s\\n' ${exclusions(directories)
        .map(line => `'${line}'`)
        .join(' ')} >> ${EXCLUDES}`;
}
/** Certain where nothing names what would be missing, and no language is set that its translations are for. */
function documentation_editsOf(image, line, instruction, context) {
    if (line === null || instruction === null || !mayWrite(image, line, context))
        return null;
    const used = [(0,start_command/* startCommand */.S0)(image), ...image.lines.map(each => each.instruction)];
    const isUsed = used.some(text => /\/usr\/share\/(?:doc|man|info|locale|help)\b|\bLANG(?:UAGE)?[\s=]["']?(?!C\b|POSIX|en)[a-z]/.test(text));
    return isUsed ? null : addInstructionBefore(image, line, instruction, context);
}
/** Whether the user of a line may write where dpkg is told: who calls `sudo` may not. */
function mayWrite(image, line, context) {
    const found = (0,source_line/* sourceLine */._)(image, line, context);
    return found !== null && (0,stage_user/* isRoot */.jX)((0,stage_user/* userAt */.$q)(found) ?? 'root') && !(0,stage_user/* borrowsRights */.wI)((0,line_origin/* commandOf */.Nl)(image, line));
}

;// CONCATENATED MODULE: ./src/advise/content-sieve.ts
/** Places for each content: of those that are there once, fewer than one in sixteen shares its place with another one. */
const ROOM = 16;
/**
 * Tells content hashes that are there once, as most are, from those that may be there more often, in two bits a place. A map of all would take
 * two hundred bytes a file: 100 MB of half a million.
 */
class ContentSieve {
    #seen;
    #seenAgain;
    #mask;
    /** @param count how many there will be at most. */
    constructor(count) {
        const bits = 2 ** Math.max(5, Math.ceil(Math.log2(ROOM * count)));
        this.#seen = new Uint32Array(bits / 32);
        this.#seenAgain = new Uint32Array(bits / 32);
        this.#mask = bits - 1;
    }
    /** @param content a word of a content hash. */
    add(content) {
        const place = content & this.#mask;
        const word = place >>> 5;
        const bit = 1 << (place & 31);
        const before = this.#seen[word] ?? 0;
        if ((before & bit) === 0)
            this.#seen[word] = before | bit;
        else
            this.#seenAgain[word] = (this.#seenAgain[word] ?? 0) | bit;
    }
    /** False only for what was added no more than once. */
    mayRepeat(content) {
        const place = content & this.#mask;
        return ((this.#seenAgain[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0;
    }
}
/**
 * Files, by their indexes, whose content may be there more often: all of which it is, and one in two hundred others. What is left by one
 * word of the hashes is told apart by the next, which takes a tenth of the memory that texts of all of those would.
 */
function mayRepeat(files) {
    const sieve = new ContentSieve(files.length);
    for (let file = 0; file < files.length; file++)
        sieve.add(files.contentWord(file, 0));
    const left = files.filter(file => sieve.mayRepeat(files.contentWord(file, 0)));
    const finer = new ContentSieve(left.length);
    for (const file of left)
        finer.add(files.contentWord(file, 1));
    return left.filter(file => finer.mayRepeat(files.contentWord(file, 1)));
}

;// CONCATENATED MODULE: ./src/advise/edits/remove-instruction.ts
/** Takes an instruction out of its file, with the end of its line. */
function removeInstruction({ file, dockerfile: { text }, instruction }) {
    const next = text.indexOf('\n', instruction.end);
    return { file, start: instruction.start, end: next < 0 ? text.length : next + 1, text: '' };
}

;// CONCATENATED MODULE: ./src/advise/edits/leave-out-copy.ts





/**
 * Leaves files of a COPY out: the whole instruction where it brings nothing else, or their place in the build context.
 *
 * @returns null where neither leaves out just these.
 */
function leaveOutCopy(image, copied, context) {
    const { line, files, place } = copied;
    const brought = image.files.filter(file => image.layers[image.files.layer(file)]?.line === line);
    if (brought.length === files.length) {
        const found = (0,source_line/* sourceLine */._)(image, line, context);
        return found === null ? null : { pattern: null, edits: [removeInstruction(found)] };
    }
    const inPlace = brought.filter(file => isIn(image.files.path(file), place));
    const copy = (0,context_copy/* contextCopyOf */.I)(image, line);
    if (copy === null || inPlace.length !== files.length || !isIn(place, copy.destination))
        return null;
    const pattern = external_node_path_.posix.join(copy.source, external_node_path_.posix.relative(`/${copy.destination}`, `/${place}`));
    const edits = /^[\w./@+-]+$/.test(pattern) ? excludeFromContext([pattern], context) : null;
    return edits === null ? null : { pattern, edits };
}
function isIn(path, folder) {
    return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

;// CONCATENATED MODULE: ./src/advise/context-texts.ts



/** Names that are looked at, and characters that are read. */
const MOST_NAMES = 5000;
const MOST_CHARACTERS = 10_000_000;
/** Folders that others wrote or a build leaves behind, and files that say how an image is built. */
const NOT_READ = /^(?:\.git|node_modules|\.venv|venv|site-packages|__pycache__|(?:.*\.)?Dockerfile(?:\..*)?|\.dockerignore)$/i;
/**
 * All texts that instructions may bring from the build context, tests and settings included, but for Dockerfiles; what is no text or
 * longer than any source is not among them.
 *
 * @returns null where the context is not at hand, or has more than is read.
 */
function contextTexts(image, context) {
    const { contextFile, contextFolder } = context;
    if (contextFile === undefined || contextFolder === undefined)
        return null;
    const todo = new Set(image.lines.filter(line_graph/* copiesContext */.TQ).flatMap(({ instruction }) => startsOf(instruction)));
    const texts = [];
    let characters = 0;
    for (const path of todo) {
        const names = contextFolder(path);
        for (const name of names ?? [])
            if (!NOT_READ.test(name))
                todo.add(external_node_path_.posix.join(path, name));
        const text = names === null ? (contextFile(path) ?? '') : '';
        characters += text.length;
        if (todo.size > MOST_NAMES || characters > MOST_CHARACTERS)
            return null;
        if (!text.includes('\0'))
            texts.push(text);
    }
    return texts;
}
/** The folders and files that a COPY names, each as far as no pattern begins; '' is the whole context. */
function startsOf(instruction) {
    const { sources = [] } = (0,advise_instruction/* copyOperands */.Qi)((0,advise_instruction/* parseInstruction */.ED)(instruction)) ?? {};
    return sources.map(source => {
        const parts = external_node_path_.posix.resolve('/', source).slice(1).split('/');
        const at = parts.findIndex(part => /[*?[\\$]/.test(part));
        return (at < 0 ? parts : parts.slice(0, at)).join('/');
    });
}

// EXTERNAL MODULE: ./src/advise/programs/own-sources.ts
var own_sources = __webpack_require__(5695);
;// CONCATENATED MODULE: ./src/advise/unread-copy.ts









/** What runs sources in a language whose calls for files are known here. */
const RUNS_SOURCES = /(?:^|[\s/])(?:node|bun|deno|python[\d.]*|uvicorn|gunicorn)\s/;
const SOURCE = /\.(?:[cm]?[jt]sx?|py)$/;
/** Servers of a whole folder. */
const SERVES = /\b(?:http\.server|SimpleHTTPRequestHandler|http-server|serve|vite|next|nuxt)\b/;
/** Folders that frameworks look for by themselves. */
const FOUND_BY_NAME = /^(?:static|public|templates?|views|locales?|i18n|messages|config|plugins|migrations|fixtures|pages|app|src|lib|dist|build|www|html|htdocs)$/i;
/** Calls that read a file or a folder, and what follows of the line. */
const READS = /\b(?:readFile|readFileSync|createReadStream|sendFile|download|readdir|readdirSync|opendir|opendirSync|static|serveStatic|fastifyStatic|sirv|open|openSync|StaticFiles|send_from_directory|send_file|FileResponse|FileSystemLoader|listdir|scandir|walk|glob|globSync|iglob|file|Path|require|import|cp|cpSync|copyFile|copytree)\s*\((?=([^\n]{0,500}))/g;
/** Names of folders that the environment may give. */
const GIVEN = /\b(?:env|environ|getenv|argv|argparse)\b/;
/** A text that a path may begin with: no encoding, no mode, no variable. */
const NAMED = /["'`](?!(?:utf-?8|ascii|latin1|base64|hex|binary|[rwa]\+?[bt]?\+?)["'`])[./]*\w(?!\w*:\/\/)/i;
/**
 * Whether it is certain which of two places a program reads: its sources, and all else that the build context brings, name the one and not
 * the other, nor a folder around it; each call for a file says by a text which; and no command of the build could read it.
 */
function isUnread(image, places, context) {
    const [dockerfile, ...others] = context.sources?.dockerfiles.values() ?? [];
    if (dockerfile === undefined || others.length > 0 || !installsOnly(dockerfile))
        return false;
    const texts = runsSourcesAlone(image, context) ? contextTexts(image, context) : null;
    return texts !== null && namesOne(image, places, texts, instructionsBut(image, dockerfile, places.maker));
}
function namesOne(image, places, texts, instructions) {
    const folders = foldersOf(image, places.gone);
    const [read = ''] = foldersOf(image, places.kept);
    return (folders.length > 0 &&
        read !== '' &&
        !folders.some(name => FOUND_BY_NAME.test(name)) &&
        texts.some(text => names(text, read)) &&
        ![...texts, instructions].some(text => folders.some(name => names(text, name))));
}
/** The names on the way to a place, as far as programs say them: from where they are started. */
function foldersOf(image, place) {
    const start = (0,context_copy/* workingDirectory */.p)(image, image.lines.length - 1);
    const inside = start === null ? place : external_node_path_.posix.relative(start, `/${place}`);
    return (inside.startsWith('..') ? place : inside).split('/').filter(name => name !== '');
}
/** Whether a container starts sources that are all known, and each says which files it reads. */
function runsSourcesAlone(image, context) {
    const start = (0,start_command/* startCommand */.S0)(image);
    if (!RUNS_SOURCES.test(start) || SERVES.test(start) || (0,start_command/* ownScripts */.d)(image).length > 0)
        return false;
    const { sources, isComplete } = (0,own_sources/* ownSources */.L)(image, context);
    return (isComplete &&
        sources.length > 0 &&
        sources.every(({ path, text }) => SOURCE.test(path) && saysWhatItReads(text)));
}
function saysWhatItReads(text) {
    return (!SERVES.test(text) &&
        !GIVEN.test(text) &&
        [...text.matchAll(READS)].every(([, rest = '']) => NAMED.test(rest)));
}
function installsOnly(dockerfile) {
    return dockerfile.instructions
        .filter(({ keyword }) => /^(?:RUN|ONBUILD)$/.test(keyword))
        .every(({ start, arguments: { end } }) => {
        const { rest } = (0,advise_instruction/* parseInstruction */.ED)((0,joined_lines/* joinLines */.c)(dockerfile, { start, end })?.text ?? 'RUN ?');
        return (0,tidying/* commandParts */.s)(rest.replace(/\s+/g, ' ')).every(part => (0,tidying/* isTidying */.p)(part) || (0,package_install/* isInstall */.OK)(part));
    });
}
function instructionsBut({ lines }, { text, instructions }, maker) {
    const line = lines[maker ?? -1]?.line;
    return instructions
        .filter(each => each.line !== line)
        .map(({ start, end }) => text.slice(start, end))
        .join('\n');
}
function names(text, name) {
    const escaped = name.replace(/[^\w]/g, String.raw `\$&`);
    return new RegExp(String.raw `(?<!\w)${escaped}(?!\w)`, 'i').test(text);
}

;// CONCATENATED MODULE: ./src/advise/copied-twice.ts





/** Leaves the one out that nothing reads, where lines copied both from the build context; null where that is not certain of either. */
function copiedTwice(image, [first, second], context) {
    if (![first, second].every(side => makersOf(image, side).every(line => isOfContext(image, line))))
        return null;
    return withoutOne(image, second, first, context) ?? withoutOne(image, first, second, context);
}
function makersOf({ files, layers }, side) {
    return [...new Set(side.files.map(file => layers[files.layer(file)]?.line ?? null))];
}
function isOfContext({ lines }, index) {
    const line = lines[index ?? -1];
    return line !== undefined && (0,line_graph/* copiesContext */.TQ)(line);
}
function withoutOne(image, gone, stays, context) {
    const [line = null, ...others] = makersOf(image, gone);
    if (line === null || others.length > 0)
        return null;
    const left = leaveOutCopy(image, { line, files: gone.files, place: gone.place.slice(1) }, context);
    if (left === null)
        return null;
    const maker = left.pattern === null ? line : null;
    if (!isUnread(image, { gone: gone.start, kept: stays.place.slice(1), maker }, context))
        return null;
    return {
        ...{ files: gone.files, line, edits: left.edits, read: stays.place },
        fix: left.pattern === null
            ? ['remove ', { code: (0,wording/* shortCommand */.sw)(image.lines[line]?.instruction ?? '') }]
            : [{ code: left.pattern }, ...inIgnoreFile(context)],
    };
}

;// CONCATENATED MODULE: ./src/advise/rules/duplicate-files.ts






/** Unpacked bytes that the copies of one place must have. */
const FLOOR = 100_000;
/** Places that are named where there are many. */
const duplicate_files_MOST_NAMES = 3;
/**
 * The same content at several places: all copies but one, by line and by the two places, so that a directory that is there twice is
 * told as one. What package managers installed is left out, for their files have to be where they are: but for whole trees of npm packages,
 * and libraries of Java, which nothing but their own file is. Other names of a file (hard links) take no bytes; a copy of it does.
 */
const duplicateFiles = {
    id: 'duplicate-files',
    finds: 'the same content at several paths, 100 kB or more unpacked',
    saves: 'all copies but one',
    inGeneral: {
        fix: 'keep one copy',
        reason: 'the same content is at several paths',
    },
    example: {
        before: 'COPY data /app/data\nCOPY data /srv/data',
        after: 'COPY data /app/data',
    },
    find: duplicate_files_find,
};
function duplicate_files_find(image, isFree, context) {
    const places = new Map();
    for (const [kept, ...copies] of sameContent(image, isFree)) {
        for (const copy of copies)
            addCopy(image, places, { kept: kept ?? copy, copy, isTwice: copies.length === 1 });
    }
    const worth = [...places.values()].filter(({ unpacked }) => unpacked >= FLOOR);
    return duplicate_files_groupsOf(image, worth).map(group => duplicate_files_findingOn(image, group, context));
}
/** Indexes of files with the same content, the one to keep first: that of the lowest layer. */
function* sameContent(image, isFree) {
    const { files } = image;
    const isWanted = (file) => !files.isHidden(file) && files.unpacked(file) > 0 && isFree(file) && !isInstalled(image, file);
    const groups = new Map();
    for (const file of mayRepeat(files).filter(isWanted)) {
        const key = `${files.content(file)} ${files.unpacked(file)}`;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [file]);
        else
            group.push(file);
    }
    for (const group of groups.values()) {
        // What has other names stays by them; all of these count as the one that is kept.
        const [linked, single] = partition(group, file => files.links(file) !== undefined);
        const kept = linked.slice(0, 1);
        if (kept.length + single.length > 1)
            yield [...kept, ...single];
    }
}
function partition(all, test) {
    return [all.filter(test), all.filter(each => !test(each))];
}
function isInstalled({ files, packages }, file) {
    const owner = files.owner(file);
    const item = owner === null ? undefined : packages[owner];
    if (item === undefined || item.ecosystem === 'java')
        return false;
    // One npm package inside another cannot go elsewhere; two `node_modules` of their own can be one.
    return item.ecosystem !== 'npm' || withoutStore(files.path(file)).split('node_modules/').length > 2;
}
/** pnpm has each package in a `node_modules` of its own, below the one of the project. */
function withoutStore(path) {
    return path.replace(/\/\.pnpm\/[^/]+\/node_modules\//, '/');
}
/** Files of one package, or of one tree of packages, have to be where they are: what loads them asks for them there. */
function isInOneTree({ files, packages }, a, b) {
    const [one, other] = [files.owner(a), files.owner(b)];
    const item = packages[one ?? -1];
    if (item === undefined || item.ecosystem === 'java' || other === null)
        return false;
    return one === other || treeOf(files.path(a)) === treeOf(files.path(b));
}
function treeOf(path) {
    return /^(?:.*?\/)??node_modules\//.exec(path)?.[0] ?? path;
}
function addCopy(image, places, { kept, copy, isTwice }) {
    const { files, layers } = image;
    const layer = layers[files.layer(copy)];
    if (layer === undefined || layer.origin === 'base' || isInOneTree(image, kept, copy))
        return;
    const [keptPlace, copyPlace] = differingStarts(files.path(kept), files.path(copy));
    const key = JSON.stringify([layer.line, keptPlace, copyPlace]);
    const place = places.get(key) ?? {
        line: layer.line,
        kept: keptPlace,
        copies: copyPlace,
        files: [],
        originals: [],
        unpacked: 0,
        isTwice,
    };
    places.set(key, place);
    place.files.push(copy);
    place.originals.push(kept);
    place.isTwice &&= isTwice;
    place.unpacked += files.unpacked(copy);
}
/** What two paths have before the directories and the name that they end in alike: `app` and `srv` of `app/a/b` and `srv/a/b`. */
function differingStarts(a, b) {
    const [left, right] = [a.split('/'), b.split('/')];
    while (left.length > 0 && right.length > 0 && left.at(-1) === right.at(-1)) {
        left.pop();
        right.pop();
    }
    return [left.join('/'), right.join('/')];
}
function sidesOf(image, { kept, copies, files, originals }) {
    const ends = files.map(file => image.files.path(file).slice(copies.length));
    const shared = ends.length === 1 ? (ends[0] ?? '') : sharedDirectory(ends);
    const sideOf = (start, own) => ({
        ...{ files: own, start },
        place: `/${start}${shared}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1'),
    });
    return [sideOf(kept, originals), sideOf(copies, files)];
}
/** Places that copy the same one in the same line, where others have their files as well: one piece of advice is about all of them. */
function duplicate_files_groupsOf(image, places) {
    const groups = new Map();
    for (const place of places) {
        const key = place.isTwice ? place : JSON.stringify([place.line, sidesOf(image, place)[0].place]);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [place]);
        else
            group.push(place);
    }
    return [...groups.values()];
}
function duplicate_files_findingOn(image, [first, ...others], context) {
    return others.length === 0
        ? findingOnTwo(image, first, context)
        : findingOnSeveral(image, [first, ...others]);
}
/**
 * Copies at many places, as of headers that each architecture has: one by one they would fill a page. The biggest at one place stand for
 * those at all others.
 */
function findingOnSeveral(image, places) {
    const [first] = places;
    const { line } = first;
    const files = places.flatMap(place => place.files);
    const kept = sidesOf(image, first)[0].place;
    const names = [kept, ...places.map(place => sidesOf(image, place)[1].place)];
    return {
        ...{ files, line, edits: null, fix: fixOfSeveral(image, line, (0,wording/* shellPath */.G9)(kept)) },
        reason: [`${files.length} files are copies: the same content is at `, ...listOfMost(names)],
        examples: biggestNames(image, first.files, file => `/${image.files.path(file)}`).biggest,
    };
}
/** The first few places by name: which they are is plain from these. */
function listOfMost(names) {
    const more = names.length - duplicate_files_MOST_NAMES;
    if (more <= 1)
        return (0,wording/* listOf */.c3)(names);
    return [...(0,wording/* listOf */.c3)(names.slice(0, duplicate_files_MOST_NAMES), ', '), ` and ${more} more places`];
}
/** What is certain comes first; of files at a third place, which of all could go is not asked. */
function findingOnTwo(image, place, context) {
    const [kept, copy] = sidesOf(image, place);
    const certain = place.isTwice ? copiedTwice(image, [kept, copy], context) : null;
    const { line, fix, edits, files } = certain ?? {
        ...{ line: place.line, files: place.files, edits: null },
        fix: duplicate_files_fixOf(image, place.line, [(0,wording/* shellPath */.G9)(kept.place), (0,wording/* shellPath */.G9)(copy.place)]),
    };
    return {
        ...{ files, line, fix, edits },
        reason: [
            `${files.length === 1 ? 'the same file' : `${files.length} files with the same content`} at `,
            { code: kept.place },
            ' and ',
            { code: copy.place },
            ...(certain === null ? [] : ['; what your sources read is ', { code: certain.read }]),
        ],
        examples: biggestNames(image, files, file => `/${image.files.path(file)}`).biggest,
    };
}
/** A link in a later line would leave the bytes where they are. */
function duplicate_files_fixOf(image, line, [kept, copy]) {
    if (copiesFiles(image, line))
        return ['leave ', { code: copy }, ' out of this line, and use ', { code: kept }];
    return [
        'keep one, and link the other to it in the same RUN: ',
        { code: `rm -rf ${copy} && ln -s ${kept} ${copy}` },
    ];
}
function fixOfSeveral(image, line, kept) {
    if (copiesFiles(image, line))
        return ['leave all others out of this line, and use ', { code: kept }];
    return ['keep ', { code: kept }, ', and link the others to it in the same RUN'];
}
function copiesFiles(image, line) {
    return ['COPY', 'ADD'].includes((0,advise_instruction/* parseInstruction */.ED)(image.lines[line ?? -1]?.instruction ?? '').name);
}

// EXTERNAL MODULE: ./src/edit/shell-commands.ts
var shell_commands = __webpack_require__(25653);
;// CONCATENATED MODULE: ./src/advise/owner-change.ts




const owner_change_OPTION = /^(?:-[Rcfv]+|--(?:recursive|changes|silent|quiet|verbose))$/;
const RECURSIVE = /^(?:-\w*R\w*|--recursive)$/;
/** The changes of owner and mode that a line makes, in their order; null where one of them cannot be read. */
function ownerChanges(image, line) {
    const commands = (0,shell_commands/* shellCommands */.h)((0,line_origin/* commandOf */.Nl)(image, line));
    if (commands === null)
        return null;
    // Where a `cd` leads is not followed.
    const moves = commands.some(({ words }) => /^(?:cd|pushd)$/.test(words[0]?.text ?? ''));
    const place = moves ? null : (0,context_copy/* workingDirectory */.p)(image, line);
    const changes = [];
    for (const command of commands) {
        const change = owner_change_changeOf(command, place);
        if (change === null)
            return null;
        if (change !== 'none')
            changes.push(change);
    }
    return changes;
}
function owner_change_changeOf({ words }, place) {
    const [program = '', ...rest] = words.map(({ text }) => text);
    if (program !== 'chown' && program !== 'chmod')
        return rest.some(text => /\b(?:chown|chmod|chgrp)\b/.test(text)) || program === 'chgrp' ? null : 'none';
    const options = rest.filter(text => owner_change_OPTION.test(text));
    const [value = '', ...paths] = rest.filter(text => !owner_change_OPTION.test(text)).map(unquoted);
    const isPlain = [value, ...paths].every(text => /^[\w@%+=:,./-]+$/.test(text) && !text.startsWith('-'));
    const isKnown = paths.every(path => path.startsWith('/') || place !== null);
    if (!isPlain || !isKnown || paths.length === 0)
        return null;
    const resolved = paths.map(path => external_node_path_.posix.resolve('/', place ?? '', path).slice(1));
    return { program, value, paths: resolved, isRecursive: options.some(text => RECURSIVE.test(text)) };
}
function unquoted(text) {
    return text.replace(/^(["'])(.*)\1$/, '$2');
}
/** Whether a change is about a path. */
function touches({ paths, isRecursive }, path) {
    return paths.some(each => path === each || (isRecursive && (each === '' || path.startsWith(`${each}/`))));
}

;// CONCATENATED MODULE: ./src/advise/edits/own-on-copy.ts






/** Folders that every image has. */
const STANDARD = new Set('bin etc home lib mnt opt root run sbin srv tmp usr usr/bin usr/lib usr/local usr/local/bin usr/local/lib usr/local/share usr/sbin usr/share var var/cache var/lib var/log'.split(' '));
/**
 * Has a COPY give all that it brings the owner and mode that a later line gives it. That line may stay: it finds nothing to change.
 *
 * @param flags `--chown=node:node`.
 * @param changes what the later line does; all files of the COPY are touched by each.
 * @returns null where that is not certain: the COPY has such flags, or would make folders that the later line does not change.
 */
function ownOnCopy(image, copy, { flags, changes }, context) {
    const own = (0,advise_instruction/* parseInstruction */.ED)(image.lines[copy]?.instruction ?? '').flags;
    if (own.some(flag => /^--(?:chown|chmod|exclude|parents)\b/.test(flag)))
        return null;
    // What is linked is copied without the users of the image.
    if (own.some(flag => /^--link\b/.test(flag)) && flags.some(flag => /^--chown=.*[^\d:]/.test(flag)))
        return null;
    const destination = destinationOf(image, copy);
    if (destination === null || !changes.every(change => isChanged(image, copy, destination, change)))
        return null;
    const isSafe = foldersMade(image, copy, destination).every(folder => changes.every(change => touches(change, folder)) || isThere(image, copy, folder));
    return isSafe ? (0,add_to_run/* addFlags */.zA)(image, copy, flags, context) : null;
}
/** Whether all that a COPY brings is changed, folders and links included: the whole destination, or each file by its name. */
function isChanged({ files, layers, lines }, copy, destination, change) {
    if (change.isRecursive && touches(change, destination))
        return true;
    const { sources = [] } = (0,advise_instruction/* copyOperands */.Qi)((0,advise_instruction/* parseInstruction */.ED)(lines[copy]?.instruction ?? '')) ?? {};
    const named = new Set([
        destination,
        ...sources.map(source => external_node_path_.posix.join(destination, external_node_path_.posix.basename(source))),
    ]);
    const brought = files.filter(file => layers[files.layer(file)]?.line === copy);
    return brought.length === sources.length && brought.every(file => named.has(files.path(file)));
}
/** As a layer path; null where it has variables or depends on the base image. */
function destinationOf(image, copy) {
    const { destination = '$' } = (0,advise_instruction/* copyOperands */.Qi)((0,advise_instruction/* parseInstruction */.ED)(image.lines[copy]?.instruction ?? '')) ?? {};
    const place = destination.startsWith('/') ? '/' : (0,context_copy/* workingDirectory */.p)(image, copy);
    return place === null || /[\\$]/.test(destination) ? null : external_node_path_.posix.resolve('/', place, destination).slice(1);
}
/** Folders that the COPY makes where they are not there: that of the destination, unless it is a file, and all around it. */
function foldersMade({ files, layers }, copy, destination) {
    const isFile = files.some(file => layers[files.layer(file)]?.line === copy && files.path(file) === destination);
    const folders = [];
    for (let at = isFile ? external_node_path_.posix.dirname(destination) : destination; at !== '' && at !== '.'; at = external_node_path_.posix.dirname(at))
        folders.push(at);
    return folders;
}
/** Whether a folder is there before the COPY: something is in it, or it was a working directory. */
function isThere(image, copy, folder) {
    const { files } = image;
    if (STANDARD.has(folder))
        return true;
    const layer = image.layers.findIndex(({ line }) => line === copy);
    const isBelow = (path) => `${path}/`.startsWith(`${folder}/`);
    return (files.some(file => files.layer(file) < layer && isBelow(files.path(file))) ||
        (0,line_graph/* linesBefore */.PY)(image, copy).some(each => isBelow((workingDirectoryAt(image, each) ?? '').slice(1))));
}
/** Of a WORKDIR, the folder that it makes. */
function workingDirectoryAt(image, line) {
    const { name, rest } = (0,advise_instruction/* parseInstruction */.ED)(image.lines[line]?.instruction ?? '');
    return name === 'WORKDIR' && /^\/[^$\\]*$/.test(rest) ? external_node_path_.posix.resolve('/', rest) : null;
}

;// CONCATENATED MODULE: ./src/advise/owner-at.ts



/**
 * The owner that a `COPY --chown` has to name to do what a later `chown` does.
 *
 * @param owner as `chown` takes it: `node:node`, `1000`.
 * @returns null where the user or the group is only made after the COPY, by a number that no command says, or the owner is not understood.
 */
function ownerAt(image, owner, between) {
    const [, user = '', colon = '', group = ''] = /^([\w.-]*)(?:(:)([\w.-]*))?$/.exec(owner) ?? [];
    // `chown node:` means the user's own group.
    if (user + group === '' || (colon !== '' && group === ''))
        return null;
    // Without a group, `chown` leaves the one of the COPY, which is root's; `--chown` would take the user's number.
    const parts = [
        idAt(image, user, { ...between, file: 'etc/passwd', made: USERS }),
        idAt(image, group, { ...between, file: 'etc/group', made: GROUPS }),
    ];
    return parts.every(part => part !== null) ? parts.join(':') : null;
}
const USERS = { programs: new Set(['useradd', 'adduser']), option: /^(?:-u|--uid)$/ };
const GROUPS = { programs: new Set(['groupadd', 'addgroup']), option: /^(?:-g|--gid)$/ };
/** A name that is there when the COPY runs, or its number. */
function idAt(image, name, { file, made, copy, change }) {
    if (name === '' || name === 'root')
        return '0';
    if (/^\d+$/.test(name) || !isWrittenBetween(image, file, { copy, change }))
        return name;
    const after = new Set((0,line_graph/* linesAfter */.EU)(image, copy));
    const commands = [change, ...(0,line_graph/* linesBefore */.PY)(image, change).filter(each => after.has(each))]
        .flatMap(each => (0,shell_commands/* shellCommands */.h)((0,line_origin/* commandOf */.Nl)(image, each)) ?? [])
        .map(({ words }) => words.flatMap(({ text }) => text.split('=')));
    const [making] = commands.filter(words => made.programs.has(words[0] ?? '') && words.slice(1).includes(name));
    const at = making?.findIndex(word => made.option.test(word)) ?? -1;
    const id = at < 0 ? '' : (making?.[at + 1] ?? '');
    return /^\d+$/.test(id) ? id : null;
}
/** Whether a layer above the one of the COPY, up to that of the change, has a file. */
function isWrittenBetween({ files, layers }, file, { copy, change }) {
    const [lower, upper] = [copy, change].map(index => layers.findIndex(({ line }) => line === index));
    return files.some(each => files.layer(each) > (lower ?? -1) &&
        files.layer(each) <= (upper ?? Infinity) &&
        files.path(each) === file);
}

;// CONCATENATED MODULE: ./src/advise/rules/overwritten-later.ts












/** Files that one line makes and a later one rewrites, or gives another owner or mode: both copies ship. */
const overwrittenLater = {
    id: 'overwritten-later',
    finds: 'files that a later line rewrites, or whose owner or mode it changes',
    saves: 'the first version',
    inGeneral: {
        fix: 'write the files once',
        reason: 'a later line overwrites files, which ship all the same',
    },
    example: {
        before: 'COPY config.json /app/config.json\nCOPY config.production.json /app/config.json',
        after: 'COPY config.production.json /app/config.json',
    },
    find: overwritten_later_find,
};
function overwritten_later_find(image, isFree, context) {
    const overwritten = hiddenGroups(image, isFree, ['overwritten']).map(group => ({
        files: group.files,
        line: group.maker ?? group.hider,
        fix: overwritten_later_fixOf(image, group),
        reason: overwritten_later_reasonOf(image, group),
        examples: examplesOf(image, group),
    }));
    const owned = withoutTaken(image, hiddenGroups(image, isFree, ['metadata']), isFree);
    return [...overwritten, ...owned.flatMap(group => ownedLater(image, group, context))];
}
/** Without the files that go with the copy that hides them. */
function withoutTaken(image, groups, isFree) {
    if (groups.length === 0)
        return groups;
    const isTaken = takenAbove(image, isFree);
    return groups
        .map(group => ({ ...group, files: group.files.filter(file => !isTaken(file)) }))
        .filter(({ files }) => files.length > 0);
}
function overwritten_later_reasonOf(image, { maker, hider, files }) {
    const [what, are] = files.length === 1 ? ['a file', 'is'] : [`${files.length} files`, 'are'];
    if (maker !== null && hider !== null) {
        return [`${(0,wording/* lineWords */.CI)(image, hider)} overwrites ${what} of this line, and both versions ship`];
    }
    return [`${what} ${are} overwritten, and ${are} shipped in both versions`];
}
/** Whether earlier advice takes the copy away that hides a file: then the first one goes with it. */
function takenAbove(image, isFree) {
    const { files } = image;
    const taken = new Set(files.filter(file => !isFree(file)).map(file => `${files.layer(file)} ${files.path(file)}`));
    return file => files.isHidden(file) && taken.has(`${files.hiddenBy(file)} ${files.path(file)}`);
}
function examplesOf(image, { files }) {
    return biggestNames(image, files, file => `/${image.files.path(file)}`).biggest;
}
/** What every run of a package manager rewrites. */
const DATABASE = /^(?:var\/(?:lib\/(?:dpkg|apt|rpm|dnf)|cache\/debconf|log)|(?:usr\/)?lib\/(?:apk|sysimage\/rpm))\/|^etc\/ld\.so\.cache$/;
function overwritten_later_fixOf(image, { maker, hider, files }) {
    if (maker === null || hider === null)
        return ['write each file in one line only'];
    if (files.every(file => DATABASE.test(image.files.path(file)))) {
        return [`install the packages of this line and of ${(0,wording/* lineWords */.CI)(image, hider)} in one RUN`];
    }
    return [`write each file in one line only: this one or ${(0,wording/* lineWords */.CI)(image, hider)}`];
}
/** Files that a later `chown` or `chmod` copies whole; where no such command is about all of them, it is not known why they are there twice. */
function ownedLater(image, group, context) {
    const { maker, hider, files } = group;
    if (maker === null || hider === null)
        return [];
    const paths = files.map(file => image.files.path(file));
    const changes = (ownerChanges(image, hider) ?? []).filter(change => paths.some(path => touches(change, path)));
    const isAll = changes.every(change => paths.every(path => touches(change, path)));
    const programs = new Set(changes.map(({ program }) => program));
    if (!isAll || changes.length === 0 || programs.size < changes.length)
        return [];
    const change = changeOwner(image, { maker, hider, paths, changes }, context);
    if (change === null)
        return [];
    const what = [...programs].map(program => (program === 'chown' ? 'owner' : 'mode')).join(' and ');
    const one = files.length === 1;
    return [
        {
            files,
            line: maker,
            ...change,
            reason: [
                `${(0,wording/* lineWords */.CI)(image, hider)} changes only the ${what} of ${one ? 'a file' : `${files.length} files`} of this line, and ships ${one ? 'it' : 'them'} again`,
            ],
            examples: examplesOf(image, group),
        },
    ];
}
function changeOwner(image, owned, context) {
    const { maker, hider } = owned;
    const { name } = (0,advise_instruction/* parseInstruction */.ED)(image.lines[maker]?.instruction ?? '');
    if (name === 'COPY')
        return changeOnCopy(image, owned, context);
    const command = (0,line_origin/* commandOf */.Nl)(image, hider);
    if (name !== 'RUN' || !(0,tidying/* commandParts */.s)(command).every(tidying/* isTidying */.p))
        return null;
    return {
        fix: [{ code: (0,wording/* shortCommand */.sw)(command) }, ' in the RUN that creates the files'],
        edits: joinRuns(image, maker, hider, context),
    };
}
/** Modes that `--chmod` takes as they are: no special bits, which it drops, and nothing that depends on the mode before. */
const MODE = /^0?[0-7]{3}$/;
function changeOnCopy(image, owned, context) {
    const { maker, hider, paths, changes } = owned;
    if (changes.some(({ program, value }) => program === 'chmod' && !MODE.test(value)))
        return null;
    const values = changes.map(({ program, value }) => {
        return program === 'chmod' ? value : ownerAt(image, value, { copy: maker, change: hider });
    });
    const flagsOf = (written) => changes.map(({ program, value }, at) => `--${program}=${written[at] ?? value}`);
    if (!isWhole(image, maker, hider))
        return hint({ code: ['COPY', ...flagsOf([])].join(' ') }, ' of ', { code: `/${paths.length === 1 ? (paths[0] ?? '') : sharedDirectory(paths)}` }, ` alone, left out of ${(0,wording/* lineWords */.CI)(image, maker)}`);
    if (values.includes(null))
        return hint('create the user before this line, then ', { code: ['COPY', ...flagsOf([])].join(' ') });
    const flags = flagsOf(values);
    return {
        fix: [{ code: ['COPY', ...flags].join(' ') }],
        edits: ownOnCopy(image, maker, { flags, changes }, context),
    };
}
/** Whether a later line changed all files of a COPY that are still there. */
function isWhole({ files, layers }, maker, hider) {
    const isKept = (file) => {
        const hidden = files.hidden(file);
        return hidden === undefined || (hidden.why === 'metadata' && layers[hidden.by]?.line !== hider);
    };
    return !files.some(file => layers[files.layer(file)]?.line === maker && isKept(file));
}

// EXTERNAL MODULE: ./src/compare/package-manager-cache.ts
var package_manager_cache = __webpack_require__(6926);
;// CONCATENATED MODULE: ./src/advise/paths-below.ts
/** Answers for any directory whether one of some paths is below it, each time in a few steps however many paths there are. */
function pathsBelow(paths) {
    const sorted = [...paths].sort(byUnits);
    return directory => {
        const start = `${directory}/`;
        return sorted[firstFrom(sorted, start)]?.startsWith(start) === true;
    };
}
/** The index of the first text that does not come before another one. */
function firstFrom(sorted, text) {
    let [low, high] = [0, sorted.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if (byUnits(sorted[middle] ?? '', text) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
function byUnits(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./src/advise/cache-readers.ts








/** Compilers and build systems: they read what was downloaded again at every build, and a script may call them. */
const TOOLCHAINS = new Set(['go', 'cargo', 'maven', 'gradle', 'nuget', 'sbt']);
/** What runs commands that do not stand in the Dockerfile. */
const RUNNER = String.raw `(?:^|[\s;&|/])(?:make|just|task|mage|bazel|goreleaser|air)(?=[\s;&|]|$)|\.sh\b`;
/** A command by its name, wherever it is installed: `go` of `/usr/local/go/bin/go run`, not of `/go/bin/app`. */
function called(name, verbs) {
    return new RegExp(String.raw `(?:^|[\s;&|("'/])(?:${name})(?:\s+-\S+){0,20}(?:${verbs})`);
}
/** Downloads are read by what installs, and by what runs packages that are not installed. */
const cache_readers_READS = {
    npm: /\bnpm\s+(?:-\S+\s+){0,20}(?:ci|clean-install|i|install|add|up|update|exec|x|init|create)\b|\bnpx\b/,
    yarn: /\byarn(?:\s+-\S+){0,20}(?:\s+(?:install|add|up|upgrade|dlx|create|workspaces)\b|\s*(?:$|[;&|]))/,
    pnpm: /\bpnpm\s+(?:-\S+\s+){0,20}(?:i|install|add|up|update|fetch|deploy|dlx|create|prune)\b|\bpnpx\b/,
    bun: /\b(?:bun|bunx)\b/,
    pip: /\bpip[\d.]*\s+(?:-\S+\s+){0,20}(?:install|download|wheel)\b(?!.{0,2000}--no-cache-dir)/,
    uv: /\buvx?\b/,
    poetry: /\bpoetry\s+(?:-\S+\s+){0,20}(?:install|add|update|sync|lock)\b/,
    pdm: /\bpdm\s+(?:-\S+\s+){0,20}(?:install|add|update|sync|lock)\b/,
    hatch: /\bhatch\b/,
    pipenv: /\bpipenv\s+(?:-\S+\s+){0,20}(?:install|update|sync|lock)\b/,
    conda: /\b(?:micro)?(?:conda|mamba)\s+(?:-\S+\s+){0,20}(?:install|create|update|env)\b/,
    apk: /\bapk\s+(?:-\S+\s+){0,20}add\b(?!.{0,2000}--no-cache)/,
    dnf: /\b(?:microdnf|dnf|yum)\s/,
    zypper: /\bzypper\s/,
    pacman: /\bpacman\s/,
    go: called('go', String.raw `\s+(?:run|build|test|install|generate|tool|mod|get|list|vet|work)\b`),
    cargo: called('cargo', String.raw `\s|$`),
    maven: called('mvnw?', String.raw `\s|$`),
    gradle: called('gradlew?', String.raw `\s|$`),
    sbt: called('sbt|cs|coursier', String.raw `\s|$`),
    composer: /\bcomposer\s+(?:-\S+\s+){0,20}(?:install|update|require|create-project)\b/,
    nuget: called('dotnet', String.raw `\s+(?:run|watch|test|build|publish|restore|add|tool|pack)\b`),
};
/** Caches that no one needs, not even without a network: whatever runs fills them again. */
const FILLS = {
    build: called('npm|npx|yarn|pnpm|corepack|tsc|next|vite|webpack|gcc|g\\+\\+|cc|make|cmake|ninja|cargo', String.raw `\s|$`),
    checks: called('pytest|mypy|ruff|tox|nox|golangci-lint|make', String.raw `\s|$`),
};
/** What has to find all it needs in the cache. */
const OFFLINE = /--(?:prefer-)?offline\b|--network[= ]none|GOPROXY=["']?off|--no-index\b|\bmvnw?\b[^;&|]{0,2000}\s-o\b|\bcargo\b[^;&|]{0,2000}\s--frozen(?:\s|$)/;
/** Whether what a container starts with, or what its sources start, reads what a package manager downloaded, or may do so. */
function isReadAtStart(image, manager, context) {
    const { lines, scripts } = (0,started_programs/* startedPrograms */.r)(image, context);
    const commands = [(0,start_command/* startCommand */.S0)(image), ...lines];
    if (commands.some(command => cache_readers_READS[manager]?.test(command) === true))
        return true;
    if (!TOOLCHAINS.has(manager))
        return false;
    const isRunner = new RegExp(RUNNER);
    return (0,start_command/* startsShell */.OV)(image) || commands.some(command => isRunner.test(withoutScripts(command, scripts)));
}
/** Without the names of scripts that were read: what they run is among the lines. */
function withoutScripts(command, scripts) {
    return command
        .split(' ')
        .filter(word => !scripts.has(external_node_path_.posix.basename(word)))
        .join(' ');
}
/** Of a finding about what a compiler or a build system downloaded: a hint where it is not known what the sources start. */
function onlyIfUnread(finding, { image, manager, context, }) {
    return TOOLCHAINS.has(manager) ? onlyIfKnown(finding, (0,started_programs/* startedPrograms */.r)(image, context)) : finding;
}
/** Lines that stand on one and read or fill the cache that it left: without that they fill it again, in layers of their own. */
function cacheReaders(image, line, manager, directories) {
    const reads = cache_readers_READS[manager] ?? FILLS[manager];
    if (reads === undefined)
        return { lines: [], offline: false };
    const runner = TOOLCHAINS.has(manager) ? new RegExp(RUNNER) : null;
    const lines = (0,line_graph/* linesAfter */.EU)(image, line)
        .filter(index => {
        const command = (0,line_origin/* commandOf */.Nl)(image, index);
        return reads.test(command) || runner?.test(command) === true;
    })
        .sort((a, b) => a - b);
    return {
        lines: lines.filter(index => !directories.every(each => mounts(image, index, each))),
        offline: manager in cache_readers_READS && lines.some(index => OFFLINE.test(image.lines[index]?.instruction ?? '')),
    };
}
function mounts(image, index, directory) {
    const { flags } = (0,advise_instruction/* parseInstruction */.ED)(image.lines[index]?.instruction ?? '');
    return flags.some(flag => {
        const target = /[=,](?:target|dst|destination)=["']?\/?([^,"']*)/
            .exec(flag)?.[1]
            ?.replace(/(?<!\/)\/+$/, '');
        return /^--mount=.*\btype=cache\b/.test(flag) && target === directory;
    });
}
/** The home of a user, and places that hold all kinds of things: whoever copies them does not mean a cache in there. */
const GENERAL = /^(?:|root|home(?:\/[^/]+)?|tmp|opt|srv|app|usr(?:\/local)?)$/;
/** Answers for any directory whether a stage takes it, as a cache, out of another one: with a mount there it would find nothing. */
function copiedOn({ lines }) {
    const sources = new Set(lines.flatMap(({ instruction }) => sourcesElsewhere((0,advise_instruction/* parseInstruction */.ED)(instruction)).map(source => source.replace(/^\/+/, '').replace(/(?<!\/)\/+$/, ''))));
    const isBelow = pathsBelow([...sources]);
    return directory => {
        const parent = directory.slice(0, Math.max(0, directory.lastIndexOf('/')));
        return sources.has(directory) || isBelow(directory) || (!GENERAL.test(parent) && sources.has(parent));
    };
}
/** Paths in other stages and images that an instruction reads. */
function sourcesElsewhere(instruction) {
    const mounted = instruction.flags
        .filter(flag => /^--mount=.*\bfrom=/.test(flag))
        .map(flag => /[=,](?:source|src)=["']?([^,"']*)/.exec(flag)?.[1] ?? '');
    const copied = (0,advise_instruction/* flagOf */.iP)(instruction, 'from') === null ? [] : ((0,advise_instruction/* copyOperands */.Qi)(instruction)?.sources ?? []);
    return [...mounted, ...copied].filter(source => source !== '');
}

;// CONCATENATED MODULE: ./src/advise/cache-change.ts














/** What has an option against its cache. */
const OPTIONS = {
    pip: {
        call: 'pip install',
        programs: /^pip[\d.]*$/,
        verbs: /^(?:install|download|wheel)$/,
        option: '--no-cache-dir',
    },
    apk: { call: 'apk add', programs: /^apk$/, verbs: /^add$/, option: '--no-cache' },
};
/** As it is called: where it was installed by the same line, it is nowhere that a shell looks. */
const CALLED_CONDA = /(?<=^|[\s;&|(])(?:[\w.~${}-]*\/)*(?:micromamba|mamba|conda)(?=\s+(?:-\S+\s+){0,20}(?:install|create|update|env)\b)/;
/** What has a command of its own against it. */
const CLEANING = {
    conda: instruction => `${word(instruction, CALLED_CONDA, 'conda')} clean -afy`,
    dnf: instruction => `${word(instruction, /\b(?:microdnf|yum)\b/, 'dnf')} clean all`,
    zypper: () => 'zypper clean --all',
    pacman: () => 'pacman -Scc --noconfirm',
};
const SAME = ' in the same RUN';
/** Those that fill their cache only to read it in the next build. */
const MOUNTED = new Set([
    'npm',
    'yarn',
    'pnpm',
    'bun',
    'uv',
    'poetry',
    'pdm',
    'hatch',
    'pipenv',
    'go',
    'cargo',
    'maven',
    'gradle',
    'sbt',
    'composer',
    'nuget',
]);
/** What a COPY brought along with other files. What it names itself, and what a later line installs from, is there on purpose. */
function contextChange(image, { line, manager, directories }, context) {
    if (line === null)
        return null;
    const copy = (0,context_copy/* contextCopyOf */.I)(image, line);
    const patterns = directories
        .map(directory => ignorePattern(directory, copy))
        .filter(pattern => pattern !== null);
    const isRead = manager !== 'build' &&
        manager !== 'checks' &&
        cacheReaders(image, line, manager, directories).lines.length > 0;
    if (isRead || patterns.length < directories.length)
        return null;
    return {
        fix: [...(0,wording/* listOf */.c3)(patterns), ...inIgnoreFile(context)],
        edits: copy === null ? null : excludeFromContext(patterns, context),
    };
}
/** As `.dockerignore` would say it, whose paths start where the context does; null for what the COPY is about. */
function ignorePattern(directory, copy) {
    if (copy === null)
        return `**/${(0,package_manager_cache/* packageManagerCache */.w)(`${directory}/`)?.name ?? directory}`;
    const inside = external_node_path_.posix.relative(`/${copy.destination}`, `/${directory}`);
    return inside === '' || inside.startsWith('..') ? null : external_node_path_.posix.join(copy.source, inside);
}
/** What a RUN has to do, and the later lines that would fill the cache again; null where one of those has nothing to fill it from. */
function cache_change_runChange(image, left, context) {
    const { line, manager, directories } = left;
    if (line === null)
        return cache_change_changeOf(image, left, [], context);
    if (manager === 'apt' && installsLater(image, line))
        return hint({ code: 'apt-get update' }, ', ', { code: 'apt-get install' }, ' and ', { code: cache_change_removal(directories) }, ' in one RUN');
    const { lines: readers, offline } = cacheReaders(image, line, manager, directories);
    if (offline)
        return null;
    const lines = readers.filter(shippedFrom(image, line));
    const { fix, edits } = cache_change_changeOf(image, left, lines, context);
    if (lines.length === 0)
        return { fix, edits };
    const where = `${lines.length === 1 ? 'line' : 'lines'} ${enumerate(lines.map(each => image.lines[each]?.line ?? 0))}`;
    const also = isMounted(image, left)
        ? ` and the same ${directories.length === 1 ? 'mount' : 'mounts'} in ${where}`
        : `, and also in ${where}`;
    return { fix: [...fix, also], edits };
}
/** Whether what another line leaves ships, too: it made a layer of the image, or stands in the same stage, which ships or is copied from. */
function shippedFrom({ layers, lines }, line) {
    const ships = new Set(layers.map(each => each.line));
    return reader => !ships.has(line) || ships.has(reader) || lines[reader]?.stage === lines[line]?.stage;
}
/** Whether a later line installs by the lists that this one has fetched. */
function installsLater(image, line) {
    const installs = /\b(?:apt-get|apt|aptitude)\s+(?:-\S+\s+){0,20}(?:install|upgrade|dist-upgrade|full-upgrade|build-dep)\b/;
    return (0,line_graph/* linesAfter */.EU)(image, line).some(each => {
        const command = (0,line_origin/* commandOf */.Nl)(image, each);
        const at = command.search(installs);
        return at >= 0 && !/\b(?:apt-get|apt|aptitude)\s+(?:-\S+\s+){0,20}update\b/.test(command.slice(0, at));
    });
}
/** @param others lines that need the same. */
function cache_change_changeOf(image, left, others, context) {
    const { line, manager, directories } = left;
    const lines = line === null ? [] : [line, ...others];
    const option = OPTIONS[manager];
    if (option !== undefined) {
        // Its index is left by `apk update`, too, whatever `apk add` does.
        const isAll = !lines.some(each => /\bapk\b.{0,2000}\bupdate\b/.test((0,line_origin/* commandOf */.Nl)(image, each)));
        return {
            fix: [{ code: `${option.call} ${option.option}` }],
            edits: isAll ? onEach(lines, each => addOption(image, each, option, context)) : null,
        };
    }
    const clean = CLEANING[manager];
    if (clean === undefined && isMounted(image, left))
        return mountChange(image, left, lines, context);
    const command = clean?.(instructionOf(image, line)) ?? cache_change_removal(directories);
    const isCalled = clean === undefined || lines.every(each => callsProgramOf(command, (0,line_origin/* commandOf */.Nl)(image, each)));
    return {
        fix: [{ code: command }, SAME],
        edits: isCalled ? onEach(lines, each => (0,add_to_run/* appendCommand */.mv)(image, each, command, context)) : null,
    };
}
/** Whether a line calls the program that a command begins with, so that it is there. */
function callsProgramOf(command, line) {
    const [program] = command.split(' ');
    return line.split(/[\s;&|()]+/).some(word => word === program);
}
/** All or nothing. */
function onEach(lines, change) {
    const edits = [];
    for (const line of lines) {
        const own = change(line);
        if (own === null)
            return null;
        edits.push(...own);
    }
    return edits;
}
/** A cache mount belongs to root: other users get a command that leaves nothing behind. */
function isMounted(image, { line, manager, directories }) {
    return (MOUNTED.has(manager) &&
        instructionOf(image, line) !== '' &&
        directories.every(each => !/^(?:home|tmp)\//.test(each)));
}
/** The line with a mount for each directory, cut where it is long. */
function mountChange(image, { line, directories }, lines, context) {
    const { flags, rest } = (0,advise_instruction/* parseInstruction */.ED)(instructionOf(image, line));
    const mounts = directories.map(directory => `--mount=type=cache,target=${(0,wording/* shellPath */.G9)(`/${directory}`)}`);
    const isCertain = mounts.every(mount => !/['",\s$]/.test(mount.slice(MOUNT_START))) &&
        lines.every(each => isOfRoot(image, each, directories, context));
    return {
        fix: [{ code: ['RUN', ...mounts, (0,wording/* shortCommand */.sw)([...flags, rest].join(' '))].join(' ') }],
        edits: isCertain ? onEach(lines, each => (0,add_to_run/* addFlags */.zA)(image, each, mounts, context)) : null,
    };
}
/** Where the values of a mount of ours begin to be paths. */
const MOUNT_START = '--mount=type=cache,'.length;
/** Whether root runs a line: it wrote where no one else can, or nothing says that it is anyone else. */
function isOfRoot(image, line, directories, context) {
    if (directories.every(each => /^(?:root|usr|var)\//.test(each)))
        return true;
    const found = (0,source_line/* sourceLine */._)(image, line, context);
    const user = found === null ? null : (0,stage_user/* userAt */.$q)(found);
    if (user !== null)
        return (0,stage_user/* isRoot */.jX)(user);
    // Docker's official images that packages are installed upon start as root.
    return image.base.kind === 'known' && image.base.reference.startsWith('docker.io/library/');
}
function instructionOf(image, line) {
    return image.lines[line ?? -1]?.instruction ?? '';
}
/** `4`, `4 and 5`, `4, 5 and 6`. */
function enumerate(numbers) {
    return numbers.join(', ').replace(/, (\d+)$/, ' and $1');
}
function cache_change_removal(directories) {
    const paths = directories.map(each => (each === 'var/lib/apt/lists' ? `/${each}/*` : (0,wording/* shellPath */.G9)(`/${each}`)));
    const own = paths.filter(path => path !== '/var/cache/apt');
    const cleaning = own.length < paths.length ? ['apt-get clean'] : [];
    return [...cleaning, ...(own.length > 0 ? [`rm -rf ${own.join(' ')}`] : [])].join(' && ');
}
function word(text, pattern, otherwise) {
    return pattern.exec(text)?.[0] ?? otherwise;
}

// EXTERNAL MODULE: ./src/model/cache-variables.ts
var cache_variables = __webpack_require__(7851);
;// CONCATENATED MODULE: ./src/advise/cache-locations.ts







/** What each variable says the place of, by where that is without it: what is a cache there, and what is none, is the same. */
const DEFAULTS = {
    BUN_INSTALL: 'root/.bun',
    BUN_INSTALL_CACHE_DIR: 'root/.bun/install/cache',
    CARGO_HOME: 'root/.cargo',
    CCACHE_DIR: 'root/.ccache',
    COMPOSER_CACHE_DIR: 'root/.composer/cache',
    COMPOSER_HOME: 'root/.composer',
    CONDA_PKGS_DIRS: 'root/.conda/pkgs',
    COURSIER_CACHE: 'root/.cache/coursier',
    GOCACHE: 'root/.cache/go-build',
    GOMODCACHE: 'root/go/pkg/mod',
    GOPATH: 'root/go',
    GRADLE_USER_HOME: 'root/.gradle',
    HATCH_CACHE_DIR: 'root/.cache/hatch',
    MAMBA_ROOT_PREFIX: 'root/micromamba',
    MYPY_CACHE_DIR: 'root/.mypy_cache',
    npm_config_cache: 'root/.npm',
    NPM_CONFIG_CACHE: 'root/.npm',
    npm_config_store_dir: 'root/.pnpm-store',
    NPM_CONFIG_STORE_DIR: 'root/.pnpm-store',
    NUGET_PACKAGES: 'root/.nuget/packages',
    PDM_CACHE_DIR: 'root/.cache/pdm',
    PIPENV_CACHE_DIR: 'root/.cache/pipenv',
    PIP_CACHE_DIR: 'root/.cache/pip',
    PNPM_HOME: 'root/.local/share/pnpm',
    POETRY_CACHE_DIR: 'root/.cache/pypoetry',
    RUFF_CACHE_DIR: 'root/.ruff_cache',
    SCCACHE_DIR: 'root/.cache/sccache',
    UV_CACHE_DIR: 'root/.cache/uv',
    XDG_CACHE_HOME: 'root/.cache',
    YARN_CACHE_FOLDER: 'root/.cache/yarn',
    YARN_GLOBAL_FOLDER: 'root/.yarn/berry',
};
/** Options of commands that say the same. */
const cache_locations_OPTIONS = [
    [/\s-Dmaven\.repo\.local=["']?([^\s"';&|]+)/g, 'root/.m2/repository'],
    [/\bnpm\b[^;&|]{0,500}\s--cache[= ]["']?([^\s"';&|]+)/g, 'root/.npm'],
    [/\bpip[\d.]*\s[^;&|]{0,500}--cache-dir[= ]["']?([^\s"';&|]+)/g, 'root/.cache/pip'],
    [/\buv\s[^;&|]{0,500}--cache-dir[= ]["']?([^\s"';&|]+)/g, 'root/.cache/uv'],
    [/\bpnpm\s[^;&|]{0,500}--store-dir[= ]["']?([^\s"';&|]+)/g, 'root/.pnpm-store'],
    [/\bgradlew?\s[^;&|]{0,500}(?:-g|--gradle-user-home)[= ]["']?([^\s"';&|]+)/g, 'root/.gradle'],
];
/** Places that hold all kinds of things, whatever a variable says. */
const cache_locations_GENERAL = /^(?:|root|home(?:\/[^/]+)?|tmp|opt|srv|app|data|workspace|usr(?:\/(?:local|src)(?:\/[^/]+)?)?|var(?:\/(?:cache|lib|tmp))?)$/;
/** Finds caches where package managers have them by default, and where the image's environment or a command says. */
function cacheFinder(image, context) {
    const locations = [...new Map(locationsIn(image, context).map(each => [each.directory, each])).values()];
    return (0,once_a_directory/* onceADirectory */.q)(image.files, path => {
        const location = locations.find(({ directory }) => path.startsWith(`${directory}/`));
        // Before what stands inside of it has a name of its own: `_cacache` of npm.
        return (location === undefined ? null : cacheAt(location, path)) ?? (0,package_manager_cache/* packageManagerCache */.w)(path);
    });
}
function cacheAt({ directory, place }, path) {
    const found = (0,package_manager_cache/* packageManagerCache */.w)(place + path.slice(directory.length));
    if (found?.directory.startsWith(place) !== true)
        return null;
    const moved = directory + found.directory.slice(place.length);
    return { ...found, directory: moved, name: external_node_path_.posix.basename(moved) };
}
function locationsIn(image, context) {
    const variables = [
        ...Object.entries(image.cacheVariables ?? {}),
        ...(0,stage_settings/* settingsIn */.R)(image, context, cache_variables/* CACHE_VARIABLES */.d),
    ].flatMap(([name, value]) => ((0,cache_variables/* isCacheVariable */.h)(name) ? [{ directory: value, place: DEFAULTS[name] }] : []));
    const options = image.lines.flatMap((_, line) => {
        const command = (0,line_origin/* commandOf */.Nl)(image, line);
        return cache_locations_OPTIONS.flatMap(([option, place]) => [...command.matchAll(option)].map(([, value = '']) => ({
            directory: external_node_path_.posix.resolve('/', (0,context_copy/* workingDirectory */.p)(image, line) ?? '', value),
            place,
        })));
    });
    return [...variables, ...options]
        .map(({ directory, place }) => ({ directory: external_node_path_.posix.resolve('/', directory).slice(1), place }))
        .filter(({ directory }) => !cache_locations_GENERAL.test(directory) && !/[$\\]/.test(directory));
}

// EXTERNAL MODULE: ./src/advise/other-targets.ts
var other_targets = __webpack_require__(21973);
;// CONCATENATED MODULE: ./src/advise/run-from-caches.ts




/** What makes links into the cache of what it installs, instead of copies. */
const LINKED = {
    uv: /\bUV_LINK_MODE[= ]\s?["']?symlink\b|--link-mode[= ]symlink\b/,
    bun: /--backend[= ]symlink\b/,
};
/**
 * Answers whether something runs from a directory that is called a cache: the container's program or what its sources start, an environment
 * of Python, what the search path names, or what is installed as links into it.
 */
function runsFrom(image, context) {
    const { files } = image;
    const environments = files
        .filter(file => files.endsWith(file, 'pyvenv.cfg') && !files.isHidden(file))
        .map(file => files.path(file))
        // Those that tests were run in.
        .filter(path => path.endsWith('/pyvenv.cfg') && !/(?:^|\/)\.(?:tox|nox)\//.test(path));
    const program = files.get(image.program ?? -1)?.path;
    const searched = (0,stage_settings/* settingsIn */.R)(image, context, ['PATH']).map(([, path]) => `${path.slice(1)}/`);
    const isAround = pathsBelow([...environments, ...searched, ...(program === undefined ? [] : [program])]);
    const commands = [(0,start_command/* startCommand */.S0)(image), ...(0,started_programs/* startedPrograms */.r)(image, context).lines];
    const texts = (0,stage_settings/* instructionTexts */.J)(image, context);
    return (directory, manager) => {
        const linked = LINKED[manager];
        return (isAround(directory) ||
            commands.some(command => command.includes(`/${directory}/`)) ||
            (linked !== undefined && texts.some(text => linked.test(text))));
    };
}

;// CONCATENATED MODULE: ./src/advise/rules/package-manager-cache.ts









/**
 * What package managers have downloaded and left behind, by line and manager. Left out is what something still reads: the program that
 * a container starts with, another stage that takes the cache for its own, a later line that has no network.
 */
const unneededCaches = {
    id: 'package-manager-cache',
    finds: 'caches that nothing reads or runs from, wherever the environment puts them, of npm, yarn, pnpm, bun, pip, uv, poetry, pdm, hatch, pipenv, conda, apt, apk, dnf, zypper, pacman, go, cargo, maven, gradle, sbt, composer, gem, nuget, compilers and tests',
    saves: 'those files, unless a hard link keeps their bytes',
    inGeneral: {
        fix: 'remove the package manager’s cache in the line that installs, or keep it in a cache mount',
        reason: 'downloads and lists of a package manager are in the image',
    },
    example: {
        of: 'Python',
        before: 'RUN pip install -r requirements.txt',
        after: 'RUN pip install --no-cache-dir -r requirements.txt',
    },
    otherExamples: [
        {
            of: 'Python with uv',
            before: 'RUN uv sync --locked',
            after: 'RUN --mount=type=cache,target=/root/.cache/uv uv sync --locked',
        },
        { of: 'Node.js', before: 'RUN npm ci', after: 'RUN --mount=type=cache,target=/root/.npm npm ci' },
        {
            of: 'Go',
            before: 'RUN go build -o /server .',
            after: 'RUN --mount=type=cache,target=/root/.cache/go-build go build -o /server .',
        },
        {
            of: 'Rust',
            before: 'USER root\nRUN cargo install --path .',
            after: 'USER root\nRUN --mount=type=cache,target=/usr/local/cargo/registry cargo install --path .',
        },
        {
            of: 'Java',
            before: 'RUN mvn -B package',
            after: 'RUN --mount=type=cache,target=/root/.m2/repository mvn -B package',
        },
        {
            of: 'Debian',
            before: 'RUN apt-get update && apt-get install -y curl',
            after: 'RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*',
        },
        { of: 'Alpine', before: 'RUN apk add curl', after: 'RUN apk add --no-cache curl' },
    ],
    takesCopies: true,
    find: package_manager_cache_find,
};
function package_manager_cache_find(image, isFree, context) {
    const isPlugAndPlay = plugAndPlay(image);
    const isRunFrom = runsFrom(image, context);
    const at = cacheFinder(image, context);
    const cacheOf = (index) => {
        const cache = at(index);
        if (cache === null || cache.manager === 'system' || !isPartOf(image, index, cache))
            return null;
        // Of a file with other names (pnpm's store, conda's pkgs) the bytes would stay.
        if (image.files.links(index) !== undefined || isPlugAndPlay(cache))
            return null;
        if (isRunFrom(cache.directory, cache.manager))
            return null;
        const hidden = image.files.hidden(index);
        return hidden === undefined || isAvoidable(cache, hidden) ? cache : null;
    };
    const cached = image.files.filterDirectories(file => at(file) !== null);
    return groupByLine(image, file => isFree(file) && cacheOf(file) !== null, cached).flatMap(({ line, files }) => {
        const managers = Map.groupBy(files, file => cacheOf(file)?.manager ?? 'system');
        return [...managers].flatMap(([manager, own]) => package_manager_cache_findingOn(image, { line, manager, cacheOf: at }, own, context));
    });
}
/** Whether a file is no package's, or one's that is nowhere but in the cache: an archive that Maven has fetched is one, too. */
function isPartOf({ files, packages }, file, { directory }) {
    const owner = files.owner(file);
    return owner === null || packages[owner]?.location?.startsWith(`${directory}/`) === true;
}
/** What a later line deletes ships all the same. Where an option or a mount keeps it out, that is the better advice. */
function isAvoidable({ manager }, { why }) {
    return ((why === 'deleted' || why === 'opaque') &&
        (MOUNTED.has(manager) || manager === 'pip' || manager === 'apk'));
}
function package_manager_cache_findingOn(image, { line, manager, cacheOf }, files, context) {
    const maker = (0,line_origin/* lineOriginOf */.yA)(image, line, CALLS[manager] ?? /(?!)/);
    // A COPY from elsewhere does not say which command made it.
    if (maker?.how === 'copy' || isReadAtStart(image, manager, context))
        return [];
    const own = withoutShared(image, { line, cacheOf }, files);
    const { biggest: directories, count } = biggestNames(image, own, file => cacheOf(file)?.directory ?? null);
    const changing = maker?.how === 'context' ? contextChange : cache_change_runChange;
    const { line: at = null } = maker ?? {};
    const change = changing(image, { line: at, manager, directories, cacheOf }, context);
    if (own.length === 0 || change === null)
        return [];
    const finding = {
        files: own,
        line: at ?? line,
        fix: change.fix,
        edits: onlyIf(count === directories.length, change.edits),
        reason: [package_manager_cache_reasonOf(image, manager, own)],
        examples: directories.map(directory => `/${directory}`),
    };
    return [certainUnlessMissed(finding, { image, manager, context })];
}
/** A hint where something may miss it: without its lists apt installs nothing, other caches are filled again. */
function certainUnlessMissed(finding, of) {
    return of.manager === 'apt' ? (0,other_targets/* onlyIfAlone */.N)(of.image, finding, of.context) : onlyIfUnread(finding, of);
}
/** The words name the biggest folders alone, which may not be all. */
function onlyIf(isWhole, edits) {
    return isWhole ? edits : null;
}
/** Those in folders that hold nothing else, and that no other stage takes for its own. */
function withoutShared(image, { line, cacheOf }, files) {
    const isShared = sharedDirectories(image, line, cacheOf);
    const isCopied = copiedOn(image);
    const inFolders = Map.groupBy(files, file => cacheOf(file)?.directory ?? null);
    return [...inFolders].flatMap(([directory, inside]) => {
        return directory === null || isShared(directory) || isCopied(directory) ? [] : inside;
    });
}
const WHAT = {
    build: 'a compiler cache',
    checks: 'a cache of tests and linters',
};
function package_manager_cache_reasonOf({ files }, manager, own) {
    const what = WHAT[manager] ?? `the cache of ${manager}`;
    const isDeleted = own.some(file => files.isHidden(file));
    return `${what} is in the image${isDeleted ? ', although a later line deletes files of it' : ''}`;
}
/** Folders in which a line has put other things, too: what npx runs beside what npm downloaded. */
function sharedDirectories({ files, layers }, line, cacheOf) {
    const others = files.filter(file => layers[files.layer(file)]?.line === line && cacheOf(file) === null);
    return pathsBelow(others.map(file => files.path(file)));
}
/** Yarn's Plug'n'Play: programs run from the archives in its cache, the project's or everybody's. */
function plugAndPlay({ files }) {
    let projects = null;
    return ({ directory }) => {
        if (!/\.yarn\/(?:berry\/)?cache$/.test(directory))
            return false;
        projects ??= plugAndPlayProjects(files);
        return directory.endsWith('.yarn/berry/cache')
            ? projects.size > 0
            : projects.has(directory.slice(0, -'.yarn/cache'.length));
    };
}
function plugAndPlayProjects(files) {
    return new Set(files
        .filter(file => !files.isHidden(file) && /^\.pnp\.c?js$/.test(files.name(file)))
        .map(file => files.path(file).replace(/\.pnp\.c?js$/, '')));
}
/** How a line calls each of them. */
const CALLS = {
    npm: /\bnpm\b/,
    yarn: /\byarn\b/,
    pnpm: /\bpnpm\b/,
    bun: /\bbun\b/,
    pip: /\bpip[\d.]*\b/,
    uv: /\buv\b/,
    poetry: /\bpoetry\b/,
    pdm: /\bpdm\b/,
    hatch: /\bhatch\b/,
    pipenv: /\bpipenv\b/,
    conda: /\b(?:micro)?(?:conda|mamba)\b/,
    apt: /\b(?:apt-get|apt|aptitude)\b/,
    apk: /\bapk\b/,
    dnf: /\b(?:microdnf|dnf|yum)\b/,
    zypper: /\bzypper\b/,
    pacman: /\bpacman\b/,
    go: /\bgo\b/,
    cargo: /\bcargo\b/,
    maven: /\bmvnw?\b/,
    gradle: /\bgradlew?\b/,
    sbt: /\b(?:sbt|cs|coursier)\b/,
    composer: /\bcomposer\b/,
    gem: /\b(?:gem|bundle)\b/,
    nuget: /\bdotnet\b/,
    build: /\b(?:npm|yarn|pnpm|bun|npx|next|webpack|gcc|cc|make|cmake|ninja|cargo)\b/,
    checks: /\b(?:pytest|mypy|ruff|tox|nox|golangci-lint|make|uv|poetry|pdm|hatch)\b/,
};

;// CONCATENATED MODULE: ./src/advise/edits/mount-instead.ts



/**
 * Takes a COPY out, and mounts what it copied in the lines that need it.
 *
 * @returns null where that is not certain: an instruction that is no step of the build names it, too.
 */
function withMounts(image, { line, users, mounts, isNamed }, context) {
    const found = (0,source_line/* sourceLine */._)(image, line, context);
    if (found === null || mount_instead_isStarted(found.dockerfile, isNamed))
        return null;
    const flags = mounts.map(({ flag }) => flag);
    const edits = users.map(user => (0,add_to_run/* addFlags */.zA)(image, user, flags, context));
    return edits.every(each => each !== null) ? [removeInstruction(found), ...edits.flat()] : null;
}
function mount_instead_isStarted({ text, instructions }, isNamed) {
    return instructions.some(({ keyword, start, end }) => /^(?:CMD|ENTRYPOINT|HEALTHCHECK|ONBUILD)$/.test(keyword) && isNamed(text.slice(start, end)));
}

;// CONCATENATED MODULE: ./src/advise/installed-installers.ts




/** What installs packages of Python, and is one itself. */
const INSTALLERS = /^(?:poetry|uv|pipenv|pdm|hatch)$/;
/** Files of a project that name what it needs. */
const MANIFESTS = ['pyproject.toml', 'requirements.txt', 'Pipfile', 'setup.py', 'setup.cfg'];
/**
 * Poetry and its like, which pip installed into the image, with all that nothing else in it needs. The caller knows that no container starts
 * one. How to install without it in the image is for people to say.
 */
function installedInstallers(image, isFree, context) {
    const nameOf = (file) => image.packages[image.files.owner(file) ?? -1]?.name ?? null;
    const isInstaller = (file) => {
        const { ecosystem } = image.packages[image.files.owner(file) ?? -1] ?? {};
        return ecosystem === 'python' && INSTALLERS.test(nameOf(file) ?? '') && !image.files.isHidden(file);
    };
    return groupByLine(image, file => isFree(file) && isInstaller(file)).flatMap(({ line, files: first }) => {
        const [name = ''] = biggestNames(image, first, nameOf).biggest;
        if (line === null || !installed_installers_installs((0,line_origin/* commandOf */.Nl)(image, line), name))
            return [];
        const own = onlyFor(image, name, context);
        const layers = new Set(first.map(file => image.files.layer(file)));
        const files = image.files.filter(file => !image.files.isHidden(file) &&
            layers.has(image.files.layer(file)) &&
            own.has(image.files.owner(file) ?? -1) &&
            isFree(file));
        return [
            {
                files,
                line,
                fix: [
                    'install with ',
                    { code: name },
                    ' in a stage of its own, and ',
                    { code: 'COPY --from' },
                    ' what it installs',
                ],
                reason: [{ code: name }, ' only installs, and no container starts it'],
                examples: biggestNames(image, files, nameOf).biggest,
            },
        ];
    });
}
/** `pip install poetry==1.8.5`, alone or with others. */
function installed_installers_installs(command, name) {
    return (0,tidying/* commandParts */.s)(command).some(part => /\bpip[\d.]*\s.*\binstall\b/.test(part) &&
        part.split(/[\s"'=<>~!@;[]+/).some(word => word.toLowerCase() === name));
}
/** Indexes of a package and of those that only it leads to, apart from what the project names. */
function onlyFor({ packages }, name, { contextFile }) {
    const python = [...packages.keys()].filter(index => packages[index]?.ecosystem === 'python');
    const reach = (starts) => {
        const seen = new Set(starts);
        for (const index of seen)
            for (const each of packages[index]?.requires ?? [])
                seen.add(each);
        return seen;
    };
    const own = reach(python.filter(index => packages[index]?.name === name));
    const words = new Set(MANIFESTS.flatMap(file => contextFile?.(file)
        ?.slice(0, 100_000)
        .toLowerCase()
        .split(/[^\w.-]+/) ?? []));
    const isNamed = (index) => words.has(packages[index]?.name.toLowerCase() ?? '');
    const others = reach(python.filter(index => !own.has(index) || (isNamed(index) && packages[index]?.name !== name)));
    return new Set([...own].filter(index => !others.has(index)));
}

;// CONCATENATED MODULE: ./src/advise/rules/package-installer.ts








/** What installs packages, and is one file. */
const package_installer_INSTALLERS = /^(?:uvx?|composer(?:\.phar)?)$/;
/** The same as a word of a command, by its name or its path. */
const CALLED = /(?:^|[\s"'`;&|(=/[])(?:uvx?|composer|poetry|pipenv|pdm|hatch)(?=$|[\s"'`;&|),\]])/;
/** What may call anything. */
const MAY_CALL = /\b(?:make|just|task|invoke|nox|tox|bash|eval|source)\b|(?:^|[\s;&|])(?:sh|\.)\s|\.(?:ba)?sh\b/;
/** A program that only installs packages, copied from another image or stage, where no container runs it. */
const packageInstaller = {
    id: 'package-installer',
    finds: 'uv or Composer, copied into the image, and Poetry, uv, Pipenv, PDM or Hatch, installed by pip, where neither a container nor your sources start them',
    saves: 'its files',
    inGeneral: {
        fix: 'mount the installer in the lines that install',
        reason: 'a program that only installs packages is in the image',
    },
    example: {
        of: 'Python with uv',
        before: 'COPY --from=ghcr.io/astral-sh/uv:0.5 /uv /bin/uv\nCOPY . .\nRUN uv sync --locked --no-dev',
        after: 'COPY . .\nRUN --mount=from=ghcr.io/astral-sh/uv:0.5,source=/uv,target=/bin/uv uv sync --locked --no-dev',
    },
    otherExamples: [
        {
            of: 'PHP',
            before: 'COPY --from=composer:2 /usr/bin/composer /usr/bin/composer\nCOPY . .\nRUN composer install --no-dev',
            after: 'COPY . .\nRUN --mount=from=composer:2,source=/usr/bin/composer,target=/usr/bin/composer composer install --no-dev',
        },
    ],
    takesCopies: true,
    takesFromAll: true,
    find: package_installer_find,
};
function package_installer_find(image, isFree, context) {
    if ((0,start_command/* startCommand */.S0)(image) === '' || (0,start_command/* startsShell */.OV)(image) || CALLED.test((0,start_command/* startCommand */.S0)(image)))
        return [];
    const programs = image.files.filterDirectories(file => isInBin(image, file));
    const files = programs.filter(file => isFree(file) && isInstaller(image, file));
    const copied = [...Map.groupBy(files, file => image.layers[image.files.layer(file)]?.line ?? null)].flatMap(([line, own]) => (line === null ? [] : package_installer_findingOn(image, { line, files: own }, context)));
    const found = [...copied, ...installedInstallers(image, isFree, context)];
    if (found.length === 0)
        return [];
    const started = (0,started_programs/* startedPrograms */.r)(image, context);
    if (started.lines.some(line => CALLED.test(line)))
        return [];
    return found.map(finding => onlyIfKnown(finding, started));
}
function isInBin({ files }, file) {
    return external_node_path_.posix.basename(files.directoryPath(files.directory(file))) === 'bin';
}
function isInstaller({ files, layers }, file) {
    if (files.isHidden(file) || layers[files.layer(file)]?.origin !== 'own')
        return false;
    return package_installer_INSTALLERS.test(files.name(file));
}
function package_installer_findingOn(image, { line, files }, context) {
    const mounts = mountsOf(image, { line, files });
    const runs = (0,line_graph/* linesAfter */.EU)(image, line).filter(each => isRun(image, each));
    const users = runs.filter(each => CALLED.test(image.lines[each]?.instruction ?? ''));
    const others = runs.filter(each => !users.includes(each));
    if (mounts === null || users.length === 0)
        return [];
    if (others.some(each => MAY_CALL.test(image.lines[each]?.instruction ?? '')))
        return [];
    const edits = withMounts(image, { line, users, mounts, isNamed: text => CALLED.test(text) }, context);
    const names = files.map(file => `/${image.files.path(file)}`);
    return [
        {
            files,
            line,
            fix: [
                'mount it where it installs, instead of this line: ',
                { code: `RUN ${mounts.map(({ flag }) => flag).join(' ')} …` },
            ],
            edits,
            reason: [{ code: names[0] ?? '' }, ' only installs, and no container starts it'],
            examples: names,
        },
    ];
}
function isRun({ lines }, index) {
    return /^run\b/i.test(lines[index]?.instruction ?? '');
}
/** What the line copied, each as it can be mounted; null where more was copied, or changed on the way. */
function mountsOf(image, { line, files }) {
    const instruction = (0,advise_instruction/* parseInstruction */.ED)(image.lines[line]?.instruction ?? '');
    const from = (0,advise_instruction/* flagOf */.iP)(instruction, 'from');
    const sources = (0,advise_instruction/* copyOperands */.Qi)(instruction)?.sources ?? [];
    const isPlain = instruction.flags.every(flag => /^--(?:from=[\w./:@-]+|chown=\S+|link)$/.test(flag));
    if (instruction.name !== 'COPY' || from === null || !isPlain || sources.length !== files.length)
        return null;
    const mounts = sources.map(source => {
        const place = files
            .map(file => image.files.path(file))
            .find(path => files.length === 1 || external_node_path_.posix.basename(path) === external_node_path_.posix.basename(source));
        const isMeant = place !== undefined && /^[\w./-]+$/.test(source) && package_installer_INSTALLERS.test(external_node_path_.posix.basename(source));
        return isMeant
            ? { flag: `--mount=from=${from},source=${external_node_path_.posix.resolve('/', source)},target=/${place}` }
            : null;
    });
    const found = mounts.filter(each => each !== null);
    return found.length === sources.length ? found : null;
}

;// CONCATENATED MODULE: ./src/advise/needed-packages.ts





/** Headers and compilers, for what is built; no manual of headers. */
const COMPILES = /(?<!^manpages)-dev$|^(?:gcc|g\+\+|cpp|make|binutils|dpkg-dev|libtool)\b/;
/**
 * What would be missed of the packages that own some files: what the line itself, later ones, the container's command or the sources call,
 * by the name of the package or of a program in it; and what compiles, where anything is built. All of them where the line is not known.
 */
function neededPackages(image, line, files, started) {
    const called = calledNames(image, line);
    const ofSources = startedPackages(image, started);
    const named = new Set(files.flatMap(file => {
        const owner = image.files.owner(file) ?? -1;
        return ofSources.has(owner) || isNeeded(image, file, called) ? [owner] : [];
    }));
    const all = new Set([...named, ...requiredBy(image, named)]);
    return { named: firstOf(image, named).flatMap(each => image.packages[each]?.name ?? []), all };
}
function isNeeded(image, file, { words, isBuilt }) {
    const { name = '' } = image.packages[image.files.owner(file) ?? -1] ?? {};
    const program = /^(?:usr\/(?:local\/)?)?s?bin\/([^/]+)$/.exec(image.files.path(file))?.[1] ?? name;
    return words.has(name) || words.has(program) || (isBuilt && COMPILES.test(name));
}
/** Without those that come with another one of them. */
function firstOf(image, packages) {
    const first = new Set(packages);
    for (const each of packages) {
        first.delete(each);
        if (!requiredBy(image, first).has(each))
            first.add(each);
    }
    return [...first];
}
function calledNames(image, line) {
    const lines = line === null ? [...image.lines.keys()] : [line, ...(0,line_graph/* linesAfter */.EU)(image, line)];
    const commands = lines
        .flatMap(each => (0,tidying/* commandParts */.s)((0,line_origin/* commandOf */.Nl)(image, each)))
        .filter(part => !(0,tidying/* isTidying */.p)(part));
    const words = [...commands, (0,start_command/* startCommand */.S0)(image)].flatMap(part => part.split(/[\s"'@:/]+/));
    const isSecure = commands.some(part => /\bssh\b|\bgit@/.test(part));
    return { words: new Set([...words, ...(isSecure ? SSH : [])]), isBuilt: commands.length > 0 };
}
/** What git calls for `ssh://` and `git@`. */
const SSH = ['openssh-client'];
/** All that some packages do not work without, themselves left out unless they need one another. */
function requiredBy(image, packages) {
    const found = new Set();
    const todo = [...packages];
    for (const each of todo) {
        for (const required of image.packages[each]?.requires ?? []) {
            if (found.has(required))
                continue;
            found.add(required);
            todo.push(required);
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./src/advise/rules/recommended-packages.ts









/** Debian packages that are there only because others recommend them, by the line that installed them. */
const recommendedPackages = {
    id: 'recommended-packages',
    finds: 'Debian packages that are installed only because others recommend them',
    saves: 'their files',
    inGeneral: {
        fix: 'install without recommended packages',
        reason: 'packages were installed because others recommend them',
    },
    example: {
        before: 'RUN apt-get update && apt-get install -y git',
        after: 'RUN apt-get update && apt-get install --no-install-recommends -y git ca-certificates',
    },
    takesCopies: true,
    takesFromAll: true,
    find: recommended_packages_find,
};
function recommended_packages_find(image, isFree, context) {
    const recommended = newRecommended(image);
    if (recommended.size === 0)
        return [];
    const isWanted = (index) => {
        return isFree(index) && !image.files.isHidden(index) && recommended.has(image.files.owner(index) ?? -1);
    };
    return groupByLine(image, isWanted).flatMap(({ line, files }) => {
        const maker = (0,line_origin/* lineOriginOf */.yA)(image, line, /\b(?:apt|apt-get|aptitude)\b/);
        const installs = maker?.how === 'run' ? maker.line : null;
        const started = (0,started_programs/* startedPrograms */.r)(image, context);
        const needed = neededPackages(image, installs, files, started);
        const gone = files.filter(file => !needed.all.has(image.files.owner(file) ?? -1));
        const names = biggestNames(image, gone, file => image.packages[image.files.owner(file) ?? -1]?.name ?? null);
        // dpkg may be told to leave out all that a package has.
        const bare = [...recommended].filter(each => image.packages[each]?.files === 0 && !needed.all.has(each));
        if (gone.length === 0)
            return [];
        const finding = {
            files: [...gone, ...notesOn(image, { gone, bare }, isFree)],
            line: installs ?? line,
            ...recommended_packages_changeOf(image, installs, needed.named, context),
            reason: [
                names.count === 1
                    ? '1 package is installed only because others recommend it'
                    : `${names.count} packages are installed only because others recommend them`,
            ],
            examples: names.biggest,
        };
        return [onlyIfKnown(finding, started)];
    });
}
/**
 * What dpkg keeps of packages in files of their names: lists, checksums and scripts.
 *
 * @param gone files of packages. @param bare packages without any.
 */
function notesOn({ files, packages }, { gone, bare }, isFree) {
    const owners = gone.map(file => files.owner(file) ?? -1);
    const names = new Set([...owners, ...bare].flatMap(each => packages[each]?.name ?? []));
    const layers = new Set(gone.map(file => files.layer(file)));
    return files.filter(index => {
        if (files.isHidden(index) || !layers.has(files.layer(index)) || !isFree(index))
            return false;
        const name = /^var\/lib\/dpkg\/info\/([^/:]+?)(?::\w+)?\.[a-z0-9]+$/.exec(files.path(index))?.[1];
        return name !== undefined && names.has(name);
    });
}
/**
 * Indexes of the packages in question, without those that a line of the Dockerfile only upgraded: they were in the base image before, as
 * their files still are.
 */
function newRecommended({ packages, files, layers }) {
    const found = new Set([...packages.keys()].filter(index => packages[index]?.recommended === true));
    if (found.size === 0)
        return found;
    const replaced = new Set(files
        .hiddenFiles()
        .filter(file => layers[files.layer(file)]?.origin === 'base')
        .map(file => files.path(file)));
    for (let file = 0; file < files.length; file++) {
        const owner = files.owner(file);
        if (owner !== null && replaced.has(files.path(file)))
            found.delete(owner);
    }
    return found;
}
const recommended_packages_OPTION = '--no-install-recommends';
const recommended_packages_PROGRAMS = /^(?:apt-get|apt)$/;
/** More packages are no small change. */
const MOST_NAMED = 10;
/**
 * Certificates are recommended, too, and what fetches over https fails without them: they have to be named then.
 *
 * @param needed names of packages that would be missed.
 */
function recommended_packages_changeOf(image, maker, needed, context) {
    const words = (0,line_origin/* commandOf */.Nl)(image, maker).split(/[\s"'=]+/);
    const brought = image.files.some(file => {
        const { line, origin } = image.layers[image.files.layer(file)] ?? {};
        const owner = image.packages[image.files.owner(file) ?? -1];
        return origin === 'own' && line === maker && owner?.name === CERTIFICATES;
    });
    const added = [...new Set([...needed, ...(brought ? [CERTIFICATES] : [])])].filter(name => !words.includes(name));
    return {
        fix: [
            { code: `apt-get install ${recommended_packages_OPTION}` },
            ...(added.length === 0 ? [] : [', and add ', ...(0,wording/* listOf */.c3)(added)]),
        ],
        edits: added.length > MOST_NAMED ? null : installWithout(image, maker, added, context),
    };
}
const CERTIFICATES = 'ca-certificates';
function installWithout(image, line, added, context) {
    const options = addOption(image, line, { programs: recommended_packages_PROGRAMS, verbs: /^install$/, option: recommended_packages_OPTION }, context);
    const found = (0,run_commands/* runCommands */.aK)(image, line, context);
    const install = found?.commands.find(command => recommended_packages_PROGRAMS.test((0,run_commands/* programOf */.oQ)(command)) && (0,run_commands/* verbOf */.rl)(command)?.text === 'install');
    const last = install?.words.at(-1);
    if (options === null || found === null || last === undefined)
        return null;
    return [...options, ...added.map(name => (0,run_commands/* afterWord */.X3)(found, last, ` ${name}`))];
}

// EXTERNAL MODULE: ./src/oci/familiar-reference.ts
var familiar_reference = __webpack_require__(49078);
// EXTERNAL MODULE: ./src/text/format-bytes.ts
var format_bytes = __webpack_require__(47790);
// EXTERNAL MODULE: ./src/advise/base-candidates.ts
var base_candidates = __webpack_require__(77974);
;// CONCATENATED MODULE: ./src/advise/split/own-files.ts
/** What no running program reads: what installing and compiling left, and the books of a package manager. Locales are asked for apart. */
const LEFT_BY_TOOLS = /^(?:tmp|var\/(?:tmp|cache|log|lib\/(?:apt|dpkg|apk|pam))|run|root\/(?:\.npm|\.cache(?!\/(?:pypoetry\/virtualenvs|ms-playwright|puppeteer))|\.config|\.gnupg|\.gradle|\.m2|\.cargo|\.yarn|\.bun|\.node-gyp|\.wget-hsts|\.bash\w*|\.profile|\.nuget|\.dotnet|\.local\/(?:share\/pnpm|state))|home\/[^/]+\/(?:\.npm|\.cache(?!\/(?:pypoetry\/virtualenvs|ms-playwright|puppeteer))|\.config|\.bash\w*|\.profile)|usr\/local\/share\/\.cache|etc\/(?:ld\.so\.cache|apt|alternatives|\.pwd\.lock|[^/]*-|locale\.(?:gen|alias|conf)|default\/locale)|go\/pkg|(?:usr\/)?lib\/locale|usr\/share\/i18n|usr\/share\/(?:doc|man|info|locale|lintian|bug))(?:\/|$)/;
/** Where users are listed; an instruction that makes users changes these. */
const USER_FILES = /^etc\/(?:passwd|group|shadow|gshadow|subuid|subgid)$/;
/** The files that own lines made and that show in the image, apart from what tools left behind, as indexes. */
function ownFiles(image) {
    return visibleOwn(image).filter(index => {
        const path = image.files.path(index);
        const isUsers = LEFT_BY_TOOLS.test(path) || USER_FILES.test(path);
        return !isUsers && !isOfDistribution(image, image.files.owner(index));
    });
}
/** All of them. */
function visibleOwn({ files, layers }) {
    return files.filter(file => !files.isHidden(file) && layers[files.layer(file)]?.origin === 'own');
}
/** The distribution's own packages, which own lines installed. */
function isOfDistribution({ packages }, owner) {
    return /^(?:dpkg|apk|rpm)$/.test(packages[owner ?? -1]?.ecosystem ?? '');
}
/** Where a file is: `/app/server`. */
function pathOf({ files }, index) {
    return `/${files.path(index)}`;
}
/** Whether a path is a folder, or below it. Both absolute. */
function isBelow(path, folder) {
    return path === folder || path.startsWith(folder === '/' ? '/' : `${folder}/`);
}
/** A file that is to be looked up by its path, among those that show. */
function filesByPath({ files }) {
    const found = new Map();
    for (let file = 0; file < files.length; file++)
        if (!files.isHidden(file))
            found.set(`/${files.path(file)}`, file);
    return found;
}

;// CONCATENATED MODULE: ./src/advise/split/outside-copies.ts




/** More files than these are not named one by one. */
const outside_copies_MOST_NAMED = 8;
/**
 * How files come along that instructions copied elsewhere than to the application's folder: `/etc/app/config.yml`.
 *
 * @returns null where a command made one of them: what for is not known.
 */
function outsideCopies(image, files) {
    const copies = [];
    for (const [line, own] of Map.groupBy(files, file => lineOf(image, file))) {
        const { name } = (0,advise_instruction/* parseInstruction */.ED)(image.lines[line ?? -1]?.instruction ?? '');
        if (line === null || (name !== 'COPY' && name !== 'ADD'))
            return null;
        const paths = own.map(file => pathOf(image, file));
        const found = wholeFolder(image, line, paths) ?? byName(paths);
        if (found === null)
            return null;
        copies.push(...found);
    }
    return copies;
}
function lineOf({ files, layers }, file) {
    return layers[files.layer(file)]?.line ?? null;
}
function wholeFolder(image, line, paths) {
    const destination = (0,context_copy/* contextCopyOf */.I)(image, line)?.destination;
    const folder = `/${destination ?? ''}`;
    // A folder of the system has more in it than what was copied there.
    const isOwn = destination !== undefined && folder.split('/').length > 2;
    return isOwn && paths.every(path => isBelow(path, folder)) && !paths.includes(folder)
        ? [{ from: [folder], to: folder }]
        : null;
}
/** Each file to where it was. */
function byName(paths) {
    if (paths.length > outside_copies_MOST_NAMED || !paths.every(isPlainPath))
        return null;
    const byFolder = Map.groupBy(paths, path => external_node_path_.posix.dirname(path));
    return [...byFolder].map(([folder, own]) => {
        const [only = '', ...others] = own;
        return others.length === 0
            ? { from: [only], to: only }
            : { from: own, to: folder === '/' ? '/' : `${folder}/` };
    });
}
/** A path that means itself in an instruction. */
function isPlainPath(path) {
    return /^\/[\w./@+~:,-]*$/.test(path);
}

;// CONCATENATED MODULE: ./src/advise/split/app-entries.ts




/** Files of a project that no program reads: what is for people, for the repository and for building images. */
const OF_PROJECT = /^(?:[^/]*\.md|(?:readme|licen[cs]e|changelog|contributing|authors|notice|copying|makefile|justfile|procfile|jenkinsfile|dockerfile|containerfile)[^/]*|(?:docker-)?compose[^/]*\.ya?ml|taskfile\.ya?ml|\.git(?:\/.*|ignore|attributes|modules)?|\.(?:github|gitlab|circleci|vscode|idea|devcontainer)\/.*|\.gitlab-ci\.ya?ml|\.travis\.ya?ml|\.dockerignore|\.editorconfig|\.pre-commit-config\.ya?ml|[^/]*\.dockerignore|\.golangci\.ya?ml|\.goreleaser\.ya?ml|\.air\.toml|\.tool-versions)$/i;
/** More parts of a folder than these are not named one by one. */
const MOST_ENTRIES = 12;
/**
 * What a compiled application may read when it runs: all files in its folders and elsewhere, without those that are known to be there to
 * build.
 *
 * @param program what is started, which comes along in another way.
 * @returns null where a command made something elsewhere, or there is too much to name.
 */
function entriesOf({ image, stage }, program, { isForBuilding, isOfTools }) {
    const folders = app_entries_foldersOf({ image, stage });
    const files = [];
    const outside = [];
    const entries = new Map();
    for (const file of ownFiles(image)) {
        const path = pathOf(image, file);
        if (program.has(file) || isOfTools.test(path))
            continue;
        const folder = folders.find(each => isBelow(path, each)) ?? null;
        const inside = folder === null ? '' : external_node_path_.posix.relative(folder, path);
        if (isForBuilding(inside) || OF_PROJECT.test(inside))
            continue;
        files.push(file);
        if (folder === null)
            outside.push(file);
        else
            addEntry(entries, folder, inside);
    }
    const others = outsideCopies(image, outside);
    if (others === null || entries.size > MOST_ENTRIES || ![...entries.keys()].every(isPlainPath))
        return null;
    return { copies: [...others, ...[...entries].map(entryCopy)], files: withFolders(image, files, entries) };
}
/** The first part of a path inside of a folder, and whether there is more of it. */
function addEntry(entries, folder, inside) {
    const [top = '', ...below] = inside.split('/');
    entries.set(external_node_path_.posix.join(folder, top), below.length > 0);
}
function entryCopy([path]) {
    return { from: [path], to: path };
}
/** A folder is copied with all that is in it. */
function withFolders(image, files, entries) {
    const folders = [...entries].filter(([, isFolder]) => isFolder).map(([path]) => path);
    const below = ownFiles(image).filter(file => folders.some(folder => isBelow(pathOf(image, file), folder)));
    return [...new Set([...files, ...below])];
}
/** The folder that a container starts in, and those that sources were copied to, the longest first. */
function app_entries_foldersOf({ image, stage }) {
    const copied = [...image.lines.keys()].flatMap(line => {
        const found = (0,context_copy/* contextCopyOf */.I)(image, line);
        return found === null ? [] : [`/${found.destination}`];
    });
    return [...new Set([...(stage.folder === null ? [] : [stage.folder]), ...copied])]
        .filter(folder => !/^\/(?:(?:usr|usr\/local|etc|opt|var|bin|usr\/bin|usr\/local\/bin|srv|home|tmp)\/?)?$/.test(folder))
        .sort((a, b) => b.length - a.length);
}
/** What leaves things behind that no list of files shows: folders without files, links, abilities. */
function leavesUnseen(commands, { image, stage }) {
    return commands.some(command => {
        if (/^(?:ln|install|setcap|mkfifo|mknod|update-ca-certificates|tar|unzip)\b/.test(command))
            return true;
        const [, rest] = /^mkdir\s+(.*)$/.exec(command) ?? [];
        if (rest === undefined)
            return false;
        const made = rest.split(/\s+/).filter(word => !word.startsWith('-'));
        return !made.every(folder => hasFiles(image, external_node_path_.posix.resolve(stage.folder ?? '/', folder)));
    });
}
function hasFiles(image, folder) {
    return image.files.some(file => isBelow(pathOf(image, file), folder));
}

// EXTERNAL MODULE: ./src/advise/split/final-stage-bases.ts
var final_stage_bases = __webpack_require__(54215);
;// CONCATENATED MODULE: ./src/advise/split/single-stage.ts





/** Instructions that make files. */
const MAKES_FILES = /^(?:RUN|COPY|ADD)$/;
/** One more stage; and what changes how others are read, or what another build does with the image. */
const UNUSUAL = /^(?:FROM|SHELL|ONBUILD|MAINTAINER)$/;
/**
 * Takes a Dockerfile of one stage apart.
 *
 * @returns null for more stages, for what is read in unusual ways, and where the file is not at hand or not the one that was built.
 */
function readSingleStage(image, context) {
    const [entry, ...others] = context.sources?.dockerfiles ?? [];
    if (entry === undefined || others.length > 0 || !isAsBuilt(image, context))
        return null;
    const [file, dockerfile] = entry;
    const first = dockerfile.instructions.findIndex(({ keyword }) => keyword === 'FROM');
    const [from, ...rest] = dockerfile.instructions.slice(first);
    if (from?.image == null || from.flags.length > 0)
        return null;
    const steps = stepsIn(dockerfile, rest);
    if (steps === null)
        return null;
    const last = steps.findLastIndex(({ name }) => MAKES_FILES.test(name));
    const folder = folderAfter(steps.slice(0, last + 1));
    // Where a container starts, and where steps are run, are told apart nowhere else.
    if (last < 0 || folderAfter(steps) !== folder)
        return null;
    return {
        file,
        dockerfile,
        from,
        name: single_stage_nameOf(dockerfile, from),
        building: steps.slice(0, last + 1),
        settings: steps.slice(last + 1),
        folder,
    };
}
/** Null where one cannot be read, or is unusual. */
function stepsIn(dockerfile, instructions) {
    const steps = instructions.map(source => stepOf(dockerfile, source)).filter(step => step !== null);
    return steps.length < instructions.length || steps.some(({ name }) => UNUSUAL.test(name)) ? null : steps;
}
function isAsBuilt(image, context) {
    return image.lines.length > 0 && image.lines.every((_, index) => (0,source_line/* sourceLine */._)(image, index, context) !== null);
}
function stepOf(dockerfile, source) {
    const joined = (0,joined_lines/* joinLines */.c)(dockerfile, { start: source.start, end: source.arguments.end });
    return joined === null ? null : { ...(0,advise_instruction/* parseInstruction */.ED)(joined.text), source };
}
function single_stage_nameOf({ text }, { image, end }) {
    return /^\s+as\s+(\S+)\s*$/i.exec(text.slice(image?.end ?? end, end))?.[1] ?? null;
}
/** Null, too, where a variable says it. */
function folderAfter(steps) {
    let folder = null;
    for (const { name, rest } of steps) {
        if (name !== 'WORKDIR')
            continue;
        const path = rest.replace(/^"(.*)"$/, '$1');
        if (path.includes('$'))
            return null;
        folder = path.startsWith('/') ? external_node_path_.posix.normalize(path) : folder === null ? null : external_node_path_.posix.join(folder, path);
    }
    return folder === null ? null : folder.replace(/(?<=.)\/$/, '');
}
/** All steps, in order. */
function stepsOf({ building, settings }) {
    return [...building, ...settings];
}
/** The last instruction of a kind; null without one. */
function lastOf(stage, keyword) {
    return stepsOf(stage).findLast(({ name }) => name === keyword) ?? null;
}
/** The command lines of all RUN, each white space one blank. */
function commandLines({ building }) {
    return building.filter(({ name }) => name === 'RUN').map(({ rest }) => rest.replace(/\s+/g, ' '));
}
/** The commands of all RUN; null where one is not written as a line for a shell. */
function commandsOf(stage) {
    const runs = stage.building.filter(({ name }) => name === 'RUN');
    if (runs.some(({ source }) => source.form !== 'shell'))
        return null;
    return commandLines(stage).flatMap(tidying/* commandParts */.s);
}

;// CONCATENATED MODULE: ./src/advise/split/system-packages.ts


/**
 * Packages of a distribution that compile, fetch and unpack: what was built does not need them, unless it calls them by name. Locales that
 * are there are kept in another way.
 */
const FOR_BUILDING = /^(?:\..*|.*-dev|.*-headers|build-essential|build-base|gcc|g\+\+|clang|llvm|make|cmake|ninja|ninja-build|meson|autoconf|automake|libtool|pkg-config|pkgconf|patch|bison|flex|nasm|yasm|rustc|cargo|golang.*|git|curl|wget|unzip|zip|xz-utils|tar|bzip2|gnupg2?|lsb-release|apt-transport-https|software-properties-common|apt-utils|jq|rsync|vim|nano|less|python3|python3-(?:pip|dev|setuptools|venv)|protobuf-compiler|binutils|file|maven|gradle|locales(?:-all)?)$/;
/** What of these a program may call. */
const system_packages_CALLED = /(?:^|[\s"'`/;&|(=])(?:git|curl|wget|unzip|zip|tar|gpg|jq|rsync|make|gcc|g\+\+|python3?|pip3?|vim|file|bash|psql|mysql|ffmpeg|convert|magick|identify|ssh|scp|sudo|ps|pkill|killall|top|nc|dig|openssl|less|patch)(?=$|[\s"'`;&|)])/;
/** Whether all packages that commands install are there to build: false where one is not known to be. */
function installsForBuildingOnly(commands) {
    return commands
        .filter(command => system_install/* SYSTEM_INSTALL */.g.test(command))
        .every(command => packagesIn(command).every(name => FOR_BUILDING.test(name)));
}
/** `make`, `libc6-dev=2.36`, without options and their values. */
function packagesIn(command) {
    const [, after = ''] = /\b(?:install|add)\b(.*)$/.exec(command) ?? [];
    return after
        .replace(/\s(?:-t|--virtual|--repository|-o)\s+\S+/g, ' ')
        .split(/\s+/)
        .filter(word => word !== '' && !word.startsWith('-') && !/^\d?>/.test(word))
        .map(word => word.replace(/(?!^)[=:<>~@].*$/, ''));
}
/** Installs packages of Debian in a stage. */
function installLine(packages) {
    return `RUN apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')} && rm -rf /var/lib/apt/lists/*`;
}
/** Whether a text calls programs that small images lack. */
function callsSystemPrograms(text) {
    return system_packages_CALLED.test(text);
}
/** The C library's own, and what compilers put below every program. */
const C_LIBRARY = /^(?:ld-linux[\w.-]*|ld64|lib(?:c|m|dl|rt|pthread|util|resolv|anl|mvec|nss_\w+))\.so\.\d+$/;
const COMPILER_LIBRARIES = /^lib(?:gcc_s|stdc\+\+)\.so\.\d+$/;
/** What images have beside the files that are copied there. */
const PROVIDES = {
    /** gcr.io/distroless/base */
    base: [C_LIBRARY, /^lib(?:ssl|crypto)\.so\.3$/],
    /** gcr.io/distroless/cc */
    cc: [C_LIBRARY, /^lib(?:ssl|crypto)\.so\.3$/, COMPILER_LIBRARIES, /^libgomp\.so\.1$/],
    /** debian:…-slim: what apt and dpkg need is always there. */
    slim: [
        C_LIBRARY,
        COMPILER_LIBRARIES,
        /^lib(?:z\.so\.1|lzma\.so\.5|bz2\.so\.1\.0|zstd\.so\.1|crypt\.so\.1)$/,
    ],
    /** python:…-slim: what Python's own modules need, too. */
    python: [
        C_LIBRARY,
        COMPILER_LIBRARIES,
        /^lib(?:z\.so\.1|lzma\.so\.5|bz2\.so\.1\.0|zstd\.so\.1|crypt\.so\.1|ffi\.so\.8|ssl\.so\.3|crypto\.so\.3|sqlite3\.so\.0|python3[\w.]*)$/,
    ],
};
/**
 * What some files ask the loader for beyond what is copied with them and what the image has that they go to.
 *
 * @returns null where one of the files, or who has what it asks for, is not known.
 */
function missingLibraries(image, kept, provided) {
    const own = new Set(kept.map(index => system_packages_nameOf(image, index)));
    const packages = new Set();
    for (const index of kept) {
        const { needs } = image.files.rest(index);
        if (needs === null)
            return null;
        for (const name of needs ?? []) {
            if (own.has(name) || provided.some(pattern => pattern.test(name)))
                continue;
            const owner = ownerOf(image, name);
            if (owner === null)
                return null;
            packages.add(owner);
        }
    }
    return { packages: [...packages].map(each => image.packages[each]?.name ?? '').sort() };
}
/** A library's file has a longer version in its name than what programs ask for. */
function ownerOf(image, library) {
    const { files } = image;
    const file = files.find(each => {
        const name = files.name(each);
        return (!files.isHidden(each) &&
            (name === library || name.startsWith(`${library}.`)) &&
            isOfDistribution(image, files.owner(each)) &&
            /^(?:usr\/)?lib\//.test(files.path(each)));
    });
    const owner = file === null ? null : files.owner(file);
    return image.packages[owner ?? -1]?.ecosystem === 'dpkg' ? owner : null;
}
function system_packages_nameOf(image, index) {
    const path = pathOf(image, index);
    return path.slice(path.lastIndexOf('/') + 1);
}

;// CONCATENATED MODULE: ./src/advise/split/build-commands.ts




/**
 * The commands of a build on an image of some family, where all that they install is there to build.
 *
 * @param isMeant which base images.
 */
function buildCommands({ image, stage }, isMeant) {
    const base = (0,final_stage_bases/* baseNameOf */.mv)(image);
    const commands = commandsOf(stage);
    if (base === null || !isMeant(base) || commands === null || !installsForBuildingOnly(commands))
        return null;
    return { base, commands };
}
/** The same, where nothing is left that no list of files shows. */
function compileCommands(application, isMeant) {
    const found = buildCommands(application, isMeant);
    return found === null || leavesUnseen(found.commands, application) ? null : found;
}
/** The one RUN that commands become; nothing of none. */
function runOf(commands) {
    return commands.length === 0 ? [] : [`RUN ${commands.join(' && ')}`];
}

;// CONCATENATED MODULE: ./src/advise/split/variables.ts

/** `A=b`, with or without quotes, as ENV and ARG set variables. */
const SETTING = /([A-Za-z_]\w*)=(?:"([^"]*)"|'([^']*)'|(\S*))/g;
const USE = /\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g;
/** The variables that the Dockerfile sets, as they are at its end: those of the base image are not known. Untrusted text. */
function variablesOf(stage) {
    const found = new Map();
    for (const { name, rest } of stepsOf(stage)) {
        if (name !== 'ENV' && name !== 'ARG')
            continue;
        for (const [key, value] of settingsOf(rest))
            found.set(key, withValues(value, found));
    }
    return found;
}
/** `ENV A b` sets one variable to all that follows. */
function settingsOf(rest) {
    const [, name, value] = /^([A-Za-z_]\w*)\s+(.*)$/.exec(rest) ?? [];
    if (name !== undefined && value !== undefined)
        return [[name, value]];
    // Of the three forms, one has it.
    return [...rest.matchAll(SETTING)].map(([, key = '', ...values]) => [key, values.join('')]);
}
/** What is not known stays as it is written. */
function withValues(text, known) {
    return text.replace(USE, (use, braced, plain) => known.get(braced ?? plain ?? '') ?? use);
}
/** The folders that the Dockerfile lets programs be looked up in, before and after those of the base image. */
function searchedFolders(stage) {
    const parts = (variablesOf(stage).get('PATH') ?? '').split(':');
    const base = parts.findIndex(part => /^\$(?:PATH|\{PATH\})$/.test(part));
    const [first, last] = base < 0 ? [parts, []] : [parts.slice(0, base), parts.slice(base + 1)];
    return { first: first.filter(isFolder), last: last.filter(isFolder) };
}
function isFolder(path) {
    return path.startsWith('/');
}

;// CONCATENATED MODULE: ./src/advise/split/start-programs.ts





/** Where shells and engines look for programs, and where toolchains install them. */
const SEARCHED = [
    '/usr/local/sbin',
    '/usr/local/bin',
    '/usr/sbin',
    '/usr/bin',
    '/sbin',
    '/bin',
    '/go/bin',
    '/root/go/bin',
    '/usr/local/cargo/bin',
    '/root/.local/bin',
];
/** The programs that a container starts, as the Dockerfile names them. */
function startPrograms({ start: { words } }) {
    return (0,tidying/* commandParts */.s)(words.join(' ')).map(part => part.replace(/^exec\s+/, '').split(' ')[0] ?? '');
}
/** All text of a start: what is typed there, and how its health is asked for. */
function startText({ stage, start: { words } }) {
    return [words.join(' '), healthText({ stage })].join(' ; ');
}
/** The command of HEALTHCHECK; '' without one. */
function healthText({ stage }) {
    const { rest = '' } = lastOf(stage, 'HEALTHCHECK') ?? {};
    return rest.replace(/^(?:CMD|NONE)\b\s*/i, '').replace(/\s+/g, ' ');
}
/** The paths that a word of the start may name a program by, in the order in which they are tried. */
function placesOfProgram({ stage }, word) {
    if (word.includes('/'))
        return [external_node_path_.posix.resolve(stage.folder ?? '/', word)];
    const { first, last } = searchedFolders(stage);
    return [...first, ...SEARCHED, ...last].map(directory => external_node_path_.posix.join(directory, word));
}
/**
 * The file of the image that a word of the start names as a program, by its index; null where there is none that shows.
 */
function findProgramFile(application, word) {
    const files = filesByPath(application.image);
    const places = placesOfProgram(application, word);
    // Debian's `/bin` leads to `/usr/bin`.
    const all = places.flatMap(place => (/^\/(?:s?bin|lib)\//.test(place) ? [place, `/usr${place}`] : [place]));
    for (const place of all) {
        const found = files.get(place);
        if (found !== undefined)
            return found;
    }
    return null;
}

;// CONCATENATED MODULE: ./src/advise/split/users.ts

const MAKES_USERS = /^(?:addgroup|adduser|groupadd|useradd|groupmod|usermod)\s/;
/** Words without anything that a shell reads. */
const users_PLAIN = /^[\w./:=@,+% -]+$/;
/**
 * How the last stage comes to the user of the present one. COPY keeps the owners of all that is in a folder, but not of the folder.
 *
 * @param known users of the image that the last stage stands on.
 * @returns null where a user is not known there, or made in a way that is not understood.
 */
function userSetup({ stage }, known) {
    const commands = commandsOf(stage);
    if (commands === null)
        return null;
    const making = commands.filter(command => MAKES_USERS.test(command));
    const user = lastOf(stage, 'USER')?.rest ?? null;
    const name = user?.split(':')[0] ?? 'root';
    const isKnown = /^(?:\d+|root)$/.test(name) ||
        known.includes(name) ||
        making.some(command => command.split(/\s+/).includes(name));
    if (!isKnown || !making.every(command => users_PLAIN.test(command)))
        return null;
    if (/^(?:0|root)$/.test(name))
        return { commands: making, user };
    const owning = commands
        .filter(command => /^chown\s/.test(command))
        .flatMap(command => ofFolder(command, stage.folder));
    return { commands: [...making, ...owning], user };
}
/** `chown -R node:node .` as it is for the folder alone. */
function ofFolder(command, folder) {
    const [owner = '', ...paths] = command
        .split(/\s+/)
        .slice(1)
        .filter(word => !word.startsWith('-'));
    const isMeant = folder !== null && paths.some(path => ['.', './', folder, `${folder}/`].includes(path));
    return isMeant && users_PLAIN.test(owner) ? [`chown ${owner} ${folder}`] : [];
}

;// CONCATENATED MODULE: ./src/advise/split/dotnet.ts







/**
 * Applications in .NET: what was published, on the runtime of ASP.NET Core, which has the other one in it. A hint: no image of it was ever
 * built and started by a test of ours.
 */
function planDotnet(application) {
    const { image, stage } = application;
    const found = compileCommands(application, ({ name, home }) => name === 'sdk' && home.endsWith('/dotnet/'));
    const published = found === null ? null : publishedFolder(stage, found.commands);
    if (found === null || published === null || !isStartedFrom(application, published))
        return null;
    const { home, name, tag } = found.base;
    const user = userSetup(application, ['app', 'nobody']);
    const runtime = (0,base_candidates/* baseCandidates */.q)(`${home}${name}:${tag}`)[0]?.reference;
    if (user === null || runtime === undefined)
        return null;
    return {
        isHint: true,
        bases: [runtime],
        atEnd: [],
        first: [
            // What the runtime sets and the SDK does not would change the port.
            ...(setsPort(stage) ? [] : ['ENV ASPNETCORE_HTTP_PORTS=']),
            ...runOf(user.commands),
        ],
        copies: [{ from: [published], to: published }],
        kept: ownFiles(image).filter(file => isBelow(pathOf(image, file), published)),
    };
}
/** `dotnet Shop.dll`, without a question for its health. */
function isStartedFrom({ image, stage, start }, published) {
    const [program, library = ''] = start.words;
    const started = external_node_path_.posix.resolve(stage.folder ?? '/', library);
    return (program === 'dotnet' &&
        !start.needsShell &&
        external_node_path_.posix.dirname(started) === published &&
        filesByPath(image).has(started) &&
        healthText({ stage }) === '');
}
/** `dotnet publish -c Release -o /out`, once. */
function publishedFolder({ folder }, commands) {
    const [only, ...others] = commands.filter(command => /^dotnet\s+publish\b/.test(command));
    const to = /\s(?:-o|--output)[\s=](\S+)/.exec(only ?? '')?.[1];
    if (to === undefined || others.length > 0 || (folder === null && !to.startsWith('/')))
        return null;
    return external_node_path_.posix.resolve(folder ?? '/', to);
}
function setsPort(stage) {
    return stepsOf(stage).some(({ name, rest }) => name === 'ENV' && /\b(?:ASPNETCORE|DOTNET)_(?:URLS|HTTP_PORTS)\b/.test(rest));
}

// EXTERNAL MODULE: ./src/advise/programs/needed-programs.ts
var needed_programs = __webpack_require__(36257);
;// CONCATENATED MODULE: ./src/advise/split/system-needs.ts




/** Tools that build, or that programs call: where no line calls them, they are there for a program, or for a person. */
const TOOL = /^(?:git|curl|wget|unzip|zip|xz-utils|tar|bzip2|gnupg2?|jq|rsync|vim|nano|less|file|python3(?:-(?:pip|venv|setuptools))?)$/;
/** Tools that have another name than their package. */
const system_needs_NAMES = {
    'xz-utils': /\bxz\b|\.xz\b|\btar\s+\S*J/,
    bzip2: /\bbzip2\b|\.bz2\b|\btar\s+\S*j/,
    gnupg: /\bgpg\b|\bapt-key\b/,
    gnupg2: /\bgpg\b|\bapt-key\b/,
    // node-gyp finds it by itself.
    python3: /\bpython3\b|\bnode-gyp\b|\bnpm\s+(?:ci|i|install)\b|\byarn\b|\bpnpm\b/,
};
/** Commands that fetch from repositories by git themselves. */
const FETCHES = /\b(?:go|cargo)\s+\w+/;
/**
 * What has to be installed again in the last stage: what the sources start, and tools that an own line installs and no other line calls.
 *
 * @param commands all that own lines run.
 */
function systemNeeds({ image, context }, commands) {
    const started = (0,started_programs/* startedPrograms */.r)(image, context);
    const { packages, unknown } = (0,needed_programs/* neededPrograms */.t)(image, started);
    const others = commands.filter(command => !system_install/* SYSTEM_INSTALL */.g.test(command));
    const tools = commands
        .filter(command => system_install/* SYSTEM_INSTALL */.g.test(command))
        .flatMap(packagesIn)
        .filter(name => TOOL.test(name) && !isCalled(name, others, context));
    const all = [...new Set([...packages, ...tools])].sort();
    return {
        packages: all,
        unknown: unknown ?? (all.length > 0 ? whyNotInstalled(image, commands) : null),
        startsPrograms: startsAny(started),
    };
}
function startsAny({ programs, words, scripts }) {
    return programs.size > 0 || words.size > 0 || scripts.size > 0;
}
function isCalled(name, commands, context) {
    const pattern = Object.hasOwn(system_needs_NAMES, name) ? system_needs_NAMES[name] : undefined;
    const escaped = name.replace(/[^\w]/g, String.raw `\$&`);
    const called = pattern ?? new RegExp(String.raw `(?<![\w.-])${escaped}(?![\w-])`);
    if (commands.some(command => called.test(command)))
        return true;
    return name === 'git' && (commands.some(command => FETCHES.test(command)) || namesRepositories(context));
}
/** Whether packages of the project come from repositories. */
function namesRepositories({ contextFile }) {
    return ['package.json', 'requirements.txt', 'pyproject.toml', 'Pipfile'].some(file => /\bgit\+|"git:|"github:|\bgit\s*=/.test(contextFile?.(file) ?? ''));
}
/** Where packages come from that are not of the distribution alone. */
const system_needs_ELSEWHERE = /\bapt-key\b|sources\.list|\bkeyrings?\b|add-apt-repository|\bdpkg\s+-i\b|\.deb\b/;
function whyNotInstalled({ packages }, commands) {
    const isDebian = packages.some(({ ecosystem }) => ecosystem === 'dpkg');
    return isDebian && !commands.some(command => system_needs_ELSEWHERE.test(command))
        ? null
        : ['how to install what its sources start is not known'];
}
/** The same for programs that go to an image with no tools at all: why it may lack something, as a clause; null: it does not. */
function bareNeeds(application, commands) {
    const { unknown, packages, startsPrograms } = systemNeeds(application, commands);
    if (unknown !== null)
        return unknown;
    const [name] = packages;
    if (name !== undefined)
        return [{ code: name }, ' is not in that image'];
    return startsPrograms ? ['its sources start programs, which that image may lack'] : null;
}

;// CONCATENATED MODULE: ./src/advise/split/standings.ts





/** Where an image keeps the certificates that it trusts. */
const standings_CERTIFICATES = '/etc/ssl/certs/ca-certificates.crt';
/** Where an image has time zones, this one is there. */
const UTC = '/usr/share/zoneinfo/UTC';
/** Whether the health is asked for by the program itself, or not at all. */
function isHealthOf({ stage }, { to }) {
    const text = healthText({ stage });
    return text === '' || (text.startsWith('[') && text.includes(`"${to}"`));
}
/**
 * What a program can stand on, the smallest first; nothing where it is not known what the program asks for, or more is asked for than there
 * is.
 */
function standingsOf(application, { kind }, program, { base, asStatic }) {
    const { image } = application;
    const found = (0,final_stage_bases/* basesForPrograms */.pY)(image, base, program.file === null ? 'cc' : kind);
    if (found === null || !isHealthOf(application, program))
        return [];
    const { bare, shell } = basesOf(image, program, found, kind);
    const user = userSetup(application, ['nobody', 'www-data']);
    return [
        ...withoutShell(application, program, { static: found.static, dynamic: bare, asStatic }),
        ...(shell === null || user === null ? [] : [{ base: shell, commands: user.commands, edits: [] }]),
    ];
}
/** On images that have none, where none is needed. */
function withoutShell(application, { file, start }, bases) {
    const makesUsers = userSetup(application, ['nonroot', 'nobody'])?.commands.length !== 0;
    if ((application.start.needsShell && start === null) || makesUsers)
        return [];
    const isStatic = application.image.files.rest(file ?? -1).isStatic === true;
    const edits = isStatic ? [] : bases.asStatic;
    const forStatic = edits === null ? [] : [bases.static, ...(isEnough(application) ? [final_stage_bases/* SCRATCH */.Zc] : [])];
    return [
        ...forStatic.map(base => ({ base, commands: [], edits: edits ?? [] })),
        ...(bases.dynamic === null ? [] : [{ base: bases.dynamic, commands: [], edits: [] }]),
    ];
}
/** Whether the image has what is copied where there is nothing, and no user has to be there. */
function isEnough(application) {
    const files = filesByPath(application.image);
    return files.has(standings_CERTIFICATES) && files.has(UTC) && userSetup(application, [])?.commands.length === 0;
}
/** Of a program that is not static, both. */
function basesOf(image, { file }, found, kind) {
    if (file === null)
        return { bare: found.dynamic, shell: found.shell };
    const { isStatic, needs } = image.files.rest(file);
    if (isStatic === true)
        return { bare: null, shell: found.shell };
    if (needs == null)
        return { bare: null, shell: null };
    // On Alpine, only its C library is known to be there.
    if (found.dynamic === null) {
        const isOfMusl = needs.every(name => /^libc\.musl-\w+\.so\.1$/.test(name));
        return { bare: null, shell: isOfMusl ? found.shell : null };
    }
    const has = (provided) => missingLibraries(image, [file], provided)?.packages.length === 0;
    return {
        bare: has(PROVIDES[kind]) ? found.dynamic : null,
        shell: has(PROVIDES.slim) ? found.shell : null,
    };
}

;// CONCATENATED MODULE: ./src/advise/split/compiled.ts










/** Where images that have no shell look for programs. */
const FOUND = '/usr/local/bin';
/** The program that a container starts by its name; null where it is none that own lines made. */
function startedProgram(application) {
    const { image, start } = application;
    const [word = ''] = start.words;
    const file = findProgramFile(application, word);
    if (file === null || image.layers[image.files.layer(file)]?.origin !== 'own')
        return null;
    return programAt(application, file, pathOf(image, file));
}
/** The program that a container starts, by its file and the name that it is copied by. */
function programAt({ start, stage }, file, from) {
    const [word = ''] = start.words;
    const to = word.includes('/') ? external_node_path_.posix.resolve(stage.folder ?? '/', word) : external_node_path_.posix.join(FOUND, word);
    return { file, from, to, start: start.isPlainLine ? start.words : null, atEnd: [] };
}
/**
 * Program, and files that it may read, on the smallest image that has what it asks for.
 *
 * @param asStatic how the program is compiled so that it needs no library; null: it stays as it is.
 */
function planCompiled(application, language, program, asStatic = null) {
    if (program === null || ![program.from, program.to].every(isPlainPath))
        return null;
    const { image } = application;
    const found = compileCommands(application, ({ name }) => name === language.name);
    const entries = entriesOf(application, new Set([program.file ?? -1]), language);
    if (found === null || entries === null)
        return null;
    const unknown = bareNeeds(application, found.commands);
    const standings = standingsOf(application, language, program, { base: found.base, asStatic });
    return standings.reduceRight((otherwise, standing) => {
        const more = withSystem(image, standing.base);
        return {
            bases: [standing.base],
            atEnd: program.atEnd,
            first: runOf(standing.commands),
            copies: [...more.copies, { from: [program.from], to: program.to }, ...entries.copies],
            kept: [...(program.file === null ? [] : [program.file]), ...entries.files],
            again: more.files,
            ...(unknown === null ? {} : { isHint: true }),
            remarks: [...remarksOn(standing), ...(unknown === null ? [] : [unknown])],
            ...(program.start === null ? {} : { start: program.start }),
            ...(program.file === null ? { unmeasured: 'the program itself, which is compiled by then' } : {}),
            ...(program.file === null || standing.edits.length === 0
                ? {}
                : { more: standing.edits, altered: [program.file] }),
            ...(otherwise === null ? {} : { otherwise }),
        };
    }, null);
}
function remarksOn({ base, edits }) {
    return [
        ...(edits.length === 0
            ? []
            : [['compiled with ', { code: 'CGO_ENABLED=0' }, ', since no module of it has C code']]),
        ...(base === final_stage_bases/* SCRATCH */.Zc ? [['there is no ', { code: '/tmp' }, ' then']] : []),
    ];
}
/** What images with a shell, and an empty one, lack that distroless ones have: certificates, time zones. */
function withSystem(image, base) {
    const files = filesByPath(image);
    if (base !== final_stage_bases/* SCRATCH */.Zc && !base.includes('debian:'))
        return { copies: [], files: [] };
    const zones = files.has(UTC) ? ['/usr/share/zoneinfo'] : [];
    const paths = [...(files.has(standings_CERTIFICATES) ? [standings_CERTIFICATES] : []), ...zones];
    return {
        copies: paths.map(path => ({ from: [path], to: path })),
        files: [...files]
            .filter(([path]) => paths.some(each => path === each || path.startsWith(`${each}/`)))
            .map(([, file]) => file),
    };
}

;// CONCATENATED MODULE: ./src/advise/split/go-without-c.ts





/** What Go's own packages ask the loader for where they are linked with the C library: names of hosts and of users. */
const OF_GO = /^lib(?:c\.so\.6|resolv\.so\.2|pthread\.so\.0)$/;
/** What a C compiler reads or made, beside or in the place of code in Go. */
const OF_C = /\.(?:c|cc|cpp|cxx|h|hh|hpp|hxx|m|mm|f|f90|S|a|o|syso|swig|swigcxx)$/;
/** Modules of the Go project have such files for other compilers. */
const OF_GO_PROJECT = /^golang\.org\/x\/(?:sys|net|crypto|text|sync|term|time|tools|mod|oauth2|exp)$/;
/** What is said of the use of C, or how programs are linked, was thought of. */
const go_without_c_DECIDED = /CGO_|GOFLAGS|-race\b|-msan\b|-asan\b|-buildmode|-linkmode|-extldflags|\bnetcgo\b|-toolexec/;
const go_without_c_COMPILING = {
    mentions: /\bgo\b/,
    isMeant: command => (0,run_commands/* programOf */.oQ)(command) === 'go' && /^(?:build|install)$/.test((0,run_commands/* verbOf */.rl)(command)?.text ?? ''),
    setting: 'CGO_ENABLED=0',
};
/** Files of a project are read up to this many. */
const MOST_READ = 1000;
/**
 * How a program in Go is compiled without C, where nothing in it is: its modules and its own code have none, and it asks for no more
 * than Go's own packages do, which have another way.
 *
 * @param file the program, dynamically linked.
 * @returns null where that is not certain.
 */
function compileWithoutC(application, file) {
    const { image, stage } = application;
    const { needs } = image.files.rest(file);
    if (needs?.every(name => OF_GO.test(name)) !== true || go_without_c_DECIDED.test(stage.dockerfile.text))
        return null;
    const edits = setForCommands(image, go_without_c_COMPILING, application.context);
    return edits !== null &&
        isOwnWithoutC(application) &&
        areModulesWithoutC(application, image.files.path(file))
        ? edits
        : null;
}
/** The code of the project, as the build context has it. */
function isOwnWithoutC({ image, context, stage }) {
    const folder = stage.folder ?? '/';
    const copies = [...image.lines.keys()].flatMap(line => (0,context_copy/* contextCopyOf */.I)(image, line) ?? []);
    const own = [...filesByPath(image).keys()].filter(path => isBelow(path, folder) && !/\/(?:vendor|testdata|node_modules)\//.test(path));
    const code = own.filter(path => path.endsWith('.go') && !path.endsWith('_test.go'));
    if (code.length === 0 || code.length > MOST_READ || own.some(path => OF_C.test(path)))
        return false;
    return code.every(path => {
        const texts = copies
            .filter(({ destination }) => isBelow(path, `/${destination}`))
            .map(({ destination, source }) => context.contextFile?.(external_node_path_.posix.join(source, external_node_path_.posix.relative(`/${destination}`, path))));
        return texts.some(text => text != null && text !== '' && !/^[ \t]*(?:import[ \t]+)?"(?:C|plugin)"/m.test(text));
    });
}
/** Each module of the program: its files are in the image, and none is C. */
function areModulesWithoutC({ image, stage }, program) {
    const modules = image.packages.filter(({ ecosystem, location, name }) => ecosystem === 'go' && location === program && name !== 'stdlib');
    const paths = [...filesByPath(image).keys()];
    return modules.every(({ name, version }) => {
        if (OF_GO_PROJECT.test(name))
            return true;
        const folders = [
            `/go/pkg/mod/${escaped(name)}@${escaped(version)}`,
            external_node_path_.posix.join(stage.folder ?? '/', 'vendor', name),
        ];
        const files = paths.filter(path => folders.some(folder => isBelow(path, folder)));
        return files.length > 0 && !files.some(path => OF_C.test(path) && !path.includes('/testdata/'));
    });
}
/** As the cache of modules has it: a capital letter is a small one after a `!`. */
function escaped(text) {
    return text.replace(/[A-Z]/g, letter => `!${letter.toLowerCase()}`);
}

;// CONCATENATED MODULE: ./src/advise/split/go.ts





const go_GO = {
    name: 'golang',
    kind: 'base',
    isForBuilding: path => /(?:\.(?:go|c|h|s|S|cc|cpp|hpp|mod|sum|work)|(?:^|\/)testdata\/.*)$/.test(path) ||
        path.startsWith('vendor/'),
    isOfTools: /^\/(?:go|root\/go|usr\/local\/go)\//,
};
/** Programs in Go, static or not; what `go run` would compile at each start is compiled once. */
function planGo(application) {
    const { start } = application;
    const isRun = start.words[0] === 'go';
    const compiles = commandsOf(application.stage)?.some(command => /\b(?:go|make|mage|task)\b/.test(command)) ?? false;
    if (!isRun && !compiles)
        return null;
    const program = isRun ? programOfRun(application) : startedProgram(application);
    const asStatic = program?.file == null ? null : compileWithoutC(application, program.file);
    return planCompiled(application, go_GO, program, asStatic);
}
/** `go run ./cmd/server --port 80`; null with options, which may have values. */
function programOfRun({ start: { words, needsShell }, context, stage }) {
    const [, verb, source = '', ...rest] = words;
    if (verb !== 'run' ||
        needsShell ||
        stage.folder === null ||
        !/^(?:\.|\.\/[\w./-]*|[\w./-]+\.go)$/.test(source))
        return null;
    // More files of the same package would be arguments of the program otherwise.
    if (rest.some(word => word.endsWith('.go')))
        return null;
    const name = go_nameOf(source, context.contextFile?.('go.mod') ?? '');
    const place = `/usr/local/bin/${name}`;
    return {
        file: null,
        from: place,
        to: place,
        start: [place, ...rest],
        atEnd: [`go build -o ${place} ${source}`],
    };
}
function go_nameOf(source, manifest) {
    const folder = external_node_path_.posix.basename(external_node_path_.posix.normalize(source.endsWith('.go') ? external_node_path_.posix.dirname(source) : source));
    if (/^\w[\w.-]*$/.test(folder))
        return folder;
    const module = /^module\s+"?([^\s"]+)/m.exec(manifest)?.[1]?.replace(/\/v\d+$/, '') ?? '';
    const last = module.slice(module.lastIndexOf('/') + 1);
    return /^\w[\w.-]*$/.test(last) ? last : 'app';
}

;// CONCATENATED MODULE: ./src/advise/split/java-program.ts



/** Jars that hold no program: sources, documents, classes without what they use. */
const NO_PROGRAM = /-(?:sources|javadoc|tests|plain|original)\.jar$|\.original$|\/original-/;
/** What brings more classes than those of the jar, or from elsewhere. */
const MORE = /^(?:-javaagent.*|-agentpath.*|--module-path|-p)$/;
const CLASS_PATH = /^(?:-cp|-classpath|--class-path)$/;
/** Starts what lies unpacked in the folder that it is started in. */
const LAUNCHER = /^org\.springframework\.boot\.loader\.(?:launch\.)?(?:Jar|War|Properties)Launcher$/;
/** What a jar of Spring Boot is, unpacked. */
const UNPACKED = ['BOOT-INF', 'WEB-INF', 'META-INF', 'org'];
/** Where build tools put jars, beside much else. */
const OUTPUT = /\/(?:target|build\/libs)$/;
/** More parts of a folder than these are not named one by one. */
const MOST_PARTS = 8;
/** What a container starts; null where that is not certain. */
function javaProgram(application) {
    const { start } = application;
    if (start.words[0] !== 'java')
        return builtJar(application);
    if (start.words.some(word => MORE.test(word)))
        return null;
    const classPath = start.words.findIndex(word => CLASS_PATH.test(word));
    const isJar = start.words.includes('-jar');
    if (classPath >= 0)
        return isJar ? null : ofClassPath(application, start.words[classPath + 1] ?? '');
    return isJar ? namedJar(application) : unpackedJar(application);
}
function jarsOf(image) {
    return ownFiles(image).filter(file => isProgram(pathOf(image, file)));
}
function isProgram(path) {
    return path.endsWith('.jar') && !NO_PROGRAM.test(path);
}
/** By its name, or the only one that a pattern finds. */
function namedJar(application) {
    const { image, start, stage } = application;
    const named = external_node_path_.posix.resolve(stage.folder ?? '/', wordAfter(start, '-jar'));
    const [file, ...others] = jarsOf(image).filter(each => {
        const path = pathOf(image, each);
        return named.includes('*') ? matches(named, path) : path === named;
    });
    return file === undefined || others.length > 0 ? null : withLibraries(image, file, null);
}
function wordAfter({ words }, option) {
    return words[words.indexOf(option) + 1] ?? '';
}
/** By the tool that built it: `mvn spring-boot:run`. */
function builtJar({ image, start, stage }) {
    const line = start.words.join(' ');
    const isRun = /^(?:(?:mvn|\.\/mvnw) spring-boot:run|(?:gradle|\.\/gradlew) bootRun)$/.test(line);
    const folder = stage.folder ?? '/';
    const places = ['target', 'build/libs'].map(place => external_node_path_.posix.join(folder, place));
    const [file, ...others] = jarsOf(image).filter(each => places.includes(external_node_path_.posix.dirname(pathOf(image, each))));
    if (!isRun || start.needsShell || file === undefined || others.length > 0)
        return null;
    return withLibraries(image, file, ['java', '-jar', external_node_path_.posix.relative(folder, pathOf(image, file))]);
}
/** The jar, and what it may load from beside it: all that was extracted with it, else folders with other jars. */
function withLibraries(image, jar, start) {
    const folder = external_node_path_.posix.dirname(pathOf(image, jar));
    const beside = ownFiles(image).filter(file => isBelow(pathOf(image, file), folder));
    const isShared = OUTPUT.test(folder) || hasOthers(image, folder);
    const libraries = new Set(beside.flatMap(file => {
        const [first, ...rest] = external_node_path_.posix.relative(folder, pathOf(image, file)).split('/');
        return rest.length > 0 && pathOf(image, file).endsWith('.jar') ? [first] : [];
    }));
    const isPart = (file) => file === jar || libraries.has(external_node_path_.posix.relative(folder, pathOf(image, file)).split('/')[0]);
    const files = libraries.size === 0 ? [jar] : isShared ? beside.filter(isPart) : beside;
    return programOf(image, folder, files, start);
}
/** Whether a folder has files of the base image, or sources. */
function hasOthers(image, folder) {
    const own = new Set(ownFiles(image));
    const names = [...filesByPath(image)].filter(([path]) => isBelow(path, folder));
    return names.some(([path, file]) => !own.has(file) || /\/(?:pom\.xml|[^/]*\.gradle(?:\.kts)?)$/.test(path));
}
/** `org.springframework.boot.loader.launch.JarLauncher` */
function unpackedJar({ image, start, stage }) {
    const folder = stage.folder ?? '/';
    if (!start.words.some(word => LAUNCHER.test(word)))
        return null;
    const roots = UNPACKED.map(name => external_node_path_.posix.join(folder, name));
    const files = ownFiles(image).filter(file => roots.some(root => isBelow(pathOf(image, file), root)));
    const isWhole = files.some(file => isBelow(pathOf(image, file), external_node_path_.posix.join(folder, 'org/springframework')));
    return isWhole ? programOf(image, folder, files, null) : null;
}
/** `app/classes:app/lib/*`: each is a folder, a jar, or all jars of a folder. */
function ofClassPath({ image, stage }, text) {
    const folder = stage.folder ?? '/';
    if (text === '' || /[$"'\\]/.test(text))
        return null;
    const places = text.split(':').map(each => external_node_path_.posix.resolve(folder, each.replace(/\/\*$/, '')));
    const files = places.map(place => ownFiles(image).filter(file => isBelow(pathOf(image, file), place)));
    // All that the folder has would be more than the program.
    if (places.some((place, at) => isBelow(folder, place) || files[at]?.length === 0))
        return null;
    const outer = places.filter((place, at) => !places.some((each, other) => isBelow(place, each) && (place !== each || other < at)));
    const isLibraries = (place) => ownFiles(image).every(file => !isBelow(pathOf(image, file), place) || pathOf(image, file).endsWith('.jar'));
    const copies = outer.map(place => ({ from: [place], to: place }));
    return {
        files: [...new Set(files.flat())],
        copies: [...copies].sort((a, b) => Number(isLibraries(b.to)) - Number(isLibraries(a.to))),
        start: null,
    };
}
/** Part by part of a folder: folders of libraries, other folders, files. Null where there are too many to be named. */
function programOf(image, folder, files, start) {
    const single = [];
    const folders = [];
    for (const [part, own] of Map.groupBy(files, file => partOf(external_node_path_.posix.relative(folder, pathOf(image, file))))) {
        const path = external_node_path_.posix.join(folder, part);
        const paths = own.map(file => pathOf(image, file));
        if (paths.includes(path))
            single.push(path);
        else
            folders.push({ path, isLibraries: paths.every(each => each.endsWith('.jar')) });
    }
    const named = byName(single);
    if (named === null || folders.length > MOST_PARTS)
        return null;
    const ordered = [...folders.filter(each => each.isLibraries), ...folders.filter(each => !each.isLibraries)];
    return { files, copies: [...ordered.map(({ path }) => ({ from: [path], to: path })), ...named], start };
}
/** `lib` of `lib/a.jar`, and `BOOT-INF/lib` of `BOOT-INF/lib/a.jar`. */
function partOf(inside) {
    const names = inside.split('/');
    return names.slice(0, /^(?:BOOT|WEB)-INF$/.test(names[0] ?? '') ? 2 : 1).join('/');
}
/** `/app/target/*.jar`: a star for what is no slash. */
function matches(pattern, path) {
    const [start = '', end = '', ...more] = pattern.split('*');
    const middle = path.slice(start.length, path.length - end.length);
    return (more.length === 0 &&
        path.startsWith(start) &&
        path.endsWith(end) &&
        path.length >= start.length + end.length &&
        !middle.includes('/'));
}

;// CONCATENATED MODULE: ./src/advise/split/plan.ts
/** Of a plan that is not certain, that it is a hint, and why. */
function hintWhere({ unknown, }) {
    return unknown === null ? {} : { isHint: true, remarks: [unknown] };
}

;// CONCATENATED MODULE: ./src/advise/split/java.ts









/** Images that compile. */
const COMPILERS = /^(?:maven|gradle|eclipse-temurin|sapmachine|zulu-openjdk|zulu-openjdk-debian)$/;
const java_FOR_BUILDING = {
    isForBuilding: path => /^(?:(?:.*\/)?(?:src|target|build|\.gradle|\.mvn|gradle|node_modules)\/.*|(?:.*\/)?(?:pom\.xml|mvnw(?:\.cmd)?|gradlew(?:\.bat)?|[^/]*\.gradle(?:\.kts)?|gradle\.properties|lombok\.config))$/.test(path),
    isOfTools: /^\/(?:root\/\.(?:m2|gradle|sbt)|home\/[^/]+\/\.(?:m2|gradle)|usr\/share\/(?:maven|gradle))\//,
};
/** The folders that `-Djarmode=… extract` makes. */
const LAYERS = ['dependencies', 'spring-boot-loader', 'snapshot-dependencies', 'application'];
/** Applications in one jar, or extracted from it, on a Java runtime. */
function planJava(application) {
    const { stage } = application;
    const found = compileCommands(application, ({ name }) => COMPILERS.test(name));
    const program = found === null ? null : javaProgram(application);
    if (found === null || program === null || healthText({ stage }) !== '')
        return null;
    if (!found.commands.some(command => /\b(?:mvn|mvnw|gradle|gradlew)\b/.test(command)))
        return null;
    const runtime = (0,final_stage_bases/* javaRuntime */.Nx)(found.base);
    const user = userSetup(application, ['nobody']);
    const isOfTools = extracted(found.commands, stage.folder ?? '/');
    const entries = entriesOf(application, new Set(program.files), { ...java_FOR_BUILDING, isOfTools });
    if (runtime === null || user === null || entries === null)
        return null;
    return {
        ...hintWhere({ unknown: bareNeeds(application, found.commands) }),
        bases: [runtime],
        atEnd: [],
        first: runOf(user.commands),
        copies: [...program.copies, ...entries.copies],
        kept: [...new Set([...program.files, ...entries.files])],
        ...(program.start === null ? {} : { start: program.start }),
    };
}
/** What extracting a jar of Spring Boot leaves, and the jar itself: what is started is told apart from it. */
function extracted(commands, folder) {
    const left = commands.flatMap(command => {
        const [, jar = '', options = ''] = /^java\s+-Djarmode=(?:layertools|tools)\s+-jar\s+(\S+)\s+extract\b(.*)$/.exec(command) ?? [];
        if (jar === '')
            return [];
        const [, destination = '.'] = /\s--destination[ =](\S+)/.exec(options) ?? [];
        return [
            ...LAYERS.map(layer => `${java_escaped(external_node_path_.posix.resolve(folder, destination, layer))}/`),
            `${java_escaped(external_node_path_.posix.resolve(folder, jar))}$`,
        ];
    });
    return new RegExp([java_FOR_BUILDING.isOfTools.source, ...left.map(each => `^${each}`)].join('|'));
}
function java_escaped(path) {
    return path.replace(/[^\w/]/g, String.raw `\$&`);
}

// EXTERNAL MODULE: ./src/advise/needed-locales.ts
var needed_locales = __webpack_require__(92809);
// EXTERNAL MODULE: ./src/advise/split/debian-release.ts
var debian_release = __webpack_require__(83498);
;// CONCATENATED MODULE: ./src/advise/split/keep-locales.ts



/** More places than these are not named one by one. */
const MOST_PLACES = 8;
/**
 * The same plan with the locales that the image has and something asks for. They are copied to images with the same C library, which reads
 * them there; where the plan has no such image, it is a hint.
 */
function keepLocales(application, plan) {
    const { image, context } = application;
    const needed = (0,needed_locales/* neededLocales */.h)(image, context);
    // What serves files says nothing in a language.
    if (needed === null || plan.dropsSettings === true || keep_locales_isThere(image, needed, plan))
        return plan;
    const otherwise = plan.otherwise === undefined ? {} : { otherwise: keepLocales(application, plan.otherwise) };
    const bases = plan.bases.filter(base => readsLocales(image, needed, base));
    if (bases.length === 0 || needed.places.length > MOST_PLACES)
        return { ...plan, ...otherwise, isHint: true, remarks: [...(plan.remarks ?? []), (0,needed_locales/* lackWords */.X)(needed)] };
    const copies = needed.places.map(path => ({ from: [path], to: path }));
    const kept = needed.isOfBase
        ? { again: [...(plan.again ?? []), ...needed.files] }
        : { kept: [...plan.kept, ...needed.files] };
    return { ...plan, ...otherwise, ...kept, bases, copies: [...copies, ...plan.copies] };
}
/** Whether the last stage stands on the image that has them. */
function keep_locales_isThere({ base, files, layers }, needed, { bases }) {
    const isOfBase = (file) => layers[files.layer(file)]?.origin === 'base';
    return (base.kind === 'known' &&
        bases.every(reference => reference === base.reference) &&
        needed.files.every(isOfBase));
}
/** Whether an image has the C library that the locales were made for. The same image has those of its own already. */
function readsLocales(image, needed, base) {
    const release = (0,debian_release/* debianReleaseOf */.e)(image);
    const present = image.base.kind === 'known' ? image.base.reference : '';
    if (base === present)
        return !needed.isOfBase;
    if (release === null)
        return false;
    return ((0,base_candidates/* baseCandidates */.q)(present).some(({ kind, reference }) => kind === 'slim' && reference === base) ||
        base.endsWith(`/debian:${release.name}-slim`) ||
        new RegExp(`/distroless/(?:base|cc)-debian${release.number}:`).test(base));
}

;// CONCATENATED MODULE: ./src/advise/split/installed-again.ts


/** Packages that slim images of a language have beside those of Debian's: by the name of the image. */
const HAD = {
    python: /^(?:ca-certificates|openssl|netbase|tzdata|readline-common|krb5-locales|lib(?:bz2-1\.0|com-err2|crypt1|db5\.3|expat1|ffi\d|gdbm\d|gssapi-krb5-2|k5crypto3|keyutils1|krb5-3|krb5support0|lzma5|ncursesw6|nsl2|readline8|sqlite3-0|ssl3|tirpc(?:3|-common)|uuid1))(?:t64)?$/,
};
/** What dpkg is told to leave out of packages there. */
const LEFT_OUT = /^usr\/share\/(?:doc\/(?!.*\/copyright$)|(?:groff|info|linda|lintian|locale|man)\/)/;
/**
 * Files that come with packages where they are installed on the slim image of the same distribution, by index: theirs and those of packages
 * that they do not work without, apart from what is there already and what is left out there.
 */
function installedAgain(image, names) {
    const { packages, files, base } = image;
    const had = hadBy(image);
    const named = new Set(names);
    const all = new Set([...packages.keys()].filter(each => named.has(packages[each]?.name ?? '')));
    for (const each of all)
        for (const required of packages[each]?.requires ?? [])
            all.add(required);
    // The lowest layer is what all images of the distribution stand on.
    const lowest = base.kind === 'known' && base.layers > 1 ? 1 : 0;
    const owners = new Set([...all].filter(each => isOfDistribution(image, each) && had?.test(packages[each]?.name ?? '') !== true));
    return files.filter(file => !files.isHidden(file) &&
        files.layer(file) >= lowest &&
        owners.has(files.owner(file) ?? -1) &&
        !LEFT_OUT.test(files.path(file)));
}
function hadBy(image) {
    const { name = '' } = (0,final_stage_bases/* baseNameOf */.mv)(image) ?? {};
    return Object.hasOwn(HAD, name) ? HAD[name] : undefined;
}

;// CONCATENATED MODULE: ./src/advise/split/node-prune.ts






const NOTHING = { commands: [], files: new Set() };
/**
 * Takes what only development needs away; nothing where that is not certain.
 *
 * @param commands all that own lines run.
 * @param inside indexes of the files in the application's folder.
 */
function pruneNode({ image, context, stage: { folder } }, commands, inside) {
    const project = (0,node_project/* readNodeProject */.Ii)(context);
    // A manager of packages may have been installed for all before.
    const installs = commands.filter(command => node_install/* NODE_INSTALL */.N.test(command) && !/\s-(?:g|-global)\b/.test(command));
    const [install = ''] = installs;
    if (project === null || installs.length !== 1)
        return NOTHING;
    if (/--no-save\b|\s--prefix\b|(?:^|\s)(?:cd|-C)\s/.test(install))
        return NOTHING;
    const command = pruneCommand(image, install, project, context);
    const names = new Set();
    const files = inside.filter(file => {
        const found = image.packages[image.files.owner(file) ?? -1];
        if (found?.purpose !== 'development' || !isBelow(pathOf(image, file), `${folder ?? ''}/node_modules`))
            return false;
        names.add(found.name);
        return true;
    });
    // What its sources start may be one of them.
    const isUnknown = (0,started_programs/* startedPrograms */.r)(image, context).unknown !== null;
    return command === null || files.length === 0 || isUnknown || startsWithPackages(image, names, context)
        ? NOTHING
        : { commands: [command], files: new Set(files) };
}
/** What Yarn 1 may be told and need not be told again: it prunes by installing once more. */
const YARN_OPTIONS = /\s--(?:frozen-lockfile|pure-lockfile|non-interactive|no-progress|silent|prefer-offline|production=false)(?=\s|$)/g;
/** What takes away what only development needs, and nothing else; null where that is not certain. */
function pruneCommand(image, install, project, context) {
    const manager = (0,node_install/* nodeManagerOf */.fh)(install);
    if (manager === 'npm')
        return (0,node_install/* productionPrune */.CX)(image, install, context);
    // Others run the scripts of the project again.
    if (manager === 'bun' || (0,node_project/* runsScripts */.fJ)(project, install))
        return null;
    if (!canPruneWorkspace(install, context))
        return null;
    if (manager === 'pnpm')
        return (0,node_install/* productionPrune */.CX)(image, install, context);
    const plain = install.replace(YARN_OPTIONS, '').trim();
    const isPlain = (0,node_install/* productionOption */.h5)(image, install) !== null && /^yarn(?:\s+install)?$/.test(plain);
    return isPlain ? (0,node_install/* productionPrune */.CX)(image, install, context) : null;
}

;// CONCATENATED MODULE: ./src/advise/split/node.ts
















/** What runs with every image of Node.js. */
const node_PROGRAMS = /^(?:node|nodejs|npm|npx|yarn)$/;
/** Managers of packages that are installed for all: they are there to install. */
const MANAGERS = /^\/usr\/local\/(?:lib\/node_modules\/(?:npm|pnpm|yarn|corepack)\/|bin\/|share\/)/;
/** Packages that call programs, or load libraries, of the system by name. */
const WRAPPERS = /^(?:simple-git|nodegit|gm|imagemagick|fluent-ffmpeg|ffmpeg|pdf-image|pdf-poppler|puppeteer|puppeteer-core|playwright|playwright-core|ps-tree|tree-kill|node-ssh-forward|webkit2png|wkhtmltopdf|node-cups|canvas|ffi-napi|ref-napi)$/;
/** Applications that Node.js runs: their folder, without what only development needs, on a smaller image of the same version. */
function planNode(application) {
    const { image, stage } = application;
    const { folder } = stage;
    const { commands = [] } = buildCommands(application, ({ name }) => name === 'node') ?? {};
    if (!commands.some(command => node_install/* NODE_INSTALL */.N.test(command)) || !isStartedByNode(application))
        return null;
    if (folder === null || folder === '/')
        return null;
    const user = userSetup(application, ['node', 'nobody']);
    const [inside, outside] = split(ownFiles(image), file => isBelow(pathOf(image, file), folder));
    const more = outside.filter(file => !MANAGERS.test(pathOf(image, file)));
    const others = outsideCopies(image, more);
    if (user === null || others === null)
        return null;
    const pruned = pruneNode(application, commands, inside);
    const kept = [...inside.filter(file => !pruned.files.has(file)), ...more];
    const needs = systemNeeds(application, commands);
    const standing = standOn(application, commands, { kept, user, needs });
    if (standing === null)
        return null;
    const copies = [...others, { from: [folder], to: folder }];
    return { ...standing, atEnd: pruned.commands, copies, kept };
}
function split(all, isFirst) {
    return [all.filter(isFirst), all.filter(each => !isFirst(each))];
}
function isStartedByNode(application) {
    const { folder } = application.stage;
    return startPrograms(application).every(program => {
        const file = findProgramFile(application, program);
        return (node_PROGRAMS.test(program) ||
            (file !== null && isBelow(pathOf(application.image, file), folder ?? '/')) ||
            // A script that was copied elsewhere comes along.
            (file !== null && program.endsWith('.sh') && (0,start_command/* ownScripts */.d)(application.image).length > 0));
    });
}
/** What the last stage stands on: the smallest image that has all that the program needs. */
function standOn(application, commands, { kept, user, needs }) {
    const { image } = application;
    if (image.base.kind !== 'known')
        return null;
    const same = image.base.reference;
    const run = runOf(user.commands);
    const hasInstalls = commands.some(command => system_install/* SYSTEM_INSTALL */.g.test(command));
    const isBuilt = hasInstalls || commands.some(command => node_install/* NODE_BUILD */.CD.test(command));
    // Without a build, an option of the install does the same.
    const bases = isBuilt ? [same] : [];
    const missing = needsTheSystem(application) ? null : missingLibraries(image, kept, PROVIDES.slim);
    // What own lines install is not in the base alone.
    if (missing === null || missing.packages.length > 0)
        return hasInstalls ? null : { bases, first: run };
    // The same image has whatever it is that they start.
    if (needs.unknown !== null && isBuilt && !hasInstalls)
        return { bases, first: run };
    const smaller = (0,base_candidates/* baseCandidates */.q)(same).filter(({ kind }) => kind === 'slim' || runsAnywhere(image, { kept, user, needs }));
    const install = needs.packages.length === 0 ? [] : [installLine(needs.packages)];
    return {
        ...hintWhere(needs),
        bases: [...smaller.map(({ reference }) => reference), ...bases],
        first: [...install, ...run],
        again: installedAgain(image, needs.packages),
    };
}
/** Whether it does the same on another distribution: nothing is compiled, no user is made, no program is started. */
function runsAnywhere(image, { kept, user, needs }) {
    return (!needs.startsPrograms &&
        needs.packages.length === 0 &&
        // Alpine makes users by other commands.
        user.commands.every(command => command.startsWith('chown ')) &&
        kept.every(file => image.files.rest(file).needs === undefined && !pathOf(image, file).endsWith('.node')));
}
/** Whether the program may call programs, or load libraries, that only the present image has. */
function needsTheSystem(application) {
    const { image, context } = application;
    const text = startText(application);
    const project = (0,node_project/* readNodeProject */.Ii)(context);
    const lines = [text, ...(0,started_programs/* startedPrograms */.r)(image, context).lines];
    const scripts = project === null ? [] : lines.flatMap(line => (0,node_project/* scriptsOf */.Sf)(project, line));
    return ((project === null && /\b(?:npm|yarn|npx)\b/.test(text)) ||
        [text, ...scripts].some(callsSystemPrograms) ||
        image.packages.some(({ ecosystem, name, purpose }) => {
            return ecosystem === 'npm' && purpose !== 'development' && WRAPPERS.test(name);
        }));
}

;// CONCATENATED MODULE: ./src/advise/split/python-development.ts

/** Names of files that list what only development needs. */
const DEVELOPMENT = /(?:^|[/_.-])(?:dev|develop|development|test|tests|testing|lint|ci)(?:[/_.-][\w.-]{0,200})?\.txt$/;
const INSTALL = /^(?:python[\d.]*\s+-m\s+)?pip[\d.]*\s+install((?:\s+-\S+)*)$/;
const python_development_NOTHING = { commands: [], files: new Set() };
/**
 * Takes away what a list of requirements for development has: pip installs from the other list again what both have. Nothing where there
 * are not exactly two lists, or one cannot be read.
 */
function pruneDevelopment({ image, stage, context: { contextFile } }, commands) {
    // What is installed with a secret cannot be installed again without it.
    if (stage.building.some(({ flags }) => flags.some(flag => /type=(?:secret|ssh)/.test(flag))))
        return python_development_NOTHING;
    const lists = commands.flatMap(requirementsOf);
    const pips = commands.filter(command => /\bpip[\d.]*\s+install\b/.test(command));
    const [development, ...moreDevelopment] = lists.filter(({ file }) => DEVELOPMENT.test(file));
    const [production, ...moreProduction] = lists.filter(({ file }) => !DEVELOPMENT.test(file));
    const isAll = lists.length === 2 && pips.length === 2 && moreDevelopment.length + moreProduction.length === 0;
    if (!isAll || development === undefined || production === undefined || stage.folder === null)
        return python_development_NOTHING;
    const [gone, kept] = [development, production].map(({ file }) => namesIn(contextFile?.(file) ?? null));
    if (gone == null || kept == null)
        return python_development_NOTHING;
    const files = filesOf(image, gone, python_development_requiredBy(image, kept));
    if (files.size === 0 || startsWithOne(image, files))
        return python_development_NOTHING;
    return {
        commands: [`pip uninstall -y -r ${development.file} && ${production.command}`],
        files,
    };
}
/** `pip install -r requirements.txt`, of one list and nothing else. */
function requirementsOf(command) {
    const [, before = '', file, after = ''] = /^(.*?)\s(?:-r|--requirement)[\s=](?:\.\/)?([\w./-]+\.txt)((?:\s+-\S+)*)$/.exec(command) ?? [];
    return file !== undefined && INSTALL.test(before + after) && !file.startsWith('/')
        ? [{ command, file }]
        : [];
}
/** Names of packages, as they are compared; null where the list has more than names and versions. */
function namesIn(text) {
    const names = new Set();
    for (const line of (text ?? '').replace(/\\\r?\n/g, ' ').split(/\r?\n/)) {
        const entry = line.replace(/(?:^|\s)#.*$/, '').trim();
        if (entry === '')
            continue;
        const name = /^([\w][\w.-]*)(?:\[[\w,\s-]*\])?\s*(?:[=<>!~;]|--hash|$)/.exec(entry)?.[1];
        if (name === undefined)
            return null;
        names.add(plainName(name));
    }
    return text === null ? null : names;
}
/** Names are compared without case, and each of their marks is a dash (PEP 503). */
function plainName(name) {
    return name.toLowerCase().replace(/[-_.]+/g, '-');
}
/** Indexes of packages that some need, they themselves among them. */
function python_development_requiredBy({ packages }, names) {
    const found = new Set([...packages.keys()].filter(index => {
        const { ecosystem, name = '' } = packages[index] ?? {};
        return ecosystem === 'python' && names.has(plainName(name));
    }));
    for (const index of found)
        for (const each of packages[index]?.requires ?? [])
            found.add(each);
    return found;
}
function filesOf(image, gone, kept) {
    const found = visibleOwn(image).filter(index => {
        const owner = image.files.owner(index) ?? -1;
        const { ecosystem, name = '' } = image.packages[owner] ?? {};
        return ecosystem === 'python' && gone.has(plainName(name)) && !kept.has(owner);
    });
    return new Set(found);
}
/** Whether a container starts with a program, or a module, of what would be gone. */
function startsWithOne({ command = [], files, packages }, gone) {
    const words = new Set(command.flatMap(word => word.split(/[\s/:]+/)));
    return [...gone].some(index => {
        return words.has(files.name(index)) || words.has(packages[files.owner(index) ?? -1]?.name ?? '');
    });
}

;// CONCATENATED MODULE: ./src/advise/split/python-uv.ts






/** Variables of uv that change nothing of what is started. */
const HARMLESS = /^UV_(?:LINK_MODE|COMPILE_BYTECODE|PYTHON_(?:DOWNLOADS|PREFERENCE|INSTALL_DIR|CACHE_DIR)|PROJECT_ENVIRONMENT|CACHE_DIR|NO_CACHE|FROZEN|LOCKED|NO_SYNC|NO_DEV|NO_PROGRESS|HTTP_TIMEOUT|CONCURRENT_\w+|(?:DEFAULT_|EXTRA_)?INDEX(?:_URL)?|INDEX_\w+|SYSTEM_PYTHON|TOOL_(?:BIN_)?DIR|VERSION|INSTALL_DIR|UNMANAGED_INSTALL)$/;
/** What may be installed without the project, or otherwise than a start would. */
const PARTLY = /\s(?:--(?:no-install-\S+|only-\S+|package|inexact|dry-run|project|directory|script|active|no-group|python|no-sources)\b|-p\b)/;
/**
 * The environment that `uv run` finds: the project's. It installs what is missing before it starts, so that must be nothing.
 *
 * @param options those before the program.
 * @returns null where any of it is not certain.
 */
function rootOfUv(application, roots, options) {
    const { image, stage } = application;
    const folder = stage.folder ?? '/';
    const variables = variablesOf(stage);
    const own = [...variables.keys()].filter(name => name.startsWith('UV_'));
    const isProject = filesByPath(image).has(external_node_path_.posix.join(folder, 'pyproject.toml'));
    if (!isProject || !own.every(name => HARMLESS.test(name)))
        return null;
    if (!isAsInstalled(application, options, variables))
        return null;
    const root = external_node_path_.posix.resolve(folder, variables.get('UV_PROJECT_ENVIRONMENT') ?? '.venv');
    return roots.includes(root) ? root : null;
}
/** Whether the start would install nothing that the lines did not. */
function isAsInstalled({ stage, context }, options, variables) {
    const sync = commandsOf(stage)?.findLast(command => /^uv\s+(?:-\S+\s+)*sync\b/.test(command));
    if (sync === undefined)
        return false;
    if (options.includes('--no-sync') || isOn(variables.get('UV_NO_SYNC')))
        return true;
    const isWithout = leavesDevelopmentOut(sync.split(' ')) && !isOn(variables.get('UV_NO_DEV'));
    return (hasProject(context, sync) && (!isWithout || leavesDevelopmentOut(options) || !hasDevelopment(context)));
}
/** Whether a line installed the project itself, where that is a package. */
function hasProject(context, sync) {
    const text = context.contextFile?.('pyproject.toml') ?? '';
    if (text === '' || /\bworkspace\b|\bdefault-groups\b/.test(text))
        return false;
    const isPackage = /^[ \t]*\[build-system\]|^[ \t]*package[ \t]*=[ \t]*true/m.test(text);
    return !PARTLY.test(isPackage ? sync : sync.replace(/\s--no-install-project\b/, ''));
}
function leavesDevelopmentOut(options) {
    return options.some(option => /^--no-(?:dev|default-groups)$/.test(option));
}
function hasDevelopment(context) {
    const project = (0,manifests_project/* projectIn */.L9)(context);
    return project === null || uvGroups(project)?.development.length !== 0;
}
function isOn(value) {
    return value === '1' || value === 'true';
}

;// CONCATENATED MODULE: ./src/advise/split/python-runners.ts




const RUNNERS = {
    uv: {
        rootOf: rootOfUv,
        options: /^--?(?:q|quiet|frozen|locked|no-sync|no-dev|no-progress|offline|n|no-cache|no-default-groups|m|module)$/,
        aliases: null,
    },
    poetry: { rootOf: rootOfPoetry, options: /^$/, aliases: null },
    pipenv: { rootOf: rootOfPipenv, options: /^$/, aliases: { file: 'Pipfile', table: /^[ \t]*\[scripts\]/m } },
    pdm: {
        rootOf: ({ stage }, roots) => rootIn(stage.folder, roots),
        options: /^$/,
        aliases: { file: 'pyproject.toml', table: /\btool\.pdm\.(?:scripts|options)\b/ },
    },
};
const PYTHON = /^python(?:3(?:\.\d+)?)?$/;
/**
 * What `uv run app` and the like start, as words; null where a container starts otherwise, and where it is not certain.
 *
 * @param roots the environments of the image.
 */
function startOfRunner(application, roots) {
    const { start } = application;
    const [name = '', verb, ...rest] = start.words;
    const runner = verb === 'run' ? runnerOf(application, external_node_path_.posix.basename(name)) : null;
    if (runner === null || start.steps.length !== 1 || start.needsShell)
        return null;
    const at = rest.findIndex(word => !runner.options.test(word));
    if (at < 0)
        return null;
    const options = rest.slice(0, at);
    const root = runner.rootOf(application, roots, options);
    return root === null ? null : inEnvironment(application, root, options, rest.slice(at));
}
/** Null where its names may mean other commands. */
function runnerOf({ context: { contextFile } }, name) {
    const runner = Object.hasOwn(RUNNERS, name) ? RUNNERS[name] : undefined;
    const { aliases = null } = runner ?? {};
    const isPlain = aliases?.table.test(contextFile?.(aliases.file) ?? '') !== true;
    return isPlain ? (runner ?? null) : null;
}
/** The program by its path, or the interpreter and its script. */
function inEnvironment({ image, context }, root, options, [program = '', ...rest]) {
    const python = `${root}/bin/python`;
    if (!/^\w/.test(program))
        return null;
    if (options.some(option => /^--?m(?:odule)?$/.test(option)))
        return [python, '-m', program, ...rest];
    if (PYTHON.test(program))
        return [`${root}/bin/${program}`, ...rest];
    if (filesByPath(image).has(`${root}/bin/${program}`))
        return [`${root}/bin/${program}`, ...rest];
    // A script may name packages of its own (PEP 723), which are in no environment of the image.
    const text = program.endsWith('.py') ? (context.contextFile?.(external_node_path_.posix.normalize(program)) ?? '') : '';
    return text === '' || /^# \/\/\/ script/m.test(text) ? null : [python, program, ...rest];
}
/** The environment in the folder of the project. */
function rootIn(folder, roots) {
    const root = external_node_path_.posix.join(folder ?? '/', '.venv');
    return roots.includes(root) ? root : null;
}
/** Those that a manager keeps for all projects. */
function keptForAll(roots) {
    return roots.filter(each => external_node_path_.posix.basename(external_node_path_.posix.dirname(each)) === 'virtualenvs');
}
function rootOfPoetry({ stage }, roots) {
    const [root = null, ...others] = [rootIn(stage.folder, roots), ...keptForAll(roots)].filter(each => each !== null);
    if (others.length > 0)
        return null;
    const active = variablesOf(stage).get('VIRTUAL_ENV') ?? root;
    return active === root ? root : null;
}
/** It reads variables from `.env`, too. */
function rootOfPipenv(application, roots) {
    const { folder } = application.stage;
    const hasVariables = filesByPath(application.image).has(external_node_path_.posix.join(folder ?? '/', '.env'));
    return hasVariables ? null : rootOfPoetry(application, roots);
}

;// CONCATENATED MODULE: ./src/advise/split/python-environments.ts






/** The interpreter is a link in an environment, which no list of files shows. */
const python_environments_PYTHON = /^python(?:3(?:\.\d+)?)?$/;
/** The folders of all environments that own lines made and that show: each has a `pyvenv.cfg`. */
function environmentsOf(image) {
    return ownFiles(image)
        .map(file => pathOf(image, file))
        .filter(path => external_node_path_.posix.basename(path) === 'pyvenv.cfg')
        .map(path => external_node_path_.posix.dirname(path));
}
/**
 * The environment that a container runs in; null where it runs in none, or in several.
 *
 * @param startsPrograms whether the sources start any, which may be of elsewhere.
 */
function startedEnvironment(application, startsPrograms) {
    const roots = environmentsOf(application.image);
    const files = filesByPath(application.image);
    const run = startsPrograms ? null : startOfRunner(application, roots);
    const words = run ?? application.start.words;
    const started = startPrograms({ ...application, start: { ...application.start, words } });
    const [root = null, ...others] = new Set(started.map(program => python_environments_rootOf(application, { roots, files }, program)));
    if (root === null || others.length > 0)
        return null;
    const [healthProgram = ''] = healthText(application)
        .replace(/[[\]",]/g, ' ')
        .trim()
        .split(/\s+/);
    const isAsked = healthProgram !== '' && python_environments_rootOf(application, { roots, files }, healthProgram) !== root;
    return { root, isSealed: !isAsked && !startsPrograms && !seesOthers(application), start: run };
}
/** The environment that has a program of the start; null for programs of elsewhere. */
function python_environments_rootOf(application, { roots, files }, program) {
    for (const place of placesOfProgram(application, program)) {
        const folder = external_node_path_.posix.dirname(place);
        const root = external_node_path_.posix.basename(folder) === 'bin' ? external_node_path_.posix.dirname(folder) : '';
        const isHere = files.has(place) || python_environments_PYTHON.test(external_node_path_.posix.basename(place));
        if (isHere && roots.includes(root))
            return root;
        // The interpreter of the image.
        if (files.has(place) || (isHere && /^\/usr\/(?:local\/)?bin$/.test(folder)))
            return null;
    }
    return null;
}
/** Whether an environment may import what is installed for all. */
function seesOthers({ stage, context }) {
    const texts = [...stepsOf(stage).map(({ rest }) => rest), context.contextFile?.('poetry.toml') ?? ''];
    return (texts.some(text => /system[-_]site[-_]packages/i.test(text)) ||
        (variablesOf(stage).get('PYTHONPATH') ?? '').includes('-packages'));
}
/** Interpreters that uv fetched, each in a folder of its own: the folder of all of them, and the version. */
const python_environments_FETCHED = /^(.*)\/cpython-3\.\d+\.[^/]+\/bin\/python(3\.\d+)$/;
/** The folders of interpreters that own lines fetched. */
function fetchedInterpreters(image) {
    return [...new Set(ownFiles(image).flatMap(file => python_environments_FETCHED.exec(pathOf(image, file))?.[1] ?? []))];
}
/**
 * Whether the interpreter of an environment is there in the last stage: the base image has that version, or it was fetched and is copied, too. An
 * environment that was made by Debian's own interpreter, or has links into a cache, goes nowhere.
 */
function hasInterpreter({ image, stage }, { root }) {
    const paths = image.files.filter(file => !image.files.isHidden(file)).map(file => pathOf(image, file));
    const inside = `${root}/lib/python`;
    const version = paths
        .filter(path => path.startsWith(inside))
        .map(path => /^(3\.\d+)\/site-packages\//.exec(path.slice(inside.length))?.[1])
        .find(each => each !== undefined);
    const texts = stepsOf(stage).map(({ rest }) => rest);
    const isElsewhere = texts.some(text => /\/usr\/bin\/python|\bUV_LINK_MODE[= ]["']?symlink|--link-mode[= ]symlink/.test(text));
    if (version === undefined || isElsewhere)
        return false;
    return [...interpretersOfBase(image), ...fetchedVersions(paths)].includes(version);
}
/** Python's own images have Debian's interpreter beside theirs, which is none of the last stage. */
function interpretersOfBase({ files, layers }) {
    const shown = files.filter(file => !files.isHidden(file) && layers[files.layer(file)]?.origin === 'base');
    const found = shown.flatMap(file => {
        const [, local, version] = /^usr\/(local\/)?bin\/python(3\.\d+)$/.exec(files.path(file)) ?? [];
        return version !== undefined ? [{ isLocal: local !== undefined, version }] : [];
    });
    const local = found.filter(({ isLocal }) => isLocal);
    return (local.length > 0 ? local : found).map(({ version }) => version);
}
function fetchedVersions(paths) {
    return paths.flatMap(path => python_environments_FETCHED.exec(path)?.[2] ?? []);
}

;// CONCATENATED MODULE: ./src/advise/split/python-left-behind.ts





/** What only installs, where nothing that starts calls it. */
const python_left_behind_INSTALLERS = /^\/(?:usr\/(?:local\/)?)?bin\/(?:uvx?|poetry|pdm|pipenv|hatch|pip[\d.]*|wheel|f2py|cython\w*)$/;
/** What each run of Python writes beside its own modules, and what packages bring for people, shells and compilers. */
const WRITTEN = /^\/usr\/(?:local\/)?lib\/python3\.\d+\/(?!(?:site|dist)-packages\/).*\.pyc$|^\/usr\/local\/(?:include|share\/(?:man|doc|info|bash-completion|zsh|fish))\//;
/** What is installed for all, which an environment does not see. */
const FOR_ALL = /^\/(?:usr\/local\/(?:lib\/python3\.\d+\/(?:site|dist)-packages|bin)|root\/\.local\/(?:bin|pipx|lib|share\/(?:man|pipx|pypoetry)))\//;
/** Answers whether a file, by its index, is of use to installing alone. */
function leftBehind(application, environment) {
    const { image, stage, context } = application;
    const started = (0,started_programs/* startedPrograms */.r)(image, context);
    const words = [...startText(application).split(/[\s"',[\]]+/), ...started.programs, ...started.words];
    const called = new Set(words.map(word => external_node_path_.posix.basename(word)));
    const isOfOthers = ofOthers(application, environment);
    return file => {
        const path = pathOf(image, file);
        if (isBelow(path, stage.folder ?? '/'))
            return false;
        if (python_left_behind_INSTALLERS.test(path))
            return !called.has(external_node_path_.posix.basename(path));
        return isMadeByRun(image, file) && (WRITTEN.test(path) || path.endsWith('.whl') || isOfOthers(path));
    };
}
/** What is in no environment, or in another one, where the one that is started sees nothing of it. */
function ofOthers({ image }, environment) {
    if (environment?.isSealed !== true)
        return () => false;
    const others = environmentsOf(image).filter(root => root !== environment.root);
    return path => FOR_ALL.test(path) || others.some(root => isBelow(path, root));
}
/** Whether a RUN made a file, and not the build context. */
function isMadeByRun({ files, layers, lines }, file) {
    return /^run\b/i.test(lines[layers[files.layer(file)]?.line ?? -1]?.instruction ?? '');
}

;// CONCATENATED MODULE: ./src/advise/split/python.ts
















const INSTALLS = /\b(?:pip[\d.]*\s.*install|uv\s+(?:pip|sync)|poetry\s.*(?:install|sync)|pdm\s+(?:install|sync)|pipenv\s+(?:install|sync))\b/;
/** Folders that installing fills, wherever the application is. */
const PACKAGES = [
    /^\/usr\/local\/lib\/python3\.\d+\/(?:site|dist)-packages(?=\/)/,
    /^\/(?:opt|venv|\.venv|env)(?:\/[^/]+)?(?=\/(?:bin|lib|lib64|pyvenv\.cfg|include|share)\b)/,
    /^\/root\/\.local(?=\/)/,
];
/** Where pip puts programs. */
const python_PROGRAMS = '/usr/local/bin';
/** Packages that load libraries of the system by name, or call its programs. */
const python_WRAPPERS = /^(?:gitpython|python-magic|cairosvg|cairocffi|weasyprint|pdf2image|pytesseract|ffmpeg-python|pydub|wand|pyodbc|pyppeteer|playwright|selenium|pycurl|python-ldap|pysmb|pyzbar|textract|pdfkit|imgkit|pydot|graphviz|pygraphviz|moviepy|librosa|soundfile|psycopg|psycopg-c|mysqlclient|oracledb|cx-oracle|geopandas|fiona|gdal|rtree|shapely|tkinter|pygobject|dlib|opencv-python|tinytag|sh|plumbum|fabric|invoke|ansible|ansible-core|jupyter|notebook|supervisor)$/;
/** What may install at each start. */
const SYNCS = /^uvx?$/;
/** Applications in Python: what was installed, and their folder, on a smaller image of the same version. */
function planPython(asBuilt) {
    const commands = installCommands(asBuilt);
    if (commands === null)
        return null;
    const needs = systemNeeds(asBuilt, commands);
    const environment = startedEnvironment(asBuilt, needs.startsPrograms || needs.unknown !== null);
    const application = startingIn(asBuilt, environment);
    if (!canStart(application, environment))
        return null;
    const user = userSetup(application, ['nobody', 'www-data']);
    const pruned = pruneDevelopment(application, commands);
    const keeping = filesToKeep(application, environment, pruned.files);
    if (user === null || keeping === null)
        return null;
    const standing = python_standOn(application, commands, { kept: keeping.kept, needs, environment });
    if (standing === null)
        return null;
    const first = [...standing.first, ...runOf(user.commands)];
    const start = environment?.start == null ? {} : { start: environment.start };
    return { ...standing, ...keeping, ...start, ...hintWhere(needs), atEnd: pruned.commands, first };
}
/** The commands of own lines, where these install packages of Python beside a folder of the application; else null. */
function installCommands(application) {
    const { image, stage } = application;
    const { commands = [] } = buildCommands(application, isPythonImage) ?? {};
    const isApplication = image.base.kind === 'known' && stage.folder !== null && stage.folder !== '/';
    return isApplication && commands.some(command => INSTALLS.test(command)) ? commands : null;
}
function isPythonImage(base) {
    return base.name === 'python' || (0,final_stage_bases/* pythonOfUv */.bd)(base) !== null;
}
/** Whether all that starts is there in the last stage. */
function canStart(application, environment) {
    return ((environment === null || hasInterpreter(application, environment)) &&
        startPrograms(application).every(program => isOfPython(application, program)));
}
/** The same, with what it starts in the environment. */
function startingIn(application, environment) {
    const words = environment?.start ?? application.start.words;
    return { ...application, start: { ...application.start, words } };
}
/** The smaller image of the same version, with what is missing there; where there is none, the same one, without what own lines install. */
function python_standOn(application, commands, { kept, needs, environment }) {
    const { image } = application;
    const same = image.base.kind === 'known' ? image.base.reference : '';
    const leavesOut = environment?.isSealed === true || commands.some(command => system_install/* SYSTEM_INSTALL */.g.test(command));
    const missing = python_needsTheSystem(application) ? null : missingLibraries(image, kept, PROVIDES.python);
    if (missing === null)
        return null;
    const slim = (0,base_candidates/* baseCandidates */.q)(same).filter(({ kind }) => kind === 'slim');
    const bases = [...slim.map(({ reference }) => reference), ...(0,final_stage_bases/* finalStageBases */.B$)(image)];
    const packages = [...new Set([...missing.packages, ...needs.packages])].sort();
    return {
        bases: bases.length === 0 && leavesOut && missing.packages.length === 0 ? [same] : bases,
        first: packages.length === 0 ? [] : [installLine(packages)],
        again: installedAgain(image, packages),
    };
}
/** Whether what starts comes with Python, or was installed or copied. */
function isOfPython({ image, stage, ...rest }, program) {
    if (/^python[\d.]*$/.test(program))
        return true;
    if (SYNCS.test(external_node_path_.posix.basename(program)))
        return false;
    const file = findProgramFile({ image, stage, ...rest }, program);
    const place = external_node_path_.posix.resolve(stage.folder ?? '/', program);
    // The interpreter of an environment is a link.
    if (environmentsOf(image).some(root => place.startsWith(`${root}/bin/python`)))
        return true;
    return file !== null && image.layers[image.files.layer(file)]?.origin === 'own';
}
function python_needsTheSystem(application) {
    const { image } = application;
    const text = startText(application).replace(/\bpython[\d.]*\b/g, '');
    return (callsSystemPrograms(text) ||
        image.packages.some(({ ecosystem, name }) => {
            return ecosystem === 'python' && python_WRAPPERS.test(name.toLowerCase().replace(/[_.]/g, '-'));
        }));
}
function filesToKeep(application, environment, gone) {
    const { image, stage } = application;
    const folder = stage.folder ?? '/';
    const rootOf = wholeFolders(application, environment);
    const isLeft = leftBehind(application, environment);
    const roots = new Set();
    const programs = [];
    const others = [];
    const kept = [];
    for (const file of ownFiles(image)) {
        const path = pathOf(image, file);
        if (gone.has(file) || isLeft(file))
            continue;
        kept.push(file);
        if (isBelow(path, folder))
            continue;
        const root = rootOf(path);
        if (root !== undefined)
            roots.add(root);
        else if (external_node_path_.posix.dirname(path) === python_PROGRAMS && isMadeByRun(image, file))
            programs.push(file);
        else
            others.push(file);
    }
    const copied = outsideCopies(image, others);
    const bin = programCopies(programs.map(file => pathOf(image, file)));
    if (copied === null || !isPlainPath(folder))
        return null;
    const folders = [...roots, folder].map((each) => ({ from: [each], to: each }));
    return {
        kept: [...kept, ...linkedElsewhere(image, kept)],
        copies: [...copied, ...folders.slice(0, -1), ...bin, ...folders.slice(-1)],
    };
}
/** Finds the folder that a file is copied with; null for what is copied otherwise. */
function wholeFolders({ image }, environment) {
    const roots = environment?.isSealed === true ? [environment.root] : environmentsOf(image);
    const folders = [...roots, ...fetchedInterpreters(image)];
    const patterns = environment?.isSealed === true ? [] : PACKAGES;
    return path => folders.find(folder => isBelow(path, folder)) ??
        patterns.map(pattern => pattern.exec(path)?.[0]).find(each => each !== undefined);
}
/** Other names of a file (hard links) are in no list: what a cache has may be in an environment, too. */
function linkedElsewhere(image, kept) {
    const known = new Set(kept);
    return visibleOwn(image).filter(file => {
        const links = image.files.links(file);
        return links !== undefined && !known.has(file) && !isOfDistribution(image, image.files.owner(file));
    });
}
/** Programs that were installed, one by one; of many, the folder of all, where Python's own are, too. */
function programCopies(paths) {
    return byName(paths) ?? [{ from: [python_PROGRAMS], to: python_PROGRAMS }];
}

;// CONCATENATED MODULE: ./src/advise/split/rust.ts





const RUST = {
    name: 'rust',
    kind: 'cc',
    isForBuilding: path => path.endsWith('.rs') ||
        /^(?:target|\.cargo|benches|\.cargo-ok|vendor)\//.test(path) ||
        /(?:^|\/)(?:Cargo\.(?:toml|lock)|rust-toolchain(?:\.toml)?|\.?rustfmt\.toml|\.?clippy\.toml|deny\.toml)$/.test(path),
    isOfTools: /^\/(?:usr\/local\/(?:cargo|rustup)|root\/\.(?:cargo|rustup))\//,
};
/** Programs in Rust; what `cargo run` starts was built by a line before. */
function planRust(application) {
    const { start } = application;
    if (commandsOf(application.stage)?.some(command => /\b(?:cargo|make)\b/.test(command)) !== true)
        return null;
    const program = start.words[0] === 'cargo' ? rust_programOfRun(application) : programByName(application);
    return planCompiled(application, RUST, program);
}
/** `./target/release/web`, which is a hard link to what was compiled; or what was copied elsewhere. */
function programByName(application) {
    const { image, start, stage } = application;
    const path = external_node_path_.posix.resolve(stage.folder ?? '/', start.words[0] ?? '');
    const linked = programsIn(image, external_node_path_.posix.dirname(path)).find(({ from }) => from === path);
    return linked === undefined ? startedProgram(application) : programAt(application, linked.file, path);
}
/** `cargo run --release -- --port 80`, of the only program that was built. */
function rust_programOfRun({ image, start: { words, needsShell }, stage: { folder }, }) {
    const [, verb, ...options] = words;
    const at = options.indexOf('--');
    const [own, rest] = at < 0 ? [options, []] : [options.slice(0, at), options.slice(at + 1)];
    const isKnown = own.every(option => /^(?:--release|-r|--locked|--frozen|--offline|-q|--quiet)$/.test(option));
    if (verb !== 'run' || needsShell || folder === null || !isKnown)
        return null;
    const profile = own.some(option => /^(?:--release|-r)$/.test(option)) ? 'release' : 'debug';
    const place = `${folder === '/' ? '' : folder}/target/${profile}`;
    const [found, ...others] = programsIn(image, place);
    if (found === undefined || others.length > 0)
        return null;
    const { file, from } = found;
    return { file, from, to: from, start: [from, ...rest], atEnd: [] };
}
/** Programs that Cargo leaves in a folder: each is a hard link to what it compiled in `deps`, and has a list of its sources beside it. */
function programsIn(image, place) {
    const lists = ownFiles(image).flatMap(file => {
        const path = pathOf(image, file);
        return external_node_path_.posix.dirname(path) === place && path.endsWith('.d') ? [external_node_path_.posix.basename(path, '.d')] : [];
    });
    return ownFiles(image).flatMap(file => {
        const path = pathOf(image, file);
        const { isStatic, needs } = image.files.rest(file);
        if (isStatic !== true && needs === undefined)
            return [];
        if (external_node_path_.posix.dirname(path) === place && !external_node_path_.posix.basename(path).includes('.'))
            return [{ file, from: path }];
        const [, crate] = /\/deps\/(\w+)-[0-9a-f]{16}$/.exec(path) ?? [];
        const name = lists.find(each => each.replaceAll('-', '_') === crate);
        return isBelow(path, place) && name !== undefined ? [{ file, from: external_node_path_.posix.join(place, name) }] : [];
    });
}

;// CONCATENATED MODULE: ./src/advise/split/start-words.ts

/** A line that means the same without a shell. */
const start_words_PLAIN = /^(?!\w+=)[\w./:=@,+% -]+$/;
/** What a shell does itself. */
const SHELL_ITSELF = /^(?:exec|cd|exit|export|set|source|\.|:|if|for|while|until|case|test|eval|trap|ulimit|umask|wait)$/;
/**
 * What the Dockerfile starts.
 *
 * @returns null where it says nothing, so that the base image does, or where a shell's line and another instruction are mixed.
 */
function readStart(stage) {
    const [entrypoint, command] = [lastOf(stage, 'ENTRYPOINT'), lastOf(stage, 'CMD')];
    const steps = [entrypoint, command].filter(step => step !== null);
    const [only, ...others] = steps;
    if (only === undefined)
        return null;
    if (steps.every(({ source }) => source.form === 'json')) {
        const words = steps.flatMap(({ rest }) => jsonWords(rest));
        return words.length === 0 ? null : throughShell(words, steps);
    }
    return others.length > 0 ? null : ofLine(only.rest.replace(/\s+/g, ' '), steps);
}
/** `["sh", "-c", "node server.js"]` */
function throughShell(words, steps) {
    const [shell = '', option = '', line, ...others] = words;
    const isShell = /^(?:\/(?:usr\/)?bin\/)?(?:ba|da|a)?sh$/.test(shell) && /^-[a-z]*c$/.test(option);
    if (!isShell || line === undefined || others.length > 0)
        return { words, steps, needsShell: isShell, isPlainLine: false };
    const inner = ofLine(line, steps);
    // Which shell it is, is said: what follows from words alone is not.
    return { ...inner, needsShell: true, isPlainLine: false };
}
function ofLine(line, steps) {
    const words = line
        .trim()
        .split(/\s+/)
        .map(word => word.replace(/^(["'])(.*)\1$/, '$2'));
    const [first = '', ...rest] = words;
    const isPlainLine = start_words_PLAIN.test(line) && !SHELL_ITSELF.test(first);
    const isExec = first === 'exec' && rest.length > 0;
    return { words: isExec ? rest : words, steps, needsShell: !isPlainLine, isPlainLine };
}
function jsonWords(text) {
    try {
        const value = JSON.parse(text);
        return Array.isArray(value) ? value.filter(each => typeof each === 'string') : [];
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./src/advise/split/static-site.ts







const static_site_SERVED = '/usr/share/nginx/html';
/** What the start of a container is by then. */
const START = ['nginx', '-g', 'daemon off;'];
/** Sites of files alone, which a program of Node.js serves: the files, and nginx to serve them at the same port. */
function planStaticSite(application) {
    const { image, stage } = application;
    const base = (0,final_stage_bases/* baseNameOf */.mv)(image);
    const { folder } = stage;
    if (base?.name !== 'node' || folder === null || lastOf(stage, 'USER') !== null)
        return null;
    if (lastOf(stage, 'ENTRYPOINT') !== null || !/^(?:$|wget\s)/.test(healthText(application)))
        return null;
    const serving = servingOf(application);
    if (serving === null || !isAtPort(stage, serving.port))
        return null;
    const site = external_node_path_.posix.resolve(folder, serving.folder);
    const isServed = filesByPath(image).has(external_node_path_.posix.join(site, 'index.html'));
    if (!isServed || !isPlainPath(site) || site === folder)
        return null;
    return {
        bases: [(0,final_stage_bases/* nginx */.rQ)(base)],
        atEnd: [],
        first: [`RUN ${serverCommand(serving)}`],
        copies: [{ from: [site], to: static_site_SERVED }],
        kept: ownFiles(image).filter(file => isBelow(pathOf(image, file), site)),
        start: START,
        dropsSettings: true,
    };
}
/** `printf` writes the same with each shell. */
function serverCommand({ port, isSinglePage }) {
    const fallback = isSinglePage ? '$uri $uri/ /index.html' : '$uri $uri.html $uri/ =404';
    const lines = [
        'server {',
        `  listen ${port};`,
        `  root ${static_site_SERVED};`,
        `  location / { try_files ${fallback}; }`,
        '}',
    ];
    return `printf '%s\\n' ${lines.map(line => `'${line}'`).join(' ')} > /etc/nginx/conf.d/default.conf`;
}
/** A port that is exposed is the one that is served. */
function isAtPort(stage, port) {
    const exposed = stepsOf(stage).filter(({ name }) => name === 'EXPOSE');
    return exposed.every(({ rest }) => rest.replace(/\/tcp$/, '') === String(port));
}
/** What the start serves, itself or through a script of `package.json`; null for what is not understood to the last word. */
function servingOf({ start, stage, context }) {
    const words = scriptWords(start.words, context);
    const [program = '', ...rest] = words[0] === 'npx' ? words.slice(1).filter(word => word !== '--yes') : words;
    const port = portOf(stage);
    if (program === 'serve')
        return ofServe(rest, port ?? 3000, context);
    if (program === 'http-server')
        return ofHttpServer(rest, port ?? 8080);
    if (program === 'vite' && rest[0] === 'preview')
        return ofVite(rest.slice(1), context);
    return null;
}
/** `npm run preview -- --port 80`, one script through the other. */
function scriptWords(words, context) {
    const line = words.join(' ');
    const [, name, more = ''] = /^(?:npm|yarn|pnpm)\s+(?:run\s+)?([\w:.-]+)(?:\s+(?:--\s+)?(.*))?$/.exec(line) ?? [];
    const project = name === undefined ? null : (0,node_project/* readNodeProject */.Ii)(context);
    const [script, ...others] = project === null ? [] : (0,node_project/* scriptsOf */.Sf)(project, line);
    if (name === undefined || script === undefined)
        return words;
    // Whatever runs before or after is not only served.
    if (others.length > 0 || /[;&|<>$"'`()]/.test(script))
        return [];
    return `${script} ${more}`.trim().split(/\s+/);
}
/** What the environment says: `ENV PORT=8080`. */
function portOf(stage) {
    const text = stepsOf(stage)
        .filter(({ name }) => name === 'ENV')
        .map(({ rest }) => ` ${rest}`)
        .join(' ');
    const found = /\sPORT(?:=|\s+)"?(\d+)"?(?=\s|$)/.exec(text)?.[1];
    return found === undefined ? null : Number(found);
}
/** Null where a flag is none of those that are known. */
function parseOptions(words, { valued, plain }) {
    const flags = new Map();
    const rest = [];
    for (let at = 0; at < words.length; at++) {
        const word = words[at] ?? '';
        const [name = '', value] = word.split(/=(.*)/s);
        if (!word.startsWith('-'))
            rest.push(word);
        else if (plain.includes(word))
            flags.set(word, true);
        else if (valued.includes(name))
            flags.set(name, value ?? words[++at] ?? '');
        else
            return null;
    }
    return { flags, rest };
}
function portIn({ flags }, names, otherwise) {
    const said = names.map(name => flags.get(name)).find(each => each !== undefined);
    if (said === undefined)
        return otherwise;
    const port = /^(?:tcp:\/\/(?:0\.0\.0\.0|localhost):)?(\d{1,5})$/.exec(String(said))?.[1];
    return port === undefined ? null : Number(port);
}
function ofServe(words, usual, { contextFile }) {
    const valued = ['-l', '--listen', '-p', '--port'];
    const options = parseOptions(words, {
        valued,
        plain: ['-s', '--single', '-n', '--no-clipboard', '-L', '--no-request-logging', '-u', '--no-compression'],
    });
    const port = options === null ? null : portIn(options, valued, usual);
    const [folder = '.', ...others] = options?.rest ?? [];
    if (options === null || port === null || others.length > 0 || static_site_isThere(contextFile, 'serve.json'))
        return null;
    return { folder, port, isSinglePage: options.flags.has('-s') || options.flags.has('--single') };
}
function ofHttpServer(words, usual) {
    const valued = ['-p', '--port'];
    const options = parseOptions(words, {
        valued: [...valued, '-a'],
        plain: ['-s', '--silent', '-c-1', '-g', '--gzip'],
    });
    const port = options === null ? null : portIn(options, valued, usual);
    const [folder, ...others] = options?.rest ?? [];
    if (port === null || folder === undefined || others.length > 0)
        return null;
    return { folder, port, isSinglePage: false };
}
const VITE_SETTINGS = ['ts', 'js', 'mts', 'mjs', 'cts', 'cjs'].map(end => `vite.config.${end}`);
function ofVite(words, { contextFile }) {
    const options = parseOptions(words, {
        valued: ['--port', '--outDir', ...(words.includes('--host=0.0.0.0') ? ['--host'] : [])],
        plain: ['--host', '--strictPort'],
    });
    const settings = VITE_SETTINGS.map(name => contextFile?.(name) ?? '').join('\n');
    if (options === null || /\b(?:preview|base|outDir|root|appType|proxy|server)\b/.test(settings))
        return null;
    const port = portIn(options, ['--port'], 4173);
    const rest = options.rest.filter(word => word !== '0.0.0.0');
    if (port === null || rest.length > 0)
        return null;
    return { folder: String(options.flags.get('--outDir') ?? 'dist'), port, isSinglePage: true };
}
function static_site_isThere(contextFile, name) {
    return (contextFile?.(name) ?? null) !== null;
}

;// CONCATENATED MODULE: ./src/advise/split/write-stages.ts


/**
 * Writes a plan into the Dockerfile: the present stage gets a name and stays as it is, and a last stage begins after the last step that
 * makes files, so that the settings after it are its own.
 *
 * @param base the image that the last stage stands on, as FROM names it.
 * @returns null where a path or the start cannot be written.
 */
function writeStages(stage, start, plan, base) {
    const { copies, first, atEnd } = plan;
    if (!copies.every(({ from, to }) => [...from, to].every(isPlainPath)))
        return null;
    const replaced = plan.start === undefined ? null : replacedStart(start, plan.start);
    if (replaced === undefined)
        return null;
    const builder = stage.name?.toLowerCase() === 'build' ? 'compile' : 'build';
    const lines = copies.map(copy => copyLine(copy, builder));
    const settings = plan.dropsSettings === true ? [] : repeated(stage, replaced);
    const last = [
        `FROM ${base}${stage.name === null ? '' : ` AS ${stage.name}`}`,
        ...settings,
        ...first,
        ...lines,
        ...(plan.dropsSettings === true ? [] : write_stages_userOf(stage)),
        ...(replaced !== null && stage.building.includes(replaced.step) ? [replaced.text] : []),
    ];
    const text = [...atEnd.map(command => `RUN ${command}`), '', ...last];
    return {
        copies: lines,
        edits: [nameEdit(stage, builder), blockEdit(stage, text), ...startEdit(stage, replaced)],
    };
}
function copyLine({ from, to }, builder) {
    return `COPY --from=${builder} ${from.join(' ')} ${to}`;
}
function nameEdit({ file, from, dockerfile: { text } }, builder) {
    const at = from.image?.end ?? from.end;
    const [, before] = /^(\s+as\s+)\S+\s*$/i.exec(text.slice(at, from.end)) ?? [];
    return before === undefined
        ? { file, start: at, end: at, text: ` AS ${builder}` }
        : { file, start: at + before.length, end: from.end, text: builder };
}
/** On the lines after the last step that makes files. */
function blockEdit({ file, dockerfile: { text, newline }, building }, lines) {
    const end = text.indexOf('\n', building.at(-1)?.source.end ?? text.length);
    const block = lines.join(newline);
    return end < 0
        ? { file, start: text.length, end: text.length, text: newline + block }
        : { file, start: end + 1, end: end + 1, text: block + newline };
}
/** Settings that hold for what runs, not only for what is built. The user comes after what is copied. */
const REPEATED = /^(?:ENV|LABEL|WORKDIR|EXPOSE|VOLUME|STOPSIGNAL|HEALTHCHECK|CMD|ENTRYPOINT)$/;
function repeated(stage, replaced) {
    const own = stage.building.filter(step => REPEATED.test(step.name) && step !== replaced?.step);
    const read = [...own, ...stage.settings].map(({ rest }) => rest).join('\n');
    const kept = stage.building.filter(step => own.includes(step) || (step.name === 'ARG' && isRead(step, read)));
    return kept.map(step => write_stages_sourceOf(stage, step.source));
}
/** `ARG VERSION=1` where `$VERSION` is used later on. */
function isRead({ rest }, text) {
    return rest
        .split(/\s+/)
        .map(each => /^\w+/.exec(each)?.[0])
        .some(name => name !== undefined && new RegExp(`\\$\\{?${name}\\b`).test(text));
}
function write_stages_userOf(stage) {
    const user = stage.building.findLast(({ name }) => name === 'USER');
    const isSetLater = stage.settings.some(({ name }) => name === 'USER');
    return user === undefined || isSetLater ? [] : [write_stages_sourceOf(stage, user.source)];
}
function write_stages_sourceOf({ dockerfile: { text } }, { start, end }) {
    return text.slice(start, end);
}
/** Undefined where more than one instruction says what is started. */
function replacedStart({ steps }, words) {
    const [step, ...others] = steps;
    if (step === undefined || others.length > 0)
        return undefined;
    return { step, text: `${step.name} ${write_stages_jsonWords(words)}` };
}
function write_stages_jsonWords(words) {
    return `[${words.map(word => JSON.stringify(word)).join(', ')}]`;
}
/** The instruction of the last stage; one that stands before its beginning is repeated there. */
function startEdit(stage, replaced) {
    if (replaced === null || !stepsOf(stage).includes(replaced.step) || stage.building.includes(replaced.step))
        return [];
    const { start, end } = replaced.step.source.arguments;
    return [{ file: stage.file, start, end, text: replaced.text.replace(/^\S+\s+/, '') }];
}

;// CONCATENATED MODULE: ./src/advise/rules/split-stages.ts
















/** What saves less is not worth another stage: a share of the image, and compressed bytes. */
const LEAST_SHARE = 0.05;
const LEAST_BYTES = 1_000_000;
/** The first that knows an application makes the plan: a site of files alone needs no Node.js. */
const PLANNERS = [
    planStaticSite,
    planNode,
    planPython,
    planGo,
    planRust,
    planJava,
    planDotnet,
];
/**
 * A Dockerfile of one stage, whose image has all that building needs. What the application needs goes to a stage of its own, on a base
 * image that has what it asks for.
 *
 * It is advised only where it can be written whole, and where the bytes of the base image are known.
 */
const splitStages = {
    id: 'split-stages',
    finds: 'a Dockerfile of one stage that ships what only building needs',
    saves: 'all files that the last stage does not have, and the layers of the base image minus those of its own; unpacked only where slim-build has measured both',
    inGeneral: {
        fix: 'build in a stage of its own, and copy the result',
        reason: 'the image has what only building needs',
    },
    example: {
        of: 'Go',
        before: 'FROM golang:1.24\nWORKDIR /app\nCOPY . .\nRUN go build -o /server .\nCMD ["/server"]',
        after: 'FROM golang:1.24 AS build\nWORKDIR /app\nCOPY . .\nRUN go build -o /server .\n\nFROM gcr.io/distroless/base-debian12\nWORKDIR /app\nCOPY --from=build /server /server\nCMD ["/server"]',
    },
    otherExamples: [
        {
            of: 'Node.js',
            before: 'FROM node:22\nWORKDIR /app\nCOPY . .\nRUN npm ci\nRUN npm run build\nUSER node\nCMD ["node", "dist/server.js"]',
            after: 'FROM node:22 AS build\nWORKDIR /app\nCOPY . .\nRUN npm ci\nRUN npm run build\nRUN npm prune --omit=dev\n\nFROM node:22-alpine\nWORKDIR /app\nCOPY --from=build /app /app\nUSER node\nCMD ["node", "dist/server.js"]',
        },
        {
            of: 'a site that Node.js builds',
            before: 'FROM node:22\nWORKDIR /app\nCOPY . .\nRUN npm ci\nRUN npm run build\nEXPOSE 4173\nCMD ["npm", "run", "preview"]',
            after: "FROM node:22 AS build\nWORKDIR /app\nCOPY . .\nRUN npm ci\nRUN npm run build\n\nFROM nginx:stable-alpine\nRUN printf '%s\\n' 'server {' '  listen 4173;' '  root /usr/share/nginx/html;' '  location / { try_files $uri $uri/ /index.html; }' '}' > /etc/nginx/conf.d/default.conf\nCOPY --from=build /app/dist /usr/share/nginx/html\nEXPOSE 4173\nCMD [\"nginx\", \"-g\", \"daemon off;\"]",
        },
        {
            of: 'Python',
            before: 'FROM python:3.13\nWORKDIR /app\nCOPY . .\nRUN pip install -r requirements.txt\nCMD ["uvicorn", "main:app"]',
            after: 'FROM python:3.13 AS build\nWORKDIR /app\nCOPY . .\nRUN pip install -r requirements.txt\n\nFROM python:3.13-slim\nWORKDIR /app\nCOPY --from=build /usr/local/lib/python3.13/site-packages /usr/local/lib/python3.13/site-packages\nCOPY --from=build /usr/local/bin/uvicorn /usr/local/bin/uvicorn\nCOPY --from=build /app /app\nCMD ["uvicorn", "main:app"]',
        },
        {
            of: 'Java',
            before: 'FROM maven:3.9-eclipse-temurin-21\nWORKDIR /app\nCOPY . .\nRUN mvn -B package\nCMD ["java", "-jar", "target/shop.jar"]',
            after: 'FROM maven:3.9-eclipse-temurin-21 AS build\nWORKDIR /app\nCOPY . .\nRUN mvn -B package\n\nFROM eclipse-temurin:21-jre\nWORKDIR /app\nCOPY --from=build /app/target/shop.jar /app/target/shop.jar\nCMD ["java", "-jar", "target/shop.jar"]',
        },
        {
            of: 'Spring Boot, extracted',
            before: 'FROM maven:3.9-eclipse-temurin-21\nWORKDIR /src\nCOPY . .\nRUN mvn -B package && java -Djarmode=tools -jar target/shop.jar extract --destination /app\nCMD ["java", "-jar", "/app/shop.jar"]',
            after: 'FROM maven:3.9-eclipse-temurin-21 AS build\nWORKDIR /src\nCOPY . .\nRUN mvn -B package && java -Djarmode=tools -jar target/shop.jar extract --destination /app\n\nFROM eclipse-temurin:21-jre\nWORKDIR /src\nCOPY --from=build /app/lib /app/lib\nCOPY --from=build /app/shop.jar /app/shop.jar\nCMD ["java", "-jar", "/app/shop.jar"]',
        },
        {
            of: 'Rust',
            before: 'FROM rust:1\nWORKDIR /app\nCOPY . .\nRUN cargo build --release\nCMD ["./target/release/web"]',
            after: 'FROM rust:1 AS build\nWORKDIR /app\nCOPY . .\nRUN cargo build --release\n\nFROM gcr.io/distroless/cc-debian12\nWORKDIR /app\nCOPY --from=build /app/target/release/web /app/target/release/web\nCMD ["./target/release/web"]',
        },
    ],
    exchangesBase: true,
    rewrites: true,
    find: split_stages_find,
};
function split_stages_find(image, isFree, context) {
    const stage = image.base.kind === 'known' ? readSingleStage(image, context) : null;
    const start = stage === null ? null : readStart(stage);
    if (stage === null || start === null || image.files.some(file => !isFree(file)))
        return [];
    const application = { image, context, stage, start };
    for (const planner of PLANNERS) {
        const plan = planner(application);
        if (plan !== null)
            return findingsOf(application, keepLocales(application, plan));
    }
    return [];
}
function findingsOf({ image, context, stage, start }, plan) {
    const base = smallestBase(image, stage, plan, context);
    const written = base === null ? null : writeStages(stage, start, plan, base.name);
    if (base === null || written === null)
        return plan.otherwise === undefined ? [] : findingsOf({ image, context, stage, start }, plan.otherwise);
    const finding = findingOf(image, plan, base, written.copies);
    const isWorth = (finding.saves?.compressed ?? 0) >= Math.max(LEAST_BYTES, image.compressed * LEAST_SHARE);
    if (!isWorth)
        return [];
    // What is not certain takes no files from rules that are.
    if (plan.isHint === true)
        return [{ ...finding, files: [], edits: null }];
    return [{ ...finding, edits: [...written.edits, ...(plan.more ?? [])] }];
}
/** Of those that the program runs on and that are known to be published. */
function smallestBase(image, stage, { bases }, context) {
    const found = bases.flatMap((reference) => {
        if (reference === final_stage_bases/* SCRATCH */.Zc)
            return [{ name: final_stage_bases/* SCRATCH */.Zc, isSame: false, compressed: 0, unpacked: 0 }];
        const same = image.base.kind === 'known' && reference === image.base.reference;
        if (same)
            return [{ name: writtenBase(stage), isSame: true, ...baseBytes(image) }];
        const known = context.bases.find(each => each.reference === reference);
        const name = known === undefined ? null : split_stages_nameOf(image, stage, known);
        return known === undefined || name === null
            ? []
            : [{ name, isSame: false, compressed: known.compressed, unpacked: known.unpacked }];
    });
    found.sort((a, b) => a.compressed - b.compressed);
    return found[0] ?? null;
}
function writtenBase({ dockerfile: { text }, from: { image } }) {
    return image === null ? '' : text.slice(image.start, image.end);
}
/** Where a variable says the version, the other image has it, too; null where that cannot be written. */
function split_stages_nameOf({ base }, stage, { reference }) {
    const written = writtenBase(stage);
    const present = base.kind === 'known' ? base.reference : '';
    const isSibling = reference.replace(/:[^:]*$/, '') === present.replace(/:[^:]*$/, '');
    if (!isSibling || !written.includes('$'))
        return (0,familiar_reference/* familiarReference */.Z)(reference).replace(/:latest$/, '');
    return reference.startsWith(present) ? written + reference.slice(present.length) : null;
}
function baseBytes({ layers }) {
    return (0,bytes/* sumBytes */.jO)(layers.filter(({ origin }) => origin === 'base'));
}
function findingOf(image, plan, base, copies) {
    const kept = new Set(plan.kept);
    const isOfBase = (file) => image.layers[image.files.layer(file)]?.origin === 'base';
    const files = image.files.filter(file => (isOfBase(file) ? !base.isSame : !kept.has(file)));
    // What the base has is not installed again there.
    const again = (plan.again ?? []).filter(file => !base.isSame || !isOfBase(file));
    const left = image.files.sum(new Set([...plan.kept, ...again]));
    const saves = {
        compressed: image.compressed - emptyLayers(image, kept) - base.compressed - left.compressed,
        unpacked: base.unpacked === null ? null : image.unpacked - base.unpacked - left.unpacked,
    };
    const gone = files.filter(file => !isOfBase(file));
    return {
        files,
        saves,
        ...(plan.altered === undefined ? {} : { altered: plan.altered }),
        line: image.layers.find(({ origin }) => origin === 'base')?.line ?? null,
        fix: split_stages_fixOf(base, copies),
        reason: split_stages_reasonOf(image, plan, base),
        examples: biggestNames(image, gone, file => `/${image.files.path(file)}`).biggest,
    };
}
/** Folders and ends of the layers that stay. */
function emptyLayers({ layers, files }, kept) {
    const staying = new Set([...kept].map(file => files.layer(file)));
    return layers
        .filter(({ origin }, index) => origin !== 'base' && staying.has(index))
        .reduce((sum, { structure }) => sum + structure, 0);
}
function split_stages_fixOf({ name }, copies) {
    const [first = '', ...others] = copies;
    return [
        'name this stage, and add a last stage: ',
        { code: `FROM ${name}` },
        ', ',
        { code: first },
        ...(others.length === 0 ? [] : [` and ${others.length} more`]),
    ];
}
function split_stages_reasonOf(image, { remarks = [], unmeasured }, base) {
    const { reference, standIn } = image.base.kind === 'known' ? image.base : { reference: '', standIn: null };
    const bases = base.isSame
        ? []
        : [
            '; ',
            { code: (0,familiar_reference/* familiarReference */.Z)(reference) },
            ` is ${(0,format_bytes/* formatBytes */.z)(baseBytes(image).compressed)} compressed, `,
            { code: base.name },
            base.name === final_stage_bases/* SCRATCH */.Zc ? ' nothing' : ` ${(0,format_bytes/* formatBytes */.z)(base.compressed)}`,
        ];
    return [
        'the image has what only building needs',
        ...bases,
        ...remarks.flatMap(remark => ['; ', ...remark]),
        ...(unmeasured === undefined ? [] : [`; not counted: ${unmeasured}`]),
        ...(standIn === null || base.isSame
            ? []
            : ['; these are stand-ins, the real images have different sizes']),
    ];
}

;// CONCATENATED MODULE: ./src/advise/edits/start-from-scratch.ts





/** Images that set nothing in their environment but where programs are looked for, as an image from scratch has it. */
const start_from_scratch_PLAIN = /^(?:alpine|busybox|debian|ubuntu)(?:[:@]|$)/;
/** Instructions that need nothing to be there; of a COPY and a USER more is asked. */
const NEEDLESS = /^(?:FROM|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|LABEL|STOPSIGNAL|USER|WORKDIR)$/;
/**
 * Starts the final stage from scratch, where it only copies files over its base and starts a program that needs no other: with the
 * certificates and time zones that the base has, and its users where one is named.
 *
 * @param index the FROM, in the platform's `lines`.
 * @returns null where that is not certain.
 */
function startFromScratch(image, index, context) {
    const found = (0,source_line/* sourceLine */._)(image, index, context);
    const place = found?.instruction.image ?? null;
    if (found === null || place === null || image.base.kind !== 'known')
        return null;
    const { file, dockerfile, instruction } = found;
    const reference = (0,familiar_reference/* familiarReference */.Z)(image.base.reference);
    const stage = (0,stage_instructions/* instructionsOfStage */.X5)(dockerfile, instruction);
    if (!start_from_scratch_PLAIN.test(reference) || !stage.every(each => needsNothing(dockerfile, each)))
        return null;
    if (!isAlone(image, found, stage) || !startsItself(image))
        return null;
    const taken = takenFrom(image, needsUsers(dockerfile, stage));
    const copies = taken.map(({ operands }) => `COPY --from=${reference} ${operands}`);
    const end = dockerfile.text.indexOf('\n', instruction.end);
    const at = end < 0 ? dockerfile.text.length : end + 1;
    const lines = copies.map(text => text + dockerfile.newline).join('');
    return {
        edits: [
            { file, ...place, text: 'scratch' },
            ...(copies.length === 0 ? [] : [{ file, start: at, end: at, text: lines }]),
        ],
        copies,
        isKept: path => taken.some(({ pattern }) => pattern.test(path)),
    };
}
function needsNothing(dockerfile, each) {
    const { keyword, form } = each;
    if (keyword === 'CMD' || keyword === 'ENTRYPOINT')
        return form === 'json';
    return NEEDLESS.test(keyword) && form !== 'heredoc' && textOf(dockerfile, each) !== null;
}
function textOf(dockerfile, { start, arguments: { end } }) {
    return (0,joined_lines/* joinLines */.c)(dockerfile, { start, end })?.text ?? null;
}
/** Whether all of the image is made in the stage, and nothing else stands on it or takes from it. */
function isAlone({ layers, lines }, { file, dockerfile, instruction }, stage) {
    const own = layers.filter(({ origin }) => origin === 'own').map(({ line }) => lines[line ?? -1]);
    const isIn = own.every(each => each?.dockerfile === file && stage.some(({ line }) => line === each.line));
    const name = /\sas\s+(\S+)\s*$/i.exec(textOf(dockerfile, instruction) ?? '')?.[1];
    const others = dockerfile.instructions.filter(each => !stage.includes(each));
    const isNamed = name !== undefined &&
        others.some(each => new RegExp(`(?:^FROM\\s|from=)["']?${start_from_scratch_escaped(name)}\\b`, 'i').test(textOf(dockerfile, each) ?? ''));
    return isIn && !isNamed;
}
function start_from_scratch_escaped(text) {
    return text.replace(/[^\w]/g, String.raw `\$&`);
}
/** Whether the program is named by a path, or found where an image from scratch looks; and no script is brought that needs a shell. */
function startsItself({ command = [], files, program, layers }) {
    const path = files.path(program ?? -1);
    const isFound = command[0]?.includes('/') === true || /^(?:usr\/(?:local\/)?)?s?bin\/[^/]+$/.test(path);
    const isScript = (file) => layers[files.layer(file)]?.origin === 'own' && /\.(?:sh|py|pl|rb)$/.test(files.name(file));
    return isFound && !files.some(isScript);
}
/** Whether an instruction names a user: by a number none has to be there. */
function needsUsers(dockerfile, stage) {
    return stage.some(each => {
        const instruction = (0,advise_instruction/* parseInstruction */.ED)(textOf(dockerfile, each) ?? '');
        const user = instruction.name === 'USER' ? instruction.rest : (0,advise_instruction/* flagOf */.iP)(instruction, 'chown');
        return user !== null && !/^\d+(?::\d+)?$/.test(user);
    });
}
const start_from_scratch_CERTIFICATES = {
    operands: '/etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/',
    pattern: /^etc\/ssl\/certs\/ca-certificates\.crt$/,
};
const TIME_ZONES = {
    operands: '/usr/share/zoneinfo /usr/share/zoneinfo',
    pattern: /^usr\/share\/zoneinfo\//,
};
const start_from_scratch_USERS = { operands: '/etc/passwd /etc/group /etc/', pattern: /^etc\/(?:passwd|group)$/ };
function takenFrom({ files, layers }, users) {
    const isThere = ({ pattern }) => files.some(file => layers[files.layer(file)]?.origin === 'base' &&
        !files.isHidden(file) &&
        pattern.test(files.path(file)));
    return [start_from_scratch_CERTIFICATES, TIME_ZONES, ...(users ? [start_from_scratch_USERS] : [])].filter(isThere);
}

;// CONCATENATED MODULE: ./src/advise/rules/static-program.ts






/** Compressed bytes. A base as small is made for such programs: certificates, time zones and a user. */
const SMALLEST_BASE = 1_000_000;
const MADE_FOR_IT = /\bstatic\b/;
/**
 * A program that is linked statically and runs alone, above a base image that has a whole system in it.
 *
 * What the program does not say is whether it starts other programs, or reads certificates or time zones: it is for the reader to know,
 * so the advice says it.
 */
const staticProgram = {
    id: 'static-program',
    finds: 'a base image below a statically linked program, which needs none',
    saves: 'the layers of the base image, without certificates, time zones and users that are kept',
    inGeneral: {
        fix: 'start the last stage from scratch',
        reason: 'the program needs nothing of the image that it stands on',
    },
    example: {
        before: 'FROM debian:bookworm-slim\nCOPY --from=build /out/server /server\nCMD ["/server"]',
        after: 'FROM scratch\nCOPY --from=build /out/server /server\nCMD ["/server"]',
    },
    exchangesBase: true,
    find: static_program_find,
};
function static_program_find(image, isFree, context) {
    const { files, layers } = image;
    const program = staticProgramOf(image);
    if (program === null)
        return [];
    const whole = (0,bytes/* sumBytes */.jO)(layers.filter(({ origin }) => origin === 'base'));
    const inBase = files.filter(index => layers[files.layer(index)]?.origin === 'base');
    if (whole.compressed < SMALLEST_BASE || !inBase.every(isFree))
        return [];
    const line = layers.find(({ origin }) => origin === 'base')?.line ?? null;
    const locales = (0,needed_locales/* neededLocales */.h)(image, context);
    const isAlone = locales === null && !startsOthers(image, context);
    const certain = isAlone ? startFromScratch(image, line, context) : null;
    const kept = new Set(inBase.filter(index => certain?.isKept(files.path(index)) === true));
    const codes = ['FROM scratch', ...(certain?.copies ?? [])];
    return [
        {
            files: inBase.filter(index => !kept.has(index)),
            saves: (0,bytes/* subtractBytes */.CA)(whole, files.sum(kept)),
            line,
            fix: (0,wording/* listOf */.c3)(codes),
            edits: certain?.edits ?? null,
            reason: [...static_program_reasonOf(image, program.path, certain !== null), ...lostLocales(locales)],
            examples: [],
        },
    ];
}
function lostLocales(locales) {
    return locales === null ? [] : ['; ', ...(0,needed_locales/* lackWords */.X)(locales)];
}
/** The program that a container starts, where it is static, of an own line, and stands on an image that is not made for such ones. */
function staticProgramOf({ base, files, layers, program }) {
    const file = files.get(program ?? -1);
    if (base.kind !== 'known' || MADE_FOR_IT.test(base.reference) || file?.isStatic !== true)
        return null;
    return layers[file.layer]?.origin === 'own' ? file : null;
}
/** Whether the program may start another one, as far as its sources say. */
function startsOthers(image, context) {
    const { unknown, programs, words, scripts, sources } = (0,started_programs/* startedPrograms */.r)(image, context);
    return unknown !== null || programs.size + words.size + scripts.size > 0 || sources === 0;
}
function static_program_reasonOf({ base, layers, lines }, path, isCertain) {
    const reference = base.kind === 'known' ? (0,familiar_reference/* familiarReference */.Z)(base.reference) : '';
    const runs = layers.some(({ origin, line }) => {
        return origin === 'own' && /^run\b/i.test(lines[line ?? -1]?.instruction ?? '');
    });
    return [
        { code: `/${path}` },
        ' is linked statically and needs no library of ',
        { code: reference },
        ...(isCertain
            ? ['; there is no shell and no ', { code: '/tmp' }, ' then']
            : ['; for certificates or time zones, use ', { code: 'gcr.io/distroless/static' }]),
        ...(runs ? ['; each ', { code: 'RUN' }, ' must move to the stage that builds it'] : []),
    ];
}

;// CONCATENATED MODULE: ./src/advise/advice-rules.ts

















/**
 * Whoever comes first takes the bytes that several could claim: the more telling rule stands first. What the build context should not
 * hold is told before what lines do to it, for then it is not there to be deleted or overwritten.
 */
const ADVICE_RULES = [
    splitStages,
    staticProgram,
    base_image/* baseImage */.f,
    contextClutter,
    packageInstaller,
    developmentDependencies,
    recommendedPackages,
    buildTools,
    unneededCaches,
    deletedLater,
    copiedAgain,
    overwrittenLater,
    buildLeftovers,
    debugSymbols,
    duplicateFiles,
    documentation,
    copyBeforeInstall,
];
/** The rule of a piece of advice; undefined where there is none of that name. */
function adviceRule(id) {
    return ADVICE_RULES.find(rule => rule.id === id);
}


/***/ }),

/***/ 77974:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ baseCandidates),
/* harmony export */   v: () => (/* binding */ isRuntime)
/* harmony export */ });
/** By the last part of the repository, so that copies of these images in other registries are known, too. */
const FAMILIES = {
    debian: { slim: 'last' },
    elixir: { slim: 'last', alpine: true },
    erlang: { slim: 'last', alpine: true },
    'eclipse-temurin': { jdk: true, alpine: true },
    httpd: { alpine: true },
    nginx: { alpine: true },
    node: { slim: 'last', alpine: true },
    openjdk: { slim: 'before-release' },
    perl: { slim: 'before-release' },
    php: { alpine: true },
    pypy: { slim: 'before-release' },
    python: { slim: 'before-release', alpine: true },
    ruby: { slim: 'before-release', alpine: true },
    sapmachine: { jdk: true },
    swift: { slim: 'last' },
    'zulu-openjdk': { jdk: true },
    'zulu-openjdk-debian': { jdk: true },
};
/** Images that are there to compile: what is to be shipped comes out of them, and their smaller siblings compile, too. */
const COMPILERS = new Set('buildpack-deps clojure dart gcc golang gradle haskell maven rust sbt scala-sbt'.split(' '));
/** Tags of images that are as small as their family gets, or that are not for Linux. */
const SMALLEST = /^(?:alpine[\d.]*|distroless|chisell?ed|static|busybox|musl|scratch|apache|nanoserver|windowsservercore.*)$/;
/** What someone has chosen who knows the smaller ones: the way from there to Alpine is theirs to think of. */
/** No reference that can be pulled is longer; what is has nothing to say. */
const LONGEST = 512;
const SETTLED = /^(?:slim|jre\d*|headless)$/;
/** Releases of the distributions that tags name. */
const RELEASE = /^(?:stretch|buster|bullseye|bookworm|trixie|forky|sid|bionic|focal|jammy|noble|resolute|al2|al2023)$/;
/** As many as are asked for at most. */
const MOST = 3;
/**
 * Images of the same family that may be smaller, the one that changes least first. Whether they are published is for the registry
 * to say; the names follow the way in which official images name their variants.
 *
 * @param reference normalized, as BuildKit gives it: `docker.io/library/node:22`. Anything else has no candidates.
 */
function baseCandidates(reference) {
    const image = parse(reference);
    if (image === null || COMPILERS.has(image.name))
        return [];
    if (image.tag.some(part => SMALLEST.test(part) || SETTLED.test(part)))
        return [];
    const found = image.repository.includes('/dotnet/') ? dotnet(image) : candidatesOf(image);
    return found.filter(each => each.reference !== reference).slice(0, MOST);
}
function candidatesOf(image) {
    if (image.name === 'amazoncorretto')
        return corretto(image);
    const family = (Object.hasOwn(FAMILIES, image.name) ? FAMILIES[image.name] : undefined) ?? {};
    const runtime = withoutCompiler(image, family);
    return [
        ...(runtime === null ? [] : [runtime]),
        ...(family.slim === undefined ? [] : [slim(image, family.slim)]),
        // A JDK on Alpine is bigger than a JRE, so where there is one, it is the JRE's.
        ...(family.alpine === true ? [alpine(runtime === null ? image : { ...image, tag: runtime.tag })] : []),
    ];
}
function slim(image, where) {
    const { tag, name } = image;
    // Debian has no `latest-slim`, and `latest` is `stable` there.
    const named = isLatest(tag) ? (name === 'debian' ? ['stable'] : []) : tag;
    const at = where === 'last' ? named.length : beforeRelease(named);
    return candidate('slim', image, named.toSpliced(at, 0, 'slim'));
}
/** Alpine's tags name no release of Debian, and there is only one size of it. */
function alpine(image) {
    const named = image.tag.filter(part => part !== 'latest' && !RELEASE.test(part));
    return candidate('musl', image, [...named, 'alpine']);
}
/** A Java runtime in the place of a development kit; null when the tag says that it is one already, or nothing of Java. */
function withoutCompiler(image, { jdk = false }) {
    const { tag } = image;
    const said = tag.findIndex(part => /^jdk\d*$/.test(part));
    const silent = jdk && !isLatest(tag);
    if (said < 0 && !silent)
        return null;
    const runtime = said < 0
        ? tag.toSpliced(beforeRelease(tag), 0, 'jre')
        : tag.with(said, (tag[said] ?? '').replace('jdk', 'jre'));
    return { ...candidate('runtime', image, runtime), tag: runtime };
}
/** Whether an image runs Java and compiles none, by its tag. */
function isRuntime(reference) {
    return parse(reference)?.tag.some(part => /^jre\d*$/.test(part)) === true;
}
/** Amazon's images are JDKs alone; those without a desktop are called headless. */
function corretto(image) {
    const { tag } = image;
    const plain = tag.filter(part => !['full', 'headful', 'jdk'].includes(part));
    return [candidate('slim', image, [...plain, 'headless']), alpine({ ...image, tag: plain })];
}
/** The versions of an SDK are not those of its runtimes, but they share the first two numbers. */
function dotnet(image) {
    if (image.name !== 'sdk')
        return [];
    const [version = '', ...rest] = image.tag;
    const tag = [version.replace(/^(\d+\.\d+)\..*/, '$1'), ...rest];
    return ['aspnet', 'runtime'].map(name => {
        return candidate('runtime', { ...image, repository: image.repository.replace(/sdk$/, name) }, tag);
    });
}
function candidate(kind, { repository }, tag) {
    return { kind, reference: `${repository}:${tag.join('-')}` };
}
function beforeRelease(tag) {
    const at = tag.findIndex(part => RELEASE.test(part));
    return at < 0 ? tag.length : at;
}
function isLatest(tag) {
    return tag.length === 1 && tag[0] === 'latest';
}
/** Only what names its registry was pulled from one: an OCI layout has the name that the Dockerfile gives it. */
function parse(reference) {
    if (reference.length > LONGEST)
        return null;
    const found = /^((?:(?=[^/]*[.:])[^/]*|localhost)\/(?:[^/:@]+\/)*([^/:@]+)):([\w.-]{1,120})$/.exec(reference);
    if (found === null)
        return null;
    const [, repository = '', name = '', tag = ''] = found;
    return { repository, name, tag: tag.split('-') };
}


/***/ }),

/***/ 24268:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ callsWhatAlpineLacks),
/* harmony export */   Bo: () => (/* binding */ linesOn),
/* harmony export */   KA: () => (/* binding */ aboveDistribution),
/* harmony export */   Mp: () => (/* binding */ hasSamePackages),
/* harmony export */   Ui: () => (/* binding */ linesThatRun),
/* harmony export */   qg: () => (/* binding */ returningPackages)
/* harmony export */ });
/* harmony import */ var _measure_packages_package_catalogs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46429);
/* harmony import */ var _line_graph_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51609);
/* harmony import */ var _line_origin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21255);
/* harmony import */ var _system_install_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46201);




/** What Alpine has not, or has under other names. */
const NOT_ON_ALPINE = /\b(?:apt-get|apt|aptitude|dpkg|dnf|yum|useradd|groupadd|usermod|bash|locale-gen|localedef)\b/;
/**
 * Whether own lines on a base image call what Alpine has not.
 *
 * @param line the line of the base's FROM; null where it is not known.
 */
function callsWhatAlpineLacks(image, line, kind) {
    return kind === 'musl' && linesThatRun(image, line, 'not on Alpine').length > 0;
}
function commandsOn(image, line) {
    return linesOn(image, line).map(each => (0,_line_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .commandOf */ .Nl)(image, each));
}
/** Indexes of own lines on a base image. */
function linesOn(image, line) {
    return line === null ? [...image.lines.keys()] : (0,_line_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .linesAfter */ .EU)(image, line);
}
/** Indexes of own lines on a base image that run a command there: one that Alpine has not, or any. */
function linesThatRun(image, line, what) {
    return linesOn(image, line).filter(each => {
        const command = (0,_line_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .commandOf */ .Nl)(image, each);
        return what === 'any' ? command !== '' : NOT_ON_ALPINE.test(command);
    });
}
/** Whether a base has the packages of its smaller sibling, which only leaves their manuals and translations out. */
function hasSamePackages({ base }, kind) {
    return kind === 'slim' && base.kind === 'known' && /(?:^|\/)debian:/.test(base.reference);
}
/** What own lines would bring back on a smaller base, with all that it needs: their bytes in the present base. */
function returningPackages(image, line) {
    const installs = commandsOn(image, line).filter(command => _system_install_js__WEBPACK_IMPORTED_MODULE_3__/* .SYSTEM_INSTALL */ .g.test(command));
    const words = new Set(installs.flatMap(command => command.split(/[\s"'\\;&|]+/)).map(word => word.replace(/[=:].*$/, '')));
    const named = [...packagesOfBase(image)].filter(each => words.has(image.packages[each]?.name ?? ''));
    const all = new Set(named);
    for (const each of all)
        for (const required of image.packages[each]?.requires ?? [])
            all.add(required);
    const isAbove = aboveDistribution(image);
    const files = image.files.filter(file => all.has(image.files.owner(file) ?? -1) && isAbove(file));
    const owners = new Set(files.map(file => image.files.owner(file)));
    return {
        ...image.files.sum(files),
        named: named.filter(each => owners.has(each)).flatMap(each => image.packages[each]?.name ?? []),
        count: owners.size,
    };
}
/** Tells files of a base image that are not in its lowest layer: that is the distribution, which the smaller image stands on, too. */
function aboveDistribution({ base, layers, files }) {
    const lowest = base.kind === 'known' && base.layers > 1 ? 1 : 0;
    return file => layers[files.layer(file)]?.origin === 'base' && files.layer(file) >= lowest;
}
/** Indexes of packages of a distribution. */
function packagesOfBase({ files, layers, packages }) {
    const found = new Set();
    for (let file = 0; file < files.length; file++) {
        const owner = files.owner(file);
        const { ecosystem = '' } = packages[owner ?? -1] ?? {};
        if (owner !== null &&
            layers[files.layer(file)]?.origin === 'base' &&
            (0,_measure_packages_package_catalogs_js__WEBPACK_IMPORTED_MODULE_0__/* .packageCatalog */ .S)(ecosystem)?.isSystem === true)
            found.add(owner);
    }
    return found;
}


/***/ }),

/***/ 40922:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ baseOptions),
  X: () => (/* binding */ comparableBases)
});

// EXTERNAL MODULE: ./src/model/bytes.ts
var bytes = __webpack_require__(15410);
// EXTERNAL MODULE: ./src/advise/base-candidates.ts
var base_candidates = __webpack_require__(77974);
// EXTERNAL MODULE: ./src/advise/base-installs.ts
var base_installs = __webpack_require__(24268);
;// CONCATENATED MODULE: ./src/advise/base-lacks.ts


/** What each is called. */
const LACK_WORDS = {
    documents: 'manuals and translations',
    packages: 'packages that few programs need',
    compiler: 'the compiler',
    glibc: 'glibc (it has musl), bash, the package manager of the base',
    shell: 'a shell, a package manager',
};
/** What an image has not that the base of another one has. */
function lacksOf(image, { kind, reference }) {
    switch (kind) {
        case 'slim':
            return [(0,base_installs/* hasSamePackages */.Mp)(image, kind) ? 'documents' : 'packages'];
        case 'runtime':
            return ['compiler'];
        case 'musl':
            return (0,base_candidates/* isRuntime */.v)(reference) && !hasRuntimeBase(image) ? ['compiler', 'glibc'] : ['glibc'];
        case 'stage':
            return reference.includes('/distroless/') ? ['compiler', 'shell'] : ['compiler'];
    }
}
function hasRuntimeBase({ base }) {
    return base.kind === 'known' && (0,base_candidates/* isRuntime */.v)(base.reference);
}

// EXTERNAL MODULE: ./src/measure/packages/package-catalogs.ts + 29 modules
var package_catalogs = __webpack_require__(46429);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/advise/line-origin.ts
var line_origin = __webpack_require__(21255);
// EXTERNAL MODULE: ./src/advise/package-install.ts
var package_install = __webpack_require__(13854);
// EXTERNAL MODULE: ./src/advise/programs/needed-programs.ts
var needed_programs = __webpack_require__(36257);
// EXTERNAL MODULE: ./src/advise/programs/shell-line.ts
var shell_line = __webpack_require__(59401);
;// CONCATENATED MODULE: ./src/advise/called-on-base.ts






/** What compiles: what an image has that is there to build programs, and one that only runs them has not. */
const COMPILES = /^(?:javac|jar|jlink|jdeps|mvnw?|gradlew?|ant|sbt|lein|kotlinc|scalac|go|cargo|rustc|gcc|g\+\+|cc|c\+\+|clang(?:\+\+)?|ld|make|cmake|ninja|meson|dotnet|ghc|cabal|stack|dart)$/;
/** Indexes of own lines on a base image that call a compiler, or what builds with one. */
function linesThatCompile(image, line) {
    return (0,base_installs/* linesOn */.Bo)(image, line).filter(each => programsCalledBy(image, each).some(name => COMPILES.test(name)));
}
/** Which own lines call what a smaller image may lack; its packages are not known, so those count that images are seldom without. */
function packageCalls(image, line) {
    const ofBase = namesAboveDistribution(image);
    const packageOf = (0,needed_programs/* missedPackage */.O)(image);
    const packages = new Set();
    const lines = (0,base_installs/* linesOn */.Bo)(image, line).filter(each => {
        const called = programsCalledBy(image, each).flatMap(name => packageOf(name) ?? []);
        const missed = called.filter(name => ofBase.has(name));
        for (const name of missed)
            packages.add(name);
        return missed.length > 0;
    });
    return { packages: [...packages].sort(), lines };
}
/** Indexes of own lines that install packages of a language, on a base image that can compile them: those with compiled files, or unknown ones. */
function linesThatMayCompile(image, line) {
    const { files, layers } = image;
    const canCompile = files.some(file => layers[files.layer(file)]?.origin === 'base' && /(?:^|\/)bin\/(?:gcc|cc|clang)$/.test(files.path(file)));
    if (!canCompile)
        return [];
    return (0,base_installs/* linesOn */.Bo)(image, line).filter(each => (0,package_install/* installsForLanguage */.Au)((0,line_origin/* commandOf */.Nl)(image, each)) && !isWithoutPrograms(image, each));
}
/** Whether a line is known to have made no program and no library. */
function isWithoutPrograms({ files, layers }, line) {
    const made = files.filter(file => layers[files.layer(file)]?.line === line);
    const hasNeeds = (file) => files.rest(file).needs !== undefined;
    return files.some(hasNeeds) && made.length > 0 && !made.some(hasNeeds);
}
/** Names of programs: the first words of each command, and all words where a shell or another file of the line has them. */
function programsCalledBy(image, line) {
    const command = (0,line_origin/* commandOf */.Nl)(image, line).replace(/^\[/, '');
    const { programs, words } = (0,shell_line/* readShellLine */.F)(command);
    const called = programs.some(shell_line/* startsOthers */.B) || command.includes('<<') ? words : programs;
    return called.map(each => external_node_path_.posix.basename(each));
}
/** Names of packages of the base that are not of the distribution that the smaller image stands on, too. */
function namesAboveDistribution(image) {
    const owners = new Set(image.files.filter((0,base_installs/* aboveDistribution */.KA)(image)).map(file => image.files.owner(file)));
    return new Set([...owners].flatMap(each => image.packages[each ?? -1]?.name ?? []));
}

// EXTERNAL MODULE: ./src/advise/needed-locales.ts
var needed_locales = __webpack_require__(92809);
// EXTERNAL MODULE: ./src/advise/programs/started-programs.ts + 4 modules
var started_programs = __webpack_require__(17493);
;// CONCATENATED MODULE: ./src/advise/base-needs.ts






const NONE = { packages: [], lines: [], compiling: [], unknown: null };
/** @param line the line of the base's FROM; null where it is not known. */
function baseNeeds(image, line, lacks, context) {
    const needs = [
        ...lacks.map(lack => needsOf(image, line, lack)),
        ...(lacks.includes('documents')
            ? []
            : [neededBySources(image, context), { packages: packagesOfLocales(image, context) }]),
    ];
    const merged = (parts) => [
        ...new Set(parts.flatMap(part => part ?? [])),
    ];
    return {
        packages: merged(needs.map(each => each.packages)),
        lines: merged(needs.map(each => each.lines)).sort((a, b) => a - b),
        compiling: merged(needs.map(each => each.compiling)),
        unknown: needs.find(each => each.unknown != null)?.unknown ?? null,
    };
}
function needsOf(image, line, lack) {
    switch (lack) {
        case 'documents':
            return NONE;
        case 'packages': {
            const { packages, lines } = packageCalls(image, line);
            const named = [...(0,base_installs/* returningPackages */.qg)(image, line).named, ...packages];
            return { packages: named, lines, compiling: linesThatMayCompile(image, line) };
        }
        case 'glibc': {
            const { packages, lines } = packageCalls(image, line);
            return {
                packages: [...packages, ...compiledPackages(image)],
                lines: [...lines, ...(0,base_installs/* linesThatRun */.Ui)(image, line, 'not on Alpine')],
                compiling: linesThatMayCompile(image, line),
            };
        }
        case 'compiler':
            return { lines: linesThatCompile(image, line) };
        case 'shell':
            return { lines: (0,base_installs/* linesThatRun */.Ui)(image, line, 'any') };
    }
}
/** Packages of the distribution with programs that the sources start. */
function neededBySources(image, context) {
    return context.sources === undefined
        ? { unknown: started_programs/* SOURCES_UNKNOWN */.S }
        : (0,needed_programs/* neededPrograms */.t)(image, (0,started_programs/* startedPrograms */.r)(image, context));
}
/** Packages of the base with locales that a setting asks for. */
function packagesOfLocales(image, context) {
    const needed = (0,needed_locales/* neededLocales */.h)(image, context);
    if (needed?.isOfBase !== true)
        return [];
    const owners = needed.files.flatMap(file => image.packages[image.files.owner(file) ?? -1]?.name ?? []);
    return owners.length === 0 ? ['locales'] : owners;
}
/** Packages of own lines with programs or libraries that ask a loader for the C library; a distribution has its own ones. */
function compiledPackages({ files, layers, packages }) {
    const found = files
        .filter(file => files.rest(file).needs !== undefined &&
        !files.isHidden(file) &&
        layers[files.layer(file)]?.origin !== 'base')
        .flatMap(file => packages[files.owner(file) ?? -1] ?? [])
        .filter(({ ecosystem }) => (0,package_catalogs/* packageCatalog */.S)(ecosystem)?.isSystem !== true);
    return [...new Set(found.map(({ name }) => name))];
}

// EXTERNAL MODULE: ./src/advise/wording.ts
var wording = __webpack_require__(53304);
;// CONCATENATED MODULE: ./src/advise/base-options.ts




/** Names, or lines, that a cell has room for. */
const MOST = 3;
/** Those whose compressed bytes compare with those of the base: differently packed bytes say nothing of what is in them. */
function comparableBases({ base, layers }, { bases }) {
    const own = layers.slice(0, base.kind === 'known' ? base.layers : 0);
    const packed = new Set(own.map(({ compression }) => compression));
    return bases.filter(({ compressions }) => compressions.every(each => packed.has(each)));
}
/** The base image, and the smaller ones that it could be exchanged for, biggest first; none where there are none. */
function baseOptions(image, context) {
    const { base, layers } = image;
    if (base.kind !== 'known')
        return [];
    const { compressed, unpacked } = (0,bytes/* sumBytes */.jO)(layers.slice(0, base.layers));
    const line = layers[0]?.line ?? null;
    const options = comparableBases(image, context)
        .filter(each => each.compressed < compressed && !isServer(each))
        .map(each => optionOf(image, line, each, context));
    if (options.length === 0)
        return [];
    const present = { reference: base.reference, compressed, unpacked, lacks: [], neededBy: [] };
    return [present, ...options.sort((a, b) => b.compressed - a.compressed)];
}
/** What serves files runs none of the programs that the base runs. */
function isServer({ kind, reference }) {
    return kind === 'stage' && reference.includes('/nginx:');
}
function optionOf(image, line, alternative, context) {
    const { reference, compressed, unpacked } = alternative;
    const lacks = lacksOf(image, alternative);
    return {
        ...{ reference, compressed, unpacked },
        lacks: [lacks.map(each => LACK_WORDS[each]).join(', ')],
        neededBy: needsWords(image, baseNeeds(image, line, lacks, context)),
    };
}
/** Each part says one thing. */
function needsWords(image, { packages, lines, compiling, unknown }) {
    const uncertain = joined([unknown ?? [], compilingWords(image, compiling)], ', ');
    return joined([
        listed(packages),
        linesWords(image, lines),
        // Nothing in its place would say that nothing needs it.
        uncertain.length === 0 ? [] : ['not certain: ', ...uncertain],
    ], '; ');
}
function compilingWords(image, indexes) {
    const lines = linesWords(image, indexes);
    return lines.length === 0
        ? []
        : [...lines, ` may compile what ${indexes.length === 1 ? 'it installs' : 'they install'}`];
}
function joined(parts, between) {
    const some = parts.filter(part => part.length > 0);
    return some.flatMap((part, index) => (index === 0 ? part : [between, ...part]));
}
function listed(names) {
    const others = names.length - MOST;
    return others > 0 ? [...(0,wording/* listOf */.c3)(names.slice(0, MOST), ', '), ` and ${others} more`] : (0,wording/* listOf */.c3)(names);
}
/** `lines 3, 7 and 2 more` */
function linesWords({ lines }, indexes) {
    const numbers = indexes.flatMap(each => lines[each]?.line ?? []);
    if (numbers.length === 0)
        return [];
    const others = numbers.length - MOST;
    const more = others > 0 ? ` and ${others} more` : '';
    return [`${numbers.length === 1 ? 'line' : 'lines'} ${numbers.slice(0, MOST).join(', ')}${more}`];
}


/***/ }),

/***/ 34381:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ contextCopyOf),
/* harmony export */   p: () => (/* binding */ workingDirectory)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _instruction_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8712);
/* harmony import */ var _line_graph_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51609);



/**
 * What a `COPY source destination` of one directory did, or null where the text does not say: several sources, patterns, variables,
 * archives that ADD unpacks, a place that depends on the base image's working directory.
 */
function contextCopyOf(image, index) {
    const instruction = (0,_instruction_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInstruction */ .ED)(image.lines[index]?.instruction ?? '');
    const operands = (0,_instruction_js__WEBPACK_IMPORTED_MODULE_1__/* .copyOperands */ .Qi)(instruction);
    const [source, ...others] = operands?.sources ?? [];
    if (operands === null || source === undefined || others.length > 0)
        return null;
    if (/[*?[\\$]|^\w+:\/\//.test(source) || /[\\$]/.test(operands.destination))
        return null;
    const place = operands.destination.startsWith('/') ? '/' : workingDirectory(image, index);
    if (place === null)
        return null;
    return {
        destination: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.resolve('/', place, operands.destination).slice(1),
        source: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.resolve('/', source).slice(1),
    };
}
/** The working directory of a line, where its stage or the one below sets it; null where the base image does. */
function workingDirectory(image, index) {
    let relative = '';
    for (const before of (0,_line_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .linesBefore */ .PY)(image, index)) {
        const { name, rest } = (0,_instruction_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInstruction */ .ED)(image.lines[before]?.instruction ?? '');
        if (name !== 'WORKDIR')
            continue;
        if (rest.includes('$'))
            return null;
        const path = rest.replace(/^"(.*)"$/, '$1');
        if (path.startsWith('/'))
            return node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(path, relative);
        relative = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(path, relative);
    }
    return null;
}


/***/ }),

/***/ 80283:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sm: () => (/* binding */ prependCommand),
/* harmony export */   ky: () => (/* binding */ takesAnother),
/* harmony export */   mv: () => (/* binding */ appendCommand),
/* harmony export */   zA: () => (/* binding */ addFlags)
/* harmony export */ });
/* harmony import */ var _run_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29502);
/* harmony import */ var _source_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69400);
/* harmony import */ var _stage_user_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72174);



/** Puts flags at the start of an instruction; null where that is not certain. */
function addFlags(image, index, flags, context) {
    const found = (0,_source_line_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceLine */ ._)(image, index, context);
    if (found?.instruction.keywordEnd == null)
        return null;
    const missing = flags.filter(flag => !found.instruction.flags.includes(flag));
    const { keywordEnd: at } = found.instruction;
    return missing.map(flag => ({ file: found.file, start: at, end: at, text: ` ${flag}` }));
}
/** Puts a command before all others of a RUN; null where that is not certain. */
function prependCommand(image, index, command, context) {
    const found = (0,_run_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .runCommands */ .aK)(image, index, context);
    if (found === null)
        return null;
    const { start } = found.instruction.arguments;
    return [{ file: found.file, start, end: start, text: `${command} && ` }];
}
/** Puts a command at the end of a RUN, to run when all before went well; null where that is not certain, or it is there. */
function appendCommand(image, index, command, context) {
    const found = (0,_run_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .runCommands */ .aK)(image, index, context);
    if (found === null || !takesAnother(found.joined.text) || found.joined.text.includes(command))
        return null;
    // What was made with the rights of another user is not there for this one to change.
    if ((0,_stage_user_js__WEBPACK_IMPORTED_MODULE_2__/* .borrowsRights */ .wI)(found.joined.text))
        return null;
    const { file, dockerfile, instruction } = found;
    const { start, end } = instruction;
    const lines = dockerfile.text.slice(start, end).split('\n');
    const indent = lines.length === 1 ? null : (/^[ \t]*/.exec(lines.at(-1) ?? '')?.[0] ?? '');
    const text = indent === null ? ` && ${command}` : ` ${dockerfile.escape}${dockerfile.newline}${indent}&& ${command}`;
    return [{ file, start: end, end, text }];
}
/** Whether `&&` may follow: not after an operator, nor after what ends the shell or goes on beside it. */
function takesAnother(line) {
    return !/(?:[;&|(]|\\)\s*$/.test(line) && !/(?:^|[;&|]\s*)(?:exec|exit)\b/.test(line);
}


/***/ }),

/***/ 29502:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PT: () => (/* binding */ insertAt),
/* harmony export */   X3: () => (/* binding */ afterWord),
/* harmony export */   aK: () => (/* binding */ runCommands),
/* harmony export */   dx: () => (/* binding */ replaceWord),
/* harmony export */   n: () => (/* binding */ beforeCommand),
/* harmony export */   oQ: () => (/* binding */ programOf),
/* harmony export */   rl: () => (/* binding */ verbOf)
/* harmony export */ });
/* harmony import */ var _edit_joined_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27333);
/* harmony import */ var _edit_shell_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25653);
/* harmony import */ var _source_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69400);



/** A shell whose lines are read as POSIX has it. */
const POSIX_SHELL = /^\s*\[\s*"(?:\/(?:usr\/)?bin\/)?(?:ba|da|a|k|z)?sh"/;
/**
 * Takes the command line of a RUN apart.
 *
 * @returns null for what is no RUN of a shell's line, or is not understood.
 */
function runCommands(image, index, context) {
    const found = (0,_source_line_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceLine */ ._)(image, index, context);
    if (found === null)
        return null;
    const { dockerfile, instruction } = found;
    if (instruction.keyword !== 'RUN' || instruction.form !== 'shell' || !hasPosixShell(found))
        return null;
    const joined = (0,_edit_joined_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .joinLines */ .c)(dockerfile, instruction.arguments);
    const commands = joined === null ? null : (0,_edit_shell_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .shellCommands */ .h)(joined.text);
    return joined === null || commands === null ? null : { ...found, joined, commands: commands.map(asProgram) };
}
/** `python3 -m pip install` calls pip. */
function asProgram(command) {
    const [program, option, ...rest] = command.words;
    const isModule = /^(?:.*\/)?python[\d.]*$/.test(program?.text ?? '') && option?.text === '-m';
    return isModule && rest.length > 0 ? { words: rest } : command;
}
/** Whatever SHELL the file names above: that of a stage that this one stands on may hold, too. */
function hasPosixShell({ dockerfile, instruction }) {
    return dockerfile.instructions
        .filter(({ keyword, start }) => keyword === 'SHELL' && start < instruction.start)
        .every(({ arguments: { start, end } }) => POSIX_SHELL.test(dockerfile.text.slice(start, end)));
}
/** Puts a text right after a word. */
function afterWord(found, word, text) {
    return insertAt(found, word.end, text);
}
/** Puts a text right after the character before an offset of the line, on the same line of the file. */
function insertAt({ file, joined }, offset, text) {
    const at = (joined.offsets[offset - 1] ?? 0) + 1;
    return { file, start: at, end: at, text };
}
/** What may stand before a command that variables are set for: nothing but the end of another one. */
const ENDED = /(?:^|&&|\|\||[;|(])\s*$/;
/** Puts a text right before a command; null where something stands before it that is none of it: `time`. */
function beforeCommand({ file, joined }, { words }, text) {
    const { start: offset = 0 } = words[0] ?? {};
    const start = joined.offsets[offset];
    if (start === undefined || !ENDED.test(joined.text.slice(0, offset)))
        return null;
    return { file, start, end: start, text };
}
/** Exchanges a word; null where it goes over the end of a line. */
function replaceWord({ file, joined }, word, text) {
    const [start = 0, last = 0] = [joined.offsets[word.start], joined.offsets[word.end - 1]];
    return last - start === word.end - 1 - word.start ? { file, start, end: last + 1, text } : null;
}
/** The word of a command that says what its program is to do: `ci` of `npm --silent ci`; null without one. */
function verbOf({ words }) {
    return words.slice(1).find(({ text }) => !text.startsWith('-')) ?? null;
}
/** The name of the program that a command calls, wherever it is installed. */
function programOf({ words }) {
    return words[0]?.text.replace(/^.*\//, '') ?? '';
}


/***/ }),

/***/ 69400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ sourceLine)
/* harmony export */ });
/* harmony import */ var _edit_joined_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27333);

/**
 * Finds a line in its Dockerfile.
 *
 * @param index in the platform's `lines`.
 * @returns null where the file is not at hand, or has another instruction there by now.
 */
function sourceLine(image, index, { sources }) {
    const line = image.lines[index ?? -1];
    const dockerfile = sources?.dockerfiles.get(line?.dockerfile ?? '');
    if (line === undefined || dockerfile === undefined)
        return null;
    const instruction = dockerfile.instructions.find(each => each.line === line.line);
    if (instruction === undefined)
        return null;
    const { start, arguments: rest } = instruction;
    const joined = (0,_edit_joined_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .joinLines */ .c)(dockerfile, { start, end: rest.end });
    if (joined === null || squeezed(joined.text) !== squeezed(line.instruction))
        return null;
    return { file: line.dockerfile, dockerfile, instruction };
}
function squeezed(text) {
    return text.replace(/\s+/g, '');
}


/***/ }),

/***/ 72174:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $q: () => (/* binding */ userAt),
/* harmony export */   SW: () => (/* binding */ userAtEnd),
/* harmony export */   jX: () => (/* binding */ isRoot),
/* harmony export */   wI: () => (/* binding */ borrowsRights)
/* harmony export */ });
/* harmony import */ var _edit_stage_instructions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68626);

/** The user that a USER above a line sets for it, as it is written; null where none does, so that it is that of the base image. */
function userAt({ dockerfile, instruction }) {
    return lastUser(dockerfile.text, (0,_edit_stage_instructions_js__WEBPACK_IMPORTED_MODULE_0__/* .instructionsAbove */ .Hr)(dockerfile, instruction));
}
/** The same at the end of the stage of a line. */
function userAtEnd({ dockerfile, instruction }) {
    const last = (0,_edit_stage_instructions_js__WEBPACK_IMPORTED_MODULE_0__/* .instructionsOfStage */ .X5)(dockerfile, instruction).at(-1) ?? instruction;
    return lastUser(dockerfile.text, [...(0,_edit_stage_instructions_js__WEBPACK_IMPORTED_MODULE_0__/* .instructionsAbove */ .Hr)(dockerfile, last), last]);
}
/** `root`, `0:0`. */
function isRoot(user) {
    return /^(?:root|0)(?::\S+)?$/.test(user);
}
/** Whether a command line does something with the rights of another user than its own. */
function borrowsRights(line) {
    return /\b(?:sudo|doas)\b/.test(line);
}
function lastUser(text, instructions) {
    const last = instructions.findLast(({ keyword }) => keyword === 'USER');
    return last === undefined ? null : text.slice(last.arguments.start, last.arguments.end);
}


/***/ }),

/***/ 8712:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ED: () => (/* binding */ parseInstruction),
/* harmony export */   Qi: () => (/* binding */ copyOperands),
/* harmony export */   iP: () => (/* binding */ flagOf)
/* harmony export */ });
/** Longer instructions are read up to here: rules look for patterns in them, and no one writes more. */
const LONGEST = 20_000;
/** Takes an instruction apart: `COPY --from=build /a /b`. */
function parseInstruction(text) {
    const words = text.slice(0, LONGEST).trimStart();
    const name = /^\w+/.exec(words)?.[0] ?? '';
    let rest = words.slice(name.length).trimStart();
    const flags = [];
    for (let flag = /^--\S+/.exec(rest)?.[0]; flag !== undefined; flag = /^--\S+/.exec(rest)?.[0]) {
        flags.push(flag);
        rest = rest.slice(flag.length).trimStart();
    }
    return { name: name.toUpperCase(), flags, rest: rest.trimEnd() };
}
/** The value of a flag: `build` of `--from=build`; null when there is none. */
function flagOf({ flags }, name) {
    const flag = flags.find(each => each.startsWith(`--${name}=`));
    return flag === undefined ? null : flag.slice(name.length + 3);
}
/** What a COPY or ADD copies and where to, in either form: `a b /dst`, `["a", "/dst"]`; null for what is neither. */
function copyOperands({ name, rest }) {
    if (name !== 'COPY' && name !== 'ADD')
        return null;
    const words = rest.startsWith('[') ? parseWords(rest) : rest.split(/\s+/);
    const destination = words.pop();
    return destination === undefined || words.length === 0 ? null : { sources: words, destination };
}
function parseWords(text) {
    try {
        const value = JSON.parse(text);
        return Array.isArray(value) ? value.filter(each => typeof each === 'string') : [];
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 51609:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ linesAfter),
/* harmony export */   PY: () => (/* binding */ linesBefore),
/* harmony export */   TQ: () => (/* binding */ copiesContext),
/* harmony export */   gV: () => (/* binding */ linesBehind),
/* harmony export */   wL: () => (/* binding */ copiedLines)
/* harmony export */ });
/* harmony import */ var _instruction_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8712);

/**
 * What a line takes files from, apart from the line before it: the last lines of the stages that a `COPY --from` names. Steps that
 * stages have in common stand in one of them only, so it is the line's own stage that tells the two apart, not the other's name.
 */
function copiedLines(image, index) {
    const line = image.lines[index];
    const from = line === undefined ? null : stageCopiedFrom(line);
    if (line === undefined || from === null)
        return [];
    const named = line.inputs.filter(input => image.lines[input]?.stage === from);
    return named.length > 0 ? named : line.inputs.filter(input => image.lines[input]?.stage !== line.stage);
}
/** The lines whose file system a line stands on. */
function linesBelow(image, index) {
    const copied = copiedLines(image, index);
    return (image.lines[index]?.inputs ?? []).filter(input => !copied.includes(input));
}
/** All lines whose file system a line stands on, nearest first, itself left out. */
function linesBefore(image, index) {
    return reach(index, each => linesBelow(image, each));
}
/** All lines that stand on a line's file system, nearest first, itself left out. */
function linesAfter(image, index) {
    const above = new Map();
    image.lines.forEach((_, upper) => {
        for (const lower of linesBelow(image, upper))
            above.set(lower, [...(above.get(lower) ?? []), upper]);
    });
    return reach(index, each => above.get(each) ?? []);
}
/** All lines that had a part in what some lines made, nearest first, they themselves included. */
function linesBehind(image, starts) {
    return starts.flatMap(start => [start, ...reach(start, each => image.lines[each]?.inputs ?? [])]);
}
/** Whether a line copies from the build context, rather than from a stage, an image, a URL or a repository. */
function copiesContext(line) {
    if (!line.readsContext)
        return false;
    const instruction = (0,_instruction_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstruction */ .ED)(line.instruction);
    const operands = (0,_instruction_js__WEBPACK_IMPORTED_MODULE_0__/* .copyOperands */ .Qi)(instruction);
    return (operands !== null &&
        (0,_instruction_js__WEBPACK_IMPORTED_MODULE_0__/* .flagOf */ .iP)(instruction, 'from') === null &&
        !operands.sources.some(source => /^(?:\w+:\/\/|git@)/.test(source)));
}
/** `build` of `COPY --from=build`: a stage's name or number, or an image. */
function stageCopiedFrom(line) {
    return (0,_instruction_js__WEBPACK_IMPORTED_MODULE_0__/* .flagOf */ .iP)((0,_instruction_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstruction */ .ED)(line.instruction), 'from');
}
function reach(start, next) {
    const seen = new Set([start]);
    const todo = [start];
    for (const index of todo) {
        for (const each of next(index)) {
            if (seen.has(each))
                continue;
            seen.add(each);
            todo.push(each);
        }
    }
    return todo.slice(1);
}


/***/ }),

/***/ 21255:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nl: () => (/* binding */ commandOf),
/* harmony export */   Np: () => (/* binding */ runs),
/* harmony export */   x9: () => (/* binding */ runsBehind),
/* harmony export */   yA: () => (/* binding */ lineOriginOf)
/* harmony export */ });
/* harmony import */ var _instruction_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8712);
/* harmony import */ var _line_graph_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51609);


/**
 * Who made the files of a layer: the line of the layer itself or, where that only copies from another stage, the last line behind it
 * that runs what the pattern says. Null when the layer's line is not known.
 */
function lineOriginOf(image, line, pattern) {
    const made = image.lines[line ?? -1];
    if (line === null || made === undefined)
        return null;
    if ((0,_instruction_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstruction */ .ED)(made.instruction).name === 'RUN')
        return { line, how: 'run', copied: null };
    if ((0,_line_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .copiesContext */ .TQ)(made))
        return { line, how: 'context', copied: null };
    const [from] = (0,_line_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .copiedLines */ .wL)(image, line);
    const copied = from === undefined ? null : { by: line, from };
    const [found] = runsBehind(image, line, pattern);
    return found === undefined ? { line, how: 'copy', copied } : { line: found, how: 'run', copied };
}
/** All lines behind what a line copies from other stages that run what the pattern says, the last one first. */
function runsBehind(image, line, pattern) {
    const behind = (0,_line_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .linesBehind */ .gV)(image, (0,_line_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .copiedLines */ .wL)(image, line));
    return [...new Set(behind)].filter(index => runs(image, index, pattern));
}
/** Whether a line is a RUN whose command has the pattern. */
function runs(image, index, pattern) {
    const command = commandOf(image, index);
    return command !== '' && pattern.test(command);
}
/** The command that a line runs, each white space one blank, so that patterns take no time over it; '' where it runs none. */
function commandOf(image, index) {
    const { name, rest } = (0,_instruction_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstruction */ .ED)(image.lines[index ?? -1]?.instruction ?? '');
    return name === 'RUN' ? rest.replace(/\s+/g, ' ') : '';
}


/***/ }),

/***/ 52733:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ INSTALLS)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/advise/manifests/project.ts
var manifests_project = __webpack_require__(33204);
;// CONCATENATED MODULE: ./src/advise/manifests/go-reads.ts


/**
 * What `go mod download` reads: the manifest of the module or those of a workspace, and those of modules that a folder replaces.
 *
 * @param fetch what fetches them before a command that builds, too: there is nothing to fetch where no module is required.
 */
function goReads(project, fetch) {
    if (project.read('vendor/modules.txt') !== null)
        return null;
    const work = project.read('go.work');
    const folders = work === null ? [''] : foldersUsed(work).map(folder => (0,manifests_project/* inside */.nx)(folder));
    const texts = folders.map(folder => (folder === null ? '' : manifestIn(project, folder)));
    const found = new manifests_project/* ReadsFound */.W$(project);
    const isAll = (work === null || addWorkspace(found, project, work)) &&
        folders.every((folder, at) => folder !== null && addModule(found, project, folder, texts[at] ?? ''));
    if (!isAll || (fetch !== undefined && !texts.some(text => /^[ \t]*require\b/m.test(text))))
        return null;
    return found.reads(fetch);
}
function manifestIn(project, folder) {
    return project.read(external_node_path_.posix.join(folder, 'go.mod')) ?? '';
}
function addWorkspace(found, project, work) {
    const files = ['go.work', ...(0,manifests_project/* present */.Eb)(project, ['go.work.sum'])];
    return files.every(path => found.add(path) !== null) && addReplaced(found, project, '', work);
}
function addModule(found, project, folder, text) {
    return text !== '' && addManifest(found, project, folder) && addReplaced(found, project, folder, text);
}
function addManifest(found, project, folder) {
    const files = ['go.mod', ...(0,manifests_project/* present */.Eb)(project, [external_node_path_.posix.join(folder, 'go.sum')]).map(() => 'go.sum')];
    return files.every(name => found.add(name, folder) !== null);
}
/** `replace a.example/b => ./b`. */
function addReplaced(found, project, folder, text) {
    const paths = [...text.matchAll(/=>\s*["'`]?([./][^\s"'`]*)/g)].map(([, path = '']) => path);
    return paths.every(path => {
        const place = (0,manifests_project/* inside */.nx)(path, folder);
        return place !== null && addManifest(found, project, place);
    });
}
/** Folders that a `go.work` uses. */
function foldersUsed(text) {
    const found = [];
    let isUse = false;
    for (const line of text.replace(/\/\/.*$/gm, '').split(/\r?\n/)) {
        const one = /^\s*use\s+([^\s(]+)\s*$/.exec(line)?.[1];
        if (one !== undefined)
            found.push(one);
        else if (/^\s*use\s*\(/.test(line))
            isUse = true;
        else if (line.includes(')'))
            isUse = false;
        else if (isUse && line.trim() !== '')
            found.push(line.trim());
    }
    return found;
}

;// CONCATENATED MODULE: ./src/advise/manifests/compiled-reads.ts


const GO_BUILD = /^go\s+(?:build|install|test|vet)(?!\s+(?:.*\s)?(?:-C\b|-mod[=\s]vendor|-modfile\b|\S*@))(?:\s|$)/;
const MAVEN_BUILD = /^(?:\.\/)?mvnw?\s+(?!.*(?:\s-f\b|--file\b|-pl\b|--projects\b|dependency:|-o\b|--offline\b))/;
const CARGO_BUILD = /^cargo\s+(?:build|install|test|check)(?!.*\s(?:--manifest-path|-p|--package|--git|--index|--offline)\b)/;
/** What compiles fetches on the way: that alone can be done before the sources are there. */
const COMPILED_INSTALLS = [
    { family: 'go', command: /^go\s+mod\s+download$/, readsOf: (_command, project) => goReads(project) },
    {
        family: 'go',
        command: GO_BUILD,
        builds: true,
        readsOf: (_command, project) => goReads(project, 'go mod download'),
    },
    {
        family: 'java',
        command: /^(?:\.\/)?mvnw?(?:\s+-\S+)*\s+dependency:(?:go-offline|resolve)(?:\s+-\S+)*$/,
        readsOf: (command, project) => mavenReads(command, project),
    },
    {
        family: 'java',
        command: MAVEN_BUILD,
        builds: true,
        // All that the plugins of a whole life cycle need, and a plugin to find that.
        fetchesMore: true,
        readsOf(command, project) {
            const [program = ''] = command.split(/\s/);
            const profiles = command.match(/\s-P\s?[\w,!-]+/g)?.join('') ?? '';
            return mavenReads(command, project, `${program} -B${profiles} dependency:go-offline`);
        },
    },
    {
        family: 'rust',
        command: CARGO_BUILD,
        builds: true,
        readsOf: (_command, project) => cargoReads(project),
    },
];
/** One module alone: those of a build of several need one another. */
function mavenReads(command, project, fetch) {
    const text = project.read('pom.xml') ?? '';
    const isAlone = text !== '' && !/<(?:modules|systemPath)\b|<relativePath>[^<]|file:|basedir\}/.test(text);
    const found = new manifests_project/* ReadsFound */.W$(project);
    const wrapper = command.startsWith('./') ? ['mvnw'] : [];
    const files = ['pom.xml', ...wrapper, ...(0,manifests_project/* present */.Eb)(project, ['.mvn'])];
    return isAlone && files.every(path => found.add(path) !== null) ? found.reads(fetch) : null;
}
/**
 * One package of the usual form: cargo wants a source to be there when it reads the manifest, so an empty one stands for it until the
 * sources come. It is not compiled, or cargo would take the result for newer than what comes.
 */
function cargoReads(project) {
    const text = project.read('Cargo.toml') ?? '';
    const isPlain = !/^[ \t]*\[(?:workspace|lib|\[(?:bin|example|test|bench)\])|\bpath\s*=|^[ \t]*(?:build|autobins)\s*=/m.test(text);
    const [source] = (0,manifests_project/* present */.Eb)(project, ['src/main.rs', 'src/lib.rs']);
    const settings = project.read('.cargo/config.toml') ?? '';
    const isFetched = /^source = "/m.test(project.read('Cargo.lock') ?? '');
    if (!isFetched || !isPlain || source === undefined || /\bdirectory\b|\bpath/.test(settings))
        return null;
    const found = new manifests_project/* ReadsFound */.W$(project);
    const files = [
        'Cargo.toml',
        'Cargo.lock',
        ...(0,manifests_project/* present */.Eb)(project, ['.cargo', 'rust-toolchain', 'rust-toolchain.toml']),
    ];
    return files.every(path => found.add(path) !== null)
        ? found.reads(`mkdir -p src && touch ${source} && cargo fetch`)
        : null;
}

// EXTERNAL MODULE: ./src/advise/manifests/node-reads.ts
var node_reads = __webpack_require__(55909);
// EXTERNAL MODULE: ./src/advise/manifests/python-reads.ts + 1 modules
var python_reads = __webpack_require__(41520);
;// CONCATENATED MODULE: ./src/advise/manifests/installs.ts




/** What in a Gemfile may name a file of the project. */
const LOCAL_GEMS = /\bpath\b|\bgemspec\b|\beval_gemfile\b|\brequire|\bload\b|\bfile:|\bFile\b|\bDir\b|__dir__/;
/** Commands that install, the ones that say the most first. */
const INSTALLS = [
    ...node_reads/* NODE_INSTALLS */.E,
    ...python_reads/* PYTHON_INSTALLS */.e,
    {
        family: 'ruby',
        command: /^bundle(?:\s+install)?(?:\s+-\S+(?:\s+\d+)?)*$/,
        readsOf(_command, project) {
            const text = project.read('Gemfile') ?? '';
            if (text === '' || LOCAL_GEMS.test(text) || project.read('.bundle') !== null)
                return null;
            return { files: (0,manifests_project/* present */.Eb)(project, ['Gemfile', 'Gemfile.lock']), folders: [] };
        },
    },
    ...COMPILED_INSTALLS,
];


/***/ }),

/***/ 55909:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ NODE_INSTALLS)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38815);
/* harmony import */ var _node_project_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78522);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33204);




/** Folders that may hold members; a bigger workspace makes no line that anybody reads. */
const MOST_MEMBERS = 30;
/** What packages of the project's own are installed from, wherever it stands: whatever may be a file counts as one. */
const LOCAL = /"(?:[^"]*:)?(?:file|link|portal|patch|exec):|":"(?:\.{1,2}|~)?\//;
/** Where it is installed, or which manifest is read, is another one. */
const ELSEWHERE = /\s(?:--(?:prefix|cwd|dir|global|global-folder|modules-folder)\b|-C\b|-g\b)/;
const NODE_INSTALLS = [
    {
        family: 'node',
        command: /^npm\s+(?:ci|clean-install|i|install)(?:\s+-\S+)*$/,
        readsOf: readsWith({ files: ['package-lock.json', 'npm-shrinkwrap.json', '.npmrc'] }),
    },
    {
        family: 'node',
        command: /^yarn(?:\s+install)?(?:\s+-\S+)*$/,
        readsOf: readsWith({ files: ['yarn.lock', '.npmrc', '.yarnrc'], settings: yarnSettings }),
    },
    {
        family: 'node',
        command: /^pnpm\s+(?:i|install)(?:\s+-\S+)*$/,
        readsOf: readsWith({ files: ['pnpm-lock.yaml', '.npmrc'], settings: pnpmSettings }),
    },
    {
        family: 'node',
        command: /^bun\s+(?:i|install)(?:\s+-\S+)*$/,
        readsOf: readsWith({ files: ['bun.lock', 'bun.lockb', '.npmrc', 'bunfig.toml'] }),
    },
];
function readsWith({ files, settings = () => ({ paths: [] }) }) {
    return (command, project) => {
        const root = (0,_node_project_js__WEBPACK_IMPORTED_MODULE_3__/* .parseNodeManifest */ .vZ)(project.read('package.json'));
        const more = settings(project);
        if (root === null || more === null || ELSEWHERE.test(command) || namesFiles(project.read('.npmrc')))
            return null;
        const members = membersOf(project, more.members ?? root.workspaces);
        if (members === null)
            return null;
        const found = new _project_js__WEBPACK_IMPORTED_MODULE_2__/* .ReadsFound */ .W$(project);
        const own = ['package.json', ...(0,_project_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)(project, files), ...more.paths, ...root.patches];
        if (!own.every(path => found.add(path) !== null))
            return null;
        const isAdded = addPackage(found, { project, folder: '', command });
        return isAdded && members.every(folder => addPackage(found, { project, folder, command, isMember: true }))
            ? found.reads()
            : null;
    };
}
/** Adds a manifest, and the packages of the project that it names; false where more is read than those. */
function addPackage(found, { project, folder, command, isMember = false }) {
    const manifest = (0,_node_project_js__WEBPACK_IMPORTED_MODULE_3__/* .parseNodeManifest */ .vZ)(project.read(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(folder, 'package.json')));
    if (manifest === null || !needsManifestAlone(project, folder, manifest, command))
        return false;
    // What a member calls programs is linked at installing, where it is there by then.
    if (isMember && manifest.hasPrograms && !found.isFolder(folder))
        return false;
    if (found.add(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(folder, 'package.json')) === null)
        return false;
    return manifest.specs.every(spec => {
        const path = localPath(spec);
        if (path === null || path === '')
            return path === '';
        const place = (0,_project_js__WEBPACK_IMPORTED_MODULE_2__/* .inside */ .nx)(path, folder);
        if (place === null || place === '')
            return false;
        const isKnown = found.isFolder(place);
        if (found.add(place) === null)
            return false;
        return isKnown || !found.isFolder(place) || addPackage(found, { project, folder: place, command });
    });
}
function needsManifestAlone(project, folder, { text, others, ...manifest }, command) {
    // What is compiled at installing is compiled of sources.
    const compiles = project.read(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(folder, 'binding.gyp')) !== null;
    return text !== '' && !compiles && !(0,_node_project_js__WEBPACK_IMPORTED_MODULE_3__/* .runsScripts */ .fJ)(manifest, command) && !LOCAL.test(others);
}
/** The path that a dependency is installed from; '' for one that comes from elsewhere, null where that is not certain. */
function localPath(spec) {
    const path = /^(?:file|link):(.*)$/.exec(spec)?.[1] ?? (/^\.{1,2}(?:\/|$)/.test(spec) ? spec : null);
    if (path !== null)
        return path === '' ? null : path;
    return /^(?:portal|patch|exec):|(?:^|\+)file:|^[~/]/.test(spec) ? null : '';
}
/** The folders of a workspace; null where its patterns may match others, too. */
function membersOf(project, patterns) {
    if (patterns === null)
        return null;
    const members = new Set();
    for (const pattern of patterns) {
        const found = expand(project, pattern);
        if (found === null)
            return null;
        for (const folder of found)
            if (folder !== '' && project.read(`${folder}/package.json`) !== null)
                members.add(folder);
    }
    return members.size > MOST_MEMBERS ? null : [...members];
}
/** The folders that a pattern is for: names, and stars in them. */
function expand(project, pattern) {
    if (!/^[\w@./*-]+$/.test(pattern) || /\*\*|^\/|(?:^|\/)\.\.(?:\/|$)/.test(pattern))
        return null;
    let folders = [''];
    for (const part of node_path__WEBPACK_IMPORTED_MODULE_0__.posix
        .normalize(pattern)
        .split('/')
        .filter(each => each !== '' && each !== '.')) {
        const next = [];
        for (const folder of folders) {
            const names = part.includes('*') ? namesLike(project, folder, part) : [part];
            if (names === null)
                return null;
            next.push(...names.map(name => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(folder, name)));
        }
        folders = next;
    }
    return folders;
}
function namesLike(project, folder, pattern) {
    const parts = pattern.split('*').map(part => part.replaceAll('.', String.raw `\.`));
    const names = new RegExp(`^${parts.join('[^/]*')}$`);
    const listed = project.list(folder);
    return listed?.filter(name => names.test(name) && !/^\.|^node_modules$/.test(name)).sort() ?? null;
}
/** Settings of npm that name files: certificates, folders. */
function namesFiles(npmrc) {
    return (npmrc !== null && /^[^#;\n]*(?:=\s*["']?(?:\.{0,2}\/|~)|\b(?:cafile|prefix|globalconfig)\b)/m.test(npmrc));
}
function pnpmSettings(project) {
    if (project.read('.pnpmfile.cjs') !== null || project.read('.pnpmfile.mjs') !== null)
        return null;
    const text = project.read('pnpm-workspace.yaml');
    if (text === null)
        return { paths: [], members: [] };
    const settings = parseYaml(text);
    const { packages = [], patchedDependencies = {}, ...others } = settings ?? {};
    if (settings === null || !isTexts(packages) || LOCAL.test(JSON.stringify(others)))
        return null;
    const patches = Object.values(Object(patchedDependencies));
    return isTexts(patches) ? { paths: ['pnpm-workspace.yaml', ...patches], members: packages } : null;
}
/** Yarn 2 and later keep programs and plugins in a folder of the project; only with `node_modules` is that all. */
function yarnSettings(project) {
    const text = project.read('.yarnrc.yml');
    if (text === null)
        return project.list('.yarn') === null ? { paths: [] } : null;
    const isPlain = parseYaml(text)?.nodeLinker === 'node-modules' && project.read('.pnp.cjs') === null;
    if (!isPlain || project.read('.yarn/cache') !== null)
        return null;
    return { paths: ['.yarnrc.yml', ...(0,_project_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)(project, ['.yarn/releases', '.yarn/plugins', '.yarn/patches'])] };
}
function parseYaml(text) {
    try {
        const value = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(text);
        return typeof value === 'object' && value !== null ? value : null;
    }
    catch {
        return null;
    }
}
function isTexts(value) {
    return Array.isArray(value) && value.every(each => typeof each === 'string');
}


/***/ }),

/***/ 33204:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eb: () => (/* binding */ present),
/* harmony export */   L9: () => (/* binding */ projectIn),
/* harmony export */   W$: () => (/* binding */ ReadsFound),
/* harmony export */   nx: () => (/* binding */ inside)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** The project in a folder of the context ('' is all of it); null where the context is not at hand. */
function projectIn({ contextFile, contextFolder }, folder = '') {
    if (contextFile === undefined)
        return null;
    return {
        read: path => contextFile(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(folder, path)),
        list: path => contextFolder?.(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(folder, path)) ?? null,
    };
}
/** Those of some files that are there. */
function present(project, files) {
    return files.filter(file => project.read(file) !== null);
}
/** Collects what is read, as long as all of it is inside of the project. */
class ReadsFound {
    files = new Set();
    folders = new Set();
    #project;
    constructor(project) {
        this.#project = project;
    }
    /**
     * Adds a file or a folder by its path from another folder.
     *
     * @returns its path in the project; null where it is not there, is outside of it, or is all of it.
     */
    add(path, from = '') {
        const place = inside(path, from);
        if (place === null || place === '' || this.#project.read(place) === null)
            return null;
        (this.#project.list(place) === null ? this.files : this.folders).add(place);
        return place;
    }
    /** Whether a path is a folder that is read whole. */
    isFolder(path) {
        return this.folders.has(path);
    }
    /** Each once: what is in a folder that is read whole is not named by itself. */
    reads(fetch) {
        const isBelow = (path) => this.folders.values().some(folder => path.startsWith(`${folder}/`));
        return {
            files: [...this.files].filter(file => !isBelow(file)),
            folders: [...this.folders].filter(folder => !isBelow(folder)),
            ...(fetch === undefined ? {} : { fetch }),
        };
    }
}
/** A path from a folder, as one from the root of the project; null where it leads out of it. */
function inside(path, from = '') {
    if (/^[/~]|[\\$*?]/.test(path))
        return null;
    const place = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(from, path)).replace(/\/$/, '');
    if (place === '.')
        return '';
    return place.startsWith('..') ? null : place;
}


/***/ }),

/***/ 41520:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ PYTHON_INSTALLS),
  a: () => (/* binding */ installsNamesAlone)
});

// EXTERNAL MODULE: ./src/advise/manifests/project.ts
var manifests_project = __webpack_require__(33204);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./src/advise/manifests/requirements.ts


/** Options with a value that names no file of the project. */
const WITH_VALUE = /^(?:-i|--(?:extra-)?index-url|--trusted-host|--(?:no|only)-binary|--use-feature|--timeout|--retries|--progress-bar|--python(?:-version)?|--index-strategy|--hash|--config-settings?)$/;
const REQUIREMENT = /^(?:|-e|--editable)$/;
const REQUIREMENTS_FILE = /^(?:-[rc]|--requirements?|--constraints?)$/;
const LINKS = /^(?:-f|--find-links)$/;
/** A name of the index, with extras and versions: `uvicorn[standard]>=0.30,<1`. */
const NAMED = /^[A-Za-z0-9][\w.-]*(?:\[[\w,.\s-]*\])?\s*(?:[=<>~!]=?=?[^/]*)?$/;
/**
 * Adds what pip reads by its arguments or by the lines of a requirements file, which are of one kind.
 *
 * @param args each an option with what it is set to, or a requirement.
 * @param from the folder of the file that they stand in.
 * @returns false where the project itself is among it, or something is not understood.
 */
function addRequirements(found, args, project, from = '') {
    return args.every(([option, value]) => {
        if (REQUIREMENT.test(option))
            return addRequirement(found, value);
        if (REQUIREMENTS_FILE.test(option))
            return addRequirementsFile(found, (0,manifests_project/* inside */.nx)(value, from), project);
        if (LINKS.test(option))
            return addLinks(found, value, project, from);
        return WITH_VALUE.test(option) || value === '';
    });
}
/** Options of a command, or of a line, each with its value. */
function splitArguments(words) {
    const found = [];
    for (let at = 0; at < words.length; at++) {
        const word = unquoted(words[at] ?? '');
        const [, short, joined] = /^(-[rcef])(.+)$/.exec(word) ?? [];
        const [, long, value] = /^(--[\w-]+)=(.*)$/.exec(word) ?? [];
        if (short !== undefined && joined !== undefined)
            found.push([short, joined]);
        else if (long !== undefined && value !== undefined)
            found.push([long, unquoted(value)]);
        else if (!word.startsWith('-'))
            found.push(['', word]);
        else if (takesValue(word))
            found.push([word, unquoted(words[(at += 1)] ?? '')]);
        else
            found.push([word, '']);
    }
    return found;
}
function takesValue(option) {
    return [REQUIREMENT, REQUIREMENTS_FILE, LINKS, WITH_VALUE].some(each => each.test(option));
}
function unquoted(word) {
    return word.replace(/^(["'])(.*)\1$/, '$2');
}
function addRequirementsFile(found, path, project) {
    const text = path === null ? null : project.read(path);
    if (path === null || text === null || text === '')
        return false;
    if (found.files.has(path))
        return true;
    if (found.add(path) === null)
        return false;
    return linesOf(text).every(line => addLine(found, line, project, external_node_path_.posix.dirname(path)));
}
function linesOf(text) {
    return text
        .replace(/\\\r?\n/g, ' ')
        .split(/\r?\n/)
        .map(line => line.replace(/(?:^|\s)#.*$/, '').trim())
        .filter(line => line !== '');
}
function addLine(found, line, project, from) {
    const [requirement = ''] = line.split(/\s;|\s--/);
    const args = line.startsWith('-')
        ? splitArguments(line.split(/\s+/))
        : [['', requirement.replace(/;.*$/, '').trim()]];
    return addRequirements(found, args, project, from);
}
/** Paths are those from where pip runs, wherever the file with them stands. */
function addRequirement(found, text) {
    if (/\bfile:/.test(text))
        return false;
    if (text.includes('://') || NAMED.test(text))
        return true;
    const path = text.replace(/\[[^[\]]*\]$/, '');
    return /^[\w./@+-]+$/.test(path) && found.add(path) !== null;
}
/** pip looks beside the file first. */
function addLinks(found, value, project, from) {
    if (/^https?:/.test(value))
        return true;
    const beside = (0,manifests_project/* inside */.nx)(value, from);
    const isBeside = beside !== null && project.read(beside) !== null;
    return found.add(value, isBeside ? from : '') !== null;
}

;// CONCATENATED MODULE: ./src/advise/manifests/python-reads.ts


/** Where it is installed, or which project is read, is another one. */
const ELSEWHERE = /\s(?:--(?:directory|project|package|script|all-packages|group-dir)\b|-C\b|-P\b)/;
const PYTHON_INSTALLS = [
    {
        family: 'python',
        command: /^(?:\S*\/)?(?:python[\d.]*\s+-m\s+)?(?:uv\s+)?pip[\d.]*\s+install\s.*\S/,
        readsOf: pipReads,
    },
    { family: 'python', command: /^uv\s+pip\s+sync\s+[^\s-]\S*(?:\s+-\S+)*$/, readsOf: syncReads },
    { family: 'python', command: /^uv\s+sync(?:\s+-\S+(?:\s+(?!-)[\w.-]+)?)*$/, readsOf: uvReads },
    {
        family: 'python',
        command: /^poetry\s+(?:install|sync)(?:\s+-\S+(?:\s+(?!-)[\w.,-]+)?)*$/,
        readsOf: poetryReads,
    },
];
/** Whether it installs by name alone, so that it reads nothing of a project. */
function installsNamesAlone(command) {
    if (!/^(?:\S*\/)?(?:python[\d.]*\s+-m\s+)?(?:uv\s+)?pip[\d.]*\s+install\s/.test(command))
        return false;
    const nothing = { read: () => null, list: () => null };
    const args = pipArguments(command);
    return args.some(([option]) => option === '') && addRequirements(new manifests_project/* ReadsFound */.W$(nothing), args, nothing);
}
function pipArguments(command) {
    return splitArguments(command.replace(/^.*?\sinstall\s+/, '').split(/\s+/));
}
function pipReads(command, project) {
    const found = new manifests_project/* ReadsFound */.W$(project);
    const isAll = addRequirements(found, pipArguments(command), project);
    const reads = found.reads();
    return isAll && reads.files.length + reads.folders.length > 0 ? reads : null;
}
function syncReads(command, project) {
    const [, , , file = ''] = command.split(/\s+/);
    const found = new manifests_project/* ReadsFound */.W$(project);
    return addRequirements(found, [['-r', file]], project) ? found.reads() : null;
}
/** `uv sync`: without a build system the project itself is not installed (uv docs, "Build systems"). */
function uvReads(command, project) {
    const text = project.read('pyproject.toml') ?? '';
    const isKnown = text !== '' && !/\bworkspace\b/.test(text) && !ELSEWHERE.test(command);
    const isFrozen = /\s--frozen\b/.test(command);
    // What is computed is computed of sources.
    if (!isKnown || (!isFrozen && /^[ \t]*dynamic\s*=/m.test(text)))
        return null;
    const option = '--no-install-project';
    const isAlone = command.includes(option) ||
        /^[ \t]*package\s*=\s*false\b/m.test(text) ||
        (!/^[ \t]*\[build-system\]/m.test(text) && !/^[ \t]*package\s*=\s*true\b/m.test(text));
    const files = ['pyproject.toml', 'uv.lock', 'uv.toml', '.python-version'];
    return projectReads(project, text, files, isAlone ? undefined : `${command} ${option}`);
}
function poetryReads(command, project) {
    const text = project.read('pyproject.toml') ?? '';
    if (text === '' || ELSEWHERE.test(command))
        return null;
    const option = '--no-root';
    const isAlone = command.includes(option) || /^[ \t]*package-mode\s*=\s*false\b/m.test(text);
    const files = ['pyproject.toml', 'poetry.lock', 'poetry.toml'];
    return projectReads(project, text, files, isAlone ? undefined : `${command} ${option}`);
}
/** What a `pyproject.toml` names is read with it; what else looks like a file is not believed to be all. */
function projectReads(project, text, files, fetch) {
    const found = new manifests_project/* ReadsFound */.W$(project);
    const paths = [...text.matchAll(/\bpath\s*=\s*(["'])(.*?)\1/g)].map(([, , path = '']) => path);
    const others = text.replace(/\bpath\s*=\s*(["']).*?\1/g, '');
    const isPlain = !/["'](?:\.{1,2}\/|file:)|@\s*file:|\bfind-links\b/.test(others);
    const isAll = [...(0,manifests_project/* present */.Eb)(project, files), ...paths].every(path => found.add(path) !== null);
    return isPlain && isAll ? found.reads(fetch) : null;
}


/***/ }),

/***/ 92809:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ lackWords),
/* harmony export */   h: () => (/* binding */ neededLocales)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_once_a_directory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59572);
/* harmony import */ var _stage_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6322);
/* harmony import */ var _start_command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49324);




/** Those that glibc and musl load; `C.utf8` is in every image. */
const FILE = /^(?:(?:usr\/)?lib\/locale\/(?:locale-archive$|(?!C\b)[^/]+(?=\/))|usr\/share\/i18n\/locales\/musl\/(?!C\b)[^/]+$)/;
/** Where these stand: what is asked of each directory need not be asked of each file. */
const DIRECTORY = /^(?:(?:usr\/)?lib\/locale|usr\/share\/i18n\/locales\/musl)\//;
/** `LANG=de_DE.UTF-8`, `LC_ALL de_DE`: C and POSIX are none of these. */
const NAMED = /(?<![\w$])(?:LANG|LC_[A-Z]+)[= ]\s?["']?([a-z]{2,3}(?:_[a-z]{2})?(?:\.[\w-]+)?(?:@\w+)?)(?!\w)/gi;
/** What would be lost on an image without them; null where nothing would: there are none, or no one asks for them. */
function neededLocales(image, context) {
    const { files: all } = image;
    const isThere = (0,_model_once_a_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .onceADirectory */ .q)(all, path => DIRECTORY.test(path));
    const visible = all.filter(file => isThere(file) && !all.isHidden(file) && FILE.test(all.path(file)));
    if (visible.length === 0)
        return null;
    const names = namesIn([...(0,_stage_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .instructionTexts */ .J)(image, context), (0,_start_command_js__WEBPACK_IMPORTED_MODULE_3__/* .startCommand */ .S0)(image)]);
    const asked = visible.filter(index => isAsked(image.files.path(index), names));
    const files = names.length === 0 ? visible.filter(index => !isOfBase(image, index)) : asked;
    if (files.length === 0)
        return null;
    return {
        name: names[0] ?? null,
        files,
        places: [...new Set(files.map(index => `/${FILE.exec(image.files.path(index))?.[0] ?? ''}`))],
        isOfBase: files.some(index => isOfBase(image, index)),
    };
}
function isOfBase({ files, layers }, index) {
    return layers[files.layer(index)]?.origin === 'base';
}
function namesIn(texts) {
    return [...new Set(texts.flatMap(text => [...text.matchAll(NAMED)].map(([, name = '']) => name)))];
}
/** An archive may have any of them. */
function isAsked(path, names) {
    const name = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(FILE.exec(path)?.[0] ?? '');
    return name === 'locale-archive' || names.some(each => plain(each) === plain(name));
}
/** `de_DE.UTF-8` and `de_DE.utf8` are one. */
function plain(name) {
    return name.toLowerCase().replaceAll('-', '');
}
/** That another image may lack them, as a clause. */
function lackWords({ name }) {
    return name === null
        ? ['it may lack the locales that your lines make']
        : ['it may lack the locale ', { code: name }];
}


/***/ }),

/***/ 40392:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ NODE_BUILD),
/* harmony export */   CX: () => (/* binding */ productionPrune),
/* harmony export */   N: () => (/* binding */ NODE_INSTALL),
/* harmony export */   fh: () => (/* binding */ nodeManagerOf),
/* harmony export */   h5: () => (/* binding */ productionOption),
/* harmony export */   vX: () => (/* binding */ productionInstall)
/* harmony export */ });
/** Start of a command in a shell line: after nothing, an operator, or variables that are set for it. */
const START = String.raw `(?:^|[;&|(]|\s)\s*(?:\w+=\S*\s+)*`;
/** A command that installs what `package.json` names. */
const NODE_INSTALL = new RegExp(`${START}(?:npm\\s+(?:ci|clean-install|i|install|add)\\b|pnpm\\s+(?:i|install|add)\\b|bun\\s+(?:i|install|add)\\b|` +
    `yarn(?:\\s+(?:install|add|workspaces\\s+focus)\\b|\\s+--|\\s*(?:$|[;&|])))`);
/** A command that may need what only development needs: scripts, compilers, tests. */
const NODE_BUILD = new RegExp(`${START}(?:(?:npm|pnpm|bun|yarn)\\s+(?:--?[\\w=/.-]+\\s+)*(?:run(?:-script)?|exec|x|dlx|t|test|build|compile|lint)\\b|yarn\\s+(?!install|add|workspaces|--|cache|config|set)\\w|` +
    `yarn\\s+workspaces\\s+(?:run|foreach)\\b|npx|bunx|tsc|vite|webpack|rollup|esbuild|jest|vitest|mocha|next\\s+build|ng\\s+build|nest\\s+build|turbo|nx|make|\\S*node_modules/\\.bin/)`);
/** Which of them a command calls; npm where it calls none of the others. */
function nodeManagerOf(command) {
    const found = /\b(npm|yarn|pnpm|bun)\b/.exec(command.slice(Math.max(0, command.search(NODE_INSTALL))))?.[1];
    return found === 'yarn' || found === 'pnpm' || found === 'bun' ? found : 'npm';
}
/** The command that installs without what only development needs, in the way that the given command installs. */
function productionInstall(image, command) {
    switch (nodeManagerOf(command)) {
        case 'yarn':
            return isModernYarn(image, command)
                ? 'yarn workspaces focus --all --production'
                : `yarn install ${PRODUCTION_OPTION.yarn} --frozen-lockfile`;
        case 'pnpm':
            return `pnpm install ${PRODUCTION_OPTION.pnpm} --frozen-lockfile`;
        case 'bun':
            return `bun install ${PRODUCTION_OPTION.bun}`;
        case 'npm':
            return `npm ${/\bnpm\s+(?:i|install|add)\b/.test(command) ? 'install' : 'ci'} ${PRODUCTION_OPTION.npm}`;
    }
}
/** What leaves out what only development needs; null where no option of the command does. */
function productionOption(image, command) {
    const manager = nodeManagerOf(command);
    return manager === 'yarn' && isModernYarn(image, command) ? null : PRODUCTION_OPTION[manager];
}
const PRODUCTION_OPTION = {
    npm: '--omit=dev',
    yarn: '--production',
    pnpm: '--prod',
    bun: '--production',
};
/** `pnpm prune` takes the members of a workspace from each other. Installing once more does not, but it asks first, and keeps what is new. */
const PNPM_WORKSPACE_PRUNE = 'CI=true pnpm install --prod --frozen-lockfile --config.modules-cache-max-age=0';
/** The command that takes what only development needs away from what is installed. */
function productionPrune(image, command, { contextFile }) {
    switch (nodeManagerOf(command)) {
        case 'yarn':
            return productionInstall(image, command);
        case 'pnpm':
            return contextFile?.('pnpm-workspace.yaml') == null ? 'pnpm prune --prod' : PNPM_WORKSPACE_PRUNE;
        case 'bun':
            return 'rm -rf node_modules && bun install --production';
        case 'npm':
            return 'npm prune --omit=dev';
    }
}
/** Yarn 2 and later: its settings stand in `.yarnrc.yml`, and some options are its alone. */
function isModernYarn(image, command) {
    return (/--immutable|workspaces\s+focus/.test(command) ||
        image.files.some(file => image.files.endsWith(file, '.yarnrc.yml') && !image.files.path(file).includes('node_modules/')));
}


/***/ }),

/***/ 78522:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ii: () => (/* binding */ readNodeProject),
/* harmony export */   Sf: () => (/* binding */ scriptsOf),
/* harmony export */   fJ: () => (/* binding */ runsScripts),
/* harmony export */   vZ: () => (/* binding */ parseNodeManifest)
/* harmony export */ });
/** Scripts that installing runs for the project itself (npm docs, scripts, life cycle of `npm ci`). */
const LIFE_CYCLE = [
    'preinstall',
    'install',
    'postinstall',
    'preprepare',
    'prepublish',
    'prepare',
    'postprepare',
    'dependencies',
];
/** The project whose `package.json` stands in a folder of the build context; null where that cannot be read. */
function readNodeProject({ contextFile }, folder = '') {
    return parseNodeManifest(contextFile?.(folder === '' ? 'package.json' : `${folder}/package.json`) ?? null);
}
/** Reads the text of a `package.json`; null where there is none, or it cannot be read. */
function parseNodeManifest(text) {
    const json = text === null ? null : parseObject(text);
    if (text === null || json === null)
        return null;
    const pnpm = asObject(json.pnpm);
    const { workspaces = [] } = json;
    const folders = Array.isArray(workspaces) ? workspaces : asObject(workspaces).packages;
    const sections = [json.dependencies, json.devDependencies, json.optionalDependencies];
    return {
        text,
        scripts: Object.fromEntries(textsOf(json.scripts)),
        workspaces: Array.isArray(folders) ? folders.map(String) : null,
        specs: sections.flatMap(section => textsOf(section).map(([, spec]) => spec)),
        patches: [json.patchedDependencies, pnpm.patchedDependencies].flatMap(section => textsOf(section).map(([, path]) => path)),
        hasPrograms: json.bin !== undefined || asObject(json.directories).bin !== undefined,
        others: JSON.stringify([json.overrides, json.resolutions, { ...pnpm, patchedDependencies: undefined }]),
    };
}
function textsOf(section) {
    return Object.entries(asObject(section)).filter((entry) => typeof entry[1] === 'string');
}
/** Whether installing runs scripts of the project, which may read its sources and call what only development needs. */
function runsScripts({ scripts }, command) {
    return !/--ignore-scripts\b/.test(command) && LIFE_CYCLE.some(name => Object.hasOwn(scripts, name));
}
/** The scripts that a command runs by their names, one through the other. */
function scriptsOf({ scripts }, command) {
    const found = new Set();
    const todo = [command];
    for (const text of todo) {
        for (const [, name = ''] of text.matchAll(/\b(?:npm|pnpm|yarn|bun)\s+(?:-\S+\s+){0,20}(?:run(?:-script)?\s+)?(?:-\S+\s+){0,20}([\w:.-]+)/g)) {
            for (const each of [`pre${name}`, name, `post${name}`]) {
                const script = Object.hasOwn(scripts, each) ? scripts[each] : undefined;
                if (script === undefined || found.has(script))
                    continue;
                found.add(script);
                todo.push(script);
            }
        }
    }
    return [...found];
}
function parseObject(text) {
    try {
        const value = JSON.parse(text.replace(/^\uFEFF/, ''));
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
    }
    catch {
        return null;
    }
}
function asObject(value) {
    return typeof value === 'object' && value !== null ? value : {};
}


/***/ }),

/***/ 21973:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ onlyIfAlone)
/* harmony export */ });
/* harmony import */ var _edit_stage_instructions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68626);
/* harmony import */ var _edits_source_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69400);
/* harmony import */ var _start_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49324);



/** Of a finding that takes away what a line leaves: a hint, with the reason, where another target may need it. */
function onlyIfAlone(image, finding, context) {
    if (finding.edits == null)
        return finding;
    const other = otherTargetAt(image, finding.line, context);
    if (other === null)
        return finding;
    const stage = other === '' ? ['another stage'] : ['stage ', { code: other }];
    return { ...finding, edits: null, reason: [...finding.reason, '; ', ...stage, ' builds on this line, too'] };
}
/**
 * The stage of another target that needs what a line leaves, as far as anyone knows: it was not built for this image, and runs something upon
 * the line, starts a program there, or takes files from it.
 *
 * @param index in the platform's `lines`.
 * @returns its name, in small letters, or '' for one without; null where no other target has the line.
 */
function otherTargetAt(image, index, context) {
    const found = (0,_edits_source_line_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceLine */ ._)(image, index, context);
    if (found === null)
        return null;
    const { file, dockerfile, instruction } = found;
    const built = new Set(image.lines.filter(each => each.dockerfile === file).map(({ line }) => line));
    const isOther = ({ line }) => !built.has(line);
    const having = new Set();
    for (const [number, stage] of (0,_edit_stage_instructions_js__WEBPACK_IMPORTED_MODULE_1__/* .stagesOf */ .ZL)(dockerfile).entries()) {
        const at = stage.indexOf(instruction);
        const isUpon = having.has(imageOf(dockerfile, stage[0]));
        const hasIt = isUpon || at >= 0;
        const upon = hasIt ? stage.slice(at + 1) : [];
        const names = [String(number), (0,_edit_stage_instructions_js__WEBPACK_IMPORTED_MODULE_1__/* .stageName */ .CT)(dockerfile, stage[0]) ?? []].flat();
        const isUsed = upon.some(each => RUNS.test(each.keyword) && isOther(each)) ||
            stage.some(each => takesFrom(each, having) && isOther(each)) ||
            (isUpon && stage.every(isOther) && startsAnother(image, dockerfile, stage));
        if (isUsed)
            return names[1] ?? '';
        note(having, names, hasIt);
    }
    return null;
}
const RUNS = /^(?:RUN|ONBUILD)$/;
/** Names and numbers of the stages that have what the line left. A later stage of the same name is what others mean from there on. */
function note(having, names, hasIt) {
    for (const name of names)
        if (hasIt)
            having.add(name);
        else
            having.delete(name);
}
/** The image or stage that a FROM names. */
function imageOf({ text }, from) {
    return from?.image == null ? '' : text.slice(from.image.start, from.image.end).toLowerCase();
}
/** `--from=build`, `--mount=type=bind,from=build,…`. */
function takesFrom({ flags }, stages) {
    return flags.some(flag => {
        const name = /^--(?:from=|mount=(?:.*,)?from=)["']?([^,"']+)/.exec(flag)?.[1];
        return name !== undefined && stages.has(name.toLowerCase());
    });
}
/** Whether containers of a stage start with something else than those of the image: the stage of the image has no other mark. */
function startsAnother(image, { text }, stage) {
    const started = wordsOf((0,_start_command_js__WEBPACK_IMPORTED_MODULE_2__/* .startCommand */ .S0)(image));
    const starting = stage.filter(({ keyword }) => /^(?:CMD|ENTRYPOINT)$/.test(keyword));
    return (started !== '' &&
        starting.some(({ arguments: { start, end } }) => !started.includes(wordsOf(text.slice(start, end)))));
}
/** The words of a command, in whichever form it is written. */
function wordsOf(command) {
    return command.replace(/["'[\],\s]+/g, ' ').trim();
}


/***/ }),

/***/ 13854:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Au: () => (/* binding */ installsForLanguage),
/* harmony export */   OK: () => (/* binding */ isInstall),
/* harmony export */   hQ: () => (/* binding */ installOf)
/* harmony export */ });
/* harmony import */ var _node_install_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40392);
/* harmony import */ var _system_install_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46201);


const PYTHON_INSTALL = /\b(?:pip[\d.]*\s(?:[^;&|]{0,2000}\s)?install|uv\s+(?:pip\s+(?:install|sync)|sync|add)|poetry\s+(?:install|sync|add)|pdm\s+(?:install|sync|add)|pipenv\s+(?:install|sync)|(?:conda|mamba|micromamba)\s(?:[^;&|]{0,2000}\s)?(?:install|create|env))\b/;
const INSTALLS = {
    dpkg: _system_install_js__WEBPACK_IMPORTED_MODULE_1__/* .SYSTEM_INSTALL */ .g,
    apk: _system_install_js__WEBPACK_IMPORTED_MODULE_1__/* .SYSTEM_INSTALL */ .g,
    npm: _node_install_js__WEBPACK_IMPORTED_MODULE_0__/* .NODE_INSTALL */ .N,
    python: PYTHON_INSTALL,
};
/** What a command runs that installs packages of an ecosystem; what matches nothing where that is not known. */
function installOf(ecosystem) {
    return INSTALLS[ecosystem] ?? /(?!)/;
}
const RUBY_INSTALL = /\b(?:gem|bundle)\s+install\b/;
/** Whether a command installs packages of a language, of which some are compiled then. */
function installsForLanguage(command) {
    return [_node_install_js__WEBPACK_IMPORTED_MODULE_0__/* .NODE_INSTALL */ .N, PYTHON_INSTALL, RUBY_INSTALL].some(pattern => pattern.test(command));
}
/** Whether a command installs packages, of whatever ecosystem. */
function isInstall(command) {
    return Object.values(INSTALLS).some(pattern => pattern.test(command));
}


/***/ }),

/***/ 33192:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ LIKE_C),
/* harmony export */   Mk: () => (/* binding */ escaped),
/* harmony export */   No: () => (/* binding */ plainLanguage),
/* harmony export */   n4: () => (/* binding */ LIKE_SHELL),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
const LIKE_C = {
    lineComments: ['//'],
    hasBlockComments: true,
    hasBackticks: false,
    hasPatterns: false,
};
const LIKE_SHELL = {
    lineComments: ['#'],
    hasBlockComments: false,
    hasBackticks: false,
    hasPatterns: false,
};
/** A language where calls look the same in each file: those that have a word are searched for them. */
function plainLanguage(endings, writing, { mentions, ...calling }) {
    return { endings, writing, callingOf: ({ code }) => (mentions.test(code) ? calling : null) };
}
/** A name, to be looked for in code. */
function escaped(name) {
    return name.replace(/[^\w]/g, String.raw `\$&`);
}
/** Any of some names, as part of a pattern. */
function oneOf(names) {
    return `(?:${[...names].map(escaped).join('|')})`;
}


/***/ }),

/***/ 29928:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ languageOf)
});

// EXTERNAL MODULE: ./src/advise/programs/language.ts
var language = __webpack_require__(33192);
;// CONCATENATED MODULE: ./src/advise/programs/javascript.ts

/** Modules that start programs. */
const MODULES = '(?:node:)?child_process|execa|cross-spawn|shelljs|zx(?:/\\w+)?|tinyexec|nano-spawn|node-pty|foreground-child|bun';
/** What they have that starts none, or a file of JavaScript. */
const STARTS_NOTHING = /^(?:fork|promisify|quote|within|cd|chalk|fs|os|glob|path|sleep|argv|question|echo|file|serve|type|[A-Z]\w*)$/;
/** What starts a program, by the names that modules give it. */
const STARTERS = [
    'exec',
    'execSync',
    'execFile',
    'execFileSync',
    'spawn',
    'spawnSync',
    'execa',
    'execaSync',
    'execaCommand',
    'execaCommandSync',
    'which',
    'x',
    'nanoSpawn',
];
const BINDING = new RegExp(String.raw `(?:import\s+([^;'"]{1,500}?)\s+from|(?:const|let|var)\s+([^;=]{1,500}?)\s*=\s*(?:await\s+import|require)\s*\()\s*['"](?:${MODULES})['"]`, 'g');
const MENTION = new RegExp(String.raw `['"](?:${MODULES})['"]`, 'g');
/** `require('child_process').exec(`. */
const AT_ONCE = new RegExp(String.raw `(?:require|import)\s*\(\s*['"](?:${MODULES})['"]\s*\)\s*\)?\s*\.\s*\w+\s*\(\s*`, 'g');
/** What starts programs where nothing is imported for it. */
const GLOBAL = /\b(?:Bun\s*\.\s*spawn(?:Sync)?|new\s+Deno\s*\.\s*Command)\s*\(\s*/g;
const JAVASCRIPT = {
    endings: ['js', 'mjs', 'cjs', 'jsx', 'ts', 'mts', 'cts', 'tsx'],
    writing: { lineComments: ['//'], hasBlockComments: true, hasBackticks: true, hasPatterns: true },
    callingOf,
    itself: /^(?:process\s*\.\s*(?:execPath|argv0|argv\s*\[\s*0\s*\])|Deno\s*\.\s*execPath\b)/,
};
function callingOf(source) {
    const { code } = source;
    const bindings = [...code.matchAll(BINDING)].map(([, imported = '', required = '']) => imported || required);
    const mentions = code.match(MENTION)?.length ?? 0;
    const isGlobal = /\bBun\s*\.|\bDeno\s*\.\s*Command\b/.test(code);
    if (mentions === 0 && !isGlobal)
        return null;
    const atOnce = code.match(AT_ONCE)?.length ?? 0;
    const { names, spaces } = boundBy(source, bindings);
    const called = [
        ...(names.size === 0 ? [] : [String.raw `(?<![\w$.])(?<!\bfunction\s+)${(0,language/* oneOf */.yL)(names)}`]),
        ...(spaces.size === 0 ? [] : [String.raw `(?<![\w$.])${(0,language/* oneOf */.yL)(spaces)}\s*\.\s*${(0,language/* oneOf */.yL)(STARTERS)}`]),
    ].map(each => new RegExp(String.raw `${each}\s*(?:<[^<>()]{0,100}>)?\(\s*`, 'g'));
    return {
        calls: [...called, AT_ONCE, GLOBAL],
        lines: [/(?<![\w$])\$(?:\([^()]{0,200}\))?`((?:\\.|[^`\\]){0,2000})`/g],
        isHidden: mentions > bindings.length + atOnce || isHandedOn(source, names, spaces),
    };
}
/** The names that imports give, and those that wrap one of them. */
function boundBy({ bare }, bindings) {
    const parts = bindings
        .filter(each => !/^type\s/.test(each))
        .map(each => /^([^{]*)(?:\{([^}]*)\})?/.exec(each) ?? []);
    const spaces = new Set(parts.flatMap(([, whole = '']) => wholeNames(whole)));
    const names = new Set([...spaces, ...parts.flatMap(([, , inside = '']) => partNames(inside))]);
    const wrapping = /(?:const|let|var)\s+(\w+)\s*=\s*(?:\w+\s*\.\s*)?promisify\s*\(\s*(?:\w+\s*\.\s*)?(\w+)\s*\)/g;
    for (const [, local = '', name = ''] of bare.matchAll(wrapping))
        if (names.has(name) || STARTERS.includes(name))
            names.add(local);
    return { names, spaces };
}
/** `cp` of `* as cp`. */
function wholeNames(text) {
    return text.split(/[\s,*]+/).filter(word => /^[\w$]+$/.test(word) && word !== 'as');
}
/** `run` of `{ exec as run }` or `{ exec: run }`. */
function partNames(text) {
    return text.split(',').flatMap(part => {
        const [name = '', local = name] = part.split(/[\s:]+/).filter(word => word !== '' && word !== 'as');
        return /^[\w$]+$/.test(local) && name !== '$' && !STARTS_NOTHING.test(name) ? [local] : [];
    });
}
/** Whether what starts programs is used in another way than by a call or by `promisify`. */
function isHandedOn({ bare }, names, spaces) {
    const body = bare
        .replace(/\bimport\s+[^;'"]{1,500}?\s+from\b/g, '')
        .replace(/(?:const|let|var)\s+[^;=]{1,500}?=\s*(?:await\s+import|require)\b/g, '')
        .replace(/(?:const|let|var)\s+\w+\s*=\s*(?:\w+\s*\.\s*)?promisify\s*\([^()]*\)/g, '');
    const isUsed = (name) => new RegExp(String.raw `(?<![\w$.])(?<!\b(?:typeof|function)\s+)${(0,language/* escaped */.Mk)(name)}(?![\w$]|\s*(?:<[^<>()]{0,100}>)?\(|\s*:)${spaces.has(name) ? String.raw `(?!\s*\.)` : ''}`).test(body);
    const isPassed = (space) => new RegExp(String.raw `(?<![\w$.])(?<!\btypeof\s+)${(0,language/* escaped */.Mk)(space)}\s*\.\s*${(0,language/* oneOf */.yL)(STARTERS)}(?![\w$]|\s*(?:<[^<>()]{0,100}>)?\()`).test(body);
    return [...names].some(isUsed) || [...spaces].some(isPassed);
}

;// CONCATENATED MODULE: ./src/advise/programs/python.ts

/** What starts a program, by the module that has it. */
const python_STARTERS = {
    subprocess: 'run|call|check_call|check_output|Popen|getoutput|getstatusoutput',
    os: 'system|popen|exec[lv]p?e?|spawn[lv]p?e?|posix_spawnp?',
    asyncio: 'create_subprocess_exec|create_subprocess_shell',
    shutil: 'which',
    pexpect: 'spawn|run|spawnu',
    pty: 'spawn',
    anyio: 'run_process|open_process',
    trio: 'run_process|open_process',
};
/** Modules whose parts are programs. */
const PROGRAMS_OF = /^(?:sh|plumbum\.cmd)$/;
const python_MENTION = /\b(?:subprocess|os|asyncio|shutil|pexpect|pty|anyio|trio|sh|plumbum|ctypes|cffi|dlopen|create_subprocess_\w+)\b/;
/** Libraries that are loaded by a name: what they are no image says. */
const LOADS = /\b(?:find_library|LoadLibrary|dlopen)\s*\(|\bC?DLL\s*\(\s*(?!None)/;
const PYTHON = {
    endings: ['py'],
    writing: language/* LIKE_SHELL */.n4,
    callingOf: python_callingOf,
    itself: /^sys\s*\.\s*executable\b/,
};
function python_callingOf({ code, bare }) {
    if (!python_MENTION.test(bare))
        return null;
    const calls = [];
    const named = [];
    let isHidden = LOADS.test(bare);
    for (const [module, starters] of Object.entries(python_STARTERS)) {
        const spaces = [module, ...aliasesOf(bare, module)];
        calls.push(String.raw `(?<![\w.])${(0,language/* oneOf */.yL)(spaces)}\s*\.\s*(?:${starters})`);
        // `Popen` is a type, too.
        const passed = starters.replace('|Popen', '');
        isHidden ||= new RegExp(String.raw `(?<![\w.])${(0,language/* oneOf */.yL)(spaces)}\s*\.\s*(?:${passed})(?![\w]|\s*\()`).test(bare);
        const own = importedFrom(bare, module)
            .filter(([name]) => new RegExp(`^(?:${starters})$`).test(name))
            .map(([, local]) => local);
        if (own.length > 0)
            calls.push(String.raw `(?<![\w.])(?<!\bdef\s+)${(0,language/* oneOf */.yL)(own)}`);
    }
    for (const module of ['sh', 'plumbum.cmd'])
        if (PROGRAMS_OF.test(module))
            named.push(...importedFrom(bare, module).map(([name]) => name));
    for (const space of /^[ \t]*import[ \t]+sh[ \t]*$/m.test(bare) ? ['sh', ...aliasesOf(bare, 'sh')] : [])
        named.push(...[...bare.matchAll(new RegExp(String.raw `(?<![\w.])${space}\.(\w+)`, 'g'))].map(each => each[1] ?? ''));
    if (/\bplumbum\b/.test(bare) && /\blocal\s*\[/.test(bare))
        calls.push(String.raw `(?<![\w.])local\s*`);
    return {
        calls: calls.map(each => new RegExp(String.raw `${each}\s*[([]\s*`, 'g')),
        named: named.map(name => name.replaceAll('_', '-')),
        isHidden: isHidden || /^[ \t]*from[ \t]+(?:subprocess|sh|plumbum(?:\.cmd)?)[ \t]+import[ \t]+\*/m.test(code),
    };
}
/** `sp` of `import subprocess as sp`. */
function aliasesOf(bare, module) {
    return [
        ...bare.matchAll(new RegExp(String.raw `\bimport\s+(?:[\w., ]+,\s*)?${module}\s+as\s+(\w+)`, 'g')),
    ].map(([, name = '']) => name);
}
/** What is imported from a module, and as what: `from subprocess import run as start`. */
function importedFrom(bare, module) {
    const pattern = new RegExp(String.raw `\bfrom\s+${module.replace('.', String.raw `\.`)}\s+import\s+(?:\(([^()]{0,1000})\)|([^\n(]{1,500}))`, 'g');
    return [...bare.matchAll(pattern)].flatMap(([, inside = '', line = '']) => (inside || line).split(',').flatMap((part) => {
        const [, name = '', local = name] = /^\s*(\w+)(?:\s+as\s+(\w+))?\s*$/.exec(part) ?? [];
        return name === '' ? [] : [[name, local]];
    }));
}

;// CONCATENATED MODULE: ./src/advise/programs/languages.ts



const RUBY = (0,language/* plainLanguage */.No)(['rb', 'ru', 'rake'], language/* LIKE_SHELL */.n4, {
    mentions: /`|%x|\b(?:system|exec|spawn|popen|Open3|Terrapin|Cocaine|PTY)\b/,
    calls: [
        /(?<![\w.:@$])(?<!\bdef\s+)(?:system|exec|spawn)(?:\s*\(\s*|[ \t]+(?=["'\w[]))/g,
        /\b(?:Kernel|Process)\s*\.\s*(?:system|exec|spawn)\s*\(?\s*/g,
        /\b(?:Open3\s*\.\s*\w+|IO\s*\.\s*popen|PTY\s*\.\s*spawn|CommandLine\s*\.\s*new)\s*\(?\s*/g,
    ],
    // Of a list of words, the first one.
    lines: [
        /`([^`\n]{1,2000})`/g,
        /%x[({[]([^)}\]]{1,2000})[)}\]]/g,
        /\b(?:system|exec|spawn|popen|capture\w*)\s*\(?\s*\*?%[wW][({[]([^)}\]]{1,2000})[)}\]]/g,
    ],
});
const PERL = (0,language/* plainLanguage */.No)(['pl', 'pm', 'cgi'], language/* LIKE_SHELL */.n4, {
    mentions: /`|\bqx\b|\b(?:system|exec|open|open2|open3|run3?|capture)\b/,
    calls: [
        /(?<![\w>$@%&:])(?:system|exec|capturex?|systemx|run3?|open[23])(?:\s*\(\s*|[ \t]+(?=["'@$]))/g,
        /(?<![\w>$])open\s*\(?\s*(?:my\s+)?[$\w]+\s*,\s*["'](?:-\||\|-)["']\s*,\s*/g,
    ],
    lines: [/`([^`\n]{1,2000})`/g, /\bqx\s*[({[/|!]([^)}\]/|!]{1,2000})/g],
});
const PHP = (0,language/* plainLanguage */.No)(['php', 'phtml'], { lineComments: ['//', '#'], hasBlockComments: true, hasBackticks: true, hasPatterns: false }, {
    mentions: /`|\b(?:exec|shell_exec|system|passthru|proc_open|popen|pcntl_exec|Process|FFI)\b/,
    calls: [
        /(?<![\w>:$])(?<!\bfunction\s+)(?:shell_exec|exec|system|passthru|proc_open|popen|pcntl_exec)\s*\(\s*/g,
        /\bnew\s+\\?(?:[\w\\]+\\)?Process\s*\(\s*/g,
        /\bProcess\s*::\s*(?:run|start|fromShellCommandline)\s*\(\s*/g,
    ],
    lines: [/(?<![\w"'])`([^`]{1,2000})`/g],
});
const GO = (0,language/* plainLanguage */.No)(['go'], { ...language/* LIKE_C */.KE, hasBackticks: true }, {
    mentions: /"os\/exec"|\bsyscall\.(?:Exec|ForkExec)\b|\bStartProcess\b|"golang\.org\/x\/sys\/execabs"/,
    calls: [
        /\b(?:exec|execabs|osexec)\s*\.\s*(?:Command|LookPath)\s*\(\s*/g,
        /\b(?:exec|execabs|osexec)\s*\.\s*CommandContext\s*\(\s*[^,"'`]{1,200}?,\s*/g,
        /\b(?:os\s*\.\s*StartProcess|(?:syscall|unix)\s*\.\s*(?:Exec|ForkExec))\s*\(\s*/g,
    ],
});
const RUST = (0,language/* plainLanguage */.No)(['rs'], language/* LIKE_C */.KE, {
    mentions: /\bprocess\b[^;]{0,200}\bCommand\b|\bduct\b|\bxshell\b|\bexecv|\bsubprocess::/,
    calls: [
        /\bCommand\s*::\s*new\s*\(\s*/g,
        /\bcmd!\s*\(\s*(?:[\w&]+\s*,\s*(?="))?/g,
        /\bExec\s*::\s*\w+\s*\(\s*/g,
    ],
});
const JVM = (0,language/* plainLanguage */.No)(['java', 'kt', 'kts', 'scala', 'groovy', 'clj'], language/* LIKE_C */.KE, {
    mentions: /\b(?:ProcessBuilder|getRuntime|CommandLine|ProcessExecutor|scala\.sys\.process|sh)\b|\.execute\(\)/,
    calls: [
        /\b(?:ProcessBuilder|ProcessExecutor)\s*\(\s*(?!\))/g,
        /\bgetRuntime\s*\(\s*\)\s*\.\s*exec\s*\(\s*/g,
        /\bCommandLine\s*(?:\.\s*parse\s*)?\(\s*/g,
        /\.\s*command\s*\(\s*(?=["[A-Za-z])/g,
    ],
    lines: [/"([^"\n]{1,500})"\s*(?:\.execute\(\)|\.!!?|!!?(?!=))/g],
});
const NATIVE = (0,language/* plainLanguage */.No)(['c', 'cc', 'cpp', 'cxx', 'swift', 'dart', 'cs'], language/* LIKE_C */.KE, {
    mentions: /\b(?:system|popen|exec[lv]p?e?|posix_spawnp?|Process|ProcessStartInfo)\b/,
    calls: [
        /(?<![\w.:>])(?:std\s*::\s*)?(?:system|popen|exec[lv]p?e?)\s*\(\s*/g,
        /\bposix_spawnp?\s*\([^,()]*,\s*/g,
        /\bProcess\s*\.\s*(?:Start|run|runSync|start)\s*\(\s*(?!new\b)/g,
        /\bProcessStartInfo\s*\(\s*(?!\))/g,
        /\bFileName\s*=\s*/g,
    ],
});
const ELIXIR = (0,language/* plainLanguage */.No)(['ex', 'exs', 'erl'], language/* LIKE_SHELL */.n4, {
    mentions: /\b(?:System|Port|MuonTrap|Rambo|os|open_port)\b/,
    calls: [
        /\bSystem\s*\.\s*(?:cmd|shell|find_executable)\s*\(?\s*/g,
        /\b(?:MuonTrap\s*\.\s*cmd|Rambo\s*\.\s*run)\s*\(?\s*/g,
        /\b(?:Port\s*\.\s*open|open_port)\s*\(\s*\{\s*:?spawn(?:_executable)?\s*,\s*/g,
        /\bos\s*[.:]\s*cmd\s*\(?\s*/g,
    ],
});
/** All languages whose sources are read. */
const LANGUAGES = [JAVASCRIPT, PYTHON, RUBY, PERL, PHP, GO, RUST, JVM, NATIVE, ELIXIR];
const BY_ENDING = new Map(LANGUAGES.flatMap(each => each.endings.map(ending => [ending, each])));
/** The language of a source, by its name; undefined for what is none. */
function languageOf(path) {
    return BY_ENDING.get(/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '');
}


/***/ }),

/***/ 36257:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ missedPackage),
/* harmony export */   t: () => (/* binding */ neededPrograms)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_once_a_directory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59572);


/** Packages that each slim image of Debian has. */
const OF_SLIM = /^(?:apt|base-files|base-passwd|bash|bsdutils|coreutils|dash|debconf|debianutils|diffutils|dpkg|findutils|gpgv|grep|gzip|hostname|init-system-helpers|libc-bin|login|mawk|mount|ncurses-bin|passwd|perl-base|sed|sysvinit-utils|tar|util-linux)$/;
/** What shells and slim images have. */
const ALWAYS = /^(?:sh|bash|dash|cd|echo|test|\[|true|false|:|export|set|printf|kill|wait|read|exit|source|\.|which|awk|perl|return|trap|ulimit|umask|type|alias|local|shift|eval)$/;
/** What runs with each image of a family, by a part of its name. */
const OF_FAMILY = {
    node: /^(?:node|nodejs|npm|npx|yarn)$/,
    python: /^(?:python[\d.]*|pip[\d.]*)$/,
    temurin: /^java$/,
};
/** What only other systems have. */
const ELSEWHERE = /\.(?:exe|bat|cmd)$|^(?:powershell|pwsh|cmd|taskkill|tasklist|wmic|reg|open|start|osascript|xdg-open|sw_vers|system_profiler|explorer|where)$/i;
/** Programs that are links: by what their packages are called. */
const LINKED = new Map([
    ['convert', /^(?:imagemagick|graphicsmagick)$/],
    ['identify', /^(?:imagemagick|graphicsmagick)$/],
    ['mogrify', /^imagemagick$/],
    ['magick', /^imagemagick$/],
    ['nc', /^netcat/],
    ['psql', /^postgresql-client$/],
    ['pg_dump', /^postgresql-client$/],
    ['cc', /^gcc$/],
    ['vi', /^vim/],
    ['soffice', /^libreoffice(?:-core)?$/],
    ['libreoffice', /^libreoffice(?:-core)?$/],
]);
/** Programs that fetch from servers by TLS or ssh, and what they do that with. */
const BESIDE = new Map([
    ['git', ['ca-certificates', 'openssh-client']],
    ['curl', ['ca-certificates']],
    ['wget', ['ca-certificates']],
]);
/** What has to be installed on a smaller image of the same distribution, so that the sources find what they start. */
function neededPrograms(image, started) {
    const findPackage = packageFinder(image);
    const words = [...new Set([...started.programs, ...started.words])].filter(word => isMissed(image, word) && !started.scripts.has(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(word)));
    const needed = new Set(words.map(findPackage).filter(name => name != null && !OF_SLIM.test(name)));
    const lost = words.find(word => started.programs.has(word) && findPackage(word) === undefined && !isOwn(image, word));
    const all = new Set(image.packages.map(({ name }) => name));
    const beside = [...needed].flatMap(each => (BESIDE.get(each ?? '') ?? []).filter(other => all.has(other)));
    const unknown = lost === undefined ? null : ['where its sources find ', { code: lost }, ' is not known'];
    return {
        packages: [...new Set([...needed, ...beside])].filter(each => each != null).sort(),
        unknown: started.unknown ?? unknown,
    };
}
/** Finds the package of the distribution with a program that a smaller image may lack; null where there is none. */
function missedPackage(image) {
    const findPackage = packageFinder(image);
    return program => {
        const name = isMissed(image, program) ? findPackage(program) : null;
        return name == null || OF_SLIM.test(name) ? null : name;
    };
}
/** Whether a smaller image may lack a program. */
function isMissed(image, word) {
    const name = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(word);
    return !ALWAYS.test(name) && !ELSEWHERE.test(name) && !isOfFamily(image, name);
}
/** The package of the distribution that has a program; null: none has it; undefined: there is no such file. */
function packageFinder(image) {
    const owners = ownersByProgram(image);
    const names = image.packages.flatMap(each => (isSystem(each.ecosystem) ? [each.name] : []));
    return word => {
        const name = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(word);
        const owner = owners.get(name);
        return owner !== undefined ? owner : names.find(each => each === name || LINKED.get(name)?.test(each));
    };
}
function isOfFamily({ base }, program) {
    const reference = base.kind === 'known' ? base.reference : '';
    return Object.entries(OF_FAMILY).some(([name, own]) => reference.includes(name) && own.test(program));
}
function isSystem(ecosystem) {
    return /^(?:dpkg|apk|rpm)$/.test(ecosystem);
}
/** By the name of a program, the package of the distribution that has it; null: it is of none. */
function ownersByProgram({ files, packages }) {
    const found = new Map();
    const isOfPrograms = (0,_model_once_a_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .onceADirectory */ .q)(files, path => /^(?:usr\/(?:local\/)?)?s?bin\/$/.test(path));
    for (let file = 0; file < files.length; file++) {
        if (files.isHidden(file) || !isOfPrograms(file))
            continue;
        const { ecosystem = '', name: from = null } = packages[files.owner(file) ?? -1] ?? {};
        found.set(files.name(file), isSystem(ecosystem) ? from : null);
    }
    return found;
}
/** A program of the project, or of a package of its language. */
function isOwn({ files, layers, packages }, program) {
    const name = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(program);
    const isPath = program.includes('/');
    return (packages.some(each => !isSystem(each.ecosystem) && each.name === name) ||
        (isPath &&
            files.some(file => !files.isHidden(file) &&
                layers[files.layer(file)]?.origin === 'own' &&
                `/${files.path(file)}`.endsWith(`/${program.replace(/^(?:\.?\.?\/)+/, '')}`) &&
                !/\.(?:ba)?sh$/.test(files.name(file)))));
}


/***/ }),

/***/ 5695:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ ownSources)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _instruction_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8712);
/* harmony import */ var _line_graph_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51609);
/* harmony import */ var _start_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49324);
/* harmony import */ var _languages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29928);





/** Names of the context that are looked at, sources that are read, and their characters in all. */
const MOST_NAMES = 20_000;
const MOST_SOURCES = 2000;
const MOST_CHARACTERS = 10_000_000;
/** Folders whose files are not of the project, or do not run with it. */
const NOT_READ = /(?:^|\/)(?:\.[^/]+|node_modules|bower_components|vendor|third_party|venv|site-packages|__pycache__|__tests__|__mocks__|tests?|specs?|e2e|cypress|testdata|fixtures|examples?|docs?|benchmarks?|benches)(?=\/|$)/i;
/** Files that only tests and builds run. */
const FOR_DEVELOPMENT = /(?:[._-](?:test|tests|spec|bench|stories|d)\.\w+|(?:^|\/)(?:test_[^/]*|conftest|setup|noxfile|fabfile|gulpfile|gruntfile|build)\.\w+|(?:^|\/)(?!next|nuxt|ecosystem)[^/]+\.config\.\w+)$/i;
/** The sources that the build context brings and the image has; of other stages, all that they copy. */
function ownSources(image, context) {
    const { contextFile, contextFolder } = context;
    if (contextFile === undefined || contextFolder === undefined)
        return { sources: [], scriptsNamed: () => [], isComplete: false };
    const { files } = image;
    const visible = Map.groupBy(visibleFiles(image), file => files.name(file));
    const started = (0,_start_command_js__WEBPACK_IMPORTED_MODULE_2__/* .startCommand */ .S0)(image);
    const walk = new Walk(contextFolder, path => !isForDevelopment(path, started));
    for (const [index, line] of image.lines.entries()) {
        if (!(0,_line_graph_js__WEBPACK_IMPORTED_MODULE_3__/* .copiesContext */ .TQ)(line))
            continue;
        const isOwn = image.layers.some(layer => layer.line === index);
        for (const copied of copiedBy(line.instruction, visible))
            walk.add(copied, inside => {
                const named = visible.get(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(inside)) ?? [];
                return !isOwn || named.some(file => `/${files.path(file)}`.endsWith(`/${inside}`));
            });
    }
    const scriptsNamed = scriptFinder(walk.scripts, contextFile);
    // A part of them says nothing.
    if (walk.isCut)
        return { sources: [], scriptsNamed, isComplete: false };
    const all = [...walk.found].map(([path, inside]) => ({ path, inside, text: contextFile(path) ?? '' }));
    const isUnread = all.some(({ inside, text }) => text === '' && hasText(image, visible, inside));
    const sources = all.map(({ path, text }) => ({ path, text }));
    const characters = sources.reduce((sum, { text }) => sum + text.length, 0);
    const isUnexplained = sources.length === 0 && hasSources(image);
    return {
        sources,
        scriptsNamed,
        isComplete: characters <= MOST_CHARACTERS && !isUnread && !isUnexplained,
    };
}
/** Whether the image has such a file, by the end of its path, that is not empty. Packages have many of the same name. */
function hasText({ files }, visible, inside) {
    const named = visible.get(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(inside)) ?? [];
    return named.some(file => files.unpacked(file) > 0 && files.owner(file) === null && `/${files.path(file)}`.endsWith(`/${inside}`));
}
/** Names of scripts for a shell; those without an ending say it in their first line. */
const SCRIPT = /\.(?:ba|da|a|k|z)?sh$/;
const FIRST_LINE = /^#!\s*\/(?:usr\/)?bin\/(?:env\s+)?(?:ba|da|a|k|z)?sh\b/;
function scriptFinder(paths, contextFile) {
    return name => [...(paths.get(name) ?? [])].flatMap(path => {
        const text = contextFile(path) ?? '';
        return text !== '' && (SCRIPT.test(path) || FIRST_LINE.test(text)) ? [{ path, text }] : [];
    });
}
/** What a line copies, each with the name that a file has in the image then: that of the destination, unless that is a folder. */
function copiedBy(instruction, visible) {
    const { sources = [], destination = '' } = (0,_instruction_js__WEBPACK_IMPORTED_MODULE_4__/* .copyOperands */ .Qi)((0,_instruction_js__WEBPACK_IMPORTED_MODULE_4__/* .parseInstruction */ .ED)(instruction)) ?? {};
    const name = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(destination);
    const isFile = !destination.endsWith('/') && visible.has(name);
    return sources.map(source => {
        const start = fixedPart(source);
        return { start, name: isFile ? name : node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(start) };
    });
}
function isForDevelopment(path, started) {
    return (NOT_READ.test(path) || FOR_DEVELOPMENT.test(path)) && !started.includes(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(path));
}
/** `src` of `src/*.js`. */
function fixedPart(source) {
    const parts = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.resolve('/', source).slice(1).split('/');
    const at = parts.findIndex(part => /[*?[\\$]/.test(part));
    return (at < 0 ? parts : parts.slice(0, at)).join('/');
}
function visibleFiles({ files, layers }) {
    return files.filter(file => !files.isHidden(file) && layers[files.layer(file)]?.origin !== 'base');
}
/** Whether own lines brought sources that no package has. */
function hasSources({ files, layers }) {
    return files.some(file => !files.isHidden(file) &&
        files.owner(file) === null &&
        layers[files.layer(file)]?.origin === 'own' &&
        isSource(files.path(file)));
}
function isSource(path) {
    return (!/^(?:etc|usr|var|root|go\/pkg|opt\/venv)\/|(?:^|\/)\.venv\//.test(path) &&
        !isForDevelopment(path, '') &&
        (0,_languages_js__WEBPACK_IMPORTED_MODULE_1__/* .languageOf */ .e)(path) !== undefined);
}
/** Goes through folders of the context. */
class Walk {
    /** Sources, each with its path inside of what is copied. */
    found = new Map();
    /** What may be scripts for a shell, by their names in the image. */
    scripts = new Map();
    isCut = false;
    namesIn;
    isMeant;
    names = 0;
    constructor(namesIn, isMeant) {
        this.namesIn = namesIn;
        this.isMeant = isMeant;
    }
    /**
     * @param name what the start is called in the image where it is a file.
     * @param isThere whether a file is in the image, by its path inside of what is copied.
     */
    add({ start, name }, isThere) {
        const todo = [start];
        for (const path of todo) {
            const names = this.namesIn(path);
            if (names === null)
                this.addFile(path, path === start ? name : node_path__WEBPACK_IMPORTED_MODULE_0__.posix.relative(start, path), isThere);
            else {
                this.names += names.length;
                todo.push(...names.map(name => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(path, name)).filter(each => !NOT_READ.test(each)));
            }
            this.isCut ||= this.names > MOST_NAMES || this.found.size > MOST_SOURCES;
            if (this.isCut)
                return;
        }
    }
    addFile(path, inside, isThere) {
        const mayBeScript = SCRIPT.test(path) || !node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(path).includes('.');
        if (mayBeScript && isThere(inside))
            this.addScript(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(inside), path);
        else if ((0,_languages_js__WEBPACK_IMPORTED_MODULE_1__/* .languageOf */ .e)(path) !== undefined && this.isMeant(path) && isThere(inside))
            this.found.set(path, inside);
    }
    addScript(name, path) {
        const known = this.scripts.get(name) ?? new Set();
        this.scripts.set(name, known.add(path));
    }
}


/***/ }),

/***/ 59401:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ startsOthers),
/* harmony export */   F: () => (/* binding */ readShellLine)
/* harmony export */ });
/** In a string, what a source puts in: `${name}`, `#{name}`, `%s`, `{}`. It stands for a word, or a part of one. */
const PUT_IN = /\$\{[^{}]*\}|#\{[^{}]*\}|%[sdvq]|\{[^{}\s]*\}|\$\([^()]*\)|\$\w+/g;
/** What stands for it. */
const UNKNOWN = '\0';
/** What starts what follows. */
const BEFORE = /^(?:\w+=\S*|!|sudo|exec|env|nohup|time|command|then|do|else|elif|if|while|until|nice|stdbuf|xargs)$/;
const SHELL = /^(?:\/(?:usr\/)?bin\/)?(?:(?:ba|da|a|k|z)?sh|env|sudo|xargs|nohup|timeout|nice|cmd)$/;
/** Takes a command line apart that a source spells, as far as it is spelled there. */
function readShellLine(text) {
    const inner = [...text.matchAll(/\$\(([^()]*)\)/g)].map(([, each = '']) => each);
    const lines = [text.replace(PUT_IN, UNKNOWN), ...inner.map(each => each.replace(PUT_IN, UNKNOWN))];
    const commands = lines.flatMap(line => line.split(/&&|\|\||[;&|\n()`]/)).map(wordsOf);
    const started = commands.filter(words => words.length > 0).map(firstOf);
    return {
        programs: started.filter(word => word !== null && !word.includes(UNKNOWN)).map(String),
        words: commands.flat().filter(word => !word.includes(UNKNOWN)),
        isUnread: started.some(word => word?.includes(UNKNOWN)),
    };
}
/** Whether a program starts what its arguments name. */
function startsOthers(program) {
    return SHELL.test(program);
}
function wordsOf(command) {
    return command
        .replace(/\d?[<>]+&?\s*\S+/g, ' ')
        .split(/[\s"'\\,]+/)
        .filter(word => word !== '');
}
/** Null where a command has but options of what is before it. */
function firstOf(words) {
    return words.find(word => !BEFORE.test(word) && !word.startsWith('-')) ?? null;
}


/***/ }),

/***/ 17493:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ SOURCES_UNKNOWN),
  r: () => (/* binding */ startedPrograms)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/advise/start-command.ts
var start_command = __webpack_require__(49324);
// EXTERNAL MODULE: ./src/advise/programs/language.ts
var language = __webpack_require__(33192);
// EXTERNAL MODULE: ./src/advise/programs/shell-line.ts
var shell_line = __webpack_require__(59401);
;// CONCATENATED MODULE: ./src/advise/programs/source-text.ts
/** What a pattern may follow: else a slash divides. */
const BEFORE_PATTERN = /(?:^|[=(,:;!&|?{}[\n]|\breturn|\btypeof)\s*$/;
/** Takes comments and strings out of a source. Each character is looked at once or twice, whatever the text is. */
function readSource(text, writing) {
    const code = [];
    const bare = [];
    let at = 0;
    const take = (end, kind) => {
        const own = text.slice(at, end);
        code.push(kind === 'comment' ? blank(own) : own);
        bare.push(kind === 'code' ? own : blank(own));
        at = end;
    };
    while (at < text.length) {
        const comment = commentEnd(text, at, writing);
        const string = comment === null ? stringEnd(text, at, writing) : null;
        if (comment !== null)
            take(comment, 'comment');
        else if (string !== null)
            take(string, 'string');
        else
            take(nextPlace(text, at), 'code');
    }
    return { code: code.join(''), bare: bare.join('') };
}
function blank(text) {
    return text.replace(/[^\n]/g, ' ');
}
/** Where the next comment or string may begin. */
function nextPlace(text, at) {
    const place = /["'`/#-]/g;
    place.lastIndex = at + 1;
    return place.exec(text)?.index ?? text.length;
}
function commentEnd(text, at, { lineComments, hasBlockComments }) {
    if (hasBlockComments && text.startsWith('/*', at)) {
        const end = text.indexOf('*/', at + 2);
        return end < 0 ? text.length : end + 2;
    }
    if (!lineComments.some(each => text.startsWith(each, at)))
        return null;
    const end = text.indexOf('\n', at);
    return end < 0 ? text.length : end;
}
function stringEnd(text, at, { hasBackticks, hasPatterns }) {
    const quote = text[at] ?? '';
    if (quote === '/' && hasPatterns && BEFORE_PATTERN.test(text.slice(Math.max(0, at - 20), at)))
        return closing(text, at, true);
    if (quote !== '"' && quote !== "'" && quote !== '`')
        return null;
    const triple = quote.repeat(3);
    if (quote !== '`' && text.startsWith(triple, at)) {
        const end = text.indexOf(triple, at + 3);
        return end < 0 ? text.length : end + 3;
    }
    return closing(text, at, quote !== '`' || !hasBackticks);
}
/** No pattern is longer. */
const LONGEST_PATTERN = 1000;
/** After the quote that ends a string; null where its line ends first. */
function closing(text, start, isOfLine) {
    const quote = text[start];
    let isInClass = false;
    const most = quote === '/' ? Math.min(text.length, start + LONGEST_PATTERN) : text.length;
    for (let at = start + 1; at < most; at++) {
        const letter = text[at];
        if (letter === '\\')
            at += 1;
        else if (letter === '\n' && isOfLine)
            return null;
        else if (quote === '/' && (letter === '[' || letter === ']'))
            isInClass = letter === '[';
        else if (letter === quote && !isInClass)
            return at + 1;
    }
    return null;
}
/** The strings of a part of a source, in order. */
function literalsIn(code) {
    const found = [];
    for (let at = 0; at < code.length; at++) {
        const string = literalAt(code, at);
        if (string === null)
            continue;
        found.push(string);
        at = string.end - 1;
    }
    return found;
}
function literalAt(code, start) {
    const quote = code[start] ?? '';
    if (quote !== '"' && quote !== "'" && quote !== '`')
        return null;
    const triple = quote.repeat(3);
    if (quote !== '`' && code.startsWith(triple, start)) {
        const last = code.indexOf(triple, start + 3);
        const end = last < 0 ? code.length : last;
        return { start, end: Math.min(code.length, end + 3), text: code.slice(start + 3, end) };
    }
    const end = closing(code, start, quote !== '`');
    return end === null ? null : { start, end, text: code.slice(start + 1, end - 1) };
}
const OPEN = new Set('([{');
const CLOSED = new Set(')]}');
/** What stands between brackets, from the character after the first one; no more than some characters. */
function insideBrackets(code, start, most) {
    const part = code.slice(start, start + most);
    let depth = 0;
    for (let at = 0; at < part.length; at++) {
        const letter = part[at] ?? '';
        if (OPEN.has(letter))
            depth += 1;
        else if (CLOSED.has(letter))
            depth -= 1;
        else
            at = (literalAt(part, at)?.end ?? at + 1) - 1;
        if (depth < 0)
            return part.slice(0, at);
    }
    return part;
}

;// CONCATENATED MODULE: ./src/advise/programs/called-programs.ts



/** Characters of a call that are read. */
const MOST_OF_CALL = 2000;
/** Calls of a source that are read; more are taken for calls that cannot be. */
const MOST_CALLS = 500;
/** Places that give one variable a value. */
const MOST_VALUES = 20;
/** Mentions of one variable that are looked at. */
const MOST_MENTIONS = 200;
/** What may stand between a call and the string that names the program: the beginning of a list. */
const OPENING = /^(?:\s+|\[|\{|\(|&|\.\.\.|new\s+String\s*\[\s*\]|(?:Arrays\s*\.\s*asList|List\s*\.\s*of|listOf|arrayOf|mutableListOf|shlex\s*\.\s*split|String\.raw)\s*(?=[(`])|(?:args|cmd|command|executable)\s*=\s*(?!=)|\w{1,3}(?=["'`])|~[sSwWcC](?=["'`[({]))/;
/** What a source starts, as far as its text says. */
function programsCalledIn(text, language) {
    const source = readSource(text, language.writing);
    const calling = language.callingOf(source);
    const found = new Calls(source, language);
    if (calling === null)
        return found;
    if (calling.isHidden === true)
        found.isUnread = true;
    for (const name of calling.named ?? [])
        found.addLine(name);
    for (const pattern of calling.lines ?? [])
        for (const [, line = ''] of source.code.matchAll(pattern))
            found.addLine(line);
    for (const pattern of calling.calls)
        for (const call of source.code.matchAll(pattern))
            found.addCall(call.index + call[0].length);
    return found;
}
class Calls {
    programs = new Set();
    words = new Set();
    lines = [];
    isUnread = false;
    source;
    language;
    count = 0;
    variables = new Set();
    constructor(source, language) {
        this.source = source;
        this.language = language;
    }
    /** @param at where the arguments begin. */
    addCall(at) {
        this.count += 1;
        if (this.count > MOST_CALLS)
            this.isUnread = true;
        else
            this.addArguments(insideBrackets(this.source.code, at, MOST_OF_CALL), true);
    }
    addLine(line, others = []) {
        const { programs, words, isUnread } = (0,shell_line/* readShellLine */.F)(line);
        this.lines.push([line, ...others].join(' '));
        for (const each of programs)
            this.programs.add(each);
        for (const each of words)
            this.words.add(each);
        this.isUnread ||= isUnread;
    }
    /** @param mayBeNamed whether a variable may name the program. */
    addArguments(text, mayBeNamed) {
        const rest = opened(text);
        if (this.language.itself?.test(rest) === true)
            return;
        const [first, ...others] = literalsIn(rest);
        if (first?.start === 0)
            this.addLiterals(first.text, others.map(each => each.text));
        else if (mayBeNamed)
            this.addVariable(/^[$@]?([A-Za-z_]\w*)\s*(?=$|[,)\]}.]|\.\.\.)/.exec(rest)?.[1]);
        else
            this.isUnread = true;
    }
    addLiterals(line, others) {
        this.addLine(line, others);
        for (const other of others)
            for (const word of (0,shell_line/* readShellLine */.F)(other).words)
                this.words.add(word);
        if (!(0,shell_line/* startsOthers */.B)(line.trim().split(/\s+/)[0] ?? ''))
            return;
        const lines = others.filter(each => !each.startsWith('-'));
        if (lines.length === 0 && !/\s/.test(line.trim()))
            this.isUnread = true;
        for (const each of lines)
            this.addLine(each);
    }
    /** What all of the source gives a variable, where that is no argument of a function. */
    addVariable(name) {
        if (name !== undefined && this.variables.has(name))
            return;
        const values = name === undefined ? [] : valuesOf(this.source.code, name);
        if (values.length === 0 || values.length > MOST_VALUES)
            this.isUnread = true;
        else
            for (const value of values)
                this.addArguments(value, false);
        if (name !== undefined)
            this.variables.add(name);
    }
}
function opened(text) {
    let rest = text;
    for (let found = OPENING.exec(rest); found !== null && found[0] !== ''; found = OPENING.exec(rest))
        rest = rest.slice(found[0].length);
    return rest;
}
/** What stands behind each `name =`; nothing where a function may have the name for what it is given. */
function valuesOf(code, name) {
    if (isGiven(code, name))
        return [];
    const setting = new RegExp(String.raw `(?<![\w.])[$@]?${(0,language/* escaped */.Mk)(name)}[ \t]{0,9}(?::[ \t]{0,9}[\w<>[\]&'. ]{1,60})?(?::?=(?![=>~]))[ \t]{0,9}`, 'g');
    const found = [];
    for (const { index, 0: all } of code.matchAll(setting)) {
        found.push(insideBrackets(code, index + all.length, MOST_OF_CALL));
        if (found.length > MOST_VALUES)
            break;
    }
    return found;
}
/** Whether a name stands where an argument, a part of another value or what is gone through gets its name. */
function isGiven(code, name) {
    const mention = new RegExp(String.raw `(?<![\w.])${(0,language/* escaped */.Mk)(name)}(?!\w)`, 'g');
    let count = 0;
    for (const { index } of code.matchAll(mention)) {
        count += 1;
        const before = code.slice(Math.max(0, index - 200), index);
        const after = code.slice(index + name.length, index + name.length + 300);
        // `run(cmd, args) {`, `(cmd) =>`, `func run(cmd string) error {`
        if (/[(,][^(){}\n]*$/.test(before) && /^[^(){}]*\)[^(){};\n]*(?:\{|=>)/.test(after))
            return true;
        // `cmd => {`, `const { cmd } = `
        if (/^\s*=>/.test(after) || (/[{,][^{}()]*$/.test(before) && /^[^{}()=]*\}\s*=/.test(after)))
            return true;
        if (/\b(?:def|for|catch|lambda)\b[^\n]*$/.test(before) || count > MOST_MENTIONS)
            return true;
    }
    return false;
}

// EXTERNAL MODULE: ./src/advise/programs/languages.ts + 2 modules
var languages = __webpack_require__(29928);
// EXTERNAL MODULE: ./src/advise/programs/own-sources.ts
var own_sources = __webpack_require__(5695);
// EXTERNAL MODULE: ./src/edit/shell-commands.ts
var shell_commands = __webpack_require__(25653);
;// CONCATENATED MODULE: ./src/advise/programs/shell-text.ts

/**
 * A script for a shell on one line: without comments and here-documents, each end of a line a `;`, `case` without its patterns, functions as
 * `name()`. What quotes and `$(…)` enclose stays as it is.
 *
 * @returns null where one of them has no end.
 */
function plainScript(text) {
    const plain = new Script(text.replace(/\r\n/g, '\n').replace(/\\\n/g, ' ')).read();
    return plain === null ? null : withoutGrammar(plain);
}
class Script {
    text;
    at = 0;
    plain = '';
    /** What ends the here-documents that begin after this line. */
    ends = [];
    constructor(text) {
        this.text = text;
    }
    read() {
        while (this.at < this.text.length) {
            const isRead = this.readNext();
            if (!isRead)
                return null;
        }
        return this.plain;
    }
    /** False where what begins here does not end. */
    readNext() {
        const { text, at } = this;
        if (text[at] === '#' && /^[\s;&|()]?$/.test(text.slice(Math.max(0, at - 1), at)))
            this.at = lineEnd(text, at);
        else if (text[at] === '\n')
            this.endLine();
        else if (text.startsWith('<<', at))
            this.readRedirection();
        else {
            const end = (0,shell_commands/* pieceEnd */.G)(text, at);
            if (end === null)
                return false;
            this.plain += text.slice(at, end);
            this.at = end;
        }
        return true;
    }
    /** `<<EOF`, `<<-'EOF'`; `<<<` is followed by a word. */
    readRedirection() {
        const [all = '<<', word] = /^<<(?!<)-?[ \t]*["']?([\w.-]+)["']?|^<<</.exec(this.text.slice(this.at, this.at + 200)) ?? [];
        if (word !== undefined)
            this.ends.push(word);
        else
            this.plain += '<';
        this.at += all.length;
    }
    endLine() {
        this.plain += ' ; ';
        this.at += 1;
        for (const end of this.ends)
            this.skipTo(end);
        this.ends = [];
    }
    skipTo(end) {
        let line = '';
        while (line.trim() !== end && this.at < this.text.length) {
            const next = lineEnd(this.text, this.at);
            line = this.text.slice(this.at, next);
            this.at = next + 1;
        }
    }
}
function lineEnd(text, at) {
    const end = text.indexOf('\n', at);
    return end < 0 ? text.length : end;
}
/** `case $1 in a|b) run ;; *) exit ;; esac` → `; run ; exit ;; `; what `[[ … ]]` and `((…))` ask for is no command. */
function withoutGrammar(plain) {
    return plain
        .replace(/\[\[\s[^;]{0,300}?\s\]\]/g, 'true')
        .replace(/(?<![$(])\(\([^()]{0,300}\)\)/g, 'true')
        .replace(/\b\w{1,100}\+?=\([^()]{0,1000}\)/g, 'true')
        .replace(/(?<![\w$-])function[ \t]{1,9}([\w-]{1,100})(?:[ \t]{0,9}\(\))?/g, '$1() ')
        .replace(/(?<![\w$-])case[ \t]{1,9}(?:"[^"]{0,300}"|'[^']{0,300}'|[^\s;]{1,300})[ \t]{1,9}in(?![\w-])[\s;]{0,50}\(?[^();]{0,300}\)/g, ' ; ')
        .replace(/;;&?(?![\s;]{0,50}esac(?![\w-]))[\s;]{0,50}\(?[^();]{1,300}\)/g, ' ; ')
        .replace(/(?<![\w$-])esac(?![\w-])/g, ' ');
}
/** What stands in `$(…)` and in backticks, apart from what is in single quotes. */
function substitutionsIn(line) {
    const found = [];
    let isInDouble = false;
    for (let at = 0; at < line.length; at++) {
        const letter = line[at];
        const isOwn = letter === '`' || (line.startsWith('$(', at) && line[at + 2] !== '(');
        if (letter === '"')
            isInDouble = !isInDouble;
        if (letter !== '\\' && !isOwn && (letter !== "'" || isInDouble))
            continue;
        const end = (0,shell_commands/* pieceEnd */.G)(line, at) ?? line.length;
        if (isOwn)
            found.push(line.slice(at + (letter === '`' ? 1 : 2), end - 1));
        at = end - 1;
    }
    return found;
}

;// CONCATENATED MODULE: ./src/advise/programs/shell-script.ts



/** Characters of a script, and brackets in it; one that has more is not read. */
const LONGEST = 50_000;
const MOST_BRACKETS = 300;
/** Words that are a command to the grammar, and no program. */
const GRAMMAR = /^(?:fi|done|esac|\}|for|select|break|continue|set|shift|unset|readonly|declare|typeset|getopts|let)$/;
/** What starts the program that its other words name. */
const BEFORE = /^(?:exec|command|env|nohup|time|nice|stdbuf|xargs|sudo)$/;
/** What a container was given to start: it is known elsewhere. */
const GIVEN = /^"?\$(?:[@*\d]|\{[@*\d][^}]*\})"?$/;
/** What a script for a shell starts, as far as its text says. */
function programsOfScript(text) {
    const found = new ScriptPrograms();
    if (text.length > LONGEST || text.split('(').length > MOST_BRACKETS)
        found.isUnread = true;
    else
        found.addScript(text);
    return found;
}
class ScriptPrograms {
    programs = new Set();
    words = new Set();
    lines = [];
    isUnread = false;
    /** Functions of the script. */
    functions = new Set();
    addScript(text) {
        const plain = plainScript(text);
        const commands = plain === null ? null : (0,shell_commands/* shellCommands */.h)(plain);
        if (plain === null || commands === null) {
            this.isUnread = true;
            return;
        }
        for (const [, name = ''] of plain.matchAll(/(?<![\w$.-])([A-Za-z_][\w-]{0,100})[ \t]{0,9}\(\)/g))
            this.functions.add(name);
        for (const { words } of commands)
            this.addCommand(words.map(word => word.text));
        for (const inner of substitutionsIn(plain))
            this.addScript(inner);
    }
    addCommand(all) {
        const words = withoutRedirections(all);
        const at = words.findIndex(word => !BEFORE.test(word) && !/^(?:-|\w+=)/.test(word));
        for (const word of words.slice(1).flatMap(each => (0,shell_line/* readShellLine */.F)(unquoted(each)).words))
            this.words.add(word);
        if (at >= 0)
            this.addFirst(words[at] ?? '', words.slice(at + 1));
    }
    addFirst(first, others) {
        if (GRAMMAR.test(first) || GIVEN.test(first) || this.functions.has(first))
            return;
        const program = unquoted(first);
        if (program === 'eval' || /[$`]/.test(program))
            this.isUnread = true;
        else if (program === '.' || program === 'source')
            this.addNamed(others[0] ?? '');
        else
            this.addProgram(program, others);
    }
    addProgram(program, others) {
        this.programs.add(program);
        this.lines.push([program, ...others.map(unquoted)].join(' '));
        const line = (0,shell_line/* startsOthers */.B)(program) ? others.find(word => !word.startsWith('-')) : undefined;
        if (line !== undefined && !GIVEN.test(line))
            this.addNamed(line);
    }
    /** `sh -c 'a | b'`, `sh start.sh`, `. ./settings.sh`. */
    addNamed(word) {
        const line = unquoted(word);
        const { programs, isUnread } = (0,shell_line/* readShellLine */.F)(line);
        for (const each of programs)
            this.programs.add(each);
        this.lines.push(line);
        this.isUnread ||= isUnread || line === '';
    }
}
function withoutRedirections(words) {
    return words.filter((word, index) => !/^[\d&]?[<>]/.test(word) && !/^[\d&]?[<>]{1,2}$/.test(words[index - 1] ?? ''));
}
function unquoted(word) {
    return word.replace(/["']/g, '');
}

;// CONCATENATED MODULE: ./src/advise/programs/started-programs.ts






/** What is said where the sources are not at hand. */
const SOURCES_UNKNOWN = ['which programs its sources start is not known'];
const KNOWN = new WeakMap();
/** What the sources start that the build context brought, once an image: several rules ask. */
function startedPrograms(image, context) {
    const known = KNOWN.get(context);
    if (known?.image === image)
        return known.started;
    const started = findStarted(image, context);
    KNOWN.set(context, { image, started });
    return started;
}
function findStarted(image, context) {
    const found = new Started();
    const { sources, scriptsNamed, isComplete } = (0,own_sources/* ownSources */.L)(image, context);
    for (const { path, text } of isComplete ? sources : []) {
        const language = (0,languages/* languageOf */.e)(path);
        if (language !== undefined)
            found.add(path, programsCalledIn(text, language));
    }
    found.addScripts((0,start_command/* startCommand */.S0)(image).split(/[\s"'=;&|()]+/), scriptsNamed);
    const [lost] = (0,start_command/* ownScripts */.d)(image).filter(name => !found.scripts.has(name));
    return {
        ...{ programs: found.programs, words: found.words, lines: found.lines, scripts: found.scripts },
        unknown: whyUnknown(found, { isComplete, lost }),
        sources: sources.length,
    };
}
function whyUnknown({ unread }, { isComplete, lost }) {
    if (!isComplete)
        return SOURCES_UNKNOWN;
    if (lost !== undefined)
        return ['what ', { code: lost }, ' starts is not known'];
    return unread === null ? null : [{ code: unread }, ' may start a program that its text does not name'];
}
class Started {
    programs = new Set();
    words = new Set();
    lines = [];
    scripts = new Set();
    /** The first source that does not say all. */
    unread = null;
    add(path, { programs, words, lines, isUnread }) {
        for (const each of programs)
            this.programs.add(each);
        for (const each of words)
            this.words.add(each);
        this.lines.push(...lines);
        if (isUnread)
            this.unread ??= path;
    }
    /** Reads the scripts of these names, and those that sources and scripts start. */
    addScripts(names, scriptsNamed) {
        for (const word of names)
            this.addScript(word, scriptsNamed);
        // What a script starts comes into the set, and is looked at in its turn.
        for (const word of this.programs)
            this.addScript(word, scriptsNamed);
    }
    addScript(word, scriptsNamed) {
        const name = external_node_path_.posix.basename(word);
        if (name === '' || this.scripts.has(name))
            return;
        for (const { path, text } of scriptsNamed(name)) {
            this.scripts.add(name);
            this.add(path, programsOfScript(text));
        }
    }
}


/***/ }),

/***/ 44809:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ baseImage)
});

// EXTERNAL MODULE: ./src/edit/stage-instructions.ts
var stage_instructions = __webpack_require__(68626);
// EXTERNAL MODULE: ./src/model/bytes.ts
var bytes = __webpack_require__(15410);
// EXTERNAL MODULE: ./src/oci/familiar-reference.ts
var familiar_reference = __webpack_require__(49078);
// EXTERNAL MODULE: ./src/text/format-bytes.ts
var format_bytes = __webpack_require__(47790);
// EXTERNAL MODULE: ./src/advise/base-options.ts + 3 modules
var base_options = __webpack_require__(40922);
// EXTERNAL MODULE: ./src/advise/base-installs.ts
var base_installs = __webpack_require__(24268);
// EXTERNAL MODULE: ./src/advise/edits/add-to-run.ts
var add_to_run = __webpack_require__(80283);
// EXTERNAL MODULE: ./src/advise/edits/source-line.ts
var source_line = __webpack_require__(69400);
;// CONCATENATED MODULE: ./src/advise/edits/change-base.ts


/**
 * Writes another base image where the name of the present one stands: in the FROM, or in the ARG that it comes from.
 *
 * @param index the FROM, in the platform's `lines`.
 * @param reference normalized: `docker.io/library/node:22-slim`.
 * @returns null where that is not certain: a digest beside the tag, an ARG that others use or that a build sets, parts of a name.
 */
function changeBase(image, index, reference, context) {
    const found = (0,source_line/* sourceLine */._)(image, index, context);
    const place = found === null ? null : placeOf(found);
    if (found === null || place === null || image.base.kind !== 'known')
        return null;
    const { file, dockerfile } = found;
    const written = dockerfile.text.slice(place.start, place.end);
    if (written.includes('@'))
        return null;
    const present = (0,familiar_reference/* familiarReference */.Z)(image.base.reference);
    if ([(0,familiar_reference/* familiarReference */.Z)(written), `${(0,familiar_reference/* familiarReference */.Z)(written)}:latest`].includes(present))
        return [{ file, ...place, text: (0,familiar_reference/* familiarReference */.Z)(reference) }];
    return addEnding(file, place, written, [image.base.reference, reference]);
}
/** The line that names the other image: `FROM node:22-slim` or, where the present name comes from there, `ARG BASE=node:22-slim`. */
function baseOrder(image, index, reference, context) {
    const found = (0,source_line/* sourceLine */._)(image, index, context);
    const variable = found === null ? null : variableOf(found);
    const name = (0,familiar_reference/* familiarReference */.Z)(reference);
    const isThere = found !== null && variable !== null && change_base_valueOf(found.dockerfile, variable) !== null;
    return isThere ? `ARG ${variable}=${name}` : `FROM ${name}`;
}
/** Where the name stands that a FROM uses. */
function placeOf(line) {
    const variable = variableOf(line);
    return variable === null ? line.instruction.image : change_base_valueOf(line.dockerfile, variable);
}
/** `BASE` of `FROM ${BASE}`. */
function variableOf({ dockerfile, instruction: { image } }) {
    if (image === null)
        return null;
    const variable = /^\$(\w+|\{\w+\})$/.exec(dockerfile.text.slice(image.start, image.end))?.[1];
    return variable?.replace(/[{}]/g, '') ?? null;
}
/** `node:${VERSION}`: whatever the version is, the ending of the tag is put behind it. */
function addEnding(file, { end }, written, [present, wanted]) {
    if (!isVariableTag(written) || !wanted.startsWith(present))
        return null;
    return [{ file, start: end, end, text: wanted.slice(present.length) }];
}
/** Whether the tag has a variable, and the name before it has none. */
function isVariableTag(written) {
    const variable = written.indexOf('$');
    return !written.includes('@') && written.lastIndexOf(':', variable) > 0 && variable > 0;
}
/** The default value of an ARG above the first FROM that only one FROM uses; null without one. */
function change_base_valueOf({ text, instructions }, variable) {
    const first = instructions.findIndex(({ keyword }) => keyword === 'FROM');
    const declaring = instructions.filter(each => isArgOf(text, each, variable));
    const [only, ...others] = declaring;
    if (only === undefined || others.length > 0 || instructions.indexOf(only) > first)
        return null;
    const uses = instructions.filter(({ keyword, start, end }) => {
        return keyword === 'FROM' && new RegExp(`\\$\\{?${variable}\\b`).test(text.slice(start, end));
    });
    const { start, end } = only.arguments;
    const [, before = '', quote = '', value = ''] = /^(\w+=)(["']?)([^\s"'\\`$]+)\2$/.exec(text.slice(start, end)) ?? [];
    const at = start + before.length + quote.length;
    return uses.length === 1 && value !== '' ? { start: at, end: at + value.length } : null;
}
function isArgOf(text, { keyword, arguments: { start, end } }, name) {
    return keyword === 'ARG' && new RegExp(`(?:^|\\s)${name}(?:=|\\s|$)`).test(text.slice(start, end));
}

// EXTERNAL MODULE: ./src/advise/line-graph.ts
var line_graph = __webpack_require__(51609);
// EXTERNAL MODULE: ./src/advise/needed-locales.ts
var needed_locales = __webpack_require__(92809);
// EXTERNAL MODULE: ./src/advise/programs/needed-programs.ts
var needed_programs = __webpack_require__(36257);
// EXTERNAL MODULE: ./src/advise/programs/started-programs.ts + 4 modules
var started_programs = __webpack_require__(17493);
// EXTERNAL MODULE: ./src/advise/line-origin.ts
var line_origin = __webpack_require__(21255);
;// CONCATENATED MODULE: ./src/advise/manual-directories.ts
/** A manual that stands elsewhere, as that of Java or PostgreSQL: `update-alternatives` makes a link to it, and fails without the directory. */
const ELSEWHERE = /^(?!usr\/share\/man\/).*\/man\/(?:[a-z]{2}\/)?(man\d)\/[^/]+$/;
/** By line, the directories that have to be made before its packages register alternatives on a slim image. */
function manualDirectories({ files, layers }) {
    const registering = new Set(files
        .filter(file => isOwn(files.layer(file)) && files.path(file).startsWith('var/lib/dpkg/alternatives/'))
        .map(file => files.layer(file)));
    const found = new Map();
    for (let file = 0; file < files.length; file++) {
        const layer = files.layer(file);
        const line = layers[layer]?.line ?? null;
        if (line === null || !registering.has(layer))
            continue;
        const section = ELSEWHERE.exec(files.path(file))?.[1];
        if (section === undefined)
            continue;
        found.set(line, (found.get(line) ?? new Set()).add(`/usr/share/man/${section}`));
    }
    return [...found].map(([line, directories]) => ({ line, directories: [...directories].sort() }));
    function isOwn(layer) {
        return layers[layer]?.origin === 'own';
    }
}

// EXTERNAL MODULE: ./src/advise/tidying.ts
var tidying = __webpack_require__(24876);
// EXTERNAL MODULE: ./src/advise/wording.ts
var wording = __webpack_require__(53304);
;// CONCATENATED MODULE: ./src/advise/rules/base-image.ts

















/** A saving below either is not worth another base: a share of the image, and compressed bytes. */
const LEAST_SHARE = 0.05;
const LEAST_BYTES = 1_000_000;
/** What has to be known of an image before it takes the place of another. */
const CONDITIONS = {
    slim: null,
    runtime: 'it has no compiler',
    musl: 'musl instead of glibc, so native modules must be built for it',
    stage: null,
};
/**
 * A base image that has a smaller sibling. What it would save is exact: the layers in one manifest less those in the other.
 *
 * Only the alternative that changes least is counted; `baseOptions` has all of them. All files of the base belong to this finding: whatever
 * of them could go, goes with the base.
 */
const baseImage = {
    id: 'base-image',
    finds: 'a smaller image of the same family in the registry of the base image: `-slim`, a JRE for a JDK, else `-alpine`, unless it lacks what your lines call',
    saves: 'the layers of the base image minus those of the other and what your lines install again; unpacked only where slim-build has measured both',
    inGeneral: {
        fix: 'use a smaller base image',
        reason: 'a smaller one was found',
    },
    example: {
        of: 'Python',
        before: 'FROM python:3.13\nCOPY app ./app\nCMD ["python", "-m", "app"]',
        after: 'FROM python:3.13-slim\nCOPY app ./app\nCMD ["python", "-m", "app"]',
    },
    otherExamples: [
        {
            of: 'Node.js',
            before: 'FROM node:22\nCOPY app ./app\nCMD ["node", "app/server.js"]',
            after: 'FROM node:22-slim\nCOPY app ./app\nCMD ["node", "app/server.js"]',
        },
        {
            of: 'Java',
            before: 'FROM eclipse-temurin:21\nCOPY target/app.jar /app.jar\nCMD ["java", "-jar", "/app.jar"]',
            after: 'FROM eclipse-temurin:21-jre\nCOPY target/app.jar /app.jar\nCMD ["java", "-jar", "/app.jar"]',
        },
        {
            of: 'Debian',
            before: 'FROM debian:13\nRUN apt-get update && apt-get install -y nginx\nCMD ["nginx"]',
            after: 'FROM debian:13-slim\nRUN apt-get update && apt-get install -y nginx\nCMD ["nginx"]',
        },
    ],
    exchangesBase: true,
    takesFromAll: true,
    find,
};
function find(image, isFree, context) {
    const { base } = image;
    if (base.kind !== 'known')
        return [];
    const layers = image.layers.slice(0, base.layers);
    const whole = (0,bytes/* sumBytes */.jO)(layers);
    const least = Math.max(LEAST_BYTES, image.compressed * LEAST_SHARE);
    const [best] = (0,base_options/* comparableBases */.X)(image, context).filter(each => each.kind !== 'stage' &&
        whole.compressed - each.compressed > least &&
        (each.unpacked ?? 0) <= whole.unpacked);
    const line = layers[0]?.line ?? null;
    if (best === undefined || (0,base_installs/* callsWhatAlpineLacks */.$m)(image, line, best.kind))
        return [];
    const back = (0,base_installs/* hasSamePackages */.Mp)(image, best.kind) ? NOTHING : (0,base_installs/* returningPackages */.qg)(image, line);
    if (whole.compressed - best.compressed - back.compressed <= least)
        return [];
    const ofBase = image.files.filter(file => image.files.layer(file) < base.layers);
    const files = ofBase.filter(isFree);
    // What exchanges all of it stands on another base by then.
    if (files.length === 0 && ofBase.length > 0)
        return [];
    const saves = {
        compressed: whole.compressed - best.compressed - back.compressed,
        unpacked: best.unpacked === null ? null : whole.unpacked - best.unpacked - back.unpacked,
    };
    const from = (0,familiar_reference/* familiarReference */.Z)(base.reference);
    const lost = [...lostPrograms(image, best, context), ...lostLocales(image, context)];
    return [
        {
            files,
            saves,
            ...changeOf(image, line, { from, best, isCertain: lost.length === 0 }, context),
            reason: [
                { code: from },
                ` is ${(0,format_bytes/* formatBytes */.z)(whole.compressed)} compressed, `,
                { code: (0,familiar_reference/* familiarReference */.Z)(best.reference) },
                ` ${(0,format_bytes/* formatBytes */.z)(best.compressed)}`,
                ...conditionOf(best),
                ...lost,
                ...backWords(back),
                // BuildKit tells no labels of what it only looked up. Where one of a family is a stand-in, all are.
                base.standIn === null ? '' : '; these are stand-ins, the real images have different sizes',
            ].filter(part => part !== ''),
            examples: [],
            line,
        },
    ];
}
const NOTHING = { compressed: 0, unpacked: 0, named: [], count: 0 };
/** Names of packages that a sentence has room for. */
const MOST_NAMED = 3;
function backWords({ named, count, compressed }) {
    if (named.length === 0)
        return [];
    const shown = named.slice(0, MOST_NAMED);
    const others = count - shown.length;
    return [
        '; your lines install ',
        ...(0,wording/* listOf */.c3)(shown, others > 0 ? ', ' : ' and '),
        others > 0 ? ` and ${others} more` : '',
        ` again, ${(0,format_bytes/* formatBytes */.z)(compressed)}`,
    ].filter(part => part !== '');
}
/** What the sources start and the other base may lack, as the end of a sentence. */
function lostPrograms(image, { kind }, context) {
    // Without the files of the project, it is a hint in any case.
    if (context.sources === undefined || (0,base_installs/* hasSamePackages */.Mp)(image, kind))
        return [];
    const { packages, unknown } = (0,needed_programs/* neededPrograms */.t)(image, (0,started_programs/* startedPrograms */.r)(image, context));
    if (packages.length === 0)
        return unknown === null ? [] : ['; ', ...unknown];
    return ['; its sources start programs of ', ...(0,wording/* listOf */.c3)(packages.slice(0, MOST_NAMED)), ', which it may lack'];
}
/** What the base has of that alone, as the end of a sentence; what own lines make, a line that is run upon it does. */
function lostLocales(image, context) {
    const needed = (0,needed_locales/* neededLocales */.h)(image, context);
    return needed?.isOfBase === true ? ['; ', ...(0,needed_locales/* lackWords */.X)(needed)] : [];
}
/** The other base, and the directories that packages of own lines need there. */
function changeOf(image, line, { from, best, isCertain, }, context) {
    const needed = best.kind === 'slim' ? manualDirectories(image) : [];
    const order = baseOrder(image, line, best.reference, context);
    const words = needed.flatMap((each) => [
        '; ',
        { code: `mkdir -p ${each.directories.join(' ')}` },
        ` before ${(0,wording/* lineWords */.CI)(image, each.line)} installs packages`,
    ]);
    const fix = [...fixOf(image, line, { from, order, best }), ...words];
    if (!isCertain || runsOnIt(image, line, best, context))
        return { fix, edits: null };
    const changed = changeBase(image, line, best.reference, context);
    const made = needed.map(({ line: at, directories }) => (0,add_to_run/* prependCommand */.Sm)(image, at, `mkdir -p ${directories.join(' ')}`, context));
    if (changed === null || !made.every(edits => edits !== null))
        return { fix, edits: null };
    return { fix, edits: [...changed, ...made.flat()] };
}
/** What runs upon the base while the image is built may miss what the other lacks; of another C library, programs may, too. */
function runsOnIt(image, line, { kind }, context) {
    if (line === null || kind === 'musl')
        return true;
    const commands = (0,line_graph/* linesAfter */.EU)(image, line)
        .filter(each => !isElsewhere(image, { from: line, above: each }, context))
        .map(each => (0,line_origin/* commandOf */.Nl)(image, each))
        .filter(command => command !== '');
    // It is the same distribution, where users are made and packages are installed in the same way.
    if (kind === 'runtime')
        return !commands.flatMap(tidying/* commandParts */.s).every(tidying/* isTidying */.p);
    return (0,base_installs/* hasSamePackages */.Mp)(image, kind)
        ? commands.some(command => DOCUMENTS.test(command))
        : commands.length > 0;
}
/**
 * Whether a line stands on another FROM of the same image, which BuildKit tells as one step. What has a layer of this image may be a step
 * that both stages have.
 */
function isElsewhere(image, { from, above }, context) {
    if (image.layers.some(({ line }) => line === above))
        return false;
    const base = (0,source_line/* sourceLine */._)(image, from, context);
    const found = (0,source_line/* sourceLine */._)(image, above, context);
    if (base === null || found?.dockerfile !== base.dockerfile)
        return false;
    return !(0,stage_instructions/* instructionsAbove */.Hr)(found.dockerfile, found.instruction).includes(base.instruction);
}
/** What Debian's slim images have not. */
const DOCUMENTS = /\/usr\/share\/(?:man|doc|info|locale|lintian|groff)\b|\b(?:localedef|locale-gen|man|info)\s/;
/**
 * What needs a compiler is built in a stage of its own: one that is there already, or one that is still to be made. What the old base
 * compiles does not run with another C library, so it is no place for that.
 */
function fixOf(image, line, { from, order: code, best, }) {
    const order = { code };
    // What runs there runs on the other, too.
    if ((0,base_installs/* hasSamePackages */.Mp)(image, best.kind))
        return [order, ...stageWords(image, line)];
    const lines = linesAround(image, line);
    const runs = (each) => /^run\b/i.test(each.instruction);
    const stage = image.lines[line ?? -1]?.stage ?? null;
    if (stage !== null && line !== null) {
        const above = (0,line_graph/* linesAfter */.EU)(image, line).flatMap(each => image.lines[each] ?? []);
        const elsewhere = above.some(each => each.stage !== stage && each.stage !== null && runs(each))
            ? ['; compile in a separate stage, on ', { code: from }]
            : [];
        return [order, ' in stage ', { code: stage }, ...elsewhere];
    }
    const stages = new Set(lines.map(each => each.stage));
    const froms = lines.filter(({ instruction }) => /^from\b/i.test(instruction));
    if (stages.size > 1 || froms.length > 1)
        return [order, ' in the final stage'];
    if (best.kind === 'musl' || !lines.some(runs))
        return [order];
    return [order, '; compile in an earlier stage, on ', { code: from }];
}
function stageWords(image, line) {
    const stage = image.lines[line ?? -1]?.stage ?? null;
    if (stage !== null)
        return [' in stage ', { code: stage }];
    const froms = linesAround(image, line).filter(({ instruction }) => /^from\b/i.test(instruction));
    return froms.length > 1 ? [' in the final stage'] : [];
}
/** Those of the same Dockerfile; a target of a bake may be built upon others, which have their own. */
function linesAround({ lines }, line) {
    const dockerfile = lines[line ?? -1]?.dockerfile;
    return lines.filter(each => dockerfile === undefined || each.dockerfile === dockerfile);
}
function conditionOf({ kind }) {
    const condition = CONDITIONS[kind];
    return condition === null ? [] : [` (${condition})`];
}


/***/ }),

/***/ 6043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ pathInStage)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _instruction_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8712);


/** Without patterns and variables. */
const PLAIN = /^[^*?[\\$]+$/;
const ABSOLUTE = /^\/[^\\$]*$/;
const NOTHING = { sources: [], destination: '' };
/** Where a file of the image stood in the stage that a `COPY --from` takes it from; null where the text does not say. */
function pathInStage(instruction, path) {
    const { sources, destination } = (0,_instruction_js__WEBPACK_IMPORTED_MODULE_1__/* .copyOperands */ .Qi)((0,_instruction_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInstruction */ .ED)(instruction)) ?? NOTHING;
    const [source = '', ...others] = sources;
    if (others.length > 0 || !PLAIN.test(source) || !ABSOLUTE.test(destination))
        return null;
    const [from, to] = [node_path__WEBPACK_IMPORTED_MODULE_0__.posix.resolve('/', source), node_path__WEBPACK_IMPORTED_MODULE_0__.posix.resolve('/', destination)];
    const inside = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.relative(to, `/${path}`);
    if (inside.startsWith('..'))
        return null;
    if (inside === '')
        return from.slice(1);
    // `COPY --from=build /out/app /bin/` brings a file by its name.
    const isFile = destination.endsWith('/') && inside === node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(from);
    return (isFile ? from : node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(from, inside)).slice(1);
}


/***/ }),

/***/ 83498:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ debianReleaseOf)
/* harmony export */ });
const RELEASES = {
    '2.31': { number: 11, name: 'bullseye' },
    '2.36': { number: 12, name: 'bookworm' },
    '2.41': { number: 13, name: 'trixie' },
};
/** The release that an image is made of, by its C library: what was linked there runs on that version or a later one. Null for others. */
function debianReleaseOf({ packages }) {
    const library = packages.find(({ ecosystem, name }) => ecosystem === 'dpkg' && name === 'libc6');
    const version = /^(\d+\.\d+)-\d+\+?(?:deb\d+u\d+)?$/.exec(library?.version ?? '')?.[1] ?? '';
    return Object.hasOwn(RELEASES, version) ? (RELEASES[version] ?? null) : null;
}


/***/ }),

/***/ 54215:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B$: () => (/* binding */ finalStageBases),
/* harmony export */   Nx: () => (/* binding */ javaRuntime),
/* harmony export */   Zc: () => (/* binding */ SCRATCH),
/* harmony export */   bd: () => (/* binding */ pythonOfUv),
/* harmony export */   mv: () => (/* binding */ baseNameOf),
/* harmony export */   pY: () => (/* binding */ basesForPrograms),
/* harmony export */   rQ: () => (/* binding */ nginx)
/* harmony export */ });
/* harmony import */ var _base_candidates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77974);
/* harmony import */ var _start_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49324);
/* harmony import */ var _debian_release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83498);



/** The image that has nothing, which no registry is asked about. */
const SCRATCH = 'scratch';
const DISTROLESS = 'gcr.io/distroless';
/** The image that an image stands on; null where it is not known, or not one of a registry with a tag. */
function baseNameOf({ base }) {
    const reference = base.kind === 'known' ? base.reference.replace(/@sha(?:256|512):[0-9a-f]+$/, '') : '';
    const found = /^((?=[^/]*[.:])[^/]*\/(?:[^/:@]+\/)*|localhost\/)([^/:@]+):([\w.-]{1,120})$/.exec(reference);
    if (found === null)
        return null;
    const [, home = '', name = '', tag = ''] = found;
    return { home, name, tag };
}
/** A program that serves files, or a script of `package.json`, which may run one. */
const MAY_SERVE = /\b(?:serve|http-server|preview|start)\b/;
/**
 * Images that the last stage of an image may stand on when it is built in another one, where they are no smaller siblings of the base:
 * normalized references.
 */
function finalStageBases(image) {
    const base = baseNameOf(image);
    if (base === null)
        return [];
    switch (base.name) {
        case 'golang':
            return compiledBases(image, base, 'base');
        case 'rust':
            return compiledBases(image, base, 'cc');
        case 'maven':
        case 'gradle': {
            const java = javaRuntime(base);
            return java === null ? [] : [java];
        }
        case 'uv': {
            const python = pythonOfUv(base);
            return python === null ? [] : [python];
        }
        case 'node':
            return MAY_SERVE.test((0,_start_command_js__WEBPACK_IMPORTED_MODULE_2__/* .startCommand */ .S0)(image)) ? [nginx(base)] : [];
        default:
            return [];
    }
}
/** A server of files. */
function nginx({ home }) {
    return `${home}nginx:stable-alpine`;
}
/** Where uv's own images are, and copies of them: `ghcr.io/astral-sh/`, `docker.io/astral/`. */
const HOME_OF_UV = /\/astral(?:-sh)?\/$/;
/** Tags of those that stand on an image of Python: `python3.13-bookworm-slim`, `0.5.14-python3.13-bookworm`. */
const ON_PYTHON = /^(?:\d[\d.]*-)?python(3\.\d+)-([a-z]+)(?:-slim)?$/;
/** The slim image of Python that one of uv's images stands on, or a sibling of it; null for other images. Alpine's has all that uv's has. */
function pythonOfUv({ home, name, tag }) {
    const [, version = '', release = ''] = ON_PYTHON.exec(tag) ?? [];
    const isUv = name === 'uv' && HOME_OF_UV.test(home);
    if (!isUv || version === '' || release === 'alpine')
        return null;
    return `docker.io/library/python:${version}-slim-${release}`;
}
/** A Java runtime of the version that an image to compile with has; null where its tag does not say. */
function javaRuntime({ home, name, tag }) {
    const version = name === 'maven'
        ? /-eclipse-temurin-(\d+)(-alpine)?(?:-\w+)?$/.exec(tag)
        : /-jdk-?(\d+)(-alpine)?(?:-\w+)?$/.exec(tag);
    return version === null
        ? ((0,_base_candidates_js__WEBPACK_IMPORTED_MODULE_0__/* .baseCandidates */ .q)(`${home}${name}:${tag}`).find(({ kind }) => kind === 'runtime')?.reference ?? null)
        : `${home}eclipse-temurin:${version[1] ?? ''}-jre${version[2] ?? ''}`;
}
/** Null where it is not known which C library programs were linked with. */
function basesForPrograms(image, { home, tag }, kind) {
    if (tag.includes('alpine')) {
        return { static: `${DISTROLESS}/static-debian12:latest`, dynamic: null, shell: `${home}alpine:3` };
    }
    const release = (0,_debian_release_js__WEBPACK_IMPORTED_MODULE_1__/* .debianReleaseOf */ .e)(image);
    if (release === null)
        return null;
    return {
        static: `${DISTROLESS}/static-debian${release.number}:latest`,
        dynamic: `${DISTROLESS}/${kind}-debian${release.number}:latest`,
        shell: `${home}debian:${release.name}-slim`,
    };
}
function compiledBases(image, base, kind) {
    const found = basesForPrograms(image, base, kind);
    return found === null ? [] : [found.static, found.dynamic, found.shell].filter(each => each !== null);
}


/***/ }),

/***/ 6322:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ instructionTexts),
/* harmony export */   R: () => (/* binding */ settingsIn)
/* harmony export */ });
/* harmony import */ var _edit_joined_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27333);

/** Longer instructions are read up to here. */
const LONGEST = 20_000;
/**
 * Absolute paths that the Dockerfile, or a command, sets variables to, of a list each: `ENV A=/b`, `ARG A=/b`, `RUN A=/b make`, `RUN export A=/b`. Which
 * of them hold where is not told.
 */
function settingsIn(image, context, names) {
    const pattern = new RegExp(String.raw `(?<![\w$])(${names.join('|')})[= ]\s?["']?(/[^\s"';&|]*)`, 'g');
    return instructionTexts(image, context).flatMap(text => [...text.slice(0, LONGEST).matchAll(pattern)].flatMap(([, name = '', paths = '']) => paths
        .split(':')
        .filter(path => path.startsWith('/'))
        .map(path => [name, path])));
}
/** All instructions, those of the Dockerfile that make no layer among them. */
function instructionTexts({ lines }, { sources }) {
    const read = new Set(lines.map(({ dockerfile }) => dockerfile));
    const settings = [...(sources?.dockerfiles ?? [])]
        .filter(([name]) => read.has(name))
        .flatMap(([, dockerfile]) => dockerfile.instructions
        .filter(({ keyword }) => keyword === 'ENV' || keyword === 'ARG')
        .map(({ start, arguments: { end } }) => (0,_edit_joined_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .joinLines */ .c)(dockerfile, { start, end })?.text ?? ''));
    return [...settings, ...lines.map(({ instruction }) => instruction)];
}


/***/ }),

/***/ 49324:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OV: () => (/* binding */ startsShell),
/* harmony export */   S0: () => (/* binding */ startCommand),
/* harmony export */   d: () => (/* binding */ ownScripts)
/* harmony export */ });
/** A word that names a script for a shell. */
const SCRIPT = /\.(?:ba|k|z)?sh$/;
/** What a container starts with, on one line; '' where that is not known. */
function startCommand({ command = [] }) {
    return command.join(' ').replace(/\s+/g, ' ').trim();
}
/** Whether a container starts a shell alone: what is typed there no one knows. */
function startsShell(image) {
    return /^(?:\S*\/)?(?:ba|da|k|z|a)?sh(?: -[il])?$/.test(startCommand(image));
}
/** The names of the scripts that own lines brought and a container starts: by their ending, or since they have none and are no program. */
function ownScripts({ command = [], files, layers, lines }) {
    const names = command
        .flatMap(word => word.split(/[\s"';&|()]+/))
        .map(word => word.slice(word.lastIndexOf('/') + 1))
        .filter(name => SCRIPT.test(name) || /^[\w-]+$/.test(name));
    const isCopied = (file) => files.rest(file).needs === undefined &&
        files.rest(file).isStatic === undefined &&
        /^(?:copy|add)\s+(?!--from=)/i.test(lines[layers[files.layer(file)]?.line ?? -1]?.instruction ?? '');
    const isOwn = (file, name) => !files.isHidden(file) &&
        layers[files.layer(file)]?.origin !== 'base' &&
        files.name(file) === name &&
        (SCRIPT.test(name) || isCopied(file));
    return [...new Set(names)].filter(name => files.some(file => isOwn(file, name)));
}


/***/ }),

/***/ 46201:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ SYSTEM_INSTALL)
/* harmony export */ });
/** A command that installs packages of a distribution. */
const SYSTEM_INSTALL = /\b(?:apt-get|apt|aptitude|apk|dnf|microdnf|yum|zypper|pacman)\s(?:[^;&|]{0,2000}\s)?(?:install|add|-S\w*)\b/;


/***/ }),

/***/ 24876:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ isTidying),
/* harmony export */   s: () => (/* binding */ commandParts)
/* harmony export */ });
/** Commands that build and test nothing: they put away, set up users, owners and packages of the distribution. */
const TIDYING = /^(?:rm|rmdir|mkdir|chown|chmod|chgrp|ln|touch|echo|printf|addgroup|adduser|groupadd|useradd|usermod|apt-get|apt|apk|dnf|microdnf|yum|(?:npm|yarn)\s+cache|npm\s+prune|pnpm\s+(?:store|prune)|corepack\s+(?:enable|prepare|install)|cd|set|export|true|:)(?=\s|$)/;
/** The commands of a shell line, each without the variables that are set for it. */
function commandParts(command) {
    return command
        .split(/&&|\|\||[;|]/)
        .map(part => part.trim().replace(/^(?:\w+=\S*\s+)+/, ''))
        .filter(part => part !== '');
}
/** Whether a command only tidies up. What is written with `$(…)` or backticks may run anything. */
function isTidying(part) {
    return TIDYING.test(part) && !/\$\(|`/.test(part);
}


/***/ }),

/***/ 53304:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ lineWords),
/* harmony export */   G9: () => (/* binding */ shellPath),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   sw: () => (/* binding */ shortCommand)
/* harmony export */ });
/** Longest command that is repeated in advice; of a longer one the start says which it is. */
const LONGEST_COMMAND = 80;
/** `1 build tool is`, `12 build tools are`. */
function countOf(count, what) {
    return count === 1 ? `1 ${what} is` : `${count} ${what}s are`;
}
/** `line 7`, as a sentence names a line of the Dockerfile. */
function lineWords(image, index) {
    return `line ${image.lines[index]?.line ?? 0}`;
}
/** A command on one line, cut where it is long. */
function shortCommand(command) {
    const words = command.replace(/\s+/g, ' ').trim();
    return words.length <= LONGEST_COMMAND ? words : `${words.slice(0, LONGEST_COMMAND - 2)} …`;
}
/** Several things to be written as they stand: `a`, `b` and `c`. `last`: what stands before the last; default: ` and `. */
function listOf(codes, last = ' and ') {
    return codes.flatMap((code, index) => {
        if (index === 0)
            return [{ code }];
        return [index === codes.length - 1 ? last : ', ', { code }];
    });
}
/** A path of an image as a shell takes it: names are untrusted, and commands in advice are there to be copied. */
function shellPath(path) {
    return /^[\w./@+,:-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw `'\''`)}'`;
}


/***/ }),

/***/ 6926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ packageManagerCache)
/* harmony export */ });
/** Directories in the root's or a user's home. */
const IN_HOME = {
    // What npx runs is installed in `_npx`.
    npm: ['.npm(?!/_npx/)'],
    yarn: ['.cache/yarn', '.yarn/berry/cache'],
    // With a global virtual store, modules are links to its `links`.
    pnpm: ['.local/share/pnpm/store(?!/v\\d+/links/)', '.pnpm-store(?!/v\\d+/links/)', '.cache/pnpm(?!/dlx/)'],
    bun: ['.bun/install/cache'],
    pip: ['.cache/pip(?:-tools)?'],
    // Environments of scripts and tools stand beside what was downloaded.
    uv: ['.cache/uv(?!/environments-)'],
    poetry: ['.cache/pypoetry/(?:artifacts|cache)'],
    pdm: ['.cache/pdm'],
    hatch: ['.cache/hatch'],
    pipenv: ['.cache/pipenv'],
    conda: ['micromamba/pkgs', '.mamba/pkgs', '.conda/pkgs'],
    go: ['go/pkg/mod', '.cache/go-build'],
    cargo: ['.cargo/registry', '.cargo/git'],
    maven: ['.m2/repository'],
    gradle: ['.gradle/caches', '.gradle/wrapper/dists', '.gradle/daemon', '.gradle/native'],
    // Of coursier, Java itself may be started from `jvm` and `arc`.
    sbt: ['.ivy2/cache', '.cache/coursier(?!/(?:arc|jvm)/)', '.sbt/boot'],
    composer: ['.composer/cache', '.cache/composer'],
    gem: ['.gem/specs', '.bundle/cache'],
    nuget: ['.nuget/packages', '.local/share/NuGet/(?:http-cache|v3-cache)'],
    build: ['.cache/s?ccache', '.ccache'],
    checks: ['.cache/golangci-lint'],
};
/** Directories that are in the same place for everybody. */
const IN_SYSTEM = {
    npm: ['tmp/npm-\\d[^/]*'],
    yarn: ['usr/local/share/.cache/yarn', 'tmp/yarn--[^/]*'],
    pip: ['tmp/pip-(?:build|download|ephem|install|metadata|req|unpack|wheel)[^/]*'],
    conda: ['opt/(?:conda|micromamba|miniconda3?|miniforge3?|mambaforge|anaconda3?)/pkgs'],
    apt: ['var/lib/apt/lists', 'var/cache/apt'],
    apk: ['var/cache/apk', 'etc/apk/cache'],
    dnf: ['var/cache/(?:dnf|yum|libdnf5)'],
    zypper: ['var/cache/zypp'],
    pacman: ['var/cache/pacman/pkg'],
    go: ['go/pkg/mod'],
    cargo: ['usr/local/cargo/(?:registry|git)'],
    gem: ['usr/local/bundle/cache', 'usr/(?:local/)?lib/ruby/gems/[^/]+/cache', 'var/lib/gems/[^/]+/cache'],
    build: ['tmp/(?:v8-compile-cache|node-compile-cache)[^/]*'],
    system: ['var/cache/(?:man|debconf|fontconfig|ldconfig)'],
};
/** Directories anywhere, as in a project. */
const ANYWHERE = {
    npm: ['_cacache'],
    yarn: ['.yarn/cache'],
    pnpm: ['.pnpm-store(?!/v\\d+/links/)'],
    gem: ['vendor/bundle/ruby/[^/]+/cache'],
    checks: ['.mypy_cache', '.pytest_cache', '.ruff_cache', '.tox', '.nox', '.hypothesis'],
    build: ['node_modules/.cache', '.next/cache/(?:webpack|turbopack|swc|babel|eslint)', '.parcel-cache'],
};
const PATTERNS = [
    ...patterns(IN_HOME, '^(?:(?:root|home/[^/]+)/)?'),
    ...patterns(IN_SYSTEM, '^'),
    ...patterns(ANYWHERE, '(?:^|/)'),
];
/** All directories of all managers at once: most files are in none. */
const ANY = new RegExp(PATTERNS.map(({ pattern }) => pattern.source.replace('?<name>', '?:')).join('|'));
/**
 * The package manager's cache that a layer path is inside of, or null. This is the only list of such directories: what belongs here is
 * what was downloaded only to be installed elsewhere. Folders that something runs from do not, though they are called caches: virtual
 * environments in `.cache/pypoetry`, browsers in `.cache/ms-playwright`, `.cache/puppeteer` and `.cache/Cypress`, models in
 * `.cache/huggingface`, package managers in `.cache/node/corepack`, headers that addons are compiled with in `.cache/node-gyp`.
 */
function packageManagerCache(path) {
    if (!ANY.test(path))
        return null;
    for (const { manager, pattern } of PATTERNS) {
        const found = pattern.exec(path);
        if (found === null)
            continue;
        const directory = path.slice(0, found.index + found[0].length - 1);
        return { manager, directory, name: found.groups?.name ?? directory };
    }
    return null;
}
function patterns(directories, start) {
    return Object.entries(directories).map(([manager, names]) => ({
        manager: manager,
        pattern: new RegExp(`${start}(?<name>${names.join('|').replaceAll('.', '\\.')})/`),
    }));
}


/***/ }),

/***/ 27333:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ joinLines)
/* harmony export */ });
/**
 * Joins the lines of a part of a Dockerfile: what makes them go on is left out, and so are lines of comment and empty lines in between.
 *
 * @returns null where tools read the end of a line in different ways: two escape characters stand there.
 */
function joinLines({ text, escape }, { start, end }) {
    const offsets = [];
    let joined = '';
    let at = start;
    while (at < end) {
        const newline = text.indexOf('\n', at);
        const next = newline < 0 || newline >= end ? end : newline + 1;
        const line = text.slice(at, next).replace(/\r?\n$/, '');
        const isFirst = at === start;
        if (isFirst || !/^\s*(?:#|$)/.test(line)) {
            const kept = line.replace(escape === '`' ? /`[ \t]*$/ : /\\[ \t]*$/, '');
            if (kept.length < line.length && kept.endsWith(escape))
                return null;
            // A line that does not go on ends the instruction, whatever follows in the part.
            for (let index = 0; index < kept.length; index++)
                offsets.push(at + index);
            joined += kept;
        }
        at = next;
    }
    return { text: joined, offsets: [...offsets, end] };
}


/***/ }),

/***/ 25653:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ pieceEnd),
/* harmony export */   h: () => (/* binding */ shellCommands)
/* harmony export */ });
/** Words that stand before a command and are none of it. */
const GRAMMAR = new Set(['!', '{', 'if', 'then', 'elif', 'else', 'while', 'until', 'do', 'time', 'sudo']);
/**
 * The commands of a line for a POSIX shell, in order. Those in `$(…)`, backticks and quotes are parts of words.
 *
 * @returns null where the line is not understood: a quote without its end, a comment, a heredoc, a function, `case`.
 */
function shellCommands(line) {
    if (line.length > LONGEST || line.split('(').length > MOST_NESTED)
        return null;
    const commands = [[]];
    let at = blankEnd(line, 0);
    while (at < line.length) {
        const operator = operatorAt(line, at);
        const end = operator === '' ? wordEnd(line, at) : at + operator.length;
        if (end === null || line[at] === '#')
            return null;
        if (operator === '')
            commands.at(-1)?.push({ text: line.slice(at, end), start: at, end });
        else
            commands.push([]);
        at = blankEnd(line, end);
    }
    const found = commands
        .map(words => ({ words: withoutPrefix(words) }))
        .filter(({ words }) => words.length > 0);
    return found.some(({ words }) => words.some(isNotUnderstood)) ? null : found;
}
function blankEnd(line, start) {
    let at = start;
    while (/\s/.test(line.charAt(at)))
        at += 1;
    return at;
}
/** No one writes more; characters, and what may stand in one another. */
const LONGEST = 20_000;
const MOST_NESTED = 100;
function operatorAt(line, at) {
    if (line[at] === '&' && line[at + 1] === '>')
        return '';
    return /^(?:&&|\|\||;|\||&|\(|\))/.exec(line.slice(at, at + 2))?.[0] ?? '';
}
function withoutPrefix(words) {
    const start = words.findIndex(({ text }) => !GRAMMAR.has(text) && !/^\w+=/.test(text));
    return start < 0 ? [] : words.slice(start);
}
/** What hands a list of commands elsewhere, or has a grammar of its own. */
function isNotUnderstood({ text }) {
    return /^(?:case|function|esac)$|<<|[<>]\(/.test(text);
}
/** Where a word ends; null where it does not. */
function wordEnd(line, start) {
    let at = start;
    while (at < line.length) {
        const char = line[at] ?? '';
        if (/\s/.test(char) || (operatorAt(line, at) !== '' && !isRedirection(line, at, start)))
            return at;
        const next = pieceEnd(line, at);
        if (next === null)
            return null;
        at = next;
    }
    return at;
}
/** `2>&1`: no end of a command. */
function isRedirection(line, at, start) {
    return line[at] === '&' && at > start && /[<>]/.test(line[at - 1] ?? '');
}
/** Where a character of a line ends, or all that a quote or an expansion encloses; null where that does not end. */
function pieceEnd(line, at) {
    switch (line[at]) {
        case '\\':
            return at + 1 < line.length ? at + 2 : null;
        case "'":
        case '`':
            return after(line.indexOf(line[at] ?? '', at + 1));
        case '"':
            return enclosedEnd(line, at + 1, '"');
        case '$':
            if (line[at + 1] === '(')
                return enclosedEnd(line, at + 2, ')');
            return line[at + 1] === '{' ? after(line.indexOf('}', at + 2)) : at + 1;
        default:
            return at + 1;
    }
}
function after(index) {
    return index < 0 ? null : index + 1;
}
function enclosedEnd(line, start, close) {
    let at = start;
    while (at < line.length) {
        if (line[at] === close)
            return at + 1;
        // Between double quotes a single one is a letter.
        const next = close === '"' && line[at] === "'"
            ? at + 1
            : close === ')' && line[at] === '('
                ? enclosedEnd(line, at + 1, ')')
                : pieceEnd(line, at);
        if (next === null)
            return null;
        at = next;
    }
    return null;
}


/***/ }),

/***/ 68626:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ stageName),
/* harmony export */   Hr: () => (/* binding */ instructionsAbove),
/* harmony export */   X5: () => (/* binding */ instructionsOfStage),
/* harmony export */   ZL: () => (/* binding */ stagesOf)
/* harmony export */ });
/**
 * The instructions that hold where one stands, in their order, itself left out: those above it in its stage, and those of the stages of
 * the file that it is built upon. What a base image from elsewhere sets is not among them.
 */
function instructionsAbove(dockerfile, instruction) {
    const { instructions } = dockerfile;
    const at = instructions.indexOf(instruction);
    const start = instructions.findLastIndex(({ keyword }, index) => keyword === 'FROM' && index <= at);
    const from = instructions[start];
    if (from === undefined)
        return [];
    const lower = stageNamed(dockerfile, from);
    return [...lower, ...instructions.slice(start, at)];
}
/** All instructions of the stage of an instruction, from its FROM to the next. */
function instructionsOfStage({ instructions }, instruction) {
    const at = instructions.indexOf(instruction);
    const start = instructions.findLastIndex(({ keyword }, index) => keyword === 'FROM' && index <= at);
    const next = instructions.findIndex(({ keyword }, index) => keyword === 'FROM' && index > at);
    return instructions.slice(Math.max(0, start), next < 0 ? instructions.length : next);
}
/** The instructions of each stage, in order: its FROM first. */
function stagesOf({ instructions }) {
    const stages = [];
    for (const instruction of instructions) {
        if (instruction.keyword === 'FROM')
            stages.push([]);
        stages.at(-1)?.push(instruction);
    }
    return stages;
}
/** What is in force at the end of the stage that a FROM names; nothing for an image from elsewhere. */
function stageNamed(dockerfile, from) {
    const { text, instructions } = dockerfile;
    if (from.image === null)
        return [];
    const name = text.slice(from.image.start, from.image.end).toLowerCase();
    const at = instructions.indexOf(from);
    const lower = instructions.findLast((each, index) => index < at && stageName(dockerfile, each) === name);
    const last = lower === undefined ? undefined : instructionsOfStage(dockerfile, lower).at(-1);
    return last === undefined ? [] : [...instructionsAbove(dockerfile, last), last];
}
/** `build` of `FROM golang AS build`, in small letters; null for what names no stage. */
function stageName({ text }, from) {
    if (from?.keyword !== 'FROM')
        return null;
    const span = from.arguments;
    return /\sas\s+(\S+)\s*$/i.exec(text.slice(span.start, span.end))?.[1]?.toLowerCase() ?? null;
}


/***/ }),

/***/ 59572:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ onceADirectory)
/* harmony export */ });
/**
 * Asks once for all files of a directory. For what hangs on nothing but the directory: a pattern or a map is asked for each of half a million
 * files otherwise.
 *
 * @param find is given the path of the directory with a slash at its end; '' for the root.
 */
function onceADirectory(files, find) {
    const known = new Map();
    let last = { directory: NONE, found: undefined };
    return file => {
        const directory = files.directory(file);
        // Most files stand beside the one before.
        if (directory === last.directory)
            return last.found;
        const { found } = known.get(directory) ?? { found: find(withSlash(files.directoryPath(directory))) };
        known.set(directory, { found });
        last = { directory, found };
        return found;
    };
}
/** No directory has this number. */
const NONE = -1;
function withSlash(path) {
    return path === '' ? '' : `${path}/`;
}


/***/ }),

/***/ 60245:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ reportCause),
/* harmony export */   V: () => (/* binding */ shortDigest)
/* harmony export */ });
/* harmony import */ var _oci_familiar_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49078);
/* harmony import */ var _summary_hidden_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26305);
/* harmony import */ var _summary_package_versions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3363);
/* harmony import */ var _clip_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12687);
/* harmony import */ var _report_place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32145);





/** One cause of a change, in words. */
function reportCause(cause, sides) {
    const { head } = sides;
    const side = cause.line?.side ?? 'head';
    const { lines } = sides[side];
    const { subject, detail } = describe(cause, baseName(head));
    return {
        type: cause.what.type,
        subject: (0,_clip_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clipOptional */ .H)(subject),
        detail: (0,_clip_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clipText */ .g)(detail),
        ...cause.delta,
        blame: cause.blame,
        ...reportLine(cause.line, lines),
        side,
        ...reportTrace(sides.trace[side](cause), lines),
        ...(cause.what.type === 'base' ? basePackages(cause.what) : {}),
        ...reportHider(cause, sides),
    };
}
/** A line of a Dockerfile, or the step of the history that stands for one. */
function reportLine(line, lines) {
    if (line === null || 'index' in line)
        return { where: (0,_report_place_js__WEBPACK_IMPORTED_MODULE_2__/* .reportPlace */ .Y)(lines, line?.index ?? null) };
    return { where: null, step: (0,_clip_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clipText */ .g)(line.step) };
}
function reportHider(cause, sides) {
    const { what } = cause;
    if (what.type !== 'hidden' || what.by === null || hidesItself(cause))
        return {};
    const { side } = what.by;
    return { hiddenBy: { ...reportLine(what.by, sides[side].lines), side } };
}
/** Whether the line that is answerable is the one that hides. */
function hidesItself({ what, line }) {
    return what.type === 'hidden' && what.by !== null && JSON.stringify(what.by) === JSON.stringify(line);
}
function reportTrace({ made, asked }, lines) {
    const place = (0,_report_place_js__WEBPACK_IMPORTED_MODULE_2__/* .reportPlace */ .Y)(lines, made);
    return {
        ...(place === null ? {} : { made: place }),
        ...(asked === null ? {} : { asked: reportAsker(asked) }),
    };
}
function reportAsker({ by, others, manifest }) {
    return {
        by: (0,_clip_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clipOptional */ .H)(by),
        others,
        manifest: manifest === null ? null : { file: (0,_clip_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clipText */ .g)(manifest.file), line: manifest.line },
    };
}
/** Packages of a base image that have a row. */
const MOST_PACKAGES = 20;
function basePackages({ changes }) {
    if (changes.length === 0)
        return {};
    const rows = changes.slice(0, MOST_PACKAGES).map(({ kind, name, from, to }) => ({
        ...{ change: kind, name: (0,_clip_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clipText */ .g)(name) },
        ...{ from: (0,_clip_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clipOptional */ .H)(from), to: (0,_clip_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clipOptional */ .H)(to) },
    }));
    return { packages: { rows, more: changes.length - rows.length } };
}
function describe(cause, base) {
    const { what } = cause;
    switch (what.type) {
        case 'packages':
            return { subject: packageLabel(what), detail: describePackages(what.changes, what.ecosystem) };
        case 'file':
            return { subject: `/${what.path}`, detail: FILE_WORDS[what.kind] };
        case 'files':
            return {
                subject: `/${what.directory}`,
                detail: `${count(what.count, 'file')} ${what.kind === null ? 'changed' : FILES_WORDS[what.kind]} in this directory`,
            };
        case 'base':
            return describeBase(what.from, what.to, base);
        case 'hidden':
            return { subject: null, detail: `hidden bytes: ${_summary_hidden_words_js__WEBPACK_IMPORTED_MODULE_0__/* .HIDDEN_WORDS */ .t[what.why]}${hiderName(cause, what.by)}` };
        case 'repacked':
            return { subject: null, detail: 'unchanged files: recompressed' };
        case 'structure':
            return { subject: null, detail: 'layer structure: directories, links, tar and stream trailers' };
    }
}
/** What is behind a line that has a name follows it there. */
function hiderName(cause, by) {
    if (by === null)
        return ' by a later layer';
    return hidesItself(cause) ? ' by this line' : '';
}
/** A group that has no name but its ecosystem's says all in its detail. */
function packageLabel({ label, ecosystem }) {
    return label === `${ecosystem} packages` ? null : label;
}
const FILE_WORDS = {
    added: 'new file',
    removed: 'file removed',
    modified: 'file modified',
    moved: 'file moved',
};
const FILES_WORDS = { added: 'added', removed: 'removed', modified: 'changed', moved: 'moved' };
function describePackages(changes, ecosystem) {
    const [only] = changes;
    if (changes.length === 1 && only !== undefined)
        return describePackage(only);
    const kinds = new Set(changes.map(change => change.kind));
    const [kind] = kinds;
    const words = kinds.size === 1 && kind !== undefined ? MANY_WORDS[kind] : 'changed';
    const number = `${changes.length} ${words === 'new' ? `new ${ecosystem}` : ecosystem} packages`;
    return words === 'new' ? number : `${number} ${words}`;
}
const MANY_WORDS = {
    added: 'new',
    removed: 'removed',
    upgraded: 'upgraded',
    downgraded: 'downgraded',
    moved: 'moved',
    resized: 'changed',
};
function describePackage(change) {
    const { kind, from, to } = change;
    const versions = (0,_summary_package_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .packageVersions */ .E)({ change: kind, from, to }).join(' → ');
    return [versions, becameOf(change)].filter(words => words !== '').join(', ');
}
function becameOf(change) {
    switch (change.kind) {
        case 'added':
            return `new ${roleOf(change)}`;
        case 'removed':
            return `${roleOf(change)} removed`;
        case 'upgraded':
        case 'downgraded':
            return '';
        case 'moved':
            return change.delta.unpacked === 0 ? 'moved' : 'moved, different size';
        case 'resized':
            return 'same version, different size';
    }
}
function roleOf({ purpose, ecosystem }) {
    return purpose === null ? `${ecosystem} package` : `${purpose.replace('-', ' ')} package of ${ecosystem}`;
}
/** A base that moved is told by two digests, a FROM line that changed by two references. */
function describeBase(from, to, base) {
    if (!from.startsWith('sha256:') && !to.startsWith('sha256:')) {
        return { subject: (0,_oci_familiar_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .familiarReference */ .Z)(to), detail: `base image instead of \`${(0,_oci_familiar_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .familiarReference */ .Z)(from)}\`` };
    }
    return { subject: base, detail: `base image moved \`${shortDigest(from)}\` → \`${shortDigest(to)}\`` };
}
function baseName({ base }) {
    return base.kind === 'known' ? (0,_oci_familiar_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .familiarReference */ .Z)(base.reference) : null;
}
/** `sha256:5f1a0c…` as `5f1a0c1e2d3b`, the twelve digits that Docker shows. */
function shortDigest(digest) {
    return digest.replace(/^sha(?:256|512):([0-9a-f]{12})[0-9a-f]*$/, '$1');
}
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 32145:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ reportPlace),
/* harmony export */   k: () => (/* binding */ placeOfLayer)
/* harmony export */ });
/* harmony import */ var _clip_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12687);

/** Where in a Dockerfile a line stands; null when there is no such line. */
function reportPlace(lines, index) {
    const line = index === null ? undefined : lines[index];
    if (line === undefined)
        return null;
    return {
        dockerfile: (0,_clip_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clipText */ .g)(line.dockerfile),
        line: line.line,
        endLine: line.endLine,
        stage: line.stage === null ? null : (0,_clip_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clipText */ .g)(line.stage),
        instruction: (0,_clip_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clipText */ .g)(line.instruction),
    };
}
/** The line that made a layer, by the layer's index; without one, the step of the image's history. */
function placeOfLayer(image, layer) {
    const { line = null, createdBy = null, origin = 'unknown' } = image.layers[layer] ?? {};
    const where = reportPlace(image.lines, line);
    return where === null && createdBy !== null && origin !== 'base'
        ? { where, step: (0,_clip_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clipText */ .g)(createdBy) }
        : { where };
}


/***/ }),

/***/ 26305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ HIDDEN_WORDS)
/* harmony export */ });
/** What a later layer did to a file that does not show any more. */
const HIDDEN_WORDS = {
    overwritten: 'overwritten',
    metadata: 'copied with same content',
    deleted: 'deleted',
    opaque: 'directory replaced',
};


/***/ }),

/***/ 3363:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ packageVersions),
/* harmony export */   u: () => (/* binding */ UNKNOWN_VERSION)
/* harmony export */ });
/** What stands in the place of a version that nobody knows. */
const UNKNOWN_VERSION = 'unknown version';
/** Versions that tell what became of a package: both where it has another one, else the one that it has or had, if that is known. */
function packageVersions({ change, from, to, }) {
    if (change === 'upgraded' || change === 'downgraded')
        return [from, to].map(each => (isKnown(each) ? each : UNKNOWN_VERSION));
    return [change === 'removed' ? from : to].filter(isKnown);
}
/** A version may be an empty text, where a package says none. */
function isKnown(version) {
    return version !== null && version !== '';
}


/***/ })

};
