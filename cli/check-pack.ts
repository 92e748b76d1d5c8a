/** Everything that can be checked of a pack: files, shape, invariants, ledger, and the proof against an article. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Count } from '#lib/evidence/coverage.ts';
import { CoverageSchema, checkExemptionSources, type Exemption } from '#lib/evidence/coverage-file.ts';
import type { OccurrenceKind } from '#lib/evidence/occurrences.ts';
import { provePack } from '#lib/evidence/prove.ts';
import { type Finding, sortFindings } from '#lib/facts/finding.ts';
import { checkInvariants } from '#lib/facts/invariants.ts';
import { checkLedger, LedgerSchema } from '#lib/facts/ledger.ts';
import type { PackList } from '#lib/facts/pack-parts.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { parsePack, parseSideFile } from '#lib/facts/shape.ts';
import { confusableNames } from './confusables.ts';
import type { Input } from './read-input.ts';
import type { PackInput } from './read-pack.ts';

/** How many facts a pack has. */
export type FactCounts = Readonly<Record<PackList, number>>;

/** What an article holds and how much of it is covered. */
export interface ArticleCounts {
  readonly article: string;
  readonly source: string;
  readonly paragraphs: number;
  readonly counts: Readonly<Record<OccurrenceKind, Count>>;
}

export interface PackReport {
  readonly pack: string;
  readonly version?: number;
  readonly facts?: FactCounts;
  /** Absent where no article was given, it is none of the sources', or the pack's shape does not hold. */
  readonly proof?: ArticleCounts;
  readonly findings: readonly Finding[];
}

/**
 * Checks a pack; with an article, proves it against the source whose text that is.
 * @param isMeant true if the article is meant for this pack: an only source is then proved even if the hash differs.
 */
export function checkPack(input: PackInput, article: Input | undefined, isMeant: boolean): PackReport {
  const placed = (findings: readonly Finding[]) => sortFindings(input.place(findings));
  if (input.document === undefined) return { pack: input.name, findings: placed(input.findings) };

  const shape = parsePack(input.document);
  if (!shape.ok) return { pack: input.name, findings: placed([...input.findings, ...shape.findings]) };

  const { pack } = shape;
  const { sources, entities, claims, figures, disputes } = pack;
  const facts = {
    sources: sources.length,
    entities: entities.length,
    claims: claims.length,
    figures: figures.length,
    disputes: disputes.length,
  };
  const coverage = readCoverage(input, pack);
  const findings = [
    ...input.findings,
    ...nameFindings(input, pack),
    ...checkInvariants(pack),
    ...confusableNames(pack),
    ...ledgerFindings(input, pack),
    ...coverage.findings,
  ];
  const proof = article ? prove(pack, coverage.exemptions, article, isMeant) : undefined;
  return {
    pack: pack.id,
    version: pack.version,
    facts,
    ...(proof ? { proof: proof.counts } : {}),
    findings: placed([...findings, ...(proof?.findings ?? [])]),
  };
}

/** A directory bears the id of its pack. */
function nameFindings({ directory, name }: PackInput, { id }: Pack): Finding[] {
  if (directory === undefined || name === id) return [];
  return [
    {
      file: 'pack.json',
      id,
      field: 'id',
      path: '/id',
      message: `lies in a directory named “${name}”`,
      remedy: 'name the directory as the pack',
    },
  ];
}

function readCoverage(
  { side }: PackInput,
  pack: Pack,
): { exemptions: readonly Exemption[]; findings: readonly Finding[] } {
  const result = parseSideFile(CoverageSchema, side.get('coverage.json') ?? [], 'coverage.json');
  if (!result.ok) return { exemptions: [], findings: result.findings };
  return { exemptions: result.value, findings: checkExemptionSources(pack, result.value) };
}

/** A pack in a directory has a ledger: without it a fact could vanish unnoticed. */
function ledgerFindings({ side, directory }: PackInput, pack: Pack): readonly Finding[] {
  if (directory === undefined) return [];
  if (!side.has('ledger.json')) {
    const remedy = 'run `according-to pack format`';
    return [{ file: 'ledger.json', id: pack.id, field: '', path: '', message: 'is missing', remedy }];
  }
  const result = parseSideFile(LedgerSchema, side.get('ledger.json'), 'ledger.json');
  return result.ok ? checkLedger(pack, result.value) : result.findings;
}

/** Proves the pack against the source with the article's hash; else, if it is meant, against its only source, which reports the hash. */
function prove(
  pack: Pack,
  exemptions: readonly Exemption[],
  article: Input,
  isMeant: boolean,
): { findings: readonly Finding[]; counts: ArticleCounts } | undefined {
  const sha256 = createHash('sha256').update(article.bytes).digest('hex');
  const source =
    pack.sources.find((candidate) => candidate.sha256 === sha256) ??
    (isMeant && pack.sources.length === 1 ? pack.sources[0] : undefined);
  if (!source) return undefined;
  const name = basename(article.name);
  const { findings, paragraphs, counts } = provePack(pack, source, exemptions, {
    name,
    text: article.text,
    sha256,
  });
  return { findings, counts: { article: name, source: source.id, paragraphs, counts } };
}
