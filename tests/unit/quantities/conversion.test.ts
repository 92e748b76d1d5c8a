import { describe, expect, it } from 'vitest';
import { convert } from '#lib/quantities/conversion.ts';

describe('a conversion', () => {
  it('helps readers of metric countries with miles, feet and acres', () => {
    expect(convert('mile', 30, undefined, 'de-DE')).toEqual({ unit: 'kilometer', value: 48 });
    expect(convert('square-mile', 385, undefined, 'fr')).toEqual({ unit: 'square-kilometer', value: 997 });
    expect(convert('foot', 50, undefined, 'en-AU')).toEqual({ unit: 'meter', value: 15 });
  });

  it('helps readers who think in miles with kilometres', () => {
    expect(convert('kilometer', 48, undefined, 'en-US')).toEqual({ unit: 'mile', value: 30 });
    expect(convert('kilometer', 48, undefined, 'en-GB')).toEqual({ unit: 'mile', value: 30 });
  });

  it('is not offered to those who need none', () => {
    expect(convert('mile', 30, undefined, 'en-US')).toBeNull();
    expect(convert('kilometer', 30, undefined, 'uk')).toBeNull();
  });

  it('takes English without a country for American English, as Unicode’s likely subtags do', () => {
    expect(convert('mile', 30, undefined, 'en')).toBeNull();
  });

  it('is no more exact than the figure it converts', () => {
    expect(convert('mile', 1100, undefined, 'de')?.value).toBe(1800);
    expect(convert('mile', 1137, undefined, 'de')?.value).toBe(1830);
    expect(convert('mile', 0.5, undefined, 'de')?.value).toBe(0.8);
  });

  it('converts both ends of a range', () => {
    expect(convert('mile', 10, 12, 'de')).toEqual({ unit: 'kilometer', value: 16, max: 19 });
  });

  it('leaves calibres, weights and money alone', () => {
    for (const unit of ['millimeter', 'metric-ton', 'USD', 'person']) {
      expect(convert(unit, 155, undefined, 'en-US')).toBeNull();
    }
  });
});
