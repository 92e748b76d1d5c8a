/**
 * A difference in one sentence:
 *
 *   3 claims added; 1 figure changed: 10 → 7 days of fuel for the generators; 1 claim withdrawn
 *   first version: 80 names, 91 claims, 40 figures, 9 disputes, 1 source
 *   nothing changed
 */
import { type Change, COUNTED, type CountedList, type Difference } from './difference.ts';
import { DIFF_LIMITS } from './limits.ts';

/** What readers call the facts of a list: an entity is met as a name. */
const NOUNS: Readonly<Record<CountedList, readonly [one: string, many: string]>> = {
  entities: ['name', 'names'],
  claims: ['claim', 'claims'],
  figures: ['figure', 'figures'],
  disputes: ['dispute', 'disputes'],
  sources: ['source', 'sources'],
};

/** The difference in one sentence, without a full stop. */
export function inWords(difference: Difference): string {
  if (difference.from === null) {
    const facts = listed(difference, 'added');
    return `first version: ${facts.length === 0 ? 'nothing in it' : facts.join(', ')}`;
  }
  const clauses = (['added', 'changed', 'withdrawn'] as const).flatMap((what) => clause(difference, what));
  return clauses.length === 0 ? 'nothing changed' : clauses.join('; ');
}

type What = 'added' | 'changed' | 'withdrawn';

function clause(difference: Difference, what: What): string[] {
  const facts = listed(difference, what);
  if (facts.length === 0) return [];
  const said = `${facts.join(', ')} ${what}`;
  return [what === 'changed' ? said + amounts(difference) : said];
}

/** `3 claims`, `1 figure`: of each list that has any. */
function listed({ counts }: Difference, what: What): string[] {
  return COUNTED.flatMap((list) => {
    const count = counts[list][what];
    const [one, many] = NOUNS[list];
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
}

/** `: 10 → 7 days of fuel` where few figures changed (labels are worded to follow the amount); empty otherwise. */
function amounts({ counts, entities }: Difference): string {
  const { changed } = counts.figures;
  if (changed === 0 || changed > DIFF_LIMITS.named) return '';
  const named = entities.flatMap(({ changes }) => changes.flatMap(amountChange));
  if (named.length === 0) return '';
  const others = COUNTED.some((list) => list !== 'figures' && counts[list].changed > 0);
  return `${others || named.length < changed ? ', among them' : ':'} ${named.join(', ')}`;
}

function amountChange({ label, amounts: both }: Change): string[] {
  return both === undefined ? [] : [`${fromTo(both.before, both.after)} ${label}`];
}

/** `10 days`, `7 days` → `10 → 7 days`: words in which both end are said once. */
function fromTo(before: string, after: string): string {
  const [old, now] = [before.split(/\s/u), after.split(/\s/u)];
  let shared = 0;
  while (shared < Math.min(old.length, now.length) - 1 && old.at(-1 - shared) === now.at(-1 - shared))
    shared++;
  return `${old.slice(0, old.length - shared).join(' ')} → ${now.join(' ')}`;
}
