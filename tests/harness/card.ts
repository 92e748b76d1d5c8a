/**
 * Reading the card. It lives in a closed shadow root, which locators cannot enter; the debugging protocol can.
 * What counts is its document tree: text that is scrolled out of sight inside the card is there all the same.
 */
import type { CDPSession, Page } from '@playwright/test';
import type { Point } from './marks.ts';

/** An element, or a piece of text (its `tag` is `#text`). */
export interface Part {
  readonly tag: string;
  readonly nodeId: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Part[];
}

interface ProtocolNode {
  readonly nodeId: number;
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly attributes?: string[];
  readonly children?: ProtocolNode[];
  readonly shadowRoots?: ProtocolNode[];
}

/** One figure as it is printed. */
export interface PrintedFigure {
  readonly amount: string;
  readonly says: string;
}

/** One dispute as it is printed. */
export interface PrintedDispute {
  readonly question: string;
  readonly positions: readonly { readonly label: string; readonly says: string }[];
}

/** What one pack tells, as it is printed. */
export interface PrintedAccount {
  /** Title and version of the pack; empty where one pack alone knows the name, and the foot says which. */
  readonly source: string;
  readonly name: string;
  readonly toldOn: string;
  readonly text: string;
}

export interface PrintedCard {
  /** The name that names the card: the first account's. */
  readonly name: string;
  readonly text: string;
  readonly accounts: readonly PrintedAccount[];
  readonly figures: readonly PrintedFigure[];
  readonly disputes: readonly PrintedDispute[];
}

/** Reads the cards of one page. The session stays open for as long as the page. */
export class CardReader {
  readonly #session: CDPSession;
  readonly #page: Page;

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  static async of(page: Page): Promise<CardReader> {
    const session = await page.context().newCDPSession(page);
    await session.send('DOM.enable');
    return new CardReader(page, session);
  }

  /** The card's element, or undefined if no card is open. */
  async card(): Promise<Part | undefined> {
    const { root } = await this.#session.send('DOM.getDocument', { depth: -1, pierce: true });
    const roots = closedRoots(root);
    for (const shadow of roots) {
      const dialog = find(partOf(shadow), ({ attributes }) => attributes.role === 'dialog');
      if (dialog !== undefined && (await this.#isShown(dialog))) return dialog;
    }
    return undefined;
  }

  /** What the open card prints, once its facts are there; undefined if no card is open or the facts are on their way. */
  async printed(): Promise<PrintedCard | undefined> {
    const card = await this.card();
    return card === undefined || card.attributes['aria-busy'] === 'true' ? undefined : printedCard(card);
  }

  /** Where a part stands in the window, scrolled into view first. */
  async placeOf({ nodeId }: Part): Promise<{ readonly box: DOMRectInit; readonly middle: Point }> {
    await this.#session.send('DOM.scrollIntoViewIfNeeded', { nodeId });
    return this.#boxOf(nodeId);
  }

  /** Unfolds what the card folds away ("3 more figures"), one button after the other, with the pointer. */
  async unfold(): Promise<void> {
    for (;;) {
      const card = await this.card();
      const folded =
        card &&
        find(
          card,
          // The reasons for the mark are no facts, and a card that tells them stays until it is closed.
          ({ tag, attributes }) =>
            tag === 'button' &&
            attributes['aria-expanded'] === 'false' &&
            !attributes['class']?.includes('why-toggle'),
        );
      if (folded === undefined) return;
      const { middle } = await this.placeOf(folded);
      await this.#page.mouse.click(middle.x, middle.y);
    }
  }

  /** How bright the background of a part is, from 0 (black) to 1 (white); opaque colours as `rgb()` only. */
  async brightnessOf({ nodeId }: Part): Promise<number> {
    await this.#session.send('CSS.enable');
    const { computedStyle } = await this.#session.send('CSS.getComputedStyleForNode', { nodeId });
    const colour = computedStyle.find(({ name }) => name === 'background-color')?.value ?? '';
    const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = (colour.match(/[\d.]+/gu) ?? []).map(
      Number,
    );
    return (red + green + blue) / (3 * 255);
  }

  async #boxOf(nodeId: number): Promise<{ readonly box: DOMRectInit; readonly middle: Point }> {
    const { model } = await this.#session.send('DOM.getBoxModel', { nodeId });
    const [left = 0, top = 0] = model.border;
    const box = { x: left, y: top, width: model.width, height: model.height };
    return { box, middle: { x: left + model.width / 2, y: top + model.height / 2 } };
  }

  async #isShown({ nodeId }: Part): Promise<boolean> {
    try {
      const { model } = await this.#session.send('DOM.getBoxModel', { nodeId });
      return model.width > 0 && model.height > 0;
    } catch {
      // An element without a box, or one that went away since the tree was read.
      return false;
    }
  }
}

function printedCard(card: Part): PrintedCard {
  const has = (name: string) => (part: Part) => classesOf(part).includes(name);
  return {
    name: textOf(find(card, ({ tag }) => tag === 'h2')),
    text: textOf(card),
    accounts: findAll(card, has('account')).map((account) => ({
      source: textOf(find(account, has('source'))),
      name: textOf(find(account, ({ tag }) => tag === 'h2')),
      toldOn: textOf(find(account, has('told-on'))),
      text: textOf(account),
    })),
    figures: findAll(card, has('figure')).map((figure) => ({
      amount: textOf(find(figure, ({ tag }) => tag === 'dt')),
      says: textOf(find(figure, ({ tag }) => tag === 'dd')),
    })),
    disputes: findAll(card, has('dispute')).map((dispute) => ({
      question: textOf(find(dispute, ({ tag }) => tag === 'h4')),
      positions: findAll(dispute, has('position')).map((position) => ({
        label: textOf(find(position, has('label'))),
        says: textOf(position),
      })),
    })),
  };
}

function closedRoots(node: ProtocolNode): ProtocolNode[] {
  const own = node.shadowRoots ?? [];
  return [...own, ...[...own, ...(node.children ?? [])].flatMap(closedRoots)];
}

function partOf(node: ProtocolNode): Part {
  const children = (node.children ?? []).filter(({ nodeName }) => nodeName !== 'STYLE').map(partOf);
  const pairs = node.attributes ?? [];
  const attributes = Object.fromEntries(
    pairs.flatMap((name, at) => (at % 2 === 0 ? [[name, pairs[at + 1] ?? ''] as const] : [])),
  );
  return {
    tag: node.nodeName.toLowerCase(),
    nodeId: node.nodeId,
    attributes,
    text: node.nodeValue,
    children,
  };
}

export function find(part: Part, matches: (part: Part) => boolean): Part | undefined {
  if (matches(part)) return part;
  for (const child of part.children) {
    const found = find(child, matches);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function findAll(part: Part, matches: (part: Part) => boolean): Part[] {
  return [...(matches(part) ? [part] : []), ...part.children.flatMap((child) => findAll(child, matches))];
}

/** The text of a part as a reader has it before the eyes: white space folded, what is only for the ear left out. */
export function textOf(part: Part | undefined): string {
  return part === undefined ? '' : rawText(part).replace(/\s+/gu, ' ').trim();
}

function rawText(part: Part): string {
  if (part.tag === '#text') return part.text;
  if (classesOf(part).includes('spoken')) return '';
  const inner = part.children.map(rawText).join('');
  return INLINE.has(part.tag) ? inner : ` ${inner} `;
}

const INLINE: ReadonlySet<string> = new Set([
  'b',
  'bdi',
  'cite',
  'em',
  'i',
  'q',
  'span',
  'strong',
  'time',
  'a',
]);

const classesOf = ({ attributes }: Part): string[] => (attributes.class ?? '').split(' ');
