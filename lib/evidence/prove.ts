/**
 * The proof of a pack against the text of one of its sources.
 *
 *   article ─▶ paragraphs ─▶ occurrences   numbers, verbs, quotations, names, sentences
 *   pack    ─▶ facts      ─▶ anchors       where their evidence stands
 *   coverage.json         ─▶ exemptions
 *
 * One way: everything that stands in the article is told or exempt (`coverage.ts`, `prove-names.ts`). The other way:
 * every fact says what its evidence says (`prove-anchors.ts`, `prove-figures.ts`, `prove-speakers.ts`,
 * `prove-days.ts`), in our own words (`leak.ts`). Pure: the hash of the bytes is taken outside.
 */
import { type Finding, packFinding, sortFindings } from '#lib/facts/finding.ts';
import { packTables } from '#lib/facts/pack-tables.ts';
import type { Pack, Source } from '#lib/facts/schema.ts';
import { bearersIn } from './bearers.ts';
import { type Count, checkCoverage, type PlacedExemption } from './coverage.ts';
import type { Exemption } from './coverage-file.ts';
import { evidencedFacts, placeAnchors } from './evidenced-facts.ts';
import { findLeaks } from './leak.ts';
import { findOccurrences, type OccurrenceKind } from './occurrences.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { Proof } from './proof.ts';
import { proveAnchors, proveQuotedFragments, proveQuotes } from './prove-anchors.ts';
import { proveDays } from './prove-days.ts';
import { proveFigures } from './prove-figures.ts';
import { proveNames } from './prove-names.ts';
import { proveSpeakers } from './prove-speakers.ts';

/** The text of a source, with the hash of the bytes it was read from. */
export interface SourceText {
  /** Name that findings give as their file. */
  readonly name: string;
  readonly text: string;
  /** SHA-256 of the bytes, lower-case hex. */
  readonly sha256: string;
}

export interface ProofResult {
  readonly findings: readonly Finding[];
  readonly paragraphs: number;
  readonly counts: Readonly<Record<OccurrenceKind, Count>>;
}

/** Proves `pack`, whose invariants hold, against the text of `source`, one of its sources. */
export function provePack(
  pack: Pack,
  source: Source,
  exemptions: readonly Exemption[],
  given: SourceText,
): ProofResult {
  const tables = packTables(pack);
  const { id: sourceId, published } = source;
  const article = { name: given.name, sourceId, published, paragraphs: paragraphsOf(given.text) };
  const facts = evidencedFacts(pack, tables, source.id);
  const anchors = placeAnchors(facts, article.paragraphs);
  const occurrences = findOccurrences(article.paragraphs);
  const bearersOf = bearersIn(pack, article.paragraphs, anchors);
  const proof: Proof = { pack, tables, article, facts, anchors, occurrences, bearersOf };

  const own = ownExemptions(pack, source, exemptions);
  const coverage = checkCoverage(article, occurrences, anchors, own, bearersOf);
  const findings = [
    ...proveText(pack, source, given, article.paragraphs.length),
    ...proveAnchors(proof),
    ...proveQuotes(proof),
    ...proveQuotedFragments(proof),
    ...proveFigures(proof),
    ...proveSpeakers(proof),
    ...proveDays(proof),
    ...coverage.findings,
    ...proveNames(proof, coverage.untold),
    ...findLeaks(pack, own, given.text),
  ];
  return { findings: sortFindings(findings), paragraphs: article.paragraphs.length, counts: coverage.counts };
}

/** The text is the one the pack was made from. */
function* proveText(
  pack: Pack,
  source: Source,
  { name, sha256 }: SourceText,
  paragraphs: number,
): Iterable<Finding> {
  const row = pack.sources.indexOf(source);
  if (sha256 !== source.sha256) {
    yield packFinding(
      source.id,
      ['sources', row, 'sha256'],
      `is not the hash of ${name} (${sha256})`,
      'give the text the pack was made from, or correct the hash',
    );
  }
  if (paragraphs !== source.paragraphs) {
    yield packFinding(
      source.id,
      ['sources', row, 'paragraphs'],
      `${source.paragraphs} paragraphs; ${name} has ${paragraphs}`,
      'count non-empty lines',
    );
  }
}

/** The rows about one source, each with its index in the file. Where the pack has one source, a row need not name it. */
function ownExemptions(pack: Pack, source: Source, exemptions: readonly Exemption[]): PlacedExemption[] {
  const only = pack.sources.length === 1 ? source.id : undefined;
  return exemptions
    .map((exemption, index) => ({ exemption, index }))
    .filter(({ exemption }) => (exemption.source ?? only) === source.id);
}
