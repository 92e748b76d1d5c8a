/** Where nothing is named that we know, nothing of ours listens, watches or is brought. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { painted } from '#tests/browser/paint/stage.ts';
import { card, type Stage, setStage } from './stage.ts';

const PAGE = `
  <h1>Two towns and a river</h1>
  <p>Trucks went from Aldmoor to Hallin in the rain.</p>`;

let stage: Stage;
let listened: string[];

beforeEach(() => {
  listened = [];
  const add = window.addEventListener;
  vi.spyOn(window, 'addEventListener').mockImplementation((...args: Parameters<typeof add>) => {
    listened.push(args[0]);
    add.apply(window, args);
  });
});
afterEach(() => {
  stage.life.abort();
  vi.restoreAllMocks();
});

const isRead = () => expect.poll(() => stage.reading.state().reading).toBe(false);

describe('a page that names nothing we know', () => {
  it('has no listener of ours for the pointer, and asks for nothing but its scan', async () => {
    stage = setStage(PAGE, 'Venn');
    await isRead();
    expect(new Set(stage.asked)).toEqual(new Set(['background/scan']));
    expect(listened).not.toContain('pointermove');
    expect(stage.reading.state()).toMatchObject({ mentions: 0, entities: 0, contested: 0 });
    expect([stage.reading.found(), stage.reading.step('next')]).toEqual([[], false]);
  });

  it('gets marks, and cards over them, as soon as it names something', async () => {
    stage = setStage(PAGE, 'Venn');
    await isRead();
    const news = document.createElement('p');
    news.textContent = 'At night the Venn rose over its banks.';
    document.body.append(news);
    await expect.poll(painted).toEqual(['Venn']);
    expect(listened).toContain('pointermove');
    expect(stage.brought()).toBe(0);
    expect(stage.reading.step('next')).toBe(true);
    await expect.poll(card).not.toBeNull();
    expect(stage.brought()).toBe(1);
    await userEvent.keyboard('{Escape}');
  });
});
