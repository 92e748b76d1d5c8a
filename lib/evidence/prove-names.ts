/** Every name of an article belongs to an entity: an anchor of some claim beside it is not enough. */
import type { Finding } from '#lib/facts/finding.ts';
import type { Occurrence } from './occurrences.ts';
import { type Article, overlaps, wordsAround } from './paragraphs.ts';
import type { Proof } from './proof.ts';

/**
 * Looks for names that no entity bears: none has it, or a longer name with it, among its names, and no anchor of an
 * entity touches it anywhere in the article.
 * @param exempt what `coverage.json` exempts.
 */
export function* proveNames(proof: Proof, exempt: ReadonlySet<Occurrence>): Iterable<Finding> {
  const known = knownWords(proof);
  const seen = new Map<string, { readonly first: Occurrence; isBorne: boolean }>();
  for (const occurrence of proof.occurrences) {
    if (occurrence.kind !== 'name' || exempt.has(occurrence)) continue;
    const key = occurrence.text.toLowerCase();
    const name = seen.get(key) ?? {
      first: occurrence,
      isBorne: known.some((words) => words.includes(` ${key} `)),
    };
    name.isBorne ||= isAnchoredByEntity(proof, occurrence);
    seen.set(key, name);
  }
  for (const { first, isBorne } of seen.values()) if (!isBorne) yield unborne(proof.article, first);
}

/** Names of all entities in lower case, with spaces around, so that a part of a name is found as whole words. */
function knownWords({ pack }: Proof): string[] {
  return pack.entities.flatMap(({ name, names }) =>
    [name, ...names.map(({ text }) => text)].map((text) => ` ${text.toLowerCase()} `),
  );
}

function isAnchoredByEntity({ anchors }: Proof, occurrence: Occurrence): boolean {
  return (anchors.get(occurrence.paragraph) ?? []).some(
    (anchor) => anchor.fact.list === 'entities' && overlaps(anchor, occurrence),
  );
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
    remedy: 'add an entity with this name as anchor, or list each place in coverage.json with the reason',
  };
}
