/** Asking the table for one hash: at most `LEXICON_LIMITS.chain` neighbouring slots, one or two as a rule. */
import { mixed, slotIn } from './hash.ts';
import { LEXICON_LIMITS } from './limits.ts';
import type { Table } from './table.ts';

/** True if a beginning of a form may have this hash. */
export function knows({ slots, checkBits, capacity }: Table, hash: number): boolean {
  const mixing = mixed(hash);
  const mask = (1 << checkBits) - 1;
  const home = slotIn(capacity, mixing);
  for (let at = home; at < home + LEXICON_LIMITS.chain; at++) {
    const slot = slots[at] as number;
    if (slot === 0) return false;
    if (((slot ^ mixing) & mask) === 0) return true;
  }
  return false;
}

/** Hands the beginnings that may have this hash to `meet`: form + 1 (0: none ends here), whether longer ones begin so. */
export function probe(
  { slots, checkBits, capacity }: Table,
  hash: number,
  meet: (form: number, isLonger: boolean) => void,
): number {
  const mixing = mixed(hash);
  const mask = (1 << checkBits) - 1;
  const home = slotIn(capacity, mixing);
  let at = home;
  for (; at < home + LEXICON_LIMITS.chain; at++) {
    const slot = slots[at] as number;
    if (slot === 0) break;
    if (((slot ^ mixing) & mask) !== 0) continue;
    const rest = slot >>> checkBits;
    meet(rest >>> 1, (rest & 1) === 1);
  }
  return at - home;
}
