export const id = 6775;
export const ids = [6775];
export const modules = {

/***/ 29818:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ isRed)
/* harmony export */ });
/** Whether an image of a leg is over its budgets or has no numbers. */
function isRed({ reports, unmeasured }) {
    return unmeasured.length > 0 || reports.some(({ verdict }) => verdict.outcome === 'fail');
}


/***/ }),

/***/ 46222:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ newestJobReports)
/* harmony export */ });
/* harmony import */ var _is_red_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29818);
/* harmony import */ var _report_artifact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71461);


/**
 * What counts: of each image of each step of each job the newest attempt of the run. A leg is replaced by a later attempt of its own
 * alone; where a workflow that is called twice builds one image in both calls, no one knows whose attempt is whose, and as many count as
 * there are, those that failed first. A refused artifact counts as what its name says it is, until a later attempt of its step is there.
 */
function newestJobReports({ legs, refused }) {
    const candidates = newestOfName([...legs.map(ofLeg), ...refused.map(ofRefused)]);
    const places = Map.groupBy(candidates, ({ place }) => place);
    const counts = [...places.values()].flatMap(newestOfPlace).sort((a, b) => a.id - b.id);
    return {
        legs: counts.flatMap(({ leg }) => leg ?? []),
        refused: counts.flatMap(({ refusal }) => refusal ?? []),
    };
}
function ofLeg(leg) {
    return { ...(0,_report_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .nameParts */ .IN)(leg.leg), id: leg.id, leg };
}
function ofRefused(refusal) {
    const { place = refusal.name, own = '', attempt = 0 } = (0,_report_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReportArtifactName */ .RN)(refusal.name) ?? {};
    return { place, own, attempt, id: refusal.id, refusal };
}
/** Of artifacts of one name the one that was uploaded last. */
function newestOfName(candidates) {
    const sorted = candidates.toSorted((a, b) => a.id - b.id);
    return [
        ...new Map(sorted.map(each => [JSON.stringify([each.place, each.own, each.attempt]), each])).values(),
    ];
}
function newestOfPlace(candidates) {
    const attempts = Map.groupBy(candidates, ({ attempt }) => attempt);
    const last = attempts.get(Math.max(...attempts.keys())) ?? [];
    const unread = candidates.filter(({ leg, attempt }) => leg === undefined &&
        (last[0]?.attempt === attempt || last.length < (attempts.get(attempt)?.length ?? 0)));
    const images = Map.groupBy(candidates.filter(({ leg }) => leg !== undefined), ({ leg }) => leg?.leg.built?.hash);
    return [...unread, ...[...images.values()].flatMap(newestOfImage)];
}
/** As many as reported in one attempt. */
function newestOfImage(candidates) {
    const attempts = Map.groupBy(candidates, ({ attempt }) => attempt);
    const most = Math.max(...[...attempts.values()].map(({ length }) => length));
    const newestFirst = candidates.toSorted((a, b) => b.attempt - a.attempt || Number(failed(b)) - Number(failed(a)) || b.id - a.id);
    return newestFirst.slice(0, most);
}
function failed({ leg }) {
    return leg === undefined || (0,_is_red_js__WEBPACK_IMPORTED_MODULE_1__/* .isRed */ .i)(leg.leg);
}


/***/ }),

/***/ 25159:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ overviewOfRun)
});

;// CONCATENATED MODULE: ./src/collect/ended-badly.ts
/** Conclusions of jobs that should have told something and may not have. */
const BAD = ['failure', 'cancelled', 'timed_out', 'startup_failure'];
/** Whether a job has ended, and not well. */
function endedBadly({ conclusion }) {
    return conclusion !== null && BAD.includes(conclusion);
}

// EXTERNAL MODULE: ./src/collect/is-red.ts
var is_red = __webpack_require__(29818);
;// CONCATENATED MODULE: ./src/collect/shown-names.ts
/** Characters of a job's name, without that of a calling workflow. */
const LONGEST_NAME = 100;
/**
 * Names that GitHub may show a job under that has none of its own, the longest first: values that `include` adds to a combination of the
 * matrix are last in the job's context and not in its name.
 */
function shownNames({ job, matrix }) {
    if (matrix.length === 0)
        return [job];
    return matrix.map((_, index) => clipName(`${job} (${matrix.slice(0, matrix.length - index).join(', ')})`));
}
/** Jobs of a called workflow are shown behind the name of the calling one. */
function lastPart(name) {
    return name.split(' / ').at(-1) ?? name;
}
/** The key in the workflow of a job without a name of its own; a key has no blanks. */
function jobKey(name) {
    return name.split(' (', 1)[0] ?? name;
}
/** The same with those of the jobs that call its workflow. */
function jobKeys(name) {
    return name.split(' / ').map(jobKey);
}
/** As GitHub shortens the name of a job (`JobNameBuilder.cs` of actions/runner). */
function clipName(name) {
    return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 3)}...` : name;
}

;// CONCATENATED MODULE: ./src/collect/namesake-jobs.ts



/**
 * Jobs of one name that ended badly without a word. Which of them reported no one can tell, where a workflow is called twice; how many did,
 * can be counted.
 *
 * @param group jobs that are shown under one name, without that of the calling one.
 * @param legs what jobs of that name have reported.
 */
function absentNamesakes(group, legs) {
    const atWork = group.filter(({ conclusion }) => conclusion !== 'skipped');
    const attempts = [...new Set(atWork.map(({ attempt }) => attempt))];
    const since = (all, attempt) => all.filter(each => each.attempt >= attempt);
    const counts = attempts.map(attempt => {
        const jobs = since(atWork, attempt);
        const told = since(legs, attempt);
        const unexplained = jobs.filter(endedBadly).length - countJobs(told.filter(is_red/* isRed */.i));
        return Math.min(jobs.length - countJobs(told), unexplained);
    });
    const count = Math.max(0, ...counts);
    const bad = atWork.filter(endedBadly);
    return bad.slice(0, count).map(job => (count === bad.length ? job : { ...job, name: lastPart(job.name) }));
}
/** A job reports once in each of its steps. */
function countJobs(legs) {
    const steps = Map.groupBy(legs, ({ step }) => step);
    return Math.max(0, ...[...steps.values()].map(({ length }) => length));
}

// EXTERNAL MODULE: ./src/collect/report-artifact.ts
var report_artifact = __webpack_require__(71461);
;// CONCATENATED MODULE: ./src/collect/refused-jobs.ts


/** Names that are tried before no more jobs are. Reports say how many there are, and say what they like; honest ones come nowhere near. */
const MOST_TRIES = 100_000;
/**
 * Finds the jobs whose reports could not be read. What is left is the name of the artifact: the job, its matrix and its step are in it as a
 * hash, which can be tried, and the image as a word, which may be a value of the matrix.
 *
 * @param jobs that are not known to have reported.
 * @param legs other reports of the run: what they are called by, the refused ones may be, too.
 */
function refusedJobs(refused, jobs, legs) {
    const steps = [...new Set(legs.map(({ step }) => step))];
    const images = Map.groupBy(new Set(legs.map(({ image }) => image)), report_artifact/* imagePart */.fs);
    const left = new Set(jobs.map(candidateOf));
    const found = [];
    let tries = 0;
    for (const refusal of refused) {
        const name = (0,report_artifact/* parseReportArtifactName */.RN)(refusal.name);
        if (name === null)
            continue;
        const isBuiltBy = ({ job: { attempt }, key, matrix }) => {
            if (tries >= MOST_TRIES)
                return false;
            const called = [...(images.get(name.image) ?? []), ...matrix, name.image];
            return called.some(image => steps.some(step => {
                tries++;
                return (0,report_artifact/* nameParts */.IN)({ job: key, attempt, matrix, image, step }).place === name.place;
            }));
        };
        const alike = [...left].filter(({ words }) => words.has(name.image));
        const candidate = [...left].find(isBuiltBy) ?? (alike.length === 1 ? alike[0] : undefined);
        if (candidate === undefined)
            continue;
        left.delete(candidate);
        found.push({ job: candidate.job, refusal, attempt: name.attempt });
    }
    return found;
}
function candidateOf(job) {
    const name = lastPart(job.name);
    const [, values] = / \((.*)\)$/s.exec(name) ?? [];
    const matrix = values === undefined ? [] : values.split(', ');
    return { job, key: jobKey(name), matrix, words: new Set(matrix.map(report_artifact/* imagePart */.fs)) };
}

;// CONCATENATED MODULE: ./src/collect/missing-jobs.ts





const NONE = { absent: [], pending: [], stale: [], staleRefused: [], explained: new Set() };
/**
 * Jobs that belong to the same jobs of the workflow as those that reported, and did not report. A job of a matrix is known by the
 * name that GitHub gives it, `image (api, arm64)`; where a workflow names its jobs otherwise nothing can be said.
 *
 * @param refused reports that could not be read: their rows are those of their jobs.
 * @param expected keys of jobs that should have reported, too.
 */
function missingJobs(jobs, legs, refused, expected) {
    if (jobs === null)
        return NONE;
    const shown = Map.groupBy(jobs, ({ name }) => lastPart(name));
    const reported = Map.groupBy(legs, leg => shownNames(leg).find(name => shown.has(name)));
    if (reported.has(undefined))
        return NONE;
    const keys = new Set([...legs.map(({ job }) => job), ...expected]);
    const siblings = [...shown].filter(([name]) => keys.has(jobKey(name)));
    const legsOf = (name) => reported.get(name) ?? [];
    const unread = siblings.flatMap(([name, [job, ...namesakes]]) => job === undefined || namesakes.length > 0 || spoke(job, legsOf(name)) ? [] : [job]);
    const told = refusedJobs(refused, unread, legs);
    const newestTold = told.filter(({ job, attempt }) => attempt >= job.attempt);
    const silent = unread.filter(job => !newestTold.some(each => each.job === job));
    const absent = silent.filter(endedBadly);
    const ofNamesakes = siblings.flatMap(([name, group]) => group.length > 1 ? absentNamesakes(group, legsOf(name)) : []);
    return {
        absent: [...absent, ...ofNamesakes],
        pending: silent.filter(({ conclusion }) => conclusion === null),
        stale: absent.flatMap(({ name }) => legsOf(lastPart(name))),
        staleRefused: told.filter(each => !newestTold.includes(each)).map(({ refusal }) => refusal),
        explained: new Set([
            ...[...absent, ...newestTold.map(({ job }) => job)].flatMap(({ name }) => jobKeys(name)),
            ...siblings.flatMap(([name, group]) => explainedBy(legsOf(name), ofNamesakes, group)),
        ]),
    };
}
/** In the newest attempt of the job that there is. */
function spoke({ attempt }, legs) {
    return legs.some(leg => leg.attempt >= attempt);
}
/** Keys of the jobs of one name that ended badly, where as many have told why, or are known to be lost. */
function explainedBy(legs, absent, group) {
    const bad = group.filter(endedBadly);
    const names = new Set(group.map(({ name }) => lastPart(name)));
    const lost = absent.filter(({ name }) => names.has(lastPart(name)));
    return legs.filter(is_red/* isRed */.i).length + lost.length < bad.length ? [] : bad.flatMap(({ name }) => jobKeys(name));
}

// EXTERNAL MODULE: ./src/collect/newest-job-reports.ts
var newest_job_reports = __webpack_require__(46222);
;// CONCATENATED MODULE: ./src/collect/parts-among.ts
/**
 * Those of some reports on images of one name that tell of some of the very platforms that another one tells of as a whole: an image that was
 * built platform by platform and then put together is one image. One that has something to object is no mere part.
 */
function partsAmong(namesakes) {
    // Hundreds of jobs may use one name, so each is looked up in and not looked through.
    const wholes = namesakes.map(({ platforms }) => new Set(platforms.map(keyOf)));
    return new Set(namesakes.filter(({ verdict, platforms }) => (verdict.judgements.length === 0 || verdict.outcome === 'pass') &&
        wholes.some(whole => platforms.length < whole.size && platforms.every(platform => whole.has(keyOf(platform))))));
}
function keyOf({ platform, digest }) {
    return `${platform} ${digest}`;
}

// EXTERNAL MODULE: ./src/collect/reported-images.ts + 1 modules
var reported_images = __webpack_require__(1312);
;// CONCATENATED MODULE: ./src/collect/overview-of-run.ts







const NOTHING_EXPECTED = { images: [], jobs: new Map() };
/**
 * All that the jobs of a run have to tell, as one. What could not be read, ended without a word or was expected and is not there is
 * an image without numbers. The same legs make the same overview, whoever collects them and in whatever order.
 */
function overviewOfRun(collected, expected = NOTHING_EXPECTED) {
    const { legs: newest, refused } = (0,newest_job_reports/* newestJobReports */.z)(collected);
    const { absent, pending, stale, staleRefused, explained } = missingJobs(collected.jobs, newest.map(({ leg }) => leg), refused, expected.jobs.keys());
    const legs = newest.map(({ leg }) => leg).filter(leg => !stale.includes(leg));
    const images = newestImages(legs);
    const measured = images.flatMap(({ report, ...image }) => (report === null ? [] : [{ ...image, report }]));
    const unmeasured = images.flatMap(({ unmeasured: image, label }) => image === null ? [] : [{ ...image, leg: label }]);
    const silent = [...absent.map(ofAbsent), ...pending.map(ofPending)];
    const unread = refused.filter(each => !staleRefused.includes(each));
    const missing = [...unmeasured, ...unread.map(ofRefused), ...silent];
    const known = new Set([...measured.map(({ name }) => name), ...missing.map(({ name }) => name)]);
    return {
        reports: measured.map(({ report }) => report),
        legs: measured.map(({ label }) => label),
        families: measured.map(({ identity }) => identity?.family ?? null),
        unmeasured: [
            ...missing,
            ...expected.images.filter(name => !known.has(name)).map(ofMissing),
            ...badJobs(expected, legs, explained),
            ...skippedJobs(expected, collected.jobs ?? []),
        ],
        jobs: {
            reported: legs.length,
            expected: collected.jobs === null ? null : legs.length + silent.length,
        },
    };
}
/**
 * One of each image. A job may tell of the same image in two steps: the later one counts, but it takes no image away that is over its
 * budgets.
 */
function newestImages(legs) {
    const told = new Map();
    for (const [leg, twin] of withTwins(legs)) {
        for (const image of (0,reported_images/* reportedImages */.K)(leg)) {
            const key = JSON.stringify([leg.job, leg.matrix, image.name, image.identity?.hash ?? '', twin]);
            const earlier = told.get(key);
            if (earlier !== undefined && isOver(earlier) && !isOver(image))
                continue;
            told.delete(key);
            told.set(key, image);
        }
    }
    const namesakes = Map.groupBy(told.values(), ({ name }) => name);
    const parts = new Set([...namesakes.values()].flatMap(images => [...partsAmong(reportsOf(images))]));
    const whole = [...told].filter(([, { report }]) => report === null || !parts.has(report));
    const sorted = whole
        .sort(([a, { name: x }], [b, { name: y }]) => compare(x, y) || compare(a, b))
        .map(([, image]) => image);
    return [...Map.groupBy(sorted, ({ name }) => name).values()].flatMap(withLabels);
}
/** Numbers what nothing tells apart: legs of a workflow that is called twice with the same inputs. */
function withTwins(legs) {
    const twins = Map.groupBy(legs, ({ image, job, matrix, step, built }) => JSON.stringify([image, job, matrix, step, built?.hash]));
    const numbers = new Map([...twins.values()].flatMap(group => group
        .toSorted((a, b) => compare(a.call ?? '', b.call ?? ''))
        .map((leg, index) => [leg, index])));
    return legs.map(leg => [leg, numbers.get(leg) ?? 0]);
}
function isOver({ report }) {
    return report?.verdict.outcome === 'fail';
}
function reportsOf(images) {
    return images.flatMap(({ report }) => report ?? []);
}
function withLabels(namesakes) {
    if (namesakes.length === 1)
        return namesakes.map(image => ({ ...image, label: null }));
    const labels = (0,reported_images/* labelsOf */.P)(namesakes);
    const twins = Map.groupBy(namesakes, ({ identity }) => identity?.hash);
    return namesakes.map((image, index) => {
        const isTwin = image.identity !== undefined && (twins.get(image.identity.hash)?.length ?? 0) > 1;
        return { ...(isTwin ? withNote(image) : image), label: labels[index] ?? null };
    });
}
function withNote({ report, ...image }) {
    return { ...image, report: report === null ? null : { ...report, notes: [...report.notes, SAME] } };
}
const SAME = 'Several images of this run have the same name and inputs, so they share one baseline. Give each its own `image`.';
/** By code units: the same everywhere. */
function compare(a, b) {
    return a < b ? -1 : Number(a > b);
}
function ofRefused({ name, reason }) {
    const image = (0,report_artifact/* parseReportArtifactName */.RN)(name)?.image ?? name;
    return { name: image, state: 'absent', reason: `Its report could not be read: ${reason}`, where: null };
}
function ofAbsent({ name, conclusion }) {
    const how = conclusion === 'failure' ? 'failed' : (conclusion ?? '').replaceAll('_', ' ');
    return { name, state: 'absent', reason: `Its job ${how} before it could report`, where: null };
}
function ofPending({ name }) {
    return { name, state: 'pending', reason: 'Its job has not ended yet', where: null };
}
function ofMissing(name) {
    return { name, state: 'absent', reason: 'It was expected, but no job reported it', where: null };
}
/**
 * Jobs that did not succeed although all that they told is fine: someone of them did not get to speak.
 *
 * @param told keys of those of which it is known who that is.
 */
function badJobs({ jobs }, legs, told) {
    return [...jobs]
        .filter(([, result]) => result === 'failure' || result === 'cancelled')
        .filter(([job]) => !told.has(job) && !legs.some(leg => leg.job === job && (0,is_red/* isRed */.i)(leg)))
        .map(([job, result]) => ({
        name: job,
        state: 'absent',
        reason: `The job ended with ${result} and without a report`,
        where: null,
    }));
}
/** Jobs that may have been skipped because another one failed, for which they waited. What is skipped otherwise is meant to be. */
function skippedJobs({ jobs }, all) {
    if (!all.some(endedBadly))
        return [];
    const skipped = [...jobs].filter(([, result]) => result === 'skipped');
    return skipped.map(([name]) => ({
        name,
        state: 'absent',
        reason: 'The job was skipped, and another job of the run failed',
        where: null,
    }));
}


/***/ }),

/***/ 1312:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ labelsOf),
  K: () => (/* binding */ reportedImages)
});

;// CONCATENATED MODULE: ./src/model/distinguishing-texts.ts
/**
 * What to write behind a name that several things share: of what is known of each, the least that tells them apart, the first that does
 * first. Where nothing does, their texts are the same.
 *
 * @param aspects of each thing, the same number of texts in the same order; '' where there is nothing to say.
 */
function distinguishingTexts(aspects) {
    const chosen = [];
    const textOf = (columns) => aspects.map(each => columns
        .map(column => each[column] ?? '')
        .filter(text => text !== '')
        .join(', '));
    for (const column of (aspects[0] ?? []).keys()) {
        const before = new Set(textOf(chosen)).size;
        if (before === aspects.length)
            break;
        if (new Set(textOf([...chosen, column])).size > before)
            chosen.push(column);
    }
    return textOf(chosen);
}

;// CONCATENATED MODULE: ./src/collect/reported-images.ts

/** The images that a job reports, measured ones first. */
function reportedImages(leg) {
    const { reports, images = [], unmeasured, built } = leg;
    return [
        ...reports.map((report, index) => {
            return { leg, name: report.image.name, identity: images[index], report, unmeasured: null };
        }),
        ...unmeasured.map(image => {
            return { leg, name: image.name, identity: built, report: null, unmeasured: image };
        }),
    ];
}
/** What to write behind the name that all these images share; null: nothing. */
function labelsOf(namesakes) {
    const aspects = namesakes.map(({ leg: { job, matrix }, identity }) => [
        matrix.length === 0 ? job : matrix.join(', '),
        ...(identity?.traits ?? []),
    ]);
    const labels = distinguishingTexts(aspects);
    return labels.map(label => (label === '' ? null : label));
}


/***/ }),

/***/ 11041:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ showableOverview)
/* harmony export */ });
/* harmony import */ var _model_overview_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23034);
/* harmony import */ var _report_check_title_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19289);
/* harmony import */ var _report_last_good_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25688);
/* harmony import */ var _report_overview_title_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61472);
/* harmony import */ var _report_render_markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92168);
/* harmony import */ var _text_quote_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75091);






/**
 * The overview as it can be shown: a report that cannot be, for whatever reason, is an image without numbers that says so. What is
 * known of the others must not depend on what someone wrote into one artifact.
 */
function showableOverview(overview) {
    return problemIn(() => {
        showTogether(overview);
        overview.reports.forEach(showAlone);
    }) === null
        ? overview
        : withoutTroubles(overview);
}
function withoutTroubles(overview) {
    const { reports, unmeasured, legs = [], families = [] } = overview;
    const rows = reports.map((report, index) => {
        return { report, leg: legs[index] ?? null, family: families[index] ?? null };
    });
    const told = rows.map(row => ({ ...row, problem: faultOf(row.report) }));
    const rest = [...unmeasured.map(plainIfUnshowable), ...told.flatMap(unmeasuredIfFaulty)];
    return together({ ...overview, unmeasured: rest }, told.filter(({ problem }) => problem === null));
}
/** Attempts to show reports together that may fail. */
const MOST_FAILURES = 50;
const TOO_MANY = 'too many reports of the run cannot be shown together';
/**
 * Each is fine by itself, and together they may not be: those stay that are fine with all before them. By halves, so that one of a thousand costs a
 * few attempts and not a thousand.
 */
function together(overview, rows) {
    let shown = [];
    let fine = overview;
    let failures = 0;
    const waiting = [rows];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const more = [...shown, ...next];
        const problem = failures < MOST_FAILURES ? faultTogether(withReports(fine, more)) : TOO_MANY;
        if (problem === null) {
            shown = more;
            continue;
        }
        failures++;
        const [first, second] = failures < MOST_FAILURES ? halvesOf(next) : [];
        if (first !== undefined && second !== undefined)
            waiting.push(second, first);
        else
            fine = {
                ...fine,
                unmeasured: [...fine.unmeasured, ...next.flatMap(row => unmeasuredIfFaulty({ ...row, problem }))],
            };
    }
    return withReports(fine, shown);
}
/** None of a single one. */
function halvesOf(rows) {
    const half = Math.ceil(rows.length / 2);
    return rows.length < 2 ? [] : [rows.slice(0, half), rows.slice(half)];
}
function faultTogether(overview) {
    return problemIn(() => {
        showTogether(overview);
    });
}
function withReports(overview, rows) {
    return {
        ...overview,
        reports: rows.map(({ report }) => report),
        legs: rows.map(({ leg }) => leg),
        families: rows.map(({ family }) => family),
    };
}
function unmeasuredIfFaulty({ report, leg, problem, }) {
    if (problem === null)
        return [];
    const reason = `Its report cannot be shown: ${problem}`;
    return [{ name: report.image.name, state: 'absent', reason, where: null, leg }];
}
function plainIfUnshowable(image) {
    if (faultTogether({ reports: [], unmeasured: [image] }) === null)
        return image;
    return { name: image.name, state: 'absent', reason: 'It cannot be shown', where: null };
}
/** Where what is shown stands does not matter to whether it can be. */
const LINKS = { server: 'https://github.com', repository: 'octocat/hello', sha: '0'.repeat(40) };
/** Beside another image, a report is written in another way. */
const ANOTHER = { name: 'another', state: 'absent', reason: 'It is missing', where: null };
function faultOf(report) {
    return problemIn(() => {
        showAlone(report);
        showTogether({ reports: [report], unmeasured: [] });
        showTogether({ reports: [report], unmeasured: [ANOTHER] });
    });
}
/** As a check of its own. */
function showAlone(report) {
    (0,_report_render_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .renderMarkdown */ .G)((0,_model_overview_js__WEBPACK_IMPORTED_MODULE_4__/* .overviewOf */ .b)(report), { links: LINKS, full: true });
    (0,_report_check_title_js__WEBPACK_IMPORTED_MODULE_0__/* .checkTitle */ .T)(report);
}
/** As a comment, a job summary and the check of all. */
function showTogether(overview) {
    (0,_report_render_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .renderMarkdown */ .G)(overview, { links: LINKS, full: true });
    (0,_report_render_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .renderMarkdown */ .G)(overview, { links: LINKS });
    (0,_report_overview_title_js__WEBPACK_IMPORTED_MODULE_2__/* .overviewTitle */ .O)(overview);
    (0,_report_last_good_js__WEBPACK_IMPORTED_MODULE_1__/* .lastGoodOf */ .l)(overview, LINKS.sha, []);
}
/** Why it throws, as the end of a sentence; null when it does not. */
function problemIn(show) {
    try {
        show();
        return null;
    }
    catch (error) {
        return (0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteText */ .o)(error instanceof Error ? error.message : String(error), 200);
    }
}


/***/ }),

/***/ 70727:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ checkName),
/* harmony export */   f: () => (/* binding */ OVERVIEW_CHECK)
/* harmony export */ });
/* harmony import */ var _text_escape_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8625);

/** What the check of all images of a run is called after `slim-build / `, and so no image. */
const ALL_IMAGES = 'all images';
/** The check that a branch protection can ask for, however many images there are. */
const OVERVIEW_CHECK = `slim-build / ${ALL_IMAGES}`;
/**
 * What the check of an image is called: `slim-build / api`. A later check of the same name hides an earlier one at the same commit, so
 * images of the same name are told apart: `slim-build / api (linux/arm64)`. All texts may be untrusted.
 *
 * @param leg what tells the image from others of its name; null: nothing has to.
 */
function checkName(image, leg) {
    const name = (0,_text_escape_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(image, 80);
    // GitHub takes what differs in case for one name.
    const isOurs = name.normalize('NFKC').trim().toLowerCase() === ALL_IMAGES;
    return `slim-build / ${isOurs ? `"${name}"` : name}${leg === null || leg === '' ? '' : ` (${(0,_text_escape_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(leg, 80)})`}`;
}


/***/ }),

/***/ 94752:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HX: () => (/* binding */ newestStatus),
/* harmony export */   P: () => (/* binding */ statusLink),
/* harmony export */   co: () => (/* binding */ newestCheckRun),
/* harmony export */   gi: () => (/* binding */ checkRunSources),
/* harmony export */   kQ: () => (/* binding */ checkMark),
/* harmony export */   tT: () => (/* binding */ statusSources)
/* harmony export */ });
/* harmony import */ var _api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28108);
/* harmony import */ var _is_not_allowed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74270);


/** How a check run says whose it is. */
const MARK = 'slim-build';
/** As many of a list as GitHub gives at once. */
const PAGE = 100;
/** GitHub keeps a thousand statuses of one name at a commit. */
const MOST_PAGES = 10;
/** What a check run of slim-build is marked with (`external_id`). */
function checkMark({ workflow, event, run }) {
    return [MARK, workflow, event, ...(run === undefined ? [] : [runWord(run)])].join(' ');
}
/**
 * What a commit status links to: the runs that it may be of. A status has no other place to say whose it is.
 */
function statusLink({ server, repository, source }) {
    if (source === undefined)
        return undefined;
    const { workflow, event, run } = source;
    const query = new URLSearchParams({ workflow, query: `event:${event}` });
    return `${server}/${repository}/actions?${query.toString()}${run === undefined ? '' : `#${runWord(run)}`}`;
}
function runWord({ id, attempt }) {
    return `${id}.${attempt}`;
}
/** Of a word that is none nothing. */
function runOf(word) {
    const [, id, attempt] = /^(\d{1,15})\.(\d{1,6})$/.exec(word) ?? [];
    return id === undefined || attempt === undefined
        ? {}
        : { run: { id: Number(id), attempt: Number(attempt) } };
}
/**
 * Whose check runs of a name a commit has, the newest first, as far as they are slim-build's; more than {@link PAGE} of one name no
 * commit has.
 *
 * @throws ToolError when GitHub does not say.
 */
async function checkRunSources(name, { repository, sha }, api) {
    const query = new URLSearchParams({ check_name: name, filter: 'all', per_page: String(PAGE) });
    const path = `/repos/${repository}/commits/${sha}/check-runs?${query.toString()}`;
    const body = (await read(path, '`checks: write`', api));
    return entries(body?.check_runs).flatMap(({ external_id: mark, conclusion, output }) => {
        if (typeof mark !== 'string' || !mark.startsWith(`${MARK} `))
            return [];
        const { title, summary } = output ?? {};
        const shown = { conclusion, external_id: mark, output: { title, summary } };
        return [{ ...sourceOf(mark), again: { name, head_sha: sha, status: 'completed', ...shown } }];
    });
}
/** The same of commit statuses, which GitHub lists whatever their names are. */
async function statusSources(name, { repository, sha }, api) {
    const found = [];
    for (let page = 1; page <= MOST_PAGES; page++) {
        const path = `/repos/${repository}/commits/${sha}/statuses?per_page=${PAGE}&page=${page}`;
        const listed = entries(await read(path, '`statuses: write`', api));
        found.push(...listed.filter(({ context }) => context === name).flatMap(shownStatus));
        if (listed.length < PAGE)
            break;
    }
    return found;
}
/** How the newest check run of a name went that a commit shows; null without one of slim-build. */
async function newestCheckRun(name, { repository, sha }, api) {
    const query = new URLSearchParams({ check_name: name, per_page: '1' });
    const path = `/repos/${repository}/commits/${sha}/check-runs?${query.toString()}`;
    const body = (await read(path, '`checks: write`', api));
    const [newest] = entries(body?.check_runs);
    return String(newest?.external_id).startsWith(`${MARK} `) ? newest?.conclusion : null;
}
/** The same of its newest commit status, among the last {@link PAGE}. */
async function newestStatus(name, { repository, sha }, api) {
    const path = `/repos/${repository}/commits/${sha}/statuses?per_page=${PAGE}&page=1`;
    const newest = entries(await read(path, '`statuses: write`', api)).find(({ context }) => context === name);
    return newest !== undefined && linkedSource(newest).length > 0 ? newest.state : null;
}
function shownStatus(entry) {
    const { state, context, description, target_url } = entry;
    return linkedSource(entry).map(source => ({
        ...source,
        again: { state, context, description, target_url },
    }));
}
function linkedSource({ target_url: link }) {
    const url = typeof link === 'string' ? URL.parse(link) : null;
    const workflow = url?.searchParams.get('workflow') ?? null;
    const query = url?.searchParams.get('query') ?? '';
    return workflow === null || !query.startsWith('event:')
        ? []
        : [{ workflow, event: query.slice('event:'.length), ...runOf(url?.hash.slice(1) ?? '') }];
}
/** Null for who may not read: they may not write either, which is said then. */
async function read(path, permission, api) {
    const answer = await api.request('GET', path);
    if ((0,_is_not_allowed_js__WEBPACK_IMPORTED_MODULE_1__/* .isNotAllowed */ .w)(answer))
        return null;
    if (answer.status !== 200)
        throw (0,_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .apiErrorFrom */ .Ft)(answer, { verb: 'read', permission });
    return answer.body;
}
function entries(list) {
    return Array.isArray(list) ? list : [];
}
/** The name of an event has no blanks; that of a file may. */
function sourceOf(mark) {
    const [, text = '', word = ''] = /^(.*?)(?: (\d+\.\d+))?$/s.exec(mark.slice(MARK.length + 1)) ?? [];
    const end = text.lastIndexOf(' ');
    return { workflow: text.slice(0, Math.max(0, end)), event: text.slice(end + 1), ...runOf(word) };
}


/***/ }),

/***/ 74270:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ isNotAllowed)
/* harmony export */ });
/** Whether GitHub says that a permission is missing, or that the server does not have this, and not that it is failing. */
function isNotAllowed({ status, limited, body }) {
    if (limited)
        return false;
    if (status === 404 || status === 410)
        return true;
    const message = body?.message;
    return status === 403 && typeof message === 'string' && message.includes('not accessible');
}


/***/ }),

/***/ 50817:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ appendJobSummary)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87973);
/* harmony import */ var _report_render_markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92168);



/** GitHub drops the whole summary of a step that writes more than 1 MiB. In bytes. */
const LARGEST = 1024 * 1024;
/** More than this tells no one more. In bytes. */
const ENOUGH = 900_000;
/**
 * Appends what is known of the images of a run to a step's summary, in what room earlier writers left.
 *
 * @param file the path in `GITHUB_STEP_SUMMARY`; undefined where there is no such thing.
 * @returns a sentence for a warning when it could not be written: a summary is a courtesy and fails no build.
 */
async function appendJobSummary(overview, { file, links }) {
    if (file === undefined || file === '') {
        return 'The job summary was not written: GITHUB_STEP_SUMMARY is not set.';
    }
    try {
        const before = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file).then(({ size }) => size, () => 0);
        const separator = before > 0 ? '\n' : '';
        const room = LARGEST - before - separator.length;
        const markdown = (0,_report_render_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .renderMarkdown */ .G)(overview, {
            full: true,
            ...(links === undefined ? {} : { links }),
            maxBytes: Math.min(ENOUGH, room),
        });
        if (Buffer.byteLength(markdown) > room) {
            return 'The job summary was not written: the step has used up its size limit.';
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.appendFile)(file, separator + markdown);
        return null;
    }
    catch (error) {
        return `The job summary was not written: ${(0,_errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A)(error, file)}.`;
    }
}


/***/ }),

/***/ 41278:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ hiddenCheck),
/* harmony export */   j: () => (/* binding */ ownCheck)
/* harmony export */ });
/* harmony import */ var _text_escape_visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8625);
/* harmony import */ var _plan_comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11872);


/**
 * What a check run or a commit status is called: a later one of the same name hides an earlier one, so where another workflow shows one
 * at the commit, or another event of this one, it gets a name of its own. That of a newer run of the same ones is not to be hidden either.
 *
 * @param sourcesOf whose check runs, or whose statuses, of a name the commit shows.
 * @throws ToolError when GitHub does not say what the commit shows.
 */
async function ownCheck(name, place, api, sourcesOf) {
    const { source } = place;
    if (source === undefined)
        return { name, isOvertaken: false };
    const { workflow, event } = source;
    const named = async (each) => {
        const shown = await sourcesOf(each, place, api);
        const isOvertaken = shown.some(other => isOfSame(other, source) && isOfNewerRun(other, source));
        return { name: each, isOvertaken, other: shown.find(other => !isOfSame(other, source)) };
    };
    const first = await named(name);
    if (first.other === undefined)
        return first;
    const own = await named(withWords(name, first.other.workflow === workflow ? event : workflow));
    return own.other === undefined ? own : await named(withWords(name, `${workflow}, ${event}`));
}
/**
 * What a newer run shows under a name, and a check of an older one that was posted at the same time hides.
 *
 * @returns what is sent to show it again; null: nothing is hidden.
 * @throws ToolError when GitHub does not say what the commit shows.
 */
async function hiddenCheck(name, place, api, sourcesOf) {
    const { source } = place;
    if (source === undefined)
        return null;
    const [shown, ...earlier] = (await sourcesOf(name, place, api)).filter(each => isOfSame(each, source));
    if (shown === undefined)
        return null;
    const newest = earlier.reduce((best, each) => (isOfNewerRun(each, best) ? each : best), shown);
    return newest === shown ? null : newest.again;
}
function isOfSame(one, other) {
    return one.workflow === other.workflow && one.event === other.event;
}
function isOfNewerRun({ run }, { run: own }) {
    return run !== undefined && own !== undefined && (0,_plan_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .isNewer */ .U)({ run: run.id, attempt: run.attempt }, own);
}
/** `slim-build / api (linux/arm64, ci.yml)`. */
function withWords(name, words) {
    const shown = (0,_text_escape_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(words, 80);
    return name.endsWith(')') ? `${name.slice(0, -1)}, ${shown})` : `${name} (${shown})`;
}


/***/ }),

/***/ 50084:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ postCheck)
/* harmony export */ });
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20694);
/* harmony import */ var _api_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28108);
/* harmony import */ var _check_sources_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94752);
/* harmony import */ var _endurance_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51766);
/* harmony import */ var _is_not_allowed_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74270);
/* harmony import */ var _late_write_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4513);
/* harmony import */ var _own_check_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(41278);







const WRITES = { verb: 'write', permission: '`checks: write`' };
/**
 * Shows something at a commit: as a check run where the token may write those, else as a commit status, else not at all. What may have
 * been posted is looked for before it is posted again.
 *
 * @returns a sentence for a warning when GitHub's API failed; a token that may do neither is no news. A check is a courtesy: what
 *   blocks is the failed step.
 */
async function postCheck(check, place, api) {
    try {
        for (const way of waysOf(check, place, api))
            if (await isPosted(way, api))
                return null;
        return null;
    }
    catch (error) {
        if (!(error instanceof _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v))
            throw error;
        return `The commit got no check: ${error.message}. The result of this step is not affected.`;
    }
}
/**
 * Whether it was posted, or need not be; false where the token may not, or the server does not have that.
 *
 * @throws ToolError when it is given up.
 */
async function isPosted(way, api) {
    const endurance = new _endurance_js__WEBPACK_IMPORTED_MODULE_3__/* .Endurance */ .k(api.patience);
    const post = new Post(way, api, endurance);
    for (;;) {
        try {
            return await post.attempt();
        }
        catch (error) {
            if (!(error instanceof _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v))
                throw error;
            if (await endurance.bears(error))
                continue;
            if (post.isDone)
                return true;
            if (error instanceof _api_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk)
                return false;
            throw error;
        }
    }
}
class Post {
    way;
    api;
    endurance;
    isSent = false;
    /** Whether the commit has it, or need not have it; what is left is to see to those of newer runs. */
    isDone = false;
    /** When all that was sent has arrived, or never will. */
    arrived = 0;
    constructor(way, api, endurance) {
        this.way = way;
        this.api = api;
        this.endurance = endurance;
    }
    /** @throws ToolError when it may be tried again. */
    async attempt() {
        const { body, isThere, hidden } = this.way;
        if (!this.isDone && !(this.isSent && (await isThere()))) {
            const sent = await body();
            // What was sent before and not heard of may still come to hide that of a newer run.
            if (sent === null && !this.isSent)
                return true;
            if (sent !== null && !(await this.isAllowed(sent)))
                return false;
        }
        this.isDone = true;
        await this.endurance.rest(Math.max(0, this.arrived - this.now()));
        const newer = await hidden();
        if (newer !== null)
            await this.isAllowed(newer);
        return true;
    }
    async isAllowed(sent) {
        this.isSent = true;
        this.endurance.progress();
        try {
            const answer = await this.api.request('POST', this.way.path, sent);
            if (answer.status < 300)
                return true;
            if ((0,_is_not_allowed_js__WEBPACK_IMPORTED_MODULE_5__/* .isNotAllowed */ .w)(answer))
                return false;
            throw (0,_api_error_js__WEBPACK_IMPORTED_MODULE_1__/* .apiErrorFrom */ .Ft)(answer, WRITES);
        }
        catch (error) {
            if ((0,_late_write_js__WEBPACK_IMPORTED_MODULE_4__/* .mayTakeEffect */ .M)(error))
                this.arrived = this.now() + _late_write_js__WEBPACK_IMPORTED_MODULE_4__/* .STILL_ARRIVES */ .A;
            throw error;
        }
    }
    now() {
        return this.api.patience?.now() ?? 0;
    }
}
/** The best way first. */
function waysOf(check, place, api) {
    const { repository, sha, source } = place;
    const { name, conclusion, state, title, summary } = check;
    const called = { run: name, status: name };
    const mark = source && (0,_check_sources_js__WEBPACK_IMPORTED_MODULE_2__/* .checkMark */ .kQ)(source);
    const own = async (kind, sourcesOf) => {
        const { name: found, isOvertaken } = await (0,_own_check_js__WEBPACK_IMPORTED_MODULE_6__/* .ownCheck */ .j)(name, place, api, sourcesOf);
        called[kind] = found;
        return isOvertaken ? null : found;
    };
    return [
        {
            path: `/repos/${repository}/check-runs`,
            body: async () => {
                const found = await own('run', _check_sources_js__WEBPACK_IMPORTED_MODULE_2__/* .checkRunSources */ .gi);
                const shown = { status: 'completed', conclusion, external_id: mark, output: { title, summary } };
                return found === null ? null : { name: found, head_sha: sha, ...shown };
            },
            isThere: async () => {
                const query = new URLSearchParams({ check_name: called.run, per_page: '1' });
                const path = `/repos/${repository}/commits/${sha}/check-runs?${query.toString()}`;
                return isSame((await api.request('GET', path)).body, check, mark);
            },
            hidden: () => (0,_own_check_js__WEBPACK_IMPORTED_MODULE_6__/* .hiddenCheck */ .Z)(called.run, place, api, _check_sources_js__WEBPACK_IMPORTED_MODULE_2__/* .checkRunSources */ .gi),
        },
        {
            path: `/repos/${repository}/statuses/${sha}`,
            body: async () => {
                const context = await own('status', _check_sources_js__WEBPACK_IMPORTED_MODULE_2__/* .statusSources */ .tT);
                return context === null ? null : { state, context, description: title, target_url: (0,_check_sources_js__WEBPACK_IMPORTED_MODULE_2__/* .statusLink */ .P)(place) };
            },
            // The later one of a name replaces the earlier one.
            isThere: () => Promise.resolve(false),
            hidden: () => (0,_own_check_js__WEBPACK_IMPORTED_MODULE_6__/* .hiddenCheck */ .Z)(called.status, place, api, _check_sources_js__WEBPACK_IMPORTED_MODULE_2__/* .statusSources */ .tT),
        },
    ];
}
/**
 * Whether the newest check run of the name says the same.
 *
 * @param mark and is marked with this; absent: whatever it is marked with.
 */
function isSame(answer, { conclusion, title }, mark) {
    const runs = answer?.check_runs;
    const [newest] = Array.isArray(runs) ? runs : [];
    if (mark !== undefined && newest?.external_id !== mark)
        return false;
    return newest?.conclusion === conclusion && newest.output?.title === title;
}


/***/ }),

/***/ 36245:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ publishCheck)
/* harmony export */ });
/* harmony import */ var _model_overview_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23034);
/* harmony import */ var _report_check_title_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19289);
/* harmony import */ var _report_render_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92168);
/* harmony import */ var _check_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70727);
/* harmony import */ var _post_check_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50084);
/* harmony import */ var _without_comment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69647);






/** Most bytes of a check run's summary; GitHub takes 65,535 characters. */
const LONGEST_SUMMARY = 60_000;
/**
 * Shows the verdict on one image at a commit.
 *
 * @param links where.
 * @param leg what tells the image from others of its name in the run.
 * @param isCommentLost whether the comment could not be written, which may still say something else: then the check is not green.
 * @returns a sentence for a warning when GitHub's API failed.
 */
async function publishCheck(report, links, api, leg = null, isCommentLost = false) {
    const shown = { ...outcomeOf(report), title: (0,_report_check_title_js__WEBPACK_IMPORTED_MODULE_0__/* .checkTitle */ .T)(report) };
    const check = {
        name: (0,_check_name_js__WEBPACK_IMPORTED_MODULE_3__/* .checkName */ .I)(report.image.name, leg),
        ...(isCommentLost ? (0,_without_comment_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutComment */ .s)(shown) : shown),
        summary: (0,_report_render_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .renderMarkdown */ .G)((0,_model_overview_js__WEBPACK_IMPORTED_MODULE_5__/* .overviewOf */ .b)(report), { links, full: true, maxBytes: LONGEST_SUMMARY }),
    };
    return await (0,_post_check_js__WEBPACK_IMPORTED_MODULE_2__/* .postCheck */ .f)(check, links, api);
}
/** Green is what was held to a budget and kept it. */
function outcomeOf({ verdict }) {
    if (verdict.outcome === 'fail')
        return { conclusion: 'failure', state: 'failure' };
    const isJudged = verdict.judgements.some(({ outcome }) => outcome !== 'skipped');
    return { conclusion: isJudged ? 'success' : 'neutral', state: 'success' };
}


/***/ }),

/***/ 13:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ publishFailedCheck)
/* harmony export */ });
/* harmony import */ var _report_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92168);
/* harmony import */ var _text_escape_visible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8625);
/* harmony import */ var _check_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70727);
/* harmony import */ var _post_check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50084);




/**
 * Shows at a commit that an image has no size, most often because its build failed.
 *
 * @param links where.
 * @returns a sentence for a warning when GitHub's API failed.
 */
async function publishFailedCheck(image, links, api) {
    const check = {
        name: (0,_check_name_js__WEBPACK_IMPORTED_MODULE_2__/* .checkName */ .I)(image.name, image.leg ?? null),
        conclusion: 'failure',
        state: 'failure',
        title: failedTitle(image),
        summary: (0,_report_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .renderMarkdown */ .G)({ reports: [], unmeasured: [image] }, { links }),
    };
    return await (0,_post_check_js__WEBPACK_IMPORTED_MODULE_1__/* .postCheck */ .f)(check, links, api);
}
/** `build failed at Dockerfile:14`; it fits a commit status. */
function failedTitle({ state, where }) {
    if (state !== 'failed')
        return 'not measured';
    return where === null ? 'build failed' : `build failed at ${(0,_text_escape_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .R)(where.dockerfile, 100)}:${where.line}`;
}


/***/ }),

/***/ 69287:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ noteOutdated),
/* harmony export */   b: () => (/* binding */ headOfPull)
/* harmony export */ });
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20694);
/* harmony import */ var _report_comment_note_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57466);


/** The commit that a pull request is at; null when GitHub does not say: a note is not worth a word of that. */
async function headOfPull({ pullRequest, links }, api) {
    try {
        const { status, body } = await api.request('GET', `/repos/${links.repository}/pulls/${pullRequest}`);
        const sha = body?.head?.sha;
        return status === 200 && typeof sha === 'string' && /^[0-9a-f]{40,64}$/.test(sha) ? sha : null;
    }
    catch (error) {
        if (!(error instanceof _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v))
            throw error;
        return null;
    }
}
/** The comment, with a note on top when the pull request has a newer commit than its numbers are for. */
function noteOutdated(body, head, { run, links: { sha } }) {
    return head === null || head === sha ? body : (0,_report_comment_note_js__WEBPACK_IMPORTED_MODULE_1__/* .withNote */ .dW)(body, (0,_report_comment_note_js__WEBPACK_IMPORTED_MODULE_1__/* .outdatedNote */ .b1)(sha, head), run);
}


/***/ }),

/***/ 91138:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ publishComment),
  b: () => (/* binding */ publishContent)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/collect/is-red.ts
var is_red = __webpack_require__(29818);
// EXTERNAL MODULE: ./src/errors/tool-error.ts
var tool_error = __webpack_require__(20694);
;// CONCATENATED MODULE: ./src/publish/alone-comment.ts
/** No other word of {@link coveredBlock} begins with a capital. */
const WORD = /^A([0-9a-f]{10})([0-9a-f]{6})(X?)$/;
/** How a comment says that a step wrote it alone: a word among the reports that it was made from. */
function aloneWord({ place, own, isRed }) {
    return `A${place}${own}${isRed ? 'X' : ''}`;
}
/** Null for a comment that is not one of a step alone. */
function readAlone({ covered, }) {
    for (const each of covered) {
        const [, place, own, red] = WORD.exec(each) ?? [];
        if (place !== undefined && own !== undefined)
            return { place, own, isRed: red === 'X' };
    }
    return null;
}
/**
 * Comments that steps wrote alone, of whose images the comment of all jobs has a later word, or the very same.
 *
 * @param common the comment of all jobs.
 * @param told what its run has reported.
 */
function replacedBy(common, told, alone) {
    const words = new Set(common.covered);
    return alone.filter(comment => {
        const step = readAlone(comment);
        const ofImage = told.filter(({ word, aloneKey }) => words.has(word) && aloneKey === comment.key);
        if (step === null || ofImage.length === 0)
            return false;
        if (comment.run !== common.run)
            return comment.run < common.run;
        return isToldAgain({ ...step, attempt: comment.attempt }, ofImage);
    });
}
/**
 * Within a run each step has its own word. Where a workflow that is called twice has two of one place, nobody knows whose later attempt there
 * is: it counts once all of them have one.
 */
function isToldAgain({ place, own, attempt }, ofImage) {
    const ofPlace = ofImage.filter(each => each.place === place);
    const same = ofPlace.filter(each => each.attempt === attempt);
    if (same.some(each => each.own === own))
        return true;
    const later = Map.groupBy(ofPlace.filter(each => each.attempt > attempt), each => each.attempt);
    return Math.max(0, ...[...later.values()].map(({ length }) => length)) > same.length;
}

// EXTERNAL MODULE: ./src/publish/api-error.ts
var api_error = __webpack_require__(28108);
// EXTERNAL MODULE: ./src/publish/comment-target.ts
var comment_target = __webpack_require__(31230);
// EXTERNAL MODULE: ./src/publish/comment-thread.ts + 1 modules
var comment_thread = __webpack_require__(65358);
// EXTERNAL MODULE: ./src/collect/showable-overview.ts
var showable_overview = __webpack_require__(11041);
// EXTERNAL MODULE: ./src/report/comment/covered-block.ts
var covered_block = __webpack_require__(75630);
;// CONCATENATED MODULE: ./src/report/comment/last-good-block.ts
/** With the 60,000 bytes of a report it still fits a comment. Characters. */
const LONGEST = 4000;
const BLOCK = /<!-- slim-build last=([A-Za-z0-9_-]{1,4000}) -->\s*$/;
/** The sizes of images, as an invisible last line of a comment, for a later run to read. Images that do not fit are left out. */
function lastGoodBlock(images) {
    const rows = rowsThatFit(images);
    if (rows.length === 0)
        return '';
    return `\n<!-- slim-build last=${Buffer.from(`[${rows.join()}]`).toString('base64url')} -->\n`;
}
/** Row by row, so that a run of thousands of images is written once and not once for each that does not fit. */
function rowsThatFit(images) {
    const rows = [];
    // The brackets, and a comma with each row but the first.
    let bytes = 1;
    for (const { image, size, metric, sha } of images) {
        const row = JSON.stringify([image, size, metric, sha]);
        bytes += Buffer.byteLength(row) + 1;
        if (Math.ceil((bytes * 4) / 3) > LONGEST)
            break;
        rows.push(row);
    }
    return rows;
}
/** Reads it back from a comment, which anybody may have edited: a row that is none is left out. */
function parseLastGood(body) {
    const [, data] = BLOCK.exec(body) ?? [];
    if (data === undefined)
        return [];
    try {
        const rows = JSON.parse(Buffer.from(data, 'base64url').toString('utf8'));
        return Array.isArray(rows) ? rows.flatMap(parseRow) : [];
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return [];
        throw error;
    }
}
function parseRow(row) {
    const [image, size, metric, sha] = Array.isArray(row) ? row : [];
    if (typeof image !== 'string' || typeof sha !== 'string' || !/^[0-9a-f]{40,64}$/.test(sha))
        return [];
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
        return [];
    return metric === 'compressed' || metric === 'unpacked' ? [{ image, size, metric, sha }] : [];
}

// EXTERNAL MODULE: ./src/report/last-good.ts
var last_good = __webpack_require__(25688);
// EXTERNAL MODULE: ./src/report/render-markdown.ts
var render_markdown = __webpack_require__(92168);
;// CONCATENATED MODULE: ./src/publish/comment-body.ts




/** Most bytes of what is shown and of the reports that it was made from; GitHub takes 65,536 characters. */
const comment_body_LONGEST = 60_000;
/**
 * The text of a comment, with what the next one who writes it needs to know of it.
 *
 * @param before the text that it replaces; null for a first comment. Untrusted.
 */
function commentBody(overview, before, { reports = [], ...options }) {
    const known = before === null ? [] : parseLastGood(before);
    const covered = (0,covered_block/* coveredBlock */.G)(reports);
    const text = (0,render_markdown/* renderMarkdown */.G)((0,last_good/* withLastGood */.W)(overview, known), {
        ...options,
        maxBytes: comment_body_LONGEST - covered.length,
    });
    return text + covered + lastGoodBlock((0,last_good/* lastGoodOf */.l)(overview, options.links.sha, known));
}

// EXTERNAL MODULE: ./src/report/summary/has-changed.ts
var has_changed = __webpack_require__(64536);
// EXTERNAL MODULE: ./src/report/summary/loosened-limits.ts
var loosened_limits = __webpack_require__(49381);
;// CONCATENATED MODULE: ./src/publish/is-worth-comment.ts


/**
 * Whether what a run found out deserves a first comment. An image without numbers does beside others that have some; a run that has
 * none at all has nothing to say of sizes, and its failed job says the rest.
 *
 * @param mode `auto`: for a bot's pull request only a budget counts.
 */
function isWorthComment({ reports, unmeasured }, mode, authorIsBot) {
    if (mode === 'always')
        return true;
    if (reports.length === 0)
        return false;
    if (unmeasured.length > 0 || reports.some(isOfBudget))
        return true;
    return reports.some(has_changed/* hasChanged */.$) && (mode === 'on-change' || !authorIsBot);
}
function isOfBudget(report) {
    return (0,has_changed/* crossesBudget */.K)(report) || (0,loosened_limits/* loosensBudget */.L)(report);
}

;// CONCATENATED MODULE: ./src/publish/draft-comment.ts



/**
 * The text of a comment.
 *
 * @param before the text that it replaces; null for a first comment. Untrusted.
 * @returns null where it is not worth a first comment.
 */
function draftComment(gathered, before, target) {
    const draft = (overview) => {
        if (before === null && !isWorthFirst(overview, target))
            return null;
        const { key, run, links } = target;
        return commentBody(overview, before, { reports: gathered.reports, links, marker: { key, run } });
    };
    try {
        return draft(gathered.overview);
    }
    catch {
        // A report of another job that cannot be shown costs its own row only. Looking for it takes as long as all else that is done here.
        return draft((0,showable_overview/* showableOverview */.T)(gathered.overview));
    }
}
/** That other jobs of the run are still at work is no reason for a first comment. */
function isWorthFirst({ unmeasured, ...rest }, { mode, authorIsBot }) {
    const known = { ...rest, unmeasured: unmeasured.filter(({ state }) => state !== 'pending') };
    return isWorthComment(known, mode, authorIsBot);
}

// EXTERNAL MODULE: ./src/publish/endurance.ts
var endurance = __webpack_require__(51766);
// EXTERNAL MODULE: ./src/publish/late-write.ts
var late_write = __webpack_require__(4513);
// EXTERNAL MODULE: ./src/publish/messages.ts
var messages = __webpack_require__(96055);
// EXTERNAL MODULE: ./src/publish/lost-text.ts
var lost_text = __webpack_require__(33505);
// EXTERNAL MODULE: ./src/publish/note-measuring.ts
var note_measuring = __webpack_require__(87165);
// EXTERNAL MODULE: ./src/publish/plan-comment.ts
var plan_comment = __webpack_require__(11872);
// EXTERNAL MODULE: ./src/publish/pull-head.ts
var pull_head = __webpack_require__(69287);
;// CONCATENATED MODULE: ./src/publish/write-comment.ts













/** More than it takes; a server that does not keep what it is sent would get it for ever. */
const MOST_WRITES = 8;
/**
 * Brings the one comment of a key to say all that there is to be told, whatever GitHub answers and whoever else writes: looks at what
 * stands, writes what it lacks, and looks again. What failed may have taken effect, so there is a look before each write.
 *
 * @throws ToolError when it is given up, with what stood in the way.
 */
async function writeComment(content, target, api) {
    await new CommentWriter(content, target, api).run();
}
class CommentWriter {
    content;
    target;
    api;
    thread;
    unsettled = [];
    writes = 0;
    /** Whether a write may have replaced what others wrote since it was last seen what they have told. */
    mayHaveReplaced = false;
    isGone = false;
    lookedAt = 0;
    /** Whether the comment said all when it was last looked at. */
    isTold = false;
    endurance;
    constructor(content, target, api) {
        this.content = content;
        this.target = target;
        this.api = api;
        const { links, pullRequest } = target;
        const key = (0,comment_target/* existingKey */.b)(target);
        this.thread = new comment_thread/* CommentThread */._({ repository: links.repository, pullRequest, key }, api);
        this.endurance = new endurance/* Endurance */.k(api.patience, error => this.isFinal(error));
    }
    async run() {
        let seen = null;
        while (seen !== 'covered') {
            try {
                seen = await this.round(seen === 'written');
                this.endurance.recover();
            }
            catch (error) {
                if (!(error instanceof tool_error/* ToolError */.v))
                    throw error;
                seen = null;
                if (await this.endurance.bears(error))
                    continue;
                if (this.isTold)
                    return;
                throw error;
            }
        }
    }
    /**
     * @param justWrote whether to look only.
     * @returns `covered` when nothing is left to do.
     */
    async round(justWrote) {
        await (this.mayHaveReplaced ? this.content.written(justWrote) : this.content.refresh());
        this.mayHaveReplaced = false;
        const turn = this.api.patience === null ? 0 : this.content.turn();
        const seen = turn === 0 && !justWrote ? await this.write() : await this.look(null);
        if (seen !== 'covered')
            this.isTold = false;
        if (seen === 'covered')
            return (await this.settle()) ? 'written' : 'covered';
        if (seen === 'missing')
            await this.endurance.rest(turn);
        return seen;
    }
    async write() {
        if (this.writes >= MOST_WRITES)
            return await this.lookForLast();
        const gathered = await this.content.gather(true);
        const head = await (0,pull_head/* headOfPull */.b)(this.target, this.api);
        return await this.look({ gathered, head });
    }
    /** @throws ToolError where nothing stands there of all that was written. */
    async lookForLast() {
        const seen = await this.look(null);
        if (seen === 'missing')
            throw new tool_error/* ToolError */.v(messages/* messages */.D.commentNotKept(this.writes));
        return seen;
    }
    /** @param prepared what is written where something is missing; null: nothing is. */
    async look(prepared) {
        this.lookedAt = this.now();
        this.endurance.progress();
        const all = await this.thread.all(comment => this.isBeside(comment));
        this.endurance.progress();
        const { own } = all;
        const found = { ...all, stands: oldestOf(own ?? []) };
        const { stands } = found;
        if (own !== null && this.isSaid(found))
            return await this.leave(own, found);
        const draft = await this.draft(found, prepared);
        if (draft === null)
            return 'covered';
        if (prepared === null)
            return 'missing';
        return await this.send(stands, (0,pull_head/* noteOutdated */.R)(draft, prepared.head, this.target));
    }
    /** Whether a comment may have to do with this one: that of all jobs with one of a step alone, and the other way round. */
    isBeside(comment) {
        const { alone } = this.target;
        return alone === undefined
            ? readAlone(comment) !== null
            : comment.key === (0,comment_target/* existingKey */.b)({ key: alone.commonKey });
    }
    isSaid({ own, others, stands }) {
        const { run, alone } = this.target;
        if (own?.some(comment => (0,plan_comment/* isNewer */.U)(comment, run)) === true)
            return true;
        if (alone !== undefined && others.some(common => common.run > run.id))
            return true;
        return this.isOurs(stands) && this.content.isCovered(stands);
    }
    isOurs(stands) {
        const { run } = this.target;
        return stands?.run === run.id && stands.attempt === run.attempt;
    }
    /** What to write; null: nothing, as it is not worth a first comment. */
    async draft({ own, others, stands }, prepared) {
        // To look at what stands it need not be known what is to be written.
        if (prepared === null && stands !== null)
            return stands.body;
        const gathered = prepared?.gathered ?? (await this.content.gather(false));
        // Where nobody says whose the token is, a new comment does, and there may be an old one.
        if (own === null)
            return draftComment(gathered, '', this.target);
        const common = { run: this.target.run.id, covered: gathered.reports };
        const before = stands ?? replacedBy(common, gathered.told, others)[0];
        return draftComment(gathered, before?.body ?? null, this.target);
    }
    /** All is told. Two jobs may have written a first comment in the same second: the oldest stays. */
    async leave(own, found) {
        const duplicates = own.filter(comment => comment !== found.stands && !(0,plan_comment/* isNewer */.U)(comment, this.target.run));
        this.isTold = true;
        const replaced = await this.replaced(own, found);
        await this.thread.hide(duplicates.filter(comment => !replaced.includes(comment)));
        await this.thread.remove(replaced);
        for (const comment of found.others.filter(each => !replaced.includes(each)))
            await this.noteLeftBehind(comment);
        return 'covered';
    }
    /** On a comment of a step alone, of which no job of this run has told: its image may not be built any more. */
    async noteLeftBehind(comment) {
        const { key, alone, run, links } = this.target;
        const isOfStep = alone === undefined && comment.key.startsWith((0,comment_target/* existingKey */.b)({ key: `${key}/` }));
        if (isOfStep)
            await (0,note_measuring/* noteLeftBehind */.OE)(this.thread, comment, { run, sha: links.sha }, this.api);
    }
    /** Comments of steps alone that say nothing any more which that of all jobs does not say. */
    async replaced(own, { others, stands }) {
        if (others.length === 0)
            return [];
        if (this.target.alone !== undefined)
            return own.filter(comment => others.some(common => common.run > comment.run));
        if (!this.isOurs(stands))
            return [];
        const { told } = await this.content.gather(false);
        return replacedBy(stands, told, others);
    }
    async send(before, body) {
        this.writes++;
        try {
            await (before === null ? this.thread.create(body) : this.thread.edit(before, body));
        }
        catch (error) {
            if (before !== null && !this.isGone && error instanceof api_error/* ApiError */.hD && error.status === 404) {
                // Somebody deleted it in the meantime: the next look does not find it.
                this.isGone = true;
                return 'missing';
            }
            if ((0,late_write/* mayTakeEffect */.M)(error)) {
                this.mayHaveReplaced = true;
                this.expect({ before, body, restored: [], from: this.now() + late_write/* STILL_ARRIVES */.A });
            }
            throw error;
        }
        this.mayHaveReplaced = true;
        if (before !== null)
            this.expect({ before, body, restored: [], from: this.now() });
        return 'written';
    }
    expect(edit) {
        this.unsettled = [...this.unsettled, edit];
    }
    /**
     * Waits for writes of which nothing was heard, and puts back what any of them replaced of a newer run.
     *
     * @returns whether something may stand there now that was not looked at.
     */
    async settle() {
        const from = Math.max(0, ...this.unsettled.map(each => each.from));
        if (from > this.lookedAt && this.api.patience !== null) {
            await this.endurance.rest(Math.max(0, from - this.now()));
            this.mayHaveReplaced = true;
            return true;
        }
        let isRestored = false;
        for (const write of this.unsettled)
            if (await this.restore(write))
                isRestored = true;
        this.unsettled = [];
        this.mayHaveReplaced ||= isRestored;
        return isRestored;
    }
    async restore(write) {
        const { before, body, restored } = write;
        if (before === null)
            return false;
        try {
            return await (0,lost_text/* restoreNewer */.U)(this.thread, { before, body, restored }, this.target.run);
        }
        catch (error) {
            if ((0,late_write/* mayTakeEffect */.M)(error))
                write.from = this.now() + late_write/* STILL_ARRIVES */.A;
            throw error;
        }
    }
    isFinal(error) {
        return error instanceof api_error/* LockedError */.by || (error instanceof api_error/* RefusedError */.fk && this.target.readOnly === true);
    }
    now() {
        return this.api.patience?.now() ?? 0;
    }
}
function oldestOf(own) {
    return own.toSorted((a, b) => a.id - b.id)[0] ?? null;
}

;// CONCATENATED MODULE: ./src/publish/pull-request-comment.ts






/**
 * Writes the one comment of a key, or edits it in place; one that says the same already is left as it is.
 *
 * @returns null, or what stood in the way: a comment is a courtesy and fails no build.
 */
async function publishComment(overview, target, api) {
    return await publishContent(fixedContent(overview, target), target, api);
}
/** The same for a comment that several write. */
async function publishContent(content, target, api) {
    try {
        await writeComment(content, target, api);
        return null;
    }
    catch (error) {
        if (!(error instanceof tool_error/* ToolError */.v))
            throw error;
        const sentence = `The pull request got no comment: ${error.message}. The report is in the job summary.`;
        return { sentence, refused: error instanceof api_error/* RefusedError */.fk };
    }
}
/**
 * What one has to tell alone. Another one of the run who writes under the same key is not written against, and a failure that another step
 * has told there stays: nobody knows that the image is the same.
 */
function fixedContent(overview, { alone }) {
    const report = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(overview)).digest('hex').slice(0, 16);
    const reports = alone === undefined ? [report] : [report, aloneWord(alone)];
    const isFailure = alone !== undefined && (0,is_red/* isRed */.i)(overview);
    let isWritten = false;
    return {
        refresh: () => Promise.resolve(),
        written: isSure => {
            isWritten ||= isSure;
            return Promise.resolve();
        },
        isCovered: comment => {
            const isFailureThere = readAlone(comment)?.isRed === true;
            return (comment.covered.includes(report) ||
                (isFailure ? isWritten && isFailureThere : isWritten || isFailureThere));
        },
        turn: () => 0,
        gather: () => Promise.resolve({ overview, reports, told: [] }),
    };
}


/***/ }),

/***/ 13107:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ listRunJobs)
/* harmony export */ });
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20694);
/* harmony import */ var _api_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28108);
/* harmony import */ var _read_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73382);



/** More pages of 100 jobs than a run has. */
const MOST_PAGES = 20;
/** Lists the jobs of a run. */
async function listRunJobs(api, { repository, run }) {
    const jobs = [];
    try {
        for (let page = 1; page <= MOST_PAGES; page++) {
            const path = `/repos/${repository}/actions/runs/${run}/jobs?filter=latest&per_page=100&page=${page}`;
            const { body, more } = (0,_read_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .readAnswer */ .J)(await api.request('GET', path), 'actions: read');
            const items = body?.jobs;
            for (const item of Array.isArray(items) ? items : [])
                jobs.push(...jobOf(item));
            if (!more)
                break;
        }
        return { jobs, problem: null };
    }
    catch (error) {
        if (!(error instanceof _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v))
            throw error;
        return { jobs: null, problem: error instanceof _api_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk ? null : error.message };
    }
}
function jobOf(item) {
    const { name, run_attempt: attempt, conclusion } = (item ?? {});
    if (typeof name !== 'string' || typeof attempt !== 'number')
        return [];
    return [{ name, attempt, conclusion: typeof conclusion === 'string' ? conclusion : null }];
}


/***/ }),

/***/ 69647:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ withoutComment)
/* harmony export */ });
/* harmony import */ var _text_escape_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8625);

/** GitHub takes no more of a commit status. Characters. */
const LONGEST_TITLE = 140;
/** What a check shows when the comment could not be written: it says so, and is not green, since the comment may still say something else. */
function withoutComment({ conclusion, state, title }) {
    const said = (0,_text_escape_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(`comment not written: ${title}`, LONGEST_TITLE);
    if (conclusion === 'failure')
        return { conclusion, state, title: said };
    return { conclusion: 'neutral', state: 'pending', title: said };
}


/***/ }),

/***/ 19289:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ checkTitle)
/* harmony export */ });
/* harmony import */ var _text_escape_visible_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8625);
/* harmony import */ var _text_format_bytes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47790);
/* harmony import */ var _text_format_delta_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13099);
/* harmony import */ var _text_format_share_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83222);
/* harmony import */ var _sections_loosened_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45362);
/* harmony import */ var _summary_count_noun_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(72415);
/* harmony import */ var _summary_is_failed_unjudged_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3478);
/* harmony import */ var _summary_platform_summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56035);








/** GitHub takes no more of a commit status. Characters. */
const LONGEST = 140;
/** What a change does to a limit is counted where it takes more. Characters. */
const LONGEST_LOOSENED = 60;
/**
 * The line beside the check that everybody sees, as plain text: the size of the image, how much more that is, and how much of its
 * budget. It fits a commit status.
 */
function checkTitle(report) {
    const image = (0,_summary_platform_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .mainPlatform */ .l9)(report);
    if (image === undefined)
        return 'no platform was measured';
    const { state, metric, size, delta, budget } = (0,_summary_platform_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .summarizePlatform */ .Ph)(report, image);
    const parts = [
        ...(state === 'unchanged' ? ['no change'] : image.change === null ? [] : [(0,_text_format_delta_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDelta */ .C)(delta)]),
        ...failedBudgets(report),
        ...(0,_sections_loosened_js__WEBPACK_IMPORTED_MODULE_0__/* .loosenedTitle */ .mN)(report, LONGEST_LOOSENED),
        ...(budget === null ? [] : [`${(0,_text_format_share_js__WEBPACK_IMPORTED_MODULE_3__/* .formatShare */ .T)(size, budget) ?? '?'} of budget`]),
    ];
    const many = report.platforms.length > 1 ? ` on ${image.platform}` : '';
    const end = parts.length === 0 ? '' : ` (${parts.join(', ')})`;
    const rest = ` ${(0,_text_format_bytes_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z)(size)} ${metric}${(0,_text_escape_visible_js__WEBPACK_IMPORTED_MODULE_5__/* .visible */ .R)(many, 40)}${end}`;
    return (0,_text_escape_visible_js__WEBPACK_IMPORTED_MODULE_5__/* .visible */ .R)(report.image.name, LONGEST - rest.length) + rest;
}
function failedBudgets({ verdict: { judgements, accepted } }) {
    const failed = judgements.filter(({ outcome }) => outcome === 'fail').length;
    if (failed === 0)
        return accepted === null ? [] : [`over budget, accepted by ${(0,_text_escape_visible_js__WEBPACK_IMPORTED_MODULE_5__/* .visible */ .R)(accepted.by, 40)}`];
    const over = failed - judgements.filter(_summary_is_failed_unjudged_js__WEBPACK_IMPORTED_MODULE_6__/* .isFailedUnjudged */ .y).length;
    if (over === 0)
        return [`${(0,_summary_count_noun_js__WEBPACK_IMPORTED_MODULE_7__/* .countNoun */ .y)(failed, 'budget')} not judged`];
    return [over === 1 ? 'over a budget' : `over ${over} budgets`];
}


/***/ }),

/***/ 25688:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ withLastGood),
/* harmony export */   l: () => (/* binding */ lastGoodOf)
/* harmony export */ });
/* harmony import */ var _summary_platform_summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56035);

/** Longer names are not remembered. Characters. */
const LONGEST_NAME = 200;
/** What is to be remembered of a run: its own sizes, and of each image that it has no size of, the one from before. */
function lastGoodOf({ reports, legs = [], unmeasured }, sha, before) {
    const now = reports.flatMap((report, index) => {
        const main = (0,_summary_platform_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .mainPlatform */ .l9)(report);
        const name = fullName(report.image.name, legs[index]);
        if (main === undefined || name.length > LONGEST_NAME)
            return [];
        const { size, metric } = (0,_summary_platform_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .summarizePlatform */ .Ph)(report, main);
        return [{ image: name, size, metric, sha }];
    });
    const missing = new Set(unmeasured.map(({ name, leg }) => fullName(name, leg)));
    return [...now, ...before.filter(({ image }) => missing.has(image))];
}
/** The run, with the earlier size of each image without one. */
function withLastGood(overview, before) {
    // The first of a name counts.
    const rows = new Map(before.toReversed().map(row => [row.image, row]));
    return {
        ...overview,
        unmeasured: overview.unmeasured.map(each => {
            const known = rows.get(fullName(each.name, each.leg));
            return known === undefined ? each : { ...each, lastGood: known };
        }),
    };
}
/** Another image of the same name is not what this one was. */
function fullName(name, leg) {
    return leg === null || leg === undefined || leg === '' ? name : `${name} (${leg})`;
}


/***/ }),

/***/ 61472:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ overviewTitle)
/* harmony export */ });
/* harmony import */ var _judge_budgets_total_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63944);
/* harmony import */ var _text_escape_visible_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8625);
/* harmony import */ var _text_format_bytes_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(47790);
/* harmony import */ var _text_format_delta_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13099);
/* harmony import */ var _check_title_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19289);
/* harmony import */ var _overview_combine_platforms_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32000);
/* harmony import */ var _overview_overview_summary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34881);
/* harmony import */ var _overview_state_counts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51694);
/* harmony import */ var _summary_count_noun_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72415);
/* harmony import */ var _summary_is_failed_unjudged_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3478);










/** GitHub takes no more of a commit status. Characters. */
const LONGEST = 140;
/**
 * The line beside a check of all images of a run, as plain text: their growth in sum, and the worst of them. It fits a
 * commit status. That of a single image is its own.
 */
function overviewTitle(overview) {
    const [only, ...others] = (0,_overview_combine_platforms_js__WEBPACK_IMPORTED_MODULE_4__/* .combinePlatforms */ ._)(overview);
    const [missing] = overview.unmeasured;
    if (only === undefined && missing === undefined)
        return 'no image was measured';
    if (only !== undefined && others.length === 0 && missing === undefined)
        return (0,_check_title_js__WEBPACK_IMPORTED_MODULE_1__/* .checkTitle */ .T)(only.report);
    if (only === undefined && overview.unmeasured.length === 1 && missing !== undefined)
        return missingTitle(missing);
    const summary = (0,_overview_overview_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .summarizeOverview */ .$)(overview);
    const start = `${(0,_summary_count_noun_js__WEBPACK_IMPORTED_MODULE_5__/* .countNoun */ .y)(summary.rows.length, 'image')}, ${totalWords(summary)}`;
    return withWorst(start, summary);
}
const MISSING_WORDS = {
    failed: 'build failed',
    absent: 'not measured',
    pending: 'still being measured',
};
function missingTitle({ name, state, where }) {
    const place = where === null ? '' : ` at ${(0,_text_escape_visible_js__WEBPACK_IMPORTED_MODULE_6__/* .visible */ .R)(where.dockerfile, 60)}:${where.line}`;
    return `${(0,_text_escape_visible_js__WEBPACK_IMPORTED_MODULE_6__/* .visible */ .R)(name, 40)}: ${MISSING_WORDS[state]}${place}`;
}
function totalWords({ total }) {
    if (total === null)
        return 'nothing to compare with';
    return total.delta === 0 ? 'no change' : `${(0,_text_format_delta_js__WEBPACK_IMPORTED_MODULE_7__/* .formatDelta */ .C)(total.delta)} compressed`;
}
/** `; worker 3.0 MB over, 2 near budget`: the worst image by name, all others by number. */
function withWorst(start, summary) {
    const [worst, ...rows] = summary.rows;
    if (worst?.state !== 'over' && worst?.state !== 'unmeasured')
        return [start, ...counts(summary)].join(', ');
    const others = { ...summary, rows, unmeasured: rows.filter(row => row.kind === 'unmeasured') };
    const fact = worst.kind === 'measured' ? overWords(worst) : MISSING_WORDS[worst.unmeasured.state];
    const end = [` ${fact}`, ...counts(others)].join(', ');
    const room = LONGEST - start.length - end.length - 2;
    return `${start}; ${(0,_text_escape_visible_js__WEBPACK_IMPORTED_MODULE_6__/* .visible */ .R)(worst.name, Math.max(3, Math.min(40, room)))}${end}`;
}
/** What is worth a word in a title. */
function counts(summary) {
    return (0,_overview_state_counts_js__WEBPACK_IMPORTED_MODULE_3__/* .stateCounts */ ._)(summary).filter(words => !words.endsWith('unchanged'));
}
/** By how much the total is over; where it is not, that something is. */
function overWords({ report }) {
    const failed = report.verdict.judgements.filter(({ outcome }) => outcome === 'fail');
    const worst = failed.find(({ kind }) => kind === _judge_budgets_total_js__WEBPACK_IMPORTED_MODULE_0__/* .total */ .X.kind);
    if (worst === undefined || worst.actual === null) {
        const over = failed.filter(judgement => !(0,_summary_is_failed_unjudged_js__WEBPACK_IMPORTED_MODULE_8__/* .isFailedUnjudged */ .y)(judgement)).length;
        if (over === 0)
            return `${(0,_summary_count_noun_js__WEBPACK_IMPORTED_MODULE_5__/* .countNoun */ .y)(failed.length, 'budget')} not judged`;
        return over === 1 ? 'over a budget' : `over ${over} budgets`;
    }
    return `${(0,_text_format_bytes_js__WEBPACK_IMPORTED_MODULE_9__/* .formatBytes */ .z)(worst.actual - worst.limit)} ${worst.metric} over`;
}


/***/ }),

/***/ 25488:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FF: () => (/* binding */ collectJobReports)
/* harmony export */ });
/* unused harmony exports MOST_CHARACTERS, MOST_IMAGES */
/* harmony import */ var _collect_open_report_artifact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44554);
/* harmony import */ var _collect_report_artifact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71461);
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33712);
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20694);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90256);





/** A run has at most 256 jobs of a matrix; more artifacts than this are nobody's honest reports. */
const MOST_LEGS = 500;
/** Most characters of all legs of a run together: a parsed leg takes three times as many bytes. */
const MOST_CHARACTERS = 128 * 1024 * 1024;
/** Most images of all legs of a run together: each is rendered several times. */
const MOST_IMAGES = 2000;
/** Downloads at the same time. */
const AT_ONCE = 4;
/** In place of an id, of which none is below 1: all artifacts that were not even listed. */
const UNLISTED = 0;
/**
 * Lists what the jobs of a run have reported, and downloads and reads what is not known yet.
 *
 * @param run whose artifacts they are.
 * @param known gets what was read.
 * @returns whether anything was there that was not known.
 * @throws ToolError when the artifacts cannot be listed.
 */
async function collectJobReports(source, run, known) {
    const { artifacts, left } = await source.list();
    if (left > 0)
        known.set(UNLISTED, notLookedAt(left, artifacts.length));
    const listed = artifacts.filter(({ name }) => (0,_collect_report_artifact_js__WEBPACK_IMPORTED_MODULE_1__/* .isReportArtifact */ .nZ)(name));
    const fresh = listed.filter(({ id }) => !known.has(id));
    const queue = fresh.slice(0, Math.max(0, MOST_LEGS - known.size));
    for (const artifact of fresh.slice(queue.length)) {
        known.set(artifact.id, refuse(artifact, `the run has more than ${MOST_LEGS}`));
    }
    const worker = async () => {
        for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
            known.set(next.id, await readArtifact(next, source, run, known));
        }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return fresh.length > 0;
}
function notLookedAt(left, looked) {
    const name = `artifacts beyond the first ${looked}`;
    return { id: UNLISTED, name, reason: `the run has ${left} artifacts more than are looked at` };
}
async function readArtifact(artifact, source, run, known) {
    const { readJobReport } = await Promise.all(/* import() */[__webpack_require__.e(2210), __webpack_require__.e(259)]).then(__webpack_require__.bind(__webpack_require__, 90259));
    try {
        if (artifact.expired)
            throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.artifactExpired);
        const name = (0,_collect_report_artifact_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReportArtifactName */ .RN)(artifact.name);
        if (name === null)
            throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.artifactNameUnknown);
        const text = await (0,_collect_open_report_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .openReportArtifact */ .n)(await download(artifact, source));
        if (charactersOf(known) + text.length > MOST_CHARACTERS)
            throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.artifactsTooLong);
        const leg = readJobReport(text, run);
        if (imagesOf(known) + leg.reports.length + leg.unmeasured.length > MOST_IMAGES)
            throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.tooManyImages(MOST_IMAGES));
        const { place, own, attempt } = (0,_collect_report_artifact_js__WEBPACK_IMPORTED_MODULE_1__/* .nameParts */ .IN)(leg);
        if (name.place !== place || name.own !== own || name.attempt !== attempt) {
            throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.artifactNameDiffers);
        }
        return { id: artifact.id, leg, length: text.length };
    }
    catch (error) {
        // Whatever it was, it came from the artifact, and must not cost the others their rows.
        const expected = error instanceof _errors_input_error_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .d || error instanceof _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ToolError */ .v;
        const refused = refuse(artifact, expected ? error.message : 'it is not a report of slim-build');
        return { ...refused, mayPass: error instanceof _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ToolError */ .v };
    }
}
function charactersOf(known) {
    return [...known.values()].reduce((sum, one) => sum + ('length' in one ? one.length : 0), 0);
}
function imagesOf(known) {
    return [...known.values()].reduce((sum, one) => sum + ('leg' in one ? one.leg.reports.length + one.leg.unmeasured.length : 0), 0);
}
/** Once more when it breaks off. */
async function download(artifact, source) {
    try {
        return await source.download(artifact, _collect_open_report_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .MOST_REPORT_BYTES */ .b);
    }
    catch (error) {
        if (!(error instanceof _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ToolError */ .v))
            throw error;
        return await source.download(artifact, _collect_open_report_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .MOST_REPORT_BYTES */ .b);
    }
}
function refuse({ id, name }, reason) {
    return { id, name, reason };
}


/***/ })

};
