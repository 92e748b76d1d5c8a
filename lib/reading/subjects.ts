/** Of which packs' subjects a page speaks: one gate for each pack, so that no pack speaks for another. */
import { packOfRef } from '#lib/facts/entity-ref.ts';
import { createSubjectGate, type SubjectGate } from '#lib/match/subject.ts';
import type { WireMention } from '#lib/messages/message-map.ts';

export class Subjects {
  readonly #gates = new Map<string, SubjectGate>();

  /** Counts what was found in one more block. */
  add(mentions: readonly WireMention[]): void {
    for (const [pack, ofPack] of Map.groupBy(mentions, packOf)) {
      const gate = this.#gates.get(pack) ?? createSubjectGate();
      this.#gates.set(pack, gate);
      gate.add(ofPack.map(({ senses, needsSubject }) => ({ senses: nonEmpty(senses), needsSubject })));
    }
  }

  /** True if the name may be marked and listed: it says enough by itself, or the page speaks of its pack's subject. */
  releases(mention: WireMention): boolean {
    return !mention.needsSubject || this.#gates.get(packOf(mention))?.speaksOfSubject === true;
  }

  /** The packs of whose subject the page speaks. */
  spoken(): Set<string> {
    return new Set([...this.#gates].filter(([, gate]) => gate.speaksOfSubject).map(([pack]) => pack));
  }
}

/** All senses of a mention are of one pack. */
const packOf = ({ senses: [first = ''] }: WireMention): string => packOfRef(first);

/** The wire's schema has proved that there is a first. */
function nonEmpty([first = '', ...others]: readonly string[]): readonly [string, ...string[]] {
  return [first, ...others];
}
