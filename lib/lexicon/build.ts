/** Forms → lexicon. The layout is drawn in `lexicon.ts`. */
import { MESSAGE_LIMITS } from '#lib/messages/limits.ts';
import { type FoldedText, fold } from '#lib/names/fold.ts';
import type { Form, NameForm } from '#lib/names/forms.ts';
import { LOWER, UPPER, unitClasses, WORD } from '#lib/names/unit-class.ts';
import { type Entry, HashedLexicon, type Lexicon, type Sense, seedAt } from './lexicon.ts';
import { LEXICON_LIMITS } from './limits.ts';
import { countTokens, pool, tableOf } from './table.ts';

const SPACE = 0x20;

/**
 * Builds the lexicon of these forms. Forms that fold alike become one form with several senses, ranked: those that
 * need no context first, then those that the pack itself writes so, then those of whom it tells something, then those
 * displayed under this name, then by id; at most `MESSAGE_LIMITS.senses`. A form without a letter or digit, or with
 * too many tokens, is not searched for.
 *
 * @throws RangeError if the names collide under every seed: no honest pack does.
 */
export function buildLexicon(forms: Iterable<Form>): Lexicon {
  const { keys, entries } = gather(forms);
  const { starts, units } = pool(keys);
  for (let i = 0; i < LEXICON_LIMITS.seeds; i++) {
    const seed = seedAt(i);
    const table = tableOf(keys, seed);
    if (table !== undefined) return new HashedLexicon({ seed, ...table, starts, units, entries });
  }
  throw new RangeError('the names of the pack collide in the index under every seed');
}

/** A form and, unit by unit of its key, how it was written. */
interface Written {
  readonly form: NameForm;
  readonly written: string;
}

interface Gathered {
  readonly names: Written[];
  readonly bars: Set<string>;
  readonly kindred: Set<string>;
}

function gather(forms: Iterable<Form>): { keys: string[]; entries: Entry[] } {
  const byKey = new Map<string, Gathered>();
  for (const form of forms) {
    const { key, written } = keyOf(form.text);
    if (key === '' || countTokens(key) > LEXICON_LIMITS.tokens) continue;
    let gathered = byKey.get(key);
    if (gathered === undefined) {
      gathered = { names: [], bars: new Set(), kindred: new Set() };
      byKey.set(key, gathered);
    }
    if (form.is === 'phrase') gathered.bars.add(form.entity);
    else if (form.is === 'kindred') gathered.kindred.add(form.entity);
    else gathered.names.push({ form, written });
  }
  const entries = [...byKey.values()].map(({ names, bars, kindred }) => ({
    senses: ranked(names),
    bars: [...bars],
    kindred: [...kindred].slice(0, MESSAGE_LIMITS.senses),
  }));
  return { keys: [...byKey.keys()], entries };
}

function senseOf({ form, written }: Written): Sense {
  const { entity, needsCase, needsContext, role, lang, rules } = form;
  return { entity, needsCase, needsContext, role, lang, rules, written, capitalAt: capitalAt(written) };
}

let scratch: FoldedText | undefined;

/** The folded form and, unit by unit, how it was written; without what stands before its first letter or digit. */
function keyOf(text: string): { key: string; written: string } {
  scratch = fold(text, scratch);
  const { units, at, length } = scratch;
  const classes = unitClasses();
  let from = 0;
  while (from < length && ((classes[units[from] as number] as number) & WORD) === 0) from++;
  let end = length;
  while (end > from && units[end - 1] === SPACE) end--;
  let key = '';
  let written = '';
  for (let i = from; i < end; i++) {
    key += String.fromCharCode(units[i] as number);
    written += text.charAt(at[i] as number);
  }
  return { key, written };
}

function capitalAt(written: string): number {
  const classes = unitClasses();
  for (let i = 0; i < written.length; i++) {
    const cls = classes[written.charCodeAt(i)] as number;
    if ((cls & UPPER) !== 0) return i;
    if ((cls & LOWER) !== 0) return -1;
  }
  return -1;
}

function ranked(names: readonly Written[]): Sense[] {
  const kept: Sense[] = [];
  for (const name of names.length > 1 ? names.toSorted(byRank) : names) {
    if (kept.length === MESSAGE_LIMITS.senses) break;
    const sense = senseOf(name);
    if (!kept.some((other) => isSame(other, sense))) kept.push(sense);
  }
  return kept;
}

function isSame(a: Sense, b: Sense): boolean {
  return (
    a.entity === b.entity &&
    a.needsCase === b.needsCase &&
    a.needsContext === b.needsContext &&
    a.written === b.written
  );
}

function byRank({ form: a }: Written, { form: b }: Written): number {
  return (
    Number(a.needsContext) - Number(b.needsContext) ||
    Number(a.rules.length > 0) - Number(b.rules.length > 0) ||
    Number(b.told) - Number(a.told) ||
    Number(b.preferred) - Number(a.preferred) ||
    (a.entity < b.entity ? -1 : a.entity > b.entity ? 1 : 0) ||
    Number(a.needsCase) - Number(b.needsCase)
  );
}
