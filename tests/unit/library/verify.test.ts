import { describe, expect, it } from 'vitest';
import { LIMITS } from '#lib/facts/limits.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { compiled } from '#lib/library/indexing.ts';
import { verifyPack } from '#lib/library/verify.ts';
import { town } from './town.ts';

/** Hang guard (ms). */
const GUARD = 240_000;

/** A pack whose facts have as many places as they may; short where it is written without white space. */
function tight(claims: number): Pack {
  const pack = town('harbour', 1);
  const [source, claim] = [pack.sources[0], pack.claims[0]];
  if (source === undefined || claim === undefined) throw new Error('a town has a source and claims');
  const evidence = Array.from({ length: LIMITS.evidence }, (_, at) => ({
    source: source.id,
    paragraph: at + 1,
    anchors: ['a'],
  }));
  return {
    ...pack,
    sources: [{ ...source, paragraphs: LIMITS.evidence }],
    claims: Array.from({ length: claims }, (_, at) => ({
      ...claim,
      id: `claim-${String(at).padStart(3, '0')}`,
      evidence,
    })),
  };
}

const compile = (pack: Pack) => compiled(pack, {});

describe('a pack that is verified', () => {
  it('is as long as it is stored, however tightly it was written', { timeout: GUARD }, async () => {
    const pack = tight(560);
    expect(JSON.stringify(pack).length).toBeLessThan(LIMITS.packBytes / 2);
    expect(await verifyPack(pack, compile)).toMatchObject({ ok: false, trouble: { why: 'too-long' } });
    expect(await verifyPack(tight(5), compile)).toMatchObject({ ok: true });
  });
});
