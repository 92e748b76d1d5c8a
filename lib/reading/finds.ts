/**
 * What has been found on one page so far, and which of it is marked.
 *
 *   scanned blocks ──▶ subject gate ──▶ released mentions ──▶ contested in their block ──▶ first in their section ──▶ marks
 *
 * Blocks come and go in any order. A change touches only the sections it falls in, except that the moment a page is
 * seen to speak of the subject releases mentions everywhere. Mentions that are found but not marked count all the
 * same: the list in the popup shows them.
 */
import { contested } from '#lib/match/contested.ts';
import { firstInSection } from '#lib/match/first-in-section.ts';
import { createSubjectGate } from '#lib/match/subject.ts';
import type { FoundEntity, WireEntity, WireMention } from '#lib/messages/message-map.ts';
import type { Block } from '#lib/page/block.ts';
import type { Mark, MarkSense } from '#lib/paint/mark.ts';
import type { ScannedBlock } from './scan.ts';

/** Every mention of a block that is released, with whether it is marked. */
interface PlacedMark {
  readonly mark: Mark;
  readonly marked: boolean;
}

/** Marks of one block after a change; an empty list takes its marks away. */
export interface Repaint {
  readonly block: Block;
  readonly marks: readonly Mark[];
}

export interface FindsOptions {
  /** Negative if the first block comes first in the document. */
  readonly compare: (a: Block, b: Block) => number;
  readonly marks: 'first' | 'every';
}

export class Finds {
  readonly #compare: FindsOptions['compare'];
  #marks: FindsOptions['marks'];
  #gate = createSubjectGate();
  readonly #entities = new Map<string, WireEntity>();
  readonly #scanned = new Map<number, ScannedBlock>();
  readonly #sections = new Map<number, Set<number>>();
  readonly #placed = new Map<number, readonly PlacedMark[]>();
  /** Blocks of the page as it was before the last change of address. */
  #earlier: ReadonlySet<number> = new Set();

  constructor({ compare, marks }: FindsOptions) {
    this.#compare = compare;
    this.#marks = marks;
  }

  /** Takes in scanned blocks; answers with the blocks whose marks changed. */
  add(scanned: readonly ScannedBlock[], entities: readonly WireEntity[]): Repaint[] {
    for (const entity of entities) this.#entities.set(entity.id, entity);
    const before = this.#gate.speaksOfSubject;
    const found = scanned.filter(({ mentions }) => mentions.length > 0);
    for (const one of found) {
      this.#scanned.set(one.block.id, one);
      this.#sectionOf(one.block).add(one.block.id);
      this.#weigh(one);
    }
    return before === this.#gate.speaksOfSubject
      ? this.#place(new Set(found.map(({ block }) => block.section)))
      : this.#place(new Set(this.#sections.keys()));
  }

  /** Forgets blocks that are gone; answers with the other blocks whose marks changed. */
  drop(blockIds: readonly number[]): Repaint[] {
    const touched = new Set<number>();
    for (const id of blockIds) {
      const block = this.#scanned.get(id)?.block;
      if (block === undefined) continue;
      touched.add(block.section);
      this.#sectionOf(block).delete(id);
      this.#scanned.delete(id);
      this.#placed.delete(id);
    }
    const isReconsidered = blockIds.some((id) => this.#earlier.has(id)) && this.#reconsider();
    return this.#place(isReconsidered ? new Set(this.#sections.keys()) : touched);
  }

  /**
   * The address changed without a new document. What the page spoke of until now proves nothing about what comes:
   * as the earlier blocks go, the subject is judged anew from those that are there.
   */
  navigated(): void {
    this.#earlier = new Set(this.#scanned.keys());
  }

  /** Judges the subject from the blocks that are there; answers whether the verdict changed. */
  #reconsider(): boolean {
    const before = this.#gate.speaksOfSubject;
    this.#gate = createSubjectGate();
    for (const scanned of this.#scanned.values()) this.#weigh(scanned);
    return before !== this.#gate.speaksOfSubject;
  }

  #weigh({ mentions }: ScannedBlock): void {
    this.#gate.add(mentions.map(({ senses, needsSubject }) => ({ senses: nonEmpty(senses), needsSubject })));
  }

  /** Marks the first mention in each section, or every one; answers with the blocks whose marks changed. */
  mark(marks: FindsOptions['marks']): Repaint[] {
    if (marks === this.#marks) return [];
    this.#marks = marks;
    return this.#place(new Set(this.#sections.keys()));
  }

  /** All released mentions in document order, marked or not. */
  all(): Mark[] {
    return this.#inOrder([...this.#placed.keys()]).flatMap((id) =>
      (this.#placed.get(id) ?? []).map(({ mark }) => mark),
    );
  }

  /** What is marked, in document order. */
  marked(): Mark[] {
    const marked = (id: number) => (this.#placed.get(id) ?? []).filter((placed) => placed.marked);
    return this.#inOrder([...this.#placed.keys()]).flatMap((id) => marked(id).map(({ mark }) => mark));
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

  #sectionOf(block: Block): Set<number> {
    const section = this.#sections.get(block.section) ?? new Set();
    this.#sections.set(block.section, section);
    return section;
  }

  #inOrder(blockIds: readonly number[]): number[] {
    const blocks = blockIds.flatMap((id) => this.#scanned.get(id)?.block ?? []);
    return blocks.toSorted(this.#compare).map(({ id }) => id);
  }

  #place(sections: ReadonlySet<number>): Repaint[] {
    return [...sections].flatMap((section) => this.#placeSection(this.#sections.get(section) ?? new Set()));
  }

  #placeSection(blockIds: ReadonlySet<number>): Repaint[] {
    const blocks = this.#inOrder([...blockIds]).flatMap((id) => this.#scanned.get(id) ?? []);
    const marksOf = blocks.map((scanned) => this.#released(scanned));
    const isFirst = firstInSection(
      marksOf.flat().map(({ senses, block }) => ({ senses: [senses[0].id], section: block.section })),
    );
    let seen = 0;
    return blocks.flatMap(({ block }, i) => {
      const placed = (marksOf[i] ?? []).map((mark) => ({
        mark,
        marked: isFirst[seen++] === true || this.#marks === 'every',
      }));
      return this.#replace(block, placed);
    });
  }

  #replace(block: Block, placed: readonly PlacedMark[]): Repaint[] {
    const before = this.#placed.get(block.id) ?? [];
    const kept = placed.map(({ mark, marked }) => ({ mark: sameMark(before, mark), marked }));
    this.#placed.set(block.id, kept);
    const isSame =
      before.length === kept.length &&
      kept.every(({ mark, marked }, i) => before[i]?.mark === mark && before[i]?.marked === marked);
    return isSame ? [] : [{ block, marks: kept.filter(({ marked }) => marked).map(({ mark }) => mark) }];
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

/** The mark as it was before, if nothing of it changed: a mark under the pointer stays the same object. */
function sameMark(before: readonly PlacedMark[], mark: Mark): Mark {
  const other = before.find(({ mark: { start, end } }) => start === mark.start && end === mark.end)?.mark;
  return other?.contested === mark.contested && other.senses[0].id === mark.senses[0].id ? other : mark;
}

/** The wire's schema has proved that there is a first. */
function nonEmpty(senses: readonly string[]): readonly [string, ...string[]] {
  const [first = '', ...others] = senses;
  return [first, ...others];
}
