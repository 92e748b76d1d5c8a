/** What each kind of fact says, in one line of plain words, and its particulars one by one. */
import type { Claim, Dispute, Entity, Evidence, Figure, Name, Source } from '#lib/facts/schema.ts';
import { amountOf } from '#lib/quantities/amount.ts';
import { dateInWords, intervalInWords } from '#lib/quantities/dates.ts';
import type { CountedList } from './difference.ts';
import { type FactOf, nameOf, type Version } from './version.ts';

/** The language of these sentences. */
const LOCALE = 'en';

export interface Told {
  /** What the fact is called. */
  readonly label: string;
  /** What it says. */
  readonly line: string;
  /** What else belongs to it; said only where it sets two versions apart. */
  readonly particulars: readonly Particular[];
}

interface Particular {
  readonly says: string;
  readonly items: readonly string[];
}

export const TELLERS: { readonly [L in CountedList]: (fact: FactOf[L], version: Version) => Told } = {
  entities: tellEntity,
  claims: tellClaim,
  figures: tellFigure,
  disputes: tellDispute,
  sources: tellSource,
};

/** A figure's amount with its unit written out: “more than 30 miles”. */
export function amountInWords(figure: Figure): string {
  return amountOf(figure, LOCALE).spoken;
}

function tellEntity(entity: Entity, version: Version): Told {
  const { name, kind, detail, summary, when, wikidata, names, notMentions = [] } = entity;
  return {
    label: name,
    line: [[name, detail ?? kind].join(', '), summary].filter(Boolean).join(': '),
    particulars: [
      { says: 'kind', items: [kind] },
      { says: 'time', items: given(when).map((time) => intervalInWords(time, LOCALE)) },
      { says: 'found as', items: names.map(nameInWords) },
      { says: 'not meant in', items: notMentions.map(quoted) },
      { says: 'Wikidata', items: given(wikidata) },
      ...evidence(entity.evidence, version),
    ],
  };
}

function nameInWords({ text, lang, needs = [] }: Name): string {
  const conditions = [...given(lang), ...needs.map((need) => `needs ${need}`)];
  return conditions.length === 0 ? quoted(text) : `${quoted(text)} (${conditions.join(', ')})`;
}

function tellClaim(claim: Claim, version: Version): Told {
  const {
    by,
    via = [],
    said,
    kind = 'statement',
    when,
    gist,
    about,
    quote,
    caveat,
    supersedes,
    review,
  } = claim;
  const names = (ids: readonly string[]) => ids.map((id) => nameOf(version, id)).join(', ');
  const speaker = nameOf(version, by);
  const passedOn = via.length === 0 ? [] : [`via ${names(via)}`];
  return {
    label: speaker,
    line: `${gist} (${[speaker, ...passedOn, said === null ? 'undated' : day(said)].join(', ')})`,
    particulars: [
      { says: 'kind', items: [kind] },
      { says: 'time', items: given(when).map((time) => intervalInWords(time, LOCALE)) },
      { says: 'about', items: [names(about)] },
      { says: 'quote', items: given(quote).map(quoted) },
      { says: 'caveat', items: given(caveat) },
      { says: 'in place of', items: given(supersedes).map((id) => quoted(gistOf(version, id))) },
      { says: 'review', items: review ? [`${names([review.of])}: ${review.rating}`] : [] },
      ...evidence(claim.evidence, version),
    ],
  };
}

function tellFigure(figure: Figure, version: Version): Told {
  const { label, measure, about, unit, since, asOf, asOfBasis, derivedFrom } = figure;
  const claim = version.claims.get(figure.claim);
  const times = [
    ...given(since).map((date) => `since ${day(date)}`),
    ...given(asOf).map((date) => `as of ${day(date)}`),
  ];
  const speaker = claim ? [nameOf(version, claim.by)] : [];
  return {
    label,
    line: [amountInWords(figure), ...times, ...speaker].join(', '),
    particulars: [
      { says: 'label', items: [label] },
      { says: 'about', items: [about.map((id) => nameOf(version, id)).join(', ')] },
      { says: 'measure', items: [measure] },
      { says: 'unit', items: [unit] },
      { says: 'date rests on', items: given(asOfBasis) },
      { says: 'converted from', items: given(derivedFrom) },
      { says: 'claim', items: [quoted(gistOf(version, figure.claim))] },
      ...evidence(figure.evidence, version),
    ],
  };
}

function tellDispute(dispute: Dispute, version: Version): Told {
  const { question, about, positions, note } = dispute;
  const speakerOf = (id: string) => nameOf(version, version.claims.get(id)?.by ?? id);
  return {
    label: question,
    line: positions
      .map(({ label, claims }) => `${label} (${[...new Set(claims.map(speakerOf))].join(', ')})`)
      .join(' / '),
    particulars: [
      { says: 'question', items: [question] },
      { says: 'about', items: [about.map((id) => nameOf(version, id)).join(', ')] },
      {
        says: 'claims',
        items: positions.flatMap(({ label, claims }) =>
          claims.map((id) => `${quoted(gistOf(version, id))} for ${quoted(label)}`),
        ),
      },
      { says: 'note', items: given(note) },
    ],
  };
}

function tellSource(source: Source, version: Version): Told {
  const {
    publisher,
    title,
    url,
    authors = [],
    language,
    published,
    publishedBasis,
    paragraphs,
    sha256,
  } = source;
  const name = nameOf(version, publisher);
  return {
    label: title ?? name,
    line: [title, name, day(published)].filter(Boolean).join(', '),
    particulars: [
      { says: 'address', items: given(url) },
      { says: 'by', items: authors.length === 0 ? [] : [authors.join(', ')] },
      { says: 'language', items: [language] },
      { says: 'date rests on', items: given(publishedBasis) },
      { says: 'paragraphs', items: [String(paragraphs)] },
      { says: 'text with hash', items: [sha256] },
    ],
  };
}

const evidence = (places: readonly Evidence[], version: Version): Particular[] => [
  {
    says: 'evidence',
    items: places.map(
      ({ source, paragraph, anchors }) =>
        `paragraph ${paragraph} of ${sourceName(version, source)} with ${anchors.map(quoted).join(' ')}`,
    ),
  },
];

/** Who published it and when; the source's id where the pack has none of that id. */
function sourceName(version: Version, id: string): string {
  const source = version.sources.get(id);
  return source ? `${nameOf(version, source.publisher)}, ${day(source.published)}` : id;
}

const gistOf = (version: Version, claim: string): string => version.claims.get(claim)?.gist ?? claim;
const given = (text: string | null | undefined): string[] =>
  text === null || text === undefined ? [] : [text];
const day = (date: string): string => dateInWords(date, LOCALE);
const quoted = (text: string) => `“${text}”`;
