import '#lib/ui/tokens.css';
import '#lib/ui/parts.css';
import '#lib/ui/controls.css';
import '#lib/card/card.css';
import '#lib/welcome/welcome.css';
import { describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { EntityDetail } from '#lib/facts/entity-detail.ts';
import { entityOfRef } from '#lib/facts/entity-ref.ts';
import { failure, success } from '#lib/messages/result.ts';
import { HIGHLIGHT_NAMES } from '#lib/paint/mark-looks.ts';
import { DEFAULT_SETTINGS } from '#lib/settings/settings.ts';
import { mountWelcome } from '#lib/welcome/mount.tsx';
import type { WelcomePorts } from '#lib/welcome/ports.ts';
import { SAMPLE, SAMPLE_PACK } from '#lib/welcome/sample.ts';
import { TYPICAL } from '#tests/gallery/fixtures.ts';
import { violations } from '#tests/harness/axe.ts';
import { articleWorld } from '#tests/harness/popup-scenes.ts';
import { portsOf, type World } from '#tests/harness/popup-world.ts';

const factsOn = (id: string): EntityDetail => {
  const name = SAMPLE.find((part) => typeof part !== 'string' && part.entity === id);
  const text = typeof name === 'object' ? name.text : 'nothing';
  const pack = { ...TYPICAL.pack, id: SAMPLE_PACK };
  return { ...TYPICAL, pack, entity: { ...TYPICAL.entity, id, name: `Facts on ${text}` } };
};

/** Facts of an invented entity under each name of the sample line. */
const DETAILS = SAMPLE.flatMap((part) => (typeof part === 'string' ? [] : [factsOn(part.entity)]));

function openWelcome(world: World, ports: Partial<WelcomePorts> = {}): AbortController {
  const life = new AbortController();
  const root = document.createElement('div');
  document.documentElement.lang = 'en';
  document.title = 'Welcome to According To';
  document.body.className = 'surface';
  document.body.append(root);
  onTestFinished(() => {
    life.abort();
    root.remove();
    delete document.body.dataset['theme'];
  });
  mountWelcome(root, { ...portsOf(world), browser: 'chromium', ...ports }, life.signal);
  return life;
}

const welcomeWorld = (change: Partial<World> = {}) => articleWorld({ details: DETAILS, ...change });
const radio = (name: RegExp) => page.getByRole('radio', { name });

describe('the welcome page', () => {
  it('says what is read, where it stays and how to stop it', async () => {
    openWelcome(welcomeWorld());
    for (const term of ['What is read', 'Where it stays', 'How to stop it']) {
      await expect.element(page.getByText(term)).toBeVisible();
    }
  });

  it('offers all sites, chosen sites or on click, each with its consequence, and saves the choice at once', async () => {
    const world = welcomeWorld();
    openWelcome(world);
    await expect.element(radio(/^On all sites Every page/)).toBeChecked();
    await radio(/^On sites I choose Nothing is read/).click();
    await expect.element(page.getByText('Saved.')).toBeVisible();
    expect(world.settings).toEqual({ ...DEFAULT_SETTINGS, reach: 'chosen-sites' });
    await radio(/^When I click/).click();
    await expect.element(radio(/^When I click/)).toBeChecked();
    expect(world.settings.reach).toBe('on-click');
  });

  it('lets the choice be made with the arrow keys', async () => {
    const world = welcomeWorld();
    openWelcome(world);
    await radio(/^On all sites/).click();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(radio(/^On sites I choose/)).toBeChecked();
    expect(world.settings.reach).toBe('chosen-sites');
  });

  it('does not claim to have saved what was not', async () => {
    openWelcome(welcomeWorld({ failing: new Map([['changeSettings', failure('browser')]]) }));
    await radio(/^When I click/).click();
    await expect.element(page.getByText(/could not be saved/)).toBeVisible();
  });

  it('shows a card of the index, and another one when another name is chosen, by pointer or by key', async () => {
    openWelcome(welcomeWorld());
    await page.getByText('What is read').hover();
    await page.getByRole('button', { name: 'Oskil' }).hover();
    await expect.element(page.getByRole('heading', { name: 'Facts on Oskil' })).toBeVisible();
    page.getByRole('button', { name: 'ISW' }).element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { name: 'Facts on ISW' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'ISW' })).toHaveAttribute('aria-pressed', 'true');
  });

  it('shows every side of the dispute on the small card', async () => {
    openWelcome(welcomeWorld());
    const [dispute] = TYPICAL.disputes;
    for (const { label } of dispute?.positions ?? []) {
      await expect.element(page.getByText(label).first()).toBeInTheDocument();
    }
  });

  it('paints its sample as pages are painted, and takes the paint away with itself', () => {
    const life = openWelcome(welcomeWorld());
    const contested = CSS.highlights.get(HIGHLIGHT_NAMES.contested);
    expect([...(contested ?? [])].map((range) => range.startContainer.textContent)).toContain('Kupiansk');
    life.abort();
    expect(CSS.highlights.size).toBe(0);
    expect(document.adoptedStyleSheets).toEqual([]);
  });

  it('shows all of a card on demand', async () => {
    openWelcome(welcomeWorld());
    const last = page.getByText(TYPICAL.claims[0]?.gist ?? '');
    await expect.element(page.getByRole('button', { name: 'Show all of it' })).toBeVisible();
    await expect.element(last).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Show all of it' }).click();
    await expect.element(last).toBeVisible();
    await expect
      .element(page.getByRole('button', { name: 'Show less' }))
      .toHaveAttribute('aria-expanded', 'true');
  });

  it('stands without a card where the index cannot be read', async () => {
    openWelcome(welcomeWorld({ details: [] }));
    await expect.element(radio(/^On all sites/)).toBeVisible();
    await expect.element(page.getByText(/Accounts of/)).toBeVisible();
  });

  it('lists the keys as they are now, and names the browser’s own switch', async () => {
    openWelcome(welcomeWorld(), { browser: 'firefox' });
    await expect.element(page.getByText('Alt+Shift+J')).toBeVisible();
    await expect.element(page.getByText(/about:addons/)).toBeVisible();
  });

  it('drops the facts of a name that is no longer chosen', async () => {
    const late: (() => void)[] = [];
    openWelcome(welcomeWorld(), {
      detail: ([ref = '']) =>
        new Promise((resolve) => {
          late.push(() => resolve(success([factsOn(entityOfRef(ref))])));
        }),
    });
    await page.getByRole('button', { name: 'Kupiansk' }).click();
    await page.getByRole('button', { name: 'Oskil' }).click();
    await expect.poll(() => late.length).toBeGreaterThan(1);
    for (const answer of late.reverse()) answer();
    await expect.element(page.getByRole('heading', { name: 'Facts on Oskil' })).toBeVisible();
  });
});

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  it.each([
    [1280, 800],
    [360, 740],
  ])('at %i by %i it does not overflow, and axe finds nothing wrong', async (width, height) => {
    document.body.dataset['theme'] = theme;
    await page.viewport(width, height);
    openWelcome(welcomeWorld());
    await expect.element(page.getByRole('heading', { name: /^Facts on/ })).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
    expect(await violations()).toEqual([]);
  });
});
