/** Which mentions are marked by default: a reader needs a name marked once in each section, not in every sentence. */
import type { Mention } from './mention.ts';

/**
 * For each mention, in document order: true if it is the first of its likeliest bearer in its section. A section may
 * go on after another one (a box inside an article): what it has named stays named.
 */
export function firstInSection(
  mentions: readonly (Pick<Mention, 'senses'> & { readonly section: number })[],
): boolean[] {
  const named = new Map<number, Set<string>>();
  return mentions.map(({ senses, section }) => {
    const inSection = named.get(section) ?? new Set();
    named.set(section, inSection);
    const isFirst = !inSection.has(senses[0]);
    inSection.add(senses[0]);
    return isFirst;
  });
}
