/**
 * Units of measure: which of them the platform can print, and the words for those it cannot.
 *
 * Intl.NumberFormat knows the CLDR units sanctioned by ECMA-402 and pairs of them (`kilometer-per-hour`); others that
 * news uses stand in the table below, each with an example.
 */

interface UnitWords {
  readonly short: string;
  readonly one: string;
  readonly many: string;
}

const row = (short: string, one: string, many = `${one}s`): UnitWords => ({ short, one, many });

const OTHER_UNITS: ReadonlyMap<string, UnitWords> = new Map([
  ['square-kilometer', row('sq km', 'square kilometer')], // 1,000 sq km retaken
  ['square-mile', row('sq mi', 'square mile')], // 385 sq mi
  ['square-meter', row('sq m', 'square meter')], // a hall of 4,000 sq m
  ['square-foot', row('sq ft', 'square foot', 'square feet')], // offices of 20,000 sq ft
  ['cubic-meter', row('cu m', 'cubic meter')], // 600 cu m of water a second
  ['cubic-kilometer', row('cu km', 'cubic kilometer')], // a reservoir of 18 cu km
  ['nautical-mile', row('nmi', 'nautical mile')], // 12 nmi off the coast
  ['knot', row('kn', 'knot')], // 14 kn
  ['metric-ton', row('t', 'metric ton')], // 2,750 t of ammonium nitrate
  ['tonne', row('t', 'tonne')], // 2,750 t of ammonium nitrate
  ['ton', row('tn', 'ton')], // 40 tn
  ['kilotonne', row('kt', 'kilotonne')], // 15 kt
  ['watt', row('W', 'watt')], // 60 W
  ['kilowatt', row('kW', 'kilowatt')], // 11 kW
  ['megawatt', row('MW', 'megawatt')], // a reactor of 950 MW
  ['gigawatt', row('GW', 'gigawatt')], // 6 GW
  ['kilowatt-hour', row('kWh', 'kilowatt hour')], // 300 kWh a month
  ['megawatt-hour', row('MWh', 'megawatt hour')], // €340 per MWh
  ['terawatt-hour', row('TWh', 'terawatt hour')], // 85 TWh a year
  ['kilovolt', row('kV', 'kilovolt')], // a 750 kV line
  ['barrel', row('bbl', 'barrel')], // 2 million bbl a day
  ['decade', row('decades', 'decade')], // 2 decades
  ['century', row('centuries', 'century', 'centuries')], // 3 centuries
]);

/** Units whose short form is no shorter to the eye than the word: 6 months, not 6 mths. */
const SPELLED_OUT: ReadonlySet<string> = new Set([
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'year',
]);

/** Words of a unit the platform does not know; null if it is no such unit. */
export function otherUnit(unit: string): UnitWords | null {
  return OTHER_UNITS.get(unit) ?? null;
}

/** True if Intl.NumberFormat can print the unit: a sanctioned one, or two of them joined by `-per-`. */
export function isSanctioned(unit: string): boolean {
  const sanctioned = sanctionedUnits();
  const halves = unit.split('-per-');
  return halves.length <= 2 && halves.every((half) => sanctioned.has(half));
}

/** How a sanctioned unit is best printed. */
export function unitDisplay(unit: string): 'short' | 'long' {
  return SPELLED_OUT.has(unit) ? 'long' : 'short';
}

/** True for an ISO 4217 code: three capitals. */
export function isCurrency(unit: string): boolean {
  return /^[A-Z]{3}$/u.test(unit);
}

let units: ReadonlySet<string> | undefined;
function sanctionedUnits(): ReadonlySet<string> {
  units ??= new Set(Intl.supportedValuesOf('unit'));
  return units;
}
