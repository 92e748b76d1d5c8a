/**
 * What the fold knows of letters, as rows of data. Everything that Unicode itself tells (case pairs, the base letter
 * of é) is computed from it; here stands only what it does not tell, each with an example.
 */

/** Written in the page, absent from the folded text. Inclusive ranges of code units. */
export const DROPPED: readonly { from: number; to: number; example: string }[] = [
  { from: 0x00ad, to: 0x00ad, example: 'soft hyphen: Kup\u00adyansk' },
  { from: 0x061c, to: 0x061c, example: 'Arabic letter mark beside a Latin name' },
  { from: 0x180e, to: 0x180e, example: 'Mongolian vowel separator' },
  { from: 0x200b, to: 0x200f, example: 'zero-width space, joiners and direction marks: Kyiv\u200e' },
  { from: 0x202a, to: 0x202e, example: 'direction embeddings around a Latin name in Hebrew' },
  { from: 0x2060, to: 0x206f, example: 'word joiner, invisible operators, direction isolates' },
  { from: 0xfe00, to: 0xfe0f, example: 'variation selectors after an emoji' },
  { from: 0xfeff, to: 0xfeff, example: 'byte order mark left by concatenation' },
];

/** Combining marks: they vanish with the accent they carry, unless COMPOSED below makes a letter of them. */
export const MARKS: readonly { from: number; to: number; example: string }[] = [
  { from: 0x0300, to: 0x036f, example: 'Zele\u0301nsky, stress in Ки\u0301їв' },
  { from: 0x0483, to: 0x0487, example: 'Church Slavonic titlo' },
  { from: 0x1ab0, to: 0x1aff, example: 'combining diacritics extended' },
  { from: 0x1dc0, to: 0x1dff, example: 'combining diacritics supplement' },
  { from: 0x20d0, to: 0x20ff, example: 'marks for symbols' },
  { from: 0xfe20, to: 0xfe2f, example: 'half marks' },
];

/** Cyrillic letters of their own, although Unicode can write them as a letter and a mark. */
export const COMPOSED: readonly { base: string; mark: string; letter: string; example: string }[] = [
  { base: 'и', mark: '\u0306', letter: 'й', example: 'Зеленський' },
  { base: 'і', mark: '\u0308', letter: 'ї', example: 'Київ' },
  { base: 'е', mark: '\u0308', letter: 'ё', example: 'Королёв' },
  { base: 'у', mark: '\u0306', letter: 'ў', example: 'Магілёў' },
  { base: 'г', mark: '\u0301', letter: 'ѓ', example: 'Ѓорѓи' },
  { base: 'к', mark: '\u0301', letter: 'ќ', example: 'Ќосе' },
];

/** Letters that Unicode does not take apart, and what a keyboard without them writes. */
export const PLAIN: readonly { letters: string; plain: string; example: string }[] = [
  { letters: 'ł', plain: 'l', example: 'Wołodymyr' },
  { letters: 'ø', plain: 'o', example: 'Jørgensen' },
  { letters: 'đ', plain: 'd', example: 'Đukanović' },
  { letters: 'ð', plain: 'd', example: 'Sigurðsson' },
  { letters: 'ħ', plain: 'h', example: 'Ħamrun' },
  { letters: 'ı', plain: 'i', example: 'Kırım' },
  { letters: 'ŧ', plain: 't', example: 'Ŧuvttar' },
  { letters: 'ſ', plain: 's', example: 'Preuſſen' },
  { letters: 'ς', plain: 'σ', example: 'Ζελένσκις beside ΖΕΛΕΝΣΚΙΣ' },
  { letters: 'ß', plain: 'ss', example: 'Litauische Straße' },
  { letters: 'æ', plain: 'ae', example: 'Næss' },
  { letters: 'œ', plain: 'oe', example: 'Sacré-Cœur' },
  { letters: 'þ', plain: 'th', example: 'Þórðarson' },
  { letters: 'ĳ', plain: 'ij', example: 'Ĳssel' },
  { letters: 'ﬀ', plain: 'ff', example: 'o\ufb00ensive, from a PDF' },
  { letters: 'ﬁ', plain: 'fi', example: '\ufb01ghters' },
  { letters: 'ﬂ', plain: 'fl', example: '\ufb02eet' },
  { letters: 'ﬃ', plain: 'ffi', example: 'o\ufb03ce' },
  { letters: 'ﬄ', plain: 'ffl', example: 'ba\ufb04e' },
  { letters: '’ʼ‘‛`´′ʹ＇', plain: "'", example: 'Куп’янськ, Khar′kov' },
  { letters: '‐‑﹣－', plain: '-', example: 'Kupyansk\u2011Vuzlovyi' },
];
