/** The card's code comes in a script of its own, when a card is first wanted. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { CardCode } from '#lib/card/card-code.ts';
import { GRACE_MS, INTENT_MS, PATIENCE_MS } from '#lib/card/constants.ts';
import { failure, type Result, success } from '#lib/messages/result.ts';
import { ARTICLE, dialog, focused, host, never, nextFrame, type Stage, setStage } from './stage.ts';

let stage: Stage;

beforeEach(async () => {
  await page.viewport(1280, 900);
  stage = setStage(ARTICLE);
  await userEvent.hover(elsewhere());
});
afterEach(() => stage.teardown.abort());

const elsewhere = () => document.querySelector('#elsewhere') ?? document.body;
const harbour = () => stage.mark('harbour').element;
const gone = () => expect.poll(host).toBeNull();

/** Holds the code back until it is let go. */
function holdBack(): () => void {
  const { promise, resolve } = Promise.withResolvers<Result<CardCode>>();
  stage.bring(() => promise);
  return () => resolve(success(stage.code));
}

/** Resolves when a card that was to come without its code would have come. */
const longAfter = (): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, INTENT_MS + PATIENCE_MS + GRACE_MS));

describe('the card’s code', () => {
  it('is not sent for until the pointer comes upon a mark, and then once', async () => {
    await nextFrame();
    expect(stage.brought.count).toBe(0);
    await userEvent.hover(harbour());
    await expect.poll(host).not.toBeNull();
    await userEvent.hover(elsewhere());
    await gone();
    await userEvent.hover(stage.mark('dockers').element);
    await expect.poll(host).not.toBeNull();
    expect([stage.asked.length, stage.brought.count]).toEqual([2, 1]);
  });

  it('is sent for at the moment when the facts are asked for, long before the card shows', async () => {
    stage.answer(never);
    await userEvent.hover(harbour());
    await expect.poll(() => stage.asked.length).toBe(1);
    expect(stage.brought.count).toBe(1);
    expect(host()).toBeNull();
  });

  it('is sent for where a key asks for a card, which takes the focus when it has come', async () => {
    const letGo = holdBack();
    stage.cards.open(stage.mark('harbour'));
    expect([stage.brought.count, host(), stage.cards.isOpen]).toEqual([1, null, true]);
    letGo();
    await expect.poll(() => focused()?.className).toBe('content');
  });
});

describe('code that comes late', () => {
  it('shows the card when it is there, with its facts', async () => {
    const letGo = holdBack();
    await userEvent.hover(harbour());
    await longAfter();
    expect(host()).toBeNull();
    letGo();
    await expect.poll(() => dialog()?.textContent).toContain('Closed to every ship');
  });

  it('shows that the facts are on their way, where they are later still', async () => {
    const letGo = holdBack();
    stage.answer(never);
    await userEvent.hover(harbour());
    await longAfter();
    letGo();
    await expect.poll(host).not.toBeNull();
  });

  it('shows nothing where the pointer has gone meanwhile', async () => {
    const letGo = holdBack();
    await userEvent.hover(harbour());
    await expect.poll(() => stage.brought.count).toBe(1);
    await userEvent.hover(elsewhere());
    await expect.poll(() => stage.cards.isOpen).toBe(false);
    letGo();
    await nextFrame();
    expect(host()).toBeNull();
  });

  it('shows nothing where our script has withdrawn meanwhile', async () => {
    const letGo = holdBack();
    stage.cards.open(stage.mark('harbour'));
    stage.teardown.abort();
    letGo();
    await nextFrame();
    expect([host(), stage.cards.isOpen]).toEqual([null, false]);
  });
});

describe('code that cannot be had', () => {
  it('opens no card, leaves nothing open, and is sent for again at the next wish', async () => {
    stage.bring(async () => failure('unreachable'));
    await userEvent.hover(harbour());
    await expect.poll(() => stage.closings.count).toBe(1);
    expect([host(), stage.cards.isOpen]).toEqual([null, false]);
    await userEvent.hover(elsewhere());
    stage.bring(async () => success(stage.code));
    await userEvent.hover(harbour());
    await expect.poll(() => dialog()?.textContent).toContain('Closed to every ship');
    expect(stage.brought.count).toBe(2);
  });

  it('closes what a key had asked for', async () => {
    stage.bring(() => Promise.reject(new Error('no script')));
    stage.cards.open(stage.mark('harbour'));
    await expect.poll(() => stage.cards.isOpen).toBe(false);
    expect(stage.closings.count).toBe(1);
  });
});

describe('an answer', () => {
  it('that does not have the shape of facts is told as a failure, and not shown', async () => {
    stage.answer(async () => success([{ entity: { name: '<b>bait</b>' } }] as never));
    await userEvent.hover(harbour());
    await expect.poll(host).not.toBeNull();
    expect(dialog()?.textContent).not.toContain('bait');
    expect(dialog()?.querySelector('.failed')).not.toBeNull();
  });
});
