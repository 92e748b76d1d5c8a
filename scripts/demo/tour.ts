/** The demonstration without a window: the page is read, cards are opened with the pointer, and all of it is checked. */
import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT } from '#scripts/node/newer-node.mjs';
import { Backstage } from '#tests/harness/backstage.ts';
import { CardReader } from '#tests/harness/card.ts';
import { type ExtensionBrowser, launchWithExtension } from '#tests/harness/extension.ts';
import { cardElement, cardShown, leave, openByPointer } from '#tests/harness/pointer.ts';
import { openPopup } from '#tests/harness/popup.ts';
import { until } from '#tests/harness/until.ts';
import { differences } from './compare.ts';
import type { Stage } from './linger.ts';
import { expectedCard } from './pack-facts.ts';
import { type Found, foundTable } from './table.ts';

/** Where screenshots go. */
export const OUTPUT = join(ROOT, 'demo-output');

/** The cards that are opened: entity, and the words on the page on which the pointer rests. */
const CARDS = [
  { id: 'kupyansk', text: 'Kupyansk' },
  { id: 'isw', text: 'Institute for\u00A0the Study of\u00A0War' },
  { id: 'energoatom', text: 'Energoatom' },
] as const;

const LOOKS = ['light', 'dark'] as const;

/** Room around a card on its screenshot (CSS pixels), so that the line that it belongs to is seen. */
const ROOM = 90;

/** @throws {Error} that names the cards that differ from the pack, and how */
export async function tour({ browser, origin, stop }: Stage): Promise<void> {
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT, { recursive: true });
  const extension = await launchWithExtension({
    executable: browser,
    headless: true,
    scale: 2,
    loopbackOnly: true,
  });
  const cancelled = new Promise<never>((_, reject) => {
    stop.addEventListener('abort', () => reject(stop.reason), { once: true });
  });
  try {
    await Promise.race([visit(extension, origin), cancelled]);
  } finally {
    await extension.close();
  }
}

async function visit(extension: ExtensionBrowser, origin: string): Promise<void> {
  const backstage = await Backstage.of(extension);
  const page = await extension.context.newPage();
  await page.goto(origin);
  const tab = await backstage.tabOf(page);
  console.log('Reading the page …');
  await until('the page to be read', () => isRead(backstage, tab));
  const faults = await openCards(page);
  await photographPopup(extension, page);
  const found = await backstage.askTab<Found[]>(tab, 'page/found');
  console.log(`\n${await foundTable(found, backstage)}\n`);
  if (faults.length > 0) throw new Error(`Cards differ from the pack:\n${faults.join('\n')}`);
  console.log(`Every card agrees with the pack. Screenshots are in ${relative(ROOT, OUTPUT)}/.`);
}

async function isRead(backstage: Backstage, tab: number): Promise<boolean> {
  try {
    const state = await backstage.askTab<{ state: string; reading?: boolean }>(tab, 'page/state');
    return state.state === 'annotated' && state.reading === false;
  } catch {
    // The script is not there yet.
    return false;
  }
}

/** Opens every card in both looks; answers with what differs from the pack, a sentence each. */
async function openCards(page: Page): Promise<string[]> {
  const reader = await CardReader.of(page);
  const faults: string[] = [];
  for (const look of LOOKS) {
    // Without motion a card stands as soon as it is there, and its picture shows nothing shining through.
    await page.emulateMedia({ colorScheme: look, reducedMotion: 'reduce' });
    for (const { id, text } of CARDS) {
      const expected = expectedCard(id);
      await openByPointer(page, reader, text, expected.name);
      await photographCard(page, reader, fileName(id, look));
      await reader.unfold();
      const printed = await cardShown(reader);
      const wrong = differences(printed, expected);
      faults.push(...wrong.map((fault) => `  ${expected.name}: ${fault}`));
      const told = `${counted(printed.figures.length, 'figure')}, ${counted(printed.disputes.length, 'dispute')}`;
      console.log(`${expected.name} (${look}): ${told}${wrong.length === 0 ? ', as in the pack' : ''}`);
      await leave(page, reader);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return faults;
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

const fileName = (name: string, look: string): string =>
  join(OUTPUT, `${name}${look === 'dark' ? '-dark' : ''}.png`);

async function photographCard(page: Page, reader: CardReader, path: string): Promise<void> {
  const { box } = await reader.placeOf(await cardElement(reader));
  const { x = 0, y = 0, width = 0, height = 0 } = box;
  const window = page.viewportSize() ?? { width: 0, height: 0 };
  const left = Math.max(0, x - ROOM);
  const top = Math.max(0, y - ROOM);
  const clip = {
    x: left,
    y: top,
    width: Math.min(window.width, x + width + ROOM) - left,
    height: Math.min(window.height, y + height + ROOM) - top,
  };
  await page.screenshot({ path, clip });
}

async function photographPopup(extension: ExtensionBrowser, page: Page): Promise<void> {
  const popup = await openPopup(extension, page);
  for (const look of LOOKS) {
    await popup.emulateMedia({ colorScheme: look });
    await popup
      .getByRole('button', { name: /Kupyansk/ })
      .first()
      .waitFor();
    await popup.screenshot({ path: fileName('popup', look) });
  }
  await popup.close();
}
