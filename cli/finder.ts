/** One pack, made ready to annotate any number of texts. */
import { type CompiledPack, compilePack } from '#lib/engine/compile.ts';
import type { EntityKind, Pack } from '#lib/facts/schema.ts';
import { annotate } from '#lib/match/annotate.ts';
import { type Explanation, explain } from '#lib/match/explain.ts';
import { fail } from './fail.ts';
import type { AnnotatedText } from './text-blocks.ts';

/** A mention in the text of a document, as it is printed. Offsets are UTF-16 code units, `end` is exclusive. */
export interface FoundMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Id, display name and kind of the likeliest bearer. */
  readonly entity: string;
  readonly name: string;
  readonly kind: EntityKind;
  readonly contested: boolean;
  /** Number of the block, from 0. */
  readonly block: number;
}

/** What programs are told of a mention, in the order of its members. */
export const mentionRecord = ({ start, end, text, entity, name, kind }: FoundMention) => ({
  start,
  end,
  text,
  entity,
  name,
  kind,
});

/** A name that was met, marked or not, and why. */
export interface ExplainedFind {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly block: number;
  readonly explanation: Explanation;
}

export interface Found {
  readonly mentions: readonly FoundMention[];
  readonly speaksOfSubject: boolean;
  /** Everything that was met, in the order of the text. */
  readonly explained: () => readonly ExplainedFind[];
  /** Names held back because the text does not speak of the pack's subject. */
  readonly heldBack: number;
}

export interface Finder {
  find(document: AnnotatedText, options: { readonly releaseAll: boolean }): Found;
}

/** `pack` has passed its schema and invariants. Throws BadInput if its names cannot be indexed. */
export function createFinder(pack: Pack): Finder {
  const { index, names } = compiled(pack);
  return {
    find({ blocks, text }, options) {
      const { mentions, heldBack, speaksOfSubject, findings } = annotate(
        blocks,
        names,
        (id) => index.disputeRoles(id),
        options,
      );
      return {
        heldBack,
        speaksOfSubject,
        mentions: mentions.flatMap((mention) => inText(mention)),
        explained: () =>
          findings.flatMap(({ judged }, block) =>
            judged.map((find) => ({ ...place(block, find.start, find.end), explanation: explain(find) })),
          ),
      };

      function place(block: number, start: number, end: number) {
        const from = blocks[block]?.start ?? 0;
        return { start: from + start, end: from + end, text: text.slice(from + start, from + end), block };
      }

      function inText({
        block,
        start,
        end,
        senses: [id],
        contested,
      }: (typeof mentions)[number]): FoundMention[] {
        const entity = index.entity(id);
        if (entity === undefined) return [];
        return [{ ...place(block, start, end), entity: id, name: entity.name, kind: entity.kind, contested }];
      }
    },
  };
}

function compiled(pack: Pack): CompiledPack {
  try {
    return compilePack(pack);
  } catch (error) {
    if (error instanceof RangeError) return fail(`${pack.id}: ${error.message}; remove the colliding names`);
    throw error;
  }
}
