import { describe, expect, it } from 'vitest';
import { inCorridor } from '#lib/card/corridor.ts';

const mark = { left: 100, top: 100, right: 160, bottom: 120 };
const below = { left: 100, top: 130, right: 500, bottom: 400 };
const above = { left: 0, top: -300, right: 400, bottom: 90 };

describe('the corridor between a mark and its card', () => {
  it('holds the gap, whichever of the two is above', () => {
    expect(inCorridor(130, 125, mark, below)).toBe(true);
    expect(inCorridor(130, 95, mark, above)).toBe(true);
  });

  it('widens towards the wider of the two', () => {
    expect(inCorridor(200, 121, mark, below)).toBe(false);
    expect(inCorridor(200, 125, mark, below)).toBe(true);
    expect(inCorridor(340, 125, mark, below)).toBe(false);
  });

  it('does not reach beyond either', () => {
    expect(inCorridor(130, 110, mark, below)).toBe(false);
    expect(inCorridor(130, 131, mark, below)).toBe(false);
  });

  it('is empty where the two touch, overlap or stand side by side', () => {
    expect(inCorridor(130, 120, mark, { ...below, top: 120 })).toBe(false);
    expect(inCorridor(180, 110, mark, { left: 200, top: 100, right: 600, bottom: 300 })).toBe(false);
  });
});
