export const id = 7722;
export const ids = [7722];
export const modules = {

/***/ 37722:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  solveBake: () => (/* binding */ solveBake)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors/tool-error.ts
var tool_error = __webpack_require__(20694);
// EXTERNAL MODULE: ./src/tools/once.ts
var once = __webpack_require__(74090);
// EXTERNAL MODULE: ./src/tools/runner-services.ts
var runner_services = __webpack_require__(26114);
// EXTERNAL MODULE: ./src/buildx/find-buildx.ts
var find_buildx = __webpack_require__(72654);
// EXTERNAL MODULE: ./src/buildx/json-shape.ts
var json_shape = __webpack_require__(6344);
// EXTERNAL MODULE: ./src/buildx/record/read-layer-sizes.ts
var read_layer_sizes = __webpack_require__(29445);
// EXTERNAL MODULE: ./src/buildx/record/read-records.ts + 4 modules
var read_records = __webpack_require__(16349);
// EXTERNAL MODULE: ./src/buildx/record/said-layers.ts
var said_layers = __webpack_require__(39614);
// EXTERNAL MODULE: ./src/buildx/repair-layout-index.ts
var repair_layout_index = __webpack_require__(17379);
// EXTERNAL MODULE: ./src/buildx/solve/ask-again.ts
var ask_again = __webpack_require__(46568);
// EXTERNAL MODULE: ./src/buildx/solve/ask-when-odd.ts
var ask_when_odd = __webpack_require__(78298);
// EXTERNAL MODULE: ./src/buildx/solve/copied-or-streamed.ts
var copied_or_streamed = __webpack_require__(23558);
// EXTERNAL MODULE: ./src/buildx/solve/known-layers.ts
var known_layers = __webpack_require__(37729);
// EXTERNAL MODULE: ./src/buildx/solve/output-plan.ts + 1 modules
var output_plan = __webpack_require__(30043);
// EXTERNAL MODULE: ./src/buildx/solve/solve-cancelled.ts
var solve_cancelled = __webpack_require__(11569);
// EXTERNAL MODULE: ./src/buildx/solve/solve-metadata.ts
var solve_metadata = __webpack_require__(52997);
// EXTERNAL MODULE: ./src/buildx/solve/solve-progress.ts + 2 modules
var solve_progress = __webpack_require__(67765);
// EXTERNAL MODULE: ./src/buildx/bake/bake-context.ts
var bake_context = __webpack_require__(16105);
// EXTERNAL MODULE: ./src/buildx/bake/bake-overrides.ts
var bake_overrides = __webpack_require__(50767);
// EXTERNAL MODULE: ./src/text/hide-passwords.ts
var hide_passwords = __webpack_require__(89568);
// EXTERNAL MODULE: ./src/text/quote-text.ts
var quote_text = __webpack_require__(75091);
// EXTERNAL MODULE: ./src/buildx/read-dockerfile.ts
var read_dockerfile = __webpack_require__(37333);
// EXTERNAL MODULE: ./src/buildx/record/dockerfile-source.ts + 1 modules
var dockerfile_source = __webpack_require__(73713);
// EXTERNAL MODULE: ./src/buildx/record/find-instruction.ts
var find_instruction = __webpack_require__(65560);
// EXTERNAL MODULE: ./src/buildx/solve/export-failure.ts + 1 modules
var export_failure = __webpack_require__(56310);
// EXTERNAL MODULE: ./src/buildx/solve/explain-failure.ts + 3 modules
var explain_failure = __webpack_require__(37295);
// EXTERNAL MODULE: ./src/buildx/solve/secret-files.ts
var secret_files = __webpack_require__(88444);
// EXTERNAL MODULE: ./src/buildx/solve/source-frame.ts
var source_frame = __webpack_require__(17827);
;// CONCATENATED MODULE: ./src/buildx/bake/read-linked-dockerfiles.ts

/**
 * The Dockerfiles of a target and of all targets that it is built upon; undefined for a target that stands alone. One that cannot be
 * read (it is in a Git repository) is left out.
 */
async function readLinkedDockerfiles(target, definition, cwd) {
    const below = targetsBelow(target, definition);
    if (below.length === 0)
        return undefined;
    const others = await Promise.all(below.map(async (other) => ({ dockerfile: other.dockerfile, text: await (0,read_dockerfile/* readDockerfile */.n)(other, cwd) })));
    return {
        own: await (0,read_dockerfile/* readDockerfile */.n)(target, cwd),
        others: others.flatMap(({ dockerfile, text }) => (text === null ? [] : [{ dockerfile, text }])),
    };
}
/** Those that are its contexts, and theirs, each once. */
function targetsBelow(target, { targets }) {
    const found = new Set();
    const visit = ({ links }) => {
        for (const link of links) {
            const other = targets.get(link);
            if (other === undefined || found.has(other))
                continue;
            found.add(other);
            visit(other);
        }
    };
    visit(target);
    found.delete(target);
    return [...found];
}

;// CONCATENATED MODULE: ./src/buildx/bake/explain-bake-failure.ts










/**
 * The error to throw for a failed bake: which target, which line of which Dockerfile, or what else was wrong.
 *
 * @param cwd where the paths of Dockerfiles start.
 */
async function explainBakeFailure({ exitCode, progress, definition }, cwd) {
    const text = progress.plainText;
    const named = namedTarget(text, definition);
    const target = named === null ? null : await targetOfStep(named, text, definition, cwd);
    const dockerfile = target === null ? null : await (0,read_dockerfile/* readDockerfile */.n)(target, cwd);
    const error = (0,explain_failure/* explainFailure */.S)({
        command: 'docker buildx bake',
        exitCode,
        text: text.map(line => line.replace(/^ERROR: target [\w-]+: /, 'ERROR: ')),
        vertices: progress.vertices.values(),
        pushed: progress.pushed,
        stages: (0,dockerfile_source/* stageNames */.hL)(dockerfile),
        findInstruction: called => (0,find_instruction/* findInstruction */.q)(dockerfile, called),
        secretFiles: [...definition.targets.values()].flatMap(each => (0,secret_files/* secretFiles */.s)(each.request)),
        dockerfile: target?.dockerfile ?? 'Dockerfile',
    });
    const how = error instanceof export_failure/* ExportFailure */.z ? '' : ' did not build';
    if (target !== null)
        error.message = `the target ${(0,quote_text/* quoteText */.o)(target.name)}${how}: ${error.message}`;
    return error;
}
/** buildx says `ERROR: target app: …`, but for the only target of a bake. */
function namedTarget(text, { targets }) {
    const [only] = targets.values();
    if (only !== undefined && targets.size === 1)
        return only;
    const name = /^ERROR: target ([\w-]+): /.exec(text.findLast(line => line.startsWith('ERROR: ')) ?? '')?.[1];
    return targets.get(name ?? '') ?? null;
}
/**
 * The target that has the step which failed: the one that buildx names, or one below it. Those fail together, and buildx names
 * whichever it hears of first; the lines that BuildKit shows tell them apart.
 */
async function targetOfStep(named, text, definition, cwd) {
    const frame = (0,source_frame/* findSourceFrame */.s)(text);
    if (frame === null)
        return named;
    for (const each of [named, ...targetsBelow(named, definition)]) {
        const written = await (0,read_dockerfile/* readDockerfile */.n)(each, cwd);
        if (written !== null && hasFrame(written, frame))
            return each;
    }
    return named;
}
/** Whether a Dockerfile has the lines that buildx printed, of which the passwords are gone. */
function hasFrame(dockerfile, { line, endLine, source }) {
    const lines = dockerfile
        .split(/\r?\n/)
        .slice(line - 1, endLine)
        .map(hide_passwords/* hidePasswords */.X);
    return source.length > 0 && lines.join('\n') === source.join('\n');
}

// EXTERNAL MODULE: ./src/buildx/bake/run-bake.ts
var run_bake = __webpack_require__(51751);
;// CONCATENATED MODULE: ./src/buildx/bake/solve-bake.ts
























/**
 * Builds targets of bake files in one solve, in which they share their steps, and leaves each image in an OCI layout, beside whatever
 * outputs its target has.
 *
 * @param findKnown layers whose content is known: they are not exported, and stand in the layouts as empty files.
 * @returns what became of each target that was asked for, by its name.
 * @throws BuildFailure when a step of a Dockerfile fails; InputError for a missing Dockerfile or context; ToolError when buildx, the
 *   builder or the engine does.
 */
async function solveBake(recipe, builds, context, findKnown) {
    const { request } = recipe;
    const ask = () => (0,find_buildx/* findBuildx */.a)(request.builder ?? undefined, context.answers);
    const placed = await Promise.all(builds.map(async (each) => ({ ...each, place: await (0,output_plan/* placeAtBuilder */.GE)(each.request, ask, context.env) })));
    const attempt = (way) => solveInto(recipe, placed, { ...way, findKnown }, context);
    const solving = (0,copied_or_streamed/* copiedOrStreamed */.b)(attempt, { context, name: 'bake-' });
    const isSilent = (targets) => [...targets.values()].some(({ image }) => image?.records.size === 0);
    return (0,ask_when_odd/* askWhenOdd */.V)(solving, isSilent, { ask, signal: context.signal });
}
async function solveInto(recipe, builds, { directory, unpack, findKnown }, context) {
    const { request, definition } = recipe;
    const { cwd } = (0,bake_context/* bakeContext */.z)(request, context);
    const planned = builds.map(({ place, ...build }) => ({
        ...build,
        plan: planTarget(build, { directory, cwd, ...place, streamed: unpack !== null }),
    }));
    const own = planned.flatMap(({ plan, kind }) => plan === null || plan.usersLayout || kind === 'unread' ? [] : [plan.layout]);
    if (unpack === null)
        context.onLayouts?.(own);
    const metadataFile = external_node_path_default().join(directory, 'metadata.json');
    const building = (0,copied_or_streamed/* readingStreams */.c)(own, unpack, context, () => bake(recipe, planned, metadataFile, context));
    const progress = await (0,known_layers/* withPlaceholders */.r)(building, unpack === null ? own : [], findKnown);
    const metadata = (0,json_shape/* asObject */.eB)((0,json_shape/* parseJsonText */.lk)(await (0,promises_.readFile)(metadataFile, 'utf8').catch(() => '')));
    // It holds build-arg values.
    await (0,promises_.rm)(metadataFile, { force: true });
    const again = (0,once/* once */.O)(() => askAgain(recipe, planned, external_node_path_default().join(directory, 'again.json'), context));
    const around = { builder: request.builder ?? undefined, definition, progress, again };
    return openTargets(planned, metadata, around, context);
}
/** What was printed of targets that are evaluated; null when it was a build that failed, of which buildx says so. */
function foundWrong(planned, progress, printed) {
    const called = planned.filter(({ kind, target }) => kind !== 'linked' && target.call !== null);
    if (called.length === 0 || progress.plainText.some(line => line.startsWith('ERROR: ')))
        return null;
    const names = called.map(({ target: { name, call } }) => `${name} (\`call: ${call ?? ''}\`)`);
    return `${names.join(', ')} found problems\n${printed}`;
}
/** What became of each target that was asked for. */
async function openTargets(planned, metadata, around, context) {
    const others = new Map();
    const opened = [];
    // The targets write caches together, so how big a layer is may be known of another one alone.
    const sizes = new Map();
    for (const { target, plan, kind } of planned) {
        const said = saidOf(metadata[target.name], plan);
        for (const [digest, size] of [...said.provenance.values()].flatMap(each => [...(0,read_layer_sizes/* readLayerSizes */.u)(each)]))
            sizes.set(digest, size);
        if (kind === 'linked')
            continue;
        if (kind === 'unread') {
            const { imageId, digest, shown } = said;
            const layers = (0,said_layers/* saidLayers */.E)(said.provenance);
            others.set(target.name, { imageId, digest, metadata: shown, saidLayers: layers });
        }
        const isRead = plan !== null && kind === 'image';
        const image = isRead ? await openImage({ target, layout: plan.layout, said }, around, context) : null;
        for (const [digest, size] of image?.sizes ?? [])
            sizes.set(digest, size);
        opened.push({ name: target.name, metadata: said.shown, image });
    }
    const layerMoves = around.progress.layerMoves(sizes);
    return new Map(opened.map(({ name, image, ...other }) => [
        name,
        {
            ...other,
            image: image === null ? null : { ...image.result, layerMoves },
            unread: others.get(name) ?? null,
        },
    ]));
}
function saidOf(metadata, plan) {
    const said = (0,solve_metadata/* parseSolveMetadata */.o)(JSON.stringify(metadata ?? {}));
    return plan?.exportsImage === false ? (0,solve_metadata/* withoutImage */.W)(said) : said;
}
function planTarget({ target, request, kind }, { directory, ...place }) {
    if (kind !== 'image' && kind !== 'unread')
        return null;
    const plan = (0,output_plan/* planOutputs */.iS)(request, { directory: external_node_path_default().join(directory, target.name), ...place });
    return kind === 'unread' ? (0,output_plan/* withoutLayout */.xg)(plan) : plan;
}
const DESCRIBED = { outputs: [ask_again/* NOWHERE */.J], load: false };
function outputsOf({ target, request, plan }) {
    // What is evaluated is not built, and an output of it would publish what the Dockerfile's frontend hands back.
    if (target.call !== null)
        return [];
    if (plan === null)
        return request.outputs ?? [];
    return plan.load ? [...plan.outputs, 'type=docker'] : plan.outputs;
}
async function bake(recipe, planned, metadataFile, context) {
    const command = {
        set: planned.flatMap(each => (0,bake_overrides/* targetOverrides */.p)(each.target.name, each.request, outputsOf(each))),
        options: [`--metadata-file=${metadataFile}`],
        targets: planned.filter(({ kind }) => kind !== 'linked').map(({ target }) => target.name),
    };
    const env = { ...context.env, BUILDX_METADATA_PROVENANCE: 'max', BUILDX_METADATA_WARNINGS: 'true' };
    const progress = new solve_progress/* SolveProgress */.l(event => context.onEvent?.({ type: 'solve', event }));
    const running = (0,run_bake/* runBake */.L)(recipe, command, { ...context, env }, {
        runnerServices: planned.some(each => (0,runner_services/* needsRunnerServices */.W)(each.request)),
        onErrorLine: line => {
            progress.line(line);
        },
    });
    const { exitCode, stdout } = await (0,solve_cancelled/* orCancelled */.N)(running, progress, context.signal);
    progress.end();
    if (exitCode === 0)
        return progress;
    const found = foundWrong(planned, progress, stdout);
    if (found !== null)
        throw new tool_error/* ToolError */.v(found, { command: 'docker buildx bake', exitCode });
    throw await explainBakeFailure({ exitCode, progress, definition: recipe.definition }, context.cwd);
}
/** A failure of it costs what BuildKit would have said, and no more. */
async function askAgain(recipe, planned, metadataFile, context) {
    const described = planned
        .filter(({ kind }) => kind !== 'other')
        .map(each => ({ ...each, request: (0,ask_again/* described */.W)(each.request), plan: DESCRIBED }));
    try {
        await bake(recipe, described, metadataFile, { ...context, onEvent: undefined });
        return (0,json_shape/* asObject */.eB)((0,json_shape/* parseJsonText */.lk)(await (0,promises_.readFile)(metadataFile, 'utf8').catch(() => '')));
    }
    catch (error) {
        if (context.signal.aborted || !(error instanceof tool_error/* ToolError */.v))
            throw error;
        return null;
    }
    finally {
        // It holds build-arg values.
        await (0,promises_.rm)(metadataFile, { force: true });
    }
}
async function openImage({ target, layout, said }, { builder, definition, progress, again }, context) {
    await (0,repair_layout_index/* repairLayoutIndex */.q)(layout);
    const { dockerfile } = target;
    const linked = await readLinkedDockerfiles(target, definition, context.cwd);
    const built = {
        layout,
        metadata: said,
        vertices: progress.vertices,
        dockerfile,
        linked,
        target: target.request.target,
        builder,
    };
    const ask = async () => {
        const metadata = await again();
        return metadata === null ? null : saidOf(metadata[target.name], null);
    };
    const { records, sizes } = await (0,read_records/* readRecords */.T)(built, ask, context);
    const { imageId, digest, shown, warnings } = said;
    const layers = (0,said_layers/* saidLayers */.E)(said.provenance);
    const result = { layout, records, imageId, digest, metadata: shown, saidLayers: layers, warnings };
    return { result, sizes };
}


/***/ }),

/***/ 74090:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ once)
/* harmony export */ });
/** A function that does something when it is first called, and gives the same answer ever after. */
function once(ask) {
    let answer = null;
    return () => (answer ??= ask());
}


/***/ })

};
