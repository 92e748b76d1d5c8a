/**
 * The marks of one page and what a reader does with them: painter, card, and the mark at which the keyboard is. Made
 * when there is a first mark to paint: where we have nothing to say, nothing listens and nothing is observed.
 */

import type { CardCode } from '#lib/card/card-code.ts';
import { type CardController, createCardController } from '#lib/card/card-controller.ts';
import type { Result } from '#lib/messages/result.ts';
import { nextTurn } from '#lib/page/turns.ts';
import { isSeen } from '#lib/page/visibility.ts';
import { bringIntoView, linesOf } from '#lib/paint/geometry.ts';
import type { Mark } from '#lib/paint/mark.ts';
import { markAt } from '#lib/paint/mark-at.ts';
import { createPainter, type Painter } from '#lib/paint/painter.ts';
import type { Repaint } from './finds.ts';
import { isOrphaned, type ReadingPorts } from './ports.ts';
import { Repaints } from './repaints.ts';

export interface MarkingOptions {
  readonly document: Document;
  readonly ports: ReadingPorts;
  readonly signal: AbortSignal;
  /** An element of ours stands in the page now; no observer has been told yet. */
  readonly onHost: (host: Element) => void;
  /** No card is open or wished for any more. */
  readonly onCardClosed: () => void;
}

export class Marking {
  readonly #options: MarkingOptions;
  readonly #painter: Painter;
  readonly #repaints: Repaints;
  readonly #card: CardController;
  #current: Mark | undefined;
  #isStyled = false;

  constructor(options: MarkingOptions) {
    const { document, signal } = options;
    const view = document.defaultView ?? window;
    this.#options = options;
    this.#painter = createPainter({ document, signal, onFirstPaint: () => this.#bringStyles() });
    this.#repaints = new Repaints({
      paint: (block, marks) => this.#painter.set(block, marks),
      turn: () => nextTurn(view),
      signal,
    });
    this.#card = this.#createCard();
    signal.addEventListener('abort', () => this.#takeStylesBack(), { once: true });
  }

  get isCardOpen(): boolean {
    return this.#card.isOpen;
  }

  repaint(repaints: readonly Repaint[]): void {
    this.#repaints.add(repaints);
  }

  /** Blocks are gone, and these marks with them. */
  forget(blockIds: readonly number[], marks: readonly Mark[]): void {
    for (const mark of marks) this.#card.gone(mark);
    for (const id of blockIds) {
      this.#repaints.drop(id);
      this.#painter.drop(id);
    }
    if (this.#current !== undefined && blockIds.includes(this.#current.block.id)) this.#current = undefined;
  }

  /** Nodes came into the document; to be called before they are drawn. */
  returned(): void {
    this.#painter.returned();
  }

  /**
   * Scrolls to the first mark on the way that a reader can see now and opens its card; false if there is none. `next`
   * tells what follows the mark at which the reader is.
   */
  open(next: (from: Mark | undefined) => Mark | undefined): boolean {
    const first = next(this.#current);
    for (let mark = first; mark !== undefined; mark = next(mark)) {
      if (isInSight(mark)) {
        this.#setCurrent(mark);
        bringIntoView(mark);
        this.#card.open(mark);
        return true;
      }
      if (next(mark) === first) break;
    }
    return false;
  }

  /** Listens (again): `document.open()` removes every listener of the document and its window. */
  listen(): void {
    this.#painter.listen();
    this.#card.listen();
  }

  #createCard(): CardController {
    const { document, ports, signal, onHost, onCardClosed } = this.#options;
    return createCardController({
      hit: (x, y) => (isOrphaned(ports) ? null : markAt(document, this.#painter, x, y)),
      lines: (mark: Mark) => linesOf(mark),
      element: (mark: Mark) => elementOf(mark),
      detail: (entities) => ports.ask('background/detail', { entities: [...entities] }),
      code: () => this.#cardCode(),
      why: {
        whereabouts: ({ block: { text }, start, end }: Mark) => ({
          passage: { text, start, end },
          address: document.URL,
          version: ports.version?.(),
        }),
        explain: (passage) => ports.ask('background/explain', passage),
      },
      onOpened: onHost,
      onClosed: () => {
        this.#setCurrent(undefined);
        onCardClosed();
      },
      locale: navigator.language,
      signal,
    });
  }

  /** Where the extension was updated meanwhile, its card cannot come any more, and what was painted goes. */
  async #cardCode(): Promise<Result<CardCode>> {
    const code = await this.#options.ports.cardCode();
    if (!code.ok) isOrphaned(this.#options.ports);
    return code;
  }

  #setCurrent(mark: Mark | undefined): void {
    this.#painter.current(mark ?? null);
    if (mark !== undefined) this.#current = mark;
  }

  #bringStyles(): void {
    void this.#options.ports.ask('background/styles', { on: true });
    this.#isStyled = true;
  }

  #takeStylesBack(): void {
    const { ports } = this.#options;
    if (this.#isStyled && ports.isAlive()) void ports.ask('background/styles', { on: false });
  }
}

/** True if a reader can see the name where it stands: not in a closed part of the page. */
function isInSight(mark: Mark): boolean {
  const [line] = linesOf(mark);
  return line !== undefined && isSeen(mark.block.element, line);
}

const elementOf = ({ block }: Mark): Element | null => (block.element.isConnected ? block.element : null);
