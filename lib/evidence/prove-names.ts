/** Every name of an article belongs to an entity: an anchor of some claim beside it is not enough. */
import type { Finding } from '#lib/facts/finding.ts';
import type { Occurrence } from './occurrences.ts';
import { type Article, wordsAround } from './paragraphs.ts';
import type { Proof } from './proof.ts';

/**
 * Looks for names that no entity bears anywhere in the article.
 * @param untold what no anchor touches: reported or exempt already.
 */
export function* proveNames(proof: Proof, untold: ReadonlySet<Occurrence>): Iterable<Finding> {
  const seen = new Map<string, { readonly first: Occurrence; isBorne: boolean }>();
  for (const occurrence of proof.occurrences) {
    if (occurrence.kind !== 'name' || untold.has(occurrence)) continue;
    const key = occurrence.text.toLowerCase();
    const name = seen.get(key) ?? { first: occurrence, isBorne: false };
    name.isBorne ||= proof.bearersOf(occurrence.paragraph, occurrence).size > 0;
    seen.set(key, name);
  }
  for (const { first, isBorne } of seen.values()) if (!isBorne) yield unborne(proof.article, first);
}

function unborne({ name, sourceId, paragraphs }: Article, occurrence: Occurrence): Finding {
  const paragraph = paragraphs[occurrence.paragraph - 1];
  return {
    file: name,
    id: sourceId,
    field: `paragraph ${occurrence.paragraph}`,
    path: '',
    ...(paragraph ? { line: paragraph.line, column: occurrence.start + 1 } : {}),
    message: `name “${occurrence.text}” (${wordsAround(paragraph?.text ?? '', occurrence)}): no entity bears it`,
    remedy: 'add an entity with this name',
  };
}
