/** The article's sentences stay out of the pack: facts are told in our own words. */
import { type Finding, type Path, packFinding } from '#lib/facts/finding.ts';
import { packProse } from '#lib/facts/prose.ts';
import type { Pack } from '#lib/facts/schema.ts';
import type { PlacedExemption } from './coverage.ts';

/** So many words in a row are a sentence of somebody else; fewer are how anyone says it. */
export const LEAK_WORDS = 8;

/** Texts of ours that share a run of `LEAK_WORDS` words with the article, whatever their case and punctuation. */
export function* findLeaks(
  pack: Pack,
  exemptions: readonly PlacedExemption[],
  article: string,
): Iterable<Finding> {
  const runs = new Set(runsOf(article));
  const leak = (text: string) => runsOf(text).find((run) => runs.has(run));
  const message = (run: string) =>
    `has ${LEAK_WORDS} words in a row of the article (“${run.split(' ').slice(0, 3).join(' ')} …”)`;
  const remedy = 'say it in our own words';
  for (const { id, path, text } of packProse(pack)) {
    const run = leak(text);
    if (run !== undefined) yield packFinding(id, path, message(run), remedy);
  }
  for (const { id, path, anchors } of anchorLists(pack)) {
    const run = leak(anchors.join(' '));
    if (run !== undefined) yield packFinding(id, path, message(run), 'leave words out between the anchors');
  }
  for (const { index, exemption } of exemptions) {
    const run = leak(exemption.reason);
    if (run === undefined) continue;
    yield {
      file: 'coverage.json',
      id: `#${index}`,
      field: 'reason',
      path: `/${index}/reason`,
      message: message(run),
      remedy,
    };
  }
}

/** The anchors of every place of evidence: a few words each, but one that goes on where another ends rebuilds a sentence. */
function* anchorLists(pack: Pack): Iterable<{ id: string; path: Path; anchors: readonly string[] }> {
  for (const list of ['entities', 'claims', 'figures'] as const) {
    for (const [row, { id, evidence }] of pack[list].entries()) {
      for (const [place, { anchors }] of evidence.entries()) {
        yield { id, path: [list, row, 'evidence', place, 'anchors'], anchors };
      }
    }
  }
}

/** Every run of LEAK_WORDS words: lower case, apostrophes alike, no other marks. */
function runsOf(text: string): string[] {
  const words = [
    ...text
      .toLowerCase()
      .replace(/[’ʼ]/gu, "'")
      .matchAll(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu),
  ].map(([word]) => word);
  return words.slice(LEAK_WORDS - 1).map((_, index) => words.slice(index, index + LEAK_WORDS).join(' '));
}
