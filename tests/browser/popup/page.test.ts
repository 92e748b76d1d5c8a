import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { DEFAULT_SETTINGS } from '#lib/settings/settings.ts';
import { articleWorld, PORT, PORT_REF } from '#tests/harness/popup-scenes.ts';
import { openPopup } from './open-popup.ts';

const siteSwitch = () => page.getByRole('switch', { name: 'harbour-gazette.example' });
const everywhere = () => page.getByRole('switch', { name: 'Everywhere' });
const thisPage = () => page.getByRole('switch', { name: 'This page' });

describe('the popup on an annotated page', () => {
  it('says how the page stands, and that its switches are on', async () => {
    await openPopup(articleWorld());
    await expect.element(page.getByText('annotated · 8 mentions, 1 contested')).toBeVisible();
    for (const one of [everywhere(), siteSwitch(), thisPage()]) {
      await expect.element(one).toHaveAttribute('aria-checked', 'true');
    }
  });

  it('lists what was found by kind, with counts and with “contested” in words', async () => {
    await openPopup(articleWorld());
    const places = page.getByRole('list', { name: 'Places 2' });
    await expect.element(places).toBeVisible();
    await expect.element(page.getByRole('list', { name: 'People 1' })).toBeVisible();
    const names = places
      .getByRole('button')
      .elements()
      .map((item) => item.textContent);
    expect(names).toEqual([`${PORT.name} contested 4 ×4 mentions`, 'Ruda  1 ×1 mention']);
  });

  it('shows a find in the page and closes', async () => {
    const world = articleWorld();
    await openPopup(world);
    await page.getByRole('button', { name: /Port Aldren/ }).click();
    expect(world.deeds).toEqual([`show ${PORT_REF}`, 'close']);
  });

  it('follows its switches', async () => {
    await openPopup(articleWorld());
    await siteSwitch().click();
    await expect.element(siteSwitch()).toHaveAttribute('aria-checked', 'false');
    await expect.element(page.getByRole('list')).not.toBeInTheDocument();
    await siteSwitch().click();
    await thisPage().click();
    await expect.element(thisPage()).toHaveAttribute('aria-checked', 'false');
    await expect.element(siteSwitch()).toHaveAttribute('aria-checked', 'true');
    await everywhere().click();
    await expect.element(siteSwitch()).not.toBeInTheDocument();
    await everywhere().click();
    await thisPage().click();
    await expect.element(page.getByRole('list', { name: 'People 1' })).toBeVisible();
  });

  it('has changes of the status read out', async () => {
    await openPopup(articleWorld());
    const status = page.getByText(/annotated · 8 mentions/).element();
    expect(status.closest('[aria-live="polite"]')).not.toBeNull();
    expect(siteSwitch().element().getAttribute('aria-describedby')).toBe(status.id);
  });

  it('says whose facts these are, which version, of when and how old', async () => {
    await openPopup(articleWorld());
    await expect.element(page.getByText(/Harbour strike 2024 · v3/)).toBeVisible();
    await expect.element(page.getByText(/As told on 9 Mar 2024, 2 years ago/)).toBeVisible();
  });

  it('says that it read the page where it knows no name on it', async () => {
    await openPopup(articleWorld({ found: [] }));
    await expect.element(page.getByText('annotated · no known names')).toBeVisible();
    await expect.element(page.getByText(/None of the 75 names in the index/)).toBeVisible();
  });

  it('is as wide as browsers like and no higher than they allow; a long list scrolls', async () => {
    const many = Array.from({ length: 80 }, (_, i) => ({
      id: `harbour/ward-${i}`,
      name: `Ward ${i}`,
      kind: 'place' as const,
      count: 1,
      contested: false,
      quiet: false,
    }));
    await openPopup(articleWorld({ found: many }));
    const popup = document.querySelector('.popup');
    const list = page.getByRole('main').element();
    expect(popup?.getBoundingClientRect().width).toBe(360);
    expect(popup?.getBoundingClientRect().height).toBeLessThanOrEqual(600);
    expect(list.scrollHeight).toBeGreaterThan(list.clientHeight);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
  });

  it('says so where a change fails, and leaves the switch as it was', async () => {
    const world = articleWorld({ failing: new Map([['changeSite', { ok: false, why: 'browser' }]]) });
    await openPopup(world);
    await siteSwitch().click();
    await expect.element(page.getByRole('alert').getByText(/^The browser did not allow that/)).toBeVisible();
    await expect.element(siteSwitch()).toHaveAttribute('aria-checked', 'true');
    expect(world.settings).toEqual(DEFAULT_SETTINGS);
  });
});
