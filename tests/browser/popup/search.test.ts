import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { articleWorld, PORT, PORT_REF } from '#tests/harness/popup-scenes.ts';
import { openPopup } from './open-popup.ts';

const field = () => page.getByRole('searchbox', { name: 'Search the index' });
const suggestions = () => page.getByRole('list', { name: 'Did you mean' });
const heading = () => page.getByRole('heading', { name: PORT.name });

describe('the search', () => {
  it('lists names as they are typed, in another script too, and says which spelling was met', async () => {
    await openPopup(articleWorld());
    await field().fill('алд');
    const hits = page.getByRole('list', { name: 'Search results' });
    await expect
      .element(hits.getByRole('button', { name: /^Port Aldren also Порт Алдрен .* 4 mentions here$/ }))
      .toBeVisible();
  });

  it('reads out how many there are', async () => {
    await openPopup(articleWorld());
    await field().fill('ist');
    await expect.element(page.getByRole('status').first()).toHaveTextContent('1 result');
    await field().fill('zyxwv');
    await expect.element(page.getByRole('status').first()).toHaveTextContent('No results');
    await expect.element(page.getByText(/The index knows no name like/)).toBeVisible();
  });

  it('asks below the results whether a name was meant that is almost what was typed', async () => {
    await openPopup(articleWorld());
    await field().fill('Aldern');
    await expect.element(page.getByRole('heading', { name: 'Did you mean' })).toBeVisible();
    await expect.element(suggestions().getByRole('button', { name: /^Port Aldren/ })).toBeVisible();
    await expect.element(page.getByRole('list', { name: 'Search results' })).not.toBeInTheDocument();
    await expect.element(page.getByRole('status').first()).toHaveTextContent('No results, 1 suggestion');
    await expect.element(page.getByText(/knows no name like/)).not.toBeInTheDocument();
  });

  it('says which spelling a suggestion is', async () => {
    await openPopup(articleWorld());
    await field().fill('порт алдерн');
    await expect
      .element(suggestions().getByRole('button', { name: /^Port Aldren also Порт Алдрен/ }))
      .toBeVisible();
  });

  it('walks from results to suggestions, and opens either', async () => {
    const [pack] = articleWorld().searched;
    const [port] = pack?.entities ?? [];
    if (pack === undefined || port === undefined) throw new Error('nothing to search');
    const near = { ...port, id: 'aldern-point', name: 'Aldern Point', names: [{ text: 'Aldern Point' }] };
    await openPopup(articleWorld({ searched: [{ ...pack, entities: [port, near] }] }));
    await field().fill('aldern');
    await expect.element(page.getByRole('status').first()).toHaveTextContent('1 result, 1 suggestion');
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(page.getByRole('button', { name: /^Aldern Point/ })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(suggestions().getByRole('button', { name: /^Port Aldren/ })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(heading()).toBeVisible();
  });

  it('opens the suggestion on Enter where there is no result', async () => {
    await openPopup(articleWorld());
    await field().fill('Aldern');
    await expect.element(suggestions()).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(heading()).toBeVisible();
  });

  it('opens a card and comes back to the hits, the focus where it was', async () => {
    await openPopup(articleWorld());
    await field().fill('aldren');
    await page.getByRole('list', { name: 'Search results' }).getByRole('button').click();
    await expect.element(heading()).toBeVisible();
    await page.getByRole('button', { name: /Back/ }).click();
    await expect.element(heading()).not.toBeInTheDocument();
    expect(document.activeElement?.textContent).toContain(PORT.name);
  });

  it('opens the first hit on Enter, and Escape leads back step by step', async () => {
    await openPopup(articleWorld());
    await field().click();
    await userEvent.keyboard('aldren{Enter}');
    await expect.element(heading()).toBeVisible();
    await expect.element(page.getByRole('button', { name: /Back/ })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(field()).toHaveFocus();
    await expect.element(field()).toHaveValue('aldren');
    await userEvent.keyboard('{Escape}');
    await expect.element(field()).toHaveValue('');
    await expect.element(page.getByRole('list', { name: 'People 1' })).toBeVisible();
  });

  it('leaves Escape to the browser where there is nothing to leave', async () => {
    await openPopup(articleWorld());
    field().element().focus();
    const press = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    expect(field().element().dispatchEvent(press)).toBe(true);
  });

  it('leads from a card to the mention on the page', async () => {
    const world = articleWorld();
    await openPopup(world);
    await field().fill('aldren');
    await page.getByRole('list', { name: 'Search results' }).getByRole('button').click();
    await page.getByRole('button', { name: 'Show on this page' }).click();
    expect(world.deeds).toEqual([`show ${PORT_REF}`, 'close']);
  });

  it('says why a card cannot be shown', async () => {
    await openPopup(articleWorld({ details: [] }));
    await field().fill('aldren');
    await page.getByRole('list', { name: 'Search results' }).getByRole('button').click();
    await expect.element(page.getByText(/no longer/)).toBeVisible();
  });
});

describe('the keyboard', () => {
  it('reaches every control with Tab, in reading order', async () => {
    await openPopup(articleWorld());
    const reached: (string | null)[] = [];
    await userEvent.tab();
    for (; document.activeElement !== document.body && reached.length < 20; await userEvent.tab()) {
      const { activeElement } = document;
      reached.push(activeElement?.getAttribute('role') ?? activeElement?.tagName ?? null);
    }
    expect(reached).toEqual([
      'switch',
      'switch',
      'switch',
      'INPUT',
      ...Array.from({ length: 4 }, () => 'BUTTON'),
      // Update, or a feed to add; the index; the settings.
      ...Array.from({ length: 3 }, () => 'BUTTON'),
    ]);
  });

  it('walks from the field through the list with the arrows', async () => {
    await openPopup(articleWorld());
    await field().click();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(page.getByRole('button', { name: /Ines Valcourt/ })).toHaveFocus();
    await userEvent.keyboard('{End}');
    await expect.element(page.getByRole('button', { name: /Ruda/ })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(page.getByRole('button', { name: /Ruda/ })).toHaveFocus();
    await userEvent.keyboard('{Home}');
    await expect.element(field()).toHaveFocus();
  });

  it('turns a switch with Space', async () => {
    await openPopup(articleWorld());
    page.getByRole('switch', { name: 'harbour-gazette.example' }).element().focus();
    await userEvent.keyboard(' ');
    await expect.element(page.getByText(/Switched off on harbour-gazette.example/)).toBeVisible();
  });
});
