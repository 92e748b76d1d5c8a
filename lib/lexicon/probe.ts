/** Asking the table for one hash: at most `LEXICON_LIMITS.chain` neighbouring slots, one or two as a rule. */
import { mixed, slotIn } from './hash.ts';
import { LEXICON_LIMITS } from './limits.ts';
import type { Table } from './table.ts';

/** What the table says of a hash: nothing, or one or both of these. */
export const ENDS = 1;
export const GOES_ON = 2;

/** Whether a form may end with this hash, and whether one may go on behind it. */
export function lookUp({ slots, checkBits, capacity }: Table, hash: number): number {
  const mixing = mixed(hash);
  const mask = (1 << checkBits) - 1;
  const home = slotIn(capacity, mixing);
  let found = 0;
  for (let at = home; at < home + LEXICON_LIMITS.chain; at++) {
    const slot = slots[at] as number;
    if (slot === 0) break;
    if (((slot ^ mixing) & mask) !== 0) continue;
    const rest = slot >>> checkBits;
    if (rest >>> 1 !== 0) found |= ENDS;
    if ((rest & 1) === 1) found |= GOES_ON;
  }
  return found;
}
