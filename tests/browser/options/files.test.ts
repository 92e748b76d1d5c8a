import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { busyWorld, freshWorld, HARBOUR, PACK } from '#tests/harness/options-scenes.ts';
import { hears, openOptions } from './open-options.ts';

/** Drags a file over the page and lets it go there, as a browser tells it. */
function drag(kind: 'dragover' | 'drop', name: string, on: Element = document.body): boolean {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(['{}'], name));
  return on.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
}

describe('a file dropped on the page', () => {
  it('is said to be welcome while it is held, and never opened by the browser', async () => {
    await openOptions(busyWorld());
    expect(drag('dragover', 'flood.json.gz')).toBe(false);
    await expect.element(page.getByText(/^Drop a fact pack here/)).toBeVisible();
    expect(drag('drop', 'flood.json.gz')).toBe(false);
    await expect.element(page.getByText(/^Drop a fact pack here/)).not.toBeInTheDocument();
  });

  it('is shown with what it would change, and stored only on the reader’s word', async () => {
    const world = busyWorld();
    await openOptions(world);
    drag('drop', 'flood.json.gz');
    await expect.element(page.getByText(/^3 claims, 1 source added/)).toBeVisible();
    await expect.element(page.getByRole('heading', { level: 3, name: PACK.title }).last()).toHaveFocus();
    expect(world.deeds).toEqual(['examine flood.json.gz']);
    await page.getByRole('button', { name: 'Import' }).click();
    await hears('status', /is in your index\. It came from a file/);
    await expect.element(page.getByRole('heading', { level: 2, name: 'Add' })).toHaveFocus();
  });

  it('is welcome anywhere: beside a pack that is browsed too', async () => {
    await openOptions(busyWorld({ hash: `#pack=${HARBOUR.id}` }));
    drag('drop', 'flood.json.gz', page.getByRole('list', { name: 'Names in this pack' }).element());
    await expect.element(page.getByRole('button', { name: 'Import' })).toBeVisible();
  });

  it('that is older says so before it is imported', async () => {
    await openOptions(busyWorld());
    drag('drop', 'older.json');
    await expect.element(page.getByText(/older/).first()).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Import' })).toBeVisible();
  });

  it('with problems lists each with its place and remedy, and cannot be imported', async () => {
    const world = busyWorld();
    await openOptions(world);
    drag('drop', 'ruda-notes.json');
    await expect.element(page.getByRole('heading', { name: '37 problems' })).toBeVisible();
    const list = page.getByRole('region', { name: '37 problems' });
    await expect.element(list.getByText('/claims/0/said, line 41, column 15')).toBeVisible();
    expect(list.getByRole('listitem').elements()).toHaveLength(37);
    expect(list.element().scrollHeight).toBeGreaterThan(list.element().clientHeight);
    expect(list.element().tabIndex).toBe(0);
    expect(page.getByRole('button', { name: 'Import' }).elements()).toEqual([]);
    await page.getByRole('button', { name: 'Copy the list' }).click();
    await hears('status', /on the clipboard/);
  });

  it('is left alone where it is text, not a file', async () => {
    await openOptions(busyWorld());
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', 'words');
    const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
    expect(document.body.dispatchEvent(drop)).toBe(true);
  });
});

describe('a backup', () => {
  it('says what it will replace before it does, the focus on what changes nothing', async () => {
    const world = busyWorld();
    await openOptions(world);
    const input = document.querySelectorAll<HTMLInputElement>('input[type=file]')[1];
    const picked = new DataTransfer();
    picked.items.add(new File(['x'], 'kept.gz'));
    if (input === undefined) throw new Error('no field for a backup');
    input.files = picked.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await expect.element(page.getByText(/^This replaces your 2 packs, your 2 feeds and all/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Keep what is there' })).toHaveFocus();
    expect(world.deeds).toEqual([]);
    await page.getByRole('button', { name: 'Restore', exact: true }).click();
    await hears('status', /as it was saved in kept\.gz/);
    await expect.element(page.getByRole('heading', { level: 2, name: 'Backup' })).toHaveFocus();
    expect(world.deeds).toEqual(['restore', 'library changed']);
  });

  it('is saved with one click', async () => {
    const world = freshWorld();
    await openOptions(world);
    await page.getByRole('button', { name: 'Save a backup' }).click();
    await hears('status', /Saved as according-to\.gz/);
    expect(world.deeds).toEqual(['save according-to.gz']);
  });
});
