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

const CLOSING_MARK: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['"', '"'],
  ['«', '»'],
]);

/** What stands between double quotation marks, curly, straight or angular; nested marks are left in. Time is linear. */
export function quotedFragments(text: string): string[] {
  const last = new Map([...CLOSING_MARK.values()].map((mark) => [mark, text.lastIndexOf(mark)]));
  const fragments: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const closing = CLOSING_MARK.get(text.charAt(at));
    // A mark that nothing closes opens nothing; to search for it anew each time would take the square of the length.
    if (closing === undefined || (last.get(closing) ?? -1) <= at) continue;
    const end = text.indexOf(closing, at + 1);
    fragments.push(text.slice(at + 1, end));
    at = end;
  }
  return fragments;
}
