/** A spelling with what it needs, on the way from the pack to its forms. */
import type { NamedEntity, NameRole } from './forms.ts';
import type { Spelling } from './spelling.ts';

export interface Needed extends Spelling {
  readonly needsCase: boolean;
  readonly needsContext: boolean;
}

/** With the part of its bearer's name that it is. */
export interface Part extends Needed {
  readonly role: NameRole;
}

/**
 * What a derived spelling needs: as much as the pack's own names that are built alike (as many words, the same
 * script), of which the least demanding counts; where there are none, as all names.
 */
export function needsLike({ names }: NamedEntity, text: string): Pick<Needed, 'needsContext'> {
  const alike = names.filter((name) => isSingle(name.text) === isSingle(text));
  const sameScript = alike.filter((name) => isCyrillic(name.text) === isCyrillic(text));
  const judges = [sameScript, alike, names].find(({ length }) => length > 0) ?? [];
  return { needsContext: judges.every(({ needs }) => needs?.includes('context')) };
}

export const isCapitalised = (text: string): boolean => /^\p{Lu}/u.test(text);
export const isSingle = (text: string): boolean => !text.includes(' ');
export const isCyrillic = (text: string): boolean => /\p{sc=Cyrl}/u.test(text);
