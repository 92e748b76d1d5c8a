/**
 * A part of a text, folded: from a little before one place as far as it is asked for. A paragraph has one name, and
 * folding all of it would cost as much as finding the name.
 *
 *   text     … the mayor of Kup’yansk said on Tues…
 *                           ▲ place
 *   units              f ␠ k u p ' y a n s k ␠ s a …   grows as `reaches` asks
 */
import { type FoldedText, foldOn, keptBefore } from './fold.ts';

/** Text that is folded at once: a name of one or two words with what stands right around it. */
const PIECE = 24;

export class FoldWindow implements FoldedText {
  units = new Uint16Array(1024);
  at = new Uint32Array(1024);
  length = 0;
  #text = '';
  /** Up to where the text is folded. */
  #done = 0;

  /** Puts the window at an offset of a text; answers the index of the first unit at or behind it. */
  open(text: string, place: number): number {
    this.#text = text;
    this.#done = keptBefore(text, place);
    this.length = 0;
    let index = 0;
    while (this.reaches(index) && (this.at[index] as number) < place) index++;
    return index;
  }

  /** True if there is a unit `index`; folds on so far. */
  reaches(index: number): boolean {
    while (index >= this.length && this.#done < this.#text.length) {
      this.#makeRoom();
      this.#done = foldOn(this.#text, this.#done, PIECE, this);
    }
    return index < this.length;
  }

  #makeRoom(): void {
    if (this.length + 4 * PIECE <= this.units.length) return;
    const units = new Uint16Array(this.units.length * 2);
    const at = new Uint32Array(this.units.length * 2);
    units.set(this.units);
    at.set(this.at);
    this.units = units;
    this.at = at;
  }
}
