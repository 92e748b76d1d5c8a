/**
 * Number words of news English, each row with an example.
 *
 * A `plain` number must be told by a figure. A `loose` one is often no amount at all (“for the first time”, “one of
 * them”): the words of a claim may tell it as well.
 */
type Row = readonly [word: string, value: number, example: string];

export const CARDINAL_ROWS: readonly Row[] = [
  ['zero', 0, 'zero tolerance'],
  ['nil', 0, 'three goals to nil'],
  ['one', 1, 'one bridge'],
  ['two', 2, 'two bridges'],
  ['three', 3, 'three bridges'],
  ['four', 4, 'four days'],
  ['five', 5, 'one in five'],
  ['six', 6, 'six months'],
  ['seven', 7, 'seven seats'],
  ['eight', 8, 'eight seats'],
  ['nine', 9, 'nine seats'],
  ['ten', 10, 'ten seats'],
  ['eleven', 11, 'eleven players'],
  ['twelve', 12, 'twelve jurors'],
  ['thirteen', 13, 'thirteen votes'],
  ['fourteen', 14, 'fourteen votes'],
  ['fifteen', 15, 'fifteen votes'],
  ['sixteen', 16, 'sixteen votes'],
  ['seventeen', 17, 'seventeen votes'],
  ['eighteen', 18, 'eighteen votes'],
  ['nineteen', 19, 'nineteen votes'],
  ['twenty', 20, 'twenty-five votes'],
  ['thirty', 30, 'thirty votes'],
  ['forty', 40, 'forty votes'],
  ['fifty', 50, 'fifty votes'],
  ['sixty', 60, 'sixty votes'],
  ['seventy', 70, 'seventy votes'],
  ['eighty', 80, 'eighty votes'],
  ['ninety', 90, 'ninety votes'],
];

export const SCALE_ROWS: readonly Row[] = [
  ['dozen', 12, 'two dozen houses'],
  ['hundred', 100, 'a hundred houses'],
  ['thousand', 1000, 'six thousand houses'],
  ['million', 1e6, '1.5 million voters'],
  ['billion', 1e9, '$40 billion'],
  ['trillion', 1e12, 'two trillion euros'],
];

export const ORDINAL_ROWS: readonly Row[] = [
  ['first', 1, 'for the first time'],
  ['second', 2, 'the second-largest port'],
  ['third', 3, 'a third term'],
  ['fourth', 4, 'fourth place'],
  ['fifth', 5, 'fifth place'],
  ['sixth', 6, 'sixth place'],
  ['seventh', 7, 'seventh place'],
  ['eighth', 8, 'eighth place'],
  ['ninth', 9, 'ninth place'],
  ['tenth', 10, 'tenth place'],
  ['eleventh', 11, 'the eleventh hour'],
  ['twelfth', 12, 'the twelfth day'],
  ['twentieth', 20, 'the twentieth century'],
  ['hundredth', 100, 'the hundredth flight'],
  ['thousandth', 1000, 'the thousandth flight'],
];

/** Names of parts: behind a number (“two-thirds”) or alone (“a quarter of”). */
export const FRACTION_ROWS: readonly Row[] = [
  ['half', 1 / 2, 'half the seats'],
  ['halves', 1 / 2, 'in two halves'],
  ['thirds', 1 / 3, 'two-thirds of the seats'],
  ['quarter', 1 / 4, 'a quarter of the seats'],
  ['quarters', 1 / 4, 'three-quarters of the seats'],
  ['fifths', 1 / 5, 'three-fifths of the seats'],
  ['sixths', 1 / 6, 'five-sixths of the seats'],
  ['eighths', 1 / 8, 'three-eighths of an inch'],
  ['tenths', 1 / 10, 'nine-tenths of the vote'],
];

export const MULTIPLE_ROWS: readonly Row[] = [
  ['twice', 2, 'twice as many'],
  ['thrice', 3, 'thrice as many'],
  ['double', 2, 'double the price'],
  ['doubled', 2, 'prices doubled'],
  ['doubling', 2, 'doubling the price'],
  ['triple', 3, 'triple the price'],
  ['tripled', 3, 'prices tripled'],
  ['quadruple', 4, 'quadruple the price'],
  ['twofold', 2, 'a twofold rise'],
  ['threefold', 3, 'a threefold rise'],
  ['tenfold', 10, 'a tenfold rise'],
  ['sole', 1, 'the sole survivor'],
  ['lone', 1, 'a lone gunman'],
  ['pair', 2, 'a pair of bridges'],
];

export const LOOSE_ROWS: readonly Row[] = [
  ['single', 1, 'not a single vote'],
  ['once', 1, 'once a week'],
  ['both', 2, 'both banks'],
];

/** Amounts no number says: a figure tells them in its `words`. */
export const VAGUE_ROWS: readonly (readonly [word: string, example: string])[] = [
  ['dozens', 'dozens of houses'],
  ['scores', 'scores of houses'],
  ['tens', 'tens of thousands'],
  ['hundreds', 'hundreds of houses'],
  ['thousands', 'thousands of troops'],
  ['millions', 'millions of voters'],
  ['billions', 'billions of euros'],
  ['trillions', 'trillions of euros'],
  ['few', 'only a few houses'],
  ['several', 'several houses'],
  ['couple', 'a couple of houses'],
  ['handful', 'a handful of houses'],
  ['majority', 'the majority of voters'],
  ['minority', 'a minority of voters'],
];

export const LOOSE_VAGUE_ROWS: readonly (readonly [words: string, example: string])[] = [
  ['many', 'many houses'],
  ['numerous', 'numerous houses'],
  ['countless', 'countless houses'],
  ['lot', 'a lot of houses'],
  ['lots', 'lots of houses'],
];

/** Units of time that count without a number: “for months”, “within days”, “a week”. */
export const TIME_ROWS: readonly (readonly [one: string, many: string, example: string])[] = [
  ['minute', 'minutes', 'within minutes'],
  ['hour', 'hours', 'for hours'],
  ['day', 'days', 'within days'],
  ['week', 'weeks', 'after weeks of rain'],
  ['month', 'months', 'months of rain'],
  ['year', 'years', 'for years'],
  ['decade', 'decades', 'for decades'],
  ['century', 'centuries', 'for centuries'],
];

/** Words before units of time that point at some of them and count none. */
export const POINTING_ROWS: readonly (readonly [word: string, example: string])[] = [
  ['recent', 'in recent days'],
  ['last', 'the last days'],
  ['past', 'in past years'],
  ['coming', 'in the coming weeks'],
  ['next', 'in the next days'],
  ['following', 'the following months'],
  ['previous', 'in previous years'],
  ['earlier', 'in earlier years'],
  ['later', 'in later years'],
  ['early', 'in the early days'],
  ['these', 'these days'],
  ['those', 'in those days'],
  ['the', 'the years of war'],
  ['all', 'all days'],
  ['other', 'on other days'],
];

const table = (rows: readonly Row[]): ReadonlyMap<string, number> =>
  new Map(rows.map(([word, value]) => [word, value]));

export const CARDINALS = table(CARDINAL_ROWS);
export const SCALES = table(SCALE_ROWS);
export const ORDINALS = table(ORDINAL_ROWS);
export const FRACTIONS = table(FRACTION_ROWS);
export const MULTIPLES = table(MULTIPLE_ROWS);
/** Words that now and then are numbers. */
export const LOOSE_NUMBERS = table(LOOSE_ROWS);
export const VAGUE_AMOUNTS: ReadonlySet<string> = new Set(VAGUE_ROWS.map(([word]) => word));
export const LOOSE_AMOUNTS: ReadonlySet<string> = new Set(LOOSE_VAGUE_ROWS.map(([word]) => word));

export const TIME_UNITS: ReadonlySet<string> = new Set(TIME_ROWS.map(([one]) => one));
export const TIME_SPANS: ReadonlySet<string> = new Set(TIME_ROWS.map(([, many]) => many));
export const POINTING_WORDS: ReadonlySet<string> = new Set(POINTING_ROWS.map(([word]) => word));

/** Letters glued to a numeral that multiply it: “$40bn”. */
export const GLUED_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1000], // 40k followers
  ['m', 1e6], // £5m
  ['mn', 1e6], // €5mn
  ['bn', 1e9], // $40bn
  ['tn', 1e12], // $2tn
]);
