import { describe, expect, it } from 'vitest';
import type { Request, Response } from '#lib/messages/message-map.ts';
import { failure, success } from '#lib/messages/result.ts';
import type { Block } from '#lib/page/block.ts';
import { READING_LIMITS } from '#lib/reading/limits.ts';
import { inSlices, scanBlocks } from '#lib/reading/scan.ts';
import { evidenceOfMentions } from '#tests/harness/evidence.ts';

const block = (id: number, text: string): Block => ({
  id,
  text,
  element: {} as Element,
  nodes: [],
  starts: [],
  section: 1,
});
const found = (start: number, end: number, pack = 'war') => ({
  start,
  end,
  senses: [`${pack}/town`],
  needsSubject: false,
});
const answering = (mentions: Record<number, ReturnType<typeof found>[]>) => async () =>
  success<Response<'background/scan'>>({
    blocks: Object.entries(mentions).map(([id, found]) => ({
      id: Number(id),
      mentions: found,
      evidence: evidenceOfMentions(found),
    })),
    entities: [],
  });
const here = () => true;

async function scannedIds(
  blocks: Block[],
  mentions: Record<number, ReturnType<typeof found>[]>,
  isHere = here,
) {
  const scanned = await scanBlocks(blocks, answering(mentions), isHere);
  return scanned.ok ? scanned.value.blocks.map(({ block: { id } }) => id) : scanned.why;
}

describe('a batch of blocks', () => {
  it('crosses as ids and text, nothing else', async () => {
    const requests: Request<'background/scan'>[] = [];
    await scanBlocks(
      [block(1, 'one'), block(2, 'two')],
      async (request) => {
        requests.push(request);
        return success({ blocks: [], entities: [] });
      },
      here,
    );
    expect(requests).toEqual([
      {
        blocks: [
          { id: 1, text: 'one' },
          { id: 2, text: 'two' },
        ],
      },
    ]);
  });

  it('comes back without the blocks that have gone meanwhile', async () => {
    const blocks = [block(1, 'one'), block(2, 'two')];
    expect(await scannedIds(blocks, { 1: [], 2: [] }, () => true)).toEqual([1, 2]);
    expect(await scannedIds(blocks, { 1: [], 2: [] }, () => false)).toEqual([]);
  });

  it('comes back without answers that do not fit the text', async () => {
    const text = [block(1, 'Kupyansk')];
    expect(await scannedIds(text, { 1: [found(0, 8)] })).toEqual([1]);
    for (const wrong of [
      [found(0, 9)],
      [found(3, 3)],
      [found(4, 8), found(0, 4)],
      [found(0, 5), found(4, 8)],
    ]) {
      expect(await scannedIds(text, { 1: wrong })).toEqual([]);
    }
    expect(await scannedIds(text, { 7: [found(0, 1)] })).toEqual([]);
  });

  it('comes back with names of several packs over each other', async () => {
    const text = [block(1, 'Kupyansk')];
    expect(await scannedIds(text, { 1: [found(0, 8), found(0, 8, 'towns'), found(0, 3, 'rivers')] })).toEqual(
      [1],
    );
    expect(await scannedIds(text, { 1: [found(0, 8), found(0, 5, 'towns'), found(4, 8, 'towns')] })).toEqual(
      [],
    );
  });

  it('that was not answered is a value', async () => {
    expect(await scanBlocks([block(1, 'one')], async () => failure('unreachable'), here)).toEqual({
      ok: false,
      why: 'unreachable',
    });
  });
});

describe('what was found', () => {
  const many = (count: number) => Array.from({ length: count }, (_, i) => found(2 * i, 2 * i + 1));
  const scanned = (id: number, count: number, evidence = evidenceOfMentions(many(count))) => ({
    ...{ block: block(id, ''), mentions: many(count), evidence },
  });
  const idsOf = (slices: ReturnType<typeof inSlices>) =>
    slices.map((slice) => slice.map((one) => one.block.id));

  it('is laid out in slices of bounded work, blocks whole and in order', () => {
    const half = READING_LIMITS.sliceMentions / 2;
    const blocks = [scanned(1, half), scanned(2, half), scanned(3, 1), scanned(4, 3 * half), scanned(5, 1)];
    expect(idsOf(inSlices(blocks))).toEqual([[1, 2], [3], [4], [5]]);
  });

  it('leaves nothing to lay out where nothing was named, but keeps what speaks of a subject', () => {
    expect(inSlices([scanned(1, 0, [])])).toEqual([]);
    const evidence = [{ entity: 'war/town', worth: 1, named: false }];
    expect(idsOf(inSlices([scanned(1, 0, []), scanned(2, 0, evidence)]))).toEqual([[2]]);
  });
});
