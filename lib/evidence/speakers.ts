/** Who speaks, as far as the words beside a reporting verb tell. */
import type { Range } from './paragraphs.ts';

/**
 * Names beside a reporting verb that are its subject: right before it (“Duval said”), right behind it where it follows a
 * quotation (“…,” said Ole Duval), and all behind “according to” up to the end of its clause, of which one is meant
 * (“according to Arvenia’s largest broadcaster, Arven Radio”). Empty where the subject stands elsewhere.
 */
export function speakersBeside(text: string, verb: Range, names: readonly Range[]): Range[] {
  const form = text.slice(verb.start, verb.end).toLowerCase();
  if (form.endsWith(' to') || form.endsWith(' of')) {
    const rest = /[.;:“”"](?:\s|$)|$/u.exec(text.slice(verb.end));
    const end = verb.end + (rest?.index ?? 0);
    return names.filter((name) => name.start >= verb.end && name.start < end);
  }
  const before = names.filter((name) => /^\s$/u.test(text.slice(name.end, verb.start)));
  const isInverted = /[”"]\s$/u.test(text.slice(0, verb.start));
  const behind = isInverted
    ? names.filter((name) => /^\s(?:(?:Mr|Mrs|Ms|Dr)\.\s)?$/u.test(text.slice(verb.end, name.start)))
    : [];
  return [...before, ...behind];
}
