/**
 * What has been found on one page so far, and which of it is marked.
 *
 *   scanned blocks ──▶ subject gate ──▶ released mentions ──▶ contested in their block ──▶ first in their section ──▶ marks
 *
 * Blocks come and go in any order. A change costs what changed; only the moment a page is seen to speak of the
 * subject (or no longer to) goes over everything. Mentions that are found but not marked count all the same: the list
 * in the popup shows them.
 */
import { contested } from '#lib/match/contested.ts';
import { createSubjectGate } from '#lib/match/subject.ts';
import type { FoundEntity, WireEntity, WireMention } from '#lib/messages/message-map.ts';
import type { Block } from '#lib/page/block.ts';
import type { Mark, MarkSense } from '#lib/paint/mark.ts';
import type { ScannedBlock } from './scan.ts';
import { type Compare, Section } from './section.ts';
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
}

/** A block with the mentions that are released in it. */
interface Placed {
  readonly scanned: ScannedBlock;
  readonly section: Section;
  readonly marks: readonly Mark[];
  /** The marks last answered for painting. */
  shown: readonly Mark[];
}

export class Finds {
  readonly #compare: Compare;
  #marks: FindsOptions['marks'];
  #gate = createSubjectGate();
  readonly #entities = new Map<string, WireEntity>();
  readonly #sections = new Map<number, Section>();
  readonly #placed = new Map<number, Placed>();
  readonly #tally = new Tally();
  /** Blocks of the page as it was before the last change of address. */
  #earlier: ReadonlySet<number> = new Set();

  constructor({ compare, marks }: FindsOptions) {
    this.#compare = compare;
    this.#marks = marks;
  }

  /** Mentions, entities, and entities with a contested mention, found so far. */
  get counts(): { readonly mentions: number; readonly entities: number; readonly contested: number } {
    const { mentions, entities, contested } = this.#tally;
    return { mentions, entities, contested };
  }

  /** Takes in scanned blocks; answers with the blocks whose marks changed. */
  add(scanned: readonly ScannedBlock[], entities: readonly WireEntity[]): Repaint[] {
    for (const entity of entities) this.#entities.set(entity.id, entity);
    const before = this.#gate.speaksOfSubject;
    const found = scanned.filter(({ mentions }) => mentions.length > 0);
    for (const one of found) this.#weigh(one);
    const touched = new Set<Block>();
    for (const one of found) this.#place(one, touched);
    if (before !== this.#gate.speaksOfSubject) return this.#placeAll();
    return this.#repaint(touched);
  }

  /** Forgets blocks that are gone; answers with the other blocks whose marks changed. */
  drop(blockIds: readonly number[]): Repaint[] {
    const touched = new Set<Block>();
    for (const id of blockIds) {
      const placed = this.#placed.get(id);
      if (placed === undefined) continue;
      this.#placed.delete(id);
      this.#tally.remove(placed.marks);
      for (const block of placed.section.remove(placed.scanned.block)) touched.add(block);
    }
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

  /** Released mentions of these blocks. */
  marksIn(blockIds: readonly number[]): Mark[] {
    return blockIds.flatMap((id) => this.#placed.get(id)?.marks ?? []);
  }

  /** All released mentions in document order, marked or not. */
  all(): Mark[] {
    return this.#blocks().flatMap(({ id }) => this.#placed.get(id)?.marks ?? []);
  }

  /** What is marked, in document order. */
  marked(): Mark[] {
    return this.#blocks().flatMap(({ id }) => this.#placed.get(id)?.shown ?? []);
  }

  /** The entities found, each once, in the order of their first mention. */
  found(): FoundEntity[] {
    const found = new Map<string, FoundEntity>();
    for (const { senses, contested } of this.all()) {
      const [{ id, name, kind }] = senses;
      const before = found.get(id);
      found.set(id, {
        id,
        name,
        kind,
        count: (before?.count ?? 0) + 1,
        contested: contested || (before?.contested ?? false),
      });
    }
    return [...found.values()];
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

  /** Judges the subject from the blocks that are there; answers whether the verdict changed. */
  #reconsider(): boolean {
    const before = this.#gate.speaksOfSubject;
    this.#gate = createSubjectGate();
    for (const { scanned } of this.#placed.values()) this.#weigh(scanned);
    return before !== this.#gate.speaksOfSubject;
  }

  #weigh({ mentions }: ScannedBlock): void {
    this.#gate.add(mentions.map(({ senses, needsSubject }) => ({ senses: nonEmpty(senses), needsSubject })));
  }

  #placeAll(): Repaint[] {
    const touched = new Set<Block>();
    for (const { scanned } of [...this.#placed.values()]) this.#place(scanned, touched);
    return this.#repaint(touched);
  }

  /** Releases what may be released in a block, and adds to `touched` the blocks whose marks may have changed. */
  #place(scanned: ScannedBlock, touched: Set<Block>): void {
    const { block } = scanned;
    const before = this.#placed.get(block.id);
    const section = this.#sectionOf(block);
    const marks = this.#released(scanned).map((mark) => sameMark(before?.marks ?? [], mark));
    this.#tally.remove(before?.marks ?? []);
    this.#tally.add(marks);
    this.#placed.set(block.id, { scanned, section, marks, shown: before?.shown ?? [] });
    touched.add(block);
    for (const other of section.put(block, new Set(marks.map(({ senses: [{ id }] }) => id))))
      touched.add(other);
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

  #released({ block, mentions }: ScannedBlock): Mark[] {
    const released = mentions.filter(({ needsSubject }) => !needsSubject || this.#gate.speaksOfSubject);
    const known = released.flatMap((mention) => this.#known(mention));
    const isContested = contested(
      known.map(({ senses: [{ id }] }) => ({ senses: [id] })),
      (id) => this.#entities.get(id)?.disputes ?? [],
    );
    return known.map((mention, i) => ({ ...mention, block, contested: isContested[i] ?? false }));
  }

  /** The mention with its bearers resolved; nothing if an answer named an entity without telling of it. */
  #known({ start, end, senses }: WireMention): { start: number; end: number; senses: Mark['senses'] }[] {
    const known = senses.flatMap((id): MarkSense[] => {
      const entity = this.#entities.get(id);
      return entity === undefined ? [] : [{ id, name: entity.name, kind: entity.kind }];
    });
    const [first, ...others] = known;
    return first === undefined ? [] : [{ start, end, senses: [first, ...others] }];
  }
}

/** The marks of a block that are the first of their entity in its section. */
function firstsOf({ scanned: { block }, section, marks }: Placed): Mark[] {
  const named = new Set<string>();
  return marks.filter(({ senses: [{ id }] }) => {
    const isFirst = !named.has(id) && section.isFirst(block, id);
    named.add(id);
    return isFirst;
  });
}

/** The mark as it was before, if nothing of it changed: a mark under the pointer stays the same object. */
function sameMark(before: readonly Mark[], mark: Mark): Mark {
  const other = before.find(({ start, end }) => start === mark.start && end === mark.end);
  return other?.contested === mark.contested && other.senses[0].id === mark.senses[0].id ? other : mark;
}

/** The wire's schema has proved that there is a first. */
function nonEmpty(senses: readonly string[]): readonly [string, ...string[]] {
  const [first = '', ...others] = senses;
  return [first, ...others];
}
