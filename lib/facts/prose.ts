/** The sentences of a pack: everything written in our own words. Names, anchors and quotes are the source's. */
import type { Path } from './finding.ts';
import type { Pack } from './schema.ts';

/** One text of our own wording: whose, where in the pack. */
export interface Prose {
  readonly id: string;
  readonly path: Path;
  readonly text: string;
}

/** Every text of our own wording in the pack. */
export function* packProse(pack: Pack): Iterable<Prose> {
  yield* texts(pack.id, [], pack, ['title', 'description']);
  for (const [row, source] of pack.sources.entries())
    yield* texts(source.id, ['sources', row], source, ['publishedBasis']);
  for (const [row, entity] of pack.entities.entries())
    yield* texts(entity.id, ['entities', row], entity, ['detail', 'summary']);
  for (const [row, claim] of pack.claims.entries())
    yield* texts(claim.id, ['claims', row], claim, ['gist', 'caveat']);
  for (const [row, figure] of pack.figures.entries())
    yield* texts(figure.id, ['figures', row], figure, ['label', 'words', 'asOfBasis']);
  for (const [row, dispute] of pack.disputes.entries()) {
    yield* texts(dispute.id, ['disputes', row], dispute, ['question', 'note']);
    for (const [place, position] of dispute.positions.entries()) {
      yield* texts(dispute.id, ['disputes', row, 'positions', place], position, ['label']);
    }
  }
}

function* texts<K extends string>(
  id: string,
  path: Path,
  fact: { readonly [P in K]?: string },
  members: readonly K[],
): Iterable<Prose> {
  for (const member of members) {
    const text = fact[member];
    if (text !== undefined) yield { id, path: [...path, member], text };
  }
}

/** What stands between double quotation marks, curly, straight or angular; nested marks are left in. */
export function quotedFragments(text: string): string[] {
  return [...text.matchAll(/“([^”]*)”|"([^"]*)"|«([^»]*)»/gu)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  );
}
