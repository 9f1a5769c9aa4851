export const id = 2146;
export const ids = [2146];
export const modules = {

/***/ 93603:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ rulingOnUnread)
/* harmony export */ });
/* harmony import */ var _budgets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92618);

/**
 * What takes the place of a ruling on an image of which a layer cannot be read: what counts the files of layers is too small, so that
 * nothing is within its limit. Null where the ruling holds: it counts no files, or it is over all the same.
 *
 * @param on ` on linux/arm64`, where the image has more than one platform; else nothing.
 */
function rulingOnUnread(budget, layers, { outcome, on }) {
    const at = layers.findIndex(({ unread }) => unread !== undefined);
    if (at < 0 || outcome === 'fail' || outcome === 'skipped' || !countsFiles(budget))
        return null;
    const sentence = `The budget on ${(0,_budgets_js__WEBPACK_IMPORTED_MODULE_0__/* .budgetKind */ .YY)(budget).title}${on} was not judged: layer ${at + 1} cannot be read.`;
    return { outcome: 'skipped', actual: null, sentence };
}
/** Growth is not among them: what is in a layer that both sides have is no growth, see `unpackedIncomparable`. */
function countsFiles(budget) {
    const { ofFiles = false, compares = false } = (0,_budgets_js__WEBPACK_IMPORTED_MODULE_0__/* .budgetKind */ .YY)(budget);
    return ofFiles || (!compares && budget.metric === 'unpacked' && (0,_budgets_js__WEBPACK_IMPORTED_MODULE_0__/* .unitOf */ .uF)(budget).ofBytes);
}


/***/ }),

/***/ 82146:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgeMeasurement: () => (/* binding */ judgeMeasurement)
});

// EXTERNAL MODULE: ./src/edit/source-files.ts + 1 modules
var source_files = __webpack_require__(81376);
// EXTERNAL MODULE: ./src/advise/advice-rules.ts + 97 modules
var advice_rules = __webpack_require__(93975);
// EXTERNAL MODULE: ./src/advise/base-options.ts + 3 modules
var base_options = __webpack_require__(40922);
// EXTERNAL MODULE: ./src/model/bytes.ts
var model_bytes = __webpack_require__(15410);
;// CONCATENATED MODULE: ./src/advise/hidden-part.ts

/**
 * Tells which of the bytes that findings save are hidden, that is, by how much there will be less of those. Null where that is not known:
 *
 * - Another base image has hidden bytes of its own.
 * - A part of a file's bytes is saved, and some of the files are hidden.
 * - A file that goes covers one that stays, which then shows again.
 */
function hiddenParts({ files }) {
    const covered = new Map();
    for (const index of files.hiddenFiles()) {
        const hidden = files.hidden(index);
        if (hidden?.why !== 'overwritten' && hidden?.why !== 'metadata')
            continue;
        const place = `${hidden.by} ${files.path(index)}`;
        const below = covered.get(place);
        if (below === undefined)
            covered.set(place, [index]);
        else
            below.push(index);
    }
    const coveredBy = (file) => covered.get(`${files.layer(file)} ${files.path(file)}`) ?? [];
    return ({ exchangesBase }, { files: indexes, saves }) => {
        if (exchangesBase === true)
            return null;
        const own = new Set(indexes);
        const hidden = [];
        for (const index of indexes) {
            if (files.isHidden(index))
                hidden.push(index);
            else if (covered.size > 0 && coveredBy(index).some(below => !own.has(below)))
                return null;
        }
        if (hidden.length === 0)
            return model_bytes/* NO_BYTES */.CR;
        return saves === undefined ? files.sum(hidden) : null;
    };
}

// EXTERNAL MODULE: ./src/advise/other-targets.ts
var other_targets = __webpack_require__(21973);
// EXTERNAL MODULE: ./src/advise/rules/base-image.ts + 2 modules
var base_image = __webpack_require__(44809);
;// CONCATENATED MODULE: ./src/advise/with-copies.ts
/**
 * Adds to files the copies of them below: what is not made is not copied to change its owner or mode either. Those of the base image
 * stay, whatever the lines do.
 */
function withCopies(image, isFree) {
    let known = null;
    return files => {
        known ??= copiesBelow(image);
        const copies = known;
        if (copies.size === 0)
            return files;
        const all = new Set(files);
        // What is added while a set is gone through is gone through, too: a copy may have one below.
        for (const file of all) {
            const below = copies.get(`${image.files.layer(file)} ${image.files.path(file)}`);
            if (below !== undefined && isFree(below))
                all.add(below);
        }
        return [...all];
    };
}
/** What a later layer copied to change its owner or mode, by that layer and its path. */
function copiesBelow({ files, layers }) {
    const copies = new Map();
    for (const file of files.hiddenFiles()) {
        const hidden = files.hidden(file);
        if (hidden?.why !== 'metadata' || layers[files.layer(file)]?.origin === 'base')
            continue;
        if (hidden.by !== files.layer(file))
            copies.set(`${hidden.by} ${files.path(file)}`, file);
    }
    return copies;
}

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
    const taken = new Uint8Array(image.files.length);
    const silenced = [];
    const isFree = (file) => taken[file] !== 1;
    const floor = Math.max(FLOOR, image.compressed * FLOOR_SHARE);
    const hiddenPart = hiddenParts(image);
    const andCopies = withCopies(image, isFree);
    const all = rules.flatMap(rule => rule
        .find(image, isFree, context)
        .map(finding => (rule.takesFromAll === true ? (0,other_targets/* onlyIfAlone */.N)(image, finding, context) : finding))
        .flatMap(({ files: found, saves, edits = null, lineSeconds, ...finding }) => {
        const files = rule.takesCopies === true && saves === undefined ? andCopies(found) : found;
        const bytes = saves ?? image.files.sum(files);
        if (isNoise(bytes, { ...finding, lineSeconds }, floor))
            return [];
        const by = silencedBy(rule, finding.line, image, context);
        if (by !== null) {
            silenced.push({ rule: rule.id, compressed: bytes.compressed, by });
            return [];
        }
        for (const file of files)
            taken[file] = 1;
        const hidden = hiddenPart(rule, { files, saves });
        return [
            {
                rule: rule.id,
                saves: bytes,
                ...(hidden === null ? {} : { hidden }),
                files,
                ...finding,
                ...stepOf(image, finding.line, files),
                ...certain(edits, context),
            },
        ];
    }));
    const isUnwanted = silencedBy(base_image/* baseImage */.f, image.layers[0]?.line ?? null, image, context) !== null;
    return { advice: all.sort(bySaving), silenced, bases: isUnwanted ? [] : (0,base_options/* baseOptions */.k)(image, context) };
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
    const [step = null, ...others] = new Set(files.map(file => image.layers[image.files.layer(file)]?.createdBy ?? null));
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
 *
 * @param left those of the baseline.
 * @param right those of the head.
 */
function alignLayers(left, right, lines, base) {
    const matching = new Matching();
    matching.addEqual(left, right, (side, layer) => side.digestKey(layer));
    const mayBeEqual = matching.freeSums(left, right);
    matching.addEqual(left, right, (side, layer) => {
        return mayBeEqual.has(side.contentSum(layer)) ? side.contentKey(layer) : null;
    });
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
        for (const index of this.freeOf(left, this.headOf)) {
            const key = keyOf(left, index);
            if (key !== null)
                waiting.set(key, [...(waiting.get(key) ?? []), index]);
        }
        if (waiting.size === 0)
            return;
        for (const index of this.freeOf(right, this.baselineOf)) {
            const key = keyOf(right, index);
            const found = key === null ? undefined : waiting.get(key)?.shift();
            if (found !== undefined)
                this.add(found, index);
        }
    }
    /** What is in free layers of both sides, as far as their sums tell. */
    freeSums(left, right) {
        const was = new Set(this.freeOf(left, this.headOf).map(index => left.contentSum(index)));
        const is = this.freeOf(right, this.baselineOf).map(index => right.contentSum(index));
        return new Set(is.filter(sum => was.has(sum)));
    }
    freeOf({ all }, taken) {
        return [...all.keys()].filter(index => !taken.has(index));
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
        const aligned = alignSequences(was.map(index => left.all[index]?.createdBy ?? ''), is.map(index => right.all[index]?.createdBy ?? ''), { key: text => text, similarity: textSimilarity });
        for (const [a, b] of aligned) {
            const [baseline, head] = [was[a], is[b]];
            if (baseline !== undefined && head !== undefined)
                this.add(baseline, head);
        }
    }
    pairs(left, right) {
        const present = [...right.all.keys()].map((head) => {
            const baseline = this.baselineOf.get(head) ?? null;
            const kind = baseline === null ? 'added' : kindOf(left, baseline, right, head);
            return { kind, baseline, head };
        });
        const gone = [...left.all.keys()].filter(index => !this.headOf.has(index));
        return [...present, ...gone.map((index) => ({ kind: 'removed', baseline: index, head: null }))];
    }
}
function kindOf(left, baseline, right, head) {
    if (left.digestKey(baseline) === right.digestKey(head))
        return 'same';
    return left.hasSameFiles(baseline, right, head) ? 'repacked' : 'modified';
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
const OTHER_SIDE = { baseline: 'head', head: 'baseline' };

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

// EXTERNAL MODULE: ./src/model/image-files.ts
var image_files = __webpack_require__(29286);
;// CONCATENATED MODULE: ./src/compare/candidate-files.ts


/** All files but those that show, or are hidden, on both sides in the same blob: they cancel out. */
function findCandidates(side, sides, layers, unchanged) {
    const found = new Candidates(side, sides, unchanged);
    for (const pair of sides.layers) {
        if (unchanged.settled.has(pair))
            continue;
        for (const file of layers.filesOf(pair[side] ?? image_files/* NOBODY */.oQ))
            found.add(file, pair);
    }
    found.addUncovered();
    return found.inOrder();
}
class Candidates {
    shown = [];
    others = [];
    files;
    there;
    twins;
    twinsThere;
    /** By the index of each layer of this side whether all of its files cancel out, unless they are hidden on one side only. */
    isSettled;
    constructor(side, sides, { twins, settled }) {
        this.files = sides[side].files;
        this.there = sides[OTHER_SIDE[side]].files;
        this.twins = twins[side];
        this.twinsThere = twins[OTHER_SIDE[side]];
        const isSettled = sides[side].layers.map(() => false);
        for (const pair of settled)
            isSettled[pair[side] ?? image_files/* NOBODY */.oQ] = true;
        this.isSettled = isSettled;
    }
    add(file, { kind }) {
        const twin = this.twins[file] ?? image_files/* NOBODY */.oQ;
        const isHidden = this.files.isHidden(file);
        const isAlike = twin !== image_files/* NOBODY */.oQ && this.there.isHidden(twin) === isHidden;
        if (isAlike && kind === 'same')
            return;
        if (isAlike || isHidden)
            this.others.push(file);
        else
            this.shown.push(file);
    }
    /** In a settled layer, only hidden files need a look: where a file shows on one side alone, it is hidden on the other. */
    addUncovered() {
        for (const file of this.files.hiddenFiles()) {
            const isSettled = this.isSettled[this.files.layer(file)] === true;
            if (isSettled && !this.there.isHidden(this.twins[file] ?? image_files/* NOBODY */.oQ))
                this.others.push(file);
        }
        for (const other of this.there.hiddenFiles()) {
            const file = this.twinsThere[other] ?? image_files/* NOBODY */.oQ;
            const isSettled = file !== image_files/* NOBODY */.oQ && this.isSettled[this.files.layer(file)] === true;
            if (isSettled && !this.files.isHidden(file))
                this.shown.push(file);
        }
    }
    inOrder() {
        const byIndex = (a, b) => a - b;
        return { shown: this.shown.sort(byIndex), others: this.others.sort(byIndex) };
    }
}

// EXTERNAL MODULE: ./src/model/column.ts
var column = __webpack_require__(3699);
// EXTERNAL MODULE: ./src/model/once-a-directory.ts
var once_a_directory = __webpack_require__(59572);
// EXTERNAL MODULE: ./src/compare/package-manager-cache.ts
var package_manager_cache = __webpack_require__(6926);
;// CONCATENATED MODULE: ./src/compare/file-kinds.ts



/** In the order in which they are told. */
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
/**
 * The kind of each file, by its place in {@link KINDS}.
 *
 * Build tools inside the base image count as build tools when the two sides stand on different images, since then leaving
 * them behind is what the change was about; otherwise they are part of the base image.
 */
function kindsOf(platform, base) {
    const { files } = platform;
    const kinds = new Uint8Array(files.length);
    const kindIn = (0,once_a_directory/* onceADirectory */.q)(files, directory => {
        return KINDS.indexOf((0,package_manager_cache/* packageManagerCache */.w)(directory) === null ? 'other files' : 'package manager caches');
    });
    files.eachRun((start, end) => kinds.fill(kindIn(start), start, end));
    setOwned(kinds, platform, base);
    for (const file of files.hiddenFiles())
        kinds[file] = KINDS.indexOf('hidden bytes');
    return kinds;
}
/** What belongs to a package or to the base image, wherever it is. */
function setOwned(kinds, { files, layers, packages }, base) {
    const isOfBase = layers.map(({ origin }) => origin === 'base');
    if (packages.length === 0 && !isOfBase.includes(true))
        return;
    const plainBase = KINDS.indexOf('base image');
    const ofPackage = packages.map(({ purpose }) => KINDS.indexOf(KIND_OF_PURPOSE[purpose ?? 'none']));
    const inBase = packages.map(({ purpose }) => {
        return KINDS.indexOf(purpose === 'build-tool' && base === 'changed' ? 'build tools' : 'base image');
    });
    for (let file = 0; file < kinds.length; file++) {
        const owner = files.owner(file);
        if (isOfBase[files.layer(file)] === true)
            kinds[file] = owner === null ? plainBase : (inBase[owner] ?? plainBase);
        else if (owner !== null)
            kinds[file] = ofPackage[owner] ?? (0,column/* byteAt */.aL)(kinds, file);
    }
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

;// CONCATENATED MODULE: ./src/compare/first-few.ts
/** The first items of an order, without sorting the others: there may be a million. */
function firstFew(items, most, compare) {
    const first = [];
    for (const item of items) {
        const last = first[most - 1];
        if (last !== undefined && compare(item, last) >= 0)
            continue;
        const place = first.findIndex(each => compare(item, each) < 0);
        first.splice(place === -1 ? first.length : place, 0, item);
        if (first.length > most)
            first.pop();
    }
    return first;
}

;// CONCATENATED MODULE: ./src/compare/kind-names.ts






const MAX_EXAMPLES = 5;
const BASE_IMAGE = KINDS.indexOf('base image');
const CACHES = KINDS.indexOf('package manager caches');
const OTHER_FILES = KINDS.indexOf('other files');
/**
 * What the kinds of two images are explained by, each by its place in {@link KINDS}. Most files are the same on the other side, and nobody asks
 * for the names of these where they have none but their paths.
 */
class KindNames {
    names = KINDS.map(() => new Map());
    platforms;
    kinds;
    twins;
    /** @param kinds of all files. */
    constructor(platforms, kinds, twins) {
        this.platforms = platforms;
        this.kinds = kinds;
        this.twins = twins;
    }
    /** @param matches of all files that changed: their paths are known. */
    add(matches) {
        for (const side of ['baseline', 'head']) {
            const kinds = this.kinds[side];
            const isNamed = new Uint8Array(kinds.length);
            for (const { [side]: file, change } of matches) {
                if (file === null || kinds[file] !== OTHER_FILES)
                    continue;
                const path = side === 'baseline' ? (change.from ?? change.path) : change.path;
                this.addName(OTHER_FILES, side, path, file);
                isNamed[file] = 1;
            }
            this.addOthers(side, isNamed);
        }
    }
    /** The names whose bytes differ the most; where none differ, the biggest. */
    examplesOf(kind) {
        const named = [];
        for (const [name, { baseline, head }] of this.names[kind] ?? [])
            named.push(changeOf(name, baseline, head));
        const first = firstFew(named, MAX_EXAMPLES, byChange);
        const isFull = (first[MAX_EXAMPLES - 1]?.change ?? 0) > 0;
        const all = isFull || kind !== OTHER_FILES
            ? first
            : firstFew([...first, ...this.biggestUnnamed()], MAX_EXAMPLES, byChange);
        return all.map(({ name }) => name);
    }
    addOthers(side, isNamed) {
        const [kinds, isUnnamed] = [this.kinds[side], this.unnamed(side)];
        for (let file = 0; file < kinds.length; file++) {
            if (isNamed[file] === 1 || isUnnamed(file))
                continue;
            const kind = (0,column/* byteAt */.aL)(kinds, file);
            const name = nameOf(this.platforms[side], file, kind);
            if (name !== null)
                this.addName(kind, side, name, file);
        }
    }
    addName(kind, side, name, file) {
        const names = this.names[kind];
        const sizes = names?.get(name) ?? { baseline: 0, head: 0 };
        if (sizes.baseline === 0 && sizes.head === 0)
            names?.set(name, sizes);
        sizes[side] += this.platforms[side].files.unpacked(file);
    }
    unnamed(side) {
        const [kinds, twins, others] = [this.kinds[side], this.twins[side], this.kinds[OTHER_SIDE[side]]];
        return file => {
            const twin = twins[file] ?? image_files/* NOBODY */.oQ;
            return twin !== image_files/* NOBODY */.oQ && kinds[file] === OTHER_FILES && others[twin] === OTHER_FILES;
        };
    }
    biggestUnnamed() {
        const { files } = this.platforms.head;
        const unnamed = files.filter(this.unnamed('head'));
        return firstFew(unnamed, MAX_EXAMPLES, kind_names_bySize(files)).map(file => {
            return changeOf(files.path(file), files.unpacked(file), files.unpacked(file));
        });
    }
}
/** What a file is named by in a sentence: its package, the base's reference, its cache's directory, or itself. */
function nameOf({ base, files, packages }, file, kind) {
    if (kind === BASE_IMAGE)
        return base.kind === 'known' ? base.reference : null;
    if (kind === CACHES)
        return files.path(file).split('/').slice(0, 3).join('/');
    const owner = files.owner(file);
    return (owner === null ? undefined : packages[owner]?.name) ?? files.path(file);
}
function kind_names_bySize(files) {
    return (a, b) => files.unpacked(b) - files.unpacked(a) || byName(files.path(a), files.path(b));
}
function changeOf(name, was, is) {
    return { name, change: Math.abs(is - was), size: Math.max(was, is) };
}
function byChange(a, b) {
    return b.change - a.change || b.size - a.size || byName(a.name, b.name);
}

;// CONCATENATED MODULE: ./src/compare/categories.ts



const STRUCTURE = KINDS.indexOf('layer structure');
/**
 * What kinds of bytes each side is made of: each byte of a side is in exactly one kind, so the rows add up to both totals and
 * to the delta. Kinds that neither side has are left out.
 */
function compareCategories({ baseline, head, base }, twins, matches) {
    const kinds = { baseline: kindsOf(baseline, base), head: kindsOf(head, base) };
    const [before, after] = [sumKinds(baseline, kinds.baseline), sumKinds(head, kinds.head)];
    const names = new KindNames({ baseline, head }, kinds, twins);
    names.add(matches);
    const changes = [];
    for (const [index, kind] of KINDS.entries()) {
        const [left, right] = [before[index] ?? null, after[index] ?? null];
        if (left === null && right === null)
            continue;
        const [one, other] = [left ?? model_bytes/* NO_BYTES */.CR, right ?? model_bytes/* NO_BYTES */.CR];
        const delta = (0,model_bytes/* subtractBytes */.CA)(other, one);
        changes.push({ kind, baseline: one, head: other, delta, examples: names.examplesOf(index) });
    }
    return changes;
}
/** The bytes of each kind; null where there is nothing of it. */
function sumKinds({ files, layers }, kinds) {
    const sums = files.sumsBy(kinds, KINDS.length);
    const structures = layers.map(({ structure }) => ({ compressed: structure, unpacked: 0 }));
    const hasStructure = structures.some(({ compressed }) => compressed !== 0);
    return sums.map((sum, kind) => {
        if (kind === STRUCTURE)
            return hasStructure ? (0,model_bytes/* sumBytes */.jO)(structures) : null;
        return kinds.includes(kind) ? sum : null;
    });
}

;// CONCATENATED MODULE: ./src/compare/attribute-to-head.ts

/**
 * The same parts, those of what both sides have all by the line that brings it now: what moved from one line to another neither left the
 * one nor came with the other. Whose the bytes are stays.
 */
function attributeToHead(parts) {
    const left = parts.filter(({ match, side }) => side === 'baseline' && match.head !== null);
    if (left.length === 0)
        return parts;
    const present = parts.filter(({ match, side }) => side === 'head' && match.baseline !== null);
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

;// CONCATENATED MODULE: ./src/compare/base-packages.ts
/**
 * Tells whether a package is one of the base image, on each side that has it. A package may have another version and the same files:
 * no posting tells of it.
 */
function basePackages({ baseline, head, base }) {
    if (base === 'same')
        return () => false;
    const [was, is] = [ownersInBase(baseline), ownersInBase(head)];
    return match => (match.baseline === null || was.has(match.baseline)) && (match.head === null || is.has(match.head));
}
/** Indexes of packages with files of the base that show. */
function ownersInBase({ files, layers }) {
    const found = new Set();
    if (!layers.some(({ origin }) => origin === 'base'))
        return found;
    for (let file = 0; file < files.length; file++) {
        const owner = files.owner(file);
        if (owner !== null && !files.isHidden(file) && layers[files.layer(file)]?.origin === 'base')
            found.add(owner);
    }
    return found;
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
function fileCauses(parts, sides) {
    const files = mergeParts(parts);
    const isBig = bigAmong(files);
    const placeOf = places(sides);
    const [caches, big, groups] = [new Groups(), new Array(), new Groups()];
    for (const part of files) {
        const place = placeOf(part.match);
        if (place.cache !== null)
            caches.add(part, place.cache, place);
        else if (isBig(part.bytes))
            big.push(part);
        else
            groups.add(part, place.top, place);
    }
    return [
        ...caches.all().map(group => filesCause(group, group.name)),
        ...big.map(singleCause),
        ...groups.all().map(groupCause),
    ];
}
/** One part a file, line and blame; what cancels out to nothing is left out. */
function mergeParts(parts) {
    const merged = [];
    /** Where those of the file begin that is looked at. */
    let start = 0;
    let match = null;
    for (const part of parts) {
        if (part.match !== match)
            start = merged.length;
        match = part.match;
        addPart(merged, start, part);
    }
    return merged.filter(({ bytes }) => bytes.compressed !== 0 || bytes.unpacked !== 0);
}
function addPart(merged, start, part) {
    for (let at = start; at < merged.length; at++) {
        const known = merged[at];
        if (known?.blame !== part.blame || !isSameLine(known.line, part.line))
            continue;
        merged[at] = { ...part, bytes: (0,model_bytes/* addBytes */.$i)(known.bytes, part.bytes) };
        return;
    }
    merged.push(part);
}
function isSameLine(one, other) {
    return one === other || JSON.stringify(one) === JSON.stringify(other);
}
function bigAmong(parts) {
    let [compressed, unpacked] = [0, 0];
    for (const { bytes } of parts) {
        compressed += Math.abs(bytes.compressed);
        unpacked += Math.abs(bytes.unpacked);
    }
    const floor = { compressed: SHARE * compressed, unpacked: SHARE * unpacked };
    return bytes => Math.abs(bytes.compressed) >= floor.compressed || Math.abs(bytes.unpacked) >= floor.unpacked;
}
/** Says where files are: where they were only if they are not there any more. */
function places({ baseline, head }) {
    const [was, is] = [(0,once_a_directory/* onceADirectory */.q)(baseline.files, placeIn), (0,once_a_directory/* onceADirectory */.q)(head.files, placeIn)];
    return match => {
        const place = match.head === null ? was(match.baseline ?? -1) : is(match.head);
        if (place.cache === null)
            return place;
        // A name that is not a directory's may be what a cache is told by.
        return { ...place, cache: (0,package_manager_cache/* packageManagerCache */.w)(match.change.path)?.directory ?? null };
    };
}
function placeIn(directory) {
    return {
        directory: directory.slice(0, -1),
        top: topOf(directory),
        cache: (0,package_manager_cache/* packageManagerCache */.w)(directory)?.directory ?? null,
    };
}
function topOf(directory) {
    let end = -1;
    for (let level = 0; level < DEPTH; level++) {
        const slash = directory.indexOf('/', end + 1);
        if (slash === -1)
            break;
        end = slash;
    }
    return end === -1 ? '' : directory.slice(0, end);
}
/** Parts of one blame and line that have the same name. */
class Groups {
    groups = new Map();
    last = null;
    add(part, name, { directory }) {
        const group = this.groupOf(part, name);
        group.kinds.add(part.match.change.kind);
        group.directories.add(directory);
        group.count++;
        group.compressed += part.bytes.compressed;
        group.unpacked += part.bytes.unpacked;
        this.last = group;
    }
    all() {
        return [...this.groups.values()];
    }
    groupOf(part, name) {
        const { last } = this;
        // Most files are told with the one before.
        if (last?.name === name && last.first.blame === part.blame && last.first.line === part.line)
            return last;
        const key = JSON.stringify([part.blame, part.line, name]);
        const known = this.groups.get(key);
        if (known !== undefined)
            return known;
        const sums = { count: 0, compressed: 0, unpacked: 0 };
        const group = { name, first: part, kinds: new Set(), directories: new Set(), ...sums };
        this.groups.set(key, group);
        return group;
    }
}
function singleCause({ match, blame, line, bytes }) {
    const { path, kind } = match.change;
    return { what: { type: 'file', path, kind }, blame, line, delta: bytes };
}
function groupCause(group) {
    return group.count === 1 ? singleCause(group.first) : filesCause(group, sharedDirectory(group.directories));
}
function sharedDirectory(directories) {
    let shared = null;
    for (const directory of directories) {
        const own = directory.split('/');
        shared = shared === null ? own : commonStart(shared, own);
        if (shared.length === 0)
            break;
    }
    return (shared ?? []).join('/');
}
function filesCause({ first, kinds, count, compressed, unpacked }, directory) {
    const [kind = null, ...others] = kinds;
    return {
        what: { type: 'files', directory, count, kind: others.length === 0 ? kind : null },
        blame: first.blame,
        line: first.line,
        delta: { compressed, unpacked },
    };
}
function commonStart(a, b) {
    const end = a.findIndex((part, at) => part !== b[at]);
    return end === -1 ? a : a.slice(0, end);
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
 * - Bytes without a name: hidden (a cause for each line that made some and each that hides them), layer structure, files that
 *   were packed differently.
 */
function findCauses(sides, postings, packages) {
    const named = new NamedCauses();
    const fileParts = [];
    const ofPackages = [];
    const ofBase = { subject: baseSubject(sides, postings, packages), line: baseLine(sides) };
    for (const posting of postings.files) {
        if (isOfBase(sides, posting))
            named.add(ofBase.subject, posting.blame, ofBase.line, posting.bytes);
        else if (posting.owner === null)
            fileParts.push(posting);
        else
            ofPackages.push(posting);
    }
    for (const posting of postings.nameless) {
        const { subject, bytes, blame, line } = posting;
        if (isOfBase(sides, posting))
            named.add(ofBase.subject, blame, ofBase.line, bytes);
        else
            named.add(subject, blame, subject.type === 'hidden' ? line : null, bytes);
    }
    return [
        ...named.all(),
        ...packageCauses(attributeToHead(packageParts(ofPackages)), packages),
        ...fileCauses(attributeToHead(fileParts), sides),
    ]
        .filter(({ delta }) => delta.compressed !== 0 || delta.unpacked !== 0)
        .sort(byGrowth(cause => JSON.stringify([cause.what, cause.blame, cause.line])));
}
/** In the order of the files, the baseline's first: of what is equal, the first is told. */
function packageParts(postings) {
    const parts = [];
    for (const { owner, side, blame, line, bytes } of postings.toSorted(byFile)) {
        if (owner !== null)
            parts.push({ match: owner, side, blame, line, bytes });
    }
    return parts;
}
function byFile(a, b) {
    if (a.side !== b.side)
        return a.side === 'baseline' ? -1 : 1;
    return (a.match[a.side] ?? image_files/* NOBODY */.oQ) - (b.match[b.side] ?? image_files/* NOBODY */.oQ);
}
function isOfBase({ base }, { blame, ofBase }) {
    return blame === 'base-moved' || (ofBase && blame === 'yours' && base !== 'same');
}
function baseSubject(sides, { files }, packages) {
    const { baseline, head, base } = sides;
    const isInBase = basePackages(sides);
    const deltas = new Map();
    for (const posting of files) {
        if (posting.owner !== null && isOfBase(sides, posting))
            addTo(deltas, posting.owner, posting.bytes);
    }
    return {
        ...{ type: 'base', from: nameBase(baseline.base, base), to: nameBase(head.base, base) },
        changes: packages.versionsAmong(match => deltas.has(match) || isInBase(match), deltas),
    };
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
/** Sums for what is told as one. */
class NamedCauses {
    sums = new Map();
    last = null;
    add(what, blame, line, bytes) {
        const { last } = this;
        // Most bytes are told with those before.
        const isLast = last?.blame === blame && last.line === line && isSameSubject(last.what, what);
        const sum = isLast ? last : this.sumOf(what, blame, line);
        sum.delta.compressed += bytes.compressed;
        sum.delta.unpacked += bytes.unpacked;
        this.last = sum;
    }
    all() {
        return this.sums.values();
    }
    sumOf(what, blame, line) {
        const key = JSON.stringify([what.type === 'hidden' ? what : what.type, blame, line]);
        const sum = this.sums.get(key) ?? { what, blame, line, delta: { compressed: 0, unpacked: 0 } };
        this.sums.set(key, sum);
        return sum;
    }
}
function isSameSubject(one, other) {
    if (one.type !== 'hidden' || other.type !== 'hidden')
        return one.type === other.type;
    return one.why === other.why && one.by === other.by;
}

;// CONCATENATED MODULE: ./src/compare/compare-directories.ts



/** Levels below the root that have rows of their own; what lies deeper counts for these. */
const MAX_DEPTH = 64;
/**
 * What each directory gained or lost in changed visible files, with all that lies below it; only where that is not zero. A
 * moved file leaves one directory and enters another. The root's row is the sum of all file changes.
 */
function compareDirectories(baseline, head, matches) {
    const [before, after] = [new DirectorySums(baseline), new DirectorySums(head)];
    for (const { baseline: was, head: is, change } of matches) {
        if (change.kind === 'moved' && was !== null && is !== null) {
            before.add(was, (0,model_bytes/* subtractBytes */.CA)(model_bytes/* NO_BYTES */.CR, baseline.bytes(was)));
            after.add(is, head.bytes(is));
        }
        else if (is !== null)
            after.add(is, change.delta);
        else if (was !== null)
            before.add(was, change.delta);
    }
    const deltas = new Map();
    for (const sums of [before, after])
        sums.addTo(deltas);
    return [...deltas]
        .filter(([, delta]) => delta.compressed !== 0 || delta.unpacked !== 0)
        .map(([path, delta]) => ({ path, delta }))
        .sort(bySize(change => change.path));
}
/** What the files of each directory of an image are together. Directories are few, so that only these add to those above them. */
class DirectorySums {
    files;
    sums = new Map();
    constructor(files) {
        this.files = files;
    }
    add(file, { compressed, unpacked }) {
        const directory = this.files.directory(file);
        const sum = this.sums.get(directory);
        if (sum === undefined) {
            this.sums.set(directory, { compressed, unpacked });
            return;
        }
        sum.compressed += compressed;
        sum.unpacked += unpacked;
    }
    addTo(deltas) {
        for (const [directory, bytes] of this.sums)
            addUp(deltas, this.files.directoryPath(directory), bytes);
    }
}
function addUp(deltas, directory, bytes) {
    addTo(deltas, '', bytes);
    const path = `${directory}/`;
    let depth = 0;
    for (let slash = path.indexOf('/'); slash > 0 && depth < MAX_DEPTH; slash = path.indexOf('/', slash + 1)) {
        addTo(deltas, path.slice(0, slash), bytes);
        depth++;
    }
}

;// CONCATENATED MODULE: ./src/compare/compare-files.ts

/** What became of each visible file that is not the same on both sides, biggest change first. */
function compareFiles(matches) {
    return matches.map(({ change }) => change).sort(bySize(change => change.path));
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

// EXTERNAL MODULE: ./src/measure/packages/package-catalogs.ts + 29 modules
var package_catalogs = __webpack_require__(46429);
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
    /** The match of a package of one side, or null when there is none. */
    matchOf(side, owner) {
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
            .sort(BIGGEST_FIRST);
    }
    /** Those of some packages that came, left or changed their version, each with the given bytes as its delta; biggest change first. */
    versionsAmong(isAmong, deltas) {
        return this.matches
            .filter(isAmong)
            .map(match => this.describe(match, deltas.get(match) ?? model_bytes/* NO_BYTES */.CR))
            .filter(({ kind }) => !KEEPS_VERSION.has(kind))
            .sort(BIGGEST_FIRST);
    }
}
const BIGGEST_FIRST = bySize(({ name, from, to }) => `${name} ${from ?? ''} ${to ?? ''}`);
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

;// CONCATENATED MODULE: ./src/compare/answers.ts

const NO_ANSWER = { blame: null, line: null, ofBase: false };
/** The answer of each layer, by its index. Where both sides of a pair give the same one, it is one object. */
function findAnswers(sides, blames) {
    const answers = { baseline: [], head: [] };
    for (const [index, pair] of sides.layers.entries()) {
        const blame = blames[index] ?? null;
        const was = answerOf(sides, 'baseline', pair, blame);
        const is = answerOf(sides, 'head', pair, blame);
        if (was !== null && pair.baseline !== null)
            answers.baseline[pair.baseline] = was;
        if (is !== null && pair.head !== null)
            answers.head[pair.head] = was !== null && isSame(was, is) ? was : is;
    }
    return answers;
}
/** A line that both sides have is named by the head's index. */
function answerOf(sides, side, layers, blame) {
    const layer = layerAt(sides[side], layers[side]);
    if (layer === undefined)
        return null;
    const ofBase = layer.origin === 'base';
    if (layer.line === null)
        return { blame, line: ofBase ? null : answers_stepOf(sides, layers), ofBase };
    const pair = sides.lines.find(each => each[side] === layer.line);
    const line = pair?.head != null ? { side: 'head', index: pair.head } : { side, index: layer.line };
    return { blame, line, ofBase };
}
/** What the history says of a layer without a line, in the words of the side that has it now. */
function answers_stepOf(sides, { baseline, head }) {
    const was = layerAt(sides.baseline, baseline);
    const is = layerAt(sides.head, head);
    const step = is?.createdBy ?? was?.createdBy ?? null;
    return step === null ? null : { side: is === undefined ? 'baseline' : 'head', step };
}
function isSame(one, other) {
    return JSON.stringify(one) === JSON.stringify(other);
}

;// CONCATENATED MODULE: ./src/compare/bringers.ts
/** Says which layer brought a file, of files that are copies which later layers made for the owner or mode; null of all others. */
function findBringers(files) {
    const bringers = new Map();
    // In the order of their layers, so that a copy of a copy is known by its first.
    for (const file of files.hiddenFiles()) {
        const hidden = files.hidden(file);
        if (hidden?.why !== 'metadata')
            continue;
        const [layer, path] = [files.layer(file), files.path(file)];
        bringers.set(placeOf(hidden.by, path), bringers.get(placeOf(layer, path)) ?? layer);
    }
    if (bringers.size === 0)
        return () => null;
    return file => bringers.get(placeOf(files.layer(file), files.path(file))) ?? null;
}
function placeOf(layer, path) {
    return `${layer} ${path}`;
}

;// CONCATENATED MODULE: ./src/compare/contributions.ts





/**
 * The books of a comparison: every byte of the delta is in exactly one posting, and every table is a sum over postings. The
 * postings of one blame add up to the delta of the layers of that blame.
 *
 * What is hidden ships in the layer of the line that made it, so that line answers for it, and is where advice says how to
 * be rid of it. A file in a layer that both sides share may show on one side and be hidden on the other: the line that made
 * it did not change, and its layer is as big as before. There the line that hides it answers, as the change is its own. What
 * shows, or is hidden, on both sides in the same blob cancels out and is not posted.
 */
function contributionsTo(sides, blames, found, packages) {
    const books = new Books(sides, findAnswers(sides, blames), found.twins, packages);
    for (const match of found.matches)
        books.postMatch(match);
    for (const side of ['baseline', 'head']) {
        for (const file of found.others[side])
            books.postFile(side, file, null);
        for (const file of found.same[side])
            books.postFile(side, file, null);
    }
    sides.layers.forEach((pair, index) => {
        books.postStructure(pair, blames[index] ?? null);
    });
    return books;
}
const REPACKED = { type: 'repacked' };
const contributions_STRUCTURE = { type: 'structure' };
class Books {
    files = [];
    nameless = [];
    sides;
    answers;
    bringers;
    twins;
    packages;
    constructor(sides, answers, twins, packages) {
        this.sides = sides;
        this.answers = answers;
        this.bringers = { baseline: findBringers(sides.baseline.files), head: findBringers(sides.head.files) };
        this.twins = twins;
        this.packages = packages;
    }
    postMatch(match) {
        const { baseline, head, change } = match;
        const answer = this.sharedAnswer(match);
        if (answer !== null) {
            const { blame, line, ofBase } = answer;
            this.files.push({
                bytes: change.delta,
                blame: blame ?? 'yours',
                line,
                ofBase,
                match,
                side: 'head',
                owner: null,
            });
            return;
        }
        if (baseline !== null)
            this.postFile('baseline', baseline, match);
        if (head !== null)
            this.postFile('head', head, match);
    }
    /** That of both sides of a file that changed in its place: most often, and then one posting is enough for what it has more or less. */
    sharedAnswer({ baseline, head }) {
        if (baseline === null || head === null)
            return null;
        if (this.hasTwin('baseline', baseline) || this.hasTwin('head', head))
            return null;
        const { baseline: before, head: after } = this.sides;
        if (before.files.owner(baseline) !== null || after.files.owner(head) !== null)
            return null;
        const answer = this.answerOf('head', head);
        return answer === this.answerOf('baseline', baseline) ? answer : null;
    }
    /** @param match null: the file does not show, or is the same on both sides and only packed in another way. */
    postFile(side, file, match) {
        const { files } = this.sides[side];
        const twin = this.twins[side][file] ?? image_files/* NOBODY */.oQ;
        if (twin !== image_files/* NOBODY */.oQ && files.isHidden(file) !== this.sides[OTHER_SIDE[side]].files.isHidden(twin)) {
            this.postTransition(side, file, twin, match);
        }
        else {
            this.post(side, file, match, signed(side, files.bytes(file)), this.answerOf(side, file));
        }
    }
    /** A file of a shared layer that shows on one side only. */
    postTransition(side, file, twin, match) {
        const [here, there] = [this.sides[side].files, this.sides[OTHER_SIDE[side]].files];
        const hider = (here.isHidden(file)
            ? this.answers[side][here.hiddenBy(file)]
            : this.answers[OTHER_SIDE[side]][there.hiddenBy(twin)]) ?? NO_ANSWER;
        if (side === 'baseline') {
            this.post(side, file, match, signed(side, here.bytes(file)), hider);
            return;
        }
        // What the layer's other packing makes of the same file is not the hider's doing.
        this.post(side, file, match, there.bytes(twin), hider);
        const blame = this.answers[side][here.layer(file)]?.blame ?? hider.blame;
        this.post(side, file, match, (0,model_bytes/* subtractBytes */.CA)(here.bytes(file), there.bytes(twin)), { ...hider, blame });
    }
    postStructure(pair, blame) {
        for (const side of ['baseline', 'head']) {
            const at = pair[side];
            const layer = layerAt(this.sides[side], at);
            if (at === null || layer === undefined || pair.kind === 'same')
                continue;
            const bytes = signed(side, { compressed: layer.structure, unpacked: 0 });
            this.postNameless(contributions_STRUCTURE, bytes, { ...(this.answers[side][at] ?? NO_ANSWER), blame });
        }
    }
    post(side, file, match, bytes, answer) {
        if (match === null) {
            this.postNameless(this.namelessOf(side, file), bytes, answer);
            return;
        }
        const { blame, line, ofBase } = answer;
        const owner = this.packages.matchOf(side, this.sides[side].files.owner(file));
        this.files.push({ bytes, blame: blame ?? 'yours', line, ofBase, match, side, owner });
    }
    postNameless(subject, bytes, { blame, line, ofBase }) {
        if (bytes.compressed === 0 && bytes.unpacked === 0)
            return;
        this.nameless.push({ bytes, blame: blame ?? 'yours', line, ofBase, subject });
    }
    namelessOf(side, file) {
        const hidden = this.sides[side].files.hidden(file);
        if (hidden === undefined)
            return REPACKED;
        const { by, why } = hidden;
        const line = this.answers[side][by]?.line ?? null;
        return { type: 'hidden', why: why === 'opaque' ? 'deleted' : why, by: line };
    }
    answerOf(side, file) {
        const own = this.answers[side][this.sides[side].files.layer(file)] ?? NO_ANSWER;
        const bringer = this.bringers[side](file);
        const first = bringer === null ? undefined : this.answers[side][bringer];
        return first === undefined || first.ofBase ? own : { ...own, line: first.line };
    }
    hasTwin(side, file) {
        return this.twins[side][file] !== image_files/* NOBODY */.oQ;
    }
}
function signed(side, { compressed, unpacked }) {
    return side === 'head' ? { compressed, unpacked } : (0,model_bytes/* subtractBytes */.CA)(model_bytes/* NO_BYTES */.CR, { compressed, unpacked });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/compare/image-layers.ts


/** One image's layers, with the files of each at hand. */
class ImageLayers {
    all;
    files;
    runs;
    sums = new Map();
    keys = new Map();
    constructor({ files, layers }) {
        this.all = layers;
        this.files = files;
        this.runs = runsByLayer(files, layers.length);
    }
    indexes(wanted) {
        return [...this.all.keys()].filter(index => {
            const layer = this.all[index];
            return layer !== undefined && wanted(layer);
        });
    }
    /** The files of a layer in their order: most often one run. */
    runsOf(index) {
        return this.runs[index] ?? [];
    }
    /** The indexes of the files of a layer, in their order. */
    filesOf(index) {
        const own = [];
        for (const { start, end } of this.runsOf(index))
            for (let file = start; file < end; file++)
                own.push(file);
        return own;
    }
    /** Sizes are in the key so that what was measured wrongly on one side can never pass for unchanged. */
    digestKey(index) {
        const layer = this.all[index];
        if (layer === undefined)
            return null;
        return [layer.digest, layer.compressed, layer.unpacked, layer.structure].join(' ');
    }
    /** What a layer holds. Layers without files say too little: of these only equal tars are equal. */
    contentKey(index) {
        return this.hasFiles(index) ? this.filesKey(index) : (this.all[index]?.diffId ?? null);
    }
    /** The same for layers of the same {@link contentKey}. By it, nearly all others are told apart at a hundredth of the cost. */
    contentSum(index) {
        return this.hasFiles(index) ? this.filesSum(index) : (this.all[index]?.diffId ?? null);
    }
    /** Whether the files of a layer are those of a layer of another image, by path and content. */
    hasSameFiles(index, others, other) {
        return this.filesSum(index) === others.filesSum(other) && this.filesKey(index) === others.filesKey(other);
    }
    hasFiles(index) {
        return this.runsOf(index).length !== 0;
    }
    filesSum(index) {
        const sum = this.sums.get(index) ?? sumOf(this.files, this.runsOf(index));
        this.sums.set(index, sum);
        return sum;
    }
    /** What tells the files of a layer from those of another: a hash, as names may be many megabytes together. */
    filesKey(index) {
        const key = this.keys.get(index) ?? hashOf(this.textsOf(index).sort(byPath));
        this.keys.set(index, key);
        return key;
    }
    textsOf(index) {
        const { files } = this;
        return this.filesOf(index).map(file => ({
            path: files.path(file),
            content: files.content(file),
            unpacked: files.unpacked(file),
        }));
    }
}
/** By the index of a layer the runs of its files. */
function runsByLayer(files, layers) {
    const runs = Array.from({ length: layers }, () => []);
    const { length } = files;
    let start = 0;
    for (let end = 1; end <= length; end++) {
        if (end < length && files.layer(end) === files.layer(start))
            continue;
        runs[files.layer(start)]?.push({ start, end });
        start = end;
    }
    return runs;
}
/** How many files there are, and sums of their sizes and contents, in whatever order they come. */
function sumOf(files, runs) {
    let [count, unpacked, one, other] = [0, 0, 0, 0];
    for (const { start, end } of runs) {
        count += end - start;
        for (let file = start; file < end; file++) {
            // Of 32 bits, which are exact in any order.
            unpacked = (unpacked + (files.unpacked(file) | 0)) | 0;
            one = (one + files.contentWord(file, 0)) | 0;
            other ^= files.contentWord(file, 1);
        }
    }
    return [count, unpacked, one, other].join(' ');
}
/** Characters that are hashed at once: of a million files, each by itself takes longer. */
const AT_ONCE = 65_536;
function hashOf(files) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let text = '';
    for (const { content, unpacked, path } of files) {
        text += `${content} ${unpacked} ${path}\0`;
        if (text.length < AT_ONCE)
            continue;
        hash.update(text, 'utf16le');
        text = '';
    }
    return hash.update(text, 'utf16le').digest('base64');
}
function byPath(a, b) {
    return byName(a.path, b.path) || byName(a.content, b.content) || a.unpacked - b.unpacked;
}

;// CONCATENATED MODULE: ./src/compare/match-moved.ts

/** Matches of files that only one side has where they are: a file whose content went from one path to another is one, moved. */
function matchMoved(removed, added) {
    const from = findMoves(removed, added);
    const taken = new Set(from.values());
    return [
        ...added.own.map(file => {
            const was = from.get(file);
            return was === undefined
                ? addedFile(added.files, file)
                : movedFile(removed.files, was, added.files, file);
        }),
        ...removed.own.filter(file => !taken.has(file)).map(file => removedFile(removed.files, file)),
    ];
}
/**
 * By each added file the removed one that it was. Files of equal content pair up by equal names first, then in the order of their paths. Empty
 * files say nothing.
 */
function findMoves(removed, added) {
    const left = movable(removed, added).reverse();
    const right = movable(added, removed);
    const from = new Map();
    const taken = new Set();
    for (const key of ['contentAndName', 'content']) {
        const waiting = Map.groupBy(left.filter(file => !taken.has(file)), file => file[key]);
        for (const file of right.filter(({ index }) => !from.has(index))) {
            const was = waiting.get(file[key])?.pop();
            if (was === undefined)
                continue;
            from.set(file.index, was.index);
            taken.add(was);
        }
    }
    return from;
}
/** Those whose content the other side may have, too, by their paths: these are few, so that few are looked at. */
function movable({ files, own }, others) {
    const there = new Set(others.own.map(file => others.files.contentWord(file, 0)));
    return own
        .filter(file => files.unpacked(file) > 0 && there.has(files.contentWord(file, 0)))
        .map(file => {
        const content = `${files.content(file)} ${files.unpacked(file)}`;
        return {
            index: file,
            path: files.path(file),
            content,
            contentAndName: `${content} ${files.name(file)}`,
        };
    })
        .sort((a, b) => (a.path < b.path ? -1 : 1));
}
function addedFile(files, file) {
    return matchOf(null, file, { kind: 'added', path: files.path(file), delta: files.bytes(file) });
}
function removedFile(files, file) {
    const delta = (0,model_bytes/* subtractBytes */.CA)(model_bytes/* NO_BYTES */.CR, files.bytes(file));
    return matchOf(file, null, { kind: 'removed', path: files.path(file), delta });
}
function movedFile(before, was, after, is) {
    const delta = (0,model_bytes/* subtractBytes */.CA)(after.bytes(is), before.bytes(was));
    return matchOf(was, is, { kind: 'moved', path: after.path(is), from: before.path(was), delta });
}
function matchOf(baseline, head, change) {
    return { baseline, head, change };
}

;// CONCATENATED MODULE: ./src/compare/match-files.ts


/**
 * Matches some visible files of two images: by path, then what is left by content. Those of the same path and content are the same, and each
 * other file is in exactly one match. A path shows once in a sound image; should one come twice, the copies stay apart so that sums hold.
 */
function matchFiles(baseline, shownBefore, head, shown) {
    const before = new FilesByPath(baseline, shownBefore);
    const matches = [];
    const same = { baseline: new Array(), head: new Array() };
    const added = [];
    for (const file of shown) {
        const path = head.path(file);
        const was = before.take(path);
        if (was === null)
            added.push(file);
        else if (baseline.isSameContent(was, head, file)) {
            same.baseline.push(was);
            same.head.push(file);
        }
        else {
            const delta = (0,model_bytes/* subtractBytes */.CA)(head.bytes(file), baseline.bytes(was));
            matches.push({ baseline: was, head: file, change: { kind: 'modified', path, delta } });
        }
    }
    const others = matchMoved({ files: baseline, own: before.rest() }, { files: head, own: added });
    return { matches: [...matches, ...others], same };
}
/** Files that are taken by their paths, those of one path in their order. */
class FilesByPath {
    first = new Map();
    /** By the index of a file that of the next one with its path. */
    next = new Map();
    constructor(files, own) {
        for (const file of own.toReversed()) {
            const path = files.path(file);
            const behind = this.first.get(path);
            if (behind !== undefined)
                this.next.set(file, behind);
            this.first.set(path, file);
        }
    }
    take(path) {
        const file = this.first.get(path);
        if (file === undefined)
            return null;
        const next = this.next.get(file);
        if (next === undefined)
            this.first.delete(path);
        else
            this.first.set(path, next);
        return file;
    }
    /** What nobody took, in order. */
    rest() {
        const rest = [];
        for (const first of this.first.values()) {
            for (let file = first; file !== undefined; file = this.next.get(file))
                rest.push(file);
        }
        return rest.sort((a, b) => a - b);
    }
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

;// CONCATENATED MODULE: ./src/compare/unchanged-files.ts

/** Pairs each file of a layer that holds the same on both sides with its counterpart. */
function pairUnchangedFiles(layers, baseline, head) {
    const twins = { baseline: noneOf(baseline.files), head: noneOf(head.files) };
    const settled = new Set();
    const isSame = head.files.runComparer(baseline.files);
    for (const pair of layers) {
        if (pair.baseline === null || pair.head === null)
            continue;
        if (pair.kind !== 'same' && pair.kind !== 'repacked')
            continue;
        const [was, is] = [onlyRun(baseline, pair.baseline), onlyRun(head, pair.head)];
        // Most often both sides list the same files in the same order; then no keys need to be made.
        if (was !== null && is?.count === was.count && isSame(is.start, was.start, is.count)) {
            pairInOrder(twins, was.start, is.start, is.count);
            if (pair.kind === 'same')
                settled.add(pair);
        }
        else
            pairByKey(twins, baseline, baseline.filesOf(pair.baseline), head, head.filesOf(pair.head));
    }
    return { twins, settled };
}
function noneOf({ length }) {
    return new Int32Array(length).fill(image_files/* NOBODY */.oQ);
}
/** The files of a layer where they stand one behind the other. */
function onlyRun(layers, index) {
    const [run, ...others] = layers.runsOf(index);
    return run === undefined || others.length > 0 ? null : { start: run.start, count: run.end - run.start };
}
function pairInOrder(twins, baseline, head, count) {
    for (let at = 0; at < count; at++) {
        twins.baseline[baseline + at] = head + at;
        twins.head[head + at] = baseline + at;
    }
}
function pairByKey(twins, left, baseline, right, head) {
    const waiting = Map.groupBy(baseline, file => unchanged_files_keyOf(left.files, file));
    for (const file of head) {
        const twin = waiting.get(unchanged_files_keyOf(right.files, file))?.shift();
        if (twin === undefined)
            continue;
        twins.baseline[twin] = file;
        twins.head[file] = twin;
    }
}
function unchanged_files_keyOf(files, file) {
    return `${files.content(file)} ${files.unpacked(file)} ${files.path(file)}`;
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
    const { sides, laidOut } = layOut(settled.baseline, settled.head);
    const blames = blameLayers(sides);
    const found = findFiles(sides, laidOut);
    const packages = new PackageComparison(baseline, head);
    const postings = contributionsTo(sides, blames, found, packages);
    const unpacked = unpackedIncomparable(sides);
    const layers = sides.layers.map((pair, index) => layerChange(sides, pair, blames[index] ?? null));
    return {
        platform: head.platform,
        baseline: bytesOf(baseline),
        head: bytesOf(head),
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
        files: compareFiles(found.matches),
        directories: compareDirectories(baseline.files, head.files, found.matches),
        ...sumSubjects(postings, packages),
        hidden: (0,model_bytes/* subtractBytes */.CA)(head.hidden, baseline.hidden),
        structure: { compressed: structureOf(head) - structureOf(baseline), unpacked: 0 },
        causes: findCauses(sides, postings, packages),
        kinds: compareCategories(sides, found.twins, found.matches),
    };
}
function layOut(baseline, head) {
    const lines = alignLines(baseline.lines, head.lines);
    const base = compareBases(baseline, head);
    const laidOut = { baseline: new ImageLayers(baseline), head: new ImageLayers(head) };
    const layers = alignLayers(laidOut.baseline, laidOut.head, lines, base);
    return { sides: { baseline, head, lines, base, layers }, laidOut };
}
function findFiles(sides, { baseline, head }) {
    const unchanged = pairUnchangedFiles(sides.layers, baseline, head);
    const before = findCandidates('baseline', sides, baseline, unchanged);
    const after = findCandidates('head', sides, head, unchanged);
    const matched = matchFiles(baseline.files, before.shown, head.files, after.shown);
    return { ...matched, others: { baseline: before.others, head: after.others }, twins: unchanged.twins };
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
function sumSubjects({ files, nameless }, packages) {
    const deltas = new Map();
    const unpackaged = { compressed: 0, unpacked: 0 };
    for (const { owner, bytes } of files) {
        if (owner !== null)
            addTo(deltas, owner, bytes);
        else {
            unpackaged.compressed += bytes.compressed;
            unpackaged.unpacked += bytes.unpacked;
        }
    }
    const repacked = nameless.filter(({ subject }) => subject.type === 'repacked');
    return {
        packages: packages.changes(deltas),
        unpackaged,
        repacked: (0,model_bytes/* sumBytes */.jO)(repacked.map(({ bytes }) => bytes)),
    };
}
function structureOf({ layers }) {
    return layers.reduce((sum, layer) => sum + layer.structure, 0);
}
function bytesOf({ compressed, unpacked }) {
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
// EXTERNAL MODULE: ./src/judge/budgets.ts + 4 modules
var budgets = __webpack_require__(92618);
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
        .map(normal_platform/* normalPlatform */.Je);
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
    const byDetail = meant.toSorted((a, b) => (0,normal_platform/* normalPlatform */.Je)(a[0]).length - (0,normal_platform/* normalPlatform */.Je)(b[0]).length || ofOwnName(a) - ofOwnName(b));
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
 * Fails each budget that was not judged, but growth that is meant to be told only.
 *
 * @param reason why there is no baseline, as a whole sentence; null: there is one.
 * @param isPart whether other jobs build other platforms of the image: a limit on one of them is theirs.
 */
function requireBaseline(verdict, reason, isPart) {
    const judgements = verdict.judgements.map((judgement) => {
        const { outcome, skippedBy } = judgement;
        if (outcome !== 'skipped' || skippedBy === 'settled')
            return judgement;
        if (isPart && skippedBy === 'no-platform')
            return judgement;
        const why = reason === null || !lacksBaseline(judgement) ? '' : ` ${reason}`;
        const words = `, and \`require-baseline\` is set.${why}`;
        return { ...judgement, outcome: 'fail', sentence: judgement.sentence.replace(/\.?$/, () => words) };
    });
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
// EXTERNAL MODULE: ./src/advise/manifests/installs.ts + 2 modules
var installs = __webpack_require__(52733);
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
            ((0,package_install/* isInstall */.OK)(part) || installs/* INSTALLS */.r.some(each => each.builds !== true && each.command.test(part)))));
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
    const pattern = (0,package_install/* installOf */.hQ)(ecosystem);
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
    const rest = (0,model_bytes/* subtractBytes */.CA)(report_table_sumOf(items, sizeOf), report_table_sumOf(top, sizeOf));
    return { rows: top.map(toRow), rest: { ...rest, count: items.length - top.length } };
}
/** As `sumBytes`, without a list of half a million sizes. */
function report_table_sumOf(items, sizeOf) {
    let [compressed, unpacked] = [0, 0];
    items.forEach(item => {
        const size = sizeOf(item);
        compressed += size.compressed;
        unpacked += size.unpacked;
    });
    return { compressed, unpacked };
}
/**
 * The biggest items, by compressed bytes and then by unpacked ones; equal ones stay in their order. Sorts no more than it
 * keeps, since an image may have a million files.
 */
function biggest(items, sizeOf, most) {
    const top = [];
    let least = null;
    items.forEach(item => {
        const size = sizeOf(item);
        if (least !== null && compareSizes(size, least) >= 0)
            return;
        let place = top.length;
        for (; place > 0; place -= 1) {
            const above = top[place - 1];
            if (above === undefined || compareSizes(size, sizeOf(above)) >= 0)
                break;
        }
        top.splice(place, 0, item);
        if (top.length > most)
            top.pop();
        const last = top.at(-1);
        least = last === undefined || top.length < most ? null : sizeOf(last);
    });
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
    const sums = new Map([['', { ...model_bytes/* NO_BYTES */.CR }]]);
    sumOwnFiles(files, sums);
    const byDepth = [];
    for (const path of sums.keys())
        (byDepth[depthOf(path)] ??= []).push(path);
    for (let depth = DEEPEST; depth > 0; depth -= 1) {
        for (const path of byDepth[depth] ?? []) {
            const parent = parentOf(path);
            if (!sums.has(parent))
                (byDepth[depth - 1] ??= []).push(parent);
            add(sum_directories_sumOf(sums, parent), sums.get(path) ?? model_bytes/* NO_BYTES */.CR);
        }
    }
    return [...sums].map(([path, bytes]) => ({ path, ...bytes }));
}
function sumOwnFiles(files, sums) {
    const sumAround = (0,once_a_directory/* onceADirectory */.q)(files, path => sum_directories_sumOf(sums, shallow(parentOf(path))));
    files.eachRun((start, end) => {
        let sum = null;
        for (let file = start; file < end; file++) {
            if (files.isHidden(file))
                continue;
            sum ??= sumAround(file);
            sum.compressed += files.compressed(file);
            sum.unpacked += files.unpacked(file);
        }
    });
}
function sum_directories_sumOf(sums, path) {
    const sum = sums.get(path) ?? { ...model_bytes/* NO_BYTES */.CR };
    sums.set(path, sum);
    return sum;
}
function add(sum, { compressed, unpacked }) {
    sum.compressed += compressed;
    sum.unpacked += unpacked;
}
function depthOf(path) {
    let depth = path === '' ? 0 : 1;
    for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1))
        depth += 1;
    return depth;
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
function reportPlatform(image, change, { advice = [], silenced = [], bases = [], patch = '', trend = [] } = {}) {
    const { files } = image;
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
        directories: significantDirectories(sumDirectories(files)),
        files: reportTable(files.shown, file => files.bytes(file), file => ({
            path: (0,clip_text/* clipText */.g)(files.path(file)),
            ...files.bytes(file),
            ...(0,report_place/* placeOfLayer */.k)(image, files.layer(file)),
        })),
        hiddenFiles: reportHidden(image),
        advice: (0,report_advice/* reportAdvice */.v)(image, advice, { patch, silenced, bases }),
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
    const { files } = image;
    return reportTable(files.hiddenFiles(), file => files.bytes(file), file => ({
        path: (0,clip_text/* clipText */.g)(files.path(file)),
        why: files.hidden(file)?.why ?? 'deleted',
        ...files.bytes(file),
        ...(0,report_place/* placeOfLayer */.k)(image, files.layer(file)),
        ...byOf((0,report_place/* placeOfLayer */.k)(image, files.hiddenBy(file))),
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
function reportPlatforms({ measurement, comparison, baseline, noiseFloor = model_noise_floor/* DEFAULT_NOISE_FLOOR */.s, contextFile, advice = [], silenced = [], bases = [], patches = [], }) {
    const besideOf = (index) => ({
        ...{ advice: advice[index], silenced: silenced[index] },
        ...{ bases: bases[index], patch: patches[index] },
    });
    if (baseline.kind === 'none' || comparison === null) {
        return measurement.platforms.map((image, index) => reportPlatform(image, null, besideOf(index)));
    }
    const trends = reportTrends(measurement, baseline.history ?? []);
    const changes = Map.groupBy(comparison.platforms, ({ platform }) => platform);
    const earlier = (0,same_platform/* pairPlatforms */.T)(measurement.platforms, baseline.measurement.platforms);
    return measurement.platforms.map((image, index) => {
        const change = changes.get(image.platform)?.shift();
        const was = earlier[index] ?? null;
        return reportPlatform(image, change === undefined || was === null
            ? null
            : reportChange(change, was, image, { floor: noiseFloor, contextFile }), { ...besideOf(index), trend: trends[index] });
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
            ...build_report_keyOf(was),
            metric: was.metric,
            subject: (0,clip_text/* clipOptional */.H)(was.subject ?? null),
            platform: (0,clip_text/* clipOptional */.H)(was.platform ?? null),
            was: limitOf(was),
            now: now === null ? null : limitOf(now),
        })),
    };
}
function build_report_keyOf(budget) {
    const { key } = (0,budgets/* budgetKind */.YY)(budget).termsOf?.(budget) ?? {};
    return key === undefined ? {} : { key };
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
    return files.some(file => files.endsWith(file, 'HEAD') && /(?:^|\/)\.git\/HEAD$/.test(files.path(file)));
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
        ? { ...judgement, outcome: 'warn', sentence: judgement.sentence.replace(/\.?$/, () => words) }
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
 * Warnings of the budgets that were not judged, whole sentences. Growth that is meant to be told only is none, nor is growth where nobody
 * asked for a comparison, nor what the log says already.
 */
function unjudgedBudgets(judgements, baseline) {
    const skipped = judgements.filter(({ outcome, skippedBy }) => outcome === 'skipped' && skippedBy !== 'settled');
    const others = skipped.filter(judgement => !lacksBaseline(judgement)).map(({ sentence }) => sentence);
    const sentences = skipped.filter(lacksBaseline).map(({ sentence }) => sentence);
    const isKnown = baseline.kind === 'none' && (baseline.warned === true || baseline.unasked === true);
    const growth = [...sentences, reasonWithout(baseline) ?? ''].join(' ').trim();
    return [...(isKnown || sentences.length === 0 ? [] : [growth]), ...others].map(text => (0,visible/* visible */.R)(text, LONGEST));
}

// EXTERNAL MODULE: ./src/judge/budgets/path.ts
var path = __webpack_require__(48035);
;// CONCATENATED MODULE: ./src/pipeline/unmatched-limits.ts


/** Longest warning. Characters. */
const unmatched_limits_LONGEST = 1000;
/**
 * Warnings of limits that hold because what they are on is on no platform, whole sentences: its name is most likely misspelt. One with a
 * limit of nothing is there to keep it out.
 */
function unmatchedLimits(judgements) {
    const declared = Map.groupBy(judgements, ({ budget: { kind, subject, source } }) => JSON.stringify([kind, subject, source]));
    return [...declared.values()]
        .filter(all => all.every(({ matchesNothing, limit }) => matchesNothing === true && limit > 0))
        .flatMap(([first]) => (first === undefined ? [] : (0,visible/* visible */.R)(sentenceOn(first), unmatched_limits_LONGEST)));
}
function sentenceOn({ budget: { kind, subject = '', source } }) {
    const start = `The ${kind} \`${subject}\` (${source})`;
    return kind === path/* path */.A.kind
        ? `${start} matches no file in the image.${rootHint(subject)}`
        : `${start} is not in the image.`;
}
function rootHint(pattern) {
    if (/^[/*!]/.test(pattern))
        return '';
    return ' Patterns start at the root of the image; put `**/` before it to match in every directory.';
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
async function judgeMeasurement({ measurement, baseline, budgets, cache, advice = 'auto', requireBaseline: isRequired, isPart, alternatives = new Map(), contextFile, contextFolder, sources, tryAdvice, }, { version, now, acceptance, onEvent }) {
    const comparison = baseline.kind === 'none' ? null : compareMeasurements(baseline.measurement, measurement);
    const platforms = measurement.platforms.map(({ platform }) => platform);
    const chosen = chooseBudgets(budgets, platforms);
    const judged = verdictOn(measurement, chosen.budgets, { baseline, comparison, isRequired, isPart });
    for (const message of warningsOn(judged, baseline))
        onEvent({ type: 'warning', message });
    const verdict = { ...(await withAcceptance(judged, acceptance)), loosened: chosen.loosened };
    const ignored = (0,ignored_rules/* ignoredRules */.ec)(budgets.layers);
    for (const message of (0,ignored_rules/* unknownRules */.sF)(ignored, measurement))
        onEvent({ type: 'warning', message });
    const known = { contextFile, contextFolder, sources, ignored };
    const images = withBasesOf(measurement, baseline.kind === 'none' ? null : baseline.measurement);
    const all = adviceOnEach(images, advice, { alternatives, cache }, known);
    const found = await triedBy(tryAdvice, all);
    const report = buildReport({
        version,
        measuredAt: now().toISOString(),
        measurement,
        comparison,
        baseline,
        verdict,
        advice: found,
        ...{ silenced: all.map(each => each.silenced), bases: all.map(each => each.bases) },
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
    return [...unjudgedBudgets(judgements, baseline), ...unmatchedLimits(judgements)];
}
/** The advice on each platform and, where it is tried, what came of it. */
async function triedBy(tryAdvice, found) {
    const given = found.map(({ advice }) => advice);
    return tryAdvice === undefined ? given : await Promise.all(given.map(tryAdvice));
}
/** What can be made of the advice on each platform at once. */
function patchesOf(advice, sources) {
    return sources === undefined ? [] : advice.map(all => (0,format_diff/* formatDiff */.V)((0,choose_fix/* chooseFix */.n)(all, sources, []).patch));
}
function verdictOn(measurement, budgets, { baseline, comparison, isRequired = false, isPart = false, }) {
    const unjudged = baseline.judgesGrowth === false ? SETTLED : null;
    const uncommitted = baseline.kind === 'none' ? null : (baseline.uncommitted ?? null);
    const verdict = judge(budgets, measurement, comparison, unjudged, uncommitted);
    return isRequired ? requireBaseline(verdict, reasonWithout(baseline), isPart) : verdict;
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


/***/ })

};
