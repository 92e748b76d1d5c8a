import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { painted } from '#tests/browser/paint/stage.ts';
import { card, type Stage, setStage } from './stage.ts';

const PAGE = `
  <h1>Two towns and a river</h1>
  <p>Trucks went from Aldmoor to Hallin in the rain.</p>
  <p>At night the Venn rose over its banks.</p>`;

let stage: Stage;
afterEach(() => stage.life.abort());

/** Reads the page with an index that knows these words, until all of them are marked. */
async function read(...words: string[]): Promise<void> {
  stage = setStage(PAGE, ...words);
  await expect.poll(painted).toEqual(words);
  await expect.poll(() => stage.reading.state().reading).toBe(false);
}

const scans = () => stage.asked.filter((name) => name === 'background/scan').length;
const names = () => stage.reading.found().map(({ name }) => name);

describe('a page whose index changed', () => {
  it('is read again: names that went lose their marks, names that came get theirs', async () => {
    await read('Aldmoor', 'Venn');
    stage.knows('Hallin', 'Venn');
    stage.reading.reread();
    await expect.poll(() => painted().toSorted()).toEqual(['Hallin', 'Venn']);
    expect(names()).toEqual(['Hallin', 'Venn']);
  });

  it('keeps its marks until the new ones are there, and tells of no number in between', async () => {
    await read('Aldmoor', 'Hallin', 'Venn');
    stage.knows('Venn');
    stage.holdBack();
    stage.reading.reread();
    expect(stage.reading.state().reading).toBe(true);
    expect(painted()).toEqual(['Aldmoor', 'Hallin', 'Venn']);
    stage.letGo();
    await expect.poll(painted).toEqual(['Venn']);
    expect(stage.told.slice(-2)).toEqual([3, 1]);
    expect(stage.reading.state()).toMatchObject({ mentions: 1, reading: false });
  });

  it('lists, shows and steps through what it had found until the new finds are there', async () => {
    await read('Aldmoor', 'Venn');
    stage.knows('Hallin');
    stage.holdBack();
    stage.reading.reread();
    expect(names()).toEqual(['Aldmoor', 'Venn']);
    expect(stage.reading.step('next')).toBe(true);
    await expect.poll(card).not.toBeNull();
    stage.letGo();
    await expect.poll(names).toEqual(['Hallin']);
    expect(card()).not.toBeNull();
  });

  it('ends up read with the last index, however often that changes meanwhile', async () => {
    await read('Aldmoor');
    const before = scans();
    stage.holdBack();
    stage.knows('Hallin');
    stage.reading.reread();
    stage.knows('Venn');
    stage.reading.reread();
    stage.letGo();
    await expect.poll(painted).toEqual(['Venn']);
    await expect.poll(() => stage.reading.state().reading).toBe(false);
    expect(scans() - before).toBe(2);
    expect(names()).toEqual(['Venn']);
  });

  it('is read with what was added and without what was taken away meanwhile', async () => {
    await read('Aldmoor', 'Venn');
    stage.holdBack();
    stage.knows('Aldmoor', 'Venn', 'Orrin');
    stage.reading.reread();
    document.querySelector('p')?.remove();
    document.body.insertAdjacentHTML('beforeend', '<p>The mayor of Orrin was there.</p>');
    await expect.poll(painted).toEqual(['Venn']);
    stage.letGo();
    await expect.poll(painted).toEqual(['Venn', 'Orrin']);
    expect(names()).toEqual(['Venn', 'Orrin']);
  });

  it('does not tear an open card away: it is read again when the card closes', async () => {
    await read('Aldmoor', 'Venn');
    const before = scans();
    stage.reading.show(stage.reading.found()[0]?.id ?? '');
    await expect.poll(card).not.toBeNull();
    const open = card();
    stage.knows('Hallin');
    stage.reading.reread();
    stage.reading.reread();
    expect([scans() - before, card()]).toEqual([0, open]);
    expect(painted()).toEqual(['Aldmoor', 'Venn', 'Aldmoor']);
    await userEvent.keyboard('{Escape}');
    await expect.poll(painted).toEqual(['Hallin']);
    expect(scans() - before).toBe(1);
  });

  it('is not read again once the script has left', async () => {
    await read('Aldmoor');
    stage.reading.show(stage.reading.found()[0]?.id ?? '');
    await expect.poll(card).not.toBeNull();
    stage.reading.reread();
    const before = scans();
    stage.life.abort();
    expect([scans(), card(), painted()]).toEqual([before, null, []]);
  });
});
