/** One pack, made ready to annotate any number of texts. */
import { PackIndex } from '#lib/facts/fact-index.ts';
import type { EntityKind, Pack } from '#lib/facts/schema.ts';
import { buildLexicon } from '#lib/lexicon/build.ts';
import { annotate } from '#lib/match/annotate.ts';
import { formsOf } from '#lib/names/forms.ts';
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

export interface Found {
  readonly mentions: readonly FoundMention[];
  /** Names held back because the text does not speak of the pack's subject. */
  readonly heldBack: number;
}

export interface Finder {
  find(document: AnnotatedText, options: { readonly releaseAll: boolean }): Found;
}

/** `pack` has passed its schema and invariants. Throws BadInput if its names cannot be indexed. */
export function createFinder(pack: Pack): Finder {
  const index = new PackIndex(pack);
  const lexicon = indexed(index);
  return {
    find({ blocks, text }, options) {
      const { mentions, heldBack } = annotate(blocks, lexicon, (id) => index.disputeRoles(id), options);
      return { heldBack, mentions: mentions.flatMap((mention) => inText(mention)) };

      function inText({
        block,
        start,
        end,
        senses: [id],
        contested,
      }: (typeof mentions)[number]): FoundMention[] {
        const entity = index.entity(id);
        const from = blocks[block]?.start ?? 0;
        if (entity === undefined) return [];
        const span = { start: from + start, end: from + end, text: text.slice(from + start, from + end) };
        return [{ ...span, entity: id, name: entity.name, kind: entity.kind, contested, block }];
      }
    },
  };
}

function indexed(index: PackIndex) {
  const { pack } = index;
  try {
    return buildLexicon(formsOf(pack.entities, (id) => index.tellsOf(id)));
  } catch (error) {
    if (error instanceof RangeError) return fail(`${pack.id}: ${error.message}; remove the colliding names`);
    throw error;
  }
}
