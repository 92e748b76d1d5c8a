/** Forms → the two buffers of a lexicon, and back. Layouts are drawn in `lexicon.ts` and `records.ts`. */
import type { Form } from '#lib/names/forms.ts';
import { Gathered } from './gather.ts';
import { sealOf } from './header.ts';
import { type Lexicon, MappedLexicon } from './lexicon.ts';
import { layOutRecords, Records } from './records.ts';
import { layOutTable, openTable } from './table.ts';

/** A lexicon as it is stored. */
export interface LexiconBuffers {
  readonly hot: ArrayBuffer;
  readonly cold: ArrayBuffer;
}

/**
 * Lays out the lexicon of these forms, in steps between which others may be let go first; each step answers how many
 * forms it dealt with, which is three times their number in all. Forms that fold alike become one form with several
 * senses, ranked: those that need no context first, then those that the pack itself writes so, then those of whom it
 * tells something, then those displayed under this name, then by id; at most `MESSAGE_LIMITS.senses`. A form without a
 * letter or digit, or with too many tokens, is not searched for. The same forms in the same order make the same bytes.
 *
 * @throws RangeError if the names collide under every seed: no honest pack's do.
 */
export function* layOut(forms: Iterable<Form>): Generator<number, LexiconBuffers> {
  const gathered = new Gathered();
  for (const form of forms) {
    gathered.add(form);
    yield 1;
  }
  const hot = yield* layOutTable(gathered);
  const cold = yield* layOutRecords(gathered, sealOf(hot));
  return { hot, cold };
}

/** A stored lexicon, used as it is; undefined if it is damaged, of another format, or made of two. */
export function openLexicon({ hot, cold }: LexiconBuffers): Lexicon | undefined {
  const table = openTable(hot);
  const records = table && Records.open(cold, sealOf(hot));
  return records && new MappedLexicon(table, records);
}

/** The lexicon of these forms, at once. @throws RangeError as `layOut` does. */
export function buildLexicon(forms: Iterable<Form>): Lexicon {
  const steps = layOut(forms);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done !== true) continue;
    const lexicon = openLexicon(step.value);
    if (lexicon === undefined) throw new TypeError('A lexicon that was just laid out cannot be read.');
    return lexicon;
  }
}
