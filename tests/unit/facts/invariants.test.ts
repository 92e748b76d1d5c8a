import { describe, expect, test } from 'vitest';
import { checkInvariants } from '#lib/facts/invariants.ts';
import { floodPack, floodPackWith, item } from '#tests/unit/facts/flood.ts';
import { provePack } from '#lib/evidence/prove.ts';
import { floodArticle, floodExemptions } from '#tests/unit/facts/flood.ts';
test('x', () => {
  const p = floodPack();
  expect(checkInvariants(p)).toEqual([]);
  const r = provePack(p, p.sources[0]!, floodExemptions(), floodArticle());
  console.log(r.counts);
  expect(r.findings.map(f=>`${f.id} ${f.field} ${f.message}`)).toEqual([]);
});
