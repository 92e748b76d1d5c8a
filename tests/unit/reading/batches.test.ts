import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MESSAGE_LIMITS } from '#lib/messages/limits.ts';
import type { Block } from '#lib/page/block.ts';
import { inBatches } from '#lib/reading/batches.ts';

const block = (id: number, length: number): Block => ({
  id,
  section: 1,
  text: 'x'.repeat(length),
  element: {} as Element,
  nodes: [],
  starts: [],
});

describe('blocks in batches', () => {
  it('are all there, in order, and each batch fits into one message', () => {
    const lengths = fc.array(fc.integer({ min: 0, max: MESSAGE_LIMITS.blockText }), { maxLength: 200 });
    fc.assert(
      fc.property(lengths, (all) => {
        const blocks = all.map((length, id) => block(id, length));
        const batches = inBatches(blocks);
        expect(batches.flat()).toEqual(blocks);
        for (const batch of batches) {
          expect(batch.length).toBeGreaterThan(0);
          expect(batch.length).toBeLessThanOrEqual(MESSAGE_LIMITS.blocks);
          const text = batch.reduce((sum, one) => sum + one.text.length, 0);
          expect(text).toBeLessThanOrEqual(MESSAGE_LIMITS.scanText);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('fill a message before the next one begins', () => {
    const blocks = Array.from({ length: 130 }, (_, id) => block(id, 10));
    expect(inBatches(blocks).map((batch) => batch.length)).toEqual([64, 64, 2]);
    expect(inBatches([])).toEqual([]);
  });
});
