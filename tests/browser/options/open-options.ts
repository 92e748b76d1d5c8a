import '#lib/ui/tokens.css';
import '#lib/ui/parts.css';
import '#lib/ui/controls.css';
import '#lib/card/card.css';
import '#lib/options/options.css';
import { expect, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import { mountOptions } from '#lib/options/mount.tsx';
import { type OptionsWorld, optionsPortsOf } from '#tests/harness/options-world.ts';

/** The options page over `world`, in this document, at rest; gone when the test is. */
export async function openOptions(world: OptionsWorld): Promise<void> {
  const life = new AbortController();
  const root = document.createElement('div');
  document.documentElement.lang = 'en';
  document.title = 'Your fact index';
  document.body.className = 'surface';
  document.body.append(root);
  onTestFinished(() => {
    life.abort();
    root.remove();
    delete document.body.dataset['theme'];
  });
  await mountOptions(root, optionsPortsOf(world), life.signal);
}

/** Waits until a live region says what matches `words`. */
export const hears = (region: 'status' | 'alert', words: RegExp): Promise<void> =>
  expect
    .poll(() =>
      page
        .getByRole(region)
        .elements()
        .map((element) => element.textContent)
        .join(' '),
    )
    .toMatch(words);
