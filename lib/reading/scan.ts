/** One batch of blocks to the background and back. */
import { packOfRef } from '#lib/facts/entity-ref.ts';
import type { Request, Response, WireEntity, WireEvidence, WireMention } from '#lib/messages/message-map.ts';
import type { Result } from '#lib/messages/result.ts';
import type { Block } from '#lib/page/block.ts';
import { READING_LIMITS } from './limits.ts';

/** A block with what was found in it. */
export interface ScannedBlock {
  readonly block: Block;
  readonly mentions: readonly WireMention[];
  /** What the block says about what the page is about. */
  readonly evidence: readonly WireEvidence[];
}

export interface Scanned {
  readonly blocks: readonly ScannedBlock[];
  readonly entities: readonly WireEntity[];
}

type Ask = (request: Request<'background/scan'>) => Promise<Result<Response<'background/scan'>>>;

/**
 * Asks what is named in `blocks` (a message's worth). Blocks of which `isHere` says that they have gone meanwhile
 * are left out, and so are answers that point outside their block's text or run backwards.
 */
export async function scanBlocks(
  blocks: readonly Block[],
  ask: Ask,
  isHere: (block: Block) => boolean,
): Promise<Result<Scanned>> {
  const answer = await ask({ blocks: blocks.map(({ id, text }) => ({ id, text })) });
  if (!answer.ok) return answer;
  const asked = new Map(blocks.map((block) => [block.id, block]));
  const scanned = answer.value.blocks.flatMap(({ id, mentions, evidence }): ScannedBlock[] => {
    const block = asked.get(id);
    return block === undefined || !isHere(block) || !fits(block, mentions)
      ? []
      : [{ block, mentions, evidence }];
  });
  return { ok: true, value: { blocks: scanned, entities: answer.value.entities } };
}

/** Blocks in which something was found, in order, in slices of bounded work; none is empty. */
export function inSlices(scanned: readonly ScannedBlock[]): ScannedBlock[][] {
  const slices: ScannedBlock[][] = [];
  let mentions = 0;
  for (const one of scanned) {
    if (one.mentions.length === 0 && one.evidence.length === 0) continue;
    const last = slices.at(-1);
    mentions += one.mentions.length;
    if (last !== undefined && mentions <= READING_LIMITS.sliceMentions) {
      last.push(one);
    } else {
      slices.push([one]);
      mentions = one.mentions.length;
    }
  }
  return slices;
}

/** True if each pack's mentions are ascending, do not overlap and lie within the block's text. */
function fits(block: Block, mentions: readonly WireMention[]): boolean {
  const from = new Map<string, number>();
  return mentions.every(({ start, end, senses: [first = ''] }) => {
    const pack = packOfRef(first);
    const isAfter = start >= (from.get(pack) ?? 0);
    from.set(pack, end);
    return isAfter && start < end && end <= block.text.length;
  });
}
