/** Numbers as a reader of a table wants them: three digits that count, thousands apart. */

const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const short = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });

/** 0.012345 → 0.0123; 12.345 → 12.3; 1234.5 → 1,235; a missing value → – */
export function readable(value: number | null): string {
  if (value === null || Number.isNaN(value)) return '–';
  return Math.abs(value) >= 1000 ? grouped.format(value) : short.format(value);
}

export const whole = (value: number | null): string => (value === null ? '–' : grouped.format(value));
