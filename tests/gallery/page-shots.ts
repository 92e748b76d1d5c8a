/** Which pictures are taken of our own pages. */
import type { Page } from '@playwright/test';
import { HARBOUR } from '#tests/harness/options-scenes.ts';

export interface PageShot {
  readonly name: string;
  readonly page: 'options' | 'popup';
  readonly scene: string;
  readonly theme: 'light' | 'dark';
  readonly width: number;
  readonly height?: number;
  readonly hash?: string;
  readonly fullPage?: boolean;
  /** What a reader does before the picture is taken. */
  act?(page: Page): Promise<void>;
}

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();
const look = async (page: Page) => {
  await page.getByLabel('Address of a feed').fill('https://feeds.ossova-press.example/valley/');
  await page.getByRole('button', { name: 'Look', exact: true }).click();
  await page.getByText('The fingerprint matches').waitFor();
};
const leave = async (page: Page) => {
  await press('Unsubscribe …')(page);
  await page
    .getByText(/^Fingerprint of its key/)
    .first()
    .click();
};
const pick = (name: string) => async (page: Page) => {
  const file = { name, mimeType: 'application/json', buffer: Buffer.from('{}') };
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.locator('.sheet').waitFor();
};
const openCard = async (page: Page) => {
  await page.getByRole('button', { name: /^Port Aldren/ }).click();
  await page.locator('#browsed-card').waitFor();
};

const type = (words: string) => async (page: Page) => {
  await page.getByRole('searchbox').fill(words);
  await page.getByRole('heading', { name: 'Did you mean' }).waitFor();
};

const WIDE = { page: 'options', width: 1000 } as const;
const PHONE = { page: 'options', width: 360, height: 740 } as const;
const POPUP = { page: 'popup', width: 360, height: 640, fullPage: false } as const;
const browse = `#pack=${HARBOUR.id}`;
const waiting = '#pack=river-flood-2026&difference=pending';

export const PAGE_SHOTS: readonly PageShot[] = [
  { name: 'index', scene: 'busy', theme: 'light', ...WIDE, fullPage: false },
  { name: 'index-dark', scene: 'busy', theme: 'dark', ...WIDE, fullPage: false },
  { name: 'difference', scene: 'busy', theme: 'light', ...WIDE, hash: waiting, fullPage: false },
  { name: 'whole-index-light', scene: 'busy', theme: 'light', ...WIDE },
  { name: 'whole-index-dark', scene: 'busy', theme: 'dark', ...WIDE },
  { name: 'index-narrow', scene: 'busy', theme: 'light', ...PHONE },
  { name: 'asked-dark', scene: 'busy', theme: 'dark', ...WIDE, act: press('Remove …') },
  { name: 'left-light', scene: 'busy', theme: 'light', ...PHONE, act: leave },
  { name: 'fresh-light', scene: 'fresh', theme: 'light', ...WIDE },
  { name: 'damaged-dark', scene: 'damaged', theme: 'dark', ...WIDE },
  {
    name: 'working-light',
    scene: 'working',
    theme: 'light',
    ...WIDE,
    fullPage: false,
    act: press('Update all'),
  },
  { name: 'offer-light', scene: 'busy', theme: 'light', ...WIDE, hash: '#add', fullPage: false, act: look },
  { name: 'offer-narrow', scene: 'busy', theme: 'dark', ...PHONE, hash: '#add', fullPage: false, act: look },
  { name: 'import-light', scene: 'busy', theme: 'light', ...WIDE, act: pick('flood.json.gz') },
  {
    name: 'findings-light',
    scene: 'busy',
    theme: 'light',
    ...WIDE,
    fullPage: false,
    act: pick('ruda-notes.json'),
  },
  { name: 'difference-light', scene: 'busy', theme: 'light', ...WIDE, hash: waiting },
  { name: 'difference-narrow', scene: 'busy', theme: 'dark', ...PHONE, hash: waiting },
  {
    name: 'browse-light',
    scene: 'busy',
    theme: 'light',
    ...WIDE,
    hash: browse,
    fullPage: false,
    act: openCard,
  },
  { name: 'browse-dark', scene: 'busy', theme: 'dark', ...WIDE, hash: browse, fullPage: false },
  { name: 'browse-narrow', scene: 'busy', theme: 'light', ...PHONE, hash: browse, act: openCard },
  { name: 'popup-waiting', scene: 'waiting', theme: 'light', ...POPUP },
  { name: 'popup-updated', scene: 'waiting', theme: 'dark', ...POPUP, act: press(/^Update$/) },
  { name: 'popup-no-feed', scene: 'no-feed', theme: 'light', ...POPUP },
  { name: 'popup-suggestion-light', scene: 'bundled', theme: 'light', ...POPUP, act: type('Балаклєя') },
  { name: 'popup-suggestion-dark', scene: 'bundled', theme: 'dark', ...POPUP, act: type('kharkvi') },
  { name: 'popup-suggestions-light', scene: 'near-names', theme: 'light', ...POPUP, act: type('aldern') },
  { name: 'popup-suggestions-dark', scene: 'near-names', theme: 'dark', ...POPUP, act: type('aldern') },
  { name: 'popup-damaged', scene: 'damaged', theme: 'dark', ...POPUP },
  { name: 'popup-unreachable', scene: 'unreachable', theme: 'light', ...POPUP, act: press(/^Update$/) },
];
