/** Packs and backups as files: dropped or picked on the extension's own page, looked at first, stored whole or not at all. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { serialisePack } from '#lib/facts/canonical.ts';
import { untilRead } from '#tests/e2e/fixtures.ts';
import { markedTexts } from '#tests/harness/marks.ts';
import { COURIER_PACK, courierPack } from '#tests/harness/newsroom.ts';
import { fuelDays, libraryOf, packOf, subscribe } from '#tests/harness/reader.ts';
import { until } from '#tests/harness/until.ts';
import { expect, test } from './fixtures.ts';

const BUNDLED = 'kharkiv-counteroffensive-2022';

const json = (name: string, text: string) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

const pick = (index: Page, name: string | RegExp, file: ReturnType<typeof json>): Promise<void> =>
  index.getByRole('button', { name }).locator('xpath=following-sibling::input').setInputFiles(file);

test('a pack from a file is told in words, imported with one click, private, and read in open tabs though the background slept', async ({
  extension,
  backstage,
  read,
}) => {
  const { page, tab } = await read('/kharkiv-autumn.html');
  await backstage.ask('background/set-pack', { pack: BUNDLED, enabled: false });
  await expect.poll(() => markedTexts(page)).toEqual([]);
  const index = await extension.context.newPage();
  await index.goto(extension.url('options.html'));
  const file = json('courier.json.gz', '');
  await pick(index, 'choose a file', { ...file, buffer: gzipSync(serialisePack(courierPack(1))) });
  await expect(index.getByRole('heading', { name: 'Kharkiv, as the Courier tells it' })).toBeVisible();
  expect(await packOf(backstage)).toBeUndefined();
  await backstage.killBackground();
  await index.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(
    index.getByText(/Kharkiv, as the Courier tells it, version 1, is in your index/u),
  ).toBeVisible();
  expect(await packOf(backstage)).toMatchObject({ from: 'file', source: 'courier.json.gz', private: true });

  await untilRead(backstage, tab);
  const found = await until('the names of the pack', async () => {
    const names = await backstage.askTab<{ id: string; quiet: boolean }[]>(tab, 'page/found');
    return names.length > 0 && names;
  });
  expect(found.every(({ id, quiet }) => quiet && id.startsWith(`${COURIER_PACK}/`))).toBe(true);
  expect(await markedTexts(page)).toEqual([]);
});

test('a file with a mistake is refused with its place, and nothing of it is stored', async ({
  extension,
  backstage,
}) => {
  const before = await libraryOf(backstage);
  const index = await extension.context.newPage();
  await index.goto(extension.url('options.html'));
  const lines = serialisePack(courierPack(1)).split('\n');
  const at = lines.findIndex((line) => line.includes('"measure"'));
  const wrong = lines.with(at, (lines[at] ?? '').replace('"measure"', '"mesure"'));
  await pick(index, 'choose a file', json('courier.json', wrong.join('\n')));
  await expect(index.getByText('courier.json cannot be added')).toBeVisible();
  await expect(index.getByText(new RegExp(`line ${at + 1}, column \\d+`, 'u')).first()).toBeVisible();
  await expect(index.getByRole('button', { name: 'Import', exact: true })).toHaveCount(0);
  expect(await libraryOf(backstage)).toEqual(before);
});

test('a backup brings packs, feeds and settings back in one step; one that was altered brings nothing', async ({
  extension,
  backstage,
  newsroom,
}, info) => {
  await newsroom.publish([courierPack(2)]);
  await subscribe(backstage, newsroom);
  await backstage.ask('background/change-settings', { change: { marks: 'every' } });
  const index = await extension.context.newPage();
  await index.goto(extension.url('options.html'));
  const [download] = await Promise.all([
    index.waitForEvent('download'),
    index.getByRole('button', { name: 'Save a backup' }).click(),
  ]);
  const path = info.outputPath('backup.gz');
  await download.saveAs(path);
  const backup = readFileSync(path);

  await backstage.ask('background/delete-everything');
  expect((await libraryOf(backstage)).packs.map(({ id }) => id)).toEqual([BUNDLED]);
  await index.reload();
  const altered = Buffer.from(backup);
  altered.writeUInt8(altered.readUInt8(400) ^ 0xff, 400);
  for (const [buffer, isWhole] of [
    [altered, false],
    [backup, true],
  ] as const) {
    await pick(index, /^Restore from a backup/u, { name: 'backup.gz', mimeType: 'application/gzip', buffer });
    await index.getByRole('button', { name: 'Restore', exact: true }).click();
    if (isWhole) await until('the pack', async () => (await packOf(backstage)) !== undefined);
    else await expect(index.getByRole('alert').filter({ hasText: /\S/u }).first()).toBeVisible();
    expect((await packOf(backstage)) !== undefined).toBe(isWhole);
  }
  expect(await fuelDays(backstage)).toBe(7);
  expect((await libraryOf(backstage)).feeds.map(({ url }) => url)).toEqual([newsroom.url]);
  await expect
    .poll(async () => (await backstage.ask<{ marks: string }>('background/settings')).marks)
    .toBe('every');
});
