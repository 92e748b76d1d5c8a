import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { refOf } from '#lib/facts/entity-ref.ts';
import { violations } from '#tests/harness/axe.ts';
import { feedView, library, NOW, OWN, packView, RIVER } from '#tests/harness/library-scenes.ts';
import { articleWorld, FOUND, PACK } from '#tests/harness/popup-scenes.ts';
import { portsOf, type World } from '#tests/harness/popup-world.ts';
import { openPopup } from './open-popup.ts';

const fed = (change: Partial<World> = {}): World =>
  articleWorld({ library: library({ packs: [RIVER], feeds: [feedView()] }), ...change });
const open = (world: World) => openPopup(world, { now: portsOf(world, NOW).now });
const update = () => page.getByRole('button', { name: 'Update', exact: true });
const installed = {
  pack: RIVER.id,
  title: RIVER.title,
  is: 'installed',
  version: 15,
  words: '1 figure changed; 3 claims added',
} as const;

describe('the foot of the popup', () => {
  it('says of when the facts are and when they were last checked', async () => {
    await open(fed());
    await expect.element(page.getByText(/As told on 19 Nov 2026, 3 days ago/)).toBeVisible();
    await expect.element(page.getByText('checked 2 hours ago')).toBeVisible();
    expect(document.querySelector('[data-stale]')).toBeNull();
  });

  it.each([
    ['what changed', [installed], /^1 figure changed; 3 claims added\.$/],
    ['that nothing is new', [], /^Up to date\.$/],
    ['what was in the way, with its remedy', 'unreachable', /cannot be reached\. Check the connection/],
  ] as const)('says after an update %s', async (_, news, words) => {
    const world = fed({ news: typeof news === 'string' ? news : [...news] });
    await open(world);
    await update().click();
    await expect.element(page.getByText(words)).toBeVisible();
    expect(world.deeds).toEqual(['install ossova-valley']);
  });

  it('shows how far an update is, and can end it', async () => {
    const world = fed({ progress: { step: 'fetching', what: RIVER.title, received: 1.2e6, total: 3.4e6 } });
    let end = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      end = resolve;
    });
    const ports = portsOf(world);
    await openPopup(world, {
      updateFeed: async (feed, how) => {
        await held;
        return ports.updateFeed(feed, how);
      },
    });
    await update().click();
    await expect
      .element(page.getByText(/^fetching Flood on the Ossova 2026 … 1\.2 of 3\.4\u00A0MB/))
      .toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(world.deeds).toEqual(['cancel']);
    end();
    await expect.element(update()).toBeVisible();
  });

  it('says “no feed” where there is none, and leads to where one is added', async () => {
    const world = articleWorld();
    await open(world);
    await expect.element(page.getByText('no feed')).toBeVisible();
    await page.getByRole('button', { name: 'Add a feed' }).click();
    expect(world.deeds).toEqual(['open options #add', 'close']);
  });

  it('leads to the index', async () => {
    const world = fed();
    await open(world);
    await page.getByRole('button', { name: 'Manage the index' }).click();
    expect(world.deeds).toEqual(['open options', 'close']);
  });
});

describe('what the index asks of the reader', () => {
  it('is one line that leads to the difference of the version that waits', async () => {
    const waiting = { ...RIVER, pending: { version: 15, why: 'large', share: 0.34 } } as const;
    const world = fed({ library: library({ packs: [waiting], feeds: [feedView()] }) });
    await open(world);
    await page.getByRole('button', { name: 'An update waits for you: it changes 34 % of its facts' }).click();
    expect(world.deeds).toEqual([`open options #pack=${RIVER.id}&difference=pending`, 'close']);
  });

  it('is one notice where storage is out of order', async () => {
    const world = fed({ library: library({ trouble: { why: 'storage-damaged' } }) });
    await open(world);
    await expect.element(page.getByText(/Something that was stored cannot be read/)).toBeVisible();
    await page.getByRole('button', { name: 'Repair …' }).click();
    expect(world.deeds).toEqual(['open options', 'close']);
  });
});

describe('names of private packs', () => {
  const ref = refOf(OWN.id, 'osten');
  const quiet = {
    id: ref,
    name: 'Mira Osten',
    kind: 'person',
    count: 2,
    contested: false,
    quiet: true,
  } as const;
  const world = (change: Partial<World> = {}) =>
    articleWorld({ library: library({ packs: [PACK, OWN] }), found: [...FOUND, quiet], ...change });

  it('are listed as not marked, and open their card here', async () => {
    const mine = world();
    await open(mine);
    await page.getByRole('button', { name: /^Mira Osten not marked/ }).click();
    await expect.element(page.getByRole('button', { name: /Back/ })).toHaveFocus();
    expect(page.getByRole('button', { name: 'Show on this page' }).elements()).toEqual([]);
    expect(mine.deeds).toEqual([]);
  });

  it('are marked on this site where the reader allows it', async () => {
    const mine = world();
    await open(mine);
    await page.getByRole('switch', { name: 'Mark names of private packs on this site' }).click();
    expect(mine.settings.sitesPrivate).toEqual(['harbour-gazette.example']);
  });

  it.each([
    ['no pack is private', [PACK, { ...OWN, private: false }]],
    ['the pack is muted as well', [PACK, { ...OWN, muted: true }]],
  ])('offer no switch where %s', async (_, packs) => {
    await open(world({ library: library({ packs: [...packs] }) }));
    await expect.element(page.getByRole('button', { name: /^Mira Osten/ })).toBeVisible();
    expect(page.getByRole('switch', { name: /private packs/ }).elements()).toEqual([]);
  });
});

describe('several packs', () => {
  it('say of a name that two of them have whose it is, and of no other', async () => {
    const other = packView({ id: 'other', title: 'Coast desk' });
    const [first] = FOUND;
    if (first === undefined) throw new Error('nothing is found in this world');
    const found = [...FOUND, { ...first, id: refOf(other.id, 'port') }];
    await open(articleWorld({ library: library({ packs: [PACK, other] }), found }));
    await expect
      .element(page.getByRole('button', { name: new RegExp(`^${first.name} ${PACK.title}`) }))
      .toBeVisible();
    await expect
      .element(page.getByRole('button', { name: new RegExp(`^${first.name} Coast desk`) }))
      .toBeVisible();
    expect(document.querySelectorAll('.item-pack')).toHaveLength(2);
  });

  it('name the oldest beside its age, which alone stands out', async () => {
    await open(fed({ library: library({ packs: [RIVER, PACK], feeds: [feedView()] }) }));
    await expect
      .element(page.getByText(`oldest: ${PACK.title}, as told on 9 Mar 2024, 2 years ago`))
      .toBeVisible();
    expect(document.querySelector('[data-stale]')?.textContent).toBe('2 years ago');
  });

  it('all switched off say where one is switched on', async () => {
    await open(articleWorld({ found: [], library: library({ packs: [{ ...PACK, enabled: false }] }) }));
    const words = /^No fact pack is in use\. Switch one on under “Manage the index”\./;
    await expect.element(page.getByText(words).first()).toBeVisible();
  });

  it('say of each hit whose it is', async () => {
    await open(articleWorld({ library: library({ packs: [PACK, packView({ id: 'other' })] }) }));
    await page.getByRole('searchbox').fill('aldren');
    const hits = page.getByRole('list', { name: 'Search results' });
    await expect.element(hits.getByText(new RegExp(PACK.title)).first()).toBeVisible();
  });
});

it.each(['light', 'dark'] as const)('axe finds nothing wrong with all of it in %s', async (theme) => {
  document.body.dataset['theme'] = theme;
  document.title = 'According To';
  const waiting = { ...RIVER, pending: { version: 15, why: 'large', share: 0.34 } } as const;
  await open(
    fed({
      library: library({ packs: [waiting, OWN], feeds: [feedView()], trouble: { why: 'storage-damaged' } }),
    }),
  );
  await update().click();
  await expect.element(page.getByText(/^Nothing new; version 15 of .* still waits\.$/)).toBeVisible();
  expect(await violations()).toEqual([]);
});
