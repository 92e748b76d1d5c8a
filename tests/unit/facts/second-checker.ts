/**
 * The rules 1 to 9 of docs/fact-pack.md once more, written from the document and not from the code. Tests hold the two
 * against each other.
 */
import type { Claim, Evidence, Figure, Pack } from '#lib/facts/schema.ts';

/** Places at which a rule is broken, as `claims.said`; an id given twice is `id`, a list out of order its name and a dot. */
export function brokenPlaces(pack: Pack): Set<string> {
  const broken = new Set<string>();
  for (const rule of RULES) rule(pack, (place, holds) => void (holds || broken.add(place)));
  return broken;
}

/** Notes that at this place something does or does not hold. */
type Note = (place: string, holds: boolean) => void;
type Rule = (pack: Pack, note: Note) => void;

const LISTS = ['sources', 'entities', 'claims', 'figures', 'disputes'] as const;
const WITH_EVIDENCE = ['entities', 'claims', 'figures'] as const;

const byIdOf = <T extends { readonly id: string }>(rows: readonly T[], id: string | undefined) =>
  rows.find((row) => row.id === id);
const hasId = (rows: readonly { readonly id: string }[], id: string) => byIdOf(rows, id) !== undefined;
const hasRepeats = (ids: readonly string[]) => ids.some((id, at) => ids.indexOf(id) !== at);

/** Earliest and latest moment that a date may mean, as texts that sort as time does. */
const earliest = (date: string) => date + '0000-01-01T00:00:00Z'.slice(date.length);
const latest = (date: string) => date + '9999-12-31T23:59:59Z'.slice(date.length);
const isBefore = (a: string, b: string) => latest(a) < earliest(b);
const sides = (when: string): [string, string] => {
  const [first = '', last = first] = when.split('/');
  return [first, last];
};
const isOver = (when: string, at: string) => {
  const [, last] = sides(when);
  return last !== '..' && isBefore(last, at);
};
const runsBackwards = (when: string) => {
  const [first, last] = sides(when);
  return first !== '..' && last !== '..' && isBefore(last, first);
};

const wordCount = (text: string) =>
  text.split(/[\s\u2013\u2014]/u).filter((part) => /\p{L}|\p{N}/u.test(part)).length;
const quotesTooMuch = (text = '') =>
  [/“([^”]*)”/gu, /"([^"]*)"/gu, /«([^»]*)»/gu].some((marks) =>
    [...text.matchAll(marks)].some(([, quoted = '']) => wordCount(quoted) > 5),
  );

/** True if going from fact to fact comes back to where it began. */
const comesBack = (id: string, next: (id: string) => string | undefined, most: number) => {
  let at = next(id);
  for (let steps = 0; steps < most && at !== undefined && at !== id; steps++) at = next(at);
  return at === id;
};

const uniqueIds: Rule = (pack, note) =>
  note('id', !hasRepeats(LISTS.flatMap((list) => pack[list].map(({ id }) => id))));

const referencesOfClaims: Rule = ({ entities, claims }, note) => {
  for (const { by, via = [], about, supersedes, review } of claims) {
    note('claims.by', hasId(entities, by));
    note('claims.via', via.every((id) => hasId(entities, id)) && !hasRepeats(via) && !via.includes(by));
    note('claims.about', about.every((id) => hasId(entities, id)) && !hasRepeats(about));
    note('claims.supersedes', supersedes === undefined || hasId(claims, supersedes));
    note('claims.review', review === undefined || hasId(claims, review.of));
  }
};

const otherReferences: Rule = ({ sources, entities, claims, figures, disputes }, note) => {
  for (const { publisher } of sources) note('sources.publisher', hasId(entities, publisher));
  for (const { claim, about, derivedFrom } of figures) {
    note('figures.claim', hasId(claims, claim));
    note('figures.about', about.every((id) => hasId(entities, id)) && !hasRepeats(about));
    note('figures.derivedFrom', derivedFrom === undefined || hasId(figures, derivedFrom));
  }
  for (const { about, positions } of disputes) {
    note('disputes.about', about.every((id) => hasId(entities, id)) && !hasRepeats(about));
    const sides = positions.flatMap((position) => position.claims);
    note('disputes.positions', sides.every((id) => hasId(claims, id)) && !hasRepeats(sides));
  }
};

const daysOfClaims: Rule = ({ claims, sources }, note) => {
  for (const { said, when, kind, evidence } of claims) {
    const published = evidence.flatMap(({ source }) => byIdOf(sources, source)?.published ?? []);
    note('claims.said', said === null || !published.some((day) => isBefore(day, said)));
    if (when === undefined) continue;
    note('claims.when', !runsBackwards(when));
    note('claims.when', kind !== 'forecast' || said === null || !isOver(when, said));
  }
};

const timesOfEntities: Rule = ({ entities }, note) => {
  for (const { kind, when } of entities)
    note('entities.when', when === undefined || (kind === 'event' && !runsBackwards(when)));
};

const amounts: Rule = ({ figures }, note) => {
  for (const { value, max, words, qualifier, since, asOf } of figures) {
    note('figures.words', value !== null || words !== undefined);
    note('figures.qualifier', value !== null || qualifier === undefined);
    note('figures.max', max === undefined || (value !== null && max > value));
    note('figures.since', since === undefined || asOf === null || !isBefore(asOf, since));
  }
};

const sharesParagraph = (a: readonly Evidence[], b: readonly Evidence[]) =>
  a.some((one) => b.some((other) => one.source === other.source && one.paragraph === other.paragraph));

const figuresAndClaims: Rule = ({ figures, claims }, note) => {
  for (const figure of figures) {
    const claim = byIdOf(claims, figure.claim);
    note('figures.evidence', !claim || sharesParagraph(figure.evidence, claim.evidence));
    const original = byIdOf(figures, figure.derivedFrom);
    if (!original) continue;
    note('figures.derivedFrom', isConversion(figure, original));
    const next = (id: string) => byIdOf(figures, id)?.derivedFrom;
    note('figures.derivedFrom', !comesBack(figure.id, next, figures.length));
  }
};

const isConversion = (figure: Figure, original: Figure) =>
  figure.measure === original.measure &&
  figure.about[0] === original.about[0] &&
  figure.asOf === original.asOf;

const evidence: Rule = (pack, note) => {
  for (const list of WITH_EVIDENCE) {
    for (const { source: id, paragraph, anchors } of pack[list].flatMap((fact) => fact.evidence)) {
      const source = byIdOf(pack.sources, id);
      note(`${list}.evidence`, source !== undefined && paragraph <= source.paragraphs);
      note(
        `${list}.evidence`,
        anchors.every((anchor) => wordCount(anchor) <= 5),
      );
    }
  }
  for (const { quote = '' } of pack.claims) note('claims.quote', wordCount(quote) <= 5);
};

const supersession: Rule = ({ claims }, note) => {
  for (const claim of claims) {
    const older = byIdOf(claims, claim.supersedes);
    if (!older) continue;
    note('claims.supersedes', older.by === claim.by && !isLater(older, claim));
    const next = (id: string) => byIdOf(claims, id)?.supersedes;
    note('claims.supersedes', !comesBack(claim.id, next, claims.length));
  }
};

const isLater = (a: Claim, b: Claim) => a.said !== null && b.said !== null && isBefore(b.said, a.said);

const wording: Rule = ({ entities, claims, figures, disputes }, note) => {
  for (const { summary, detail } of entities) {
    note('entities.summary', !/\p{Nd}/u.test(summary ?? '') && !quotesTooMuch(summary));
    note('entities.detail', !quotesTooMuch(detail));
  }
  for (const { gist, caveat } of claims) {
    note('claims.gist', !quotesTooMuch(gist));
    note('claims.caveat', !quotesTooMuch(caveat));
  }
  for (const { label } of figures) note('figures.label', !quotesTooMuch(label));
  for (const { question, note: remark, positions } of disputes) {
    note('disputes.positions', !positions.some(({ label }) => quotesTooMuch(label)));
    note('disputes.question', !quotesTooMuch(question));
    note('disputes.note', !quotesTooMuch(remark));
  }
};

const order: Rule = (pack, note) => {
  for (const list of LISTS) {
    const ids = pack[list].map(({ id }) => id);
    note(
      `${list}.`,
      ids.every((id, at) => at === 0 || (ids[at - 1] ?? '') <= id),
    );
  }
};

const RULES: readonly Rule[] = [
  uniqueIds,
  referencesOfClaims,
  otherReferences,
  daysOfClaims,
  timesOfEntities,
  amounts,
  figuresAndClaims,
  evidence,
  supersession,
  wording,
  order,
];
