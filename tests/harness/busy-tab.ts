/** A tab whose script asks for as much as it may, as often as it is answered. */
import type { Backstage } from './backstage.ts';

interface Scripting {
  executeScript<T>(injection: {
    target: { tabId: number };
    func: (text: string) => T;
    args: readonly [string];
  }): Promise<readonly { readonly result?: Awaited<T> }[]>;
}
declare const chrome: {
  readonly scripting: Scripting;
  readonly runtime: { sendMessage(message: unknown): Promise<{ ok: boolean }> };
};

/** A block full of names, as long as one may be. */
const DENSE = 'Kupyansk, Izyum, Energoatom. '.repeat(690).slice(0, 20_000);

/**
 * Asks four times for a message full of names, and then for what a card shows.
 * @returns what was answered, in this order
 */
export async function askForMuchAndACard(backstage: Backstage, tabId: number): Promise<readonly string[]> {
  const order = await backstage.page.evaluate(
    async ([tab, dense]) => {
      const [done] = await chrome.scripting.executeScript({
        target: { tabId: tab },
        args: [dense],
        func: async (text) => {
          const answered: string[] = [];
          const ask = async (name: string, request: object) => {
            const answer = await chrome.runtime.sendMessage({ name, request });
            answered.push(answer.ok ? name : `${name} refused`);
          };
          const blocks = [1, 2, 3, 4, 5].map((id) => ({ id, text }));
          const scans = [1, 2, 3, 4].map(() => ask('background/scan', { blocks }));
          const entities = ['kharkiv-counteroffensive-2022/kupyansk'];
          await Promise.all([...scans, ask('background/detail', { entities })]);
          return answered;
        },
      });
      return done?.result;
    },
    [tabId, DENSE] as const,
  );
  if (order === undefined) throw new Error('The tab ran no script.');
  return order;
}

/** Keeps asking until the tab is gone. */
export async function keepBusy(backstage: Backstage, tabId: number): Promise<void> {
  await backstage.page.evaluate(
    ([tab, dense]) =>
      chrome.scripting.executeScript({
        target: { tabId: tab },
        args: [dense],
        func: (text) => {
          const blocks = [1, 2, 3, 4, 5].map((id) => ({ id, text }));
          const goOn = async () => {
            for (;;) await chrome.runtime.sendMessage({ name: 'background/scan', request: { blocks } });
          };
          for (let times = 0; times < 3; times++) goOn().catch(() => undefined);
        },
      }),
    [tabId, DENSE] as const,
  );
}
