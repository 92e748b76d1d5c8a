/** A hand on the mouse: it comes along a path, it rests, it goes away. */
import type { Page } from '@playwright/test';
import type { CardReader, Part, PrintedCard } from './card.ts';
import { type Point, pointOfMark, scrollToText } from './marks.ts';
import { until } from './until.ts';

/** A corner of the window where no article puts text. */
const AWAY: Point = { x: 4, y: 4 };

/** Stations of the pointer between two places, as a hand makes them in a fifth of a second. */
const STATIONS = 10;

/**
 * Where the nth painted mention of a text is, once it is painted; scrolls to the block that holds it. The page comes to
 * the front: a page behind others draws, and answers the pointer, once a second.
 */
export async function reachMark(page: Page, text: string, nth = 0): Promise<Point> {
  await page.bringToFront();
  await scrollToText(page, text, nth);
  return until(`“${text}” to be marked`, () => pointOfMark(page, text));
}

/** Moves the pointer along a straight path and leaves it there. */
export async function moveTo(page: Page, { x, y }: Point): Promise<void> {
  await page.mouse.move(x, y, { steps: STATIONS });
}

/** Times a hand tries again after another mention on its way has opened its card, and covered what it was going to. */
const TRIES = 3;

/**
 * Rests the pointer on a mention until the card of its entity is open and complete. Where the machine is slow, the
 * pointer may dwell on another mention on its way; then it does what a hand does: it goes away and comes again.
 * @param name what the card is headed, where that is not the text itself
 */
export async function openByPointer(
  page: Page,
  reader: CardReader,
  text: string,
  name: string = text,
): Promise<PrintedCard> {
  for (let left = TRIES; ; left--) {
    await moveTo(page, await reachMark(page, text));
    const card = await cardShown(reader);
    if (card.name === name) return card;
    if (left === 1) throw new Error(`The pointer rests on “${text}”, the card is that of ${card.name}.`);
    await leave(page, reader);
  }
}

/** Takes the pointer away from mention and card, and waits until the card is gone. */
export async function leave(page: Page, reader: CardReader): Promise<void> {
  await moveTo(page, AWAY);
  await cardGone(reader);
}

/** The open card, once its facts are there. */
export const cardShown = (reader: CardReader): Promise<PrintedCard> =>
  until('a card', () => reader.printed());

/** The element of the open card. */
export const cardElement = (reader: CardReader): Promise<Part> => until('a card', () => reader.card());

export const cardGone = (reader: CardReader): Promise<true> =>
  until('the card to close', async () => (await reader.card()) === undefined);
