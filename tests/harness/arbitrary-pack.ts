/**
 * Whole packs that keep to the schema and to every invariant, for property tests.
 *
 *   draws (rows of texts, numbers and instants; references are numbers) ──▶ assemble ──▶ Pack
 *
 * What a rule forbids is never drawn rather than thrown away: every draw gives a pack, and shrinks to a small one.
 */
import type fc from 'fast-check';
import { given } from '#lib/facts/detail.ts';
import type { Claim, Dispute, Entity, Evidence, Figure, Pack, Source } from '#lib/facts/schema.ts';
import { compareText } from '#lib/facts/text.ts';
import {
  anyDraw,
  type anyPlaces,
  type anyTime,
  type Drawn,
  type drawnClaim,
  type drawnDispute,
  type drawnEntity,
  type drawnFigure,
  type drawnSource,
} from './arbitrary-rows.ts';
import { dateOf } from './arbitrary-text.ts';

/** Any pack that keeps to the schema and to every invariant. */
export const anyPack: fc.Arbitrary<Pack> = anyDraw.map(assemble);

/** The row of a list that a drawn number refers to. */
const pick = <T>(list: readonly T[], at: number): T => {
  const chosen = list[at % list.length];
  if (chosen === undefined) throw new Error('nothing to refer to');
  return chosen;
};

function assemble(draw: Drawn<typeof anyDraw>): Pack {
  const ids = draw.ids.values();
  const nextId = () => ids.next().value ?? 'none';
  const id = nextId();
  const entityIds = draw.entities.map(nextId);
  const sources = draw.sources.map((row) => sourceOf(row, nextId(), entityIds));
  const published = new Map(sources.map((source, row) => [source.id, draw.sources[row]?.published ?? 0]));
  const claims = claimsOf(draw.claims, nextId, entityIds, sources, published);
  const { version, language, licence, title, description, publisher } = draw;
  return {
    format: 'fact-pack/1',
    id,
    version,
    updated: dateOf(draw.updated, 19),
    language,
    licence,
    title,
    description,
    publisher: { name: publisher.name, ...given({ url: publisher.url }) },
    sources: byId(sources),
    entities: byId(draw.entities.map((row, at) => entityOf(row, pick(entityIds, at), sources))),
    claims: byId(claims),
    figures: byId(figuresOf(draw.figures, nextId, entityIds, sources, claims)),
    disputes: byId(disputesOf(draw.disputes, nextId, entityIds, claims)),
  };
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]): T[] =>
  rows.toSorted((a, b) => compareText(a.id, b.id));

const distinct = (rows: readonly string[], at: readonly number[]): string[] => [
  ...new Set(at.map((index) => pick(rows, index))),
];

function sourceOf(row: Drawn<typeof drawnSource>, id: string, entityIds: readonly string[]): Source {
  const { title, url, authors, language, publishedBasis, paragraphs, sha256 } = row;
  return {
    id,
    publisher: pick(entityIds, row.publisher),
    language,
    published: dateOf(row.published, row.precision),
    paragraphs,
    sha256,
    ...given({ title, url, authors, publishedBasis }),
  };
}

const evidenceOf = (places: Drawn<typeof anyPlaces>, sources: readonly Source[]): Evidence[] =>
  places.map(({ source: at, paragraph, anchors }) => {
    const source = pick(sources, at);
    return { source: source.id, paragraph: 1 + (paragraph % source.paragraphs), anchors };
  });

/** A time that does not run backwards and is not over before `begin`. */
function timeOf({ first, length, precision, form }: Drawn<typeof anyTime>, begin: number): string {
  const [from, to] = [dateOf(begin + first, precision), dateOf(begin + first + length, precision)];
  return { date: from, both: `${from}/${to}`, to: `../${to}`, from: `${from}/..` }[form];
}

function entityOf(row: Drawn<typeof drawnEntity>, id: string, sources: readonly Source[]): Entity {
  const { kind, detail, name, names, notMentions, summary, wikidata } = row;
  const when = row.when && kind === 'event' ? timeOf(row.when, row.begin) : undefined;
  const evidence = evidenceOf(row.places, sources);
  return { id, kind, name, names, evidence, ...given({ detail, notMentions, summary, wikidata, when }) };
}

function claimsOf(
  rows: readonly Drawn<typeof drawnClaim>[],
  nextId: () => string,
  entityIds: readonly string[],
  sources: readonly Source[],
  published: ReadonlyMap<string, number>,
): Claim[] {
  const ids = rows.map(nextId);
  const claims: Claim[] = [];
  const saidAt: (number | undefined)[] = [];
  for (const [at, row] of rows.entries()) {
    const { kind, gist, quote, caveat } = row;
    const evidence = evidenceOf(row.places, sources);
    const earliest = Math.min(...evidence.map(({ source }) => published.get(source) ?? 0));
    const instant = row.ago === undefined ? undefined : earliest - row.ago;
    const by = pick(entityIds, row.by);
    const via = distinct(entityIds, row.via ?? []).filter((agency) => agency !== by);
    // Only claims that are there already can be superseded: no circle closes.
    const older = claims.findLastIndex((claim, index) => {
      const other = saidAt[index];
      return claim.by === by && (instant === undefined || other === undefined || other <= instant);
    });
    saidAt.push(instant);
    claims.push({
      id: pick(ids, at),
      by,
      said: instant === undefined ? null : dateOf(instant, row.precision),
      gist,
      about: distinct(entityIds, row.about),
      evidence,
      ...given({
        kind,
        quote,
        caveat,
        via: via.length > 0 ? via : undefined,
        when: row.when ? timeOf(row.when, instant ?? earliest) : undefined,
        supersedes: row.supersedes ? claims[older]?.id : undefined,
        review: row.review ? { of: pick(ids, row.review.of), rating: row.review.rating } : undefined,
      }),
    });
  }
  return claims;
}

function figuresOf(
  rows: readonly Drawn<typeof drawnFigure>[],
  nextId: () => string,
  entityIds: readonly string[],
  sources: readonly Source[],
  claims: readonly Claim[],
): Figure[] {
  const figures: Figure[] = [];
  for (const row of claims.length > 0 ? rows : []) {
    const { measure, label, unit, asOfBasis } = row;
    const claim = pick(claims, row.claim);
    const { source, paragraph } = pick(claim.evidence, row.shared);
    const [own, ...others] = evidenceOf(row.places, sources);
    const figure: Figure = {
      id: nextId(),
      claim: claim.id,
      about: distinct(entityIds, row.about),
      measure,
      label,
      value: row.value ?? null,
      unit,
      asOf: row.asOf === undefined ? null : dateOf(row.asOf, row.precision),
      evidence: [...others, { source, paragraph, anchors: own?.anchors ?? [] }],
      ...amountOf(row),
      ...given({ asOfBasis }),
    };
    const original = row.derived ? figures[0] : undefined;
    if (original) figures.push(conversionOf(figure, original));
    else if (row.since === undefined || row.asOf === undefined) figures.push(figure);
    else figures.push({ ...figure, since: dateOf(row.asOf - row.since, row.precision) });
  }
  return figures;
}

/** A number with what bounds it, or words that stand for one. */
function amountOf({ value, more, words, qualifier }: Drawn<typeof drawnFigure>): Partial<Figure> {
  if (value === undefined) return { words: words ?? 'dozens' };
  const max = more === undefined ? undefined : value + more;
  return given({ words, qualifier, max: max !== undefined && max > value ? max : undefined });
}

const conversionOf = (figure: Figure, original: Figure): Figure => ({
  ...figure,
  derivedFrom: original.id,
  measure: original.measure,
  about: [...new Set([original.about[0] ?? '', ...figure.about])],
  asOf: original.asOf,
});

function disputesOf(
  rows: readonly Drawn<typeof drawnDispute>[],
  nextId: () => string,
  entityIds: readonly string[],
  claims: readonly Claim[],
): Dispute[] {
  return rows.flatMap(({ question, about, labels, claims: drawn, note }) => {
    // One claim for each position, then any others to any of them: each in one position.
    const free = claims.map(({ id }) => id);
    if (free.length < labels.length) return [];
    const positions = labels.map((label) => ({ label, claims: free.splice(0, 1) }));
    for (const [claim, position] of drawn) {
      if (free.length > 0) pick(positions, position).claims.push(...free.splice(claim % free.length, 1));
    }
    return [{ id: nextId(), question, about: distinct(entityIds, about), positions, ...given({ note }) }];
  });
}
