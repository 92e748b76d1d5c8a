/**
 * A fact pack, format 1: the shape of everything a reader installs, updates and undoes.
 *
 *   Pack ─┬─ sources[]    where it is written            (publisher → entity)
 *         ├─ entities[]   who and what is spoken of      (names are searched for)
 *         ├─ claims[]     who said what, via whom, when  (by, via, about → entities)
 *         ├─ figures[]    what is measured               (claim → claim, about → entities)
 *         └─ disputes[]   questions with two or more positions (claims → claims)
 *
 * Entities, claims and figures each carry evidence: source, paragraph (from 1, over the non-empty lines of the
 * source's text) and a few anchor words that stand there. The schema is written here once; types are inferred
 * from it and `docs/fact-pack.schema.json` is generated from it. What a schema cannot say (references resolve,
 * dates are in order) is proved in `invariants.ts`.
 */
import * as v from 'valibot';
import { DATE_PATTERN, DATE_TIME_PATTERN, INTERVAL_PATTERN } from './dates.ts';
import { LIMITS } from './limits.ts';
import { PLAIN_TEXT, TRIMMED_TEXT } from './text.ts';

/** Plain text of one to `max` code points. Patterns, because JSON Schema can say a pattern but not a function. */
const plain = (max: number) =>
  v.pipe(
    v.string(),
    v.minLength(1, 'must not be empty'),
    v.regex(new RegExp(`^[\\s\\S]{0,${max}}$`, 'u'), `is longer than ${max} code points`),
    v.regex(PLAIN_TEXT, 'holds a bidi control, a tag, control or invisible character, or a lone surrogate'),
    v.regex(TRIMMED_TEXT, 'begins or ends with white space'),
  );

/** Stable kebab-case identifier: readers' settings hang on it. */
export const IdSchema = v.pipe(
  v.string(),
  v.maxLength(LIMITS.id, `is longer than ${LIMITS.id} characters`),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'is not kebab-case (a-z, 0-9, single hyphens)'),
);

/** Sentences of our own. */
export const ProseSchema = plain(LIMITS.prose);
/** Names, titles and short labels. */
export const NameTextSchema = plain(LIMITS.name);
/** A few words of a source. */
export const FragmentSchema = plain(LIMITS.anchor);
export const LanguageSchema = v.pipe(
  v.string(),
  v.maxLength(LIMITS.language, `is longer than ${LIMITS.language} characters`),
  v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u, 'is not a BCP 47 language tag'),
);

/** ISO 8601 calendar date to the precision the source gives: `2022`, `2022-09`, `2022-09-08`, or a UTC date-time. */
export const DateSchema = v.pipe(
  v.string(),
  v.regex(DATE_PATTERN, 'is not a calendar year, month, day or UTC date-time'),
);

/** A date, or `start/end` in which either side may be open (`..`). */
export const IntervalSchema = v.pipe(
  v.string(),
  v.regex(INTERVAL_PATTERN, 'is not a calendar date or start/end interval'),
);

/** Letters, digits and marks of ASCII only: what a card prints as the host is where the link leads. */
export const UrlSchema = v.pipe(
  v.string(),
  v.maxLength(LIMITS.url, `is longer than ${LIMITS.url} characters`),
  v.regex(
    /^https:\/\/(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?::\d{1,4})?(?:[/?#][A-Za-z0-9._~:/?#@!$&'()*+,;=%[\]-]*)?$/u,
    'is not a plain https address without a user part',
  ),
);

export const EvidenceSchema = v.strictObject({
  source: IdSchema,
  paragraph: v.pipe(v.number(), v.integer(), v.minValue(1)),
  anchors: v.pipe(
    v.array(FragmentSchema),
    v.minLength(1, 'has no anchor'),
    v.maxLength(LIMITS.anchors, `has more than ${LIMITS.anchors} anchors`),
  ),
});
const EvidenceListSchema = v.pipe(
  v.array(EvidenceSchema),
  v.minLength(1, 'has no evidence'),
  v.maxLength(LIMITS.evidence, `has more than ${LIMITS.evidence} pieces of evidence`),
);

const AboutSchema = v.pipe(
  v.array(IdSchema),
  v.minLength(1),
  v.maxLength(LIMITS.about, `has more than ${LIMITS.about} subjects`),
);

export const SourceSchema = v.strictObject({
  id: IdSchema,
  publisher: IdSchema,
  title: v.exactOptional(ProseSchema),
  url: v.exactOptional(UrlSchema),
  authors: v.exactOptional(
    v.pipe(v.array(NameTextSchema), v.maxLength(LIMITS.authors, `has more than ${LIMITS.authors} authors`)),
  ),
  language: LanguageSchema,
  published: DateSchema,
  publishedBasis: v.exactOptional(ProseSchema),
  paragraphs: v.pipe(v.number(), v.integer(), v.minValue(1)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u, 'is not a SHA-256 in lower-case hex')),
});

export const ENTITY_KINDS = [
  'person',
  'group',
  'organisation',
  'place',
  'facility',
  'product',
  'work',
  'event',
  'concept',
] as const;
export const EntityKindSchema = v.picklist(ENTITY_KINDS);

export const NEEDS = ['case', 'context'] as const;

export const NameSchema = v.strictObject({
  text: NameTextSchema,
  lang: v.exactOptional(LanguageSchema),
  needs: v.exactOptional(v.pipe(v.array(v.picklist(NEEDS)), v.minLength(1))),
});

export const EntitySchema = v.strictObject({
  id: IdSchema,
  kind: EntityKindSchema,
  detail: v.exactOptional(ProseSchema),
  name: NameTextSchema,
  names: v.pipe(v.array(NameSchema), v.maxLength(LIMITS.names, `has more than ${LIMITS.names} names`)),
  notMentions: v.exactOptional(
    v.pipe(
      v.array(NameTextSchema),
      v.minLength(1),
      v.maxLength(LIMITS.notMentions, `has more than ${LIMITS.notMentions} texts`),
    ),
  ),
  summary: v.exactOptional(ProseSchema),
  wikidata: v.exactOptional(
    v.pipe(
      v.string(),
      v.maxLength(LIMITS.wikidata, `is longer than ${LIMITS.wikidata} characters`),
      v.regex(/^Q[1-9]\d*$/u, 'is not a Wikidata item id'),
    ),
  ),
  when: v.exactOptional(IntervalSchema),
  evidence: EvidenceListSchema,
});

export const CLAIM_KINDS = ['statement', 'forecast', 'conditional', 'pledge', 'appeal'] as const;
export const ClaimKindSchema = v.picklist(CLAIM_KINDS);

export const ClaimSchema = v.strictObject({
  id: IdSchema,
  by: IdSchema,
  via: v.exactOptional(
    v.pipe(
      v.array(IdSchema),
      v.minLength(1),
      v.maxLength(LIMITS.via, `has more than ${LIMITS.via} speakers`),
    ),
  ),
  said: v.nullable(DateSchema),
  kind: v.exactOptional(ClaimKindSchema),
  when: v.exactOptional(IntervalSchema),
  gist: ProseSchema,
  about: AboutSchema,
  quote: v.exactOptional(FragmentSchema),
  caveat: v.exactOptional(ProseSchema),
  supersedes: v.exactOptional(IdSchema),
  review: v.exactOptional(v.strictObject({ of: IdSchema, rating: ProseSchema })),
  evidence: EvidenceListSchema,
});

export const QUALIFIERS = ['about', 'almost', 'more-than', 'less-than', 'at-least', 'up-to'] as const;
export const QualifierSchema = v.picklist(QUALIFIERS);

export const FigureSchema = v.strictObject({
  id: IdSchema,
  claim: IdSchema,
  about: AboutSchema,
  measure: IdSchema,
  label: ProseSchema,
  value: v.nullable(v.pipe(v.number(), v.finite())),
  max: v.exactOptional(v.pipe(v.number(), v.finite())),
  words: v.exactOptional(NameTextSchema),
  unit: v.pipe(v.string(), v.maxLength(LIMITS.id), v.regex(/^[A-Za-z]+(?:-[A-Za-z]+)*$/u, 'is not a unit')),
  qualifier: v.exactOptional(QualifierSchema),
  since: v.exactOptional(DateSchema),
  asOf: v.nullable(DateSchema),
  asOfBasis: v.exactOptional(ProseSchema),
  derivedFrom: v.exactOptional(IdSchema),
  evidence: EvidenceListSchema,
});

export const PositionSchema = v.strictObject({
  label: ProseSchema,
  claims: v.pipe(
    v.array(IdSchema),
    v.minLength(1, 'has no claim'),
    v.maxLength(LIMITS.positionClaims, `has more than ${LIMITS.positionClaims} claims`),
  ),
});

export const DisputeSchema = v.strictObject({
  id: IdSchema,
  question: ProseSchema,
  about: AboutSchema,
  positions: v.pipe(
    v.array(PositionSchema),
    v.minLength(2, 'has fewer than two positions'),
    v.maxLength(LIMITS.positions, `has more than ${LIMITS.positions} positions`),
  ),
  note: v.exactOptional(ProseSchema),
});

export const FORMAT = 'fact-pack/1';

/** What `pack.json` holds: the pack without its lists. */
export const PackHeadSchema = v.strictObject({
  format: v.literal(FORMAT),
  id: IdSchema,
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  updated: v.pipe(v.string(), v.regex(DATE_TIME_PATTERN, 'is not a UTC date-time')),
  language: LanguageSchema,
  licence: NameTextSchema,
  title: NameTextSchema,
  description: ProseSchema,
  publisher: v.strictObject({ name: NameTextSchema, url: v.exactOptional(UrlSchema) }),
});

export const PackSchema = v.strictObject({
  ...PackHeadSchema.entries,
  sources: v.pipe(v.array(SourceSchema), v.minLength(1)),
  entities: v.array(EntitySchema),
  claims: v.array(ClaimSchema),
  figures: v.array(FigureSchema),
  disputes: v.array(DisputeSchema),
});

export type Evidence = v.InferOutput<typeof EvidenceSchema>;
export type Source = v.InferOutput<typeof SourceSchema>;
export type EntityKind = v.InferOutput<typeof EntityKindSchema>;
export type Name = v.InferOutput<typeof NameSchema>;
export type Entity = v.InferOutput<typeof EntitySchema>;
export type ClaimKind = v.InferOutput<typeof ClaimKindSchema>;
export type Claim = v.InferOutput<typeof ClaimSchema>;
export type Qualifier = v.InferOutput<typeof QualifierSchema>;
export type Figure = v.InferOutput<typeof FigureSchema>;
export type Position = v.InferOutput<typeof PositionSchema>;
export type Dispute = v.InferOutput<typeof DisputeSchema>;
export type PackHead = v.InferOutput<typeof PackHeadSchema>;
export type Pack = v.InferOutput<typeof PackSchema>;
