export const id = 113;
export const ids = [113];
export const modules = {

/***/ 49446:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ dockerfilePath),
/* harmony export */   V: () => (/* binding */ isRemote)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _text_hide_passwords_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89568);


/**
 * What a report calls the Dockerfile: its URL without what may be a token, or its path from the top of the sources where it stands below that.
 *
 * @param sources absolute; default: the working directory.
 */
function dockerfilePath(request, cwd, sources = cwd) {
    if (request.file === '-')
        return 'standard input';
    if (request.file !== undefined)
        return isRemote(request.file) ? (0,_text_hide_passwords_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutCredentials */ .r)(request.file) : shorten(request.file, cwd, sources);
    if (request.context === '-' || isRemote(request.context))
        return 'Dockerfile';
    return shorten(node_path__WEBPACK_IMPORTED_MODULE_0___default().join(request.context, 'Dockerfile'), cwd, sources);
}
/** A context or Dockerfile that BuildKit or buildx fetches: a URL, or git's `user@host:path` and `host/path.git`. */
function isRemote(location) {
    return /^[a-z][a-z0-9+.-]*:\/\//i.test(location) || /^git@|^github\.com\//.test(location);
}
function shorten(file, cwd, sources) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(sources, node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(cwd, file));
    const outside = relative.startsWith('..') || node_path__WEBPACK_IMPORTED_MODULE_0___default().isAbsolute(relative);
    return (outside ? file : relative).split((node_path__WEBPACK_IMPORTED_MODULE_0___default().sep)).join('/');
}


/***/ }),

/***/ 72654:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ findBuildx),
/* harmony export */   v: () => (/* binding */ engineError)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20694);
/* harmony import */ var _text_quote_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75091);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96314);




const OLDEST = [0, 19];
/**
 * Finds buildx and looks at the builder that a solve would use.
 *
 * @param builder its name, or undefined for the current one.
 * @throws ToolError when there is no Docker, no buildx or one older than 0.19, no engine, no such builder, or a builder
 *   that cannot write OCI layouts.
 */
async function findBuildx(builder, answers) {
    const [version, inspected] = await Promise.all([answers.version(), answers.inspect(builder)]);
    return { version: checkVersion(version), ...parseBuilder(inspected) };
}
/** Debian prints `0.29.1+ds1`, Docker `v0.29.1`; builds from source may print no number or 0.0.0, and are trusted. */
function checkVersion(run) {
    if (run.exitCode !== 0 || !run.stdout.includes('buildx')) {
        throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.noBuildx, {
            command: 'docker buildx version',
            exitCode: run.exitCode,
            stderr: run.stderr,
        });
    }
    const found = /buildx\s+v?(\d+)\.(\d+)(\.\d+)?/.exec(run.stdout);
    if (found === null)
        return run.stdout.trim().slice(0, 100);
    const [, major = '', minor = '', patch = ''] = found;
    const version = `${major}.${minor}${patch}`;
    const [oldMajor, oldMinor] = OLDEST;
    const old = Number(major) < oldMajor || (Number(major) === oldMajor && Number(minor) < oldMinor);
    if (old && version !== '0.0.0') {
        throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.oldBuildx(version));
    }
    return version;
}
/** Reads `docker buildx inspect`: the first node speaks for the builder. */
function parseBuilder(run) {
    const text = run.stdout;
    const failure = { command: 'docker buildx inspect', exitCode: run.exitCode, stderr: run.stderr };
    const error = errorOf(run);
    const problem = error === null ? null : engineError(error);
    if (problem !== null)
        throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v(problem, failure);
    const driver = /^Driver:[ \t]*(\S+)/m.exec(text)?.[1];
    if (run.exitCode !== 0 || driver === undefined) {
        const why = error === null ? '' : ` (${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteText */ .o)(error)})`;
        throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.noBuilderShown(why), failure);
    }
    if (driver === 'docker' && feature(text, 'OCI exporter') === false)
        throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.noLayouts, failure);
    return {
        driver,
        loadsByDefault: feature(text, LOADS) ?? driver === 'docker',
        exportsCache: feature(text, 'Cache export') ?? true,
        nativePlatform: nativePlatform(text),
    };
}
/** Go's names for what Node.js calls otherwise. */
const ARCHITECTURES = { x64: 'amd64', ia32: '386', ppc64: 'ppc64le' };
/** The first one is the builder's own; a `*` marks those that it was given by hand. */
function nativePlatform(text) {
    const first = /^Platforms:[ \t]*([^\s,*]+)/m.exec(text)?.[1];
    return first ?? `linux/${ARCHITECTURES[(0,node_os__WEBPACK_IMPORTED_MODULE_0__.arch)()] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.arch)()}`;
}
const LOADS = 'Automatically load images to the Docker Engine image store';
/** What buildx gives as the reason, on standard error or in the text that it prints about a builder. */
function errorOf({ stdout, stderr }) {
    const line = stderr.find(text => text.startsWith('ERROR:')) ?? /^Error:.*$/m.exec(stdout)?.[0];
    return line?.replace(/^error:\s*/i, '') ?? null;
}
/** One sentence for a problem that has nothing to do with a Dockerfile, or null when it is of another kind. */
function engineError(error) {
    const builder = /no builder "([^"]*)" found/.exec(error)?.[1];
    if (builder !== undefined) {
        return _messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.noBuilder(builder);
    }
    if (/cannot connect to the docker daemon|dial (tcp|unix)\S* .*(refused|no such)|docker\.sock.*denied/i.test(error)) {
        return _messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.engineUnreachable(error);
    }
    if (/exporter is not supported for the docker driver|OCI exporter/i.test(error))
        return _messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.noLayouts;
    return null;
}
function feature(text, name) {
    const found = new RegExp(`^\\s*${name}:\\s+(true|false)`, 'm').exec(text);
    return found === null ? null : found[1] === 'true';
}


/***/ }),

/***/ 6344:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ asList),
/* harmony export */   JU: () => (/* binding */ asInteger),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   e1: () => (/* binding */ asText),
/* harmony export */   eB: () => (/* binding */ asObject),
/* harmony export */   lk: () => (/* binding */ parseJsonText)
/* harmony export */ });
/** JSON from outside, taken apart without trust: what is not there or of another shape is empty. */
const NOTHING = Object.freeze({});
function asObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : NOTHING;
}
function asList(value) {
    return Array.isArray(value) ? value : [];
}
function asText(value) {
    return typeof value === 'string' ? value : null;
}
/** A whole number that is exactly representable, or the other one. */
function asInteger(value, otherwise) {
    return Number.isSafeInteger(value) ? value : otherwise;
}
/** An own field of an object; what `__proto__` and its like name is not a field. */
function field(value, ...path) {
    let at = value;
    for (const key of path) {
        const object = asObject(at);
        if (!Object.hasOwn(object, key))
            return undefined;
        at = object[key];
    }
    return at;
}
/** The JSON that a text spells, or undefined. */
function parseJsonText(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 37333:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readDockerfile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _dockerfile_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49446);



/** Longer texts are not taken for Dockerfiles. In bytes. */
const LARGEST = 1024 * 1024;
/** The text of a Dockerfile; null when it is not a file of this machine. */
async function readDockerfile({ request, inlineDockerfile }, cwd) {
    if (inlineDockerfile !== null)
        return inlineDockerfile;
    const file = fileOf(request);
    if (file === null)
        return null;
    const place = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(cwd, file);
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(place);
        return found.isFile() && found.size <= LARGEST ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(place, 'utf8') : null;
    }
    catch {
        // The build has better words for it.
        return null;
    }
}
function fileOf({ context, file }) {
    if (file === '-' || (file !== undefined && (0,_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isRemote */ .V)(file)))
        return null;
    // Of a context that is fetched, a relative path is a file in there.
    if (context === '-' || (0,_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isRemote */ .V)(context))
        return file !== undefined && node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(file) ? file : null;
    return file ?? node_path__WEBPACK_IMPORTED_MODULE_1___default().join(context, 'Dockerfile');
}


/***/ }),

/***/ 73713:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ai: () => (/* binding */ parseDockerfile),
  ek: () => (/* binding */ stageAt),
  ap: () => (/* binding */ stageChain),
  hL: () => (/* binding */ stageNames)
});

// EXTERNAL MODULE: ./node_modules/dockerfile-ast/lib/main.js
var main = __webpack_require__(78390);
;// CONCATENATED MODULE: ./src/buildx/record/ignored-rules.ts
/** `# slim-build ignore=debug-symbols,documentation`, as hadolint has it. */
const COMMENT = /^#\s*slim-build\s+ignore\s*=\s*(.+)$/i;
const NAME = /^[a-z][a-z0-9-]{0,39}$/;
/** Names that the comments of one instruction may hold. */
const MOST = 50;
/**
 * The rules of advice that comments right above an instruction silence for it.
 *
 * @param lines of the Dockerfile.
 * @param line of the instruction, 1-based.
 */
function ignoredRules(lines, line) {
    const names = [];
    for (let index = line - 2; index >= 0; index--) {
        const text = (lines[index] ?? '').trim();
        if (!text.startsWith('#'))
            break;
        names.push(...(COMMENT.exec(text)?.[1] ?? '').split(/[\s,]+/).filter(name => NAME.test(name)));
    }
    return [...new Set(names)].slice(0, MOST);
}

// EXTERNAL MODULE: ./src/buildx/record/join-instruction.ts
var join_instruction = __webpack_require__(63651);
;// CONCATENATED MODULE: ./src/buildx/record/dockerfile-source.ts



/** Longer texts are not taken for Dockerfiles: their lines stay without stages. */
const LONGEST = 1024 * 1024;
/** Takes a Dockerfile apart. Untrusted text: what cannot be parsed has no stages and no variables. */
function parseDockerfile(text) {
    const lines = text.split('\n');
    const escape = /^#\s*escape\s*=\s*`/im.test(text.slice(0, 1000)) ? '`' : '\\';
    return {
        ...(text.length > LONGEST ? { stages: [], variables: new Set() } : parseAst(text)),
        instruction: (line, endLine) => (0,join_instruction/* joinInstruction */.H)(lines.slice(line - 1, endLine), escape),
        ignored: line => ignoredRules(lines, line),
    };
}
/** What the stages of a Dockerfile are called; those without a name are left out. */
function stageNames(text) {
    return text === null ? [] : parseDockerfile(text).stages.flatMap(({ name }) => name ?? []);
}
function parseAst(text) {
    try {
        const dockerfile = main.DockerfileParser.parse(text);
        return { stages: stagesOf(dockerfile), variables: variablesOf(dockerfile) };
    }
    catch {
        return { stages: [], variables: new Set() };
    }
}
function stagesOf(dockerfile) {
    return dockerfile.getFROMs().map(from => ({
        name: from.getBuildStage(),
        from: from.getImage() ?? '',
        line: from.getRange().start.line + 1,
    }));
}
function variablesOf(dockerfile) {
    const properties = [...dockerfile.getENVs(), ...dockerfile.getARGs()].flatMap(each => each.getProperties());
    return new Set(properties.map(property => property.getName()));
}
/** The stage that a line stands in, or null above the first. */
function stageAt(source, line) {
    return source.stages.findLast(stage => stage.line <= line) ?? null;
}
/**
 * The stages that the final image's file system stands on: the target (or last) one first, the one that starts from an
 * image last. Stage names are matched as BuildKit does, without regard to case, and earlier stages only.
 */
function stageChain(source, target) {
    const { stages } = source;
    const chain = [];
    let at = target === undefined ? stages.length - 1 : findStage(stages, target, stages.length);
    while (at >= 0) {
        const stage = stages[at];
        if (stage === undefined)
            break;
        chain.push(stage);
        at = findStage(stages, stage.from, at);
    }
    return chain;
}
function findStage(stages, name, before) {
    const wanted = name.toLowerCase();
    const found = stages.slice(0, before).findLastIndex(stage => stage.name?.toLowerCase() === wanted);
    if (found >= 0 || !/^\d+$/.test(name))
        return found;
    return Number(name) < before ? Number(name) : -1;
}


/***/ }),

/***/ 63651:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ joinInstruction)
/* harmony export */ });
/**
 * An instruction on one line: continuation lines joined by one blank, comment lines and empty ones left out.
 *
 * A heredoc's body is left out too: the instruction ends with the first line that does not go on.
 *
 * @param escape the Dockerfile's escape character, `\` or (by its `# escape=` directive) a backtick.
 */
function joinInstruction(lines, escape = '\\') {
    const parts = [];
    for (const line of lines) {
        const text = line.trim();
        if (text === '' || text.startsWith('#'))
            continue;
        const goesOn = text.endsWith(escape);
        parts.push(goesOn ? text.slice(0, -1).trimEnd() : text);
        if (!goesOn)
            break;
    }
    return parts.filter(part => part !== '').join(' ');
}


/***/ }),

/***/ 55821:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  iK: () => (/* binding */ buildkitMetadata),
  uZ: () => (/* binding */ parseMaterials),
  X6: () => (/* binding */ parseProvenance)
});

// EXTERNAL MODULE: ./src/model/digest.ts
var model_digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/buildx/json-shape.ts
var json_shape = __webpack_require__(6344);
// EXTERNAL MODULE: ./src/buildx/record/dockerfile-source.ts + 1 modules
var dockerfile_source = __webpack_require__(73713);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/buildx/record/op-definition.ts


/** Hex digits that are kept: enough to see a change, too few to find a build argument's value by trying. */
const DIGITS = 8;
/**
 * A fingerprint of what an instruction has BuildKit do, beyond its own text: the values of variables that the Dockerfile
 * declares, the body of a heredoc, shell, user and working directory. Its inputs are not in it, nor the variables of the
 * base image, nor timestamps.
 *
 * @param variables names that ENV and ARG instructions of the Dockerfile declare.
 * @returns null for what no RUN, COPY, ADD or WORKDIR made.
 */
function opDefinition(op, variables) {
    if (Object.hasOwn(op, 'exec'))
        return fingerprint(execDefinition(op, variables));
    if (Object.hasOwn(op, 'file'))
        return fingerprint((0,json_shape/* field */.ZZ)(op, 'file', 'actions'));
    return null;
}
function execDefinition(op, variables) {
    const meta = (0,json_shape/* field */.ZZ)(op, 'exec', 'meta');
    const env = (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(meta, 'env'))
        .map(json_shape/* asText */.e1)
        .filter(variable => variable !== null)
        .filter(variable => variables.has(variable.split('=', 1)[0] ?? ''));
    return [(0,json_shape/* field */.ZZ)(meta, 'args'), (0,json_shape/* field */.ZZ)(meta, 'user'), (0,json_shape/* field */.ZZ)(meta, 'cwd'), env.toSorted()];
}
function fingerprint(definition) {
    const text = JSON.stringify(definition ?? null, (key, value) => key === 'timestamp' ? undefined : value);
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, DIGITS);
}

;// CONCATENATED MODULE: ./src/buildx/record/provenance.ts




const BUILDKIT_V02 = 'https://mobyproject.org/buildkit@v1#metadata';
/**
 * Reads provenance as BuildKit writes it: a SLSA v0.2 or v1 predicate, or an in-toto statement around one.
 *
 * Untrusted JSON: what has another shape is left out. Build-arg values stay behind: of what holds them, only a short
 * fingerprint is taken.
 *
 * @returns null when there is no build definition in it (provenance of mode `min`).
 */
function parseProvenance(json) {
    const predicate = (0,json_shape/* field */.ZZ)(json, 'predicate') ?? json;
    const config = (0,json_shape/* field */.ZZ)(predicate, 'buildConfig') ??
        (0,json_shape/* field */.ZZ)(predicate, 'buildDefinition', 'internalParameters', 'buildConfig');
    const metadata = buildkitMetadata(json);
    const sources = (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(metadata, 'source', 'infos')).map(parseSource);
    const variables = new Set(sources.flatMap(({ text }) => [...(0,dockerfile_source/* parseDockerfile */.Ai)(text).variables]));
    const ops = (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(config, 'llbDefinition')).map(op => parseOp(op, variables));
    if (ops.length === 0)
        return null;
    return {
        ops,
        steps: parseDigestMapping((0,json_shape/* field */.ZZ)(config, 'digestMapping')),
        places: parsePlaces((0,json_shape/* field */.ZZ)(metadata, 'source', 'locations')),
        sources,
        layers: parseLayers((0,json_shape/* field */.ZZ)(metadata, 'layers')),
        materials: parseMaterials(predicate),
    };
}
/** What BuildKit adds to provenance of its own: the Dockerfile, places of steps, layers. */
function buildkitMetadata(json) {
    const predicate = (0,json_shape/* field */.ZZ)(json, 'predicate') ?? json;
    return ((0,json_shape/* field */.ZZ)(predicate, 'metadata', BUILDKIT_V02) ??
        (0,json_shape/* field */.ZZ)(predicate, 'runDetails', 'metadata', 'buildkit_metadata') ??
        (0,json_shape/* field */.ZZ)(predicate, 'runDetails', 'metadata', BUILDKIT_V02));
}
function parseOp(value, variables) {
    const op = (0,json_shape/* asObject */.eB)((0,json_shape/* field */.ZZ)(value, 'op', 'Op') ?? (0,json_shape/* field */.ZZ)(value, 'op') ?? (0,json_shape/* field */.ZZ)(value, 'Op'));
    const inputs = (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(value, 'inputs')).map(parseInput);
    return {
        id: (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(value, 'id')) ?? '',
        identifier: (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(op, 'source', 'identifier')) ?? '',
        inputs,
        definition: opDefinition(op, variables),
        ...kindOf(op, inputs.length),
    };
}
function kindOf(op, inputs) {
    const within = (roots) => roots.filter(root => root >= 0 && root < inputs);
    if (Object.hasOwn(op, 'source'))
        return { kind: 'source', roots: [] };
    if (Object.hasOwn(op, 'exec'))
        return { kind: 'exec', roots: within([rootOfExec(op)]) };
    if (Object.hasOwn(op, 'file'))
        return { kind: 'file', roots: within([rootOfFile(op, inputs)]) };
    if (Object.hasOwn(op, 'merge')) {
        const merged = (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(op, 'merge', 'inputs')).map(input => (0,json_shape/* asInteger */.JU)((0,json_shape/* field */.ZZ)(input, 'input'), 0));
        return { kind: 'merge', roots: within(merged) };
    }
    return { kind: 'other', roots: within([0]) };
}
/** The mount on `/`; protobuf's JSON leaves out an input of 0, and −1 is scratch. */
function rootOfExec(op) {
    const mounts = (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(op, 'exec', 'mounts'));
    const root = mounts.find(mount => (0,json_shape/* field */.ZZ)(mount, 'dest') === '/');
    return root === undefined ? -1 : (0,json_shape/* asInteger */.JU)((0,json_shape/* field */.ZZ)(root, 'input'), 0);
}
/**
 * The input that the actions of a file op start from. An action's `input` counts the op's inputs first, then the
 * results of the actions before it; its own result is the op's when `output` is 0.
 */
function rootOfFile(op, inputs) {
    const actions = (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(op, 'file', 'actions'));
    let at = actions.findLast(action => (0,json_shape/* asInteger */.JU)((0,json_shape/* field */.ZZ)(action, 'output'), 0) === 0);
    for (let hops = 0; hops <= actions.length; hops++) {
        const input = (0,json_shape/* asInteger */.JU)((0,json_shape/* field */.ZZ)(at, 'input'), 0);
        if (input < inputs)
            return input;
        at = actions[input - inputs];
    }
    return -1;
}
function parseInput(value) {
    const [id = '', output = '0'] = ((0,json_shape/* asText */.e1)(value) ?? '').split(':');
    return { id, output: Number.parseInt(output, 10) || 0 };
}
function parseDigestMapping(value) {
    const steps = new Map();
    for (const [digest, step] of Object.entries((0,json_shape/* asObject */.eB)(value))) {
        if ((0,model_digest/* isDigest */.Bc)(digest) && typeof step === 'string')
            steps.set(digest, step);
    }
    return steps;
}
function parsePlaces(value) {
    const places = new Map();
    for (const [step, located] of Object.entries((0,json_shape/* asObject */.eB)(value))) {
        const ranges = (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(located, 'locations')).flatMap(parseLocation);
        if (ranges.length > 0)
            places.set(step, ranges);
    }
    return places;
}
/** A location lists its lines one by one; together they are one range. */
function parseLocation(value) {
    const ranges = (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(value, 'ranges'));
    let line = Infinity;
    let endLine = 0;
    for (const range of ranges) {
        const start = (0,json_shape/* asInteger */.JU)((0,json_shape/* field */.ZZ)(range, 'start', 'line'), 0);
        if (start < 1)
            continue;
        line = Math.min(line, start);
        endLine = Math.max(endLine, start, (0,json_shape/* asInteger */.JU)((0,json_shape/* field */.ZZ)(range, 'end', 'line'), start));
    }
    return endLine === 0 ? [] : [{ source: (0,json_shape/* asInteger */.JU)((0,json_shape/* field */.ZZ)(value, 'sourceIndex'), 0), line, endLine }];
}
function parseSource(value) {
    return {
        name: (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(value, 'filename')) ?? '',
        text: Buffer.from((0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(value, 'data')) ?? '', 'base64').toString('utf8'),
    };
}
/** Each result lists its chain of layers once a compression that was made of it; the first is as good as any. */
function parseLayers(value) {
    const layers = new Map();
    for (const [result, chains] of Object.entries((0,json_shape/* asObject */.eB)(value))) {
        const digests = (0,json_shape/* asList */.DD)((0,json_shape/* asList */.DD)(chains)[0]).map(layer => (0,json_shape/* field */.ZZ)(layer, 'digest'));
        if (digests.every(model_digest/* isDigest */.Bc))
            layers.set(result, digests);
    }
    return layers;
}
/** Digest of each image that a predicate of provenance says was used, in mode `min`, too. */
function parseMaterials(predicate) {
    const materials = new Map();
    const listed = (0,json_shape/* field */.ZZ)(predicate, 'materials') ?? (0,json_shape/* field */.ZZ)(predicate, 'buildDefinition', 'resolvedDependencies');
    for (const material of (0,json_shape/* asList */.DD)(listed)) {
        const uri = (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(material, 'uri'))?.split('?')[0];
        const digest = `sha256:${(0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(material, 'digest', 'sha256')) ?? ''}`;
        if (uri !== undefined && (0,model_digest/* isDigest */.Bc)(digest))
            materials.set(uri, digest);
    }
    return materials;
}


/***/ }),

/***/ 29445:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ readLayerSizes)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95305);
/* harmony import */ var _json_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6344);
/* harmony import */ var _provenance_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55821);



/**
 * How big the layers of all steps are whose blobs exist, compressed, by digest: those of the image and those that only a cache
 * holds.
 *
 * @param json the provenance as it came; untrusted JSON.
 */
function readLayerSizes(json) {
    const sizes = new Map();
    for (const chains of Object.values((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)((0,_provenance_js__WEBPACK_IMPORTED_MODULE_1__/* .buildkitMetadata */ .iK)(json), 'layers')))) {
        for (const layer of (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .asList */ .DD)(chains).flatMap(_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .asList */ .DD)) {
            const digest = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(layer, 'digest');
            const size = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .asInteger */ .JU)((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(layer, 'size'), -1);
            if ((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(digest) && size >= 0)
                sizes.set(digest, size);
        }
    }
    return sizes;
}


/***/ }),

/***/ 16349:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ readRecords)
});

// EXTERNAL MODULE: ./src/model/format-platform.ts
var format_platform = __webpack_require__(40712);
// EXTERNAL MODULE: ./src/oci/open-layout-directory.ts + 1 modules
var open_layout_directory = __webpack_require__(79853);
// EXTERNAL MODULE: ./src/model/digest.ts
var model_digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/buildx/registry/package-url.ts
var package_url = __webpack_require__(82406);
// EXTERNAL MODULE: ./src/buildx/record/dockerfile-source.ts + 1 modules
var dockerfile_source = __webpack_require__(73713);
;// CONCATENATED MODULE: ./src/buildx/record/image-layers.ts
/** More layers than any image has, and more nested merges than any Dockerfile makes. */
const MOST_PARTS = 4096;
const DEEPEST = 64;
/**
 * Finds out which step made which layer of the final image.
 *
 * The chain is known from the graph: a source brings its layers, every file and exec op on the way adds one, a merge
 * (`COPY --link`) lays its inputs upon each other. Position by position it is the manifest's list, whatever the blobs
 * are compressed with. BuildKit may leave an empty layer out; then digests decide.
 *
 * @param layers digests of the manifest's layers, bottom first.
 */
function findImageLayers(provenance, layers) {
    const ops = new Map(provenance.ops.map(op => [op.id, op]));
    const result = provenance.ops.at(-1);
    const chain = result === undefined ? null : chainOf(result, ops, provenance);
    const root = chain?.[0]?.op.kind === 'source' ? chain[0].op : null;
    const slots = chain === null ? null : fillIn(chain, layers.length);
    if (slots === null)
        return { made: new Map(), base: 0, root, unnamed: 'unknown' };
    const placed = slots.length === layers.length ? layers : matchDigests(slots, layers, provenance);
    const made = new Map();
    slots.forEach((op, at) => {
        const digest = placed[at];
        if (op.kind !== 'source' && digest != null)
            made.set(op.id, digest);
    });
    const below = slots.findIndex(op => op !== root);
    const base = root === null ? [] : placed.slice(0, below < 0 ? slots.length : below);
    return {
        made,
        base: base.filter(digest => digest !== null).length,
        root,
        unnamed: unnamedOf(chain ?? [], placed),
    };
}
/** Where BuildKit does not say what a source brings, that is what the steps leave over. */
function unnamedOf(chain, placed) {
    if (placed.length > 0 && placed.every(digest => digest === null))
        return 'unknown';
    return chain.some(({ count }) => count === null) ? 'ordered' : null;
}
/** The parts of a result's layer chain, bottom first; null when the graph is not one that BuildKit makes. */
function chainOf(start, ops, provenance, depth = 0) {
    const above = [];
    let op = start;
    while (above.length < MOST_PARTS && depth < DEEPEST) {
        if (op.kind === 'source') {
            return [{ op, count: provenance.layers.get(`${op.id}:0`)?.length ?? null }, ...above.reverse()];
        }
        if (op.kind === 'exec' || op.kind === 'file')
            above.push({ op, count: 1 });
        const inputs = op.roots.flatMap(at => ops.get(op.inputs[at]?.id ?? '') ?? []);
        const [first, ...others] = inputs;
        if (first === undefined)
            return above.reverse();
        if (others.length > 0)
            return joinMerged(inputs, above, input => chainOf(input, ops, provenance, depth + 1));
        op = first;
    }
    return null;
}
function joinMerged(inputs, above, chain) {
    const parts = [];
    for (const input of inputs) {
        const merged = chain(input);
        if (merged === null || parts.length + merged.length > MOST_PARTS)
            return null;
        parts.push(...merged);
    }
    return [...parts, ...above.toReversed()];
}
/** One op a layer. A single source of unknown height brings what is left over. */
function fillIn(chain, total) {
    const known = chain.reduce((sum, { count }) => sum + (count ?? 0), 0);
    const unknown = chain.filter(({ count }) => count === null).length;
    if (unknown > 1 || known > MOST_PARTS || (unknown === 1 && known > total))
        return null;
    return chain.flatMap(({ op, count }) => Array.from({ length: count ?? total - known }, () => op));
}
/** Aligns the chain with a manifest that lacks some of it; null stands where a layer was left out. */
function matchDigests(slots, layers, { ops, layers: known }) {
    const result = ops.at(-1)?.inputs[0];
    const expected = result === undefined ? undefined : known.get(`${result.id}:${result.output}`);
    if (expected?.length !== slots.length)
        return slots.map(() => null);
    let next = 0;
    return expected.map(digest => {
        if (layers[next] !== digest)
            return null;
        next++;
        return digest;
    });
}

;// CONCATENATED MODULE: ./src/buildx/record/name-sources.ts

/**
 * Says which Dockerfile each source in a provenance is. BuildKit calls them all `Dockerfile`, so where there are several they are
 * told apart by their texts; null is one that cannot be.
 *
 * @param linked absent for a build of a single Dockerfile, which is the first source.
 */
function nameSources(sources, linked) {
    return sources.map(({ text }, index) => {
        const source = (0,dockerfile_source/* parseDockerfile */.Ai)(text);
        if (linked === undefined)
            return index === 0 ? { dockerfile: null, source } : null;
        if (text === linked.own)
            return { dockerfile: null, source };
        const other = linked.others.find(each => each.text === text);
        return other === undefined ? null : { dockerfile: other.dockerfile, source };
    });
}

// EXTERNAL MODULE: ./src/buildx/record/provenance.ts + 1 modules
var record_provenance = __webpack_require__(55821);
;// CONCATENATED MODULE: ./src/buildx/record/read-build-record.ts






/**
 * What BuildKit's provenance of one platform says about lines, layers, order and time.
 *
 * @param json the provenance as it came; untrusted JSON.
 * @returns null when it holds no build definition.
 */
function readBuildRecord(json, context) {
    const provenance = (0,record_provenance/* parseProvenance */.X6)(json);
    if (provenance === null)
        return null;
    const sources = nameSources(provenance.sources, context.linked);
    const own = sources.find(each => each?.dockerfile === null)?.source ?? (0,dockerfile_source/* parseDockerfile */.Ai)('');
    const chain = (0,dockerfile_source/* stageChain */.ap)(own, context.target);
    const imageLayers = findImageLayers(provenance, context.layers);
    const located = locateOps(provenance, sources, chain);
    return {
        dockerfile: context.dockerfile,
        steps: makeSteps(provenance, located, imageLayers, context.vertices),
        base: baseImage(imageLayers, provenance, sources, chain),
        ...(imageLayers.unnamed !== null && { layersUnnamed: imageLayers.unnamed }),
    };
}
/** Where an op stands, in the Dockerfiles that are known. */
function placesOf(ranges, sources) {
    return ranges.flatMap(({ source, line, endLine }) => {
        const file = sources[source] ?? null;
        return file === null ? [] : [{ file, line, endLine }];
    });
}
/**
 * The place of every op that is a step of its own, in order. Merges are not: they belong to the `COPY --link` whose
 * result they lay on. Sources are steps only as FROM.
 */
function locateOps({ ops, places }, sources, chain) {
    const located = new Map();
    for (const { id, kind } of ops) {
        if (kind === 'merge')
            continue;
        const found = placesOf(places.get(id) ?? [], sources).filter(place => kind !== 'source' || isFrom(place));
        const shipped = found.find(({ file, line }) => {
            const stage = (0,dockerfile_source/* stageAt */.ek)(file.source, line);
            return stage !== null && chain.includes(stage);
        });
        const place = shipped ?? found.toSorted((a, b) => a.line - b.line)[0];
        if (place !== undefined)
            located.set(id, place);
    }
    return located;
}
function isFrom({ file, line, endLine }) {
    return /^from\b/i.test(file.source.instruction(line, endLine));
}
function makeSteps(provenance, located, { made }, vertices) {
    const digests = new Map([...provenance.steps].map(([digest, step]) => [step, digest]));
    const indexes = new Map([...located.keys()].map((id, index) => [id, index]));
    const origins = traceOrigins(provenance.ops, indexes);
    const definitions = new Map(provenance.ops.map(({ id, definition }) => [id, definition]));
    return [...located].map(([id, { file, line, endLine }]) => {
        const digest = digests.get(id);
        const vertex = digest === undefined ? undefined : vertices.get(digest);
        return {
            ...inOther(file),
            stage: (0,dockerfile_source/* stageAt */.ek)(file.source, line)?.name ?? null,
            instruction: file.source.instruction(line, endLine),
            definition: definitions.get(id) ?? null,
            line,
            endLine,
            ...ignoredAt(file, line),
            ...(origins.get(id) ?? { inputs: [], readsContext: false }),
            layer: made.get(id) ?? null,
            seconds: vertex?.seconds ?? null,
            cached: vertex?.ran === true ? vertex.cached : null,
            ...(digest !== undefined && { vertex: digest }),
        };
    });
}
function inOther({ dockerfile }) {
    return dockerfile === null ? {} : { dockerfile };
}
function ignoredAt({ source }, line) {
    const ignored = source.ignored(line);
    return ignored.length === 0 ? {} : { ignored };
}
/** What BuildKit fetches for a build and names in no digest that a Dockerfile shows. */
const CONTEXT = /^(local|git|https?|blob):/;
/**
 * For each step the nearest steps that it builds upon, through ops without a place of their own, and whether a context
 * is among them. Ops come in topological order, so each is looked at once.
 */
function traceOrigins(ops, indexes) {
    const seen = new Map();
    const own = new Map();
    for (const op of ops) {
        const below = op.inputs.flatMap(({ id }) => seen.get(id) ?? []);
        const index = indexes.get(op.id);
        const origins = {
            inputs: [...new Set(below.flatMap(({ inputs }) => inputs))].sort((a, b) => a - b),
            readsContext: below.some(({ readsContext }) => readsContext) || CONTEXT.test(op.identifier),
        };
        own.set(op.id, origins);
        seen.set(op.id, index === undefined ? origins : { inputs: [index], readsContext: false });
    }
    return own;
}
/** null for scratch, and for a root that is a directory and not an image (a named context). */
function baseImage({ root, base }, { places, materials }, sources, chain) {
    if (root === null)
        return null;
    const found = /^(docker-image|oci-layout):\/\/(.*?)(?:@(sha256:[0-9a-f]{64}))?$/s.exec(root.identifier);
    if (found === null)
        return null;
    const [, scheme, reference = '', digest] = found;
    const written = chain.at(-1);
    const froms = placesOf(places.get(root.id) ?? [], sources).filter(isFrom);
    return {
        // A layout has no name that means anything to people: the name in the FROM line does.
        reference: scheme === 'oci-layout' && written !== undefined ? written.from : reference,
        digest: (0,model_digest/* isDigest */.Bc)(digest) ? digest : (materials.get((0,package_url/* packageUrl */.E)(reference)) ?? null),
        ...fromLine(froms, written),
        layers: base,
    };
}
/** BuildKit gives no place to a FROM that a named context replaces; the text does, unless a variable stands in it. */
function fromLine(froms, written) {
    const own = froms.find(({ file, line }) => file.dockerfile === null && line === written?.line);
    const place = own ?? (froms.length === 1 ? froms[0] : undefined);
    if (place !== undefined)
        return { ...inOther(place.file), line: place.line };
    return {
        line: froms.length === 0 && written !== undefined && !written.from.includes('$') ? written.line : null,
    };
}

// EXTERNAL MODULE: ./src/buildx/record/read-layer-sizes.ts
var read_layer_sizes = __webpack_require__(29445);
// EXTERNAL MODULE: ./src/tools/run-tool.ts + 2 modules
var run_tool = __webpack_require__(56220);
// EXTERNAL MODULE: ./src/buildx/json-shape.ts
var json_shape = __webpack_require__(6344);
;// CONCATENATED MODULE: ./src/buildx/record/recorded-provenance.ts


const TYPES = ['https://slsa.dev/provenance/v0.2', 'https://slsa.dev/provenance/v1'];
/**
 * The provenance of platforms out of BuildKit's own build record, where the metadata file does not hold it (buildx writes none for builds
 * of several platforms). All have theirs in the same version of the format, so the first one tells which that is, and the others are read
 * at the same time.
 *
 * @returns by platform; undefined when there is no such record: lines are a courtesy, sizes do not need them.
 */
async function readRecordedProvenance([first, ...others], { ref, ...place }) {
    const id = (0,json_shape/* asText */.e1)(ref?.split('/').at(-1));
    if (first === undefined || id === null || !/^[a-z0-9]+$/.test(id))
        return new Map();
    for (const type of TYPES) {
        const read = async (platform) => [platform, await readAttachment({ id, platform, type }, place)];
        const found = await read(first);
        if (found[1] !== undefined)
            return new Map([found, ...(await Promise.all(others.map(read)))]);
    }
    return readRecordedProvenance(others, { ref, ...place });
}
async function readAttachment({ id, platform, type }, { builder, context: { env, cwd, signal } }) {
    const args = ['buildx', 'history', 'inspect', 'attachment', `--platform=${platform}`, `--type=${type}`];
    if (builder !== undefined)
        args.push(`--builder=${builder}`);
    const run = await (0,run_tool/* runTool */.qI)('docker', [...args, id], { env, cwd, signal });
    return run.exitCode === 0 ? (0,json_shape/* parseJsonText */.lk)(run.stdout) : undefined;
}

;// CONCATENATED MODULE: ./src/buildx/record/read-records.ts





/**
 * The build record of each platform, and the sizes of the layers that it names. While another build runs, BuildKit may describe one whose
 * steps all come from its cache without the layers that they made: then it is asked once more.
 */
async function readRecords(built, again, context) {
    const first = await readOnce(built, context);
    if (!isPartial(first))
        return first;
    const metadata = await again();
    const second = metadata === null ? first : await readOnce({ ...built, metadata }, context);
    return isPartial(second) ? first : second;
}
function isPartial({ records }) {
    return [...records.values()].some(({ layersUnnamed }) => layersUnnamed !== undefined);
}
async function readOnce({ layout, called, metadata, builder, ...built }, context) {
    const image = await (0,open_layout_directory/* openLayoutDirectory */.i)(layout, { called });
    const records = new Map();
    const sizes = new Map();
    const single = image.platforms.length === 1 ? metadata.provenance.get('') : undefined;
    const said = (platform) => metadata.provenance.get(platform) ?? single;
    const unnamed = image.platforms.map(builtPlatform).filter(platform => said(platform) === undefined);
    const recorded = await readRecordedProvenance(unnamed, { ref: metadata.ref, builder, context });
    for (const each of image.platforms) {
        const { manifest, config } = each;
        const platform = (0,format_platform/* formatPlatform */.B)(config.platform);
        const provenance = said(builtPlatform(each)) ?? recorded.get(builtPlatform(each));
        const layers = manifest.layers.map(({ digest }) => digest);
        const record = readBuildRecord(provenance, { ...built, layers });
        if (record !== null)
            records.set(platform, record);
        for (const { digest, size } of manifest.layers)
            sizes.set(digest, size);
        for (const [digest, size] of (0,read_layer_sizes/* readLayerSizes */.u)(provenance))
            sizes.set(digest, size);
    }
    await image.close();
    return { records, sizes };
}
/** The platform that was built for, as BuildKit lists it; what came out may be of another. */
function builtPlatform({ descriptor, config }) {
    return (0,format_platform/* formatPlatform */.B)(descriptor.platform ?? config.platform);
}


/***/ }),

/***/ 71539:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ askRegistry)
/* harmony export */ });
/* harmony import */ var _tools_run_tool_within_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64709);
/* harmony import */ var _fetch_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46787);


/** Manifests, indexes and provenance are small; what is larger is no answer. Bytes. */
const LARGEST_ANSWER = 16 * 1024 * 1024;
/** A question leaves nothing half done, so it is not given long to end. Milliseconds. */
const GRACE = 1000;
/**
 * Asks for what a registry has under a reference, by `docker buildx imagetools inspect`, so that buildx's credentials serve. A refusal is a
 * value.
 *
 * @param how its options, such as `--raw`.
 * @param patience milliseconds.
 * @returns null when no answer came in time.
 * @throws ToolError when docker cannot be started, was cancelled or prints too much.
 */
async function askRegistry(how, reference, options, patience = _fetch_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .FETCH_LIMITS */ .k.answer) {
    const args = ['buildx', 'imagetools', 'inspect', ...how, '--', reference];
    return (0,_tools_run_tool_within_js__WEBPACK_IMPORTED_MODULE_0__/* .runToolWithin */ .D)(patience, 'docker', args, { ...options, maxOutput: LARGEST_ANSWER, grace: GRACE });
}


/***/ }),

/***/ 97202:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ checkImageReference)
/* harmony export */ });
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33712);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96314);


/** Grammar of the distribution project's `reference` package. */
const COMPONENT = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const HOST = `(?:${COMPONENT}(?:\\.${COMPONENT})*|\\[[0-9a-fA-F:]+\\])(?::[0-9]+)?`;
const PART = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const NAME = `(?:${HOST}/)?${PART}(?:/${PART})*`;
const TAG = '[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}';
const REFERENCE = new RegExp(`^(${NAME})(?::${TAG})?(?:@sha256:[0-9a-f]{64})?$`);
/** Longest name in characters; longer texts are not even matched. */
const LONGEST_NAME = 255;
/**
 * Makes sure that a text is an image reference and nothing more, so it may stand in a Dockerfile and on a command line.
 *
 * @throws InputError when it is not.
 */
function checkImageReference(text) {
    const name = text.length > 512 ? undefined : REFERENCE.exec(text)?.[1];
    if (name === undefined || name.length > LONGEST_NAME || text === 'scratch') {
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.notAnImageReference(text));
    }
    return text;
}


/***/ }),

/***/ 46787:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ OPTIONAL_FETCH_LIMITS),
/* harmony export */   k: () => (/* binding */ FETCH_LIMITS)
/* harmony export */ });
/** For an image that was asked for by name. */
const FETCH_LIMITS = { answer: 30_000, idle: 300_000, total: 3_600_000 };
/** For a baseline that the run can do without: it does not hold up a build for longer than most builds take. */
const OPTIONAL_FETCH_LIMITS = { answer: 30_000, idle: 120_000, total: 600_000 };


/***/ }),

/***/ 82406:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ packageUrl)
/* harmony export */ });
/** `docker.io/library/alpine:3` as BuildKit's materials spell it. */
function packageUrl(reference) {
    const familiar = reference.replace(/^docker\.io\/(library\/)?/, '');
    // By its positions, not by an expression: the name may be a label of an image, as long as anybody likes.
    const colon = familiar.indexOf(':', familiar.lastIndexOf('/') + 1);
    return `pkg:docker/${colon < 0 ? familiar : `${familiar.slice(0, colon)}@${familiar.slice(colon + 1)}`}`;
}


/***/ }),

/***/ 17379:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ repairLayoutIndex)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20694);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95305);
/* harmony import */ var _oci_media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29217);
/* harmony import */ var _json_shape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6344);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96314);







/** A manifest or index is small; what is larger is a layer. */
const LARGEST = 4 * 1024 * 1024;
/**
 * Makes `index.json` of a fresh layout point at the image that stands in it.
 *
 * buildx writes the file from the merged answer of all exporters, in which the last one wins: beside a push it names the
 * pushed index, which (having attestations) need not be in the layout at all.
 *
 * @throws ToolError when there is no image in the layout.
 */
async function repairLayoutIndex(layout) {
    const blobs = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(layout, 'blobs', 'sha256');
    const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(layout, 'index.json');
    const index = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJsonText */ .lk)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch(() => ''));
    const listed = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .asList */ .DD)((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .field */ .ZZ)(index, 'manifests')).map(entry => (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .field */ .ZZ)(entry, 'digest'));
    const present = await Promise.all(listed.map(digest => exists(blobs, digest)));
    if (listed.length > 0 && present.every(Boolean))
        return;
    const root = await findRoot(blobs);
    if (root === null)
        throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_5__/* .messages */ .D.noImageWritten);
    const mended = { schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json', manifests: [root] };
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, JSON.stringify(mended));
}
/** The manifest or index that no other lists. */
async function findRoot(blobs) {
    const candidates = new Map();
    const listed = new Set();
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(blobs).catch(() => [])) {
        const digest = `sha256:${name}`;
        if (!(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .isDigest */ .Bc)(digest))
            continue;
        const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(blobs, name));
        if (size === 0 || size > LARGEST)
            continue;
        const document = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJsonText */ .lk)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(blobs, name), 'utf8'));
        const mediaType = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .asText */ .e1)((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .field */ .ZZ)(document, 'mediaType')) ?? '';
        if (!(0,_oci_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(mediaType) && !(0,_oci_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isManifestType */ .Q3)(mediaType))
            continue;
        candidates.set(digest, { mediaType, digest, size });
        for (const entry of (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .asList */ .DD)((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .field */ .ZZ)(document, 'manifests')))
            listed.add((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .field */ .ZZ)(entry, 'digest'));
    }
    return [...candidates.values()].find(({ digest }) => !listed.has(digest)) ?? null;
}
async function exists(blobs, digest) {
    if (!(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .isDigest */ .Bc)(digest))
        return false;
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(blobs, (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .digestHex */ .sU)(digest))).catch(() => null);
    return found !== null && found.size > 0;
}


/***/ }),

/***/ 46568:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ NOWHERE),
/* harmony export */   W: () => (/* binding */ described)
/* harmony export */ });
/** Where a build goes that is only to be described. */
const NOWHERE = 'type=cacheonly';
/**
 * The same build once more, for what BuildKit says of it: all its steps are in the cache by now, and nothing is published, written or
 * exported again.
 */
function described(request) {
    return {
        ...request,
        noCache: false,
        noCacheFilters: [],
        pull: false,
        push: false,
        load: false,
        cacheTo: [],
        attests: [],
        provenance: 'false',
        sbom: '',
    };
}


/***/ }),

/***/ 23558:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ copiedOrStreamed),
/* harmony export */   c: () => (/* binding */ readingStreams)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87973);
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20694);
/* harmony import */ var _text_format_bytes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(47790);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96314);
/* harmony import */ var _layout_not_read_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31341);
/* harmony import */ var _stream_layouts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39100);








/** Free bytes below which no copy is tried: who fills a disk fails others on it. */
const ROOM = 500_000_000;
/**
 * Does a solve whose images are copied, where there is room for the copy; else, or when it did not fit, one whose images are read as they
 * are written. A copy is what costs least where layers are known: those are not sent at all.
 *
 * @param once whether it cannot be done a second time; then nothing is copied.
 * @throws LayoutNotRead when the images cannot be read either way; what the solve throws.
 */
async function copiedOrStreamed(attempt, { context, name, once = false, }) {
    const { tempDir, unpackLayout: unpack = null, signal } = context;
    const newDirectory = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(tempDir, name));
    const streamed = async (reader) => attempt({ directory: await newDirectory(), unpack: reader });
    const free = await freeBytes(tempDir);
    if (unpack !== null && (once || free < ROOM)) {
        const tried = await unlessWithoutPipes(streamed(unpack));
        if (tried !== null)
            return tried.result;
    }
    const directory = await newDirectory();
    try {
        return await attempt({ directory, unpack: null });
    }
    catch (error) {
        const why = signal.aborted ? null : noRoomReason(error, directory);
        if (why === null)
            throw error;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(directory, { recursive: true, force: true });
        if (unpack === null || once)
            throw notRead(tempDir, free, why, error);
        return await streamed(unpack);
    }
}
/** Null when there are no pipes: then nothing was solved. */
async function unlessWithoutPipes(solving) {
    try {
        return { result: await solving };
    }
    catch (error) {
        if (error instanceof _layout_not_read_js__WEBPACK_IMPORTED_MODULE_5__/* .PipeNotMade */ .H)
            return null;
        throw error;
    }
}
/**
 * Does a solve while its images are read, where they are.
 *
 * @param layouts directories of the layouts that are ours.
 * @throws LayoutNotRead when one cannot be read for want of room; what the solve or the reading throws.
 */
async function readingStreams(layouts, unpack, context, solve) {
    if (unpack === null)
        return solve();
    const { result, unread } = await (0,_stream_layouts_js__WEBPACK_IMPORTED_MODULE_6__/* .withLayoutStreams */ .m)(layouts, unpack, context, solve);
    if (unread === null)
        return result;
    context.signal.throwIfAborted();
    const { tempDir } = context;
    const why = (0,_errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .machineFailure */ ._)(unread, tempDir) ?? (unread instanceof _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ToolError */ .v ? unread.message : null);
    throw why === null ? unread : notRead(tempDir, null, why, unread);
}
function notRead(tempDir, free, why, cause) {
    const room = free === null || free === Infinity ? null : (0,_text_format_bytes_js__WEBPACK_IMPORTED_MODULE_7__/* .formatBytes */ .z)(free);
    return new _layout_not_read_js__WEBPACK_IMPORTED_MODULE_5__/* .LayoutNotRead */ .k(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .messages */ .D.imageNotRead(tempDir, room, why), { cause });
}
/** Infinity where it cannot be told. */
async function freeBytes(directory) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(directory).catch(() => null);
    return found === null ? Infinity : found.bavail * found.bsize;
}
/** What Go says of a write that the system refuses. */
const REFUSED = /no space left on device|disk quota exceeded|file too large|read-only file system/i;
/** Why a directory of ours could not be written to; null where it was something else that failed, as the disk of a builder. */
function noRoomReason(error, directory) {
    const own = (0,_errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .machineFailure */ ._)(error, directory);
    if (own !== null)
        return own;
    if (!(error instanceof _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ToolError */ .v))
        return null;
    const said = [error.message, ...error.stderr].find(line => line.includes(directory));
    return REFUSED.exec(said ?? '')?.[0].toLowerCase() ?? null;
}


/***/ }),

/***/ 1680:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ explainFailure)
/* harmony export */ });
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(33712);
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20694);
/* harmony import */ var _text_nearest_of_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(83399);
/* harmony import */ var _text_plain_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84651);
/* harmony import */ var _find_buildx_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72654);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96314);
/* harmony import */ var _record_join_instruction_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(63651);
/* harmony import */ var _build_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92215);
/* harmony import */ var _export_failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47895);
/* harmony import */ var _login_hint_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10551);
/* harmony import */ var _source_frame_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(17827);
/* harmony import */ var _strip_target_prefix_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(24975);












/** The error to throw for a failed solve: which line of the Dockerfile, or what else was wrong and how to fix it. */
function explainFailure(solve) {
    const reason = reasonOf(solve.text);
    const failure = { command: solve.command, exitCode: solve.exitCode, stderr: solve.text.slice(-40) };
    const vertex = failedVertex(solve.vertices);
    const exporting = vertex === null ? null : (0,_export_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .explainExport */ .C)(vertex, solve.pushed, failure);
    if (exporting !== null)
        return exporting;
    const step = failedStep(solve, vertex, reason);
    if (step !== null)
        return new _build_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .BuildFailure */ .$(step, failure);
    const message = fixable(reason, solve);
    if (message !== null)
        return new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_7__/* .InputError */ .d(message, { cause: new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v(reason, failure) });
    const hint = (0,_login_hint_js__WEBPACK_IMPORTED_MODULE_6__/* .hintIn */ .LW)(reason);
    return new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v((0,_find_buildx_js__WEBPACK_IMPORTED_MODULE_2__/* .engineError */ .v)(reason) ?? lostBuilder(reason) ?? _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.buildFailed(reason, hint), failure);
}
function failedStep(solve, vertex, reason) {
    const { dockerfile } = solve;
    const frame = (0,_source_frame_js__WEBPACK_IMPORTED_MODULE_8__/* .findSourceFrame */ .s)(solve.text);
    const ran = { exitCode: exitCodeIn(vertex?.error ?? reason), reason, log: vertex?.log ?? [] };
    if (frame !== null) {
        const { line, endLine, source } = frame;
        return { dockerfile, line, endLine, instruction: (0,_record_join_instruction_js__WEBPACK_IMPORTED_MODULE_9__/* .joinInstruction */ .H)(source), ...ran };
    }
    if (vertex === null || (0,_strip_target_prefix_js__WEBPACK_IMPORTED_MODULE_10__/* .stripTargetPrefix */ .Q)(vertex.name).startsWith('[internal]'))
        return null;
    return { dockerfile, line: null, endLine: null, instruction: vertex.name, ...ran };
}
/** Other steps are cancelled when one fails: those are not the reason. */
function failedVertex(vertices) {
    const failed = [...vertices].filter(({ error }) => error !== null && error !== '');
    return failed.find(({ error }) => !/context canceled|CANCELED/i.test(error ?? '')) ?? failed[0] ?? null;
}
/** What buildx says last, from its `ERROR:` on, without the chain of "failed to …" before the reason itself. */
function reasonOf(text) {
    const start = text.findLastIndex(line => /^(ERROR: |unknown (shorthand )?flag)/.test(line));
    const lines = start < 0 ? text.slice(-1) : text.slice(start);
    const end = lines.findIndex(line => line.trim() === '');
    const said = (0,_text_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .w)(lines.slice(0, end < 0 ? undefined : end).join(' '))
        .replace(/^ERROR:\s*/, '')
        .replace(/^(failed to (build|solve|compute cache key): )+/, '');
    return said === '' ? _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.noReason : said.slice(0, 1000);
}
/** One sentence for a BuildKit that went away in the middle of a build, or null (gRPC status `Unavailable`). */
function lostBuilder(reason) {
    if (!/rpc error: code = Unavailable|^Unavailable: |failed to receive status/.test(reason))
        return null;
    return _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.builderLost(reason);
}
function exitCodeIn(error) {
    const found = /exit code: (\d+)\s*$/.exec(error);
    return found === null ? null : Number(found[1]);
}
/** Failures that the author of the workflow can fix, each in one sentence. */
const FIXABLE = [
    [
        /failed to read dockerfile: open .*no such file|^resolve : lstat .*no such file/,
        (_, { dockerfile }) => _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.dockerfileMissing(dockerfile),
    ],
    [/unable to prepare context: path "([^"]*)" not found/, _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.contextMissing],
    [
        /target stage "([^"]*)" could not be found/,
        (stage, { dockerfile, stages }) => _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.stageMissing(dockerfile, stage, (0,_text_nearest_of_js__WEBPACK_IMPORTED_MODULE_11__/* .choicesInstead */ .P)(stage, stages)),
    ],
    [/^failed to stat (.*?): stat .*no such file/, missingSecret],
    [/^unknown (?:shorthand )?flag: (.*)/, _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.optionUnknown],
];
/** buildx names the file alone; null when it is no secret's. */
function missingSecret(file, { secretFiles }) {
    const secret = secretFiles.find(each => each.file === file);
    return secret === undefined ? null : _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.secretUnreadable(secret.id, file);
}
function fixable(reason, solve) {
    for (const [pattern, say] of FIXABLE) {
        const found = pattern.exec(reason);
        if (found !== null)
            return say(found[1] ?? '', solve);
    }
    return null;
}


/***/ }),

/***/ 47895:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ explainExport),
/* harmony export */   z: () => (/* binding */ ExportFailure)
/* harmony export */ });
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20694);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96314);
/* harmony import */ var _login_hint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10551);
/* harmony import */ var _strip_target_prefix_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24975);




/** Steps of BuildKit and buildx that come after the last line of a Dockerfile. */
const EXPORT = /^(?:exporting |pushing |merging manifest list |sending tarball|importing to docker|copying files|preparing \S+ ?cache for export)/;
const PUSH = /^failed to push (\S{1,500}): ([^]*)$/;
/** Which address was asked is of no use beside the name of the image. */
const ASKED = /^failed to do request: \w+ "[^"]*": /;
/** The image was built, and could not be stored where it was to go. */
class ExportFailure extends _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v {
    /** What was pushed all the same: `ghcr.io/acme/shop:1@sha256:…`. */
    published;
    /** Whether the registry refused, and would again. */
    isRefused;
    constructor(message, failure, { published, isRefused }) {
        super(message, failure);
        this.published = published;
        this.isRefused = isRefused;
    }
}
/**
 * What a failed export means; null where it was another step that failed.
 *
 * @param pushed what BuildKit pushed to its end.
 */
function explainExport({ name, error }, pushed, failure) {
    const step = (0,_strip_target_prefix_js__WEBPACK_IMPORTED_MODULE_3__/* .stripTargetPrefix */ .Q)(name);
    if (!EXPORT.test(step))
        return null;
    const [, reference = null, why = ''] = PUSH.exec(error ?? '') ?? [];
    const hint = reference === null ? (0,_login_hint_js__WEBPACK_IMPORTED_MODULE_2__/* .hintIn */ .LW)(error ?? '') : (0,_login_hint_js__WEBPACK_IMPORTED_MODULE_2__/* .loginHint */ .t$)(why, (0,_login_hint_js__WEBPACK_IMPORTED_MODULE_2__/* .registryOf */ .Fv)(reference));
    const message = reference === null
        ? _messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.exportFailed(step, error ?? '', hint)
        : _messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.pushFailed(reference, why.replace(ASKED, ''), hint);
    const said = pushed.length === 0 ? '' : `. ${_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.alreadyPublished(pushed)}`;
    return new ExportFailure(message + said, failure, { published: pushed, isRefused: hint !== null });
}


/***/ }),

/***/ 31341:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ PipeNotMade),
/* harmony export */   k: () => (/* binding */ LayoutNotRead)
/* harmony export */ });
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20694);

/** The image was built, and this machine has no room for what it takes to measure it. A plain build would have passed. */
class LayoutNotRead extends _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v {
}
/** There are no named pipes here, so an image must be copied to be read. */
class PipeNotMade extends LayoutNotRead {
}


/***/ }),

/***/ 30043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ planOutputs),
  x: () => (/* binding */ withoutLayout)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
// EXTERNAL MODULE: ./src/text/attributes.ts
var text_attributes = __webpack_require__(5454);
// EXTERNAL MODULE: ./src/text/go-flag.ts
var go_flag = __webpack_require__(95680);
// EXTERNAL MODULE: ./src/buildx/messages.ts
var messages = __webpack_require__(96314);
// EXTERNAL MODULE: ./src/buildx/parse-output.ts
var parse_output = __webpack_require__(52913);
;// CONCATENATED MODULE: ./src/buildx/solve/rewrite-timestamps.ts


const REWRITE = 'rewrite-timestamp';
/** What is loaded into an engine keeps its times: its own builder cannot rewrite what it unpacks. */
const EXPORTERS = new Set(['image', 'registry', 'oci']);
/**
 * The outputs of a request, with those that publish or write an image setting the times of its files to SOURCE_DATE_EPOCH. `push` has
 * no attributes, so the output that it stands for is spelled out; buildx then adds none of its own.
 *
 * @throws InputError for an output that cannot be read.
 */
function rewriteTimestamps({ outputs, push }) {
    const given = (0,parse_output/* parseOutputs */.Q8)(outputs);
    const pushes = given.some(({ type }) => type === 'image' || type === 'registry');
    const added = push === true && !pushes ? (0,parse_output/* parseOutputs */.Q8)(['type=image']) : [];
    return [...given, ...added].map(rewrite);
}
function rewrite({ text, type, attributes }) {
    if (!EXPORTERS.has(type))
        return text;
    const steady = new Map([[REWRITE, 'true'], ...(type === 'oci' ? [] : [STORE_NOTHING]), ...attributes]);
    return (0,text_attributes/* formatAttributes */.x)([['type', type], ...[...steady].filter(([key]) => key !== 'type')]);
}
/** An engine unpacks what it stores, which BuildKit refuses to do with rewritten times ("conflicts with unpack"). */
const STORE_NOTHING = ['store', 'false'];

// EXTERNAL MODULE: ./src/buildx/solve/stream-layouts.ts
var stream_layouts = __webpack_require__(39100);
;// CONCATENATED MODULE: ./src/buildx/solve/output-plan.ts








/**
 * Adds the exporter that writes the layout we measure.
 *
 * It stands first because BuildKit merges the answers of exporters and the last one wins: the digest that is reported
 * stays that of the user's own output. BuildKit allows one directory layout a solve, so one that the user asked for is
 * shared.
 *
 * @param directory where our own layout would stand; absolute.
 * @param loadsByDefault whether a build without outputs loads its image into the engine, as the docker driver does.
 * @param storesPushed whether an image that is pushed is in the engine as well, as with the docker driver. Loading it beside that
 *   stores it twice at once, and BuildKit fails at random ("already exists"), with docker/build-push-action, too.
 * @throws InputError for an output that cannot be read.
 */
function planOutputs(request, { directory, cwd, loadsByDefault, storesPushed, streamed }) {
    const rewrites = request.rewriteTimestamps === true;
    const stored = storesPushed && !rewrites && pushesTags(request);
    const outputs = usersOutputs(request, stored);
    const parsed = (0,parse_output/* parseOutputs */.Q8)(outputs);
    const load = !stored && loads(request, loadsByDefault);
    const exportsImage = load || request.push === true || parsed.some(parse_output/* makesImage */.lu);
    const own = parsed.find(({ type, attributes }) => type === 'oci' && isFalse(attributes.get('tar')));
    if (own !== undefined) {
        const dest = own.attributes.get('dest');
        if (!dest)
            throw new input_error/* InputError */.d(messages/* messages */.D.layoutOutputWithoutDirectory);
        return { outputs, layout: external_node_path_default().resolve(cwd, dest), usersLayout: true, load, exportsImage };
    }
    // The layers that are measured must be the very ones that come out.
    const model = (0,parse_output/* measuredOutput */.mQ)({ ...request, outputs });
    const layers = model === null ? [] : (0,parse_output/* layerAttributes */.fw)(model);
    // A build that loads by default has no exporter to take it from.
    if (rewrites && model === null)
        layers.push(['rewrite-timestamp', 'true']);
    const place = streamed
        ? [['dest', (0,stream_layouts/* pipeOf */._)(directory)]]
        : [
            ['tar', 'false'],
            ['dest', directory],
        ];
    const ours = (0,text_attributes/* formatAttributes */.x)([['type', 'oci'], ...place, ...layers]);
    return { outputs: [ours, ...outputs], layout: directory, usersLayout: false, load, exportsImage };
}
/** The same without the exporter of our own layout. */
function withoutLayout(plan) {
    return plan.usersLayout ? plan : { ...plan, outputs: plan.outputs.slice(1) };
}
/** What is pushed with other times than its own is not stored, what is pushed as it is need not be stored once more. */
function usersOutputs(request, stored) {
    if (request.rewriteTimestamps === true)
        return rewriteTimestamps(request);
    const { outputs = [] } = request;
    if (!stored)
        return outputs;
    return (0,parse_output/* parseOutputs */.Q8)(outputs)
        .filter(output => !((0,parse_output/* loadsImage */.J5)(output) && output.attributes.size === 1))
        .map(({ text }) => text);
}
function loads({ load, push, outputs = [] }, byDefault) {
    return load === true || (outputs.length === 0 && push !== true && byDefault);
}
/** Whether the image is pushed under the names that it would be loaded by. */
function pushesTags(request) {
    const published = (0,parse_output/* publishedOutputs */.h_)(request);
    const named = (0,parse_output/* parseOutputs */.Q8)(request.outputs).filter(({ type }) => type === 'image' || type === 'registry');
    return (published.length > 0 && !named.some(({ attributes }) => attributes.has('name') || attributes.has('store')));
}
/** The spellings of false that Go's strconv.ParseBool takes. */
function isFalse(text) {
    return (0,go_flag/* readGoFlag */.j)(text ?? '') === false;
}


/***/ }),

/***/ 88444:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ secretFiles)
/* harmony export */ });
/* harmony import */ var _text_attributes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5454);

const OPTION = '--secret=';
/** The files that secrets of a build are read from, be they given as inputs or as docker's own option. */
function secretFiles({ secrets = [], extra = [] }) {
    const given = secrets.flatMap(secret => ('file' in secret ? [{ id: secret.id, file: secret.file }] : []));
    const options = extra.filter(each => each.startsWith(OPTION)).map(each => each.slice(OPTION.length));
    return [...given, ...options.flatMap(fileOf)];
}
function fileOf(text) {
    const attributes = (0,_text_attributes_js__WEBPACK_IMPORTED_MODULE_0__/* .parseAttributes */ .v)(text);
    const file = attributes.get('src') ?? attributes.get('source');
    return file === undefined ? [] : [{ id: attributes.get('id') ?? '', file }];
}


/***/ }),

/***/ 96170:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ solveArguments)
/* harmony export */ });
/* harmony import */ var _text_attributes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5454);

/** The command line of the solve. Pure: nothing is read, nothing is checked that buildx checks itself. */
function solveArguments(request, plan, metadataFile) {
    const secrets = (request.secrets ?? []).map(passSecret);
    const args = [
        'buildx',
        'build',
        '--progress',
        'rawjson',
        '--metadata-file',
        metadataFile,
        ...plan.outputs.flatMap(output => ['--output', output]),
        ...OPTIONS.flatMap(([flag, read]) => formatOption(flag, read(request))),
        ...secrets.flatMap(secret => ['--secret', secret.attributes]),
        ...(plan.load ? ['--load'] : []),
        ...(request.extra ?? []),
        '--',
        request.context,
    ];
    return { args, env: Object.assign({}, ...secrets.map(secret => secret.env)) };
}
/** In the order of `docker buildx build --help`. */
const OPTIONS = [
    ['add-host', r => r.addHosts],
    ['allow', r => r.allow],
    ['annotation', r => r.annotations],
    ['attest', r => r.attests],
    ['build-arg', r => r.buildArgs],
    ['build-context', r => r.buildContexts],
    ['builder', r => r.builder],
    ['cache-from', r => r.cacheFrom],
    ['cache-to', r => r.cacheTo],
    ['cgroup-parent', r => r.cgroupParent],
    ['file', r => r.file],
    ['label', r => r.labels],
    ['network', r => r.network],
    ['no-cache', r => r.noCache],
    ['no-cache-filter', r => r.noCacheFilters],
    ['platform', r => r.platforms?.join(',')],
    ['provenance', r => r.provenance],
    ['pull', r => r.pull],
    ['push', r => r.push],
    ['sbom', r => r.sbom],
    ['shm-size', r => r.shmSize],
    ['ssh', r => r.ssh],
    ['tag', r => r.tags],
    ['target', r => r.target],
    ['ulimit', r => r.ulimit],
];
/** Values are tied to their flags with `=`, so one that starts with a dash stays a value. */
function formatOption(flag, value) {
    if (value === undefined || value === false || value === '')
        return [];
    if (value === true)
        return [`--${flag}`];
    const values = typeof value === 'string' ? [value] : value;
    return values.map(one => `--${flag}=${one}`);
}
/**
 * A value reaches buildx through its environment alone: never through its arguments, which every process on the
 * machine can read, and never through a file, which may outlive the build.
 */
function passSecret(secret, index) {
    const id = ['id', secret.id];
    if ('file' in secret)
        return { attributes: (0,_text_attributes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAttributes */ .x)([id, ['src', secret.file]]), env: {} };
    if ('env' in secret)
        return { attributes: (0,_text_attributes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAttributes */ .x)([id, ['env', secret.env]]), env: {} };
    const variable = `SLIM_BUILD_SECRET_${index}`;
    return { attributes: (0,_text_attributes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAttributes */ .x)([id, ['env', variable]]), env: { [variable]: secret.value } };
}


/***/ }),

/***/ 52997:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ withoutImage),
/* harmony export */   o: () => (/* binding */ parseSolveMetadata)
/* harmony export */ });
/* harmony import */ var _json_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6344);

const PROVENANCE = 'buildx.build.provenance';
const WARNINGS = 'buildx.build.warnings';
const CONFIG_DIGEST = 'containerimage.config.digest';
/** Reads a metadata file. What is missing or of another shape counts as not said. */
function parseSolveMetadata(text) {
    const all = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJsonText */ .lk)(text));
    const shown = Object.entries(all).filter(([key]) => !isOurs(key) && !(key === CONFIG_DIGEST && isIndex(all)));
    const digest = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(all['containerimage.digest']);
    return {
        shown: Object.fromEntries(shown),
        digest,
        imageId: isIndex(all) ? digest : ((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(all[CONFIG_DIGEST]) ?? digest),
        provenance: new Map(Object.entries(all)
            .filter(([key]) => key === PROVENANCE || key.startsWith(`${PROVENANCE}/`))
            .map(([key, value]) => [key.slice(PROVENANCE.length + 1), value])),
        ref: (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(all['buildx.build.ref']),
        warnings: (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .asList */ .DD)(all[WARNINGS]).map(parseWarning),
    };
}
/** What buildx would have said without our own exporter, where no other makes an image. */
function withoutImage(metadata) {
    const others = Object.entries(metadata.shown).filter(([key]) => !/^(containerimage|image)\./.test(key));
    return { ...metadata, shown: Object.fromEntries(others), digest: null, imageId: null };
}
/**
 * Our OCI exporter's config digest shows through beside the index of the user's own exporter (BuildKit merges what
 * exporters answer), and would make a wrong image id.
 */
function isIndex(metadata) {
    const type = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(metadata, 'containerimage.descriptor', 'mediaType')) ?? '';
    return type.includes('image.index') || type.includes('manifest.list');
}
function isOurs(key) {
    return key === PROVENANCE || key.startsWith(`${PROVENANCE}/`);
}
function parseWarning(value) {
    const line = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .asList */ .DD)((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(value, 'range'))[0], 'start', 'line');
    return {
        message: decode((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(value, 'short')),
        detail: (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .asList */ .DD)((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(value, 'detail')).map(decode),
        url: (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(value, 'url')),
        line: Number.isSafeInteger(line) ? line : null,
    };
}
function decode(value) {
    return Buffer.from((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(value) ?? '', 'base64').toString('utf8');
}


/***/ }),

/***/ 67765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ SolveProgress)
});

// EXTERNAL MODULE: ./src/model/digest.ts
var model_digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/text/hide-passwords.ts
var hide_passwords = __webpack_require__(89568);
// EXTERNAL MODULE: ./src/buildx/json-shape.ts
var json_shape = __webpack_require__(6344);
// EXTERNAL MODULE: ./src/buildx/solve/strip-target-prefix.ts
var strip_target_prefix = __webpack_require__(24975);
;// CONCATENATED MODULE: ./src/buildx/cache/cache-transfers.ts



const IMPORT = 'importing cache manifest from ';
const EXPORT = /^exporting (to GitHub Actions Cache|cache to |content cache|to (Amazon )?S3|to Azure)/;
/** These name every layer, whether it was there or not. */
const NAMES_ALL = /^exporting (cache to (registry|client directory)|content cache)/;
const WRITING = /^writing layer (sha256:[0-9a-f]{64})$/;
const INLINE = 'preparing layers for inline cache';
/** Sources and what BuildKit fetches for itself come from no cache. */
const STEP = /^\[(?!internal\])[^\]]*\] (?!FROM )/;
/** More than any build has; the rest of an untrusted builder's words is not kept. */
const MOST_KEPT = 20_000;
/** Gathers the statuses of a solve that tell of layers. */
class LayerStatuses {
    fetched = new Map();
    written = new Map();
    inline = false;
    kept = 0;
    /** One status as `--progress=rawjson` writes it; what has another shape is left out. */
    see(status) {
        const vertex = (0,json_shape/* field */.ZZ)(status, 'vertex');
        const id = (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(status, 'id'));
        if (!(0,model_digest/* isDigest */.Bc)(vertex) || id === null || this.kept >= MOST_KEPT)
            return;
        if (id === INLINE)
            this.inline = true;
        if ((0,model_digest/* isDigest */.Bc)(id))
            this.fetch(vertex, id, (0,json_shape/* asInteger */.JU)((0,json_shape/* field */.ZZ)(status, 'current'), 0));
        const layer = WRITING.exec(id)?.[1];
        if ((0,model_digest/* isDigest */.Bc)(layer))
            this.write(vertex, layer);
    }
    /**
     * What the statuses say, once the solve has ended.
     *
     * @param vertices all of the solve, by digest.
     * @param sizes of layers that are known from elsewhere, compressed.
     */
    moves(vertices, sizes) {
        const all = [...vertices.values()].map(vertex => ({ ...vertex, name: (0,strip_target_prefix/* stripTargetPrefix */.Q)(vertex.name) }));
        const steps = all.filter(({ name, cached }) => cached && STEP.test(name));
        const fetched = new Map();
        for (const { digest } of steps) {
            for (const [blob, bytes] of this.fetched.get(digest) ?? []) {
                fetched.set(blob, Math.max(bytes, fetched.get(blob) ?? 0));
            }
        }
        const exports = all
            .filter(({ name }) => EXPORT.test(name))
            .map(({ digest, name, error }) => ({
            kind: 'other',
            layers: [...(this.written.get(digest) ?? [])].map(layer => ({
                digest: layer,
                bytes: sizes.get(layer) ?? null,
            })),
            onlyNew: !NAMES_ALL.test(name),
            failed: isFailure(error),
        }));
        return {
            imports: all
                .filter(({ name, error }) => name.startsWith(IMPORT) && !isFailure(error))
                .map(({ name }) => name.slice(IMPORT.length)),
            fetched: [...fetched].map(([digest, bytes]) => ({ digest, bytes })),
            exports: this.inline
                ? [...exports, { kind: 'inline', layers: [], onlyNew: true, failed: false }]
                : exports,
        };
    }
    fetch(vertex, blob, bytes) {
        const blobs = this.fetched.get(vertex) ?? new Map();
        if (!blobs.has(blob))
            this.kept += 1;
        blobs.set(blob, Math.max(0, bytes, blobs.get(blob) ?? 0));
        this.fetched.set(vertex, blobs);
    }
    write(vertex, layer) {
        const layers = this.written.get(vertex) ?? new Set();
        if (!layers.has(layer))
            this.kept += 1;
        this.written.set(vertex, layers.add(layer));
    }
}
function isFailure(error) {
    return error !== null && error !== '';
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./src/buildx/solve/log-lines.ts

/** Longest line in characters; what is longer is cut into several. */
const LONGEST = 8192;
/** Puts pieces of a byte stream together to lines, across characters and lines that were cut in two. */
class LogLines {
    decoder = new external_node_string_decoder_.StringDecoder('utf8');
    rest = '';
    /** The lines that are complete now, without their ends. */
    push(bytes) {
        const lines = (this.rest + this.decoder.write(bytes)).split('\n');
        this.rest = lines.pop() ?? '';
        while (this.rest.length > LONGEST) {
            lines.push(this.rest.slice(0, LONGEST));
            this.rest = this.rest.slice(LONGEST);
        }
        return lines.map(withoutReturn);
    }
    /** The last line, where it has no end. */
    end() {
        const last = withoutReturn(this.rest + this.decoder.end());
        this.rest = '';
        return last === '' ? [] : [last];
    }
}
function withoutReturn(line) {
    return line.endsWith('\r') ? line.slice(0, -1) : line;
}

;// CONCATENATED MODULE: ./src/buildx/solve/solve-progress.ts





/** Log lines of a step that a failure shows. */
const TAIL = 20;
/** Seconds below which a run of a step is BuildKit looking up its cache key, not the step itself. */
const LOOKUP = 0.001;
/** Two exports of one blob at once: the loser tries again. buildx reports it as an error, and succeeds. */
const RETRY = /^ERROR: \(\*service\)\.Write failed: .{0,500} locked for .{0,500}: unavailable$/;
const PUSHED = /^pushing manifest for (\S{1,1000}@sha256:[0-9a-f]{64})$/;
const PUSHING = /^pushing (?:layers|manifest)/;
/** More tags than anyone pushes. */
const MOST_PUSHES = 100;
/**
 * Reads what `docker buildx build --progress=rawjson` writes to standard error: one JSON object a line (BuildKit's
 * SolveStatus), and plain text from buildx itself.
 *
 * Untrusted input: a line of another shape is passed on as text, never an error.
 */
class SolveProgress {
    steps = new Map();
    text = [];
    layers = new LayerStatuses();
    pushes = new Set();
    /** Ids of what is being pushed. */
    pushing = new Set();
    onEvent;
    constructor(onEvent = () => undefined) {
        this.onEvent = onEvent;
    }
    /** One line of standard error. */
    line(line) {
        const status = line.startsWith('{') ? (0,json_shape/* parseJsonText */.lk)(line) : undefined;
        if (status === undefined) {
            this.plainLine(line);
            return;
        }
        for (const vertex of (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(status, 'vertexes')))
            this.vertex(vertex);
        for (const log of (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(status, 'logs')))
            this.log(log);
        for (const each of (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(status, 'statuses')))
            this.status(each);
        for (const warning of (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(status, 'warnings')))
            this.warning(warning);
    }
    /** To be called after the last line: reports what has not been reported yet. */
    end() {
        for (const step of this.steps.values())
            step.end();
    }
    /** All steps that BuildKit named, by their digest. */
    get vertices() {
        return new Map([...this.steps].map(([digest, step]) => [digest, step.vertex()]));
    }
    /**
     * Which layers came from caches and went to caches.
     *
     * @param sizes of layers, compressed: BuildKit names those that it writes, but not their sizes.
     */
    layerMoves(sizes) {
        return this.layers.moves(this.vertices, sizes);
    }
    /** What was pushed to its end: `ghcr.io/acme/shop:1@sha256:…`. */
    get pushed() {
        return [...this.pushes];
    }
    /** Whether a push has begun and not ended. */
    get isPushing() {
        return this.pushing.size > 0;
    }
    /** The last lines that were no JSON: buildx's own words, and the source frame of a failure. */
    get plainText() {
        return this.text;
    }
    plainLine(line) {
        if (RETRY.test(line))
            return;
        const text = (0,hide_passwords/* hidePasswords */.X)(line);
        this.text.push(text.slice(0, 4000));
        if (this.text.length > 500)
            this.text.shift();
        this.onEvent({ type: 'text', text });
    }
    status(value) {
        this.layers.see(value);
        const id = (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(value, 'id')) ?? '';
        const isDone = (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(value, 'completed')) !== null;
        if (PUSHING.test(id))
            this.followPush(id, isDone);
        const reference = PUSHED.exec(id)?.[1];
        if (reference === undefined || !isDone)
            return;
        if (this.pushes.size < MOST_PUSHES)
            this.pushes.add((0,hide_passwords/* hidePasswords */.X)(reference));
    }
    followPush(id, isDone) {
        if (isDone)
            this.pushing.delete(id);
        else if (this.pushing.size < MOST_PUSHES)
            this.pushing.add(id);
    }
    vertex(value) {
        const digest = (0,json_shape/* field */.ZZ)(value, 'digest');
        if (!(0,model_digest/* isDigest */.Bc)(digest))
            return;
        const step = this.steps.get(digest) ?? new Step(digest, this.steps.size + 1, this.onEvent);
        this.steps.set(digest, step);
        step.update(value);
    }
    log(value) {
        const digest = (0,json_shape/* field */.ZZ)(value, 'vertex');
        const data = (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(value, 'data'));
        if (!(0,model_digest/* isDigest */.Bc)(digest) || data === null)
            return;
        const stream = (0,json_shape/* field */.ZZ)(value, 'stream') === 2 ? 'stderr' : 'stdout';
        this.steps.get(digest)?.log(stream, Buffer.from(data, 'base64'));
    }
    warning(value) {
        const message = decoded((0,json_shape/* field */.ZZ)(value, 'short'));
        if (message === null)
            return;
        const range = (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(value, 'range'))[0];
        const line = lineOf((0,json_shape/* field */.ZZ)(range, 'start', 'line'));
        this.onEvent({
            type: 'warning',
            message,
            url: (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(value, 'url')),
            line,
            endLine: line === null ? null : (lineOf((0,json_shape/* field */.ZZ)(range, 'end', 'line')) ?? line),
            dockerfile: decoded((0,json_shape/* field */.ZZ)(value, 'sourceInfo', 'data')),
        });
    }
}
/** One vertex while its messages come in. BuildKit sends each several times, and may run it more than once. */
class Step {
    runs = new Map();
    lines = { stdout: new LogLines(), stderr: new LogLines() };
    tail = [];
    name = '';
    cached = false;
    error = null;
    announced = 'nothing';
    digest;
    number;
    onEvent;
    constructor(digest, number, onEvent) {
        this.digest = digest;
        this.number = number;
        this.onEvent = onEvent;
    }
    update(value) {
        this.name = shown((0,json_shape/* field */.ZZ)(value, 'name')) ?? this.name;
        this.cached ||= (0,json_shape/* field */.ZZ)(value, 'cached') === true;
        this.error = shown((0,json_shape/* field */.ZZ)(value, 'error')) ?? this.error;
        const started = (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(value, 'started'));
        if (started === null)
            return;
        if (this.announced === 'nothing') {
            this.announced = 'start';
            this.onEvent({ type: 'step-started', step: this.number, name: this.name });
        }
        const seconds = secondsBetween(started, (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(value, 'completed')));
        if (seconds === null)
            return;
        this.runs.set(started, Math.max(this.runs.get(started) ?? 0, seconds));
        if (seconds >= LOOKUP || this.cached || this.error !== null)
            this.end();
    }
    log(stream, bytes) {
        this.print(stream, this.lines[stream].push(bytes));
    }
    /** Reports the step's end, once. */
    end() {
        if (this.announced !== 'start' || this.runs.size === 0)
            return;
        this.print('stdout', this.lines.stdout.end());
        this.print('stderr', this.lines.stderr.end());
        this.announced = 'end';
        const { name, cached, seconds, error } = this.vertex();
        this.onEvent({ type: 'step-completed', step: this.number, name, seconds, cached, error });
    }
    vertex() {
        const seconds = this.cached || this.runs.size === 0 ? null : sum(this.runs.values());
        const { digest, name, cached, error, tail } = this;
        return { digest, name, ran: cached || this.runs.size > 0, cached, seconds, error, log: [...tail] };
    }
    print(stream, lines) {
        for (const text of lines.map(hide_passwords/* hidePasswords */.X)) {
            this.tail.push(text.slice(0, 1000));
            if (this.tail.length > TAIL)
                this.tail.shift();
            this.onEvent({ type: 'step-log', step: this.number, name: this.name, stream, text });
        }
    }
}
function decoded(value) {
    const text = (0,json_shape/* asText */.e1)(value);
    return text === null ? null : Buffer.from(text, 'base64').toString('utf8');
}
function lineOf(value) {
    return Number.isSafeInteger(value) && value > 0 ? value : null;
}
/** Names and errors hold the address of a Git context, as it was given. */
function shown(value) {
    const text = (0,json_shape/* asText */.e1)(value);
    return text === null ? null : (0,hide_passwords/* hidePasswords */.X)(text);
}
/** Seconds between two RFC 3339 times, to the microsecond; null where one is missing or odd. */
function secondsBetween(started, completed) {
    const [from, to] = [microseconds(started), completed === null ? NaN : microseconds(completed)];
    return to >= from ? (to - from) / 1e6 : null;
}
/** Date knows milliseconds only, and BuildKit's times have nine digits. */
function microseconds(time) {
    const fraction = /\.(\d{1,9})/.exec(time)?.[1] ?? '';
    return Date.parse(time.replace(/\.\d+/, '')) * 1000 + Number(fraction.padEnd(6, '0').slice(0, 6));
}
function sum(values) {
    let total = 0;
    for (const value of values)
        total += value;
    return total;
}


/***/ }),

/***/ 1759:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lr: () => (/* binding */ solveWithoutImage),
/* harmony export */   kH: () => (/* binding */ solve),
/* harmony export */   vO: () => (/* binding */ solveUnread)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(33712);
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20694);
/* harmony import */ var _tools_run_tool_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56220);
/* harmony import */ var _tools_runner_services_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26114);
/* harmony import */ var _dockerfile_path_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(49446);
/* harmony import */ var _find_buildx_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(72654);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(96314);
/* harmony import */ var _read_dockerfile_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(37333);
/* harmony import */ var _record_dockerfile_source_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(73713);
/* harmony import */ var _record_read_records_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(16349);
/* harmony import */ var _repair_layout_index_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(17379);
/* harmony import */ var _ask_again_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(46568);
/* harmony import */ var _copied_or_streamed_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(23558);
/* harmony import */ var _explain_failure_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(1680);
/* harmony import */ var _output_plan_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(30043);
/* harmony import */ var _secret_files_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(88444);
/* harmony import */ var _solve_arguments_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(96170);
/* harmony import */ var _solve_cancelled_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(11569);
/* harmony import */ var _solve_metadata_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(52997);
/* harmony import */ var _solve_progress_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(67765);
/* harmony import */ var _write_placeholder_blobs_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(49510);
























/**
 * Builds an image and leaves it in an OCI layout, beside whatever outputs the user asked for.
 *
 * @throws BuildFailure when a step of the Dockerfile fails; InputError for a missing Dockerfile or context; ToolError
 *   when buildx, the builder or the engine does.
 */
async function solve(request, context, { knownLayers = [], called, onSign } = {}) {
    if (readsInput(request) && context.stdin === undefined) {
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_22__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_8__/* .messages */ .D.noStandardInput);
    }
    const builder = await (0,_find_buildx_js__WEBPACK_IMPORTED_MODULE_7__/* .findBuildx */ .a)(request.builder, context.answers);
    const attempt = (way) => solveInto(request, way, { builder, knownLayers, called, onSign }, context);
    return (0,_copied_or_streamed_js__WEBPACK_IMPORTED_MODULE_13__/* .copiedOrStreamed */ .b)(attempt, {
        context,
        name: 'solve-',
        once: context.stdin instanceof node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable && readsInput(request),
    });
}
async function solveInto(request, { directory, unpack }, { builder, knownLayers = [], called, onSign }, context) {
    const metadataFile = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(directory, 'metadata.json');
    const plan = (0,_output_plan_js__WEBPACK_IMPORTED_MODULE_15__/* .planOutputs */ .i)(request, {
        directory: node_path__WEBPACK_IMPORTED_MODULE_1___default().join(directory, 'layout'),
        cwd: context.cwd,
        loadsByDefault: builder.loadsByDefault && !isSet(context.env.BUILDX_NO_DEFAULT_LOAD),
        storesPushed: builder.driver === 'docker',
        streamed: unpack !== null,
    });
    if (!plan.usersLayout && unpack === null)
        await (0,_write_placeholder_blobs_js__WEBPACK_IMPORTED_MODULE_21__/* .writePlaceholderBlobs */ .h)(plan.layout, knownLayers);
    const progress = await (0,_copied_or_streamed_js__WEBPACK_IMPORTED_MODULE_13__/* .readingStreams */ .c)(plan.usersLayout ? [] : [plan.layout], unpack, context, () => build(request, plan, metadataFile, context, onSign));
    const said = (0,_solve_metadata_js__WEBPACK_IMPORTED_MODULE_19__/* .parseSolveMetadata */ .o)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(metadataFile, 'utf8').catch(() => ''));
    const metadata = plan.exportsImage ? said : (0,_solve_metadata_js__WEBPACK_IMPORTED_MODULE_19__/* .withoutImage */ .W)(said);
    // It holds build-arg values.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(metadataFile, { force: true });
    await (0,_repair_layout_index_js__WEBPACK_IMPORTED_MODULE_12__/* .repairLayoutIndex */ .q)(plan.layout);
    const { records, sizes } = await (0,_record_read_records_js__WEBPACK_IMPORTED_MODULE_11__/* .readRecords */ .T)({
        layout: plan.layout,
        called,
        metadata,
        vertices: progress.vertices,
        dockerfile: (0,_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_6__/* .dockerfilePath */ .S)(request, context.cwd, context.sources),
        target: request.target,
        builder: request.builder,
    }, () => askAgain(request, directory, context), context);
    return {
        layout: plan.layout,
        records,
        layerMoves: progress.layerMoves(sizes),
        imageId: metadata.imageId,
        digest: metadata.digest,
        metadata: metadata.shown,
        warnings: metadata.warnings,
    };
}
/** A failure of it costs what BuildKit would have said, and no more. */
async function askAgain(request, directory, context) {
    // What came by standard input is used up.
    if (readsInput(request))
        return null;
    const metadataFile = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(directory, 'again.json');
    const silent = { ...context, onEvent: undefined };
    try {
        await build((0,_ask_again_js__WEBPACK_IMPORTED_MODULE_23__/* .described */ .W)(request), { outputs: [_ask_again_js__WEBPACK_IMPORTED_MODULE_23__/* .NOWHERE */ .J], load: false }, metadataFile, silent, undefined);
        return (0,_solve_metadata_js__WEBPACK_IMPORTED_MODULE_19__/* .parseSolveMetadata */ .o)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(metadataFile, 'utf8').catch(() => ''));
    }
    catch (error) {
        if (context.signal.aborted || !(error instanceof _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ToolError */ .v))
            throw error;
        return null;
    }
    finally {
        // It holds build-arg values.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(metadataFile, { force: true });
    }
}
/**
 * Builds an image that is not measured, beside whatever outputs the user asked for, as buildx does by itself.
 *
 * @returns what buildx says of it.
 * @throws what {@link solve} throws.
 */
async function solveUnread(request, context) {
    const { loadsByDefault, driver } = await (0,_find_buildx_js__WEBPACK_IMPORTED_MODULE_7__/* .findBuildx */ .a)(request.builder, context.answers);
    const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(context.tempDir, 'solve-'));
    const metadataFile = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(directory, 'metadata.json');
    const plan = (0,_output_plan_js__WEBPACK_IMPORTED_MODULE_15__/* .planOutputs */ .i)(request, {
        ...{ directory, cwd: context.cwd, storesPushed: driver === 'docker', streamed: false },
        loadsByDefault: loadsByDefault && !isSet(context.env.BUILDX_NO_DEFAULT_LOAD),
    });
    await build(request, (0,_output_plan_js__WEBPACK_IMPORTED_MODULE_15__/* .withoutLayout */ .x)(plan), metadataFile, context, undefined);
    const said = (0,_solve_metadata_js__WEBPACK_IMPORTED_MODULE_19__/* .parseSolveMetadata */ .o)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(metadataFile, 'utf8').catch(() => ''));
    // It holds build-arg values.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(directory, { recursive: true, force: true });
    return { imageId: said.imageId, digest: said.digest, metadata: said.shown };
}
/**
 * Builds what makes no image to be measured: a stage that must succeed, files, a cache.
 *
 * @throws what {@link solve} throws.
 */
async function solveWithoutImage(request, context) {
    const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(context.tempDir, 'solve-'));
    const plan = { outputs: request.outputs ?? [], load: request.load === true };
    await build(request, plan, node_path__WEBPACK_IMPORTED_MODULE_1___default().join(directory, 'metadata.json'), context, undefined);
    // Its metadata holds build-arg values.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(directory, { recursive: true, force: true });
}
async function build(request, plan, metadataFile, context, onSign) {
    const { args, env } = (0,_solve_arguments_js__WEBPACK_IMPORTED_MODULE_17__/* .solveArguments */ .e)(request, plan, metadataFile);
    const progress = new _solve_progress_js__WEBPACK_IMPORTED_MODULE_20__/* .SolveProgress */ .l(event => context.onEvent?.({ type: 'solve', event }));
    const options = {
        env: { ...context.env, ...env, BUILDX_METADATA_PROVENANCE: 'max', BUILDX_METADATA_WARNINGS: 'true' },
        cwd: context.cwd,
        signal: context.signal,
        runnerServices: (0,_tools_runner_services_js__WEBPACK_IMPORTED_MODULE_5__/* .needsRunnerServices */ .W)(request),
        onErrorLine: (line) => {
            onSign?.();
            progress.line(line);
        },
    };
    const streams = { stdin: readsInput(request) ? context.stdin : undefined, stdout: context.stdout };
    const run = await (0,_solve_cancelled_js__WEBPACK_IMPORTED_MODULE_18__/* .orCancelled */ .N)((0,_tools_run_tool_js__WEBPACK_IMPORTED_MODULE_4__/* .runTool */ .qI)('docker', args, options, streams), progress, context.signal);
    progress.end();
    if (run.exitCode === 0)
        return progress;
    const dockerfile = await (0,_read_dockerfile_js__WEBPACK_IMPORTED_MODULE_9__/* .readDockerfile */ .n)({ request, inlineDockerfile: null }, context.cwd);
    throw (0,_explain_failure_js__WEBPACK_IMPORTED_MODULE_14__/* .explainFailure */ .S)({
        command: 'docker buildx build',
        stages: (0,_record_dockerfile_source_js__WEBPACK_IMPORTED_MODULE_10__/* .stageNames */ .hL)(dockerfile),
        secretFiles: (0,_secret_files_js__WEBPACK_IMPORTED_MODULE_16__/* .secretFiles */ .s)(request),
        exitCode: run.exitCode,
        text: progress.plainText,
        vertices: progress.vertices.values(),
        pushed: progress.pushed,
        dockerfile: (0,_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_6__/* .dockerfilePath */ .S)(request, context.cwd, context.sources),
    });
}
function readsInput({ context, file }) {
    return context === '-' || file === '-';
}
function isSet(flag) {
    return flag !== undefined && ['1', 't', 'true'].includes(flag.toLowerCase());
}


/***/ }),

/***/ 17827:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ findSourceFrame)
/* harmony export */ });
/**
 * Finds the source frame that buildx prints when a step fails:
 *
 *     Dockerfile:2
 *     --------------------
 *        1 |     FROM alpine
 *        2 | >>> RUN false
 *     --------------------
 *
 * The last frame counts: before it come those of the causes that wrap it.
 */
function findSourceFrame(lines) {
    for (let at = lines.length - 1; at > 0; at--) {
        if (!isRule(lines[at]) || isRule(lines[at - 1]))
            continue;
        const head = /^(.+):(\d+)$/.exec(lines[at - 1] ?? '');
        if (head?.[1] === undefined)
            continue;
        const marked = markedLines(lines.slice(at + 1));
        const first = marked[0]?.line ?? Number(head[2]);
        return {
            file: head[1],
            line: first,
            endLine: marked.at(-1)?.line ?? first,
            source: marked.map(({ text }) => text),
        };
    }
    return null;
}
function isRule(line) {
    return line !== undefined && /^-{10,}$/.test(line);
}
function markedLines(lines) {
    const marked = [];
    for (const line of lines) {
        if (isRule(line))
            break;
        const found = /^\s*(\d+) \| >>> ?(.*)$/.exec(line);
        if (found !== null)
            marked.push({ line: Number(found[1]), text: found[2] ?? '' });
    }
    return marked;
}


/***/ }),

/***/ 39100:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ pipeOf),
/* harmony export */   m: () => (/* binding */ withLayoutStreams)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87973);
/* harmony import */ var _tools_run_tool_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56220);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96314);
/* harmony import */ var _layout_not_read_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31341);





/** The pipe of a layout; beside it, since nothing but the layout may be in it. */
function pipeOf(layout) {
    return `${layout}.pipe`;
}
/**
 * Runs a solve whose images are written into pipes, and reads them meanwhile. A solve never waits for who reads: what cannot be read is
 * taken in all the same, so that it does all else that it is to do.
 *
 * @returns what the solve returned, and why an image could not be read; null: all were.
 * @throws what the solve throws; PipeNotMade when there are no pipes on this machine, before anything is solved.
 */
async function withLayoutStreams(layouts, unpack, context, solve) {
    const streams = layouts.map(layout => ({ layout, pipe: pipeOf(layout) }));
    for (const { pipe } of streams)
        await makePipe(pipe, context);
    const over = new AbortController();
    const signal = AbortSignal.any([over.signal, context.signal]);
    const reading = Promise.all(streams.map(each => readStream(each, unpack, { ...context, signal })));
    try {
        const result = await solve();
        for (const { pipe } of streams)
            await endUnwritten(pipe, context);
        return { result, unread: (await reading).find(failure => failure !== null) ?? null };
    }
    finally {
        over.abort();
        await reading;
    }
}
async function makePipe(pipe, { env, signal }) {
    const { exitCode, stderr } = await (0,_tools_run_tool_js__WEBPACK_IMPORTED_MODULE_2__/* .runTool */ .qI)('mkfifo', ['-m', '600', pipe], { env, signal }).catch((error) => {
        signal.throwIfAborted();
        return { exitCode: null, stderr: [(0,_errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A)(error)] };
    });
    if (exitCode !== 0)
        throw new _layout_not_read_js__WEBPACK_IMPORTED_MODULE_4__/* .PipeNotMade */ .H(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.pipeNotMade(pipe, stderr.join(' ')));
}
/** Why it could not be read, or null. Takes in all that is written, whatever becomes of it. */
async function readStream({ pipe, layout }, unpack, { env, signal }) {
    const archive = new node_stream__WEBPACK_IMPORTED_MODULE_0__.PassThrough();
    // A program of its own: Node.js cannot be kept from waiting for who opens a pipe.
    const copying = (0,_tools_run_tool_js__WEBPACK_IMPORTED_MODULE_2__/* .runTool */ .qI)('cat', [pipe], { env, signal, grace: 100 }, { stdout: archive }).then(() => archive.end(), (error) => archive.destroy(error));
    const pieces = archive.iterator({ destroyOnReturn: false });
    try {
        await unpack(pieces, layout, signal);
        return null;
    }
    catch (error) {
        return error;
    }
    finally {
        await pieces.return?.().catch(() => undefined);
        archive.resume().on('error', () => undefined);
        await copying;
    }
}
/** What no image was written into has no end by itself: a writer that comes and goes makes one. */
async function endUnwritten(pipe, { env, signal }) {
    await (0,_tools_run_tool_js__WEBPACK_IMPORTED_MODULE_2__/* .runTool */ .qI)('sh', ['-c', ': <> "$1"', 'sh', pipe], { env, signal });
}


/***/ }),

/***/ 24975:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ stripTargetPrefix)
/* harmony export */ });
/**
 * The name of a step without the bake target that buildx puts in front: `[app internal] load …` is `[internal] load …`, and
 * `[app] exporting …` is `exporting …`. Steps of a Dockerfile (`[app 2/3] RUN …`) keep it, since it tells where they stand.
 */
function stripTargetPrefix(name) {
    if (name.startsWith('[internal]'))
        return name;
    return name.replace(/^\[\S+ internal\]/, '[internal]').replace(/^\[[\w-]+\] (?=(?:ex|im)porting )/, '');
}


/***/ }),

/***/ 49510:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ writePlaceholderBlobs)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _files_make_directory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9971);
/* harmony import */ var _oci_blob_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92608);




/**
 * Lays an empty file in the place of each layer that need not be exported: BuildKit's exporter skips a blob whose file
 * is there already, whatever its content.
 *
 * Placeholders of layers that the image does not have do no harm: nothing lists them.
 */
async function writePlaceholderBlobs(layout, known) {
    await (0,_files_make_directory_js__WEBPACK_IMPORTED_MODULE_2__/* .makeDirectory */ .O)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(layout, 'blobs', 'sha256'));
    for (const digest of new Set(known)) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(layout, (0,_oci_blob_path_js__WEBPACK_IMPORTED_MODULE_3__/* .blobPath */ .n)(digest));
        await (0,_files_make_directory_js__WEBPACK_IMPORTED_MODULE_2__/* .makeDirectory */ .O)(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(file));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, '');
    }
}


/***/ }),

/***/ 42164:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ inOrder),
/* harmony export */   c: () => (/* binding */ applyEdits)
/* harmony export */ });
/**
 * The text with all edits made. The same edit twice counts once; several that put something in at one place do so in their order.
 *
 * @returns null where two edits are about the same characters, or one is about characters that are not there.
 */
function applyEdits(text, edits) {
    let result = '';
    let at = 0;
    for (const { start, end, text: own } of inOrder(edits)) {
        if (start < at || end < start || end > text.length)
            return null;
        result += text.slice(at, start) + own;
        at = end;
    }
    return result + text.slice(at);
}
/**
 * From the start to the end of a text, each once; what is put in stands before what is exchanged from there on. At one place, whichever was
 * found first, what belongs to the text before it is the nearest to it: `npm ci` becomes `npm ci --omit=dev && rm …`, and a line that goes
 * below it comes before the stage that begins there.
 */
function inOrder(edits) {
    const once = new Map(edits.map(edit => [JSON.stringify([edit.start, edit.end, edit.text]), edit]));
    return [...once.values()].sort((a, b) => a.start - b.start || a.end - b.end || distanceOf(a) - distanceOf(b));
}
/** How far from the text before it something belongs that is put in: in its command, its line, its stage, or none of these. */
function distanceOf({ text }) {
    if (/^[ \t]*FROM\s/im.test(text))
        return 3;
    // A line that goes on may stand before the operator.
    if (/^\s*(?:[\\`]\s*)?(?:&&|;|\|)/.test(text))
        return 1;
    return /^\r?\n/.test(text) ? 2 : 0;
}


/***/ }),

/***/ 7589:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ parseDockerfileText)
});

// EXTERNAL MODULE: ./node_modules/dockerfile-ast/lib/main.js
var main = __webpack_require__(78390);
;// CONCATENATED MODULE: ./src/edit/text-offsets.ts
/** Answers for places in a text how many characters (UTF-16 code units) stand before them. */
function offsetsOf(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return ({ line, character }) => (starts[line] ?? text.length) + character;
}

;// CONCATENATED MODULE: ./src/edit/dockerfile-text.ts


/** Longer texts are not taken for Dockerfiles. Characters. */
const LONGEST = 1024 * 1024;
/** Finds the instructions of a Dockerfile; null for what cannot be taken apart, or holds something that is no text. */
function parseDockerfileText(text) {
    if (text.length > LONGEST || /\r(?!\n)|[\0\v\f\u0085\u2028\u2029]/.test(text))
        return null;
    try {
        const dockerfile = main.DockerfileParser.parse(text);
        return {
            text,
            escape: dockerfile.getEscapeCharacter(),
            newline: text.includes('\r\n') ? '\r\n' : '\n',
            instructions: instructionsOf(dockerfile, text),
        };
    }
    catch {
        return null;
    }
}
function instructionsOf(dockerfile, text) {
    const offsetOf = offsetsOf(text);
    return dockerfile.getInstructions().map(instruction => {
        const range = instruction.getRange();
        const [start, end] = [offsetOf(range.start), offsetOf(range.end)];
        const given = instruction.getArgumentsRange();
        const heredoc = heredocsOf(instruction);
        const image = instruction instanceof main.From ? instruction.getImageRange() : null;
        return {
            keyword: instruction.getKeyword(),
            line: range.start.line + 1,
            start,
            end: trimmedEnd(text, start, end),
            keywordEnd: keywordEnd(text, start, instruction.getKeyword()),
            flags: instruction instanceof main.ModifiableInstruction ? instruction.getFlags().map(String) : [],
            arguments: given === null
                ? { start: end, end }
                : {
                    start: offsetOf(given.start),
                    end: heredoc === null ? offsetOf(given.end) : endOfLine(text, offsetOf(heredoc)),
                },
            form: heredoc !== null ? 'heredoc' : isJson(instruction) ? 'json' : 'shell',
            image: image === null ? null : { start: offsetOf(image.start), end: offsetOf(image.end) },
        };
    });
}
/** Where the last heredoc is named; null without one. */
function heredocsOf(instruction) {
    if (!('getHeredocs' in instruction))
        return null;
    const heredocs = instruction.getHeredocs();
    return heredocs.at(-1)?.getNameRange().end ?? null;
}
function isJson(instruction) {
    return instruction instanceof main.JSONInstruction && instruction.getOpeningBracket() !== null;
}
function keywordEnd(text, start, keyword) {
    const end = start + keyword.length;
    const isWhole = text.slice(start, end).toUpperCase() === keyword;
    return isWhole && /^[ \t]/.test(text.slice(end, end + 1)) ? end : null;
}
function trimmedEnd(text, start, end) {
    return start + text.slice(start, end).trimEnd().length;
}
function endOfLine(text, offset) {
    const end = text.indexOf('\n', offset);
    return trimmedEnd(text, offset, end < 0 ? text.length : end);
}


/***/ }),

/***/ 96161:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ formatDiff)
/* harmony export */ });
/* harmony import */ var _line_changes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29268);

/** Lines around a change, as git shows them. */
const CONTEXT = 3;
/**
 * A patch in the form of `git diff`, which `git apply` and `patch -p1` take. It is made of the edits themselves, so nothing has to be
 * searched: what did not change is not in it.
 */
function formatDiff({ files }) {
    return files.map(formatFile).join('');
}
function formatFile({ file, before, edits }) {
    const lines = (0,_line_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .D)(before ?? '');
    const [from, to] = [gitPath(`a/${file}`), gitPath(`b/${file}`)];
    const head = [
        `diff --git ${from} ${to}`,
        ...(before === null ? ['new file mode 100644', '--- /dev/null'] : [`--- ${from}${tabAfter(from)}`]),
        `+++ ${to}${tabAfter(to)}`,
    ];
    return `${[...head, ...hunks(lines, (0,_line_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .changesOf */ .f)(lines, edits))].join('\n')}\n`;
}
function hunks(lines, changes) {
    const hunks = [];
    for (const change of changes) {
        const last = hunks.at(-1);
        if (last !== undefined && change.from - (last.at(-1)?.to ?? 0) <= 2 * CONTEXT)
            last.push(change);
        else
            hunks.push([change]);
    }
    let grown = 0;
    return hunks.flatMap(own => {
        const written = formatHunk(lines, own, grown);
        grown += own.reduce((sum, { from, to, lines: { length } }) => sum + length - (to - from), 0);
        return written;
    });
}
/** @param grown lines by which the file is longer than it was before this place. */
function formatHunk(lines, changes, grown) {
    const from = Math.max(0, (changes[0]?.from ?? 0) - CONTEXT);
    const to = Math.min(lines.length, (changes.at(-1)?.to ?? 0) + CONTEXT);
    const written = [];
    let at = from;
    let added = 0;
    for (const change of changes) {
        written.push(...marked(' ', lines.slice(at, change.from)));
        written.push(...marked('-', lines.slice(change.from, change.to)), ...marked('+', change.lines));
        added += change.lines.length - (change.to - change.from);
        at = change.to;
    }
    written.push(...marked(' ', lines.slice(at, to)));
    const head = `@@ -${rangeOf(from, to - from)} +${rangeOf(from + grown, to - from + added)} @@`;
    return [head, ...written];
}
/** Of no lines, the line before is named. */
function rangeOf(from, count) {
    return count === 0 ? `${from},0` : count === 1 ? `${from + 1}` : `${from + 1},${count}`;
}
function marked(mark, lines) {
    return lines.flatMap(line => line.endsWith('\n') ? [mark + line.slice(0, -1)] : [mark + line, '\\ No newline at end of file']);
}
const ESCAPES = {
    '"': '\\"',
    '\\': '\\\\',
    '\n': '\\n',
    '\t': '\\t',
    '\r': '\\r',
};
/** A path as git quotes it (`core.quotePath`). */
function gitPath(path) {
    if (/^[ !#-[\]-~]*$/.test(path))
        return path;
    const quoted = Array.from(new TextEncoder().encode(path), byte => {
        const char = String.fromCharCode(byte);
        if (ESCAPES[char] !== undefined)
            return ESCAPES[char];
        return byte >= 0x20 && byte < 0x7f ? char : `\\${byte.toString(8).padStart(3, '0')}`;
    });
    return `"${quoted.join('')}"`;
}
/** Says where a name with blanks ends. */
function tabAfter(path) {
    return path.includes(' ') && !path.startsWith('"') ? '\t' : '';
}


/***/ }),

/***/ 29268:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ linesOf),
/* harmony export */   f: () => (/* binding */ changesOf)
/* harmony export */ });
/* harmony import */ var _apply_edits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42164);

/** The lines of a text, with what ends them. */
function linesOf(text) {
    return text.match(/[^\n]+\n?|\n/g) ?? [];
}
/** The lines that edits touch, without those that they leave as they are. Edits of lines that touch are one change. */
function changesOf(lines, edits) {
    const starts = startsOf(lines);
    const lineOf = (offset) => Math.max(0, starts.findLastIndex(start => start <= offset));
    const groups = [];
    for (const edit of (0,_apply_edits_js__WEBPACK_IMPORTED_MODULE_0__/* .inOrder */ .a)(edits)) {
        const [from, to] = [lineOf(edit.start), Math.min(lines.length, lineOf(edit.end) + 1)];
        const last = groups.at(-1);
        if (last === undefined || from > last.to)
            groups.push({ from, to, edits: [edit] });
        else {
            last.to = Math.max(last.to, to);
            last.edits.push(edit);
        }
    }
    return groups.map(({ from, to, edits: own }) => {
        const start = starts[from] ?? 0;
        const moved = own.map(edit => ({ ...edit, start: edit.start - start, end: edit.end - start }));
        const text = (0,_apply_edits_js__WEBPACK_IMPORTED_MODULE_0__/* .applyEdits */ .c)(lines.slice(from, to).join(''), moved) ?? '';
        return trimmed({ from, to, lines: linesOf(text) }, lines);
    });
}
/** Where each line starts, and where one after the last would, unless that one does not end. */
function startsOf(lines) {
    const starts = [0];
    for (const line of lines)
        if (line.endsWith('\n'))
            starts.push((starts.at(-1) ?? 0) + line.length);
    return starts;
}
/** Without equal lines at its start and its end. */
function trimmed({ from, to, lines }, all) {
    const old = all.slice(from, to);
    const most = Math.min(old.length, lines.length);
    let head = 0;
    while (head < most && old[head] === lines[head])
        head += 1;
    let tail = 0;
    while (tail < most - head && old.at(-1 - tail) === lines.at(-1 - tail))
        tail += 1;
    return { from: from + head, to: to - tail, lines: lines.slice(head, lines.length - tail) };
}


/***/ }),

/***/ 70987:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ makePatch)
/* harmony export */ });
/* harmony import */ var _apply_edits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42164);
/* harmony import */ var _source_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81376);


/**
 * Puts changes together, the first ones first. A change that is about the same characters as one before it, so that both cannot be made,
 * is left for the next time.
 *
 * @param changes each with all its edits; one without any is no part of the patch.
 */
function makePatch(changes, sources) {
    const made = [];
    let edits = [];
    for (const [index, own] of changes.entries()) {
        const together = [...edits, ...own];
        if (own.length === 0 || !(0,_source_files_js__WEBPACK_IMPORTED_MODULE_0__/* .isSound */ .g)(together, sources))
            continue;
        edits = together;
        made.push(index);
    }
    const files = [...Map.groupBy(edits, ({ file }) => file)].flatMap(([file, own]) => {
        const before = (0,_source_files_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b)(sources, file);
        const after = before === null ? null : (0,_apply_edits_js__WEBPACK_IMPORTED_MODULE_1__/* .applyEdits */ .c)(before, own);
        if (before === null || after === null)
            return [];
        const isNew = sources.ignoreFile?.file === file && sources.ignoreFile.text === null;
        return [{ file, before: isNew ? null : before, after, edits: own }];
    });
    return { files, made };
}


/***/ }),

/***/ 81376:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ isSound),
  b: () => (/* binding */ source_files_textOf)
});

// EXTERNAL MODULE: ./src/edit/apply-edits.ts
var apply_edits = __webpack_require__(42164);
// EXTERNAL MODULE: ./src/edit/dockerfile-text.ts + 1 modules
var dockerfile_text = __webpack_require__(7589);
;// CONCATENATED MODULE: ./src/edit/changes-only-these.ts


/**
 * Whether a Dockerfile with some edits made still says what it said but for the instructions that the edits touch: the result is taken
 * apart again, and all other instructions have to be there, in their order, to the letter. A touched one is one instruction of the same
 * kind, or gone where an edit takes all of it; between instructions only whole new ones may come.
 */
function changesOnlyThese(before, edits) {
    const text = (0,apply_edits/* applyEdits */.c)(before.text, edits);
    const after = text === null ? null : (0,dockerfile_text/* parseDockerfileText */.R)(text);
    if (after?.escape !== before.escape)
        return false;
    const kept = before.instructions.filter(each => !edits.some(edit => isTakenBy(each, edit)));
    const found = [...after.instructions];
    for (const instruction of kept) {
        const touched = edits.filter(edit => touches(instruction, edit));
        const start = shifted(instruction.start, edits);
        const at = found.findIndex(each => each.start === start);
        const same = found[at];
        if (same?.keyword !== instruction.keyword)
            return false;
        if (touched.length === 0 && textOf(after, same) !== textOf(before, instruction))
            return false;
        found.splice(at, 1);
    }
    return found.length === edits.reduce((sum, edit) => sum + newInstructions(before, edit), 0);
}
/** An instruction whose start is gone: what is left of it goes on with the one before. */
function isTakenBy({ start, arguments: { start: rest } }, edit) {
    return edit.start <= start && edit.end >= rest;
}
/** What is put in right before an instruction is a line of its own. */
function touches({ start, end }, edit) {
    return edit.start <= end && edit.end > start;
}
/** Where a character stands when the edits before it are made. */
function shifted(offset, edits) {
    return (0,apply_edits/* inOrder */.a)(edits)
        .filter(({ end }) => end <= offset)
        .reduce((at, { start, end, text }) => at + text.length - (end - start), offset);
}
function textOf({ text }, { start, end }) {
    return text.slice(start, end);
}
/** How many instructions come with what is put in at the start of a line. */
function newInstructions(before, { start, end, text }) {
    const isLineStart = start === end && /(?:^|\n)$/.test(before.text.slice(Math.max(0, start - 1), start));
    const isLastLine = start === end && start === before.text.length && /^\r?\n/.test(text);
    if (!isLineStart && !isLastLine)
        return 0;
    return (0,dockerfile_text/* parseDockerfileText */.R)(text)?.instructions.length ?? 0;
}

;// CONCATENATED MODULE: ./src/edit/source-files.ts


/** The text of a file as it is; '' for one that is still to be made, null for one that is not at hand. */
function source_files_textOf({ dockerfiles, ignoreFile }, file) {
    if (ignoreFile?.file === file)
        return ignoreFile.text ?? '';
    return dockerfiles.get(file)?.text ?? null;
}
/** Whether all edits can be made together, and change nothing but what they are about. */
function isSound(edits, sources) {
    return [...Map.groupBy(edits, ({ file }) => file)].every(([file, own]) => {
        const dockerfile = sources.dockerfiles.get(file);
        if (dockerfile !== undefined)
            return changesOnlyThese(dockerfile, own);
        const text = source_files_textOf(sources, file);
        return text !== null && (0,apply_edits/* applyEdits */.c)(text, own) !== null;
    });
}


/***/ }),

/***/ 11708:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ makeOwnedDirectory)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _read_regular_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47269);



const PREFIX = 'slim-build-';
const NAME = /^slim-build-[A-Za-z0-9]{6}$/;
/** In each directory: which process it is of. */
const OWNER = 'owner.json';
const LARGEST_OWNER = 1000;
/** Directories that are looked at, at most. */
const MOST = 200;
/**
 * Makes a directory of a run of its own, which says whose it is, and removes what earlier runs left there because they were killed: only
 * directories of this user whose process is known to be dead.
 *
 * @throws the file system's error when it cannot be made.
 */
async function makeOwnedDirectory(parent) {
    const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(parent, PREFIX)).catch((error) => {
        // Of the two names the user knows this one.
        throw Object.assign(error, { path: parent });
    });
    const own = await readOwnProcess();
    if (own === null)
        return directory;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(directory, OWNER), JSON.stringify(own));
    await sweep(parent, directory, own);
    return directory;
}
/** What cannot be removed stays: it is a courtesy. */
async function sweep(parent, own, owner) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(parent).catch(() => []);
    const { uid } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(own);
    for (const name of names.filter(each => NAME.test(each)).slice(0, MOST)) {
        const directory = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(parent, name);
        if (directory !== own && (await isLeftBehind(directory, uid, owner)))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(directory, { recursive: true, force: true }).catch(() => undefined);
    }
}
async function isLeftBehind(directory, uid, own) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(directory).catch(() => null);
    if (found === null || !found.isDirectory() || found.uid !== uid)
        return false;
    const owner = await readOwner(directory);
    // Of another boot or namespace nobody here can say whether it lives.
    if (owner?.boot !== own.boot || owner.namespace !== own.namespace)
        return false;
    return (await startOf(String(owner.pid))) !== owner.started;
}
async function readOwner(directory) {
    try {
        const text = await (0,_read_regular_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readRegularFile */ .X)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(directory, OWNER), { most: LARGEST_OWNER, links: 'refuse' });
        const value = JSON.parse(text ?? 'null');
        return typeof value === 'object' ? value : null;
    }
    catch {
        return null;
    }
}
/** Null where there is no `/proc` to tell by: then nothing is swept. */
async function readOwnProcess() {
    try {
        const pid = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)('/proc/self');
        const started = await startOf(pid);
        const boot = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/proc/sys/kernel/random/boot_id', 'utf8')).trim();
        const namespace = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)('/proc/self/ns/pid');
        return started === null ? null : { pid: Number(pid), started, boot, namespace };
    }
    catch {
        return null;
    }
}
/** By proc(5), the 22nd field of `/proc/pid/stat`; names may hold blanks and brackets. Null: there is no such process. */
async function startOf(pid) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${Number(pid)}/stat`, 'utf8').catch(() => '');
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}


/***/ }),

/***/ 45367:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ readKeptFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33712);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1043);
/* harmony import */ var _read_regular_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47269);




/**
 * A file of a directory that was kept between runs. An archive that someone else made may hold a link or a pipe where a file is expected.
 *
 * @param most bytes.
 * @throws InputError when there is no such file, or a longer one.
 */
async function readKeptFile(directory, name, most) {
    const text = await (0,_read_regular_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readRegularFile */ .X)(node_path__WEBPACK_IMPORTED_MODULE_0___default().join(directory, name), { most, links: 'refuse' }).catch(() => null);
    if (text === null)
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.keptFileMissing(name));
    return text;
}


/***/ }),

/***/ 9547:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ withTemporaryDirectory)
/* harmony export */ });
/* harmony import */ var _make_directory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9971);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



/**
 * Runs a task with a directory of its own, which is gone when the task has ended, however it ended.
 *
 * @param parent where the directory is made; made itself when it is missing.
 */
async function withTemporaryDirectory(parent, task) {
    await (0,_make_directory_js__WEBPACK_IMPORTED_MODULE_0__/* .makeDirectory */ .O)(parent);
    const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(parent, 'slim-build-'));
    try {
        return await task(directory);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(directory, { recursive: true, force: true, maxRetries: 3 });
    }
}


/***/ }),

/***/ 19341:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ shortCommit),
/* harmony export */   j: () => (/* binding */ isCommitId)
/* harmony export */ });
/** Whether a text is the full name of a commit, and nothing that git could read as an option or an expression. */
function isCommitId(value) {
    return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value) && !/^0+$/.test(value);
}
/** As git abbreviates it. */
function shortCommit(sha) {
    return sha.slice(0, 7);
}


/***/ }),

/***/ 37016:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B8: () => (/* binding */ writeCommitTree),
/* harmony export */   Pu: () => (/* binding */ submodulesOf),
/* harmony export */   a6: () => (/* binding */ hasPath),
/* harmony export */   iT: () => (/* binding */ haveCommit),
/* harmony export */   ic: () => (/* binding */ earlierPath),
/* harmony export */   jD: () => (/* binding */ removedPaths),
/* harmony export */   wl: () => (/* binding */ checkoutTop)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _files_make_directory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9971);
/* harmony import */ var _commit_id_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19341);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42389);
/* harmony import */ var _read_commit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78982);
/* harmony import */ var _remote_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60668);
/* harmony import */ var _run_git_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16148);








/** Absolute path of the top of the checkout that a directory is in; null when it is in none. */
async function checkoutTop(place) {
    const top = await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .gitText */ .q)(['rev-parse', '--show-toplevel'], place);
    return top === null || top === '' ? null : top;
}
/** Makes sure that a commit is here, files and all. */
async function haveCommit(sha, place) {
    if ((await (0,_read_commit_js__WEBPACK_IMPORTED_MODULE_4__/* .readCommit */ .k)(sha, place)) !== null)
        return true;
    await (0,_remote_js__WEBPACK_IMPORTED_MODULE_5__/* .fetchCommits */ .Bj)([sha], 1, place);
    return (await (0,_read_commit_js__WEBPACK_IMPORTED_MODULE_4__/* .readCommit */ .k)(sha, place)) !== null;
}
/**
 * Writes the files of a commit into a new directory, with an index of its own beside it: the checkout, its index and its list of
 * worktrees are not touched.
 *
 * @returns null, or why it did not work.
 */
async function writeCommitTree(sha, directory, place) {
    const gitDir = await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .gitText */ .q)(['rev-parse', '--absolute-git-dir'], place);
    if (gitDir === null)
        return 'the repository cannot be read';
    await (0,_files_make_directory_js__WEBPACK_IMPORTED_MODULE_2__/* .makeDirectory */ .O)(directory);
    const own = {
        GIT_WORK_TREE: directory,
        GIT_INDEX_FILE: `${directory}.index`,
        GIT_DIR: gitDir,
        // Large files are fetched if they were for the checkout, too.
        ...((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(gitDir, 'lfs', 'objects')) ? {} : { GIT_LFS_SKIP_SMUDGE: '1' }),
    };
    const run = await (0,_run_git_js__WEBPACK_IMPORTED_MODULE_6__/* .runGit */ .EO)(['read-tree', '-u', '--reset', sha], { ...place, directory }, own);
    return run.exitCode === 0
        ? null
        : `git cannot write the files of ${(0,_commit_id_js__WEBPACK_IMPORTED_MODULE_7__/* .shortCommit */ .A)(sha)} (${run.stderr.at(-1) ?? ''})`;
}
/** Whether a commit has a file or directory at a path from the top; the top itself is ''. */
async function hasPath(sha, file, place) {
    const wanted = file.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)).join('/');
    if (wanted === '')
        return (await (0,_read_commit_js__WEBPACK_IMPORTED_MODULE_4__/* .readCommit */ .k)(sha, place)) !== null;
    const { exitCode, stdout } = await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .git */ .$)(['ls-tree', '--full-tree', '-z', sha, '--', wanted], place);
    return exitCode === 0 && stdout !== '';
}
/** Paths from the top at which a commit has other repositories, whose files are not its own. */
async function submodulesOf(sha, place) {
    const { exitCode, stdout } = await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .git */ .$)(['ls-tree', '--full-tree', '-r', '-z', sha], place);
    if (exitCode !== 0)
        return [];
    return stdout.split('\0').flatMap(line => /^160000 .*\t(.+)$/s.exec(line)?.[1] ?? []);
}
/** Files that an earlier commit has and a later one has not. Paths from the top. */
async function removedPaths({ from, to }, place) {
    const args = ['diff-tree', '-r', '-z', '--no-renames', '--diff-filter=D', '--name-only', '--no-ext-diff'];
    const { exitCode, stdout } = await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .git */ .$)([...args, from, to], place);
    return exitCode === 0 ? stdout.split('\0').filter(name => name !== '') : [];
}
/** What a file was called in an earlier commit, where it was renamed since; null when it was not. Paths from the top. */
async function earlierPath(file, { from, to }, place) {
    const args = ['diff-tree', '-r', '-z', '-M', '--diff-filter=R', '--name-status', '--no-ext-diff', from, to];
    const { exitCode, stdout } = await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .git */ .$)(args, place);
    if (exitCode !== 0)
        return null;
    const fields = stdout.split('\0');
    // Status, old name and new name follow each other.
    const at = fields.findIndex((field, index) => index % 3 === 2 && field === file);
    return at < 0 ? null : (fields[at - 1] ?? null);
}


/***/ }),

/***/ 42389:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ git),
  q: () => (/* binding */ gitText)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/files/read-regular-file.ts
var read_regular_file = __webpack_require__(47269);
// EXTERNAL MODULE: ./src/git/path-inside.ts
var path_inside = __webpack_require__(84334);
// EXTERNAL MODULE: ./src/git/run-git.ts
var run_git = __webpack_require__(16148);
;// CONCATENATED MODULE: ./src/git/find-work-tree.ts





/**
 * The top of the checkout that a directory is in: the nearest folder above that has a `.git`, as git itself looks for it, but for two
 * things that anybody can put into a checkout: a folder that looks like a bare repository, which a commit may hold, and a `.git` in a
 * folder whose files another repository above has, or that leads to such a folder, which an unpacked archive may hold.
 *
 * @returns an absolute path without links; null where there is no checkout, or no such directory.
 */
async function findWorkTree(place) {
    const start = await (0,promises_.realpath)(place.directory).catch(() => null);
    return start === null ? null : nearest(start, place);
}
async function nearest(directory, place) {
    const above = await parentOf(directory, place);
    if (!(await hasGit(directory)))
        return above === null ? null : nearest(above, place);
    const outer = above === null ? null : await nearest(above, place);
    return outer !== null && (await isPlanted(directory, outer, place)) ? outer : directory;
}
/** Where git looks next; null where it ends: at a ceiling that the user set, and at the end of a file system. */
async function parentOf(directory, { env }) {
    const parent = external_node_path_default().dirname(directory);
    const ceilings = (env.GIT_CEILING_DIRECTORIES ?? '').split((external_node_path_default()).delimiter);
    if (parent === directory || ceilings.includes(parent))
        return null;
    const [here, there] = [await (0,promises_.stat)(directory), await (0,promises_.stat)(parent)];
    return here.dev === there.dev ? parent : null;
}
/** A folder that git made, or the file that stands for one in submodules and worktrees. */
async function hasGit(directory) {
    const git = external_node_path_default().join(directory, '.git');
    const found = await (0,promises_.stat)(git).catch(() => null);
    if (!found?.isDirectory())
        return found?.isFile() === true;
    return (0,promises_.lstat)(external_node_path_default().join(git, 'HEAD')).then(() => true, () => false);
}
/** Git adds no file of a folder that has a `.git` to the repository around it: where files are in there, the `.git` came later. */
async function isPlanted(directory, outer, place) {
    const folders = [directory, await gitFolder(external_node_path_default().join(directory, '.git'))];
    for (const folder of folders)
        if (folder !== null && (await hasFilesIn(folder, outer, place)))
            return true;
    return false;
}
/** Bytes of a `.git` that is a file: it holds one path. */
const LARGEST_LINK = 10_000;
/** Where a `.git` leads to: itself, or what a link or a file says. */
async function gitFolder(git) {
    const text = await (0,read_regular_file/* readRegularFile */.X)(git, { most: LARGEST_LINK, links: 'follow' }).catch(() => null);
    const [, target = '.git'] = /^gitdir: (.+?)\s*$/.exec(text ?? '') ?? [];
    return (0,promises_.realpath)(external_node_path_default().resolve(external_node_path_default().dirname(git), target)).catch(() => null);
}
async function hasFilesIn(folder, outer, place) {
    const inside = (0,path_inside/* pathInside */._)(folder, outer);
    if (inside === null)
        return false;
    const args = ['--literal-pathspecs', 'ls-files', '-z', '--', inside === '' ? '.' : inside];
    const { stdout } = await (0,run_git/* runGit */.EO)(args, { ...place, directory: outer });
    // A submodule is the folder itself.
    return stdout.split('\0').some(file => file !== '' && file !== inside);
}

// EXTERNAL MODULE: ./src/git/repository-refused.ts
var repository_refused = __webpack_require__(54179);
;// CONCATENATED MODULE: ./src/git/git.ts



/** What git answers where it finds no repository. */
const NOWHERE = { exitCode: 128, stdout: '', stderr: ['fatal: not a git repository'] };
/** `unsafe repository` is what git said before 2.37. */
const REFUSED = /^fatal: (?:detected dubious ownership in|unsafe) repository/;
/**
 * Runs git at the top of the checkout that a place is in. A failed run is a value.
 *
 * @throws RepositoryRefused where the checkout belongs to another user; ToolError when git cannot be started or was aborted.
 */
async function git(args, place) {
    const top = await findWorkTree(place);
    if (top === null)
        return NOWHERE;
    const run = await (0,run_git/* runGit */.EO)(args, { ...place, directory: top });
    if (run.exitCode !== 0 && run.stderr.some(line => REFUSED.test(line)))
        throw new repository_refused/* RepositoryRefused */.J(top);
    return run;
}
/** What git prints, without blanks around it; null when it fails. */
async function gitText(args, place) {
    const { exitCode, stdout } = await git(args, place);
    return exitCode === 0 ? stdout.trim() : null;
}


/***/ }),

/***/ 53199:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ isBranchName)
/* harmony export */ });
/** Whether a text may be the name of a branch (git-check-ref-format), so that no option or expression can be made of it. */
function isBranchName(value) {
    return (typeof value === 'string' &&
        value.length <= 255 &&
        /^[^\0-\x20\x7f~^:?*[\\]+$/.test(value) &&
        !/^[-/.]|\.\.|@\{|\/\/|\/\.|\.lock(?:\/|$)|[/.]$|^@$/.test(value));
}


/***/ }),

/***/ 8253:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ hasChanges),
/* harmony export */   t: () => (/* binding */ localBase)
/* harmony export */ });
/* harmony import */ var _commit_id_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19341);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42389);
/* harmony import */ var _merge_base_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35836);
/* harmony import */ var _read_commit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78982);
/* harmony import */ var _remote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60668);
/* harmony import */ var _untracked_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13434);






/**
 * What someone at a terminal compares with: where the branch parted from the default branch, or from its own upstream. On the
 * default branch itself it is the last commit while there are changes on top of it, else the one before.
 */
async function localBase(head, place) {
    const main = await defaultBranch(place);
    const sha = main === null ? head.sha : await (0,_merge_base_js__WEBPACK_IMPORTED_MODULE_1__/* .mergeBase */ .w)(head.sha, main.sha, place);
    if (sha === null) {
        return {
            kind: 'unknown',
            reason: `${(0,_commit_id_js__WEBPACK_IMPORTED_MODULE_5__/* .shortCommit */ .A)(head.sha)} and ${main?.name ?? ''} have no commit in common`,
        };
    }
    const branch = main?.name ?? null;
    if (sha !== head.sha)
        return { kind: 'known', sha, branch, relation: 'merge-base' };
    // What is edited is a change on top of the last commit, as a branch is: no one has judged it yet.
    if (await hasChanges(place))
        return { kind: 'known', sha, branch, relation: 'merge-base' };
    const [parent] = head.parents;
    if (parent !== undefined)
        return { kind: 'known', sha: parent, branch, relation: 'previous' };
    return {
        kind: 'unknown',
        reason: `${(0,_commit_id_js__WEBPACK_IMPORTED_MODULE_5__/* .shortCommit */ .A)(sha)} is the first commit, so there is no previous commit`,
    };
}
/**
 * Whether something is not as in the commit: a file that git knows, anywhere in the checkout, or one in the place itself that git
 * neither knows nor ignores.
 */
async function hasChanges(place) {
    const known = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .gitText */ .q)(['status', '--porcelain', '--untracked-files=no'], place);
    return known !== '' || (await (0,_untracked_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .hasNewFiles */ .g0)(place));
}
async function defaultBranch(place) {
    const remote = await (0,_remote_js__WEBPACK_IMPORTED_MODULE_3__/* .remoteName */ .iy)(place);
    const remotes = remote === null ? [] : [`${remote}/HEAD`, `${remote}/main`, `${remote}/master`];
    const refs = [
        ...remotes.map(name => `refs/remotes/${name}`),
        'refs/heads/main',
        'refs/heads/master',
        '@{upstream}',
    ];
    for (const ref of refs) {
        const commit = await (0,_read_commit_js__WEBPACK_IMPORTED_MODULE_2__/* .readCommit */ .k)(ref, place);
        if (commit !== null)
            return { sha: commit.sha, name: (await nameOf(ref, place)) ?? ref };
    }
    return null;
}
/** `origin/main` for `refs/remotes/origin/HEAD`. */
async function nameOf(ref, place) {
    const name = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .gitText */ .q)(['rev-parse', '--abbrev-ref', '--end-of-options', ref], place);
    return name === null ? null : (name.split('\n').at(-1) ?? null);
}


/***/ }),

/***/ 35836:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ isAncestor),
/* harmony export */   w: () => (/* binding */ mergeBase)
/* harmony export */ });
/* harmony import */ var _commit_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19341);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42389);
/* harmony import */ var _read_commit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78982);
/* harmony import */ var _remote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60668);




/** How much history a shallow clone is given until the two sides meet, in commits of each. */
const DEPTHS = [50, 500, 5000];
/**
 * Where two commits parted: the best commit that both have. Of several (criss-cross merges) it is the one that git names first,
 * which is always the same.
 *
 * A shallow clone is deepened a few times.
 *
 * @returns null when they have none, or it is not within reach.
 */
async function mergeBase(one, other, place) {
    if (!(await (0,_remote_js__WEBPACK_IMPORTED_MODULE_2__/* .isShallow */ .fE)(place))) {
        const missing = (await (0,_read_commit_js__WEBPACK_IMPORTED_MODULE_1__/* .readCommit */ .k)(other, place)) === null;
        if (missing && !(await (0,_remote_js__WEBPACK_IMPORTED_MODULE_2__/* .fetchCommits */ .Bj)([other], null, place)))
            return null;
        return meeting(one, other, place);
    }
    for (const depth of DEPTHS) {
        const found = await meeting(one, other, place);
        if (found !== null)
            return found;
        if (!(await (0,_remote_js__WEBPACK_IMPORTED_MODULE_2__/* .deepen */ .gN)([one, other], depth, place)))
            return null;
    }
    return meeting(one, other, place);
}
/** Whether one commit is in the history of the other, as far as it is here. */
async function isAncestor(earlier, later, place) {
    const { exitCode } = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$)(['merge-base', '--is-ancestor', earlier, later], place);
    return exitCode === 0;
}
async function meeting(one, other, place) {
    const { exitCode, stdout } = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$)(['merge-base', one, other], place);
    const sha = stdout.trim();
    return exitCode === 0 && (0,_commit_id_js__WEBPACK_IMPORTED_MODULE_3__/* .isCommitId */ .j)(sha) ? sha : null;
}


/***/ }),

/***/ 84334:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ pathInside)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** The path of a file from a folder, with slashes, '' for the folder itself; null for what is not in it. */
function pathInside(file, folder) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(folder, file);
    const outside = relative === '..' || relative.startsWith(`..${(node_path__WEBPACK_IMPORTED_MODULE_0___default().sep)}`) || node_path__WEBPACK_IMPORTED_MODULE_0___default().isAbsolute(relative);
    return outside ? null : relative.split((node_path__WEBPACK_IMPORTED_MODULE_0___default().sep)).join('/');
}


/***/ }),

/***/ 78982:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ readCommit)
/* harmony export */ });
/* harmony import */ var _commit_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19341);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42389);


/** A commit by its name, `HEAD` or a ref; null when it is not here. */
async function readCommit(revision, place) {
    const name = `${revision}^{commit}`;
    const sha = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .gitText */ .q)(['rev-parse', '--verify', '--quiet', '--end-of-options', name], place);
    if (!(0,_commit_id_js__WEBPACK_IMPORTED_MODULE_1__/* .isCommitId */ .j)(sha))
        return null;
    const { exitCode, stdout } = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$)(['cat-file', 'commit', sha], place);
    return exitCode === 0 ? parseCommit(sha, stdout) : null;
}
/** The header of a commit object, which ends at the first empty line. */
function parseCommit(sha, text) {
    const header = text.split('\n\n', 1)[0] ?? '';
    const parents = [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent = '']) => parent);
    const time = Number(/^committer .* (\d{1,12}) [+-]\d{4}$/m.exec(header)?.[1] ?? 0);
    return { sha, parents: parents.filter(_commit_id_js__WEBPACK_IMPORTED_MODULE_1__/* .isCommitId */ .j), time };
}


/***/ }),

/***/ 60668:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ fetchCommits),
/* harmony export */   W_: () => (/* binding */ remoteTip),
/* harmony export */   fE: () => (/* binding */ isShallow),
/* harmony export */   gN: () => (/* binding */ deepen),
/* harmony export */   gX: () => (/* binding */ remoteUrl),
/* harmony export */   iy: () => (/* binding */ remoteName)
/* harmony export */ });
/* harmony import */ var _commit_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19341);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42389);
/* harmony import */ var _run_git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16148);



/** A remote that does not answer gets no more of a run. Milliseconds. */
const PATIENCE = 60_000;
/** Whether the clone was cut off at some depth, as actions/checkout does. */
async function isShallow(place) {
    return (await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .gitText */ .q)(['rev-parse', '--is-shallow-repository'], place)) === 'true';
}
/** The remote that the checkout is from; null when it has none. */
async function remoteName(place) {
    const names = ((await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .gitText */ .q)(['remote'], place)) ?? '').split('\n').filter(name => name !== '');
    return names.includes('origin') ? 'origin' : (names[0] ?? null);
}
/** Where that remote is, as the checkout has it; null when it has none. */
async function remoteUrl(place) {
    const name = await remoteName(place);
    return name === null ? null : (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .gitText */ .q)(['config', '--get', `remote.${name}.url`], place);
}
/** The commit that a branch has at the remote right now; null when the remote does not say. */
async function remoteTip(branch, place) {
    const remote = await remoteName(place);
    if (remote === null)
        return null;
    const wanted = `refs/heads/${branch}`;
    const text = await patiently(place, inTime => (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .gitText */ .q)(['ls-remote', '--quiet', _run_git_js__WEBPACK_IMPORTED_MODULE_1__/* .UPLOAD_PACK */ .I3, '--end-of-options', remote, wanted], inTime));
    const line = text?.split('\n').find(each => each.endsWith(`\t${wanted}`));
    const sha = line?.split('\t')[0];
    return (0,_commit_id_js__WEBPACK_IMPORTED_MODULE_2__/* .isCommitId */ .j)(sha) ? sha : null;
}
/** Fetches that are under way, by repository and by what they fetch. */
const underWay = new Map();
/** The last fetch that each repository is asked for: git refuses to cut one clone again from two sides at once. */
const lastOf = new Map();
/**
 * Brings commits and what is before them from the remote, as objects alone: no ref, no file and no setting of the checkout
 * changes. Images of one bake ask at the same time for the same: it is fetched once, and anything else in turn.
 *
 * @param depth how many commits of each; null: all. A clone that is not shallow is not made so: it gets them all.
 * @returns whether they came.
 */
async function fetchCommits(shas, depth, place) {
    const repository = (await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .gitText */ .q)(['rev-parse', '--absolute-git-dir'], place)) ?? place.directory;
    const wanted = JSON.stringify([repository, shas, depth]);
    const same = underWay.get(wanted);
    if (same !== undefined)
        return same;
    const before = lastOf.get(repository) ?? Promise.resolve();
    const fetching = before.then(() => fetchNow(shas, depth, place));
    lastOf.set(repository, fetching.catch(() => null));
    underWay.set(wanted, fetching);
    return fetching.finally(() => underWay.delete(wanted));
}
/**
 * As `fetchCommits`, for a shallow clone that must keep what it has: git would cut the checkout's own history off at a depth that is
 * less than its own.
 */
async function deepen(shas, depth, place) {
    const own = Number(await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .gitText */ .q)(['rev-list', '--count', '--first-parent', 'HEAD'], place));
    return fetchCommits(shas, Math.max(depth, own), place);
}
async function fetchNow(shas, depth, place) {
    const remote = await remoteName(place);
    if (remote === null)
        return false;
    const options = [
        '--quiet',
        _run_git_js__WEBPACK_IMPORTED_MODULE_1__/* .UPLOAD_PACK */ .I3,
        '--no-tags',
        '--no-recurse-submodules',
        '--no-write-fetch-head',
        '--refmap=',
    ];
    const deep = depth === null || !(await isShallow(place)) ? [] : [`--depth=${depth}`];
    const args = ['fetch', ...options, ...deep, '--end-of-options', remote, ...shas];
    const run = await patiently(place, inTime => (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$)(args, inTime));
    return run?.exitCode === 0;
}
/** Null when it took too long. */
async function patiently(place, task) {
    const timeout = AbortSignal.timeout(PATIENCE);
    try {
        return await task({ ...place, signal: AbortSignal.any([place.signal, timeout]) });
    }
    catch (error) {
        place.signal.throwIfAborted();
        if (timeout.aborted)
            return null;
        throw error;
    }
}


/***/ }),

/***/ 54179:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ RepositoryRefused)
/* harmony export */ });
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20694);
/* harmony import */ var _text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75091);


/** Git does not read a checkout that belongs to another user, whose configuration could run programs. */
class RepositoryRefused extends _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v {
    /** @param top of the checkout. */
    constructor(top) {
        super(`git refuses the repository in ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(top, 4096)}, which belongs to another user: if you trust it, run \`git config --global --add safe.directory ${shellWord(top)}\``);
    }
}
/** A path as one word of a command to copy. */
function shellWord(text) {
    return /^[\w/.@+-]+$/.test(text) ? text : (0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(text, 4096);
}


/***/ }),

/***/ 16148:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EO: () => (/* binding */ runGit),
/* harmony export */   G9: () => (/* binding */ runGitWithoutRepository),
/* harmony export */   I3: () => (/* binding */ UPLOAD_PACK)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _tools_run_tool_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56220);
/* harmony import */ var _path_inside_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84334);





/**
 * What no command line has any use for here, and would run a program that the repository names, or tidy up beside the work. The first
 * stands for git itself what `findWorkTree` sees to for every version of it: a folder of the checkout that looks like a repository is none.
 */
const CAREFUL = [
    ['safe.bareRepository', 'explicit'],
    ['core.hooksPath', node_os__WEBPACK_IMPORTED_MODULE_1__.devNull],
    ['core.fsmonitor', 'false'],
    ['core.alternateRefsCommand', ':'],
    ['log.showSignature', 'false'],
    ['submodule.recurse', 'false'],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
];
/** For what reaches a remote: the program at the other end is git's own, whatever the configuration names in its place. */
const UPLOAD_PACK = '--upload-pack=git-upload-pack';
/** Those of git itself. Others are programs of such names (`git-remote-ext`), which a configuration can send anywhere. */
const PROTOCOLS = 'git:http:https:ssh';
/**
 * Starts git, for all of slim-build: no hooks, no terminal to ask for passwords, and nothing of the environment that names a
 * repository. What is left of the repository's own configuration is what actions/checkout and the user put there: how to reach the
 * remote, and filters such as those of Git LFS. A failed run is a value.
 *
 * @param more variables of this call alone.
 * @throws ToolError when git cannot be started or was aborted.
 */
async function runGit(args, place, more = {}) {
    const { directory, env, signal } = place;
    const settings = [...CAREFUL, ...(await trust(place))].flatMap(([key, value]) => ['-c', `${key}=${value}`]);
    return (0,_tools_run_tool_js__WEBPACK_IMPORTED_MODULE_3__/* .runTool */ .qI)('git', ['--no-replace-objects', ...settings, '-C', directory, ...args], {
        env: { ...neededBy(env), ...asksNobody(env), GIT_ALLOW_PROTOCOL: protocols(args, env), ...more },
        signal,
    });
}
/**
 * Runs git where it has no repository, for what asks a remote alone: nothing but the user's own configuration counts.
 *
 * @throws ToolError when git cannot be started or was aborted.
 */
function runGitWithoutRepository(args, { env, signal }) {
    return runGit(args, { directory: node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve('/'), env, signal }, { GIT_DIR: node_os__WEBPACK_IMPORTED_MODULE_1__.devNull });
}
/** Git names the top of a checkout without links; each is named by itself, since wildcards came with git 2.46. */
async function trust({ directory, workspace }) {
    if (workspace === undefined)
        return [];
    const [top, around] = [await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(directory), await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(workspace)];
    return (0,_path_inside_js__WEBPACK_IMPORTED_MODULE_4__/* .pathInside */ ._)(top, around) === null ? [] : [['safe.directory', top]];
}
/** Programs that the environment names for passwords and proxies are the user's; those that a repository names are not started. */
function asksNobody({ GIT_ASKPASS, SSH_ASKPASS, GIT_PROXY_COMMAND }) {
    return {
        GIT_ASKPASS: GIT_ASKPASS ?? SSH_ASKPASS ?? '',
        GIT_PROXY_COMMAND: GIT_PROXY_COMMAND ?? '',
        GIT_TERMINAL_PROMPT: '0',
        GIT_OPTIONAL_LOCKS: '0',
        LC_ALL: 'C',
    };
}
/**
 * Without `UPLOAD_PACK` git reaches a remote only for objects that a partial clone lacks, and would start the program that the
 * configuration names for a remote that is a folder of this machine. What the user has said of protocols stays.
 */
function protocols(args, { GIT_ALLOW_PROTOCOL }) {
    return GIT_ALLOW_PROTOCOL ?? (args.includes(UPLOAD_PACK) ? `file:${PROTOCOLS}` : PROTOCOLS);
}
/**
 * In a hook, git says by variables which repository it is about; here the directory says. The tokens of the runner and the inputs of a
 * step are for none of what git starts. Others stay, also those that the build gets as secrets: any command may reach the remote (of a
 * partial clone, or by Git LFS), and only the user's credential helper knows what it reads: that of `gh` takes `GH_TOKEN` or
 * `GITHUB_TOKEN`, and one in a configuration any variable.
 */
function neededBy(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !PLACES.has(name) && !/^(?:ACTIONS|INPUT)_/.test(name)));
}
const PLACES = new Set([
    'GIT_DIR',
    'GIT_WORK_TREE',
    'GIT_INDEX_FILE',
    'GIT_OBJECT_DIRECTORY',
    'GIT_ALTERNATE_OBJECT_DIRECTORIES',
    'GIT_COMMON_DIR',
    'GIT_NAMESPACE',
    'GIT_PREFIX',
    'GIT_QUARANTINE_PATH',
    'GIT_SHALLOW_FILE',
]);


/***/ }),

/***/ 13434:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f4: () => (/* binding */ trackedPaths),
/* harmony export */   g0: () => (/* binding */ hasNewFiles),
/* harmony export */   kN: () => (/* binding */ untrackedPaths),
/* harmony export */   zw: () => (/* binding */ untrackedFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _commit_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37016);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42389);
/* harmony import */ var _path_inside_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84334);




/** Files and directories in a checkout that no commit has, ignored ones too: what earlier steps made. Paths from the directory. */
async function untrackedPaths(place) {
    const args = ['ls-files', '--others', '--directory', '--no-empty-directory', '-z'];
    return listed(args, place);
}
/** The same, file by file. */
async function untrackedFiles(place) {
    return listed(['ls-files', '--others', '-z'], place);
}
/** Whether there is a file in the directory that no commit has and that git does not ignore. */
async function hasNewFiles(place) {
    return (await listed(['ls-files', '--others', '--exclude-standard', '-z'], place)).length > 0;
}
/** Files in the directory that are in git's index, those of submodules left out. Paths from the directory. */
async function trackedPaths(place) {
    return listed(['ls-files', '--cached', '-z'], place);
}
/** Git starts at the top of the checkout, and is asked of the directory alone. */
async function listed(args, place) {
    const top = await (0,_commit_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .checkoutTop */ .wl)(place);
    const inside = top === null ? null : (0,_path_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .pathInside */ ._)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(place.directory), top);
    if (inside === null)
        return [];
    const { exitCode, stdout } = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$)(['--literal-pathspecs', ...args, '--', inside === '' ? '.' : inside], place);
    if (exitCode !== 0)
        return [];
    const start = inside === '' ? 0 : inside.length + 1;
    return stdout.split('\0').flatMap(name => (name === '' ? [] : [name.slice(start) || './']));
}


/***/ }),

/***/ 21039:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ budgetsOfImage)
});

// EXTERNAL MODULE: ./src/inputs/nearest-name.ts
var nearest_name = __webpack_require__(86583);
;// CONCATENATED MODULE: ./src/inputs/config-layers.ts

/** What a config file says about one image, and a warning when it knows others but not this one. */
function configLayers(config, image, file) {
    const known = [...config.images.keys()];
    const ofAllImages = new Set(known.some(name => name !== image) ? sourcesIn(config.defaults) : []);
    const own = config.images.get(image);
    if (own !== undefined)
        return { layers: [config.defaults, own], ofAllImages, warnings: [] };
    if (known.length === 0)
        return { layers: [config.defaults], ofAllImages, warnings: [] };
    const nearest = (0,nearest_name/* nearestName */.q)(image, known);
    const hint = nearest === null ? `it has ${known.slice(0, 10).join(', ')}` : `did you mean \`${nearest}\`?`;
    return {
        layers: [config.defaults],
        ofAllImages,
        warnings: [`${file} has no budgets for an image \`${image}\` (${hint}); only its defaults apply`],
    };
}
function sourcesIn(layer) {
    return Object.entries(layer)
        .filter(([key]) => key !== 'platforms')
        .flatMap(([, value]) => (value instanceof Map ? [...value.values()] : [value]))
        .map(value => value.source);
}

;// CONCATENATED MODULE: ./src/inputs/budgets-of-image.ts

/**
 * The budgets of one image.
 *
 * @param image the name to look for in the config file; null: only its defaults hold.
 */
function budgetsOfImage({ file, config, base, own }, image, warn) {
    const { layers, ofAllImages, warnings } = layersOf(config, image, file);
    for (const warning of warnings)
        warn(warning);
    const budgets = { layers: [...layers, own], ofAllImages };
    if (base === null)
        return budgets;
    const before = layersOf(base.config, image, file).layers;
    return { ...budgets, base: { commit: base.commit, from: base.from, layers: [...before, own] } };
}
function layersOf(config, image, file) {
    return image === null
        ? { layers: [config.defaults], ofAllImages: new Set(), warnings: [] }
        : configLayers(config, image, file);
}


/***/ }),

/***/ 11869:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ readConfigAt)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
// EXTERNAL MODULE: ./src/git/commit-id.ts
var commit_id = __webpack_require__(19341);
// EXTERNAL MODULE: ./src/git/commit-tree.ts
var commit_tree = __webpack_require__(37016);
// EXTERNAL MODULE: ./src/git/git.ts + 1 modules
var git = __webpack_require__(42389);
;// CONCATENATED MODULE: ./src/git/file-at-commit.ts


/** Links that are followed at most. */
const MOST_LINKS = 10;
/** `100644 blob 2e7c… 120	name`, as git lists an entry with its size in bytes. */
const ENTRY = /^(?<mode>\d{6}) \w+ (?<id>[0-9a-f]+) +(?<size>\d+|-)\t/;
/**
 * Reads a file as a commit has it: of git's objects alone, whatever is in the checkout. A link is followed within the commit.
 *
 * @param file its path from the top, with slashes.
 * @param most bytes; a longer file is not read.
 */
async function readFileAt(sha, file, most, place) {
    let name = file;
    for (let links = 0; links <= MOST_LINKS; links++) {
        const entry = await readEntry(sha, name, most, place);
        if (entry.kind === 'absent' && links > 0)
            return UNUSABLE;
        if (entry.kind !== 'link')
            return entry;
        name = external_node_path_default().posix.join(external_node_path_default().posix.dirname(name), entry.target);
        if (external_node_path_default().posix.isAbsolute(entry.target) || name.startsWith('../'))
            return UNUSABLE;
    }
    return UNUSABLE;
}
const UNUSABLE = { kind: 'unusable' };
async function readEntry(sha, name, most, place) {
    const args = ['--literal-pathspecs', 'ls-tree', '--full-tree', '-l', '-z', sha, '--', name];
    const { exitCode, stdout } = await (0,git/* git */.$)(args, place);
    if (exitCode === 0 && stdout === '')
        return { kind: 'absent' };
    const { mode = '', id = '', size = '' } = ENTRY.exec(stdout)?.groups ?? {};
    if (![LINK, ...FILES].includes(mode) || Number(size) > most)
        return UNUSABLE;
    const blob = await (0,git/* git */.$)(['cat-file', 'blob', id], place);
    if (blob.exitCode !== 0)
        return UNUSABLE;
    return mode === LINK ? { kind: 'link', target: blob.stdout } : { kind: 'file', text: blob.stdout };
}
const FILES = ['100644', '100755'];
const LINK = '120000';

// EXTERNAL MODULE: ./src/git/path-inside.ts
var path_inside = __webpack_require__(84334);
// EXTERNAL MODULE: ./src/inputs/messages.ts
var messages = __webpack_require__(3741);
// EXTERNAL MODULE: ./src/inputs/read-config.ts
var read_config = __webpack_require__(99200);
;// CONCATENATED MODULE: ./src/inputs/read-config-at.ts









/**
 * The config file as a commit has it, or an empty config where it has none. It is read out of git's objects, never out of the checkout.
 *
 * @param file as the input or the option names it, from `cwd`.
 * @param place a directory in the checkout.
 * @throws InputError when the commit is not here and cannot be fetched, or its file cannot be read or is wrong.
 */
async function readConfigAt(sha, file, { cwd, place }) {
    const top = await (0,commit_tree/* checkoutTop */.wl)(place);
    const name = top === null ? null : (0,path_inside/* pathInside */._)(external_node_path_default().resolve(await (0,promises_.realpath)(cwd), file), top);
    // What is in no checkout is in no commit.
    if (name === null)
        return read_config/* NO_CONFIG */.H5;
    if (!(await (0,commit_tree/* haveCommit */.iT)(sha, place)))
        throw new input_error/* InputError */.d(messages/* messages */.D.commitMissing((0,commit_id/* shortCommit */.A)(sha)));
    const found = await readFileAt(sha, name, read_config/* LARGEST_CONFIG */.UK, place);
    if (found.kind === 'absent')
        return read_config/* NO_CONFIG */.H5;
    // As git names it.
    const where = `${(0,commit_id/* shortCommit */.A)(sha)}:${file}`;
    if (found.kind === 'unusable')
        throw new input_error/* InputError */.d(messages/* messages */.D.configNotAFile(where));
    const { parseConfig } = await Promise.all(/* import() */[__webpack_require__.e(210), __webpack_require__.e(649)]).then(__webpack_require__.bind(__webpack_require__, 49030));
    return parseConfig(found.text, where);
}


/***/ }),

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

/***/ 57149:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ withoutSnapshotterFiles)
/* harmony export */ });
/** What eStargz calls the table of contents that it appends to a layer, and what it marks the files with that are fetched first. */
const TABLE = 'stargz.index.json';
const LANDMARKS = new Set(['.prefetch.landmark', '.no.prefetch.landmark']);
/**
 * The entries of a layer without those that a snapshotter needs and that no container is to see (eStargz specification, "The structure"):
 * the table of contents, which is the last file of its layer, and a landmark of one byte. They are structure of the layer: each layer
 * has its own, so they would count as hidden.
 */
function* withoutSnapshotterFiles(entries) {
    // A table, and what comes after it, until a later file shows that it is none.
    let held = [];
    for (const entry of entries) {
        const { path, type, unpacked } = entry;
        if (type === 'file' && held.length > 0) {
            yield* held;
            held = [];
        }
        if (type === 'file' && LANDMARKS.has(path) && unpacked === 1)
            continue;
        if (held.length > 0 || (type === 'file' && path === TABLE))
            held.push(entry);
        else
            yield entry;
    }
    yield* held.slice(1);
}


/***/ }),

/***/ 43061:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ isCertain)
/* harmony export */ });
/** Whether it can be written as changes of the files, so that it is no hint. */
function isCertain({ edits }) {
    return edits !== undefined;
}


/***/ }),

/***/ 40712:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ formatPlatform)
/* harmony export */ });
/**
 * `linux/amd64`, `linux/arm/v7`, `windows(10.0.20348.2227)/amd64`.
 *
 * arm64's default variant `v8` is left out and the version of Windows stands in parentheses, as containerd has it.
 */
function formatPlatform({ os, architecture, variant, osVersion }) {
    const shown = architecture === 'arm64' && variant === 'v8' ? undefined : variant;
    const system = osVersion === undefined ? os : `${os}(${osVersion})`;
    return [system, architecture, shown].filter(part => part !== undefined && part !== '').join('/');
}


/***/ }),

/***/ 34003:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iu: () => (/* binding */ nearestPlatform),
/* harmony export */   Jh: () => (/* binding */ isKnownPlatform),
/* harmony export */   SW: () => (/* binding */ isSamePlatform)
/* harmony export */ });
/* harmony import */ var leven__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47785);
/* harmony import */ var _normal_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80264);


/** Systems and architectures that Go builds for, by which BuildKit and containerd name platforms. */
const SYSTEMS = new Set('aix android darwin dragonfly freebsd illumos ios js linux netbsd openbsd plan9 solaris wasi wasip1 windows'.split(' '));
const ARCHITECTURES = new Set('386 amd64 arm arm64 loong64 mips mips64 mips64le mipsle ppc64 ppc64le riscv64 s390x wasm'.split(' '));
/** What images are mostly built for: what a misspelt name is likely to mean. */
const USUAL = [
    ...['amd64', 'arm64', 'arm/v7', 'arm/v6', '386', 'ppc64le', 's390x', 'riscv64'].map(each => `linux/${each}`),
    ...['windows/amd64', 'windows/arm64', 'darwin/amd64', 'darwin/arm64', 'freebsd/amd64', 'wasi/wasm'],
];
/** Letters that may be wrong. */
const FARTHEST = 2;
/** Whether a name is one of a platform that a tool builds for. `local` is what BuildKit runs on; a system or an architecture may stand alone. */
function isKnownPlatform(name) {
    const { system, architecture } = (0,_normal_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .platformParts */ .Y)(name);
    if (architecture === undefined)
        return system === 'local' || SYSTEMS.has(system) || ARCHITECTURES.has(system);
    return SYSTEMS.has(system) && ARCHITECTURES.has(architecture);
}
/** The platform that was probably meant, or null when none is near: first one with the same letters in another order. */
function nearestPlatform(name) {
    const written = name.trim().toLowerCase().slice(0, 60);
    const near = USUAL.map(each => ({ each, distance: (0,leven__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(written, each, { maxDistance: FARTHEST + 1 }) }))
        .filter(({ distance }) => distance <= FARTHEST)
        .toSorted((a, b) => a.distance - b.distance);
    const [best] = [...near.filter(({ each }) => lettersOf(each) === lettersOf(written)), ...near];
    return best?.each ?? null;
}
function lettersOf(text) {
    return Array.from(text).toSorted().join('');
}
/** Whether a platform that was asked for is one of an image. A variant counts where both name one, since engines run lower ones. */
function isSamePlatform(asked, own) {
    const [wanted, is] = [(0,_normal_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .platformParts */ .Y)(asked), (0,_normal_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .platformParts */ .Y)(own)];
    const hasVariants = wanted.variant !== undefined && is.variant !== undefined;
    return (wanted.system === is.system &&
        wanted.architecture === is.architecture &&
        (!hasVariants || wanted.variant === is.variant));
}


/***/ }),

/***/ 80264:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ normalPlatform),
/* harmony export */   Y: () => (/* binding */ platformParts)
/* harmony export */ });
/** Other names of systems. */
const SYSTEMS = { macos: 'darwin' };
/** Other names of architectures, with the variant that they stand for. */
const ARCHITECTURES = {
    i386: ['386', ''],
    x86_64: ['amd64'],
    'x86-64': ['amd64'],
    aarch64: ['arm64'],
    armhf: ['arm', 'v7'],
    armel: ['arm', 'v6'],
};
/** Variants that are the architecture itself, which containerd leaves out. */
const ITSELF = { amd64: 'v1', arm64: 'v8' };
/** What containerd takes arm for where no variant is said. */
const USUAL_ARM = 'v7';
/**
 * The one name of a platform, however it is spelled: `linux/amd64/v1` is `linux/amd64`, and `linux/arm` is `linux/arm/v7`
 * (containerd's platforms, "Normalization").
 */
function normalPlatform(name) {
    const { version, ...parts } = platformParts(name);
    const system = version === '' ? parts.system : `${parts.system}(${version})`;
    const variant = parts.variant ?? (parts.architecture === 'arm' ? USUAL_ARM : undefined);
    return [system, parts.architecture, variant].filter(part => part !== undefined).join('/');
}
/** The parts of a name; what stands behind the third part belongs to it, since names are untrusted. */
function platformParts(name) {
    const [first = '', second, ...rest] = name.trim().toLowerCase().split('/');
    const [, system = first, version = ''] = /^([^()]*)\(([^()]*)\)$/.exec(first) ?? [];
    const written = rest.length === 0 ? undefined : rest.join('/');
    // A name of one word is a system, or an architecture of any system.
    if (second === undefined)
        return { system: ownName(system), version, architecture: undefined, variant: undefined };
    const [architecture, implied] = architectureNames(second);
    return {
        system: ownName(system),
        version,
        architecture,
        variant: variantOf(architecture, implied ?? written),
    };
}
function ownName(word) {
    const system = Object.hasOwn(SYSTEMS, word) ? SYSTEMS[word] : undefined;
    return system ?? architectureNames(word)[0];
}
function architectureNames(word) {
    const other = Object.hasOwn(ARCHITECTURES, word) ? ARCHITECTURES[word] : undefined;
    return other ?? [word];
}
function variantOf(architecture, written) {
    if (written === undefined || written === '')
        return undefined;
    const isOfArm = architecture === 'arm' || architecture === 'arm64';
    const variant = isOfArm && /^\d$/.test(written) ? `v${written}` : written;
    return variant === ITSELF[architecture] ? undefined : variant;
}


/***/ }),

/***/ 73655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ pairPlatforms),
/* harmony export */   u: () => (/* binding */ meansPlatform)
/* harmony export */ });
/* harmony import */ var _normal_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80264);

/**
 * What each platform of an image was earlier, or null where it is new. A spelling (`linux/amd64/v1`) makes no other platform, and the version of an operating system does not make a
 * platform another one either, since a base image that was patched has a new one: it only tells platforms of one image apart. So
 * the one of the same name comes first, then that of the same build (`10.0.20348`), then the only one of that system and architecture.
 */
function pairPlatforms(head, earlier) {
    const pairs = new Map();
    const pair = (keyOf, isAlone) => {
        const paired = new Set(pairs.values());
        const before = Map.groupBy(earlier.filter(each => !paired.has(each)), each => keyOf(each.platform));
        const now = Map.groupBy(head.filter(each => !pairs.has(each)), each => keyOf(each.platform));
        for (const [key, group] of now) {
            const candidates = before.get(key) ?? [];
            if (isAlone && (group.length > 1 || candidates.length > 1))
                continue;
            for (const [at, each] of group.entries()) {
                const candidate = candidates[at];
                if (candidate !== undefined)
                    pairs.set(each, candidate);
            }
        }
    };
    pair(name => name, false);
    pair(buildOf, true);
    pair(name => partsOf(name).kind, true);
    return head.map(each => pairs.get(each) ?? null);
}
/** Whether a platform that somebody wrote is this one: without a version it is each of that kind, with the first parts of one each of that build. */
function meansPlatform(wanted, platform) {
    const [asked, is] = [partsOf(wanted), partsOf(platform)];
    if (asked.kind !== is.kind)
        return false;
    return asked.version === '' || `${is.version}.`.startsWith(`${asked.version}.`);
}
/** The name with no more of the version than a patch leaves as it is. */
function buildOf(name) {
    const { kind, version } = partsOf(name);
    return `${kind} ${version.split('.').slice(0, 3).join('.')}`;
}
function partsOf(name) {
    const { version } = (0,_normal_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .platformParts */ .Y)(name);
    const normal = (0,_normal_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .normalPlatform */ .J)(name);
    return { kind: version === '' ? normal : normal.replace(`(${version})`, ''), version };
}


/***/ }),

/***/ 54059:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ archivePath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/**
 * A member's path inside an archive in its one normal form (`./a//b` is `a/b`), or null when it leads out of the
 * archive. It is a key of a map and never a path of the file system.
 */
function archivePath(name) {
    const normal = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix
        .normalize(name)
        .replace(/^\/+/, '')
        .replace(/(?<!\/)\/+$/, '');
    return normal === '' || normal === '.' || normal === '..' || normal.startsWith('../') ? null : normal;
}


/***/ }),

/***/ 92608:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ blobPath)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95305);

/** Where a layout keeps a blob (image spec, image-layout.md). */
function blobPath(digest) {
    return `blobs/${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestAlgorithm */ .g4)(digest)}/${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestHex */ .sU)(digest)}`;
}


/***/ }),

/***/ 32587:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** The sha256 digest of some bytes. */
function digestOf(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
}


/***/ }),

/***/ 92773:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ JsonFields),
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _errors_image_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19101);
/* harmony import */ var _text_bounded_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10181);
/* harmony import */ var _text_quote_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75091);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57949);
/* harmony import */ var _parse_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34319);





/**
 * A JSON object from an image, read field by field, each checked. `null` counts as absent, as Go's encoder writes it.
 *
 * Every method throws an ImageError that names the document and the field.
 */
class JsonFields {
    object;
    where;
    /** @param where what the object is, to begin a sentence with: `the manifest sha256:…`. */
    constructor(value, where) {
        if (typeof value !== 'object' || value === null || Array.isArray(value)) {
            throw new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ImageError */ .C(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.notAJsonObject(where, show(value)));
        }
        this.object = value;
        this.where = where;
    }
    /** The object that a document's bytes spell. */
    static parse(bytes, where) {
        return new JsonFields(parseJson(bytes, where), where);
    }
    has(key) {
        return this.value(key) !== undefined;
    }
    text(key) {
        return this.optionalText(key) ?? this.fail(key, 'a text');
    }
    optionalText(key) {
        const value = this.value(key);
        return value === undefined || typeof value === 'string' ? value : this.fail(key, 'a text');
    }
    flag(key) {
        const value = this.value(key) ?? false;
        return typeof value === 'boolean' ? value : this.fail(key, 'true or false');
    }
    /** A number of bytes: whole, not negative, exactly representable. */
    bytes(key) {
        const value = this.value(key);
        return Number.isSafeInteger(value) && value >= 0
            ? value
            : this.fail(key, 'a whole number of bytes');
    }
    digest(key) {
        return (0,_parse_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDigest */ .m)(this.value(key), `${this.where}, ${key}`);
    }
    inner(key) {
        return this.optionalObject(key) ?? this.fail(key, 'an object');
    }
    optionalObject(key) {
        const value = this.value(key);
        return value === undefined ? undefined : new JsonFields(value, `${this.where}, ${key}`);
    }
    /** The items of a list, each with its place for messages; an absent list is empty. */
    list(key, item) {
        const value = this.value(key) ?? [];
        if (!Array.isArray(value))
            return this.fail(key, 'a list');
        return value.map((entry, at) => item(entry, `${this.where}, ${key}[${at}]`));
    }
    objects(key, item) {
        return this.list(key, (value, where) => item(new JsonFields(value, where)));
    }
    /** An object of texts, such as annotations and labels. */
    optionalTexts(key) {
        const fields = this.optionalObject(key);
        if (fields === undefined)
            return undefined;
        // fromEntries defines, it does not assign: a key `__proto__` stays a plain key.
        return Object.fromEntries(Object.keys(fields.object).map(name => [name, fields.optionalText(name) ?? '']));
    }
    /** The text of a field that may be anything. Never throws. */
    textOrNone(key) {
        const value = this.value(key);
        return typeof value === 'string' ? value : null;
    }
    /** The texts of a list that may be anything; one that holds something else is as good as absent. Never throws. */
    textsOrNone(key) {
        const value = this.value(key);
        return Array.isArray(value) && value.every(text => typeof text === 'string') ? value : [];
    }
    /** An object that may be anything. Never throws. */
    objectOrNone(key) {
        const value = this.value(key);
        return typeof value === 'object' && value !== null && !Array.isArray(value)
            ? new JsonFields(value, `${this.where}, ${key}`)
            : null;
    }
    value(key) {
        return Object.hasOwn(this.object, key) ? (this.object[key] ?? undefined) : undefined;
    }
    fail(key, wanted) {
        throw new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ImageError */ .C(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.fieldInvalid(this.where, wanted, key, show(this.value(key))));
    }
}
/** No value of a document about an image takes fewer bytes than eight on average. */
const LEAST_VALUES = 1000;
const BYTES_OF_A_VALUE = 8;
const DEEPEST = 64;
/** The value that a JSON document's bytes spell. @throws ImageError when it is no JSON, or made of brackets and commas. */
function parseJson(bytes, where) {
    const limits = { values: LEAST_VALUES + bytes.length / BYTES_OF_A_VALUE, depth: DEEPEST };
    if (!(0,_text_bounded_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isBoundedJson */ .Y)(bytes, limits))
        throw new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ImageError */ .C(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.jsonTooNested(where));
    try {
        return JSON.parse(bytes.toString('utf8'));
    }
    catch {
        throw new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ImageError */ .C(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.notJson(where));
    }
}
function show(value) {
    if (value === undefined || value === null)
        return 'nothing';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'an object';
    if (typeof value === 'number')
        return String(value);
    return typeof value === 'string' ? (0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteText */ .o)(value) : JSON.stringify(value);
}


/***/ }),

/***/ 36129:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ MissingBlob)
/* harmony export */ });
/* harmony import */ var _errors_image_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19101);

/** That an image does not hold a blob that it lists. */
class MissingBlob extends _errors_image_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C {
}


/***/ }),

/***/ 46166:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ openArchive)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
// EXTERNAL MODULE: ./src/errors/machine-failure.ts
var machine_failure = __webpack_require__(87973);
// EXTERNAL MODULE: ./src/text/quote-text.ts
var quote_text = __webpack_require__(75091);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./src/errors/image-error.ts
var image_error = __webpack_require__(19101);
;// CONCATENATED MODULE: ./src/oci/archive-header.ts
/** One tar block in bytes. */
const BLOCK = 512;
/**
 * A tar header block (POSIX ustar and GNU), or null when its checksum is not right: no tar.
 *
 * Names in image archives are plain; bytes that are not UTF-8 become replacement characters and match nothing.
 */
function parseArchiveHeader(block) {
    const size = parseNumber(block.subarray(124, 136));
    if (size === null || parseNumber(block.subarray(148, 156)) !== checksum(block))
        return null;
    const prefix = block.toString('latin1', 257, 263) === 'ustar\0' ? archive_header_text(block.subarray(345, 500)) : '';
    const name = archive_header_text(block.subarray(0, 100));
    return {
        name: prefix === '' ? name : `${prefix}/${name}`,
        size,
        flag: String.fromCharCode(block[156] ?? 0).replace('\0', '0'),
        link: archive_header_text(block.subarray(157, 257)),
    };
}
/** Texts of PAX records by key; the last of a key holds. Records that are no records end the reading. */
function parsePaxRecords(bytes) {
    const records = new Map();
    let at = 0;
    while (at < bytes.length) {
        const blank = bytes.indexOf(0x20, at);
        const length = blank < 0 ? 0 : Number(bytes.toString('latin1', at, blank));
        if (!Number.isSafeInteger(length) || length <= blank - at || at + length > bytes.length)
            break;
        const record = bytes.toString('utf8', blank + 1, at + length - 1);
        const equals = record.indexOf('=');
        if (equals > 0)
            records.set(record.slice(0, equals), record.slice(equals + 1));
        at += length;
    }
    return records;
}
/** The text of a field that ends at its first NUL. */
function archive_header_text(field) {
    const end = field.indexOf(0);
    return field.toString('utf8', 0, end < 0 ? field.length : end);
}
/** Octal digits, or base-256 where the top bit is set; null for anything that is no number of bytes. */
function parseNumber(field) {
    if (((field[0] ?? 0) & 0x80) !== 0) {
        const value = field.reduce((sum, byte, at) => sum * 256 + (at === 0 ? byte & 0x7f : byte), 0);
        return Number.isSafeInteger(value) ? value : null;
    }
    const digits = archive_header_text(field).trim();
    if (digits === '')
        return 0;
    return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : null;
}
/** Sum of all bytes, where the checksum's own count as blanks. */
function checksum(block) {
    return block.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0);
}

// EXTERNAL MODULE: ./src/oci/archive-path.ts
var archive_path = __webpack_require__(54059);
// EXTERNAL MODULE: ./src/oci/messages.ts
var messages = __webpack_require__(57949);
;// CONCATENATED MODULE: ./src/oci/index-archive.ts





/** An image of 127 layers has some 400 members, one of many platforms a few thousand. */
const MOST_MEMBERS = 20_000;
/** Members of longer names are none of an image. */
const LONGEST_NAME = 1024;
/** Bytes of all PAX records and long names together. */
const MOST_META = 8 * 1024 * 1024;
/** PAX records and long names are a few hundred bytes. */
const LONGEST_META = 1024 * 1024;
/**
 * Finds where the members of an uncompressed tar stand, by reading its headers and skipping what is between.
 *
 * Of two members of one path the later holds, as when the archive is unpacked. Names and links that lead out of the
 * archive are not in the answer.
 *
 * @param label what to call the archive in messages.
 * @returns null when it is no tar at all.
 * @throws ImageError when a tar is cut off, breaks off into something else or has more members than any image; the
 *   signal's reason when it aborts.
 */
async function indexArchive(archive, label, signal) {
    const members = new Map();
    const block = Buffer.alloc(BLOCK);
    let long = {};
    let count = 0;
    let meta = 0;
    const end = (await archive.stat()).size;
    for (let at = 0; (await archive.read(block, 0, BLOCK, at)).bytesRead === BLOCK;) {
        signal?.throwIfAborted();
        if (block.every(byte => byte === 0))
            return members;
        const plain = headerAt(block, at, label);
        if (plain === null)
            return null;
        if (++count > MOST_MEMBERS)
            throw new image_error/* ImageError */.C(messages/* messages */.D.tooManyMembers(label, MOST_MEMBERS));
        const offset = at + BLOCK;
        let { size } = plain;
        if ('xLK'.includes(plain.flag)) {
            long = { ...long, ...(await readLongFields(archive, plain, offset, label)) };
            meta = checkedMeta(meta + size, label);
        }
        else if (plain.flag !== 'g') {
            const header = { ...plain, ...long };
            size = header.size;
            addMember(members, header, offset);
            long = {};
        }
        if (size > end - offset)
            throw endsInside(label, long.name ?? plain.name, end - offset, size);
        at = offset + Math.ceil(size / BLOCK) * BLOCK;
    }
    return count === 0 ? null : members;
}
/** Null where the archive is no tar, which its first block tells. */
function headerAt(block, at, label) {
    const header = parseArchiveHeader(block);
    if (header === null && at > 0)
        throw new image_error/* ImageError */.C(messages/* messages */.D.noTarHeader(label, at));
    return header;
}
function checkedMeta(bytes, label) {
    if (bytes <= MOST_META)
        return bytes;
    throw new image_error/* ImageError */.C(messages/* messages */.D.tarHeadersTooLong(label, MOST_META));
}
function addMember(members, header, offset) {
    if (header.name.length > LONGEST_NAME || header.link.length > LONGEST_NAME)
        return;
    const name = (0,archive_path/* archivePath */.o)(header.name);
    if (name === null)
        return;
    if (header.flag === '0' || header.flag === '7') {
        members.set(name, { kind: 'file', offset, size: header.size });
    }
    else if (header.flag === '1' || header.flag === '2') {
        // A hard link's target counts from the archive's root, a symbolic link's from the link's own directory.
        const target = (0,archive_path/* archivePath */.o)(header.flag === '1' ? header.link : external_node_path_default().posix.join(external_node_path_default().posix.dirname(name), header.link));
        if (target === null)
            members.delete(name);
        else
            members.set(name, { kind: 'link', target });
    }
}
/** What a PAX header or a GNU long name says about the entry after it. */
async function readLongFields(archive, { flag, size }, offset, label) {
    if (size > LONGEST_META)
        throw new image_error/* ImageError */.C(messages/* messages */.D.tarHeaderTooLong(label, size));
    const bytes = Buffer.alloc(size);
    await archive.read(bytes, 0, size, offset);
    if (flag === 'L')
        return { name: archive_header_text(bytes) };
    if (flag === 'K')
        return { link: archive_header_text(bytes) };
    const records = parsePaxRecords(bytes);
    const name = records.get('path');
    const link = records.get('linkpath');
    const length = records.get('size');
    return {
        ...(name === undefined ? {} : { name }),
        ...(link === undefined ? {} : { link }),
        ...(length === undefined ? {} : { size: paxSize(length, label) }),
    };
}
function paxSize(digits, label) {
    const size = /^\d{1,16}$/.test(digits) ? Number(digits) : NaN;
    if (!Number.isSafeInteger(size))
        throw new image_error/* ImageError */.C(messages/* messages */.D.paxSizeInvalid(label));
    return size;
}
/** The error for an archive that stops short of what a member's header says, both in bytes. */
function endsInside(label, member, there, size) {
    return new image_error/* ImageError */.C(messages/* messages */.D.archiveEndsEarly(label, member, there, size));
}

;// CONCATENATED MODULE: ./src/oci/archive-files.ts


const CHUNK = 256 * 1024;
/** Links that point at links; archives have one at most. */
const MOST_LINKS = 8;
/**
 * The files of an image in an uncompressed tar, read in place.
 *
 * @param members what {@link indexArchive} found in the archive.
 */
function archiveFiles(archive, members, label, signal) {
    return {
        label,
        size: file => Promise.resolve(resolveMember(members, file)?.size ?? null),
        open(file) {
            const member = resolveMember(members, file);
            if (member === null)
                return Promise.resolve(null);
            return Promise.resolve(external_node_stream_.Readable.from(readMember(archive, member, {
                cutOff: done => endsInside(label, file, done, member.size),
                signal,
            }), { objectMode: false, highWaterMark: CHUNK }));
        },
        close: () => archive.close(),
    };
}
function resolveMember(members, file) {
    let member = members.get(file);
    for (let links = 0; member?.kind === 'link' && links < MOST_LINKS; links++)
        member = members.get(member.target);
    return member?.kind === 'file' ? member : null;
}
async function* readMember(archive, { offset, size }, { cutOff, signal }) {
    for (let done = 0; done < size;) {
        signal?.throwIfAborted();
        const chunk = Buffer.allocUnsafe(Math.min(CHUNK, size - done));
        const { bytesRead } = await archive.read(chunk, 0, chunk.length, offset + done);
        if (bytesRead === 0)
            throw cutOff(done);
        done += bytesRead;
        yield chunk.subarray(0, bytesRead);
    }
}

// EXTERNAL MODULE: ./src/oci/decompress.ts
var decompress = __webpack_require__(11606);
// EXTERNAL MODULE: ./src/oci/media-types.ts
var media_types = __webpack_require__(29217);
// EXTERNAL MODULE: ./src/oci/read-docker-save.ts
var read_docker_save = __webpack_require__(14150);
// EXTERNAL MODULE: ./src/oci/read-layout.ts + 3 modules
var read_layout = __webpack_require__(84342);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./src/errors/tool-error.ts
var tool_error = __webpack_require__(20694);
// EXTERNAL MODULE: ./src/oci/stream-fault.ts
var stream_fault = __webpack_require__(984);
// EXTERNAL MODULE: ./src/oci/unreadable-compression.ts
var unreadable_compression = __webpack_require__(86373);
;// CONCATENATED MODULE: ./src/oci/unpack-archive.ts










/**
 * Decompresses a packed archive (`docker save | gzip`) into a file.
 *
 * @throws ImageError when the stream is broken or bigger than the limit, InputError when it cannot be read; ToolError when the disk is full; the signal's reason when it aborts.
 */
async function unpackArchive(archive, options) {
    const { target, label, signal } = options;
    try {
        await (0,external_node_stream_promises_.pipeline)(unpacked(archive, options), (0,external_node_fs_.createWriteStream)(target, { flags: 'wx' }), { signal });
    }
    catch (error) {
        signal?.throwIfAborted();
        if (error instanceof image_error/* ImageError */.C)
            throw error;
        if (error instanceof unreadable_compression/* UnreadableCompression */.a)
            throw error.ofArchive(label);
        if (error instanceof stream_fault/* StreamFault */.l) {
            throw new image_error/* ImageError */.C(messages/* messages */.D.archiveDamaged(label, error.message), { cause: error });
        }
        throw new tool_error/* ToolError */.v(messages/* messages */.D.notUnpacked(label, (0,machine_failure/* reasonOf */.A)(error, external_node_path_default().dirname(target))), {
            cause: error,
        });
    }
}
/** Frames and chunks that every archive may have, and bytes of a larger one for each more. A frame takes some microseconds. */
const ALWAYS_FRAMES = 20_000;
const BYTES_A_FRAME = 1024;
async function* unpacked(archive, { compression, packed, limit, label }) {
    const most = ALWAYS_FRAMES + Math.floor(packed / BYTES_A_FRAME);
    let frames = 0;
    let bytes = 0;
    const pieces = (0,decompress/* decompress */.mF)((0,external_node_fs_.createReadStream)(archive), compression, () => {
        if (++frames > most)
            throw new stream_fault/* StreamFault */.l(messages/* messages */.D.tooManyParts(most));
    });
    for await (const { data } of pieces) {
        bytes += data.length;
        if (bytes > limit)
            throw new image_error/* ImageError */.C(messages/* messages */.D.unpacksTooLarge(label, limit));
        yield data;
    }
}

;// CONCATENATED MODULE: ./src/oci/open-archive.ts














const ALWAYS_UNPACKED = 1024 ** 3;
const HIGHEST_RATIO = 100;
/**
 * Opens the image in a tar of an OCI layout or in a `docker save` archive, gzip- or zstd-compressed or not.
 *
 * The archive is not unpacked: its headers are read once, and blobs where they stand. Only a compressed one is first
 * decompressed to a file below `tempDir`.
 *
 * @throws InputError when it is no such archive or holds several images; ImageError when it is broken; the signal's reason
 *   when it aborts.
 */
async function openArchive(file, options) {
    const label = (0,quote_text/* quoteText */.o)(options.called ?? file);
    const start = await readStart(file);
    const unreadable = (0,decompress/* unreadableCompression */.WW)(start);
    if (unreadable !== null)
        throw new unreadable_compression/* UnreadableCompression */.a(unreadable).ofArchive(label);
    const compression = (0,decompress/* detectCompression */.IR)(start);
    if (compression === 'none')
        return openTar(file, label, options.signal);
    const directory = await (0,promises_.mkdtemp)(external_node_path_default().join(options.tempDir, 'slim-build-archive-'));
    const remove = () => (0,promises_.rm)(directory, { recursive: true, force: true });
    try {
        const target = external_node_path_default().join(directory, 'image.tar');
        const { size: packed } = await (0,promises_.stat)(file);
        const limit = options.unpackLimit ?? Math.max(ALWAYS_UNPACKED, HIGHEST_RATIO * packed);
        await unpackArchive(file, { target, compression, packed, limit, label, signal: options.signal });
        const source = await openTar(target, label, options.signal);
        return { ...source, packed, close: () => source.close().finally(remove) };
    }
    catch (error) {
        await remove();
        throw error;
    }
}
async function openTar(file, label, signal) {
    const archive = await openForReading(file);
    try {
        return await readArchive(archive, label, signal);
    }
    catch (error) {
        await archive.close();
        throw error;
    }
}
async function readArchive(archive, label, signal) {
    const members = await indexArchive(archive, label, signal);
    if (members === null)
        throw new input_error/* InputError */.d(messages/* messages */.D.notATar(label));
    const files = archiveFiles(archive, members, label, signal);
    const layout = await (0,read_layout/* readLayout */.T)(files);
    if (layout !== null)
        return members.has('manifest.json') ? withUncompressedNote(layout) : layout;
    const saved = await (0,read_docker_save/* readDockerSave */.m)(files);
    if (saved !== null)
        return saved;
    throw new input_error/* InputError */.d(messages/* messages */.D.tarWithoutImage(label));
}
/** An engine without the containerd image store saves OCI layouts with uncompressed layers. */
function withUncompressedNote(source) {
    const plain = source.platforms.some(({ manifest }) => manifest.layers.some(layer => (0,media_types/* isPlainLayerType */.WO)(layer.mediaType)));
    return plain ? { ...source, notes: [...source.notes, read_docker_save/* UNCOMPRESSED_NOTE */.y] } : source;
}
async function openForReading(file) {
    try {
        return await (0,promises_.open)(file);
    }
    catch (error) {
        throw new input_error/* InputError */.d(messages/* messages */.D.notReadable(file, (0,machine_failure/* reasonOf */.A)(error, file)), { cause: error });
    }
}
/** As many bytes as tell a compression. */
async function readStart(file) {
    const archive = await openForReading(file);
    try {
        const { buffer, bytesRead } = await archive.read(Buffer.alloc(10), 0, 10, 0);
        return buffer.subarray(0, bytesRead);
    }
    finally {
        await archive.close();
    }
}


/***/ }),

/***/ 1925:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ openImage)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33712);
/* harmony import */ var _errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87973);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57949);
/* harmony import */ var _open_archive_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46166);
/* harmony import */ var _open_layout_directory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79853);






/**
 * Opens the image at a path: a directory with an OCI layout, a tar of one, or a `docker save` archive.
 *
 * @throws InputError when there is no image at the path, or more than one; ImageError when it is broken; the signal's
 *   reason when it aborts.
 */
async function openImage(location, options) {
    const kind = await kindOf(location);
    try {
        if (kind === 'directory')
            return await (0,_open_layout_directory_js__WEBPACK_IMPORTED_MODULE_4__/* .openLayoutDirectory */ .i)(location, options);
        if (kind === 'file')
            return await (0,_open_archive_js__WEBPACK_IMPORTED_MODULE_3__/* .openArchive */ .p)(location, options);
    }
    catch (error) {
        options.signal?.throwIfAborted();
        throw error;
    }
    throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .d(kind === 'absent' ? _messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.noFile(location) : _messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.notAnImage(location));
}
async function kindOf(location) {
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(location);
        if (found.isDirectory())
            return 'directory';
        return found.isFile() ? 'file' : 'other';
    }
    catch (error) {
        const { code } = error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return 'absent';
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.notReadable(location, (0,_errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A)(error, location)), {
            cause: error,
        });
    }
}


/***/ }),

/***/ 79853:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ openLayoutDirectory)
});

// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors/image-error.ts
var image_error = __webpack_require__(19101);
// EXTERNAL MODULE: ./src/errors/machine-failure.ts
var machine_failure = __webpack_require__(87973);
// EXTERNAL MODULE: ./src/errors/tool-error.ts
var tool_error = __webpack_require__(20694);
// EXTERNAL MODULE: ./src/text/quote-text.ts
var quote_text = __webpack_require__(75091);
// EXTERNAL MODULE: ./src/oci/messages.ts
var messages = __webpack_require__(57949);
;// CONCATENATED MODULE: ./src/oci/directory-files.ts








/** The files of an image in a directory. Links are followed as long as they stay inside. */
async function directoryFiles(directory, { called = directory, signal } = {}) {
    const root = await (0,promises_.realpath)(directory);
    return {
        label: (0,quote_text/* quoteText */.o)(called),
        async size(file) {
            const handle = await openInside(root, file);
            try {
                return handle === null ? null : (await handle.stat()).size;
            }
            finally {
                await handle?.close();
            }
        },
        async open(file) {
            const handle = await openInside(root, file);
            return handle === null ? null : handle.createReadStream({ highWaterMark: 256 * 1024, signal });
        },
        close: () => Promise.resolve(),
    };
}
async function openInside(root, file) {
    try {
        const real = await (0,promises_.realpath)(external_node_path_default().join(root, file));
        if (!real.startsWith(root.endsWith((external_node_path_default()).sep) ? root : root + (external_node_path_default()).sep)) {
            throw new image_error/* ImageError */.C(messages/* messages */.D.linkLeadsOut(file, root));
        }
        // Without NONBLOCK a named pipe in the place of a blob would wait for its writer for ever.
        const handle = await (0,promises_.open)(real, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
        if ((await handle.stat()).isFile())
            return handle;
        await handle.close();
        throw new image_error/* ImageError */.C(messages/* messages */.D.notAFile(file, root));
    }
    catch (error) {
        if (error instanceof image_error/* ImageError */.C)
            throw error;
        const { code } = error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return null;
        if (code === 'ELOOP' || code === 'ENXIO') {
            throw new image_error/* ImageError */.C(messages/* messages */.D.notAFile(file, root));
        }
        throw new tool_error/* ToolError */.v(messages/* messages */.D.notReadable(external_node_path_default().join(root, file), (0,machine_failure/* reasonOf */.A)(error, file)), {
            cause: error,
        });
    }
}

// EXTERNAL MODULE: ./src/oci/read-docker-save.ts
var read_docker_save = __webpack_require__(14150);
// EXTERNAL MODULE: ./src/oci/read-layout.ts + 3 modules
var read_layout = __webpack_require__(84342);
;// CONCATENATED MODULE: ./src/oci/open-layout-directory.ts





/**
 * Opens the image in an OCI layout directory, or in a directory that a `docker save` archive was unpacked into.
 *
 * Blobs are looked at when they are opened, not before: a layer that no one reads may be an empty placeholder.
 *
 * @throws InputError when there is no image in the directory, or more than one; ImageError when it is broken.
 */
async function openLayoutDirectory(directory, options = {}) {
    const files = await directoryFiles(directory, options);
    const source = (await (0,read_layout/* readLayout */.T)(files)) ?? (await (0,read_docker_save/* readDockerSave */.m)(files));
    if (source !== null)
        return source;
    throw new input_error/* InputError */.d(messages/* messages */.D.noLayout(files.label));
}


/***/ }),

/***/ 12225:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ parseConfig)
/* harmony export */ });
/* harmony import */ var _model_cache_variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7851);
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92773);
/* harmony import */ var _parse_descriptor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63970);
/* harmony import */ var _parse_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34319);




/**
 * An image config, OCI or Docker, each field that is used checked.
 *
 * A config that names no platform is `unknown/unknown`: it can be weighed all the same.
 *
 * @param where what to call the document in messages, at the start of a sentence.
 * @throws ImageError when it is anything else.
 */
function parseConfig(bytes, where) {
    const fields = _json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .JsonFields */ .A.parse(bytes, where);
    const run = fields.optionalObject('config');
    return {
        platform: (0,_parse_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePlatform */ .F)(fields) ?? { os: 'unknown', architecture: 'unknown' },
        created: fields.optionalText('created') ?? null,
        diffIds: fields.optionalObject('rootfs')?.list('diff_ids', _parse_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDigest */ .m) ?? [],
        history: fields.objects('history', parseHistoryEntry),
        labels: run?.optionalTexts('Labels') ?? {},
        command: parseCommand(run),
        ...cacheVariables(run),
    };
}
/** No one writes longer ones. */
const LONGEST_PATH = 500;
function cacheVariables(run) {
    const found = (run?.textsOrNone('Env') ?? []).flatMap(text => {
        const [name = '', ...rest] = text.split('=');
        const value = rest.join('=');
        return (0,_model_cache_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .isCacheVariable */ .h)(name) && value.startsWith('/') && value.length <= LONGEST_PATH
            ? [[name, value]]
            : [];
    });
    return found.length === 0 ? {} : { cacheVariables: Object.fromEntries(found) };
}
/** Nothing but advice depends on it, so what is odd here is no reason to refuse an image. */
function parseCommand(run) {
    const texts = (key) => run?.textsOrNone(key) ?? [];
    const path = texts('Env').findLast(variable => variable.startsWith('PATH='));
    return {
        argv: [...texts('Entrypoint'), ...texts('Cmd')],
        searchPath: path?.slice('PATH='.length) ?? null,
        workingDirectory: run?.textOrNone('WorkingDir') ?? '/',
        healthCheck: run?.objectOrNone('Healthcheck')?.textsOrNone('Test') ?? [],
    };
}
function parseHistoryEntry(fields) {
    return { createdBy: fields.optionalText('created_by') ?? '', emptyLayer: fields.flag('empty_layer') };
}


/***/ }),

/***/ 63970:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ parseDescriptor),
/* harmony export */   F: () => (/* binding */ parsePlatform)
/* harmony export */ });
/** A descriptor, each field checked. @throws ImageError. */
function parseDescriptor(fields) {
    const annotations = fields.optionalTexts('annotations');
    const platformFields = fields.optionalObject('platform');
    const platform = platformFields === undefined ? undefined : parsePlatform(platformFields);
    return {
        mediaType: fields.text('mediaType'),
        digest: fields.digest('digest'),
        size: fields.bytes('size'),
        ...(annotations === undefined ? {} : { annotations }),
        ...(platform === undefined ? {} : { platform }),
    };
}
/**
 * The platform that an index entry or a config names, or undefined where it names none.
 *
 * @throws ImageError when a field is not a text.
 */
function parsePlatform(fields) {
    const text = (key) => fields.optionalText(key) ?? '';
    const [os, architecture] = [text('os'), text('architecture')];
    const osFeatures = fields.textsOrNone('os.features');
    if (os === '' && architecture === '' && osFeatures.length === 0)
        return undefined;
    const optional = { variant: text('variant'), osVersion: text('os.version') };
    return {
        os: os === '' ? 'unknown' : os,
        architecture: architecture === '' ? 'unknown' : architecture,
        ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== '')),
        ...(osFeatures.length === 0 ? {} : { osFeatures }),
    };
}


/***/ }),

/***/ 34319:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ parseDigest)
/* harmony export */ });
/* harmony import */ var _errors_image_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19101);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95305);
/* harmony import */ var _text_quote_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75091);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57949);




/**
 * The digest that a text spells.
 *
 * @throws ImageError when it is not one of sha256 or sha512.
 */
function parseDigest(text, where) {
    if ((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(text))
        return text;
    throw new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ImageError */ .C(_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.digestInvalid(where, typeof text === 'string' ? (0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteText */ .o)(text) : typeof text));
}


/***/ }),

/***/ 24790:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseManifest),
/* harmony export */   Z: () => (/* binding */ checkLayerCount)
/* harmony export */ });
/* harmony import */ var _errors_image_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19101);
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92773);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29217);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57949);
/* harmony import */ var _parse_descriptor_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63970);





/**
 * An image manifest, OCI or Docker schema 2, every field checked.
 *
 * A document that could be read as an index too is refused (GHSA-mc8v-mgrf-8f4m: two readers, two images).
 *
 * @param where what to call the document in messages, at the start of a sentence.
 * @throws ImageError when it is anything else.
 */
function parseManifest(bytes, where) {
    const fields = _json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .JsonFields */ .A.parse(bytes, where);
    if (fields.has('fsLayers')) {
        throw new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ImageError */ .C(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.schema1(where));
    }
    const mediaType = fields.optionalText('mediaType') ?? _media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .OCI_MANIFEST */ .EG;
    if (!(0,_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(mediaType) || fields.has('manifests')) {
        throw new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ImageError */ .C(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.notAManifest(where, mediaType));
    }
    const layers = fields.objects('layers', _parse_descriptor_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDescriptor */ .B);
    checkLayerCount(layers, where);
    return {
        mediaType,
        config: (0,_parse_descriptor_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDescriptor */ .B)(fields.inner('config')),
        layers,
        annotations: fields.optionalTexts('annotations') ?? {},
    };
}
/** Engines stack 127 layers at most. */
const MOST_LAYERS = 1000;
/** @throws ImageError when an image lists more layers than any engine takes. */
function checkLayerCount(layers, where) {
    if (layers.length > MOST_LAYERS)
        throw new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ImageError */ .C(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.tooManyLayers(where, layers.length, MOST_LAYERS));
}


/***/ }),

/***/ 14150:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ readDockerSave),
/* harmony export */   y: () => (/* binding */ UNCOMPRESSED_NOTE)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_image_error_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(19101);
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(33712);
/* harmony import */ var _text_quote_text_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(75091);
/* harmony import */ var _archive_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54059);
/* harmony import */ var _decompress_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11606);
/* harmony import */ var _digest_of_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32587);
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92773);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29217);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57949);
/* harmony import */ var _missing_blob_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(36129);
/* harmony import */ var _parse_config_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(12225);
/* harmony import */ var _parse_descriptor_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(63970);
/* harmony import */ var _parse_manifest_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(24790);
/* harmony import */ var _read_document_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(59559);
/* harmony import */ var _read_small_file_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(83674);
















/** Said where compressed bytes are not those of a registry. */
const UNCOMPRESSED_NOTE = '`docker save` stores layers uncompressed: the compressed bytes are those of the archive, not of a registry.';
/**
 * The image in a `docker save` archive without an OCI layout, or null when there is no `manifest.json`.
 *
 * Such archives have no manifest of the image: one is made up here, of Docker schema 2, whose layers are the stored
 * layer tars. Its compressed size is therefore that of the archive, usually uncompressed; {@link ImageSource.notes}
 * says so. Its digest exists in no registry.
 *
 * @throws ImageError when the archive is not what it says; InputError when it holds several images.
 */
async function readDockerSave(files) {
    const bytes = await (0,_read_small_file_js__WEBPACK_IMPORTED_MODULE_10__/* .readSmallFile */ .E)(files, 'manifest.json', _read_document_js__WEBPACK_IMPORTED_MODULE_9__/* .MANIFEST_LIMIT */ .MV);
    if (bytes === null)
        return null;
    const saved = onlyImage(parseSavedImages(bytes, `manifest.json of ${files.label}`), files.label);
    const configBytes = await (0,_read_small_file_js__WEBPACK_IMPORTED_MODULE_10__/* .readSmallFile */ .E)(files, inside(saved.config, files.label), _read_document_js__WEBPACK_IMPORTED_MODULE_9__/* .CONFIG_LIMIT */ .PS);
    if (configBytes === null)
        throw new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_11__/* .ImageError */ .C(_messages_js__WEBPACK_IMPORTED_MODULE_6__/* .messages */ .D.configMissing(files.label, saved.config));
    const configDigest = (0,_digest_of_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .o)(configBytes);
    checkName(saved.config, configDigest);
    const config = (0,_parse_config_js__WEBPACK_IMPORTED_MODULE_7__/* .parseConfig */ .o)(configBytes, `the config ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_12__/* .quoteText */ .o)(saved.config)}`);
    (0,_parse_manifest_js__WEBPACK_IMPORTED_MODULE_8__/* .checkLayerCount */ .Z)(saved.layers, `manifest.json of ${files.label}`);
    const known = new Map();
    const layers = [];
    for (const [at, layer] of saved.layers.entries()) {
        const diffId = config.diffIds[at];
        const key = `${diffId ?? ''} ${layer}`;
        // A layer that stands there twice is looked at once: its digest may have to be found out.
        const described = known.get(key) ??
            sourceOf(saved, diffId) ??
            (await describeLayer(files, inside(layer, files.label), diffId));
        known.set(key, described);
        layers.push(described);
    }
    const manifest = {
        mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .DOCKER_MANIFEST */ .Vv,
        config: { mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .DOCKER_CONFIG */ .e6, digest: configDigest, size: configBytes.length },
        layers: layers.map(layer => layer.descriptor),
        annotations: {},
    };
    const descriptor = describeManifest(manifest);
    const plain = manifest.layers.some(layer => _media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .isPlainLayerType */ .WO(layer.mediaType));
    const paths = new Map(layers.map(layer => [layer.descriptor.digest, layer.path]));
    return {
        descriptor,
        name: saved.tags[0] ?? null,
        platforms: [{ descriptor, manifest, config }],
        notes: plain ? [UNCOMPRESSED_NOTE] : [],
        openBlob: layer => openLayer(files, paths.get(layer.digest), layer.digest),
        close: () => files.close(),
    };
}
function parseSavedImages(bytes, where) {
    const list = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .q)(bytes, where);
    if (!Array.isArray(list))
        throw new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_11__/* .ImageError */ .C(_messages_js__WEBPACK_IMPORTED_MODULE_6__/* .messages */ .D.notAListOfImages(where));
    return list.map((entry, at) => {
        const fields = new _json_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .JsonFields */ .A(entry, `${where}, entry ${at}`);
        return {
            config: fields.text('Config'),
            tags: fields.list('RepoTags', checkText),
            layers: fields.list('Layers', checkText),
            sources: fields.optionalObject('LayerSources'),
        };
    });
}
function checkText(value, where) {
    if (typeof value === 'string')
        return value;
    throw new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_11__/* .ImageError */ .C(_messages_js__WEBPACK_IMPORTED_MODULE_6__/* .messages */ .D.notAText(where));
}
function onlyImage(images, label) {
    const [first] = images;
    if (first === undefined)
        throw new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_11__/* .ImageError */ .C(_messages_js__WEBPACK_IMPORTED_MODULE_6__/* .messages */ .D.noImageInArchive(label));
    if (images.some(image => image.config !== first.config)) {
        const names = images.map(image => (0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_12__/* .quoteText */ .o)(image.tags[0] ?? image.config));
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_13__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_6__/* .messages */ .D.severalImages(label, images.length, names.slice(0, 5).join(', ')));
    }
    return first;
}
/** A path of `manifest.json` as a member's name. */
function inside(name, label) {
    const path = (0,_archive_path_js__WEBPACK_IMPORTED_MODULE_1__/* .archivePath */ .o)(name);
    if (path === null)
        throw new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_11__/* .ImageError */ .C(_messages_js__WEBPACK_IMPORTED_MODULE_6__/* .messages */ .D.nameLeadsOut(label, name));
    return path;
}
/** Most tools name the config by its digest; where one does, it must be so. */
function checkName(name, digest) {
    const [hex] = /[0-9a-f]{64}/.exec(name) ?? [];
    if (hex !== undefined && digest !== `sha256:${hex}`) {
        throw new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_11__/* .ImageError */ .C(_messages_js__WEBPACK_IMPORTED_MODULE_6__/* .messages */ .D.configDigestWrong(name, digest));
    }
}
/** A foreign layer, as engines save it: its descriptor alone. */
function sourceOf({ sources }, diffId) {
    const fields = diffId === undefined ? undefined : sources?.optionalObject(diffId);
    if (fields === undefined)
        return null;
    const descriptor = (0,_parse_descriptor_js__WEBPACK_IMPORTED_MODULE_14__/* .parseDescriptor */ .B)(fields);
    return _media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .isForeignLayerType */ .mi(descriptor.mediaType) ? { path: null, descriptor } : null;
}
/**
 * The descriptor of a stored layer. An uncompressed one must have the digest that the config says, so it is not read
 * here: whoever reads it checks it. Only a layer of unknown digest is read through.
 */
async function describeLayer(files, path, diffId) {
    const size = await files.size(path);
    if (size === null)
        throw new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_11__/* .ImageError */ .C(_messages_js__WEBPACK_IMPORTED_MODULE_6__/* .messages */ .D.layerMissing(files.label, path));
    const start = await readStart(files, path);
    const mediaType = mediaTypeOf(start);
    const isPlain = _media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .isPlainLayerType */ .WO(mediaType) && (0,_decompress_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadableCompression */ .WW)(start) === null;
    const known = isPlain ? diffId : undefined;
    const digest = known ?? (await digestOfFile(files, path));
    return { path, descriptor: { mediaType, digest, size } };
}
async function readStart(files, path) {
    const stream = await files.open(path);
    for await (const chunk of (stream ?? []))
        return chunk;
    return Buffer.alloc(0);
}
/** What is neither gzip nor zstd is taken for a tar. */
function mediaTypeOf(start) {
    const compression = (0,_decompress_js__WEBPACK_IMPORTED_MODULE_2__/* .detectCompression */ .IR)(start);
    if (compression === 'gzip')
        return _media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .DOCKER_LAYER_GZIP */ .MZ;
    return compression === 'zstd' ? _media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .OCI_LAYER_ZSTD */ .aH : _media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .DOCKER_LAYER */ .n2;
}
async function digestOfFile(files, path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for await (const chunk of ((await files.open(path)) ?? []))
        hash.update(chunk);
    return `sha256:${hash.digest('hex')}`;
}
async function openLayer(files, path, digest) {
    const stream = typeof path === 'string' ? await files.open(path) : null;
    if (stream === null)
        throw new _missing_blob_js__WEBPACK_IMPORTED_MODULE_15__/* .MissingBlob */ .y(_messages_js__WEBPACK_IMPORTED_MODULE_6__/* .messages */ .D.blobMissing(digest, files.label));
    return stream;
}
function describeManifest(manifest) {
    const { mediaType, config, layers } = manifest;
    const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, config, layers }));
    return { mediaType, digest: (0,_digest_of_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .o)(bytes), size: bytes.length };
}


/***/ }),

/***/ 59559:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MV: () => (/* binding */ MANIFEST_LIMIT),
/* harmony export */   PS: () => (/* binding */ CONFIG_LIMIT),
/* harmony export */   u0: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _errors_image_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19101);
/* harmony import */ var _blob_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92608);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57949);
/* harmony import */ var _read_small_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83674);
/* harmony import */ var _verify_content_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17132);





/** Largest manifest or index in bytes: what registries accept (distribution spec, "Pushing Manifests"). */
const MANIFEST_LIMIT = 4 * 1024 * 1024;
/** Largest image config in bytes. */
const CONFIG_LIMIT = 16 * 1024 * 1024;
/**
 * A small JSON document by its descriptor, checked against size and digest, or null when the image does not have it.
 *
 * @param limit largest size in bytes.
 * @throws ImageError when it is not what its descriptor says or too big.
 */
async function readDocument(files, descriptor, limit) {
    const { digest, size } = descriptor;
    if (size > limit)
        throw new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ImageError */ .C(_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.documentTooLarge(files.label, digest, size, limit));
    const stream = await files.open((0,_blob_path_js__WEBPACK_IMPORTED_MODULE_4__/* .blobPath */ .n)(digest));
    if (stream === null)
        return null;
    const checked = stream.pipe((0,_verify_content_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyContent */ .f)(descriptor));
    stream.once('error', error => checked.destroy(error));
    try {
        return await (0,_read_small_file_js__WEBPACK_IMPORTED_MODULE_1__/* .collect */ .F)(checked, limit, digest);
    }
    finally {
        stream.destroy();
    }
}


/***/ }),

/***/ 84342:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ readLayout)
});

// EXTERNAL MODULE: ./src/errors/image-error.ts
var image_error = __webpack_require__(19101);
// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
// EXTERNAL MODULE: ./src/model/format-platform.ts
var format_platform = __webpack_require__(40712);
// EXTERNAL MODULE: ./src/text/quote-text.ts
var quote_text = __webpack_require__(75091);
// EXTERNAL MODULE: ./src/oci/blob-path.ts
var blob_path = __webpack_require__(92608);
// EXTERNAL MODULE: ./src/oci/media-types.ts
var media_types = __webpack_require__(29217);
// EXTERNAL MODULE: ./src/oci/messages.ts
var messages = __webpack_require__(57949);
// EXTERNAL MODULE: ./src/oci/parse-config.ts
var parse_config = __webpack_require__(12225);
// EXTERNAL MODULE: ./src/oci/json-fields.ts
var json_fields = __webpack_require__(92773);
// EXTERNAL MODULE: ./src/oci/parse-descriptor.ts
var parse_descriptor = __webpack_require__(63970);
;// CONCATENATED MODULE: ./src/oci/parse-index.ts





/**
 * An image index, every field checked. A document that could be read as a manifest too is refused.
 *
 * @param where what to call the document in messages, at the start of a sentence.
 * @throws ImageError when it is anything else.
 */
function parseIndex(bytes, where) {
    const fields = json_fields/* JsonFields */.A.parse(bytes, where);
    const mediaType = fields.optionalText('mediaType') ?? media_types/* OCI_INDEX */.$p;
    if (!(0,media_types/* isIndexType */.$U)(mediaType) || fields.has('layers') || fields.has('config')) {
        throw new image_error/* ImageError */.C(messages/* messages */.D.notAnIndex(where, mediaType));
    }
    return { mediaType, manifests: fields.objects('manifests', parse_descriptor/* parseDescriptor */.B) };
}

// EXTERNAL MODULE: ./src/oci/parse-manifest.ts
var parse_manifest = __webpack_require__(24790);
// EXTERNAL MODULE: ./src/oci/read-document.ts
var read_document = __webpack_require__(59559);
;// CONCATENATED MODULE: ./src/oci/settle-platforms.ts


/**
 * The images of an index, each with the platform that it is of: what its config says, since that is what runs, and what the index says
 * where the config is silent. Only where the config's name is another image's, too, an image is what the index calls it.
 *
 * Left out are those of an unknown platform as long as another one says more, and those that need a feature of the system (a
 * snapshotter's own format, say) beside one of the same platform that does not.
 */
function settlePlatforms(found) {
    const all = found.map(image => ({ image, listed: listedPlatform(image), own: ownPlatform(image) }));
    const known = all.filter(({ own }) => own.os !== 'unknown');
    const kept = withoutFeatures(known.length > 0 ? known : all);
    const settled = kept.map(each => {
        const name = (0,format_platform/* formatPlatform */.B)(each.own);
        const isTaken = kept.some(other => other !== each && (0,format_platform/* formatPlatform */.B)(other.own) === name);
        return { ...each, platform: isTaken && each.listed !== null ? each.listed : each.own };
    });
    return {
        images: settled.map(({ image, platform }) => ({ ...image, config: { ...image.config, platform } })),
        notes: settled.flatMap(({ listed, own, platform }) => listed === null || isSameMachine(listed, own) ? [] : [mislabelled(listed, own, platform)]),
    };
}
function listedPlatform({ descriptor: { platform } }) {
    return platform === undefined || platform.os === 'unknown' ? null : platform;
}
/** The config's, with what only the index says of it. */
function ownPlatform(image) {
    const { platform: own } = image.config;
    const listed = listedPlatform(image);
    if (listed === null)
        return own;
    if (own.os === 'unknown')
        return listed;
    return isSameMachine(listed, own) ? { ...own, ...listed } : own;
}
function isSameMachine(one, other) {
    return one.os === other.os && one.architecture === other.architecture;
}
/** The index of an image in two formats lists it twice; whoever knows nothing of the other format takes the plain one. */
function withoutFeatures(all) {
    const plain = new Set(all.filter(each => !needsFeatures(each)).map(({ own }) => (0,format_platform/* formatPlatform */.B)(own)));
    return all.filter(each => !needsFeatures(each) || !plain.has((0,format_platform/* formatPlatform */.B)(each.own)));
}
function needsFeatures({ image, own }) {
    return (image.descriptor.platform?.osFeatures ?? own.osFeatures ?? []).length > 0;
}
function mislabelled(listed, own, shown) {
    const [says, is, as] = [listed, own, shown].map(each => (0,quote_text/* quoteText */.o)((0,format_platform/* formatPlatform */.B)(each)));
    return `The index lists an image as ${says} whose own config says ${is}: it is shown as ${as}.`;
}

;// CONCATENATED MODULE: ./src/oci/collect-images.ts









/** Indexes inside indexes: the spec has no limit, tools make one or two. */
const DEEPEST = 4;
/** Documents in one image; the biggest public indexes have a few dozen. */
const MOST_DOCUMENTS = 1000;
/** Bytes of all manifests, indexes and configs of one image together, so that memory stays bounded. */
const MOST_BYTES = 64 * 1024 * 1024;
/**
 * Follows the entries of an index, indexes inside it too, to the container images behind them, in their order.
 *
 * Attestations are left out, and what {@link settlePlatforms} leaves out.
 *
 * @throws ImageError when a document is not what its descriptor says, or they nest without end.
 */
async function collectImages(files, entries) {
    const found = { images: [], absent: [], others: [] };
    const seen = new Set();
    let total = 0;
    async function read(descriptor, limit) {
        total += descriptor.size;
        if (total > MOST_BYTES)
            throw new image_error/* ImageError */.C(messages/* messages */.D.manifestsTooLong(files.label, MOST_BYTES));
        return (0,read_document/* readDocument */.u0)(files, descriptor, limit);
    }
    async function visitAll(descriptors, depth) {
        for (const descriptor of descriptors) {
            if (seen.has(descriptor.digest) || isAttestation(descriptor))
                continue;
            seen.add(descriptor.digest);
            if (seen.size > MOST_DOCUMENTS)
                throw new image_error/* ImageError */.C(messages/* messages */.D.tooManyImages(files.label, MOST_DOCUMENTS));
            await visit(descriptor, depth);
        }
    }
    async function visit(descriptor, depth) {
        if ((0,media_types/* isManifestType */.Q3)(descriptor.mediaType))
            return visitManifest(descriptor);
        if (!(0,media_types/* isIndexType */.$U)(descriptor.mediaType)) {
            found.others.push(descriptor.mediaType);
            return;
        }
        if (depth >= DEEPEST)
            throw new image_error/* ImageError */.C(messages/* messages */.D.indexesTooDeep(files.label, DEEPEST));
        const bytes = await read(descriptor, read_document/* MANIFEST_LIMIT */.MV);
        if (bytes === null)
            found.absent.push(callIt(descriptor));
        else
            await visitAll(parseIndex(bytes, `the index ${descriptor.digest}`).manifests, depth + 1);
    }
    async function visitManifest(descriptor) {
        const bytes = await read(descriptor, read_document/* MANIFEST_LIMIT */.MV);
        if (bytes === null) {
            found.absent.push(callIt(descriptor));
            return;
        }
        const manifest = (0,parse_manifest/* parseManifest */.N)(bytes, `the manifest ${descriptor.digest}`);
        if (!(0,media_types/* isImageConfigType */.Ky)(manifest.config.mediaType))
            found.others.push(manifest.config.mediaType);
        else if (!holdsStatements(manifest))
            await addImage(descriptor, manifest);
    }
    async function addImage(descriptor, manifest) {
        const bytes = await read(manifest.config, read_document/* CONFIG_LIMIT */.PS);
        if (bytes === null) {
            found.absent.push(callIt(descriptor));
            return;
        }
        const config = (0,parse_config/* parseConfig */.o)(bytes, `the config ${manifest.config.digest}`);
        found.images.push({ descriptor, manifest, config });
    }
    await visitAll(entries, 0);
    return { ...found, ...settlePlatforms(found.images) };
}
/** Marked as BuildKit marks them: https://docs.docker.com/build/metadata/attestations/attestation-storage/ */
function isAttestation({ annotations }) {
    return annotations?.['vnd.docker.reference.type'] === 'attestation-manifest';
}
/** An attestation whose entry has lost its annotation, as some tools copy them. */
function holdsStatements({ layers }) {
    return layers.length > 0 && layers.every(layer => layer.mediaType === media_types/* IN_TOTO */.B1);
}
function callIt({ platform, digest }) {
    return platform === undefined ? digest : (0,format_platform/* formatPlatform */.B)(platform);
}

// EXTERNAL MODULE: ./src/oci/digest-of.ts
var digest_of = __webpack_require__(32587);
// EXTERNAL MODULE: ./src/oci/missing-blob.ts
var missing_blob = __webpack_require__(36129);
// EXTERNAL MODULE: ./src/oci/read-small-file.ts
var read_small_file = __webpack_require__(83674);
// EXTERNAL MODULE: ./src/oci/verify-content.ts
var verify_content = __webpack_require__(17132);
;// CONCATENATED MODULE: ./src/oci/read-layout.ts















/**
 * The image in an OCI image layout (image spec, image-layout.md), or null when there is no `index.json`.
 *
 * @throws ImageError when the layout is not what it says; InputError when it holds several images.
 */
async function readLayout(files) {
    const bytes = await (0,read_small_file/* readSmallFile */.E)(files, 'index.json', read_document/* MANIFEST_LIMIT */.MV);
    if (bytes === null)
        return null;
    await checkVersion(files);
    const { manifests } = parseIndex(bytes, `index.json of ${files.label}`);
    const tops = distinct(manifests.filter(entry => !isAttestation(entry)));
    const names = new Set(tops.map(nameOf).filter(name => name !== null));
    if (tops.length > 1 && names.size > 1) {
        throw new input_error/* InputError */.d(messages/* messages */.D.severalImages(files.label, names.size, [...names]
            .slice(0, 5)
            .map(text => (0,quote_text/* quoteText */.o)(text))
            .join(', ')));
    }
    const collected = await collectImages(files, manifests);
    const [only] = tops;
    return {
        descriptor: tops.length === 1 && only !== undefined ? only : describe(bytes),
        name: names.values().next().value ?? null,
        platforms: onePlatformEach(collected, files.label),
        notes: notesOn(collected, files.label),
        openBlob: descriptor => openBlob(files, descriptor),
        close: () => files.close(),
    };
}
async function openBlob(files, descriptor) {
    const { digest } = descriptor;
    const length = await files.size((0,blob_path/* blobPath */.n)(digest));
    if (length !== null)
        (0,verify_content/* checkLength */.N)(descriptor, length);
    const stream = await files.open((0,blob_path/* blobPath */.n)(digest));
    if (stream === null)
        throw new missing_blob/* MissingBlob */.y(messages/* messages */.D.blobMissing(digest, files.label));
    return stream;
}
async function checkVersion(files) {
    const bytes = await (0,read_small_file/* readSmallFile */.E)(files, 'oci-layout', read_document/* MANIFEST_LIMIT */.MV);
    if (bytes === null)
        return;
    const version = json_fields/* JsonFields */.A.parse(bytes, `oci-layout of ${files.label}`).text('imageLayoutVersion');
    if (!version.startsWith('1.')) {
        throw new image_error/* ImageError */.C(messages/* messages */.D.layoutVersion(files.label, version));
    }
}
/** Entries by digest: a layout lists an image once a name. The first with a name stands for all. */
function distinct(entries) {
    const byDigest = new Map();
    for (const entry of entries) {
        const known = byDigest.get(entry.digest);
        if (known === undefined || (nameOf(known) === null && nameOf(entry) !== null))
            byDigest.set(entry.digest, entry);
    }
    return [...byDigest.values()];
}
/** containerd and BuildKit write the whole name; others the tag alone, or the name where the tag should stand. */
function nameOf({ annotations = {} }) {
    const name = annotations['io.containerd.image.name'] ?? annotations['org.opencontainers.image.ref.name'];
    return name === undefined || name === '' ? null : name;
}
/** The descriptor of an `index.json` that is itself the image's index. */
function describe(bytes) {
    return { mediaType: media_types/* OCI_INDEX */.$p, digest: (0,digest_of/* digestOf */.o)(bytes), size: bytes.length };
}
function onePlatformEach({ images, absent, others }, label) {
    if (images.length === 0)
        throw new image_error/* ImageError */.C(whyNone(label, absent, others));
    const platforms = new Set();
    for (const { config } of images) {
        const platform = (0,format_platform/* formatPlatform */.B)(config.platform);
        if (platforms.has(platform)) {
            throw new input_error/* InputError */.d(messages/* messages */.D.severalForPlatform(label, platform));
        }
        platforms.add(platform);
    }
    return images;
}
function whyNone(label, absent, others) {
    if (absent.length > 0)
        return messages/* messages */.D.imageIncomplete(label, listed(absent));
    if (others.length > 0)
        return messages/* messages */.D.onlyOtherContent(label, listed(others));
    return messages/* messages */.D.indexEmpty(label);
}
function notesOn({ absent, notes }, label) {
    const missing = absent.length === 0 ? [] : [`${label} does not hold ${listed(absent)}, which its index lists.`];
    return [...missing, ...notes];
}
function listed(texts) {
    return (texts
        .slice(0, 5)
        .map(text => (0,quote_text/* quoteText */.o)(text))
        .join(', ') + (texts.length > 5 ? ` and ${texts.length - 5} more` : ''));
}


/***/ }),

/***/ 83674:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ readSmallFile),
/* harmony export */   F: () => (/* binding */ collect)
/* harmony export */ });
/* harmony import */ var _errors_image_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19101);
/* harmony import */ var _text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75091);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57949);



/** A small file by its path, or null when there is none. @throws ImageError when it is longer than the limit in bytes. */
async function readSmallFile(files, path, limit) {
    const stream = await files.open(path);
    return stream === null ? null : collect(stream, limit, `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(path)} of ${files.label}`);
}
/** All bytes of a stream. @throws ImageError when there are more than the limit. */
async function collect(stream, limit, what) {
    const chunks = [];
    let length = 0;
    for await (const chunk of stream) {
        length += chunk.length;
        if (length > limit)
            throw new _errors_image_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ImageError */ .C(_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.fileTooLong(what, limit));
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}


/***/ }),

/***/ 41515:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ assertHas),
/* harmony export */   l: () => (/* binding */ assertPlatforms)
/* harmony export */ });
/* harmony import */ var _buildx_messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96314);
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33712);
/* harmony import */ var _model_known_platforms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34003);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95408);




/**
 * BuildKit builds for whatever it is told, and only fails where a command is to run. A name that no tool knows and that is near to no
 * other may be meant.
 *
 * @throws InputError for a platform that is misspelt, with the right spelling.
 */
function assertPlatforms(platforms = []) {
    for (const platform of platforms) {
        const nearest = (0,_model_known_platforms_js__WEBPACK_IMPORTED_MODULE_1__/* .isKnownPlatform */ .Jh)(platform) ? null : (0,_model_known_platforms_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestPlatform */ .Iu)(platform);
        if (nearest !== null)
            throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.platformUnknown(platform, nearest));
    }
}
/**
 * What is at a path is measured as a whole, and what a registry sends may be less than was asked for.
 *
 * @throws InputError when an image lacks a platform that was asked for.
 */
function assertHas({ platforms }, { location, platforms: asked = [], }) {
    const own = platforms.map(({ platform }) => platform);
    const missing = asked.find(each => each !== 'local' && !own.some(name => (0,_model_known_platforms_js__WEBPACK_IMPORTED_MODULE_1__/* .isSamePlatform */ .SW)(each, name)));
    if (missing !== undefined)
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d(_buildx_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.platformMissing(location, missing, own));
}


/***/ }),

/***/ 81597:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dn: () => (/* binding */ isExpected),
/* harmony export */   TM: () => (/* binding */ firstLine),
/* harmony export */   oL: () => (/* binding */ resolveBaseline),
/* harmony export */   rl: () => (/* binding */ causeOf)
/* harmony export */ });
/* harmony import */ var _buildx_registry_fetch_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46787);
/* harmony import */ var _errors_image_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19101);
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33712);
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20694);
/* harmony import */ var _resolve_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98433);





/**
 * The baseline's measurement, or why there is none. An image that is not there yet (the first run of a workflow), a registry
 * that refuses or does not answer, or a damaged file must not stop the build, unless the baseline is required.
 *
 * @param limits how long it may take; default: longer for one that is required.
 */
async function resolveBaseline(baseline, context, limits) {
    if (baseline.kind === 'none')
        return baseline;
    const { location, platforms, fresh = false } = baseline;
    try {
        const patience = limits ?? (baseline.required ? _buildx_registry_fetch_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .FETCH_LIMITS */ .k : _buildx_registry_fetch_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .OPTIONAL_FETCH_LIMITS */ .V);
        const wanted = { location, name: null, platforms, fresh, limits: patience };
        if (!(await (0,_resolve_image_js__WEBPACK_IMPORTED_MODULE_2__/* .namesPublished */ .XU)(location, context.cwd)))
            return { kind: 'measured', measurement: await (0,_resolve_image_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveImage */ .AT)(wanted, context) };
        const { measurement, labels } = await (0,_resolve_image_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePublished */ .j4)(wanted, context);
        return { kind: 'measured', measurement, publication: { reference: location, labels } };
    }
    catch (error) {
        if (baseline.required || context.signal.aborted || !isExpected(error))
            throw error;
        const reason = firstLine(error);
        context.onEvent({ type: 'warning', message: `There is no baseline to compare with: ${reason}` });
        return { kind: 'none', reason, cause: causeOf(error), warned: true };
    }
}
/** Errors that are no bug of ours. */
function isExpected(error) {
    return [_errors_input_error_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d, _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v, _errors_image_error_js__WEBPACK_IMPORTED_MODULE_4__/* .ImageError */ .C].some(kind => error instanceof kind);
}
function firstLine({ message }) {
    return message.split('\n')[0] ?? '';
}
/** What an image that could not be had tells of its registry. */
function causeOf(error) {
    if (!(error instanceof _errors_input_error_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d))
        return 'unavailable';
    if (/requires a login to read|does not let this login read/.test(error.message))
        return 'refused';
    return /(?:have|has) an image/.test(error.message) ? 'absent' : 'unavailable';
}


/***/ }),

/***/ 10625:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ commitToCompare)
});

// EXTERNAL MODULE: ./src/errors/tool-error.ts
var tool_error = __webpack_require__(20694);
// EXTERNAL MODULE: ./src/git/commit-id.ts
var commit_id = __webpack_require__(19341);
// EXTERNAL MODULE: ./src/git/is-branch-name.ts
var is_branch_name = __webpack_require__(53199);
// EXTERNAL MODULE: ./src/git/local-base.ts
var local_base = __webpack_require__(8253);
// EXTERNAL MODULE: ./src/git/merge-base.ts
var merge_base = __webpack_require__(35836);
// EXTERNAL MODULE: ./src/git/read-commit.ts
var read_commit = __webpack_require__(78982);
// EXTERNAL MODULE: ./src/git/remote.ts
var git_remote = __webpack_require__(60668);
;// CONCATENATED MODULE: ./src/git/find-base-commit.ts






const DEEPEN = 'set `fetch-depth: 0` in actions/checkout';
/**
 * Which commit a run is to be compared with: what its changes are merged into or started from, else the one before on the same
 * branch. What is checked out decides, not what the event said when it happened.
 *
 * @throws ToolError when git cannot be started.
 */
async function findBaseCommit(event, place) {
    const head = await (0,read_commit/* readCommit */.k)('HEAD', place);
    if (head === null) {
        const fix = event.kind === 'local' ? '' : ': check out the repository (actions/checkout)';
        return unknown(`there is no checkout to find the previous commit in${fix}`);
    }
    switch (event.kind) {
        case 'pull-request':
            return pullRequestBase(head, event, place);
        case 'merge-group':
            return mergeGroupBase(event);
        case 'push':
            return pushBase(head, event, place);
        case 'other':
            return previous(head, branchBuilt(head, event));
        case 'local':
            return (0,local_base/* localBase */.t)(head, place);
    }
}
async function pullRequestBase(head, { baseBranch, headSha, mergeSha }, place) {
    const [base, merged] = head.parents;
    const isMerge = merged !== undefined && (merged === headSha || head.sha === mergeSha);
    if (isMerge && base !== undefined)
        return { kind: 'known', sha: base, branch: baseBranch, relation: 'base' };
    if (!(0,is_branch_name/* isBranchName */.Q)(baseBranch))
        return unknown('the event does not name the base branch');
    const tips = await branchTips(baseBranch, place);
    if (tips.length === 0) {
        return unknown(`the branch ${baseBranch} is not in the clone and cannot be fetched: ${DEEPEN}`);
    }
    const sha = await firstMergeBase(head.sha, tips, place);
    if (sha === null)
        return unknown(await notMeeting(head, baseBranch, place));
    // Compared with itself, whatever grew would show as no change.
    if (sha === head.sha) {
        return unknown(headSha === null || headSha === sha
            ? `${baseBranch} already contains ${(0,commit_id/* shortCommit */.A)(sha)}, as after a merge`
            : `${baseBranch} itself is checked out instead of the pull request: check \`ref\` of actions/checkout`);
    }
    return { kind: 'known', sha, branch: baseBranch, relation: 'merge-base' };
}
/**
 * As the remote says it, else as it is here: a shallow clone has no branch but its own, and a workspace that is used again has one that an
 * earlier run fetched.
 */
async function branchTips(branch, place) {
    const remote = await (0,git_remote/* remoteName */.iy)(place);
    const here = remote === null ? null : await (0,read_commit/* readCommit */.k)(`refs/remotes/${remote}/${branch}`, place);
    const there = await (0,git_remote/* remoteTip */.W_)(branch, place);
    return [...new Set([there, here?.sha])].filter(commit_id/* isCommitId */.j);
}
/** The merge base with the first tip that has one within reach. */
async function firstMergeBase(head, tips, place) {
    for (const tip of tips) {
        const found = await (0,merge_base/* mergeBase */.w)(head, tip, place);
        if (found !== null)
            return found;
    }
    return null;
}
async function notMeeting({ sha }, branch, place) {
    const base = `merge base of ${(0,commit_id/* shortCommit */.A)(sha)} and ${branch}`;
    return (await (0,git_remote/* isShallow */.fE)(place))
        ? `the clone is too shallow to find the ${base}: ${DEEPEN}`
        : `there is no ${base}: they have no commit in common`;
}
function mergeGroupBase({ baseBranch, baseSha }) {
    return (0,commit_id/* isCommitId */.j)(baseSha)
        ? { kind: 'known', sha: baseSha, branch: baseBranch, relation: 'base' }
        : unknown('the event of the merge queue does not name its base commit');
}
/** Several commits that were pushed at once are one change. */
async function pushBase(head, event, place) {
    const { before, sha, forced } = event;
    const branch = branchBuilt(head, event);
    const [parent] = head.parents;
    // Another commit was checked out than the one that was pushed, there is no earlier one, or a tag was moved.
    if (!(0,commit_id/* isCommitId */.j)(before) ||
        before === head.sha ||
        sha !== head.sha ||
        before === parent ||
        parent === undefined ||
        branch === null)
        return previous(head, branch);
    if (forced === false || (await (0,merge_base/* isAncestor */.Q)(before, head.sha, place)))
        return { kind: 'known', sha: before, branch, relation: 'previous' };
    const parted = await (0,merge_base/* mergeBase */.w)(head.sha, before, place);
    if (parted === null || parted === head.sha)
        return previous(head, branch);
    return { kind: 'known', sha: parted, branch, relation: 'previous' };
}
/** A run for one branch may check another one out, which nothing names then: by hand, after another workflow, on a comment. */
function branchBuilt(head, { branch, sha }) {
    return sha === null || sha === head.sha ? branch : null;
}
function previous({ sha, parents: [parent] }, branch) {
    return parent === undefined
        ? unknown(`${(0,commit_id/* shortCommit */.A)(sha)} is the first commit of the repository, so there is no previous commit`)
        : { kind: 'known', sha: parent, branch, relation: 'previous' };
}
function unknown(reason) {
    return { kind: 'unknown', reason };
}

// EXTERNAL MODULE: ./src/git/repository-refused.ts
var repository_refused = __webpack_require__(54179);
;// CONCATENATED MODULE: ./src/pipeline/baseline/commit-to-compare.ts



/**
 * The commit that a run is compared with. Where git cannot tell, that is the reason why there is none, and no end of the run; a
 * repository that git does not read is warned of, since the user can change that.
 */
async function commitToCompare(event, place, onEvent) {
    try {
        return await findBaseCommit(event, place);
    }
    catch (error) {
        if (!(error instanceof tool_error/* ToolError */.v) || place.signal.aborted)
            throw error;
        if (!(error instanceof repository_refused/* RepositoryRefused */.J))
            return { kind: 'unknown', reason: error.message };
        onEvent({ type: 'warning', message: `There is no baseline to compare with: ${error.message}` });
        return { kind: 'unknown', reason: error.message, warned: true };
    }
}


/***/ }),

/***/ 52914:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ LARGEST_BESIDE),
/* harmony export */   Md: () => (/* binding */ DIRECTORY),
/* harmony export */   Sw: () => (/* binding */ LARGEST_MEASUREMENT),
/* harmony export */   cn: () => (/* binding */ FILES),
/* harmony export */   id: () => (/* binding */ readAbout),
/* harmony export */   ri: () => (/* binding */ readBeside)
/* harmony export */ });
/* harmony import */ var _files_read_kept_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45367);
/* harmony import */ var _git_is_branch_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53199);


/** Goes into the service's name for what is kept, so it is the same for all. */
const DIRECTORY = 'measurement';
const FILES = {
    measurement: 'measurement.json',
    about: 'about.json',
    history: 'history.json',
    times: 'times.json',
};
/** A saved measurement is read as a whole; one of a million files takes about 200 MB. Bytes. */
const LARGEST_MEASUREMENT = 400_000_000;
/** Of all files but the measurement itself. Bytes. */
const LARGEST_BESIDE = 1_000_000;
/** What a measurement of a commit is of. One of which it is not known is one all the same. */
async function readAbout(directory, commit) {
    const about = parseAbout(await readBeside(directory, FILES.about));
    const checksum = checksumIn(about.checksum);
    if (about.commit !== commit)
        return { measuredAt: null, branch: null, run: null, checksum };
    const { measuredAt: time, branch, run } = about;
    const isTime = typeof time === 'string' && /^[0-9T:.-]{19,30}Z$/.test(time) && !Number.isNaN(Date.parse(time));
    return {
        measuredAt: isTime ? time : null,
        branch: (0,_git_is_branch_name_js__WEBPACK_IMPORTED_MODULE_1__/* .isBranchName */ .Q)(branch) ? branch : null,
        run: typeof run === 'string' ? run : null,
        checksum,
    };
}
/** What is no text is the checksum of nothing. */
function checksumIn(said) {
    if (said === undefined)
        return null;
    return typeof said === 'string' ? said : '';
}
function parseAbout(text) {
    try {
        return JSON.parse(text) ?? {};
    }
    catch {
        return {};
    }
}
/** What stands beside a measurement is not there in those of earlier versions, and never worth losing one. */
async function readBeside(directory, name) {
    return (0,_files_read_kept_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readKeptFile */ .x)(directory, name, LARGEST_BESIDE).catch(() => '');
}


/***/ }),

/***/ 32675:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ openLayerStore)
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
/* harmony import */ var _measure_packed_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(33968);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(95305);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(95408);










/** Files above this many bytes are not looked into; an index of a million files takes about 30 MB. */
const LARGEST_FILE = 512 * 1024 * 1024;
/**
 * Opens the store in a directory, which need not exist yet. What is damaged there is removed, so that it is told of once.
 */
function openLayerStore(directory, onDamage = () => undefined) {
    const fileOf = (digest) => node_path__WEBPACK_IMPORTED_MODULE_2___default().join(directory, 'v2', (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_9__/* .digestAlgorithm */ .g4)(digest), `${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_9__/* .digestHex */ .sU)(digest)}.index`);
    const read = (digest) => readIndex(fileOf(digest), digest, onDamage);
    return {
        read,
        write: (digest, packed) => writeIndex(fileOf(digest), digest, packed),
        has: async (digest) => (await read(digest)) !== null,
    };
}
async function readIndex(file, digest, onDamage) {
    const opened = await (0,_files_read_regular_file_js__WEBPACK_IMPORTED_MODULE_6__/* .openRegularFile */ .Z)(file, 'refuse').catch(() => null);
    if (opened === null)
        return null;
    try {
        if (opened.size > LARGEST_FILE)
            return null;
        return await (0,_measure_packed_index_js__WEBPACK_IMPORTED_MODULE_7__/* .unpackIndex */ .TL)(await opened.handle.readFile(), digest);
    }
    catch (error) {
        // Anything else is a problem with the disk, which a later run may not have.
        if (error instanceof _measure_packed_index_js__WEBPACK_IMPORTED_MODULE_7__/* .BrokenIndex */ .w1) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(file, { force: true }).catch(() => undefined);
            onDamage(_messages_js__WEBPACK_IMPORTED_MODULE_8__/* .messages */ .D.layerIndexDamaged(digest));
        }
        return null;
    }
    finally {
        await opened.handle.close();
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
        throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_4__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_8__/* .messages */ .D.layerIndexNotStored(digest, node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(file), (0,_errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonOf */ .A)(error)), {
            cause: error,
        });
    }
}


/***/ }),

/***/ 59783:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readRecentLayers),
/* harmony export */   J: () => (/* binding */ writeRecentLayers)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _files_read_regular_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47269);
/* harmony import */ var _files_write_atomically_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2214);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95305);






/** Images whose layers are remembered; more would only be searched in vain. */
const MOST_IMAGES = 50;
/** Layers that a build is spared at most: each is looked up, so that no damaged index is relied on. */
const MOST_LAYERS = 60;
/** Bytes of what is remembered of one image. */
const LARGEST = 1_000_000;
/** Images other than the one to be built whose layers are looked up, for the base images that they share. */
const OTHER_IMAGES = 3;
/**
 * Which layers a build of an image will most likely have again: those of its last measurement, then those of the images that
 * were measured last. Only layers whose index the store has are named.
 *
 * What cannot be read counts as not there: the only loss is time.
 */
async function readRecentLayers(directory, image, store) {
    const own = fileOf(directory, image);
    const others = (await newestFirst(directory)).filter(file => file !== own).slice(0, OTHER_IMAGES);
    const digests = new Set();
    for (const file of [own, ...others])
        for (const digest of await readDigests(file))
            digests.add(digest);
    const known = [];
    for (const digest of [...digests].slice(0, MOST_LAYERS))
        if (await store.has(digest))
            known.push(digest);
    return known;
}
/** Remembers the layers of an image that was just measured. */
async function writeRecentLayers(directory, { name, platforms }) {
    const digests = platforms.flatMap(platform => platform.layers.map(layer => layer.digest));
    await (0,_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_4__/* .writePrivate */ .p)(fileOf(directory, name), JSON.stringify([...new Set(digests)]));
    const outdated = (await newestFirst(directory)).slice(MOST_IMAGES);
    await Promise.all(outdated.map(file => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(file, { force: true })));
}
/** Names are untrusted, so a file is named after the name's hash. */
function fileOf(directory, image) {
    return node_path__WEBPACK_IMPORTED_MODULE_2___default().join(directory, 'recent', `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(image).digest('hex')}.json`);
}
async function readDigests(file) {
    try {
        const text = await (0,_files_read_regular_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readRegularFile */ .X)(file, { most: LARGEST, links: 'refuse' });
        const value = JSON.parse(text ?? '');
        return Array.isArray(value) ? value.filter(_model_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .isDigest */ .Bc) : [];
    }
    catch {
        return [];
    }
}
async function newestFirst(directory) {
    const folder = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(directory, 'recent');
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch(() => []);
    const files = await Promise.all(names
        .filter(name => name.endsWith('.json'))
        .map(async (name) => {
        const file = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, name);
        const changed = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file).catch(() => null);
        return { file, at: changed?.mtimeMs ?? 0 };
    }));
    return files.sort((a, b) => b.at - a.at).map(({ file }) => file);
}


/***/ }),

/***/ 36408:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ checkoutOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _buildx_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49446);


/** The checkout that a context is in; that of the working directory, for a build from a URL or standard input. */
function checkoutOf(context, { cwd, env, signal, workspace }) {
    const elsewhere = context === '-' || (0,_buildx_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isRemote */ .V)(context);
    return { directory: elsewhere ? cwd : node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(cwd, context), env, signal, workspace };
}


/***/ }),

/***/ 59767:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ chooseFix)
/* harmony export */ });
/* harmony import */ var _edit_make_patch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70987);
/* harmony import */ var _model_advice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43061);


/**
 * Makes one patch of what is certain and, where it was to be tried, proved.
 *
 * @param rules names of those whose advice is wanted; none: all.
 */
function chooseFix(advice, sources, rules) {
    const wanted = advice.filter(({ rule }) => rules.length === 0 || rules.includes(rule));
    const certain = wanted.filter(_model_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .isCertain */ .t);
    const sure = certain.filter(({ trial }) => trial === undefined || trial.state === 'proved');
    const patch = (0,_edit_make_patch_js__WEBPACK_IMPORTED_MODULE_0__/* .makePatch */ .J)(sure.map(({ edits = [] }) => edits), sources);
    const inState = (state) => certain.filter(({ trial }) => trial?.state === state);
    return {
        patch,
        made: sure.filter((_, index) => patch.made.includes(index)),
        left: sure.filter((_, index) => !patch.made.includes(index)),
        wrong: inState('wrong'),
        untried: inState('untried'),
        hints: wanted.filter(each => !(0,_model_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .isCertain */ .t)(each)),
    };
}


/***/ }),

/***/ 94010:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ec: () => (/* binding */ ignoredRules),
/* harmony export */   iU: () => (/* binding */ RULE_NAMES),
/* harmony export */   sF: () => (/* binding */ unknownRules)
/* harmony export */ });
/* harmony import */ var _advise_advice_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49217);
/* harmony import */ var _judge_ignored_advice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3110);
/* harmony import */ var _text_nearest_of_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83399);
/* harmony import */ var _text_escape_visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8625);




/** Names of all rules, in their order. */
const RULE_NAMES = _advise_advice_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .ADVICE_RULES */ .B.map(({ id }) => id);
/** Longest warning. Characters. */
const LONGEST = 1000;
/** Rules that the settings of an image silence; undefined: none. */
function ignoredRules(layers) {
    const found = (0,_judge_ignored_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveIgnoredAdvice */ .re)(layers);
    return found === undefined ? undefined : { rules: found.value, source: found.source };
}
/** Warnings of names that are to be silenced and are those of no rule, whole sentences. */
function unknownRules(ignored, { platforms }) {
    const written = [
        ...(ignored?.rules ?? []).map(name => ({ name, source: ignored?.source ?? '' })),
        ...platforms.flatMap(({ lines }) => lines.flatMap(({ dockerfile, line, ignored: names = [] }) => names.map(name => ({ name, source: `the comment above ${dockerfile}:${line}` })))),
    ];
    const sentences = written
        .filter(({ name }) => !RULE_NAMES.includes(name))
        .map(({ name, source }) => (0,_text_escape_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .R)(`No rule of advice is called "${name}" (${source})${(0,_text_nearest_of_js__WEBPACK_IMPORTED_MODULE_3__/* .choicesInstead */ .P)(name, RULE_NAMES)}`, LONGEST));
    return [...new Set(sentences)];
}


/***/ }),

/***/ 81184:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ judgeMeasurement)
});

// EXTERNAL MODULE: ./src/edit/source-files.ts + 1 modules
var source_files = __webpack_require__(81376);
// EXTERNAL MODULE: ./src/model/bytes.ts
var model_bytes = __webpack_require__(15410);
// EXTERNAL MODULE: ./src/advise/advice-rules.ts + 98 modules
var advice_rules = __webpack_require__(49217);
;// CONCATENATED MODULE: ./src/advise/advise.ts



/**
 * Compressed bytes below which a finding is not worth a reader's time, and their least share of the image. What is below either is
 * dropped, and its files are free for later rules.
 */
const FLOOR = 10_000;
const FLOOR_SHARE = 0.001;
/** Edits of one piece of advice; what needs more is no small change. */
const MOST_EDITS = 50;
/** Seconds that each edit must cost for advice that saves no bytes. */
const FLOOR_SECONDS = 1;
/** The advice of {@link findAdvice} alone. */
function advise(image, context, rules = ADVICE_RULES) {
    return [...findAdvice(image, context, rules).advice];
}
/**
 * What would make one platform of an image smaller, most bytes first. Never more than was measured: each file's bytes are in one
 * piece of advice at most, and bytes of the base image are in none that is about the Dockerfile's own lines. What is silenced takes no
 * files: another rule may be about them.
 */
function findAdvice(image, context, rules = advice_rules/* ADVICE_RULES */.B) {
    const taken = new Set();
    const silenced = [];
    const isFree = (file) => !taken.has(file);
    const floor = Math.max(FLOOR, image.compressed * FLOOR_SHARE);
    const all = rules.flatMap(rule => rule
        .find(image, isFree, context)
        .flatMap(({ files, saves, edits = null, lineSeconds, ...finding }) => {
        const bytes = saves ?? (0,model_bytes/* sumBytes */.jO)(files.map(file => image.files[file] ?? model_bytes/* NO_BYTES */.CR));
        if (isNoise(bytes, { ...finding, lineSeconds }, floor))
            return [];
        const by = silencedBy(rule, finding.line, image, context);
        if (by !== null) {
            silenced.push({ rule: rule.id, compressed: bytes.compressed, by });
            return [];
        }
        for (const file of files)
            taken.add(file);
        return [
            {
                rule: rule.id,
                saves: bytes,
                files,
                ...finding,
                ...stepOf(image, finding.line, files),
                ...certain(edits, context),
            },
        ];
    }));
    return { advice: all.sort(bySaving), silenced };
}
/** What silences a finding: a setting, or the line above which a comment does; null: nothing. */
function silencedBy({ id }, line, { lines }, { ignored }) {
    if (ignored?.rules.includes(id) === true)
        return ignored.source;
    return line !== null && lines[line]?.ignored?.includes(id) === true ? line : null;
}
/** What the history says made the files, where no line is known and one step made them all. */
function stepOf(image, line, files) {
    if (line !== null)
        return {};
    const [step = null, ...others] = new Set(files.map(file => image.layers[image.files[file]?.layer ?? -1]?.createdBy ?? null));
    return step === null || others.length > 0 ? {} : { step };
}
/** No edit is shown that would change anything but what it is about. */
function certain(edits, { sources }) {
    if (edits == null || edits.length === 0 || sources === undefined)
        return {};
    return edits.length <= MOST_EDITS && (0,source_files/* isSound */.g)(edits, sources) ? { edits } : {};
}
function isNoise({ compressed }, { eachEdit, lineSeconds }, floor) {
    if (eachEdit === undefined)
        return compressed < floor;
    return (lineSeconds ?? eachEdit.seconds ?? 0) < FLOOR_SECONDS && eachEdit.compressed < floor;
}
function bySaving(a, b) {
    return (b.saves.compressed - a.saves.compressed ||
        (b.saves.unpacked ?? 0) - (a.saves.unpacked ?? 0) ||
        (b.eachEdit?.seconds ?? 0) - (a.eachEdit?.seconds ?? 0));
}

// EXTERNAL MODULE: ./src/model/same-platform.ts
var same_platform = __webpack_require__(73655);
;// CONCATENATED MODULE: ./src/compare/add-to.ts

/** Adds bytes to what a key has so far. */
function addTo(sums, key, bytes) {
    sums.set(key, (0,model_bytes/* addBytes */.$i)(sums.get(key) ?? model_bytes/* NO_BYTES */.CR, bytes));
}

;// CONCATENATED MODULE: ./src/compare/longest-common-subsequence.ts
/** Cells of the table above which a cheaper way is taken: in order, each with the next of its kind. */
const MAX_CELLS = 4_000_000;
/** The longest common subsequence of two lists of keys, as index pairs that rise on both sides. */
function longestCommonSubsequence(baseline, head) {
    const shorter = Math.min(baseline.length, head.length);
    let start = 0;
    while (start < shorter && baseline[start] === head[start])
        start++;
    let end = 0;
    while (end < shorter - start && baseline.at(-1 - end) === head.at(-1 - end))
        end++;
    const left = baseline.slice(start, baseline.length - end);
    const right = head.slice(start, head.length - end);
    const middle = left.length * right.length > MAX_CELLS ? matchInOrder(left, right) : matchBest(left, right);
    return [
        ...Array.from({ length: start }, (_, at) => [at, at]),
        ...middle.map(([a, b]) => [a + start, b + start]),
        ...Array.from({ length: end }, (_, at) => {
            return [baseline.length - end + at, head.length - end + at];
        }),
    ];
}
function matchBest(left, right) {
    const width = right.length + 1;
    const lengths = new Uint32Array((left.length + 1) * width);
    const at = (a, b) => lengths[a * width + b] ?? 0;
    for (let a = left.length - 1; a >= 0; a--) {
        for (let b = right.length - 1; b >= 0; b--) {
            lengths[a * width + b] =
                left[a] === right[b] ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1));
        }
    }
    const pairs = [];
    for (let a = 0, b = 0; a < left.length && b < right.length;) {
        if (left[a] === right[b])
            pairs.push([a++, b++]);
        else if (at(a + 1, b) >= at(a, b + 1))
            a++;
        else
            b++;
    }
    return pairs;
}
function matchInOrder(left, right) {
    const places = new Map();
    right.forEach((key, at) => {
        const known = places.get(key);
        if (known === undefined)
            places.set(key, [at]);
        else
            known.push(at);
    });
    for (const known of places.values())
        known.reverse();
    const pairs = [];
    let next = 0;
    left.forEach((key, a) => {
        const known = places.get(key);
        while (known?.length && (known.at(-1) ?? 0) < next)
            known.pop();
        const b = known?.pop();
        if (b === undefined)
            return;
        pairs.push([a, b]);
        next = b + 1;
    });
    return pairs;
}

;// CONCATENATED MODULE: ./src/compare/align-sequences.ts

/** The least similarity at which an edited item counts as the same item. */
const ALIKE = 0.5;
/** Cells of the score table above which edited items in one gap are no longer looked for. */
const align_sequences_MAX_CELLS = 40_000;
/**
 * Brings two sequences side by side: equal items first, by their longest common subsequence; then, inside each gap, the
 * most alike of what is left, in order. So an inserted item misaligns nothing, and an edited one stays with itself.
 */
function alignSequences(baseline, head, rules) {
    const equal = longestCommonSubsequence(baseline.map(item => rules.key(item)), head.map(item => rules.key(item)));
    const pairs = [];
    let from = [0, 0];
    for (const to of [...equal, [baseline.length, head.length]]) {
        const left = baseline.slice(from[0], to[0]);
        const right = head.slice(from[1], to[1]);
        for (const [a, b] of alignGap(left, right, rules))
            pairs.push([from[0] + a, from[1] + b]);
        if (to[0] < baseline.length)
            pairs.push(to);
        from = [to[0] + 1, to[1] + 1];
    }
    return pairs;
}
/** The order-preserving pairing with the greatest sum of similarities. */
function alignGap(baseline, head, rules) {
    const width = head.length + 1;
    if (baseline.length * head.length > align_sequences_MAX_CELLS)
        return [];
    const best = new Float64Array((baseline.length + 1) * width);
    const at = (a, b) => best[a * width + b] ?? 0;
    const scores = baseline.map(left => head.map(right => rules.similarity(left, right)));
    const score = (a, b) => {
        const found = scores[a]?.[b] ?? 0;
        return found < ALIKE ? 0 : found;
    };
    for (let a = baseline.length - 1; a >= 0; a--) {
        for (let b = head.length - 1; b >= 0; b--) {
            best[a * width + b] = Math.max(at(a + 1, b), at(a, b + 1), at(a + 1, b + 1) + score(a, b));
        }
    }
    const pairs = [];
    for (let a = 0, b = 0; a < baseline.length && b < head.length;) {
        const gained = score(a, b);
        if (gained > 0 && at(a, b) === at(a + 1, b + 1) + gained)
            pairs.push([a++, b++]);
        else if (at(a, b) === at(a + 1, b))
            a++;
        else
            b++;
    }
    return pairs;
}

;// CONCATENATED MODULE: ./src/compare/text-similarity.ts
/** Words of a text that are looked at; a heredoc may hold a whole program. */
const MAX_WORDS = 400;
/**
 * How alike two instructions are, 0 … 1: the Dice coefficient of their words, and 0 when their first words (`RUN`, `COPY`)
 * differ. `RUN npm ci` and `RUN npm ci --omit=dev` are 0.86 alike.
 */
function textSimilarity(a, b) {
    const left = words(a);
    const right = words(b);
    if (left[0]?.toUpperCase() !== right[0]?.toUpperCase())
        return 0;
    const counts = new Map();
    for (const word of left)
        counts.set(word, (counts.get(word) ?? 0) + 1);
    let common = 0;
    for (const word of right) {
        const count = counts.get(word) ?? 0;
        if (count === 0)
            continue;
        counts.set(word, count - 1);
        common++;
    }
    return left.length + right.length === 0 ? 1 : (2 * common) / (left.length + right.length);
}
function words(text) {
    return text.trim().split(/\s+/, MAX_WORDS);
}

;// CONCATENATED MODULE: ./src/compare/align-layers.ts


/**
 * Brings the layers of two images side by side, by what they hold and never by their position. In this order, each layer
 * once:
 *
 * 1. equal digests;
 * 2. equal files (paths and contents), or the same tar: the same layer, repacked;
 * 3. layers that the same Dockerfile line made, in order;
 * 4. what is left of the base images, when the base moved, and of layers without a known line: by their history texts.
 *
 * The head's layers come in order, then what left.
 */
function alignLayers(baseline, head, lines, base) {
    const left = new Side(baseline);
    const right = new Side(head);
    const matching = new Matching();
    matching.addEqual(left, right, side => layer => digestKey(side, layer));
    matching.addEqual(left, right, side => layer => contentKey(side, layer));
    for (const line of lines) {
        if (line.baseline === null || line.head === null)
            continue;
        const [was, is] = [line.baseline, line.head];
        matching.addInOrder(left.indexes(layer => layer.origin !== 'base' && layer.line === was), right.indexes(layer => layer.origin !== 'base' && layer.line === is));
    }
    if (base !== 'changed')
        matching.addByHistory(left, right, layer => layer.origin === 'base');
    matching.addByHistory(left, right, layer => layer.origin !== 'base' && layer.line === null);
    return matching.pairs(left, right);
}
/** One image's layers, with the files of each at hand. */
class Side {
    layers;
    files;
    constructor({ layers, files }) {
        this.layers = layers;
        const byLayer = layers.map(() => []);
        for (const file of files)
            byLayer[file.layer]?.push(file);
        this.files = byLayer;
    }
    indexes(wanted) {
        return [...this.layers.keys()].filter(index => {
            const layer = this.layers[index];
            return layer !== undefined && wanted(layer);
        });
    }
    filesOf(index) {
        return this.files[index] ?? [];
    }
}
class Matching {
    headOf = new Map();
    baselineOf = new Map();
    add(baseline, head) {
        this.headOf.set(baseline, head);
        this.baselineOf.set(head, baseline);
    }
    /** Pairs free layers of equal keys, first with first. */
    addEqual(left, right, keyOf) {
        const waiting = new Map();
        const leftKey = keyOf(left);
        for (const index of left.layers.keys().filter(each => !this.headOf.has(each))) {
            const key = leftKey(index);
            if (key !== null)
                waiting.set(key, [...(waiting.get(key) ?? []), index]);
        }
        if (waiting.size === 0)
            return;
        const rightKey = keyOf(right);
        for (const index of right.layers.keys().filter(each => !this.baselineOf.has(each))) {
            const key = rightKey(index);
            const found = key === null ? undefined : waiting.get(key)?.shift();
            if (found !== undefined)
                this.add(found, index);
        }
    }
    addInOrder(baseline, head) {
        const free = head.filter(index => !this.baselineOf.has(index));
        const waiting = baseline.filter(index => !this.headOf.has(index));
        waiting.slice(0, free.length).forEach((index, at) => {
            const other = free[at];
            if (other !== undefined)
                this.add(index, other);
        });
    }
    addByHistory(left, right, wanted) {
        const was = left.indexes(wanted).filter(index => !this.headOf.has(index));
        const is = right.indexes(wanted).filter(index => !this.baselineOf.has(index));
        const aligned = alignSequences(was.map(index => left.layers[index]?.createdBy ?? ''), is.map(index => right.layers[index]?.createdBy ?? ''), { key: text => text, similarity: textSimilarity });
        for (const [a, b] of aligned) {
            const [baseline, head] = [was[a], is[b]];
            if (baseline !== undefined && head !== undefined)
                this.add(baseline, head);
        }
    }
    pairs(left, right) {
        const present = [...right.layers.keys()].map((head) => {
            const baseline = this.baselineOf.get(head) ?? null;
            const kind = baseline === null ? 'added' : kindOf(left, baseline, right, head);
            return { kind, baseline, head };
        });
        const gone = [...left.layers.keys()].filter(index => !this.headOf.has(index));
        return [...present, ...gone.map((index) => ({ kind: 'removed', baseline: index, head: null }))];
    }
}
function kindOf(left, baseline, right, head) {
    if (digestKey(left, baseline) === digestKey(right, head))
        return 'same';
    return filesKey(left, baseline) === filesKey(right, head) ? 'repacked' : 'modified';
}
/** Sizes are in the key so that what was measured wrongly on one side can never pass for unchanged. */
function digestKey(side, index) {
    const layer = side.layers[index];
    if (layer === undefined)
        return null;
    return [layer.digest, layer.compressed, layer.unpacked, layer.structure].join(' ');
}
/** What a layer holds. Layers without files say too little: of these only equal tars are equal. */
function contentKey(side, index) {
    return side.filesOf(index).length === 0 ? (side.layers[index]?.diffId ?? null) : filesKey(side, index);
}
function filesKey(side, index) {
    return JSON.stringify(side
        .filesOf(index)
        .map(file => `${file.content} ${file.unpacked} ${file.path}`)
        .sort());
}

;// CONCATENATED MODULE: ./src/compare/align-lines.ts


/**
 * Brings the lines of two Dockerfiles side by side, by what they say and in which stage, not by their numbers. Each line is
 * in exactly one pair: the head's lines in order, then what left.
 */
function alignLines(baseline, head) {
    const aligned = alignSequences(baseline, head, { key: keyOf, similarity });
    const partner = new Map(aligned.map(([left, right]) => [right, left]));
    const matched = new Set(partner.values());
    return [
        ...head.map((line, index) => {
            const left = partner.get(index) ?? null;
            const was = left === null ? undefined : baseline[left];
            const edited = was !== undefined && isEdited(was, line);
            return { baseline: left, head: index, edited };
        }),
        ...baseline
            .keys()
            .filter(index => !matched.has(index))
            .map((index) => ({ baseline: index, head: null, edited: false })),
    ];
}
function keyOf(line) {
    return JSON.stringify([line.stage, textOf(line)]);
}
/** A renamed or new stage makes a line a little less alike, so that the same text in the same stage wins. */
function similarity(baseline, head) {
    const alike = textSimilarity(baseline.instruction, head.instruction);
    return baseline.stage === head.stage ? alike : alike * 0.9;
}
function isEdited(was, is) {
    if (textOf(was) !== textOf(is))
        return true;
    return was.definition !== null && is.definition !== null && was.definition !== is.definition;
}
function textOf(line) {
    return line.instruction.trim().replace(/\s+/g, ' ');
}

;// CONCATENATED MODULE: ./src/compare/base-change.ts
/** Compares what two images stand on. */
function compareBases(baseline, head) {
    const [was, is] = [baseline.base, head.base];
    if (was.kind === 'unknown' || is.kind === 'unknown')
        return 'unknown';
    if (was.kind === 'scratch' || is.kind === 'scratch')
        return was.kind === is.kind ? 'same' : 'changed';
    if (was.reference !== is.reference)
        return 'changed';
    if (was.digest !== null && is.digest !== null)
        return was.digest === is.digest ? 'same' : 'moved';
    return baseDigests(baseline) === baseDigests(head) ? 'same' : 'moved';
}
function baseDigests({ layers }) {
    return layers
        .filter(isBase)
        .map(layer => layer.digest)
        .join();
}
function isBase(layer) {
    return layer.origin === 'base';
}
/** The base image's digest when it moved, else its reference: what a change of base is told by. */
function nameBase(base, change) {
    if (base.kind === 'scratch')
        return 'scratch';
    if (base.kind === 'unknown')
        return 'unknown';
    return change === 'moved' ? (base.digest ?? 'unknown digest') : base.reference;
}
/** Whose a change of the base image is. */
function blameBase(base) {
    if (base === 'moved')
        return 'base-moved';
    return base === 'changed' ? 'yours' : null;
}

;// CONCATENATED MODULE: ./src/compare/blame-from.ts

/** Whether a line is a FROM. */
function isFrom(line) {
    return /^\s*FROM\s/i.test(line.instruction);
}
/** Whose a change of what a FROM line brings is, by the image that it names; another name for the stage is no other image. */
function blameFrom(sides, line, was) {
    if (was === undefined)
        return 'yours';
    if (imageOf(was) !== imageOf(line))
        return 'yours';
    return namesBase(sides, line) ? blameBase(sides.base) : null;
}
/** `FROM --platform=… node:22 AS build` → `--platform=… node:22`. */
function imageOf(line) {
    const words = line.instruction.trim().split(/\s+/).slice(1);
    const name = words.findIndex(word => !word.startsWith('--'));
    return words.slice(0, name + 1).join(' ');
}
/** Builder stages often start from the same image as the final one: what is known of the one holds for the other. */
function namesBase({ head }, line) {
    if (head.base.kind !== 'known')
        return false;
    const { reference } = head.base;
    const name = imageOf(line).split(' ').at(-1) ?? '';
    if (reference === name || reference.endsWith(`/${name}`))
        return true;
    const brought = head.layers.filter(layer => layer.origin === 'base').map(layer => layer.line);
    return brought.some(index => {
        const from = index === null ? undefined : head.lines[index];
        return from !== undefined && imageOf(from) === imageOf(line);
    });
}

;// CONCATENATED MODULE: ./src/compare/dominant-blame.ts
/** The stronger of several: `yours` over `rebuilt` over `base-moved`. */
function dominantBlame(blames) {
    const all = new Set(blames);
    return ['yours', 'rebuilt', 'base-moved'].find(blame => all.has(blame)) ?? null;
}

;// CONCATENATED MODULE: ./src/compare/compared-pair.ts
/** A layer by an index that may be missing. */
function layerAt(platform, index) {
    return index === null ? undefined : platform.layers[index];
}

;// CONCATENATED MODULE: ./src/compare/line-results.ts

/** What is known of each head line that ships something. Layers of the base are left out: a FROM line is blamed by what it names. */
function lineResults({ head, layers }) {
    const results = new Map();
    for (const { kind, ...pair } of layers) {
        const is = layerAt(head, pair.head);
        if (is?.line == null || is.origin === 'base')
            continue;
        if (kind !== 'same' && kind !== 'repacked') {
            results.set(is.line, 'changed');
        }
        else if (!results.has(is.line)) {
            results.set(is.line, 'equal');
        }
    }
    return results;
}

;// CONCATENATED MODULE: ./src/compare/blame-lines.ts




/**
 * Whose it is that the result of each head line may differ from the baseline's: null when nothing says that it does. The
 * rules stand with {@link blameLayers}.
 *
 * Lines come in topological order; an input that points forward is not followed.
 */
function blameLines(sides) {
    const results = lineResults(sides);
    const partners = new Map(sides.lines.map(pair => [pair.head, pair]));
    const own = [];
    const passedOn = [];
    sides.head.lines.forEach((line, index) => {
        const pair = partners.get(index);
        const was = sides.baseline.lines[pair?.baseline ?? -1];
        const known = results.get(index) ?? 'unknown';
        const result = pair?.edited === true && known !== 'equal' ? 'edited' : known;
        const blameOf = (input) => (input < index ? (passedOn[input] ?? null) : null);
        const ground = blameGround(sides, line, was);
        const facts = { line, was, result, inputs: [...contentInputs(sides, line).map(blameOf), ground] };
        const blame = isFrom(line) ? blameFrom(sides, line, was) : blameLine(facts);
        own.push(blame);
        // A result is a whole file system: what was changed beneath a line is handed on by it, changed or not.
        passedOn.push(dominantBlame([blame, ground, ...line.inputs.map(blameOf)]));
    });
    return own;
}
function blameLine({ line, was, result, inputs }) {
    if (was === undefined)
        return 'yours';
    if (result === 'equal')
        return null;
    if (result === 'edited' || line.readsContext || was.readsContext)
        return 'yours';
    return dominantBlame(inputs) ?? (result === 'changed' ? 'rebuilt' : null);
}
/**
 * The lines whose results may change what a line makes. What COPY and ADD make comes from where they copy from, not from the
 * file system that they copy to: their own stage's line before them does not count, where it can be told apart.
 */
function contentInputs({ head }, line) {
    if (!/^\s*(?:COPY|ADD)\s/i.test(line.instruction))
        return line.inputs;
    const inStage = line.inputs.filter(input => head.lines[input]?.stage === line.stage);
    return inStage.length === 1 ? line.inputs.filter(input => input !== inStage[0]) : line.inputs;
}
/** What a line stands on that is not among its inputs. */
function blameGround(sides, line, was) {
    if (was !== undefined && usedRemovedLine(sides, was))
        return 'yours';
    // Without FROM lines among the lines, a line without inputs is taken to stand on the base image itself.
    return line.inputs.length === 0 && !sides.head.lines.some(isFrom) ? blameBase(sides.base) : null;
}
function usedRemovedLine({ lines }, was) {
    return lines.some(({ baseline, head }) => head === null && baseline !== null && was.inputs.includes(baseline));
}

;// CONCATENATED MODULE: ./src/compare/blame.ts



/**
 * Whose each layer's change is; null for layers that are the same blob on both sides. In the order of `sides.layers`.
 *
 * | layer                                              | blame                                                        |
 * | :------------------------------------------------- | :----------------------------------------------------------- |
 * | of the base, same reference, other digest          | base-moved                                                   |
 * | of the base, other reference, or base unknown      | yours                                                        |
 * | of the base, same digest, blobs packed differently | rebuilt                                                      |
 * | other blob, equal files                            | yours if its instruction was edited, else rebuilt            |
 * | only one side has it                               | yours                                                        |
 * | no Dockerfile line known                           | yours; base-moved if its origin is unknown and the base moved |
 * | other files                                        | that of its line                                             |
 *
 * A line is blamed by the first of these that holds. "Changed" is by content; where a line ships nothing (a builder stage),
 * whether its result changed is unknown, and the rules lean towards *yours*: a budget must not be passed by hiding.
 *
 * 1. it was added: yours
 * 2. what it ships is equal: no one
 * 3. its instruction was edited, or what it does beyond its text (variables, build arguments, a heredoc): yours
 * 4. it reads the build context: yours
 * 5. it used the result of a line that was removed: yours
 * 6. it uses the result of lines that hand on a blame: the strongest of yours, rebuilt, base-moved. A line hands on its own
 *    blame and all that it was handed, since its result is a whole file system. COPY and ADD take from the place that they
 *    copy from only
 * 7. what it ships changed for none of these reasons: rebuilt
 *
 * A FROM line is blamed by the image that it names: yours when the name changed, base-moved when the base image's did not
 * but its digest. The digests of other stages' images are not known; they count as unmoved.
 */
function blameLayers(sides) {
    const lines = blameLines(sides);
    return sides.layers.map(pair => blameLayer(sides, pair, lines));
}
function blameLayer(sides, pair, lines) {
    if (pair.kind === 'same')
        return null;
    const was = layerAt(sides.baseline, pair.baseline);
    const is = layerAt(sides.head, pair.head);
    const origins = [was, is].filter(layer => layer !== undefined).map(layer => layer.origin);
    if (origins.every(origin => origin === 'base'))
        return blameBaseLayer(sides, pair);
    if (origins.every(origin => origin !== 'own') && sides.base === 'moved')
        return 'base-moved';
    return was === undefined || is === undefined ? 'yours' : blameOwnLayer(sides, pair, was, is, lines);
}
function blameBaseLayer({ base }, pair) {
    if (base === 'same' && pair.kind === 'repacked')
        return 'rebuilt';
    return blameBase(base) ?? 'yours';
}
function blameOwnLayer(sides, pair, was, is, lines) {
    if (blame_isEdited(sides, was, is))
        return 'yours';
    if (pair.kind === 'repacked')
        return 'rebuilt';
    // A FROM line says nothing of a base image that only one side knows.
    return is.line === null || is.origin === 'unknown' ? 'yours' : (lines[is.line] ?? 'rebuilt');
}
function blame_isEdited({ lines }, was, is) {
    const pair = is.line === null ? undefined : lines.find(each => each.head === is.line);
    return pair !== undefined && (pair.baseline !== was.line || pair.edited);
}

;// CONCATENATED MODULE: ./src/compare/by-size.ts
/** Orders changes by their size, growth and shrinkage alike: compressed bytes, then unpacked, then the name. */
function bySize(nameOf) {
    return (a, b) => Math.abs(b.delta.compressed) - Math.abs(a.delta.compressed) ||
        Math.abs(b.delta.unpacked) - Math.abs(a.delta.unpacked) ||
        byName(nameOf(a), nameOf(b));
}
/** Orders changes by growth: the biggest growth first, the biggest shrinkage last. */
function byGrowth(nameOf) {
    return (a, b) => b.delta.compressed - a.delta.compressed ||
        b.delta.unpacked - a.delta.unpacked ||
        byName(nameOf(a), nameOf(b));
}
/** By code units: the same order on every machine, whatever its locale. */
function byName(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}

// EXTERNAL MODULE: ./src/compare/package-manager-cache.ts
var package_manager_cache = __webpack_require__(6926);
;// CONCATENATED MODULE: ./src/compare/categories.ts




const KINDS = [
    'base image',
    'build tools',
    'development dependencies',
    'package manager caches',
    'other packages',
    'other files',
    'hidden bytes',
    'layer structure',
];
const KIND_OF_PURPOSE = {
    'build-tool': 'build tools',
    development: 'development dependencies',
    none: 'other packages',
};
const MAX_EXAMPLES = 5;
/**
 * What kinds of bytes each side is made of: each byte of a side is in exactly one kind, so the rows add up to both totals and
 * to the delta. Kinds that neither side has are left out.
 *
 * Build tools inside the base image count as build tools when the two sides stand on different images, since then leaving
 * them behind is what the change was about; otherwise they are part of the base image.
 */
function compareCategories(baseline, head, base) {
    const before = weighKinds(baseline, base);
    const after = weighKinds(head, base);
    return KINDS.filter(kind => before.has(kind) || after.has(kind)).map(kind => {
        const [was, is] = [before.get(kind), after.get(kind)];
        const [left, right] = [was?.bytes ?? model_bytes/* NO_BYTES */.CR, is?.bytes ?? model_bytes/* NO_BYTES */.CR];
        return {
            kind,
            baseline: left,
            head: right,
            delta: (0,model_bytes/* subtractBytes */.CA)(right, left),
            examples: examplesOf(was?.names ?? new Map(), is?.names ?? new Map()),
        };
    });
}
function weighKinds(platform, base) {
    const weights = new Map();
    const add = (kind, name, bytes) => {
        const weight = weights.get(kind) ?? { bytes: model_bytes/* NO_BYTES */.CR, names: new Map() };
        weights.set(kind, weight);
        weight.bytes = (0,model_bytes/* addBytes */.$i)(weight.bytes, bytes);
        if (name !== null)
            addTo(weight.names, name, bytes);
    };
    for (const file of platform.files) {
        const kind = categories_kindOf(platform, file, base);
        add(kind, nameOf(platform, file, kind), file);
    }
    for (const { structure } of platform.layers) {
        if (structure !== 0)
            add('layer structure', null, { compressed: structure, unpacked: 0 });
    }
    return weights;
}
function categories_kindOf(platform, file, base) {
    if (file.hidden !== undefined)
        return 'hidden bytes';
    const owner = platform.packages[file.owner ?? -1];
    if (platform.layers[file.layer]?.origin === 'base') {
        return owner?.purpose === 'build-tool' && base === 'changed' ? 'build tools' : 'base image';
    }
    if (owner === undefined)
        return (0,package_manager_cache/* packageManagerCache */.w)(file.path) !== null ? 'package manager caches' : 'other files';
    return KIND_OF_PURPOSE[owner.purpose ?? 'none'];
}
/** What a file is named by in a sentence: its package, the base's reference, its cache's directory, or itself. */
function nameOf(platform, file, kind) {
    if (kind === 'base image')
        return platform.base.kind === 'known' ? platform.base.reference : null;
    if (kind === 'package manager caches')
        return file.path.split('/').slice(0, 3).join('/');
    return platform.packages[file.owner ?? -1]?.name ?? file.path;
}
/** The names whose bytes differ the most; where none differ, the biggest. */
function examplesOf(before, after) {
    const rows = [...new Set([...before.keys(), ...after.keys()])].map(name => {
        const [was, is] = [before.get(name) ?? model_bytes/* NO_BYTES */.CR, after.get(name) ?? model_bytes/* NO_BYTES */.CR];
        const size = Math.max(was.unpacked, is.unpacked);
        return { name, change: Math.abs(is.unpacked - was.unpacked), size };
    });
    rows.sort((a, b) => b.change - a.change || b.size - a.size || byName(a.name, b.name));
    return rows.slice(0, MAX_EXAMPLES).map(row => row.name);
}

;// CONCATENATED MODULE: ./src/compare/attribute-to-head.ts

/**
 * The same parts, those of what both sides have all by the line that brings it now: what moved from one line to another neither left the
 * one nor came with the other. Whose the bytes are stays.
 */
function attributeToHead(parts) {
    const present = parts.filter(({ match, side }) => match.baseline !== null && side === 'head');
    const lines = new Map([...Map.groupBy(present, part => part.match)].map(([match, own]) => [match, linesByBlame(own)]));
    return parts.map(part => {
        const line = part.side === 'baseline' ? lines.get(part.match)?.get(part.blame) : undefined;
        return line === undefined ? part : { ...part, line };
    });
}
/** For each blame the line that brings the most. */
function linesByBlame(parts) {
    return new Map([...Map.groupBy(parts, part => part.blame)].map(([blame, own]) => [blame, heaviestLine(own)]));
}
function heaviestLine(parts) {
    const sums = new Map();
    for (const { line, bytes } of parts) {
        const key = JSON.stringify(line);
        sums.set(key, { line, bytes: (0,model_bytes/* addBytes */.$i)(sums.get(key)?.bytes ?? model_bytes/* NO_BYTES */.CR, bytes) });
    }
    const [first] = [...sums.values()].sort((a, b) => b.bytes.compressed - a.bytes.compressed || b.bytes.unpacked - a.bytes.unpacked);
    return first?.line ?? null;
}

;// CONCATENATED MODULE: ./src/compare/compare-files.ts


/** Head minus baseline of one match, in bytes of both kinds. */
function matchDelta({ baseline, head }) {
    return (0,model_bytes/* subtractBytes */.CA)(head ?? model_bytes/* NO_BYTES */.CR, baseline ?? model_bytes/* NO_BYTES */.CR);
}
/** The path that a change is told by: where the file is, else where it was. */
function matchPath({ baseline, head }) {
    return (head ?? baseline)?.path ?? '';
}
/** What became of each visible file that is not the same on both sides, biggest change first. */
function compareFiles(matches) {
    const changes = [];
    for (const match of matches) {
        if (match.kind === 'equal')
            continue;
        changes.push({
            kind: match.kind,
            path: matchPath(match),
            ...(match.kind === 'moved' && match.baseline !== null ? { from: match.baseline.path } : {}),
            delta: matchDelta(match),
        });
    }
    return changes.sort(bySize(change => change.path));
}

;// CONCATENATED MODULE: ./src/compare/cause-files.ts



/** A file is told by its own name when it makes this share of all bytes that unpackaged files gained and lost. */
const SHARE = 0.05;
/** Files are brought together by as many leading directories. */
const DEPTH = 2;
/**
 * Causes for changed files that no package owns: a package manager's cache as a whole (its files' names say nothing), a big
 * file by its name, the others by their directory: the first two levels, then as deep as all of them share
 * (`app/test/fixtures`). A file that is alone in its directory keeps its name.
 */
function fileCauses(parts) {
    const files = mergeParts(parts);
    const floor = {
        compressed: SHARE * files.reduce((sum, { bytes }) => sum + Math.abs(bytes.compressed), 0),
        unpacked: SHARE * files.reduce((sum, { bytes }) => sum + Math.abs(bytes.unpacked), 0),
    };
    const isBig = ({ bytes }) => Math.abs(bytes.compressed) >= floor.compressed || Math.abs(bytes.unpacked) >= floor.unpacked;
    const { cached = [], big = [], small = [], } = Object.groupBy(files, file => (cacheOf(file) !== null ? 'cached' : isBig(file) ? 'big' : 'small'));
    const caches = groupBy(cached, file => cacheOf(file) ?? '');
    const groups = groupBy(small, ({ match }) => directoryOf(match).slice(0, DEPTH));
    return [
        ...caches.map(parts => filesCause(parts, parts.map(cacheOf)[0] ?? '')),
        ...big.map(singleCause),
        ...groups.map(groupCause),
    ];
}
/** One part a file, line and blame; what cancels out to nothing is left out. */
function mergeParts(parts) {
    const sums = new Map();
    for (const part of parts) {
        const ofFile = sums.get(part.match) ?? new Map();
        sums.set(part.match, ofFile);
        const key = JSON.stringify([part.blame, part.line]);
        ofFile.set(key, { ...part, bytes: (0,model_bytes/* addBytes */.$i)(ofFile.get(key)?.bytes ?? model_bytes/* NO_BYTES */.CR, part.bytes) });
    }
    return [...sums.values()]
        .flatMap(ofFile => [...ofFile.values()])
        .filter(({ bytes }) => bytes.compressed !== 0 || bytes.unpacked !== 0);
}
function cacheOf({ match }) {
    return (0,package_manager_cache/* packageManagerCache */.w)(matchPath(match))?.directory ?? null;
}
/** Parts of one blame and line that have the same key. */
function groupBy(parts, keyOf) {
    return [...Map.groupBy(parts, part => JSON.stringify([part.blame, part.line, keyOf(part)])).values()];
}
function singleCause({ match, blame, line, bytes }) {
    return { what: { type: 'file', path: matchPath(match), kind: cause_files_kindOf(match) }, blame, line, delta: bytes };
}
/** A file with the same content has changed elsewhere: in its mode, or in how it is packed. */
function cause_files_kindOf({ kind }) {
    return kind === 'equal' ? 'modified' : kind;
}
function groupCause(parts) {
    const [first] = parts;
    if (parts.length === 1 && first !== undefined)
        return singleCause(first);
    return filesCause(parts, parts
        .map(part => directoryOf(part.match))
        .reduce(commonStart)
        .join('/'));
}
/** @param parts of one blame and line. */
function filesCause(parts, directory) {
    const [kind = null, ...others] = new Set(parts.map(({ match }) => cause_files_kindOf(match)));
    return {
        what: { type: 'files', directory, count: parts.length, kind: others.length === 0 ? kind : null },
        blame: parts[0]?.blame ?? 'yours',
        line: parts[0]?.line ?? null,
        delta: (0,model_bytes/* sumBytes */.jO)(parts.map(part => part.bytes)),
    };
}
function directoryOf(match) {
    return matchPath(match).split('/').slice(0, -1);
}
function commonStart(a, b) {
    const end = a.findIndex((part, at) => part !== b[at]);
    return end === -1 ? [...a] : a.slice(0, end);
}

;// CONCATENATED MODULE: ./src/compare/cause-packages.ts


/** Packages that make a group: fewer are named one by one. */
const GROUP = 3;
/**
 * A cause for each package, line and blame. Three or more packages of one npm scope on one line are told as one
 * (`@aws-sdk/*`), and so are three or more of one ecosystem that a line merely rebuilt (`apt-get upgrade`) or has elsewhere.
 */
function packageCauses(parts, packages) {
    const groups = Map.groupBy(entriesOf(parts, packages), groupKey);
    const causes = [];
    for (const entries of groups.values()) {
        const [first] = entries;
        if (first === undefined)
            continue;
        if (entries.length >= GROUP)
            causes.push(causeOf(entries, groupLabel(first)));
        else
            causes.push(...entries.map(entry => causeOf([entry], entry.change.name)));
    }
    return causes;
}
/** One entry a package, line and blame; what cancels out to nothing is left out. */
function entriesOf(parts, packages) {
    const sums = new Map();
    for (const part of parts) {
        const ofPackage = sums.get(part.match) ?? new Map();
        sums.set(part.match, ofPackage);
        const key = JSON.stringify([part.blame, part.line]);
        const bytes = (0,model_bytes/* addBytes */.$i)(ofPackage.get(key)?.bytes ?? model_bytes/* NO_BYTES */.CR, part.bytes);
        ofPackage.set(key, { ...part, bytes });
    }
    return [...sums.values()]
        .flatMap(ofPackage => [...ofPackage.values()])
        .filter(({ bytes }) => bytes.compressed !== 0 || bytes.unpacked !== 0)
        .map(({ match, blame, line, bytes }) => ({ change: packages.describe(match, bytes), blame, line }));
}
function groupKey(entry) {
    const { change, blame, line } = entry;
    const what = scopeOf(change) ?? `${change.name} ${change.from ?? ''}`;
    return JSON.stringify([
        change.ecosystem,
        blame,
        line,
        change.kind === 'moved',
        isAlike(entry) ? null : what,
    ]);
}
/** The same happened to all packages of the line, and their names say nothing. */
function isAlike({ change, blame }) {
    return blame === 'rebuilt' || change.kind === 'moved';
}
function groupLabel(entry) {
    const { change } = entry;
    if (isAlike(entry))
        return `${change.ecosystem} packages`;
    const scope = scopeOf(change);
    return scope === null ? change.name : `${scope}/*`;
}
function scopeOf({ ecosystem, name }) {
    if (ecosystem !== 'npm')
        return null;
    return /^(@[^/]+)\//.exec(name)?.[1] ?? null;
}
function causeOf(entries, label) {
    const [first] = entries;
    const changes = entries.map(entry => entry.change).sort(bySize(change => change.name));
    return {
        what: { type: 'packages', ecosystem: first?.change.ecosystem ?? 'npm', label, changes },
        blame: first?.blame ?? 'yours',
        line: first?.line ?? null,
        delta: (0,model_bytes/* sumBytes */.jO)(changes.map(change => change.delta)),
    };
}

;// CONCATENATED MODULE: ./src/compare/causes.ts






/**
 * What a reader is told: each posting goes to exactly one cause, so the causes add up to the delta, and those of one blame to
 * that part of the split. Biggest growth first.
 *
 * - Everything that a moved base image brought, in its own layers and in those made again on top of it, is one cause; so is
 *   all that another FROM line brought in the base's layers.
 * - Files of packages are told by their package, see {@link packageCauses}; others by path, see {@link fileCauses}.
 * - Bytes without a name: hidden (a cause a line), layer structure, files that were packed differently.
 */
function findCauses(sides, postings, packages) {
    const named = new Map();
    const packageParts = [];
    const fileParts = [];
    for (const posting of postings) {
        const { subject, bytes, blame, line } = posting;
        if (isOfBase(sides, posting))
            addNamed(named, baseSubject(sides), blame, baseLine(sides), bytes);
        else if (subject === 'hidden')
            addNamed(named, { type: 'hidden' }, blame, line, bytes);
        else if (typeof subject === 'string')
            addNamed(named, { type: subject }, blame, null, bytes);
        else {
            const match = packages.matchOf(subject);
            if (match === null)
                fileParts.push({ match: subject.match, side: subject.side, blame, line, bytes });
            else
                packageParts.push({ match, side: subject.side, blame, line, bytes });
        }
    }
    return [
        ...named.values(),
        ...packageCauses(attributeToHead(packageParts), packages),
        ...fileCauses(attributeToHead(fileParts)),
    ]
        .filter(({ delta }) => delta.compressed !== 0 || delta.unpacked !== 0)
        .sort(byGrowth(cause => JSON.stringify([cause.what, cause.blame, cause.line])));
}
function isOfBase({ base }, { blame, ofBase }) {
    return blame === 'base-moved' || (ofBase && blame === 'yours' && base !== 'same');
}
function baseSubject({ baseline, head, base }) {
    return { type: 'base', from: nameBase(baseline.base, base), to: nameBase(head.base, base) };
}
/** The FROM line, where a layer of the base says so. */
function baseLine({ baseline, head }) {
    for (const [side, { layers }] of [['head', head], ['baseline', baseline]]) {
        const layer = layers.find(each => each.origin === 'base' && each.line !== null);
        if (layer?.line != null)
            return { side, index: layer.line };
    }
    return null;
}
function addNamed(causes, what, blame, line, bytes) {
    const key = JSON.stringify([what.type, blame, line]);
    const delta = (0,model_bytes/* addBytes */.$i)(causes.get(key)?.delta ?? model_bytes/* NO_BYTES */.CR, bytes);
    causes.set(key, { what, blame, line, delta });
}

;// CONCATENATED MODULE: ./src/compare/compare-directories.ts



/** Levels below the root that have rows of their own; what lies deeper counts for these. */
const MAX_DEPTH = 64;
/**
 * What each directory gained or lost in changed visible files, with all that lies below it; only where that is not zero. A
 * moved file leaves one directory and enters another. The root's row is the sum of all file changes.
 */
function compareDirectories(matches) {
    const deltas = new Map();
    for (const match of matches) {
        if (match.kind === 'equal')
            continue;
        if (match.head !== null)
            addUp(deltas, match.head, bytesOf(match.head));
        if (match.baseline !== null)
            addUp(deltas, match.baseline, (0,model_bytes/* subtractBytes */.CA)(model_bytes/* NO_BYTES */.CR, match.baseline));
    }
    return [...deltas]
        .filter(([, delta]) => delta.compressed !== 0 || delta.unpacked !== 0)
        .map(([path, delta]) => ({ path, delta }))
        .sort(bySize(change => change.path));
}
function addUp(deltas, { path }, bytes) {
    addTo(deltas, '', bytes);
    let depth = 0;
    for (let slash = path.indexOf('/'); slash > 0 && depth < MAX_DEPTH; slash = path.indexOf('/', slash + 1)) {
        addTo(deltas, path.slice(0, slash), bytes);
        depth++;
    }
}
function bytesOf({ compressed, unpacked }) {
    return { compressed, unpacked };
}

;// CONCATENATED MODULE: ./src/compare/compare-lines.ts


/**
 * What each Dockerfile line makes more or less than before, in the order of `sides.lines`; layers without a known line follow
 * in one row for each blame. The rows add up to the delta.
 *
 * A row's blame is the strongest among the changes of its layers. When the layers are the same and only made by another line
 * than before, that is `yours`.
 */
function compareLines(sides, blames) {
    const rows = sides.lines.map(pair => new Row(pair.baseline, pair.head));
    const rowOf = {
        baseline: new Map(rows.map(row => [row.baseline, row])),
        head: new Map(rows.map(row => [row.head, row])),
    };
    const lineless = new Map();
    sides.layers.forEach((pair, index) => {
        const blame = blames[index] ?? null;
        for (const side of ['baseline', 'head']) {
            const at = pair[side];
            const layer = at === null ? undefined : sides[side].layers[at];
            if (layer === undefined)
                continue;
            const bytes = side === 'head' ? layer : (0,model_bytes/* subtractBytes */.CA)(model_bytes/* NO_BYTES */.CR, layer);
            const row = layer.line === null ? undefined : rowOf[side].get(layer.line);
            const target = row ?? lineless.get(blame) ?? new Row(null, null);
            if (row === undefined)
                lineless.set(blame, target);
            target.add(bytes, blame);
        }
    });
    const unknown = [...lineless.values()].filter(row => row.isChanged());
    return [...rows, ...unknown].map(row => row.toChange());
}
class Row {
    baseline;
    head;
    delta = model_bytes/* NO_BYTES */.CR;
    blames = new Set();
    constructor(baseline, head) {
        this.baseline = baseline;
        this.head = head;
    }
    add(bytes, blame) {
        this.delta = (0,model_bytes/* addBytes */.$i)(this.delta, bytes);
        this.blames.add(blame);
    }
    isChanged() {
        return this.delta.compressed !== 0 || this.delta.unpacked !== 0 || dominantBlame(this.blames) !== null;
    }
    toChange() {
        const { baseline, head, delta } = this;
        const blame = dominantBlame(this.blames) ?? (this.isChanged() ? 'yours' : null);
        return { baseline, head, delta, blame };
    }
}

// EXTERNAL MODULE: ./src/measure/packages/package-catalogs.ts + 27 modules
var package_catalogs = __webpack_require__(27703);
;// CONCATENATED MODULE: ./src/compare/compare-versions.ts


/** Longest version worth comparing, in characters. */
const MAX_LENGTH = 256;
/**
 * Orders two versions of one package: negative when `a` is older. A natural order that agrees with dpkg, apk, semver and
 * PEP 440 on the versions that occur in practice: numbers by value, epochs first, `~` and pre-releases before the release,
 * build metadata (`+…`) of semver last. Never 0 for different texts, so that the order is total.
 */
function compareVersions(a, b, ecosystem) {
    const versions = (0,package_catalogs/* packageCatalog */.S)(ecosystem)?.versions ?? {};
    const [left, right] = [tokensOf(a, versions), tokensOf(b, versions)];
    for (let at = 0; at < Math.max(left.length, right.length); at++) {
        const order = compareTokens(left[at], right[at], versions);
        if (order !== 0)
            return order;
    }
    return byName(a, b);
}
/** The epoch first, 0 where none is written; then numbers, words and tildes. Separators only separate. */
function tokensOf(version, { isSemantic }) {
    const [, epoch = '0', rest = ''] = /^[v=]?(?:(\d+)[:!])?([^]*)$/.exec(version.slice(0, MAX_LENGTH)) ?? [];
    const text = isSemantic === true ? rest.replace(/\+.*$/s, '').replace('-', '~') : rest;
    return [epoch, ...(text.toLowerCase().match(/\d+|[a-z]+|~/g) ?? [])];
}
function compareTokens(a, b, versions) {
    const [left, right] = [rankOf(a, versions), rankOf(b, versions)];
    if (left !== right || a === undefined || b === undefined)
        return left - right;
    return left === NUMBER ? compareNumbers(a, b) : byName(a, b);
}
const NUMBER = 4;
/** `~` < pre-release word < the end < other word < number. */
function rankOf(token, { first, preReleases }) {
    if (token === undefined)
        return 2;
    if (token === '~' || first?.has(token) === true)
        return 0;
    if (/^\d/.test(token))
        return NUMBER;
    return preReleases?.has(token) === true ? 1 : 3;
}
/** Digits may be more than a number holds. */
function compareNumbers(a, b) {
    const [left, right] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
    return left.length - right.length || byName(left, right);
}

;// CONCATENATED MODULE: ./src/compare/match-packages.ts


/**
 * Matches the packages of two images, each once. Copies of one name are matched by, in this order: location and version;
 * version (the copy moved, as when npm hoists); location (upgraded in place); then the rest from the oldest up.
 */
function matchPackages(baseline, head) {
    const left = groupByName(baseline);
    const right = groupByName(head);
    const names = [...new Set([...right.keys(), ...left.keys()])];
    return names.flatMap(name => matchCopies(left.get(name) ?? [], right.get(name) ?? []));
}
function groupByName(packages) {
    const groups = new Map();
    packages.forEach((item, index) => {
        const key = `${item.ecosystem} ${item.name}`;
        const known = groups.get(key);
        if (known === undefined)
            groups.set(key, [{ index, item }]);
        else
            known.push({ index, item });
    });
    for (const group of groups.values())
        group.sort(byVersionAndPlace);
    return groups;
}
function byVersionAndPlace({ item: a }, { item: b }) {
    if (a.version !== b.version)
        return compareVersions(a.version, b.version, a.ecosystem);
    return byName(a.location ?? '', b.location ?? '');
}
const KEYS = [
    item => JSON.stringify([item.location, item.version]),
    item => item.version,
    item => item.location ?? '',
    () => '',
];
function matchCopies(baseline, head) {
    const matches = [];
    let [left, right] = [baseline, head];
    for (const keyOf of KEYS) {
        const waiting = Map.groupBy(left, ({ item }) => keyOf(item));
        const unmatched = [];
        const taken = new Set();
        for (const copy of right) {
            const was = waiting.get(keyOf(copy.item))?.shift();
            if (was === undefined) {
                unmatched.push(copy);
                continue;
            }
            taken.add(was);
            matches.push({ baseline: was.index, head: copy.index });
        }
        left = left.filter(copy => !taken.has(copy));
        right = unmatched;
    }
    return [
        ...matches,
        ...right.map(({ index }) => ({ baseline: null, head: index })),
        ...left.map(({ index }) => ({ baseline: index, head: null })),
    ];
}

;// CONCATENATED MODULE: ./src/compare/compare-packages.ts




/** Kinds of change that are none without bytes. */
const KEEPS_VERSION = new Set(['moved', 'resized']);
/** The packages of two images, side by side, each with what the postings say. */
class PackageComparison {
    baseline;
    head;
    matches;
    ofBaseline = new Map();
    ofHead = new Map();
    constructor(baseline, head) {
        this.baseline = baseline.packages;
        this.head = head.packages;
        this.matches = matchPackages(baseline.packages, head.packages);
        for (const match of this.matches) {
            if (match.baseline !== null)
                this.ofBaseline.set(match.baseline, match);
            if (match.head !== null)
                this.ofHead.set(match.head, match);
        }
    }
    /** The match of the package that owns a posted file, or null when none does. */
    matchOf({ side, owner }) {
        if (owner === null)
            return null;
        return (side === 'head' ? this.ofHead : this.ofBaseline).get(owner) ?? null;
    }
    /** What became of a package, with the given bytes as its delta. */
    describe(match, delta) {
        const was = this.baseline[match.baseline ?? -1];
        const is = this.head[match.head ?? -1];
        const any = is ?? was;
        if (any === undefined)
            throw new RangeError('a package match has no package');
        const { ecosystem, name, purpose } = any;
        return {
            kind: compare_packages_kindOf(was, is),
            ecosystem,
            name,
            from: was?.version ?? null,
            to: is?.version ?? null,
            purpose,
            delta,
        };
    }
    /** All packages that came, left, changed their version or their bytes; biggest change first. */
    changes(deltas) {
        return this.matches
            .map(match => this.describe(match, deltas.get(match) ?? model_bytes/* NO_BYTES */.CR))
            .filter(({ kind, delta }) => !KEEPS_VERSION.has(kind) || delta.compressed !== 0 || delta.unpacked !== 0)
            .sort(bySize(change => `${change.name} ${change.from ?? ''} ${change.to ?? ''}`));
    }
}
function compare_packages_kindOf(was, is) {
    if (was === undefined)
        return 'added';
    if (is === undefined)
        return 'removed';
    if (was.version === is.version)
        return was.location === is.location ? 'resized' : 'moved';
    return compareVersions(was.version, is.version, is.ecosystem) < 0 ? 'upgraded' : 'downgraded';
}

;// CONCATENATED MODULE: ./src/compare/compressed-incomparable.ts
const WORDS = {
    gzip: 'gzip',
    zstd: 'zstd',
    none: 'no compression',
};
/**
 * Why compressed bytes of the two sides must not be subtracted, as a sentence; null when they may.
 *
 * What counts are layers of your own that changed: when one of them is packed in another way than before, or, if none of them
 * has a counterpart, when no way of packing occurs on both sides, most of the difference is the way of packing. A base image
 * that came back packed in another way is no reason: its bytes are what a node pulls, and they are not yours.
 */
function compressedIncomparable({ baseline, head, layers }) {
    const changed = layers
        .filter(pair => pair.kind !== 'same')
        .map(pair => ({
        was: ownCompression(baseline.layers, pair.baseline),
        is: ownCompression(head.layers, pair.head),
    }));
    const pairs = changed.filter(({ was, is }) => was !== null && is !== null);
    const switched = pairs.find(({ was, is }) => was !== is);
    if (switched?.was && switched.is)
        return sentence([switched.was], [switched.is]);
    if (pairs.length > 0)
        return null;
    const before = new Set(changed.map(({ was }) => was).filter(each => each !== null));
    const after = new Set(changed.map(({ is }) => is).filter(each => each !== null));
    if (before.size === 0 || after.size === 0)
        return null;
    if ([...before].some(each => after.has(each)))
        return null;
    return sentence([...before], [...after]);
}
/** One that was not read says nothing of how much is in it, and its bytes are what a node pulls. */
function ownCompression(layers, index) {
    const layer = index === null ? undefined : layers[index];
    if (layer === undefined || layer.origin === 'base' || layer.compression === 'unknown')
        return null;
    return layer.compression;
}
function sentence(before, after) {
    const list = (all) => all.map(each => WORDS[each]).join(' and ');
    return `Changed layers were packed with ${list(before)} before and with ${list(after)} now, so compressed bytes cannot be compared.`;
}

;// CONCATENATED MODULE: ./src/compare/unchanged-files.ts
/**
 * Each file of a layer that holds the same on both sides, with its counterpart on the other side, both ways.
 *
 * @returns a map by identity of the records.
 */
function pairUnchangedFiles({ baseline, head, layers }) {
    const left = Map.groupBy(baseline.files, file => file.layer);
    const right = Map.groupBy(head.files, file => file.layer);
    const twins = new Map();
    for (const pair of layers) {
        if (pair.kind !== 'same' && pair.kind !== 'repacked')
            continue;
        const was = left.get(pair.baseline ?? -1) ?? [];
        const is = right.get(pair.head ?? -1) ?? [];
        for (const [a, b] of pairFiles(was, is))
            twins.set(a, b).set(b, a);
    }
    return twins;
}
/** Most often both sides list the same files in the same order; then no keys need to be made. */
function pairFiles(was, is) {
    const inOrder = is.every((file, at) => isSame(file, was[at]));
    const waiting = inOrder ? null : Map.groupBy(was, unchanged_files_keyOf);
    return is.flatMap((file, at) => {
        const twin = waiting === null ? was[at] : waiting.get(unchanged_files_keyOf(file))?.shift();
        return twin === undefined ? [] : [[twin, file]];
    });
}
function isSame(a, b) {
    return a.path === b?.path && a.content === b.content && a.unpacked === b.unpacked;
}
function unchanged_files_keyOf({ content, unpacked, path }) {
    return `${content} ${unpacked} ${path}`;
}

;// CONCATENATED MODULE: ./src/compare/contributions.ts



const NOBODY = { blame: null, line: null, ofBase: false };
const OTHER = { baseline: 'head', head: 'baseline' };
/**
 * The books of a comparison: every byte of the delta is in exactly one posting, and every table is a sum over postings. The
 * postings of one blame add up to the delta of the layers of that blame.
 *
 * A file in a layer that both sides share may show on one side and be hidden on the other. Then not its own layer answers
 * for the change but the one that hides it. What shows, or is hidden, on both sides in the same blob cancels out and is not
 * posted.
 */
function contributionsTo(sides, blames, matches) {
    const books = new Books(sides, blames, matches);
    for (const file of sides.baseline.files)
        books.postFile('baseline', file);
    for (const file of sides.head.files)
        books.postFile('head', file);
    sides.layers.forEach((pair, index) => {
        books.postStructure(pair, blames[index] ?? null);
    });
    return books.postings;
}
class Books {
    postings = [];
    sides;
    matchOf = new Map();
    twins;
    answers;
    bringers;
    constructor(sides, blames, matches) {
        this.sides = sides;
        this.twins = pairUnchangedFiles(sides);
        this.bringers = { baseline: findBringers(sides.baseline.files), head: findBringers(sides.head.files) };
        for (const match of matches) {
            if (match.baseline !== null)
                this.matchOf.set(match.baseline, match);
            if (match.head !== null)
                this.matchOf.set(match.head, match);
        }
        this.answers = { baseline: [], head: [] };
        sides.layers.forEach((pair, index) => {
            for (const side of ['baseline', 'head']) {
                const at = pair[side];
                const layer = layerAt(sides[side], at);
                if (at === null || layer === undefined)
                    continue;
                this.answers[side][at] = this.answerOf(side, layer, pair, blames[index] ?? null);
            }
        });
    }
    postFile(side, file) {
        const twin = this.twins.get(file);
        const own = this.answers[side][file.layer] ?? NOBODY;
        if (twin !== undefined && isHidden(file) !== isHidden(twin)) {
            this.postTransition(side, file, twin, own);
            return;
        }
        const subject = this.subjectOf(side, file);
        const cancels = twin !== undefined && own.blame === null && subject === this.subjectOf(OTHER[side], twin);
        if (cancels)
            return;
        this.post(signed(side, file), subject, { ...own, line: this.lineOf(side, file, own) });
    }
    lineOf(side, file, own) {
        if (file.hidden !== undefined)
            return this.answers[side][file.hidden.by]?.line ?? null;
        const bringer = this.answers[side][this.bringers[side].get(contentAt(file)) ?? -1];
        return bringer === undefined || bringer.ofBase ? own.line : bringer.line;
    }
    /** A file of a shared layer that shows on one side only. */
    postTransition(side, file, twin, own) {
        const [hiddenSide, by] = file.hidden === undefined ? [OTHER[side], twin.hidden?.by ?? -1] : [side, file.hidden.by];
        const hider = this.answers[hiddenSide][by] ?? NOBODY;
        const subject = this.subjectOf(side, file);
        if (side === 'baseline') {
            this.post(signed(side, file), subject, hider);
            return;
        }
        // What the layer's other packing makes of the same file is not the hider's doing.
        this.post(signed(side, twin), subject, hider);
        this.post((0,model_bytes/* subtractBytes */.CA)(file, twin), subject, { ...hider, blame: own.blame ?? hider.blame });
    }
    postStructure(pair, blame) {
        for (const side of ['baseline', 'head']) {
            const at = pair[side];
            const layer = layerAt(this.sides[side], at);
            if (at === null || layer === undefined || pair.kind === 'same')
                continue;
            const bytes = signed(side, { compressed: layer.structure, unpacked: 0 });
            this.post(bytes, 'structure', { ...(this.answers[side][at] ?? NOBODY), blame });
        }
    }
    post(bytes, subject, { blame, line, ofBase }) {
        if (bytes.compressed === 0 && bytes.unpacked === 0 && typeof subject === 'string')
            return;
        this.postings.push({ bytes, subject, blame: blame ?? 'yours', line, ofBase });
    }
    subjectOf(side, file) {
        if (file.hidden !== undefined)
            return 'hidden';
        const match = this.matchOf.get(file);
        return match === undefined || match.kind === 'equal' ? 'repacked' : { match, side, owner: file.owner };
    }
    /** A line that both sides have is named by the head's index. */
    answerOf(side, layer, layers, blame) {
        const ofBase = layer.origin === 'base';
        if (layer.line === null)
            return { blame, line: ofBase ? null : this.stepOf(layers), ofBase };
        const pair = this.sides.lines.find(each => each[side] === layer.line);
        const line = pair?.head != null ? { side: 'head', index: pair.head } : { side, index: layer.line };
        return { blame, line, ofBase };
    }
    /** What the history says of a layer without a line, in the words of the side that has it now. */
    stepOf({ baseline, head }) {
        const [was, is] = [layerAt(this.sides.baseline, baseline), layerAt(this.sides.head, head)];
        const step = is?.createdBy ?? was?.createdBy ?? null;
        return step === null ? null : { side: is === undefined ? 'baseline' : 'head', step };
    }
}
/** The first layer of each file that a later one copied as it is (`chown -R`): the one that brought it. */
function findBringers(files) {
    const bringers = new Map();
    for (const file of files) {
        if (file.hidden?.why !== 'metadata' || bringers.has(contentAt(file)))
            continue;
        bringers.set(contentAt(file), file.layer);
    }
    return bringers;
}
function contentAt({ path, content }) {
    return `${content} ${path}`;
}
function isHidden(file) {
    return file.hidden !== undefined;
}
function signed(side, { compressed, unpacked }) {
    return side === 'head' ? { compressed, unpacked } : (0,model_bytes/* subtractBytes */.CA)(model_bytes/* NO_BYTES */.CR, { compressed, unpacked });
}

;// CONCATENATED MODULE: ./src/compare/match-files.ts
/** Matches the visible files of two images: by path, then what is left by content. Each file is in exactly one match. */
function matchFiles(baseline, head) {
    const left = visibleByPath(baseline);
    const matches = [];
    const added = [];
    for (const [key, file] of visibleByPath(head)) {
        const was = left.get(key);
        left.delete(key);
        if (was === undefined)
            added.push(file);
        else
            matches.push({ kind: sameContent(was, file) ? 'equal' : 'modified', baseline: was, head: file });
    }
    return [...matches, ...matchMoved([...left.values()], added)];
}
function sameContent(a, b) {
    return a.content === b.content && a.unpacked === b.unpacked;
}
/** A path shows once in a sound image; should one come twice, the copies stay apart so that sums hold. */
function visibleByPath(files) {
    const found = new Map();
    const copies = new Map();
    for (const file of files) {
        if (file.hidden !== undefined)
            continue;
        const copy = copies.get(file.path) ?? 0;
        copies.set(file.path, copy + 1);
        found.set(copy === 0 ? file.path : `${file.path}\0${copy}`, file);
    }
    return found;
}
/** Files of equal content pair up by equal names first, then in the order of their paths. Empty files say nothing. */
function matchMoved(removed, added) {
    const byPath = (a, b) => (a.path < b.path ? -1 : 1);
    const from = new Map();
    const taken = new Set();
    for (const keyOf of [contentAndName, contentOnly]) {
        const waiting = new Map();
        for (const file of removed
            .filter(each => each.unpacked > 0 && !taken.has(each))
            .sort(byPath)
            .reverse()) {
            const known = waiting.get(keyOf(file));
            if (known === undefined)
                waiting.set(keyOf(file), [file]);
            else
                known.push(file);
        }
        for (const file of added.filter(each => each.unpacked > 0 && !from.has(each)).sort(byPath)) {
            const was = waiting.get(keyOf(file))?.pop();
            if (was === undefined)
                continue;
            from.set(file, was);
            taken.add(was);
        }
    }
    return [
        ...added.map((file) => {
            const was = from.get(file) ?? null;
            return { kind: was === null ? 'added' : 'moved', baseline: was, head: file };
        }),
        ...removed
            .filter(file => !taken.has(file))
            .map((file) => ({ kind: 'removed', baseline: file, head: null })),
    ];
}
function contentOnly({ content, unpacked }) {
    return `${content} ${unpacked}`;
}
function contentAndName(file) {
    return `${contentOnly(file)} ${file.path.slice(file.path.lastIndexOf('/') + 1)}`;
}

;// CONCATENATED MODULE: ./src/compare/settle-bases.ts
/**
 * Where only one of two images knows its base image, the other stands on it, too, if its lowest layers hold the same. If they do not,
 * neither has layers of a base image: else what both have would leave the packages of the one and enter the base image of the other.
 */
function settleBases(baseline, head) {
    if (knowsLayers(head) && baseline.base.kind === 'unknown') {
        const same = standingOn(baseline, head);
        return same === null
            ? { baseline, head: withoutBase(head, baseline.base), unknown: 'baseline' }
            : { baseline: same, head, unknown: null };
    }
    if (knowsLayers(baseline) && head.base.kind === 'unknown') {
        const same = standingOn(head, baseline);
        return same === null
            ? { baseline: withoutBase(baseline, head.base), head, unknown: 'head' }
            : { baseline, head: same, unknown: null };
    }
    return { baseline, head, unknown: null };
}
function knowsLayers({ base }) {
    return base.kind === 'known' && base.layers > 0;
}
/** An image as one that stands on what another stands on; null where its lowest layers are others. */
function standingOn(image, other) {
    const below = other.layers.filter(settle_bases_isBase);
    if (!below.every(({ diffId }, index) => image.layers[index]?.diffId === diffId))
        return null;
    const layers = image.layers.map((layer, index) => {
        return { ...layer, origin: index < below.length ? 'base' : 'own' };
    });
    return { ...image, base: other.base, layers };
}
function withoutBase(image, base) {
    const layers = image.layers.map((layer) => {
        return settle_bases_isBase(layer) ? { ...layer, origin: 'unknown' } : layer;
    });
    return { ...image, base, layers };
}
function settle_bases_isBase({ origin }) {
    return origin === 'base';
}

;// CONCATENATED MODULE: ./src/compare/unpacked-incomparable.ts

const WHY = 'A layer that changed cannot be read, so unpacked bytes cannot be compared.';
/** Why unpacked bytes of the two sides must not be subtracted, as a sentence; null when they may: what is in both is in both. */
function unpackedIncomparable({ baseline, head, layers }) {
    const changed = layers.filter(pair => pair.kind !== 'same');
    const isUnread = changed.some(pair => layerAt(baseline, pair.baseline)?.unread !== undefined ||
        layerAt(head, pair.head)?.unread !== undefined);
    return isUnread ? WHY : null;
}

;// CONCATENATED MODULE: ./src/compare/compare-platform.ts


















/** Compares one platform of two images. Every table of the result adds up to its delta, see {@link PlatformComparison}. */
function comparePlatform(baseline, head) {
    const settled = settleBases(baseline, head);
    const sides = layOut(settled.baseline, settled.head);
    const blames = blameLayers(sides);
    const matches = matchFiles(baseline.files, head.files);
    const postings = contributionsTo(sides, blames, matches);
    const packages = new PackageComparison(baseline, head);
    const unpacked = unpackedIncomparable(sides);
    const layers = sides.layers.map((pair, index) => layerChange(sides, pair, blames[index] ?? null));
    return {
        platform: head.platform,
        baseline: compare_platform_bytesOf(baseline),
        head: compare_platform_bytesOf(head),
        delta: (0,model_bytes/* subtractBytes */.CA)(head, baseline),
        compressedIncomparable: compressedIncomparable(sides),
        ...(unpacked === null ? {} : { unpackedIncomparable: unpacked }),
        base: {
            baseline: baseline.base,
            head: head.base,
            moved: sides.base === 'moved',
            unknown: settled.unknown,
        },
        split: splitByBlame(layers),
        layers,
        lines: compareLines(sides, blames),
        files: compareFiles(matches),
        directories: compareDirectories(matches),
        ...sumSubjects(postings, packages),
        hidden: (0,model_bytes/* subtractBytes */.CA)(head.hidden, baseline.hidden),
        structure: { compressed: structureOf(head) - structureOf(baseline), unpacked: 0 },
        causes: findCauses(sides, postings, packages),
        kinds: compareCategories(sides.baseline, sides.head, sides.base),
    };
}
function layOut(baseline, head) {
    const lines = alignLines(baseline.lines, head.lines);
    const base = compareBases(baseline, head);
    return { baseline, head, lines, base, layers: alignLayers(baseline, head, lines, base) };
}
function layerChange({ baseline, head }, pair, blame) {
    const was = layerAt(baseline, pair.baseline) ?? model_bytes/* NO_BYTES */.CR;
    const is = layerAt(head, pair.head) ?? model_bytes/* NO_BYTES */.CR;
    return { ...pair, delta: (0,model_bytes/* subtractBytes */.CA)(is, was), blame };
}
function splitByBlame(layers) {
    const sumOf = (blame) => (0,model_bytes/* sumBytes */.jO)(layers.filter(layer => layer.blame === blame).map(layer => layer.delta));
    return { yours: sumOf('yours'), 'base-moved': sumOf('base-moved'), rebuilt: sumOf('rebuilt') };
}
function sumSubjects(postings, packages) {
    const unpackaged = [];
    const repacked = [];
    const deltas = new Map();
    for (const { subject, bytes } of postings) {
        if (subject === 'repacked')
            repacked.push(bytes);
        else if (typeof subject !== 'string') {
            const match = packages.matchOf(subject);
            if (match === null)
                unpackaged.push(bytes);
            else
                addTo(deltas, match, bytes);
        }
    }
    return {
        packages: packages.changes(deltas),
        unpackaged: (0,model_bytes/* sumBytes */.jO)(unpackaged),
        repacked: (0,model_bytes/* sumBytes */.jO)(repacked),
    };
}
function structureOf({ layers }) {
    return layers.reduce((sum, layer) => sum + layer.structure, 0);
}
function compare_platform_bytesOf({ compressed, unpacked }) {
    return { compressed, unpacked };
}

;// CONCATENATED MODULE: ./src/compare/compare-measurements.ts


/** Head minus baseline. Each platform is compared with what it was before, see {@link pairPlatforms}. */
function compareMeasurements(baseline, head) {
    const before = (0,same_platform/* pairPlatforms */.T)(head.platforms, baseline.platforms);
    const platforms = [];
    const added = [];
    for (const [at, platform] of head.platforms.entries()) {
        const was = before[at] ?? null;
        if (was === null)
            added.push(platform.platform);
        else
            platforms.push(comparePlatform(was, platform));
    }
    const removed = baseline.platforms.filter(each => !before.includes(each)).map(({ platform }) => platform);
    return { baselineName: baseline.name, platforms, added, removed };
}

// EXTERNAL MODULE: ./src/edit/format-diff.ts
var format_diff = __webpack_require__(96161);
// EXTERNAL MODULE: ./src/model/budget.ts
var budget = __webpack_require__(21368);
// EXTERNAL MODULE: ./src/model/normal-platform.ts
var normal_platform = __webpack_require__(80264);
// EXTERNAL MODULE: ./src/judge/budget-metric.ts
var budget_metric = __webpack_require__(89467);
// EXTERNAL MODULE: ./src/judge/budgets.ts + 8 modules
var budgets = __webpack_require__(1626);
// EXTERNAL MODULE: ./src/judge/setting.ts
var judge_setting = __webpack_require__(33259);
;// CONCATENATED MODULE: ./src/judge/resolve-budgets.ts






/**
 * The budgets that hold for an image with these platforms. Later layers win over earlier ones, key by key (defaults of the
 * config file, the image's block, inputs); within a layer what it says about one platform wins over what it says about all.
 *
 * Where any layer speaks of a single platform, each budget is spelled out for each platform, so that exactly one holds; a
 * platform that only the config knows is kept, so that judging can say that the image has none such.
 */
function resolveBudgets(layers, platforms) {
    const named = layers.flatMap(layer => [...(layer.platforms?.keys() ?? [])]);
    if (named.length === 0)
        return budgetsFrom(layers);
    const absent = named
        .filter(name => !platforms.some(platform => (0,same_platform/* meansPlatform */.u)(name, platform)))
        .map(normal_platform/* normalPlatform */.J);
    return [
        ...platforms.flatMap(platform => {
            const settings = layers.flatMap(layer => [layer, ...settingsFor(layer, platform)]);
            return budgetsFrom(settings).map(budget => ({ ...budget, platform }));
        }),
        ...[...new Set(absent)].flatMap(platform => {
            const settings = layers.flatMap(layer => settingsFor(layer, platform));
            return budgetsFrom(settings).map(budget => ({ ...budget, platform }));
        }),
    ];
}
/** What a layer says about a platform, the name that says more last, and of two spellings the platform's own. */
function settingsFor(layer, platform) {
    const meant = [...(layer.platforms ?? [])].filter(([name]) => (0,same_platform/* meansPlatform */.u)(name, platform));
    const ofOwnName = ([name]) => Number(name === platform);
    const byDetail = meant.toSorted((a, b) => (0,normal_platform/* normalPlatform */.J)(a[0]).length - (0,normal_platform/* normalPlatform */.J)(b[0]).length || ofOwnName(a) - ofOwnName(b));
    return byDetail.map(([, settings]) => settings);
}
function budgetsFrom(settings) {
    const merged = merge(settings);
    const metric = (0,judge_setting/* declared */.bu)(merged, budget_metric/* BUDGET_METRIC */.l)?.value ?? budget/* METRICS */.C[0];
    return budgets/* BUDGET_KINDS */.qW.flatMap(kind => kind.from(merged, metric));
}
/** The last one wins, key by key and name by name. */
function merge(settings) {
    const named = (0,budgets/* namedSettings */.Zz)().map(setting => {
        const sizes = settings.flatMap(each => (0,judge_setting/* declaredSizes */.B9)(each, setting));
        return [setting.key, new Map(sizes)];
    });
    return { ...Object.assign({}, ...settings), ...Object.fromEntries(named) };
}

;// CONCATENATED MODULE: ./src/judge/stricter-budgets.ts

/**
 * Whether an image that is within one budget is within the other, whatever the image. Budgets that do not count the same (compressed or
 * unpacked bytes, bytes or percent) do not vouch for one another.
 */
function isAsStrict(budget, other) {
    const kind = (0,budgets/* budgetKind */.YY)(budget);
    const reaches = budget.platform === undefined || budget.platform === other.platform;
    return (reaches &&
        countsAs(budget, other) &&
        budget.limit <= other.limit &&
        (kind.isAsStrict?.(budget, other) ?? true));
}
/** The budgets of both, without those that another one makes needless: whoever is within these is within either. */
function stricterBudgets(one, other) {
    return other.reduce((kept, budget) => kept.some(each => isAsStrict(each, budget))
        ? kept
        : [...kept.filter(each => !isAsStrict(budget, each)), budget], [...one]);
}
/**
 * The limits of the base that those of the head do not keep, each with what takes its place.
 *
 * @param platforms of the image: a limit for all of them is kept by one for each.
 */
function loosenedLimits(base, head, platforms) {
    const [before, after] = [base, head].map(budgets => perPlatform(budgets, [base, head].flat(), platforms));
    return (before ?? []).flatMap(was => after?.some(each => isAsStrict(each, was))
        ? []
        : [{ was, now: after?.find(each => each.platform === was.platform && isOnSame(each, was)) ?? null }]);
}
/** Where one of all the budgets is for a single platform, all are spelled out. */
function perPlatform(budgets, all, platforms) {
    if (all.every(({ platform }) => platform === undefined))
        return budgets;
    return budgets.flatMap(budget => budget.platform === undefined ? platforms.map(platform => ({ ...budget, platform })) : [budget]);
}
function countsAs(one, other) {
    return isOnSame(one, other) && one.unit === other.unit;
}
/** A number of layers is one of neither compressed nor unpacked bytes. */
function isOnSame(one, other) {
    const sameBytes = one.metric === other.metric || !(0,budgets/* unitOf */.uF)(one).ofBytes;
    return one.kind === other.kind && one.subject === other.subject && sameBytes;
}

;// CONCATENATED MODULE: ./src/judge/choose-budgets.ts


/** The budgets that hold for an image with these platforms, and which of those that held before a change it loosens. */
function chooseBudgets({ layers, base, ofAllImages = new Set() }, platforms) {
    const head = resolveBudgets(layers, platforms).map(budget => ofAllImages.has(budget.source) ? { ...budget, ofAllImages: true } : budget);
    if (base === undefined)
        return { budgets: head, loosened: null };
    const before = resolveBudgets(base.layers, platforms);
    const { commit, from } = base;
    const limits = loosenedLimits(before, head, platforms);
    return {
        budgets: { head, base: before, stricter: stricterBudgets(head, before) }[from],
        loosened: limits.length === 0 ? null : { commit, from, limits },
    };
}

// EXTERNAL MODULE: ./src/judge/judged-platform.ts
var judged_platform = __webpack_require__(42788);
// EXTERNAL MODULE: ./src/judge/rule.ts
var rule = __webpack_require__(14801);
// EXTERNAL MODULE: ./src/judge/unread-layers.ts
var unread_layers = __webpack_require__(93603);
// EXTERNAL MODULE: ./src/judge/worst-outcome.ts
var worst_outcome = __webpack_require__(97997);
;// CONCATENATED MODULE: ./src/judge/judge.ts





/**
 * Judges each budget on each platform that it is for. A budget that cannot be judged is `skipped` and says why; it never
 * disappears.
 *
 * @param comparison with the baseline, or null when there is none: growth is then skipped.
 * @param growthUnjudged why growth is skipped all the same, as the end of a sentence.
 * @param uncommitted what the baseline lacks of what earlier steps of the job made.
 */
function judge(budgets, measurement, comparison, growthUnjudged = null, uncommitted = null) {
    const on = { comparison, growthUnjudged, uncommitted };
    const judgements = budgets.flatMap(budget => judgeBudget(budget, measurement, on));
    return { outcome: (0,worst_outcome/* worstOutcome */.O)(judgements), judgements, accepted: null, loosened: null };
}
function judgeBudget(budget, measurement, { comparison, growthUnjudged, uncommitted }) {
    const platforms = measurement.platforms.filter(({ platform }) => budget.platform === undefined || budget.platform === platform);
    if (platforms.length === 0)
        return [
            {
                ...(0,rule/* skipped */.hT)(budget, budget.platform ?? '', missingPlatform(budget, measurement)),
                skippedBy: 'no-platform',
            },
        ];
    const among = measurement.platforms.length;
    const change = comparison === null ? null : new Map(comparison.platforms.map(each => [each.platform, each]));
    return platforms.map(platform => {
        const judged = {
            platform,
            among,
            comparison: comparison && (change?.get(platform.platform) ?? 'new'),
            growthUnjudged,
            uncommitted,
        };
        const judgement = (0,budgets/* budgetKind */.YY)(budget).judge(budget, judged);
        const instead = (0,unread_layers/* rulingOnUnread */.U)(budget, platform.layers, {
            outcome: judgement.outcome,
            on: (0,judged_platform/* onPlatform */.J)(judged),
        });
        return instead === null ? judgement : (0,rule/* judgementOf */.lG)(budget, judged, instead);
    });
}
function missingPlatform({ platform }, { platforms }) {
    if (platform === undefined)
        return 'Not judged: the image has no platform.';
    const present = platforms.map(each => each.platform).join(', ');
    return `Not judged: the image has no platform ${platform}, only ${present}.`;
}

// EXTERNAL MODULE: ./src/judge/noise-floor.ts
var noise_floor = __webpack_require__(64242);
;// CONCATENATED MODULE: ./src/judge/require-baseline.ts


/**
 * Fails each budget that was skipped where a baseline would have helped.
 *
 * @param reason why there is no baseline, as a whole sentence; null: there is one.
 */
function requireBaseline(verdict, reason) {
    const why = reason === null ? '' : ` ${reason}`;
    const words = `, and \`require-baseline\` is set.${why}`;
    const judgements = verdict.judgements.map((judgement) => lacksBaseline(judgement)
        ? { ...judgement, outcome: 'fail', sentence: judgement.sentence.replace(/\.?$/, () => words) }
        : judgement);
    return { ...verdict, outcome: (0,worst_outcome/* worstOutcome */.O)(judgements), judgements };
}
/** Whether a budget was skipped that could have been judged with another baseline. */
function lacksBaseline({ budget, outcome, skippedBy }) {
    return outcome === 'skipped' && skippedBy === undefined && (0,budgets/* budgetKind */.YY)(budget).compares === true;
}

// EXTERNAL MODULE: ./src/model/noise-floor.ts
var model_noise_floor = __webpack_require__(89996);
// EXTERNAL MODULE: ./src/report/build/clip-text.ts
var clip_text = __webpack_require__(12687);
// EXTERNAL MODULE: ./src/report/build/report-cache.ts
var report_cache = __webpack_require__(2616);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/advise/context-copy.ts
var context_copy = __webpack_require__(34381);
// EXTERNAL MODULE: ./src/advise/instruction.ts
var instruction = __webpack_require__(8712);
// EXTERNAL MODULE: ./src/advise/line-graph.ts
var line_graph = __webpack_require__(51609);
// EXTERNAL MODULE: ./src/advise/line-origin.ts
var line_origin = __webpack_require__(21255);
// EXTERNAL MODULE: ./src/advise/manifests/installs.ts + 3 modules
var installs = __webpack_require__(1374);
// EXTERNAL MODULE: ./src/advise/package-install.ts
var package_install = __webpack_require__(13854);
// EXTERNAL MODULE: ./src/advise/source-path.ts
var source_path = __webpack_require__(6043);
// EXTERNAL MODULE: ./src/advise/tidying.ts
var tidying = __webpack_require__(24876);
;// CONCATENATED MODULE: ./src/advise/file-origin.ts









/**
 * The line of another stage that made a file which no package owns, where a line copies it from there; null where more than one may have.
 * A line that brought it from the build context is one of those.
 *
 * @param path a layer path, of a file or a directory.
 */
function fileOrigin(image, { line, path }, contextFile) {
    const place = (0,source_path/* pathInStage */.L)(image.lines[line]?.instruction ?? '', path);
    const [written] = place === null ? [] : (0,line_origin/* runsBehind */.x9)(image, line, outputAt(place));
    if (written !== undefined)
        return written;
    const brought = contextOrigin(image, { line, place }, contextFile);
    if (brought !== 'none')
        return brought === 'unknown' ? null : brought;
    const [made, ...others] = (0,line_origin/* runsBehind */.x9)(image, line, /\S/).filter(index => mayMake((0,line_origin/* commandOf */.Nl)(image, index), path));
    return made === undefined || others.length > 0 ? null : made;
}
/** `go build -o /out/app`, `… > /out/app`. */
function outputAt(place) {
    const path = `/${place}`.replace(/[$()*+.?[\\\]^{|}]/g, String.raw `\$&`);
    return new RegExp(`(?:\\s-o|\\s--out(?:put|file)?|>)[\\s=]?\\s?["']?${path}(?=["']?(?:[\\s;&|)]|$))`);
}
/** Which line brought a file from the build context: none did, or it is not known. */
function contextOrigin(image, { line, place }, contextFile) {
    const copies = (0,line_graph/* linesBehind */.gV)(image, (0,line_graph/* copiedLines */.wL)(image, line)).filter(index => {
        const each = image.lines[index];
        return each !== undefined && (0,line_graph/* copiesContext */.TQ)(each);
    });
    let isUnknown = false;
    for (const index of copies) {
        const sources = place === null ? null : sourcesOf(image, index, place);
        if (sources === null || contextFile === undefined)
            isUnknown ||= sources === null || sources.length > 0;
        else if (sources.some(source => contextFile(source) !== null)) {
            return sources.some(source => mayBeIgnored(source, contextFile)) ? 'unknown' : index;
        }
    }
    return isUnknown ? 'unknown' : 'none';
}
/** What in the context could stand at a place after a COPY; null where its text does not say. */
function sourcesOf(image, index, place) {
    const copy = (0,context_copy/* contextCopyOf */.I)(image, index);
    if (copy !== null) {
        const inside = external_node_path_.posix.relative(`/${copy.destination}`, `/${place}`);
        if (inside.startsWith('..'))
            return [];
        const isNamed = external_node_path_.posix.basename(copy.source) === external_node_path_.posix.basename(place);
        return [external_node_path_.posix.join(copy.source, inside), ...(isNamed ? [copy.source] : [])];
    }
    const { sources } = (0,instruction/* copyOperands */.Qi)((0,instruction/* parseInstruction */.ED)(image.lines[index]?.instruction ?? '')) ?? { sources: [] };
    const name = external_node_path_.posix.basename(place);
    // Files by name or pattern, wherever they went.
    const isPlain = sources.every(source => /\.[a-z0-9*]+$/i.test(source) && !/[[\\$]/.test(source));
    if (!isPlain)
        return null;
    return sources
        .filter(source => mayName(external_node_path_.posix.basename(source), name))
        .map(source => external_node_path_.posix.join(external_node_path_.posix.dirname(source), name));
}
function mayName(pattern, name) {
    return pattern === name || (pattern.includes('*') && name.startsWith(pattern.split('*')[0] ?? ''));
}
/** Whether `.dockerignore` speaks of a name in the path: then what the context has need not be in the build. */
function mayBeIgnored(source, contextFile) {
    const ignored = contextFile('.dockerignore') ?? '';
    const name = external_node_path_.posix.extname(source);
    return (source.split('/').some(part => ignored.includes(part)) || (name !== '' && ignored.includes(`*${name}`)));
}
/** Whether a command makes files of its own: tidying makes none, and what installs only makes those of packages. */
function mayMake(command, path) {
    const inPackages = /(?:^|\/)(?:node_modules|site-packages|dist-packages|bin)\//.test(path);
    return !(0,tidying/* commandParts */.s)(command).every(part => (0,tidying/* isTidying */.p)(part) ||
        (!inPackages &&
            ((0,package_install/* isInstall */.O)(part) || installs/* INSTALLS */.r.some(each => each.builds !== true && each.command.test(part)))));
}

;// CONCATENATED MODULE: ./src/advise/manifest-line.ts





/**
 * The manifests of the build context that the commands of some lines install from, as far as their texts say which ones and the context is
 * at hand: answers where a package is named.
 */
function manifestLines(image, { ecosystem, installs }, contextFile) {
    const manifests = installs.flatMap(line => manifestsAt(image, { ecosystem, line }, contextFile));
    return name => {
        const wanted = spelling(ecosystem, name);
        for (const { file, names } of manifests) {
            const at = names.findIndex(each => each !== '' && spelling(ecosystem, each) === wanted);
            if (at >= 0)
                return { file, line: at + 1 };
        }
        return null;
    };
}
/** Python takes a name in any case, with any of `-_.` (PyPA, "Names and normalization"). */
function spelling(ecosystem, name) {
    return ecosystem === 'python' ? name.toLowerCase().replace(/[-_.]+/g, '-') : name;
}
function manifestsAt(image, { ecosystem, line }, contextFile) {
    return manifestNames(ecosystem, (0,line_origin/* commandOf */.Nl)(image, line)).flatMap((name) => {
        for (const file of contextPaths(image, line, name)) {
            const text = contextFile(file) ?? '';
            if (text !== '')
                return [{ file, names: namesIn(file, text) }];
        }
        return [];
    });
}
/** The manifests that a command installs from, by the paths that it has them at. */
function manifestNames(ecosystem, command) {
    if (ecosystem === 'npm')
        return ['package.json'];
    if (ecosystem !== 'python')
        return [];
    const requirements = [...command.matchAll(/\s(?:-r|--requirements?)[\s=]*["']?([^\s"';&|]+)/g)].map(([, path = '']) => path);
    const projects = /\b(?:uv\s+sync|poetry|pdm)\b|\binstall\b[^;&|]{0,2000}\s["']?\.(?:[\s["'/]|$)/.test(command);
    return [...requirements, ...(projects ? ['pyproject.toml'] : [])];
}
/** Where in the build context a file of a line's stage may be from, the likeliest first. */
function contextPaths(image, line, file) {
    const directory = (0,context_copy/* workingDirectory */.p)(image, line);
    const place = file.startsWith('/') || directory !== null ? external_node_path_.posix.resolve('/', directory ?? '', file) : null;
    const copied = (0,line_graph/* linesBefore */.PY)(image, line)
        .filter(index => (0,line_graph/* copiesContext */.TQ)(image.lines[index] ?? NO_LINE))
        .flatMap(index => [...namedSources(image, index, file), ...insideSource(image, index, { place, file })]);
    return [...mountedSources(image, line, file), ...copied].map(path => external_node_path_.posix.normalize(path).replace(/^\/+/, ''));
}
const NO_LINE = { readsContext: false, instruction: '' };
/** `RUN --mount=type=bind,source=requirements.txt,target=…`. */
function mountedSources(image, line, file) {
    const { flags } = (0,instruction/* parseInstruction */.ED)(image.lines[line]?.instruction ?? '');
    return flags
        .filter(flag => /^--mount=(?=.*\btype=bind\b)(?!.*\bfrom=)/.test(flag))
        .flatMap(flag => /[=,](?:source|src)=([^,]+)/.exec(flag)?.[1] ?? [])
        .filter(source => external_node_path_.posix.basename(source) === external_node_path_.posix.basename(file));
}
/** Sources of a COPY that are the file by name or pattern: `api/package*.json`. */
function namedSources(image, index, file) {
    const name = external_node_path_.posix.basename(file);
    const { sources } = (0,instruction/* copyOperands */.Qi)((0,instruction/* parseInstruction */.ED)(image.lines[index]?.instruction ?? '')) ?? { sources: [] };
    return sources
        .filter(source => matches(external_node_path_.posix.basename(source), name))
        .map(source => external_node_path_.posix.join(external_node_path_.posix.dirname(source), name));
}
function matches(pattern, name) {
    const [start = '', ...others] = pattern.split('*');
    const end = others.at(-1);
    if (end === undefined)
        return pattern === name;
    return (others.length === 1 && name.length >= pattern.length - 1 && name.startsWith(start) && name.endsWith(end));
}
/** The file inside a directory that a COPY brings; where it stands in the image may depend on the base image. */
function insideSource(image, index, { place, file }) {
    const copy = (0,context_copy/* contextCopyOf */.I)(image, index);
    if (copy === null || place === null)
        return wholeContext(image, index) && !file.startsWith('/') ? [file] : [];
    const inside = external_node_path_.posix.relative(`/${copy.destination}`, place);
    return inside.startsWith('..') || inside === '' ? [] : [external_node_path_.posix.join(copy.source, inside)];
}
/** `COPY . .`, wherever that is. */
function wholeContext(image, index) {
    const operands = (0,instruction/* copyOperands */.Qi)((0,instruction/* parseInstruction */.ED)(image.lines[index]?.instruction ?? ''));
    return operands?.sources.every(source => /^\.?\/?$/.test(source)) === true;
}
function namesIn(file, text) {
    const lines = text.split('\n');
    if (file.endsWith('.json'))
        return inSections(lines, JSON_SECTIONS);
    return file.endsWith('.toml') ? inSections(lines, TOML_SECTIONS) : lines.map(requirementName);
}
/** `pandas[excel]==2.2 ; python_version > "3"` → `pandas`. */
function requirementName(line) {
    return /^\s*([A-Za-z0-9][\w.-]*)/.exec(line)?.[1] ?? '';
}
const JSON_SECTIONS = {
    start(line) {
        if (/^\s*"(?:dev|optional|peer)?dependencies"\s*:\s*\{\s*$/i.test(line))
            return 'dependencies';
        return /[{}]/.test(line) ? 'other' : null;
    },
    name: line => /^\s*"([^"]+)"\s*:\s*"/.exec(line)?.[1] ?? '',
};
const QUOTED = /^\s*(?:dependencies\s*=\s*\[\s*)?["']([A-Za-z0-9][\w.-]*)/;
const TOML_SECTIONS = {
    start(line) {
        const header = /^\s*\[([^[\]"]+)\]/.exec(line)?.[1]?.trim();
        if (header === undefined)
            return null;
        if (header === 'project')
            return 'project';
        return header.includes('dependenc') ? 'dependencies' : 'other';
    },
    name: (line, section) => QUOTED.exec(line)?.[1] ??
        (section === 'dependencies' ? (/^\s*([A-Za-z0-9][\w.-]*)\s*=\s*[^[\s]/.exec(line)?.[1] ?? '') : ''),
};
function inSections(lines, { start, name }) {
    let section = 'other';
    return lines.map(line => {
        const begun = start(line);
        section = begun ?? section;
        return begun !== null || section === null || section === 'other' ? '' : name(line, section);
    });
}

;// CONCATENATED MODULE: ./src/advise/package-asker.ts
/** Packages that are no reason for others: what is asked for is what came, or became another. */
const ASKED = new Set(['added', 'upgraded', 'downgraded']);
/** How many packages are followed upwards. */
const MOST_STEPS = 10_000;
/** Answers for packages that changed together which one asked for them. */
class PackageAskers {
    packages;
    requirers;
    changed;
    /** @param changes all packages that changed: where several ask for one, those are the likelier reason. */
    constructor({ packages }, changes) {
        this.packages = packages;
        this.requirers = requirersOf(packages);
        this.changed = new Set(changes.filter(({ kind }) => ASKED.has(kind)).map(({ to, ...of }) => package_asker_keyOf(of, to)));
    }
    /** Null where nothing is known to ask for them, or the line that installs them says so itself. */
    askerOf(changes, findNamed) {
        const keys = new Set(changes.filter(({ kind }) => ASKED.has(kind)).map(({ to, ...of }) => package_asker_keyOf(of, to)));
        const group = new Set(this.packages.keys().filter(index => keys.has(this.keyAt(index))));
        const [head, ...others] = [...group].filter(index => !this.requirers[index]?.some(each => group.has(each) && each !== index));
        if (head === undefined || others.length > 0)
            return null;
        const named = findNamed(this.nameOf(head));
        if (named !== null)
            return named === 'command' ? null : { by: null, others: 0, manifest: named };
        return this.nearestNamed(head, findNamed) ?? this.direct(head);
    }
    /** The nearest package above that is named somewhere. */
    nearestNamed(start, findNamed) {
        const seen = new Set([start]);
        let level = this.above([start], seen);
        while (level.length > 0 && seen.size < MOST_STEPS) {
            const named = level.flatMap(index => {
                const where = findNamed(this.nameOf(index));
                return where === null ? [] : [{ index, where }];
            });
            const [first, ...others] = this.likelier(named, ({ index }) => index);
            if (first !== undefined) {
                const manifest = first.where === 'command' ? null : first.where;
                return { by: this.nameOf(first.index), others: others.length, manifest };
            }
            level = this.above(level, seen);
        }
        return null;
    }
    direct(index) {
        const all = (this.requirers[index] ?? []).filter(each => each !== index);
        const [first, ...others] = this.likelier(all, each => each);
        return first === undefined ? null : { by: this.nameOf(first), others: others.length, manifest: null };
    }
    above(level, seen) {
        const next = [...new Set(level.flatMap(index => this.requirers[index] ?? []))].filter(each => !seen.has(each));
        for (const index of next)
            seen.add(index);
        return next;
    }
    /** Those that changed themselves, if any did, the biggest first. */
    likelier(all, indexOf) {
        const changed = all.filter(each => this.changed.has(this.keyAt(indexOf(each))));
        const size = (each) => this.packages[indexOf(each)]?.compressed ?? 0;
        return [...(changed.length > 0 ? changed : all)].sort((a, b) => size(b) - size(a));
    }
    nameOf(index) {
        return this.packages[index]?.name ?? '';
    }
    keyAt(index) {
        const item = this.packages[index];
        return item === undefined ? '' : package_asker_keyOf(item, item.version);
    }
}
function requirersOf(packages) {
    const requirers = packages.map(() => []);
    for (const [index, { requires = [] }] of packages.entries())
        for (const each of requires)
            requirers[each]?.push(index);
    return requirers;
}
function package_asker_keyOf({ ecosystem, name }, version) {
    return JSON.stringify([ecosystem, name, version]);
}

;// CONCATENATED MODULE: ./src/advise/trace-causes.ts






const NOTHING = { made: null, asked: null };
/**
 * Traces causes of an image's change to where they began.
 *
 * @param image the side that the causes' lines are of.
 * @param told all packages that changed, and the build context, where that is at hand.
 */
function causeTracer(image, told) {
    const { contextFile } = told;
    const askers = new PackageAskers(image, told.packages);
    const traced = new Map();
    const installsOf = (what, line) => {
        const key = `${what.ecosystem} ${line}`;
        const known = traced.get(key) ?? traceInstalls(image, { line, ecosystem: what.ecosystem }, contextFile);
        traced.set(key, known);
        return known;
    };
    return ({ what, line }) => {
        if (what.type === 'packages') {
            const found = installsOf(what, indexOf(line) ?? -1);
            const asked = askers.askerOf(what.changes, found.findNamed);
            return { asked, made: found.made([...what.changes.map(({ name }) => name), asked?.by ?? '']) };
        }
        const index = indexOf(line);
        if (index === null || !isCopy(image, index))
            return NOTHING;
        const path = what.type === 'file' ? what.path : what.type === 'files' ? what.directory : null;
        const made = path === null ? null : fileOrigin(image, { line: index, path }, contextFile);
        return { made, asked: null };
    };
}
/** The lines that may have installed the packages of a line, where those are named, and which line installed some of them. */
function traceInstalls(image, { line, ecosystem }, contextFile) {
    const pattern = (0,package_install/* installOf */.h)(ecosystem);
    const copied = isCopy(image, line);
    const installs = copied ? (0,line_origin/* runsBehind */.x9)(image, line, pattern) : [line];
    const finders = installs.map(install => ({
        install,
        manifest: contextFile === undefined
            ? () => null
            : manifestLines(image, { ecosystem, installs: [install] }, contextFile),
    }));
    const named = (name) => {
        for (const { install, manifest } of finders) {
            const where = namesPackage((0,line_origin/* commandOf */.Nl)(image, install), name) ? 'command' : manifest(name);
            if (where !== null)
                return { install, where };
        }
        return null;
    };
    return {
        findNamed: name => named(name)?.where ?? null,
        made(names) {
            if (!copied)
                return null;
            const [only, ...others] = installs;
            if (others.length === 0)
                return only ?? null;
            for (const name of names) {
                const found = name === '' ? null : named(name);
                if (found !== null)
                    return found.install;
            }
            return null;
        },
    };
}
function indexOf(line) {
    return line !== null && 'index' in line ? line.index : null;
}
function isCopy(image, line) {
    const { name } = (0,instruction/* parseInstruction */.ED)(image.lines[line]?.instruction ?? '');
    return name === 'COPY' || name === 'ADD';
}
/** `pip install pandas==2`: a package that the command names as one of its words. */
function namesPackage(command, name) {
    return command
        .split(/[\s"';&|()]+/)
        .some(word => word === name || (word.startsWith(name) && /^[=<>~!@[]/.test(word.slice(name.length))));
}

// EXTERNAL MODULE: ./src/oci/familiar-reference.ts
var familiar_reference = __webpack_require__(49078);
// EXTERNAL MODULE: ./src/report/build/report-cause.ts
var report_cause = __webpack_require__(60245);
// EXTERNAL MODULE: ./src/report/build/report-place.ts
var report_place = __webpack_require__(32145);
;// CONCATENATED MODULE: ./src/report/build/report-table.ts

/** Rows of each table in the report; a reader who wants more has the measurement itself. */
const MOST_ROWS = 50;
/**
 * The biggest items as rows and all others summed, so that rows + rest = all, exactly. Growth and shrinkage count alike.
 *
 * @param sizeOf the bytes (or delta) of an item.
 * @param toRow called for the biggest items only.
 */
function reportTable(items, sizeOf, toRow, most = MOST_ROWS) {
    const top = biggest(items, sizeOf, most);
    const whole = (0,model_bytes/* sumBytes */.jO)(items.values().map(sizeOf));
    const rest = (0,model_bytes/* subtractBytes */.CA)(whole, (0,model_bytes/* sumBytes */.jO)(top.map(sizeOf)));
    return { rows: top.map(toRow), rest: { ...rest, count: items.length - top.length } };
}
/**
 * The biggest items, by compressed bytes and then by unpacked ones; equal ones stay in their order. Sorts no more than it
 * keeps, since an image may have a million files.
 */
function biggest(items, sizeOf, most) {
    const top = [];
    for (const item of items) {
        const size = sizeOf(item);
        const last = top.at(-1);
        if (last !== undefined && top.length >= most && compareSizes(size, sizeOf(last)) >= 0)
            continue;
        let place = top.length;
        for (; place > 0; place -= 1) {
            const above = top[place - 1];
            if (above === undefined || compareSizes(size, sizeOf(above)) >= 0)
                break;
        }
        top.splice(place, 0, item);
        if (top.length > most)
            top.pop();
    }
    return top;
}
function compareSizes(a, b) {
    return Math.abs(b.compressed) - Math.abs(a.compressed) || Math.abs(b.unpacked) - Math.abs(a.unpacked);
}

;// CONCATENATED MODULE: ./src/report/build/significant-directories.ts


const MOST_DIRECTORIES = 20;
/** A directory of which one child holds this share tells nothing that the child does not. */
const SAME_AS_CHILD = 0.9;
/**
 * The directories that tell most, biggest first: not the root, and none whose bytes are all but those of one directory
 * inside it. Directories may hold one another, so their bytes do not add up to anything.
 */
function significantDirectories(directories) {
    const heaviest = new Map();
    for (const directory of directories) {
        if (directory.path === '')
            continue;
        const parent = parentOf(directory.path);
        heaviest.set(parent, Math.max(heaviest.get(parent) ?? 0, weight(directory)));
    }
    const telling = directories.filter(directory => directory.path !== '' &&
        weight(directory) > 0 &&
        (heaviest.get(directory.path) ?? 0) <= SAME_AS_CHILD * weight(directory));
    return biggest(telling, directory => directory, MOST_DIRECTORIES).map(({ path, compressed, unpacked }) => ({
        path: (0,clip_text/* clipText */.g)(path),
        compressed,
        unpacked,
    }));
}
/** The directory that a path is in; '' is the root. */
function parentOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
/** Compressed bytes decide, as in every table; unpacked ones where the compressed say nothing. */
function weight({ compressed, unpacked }) {
    return Math.abs(compressed === 0 ? unpacked : compressed);
}

;// CONCATENATED MODULE: ./src/report/build/report-change.ts








/** What changed on one platform since the baseline. */
function reportChange(comparison, baseline, head, { floor, contextFile }) {
    const { packages } = comparison;
    const trace = {
        // What left is not in the build context any more.
        baseline: causeTracer(baseline, { packages }),
        head: causeTracer(head, { packages, contextFile }),
    };
    return {
        baseline: comparison.baseline,
        delta: comparison.delta,
        noiseFloor: floorIn(comparison.baseline, floor),
        compressedIncomparable: comparison.compressedIncomparable,
        ...(comparison.unpackedIncomparable !== undefined && {
            unpackedIncomparable: comparison.unpackedIncomparable,
        }),
        toPull: bytesToPull(baseline.layers, head.layers),
        baseMoved: reportBaseMove(comparison),
        split: comparison.split,
        causes: reportTable(comparison.causes, deltaOf, cause => (0,report_cause/* reportCause */.I)(cause, { baseline, head, trace })),
        kinds: comparison.kinds.map(reportKind),
        packages: reportPackages(comparison),
        unpackaged: comparison.unpackaged,
        files: reportFiles(comparison),
        repacked: comparison.repacked,
        hidden: comparison.hidden,
        structure: comparison.structure,
        directories: significantDirectories(comparison.directories.map(({ path, delta }) => ({ path, ...delta }))),
        lines: comparison.lines.map(line => reportLine(line, baseline, head)),
        layers: comparison.layers.map(({ kind, delta, ...row }) => ({
            change: kind,
            ...delta,
            baseline: row.baseline,
            head: row.head,
            blame: row.blame,
        })),
    };
}
/** In whole bytes: no number of bytes lies between the exact floor and this one. */
function floorIn({ compressed, unpacked }, { bytes, percent }) {
    // In millionths of a percent, since 0.1 % of a number in floating point is a byte too much.
    const millionths = BigInt(Math.round(percent * 1e6));
    const of = (size) => Math.max(bytes, Number((BigInt(size) * millionths + 99999999n) / 100000000n));
    return { compressed: of(compressed), unpacked: of(unpacked) };
}
function deltaOf({ delta }) {
    return delta;
}
/** Kinds whose examples are paths; those of the others are names. */
const PATH_KINDS = ['package manager caches', 'other files', 'hidden bytes'];
function reportKind({ kind, baseline, head, delta, examples }) {
    const show = (name) => (PATH_KINDS.includes(kind) ? `/${name}` : (0,familiar_reference/* familiarReference */.Z)(name));
    return { kind, baseline, head, delta, examples: examples.map(name => (0,clip_text/* clipText */.g)(show(name))) };
}
/** A node pulls a blob once, however often the manifest lists it. */
function bytesToPull(baseline, head) {
    const there = new Set(baseline.map(layer => layer.digest));
    let bytes = 0;
    for (const { digest, compressed } of head) {
        if (there.has(digest))
            continue;
        there.add(digest);
        bytes += compressed;
    }
    return bytes;
}
function reportBaseMove({ base }) {
    if (!base.moved || base.head.kind !== 'known' || base.baseline.kind !== 'known')
        return null;
    return {
        reference: (0,clip_text/* clipText */.g)(base.head.reference),
        from: base.baseline.digest,
        to: base.head.digest,
    };
}
function reportPackages({ packages }) {
    return reportTable(packages, deltaOf, ({ kind, ecosystem, name, from, to, delta }) => ({
        change: kind,
        ecosystem,
        name: (0,clip_text/* clipText */.g)(name),
        from: (0,clip_text/* clipOptional */.H)(from),
        to: (0,clip_text/* clipOptional */.H)(to),
        ...delta,
    }));
}
function reportFiles({ files }) {
    return reportTable(files, deltaOf, ({ kind, path, from, delta }) => ({
        change: kind,
        path: (0,clip_text/* clipText */.g)(path),
        from: (0,clip_text/* clipOptional */.H)(from ?? null),
        ...delta,
    }));
}
function reportLine({ baseline: was, head: is, delta, blame }, baseline, head) {
    const side = is !== null || was === null ? 'head' : 'baseline';
    const where = side === 'head' ? (0,report_place/* reportPlace */.Y)(head.lines, is) : (0,report_place/* reportPlace */.Y)(baseline.lines, was);
    return { baseline: was, head: is, where, side, blame, ...model_bytes/* NO_BYTES */.CR, ...delta };
}

// EXTERNAL MODULE: ./src/report/build/report-advice.ts
var report_advice = __webpack_require__(34668);
;// CONCATENATED MODULE: ./src/report/build/sum-directories.ts

/** Deeper ones count to their ancestor at this depth: a path of thousands of levels must not cost thousands of sums. */
const DEEPEST = 16;
/** The visible bytes below every directory, those of its subdirectories included. '' is the root. */
function sumDirectories(files) {
    const sums = new Map([
        ['', { compressed: 0, unpacked: 0 }],
    ]);
    for (const file of files) {
        if (file.hidden === undefined)
            add(sums, shallow(parentOf(file.path)), file);
    }
    const deepestFirst = [...sums.keys()].map(path => ({ path, depth: depthOf(path) }));
    const byDepth = [];
    for (const { path, depth } of deepestFirst)
        (byDepth[depth] ??= []).push(path);
    for (let depth = DEEPEST; depth > 0; depth -= 1) {
        for (const path of byDepth[depth] ?? []) {
            const parent = parentOf(path);
            if (!sums.has(parent))
                (byDepth[depth - 1] ??= []).push(parent);
            add(sums, parent, sums.get(path) ?? { compressed: 0, unpacked: 0 });
        }
    }
    return [...sums].map(([path, bytes]) => ({ path, ...bytes }));
}
function add(sums, path, { compressed, unpacked }) {
    const sum = sums.get(path);
    if (sum === undefined) {
        sums.set(path, { compressed, unpacked });
    }
    else {
        sum.compressed += compressed;
        sum.unpacked += unpacked;
    }
}
function depthOf(path) {
    return path === '' ? 0 : path.split('/').length;
}
function shallow(path) {
    let end = -1;
    for (let depth = 0; depth < DEEPEST; depth += 1) {
        end = path.indexOf('/', end + 1);
        if (end === -1)
            return path;
    }
    return path.slice(0, end);
}

;// CONCATENATED MODULE: ./src/report/build/report-platform.ts







/** One platform of the image: totals and the biggest of everything. */
function reportPlatform(image, change, { advice = [], silenced = [], patch = '', trend = [] } = {}) {
    const visible = image.files.filter(file => file.hidden === undefined);
    return {
        platform: (0,clip_text/* clipText */.g)(image.platform),
        digest: image.digest,
        total: report_platform_bytesOf(image),
        hidden: image.hidden,
        base: { ...describeBase(image.base), bytes: (0,model_bytes/* sumBytes */.jO)(image.layers.filter(report_platform_isBase)) },
        read: summarizeReading(image.layers),
        layers: image.layers.map(layer => ({
            digest: layer.digest,
            ...report_platform_bytesOf(layer),
            compression: layer.compression,
            origin: layer.origin,
            where: (0,report_place/* reportPlace */.Y)(image.lines, layer.line),
            createdBy: (0,clip_text/* clipOptional */.H)(layer.createdBy),
            known: layer.known,
            ...(layer.unread === undefined ? {} : { unread: true }),
        })),
        ...reportLines(image),
        packages: report_platform_reportPackages(image),
        directories: significantDirectories(sumDirectories(visible)),
        files: reportTable(visible, file => file, file => ({
            path: (0,clip_text/* clipText */.g)(file.path),
            ...report_platform_bytesOf(file),
            ...(0,report_place/* placeOfLayer */.k)(image, file.layer),
        })),
        hiddenFiles: reportHidden(image),
        advice: (0,report_advice/* reportAdvice */.v)(image, advice, { patch, silenced }),
        change,
        trend,
    };
}
function report_platform_bytesOf({ compressed, unpacked }) {
    return { compressed, unpacked };
}
function report_platform_isBase({ origin }) {
    return origin === 'base';
}
function describeBase(base) {
    switch (base.kind) {
        case 'known':
            return { reference: (0,clip_text/* clipText */.g)(base.reference), digest: base.digest, unknown: null };
        case 'scratch':
            return { reference: null, digest: null, unknown: null };
        case 'unknown':
            return { reference: null, digest: null, unknown: (0,clip_text/* clipText */.g)(base.reason) };
    }
}
/** A digest that the manifest lists twice was read at most once. */
function summarizeReading(layers) {
    const blobs = [...new Map(layers.map(layer => [layer.digest, layer])).values()];
    const read = blobs.filter(layer => !layer.known && layer.unread === undefined);
    return {
        layers: read.length,
        compressed: (0,model_bytes/* sumBytes */.jO)(read).compressed,
        known: blobs.filter(layer => layer.known).length,
    };
}
function reportLines(image) {
    const sums = new Map();
    for (const layer of image.layers) {
        const line = layer.line !== null && layer.line in image.lines ? layer.line : null;
        const sum = sums.get(line) ?? { bytes: model_bytes/* NO_BYTES */.CR, layers: 0 };
        sums.set(line, { bytes: (0,model_bytes/* addBytes */.$i)(sum.bytes, layer), layers: sum.layers + 1 });
    }
    const nothing = { bytes: model_bytes/* NO_BYTES */.CR, layers: 0 };
    const lines = image.lines.flatMap((line, index) => {
        const place = (0,report_place/* reportPlace */.Y)(image.lines, index);
        const { bytes, layers } = sums.get(index) ?? nothing;
        return place === null ? [] : [{ ...place, ...bytes, layers, seconds: line.seconds, cached: line.cached }];
    });
    const { bytes, layers } = sums.get(null) ?? nothing;
    return { lines, withoutLine: { ...bytes, layers } };
}
/** Those that have bytes of their own: of what is inside of another file nobody knows how big it is. */
function report_platform_reportPackages({ packages }) {
    return reportTable(packages.filter(({ inside }) => inside !== true), each => each, ({ ecosystem, name, version, location, purpose, ...bytes }) => ({
        ecosystem,
        name: (0,clip_text/* clipText */.g)(name),
        version: (0,clip_text/* clipText */.g)(version),
        location: (0,clip_text/* clipOptional */.H)(location),
        purpose,
        ...report_platform_bytesOf(bytes),
    }));
}
function byOf({ where, step }) {
    return { by: where, ...(step === undefined ? {} : { byStep: step }) };
}
function reportHidden(image) {
    const hidden = image.files.flatMap(file => file.hidden === undefined ? [] : [{ file, hidden: file.hidden }]);
    return reportTable(hidden, ({ file }) => file, ({ file, hidden: { by, why } }) => ({
        path: (0,clip_text/* clipText */.g)(file.path),
        why,
        ...report_platform_bytesOf(file),
        ...(0,report_place/* placeOfLayer */.k)(image, file.layer),
        ...byOf((0,report_place/* placeOfLayer */.k)(image, by)),
    }));
}

;// CONCATENATED MODULE: ./src/report/build/report-trend.ts

/** Older points have no place in a chart. */
const MOST_POINTS = 30;
/**
 * How each platform of an image came to what it was when it was compared with, in the image's order. Commits that did not have
 * the platform are left out; where the last one did not, there is no trend.
 *
 * @param history oldest first, what is compared with last.
 */
function reportTrends({ platforms }, history) {
    const pairs = history.map(point => (0,same_platform/* pairPlatforms */.T)(platforms, point.platforms));
    return platforms.map((_, index) => {
        const sizes = pairs.map(sizesOfPoint => sizesOfPoint[index] ?? null);
        if ((sizes.at(-1) ?? null) === null)
            return [];
        return history.flatMap((point, at) => trendPoint(point, sizes[at] ?? null)).slice(-MOST_POINTS);
    });
}
function trendPoint({ commit, measuredAt }, size) {
    if (size === null)
        return [];
    const { compressed, unpacked, compression, standIn } = size;
    return [{ commit, measuredAt, compressed, unpacked, compression, standIn }];
}

;// CONCATENATED MODULE: ./src/report/build-report.ts








/** Puts what a run found out into the one form that all renderings are made from. */
function buildReport(findings) {
    const { measurement, comparison } = findings;
    return {
        version: 1,
        tool: { name: 'slim-build', version: findings.version },
        measuredAt: findings.measuredAt,
        image: { name: (0,clip_text/* clipText */.g)(measurement.name), digest: measurement.digest },
        baseline: reportBaseline(findings.baseline),
        platforms: reportPlatforms(findings),
        removedPlatforms: (comparison?.removed ?? []).map(platform => (0,clip_text/* clipText */.g)(platform)),
        verdict: reportVerdict(findings.verdict),
        cache: (0,report_cache/* reportCache */.N)(findings.cache ?? null),
        notes: collectNotes(findings),
    };
}
const GIVEN = {
    source: 'given',
    commit: null,
    wanted: null,
    branch: null,
    relation: null,
    commitsOlder: null,
    measuredAt: null,
};
function reportBaseline(baseline) {
    if (baseline.kind === 'none') {
        const { reason, cause = 'not-wanted', tried = [], commit = null, branch = null } = baseline;
        return {
            kind: 'none',
            reason: (0,clip_text/* clipText */.g)(reason),
            cause,
            tried: tried.map(attempt => ({ ...attempt, reason: (0,clip_text/* clipText */.g)(attempt.reason) })),
            commit,
            branch: branch === null ? null : (0,clip_text/* clipText */.g)(branch),
        };
    }
    const { measurement, name = measurement.name, origin = GIVEN } = baseline;
    const branch = origin.branch === null ? null : (0,clip_text/* clipText */.g)(origin.branch);
    const { storedOn } = origin;
    return {
        kind: 'measured',
        name: (0,clip_text/* clipText */.g)(name),
        digest: measurement.digest,
        origin: { ...origin, branch, ...(storedOn !== undefined && { storedOn: (0,clip_text/* clipText */.g)(storedOn) }) },
    };
}
/** A platform may stand in an index twice; like comparing, this pairs equal names in their order. */
function reportPlatforms({ measurement, comparison, baseline, noiseFloor = model_noise_floor/* DEFAULT_NOISE_FLOOR */.s, contextFile, advice = [], silenced = [], patches = [], }) {
    if (baseline.kind === 'none' || comparison === null) {
        return measurement.platforms.map((image, index) => reportPlatform(image, null, {
            advice: advice[index],
            silenced: silenced[index],
            patch: patches[index],
        }));
    }
    const trends = reportTrends(measurement, baseline.history ?? []);
    const changes = Map.groupBy(comparison.platforms, ({ platform }) => platform);
    const earlier = (0,same_platform/* pairPlatforms */.T)(measurement.platforms, baseline.measurement.platforms);
    return measurement.platforms.map((image, index) => {
        const change = changes.get(image.platform)?.shift();
        const was = earlier[index] ?? null;
        return reportPlatform(image, change === undefined || was === null
            ? null
            : reportChange(change, was, image, { floor: noiseFloor, contextFile }), { advice: advice[index], silenced: silenced[index], patch: patches[index], trend: trends[index] });
    });
}
function reportVerdict({ outcome, judgements, accepted, overrideLabel, loosened }) {
    return {
        outcome,
        judgements: judgements.map(({ budget, ...judgement }) => ({
            kind: budget.kind,
            metric: budget.metric,
            subject: (0,clip_text/* clipOptional */.H)(budget.subject ?? null),
            platform: (0,clip_text/* clipText */.g)(judgement.platform),
            outcome: judgement.outcome,
            actual: judgement.actual !== null && Number.isFinite(judgement.actual) ? judgement.actual : null,
            limit: judgement.limit,
            unit: judgement.unit,
            ...(0,budgets/* budgetKind */.YY)(budget).termsOf?.(budget),
            sentence: (0,clip_text/* clipText */.g)(judgement.sentence),
            source: (0,clip_text/* clipText */.g)(budget.source),
            ...(budget.ofAllImages === true ? { ofAllImages: true } : {}),
        })),
        accepted: accepted === null ? null : { by: (0,clip_text/* clipText */.g)(accepted.by), label: (0,clip_text/* clipText */.g)(accepted.label) },
        ...(overrideLabel === undefined ? {} : { overrideLabel: (0,clip_text/* clipText */.g)(overrideLabel) }),
        ...(loosened === null ? {} : { loosened: reportLoosened(loosened) }),
    };
}
/** Limits in the report, as its schema has it: a config file may have thousands. */
const MOST_LOOSENED = 200;
function reportLoosened({ commit, from, limits }) {
    const limitOf = ({ limit, unit }) => ({ limit, unit });
    return {
        commit,
        from,
        limits: limits.slice(0, MOST_LOOSENED).map(({ was, now }) => ({
            kind: was.kind,
            metric: was.metric,
            subject: (0,clip_text/* clipOptional */.H)(was.subject ?? null),
            platform: (0,clip_text/* clipOptional */.H)(was.platform ?? null),
            was: limitOf(was),
            now: now === null ? null : limitOf(now),
        })),
    };
}
/** Sentences in the report, as its schema has it: an odd image has many. */
const MOST_NOTES = 200;
/** Each sentence once; what is said of the baseline alone says so. */
function collectNotes({ measurement, comparison, baseline, notes = [] }) {
    const own = [...notesOf(measurement), ...baseNotes(comparison)];
    const earlier = baseline.kind === 'measured' ? notesOf(baseline.measurement) : [];
    const onlyEarlier = earlier.filter(note => !own.includes(note)).map(note => `Baseline: ${note}`);
    return [...new Set([...notes, ...own, ...onlyEarlier])].slice(0, MOST_NOTES).map(note => (0,clip_text/* clipText */.g)(note));
}
/** That one side alone knows its base image, once for all platforms. */
function baseNotes(comparison) {
    const sides = new Set(comparison?.platforms.flatMap(({ base }) => base.unknown ?? []));
    return [...sides].map(side => BASE_NOTES[side]);
}
const BASE_NOTES = {
    baseline: 'The base image of the baseline is not known, so the bytes of a base image count as packages and files on both sides.',
    head: 'The base image is not known, but that of the baseline is: the bytes of a base image count as packages and files on both sides.',
};
/** With several platforms, a sentence that not all of them share names its own. */
function notesOf({ platforms }) {
    const all = platforms.map(image => ({ platform: image.platform, notes: sentencesOf(image) }));
    return all.flatMap(({ platform, notes }) => notes.map(note => (all.every(other => other.notes.includes(note)) ? note : `${platform}: ${note}`)));
}
function sentencesOf(image) {
    const standIn = image.base.kind === 'known' ? image.base.standIn : null;
    return [...(standIn === null ? [] : [standIn]), ...image.notes];
}

;// CONCATENATED MODULE: ./src/pipeline/baseline/baseline-notes.ts

/** Sentences on what makes the two sides of a comparison differ for no reason of the author's. */
function baselineNotes({ measurement, origin, notes = [] }, head) {
    const before = (0,same_platform/* pairPlatforms */.T)(head.platforms, measurement.platforms);
    const standIns = head.platforms.flatMap((image, at) => {
        const earlier = before[at] ?? null;
        return earlier === null ? [] : standInNote(earlier, image);
    });
    const git = origin?.source === 'rebuilt' && head.platforms.some(holdsGit) ? [GIT_NOTE] : [];
    return [...new Set([...notes, ...git, ...standIns])];
}
const GIT_NOTE = 'The image holds the .git directory of the checkout, which the rebuilt baseline does not have: add .git to .dockerignore.';
function holdsGit({ files }) {
    return files.some(({ path }) => /(?:^|\/)\.git\/HEAD$/.test(path));
}
/** A stand-in has its name from the real image, and not a single byte. */
function standInNote(earlier, image) {
    const [was, is] = [isStandIn(earlier), isStandIn(image)];
    if (was === null || is === null || was === is)
        return [];
    const [real, standIn] = is ? ['baseline', 'image'] : ['image', 'baseline'];
    return [
        `The ${standIn} is built on a stand-in and the ${real} on the real base image, so the change of the base image is meaningless.`,
    ];
}
function isStandIn({ base }) {
    return base.kind === 'known' ? base.standIn !== null : null;
}

// EXTERNAL MODULE: ./src/pipeline/choose-fix.ts
var choose_fix = __webpack_require__(59767);
// EXTERNAL MODULE: ./src/judge/budgets/growth.ts + 1 modules
var growth = __webpack_require__(57922);
;// CONCATENATED MODULE: ./src/judge/accept-growth.ts


/** Growth over its budget that somebody accepted: it warns and says who did. All other budgets hold as before. */
function acceptGrowth(verdict, accepted) {
    const words = `; accepted by \`${accepted.by}\` with the label \`${accepted.label}\`.`;
    const judgements = verdict.judgements.map((judgement) => isFailingGrowth(judgement)
        ? { ...judgement, outcome: 'warn', sentence: judgement.sentence.replace(/\.?$/, words) }
        : judgement);
    return { ...verdict, outcome: (0,worst_outcome/* worstOutcome */.O)(judgements), judgements, accepted };
}
/** Names the label by which growth over its budget can be accepted, unless the image fails by other budgets as well. */
function offerAcceptance(verdict, label) {
    const failed = verdict.judgements.filter(({ outcome }) => outcome === 'fail');
    return failed.every(isFailingGrowth) ? { ...verdict, overrideLabel: label } : verdict;
}
/** Whether there is anything to accept: how much it is must be known. */
function isFailingGrowth({ budget, outcome, actual }) {
    return budget.kind === growth/* growth */.A.kind && outcome === 'fail' && actual !== null;
}

;// CONCATENATED MODULE: ./src/pipeline/growth-acceptance.ts

/** The verdict once it was asked whether growth over its budget is accepted, if there is any. */
async function withAcceptance(verdict, acceptance) {
    if (acceptance === undefined || !verdict.judgements.some(isFailingGrowth))
        return verdict;
    const accepted = await acceptance.ask();
    return accepted === null ? offerAcceptance(verdict, acceptance.label) : acceptGrowth(verdict, accepted);
}

// EXTERNAL MODULE: ./src/pipeline/ignored-rules.ts
var ignored_rules = __webpack_require__(94010);
// EXTERNAL MODULE: ./src/text/escape/visible.ts
var visible = __webpack_require__(8625);
;// CONCATENATED MODULE: ./src/pipeline/unjudged-budgets.ts


/** Longest warning. Characters. */
const LONGEST = 1000;
/** Why there is no baseline, as a whole sentence; null: there is one. */
function reasonWithout(baseline) {
    return baseline.kind === 'none' ? baseline.reason.replace(/\.?$/, '.') : null;
}
/**
 * Warnings of the budgets that were not judged, whole sentences. Growth that is meant to be told only is none, nor is what the log says
 * already.
 */
function unjudgedBudgets(judgements, baseline) {
    const skipped = judgements.filter(({ outcome, skippedBy }) => outcome === 'skipped' && skippedBy !== 'settled');
    const others = skipped.filter(judgement => !lacksBaseline(judgement)).map(({ sentence }) => sentence);
    const sentences = skipped.filter(lacksBaseline).map(({ sentence }) => sentence);
    const isSaid = sentences.length === 0 || (baseline.kind === 'none' && baseline.warned === true);
    const growth = [...sentences, reasonWithout(baseline) ?? ''].join(' ').trim();
    return [...(isSaid ? [] : [growth]), ...others].map(text => (0,visible/* visible */.R)(text, LONGEST));
}

;// CONCATENATED MODULE: ./src/pipeline/unmatched-paths.ts

/** Longest warning. Characters. */
const unmatched_paths_LONGEST = 1000;
/**
 * Warnings of limits on paths that hold because they match no file on any platform, whole sentences: such a pattern is most likely
 * misspelt. One with a limit of nothing is there to keep files out.
 */
function unmatchedPaths(judgements) {
    const declared = Map.groupBy(judgements, ({ budget: { kind, subject, source } }) => JSON.stringify([kind, subject, source]));
    return [...declared.values()]
        .filter(all => all.every(({ matchesNothing, limit }) => matchesNothing === true && limit > 0))
        .flatMap(([first]) => (first === undefined ? [] : (0,visible/* visible */.R)(sentenceOn(first), unmatched_paths_LONGEST)));
}
function sentenceOn({ budget: { subject = '', source } }) {
    const hint = /^[/*!]/.test(subject)
        ? ''
        : ' Patterns start at the root of the image; put `**/` before it to match in every directory.';
    return `The path \`${subject}\` (${source}) matches no file in the image.${hint}`;
}

;// CONCATENATED MODULE: ./src/pipeline/with-bases-of.ts


/** The platforms of an image, each with the base image that its baseline knows, where it stands on the same layers. */
function withBasesOf(head, baseline) {
    const before = baseline === null ? [] : (0,same_platform/* pairPlatforms */.T)(head.platforms, baseline.platforms);
    return head.platforms.map((image, at) => {
        const was = before[at];
        if (was == null || image.base.kind !== 'unknown')
            return image;
        return settleBases(was, image).head;
    });
}

;// CONCATENATED MODULE: ./src/pipeline/judge-measurement.ts















const SETTLED = 'the commit is on its branch already; growth is judged in pull requests, or with a `baseline` other than `auto`.';
/** Measurement and baseline → comparison → verdict → report. Growth over its budget may be accepted on the way. */
async function judgeMeasurement({ measurement, baseline, budgets, cache, advice = 'auto', requireBaseline: isRequired = false, alternatives = new Map(), contextFile, contextFolder, sources, tryAdvice, }, { version, now, acceptance, onEvent }) {
    const comparison = baseline.kind === 'none' ? null : compareMeasurements(baseline.measurement, measurement);
    const platforms = measurement.platforms.map(({ platform }) => platform);
    const chosen = chooseBudgets(budgets, platforms);
    const first = verdictOn(measurement, chosen.budgets, { baseline, comparison });
    const judged = isRequired ? requireBaseline(first, reasonWithout(baseline)) : first;
    for (const message of warningsOn(judged, baseline))
        onEvent({ type: 'warning', message });
    const verdict = { ...(await withAcceptance(judged, acceptance)), loosened: chosen.loosened };
    const ignored = (0,ignored_rules/* ignoredRules */.ec)(budgets.layers);
    for (const message of (0,ignored_rules/* unknownRules */.sF)(ignored, measurement))
        onEvent({ type: 'warning', message });
    const known = { contextFile, contextFolder, sources, ignored };
    const images = withBasesOf(measurement, baseline.kind === 'none' ? null : baseline.measurement);
    const all = adviceOnEach(images, advice, { alternatives, cache }, known);
    const given = all.map(each => each.advice);
    const found = await triedBy(tryAdvice, given);
    const report = buildReport({
        version,
        measuredAt: now().toISOString(),
        measurement,
        comparison,
        baseline,
        verdict,
        advice: found,
        silenced: all.map(each => each.silenced),
        patches: patchesOf(found, sources),
        contextFile,
        noiseFloor: (0,noise_floor/* resolveNoiseFloor */.D6)(budgets.layers),
        cache,
        notes: baseline.kind === 'none' ? [] : baselineNotes(baseline, measurement),
    });
    const history = baseline.kind === 'none' ? [] : (baseline.history ?? []);
    return { measurement, verdict, report, history, advice: found, sources };
}
function adviceOnEach(platforms, mode, { alternatives, cache, }, known) {
    if (mode === 'never')
        return [];
    return platforms.map(image => findAdvice(image, {
        bases: alternatives.get(image.platform) ?? [],
        secondsOf: secondsBefore(image, cache),
        ...known,
    }));
}
function warningsOn({ judgements }, baseline) {
    return [...unjudgedBudgets(judgements, baseline), ...unmatchedPaths(judgements)];
}
/** The advice on each platform and, where it is tried, what came of it. */
async function triedBy(tryAdvice, given) {
    return tryAdvice === undefined ? given : await Promise.all(given.map(tryAdvice));
}
/** What can be made of the advice on each platform at once. */
function patchesOf(advice, sources) {
    return sources === undefined ? [] : advice.map(all => (0,format_diff/* formatDiff */.V)((0,choose_fix/* chooseFix */.n)(all, sources, []).patch));
}
function verdictOn(measurement, budgets, { baseline, comparison }) {
    const unjudged = baseline.judgesGrowth === false ? SETTLED : null;
    const uncommitted = baseline.kind === 'none' ? null : (baseline.uncommitted ?? null);
    return judge(budgets, measurement, comparison, unjudged, uncommitted);
}
/** What the cached lines of a platform took when they last ran. */
function secondsBefore({ platform, lines }, cache) {
    const steps = cache?.uses.find(use => use.platform === platform)?.steps ?? [];
    return index => {
        const line = lines[index];
        const step = steps.find(each => each.line === line?.line &&
            each.dockerfile === line.dockerfile &&
            each.instruction === line.instruction);
        return step?.savedSeconds ?? null;
    };
}


/***/ }),

/***/ 95317:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ layerStoreOf)
/* harmony export */ });
/* harmony import */ var _cache_open_layer_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32675);

/** The layer store of a run, which is warned of what is damaged in it. */
function layerStoreOf({ storeDir, onEvent }) {
    return (0,_cache_open_layer_store_js__WEBPACK_IMPORTED_MODULE_0__/* .openLayerStore */ .B)(storeDir, message => {
        onEvent({ type: 'warning', message });
    });
}


/***/ }),

/***/ 25416:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ measureSource),
  c: () => (/* binding */ withNotes)
});

// EXTERNAL MODULE: ./src/errors/machine-failure.ts
var machine_failure = __webpack_require__(87973);
// EXTERNAL MODULE: ./src/model/format-platform.ts
var format_platform = __webpack_require__(40712);
// EXTERNAL MODULE: ./src/errors/image-error.ts
var image_error = __webpack_require__(19101);
// EXTERNAL MODULE: ./src/model/bytes.ts
var bytes = __webpack_require__(15410);
// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
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

;// CONCATENATED MODULE: ./src/measure/follow-path.ts
/** As many symbolic links as Linux follows on one path before it gives up (path_resolution(7), ELOOP). */
const MOST_LINKS = 40;
/** A link that is longer than Linux takes a path leads nowhere, in characters (PATH_MAX). */
const LONGEST_TARGET = 4095;
/**
 * The node at a path, all symbolic links on the way followed as if the tree were the whole file system: none leads out.
 *
 * @param from the directories that lead to where the path begins, the root first.
 * @throws ImageError when the walk costs more than the budget has.
 */
function followPath(from, path, walk) {
    return lastOf(followTrail(from, path, walk));
}
/** As {@link followPath}, but with all directories that lead to the node, the root first; nothing where there is no node. */
function followTrail(from, path, walk) {
    const way = { trail: [...from], todo: [], links: 0, walk };
    walk.budget.spend('steps', from.length / NODES_COPIED_IN_A_STEP);
    pushParts(way, path);
    for (let name = way.todo.pop(); name !== undefined; name = way.todo.pop()) {
        if (name === '' || name === '.')
            continue;
        if (name === '..')
            way.trail.length = Math.max(1, way.trail.length - 1);
        else if (!enter(way, name))
            return [];
    }
    return way.trail;
}
const NODES_COPIED_IN_A_STEP = 64;
/** Goes one part further; false when there is nothing of that name. */
function enter(way, name) {
    const { make } = way.walk;
    const here = lastOf(way.trail);
    const next = here?.children?.get(name);
    if (next?.type === 'symlink' && turn(way, next.target ?? ''))
        return true;
    const found = make === undefined || here === null || next?.children ? next : make(here, name);
    if (found !== undefined)
        way.trail.push(found);
    return found !== undefined;
}
/** Goes where a link leads; false when that is one too many, or nowhere. */
function turn(way, target) {
    if (way.links >= MOST_LINKS || target.length > LONGEST_TARGET)
        return false;
    way.links++;
    if (target.startsWith('/'))
        way.trail.length = 1;
    pushParts(way, target);
    return true;
}
function lastOf(trail) {
    return trail.at(-1) ?? null;
}
/** Last part first, so that the first is the next to be popped. */
function pushParts({ todo, walk }, path) {
    const parts = path.split('/');
    walk.budget.spend('steps', parts.length);
    for (let index = parts.length - 1; index >= 0; index--)
        todo.push(parts[index] ?? '');
}

// EXTERNAL MODULE: ./src/measure/stack-node.ts
var stack_node = __webpack_require__(82037);
;// CONCATENATED MODULE: ./src/measure/layer-tree.ts


/**
 * One layer's own tree, as an engine that stores layers side by side (overlayfs) extracts it: into an empty directory,
 * entry by entry, the later one winning. So a symbolic link of the same layer is followed, and one of a lower layer is
 * not: it gives way to a directory (containerd, `archive.applyNaive` on an overlay's upper directory).
 *
 * @throws ImageError when that costs more than the budget has.
 */
function* buildLayerTree(entries, given) {
    const { budget } = given;
    const root = (0,stack_node/* emptyDirectory */.hK)('');
    let hidesNothing = true;
    // Entries mostly stand in the directory of the one before. It is looked for again once anything gave way.
    let last = null;
    const replaced = (node, by) => {
        last = null;
        given.replaced(node, by);
    };
    const host = { ...given, replaced };
    const make = (directory, name) => {
        budget.spend('nodes');
        const made = (0,stack_node/* emptyDirectory */.hK)((0,stack_node/* joinPath */.uJ)(directory.path, name));
        put(directory, name, made, host);
        return made;
    };
    const find = (path) => {
        if (last?.path === path) {
            budget.spend('steps', last.steps);
            return last.node;
        }
        const node = followPath([root], path, { budget, make });
        last = node?.path === path ? { path, node, steps: path.split('/').length } : null;
        return node;
    };
    for (const entry of entries) {
        if (budget.isDue)
            yield;
        if (entry.type === 'opaque' || entry.type === 'whiteout')
            hidesNothing = false;
        if (entry.type === 'opaque') {
            const directory = find(entry.path);
            if (directory !== null)
                directory.opaque = true;
            continue;
        }
        const [parentPath, name] = (0,stack_node/* splitPath */.Uf)(entry.path);
        const parent = find(parentPath);
        budget.spend('nodes');
        if (parent !== null)
            placeEntry(entry, { root, parent, name, host });
    }
    return { root, hidesNothing };
}
function placeEntry(entry, { root, parent, name, host }) {
    const old = parent.children?.get(name);
    if (entry.type === 'whiteout') {
        // A whiteout speaks of lower layers only, so an entry of the same layer stays (image spec, layer.md, "Whiteouts").
        if (old === undefined)
            parent.children?.set(name, leaf('nothing', entry.path, { whiteout: true }));
        else
            old.whiteout = true;
        return;
    }
    if (entry.type === 'directory') {
        if (name !== '' && old?.type !== 'directory') {
            put(parent, name, (0,stack_node/* emptyDirectory */.hK)((0,stack_node/* joinPath */.uJ)(parent.path, name)), host);
        }
        return;
    }
    // Only the root has an empty name, and a file cannot stand there. It is counted, and no one ever sees it.
    if (name === '') {
        if (entry.type === 'file')
            host.replaced(fileNode(entry, '', host), null);
        return;
    }
    put(parent, name, nodeOf(entry, pathOf(entry, { parent, name, host }), root, host), host);
}
/** Equal paths share one string: an image has a million of them. Another one, behind a link, may be longer than any entry's. */
function pathOf(entry, { parent, name, host }) {
    const path = (0,stack_node/* joinPath */.uJ)(parent.path, name);
    if (path === entry.path)
        return entry.path;
    host.budget.spend('names', path.length);
    return path;
}
function put(parent, name, node, host) {
    const old = parent.children?.get(name);
    if (old !== undefined) {
        host.replaced(old, node.inode);
        node.whiteout = old.whiteout;
    }
    parent.children?.set(name, node);
}
function nodeOf(entry, path, root, host) {
    if (entry.type === 'file')
        return fileNode(entry, path, host);
    if (entry.type === 'symlink')
        return leaf('symlink', path, { target: entry.link ?? '' });
    if (entry.type === 'hardlink')
        return hardLink(entry.link ?? '', path, root, host);
    return leaf('other', path, {});
}
function fileNode(entry, path, host) {
    return leaf('file', path, { inode: host.addFile(entry, path) });
}
/** The parent of a link's target is followed, the target itself is not: a hard link to a symbolic link is one, too. */
function hardLink(link, path, root, host) {
    const [directory, name] = (0,stack_node/* splitPath */.Uf)(link);
    const own = followPath([root], directory, { budget: host.budget })?.children?.get(name);
    const target = own === undefined || own.type === 'nothing' ? host.below(link) : own;
    if (target === null || target.type === 'directory') {
        host.dangling();
        return leaf('other', path, {});
    }
    if (target.inode !== null)
        target.inode.names++;
    return leaf(target.type, path, { inode: target.inode, target: target.target });
}
function leaf(type, path, rest) {
    return { type, path, inode: null, target: null, children: null, whiteout: false, opaque: false, ...rest };
}

;// CONCATENATED MODULE: ./src/measure/merge-layer.ts

/**
 * Lays a layer's tree over what lower layers made (image spec, layer.md, "Applying Changesets"): directories merge, all
 * else replaces, whiteouts and opaque directories hide what is below and nothing of the layer itself.
 */
function* mergeLayer(lower, { root: upper, hidesNothing }, host) {
    const todo = [[lower, upper]];
    for (let pair = todo.pop(); pair !== undefined; pair = todo.pop()) {
        const [below, above] = pair;
        const names = childrenOf(below);
        if (above.opaque)
            empty(names, host);
        for (const [name, node] of childrenOf(above)) {
            host.budget.spend('steps');
            if (host.budget.isDue)
                yield;
            const old = names.get(name);
            if (old === undefined && hidesNothing) {
                names.set(name, node);
                continue;
            }
            const now = lay(node, old, host);
            if (now === null)
                names.delete(name);
            else {
                names.set(name, now);
                if (node.type === 'directory')
                    todo.push([now, node]);
            }
        }
    }
}
function childrenOf({ children }) {
    return children ?? new Map();
}
/** What stands at a name afterwards: the lower directory if both are one, else what the upper layer says. */
function lay(node, old, host) {
    if (old === undefined)
        return standIn(node);
    if (old.type === 'directory' && node.type === 'directory' && !node.whiteout)
        return old;
    takeAway(old, node, host);
    return standIn(node);
}
/**
 * What takes an upper node's place; null for a whiteout. A directory is rebuilt rather than adopted, for somewhere
 * inside may be whiteouts of things that never existed.
 */
function standIn(node) {
    if (node.type === 'nothing')
        return null;
    return node.type === 'directory' ? (0,stack_node/* emptyDirectory */.hK)(node.path) : node;
}
function empty(names, host) {
    for (const node of names.values())
        host.removed(node, 'opaque');
    names.clear();
}
function takeAway(old, node, host) {
    if (node.type === 'nothing' || (node.whiteout && node.type === 'directory'))
        host.removed(old, 'deleted');
    else
        host.overwritten(old, node.inode);
}

;// CONCATENATED MODULE: ./src/measure/layer-stack.ts




/**
 * The final file system of an image, made by adding its layers, bottom first; and what became of every regular file on
 * the way. Time and memory are linear in the number of entries and the length of their paths.
 *
 * What asks for a path or adds a layer throws ImageError when that costs more than the budget has.
 */
class LayerStack {
    /** Every regular file of every layer so far, in layer order. */
    files = [];
    /** Hard links, in all layers, whose target was nowhere. */
    danglingLinks = 0;
    /** The final file system so far. */
    root = (0,stack_node/* emptyDirectory */.hK)('');
    budget;
    #layers = 0;
    /** @param budget is told of all that is made and walked. */
    constructor(budget) {
        this.budget = budget;
    }
    /** Puts the next layer on top. The index is not kept. */
    *add({ entries }) {
        const layer = this.#layers++;
        const budget = this.budget;
        const tree = yield* buildLayerTree(entries, {
            budget,
            addFile: (entry, path) => this.#addFile(entry, path, layer),
            replaced: (node, by) => {
                this.#hide(node, { by: layer, why: this.#replacedWhy(node.inode, by) });
            },
            below: path => this.#at(path),
            dangling: () => {
                this.danglingLinks++;
            },
        });
        yield* mergeLayer(this.root, tree, {
            budget,
            removed: (node, why) => {
                this.#hide(node, { by: layer, why });
            },
            overwritten: (node, by) => {
                this.#hide(node, { by: layer, why: this.#replacedWhy(node.inode, by) });
            },
        });
    }
    /**
     * Index of the visible file record at a path, or null. Symbolic links to directories are followed (Debian's `/bin` is
     * `usr/bin`), a symbolic link at the path itself is not: it has no bytes.
     */
    find(path) {
        return this.#at(path)?.inode?.file ?? null;
    }
    /** As {@link find}, but a symbolic link at the path itself is followed, too. */
    resolve(path) {
        return followPath([this.root], path, this.#walk)?.inode?.file ?? null;
    }
    /** Where a directory really is, all symbolic links followed; null when there is none. */
    realDirectory(path) {
        return this.#pathOf(this.directory(path));
    }
    /** The directory itself, and those that it is in, the root first; nothing where there is none. */
    directoriesTo(path) {
        const trail = followTrail([this.root], path, this.#walk);
        return trail.at(-1)?.children ? trail : [];
    }
    /** As {@link realDirectory}, from a directory that stands in others. */
    realDirectoryIn(directories, path) {
        const node = followPath(directories, path, this.#walk);
        return this.#pathOf(node?.children ? node : null);
    }
    /** A directory as a node, all symbolic links followed; null when there is none. */
    directory(path) {
        return this.directoriesTo(path).at(-1) ?? null;
    }
    /** Everything that shows in the final file system, the root left out, in no particular order. */
    *visible() {
        for (const node of (0,stack_node/* walk */.GG)(this.root))
            if (node !== this.root)
                yield node;
    }
    /**
     * Gives each file whose own name is gone, but not its last hard link, a name that is still there, and says of each how many
     * other names it has.
     */
    *settlePaths() {
        const named = new Uint8Array(this.files.length);
        const strays = [];
        for (const node of (0,stack_node/* walk */.GG)(this.root)) {
            this.budget.spend('steps');
            if (this.budget.isDue)
                yield;
            if (node.inode === null)
                continue;
            const linked = node.inode.names > 1 ? this.files[node.inode.file] : undefined;
            if (linked !== undefined)
                linked.links = node.inode.names - 1;
            if (this.files[node.inode.file]?.path === node.path)
                named[node.inode.file] = 1;
            else
                strays.push(node);
        }
        for (const { inode, path } of strays) {
            if (inode === null || named[inode.file] === 1)
                continue;
            named[inode.file] = 1;
            this.#rename(inode, path);
        }
    }
    #rename({ file }, path) {
        const renamed = this.files[file];
        if (renamed !== undefined)
            renamed.path = path;
    }
    #addFile(entry, path, layer) {
        const { compressed, unpacked, content = '', strippable, isStatic, needs } = entry;
        const file = { path, layer, compressed, unpacked, content, owner: null };
        if (strippable !== undefined)
            file.strippable = strippable;
        if (isStatic !== undefined)
            file.isStatic = isStatic;
        if (needs !== undefined)
            file.needs = needs;
        this.files.push(file);
        return { file: this.files.length - 1, names: 1 };
    }
    get #walk() {
        return { budget: this.budget };
    }
    #pathOf(directory) {
        if (directory !== null)
            this.budget.spend('names', directory.path.length);
        return directory?.path ?? null;
    }
    #at(path) {
        const [directory, name] = (0,stack_node/* splitPath */.Uf)(path);
        return followPath([this.root], directory, this.#walk)?.children?.get(name) ?? null;
    }
    #hide(node, hidden) {
        for (const { inode } of (0,stack_node/* walk */.GG)(node)) {
            if (inode === null || --inode.names > 0)
                continue;
            const file = this.files[inode.file];
            if (file !== undefined)
                file.hidden = hidden;
        }
    }
    #replacedWhy(lower, upper) {
        if (lower === null || upper === null)
            return 'overwritten';
        const [a, b] = [this.files[lower.file], this.files[upper.file]];
        return a?.content === b?.content && a?.unpacked === b?.unpacked ? 'metadata' : 'overwritten';
    }
}

// EXTERNAL MODULE: ./src/oci/media-types.ts
var media_types = __webpack_require__(29217);
// EXTERNAL MODULE: ./src/text/format-bytes.ts
var format_bytes = __webpack_require__(47790);
// EXTERNAL MODULE: ./src/text/quote-text.ts
var quote_text = __webpack_require__(75091);
;// CONCATENATED MODULE: ./src/measure/measurement-notes.ts




/** Whole sentences on what a reader has to know to read an image's numbers right. */
function measurementNotes({ image, base, layers, stack, historyMatches, record }) {
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
        stack.danglingLinks === 0
            ? null
            : `${count(stack.danglingLinks, 'hard link')} in the layers ${stack.danglingLinks === 1 ? 'leads' : 'lead'} to no file: an engine may refuse this image.`,
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

// EXTERNAL MODULE: ./src/measure/messages.ts
var messages = __webpack_require__(53554);
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
        locked.add((0,stack_node/* splitPath */.Uf)((0,stack_node/* splitPath */.Uf)(source)[0])[0]);
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
    return !inModules && stack.realDirectory((0,stack_node/* joinPath */.uJ)(directory, 'node_modules')) !== null;
}
/** All package directories that the starting needs lead to, over the run-time needs of each package on the way. */
function* reach(projects, start, byDirectory, stack) {
    const reached = new Set();
    const todo = projects.map(project => ({ from: project.directory, names: start(project) }));
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
        const around = next.names.length === 0 ? [] : stack.directoriesTo(next.from);
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
/**
 * The nearest `node_modules/name`, from a directory upwards (Node.js docs, modules, "Loading from node_modules").
 *
 * @param around the directory and those that it is in, the root first.
 */
function findModule(around, name, stack) {
    stack.budget.spend('steps', around.length);
    for (let deep = around.length - 1; deep >= 0; deep--) {
        const directory = around[deep];
        if (directory?.children?.has('node_modules') !== true || isModules(directory))
            continue;
        const found = stack.realDirectoryIn(around.slice(0, deep + 1), `node_modules/${name}`);
        if (found !== null)
            return found;
    }
    return null;
}
function isModules({ path }) {
    return path === 'node_modules' || path.endsWith('/node_modules');
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
        const around = stack.directoriesTo(needs.directory);
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
        if (index !== null && stack.files[index]?.layer === layer)
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

// EXTERNAL MODULE: ./src/measure/packages/package-catalogs.ts + 27 modules
var package_catalogs = __webpack_require__(27703);
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
        file.owner = index;
        owned[index]?.push(file);
    };
    yield* ownListed(packages, stack, own);
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
            const file = stack.files[stack.find(path) ?? -1];
            if (file?.owner === null)
                own(index, file);
        }
    }
}
/** `a/__pycache__/b.cpython-312.pyc` is made at install time, in no list, and its source's owner's (PEP 3147). */
function* ownBytecode(stack, own) {
    for (const file of stack.files) {
        yield;
        if (file.hidden !== undefined || file.owner !== null || !file.path.endsWith('.pyc'))
            continue;
        const [, directory, name] = /^(.*)__pycache__\/([^/.]+)\.[^/]*$/.exec(file.path) ?? [];
        if (directory === undefined || name === undefined)
            continue;
        const source = stack.files[stack.find(`${directory}${name}.py`) ?? -1];
        if (source !== undefined && source.owner !== null)
            own(source.owner, file);
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
    const todo = [[stack.root, null]];
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
        yield;
        const [node, around] = next;
        const owner = owners.get(node) ?? around;
        if (node.children !== null)
            for (const child of node.children.values())
                todo.push([child, owner]);
        const file = node.inode === null ? undefined : stack.files[node.inode.file];
        // Of several names of a file, the one counts that it goes by.
        if (around !== null && file?.owner === null && file.path === node.path)
            own(around, file);
    }
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
            file.owner = place;
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
            ...(0,bytes/* sumBytes */.jO)(files),
        };
        return [measured];
    });
}
/** A package of another kind that owns the file around it (the distribution's, a toolchain) stands for all that it brought along. */
function isInsideOfOwnFile({ inside, location }, packages, stack) {
    if (inside !== true)
        return false;
    const owner = stack.files[stack.find(location ?? '') ?? -1]?.owner ?? null;
    return owner === null || packages[owner]?.location === location;
}

// EXTERNAL MODULE: ./src/measure/snapshotter-files.ts
var snapshotter_files = __webpack_require__(57149);
;// CONCATENATED MODULE: ./src/measure/measure-platform.ts














/**
 * Weighs one platform of an image.
 *
 * @param budget what all platforms of the image may cost together.
 * @throws ImageError when a layer is damaged or not the one that the config names, or the image costs too much; see `indexLayer`.
 */
async function measurePlatform(image, record, readLayer, { catalogs, budget }) {
    const { manifest, config } = image;
    const stack = new LayerStack(budget);
    const claims = [];
    const read = [];
    for (const [layer, descriptor] of manifest.layers.entries()) {
        const { index, ...reading } = await readLayer(descriptor);
        const { diffId, compression, entries, claims: found, } = index ?? unreadIndex(config.diffIds[layer] ?? descriptor.digest);
        if (index !== null)
            checkDiffId(image, layer, diffId);
        await runInTurns(stack.add({ entries: (0,snapshotter_files/* withoutSnapshotterFiles */.h)(entries) }), budget);
        for (const claim of found)
            claims.push({ layer, claim });
        read.push({ descriptor, diffId, compression, ...reading });
    }
    await runInTurns(stack.settlePaths(), budget);
    const packages = await runInTurns(collectPackages(claims, stack, catalogs), budget);
    const base = (0,base_image/* findBase */.lN)(image, record);
    const makers = attributeLines(manifest.layers.map(({ digest }) => digest), base, record);
    const program = findProgram(config.command, stack);
    const history = layerOrigins(config.history, manifest.layers.length);
    const layers = weighLayers(read, stack, { makers, history: history ?? [] });
    return {
        platform: (0,format_platform/* formatPlatform */.B)(config.platform),
        digest: image.descriptor.digest,
        ...(0,bytes/* sumBytes */.jO)(layers),
        hidden: (0,bytes/* sumBytes */.jO)(stack.files.filter(file => file.hidden !== undefined)),
        base,
        layers,
        lines: linesOf(record),
        files: stack.files,
        packages,
        ...(program === null ? {} : { program }),
        ...startOf(config.command),
        ...(config.cacheVariables === undefined ? {} : { cacheVariables: config.cacheVariables }),
        notes: measurementNotes({ image, base, layers: read, stack, historyMatches: history !== null, record }),
    };
}
/** What is known of a layer that was not read. */
function unreadIndex(diffId) {
    return { diffId, compression: 'unknown', entries: [], claims: [] };
}
/** No one writes longer ones, and a measurement is stored. */
const LONGEST_COMMAND = 4000;
function startOf({ argv }) {
    const isKept = argv.length > 0 && argv.join(' ').length <= LONGEST_COMMAND;
    return isKept ? { command: argv } : {};
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
function weighLayers(read, stack, { makers, history }) {
    const unpacked = read.map(() => 0);
    const inFiles = read.map(() => 0);
    for (const file of stack.files) {
        unpacked[file.layer] = (unpacked[file.layer] ?? 0) + file.unpacked;
        inFiles[file.layer] = (inFiles[file.layer] ?? 0) + file.compressed;
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
// EXTERNAL MODULE: ./src/measure/index-layer.ts + 5 modules
var index_layer = __webpack_require__(59759);
;// CONCATENATED MODULE: ./src/measure/known-layers.ts
/** Entries of indexes that are kept until they are asked for, a hundred bytes each; others are read from the store once more. */
const MOST_KEPT = 200_000;
/** Looks all of the layers up. */
async function findKnownLayers(layers, store, signal) {
    const sizes = new Map();
    const kept = new Map();
    let entries = 0;
    for (const { digest } of layers) {
        signal?.throwIfAborted();
        const index = await store.read(digest);
        if (index === null)
            continue;
        sizes.set(digest, index.size);
        entries += index.entries.length;
        if (entries <= MOST_KEPT)
            kept.set(digest, index);
    }
    // A manifest that lies about the size is found out when the blob is read.
    const has = ({ digest, size }) => sizes.get(digest) === size;
    return {
        has,
        async take(descriptor) {
            if (!has(descriptor))
                return null;
            const index = kept.get(descriptor.digest) ?? (await store.read(descriptor.digest));
            kept.delete(descriptor.digest);
            return index;
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

// EXTERNAL MODULE: ./src/measure/packed-index.ts + 4 modules
var packed_index = __webpack_require__(33968);
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
        const packed = await read(() => reading.source.openBlob(descriptor), descriptor, options);
        return { packed, index: () => unpackOwn(packed, descriptor) };
    }));
}
async function unpackOwn(packed, { digest }) {
    const index = await (0,packed_index/* unpackIndex */.TL)(packed, digest);
    if (index === null)
        throw new TypeError('an index of this version is of another version');
    return index;
}
function layerReader(all, known, ahead, reading) {
    const { budget, signal } = reading.options;
    const repeated = repeatedDigests(all);
    const kept = new Map();
    let packed = reading.source.packed ?? Infinity;
    return async (descriptor) => {
        signal?.throwIfAborted();
        const before = kept.get(descriptor.digest);
        if (before !== undefined)
            return before;
        const layer = (await readStored(descriptor, known)) ??
            (await finish(ahead.get(descriptor.digest) ?? readHere(descriptor, reading), signal));
        const weight = Math.min(descriptor.size, packed);
        budget.grow(weight);
        packed -= weight;
        // Others are forgotten once they are stacked: an index may hold a million entries.
        if (repeated.has(descriptor.digest))
            kept.set(descriptor.digest, layer);
        return layer;
    };
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
        const open = () => reading.source.openBlob(descriptor);
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
    const { name, records, catalogs = package_catalogs/* PACKAGE_CATALOGS */.c, ...rest } = options;
    const budget = new reading_budget/* ReadingBudget */.o('the image', 0, rest.limits, rest.signal);
    const platforms = await withLayerReader(source, { ...rest, catalogs, budget }, async (readLayer) => {
        const measured = [];
        for (const image of source.platforms) {
            const record = records?.get((0,format_platform/* formatPlatform */.B)(image.config.platform));
            measured.push(await measurePlatform(image, record, readLayer, { catalogs, budget }));
        }
        return measured;
    });
    return { version: 1, name, digest: source.descriptor.digest, platforms };
}

// EXTERNAL MODULE: ./src/oci/open-image.ts
var open_image = __webpack_require__(1925);
// EXTERNAL MODULE: ./src/pipeline/cache/recent-layers.ts
var recent_layers = __webpack_require__(59783);
// EXTERNAL MODULE: ./src/pipeline/layer-store-of.ts
var layer_store_of = __webpack_require__(95317);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./src/errors/tool-error.ts
var tool_error = __webpack_require__(20694);
// EXTERNAL MODULE: ./src/tools/messages.ts
var tools_messages = __webpack_require__(44491);
;// CONCATENATED MODULE: ./src/tools/thread.ts



/** Pieces that are on their way to a thread at most: enough that it need not wait while this thread is at work. */
const PIECES_AHEAD = 8;
/** A program in a thread of its own, that answers one question after the other. */
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
    }
    /**
     * Asks the program. One question at a time.
     *
     * @throws ToolError when the thread ends before it answers, as when its memory is full; whatever opening and reading the bytes throw;
     *   what the program threw, as an error of its words.
     */
    async ask({ question, open, onSent }) {
        if (this.#failure !== null)
            throw this.#failure;
        const source = await open();
        const credit = new Credit(PIECES_AHEAD);
        const answered = new Promise((resolve, reject) => {
            this.#failed = reject;
            this.#heard = message => {
                if (message.kind === 'taken')
                    credit.add();
                else if (message.kind === 'answer')
                    resolve(message.answer);
                else
                    reject(Object.assign(new Error(message.message), { stack: message.stack }));
            };
        }).finally(() => {
            credit.close();
        });
        this.#post({ kind: 'question', question });
        // Both, so that the answer to one question is never taken for that to the next.
        const [answer, sent] = await Promise.allSettled([answered, this.#send(source, credit, onSent)]);
        if (sent.status === 'rejected')
            throw sent.reason;
        if (answer.status === 'rejected')
            throw answer.reason;
        return answer.value;
    }
    async close() {
        await this.#worker.terminate();
    }
    async #send(source, credit, onSent) {
        let sent = 0;
        try {
            for await (const piece of source) {
                if (!(await credit.take()))
                    return;
                sent += piece.length;
                this.#postPiece(piece);
                onSent?.(sent);
            }
        }
        catch (error) {
            this.#post({ kind: 'broken' });
            throw error;
        }
        this.#post({ kind: 'end' });
    }
    /** A piece that has its memory for itself is handed over, not copied. */
    #postPiece(piece) {
        const own = piece.byteLength === piece.buffer.byteLength ? piece : new Uint8Array(piece);
        this.#post({ kind: 'piece', piece: own }, own.buffer);
    }
    #post(message, ...transferred) {
        this.#worker.postMessage(message, transferred);
    }
    #fail(reason, cause) {
        this.#failure ??= new tool_error/* ToolError */.v(tools_messages/* messages */.D.threadEnded(this.#name, reason), { cause });
        this.#failed(this.#failure);
    }
}
/** How many more pieces may be sent. */
class Credit {
    #left;
    #closed = false;
    #wake = () => undefined;
    constructor(left) {
        this.#left = left;
    }
    add() {
        this.#left++;
        this.#wake();
    }
    close() {
        this.#closed = true;
        this.#wake();
    }
    /** Waits for one; false when no more are wanted. */
    async take() {
        while (this.#left === 0 && !this.#closed) {
            await new Promise(resolve => {
                this.#wake = resolve;
            });
        }
        this.#left--;
        return !this.#closed;
    }
}

;// CONCATENATED MODULE: ./src/pipeline/layer-threads.ts





/** Beside this file, in the sources as in the bundle. */
const PROGRAM = external_node_path_default().join(import.meta.dirname, `layer-thread${external_node_path_default().extname(import.meta.filename)}`);
/** Compressed bytes that have to be read before threads are started: an estimate, as what a start costs hangs on the machine. */
const WORTH_THREADS = 24e6;
/** More bring little: then the disk decides, and each takes some twenty megabytes. */
const MOST_THREADS = 4;
/** Megabytes of heap for all threads together. An ordinary layer needs a few. */
const MEMORY = 2048;
/**
 * Threads that read layers, as many as there are cores and layers; null where reading takes less than starting them, or there is nothing to
 * do at the same time.
 *
 * @param sizes compressed bytes of the layers that have to be read.
 */
function openLayerThreads(sizes, { cores = (0,external_node_os_.availableParallelism)(), worthThreads = WORTH_THREADS, memory = MEMORY } = {}) {
    const width = Math.min(cores, sizes.length, MOST_THREADS);
    if (width < 2 || sizes.reduce((sum, size) => sum + size, 0) < worthThreads)
        return null;
    const options = {
        program: PROGRAM,
        name: 'the thread that reads layers',
        memory: Math.floor(memory / width),
    };
    const all = Array.from({ length: width }, () => new Thread(options));
    const idle = [...all];
    return {
        width,
        async read(open, descriptor, reading) {
            const thread = idle.pop();
            if (thread === undefined)
                throw new RangeError('no thread is idle');
            try {
                return indexIn(await ask(thread, open, { descriptor, reading }));
            }
            finally {
                idle.push(thread);
            }
        },
        async close() {
            await Promise.all(all.map(thread => thread.close()));
        },
    };
}
async function ask(thread, open, { descriptor, reading: { limits, weight, onProgress }, }) {
    const question = { descriptor, limits, weight };
    const onSent = (sent) => onProgress?.(sent, descriptor.size);
    return (await thread.ask({ question, open, onSent }));
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

;// CONCATENATED MODULE: ./src/pipeline/measure-source.ts






/**
 * Weighs the image at a path and remembers its layers for the next run.
 *
 * @param name what the reader calls the image; what the image calls itself when it is null.
 * @throws whatever opening and measuring throw.
 */
async function measureSource(location, name, records, context) {
    const { tempDir, signal } = context;
    const source = await (0,open_image/* openImage */.U)(location, { tempDir, called: name ?? undefined, signal });
    try {
        const subject = name ?? source.name ?? location;
        context.onEvent({ type: 'phase', phase: { kind: 'measure', subject } });
        const measurement = await measureImage(source, {
            name: subject,
            records,
            store: (0,layer_store_of/* layerStoreOf */.k)(context),
            openReaders: openLayerThreads,
            signal,
            onProgress: progress => {
                context.onEvent({ type: 'measure', progress });
            },
        });
        await remember(measurement, context);
        return withNotes(measurement, source.notes);
    }
    finally {
        await source.close();
    }
}
/** What is not remembered costs time in the next run, and no more. */
async function remember(measurement, { storeDir, onEvent }) {
    try {
        await (0,recent_layers/* writeRecentLayers */.J)(storeDir, measurement);
    }
    catch (error) {
        const why = (0,machine_failure/* reasonOf */.A)(error);
        onEvent({
            type: 'warning',
            message: `The index of layers was not stored, so the next build exports all layers again: ${why}`,
        });
    }
}
/** A measurement, of each of whose platforms something more is to be said first. */
function withNotes(measurement, notes) {
    if (notes.length === 0)
        return measurement;
    const platforms = measurement.platforms.map(platform => ({
        ...platform,
        notes: [...notes, ...platform.notes],
    }));
    return { ...measurement, platforms };
}


/***/ }),

/***/ 98433:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  XU: () => (/* binding */ namesPublished),
  AT: () => (/* binding */ resolveImage),
  j4: () => (/* binding */ resolvePublished)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors/no-answer-error.ts
var no_answer_error = __webpack_require__(65000);
// EXTERNAL MODULE: ./src/errors/tool-error.ts
var tool_error = __webpack_require__(20694);
// EXTERNAL MODULE: ./src/tools/run-tool-within.ts
var run_tool_within = __webpack_require__(64709);
// EXTERNAL MODULE: ./src/tools/timeout.ts
var tools_timeout = __webpack_require__(98200);
// EXTERNAL MODULE: ./src/buildx/find-buildx.ts
var find_buildx = __webpack_require__(72654);
// EXTERNAL MODULE: ./src/buildx/messages.ts
var messages = __webpack_require__(96314);
// EXTERNAL MODULE: ./src/buildx/solve/solve.ts
var solve = __webpack_require__(1759);
// EXTERNAL MODULE: ./src/buildx/registry/check-image-reference.ts
var check_image_reference = __webpack_require__(97202);
// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
// EXTERNAL MODULE: ./src/model/known-platforms.ts
var known_platforms = __webpack_require__(34003);
;// CONCATENATED MODULE: ./src/buildx/registry/choose-platforms.ts



/** Platforms that are fetched without having been asked for; the biggest public images have twenty. */
const MOST_PLATFORMS = 64;
/** Whether an image is known not to have a platform that was asked for. */
function lacksPlatform({ platforms, others }, asked) {
    return missing([...platforms, ...others], asked).length > 0;
}
/**
 * Which platforms of an image are fetched. BuildKit gives an image that is no index the platform that it is asked for, whatever it is in truth:
 * so one that is known to be of another platform is asked for as what it is.
 *
 * @param asked absent: all that the image has; none: the one that the builder runs on.
 * @throws InputError when it does not have one that was asked for, or more than can be meant.
 */
function choosePlatforms(reference, { platforms, others, isIndex }, asked) {
    const known = [...platforms, ...others];
    const [first] = missing(known, asked ?? []);
    if (first !== undefined)
        throw new input_error/* InputError */.d(messages/* messages */.D.platformMissing(reference, first, known));
    if (asked !== undefined && (asked.length > 0 || isIndex))
        return asked;
    if (platforms.length <= MOST_PLATFORMS)
        return platforms;
    throw new input_error/* InputError */.d(messages/* messages */.D.tooManyPlatforms(reference, platforms.length, MOST_PLATFORMS));
}
/** A note on the platforms that are not looked at, though the image lists them; a sentence, safe to print. */
function platformNotes({ platforms, others }, asked) {
    if (asked !== undefined || others.length === 0)
        return [];
    const it = others.length === 1 ? 'it' : 'one';
    return [
        `This is ${platforms.join(', ')}, as the engine has it; the image lists ${others.slice(0, 10).join(', ')}, too: name ${it} with --platform.`,
    ];
}
/** Nothing is known to be missing where nothing is known. */
function missing(known, asked) {
    if (known.length === 0)
        return [];
    return asked.filter(each => each !== 'local' && !known.some(own => (0,known_platforms/* isSamePlatform */.SW)(each, own)));
}

// EXTERNAL MODULE: ./src/buildx/registry/fetch-limits.ts
var fetch_limits = __webpack_require__(46787);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/errors/image-error.ts
var image_error = __webpack_require__(19101);
// EXTERNAL MODULE: ./src/model/digest.ts
var model_digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/model/format-platform.ts
var format_platform = __webpack_require__(40712);
// EXTERNAL MODULE: ./src/buildx/json-shape.ts
var json_shape = __webpack_require__(6344);
// EXTERNAL MODULE: ./src/buildx/solve/login-hint.ts
var login_hint = __webpack_require__(10551);
// EXTERNAL MODULE: ./src/buildx/registry/ask-registry.ts
var ask_registry = __webpack_require__(71539);
// EXTERNAL MODULE: ./src/files/read-regular-file.ts
var read_regular_file = __webpack_require__(47269);
;// CONCATENATED MODULE: ./src/buildx/registry/credential-helper.ts



/** Bytes. */
const LARGEST_CONFIG = 1_000_000;
/** Where credentials for Docker Hub are kept under. */
const DOCKER_HUB = 'https://index.docker.io/v1/';
/**
 * The program that docker asks for the credentials of a registry (`credHelpers` and `credsStore` of its configuration); null when it asks
 * none.
 */
async function credentialHelper(reference, env) {
    const directory = env.DOCKER_CONFIG ?? external_node_path_default().join(env.HOME ?? '', '.docker');
    const text = await (0,read_regular_file/* readRegularFile */.X)(external_node_path_default().join(directory, 'config.json'), {
        most: LARGEST_CONFIG,
        links: 'follow',
    }).catch(() => null);
    const config = (0,json_shape/* parseJsonText */.lk)(text ?? '');
    const name = (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(config, 'credHelpers', hostOf(reference))) ?? (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(config, 'credsStore'));
    return name === null || !/^[\w.-]{1,60}$/.test(name) ? null : `docker-credential-${name}`;
}
/** As docker names it in its configuration (distribution reference grammar, "domain"). */
function hostOf(reference) {
    const [domain = '', ...rest] = reference.split('/');
    return rest.length > 0 && (/[.:]/.test(domain) || domain === 'localhost') ? domain : DOCKER_HUB;
}

;// CONCATENATED MODULE: ./src/buildx/registry/engine-platforms.ts


/** More than any image has. */
const MOST = 100;
/**
 * The platforms that the index of an image in the engine lists, whether their layers are there or not. `docker image inspect` tells of the
 * one that would run; only the list for people has all.
 *
 * @returns none where the engine does not say: one without the containerd image store, or a docker before 27.
 */
async function listedInEngine(reference, options) {
    const args = ['image', 'ls', '--tree', '--', reference];
    const run = await (0,run_tool_within/* runToolWithin */.D)(fetch_limits/* FETCH_LIMITS */.k.answer, 'docker', args, options);
    return run?.exitCode === 0 ? parseTree(run.stdout) : [];
}
/** Lines such as `├─ linux/arm64   60388a0fda7e …`, once however many names the image has. */
function parseTree(text) {
    const found = [...text.matchAll(/^\W*[├└]─+\s+([\w.()-]+(?:\/[\w.-]+){1,2})\s/gm)].map(([, name = '']) => name);
    return [...new Set(found)].filter(name => !name.startsWith('unknown/')).slice(0, MOST);
}

;// CONCATENATED MODULE: ./src/buildx/registry/locate-reference.ts

















/** Largest manifest or index in bytes: what registries accept (distribution spec, "Pushing Manifests"). */
const LARGEST_MANIFEST = 4 * 1024 * 1024;
/** Entries of an index; the biggest public ones have a few dozen. */
const MOST_MANIFESTS = 1000;
/**
 * Looks for an image.
 *
 * @throws InputError when no one of those who are asked has it; ImageError when its manifest or index is larger than any;
 *   ToolError when there is no engine, or it does not answer.
 */
async function locateReference(reference, { from, builder, patience = fetch_limits/* FETCH_LIMITS */.k.answer }, options) {
    const local = from === 'registry' ? null : await findInEngine(reference, options);
    if (local !== null)
        return local;
    if (from === 'engine')
        throw new input_error/* InputError */.d(messages/* messages */.D.imageNotInEngine(reference));
    const at = builder === undefined ? [] : [`--builder=${builder}`];
    const raw = await (0,ask_registry/* askRegistry */.r)([...at, '--raw'], reference, options, patience);
    if (raw?.exitCode !== 0) {
        const problem = raw === null ? await silence(reference, patience, options) : explain(reference, raw, from);
        return { where: 'registry', digest: null, platforms: [], others: [], isIndex: true, problem };
    }
    const index = readIndex(reference, raw.stdout);
    const isIndex = index.length > 0;
    return {
        where: 'registry',
        digest: `sha256:${(0,external_node_crypto_.createHash)('sha256').update(raw.stdout).digest('hex')}`,
        platforms: isIndex
            ? [...new Set(index.flatMap(entry => platformOf(entry) ?? []))]
            : await configPlatform(at, reference, options, patience),
        others: [],
        isIndex,
        problem: null,
    };
}
/** What the config of an image that is no index says; none where that cannot be had. */
async function configPlatform(at, reference, options, patience) {
    const run = await (0,ask_registry/* askRegistry */.r)([...at, '--format={{json .Image}}'], reference, options, patience);
    const platform = run?.exitCode === 0 ? platformOf({ platform: (0,json_shape/* parseJsonText */.lk)(run.stdout) }) : null;
    return platform === null ? [] : [platform];
}
async function silence(reference, patience, { env }) {
    const helper = await credentialHelper(reference, env);
    return new no_answer_error/* NoAnswerError */.i(messages/* messages */.D.registrySilent(reference, helper, patience / 1000));
}
/** The entries of an index; none of a manifest. */
function readIndex(reference, text) {
    const bytes = Buffer.byteLength(text);
    if (bytes > LARGEST_MANIFEST)
        throw new image_error/* ImageError */.C(messages/* messages */.D.manifestTooLarge(reference, `${bytes}`));
    const entries = (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)((0,json_shape/* parseJsonText */.lk)(text), 'manifests'));
    if (entries.length > MOST_MANIFESTS)
        throw new image_error/* ImageError */.C(messages/* messages */.D.indexTooLong(reference, entries.length, MOST_MANIFESTS));
    return entries;
}
/** Only an engine with the containerd image store names manifests by their digest. */
async function findInEngine(reference, options) {
    const run = await (0,run_tool_within/* runToolWithin */.D)(fetch_limits/* FETCH_LIMITS */.k.answer, 'docker', ['image', 'inspect', '--', reference], options);
    if (run === null)
        throw new no_answer_error/* NoAnswerError */.i(messages/* messages */.D.engineSilent(reference, fetch_limits/* FETCH_LIMITS */.k.answer / 1000));
    const image = (0,json_shape/* asList */.DD)((0,json_shape/* parseJsonText */.lk)(run.stdout))[0];
    if (run.exitCode !== 0 || image === undefined)
        return null;
    const digest = (0,json_shape/* field */.ZZ)(image, 'Descriptor', 'digest');
    const platform = platformOf({
        platform: {
            os: (0,json_shape/* field */.ZZ)(image, 'Os'),
            architecture: (0,json_shape/* field */.ZZ)(image, 'Architecture'),
            variant: (0,json_shape/* field */.ZZ)(image, 'Variant'),
        },
    });
    const listed = await listedInEngine(reference, options);
    return {
        where: 'engine',
        digest: (0,model_digest/* isDigest */.Bc)(digest) ? digest : null,
        platforms: platform === null ? [] : [platform],
        others: platform === null ? [] : listed.filter(each => !(0,known_platforms/* isSamePlatform */.SW)(each, platform)),
        isIndex: listed.length > 0,
        problem: null,
    };
}
/** The platform of an entry of an image index; null for attestations, which stand there under `unknown/unknown`. */
function platformOf(entry) {
    const os = (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(entry, 'platform', 'os'));
    const architecture = (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(entry, 'platform', 'architecture'));
    const variant = (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(entry, 'platform', 'variant')) ?? '';
    if (os === null || architecture === null || os === 'unknown')
        return null;
    const platform = (0,format_platform/* formatPlatform */.B)({ os, architecture, variant });
    return /^[\w./-]+$/.test(platform) ? platform : null;
}
/** @throws InputError when the registry answered that there is no such image, or none for us; ImageError when it is too large. */
function explain(reference, run, from) {
    const reason = (run.stderr.findLast(line => line.startsWith('ERROR:')) ?? run.stderr.at(-1) ?? '').replace(/^ERROR:\s*/, '');
    const failure = { command: 'docker buildx imagetools inspect', exitCode: run.exitCode, stderr: run.stderr };
    const problem = (0,find_buildx/* engineError */.v)(reason);
    if (problem !== null && !reason.includes('/v2/'))
        throw new tool_error/* ToolError */.v(problem, failure);
    const cause = new tool_error/* ToolError */.v(reason, failure);
    const who = from === 'registry' ? 'its registry does not have' : 'neither the engine nor its registry has';
    refuseLarge(reference, cause);
    if (/not found|manifest unknown|name unknown/i.test(reason)) {
        throw new input_error/* InputError */.d(messages/* messages */.D.imageNotFound(who, reference), { cause });
    }
    const status = /unexpected status from .*: (\d{3}\b.*)/.exec(reason)?.[1] ?? '';
    if (status.startsWith('403')) {
        throw new input_error/* InputError */.d(messages/* messages */.D.readNotAllowed(reference), { cause });
    }
    if (/unauthorized|denied|forbidden|authorization failed/i.test(reason)) {
        throw new input_error/* InputError */.d(messages/* messages */.D.loginRequired(reference, messages/* messages */.D.loginNeeded((0,login_hint/* registryOf */.Fv)(reference))), {
            cause,
        });
    }
    return new tool_error/* ToolError */.v(whyNotAsked(reference, status, reason), failure);
}
/** containerd says "not found" of what it would not take. @throws ImageError when it did so. */
function refuseLarge(reference, cause) {
    const bytes = /rejecting (\d+) byte manifest/.exec(cause.message)?.[1];
    if (bytes !== undefined)
        throw new image_error/* ImageError */.C(messages/* messages */.D.manifestTooLarge(reference, bytes), { cause });
}
/** @param status what the registry answered, `429 Too Many Requests`; '' when it did not. */
function whyNotAsked(reference, status, reason) {
    if (status.startsWith('429'))
        return messages/* messages */.D.registryLimit(reference);
    if (status.startsWith('5'))
        return messages/* messages */.D.registryFailed(reference, status);
    return messages/* messages */.D.registryUnreachable(reference, reason);
}

;// CONCATENATED MODULE: ./src/buildx/registry/export-reference.ts













/**
 * Brings an image that the engine or a registry has into an OCI layout, by a solve of `FROM <reference>`: so buildx's
 * credentials, mirrors and proxies serve, and layers that are known are not fetched.
 *
 * Manifests, configs and layers come out as they went in; of an index only the platforms asked for.
 *
 * @throws InputError when the text is no reference, no one has the image, or it has more platforms than can be meant;
 *   ImageError when its manifest is larger than any; ToolError when the engine or registry fails; NoAnswerError when one of them
 *   takes too long.
 */
async function exportReference(text, options, context) {
    const reference = (0,check_image_reference/* checkImageReference */.r)(text);
    const { builder, limits = fetch_limits/* FETCH_LIMITS */.k } = options;
    const [{ driver }, located] = await Promise.all([
        (0,find_buildx/* findBuildx */.a)(builder, context.answers),
        locate(reference, options, limits, context),
    ]);
    const { digest } = located;
    const notes = platformNotes(located, options.platforms);
    const platforms = choosePlatforms(reference, located, options.platforms);
    // Other drivers run a BuildKit of their own, which does not see the engine's images.
    if (located.where === 'engine' && driver !== 'docker') {
        return { location: await saveImage(reference, limits.total, context), digest, notes: [] };
    }
    // Where the registry could not be asked, only a mirror of the engine may help.
    const idle = located.problem === null ? limits.idle : limits.answer;
    const timeout = new tools_timeout/* Timeout */.E({ ...limits, idle }, context.signal);
    const watched = { ...context, signal: timeout.signal };
    const watchedOptions = { ...options, platforms, onSign: timeout.refresh };
    try {
        return {
            location: await solveReference(reference, located, watchedOptions, watched),
            digest,
            notes,
        };
    }
    catch (error) {
        context.signal.throwIfAborted();
        if (located.problem !== null)
            throw located.problem;
        if (timeout.expired === null)
            throw error;
        throw new no_answer_error/* NoAnswerError */.i(messages/* messages */.D.imageNotSent(reference, waited(timeout.expired, limits)));
    }
    finally {
        timeout.end();
    }
}
function waited(limit, limits) {
    const seconds = `${limits[limit] / 1000} seconds`;
    return limit === 'idle' ? `no data for ${seconds}` : `only a part of it came in ${seconds}`;
}
/** The image of the engine, unless that does not have a platform that was asked for and the registry's does. */
async function locate(reference, { from = 'anyone', builder, platforms = [] }, { answer: patience }, context) {
    const located = await locateReference(reference, { from, builder, patience }, context);
    if (located.where === 'registry' || from !== 'anyone' || !lacksPlatform(located, platforms))
        return located;
    const published = await locateReference(reference, { from: 'registry', builder, patience }, context).catch(() => null);
    return published?.problem === null ? published : located;
}
async function solveReference(reference, located, { platforms, ...options }, context) {
    const { layout } = await (0,solve/* solve */.kH)({
        context: '-',
        platforms,
        provenance: 'false',
        // What stands in the registry now, not what was pulled once.
        pull: located.where === 'registry',
        ...(options.builder !== undefined && { builder: options.builder }),
    }, {
        ...context,
        env: { ...context.env, BUILDX_NO_DEFAULT_LOAD: 'true' },
        stdin: `FROM ${reference}\n`,
        stdout: undefined,
    }, { ...options, called: reference });
    return layout;
}
async function saveImage(reference, patience, context) {
    const directory = await (0,promises_.mkdtemp)(external_node_path_default().join(context.tempDir, 'save-'));
    const file = external_node_path_default().join(directory, 'image.tar');
    const run = await (0,run_tool_within/* runToolWithin */.D)(patience, 'docker', ['image', 'save', `--output=${file}`, '--', reference], context);
    if (run === null)
        throw new no_answer_error/* NoAnswerError */.i(messages/* messages */.D.saveTooSlow(reference, patience / 1000));
    if (run.exitCode === 0)
        return file;
    throw new tool_error/* ToolError */.v(messages/* messages */.D.imageNotSaved(reference, run.stderr.at(-1) ?? ''), {
        command: 'docker image save',
        exitCode: run.exitCode,
        stderr: run.stderr,
    });
}

// EXTERNAL MODULE: ./src/files/with-temporary-directory.ts
var with_temporary_directory = __webpack_require__(9547);
// EXTERNAL MODULE: ./src/oci/open-image.ts
var open_image = __webpack_require__(1925);
// EXTERNAL MODULE: ./src/text/quote-text.ts
var quote_text = __webpack_require__(75091);
// EXTERNAL MODULE: ./src/pipeline/assert-platforms.ts
var assert_platforms = __webpack_require__(41515);
// EXTERNAL MODULE: ./src/pipeline/cache/recent-layers.ts
var recent_layers = __webpack_require__(59783);
// EXTERNAL MODULE: ./src/pipeline/layer-store-of.ts
var layer_store_of = __webpack_require__(95317);
// EXTERNAL MODULE: ./src/pipeline/measure-source.ts + 23 modules
var measure_source = __webpack_require__(25416);
// EXTERNAL MODULE: ./src/pipeline/messages.ts
var pipeline_messages = __webpack_require__(95408);
// EXTERNAL MODULE: ./src/pipeline/baseline/measurement-files.ts
var measurement_files = __webpack_require__(52914);
;// CONCATENATED MODULE: ./src/pipeline/resolve-image.ts













/**
 * The measurement of an image, wherever it is: an OCI layout or `docker save` archive at a path, a saved measurement at a
 * path, or a reference that the engine or a registry has. A path that exists wins; what is spelled like a path (`./x`, `/x`,
 * `x.tar`, `x.json`) is never taken for a reference.
 *
 * @throws InputError, ImageError or ToolError.
 */
async function resolveImage(wanted, context) {
    (0,assert_platforms/* assertPlatforms */.l)(wanted.platforms);
    const measurement = await readImage(wanted, context);
    (0,assert_platforms/* assertHas */.X)(measurement, wanted);
    return measurement;
}
async function readImage(wanted, context) {
    const { location, name } = wanted;
    const file = external_node_path_default().resolve(context.cwd, location);
    const found = await (0,promises_.stat)(file).catch(() => null);
    if (found?.isFile() === true && (await startsLikeJson(file))) {
        if (found.size > measurement_files/* LARGEST_MEASUREMENT */.Sw) {
            throw new input_error/* InputError */.d(pipeline_messages/* messages */.D.measurementTooLarge(location));
        }
        const { parseMeasurement } = await Promise.all(/* import() */[__webpack_require__.e(210), __webpack_require__.e(43)]).then(__webpack_require__.bind(__webpack_require__, 28043));
        const saved = parseMeasurement(await (0,promises_.readFile)(file, 'utf8'), (0,quote_text/* quoteText */.o)(location));
        return name === null ? saved : { ...saved, name };
    }
    if (found !== null)
        return (0,measure_source/* measureSource */.C)(file, name ?? location, new Map(), context);
    if (looksLikePath(location))
        throw new input_error/* InputError */.d(pipeline_messages/* messages */.D.locationMissing(location));
    return (await resolvePublished(wanted, context)).measurement;
}
/**
 * An image by reference. It is opened by a build of `FROM <reference>`, so the engine's own credentials and mirrors serve.
 *
 * @throws InputError, ImageError or ToolError.
 */
async function resolvePublished({ location, name, platforms, fresh = false, limits }, context) {
    const subject = name ?? location;
    context.onEvent({ type: 'phase', phase: { kind: 'fetch', subject } });
    return (0,with_temporary_directory/* withTemporaryDirectory */.n)(context.tempDir, async (directory) => {
        const inside = { ...context, tempDir: directory };
        const knownLayers = await (0,recent_layers/* readRecentLayers */.I)(context.storeDir, subject, (0,layer_store_of/* layerStoreOf */.k)(context));
        const options = { platforms, knownLayers, limits };
        const exported = fresh && namesRegistry(location)
            ? await exportFresh(location, options, inside)
            : await exportReference(location, options, inside);
        const measurement = await (0,measure_source/* measureSource */.C)(exported.location, subject, new Map(), inside);
        return {
            measurement: (0,measure_source/* withNotes */.c)({ ...measurement, digest: exported.digest ?? measurement.digest }, exported.notes),
            ...(await readConfig(exported.location, inside)),
        };
    });
}
/** From the registry, or else what the engine has of that name. */
async function exportFresh(location, options, context) {
    try {
        return await exportReference(location, { ...options, from: 'registry' }, context);
    }
    catch (error) {
        // That the engine has none either is no news; what the registry said is.
        return await exportReference(location, { ...options, from: 'engine' }, context).catch(() => {
            throw error;
        });
    }
}
async function readConfig(location, { tempDir }) {
    const source = await (0,open_image/* openImage */.U)(location, { tempDir });
    await source.close();
    const config = source.platforms[0]?.config;
    return { labels: config?.labels ?? {}, created: config?.created ?? null };
}
/** Whether a location is asked for as a reference, and not read at a path. */
async function namesPublished(location, cwd) {
    const found = await (0,promises_.stat)(external_node_path_default().resolve(cwd, location)).catch(() => null);
    return found === null && !looksLikePath(location);
}
/** Whether a reference says whose it is (distribution reference grammar, "domain"); `app:1` may be the engine's alone. */
function namesRegistry(reference) {
    const [domain = '', ...path] = reference.split('/');
    return path.length > 0 && (/[.:]/.test(domain) || domain === 'localhost');
}
function looksLikePath(location) {
    return /^[./~]|\.(json|tar|tgz|gz|zst)$/i.test(location) || location === '';
}
async function startsLikeJson(file) {
    const handle = await (0,promises_.open)(file);
    try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
        return /^[\ufeff\s]*[{[]/.test(buffer.toString('utf8', 0, bytesRead));
    }
    finally {
        await handle.close();
    }
}


/***/ }),

/***/ 13785:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ layoutUnpacker)
/* harmony export */ });
/* unused harmony export unpackLayout */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _files_make_directory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9971);
/* harmony import */ var _measure_index_layer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59759);
/* harmony import */ var _measure_packed_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33968);
/* harmony import */ var _measure_packages_package_catalogs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27703);
/* harmony import */ var _measure_tar_tar_reader_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(76886);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(95305);
/* harmony import */ var _cache_open_layer_store_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(32675);










/** A manifest, an index or a config is no larger; what is, is a layer. */
const LARGEST_DOCUMENT = 4 * 1024 * 1024;
/** Of a layout: `oci-layout`, `index.json`, blobs. */
const BLOB = /^blobs\/sha256\/([0-9a-f]{64})$/;
const FILES = ['index.json', 'oci-layout'];
const LAYER = 'application/octet-stream';
/** Reads images into layouts, and their layers into the store of this machine. */
function layoutUnpacker({ storeDir }) {
    const store = (0,_cache_open_layer_store_js__WEBPACK_IMPORTED_MODULE_8__/* .openLayerStore */ .B)(storeDir);
    return (archive, layout, signal) => unpackLayout(archive, layout, { store, signal });
}
/**
 * Reads the archive of an OCI layout as it is written, and leaves a layout in which each layer is an empty file: its index goes into the
 * store as it streams by, so no layer is ever on the disk. What the layout says is kept as it is.
 *
 * @throws ToolError when an index cannot be stored; ImageError when a layer is damaged; the file system's error; the signal's reason when
 *   it aborts.
 */
async function unpackLayout(archive, layout, { store, signal }) {
    const tar = new _measure_tar_tar_reader_js__WEBPACK_IMPORTED_MODULE_7__/* .TarReader */ .R(archive);
    await (0,_files_make_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .makeDirectory */ .O)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(layout, 'blobs', 'sha256'));
    for (let entry = await tar.next(); entry !== null; entry = await tar.next()) {
        const hex = BLOB.exec(entry.name)?.[1];
        if (entry.type !== 'file' || (hex === undefined && !FILES.includes(entry.name)))
            continue;
        const digest = `sha256:${hex ?? ''}`;
        const kept = (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_9__/* .isDigest */ .Bc)(digest)
            ? await blobToKeep(tar, entry, digest, { store, signal })
            : await allOf(contentOf(tar));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(layout, entry.name), kept);
    }
    await tar.drain();
}
/** What stands in the layout for a blob: itself when it is a document, and nothing when it is a layer. */
async function blobToKeep(tar, { size }, digest, { store, signal }) {
    const content = contentOf(tar);
    const first = await content.next();
    const start = first.done === true ? Buffer.alloc(0) : first.value;
    // A layer is a tar, gzip or zstd, and none of these begins like JSON.
    if (size <= LARGEST_DOCUMENT && start[0] === BRACE)
        return Buffer.concat([start, await allOf(content)]);
    if (!(await store.has(digest))) {
        const whole = node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable.from(startingWith(start, content), { objectMode: false });
        const descriptor = { digest, size, mediaType: LAYER };
        const open = () => Promise.resolve(whole);
        const index = await (0,_measure_index_layer_js__WEBPACK_IMPORTED_MODULE_4__/* .indexLayer */ .U)(open, descriptor, { signal, catalogs: _measure_packages_package_catalogs_js__WEBPACK_IMPORTED_MODULE_6__/* .PACKAGE_CATALOGS */ .c });
        await store.write(digest, await (0,_measure_packed_index_js__WEBPACK_IMPORTED_MODULE_5__/* .packIndex */ .q_)(index));
    }
    return Buffer.alloc(0);
}
const BRACE = 0x7b;
async function* contentOf(tar) {
    for (let chunk = await tar.chunk(); chunk !== null; chunk = await tar.chunk())
        yield chunk;
}
async function* startingWith(start, rest) {
    yield start;
    yield* rest;
}
async function allOf(content) {
    const chunks = [];
    for await (const chunk of content)
        chunks.push(chunk);
    return Buffer.concat(chunks);
}


/***/ }),

/***/ 82786:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ writeReportFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87973);
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20694);
/* harmony import */ var _files_leads_out_of_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44015);
/* harmony import */ var _files_write_atomically_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2214);
/* harmony import */ var _model_overview_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(23034);
/* harmony import */ var _report_render_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(70123);
/* harmony import */ var _report_render_markdown_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92168);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95408);










/**
 * Writes report.json, report.md, measurement.json and, where there are certain changes, slim-build.patch into a directory. A link that has
 * one of these names is replaced, and the patch of an earlier run is removed.
 *
 * @param within the directory that it must not lead out of by a link, since a checkout may hold one, and others that it may lead to.
 * @throws ToolError when it leads out, or the file system refuses.
 */
async function writeReportFiles(directory, { report, measurement }, [within, ...also]) {
    if (await (0,_files_leads_out_of_js__WEBPACK_IMPORTED_MODULE_4__/* .leadsOutOf */ .t)(within, directory, also))
        throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_7__/* .messages */ .D.reportDirectoryOutside(directory, within));
    const files = {
        json: node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(directory, 'report.json'),
        markdown: node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(directory, 'report.md'),
        measurement: node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(directory, 'measurement.json'),
    };
    await (0,_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_5__/* .writeAtomically */ .v)(files.json, (0,_report_render_json_js__WEBPACK_IMPORTED_MODULE_8__/* .renderJson */ .h)(report));
    await (0,_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_5__/* .writeAtomically */ .v)(files.markdown, (0,_report_render_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .renderMarkdown */ .G)((0,_model_overview_js__WEBPACK_IMPORTED_MODULE_9__/* .overviewOf */ .b)(report), { full: true }));
    await (0,_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_5__/* .writeAtomically */ .v)(files.measurement, `${JSON.stringify(measurement)}\n`);
    return { ...files, patch: await writePatch(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(directory, 'slim-build.patch'), report) };
}
/** That of the platform that the report starts with. */
async function writePatch(file, { platforms: [image] }) {
    const patch = image?.advice.patch;
    if (patch !== undefined)
        await (0,_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_5__/* .writeAtomically */ .v)(file, patch);
    else
        await removeOlder(file);
    return patch === undefined ? null : file;
}
/** A patch that is left there would be taken for one of this run. */
async function removeOlder(file) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(file, { force: true });
    }
    catch (cause) {
        throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_7__/* .messages */ .D.olderPatchStays(file, (0,_errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A)(cause, file)), { cause });
    }
}


/***/ }),

/***/ 34668:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ adviceRow),
/* harmony export */   v: () => (/* binding */ reportAdvice)
/* harmony export */ });
/* harmony import */ var _model_advice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43061);
/* harmony import */ var _clip_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12687);
/* harmony import */ var _report_place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32145);



/** Rows of advice in the report, of each kind. */
const MOST_ADVICE = 20;
/** Edits of a row, and the characters of one: as the schema has it, a row with more has none. */
const MOST_EDITS = 50;
const LONGEST_EDIT = 10_000;
/** Characters of a patch; a longer one is left out, since half of it would do something else. */
const LONGEST_PATCH = 20_000;
/**
 * What would make the image smaller, what was proved first, then most bytes first, and all of it in sum; what needs a decision, and what
 * was found wrong, beside it; and what would make the next build shorter.
 */
function reportAdvice(image, advice, { patch = '', silenced = [], } = {}) {
    const smaller = advice.filter(({ eachEdit, trial }) => eachEdit === undefined && trial?.state !== 'wrong');
    const certain = smaller.filter(_model_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .isCertain */ .t);
    const proved = certain.filter(isProved);
    const ordered = [...proved, ...certain.filter(each => !isProved(each))];
    const others = ordered.slice(MOST_ADVICE);
    const hints = smaller.filter(each => !(0,_model_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .isCertain */ .t)(each));
    const wrong = advice.filter(({ trial }) => trial?.state === 'wrong');
    return {
        rows: ordered.slice(0, MOST_ADVICE).map(each => adviceRow(image, each)),
        rest: counted(others),
        total: sumSavings(certain),
        ...(proved.length === 0 ? {} : { proved: counted(proved) }),
        ...(hints.length === 0
            ? {}
            : {
                hints: {
                    rows: hints.slice(0, MOST_ADVICE).map(each => adviceRow(image, each)),
                    more: Math.max(0, hints.length - MOST_ADVICE),
                },
            }),
        ...(wrong.length === 0 ? {} : { wrong: wrong.slice(0, MOST_ADVICE).map(each => adviceRow(image, each)) }),
        eachEdit: advice
            .flatMap((each) => {
            const { eachEdit, trial } = each;
            return eachEdit === undefined || trial?.state === 'wrong'
                ? []
                : [{ ...reportWords(image, each), ...eachEdit }];
        })
            .slice(0, MOST_ADVICE),
        ...(patch === '' || patch.length > LONGEST_PATCH ? {} : { patch }),
        ...(silenced.length === 0
            ? {}
            : { silenced: silenced.slice(0, MOST_ADVICE).map(each => silencedRow(image, each)) }),
    };
}
function isProved({ trial }) {
    return trial?.state === 'proved';
}
/** One piece of advice, as a report has it. */
function adviceRow(image, advice) {
    return {
        ...reportWords(image, advice),
        ...advice.saves,
        examples: advice.examples.map(example => (0,_clip_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clipText */ .g)(example)),
    };
}
function silencedRow(image, { rule, compressed, by }) {
    const isComment = typeof by === 'number';
    return {
        ...{ rule, compressed, by: isComment ? null : (0,_clip_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clipText */ .g)(by) },
        where: isComment ? (0,_report_place_js__WEBPACK_IMPORTED_MODULE_2__/* .reportPlace */ .Y)(image.lines, by) : null,
    };
}
function reportWords(image, { rule, fix, reason, line, step, edits = [], trial }) {
    return {
        rule,
        fix: clipWords(fix),
        reason: clipWords(reason),
        where: (0,_report_place_js__WEBPACK_IMPORTED_MODULE_2__/* .reportPlace */ .Y)(image.lines, line),
        ...(step === undefined ? {} : { step: (0,_clip_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clipText */ .g)(step) }),
        ...(edits.length > 0 && fits(edits) ? { edits } : {}),
        ...(trial === undefined
            ? {}
            : { trial: 'why' in trial ? { ...trial, why: clipWords(trial.why) } : trial }),
    };
}
function fits(edits) {
    return (edits.length <= MOST_EDITS &&
        edits.every(({ file, text }) => (0,_clip_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clipText */ .g)(file) === file && text.length <= LONGEST_EDIT));
}
function counted(all) {
    return { ...sumSavings(all), count: all.length };
}
/** Unpacked bytes that are not known of one part are not known of the sum. */
function sumSavings(all) {
    let compressed = 0;
    let unpacked = 0;
    for (const { saves } of all) {
        compressed += saves.compressed;
        unpacked = unpacked === null || saves.unpacked === null ? null : unpacked + saves.unpacked;
    }
    return { compressed, unpacked };
}
function clipWords(words) {
    return words.map(part => (typeof part === 'string' ? (0,_clip_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clipText */ .g)(part) : { code: (0,_clip_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clipText */ .g)(part.code) }));
}


/***/ }),

/***/ 2616:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ reportCache)
/* harmony export */ });
/* harmony import */ var _clip_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12687);

/** @param findings null for an image that was not built in this run. */
function reportCache(findings) {
    if (findings === null)
        return { kind: 'unknown', reason: 'The image was not built in this run.' };
    const { uses, traffic, notes } = findings;
    if (uses.length === 0) {
        return { kind: 'unknown', reason: 'BuildKit did not say which steps came from the cache.' };
    }
    return {
        kind: 'told',
        platforms: uses.map(reportUse),
        total: sumSteps(withoutRepeats(uses.flatMap(({ steps }) => steps))),
        ...traffic,
        notes: notes.map(note => (0,_clip_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clipText */ .g)(note)),
    };
}
function reportUse({ platform, steps }) {
    return { platform: (0,_clip_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clipText */ .g)(platform), ...sumSteps(steps), steps: steps.map(reportStep) };
}
function sumSteps(steps) {
    const cached = steps.filter(step => step.cached);
    const known = cached.flatMap(({ savedSeconds }) => savedSeconds ?? []);
    return {
        steps: steps.length,
        hits: cached.length,
        saved: {
            seconds: known.length === 0 ? null : known.reduce((sum, seconds) => sum + seconds, 0),
            unknown: cached.length - known.length,
        },
    };
}
/** A step that several platforms share is in the record of each, and was built or found once. */
function withoutRepeats(steps) {
    const seen = new Set();
    return steps.filter(({ vertex }) => {
        if (vertex === undefined)
            return true;
        const first = !seen.has(vertex);
        seen.add(vertex);
        return first;
    });
}
function reportStep(step) {
    const { dockerfile, stage, instruction, line, endLine, cached, seconds, savedSeconds, miss } = step;
    return {
        dockerfile: (0,_clip_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clipText */ .g)(dockerfile),
        line,
        endLine,
        stage: stage === null ? null : (0,_clip_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clipText */ .g)(stage),
        instruction: (0,_clip_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clipText */ .g)(instruction),
        cached,
        seconds,
        savedSeconds,
        miss,
    };
}


/***/ }),

/***/ 70123:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ renderJson)
/* harmony export */ });
/** What would act on a terminal or on the Actions runner if the JSON is printed; JSON has another spelling for all. */
const ACTIVE = /(?<=#)#(?=\[)|[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
/** A report, or a list of them, as JSON text, indented, with a line end. It parses to exactly that. */
function renderJson(report) {
    const json = JSON.stringify(report, null, 2);
    return `${json.replace(ACTIVE, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}


/***/ }),

/***/ 52361:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ renderTerminal),
/* harmony export */   j: () => (/* binding */ renderTerminalTable)
/* harmony export */ });
/* harmony import */ var _document_all_images_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30380);
/* harmony import */ var _document_detail_level_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56030);
/* harmony import */ var _document_document_of_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79923);
/* harmony import */ var _writers_terminal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57674);
/* harmony import */ var _writers_terminal_style_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11015);





/** Narrower than this, columns would be all ellipses. */
const NARROWEST = 60;
const WIDEST = 160;
/** The images of one run for a terminal or a log: all that a comment folds, one after another. */
function renderTerminal(overview, { width, colour }) {
    const blocks = (0,_document_document_of_js__WEBPACK_IMPORTED_MODULE_2__/* .documentOf */ .l)(overview, false).at({ level: _document_detail_level_js__WEBPACK_IMPORTED_MODULE_1__/* .UNFOLDED */ .w, head: null, run: null });
    return (0,_writers_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .writeTerminal */ .O)(blocks, canvasOf({ width, colour }));
}
/** One table over all images, for the end of the reports on each. */
function renderTerminalTable(overview, options) {
    return (0,_writers_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .writeTerminal */ .O)((0,_document_all_images_js__WEBPACK_IMPORTED_MODULE_0__/* .allImages */ .W)(overview), canvasOf(options));
}
function canvasOf({ width, colour }) {
    return { width: Math.min(WIDEST, Math.max(NARROWEST, width)), paint: (0,_writers_terminal_style_text_js__WEBPACK_IMPORTED_MODULE_4__/* .styler */ .Y)(colour) };
}


/***/ }),

/***/ 57674:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ writeTerminal)
});

// EXTERNAL MODULE: ./src/text/escape/visible.ts
var visible = __webpack_require__(8625);
// EXTERNAL MODULE: ./src/report/document/block.ts
var document_block = __webpack_require__(60959);
// EXTERNAL MODULE: ./node_modules/get-east-asian-width/index.js + 3 modules
var get_east_asian_width = __webpack_require__(55322);
;// CONCATENATED MODULE: ./src/report/writers/terminal/columns-of.ts

/**
 * Letters that are one column wide each, whatever stands beside them: printable ASCII, Latin, Greek and Cyrillic without what is combined,
 * and the marks of our own reports. Almost every text is of these alone.
 */
const PLAIN = /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u0391-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u203b\u2190-\u21ff\u2500-\u257f\u2714\u2716]*$/;
/** What is drawn into the letter before it, or not at all. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Surrogate}]/gu;
/** Shown as a picture: by itself, or because the letter asks for it (U+FE0F), is a keycap, a flag or a sequence of pictures. */
const PICTURE = /\p{Emoji_Presentation}|\p{Emoji}\ufe0f|[\d#*]\ufe0f?\u20e3|\p{Extended_Pictographic}.*\u200d/u;
/** The parts of a syllable of Hangul, which are drawn as one. */
const SYLLABLE = /([\u1100-\u115f\ua960-\ua97c])[\u1160-\u11a7\ud7b0-\ud7c6][\u11a8-\u11ff\ud7cb-\ud7fb]?/g;
let segmenter = null;
/**
 * Columns that a text takes in a terminal: wide letters and pictures two, what is combined none. It is that of the package `string-width`,
 * or one more for what no terminal shows alike; its table of all pictures takes longer to set up than a whole report.
 */
function columnsOf(text) {
    if (PLAIN.test(text))
        return text.length;
    let columns = 0;
    segmenter ??= new Intl.Segmenter('en');
    for (const { segment } of segmenter.segment(text))
        columns += columnsOfLetter(segment);
    return columns;
}
function columnsOfLetter(letter) {
    if (PLAIN.test(letter))
        return letter.length;
    if (PICTURE.test(letter))
        return 2;
    let columns = 0;
    for (const seen of letter.replace(SYLLABLE, '$1').replace(UNSEEN, ''))
        columns += (0,get_east_asian_width/* eastAsianWidth */.Q1)(seen.codePointAt(0) ?? 0);
    return columns;
}

;// CONCATENATED MODULE: ./src/report/writers/terminal/fit-text.ts

/** A text of at most `width` columns; what goes is shown as `…`. A cut middle leaves more of the end than of the start. */
function fitText(text, width) {
    if (columnsOf(text) <= width)
        return text;
    if (width < 2)
        return width < 1 ? '' : '…';
    const letters = lettersOf(text);
    const tail = take(letters.toReversed(), Math.ceil((width - 1) * 0.6)).reverse();
    const head = take(letters, width - 1 - columnsOf(tail.join('')));
    return `${head.join('')}…${tail.join('')}`;
}
/** Columns below which nothing but ellipses would be left of what tells texts apart. */
const LEAST_APART = 8;
/** {@link fitText} for texts that stand below one another: what tells them apart stays, whatever else of them goes. */
function fitTexts(texts, width) {
    const fitted = new Map([...new Set(texts)].map(text => [text, fitText(text, width)]));
    if (width >= LEAST_APART)
        tellApart([...fitted], 0);
    return texts.map(text => fitted.get(text) ?? text);
    /** @param from columns before this letter have been given up already. */
    function tellApart(all, from) {
        for (const alike of Map.groupBy(all, ([, fit]) => fit).values()) {
            if (alike.length < 2)
                continue;
            const letters = alike.map(([text]) => lettersOf(text));
            const start = Math.max(from, startOf(letters, width));
            const shorter = alike.map(([text], index) => [text, fitFrom(letters[index] ?? [], start, width)]);
            for (const [text, fit] of shorter)
                fitted.set(text, fit);
            if (start > from)
                tellApart(shorter, start);
        }
    }
}
/** From which letter on to show texts that have their start in common: from a part of a path that differs, if that is not far. */
function startOf(texts, width) {
    const [first = []] = texts;
    const differs = first.findIndex((letter, at) => texts.some(text => text[at] !== letter));
    const end = differs < 0 ? first.length : differs;
    return Math.max(first.lastIndexOf('/', end - 1) + 1, end - Math.floor(width / 3), 0);
}
function fitFrom(letters, start, width) {
    const rest = letters.slice(start);
    const room = width - (start > 0 ? 1 : 0);
    const isWhole = columnsOf(rest.join('')) <= room;
    const shown = isWhole ? rest : take(rest, room - 1);
    return `${start > 0 ? '…' : ''}${shown.join('')}${isWhole ? '' : '…'}`;
}
/** Lines of at most `width` columns, broken at blanks; words that are wider, where a path or an option may end. */
function wrapText(text, width) {
    const lines = [];
    let line = '';
    const add = (piece, blank) => {
        const longer = line === '' ? piece : `${line}${blank}${piece}`;
        if (columnsOf(longer) <= width) {
            line = longer;
        }
        else {
            lines.push(line);
            line = piece;
        }
    };
    for (const word of text.split(' ')) {
        const [first = '', ...others] = columnsOf(word) <= width ? [word] : partsOf(word);
        add(fitText(first, width), ' ');
        for (const part of others)
            add(fitText(part, width), '');
    }
    return [...lines, line].filter(each => each !== '');
}
/** A word in parts, none of which begins with a colon: two of those at the start of a line are a command to the Actions runner. */
function partsOf(word) {
    return word.split(/(?<=[/,&=])(?![/,&=:])/);
}
function lettersOf(text) {
    return Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => segment);
}
function take(letters, width) {
    const taken = [];
    let left = width;
    for (const letter of letters) {
        left -= columnsOf(letter);
        if (left < 0)
            break;
        taken.push(letter);
    }
    return taken;
}

// EXTERNAL MODULE: ./src/report/writers/terminal/inlines.ts
var inlines = __webpack_require__(23608);
;// CONCATENATED MODULE: ./src/report/writers/terminal/table.ts



const GAP = 2;
const INDENT = 2;
/** From this width on there is room for more than the necessary. */
const WIDE = 100;
/** A heading that is longer than its numbers gets no more columns than this, or four more than they. */
const LONGEST_HEADING = 17;
/** Columns that a text should have before headings of numbers are cut. */
const LEAST_TEXT = 12;
/** Columns of a number whose unit stands below it. */
const WRAPPED_NUMBER = 10;
/** Columns of text within the width, indented by two. Columns that are all empty are left out, unless a heading says what is not there. */
function tableLines({ columns: all, rows: texts }, canvas) {
    const used = [...all.keys()].filter(index => {
        const column = all[index];
        if (column === undefined || column.below === true)
            return false;
        if (column.wide === true && canvas.width < WIDE)
            return false;
        const isEmpty = texts.every(row => (0,inlines/* plainLine */.h0)(row[index] ?? '') === '');
        return !isEmpty || ((0,inlines/* plainLine */.h0)(column.heading) !== '' && column.keep !== true);
    });
    const columns = used.flatMap(index => all[index] ?? []);
    const cells = texts.map(row => used.map(index => cellOf(row[index])));
    const headings = columns.map(({ heading }) => ({ text: (0,inlines/* plainLine */.h0)(heading), style: 'faint' }));
    const widths = columnWidths(columns, headings, cells, canvas.width - INDENT);
    const laid = columns.map((column, index) => layColumn(column, textsOf(cells, index), widths[index] ?? 0));
    const rows = texts.map((row, at) => ({
        cells: cells[at] ?? [],
        lines: laid.map(column => column[at] ?? []),
        below: belowWords(row, all),
    }));
    const head = headings.map(({ text }, index) => wrapText(text, widths[index] ?? 0));
    return [
        ...(headings.every(({ text }) => text === '')
            ? []
            : rowLines(columns, { cells: headings, lines: head, below: '' }, widths, canvas)),
        ...rows.flatMap(row => rowLines(columns, row, widths, canvas)),
    ];
}
/** The cells of a column in the lines that each takes: one, where it is not to wrap. */
function layColumn({ wrap }, texts, width) {
    return wrap === true ? texts.map(text => wrapText(text, width)) : fitTexts(texts, width).map(text => [text]);
}
function textsOf(rows, column) {
    return rows.map(cells => cells[column]?.text ?? '');
}
function cellOf(text = '') {
    return { text: (0,inlines/* plainLine */.h0)(text), style: (0,inlines/* styleOf */.Vj)(text) ?? 'plain' };
}
/** Cells that stand below a row have their headings before them, where there are any. */
function belowWords(row, columns) {
    return columns
        .map(({ heading, below }, index) => {
        const text = below === true ? (0,inlines/* plainLine */.h0)(row[index] ?? '') : '';
        const name = (0,inlines/* plainLine */.h0)(heading);
        return text === '' || name === '' ? text : `${name}: ${text}`;
    })
        .filter(text => text !== '')
        .join(' · ');
}
/** A row, in as many lines as its longest cell takes, and what stands below it. */
function rowLines(columns, { cells, lines: texts, below: more }, widths, { width, paint }) {
    const height = Math.max(1, ...texts.map(({ length }) => length));
    const lines = Array.from({ length: height }, (_, line) => {
        const laid = columns.map(({ align }, index) => {
            const text = texts[index]?.[line] ?? '';
            const blank = ' '.repeat(Math.max(0, (widths[index] ?? 0) - columnsOf(text)));
            const painted = paint(cells[index]?.style ?? 'plain', text);
            return align === 'right' ? blank + painted : painted + blank;
        });
        return `${' '.repeat(INDENT)}${laid.join(' '.repeat(GAP))}`.trimEnd();
    });
    const margin = ' '.repeat(INDENT + belowOffset(columns, widths));
    return [...lines, ...wrapText(more, width - margin.length).map(line => margin + paint('faint', line))];
}
/** What stands below a row is set under its first text that takes a share of the room. */
function belowOffset(columns, widths) {
    return widths
        .slice(0, Math.max(0, columns.findIndex(isFlexible)))
        .reduce((sum, each) => sum + each + GAP, 0);
}
/** Numbers and what is to be kept take what they need; texts share what is left. Headings give way first, numbers are never cut. */
function columnWidths(columns, headings, rows, width) {
    const room = width - GAP * (columns.length - 1);
    const needed = columns.map((_, index) => Math.max(0, ...textsOf(rows, index).map(text => columnsOf(text))));
    const wanted = needed.map((widest, index) => {
        const heading = columnsOf(headings[index]?.text ?? '');
        return Math.max(widest, Math.min(heading, Math.max(widest + 4, LONGEST_HEADING)));
    });
    const flexible = columns.flatMap((column, index) => (isFlexible(column) ? [index] : []));
    const fixed = [...columns.keys()].filter(index => !flexible.includes(index));
    const least = room - LEAST_TEXT * flexible.length;
    const tight = needed.map((widest, index) => columns[index]?.wrap === true ? Math.min(widest, WRAPPED_NUMBER) : widest);
    const fixedWidths = sumOf(fixed.map(index => wanted[index])) > least ? tight : wanted;
    const widths = wanted.map((each, index) => (flexible.includes(index) ? each : (fixedWidths[index] ?? 0)));
    let left = Math.max(0, room - sumOf(fixed.map(index => widths[index])));
    // The least demanding first, so that what it leaves goes to the others.
    const order = flexible.toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
    for (const [taken, index] of order.entries()) {
        const given = Math.min(wanted[index] ?? 0, Math.floor(left / (order.length - taken)));
        widths[index] = given;
        left -= given;
    }
    return squeeze(columns, widths, room);
}
function sumOf(widths) {
    return widths.reduce((sum, each) => sum + (each ?? 0), 0);
}
function isFlexible({ align, keep }) {
    return align === undefined && keep !== true;
}
/** Where the room is too small for all, texts give way; numbers are never cut. */
function squeeze(columns, widths, room) {
    let excess = Math.max(0, widths.reduce((sum, each) => sum + each, 0) - room);
    const texts = columns.flatMap(({ align }, index) => (align === undefined ? [index] : []));
    for (const index of texts.sort((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0))) {
        const less = Math.max(0, Math.min(excess, (widths[index] ?? 0) - 1));
        widths[index] = (widths[index] ?? 0) - less;
        excess -= less;
    }
    return widths;
}

;// CONCATENATED MODULE: ./src/report/writers/terminal.ts





const terminal_INDENT = '  ';
/**
 * A document as plain text in columns. Nothing that came from an image, a Dockerfile or a name can move the cursor, start a line or
 * speak to the Actions runner.
 */
function writeTerminal(blocks, canvas) {
    return `${layBlocks(blocks, canvas, isApart).join('\n')}\n`;
}
function layBlocks(blocks, canvas, apart) {
    const lines = [];
    let before;
    for (const block of blocks) {
        const own = linesOf(block, before, canvas);
        if (own.length === 0)
            continue;
        if (before !== undefined && apart(before, block))
            lines.push('');
        lines.push(...own);
        before = block;
    }
    return lines;
}
/** Whether a blank line stands between two parts of a report. */
function isApart(before, block) {
    if (before.kind === 'heading' || block.kind === 'code')
        return false;
    return !(block.kind === 'paragraph' && block.continues === true);
}
/** Below one heading only tables need a blank line between them. */
function isApartInside(before, block) {
    return block.kind === 'details' || (before.kind === 'table' && block.kind === 'table');
}
function linesOf(block, before, canvas) {
    switch (block.kind) {
        case 'headline':
            return painted(block.text, (0,inlines/* styleOf */.Vj)(block.text) ?? 'strong', canvas);
        case 'heading':
            return painted(block.text, 'heading', canvas);
        case 'paragraph':
            return paragraphLines(block.text, before?.kind === 'headline', canvas);
        case 'alert':
            return block.sentences.flatMap(text => itemLines(text, (0,inlines/* symbolOf */.wX)(block.mark), canvas, ALERTS[block.mark]));
        case 'table':
            return tableLines(block, canvas);
        case 'list':
            return block.items.flatMap(text => itemLines(text, (0,inlines/* symbolOf */.wX)(block.mark ?? 'note'), canvas));
        case 'details': {
            const blocks = layBlocks(block.blocks, canvas, isApartInside);
            return [...painted((0,document_block/* joinTexts */.B5)([block.title, block.facts], ': '), 'heading', canvas), ...blocks];
        }
        case 'code':
            return block.lines.map(line => `${terminal_INDENT}${fitText((0,visible/* visibleLine */.P)(line), canvas.width - terminal_INDENT.length)}`);
        case 'footer':
            return painted((0,document_block/* joinTexts */.B5)(block.parts, ' · '), 'faint', canvas);
        default:
            return [];
    }
}
const ALERTS = { fail: 'bad', warn: 'near' };
function painted(text, style, { width, paint }) {
    return wrapText((0,inlines/* plainLine */.h0)(text), width).map(line => paint(style, line));
}
/** What follows the first line is set below it; what leads a paragraph stands out. */
function paragraphLines(text, isSecondLine, { width, paint }) {
    if (isSecondLine)
        return painted(text, 'faint', { width, paint });
    const [lead = ''] = (0,document_block/* inlinesOf */.ew)(text);
    const strong = typeof lead === 'object' && 'strong' in lead ? (0,inlines/* plainLine */.h0)(lead.strong) : '';
    return wrapText((0,inlines/* plainLine */.h0)(text), width - terminal_INDENT.length).map((line, index) => {
        const isLed = index === 0 && strong !== '' && line.startsWith(strong);
        return terminal_INDENT + (isLed ? paint('strong', strong) + line.slice(strong.length) : line);
    });
}
function itemLines(text, symbol, { width, paint }, style = 'plain') {
    const margin = ' '.repeat(terminal_INDENT.length + symbol.length);
    return wrapText((0,inlines/* plainLine */.h0)(text), width - margin.length).map((line, index) => index === 0 ? `${terminal_INDENT}${paint(style, symbol.trimEnd())} ${line}` : margin + line);
}


/***/ }),

/***/ 23608:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vj: () => (/* binding */ styleOf),
/* harmony export */   h0: () => (/* binding */ plainLine),
/* harmony export */   wX: () => (/* binding */ symbolOf)
/* harmony export */ });
/* harmony import */ var _text_escape_visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8625);
/* harmony import */ var _text_format_delta_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13099);
/* harmony import */ var _document_block_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60959);
/* harmony import */ var _document_plain_pieces_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15988);




const MARKS = {
    fail: ['✖', 'bad'],
    warn: ['▲', 'near'],
    pass: ['✔', 'good'],
    skipped: ['-', 'faint'],
    accepted: ['▲', 'near'],
    new: ['', 'plain'],
    shrank: ['▼', 'good'],
    pending: ['⏳', 'near'],
    missing: ['✖', 'bad'],
    base: ['🧱', 'plain'],
    rebuilt: ['♻', 'plain'],
    note: ['·', 'plain'],
};
/** What someone put between backticks: a terminal shows it as it is. */
const QUOTED = /`([^`]+)`/g;
/** A line as plain text, in which nothing moves the cursor, starts a line or speaks to the Actions runner. */
function plainLine(text) {
    const written = (0,_document_plain_pieces_js__WEBPACK_IMPORTED_MODULE_0__/* .piecesOf */ .X)(text)
        .map(piece => (typeof piece === 'string' ? piece.replace(QUOTED, '$1') : plainMarkup(piece)))
        .join('');
    // What is harmless in each of two pieces need not be so where they meet.
    return (0,_text_escape_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(written, Infinity).trim().replace(/ +/g, ' ');
}
/** A symbol with its blank; '' where the words say it all. */
function symbolOf(mark) {
    const [symbol] = MARKS[mark];
    return symbol === '' ? '' : `${symbol} `;
}
/** How a line looks: as the first thing in it that looks like something. */
function styleOf(text) {
    for (const inline of (0,_document_block_js__WEBPACK_IMPORTED_MODULE_2__/* .inlinesOf */ .ew)(text)) {
        const style = inlineStyle(inline);
        if (style !== null && style !== 'plain')
            return style;
    }
    return null;
}
function inlineStyle(inline) {
    if (typeof inline === 'string')
        return null;
    if ('mark' in inline)
        return MARKS[inline.mark][1];
    if ('strong' in inline)
        return styleOf(inline.strong) ?? 'strong';
    return 'delta' in inline ? deltaStyle(inline.delta) : null;
}
/** Growth is red, shrinkage green. */
function deltaStyle(delta) {
    if (delta === 0)
        return 'faint';
    return delta > 0 ? 'bad' : 'good';
}
function plainMarkup(piece) {
    if ('code' in piece)
        return (0,_text_escape_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(piece.code, piece.most);
    if ('strong' in piece)
        return plainLine(piece.strong);
    if ('delta' in piece)
        return (0,_text_format_delta_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDelta */ .C)(piece.delta);
    if ('mark' in piece)
        return symbolOf(piece.mark) + (piece.word ?? '');
    if ('place' in piece)
        return placeName(piece.place);
    if ('commit' in piece)
        return piece.commit.slice(0, 7);
    if ('time' in piece)
        return `${piece.time.slice(0, 10)} ${piece.time.slice(11, 16)} UTC`;
    return piece.label;
}
/** `Dockerfile:14`, `api/Dockerfile:14`: the file and the directory that it is in, as columns are scarce. */
function placeName({ dockerfile, line }) {
    return `${(0,_text_escape_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(dockerfile.split('/').slice(-2).join('/'), 30)}:${line}`;
}


/***/ }),

/***/ 11015:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ styler)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

const FORMATS = {
    heading: ['bold', 'cyan'],
    strong: ['bold'],
    good: ['green'],
    bad: ['red', 'bold'],
    near: ['yellow'],
    faint: ['dim'],
};
/** A styler that colours, or one that leaves texts as they are. */
function styler(colour) {
    if (!colour)
        return (_style, text) => text;
    // Whether the other end takes colours was settled by whoever asked for them.
    return (style, text) => style === 'plain' || text === '' ? text : (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)([...FORMATS[style]], text, { validateStream: false });
}


/***/ })

};
