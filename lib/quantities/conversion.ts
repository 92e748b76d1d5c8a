/**
 * A measured length or area in the other system, for readers who do not think in the one that was said.
 *
 * Ours, not the source's, and shown as such. It is no more exact than what it converts: 30 mi is 48 km, not 48.28 km.
 * Calibres, weights and temperatures are left alone: 155 mm is a name as much as a length.
 */

interface Conversion {
  readonly to: string;
  readonly factor: number;
  /** Who is helped: readers of metric countries, or of those that use miles. */
  readonly helps: System;
}
type System = 'metric' | 'customary';

// NIST Special Publication 811, appendix B.8: one mile is 1.609344 km exactly.
const KM_PER_MILE = 1.609_344;
const METRES_PER_FOOT = 0.3048;
const HECTARES_PER_ACRE = 0.404_686;

const CONVERSIONS: ReadonlyMap<string, Conversion> = new Map<string, Conversion>([
  ['mile', { to: 'kilometer', factor: KM_PER_MILE, helps: 'metric' }], // 30 mi ≈ 48 km
  ['square-mile', { to: 'square-kilometer', factor: KM_PER_MILE ** 2, helps: 'metric' }], // 385 sq mi ≈ 997 sq km
  ['foot', { to: 'meter', factor: METRES_PER_FOOT, helps: 'metric' }], // 50 ft ≈ 15 m
  ['acre', { to: 'hectare', factor: HECTARES_PER_ACRE, helps: 'metric' }], // 120 ac ≈ 49 ha
  ['kilometer', { to: 'mile', factor: 1 / KM_PER_MILE, helps: 'customary' }], // 48 km ≈ 30 mi
  ['square-kilometer', { to: 'square-mile', factor: 1 / KM_PER_MILE ** 2, helps: 'customary' }], // 1,000 sq km ≈ 390 sq mi
  ['hectare', { to: 'acre', factor: 1 / HECTARES_PER_ACRE, helps: 'customary' }], // 49 ha ≈ 120 ac
]);

/** Countries that measure roads in miles (CLDR `measurementData`: US system in US, LR, MM; UK roads by law). */
const MILES: ReadonlySet<string> = new Set(['US', 'GB', 'LR', 'MM']);

export interface Converted {
  readonly unit: string;
  readonly value: number;
  readonly max?: number;
}

/** The amount in the reader's system, rounded to the figure's own exactness; null if there is nothing to convert. */
export function convert(
  unit: string,
  value: number,
  max: number | undefined,
  locale: string,
): Converted | null {
  const conversion = CONVERSIONS.get(unit);
  if (conversion === undefined || conversion.helps !== systemOf(locale)) return null;
  const digits = significantDigits(value);
  const turn = (amount: number): number => Number((amount * conversion.factor).toPrecision(digits));
  return { unit: conversion.to, value: turn(value), ...(max === undefined ? {} : { max: turn(max) }) };
}

/** Digits that say something: 30 → 2, 385 → 3, 1,100 → 2; at least two, at most three. */
function significantDigits(value: number): number {
  const digits = Math.abs(value)
    .toString()
    .replace(/^0*\.?0*/u, '')
    .replace('.', '')
    .replace(/0+$/u, '').length;
  return Math.min(3, Math.max(2, digits));
}

function systemOf(locale: string): System {
  return MILES.has(new Intl.Locale(locale).maximize().region ?? '') ? 'customary' : 'metric';
}
