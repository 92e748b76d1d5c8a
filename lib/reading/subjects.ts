/** Of which packs' subjects a page speaks: one gate for each pack, so that no pack speaks for another. */
import { packOfRef } from '#lib/facts/entity-ref.ts';
import { createSubjectGate, type SubjectGate } from '#lib/match/subject.ts';
import type { WireEvidence, WireMention } from '#lib/messages/message-map.ts';
import type { Block } from '#lib/page/block.ts';

interface Said {
  readonly evidence: readonly WireEvidence[];
  /** Of the block's text, in UTF-16 code units. */
  readonly length: number;
}

export class Subjects {
  #gates = new Map<string, SubjectGate>();
  /** By block: what its text said, so that it can be judged anew without what has gone. */
  readonly #said = new Map<number, Said>();

  /** Counts what was found in one more block. */
  add({ id, text }: Pick<Block, 'id' | 'text'>, evidence: readonly WireEvidence[]): void {
    if (evidence.length === 0) return;
    const said = { evidence, length: text.length };
    this.#said.set(id, said);
    this.#count(said);
  }

  /** The block has gone: it no longer counts when the subjects are judged anew. */
  forget(block: number): void {
    this.#said.delete(block);
  }

  /** Judges from the blocks that are there, as if none had been before. */
  reconsider(): void {
    this.#gates = new Map();
    for (const said of this.#said.values()) this.#count(said);
  }

  /** True if the name may be marked and listed: it says enough by itself, or the page speaks of its pack's subject. */
  releases(mention: WireMention): boolean {
    return !mention.needsSubject || this.speaksOf(packOf(mention));
  }

  /** True if the page speaks of this pack's subject. */
  speaksOf(pack: string): boolean {
    return this.#gates.get(pack)?.speaksOfSubject === true;
  }

  /** The packs of whose subject the page speaks. */
  spoken(): Set<string> {
    return new Set([...this.#gates].filter(([, gate]) => gate.speaksOfSubject).map(([pack]) => pack));
  }

  #count({ evidence, length }: Said): void {
    for (const [pack, ofPack] of Map.groupBy(evidence, ({ entity }) => packOfRef(entity))) {
      const gate = this.#gates.get(pack) ?? createSubjectGate();
      this.#gates.set(pack, gate);
      gate.add(ofPack, length);
    }
  }
}

/** All senses of a mention are of one pack. */
const packOf = ({ senses: [first = ''] }: WireMention): string => packOfRef(first);
