import { afterEach, describe, expect, it } from 'vitest';
import { painted } from '#tests/browser/paint/stage.ts';
import { type Stage, setStage } from './stage.ts';

const PAGE = `
  <h1>Two towns and a river</h1>
  <p id="towns">Trucks went from Aldmoor to Hallin in the rain.</p>
  <p>At night the Venn rose over its banks.</p>
  <div id="below"></div>`;

let stage: Stage;
afterEach(() => stage.life.abort());

/** After all observers have been told, and before the page is drawn or idle. */
const observersTold = async (): Promise<void> => {
  await null;
};

async function read(): Promise<HTMLElement> {
  stage = setStage(PAGE, 'Aldmoor', 'Venn');
  await expect.poll(painted).toEqual(['Aldmoor', 'Venn']);
  await expect.poll(() => stage.reading.state().reading).toBe(false);
  const towns = document.getElementById('towns');
  if (towns === null) throw new Error('no paragraph');
  return towns;
}

describe('a paragraph that the page removes', () => {
  it('counts no more at once, and its marks are taken out later', async () => {
    const towns = await read();
    towns.remove();
    await observersTold();
    expect(stage.reading.state().mentions).toBe(1);
    expect(painted()).toEqual(['Aldmoor', 'Venn']);
    await expect.poll(painted).toEqual(['Venn']);
  });

  it('is marked anew where it is put back, by what it says then', async () => {
    const towns = await read();
    const text = towns.firstChild as Text;
    towns.remove();
    await observersTold();
    text.data = 'The road to Aldmoor is closed.';
    document.getElementById('below')?.append(towns);
    await observersTold();
    expect(painted()).toEqual(['Venn']);
    await expect.poll(painted).toEqual(['Venn', 'Aldmoor']);
  });

  it('carries no mark of before where its text was edited meanwhile', async () => {
    const towns = await read();
    const text = towns.firstChild as Text;
    towns.remove();
    await observersTold();
    text.data = 'Nothing that anybody knows is in here any more.';
    document.getElementById('below')?.append(towns);
    await observersTold();
    expect(painted()).toEqual(['Venn']);
  });

  it('is told from one whose text is edited: that loses its mark at once', async () => {
    const towns = await read();
    (towns.firstChild as Text).data = 'Nothing that anybody knows is in here any more.';
    await observersTold();
    expect(painted()).toEqual(['Venn']);
  });
});
