/** A run: the text nodes between two block boundaries, gathered until it is known to be a block. */
import { MESSAGE_LIMITS } from '#lib/messages/limits.ts';
import type { Block } from './block.ts';
import { cutAt } from './cut.ts';
import { PAGE_LIMITS } from './limits.ts';
import { isMostlyLinks } from './links.ts';
import type { ReadPlace } from './places.ts';
import type { Sections } from './sections.ts';
import { isBlank } from './text-nodes.ts';

export class Run {
  readonly place: ReadPlace;
  readonly #id: () => number;
  readonly #sections: Sections;
  #nodes: Text[] = [];
  #starts: number[] = [];
  #text = '';
  #links = 0;
  #link: Element | null = null;
  #wasCut = false;

  /** A run of the block in which `place` stands. */
  constructor(place: ReadPlace, sections: Sections, id: () => number) {
    this.place = place;
    this.#sections = sections;
    this.#id = id;
  }

  get last(): Text {
    return this.#nodes[this.#nodes.length - 1] as Text;
  }

  /** Adds a text node after `separator`, and to `blocks` those that are full. */
  add(node: Text, data: string, link: Element | null, separator: string, blocks: Block[]): void {
    if (separator !== '') this.#text += separator;
    this.#starts.push(this.#text.length);
    this.#nodes.push(node);
    this.#text += data;
    if (link !== null && link !== this.#link) this.#links++;
    this.#link = link;
    while (this.#text.length > MESSAGE_LIMITS.blockText) blocks.push(this.#cut());
  }

  /** Adds the last block of the run to `blocks`, unless it is a row of links or nothing is left. */
  end(blocks: Block[]): void {
    if (this.#isLinkRow() || (this.#wasCut && isBlank(this.#text))) return;
    blocks.push(this.#block(this.#nodes, this.#starts, this.#text));
  }

  #isLinkRow(): boolean {
    const { keepsLinks, block } = this.place;
    if (this.#links < PAGE_LIMITS.linkRow || keepsLinks || this.#wasCut) return false;
    return isMostlyLinks(this.#nodes, block, PAGE_LIMITS.linkRow);
  }

  /** The first part of the text as a block; a node that is cut stands in both, in the second with a negative start. */
  #cut(): Block {
    const at = cutAt(this.#text, MESSAGE_LIMITS.blockText);
    const last = this.#starts.length - 1;
    let first = last;
    while (first > 0 && (this.#starts[first] as number) >= at) first--;
    const block = this.#block(
      this.#nodes.slice(0, first + 1),
      this.#starts.slice(0, first + 1),
      this.#text.slice(0, at),
    );
    const end = (this.#starts[first] as number) + (this.#nodes[first] as Text).data.length;
    const from = end > at ? first : first + 1;
    this.#nodes = this.#nodes.slice(from);
    this.#starts = this.#starts.slice(from).map((start) => start - at);
    this.#text = this.#text.slice(at);
    this.#wasCut = true;
    return block;
  }

  #block(nodes: Text[], starts: number[], text: string): Block {
    return {
      id: this.#id(),
      element: this.place.block,
      text,
      nodes,
      starts,
      section: this.#sections.at(this.place),
    };
  }
}
