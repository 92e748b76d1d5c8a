/** Evidence: paragraphs that the source has, and fragments too short to carry a sentence. */
import { type Finding, type Path, packFinding } from './finding.ts';
import { LIMITS } from './limits.ts';
import type { PackTables } from './pack-tables.ts';
import type { Evidence, Pack } from './schema.ts';
import { countWords } from './text.ts';

/** One piece of evidence, and where it stands in the pack. */
interface PlacedEvidence {
  readonly id: string;
  readonly path: Path;
  readonly evidence: Evidence;
}

/** Every piece of evidence of the pack. */
function* allEvidence(pack: Pack): Iterable<PlacedEvidence> {
  for (const list of ['entities', 'claims', 'figures'] as const) {
    for (const [row, fact] of pack[list].entries()) {
      for (const [place, evidence] of fact.evidence.entries()) {
        yield { id: fact.id, path: [list, row, 'evidence', place], evidence };
      }
    }
  }
}

/** A paragraph is one of the source's. */
export function* checkParagraphs(pack: Pack, { sources }: PackTables): Iterable<Finding> {
  for (const { id, path, evidence } of allEvidence(pack)) {
    const source = sources.get(evidence.source);
    if (!source || evidence.paragraph <= source.paragraphs) continue;
    yield packFinding(
      id,
      [...path, 'paragraph'],
      `${evidence.paragraph} is past the end of ${source.id} (${source.paragraphs} paragraphs)`,
      'count non-empty lines from 1',
    );
  }
}

/** Anchors and quotes are fragments of a few words. */
export function* checkAnchors(pack: Pack): Iterable<Finding> {
  const tooLong = (id: string, path: Path, words: number) =>
    packFinding(id, path, `has ${words} words`, `at most ${LIMITS.anchorWords}`);
  for (const { id, path, evidence } of allEvidence(pack)) {
    for (const [place, anchor] of evidence.anchors.entries()) {
      const words = countWords(anchor);
      if (words > LIMITS.anchorWords) yield tooLong(id, [...path, 'anchors', place], words);
    }
  }
  for (const [row, { id, quote = '' }] of pack.claims.entries()) {
    const words = countWords(quote);
    if (words > LIMITS.anchorWords) yield tooLong(id, ['claims', row, 'quote'], words);
  }
}
