import type { SourceFiles } from '../edit/source-files.ts'
import type { Advice, Saving, Words } from '../model/advice.ts'
import type { Edit } from '../model/edit.ts'
import type { Compression } from '../model/layer-index.ts'
import type { PlatformMeasurement } from '../model/measurement.ts'
import type { BaseCandidate } from './base-candidates.ts'

/** What is known beside the measurement itself. */
export interface AdviceContext {
  /** Images that the base could be exchanged for, as they are in the registry: the one that changes least first. */
  readonly bases: readonly BaseAlternative[]
  /** Seconds that a line took when it last ran, by its index in the platform's `lines`; null, or absent: not known. */
  readonly secondsOf?: (line: number) => number | null
  /**
   * The text of a file of the build context by its path there, '' where that cannot be read; null: there is none. Untrusted text. Absent
   * where the context is not at hand.
   */
  readonly contextFile?: ((path: string) => string | null) | undefined
  /** The names in a folder of the build context, by its path there; null where it is none. Absent as `contextFile` is. */
  readonly contextFolder?: ((path: string) => readonly string[] | null) | undefined
  /** The Dockerfile and the `.dockerignore`, where they are at hand: without them, all advice is hints. */
  readonly sources?: SourceFiles | undefined
  /** Rules that give no advice; absent: only comments in the Dockerfile silence any. */
  readonly ignored?: IgnoredRules | undefined
}

/** Rules that are silenced for the whole image, and where that is said: `.github/slim-build.yml:7`. */
export interface IgnoredRules {
  readonly rules: readonly string[]
  readonly source: string
}

/** What to do: in words and, where that is certain, as changes of the files. Both are made in one place, so that they say the same. */
export interface Change {
  readonly fix: Words
  /** Null: it is a hint. */
  readonly edits: readonly Edit[] | null
}

/** What nothing but words can say. */
export function hint(...fix: Words): Change {
  return { fix, edits: null }
}

/** A published image that may do as a base. */
export interface BaseAlternative extends BaseCandidate, Saving {
  /** How its layers are packed, as its manifest says. */
  readonly compressions: readonly Compression[]
}

/** What a rule found: advice, and the files whose bytes it would save. */
export interface Finding extends Omit<Advice, 'saves' | 'rule' | 'step' | 'edits' | 'files'> {
  /** Indexes in the platform's `files`. Each file is given to one finding only: that of the first rule that asks for it. */
  readonly files: readonly number[]
  /** Where that is not all bytes of the files. */
  readonly saves?: Saving
  /**
   * Seconds of the line, of which advice on edits saves a part that is not known: what decides then whether it is worth a word. Absent:
   * `eachEdit` knows.
   */
  readonly lineSeconds?: number | null
  /** See {@link Change}; default: it is a hint. */
  readonly edits?: readonly Edit[] | null
}

/** Lines of a file (a Dockerfile, unless a comment names another) with what is the matter, and the same lines without. */
export interface Example {
  /** `Python`; absent where it is the same in all. */
  readonly of?: string
  readonly before: string
  readonly after: string
}

/** One way in which images are too big. One file a rule in `rules/`; the list of them is `advice-rules.ts`. */
export interface Rule {
  /** Its name in reports. */
  readonly id: string
  /** What it finds, and which bytes it counts, for the documents. */
  readonly finds: string
  readonly saves: string
  /** What to do and what is the matter with any image: shown of a report that anyone may have written. */
  readonly inGeneral: { readonly fix: string; readonly reason: string }
  readonly example: Example
  /** The same of other ecosystems. */
  readonly otherExamples?: readonly Example[]
  /** That its files are not made at all, so that what a later line copied of them for another owner or mode goes with them. */
  readonly takesCopies?: true
  /** That it exchanges the base image, after which whatever runs on it must be tried again. */
  readonly exchangesBase?: true
  /**
   * That it makes another image of the same program: what goes is not told file by file, and the command may be written in another way.
   * What stays must be as it was.
   */
  readonly rewrites?: true
  /**
   * That what it takes away was there for all that build on the line: where another target does, it is a hint. Other rules change nothing that
   * a build reads, or look at all stages themselves.
   */
  readonly takesFromAll?: true
  /** @param isFree whether a file, by its index, belongs to no earlier rule's finding. */
  find(
    image: PlatformMeasurement,
    isFree: (file: number) => boolean,
    context: AdviceContext,
  ): readonly Finding[]
}
