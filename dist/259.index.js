export const id = 259;
export const ids = [259];
export const modules = {

/***/ 90259:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readJobReport: () => (/* binding */ readJobReport)
});

// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
// EXTERNAL MODULE: ./src/schema/validator-of.ts
var validator_of = __webpack_require__(89055);
// EXTERNAL MODULE: ./src/text/escape/visible.ts
var visible = __webpack_require__(8625);
;// CONCATENATED MODULE: ./src/report/messages.ts
/** Every error of this room in one table, each once: what is wrong, where, and how to fix it. */
const messages_messages = {
    tooLong: (where) => `${where} is not a valid report: it is longer than 64 MiB`,
    formWrong: (where, what) => `${where} is not a report of version 1: ${what}`,
    notJson: (where) => `${where} is not JSON; use a file that \`--format json\` wrote`,
    stepsMissing: (where) => `${where} is not a valid report: it refers to missing steps; measure again`,
    trendInconsistent: (where) => `${where} is not a valid report: its trend is inconsistent; measure again`,
    linesMissing: (where) => `${where} is not a valid report: it refers to missing lines or layers; measure again`,
};

;// CONCATENATED MODULE: ./src/report/report.schema.json
const report_schema_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","title":"slim-build report","description":"All that a reader may see of one run. Sizes are whole bytes: `compressed` as shares of the layer blobs, `unpacked` as sizes of regular files.","type":"object","additionalProperties":false,"required":["version","tool","measuredAt","image","baseline","platforms","removedPlatforms","verdict","cache","notes"],"properties":{"version":{"const":1},"tool":{"type":"object","additionalProperties":false,"required":["name","version"],"properties":{"name":{"const":"slim-build"},"version":{"$ref":"#/$defs/text"}}},"measuredAt":{"type":"string","pattern":"^\\\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\\\d|3[01])T(?:[01]\\\\d|2[0-3]):[0-5]\\\\d:[0-5]\\\\d(?:\\\\.\\\\d{1,9})?Z$"},"image":{"type":"object","additionalProperties":false,"required":["name","digest"],"properties":{"name":{"$ref":"#/$defs/text"},"digest":{"$ref":"#/$defs/digest"}}},"baseline":{"oneOf":[{"type":"object","additionalProperties":false,"required":["kind","name","digest","origin"],"properties":{"kind":{"const":"measured"},"name":{"$ref":"#/$defs/text"},"digest":{"$ref":"#/$defs/digest"},"origin":{"$ref":"#/$defs/baselineOrigin"}}},{"type":"object","additionalProperties":false,"required":["kind","reason","cause","tried","commit","branch"],"properties":{"kind":{"const":"none"},"reason":{"$ref":"#/$defs/text"},"cause":{"$ref":"#/$defs/baselineCause"},"tried":{"type":"array","maxItems":3,"items":{"$ref":"#/$defs/baselineAttempt"}},"commit":{"$ref":"#/$defs/optionalCommit"},"branch":{"$ref":"#/$defs/optionalText"}}}]},"platforms":{"type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/platform"}},"removedPlatforms":{"type":"array","maxItems":100,"items":{"$ref":"#/$defs/text"}},"verdict":{"type":"object","additionalProperties":false,"required":["outcome","judgements","accepted"],"properties":{"outcome":{"$ref":"#/$defs/outcome"},"judgements":{"type":"array","maxItems":2000,"items":{"$ref":"#/$defs/judgement"}},"accepted":{"oneOf":[{"type":"object","additionalProperties":false,"required":["by","label"],"properties":{"by":{"$ref":"#/$defs/text"},"label":{"$ref":"#/$defs/text"}}},{"type":"null"}]},"overrideLabel":{"description":"Label by which a maintainer can accept all that fails.","$ref":"#/$defs/text"},"loosened":{"description":"Limits of the base commit that the change loosens.","type":"object","additionalProperties":false,"required":["commit","from","limits"],"properties":{"commit":{"type":"string","pattern":"^(?:[0-9a-f]{40}|[0-9a-f]{64})$"},"from":{"description":"Whose limits hold.","enum":["head","base","stricter"]},"limits":{"type":"array","minItems":1,"maxItems":200,"items":{"$ref":"#/$defs/loosenedLimit"}}}}}},"cache":{"oneOf":[{"type":"object","additionalProperties":false,"required":["kind","platforms","total","imported","exported","notes"],"properties":{"kind":{"const":"told"},"platforms":{"type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/cachePlatform"}},"total":{"description":"Over all platforms; a step that several share counts once.","type":"object","additionalProperties":false,"required":["steps","hits","saved"],"properties":{"steps":{"type":"integer","minimum":1,"maximum":9007199254740991},"hits":{"$ref":"#/$defs/count"},"saved":{"$ref":"#/$defs/cacheSaved"}}},"imported":{"$ref":"#/$defs/cacheTransfer"},"exported":{"$ref":"#/$defs/cacheTransfer"},"notes":{"type":"array","maxItems":100,"items":{"$ref":"#/$defs/text"}}}},{"type":"object","additionalProperties":false,"required":["kind","reason"],"properties":{"kind":{"const":"unknown"},"reason":{"$ref":"#/$defs/text"}}}]},"notes":{"type":"array","maxItems":200,"items":{"$ref":"#/$defs/text"}}},"$defs":{"text":{"type":"string","maxLength":4000},"optionalText":{"type":["string","null"],"maxLength":4000},"digest":{"type":"string","pattern":"^(sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$"},"optionalCommit":{"type":["string","null"],"pattern":"^(?:[0-9a-f]{40}|[0-9a-f]{64})$"},"baselineOrigin":{"type":"object","additionalProperties":false,"required":["source","commit","wanted","branch","relation","commitsOlder","measuredAt"],"properties":{"source":{"enum":["stored","registry","rebuilt","given"]},"commit":{"$ref":"#/$defs/optionalCommit"},"wanted":{"$ref":"#/$defs/optionalCommit"},"branch":{"$ref":"#/$defs/optionalText"},"relation":{"enum":["merge-base","base","previous",null]},"commitsOlder":{"type":["integer","null"],"minimum":0,"maximum":1000},"measuredAt":{"type":["string","null"],"pattern":"^\\\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\\\d|3[01])T(?:[01]\\\\d|2[0-3]):[0-5]\\\\d:[0-5]\\\\d(?:\\\\.\\\\d{1,9})?Z$"},"storedOn":{"$ref":"#/$defs/text"}}},"baselineCause":{"enum":["not-wanted","no-commit","new-image","no-measurement","expired","not-trusted","indistinct","build-failed","absent","refused","other-platform","unavailable"]},"baselineAttempt":{"type":"object","additionalProperties":false,"required":["source","cause","reason"],"properties":{"source":{"enum":["stored","registry","rebuilt"]},"cause":{"$ref":"#/$defs/baselineCause"},"reason":{"$ref":"#/$defs/text"}}},"size":{"description":"Bytes.","type":"integer","minimum":0,"maximum":9007199254740991},"delta":{"description":"Bytes, head minus baseline.","type":"integer","minimum":-9007199254740991,"maximum":9007199254740991},"count":{"type":"integer","minimum":0,"maximum":9007199254740991},"optionalCount":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"index":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"blame":{"enum":["yours","base-moved","rebuilt"]},"optionalBlame":{"enum":["yours","base-moved","rebuilt",null]},"outcome":{"enum":["pass","warn","fail","skipped"]},"bytes":{"type":"object","additionalProperties":false,"required":["compressed","unpacked"],"properties":{"compressed":{"$ref":"#/$defs/size"},"unpacked":{"$ref":"#/$defs/size"}}},"deltaBytes":{"type":"object","additionalProperties":false,"required":["compressed","unpacked"],"properties":{"compressed":{"$ref":"#/$defs/delta"},"unpacked":{"$ref":"#/$defs/delta"}}},"step":{"description":"What the image\'s history says of the layer, where no Dockerfile line is known.","$ref":"#/$defs/text"},"place":{"type":"object","additionalProperties":false,"required":["dockerfile","line","endLine","stage","instruction"],"properties":{"dockerfile":{"$ref":"#/$defs/text"},"line":{"$ref":"#/$defs/count"},"endLine":{"$ref":"#/$defs/count"},"stage":{"$ref":"#/$defs/optionalText"},"instruction":{"$ref":"#/$defs/text"}}},"saving":{"description":"Compressed is an estimate; unpacked is null where it is not known.","type":"object","additionalProperties":false,"required":["compressed","unpacked"],"properties":{"compressed":{"$ref":"#/$defs/count"},"unpacked":{"$ref":"#/$defs/optionalCount"}}},"countedSaving":{"type":"object","additionalProperties":false,"required":["compressed","unpacked","count"],"properties":{"compressed":{"$ref":"#/$defs/count"},"unpacked":{"$ref":"#/$defs/optionalCount"},"count":{"$ref":"#/$defs/count"}}},"words":{"type":"array","minItems":1,"maxItems":20,"items":{"oneOf":[{"$ref":"#/$defs/text"},{"type":"object","additionalProperties":false,"required":["code"],"properties":{"code":{"$ref":"#/$defs/text"}}}]}},"optionalWords":{"oneOf":[{"$ref":"#/$defs/words"},{"type":"array","maxItems":0,"items":{"$ref":"#/$defs/text"}}]},"adviceRule":{"enum":["split-stages","static-program","base-image","context-clutter","package-installer","development-dependencies","recommended-packages","build-tools","package-manager-cache","deleted-later","copied-again","overwritten-later","build-leftovers","debug-symbols","duplicate-files","documentation","copy-before-install"]},"trial":{"description":"What became of the change when it was built, compared and started.","oneOf":[{"type":"object","additionalProperties":false,"required":["state","promised"],"properties":{"state":{"const":"proved"},"promised":{"$ref":"#/$defs/saving"}}},{"type":"object","additionalProperties":false,"required":["state","why"],"properties":{"state":{"enum":["wrong","untried"]},"why":{"$ref":"#/$defs/words"}}}]},"eachEditRow":{"description":"What happens again after every edit of a source; part of no sum.","type":"object","additionalProperties":false,"required":["rule","seconds","compressed","fix","reason","where"],"properties":{"rule":{"$ref":"#/$defs/adviceRule"},"seconds":{"$ref":"#/$defs/optionalSeconds"},"compressed":{"$ref":"#/$defs/count"},"fix":{"$ref":"#/$defs/words"},"reason":{"$ref":"#/$defs/words"},"where":{"oneOf":[{"$ref":"#/$defs/place"},{"type":"null"}]},"step":{"$ref":"#/$defs/step"},"edits":{"$ref":"#/$defs/edits"},"trial":{"$ref":"#/$defs/trial"}}},"edits":{"description":"Changes of files: the characters from start to end (UTF-16 code units) become the text.","type":"array","maxItems":50,"items":{"type":"object","additionalProperties":false,"required":["file","start","end","text"],"properties":{"file":{"$ref":"#/$defs/text"},"start":{"$ref":"#/$defs/count"},"end":{"$ref":"#/$defs/count"},"text":{"type":"string","maxLength":10000}}}},"adviceRow":{"type":"object","additionalProperties":false,"required":["rule","compressed","unpacked","fix","reason","examples","where"],"properties":{"rule":{"$ref":"#/$defs/adviceRule"},"compressed":{"$ref":"#/$defs/count"},"unpacked":{"$ref":"#/$defs/optionalCount"},"hidden":{"description":"What of the saved bytes is hidden.","$ref":"#/$defs/bytes"},"fix":{"$ref":"#/$defs/words"},"reason":{"$ref":"#/$defs/words"},"examples":{"type":"array","maxItems":5,"items":{"$ref":"#/$defs/text"}},"where":{"oneOf":[{"$ref":"#/$defs/place"},{"type":"null"}]},"step":{"$ref":"#/$defs/step"},"edits":{"$ref":"#/$defs/edits"},"trial":{"$ref":"#/$defs/trial"}}},"optionalSeconds":{"type":["number","null"],"minimum":0,"maximum":1000000000},"cacheTransfer":{"description":"Compressed bytes that went between the builder and caches outside of it.","type":"object","additionalProperties":false,"required":["caches","layers","bytes","notes"],"properties":{"caches":{"$ref":"#/$defs/count"},"layers":{"$ref":"#/$defs/count"},"bytes":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"notes":{"type":"array","maxItems":100,"items":{"$ref":"#/$defs/text"}}}},"cachePlatform":{"type":"object","additionalProperties":false,"required":["platform","hits","saved","steps"],"properties":{"platform":{"$ref":"#/$defs/text"},"hits":{"$ref":"#/$defs/count"},"saved":{"$ref":"#/$defs/cacheSaved"},"steps":{"type":"array","minItems":1,"maxItems":5000,"items":{"$ref":"#/$defs/cacheStep"}}}},"cacheSaved":{"description":"An estimate: what the cached steps took when they last ran.","type":"object","additionalProperties":false,"required":["seconds","unknown"],"properties":{"seconds":{"$ref":"#/$defs/optionalSeconds"},"unknown":{"$ref":"#/$defs/count"}}},"cacheStep":{"type":"object","additionalProperties":false,"required":["dockerfile","line","endLine","stage","instruction","cached","seconds","savedSeconds","miss"],"properties":{"dockerfile":{"$ref":"#/$defs/text"},"line":{"$ref":"#/$defs/count"},"endLine":{"$ref":"#/$defs/count"},"stage":{"$ref":"#/$defs/optionalText"},"instruction":{"$ref":"#/$defs/text"},"cached":{"type":"boolean"},"seconds":{"$ref":"#/$defs/optionalSeconds"},"savedSeconds":{"$ref":"#/$defs/optionalSeconds"},"miss":{"oneOf":[{"type":"null"},{"type":"object","additionalProperties":false,"required":["reason"],"properties":{"reason":{"enum":["files","changed"]}}},{"type":"object","additionalProperties":false,"required":["reason","step"],"properties":{"reason":{"const":"follows"},"step":{"$ref":"#/$defs/count"}}}]}}},"loosenedLimit":{"type":"object","additionalProperties":false,"required":["kind","metric","subject","platform","was","now"],"properties":{"kind":{"$ref":"#/$defs/judgement/properties/kind"},"key":{"$ref":"#/$defs/judgement/properties/key"},"metric":{"enum":["compressed","unpacked"]},"subject":{"$ref":"#/$defs/optionalText"},"platform":{"$ref":"#/$defs/optionalText"},"was":{"$ref":"#/$defs/limit"},"now":{"description":"Null: the change removes it.","oneOf":[{"$ref":"#/$defs/limit"},{"type":"null"}]}}},"limit":{"type":"object","additionalProperties":false,"required":["limit","unit"],"properties":{"limit":{"$ref":"#/$defs/judgement/properties/limit"},"unit":{"$ref":"#/$defs/judgement/properties/unit"}}},"judgement":{"type":"object","additionalProperties":false,"required":["kind","metric","subject","platform","outcome","actual","limit","unit","sentence","source"],"properties":{"kind":{"enum":["total","growth","layer","layers","hidden","path","package"]},"metric":{"enum":["compressed","unpacked"]},"subject":{"$ref":"#/$defs/optionalText"},"platform":{"$ref":"#/$defs/text"},"outcome":{"$ref":"#/$defs/outcome"},"actual":{"description":"In the unit; growth may be negative.","type":["number","null"],"minimum":-9007199254740991,"maximum":9007199254740991},"limit":{"type":"number","minimum":0,"maximum":9007199254740991},"unit":{"enum":["bytes","percent","layers"]},"key":{"description":"By which the limit of a total was declared.","enum":["max-size","max-unpacked-size","max-growth","max-growth-floor","max-layer-size","max-layers","max-hidden"]},"counts":{"description":"Whose growth counts.","enum":["you","all"]},"floor":{"description":"Growth below it fails no percentage.","$ref":"#/$defs/size"},"sentence":{"$ref":"#/$defs/text"},"source":{"$ref":"#/$defs/text"},"ofAllImages":{"description":"Declared for other images, too.","const":true}}},"platform":{"type":"object","additionalProperties":false,"required":["platform","digest","total","hidden","base","read","layers","lines","withoutLine","packages","directories","files","hiddenFiles","advice","change","trend"],"properties":{"platform":{"$ref":"#/$defs/text"},"digest":{"$ref":"#/$defs/digest"},"total":{"$ref":"#/$defs/bytes"},"hidden":{"$ref":"#/$defs/bytes"},"base":{"type":"object","additionalProperties":false,"required":["bytes","reference","digest","unknown"],"properties":{"bytes":{"$ref":"#/$defs/bytes"},"reference":{"$ref":"#/$defs/optionalText"},"digest":{"oneOf":[{"$ref":"#/$defs/digest"},{"type":"null"}]},"unknown":{"$ref":"#/$defs/optionalText"}}},"read":{"type":"object","additionalProperties":false,"required":["layers","compressed","known"],"properties":{"layers":{"$ref":"#/$defs/count"},"compressed":{"$ref":"#/$defs/size"},"known":{"$ref":"#/$defs/count"}}},"layers":{"type":"array","maxItems":5000,"items":{"$ref":"#/$defs/layer"}},"lines":{"type":"array","maxItems":5000,"items":{"$ref":"#/$defs/line"}},"withoutLine":{"type":"object","additionalProperties":false,"required":["compressed","unpacked","layers"],"properties":{"compressed":{"$ref":"#/$defs/size"},"unpacked":{"$ref":"#/$defs/size"},"layers":{"$ref":"#/$defs/count"}}},"packages":{"type":"object","additionalProperties":false,"required":["rows","rest"],"properties":{"rows":{"type":"array","maxItems":100,"items":{"$ref":"#/$defs/package"}},"rest":{"type":"object","additionalProperties":false,"required":["compressed","unpacked","count"],"properties":{"compressed":{"$ref":"#/$defs/size"},"unpacked":{"$ref":"#/$defs/size"},"count":{"$ref":"#/$defs/count"}}}}},"directories":{"type":"array","maxItems":100,"items":{"type":"object","additionalProperties":false,"required":["compressed","unpacked","path"],"properties":{"compressed":{"$ref":"#/$defs/size"},"unpacked":{"$ref":"#/$defs/size"},"path":{"$ref":"#/$defs/text"}}}},"files":{"type":"object","additionalProperties":false,"required":["rows","rest"],"properties":{"rows":{"type":"array","maxItems":100,"items":{"type":"object","additionalProperties":false,"required":["compressed","unpacked","path","where"],"properties":{"compressed":{"$ref":"#/$defs/size"},"unpacked":{"$ref":"#/$defs/size"},"path":{"$ref":"#/$defs/text"},"where":{"oneOf":[{"$ref":"#/$defs/place"},{"type":"null"}]},"step":{"$ref":"#/$defs/step"}}}},"rest":{"type":"object","additionalProperties":false,"required":["compressed","unpacked","count"],"properties":{"compressed":{"$ref":"#/$defs/size"},"unpacked":{"$ref":"#/$defs/size"},"count":{"$ref":"#/$defs/count"}}}}},"advice":{"type":"object","additionalProperties":false,"required":["rows","rest","total","eachEdit"],"properties":{"rows":{"type":"array","maxItems":50,"items":{"$ref":"#/$defs/adviceRow"}},"eachEdit":{"type":"array","maxItems":50,"items":{"$ref":"#/$defs/eachEditRow"}},"rest":{"$ref":"#/$defs/countedSaving"},"total":{"$ref":"#/$defs/saving"},"proved":{"$ref":"#/$defs/countedSaving"},"hints":{"description":"What needs a decision; part of no sum.","type":"object","additionalProperties":false,"required":["rows","more"],"properties":{"rows":{"type":"array","maxItems":50,"items":{"$ref":"#/$defs/adviceRow"}},"more":{"$ref":"#/$defs/count"}}},"wrong":{"description":"What was tried and is wrong; part of no sum.","type":"array","maxItems":50,"items":{"$ref":"#/$defs/adviceRow"}},"patch":{"type":"string","minLength":1,"maxLength":20000},"bases":{"description":"What the image could stand on: the present base image first, then smaller ones, biggest first.","type":"array","minItems":2,"maxItems":20,"items":{"type":"object","additionalProperties":false,"required":["reference","compressed","unpacked","lacks","neededBy"],"properties":{"reference":{"$ref":"#/$defs/text"},"compressed":{"$ref":"#/$defs/size"},"unpacked":{"$ref":"#/$defs/optionalCount"},"lacks":{"$ref":"#/$defs/optionalWords"},"neededBy":{"$ref":"#/$defs/optionalWords"}}}},"silenced":{"type":"array","maxItems":20,"items":{"type":"object","additionalProperties":false,"required":["rule","compressed","by","where"],"properties":{"rule":{"$ref":"#/$defs/adviceRule"},"compressed":{"$ref":"#/$defs/count"},"by":{"$ref":"#/$defs/optionalText"},"where":{"oneOf":[{"$ref":"#/$defs/place"},{"type":"null"}]}}}}}},"hiddenFiles":{"type":"object","additionalProperties":false,"required":["rows","rest"],"properties":{"rows":{"type":"array","maxItems":100,"items":{"type":"object","additionalProperties":false,"required":["compressed","unpacked","path","why","where","by"],"properties":{"compressed":{"$ref":"#/$defs/size"},"unpacked":{"$ref":"#/$defs/size"},"path":{"$ref":"#/$defs/text"},"why":{"enum":["overwritten","metadata","deleted","opaque"]},"where":{"oneOf":[{"$ref":"#/$defs/place"},{"type":"null"}]},"step":{"$ref":"#/$defs/step"},"by":{"oneOf":[{"$ref":"#/$defs/place"},{"type":"null"}]},"byStep":{"$ref":"#/$defs/step"}}}},"rest":{"type":"object","additionalProperties":false,"required":["compressed","unpacked","count"],"properties":{"compressed":{"$ref":"#/$defs/size"},"unpacked":{"$ref":"#/$defs/size"},"count":{"$ref":"#/$defs/count"}}}}},"change":{"oneOf":[{"$ref":"#/$defs/change"},{"type":"null"}]},"trend":{"description":"The image as of commits before, oldest first; the last is the one that it is compared with.","type":"array","maxItems":30,"items":{"$ref":"#/$defs/trendPoint"}}}},"trendPoint":{"type":"object","additionalProperties":false,"required":["compressed","unpacked","commit","measuredAt","compression","standIn"],"properties":{"compressed":{"$ref":"#/$defs/size"},"unpacked":{"$ref":"#/$defs/size"},"commit":{"type":"string","pattern":"^(?:[0-9a-f]{40}|[0-9a-f]{64})$"},"measuredAt":{"type":["string","null"],"pattern":"^\\\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\\\d|3[01])T(?:[01]\\\\d|2[0-3]):[0-5]\\\\d:[0-5]\\\\d(?:\\\\.\\\\d{1,9})?Z$"},"compression":{"enum":["gzip","zstd","none","mixed"]},"standIn":{"type":"boolean"}}},"layer":{"type":"object","additionalProperties":false,"required":["compressed","unpacked","digest","compression","origin","where","createdBy","known"],"properties":{"compressed":{"$ref":"#/$defs/size"},"unpacked":{"$ref":"#/$defs/size"},"digest":{"$ref":"#/$defs/digest"},"compression":{"enum":["gzip","zstd","none","unknown"]},"origin":{"enum":["base","own","unknown"]},"where":{"oneOf":[{"$ref":"#/$defs/place"},{"type":"null"}]},"createdBy":{"$ref":"#/$defs/optionalText"},"known":{"type":"boolean"},"unread":{"const":true}}},"line":{"type":"object","additionalProperties":false,"required":["dockerfile","line","endLine","stage","instruction","compressed","unpacked","layers","seconds","cached"],"properties":{"dockerfile":{"$ref":"#/$defs/text"},"line":{"$ref":"#/$defs/count"},"endLine":{"$ref":"#/$defs/count"},"stage":{"$ref":"#/$defs/optionalText"},"instruction":{"$ref":"#/$defs/text"},"compressed":{"$ref":"#/$defs/size"},"unpacked":{"$ref":"#/$defs/size"},"layers":{"$ref":"#/$defs/count"},"seconds":{"description":"Wall time; null when BuildKit did not say.","type":["number","null"],"minimum":0,"maximum":1000000000},"cached":{"type":["boolean","null"]}}},"package":{"type":"object","additionalProperties":false,"required":["compressed","unpacked","ecosystem","name","version","location","purpose"],"properties":{"compressed":{"$ref":"#/$defs/size"},"unpacked":{"$ref":"#/$defs/size"},"ecosystem":{"type":"string","pattern":"^[a-z0-9-]{1,20}$"},"name":{"$ref":"#/$defs/text"},"version":{"$ref":"#/$defs/text"},"location":{"$ref":"#/$defs/optionalText"},"purpose":{"enum":["development","build-tool",null]}}},"change":{"type":"object","additionalProperties":false,"required":["baseline","delta","noiseFloor","compressedIncomparable","toPull","baseMoved","split","causes","kinds","packages","unpackaged","files","repacked","hidden","structure","directories","lines","layers"],"properties":{"baseline":{"$ref":"#/$defs/bytes"},"delta":{"$ref":"#/$defs/deltaBytes"},"noiseFloor":{"$ref":"#/$defs/bytes"},"compressedIncomparable":{"$ref":"#/$defs/optionalText"},"unpackedIncomparable":{"$ref":"#/$defs/text"},"toPull":{"$ref":"#/$defs/size"},"baseMoved":{"oneOf":[{"type":"object","additionalProperties":false,"required":["reference","from","to"],"properties":{"reference":{"$ref":"#/$defs/text"},"from":{"oneOf":[{"$ref":"#/$defs/digest"},{"type":"null"}]},"to":{"oneOf":[{"$ref":"#/$defs/digest"},{"type":"null"}]}}},{"type":"null"}]},"split":{"type":"object","additionalProperties":false,"required":["yours","base-moved","rebuilt"],"properties":{"yours":{"$ref":"#/$defs/deltaBytes"},"base-moved":{"$ref":"#/$defs/deltaBytes"},"rebuilt":{"$ref":"#/$defs/deltaBytes"}}},"causes":{"type":"object","additionalProperties":false,"required":["rows","rest"],"properties":{"rows":{"type":"array","maxItems":100,"items":{"$ref":"#/$defs/cause"}},"rest":{"type":"object","additionalProperties":false,"required":["compressed","unpacked","count"],"properties":{"compressed":{"$ref":"#/$defs/delta"},"unpacked":{"$ref":"#/$defs/delta"},"count":{"$ref":"#/$defs/count"}}}}},"kinds":{"type":"array","maxItems":8,"items":{"type":"object","additionalProperties":false,"required":["kind","baseline","head","delta","examples"],"properties":{"kind":{"enum":["base image","build tools","development dependencies","package manager caches","other packages","other files","hidden bytes","layer structure"]},"baseline":{"$ref":"#/$defs/bytes"},"head":{"$ref":"#/$defs/bytes"},"delta":{"$ref":"#/$defs/deltaBytes"},"examples":{"type":"array","maxItems":20,"items":{"$ref":"#/$defs/text"}}}}},"packages":{"type":"object","additionalProperties":false,"required":["rows","rest"],"properties":{"rows":{"type":"array","maxItems":100,"items":{"type":"object","additionalProperties":false,"required":["compressed","unpacked","change","ecosystem","name","from","to"],"properties":{"compressed":{"$ref":"#/$defs/delta"},"unpacked":{"$ref":"#/$defs/delta"},"change":{"enum":["added","removed","upgraded","downgraded","moved","resized"]},"ecosystem":{"type":"string","pattern":"^[a-z0-9-]{1,20}$"},"name":{"$ref":"#/$defs/text"},"from":{"$ref":"#/$defs/optionalText"},"to":{"$ref":"#/$defs/optionalText"}}}},"rest":{"type":"object","additionalProperties":false,"required":["compressed","unpacked","count"],"properties":{"compressed":{"$ref":"#/$defs/delta"},"unpacked":{"$ref":"#/$defs/delta"},"count":{"$ref":"#/$defs/count"}}}}},"unpackaged":{"$ref":"#/$defs/deltaBytes"},"files":{"type":"object","additionalProperties":false,"required":["rows","rest"],"properties":{"rows":{"type":"array","maxItems":100,"items":{"type":"object","additionalProperties":false,"required":["compressed","unpacked","change","path","from"],"properties":{"compressed":{"$ref":"#/$defs/delta"},"unpacked":{"$ref":"#/$defs/delta"},"change":{"enum":["added","removed","modified","moved"]},"path":{"$ref":"#/$defs/text"},"from":{"$ref":"#/$defs/optionalText"}}}},"rest":{"type":"object","additionalProperties":false,"required":["compressed","unpacked","count"],"properties":{"compressed":{"$ref":"#/$defs/delta"},"unpacked":{"$ref":"#/$defs/delta"},"count":{"$ref":"#/$defs/count"}}}}},"repacked":{"$ref":"#/$defs/deltaBytes"},"hidden":{"$ref":"#/$defs/deltaBytes"},"structure":{"$ref":"#/$defs/deltaBytes"},"directories":{"type":"array","maxItems":100,"items":{"type":"object","additionalProperties":false,"required":["compressed","unpacked","path"],"properties":{"compressed":{"$ref":"#/$defs/delta"},"unpacked":{"$ref":"#/$defs/delta"},"path":{"$ref":"#/$defs/text"}}}},"lines":{"type":"array","maxItems":10000,"items":{"type":"object","additionalProperties":false,"required":["compressed","unpacked","baseline","head","where","side","blame"],"properties":{"compressed":{"$ref":"#/$defs/delta"},"unpacked":{"$ref":"#/$defs/delta"},"baseline":{"$ref":"#/$defs/index"},"head":{"$ref":"#/$defs/index"},"where":{"oneOf":[{"$ref":"#/$defs/place"},{"type":"null"}]},"side":{"enum":["baseline","head"]},"blame":{"$ref":"#/$defs/optionalBlame"}}}},"layers":{"type":"array","maxItems":10000,"items":{"type":"object","additionalProperties":false,"required":["compressed","unpacked","change","baseline","head","blame"],"properties":{"compressed":{"$ref":"#/$defs/delta"},"unpacked":{"$ref":"#/$defs/delta"},"change":{"enum":["same","repacked","modified","added","removed"]},"baseline":{"$ref":"#/$defs/index"},"head":{"$ref":"#/$defs/index"},"blame":{"$ref":"#/$defs/optionalBlame"}}}}}},"cause":{"type":"object","additionalProperties":false,"required":["compressed","unpacked","type","subject","detail","blame","where","side"],"dependentSchemas":{"packages":{"properties":{"type":{"const":"base"}}}},"properties":{"compressed":{"$ref":"#/$defs/delta"},"unpacked":{"$ref":"#/$defs/delta"},"type":{"enum":["packages","file","files","base","hidden","repacked","structure"]},"subject":{"$ref":"#/$defs/optionalText"},"detail":{"$ref":"#/$defs/text"},"blame":{"$ref":"#/$defs/blame"},"where":{"oneOf":[{"$ref":"#/$defs/place"},{"type":"null"}]},"step":{"$ref":"#/$defs/step"},"side":{"enum":["baseline","head"]},"made":{"description":"The line of another stage that made what `where` copies.","$ref":"#/$defs/place"},"hiddenBy":{"description":"What hides the bytes that `where` made, and which Dockerfile that is in.","type":"object","additionalProperties":false,"required":["where","side"],"properties":{"where":{"oneOf":[{"$ref":"#/$defs/place"},{"type":"null"}]},"step":{"$ref":"#/$defs/step"},"side":{"enum":["baseline","head"]}}},"packages":{"description":"Packages of a base image that came, left or have another version, and how many have no row.","type":"object","additionalProperties":false,"required":["rows","more"],"properties":{"rows":{"type":"array","minItems":1,"maxItems":20,"items":{"type":"object","additionalProperties":false,"required":["change","name","from","to"],"properties":{"change":{"enum":["added","removed","upgraded","downgraded","moved","resized"]},"name":{"$ref":"#/$defs/text"},"from":{"$ref":"#/$defs/optionalText"},"to":{"$ref":"#/$defs/optionalText"}}}},"more":{"$ref":"#/$defs/count"}}},"asked":{"description":"What asked for the package: another package (`by`), a manifest of the build context, or both.","type":"object","additionalProperties":false,"required":["by","others","manifest"],"properties":{"by":{"$ref":"#/$defs/optionalText"},"others":{"$ref":"#/$defs/count"},"manifest":{"oneOf":[{"type":"object","additionalProperties":false,"required":["file","line"],"properties":{"file":{"$ref":"#/$defs/text"},"line":{"$ref":"#/$defs/count"}}},{"type":"null"}]}}}}}}}');
;// CONCATENATED MODULE: ./src/report/read-report.ts





const validator = (0,validator_of/* validatorOf */.q)(report_schema_namespaceObject);
/** A report of the biggest tables is well below 1 MB; lines and layers have no limit of their own. */
const MOST_CHARACTERS = (/* unused pure expression or super */ null && (64 * 1024 * 1024));
/**
 * Reads a report that was stored as JSON, by this program or by anybody: everything in it is checked against
 * `report.schema.json`, and every index into another table against that table.
 *
 * @param where what the text is, for the message: a file name.
 * @throws InputError that names the place in the JSON.
 */
function readReport(text, where = 'the stored report') {
    if (text.length > MOST_CHARACTERS)
        throw new InputError(messages.tooLong(where));
    const value = parseJson(text, where);
    checkReport(value, where);
    return value;
}
/**
 * {@link readReport} for JSON that is parsed already.
 *
 * @throws InputError that names the place in the JSON.
 */
function checkReport(value, where) {
    const isReport = validator();
    if (!isReport(value)) {
        throw new input_error/* InputError */.d(messages_messages.formWrong(where, describeError(isReport.errors?.[0])));
    }
    checkIndexes(value, where);
}
function parseJson(text, where) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw new InputError(messages.notJson(where));
    }
}
function describeError(error) {
    if (error === undefined)
        return 'it does not match the schema';
    const place = error.instancePath === '' ? 'its top level' : (0,visible/* visible */.R)(error.instancePath);
    return `${place} ${(0,visible/* visible */.R)(error.message ?? 'is wrong')}`;
}
function checkIndexes({ platforms, cache }, where) {
    if (!cacheFits(cache))
        throw new input_error/* InputError */.d(messages_messages.stepsMissing(where));
    for (const { lines, layers, change, trend } of platforms) {
        const commits = new Set(trend.map(({ commit }) => commit));
        if (commits.size < trend.length || (change === null && trend.length > 0))
            throw new input_error/* InputError */.d(messages_messages.trendInconsistent(where));
        const fits = change === null ||
            (change.lines.every(({ head }) => head === null || head < lines.length) &&
                change.layers.every(({ head }) => head === null || head < layers.length));
        if (!fits)
            throw new input_error/* InputError */.d(messages_messages.linesMissing(where));
    }
}
function cacheFits(cache) {
    if (cache.kind === 'unknown')
        return true;
    const { platforms, total } = cache;
    const sums = [total, ...platforms.map(({ steps, ...sum }) => ({ ...sum, steps: steps.length }))];
    return (sums.every(({ steps, hits, saved }) => hits <= steps && saved.unknown <= hits) &&
        platforms.every(({ steps }) => steps.every(({ miss }) => miss?.reason !== 'follows' || miss.step < steps.length)));
}

// EXTERNAL MODULE: ./src/model/bytes.ts
var bytes = __webpack_require__(15410);
// EXTERNAL MODULE: ./src/collect/messages.ts
var collect_messages = __webpack_require__(31464);
;// CONCATENATED MODULE: ./src/collect/assert-report-adds-up.ts



/**
 * Refuses a report whose parts are not the whole: its numbers would be shown beside each other.
 *
 * @throws InputError that names the sum.
 */
function assertReportAddsUp({ platforms }) {
    for (const platform of platforms)
        assertPlatform(platform);
}
function assertPlatform({ platform, total, hidden, layers, lines, withoutLine, change, trend, ...parts }) {
    const wrong = (which) => new input_error/* InputError */.d(collect_messages/* messages */.D.sumsWrong(platform, which));
    same(total, (0,bytes/* sumBytes */.jO)(layers), 'layers', wrong);
    same(total, (0,bytes/* addBytes */.$i)((0,bytes/* sumBytes */.jO)(lines), withoutLine), 'lines', wrong);
    same(hidden, wholeOf(parts.hiddenFiles), 'hidden files', wrong);
    const { unpacked } = (0,bytes/* addBytes */.$i)(wholeOf(parts.files), hidden);
    if (unpacked !== total.unpacked)
        throw wrong('files');
    assertAdvice(parts.advice, total, wrong);
    if (change === null)
        return;
    assertChange(change, total, wrong);
    same(change.baseline, trend.at(-1) ?? change.baseline, 'the trend', wrong);
}
/** What is not known of a part is not known of the whole, and no more can be saved than there is. */
function assertAdvice(advice, image, wrongSum) {
    const { rows, rest, total } = advice;
    const parts = [...rows, rest];
    const { compressed, unpacked } = (0,bytes/* sumBytes */.jO)(parts.map(each => ({ compressed: each.compressed, unpacked: each.unpacked ?? 0 })));
    const known = parts.some(each => each.unpacked === null) ? null : unpacked;
    if (compressed !== total.compressed || known !== total.unpacked)
        throw wrongSum('savings');
    if (rest.count === 0 && (rest.compressed !== 0 || rest.unpacked !== 0))
        throw wrongSum('savings without a change');
    if (compressed > image.compressed || unpacked > image.unpacked)
        throw wrongSum('savings are more than the image');
    assertBeside(advice, image, wrongSum);
}
/** What is a part of the sum, or of none. */
function assertBeside({ rows, rest, total, proved, hints, wrong = [] }, image, wrongSum) {
    if (proved !== undefined &&
        (proved.compressed > total.compressed || proved.count > rows.length + rest.count))
        throw wrongSum('proved savings');
    const beside = [...(hints?.rows ?? []), ...wrong];
    if ([...rows, ...beside].some(hidesMore))
        throw wrongSum('savings of hidden bytes');
    if (beside.some(each => each.compressed > image.compressed || (each.unpacked ?? 0) > image.unpacked))
        throw wrongSum('savings are more than the image');
}
/** Whether more of the bytes that a row saves are hidden than it saves. */
function hidesMore({ hidden = bytes/* NO_BYTES */.CR, compressed, unpacked }) {
    return hidden.compressed > compressed || hidden.unpacked > (unpacked ?? Infinity);
}
function assertChange(change, total, wrong) {
    const { baseline, delta, split, causes, packages, unpackaged, files, repacked, hidden, structure } = change;
    const apart = (0,bytes/* sumBytes */.jO)([repacked, hidden, structure]);
    same(delta, (0,bytes/* subtractBytes */.CA)(total, baseline), 'the change', wrong);
    same(delta, (0,bytes/* sumBytes */.jO)(Object.values(split)), 'the origin of the change', wrong);
    same(delta, wholeOf(causes), 'causes of the change', wrong);
    same(delta, (0,bytes/* sumBytes */.jO)([wholeOf(packages), unpackaged, apart]), 'changed packages', wrong);
    same(delta, (0,bytes/* addBytes */.$i)(wholeOf(files), apart), 'changed files', wrong);
}
function wholeOf({ rows, rest }) {
    return (0,bytes/* addBytes */.$i)((0,bytes/* sumBytes */.jO)(rows), rest);
}
function same(a, b, which, wrong) {
    if (a.compressed !== b.compressed || a.unpacked !== b.unpacked)
        throw wrong(which);
}

;// CONCATENATED MODULE: ./src/collect/job-report.schema.json
const job_report_schema_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","title":"slim-build leg","description":"What one step of a workflow run has to tell. Reports are checked by a schema of their own.","type":"object","additionalProperties":false,"required":["version","run","attempt","image","job","matrix","step","key","reports","unmeasured"],"properties":{"version":{"const":1},"run":{"type":"integer","minimum":1,"maximum":9007199254740991},"attempt":{"type":"integer","minimum":1,"maximum":9999},"image":{"$ref":"#/$defs/text"},"job":{"$ref":"#/$defs/text"},"matrix":{"type":"array","maxItems":50,"items":{"$ref":"#/$defs/text"}},"step":{"$ref":"#/$defs/text"},"key":{"$ref":"#/$defs/text"},"built":{"$ref":"#/$defs/identity"},"call":{"$ref":"#/$defs/text"},"label":{"$ref":"#/$defs/optionalText"},"images":{"type":"array","maxItems":500,"items":{"$ref":"#/$defs/identity"}},"reports":{"type":"array","maxItems":500,"items":{"type":"object"}},"unmeasured":{"type":"array","maxItems":500,"items":{"$ref":"#/$defs/unmeasured"}}},"$defs":{"text":{"type":"string","maxLength":1000},"optionalText":{"type":["string","null"],"maxLength":1000},"identity":{"type":"object","additionalProperties":false,"required":["hash","family","traits","hidden"],"properties":{"hash":{"$ref":"#/$defs/hash"},"family":{"$ref":"#/$defs/hash"},"traits":{"type":"array","minItems":8,"maxItems":8,"items":{"$ref":"#/$defs/text"}},"hidden":{"type":"boolean"}}},"hash":{"type":"string","pattern":"^[0-9a-f]{16}$"},"line":{"type":"integer","minimum":1,"maximum":9007199254740991},"unmeasured":{"type":"object","additionalProperties":false,"required":["name","state","reason","where"],"properties":{"name":{"$ref":"#/$defs/text"},"state":{"enum":["failed","absent","pending"]},"reason":{"$ref":"#/$defs/text"},"where":{"oneOf":[{"type":"null"},{"type":"object","additionalProperties":false,"required":["dockerfile","line","endLine","stage","instruction"],"properties":{"dockerfile":{"$ref":"#/$defs/text"},"line":{"$ref":"#/$defs/line"},"endLine":{"$ref":"#/$defs/line"},"stage":{"$ref":"#/$defs/optionalText"},"instruction":{"$ref":"#/$defs/text"}}}]},"log":{"type":"array","maxItems":20,"items":{"$ref":"#/$defs/text"}},"leg":{"$ref":"#/$defs/optionalText"},"lastGood":{"oneOf":[{"type":"null"},{"type":"object","additionalProperties":false,"required":["size","metric","sha"],"properties":{"size":{"type":"integer","minimum":0,"maximum":9007199254740991},"metric":{"enum":["compressed","unpacked"]},"sha":{"type":"string","pattern":"^[0-9a-f]{40,64}$"}}}]}}}}}');
;// CONCATENATED MODULE: ./src/collect/read-job-report.ts






const read_job_report_validator = (0,validator_of/* validatorOf */.q)(job_report_schema_namespaceObject);
/**
 * Reads what a step of a run, or anybody who could upload an artifact there, says: the form by `job-report.schema.json` and
 * `report.schema.json`, and the numbers by their sums.
 *
 * @param run the workflow run whose artifact it is.
 * @throws InputError with why it is refused: a sentence without its subject.
 */
function readJobReport(text, run) {
    const value = read_job_report_parseJson(text);
    const isLeg = read_job_report_validator();
    if (!isLeg(value)) {
        const [error] = isLeg.errors ?? [];
        const place = error === undefined || error.instancePath === '' ? 'its top level' : error.instancePath;
        throw new input_error/* InputError */.d(collect_messages/* messages */.D.formWrong(place, error?.message ?? 'is wrong'));
    }
    if (value.run !== run)
        throw new input_error/* InputError */.d(collect_messages/* messages */.D.ofAnotherRun(value.run));
    for (const report of value.reports) {
        checkReport(report, 'its report');
        assertReportAddsUp(report);
    }
    return value;
}
function read_job_report_parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw new input_error/* InputError */.d(collect_messages/* messages */.D.notJson);
    }
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
