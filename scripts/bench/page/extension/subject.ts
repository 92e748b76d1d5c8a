/** An extension that is measured: the built one, or one that does the least. */
import { CHROMIUM_BUILD, type Profile } from '#tests/harness/extension.ts';
import { until } from '#tests/harness/until.ts';
import type { OwnWork, Whose } from './own-work.ts';
import { launchUnwatched, type Unwatched } from './unwatched.ts';

export interface Subject {
  readonly browser: Unwatched;
  readonly whose: Whose;
  /** True for a page that was read, false for one that is left alone, undefined as long as that is not decided. */
  outcome(address: string, work: readonly OwnWork[]): Promise<boolean | undefined>;
  close(): Promise<void>;
}

/** Waiting for a fresh browser's background (ms): it may have a million names to look through first. */
const AWAKE = 60_000;

/** The extension as it was built last, with what a profile holds. */
export async function builtExtension(profile: Profile): Promise<Subject> {
  const browser = await launchUnwatched(CHROMIUM_BUILD, profile.path);
  try {
    await until(
      'the background',
      async () =>
        await browser.ask("chrome.runtime.sendMessage({ name: 'background/library', request: {} })"),
      AWAKE,
    );
    return {
      browser,
      whose: { origin: browser.origin, world: 'According To' },
      outcome: async (address) => {
        const answer = await browser.ask<StateAnswer>(stateAt(address));
        if (answer?.ok !== true) return undefined;
        if (answer.value.state === 'silent') return false;
        return answer.value.reading === false ? true : undefined;
      },
      close: () => browser.close(),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

interface StateAnswer {
  readonly ok: boolean;
  readonly value: { readonly state: 'silent' | 'annotated'; readonly reading?: boolean };
}

/** An expression that asks the script in the tab with this address how its page stands. */
const stateAt = (address: string): string => `chrome.tabs.query({}).then((tabs) => {
  const { id } = tabs.findLast(({ url }) => url === ${JSON.stringify(address)});
  return chrome.tabs.sendMessage(id, { name: 'page/state', request: {} }, { frameId: 0 });
})`;
