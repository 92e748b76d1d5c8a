/** Sizes a pack may not exceed, each with its reason. Texts are counted in Unicode code points. */
export const LIMITS = {
  /** Identifiers appear in settings keys and file names. */
  id: 100,
  /** The longest official names of institutions stay below 200 code points; a longer "name" is an attack or a mistake. */
  name: 200,
  /** Spellings of one entity: the items best labelled in Wikidata have names in about 400 languages. */
  names: 1000,
  /** A paragraph that can still be read on a card. */
  prose: 2000,
  /** The length every browser and server accepts. */
  url: 2048,
  /** Five words; the longest words of news prose stay below 24 letters. */
  anchor: 120,
  /** Words in an anchor or a quote: enough to find the place, too few to carry a sentence of the source. */
  anchorWords: 5,
  /** Anchors in one piece of evidence. */
  anchors: 3,
  /** Pieces of evidence of one fact: a source a day for three years. */
  evidence: 1000,
  /** Subjects of a claim, a figure or a dispute: more than a sentence can name. */
  about: 1000,
  /** Speakers through whom a claim came: hearsay of hearsay, each of whom a card names. */
  via: 20,
  /** Authors of one source: investigations of many newsrooms name about a hundred and fifty. */
  authors: 200,
  /** Texts that are not an entity though its name stands in them: as many as its spellings. */
  notMentions: 1000,
  /** Positions in one dispute: a card sets them side by side. */
  positions: 100,
  /** Claims of one position: a dispute that is told of daily for three years. */
  positionClaims: 1000,
  /** A pack document in bytes: 64 MB. Taking in one of that size takes some eight seconds and a gigabyte (docs/scale.md): more would be an attack on the reader's device. */
  packBytes: 64 * 1024 * 1024,
  /** Nesting of JSON: the format itself needs six. */
  depth: 8,
  /** Language tags: the room that RFC 5646 (4.4.1) recommends. */
  language: 35,
  /** Wikidata items: counted in hundreds of millions, with room for a thousandfold. */
  wikidata: 16,
  /** Findings told of one kind: nobody reads more, and a document made of mistakes is not to fill the memory. */
  findings: 1000,
} as const;
