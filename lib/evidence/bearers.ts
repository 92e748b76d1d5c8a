/** Which entities bear the names of an article. */
import type { Pack } from '#lib/facts/schema.ts';
import type { EvidencedFact, PlacedAnchor } from './evidenced-facts.ts';
import { overlaps, type Paragraph, type Range } from './paragraphs.ts';

/** Finds the entities that bear a name: by number of the paragraph and the name's range in its text. */
export type BearersOf = (paragraph: number, name: Range) => ReadonlySet<string>;

/**
 * An entity bears a name if the name is one of its names or part of one (“Lane” of “Jane Lane”), or if one of its anchors
 * touches it there (“Arvenian” in the anchor “Arvenian forces”).
 */
export function bearersIn(
  pack: Pack,
  paragraphs: readonly Paragraph[],
  anchors: ReadonlyMap<number, readonly PlacedAnchor[]>,
): BearersOf {
  const names = pack.entities.map(({ id, name, names: others }) => ({
    id,
    texts: [name, ...others.map(({ text }) => text)].map((text) => ` ${text.toLowerCase()} `),
  }));
  return (paragraph, range) => {
    const text = paragraphs[paragraph - 1]?.text.slice(range.start, range.end).toLowerCase() ?? '';
    const byName = names
      .filter(({ texts }) => texts.some((name) => name.includes(` ${text} `)))
      .map(({ id }) => id);
    const byAnchor = (anchors.get(paragraph) ?? [])
      .filter((anchor) => isEntity(anchor.fact) && overlaps(anchor, range))
      .map(({ fact }) => fact.id);
    return new Set([...byName, ...byAnchor]);
  };
}

const isEntity = (fact: EvidencedFact): boolean => fact.list === 'entities';
