/** Kinds of places that the words around a name tell apart. */
export const PLACE_KINDS = ['city', 'region', 'village', 'river', 'country'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Words of a pack's `detail` that say which kind a place is; the first that stands in it decides. */
export const DETAIL_WORDS: readonly { word: string; kind: PlaceKind; example: string }[] = [
  { word: 'river', kind: 'river', example: 'river in eastern Ukraine' },
  { word: 'village', kind: 'village', example: 'village near Kharkiv' },
  { word: 'settlement', kind: 'village', example: 'settlement' },
  { word: 'city', kind: 'city', example: 'city, capital of Ukraine' },
  { word: 'town', kind: 'city', example: 'town on the Oskil' },
  { word: 'capital', kind: 'city', example: 'capital of Belgium' },
  { word: 'port', kind: 'city', example: 'port' },
  { word: 'region', kind: 'region', example: 'region of Ukraine' },
  { word: 'oblast', kind: 'region', example: 'oblast' },
  { word: 'province', kind: 'region', example: 'province' },
  { word: 'state', kind: 'region', example: 'state of Germany' },
  { word: 'country', kind: 'country', example: 'country' },
];

/** The kind of place that a detail in English tells of, or undefined. */
export function placeKindOf(detail: string): PlaceKind | undefined {
  const words = new Set(detail.toLowerCase().match(/\p{L}+/gu));
  return DETAIL_WORDS.find(({ word }) => words.has(word))?.kind;
}
