/**
 * What has been found on one page so far, and which of it is marked.
 *
 *   scanned blocks ──▶ each pack's subject ──▶ released mentions ──▶ laid out in their block ──▶ first in their section ──▶ marks
 *
 * Blocks come and go in any order. A change costs what changed; only the moment a page is seen to speak of a pack's
 * subject (or no longer to) goes over everything. What is found but not marked counts all the same, quiet names too:
 * the list in the popup shows them.
 */
import { likeliestOf } from '#lib/match/likeliest.ts';
import type { FoundEntity, WireEntity } from '#lib/messages/message-map.ts';
import type { Block } from '#lib/page/block.ts';
import type { Mark, MarkSense } from '#lib/paint/mark.ts';
import { type Find, type Layout, layOut } from './layout.ts';
import type { ScannedBlock } from './scan.ts';
import { type Compare, Section } from './section.ts';
import { Subjects } from './subjects.ts';
import { Tally } from './tally.ts';

/** Marks of one block after a change; an empty list takes its marks away. */
export interface Repaint {
  readonly block: Block;
  readonly marks: readonly Mark[];
}

export interface FindsOptions {
  /** Negative if the first block comes first in the document. */
  readonly compare: Compare;
  readonly marks: 'first' | 'every';
  /** Marks of a block that stand on the page: a mark of which nothing changed stays the same object. */
  readonly standing?: (blockId: number) => readonly Mark[];
}

/** A block with what is released in it. */
interface Placed extends Layout {
  readonly scanned: ScannedBlock;
  readonly section: Section;
  /** The marks last answered for painting. */
  shown: readonly Mark[];
}

export class Finds {
  readonly #compare: Compare;
  readonly #standing: (blockId: number) => readonly Mark[];
  #marks: FindsOptions['marks'];
  readonly #subjects = new Subjects();
  readonly #entities = new Map<string, WireEntity>();
  readonly #sections = new Map<number, Section>();
  readonly #placed = new Map<number, Placed>();
  readonly #tally = new Tally();
  /** Blocks of the page as it was before the last change of address. */
  #earlier: ReadonlySet<number> = new Set();

  constructor({ compare, marks, standing = () => [] }: FindsOptions) {
    this.#compare = compare;
    this.#standing = standing;
    this.#marks = marks;
  }

  /**
   * Found so far, marked or not, quiet or not: names in their places (one that several packs bear counts once), those
   * of them that are contested, and entities.
   */
  get counts(): { readonly mentions: number; readonly entities: number; readonly contested: number } {
    const { mentions, entities, contested } = this.#tally;
    return { mentions, entities, contested };
  }

  /** Takes in scanned blocks; answers with the blocks whose marks changed. */
  add(scanned: readonly ScannedBlock[], entities: readonly WireEntity[]): Repaint[] {
    for (const entity of entities) this.#entities.set(entity.id, entity);
    const before = this.#subjects.spoken();
    for (const { block, evidence } of scanned) this.#subjects.add(block, evidence);
    const touched = new Set<Block>();
    for (const one of scanned) if (one.mentions.length > 0) this.#place(one, touched);
    return isSame(before, this.#subjects.spoken()) ? this.#repaint(touched) : this.#placeAll();
  }

  /** Forgets blocks that are gone; answers with the other blocks whose marks changed. */
  drop(blockIds: readonly number[]): Repaint[] {
    const gone = new Map<Section, Set<Block>>();
    for (const id of blockIds) {
      this.#subjects.forget(id);
      const placed = this.#placed.get(id);
      if (placed === undefined) continue;
      this.#placed.delete(id);
      this.#tally.remove(placed.finds);
      gone.set(placed.section, (gone.get(placed.section) ?? new Set()).add(placed.scanned.block));
    }
    const touched = new Set<Block>();
    for (const [section, blocks] of gone) for (const block of section.remove(blocks)) touched.add(block);
    const isReconsidered = blockIds.some((id) => this.#earlier.has(id)) && this.#reconsider();
    return isReconsidered ? this.#placeAll() : this.#repaint(touched);
  }

  /**
   * The address changed without a new document. What the page spoke of until now proves nothing about what comes:
   * the subject is judged anew from the blocks that are there, now and as the earlier ones go.
   */
  navigated(): Repaint[] {
    this.#earlier = new Set(this.#placed.keys());
    return this.#reconsider() ? this.#placeAll() : [];
  }

  /** Marks the first mention in each section, or every one; answers with the blocks whose marks changed. */
  mark(marks: FindsOptions['marks']): Repaint[] {
    if (marks === this.#marks) return [];
    this.#marks = marks;
    return this.#repaint(this.#blocks());
  }

  /** What can be marked in these blocks. */
  marksIn(blockIds: readonly number[]): Mark[] {
    return blockIds.flatMap((id) => this.#placed.get(id)?.marks ?? []);
  }

  /** All that can be marked, in document order: every released mention that is not quiet. */
  all(): Mark[] {
    return this.#blocks().flatMap(({ id }) => this.#placed.get(id)?.marks ?? []);
  }

  /** What is marked in a block. */
  shownIn(blockId: number): readonly Mark[] {
    return this.#placed.get(blockId)?.shown ?? [];
  }

  /** What is marked, in document order. */
  marked(): Mark[] {
    return this.#blocks().flatMap(({ id }) => this.#placed.get(id)?.shown ?? []);
  }

  /** The entities found, each once, in the order of their first mention. */
  found(): FoundEntity[] {
    const found = new Map<string, FoundEntity>();
    for (const { entity, contested } of this.#finds()) {
      const { id, name, kind, quiet } = entity;
      const before = found.get(id);
      found.set(id, {
        id,
        name,
        kind,
        count: (before?.count ?? 0) + 1,
        contested: contested || (before?.contested ?? false),
        quiet,
      });
    }
    return [...found.values()];
  }

  #finds(): Find[] {
    return this.#blocks().flatMap(({ id }) => this.#placed.get(id)?.finds ?? []);
  }

  /** Blocks with a find, in document order. */
  #blocks(): Block[] {
    return [...this.#placed.values()].map(({ scanned }) => scanned.block).toSorted(this.#compare);
  }

  #sectionOf({ section: id }: Block): Section {
    const section = this.#sections.get(id) ?? new Section(this.#compare);
    this.#sections.set(id, section);
    return section;
  }

  /** Judges every pack's subject from the blocks that are there; answers whether a verdict changed. */
  #reconsider(): boolean {
    const before = this.#subjects.spoken();
    this.#subjects.reconsider();
    return !isSame(before, this.#subjects.spoken());
  }

  #placeAll(): Repaint[] {
    const touched = new Set<Block>();
    for (const { scanned } of [...this.#placed.values()]) this.#place(scanned, touched);
    return this.#repaint(touched);
  }

  /** Releases what may be released in a block, and adds to `touched` the blocks whose marks may have changed. */
  #place(scanned: ScannedBlock, touched: Set<Block>): void {
    const { block, mentions } = scanned;
    const before = this.#placed.get(block.id);
    const section = this.#sectionOf(block);
    const released = mentions.filter((mention) => this.#subjects.releases(mention));
    const { marks: laidOut, finds } = layOut(block, released, this.#entities);
    const known = before?.marks ?? this.#standing(block.id);
    const marks = sameMarks(known, laidOut);
    this.#tally.remove(before?.finds ?? []);
    this.#tally.add(finds);
    this.#placed.set(block.id, { scanned, section, marks, finds, shown: before?.shown ?? [] });
    touched.add(block);
    for (const other of section.put(block, new Set(marks.flatMap(namedBy)))) touched.add(other);
  }

  /** Those of the blocks whose marks are no longer what was last answered. */
  #repaint(blocks: Iterable<Block>): Repaint[] {
    return [...blocks].flatMap((block) => {
      const placed = this.#placed.get(block.id);
      if (placed === undefined) return [];
      const marks = this.#marks === 'every' ? placed.marks : firstsOf(placed);
      const isSame =
        marks.length === placed.shown.length && marks.every((mark, i) => mark === placed.shown[i]);
      placed.shown = marks;
      return isSame ? [] : [{ block, marks }];
    });
  }
}

/** The entities that a mark counts for, by reference. */
const namedBy = ({ senses }: Mark): string[] => likeliestOf(senses).map(({ id }) => id);

/** The marks of a block that are the first in its section to name one of their entities. */
function firstsOf({ scanned: { block }, section, marks }: Placed): Mark[] {
  const named = new Set<string>();
  return marks.filter((mark) => {
    const entities = namedBy(mark);
    const isFirst = entities.some((id) => !named.has(id) && section.isFirst(block, id));
    for (const id of entities) named.add(id);
    return isFirst;
  });
}

/**
 * Marks as they were before, where nothing of them changed: a mark under the pointer stays the same object. Both lists
 * ascend, and neither overlaps itself.
 */
function sameMarks(before: readonly Mark[], marks: readonly Mark[]): Mark[] {
  let at = 0;
  return marks.map((mark) => {
    while (at < before.length && (before[at] as Mark).start < mark.start) at++;
    const other = before[at];
    return other !== undefined && isUnchanged(other, mark) ? other : mark;
  });
}

const isUnchanged = (other: Mark, { start, end, contested, senses }: Mark): boolean =>
  other.start === start &&
  other.end === end &&
  other.contested === contested &&
  other.senses.length === senses.length &&
  other.senses.every((sense, i) => isSameSense(sense, senses[i]));

const isSameSense = ({ id, name, kind }: MarkSense, other: MarkSense | undefined): boolean =>
  id === other?.id && name === other.name && kind === other.kind;

const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((one) => b.has(one));
