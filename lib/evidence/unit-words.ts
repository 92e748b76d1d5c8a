/** How the text of a source names the units that have a name of their own, each row with an example. */
type Row = readonly [unit: string, words: readonly string[], example: string];

export const UNIT_ROWS: readonly Row[] = [
  ['kilometer', ['kilometer', 'kilometers', 'kilometre', 'kilometres', 'km'], '40 km'],
  ['meter', ['meter', 'meters', 'metre', 'metres', 'm'], '40 meters'],
  ['centimeter', ['centimeter', 'centimeters', 'centimetre', 'centimetres', 'cm'], '40 cm'],
  ['millimeter', ['millimeter', 'millimeters', 'millimetre', 'millimetres', 'mm'], '40mm'],
  ['mile', ['mile', 'miles'], 'a 40-mile road'],
  ['nautical-mile', ['nautical mile', 'nautical miles'], '40 nautical miles'],
  ['yard', ['yard', 'yards'], '40 yards'],
  ['foot', ['foot', 'feet', 'ft'], '40 feet'],
  ['inch', ['inch', 'inches'], '40 inches'],
  [
    'square-kilometer',
    [
      'square kilometer',
      'square kilometers',
      'square kilometre',
      'square kilometres',
      'sq km',
      'sq. km',
      'km²',
    ],
    '40 sq km',
  ],
  ['square-mile', ['square mile', 'square miles', 'sq mi', 'sq. mi'], '40 square miles'],
  [
    'square-meter',
    ['square meter', 'square meters', 'square metre', 'square metres', 'sq m', 'm²'],
    '40 square meters',
  ],
  ['hectare', ['hectare', 'hectares', 'ha'], '40 hectares'],
  ['acre', ['acre', 'acres'], '40 acres'],
  ['kilogram', ['kilogram', 'kilograms', 'kilo', 'kilos', 'kg'], '40 kg'],
  ['gram', ['gram', 'grams', 'g'], '40 g'],
  ['pound', ['pound', 'pounds', 'lb', 'lbs'], '40 pounds'],
  ['ton', ['ton', 'tons'], '40 tons'],
  ['metric-ton', ['metric ton', 'metric tons', 'tonne', 'tonnes'], '40 metric tons'],
  ['tonne', ['tonne', 'tonnes', 'metric ton', 'metric tons'], '40 tonnes'],
  ['liter', ['liter', 'liters', 'litre', 'litres'], '40 liters'],
  ['barrel', ['barrel', 'barrels'], '40 barrels'],
  ['megawatt', ['megawatt', 'megawatts', 'MW'], '40 MW'],
  ['gigawatt', ['gigawatt', 'gigawatts', 'GW'], '40 GW'],
  ['percent', ['percent', 'per cent', '%'], '40%'],
  ['second', ['second', 'seconds'], '40 seconds'],
  ['minute', ['minute', 'minutes'], '40 minutes'],
  ['hour', ['hour', 'hours'], '40 hours'],
  ['day', ['day', 'days'], 'four days'],
  ['week', ['week', 'weeks'], 'two weeks'],
  ['month', ['month', 'months'], 'six months'],
  ['year', ['year', 'years'], '40 years'],
  ['decade', ['decade', 'decades'], 'two decades'],
  ['century', ['century', 'centuries'], 'two centuries'],
  [
    'kilometer-per-hour',
    ['kilometers per hour', 'kilometres per hour', 'km/h', 'kph', 'kilometers an hour', 'kilometres an hour'],
    '40 km/h',
  ],
  ['mile-per-hour', ['miles per hour', 'miles an hour', 'mph'], '40 mph'],
  ['celsius', ['Celsius', '°C'], '40 °C'],
  ['fahrenheit', ['Fahrenheit', '°F'], '40 °F'],
  ['USD', ['$', 'dollar', 'dollars', 'USD'], '$40'],
  ['EUR', ['€', 'euro', 'euros', 'EUR'], '€40'],
  ['GBP', ['£', 'pound', 'pounds', 'GBP'], '£40'],
  ['JPY', ['¥', 'yen', 'JPY'], '40 yen'],
];

const WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  UNIT_ROWS.map(([unit, words]) => [unit, words]),
);

/** Words by which a text names a unit; undefined for a counted noun, which a text may name in any way. */
export function unitWords(unit: string): readonly string[] | undefined {
  return WORDS.get(unit);
}

/** Words that make another unit of the one behind them: a square mile is no mile. */
const MODIFIER = /(?:square|cubic|nautical|metric|sq\.?|cu\.?)\s$/u;

/** True if `text` names the unit in one of `words`, also glued to a number (“155mm”) or to another word by a hyphen. */
export function namesUnit(words: readonly string[], text: string): boolean {
  return words.some((word) => {
    for (let start = text.indexOf(word); start !== -1; start = text.indexOf(word, start + 1)) {
      const before = text.slice(0, start);
      const after = text.slice(start + word.length);
      // Signs such as $ and % stand beside anything.
      if (!/\p{L}/u.test(word)) return true;
      if (!/\p{L}$/u.test(before) && !/^[\p{L}\p{N}²³]/u.test(after) && !MODIFIER.test(before)) return true;
    }
    return false;
  });
}
